"""Which files of a Maildir were looked at: the cursor, eight bytes a message."""

import base64
import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from itertools import chain, groupby

from connectors.errors import CursorExpired
from connectors.mailbox import Cursor

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

    def __contains__(self, mark: int) -> bool:
        """Whether it was there when the index was read; what was added since is not looked for."""
        at = bisect_left(self._sorted, mark)
        return at < len(self._sorted) and self._sorted[at] == mark

    def add(self, mark: int) -> None:
        self._new.append(mark)

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
