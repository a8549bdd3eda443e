from collections.abc import Iterator

import pytest

from tests.connectors.gmail.boxes import GmailBox
from tests.fakes.gmail import FakeGmail


@pytest.fixture
def gmail() -> Iterator[FakeGmail]:
    fake = FakeGmail(page=2)
    fake.start()
    yield fake
    fake.stop()


@pytest.fixture
def box(gmail: FakeGmail) -> GmailBox:
    return GmailBox(gmail)
