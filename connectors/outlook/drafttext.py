"""Our words above the mail that they answer, and our words told apart from it again."""

import re
from html import escape
from typing import Any

from connectors.charsets import clean
from connectors.outlook.graph import text

_BODY = re.compile(r"<body\b[^<>]{0,2000}>", re.IGNORECASE)
_RULE = re.compile(r"_{10,200}")
_ORIGINAL = re.compile(r"-{3,40} ?[^-\n]{3,60} ?-{3,40}")
_LARGEST = 2_000_000

Body = dict[str, str]


def above(words: str, quoted: Any) -> Body:
    """A body as Graph takes it; `quoted` is the one that it made for the reply."""
    below = text(quoted.get("content")) if isinstance(quoted, dict) else ""
    if not below.strip():
        return {"contentType": "text", "content": words}
    if _is_html(quoted):
        start = match.end() if (match := _BODY.search(below)) else 0
        return {"contentType": "html", "content": f"{below[:start]}{_as_html(words)}{below[start:]}"}
    return {"contentType": "text", "content": f"{words.rstrip()}\n\n{below.lstrip()}"}


def own_words(body: Any) -> str:
    """What stands above the earlier mail; that one counts for nothing, however a program lays it out."""
    content = text(body.get("content"))[:_LARGEST] if isinstance(body, dict) else ""
    if _is_html(body):
        from connectors.html import text_of

        lines = text_of(content).split("\n")
        return "\n".join(_until(lines, lambda line: line.startswith(">")))
    lines = clean(content.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
    return "\n".join(_until(lines, _begins_the_rest))


def _is_html(body: Any) -> bool:
    return isinstance(body, dict) and text(body.get("contentType")).lower() == "html"


def _as_html(words: str) -> str:
    lines = (escape(line, quote=False) for line in words.rstrip().split("\n"))
    return f"<div>{'<br>'.join(lines)}<br><br></div>"


def _begins_the_rest(line: str) -> bool:
    line = line.strip()[:300]
    return bool(_RULE.fullmatch(line) or _ORIGINAL.fullmatch(line)) or line.startswith(">")


def _until(lines: list[str], ends: Any) -> list[str]:
    end = next((at for at, line in enumerate(lines) if ends(line)), len(lines))
    return lines[:end]
