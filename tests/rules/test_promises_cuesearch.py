"""The search for many cues at once finds what one pattern with all of them would find, only faster."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.answerwords import ANSWERS
from rules.cuesearch import cue_search
from rules.decisionwords import MEETINGS
from rules.otherdays import OTHERS
from rules.recallwords import OWN_ANSWERS, OWN_OTHERS, RECALLING, RECALLS, SPEAKERS, may_recall
from tests.rules.test_promises import rows

TABLES = {
    "answers": ANSWERS,
    "other days": OTHERS,
    "meetings": MEETINGS,
    "answers recalled": OWN_ANSWERS,
    "own days": OWN_OTHERS,
}
WHOLE = {name: re.compile("(?<![a-z])(?:" + "|".join(table) + ")") for name, table in TABLES.items()}
SEARCHES = {name: cue_search(table) for name, table in TABLES.items()}
WORDS = sorted({word for row in rows("promises.tsv") for word in row[4].lower().split()})


@pytest.mark.parametrize("table", TABLES)
@given(words=st.lists(st.sampled_from(WORDS), max_size=12))
def test_it_finds_what_one_pattern_finds(table: str, words: list[str]) -> None:
    text = " ".join(words)
    assert SEARCHES[table].search(text) == bool(WHOLE[table].search(text))


def test_a_cue_is_found_with_its_place() -> None:
    search = cue_search((r"let(?:ting)? you know", r"(?<!your )decisions?\b", r"(?:we|they) (?:\w+ )?vote"))
    text = "they all vote on your decision, letting you know; a decision"
    assert [text[start:end] for start, end in search.spans(text, 0, len(text))] == [
        "they all vote",
        "letting you know",
        "decision",
    ]


@given(words=st.lists(st.sampled_from(sorted({*WORDS, *RECALLING, *SPEAKERS, "as", "we", "i", "you'd"})), max_size=12))
def test_no_recalled_word_slips_through_the_look_at_single_words(words: list[str]) -> None:
    text = " ".join(words)
    assert may_recall(re.split("[^a-z]+", text)) or not RECALLS.search(text)
