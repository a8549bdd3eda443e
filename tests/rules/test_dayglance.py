"""At which words of time a closer look is worth its cost: by the words around them, as the class of each weighs."""

import pytest

from rules.dayglance import DayGlance, learned
from rules.mail import Direction
from rules.sentences import Sentences


def places(glance: DayGlance, text: str, speaker: Direction = Direction.RECEIVED) -> list[str]:
    words = Sentences(text).words
    return [words[number] for number in glance.places(words, speaker)]


def test_weights_are_added_up_by_place() -> None:
    rows = [
        "start\t-3",
        "<decide>\t2\t0\t0\t0\t0",
        "<by>\t0\t1\t0\t0\t0",
        "march\t0\t0\t-1\t0\t0",
        "night\t0\t0\t0\t1\t1",
    ]
    glance = DayGlance("\n".join(rows))
    assert places(glance, "We choose by Friday.") == ["friday"]
    assert places(glance, "We choose by March.") == []
    assert places(glance, "By Friday we choose.") == []
    assert places(glance, "We choose on Friday night.") == ["friday"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the 14th", ["14th"]),
        ("on 6/19 then", ["6"]),
        ("row 6 of 19", []),
        ("no time at all", []),
        ("Friday's the day", ["friday", "day"]),
    ],
)
def test_any_word_of_time_may_be_looked_at_and_a_number_only_before_another(text: str, found: list[str]) -> None:
    assert places(DayGlance("start\t0"), text) == found


@pytest.mark.parametrize(
    ("speaker", "text", "found"),
    [
        (Direction.RECEIVED, "We will let you know by Friday.", ["friday"]),
        (Direction.RECEIVED, "Decision by 6/19.", ["6"]),
        (Direction.SENT, "You said that you would decide by Friday.", ["friday"]),
        (Direction.RECEIVED, "The parcel came on Friday and the cat slept in it all winter.", []),
        (Direction.SENT, "The parcel came on Friday and the cat slept in it all winter.", []),
    ],
)
def test_what_was_learned_passes_over_days_of_other_things(speaker: Direction, text: str, found: list[str]) -> None:
    assert places(learned(), text, speaker) == found
