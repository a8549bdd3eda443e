"""The real program, in processes of its own, under a home folder."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import requests

from tests.e2e.emulator import PATIENCE, consent

HEARDBACK = [sys.executable, "-m", "heardback"]


@dataclass(frozen=True, slots=True)
class Program:
    home: Path
    email: str
    port: int
    """That the browser comes back to."""

    @classmethod
    def at(cls, home: Path, email: str, port: int, more: str) -> "Program":
        home.mkdir(exist_ok=True)
        profile = f'[profile]\nname = "Alice Seeker"\nemail = "{email}"\ntimezone = "America/Chicago"\n'
        (home / "heardback.toml").write_text(profile + more)
        return cls(home, email, port)

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [*HEARDBACK, *arguments],
            cwd=self.home,
            # Neither a keyring nor a key of whoever runs the tests is touched.
            env=os.environ | {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring", "HEARDBACK_KEY": ""},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def does(self, *arguments: str, code: int = 0) -> "Said":
        """The command, which has to end with this code."""
        return ended(self.start(*arguments), code=code)

    def asks(self, provider: str, *arguments: str) -> subprocess.Popen[str]:
        """`connect`, waiting for the browser."""
        return self.start("connect", provider, "--no-browser", "--port", str(self.port), *arguments)

    def connect(self, provider: str) -> "Said":
        """Signs in through a browser that follows where it is sent."""
        process = self.asks(provider)
        try:
            page = requests.get(consent(link_of(process), self.email), timeout=PATIENCE)
            assert "HeardBack has the answer" in page.text
        except BaseException:
            process.kill()
            raise
        return ended(process)

    def run(self, at: str, *, code: int = 0) -> list[dict[str, Any]]:
        """The events of one pass."""
        return self.does("run", "--once", "--now", at, "--json", code=code).lines

    def doctor(self, *, code: int = 0) -> dict[str, dict[str, Any]]:
        return {finding["what"]: finding for finding in self.does("doctor", "--json", code=code).lines}


@dataclass(frozen=True, slots=True)
class Said:
    stdout: str
    stderr: str

    @property
    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.stdout.splitlines()]


def link_of(process: subprocess.Popen[str]) -> str:
    """The link, which stands alone on a line of stdout while the program waits."""
    assert process.stdout is not None
    line = process.stdout.readline()
    assert line.startswith("http://"), line + (process.stderr.read() if process.stderr else "")
    return line.strip()


def ended(process: subprocess.Popen[str], typed: str | None = None, *, code: int = 0) -> Said:
    try:
        stdout, stderr = process.communicate(typed, timeout=PATIENCE)
    finally:
        process.kill()
    assert process.returncode == code, stderr
    return Said(stdout, stderr)
