"""What a first reading and an idle one cost, of an account as a busy job seeker has it."""

import pytest

from benchmarks import outlook
from benchmarks.gmail import INTERVIEWS

Counts = tuple[outlook.Count, outlook.Count, outlook.Count]


@pytest.fixture(scope="module")
def counts(tmp_path_factory: pytest.TempPathFactory) -> Counts:
    return outlook.counted(tmp_path_factory.mktemp("first"), older=False)


def test_a_first_reading_keeps_within_its_means(counts: Counts) -> None:
    first, _, _ = counts
    assert first.cases == INTERVIEWS
    assert first.looked_at == 4_500
    assert first.requests <= first.most


def test_an_idle_reading_is_one_call_a_folder(counts: Counts) -> None:
    _, idle, _ = counts
    assert (idle.requests, idle.looked_at) == (outlook.MOST_IDLE, 0)


def test_drafts_that_wait_are_one_call_more(counts: Counts) -> None:
    _, _, drafts = counts
    assert (drafts.requests, drafts.bodies) == (3, 10)
