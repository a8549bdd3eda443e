"""What may leave this machine."""

import json
from pathlib import Path

import pytest

import connectors.outlook
from connectors.errors import Refused
from connectors.http import Call
from connectors.outlook import passes

BASE = "https://graph.microsoft.com/v1.0"
ELSEWHERE = "leads elsewhere"


def check(method: str, url: str, body: str | None = None, **headers: str) -> None:
    passes.check(Call(method=method, url=url, body=body, headers=headers), base=BASE)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/me?$select=mail"),
        ("GET", "/me/mailFolders/sentitems/messages/delta?$filter=x"),
        ("GET", "/me/mailFolders('AQMk-inbox')/messages/delta?$deltatoken=x"),
        ("GET", "/users('5f1e')/mailfolders('AQMk=')/messages/delta()?$skiptoken=x"),
        ("GET", "/me/messages/AAkALgAA01=/$value"),
        ("POST", "/me/messages/AAkALgAA01=/createReplyAll"),
        ("PATCH", "/me/messages/AAkALgAA01="),
        ("DELETE", "/me/messages/AAkALgAA01="),
    ],
)
def test_what_may_be_asked(method: str, path: str) -> None:
    check(method, BASE + path)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/me/sendMail"),
        ("POST", "/me/messages/AAkALgAA01=/send"),
        ("POST", "/me/messages/AAkALgAA01=/Send"),
        ("POST", "/me/messages/AAkALgAA01=%2Fsend"),
        ("POST", "/me/messages/createReplyAll/../AAkALgAA01=/send"),
        ("POST", "/me/messages/AAkALgAA01=/reply"),
        ("POST", "/me/messages/AAkALgAA01=/replyAll"),
        ("POST", "/me/messages/AAkALgAA01=/forward"),
        ("POST", "/me/messages/AAkALgAA01=/microsoft.graph.send"),
        ("POST", "/users('5f1e')/sendMail"),
        ("POST", "/me/events"),
        ("PUT", "/me/messages/AAkALgAA01="),
        ("DELETE", "/me/mailFolders/inbox"),
        ("PATCH", "/me/mailboxSettings"),
        ("GET", "/users"),
    ],
)
def test_what_may_not(method: str, path: str) -> None:
    with pytest.raises(Refused):
        check(method, BASE + path)


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example/v1.0/me",
        "http://graph.microsoft.com/v1.0/me",
        "https://graph.microsoft.com@evil.example/v1.0/me",
        "https://graph.microsoft.com.evil.example/v1.0/me",
        "https://graph.microsoft.com:8443/v1.0/me",
        "https://graph.microsoft.com/v1.0x/me",
        "https://graph.microsoft.com/beta/me",
        "//evil.example/v1.0/me",
        "http://169.254.169.254/v1.0/me/messages",
        "file:///v1.0/me/messages",
    ],
)
def test_a_link_to_anywhere_else_is_not_followed(url: str) -> None:
    with pytest.raises(Refused):
        passes.link(url, base=BASE)


@pytest.mark.parametrize(
    ("given", "url"),
    [
        pytest.param("/v1.0/me/messages?$skip=10", f"{BASE}/me/messages?$skip=10", id="with the version"),
        pytest.param("me/messages?$skip=10", f"{BASE}/me/messages?$skip=10", id="without"),
    ],
)
def test_a_relative_link_is_of_this_host(given: str, url: str) -> None:
    assert passes.link(given, base=BASE) == url


def test_no_header_makes_another_method_of_a_call() -> None:
    with pytest.raises(Refused):
        check("POST", f"{BASE}/me/messages", **{"X-HTTP-Method-Override": "DELETE"})


@pytest.mark.parametrize(
    "requests",
    [
        pytest.param([], id="nothing"),
        pytest.param([{"id": "1", "method": "POST", "url": "/me/sendMail"}], id="a mail"),
        pytest.param([{"id": "1", "method": "DELETE", "url": "/me/messages/A"}], id="a write"),
        pytest.param([{"id": "1", "method": "GET", "url": "/users"}], id="what may not be asked alone"),
        pytest.param([{"id": str(n), "method": "GET", "url": "/me"} for n in range(21)], id="more than twenty"),
    ],
)
def test_a_batch_holds_up_to_twenty_reads(requests: list[dict[str, str]]) -> None:
    with pytest.raises(Refused):
        check("POST", f"{BASE}/$batch", json.dumps({"requests": requests}))


@pytest.mark.parametrize(
    ("endpoint", "base"),
    [
        ("https://graph.microsoft.com", BASE),
        ("https://graph.microsoft.com/v1.0/", BASE),
        ("http://127.0.0.1:14003", "http://127.0.0.1:14003/v1.0"),
        ("http://localhost:14003/", "http://localhost:14003/v1.0"),
    ],
)
def test_where_graph_is(endpoint: str, base: str) -> None:
    assert passes.base_of(endpoint) == base


@pytest.mark.parametrize("endpoint", ["http://graph.microsoft.com", "http://127.0.0.1.example", "ftp://localhost", ""])
def test_plain_http_goes_no_farther_than_this_machine(endpoint: str) -> None:
    with pytest.raises(Refused):
        passes.base_of(endpoint)


def test_no_path_that_sends_is_known_anywhere() -> None:
    sources = list(Path(connectors.outlook.__file__).parent.glob("*.py"))
    assert sources
    for source in sources:
        code = source.read_text(encoding="utf-8").lower()
        assert "sendmail" not in code
        assert "/send" not in code
