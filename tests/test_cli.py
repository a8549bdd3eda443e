"""The shell of the program: its command lines, its exit codes, and the one line in which each error is told."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from heardback import wiring
from heardback.cli import COMMANDS, program
from heardback.config import Config
from tests.terminal import Home

HEARDBACK = (sys.executable, "-m", "heardback")
NOW = "2026-03-03T09:00:00-06:00"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path).connected()


@pytest.mark.parametrize("line", [["--help"], ["--version"], ["cases", "--help"]], ids=" ".join)
def test_a_full_disk_behind_stdout_is_told_in_one_line(line: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run([*HEARDBACK, *line], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    told = "Error: the disk is full; make room and run again, nothing is lost\n"
    assert (ended.returncode, ended.stderr) == (1, told)


def test_help_lists_every_command_and_imports_none_of_them() -> None:
    code = (
        "import sys; sys.argv = ['heardback', '--help']\n"
        "from heardback.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(sorted(name for name in sys.modules if name.startswith(('heardback.commands', 'sqlalchemy', 'rules'))))"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert [name for name in COMMANDS if f"\n  {name} " not in out] == []
    assert out.splitlines()[-1] == "[]"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str) -> None:
    result = CliRunner().invoke(program, [name, "--help"])
    assert result.exit_code == 0
    assert "Usage:" in result.stdout


BAD_COMMAND_LINES = {
    "a command that does not exist": (["runn"], "No such command 'runn'"),
    "an option that does not exist": (["cases", "--every"], "No such option"),
    "a moment without an offset": (["cases", "--now", "2026-03-03T09:00:00"], "has no offset; add one"),
    "a moment that is a day": (["run", "--once", "--now", "2026-03-03"], "such as 2026-03-03T00:00:00-05:00"),
    "a moment that is none": (["explain", "x", "--now", "tomorrow"], "is not a moment of ISO 8601"),
    "a moment of year one": (["cases", "--now", "0001-01-01T00:00:00Z"], "lies outside the years"),
    "a moment of year 9999": (["cases", "--now", "9999-12-31T23:59:59-12:00"], "lies outside the years"),
    "a promise without a day": (["promise", "x"], "Missing argument 'DATE'"),
    "a promise of no day": (["promise", "x", "friday"], "is not a date such as 2026-03-13"),
    "a promise of 31 June": (["promise", "x", "2026-06-31"], "is not a date such as 2026-03-13"),
    "a rest until a moment": (["snooze", "x", "2026-03-03T09:00:00Z"], "is not a date such as 2026-03-13"),
    "a mailbox of no known kind": (["connect", "pop3", "x"], "No such command 'pop3'"),
    "a mailbox without an address": (["connect", "maildir", "x"], "Missing option '--address'"),
    "an address that is none": (["connect", "maildir", "x", "--address", "jane"], "is not an e-mail address"),
    "two addresses in one": (["connect", "maildir", "x", "--address", "a@b.c, d@e.f"], "is not an e-mail address"),
    "a case without a contact": (
        ["watch", "--company", "C", "--interviewed", "2026-03-02"],
        "Missing option '--contact'",
    ),
    "a contact that is none": (
        ["watch", "--company", "C", "--contact", "Priya", "--interviewed", "2026-03-02"],
        "is not an e-mail address",
    ),
    "a case of no company": (
        ["watch", "--company", " ", "--contact", "p@x.example", "--interviewed", "2026-03-02"],
        "must not be empty",
    ),
    "a promise before the interview": (
        [
            "watch",
            "--company",
            "C",
            "--contact",
            "p@x.example",
            "--interviewed",
            "2026-03-02",
            "--promised",
            "2026-03-01",
        ],
        "2026-03-01 lies before the interview",
    ),
    "nothing to classify": (["classify"], "name a file, or use --jsonl"),
    "both a file and lines to classify": (["classify", "--jsonl", "x.eml"], "name no file with it"),
    "a direction that is none": (["classify", "x.eml", "--direction", "in"], "'in' is not one of"),
    "no case": (["called"], "Missing argument 'CASE'"),
    "two cases": (["close", "a", "b"], "Got unexpected extra argument"),
    "no mailbox to forget": (["forget"], "Missing argument 'MAILBOX'"),
}


@pytest.mark.parametrize(("line", "told"), BAD_COMMAND_LINES.values(), ids=BAD_COMMAND_LINES.keys())
def test_a_bad_command_line_exits_2(line: list[str], told: str, home: Home) -> None:
    result = home.types(*line)
    assert result.exit_code == 2
    assert told in result.stderr
    assert result.stdout == ""


FAILURES = {
    "a case that does not exist": (["explain", "nobody"], "no case has the id or the company 'nobody'"),
    "a case of no name": (["close", ""], "no case has the id or the company"),
    "a mailbox that does not exist": (["forget", "nobody@x.example", "--yes"], "no mailbox is named"),
    "a Maildir that does not exist": (
        ["connect", "maildir", "nowhere", "--address", "a@b.example"],
        "there is no Maildir",
    ),
    "a folder that is no Maildir": (["connect", "maildir", "/", "--address", "a@b.example"], "is not a Maildir"),
    "a file that is not there": (["classify", "nothing.eml"], "nothing.eml: No such file or directory"),
    "a folder to classify": (["classify", "/"], "/: Is a directory"),
    "a preview of nothing": (["preview", "nowhere"], "there is no mail at nowhere"),
    "an interview to come": (
        ["watch", "--company", "C", "--contact", "p@x.example", "--interviewed", "2026-03-04", "--now", NOW],
        "the interview on 2026-03-04 is still to come",
    ),
    "a wait for oneself": (
        ["watch", "--company", "C", "--contact", "Jane.Doe@Example.com", "--interviewed", "2026-03-02", "--now", NOW],
        "is your own address",
    ),
}


@pytest.mark.parametrize("json_", [[], ["--json"]], ids=["for people", "for programs"])
@pytest.mark.parametrize(("line", "told"), FAILURES.values(), ids=FAILURES.keys())
def test_what_fails_exits_1_with_one_line(line: list[str], told: str, json_: list[str], home: Home) -> None:
    result = home.types(*line, *json_)
    assert result.exit_code == 1
    assert told in result.stderr
    assert result.stderr.startswith("Error: ")
    assert len(result.stderr.splitlines()) == 1
    assert result.stdout == ""


NEEDS_CONFIG = ["cases", "run", "doctor", "export"]


@pytest.mark.parametrize("command", [*NEEDS_CONFIG, "explain x", "close x", "forget x --yes"])
def test_without_a_config_it_says_how_to_make_one(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("HEARDBACK_CONFIG", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    result = CliRunner().invoke(program, command.split())
    assert result.exit_code == 1
    assert "write heardback.toml here or in" in result.output


@pytest.mark.parametrize("command", NEEDS_CONFIG)
def test_a_broken_config_exits_1_and_names_the_file_and_the_key(command: str, tmp_path: Path) -> None:
    home = Home(tmp_path).set_up("[timing]\nfirst_folow_up_days = [10, 14]\n")
    result = home.types(command)
    assert result.exit_code == 1
    assert f"{home.config}: unknown key 'timing.first_folow_up_days'" in result.output
    assert "did you mean timing.first_follow_up_days?" in result.output


def test_the_config_of_the_environment_is_used(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HEARDBACK_CONFIG", str(home.config))
    assert CliRunner().invoke(program, ["cases", "--json"]).stdout == "[]\n"


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("ftp://x", "url must name a file"),
        ("sqlite://", "url must name a file"),
        ("postgresql://u:secret@h/db", "url must name a file"),
        ("sqlite:////nowhere/at/all.db", "cannot be opened"),
        ("sqlite:///mail", "mail cannot be opened"),
        ("sqlite:///heardback.toml", "heardback.toml is not a database"),
    ],
    ids=["another kind", "memory", "a server", "a folder that is not there", "a folder", "another file"],
)
def test_a_store_that_cannot_be_used_exits_1_and_names_it(url: str, told: str, tmp_path: Path) -> None:
    home = Home(tmp_path).set_up(f'[store]\nurl = "{url}"\n')
    result = home.types("cases")
    assert result.exit_code == 1
    assert told in result.stderr
    assert "secret" not in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_what_nobody_thought_of_is_one_line_without_its_words(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        raise RuntimeError("a subject of a mail\nTraceback")

    monkeypatch.setattr("heardback.wiring.configured", fail)
    result = home.types("cases")
    assert result.exit_code == 1
    assert result.stderr == "Error: something unexpected happened (RuntimeError); run again with --debug to see where\n"


def test_debug_shows_where_but_not_what(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    words = "a subject of a mail"

    def fail(_: object) -> None:
        raise RuntimeError(words)

    monkeypatch.setattr("heardback.wiring.configured", fail)
    result = CliRunner().invoke(program, ["--debug", "cases"])
    assert "look.py" in result.stderr
    assert words not in result.stderr


def test_ctrl_c_exits_130(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("heardback.wiring.configured", interrupt)
    result = home.types("cases")
    assert result.exit_code == 130
    assert result.stderr == "Stopped; nothing is left half done.\n"


def test_a_full_disk_is_told_as_that(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: object) -> None:
        raise OSError(28, "No space left on device", "/somewhere/heardback.db")

    monkeypatch.setattr("heardback.wiring.configured", full)
    result = home.types("cases")
    assert (result.exit_code, result.stderr) == (
        1,
        "Error: /somewhere/heardback.db: the disk is full; make room and run again, nothing is lost\n",
    )


def test_colours_stay_off_where_they_are_not_wanted(home: Home) -> None:
    home.thanked("Priya Raman", "Northlight Studio", "Graphic Designer", at="2026-03-02T17:00:00-06:00")
    home.run(NOW)
    line = ["--config", str(home.config), "cases", "--now", NOW]
    assert "\x1b" not in CliRunner().invoke(program, line).stdout
    assert "\x1b" in CliRunner().invoke(program, line, color=True).stdout
    assert "\x1b" not in CliRunner(env={"NO_COLOR": "1"}).invoke(program, line, color=True).stdout
    assert "\x1b" not in CliRunner(env={"TERM": "dumb"}).invoke(program, line, color=True).stdout


def test_a_reader_that_goes_away_is_no_error(home: Home) -> None:
    lines = b'{"direction": "sent", "text": "x"}\n' * 2000
    command = f"'{sys.executable}' -m heardback classify --jsonl | head -n 1"
    ended = subprocess.run(["sh", "-c", command], input=lines, capture_output=True, check=False)
    assert json.loads(ended.stdout)["kind"] == "other"
    assert ended.stderr == b""


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("words", ["run --once --json", "run --once", "classify --jsonl"])
def test_a_stream_that_is_closed_is_no_error(words: str, closed: str, home: Home) -> None:
    command = f"'{sys.executable}' -m heardback --config '{home.config}' {words} {closed}"
    ended = subprocess.run(["sh", "-c", command], capture_output=True, input=b"", check=False)
    assert (ended.returncode, ended.stderr) == (0, b"")


def test_a_terminal_that_lacks_a_letter_gets_every_line(home: Home) -> None:
    watch = ["--company", "Łódź Café", "--contact", "Zoë <zoe@cafe.example>", "--interviewed", "2026-03-02"]
    home.types("watch", *watch, "--now", NOW)
    environ = {**os.environ, "PYTHONIOENCODING": "iso-8859-1"}
    line = [*HEARDBACK, "--config", str(home.config), "cases", "--now", NOW]
    ended = subprocess.run(line, capture_output=True, env=environ, check=True)
    assert b"\\u0141\xf3d\\u017a Caf\xe9" in ended.stdout


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=["SIGTERM", "SIGINT"])
def test_a_run_that_stays_up_stops_cleanly_when_asked(number: signal.Signals, home: Home) -> None:
    line = [*HEARDBACK, "--config", str(home.config), "run", "--json", "--now", NOW]
    with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert json.loads(running.stdout.readline())["event"] == "sync_done"
        running.send_signal(number)
        begun = time.monotonic()
        out, err = running.communicate(timeout=20)
    assert running.returncode == 0
    assert time.monotonic() - begun < 10
    assert [json.loads(line) for line in out.splitlines()] == []
    assert err.splitlines() == ["Stopping: the page that is being read is finished first."]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=["SIGTERM", "SIGINT"])
def test_a_run_that_is_still_starting_stops_cleanly_too(
    number: signal.Signals, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    configured = wiring.configured

    def interrupted(ctx: click.Context) -> Config:
        os.kill(os.getpid(), number)
        return configured(ctx)

    monkeypatch.setattr(wiring, "configured", interrupted)
    result = home.types("run", "--json")
    assert (result.exit_code, result.stdout) == (0, "")


def test_ctrl_c_while_it_waits_for_a_line_exits_130() -> None:
    line = [*HEARDBACK, "classify", "--jsonl"]
    with subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        running.stdin.write(b'{"direction": "sent", "text": "x"}\n')
        running.stdin.flush()
        running.stdout.readline()
        running.send_signal(signal.SIGINT)
        _, err = running.communicate(timeout=20)
    assert (running.returncode, err) == (130, b"Stopped; nothing is left half done.\n")


def test_a_mailbox_that_fails_does_not_keep_the_others_waiting(home: Home, tmp_path: Path) -> None:
    other = Home(tmp_path / "other").set_up()
    assert home.types("connect", "maildir", str(other.mail), "--address", "j@other.example").exit_code == 0
    home.mail.rename(tmp_path / "elsewhere")
    result = home.types("run", "--once", "--now", NOW, "--json")
    assert result.exit_code == 1
    assert [json.loads(line)["mailbox"] for line in result.stdout.splitlines()] == ["j@other.example"]
    assert result.stderr == f"Error: jane.doe@example.com: there is no Maildir at {home.mail}\n"


def test_a_run_without_a_mailbox_says_what_to_do(tmp_path: Path) -> None:
    result = Home(tmp_path).set_up().types("run", "--once")
    assert result.exit_code == 1
    assert "heardback connect maildir" in result.stderr


def test_a_literal_credential_is_refused_without_showing_it(tmp_path: Path) -> None:
    home = Home(tmp_path).connected()
    home.set_up('[nudges]\nurls = ["mailtos://jane:hunter2hunter2@smtp.example.com"]\n')
    result = home.types("run", "--once", "--now", NOW)
    assert result.exit_code == 1
    assert f"{home.config}: nudges.urls: a mailtos:// URL" in result.stderr
    assert "hunter2" not in result.output


def test_every_command_of_the_table_can_be_imported() -> None:
    context = click.Context(program)
    for name in COMMANDS:
        assert program.get_command(context, name) is not None
