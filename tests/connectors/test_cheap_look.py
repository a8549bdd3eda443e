"""That a look at the headers loses nothing that the full reading finds."""

from dataclasses import fields
from datetime import timedelta
from pathlib import Path

import pytest

from benchmarks.mailboxes import OWNER, mixed, write
from connectors import headers, mime
from connectors.mailbox import Wanted
from connectors.maildir import MaildirMailbox
from rules.mail import Address, Direction, Envelope, Message
from tests.connectors.letters import ATTACHMENT, BOUNCE, HORIZON, INVITATION, NOW, PLAIN, PRIYA, letter, multipart, note
from tests.connectors.test_maildir import MaildirBox

CALENDARS = (
    letter(INVITATION.partition("\n\n")[2], kind="text/calendar; method=REQUEST"),
    multipart(PLAIN, INVITATION.replace("text/calendar", "TEXT/Calendar")),
    multipart(
        PLAIN, ATTACHMENT, 'Content-Type: application/octet-stream; name="i.ics"\n\nBEGIN:VEVENT\nUID:1\n', kind="mixed"
    ),
)


@pytest.fixture(scope="module")
def mailbox(tmp_path_factory: pytest.TempPathFactory) -> MaildirBox:
    box = MaildirBox(tmp_path_factory.mktemp("mail"))
    write(box.root, mixed(600, now=NOW))
    for number, raw in enumerate(
        (*CALENDARS, BOUNCE, note(), letter(), letter(sender="x@lists.example", List_Id="<a>"))
    ):
        box.put(raw.replace(b"\n", b"\r\n") if number % 2 else raw)
    box.mailbox = MaildirMailbox(box.root, (Address(OWNER),))
    return box


def every_file(box: MaildirBox) -> list[Path]:
    return sorted(box.root.glob("cur/*")) + sorted(box.root.glob(".*/cur/*"))


def in_full(path: Path) -> Message:
    raw = path.read_bytes()
    head = mime.read_head(headers.split(raw)[0])
    direction = mime.direction_of(head, own=frozenset({OWNER}), in_sent=".Sent" in path.parts)
    return mime.parse(raw, id=path.name.partition(":")[0], direction=direction, delivered_at=NOW, now=NOW)


def test_the_envelope_of_the_head_is_the_envelope_of_the_message(mailbox: MaildirBox) -> None:
    for path in every_file(mailbox):
        raw = path.read_bytes()
        block, _ = headers.split(raw[: 16 * 1024])
        message = in_full(path)
        seen = mime.envelope(block, id=message.id, direction=message.direction, delivered_at=NOW, now=NOW)
        for field in fields(Envelope):
            if field.name != "has_calendar":
                assert getattr(seen, field.name) == getattr(message, field.name)
        assert seen.has_calendar or not message.has_calendar


def by_person(seen: Envelope) -> bool:
    return seen.sender.address == PRIYA or "a" in seen.sender.address.partition("@")[0][:3]


def by_calendar(seen: Envelope) -> bool:
    return seen.has_calendar


def by_thread(seen: Envelope) -> bool:
    return bool(seen.parents)


@pytest.mark.parametrize("wanted", [by_person, by_calendar, by_thread, lambda _: True, lambda _: False])
def test_what_is_told_is_what_the_full_reading_would_find(mailbox: MaildirBox, wanted: Wanted) -> None:
    whole = [in_full(path) for path in every_file(mailbox)]
    found = {
        message.id
        for message in whole
        if message.date >= HORIZON
        and (message.direction is Direction.SENT or message.report is not None or wanted(message))
    }
    pages = mailbox.mailbox.changes(None, horizon=HORIZON, now=NOW, wanted=wanted)
    told = {message.id.rpartition("/")[2]: message for page in pages for message in page.arrived}
    assert found == {message.id.rpartition("/")[2] for message in told.values()}
    for message in whole:
        if message.id in told:
            assert (told[message.id].text, told[message.id].invitations) == (message.text, message.invitations)


def test_earlier_mail_is_what_the_full_reading_would_find(mailbox: MaildirBox) -> None:
    since = NOW - timedelta(days=30)
    whole = [in_full(path) for path in every_file(mailbox)]
    people, domains, threads = {PRIYA}, {"harbor-works.com", "mail7.example.net"}, {"<0.s@example.com>"}
    found = {
        message.id
        for message in whole
        if message.date >= since
        and (
            {message.sender.address, *(person.address for person in message.recipients)} & people
            or {message.sender.domain, *(person.domain for person in message.recipients)} & domains
            or {message.message_id, *message.parents} & threads
        )
    }
    told = mailbox.mailbox.about(people=people, domains=domains, threads=threads, since=since, now=NOW)
    assert {message.id.rpartition("/")[2] for message in told} == found
    assert found
