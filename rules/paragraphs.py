"""A mail's text as the lines that its writer meant, joined where a program had wrapped them."""

import re

TEXT = 8_000
"""Characters of a mail in which facts are looked for."""
LINE = 1_500
_WRAPPED = 48
"""A line at least this long that ends without a full stop was probably wrapped."""
_DANGLES = re.compile(r"\w \b(?:at|with|for|of|the|an?|to|in|from|by|our|your)$")
"""What no paragraph ends with, however short its line is."""
_LABEL = re.compile(r"[A-Z][\w ]{0,20}:")


def unwrapped(text: str) -> list[str]:
    """Paragraph lines, joined where a mail program had wrapped them, without the marks of bold type."""
    lines: list[str] = []
    open_ended = False
    for raw in text[:TEXT].replace("**", "").replace("__", "").split("\n"):
        line = " ".join(raw[:LINE].split())
        if open_ended and line and line[0] not in "-•*·–>" and not _LABEL.match(line):
            lines[-1] = f"{lines[-1]} {line}"
        else:
            lines.append(line)
        open_ended = bool(line) and line[-1] not in ".!?:;" and (len(line) >= _WRAPPED or bool(_DANGLES.search(line)))
        if open_ended and len(lines[-1]) > LINE:
            open_ended = False
    return [line for line in lines if line]
