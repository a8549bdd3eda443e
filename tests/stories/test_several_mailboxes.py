"""A user with several mailboxes: one candidacy is one case, wherever its mail lies, and its mail is heard in each."""

import shutil
from pathlib import Path

import pytest

from store import cases
from store.database import Database
from tests.terminal import ME, Home

OTHER = "jane@doe-design.example"
PRIYA = "Priya Raman <priya@northlight-studio.example>"
INTERVIEW = "2026-03-02T17:30:00-06:00"
FIRST_LOOK = "2026-03-02T18:00:00-06:00"
DUE = "2026-03-13T09:05:00-05:00"
NO = "Hi Jane,\n\nThank you for your time. Unfortunately, we decided to move forward with another candidate.\n\nPriya"
WAIT = "Hi Jane,\n\nThank you. We will let you know by March 27.\n\nPriya"


class Homes:
    """One user's folder with two Maildirs; `here` is the one that the note was written in."""

    def __init__(self, folder: Path, *, here_first: bool) -> None:
        self.here = Home(folder).set_up()
        self.there = folder / "second"
        shutil.copytree(self.here.mail, self.there)
        boxes = [(self.here.mail, ME), (self.there, OTHER)]
        for path, address in boxes if here_first else reversed(boxes):
            assert self.here.types("connect", "maildir", str(path), "--address", address).exit_code == 0

    def comes_in_there(self, text: str, *, at: str, answers: str, folder: str = "") -> None:
        """Mail to the other address."""
        here = {path for path in (self.here.mail / folder).rglob("*") if path.is_file()}
        self.here.got(PRIYA, "Re: Thank you", text, at=at, answers=answers)
        for path in {path for path in self.here.mail.rglob("*") if path.is_file()} - here:
            path.rename(self.there / folder / "cur" / path.name)

    def drafts(self) -> list[Path]:
        return [path for box in (self.here.mail, self.there) for path in (box / ".Drafts" / "cur").iterdir()]

    def events(self, now: str) -> list[str]:
        return [one["event"] for one in self.here.run(now) if one["event"] != "sync_done"]


@pytest.fixture(params=[True, False], ids=["the note's mailbox is read first", "the other one is read first"])
def homes(tmp_path: Path, request: pytest.FixtureRequest) -> Homes:
    return Homes(tmp_path, here_first=request.param)


def thanked(homes: Homes) -> str:
    return homes.here.thanked("Priya", "Northlight Studio", "Graphic Designer", at=INTERVIEW)


def test_a_note_that_lies_in_both_is_one_case_with_one_draft(homes: Homes) -> None:
    thanked(homes)
    for path in (homes.here.mail / ".Sent" / "cur").iterdir():
        shutil.copy2(path, homes.there / ".Sent" / "cur")
    assert homes.events(FIRST_LOOK) == ["case_opened"]
    assert homes.events(DUE) == ["draft_placed", "nudge"]
    assert len(homes.drafts()) == 1


def test_an_answer_to_the_other_address_ends_the_ladder_and_takes_the_draft_away(homes: Homes) -> None:
    note = thanked(homes)
    homes.here.run(FIRST_LOOK)
    assert homes.events(DUE) == ["draft_placed", "nudge"]
    homes.comes_in_there(NO, at="2026-03-13T10:00:00-05:00", answers=note)
    told = homes.events("2026-03-13T10:30:00-05:00")
    assert [one for one in told if one != "nudge"] == ["case_updated", "case_closed", "draft_withdrawn"]
    assert homes.drafts() == []


@pytest.mark.parametrize("first_run", [FIRST_LOOK, DUE], ids=["long before the step", "when the step is due"])
def test_an_answer_that_came_to_the_other_address_before_the_first_run_is_heard(homes: Homes, first_run: str) -> None:
    note = thanked(homes)
    homes.comes_in_there(NO, at="2026-03-02T17:50:00-06:00", answers=note)
    assert "draft_placed" not in homes.events(first_run)
    (case,) = homes.here.sees("cases", "--all", "--now", first_run)
    assert case["outcome"] == "rejection"


def test_a_mailbox_that_cannot_be_read_holds_the_other_ones_draft_up_by_nothing(homes: Homes) -> None:
    thanked(homes)
    homes.here.run(FIRST_LOOK)
    shutil.rmtree(homes.there)
    ended = homes.here.types("run", "--once", "--json", "--now", DUE)
    assert ended.exit_code == 1
    assert f"Error: {OTHER}: there is no Maildir at {homes.there}" in ended.stderr
    assert len(list((homes.here.mail / ".Drafts" / "cur").iterdir())) == 1


def test_what_a_forgotten_mailbox_told_is_gone_and_what_the_other_one_holds_is_found_anew(homes: Homes) -> None:
    note = thanked(homes)
    homes.comes_in_there(WAIT, at="2026-03-04T10:00:00-06:00", answers=note)
    homes.here.run("2026-03-04T12:00:00-06:00")
    (case,) = homes.here.sees("cases", "--now", "2026-03-04T12:00:00-06:00")
    assert case["promised_by"] == "2026-03-27"
    assert homes.here.types("forget", OTHER, "--yes").exit_code == 0
    homes.here.run("2026-03-05T12:00:00-06:00")
    (case,) = homes.here.sees("cases", "--now", "2026-03-05T12:00:00-06:00")
    assert (case["mailbox"], case["promised_by"]) == (ME, None)
    database = Database.open("sqlite:///heardback.db", base=homes.here.folder)
    with database.read() as snapshot:
        assert [OTHER in repr(events) for _, events in cases.load(snapshot)] == [False]
    database.close()


def test_a_case_goes_on_in_the_other_mailbox_that_holds_its_note_when_its_own_is_forgotten(homes: Homes) -> None:
    thanked(homes)
    for path in (homes.here.mail / ".Sent" / "cur").iterdir():
        shutil.copy2(path, homes.there / ".Sent" / "cur")
    homes.here.run(FIRST_LOOK)
    (case,) = homes.here.sees("cases", "--now", FIRST_LOOK)
    assert homes.here.types("forget", case["mailbox"], "--yes").exit_code == 0
    assert homes.events("2026-03-03T12:00:00-06:00") == ["case_opened"]
    (again,) = homes.here.sees("cases", "--now", "2026-03-03T12:00:00-06:00")
    assert {case["mailbox"], again["mailbox"]} == {ME, OTHER}
