"""Drafts in a Maildir: placed once, looked after, and taken away only while nobody has touched them."""

import contextlib
import hashlib
import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from connectors import mime
from connectors.compose import compose, fingerprint, same_parent, same_words
from connectors.errors import Gone, Unreadable
from connectors.mailbox import AlreadySent, Draft, DraftChange, DraftState, Placed
from connectors.maildir_files import Opened
from connectors.maildir_folders import File, Folder, Role, files, folders, is_trashed, unavailable
from rules.mail import Direction, Message

_NAME = ".Drafts"
_FLAGS = ":2,DS"
_ATTEMPTS = 3
_AGES_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Found:
    """A draft as it lies there now."""

    file: File
    message_id: str | None
    fingerprint: str


def place(root: Path, draft: Draft) -> Placed | AlreadySent:
    known = folders(root)
    there = _there(known, draft.message_id, draft.fingerprint)
    _clear_away(known, draft.key)
    match there:
        case AlreadySent():
            return there
        case Found():
            name = there.file.base
        case None:
            name = _write(_drafts_folder(root, known), draft)
    return Placed(name, draft.key, draft.fingerprint, draft.message_id)


def find(root: Path, key: str, message_id: str) -> Placed | AlreadySent | None:
    known = folders(root)
    there = _there(known, message_id, "")
    _clear_away(known, key)
    return Placed(there.file.base, key, there.fingerprint, message_id) if isinstance(there, Found) else there


def _there(known: list[Folder], message_id: str, written: str) -> Found | AlreadySent | None:
    """Drafts first, then Sent: what is sent meanwhile is found in one of the two."""
    kin = _of(list(_drafts(known)), message_id, written)
    if _lies_in_sent(known, message_id):
        return AlreadySent(message_id)
    named = [found for found in kin if found.message_id == message_id]
    return next(iter(named or [found for found in kin if same_words(found.fingerprint, written)]), None)


def withdraw(root: Path, placed: Placed) -> bool:
    """Deletes the draft, unless somebody has changed it; in the moment in which it is renamed, looks again."""
    for _ in range(_ATTEMPTS):
        there = _of(list(_drafts(folders(root), ours={placed.id})), placed.message_id, placed.fingerprint)
        if not all(same_words(found.fingerprint, placed.fingerprint) for found in there):
            return False
        try:
            for found in there:
                Path(found.file.path).unlink()
        except FileNotFoundError:
            continue
        except OSError as error:
            raise unavailable(found.file.path, error) from error
        return True
    return False


def missing(root: Path, waiting: Collection[Placed]) -> frozenset[str]:
    """The keys of those that lie in no Drafts folder now."""
    there = list(_drafts(folders(root), ours={placed.id for placed in waiting})) if waiting else []
    return frozenset(placed.key for placed in waiting if not _kin(there, placed, waiting))


def changed(root: Path, waiting: Collection[Placed], *, missed: frozenset[str]) -> tuple[DraftChange, ...]:
    """What became of them; gone is what was missed before Sent was read, and still is."""
    if not waiting:
        return ()
    known = folders(root)
    there = list(_drafts(known))
    changes = []
    for placed in waiting:
        kin = _kin(there, placed, waiting)
        if not kin and placed.key in missed:
            sent_as = placed.message_id if _lies_in_sent(known, placed.message_id) else None
            changes.append(DraftChange(placed.key, DraftState.GONE, sent_as))
        elif any(not same_words(found.fingerprint, placed.fingerprint) for found in kin):
            changes.append(DraftChange(placed.key, DraftState.EDITED))
    return tuple(changes)


def _kin(there: list[Found], placed: Placed, waiting: Collection[Placed]) -> list[Found]:
    others = {other.message_id for other in waiting} - {placed.message_id}
    mine = [found for found in there if found.message_id not in others]
    return _of(mine, placed.message_id, placed.fingerprint)


def _of(there: list[Found], message_id: str, written: str) -> list[Found]:
    """The draft by its Message-ID; else, as some mail programs save it under a new one, by the mail it answers."""
    named = [found for found in there if found.message_id == message_id]
    return named or [found for found in there if same_parent(found.fingerprint, written)]


def _drafts(known: list[Folder], *, ours: Collection[str] = ()) -> Iterator[Found]:
    """Every draft that can be read. One of `ours` that cannot is not gone: it raises Unavailable."""
    for folder in known:
        if folder.role is Role.DRAFTS:
            for file in files(folder):
                if not is_trashed(file) and (message := _read(file, needed=file.base in ours)):
                    yield Found(file, message.message_id, fingerprint(message))


def _read(file: File, *, needed: bool) -> Message | None:
    try:
        with Opened(file) as opened:
            head = opened.head()
            root = opened.parts(head)
            seen = mime.envelope_of(head, id=file.base, direction=Direction.SENT, delivered_at=_AGES_AGO, now=_AGES_AGO)
            return mime.message_of(seen, opened.raw, root)
    except (Gone, Unreadable) as error:
        if needed and isinstance(error.__cause__, OSError) and not isinstance(error, Gone):
            raise unavailable(file.path, error.__cause__) from error
        return None


def _lies_in_sent(known: list[Folder], message_id: str) -> bool:
    needle = message_id.encode("utf-8", "replace")
    for folder in known:
        if folder.role is not Role.SENT:
            continue
        for file in files(folder):
            with contextlib.suppress(Gone, Unreadable), Opened(file) as opened:
                block = opened.block()
                if needle in block and mime.read_head(block).get("message-id", "").strip() == message_id:
                    return True
    return False


def _drafts_folder(root: Path, known: list[Folder]) -> Path:
    there = [folder for folder in known if folder.role is Role.DRAFTS]
    if there:
        return min(there, key=lambda folder: (folder.name != _NAME, len(folder.name))).path
    path = root / _NAME
    try:
        for part in (path, path / "cur", path / "new", path / "tmp"):
            part.mkdir(mode=0o700, exist_ok=True)
        (path / "maildirfolder").touch(mode=0o600)
    except OSError as error:
        raise unavailable(path, error) from error
    return path


def _write(folder: Path, draft: Draft) -> str:
    """Through tmp, then by a link that only one process can make: the name is made of the key alone."""
    name = _name_of(draft.key)
    target = folder / "cur" / f"{name}{_FLAGS}"
    waiting = folder / "tmp" / f"{name}.{os.getpid()}"
    try:
        (folder / "tmp").mkdir(mode=0o700, exist_ok=True)
        _save(waiting, compose(draft).replace(b"\r\n", b"\n"))
        _link(waiting, target)
        _sync(target.parent)
    except OSError as error:
        raise unavailable(target, error) from error
    finally:
        with contextlib.suppress(OSError):
            waiting.unlink()
    return name


def _name_of(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:32]


def _clear_away(known: list[Folder], key: str) -> None:
    """What a process has left in tmp that died while it wrote this draft."""
    for folder in known:
        if folder.role is Role.DRAFTS:
            for left in (folder.path / "tmp").glob(f"{_name_of(key)}.*"):
                if not _is_running(left.suffix[1:]):
                    with contextlib.suppress(OSError):
                        left.unlink()


def _is_running(process: str) -> bool:
    if os.name != "posix" or not (process.isascii() and process.isdigit()):
        return True
    try:
        os.kill(int(process), 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def _save(path: Path, data: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _link(source: Path, target: Path) -> None:
    """Fails quietly where the target is there: the other process wrote the same draft."""
    with contextlib.suppress(FileExistsError):
        try:
            os.link(source, target)
        except FileExistsError:
            raise
        except OSError:  # a file system without links
            os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
            source.replace(target)


def _sync(directory: Path) -> None:
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
