"""Recognition and promised days of one text of 1 KB, against the standard library's parse of the same text as a mail.

Five texts of ours, four baselines: the message as it was written, with the few headers of a mail program; that one and
its content; the message as it was delivered, with the headers of the servers that it passed; and that one parsed and
read: its headers and its content. Of all rounds the shortest counts, as `timeit` advises: what others take longer is
other programs' doing.
"""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from email import message_from_bytes, policy
from time import perf_counter

from benchmarks.speedtexts import DELIVERED, ORDINARY, PRIVATE, RECEIVED, REPORT, THANKS, WRITTEN
from rules.mail import Address, Direction, Message
from rules.newtext import new_text
from rules.policy import WorkTime
from rules.promises import promised_day
from rules.recognise import recognise

ROUNDS = 60
REPEATS = 20
ME = Address("jane.doe@example.com", "Jane Doe")
THEM = Address("priya@northlight.example", "Priya Raman")
TEXTS = {
    "thanks_with_promise": (Direction.SENT, "Thank you", THANKS),
    "ordinary_sent": (Direction.SENT, "Saturday", ORDINARY),
    "report_sent": (Direction.SENT, "Migration, Tuesday", REPORT),
    "private_sent": (Direction.SENT, "Hats", PRIVATE),
    "received": (Direction.RECEIVED, "Your visit on Thursday", RECEIVED),
}
BASELINES = ("parse_as_written", "parse_and_content", "parse_as_delivered", "parse_and_read")


def measure() -> dict[str, float]:
    raw = (WRITTEN + THANKS).replace("\n", "\r\n").encode()
    delivered = (DELIVERED + WRITTEN + THANKS).replace("\n", "\r\n").encode()
    work = {
        "parse_as_written": lambda: _parse(raw),
        "parse_and_content": lambda: _parse_and_content(raw),
        "parse_as_delivered": lambda: _parse(delivered),
        "parse_and_read": lambda: _parse_and_read(delivered),
        **{name: _judging(*written) for name, written in TEXTS.items()},
    }
    times = _interleaved(work)
    figures = {f"{name}_us": round(time, 1) for name, time in times.items()}
    for name in TEXTS:
        for baseline in BASELINES:
            figures[f"{name}_to_{baseline}"] = round(times[name] / times[baseline], 3)
    return figures


def _parse(raw: bytes) -> None:
    message_from_bytes(raw, policy=policy.default)


def _parse_and_content(raw: bytes) -> None:
    assert message_from_bytes(raw, policy=policy.default).get_content()


def _parse_and_read(raw: bytes) -> None:
    parsed = message_from_bytes(raw, policy=policy.default)
    assert all(parsed[name] for name in ("From", "To", "Subject", "Date", "Message-ID"))
    assert parsed.get_content()


def _judging(direction: Direction, subject: str, text: str) -> Callable[[], None]:
    sender, to = (ME, THEM) if direction is Direction.SENT else (THEM, ME)
    date = datetime(2026, 3, 3, 15, tzinfo=UTC)
    message = Message(id="1", direction=direction, sender=sender, to=(to,), subject=subject, date=date, text=text)
    worktime = WorkTime()

    def judge() -> None:
        new = new_text(message.text)
        recognise(message, new)
        promised_day(new.sentences, said_on=message.date.date(), worktime=worktime, speaker=direction)

    return judge


def _interleaved(work: dict[str, Callable[[], None]]) -> dict[str, float]:
    times: dict[str, list[float]] = {name: [] for name in work}
    for _ in range(ROUNDS):
        for name, run in work.items():
            start = perf_counter()
            for _ in range(REPEATS):
                run()
            times[name].append((perf_counter() - start) / REPEATS * 1e6)
    return {name: min(rounds) for name, rounds in times.items()}


def show(figures: dict[str, float], *, as_json: bool) -> None:
    if as_json:
        print(json.dumps(figures))
        return
    print(f"{'microseconds':24}" + "".join(f"{figures[f'{name}_us']:20}" for name in BASELINES))
    print(f"{'':24}" + "".join(f"{name:>20}" for name in BASELINES))
    for name in TEXTS:
        ratios = "".join(f"{figures[f'{name}_to_{baseline}']:20}" for baseline in BASELINES)
        print(f"{name:24}{ratios}{figures[f'{name}_us']:10} us")
