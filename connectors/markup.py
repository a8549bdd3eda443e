"""HTML cut down to what a parser may safely be given: bounded in bytes and in depth, by scans that are linear."""

import re

LONGEST_MARKUP = 200_000
DEEPEST_TAG = 150
_LONGEST_TAG = 5000
_HIDDEN_BLOCKS = ("style", "script", "head", "title", "noscript", "svg", "template", "xml")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:]{0,40})")
_LINES = frozenset({"div", "table", "blockquote", "section", "ul", "ol", "h1", "h2", "h3"})
_SHALLOW = frozenset(
    {
        # never hold anything
        *(
            "area",
            "base",
            "br",
            "col",
            "embed",
            "hr",
            "img",
            "input",
            "link",
            "meta",
            "param",
            "source",
            "track",
            "wbr",
        ),
        # closed by the parser where the next one opens
        *("p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "html", "body", "head"),
    }
)


def bounded(markup: str) -> str:
    """The markup without comments and without what is never shown, of bounded length and depth."""
    # four times the bound is enough to find the text behind the long styles that mail programs put first
    markup = _without_comments(markup[: 4 * LONGEST_MARKUP])
    for name in _HIDDEN_BLOCKS:
        markup = _without(markup, name)
    if len(markup) > LONGEST_MARKUP:
        tag = markup.rfind("<", LONGEST_MARKUP - _LONGEST_TAG, LONGEST_MARKUP)  # not to be cut in two
        markup = markup[: tag if tag >= 0 else LONGEST_MARKUP]
    return _flattened(markup)


def _without_comments(markup: str) -> str:
    if "<!--" not in markup:
        return markup
    out = []
    at = 0
    while (start := markup.find("<!--", at)) >= 0:
        out.append(markup[at:start])
        end = markup.find("-->", start + 2)  # "<!-->" is a whole comment
        if end < 0:
            # browsers show nothing behind a comment that never ends; up to its own ">" is the lesser loss
            end = markup.find(">", start)
            if end < 0:
                return "".join(out)
            out.append(markup[end + 1 :].replace("<!--", ""))
            return "".join(out)
        at = end + 3
    out.append(markup[at:])
    return "".join(out)


def _without(markup: str, name: str) -> str:
    opening = re.compile(rf"<{name}(?=[\s>/])", re.IGNORECASE)
    closing = re.compile(rf"</{name}\s{{0,20}}>", re.IGNORECASE)
    out = []
    at = 0
    while match := opening.search(markup, at):
        out.append(markup[at : match.start()])
        end = closing.search(markup, match.end())
        if end is None:
            # unclosed: only its own tag goes, and nothing else of this kind can be closed either
            out.append(opening.sub("<span", markup[match.start() :]))
            return "".join(out)
        at = end.end()
    out.append(markup[at:])
    return "".join(out)


def _flattened(markup: str) -> str:
    """The same without the tags that lie too deep; their text stays."""
    if markup.count("<") <= DEEPEST_TAG:
        return markup
    depth = 0
    out: list[str] = []
    at = 0
    for match in _TAG.finditer(markup):
        name = match[2].lower()
        if name in _SHALLOW:
            continue
        if not match[1]:
            depth += 1
        if depth > DEEPEST_TAG:
            out.append(markup[at : match.start()])
            out.append("<br>" if name in _LINES else "")
            end = markup.find(">", match.end(), match.end() + _LONGEST_TAG)
            at = max(at, end + 1 if end >= 0 else match.end())
        if match[1]:
            depth = max(0, depth - 1)
    out.append(markup[at:])
    return "".join(out)
