"""Promised days: sentences in many voices, mails that say several things, and what no promise may ever be."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.mail import CUE_LENGTH, Direction
from rules.policy import WorkTime
from rules.promises import promised_day
from rules.sentences import Sentences

HERE = Path(__file__).parent
US = WorkTime()
PLACES = {"US": US, "GB": WorkTime(country="GB", subdivision="ENG"), "IN": WorkTime(country="IN")}
WEDNESDAY = date(2026, 3, 4)


def rows(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    found = [line.split("\t") for line in lines if not line.startswith("#")]
    assert found
    return found


def day(words: str) -> date | None:
    return None if words == "-" else date.fromisoformat(words)


def read(
    text: str, *, said_on: date = WEDNESDAY, place: str = "US", speaker: Direction = Direction.RECEIVED
) -> date | None:
    found = promised_day(Sentences(text), said_on=said_on, worktime=PLACES[place], speaker=speaker)
    return found.by if found else None


@pytest.mark.parametrize(
    ("said_on", "place", "speaker", "by", "words"), [pytest.param(*row, id=row[4]) for row in rows("promises.tsv")]
)
def test_a_sentence(said_on: str, place: str, speaker: str, by: str, words: str) -> None:
    assert read(words, said_on=date.fromisoformat(said_on), place=place, speaker=Direction(speaker)) == day(by)


@pytest.mark.parametrize(("by", "words"), [pytest.param(*row, id=row[1]) for row in rows("times.tsv")])
def test_a_time_expression_wherever_it_stands(by: str, words: str) -> None:
    for frame in ("We'll let you know {}.", "You should hear from us {}.", "{}, we will make a decision."):
        assert read(frame.format(words), said_on=date(2026, 6, 2)) == day(by)


@pytest.mark.parametrize(
    ("by", "text"),
    [
        pytest.param(
            date(2026, 3, 13),
            "We'll let you know by Friday.\n\nActually, make that the end of next week: we will decide then.",
            id="the correction wins",
        ),
        pytest.param(
            date(2026, 3, 12),
            "We had told you the end of March. Change of plans: we will have an answer for you by March 12 instead.",
            id="the correction wins though it is sooner",
        ),
        pytest.param(
            date(2026, 3, 16),
            "We hope to decide by Friday, and you will hear from us by Monday the 16th.",
            id="the latest of several",
        ),
        pytest.param(
            date(2026, 3, 11),
            "We will be in touch soon. By Wednesday of next week at the latest!",
            id="a fragment after its sentence",
        ),
        pytest.param(
            date(2026, 3, 10),
            "The committee meets on Tuesday. We will let you know afterwards.",
            id="after a meeting of another sentence",
        ),
        pytest.param(
            date(2026, 3, 13),
            "Please send your references by Friday. We expect to make a decision by March 13.",
            id="their day beside the candidate's",
        ),
        pytest.param(
            date(2026, 3, 13),
            "Hi Jane,\n\nThanks for coming in. As I said, it is our intention\nto decide by the end of next week.",
            id="a sentence over three lines",
        ),
        pytest.param(
            None,
            "Thanks, I got it.\n\nYour interview is on Thursday at 10. The office closes on Friday.",
            id="appointments alone",
        ),
        pytest.param(None, "", id="an empty text"),
    ],
)
def test_a_mail(by: date | None, text: str) -> None:
    assert read(text) == by


@pytest.mark.parametrize(
    ("words", "place", "by"),
    [
        ("We will decide by 4/5.", "US", date(2026, 4, 5)),
        ("We will decide by 4/5.", "GB", date(2026, 5, 4)),
        ("We will decide by 13/3.", "US", date(2026, 3, 13)),
        ("We will decide by 3/13.", "GB", date(2026, 3, 13)),
    ],
)
def test_the_month_comes_first_in_the_us_alone(words: str, place: str, by: date) -> None:
    assert read(words, place=place) == by


@pytest.mark.parametrize(
    ("said_on", "by"),
    [
        (date(2026, 3, 4), date(2026, 3, 13)),
        (date(2026, 3, 6), date(2026, 3, 13)),
        (date(2026, 3, 8), date(2026, 3, 13)),
    ],
)
def test_next_friday_is_the_friday_of_next_week(said_on: date, by: date) -> None:
    assert read("We'll let you know by next Friday.", said_on=said_on) == by


def test_holidays_are_no_business_days() -> None:
    assert read("You'll hear within 3 business days.", said_on=date(2026, 7, 1)) == date(2026, 7, 7)


def test_a_day_without_a_year_is_at_most_half_a_year_off() -> None:
    assert read("We will decide by August 30.") == date(2026, 8, 30)
    assert read("We will decide by September 30.") is None
    assert read("We will decide by September 30, 2026.") == date(2026, 9, 30)


def test_the_quote_holds_the_day() -> None:
    found = promised_day(
        Sentences("As " + "very " * 60 + "long sentences go, we will let you know by Friday."),
        said_on=WEDNESDAY,
        worktime=US,
        speaker=Direction.RECEIVED,
    )
    assert found is not None
    assert len(found.quote) <= CUE_LENGTH
    assert "Friday" in found.quote


@pytest.mark.parametrize(
    "text",
    [
        "1" * 5000,
        "by " + "9" * 5000 + " business days we decide",
        "decision by 0/0",
        "we decide on the 00th",
        "in 999 months we decide",
    ],
)
def test_odd_numbers_are_no_days(text: str) -> None:
    assert read(text) is None


def test_the_end_of_the_calendar_is_no_error() -> None:
    assert read("We will decide in two weeks.", said_on=date(9999, 12, 30)) is None


WORDS = """
    by on before after until the next this last week month Friday Tuesday March 16 16th 3/20 of in within two 5-7
    business days a decision we will let you know hear back not instead actually please end early mid late or and to
    between tomorrow EOD ( ) , . ; ! ? ' - – w/c quarter year holiday weekend Labor Day Easter 2026 31 June
"""
sayings = st.lists(st.sampled_from([*WORDS.split(), "\n"]), max_size=40).map(" ".join) | st.text(max_size=200)


@given(sayings, st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.sampled_from(list(Direction)))
def test_no_promise_lies_in_the_past_or_far_off(text: str, said_on: date, speaker: Direction) -> None:
    found = promised_day(Sentences(text), said_on=said_on, worktime=US, speaker=speaker)
    assert found is None or said_on <= found.by
    assert found is None or len(found.quote) <= CUE_LENGTH
    assert found is None or found.by <= said_on + timedelta(days=400) or "20" in text
