"""Maildir++: which folders there are, what each is for, and which files lie in them."""

import base64
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from connectors.errors import Unavailable


class Role(Enum):
    SENT = auto()
    MAIL = auto()
    DRAFTS = auto()
    UNREAD = auto()
    """Junk, trash, templates, outboxes: nothing in them was said to the user, or by them."""


@dataclass(frozen=True, slots=True)
class Folder:
    name: str
    path: Path
    role: Role


@dataclass(frozen=True, slots=True)
class File:
    """A message's file as the folder lists it; `base` is its name without the flags, which change."""

    path: str
    base: str
    size: int
    mtime_ns: int


_ROLES = {
    Role.UNREAD: (
        *("junk", "junk e-mail", "junk email", "junk mail", "spam", "bulk", "bulk mail", "quarantine", "spamverdacht"),
        *(
            "trash",
            "deleted",
            "deleted items",
            "deleted messages",
            "bin",
            "papierkorb",
            "gelöscht",
            "gelöschte elemente",
        ),
        *("gelöschte objekte", "corbeille", "éléments supprimés", "courrier indésirable", "indésirables", "papelera"),
        *(
            "elementos eliminados",
            "correo no deseado",
            "cestino",
            "posta indesiderata",
            "prullenbak",
            "ongewenste e-mail",
        ),
        *("templates", "outbox", "unsent messages", "vorlagen", "postausgang"),
    ),
    Role.DRAFTS: (*("drafts", "draft", "entwürfe", "brouillons", "borradores", "bozze", "concepten", "rascunhos"),),
    Role.SENT: (
        *(
            "sent",
            "sent items",
            "sent mail",
            "sent messages",
            "sent-mail",
            "sent e-mail",
            "gesendet",
            "gesendete elemente",
        ),
        *("gesendete objekte", "messages envoyés", "éléments envoyés", "envoyés", "enviados", "elementos enviados"),
        *("posta inviata", "inviati", "verzonden", "verzonden items", "itens enviados"),
    ),
}
_ROLE_OF = {name: role for role, names in _ROLES.items() for name in names}
_SHIFTED = re.compile(r"&([A-Za-z0-9+,]{0,400})-")
_PARTS = ("new", "cur")
"""In this order: a mail program moves files from the first to the second while we read."""


def folders(root: Path) -> list[Folder]:
    """The Inbox and every other folder, Sent first; raises Unavailable where there is no Maildir."""
    require(root)
    found = [Folder("INBOX", root, Role.MAIL)]
    try:
        with os.scandir(root) as entries:
            names = sorted(
                entry.name for entry in entries if entry.is_dir() and entry.name not in {"cur", "new", "tmp"}
            )
    except OSError as error:
        raise unavailable(root, error) from error
    held = (name for name in names if (root / name / "cur").is_dir())
    found.extend(Folder(_printable(name), root / name, role_of(name)) for name in held)
    return sorted(found, key=lambda folder: folder.role is not Role.SENT)


def require(root: Path) -> None:
    """Raises Unavailable, naming the path, unless there is a Maildir."""
    try:
        if not root.is_dir():
            raise Unavailable(f"there is no Maildir at {root}")
        if not any((root / part).is_dir() for part in _PARTS):
            raise Unavailable(f"{root} is not a Maildir: it has no folder named cur")
    except OSError as error:
        raise unavailable(root, error) from error


def unavailable(path: Path | str, error: OSError) -> Unavailable:
    return Unavailable(f"{path} cannot be used: {error.strerror or type(error).__name__}")


def role_of(name: str) -> Role:
    """By the common names of any of its levels: `.INBOX.Sent` is Sent, and so is `.Sent.2025`."""
    levels = [level.strip().lower() for level in _decoded(name).strip(".").split(".")]
    roles = {_ROLE_OF[level] for level in levels if level in _ROLE_OF}
    return next((role for role in (Role.UNREAD, Role.DRAFTS, Role.SENT) if role in roles), Role.MAIL)


def _decoded(name: str) -> str:
    """Modified UTF-7 (RFC 3501 5.1.3), as Maildir++ borrows it from IMAP."""

    def shifted(match: re.Match[str]) -> str:
        if not match[1]:
            return "&"
        code = match[1].replace(",", "/")
        try:
            return base64.b64decode(code + "=" * (-len(code) % 4)).decode("utf-16-be")
        except ValueError:
            return match[0]

    return _SHIFTED.sub(shifted, name)


def files(folder: Folder) -> Iterator[File]:
    """Every message's file, as it is listed; what vanishes meanwhile is left out."""
    for part in _PARTS:
        directory = os.path.join(folder.path, part)  # noqa: PTH118 - names and paths of 100,000 files stay strings
        try:
            with os.scandir(directory) as entries:
                yield from filter(None, map(_file, entries))
        except FileNotFoundError:
            continue
        except OSError as error:
            raise unavailable(directory, error) from error


def _file(entry: "os.DirEntry[str]") -> File | None:
    name = entry.name
    if name[0] == "." or not entry.is_file():
        return None
    try:
        stat = entry.stat()
    except OSError:
        return None
    return File(entry.path, name.partition(":")[0], stat.st_size, stat.st_mtime_ns)


def count(folder: Folder) -> int:
    """How many files lie there, without a look at any."""
    total = 0
    for part in _PARTS:
        try:
            with os.scandir(folder.path / part) as entries:
                total += sum(1 for _ in entries)
        except OSError:
            continue
    return total


def id_of(folder: Folder, file: File) -> str:
    return f"{folder.name}/{_printable(file.base)}"


def _printable(name: str) -> str:
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
