"""The whole program against a Gmail that is not ours: the real client, OAuth with PKCE, and the life of a draft.

The emulator is not Gmail. What it lacks is not made up for in the product, which does its whole job there all the same:

- its ID tokens are signed with HS256, and it has no keys to show: the product needs none, as the token comes straight
  from the token endpoint;
- `getProfile` is missing (404): the cursor is taken from the newest message;
- a search for `newer_than:`, `rfc822msgid:`, `in:anywhere`, `OR` or `-term` finds nothing: the small Sent folder is
  read whole, and drafts are found among those of the thread;
- a history never ends in 404, and shows an empty list where Gmail shows none;
- the message in a draft keeps its id when the draft is sent; Gmail gives it a new one;
- its batches have no Content-ID, and cannot be told apart: single calls follow;
- scopes are not enforced, tokens do not run out, and nobody is asked to wait: other tests show these.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from connectors.gmail.secret import Secret
from heardback.vault import SealedVault, keys_of
from store import mailboxes
from store.database import Database
from tests.e2e.emulator import Emulator, consent, emulator
from tests.e2e.program import Program, ended, link_of

ALICE = "alice@gmail.com"
CLIENT = {"client_id": "heardback-at-google", "client_secret": "no-secret-at-all"}
NOTE = """Hi Priya,

Thank you for taking the time to interview me today for the Graphic Designer position at Northlight Studio. I enjoyed
our conversation, and I am even more excited about the role.

Best regards,
Alice
"""
SENT = {
    "id": "note",
    "thread_id": "thread",
    "user_email": ALICE,
    "from": f"Alice Seeker <{ALICE}>",
    "to": "Priya Raman <priya@northlight.example>",
    "subject": "Thank you",
    "body_text": NOTE,
    "label_ids": ["SENT"],
    "date": "2026-11-02T22:00:00.000Z",
    "message_id": "<note@mail.example>",
}
ASIDE = SENT | {
    "id": "aside",
    "thread_id": "other",
    "to": "Sam <sam@friends.example>",
    "subject": "Saturday",
    "body_text": "Shall we go to the lake?",
    "message_id": "<aside@mail.example>",
}
SOON, THEN, LATER, NEXT = (
    "2026-11-03T09:00:00-06:00",
    "2026-11-13T09:30:00-06:00",
    "2026-11-13T15:00:00-06:00",
    "2026-11-16T10:00:00-06:00",
)


@pytest.fixture
def gmail(tmp_path: Path, port: int) -> Iterator[Emulator]:
    client = CLIENT | {"name": "HeardBack", "redirect_uris": [f"http://127.0.0.1:{port}/"]}
    seed = {"users": [{"email": ALICE, "name": "Alice"}], "oauth_clients": [client], "messages": [SENT, ASIDE]}
    with emulator(tmp_path, "google", seed) as running:
        yield running


@pytest.fixture
def program(gmail: Emulator, tmp_path: Path, port: int) -> Program:
    made = Program.at(
        tmp_path / "home", ALICE, port, f'[gmail]\nclient_secrets = "client.json"\napi_endpoint = "{gmail.url}"\n'
    )
    uris = f'"auth_uri": "{gmail.url}/o/oauth2/v2/auth", "token_uri": "{gmail.url}/oauth2/token"'
    known = ", ".join(f'"{name}": "{value}"' for name, value in CLIENT.items())
    (made.home / "client.json").write_text(f'{{"installed": {{{known}, {uris}}}}}')
    return made


def secret_of(program: Program) -> Secret:
    """What the program keeps sealed, opened as it would open it."""
    database = Database.open("sqlite:///heardback.db", base=program.home)
    try:
        with database.read() as snapshot:
            (row,) = mailboxes.every(snapshot)
        return Secret.load(SealedVault(database, keys_of(database), row).read())
    finally:
        database.close()


def kinds(events: list[dict[str, Any]]) -> list[str]:
    return [event["event"] for event in events]


def drafts(gmail: Emulator) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = gmail.get("/gmail/v1/users/me/drafts")["drafts"]
    return listed


def written(gmail: Emulator, message_id: str) -> EmailMessage:
    raw = gmail.get(f"/gmail/v1/users/me/messages/{message_id}", format="raw")["raw"]
    return message_from_bytes(urlsafe_b64decode(raw + "=="), policy=policy.default)


class TestSigningIn:
    def test_the_link_and_the_grant(self, program: Program) -> None:
        said = program.connect("gmail")
        assert said.stdout.splitlines() == [f"Connected {ALICE}", "`heardback run --once` reads it."]
        for told in ("gmail.readonly", "gmail.compose", "no drafts-only permission", "heardback.db.key"):
            assert told in said.stderr
        secret = secret_of(program).refresh_token
        assert secret.startswith("google_refresh_")
        everywhere = b"".join(file.read_bytes() for file in program.home.iterdir())
        assert secret.encode() not in everywhere
        assert secret not in said.stdout + said.stderr + program.does("export", "--json").stdout
        assert (program.home / "heardback.db.key").stat().st_mode & 0o777 == 0o600

    def test_the_doctor_shows_what_was_granted(self, program: Program) -> None:
        program.connect("gmail")
        found = program.doctor()
        assert (found["mailbox"]["health"], found["allowed"]["health"]) == ("ok", "ok")
        assert "gmail.readonly, gmail.compose, openid, email" in found["allowed"]["text"]
        assert "no drafts-only permission" in found["sending"]["text"]
        assert (found["lasting"]["health"], "Testing" in found["lasting"]["text"]) == ("warn", True)
        assert found["key"]["health"] == "warn"

    def test_the_address_can_be_pasted(self, program: Program) -> None:
        process = program.asks("gmail", "--json")
        pasted = consent(link_of(process), ALICE)
        said = ended(process, f"what now?\n{pasted}\n")
        assert said.lines == [{"id": 1, "provider": "gmail", "addresses": [ALICE], "state": "ok"}]
        assert "That is not the address" in said.stderr

    def test_the_answer_to_another_sign_in_is_refused(self, program: Program) -> None:
        process = program.asks("gmail")
        answer = consent(link_of(process), ALICE)
        state = parse_qs(urlsplit(answer).query)["state"][0]
        said = ended(process, answer.replace(state, "another") + "\n", code=1)
        assert said.stderr.splitlines()[-1].startswith("Error: that is the answer to another sign-in")
        assert program.does("export").stdout == ""

    def test_the_user_says_no(self, program: Program) -> None:
        process = program.asks("gmail")
        state = parse_qs(urlsplit(link_of(process)).query)["state"][0]
        requests.get(f"http://127.0.0.1:{program.port}/", params={"error": "access_denied", "state": state}, timeout=30)
        assert "you did not allow it" in ended(process, code=1).stderr

    def test_a_second_time_renews_it(self, program: Program) -> None:
        program.connect("gmail")
        first = secret_of(program)
        assert program.connect("gmail").stdout.startswith(f"Connected again: {ALICE}")
        assert secret_of(program) != first
        assert len([row for row in program.does("export", "--json").lines if row["table"] == "mailboxes"]) == 1

    def test_another_key_cannot_open_it(self, program: Program) -> None:
        program.connect("gmail")
        (program.home / "heardback.db.key").unlink()
        said = program.does("run", "--once", "--now", SOON, code=1)
        (line,) = said.stderr.splitlines()
        assert "heardback.db.key is missing" in line
        assert "heardback connect gmail" in line
        assert program.doctor(code=1)["key"]["health"] == "fail"


class TestTheJob:
    def test_from_the_note_to_the_draft_that_was_sent(self, program: Program, gmail: Emulator) -> None:
        program.connect("gmail")
        opened, synced = program.run(SOON)
        assert (opened["event"], opened["company"], opened["role"]) == (
            "case_opened",
            "Northlight Studio",
            "Graphic Designer",
        )
        assert (synced["event"], synced["skipped"]) == ("sync_done", 0)

        _, placed, nudge = program.run(THEN)
        assert (placed["event"], placed["to"], nudge["reason"]) == (
            "draft_placed",
            ["priya@northlight.example"],
            "draft_ready",
        )
        (draft,) = drafts(gmail)
        assert draft["message"]["threadId"] == "thread"
        letter = written(gmail, draft["message"]["id"])
        assert (letter["Subject"], letter["In-Reply-To"], letter["Message-ID"]) == (
            "Re: Thank you",
            "<note@mail.example>",
            placed["message_id"],
        )

        assert kinds(program.run(LATER)) == ["sync_done"]
        assert len(drafts(gmail)) == 1

        gmail.post("/gmail/v1/users/me/drafts/send", {"id": draft["id"]})
        assert "draft_sent" in kinds(program.run(NEXT))

    def test_a_draft_that_the_user_deletes_does_not_come_back(self, program: Program, gmail: Emulator) -> None:
        program.connect("gmail")
        program.run(SOON)
        program.run(THEN)
        (draft,) = drafts(gmail)
        gmail.delete(f"/gmail/v1/users/me/drafts/{draft['id']}")
        assert "draft_deleted" in kinds(program.run(LATER))
        assert kinds(program.run(NEXT)) == ["sync_done"]
        assert drafts(gmail) == []

    def test_an_answer_takes_the_draft_away(self, program: Program, gmail: Emulator) -> None:
        program.connect("gmail")
        program.run(SOON)
        program.run(THEN)
        arrive(
            gmail,
            "Hi Alice,\n\nWe have decided to move forward with another candidate for the Graphic Designer position. "
            "We wish you all the best.\n\nPriya\n",
        )
        events = program.run(LATER)
        assert [event["outcome"] for event in events if event["event"] == "case_closed"] == ["rejection"]
        assert "draft_withdrawn" in kinds(events)
        assert drafts(gmail) == []


def arrive(gmail: Emulator, text: str) -> None:
    letter = EmailMessage()
    letter["From"], letter["To"] = "Priya Raman <priya@northlight.example>", ALICE
    letter["Subject"], letter["Date"] = "Re: Thank you", "Fri, 13 Nov 2026 10:30:00 -0600"
    letter["Message-ID"] = "<answer@northlight.example>"
    letter["In-Reply-To"] = letter["References"] = "<note@mail.example>"
    letter.set_content(text)
    gmail.post(
        "/gmail/v1/users/me/messages/import",
        {"raw": urlsafe_b64encode(letter.as_bytes()).decode(), "threadId": "thread", "labelIds": ["INBOX", "UNREAD"]},
    )


class TestWhenTheGrantEnds:
    def test_it_is_told_once_and_connecting_again_mends_it(self, program: Program, gmail: Emulator) -> None:
        program.connect("gmail")
        program.run(SOON)
        requests.post(f"{gmail.url}/oauth2/revoke", data={"token": secret_of(program).refresh_token}, timeout=30)

        said = program.does("run", "--once", "--now", THEN, "--json", code=1)
        assert [(event["event"], event["reason"]) for event in said.lines] == [("nudge", "reconnect")]
        assert "heardback connect gmail" in said.stderr
        assert program.run(LATER, code=1) == []
        assert program.doctor(code=1)["mailbox"]["health"] == "fail"

        program.connect("gmail")
        assert "draft_placed" in kinds(program.run(LATER))
        assert program.doctor()["mailbox"]["health"] == "ok"
