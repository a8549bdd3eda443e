"""The main job, from the thank-you note to the call."""

from tests.stories.story import DAY, JANE, NOTE, Story, only, quiet, when


def test_a_month_of_silence(story: Story) -> None:
    note = story.sends(NOTE, at="2026-03-02 17:30")
    told = story.run("2026-03-02 18:00")
    assert [(one["company"], one["role"]) for one in only(told, "case_opened")] == [
        ("Northlight Studio", "Graphic Designer")
    ]
    assert only(story.run("2026-03-12 16:00"), "draft_placed") == []

    told = story.run("2026-03-13 09:05")
    (placed,) = only(told, "draft_placed")
    assert (placed["step"], placed["to"]) == ("first_follow_up", ["priya.raman@northlight-studio.com"])
    assert len(only(told, "nudge:draft_ready")) == 1
    (first,) = story.world.drafts()
    assert (first["In-Reply-To"], first["Subject"]) == (note, "Re: Thank you")
    assert story.run("2026-03-13 10:00") == quiet(story)

    story.world.send_draft(at=when("2026-03-13 11:00"))
    assert [one["step"] for one in only(story.run("2026-03-13 11:05"), "draft_sent")] == ["first_follow_up"]
    assert only(story.run("2026-03-17 10:59"), "draft_placed") == []
    told = story.run("2026-03-17 11:00")
    assert [one["step"] for one in only(told, "draft_placed")] == ["second_follow_up"]
    (second,) = story.world.drafts()
    assert second.get_content() != first.get_content()

    story.world.send_draft(at=when("2026-03-17 15:00"), message_id="<minted@on.sending>")
    assert len(only(story.run("2026-03-17 15:30"), "draft_sent")) == 1
    told = story.run("2026-03-19 15:00")
    assert len(only(told, "nudge:call")) == 1
    assert story.decision().step == "rest"
    assert story.runs("2026-03-20 09:00", "2026-04-17 09:00", every=DAY) == []
    told = story.run("2026-04-20 09:00")
    assert [one["outcome"] for one in only(told, "case_closed")] == ["gave_up"]


def test_a_reply_takes_the_waiting_draft_away(story: Story) -> None:
    note = story.sends(NOTE, at="2026-03-02 17:30")
    story.run("2026-03-02 18:00")
    story.run("2026-03-13 09:05")
    story.receives(
        "Hi Jane,\n\nUnfortunately we have decided to move forward with another candidate.\n\nPriya",
        at="2026-03-13 20:00",
        answers=note,
    )
    told = story.run("2026-03-13 22:00")
    assert [one["outcome"] for one in only(told, "case_closed")] == ["rejection"]
    assert len(only(told, "draft_withdrawn")) == 1
    assert only(told, "nudge") == []
    assert story.world.drafts() == []
    assert len(only(story.run("2026-03-16 09:00"), "nudge:draft_withdrawn")) == 1


def test_the_named_day_is_theirs_to_the_end(story: Story) -> None:
    note = story.sends(NOTE, at="2026-03-02 17:30")
    story.receives(
        "Hi Jane,\n\nThank you for your note. We will make a decision by next Friday.\n\nBest,\nPriya",
        at="2026-03-03 10:00",
        answers=note,
    )
    told = story.runs("2026-03-03 11:00", "2026-03-13 23:00")
    assert only(told, "draft_placed") == []
    assert [one["step"] for one in only(story.run("2026-03-16 09:00"), "draft_placed")] == ["first_follow_up"]
    assert any("Priya" in line for line in story.decision().why)


def test_a_deleted_draft_is_not_put_back(story: Story) -> None:
    story.sends(NOTE, at="2026-03-02 17:30")
    story.run("2026-03-02 18:00")
    story.run("2026-03-13 09:05")
    story.world.delete_draft()
    assert len(only(story.run("2026-03-13 09:30"), "draft_deleted")) == 1
    assert only(story.runs("2026-03-13 10:00", "2026-03-25 10:00"), "draft_placed") == []
    assert story.world.drafts() == []


def test_an_edited_draft_is_the_users(story: Story) -> None:
    note = story.sends(NOTE, at="2026-03-02 17:30")
    story.run("2026-03-02 18:00")
    story.run("2026-03-13 09:05")
    story.world.edit_draft("Hi Priya, just checking in.")
    assert len(only(story.run("2026-03-13 09:30"), "draft_edited")) == 1
    assert only(story.run("2026-03-13 09:40"), "draft_edited") == []
    story.receives("We are sorry, we went with another candidate.", at="2026-03-13 10:00", answers=note)
    told = story.run("2026-03-13 10:30")
    assert only(told, "draft_withdrawn") == []
    assert len(story.world.drafts()) == 1


def test_an_edited_draft_that_is_sent_counts(story: Story) -> None:
    story.sends(NOTE, at="2026-03-02 17:30")
    story.run("2026-03-02 18:00")
    story.run("2026-03-13 09:05")
    story.world.send_draft(text="Hi Priya, any news? Jane", message_id="<other@id>", at=when("2026-03-13 09:20"))
    assert len(only(story.run("2026-03-13 09:30"), "draft_sent")) == 1
    assert story.decision().step == "second_follow_up"


def test_an_edited_draft_that_reads_like_thanks_begins_no_new_round(story: Story) -> None:
    story.sends(NOTE, at="2026-03-02 17:30")
    story.run("2026-03-02 18:00")
    story.run("2026-03-13 09:05")
    text = NOTE.replace("Thank you for", "Thank you again for").replace(" today", "")
    story.world.send_draft(text=text, message_id="<other@id>", at=when("2026-03-13 09:20"))
    assert len(only(story.run("2026-03-13 09:30"), "draft_sent")) == 1
    assert (story.decision().step, story.cases()[0].round) == ("second_follow_up", 1)


def test_a_note_about_a_later_interview_is_no_draft_that_was_sent(story: Story) -> None:
    story.sends(NOTE, at="2026-03-02 17:30")
    story.run("2026-03-02 18:00")
    story.run("2026-03-13 09:05")
    story.world.delete_draft()
    story.sends(NOTE, at="2026-03-13 16:00")
    assert len(only(story.run("2026-03-13 16:30"), "draft_deleted")) == 1
    case = story.cases()[0]
    assert (story.decision().step, case.round, len(case.follow_ups)) == ("first_follow_up", 2, 0)


def test_a_laptop_closed_for_two_weeks_takes_one_step(story: Story) -> None:
    story.sends(NOTE, at="2026-03-02 17:30")
    story.run("2026-03-02 18:00")
    told = story.run("2026-03-19 10:00")
    assert len(only(told, "draft_placed")) == 1
    assert len(only(told, "nudge")) == 1


def test_an_absence_told_in_a_fresh_mail_holds_for_the_person(story: Story) -> None:
    story.sends(NOTE, at="2026-03-02 17:30")
    story.run("2026-03-02 18:00")
    story.receives(
        "I am out of the office through Friday, March 13, with limited access to e-mail.",
        at="2026-03-12 08:00",
        subject="Out of office",
        headers={"Auto-Submitted": "auto-replied"},
    )
    assert only(story.runs("2026-03-12 09:00", "2026-03-16 16:00"), "draft_placed") == []
    assert len(only(story.run("2026-03-17 09:00"), "draft_placed")) == 1


def test_a_mail_to_a_plumber_is_left_alone(story: Story) -> None:
    story.sends(
        "Hi Bob, thank you for coming today and fixing the sink so quickly. We are very happy with it. Jane",
        at="2026-03-02 17:30",
        to="bob@bobs-plumbing.example",
    )
    assert only(story.run("2026-03-02 18:00"), "case_opened") == []


def test_a_thank_you_to_oneself_is_nothing(story: Story) -> None:
    story.sends(NOTE, at="2026-03-02 17:30", to=JANE)
    assert only(story.run("2026-03-02 18:00"), "case_opened") == []


def test_a_draft_that_is_sent_as_it_is_counts_once(story: Story) -> None:
    """Even where the mail program keeps the Date of the draft."""
    story.sends(NOTE, at="2026-03-02 17:30")
    story.run("2026-03-02 18:00")
    story.run("2026-03-13 09:00")
    story.world.send_draft(at=when("2026-03-13 09:00"))
    assert [one["step"] for one in only(story.run("2026-03-13 09:30"), "draft_sent")] == ["first_follow_up"]
    assert only(story.run("2026-03-13 10:00"), "draft_sent") == []
    assert story.decision().step == "second_follow_up"
