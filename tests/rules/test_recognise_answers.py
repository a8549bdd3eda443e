"""What people write back in a hurry: what it is where it answers the user, and the day that it sets."""

from datetime import date

import pytest

from rules.mail import Direction, Kind
from rules.policy import WorkTime
from rules.reader import read
from rules.reading import Reading
from tests.rules.samples import MAILS, ME, a_received, a_sent, judged

ANSWERS = [line.split("\t") for line in (MAILS / "answers.tsv").read_text(encoding="utf-8").splitlines()]


def _answered(text: str) -> Reading:
    reading, _ = read(a_received(text), owner=(ME,), worktime=WorkTime())
    return reading.as_answer or reading


@pytest.mark.parametrize(
    ("kind", "day", "text"),
    [pytest.param(Kind(kind), day, text, id=f"{kind}: {text[:60]}") for kind, day, text in ANSWERS],
)
def test_an_answer_need_not_say_that_it_is_about_the_job(kind: Kind, day: str, text: str) -> None:
    reading = _answered(text)
    assert reading.kind is kind
    if day:
        assert reading.interview_on == date.fromisoformat(f"2026-{day}")


@pytest.mark.parametrize(
    "text",
    [
        "Let's talk Thursday at 3.",
        "We went another way in the end.",
        "Wednesday at 2 works for us.",
    ],
)
def test_the_same_words_of_a_stranger_are_nobodys_business(text: str) -> None:
    assert judged(a_received(text, subject="The garden fence")).kind is Kind.OTHER


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Re: Thank you", "Let's talk Thursday at 3."),
        ("Re: Designer interview", "Let's talk Thursday at 3."),
        (
            "Re: Tuesday",
            (
                "Let's talk Thursday at 3.\n\nOn Tue, 3 Mar 2026 at 10:00, Jane Doe <jane.doe@example.com> wrote:\n"
                "> Thank you for the interview for the designer position."
            ),
        ),
    ],
)
def test_what_a_mail_answers_tells_what_it_is_about(subject: str, text: str) -> None:
    assert judged(a_received(text, subject=subject)).kind is Kind.NEXT_STEP


def test_a_list_answers_nobody() -> None:
    mail = a_received("Let's talk Thursday at 3.", subject="Re: Thank you", headers={"list-id": "<garden.example>"})
    assert judged(mail).kind is Kind.OTHER
    assert judged(mail).as_answer is None


def test_the_users_own_mail_is_no_answer_to_the_user() -> None:
    mail = a_sent("Let's talk Thursday at 3.")
    assert mail.direction is Direction.SENT
    assert judged(mail).as_answer is None
