"""How everything is printed: JSON lines for programs, short coloured lines for people.

JSON is written with ASCII escapes, so that U+2028 and lone surrogates are safe. What people read may come from a
stranger's mail: it is freed of control and direction characters first.
"""

import json
import sys
import unicodedata
from collections.abc import Iterable
from typing import Any

import click


def emit(value: Any) -> None:
    """One JSON value on one line of stdout, at once."""
    sys.stdout.write(json.dumps(value, ensure_ascii=True) + "\n")
    sys.stdout.flush()


def say(line: str = "") -> None:
    click.echo(line)


def note(line: str) -> None:
    """A word for the person at the terminal, on stderr."""
    click.echo(line, err=True)


def complain(text: str) -> None:
    """An error that the rest of the work goes on after."""
    click.echo(f"Error: {one_line(text)}", err=True)


def plain(text: str) -> str:
    """The text on one line, without characters that steer a terminal."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_harmless(character) for character in text)


def strong(text: str) -> str:
    return click.style(plain(text), bold=True)


def faint(text: str) -> str:
    return click.style(plain(text), dim=True)


def coloured(text: str, colour: str) -> str:
    return click.style(plain(text), fg=colour)


def labelled(pairs: Iterable[tuple[str, str]]) -> None:
    """Lines of `label  value`, without those that have no value."""
    kept = [(label, value) for label, value in pairs if value]
    width = max((len(label) for label, _ in kept), default=0)
    for label, value in kept:
        say(f"  {faint(label.ljust(width))}  {plain(value)}")


def one_line(text: str, limit: int = 500) -> str:
    """The message of an error, as one line."""
    squeezed = " ".join(plain(text).split())
    return squeezed if len(squeezed) <= limit else squeezed[: limit - 1] + "…"


def _harmless(character: str) -> str:
    if character in "\n\r\t":
        return " "
    return "" if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"} else character
