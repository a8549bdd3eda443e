"""One message's file: its head first, the rest only when somebody asks for it."""

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from types import TracebackType
from typing import Self

from connectors import headers, mime
from connectors.errors import Gone, Unreadable
from connectors.maildir_folders import File
from connectors.parts import Part, tree

_HEAD = 16 * 1024
_OLDEST_NAME = 946_684_800  # 2000-01-01: a smaller number at the front of a name is no time
_FLAGS = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


@dataclass(slots=True)
class Opened:
    """An open message; a context manager. Raises Gone and Unreadable, never an OSError."""

    file: File
    raw: bytes = b""
    body_at: int = 0
    _descriptor: int = -1

    def __enter__(self) -> Self:
        try:
            self._descriptor = os.open(self.file.path, _FLAGS)
        except FileNotFoundError as error:
            raise Gone(self.file.base) from error
        except OSError as error:
            raise _unreadable(error) from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.close(self._descriptor)

    def block(self) -> bytes:
        """The header block, from a first bite where it is as short as nearly all are."""
        self.raw = self._read(_HEAD)
        block, self.body_at = headers.split(self.raw)
        if self.body_at == len(self.raw) < self.file.size:
            self.raw += self._read(headers.LONGEST_BLOCK)
            block, self.body_at = headers.split(self.raw)
        return block

    def head(self) -> headers.Head:
        return mime.read_head(self.block())

    def parts(self, head: headers.Head) -> Part:
        """The tree of what lies behind the head, which is read now, as far as a message is ever looked at."""
        if (left := min(self.file.size, mime.MOST_BYTES) - len(self.raw)) > 0:
            self.raw += self._read(left)
            _, self.body_at = headers.split(self.raw)
        return tree(self.raw, head, self.body_at)

    def _read(self, count: int) -> bytes:
        """Up to so many bytes more; the size that was listed saves asking for the end."""
        got = b""
        try:
            while (left := min(count, self.file.size - len(self.raw)) - len(got)) > 0:
                if not (bite := os.read(self._descriptor, left)):
                    break
                got = got + bite if got else bite
        except OSError as error:
            raise _unreadable(error) from error
        return got


def _unreadable(error: OSError) -> Unreadable:
    return Unreadable(f"the file cannot be read: {error.strerror or type(error).__name__}")


def delivered_at(file: File, now: datetime) -> datetime:
    """When the file came: its time, or, where a copy has made that later than now, the time in its name."""
    moment = datetime.fromtimestamp(min(max(file.mtime_ns // 10**9, 0), 2**32), UTC)
    if moment <= now:
        return moment
    stamp = file.base.partition(".")[0]
    if stamp.isascii() and stamp.isdigit() and len(stamp) <= 10 and int(stamp) >= _OLDEST_NAME:
        return min(datetime.fromtimestamp(int(stamp), UTC), now)
    return now
