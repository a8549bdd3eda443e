"""What `doctor` says of a mailbox that one signs in to: what was granted, for how long, and whether it can be used."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from os import name as system
from stat import S_IMODE
from typing import TYPE_CHECKING, Any

from connectors.errors import MailboxError, Unavailable
from heardback import clock
from heardback.config import Config
from heardback.doctor import Finding, Health
from heardback.keys import Keys, Locked, Place
from heardback.vault import SealedVault, keys_of
from store import credentials
from store.credentials import Credential
from store.mailboxes import State

if TYPE_CHECKING:
    from store.database import Database
    from store.mailboxes import MailboxRow

TESTING = timedelta(days=7)
"""How long a grant lasts of a client at Google that is in "Testing"."""
LADDER = timedelta(days=14)
"""How long one has to be able to wait for a follow-up at the least."""
PUBLISH = (
    "in Google's console set the client's publishing status to \"In production\" (docs/gmail.md), then connect again"
)


def examine(row: "MailboxRow", config: Config, database: "Database", now: datetime) -> Iterator[Finding]:
    mend = f"heardback connect {row.provider}"
    with database.read() as snapshot:
        credential = credentials.get(snapshot, row.id)
    if credential is None:
        yield Finding("mailbox", Health.FAIL, f"{row.address}: nobody has signed in yet", mend)
        return
    keys = keys_of(database)
    key = _key(credential, keys)
    if key.health is not Health.FAIL:
        yield _letting_in(row, SealedVault(database, keys, row), mend)
    yield from _granted(row, credential, mend)
    if row.provider == "gmail":
        yield _lasting(row.address, credential, config, now)
    yield key


def _letting_in(row: "MailboxRow", vault: SealedVault, mend: str) -> Finding:
    provider = {"gmail": "Google", "outlook": "Microsoft"}[row.provider]
    try:
        _SIGNING_IN[row.provider](vault)
    except Unavailable as error:
        if row.state is State.RECONNECT:
            return Finding("mailbox", Health.FAIL, f"{row.address}: its permission has ended", mend)
        return Finding("mailbox", Health.WARN, f"{row.address}: {error}", "is this computer online?")
    except MailboxError as error:
        return Finding("mailbox", Health.FAIL, f"{row.address}: {error}", mend)
    return Finding("mailbox", Health.OK, f"{row.address}: {provider} lets HeardBack in")


def _google(vault: SealedVault) -> None:
    from google.auth.transport.requests import Request

    from connectors.gmail.secret import credentials as made

    credential: Any = made(vault, now=clock.now)
    credential.refresh(Request())


def _microsoft(vault: SealedVault) -> None:
    from connectors.outlook.accounts import Tokens
    from connectors.outlook.grant import ANEW

    Tokens(vault)(ANEW)


_SIGNING_IN: dict[str, Callable[[SealedVault], None]] = {"gmail": _google, "outlook": _microsoft}


def _granted(row: "MailboxRow", credential: Credential, mend: str) -> Iterator[Finding]:
    shown = ", ".join(scope.rpartition("/")[2] or scope for scope in credential.scopes)
    what = f"{row.address}: you allowed {shown}"
    if row.provider == "gmail":
        from connectors.gmail.signin import NO_DRAFTS_ONLY, missing_of

        enough, sending, risk = not missing_of(credential.scopes), NO_DRAFTS_ONLY, False
    else:
        from connectors.outlook.signin import NO_SENDING, SENDS_ANYWAY, is_enough, may_send

        enough, risk = is_enough(credential.scopes), may_send(credential.scopes)
        sending = SENDS_ANYWAY if risk else NO_SENDING
    if enough:
        yield Finding("allowed", Health.OK, what)
    else:
        yield Finding("allowed", Health.FAIL, f"{what}: too little", f"{mend}, and tick every box")
    yield Finding("sending", Health.WARN if risk else Health.OK, sending)


def _lasting(address: str, credential: Credential, config: Config, now: datetime) -> Finding:
    ends = credential.ends_at or credential.granted_at + TESTING
    day = f"{ends.astimezone(config.profile.timezone):%A %-d %B, %H:%M}" if system != "nt" else f"{ends:%Y-%m-%d}"
    if credential.ends_at and ends <= now:
        return Finding("lasting", Health.FAIL, f"{address}: what you allowed has ended on {day}", PUBLISH)
    if credential.ends_at and ends - now < LADDER:
        text = f"{address}: what you allowed ends on {day}, sooner than a follow-up is due: your client is in Testing"
        return Finding("lasting", Health.WARN, text, PUBLISH)
    if credential.ends_at:
        return Finding("lasting", Health.OK, f"{address}: what you allowed lasts until {day}")
    if now - credential.granted_at > TESTING + timedelta(days=1):
        return Finding("lasting", Health.OK, f"{address}: what you allowed has outlasted the 7 days of a test")
    text = (
        f"{address}: Google does not say how long this lasts. If your client is in Testing, it ends on {day}, 7 days "
        "after you allowed it and sooner than a follow-up is due"
    )
    return Finding("lasting", Health.WARN, text, PUBLISH)


def _key(credential: Credential, keys: Keys) -> Finding:
    place = Place(credential.key_place)
    where = keys.where(place)
    try:
        keys.open(place, credential.sealed)
    except Locked as error:
        return Finding("key", Health.FAIL, f"what is stored of the sign-in cannot be opened: {error}", "connect again")
    if place is not Place.FILE:
        return Finding("key", Health.OK, f"what is stored of the sign-in is encrypted, under {where}")
    if system == "posix" and S_IMODE(keys.file.stat().st_mode) & 0o077:
        return Finding("key", Health.WARN, f"others on this machine can read {keys.file}", f"chmod 600 {keys.file}")
    return Finding(
        "key",
        Health.WARN,
        f"what is stored of the sign-in is encrypted, but {where} lies beside the store",
        "with a keyring on this computer, or HEARDBACK_KEY set, connect again: the key is kept there then",
    )
