"""Footers: what a phone, a lawyer or a mailing list puts under a text, or above it."""

from rules.newtext_marks import FOOTER_STARTS, LEGAL_STARTS, MOBILE_STARTS

_STARTS = MOBILE_STARTS + LEGAL_STARTS + FOOTER_STARTS
_WORDS = frozenset(start.lstrip("[").partition(" ")[0].rstrip(":,") for start in _STARTS)
_HEADS = frozenset(start.lstrip("[")[:6] for start in _STARTS)
_MARKS = frozenset("*_-[(#©")


def without_footers(lines: list[str]) -> list[str]:
    """Cuts mobile, legal and unsubscribe footers; of a banner in the upper half only its paragraph."""
    likely = (at for at, line in enumerate(lines) if line[:6].lower() in _HEADS or line[:1] in _MARKS)
    kept: list[str] = []
    begun = False
    end = 0
    for at in likely:
        if at < end:
            continue
        kept += lines[end:at]
        begun = begun or any(lines[end:at])
        end = at + _footer(lines, at, begun=begun)
    return kept + lines[end:] if end else lines


def _footer(lines: list[str], at: int, *, begun: bool) -> int:
    """How many lines of a footer begin here; 0 if none does."""
    start = lines[at][:60].lstrip("*_-[(# ").casefold()
    if start.partition(" ")[0].rstrip(":,") not in _WORDS:
        return 0
    if start.startswith(MOBILE_STARTS) and len(lines[at]) < 120:
        return 1
    late = at * 2 >= len(lines)
    if not start.startswith(LEGAL_STARTS) and not (late and start.startswith(FOOTER_STARTS)):
        return 0
    if late and begun:
        return len(lines) - at
    blank = next((below for below in range(at, len(lines)) if not lines[below]), len(lines))
    return blank + 1 - at
