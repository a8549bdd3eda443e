"""What may leave this machine, and what never does."""

from collections.abc import Callable
from typing import Any

import pytest
from googleapiclient.http import BatchHttpRequest

from connectors.errors import Refused
from connectors.gmail.quota import PASSES
from connectors.gmail.transport import endpoint, units_of
from connectors.http import Call
from tests.connectors.gmail.boxes import GmailBox

ME: dict[str, Any] = {"userId": "me"}
RAW = {"raw": "RnJvbTogYQ=="}


@pytest.mark.parametrize(
    "ask",
    [
        pytest.param(lambda users: users.drafts().send(**ME, body={"id": "r-1"}), id="drafts.send"),
        pytest.param(lambda users: users.messages().send(**ME, body=RAW), id="messages.send"),
        pytest.param(lambda users: users.messages().insert(**ME, body=RAW), id="messages.insert"),
        pytest.param(lambda users: users.messages().import_(**ME, body=RAW), id="messages.import"),
        pytest.param(lambda users: users.drafts().update(**ME, id="r-1", body={"message": RAW}), id="drafts.update"),
        pytest.param(lambda users: users.messages().trash(**ME, id="1"), id="messages.trash"),
        pytest.param(lambda users: users.messages().delete(**ME, id="1"), id="messages.delete"),
        pytest.param(lambda users: users.settings().filters().list(**ME), id="settings.filters.list"),
        pytest.param(lambda users: users.settings().sendAs().create(**ME, body={}), id="settings.sendAs.create"),
        pytest.param(lambda users: users.messages().get(userId="bob@example.com", id="1"), id="of another user"),
        pytest.param(lambda users: users.messages().list(**ME, q="x" * 3000), id="a read in the clothes of a write"),
    ],
)
def test_nothing_leaves_but_what_is_on_the_list(box: GmailBox, ask: Callable[[Any], Any]) -> None:
    request = ask(box.mailbox.client.calls.service.users())
    with pytest.raises(Refused):
        request.execute(num_retries=0)
    assert box.gmail.requests == 0


@pytest.mark.parametrize("path", ["drafts/send", "messages/send"])
@pytest.mark.parametrize("prefix", ["/gmail/v1/users/me/", "/upload/gmail/v1/users/me/"])
def test_no_spelling_of_send_is_let_through(box: GmailBox, prefix: str, path: str) -> None:
    http = box.mailbox.client.calls.service._http
    for method in ("POST", "PUT", "GET", "PATCH"):
        if (method, prefix) == ("GET", "/gmail/v1/users/me/"):
            continue  # would read the draft whose id is "send"
        with pytest.raises(Refused):
            http.request(f"https://gmail.googleapis.com{prefix}{path}?alt=json", method=method, body="{}")
    assert box.gmail.requests == 0


def test_no_batch_carries_a_write(box: GmailBox) -> None:
    service = box.mailbox.client.calls.service
    batch: BatchHttpRequest = service.new_batch_http_request()
    batch.add(service.users().messages().get(**ME, id="1", fields="id"))
    batch.add(service.users().drafts().send(**ME, body={"id": "r-1"}))
    with pytest.raises(Refused):
        batch.execute()
    assert box.gmail.requests == 0


@pytest.mark.parametrize("body", [None, b"", b"prose", b"Content-Type: application/http\n\nnot a call\n"])
def test_no_batch_leaves_that_cannot_be_read(body: bytes | None) -> None:
    call = Call(method="POST", url="https://gmail.googleapis.com/batch", body=body)
    with pytest.raises(Refused):
        units_of(call, base="https://gmail.googleapis.com")


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example/gmail/v1/users/me/profile",
        "http://gmail.googleapis.com/gmail/v1/users/me/profile",
        "https://gmail.googleapis.com@evil.example/gmail/v1/users/me/profile",
        "https://gmail.googleapis.com/gmail/v1/users/me/../me/profile",
        "https://gmail.googleapis.com/gmail/v1/users/me/drafts/send/",
    ],
)
def test_no_other_place_is_called(url: str) -> None:
    with pytest.raises(Refused):
        units_of(Call(method="GET", url=url), base="https://gmail.googleapis.com")


def test_no_header_makes_another_method_of_it() -> None:
    url = "https://gmail.googleapis.com/gmail/v1/users/me/drafts/r-1"
    call = Call(method="GET", url=url, headers={"X-HTTP-Method-Override": "POST"})
    with pytest.raises(Refused):
        units_of(call, base="https://gmail.googleapis.com")


def test_the_list_knows_no_sending() -> None:
    assert not any("send" in known.path.pattern.removesuffix("sendAs") for known in PASSES)
    assert {known.method for known in PASSES} == {"GET", "POST", "DELETE"}


@pytest.mark.parametrize(
    ("given", "base"),
    [
        (None, "https://gmail.googleapis.com"),
        ("http://127.0.0.1:14002/", "http://127.0.0.1:14002"),
        ("http://localhost:1", "http://localhost:1"),
        ("http://[::1]:1", "http://[::1]:1"),
        ("https://mail.example", "https://mail.example"),
    ],
)
def test_where_gmail_is(given: str | None, base: str) -> None:
    assert endpoint(given) == base


@pytest.mark.parametrize(
    "given", ["http://mail.example", "http://127.0.0.1.evil.example", "ftp://localhost", "localhost"]
)
def test_plain_http_goes_no_farther_than_this_machine(given: str) -> None:
    with pytest.raises(Refused):
        endpoint(given)
