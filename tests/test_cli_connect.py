"""`connect gmail` and `connect outlook` as their user meets them, and what the doctor says afterwards."""

import json
import logging
import sqlite3
import subprocess
import sys
import threading
import webbrowser
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit
from urllib.request import urlopen

import pytest
import requests
import responses
from click.testing import Result
from keyring.errors import NoKeyringError

from connectors.gmail.signin import READ
from heardback import clock
from heardback.commands import connect as connect_module
from tests.connectors import test_signin_gmail as google
from tests.connectors import test_signin_outlook as microsoft
from tests.keyrings import Ring, in_place
from tests.terminal import Home

NOW = google.NOW
CLIENT = {
    "client_id": "jane-client",
    "client_secret": "jane-secret",
    "auth_uri": google.AUTH,
    "token_uri": google.TOKEN,
}
GMAIL = '[gmail]\nclient_secrets = "client.json"\n'
OUTLOOK = '[outlook]\nclient_id = "jane-app"\n'


@pytest.fixture
def net() -> Iterator[responses.RequestsMock]:
    with responses.RequestsMock(assert_all_requests_are_fired=False) as mock:
        microsoft.describe(mock, microsoft.COMMON)
        mock.get(f"{microsoft.GRAPH}/me", json={"mail": "jane.doe@contoso.example"})
        yield mock


@pytest.fixture(autouse=True)
def ring() -> Iterator[Ring]:
    with in_place(Ring()) as working:
        yield working


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    monkeypatch.setattr(clock, "now", lambda: NOW)
    monkeypatch.delenv("HEARDBACK_KEY", raising=False)
    made = Home(tmp_path).set_up(GMAIL + OUTLOOK)
    (tmp_path / "client.json").write_text(json.dumps({"installed": CLIENT}))
    return made


@pytest.fixture
def browser(net: responses.RequestsMock, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """A user who allows it at once, or answers otherwise; the provider grants what it is told to."""
    answers: dict[str, Any] = {"code": "4/code"}
    token: dict[str, Any] = {}

    def open_(link: str) -> bool:
        asked = dict(parse_qsl(urlsplit(link).query))
        nonce = {"id_token": microsoft.an_id_token(asked["nonce"])} if "nonce" in asked else {}
        net.upsert("POST", google.TOKEN, json=google.a_token(**token))
        net.upsert("POST", microsoft.TOKEN, json=microsoft.a_token(**nonce | token))
        back = f"{asked['redirect_uri'].rstrip('/')}/?{urlencode({'state': asked['state']} | answers)}"
        threading.Thread(target=lambda: urlopen(back).close()).start()  # noqa: S310 - back to this machine
        return True

    def set_(answer: dict[str, Any] | None = None, **granted: Any) -> None:
        if answer is not None:
            answers.clear()
            answers.update(answer)
        token.update(granted)

    monkeypatch.setattr(webbrowser, "open", open_)
    return set_


def findings(home: Home, code: int = 0) -> dict[str, dict[str, str]]:
    result = home.types("doctor", "--json")
    assert result.exit_code == code, result.output
    return {finding["what"]: finding for finding in map(json.loads, result.stdout.splitlines())}


def stored(home: Home) -> list[dict[str, Any]]:
    return [json.loads(line) for line in home.types("export", "--json").stdout.splitlines()]


SECRETS = ("4/code", "1//refresh", "ya29.", "refresh-1", "access-1", "jane-secret")


def assert_no_secret(home: Home, result: Result) -> None:
    files = b"".join(file.read_bytes() for file in home.folder.glob("heardback*")).decode("latin-1")
    for secret in SECRETS:
        assert secret not in result.output + files + home.types("export").output


class TestConnecting:
    @pytest.mark.parametrize(
        ("provider", "address"), [("gmail", "jane.doe@gmail.com"), ("outlook", "jane.doe@contoso.example")]
    )
    def test_through_the_browser(
        self, home: Home, browser: Callable[..., None], ring: Ring, provider: str, address: str
    ) -> None:
        browser()
        result = home.types("connect", provider, "--json")
        assert result.exit_code == 0, result.output
        assert json.loads(result.stdout) == {"id": 1, "provider": provider, "addresses": [address], "state": "ok"}
        assert "the key in the keyring of this computer" in result.stderr
        assert list(ring.kept) == [("heardback", "key")]
        assert_no_secret(home, result)
        (mailbox, credential) = stored(home)
        assert (mailbox["settings"], credential["key_place"]) == ({}, "keyring")

    @pytest.mark.parametrize("provider", ["gmail", "outlook"])
    def test_a_second_time_renews_it(self, home: Home, browser: Callable[..., None], provider: str) -> None:
        browser()
        home.types("connect", provider)
        result = home.types("connect", provider)
        assert result.stdout.startswith("Connected again: ")
        assert [row["table"] for row in stored(home)] == ["mailboxes", "credentials"]

    @pytest.mark.parametrize(
        ("provider", "answer", "granted", "why"),
        [
            ("gmail", {"error": "access_denied"}, {}, "you did not allow it, so nothing was connected"),
            ("outlook", {"error": "access_denied"}, {}, "you did not allow it, so nothing was connected"),
            ("gmail", {"code": "c", "state": "x"}, {}, "its state differs"),
            ("outlook", {"code": "c", "state": "x"}, {}, "its state differs"),
            ("gmail", None, {"scope": f"{READ} openid {google.EMAIL}"}, "tick every box"),
            ("outlook", None, {"scope": "User.Read"}, "was not allowed to read your mail"),
        ],
    )
    def test_it_fails_in_one_line_and_nothing_is_stored(
        self,
        home: Home,
        browser: Callable[..., None],
        provider: str,
        answer: dict[str, str] | None,
        granted: dict[str, str],
        why: str,
    ) -> None:
        browser(answer, **granted)
        result = home.types("connect", provider)
        assert result.exit_code == 1
        assert why in result.stderr.splitlines()[-1]
        assert stored(home) == []

    @pytest.mark.parametrize(
        ("provider", "table", "why"),
        [("gmail", GMAIL, "gmail.client_secrets is missing"), ("outlook", OUTLOOK, "outlook.client_id is missing")],
    )
    def test_the_config_does_not_say_as_whom(self, home: Home, provider: str, table: str, why: str) -> None:
        home.set_up((GMAIL + OUTLOOK).replace(table, ""))
        result = home.types("connect", provider)
        assert (result.exit_code, why in result.stderr, f"docs/{provider}.md" in result.stderr) == (1, True, True)

    def test_no_browser_can_be_opened(self, home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(webbrowser, "open", lambda _: False)
        result = home.types("connect", "gmail", stdin=b"http://127.0.0.1/?code=c&state=x\n")
        assert result.stdout.startswith(f"{google.AUTH}?")

    def test_the_link_stands_alone(self, home: Home) -> None:
        result = home.types("connect", "gmail", "--no-browser", stdin=b"http://127.0.0.1/?code=c&state=x\n")
        (link,) = result.stdout.splitlines()
        assert link.startswith(f"{google.AUTH}?")
        for told in ("gmail.readonly", "gmail.compose", "openid", "email", "no drafts-only permission"):
            assert told in result.stderr

    @pytest.mark.parametrize(
        "link", ["file:///etc/passwd", "http://example.com/", "https://a.example/\x1b[2J", "javascript:x"]
    )
    def test_no_page_that_is_not_safe_is_shown(self, home: Home, net: responses.RequestsMock, link: str) -> None:
        net.post(microsoft.DEVICE, json=microsoft.FLOW | {"verification_uri": link})
        result = home.types("connect", "outlook", "--device-code")
        assert (result.exit_code, result.stdout) == (1, "")
        assert "not safe to open" in result.stderr

    def test_by_device_code(self, home: Home, net: responses.RequestsMock) -> None:
        net.post(microsoft.DEVICE, json=microsoft.FLOW)
        net.post(microsoft.TOKEN, json=microsoft.a_token())
        result = home.types("connect", "outlook", "--device-code")
        assert result.exit_code == 0, result.output
        assert result.stdout.splitlines()[0] == microsoft.FLOW["verification_uri"]
        assert "ABCD1234" in result.stderr
        assert_no_secret(home, result)

    def test_nothing_secret_is_logged(self, home: Home, browser: Callable[..., None]) -> None:
        browser()
        try:
            results = [home.types("--debug", "connect", provider) for provider in ("gmail", "outlook")]
        finally:
            logging.getLogger().setLevel(logging.WARNING)
        for result in results:
            assert_no_secret(home, result)

    def test_the_command_line_is_light(self) -> None:
        heavy = ("google", "msal", "cryptography", "keyring", "requests", "http.server", "sqlalchemy")
        code = f"import sys, {connect_module.__name__}; print([name for name in {heavy} if name in sys.modules])"
        run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert run.stdout.strip() == "[]"

    def test_a_maildir_in_its_place_leaves_nothing_of_the_sign_in(
        self, home: Home, browser: Callable[..., None]
    ) -> None:
        browser()
        home.types("connect", "gmail")
        home.types("connect", "maildir", str(home.mail), "--address", "jane.doe@gmail.com")
        assert [(row["table"], row.get("provider")) for row in stored(home)] == [("mailboxes", "maildir")]


class TestTheKey:
    def test_in_the_environment(
        self, home: Home, browser: Callable[..., None], ring: Ring, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        browser()
        monkeypatch.setenv("HEARDBACK_KEY", "a passphrase of mine")
        assert "the key in $HEARDBACK_KEY" in home.types("connect", "gmail").stderr
        assert ring.kept == {}
        assert findings(home)["key"]["health"] == "ok"
        for another in ("a passphrase of yours", ""):
            monkeypatch.setenv("HEARDBACK_KEY", another)
            result = home.types("run", "--once", "--now", NOW.isoformat())
            assert result.exit_code == 1
            (line,) = result.stderr.splitlines()
            assert "the key in $HEARDBACK_KEY" in line
            assert "connect again: heardback connect gmail" in line
            assert findings(home, code=1)["key"]["health"] == "fail"
        assert [row["state"] for row in stored(home) if row["table"] == "mailboxes"] == ["ok"]

    def test_in_a_file_as_the_last_resort(self, home: Home, browser: Callable[..., None]) -> None:
        browser()
        with in_place(Ring(NoKeyringError())):
            result = home.types("connect", "gmail")
            assert "no keyring that works" in result.stderr
            assert findings(home)["key"]["health"] == "warn"
            (home.folder / "heardback.db.key").chmod(0o644)
            assert findings(home)["key"]["mend"] == f"chmod 600 {home.folder / 'heardback.db.key'}"


class TestTheDoctor:
    @pytest.fixture(autouse=True)
    def _connected(self, home: Home, browser: Callable[..., None]) -> None:
        browser()
        assert home.types("connect", "gmail").exit_code == 0

    def test_all_is_well(self, home: Home) -> None:
        found = findings(home)
        assert {what: found[what]["health"] for what in ("mailbox", "allowed", "sending", "key")} == dict.fromkeys(
            ("mailbox", "allowed", "sending", "key"), "ok"
        )
        assert "gmail.readonly" in found["allowed"]["text"]
        assert "would let it send them, too" in found["sending"]["text"]

    @pytest.mark.parametrize(
        ("seconds", "days", "health", "told"),
        [
            (None, 1, "warn", "If your client is in Testing, it ends on Monday 30 November"),
            (None, 9, "ok", "outlasted the 7 days"),
            (604_799, 1, "warn", "your client is in Testing"),
            (604_799, 8, "fail", "has ended on Monday 30 November"),
            (90 * 86_400, 1, "ok", "lasts until Sunday 21 February"),
        ],
        ids=["nobody knows yet", "it has lasted", "a client in Testing", "that has ended", "a long term"],
    )
    def test_how_long_it_lasts(
        self,
        home: Home,
        browser: Callable[..., None],
        monkeypatch: pytest.MonkeyPatch,
        seconds: int | None,
        days: int,
        health: str,
        told: str,
    ) -> None:
        browser(refresh_token_expires_in=seconds)
        home.types("connect", "gmail")
        monkeypatch.setattr(clock, "now", lambda: NOW + timedelta(days=days))
        found = findings(home, code=1 if health == "fail" else 0)["lasting"]
        assert (found["health"], told in found["text"]) == (health, True), found["text"]

    @pytest.mark.parametrize(
        ("reply", "health", "code"),
        [
            ({"status": 400, "json": {"error": "invalid_grant"}}, "fail", 1),
            ({"body": requests.ConnectionError()}, "warn", 0),
        ],
        ids=["the grant has ended", "there is no network"],
    )
    def test_whether_it_can_be_used(
        self, home: Home, net: responses.RequestsMock, reply: dict[str, Any], health: str, code: int
    ) -> None:
        net.upsert("POST", google.TOKEN, **reply)
        assert findings(home, code)["mailbox"]["health"] == health

    @pytest.mark.parametrize(
        "reply",
        [{"status": 400, "json": {"error": "invalid_grant"}}, {"body": requests.ConnectionError()}],
        ids=["as a run has found, and so has this look", "as a run has found, and this look cannot tell"],
    )
    def test_a_grant_that_has_ended_is_told_once(
        self, home: Home, net: responses.RequestsMock, reply: dict[str, Any]
    ) -> None:
        net.upsert("POST", google.TOKEN, **reply)
        with sqlite3.connect(home.folder / "heardback.db") as store:
            store.execute("UPDATE mailboxes SET state = 'reconnect'")
        store.close()
        lines = home.types("doctor", "--json").stdout.splitlines()
        assert [line["health"] for line in map(json.loads, lines) if line["what"] == "mailbox"] == ["fail"]

    def test_an_app_that_somebody_allowed_to_send(self, home: Home, browser: Callable[..., None]) -> None:
        browser(scope=f"{microsoft.SCOPE} Mail.Send")
        home.types("forget", "jane.doe@gmail.com", "--yes")
        home.types("connect", "outlook")
        assert findings(home)["sending"]["health"] == "warn"

    def test_nobody_has_signed_in(self, home: Home) -> None:
        with sqlite3.connect(home.folder / "heardback.db") as store:
            store.execute("DELETE FROM credentials")
        store.close()
        assert findings(home, code=1)["mailbox"]["mend"] == "heardback connect gmail"
