"""What only happens at Outlook: forgotten links, a grant that ends, a program that dies between two requests."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from connectors.errors import NotAuthorized, Unavailable
from tests.fakes.graph import Died
from tests.stories.outlook_world import OutlookWorld
from tests.stories.story import NOTE, PROFILE, Story, only, when

NO = "Hi Jane,\n\nThank you for your time. Unfortunately, we decided to move forward with another candidate.\n\nPriya"


@pytest.fixture
def world(tmp_path: Path) -> Iterator[OutlookWorld]:
    world = OutlookWorld(tmp_path, PROFILE.addresses)
    yield world
    world.close()


@pytest.fixture
def story(world: OutlookWorld, tmp_path: Path) -> Story:
    return Story(world, tmp_path)


def forget(world: OutlookWorld) -> None:
    """Graph no longer knows any of its links."""
    world.account.born += 1


def test_forgotten_links_double_nothing(story: Story, world: OutlookWorld) -> None:
    note = story.sends(NOTE, at="2026-03-02 17:30")
    story.run("2026-03-02 18:00")
    story.run("2026-03-13 09:05")
    forget(world)
    told = story.run("2026-03-13 10:00")
    assert [one["event"] for one in told] == ["sync_done"]
    assert (len(story.cases()), len(world.drafts())) == (1, 1)
    story.receives(NO, at="2026-03-13 11:00", answers=note)
    forget(world)
    told = story.run("2026-03-13 12:00")
    assert [one["outcome"] for one in only(told, "case_closed")] == ["rejection"]
    assert len(only(told, "draft_withdrawn")) == 1


def test_a_draft_that_was_sent_while_the_links_were_forgotten_was_sent(story: Story, world: OutlookWorld) -> None:
    story.sends(NOTE, at="2026-03-02 17:30")
    story.run("2026-03-02 18:00")
    story.run("2026-03-13 09:05")
    world.send_draft(message_id="<minted@on.sending>", at=when("2026-03-13 11:00"))
    forget(world)
    assert len(only(story.run("2026-03-13 12:00"), "draft_sent")) == 1
    assert story.decision().step == "second_follow_up"


def test_a_grant_that_ends_raises_one_nudge(story: Story, world: OutlookWorld) -> None:
    story.sends(NOTE, at="2026-03-02 17:30")
    story.run("2026-03-02 18:00")
    account = world.graph.accounts.pop("jane")
    for hour in ("09", "10", "11"):
        with pytest.raises(NotAuthorized):
            story.run(f"2026-03-03 {hour}:00")
    world.graph.accounts["jane"] = account
    assert len(only(story.run("2026-03-03 12:00"), "nudge:reconnect")) == 1


def test_a_day_of_faults_loses_nothing_and_doubles_nothing(story: Story, world: OutlookWorld) -> None:
    story.sends(NOTE, at="2026-03-02 17:30")
    story.run("2026-03-02 18:00")
    told = []
    for minute, status in enumerate((503, 429, 504, 500, 502, 503, 429, 504)):
        world.graph.fail(("POST", "PATCH", "GET")[minute % 3], "", status, "x", times=3 + minute, done=bool(minute % 2))
        with suppress(Unavailable):
            told += story.run(f"2026-03-13 09:{minute + 5:02}")
    world.graph.faults.clear()
    told += story.run("2026-03-13 10:00")
    assert len(only(told, "draft_placed")) == 1
    assert len(world.drafts()) == 1


@pytest.mark.parametrize("late", [False, True], ids=["before it is done", "when it is done"])
def test_wherever_the_program_dies_nothing_is_lost_and_nothing_is_doubled(
    story: Story, world: OutlookWorld, late: bool
) -> None:
    note = story.sends(NOTE, at="2026-03-02 17:30")
    told, deaths = [], 0
    moments = ("2026-03-02 18:00", "2026-03-13 09:05", "2026-03-13 12:00")
    for moment in moments:
        if moment == moments[-1]:
            assert len(world.drafts()) == 1
            story.receives(NO, at="2026-03-13 11:00", answers=note)
        for call in range(1, 60):
            world.graph.dies_at, world.graph.dies_late = call, late
            try:
                told += story.run(moment)
                break
            except Died:
                deaths += 1
    assert deaths > 15
    assert [len(only(told, event)) for event in ("case_opened", "draft_placed", "case_closed")] == [1, 1, 1]
    # whoever dies right after the deletion does not know any more that it was their own
    assert len(only(told, "draft_withdrawn") + only(told, "draft_deleted")) == 1
    assert world.drafts() == []


def test_the_mail_that_is_answered_stays_unread(story: Story, world: OutlookWorld) -> None:
    story.sends(NOTE, at="2026-03-02 17:30")
    story.receives("We will let you know by Friday.", at="2026-03-03 10:00", answers="<mail-1@story.example>")
    story.run("2026-03-03 11:00")
    story.run("2026-03-09 09:05")
    assert len(world.drafts()) == 1
    assert not any(item.is_read for item in world.account.items.values() if item.folder == "inbox")
