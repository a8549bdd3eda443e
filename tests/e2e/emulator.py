"""A server of Google's and Microsoft's kind that is not ours: `@inbox-zero/emulate`, on this machine alone."""

import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
import requests

HERE = Path(__file__).parent
PACKAGE = HERE / "node_modules" / "@inbox-zero" / "emulate"
PATIENCE = 60.0


def require() -> None:
    """Skips where Node is not at hand; in CI, which asks for it, that is a failure."""
    missing = next((name for name in ("node", "npm") if shutil.which(name) is None), None)
    why = f"{missing} is not installed" if missing else "" if PACKAGE.is_dir() else "`npm ci` was not run in tests/e2e"
    if why and (os.environ.get("CI") or os.environ.get("REQUIRE_EMULATOR")):
        pytest.fail(f"the emulator cannot be started: {why}", pytrace=False)
    if why:
        pytest.skip(f"the emulator cannot be started: {why}")


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


@dataclass(frozen=True, slots=True)
class Emulator:
    """One service of it. Any bearer that it does not know is its first user's."""

    port: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def get(self, path: str, **query: str) -> Any:
        return self._done(requests.get(self.url + path, params=query, headers=AS_THE_USER, timeout=PATIENCE))

    def post(self, path: str, body: Mapping[str, Any] | None = None) -> Any:
        return self._done(requests.post(self.url + path, json=body, headers=AS_THE_USER, timeout=PATIENCE))

    def delete(self, path: str) -> Any:
        return self._done(requests.delete(self.url + path, headers=AS_THE_USER, timeout=PATIENCE))

    def _done(self, answer: requests.Response) -> Any:
        assert answer.ok, f"{answer.request.method} {answer.url}: {answer.status_code} {answer.text[:200]}"
        return answer.json() if answer.content else {}


AS_THE_USER = {"Authorization": "Bearer the-users-own"}


@contextmanager
def emulator(folder: Path, service: str, seed: Mapping[str, Any]) -> Iterator[Emulator]:
    """Starts with this seed; everything is forgotten at the end."""
    require()
    port = free_port()
    (folder / f"{service}.json").write_text(json.dumps({service: {"port": port, **seed}}))
    start = ["start", "--service", service, "--seed", str(folder / f"{service}.json")]
    with (folder / f"{service}.log").open("w") as log:
        process = subprocess.Popen(
            ["node", "--require", str(HERE / "loopback.cjs"), str(PACKAGE / "dist" / "index.js"), *start],
            stdout=log,
            stderr=subprocess.STDOUT,
            cwd=folder,
        )
        try:
            _await(port, process, folder / f"{service}.log")
            yield Emulator(port)
        finally:
            process.terminate()
            process.wait(timeout=PATIENCE)


def _await(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        assert process.poll() is None, log.read_text()
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    pytest.fail(f"the emulator does not answer: {log.read_text()}")


class _Forms(HTMLParser):
    """The forms of a page: where each goes, and what it sends."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[tuple[str, dict[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append((known.get("action", ""), {}))
        if tag == "input" and self.forms:
            self.forms[-1][1][known.get("name", "")] = known.get("value", "")


def consent(link: str, email: str) -> str:
    """Signs in as this user, as a browser would; the address that the browser is sent back to."""
    page = requests.get(link, timeout=PATIENCE)
    assert page.status_code == 200, page.text
    reader = _Forms()
    reader.feed(page.text)
    action, fields = next(form for form in reader.forms if form[1].get("email") == email)
    answer = requests.post(urljoin(link, action), data=fields, allow_redirects=False, timeout=PATIENCE)
    assert answer.status_code == 302, answer.text
    return answer.headers["Location"]
