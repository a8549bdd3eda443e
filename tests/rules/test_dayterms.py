"""The words around a day: by where they stand, by their class and by whose side they name; and what they weigh."""

from datetime import date

import pytest

from rules.dayglance import DayGlance
from rules.daylikeness import ALWAYS, PLACES, DayLikeness, learned
from rules.dayterms import Around, around, beside, near_terms, terms
from rules.mail import Direction
from rules.policy import WorkTime
from rules.promises import UNLIKELY, days
from rules.sentences import Sentences
from rules.timeperiods import Scene

SCENE = Scene(date(2026, 3, 4), WorkTime(), horizon=184)
EVERYWHERE = DayGlance("start\t0\n")


def first(text: str, speaker: Direction = Direction.RECEIVED) -> Around:
    day = next(days(Sentences(text), SCENE, speaker, EVERYWHERE))
    return around(day.when, day.masked, day.clauses, day.number, speaker)


def test_words_stand_before_or_after_the_day_in_its_clause_or_in_another() -> None:
    found = first("The panel is away, but we will decide by Friday at noon; thank you.")
    assert found.before == ["^", ",", "but", "<employer>", "<will>", "<decide>", "<by>", "~"]
    assert found.after == ["~", "at", "noon", "$"]
    assert found.former[:3] == ["the", "<body>", "is"]
    assert found.latter == [";", "thank", "<applicant>"]


def test_the_sentences_beside_it_are_known() -> None:
    day = next(
        days(
            Sentences("No answer yet. It will be Friday before we decide. Sorry!"),
            SCENE,
            Direction.RECEIVED,
            EVERYWHERE,
        )
    )
    assert beside(day.sentence, Direction.RECEIVED) == (["<not>", "<decision>", "yet"], ["sorry"])


def test_you_of_the_candidate_are_we_of_the_employer() -> None:
    theirs = first("We will tell you by Friday.")
    recalled = first("As you said, you will tell me by Friday.", Direction.SENT)
    assert theirs.before[1:4] == ["<employer>", "<will>", "<tell>"] == recalled.before[2:5]


def test_terms_are_words_and_pairs_and_near_the_day_pairs_with_a_gap_and_of_classes() -> None:
    words = ["^", "<employer>", "really", "<decide>", "~"]
    assert set(terms(words[:3])) == {"^", "<employer>", "really", ("^", "<employer>"), ("<employer>", "really")}
    assert {("<employer>", "*", "<decide>"), ("+", "<employer>", "<decide>")} <= set(near_terms(words))


def test_weights_are_added_up_by_place() -> None:
    table = "\n".join([f"{ALWAYS}\t-1", "received\t0.5", "", "\t".join(["<decide>", "2", "0", "0.25", *"000"]), ""])
    model = DayLikeness(table)
    assert len(PLACES) == 6
    assert model.of(first("We decide by Friday.")) == pytest.approx(1.5)
    assert model.of(first("We decide, and you get our answer by Friday.")) == pytest.approx(-0.25)


@pytest.mark.parametrize(
    ("speaker", "text"),
    [
        (Direction.RECEIVED, "We'll let you know by Friday."),
        (Direction.RECEIVED, "You will hear from us by Friday."),
        (Direction.SENT, "You said that you would let me know by Friday."),
    ],
)
def test_what_was_learned_takes_a_plain_promise_for_one(speaker: Direction, text: str) -> None:
    assert learned().of(first(text, speaker)) > 0


@pytest.mark.parametrize(
    ("speaker", "text"),
    [
        (Direction.RECEIVED, "Please let us know by Friday."),
        (Direction.RECEIVED, "Your interview is on Friday, and we will tell you who comes."),
        (Direction.SENT, "I will let you know by Friday."),
    ],
)
def test_what_was_learned_is_sure_of_another_day(speaker: Direction, text: str) -> None:
    assert learned().of(first(text, speaker)) < UNLIKELY
