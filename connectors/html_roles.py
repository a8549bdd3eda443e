"""What a tag means for the text inside it: hidden, quoted, a signature; by the marks that mail programs leave."""

import re
from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bs4 import Tag

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


class Role(Enum):
    PLAIN = auto()
    QUOTE = auto()
    SIGNATURE = auto()
    REST = auto()
    """The earlier mail begins here; it ends where the page ends."""
    HIDDEN = auto()


def _words(tag: "Tag", attribute: str) -> str:
    value = tag.attrs.get(attribute, "")
    return (value if isinstance(value, str) else " ".join(value)).lower()[:500]


def role_of(tag: "Tag", boxes: set[int]) -> Role:
    if tag.name in _UNSEEN:
        return Role.HIDDEN
    if not tag.attrs:
        return Role.PLAIN
    classes = frozenset(_words(tag, "class").split())
    style = _words(tag, "style")
    if "hidden" in tag.attrs or classes & _UNSEEN_CLASSES or (style and _hides(style)):
        return Role.HIDDEN
    name = _words(tag, "id")
    if _begins_the_rest(tag, name, style):
        return Role.REST
    if _is_quoted(tag, name, classes, boxes):
        return Role.QUOTE
    if _SIGNATURE.search(f" {_words(tag, 'class')} {name} {_words(tag, 'data-smartmail')} "):
        return Role.SIGNATURE
    return Role.PLAIN


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


def boxes_with_quotes(soup: "Tag") -> set[int]:
    """Tags around a blockquote: in such a box of Gmail's, what stands between the blockquotes is an answer."""
    boxes: set[int] = set()
    for quote in soup.find_all("blockquote"):
        for parent in quote.parents:
            if id(parent) in boxes:
                break
            boxes.add(id(parent))
    return boxes
