"""Which files of a Maildir were looked at: the cursor, eight bytes a message."""

import base64
import binascii
import sys
from array import array
from bisect import bisect_left
from hashlib import blake2b
from itertools import groupby

from connectors.errors import CursorExpired
from connectors.mailbox import Cursor

_VERSION = "m1:"


def mark_of(folder: str, base: str, size: int, mtime_ns: int) -> int:
    """What tells one version of one message; flags are no part of it."""
    what = f"{folder}\0{base}\0{size}\0{mtime_ns}".encode("utf-8", "surrogateescape")
    return int.from_bytes(blake2b(what, digest_size=8).digest(), "big")


class Index:
    """A set of marks, kept as an array that was read from a cursor, sorted, and what came since."""

    def __init__(self, marks: "array[int] | None" = None) -> None:
        self._sorted = marks if marks is not None else array("Q")
        self._new = array("Q")

    @classmethod
    def of(cls, cursor: Cursor | None) -> "Index":
        if cursor is None:
            return cls()
        if not cursor.startswith(_VERSION):
            raise CursorExpired("the mailbox's cursor was written by another version")
        marks = array("Q")
        try:
            marks.frombytes(base64.b64decode(cursor[len(_VERSION) :], validate=True))
        except (ValueError, binascii.Error) as error:
            raise CursorExpired("the mailbox's cursor cannot be read") from error
        if sys.byteorder == "little":
            marks.byteswap()
        return cls(marks)

    def __len__(self) -> int:
        return len(self._sorted) + len(self._new)

    def __contains__(self, mark: int) -> bool:
        """Whether it was there when the index was read; what was added since is not looked for."""
        at = bisect_left(self._sorted, mark)
        return at < len(self._sorted) and self._sorted[at] == mark

    def add(self, mark: int) -> None:
        self._new.append(mark)

    def marks(self) -> "array[int]":
        return self._sorted + self._new

    def merged(self, also: "Index") -> "Index":
        return Index(self.marks() + also.marks())

    def cursor(self) -> Cursor:
        """The same marks give the same cursor, in whatever order they came."""
        ordered = sorted(self.marks())
        marks = array("Q", (mark for mark, _ in groupby(ordered)))
        if sys.byteorder == "little":
            marks.byteswap()
        return Cursor(_VERSION + base64.b64encode(marks).decode("ascii"))
