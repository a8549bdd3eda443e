"""What a first reading and an idle one cost, of an account as a busy job seeker has it."""

from pathlib import Path

import pytest

from benchmarks import gmail


@pytest.fixture(scope="module")
def counts(tmp_path_factory: pytest.TempPathFactory) -> tuple[gmail.Count, gmail.Count]:
    return gmail.counted(tmp_path_factory.mktemp("first"), older=False)


def test_a_first_reading_keeps_within_its_means(counts: tuple[gmail.Count, gmail.Count]) -> None:
    first, _ = counts
    assert first.cases == gmail.INTERVIEWS
    assert first.units <= gmail.MOST_UNITS
    assert first.requests <= gmail.MOST_REQUESTS


def test_an_idle_reading_is_one_call_of_two_units(counts: tuple[gmail.Count, gmail.Count]) -> None:
    _, idle = counts
    assert (idle.units, idle.requests) == (2, 1)


def test_a_further_match_costs_twenty_units(counts: tuple[gmail.Count, gmail.Count], tmp_path: Path) -> None:
    first, _ = counts
    more, _ = gmail.counted(tmp_path, matches=gmail.MATCHES + 40, older=False)
    assert more.units - first.units == 40 * 20
    assert more.requests <= first.requests + 1
