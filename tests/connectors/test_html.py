import pytest

from connectors.html import text_of
from connectors.markup import DEEPEST_TAG, LONGEST_MARKUP, bounded

PAGES = {
    "inline text stays together": ("<p>Fri<b>day</b> at <i>5</i></p>", "Friday at 5"),
    "paragraphs stand apart": ("<p>One</p>\n<p>Two</p>", "One\n\nTwo"),
    "lines of divs": ("<div>One</div><div>Two</div><div><br></div><div>Three</div>", "One\nTwo\n\nThree"),
    "line breaks": ("One<br>Two<br><br>Three", "One\nTwo\n\nThree"),
    "source lines do not count": ("<p>One\n  two\n three</p>", "One two three"),
    "but in pre they do": ("<pre>One\n  two</pre>", "One\ntwo"),
    "cells of a row stand in a line": ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"),
    "lists": ("<ul><li>one</li><li>two</li></ul>after", "one\ntwo\n\nafter"),
    "entities": ("a &amp; b&nbsp;c &#8220;d&#8221;", "a & b c “d”"),
    "what is hidden is not read": (
        (
            '<div style="display: none !important">one</div><p style="mso-hide:all">two</p><span hidden>three</span>'
            '<div style="max-height:0px;overflow:hidden">four</div><div class="preheader">five</div><p>six</p>'
        ),
        "six",
    ),
    "a layout of no font size is": ('<td style="font-size:0px"><div style="font-size:13px">seen</div></td>', "seen"),
    "scripts, styles and comments are not text": (
        "<head><title>t</title><style>p{}</style></head><script>alert(1)</script><!-- c -->a<!--[if mso]>b<![endif]-->",
        "a",
    ),
    "padding without width": ("<p>\u200b&zwnj;&#847;one\u00ad</p>", "one"),
    "plain text": ("no tags < at all", "no tags < at all"),
    "nothing": ("", ""),
    "Gmail": (
        (
            '<div dir="ltr">Thanks!<br clear="all"><div><br></div><span class="gmail_signature_prefix">-- </span><br>'
            '<div class="gmail_signature" data-smartmail="gmail_signature">Jane</div></div><br>'
            '<div class="gmail_quote">'
            '<div class="gmail_attr">On Mon, Omar wrote:<br></div>'
            '<blockquote class="gmail_quote">Old<br>lines</blockquote>'
            "</div>"
        ),
        "Thanks!\n\n-- \nJane\n\n> On Mon, Omar wrote:\n\n> Old\n> lines",
    ),
    "an answer between Gmail's quotes": (
        (
            '<div class="gmail_quote"><blockquote class="gmail_quote">Which day?</blockquote><div>Friday.</div>'
            '<blockquote class="gmail_quote">And where?</blockquote></div>'
        ),
        "> Which day?\n\nFriday.\n\n> And where?",
    ),
    "a mail that Gmail forwards": (
        '<div>See below</div><div class="gmail_quote">---------- Forwarded message<br>Text</div>',
        "See below\n> ---------- Forwarded message\n> Text",
    ),
    "Outlook on the web": (
        (
            '<div>Answer</div><div id="Signature">Omar</div><div id="appendonsend"></div><hr tabindex="-1">'
            '<div id="divRplyFwdMsg"><b>From:</b> Jane</div><div>Old</div>'
        ),
        "Answer\n-- \nOmar\n>\n> > From: Jane\n> > Old",
    ),
    "Outlook on the desktop": (
        (
            '<p class="MsoNormal">Answer</p><div>'
            '<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3pt 0 0 0">'
            '<p class="MsoNormal"><b>From:</b> Jane<br><b>Sent:</b> Monday</p></div></div><p class="MsoNormal">Old</p>'
        ),
        "Answer\n\n> From: Jane\n> Sent: Monday\n>\n> Old",
    ),
    "Outlook on a phone": (
        (
            '<div>Answer</div><div id="ms-outlook-mobile-signature">Omar</div>'
            '<div id="mail-editor-reference-message-container"><div>From: Jane</div><div>Old</div></div>'
        ),
        "Answer\n-- \nOmar\n> From: Jane\n> Old",
    ),
    "Apple Mail": (
        (
            '<div>Answer</div><div><blockquote type="cite"><div>On Mon, Jane wrote:</div></blockquote></div>'
            '<blockquote type="cite"><div>Old<blockquote type="cite">Older</blockquote></div></blockquote>'
        ),
        "Answer\n\n> On Mon, Jane wrote:\n\n> Old\n>\n> > Older",
    ),
    "Thunderbird": (
        (
            '<p>Answer</p><div class="moz-signature">-- <br>Omar</div><div class="moz-cite-prefix">Am Montag:</div>'
            '<blockquote type="cite">Old</blockquote>'
        ),
        "Answer\n\n-- \nOmar\n> Am Montag:\n\n> Old",
    ),
    "Yahoo": (
        '<div>Answer</div><div class="yahoo_quoted"><div>Jane wrote:</div>Old</div>',
        "Answer\n> Jane wrote:\n> Old",
    ),
    "Proton": ('<div>Answer</div><div class="protonmail_quote">Old</div>', "Answer\n> Old"),
    "Zimbra": ('<div>Answer</div><hr data-marker="__DIVIDER__"><div>Old</div>', "Answer\n\n> Old"),
    "a blockquote of the writer's own": (
        "<p>You said:</p><blockquote>keep going</blockquote>",
        "You said:\n\nkeep going",
    ),
}


@pytest.mark.parametrize(("html", "text"), PAGES.values(), ids=list(PAGES))
def test_a_page_reads_as_it_looks(html: str, text: str) -> None:
    assert text_of(html) == text


HOSTILE = {
    "100,000 nested divs": "<div>" * 100_000 + "end",
    "10,000 nested divs, closed": "<div>" * 10_000 + "end" + "</div>" * 10_000,
    "nested tables": "<table><tr><td>" * 20_000 + "end",
    "nested quotes": "<blockquote type=cite>" * 10_000 + "end",
    "nested boxes of Gmail": "<div class=gmail_quote>" * 10_000 + "end",
    "unclosed comments": "<!--" * 30_000,
    "unclosed tags": "<a " * 50_000,
    "unclosed attributes": '<a href="' * 30_000,
    "unclosed styles": "<style>" * 20_000,
    "less-than signs": "<" * 100_000,
    "100,000 attributes": "<p " + "a=b " * 100_000 + ">end</p>",
    "ampersands": "&" * 100_000,
    "a style that almost hides": '<p style="' + "opacity:0." + "0" * 100_000 + 'x">end</p>',
    "lone surrogates": "\ud800<p>end</p>\udfff",
    "NULs": "<p>\0e\0nd</p>\0",
}


@pytest.mark.parametrize("html", HOSTILE.values(), ids=list(HOSTILE))
@pytest.mark.timeout(20)
def test_a_hostile_page_is_read_like_any_other(html: str) -> None:
    text_of(html).encode()


def test_text_that_lies_too_deep_is_not_lost() -> None:
    assert text_of("<div>" * 5000 + "deep" + "</div>" * 5000 + "<p>after</p>").split() == ["deep", "after"]
    assert text_of("<b>" * 5000 + "Fri<i>day</i>") == "Friday"


def test_many_paragraphs_that_nobody_closes_are_not_deep() -> None:
    assert text_of("<p>one<br>two" * 500) == "\n\n".join(["one\ntwo"] * 500)


def test_what_reaches_a_parser_is_bounded() -> None:
    page = bounded("<style>" + "p{}" * 100_000 + "</style>" + "<div><span>x" * 100_000)
    assert len(page) <= LONGEST_MARKUP * 1.5
    assert page.count("<div>") <= DEEPEST_TAG
