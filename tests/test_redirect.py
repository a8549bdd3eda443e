"""The way back from the browser: what is taken for the answer, and what is not."""

import io
import sys
import threading
from collections.abc import Iterator
from http.client import HTTPConnection
from urllib.parse import urlencode

import pytest

from connectors.grants import SignInFailed
from heardback.redirect import LONGEST, Redirect, answer_in, listening


@pytest.fixture
def redirect(monkeypatch: pytest.MonkeyPatch) -> Iterator[Redirect]:
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    with listening() as waiting:
        yield waiting


def visit(redirect: Redirect, path: str = "/", **answer: str) -> tuple[int, str]:
    connection = HTTPConnection("127.0.0.1", redirect.port, timeout=10)
    connection.request("GET", f"{path}?{urlencode(answer)}" if answer else path)
    reply = connection.getresponse()
    page = reply.read().decode()
    connection.close()
    return reply.status, page


def test_the_browser_brings_the_answer(redirect: Redirect) -> None:
    status, page = visit(redirect, code="4/code", state="s")
    assert (status, "You can close this page" in page, "4/code" in page) == (200, True, False)
    assert redirect.wait("s") == {"code": "4/code", "state": "s"}


def test_what_a_browser_asks_for_besides_is_no_answer(redirect: Redirect) -> None:
    assert [visit(redirect, path)[0] for path in ("/favicon.ico", "/", "/?state=s", "//[")] == [404] * 4
    visit(redirect, error="access_denied", state="s")
    assert redirect.wait("s")["error"] == "access_denied"


@pytest.mark.parametrize("answer", [{"code": "c", "state": "other"}, {"code": "c"}, {"error": "no", "state": ""}])
def test_another_state_is_refused(redirect: Redirect, answer: dict[str, str]) -> None:
    visit(redirect, **answer)
    with pytest.raises(SignInFailed, match="its state differs"):
        redirect.wait("s")


def test_nobody_comes(redirect: Redirect) -> None:
    with pytest.raises(SignInFailed, match="nobody signed in within"):
        redirect.wait("s", patience=0.05)


def test_a_connection_that_says_nothing_keeps_nobody_waiting(redirect: Redirect) -> None:
    silent = HTTPConnection("127.0.0.1", redirect.port)
    silent.connect()
    assert visit(redirect, code="c", state="s")[0] == 200
    silent.close()
    assert redirect.wait("s")["code"] == "c"


def test_the_address_is_pasted(redirect: Redirect, monkeypatch: pytest.MonkeyPatch) -> None:
    pasted = "\nwhat?\nhttp://127.0.0.1:1/nothing\n  http://127.0.0.1:8765/?state=s&code=4%2Fcode&scope=email \n"
    monkeypatch.setattr(sys, "stdin", io.StringIO(pasted))
    assert redirect.wait("s") == {"state": "s", "code": "4/code", "scope": "email"}


@pytest.mark.parametrize("stdin", [None, io.StringIO("")], ids=["there is none", "it has ended"])
def test_no_terminal(redirect: Redirect, stdin: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", stdin)
    threading.Timer(0.05, visit, [redirect], {"code": "c", "state": "s"}).start()
    assert redirect.wait("s", patience=10)["code"] == "c"


def test_a_port_that_is_taken(redirect: Redirect) -> None:
    with pytest.raises(SignInFailed, match=rf"port {redirect.port} cannot be used .* --port"), listening(redirect.port):
        pass


def test_nobody_else_is_listened_to(redirect: Redirect) -> None:
    del redirect
    with listening() as other, pytest.raises(OSError, match=r"refused|unreachable|assign"):
        HTTPConnection("::1", other.port, timeout=5).connect()


@pytest.mark.parametrize("address", ["", "code=4/code", "http://[", "http://a/#code=4", "x" * LONGEST + "?code=4"])
def test_what_carries_no_answer(address: str) -> None:
    assert answer_in(address) is None
