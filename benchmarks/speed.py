"""Recognition and promised days of one text of 1 KB, against the standard library's parse of a 1 KB message."""

import importlib.util
import json
from collections.abc import Callable
from datetime import UTC, datetime
from email import message_from_bytes, policy
from statistics import median
from time import perf_counter

from rules.mail import Address, Direction, Message
from rules.newtext import new_text
from rules.policy import WorkTime
from rules.recognise import recognise

ROUNDS = 60
REPEATS = 20
TEXT = """Dear Priya,

Thank you for making the time to see me yesterday about the graphic designer role. I came away with a clear picture of
how the studio works, and I liked the way that the team talks through its unfinished work every Friday. When you told
me about the museum project I kept thinking of the signage that I drew for the city library two years ago, which had to
be read from a moving tram; I have put two photographs of it on my site, in case they are of use.

The more I think about the position the more I would like to do it. I have built two brand systems from nothing and
kept a third alive through a merger, and I believe that this is the sort of patience that you were asking about.

You mentioned that you would decide by the end of next week. If there is anything else that you would like to see until
then, a longer case study or the names of people that I have worked for, tell me and you will have it the same day.

Best regards,
Jane Doe
816 555 0142
"""
RAW = (
    "From: Jane Doe <jane.doe@example.com>\r\nTo: Priya Raman <priya@northlight.example>\r\n"
    "Subject: Thank you\r\nDate: Tue, 3 Mar 2026 09:00:00 -0600\r\nMessage-ID: <1@example.com>\r\n"
    "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + TEXT
).encode()


def measure() -> dict[str, float]:
    message = Message(
        id="1",
        direction=Direction.SENT,
        sender=Address("jane.doe@example.com", "Jane Doe"),
        to=(Address("priya@northlight.example", "Priya Raman"),),
        subject="Thank you",
        date=datetime(2026, 3, 3, 15, tzinfo=UTC),
        text=TEXT,
    )
    worktime = WorkTime()

    def judge() -> None:
        new = new_text(message.text)
        recognise(message, new)

    def parse() -> None:
        message_from_bytes(RAW, policy=policy.default)

    def parse_and_read() -> None:
        parsed = message_from_bytes(RAW, policy=policy.default)
        assert all(parsed[name] for name in ("From", "To", "Subject", "Date", "Message-ID"))
        assert parsed.get_content()

    work: dict[str, Callable[[], None]] = {
        "stdlib_parse_us": parse,
        "stdlib_parse_and_read_us": parse_and_read,
        "recognition_us": judge,
    }
    if importlib.util.find_spec("rules.promises") is not None:
        from rules.promises import promised_day

        def judge_promise() -> None:
            new = new_text(message.text)
            recognise(message, new)
            promised_day(new.body, said_on=message.date.date(), worktime=worktime, speaker=Direction.SENT)

        work["recognition_and_promise_us"] = judge_promise
    figures = _interleaved(work)
    ours = list(figures.values())[-1]
    for name in ("parse", "parse_and_read"):
        figures[f"ratio_to_{name}"] = round(ours / figures[f"stdlib_{name}_us"], 3)
    return figures


def _interleaved(work: dict[str, Callable[[], None]]) -> dict[str, float]:
    times: dict[str, list[float]] = {name: [] for name in work}
    for _ in range(ROUNDS):
        for name, run in work.items():
            start = perf_counter()
            for _ in range(REPEATS):
                run()
            times[name].append((perf_counter() - start) / REPEATS * 1e6)
    return {name: round(median(rounds), 1) for name, rounds in times.items()}


def show(figures: dict[str, float], *, as_json: bool) -> None:
    if as_json:
        print(json.dumps(figures))
    else:
        print("\n".join(f"{name:30}{value:10}" for name, value in figures.items()))
