"""Gmail's JSON as facts, whatever it looks like."""

import base64
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.errors import Unreadable
from connectors.gmail import wire
from connectors.gmail.history import Log
from rules.mail import Address, Direction
from tests.connectors.letters import INVITATION, JANE, NOW, PLAIN, PRIYA, letter, multipart
from tests.fakes.gmail_account import Stored


def raw(data: bytes, **more: Any) -> dict[str, Any]:
    return {"id": "19a", "threadId": "19b", "internalDate": "1773673200000", **more, "raw": coded(data)}


def coded(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def headers(*pairs: tuple[str, str]) -> dict[str, Any]:
    listed = [{"name": name, "value": value} for name, value in pairs]
    return {"id": "19a", "labelIds": ["INBOX"], "payload": {"mimeType": "text/plain", "headers": listed}}


def test_a_message() -> None:
    message = wire.message(raw(letter("Hello.\n"), labelIds=["INBOX"]), own={JANE}, now=NOW)
    assert (message.id, message.thread, message.direction) == ("19a", "19b", Direction.RECEIVED)
    assert (message.sender, message.text.strip()) == (Address(PRIYA, "Priya Raman"), "Hello.")


def test_the_time_of_delivery_counts_where_no_other_is_told() -> None:
    message = wire.message(
        raw(letter(date=""), internalDate="1773673200123"), own=(), now=datetime.max.replace(tzinfo=UTC)
    )
    assert message.date == datetime(2026, 3, 16, 15, 0, 0, 123_000, tzinfo=UTC)


@pytest.mark.parametrize("told", [{}, {"raw": 1}, {"raw": "é"}, {"raw": ""}, {"raw": coded(b"no header")}])
def test_what_is_no_message_cannot_be_read(told: dict[str, Any]) -> None:
    with pytest.raises(Unreadable):
        wire.message(told, own=(), now=NOW)


@pytest.mark.parametrize("parts", [pytest.param((PLAIN, INVITATION), id="with"), pytest.param((PLAIN,), id="without")])
def test_the_outline_tells_of_a_calendar(parts: tuple[str, ...]) -> None:
    stored = Stored("1", "1", multipart(*parts, kind="mixed"), set(), NOW)
    seen = wire.envelope(stored.json("full", []), own=(), now=NOW)
    assert seen.has_calendar is (INVITATION in parts)
    assert seen.headers["content-type"].startswith("multipart/mixed")


@pytest.mark.parametrize(
    ("payload", "is_told"),
    [
        ({"mimeType": "text/plain"}, False),
        ({"mimeType": "multipart/mixed"}, True),
        ({"mimeType": "multipart/mixed", "parts": []}, False),
        ({"mimeType": "TEXT/Calendar"}, True),
        ({"mimeType": "application/octet-stream", "filename": "Invite.ICS"}, True),
        (
            {"mimeType": "multipart/mixed", "parts": [{"mimeType": "x/y", "parts": [{"mimeType": "text/calendar"}]}]},
            True,
        ),
        ({"parts": [1, None, {"parts": "x"}]}, False),
    ],
)
def test_a_calendar_is_known_or_cannot_be_ruled_out(payload: dict[str, Any], is_told: bool) -> None:
    assert wire.has_calendar(payload) is is_told


def test_a_header_with_a_line_break_begins_no_other_header() -> None:
    told = headers(("From", "a@b.example"), ("Subject", "x\r\nTo: evil@x.example"))
    seen = wire.envelope(told, own=(), now=NOW)
    assert (seen.to, seen.subject) == ((), "x To: evil@x.example")


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ({}, ()),
        ({"sendAs": [{"sendAsEmail": "A@x.example", "isPrimary": True}]}, ("a@x.example",)),
        ({"sendAs": [{"sendAsEmail": "a@x.example", "verificationStatus": "pending"}, {}, 1]}, ()),
        ({"sendAs": "x"}, ()),
    ],
)
def test_aliases(told: dict[str, Any], found: tuple[str, ...]) -> None:
    assert wire.aliases(told) == found


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["payload", "headers", "name", "value", "parts", "labelIds", "raw", "id", "history", "message"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=15,
)


@given(st.dictionaries(st.sampled_from(["payload", "raw", "labelIds", "internalDate", "sendAs", "history"]), JSON))
def test_no_answer_breaks_the_reading(told: dict[str, Any]) -> None:
    for read in (wire.message, wire.envelope):
        try:
            read(told, own=(), now=NOW)
        except Unreadable:
            continue
    wire.aliases(told)
    wire.message_id(told)
    Log().learn(told)
