"""What becomes of a nudge whose channel is down: a run as its user starts it, and a real endpoint on loopback."""

from pathlib import Path

import pytest

from tests.terminal import Home, days_after
from tests.test_channels import an_http_endpoint, free_port

INTERVIEW = "2026-03-02T17:30:00-06:00"
DUE = "2026-03-13T09:00:00-05:00"
A_MINUTE = 1 / 1440


@pytest.fixture
def port() -> int:
    return free_port()


@pytest.fixture
def home(tmp_path: Path, port: int) -> Home:
    """A draft is placed while the channel is down."""
    home = Home(tmp_path).connected()
    home.set_up(f'[nudges]\nurls = ["json://127.0.0.1:{port}/nudges"]\n')
    home.thanked("Priya Raman", "Northlight Studio", "Graphic Designer", at=INTERVIEW)
    assert [event["reason"] for event in home.run(DUE) if event["event"] == "nudge"] == ["draft_ready"]
    return home


def told(home: Home, port: int, at: str) -> list[str]:
    with an_http_endpoint(port) as taken:
        home.run(at)
    return [nudge["title"] for nudge in taken]


@pytest.mark.parametrize("later", [0, A_MINUTE / 2, 10 * A_MINUTE, 3.2], ids="in {} days".format)
def test_the_next_run_tells_it_however_soon_it_is(home: Home, port: int, later: float) -> None:
    assert "A note is ready" in told(home, port, days_after(DUE, later))
    assert "A note is ready" not in told(home, port, days_after(DUE, later))


@pytest.mark.parametrize("at", ["2026-03-13T17:00:00-05:00", "2026-03-14T12:00:00-05:00"], ids=["evening", "Saturday"])
def test_it_waits_for_working_hours(home: Home, port: int, at: str) -> None:
    assert told(home, port, at) == []


def test_however_often_the_channel_is_down_nothing_is_lost(home: Home, port: int) -> None:
    for minutes in range(1, 41):
        home.run(days_after(DUE, minutes * A_MINUTE))
    assert told(home, port, days_after(DUE, 41 * A_MINUTE)) == ["A note is ready"]
