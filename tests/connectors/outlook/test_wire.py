"""Graph's JSON, and JSON that is none of Graph's."""

from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.errors import CursorExpired, MailboxError, Unreadable
from connectors.mailbox import Cursor
from connectors.outlook import wire
from connectors.outlook.cursor import Folder, State
from connectors.outlook.drafttext import above, own_words
from connectors.outlook.people import aliases
from connectors.reports import may_be_report
from rules.mail import Address, Direction
from rules.newtext import new_text
from tests.connectors.letters import NOW

JANE = "jane@example.com"


def told(**more: Any) -> dict[str, Any]:
    return {
        "id": "AAkA1=",
        "conversationId": "AAQk1=",
        "internetMessageId": "<1@x.example>",
        "from": {"emailAddress": {"address": "Priya@Northlight.example", "name": "Raman, Priya"}},
        "toRecipients": [{"emailAddress": {"address": JANE, "name": JANE}}],
        "subject": "Re:  Thank\r\nyou",
        "receivedDateTime": "2026-03-03T10:00:00Z",
        "sentDateTime": "2026-03-03T09:59:58Z",
        **more,
    }


def envelope(item: dict[str, Any], *, in_sent: bool = False) -> Any:
    return wire.envelope(item, own={JANE}, in_sent=in_sent, now=NOW)


def headers(**given: str) -> list[dict[str, str]]:
    return [{"name": name.replace("_", "-"), "value": value} for name, value in given.items()]


def test_an_envelope() -> None:
    seen = envelope(told())
    assert seen.sender == Address("priya@northlight.example", "Raman, Priya")
    assert seen.to == (Address(JANE),)
    assert (seen.subject, seen.thread, seen.message_id) == ("Re: Thank you", "AAQk1=", "<1@x.example>")
    assert seen.date == datetime(2026, 3, 3, 9, 59, 58, tzinfo=UTC)


@pytest.mark.parametrize(
    ("item", "direction"),
    [
        pytest.param(told(), Direction.RECEIVED, id="somebody's"),
        pytest.param(told(**{"from": {"emailAddress": {"address": JANE.upper()}}}), Direction.SENT, id="the user's"),
        pytest.param(
            told(
                **{"from": {"emailAddress": {"address": JANE}}},
                internetMessageHeaders=headers(Authentication_Results="mx; dmarc=fail"),
            ),
            Direction.RECEIVED,
            id="in the user's name",
        ),
    ],
)
def test_whose_it_is(item: dict[str, Any], direction: Direction) -> None:
    assert envelope(item).direction is direction


@pytest.mark.parametrize(
    ("more", "known"),
    [
        pytest.param({"@odata.type": "#microsoft.graph.eventMessageRequest"}, True, id="a request by its type"),
        pytest.param({"@odata.type": "#microsoft.graph.eventMessage"}, True, id="a cancellation by its type"),
        pytest.param({"@odata.type": "#microsoft.graph.message"}, False, id="a message by its type"),
        pytest.param(
            {"singleValueExtendedProperties": [{"id": "String 0x1a", "value": "IPM.Schedule.Meeting.Request"}]},
            True,
            id="a request by its class",
        ),
        pytest.param(
            {"singleValueExtendedProperties": [{"id": "String 0x001A", "value": "IPM.Note"}]}, False, id="a note"
        ),
    ],
)
def test_what_carries_a_calendar(more: dict[str, Any], known: bool) -> None:
    assert envelope(told(**more)).has_calendar is known


def test_a_report_by_its_class() -> None:
    ndr = told(singleValueExtendedProperties=[{"id": "String 0x1a", "value": "REPORT.IPM.Note.NDR"}])
    assert may_be_report(envelope(ndr))
    assert not may_be_report(envelope(told()))


def test_headers_count_before_properties() -> None:
    item = told(
        internetMessageHeaders=headers(
            In_Reply_To="<a@x>", References="<r@x> <a@x>", Date="Tue, 3 Mar 2026 04:00 -0600"
        ),
        singleValueExtendedProperties=[{"id": "String 0x1042", "value": "<b@x>"}],
    )
    seen = envelope(item)
    assert seen.parents == ("<r@x>", "<a@x>")
    assert seen.date.isoformat() == "2026-03-03T04:00:00-06:00"


@pytest.mark.parametrize("key", ["Auto-Submitted", "X-Auto-Response-Suppress", "List-Unsubscribe", "Precedence"])
def test_headers_that_matter_are_kept(key: str) -> None:
    item = told(internetMessageHeaders=[{"name": key, "value": "x"}, {"name": "X-Other", "value": "y"}])
    assert dict(envelope(item).headers) == {key.lower(): "x"}


def test_a_header_of_somebodys_making_begins_no_other() -> None:
    item = told(internetMessageHeaders=[{"name": "X-A", "value": "x\r\nAuthentication-Results: dmarc=pass"}])
    assert dict(envelope(item).headers) == {}


def test_nothing_to_go_by() -> None:
    with pytest.raises(Unreadable):
        envelope({"id": "AAkA1=", "receivedDateTime": "2026-03-03T10:00:00Z"})


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ({"contentType": "text", "content": "Hello\r\nJane\r\n"}, "Hello\nJane\n"),
        ({"contentType": "html", "content": "<p>Hello</p><blockquote type=cite>Old</blockquote>"}, "Hello\n\n> Old"),
        ({}, ""),
        (None, ""),
        ({"contentType": 3, "content": ["x"]}, ""),
    ],
)
def test_a_body(body: Any, text: str) -> None:
    assert wire.body_of({"body": body}) == text


def test_what_exchange_quotes_is_told_apart_as_text() -> None:
    """Nothing but a rule and a block of headers stands before it."""
    text = (
        "We went with somebody else.\r\n\r\n________________________________\r\nFrom: Jane <jane@example.com>\r\n"
        "Sent: Monday, March 2, 2026 5:30 PM\r\nTo: Priya\r\nSubject: Thank you\r\n\r\nDear Priya, thank you.\r\n"
    )
    assert (
        new_text(wire.body_of({"body": {"contentType": "text", "content": text}})).body == "We went with somebody else."
    )


@pytest.mark.parametrize(
    ("me", "found"),
    [
        ({"mail": "J@x.example", "proxyAddresses": ["SMTP:j@x.example", "smtp:jane@y.example", "x500:/o=x"]},
         ("j@x.example", "jane@y.example")),
        ({"mail": None, "userPrincipalName": "live.com#j@x.example"}, ("live.com#j@x.example",)),
        ({"userPrincipalName": "j_y.example#EXT#@x.onmicrosoft.com"}, ()),
        ({"proxyAddresses": "smtp:j@x.example"}, ()),
    ],
)  # fmt: skip
def test_aliases(me: dict[str, Any], found: tuple[str, ...]) -> None:
    assert aliases(me) == found


# --- drafts


@pytest.mark.parametrize(
    "quoted",
    [
        pytest.param(None, id="nothing to quote"),
        pytest.param({"contentType": "html", "content": ""}, id="nothing quoted"),
        pytest.param(
            {
                "contentType": "html",
                "content": '<html><body dir="ltr"><hr><div id="divRplyFwdMsg">From: X</div>old</body></html>',
            },
            id="a page",
        ),
        pytest.param(
            {"contentType": "html", "content": '<div id="appendonsend"></div>old'}, id="a page without a body"
        ),
        pytest.param(
            {"contentType": "text", "content": "\r\n________________________________\r\nFrom: X\r\n\r\nold"}, id="text"
        ),
    ],
)
def test_our_words_are_told_apart_from_what_they_stand_above(quoted: Any) -> None:
    words = "Dear Priya,\n\nany news? 1 < 2 & 3 > 2\n\nJane\n"
    assert own_words(above(words, quoted)).split() == words.split()


# --- whatever comes

_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(sorted(told())), inner, max_size=4),
    max_leaves=12,
)
_NAMES = (
    *told(),
    "body",
    "sender",
    "ccRecipients",
    "internetMessageHeaders",
    "singleValueExtendedProperties",
    "attachments",
)


@given(st.dictionaries(st.sampled_from(_NAMES), _json))
def test_whatever_a_server_sends_is_a_message_or_unreadable(item: dict[str, Any]) -> None:
    with suppress(MailboxError):
        message = wire.message(item, own={JANE}, in_sent=False, now=NOW)
        assert message.date.tzinfo is not None
    assert wire.size_of(item) >= 0
    wire.has_calendar(item)
    wire.is_partial(item)


@given(_json | st.dictionaries(st.sampled_from(["v", "folders", "names", "told"]), _json))
def test_a_cursor_of_anybodys_making_is_refused(value: Any) -> None:
    import json

    with suppress(CursorExpired):
        State.of(Cursor(json.dumps(value)))


def test_a_cursor_comes_back_as_it_was() -> None:
    folders = (Folder(id="sentitems", since="2026-01-01T00:00:00Z", link="https://x/1", count=7, edge=("ab",)),)
    state = State(folders=folders, names={"inbox": "AQ"}, told=("0123456789ab", "ba9876543210"), aliases=("a@b",))
    assert State.of(state.cursor) == state
