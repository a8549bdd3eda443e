"""Rules and habits of the user's: mail that does not lie in the Inbox."""

import pytest

from tests.stories.story import DAY, NOTE, Story, only, when

NO = "Hi Jane,\n\nThank you for your time. Unfortunately, we decided to move forward with another candidate.\n\nPriya"


@pytest.mark.parametrize("folder", [".Archive", ".Jobs"])
def test_a_reply_that_a_rule_filed_is_found_before_anything_is_placed(story: Story, folder: str) -> None:
    note = story.sends(NOTE, at="2026-03-02 17:30")
    story.run("2026-03-02 18:00")
    story.receives(NO, at="2026-03-09 10:00", answers=note, folder=folder)
    told = story.runs("2026-03-09 11:00", "2026-03-13 12:00", every=DAY)
    assert only(told, "draft_placed") == []
    assert [one["outcome"] for one in only(told, "case_closed")] == ["rejection"]
    assert story.world.drafts() == []


def test_a_folder_that_holds_a_cases_mail_is_read_from_then_on(story: Story) -> None:
    note = story.sends(NOTE, at="2026-03-02 17:30")
    story.run("2026-03-02 18:00")
    story.receives("Thank you, we are still deciding.", at="2026-03-09 10:00", answers=note, folder=".Jobs")
    story.run("2026-03-13 09:05")
    story.receives(NO, at="2026-03-14 10:00", answers=note, folder=".Jobs")
    assert [one["outcome"] for one in only(story.run("2026-03-14 10:30"), "case_closed")] == ["rejection"]


def test_a_thread_that_was_filed_before_the_first_run_is_read(story: Story) -> None:
    note = story.sends(NOTE, at="2026-03-02 17:30")
    story.receives(NO, at="2026-03-04 10:00", answers=note, folder=".Jobs")
    told = story.run("2026-03-05 18:00")
    assert [one["outcome"] for one in only(told, "case_closed")] == ["rejection"]


@pytest.mark.parametrize("folder", [".Junk", ".Trash"])
def test_what_lies_in_junk_or_in_the_bin_is_no_mail(story: Story, folder: str) -> None:
    note = story.sends(NOTE, at="2026-03-02 17:30")
    story.receives(NO, at="2026-03-04 10:00", answers=note, folder=folder)
    told = story.run("2026-03-13 09:05")
    assert only(told, "case_closed") == []
    assert len(only(told, "draft_placed")) == 1


def test_a_draft_leaves_the_mail_that_it_answers_unread_and_goes_to_its_people(story: Story) -> None:
    story.sends(NOTE, at="2026-03-02 17:30", cc="omar@northlight-studio.com")
    story.run("2026-03-02 18:00")
    story.run("2026-03-13 09:05")
    (draft,) = story.world.drafts()
    assert [one.addr_spec for one in draft["To"].addresses] == ["priya.raman@northlight-studio.com"]
    assert story.now == when("2026-03-13 09:05")
