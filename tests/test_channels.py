"""Channels, against a real HTTP endpoint and a real SMTP server on loopback."""

import json
import logging
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from email import message_from_bytes, policy
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from aiosmtpd.controller import Controller

from scheduler.channels import Channel, ChannelDown, ChannelRefused, apprise_channels, retry_delay

JANE = "jane.doe@example.com"
SCRIPT = "Find a quiet place.\n\n- One question\n- Another, with “quotes” & <brackets>\n"


def one(url: str, *, owner_email: str = JANE, **environ: str) -> Channel:
    (channel,) = apprise_channels([url], owner_email=owner_email, environ=environ)
    return channel


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def an_http_endpoint(port: int, *, status: int = 200) -> Iterator[list[dict[str, Any]]]:
    taken: list[dict[str, Any]] = []

    class Endpoint(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            taken.append({"path": self.path, "headers": dict(self.headers), **json.loads(body)})
            self.send_response(status)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the base class
            pass

    server = ThreadingHTTPServer(("127.0.0.1", port), Endpoint)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield taken
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def an_smtp_server(*, refuses: bool = False) -> Iterator[tuple[int, list[Any]]]:
    taken: list[Any] = []

    class Handler:
        async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 - its hook
            if refuses:
                return "451 try again later"
            taken.append(envelope)
            return "250 OK"

    port = free_port()
    controller = Controller(Handler(), hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield port, taken
    finally:
        controller.stop()


def test_a_nudge_arrives_at_a_real_http_endpoint_whole() -> None:
    port = free_port()
    with an_http_endpoint(port) as taken:
        one(f"json://127.0.0.1:{port}/nudges").deliver("A note is ready", SCRIPT)
    assert [(post["path"], post["title"]) for post in taken] == [("/nudges", "A note is ready")]
    assert taken[0]["message"].split() == SCRIPT.split()


def test_an_endpoint_that_is_down_takes_the_nudge_once_it_is_up() -> None:
    port = free_port()
    channel = one(f"json://127.0.0.1:{port}/secret-path")
    with pytest.raises(ChannelDown) as down:
        channel.deliver("A note is ready", "words")
    assert str(down.value) == "json:// did not take the nudge"
    assert down.value.__cause__ is None
    with an_http_endpoint(port) as taken:
        channel.deliver("A note is ready", "words")
    assert len(taken) == 1


def test_an_endpoint_that_answers_with_an_error_is_down() -> None:
    port = free_port()
    with an_http_endpoint(port, status=500), pytest.raises(ChannelDown):
        one(f"json://127.0.0.1:{port}/").deliver("title", "body")


def test_secrets_come_from_the_environment() -> None:
    port = free_port()
    with an_http_endpoint(port) as taken:
        one(f"json://jane:${{HOOK}}@127.0.0.1:{port}/", HOOK="p@ss/w:rd?").deliver("title", "body")
    assert taken[0]["headers"]["Authorization"] == "Basic amFuZTpwQHNzL3c6cmQ/"


def test_a_mail_nudge_arrives_at_a_real_smtp_server_and_is_never_read_as_a_reply() -> None:
    with an_smtp_server() as (port, taken):
        one(f"mailto://127.0.0.1:{port}?from={JANE}&to={JANE}&mode=insecure").deliver("A note is ready", SCRIPT)
    (envelope,) = taken
    mail = message_from_bytes(envelope.content, policy=policy.default)
    assert envelope.rcpt_tos == [JANE]
    assert (mail["To"], mail["Subject"]) == (JANE, "A note is ready")
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["In-Reply-To"] is None
    assert mail.get_content_type() == "text/plain"
    assert mail.get_content().split() == SCRIPT.split()


@pytest.mark.parametrize("up", [True, False], ids=["a server that refuses the mail", "no server at all"])
def test_an_smtp_server_that_does_not_take_the_mail_is_down(up: bool) -> None:
    with an_smtp_server(refuses=True) as (port, _):
        url = f"mailto://127.0.0.1:{port if up else free_port()}?from={JANE}&to={JANE}&mode=insecure"
        with pytest.raises(ChannelDown, match=r"^mailto:// did not take the nudge$"):
            one(url).deliver("title", "body")


def test_nothing_of_the_url_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    port = free_port()
    with caplog.at_level(logging.DEBUG), pytest.raises(ChannelDown):
        one(f"json://jane:${{HOOK}}@127.0.0.1:{port}/secret-path", HOOK="hunter2").deliver("title", "body")
    assert "hunter2" not in caplog.text
    assert "secret-path" not in caplog.text


@pytest.mark.parametrize(
    "url",
    [
        "json://127.0.0.1:8080/nudges",
        "json://localhost",
        "ntfy://localhost/my-topic",
        "ntfys://ntfy.sh/heardback-nudges",
        "syslog://",
        "json://jane:${SECRET}@example.com/x",
        "json://example.com/x?+X-Token=${SECRET}",
        "ntfys://${SECRET}@ntfy.sh/topic",
        "ntfys://ntfy.sh/topic?token=${SECRET}",
        "tgram://${TELEGRAM}/12345/",
        "slack://${WEBHOOK}/#jobs",
        "discord://${ID}/${SECRET}",
        "gotify://example.com/${SECRET}",
        "mailtos://${ME}:${ODD}@example.com",
        "mailtos://jane.doe:${ODD}@example.com?smtp=smtp.example.com",
        "mailtos://robot:${ODD}@example.org?to=jane.doe@example.com",
        "${WHOLE}",
    ],
)
def test_urls_without_a_literal_credential_are_used(url: str) -> None:
    channel = one(
        url,
        SECRET="tk_abcdefghij0123456789abcdefgh",
        TELEGRAM="123456789:abcdefg_hijklmnop",
        WEBHOOK="T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ",
        ID="4174216298",
        ME="jane.doe@example.com",
        ODD="p@ss/w:rd?&%41",
        WHOLE="json://jane:hunter2@127.0.0.1/x",
    )
    assert "hunter2" not in channel.label


@pytest.mark.parametrize(
    "url",
    [
        "json://jane:hunter2@127.0.0.1/x",
        "json://jane:${SECRET}hunter2@127.0.0.1/x",
        "json://127.0.0.1/x?+X-Token=hunter2",
        "json://127.0.0.1/x?key=hunter2",
        "jsons://hooks.example.com/services/hunter2hunter2hunter2hunter2",
        "ntfys://tk_hunter2hunter2hunter2hunter2@ntfy.sh/topic",
        "ntfys://ntfy.sh/topic?token=hunter2",
        "tgram://123456789:hunter2_hijklmnop/12345/",
        "slack://T1JJ3T3L2/A1BRTD4JD/hunter2azkcOXrIdevi7FQ00/#jobs",
        "discord://4174216298/hunter2qBe7bk2ZwO5U711o3dV_js",
        "gotify://example.com/hunter2hunter2",
        "mailtos://jane.doe:hunter2@example.com",
        "mailtos://example.com?user=jane.doe&pass=hunter2",
    ],
)
def test_a_literal_credential_is_refused_and_never_shown(url: str) -> None:
    with pytest.raises(ChannelRefused) as refused:
        one(url, SECRET="tk_abcdefghij0123456789abcdefgh")
    scheme = url.partition(":")[0]
    assert str(refused.value) == (
        f"nudges.urls: a {scheme}:// URL holds a credential; write ${{NAME}} in its place and set it in the environment"
    )


@pytest.mark.parametrize(
    "url",
    [
        "mailtos://jane.doe:${SECRET}@example.com?to=hr@northlight-studio.com",
        "mailtos://jane.doe:${SECRET}@example.com?to=jane.doe@example.com,hr@northlight-studio.com",
        "mailtos://jane.doe:${SECRET}@example.com/hr@northlight-studio.com",
        "mailtos://jane.doe:${SECRET}@example.com?to=jane.doe@example.com&cc=hr@northlight-studio.com",
        "mailtos://jane.doe:${SECRET}@example.com?to=jane.doe@example.com&bcc=hr@northlight-studio.com",
        "mailtos://jane.doe:${SECRET}@example.com?to=jane.doe@example.com&reply=hr@northlight-studio.com",
        "mailtos://robot:${SECRET}@example.org",
        "ntfys://ntfy.sh/topic?email=hr@northlight-studio.com",
        "pbul://${SECRET}/hr@northlight-studio.com",
        "mailgun://robot@example.org/${MAILGUN}/hr@northlight-studio.com",
    ],
)
def test_mail_goes_to_nobody_but_the_user(url: str) -> None:
    with pytest.raises(ChannelRefused, match=r"^nudges.urls: a \w+:// URL may send mail only to profile.email$"):
        one(url, SECRET="tk_abcdefghij0123456789abcdefgh", MAILGUN=f"{'a' * 32}-12345678-12345678")


def test_without_an_address_of_the_user_no_mail_is_sent() -> None:
    with pytest.raises(ChannelRefused):
        one(f"mailto://127.0.0.1?from={JANE}&to={JANE}&mode=insecure", owner_email="")


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("json://jane:${HOOK}@127.0.0.1", "nudges.urls: the environment variable HOOK is not set"),
        ("json://${1BAD}@127.0.0.1", "nudges.urls: a json:// URL holds a '${' that names no variable"),
        ("hunter2", "nudges.urls: a URL has no scheme; it begins as in mailto:// or ntfy://"),
        ("carrier-pigeon://loft", "nudges.urls: a carrier-pigeon:// URL is not one that can be used on this machine"),
    ],
    ids=["a variable that is not set", "a variable without a name", "no URL at all", "a service that nobody knows"],
)
def test_what_cannot_be_used_is_said_in_one_line(url: str, problem: str) -> None:
    with pytest.raises(ChannelRefused) as refused:
        one(url)
    assert str(refused.value) == problem


def test_a_label_outlives_a_new_secret_and_a_url_twice_is_one_channel() -> None:
    url = "json://jane:${HOOK}@127.0.0.1/x"
    assert one(url, HOOK="old").label == one(url, HOOK="new").label
    assert one(url, HOOK="old").label != one("json://127.0.0.1/x").label
    assert len(apprise_channels([url, url], owner_email=JANE, environ={"HOOK": "old"})) == 1


def test_no_urls_are_no_channels() -> None:
    assert apprise_channels([], owner_email=JANE, environ={}) == ()


@pytest.mark.parametrize(("attempts", "minutes"), [(0, 1), (1, 1), (2, 2), (3, 4), (9, 256), (10, 360), (10_000, 360)])
def test_retries_wait_twice_as_long_each_time_and_six_hours_at_most(attempts: int, minutes: int) -> None:
    assert retry_delay(attempts) == timedelta(minutes=minutes)
