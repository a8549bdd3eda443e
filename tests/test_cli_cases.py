"""What a user does with cases: look, tell, watch, ask, export and forget."""

import json
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from scheduler import passes
from tests.terminal import ME, Home

INTERVIEW = "2026-03-02T17:00:00-06:00"
NEXT_DAY = "2026-03-03T09:00:00-06:00"
DUE = "2026-03-13T09:00:00-05:00"
KEYS = [
    *("id", "mailbox", "company", "role", "contacts", "round", "interview_on", "promised_by", "state", "outcome"),
    *("follow_ups_sent", "draft", "next_step", "due_at", "closes_at", "why"),
]


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A case that was found, with its first follow-up due on Friday 13 March."""
    home = Home(tmp_path).connected()
    home.thanked(
        "Priya Raman", "Northlight Studio", "Graphic Designer", at=INTERVIEW, domain="northlight-studio.example"
    )
    home.run(NEXT_DAY)
    return home


def only(home: Home, at: str = NEXT_DAY, *more: str) -> dict[str, Any]:
    found = home.sees("cases", "--now", at, *more)
    assert len(found) == 1
    case: dict[str, Any] = found[0]
    return case


@pytest.mark.parametrize("address", ["jane@doe-design.example", ME], ids=["of another mailbox", "of the profile"])
def test_whatever_address_the_user_writes_from_it_is_no_reply(tmp_path: Path, address: str) -> None:
    home = Home(tmp_path).set_up()
    other = "jane@doe-design.example" if address == ME else ME
    assert home.types("connect", "maildir", str(home.mail), "--address", other).exit_code == 0
    if address != ME:
        (tmp_path / "second" / "cur").mkdir(parents=True)
        assert home.types("connect", "maildir", str(tmp_path / "second"), "--address", address).exit_code == 0
    note = home.thanked("Priya Raman", "Northlight Studio", "Graphic Designer", at=INTERVIEW)
    home.run(NEXT_DAY)
    asked = "Hi Priya, I wanted to follow up on my interview. Have you been able to make a decision? Jane"
    home.got(f"Jane <{address}>", "Re: Thank you", asked, at="2026-03-16T10:00:00-05:00", answers=note)
    home.run("2026-03-16T11:00:00-05:00")
    case = only(home, "2026-03-16T11:00:00-05:00")
    assert (case["next_step"], case["follow_ups_sent"]) == ("second_follow_up", 1)


class TestCases:
    def test_a_case_is_shown_with_every_field(self, home: Home) -> None:
        case = only(home)
        assert list(case) == KEYS
        assert case | {"id": "", "why": []} == {
            "id": "",
            "mailbox": ME,
            "company": "Northlight Studio",
            "role": "Graphic Designer",
            "contacts": [{"name": "Priya Raman", "address": "priya@northlight-studio.example"}],
            "round": 1,
            "interview_on": "2026-03-02",
            "promised_by": None,
            "state": "open",
            "outcome": None,
            "follow_ups_sent": 0,
            "draft": None,
            "next_step": "first_follow_up",
            "due_at": DUE,
            "closes_at": "2026-03-16T17:00:00-05:00",
            "why": [],
        }
        assert case["why"]

    def test_the_draft_that_waits_is_named_and_its_day_stays(self, home: Home) -> None:
        (placed,) = [event for event in home.run(DUE) if event["event"] == "draft_placed"]
        case = only(home, DUE)
        assert (case["draft"], case["next_step"], case["due_at"]) == (placed["message_id"], "first_follow_up", DUE)

    def test_closed_cases_are_shown_when_asked_for(self, home: Home) -> None:
        home.sees("close", "northlight", "--now", NEXT_DAY)
        assert home.sees("cases", "--now", NEXT_DAY) == []
        case = only(home, NEXT_DAY, "--all")
        assert (case["state"], case["outcome"], case["next_step"], case["due_at"]) == (
            "closed",
            "user_closed",
            "none",
            None,
        )

    def test_what_is_due_first_comes_first(self, home: Home) -> None:
        home.thanked("Tom Beck", "Harbor Works", "Analyst", at="2026-02-27T17:00:00-06:00")
        home.run(NEXT_DAY)
        due = [case["due_at"] for case in home.sees("cases", "--now", NEXT_DAY)]
        assert len(due) == 2
        assert due == sorted(due)

    def test_people_read_what_is_next_and_why(self, home: Home) -> None:
        lines = home.types("cases", "--now", NEXT_DAY).stdout.splitlines()
        assert lines[0].startswith("Northlight Studio  Graphic Designer · interview 2026-03-02")
        assert lines[1] == "  first follow-up from Fri 13 Mar 2026 09:00 until Mon 16 Mar 2026 17:00"
        assert lines[2] == "  the interview was on Monday 2 March"

    def test_looking_changes_nothing(self, home: Home) -> None:
        before = home.types("export", "--json").stdout
        home.types("cases", "--now", "2026-12-01T09:00:00Z")
        home.types("explain", "northlight", "--now", "2026-12-01T09:00:00Z")
        assert home.types("export", "--json").stdout == before


class TestNamingACase:
    @pytest.mark.parametrize("name", ["Northlight Studio", "northlight studio", "NORTHLIGHT", " north "])
    def test_by_its_company(self, name: str, home: Home) -> None:
        assert home.sees("explain", name, "--now", NEXT_DAY)["id"] == only(home)["id"]

    def test_by_its_id_or_the_start_of_it(self, home: Home) -> None:
        id_ = only(home)["id"]
        for named in (id_, id_[:4]):
            assert home.sees("explain", named, "--now", NEXT_DAY)["id"] == id_

    def test_a_name_that_fits_two_lists_them(self, home: Home) -> None:
        home.thanked("Ann Lee", "Northwind Bank", "Teller", at=INTERVIEW)
        home.run(NEXT_DAY)
        result = home.types("explain", "north")
        assert result.exit_code == 1
        assert "Northwind Bank, Teller" in result.stderr
        assert "Northlight Studio, Graphic Designer" in result.stderr


class TestExplain:
    def test_the_history_is_told_line_by_line_and_then_the_next_step(self, home: Home) -> None:
        home.run(DUE)
        told = home.sees("explain", "north", "--now", DUE)
        assert list(told) == ["id", "history", "next_step", "due_at", "why"]
        assert [line["at"] for line in told["history"]] == [INTERVIEW, NEXT_DAY, DUE, DUE]
        first, found, placed, nudged = [line["text"] for line in told["history"]]
        assert first.startswith("you sent a thank-you note to Priya Raman [")
        assert found == "the case was found, in the first look at the mailbox"
        assert placed == "a draft of the first follow-up was placed, to priya@northlight-studio.example"
        assert nudged == "you were told: a draft is ready"
        assert told["next_step"] == "first_follow_up"

    def test_people_read_the_same(self, home: Home) -> None:
        out = home.types("explain", "north", "--now", NEXT_DAY).stdout
        assert "Mon 2 Mar 2026 17:00  you sent a thank-you note to Priya Raman" in out
        assert "Next: first follow-up from Fri 13 Mar 2026 09:00" in out

    def test_no_character_of_a_mail_steers_the_terminal(self, home: Home) -> None:
        note = home.wrote("Eve \x1b]0;x\x07 <eve@harbor.example>", "Hello", "x", at=INTERVIEW)
        del note
        home.got("=?utf-8?q?=1B=5B31mPriya?= <priya@northlight-studio.example>", "Hi", "Soon.", at=NEXT_DAY)
        home.run("2026-03-03T10:00:00-06:00")
        assert "\x1b" not in home.types("explain", "north", "--now", NEXT_DAY).stdout


class TestTelling:
    def test_a_promise_moves_the_step_behind_that_day(self, home: Home) -> None:
        case = home.sees("promise", "north", "2026-03-20", "--now", NEXT_DAY)
        assert list(case) == KEYS
        assert (case["promised_by"], case["due_at"]) == ("2026-03-20", "2026-03-23T09:00:00-05:00")
        assert only(home) == case

    def test_a_rest_moves_the_step_to_the_opening_of_that_day(self, home: Home) -> None:
        case = home.sees("snooze", "north", "2026-03-21", "--now", NEXT_DAY)
        assert case["due_at"] == "2026-03-23T09:00:00-05:00"

    def test_a_call_ends_the_ladder(self, home: Home) -> None:
        assert home.sees("called", "north", "--now", NEXT_DAY)["next_step"] == "rest"

    @pytest.mark.parametrize(("word", "outcome"), [("heard", "heard"), ("close", "user_closed")])
    def test_an_end_closes_the_case_and_reopening_undoes_it(self, word: str, outcome: str, home: Home) -> None:
        case = home.sees(word, "north", "--now", NEXT_DAY)
        assert (case["state"], case["outcome"]) == ("closed", outcome)
        case = home.sees("reopen", case["id"], "--now", "2026-03-04T09:00:00-06:00")
        assert (case["state"], case["outcome"], case["next_step"]) == ("open", None, "first_follow_up")

    def test_the_same_word_at_the_same_moment_is_said_once(self, home: Home) -> None:
        for _ in range(2):
            home.sees("promise", "north", "2026-03-20", "--now", NEXT_DAY)
        told = home.sees("explain", "north", "--now", NEXT_DAY)["history"]
        assert [line["text"] for line in told].count("you said that they promised an answer by 2026-03-20") == 1

    def test_of_two_words_of_one_moment_the_later_one_counts(self, home: Home) -> None:
        for day in ("2026-03-20", "2026-03-18", "2026-03-25", "2026-03-18"):
            told = home.sees("promise", "north", day, "--now", NEXT_DAY)
            assert told["promised_by"] == day
        for word, state in (("close", "closed"), ("reopen", "open"), ("close", "closed"), ("reopen", "open")):
            assert home.sees(word, "north", "--now", NEXT_DAY)["state"] == state
            assert only(home, NEXT_DAY, "--all")["state"] == state

    def test_what_is_told_reaches_the_next_run(self, home: Home) -> None:
        home.sees("promise", "north", "2026-03-20", "--now", NEXT_DAY)
        assert [event["event"] for event in home.run(DUE)] == ["sync_done"]
        events = [event["event"] for event in home.run("2026-03-23T09:00:00-05:00")]
        assert events == ["sync_done", "draft_placed", "nudge"]

    def test_people_read_one_case(self, home: Home) -> None:
        out = home.types("promise", "north", "2026-03-20", "--now", NEXT_DAY).stdout
        assert "first follow-up from Mon 23 Mar 2026 09:00" in out

    @pytest.mark.parametrize(
        ("line", "told"),
        [
            (["promise", "north", "2026-03-02"], "2026-03-02 has passed: today is 2026-03-03"),
            (["snooze", "north", "2026-03-02"], "2026-03-02 has passed: today is 2026-03-03"),
            (["reopen", "north"], "the case is open already"),
        ],
        ids=lambda value: value[0] if isinstance(value, list) else "",
    )
    def test_what_makes_no_sense_is_refused(self, line: list[str], told: str, home: Home) -> None:
        result = home.types(*line, "--now", NEXT_DAY)
        assert (result.exit_code, result.stderr) == (1, f"Error: {told}\n")

    @pytest.mark.parametrize(
        "line",
        [
            "promise north 2026-03-20",
            "snooze north 2026-03-20",
            "called north",
            "heard north",
            "close north",
            "follow-up north",
        ],
    )
    def test_nothing_is_told_of_a_closed_case(self, line: str, home: Home) -> None:
        id_ = home.sees("close", "north", "--now", NEXT_DAY)["id"]
        result = home.types(*line.split(), "--now", NEXT_DAY)
        assert result.exit_code == 1
        assert result.stderr == f"Error: the case is closed (user closed); `heardback reopen {id_}` opens it again\n"

    def test_the_day_is_the_users_not_the_servers(self, home: Home) -> None:
        late = "2026-03-20T23:30:00-05:00"
        assert home.types("promise", "north", "2026-03-20", "--now", late).exit_code == 0


class TestWatch:
    LINE = (
        "watch",
        "--company",
        "Harbor Works",
        "--contact",
        "Tom Beck <Tom@Harbor.example>",
        "--interviewed",
        "2026-03-02",
    )

    def test_a_case_is_opened_by_hand(self, home: Home) -> None:
        case = home.sees(*self.LINE, "--role", "Analyst", "--now", NEXT_DAY)
        assert (case["company"], case["role"], case["interview_on"]) == ("Harbor Works", "Analyst", "2026-03-02")
        assert case["contacts"] == [{"name": "Tom Beck", "address": "tom@harbor.example"}]
        assert (case["next_step"], case["due_at"]) == ("first_follow_up", DUE)

    def test_with_a_promised_day(self, home: Home) -> None:
        case = home.sees(*self.LINE, "--promised", "2026-03-06", "--now", NEXT_DAY)
        assert (case["promised_by"], case["due_at"]) == ("2026-03-06", "2026-03-09T09:00:00-05:00")

    @pytest.mark.parametrize(
        ("contact", "colleague", "heard"),
        [
            ("tom@harbor.example", "ann@harbor.example", True),
            ("tom.beck@gmail.com", "ann.lund@gmail.com", False),
            ("tom@beckstaffing.com", "ann@beckstaffing.com", False),
        ],
        ids=["the employer's domain", "free mail groups nobody", "nor does an agency's"],
    )
    def test_a_colleagues_answer_belongs_to_it(self, home: Home, contact: str, colleague: str, *, heard: bool) -> None:
        line = ("watch", "--company", "Harbor Works", "--contact", contact, "--interviewed", "2026-03-02")
        case = home.sees(*line, "--now", NEXT_DAY)
        no = "Hi Jane, unfortunately we have decided to move forward with another candidate. Ann"
        home.got(f"Ann Lund <{colleague}>", "Your interview", no, at="2026-03-04T10:00:00-06:00")
        closed = [event for event in home.run("2026-03-04T11:00:00-06:00") if event["event"] == "case_closed"]
        assert [event["case"] for event in closed] == ([case["id"]] if heard else [])

    def test_its_draft_goes_to_the_whole_panel(self, home: Home) -> None:
        home.sees(*self.LINE, "--contact", "ann@harbor.example", "--now", NEXT_DAY)
        placed = [event["to"] for event in home.run(DUE) if event["event"] == "draft_placed"]
        assert ["tom@harbor.example", "ann@harbor.example"] in placed

    def test_a_reply_finds_it(self, home: Home) -> None:
        home.sees(*self.LINE, "--now", NEXT_DAY)
        no = "Dear Jane,\n\nUnfortunately, we have decided to move forward with another candidate.\n\nTom"
        home.got("Tom Beck <tom@harbor.example>", "Your interview", no, at="2026-03-05T10:00:00-06:00")
        events = home.run("2026-03-05T11:00:00-06:00")
        assert [event["outcome"] for event in events if event["event"] == "case_closed"] == ["rejection"]

    def test_twice_is_refused(self, home: Home) -> None:
        id_ = home.sees(*self.LINE, "--now", NEXT_DAY)["id"]
        result = home.types(*self.LINE, "--now", NEXT_DAY)
        assert (result.exit_code, result.stderr) == (
            1,
            f"Error: Harbor Works is open already: `heardback explain {id_}`\n",
        )

    def test_what_steers_a_terminal_does_not_reach_the_store(self, home: Home) -> None:
        line = ("watch", "--company", "Ev\x1b[31mil\udcff  Ltd", "--interviewed", "2026-03-02")
        case = home.sees(*line, "--contact", "N\x1bame <a@b.example>", "--now", NEXT_DAY)
        assert (case["company"], case["contacts"][0]["name"]) == ("Ev[31mil Ltd", "Name")

    def test_of_several_mailboxes_one_has_to_be_named(self, home: Home, tmp_path: Path) -> None:
        other = Home(tmp_path / "other").set_up()
        home.types("connect", "maildir", str(other.mail), "--address", "j@other.example")
        result = home.types(*self.LINE, "--now", NEXT_DAY)
        assert result.exit_code == 1
        assert "jane.doe@example.com (id 1), j@other.example (id 2)" in result.stderr
        case = home.sees(*self.LINE, "--mailbox", "j@other.example", "--now", NEXT_DAY)
        assert case["mailbox"] == "j@other.example"

    def test_without_a_mailbox_it_says_what_to_do(self, tmp_path: Path) -> None:
        result = Home(tmp_path).set_up().types(*self.LINE, "--now", NEXT_DAY)
        assert result.exit_code == 1
        assert result.stderr == (
            "Error: no mailbox is connected yet: `heardback connect gmail`, `heardback connect outlook` or `heardback "
            "connect maildir PATH --address A`\n"
        )


class TestFollowUp:
    def test_the_draft_is_placed_early_and_at_night_on_the_users_word(self, home: Home) -> None:
        result = home.types("follow-up", "north", "--now", "2026-03-07T23:00:00-06:00", "--json")
        assert result.exit_code == 0
        events = [json.loads(line) for line in result.stdout.splitlines()]
        (placed,) = [event for event in events if event["event"] == "draft_placed"]
        assert (placed["step"], placed["to"]) == ("first_follow_up", ["priya@northlight-studio.example"])
        assert len(home.drafts()) == 1
        assert only(home, "2026-03-08T09:00:00-05:00")["draft"] == placed["message_id"]

    def test_the_next_run_adds_nothing(self, home: Home) -> None:
        home.types("follow-up", "north", "--now", NEXT_DAY)
        assert [event["event"] for event in home.run("2026-03-03T09:05:00-06:00")] == ["sync_done"]
        assert len(home.drafts()) == 1

    def test_not_with_a_draft_waiting(self, home: Home) -> None:
        home.types("follow-up", "north", "--now", NEXT_DAY)
        result = home.types("follow-up", "north", "--now", NEXT_DAY)
        assert (result.exit_code, result.stderr) == (
            1,
            "Error: a draft waits in your Drafts folder already: send it, or delete it\n",
        )

    @pytest.mark.parametrize("at", ["2026-03-19T09:00:00-05:00", "2026-03-20T23:59:00-05:00"])
    def test_not_before_a_promised_day_has_passed(self, at: str, home: Home) -> None:
        home.sees("promise", "north", "2026-03-20", "--now", NEXT_DAY)
        result = home.types("follow-up", "north", "--now", at)
        assert (result.exit_code, result.stderr) == (1, "Error: they named 2026-03-20: that day is theirs to the end\n")
        assert home.drafts() == []

    def test_from_the_next_day_it_is(self, home: Home) -> None:
        home.sees("promise", "north", "2026-03-20", "--now", NEXT_DAY)
        assert home.types("follow-up", "north", "--now", "2026-03-21T00:01:00-05:00").exit_code == 0

    def test_not_after_a_reply_that_only_this_look_finds(self, home: Home) -> None:
        no = "Dear Jane,\n\nUnfortunately, we have decided to move forward with another candidate.\n\nPriya"
        home.got("Priya Raman <priya@northlight-studio.example>", "Re: Thank you", no, at="2026-03-05T10:00:00-06:00")
        result = home.types("follow-up", "north", "--now", "2026-03-05T11:00:00-06:00")
        assert result.exit_code == 1
        assert "the case is closed (rejection)" in result.stderr
        assert home.drafts() == []

    def test_not_while_another_run_is_at_the_mailbox(self, home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(passes, "alone", partial(passes.alone, patience=0.01))
        with FileLock(home.folder / "heardback.db.1.lock"):
            result = home.types("follow-up", "north", "--now", NEXT_DAY)
        assert result.exit_code == 1
        assert result.stderr.startswith("Error: another run has been at jane.doe@example.com")
        assert len(result.stderr.splitlines()) == 1

    def test_not_after_two_without_an_answer(self, home: Home) -> None:
        to = "Priya Raman <priya@northlight-studio.example>"
        for number, at in enumerate(("2026-03-13T10:00:00-05:00", "2026-03-17T10:00:00-05:00"), start=1):
            text = f"Hi Priya,\n\nI wanted to follow up on my interview for the Graphic Designer position ({number})."
            home.wrote(to, "Re: Thank you", text, at=at, answers="<letter-1@example.com>")
        result = home.types("follow-up", "north", "--now", "2026-03-18T10:00:00-05:00")
        assert (result.exit_code, result.stderr) == (
            1,
            "Error: two follow-ups went out and none was answered: a third would do harm; call\n",
        )


class TestWhatIsStored:
    def test_export_prints_every_row(self, home: Home) -> None:
        rows = [json.loads(line) for line in home.types("export", "--json").stdout.splitlines()]
        assert {row["table"] for row in rows} >= {"mailboxes", "cases", "events"}
        assert all(line for line in home.types("export").stdout.splitlines())

    def test_export_holds_no_body(self, home: Home) -> None:
        assert "Best regards" not in home.types("export", "--json").stdout

    def test_connecting_again_is_harmless_and_may_add_addresses(self, home: Home) -> None:
        line = ("connect", "maildir", str(home.mail), "--address", ME)
        again = home.sees(*line)
        assert again == {"id": 1, "provider": "maildir", "addresses": [ME], "state": "ok"}
        more = home.sees(*line, "--address", "Jane@Old.example")
        assert (more["id"], more["addresses"]) == (1, [ME, "jane@old.example"])
        assert only(home)["company"] == "Northlight Studio"

    def test_forgetting_asks_first_and_nobody_is_there(self, home: Home) -> None:
        result = home.types("forget", ME)
        assert (result.exit_code, result.stderr) == (
            1,
            f"Error: nobody is there to ask: add --yes to delete all that is stored of {ME}\n",
        )
        assert only(home)

    @pytest.mark.parametrize("named", [ME, ME.upper(), "1"], ids=["address", "in capitals", "id"])
    def test_forgetting_leaves_nothing(self, named: str, home: Home) -> None:
        assert home.types("forget", named, "--yes").exit_code == 0
        assert home.sees("cases", "--all", "--now", NEXT_DAY) == []
        assert home.types("export", "--json").stdout == ""

    def test_the_store_is_the_users_alone(self, home: Home) -> None:
        assert (home.folder / "heardback.db").stat().st_mode & 0o077 == 0


class TestRun:
    def test_at_is_the_runs_now(self, home: Home) -> None:
        assert {datetime.fromisoformat(event["at"]) for event in home.run(DUE)} == {datetime.fromisoformat(DUE)}

    def test_people_read_a_timeline_with_a_why_under_each_line(self, home: Home) -> None:
        lines = home.types("run", "--once", "--now", DUE).stdout.splitlines()
        assert lines[0].endswith("jane.doe@example.com: 0 messages")
        assert "draft      Northlight Studio, Graphic Designer  first follow-up to" in lines[1]
        assert lines[2].strip() == "the interview was on Monday 2 March"
        assert "nudge      Your note to Northlight Studio is ready" in lines[3]

    def test_with_json_nothing_else_is_on_stdout(self, home: Home) -> None:
        (home.mail / "cur" / "1.empty:2,").write_bytes(b"")
        result = home.types("run", "--once", "--now", DUE, "--json")
        events = [json.loads(line) for line in result.stdout.splitlines()]
        assert result.exit_code == 0
        assert result.stderr == ""
        assert [event["event"] for event in events][:2] == ["message_skipped", "sync_done"]
        assert events[1]["skipped"] == 1
