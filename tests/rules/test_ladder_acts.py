"""What is done, and when: drafts placed and taken away, nudges raised, cases given up."""

from dataclasses import replace
from datetime import timedelta

import pytest

from rules.decision import Act, CloseCase, PlaceDraft, RaiseNudge, WithdrawDraft
from rules.events import DraftPlaced, Event, Outcome, Reason, Step
from rules.ladder import decide
from rules.mail import Kind, Signal
from tests.builders import (
    POLICY,
    PRIYA,
    TOMAS,
    a_bounce,
    a_case,
    a_draft_deleted,
    a_draft_edited,
    a_draft_placed,
    a_draft_sent,
    a_draft_withdrawn,
    a_follow_up,
    a_next_step,
    a_note,
    a_rejection,
    a_reply,
    acts,
    an_auto_reply,
    an_invitation,
    called,
    closed,
    found,
    judged,
    my_mail,
    promised,
    reopened,
    snoozed,
    told,
    watched,
    when,
    words,
)
from tests.hunts import Hunt

NOTE = (a_note(on="Mon 2 March 17:30", key="note"), found(on="2 March 18:00"))
READY = told(Reason.DRAFT_READY, "d1", on="Fri 13 March 09:05")
PLACED = (*NOTE, a_draft_placed(on="Fri 13 March 09:05", ladder="note", closes="Mon 16 March 17:00"), READY)
TWO_SENT = (*NOTE, a_follow_up(on="Fri 13 March 11:00"), a_follow_up(on="Tue 17 March 15:00"))


def short(act: Act) -> str:
    match act:
        case PlaceDraft():
            return f"place {act.step} {act.attempt}"
        case WithdrawDraft():
            return f"withdraw {act.draft_key}"
        case RaiseNudge():
            return f"tell {act.reason}"
        case CloseCase():
            return f"close {act.outcome}"


def does(*events: Event, at: str, act: str = "", name: str) -> object:
    return pytest.param(events, at, act.split(", ") if act else [], id=name)


@pytest.mark.parametrize(
    ("events", "at", "expected"),
    [
        # the first follow-up
        does(*NOTE, at="Fri 13 March 08:59", name="nothing is placed before the opening"),
        does(*NOTE, at="Fri 13 March 09:00", act="place first_follow_up 1", name="the draft is placed at the opening"),
        does(*NOTE, at="Fri 13 March 17:00", name="nothing is placed at the end of the day"),
        does(*NOTE, at="Sat 14 March 12:00", name="nothing is placed on a weekend"),
        does(
            *NOTE,
            at="Mon 16 March 09:00",
            act="place first_follow_up 1",
            name="what was missed on Friday is placed on Monday",
        ),
        does(a_note(on="Thu 14 May 15:00"), at="Mon 25 May 10:00", name="nothing is placed on Memorial Day"),
        does(*PLACED, at="Fri 13 March 12:00", name="a step has one draft"),
        does(*PLACED[:-1], at="Fri 13 March 09:05", act="tell draft_ready", name="the user is told of the draft, once"),
        does(
            *NOTE,
            a_draft_placed(on="Thu 5 March 21:00", ladder="note", asked=True),
            at="5 March 21:00",
            name="of one placed at night on the user's word, not before the opening",
        ),
        does(
            *NOTE,
            a_draft_placed(on="Thu 5 March 21:00", ladder="note", asked=True),
            at="6 March 09:00",
            act="tell draft_ready",
            name="but then",
        ),
        does(
            *NOTE,
            a_draft_placed(on="Thu 5 March 21:00", ladder="note", asked=True),
            a_draft_sent(on="Thu 5 March 21:10"),
            at="6 March 09:00",
            name="unless it was sent by then",
        ),
        # the end of its window
        does(*PLACED, at="Mon 16 March 08:59", name="before the last opening of the window nothing is said"),
        does(
            *PLACED,
            at="Mon 16 March 09:00",
            act="tell window_closing",
            name="on its last working day the window closes",
        ),
        does(
            *PLACED,
            told(Reason.WINDOW_CLOSING, "d1", on="Mon 16 March 09:00"),
            at="16 March 10:00",
            name="that is said once",
        ),
        does(*PLACED, at="Tue 17 March 09:00", name="and not once it has closed: silence about it"),
        does(
            *NOTE,
            a_draft_placed(on="Mon 16 March 10:00", ladder="note", closes="Mon 16 March 17:00"),
            told(Reason.DRAFT_READY, "d1", on="16 March 10:00"),
            at="Mon 16 March 16:00",
            name="placed on the last day of its window: not the same day",
        ),
        does(
            *NOTE,
            a_draft_placed(on="Mon 16 March 10:00", ladder="note", closes="Mon 16 March 17:00"),
            told(Reason.DRAFT_READY, "d1", on="16 March 10:00"),
            at="Tue 17 March 09:00",
            act="tell window_closing",
            name="but the working day after",
        ),
        does(
            *PLACED,
            a_draft_edited(on="13 March 10:00"),
            at="Mon 16 March 09:00",
            act="tell window_closing",
            name="an edited draft may be forgotten, too",
        ),
        # the later steps
        does(*PLACED, a_draft_sent(on="Fri 13 March 11:00"), at="Tue 17 March 10:59", name="the second is not early"),
        does(
            *PLACED,
            a_draft_sent(on="Fri 13 March 11:00"),
            at="Tue 17 March 11:00",
            act="place second_follow_up 1",
            name="the second is placed when due",
        ),
        does(*TWO_SENT, at="Thu 19 March 15:00", act="tell call", name="the call is a nudge"),
        does(*TWO_SENT, at="Thu 19 March 18:00", name="no call at night"),
        does(*TWO_SENT, at="Fri 20 March 09:00", act="tell call", name="but at the next opening"),
        does(*TWO_SENT, told(Reason.CALL, "mail:note", on="19 March 15:00"), at="20 March 10:00", name="one call"),
        does(
            *TWO_SENT,
            a_reply(Kind.OTHER, on="18 March", automated=True, signals=[Signal.NO_CALLS]),
            at="19 March 15:00",
            name="no call where they asked not to be called",
        ),
        does(*TWO_SENT, at="30 March 10:00", act="tell call", name="a late call is a call"),
        # withdrawing
        does(
            *PLACED,
            a_reply(on="Fri 13 March 20:00"),
            at="Fri 13 March 22:00",
            act="withdraw d1",
            name="a reply takes the untouched draft away, at any hour",
        ),
        does(
            *PLACED,
            a_rejection(on="Fri 13 March 20:00"),
            at="Fri 13 March 22:00",
            act="withdraw d1",
            name="so does a rejection",
        ),
        does(
            *PLACED,
            closed(on="13 March 13:00"),
            at="13 March 13:00",
            act="withdraw d1",
            name="so does the user's close",
        ),
        does(
            *PLACED,
            a_follow_up(on="13 March 13:00"),
            at="13 March 13:01",
            act="withdraw d1",
            name="so does a follow-up by hand",
        ),
        does(
            *PLACED,
            my_mail(on="13 March 13:00"),
            at="13 March 13:01",
            act="withdraw d1",
            name="so does other mail by hand",
        ),
        does(*PLACED, called(on="13 March 13:00"), at="13 March 13:01", act="withdraw d1", name="so does the call"),
        does(
            *PLACED,
            promised("20 March", on="13 March 13:00"),
            at="13 March 13:01",
            act="withdraw d1",
            name="so does a day that was named",
        ),
        does(
            *PLACED,
            snoozed("20 March", on="13 March 13:00"),
            at="13 March 13:01",
            act="withdraw d1",
            name="so does a snooze",
        ),
        does(
            *PLACED,
            an_auto_reply(on="13 March 13:00", returns="18 March"),
            at="13 March 13:01",
            act="withdraw d1",
            name="so does an absence",
        ),
        does(
            *PLACED,
            a_reply(on="13 March 20:00", ambiguous=True),
            at="13 March 22:00",
            act="withdraw d1",
            name="so does a reply that fits several cases",
        ),
        does(
            *PLACED,
            a_reply(on="13 March 20:00", unverified=True),
            at="13 March 22:00",
            name="one that may be forged does not",
        ),
        does(
            *PLACED, an_auto_reply(on="13 March 13:00"), at="13 March 13:01", name="nor does an absence without a day"
        ),
        does(
            *PLACED,
            a_draft_edited(on="13 March 10:00"),
            a_rejection(on="13 March 11:00"),
            at="13 March 12:00",
            name="a draft that the user touched stays, rejection or not",
        ),
        does(
            *PLACED,
            a_draft_edited(on="13 March 10:00"),
            closed(on="13 March 11:00"),
            at="13 March 12:00",
            name="or close",
        ),
        does(
            *PLACED,
            a_draft_edited(on="13 March 13:00"),
            a_reply(on="13 March 11:00"),
            at="13 March 14:00",
            name="even if it was touched after the reply",
        ),
        does(
            *PLACED,
            a_reply(on="13 March 20:00"),
            a_draft_withdrawn(on="Fri 13 March 22:00"),
            at="13 March 22:00",
            name="that it was taken away is not said at night",
        ),
        does(
            *PLACED,
            a_reply(on="13 March 20:00"),
            a_draft_withdrawn(on="Fri 13 March 22:00"),
            at="Mon 16 March 09:00",
            act="tell draft_withdrawn",
            name="but at the opening",
        ),
        does(
            *PLACED,
            a_rejection(on="13 March 20:00"),
            a_draft_withdrawn(on="Fri 13 March 22:00"),
            at="Mon 16 March 09:00",
            act="tell draft_withdrawn",
            name="after a rejection, too",
        ),
        does(
            *PLACED,
            my_mail(on="Fri 13 March 13:00"),
            a_draft_withdrawn(on="13 March 13:01"),
            told(Reason.DRAFT_WITHDRAWN, "d1", on="13 March 13:01"),
            at="Tue 17 March 13:00",
            act="place first_follow_up 2",
            name="after our withdrawal there may be another attempt",
        ),
        does(*PLACED, a_draft_deleted(on="13 March 13:00"), at="16 March", name="a deleted draft is not put back"),
        does(*PLACED, at="Wed 1 April 10:00", name="a draft that lies unsent stays"),
        # on the user's word
        does(
            *NOTE,
            a_draft_placed(on="Thu 5 March 10:00", ladder="note", asked=True),
            told(Reason.DRAFT_READY, "d1", on="5 March 10:00"),
            at="Thu 5 March 11:00",
            name="a draft on the user's word stays, early as it is",
        ),
        does(
            *NOTE,
            a_draft_placed(on="Thu 5 March 10:00", ladder="note", asked=True),
            a_reply(on="Thu 5 March 10:30", promising="12 March"),
            at="Thu 5 March 11:00",
            act="withdraw d1",
            name="until they answer",
        ),
        does(NOTE[0], found(on="Tue 24 March 09:00"), at="Tue 24 March 10:00", name="found too late: nothing"),
        does(
            NOTE[0],
            found(on="Wed 18 March 09:00"),
            at="Wed 18 March 10:00",
            act="place first_follow_up 1",
            name="found late: at once",
        ),
        does(NOTE[0], found(on="Wed 18 March 19:00"), at="Wed 18 March 19:00", name="found late at night: not at once"),
        does(
            watched(on="Wed 18 March 10:00", interview="2 March"),
            at="Wed 18 March 10:00",
            act="place first_follow_up 1",
            name="told late: at once",
        ),
        does(
            NOTE[0],
            found(on="Tue 24 March 09:00"),
            my_mail(on="Wed 25 March 10:00"),
            at="Fri 27 March 10:00",
            name="found too late: other mail by hand does not make it timely",
        ),
        does(
            NOTE[0],
            found(on="Tue 24 March 09:00"),
            snoozed("27 March", on="Wed 25 March 10:00"),
            at="Fri 27 March 10:00",
            act="place first_follow_up 1",
            name="found too late: a snooze is the user's word",
        ),
        # they wait for the user
        does(
            *NOTE,
            a_reply(on="Thu 5 March 10:00", signals=[Signal.REQUEST]),
            at="5 March 12:00",
            name="that they wait is told at the next opening",
        ),
        does(
            *NOTE,
            a_reply(on="Thu 5 March 10:00", signals=[Signal.REQUEST]),
            at="Fri 6 March 09:00",
            act="tell they_wait_for_you",
            name="at that opening",
        ),
        does(
            *NOTE,
            a_reply(on="Thu 5 March 08:00", signals=[Signal.REQUEST]),
            at="Thu 5 March 09:00",
            act="tell they_wait_for_you",
            name="which may be the same day's",
        ),
        does(
            *NOTE,
            a_reply(on="Thu 5 March 10:00", signals=[Signal.REQUEST]),
            my_mail(on="5 March 20:00"),
            at="6 March 09:00",
            name="not if the user has answered by then",
        ),
        does(
            *NOTE,
            a_reply(Kind.OTHER, on="5 March", signals=[Signal.FOREIGN]),
            at="6 March 09:00",
            act="tell they_wait_for_you",
            name="a foreign reply asks what it says",
        ),
        does(
            *NOTE,
            a_next_step(on="5 March", signals=[Signal.REQUEST]),
            at="6 March 09:00",
            act="tell they_wait_for_you",
            name="they ask for the user's times",
        ),
        does(
            *NOTE,
            a_next_step(on="5 March", signals=[Signal.REQUEST], interview="Fri 20 March"),
            at="6 March 09:00",
            act="tell they_wait_for_you",
            name="they ask whether a day suits",
        ),
        does(
            *NOTE,
            a_reply(on="5 March", signals=[Signal.REQUEST]),
            a_reply(on="5 March 16:00", signals=[Signal.REQUEST]),
            at="6 March 09:00",
            act="tell they_wait_for_you",
            name="who asks twice is told of once",
        ),
        does(
            *NOTE,
            a_next_step(on="Thu 5 March", signals=[Signal.REQUEST], key="r"),
            told(Reason.THEY_WAIT_FOR_YOU, "mail:r", on="6 March 09:00"),
            my_mail(on="Fri 6 March 14:20"),
            at="Fri 13 March 14:20",
            act="place first_follow_up 1",
            name="scheduling is asked about five working days after the answer",
        ),
        # somebody has left
        does(
            *NOTE,
            an_auto_reply(on="5 March", signals=[Signal.LEFT]),
            at="6 March 09:00",
            act="tell they_wait_for_you",
            name="somebody has left",
        ),
        does(
            *NOTE,
            an_auto_reply(on="5 March", signals=[Signal.LEFT], key="l1"),
            told(Reason.THEY_WAIT_FOR_YOU, "mail:l1", on="6 March 09:00"),
            an_auto_reply(on="9 March", signals=[Signal.LEFT]),
            at="10 March 09:00",
            name="and is gone once",
        ),
        does(
            *NOTE,
            a_reply(
                Kind.OTHER,
                on="5 March",
                signals=[Signal.LEFT, Signal.REQUEST],
                sender=TOMAS,
                shows="has left",
                cue="Priya left us",
            ),
            at="6 March 09:00",
            act="tell they_wait_for_you",
            name="who tells that somebody left and asks something is told of once",
        ),
        # bounces
        does(
            *NOTE,
            a_bounce(on="Mon 2 March 17:31", of="note"),
            at="2 March 22:00",
            act="tell bounce",
            name="a bounce is told at once, at night, too",
        ),
        does(
            *NOTE,
            a_bounce(on="Mon 2 March 17:31", failed=(TOMAS,)),
            at="2 March 22:00",
            name="not one of a mail to somebody else",
        ),
        # doubts
        does(
            *NOTE,
            a_reply(on="5 March", unverified=True),
            at="5 March",
            act="tell whose_is_this",
            name="a reply that may be forged is asked about",
        ),
        does(
            *NOTE, a_rejection(on="5 March", ambiguous=True), at="5 March 20:00", name="a doubt waits for the opening"
        ),
        does(
            *NOTE,
            a_rejection(on="5 March", ambiguous=True),
            at="6 March 09:00",
            act="tell whose_is_this",
            name="and is told then",
        ),
        # the first sync
        does(
            NOTE[0],
            a_bounce(on="Mon 2 March 17:31", of="note"),
            found(on="Tue 10 March 10:00", first_sync=True),
            at="10 March 10:00",
            name="a first sync tells nothing that is over a week old",
        ),
        does(
            NOTE[0],
            a_bounce(on="Mon 2 March 17:31", of="note"),
            found(on="Mon 9 March 10:00", first_sync=True),
            at="9 March 10:00",
            act="tell bounce",
            name="but what is not",
        ),
        does(
            NOTE[0],
            a_bounce(on="Mon 2 March 17:31", of="note"),
            found(on="Tue 10 March 10:00"),
            at="10 March 10:00",
            act="tell bounce",
            name="a later sync tells all",
        ),
        does(
            NOTE[0],
            found(on="Wed 18 March 10:00", first_sync=True),
            at="18 March 10:00",
            act="place first_follow_up 1",
            name="a first sync places what is due",
        ),
        does(
            *TWO_SENT,
            replace(found(on="Mon 30 March 10:00", first_sync=True), key="found"),
            at="30 March 10:00",
            act="tell call",
            name="known before, the call is told",
        ),
    ],
)
def test_what_is_done(events: tuple[Event, ...], at: str, expected: list[str]) -> None:
    assert [short(act) for act in acts(*events, at=at)] == expected


# --- around the interview -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("to_come", "at", "expected"),
    [
        pytest.param("Thu 12 March 14:00", "Wed 11 March 17:00", [], id="not the day before"),
        pytest.param(
            "Thu 12 March 14:00", "Thu 12 March 09:00", ["tell before_interview"], id="on the morning of the day"
        ),
        pytest.param("Thu 12 March 10:00", "Thu 12 March 09:00", ["tell before_interview"], id="an hour is enough"),
        pytest.param(
            "Mon 16 March 09:30",
            "Fri 13 March 09:00",
            ["tell before_interview"],
            id="Monday 09:30: on Friday's opening",
        ),
        pytest.param("Mon 16 March 09:30", "Fri 13 March 08:59", [], id="and not before it"),
        pytest.param("Tue 26 May 09:30", "Fri 22 May 09:00", ["tell before_interview"], id="over Memorial Day"),
        pytest.param("Sat 14 March 11:00", "Fri 13 March 09:00", ["tell before_interview"], id="on a Saturday: Friday"),
        pytest.param("Thu 12 March 14:00", "Thu 12 March 14:00", [], id="not once it has begun"),
        pytest.param(
            "Thu 12 March 14:00", "Fri 13 March 09:00", ["tell no_thank_you"], id="a working day later: no thank-you"
        ),
        pytest.param("Thu 12 March 14:00", "Fri 13 March 08:59", [], id="not before its opening"),
        pytest.param("Fri 13 March 14:00", "Mon 16 March 09:00", ["tell no_thank_you"], id="after a Friday: Monday"),
        pytest.param("Thu 12 March 14:00", "Mon 23 March 09:00", ["place first_follow_up 1"], id="then the ladder"),
    ],
)
def test_around_the_interview(to_come: str, at: str, expected: list[str]) -> None:
    events = (an_invitation(on="5 March", to_come=to_come), found(on="5 March 13:00"))
    assert [short(act) for act in acts(*events, at=at)] == expected


def test_both_nudges_around_the_interview_can_be_switched_off() -> None:
    events = (an_invitation(on="5 March", to_come="Thu 12 March 14:00"), found(on="5 March 13:00"))
    quiet = replace(POLICY, before_interview=False, no_thank_you=False)
    assert acts(*events, at="Thu 12 March 09:00", policy=quiet) == ()
    assert acts(*events, at="Fri 13 March 09:00", policy=quiet) == ()


def test_a_thank_you_ends_the_asking_for_one() -> None:
    events = (an_invitation(on="5 March", to_come="Thu 12 March 14:00"), a_note(on="Thu 12 March 18:00"))
    assert acts(*events, at="Fri 13 March 09:00") == ()


def test_a_moved_interview_is_recalled_again_and_a_repeated_one_is_not() -> None:
    once = (
        an_invitation(on="5 March", to_come="Thu 12 March 14:00"),
        told(Reason.BEFORE_INTERVIEW, "1:2026-03-12", on="Thu 12 March 09:00"),
    )
    again = an_invitation(on="Thu 12 March 09:30", to_come="Thu 12 March 15:00", sequence=1)
    moved = an_invitation(on="Thu 12 March 09:30", to_come="Tue 17 March 14:00", sequence=1)
    assert acts(*once, again, at="Thu 12 March 10:00") == ()
    assert [short(act) for act in acts(*once, moved, at="Tue 17 March 09:00")] == ["tell before_interview"]


def test_each_day_of_a_round_is_recalled() -> None:
    events = (
        an_invitation(on="5 March", to_come="Thu 12 March 14:00"),
        an_invitation(on="5 March 13:00", to_come="Tue 17 March 14:00", uid="u2"),
    )
    assert [short(act) for act in acts(*events, at="Thu 12 March 09:00")] == ["tell before_interview"]
    assert acts(*events, at="Fri 13 March 10:00") == ()
    again = told(Reason.BEFORE_INTERVIEW, "1:2026-03-12", on="Thu 12 March 09:00")
    assert [short(act) for act in acts(*events, again, at="Tue 17 March 09:00")] == ["tell before_interview"]


# --- giving up ------------------------------------------------------------------------------------------------------

AT_REST = (*TWO_SENT, told(Reason.CALL, "mail:note", on="Thu 19 March 15:00"))


@pytest.mark.parametrize(
    ("events", "given_up"),
    [
        pytest.param(AT_REST, "Mon 20 April 09:00", id="thirty days after the call, at an opening"),
        pytest.param(
            (*AT_REST, an_auto_reply(on="Wed 25 March 10:00")),
            "Fri 24 April 10:00",
            id="after the last mail, a machine's too",
        ),
        pytest.param(
            (*AT_REST, my_mail(on="Wed 25 March 10:00")), "Fri 24 April 10:00", id="after the user's last mail"
        ),
        pytest.param(
            (*AT_REST, snoozed("25 March", on="Tue 24 March 10:00")), "Fri 24 April 09:00", id="after a snooze's day"
        ),
        pytest.param((*AT_REST, called(on="Wed 25 March 10:00")), "Fri 24 April 10:00", id="after the user's word"),
        pytest.param(
            (NOTE[0], found(on="Fri 27 March 10:00")), "Mon 27 April 09:00", id="after the finding of what is too late"
        ),
        pytest.param(
            (
                NOTE[0],
                a_next_step(on="Thu 5 March", interview="Wed 25 March"),
                a_reply(on="25 March 18:00", signals=[Signal.REQUEST], key="r"),
                told(Reason.THEY_WAIT_FOR_YOU, "mail:r", on="26 March 09:00"),
            ),
            "Mon 27 April 09:00",
            id="after they asked something that was never answered",
        ),
        pytest.param(
            (*PLACED, told(Reason.WINDOW_CLOSING, "d1", on="16 March 09:00")),
            "Thu 2 April 09:00",
            id="a draft that was never sent, thirty days after the case was found",
        ),
        pytest.param(
            (*NOTE, a_reply(on="3 March", promising="20 March"), called(on="4 March")),
            "Mon 20 April 09:00",
            id="after a promised day",
        ),
    ],
)
def test_giving_up(events: tuple[Event, ...], given_up: str) -> None:
    expected = when(given_up)
    before = decide(a_case(*events), POLICY, now=expected - timedelta(minutes=1))
    assert before.acts == ()
    then = decide(a_case(*events), POLICY, now=expected)
    assert [short(act) for act in then.acts] == ["tell gave_up", "close gave_up"]


def test_a_draft_that_lies_unsent_stays_where_it_is_when_the_case_is_given_up() -> None:
    events = (*PLACED, closed(Outcome.GAVE_UP, on="Thu 2 April 09:00"))
    assert acts(*events, at="3 April 10:00") == ()


def test_an_interview_far_ahead_is_not_given_up_on() -> None:
    events = (an_invitation(on="2 March", to_come="Mon 20 April 10:00"), found(on="2 March 13:00"))
    hunt = Hunt(POLICY, list(events))
    hunt.runs_by_wakes([], start=when("2 March 13:00"), end=when("19 April"))
    assert hunt.done == []


# --- a whole hunt, from wake to wake --------------------------------------------------------------------------------


def lived(*events: Event, until: str) -> list[tuple[str, str]]:
    hunt = Hunt(POLICY)
    start = min(event.at for event in events)
    hunt.runs_by_wakes([(event.at, event) for event in events], start=start, end=when(until))
    return [(words(at), short(act)) for at, act in hunt.done]


def test_a_silent_month_whose_draft_is_never_sent() -> None:
    assert lived(*NOTE, until="31 May") == [
        ("Fri 13 March 09:00", "place first_follow_up 1"),
        ("Fri 13 March 09:00", "tell draft_ready"),
        ("Mon 16 March 09:00", "tell window_closing"),
        ("Thu 2 April 09:00", "tell gave_up"),
        ("Thu 2 April 09:00", "close gave_up"),
    ]


def test_a_silent_month_in_which_the_user_writes_first() -> None:
    early = (*NOTE, a_follow_up(on="Fri 13 March 08:30"), a_follow_up(on="Tue 17 March 08:00"))
    assert lived(*early, until="31 May") == [
        ("Thu 19 March 09:00", "tell call"),
        ("Mon 20 April 09:00", "tell gave_up"),
        ("Mon 20 April 09:00", "close gave_up"),
    ]


def test_a_reply_after_giving_up_opens_it_again() -> None:
    events = (*NOTE, closed(Outcome.GAVE_UP, on="2 April"), a_reply(on="Mon 6 April 10:00"))
    assert lived(*events, until="18 April")[-2:] == [
        ("Fri 17 April 09:00", "place first_follow_up 1"),
        ("Fri 17 April 09:00", "tell draft_ready"),
    ]


def test_an_invitation_from_its_coming_to_the_call() -> None:
    events = (an_invitation(on="5 March", to_come="Thu 12 March 14:00"), found(on="5 March 13:00"))
    assert lived(*events, until="24 March") == [
        ("Thu 12 March 09:00", "tell before_interview"),
        ("Fri 13 March 09:00", "tell no_thank_you"),
        ("Mon 23 March 09:00", "place first_follow_up 1"),
        ("Mon 23 March 09:00", "tell draft_ready"),
    ]


def test_what_was_found_late_is_not_waited_for_without_end() -> None:
    """They are away for longer than it is good to ask."""
    away = an_auto_reply(on="Thu 12 March 08:00", returns="Mon 25 May")
    done = lived(NOTE[0], away, found(on="Wed 18 March 09:00"), until="31 May")
    assert done == [("Fri 17 April 09:00", "tell gave_up"), ("Fri 17 April 09:00", "close gave_up")]


def test_reopened_by_the_user_a_deleted_draft_may_be_placed_again() -> None:
    events = (*PLACED, a_draft_deleted(on="13 March 10:00"), closed(on="13 March 11:00"), reopened(on="13 March 13:00"))
    (act,) = acts(*events, at="13 March 13:00")
    assert isinstance(act, PlaceDraft)
    assert (act.step, act.ladder, act.attempt) == (Step.FIRST_FOLLOW_UP, "reopened 13 March 13:00", 1)


def test_what_is_placed_says_until_when_it_is_good() -> None:
    (act,) = acts(*NOTE, at="Fri 13 March 09:00")
    assert act == PlaceDraft(Step.FIRST_FOLLOW_UP, "mail:note", 1, when("Mon 16 March 17:00"))
    (late,) = acts(NOTE[0], found(on="Wed 18 March 10:00"), at="Wed 18 March 10:00")
    assert isinstance(late, PlaceDraft)
    assert words(late.closes_at) == "Fri 20 March 17:00"


def test_a_nudge_names_whom_and_what_it_is_about() -> None:
    mail = a_reply(on="5 March", key="r", signals=[Signal.REQUEST], cue="Could you send two references?")
    (act,) = acts(*NOTE, mail, at="6 March 09:00")
    assert act == RaiseNudge(Reason.THEY_WAIT_FOR_YOU, "mail:r", "Priya Raman", "Could you send two references?")
    (bounced,) = acts(*NOTE, a_bounce(on="Mon 2 March 17:31", of="note", key="b"), at="2 March 18:00")
    assert bounced == RaiseNudge(Reason.BOUNCE, "mail:b", PRIYA.address)


@pytest.mark.parametrize(
    ("event", "because"),
    [
        (
            a_reply(on="13 March 20:00", cue="We need another week."),
            "Priya Raman wrote on Friday 13 March: 'We need another week.'",
        ),
        (a_rejection(on="13 March 20:00"), "they decided for somebody else"),
        (
            my_mail(on="13 March 20:00"),
            "you wrote to them yourself on Friday 13 March; they have two working days for that",
        ),
        (a_follow_up(on="13 March 20:00"), "your first follow-up went out on Friday 13 March"),
        (snoozed("20 March", on="13 March 20:00"), "you asked to wait until Friday 20 March"),
    ],
)
def test_why_a_draft_is_taken_away(event: Event, because: str) -> None:
    assert acts(*PLACED, event, at="13 March 22:00") == (WithdrawDraft("d1", because),)


def test_a_draft_of_a_ladder_that_is_over_when_it_is_placed_is_taken_away() -> None:
    """The reply is read after the placing, and written before it."""
    placed = a_draft_placed(on="Fri 13 March 09:05", ladder="note")
    assert isinstance(placed, DraftPlaced)
    (act,) = acts(*NOTE, placed, a_reply(on="Thu 12 March 20:00"), at="13 March 10:00")
    assert short(act) == "withdraw d1"


def test_wake_is_the_next_thing_to_do() -> None:
    assert words(judged(*NOTE, at="3 March").wake_at) == "Fri 13 March 09:00"
    assert words(judged(*PLACED, at="13 March 10:00").wake_at) == "Mon 16 March 09:00"
    asked = a_reply(on="Thu 5 March 10:00", signals=[Signal.REQUEST])
    assert words(judged(*NOTE, asked, at="5 March 11:00").wake_at) == "Fri 6 March 09:00"
    assert judged(*NOTE, a_rejection(on="5 March"), at="6 March").wake_at is None
