"""Which mail belongs to which case: by thread, person, domain or tracking system, and when it opens one of its own."""

from dataclasses import replace

from rules.cases import Case
from rules.events import Belongs
from rules.fold import history
from rules.grouping import Joins, LeftAlone, Opens, assign, domain_of
from rules.mail import Direction, Kind, Message
from rules.reading import Reading
from tests.builders import JANE, PRIYA, a_note, an_invitation, when

DESIGNER, MANAGER = "Graphic Designer", "Office Manager"


def a_case_of(role: str, key: str, *, answers: str = "") -> Case:
    note = a_note(on="2 March 17:30", key=key, answers=answers)
    return history([replace(note, reading=replace(note.reading, role=role))], id=key)


def their_mail(*parents: str) -> Message:
    return Message(
        id="1",
        direction=Direction.RECEIVED,
        sender=PRIYA,
        to=(JANE,),
        subject="Re: Thank you",
        date=when("3 March 10:00"),
        message_id="<reply@mail.example>",
        references=tuple(f"<{parent}@mail.example>" for parent in parents),
    )


def test_an_invitation_to_another_position_opens_a_case_of_its_own() -> None:
    invited = an_invitation(on="3 March", to_come="12 March 10:00").reading
    for_manager = replace(invited, role=MANAGER)
    assert assign(their_mail(), for_manager, [a_case_of(DESIGNER, "one")]) == Opens()
    known = a_case_of(MANAGER, "two")
    assert assign(their_mail(), for_manager, [a_case_of(DESIGNER, "one"), known]) == Joins((known,), Belongs.PERSON)
    assert assign(their_mail(), replace(invited, role=""), [known]) == Joins((known,), Belongs.PERSON)


def test_words_about_another_position_open_none() -> None:
    words = Reading(kind=Kind.NEXT_STEP, role=MANAGER)
    case = a_case_of(DESIGNER, "one")
    assert assign(their_mail(), words, [case]) == Joins((case,), Belongs.PERSON, ambiguous=True)
    assert assign(their_mail(), words, []) == LeftAlone()


def test_in_a_thread_of_two_candidacies_the_nearest_mail_decides() -> None:
    one, two = a_case_of(DESIGNER, "one"), a_case_of(MANAGER, "two", answers="one")
    reading = Reading(kind=Kind.STILL_DECIDING)
    assert assign(their_mail("one"), reading, [one, two]) == Joins((one,), Belongs.THREAD)
    assert assign(their_mail("one", "two"), reading, [one, two]) == Joins((two,), Belongs.THREAD)


def test_the_domain_of_those_whom_the_user_names() -> None:
    assert domain_of(["pat@gmail.com", "pat@oakline.com"], "Oakline") == "oakline.com"
    assert domain_of(["eva@mueller.example", "eva@oakline.com"], "Oakline") == "oakline.com"
    assert domain_of(["eva@mueller-soehne.example"], "Müller & Söhne") == "mueller-soehne.example"
    assert domain_of(["pat@gmail.com"], "Oakline") == ""
