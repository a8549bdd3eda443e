"""`classify`: what one mail is, by itself."""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from heardback import clock
from heardback.options import json_option
from heardback.output import coloured, complain, emit, labelled, one_line, say, strong

if TYPE_CHECKING:
    from rules.mail import Address, Direction, Message

LAST = datetime(9999, 1, 1, tzinfo=UTC)


@click.command()
@click.argument("files", nargs=-1, metavar="[FILE.eml]...", type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "--direction",
    type=click.Choice(["sent", "received"]),
    help="Whose mail it is (else sent, if From is the profile's e-mail).",
)
@click.option("--jsonl", is_flag=True, help="Read JSON lines from stdin; print one line for each.")
@json_option
@click.pass_context
def classify(ctx: click.Context, *, files: tuple[Path, ...], direction: str | None, jsonl: bool, as_json: bool) -> None:
    """Say what a mail is, which facts it holds, and on what cues. A FILE of - is read from stdin."""
    from rules.mail import Direction

    given = Direction(direction) if direction else None
    if jsonl and files:
        raise click.UsageError("--jsonl reads stdin: name no file with it")
    if jsonl:
        judge_lines(sys.stdin.buffer, direction=given)
    elif files:
        judge_files(ctx, files, direction=given, as_json=as_json)
    else:
        raise click.UsageError("name a file, or use --jsonl to read JSON lines from stdin")


def judge_lines(source: IO[bytes], *, direction: "Direction | None") -> None:
    """One object for each line, in order; a line that cannot be read is said to be, and the rest goes on."""
    from heardback.jsonmail import BadLine, read_line
    from heardback.verdict import verdict

    for line in lines(source):
        try:
            id, message = read_line(line, now=clock.now(), direction=direction)  # noqa: A001
            found = verdict(id, message)
        except BadLine as error:
            found = {"id": None, "error": one_line(str(error))}
        emit(found)


def lines(source: IO[bytes]) -> Iterator[bytes]:
    """The lines of a stream, each as soon as it has come; of one that is too long, only the beginning."""
    from heardback.jsonmail import LONGEST_LINE

    while line := source.readline(LONGEST_LINE + 1):
        yield line
        while len(line) > LONGEST_LINE and not line.endswith(b"\n"):
            line = source.readline(LONGEST_LINE + 1)


def judge_files(ctx: click.Context, files: tuple[Path, ...], *, direction: "Direction | None", as_json: bool) -> None:
    from connectors.errors import Unreadable
    from heardback.verdict import verdict

    owner = () if direction else _owner(ctx)
    failed = False
    for file in files:
        try:
            message = _message(file, owner, direction=direction, now=clock.now())
        except (OSError, Unreadable) as error:
            failed = True
            why = (error.strerror or type(error).__name__) if isinstance(error, OSError) else str(error)
            complain(f"{file}: {why}")
            continue
        found = verdict(str(file), message, owner=owner)
        emit(found) if as_json else show(found)
    if failed:
        ctx.exit(1)


def _owner(ctx: click.Context) -> "tuple[Address, ...]":
    """The user of the config, if there is one."""
    from heardback.wiring import configured_if_any

    settings = configured_if_any(ctx)
    return settings.as_profile().addresses if settings else ()


def _message(file: Path, owner: "tuple[Address, ...]", *, direction: "Direction | None", now: datetime) -> "Message":
    from connectors import headers, mime

    raw = _bytes(file)
    if direction is None:
        head = mime.read_head(headers.split(raw)[0])
        direction = mime.direction_of(head, own={address.address for address in owner}, in_sent=False)
    # With no mailbox around it there is nothing but its own Date to go by, even where that is later than now.
    return mime.parse(raw, id=str(file), direction=direction, delivered_at=now, now=LAST)


def _bytes(file: Path) -> bytes:
    """As much of it as is ever looked at."""
    from connectors.mime import MOST_BYTES

    if str(file) == "-":
        return sys.stdin.buffer.read(MOST_BYTES)
    with file.open("rb") as source:
        return source.read(MOST_BYTES)


COLOURS = {"thank_you": "green", "follow_up": "green", "rejection": "red", "bounce": "red", "offer": "magenta"}


def show(found: dict[str, Any]) -> None:
    say(f"{strong(found['id'])}  {coloured(found['kind'], COLOURS.get(found['kind'], 'cyan'))}")
    facts = ("company", "role", "interview_on", "promised_by", "returns_on")
    pairs = [(fact.replace("_", " "), found[fact] or "") for fact in facts]
    labelled([*pairs, ("signals", ", ".join(found["signals"])), *(("because", cue) for cue in found["cues"])])
