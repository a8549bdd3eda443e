"""The words of the nudges: kind, complete for the user's own eyes, and silent about everybody elsewhere."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.templates import shipped
from rules.cases import Anchor, Awaits, Basis, Case, Concern, FollowUp, WaitingDraft
from rules.decision import RaiseNudge
from rules.events import Reason, Step
from rules.nudging import BRIEF, THE_QUESTION, Nudge, nudge
from rules.policy import Profile, WorkTime
from rules.reading import Contact
from rules.rendering import TemplateError

TODAY = date(2026, 3, 17)
TEMPLATES = shipped()
CHICAGO = WorkTime(zone=ZoneInfo("America/Chicago"))
JANE = Profile(
    name="Jane Doe", email="jane.doe@example.com", phone="+1 816 555 0142", skills=("brand systems", "motion design")
)
PRIYA = Contact("priya.raman@northlight-studio.com", "Priya Raman", "+18165550143")
TOM = Contact("tom.lee@northlight-studio.com", "Tom Lee")
SENT = FollowUp(datetime(2026, 3, 13, 15, tzinfo=UTC), None)
CASE = Case(
    id="k3f9",
    company="Northlight Studio",
    role="Graphic Designer",
    contacts=(PRIYA,),
    interview_on=date(2026, 3, 2),
    thanked=True,
    anchor=Anchor(basis=Basis.INTERVIEW, on=date(2026, 3, 2)),
    follow_ups=(SENT, SENT),
    draft=WaitingDraft(
        key="d",
        ladder="l",
        step=Step.FIRST_FOLLOW_UP,
        id="1",
        fingerprint="f",
        message_id="<d@example.com>",
        placed_at=datetime(2026, 3, 13, 15, tzinfo=UTC),
        closes_at=datetime(2026, 3, 18, 4, 30, tzinfo=UTC),
    ),
)

LEFT = replace(
    CASE, concerns=(Concern(Reason.THEY_WAIT_FOR_YOU, "about", datetime(2026, 3, 16, 15, tzinfo=UTC), lasting=True),)
)

DAY_TO_BE_SET = replace(CASE, round=2, interview_on=None, anchor=Anchor(basis=Basis.SCHEDULING, on=date(2026, 3, 10)))


def told(reason: Reason, case: Case | None = CASE, *, who: str = "", quote: str = "", profile: Profile = JANE) -> Nudge:
    act = RaiseNudge(reason, "about", who, quote)
    return nudge(case, act, profile=profile, templates=TEMPLATES, today=TODAY, worktime=CHICAGO)


@pytest.mark.parametrize("reason", Reason)
@pytest.mark.parametrize("case", [CASE, Case(id="k3f9"), None], ids=["all is known", "nothing is known", "no case"])
def test_every_nudge_reads_well_whatever_is_known(reason: Reason, case: Case | None) -> None:
    for awaits in Awaits if case else (Awaits.NOTHING,):
        one = told(reason, replace(case, awaits=awaits) if case else None)
        assert 0 < len(one.title) <= 80
        assert "\n" not in one.title
        assert len(one.body.split()) > 10
        for text in (one.title, one.body):
            assert not re.search(r"[\[\]{}<>\\!]|None|undefined|  | [,.?;]|,,|\.\.|,\.|\n\n\n| \n|\n ", text)


@pytest.mark.parametrize("reason", Reason)
def test_the_brief_words_tell_nothing_of_anybody(reason: Reason) -> None:
    one = told(reason, who="Priya Raman", quote="We decide on Friday")
    assert (one.brief_title, one.brief_body) == BRIEF[reason]
    assert not re.search(r"Priya|Raman|Northlight|Designer|Jane|@|\d|k3f9|Friday", one.brief_title + one.brief_body)
    assert len(one.brief_title) <= 80


@pytest.mark.parametrize(
    "part",
    [
        "Priya Raman, +1 816-555-0143",
        "May I speak with Priya Raman?",
        "“Hello Priya, this is Jane Doe. I interviewed for the Graphic Designer position at Northlight Studio on",
        "I am calling to ask whether a decision has been made yet.",
        "If you reach the voicemail:",
        "You can reach me at +1 816 555 0142. Once more, that is +1 816 555 0142.",
        THE_QUESTION,
        "brand systems",
        "motion design",
        "quiet place",
        "aloud",
        "A practice run or two",
        "Talking points:",
        "Questions to have ready:",
        "heardback called k3f9",
        "Your two notes have had no answer yet.",
    ],
)
def test_a_call_has_all_that_it_takes(part: str) -> None:
    assert part in told(Reason.CALL).body


@pytest.mark.parametrize(
    ("case", "part"),
    [
        (replace(CASE, contacts=(TOM,)), "ring the main number of Northlight Studio and ask for Tom Lee."),
        (replace(CASE, contacts=(TOM,)), "Look at the signature under Tom Lee's mails"),
        (Case(), "No number is known yet. Look at the signature under their mails"),
        (replace(CASE, contacts=(TOM,), others=(PRIYA,)), "Priya Raman, +1 816-555-0143"),
        (replace(CASE, contacts=(replace(PRIYA, phone="+442079460958"),)), "+44 20 7946 0958"),
        (replace(CASE, contacts=(replace(PRIYA, phone="816-555-0143"),)), "816-555-0143"),
        (replace(CASE, contacts=(replace(PRIYA, phone="<b>{{ 1 }}"),)), "No number is known yet."),
        (replace(CASE, follow_ups=(), unreachable=frozenset({PRIYA.address})), "Mail does not reach them"),
        (replace(CASE, follow_ups=()), "There has been no answer yet."),
        (replace(CASE, contacts=(Contact("jobs@x.com", "Hiring Team"),)), "the person who is hiring for"),
        (replace(CASE, interview_on=None), "Graphic Designer position at Northlight Studio a little while ago,"),
        (DAY_TO_BE_SET, "We were looking for a day for my next interview for the Graphic Designer position"),
        (DAY_TO_BE_SET, "I wanted to ask whether a day has been set."),
        (DAY_TO_BE_SET, "Has a day been set?"),
    ],
    ids=[
        "no number: the switchboard",
        "no number: the signature",
        "nothing known at all",
        "the number of somebody else there",
        "a number abroad",
        "a number without its country",
        "a number that is none",
        "their address bounced",
        "no follow-up was sent",
        "no person known",
        "no day known, and perhaps it was not they who interviewed",
        "a day for an interview is asked for",
        "on the voicemail, too",
        "and in the questions",
    ],
)
def test_a_call_is_helped_by_what_is_known(case: Case, part: str) -> None:
    assert part in told(Reason.CALL, case).body


def test_a_call_about_a_day_asks_for_no_decision() -> None:
    assert "decision" not in told(Reason.CALL, DAY_TO_BE_SET).body


@pytest.mark.parametrize(
    ("one", "part"),
    [
        (told(Reason.BOUNCE, who="priya@northlight-studio.com"), "It came back from priya@northlight-studio.com."),
        (told(Reason.BOUNCE, replace(CASE, contacts=(PRIYA, TOM))), "Priya and Tom can still be reached."),
        (
            told(Reason.BOUNCE, replace(CASE, unreachable=frozenset({PRIYA.address}))),
            "No other address of theirs is known",
        ),
        (told(Reason.DRAFT_READY), "Any day through Tuesday, March 17 is a good one."),
        (told(Reason.DRAFT_READY), "to Priya about the Graphic Designer position at Northlight Studio"),
        (told(Reason.WINDOW_CLOSING), "today is a good day for it"),
        (told(Reason.DRAFT_WITHDRAWN, quote="they replied on Monday"), "The reason: they replied on Monday"),
        (told(Reason.BEFORE_INTERVIEW), THE_QUESTION),
        (told(Reason.NO_THANK_YOU, replace(CASE, interview_on=date(2026, 3, 16))), "was yesterday"),
        (told(Reason.THEY_WAIT_FOR_YOU, who="Priya Raman", quote="Two references?"), "“Two references?”"),
        (told(Reason.THEY_WAIT_FOR_YOU, replace(CASE, awaits=Awaits.TIMES)), "asks for the times that suit you"),
        (told(Reason.THEY_WAIT_FOR_YOU, replace(CASE, awaits=Awaits.MEANING)), "heardback promise k3f9"),
        (told(Reason.THEY_WAIT_FOR_YOU, replace(CASE, awaits=Awaits.MEANING)), "heardback heard k3f9"),
        (told(Reason.THEY_WAIT_FOR_YOU, LEFT, who="Priya Raman", quote=TOM.address), f"write to {TOM.address} instead"),
        (told(Reason.WHOSE_IS_THIS, who="Greenhouse"), "Greenhouse sent a mail that may be about"),
        (told(Reason.RECONNECT, None, who="/home/jane/Maildir"), "heardback doctor"),
        (told(Reason.GAVE_UP), "It is not a verdict on you."),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_nudge_says_what_it_is_about(one: Nudge, part: str) -> None:
    assert part in one.body


@pytest.mark.parametrize(
    ("day", "title"),
    [
        (TODAY, "Your interview with Northlight Studio is today"),
        (date(2026, 3, 18), "Your interview with Northlight Studio is tomorrow"),
        (date(2026, 3, 23), "Your interview with Northlight Studio is coming up"),
    ],
)
def test_the_day_of_an_interview_is_said_as_people_say_it(day: date, title: str) -> None:
    assert told(Reason.BEFORE_INTERVIEW, replace(CASE, interview_on=day)).title == title


def test_a_reason_keeps_the_quote_that_it_ends_in() -> None:
    reason = "Priya Raman wrote on Friday 13 March: 'we are still deciding'"
    assert told(Reason.DRAFT_WITHDRAWN, quote=reason).body.endswith(reason)
    assert "Their words: “Could you call?”" in told(Reason.THEY_WAIT_FOR_YOU, quote="'Could you call?'").body


def test_a_draft_that_was_asked_for_is_not_called_timely() -> None:
    assert CASE.draft is not None
    asked = replace(CASE, draft=replace(CASE.draft, asked=True))
    assert "You asked for it, and here it is. Read it once" in told(Reason.DRAFT_READY, asked).body
    assert "Enough time" not in told(Reason.DRAFT_READY, asked).body


def test_nobody_asks_for_somebody_who_has_left() -> None:
    gone = frozenset({PRIYA.address})
    call = told(Reason.CALL, replace(LEFT, follow_ups=(), contacts=(PRIYA,), unreachable=gone, left=gone)).body
    assert "Priya" not in call
    assert "555-0143" not in call
    assert "ring the main number of Northlight Studio and ask for whoever is hiring." in call
    assert "May I speak with the person who is hiring for the Graphic Designer position" in call


def test_somebody_who_left_is_known_by_the_address_that_is_gone() -> None:
    gone = frozenset({PRIYA.address})
    case = replace(LEFT, contacts=(PRIYA, TOM), unreachable=gone, left=gone)
    told_by_tom = told(Reason.THEY_WAIT_FOR_YOU, case, who="Tom Lee", quote="Priya has left the studio")
    assert told_by_tom.title == "Priya Raman no longer works at Northlight Studio"
    told_by_a_machine = told(Reason.THEY_WAIT_FOR_YOU, case, who="Priya Raman")
    assert told_by_a_machine.title == "Priya Raman no longer works at Northlight Studio"


@pytest.mark.parametrize(
    ("who", "quote"),
    [
        ("Tom Lee", "Please send Priya two references"),
        ("Tom Lee", "Please send two references to hr@northlight-studio.com"),
        ("Priya Raman", "Could you send us two references?"),
    ],
    ids=["it names whose mail came back", "it names an address", "it comes from whose other address bounced"],
)
def test_a_question_is_no_sign_that_anybody_has_left(who: str, quote: str) -> None:
    case = replace(CASE, contacts=(PRIYA, TOM), unreachable=frozenset({PRIYA.address}))
    asked = told(Reason.THEY_WAIT_FOR_YOU, case, who=who, quote=quote)
    assert asked.title == "Northlight Studio is waiting for an answer from you"


def test_a_template_that_is_missing_is_said() -> None:
    with pytest.raises(TemplateError, match=r"^nudge_bounce.txt.j2: there is no such template$"):
        nudge(CASE, RaiseNudge(Reason.BOUNCE, ""), profile=JANE, templates={}, today=TODAY, worktime=CHICAGO)


ANYTHING = st.text(max_size=60) | st.text(st.characters(codec="ascii"), max_size=400)


@given(reason=st.sampled_from(Reason), who=ANYTHING, quote=ANYTHING, company=ANYTHING, name=ANYTHING, phone=ANYTHING)
def test_no_mail_can_break_a_nudge(reason: Reason, who: str, quote: str, company: str, name: str, phone: str) -> None:
    case = replace(CASE, company=company, contacts=(Contact("a@x.com", name, phone),))
    one = told(reason, case, who=who, quote=quote)
    assert 0 < len(one.title) <= 80
    assert one.title.isprintable()
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u2028\u202e]", one.body)
    assert len(one.body) < 4_000
    one.body.encode()
