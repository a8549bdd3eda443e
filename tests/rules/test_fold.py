"""What each event changes of its case."""

from datetime import timedelta
from itertools import permutations

import pytest

from rules.cases import Awaits, Basis, Case, State
from rules.events import Event, Outcome, Reason
from rules.fold import history
from rules.mail import Address, Kind, Signal
from tests.builders import (
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
    a_mail,
    a_next_step,
    a_note,
    a_rejection,
    a_reply,
    an_acknowledgement,
    an_auto_reply,
    an_invitation,
    an_offer,
    closed,
    day,
    found,
    my_mail,
    promised,
    reopened,
    snoozed,
    told,
    watched,
    when,
)

NOTE = (a_note(on="Mon 2 March 17:30", key="note"), found(on="2 March 18:00"))
PLACED = (*NOTE, a_draft_placed(on="Fri 13 March 09:05", ladder="note"))
FRIEND = Address("sam@friends.example", "Sam")
ANNA = Address("anna@northlight-studio.com", "Anna")


# --- how a case ends, and opens again --------------------------------------------------------------------------------

REJECTED = (*NOTE, a_rejection(on="5 March"))
OFFERED = (*NOTE, an_offer(on="5 March"))
WITHDREW = (*NOTE, my_mail(on="5 March", signals=[Signal.WITHDRAWAL]))
GAVE_UP = (*NOTE, closed(Outcome.GAVE_UP, on="5 March"))
HEARD = (*NOTE, closed(Outcome.HEARD, on="5 March"))
CLOSED = (*NOTE, closed(on="5 March"))
CANCELLED = (
    *NOTE,
    a_next_step(on="3 March", interview="9 March"),
    a_reply(Kind.OTHER, on="5 March", signals=[Signal.CANCELLATION]),
)


def ends(*events: Event, outcome: Outcome | None, name: str) -> object:
    return pytest.param(events, outcome, id=name)


@pytest.mark.parametrize(
    ("events", "outcome"),
    [
        ends(*REJECTED, outcome=Outcome.REJECTION, name="rejected"),
        ends(*OFFERED, outcome=Outcome.OFFER, name="an offer"),
        ends(*WITHDREW, outcome=Outcome.WITHDRAWN, name="the user withdrew"),
        ends(*CANCELLED, outcome=Outcome.CANCELLED, name="cancelled with no new day"),
        ends(
            *NOTE, a_rejection(on="5 March", ambiguous=True), outcome=None, name="what fits several cases closes none"
        ),
        ends(*NOTE, a_rejection(on="5 March", unverified=True), outcome=None, name="what may be forged closes none"),
        ends(
            *NOTE,
            a_rejection(on="5 March", automated=True),
            outcome=Outcome.REJECTION,
            name="a machine may bring a rejection",
        ),
        ends(
            *REJECTED, a_reply(on="9 March"), outcome=Outcome.REJECTION, name="a reply after a rejection opens nothing"
        ),
        ends(
            *REJECTED,
            a_next_step(on="9 March", interview="12 March"),
            outcome=None,
            name="a next step after a rejection does",
        ),
        ends(*REJECTED, an_offer(on="9 March"), outcome=Outcome.OFFER, name="an offer after a rejection corrects it"),
        ends(
            *NOTE,
            an_invitation(on="3 March", to_come="9 March 10:00"),
            a_rejection(on="5 March"),
            an_invitation(on="5 March 13:00", to_come="9 March 10:00", sequence=1, cancels=True),
            outcome=Outcome.REJECTION,
            name="the interview taken off the calendar after a rejection opens nothing",
        ),
        ends(
            *OFFERED,
            a_next_step(on="9 March", interview="12 March"),
            outcome=Outcome.OFFER,
            name="after an offer nothing does",
        ),
        ends(*GAVE_UP, a_reply(on="9 March"), outcome=None, name="a reply after giving up opens it again"),
        ends(
            *GAVE_UP,
            a_rejection(on="9 March"),
            outcome=Outcome.REJECTION,
            name="a rejection after giving up corrects it",
        ),
        ends(*GAVE_UP, an_offer(on="9 March"), outcome=Outcome.OFFER, name="an offer after giving up corrects it"),
        ends(
            *GAVE_UP,
            an_auto_reply(on="9 March"),
            outcome=Outcome.GAVE_UP,
            name="a machine's answer after giving up does not",
        ),
        ends(*GAVE_UP, a_reply(on="9 March", unverified=True), outcome=Outcome.GAVE_UP, name="nor what may be forged"),
        ends(
            *GAVE_UP, a_reply(on="9 March", ambiguous=True), outcome=Outcome.GAVE_UP, name="nor what fits several cases"
        ),
        ends(*GAVE_UP, a_follow_up(on="9 March"), outcome=Outcome.GAVE_UP, name="nor the user's own mail"),
        ends(
            *CANCELLED,
            a_next_step(on="9 March", interview="12 March"),
            outcome=None,
            name="a new day after a cancellation opens it again",
        ),
        ends(
            *CANCELLED, a_reply(on="9 March"), outcome=Outcome.CANCELLED, name="a reply after a cancellation does not"
        ),
        ends(*REJECTED, a_note(on="9 March"), outcome=Outcome.REJECTION, name="thanks for having heard open nothing"),
        ends(*REJECTED, a_note(on="10 April"), outcome=None, name="a note long after is of a later interview"),
        ends(
            *REJECTED,
            a_note(on="9 March", in_words=True),
            outcome=None,
            name="so is one that names a later day",
        ),
        ends(
            *REJECTED,
            a_note(on="9 March", interview="2 March", in_words=True),
            outcome=Outcome.REJECTION,
            name="and not one that names the interview that was",
        ),
        *(
            ends(
                *end,
                mail,
                outcome=outcome,
                name=f"after the user's word ({outcome.value}) nothing does: {mail.reading.kind.value}",
            )
            for end, outcome in (
                (WITHDREW, Outcome.WITHDRAWN),
                (HEARD, Outcome.HEARD),
                (CLOSED, Outcome.USER_CLOSED),
            )
            for mail in (a_reply(on="9 March"), an_offer(on="9 March"), a_next_step(on="9 March", interview="12 March"))
        ),
        ends(*REJECTED, reopened(on="9 March"), outcome=None, name="the user opens it again"),
        ends(*CLOSED, reopened(on="5 March"), outcome=None, name="in the same instant, too"),
    ],
)
def test_how_a_case_ends(events: tuple[Event, ...], outcome: Outcome | None) -> None:
    case = a_case(*events)
    assert case.outcome == outcome
    assert (case.state is State.CLOSED) == (outcome is not None)


# --- interviews ------------------------------------------------------------------------------------------------------


def meets(*events: Event, on: str, of_round: int = 1, name: str) -> object:
    return pytest.param(events, on, of_round, id=name)


INVITED = an_invitation(on="3 March", to_come="Thu 12 March 10:00")
MOVED = an_invitation(on="5 March", to_come="16 March 10:00", sequence=1)


@pytest.mark.parametrize(
    ("events", "on", "of_round"),
    [
        meets(*NOTE, on="2 March", name="the note's day"),
        meets(a_note(on="3 March", interview="2 March"), on="2 March", name="yesterday"),
        meets(*NOTE, a_note(on="3 March", to=(TOMAS,)), on="3 March", name="a panel's last day"),
        meets(*NOTE, a_note(on="9 March"), on="9 March", name="seven days apart are one round"),
        meets(*NOTE, a_note(on="10 March"), on="10 March", of_round=2, name="eight are two"),
        meets(INVITED, on="12 March", name="an invitation's day"),
        meets(
            INVITED,
            a_note(on="Fri 13 March 09:00"),
            on="12 March",
            name="the invitation's word beats the day of the note",
        ),
        meets(
            INVITED,
            a_note(on="13 March", interview="11 March"),
            on="11 March",
            name="the note's own words beat the invitation",
        ),
        meets(
            INVITED, a_note(on="23 March"), on="23 March", of_round=2, name="a note long after is of another interview"
        ),
        meets(
            *NOTE,
            INVITED,
            an_invitation(on="4 March", to_come="Thu 12 March 10:00", sequence=1, cancels=True),
            an_invitation(on="17 March", to_come="19 March 10:00", uid="u2"),
            on="19 March",
            of_round=2,
            name="an interview that was cancelled is no round",
        ),
        meets(
            INVITED,
            a_reply(Kind.OTHER, on="4 March", signals=[Signal.CANCELLATION]),
            an_invitation(on="5 March", to_come="10 March 10:00", uid="u2"),
            on="10 March",
            name="cancelled in words, it is not the last of several",
        ),
        meets(*NOTE, INVITED, on="12 March", of_round=2, name="an invitation after a note opens the next round"),
        meets(*NOTE, INVITED, INVITED, on="12 March", of_round=2, name="said twice, once"),
        meets(
            *NOTE,
            INVITED,
            a_next_step(on="4 March", interview="12 March"),
            an_invitation(on="5 March", to_come="Thu 12 March 10:00"),
            on="12 March",
            of_round=2,
            name="confirmed in words and again by the calendar",
        ),
        meets(
            *NOTE,
            INVITED,
            a_next_step(on="4 March"),
            on="12 March",
            of_round=2,
            name="a confirmation without a day leaves the one that is known",
        ),
        meets(
            *NOTE,
            INVITED,
            a_next_step(on="4 March", interview="16 March"),
            on="16 March",
            of_round=2,
            name="moved in words",
        ),
        meets(
            *NOTE,
            INVITED,
            an_invitation(on="4 March", to_come="10 March 10:00", sequence=1),
            on="10 March",
            of_round=2,
            name="moved forward by an update",
        ),
        meets(
            *NOTE,
            INVITED,
            an_invitation(on="4 March", to_come="10 March 10:00", sequence=2),
            an_invitation(on="5 March", to_come="11 March 10:00", sequence=1),
            on="10 March",
            of_round=2,
            name="an older update comes late",
        ),
        meets(
            *NOTE,
            INVITED,
            an_invitation(on="4 March", to_come="10 March 10:00", uid="u2"),
            on="12 March",
            of_round=2,
            name="of two the last anchors the round",
        ),
        meets(
            *NOTE,
            INVITED,
            an_invitation(on="4 March", to_come="16 March 10:00", uid="u2"),
            an_invitation(on="5 March", to_come="16 March 10:00", uid="u2", cancels=True),
            on="12 March",
            of_round=2,
            name="the other one is cancelled",
        ),
        meets(
            *NOTE,
            INVITED,
            an_invitation(on="4 March", to_come="16 March 10:00", uid="u9", cancels=True),
            on="12 March",
            of_round=2,
            name="a cancellation of something else",
        ),
        meets(
            *NOTE,
            an_invitation(on="3 March", to_come="Thu 12 March 10:00", sequence=3),
            an_invitation(on="4 March", to_come="Thu 12 March 10:00", sequence=2, cancels=True),
            on="12 March",
            of_round=2,
            name="a cancellation that was overtaken",
        ),
        meets(
            INVITED,
            a_note(on="12 March 18:00"),
            an_invitation(on="16 March", to_come="Thu 12 March 10:00", sequence=1, cancels=True),
            on="12 March",
            name="the calendar is tidied up after the interview",
        ),
        meets(
            INVITED,
            a_note(on="12 March 18:00"),
            an_invitation(on="13 March", to_come="Thu 12 March 10:00", sequence=1),
            on="12 March",
            name="the calendar's notes are changed after the interview",
        ),
        meets(
            *NOTE,
            a_reply(Kind.OTHER, on="9 March", signals=[Signal.CANCELLATION]),
            on="2 March",
            name="words of a cancellation after the interview cancel nothing",
        ),
        meets(
            *NOTE,
            INVITED,
            a_reply(Kind.OTHER, on="9 March", signals=[Signal.CANCELLATION], interview="17 March"),
            on="17 March",
            of_round=2,
            name="cancelled, and a new day named",
        ),
        meets(
            *NOTE,
            INVITED,
            a_note(on="Tue 3 March 18:00", interview="2 March"),
            on="12 March",
            of_round=2,
            name="a belated note for the round before",
        ),
    ],
)
def test_which_interview_it_is(events: tuple[Event, ...], on: str, of_round: int) -> None:
    case = a_case(*events)
    assert (case.interview_on, case.round, case.state) == (day(on), of_round, State.OPEN)


CONFIRMED = a_next_step(on="4 March", interview="12 March")


def test_words_that_confirm_the_day_leave_the_hour_of_the_calendar() -> None:
    assert a_case(INVITED, CONFIRMED).interview_at == when("12 March 10:00")
    moved = a_next_step(on="4 March", interview="12 March 15:00", at_hour=True)
    assert a_case(INVITED, moved).interview_at == when("12 March 15:00")


@pytest.mark.parametrize("words", [CONFIRMED, a_next_step(on="4 March", interview="12 March 15:00", at_hour=True)])
def test_what_words_have_confirmed_the_calendar_still_cancels(words: Event) -> None:
    cancels = an_invitation(on="5 March", to_come="Thu 12 March 10:00", sequence=1, cancels=True)
    assert a_case(INVITED, words, cancels).outcome is Outcome.CANCELLED


@pytest.mark.parametrize("kind", [Kind.NEXT_STEP, Kind.OTHER])
def test_the_day_of_what_is_cancelled_is_none_to_come(kind: Kind) -> None:
    asks = a_reply(kind, on="9 March", signals=[Signal.CANCELLATION, Signal.REQUEST], interview="12 March")
    case = a_case(INVITED, asks)
    assert (case.state, case.awaits, case.interview_on) == (State.OPEN, Awaits.TIMES, None)


def test_an_invitation_that_speaks_of_the_interview_that_was_names_no_day() -> None:
    case = a_case(*NOTE, a_next_step(on="9 March", interview="2 March"))
    assert (case.round, case.interview_on, case.awaits) == (2, None, Awaits.DAY)


def test_a_note_before_the_interview_thanks_for_none() -> None:
    early = a_note(on="Thu 12 March 08:00")
    assert not a_case(INVITED, early).thanked
    assert a_case(INVITED, a_note(on="Thu 12 March 12:00")).thanked


def test_who_cancels_and_asks_for_other_times_waits_for_the_user() -> None:
    case = a_case(*NOTE, INVITED, a_next_step(on="9 March", signals=[Signal.CANCELLATION, Signal.REQUEST]))
    assert (case.state, case.awaits, case.interview_on) == (State.OPEN, Awaits.TIMES, None)


def test_the_belated_note_answers_a_question_only_in_its_thread() -> None:
    asked = a_next_step(on="Tue 3 March 10:00", key="asked", signals=[Signal.REQUEST])
    belated = a_note(on="Tue 3 March 18:00", interview="2 March")
    assert a_case(*NOTE, asked, belated).awaits is Awaits.TIMES
    answer = a_note(on="Tue 3 March 18:00", interview="2 March", answers="asked")
    assert a_case(*NOTE, asked, answer).anchor is not None
    assert a_case(*NOTE, asked, answer).awaits is Awaits.DAY


# --- whom a draft may go to ------------------------------------------------------------------------------------------


def goes_to(*events: Event, to: list[Address], name: str) -> object:
    return pytest.param(events, [person.address for person in to], id=name)


@pytest.mark.parametrize(
    ("events", "to"),
    [
        goes_to(*NOTE, to=[PRIYA], name="the one written to"),
        goes_to(
            *NOTE,
            a_note(on="2 March 18:00", to=(TOMAS,)),
            to=[PRIYA, TOMAS],
            name="the one written to first comes first",
        ),
        goes_to(*NOTE, a_reply(on="5 March", sender=TOMAS), to=[PRIYA], name="never somebody who only wrote"),
        goes_to(
            *NOTE,
            a_reply(on="5 March", sender=TOMAS),
            my_mail(on="6 March", to=(TOMAS,)),
            to=[PRIYA, TOMAS],
            name="unless the user answers them",
        ),
        goes_to(
            *NOTE,
            my_mail(on="6 March", to=(FRIEND,)),
            to=[PRIYA],
            name="a friend who is asked for advice is no contact",
        ),
        goes_to(
            *NOTE, a_follow_up(on="6 March", to=(TOMAS,)), to=[PRIYA, TOMAS], name="whom the user followed up with is"
        ),
        goes_to(
            an_invitation(on="3 March", to_come="12 March 10:00", organizer=TOMAS),
            to=[TOMAS],
            name="the organizer of an invitation",
        ),
        goes_to(
            an_invitation(on="3 March", to_come="12 March 10:00", organizer=TOMAS),
            my_mail(on="4 March", to=(TOMAS,)),
            a_note(on="12 March 18:00"),
            to=[PRIYA, TOMAS],
            name="whom the user thanked comes before whoever arranged it",
        ),
        goes_to(
            an_invitation(on="3 March", to_come="12 March 10:00", organizer=TOMAS),
            a_note(on="12 March 18:00", to=(TOMAS,)),
            a_note(on="12 March 18:05"),
            to=[TOMAS, PRIYA],
            name="unless the organizer was thanked first",
        ),
        goes_to(
            *NOTE,
            a_next_step(on="5 March", interview="12 March"),
            a_note(on="12 March 18:00", to=(TOMAS,)),
            a_note(on="12 March 18:05", to=(ANNA,)),
            to=[TOMAS, PRIYA, ANNA],
            name="whom the user thanked in this round comes before those of the rounds before",
        ),
        goes_to(
            an_invitation(on="3 March", to_come="12 March 10:00", organizer=Address("no-reply@ats.example")),
            to=[],
            name="not an organizer that takes no reply",
        ),
        goes_to(*NOTE, a_bounce(on="2 March 17:31"), to=[], name="not an address that bounced"),
        goes_to(*NOTE, a_bounce(on="2 March 17:31"), a_reply(on="5 March"), to=[PRIYA], name="until its owner writes"),
        goes_to(*NOTE, an_auto_reply(on="3 March", signals=[Signal.LEFT]), to=[], name="not somebody who has left"),
        goes_to(
            *NOTE,
            an_auto_reply(on="3 March", signals=[Signal.LEFT]),
            my_mail(on="4 March", to=(ANNA,)),
            to=[ANNA],
            name="but whom the user wrote to instead",
        ),
        goes_to(
            *NOTE,
            an_auto_reply(
                on="3 March",
                sender=Address("hr@northlight-studio.com"),
                signals=[Signal.LEFT],
                shows="has left",
                cue="Priya Raman is no longer with us",
            ),
            to=[],
            name="told of by a shared mailbox",
        ),
    ],
)
def test_whom_a_draft_may_go_to(events: tuple[Event, ...], to: list[str]) -> None:
    assert [contact.address for contact in a_case(*events).reachable] == to


def test_the_phone_of_a_signature_is_kept() -> None:
    case = a_case(*NOTE, a_reply(on="5 March", sender=TOMAS))
    assert [other.address for other in case.others] == [TOMAS.address]
    assert a_case(*NOTE, a_reply(on="5 March", sender=TOMAS), my_mail(on="6 March", to=(TOMAS,))).others == ()


@pytest.mark.parametrize(
    "sender",
    [
        pytest.param(PRIYA, id="from the address that was written to"),
        pytest.param(Address("p.raman@mail.northlight-studio.com", "Priya Raman"), id="from another address of theirs"),
        pytest.param(Address("ooo@northlight-studio.com"), id="from an address that only they can stand behind"),
    ],
)
def test_an_absence_is_the_persons(sender: Address) -> None:
    assert a_case(*NOTE, an_auto_reply(on="5 March", returns="16 March", sender=sender)).absences == (
        (PRIYA.address, day("16 March")),
    )


# --- what counts -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("events", "count"),
    [
        pytest.param(NOTE, 0, id="none yet"),
        pytest.param((*PLACED, a_draft_sent(on="13 March 11:00")), 1, id="a draft that was sent"),
        pytest.param(
            (*PLACED, a_draft_sent(on="13 March 11:00", as_="x"), a_follow_up(on="13 March 11:00", key="x")),
            1,
            id="a draft that was sent is one mail",
        ),
        pytest.param(
            (
                *PLACED,
                a_draft_edited(on="13 March 10:00"),
                a_draft_sent(on="13 March 11:00", as_="x"),
                my_mail(on="13 March 11:00", key="x"),
            ),
            1,
            id="an edited one, too, whatever its text",
        ),
        pytest.param(
            (
                *PLACED,
                a_draft_sent(on="13 March 11:00", as_="x"),
                a_note(on="13 March 11:00", key="x"),
            ),
            1,
            id="one that was edited into thanks is no note of another interview",
        ),
        pytest.param((*NOTE, a_follow_up(on="13 March")), 1, id="one by hand"),
        pytest.param(
            (*NOTE, a_follow_up(on="13 March"), a_reply(on="14 March")), 0, id="none since the last human reply"
        ),
        pytest.param(
            (*NOTE, a_follow_up(on="13 March"), an_auto_reply(on="14 March")), 1, id="a machine's answer is no reply"
        ),
        pytest.param(
            (*NOTE, a_follow_up(on="13 March"), a_reply(Kind.OTHER, on="14 March", automated=True)),
            1,
            id="nor is what a machine writes",
        ),
        pytest.param(
            (*PLACED, a_reply(on="Fri 13 March 10:00"), a_draft_sent(on="13 March 11:00")),
            1,
            id="a draft that was sent after a reply is a mail since that reply",
        ),
        pytest.param(
            (*PLACED, a_draft_sent(on="13 March 11:00"), a_reply(on="Fri 13 March 12:00")),
            0,
            id="one that was sent before it is not",
        ),
        pytest.param(
            (*NOTE, a_reply(on="5 March", signals=[Signal.REQUEST]), a_follow_up(on="6 March")),
            1,
            id="an answer that asks is a follow-up, too",
        ),
    ],
)
def test_follow_ups_since_the_last_human_reply(events: tuple[Event, ...], count: int) -> None:
    assert len(a_case(*events).follow_ups) == count


def test_the_next_draft_answers_what_was_said_last() -> None:
    def parent(*events: Event) -> str | None:
        found_parent = a_case(*events).parent
        return found_parent.message_id if found_parent else None

    assert parent(*NOTE) == "<note@mail.example>"
    assert parent(*NOTE, a_reply(on="5 March", key="r")) == "<r@mail.example>"
    assert parent(*NOTE, a_follow_up(on="5 March", key="f")) == "<f@mail.example>"
    sent = (a_draft_sent(on="13 March 11:00", as_="x"), my_mail(on="13 March 11:00", key="x"))
    assert parent(*PLACED, *sent) == "<x@mail.example>"
    assert parent(an_invitation(on="3 March", to_come="12 March 10:00", key="i")) == "<i@mail.example>"


@pytest.mark.parametrize(
    ("events", "basis", "on"),
    [
        pytest.param(NOTE, Basis.INTERVIEW, "2 March", id="the interview"),
        pytest.param((*NOTE, a_reply(on="5 March")), Basis.REPLY, "5 March", id="their reply"),
        pytest.param(
            (*NOTE, a_reply(on="5 March", signals=[Signal.REQUEST]), my_mail(on="9 March")),
            Basis.ANSWER,
            "9 March",
            id="the user's answer",
        ),
        pytest.param(
            (*NOTE, a_next_step(on="5 March", signals=[Signal.REQUEST]), my_mail(on="9 March")),
            Basis.SCHEDULING,
            "9 March",
            id="the times that the user named",
        ),
        pytest.param(
            (*NOTE, INVITED, a_reply(Kind.OTHER, on="9 March")),
            Basis.INTERVIEW,
            "12 March",
            id="small talk before the interview starts no wait",
        ),
        pytest.param(
            (*NOTE, INVITED, a_reply(Kind.OTHER, on="Thu 12 March 08:00")),
            Basis.INTERVIEW,
            "12 March",
            id="not on its morning",
        ),
        pytest.param(
            (*NOTE, INVITED, a_reply(Kind.OTHER, on="Thu 12 March 15:00")), Basis.REPLY, "12 March", id="but after it"
        ),
    ],
)
def test_what_the_wait_is_counted_from(events: tuple[Event, ...], basis: Basis, on: str) -> None:
    anchor = a_case(*events).anchor
    assert anchor is not None
    assert (anchor.basis, anchor.on) == (basis, day(on))


def test_what_was_said_before_the_interview_was_spoken_of_decides_nothing() -> None:
    before = (
        a_rejection(on="5 January"),
        an_offer(on="6 January"),
        my_mail(on="7 January", signals=[Signal.WITHDRAWAL]),
        a_reply(Kind.OTHER, on="8 January", signals=[Signal.CANCELLATION]),
    )
    assert a_case(*before, *NOTE).state is State.OPEN


@pytest.mark.parametrize(
    ("events", "by"),
    [
        pytest.param(
            (an_acknowledgement(on="10 February", promising="24 February"), *NOTE),
            None,
            id="of an answer to the application",
        ),
        pytest.param(
            (a_reply(on="25 February", promising="6 March"), *NOTE),
            "6 March",
            id="said before the interview, of a day after it",
        ),
        pytest.param(
            (a_reply(on="25 February", promising="2 March"), *NOTE), None, id="said before the interview, of its day"
        ),
        pytest.param(
            (*NOTE, a_reply(on="2 March 18:00", promising="2 March")),
            "2 March",
            id="said after the interview, of its day",
        ),
        pytest.param(
            (an_acknowledgement(on="10 February", promising="24 February"), watched(on="3 March", interview="2 March")),
            None,
            id="before a case by hand",
        ),
        pytest.param(
            (an_invitation(on="3 March", to_come="12 March 10:00", promising="20 March"),),
            "20 March",
            id="named in the invitation itself",
        ),
        pytest.param(
            (an_invitation(on="3 March", to_come="12 March 10:00", promising="10 March"),),
            None,
            id="of the invitation, not of an answer",
        ),
        pytest.param(
            (INVITED, a_reply(on="4 March", promising="27 March"), MOVED),
            "27 March",
            id="it stands when the interview is moved to a day before it",
        ),
        pytest.param(
            (INVITED, a_reply(on="4 March", promising="13 March"), MOVED), None, id="but not to a day after it"
        ),
        pytest.param(
            (*NOTE, a_reply(on="2 March 18:00", promising="27 March"), INVITED), None, id="of the round before"
        ),
        pytest.param(
            (*NOTE, a_note(on="12 March 15:00", promising="20 March")),
            "20 March",
            id="recalled in the next round's note",
        ),
        pytest.param(
            (*NOTE, a_rejection(on="5 March"), a_note(on="14 April", promising="24 April")),
            "24 April",
            id="recalled in a note long after the end",
        ),
    ],
)
def test_a_day_named_for_an_answer_is_of_this_interview(events: tuple[Event, ...], by: str | None) -> None:
    promise = a_case(*events).promise
    assert (promise.by if promise else None) == (day(by) if by else None)


# --- order -----------------------------------------------------------------------------------------------------------

EVENTFUL: tuple[Event, ...] = (
    *PLACED,
    a_draft_sent(on="13 March 11:00", as_="x"),
    my_mail(on="13 March 11:00", key="x"),
    a_reply(on="16 March", promising="20 March"),
)


def test_any_order_of_learning_tells_the_same_story() -> None:
    expected = a_case(*EVENTFUL)
    assert all(a_case(*order) == expected for order in permutations(EVENTFUL))


def test_an_event_twice_is_an_event_once() -> None:
    assert a_case(*EVENTFUL, *EVENTFUL) == a_case(*EVENTFUL)


def test_late_mail_finds_its_place() -> None:
    """The reply was written before the draft was placed, and read after it."""
    case = a_case(*PLACED, a_reply(on="Thu 12 March 10:00", key="r"))
    assert case.ladder == "mail:r"
    assert case.draft is not None
    assert case.draft.ladder == "mail:note"


@pytest.mark.parametrize(
    "answer",
    [
        a_rejection(on="2 March 17:00", answers="note"),
        a_reply(Kind.OFFER, on="2 March 12:00", answers="note"),
        a_bounce(on="2 March 17:29", of="note"),
    ],
    ids=["a clock that is slow", "hours of another zone", "a mail system's clock"],
)
def test_no_answer_comes_before_what_it_answers(answer: Event) -> None:
    case = a_case(*NOTE, answer)
    assert case.state is State.CLOSED or not case.reachable


def test_what_answers_the_draft_that_was_sent_comes_after_it() -> None:
    sent = (a_draft_sent(on="13 March 11:00", as_="x"), my_mail(on="13 March 11:00", key="x"))
    assert a_case(*PLACED, *sent, a_reply(on="Fri 13 March 10:50", answers="x")).follow_ups == ()


def test_of_one_moment_the_old_draft_goes_before_the_new_one_comes() -> None:
    events = (
        *PLACED,
        a_draft_withdrawn(on="16 March 10:00"),
        a_draft_placed(on="16 March 10:00", ladder="note", key="a2"),
    )
    case = a_case(*events)
    assert case.draft is not None
    assert case.draft.key == "a2"
    assert any(concern.reason is Reason.DRAFT_WITHDRAWN for concern in case.concerns)


def test_a_draft_that_was_sent_before_we_learned_that_it_lay_there_is_sent() -> None:
    """After a crash between the writing and the mark, it is adopted when its twin is already in Sent."""
    case = a_case(*NOTE, a_draft_placed(on="13 March 14:00", ladder="note"), a_draft_sent(on="13 March 11:00"))
    assert (case.draft, len(case.follow_ups)) == (None, 1)


def test_found_does_not_move() -> None:
    case = a_case(watched(on="Wed 18 March 10:00", interview="2 March"))
    assert (case.found_at, case.found_on, case.first_sync) == (when("18 March 10:00"), day("18 March"), False)


@pytest.mark.parametrize(
    ("event", "stirs"),
    [
        (my_mail(on="25 March"), True),
        (an_auto_reply(on="25 March"), True),
        (promised("1 April", on="25 March"), True),
        (snoozed("1 April", on="25 March"), True),
        (told(Reason.CALL, "mail:note", on="25 March"), True),
        (told(Reason.DRAFT_READY, "d1", on="25 March"), False),
        (a_draft_placed(on="25 March", ladder="note", asked=True), True),
        (a_draft_placed(on="25 March", ladder="note"), False),
        (a_mail(Kind.REJECTION, on="25 March", unverified=True), False),
    ],
    ids=lambda value: getattr(value, "key", str(value)),
)
def test_what_stirs_a_case(event: Event, stirs: bool) -> None:
    case = a_case(*NOTE, event)
    assert (case.stirred_at == when("25 March")) is stirs


def test_what_the_user_touched_is_forgotten_with_its_ladder() -> None:
    edited = a_draft_edited(on="13 March 10:00")
    assert a_case(*PLACED, edited, a_reply(on="13 March 12:00")).draft is None
    late = a_draft_edited(on="13 March 14:00")
    assert a_case(*PLACED, a_reply(on="13 March 12:00"), late).draft is None
    assert a_case(*PLACED, edited, promised("20 March", on="13 March 12:00")).draft is not None


def test_a_deleted_draft_of_an_old_ladder_rests_nothing() -> None:
    case = a_case(*PLACED, a_reply(on="13 March 12:00"), a_draft_deleted(on="13 March 13:00"))
    assert (case.draft, case.resting) == (None, "")


def test_what_may_be_of_another_case_lends_neither_facts_nor_a_thread() -> None:
    doubtful = a_reply(on="5 March", key="r", answers="elsewhere", ambiguous=True)
    case = a_case(watched(on="3 March", interview="2 March"), doubtful)
    assert (case.message_ids, case.role) == (frozenset(), "")


def test_nothing_at_all_is_a_case_too() -> None:
    assert history(()) == Case()
    assert a_case(a_mail(Kind.OTHER, on="3 March")).stirred_at == when("3 March")
    assert when("3 March 10:00") - when("2 March 10:00") == timedelta(days=1)
