"""Signing in to Microsoft: what is asked, what is taken for an answer, and how access tokens come of the cache."""

import json
import logging
from base64 import b64decode, urlsafe_b64encode
from collections.abc import Iterator
from hashlib import sha256
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
import requests
import responses

from connectors.errors import MailboxError, NotAuthorized, Unavailable
from connectors.grants import Granted, SignInFailed
from connectors.outlook.accounts import SCOPES, Secret, Tokens, authority_url, merged
from connectors.outlook.signin import WHY, DeviceSignIn, MicrosoftSignIn, is_enough, may_send
from heardback import log
from tests.connectors.vaults import MemoryVault

MS = "https://login.microsoftonline.com"
COMMON, TENANT = f"{MS}/common", f"{MS}/9188040d-6c67-4c5b-b112-36a304b66dad"
TOKEN, DEVICE = f"{COMMON}/oauth2/v2.0/token", f"{COMMON}/oauth2/v2.0/devicecode"
GRAPH = "https://graph.microsoft.com/v1.0"
HERE = "http://localhost:8766"
SCOPE = "Mail.ReadWrite User.Read openid profile"


@pytest.fixture
def microsoft() -> Iterator[responses.RequestsMock]:
    with responses.RequestsMock(assert_all_requests_are_fired=False) as mock:
        describe(mock, COMMON)
        yield mock


def describe(mock: responses.RequestsMock, at: str, *, shown_at: str = "") -> None:
    shown_at = shown_at or at
    mock.get(
        f"{at}/v2.0/.well-known/openid-configuration",
        json={
            "issuer": f"{shown_at}/v2.0",
            "authorization_endpoint": f"{shown_at}/oauth2/v2.0/authorize",
            "token_endpoint": f"{shown_at}/oauth2/v2.0/token",
            "device_authorization_endpoint": f"{shown_at}/oauth2/v2.0/devicecode",
        },
    )
    # Where the other names of the server are listed, which is asked when no token is at hand.
    mock.get(f"{MS}/common/discovery/instance", json={"metadata": []})


def a_sign_in(authority: str = "common") -> MicrosoftSignIn:
    return MicrosoftSignIn("jane-app", authority, GRAPH, HERE)


def packed(value: dict[str, Any]) -> str:
    return urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")


def an_id_token(nonce: str, **claims: Any) -> str:
    told = {
        "iss": f"{TENANT}/v2.0",
        "aud": "jane-app",
        "exp": 4_000_000_000,
        "iat": 1_700_000_000,
        "sub": "s",
        "oid": "o",
        "tid": "t",
        "preferred_username": "jane.doe@contoso.onmicrosoft.com",
    }
    return f"{packed({'alg': 'RS256'})}.{packed(told | claims | {'nonce': nonce})}.c2lnbmVk"


def nonce_of(signing_in: MicrosoftSignIn) -> str:
    """As it stands in the ID token: MSAL asks with its digest."""
    return dict(parse_qsl(urlsplit(signing_in.link).query))["nonce"]


def a_token(nonce: str = "", **changed: Any) -> dict[str, Any]:
    token = {
        "token_type": "Bearer",
        "scope": SCOPE,
        "expires_in": 3599,
        "access_token": "access-1",
        "refresh_token": "refresh-1",
        "id_token": an_id_token(nonce),
        "client_info": packed({"uid": "u", "utid": "t"}),
    } | changed
    return {name: value for name, value in token.items() if value is not None}


def sign_in(microsoft: responses.RequestsMock, me: Any = None, **changed: Any) -> Granted:
    signing_in = a_sign_in()
    microsoft.post(TOKEN, json=a_token(nonce_of(signing_in), **changed))
    microsoft.get(f"{GRAPH}/me", json=me if me is not None else {"mail": "Jane.Doe@contoso.example"})
    return signing_in.finish({"code": "0.code", "state": signing_in.state})


class TestTheLink:
    @pytest.mark.usefixtures("microsoft")
    def test_it_asks_for_two_scopes_and_a_lasting_grant_with_pkce(self) -> None:
        signing_in = a_sign_in()
        parts = urlsplit(signing_in.link)
        asked = dict(parse_qsl(parts.query))
        assert f"{parts.scheme}://{parts.netloc}{parts.path}" == f"{COMMON}/oauth2/v2.0/authorize"
        assert set(asked["scope"].split()) == {*SCOPES, "offline_access", "openid", "profile"}
        assert (asked["redirect_uri"], asked["client_id"], asked["code_challenge_method"]) == (HERE, "jane-app", "S256")
        assert (asked["response_mode"], asked["state"]) == ("query", signing_in.state)

    @pytest.mark.usefixtures("microsoft")
    def test_it_never_asks_to_send(self) -> None:
        assert "send" not in a_sign_in().link.lower()
        assert not may_send((*SCOPES, *WHY))
        assert set(WHY) == {*SCOPES, "offline_access"}

    @pytest.mark.parametrize(
        ("given", "url"),
        [
            ("common", COMMON),
            ("contoso.onmicrosoft.com", f"{MS}/contoso.onmicrosoft.com"),
            ("https://login.microsoftonline.us/t", "https://login.microsoftonline.us/t"),
            ("http://127.0.0.1:14003", "http://127.0.0.1:14003/common"),
            ("http://127.0.0.1:14003/", "http://127.0.0.1:14003/common"),
            ("http://127.0.0.1:14003/t/", "http://127.0.0.1:14003/t"),
        ],
    )
    def test_the_authority(self, given: str, url: str) -> None:
        assert authority_url(given) == url

    def test_a_server_on_this_machine_may_speak_plain_http(self) -> None:
        local = "http://127.0.0.1:14003"
        with responses.RequestsMock() as mock:
            mock.get(
                f"{local}/common/v2.0/.well-known/openid-configuration",
                json={
                    "issuer": "http://localhost:14003/t/v2.0",
                    "authorization_endpoint": "http://localhost:14003/oauth2/v2.0/authorize",
                    "token_endpoint": "http://localhost:14003/oauth2/v2.0/token",
                },
            )
            signing_in = MicrosoftSignIn("jane-app", local, f"{local}/v1.0", HERE)
            assert signing_in.link.startswith("http://localhost:14003/oauth2/v2.0/authorize?")
            mock.post("http://localhost:14003/oauth2/v2.0/token", json=a_token(nonce_of(signing_in)))
            mock.get(f"{local}/v1.0/me", json={"mail": "jane@local.example"})
            granted = signing_in.finish({"code": "c", "state": signing_in.state})
            assert granted.address == "jane@local.example"
            assert Tokens(MemoryVault(granted.secret))() == "access-1"

    def test_a_server_of_ones_own_is_not_asked_about_at_microsoft(self) -> None:
        with responses.RequestsMock() as mock:
            own = "https://login.example.com/t"
            mock.get(
                f"{own}/v2.0/.well-known/openid-configuration",
                json={"issuer": own, "authorization_endpoint": f"{own}/authorize", "token_endpoint": f"{own}/token"},
            )
            assert a_sign_in(own).link.startswith(f"{own}/authorize?")

    @pytest.mark.parametrize("url", ["http://login.example.com/common", "http://127.0.0.1.example.com/common"])
    def test_nobody_elses_may(self, url: str) -> None:
        with pytest.raises(MailboxError):
            a_sign_in(url)


class TestTheExchange:
    def test_the_code_is_changed_for_a_grant(self, microsoft: responses.RequestsMock) -> None:
        signing_in = a_sign_in()
        microsoft.post(TOKEN, json=a_token(nonce_of(signing_in)))
        microsoft.get(f"{GRAPH}/me", json={"mail": "Jane.Doe@contoso.example"})
        granted = signing_in.finish({"code": "0.code", "state": signing_in.state})
        assert (granted.address, granted.ends_in) == ("jane.doe@contoso.example", None)
        assert is_enough(granted.scopes)
        (sent,) = [dict(parse_qsl(str(c.request.body))) for c in microsoft.calls if c.request.url == TOKEN]
        challenge = dict(parse_qsl(urlsplit(signing_in.link).query))["code_challenge"]
        hashed = sha256(sent["code_verifier"].encode()).digest()
        assert urlsafe_b64encode(hashed).decode().rstrip("=") == challenge
        assert "client_secret" not in sent

    @pytest.mark.parametrize(
        ("me", "address"),
        [
            ({"mail": "a@b.example", "userPrincipalName": "c@d.example"}, "a@b.example"),
            ({"mail": None, "userPrincipalName": "c@d.example"}, "c@d.example"),
            ({"userPrincipalName": "jane_x.example#EXT#@d.example"}, "jane.doe@contoso.onmicrosoft.com"),
            ({}, "jane.doe@contoso.onmicrosoft.com"),
            ([], "jane.doe@contoso.onmicrosoft.com"),
        ],
        ids=["the mailbox's", "the name that one signs in with", "a guest", "Graph does not say", "no object"],
    )
    def test_whose_account_it_is(self, microsoft: responses.RequestsMock, me: Any, address: str) -> None:
        assert sign_in(microsoft, me).address == address

    def test_nobody_says_whose_it_is(self, microsoft: responses.RequestsMock) -> None:
        signing_in = a_sign_in()
        nameless = an_id_token(nonce_of(signing_in), preferred_username="jane")
        microsoft.post(TOKEN, json=a_token(id_token=nameless))
        microsoft.get(f"{GRAPH}/me", status=403, json={"error": {"code": "MailboxNotEnabledForRESTAPI"}})
        with pytest.raises(SignInFailed, match="has it a mailbox"):
            signing_in.finish({"code": "0.code", "state": signing_in.state})

    @pytest.mark.parametrize(
        "scope", ["User.Read openid", "Mail.Read User.Read", "https://graph.microsoft.com/Mail.Read"]
    )
    def test_too_little_was_granted(self, microsoft: responses.RequestsMock, scope: str) -> None:
        with pytest.raises(SignInFailed, match="was not allowed to read your mail"):
            sign_in(microsoft, scope=scope)

    @pytest.mark.parametrize(
        ("answer", "why"),
        [
            ({"error": "access_denied"}, "you did not allow it"),
            ({"error": "server_error", "error_description": "AADSTS90002"}, r"\(server_error\)"),
            ({}, "no reason given"),
        ],
        ids=["the user said no", "a reason", "neither code nor reason"],
    )
    @pytest.mark.usefixtures("microsoft")
    def test_there_is_no_code(self, answer: dict[str, str], why: str) -> None:
        with pytest.raises(SignInFailed, match=why):
            a_sign_in().finish(answer)

    @pytest.mark.parametrize(
        ("reply", "error", "why"),
        [
            ({"status": 400, "json": {"error": "invalid_grant"}}, SignInFailed, r"\(invalid_grant\)"),
            ({"status": 401, "json": {"error": "invalid_client"}}, SignInFailed, "Allow public client flows: Yes"),
            ({"status": 503, "body": "<html>"}, Unavailable, "out of order"),
            ({"status": 200, "body": "<html>"}, Unavailable, "out of order"),
            ({"body": requests.ConnectionError("0.code")}, Unavailable, "cannot be reached"),
        ],
        ids=["a code used twice", "another client", "an outage", "a proxy's page", "no network"],
    )
    def test_it_fails(
        self, microsoft: responses.RequestsMock, reply: dict[str, Any], error: type[MailboxError], why: str
    ) -> None:
        signing_in = a_sign_in()
        microsoft.post(TOKEN, **reply)
        with pytest.raises(error, match=why) as raised:
            signing_in.finish({"code": "0.code", "state": signing_in.state})
        assert "0.code" not in str(raised.value)

    @pytest.mark.parametrize("reply", [{"body": requests.ConnectionError()}, {"status": 400, "json": {}}])
    def test_the_server_cannot_be_found(self, reply: dict[str, Any]) -> None:
        with responses.RequestsMock() as mock:
            mock.get(f"{COMMON}/v2.0/.well-known/openid-configuration", **reply)
            with pytest.raises(Unavailable):
                a_sign_in()

    def test_nothing_secret_is_logged(
        self,
        microsoft: responses.RequestsMock,
        capsys: pytest.CaptureFixture[str],
        caplog: pytest.LogCaptureFixture,
    ) -> None:
        log.set_up(debug=True)
        try:
            granted = sign_in(microsoft)
        finally:
            log.set_up(debug=False)
            logging.getLogger().setLevel(logging.WARNING)
        logged = caplog.text + "".join(capsys.readouterr())
        for secret in ("0.code", "refresh-1", "access-1"):
            assert secret not in logged + repr(granted) + repr(Secret.load(granted.secret))


FLOW = {
    "user_code": "ABCD1234",
    "device_code": "device",
    "verification_uri": "https://microsoft.com/devicelogin",
    "expires_in": 900,
    "interval": 0,
    "message": "…",
}


class TestByDeviceCode:
    def test_it_waits_until_the_code_was_typed_in(self, microsoft: responses.RequestsMock) -> None:
        microsoft.post(DEVICE, json=FLOW)
        microsoft.post(TOKEN, status=400, json={"error": "authorization_pending"})
        microsoft.post(TOKEN, json=a_token())
        microsoft.get(f"{GRAPH}/me", json={"mail": "jane@contoso.example"})
        signing_in = DeviceSignIn("jane-app", "common", GRAPH)
        assert (signing_in.link, signing_in.code) == ("https://microsoft.com/devicelogin", "ABCD1234")
        assert signing_in.finish().address == "jane@contoso.example"

    @pytest.mark.parametrize(
        ("error", "why"),
        [("authorization_declined", "did not allow it"), ("expired_token", "in time"), ("bad_request", "bad_request")],
    )
    def test_it_was_not(self, microsoft: responses.RequestsMock, error: str, why: str) -> None:
        microsoft.post(DEVICE, json=FLOW)
        microsoft.post(TOKEN, status=400, json={"error": error})
        with pytest.raises(SignInFailed, match=why):
            DeviceSignIn("jane-app", "common", GRAPH).finish()

    def test_the_app_does_not_allow_it(self, microsoft: responses.RequestsMock) -> None:
        microsoft.post(DEVICE, status=401, json={"error": "invalid_client"})
        with pytest.raises(SignInFailed, match="Allow public client flows"):
            DeviceSignIn("jane-app", "common", GRAPH)

    def test_the_server_knows_no_such_thing(self) -> None:
        with responses.RequestsMock() as mock:
            mock.get(
                f"{COMMON}/v2.0/.well-known/openid-configuration",
                json={"issuer": "i", "authorization_endpoint": f"{COMMON}/a", "token_endpoint": TOKEN},
            )
            with pytest.raises(SignInFailed, match="leave --device-code out"):
                DeviceSignIn("jane-app", "common", GRAPH)


@pytest.fixture
def vault(microsoft: responses.RequestsMock) -> MemoryVault:
    kept = MemoryVault(sign_in(microsoft).secret)
    microsoft.reset()
    describe(microsoft, COMMON)
    return kept


def renewal(microsoft: responses.RequestsMock, token: str, *, kept: str = "refresh-1", **changed: Any) -> None:
    """An answer to this refresh token alone."""

    def fits(request: Any) -> tuple[bool, str]:
        return dict(parse_qsl(str(request.body))).get("refresh_token") == kept, "another refresh token"

    microsoft.post(TOKEN, json=a_token(access_token=token, id_token=None, **changed), match=[fits])


def asked(microsoft: responses.RequestsMock) -> list[dict[str, str]]:
    return [dict(parse_qsl(str(call.request.body))) for call in microsoft.calls if call.request.url == TOKEN]


class TestAccessTokens:
    def test_the_one_kept_is_used_and_nobody_is_asked(
        self, microsoft: responses.RequestsMock, vault: MemoryVault
    ) -> None:
        tokens = Tokens(vault)
        assert vault.reads == 0
        assert [tokens(), tokens()] == ["access-1", "access-1"]
        assert (asked(microsoft), vault.reads, vault.writes) == ([], 1, 0)

    def test_a_new_one_is_kept_for_the_next_process(
        self, microsoft: responses.RequestsMock, vault: MemoryVault
    ) -> None:
        renewal(microsoft, "access-2", refresh_token="refresh-2")
        assert Tokens(vault)("{}") == "access-2"
        assert Tokens(vault)() == "access-2"
        assert vault.writes == 1
        renewal(microsoft, "access-3", kept="refresh-2")
        assert Tokens(vault)("{}") == "access-3"

    def test_claims_that_the_server_asks_for_are_passed_on(
        self, microsoft: responses.RequestsMock, vault: MemoryVault
    ) -> None:
        challenge = b64decode("eyJhY2Nlc3NfdG9rZW4iOnsibmJmIjp7InZhbHVlIjoiMTcifX19").decode()
        renewal(microsoft, "access-2")
        assert Tokens(vault)(challenge) == "access-2"
        (sent,) = asked(microsoft)
        assert json.loads(sent["claims"])["access_token"]["nbf"] == {"value": "17"}
        assert json.loads(sent["claims"])["access_token"]["xms_cc"] == {"values": ["CP1"]}

    @pytest.mark.parametrize(
        "error", ["invalid_grant", "interaction_required", "consent_required", "login_required", "invalid_client"]
    )
    def test_the_grant_has_ended(self, microsoft: responses.RequestsMock, vault: MemoryVault, error: str) -> None:
        microsoft.post(TOKEN, status=400, json={"error": error, "error_description": "AADSTS700082 refresh-1"})
        with pytest.raises(NotAuthorized, match="heardback connect outlook") as raised:
            Tokens(vault)("{}")
        assert "refresh-1" not in str(raised.value)

    @pytest.mark.parametrize(
        "reply",
        [
            {"status": 503, "body": ""},
            {"status": 429, "headers": {"Retry-After": "1"}, "json": {"error": "temporarily_unavailable"}},
            {"status": 200, "body": "<html>"},
            {"body": requests.Timeout()},
        ],
        ids=["an outage", "too often", "a portal's page", "no answer"],
    )
    def test_what_is_not_microsofts_no_ends_no_grant(
        self, microsoft: responses.RequestsMock, vault: MemoryVault, reply: dict[str, Any]
    ) -> None:
        microsoft.post(TOKEN, **reply)
        with pytest.raises(Unavailable):
            Tokens(vault)("{}")

    def test_what_another_process_renewed_is_used(self, microsoft: responses.RequestsMock, vault: MemoryVault) -> None:
        ours, theirs = Tokens(vault), Tokens(vault)
        assert (ours(), theirs()) == ("access-1", "access-1")
        renewal(microsoft, "access-2", refresh_token="refresh-2")
        assert theirs("{}") == "access-2"
        microsoft.reset()
        describe(microsoft, COMMON)
        renewal(microsoft, "access-3", kept="refresh-2")
        microsoft.post(TOKEN, status=400, json={"error": "invalid_grant"})  # to refresh-1, which was used up
        assert ours("{}") == "access-3"

    def test_what_was_connected_again_is_used(self, microsoft: responses.RequestsMock, vault: MemoryVault) -> None:
        tokens = Tokens(vault)
        tokens()
        vault.text = vault.text.replace("refresh-1", "refresh-9")
        renewal(microsoft, "access-9", kept="refresh-9")
        microsoft.post(TOKEN, status=400, json={"error": "invalid_grant"})
        assert tokens("{}") == "access-9"

    @pytest.mark.parametrize("text", ["", "{}", "[]", '{"client_id": "a", "authority": "https://a/b", "cache": "{"}'])
    def test_what_is_stored_makes_no_sense(self, text: str) -> None:
        with pytest.raises(NotAuthorized, match="heardback connect outlook"):
            Tokens(MemoryVault(text))()

    def test_no_secret_goes_to_an_unsafe_server(self) -> None:
        with pytest.raises(NotAuthorized, match="not safe"):
            Tokens(MemoryVault(Secret(client_id="a", authority="http://example.com/t", cache="{}").dump()))()


class TestTwoProcesses:
    """Each keeps what it changed, and takes the rest from what is stored."""

    def test_both_changes_stay(self) -> None:
        before = a_cache(AccessToken={"a": 1, "b": 1}, RefreshToken={"r": 1})
        ours = a_cache(AccessToken={"a": 2, "b": 1}, RefreshToken={"r": 1})
        stored = a_cache(AccessToken={"a": 1, "c": 1}, RefreshToken={"r": 2})
        assert json.loads(merged(stored, ours, before).cache) == {
            "AccessToken": {"a": 2, "c": 1},
            "RefreshToken": {"r": 2},
        }

    def test_what_we_removed_is_gone(self) -> None:
        before, ours = a_cache(AccessToken={"a": 1, "b": 1}), a_cache(AccessToken={"b": 1})
        assert json.loads(merged(before, ours, before).cache) == {"AccessToken": {"b": 1}}

    def test_another_sign_in_is_left_alone(self) -> None:
        before, ours = a_cache(AccessToken={"a": 1}), a_cache(AccessToken={"a": 2})
        stored = Secret(client_id="another", authority=COMMON, cache="{}")
        assert merged(stored, ours, before) == stored


def a_cache(**kinds: dict[str, Any]) -> Secret:
    return Secret(client_id="jane-app", authority=COMMON, cache=json.dumps(kinds))
