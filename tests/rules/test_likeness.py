"""What is learned from mail, and by what terms."""

import pytest

from rules.glance import Glance
from rules.likeness import Likeness, Reading, share_of
from rules.second_look import SecondLook, is_in_doubt
from rules.sentences import Sentences
from rules.terms import read, terms, word_classes, written

CLASSES = word_classes("thanks: thanks|thank_you\nmet: met|chat\ntalk: chat|call")
TABLE = (
    "kinds\tnote\task\nstart\t-1.0\t-2.0\nanswers\t0.5\t0.0\n\n"
    "hello\t0.5\t-1\nhello there\t2\t0.25\n<thanks>\t-0.25\t1\nsubject: <talk>\t0\t3\n"
)
SHARE = share_of(1)


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


def read_by(table: str, text: str, subject: str = "") -> Reading:
    return Likeness(table, CLASSES).of(Sentences(text), Sentences(subject))


@pytest.mark.parametrize(
    ("text", "subject", "like"),
    [
        ("", "", {"note": -1.0, "ask": -2.0}),
        ("Never heard of", "", {"note": -1.0, "ask": -2.0}),
        ("Hello", "", {"note": -1.0 + 0.5 * SHARE, "ask": -2.0 - SHARE}),
        ("Hello. Hello, and hello", "", {"note": -1.0 + 0.5 * SHARE, "ask": -2.0 - SHARE}),
        ("Hello there", "", {"note": -1.0 + 2.5 * SHARE, "ask": -2.0 - 0.75 * SHARE}),
        ("Thanks", "The call", {"note": -1.0 - 0.25 * SHARE, "ask": -2.0 + 4 * SHARE}),
    ],
)
def test_a_text_is_like_a_kind_by_the_sum_of_what_each_of_its_terms_weighs(
    text: str, subject: str, like: dict[str, float]
) -> None:
    assert read_by(TABLE, text, subject).like == pytest.approx(like)


def test_what_is_known_besides_its_words_is_added() -> None:
    assert Likeness(TABLE, CLASSES).besides({"note": 1.0, "ask": 0.0}, "answers") == {"note": 1.5, "ask": 0.0}


@pytest.mark.parametrize(
    ("text", "kind", "sentence"),
    [
        ("Well. Hello there! Bye", "note", 1),
        ("Well. Hello there! Thanks", "ask", 2),
        ("Hello there! It was a pleasure", "note", 1),
        ("Hello there", "note", 0),
        ("", "note", 0),
    ],
)
def test_the_sentence_that_tells_the_kind_is_known(text: str, kind: str, sentence: int) -> None:
    assert read_by(TABLE, text).telling(kind) == sentence


def test_many_terms_are_summed_without_loss() -> None:
    words = [f"w{chr(97 + number // 26)}{chr(97 + number % 26)}" for number in range(600)]
    table = "kinds\tnote\task\nstart\t0\t0\n\n" + "".join(f"{word}\t-30\t30\n" for word in words)
    like = read_by(table, " ".join(words)).like
    assert like == pytest.approx({"note": -30 * 600 * share_of(600), "ask": 30 * 600 * share_of(600)})


SECOND = "kinds\tnote\task\nstart\t-1\t0\nask\t0\t1\nnote\t2\t0\nis kind\t0.5\t0\n"


@pytest.mark.parametrize(
    ("like", "said", "then"),
    [
        ({"note": 1.0, "ask": -1.0}, {}, {"note": 1.0, "ask": -1.0}),
        ({"note": 1.0, "ask": -1.0}, {"is kind": 2.0, "never heard of": 9.0}, {"note": 2.0, "ask": -1.0}),
        ({"note": 0.0, "ask": 0.0}, {"is kind": 100.0}, {"note": 4.0, "ask": 0.0}),
    ],
)
def test_a_second_look_weighs_the_evidences_too(
    like: dict[str, float], said: dict[str, float], then: dict[str, float]
) -> None:
    assert SecondLook(SECOND).of(like, said) == then


@pytest.mark.parametrize(
    ("like", "doubt"),
    [
        ({"note": 4.0, "ask": -1.0}, False),
        ({"note": 4.0, "ask": 3.0}, True),
        ({"note": 1.0, "ask": -5.0}, True),
        ({"note": -2.5, "ask": -5.0}, True),
        ({"note": -4.0, "ask": -5.0}, False),
    ],
)
def test_a_second_look_is_taken_where_the_first_is_not_sure(like: dict[str, float], doubt: bool) -> None:
    assert is_in_doubt(like) is doubt


@pytest.mark.parametrize(("terms", "counts"), [(1, 3.5355), (8, 3.5355), (100, 1.0), (400, 0.5)])
def test_of_many_terms_each_counts_for_less(terms: int, counts: float) -> None:
    assert share_of(terms) == pytest.approx(counts, abs=1e-4)


GLANCE = "start\t-1\n<thanks>\t0.75\ninterview\t0.5\ninvoice\t-2\n"


@pytest.mark.parametrize(
    ("text", "subject", "worth"),
    [
        ("Thanks for the interview", "", True),
        ("Thanks, many thanks", "", False),
        ("Thanks, and appreciated", "", True),
        ("Thanks", "Interview", True),
        ("Thanks for the interview, the invoice is attached", "", False),
        ("", "", False),
    ],
)
def test_a_glance_sums_what_each_word_weighs_once(text: str, subject: str, worth: bool) -> None:
    glance = Glance(GLANCE, {"thanks": "<thanks>", "appreciated": "<thanks>"})
    assert glance.is_worth_a_look([*Sentences(text).words, *Sentences(subject).words]) is worth
