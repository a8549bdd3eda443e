"""The whole program against an Outlook that is not ours: the real MSAL, Graph, and the life of a draft.

The emulator is not Outlook. What it lacks is not made up for in the product, which does its whole job there all the
same:

- it speaks plain http, which MSAL does not: on this machine alone it is given a transport that does;
- it knows no sign-in by device code;
- `messages/delta` is missing (404): the folders are looked through by date;
- a filter by extended property, or by `internetMessageId`, is not understood, and the properties are not stored: what
  is found is checked for the key, and a stranger's draft is not adopted;
- `$select`, `Prefer` and the body of `createReplyAll` are ignored, and a reply to all goes to oneself, too: what is
  written afterwards is the whole draft;
- `$batch` answers 400 to each of its parts: single calls follow;
- a draft that is deleted is said to be no draft any more, which at Microsoft only a mail is that was sent: that nothing
  says when it was sent tells the two apart;
- nobody is asked to wait, tokens do not run out, and no claims are asked for: other tests show these.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from connectors.outlook.accounts import Secret, Tokens
from heardback.vault import SealedVault, keys_of
from store import mailboxes
from store.database import Database
from tests.e2e.emulator import Emulator, consent, emulator
from tests.e2e.program import Program, Said, ended, link_of
from tests.e2e.test_gmail import LATER, NEXT, NOTE, SOON, THEN, kinds

BOB = "bob@outlook.com"
APP = "heardback-at-microsoft"
NOTE_SENT = {
    "id": "note",
    "conversation_id": "conversation",
    "user_email": BOB,
    "from": {"address": BOB, "name": "Bob Seeker"},
    "to_recipients": [{"address": "priya@northlight.example", "name": "Priya Raman"}],
    "subject": "Thank you",
    "body_content": NOTE,
    "body_content_type": "text",
    "parent_folder_id": "sentitems",
    "received_date_time": "2026-11-02T22:00:00Z",
    "sent_date_time": "2026-11-02T22:00:00Z",
    "is_draft": False,
    "is_read": True,
}


@pytest.fixture
def outlook(tmp_path: Path, port: int) -> Iterator[Emulator]:
    # A public client has no secret.
    app = {"client_id": APP, "client_secret": "", "name": "HeardBack", "redirect_uris": [f"http://localhost:{port}"]}
    seed = {"users": [{"email": BOB, "name": "Bob Seeker"}], "oauth_clients": [app], "messages": [NOTE_SENT]}
    with emulator(tmp_path, "microsoft", seed) as running:
        yield running


@pytest.fixture
def program(outlook: Emulator, tmp_path: Path, port: int) -> Program:
    settings = f'client_id = "{APP}"\nauthority = "{outlook.url}"\ngraph_endpoint = "{outlook.url}"\n'
    return Program.at(tmp_path / "home", BOB, port, f"[outlook]\n{settings}")


@pytest.fixture
def connected(program: Program) -> Said:
    return program.connect("outlook")


@pytest.fixture
def vault(program: Program, connected: Said) -> Iterator[SealedVault]:
    database = Database.open("sqlite:///heardback.db", base=program.home)
    with database.read() as snapshot:
        (row,) = mailboxes.every(snapshot)
    yield SealedVault(database, keys_of(database), row)
    database.close()


def drafts(outlook: Emulator) -> list[dict[str, Any]]:
    """Without the one that the emulator makes for everybody."""
    listed = outlook.get("/v1.0/me/mailFolders/drafts/messages")["value"]
    return [draft for draft in listed if not draft["id"].endswith("_msg_draft")]


class TestSigningIn:
    def test_the_link_and_the_grant(self, program: Program, connected: Said, vault: SealedVault) -> None:
        assert connected.stdout.splitlines() == [f"Connected {BOB}", "`heardback run --once` reads it."]
        for told in ("User.Read", "Mail.ReadWrite", "does not allow sending", "heardback.db.key"):
            assert told in connected.stderr
        cache = Secret.load(vault.read()).cache
        assert '"r_microsoft_' in cache
        everywhere = b"".join(file.read_bytes() for file in program.home.iterdir())
        assert b"microsoft_" not in everywhere
        assert "microsoft_" not in connected.stderr + program.does("export", "--json").stdout

    def test_it_never_asks_to_send(self, program: Program) -> None:
        process = program.asks("outlook")
        link = link_of(process)
        assert set(parse_qs(urlsplit(link).query)["scope"][0].split()) == {
            "User.Read",
            "Mail.ReadWrite",
            "offline_access",
            "openid",
            "profile",
        }
        ended(process, consent(link, BOB).replace("state=", "state=x") + "\n", code=1)

    def test_the_address_can_be_pasted(self, program: Program) -> None:
        process = program.asks("outlook", "--json")
        said = ended(process, consent(link_of(process), BOB) + "\n")
        assert said.lines == [{"id": 1, "provider": "outlook", "addresses": [BOB], "state": "ok"}]

    def test_there_is_no_device_code_here(self, program: Program) -> None:
        assert "leave --device-code out" in program.does("connect", "outlook", "--device-code", code=1).stderr

    @pytest.mark.usefixtures("connected")
    def test_the_doctor_shows_what_was_granted(self, program: Program) -> None:
        found = program.doctor()
        assert (found["mailbox"]["health"], found["allowed"]["health"], found["sending"]["health"]) == ("ok",) * 3
        assert "Mail.ReadWrite, User.Read" in found["allowed"]["text"]
        assert "Mail.Send" in found["sending"]["text"]


class TestTokens:
    def test_refresh_tokens_rotate_and_the_newest_is_kept(self, vault: SealedVault) -> None:
        first = Tokens(vault)
        known = {first()}
        for _ in range(3):
            known.add(Tokens(vault)("{}"))
        assert len(known) == 4
        assert Tokens(vault)() in known
        # The first one's refresh token was used up by the others: it looks at what they have stored.
        assert first("{}") not in known

    def test_a_refresh_token_that_is_no_longer_good(self, program: Program, vault: SealedVault) -> None:
        vault.change(
            lambda text: text.replace("r_microsoft_", "r_revoked_").replace(
                '\\"expires_on\\": \\"', '\\"expires_on\\": \\"-'
            )
        )
        said = program.does("run", "--once", "--now", SOON, "--json", code=1)
        assert [(event["event"], event["reason"]) for event in said.lines] == [("nudge", "reconnect")]
        assert "heardback connect outlook" in said.stderr
        assert program.run(THEN, code=1) == []

        assert program.connect("outlook").stdout.startswith(f"Connected again: {BOB}")
        assert "case_opened" in kinds(program.run(SOON))


@pytest.mark.usefixtures("connected")
class TestTheJob:
    def test_from_the_note_to_the_draft_that_was_sent(self, program: Program, outlook: Emulator) -> None:
        opened, synced = program.run(SOON)
        assert (opened["event"], opened["company"], opened["role"]) == (
            "case_opened",
            "Northlight Studio",
            "Graphic Designer",
        )
        assert (synced["event"], synced["skipped"]) == ("sync_done", 0)

        assert {"draft_placed", "nudge"} <= set(kinds(program.run(THEN)))
        (draft,) = drafts(outlook)
        assert (draft["conversationId"], draft["subject"]) == ("conversation", "Re: Thank you")
        assert [to["emailAddress"]["address"] for to in draft["toRecipients"]] == ["priya@northlight.example"]
        assert draft["ccRecipients"] == []
        assert "Northlight Studio" in draft["body"]["content"]

        assert kinds(program.run(LATER)) == ["sync_done"]
        assert len(drafts(outlook)) == 1

        outlook.post(f"/v1.0/me/messages/{draft['id']}/send")
        assert "draft_sent" in kinds(program.run(NEXT))
        assert drafts(outlook) == []

    def test_a_draft_that_the_user_deletes_does_not_come_back(self, program: Program, outlook: Emulator) -> None:
        program.run(SOON)
        program.run(THEN)
        (draft,) = drafts(outlook)
        outlook.delete(f"/v1.0/me/messages/{draft['id']}")
        told, *_ = program.run(LATER)
        assert told["event"] == "draft_deleted"
        assert kinds(program.run(NEXT)) == ["sync_done"]
        assert drafts(outlook) == []
