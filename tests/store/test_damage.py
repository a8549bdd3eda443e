"""A damaged file: whatever rotted, it is told in one line or goes unnoticed, and breaks nothing."""

import random
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import Table, type_coerce, update
from sqlalchemy.types import NullType

from store import cases, mailboxes, tables
from store.errors import StoreCorrupt, StoreError
from store.export import export
from store.tables import events
from tests.store.builders import FILE, a_case, a_database, a_mailbox, a_note, use


def with_noise(file: Path) -> None:
    file.write_bytes(b"this is no database, but a text that somebody put here " * 100)


def with_a_torn_head(file: Path) -> None:
    file.write_bytes(b"\0" * 100 + file.read_bytes()[100:])


def with_a_torn_schema(file: Path) -> None:
    whole = file.read_bytes()
    file.write_bytes(whole[:100] + b"\xff" * 3996 + whole[4096:])


def cut_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:6000])


def with_torn_pages(file: Path) -> None:
    whole = file.read_bytes()
    file.write_bytes(whole[:4096] + b"\xa5" * (len(whole) - 4096))


@pytest.mark.parametrize("damage", [with_noise, with_a_torn_head, with_a_torn_schema, cut_short, with_torn_pages])
def test_a_damaged_file_is_told_in_one_line(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        a_case(tx, a_mailbox(tx))
    damage(tmp_path / FILE)
    with pytest.raises(StoreCorrupt, match=r"^\S+heardback\.db is (damaged|not a database): restore it.*$"):
        use(tmp_path)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("body", "{"),
        ("body", "[]"),
        ("body", '{"on": 7}'),
        ("body", "{}"),
        ("type", "Teleported"),
    ],
)
def test_an_event_that_cannot_be_read_is_damage(tmp_path: Path, column: str, value: str) -> None:
    with a_database(tmp_path) as database:
        with database.transaction() as tx:
            case_id = a_case(tx, a_mailbox(tx))
            tx.execute(update(events).values({column: value}))
        with pytest.raises(StoreCorrupt, match=r"heardback\.db is damaged"), database.read() as snapshot:
            cases.events_of(snapshot, case_id)


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        (tables.cases, "state", "ajar"),
        (tables.cases, "outcome", "lottery"),
        (tables.cases, "wake_at", "soon"),
        (tables.cases, "opened_at", 2**62),
        (tables.mailboxes, "aliases", "["),
        (tables.mailboxes, "aliases", "7"),
        (tables.mailboxes, "state", ""),
    ],
    ids=str,
)
def test_a_value_that_cannot_be_read_is_damage(tmp_path: Path, table: Table, column: str, value: object) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        a_case(tx, a_mailbox(tx))
        tx.execute(update(table).values({column: type_coerce(value, NullType())}))
    with pytest.raises(StoreCorrupt, match=r"heardback\.db is damaged"):
        use(tmp_path)


@pytest.mark.parametrize("seed", range(60))
def test_bytes_that_have_rotted_are_told_or_go_unnoticed_but_break_nothing(tmp_path: Path, seed: int) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        for number in range(5):
            a_case(tx, a_mailbox(tx, f"{number}@example.com"), *(a_note(str(n)) for n in range(9)))
    file, dice = tmp_path / FILE, random.Random(seed)
    rotten = bytearray(file.read_bytes())
    for _ in range(60):
        rotten[dice.randrange(100 if seed % 2 else 4096, len(rotten))] = dice.randrange(256)
    file.write_bytes(rotten)
    with suppress(StoreError), a_database(tmp_path) as database, database.transaction() as tx:
        use(tmp_path)
        list(export(tx))
        for mailbox in mailboxes.every(tx):
            a_case(tx, mailbox.id)


def test_text_that_is_none_is_damage(tmp_path: Path) -> None:
    with a_database(tmp_path) as database:
        with database.transaction() as tx:
            a_mailbox(tx)
            tx.exec_driver_sql("UPDATE mailboxes SET provider = CAST(x'ff' AS TEXT)")
        with pytest.raises(StoreCorrupt, match="is damaged"), database.read() as snapshot:
            mailboxes.every(snapshot)


def test_the_doctor_finds_damage_that_nobody_has_read_yet(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        a_case(tx, a_mailbox(tx), *(a_note(str(number), cue="§" * 160) for number in range(200)))
    file = tmp_path / FILE
    with a_database(tmp_path) as database:
        database.check()
    whole = bytearray(file.read_bytes())
    whole[-8 * 4096 :] = b"\xa5" * 8 * 4096
    file.write_bytes(whole)
    with a_database(tmp_path) as database, pytest.raises(StoreCorrupt, match=r"heardback\.db is damaged"):
        database.check()
