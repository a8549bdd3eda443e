"""What is read of an account, first and ever after, and what it costs."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from connectors.errors import CursorExpired, Unavailable
from connectors.mailbox import Cursor, Interests
from rules.mail import Address, Direction, Envelope
from tests.connectors.contract import DRAFT, arrived, nobody, place, read, subjects
from tests.connectors.gmail.boxes import GmailBox
from tests.connectors.letters import ATTACHMENT, BOUNCE, HORIZON, INVITATION, JANE, NOW, PLAIN, letter, multipart, note


@dataclass
class Curious:
    """Who learns from sent mail whom they are interested in, as the caller does."""

    people: set[str] = field(default_factory=set)
    domains: set[str] = field(default_factory=set)
    threads: set[str] = field(default_factory=set)
    companies: set[str] = field(default_factory=set)
    trackers: frozenset[str] = frozenset({"greenhouse.io", "lever.co"})

    def __call__(self, envelope: Envelope, /) -> bool:
        sender = envelope.sender
        return (
            sender.address in self.people
            or envelope.thread in self.threads
            or envelope.has_calendar
            or sender.domain in (self.trackers | self.domains)
        )


def first(box: GmailBox, wanted: Curious) -> list[str]:
    """A first reading in which every note to Priya is of interest."""
    told = []
    for page in box.mailbox.changes(None, horizon=HORIZON, now=NOW, wanted=wanted):
        for message in page.arrived:
            told.append(message.subject)
            if message.direction is Direction.SENT and "interview" in message.text:
                wanted.people |= {address.address for address in message.to}
                wanted.threads.add(message.thread or "")
                wanted.companies.add("Northlight Studio")
    return told


def named(number: int) -> str:
    return f"<{number}@x.example>"


@pytest.fixture
def busy(box: GmailBox) -> GmailBox:
    """An account with more sent mail than is read whole."""
    box.gmail.page = 500
    for number in range(160):
        box.send(note("Here is the file.\n", subject=f"File {number}", to="a@b.example", message_id=named(number)))
    return box


# --- the first reading


def test_who_asks_can_say_what_they_look_for() -> None:
    assert isinstance(Curious(), Interests)
    assert not isinstance(nobody, Interests)


def test_only_what_may_matter_is_read(busy: GmailBox) -> None:
    note_id = "<note@example.com>"
    busy.send(note("Thank you for the interview.\n", subject="Thanks"))
    busy.receive(letter(subject="From her"))
    busy.receive(letter(subject="Thanks", sender="x@else.example", message_id=named(900), In_Reply_To=note_id))
    busy.receive(letter("Northlight Studio says no.\n", subject="No", sender="a@greenhouse.io", message_id=named(901)))
    busy.receive(letter("Acme says no.\n", subject="No", sender="a@greenhouse.io", message_id=named(902)))
    busy.receive(multipart(PLAIN, INVITATION, kind="mixed", subject="Invited", sender="y@z.example"))
    busy.receive(letter(subject="News", sender="news@else.example", message_id=named(903)))
    assert sorted(first(busy, Curious())) == ["From her", "Invited", "No", "Thanks", "Thanks"]
    assert busy.gmail.calls().count("GET history") == 0
    assert sum("messages/" in call for call in busy.gmail.calls()) == 5


def test_a_bounce_is_searched_for(busy: GmailBox) -> None:
    busy.send(note("Thank you for the interview.\n", subject="Thanks"))
    busy.receive(BOUNCE)
    assert first(busy, Curious()) == ["Thanks", "Undelivered Mail Returned to Sender"]


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for taking the time to meet with me.",
        "Thanks so much for the chat about the role!",
        "I really enjoyed our conversation on Tuesday.",
        "It was great to meet you and the team.",
        "I appreciate the opportunity to interview with you.",
        "Many thanks for having me in today.",
        "It was a pleasure speaking with you.",
        "Thank you for the interview.",
        "Thx for ur time",
        "Grateful for the hour you spent with me!",
    ],
)
def test_words_of_thanks_are_found_in_a_busy_account(busy: GmailBox, text: str) -> None:
    busy.send(note(f"{text}\n", subject="Hello"))
    assert first(busy, Curious()) == ["Hello"]


def test_a_small_sent_folder_is_read_whole_whatever_its_words(box: GmailBox) -> None:
    box.send(note("Danke.\n", subject="Ohne ein bekanntes Wort"))
    assert first(box, Curious()) == ["Ohne ein bekanntes Wort"]


def test_a_thank_you_in_a_recruiters_thread_brings_the_thread(box: GmailBox) -> None:
    box.receive(letter(subject="Your day", sender="r@agency.example", message_id=named(1)))
    box.receive(letter(subject="Re: Your day", sender="s@third.example", message_id=named(2), In_Reply_To=named(1)))
    box.send(note("Thanks for the interview.\n", subject="Re: Your day", to="r@agency.example", In_Reply_To=named(2)))
    assert sorted(first(box, Curious())) == ["Re: Your day", "Re: Your day", "Your day"]


def test_threads_are_asked_for_where_a_list_would_be_too_long(box: GmailBox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("connectors.gmail.firstsync._LISTED_FOR_A_THREAD", 2)
    test_a_thank_you_in_a_recruiters_thread_brings_the_thread(box)
    assert any(call.startswith("GET threads/") for call in box.gmail.calls())


def test_mail_from_an_alias_is_the_users_wherever_it_lies(busy: GmailBox) -> None:
    busy.receive(note("Thanks for the interview.\n", sender="jane@work.example.org", subject="By another way"))
    assert first(busy, Curious()) == ["By another way"]
    assert [address.address for address in busy.mailbox.owner] == [JANE, "jane@work.example.org"]


def test_an_alias_that_is_not_confirmed_is_nobodys(box: GmailBox) -> None:
    box.account.send_as.append({"sendAsEmail": "boss@x.example", "verificationStatus": "pending"})
    read(box)
    assert "boss@x.example" not in {address.address for address in box.mailbox.owner}


def test_aliases_are_remembered_in_the_cursor(box: GmailBox) -> None:
    cursor = read(box)[-1].cursor
    box.gmail.forget_calls()
    again = GmailBox(box.gmail, box.account)
    read(again, cursor)
    assert Address("jane@work.example.org", "Jane Doe") in again.mailbox.owner
    assert box.gmail.calls() == ["GET history"]


@pytest.mark.parametrize("label", ["SPAM", "TRASH", "DRAFT"])
def test_spam_trash_and_drafts_are_left_out(box: GmailBox, label: str) -> None:
    def hide() -> None:
        box.account.insert(letter(message_id=named(1)), {label}, NOW)

    hide()
    pages = read(box, wanted=lambda _: True)
    assert arrived(pages) == []
    hide()
    assert arrived(read(box, pages[-1].cursor, wanted=lambda _: True)) == []


def test_it_can_be_cut_off_at_any_page_and_nothing_is_read_twice(busy: GmailBox) -> None:
    for number in range(60):
        raw = note("Thanks for the interview.\n", subject=f"Note {number}", message_id=named(1000 + number))
        busy.send(raw, at=NOW - timedelta(minutes=number))
        busy.receive(letter(subject=f"Answer {number}", message_id=named(2000 + number)))
    wanted, cursor, told = Curious(), None, list[str]()
    for _ in range(20):
        page = next(busy.mailbox.changes(cursor, horizon=HORIZON, now=NOW, wanted=wanted))
        cursor = page.cursor
        told += [message.subject for message in page.arrived]
        wanted.people |= {person.address for message in page.arrived for person in message.to} - {JANE}
        if '"news"' in cursor:
            break
    assert len(told) == len(set(told)) == 120
    assert sum("messages/" in call for call in busy.gmail.calls()) == 120


@pytest.mark.parametrize("stop", range(12))
def test_wherever_it_breaks_off_nothing_is_lost(busy: GmailBox, stop: int) -> None:
    """Each page's cursor is saved with what it told, as the caller does."""
    for number in range(60):
        busy.send(note("Thanks for the interview.\n", subject=f"Note {number}", message_id=named(1000 + number)))
        busy.receive(letter(subject=f"Answer {number}", message_id=named(2000 + number)))
    cursor, told = None, list[str]()

    def go_on(wanted: Curious) -> None:
        nonlocal cursor
        for page in busy.mailbox.changes(cursor, horizon=HORIZON, now=NOW, wanted=wanted):
            told.extend(message.subject for message in page.arrived)
            wanted.people |= {person.address for message in page.arrived for person in message.to} - {JANE}
            cursor = page.cursor

    wanted = Curious()
    busy.gmail.answers = stop
    with pytest.raises(Unavailable):
        go_on(wanted)
    busy.gmail.answers = None
    go_on(wanted)
    busy.receive(letter(subject="Later", message_id=named(3000)))
    go_on(wanted)
    assert len(told) == len(set(told)) == 121


def test_a_history_begins_before_the_first_list(box: GmailBox) -> None:
    box.send(note())
    pages = box.mailbox.changes(None, horizon=HORIZON, now=NOW, wanted=nobody)
    next(pages)
    box.send(note(subject="Meanwhile", message_id=named(1)))
    cursor = list(pages)[-1].cursor
    assert subjects(arrived(read(box, cursor))) == ["Meanwhile"]


def test_without_a_profile_it_begins_at_the_newest_message(box: GmailBox) -> None:
    box.gmail.gaps = frozenset({"profile"})
    box.send(note(subject="First"))
    cursor = read(box)[-1].cursor
    box.send(note(subject="Second", message_id=named(2)))
    assert subjects(arrived(read(box, cursor))) == ["Second"]


# --- ever after


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
