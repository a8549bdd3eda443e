"""Days of interviews that were, of interviews to come, and of returns to the office. All said on a Wednesday."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.appointments import meeting_time
from rules.days import interview_day, return_day
from rules.policy import WorkTime
from tests.rules.test_promises import sayings

WEDNESDAY = date(2026, 3, 4)
US = WorkTime()


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Thank you for meeting with me yesterday.", date(2026, 3, 3)),
        ("Thanks for the chat on Tuesday!", date(2026, 3, 3)),
        ("Thank you for taking the time to speak with me this afternoon.", date(2026, 3, 4)),
        ("It was great to meet you last week Thursday.", date(2026, 2, 26)),
        ("It was great to meet you on Thursday of last week.", date(2026, 2, 26)),
        ("Thank you for the interview on February 27th.", date(2026, 2, 27)),
        ("I enjoyed our conversation on Monday the 2nd.", date(2026, 3, 2)),
        ("Thank you for your time. I look forward to our second interview on Friday.", None),
        ("Thank you for meeting with me about the role that you posted on Monday.", None),
        ("Thank you for speaking with me on Monday, Feb 23 about the product launch next month.", date(2026, 2, 23)),
        ("I interviewed a week ago Tuesday and wondered where things stand.", date(2026, 2, 24)),
        ("We met two weeks ago today.", date(2026, 2, 18)),
        ("We spoke a week ago, on Monday.", date(2026, 2, 23)),
        ("I met your team two weeks ago.", date(2026, 2, 18)),
        ("It was kind of you to see me on Monday.", date(2026, 3, 2)),
        ("Cheers for Sunday!", date(2026, 3, 1)),
        ("Thank you for hearing me on Saturday.", date(2026, 2, 28)),
        ("Thank you for emailing me on Saturday.", None),
        ("It was a privilege to hear the story of your house from you in person yesterday.", date(2026, 3, 3)),
        ("It was good to hear from you on Monday.", None),
        ("Mil gracias for Saturday!", date(2026, 2, 28)),
        ("I was interviewed for the post of Technical Lead on 10-01-2026.", date(2026, 1, 10)),
        ("We have one more person to meet on Thursday.", None),
        ("Thank you for the interview.", None),
        ("Thanks again for your time earlier today.", date(2026, 3, 4)),
        ("Thanks for having me in last Friday", date(2026, 2, 27)),
        ("I really enjoyed meeting the team two days ago.", date(2026, 3, 2)),
        ("Following our call on Monday, it was lovely to meet everyone in person yesterday.", date(2026, 3, 3)),
        ("Thank you so much for meeting with me Wednesday.", date(2026, 3, 4)),
        ("Thank you for meeting me last Wednesday.", date(2026, 2, 25)),
        ("I wanted to write today to say thank you for the interview on Monday.", date(2026, 3, 2)),
        (
            "It was a pleasure to speak with you this morning. I can start on March 16.",
            date(2026, 3, 4),
        ),
        ("Yesterday's conversation left me even more excited.", date(2026, 3, 3)),
        ("Thank you for our discussion on 3/2.", date(2026, 3, 2)),
        ("Thank you for your time on 2 March 2026.", date(2026, 3, 2)),
        ("Thank you for taking time out of your busy Friday to talk.", date(2026, 2, 27)),
        ("Thank you for meeting on March 5.", None),
        ("I hope you had a good weekend. Thank you for the interview on Friday.", date(2026, 2, 27)),
        ("I hope you are having a great Wednesday. Thank you for interviewing me on Monday.", date(2026, 3, 2)),
        ("Thank you for your time last week.", None),
        ("Good morning! It was great talking last night.", date(2026, 3, 3)),
        ("Thank you for the chance to interview for the manager role on the 26th of February.", date(2026, 2, 26)),
        ("I read about your product launch on Monday. Thanks for talking with me yesterday.", date(2026, 3, 3)),
        ("I applied on February 2 and was happy to meet you on February 27.", date(2026, 2, 27)),
        ("Thank you for the conversation today. I'll send my references tomorrow.", date(2026, 3, 4)),
        ("Since 2019 I've led a team. It was great to meet with you!", None),
        ("I really liked coming in on Monday.", date(2026, 3, 2)),
        ("You were so kind to show me around on Sunday.", date(2026, 3, 1)),
        ("I came away from Monday even more excited.", date(2026, 3, 2)),
        ("Your team made me feel welcome on Friday.", date(2026, 2, 27)),
        ("I'm still smiling about yesterday.", date(2026, 3, 3)),
        ("Yesterday was such a treat.", date(2026, 3, 3)),
        ("Thank you for inviting me to your office yesterday.", date(2026, 3, 3)),
        ("Thank you for taking time out of your busy schedule on Friday to meet me.", date(2026, 2, 27)),
        ("It was a pleasure to be interviewed by you on 26 February.", date(2026, 2, 26)),
        ("You have been waiting since you interviewed with us on 25 February.", date(2026, 2, 25)),
        ("Thank you for the interview on Wednesday, February 25.", date(2026, 2, 25)),
        ("I left you a voicemail on Monday.", None),
        ("I came across your posting on Friday.", None),
        ("The news is promised by Tuesday.", None),
    ],
)
def test_the_interview_that_was(words: str, day: date | None) -> None:
    assert interview_day(words, said_on=WEDNESDAY, worktime=US) == day


@pytest.mark.parametrize(
    ("words", "day", "hour"),
    [
        ("Your interview is confirmed for Thursday, December 12th at 3:00 PM EST.", date(2026, 12, 12), time(15)),
        ("We'd like to invite you to an interview on Friday at 10am.", date(2026, 3, 6), time(10)),
        ("Are you free Tuesday or Wednesday for an interview?", None, None),
        ("Your interview has been moved from Tuesday to Thursday 5 March at 10:30.", date(2026, 3, 5), time(10, 30)),
        ("Interview Details:\nDate: Thursday\nTime: 2:00 PM - 3:00 PM\nFormat: Zoom", date(2026, 3, 5), time(14)),
        ("The interview planned for March 5 will have to wait until March 11 at 10:00.", date(2026, 3, 11), time(10)),
        ("Your interview has been pushed back until Thursday, March 12.", date(2026, 3, 12), None),
        ("We will decide by March 11 whether we interview you.", None, None),
        ("We wait until March 12 with our decision after the interview.", None, None),
        ("Can you come in for a second interview on the 18th or 19th?", None, None),
        ("Looking forward to meeting you tomorrow at noon!", date(2026, 3, 5), time(12)),
        ("Please submit your assignment by March 12.", None, None),
        (
            "You applied on March 2. We would like to interview you on 12 March at 14:00.",
            date(2026, 3, 12),
            time(14),
        ),
        ("We have rescheduled your interview to Monday, March 9 at 9:30 a.m.", date(2026, 3, 9), time(9, 30)),
        ("Please let me know your availability next week.", None, None),
        ("Your interview is on Thursday, March 12. Please confirm by Tuesday.", date(2026, 3, 12), None),
        (
            "Interview Confirmation - Thursday 12 March\nDear Jane,\nYour interview is on Thursday 12 March at 2pm.",
            date(2026, 3, 12),
            time(14),
        ),
        ("Date: March 12, 2026\nTime: 15:30", date(2026, 3, 12), time(15, 30)),
        ("Interviews will take place March 10-12.", None, None),
        ("It was lovely to meet you on February 25. We have two more people to talk to.", None, None),
        ("Your interview is on November 20 at 10am.", date(2026, 11, 20), time(10)),
        ("Could you do 10am Thursday for a call?", date(2026, 3, 5), time(10)),
        ("Instead of Thursday, could we meet on Friday at 11?", date(2026, 3, 6), None),
        ("Your phone screen with Dana is set: Mon 3/9 @ 1:30pm CT", date(2026, 3, 9), time(13, 30)),
        ("We'd love to chat. Does Thursday at 2 or Friday at 10 work for you?", None, None),
        ("The interview is on the 12th at 4pm.", date(2026, 3, 12), time(16)),
        ("Let's talk on Friday. If that does not work, how about Monday?", None, None),
        ("We will let you know by Friday whether you have been selected for an interview.", None, None),
        ("We're pleased to confirm your interview for Monday, 24 September at 2:00 PM.", date(2026, 9, 24), time(14)),
        (
            "We would like to schedule an interview with you next Tuesday at 3pm. We will decide by March 20.",
            date(2026, 3, 10),
            time(15),
        ),
        ("You're invited! When: Wednesday, March 11, 2026 9:00am - 10:00am Eastern Time", date(2026, 3, 11), time(9)),
        ("Could you come by on Saturday at 11am?", date(2026, 3, 7), time(11)),
        ("Your interview, which was to take place on March 5, is moved to March 9.", date(2026, 3, 9), None),
        ("Your interview on March 5 has been postponed to March 12.", date(2026, 3, 12), None),
        ("Your interview originally scheduled for March 6 is now on March 10.", date(2026, 3, 10), None),
        (
            "Your interview is confirmed for Monday, 3/9, 9 a.m. The job starts on April 1.",
            date(2026, 3, 9),
            time(9),
        ),
    ],
)
def test_the_interview_to_come(words: str, day: date | None, hour: time | None) -> None:
    assert meeting_time(words, said_on=WEDNESDAY, worktime=US) == ((day, hour) if day else None)


@pytest.mark.parametrize(
    ("words", "day", "hour"),
    [
        ("Tuesday at 3pm is perfect. See you then!", date(2026, 3, 10), time(15)),
        ("let's do Tuesday at 3pm", date(2026, 3, 10), time(15)),
        ("I have put you down for Tuesday, March 10 at 3pm.", date(2026, 3, 10), time(15)),
        ("Great! Monday, 3pm, at the mill.", date(2026, 3, 9), time(15)),
        ("Monday at 3pm, at the mill. See you there!", date(2026, 3, 9), time(15)),
        ("Tuesday, 4:30 pm.", date(2026, 3, 10), time(16, 30)),
        ("Why don't we do Friday at 10am?", date(2026, 3, 6), time(10)),
        ("Can't wait to meet you on Friday at 10am!", date(2026, 3, 6), time(10)),
        ("We cannot do Monday at 9am, but Friday at 10am is open.", date(2026, 3, 6), time(10)),
        ("Friday at 10am. If that does not work, call me.", date(2026, 3, 6), time(10)),
        ("Sorry, Friday at 10am does not work for me.", None, None),
        ("I can't make Friday at 10am.", None, None),
        ("Any day but not Friday at 10am.", None, None),
        ("Friday at 10am is taken.", None, None),
        ("My ferry sails Friday at 10am.", None, None),
        ("The jury decides Friday at 10am.", None, None),
        ("I'm in a workshop on Friday until 4pm.", None, None),
        ("The lift is repaired on Friday at 10am.", None, None),
    ],
)
def test_a_word_that_agrees(words: str, day: date | None, hour: time | None) -> None:
    assert meeting_time(words, said_on=WEDNESDAY, worktime=US, terse=True) == ((day, hour) if day else None)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("I'll be back on Wednesday 18th.", date(2026, 3, 18)),
        ("I am out of the office through Friday.", date(2026, 3, 9)),
        ("I'm away until Friday inclusive.", date(2026, 3, 9)),
        ("I am out of office until 18 March.", date(2026, 3, 18)),
        ("Returning 18 March.", date(2026, 3, 18)),
        ("I'm on annual leave from 3 to 14 March.", date(2026, 3, 16)),
        ("Away this week with no access to email.", date(2026, 3, 9)),
        ("I am currently out of the office, returning on Monday, March 9th.", date(2026, 3, 9)),
        (
            "I will be on vacation from March 2 to March 13 and will respond when I return on Monday the 16th.",
            date(2026, 3, 16),
        ),
        ("I'm out of the office today.", date(2026, 3, 5)),
        ("I am out of the office on Thursday and Friday.", date(2026, 3, 9)),
        (
            "I'm out of the office from Monday, March 2 through Friday, March 13. Call Dana.",
            date(2026, 3, 16),
        ),
        ("Thank you for your message. I am on leave and will be back next week.", date(2026, 3, 9)),
        ("I'm OOO until next Monday, March 9.", date(2026, 3, 9)),
        ("I will be away until the end of the week.", date(2026, 3, 9)),
        ("Out of office until 3/16.", date(2026, 3, 16)),
        ("I will have limited access to email until March 10th.", date(2026, 3, 10)),
        ("I am on parental leave. Contact Dana.", None),
        ("I return to the office on March 16, 2026.", date(2026, 3, 16)),
        ("I was out until March 2.", None),
        ("I'm out of office between 4 March and 11 March.", date(2026, 3, 12)),
        ("I am out of the office and will return to work tomorrow.", date(2026, 3, 5)),
        ("I am out of the office. I will be back in the office on Tuesday, and will reply then.", date(2026, 3, 10)),
        ("Our office is closed until Monday 9 March.", date(2026, 3, 9)),
        ("I am away 9-13 March.", date(2026, 3, 16)),
        ("I'll be out 3/5 - 3/9, back 3/10.", date(2026, 3, 10)),
        ("I am out of the office until after Easter.", date(2026, 4, 6)),
        ("I am out of the office until April.", date(2026, 4, 1)),
        ("I am out until further notice.", None),
        (
            "I will be out of the office March 4th to 6th and will be returning on March 9th. Call 555-0102.",
            date(2026, 3, 9),
        ),
        ("I'm traveling this week and next week.", date(2026, 3, 16)),
        ("Date of return: 16.03.2026", date(2026, 3, 16)),
        ("I'm currently out of the office until Thursday 12th March 2026 (inclusive).", date(2026, 3, 13)),
    ],
)
def test_the_first_day_present(words: str, day: date | None) -> None:
    assert return_day(words, said_on=WEDNESDAY, worktime=US) == day


def test_a_return_counts_the_holidays_of_the_place() -> None:
    away = "I am away until Friday 1 May inclusive."
    british = WorkTime(country="GB", subdivision="ENG")
    assert return_day(away, said_on=date(2026, 4, 28), worktime=british) == date(2026, 5, 5)


@given(sayings, st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_what_was_lies_behind_and_what_comes_ahead(text: str, said_on: date) -> None:
    was = interview_day(text, said_on=said_on, worktime=US)
    back = return_day(text, said_on=said_on, worktime=US)
    assert was is None or was <= said_on
    assert back is None or back >= said_on
    meeting_time(text, said_on=said_on, worktime=US)


@pytest.mark.parametrize("text", ["", "1" * 5000, "\x00", "back on 99 March", "the interview is on 0/0 at 99:99"])
def test_odd_texts_hold_no_day(text: str) -> None:
    assert interview_day(text, said_on=WEDNESDAY, worktime=US) is None
    assert meeting_time(text, said_on=WEDNESDAY, worktime=US) is None
    assert return_day(text, said_on=WEDNESDAY, worktime=US) is None
