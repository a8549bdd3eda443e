"""Content lines and components of RFC 5545 3.1, bounded in number and length."""

import re
from collections.abc import Iterator

_MOST_LINES = 20_000
_LONGEST_LINE = 20_000
LINE = re.compile(r"([A-Za-z0-9-]{1,40})[;:]")
"""How a property begins; its first group is its name."""
BROKEN = (
    ValueError,
    KeyError,
    IndexError,
    TypeError,
    AttributeError,
    ArithmeticError,
    OSError,
    RecursionError,
    NotImplementedError,
)
"""What the libraries raise on a stranger's calendar, IsADirectoryError of ZoneInfo("America") among them."""


def unfolded(text: str) -> Iterator[str]:
    """Content lines of RFC 5545 3.1, bounded in number and length."""
    current = ""
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n", _MOST_LINES)[:_MOST_LINES]:
        if line[:1] in {" ", "\t"}:
            if len(current) < _LONGEST_LINE:
                current += line[1 : 1 + _LONGEST_LINE]
            continue
        if current:
            yield current
        current = line[:_LONGEST_LINE]
    if current:
        yield current


def blocks(lines: list[str], name: str) -> Iterator[list[str]]:
    """The lines inside each component of this name; one that never ends reaches to the next, or to the end."""
    block: list[str] | None = None
    for line in lines:
        mark = line.strip().upper()
        if mark == f"BEGIN:{name}":
            if block is not None:
                yield block
            block = []
        elif mark == f"END:{name}" and block is not None:
            yield block
            block = None
        elif block is not None:
            block.append(line)
    if block is not None:
        yield block
