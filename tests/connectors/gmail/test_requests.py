"""The requests as they leave: method, path, query, body and headers."""

import base64
import json
from dataclasses import replace
from typing import Any

import pytest

from connectors.compose import compose
from tests.connectors.contract import DRAFT, arrived, nobody, place, read
from tests.connectors.gmail.boxes import GmailBox
from tests.connectors.letters import HORIZON, NOW, PRIYA, letter, note
from tests.fakes.gmail_calls import Asked

RAW = "id,threadId,labelIds,internalDate,raw"
PARTS = "mimeType,filename"
HEADS = f"id,threadId,labelIds,internalDate,payload({PARTS},headers,parts({PARTS},parts({PARTS},parts({PARTS}))))"
HISTORY = (
    "nextPageToken,historyId,history("
    "messagesAdded/message(id,threadId,labelIds),messagesDeleted/message(id,threadId,labelIds),"
    "labelsAdded(labelIds,message(id,threadId,labelIds)),labelsRemoved(labelIds,message(id,threadId,labelIds)))"
)
LIST = "messages(id,threadId),nextPageToken"
SINCE = f"after:{int(HORIZON.timestamp()) - 1}"
FROM_ME = "from:(jane.doe@example.com OR jane@work.example.org)"


def shown(asked: Asked) -> tuple[str, dict[str, Any]]:
    """Without what says the same in every request."""
    query = {name: values if len(values) > 1 else values[0] for name, values in asked.query.items() if name != "alt"}
    return f"{asked.method} {asked.path.removeprefix('/gmail/v1/users/me/')}", query


def requests_of(box: GmailBox) -> list[tuple[str, dict[str, Any]]]:
    return [shown(asked) for asked in box.gmail.asked]


def test_a_first_reading(box: GmailBox) -> None:
    box.gmail.page = 500
    box.send(note())
    (id_,) = box.account.messages
    read(box)
    assert requests_of(box) == [
        ("GET profile", {"fields": "emailAddress,historyId"}),
        ("GET settings/sendAs", {"fields": "sendAs(sendAsEmail,displayName,verificationStatus)"}),
        ("GET messages", {"q": SINCE, "labelIds": "SENT", "maxResults": "151", "fields": LIST}),
        ("GET messages", {"q": f"{SINCE} {FROM_ME} -in:sent -in:drafts", "maxResults": "151", "fields": LIST}),
        (f"GET messages/{id_}", {"format": "raw", "fields": RAW}),
        ("GET messages", {"q": SINCE, "maxResults": "500", "fields": LIST}),
    ]


def test_news(box: GmailBox) -> None:
    box.gmail.page = 500
    cursor = read(box)[-1].cursor
    start = box.account.history_id
    box.send(note())
    box.receive(letter())
    mine, theirs = box.account.messages
    box.gmail.forget_calls()
    read(box, cursor, wanted=lambda _: True)
    assert requests_of(box) == [
        ("GET history", {"startHistoryId": str(start), "maxResults": "500", "fields": HISTORY}),
        (f"GET messages/{mine}", {"format": "raw", "fields": RAW}),
        (f"GET messages/{theirs}", {"format": "full", "fields": HEADS}),
        (f"GET messages/{theirs}", {"format": "raw", "fields": RAW}),
    ]


def test_a_draft_is_looked_for_and_written(box: GmailBox) -> None:
    box.send(note(subject="Graphic Designer"))
    (message,) = arrived(read(box))
    box.gmail.forget_calls()
    placed = place(box, replace(DRAFT, thread=message.thread))
    bare = DRAFT.message_id.strip("<>")
    assert requests_of(box) == [
        ("GET drafts", {"q": f"rfc822msgid:{bare}", "maxResults": "50", "fields": "drafts(id,message(id,threadId))"}),
        (
            "GET messages",
            {
                "q": f"rfc822msgid:{bare}",
                "labelIds": "SENT",
                "includeSpamTrash": "true",
                "maxResults": "5",
                "fields": LIST,
            },
        ),
        (
            f"GET threads/{message.thread}",
            {
                "format": "metadata",
                "metadataHeaders": "Message-ID",
                "fields": "id,messages(id,threadId,labelIds,payload/headers)",
            },
        ),
        ("POST drafts", {"fields": "id,message(id,threadId)"}),
    ]
    body = json.loads(box.gmail.asked[-1].body)
    assert body == {"message": {"raw": base64.urlsafe_b64encode(compose(DRAFT)).decode(), "threadId": message.thread}}
    box.gmail.forget_calls()
    box.mailbox.withdraw_draft(placed)
    assert requests_of(box) == [
        (f"GET drafts/{placed.id}", {"format": "raw", "fields": f"id,message({RAW})"}),
        (f"DELETE drafts/{placed.id}", {}),
    ]


def test_earlier_mail(box: GmailBox) -> None:
    told = box.mailbox.about(
        people=[PRIYA, "r@agency.example"],
        domains=["northlight-studio.com"],
        threads=["<note@example.com>"],
        since=HORIZON,
        now=NOW,
    )
    assert list(told) == []
    them = "(northlight-studio.com OR r@agency.example)"
    query = f"{SINCE} (from:{them} OR to:{them} OR cc:{them}) -in:drafts"
    assert requests_of(box) == [
        ("GET messages", {"q": "rfc822msgid:note@example.com", "maxResults": "500", "fields": LIST}),
        ("GET messages", {"q": query, "maxResults": "500", "fields": LIST}),
    ]


@pytest.mark.parametrize("in_batch", [False, True])
def test_headers(box: GmailBox, in_batch: bool) -> None:
    if in_batch:
        box.send(note())
        box.send(note(message_id="<2@example.com>"))
    read(box, wanted=nobody)
    asked = next(asked for asked in box.gmail.asked if asked.in_batch is in_batch)
    told = {name: asked.headers.get(name) for name in ("authorization", "accept", "accept-encoding", "user-agent")}
    if in_batch:
        assert told["authorization"] is None  # the batch's own counts for its parts
        assert asked.headers["host"] == "gmail.googleapis.com"
    else:
        assert told["authorization"] == "Bearer jane"
    assert (told["accept"], told["accept-encoding"]) == ("application/json", "gzip, deflate")
    assert "(gzip)" in str(told["user-agent"])
    assert "heardback" not in str(asked.headers).lower()


def test_nothing_is_looked_up_but_gmail(box: GmailBox) -> None:
    """The description of the API ships with the client."""
    read(box)
    assert {call.request.url.partition("/gmail/v1")[0] for call in box.gmail._mock.calls} == {  # type: ignore[union-attr]
        "https://gmail.googleapis.com"
    }
