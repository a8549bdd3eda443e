"""`doctor`: what it finds well, what not, and what it says to do."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from heardback import clock
from tests.rights import as_nobody, folder_of_anybodys
from tests.terminal import ME, Home


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path).connected()


def findings(home: Home, *, code: int) -> dict[str, dict[str, str]]:
    """By what each is about; where several are, the last that is not well."""
    result = home.types("doctor", "--json")
    assert result.exit_code == code, result.output
    assert result.stderr == ""
    found: dict[str, dict[str, str]] = {}
    for finding in map(json.loads, result.stdout.splitlines()):
        if finding["what"] not in found or finding["health"] != "ok":
            found[finding["what"]] = finding
    return found


def test_all_is_well(home: Home) -> None:
    found = findings(home, code=0)
    assert {what: finding["health"] for what, finding in found.items()} == dict.fromkeys(
        ("config", "clock", "store", "mailbox", "drafts", "templates", "nudges"), "ok"
    )


def test_people_read_a_line_for_each(home: Home) -> None:
    lines = home.types("doctor").stdout.splitlines()
    assert lines[0] == f"ok    config     {home.config}"
    assert all(line.startswith("ok    ") for line in lines)


def test_a_broken_config(home: Home) -> None:
    home.set_up("[sinc]\n")
    assert "did you mean [sync]?" in findings(home, code=1)["config"]["text"]


def test_a_damaged_store(home: Home) -> None:
    (home.folder / "heardback.db").write_bytes(b"SQLite format 3\0" + b"\xff" * 20_000)
    for beside in ("heardback.db-wal", "heardback.db-shm"):
        (home.folder / beside).unlink(missing_ok=True)
    found = findings(home, code=1)
    assert found["store"]["health"] == "fail"
    assert str(home.folder / "heardback.db") in found["store"]["text"]
    assert found["templates"]["health"] == "ok"


def test_a_store_that_others_can_read(home: Home) -> None:
    (home.folder / "heardback.db").chmod(0o644)
    found = findings(home, code=0)
    assert (found["store"]["health"], found["store"]["mend"]) == ("warn", f"chmod 600 {home.folder / 'heardback.db'}")


def test_no_mailbox_yet(tmp_path: Path) -> None:
    found = findings(Home(tmp_path).set_up(), code=0)
    assert found["mailbox"]["health"] == "warn"
    assert "heardback connect maildir" in found["mailbox"]["mend"]


def test_a_mailbox_that_is_gone(home: Home) -> None:
    home.mail.rename(home.folder / "elsewhere")
    found = findings(home, code=1)
    assert (found["mailbox"]["health"], found["mailbox"]["text"]) == (
        "fail",
        f"{ME}: there is no Maildir at {home.mail}",
    )


def test_no_folder_of_sent_mail(home: Home) -> None:
    (home.mail / ".Sent").rename(home.mail / ".Elsewhere")
    assert findings(home, code=0)["sent"]["health"] == "warn"


def test_drafts_that_cannot_be_written() -> None:
    with folder_of_anybodys() as folder:
        home = Home(folder).connected()
        (home.mail / ".Drafts" / "cur").chmod(0o500)
        with as_nobody(folder):
            assert findings(home, code=1)["drafts"]["health"] == "fail"


def test_a_clock_that_lost_its_battery(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: datetime(1970, 1, 2, tzinfo=UTC))
    found = findings(home, code=1)
    assert (found["clock"]["health"], found["clock"]["text"]) == (
        "warn",
        f"{ME} was connected at a time that is still to come",
    )


def test_a_template_that_cannot_be_used(home: Home) -> None:
    (home.folder / "mine").mkdir()
    (home.folder / "mine" / "first_follow_up.txt.j2").write_text("{% if %}")
    home.set_up('[drafts]\ntemplates = "mine"\n')
    found = findings(home, code=1)
    assert found["templates"]["health"] == "fail"


def test_a_channel_that_cannot_be_used(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NTFY_TOPIC", raising=False)
    home.set_up('[nudges]\nurls = ["ntfys://ntfy.example.com/${NTFY_TOPIC}"]\n')
    assert "the environment variable NTFY_TOPIC is not set" in findings(home, code=1)["nudges"]["text"]
