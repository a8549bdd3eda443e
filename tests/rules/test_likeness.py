"""What is learned from mail, and by what terms."""

import pytest

from rules.glance import Glance
from rules.likeness import Likeness, learned, share_of
from rules.sentences import Sentences
from rules.terms import read, terms, word_classes, written

CLASSES = word_classes("thanks: thanks|thank_you\nmet: met|chat\ntalk: chat|call")
TABLE = "kinds\tnote\task\nstart\t-1.0\t-2.0\nis kind\t0.5\t0.0\n\nhello\t0.5\t-1\nhello there\t2\t0.25\n"


def test_a_word_is_known_by_all_of_its_classes() -> None:
    assert CLASSES == {"thanks": "<thanks>", "met": "<met>", "chat": "<met+talk>", "call": "<talk>"}


def test_the_terms_of_a_text_are_its_words_its_pairs_and_the_words_of_its_subject() -> None:
    found = terms(Sentences("Thanks for the chat. Bye"), Sentences("Call"), CLASSES)
    assert {written(term) for term in found} == {
        *("<thanks>", "for", "the", "<met+talk>", "bye", "."),
        *(". <thanks>", "<thanks> for", "for the", "the <met+talk>", "<met+talk> .", ". bye", "bye ."),
        "subject: <talk>",
    }


def test_words_that_are_in_different_sentences_make_no_pair() -> None:
    assert ("<thanks>", "<met>") not in terms(Sentences("Thanks. Met"), Sentences(""), CLASSES)


@pytest.mark.parametrize("text", ["hello", "hello there", "subject: x"])
def test_a_term_is_read_as_it_was_written(text: str) -> None:
    assert written(read(text)) == text


@pytest.mark.parametrize(
    ("said", "found", "like"),
    [
        ({}, set[str](), {"note": -1.0, "ask": -2.0}),
        ({"is kind": 2.0}, set[str](), {"note": 0.0, "ask": -2.0}),
        ({"is kind": 100.0}, set[str](), {"note": 4.0, "ask": -2.0}),
        ({"never heard of": 3.0}, {"unknown"}, {"note": -1.0, "ask": -2.0}),
        ({}, {"hello", ("hello", "there")}, {"note": 1.5, "ask": -2.75}),
    ],
)
def test_a_text_is_like_a_kind_by_the_sum_of_what_its_evidences_and_terms_weigh(
    said: dict[str, float], found: set[str | tuple[str, ...]], like: dict[str, float]
) -> None:
    assert Likeness(TABLE).of(said, found) == like


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("sent", ["follow_up", "thank_you", "withdrawal"]),
        ("received", ["acknowledgement", "auto_reply", "next_step", "offer", "rejection", "still_deciding"]),
    ],
)
def test_what_was_learned_comes_with_the_rules(name: str, kinds: list[str]) -> None:
    assert learned(name).kinds == kinds


@pytest.mark.parametrize(("terms", "counts"), [(1, 0.5), (8, 0.5), (2, 0.5), (32, 0.25)])
def test_of_many_terms_each_counts_for_less(terms: int, counts: float) -> None:
    assert share_of(terms, usual=2) == counts
    assert share_of(terms, usual=0) == 1


GLANCE = "start\t-1\n<thanks>\t0.75\ninterview\t0.5\ninvoice\t-2\n"


@pytest.mark.parametrize(
    ("text", "subject", "worth"),
    [
        ("Thanks for the interview", "", True),
        ("Thanks, and appreciated", "", False),
        ("Thanks", "Interview", True),
        ("Thanks for the interview, the invoice is attached", "", False),
        ("", "", False),
    ],
)
def test_a_glance_sums_what_each_word_or_class_weighs_once(text: str, subject: str, worth: bool) -> None:
    glance = Glance(GLANCE, {"thanks": "<thanks>", "appreciated": "<thanks>"})
    assert glance.is_worth_a_look([*Sentences(text).words, *Sentences(subject).words]) is worth
