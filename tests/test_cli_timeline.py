"""The timeline that people read: one line for each event, one of why under it, and nothing that steers a terminal."""

from typing import Any

import pytest

from heardback import timeline
from rules.policy import WorkTime

ABOUT = {
    "at": "2026-03-13T14:00:00+00:00",
    "case": "kq3zx7ab",
    "company": "Northlight Studio",
    "role": "Graphic Designer",
    "why": ["the interview was on Monday 2 March", "no day was named"],
}
OF = "Northlight Studio, Graphic Designer"
LINES: dict[str, tuple[dict[str, Any], str]] = {
    "a case": ({"event": "case_opened"}, f"found      {OF}"),
    "a reply": ({"event": "case_updated", "kind": "still_deciding"}, f"heard      {OF}  they are still deciding"),
    "an end": ({"event": "case_closed", "outcome": "gave_up"}, f"closed     {OF}  gave up"),
    "a draft": (
        {"event": "draft_placed", "step": "first_follow_up", "to": ["p@x.example", "t@x.example"]},
        f"draft      {OF}  first follow-up to p@x.example, t@x.example, in your Drafts folder",
    ),
    "a draft sent": (
        {"event": "draft_sent", "step": "second_follow_up"},
        f"sent       {OF}  you sent the second follow-up",
    ),
    "a draft deleted": (
        {"event": "draft_deleted", "step": None},
        f"deleted    {OF}  you deleted the follow-up; it is not put back",
    ),
    "a draft edited": (
        {"event": "draft_edited", "step": "first_follow_up"},
        f"edited     {OF}  you edited the first follow-up: it is yours now",
    ),
    "a draft taken away": (
        {"event": "draft_withdrawn", "step": "first_follow_up"},
        f"withdrawn  {OF}  the untouched first follow-up was taken out of your Drafts folder",
    ),
    "nobody knows whose": (
        {"event": "case_opened", "company": None, "role": None},
        "found      an employer that is not known",
    ),
    "a mail that cannot be read": (
        {"event": "message_skipped", "id": "INBOX/1", "error": "no headers", "why": []},
        "skipped    INBOX/1: no headers",
    ),
    "a look at a mailbox": (
        {"event": "sync_done", "mailbox": "j@x.example", "read": 1, "skipped": 0, "why": []},
        "read       j@x.example: 1 message",
    ),
    "a look that skipped": (
        {"event": "sync_done", "mailbox": "j@x.example", "read": 9, "skipped": 2, "why": []},
        "read       j@x.example: 9 messages, 2 could not be read",
    ),
    "an event of a later version": ({"event": "moon_landing"}, f"moon_landing  {OF}"),
    "an escape sequence": (
        {"event": "case_opened", "company": "\x1b[2JEvil\u202e\n", "role": ""},
        "found      [2JEvil",
    ),
}


@pytest.mark.parametrize(("payload", "line"), LINES.values(), ids=LINES.keys())
def test_an_event_is_told_in_a_line_with_its_why_below(
    payload: dict[str, Any], line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    timeline.tell(ABOUT | payload, WorkTime())
    first, *below = capsys.readouterr().out.splitlines()
    assert first.rstrip() == f"Fri 13 Mar 2026 10:00  {line}"
    assert [told.strip() for told in below] == list((ABOUT | payload)["why"])[:1]


def test_a_nudge_is_told_in_full_at_the_width_of_the_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    body = "word " * 100 + "\n\nThe script: “Hello, this is Jane.”\x07"
    timeline.tell(ABOUT | {"event": "nudge", "reason": "call", "title": "Time to call", "body": body}, WorkTime())
    first, *below = capsys.readouterr().out.splitlines()
    assert first == "Fri 13 Mar 2026 10:00  nudge      Time to call"
    assert all(len(line) <= 100 for line in below)
    assert " ".join(" ".join(below).split()) == " ".join(body.replace("\x07", "").split())
