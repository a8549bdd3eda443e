"""What is read of an account ever after, and what it costs."""

from collections.abc import Callable

import pytest

from connectors.errors import CursorExpired
from connectors.mailbox import Cursor
from tests.connectors.contract import DRAFT, arrived, place, read, subjects
from tests.connectors.gmail.boxes import GmailBox
from tests.connectors.gmail.curious import Curious, named
from tests.connectors.letters import ATTACHMENT, HORIZON, NOW, PLAIN, letter, multipart, note


def test_an_idle_reading_is_one_call(box: GmailBox) -> None:
    box.send(note())
    placed = place(box)
    cursor = read(box, waiting=[placed])[-1].cursor
    box.gmail.forget_calls()
    read(box, cursor, waiting=[placed])
    assert (box.gmail.calls(), box.gmail.units, box.gmail.requests) == (["GET history"], 2, 1)


def test_mail_that_is_about_no_case_costs_one_look_in_a_shared_batch(box: GmailBox) -> None:
    box.gmail.page = 500
    cursor = read(box)[-1].cursor
    for number in range(40):
        box.receive(multipart(PLAIN, ATTACHMENT, kind="mixed", message_id=named(number), sender="n@else.example"))
    box.gmail.forget_calls()
    assert arrived(read(box, cursor, wanted=Curious())) == []
    assert (box.gmail.units, box.gmail.requests) == (2 + 40 * 20, 2)
    bodies = [asked for asked in box.gmail.asked if asked.in_batch and "data" in asked.one("fields")]
    assert bodies == []


def test_an_address_that_the_user_writes_from_later_is_learned(box: GmailBox) -> None:
    cursor = read(box)[-1].cursor
    box.account.send_as.append({"sendAsEmail": "new@example.org", "verificationStatus": "accepted"})
    box.send(note(sender="Jane <new@example.org>"))
    box.gmail.forget_calls()
    cursor = read(box, cursor)[-1].cursor
    assert box.gmail.calls().count("GET settings/sendAs") == 1
    again = GmailBox(box.gmail, box.account)
    read(again, cursor)
    assert "new@example.org" in {address.address for address in again.mailbox.owner}


def test_mail_of_a_known_thread_is_read_at_once(box: GmailBox) -> None:
    box.send(note(subject="Thanks"))
    (message,) = arrived(pages := read(box))
    box.receive(letter(subject="Re: Thanks", sender="z@else.example", In_Reply_To="<note@example.com>"))
    box.gmail.forget_calls()
    known = Curious(threads={message.thread or ""})
    assert subjects(arrived(read(box, pages[-1].cursor, wanted=known))) == ["Re: Thanks"]
    assert box.gmail.units == 2 + 20


@pytest.mark.parametrize(
    ("happens", "told"),
    [
        pytest.param(lambda box, id_: box.account.label(id_, remove={"SPAM"}), ["Found"], id="out of spam"),
        pytest.param(lambda box, id_: box.account.label(id_, add={"STARRED"}), [], id="a star"),
        pytest.param(lambda box, id_: box.account.delete(id_), [], id="deleted"),
    ],
)
def test_labels_tell(box: GmailBox, happens: Callable[[GmailBox, str], None], told: list[str]) -> None:
    spam = box.account.insert(letter(subject="Found"), {"SPAM"}, NOW)
    cursor = read(box)[-1].cursor
    happens(box, spam.id)
    assert subjects(arrived(read(box, cursor, wanted=lambda _: True))) == told


def test_what_is_deleted_between_the_list_and_the_look_is_skipped_quietly(box: GmailBox) -> None:
    cursor = read(box)[-1].cursor
    for number in range(3):
        box.send(note(subject=f"Note {number}", message_id=named(number)))
    gone = list(box.account.messages)[1]
    del box.account.messages[gone]
    pages = read(box, cursor)
    assert subjects(arrived(pages)) == ["Note 0", "Note 2"]
    assert [page.skipped for page in pages if page.skipped] == []


def test_a_history_that_is_forgotten_is_said_so_and_read_again(box: GmailBox) -> None:
    box.send(note())
    cursor = read(box)[-1].cursor
    box.account.forget_history()
    with pytest.raises(CursorExpired):
        read(box, cursor)
    assert [message.message_id for message in arrived(read(box))] == ["<note@example.com>"]


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "{}",
        "[]",
        "[" * 9000,
        '{"phase":"news"}',
        '{"phase":"news","history":"x"}',
        '{"phase":"moon","history":"1"}',
        '{"phase":"sent","history":"1","sent":"abc"}',
        '{"phase":"sent","history":"1","done":[1]}',
    ],
)
def test_a_cursor_of_no_sense_has_expired(box: GmailBox, cursor: str) -> None:
    with pytest.raises(CursorExpired):
        read(box, Cursor(cursor))


def test_a_reading_cut_off_in_the_news_goes_on_where_it_was(box: GmailBox) -> None:
    box.gmail.page = 500
    cursor = read(box)[-1].cursor
    for number in range(120):
        box.receive(letter(subject=f"Mail {number}", message_id=named(number)))
    page = next(box.mailbox.changes(cursor, horizon=HORIZON, now=NOW, wanted=lambda _: True))
    rest = read(box, page.cursor, wanted=lambda _: True)
    told = [message.subject for message in (*page.arrived, *arrived(rest))]
    assert len(told) == len(set(told)) == 120


def test_a_history_of_many_pages_is_read_to_its_end(box: GmailBox) -> None:
    cursor = read(box)[-1].cursor
    for number in range(9):
        box.send(note(message_id=named(number)))
    assert len(arrived(read(box, cursor))) == 9
    assert box.gmail.calls().count("GET history") == 5


def test_earlier_mail_of_a_note_that_was_just_told_needs_no_search_for_it(box: GmailBox) -> None:
    """Whose index may lag behind."""
    box.receive(letter(subject="Your day", sender="r@agency.example", message_id=named(1)))
    box.send(note(subject="Re: Your day", to="other@agency.example", In_Reply_To=named(1)))
    read(box)
    box.gmail.forget_calls()
    told = box.mailbox.about(people=[], domains=[], threads=["<note@example.com>"], since=HORIZON, now=NOW)
    assert subjects(told) == ["Re: Your day", "Your day"]
    assert not any("rfc822msgid" in asked.one("q") for asked in box.gmail.asked)


def test_a_draft_of_ours_is_never_mail(box: GmailBox) -> None:
    place(box, DRAFT)
    assert arrived(read(box, wanted=lambda _: True)) == []
