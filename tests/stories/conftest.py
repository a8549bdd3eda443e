"""Every story is told over every kind of mailbox."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stories.gmail_world import GmailWorld
from tests.stories.outlook_world import OutlookWorld
from tests.stories.story import PROFILE, Story
from tests.stories.world import MaildirWorld


@pytest.fixture(params=["maildir", "gmail", "outlook"])
def story(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Story]:
    if request.param == "maildir":
        yield Story(MaildirWorld(tmp_path / "mail", PROFILE.addresses), tmp_path)
        return
    remote = GmailWorld if request.param == "gmail" else OutlookWorld
    world: GmailWorld | OutlookWorld = remote(tmp_path, PROFILE.addresses)
    yield Story(world, tmp_path)
    world.close()
