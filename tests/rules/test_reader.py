"""One message read as a whole: verdict, days and facts put together."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.mail import Address, Direction, Invitation, Kind, Message, Signal
from rules.policy import WorkTime
from rules.reader import read
from rules.reading import Contact, Reading

JANE = Address("jane.doe@example.com", "Jane Doe")
ALIAS = Address("jane@doe.example", "Jane Doe")
PRIYA = Address("priya.raman@northlight-studio.com", "Priya Raman")
OMAR = Address("omar@northlight-studio.com", "Haddad, Omar")
WORKTIME = WorkTime(zone=ZoneInfo("America/Chicago"), country="US")
WEDNESDAY = datetime(2026, 3, 4, 17, tzinfo=UTC)

THANKS = (
    "Hi Priya,\n\nThank you for meeting with me yesterday about the Graphic Designer role at Northlight Studio. My "
    "experience in brand systems would help your team.\n\nBest regards,\nJane Doe\n816-555-0142"
)
INVITED = (
    "Hi Jane,\n\nWe would like to invite you to an interview for the Graphic Designer role at Northlight Studio on "
    "Tuesday, March 10 at 2:00 PM.\n\nBest regards,\nPriya Raman\nNorthlight Studio\n(312) 555-0143 ext. 4\n"
    "Fax: (312) 555-0100"
)
REQUEST = Invitation(
    uid="1",
    method="REQUEST",
    sequence=1,
    starts_at=datetime(2026, 3, 10, 3, tzinfo=UTC),
    summary="Interview: Graphic Designer",
    organizer=PRIYA,
)


def sent(text: str = THANKS, *, to: tuple[Address, ...] = (PRIYA,), subject: str = "Thank you") -> Message:
    return Message(id="1", direction=Direction.SENT, sender=JANE, to=to, subject=subject, date=WEDNESDAY, text=text)


def received(text: str = INVITED, *, sender: Address = PRIYA, subject: str = "Interview") -> Message:
    return Message(
        id="1", direction=Direction.RECEIVED, sender=sender, to=(JANE,), subject=subject, date=WEDNESDAY, text=text
    )


def reading(message: Message, *, skills: tuple[str, ...] = ()) -> Reading:
    return read(message, owner=(JANE, ALIAS), worktime=WORKTIME, skills=skills)[0]


def test_a_thank_you_note() -> None:
    found = reading(sent())
    assert (found.kind, found.company, found.role) == (Kind.THANK_YOU, "Northlight Studio", "Graphic Designer")
    assert (found.domain, found.interview_on) == ("northlight-studio.com", date(2026, 3, 3))
    assert found.contacts == (Contact(PRIYA.address, "Priya Raman"),)
    assert found.skills == ("brand systems",)


def test_a_note_that_names_no_day_was_written_on_the_day() -> None:
    text = THANKS.replace(" yesterday", "")
    assert reading(sent(text)).interview_on == date(2026, 3, 4)


def test_the_day_is_the_one_in_the_users_zone() -> None:
    text = THANKS.replace(" yesterday", " today")
    late = replace(sent(text), date=datetime(2026, 3, 5, 4, 30, tzinfo=UTC))
    abroad = replace(sent(text), date=datetime(2026, 3, 5, 13, tzinfo=timezone(timedelta(hours=13))))
    assert reading(late).interview_on == reading(abroad).interview_on == date(2026, 3, 4)


def test_an_invitation_in_words() -> None:
    found = reading(received())
    assert (found.kind, found.interview_on) == (Kind.NEXT_STEP, date(2026, 3, 10))
    assert found.interview_at == datetime(2026, 3, 10, 14, tzinfo=WORKTIME.zone)
    assert found.contacts == (Contact(PRIYA.address, "Priya Raman", "+13125550143"),)


def test_a_calendar_part_goes_before_the_words_and_counts_in_the_users_zone() -> None:
    found = reading(replace(received(), invitations=(REQUEST,)))
    assert (found.interview_on, found.interview_at) == (date(2026, 3, 9), REQUEST.starts_at)
    assert (found.invitation, found.is_interview) == (REQUEST, True)


def test_the_highest_sequence_counts() -> None:
    moved = replace(REQUEST, sequence=2, starts_at=datetime(2026, 3, 12, 15, tzinfo=UTC))
    found = reading(replace(received(), invitations=(moved, REQUEST)))
    assert (found.invitation, found.interview_on) == (moved, date(2026, 3, 12))


def test_a_whole_day_has_no_hour() -> None:
    found = reading(replace(received(), invitations=(replace(REQUEST, starts_at=date(2026, 3, 12)),)))
    assert (found.interview_on, found.interview_at) == (date(2026, 3, 12), None)


def test_a_cancelled_invitation_gives_no_day() -> None:
    cancelled = replace(REQUEST, method="CANCEL", cancelled=True)
    message = received("Hi Jane,\n\nWe have to cancel the interview, sorry.\n\nPriya")
    found = reading(replace(message, invitations=(cancelled,)))
    assert (found.interview_on, found.invitation) == (None, cancelled)


@pytest.mark.parametrize("method", ["REPLY", "COUNTER", "reply"])
def test_an_answer_to_an_invitation_is_none(method: str) -> None:
    found = reading(replace(received("Accepted."), invitations=(replace(REQUEST, method=method),)))
    assert (found.invitation, found.is_interview) == (None, False)


@pytest.mark.parametrize(
    ("local", "is_one"),
    [
        ("auto-confirm", True),
        ("orders", True),
        ("order-update+jane", True),
        ("do-not-reply", True),
        ("careers", False),
        ("office", False),
        ("news.desk", False),
        ("priya.raman", False),
    ],
)
def test_what_serves_customers_is_no_reply_of_a_person(local: str, *, is_one: bool) -> None:
    sender = Address(f"{local}@northlight-studio.com", "Northlight Studio")
    assert reading(received("Hi Jane, it will arrive on Tuesday.", sender=sender)).automated is is_one


def test_who_accepts_an_invitation_has_not_written() -> None:
    accepted = received("Tom Lee has accepted this invitation.", subject="Accepted: Interview")
    assert reading(replace(accepted, invitations=(replace(REQUEST, method="REPLY"),))).automated
    assert not reading(replace(accepted, invitations=(replace(REQUEST, method="COUNTER"),))).automated


@pytest.mark.parametrize(
    ("summary", "organizer", "is_one"),
    [
        ("Interview with Northlight Studio", PRIYA, True),
        ("Phone screen: Jane Doe", PRIYA, True),
        ("Jane Doe / Priya Raman", Address("no-reply@greenhouse.io"), True),
        ("Jane Doe <> Northlight", Address("x@calendly.com"), True),
        ("Dentist", Address("desk@smile-dental.example"), False),
        ("Daily stand-up", PRIYA, False),
        ("Mock interview practice", PRIYA, False),
        ("Interview debrief", PRIYA, False),
        ("Exit interview", PRIYA, False),
        ("Webinar: how to interview well", PRIYA, False),
        ("Interview: candidate Bob", JANE, False),
        ("Lunch", PRIYA, False),
    ],
)
def test_whether_an_invitation_is_to_an_interview(summary: str, organizer: Address, *, is_one: bool) -> None:
    invitation = replace(REQUEST, summary=summary, organizer=organizer)
    message = replace(received("See you then.", subject="Invitation"), invitations=(invitation,))
    assert reading(message).is_interview is is_one


def test_a_colleague_who_asks_the_user_to_interview_somebody() -> None:
    jane = Address("jane@midway.example.com", "Jane Doe")
    colleague = Address("boss@midway.example.com", "Boss")
    invitation = replace(REQUEST, organizer=colleague)
    message = replace(received("Please join.", sender=colleague), invitations=(invitation,))
    assert not read(message, owner=(jane,), worktime=WORKTIME)[0].is_interview


@pytest.mark.parametrize(
    ("to", "greeting", "contacts"),
    [
        ((PRIYA, OMAR), "Hi both,", [(PRIYA.address, "Priya Raman"), (OMAR.address, "Omar Haddad")]),
        ((Address("priya@northlight.com"),), "Hi Priya,", [("priya@northlight.com", "Priya")]),
        ((Address("priya.raman@northlight.com"),), "Hi Priya,", [("priya.raman@northlight.com", "Priya Raman")]),
        ((Address("pr@northlight.com"),), "Dear Ms. Raman,", [("pr@northlight.com", "Ms. Raman")]),
        ((Address("careers@northlight.com", "Northlight Careers"),), "Dear team,", [("careers@northlight.com", "")]),
        ((Address("p@n.com", "'Raman, Priya (HR)'"),), "Hello,", [("p@n.com", "Priya Raman")]),
        ((Address("p@n.com", "Priya Raman, PhD"),), "Hello,", [("p@n.com", "Priya Raman")]),
        ((Address("p@n.com", "p@n.com"),), "Hello,", [("p@n.com", "")]),
        ((PRIYA, ALIAS, JANE), "Hi,", [(PRIYA.address, "Priya Raman")]),
        ((PRIYA, Address("no-reply@greenhouse.io")), "Hi,", [(PRIYA.address, "Priya Raman")]),
        ((PRIYA, PRIYA), "Hi,", [(PRIYA.address, "Priya Raman")]),
        ((Address("a@n.com"), Address("b@n.com")), "Hi Ana and Bo,", [("a@n.com", ""), ("b@n.com", "")]),
        ((Address("ana@n.com"), Address("bo@n.com")), "Hi Bo and Ana,", [("ana@n.com", "Ana"), ("bo@n.com", "Bo")]),
        ((Address("x@n.com"), Address("y@n.com")), "Hi Ana, Bo and Cy,", [("x@n.com", ""), ("y@n.com", "")]),
        ((Address("x@n.com"),), "Hi Anne-Marie - thanks!", [("x@n.com", "Anne-Marie")]),
        ((Address("x@n.com"),), "Hi Ana, Best day ever", [("x@n.com", "Ana")]),
        ((Address("ana@n.com"),), "Dear Hiring Manager,", [("ana@n.com", "")]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_who_was_written_to(to: tuple[Address, ...], greeting: str, contacts: list[tuple[str, str]]) -> None:
    found = reading(sent(THANKS.replace("Hi Priya,", greeting), to=to)).contacts
    assert [(contact.address, contact.name) for contact in found] == contacts
    assert not any(contact.phone for contact in found), "the user's own number is nobody's else"


def test_the_colleagues_in_copy_of_a_reply_are_contacts() -> None:
    found = reading(replace(received(), cc=(OMAR, ALIAS, Address("friend@gmail.com"))))
    assert [contact.address for contact in found.contacts] == [PRIYA.address, OMAR.address]


@pytest.mark.parametrize(
    ("line", "country", "phone"),
    [
        ("020 7946 0958", "GB", "+442079460958"),
        ("Tel. +49 (0)30 901820", "US", "+4930901820"),
        ("m: 415.555.2671", "US", "+14155552671"),
        ("Ref 20260304", "US", ""),
        ("Fax: (312) 555-0143", "US", ""),
    ],
)
def test_the_phone_of_a_signature(line: str, country: str, phone: str) -> None:
    message = received(f"Hi Jane,\n\nWe are still deciding.\n\nBest regards,\nPriya Raman\n{line}")
    found = read(message, owner=(JANE,), worktime=WorkTime(country=country))[0]
    assert found.contacts[0].phone == phone


def test_a_machine_is_no_contact() -> None:
    sender = Address("no-reply@us.greenhouse-mail.io", "Northlight Studio")
    found = reading(received("Hi Jane,\n\nThank you for applying. We received your application.", sender=sender))
    assert (found.contacts, found.company, found.domain) == ((), "Northlight Studio", "")


def test_whom_to_write_to_instead() -> None:
    text = (
        "Thank you for your message. I have left Northlight Studio and no longer check this mailbox. Please contact "
        "Omar Haddad <omar@northlight-studio.com> from now on."
    )
    found = reading(received(text, subject="Automatic reply: Thank you"))
    assert Signal.LEFT in found.signals
    assert found.write_instead == "Omar Haddad <omar@northlight-studio.com>"


def test_other_mail_keeps_its_sender_and_no_more() -> None:
    found = reading(received("Hi Jane,\n\nLunch on Friday?\n\nPriya", subject="Lunch"))
    assert (found.kind, found.company, found.role) == (Kind.OTHER, "", "")
    assert found.contacts[0].address == PRIYA.address


ODD = st.text(alphabet=st.characters(), max_size=200)


@given(text=ODD, subject=ODD, name=ODD, summary=ODD, sent_=st.booleans())
def test_no_mail_is_too_odd_to_read(text: str, subject: str, name: str, summary: str, *, sent_: bool) -> None:
    words = f"Thank you for the interview for the {text} position at {name}.\n\nBest,\n{text}"
    person = Address(f"{name[:20]}@northlight.com", name)
    message = sent(words, to=(person,), subject=subject) if sent_ else received(words, sender=person, subject=subject)
    reading(replace(message, invitations=(replace(REQUEST, summary=summary, description=text),)), skills=(text,))
