"""A mail is written by a stranger: twice the input may cost about twice the time, and nothing breaks."""

from collections.abc import Callable
from time import perf_counter

import pytest

from tests.rules.samples import a_received, a_sent, judged

HOSTILE: dict[str, Callable[[int], str]] = {
    "On, on one line": lambda n: "On " * n,
    "On Tue, line by line": lambda n: "On Tue\n" * n,
    "header lines": lambda n: "From: a\n" * n,
    "attributions that never end": lambda n: "On Mon, 2 Mar 2026 at 10:00, a <a@b.c>\n" * n,
    "attributions that end": lambda n: "On Mon, 2 Mar 2026, a wrote:\n" * n,
    "quotes": lambda n: ">" * n,
    "quoted lines": lambda n: "> a\n" * n,
    "alternating": lambda n: "-- \n> a\n" * n,
    "dashes": lambda n: "-" * n,
    "dash lines": lambda n: "-- \n" * n,
    "blank lines": lambda n: "\n" * n + "--\n>\n" * n,
    "sign-offs": lambda n: "Best,\n" * n,
    "footers": lambda n: "unsubscribe\n\n" * n,
    "footers under blank lines": lambda n: "\n" * 5 * n + "unsubscribe\n\n" * n,
    "spaces": lambda n: " " * n,
    "thanks, without end": lambda n: "thank you " * n,
    "not, without end": lambda n: "not " * n,
    "words of every phrase": lambda n: "thank you for not moving forward to the interview role offer any update " * n,
    "full stops": lambda n: ". " * n,
    "commas": lambda n: "," * n,
    "apostrophes": lambda n: "n't " * n,
    "letters": lambda n: "a" * n,
    "marks that combine": lambda n: "a\u0301" * n,
    "letters of another script": lambda n: "я" * n,
    "NUL": lambda n: "\0. " * n,
    "lone surrogates": lambda n: "\ud800 " * n,
}


def _seconds(text: str) -> float:
    """The best of three, both directions."""
    best = float("inf")
    for _ in range(3):
        start = perf_counter()
        judged(a_sent(text, subject=text[:2_000]))
        judged(a_received(text, subject=text[:2_000]))
        best = min(best, perf_counter() - start)
    return best


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_costs_what_it_weighs(hostile: Callable[[int], str]) -> None:
    size = 8_000
    small, large = _seconds(hostile(size)), _seconds(hostile(4 * size))
    assert large < 16 * small + 0.1
    assert large < 2
