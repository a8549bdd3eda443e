"""At which words of time a closer look is worth its cost: by the words around them, as the class of each weighs."""

import pytest

from rules.dayglance import DayGlance, learned
from rules.mail import Direction
from rules.sentences import Sentences

EVERYWHERE = DayGlance("start\t0")


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
        ("We decide on the 14th", ["14th"]),
        ("We decide on 6/19 then", ["6"]),
        ("We choose row 6 of 19", []),
        ("We decide", []),
        ("Friday's the day that we decide", ["friday", "day"]),
        ("A decision is near. It will be Friday. So long", ["friday"]),
        ("A decision is near. It will come. Now to the weather. It rained on Friday", []),
    ],
)
def test_words_of_time_near_an_answer_may_be_looked_at_and_a_number_only_before_another(
    text: str, found: list[str]
) -> None:
    assert places(EVERYWHERE, text) == found


def test_of_a_note_only_what_may_recall_the_employers_words_is_looked_at() -> None:
    text = "You said that you decide on Friday. I sing on Monday."
    assert places(EVERYWHERE, text, Direction.SENT) == ["friday"]
    assert places(EVERYWHERE, text, Direction.RECEIVED) == ["friday", "monday"]


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
