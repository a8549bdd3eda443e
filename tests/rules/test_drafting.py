"""The words of the follow-ups: brief, complete, and never a placeholder, whatever is known."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import islice, product
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.templates import shipped
from rules.cases import Anchor, Basis, Case, Parent, Promise
from rules.drafting import Words, follow_up, subject_of
from rules.events import Step
from rules.mail import Address, Direction, Kind, Message
from rules.policy import Profile, WorkTime
from rules.reader import read
from rules.reading import Contact

TODAY = date(2026, 3, 13)
US = WorkTime()
GERMANY = WorkTime(zone=ZoneInfo("Europe/Berlin"), country="DE")
TEMPLATES = shipped()
JANE = Profile(
    name="Jane Doe",
    email="jane.doe@example.com",
    phone="+1 816 555 0142",
    skills=("brand systems", "motion design", "typography"),
)
PRIYA = Contact("priya.raman@northlight-studio.com", "Priya Raman")
TOM = Contact("tom.lee@northlight-studio.com", "Tom Lee")
CASE = Case(
    company="Northlight Studio",
    role="Graphic Designer",
    contacts=(PRIYA,),
    interview_on=date(2026, 3, 2),
    thanked=True,
    anchor=Anchor(basis=Basis.INTERVIEW, on=date(2026, 3, 2)),
)
FOLLOW_UPS = (Step.FIRST_FOLLOW_UP, Step.SECOND_FOLLOW_UP)


def written(case: Case, step: Step, profile: Profile = JANE, worktime: WorkTime = US) -> Words:
    return follow_up(case, step, profile=profile, templates=TEMPLATES, today=TODAY, worktime=worktime)


def first(case: Case, profile: Profile = JANE, worktime: WorkTime = US) -> str:
    return written(case, Step.FIRST_FOLLOW_UP, profile, worktime).text


def second(case: Case, profile: Profile = JANE, worktime: WorkTime = US) -> str:
    return written(case, Step.SECOND_FOLLOW_UP, profile, worktime).text


def test_the_first_follow_up_as_it_is_read() -> None:
    assert first(CASE) == (
        "Hi Priya,\n"
        "\n"
        "This is Jane Doe. I interviewed for the Graphic Designer position at Northlight Studio on Monday, March 2.\n"
        "\n"
        "I am still very interested, and I wanted to ask whether a decision has been made yet. If not, even a rough "
        "idea of when you expect one would be a great help. I would love to put my background in brand systems and "
        "motion design to work for the team, and I am happy to send anything else that would be useful as you "
        "decide.\n"
        "\n"
        "You can reach me at +1 816 555 0142 or jane.doe@example.com. I know how much goes into a decision like this, "
        "and I appreciate your time.\n"
        "\n"
        "Best regards,\n"
        "Jane Doe"
    )


KNOWN_OR_NOT: dict[str, tuple[Any, ...]] = {
    "company": ("", "Northlight Studio", "The Very Long Name Holdings Company Inc."),
    "role": ("", "Graphic Designer", "Senior Principal Designer of Brand Systems and Identity"),
    "contacts": ((), (PRIYA,), (PRIYA, TOM), (PRIYA, TOM, Contact("x@northlight-studio.com"))),
    "interview_on": (None, date(2026, 3, 2), date(2025, 3, 2)),
    "thanked": (True, False),
    "round": (1, 2),
    "anchor": (None, *(Anchor(basis=basis, on=date(2026, 3, 10)) for basis in Basis)),
    "promise": (
        None,
        Promise(by=date(2026, 3, 12), said_on=TODAY, address=PRIYA.address, quote="by Thursday"),
        Promise(by=date(2026, 3, 12), said_on=TODAY),
    ),
}
PROFILES = (
    JANE,
    Profile(),
    replace(JANE, phone="", skills=()),
    replace(JANE, name="", email=""),
    Profile(
        name="Maria-Magdalena Fernandez de la Cruz",
        email="mm.fernandez@example.com",
        phone="+49 30 12 34 56 78",
        skills=("long term customer relations", "research and product development"),
    ),
)


def is_well_written(text: str, name: str) -> None:
    body, _, sign_off = text.rpartition("\n\n")
    assert 60 <= len(text.split()) <= 150
    assert not re.search(r"[\[\]{}<>\\]|None|undefined|  | [,.?;]|,,|\.\.|,\.|\n\n\n| \n|\n ", text)
    assert sign_off.partition(",")[0] in {"Best regards", "Kind regards"}
    assert sign_off.partition("\n")[2] == name
    assert re.match(r"(Hi [^\n]+|Hello),\n\n[A-Z]", text)
    assert all(paragraph[-1] in ".,?!" for paragraph in body.split("\n\n"))


def test_every_combination_of_what_is_known_is_brief_and_without_a_placeholder() -> None:
    # Every 23rd of them: each value still meets each other one.
    for values in islice(product(*KNOWN_OR_NOT.values()), None, None, 23):
        case = Case(**dict(zip(KNOWN_OR_NOT, values, strict=True)))
        for profile in PROFILES:
            once, twice = first(case, profile), second(case, profile)
            is_well_written(once, profile.name)
            is_well_written(twice, profile.name)
            assert len(twice.split()) < len(once.split())


REACHED = ("+1 816 555 0142", "jane.doe@example.com", "Priya")


@pytest.mark.parametrize("step", FOLLOW_UPS)
@pytest.mark.parametrize(
    "fact",
    [
        "Jane Doe",
        "Graphic Designer",
        "Northlight Studio",
        "March 2",
        "interested",
        "decision",
        "brand systems",
        *REACHED,
    ],
)
def test_all_that_the_reader_needs_is_there(step: Step, fact: str) -> None:
    assert fact in written(CASE, step).text


@pytest.mark.parametrize(
    ("case", "words"),
    [
        (replace(CASE, role=""), "I interviewed for the position at Northlight Studio on Monday, March 2."),
        (replace(CASE, company=""), "I interviewed for the Graphic Designer position on Monday, March 2."),
        (replace(CASE, role="", company=""), "I interviewed for the position on Monday, March 2."),
        (replace(CASE, interview_on=None), "the Graphic Designer position at Northlight Studio a little while ago."),
        (replace(CASE, interview_on=TODAY), "the Graphic Designer position at Northlight Studio today."),
        (replace(CASE, interview_on=date(2025, 3, 3)), "at Northlight Studio on March 3, 2025."),
        (replace(CASE, round=2), "I had my latest interview for the Graphic Designer position"),
        (replace(CASE, role="the Design Internship"), "I interviewed for the Design Internship at Northlight Studio"),
        (replace(CASE, role="Designer (m/f/d)"), "I interviewed for the Designer position at"),
        (replace(CASE, role="Designer [Remote]"), "I interviewed for the Designer position at"),
        (replace(CASE, company="Acme Inc.", interview_on=None), "position at Acme Inc. a little while ago."),
        (replace(CASE, role="C# Developer"), "I interviewed for the C# Developer position"),
        (replace(CASE, company="The University of Texas MD Anderson Cancer Center"), "MD Anderson Cancer Center on"),
        (replace(CASE, skills=(".NET", "C++")), "my background in .NET and C++ to work"),
        (replace(CASE, skills=("letterpress",)), "my background in letterpress to work"),
        (replace(CASE, skills=("research and development", "CAD")), "in research and development as well as CAD to"),
        (replace(CASE, skills=("x" * 200, "CAD", "cad")), "my background in CAD to work"),
    ],
    ids=[
        "no role",
        "no company",
        "neither",
        "no day of the interview",
        "an interview of today, where the user asks at once",
        "long ago, with the year",
        "the latest of several interviews",
        "a role that says what it is needs no 'position'",
        "a role without the letters of a job board",
        "a role without its brackets",
        "a company that ends in a full stop",
        "a role with a sign in it",
        "a company with a long name",
        "skills with signs in them",
        "the skill of the note comes before those of the profile",
        "skills that hold an 'and'",
        "a skill that is too long is left out, one that comes twice is said once",
    ],
)
def test_what_is_known_shapes_the_sentence(case: Case, words: str) -> None:
    assert words in first(case)


def replied(basis: Basis = Basis.REPLY, promise: Promise | None = None) -> Case:
    return replace(CASE, anchor=Anchor(basis=basis, on=date(2026, 3, 3), address=PRIYA.address), promise=promise)


@pytest.mark.parametrize(
    ("case", "words"),
    [
        (replied(), "Thank you for getting back to me on Tuesday, March 3."),
        (replied(Basis.ANSWER), "I hope that what I sent you on Tuesday, March 3 was helpful."),
        (
            replied(promise=Promise(by=date(2026, 3, 11), said_on=date(2026, 3, 3), address=PRIYA.address)),
            "You mentioned that there might be news around Wednesday, March 11.",
        ),
        (
            replied(promise=Promise(by=date(2026, 3, 11), said_on=date(2026, 3, 3))),
            "I had understood that there might be news around Wednesday, March 11.",
        ),
        (
            replied(promise=Promise(by=date(2026, 3, 11), said_on=date(2026, 3, 3), address=TOM.address)),
            "I had understood that there might be news around Wednesday, March 11.",
        ),
    ],
    ids=[
        "they replied",
        "I answered their question",
        "they named a day",
        "the user says that a day was named",
        "a colleague, whom the mail does not go to, named it",
    ],
)
def test_what_was_said_since_is_recalled_kindly(case: Case, words: str) -> None:
    assert words in first(case)


def test_a_promised_day_that_is_not_past_is_not_recalled() -> None:
    assert "news around" not in first(replied(promise=Promise(by=TODAY, said_on=date(2026, 3, 3))))


def test_nobody_is_thanked_for_what_a_colleague_wrote() -> None:
    assert "getting back to me" not in first(replace(replied(), contacts=(TOM,)))


@pytest.mark.parametrize("step", FOLLOW_UPS)
def test_a_recruiter_who_was_not_there_is_not_told_that_we_spoke(step: Step) -> None:
    text = written(CASE, step).text
    assert "I interviewed" in text
    assert not re.search(r"\bwe\b", text, re.IGNORECASE)


@pytest.mark.parametrize("step", FOLLOW_UPS)
def test_a_day_that_was_to_be_set_is_asked_for_instead_of_a_decision(step: Step) -> None:
    case = replace(replied(Basis.SCHEDULING), interview_on=None, thanked=False, round=2)
    text = written(case, step).text
    assert "day" in text
    assert "next interview" in text
    assert "decision" not in text


@pytest.mark.parametrize(
    ("worktime", "day"),
    [(US, "on Monday, March 2."), (GERMANY, "on Monday 2 March."), (WorkTime(country="GB"), "on Monday 2 March.")],
    ids=["United States", "Germany", "Great Britain"],
)
def test_a_day_is_written_as_people_write_it(worktime: WorkTime, day: str) -> None:
    assert day in first(CASE, worktime=worktime)


@pytest.mark.parametrize(
    ("contacts", "greeting"),
    [
        ((), "Hello,"),
        ((PRIYA,), "Hi Priya,"),
        ((PRIYA, TOM), "Hi Priya and Tom,"),
        ((PRIYA, TOM, Contact("ana@x.com", "Diaz, Ana")), "Hi Priya, Tom and Ana,"),
        ((PRIYA, TOM, Contact("ana@x.com", "Ana Diaz"), Contact("bo@x.com", "Bo Li")), "Hi all,"),
        ((PRIYA, Contact("jobs@x.com", "Hiring Team")), "Hi all,"),
        ((Contact("jobs@x.com", "Hiring Team"),), "Hello,"),
        ((PRIYA, replace(PRIYA, address="priya@x.com")), "Hi Priya,"),
    ],
)
def test_everybody_who_gets_the_mail_is_greeted(contacts: tuple[Contact, ...], greeting: str) -> None:
    assert first(replace(CASE, contacts=contacts)).startswith(f"{greeting}\n\n")


def test_an_address_that_bounced_is_not_greeted() -> None:
    case = replace(CASE, contacts=(PRIYA, TOM), unreachable=frozenset({PRIYA.address}))
    assert first(case).startswith("Hi Tom,")


def test_the_callers_recipients_are_greeted_where_they_are_fewer() -> None:
    words = follow_up(
        replace(CASE, contacts=(PRIYA, TOM)),
        Step.FIRST_FOLLOW_UP,
        profile=JANE,
        templates=TEMPLATES,
        today=TODAY,
        worktime=US,
        recipients=[TOM],
    )
    assert words.text.startswith("Hi Tom,")


def test_without_a_name_in_the_profile_the_one_of_the_users_own_mail_signs() -> None:
    parent = Parent(message_id=None, sender=Address("jane.doe@example.com", "Jane M. Doe"))
    assert first(replace(CASE, parent=parent), replace(JANE, name="")).endswith("Best regards,\nJane M. Doe")
    theirs = Parent(message_id=None, sender=Address("priya.raman@northlight-studio.com", "Priya Raman"))
    assert first(replace(CASE, parent=theirs), replace(JANE, name="")).endswith("Best regards")


def test_what_users_say_of_themselves_stays_as_they_wrote_it() -> None:
    profile = Profile(name='Jane "JD" Doe', email="jane.doe@example.com", phone="(816) 555-0142 ext. 7, after 5 pm")
    text = first(CASE, profile)
    assert text.endswith('Best regards,\nJane "JD" Doe')
    assert "You can reach me at (816) 555-0142 ext. 7, after 5 pm or jane.doe@example.com." in text


@pytest.mark.parametrize(
    ("subject", "answer"),
    [
        ("Thank you for your time", "Re: Thank you for your time"),
        ("Re: Thank you for your time", "Re: Thank you for your time"),
        ("RE: re[2]: Thank you", "Re: Thank you"),
        ("AW: Danke", "Re: Danke"),
        ("SV: VS: Tack", "Re: Tack"),
        ("Re: Fwd: Interview", "Re: Fwd: Interview"),
        ("Re：你好", "Re: 你好"),
        ("Reporting analyst interview", "Re: Reporting analyst interview"),
        ("Recap: our talk", "Re: Recap: our talk"),
        ("Thank\r\n you", "Re: Thank you"),
        ("Hi\r\nBcc: evil@example.com", "Re: Hi Bcc: evil@example.com"),
        ("Hi\x00\x1b[31m there\u2028now\u202e", "Re: Hi [31m there now"),
        ("", "My interview for the Graphic Designer position at Northlight Studio"),
        ("Re: ", "My interview for the Graphic Designer position at Northlight Studio"),
    ],
)
def test_the_subject_answers_once(subject: str, answer: str) -> None:
    assert subject_of(replace(CASE, parent=Parent(message_id=None, subject=subject))) == answer


def test_a_case_of_which_little_is_known_has_a_subject() -> None:
    assert subject_of(Case()) == "My interview"
    assert subject_of(Case(company="Northlight Studio")) == "My interview at Northlight Studio"


@pytest.mark.parametrize(
    "hostile",
    [
        "{{ 7 * 7 }}",
        "{% for x in y %}",
        "None",
        "n/a",
        "<b>x</b>",
        "x" * 300,
        "word " * 60,
        "see www.evil.example",
        "[ROLE]",
        "%(name)s",
        "a\\",
        "\x00",
        "\ud800",
        "",
        "  ",
        "???",
        "evil@example.com",
        "-- ",
        "https://evil.example/",
        "Designer . Now",
        "wait... what",
    ],
)
@pytest.mark.parametrize("field", ["role", "company"])
def test_what_is_no_name_is_left_out(field: str, hostile: str) -> None:
    named: Any
    unknown: Any
    named, unknown = ({field: value} for value in (hostile, ""))
    assert first(replace(CASE, **named)) == first(replace(CASE, **unknown))


@pytest.mark.parametrize("step", FOLLOW_UPS)
@pytest.mark.parametrize("basis", Basis)
@pytest.mark.parametrize("case", [CASE, Case()], ids=["all is known", "nothing is known"])
def test_what_we_write_is_read_as_a_follow_up_that_promises_nothing(case: Case, basis: Basis, step: Step) -> None:
    promise = Promise(by=date(2026, 3, 12), said_on=TODAY, who="Priya Raman")
    words = written(replace(case, anchor=Anchor(basis=basis, on=date(2026, 3, 10)), promise=promise), step)
    jane = Address("jane.doe@example.com", "Jane Doe")
    sent = Message(
        id="1",
        direction=Direction.SENT,
        sender=jane,
        to=(Address(PRIYA.address),),
        subject=words.subject,
        date=datetime(2026, 3, 13, 15, tzinfo=UTC),
        text=words.text,
    )
    reading, _ = read(sent, owner=(jane,), worktime=US)
    assert (reading.kind, reading.promised) == (Kind.FOLLOW_UP, None)


ANYTHING = st.text(max_size=60) | st.text(st.characters(codec="ascii"), max_size=400)


@given(role=ANYTHING, company=ANYTHING, name=ANYTHING, skill=ANYTHING, subject=ANYTHING, who=ANYTHING)
def test_no_mail_can_break_the_words(role: str, company: str, name: str, skill: str, subject: str, who: str) -> None:
    case = replace(
        CASE,
        role=role,
        company=company,
        contacts=(Contact("a@x.com", name), Contact("b@x.com", who)),
        skills=(skill,),
        parent=Parent(message_id=None, subject=subject),
    )
    for step in FOLLOW_UPS:
        words = written(case, step)
        assert 60 <= len(words.text.split()) <= 150
        assert not re.search(r"[\[\]{}<>\\\x00-\x09\x0b-\x1f\x7f\u2028]", words.text)
        assert words.text.endswith("egards,\nJane Doe")
        assert words.subject.isprintable()
        words.text.encode()
