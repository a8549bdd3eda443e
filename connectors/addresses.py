"""Address lists of RFC 5322 3.4, read in one pass: names are decoded after the list is split, never before."""

import re
from collections.abc import Iterator

from connectors.charsets import decode_words
from rules.mail import Address

_MOST_ADDRESSES = 500
_LONGEST_ADDRESS = 320
_LONGEST_NAME = 200
_SPEC = r'[^\s"(),;:<>\\@]+@[^\s"(),;:<>\\@]+'
_PLAIN = re.compile(rf'[^"(),;:<>\\@]*<({_SPEC})>\s*|\s*({_SPEC})\s*')
_LEXEME = re.compile(r'[^"(),;:<>\\]+|.', re.DOTALL)
_NEEDS_LEXEMES = re.compile(r'["(\\:]')


def addresses(value: str) -> tuple[Address, ...]:
    """The mailboxes of a From, To or Cc; groups are opened, what has no address is left out."""
    if not value:
        return ()
    if _NEEDS_LEXEMES.search(value):
        return tuple(_scan(value) or _scan(value.replace('"', "")))  # a quote that never ends hides all the rest
    found: list[Address] = []
    for piece in value.replace(";", ",").split(",", _MOST_ADDRESSES)[:_MOST_ADDRESSES]:
        if match := _PLAIN.fullmatch(piece):
            spec = match[1] or match[2]
            found.append(Address(spec.rstrip(".").lower(), _name(piece[: piece.find("<")]) if match[1] else ""))
        else:
            found.extend(_scan(piece))
    return tuple(found)


def _lexemes(value: str) -> Iterator[tuple[bool, str]]:
    """Words and delimiters (True), in order; quotes are opened and comments left out (RFC 5322 3.2.1 to 3.2.4)."""
    quoted, depth, escaped = False, 0, False
    for match in _LEXEME.finditer(value):
        text = match[0]
        if escaped or (quoted and text not in {'"', "\\"}):
            escaped = False
            if not depth:
                yield False, text
        elif text == "\\":
            escaped = True
        elif text == '"' and not depth:
            quoted = not quoted
        elif text == "(" or depth:
            depth += (text == "(") - (text == ")")
        else:
            yield text in {",", ";", ":", "<", ">"}, text


def _scan(value: str) -> list[Address]:
    """What the quick look cannot read: quoted names, comments, groups, routes."""
    found: list[Address] = []
    phrase: list[str] = []
    spec: list[str] | None = None
    current = phrase
    for delimiter, text in _lexemes(value):
        if not delimiter:
            current.append(text)
        elif text == "<":
            current = spec = []
        elif text == ">":
            current = []  # whatever stands behind the brackets is no part of the address
        elif text == ":":
            current.clear()  # a group's name, or a route in front of the address (RFC 5322 4.4)
        else:
            _add(found, phrase, spec)
            current, spec = phrase, None
            phrase.clear()
            if len(found) >= _MOST_ADDRESSES:
                return found
    _add(found, phrase, spec)
    return found


def _add(found: list[Address], phrase: list[str], spec: list[str] | None) -> None:
    words = "".join(phrase)
    address = (words if spec is None else "".join(spec)).strip().rstrip(".")
    local, _, domain = address.rpartition("@")
    if local and domain and len(address) <= _LONGEST_ADDRESS and not any(map(str.isspace, address)):
        found.append(Address(address.lower(), "" if spec is None else _name(words)))


def _name(phrase: str) -> str:
    return " ".join(decode_words(phrase.strip().strip("\"'")).split())[:_LONGEST_NAME]
