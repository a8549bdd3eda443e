"""The words of a message: which part holds them, and how they read as plain text."""

import re

from connectors.charsets import decode
from connectors.parts import Part

LONGEST_TEXT = 200_000
_LONGEST_BODY = 1024 * 1024
_MOST_TEXTS = 6
_POINTER = re.compile(
    r"(?:view|read|see|open|display|viewing)\b[^\n]{0,60}\b(?:browser|online|web ?page)|"
    r"(?:does not|doesn't|cannot|can't|not able to|unable to) (?:support|display|read|view)[^\n]{0,30}\bhtml|"
    r"\bhtml[- ](?:mail|email|e-mail|format|message|capable|compatible|version)",
    re.IGNORECASE,
)
_LONGEST_POINTER = 500
_LOOKS_LIKE_HTML = re.compile(r"\s{0,100}<(?:!doctype\s|html[\s>]|head>|body[\s>]|div[\s>]|meta\s)", re.IGNORECASE)

Choice = tuple[Part | None, Part | None]
"""A text as its writer gave it: plain, HTML, or both."""


def text_of(raw: bytes, root: Part) -> str:
    """The text of the message: plain where it says anything, else what the HTML shows."""
    texts = (_read(raw, choice) for choice in _choices(root)[:_MOST_TEXTS])
    return "\n".join(text for text in texts if text.strip())[:LONGEST_TEXT]


def _choices(part: Part) -> list[Choice]:
    if part.kind == "text/plain" and not part.children:
        return [] if part.disposition == "attachment" else [(part, None)]
    if part.kind == "text/html":
        return [] if part.disposition == "attachment" else [(None, part)]
    if not part.kind.startswith("multipart/"):
        return []
    inner = [choice for child in part.children for choice in _choices(child)]
    if part.kind == "multipart/alternative":
        plain = next((plain for plain, _ in inner if plain), None)
        html = next((html for _, html in inner if html), None)
        return [(plain, html)] if plain or html else []
    return inner


def _read(raw: bytes, choice: Choice) -> str:
    plain, html = choice
    text = _plain(raw, plain) if plain else ""
    if _LOOKS_LIKE_HTML.match(text):
        return _from_html(text)
    if html is None or not _says_nothing(text):
        return text
    return _from_html(_decoded(raw, html)) or text


def _says_nothing(text: str) -> bool:
    text = text.strip()
    return not text or (len(text) < _LONGEST_POINTER and bool(_POINTER.search(text)))


def _from_html(markup: str) -> str:
    from connectors.html import text_of as shown

    return shown(markup)


def _decoded(raw: bytes, part: Part) -> str:
    return decode(part.content(raw, _LONGEST_BODY), part.parameters.get("charset", ""))


def _plain(raw: bytes, part: Part) -> str:
    text = _decoded(raw, part)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if part.parameters.get("format", "").lower() == "flowed":
        return _unflowed(text, space="" if part.parameters.get("delsp", "").lower() == "yes" else " ")
    return text


def _unflowed(text: str, *, space: str) -> str:
    """Paragraphs of format=flowed put together again (RFC 3676 4.2), quotes and signatures left in their lines.

    `space` is what a soft line break stands for: with DelSp the trailing space is not part of the text.
    """
    lines: list[str] = []
    flowing = False
    for line in text.split("\n"):
        quote = len(line) - len(line.lstrip(">"))
        body = line[quote:].removeprefix(" ")  # space-stuffing (4.4)
        if flowing and quote == 0 and line != "-- ":
            lines[-1] += body
        elif quote:
            lines.append(f"{'>' * quote} {body}")
        else:
            lines.append(line if line == "-- " else body)
        flowing = quote == 0 and line.endswith(" ") and line != "-- "
        if flowing:
            lines[-1] = lines[-1][:-1] + space
    return "\n".join(lines)
