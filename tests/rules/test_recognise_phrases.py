"""The tables of phrases say what their language allows, and nothing that can never be met."""

import re
from collections.abc import Mapping

import pytest

from rules.phrases import Phrase, written_phrases
from rules.phrases_aside import ASIDE
from rules.phrases_asks import ASKS
from rules.phrases_elsewhere import ELSEWHERE
from rules.phrases_not_sent import NOT_SAID
from rules.phrases_received import CLASSES as HEARD
from rules.phrases_sent import CLASSES as SAID
from rules.phrases_thanks import THANKS
from rules.phrases_withdrawals import WITHDRAWALS

ELEMENT = re.compile(r"\^|\$|\.\.\d\d?|[a-z0-9_]+(?:\|[a-z0-9_]+)*(?:\|\$)?")


@pytest.mark.parametrize(
    ("tables", "classes"),
    [((THANKS, ASKS, NOT_SAID, ELSEWHERE, WITHDRAWALS), SAID), ((ASIDE,), HEARD)],
    ids=["sent", "received"],
)
def test_every_phrase_can_be_met(tables: tuple[Mapping[str, str], ...], classes: str) -> None:
    phrases: list[Phrase] = list(written_phrases(tables, classes))
    assert len(phrases) > 100
    assert [phrase for phrase in phrases if not all(map(ELEMENT.fullmatch, phrase.words.split()))] == []
