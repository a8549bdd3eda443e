from collections.abc import Iterator

import pytest

from tests.connectors.outlook.boxes import OutlookBox
from tests.fakes.graph import FakeGraph


@pytest.fixture
def graph() -> Iterator[FakeGraph]:
    fake = FakeGraph(page=2)
    fake.start()
    yield fake
    fake.stop()


@pytest.fixture
def box(graph: FakeGraph) -> OutlookBox:
    return OutlookBox(graph)
