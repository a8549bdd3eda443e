"""A tick of the ladder with 10 cases due, among 10,000 open cases and among 1,000,000.

Both stores are asked in turn, so that a busy machine hits each alike; every round makes ten other cases due.
    python -m benchmarks.tick [--cases N N] [--rounds N] [--json]
"""

import argparse
import json
import random
import statistics
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from time import perf_counter

from sqlalchemy import update

from heardback.templates import shipped
from rules.events import Event, Found, Mailed
from rules.mail import Address, Cue, Direction, Kind
from rules.policy import Policy, Profile
from rules.reading import Contact, Reading
from scheduler.office import Office
from scheduler.sweep import sweep
from store import cases, codec, mailboxes, tables
from store.database import Database, Transaction
from store.mailboxes import MailboxRow

DUE = 10
BOUND = 1.5
AT_ONCE = 20_000
NOW = datetime(2026, 3, 13, 14, 30, tzinfo=UTC)
INTERVIEW = date(2026, 3, 2)
OWNER = Address("jane.doe@example.com", "Jane Doe")

INSERTS = (
    """INSERT INTO cases VALUES
    (?1, 1, ?2, 'Northlight ' || ?1, 'northlight ' || ?1, 'Designer', ?1 || '.example', 'open', NULL, ?3)""",
    "INSERT INTO events (case_id, key, at, type, body) VALUES (?1, 'found', ?2, 'Found', ?4)",
    "INSERT INTO events (case_id, key, at, type, body) VALUES (?1, 'note', ?2, 'Mailed', replace(?5, '§', ?1))",
)


@dataclass(frozen=True, slots=True)
class Store:
    """A database of so many open cases, none of which is due."""

    size: int
    office: Office
    row: MailboxRow

    @property
    def database(self) -> Database:
        return self.office.database


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, nargs=2, default=(10_000, 1_000_000))
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        few, many = (a_store(Path(folder), size) for size in asked.cases)
        for name, tick in TICKS.items():
            report(name, (few, many), medians(tick, (few, many), rounds=asked.rounds), to_json=asked.json)
        few.database.close()
        many.database.close()


def report(name: str, stores: Sequence[Store], ms: Sequence[float], *, to_json: bool) -> None:
    ratio = ms[1] / ms[0]
    if to_json:
        sizes = [store.size for store in stores]
        print(json.dumps({"tick": name, "cases": sizes, "ms": ms, "ratio": round(ratio, 2), "bound": BOUND}))
        return
    figures = "   ".join(f"{store.size:>9,} cases {each:7.3f} ms" for store, each in zip(stores, ms, strict=True))
    print(f"{name:<8} {DUE} due   {figures}   ratio {ratio:.2f} (at most {BOUND:g})")


# What is measured


def ask(store: Store) -> int:
    """What the store does for a tick: which cases are due, and what happened in them."""
    with store.database.read() as snapshot:
        due = cases.due(snapshot, NOW, limit=1_000, mailbox_id=store.row.id)
        cases.histories(snapshot, [case.id for case in due])
        cases.next_wake(snapshot)
    return len(due)


def judge(store: Store) -> int:
    """The whole sweep: decide, and write down what follows."""
    return len(sweep(store.office, store.row, now=NOW))


TICKS: dict[str, Callable[[Store], int]] = {"store": ask, "sweep": judge}


def medians(tick: Callable[[Store], int], stores: Sequence[Store], *, rounds: int) -> tuple[float, ...]:
    """Milliseconds; the first rounds, which fill the caches, do not count."""
    dice = random.Random(7)
    taken: list[list[float]] = [[] for _ in stores]
    for _ in range(rounds + 3):
        for store, times in zip(stores, taken, strict=True):
            chosen = [case_id(number) for number in dice.sample(range(store.size), DUE)]
            wake(store, chosen, at=NOW - timedelta(minutes=1))
            began = perf_counter()
            found = tick(store)
            times.append((perf_counter() - began) * 1000)
            assert found == DUE, f"{found} cases were due"
            wake(store, chosen, at=NOW + timedelta(days=30))
    return tuple(statistics.median(times[3:]) for times in taken)


def wake(store: Store, chosen: Sequence[str], *, at: datetime) -> None:
    with store.database.transaction() as tx:
        tx.execute(update(tables.cases).where(tables.cases.c.id.in_(chosen)).values(wake_at=at))


# What it is measured on


def a_store(folder: Path, size: int) -> Store:
    database = Database.open(f"sqlite:///{size}.db", base=folder)
    with database.transaction() as tx:
        row = mailboxes.connect(tx, provider="maildir", addresses=[OWNER.address], settings={}, at=NOW)
    for start in range(0, size, AT_ONCE):
        with database.transaction() as tx:
            load(tx, range(start, min(size, start + AT_ONCE)))
    profile = Profile(name=OWNER.name, email=OWNER.address, addresses=(OWNER,))
    words = shipped()
    office = Office(database=database, policy=Policy(), profile=profile, templates=words, default_templates=words)
    return Store(size, office, row)


def load(tx: Transaction, numbers: range) -> None:
    """Cases with a thank-you note each, that wake up at some minute of the next year."""
    found, note = events_of_a_case()
    bodies = (codec.encode(found), codec.encode(note))
    noted = microseconds(note.at)
    rows = [(case_id(n), noted, microseconds(NOW + timedelta(minutes=n % 500_000 + 60)), *bodies) for n in numbers]
    for insert in INSERTS:
        used = max(position for position in range(1, 6) if f"?{position}" in insert)
        tx.exec_driver_sql(insert, [row[:used] for row in rows])


def events_of_a_case() -> Iterator[Event]:
    """§ stands for the id of the case."""
    noted = datetime(2026, 3, 2, 23, 0, tzinfo=UTC)
    person = Contact("priya@§.example", "Priya Raman")
    yield Found(key="found", at=noted, on=INTERVIEW)
    yield Mailed(
        key="note",
        at=noted,
        on=INTERVIEW,
        direction=Direction.SENT,
        message_id="<note@§>",
        provider_id="cur/1.§",
        sender=OWNER,
        to=(Address(person.address, person.name),),
        subject="Thank you for your time today",
        reading=Reading(
            kind=Kind.THANK_YOU,
            cues=(Cue("it thanks for an interview", "Thank you for making the time to see me today"),),
            company="Northlight §",
            domain="§.example",
            role="Designer",
            contacts=(person,),
            interview_on=INTERVIEW,
        ),
    )


def case_id(number: int) -> str:
    return f"{number:08x}"


def microseconds(moment: datetime) -> int:
    return int(moment.timestamp() * 1_000_000)


if __name__ == "__main__":
    main()
