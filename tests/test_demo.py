"""The demo tells the whole job, the same each time, and touches nothing of the user's."""

import json
import re
import socket
import tomllib
from collections import Counter
from dataclasses import dataclass
from email import policy
from email.parser import BytesParser
from importlib.resources import files
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

from heardback.cli import program

THE_END = "2026-04-01T12:00:00-05:00"


def types(*arguments: str, color: bool = False) -> Result:
    return CliRunner().invoke(program, arguments, color=color)


@dataclass(frozen=True)
class Played:
    """A demo that was kept, and what it said."""

    folder: Path
    output: str

    def sees(self, *arguments: str) -> list[dict[str, Any]]:
        result = types("--config", str(self.folder / "heardback.toml"), *arguments, "--json")
        assert result.exit_code == 0, result.stderr
        return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    folder = tmp_path_factory.mktemp("demo") / "kept"
    result = types("demo", "--keep", str(folder))
    assert result.exit_code == 0, result.output
    return Played(folder, result.stdout)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        pytest.param("2 March", "found      Sable & Co, Production Artist too late to ask", id="an old interview"),
        pytest.param("2 March", "2 earlier mails about it found in the mailbox", id="what came before the note"),
        pytest.param(
            "2 March",
            "left alone “The kitchen sink” it reads like no note after an interview",
            id="thanks to a plumber",
        ),
        pytest.param(
            "3 March", "left alone “Thank you” it reads like no note after an interview", id="thanks to a teacher"
        ),
        pytest.param(
            "4 March", "left alone “After the interview: ten lines that work” it was sent to many", id="a newsletter"
        ),
        pytest.param("4 March", "Friday 13 March is theirs to the end", id="a promised day"),
        pytest.param("5 March", "left alone “Interview this week? UX roles, $$$”", id="a recruiter's cold mail"),
        pytest.param("6 March", "left alone “note to self: thank-you template” a mail to yourself", id="to oneself"),
        pytest.param("9 March", "they are back on Monday 23 March", id="out of office through Friday"),
        pytest.param("11 March", "nudge Tidewater Museum is waiting for an answer from you", id="references asked for"),
        pytest.param("11 March", "nudge A mail of yours did not arrive at Harvest Row", id="a bounce, in the evening"),
        pytest.param("12 March", "nudge Your interview with Pinecrest Games is today", id="the moved interview"),
        pytest.param("13 March", "| Hi Priya,", id="a draft in full"),
        pytest.param("13 March", "nudge A few words of thanks to Pinecrest Games?", id="no thank-you yet"),
        pytest.param("16 March", "draft Larkfield Press, Junior Art Director: the first", id="the promise has passed"),
        pytest.param("16 March", "edited Larkfield Press", id="an edited draft"),
        pytest.param("16 March", "withdrawn Copperline Health", id="a rejection while the draft waits"),
        pytest.param("17 March", "Copperline Health was taken back", id="told in the morning"),
        pytest.param("17 March", "draft Northlight Studio, Graphic Designer: the second", id="the second follow-up"),
        pytest.param("19 March", "| - Priya Raman, +1 816-555-0177", id="the call, with the number"),
        pytest.param("19 March", "left alone “Your portrait for the magazine”", id="the user as interviewer"),
        pytest.param("25 March", "nudge Harvest Row would like to know when you can talk", id="times asked for"),
        pytest.param("25 March", "is still in your Drafts", id="the window closes"),
        pytest.param("25 March", "deleted Tidewater Museum", id="a deleted draft"),
        pytest.param("26 March", "nudge Your interview with Northlight Studio is today", id="the second round"),
        pytest.param("31 March", "closed Northlight Studio, Graphic Designer: offer", id="an offer"),
        pytest.param("31 March", "closed Larkfield Press, Junior Art Director: withdrawn", id="a withdrawal"),
        pytest.param("1 April", "nudge You did your part with Sable & Co", id="a kind last word"),
    ],
)
def test_the_month_tells(played: Played, day: str, said: str) -> None:
    days = re.split(r"^\w+day (\d+ \w+) 2026$", played.output, flags=re.MULTILINE)
    told = dict(zip(days[1::2], days[2::2], strict=True))
    assert " ".join(said.split()) in " ".join(told[day].split())


def test_a_panel_is_one_interview(played: Played) -> None:
    assert played.output.count("found      Oakridge Schools") == 1
    assert played.output.count("Oakridge Schools, Communications Specialist: the first follow-up lies") == 1


def test_nothing_is_placed_before_the_promised_day_has_passed(played: Played) -> None:
    before, _, _ = played.output.partition("Monday 16 March 2026")
    assert "draft      Larkfield" not in before


def test_it_ends_with_the_numbers(played: Played) -> None:
    numbers = {
        what: int(count)
        for count, what in re.findall(r"^ +(\d+)  ([a-z ]+?)(?=:|$| HeardBack| of )", played.output, re.MULTILINE)
    }
    assert numbers["interviews found"] == 9
    assert numbers["replies understood"] == 13
    assert numbers["drafts placed"] == 8
    assert numbers["mails sent by"] == 0
    assert "10  of 44 mails left alone" in played.output


def test_it_is_readable_without_colour(played: Played) -> None:
    assert "\x1b" not in played.output
    assert max(map(len, played.output.partition("Kept in")[0].splitlines())) <= 108


def test_it_tells_the_same_every_time_and_touches_nothing_of_the_users(
    played: Played, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "heardback.toml").write_text("this is not a config")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HEARDBACK_CONFIG", str(tmp_path / "heardback.toml"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("TZ", "Pacific/Auckland")

    def refuse(*_: object) -> None:
        raise AssertionError("the demo wants to talk to somebody")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    again = types("demo", color=True)
    assert again.exit_code == 0, again.output
    assert "\x1b[32m" in again.stdout
    month, _, _ = played.output.partition("Kept in")
    assert click.unstyle(again.stdout).startswith(month)
    assert [path.name for path in tmp_path.iterdir()] == ["heardback.toml"]


# --- what is kept -----------------------------------------------------------------------------------------------------


def test_what_is_kept_can_be_gone_on_with(played: Played) -> None:
    (cases,) = played.sees("cases", "--all", "--now", THE_END)
    assert Counter(case["outcome"] for case in cases) == Counter(  # type: ignore[index]
        {"rejection": 3, "withdrawn": 2, "offer": 1, "gave_up": 1, None: 2}
    )
    (later,) = re.findall(r"run --once --now (\S+)", played.output)
    told = played.sees("run", "--once", "--now", later)
    placed = [event for event in told if event["event"] == "draft_placed"]
    assert [event["to"] for event in placed] == [["nora@fable-and-finch.example"]]


def test_it_says_how_to_go_on(played: Played) -> None:
    assert f"heardback --config {played.folder}/heardback.toml cases --all --now {THE_END}" in played.output


def test_only_what_jane_sent_lies_in_sent(played: Played) -> None:
    letters = [file for file in (files("heardback") / "sample" / "sent").iterdir() if file.name.endswith(".eml")]
    by_hand = played.output.count("You send the draft")
    assert len(list((played.folder / "mail/.Sent/cur").iterdir())) == len(letters) + by_hand


def test_a_folder_that_holds_something_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "diary.txt").write_text("mine")
    result = types("demo", "--keep", str(tmp_path))
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr == f"Error: {tmp_path} is not empty: name a folder that is empty, or that is not there yet\n"
    assert [path.name for path in tmp_path.iterdir()] == ["diary.txt"]


def test_a_file_is_no_folder_to_keep_it_in(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    result = types("demo", "--keep", str(tmp_path / "file"))
    assert (result.exit_code, result.stderr.count("is not a folder")) == (1, 1)


# --- the sample -------------------------------------------------------------------------------------------------------

SAMPLE = sorted(
    (path for folder in ("sent", "inbox") for path in (files("heardback") / "sample" / folder).iterdir()),
    key=lambda path: path.name,
)
ADDRESS = re.compile(r"[\w.+-]+@[\w.-]+\w")
TRACKING_SYSTEMS = ("greenhouse-mail.io", "hire.lever.co")


@pytest.mark.parametrize("path", SAMPLE, ids=lambda path: path.name)
def test_every_mail_of_the_sample_is_sound_and_nobodys(path: Path) -> None:
    mail = BytesParser(policy=policy.default).parsebytes(path.read_bytes())
    assert mail["From"].addresses
    assert mail["To"].addresses
    assert mail["Date"].datetime.year == 2026
    assert not [part.defects for part in mail.walk() if part.defects]
    for address in ADDRESS.findall(path.read_text(encoding="utf-8")):
        assert address.endswith((".example", "@example.com", "@example.net", *TRACKING_SYSTEMS)), address


def test_the_sample_has_a_month_of_mail() -> None:
    assert len(SAMPLE) == 44


def test_every_file_that_is_not_python_is_packed() -> None:
    """An installed wheel has what the folder has."""
    root = Path(__file__).parent.parent
    named = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]["package-data"]
    packed = {path for package, globs in named.items() for glob in globs for path in (root / package).glob(glob)}
    for package in ("rules", "connectors", "store", "scheduler", "heardback"):
        files_ = (path for path in (root / package).rglob("*") if path.is_file() and path.suffix not in {".py", ".pyc"})
        assert [path for path in files_ if path not in packed] == []
