"""`kill -9` at every write, and a second run: one draft, no nudge lost.

A write is every statement that reaches the store, every commit, every change of a file's name or bytes, and every line
that is printed. A child process dies by its own SIGKILL right before the n-th of them; then the next run begins.
"""

import io
import json
import os
import shutil
import signal
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from heardback.cli import main
from tests.stories.story import NOTE, PROFILE, Story, when
from tests.stories.world import MaildirWorld

FIRST_LOOK = "2026-03-02T18:00:00-06:00"
DUE = "2026-03-13T09:05:00-05:00"
REPLIED = "2026-03-13T10:00:00-05:00"
NO = "Hi Jane,\n\nUnfortunately we have decided to move forward with another candidate.\n\nPriya"
CONFIG = f"""
[profile]
name = "Jane Doe"
email = "{PROFILE.email}"
phone = "{PROFILE.phone}"
timezone = "America/Chicago"
country = "US"
subdivision = "MO"
"""
FILE_WRITES = frozenset({"os.link", "os.rename", "os.remove", "os.mkdir"})

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A connected Maildir with a thank-you note, read once."""
    world = MaildirWorld(tmp_path / "mail", PROFILE.addresses)
    (tmp_path / "elsewhere").mkdir()
    teller = Story(world, tmp_path / "elsewhere")
    teller.sends(NOTE, at="2026-03-02 17:30")
    teller.database.close()
    (tmp_path / "heardback.toml").write_text(CONFIG)
    heardback(tmp_path, "connect", "maildir", str(world.path), "--address", PROFILE.email)
    heardback(tmp_path, "run", "--once", "--now", FIRST_LOOK)
    return tmp_path


def test_a_run_that_dies_at_any_write_leaves_one_draft_and_loses_no_nudge(
    home: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    as_it_was = tmp_path_factory.mktemp("before") / "home"
    shutil.copytree(home, as_it_was)
    died = 0
    for n in range(1, 2000):
        shutil.rmtree(home)
        shutil.copytree(as_it_was, home)
        told, alive = run_dying_at(home, n)
        again, status = heardback(home, "run", "--once", "--json", "--now", DUE)
        assert status == 0, f"write {n}"
        drafts = list((home / "mail" / ".Drafts" / "cur").iterdir())
        assert len(drafts) == 1, f"write {n}"
        events = Counter((one["event"], one.get("reason")) for one in told + again)
        assert events["nudge", "draft_ready"] >= 1, f"write {n}"
        assert events["draft_placed", None] >= 1, f"write {n}"
        quiet, _ = heardback(home, "run", "--once", "--json", "--now", DUE)
        assert [one["event"] for one in quiet] == ["sync_done"], f"write {n}"
        if alive:
            break
        died += 1
    assert died > 20


def test_dying_at_any_write_while_a_draft_is_withdrawn_never_blames_the_user(
    home: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    heardback(home, "run", "--once", "--now", DUE)
    world = MaildirWorld(home / "mail", PROFILE.addresses)
    teller = Story(world, home / "elsewhere", now=when("2026-03-13 09:30"), mails=1)
    teller.receives(NO, at="2026-03-13 09:40")
    teller.database.close()
    as_it_was = tmp_path_factory.mktemp("before") / "home"
    shutil.copytree(home, as_it_was)
    died = 0
    for n in range(1, 2000):
        shutil.rmtree(home)
        shutil.copytree(as_it_was, home)
        told, alive = run_dying_at(home, n, at=REPLIED)
        again, status = heardback(home, "run", "--once", "--json", "--now", REPLIED)
        assert status == 0, f"write {n}"
        assert list((home / "mail" / ".Drafts" / "cur").iterdir()) == [], f"write {n}"
        events = Counter((one["event"], one.get("reason")) for one in told + again)
        assert events["draft_deleted", None] == 0, f"write {n}"
        assert events["draft_withdrawn", None] >= 1, f"write {n}"
        assert events["nudge", "draft_withdrawn"] >= 1, f"write {n}"
        if alive:
            break
        died += 1
    assert died > 20


def test_two_runs_at_the_same_moment_place_one_draft(home: Path) -> None:
    run = ["run", "--once", "--json", "--now", DUE]
    children = [spawn(partial(_run, home, run, home / f"out{i}")) for i in range(2)]
    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0]
    told = [line for i in range(2) for line in read(home / f"out{i}")]
    assert len(list((home / "mail" / ".Drafts" / "cur").iterdir())) == 1
    events = Counter((one["event"], one.get("reason")) for one in told)
    assert (events["draft_placed", None], events["nudge", "draft_ready"]) == (1, 1)


# --- processes ----------------------------------------------------------------------------------------------------


def run_dying_at(folder: Path, n: int, *, at: str = DUE) -> tuple[list[dict[str, Any]], bool]:
    """What a run told before it died at its n-th write, and whether it lived to its end."""

    def work() -> int:
        with dying_at(n):
            return _run(folder, ["run", "--once", "--json", "--now", at], folder / "out")

    _, status = os.waitpid(spawn(work), 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return read(folder / "out"), not os.WIFSIGNALED(status)


def heardback(folder: Path, *words: str) -> tuple[list[dict[str, Any]], int]:
    out = folder / "out-again"
    _, status = os.waitpid(spawn(lambda: _run(folder, list(words), out)), 0)
    return read(out), os.WEXITSTATUS(status) if os.WIFEXITED(status) else -1


def spawn(work: Callable[[], int]) -> int:
    child = os.fork()
    if child:
        return child
    status = 70
    try:
        status = work()
    finally:
        os._exit(status)


def _run(folder: Path, words: list[str], out: Path) -> int:
    os.chdir(folder)
    os.environ.pop("HEARDBACK_CONFIG", None)
    sys.argv = ["heardback", *words]
    with out.open("w") as stdout, redirect_stdout(Told(stdout)):
        try:
            main()
        except SystemExit as end:
            return int(end.code or 0)
    return 0


class Told(io.TextIOWrapper):
    """Standard output that is in the file at once, as a pipe would have it."""

    before: ClassVar[Callable[[], None]] = staticmethod(lambda: None)

    def __init__(self, file: io.TextIOWrapper) -> None:
        super().__init__(io.FileIO(os.dup(file.fileno()), "w"), encoding="utf-8", write_through=True)

    def write(self, text: str, /) -> int:
        type(self).before()
        return super().write(text)


@contextmanager
def dying_at(n: int) -> Iterator[None]:
    left = n

    def write(*_: object) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def audited(name: str, args: tuple[object, ...]) -> None:
        if name in FILE_WRITES or (name == "open" and isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR)):
            write()

    event.listen(Engine, "before_cursor_execute", lambda _c, _r, statement, *_: None if reads(statement) else write())
    event.listen(Engine, "commit", write)
    sys.addaudithook(audited)
    Told.before = staticmethod(write)
    yield


def reads(statement: str) -> bool:
    return statement.startswith(("SELECT", "PRAGMA"))


def read(out: Path) -> list[dict[str, Any]]:
    lines = out.read_text().splitlines() if out.exists() else []
    return [json.loads(line) for line in lines if line.startswith("{") and line.endswith("}")]
