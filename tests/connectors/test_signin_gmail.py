"""Signing in to Google: what is asked, what is taken for an answer, and how access tokens come of it."""

import json
import logging
import os
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlsplit

import pytest
import requests
import responses
from google.auth.transport.requests import AuthorizedSession
from responses import matchers

from connectors.errors import MailboxError, NotAuthorized, Unavailable
from connectors.gmail.secret import Client, Secret, credentials
from connectors.gmail.signin import COMPOSE, READ, GoogleSignIn, missing_of
from connectors.grants import Granted, SignInFailed, Vault
from heardback import log
from tests.connectors.vaults import MemoryVault

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
AUTH, TOKEN = "https://accounts.google.com/o/oauth2/auth", "https://oauth2.googleapis.com/token"
HERE = "http://127.0.0.1:8765/"
LOCAL = "http://127.0.0.1:14002"
EMAIL = "https://www.googleapis.com/auth/userinfo.email"


def a_client(auth_uri: str = AUTH, token_uri: str = TOKEN) -> Client:
    return Client(client_id="jane-client", client_secret="jane-secret", auth_uri=auth_uri, token_uri=token_uri)


def a_sign_in(client: Client | None = None) -> GoogleSignIn:
    return GoogleSignIn(client or a_client(), HERE, lambda: NOW)


def an_id_token(*, alg: str = "RS256", **changed: Any) -> str:
    claims = {
        "iss": "https://accounts.google.com",
        "aud": "jane-client",
        "exp": int(NOW.timestamp()) + 3600,
        "sub": "1",
        "email": "Jane.Doe@gmail.com",
        "email_verified": True,
    } | changed
    parts = (json.dumps({"alg": alg}), json.dumps({k: v for k, v in claims.items() if v is not None}))
    return ".".join(urlsafe_b64encode(part.encode()).decode().rstrip("=") for part in parts) + ".c2lnbmVk"


def a_token(**changed: Any) -> dict[str, Any]:
    token = {
        "access_token": "ya29.access",
        "refresh_token": "1//refresh",
        "expires_in": 3599,
        "token_type": "Bearer",
        "scope": f"{READ} openid {EMAIL} {COMPOSE}",
        "id_token": an_id_token(),
    } | changed
    return {name: value for name, value in token.items() if value is not None}


@pytest.fixture
def google() -> Iterator[responses.RequestsMock]:
    with responses.RequestsMock() as mock:
        yield mock


def sign_in(google: responses.RequestsMock, **changed: Any) -> Granted:
    google.post(TOKEN, json=a_token(**changed))
    return a_sign_in().finish({"code": "4/code"})


class TestTheLink:
    def test_it_asks_for_four_scopes_with_pkce_and_for_a_lasting_grant(self) -> None:
        signing_in = a_sign_in()
        parts = urlsplit(signing_in.link)
        asked = dict(parse_qsl(parts.query, strict_parsing=True))
        assert f"{parts.scheme}://{parts.netloc}{parts.path}" == AUTH
        assert asked.pop("code_challenge")
        assert asked.pop("state") == signing_in.state
        assert asked == {
            "response_type": "code",
            "client_id": "jane-client",
            "redirect_uri": HERE,
            "scope": f"{READ} {COMPOSE} openid email",
            "code_challenge_method": "S256",
            "access_type": "offline",
            "prompt": "consent",
        }

    def test_no_two_are_alike(self) -> None:
        first, second = (dict(parse_qsl(urlsplit(a_sign_in().link).query)) for _ in range(2))
        assert first["state"] != second["state"]
        assert first["code_challenge"] != second["code_challenge"]

    def test_another_server_is_taken_from_the_file(self) -> None:
        assert a_sign_in(a_client(auth_uri=f"{LOCAL}/auth")).link.startswith(f"{LOCAL}/auth?")


class TestTheExchange:
    def test_the_code_is_changed_for_a_grant(self, google: responses.RequestsMock) -> None:
        signing_in = a_sign_in()
        google.post(TOKEN, json=a_token())
        granted = signing_in.finish({"code": "4/code", "state": signing_in.state})
        assert (granted.address, granted.ends_in) == ("jane.doe@gmail.com", None)
        assert set(granted.scopes) == {READ, COMPOSE, "openid", EMAIL}
        assert Secret.load(granted.secret) == Secret.of(a_client(), "1//refresh")
        sent = {name: value[0] for name, value in parse_qs(str(google.calls[0].request.body)).items()}
        challenge = dict(parse_qsl(urlsplit(signing_in.link).query))["code_challenge"]
        hashed = sha256(sent.pop("code_verifier").encode()).digest()
        assert urlsafe_b64encode(hashed).decode().rstrip("=") == challenge
        assert sent == {
            "grant_type": "authorization_code",
            "client_id": "jane-client",
            "client_secret": "jane-secret",
            "code": "4/code",
            "redirect_uri": HERE,
        }

    def test_a_client_in_testing_is_known_by_its_seven_days(self, google: responses.RequestsMock) -> None:
        assert sign_in(google, refresh_token_expires_in=604799).ends_in == timedelta(seconds=604799)

    def test_scopes_that_go_without_saying_were_all_granted(self, google: responses.RequestsMock) -> None:
        assert missing_of(sign_in(google, scope=None).scopes) == ()

    def test_wider_scopes_will_do(self, google: responses.RequestsMock) -> None:
        assert sign_in(google, scope="https://mail.google.com/ openid").scopes == ("https://mail.google.com/", "openid")

    @pytest.mark.parametrize(
        ("scope", "why"),
        [
            (f"{READ} openid {EMAIL}", "was not allowed to put follow-ups into your Drafts folder"),
            (f"{COMPOSE} openid {EMAIL}", "was not allowed to read your mail"),
            (f"openid {EMAIL}", "nor to put follow-ups into your Drafts folder"),
        ],
        ids=["the drafts were not ticked", "the reading was not ticked", "nothing was ticked"],
    )
    def test_too_little_was_granted(self, google: responses.RequestsMock, scope: str, why: str) -> None:
        with pytest.raises(SignInFailed, match=why):
            sign_in(google, scope=scope)

    def test_no_refresh_token(self, google: responses.RequestsMock) -> None:
        with pytest.raises(SignInFailed, match="no lasting permission"):
            sign_in(google, refresh_token=None)

    @pytest.mark.parametrize(
        ("answer", "why"),
        [
            ({"error": "access_denied"}, "you did not allow it"),
            ({"error": "server_error"}, r"refused the sign-in \(server_error\)"),
            ({"error": "<script>alert(1)</script>"}, "no reason given"),
            ({}, "no reason given"),
        ],
        ids=["the user said no", "a reason", "a hostile reason", "neither code nor reason"],
    )
    def test_there_is_no_code(self, answer: dict[str, str], why: str) -> None:
        with pytest.raises(SignInFailed, match=why):
            a_sign_in().finish(answer)

    @pytest.mark.parametrize(
        ("reply", "error"),
        [
            ({"status": 400, "json": {"error": "invalid_grant", "error_description": "Bad 4/code"}}, SignInFailed),
            ({"status": 401, "json": {"error": "invalid_client"}}, SignInFailed),
            ({"status": 502, "body": "<html>"}, MailboxError),
            ({"status": 200, "body": "[]"}, MailboxError),
            ({"status": 200, "body": "{}"}, MailboxError),
            ({"body": requests.ConnectionError("no route to 4/code")}, Unavailable),
            ({"body": requests.Timeout()}, Unavailable),
        ],
        ids=["a code used twice", "another client", "a proxy's page", "a list", "nothing", "no network", "no answer"],
    )
    def test_it_fails(self, google: responses.RequestsMock, reply: dict[str, Any], error: type[MailboxError]) -> None:
        google.post(TOKEN, **reply)
        with pytest.raises(error) as raised:
            a_sign_in().finish({"code": "4/code"})
        assert "4/code" not in str(raised.value)
        assert "\n" not in str(raised.value)

    def test_nothing_secret_is_logged(
        self, google: responses.RequestsMock, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
    ) -> None:
        log.set_up(debug=True)
        try:
            granted = sign_in(google)
        finally:
            log.set_up(debug=False)
            logging.getLogger().setLevel(logging.WARNING)
        logged = caplog.text + "".join(capsys.readouterr())
        for secret in ("4/code", "1//refresh", "ya29.access", "jane-secret"):
            assert secret not in logged + repr(granted) + repr(a_client()) + repr(Secret.load(granted.secret))


class TestPlainHttp:
    def test_it_is_spoken_to_this_machine_and_the_environment_is_left_as_it_was(
        self, google: responses.RequestsMock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delenv("OAUTHLIB_INSECURE_TRANSPORT", raising=False)
        signing_in = a_sign_in(a_client(f"{LOCAL}/auth", f"{LOCAL}/token"))
        assert "OAUTHLIB_INSECURE_TRANSPORT" not in os.environ
        google.post(f"{LOCAL}/token", json=a_token(id_token=an_id_token(iss="http://localhost:14002", alg="HS256")))
        assert signing_in.finish({"code": "c"}).address == "jane.doe@gmail.com"
        assert "OAUTHLIB_INSECURE_TRANSPORT" not in os.environ

    @pytest.mark.parametrize("name", ["auth_uri", "token_uri"])
    @pytest.mark.parametrize(
        "address",
        [
            "http://oauth2.example.com/token",
            "http://127.0.0.1.example.com/",
            "http://localhost@example.com/",
            "ftp://a/",
            "",
        ],
        ids=["another host", "a name like a number", "a user like a host", "another scheme", "none"],
    )
    def test_it_is_refused_elsewhere(self, tmp_path: Path, name: str, address: str) -> None:
        with pytest.raises(SignInFailed, match=f"{name} must begin with https://"):
            Client.of(write(tmp_path, {name: address}))


def write(folder: Path, changed: dict[str, Any], *, kind: str = "installed") -> Path:
    table = {"client_id": "i", "client_secret": "s", "auth_uri": AUTH, "token_uri": TOKEN, "redirect_uris": ["x"]}
    (folder / "client.json").write_text(json.dumps({kind: table | changed}))
    return folder / "client.json"


class TestTheFileOfTheConsole:
    @pytest.mark.parametrize("kind", ["installed", "web"])
    def test_it_is_read(self, tmp_path: Path, kind: str) -> None:
        expected = Client(client_id="i", client_secret="s", auth_uri=AUTH, token_uri=TOKEN)
        assert Client.of(write(tmp_path, {}, kind=kind)) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "{",
            "[]",
            "{}",
            '{"installed": []}',
            '{"installed": {}}',
            '{"installed": {"client_id": 3}}',
            '"installed"',
        ],
    )
    def test_anything_else_is_refused_in_one_line(self, tmp_path: Path, text: str) -> None:
        (tmp_path / "client.json").write_text(text)
        with pytest.raises(SignInFailed, match=r"client\.json is not the JSON file of"):
            Client.of(tmp_path / "client.json")

    def test_it_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(SignInFailed, match="cannot be read: No such file"):
            Client.of(tmp_path / "client.json")


class TestWhoseAccount:
    @pytest.mark.parametrize(
        "claims",
        [{}, {"iss": "accounts.google.com"}, {"aud": ["other", "jane-client"]}, {"email_verified": None}],
        ids=["as usual", "the short issuer", "several audiences", "no word of verification"],
    )
    def test_the_id_token_says(self, google: responses.RequestsMock, claims: dict[str, Any]) -> None:
        assert sign_in(google, id_token=an_id_token(**claims)).address == "jane.doe@gmail.com"

    @pytest.mark.parametrize(
        "claims",
        [
            {"iss": "https://accounts.google.com.example.com"},
            {"iss": None},
            {"iss": "http://localhost:14002"},
            {"aud": "another"},
            {"aud": None},
            {"exp": int(NOW.timestamp()) - 3600},
            {"exp": "soon"},
            {"email": None},
            {"email": "nobody"},
            {"email": ["jane@example.com"]},
            {"email_verified": False},
        ],
        ids=lambda claims: " ".join(f"{name}={value}" for name, value in claims.items()),
    )
    def test_another_id_token_is_refused(self, google: responses.RequestsMock, claims: dict[str, Any]) -> None:
        with pytest.raises(SignInFailed, match="does not say whose account it is"):
            sign_in(google, id_token=an_id_token(**claims))

    @pytest.mark.parametrize("token", [None, "", "a", "a.b", "a.!!.c", "a.W10.c", 7])
    def test_no_id_token_at_all(self, google: responses.RequestsMock, token: Any) -> None:
        with pytest.raises(SignInFailed, match="does not say whose account it is"):
            sign_in(google, id_token=token)


def a_vault() -> MemoryVault:
    return MemoryVault(Secret.of(a_client(), "1//refresh").dump())


def session(vault: Vault) -> Any:
    made: Any = AuthorizedSession
    return made(credentials(vault, now=lambda: datetime.now(UTC)))  # noqa: TID251 - Google's library looks at it, too


MAIL = "https://gmail.googleapis.com/gmail/v1/users/me/profile"


def a_body_of(sent: dict[str, str]) -> Any:
    def fits(request: Any) -> tuple[bool, str]:
        body = request.body.decode() if isinstance(request.body, bytes) else request.body
        return dict(parse_qsl(body)) == sent, "another body"

    return fits


def renewal(google: responses.RequestsMock, kept: str = "1//refresh", **answer: Any) -> None:
    sent = {
        "grant_type": "refresh_token",
        "client_id": "jane-client",
        "client_secret": "jane-secret",
        "refresh_token": kept,
    }
    given = {"access_token": "ya29.first", "expires_in": 3599, "token_type": "Bearer"} | answer
    google.post(TOKEN, json=given, match=[a_body_of(sent)])


def mail(google: responses.RequestsMock, token: str, status: int = 200) -> None:
    bearer = matchers.header_matcher({"authorization": f"Bearer {token}"})
    google.get(MAIL, status=status, json={}, match=[bearer])


class TestAccessTokens:
    def test_one_is_fetched_when_it_is_first_needed_and_kept_in_memory(self, google: responses.RequestsMock) -> None:
        vault = a_vault()
        client = session(vault)
        assert vault.reads == 0
        renewal(google)
        mail(google, "ya29.first")
        assert [client.get(MAIL).status_code for _ in range(3)] == [200, 200, 200]
        assert len([call for call in google.calls if call.request.url == TOKEN]) == 1
        assert (vault.reads, vault.writes) == (1, 0)
        assert "ya29" not in vault.text

    def test_one_that_is_refused_is_renewed_once(self, google: responses.RequestsMock) -> None:
        renewal(google)
        mail(google, "ya29.first", 401)
        renewal(google, access_token="ya29.second")
        mail(google, "ya29.second")
        assert session(a_vault()).get(MAIL).status_code == 200

    def test_what_was_connected_again_meanwhile_is_used(self, google: responses.RequestsMock) -> None:
        vault = a_vault()
        client = session(vault)
        renewal(google)
        mail(google, "ya29.first")
        client.get(MAIL)
        mail(google, "ya29.first", 401)
        vault.text = Secret.of(a_client(), "1//newer").dump()
        renewal(google, "1//newer", access_token="ya29.second")
        mail(google, "ya29.second")
        assert client.get(MAIL).status_code == 200

    @pytest.mark.parametrize("expires_in", [1, 200, None], ids=["a second", "three minutes", "nobody knows"])
    def test_a_short_lived_one_is_used_all_the_same(self, google: responses.RequestsMock, expires_in: Any) -> None:
        renewal(google, expires_in=expires_in)
        mail(google, "ya29.first")
        assert session(a_vault()).get(MAIL).status_code == 200

    def test_a_new_refresh_token_takes_the_place_of_the_old_one(self, google: responses.RequestsMock) -> None:
        vault = a_vault()
        google.post(TOKEN, json={"access_token": "t", "expires_in": 3599, "refresh_token": "1//rotated"})
        mail(google, "t")
        session(vault).get(MAIL)
        assert Secret.load(vault.text).refresh_token == "1//rotated"

    @pytest.mark.parametrize("word", ["invalid_grant", "invalid_client", "unauthorized_client", "deleted_client"])
    def test_the_grant_has_ended(self, google: responses.RequestsMock, word: str) -> None:
        google.post(TOKEN, status=400, json={"error": word, "error_description": "Token has been revoked: 1//refresh"})
        with pytest.raises(NotAuthorized, match="heardback connect gmail") as raised:
            session(a_vault()).get(MAIL)
        assert "1//refresh" not in str(raised.value)

    @pytest.mark.parametrize(
        "reply",
        [
            {"status": 403, "body": "<html>The wifi of this hotel wants your room number</html>"},
            {"status": 400, "json": {"error": "temporarily_unavailable"}},
            {"status": 200, "body": "<html>"},
            {"body": requests.ConnectionError()},
        ],
        ids=["a portal's page", "an outage", "a page that says all is well", "no network"],
    )
    def test_what_is_not_googles_word_ends_no_grant(
        self, google: responses.RequestsMock, reply: dict[str, Any], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("time.sleep", lambda _: None)  # Google's library tries again by itself
        google.post(TOKEN, **reply)
        with pytest.raises(Unavailable):
            session(a_vault()).get(MAIL)

    @pytest.mark.parametrize("text", ["", "{}", "[]", '{"refresh_token": "r"}'])
    def test_what_is_stored_makes_no_sense(self, text: str) -> None:
        with pytest.raises(NotAuthorized, match="heardback connect gmail"):
            session(MemoryVault(text)).get(MAIL)

    def test_no_secret_goes_to_an_unsafe_server(self) -> None:
        stored = Secret.of(a_client(token_uri="http://example.com/token"), "1//refresh").dump()
        with pytest.raises(NotAuthorized, match="not safe"):
            session(MemoryVault(stored)).get(MAIL)


def test_an_id_token_of_this_test_is_one() -> None:
    payload = an_id_token().split(".")[1]
    assert json.loads(urlsafe_b64decode(payload + "=="))["email"] == "Jane.Doe@gmail.com"
