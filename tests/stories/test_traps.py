"""Traps seen in the wild."""

import pytest

from rules.events import Outcome
from tests.stories.story import DAY, JANE, NOTE, PRIYA, Story, only, when

NO = "Hi Jane,\n\nThank you for your time. Unfortunately, we decided to move forward with another candidate.\n\nPriya"


def interviewed(story: Story) -> str:
    note = story.sends(NOTE, at="2026-03-02 17:30")
    story.run("2026-03-02 18:00")
    return note


def test_the_users_own_follow_up_is_no_reply(story: Story) -> None:
    note = interviewed(story)
    story.sends(
        "Hi Priya,\n\nI am following up on my interview for the Graphic Designer role. Has a decision been made?",
        at="2026-03-13 08:00",
        subject="Re: Thank you",
        answers=note,
    )
    told = story.run("2026-03-13 09:30")
    assert only(told, "draft_placed") == []
    assert story.decision().step == "second_follow_up"


def test_a_draft_that_is_taken_away_leaves_room_in_the_same_run(story: Story) -> None:
    note = interviewed(story)
    assert len(only(story.runs("2026-03-12 16:00", "2026-03-13 09:30"), "draft_placed")) == 1
    story.receives(
        "Hi Jane, we have not decided yet. You will hear from us by Wednesday, March 18. Priya",
        at="2026-03-13 14:00",
        answers=note,
    )
    told = story.run("2026-03-20 10:00")
    assert len(only(told, "draft_withdrawn")) == len(only(told, "draft_placed")) == 1
    assert len(story.world.drafts()) == 1


def test_a_user_with_two_addresses_does_not_answer_themselves(story: Story) -> None:
    note = interviewed(story)
    story.receives(
        "Copying my other address here. Jane", at="2026-03-04 08:00", sender="jane@doe-design.example", answers=note
    )
    story.run("2026-03-04 09:00")
    case = story.the_case()
    assert case.anchor is not None
    assert case.anchor.basis == "interview"


def test_a_thank_you_written_inside_the_recruiters_thread(story: Story) -> None:
    invitation = story.receives(
        "Hi Jane,\n\nYour interview for the Graphic Designer position at Northlight Studio is confirmed for Monday, "
        "March 2 at 3:00 PM.\n\nPriya",
        at="2026-02-25 10:00",
        subject="Interview confirmation",
    )
    story.sends(NOTE, at="2026-03-02 17:30", subject="Re: Interview confirmation", answers=invitation)
    told = story.run("2026-03-02 18:00")
    assert len(only(told, "case_opened")) == 1
    told = story.runs("2026-03-12 16:00", "2026-03-13 09:00")
    assert len(only(told, "draft_placed")) == 1
    assert story.world.drafts()[0]["Subject"] == "Re: Interview confirmation"


def test_i_will_get_back_to_you_counts_the_wait_anew(story: Story) -> None:
    note = interviewed(story)
    story.receives("Hi Jane, thanks! I'll get back to you. Priya", at="2026-03-09 10:00", answers=note)
    assert only(story.runs("2026-03-09 11:00", "2026-03-19 16:00"), "draft_placed") == []
    assert len(only(story.run("2026-03-20 09:00"), "draft_placed")) == 1


def test_who_asks_not_to_be_called_is_not_called(story: Story) -> None:
    note = interviewed(story)
    story.receives(
        "Hi Jane, we are still interviewing. No phone calls, please. Priya", at="2026-03-03 10:00", answers=note
    )
    told = story.runs("2026-03-03 11:00", "2026-03-16 11:00", every=DAY)
    assert len(only(told, "draft_placed")) == 1
    story.world.send_draft(at=when("2026-03-16 11:30"))
    told = story.run("2026-03-18 11:30")
    assert len(only(told, "draft_placed")) == 1
    story.world.send_draft(at=when("2026-03-18 12:00"))
    told = story.runs("2026-03-18 12:30", "2026-03-30 11:00", every=DAY)
    assert only(told, "nudge:call") == []
    assert story.decision().step == "rest"


@pytest.mark.parametrize(
    "sender",
    [
        "Northlight Studio <no-reply+jane-doe@us.greenhouse-mail.io>",
        '"Northlight Studio Hiring Team" <northlight.studio+abc123@hire.lever.co>',
        "notifications@smartrecruiters.com",
    ],
)
def test_a_rejection_through_a_tracking_system_closes_the_case(story: Story, sender: str) -> None:
    interviewed(story)
    story.receives(NO, at="2026-03-05 10:00", sender=sender, subject="Your application at Northlight Studio")
    told = story.run("2026-03-05 11:00")
    assert [one["outcome"] for one in only(told, "case_closed")] == ["rejection"]


def test_another_companys_tracking_mail_closes_nothing(story: Story) -> None:
    interviewed(story)
    story.receives(NO, at="2026-03-05 10:00", sender="no-reply@greenhouse.io", subject="Your application to Acme")
    assert only(story.run("2026-03-05 11:00"), "case_closed") == []


def test_commas_and_quotes_in_display_names(story: Story) -> None:
    story.sends(NOTE, at="2026-03-02 17:30", to='"Raman, Priya (Ms. \\"P\\")" <priya.raman@northlight-studio.com>')
    told = story.runs("2026-03-02 18:00", "2026-03-13 09:00", every=DAY / 2)
    told += story.run("2026-03-13 09:30")
    (placed,) = only(told, "draft_placed")
    assert placed["to"] == ["priya.raman@northlight-studio.com"]
    assert story.world.drafts()[0]["To"].addresses[0].addr_spec == "priya.raman@northlight-studio.com"


def test_who_has_left_gets_no_draft(story: Story) -> None:
    interviewed(story)
    story.receives(
        "Priya Raman is no longer with Northlight Studio. Please contact Tom Beck at tom.beck@northlight-studio.com.",
        at="2026-03-05 10:00",
        subject="Automatic reply: Thank you",
        headers={"Auto-Submitted": "auto-replied"},
    )
    told = story.runs("2026-03-05 11:00", "2026-03-27 11:00", every=DAY)
    assert only(told, "draft_placed") == []
    (nudge,) = only(told, "nudge:they_wait_for_you")
    assert "tom.beck@northlight-studio.com" in nudge["body"]


def test_a_withdrawn_application_is_closed(story: Story) -> None:
    note = interviewed(story)
    story.sends(
        "Hi Priya, I have accepted another offer and would like to withdraw my application. Thank you. Jane",
        at="2026-03-05 10:00",
        subject="Re: Thank you",
        answers=note,
    )
    told = story.run("2026-03-05 11:00")
    assert [one["outcome"] for one in only(told, "case_closed")] == ["withdrawn"]
    assert only(story.runs("2026-03-06 11:00", "2026-03-20 11:00", every=DAY), "draft_placed") == []


def test_a_forged_rejection_changes_nothing(story: Story) -> None:
    interviewed(story)
    story.receives(
        NO,
        at="2026-03-05 10:00",
        subject="Your application",
        headers={"Authentication-Results": "mx.example.com; spf=fail; dmarc=fail header.from=northlight-studio.com"},
    )
    told = story.run("2026-03-05 11:00")
    assert only(told, "case_closed") == []
    assert len(only(told, "nudge:whose_is_this")) == 1
    assert story.decision().due_at == when("2026-03-13 09:00")


def test_a_mail_that_only_bears_the_users_address_is_nobodys_word(story: Story) -> None:
    note = interviewed(story)
    story.receives(
        "Hi Priya, we are still deciding. I withdraw my application. Jane",
        at="2026-03-05 10:00",
        sender=f"Jane Doe <{JANE}>",
        answers=note,
        headers={"Authentication-Results": "mx.example.com; dmarc=fail header.from=example.com"},
    )
    assert [one["event"] for one in story.run("2026-03-05 11:00")] == ["sync_done"]
    assert story.decision().due_at == when("2026-03-13 09:00")


def test_the_day_is_the_users_not_utcs(story: Story) -> None:
    """A note of 23:30 in Chicago is of the next day in UTC."""
    story.sends(NOTE, at="2026-03-02 23:30")
    story.run("2026-03-03 09:00")
    case = story.the_case()
    assert case.interview_on is not None
    assert case.interview_on.isoformat() == "2026-03-02"


def test_the_thirty_first_of_june_is_no_day(story: Story) -> None:
    note = interviewed(story)
    story.receives("Hi Jane, we will let you know by June 31. Priya", at="2026-03-03 10:00", answers=note)
    story.run("2026-03-03 11:00")
    assert story.the_case().promise is None


def test_a_newsletter_that_says_interview_is_left_alone(story: Story) -> None:
    interviewed(story)
    story.receives(
        "Our interview tips: after the interview, we will let you know by Friday! Unsubscribe here.",
        at="2026-03-05 10:00",
        sender="Northlight News <news@northlight-studio.com>",
        subject="Ten interview questions",
        headers={"List-Unsubscribe": "<https://northlight-studio.com/u>", "Precedence": "bulk", "List-Id": "<n.x>"},
    )
    told = story.run("2026-03-05 11:00")
    assert only(told, "case_updated") == []
    assert story.decision().due_at == when("2026-03-13 09:00")


def test_a_bounced_note_is_told_at_once(story: Story) -> None:
    note = interviewed(story)
    story.receives(
        "Delivery to the following recipient failed permanently:\n\n    priya.raman@northlight-studio.com\n\n"
        "550 5.1.1 The email account that you tried to reach does not exist.",
        at="2026-03-02 23:00",
        sender="Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
        subject="Delivery Status Notification (Failure)",
        answers=note,
        headers={"X-Failed-Recipients": "priya.raman@northlight-studio.com", "Auto-Submitted": "auto-replied"},
    )
    told = story.run("2026-03-02 23:05")
    (nudge,) = only(told, "nudge:bounce")
    assert "priya.raman@northlight-studio.com" in nudge["body"]
    told = story.runs("2026-03-03 09:00", "2026-03-13 09:00", every=DAY)
    assert only(told, "draft_placed") == []
    assert len(only(told, "nudge:call")) == 1


def test_two_roles_at_one_employer_are_two_cases(story: Story) -> None:
    interviewed(story)
    story.sends(NOTE.replace("Graphic Designer", "Office Manager"), at="2026-03-03 12:00")
    assert len(only(story.run("2026-03-03 18:00"), "case_opened")) == 1
    assert sorted(case.role for case in story.cases()) == ["Graphic Designer", "Office Manager"]


def test_what_fits_two_cases_closes_neither(story: Story) -> None:
    interviewed(story)
    story.sends(NOTE.replace("Graphic Designer", "Office Manager"), at="2026-03-03 12:00")
    story.run("2026-03-03 18:00")
    story.receives("We are sorry, we went with another candidate.", at="2026-03-05 10:00", subject="News")
    told = story.run("2026-03-05 11:00")
    assert only(told, "case_closed") == []
    assert len(only(told, "nudge:whose_is_this")) == 1


def test_a_panels_notes_are_one_case(story: Story) -> None:
    interviewed(story)
    story.sends(NOTE.replace("Priya", "Tom"), at="2026-03-02 17:40", to="Tom Beck <tom.beck@northlight-studio.com>")
    assert only(story.run("2026-03-02 18:30"), "case_opened") == []
    (placed,) = only(story.run("2026-03-13 09:00"), "draft_placed")
    assert placed["to"] == ["priya.raman@northlight-studio.com", "tom.beck@northlight-studio.com"]


INVITATION = """BEGIN:VCALENDAR
VERSION:2.0
METHOD:{method}
BEGIN:VEVENT
UID:interview-1@northlight-studio.com
SEQUENCE:{sequence}
DTSTART:{starts}
DTEND:{ends}
SUMMARY:Interview: Graphic Designer - Jane Doe
ORGANIZER;CN=Priya Raman:mailto:priya.raman@northlight-studio.com
ATTENDEE;CN=Jane Doe:mailto:jane.doe@example.com
STATUS:{status}
END:VEVENT
END:VCALENDAR
"""


def invited(story: Story, starts: str, *, at: str, sequence: int = 0, cancelled: bool = False) -> None:
    calendar = INVITATION.format(
        method="CANCEL" if cancelled else "REQUEST",
        status="CANCELLED" if cancelled else "CONFIRMED",
        sequence=sequence,
        starts=f"{starts}T160000Z",
        ends=f"{starts}T170000Z",
    )
    words = "Cancelled: Interview" if cancelled else "Invitation: Interview: Graphic Designer"
    story.receives("You have been invited to an interview.", at=at, subject=words, calendar=calendar)


def test_an_invitation_opens_a_case_and_recalls_the_question(story: Story) -> None:
    invited(story, "20260305", at="2026-03-02 10:00")
    assert len(only(story.run("2026-03-02 11:00"), "case_opened")) == 1
    told = story.runs("2026-03-02 12:00", "2026-03-05 08:00")
    assert only(told, "nudge") == []
    (nudge,) = only(story.run("2026-03-05 09:00"), "nudge:before_interview")
    assert "next steps" in nudge["body"]
    told = story.runs("2026-03-05 10:00", "2026-03-06 08:00")
    assert only(told, "nudge") == []
    assert len(only(story.runs("2026-03-06 09:00", "2026-03-06 16:00"), "nudge:no_thank_you")) == 1
    told = story.runs("2026-03-07 10:00", "2026-03-16 09:00")
    assert len(only(told, "draft_placed")) == 1


def test_a_moved_interview_moves_the_wait(story: Story) -> None:
    invited(story, "20260305", at="2026-03-02 10:00")
    story.run("2026-03-02 11:00")
    invited(story, "20260309", at="2026-03-04 10:00", sequence=1)
    story.run("2026-03-04 11:00")
    case = story.the_case()
    assert (case.interview_on and case.interview_on.isoformat(), case.round) == ("2026-03-09", 1)


def test_a_cancelled_interview_closes_the_case(story: Story) -> None:
    invited(story, "20260305", at="2026-03-02 10:00")
    story.run("2026-03-02 11:00")
    invited(story, "20260305", at="2026-03-04 10:00", sequence=1, cancelled=True)
    told = story.run("2026-03-04 11:00")
    assert [one["outcome"] for one in only(told, "case_closed")] == ["cancelled"]


def test_a_request_waits_for_the_user(story: Story) -> None:
    note = interviewed(story)
    asked = story.receives(
        "Hi Jane, could you please send us three references?\n\nPriya", at="2026-03-10 10:00", answers=note
    )
    told = story.runs("2026-03-10 11:00", "2026-03-10 16:00")
    assert only(told, "nudge") == []
    told = story.runs("2026-03-11 09:00", "2026-03-24 16:00", every=DAY)
    assert len(only(told, "nudge:they_wait_for_you")) == 1
    assert only(told, "draft_placed") == []
    story.sends("Hi Priya, of course, here they are.", at="2026-03-25 10:00", subject="Re: Thank you", answers=asked)
    told = story.runs("2026-03-25 11:00", "2026-04-07 11:00", every=DAY)
    assert [one["at"][:10] for one in only(told, "draft_placed")] == ["2026-04-06"]


def test_a_reply_in_another_language_is_never_guessed_at(story: Story) -> None:
    note = interviewed(story)
    story.receives(
        "Hallo Jane,\n\nvielen Dank für das nette Gespräch. Leider haben wir uns für jemand anderen entschieden, "
        "wünschen Ihnen aber alles Gute.\n\nViele Grüße\nPriya",
        at="2026-03-04 10:00",
        answers=note,
    )
    told = story.runs("2026-03-04 11:00", "2026-03-20 11:00", every=DAY)
    assert only(told, "draft_placed") == []
    assert only(told, "case_closed") == []
    assert len(only(told, "nudge:they_wait_for_you")) == 1


def test_what_came_before_the_note_is_read_after_it(story: Story) -> None:
    """A reply that lies in an archive from before the case was known."""
    story.run("2026-03-02 12:00")
    story.receives("See you soon! No phone calls to our office, please.", at="2026-03-01 10:00", folder=".Archive")
    story.run("2026-03-02 12:30")
    interviewed(story)
    assert story.the_case().no_calls


def test_a_note_to_oneself_in_copy_adds_no_contact(story: Story) -> None:
    story.sends(NOTE, at="2026-03-02 17:30", to=f"{PRIYA}, {JANE}")
    story.run("2026-03-02 18:00")
    assert [contact.address for contact in story.the_case().contacts] == ["priya.raman@northlight-studio.com"]


def test_the_number_under_an_invitation_is_known_when_it_is_time_to_call(story: Story) -> None:
    """It came before the note that made its writer somebody to write to."""
    story.receives(
        "Hi Jane, could you come in on Monday at 3 PM?\n\nBest,\nPriya\n\n--\nPriya Raman\nNorthlight Studio\n"
        "(816) 555-0177",
        at="2026-02-26 10:00",
    )
    interviewed(story)
    (contact,) = story.the_case().contacts
    assert contact.phone == "+18165550177"


def test_a_gracious_answer_to_a_rejection_opens_nothing(story: Story) -> None:
    note = interviewed(story)
    no = story.receives(NO, at="2026-03-05 10:00", answers=note)
    story.run("2026-03-05 11:00")
    story.sends(
        "Hi Priya,\n\nThank you for letting me know, and for taking the time to interview me for the Graphic Designer "
        "position. I enjoyed our conversation and would love to be considered again.\n\nJane",
        at="2026-03-05 12:00",
        subject="Re: Thank you",
        answers=no,
    )
    told = story.run("2026-03-05 13:00")
    assert only(told, "case_opened") == []
    assert story.the_case().state == "closed"


def test_a_short_word_sets_the_interview_that_is_being_arranged(story: Story) -> None:
    note = interviewed(story)
    asked = story.receives(
        "Hi Jane,\n\nWe would love to invite you to a second interview. Which times work for you next week?\n\nPriya",
        at="2026-03-04 10:00",
        answers=note,
    )
    story.sends("Hi Priya, Tuesday or Wednesday afternoon. Jane", at="2026-03-04 14:00", answers=asked)
    story.receives("Perfect, see you on Wednesday at 2 PM!\n\nPriya", at="2026-03-05 10:00", answers=asked)
    story.run("2026-03-05 11:00")
    case = story.the_case()
    assert case.interview_at == when("2026-03-11 14:00")
    assert case.round == 2
    assert len(only(story.run("2026-03-11 09:00"), "nudge:before_interview")) == 1


def test_an_answer_to_the_note_need_not_name_the_job(story: Story) -> None:
    note = interviewed(story)
    story.receives(
        "Hi Jane, we went another way in the end, sorry. Priya", at="2026-03-04 10:00", subject="Tuesday", answers=note
    )
    story.run("2026-03-04 11:00")
    assert story.the_case().outcome == Outcome.REJECTION


def test_an_answer_to_the_note_sets_the_next_interview(story: Story) -> None:
    note = interviewed(story)
    story.receives(
        "Great, let's do Wednesday, March 11 at 2 PM.\n\nPriya", at="2026-03-04 10:00", subject="Tuesday", answers=note
    )
    story.run("2026-03-04 11:00")
    case = story.the_case()
    assert (case.round, case.interview_at) == (2, when("2026-03-11 14:00"))


def test_the_same_words_from_elsewhere_set_nothing(story: Story) -> None:
    interviewed(story)
    story.receives(
        "Great, let's do Wednesday, March 11 at 2 PM.",
        at="2026-03-04 10:00",
        subject="Fence",
        sender="Ben <b@fence.example>",
    )
    story.run("2026-03-04 11:00")
    assert story.the_case().round == 1
