"""What is read of an account first, and what it costs."""

from datetime import timedelta

import pytest

from connectors.errors import Unavailable
from connectors.mailbox import Interests
from rules.mail import Address
from tests.connectors.contract import arrived, nobody, read, subjects
from tests.connectors.gmail.boxes import GmailBox
from tests.connectors.gmail.curious import Curious, first, named
from tests.connectors.letters import BOUNCE, HORIZON, INVITATION, JANE, NOW, PLAIN, letter, multipart, note
from tests.fakes.gmail import instead
from tests.fakes.gmail_calls import error


@pytest.fixture
def busy(box: GmailBox) -> GmailBox:
    """An account with more sent mail than is read whole."""
    box.gmail.page = 500
    for number in range(160):
        box.send(note("Here is the file.\n", subject=f"File {number}", to="a@b.example", message_id=named(number)))
    return box


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


@pytest.mark.parametrize("status", [400, 403, 404, 501])
def test_without_a_profile_it_begins_at_the_newest_message(box: GmailBox, status: int) -> None:
    box.gmail.fail("profile", instead(error(status)))
    box.send(note(subject="First"))
    cursor = read(box)[-1].cursor
    box.send(note(subject="Second", message_id=named(2)))
    assert subjects(arrived(read(box, cursor))) == ["Second"]
