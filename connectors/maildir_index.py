"""Which files of a Maildir were looked at: the cursor, eight bytes a message."""

import base64
import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from itertools import chain, groupby
from stat import S_ISREG

from connectors.errors import CursorExpired
from connectors.mailbox import Cursor
from connectors.maildir_folders import File, Folder, base_of, entries

_VERSION = b"m1:"
_PORTIONS = 64
_SHIFT = 58
"""By the six highest of 64 bits."""


def mark_of(folder: str, base: str, size: int, mtime_ns: int) -> int:
    """What tells one version of one message; flags are no part of it."""
    what = f"{folder}\0{base}\0{size}\0{mtime_ns}".encode("utf-8", "surrogateescape")
    return int.from_bytes(blake2b(what, digest_size=8).digest(), "big")


class Index:
    """A set of marks, kept as an array that was read from a cursor, sorted, and what came since."""

    def __init__(self, marks: "array[int] | None" = None) -> None:
        self._sorted = marks if marks is not None else array("Q")
        self._new = array("Q")
        self.add = self._new.append

    @classmethod
    def of(cls, cursor: Cursor | None) -> "Index":
        if cursor is None:
            return cls()
        marks = array("Q")
        try:
            data = base64.b64decode(cursor, validate=True)
            if not data.startswith(_VERSION):
                raise CursorExpired("the mailbox's cursor was written by another version")
            marks.frombytes(memoryview(data)[len(_VERSION) :])
        except ValueError as error:
            raise CursorExpired("the mailbox's cursor cannot be read") from error
        if sys.byteorder == "little":
            marks.byteswap()
        return cls(marks)

    def __len__(self) -> int:
        return len(self._sorted) + len(self._new)

    def unseen(self, folder: Folder, present: "Index") -> Iterator[tuple[int, File]]:
        """The files that the cursor does not know, with their marks; the marks of the others go to `present`.

        With nothing new a sync does nothing but this, a hundred thousand times: hence one flat loop.
        """
        marks, count, name = self._sorted, len(self._sorted), folder.name
        remember = present.add
        for entry in entries(folder):
            try:
                stat = entry.stat()
            except OSError:  # it went meanwhile, or leads nowhere
                continue
            if not S_ISREG(stat.st_mode):
                continue
            base, size, mtime_ns = base_of(entry.name), stat.st_size, stat.st_mtime_ns
            mark = mark_of(name, base, size, mtime_ns)
            at = bisect_left(marks, mark)
            if at < count and marks[at] == mark:
                remember(mark)
            else:
                yield mark, File(entry.path, base, size, mtime_ns)

    def cursor(self, also: "Index | None" = None) -> Cursor:
        """Of these marks and another index's; the same marks give the same cursor, in whatever order they came."""
        indexes = (self,) if also is None else (self, also)
        ordered = _in_order(chain.from_iterable(index.marks() for index in indexes))
        return Cursor(base64.b64encode(_VERSION + ordered).decode("ascii"))

    def marks(self) -> "Iterator[int]":
        return chain(self._sorted, self._new)


def _in_order(marks: "Iterable[int]") -> bytearray:
    """Each once, by portions: a list of all of them would be the largest thing in memory."""
    portions = [array("Q") for _ in range(_PORTIONS)]
    for mark in marks:
        portions[mark >> _SHIFT].append(mark)
    ordered = bytearray()
    for portion in portions:
        known = array("Q", (mark for mark, _ in groupby(sorted(portion))))
        del portion[:]
        if sys.byteorder == "little":
            known.byteswap()
        ordered += known.tobytes()
    return ordered
