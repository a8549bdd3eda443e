"""Signing in, as the person at the terminal sees it: what is asked for and why, the link, the wait, what was granted.

The link stands alone on a line of stdout; all that explains goes to stderr.
"""

import webbrowser
from dataclasses import dataclass
from typing import TYPE_CHECKING

from connectors.grants import Granted, SignIn, SignInFailed, is_safe
from heardback import clock
from heardback.config import Config, ConfigError
from heardback.keys import Place
from heardback.output import note, plain, say
from heardback.redirect import listening
from heardback.vault import keys_of, put
from store import mailboxes

if TYPE_CHECKING:
    from store.database import Database
    from store.mailboxes import MailboxRow


@dataclass(frozen=True, slots=True)
class How:
    """How the sign-in is to go."""

    browser: bool = True
    port: int = 0
    """0 for any that is free."""
    by_code: bool = False


def gmail(settings: Config, how: How) -> Granted:
    from connectors.gmail.secret import Client
    from connectors.gmail.signin import NO_DRAFTS_ONLY, SCOPES, GoogleSignIn

    if settings.client_secrets is None:
        raise ConfigError(
            f"{settings.path}: gmail.client_secrets is missing: docs/gmail.md says how to make a client at Google"
        )
    client = Client.of(settings.client_secrets)
    note("Google will ask you to allow HeardBack:")
    for scope, why in SCOPES.items():
        note(f"  {scope.rpartition('/')[2]:15} {why}")
    note(NO_DRAFTS_ONLY)
    with listening(how.port) as redirect:
        signing_in = GoogleSignIn(client, f"http://127.0.0.1:{redirect.port}/", clock.now)
        _show(signing_in, browser=how.browser)
        return signing_in.finish(redirect.wait(signing_in.state))


def outlook(settings: Config, how: How) -> Granted:
    from connectors.outlook.passes import GRAPH, base_of
    from connectors.outlook.signin import WHY, DeviceSignIn, MicrosoftSignIn

    account = settings.outlook
    if not account.client_id:
        raise ConfigError(
            f"{settings.path}: outlook.client_id is missing: docs/outlook.md says how to register your own app"
        )
    graph = base_of(account.graph_endpoint or GRAPH)
    note("Microsoft will ask you to allow HeardBack:")
    for scope, why in WHY.items():
        note(f"  {scope:15} {why}")
    if how.by_code:
        by_code = DeviceSignIn(account.client_id, account.authority, graph)
        note(f"Open this link on any device, and type in the code {plain(by_code.code)}:")
        say(_safe(by_code.link))
        return by_code.finish()
    with listening(how.port) as redirect:
        signing_in = MicrosoftSignIn(account.client_id, account.authority, graph, f"http://localhost:{redirect.port}")
        _show(signing_in, browser=how.browser)
        return signing_in.finish(redirect.wait(signing_in.state))


def _show(signing_in: SignIn, *, browser: bool) -> None:
    link = _safe(signing_in.link)
    if browser and webbrowser.open(link):
        note("Your browser shows the question. If it does not, run the command again with --no-browser.")
        return
    note("Open this link in a browser on this machine:")
    say(link)
    note("In a browser elsewhere the last page will not load: paste its address here.")


def _safe(link: str) -> str:
    """The server named it, or a part of it: nothing but a page is opened, and nothing but a line printed."""
    if not is_safe(link) or plain(link) != link:
        raise SignInFailed("the sign-in names a page that is not safe to open: look at the servers in your config")
    return link


def keep(database: "Database", provider: str, granted: Granted) -> tuple["MailboxRow", bool, Place]:
    """Connects the mailbox of the grant, or renews it; whether it is new, and where the key is."""
    keys = keys_of(database)
    place = keys.place()
    now = clock.now()
    with database.transaction() as tx:
        known = {row.id for row in mailboxes.every(tx)}
        row = mailboxes.connect(tx, provider=provider, addresses=(granted.address,), settings={}, at=now)
        put(tx, row, granted, keys, place, at=now)
    return row, row.id not in known, place
