"""HTML as a reader sees it, in plain text: quotes begin with "> ", signatures stand under "-- "."""

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from connectors.charsets import clean
from connectors.html_roles import Role, boxes_with_quotes, role_of
from connectors.markup import bounded

if TYPE_CHECKING:
    from bs4 import PageElement, Tag

_BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset", "figure"),
        *("footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre"),
        *("section", "table", "tr", "ul", "caption", "tbody", "thead", "tfoot"),
    }
)
_SPACED = frozenset({"p", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "hr", "pre"})
"""Blocks that stand apart from what is around them, as paragraphs do."""
_NOTHING = re.compile(r"[\u00ad\u034f\u061c\u200b-\u200f\u2060-\u2064\ufeff]+")
"""Characters without width, which preheaders and tracking are padded with."""
_SPACES = re.compile(r"[ \t\r\n\f\u00a0\u2000-\u200a\u202f\u3000]+")
_DEEPEST_QUOTE = 5


@dataclass(slots=True)
class _Page:
    """The lines written so far, and the one being written."""

    lines: list[str] = field(default_factory=list)
    current: list[str] = field(default_factory=list)
    quotes: int = 0
    as_typed: int = 0

    def write(self, text: str) -> None:
        if self.as_typed and "\n" in text:
            for line in text.split("\n"):
                self.current.append(line)
                self.break_line()
        elif self.current or text.strip():
            self.current.append(text)

    def end_line(self) -> None:
        text = "".join(self.current)
        self.current.clear()
        if not text.isascii():
            text = _NOTHING.sub("", text)
        text = _SPACES.sub(" ", text).strip()
        if text and not (text == "--" and self.lines and self.lines[-1].endswith("-- ")):
            self.lines.append(self._prefix() + text)

    def break_line(self) -> None:
        (self.end_line if self.current else self.gap)()

    def gap(self) -> None:
        self.end_line()
        if self.lines and not _is_blank(self.lines[-1]):
            self.lines.append(self._prefix().rstrip())

    def sign(self) -> None:
        self.end_line()
        line = f"{self._prefix()}-- "
        if not self.lines or self.lines[-1] != line:
            self.lines.append(line)

    def text(self) -> str:
        self.end_line()
        while self.lines and _is_blank(self.lines[-1]):
            self.lines.pop()
        return "\n".join(self.lines)

    def _prefix(self) -> str:
        return "> " * min(self.quotes, _DEEPEST_QUOTE)


def _is_blank(line: str) -> bool:
    return not line.strip("> ")


def text_of(html: str) -> str:
    """What the page says, in the order in which it says it."""
    markup = clean(bounded(html))
    if not markup.strip():
        return ""
    with _collector_paused():  # it would look at every tag again and again: more than double for double the page
        return _shown(_parsed(markup))


@contextmanager
def _collector_paused() -> Iterator[None]:
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _shown(soup: "Tag") -> str:
    page = _Page()
    boxes = boxes_with_quotes(soup)
    for step in _walk(soup, boxes):
        match step:
            case str():
                page.write(step)
            case (tag, role, True):
                _enter(page, tag, role)
            case (tag, role, False):
                _leave(page, tag, role)
    return page.text()


def _parsed(markup: str) -> "Tag":
    import warnings

    from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, XMLParsedAsHTMLWarning

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        return BeautifulSoup(markup, "lxml")


def _walk(root: "Tag", boxes: set[int]) -> "Iterator[str | tuple[Tag, Role, bool]]":
    """Every visible tag when it opens (True) and when it closes, and the texts between; without recursion."""
    from bs4 import NavigableString, Tag
    from bs4.element import PreformattedString

    stack: list[tuple[Tag, Role, Iterator[PageElement]]] = [(root, Role.PLAIN, iter(root.contents))]
    while stack:
        tag, role, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            yield tag, role, False
        elif isinstance(child, Tag):
            role = role_of(child, boxes)
            if role is not Role.HIDDEN:
                yield child, role, True
                stack.append((child, role, iter(child.contents)))
        elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
            yield str(child)


def _enter(page: _Page, tag: "Tag", role: Role) -> None:
    name = tag.name
    if name == "br":
        page.break_line()
    elif name in {"td", "th"}:
        page.write(" ")
    elif name in _SPACED:
        page.gap()
    elif name in _BLOCKS:
        page.end_line()
    page.as_typed += name == "pre"
    match role:
        case Role.SIGNATURE:
            page.sign()
        case Role.QUOTE | Role.REST:
            page.end_line()
            page.quotes += 1
        case _:
            pass


def _leave(page: _Page, tag: "Tag", role: Role) -> None:
    name = tag.name
    if name in _BLOCKS:
        page.end_line()
    page.as_typed -= name == "pre"
    if role is Role.QUOTE:
        page.end_line()
        page.quotes -= 1
    if name in _SPACED:
        page.gap()
