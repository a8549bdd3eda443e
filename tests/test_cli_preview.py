"""`preview`: what a first run would find in a Maildir, an mbox file or a folder of .eml files; nothing is written."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from heardback.cli import program
from tests.terminal import ME, Home

INTERVIEW = "2026-03-02T17:00:00-06:00"
NOW = "2026-03-06T10:00:00-06:00"
NO = "Dear Jane,\n\nUnfortunately, we have decided to move forward with another candidate.\n\nTom"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A mailbox with two interviews, one of which came to nothing, and a newsletter."""
    home = Home(tmp_path / "home").set_up()
    home.thanked("Priya Raman", "Northlight Studio", "Graphic Designer", at=INTERVIEW)
    note = home.thanked("Tom Beck", "Harbor Works", "Data Analyst", at="2026-02-27T17:00:00-06:00")
    home.got("Tom Beck <tom@harbor.example>", "Re: Thank you", NO, at="2026-03-04T10:00:00-06:00", answers=note)
    home.got("Shop <news@shop.example>", "Your interview with savings", "Buy!", at="2026-03-04T11:00:00-06:00")
    return home


def as_maildir(home: Home) -> Path:
    return home.mail


def as_eml_folder(home: Home) -> Path:
    folder = home.folder / "letters"
    folder.mkdir()
    for number, file in enumerate(home.mail.rglob("*.host*")):
        shutil.copy(file, folder / f"{number}.eml")
    return folder


def as_mbox(home: Home) -> Path:
    path = home.folder / "takeout.mbox"
    with path.open("wb") as mbox:
        for file in sorted(home.mail.rglob("*.host*")):
            mbox.write(b"From jane@example.com Mon Mar 02 23:00:00 +0000 2026\n" + file.read_bytes() + b"\n")
    return path


KINDS = pytest.mark.parametrize("kind", [as_maildir, as_eml_folder, as_mbox], ids=["Maildir", "eml folder", "mbox"])


def previewed(*arguments: str) -> list[dict[str, Any]]:
    result = CliRunner().invoke(program, ["preview", *arguments, "--now", NOW, "--json"])
    assert result.exit_code == 0, result.stderr
    assert result.stderr == ""
    found: list[dict[str, Any]] = json.loads(result.stdout)
    return found


@pytest.fixture(autouse=True)
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No config is found by itself."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("HEARDBACK_CONFIG", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))


@KINDS
@pytest.mark.parametrize("address", [["--address", ME], []], ids=["named", "worked out"])
def test_both_cases_are_found(kind: Callable[[Home], Path], address: list[str], home: Home) -> None:
    northlight, harbor = previewed(str(kind(home)), *address)
    assert (northlight["company"], northlight["state"]) == ("Northlight Studio", "open")
    assert (northlight["next_step"], northlight["mailbox"]) == ("first_follow_up", ME)
    assert (harbor["company"], harbor["outcome"]) == ("Harbor Works", "rejection")


@KINDS
def test_a_preview_says_what_a_run_does(kind: Callable[[Home], Path], home: Home) -> None:
    foreseen = json.loads(home.types("preview", str(kind(home)), "--now", NOW, "--json").stdout)
    home.types("connect", "maildir", str(home.mail), "--address", ME)
    home.run(NOW)
    found = home.sees("cases", "--all", "--now", NOW)
    assert [case | {"id": ""} for case in foreseen] == [case | {"id": ""} for case in found]


@KINDS
def test_nothing_is_written(kind: Callable[[Home], Path], home: Home) -> None:
    path = kind(home)
    before = {file: file.stat().st_mtime_ns for file in home.folder.rglob("*")}
    home.types("preview", str(path), "--now", NOW)
    assert {file: file.stat().st_mtime_ns for file in home.folder.rglob("*")} == before


def test_what_cannot_be_read_is_told_and_the_rest_is_found(home: Home) -> None:
    (home.mail / "cur" / "1.empty:2,").write_bytes(b"")
    (home.mail / "cur" / "2.binary:2,").write_bytes(b"\xff" * 5000)
    result = home.types("preview", str(home.mail), "--now", NOW, "--json")
    assert result.exit_code == 0
    assert len(json.loads(result.stdout)) == 2
    assert [line.partition(":")[0].split()[0] for line in result.stderr.splitlines()] == ["Skipped", "Skipped"]


def test_people_read_the_cases_and_how_much_was_looked_at(home: Home) -> None:
    lines = home.types("preview", str(home.mail), "--now", NOW).stdout.splitlines()
    assert lines[0].startswith("Northlight Studio  Graphic Designer")
    assert lines[-1] == "4 messages looked at, those of the last 60 days read; nothing was written."


def test_an_empty_mailbox_has_no_cases(home: Home) -> None:
    (home.folder / "empty").mkdir()
    assert previewed(str(home.folder / "empty"), "--address", ME) == []


def test_nobody_is_taken_for_the_user_where_nothing_says_so(home: Home) -> None:
    (home.folder / "empty").mkdir()
    result = CliRunner().invoke(program, ["preview", str(home.folder / "empty"), "--now", NOW])
    assert (result.exit_code, result.stderr) == (1, "Error: it is not clear whose mailbox this is: add --address A\n")


def test_an_invitation_opens_a_case_of_which_earlier_mail_is_known(home: Home) -> None:
    calendar = (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1@lumen.example\r\n"
        "DTSTART:20260310T160000Z\r\nDTEND:20260310T170000Z\r\nSUMMARY:Interview: Jane Doe, Editor\r\n"
        "ORGANIZER;CN=Ann Lee:mailto:ann@lumen.example\r\n"
        "ATTENDEE:mailto:jane.doe@example.com\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    letter = (
        f"From: Ann Lee <ann@lumen.example>\r\nTo: Jane Doe <{ME}>\r\nSubject: Interview for the Editor position\r\n"
        "Date: Thu, 5 Mar 2026 10:00:00 -0600\r\nMessage-ID: <i@lumen.example>\r\n"
        f"Content-Type: text/calendar; method=REQUEST; charset=utf-8\r\n\r\n{calendar}"
    )
    (home.mail / "cur" / "3.invitation:2,").write_bytes(letter.encode())
    found = {case["contacts"][0]["address"]: case for case in previewed(str(home.mail), "--address", ME)}
    assert found["ann@lumen.example"]["interview_on"] == "2026-03-10"
