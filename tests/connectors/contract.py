"""What every mailbox does, whoever keeps it. A connector's test is this class with a `box` fixture of its own."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Protocol

import pytest

from connectors.errors import CursorExpired, Unavailable
from connectors.mailbox import (
    AlreadySent,
    Changes,
    Cursor,
    Draft,
    DraftChange,
    DraftState,
    Mailbox,
    Placed,
    Skipped,
    Wanted,
)
from rules.mail import Address, Direction, Envelope, Message
from tests.connectors.letters import (
    ATTACHMENT,
    BOUNCE,
    HORIZON,
    HTML,
    INVITATION,
    JANE,
    NOW,
    PLAIN,
    PRIYA,
    letter,
    multipart,
    note,
)

OWNER = (Address(JANE, "Jane Doe"), Address("jane@work.example.org"))

DRAFT = Draft(
    key="key-of-the-step",
    message_id="<3f2a9c@example.com>",
    sender=OWNER[0],
    to=(Address(PRIYA, "Priya Raman"),),
    cc=(Address("omar@northlight-studio.com", "Haddad, Omar"),),
    subject="Re: Graphic Designer",
    text="Hello Priya,\n\nI am writing to ask whether a decision has been made.\n\nKind regards,\nJane Doe\n",
    in_reply_to="<note@example.com>",
    references=("<note@example.com>",),
    date=datetime(2026, 3, 13, 14, 0, tzinfo=UTC),
)


class Box(Protocol):
    """A mailbox, and the hands of its user."""

    @property
    def mailbox(self) -> Mailbox: ...

    def receive(self, raw: bytes, *, at: datetime = NOW) -> None: ...
    def send(self, raw: bytes, *, at: datetime = NOW) -> None: ...
    def drafts(self) -> list[bytes]: ...
    def rewrite(self, old: bytes, new: bytes) -> None:
        """The mail program saves the one draft that lies there, with `old` replaced by `new`."""

    def delete_draft(self) -> None: ...
    def vanish(self) -> None: ...


def nobody(_: Envelope) -> bool:
    return False


def anybody(_: Envelope) -> bool:
    return True


def read(
    box: Box, since: Cursor | None = None, *, wanted: Wanted = nobody, waiting: Collection[Placed] = ()
) -> list[Changes]:
    return list(box.mailbox.changes(since, horizon=HORIZON, now=NOW, wanted=wanted, waiting=waiting))


def arrived(pages: Iterable[Changes]) -> list[Message]:
    return [message for page in pages for message in page.arrived]


def skipped(pages: Iterable[Changes]) -> list[Skipped]:
    return [one for page in pages for one in page.skipped]


def subjects(messages: Iterable[Message]) -> list[str]:
    return sorted(message.subject for message in messages)


def place(box: Box, draft: Draft = DRAFT) -> Placed:
    placed = box.mailbox.place_draft(draft)
    assert isinstance(placed, Placed)
    return placed


class MailboxContract:
    # --- what is new

    def test_a_sent_mail_is_told_in_full(self, box: Box) -> None:
        box.send(note("Thank you for the interview.\n"))
        (message,) = arrived(read(box))
        assert (message.direction, message.text.strip()) == (Direction.SENT, "Thank you for the interview.")

    def test_a_received_mail_is_told_only_if_it_is_wanted(self, box: Box) -> None:
        box.receive(letter(subject="Wanted"))
        box.receive(letter(subject="Unwanted", message_id="<2@x.example>"))
        assert subjects(arrived(read(box, wanted=lambda seen: seen.subject == "Wanted"))) == ["Wanted"]

    def test_an_invitation_is_told_though_nobody_knows_its_sender(self, box: Box) -> None:
        box.receive(multipart(PLAIN, INVITATION, ATTACHMENT, kind="mixed"))
        (message,) = arrived(read(box, wanted=lambda seen: seen.has_calendar))
        assert [invitation.uid for invitation in message.invitations] == ["interview-1"]

    def test_a_mail_of_many_parts_without_a_calendar_is_not_taken_for_one(self, box: Box) -> None:
        box.receive(multipart(PLAIN, HTML))
        assert arrived(read(box, wanted=lambda seen: seen.has_calendar)) == []

    def test_a_bounce_is_told_though_nobody_asked_for_it(self, box: Box) -> None:
        box.receive(BOUNCE)
        (message,) = arrived(read(box))
        assert message.report is not None
        assert (message.report.failed, message.report.original_message_id) == ((PRIYA,), "<note@example.com>")

    def test_sent_mail_is_handled_before_the_rest_is_judged(self, box: Box) -> None:
        box.receive(letter(subject="Their answer"))
        box.send(note(subject="My note"))
        known: set[str] = set()
        told = []
        changes = box.mailbox.changes(None, horizon=HORIZON, now=NOW, wanted=lambda seen: seen.sender.address in known)
        for page in changes:
            for message in page.arrived:
                told.append(message.subject)
                known |= {person.address for person in message.to}
        assert told == ["My note", "Their answer"]

    def test_mail_older_than_the_horizon_is_left_alone(self, box: Box) -> None:
        box.send(note(date=HORIZON - timedelta(days=1)))
        pages = read(box)
        assert arrived(pages) == []
        assert sum(page.looked_at for page in pages) == 1

    def test_a_mail_from_the_user_is_theirs_wherever_it_lies(self, box: Box) -> None:
        box.receive(note(sender="Jane <JANE@work.example.org>"))
        (message,) = arrived(read(box))
        assert message.direction is Direction.SENT

    def test_a_mail_that_only_claims_to_be_from_the_user_is_not(self, box: Box) -> None:
        box.receive(
            note(Authentication_Results="mx.example.com; spf=fail; dmarc=fail (p=reject) header.from=example.com")
        )
        (message,) = arrived(read(box, wanted=anybody))
        assert message.direction is Direction.RECEIVED

    @pytest.mark.parametrize(
        "written", ["", "no date at all", "Fri, 31 Dec 9999 23:59:59 -1200", "Wed, 01 Apr 2026 08:00:00 +0000"]
    )
    def test_without_a_date_that_can_be_the_time_of_delivery_counts(self, box: Box, written: str) -> None:
        delivered = NOW - timedelta(days=5)
        box.send(note(date=written), at=delivered)
        (message,) = arrived(read(box))
        assert message.date == delivered

    def test_a_date_keeps_the_offset_of_its_writer(self, box: Box) -> None:
        box.send(note(date="Tue, 03 Mar 2026 22:15:00 -0800"))
        (message,) = arrived(read(box))
        assert message.date.isoformat() == "2026-03-03T22:15:00-08:00"

    def test_a_cursor_tells_only_of_what_came_since(self, box: Box) -> None:
        box.send(note(subject="First"))
        cursor = read(box)[-1].cursor
        box.send(note(subject="Second", message_id="<second@example.com>"))
        pages = read(box, cursor)
        assert subjects(arrived(pages)) == ["Second"]
        assert sum(page.looked_at for page in pages) == 1

    def test_with_nothing_new_the_cursor_stays(self, box: Box) -> None:
        box.send(note())
        box.receive(letter())
        cursor = read(box)[-1].cursor
        (page,) = read(box, cursor)
        assert (page.cursor, page.arrived, page.looked_at) == (cursor, (), 0)

    def test_every_page_ends_with_a_cursor_that_may_be_saved(self, box: Box) -> None:
        for number in range(3):
            box.send(note(subject=f"Sent {number}", message_id=f"<s{number}@example.com>"))
            box.receive(letter(subject=f"Got {number}", message_id=f"<r{number}@x.example>"))
        whole = subjects(arrived(read(box, wanted=anybody)))
        pages = read(box, wanted=anybody)
        for stop in range(len(pages)):
            rest = read(box, pages[stop].cursor, wanted=anybody)
            assert subjects(arrived([*pages[: stop + 1], *rest])) == whole

    def test_a_cursor_of_another_making_has_expired(self, box: Box) -> None:
        with pytest.raises(CursorExpired):
            read(box, Cursor("not a cursor"))

    @pytest.mark.parametrize("raw", [b"", b"\n\n", b"no header at all\n\nand a body\n", b"\x00\xff\xfe\x80" * 500])
    def test_a_broken_message_is_named_once_and_the_rest_is_told(self, box: Box, raw: bytes) -> None:
        box.receive(raw)
        box.send(note())
        pages = read(box)
        assert len(skipped(pages)) == 1
        assert len(arrived(pages)) == 1
        assert skipped(read(box, pages[-1].cursor)) == []

    def test_a_mailbox_that_is_gone_is_unavailable(self, box: Box) -> None:
        box.send(note())
        cursor = read(box)[-1].cursor
        box.vanish()
        with pytest.raises(Unavailable):
            read(box, cursor)
        with pytest.raises(Unavailable):
            box.mailbox.place_draft(DRAFT)
        with pytest.raises(Unavailable):
            list(box.mailbox.about(people=[PRIYA], domains=[], threads=[], since=HORIZON, now=NOW))

    # --- earlier mail

    @pytest.mark.parametrize(
        ("people", "domains", "threads", "found"),
        [
            pytest.param([PRIYA], [], [], ["From Priya", "To Priya"], id="of a person, both directions"),
            pytest.param(
                [],
                ["northlight-studio.com"],
                [],
                ["From Omar", "From Priya", "To Priya"],
                id="of a domain and what is under it",
            ),
            pytest.param([], [], ["<first@example.com>"], ["An answer", "The first"], id="of a thread"),
            pytest.param([], [], [], [], id="of nobody"),
        ],
    )
    def test_earlier_mail(
        self, box: Box, people: list[str], domains: list[str], threads: list[str], found: list[str]
    ) -> None:
        box.receive(letter(subject="From Priya", sender=f"P <{PRIYA.upper()}>"))
        box.receive(letter(subject="From Omar", sender="omar@mail.northlight-studio.com", message_id="<2@x.example>"))
        box.send(note(subject="To Priya"))
        box.send(note(subject="The first", to="a@else.example", message_id="<first@example.com>"))
        box.receive(
            letter(
                subject="An answer",
                sender="a@else.example",
                message_id="<3@x.example>",
                In_Reply_To="<first@example.com>",
            )
        )
        box.receive(letter(subject="Too old", date=HORIZON - timedelta(days=2), message_id="<4@x.example>"))
        read(box)
        told = box.mailbox.about(people=people, domains=domains, threads=threads, since=HORIZON, now=NOW)
        assert subjects(told) == found

    # --- drafts

    def test_a_draft_is_placed_once(self, box: Box) -> None:
        assert place(box) == place(box)
        (raw,) = box.drafts()
        assert b"In-Reply-To: <note@example.com>" in raw
        assert b"heardback" not in raw.lower()

    def test_a_draft_that_was_sent_is_not_placed_again(self, box: Box) -> None:
        place(box)
        (raw,) = box.drafts()
        box.delete_draft()
        box.send(raw)
        assert box.mailbox.place_draft(DRAFT) == AlreadySent(DRAFT.message_id)
        assert box.drafts() == []

    def test_a_draft_that_nobody_touched_is_no_news(self, box: Box) -> None:
        placed = place(box)
        assert placed.fingerprint == DRAFT.fingerprint
        assert read(box, waiting=[placed])[-1].drafts == ()

    def test_a_draft_is_found_by_its_key(self, box: Box) -> None:
        assert box.mailbox.find_draft(DRAFT.key, DRAFT.message_id) is None
        placed = place(box)
        assert box.mailbox.find_draft(DRAFT.key, DRAFT.message_id) == placed
        box.rewrite(b"decision", b"choice")
        found = box.mailbox.find_draft(DRAFT.key, DRAFT.message_id)
        assert isinstance(found, Placed)
        assert found.fingerprint != placed.fingerprint

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            pytest.param(b"a decision has been made", b"you have decided", id="its words"),
            pytest.param(b"Re: Graphic Designer", b"A question", id="its subject"),
            pytest.param(b"priya.raman@", b"priya@", id="its recipient"),
        ],
    )
    def test_an_edited_draft_is_the_users(self, box: Box, old: bytes, new: bytes) -> None:
        placed = place(box)
        box.rewrite(old, new)
        assert read(box, waiting=[placed])[-1].drafts == (DraftChange(DRAFT.key, DraftState.EDITED),)
        assert not box.mailbox.withdraw_draft(placed)
        assert len(box.drafts()) == 1

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            pytest.param(b"", b"", id="as it was"),
            pytest.param(
                b"MIME-Version: 1.0", b"X-Mailer: Some Program 1.0\nMIME-Version: 1.0", id="with a header of its own"
            ),
            pytest.param(b"whether a decision", b"whether\na decision", id="with its lines wrapped anew"),
        ],
    )
    def test_a_draft_that_a_program_saved_again_is_still_ours(self, box: Box, old: bytes, new: bytes) -> None:
        placed = place(box)
        box.rewrite(old, new)
        assert read(box, waiting=[placed])[-1].drafts == ()
        assert box.mailbox.withdraw_draft(placed)
        assert box.drafts() == []

    def test_a_deleted_draft_is_gone(self, box: Box) -> None:
        placed = place(box)
        box.delete_draft()
        assert read(box, waiting=[placed])[-1].drafts == (DraftChange(DRAFT.key, DraftState.GONE),)

    def test_a_draft_that_was_sent_names_its_twin(self, box: Box) -> None:
        placed = place(box)
        (raw,) = box.drafts()
        box.delete_draft()
        box.send(raw)
        pages = read(box, waiting=[placed])
        assert [message.message_id for message in arrived(pages)] == [DRAFT.message_id]
        assert pages[-1].drafts == (DraftChange(DRAFT.key, DraftState.GONE, sent_as=DRAFT.message_id),)

    def test_a_draft_that_is_gone_already_counts_as_withdrawn(self, box: Box) -> None:
        placed = place(box)
        box.delete_draft()
        assert box.mailbox.withdraw_draft(placed)

    def test_two_drafts_are_told_apart(self, box: Box) -> None:
        first = place(box)
        second = place(
            box, replace(DRAFT, key="another", message_id="<b71@example.com>", in_reply_to="<other@example.com>")
        )
        assert len(box.drafts()) == 2
        assert box.mailbox.withdraw_draft(first)
        assert read(box, waiting=[first, second])[-1].drafts == (DraftChange(DRAFT.key, DraftState.GONE),)

    def test_a_draft_is_no_mail(self, box: Box) -> None:
        place(box)
        assert arrived(read(box, wanted=anybody)) == []
