"""The program as its user meets it: a home folder with a config and a Maildir, and commands typed into it."""

import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from heardback.cli import program

ME = "jane.doe@example.com"
PROFILE = f'[profile]\nname = "Jane Doe"\nemail = "{ME}"\ntimezone = "America/Chicago"\nsubdivision = "MO"\n'
NOTE = """Hi {name},

Thank you for taking the time to interview me today for the {role} position at {company}. I enjoyed our conversation,
and I am even more excited about the role.

Best regards,
Jane
"""


@dataclass(slots=True)
class Home:
    """One user's folder. Every command runs under its config, in this process."""

    folder: Path
    _letters: int = field(default=0)

    @property
    def config(self) -> Path:
        return self.folder / "heardback.toml"

    @property
    def mail(self) -> Path:
        return self.folder / "mail"

    def set_up(self, more: str = "") -> "Home":
        self.folder.mkdir(exist_ok=True)
        self.config.write_text(PROFILE + more)
        for name in ("", ".Sent", ".Drafts"):
            for part in ("cur", "new", "tmp"):
                (self.mail / name / part).mkdir(parents=True, exist_ok=True)
        return self

    def connected(self) -> "Home":
        self.set_up()
        assert self.types("connect", "maildir", str(self.mail), "--address", ME).exit_code == 0
        return self

    def types(self, *arguments: str, stdin: bytes | None = None) -> Result:
        return CliRunner().invoke(program, ["--config", str(self.config), *arguments], input=stdin)

    def sees(self, *arguments: str) -> Any:
        """The one JSON value that the command prints, which has to succeed."""
        result = self.types(*arguments, "--json")
        assert result.exit_code == 0, result.stderr
        return json.loads(result.stdout)

    def run(self, at: str) -> list[dict[str, Any]]:
        """The events of one run."""
        result = self.types("run", "--once", "--now", at, "--json")
        assert result.exit_code == 0, result.stderr
        return [json.loads(line) for line in result.stdout.splitlines()]

    def thanked(self, name: str, company: str, role: str, *, at: str, domain: str = "") -> str:
        """A thank-you note in Sent; its Message-ID."""
        domain = domain or f"{company.split(maxsplit=1)[0].lower()}.example"
        to = f"{name} <{name.split(maxsplit=1)[0].lower()}@{domain}>"
        text = NOTE.format(name=name.split(maxsplit=1)[0], role=role, company=company)
        return self.wrote(to, "Thank you", text, at=at)

    def wrote(self, to: str, subject: str, text: str, *, at: str, answers: str = "") -> str:
        return self._deliver(".Sent", f"Jane Doe <{ME}>", to, subject, text, at, answers)

    def got(self, sender: str, subject: str, text: str, *, at: str, answers: str = "") -> str:
        return self._deliver("", sender, f"Jane Doe <{ME}>", subject, text, at, answers)

    def drafts(self) -> list[Path]:
        return sorted((self.mail / ".Drafts" / "cur").iterdir())

    def _deliver(self, folder: str, sender: str, to: str, subject: str, text: str, at: str, answers: str) -> str:
        self._letters += 1
        letter = EmailMessage()
        letter["From"], letter["To"], letter["Subject"] = sender, to, subject
        letter["Date"] = format_datetime(datetime.fromisoformat(at))
        letter["Message-ID"] = f"<letter-{self._letters}@{sender.rpartition('@')[2].rstrip('>')}>"
        if answers:
            letter["In-Reply-To"] = letter["References"] = answers
        letter.set_content(text)
        (self.mail / folder / "cur" / f"17{self._letters:08}.host:2,S").write_bytes(letter.as_bytes())
        return str(letter["Message-ID"])


def days_after(at: str, days: float) -> str:
    return (datetime.fromisoformat(at) + timedelta(days=days)).isoformat()
