"""Waiting for the browser to come back from a sign-in: at a port of this machine, or with the address pasted."""

import os
import queue
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from connectors.grants import SignInFailed
from heardback.output import note

HOST = "127.0.0.1"
PATIENCE = 15 * 60.0
"""Seconds to sign in."""
LONGEST = 16_000
PAGE = (
    b"<!doctype html><html lang=en><meta charset=utf-8><title>HeardBack</title>"
    b"<p>HeardBack has the answer. You can close this page and go back to the terminal."
)

Answer = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Redirect:
    """A port at which the browser's answer is awaited."""

    port: int
    _answers: "queue.Queue[Answer]" = field(default_factory=queue.Queue)

    def wait(self, state: str, *, patience: float = PATIENCE) -> Answer:
        """The answer to the sign-in of this state, from the browser or from what is pasted."""
        _listen_to_the_terminal(self._answers)
        try:
            answer = self._answers.get(timeout=patience)
        except queue.Empty as error:
            raise SignInFailed(f"nobody signed in within {patience / 60:g} minutes: run the command again") from error
        if answer.get("state") != state:
            raise SignInFailed("that is the answer to another sign-in (its state differs): run the command again")
        return answer


@contextmanager
def listening(port: int = 0) -> Iterator[Redirect]:
    """Any free port, unless one is named."""
    answers: queue.Queue[Answer] = queue.Queue()
    try:
        server = _Server((HOST, port), _Handler)
    except OSError as error:
        raise SignInFailed(f"port {port} cannot be used ({error.strerror}): name another with --port") from error
    server.answers = answers
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
    thread.start()
    try:
        yield Redirect(server.server_address[1], answers)
    finally:
        server.shutdown()
        server.server_close()


class _Server(ThreadingHTTPServer):
    # A browser may open a second connection that says nothing.
    daemon_threads = True
    allow_reuse_address = os.name != "nt"
    answers: "queue.Queue[Answer]"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Whoever broke off has not answered."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    timeout = 30
    server_version, sys_version = "HeardBack", ""

    def do_GET(self) -> None:
        answer = answer_in(self.path)
        self.send_response(200 if answer else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(PAGE) if answer else 0))
        self.send_header("Cache-Control", "no-store")
        self.send_header("Referrer-Policy", "no-referrer")
        self.end_headers()
        if answer:
            self.wfile.write(PAGE)
            self.wfile.flush()
            self.server.answers.put(answer)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - its signature
        """Nothing: the line would hold the code."""


def answer_in(address: str) -> dict[str, str] | None:
    """What an address carries, if it is one that a provider sends the browser back to."""
    try:
        answer = dict(parse_qsl(urlsplit(address.strip()[:LONGEST]).query))
    except ValueError:
        return None
    return answer if "code" in answer or "error" in answer else None


def _listen_to_the_terminal(answers: "queue.Queue[Answer]") -> None:
    threading.Thread(target=_read, args=(answers,), daemon=True).start()


def _read(answers: "queue.Queue[Answer]") -> None:
    for line in _lines():
        if answer := answer_in(line):
            answers.put(answer)
            return
        if line.strip():
            note("That is not the address that the browser was sent to: it begins with http:// and holds code= in it.")


def _lines() -> Iterator[str]:
    """Unbuffered: a thread that waits inside of a buffer would keep the program from ending."""
    try:
        descriptor = sys.stdin.fileno()
    except (OSError, ValueError, AttributeError):
        yield from sys.stdin or ()
        return
    with open(descriptor, "rb", buffering=0, closefd=False) as raw:
        while line := raw.readline(LONGEST):
            yield line.decode("utf-8", "replace")
