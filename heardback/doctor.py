"""Looks at everything that a run needs, and says of each whether it is well, and what to mend."""

import os
import shutil
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from connectors import maildir_folders
from connectors.errors import MailboxError
from heardback import templates
from heardback.config import Config, ConfigError
from heardback.works import channels_of
from store import mailboxes
from store.database import Database
from store.errors import StoreError
from store.mailboxes import MailboxRow

LITTLE, TOO_LITTLE = 200 * 1024 * 1024, 10 * 1024 * 1024
"""Bytes that are free on the disk of the store."""
FIRST_YEAR = 2025
"""A clock that says less has lost its battery."""


class Health(StrEnum):
    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Finding:
    what: str
    health: Health
    text: str
    mend: str = ""


def examine(config: Config, *, now: datetime) -> Iterator[Finding]:
    """Every finding, in the order in which a run would come upon it."""
    yield Finding("config", Health.OK, str(config.path))
    yield from _clock(config, now)
    try:
        database = Database.open(config.store.url, base=config.folder)
    except StoreError as error:
        yield Finding("store", Health.FAIL, str(error))
    else:
        try:
            yield from _store(database)
            yield from _mailboxes(config, database, now)
        finally:
            database.close()
    yield from _templates(config)
    yield _nudges(config)


def _clock(config: Config, now: datetime) -> Iterator[Finding]:
    local = now.astimezone(config.profile.timezone)
    shown = f"{local:%Y-%m-%d %H:%M} in {config.profile.timezone.key}"
    if now.year < FIRST_YEAR:
        yield Finding("clock", Health.FAIL, f"it says {shown}", "set the date of this machine")
    else:
        yield Finding("clock", Health.OK, shown)


def _store(database: Database) -> Iterator[Finding]:
    path = database.path
    try:
        database.check()
        with database.transaction():
            pass
    except StoreError as error:
        yield Finding("store", Health.FAIL, str(error))
        return
    yield Finding("store", Health.OK, f"{path}, whole and writable, its schema the newest")
    free = shutil.disk_usage(path.parent).free
    if free < LITTLE:
        health = Health.FAIL if free < TOO_LITTLE else Health.WARN
        yield Finding("disk", health, f"{free // 2**20} MB are free beside {path}", "make room")
    if os.name == "posix" and stat.S_IMODE(path.stat().st_mode) & 0o077:
        yield Finding("store", Health.WARN, f"others on this machine can read {path}", f"chmod 600 {path}")


def _mailboxes(config: Config, database: Database, now: datetime) -> Iterator[Finding]:
    with database.read() as snapshot:
        rows = mailboxes.every(snapshot)
    if not rows:
        mend = "heardback connect gmail, or outlook, or heardback connect maildir PATH --address A"
        yield Finding("mailbox", Health.WARN, "none is connected yet", mend)
    for row in rows:
        yield from _mailbox(row, config, database, now)
        if row.connected_at > now:
            text = f"{row.address} was connected at a time that is still to come"
            yield Finding("clock", Health.WARN, text, "check the date of this machine")


def _mailbox(row: MailboxRow, config: Config, database: Database, now: datetime) -> Iterator[Finding]:
    match row.provider:
        case "maildir":
            yield from _maildir(row.address, Path(row.settings["path"]))
        case "gmail" | "outlook":
            from heardback import permissions

            yield from permissions.examine(row, config, database, now)
        case _:
            yield Finding("mailbox", Health.WARN, f"{row.address}: {row.provider} cannot be examined")


def _maildir(address: str, path: Path) -> Iterator[Finding]:
    try:
        folders = maildir_folders.folders(path)
    except MailboxError as error:
        mend = "mount the disk, or connect the mailbox where it lies now"
        yield Finding("mailbox", Health.FAIL, f"{address}: {error}", mend)
        return
    sent = [folder for folder in folders if folder.role is maildir_folders.Role.SENT]
    drafts = [folder.path / "cur" for folder in folders if folder.role is maildir_folders.Role.DRAFTS]
    yield Finding("mailbox", Health.OK, f"{address}: {path}, {len(folders)} folders")
    if not sent:
        mend = "let your mail program keep sent mail in .Sent: thank-you notes are found there"
        yield Finding("sent", Health.WARN, f"{address}: there is no folder of sent mail", mend)
    unwritable = [place for place in drafts or [path] if not _can_write(place)]
    for place in unwritable:
        yield Finding("drafts", Health.FAIL, f"{address}: {place} cannot be written to", "give yourself that right")
    if not unwritable:
        yield Finding("drafts", Health.OK, f"{address}: {drafts[0].parent if drafts else path / '.Drafts, to be made'}")


def _can_write(folder: Path) -> bool:
    return os.access(folder, os.W_OK | os.X_OK, effective_ids=os.access in os.supports_effective_ids)


def _templates(config: Config) -> Iterator[Finding]:
    _, problems = templates.load(config.templates)
    for problem in problems:
        yield Finding("templates", Health.FAIL, str(problem), "mend it; until then the program's own is used")
    if not problems:
        yield Finding("templates", Health.OK, str(config.templates or "those of the program"))


def _nudges(config: Config) -> Finding:
    try:
        channels = channels_of(config)
    except ConfigError as error:
        return Finding("nudges", Health.FAIL, str(error))
    if not channels:
        return Finding("nudges", Health.OK, "to the terminal")
    return Finding("nudges", Health.OK, f"{len(channels)} channels, {config.nudges.detail}")
