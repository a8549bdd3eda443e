"""Every story is told over every kind of mailbox."""

from pathlib import Path

import pytest

from tests.stories.story import PROFILE, Story
from tests.stories.world import MaildirWorld


@pytest.fixture(params=["maildir"])
def story(request: pytest.FixtureRequest, tmp_path: Path) -> Story:
    worlds = {"maildir": MaildirWorld}
    return Story(worlds[request.param](tmp_path / "mail", PROFILE.addresses), tmp_path)
