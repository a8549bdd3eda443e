"""The timing table, row by row: which step is next, from when, and until when it is good."""

from dataclasses import replace
from datetime import time
from zoneinfo import ZoneInfo

import pytest

from rules.events import Event, Reason, Step
from rules.ladder import decide
from rules.mail import Address, Kind, Signal
from rules.policy import Policy, WorkTime
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

FIRST, SECOND, CALL, REST, NONE = Step
NOTE = (a_note(on="Mon 2 March 17:30", key="note"), found(on="2 March 18:00"))
ONE_SENT = (*NOTE, a_follow_up(on="Fri 13 March 11:00", key="f1"))
TWO_SENT = (*ONE_SENT, a_follow_up(on="Tue 17 March 15:00", key="f2"))
PANEL = (a_note(on="Mon 2 March 17:30", key="note", to=(PRIYA, TOMAS)), found(on="2 March 18:00"))


def row(*events: Event, at: str, step: Step, due: str = "", closes: str = "", name: str) -> object:
    return pytest.param(events, at, (step, due, closes), id=name)


def stands(events: tuple[Event, ...], at: str, policy: Policy = POLICY) -> tuple[Step, str, str]:
    decision = judged(*events, at=at, policy=policy)
    zone = policy.worktime.zone
    assert isinstance(zone, ZoneInfo)
    return decision.step, words(decision.due_at, zone), words(decision.closes_at, zone)


@pytest.mark.parametrize(
    ("events", "at", "expected"),
    [
        row(
            *NOTE,
            at="3 March",
            step=FIRST,
            due="Fri 13 March 09:00",
            closes="Mon 16 March 17:00",
            name="an interview on Monday 2 March is asked about from Friday 13 March, to day 14",
        ),
        row(
            a_note(on="Fri 6 March 15:00"),
            at="7 March",
            step=FIRST,
            due="Tue 17 March 09:00",
            closes="Fri 20 March 17:00",
            name="ten and a half days from Friday noon end with Monday night",
        ),
        row(
            a_note(on="Wed 4 March 15:00"),
            at="7 March",
            step=FIRST,
            due="Mon 16 March 09:00",
            closes="Wed 18 March 17:00",
            name="a due day on a weekend waits for Monday",
        ),
        row(
            a_note(on="Sat 7 March 15:00"),
            at="8 March",
            step=FIRST,
            due="Wed 18 March 09:00",
            closes="Fri 20 March 17:00",
            name="a window whose last day is a Saturday ends on the Friday",
        ),
        row(
            a_note(on="Wed 11 March 08:00", interview="Mon 2 March"),
            at="11 March",
            step=FIRST,
            due="Fri 13 March 09:00",
            closes="Mon 16 March 17:00",
            name="the interview's day counts, not that of the note",
        ),
        row(
            a_note(on="Fri 15 May 15:00"),
            at="16 May",
            step=FIRST,
            due="Tue 26 May 09:00",
            closes="Fri 29 May 17:00",
            name="Memorial Day is no working day",
        ),
        row(
            *NOTE,
            a_reply(on="Tue 3 March 10:00", promising="13 March"),
            at="4 March",
            step=FIRST,
            due="Mon 16 March 09:00",
            closes="Wed 18 March 17:00",
            name="a named Friday is theirs to the end: Monday, for three working days",
        ),
        row(
            *NOTE,
            a_reply(on="Tue 3 March 10:00", promising="11 March"),
            at="4 March",
            step=FIRST,
            due="Thu 12 March 09:00",
            closes="Mon 16 March 17:00",
            name="a named Wednesday: Thursday, and the window spans the weekend",
        ),
        row(
            a_note(on="Mon 2 March 17:30", promising="6 March"),
            at="4 March",
            step=FIRST,
            due="Mon 9 March 09:00",
            closes="Wed 11 March 17:00",
            name="a day that the user's own note recalls counts as named",
        ),
        row(
            *ONE_SENT,
            at="Fri 13 March 12:00",
            step=SECOND,
            due="Tue 17 March 11:00",
            closes="Thu 19 March 17:00",
            name="the second follows two working days after the first, at the same time of day",
        ),
        row(
            *NOTE,
            a_follow_up(on="Fri 13 March 22:00"),
            at="Sat 14 March 12:00",
            step=SECOND,
            due="Wed 18 March 09:00",
            closes="Fri 20 March 17:00",
            name="two working days after Friday 22:00 is Wednesday 09:00",
        ),
        row(
            *NOTE,
            a_follow_up(on="Mon 16 March 07:15"),
            at="Mon 16 March 12:00",
            step=SECOND,
            due="Wed 18 March 09:00",
            closes="Fri 20 March 17:00",
            name="what was sent before the opening is followed at the opening",
        ),
        row(
            *TWO_SENT,
            at="Tue 17 March 16:00",
            step=CALL,
            due="Thu 19 March 15:00",
            closes="Mon 23 March 17:00",
            name="the call comes two working days after the second",
        ),
        row(
            *TWO_SENT,
            told(Reason.CALL, "mail:note", on="Thu 19 March 15:00"),
            at="20 March",
            step=REST,
            name="rest follows the call",
        ),
        row(
            *NOTE,
            a_reply(on="Thu 5 March 10:00"),
            at="6 March",
            step=FIRST,
            due="Mon 16 March 09:00",
            closes="Thu 19 March 17:00",
            name="'I'll get back to you' on Thursday 5 March counts anew from its noon",
        ),
        row(
            *ONE_SENT,
            a_reply(Kind.OTHER, on="Mon 16 March 10:00"),
            at="17 March",
            step=FIRST,
            due="Fri 27 March 09:00",
            closes="Mon 30 March 17:00",
            name="a human reply to the first follow-up starts a new ladder",
        ),
        row(
            *NOTE,
            a_reply(on="Thu 5 March 10:00", signals=[Signal.REQUEST]),
            at="30 March",
            step=NONE,
            name="they asked something, and wait for the user",
        ),
        row(
            *NOTE,
            a_reply(on="Thu 5 March 10:00", signals=[Signal.REQUEST]),
            my_mail(on="Tue 10 March 20:00"),
            at="11 March",
            step=FIRST,
            due="Mon 23 March 09:00",
            closes="Tue 24 March 17:00",
            name="counted anew from the user's answer",
        ),
        row(
            *NOTE,
            a_reply(Kind.OTHER, on="Thu 5 March 10:00", signals=[Signal.FOREIGN]),
            at="30 March",
            step=NONE,
            name="a foreign reply holds the ladder",
        ),
        row(
            *NOTE,
            a_next_step(on="Thu 5 March 10:00", interview="12 March"),
            at="9 March",
            step=NONE,
            name="another interview is to come",
        ),
        row(
            *NOTE,
            a_next_step(on="Thu 5 March 10:00", interview="Thu 12 March"),
            at="13 March",
            step=FIRST,
            due="Mon 23 March 09:00",
            closes="Thu 26 March 17:00",
            name="the next interview's day anchors the ladder",
        ),
        row(
            *NOTE,
            a_next_step(on="Thu 5 March 10:00", signals=[Signal.REQUEST]),
            at="30 March",
            step=NONE,
            name="they asked for the user's times",
        ),
        row(
            *NOTE,
            a_next_step(on="Thu 5 March 10:00"),
            at="30 March",
            step=NONE,
            name="an interview without a day is waited for",
        ),
        row(
            *NOTE,
            a_next_step(on="Thu 5 March 10:00", signals=[Signal.REQUEST]),
            my_mail(on="Fri 6 March 14:20"),
            at="7 March",
            step=FIRST,
            due="Fri 13 March 14:20",
            closes="Tue 17 March 17:00",
            name="five working days after the user named times, the first asks about scheduling",
        ),
        row(*NOTE, a_rejection(on="5 March"), at="30 March", step=NONE, name="a rejection ends it"),
        row(*NOTE, an_offer(on="5 March"), at="30 March", step=NONE, name="an offer ends it"),
        row(
            *NOTE,
            my_mail(on="5 March", signals=[Signal.WITHDRAWAL]),
            at="30 March",
            step=NONE,
            name="the user withdrew",
        ),
        row(
            *NOTE,
            an_auto_reply(on="Thu 12 March 08:00", returns="Wed 18 March"),
            at="13 March",
            step=FIRST,
            due="Thu 19 March 09:00",
            closes="Mon 23 March 17:00",
            name="back on Wednesday 18th: Thursday, and the window that this pushes aside starts anew",
        ),
        row(
            *NOTE,
            an_auto_reply(on="Thu 12 March 08:00", returns="Mon 16 March"),
            at="13 March",
            step=FIRST,
            due="Tue 17 March 09:00",
            closes="Thu 19 March 17:00",
            name="away through Friday: present on Monday, asked on Tuesday",
        ),
        row(
            *NOTE,
            an_auto_reply(on="Thu 12 March 08:00"),
            at="12 March",
            step=FIRST,
            due="Fri 13 March 09:00",
            closes="Mon 16 March 17:00",
            name="an absence without a return day changes nothing",
        ),
        row(
            *PANEL,
            an_auto_reply(on="Thu 12 March 08:00", returns="18 March"),
            at="12 March",
            step=FIRST,
            due="Fri 13 March 09:00",
            closes="Mon 16 March 17:00",
            name="of a panel, one absence holds nothing",
        ),
        row(
            *PANEL,
            an_auto_reply(on="Thu 12 March 08:00", returns="20 March"),
            an_auto_reply(on="Thu 12 March 08:01", returns="18 March", sender=TOMAS),
            at="12 March",
            step=FIRST,
            due="Thu 19 March 09:00",
            closes="Mon 23 March 17:00",
            name="of a panel that is all away, the first to be back is waited for",
        ),
        row(
            *NOTE,
            an_acknowledgement(on="Tue 3 March 08:00"),
            at="4 March",
            step=FIRST,
            due="Fri 13 March 09:00",
            closes="Mon 16 March 17:00",
            name="an acknowledgement changes nothing",
        ),
        row(
            *NOTE,
            an_acknowledgement(on="Tue 3 March 08:00", promising="20 March"),
            at="4 March",
            step=FIRST,
            due="Mon 23 March 09:00",
            closes="Wed 25 March 17:00",
            name="a day that an acknowledgement names counts as named",
        ),
        row(
            *NOTE,
            a_bounce(on="Mon 2 March 17:31", of="note"),
            at="4 March",
            step=CALL,
            due="Fri 13 March 09:00",
            closes="Mon 16 March 17:00",
            name="with no address left, the next step is the call",
        ),
        row(
            *PANEL,
            a_bounce(on="Mon 2 March 17:31", of="note"),
            at="4 March",
            step=FIRST,
            due="Fri 13 March 09:00",
            closes="Mon 16 March 17:00",
            name="of a panel, one address that bounced leaves the others",
        ),
        row(
            *ONE_SENT,
            a_bounce(on="Fri 13 March 11:01", of="f1"),
            at="Fri 13 March 12:00",
            step=CALL,
            due="Fri 13 March 09:00",
            closes="Mon 16 March 17:00",
            name="a follow-up that bounced does not count, and leaves the call",
        ),
        row(
            *TWO_SENT,
            a_bounce(on="Tue 17 March 15:01", of="f2"),
            at="17 March 16:00",
            step=CALL,
            due="Tue 17 March 11:00",
            closes="Thu 19 March 17:00",
            name="a second one that bounced leaves the call, counted from the first",
        ),
        row(
            *PANEL,
            a_follow_up(on="Fri 13 March 11:00", key="f1", to=(PRIYA, TOMAS)),
            a_bounce(on="Fri 13 March 11:01", of="f1"),
            at="Fri 13 March 12:00",
            step=SECOND,
            due="Tue 17 March 11:00",
            closes="Thu 19 March 17:00",
            name="a follow-up that reached one of a panel counts",
        ),
        row(
            *PANEL,
            a_follow_up(on="Fri 13 March 11:00", key="f1", to=(PRIYA, TOMAS)),
            a_bounce(on="Fri 13 March 11:01", of="f1"),
            a_bounce(on="Fri 13 March 11:02", of="f1", failed=(TOMAS,)),
            at="Fri 13 March 12:00",
            step=CALL,
            due="Fri 13 March 09:00",
            closes="Mon 16 March 17:00",
            name="a follow-up that reached nobody of a panel does not",
        ),
        row(
            *ONE_SENT,
            a_bounce(on="Fri 13 March 11:01"),
            at="Fri 13 March 12:00",
            step=CALL,
            due="Fri 13 March 09:00",
            closes="Mon 16 March 17:00",
            name="a bounce that names no mail is of the latest",
        ),
        row(
            *NOTE,
            a_reply(
                Kind.OTHER, on="Tue 3 March", signals=[Signal.LEFT], sender=TOMAS, shows="has left", cue="Priya left us"
            ),
            at="9 March",
            step=CALL,
            due="Mon 16 March 09:00",
            closes="Tue 17 March 17:00",
            name="when the only person has left, no draft goes to them",
        ),
        row(
            *PANEL,
            a_reply(
                Kind.OTHER, on="Tue 3 March", signals=[Signal.LEFT], sender=TOMAS, shows="has left", cue="Priya left us"
            ),
            at="9 March",
            step=FIRST,
            due="Mon 16 March 09:00",
            closes="Tue 17 March 17:00",
            name="a colleague who tells that somebody left is still there",
        ),
        row(
            *TWO_SENT,
            a_reply(Kind.ACKNOWLEDGEMENT, on="17 March 16:00", signals=[Signal.NO_CALLS]),
            at="18 March",
            step=REST,
            name="asked not to be called: rest",
        ),
        row(
            *NOTE,
            my_mail(on="Thu 12 March 16:10"),
            at="Thu 12 March 17:00",
            step=FIRST,
            due="Mon 16 March 16:10",
            closes="Wed 18 March 17:00",
            name="other mail by hand holds the step for two working days",
        ),
        row(
            *NOTE,
            my_mail(on="Thu 12 March 16:10", to=[Address("sam@friends.example")]),
            at="Thu 12 March 17:00",
            step=FIRST,
            due="Fri 13 March 09:00",
            closes="Mon 16 March 17:00",
            name="a note that is passed on to a friend holds nothing",
        ),
        row(
            *NOTE,
            my_mail(on="Thu 12 March 16:10", to=[Address("office@northlight-studio.com")]),
            at="Thu 12 March 17:00",
            step=FIRST,
            due="Mon 16 March 16:10",
            closes="Wed 18 March 17:00",
            name="a mail to a colleague of theirs does",
        ),
        row(
            *NOTE,
            snoozed("Sat 21 March", on="10 March"),
            at="11 March",
            step=FIRST,
            due="Mon 23 March 09:00",
            closes="Wed 25 March 17:00",
            name="snoozed to a Saturday: the first opening on or after it",
        ),
        row(
            *NOTE,
            promised("18 March", on="10 March"),
            at="11 March",
            step=FIRST,
            due="Thu 19 March 09:00",
            closes="Mon 23 March 17:00",
            name="a day that the user names",
        ),
        row(*NOTE, called(on="10 March"), at="11 March", step=REST, name="the user called"),
        row(*NOTE, closed(on="10 March"), at="11 March", step=NONE, name="the user closed it"),
        row(
            *NOTE,
            closed(on="10 March"),
            reopened(on="11 March"),
            at="11 March 13:00",
            step=FIRST,
            due="Fri 13 March 09:00",
            closes="Mon 16 March 17:00",
            name="reopened, it stands where it stood",
        ),
        row(
            an_invitation(on="5 March", to_come="Thu 12 March 10:00"),
            at="9 March",
            step=NONE,
            name="an invitation: the interview is to come",
        ),
        row(
            an_invitation(on="5 March", to_come="Thu 12 March 10:00"),
            at="13 March",
            step=FIRST,
            due="Mon 23 March 09:00",
            closes="Thu 26 March 17:00",
            name="an invitation, and no thank-you: the ladder all the same",
        ),
    ],
)
def test_the_timing_table(events: tuple[Event, ...], at: str, expected: tuple[Step, str, str]) -> None:
    assert stands(events, at) == expected


@pytest.mark.parametrize(
    ("events", "at", "expected"),
    [
        row(
            *NOTE,
            a_reply(on="Tue 3 March 10:00", promising="20 March"),
            a_reply(on="Fri 6 March 10:00"),
            at="9 March",
            step=FIRST,
            due="Mon 23 March 09:00",
            closes="Wed 25 March 17:00",
            name="a promised day stands when a later reply names none",
        ),
        row(
            *NOTE,
            a_reply(on="Tue 3 March 10:00", promising="6 March"),
            a_reply(on="Fri 6 March 10:00"),
            at="7 March",
            step=FIRST,
            due="Mon 9 March 09:00",
            closes="Wed 11 March 17:00",
            name="a day is not past on the day itself",
        ),
        row(
            *NOTE,
            a_reply(on="Tue 3 March 10:00", promising="5 March"),
            a_reply(on="Fri 6 March 10:00"),
            at="7 March",
            step=FIRST,
            due="Tue 17 March 09:00",
            closes="Fri 20 March 17:00",
            name="a promised day that is past counts no more",
        ),
        row(
            *NOTE,
            a_reply(on="Tue 3 March 10:00", promising="20 March"),
            a_reply(on="Fri 6 March 10:00", promising="10 March"),
            at="7 March",
            step=FIRST,
            due="Wed 11 March 09:00",
            closes="Fri 13 March 17:00",
            name="the later statement supersedes the earlier, sooner or not",
        ),
        row(
            *NOTE,
            a_reply(on="Fri 6 March 10:00", promising="3 March"),
            at="7 March",
            step=FIRST,
            due="Tue 17 March 09:00",
            closes="Fri 20 March 17:00",
            name="a day that has passed when it is said is no promise",
        ),
        row(
            *NOTE,
            a_follow_up(on="Thu 5 March 10:00"),
            at="6 March",
            step=SECOND,
            due="Fri 13 March 09:00",
            closes="Tue 17 March 17:00",
            name="an early mail by hand brings no second one on the third day",
        ),
        row(
            *NOTE,
            a_reply(on="Tue 3 March 10:00", promising="20 March"),
            a_follow_up(on="Thu 5 March 10:00"),
            at="6 March",
            step=SECOND,
            due="Mon 23 March 09:00",
            closes="Wed 25 March 17:00",
            name="nor before the promised day has passed",
        ),
        row(
            *NOTE,
            a_follow_up(on="Thu 5 March 10:00"),
            a_follow_up(on="Fri 6 March 10:00"),
            at="7 March",
            step=CALL,
            due="Fri 13 March 09:00",
            closes="Tue 17 March 17:00",
            name="two early mails by hand bring no early call",
        ),
        row(
            *NOTE,
            a_reply(on="Tue 3 March 10:00", signals=[Signal.REQUEST], promising="6 March"),
            my_mail(on="Tue 10 March 10:00"),
            at="11 March",
            step=FIRST,
            due="Mon 23 March 09:00",
            closes="Tue 24 March 17:00",
            name="a promised day that passed while they waited for the user counts no more",
        ),
        row(
            *NOTE,
            a_reply(on="Tue 3 March 10:00", signals=[Signal.REQUEST], promising="20 March"),
            my_mail(on="Tue 10 March 10:00"),
            at="11 March",
            step=FIRST,
            due="Mon 23 March 09:00",
            closes="Wed 25 March 17:00",
            name="one that is not past when the user answers stands",
        ),
        row(
            *NOTE,
            a_reply(Kind.OTHER, on="Tue 3 March 10:00", signals=[Signal.FOREIGN]),
            promised("6 March", on="4 March"),
            at="5 March",
            step=FIRST,
            due="Mon 9 March 09:00",
            closes="Wed 11 March 17:00",
            name="a promise tells what the foreign reply said",
        ),
        row(
            *NOTE,
            a_reply(Kind.OTHER, on="Tue 3 March 10:00", signals=[Signal.FOREIGN]),
            my_mail(on="Wed 4 March 10:00"),
            at="5 March",
            step=FIRST,
            due="Mon 16 March 09:00",
            closes="Wed 18 March 17:00",
            name="the user's own mail releases the foreign reply's hold",
        ),
        row(
            *NOTE,
            a_next_step(on="Thu 5 March 10:00", signals=[Signal.REQUEST]),
            my_mail(on="Fri 6 March 14:20"),
            a_follow_up(on="Fri 13 March 15:00"),
            at="14 March",
            step=SECOND,
            due="Tue 17 March 15:00",
            closes="Thu 19 March 17:00",
            name="asking about scheduling does not move what it was due by",
        ),
        row(
            *NOTE,
            a_next_step(on="Thu 5 March 10:00", signals=[Signal.REQUEST]),
            my_mail(on="Fri 6 March 14:20"),
            an_invitation(on="Mon 9 March 10:00", to_come="Fri 20 March 10:00"),
            at="16 March",
            step=NONE,
            name="once the day is set, nothing is asked about scheduling",
        ),
        row(
            *NOTE,
            a_next_step(on="Thu 5 March 10:00", signals=[Signal.REQUEST], interview="Thu 12 March"),
            at="13 March",
            step=FIRST,
            due="Mon 23 March 09:00",
            closes="Thu 26 March 17:00",
            name="a day that was proposed anchors the ladder, answered or not",
        ),
        row(
            *NOTE,
            a_next_step(on="Thu 5 March 10:00", interview="Thu 12 March"),
            a_note(on="Thu 12 March 17:00"),
            at="13 March",
            step=FIRST,
            due="Mon 23 March 09:00",
            closes="Thu 26 March 17:00",
            name="a thank-you after it confirms the next interview",
        ),
        row(
            *NOTE,
            a_next_step(on="Tue 3 March 10:00", interview="Thu 12 March"),
            a_note(on="Tue 3 March 12:00", interview="Mon 2 March"),
            at="11 March",
            step=NONE,
            name="a belated note for the first interview does not stand for the next",
        ),
        row(
            *NOTE,
            an_invitation(on="5 March", to_come="Thu 12 March 10:00"),
            an_invitation(on="6 March", to_come="Tue 17 March 10:00", sequence=1),
            at="18 March",
            step=FIRST,
            due="Mon 30 March 09:00",
            closes="Tue 31 March 17:00",
            name="a moved interview moves the anchor",
        ),
        row(
            *NOTE,
            an_invitation(on="6 March", to_come="Tue 17 March 10:00", sequence=2),
            an_invitation(on="7 March", to_come="Thu 12 March 10:00", sequence=1),
            at="18 March",
            step=FIRST,
            due="Mon 30 March 09:00",
            closes="Tue 31 March 17:00",
            name="an update of a lower SEQUENCE is an older word",
        ),
        row(
            *NOTE,
            an_invitation(on="5 March", to_come="Thu 12 March 10:00"),
            an_invitation(on="5 March 13:00", to_come="Tue 17 March 10:00", uid="u2"),
            an_invitation(on="9 March", to_come="Tue 17 March 10:00", uid="u2", sequence=1, cancels=True),
            at="13 March",
            step=FIRST,
            due="Mon 23 March 09:00",
            closes="Thu 26 March 17:00",
            name="of two interviews one is cancelled: the other stays",
        ),
        row(
            *NOTE,
            an_invitation(on="5 March", to_come="Thu 12 March 10:00"),
            an_invitation(on="9 March", to_come="Thu 12 March 10:00", sequence=1, cancels=True),
            at="10 March",
            step=NONE,
            name="cancelled with no new day",
        ),
        row(
            *NOTE,
            a_reply(on="Thu 5 March 10:00"),
            a_follow_up(on="Mon 16 March 10:00"),
            a_reply(on="Tue 17 March 10:00"),
            a_follow_up(on="Mon 30 March 10:00"),
            at="30 March 13:00",
            step=SECOND,
            due="Wed 1 April 10:00",
            closes="Fri 3 April 17:00",
            name="each human reply is followed by a ladder of its own",
        ),
        row(
            *NOTE,
            snoozed("20 March", on="4 March"),
            a_reply(on="Thu 5 March 10:00", promising="11 March"),
            at="6 March",
            step=FIRST,
            due="Fri 20 March 09:00",
            closes="Tue 24 March 17:00",
            name="a snooze is the user's word, and outlasts a reply",
        ),
        row(
            *NOTE,
            a_draft_placed(on="13 March 09:00", ladder="note"),
            a_draft_deleted(on="13 March 10:00"),
            a_follow_up(on="16 March 10:00"),
            at="16 March 12:00",
            step=SECOND,
            due="Wed 18 March 10:00",
            closes="Fri 20 March 17:00",
            name="from rest, a follow-up by hand advances the ladder",
        ),
        row(
            *NOTE,
            called(on="10 March"),
            a_follow_up(on="16 March 10:00"),
            at="16 March 12:00",
            step=SECOND,
            due="Wed 18 March 10:00",
            closes="Fri 20 March 17:00",
            name="from rest after a call, too",
        ),
        row(
            *NOTE,
            called(on="10 March"),
            a_follow_up(on="16 March 10:00"),
            a_follow_up(on="18 March 11:00"),
            at="18 March 12:00",
            step=REST,
            name="but the call, once made, is not asked for again",
        ),
        row(
            *TWO_SENT,
            called(on="19 March"),
            promised("27 March", on="19 March 13:00"),
            at="20 March",
            step=CALL,
            due="Mon 30 March 09:00",
            closes="Wed 1 April 17:00",
            name="a day named in the call: a third mail never, another call after it",
        ),
        row(
            *NOTE,
            a_rejection(on="5 March"),
            reopened(on="9 March"),
            at="9 March 13:00",
            step=FIRST,
            due="Mon 16 March 09:00",
            closes="Thu 19 March 17:00",
            name="what was no rejection after all is counted from that mail",
        ),
        row(
            a_note(on="Mon 2 March 17:30", interview="2 March"),
            a_note(on="Thu 5 March 17:30", interview="5 March"),
            at="6 March",
            step=FIRST,
            due="Mon 16 March 09:00",
            closes="Thu 19 March 17:00",
            name="interviews within seven days are one round, anchored at the last",
        ),
        row(
            a_note(on="Mon 2 March 17:30"),
            a_note(on="Thu 12 March 17:30"),
            at="13 March",
            step=FIRST,
            due="Mon 23 March 09:00",
            closes="Thu 26 March 17:00",
            name="a later note opens the next round",
        ),
        row(
            *NOTE,
            a_reply(on="Fri 6 March 10:00", unverified=True, promising="20 March"),
            at="7 March",
            step=FIRST,
            due="Fri 13 March 09:00",
            closes="Mon 16 March 17:00",
            name="a mail that may be forged changes nothing",
        ),
        row(
            *NOTE,
            a_rejection(on="Fri 6 March 10:00", ambiguous=True),
            at="7 March",
            step=FIRST,
            due="Tue 17 March 09:00",
            closes="Fri 20 March 17:00",
            name="a rejection that fits several cases closes none; it is waited from",
        ),
        row(
            *NOTE,
            my_mail(on="Fri 6 March 10:00", signals=[Signal.WITHDRAWAL], ambiguous=True),
            at="7 March",
            step=FIRST,
            due="Fri 13 March 09:00",
            closes="Mon 16 March 17:00",
            name="nor does a withdrawal that fits several",
        ),
    ],
)
def test_where_rows_meet(events: tuple[Event, ...], at: str, expected: tuple[Step, str, str]) -> None:
    assert stands(events, at) == expected


# --- found late, too late -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("events", "at", "expected"),
    [
        row(
            NOTE[0],
            found(on="Wed 18 March 10:00"),
            at="Wed 18 March 10:00",
            step=FIRST,
            due="Fri 13 March 09:00",
            closes="Fri 20 March 17:00",
            name="found on day 16: due already, for three working days",
        ),
        row(
            NOTE[0],
            found(on="Sun 15 March 10:00"),
            at="Sun 15 March 10:00",
            step=FIRST,
            due="Fri 13 March 09:00",
            closes="Mon 16 March 17:00",
            name="found in time for its own window",
        ),
        row(
            NOTE[0],
            found(on="Mon 23 March 16:00"),
            at="Mon 23 March 16:00",
            step=FIRST,
            due="Fri 13 March 09:00",
            closes="Wed 25 March 17:00",
            name="day 21 is not too late",
        ),
        row(NOTE[0], found(on="Tue 24 March 09:00"), at="Tue 24 March 09:00", step=NONE, name="day 22 is"),
        row(
            NOTE[0],
            a_reply(on="3 March", promising="6 March"),
            found(on="Fri 13 March 10:00"),
            at="Fri 13 March 16:00",
            step=FIRST,
            due="Mon 9 March 09:00",
            closes="Tue 17 March 17:00",
            name="found seven days after a promised day",
        ),
        row(
            NOTE[0],
            a_reply(on="3 March", promising="6 March"),
            found(on="Fri 13 March 10:00"),
            at="Mon 16 March 09:00",
            step=NONE,
            name="more than seven days after it, judged at now",
        ),
        row(
            *NOTE,
            at="Fri 27 March 09:00",
            step=FIRST,
            due="Fri 13 March 09:00",
            closes="Tue 31 March 17:00",
            name="known in time, a step may be taken for two weeks",
        ),
        row(*NOTE, at="Fri 27 March 09:01", step=NONE, name="and not a minute longer"),
        row(*ONE_SENT, at="Tue 31 March 11:01", step=NONE, name="nor is the second one"),
        row(*TWO_SENT, at="Thu 2 April 15:01", step=NONE, name="nor the call"),
        row(
            watched(on="Wed 18 March 10:00", interview="2 March"),
            at="Wed 18 March 10:00",
            step=FIRST,
            due="Fri 13 March 09:00",
            closes="Fri 20 March 17:00",
            name="a case by hand, of an interview two weeks ago",
        ),
        row(
            watched(on="Tue 24 March 10:00", interview="2 March"),
            at="Tue 24 March 10:00",
            step=NONE,
            name="a case by hand is found when it is told of",
        ),
        row(
            watched(on="Tue 3 March 10:00", interview="2 March", promised="6 March"),
            at="4 March",
            step=FIRST,
            due="Mon 9 March 09:00",
            closes="Wed 11 March 17:00",
            name="a case by hand, with a promised day",
        ),
        row(
            NOTE[0],
            a_reply(on="Wed 4 March 10:00"),
            watched(on="Fri 6 March 10:00", interview="2 March"),
            at="6 March 13:00",
            step=FIRST,
            due="Mon 16 March 09:00",
            closes="Wed 18 March 17:00",
            name="what they wrote since the interview outlasts the telling of it",
        ),
    ],
)
def test_found_late(events: tuple[Event, ...], at: str, expected: tuple[Step, str, str]) -> None:
    assert stands(events, at) == expected


def test_too_late_is_said() -> None:
    decision = judged(NOTE[0], found(on="Tue 24 March 09:00"), at="Tue 24 March 09:00")
    assert decision.why[0] == "too late to ask unprompted: the interview was on Monday 2 March, more than 21 days ago"
    assert decision.acts == ()


# --- drafts that wait ---------------------------------------------------------------------------------------------

PLACED = (*NOTE, a_draft_placed(on="Fri 13 March 09:05", ladder="note", closes="Mon 16 March 17:00"))


@pytest.mark.parametrize(
    ("events", "at", "expected"),
    [
        row(
            *PLACED,
            at="Fri 13 March 12:00",
            step=FIRST,
            due="Fri 13 March 09:00",
            closes="Mon 16 March 17:00",
            name="while its draft waits, the step stays",
        ),
        row(
            *PLACED,
            at="Mon 30 March 17:00",
            step=FIRST,
            due="Fri 13 March 09:00",
            closes="Mon 16 March 17:00",
            name="fourteen days after its window it may still be sent",
        ),
        row(*PLACED, at="Mon 30 March 17:01", step=REST, name="a minute later it rests"),
        row(
            *PLACED,
            a_draft_edited(on="14 March"),
            at="Mon 30 March 17:01",
            step=REST,
            name="touched by the user or not",
        ),
        row(*PLACED, a_draft_deleted(on="13 March"), at="14 March", step=REST, name="deleted: rest"),
        row(
            *PLACED,
            a_draft_deleted(on="13 March 13:00"),
            a_draft_sent(on="Fri 13 March 11:00", as_="minted"),
            at="14 March",
            step=SECOND,
            due="Tue 17 March 11:00",
            closes="Thu 19 March 17:00",
            name="deleted as it seemed, and sent as its twin shows",
        ),
        row(
            *PLACED,
            a_draft_sent(on="Fri 13 March 11:00"),
            at="14 March",
            step=SECOND,
            due="Tue 17 March 11:00",
            closes="Thu 19 March 17:00",
            name="sent: the second is next",
        ),
        row(
            *PLACED,
            a_draft_sent(on="Fri 13 March 11:00", as_="minted"),
            my_mail(on="Fri 13 March 11:00", key="minted"),
            at="14 March",
            step=SECOND,
            due="Tue 17 March 11:00",
            closes="Thu 19 March 17:00",
            name="sent, whatever its text: it holds nothing besides",
        ),
        row(
            *PLACED,
            a_draft_edited(on="13 March 10:00"),
            promised("20 March", on="13 March 11:00"),
            at="14 March",
            step=FIRST,
            due="Fri 13 March 09:05",
            closes="Mon 16 March 17:00",
            name="an edited draft stays though the step was put off",
        ),
        row(
            *PLACED,
            a_draft_edited(on="13 March 10:00"),
            a_follow_up(on="13 March 11:00"),
            at="14 March",
            step=SECOND,
            due="Fri 13 March 09:05",
            closes="Mon 16 March 17:00",
            name="an edited draft stays though another mail was sent: the step not yet sent is the second",
        ),
        row(
            *NOTE,
            a_draft_placed(on="Thu 5 March 21:00", ladder="note", closes="Tue 10 March 17:00", asked=True),
            at="5 March 21:30",
            step=FIRST,
            due="Fri 6 March 09:00",
            closes="Tue 10 March 17:00",
            name="a draft on the user's word is due from the next opening",
        ),
        row(
            NOTE[0],
            found(on="Tue 24 March 09:00"),
            a_draft_placed(on="Tue 24 March 10:00", ladder="note", closes="Thu 26 March 17:00", asked=True),
            at="24 March 11:00",
            step=FIRST,
            due="Fri 13 March 09:00",
            closes="Thu 26 March 17:00",
            name="one on the user's word, though too late",
        ),
        row(
            NOTE[0],
            found(on="Tue 24 March 09:00"),
            a_draft_placed(on="Tue 24 March 10:00", ladder="note", asked=True),
            a_draft_sent(on="Tue 24 March 11:00"),
            at="24 March 12:00",
            step=SECOND,
            due="Thu 26 March 11:00",
            closes="Mon 30 March 17:00",
            name="once that is sent, the ladder goes on",
        ),
        row(
            *PLACED,
            a_draft_deleted(on="13 March 10:00"),
            a_draft_placed(on="Mon 16 March 10:00", ladder="note", key="d2", closes="Wed 18 March 17:00", asked=True),
            at="16 March 11:00",
            step=FIRST,
            due="Fri 13 March 09:00",
            closes="Wed 18 March 17:00",
            name="from rest, a draft on the user's word",
        ),
    ],
)
def test_a_draft_that_waits(events: tuple[Event, ...], at: str, expected: tuple[Step, str, str]) -> None:
    assert stands(events, at) == expected


# --- other people's clocks ----------------------------------------------------------------------------------------


def living(
    zone: str, country: str = "US", subdivision: str | None = None, *, opens: str = "09:00", closes: str = "17:00"
) -> Policy:
    hours = {"opens": time.fromisoformat(opens), "closes": time.fromisoformat(closes)}
    return replace(POLICY, worktime=WorkTime(zone=ZoneInfo(zone), country=country, subdivision=subdivision, **hours))


@pytest.mark.parametrize(
    ("policy", "note", "expected"),
    [
        pytest.param(
            living("Pacific/Kiritimati"), "Mon 2 March 17:30", "Fri 13 March 09:00", id="fourteen hours ahead"
        ),
        pytest.param(living("Pacific/Pago_Pago"), "Mon 2 March 17:30", "Fri 13 March 09:00", id="eleven hours behind"),
        pytest.param(living("Asia/Kolkata", "IN"), "Mon 2 March 17:30", "Fri 13 March 09:00", id="half an hour off"),
        pytest.param(
            living("America/Chicago", opens="10:30", closes="14:00"),
            "Mon 2 March 17:30",
            "Fri 13 March 10:30",
            id="short days",
        ),
        pytest.param(
            living("America/Chicago"), "Thu 26 February 10:00", "Mon 9 March 09:00", id="over the spring change"
        ),
        pytest.param(
            living("America/Chicago"), "Wed 21 October 10:00", "Mon 2 November 09:00", id="over the autumn change"
        ),
        pytest.param(
            living("Europe/London", "GB", "ENG"), "Wed 25 March 10:00", "Tue 7 April 09:00", id="Easter in London"
        ),
        pytest.param(
            living("America/Chicago"), "Mon 21 December 10:00", "Mon 4 January 09:00", id="over Christmas and New Year"
        ),
    ],
)
def test_on_the_wall_clock_of_the_user(policy: Policy, note: str, expected: str) -> None:
    zone = policy.worktime.zone
    assert isinstance(zone, ZoneInfo)
    at = when(note, zone)
    mail = a_mail(Kind.THANK_YOU, on=at, sent=True, zone=zone)
    case = a_case(replace(mail, reading=replace(mail.reading, interview_on=mail.on)))
    assert words(decide(case, policy, now=at).due_at, zone) == expected


def test_the_same_time_of_day_is_kept_over_a_change_of_clocks() -> None:
    assert stands(
        (*NOTE, a_reply(on="3 March", promising="4 March"), a_follow_up(on="Fri 6 March 14:00")), "7 March"
    ) == (
        SECOND,
        "Tue 10 March 14:00",
        "Thu 12 March 17:00",
    )


def test_the_second_waits_in_short_days_for_the_next_opening() -> None:
    policy = living("America/Chicago", opens="10:30", closes="14:00")
    events = (*NOTE, a_follow_up(on="Fri 13 March 16:00"))
    assert stands(events, "14 March", policy) == (SECOND, "Wed 18 March 10:30", "Fri 20 March 14:00")


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        pytest.param(
            (7, 10),
            (FIRST, "Tue 10 March 09:00", "Thu 12 March 17:00"),
            id="a week: noon has passed at Monday's opening",
        ),
        pytest.param((10.5, 11), (FIRST, "Fri 13 March 09:00", "Fri 13 March 17:00"), id="a window of one day"),
        pytest.param(
            (10.5, 10.5), (FIRST, "Fri 13 March 09:00", "Fri 13 March 17:00"), id="the due day, if that is later"
        ),
    ],
)
def test_days_of_the_users_own(days: tuple[float, float], expected: tuple[Step, str, str]) -> None:
    assert stands(NOTE, "3 March", replace(POLICY, first_follow_up_days=days)) == expected


# --- why ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("events", "at", "why"),
    [
        pytest.param(
            NOTE,
            "3 March",
            (
                "the interview was on Monday 2 March",
                "no day for an answer was named, so it is time to ask 10.5 to 14 days later",
            ),
            id="no day was named",
        ),
        pytest.param(
            (*NOTE, a_reply(on="3 March", promising="13 March")),
            "4 March",
            (
                "Priya Raman wrote on Tuesday 3 March: 'by 13 March'",
                "Friday 13 March is theirs to the end; the next working day is the first to ask on",
            ),
            id="they named a day",
        ),
        pytest.param(
            TWO_SENT,
            "18 March",
            (
                "your second follow-up went out on Tuesday 17 March",
                "without an answer, the next step is 2 working days later",
            ),
            id="two went out",
        ),
        pytest.param(
            (*PLACED, a_draft_deleted(on="13 March")),
            "14 March",
            ("you deleted the draft", "silence often means a slow process, not a no"),
            id="the user deleted the draft",
        ),
    ],
)
def test_why(events: tuple[Event, ...], at: str, why: tuple[str, ...]) -> None:
    assert judged(*events, at=at).why == why


@pytest.mark.parametrize(
    "events",
    [
        pytest.param((*PLACED, a_draft_deleted(on="13 March")), id="deleted"),
        pytest.param(PLACED, id="unsent"),
        pytest.param((*NOTE, called(on="10 March")), id="called"),
        pytest.param(
            (*TWO_SENT, a_reply(Kind.ACKNOWLEDGEMENT, on="17 March 16:00", signals=[Signal.NO_CALLS])), id="no calls"
        ),
    ],
)
def test_rest_is_kind(events: tuple[Event, ...]) -> None:
    decision = judged(*events, at="31 March")
    assert decision.step is REST
    assert "silence often means a slow process, not a no" in decision.why
