"""What the writer wrote now: quoted mail, signatures and footers cut away.

Line based. Every line is looked at a bounded number of times, and never more than a bounded stretch of it, so that the
work grows with the length of the text and with nothing else.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from rules.footers import without_footers
from rules.newtext_marks import (
    ATTRIBUTION_ENDS,
    ATTRIBUTION_STARTS,
    HEADER_NAMES,
    SENDER_NAMES,
    SEPARATORS,
    SIGN_OFFS,
)
from rules.sentences import Sentences

READ = 400_000
"""Characters of a mail that are looked at."""
KEPT = 20_000
"""Characters of new text, and of quoted text, that are judged."""
LINE = 320
"""Characters of a line that a pattern sees."""


@dataclass(frozen=True)
class NewText:
    body: str
    signature: str
    quoted: str

    @cached_property
    def sentences(self) -> Sentences:
        """The body, as more than one of its readers asks for it."""
        return Sentences(self.body)


def new_text(text: str) -> NewText:
    text = text[:READ].replace("\xa0", " ")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    written, signature, quoted = _parted(text)
    written, closing = _signed_off(without_footers(written))
    return NewText(_joined(written), _joined(closing + signature), _joined(quoted))


def _joined(lines: Sequence[str]) -> str:
    return "\n".join(lines).strip("\n ")[:KEPT]


_MARKS = ("：", ">", "<", "_", "=", "*", "—", "–")
_DASHES = ("--", "\n-", "-\n")


def _parted(text: str) -> tuple[list[str], list[str], list[str]]:
    """The lines written now, those under a `-- `, and those that are quoted."""
    lines = text.split("\n")
    if any(map(text.__contains__, _MARKS)) or ("-" in text and _is_dashed(text)):
        return _divided(lines)
    written = [line.strip() for line in lines]
    if ":" in text and any(_heads_or_attributes(line) for line in written if ":" in line):
        return _divided(lines)
    return written, [], []


def _is_dashed(text: str) -> bool:
    return text.startswith("-") or any(map(text.__contains__, _DASHES))


def _heads_or_attributes(line: str) -> bool:
    """Whether a line may: most colons are of an hour, an address or a list."""
    if not line.endswith(":"):
        return _header_name(line) in SENDER_NAMES
    bare = line.strip("-_=* \t:").casefold()
    return not bare or bare in SENDER_NAMES or bare in SEPARATORS or bare.endswith(ATTRIBUTION_ENDS)


def _divided(lines: list[str]) -> tuple[list[str], list[str], list[str]]:
    written: list[str] = []
    signature: list[str] = []
    quoted: list[str] = []
    into, begun = written, False
    at = 0
    while at < len(lines):
        line = lines[at].strip()
        if _is_plain(line):
            into.append(line)
            begun = begun or bool(line)
        elif line.startswith(">"):
            quoted.append(lines[at])
            into = written
        elif line in {"--", "-- ", "—", "–"} and begun:
            into = signature
        elif _opens_quote(lines, at, line):
            quoted += lines[at:]
            break
        elif length := _attribution(lines, at, line):
            if not _is_quoted_after(lines, at + length):
                quoted += lines[at:]
                break
            quoted += lines[at : at + length]
            at += length
            continue
        else:
            into.append(line)
            begun = begun or bool(line)
        at += 1
    return written, signature, quoted


def _is_plain(line: str) -> bool:
    """A cheap look: most lines can neither quote nor attribute nor sign anything."""
    return not line or (
        ":" not in line
        and "<" not in line
        and line[0] not in ">-_=*—–"
        and line[-1] not in "-_"
        and not line[0].isdigit()
        and line.partition(" ")[0].casefold() not in ATTRIBUTION_STARTS
    )


def _opens_quote(lines: list[str], at: int, line: str) -> bool:
    """A separator or a block of headers, after which everything is somebody else's or earlier."""
    if not line or len(line) > LINE:
        return False
    if line[0] in "-_=*" or line[-1] in "-:_":
        bare = line.strip("-_=* \t:").casefold()
        if bare in SEPARATORS:
            return True
        if not bare and len(line) >= 10:
            return _heads(lines, at + 1)
    return _heads(lines, at)


def _heads(lines: list[str], at: int) -> bool:
    """Whether a From: with at least two more header lines begins here, perhaps after blank lines."""
    for line in lines[at : at + 3]:
        if line.strip():
            break
        at += 1
    if at >= len(lines) or _header_name(lines[at]) not in SENDER_NAMES:
        return False
    names = {_header_name(line) for line in lines[at + 1 : at + 9]}
    return len(names & HEADER_NAMES) >= 2


def _header_name(line: str) -> str:
    name, colon, _ = line[:40].partition(":")
    return name.strip(" *\t>").casefold() if colon else ""


_HAS_ADDRESS_OR_TIME = re.compile(r"[^\s@]@[^\s@]|\d[:.h]\d\d|\b(?:19|20)\d\d\b|\d/\d|\d年")


def _attribution(lines: list[str], at: int, line: str) -> int:
    """How many lines the attribution that begins here takes ("On Tue, … Ann wrote:"); 0 if it is none."""
    first = line.partition(" ")[0].casefold().rstrip(",.")
    if not line or (first not in ATTRIBUTION_STARTS and not line[0].isdigit() and "<" not in line[:LINE]):
        return 0
    said = ""
    for length, part in enumerate(lines[at : at + 3], start=1):
        piece = part.strip()
        if not piece or piece.startswith(">") or len(said) + len(piece) > LINE:
            return 0
        said = f"{said} {piece}" if said else piece
        if piece.endswith((":", "：")):
            ends = said.rstrip(":： ").casefold().endswith(ATTRIBUTION_ENDS) or (">" in said[-3:] and "@" in said)
            return length if ends and _HAS_ADDRESS_OR_TIME.search(said) else 0
    return 0


def _is_quoted_after(lines: list[str], at: int) -> bool:
    """Whether the next line with words is marked as quoted, so that others below may be answers between the lines."""
    for line in lines[at : at + 4]:
        if stripped := line.strip():
            return stripped.startswith(">")
    return False


_NAME = re.compile(r"(?:[^\W\d_][\w'.-]{0,25} ?){1,4}$")


def _signed_off(lines: list[str]) -> tuple[list[str], list[str]]:
    """Splits at the last sign-off that only short lines follow."""
    short = 0
    for at in range(len(lines) - 1, -1, -1):
        line = lines[at]
        if not line:
            continue
        if _is_sign_off(line) and any(lines[:at]):
            postscript = _postscript(lines, at)
            return lines[:at] + lines[postscript:], lines[at:postscript]
        short += 1
        if short > 9 or (len(line) > 90 and not line[:3].casefold().startswith(("ps", "p.s"))):
            break
    return lines, []


def _postscript(lines: list[str], at: int) -> int:
    for below in range(at, len(lines)):
        if lines[below][:4].casefold().startswith(("ps ", "ps:", "p.s", "ps.", "ps-")):
            return below
    return len(lines)


def _is_sign_off(line: str) -> bool:
    """ "Best regards," alone, or with the name on the same line."""
    if len(line) > 70:
        return False
    words, comma, name = line.casefold().partition(",")
    bare = words.strip(" .!-–—~*_")
    if bare not in SIGN_OFFS:
        return False
    rest = name.strip(" .!*_")
    return not rest or (bool(comma) and _NAME.match(rest) is not None)
