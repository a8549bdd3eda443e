"""The parts of a MIME message (RFC 2046), found by their boundaries and not decoded until somebody asks.

Bounded in depth, number and bytes, so that no nesting and no attachment costs more than a look.
"""

import binascii
from collections.abc import Iterator
from dataclasses import dataclass

from connectors import headers
from connectors.charsets import base64_bytes

DEEPEST = 12
MOST_PARTS = 200
MESSAGES = frozenset({"message/rfc822", "message/global"})
_NAMES = frozenset({"content-type", "content-transfer-encoding", "content-disposition"})
_LONGEST_BOUNDARY = 200


@dataclass(frozen=True, slots=True)
class Part:
    """One part; `start` and `end` delimit its body in the message."""

    kind: str
    parameters: dict[str, str]
    encoding: str
    disposition: str
    filename: str
    start: int
    end: int
    children: tuple["Part", ...] = ()

    def leaves(self) -> Iterator["Part"]:
        """Every part that holds content itself, an attached message's among them."""
        if not self.children:
            yield self
        for child in self.children:
            yield from child.leaves()

    def content(self, raw: bytes, limit: int) -> bytes:
        """The body with its transfer encoding undone, of at most `limit` encoded bytes."""
        body = raw[self.start : min(self.end, self.start + limit)]
        match self.encoding:
            case "base64":
                return base64_bytes(body)
            case "quoted-printable":
                return binascii.a2b_qp(body)
            case _:
                return body


class _Budget:
    """How many parts may still be opened."""

    def __init__(self) -> None:
        self.left = MOST_PARTS


def tree(raw: bytes, head: headers.Head, start: int) -> Part:
    """The parts of a message whose body begins at `start`."""
    return _part(raw, head, (start, len(raw)), default="text/plain", depth=0, budget=_Budget())


def _part(raw: bytes, head: headers.Head, span: tuple[int, int], *, default: str, depth: int, budget: _Budget) -> Part:
    kind, parameters = headers.structured(head.get("content-type", ""))
    disposition, also = headers.structured(head.get("content-disposition", ""))
    kind = kind if kind.count("/") == 1 else default
    children: tuple[Part, ...] = ()
    if depth < DEEPEST:
        if kind.startswith("multipart/"):
            children = _multipart(raw, kind, parameters.get("boundary", ""), span, depth=depth, budget=budget)
            kind = kind if children else "text/plain"
        elif kind in MESSAGES:
            children = _attached(raw, span, depth=depth, budget=budget)
    return Part(
        kind,
        parameters,
        head.get("content-transfer-encoding", "").partition(";")[0].strip().lower()[:40],
        disposition,
        headers.filename_of(also, "filename") or headers.filename_of(parameters, "name"),
        *span,
        children,
    )


def _multipart(
    raw: bytes, kind: str, boundary: str, span: tuple[int, int], *, depth: int, budget: _Budget
) -> tuple[Part, ...]:
    if not 0 < len(boundary) <= _LONGEST_BOUNDARY:
        return ()
    default = "message/rfc822" if kind == "multipart/digest" else "text/plain"
    children = []
    for start, end in _between(raw, boundary.encode("utf-8", "replace"), span):
        if budget.left == 0:
            break
        budget.left -= 1
        head, body = _head_of(raw, start, end)
        children.append(_part(raw, head, (body, end), default=default, depth=depth + 1, budget=budget))
    return tuple(children)


def _attached(raw: bytes, span: tuple[int, int], *, depth: int, budget: _Budget) -> tuple[Part, ...]:
    if budget.left == 0:
        return ()
    budget.left -= 1
    head, body = _head_of(raw, *span)
    return (_part(raw, head, (body, span[1]), default="text/plain", depth=depth + 1, budget=budget),)


def _head_of(raw: bytes, start: int, end: int) -> tuple[headers.Head, int]:
    block, body = headers.split(raw[start : min(end, start + headers.LONGEST_PART_BLOCK)])
    if b":" not in block.partition(b"\n")[0]:  # no header at all, and the blank line forgotten
        return {}, start + body if not block else start
    return headers.read(block, _NAMES), min(start + body, end)


def _between(raw: bytes, boundary: bytes, span: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """The spans between delimiter lines; a last part without an end reaches to the end of what there is."""
    start, end = span
    delimiter = b"--" + boundary
    opened = -1
    at = start if raw.startswith(delimiter, start) else _next(raw, delimiter, start, end)
    while at >= 0:
        after = at + len(delimiter)
        line_end = raw.find(b"\n", after, min(end, after + 200))
        stop = line_end if line_end >= 0 else min(end, after + 200)
        rest = raw[after:stop].strip()
        if rest in {b"", b"--"}:
            if opened >= 0:
                yield opened, _before_newline(raw, at, opened)
            if rest == b"--":
                return
            opened = min(stop + 1, end)
        at = _next(raw, delimiter, after - 1, end)
    if opened >= 0:
        yield opened, end


def _next(raw: bytes, delimiter: bytes, start: int, end: int) -> int:
    found = raw.find(b"\n" + delimiter, start, end)
    return found + 1 if found >= 0 else -1


def _before_newline(raw: bytes, at: int, least: int) -> int:
    """The line break before a delimiter belongs to the delimiter (RFC 2046 5.1.1)."""
    at -= 1
    return max(least, at - 1 if raw[at - 1 : at] == b"\r" else at)
