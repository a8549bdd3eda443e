"""Which mail belongs to which case: by thread, person, domain or tracking system, and when it opens one of its own."""

from dataclasses import replace

import pytest

from rules.cases import Case
from rules.events import Belongs
from rules.fold import history
from rules.grouping import Joins, LeftAlone, Opens, assign, domain_of
from rules.mail import Address, Direction, Kind, Message
from rules.reading import Reading
from rules.relevance import Known
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


def test_in_a_thread_of_two_candidacies_the_one_that_is_named_comes_before_the_nearest() -> None:
    designer, manager = a_case_of(DESIGNER, "one"), a_case_of(MANAGER, "two", answers="one")
    of_designer = Reading(kind=Kind.REJECTION, role=DESIGNER)
    assert assign(their_mail("one", "two"), of_designer, [designer, manager]) == Joins((designer,), Belongs.THREAD)
    of_neither = Reading(kind=Kind.REJECTION, role="Copywriter")
    assert assign(their_mail("one", "two"), of_neither, [designer, manager]) == Joins((manager,), Belongs.THREAD)


def test_an_invitation_that_may_be_forged_opens_nothing() -> None:
    invited = an_invitation(on="3 March", to_come="12 March 10:00").reading
    forged = replace(their_mail(), headers={"authentication-results": "mx.example; dmarc=fail"})
    assert assign(their_mail(), invited, []) == Opens()
    assert assign(forged, invited, []) == LeftAlone()


def an_agency_case(company: str, key: str, *, domain: str = "") -> Case:
    note = a_note(on="2 March 17:30", key=key)
    return history([replace(note, reading=replace(note.reading, company=company, domain=domain, role=""))], id=key)


BLUEFIN, KETTLE = an_agency_case("Bluefin Analytics", "one"), an_agency_case("Copper Kettle", "two")


def heard(company: str, *, domain: str = "") -> Reading:
    return Reading(kind=Kind.REJECTION, company=company, domain=domain)


@pytest.mark.parametrize(
    ("reading", "cases", "joined"),
    [
        pytest.param(heard("Bluefin Analytics"), [BLUEFIN, KETTLE], [BLUEFIN], id="it names one of two employers"),
        pytest.param(heard(""), [BLUEFIN, KETTLE], None, id="it names neither"),
        pytest.param(heard("Tallgrass Maps"), [KETTLE], None, id="it names an employer that is not known here"),
        pytest.param(heard("Hays Recruitment"), [KETTLE], [KETTLE], id="it names an agency"),
        pytest.param(
            heard("Smith Partners", domain="smithpartners.example"), [KETTLE], [KETTLE], id="it names its writer's own"
        ),
        pytest.param(
            heard("Kettle Group"),
            [an_agency_case("Copper Kettle", "two", domain="copperkettle.example")],
            [an_agency_case("Copper Kettle", "two", domain="copperkettle.example")],
            id="the employer's own people name a group",
        ),
    ],
)
def test_of_several_employers_whom_one_agent_serves_the_one_that_is_named(
    reading: Reading, cases: list[Case], joined: list[Case] | None
) -> None:
    assignment = assign(their_mail(), reading, cases)
    assert isinstance(assignment, Joins)
    assert assignment.ambiguous == (joined is None)
    assert [case.id for case in assignment.cases] == [case.id for case in joined or cases]


@pytest.mark.parametrize(
    ("company", "sender", "joins"),
    [
        ("Tallgrass Maps", "dolores@tallgrassmaps.com", True),
        ("Tallgrass Maps Inc.", "dolores@mail.tallgrass-maps.co.uk", True),
        ("Tallgrass Maps", "dolores@tallgrass.com", False),
        ("Tallgrass Maps", "dolores@gmail.com", False),
        ("IBM", "news@ibm.com", False),
        ("Greenhouse", "no-reply@greenhouse.io", False),
        ("", "dolores@tallgrassmaps.com", False),
    ],
)
def test_a_domain_that_is_the_companys_whole_name_is_the_employers(company: str, sender: str, joins: bool) -> None:
    case = an_agency_case(company, "one")
    from_there = replace(their_mail(), sender=Address(sender))
    expected = Joins((case,), Belongs.DOMAIN) if joins else LeftAlone()
    assert assign(from_there, heard(""), [case]) == expected
    assert Known.of([replace(case, contacts=())])(from_there) == joins


def test_the_domain_of_those_whom_the_user_names() -> None:
    assert domain_of(["pat@gmail.com", "pat@oakline.com"], "Oakline") == "oakline.com"
    assert domain_of(["eva@mueller.example", "eva@oakline.com"], "Oakline") == "oakline.com"
    assert domain_of(["eva@mueller-soehne.example"], "Müller & Söhne") == "mueller-soehne.example"
    assert domain_of(["pat@gmail.com"], "Oakline") == ""
