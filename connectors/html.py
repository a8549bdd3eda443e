"""HTML as a reader sees it, in plain text: quotes begin with "> ", signatures stand under "-- "."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING

from connectors.charsets import clean
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
_UNSEEN = frozenset({"style", "script", "head", "title", "noscript", "template", "svg", "object", "select", "textarea"})
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$|!)|"
    r"max-height\s*:\s*0(?:px|pt|em)?\s*(?:;|$|!)"
)
_UNSEEN_CLASSES = frozenset({"preheader", "gmail_signature_prefix"})
_QUOTED_CLASSES = frozenset({"yahoo_quoted", "protonmail_quote", "moz-cite-prefix", "gmail_attr"})
_QUOTED_IDS = frozenset({"mail-editor-reference-message-container"})
_GMAIL = frozenset({"gmail_quote", "gmail_quote_container"})
_REST_IDS = frozenset({"divrplyfwdmsg", "appendonsend", "x_divrplyfwdmsg", "x_appendonsend"})
_REST_RULE = re.compile(
    r"border-top\s{0,3}:\s{0,3}(?:solid\s{1,3}#?(?:e1e1e1|b5c4df)|#?(?:e1e1e1|b5c4df)\s{1,3}\S{1,8}\s{1,3}solid)"
)
_SIGNATURE = re.compile(
    r" (?:x_)?(?:gmail_signature|moz-signature|protonmail_signature_block|signature|applemailsignature|"
    r"ms-outlook-mobile-signature|mobile-signature|email-signature) "
)
_NOTHING = re.compile(r"[\u00ad\u034f\u061c\u200b-\u200f\u2060-\u2064\ufeff]+")
"""Characters without width, which preheaders and tracking are padded with."""
_SPACES = re.compile(r"[ \t\r\n\f\u00a0\u2000-\u200a\u202f\u3000]+")
_DEEPEST_QUOTE = 5


class _Role(Enum):
    """What a tag means for the text inside it."""

    PLAIN = auto()
    QUOTE = auto()
    SIGNATURE = auto()
    REST = auto()
    """The earlier mail begins here; it ends where the page ends."""
    HIDDEN = auto()


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
        if text := _SPACES.sub(" ", text).strip():
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
    soup = _parsed(markup)
    page = _Page()
    boxes = _boxes_with_quotes(soup)
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


def _walk(root: "Tag", boxes: set[int]) -> "Iterator[str | tuple[Tag, _Role, bool]]":
    """Every visible tag when it opens (True) and when it closes, and the texts between; without recursion."""
    from bs4 import NavigableString, Tag
    from bs4.element import PreformattedString

    stack: list[tuple[Tag, _Role, Iterator[PageElement]]] = [(root, _Role.PLAIN, iter(root.contents))]
    while stack:
        tag, role, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            yield tag, role, False
        elif isinstance(child, Tag):
            role = _role(child, boxes)
            if role is not _Role.HIDDEN:
                yield child, role, True
                stack.append((child, role, iter(child.contents)))
        elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
            yield str(child)


def _enter(page: _Page, tag: "Tag", role: _Role) -> None:
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
        case _Role.SIGNATURE:
            page.sign()
        case _Role.QUOTE | _Role.REST:
            page.end_line()
            page.quotes += 1
        case _:
            pass


def _leave(page: _Page, tag: "Tag", role: _Role) -> None:
    name = tag.name
    if name in _BLOCKS:
        page.end_line()
    page.as_typed -= name == "pre"
    if role is _Role.QUOTE:
        page.end_line()
        page.quotes -= 1
    if name in _SPACED:
        page.gap()


def _words(tag: "Tag", attribute: str) -> str:
    value = tag.attrs.get(attribute, "")
    return (value if isinstance(value, str) else " ".join(value)).lower()[:500]


def _role(tag: "Tag", boxes: set[int]) -> _Role:
    if tag.name in _UNSEEN:
        return _Role.HIDDEN
    if not tag.attrs:
        return _Role.PLAIN
    classes = frozenset(_words(tag, "class").split())
    style = _words(tag, "style")
    if "hidden" in tag.attrs or classes & _UNSEEN_CLASSES or (style and _hides(style)):
        return _Role.HIDDEN
    name = _words(tag, "id")
    if _begins_the_rest(tag, name, style):
        return _Role.REST
    if _is_quoted(tag, name, classes, boxes):
        return _Role.QUOTE
    if _SIGNATURE.search(f" {_words(tag, 'class')} {name} {_words(tag, 'data-smartmail')} "):
        return _Role.SIGNATURE
    return _Role.PLAIN


@lru_cache(maxsize=512)
def _hides(style: str) -> bool:
    return bool(_HIDING.search(style))


def _begins_the_rest(tag: "Tag", name: str, style: str) -> bool:
    """Outlook and Zimbra mark only where the earlier mail begins."""
    if tag.name == "hr":
        return _words(tag, "data-marker") == "__divider__"
    if name in _REST_IDS:
        return True
    return tag.name == "div" and "border:none" in style.replace(" ", "") and bool(_REST_RULE.search(style))


def _is_quoted(tag: "Tag", name: str, classes: frozenset[str], boxes: set[int]) -> bool:
    """What a mail program quotes: whole blocks, or the line that introduces one."""
    if tag.name == "blockquote":
        return _words(tag, "type") == "cite" or bool(classes & (_GMAIL | _QUOTED_CLASSES))
    if classes & _QUOTED_CLASSES or name in _QUOTED_IDS:
        return True
    return bool(classes & _GMAIL) and id(tag) not in boxes


def _boxes_with_quotes(soup: "Tag") -> set[int]:
    """Tags around a blockquote: in such a box of Gmail's, what stands between the blockquotes is an answer."""
    boxes: set[int] = set()
    for quote in soup.find_all("blockquote"):
        for parent in quote.parents:
            if id(parent) in boxes:
                break
            boxes.add(id(parent))
    return boxes
