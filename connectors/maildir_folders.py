"""Maildir++: which folders there are, what each is for, and which files lie in them."""

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from connectors.errors import Unavailable
from connectors.folder_names import Role, role_of

__all__ = [
    "File",
    "Folder",
    "Role",
    "base_of",
    "count",
    "entries",
    "files",
    "folders",
    "id_of",
    "is_draft",
    "is_trashed",
    "require",
    "unavailable",
]


@dataclass(frozen=True, slots=True)
class Folder:
    name: str
    path: Path
    role: Role


class File(NamedTuple):
    """A message's file as the folder lists it; `base` is its name without the flags, which change."""

    path: str
    base: str
    size: int
    mtime_ns: int


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
    held = (name for name in names if _holds_mail(root / name))
    found.extend(Folder(_printable(name), root / name, role_of(name)) for name in held)
    return sorted(found, key=lambda folder: folder.role is not Role.SENT)


def _holds_mail(folder: Path) -> bool:
    try:
        return (folder / "cur").is_dir()
    except OSError as error:
        raise unavailable(folder, error) from error


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


def entries(folder: Folder) -> "Iterator[os.DirEntry[str]]":
    """What is listed under a message's name; it may be something else, and it may vanish."""
    for part in _PARTS:
        directory = os.path.join(folder.path, part)  # noqa: PTH118 - names and paths of 100,000 files stay strings
        try:
            with os.scandir(directory) as listed:
                for entry in listed:
                    if entry.name[0] != ".":
                        yield entry
        except FileNotFoundError:
            continue
        except OSError as error:
            raise unavailable(directory, error) from error


def files(folder: Folder) -> Iterator[File]:
    """Every message's file; what vanishes meanwhile is left out."""
    for entry in entries(folder):
        with contextlib.suppress(OSError):
            if entry.is_file():
                stat = entry.stat()
                yield File(entry.path, base_of(entry.name), stat.st_size, stat.st_mtime_ns)


def is_trashed(file: File) -> bool:
    """Whether the user has deleted it, and the mail program only waits to sweep it out."""
    return "T" in _flags(file)


def is_draft(file: File) -> bool:
    """Whether it was put aside in the middle of writing, in whichever folder."""
    return "D" in _flags(file)


def _flags(file: File) -> str:
    _, info, flags = file.path.rpartition(":2,")
    return flags if info else ""


def base_of(name: str) -> str:
    """A file's name without its flags."""
    return name.partition(":")[0]


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
