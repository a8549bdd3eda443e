"""What only happens at Gmail: a forgotten history, a grant that ends, a note in a busy account."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from connectors.errors import NotAuthorized, Unavailable
from rules.events import Step
from scheduler.passes import place_on_request
from tests.fakes.gmail import instead
from tests.fakes.gmail_calls import Answer, error
from tests.stories.gmail_world import GmailWorld
from tests.stories.story import DAY, NOTE, PROFILE, Story, only, when

NO = "Hi Jane,\n\nThank you for your time. Unfortunately, we decided to move forward with another candidate.\n\nPriya"


@pytest.fixture
def world(tmp_path: Path) -> Iterator[GmailWorld]:
    world = GmailWorld(tmp_path, PROFILE.addresses)
    yield world
    world.close()


@pytest.fixture
def story(world: GmailWorld, tmp_path: Path) -> Story:
    return Story(world, tmp_path)


def test_a_forgotten_history_doubles_nothing(story: Story, world: GmailWorld) -> None:
    note = story.sends(NOTE, at="2026-03-02 17:30")
    story.run("2026-03-02 18:00")
    story.run("2026-03-13 09:05")
    world.account.forget_history()
    told = story.run("2026-03-13 10:00")
    assert [one["event"] for one in told] == ["sync_done"]
    assert (len(story.cases()), len(world.drafts())) == (1, 1)
    story.receives(NO, at="2026-03-13 11:00", answers=note)
    world.account.forget_history()
    told = story.run("2026-03-13 12:00")
    assert [one["outcome"] for one in only(told, "case_closed")] == ["rejection"]
    assert len(only(told, "draft_withdrawn")) == 1


def test_a_draft_that_was_sent_while_the_history_was_forgotten_was_sent(story: Story, world: GmailWorld) -> None:
    story.sends(NOTE, at="2026-03-02 17:30")
    story.run("2026-03-02 18:00")
    story.run("2026-03-13 09:05")
    world.send_draft(message_id="<minted@on.sending>", at=when("2026-03-13 11:00"))
    world.account.forget_history()
    assert len(only(story.run("2026-03-13 12:00"), "draft_sent")) == 1
    assert story.decision().step == "second_follow_up"


@pytest.mark.parametrize("known_from", ["the first", "later"])
def test_the_alias_that_wrote_the_note_writes_the_follow_up(story: Story, world: GmailWorld, known_from: str) -> None:
    alias = "jane@design.example"
    if known_from == "later":
        story.run("2026-03-02 09:00")
    world.account.send_as.append({"sendAsEmail": alias, "verificationStatus": "accepted"})
    story.sends(NOTE, at="2026-03-02 17:30", sender=f"Jane Doe <{alias}>")
    story.run("2026-03-02 18:00")
    story.run("2026-03-13 09:05")
    (draft,) = world.drafts()
    assert draft["From"].addresses[0].addr_spec == alias
    assert alias not in str(draft["To"]) + str(draft["Cc"])


def test_a_grant_that_ends_raises_one_nudge(story: Story, world: GmailWorld) -> None:
    story.sends(NOTE, at="2026-03-02 17:30")
    story.run("2026-03-02 18:00")
    account = world.gmail.accounts.pop("jane")
    for hour in ("09", "10", "11"):
        with pytest.raises(NotAuthorized):
            story.run(f"2026-03-03 {hour}:00")
    world.gmail.accounts["jane"] = account
    told = story.run("2026-03-03 12:00")
    assert len(only(told, "nudge:reconnect")) == 1


def test_a_grant_that_came_back_and_ends_again_raises_another(story: Story, world: GmailWorld) -> None:
    story.sends(NOTE, at="2026-03-02 17:30")
    for day in ("03", "04"):
        account = world.gmail.accounts.pop("jane")
        with pytest.raises(NotAuthorized):
            story.run(f"2026-03-{day} 09:00")
        world.gmail.accounts["jane"] = account
        assert len(only(story.run(f"2026-03-{day} 12:00"), "nudge:reconnect")) == 1


def test_a_grant_that_ends_before_a_follow_up_is_asked_for_raises_the_nudge(story: Story, world: GmailWorld) -> None:
    story.sends(NOTE, at="2026-03-02 17:30")
    story.run("2026-03-02 18:00")
    account, now = world.gmail.accounts.pop("jane"), when("2026-03-05 10:00")
    with pytest.raises(NotAuthorized):
        place_on_request(story.office(), story.row, world.mailbox(), story.the_case(), Step.FIRST_FOLLOW_UP, now=now)
    world.gmail.accounts["jane"] = account
    assert len(only(story.run("2026-03-05 11:00"), "nudge:reconnect")) == 1


def test_a_day_of_faults_loses_nothing_and_doubles_nothing(story: Story, world: GmailWorld) -> None:
    story.sends(NOTE, at="2026-03-02 17:30")
    story.run("2026-03-02 18:00")
    troubles: list[Answer | Exception] = [
        error(503),
        error(429),
        error(403, "userRateLimitExceeded"),
        requests.ReadTimeout(),
    ]
    told = []
    for minute, trouble in enumerate(troubles * 3):
        world.gmail.fail(("POST", "GET")[minute % 2], *[instead(trouble)] * (3 + minute))
        try:
            told += story.run(f"2026-03-13 09:{minute + 5:02}")
        except Unavailable:
            continue
    world.gmail.faults.clear()
    told += story.run("2026-03-13 10:00")
    assert len(only(told, "draft_placed")) == 1
    assert len(world.drafts()) == 1


def test_a_rejection_that_came_through_a_tracking_system_before_we_were_asked(story: Story, world: GmailWorld) -> None:
    """In an account too busy to be read whole."""
    world.gmail.page = 500
    for number in range(160):
        story.sends("Here is the file.", at="2026-02-20 10:00", to=f"colleague-{number}@work.example", subject="File")
    story.sends(NOTE, at="2026-03-02 17:30")
    story.receives(
        "Hi Jane, unfortunately Northlight Studio decided to move forward with another candidate for the Graphic "
        "Designer position.",
        at="2026-03-05 10:00",
        sender="Northlight Studio <no-reply@greenhouse.io>",
        subject="Your application at Northlight Studio",
    )
    told = story.run("2026-03-13 09:30")
    assert [one["outcome"] for one in only(told, "case_closed")] == ["rejection"]
    assert only(told, "draft_placed") == []
    reads = [call for call in world.gmail.calls() if call.startswith("GET messages/")]
    assert len(reads) == 2


def test_a_quiet_month_costs_two_units_a_run(story: Story, world: GmailWorld) -> None:
    story.sends(NOTE, at="2026-03-02 17:30")
    story.run("2026-03-02 18:00")
    world.gmail.forget_calls()
    story.runs("2026-03-03 09:00", "2026-03-12 09:00", every=DAY)
    assert (len(world.gmail.calls()), world.gmail.units) == (10, 20)
