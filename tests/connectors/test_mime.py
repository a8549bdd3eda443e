"""What a message says, however its program wrote it, and that no message is more than a message or unreadable."""

import base64
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors import mime
from connectors.addresses import addresses
from connectors.errors import Unreadable
from rules.mail import Direction, Message
from tests.connectors.letters import ATTACHMENT, HTML, INVITATION, NOW, PLAIN, PRIYA, letter, multipart

DELIVERED = NOW - timedelta(days=1)


def parse(raw: bytes) -> Message:
    return mime.parse(raw, id="1", direction=Direction.RECEIVED, delivered_at=DELIVERED, now=NOW)


def b64(text: bytes) -> str:
    return base64.encodebytes(text).decode("ascii")


# --- words


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        pytest.param(letter("Grüße\n"), "Grüße", id="utf-8"),
        pytest.param(letter("Grüße\n", kind="text/plain"), "Grüße", id="utf-8 without a label"),
        pytest.param(letter("Grüße\n", kind=""), "Grüße", id="no content type at all"),
        pytest.param(
            letter("x", kind="text/plain; charset=iso-8859-1") + b"\x93Gr\xfc\xdfe\x94",
            "x“Grüße”",
            id="Windows-1252 called Latin-1",
        ),
        pytest.param(letter("Grüße", kind="text/plain; charset=iso-8859-1"), "Grüße", id="utf-8 called Latin-1"),
        pytest.param(
            letter("x", kind="text/plain; charset=utf-8") + b"Gr\xfc\xdfe", "xGrüße", id="Windows-1252 called utf-8"
        ),
        pytest.param(
            letter("Gr=C3=BC=\n=C3=9Fe =3D\n", Content_Transfer_Encoding="quoted-printable"),
            "Grüße =",
            id="quoted-printable",
        ),
        pytest.param(letter(b64("Grüße".encode()), Content_Transfer_Encoding="BASE64"), "Grüße", id="base64"),
        pytest.param(letter("R3LDvMOfZQ=", Content_Transfer_Encoding="base64"), "Grüße", id="base64 that is cut"),
        pytest.param(
            letter("one \ntwo\n\n> quoted\n-- \nJane\n", kind="text/plain; format=flowed"),
            "one two\n\n> quoted\n-- \nJane",
            id="flowed",
        ),
        pytest.param(letter("on \ne\n", kind="text/plain; format=flowed; delsp=yes"), "one", id="flowed with DelSp"),
        pytest.param(letter("<html><body><p>Shown</p></body></html>"), "Shown", id="HTML that says it is plain"),
        pytest.param(
            multipart(PLAIN, HTML), "Plain words, long enough to be a mail of its own.", id="plain before HTML"
        ),
        pytest.param(multipart("\n \n", HTML), "Shown words", id="HTML where plain is empty"),
        pytest.param(
            multipart("\nView this email in your browser\n", HTML),
            "Shown words",
            id="HTML where plain only points to it",
        ),
        pytest.param(multipart(HTML), "Shown words", id="HTML alone"),
        pytest.param(
            multipart(PLAIN, ATTACHMENT, kind="mixed"),
            "Plain words, long enough to be a mail of its own.",
            id="an attachment is no text",
        ),
        pytest.param(
            multipart("\nFirst\n", ATTACHMENT, "\nSecond\n", kind="mixed"),
            "First\n\nSecond",
            id="text around an attachment",
        ),
        pytest.param(
            multipart('Content-Disposition: attachment; filename="a.txt"\n\nAttached\n', "\nTold\n", kind="mixed"),
            "Told",
            id="attached text",
        ),
        pytest.param(
            multipart("\nTold\n", "Content-Type: message/rfc822\n\nSubject: x\n\nForwarded\n", kind="mixed"),
            "Told",
            id="a message inside",
        ),
        pytest.param(
            letter("\nNo boundary at all\n", kind="multipart/mixed"), "No boundary at all", id="many parts, no boundary"
        ),
        pytest.param(letter("--b\n\nCut\n", kind="multipart/mixed; boundary=b"), "Cut", id="parts that never end"),
        pytest.param(
            letter("--b--x\n--b\nCut", kind="multipart/mixed; boundary=b"), "Cut", id="a part without its blank line"
        ),
        pytest.param(
            letter("--bb\n\nInner\n--b\n\nTold\n--b--\n", kind="multipart/mixed; boundary=b"),
            "Told",
            id="a boundary that begins another",
        ),
        pytest.param(letter("a\x00b\u2028c\x1b[31m"), "ab\u2028c[31m", id="control characters"),
    ],
)
def test_the_text(raw: bytes, text: str) -> None:
    assert parse(raw).text.strip() == text
    assert parse(raw.replace(b"\n", b"\r\n")).text.strip() == text


def test_calendars_are_found_wherever_they_lie() -> None:
    inner = multipart(PLAIN, INVITATION).partition(b"\n\n")[2].decode()
    nested = f'Content-Type: multipart/alternative; boundary="=-b"\n\n{inner}'
    twice = 'Content-Type: application/octet-stream; name="Invite.ICS"\n\n' + INVITATION.partition("\n\n")[2]
    (invitation,) = parse(multipart(nested, ATTACHMENT, twice, kind="mixed", boundary="outer")).invitations
    assert (invitation.uid, invitation.method) == ("interview-1", "REQUEST")
    assert invitation.starts_at == datetime(2026, 3, 18, 15, tzinfo=UTC)


# --- headers


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Priya Raman <Priya@X.example>", [("priya@x.example", "Priya Raman")]),
        ('"Raman, Priya" <p@x.example>, o@x.example', [("p@x.example", "Raman, Priya"), ("o@x.example", "")]),
        ('"She said \\"hi\\", twice" <p@x.example>', [("p@x.example", 'She said "hi", twice')]),
        (
            "=?utf-8?q?A_=3Cevil@x.example=3E=2C_Omar?= <omar@x.example>",
            [("omar@x.example", "A <evil@x.example>, Omar")],
        ),
        ("=?utf-8?b?SsO2?= =?utf-8?b?cmc=?= <j@x.example>", [("j@x.example", "Jörg")]),
        ("=?utf-8?b?SsM=?= =?utf-8?b?tnJn?= <j@x.example>", [("j@x.example", "Jörg")]),
        (
            "Panel: p@x.example, o@x.example;, r@x.example",
            [("p@x.example", ""), ("o@x.example", ""), ("r@x.example", "")],
        ),
        ("undisclosed-recipients:;", []),
        ("p@x.example (Priya (of design) Raman)", [("p@x.example", "")]),
        ("<@relay.example,@other.example:p@x.example>", [("p@x.example", "")]),
        ("jane@example.com <o@x.example>", [("o@x.example", "jane@example.com")]),
        ("'Priya' <p+tag@x.example>; o@x.example", [("p+tag@x.example", "Priya"), ("o@x.example", "")]),
        ("p@bücher.example", [("p@bücher.example", "")]),
        ('"unfinished <p@x.example>', [("p@x.example", "unfinished")]),
        ("no address", []),
        ("<>", []),
        ("", []),
    ],
)
def test_addresses(written: str, read: list[tuple[str, str]]) -> None:
    assert [(found.address, found.name) for found in addresses(written)] == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("=?utf-8?q?Caf=C3=A9_at_5?=", "Café at 5"),
        ("Re: =?iso-8859-1?Q?caf=E9?= and tea", "Re: café and tea"),
        ("=?idna?q?a?= =?no-such?q?b?=", "ab"),
        ("one\n  two\n\tthree", "one two three"),
        ("=?utf-8?q?=0D=0ABcc:_x@y.example?=", "Bcc: x@y.example"),
    ],
)
def test_subjects(written: str, read: str) -> None:
    assert parse(letter(subject=written)).subject == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Tue, 03 Mar 2026 22:15:00 -0800", "2026-03-03T22:15:00-08:00"),
        ("3 Mar 2026 22:15 +0100 (CET)", "2026-03-03T22:15:00+01:00"),
        ("Tue, 3 Mar 2026 22:15:60 GMT", "2026-03-03T22:15:59+00:00"),
        ("Tue, 3 Mar 26 22:15:00 EST", "2026-03-03T22:15:00-05:00"),
        ("Tue Mar  3 22:15:00 2026", "2026-03-03T22:15:00+00:00"),
        ("Mon, 31 Jun 2026 10:00:00 +0000", None),
        ("Mon, 00 Mar 2026 10:00:00 +0000", None),
        ("Fri, 31 Dec 9999 23:59:59 -1200", None),
        ("Mon, 2 Mar 2026 10:00:00 +9999", None),
        ("Tue, 17 Mar 2026 10:00:00 +0000", None),
        ("9" * 5000, None),
        ("soon", None),
        ("", None),
    ],
)
def test_dates_keep_their_offset_or_give_way_to_the_delivery(written: str, read: str | None) -> None:
    assert parse(letter(date=written)).date.isoformat() == (read or DELIVERED.isoformat())


def test_threads() -> None:
    message = parse(letter(In_Reply_To="<b@x> (a comment)", References="<a@x>\n <b@x>\n garbage <c"))
    assert (message.in_reply_to, message.references, message.parents) == (
        ("<b@x>",),
        ("<a@x>", "<b@x>"),
        ("<a@x>", "<b@x>"),
    )


def test_a_message_id_may_have_lost_its_brackets() -> None:
    assert parse(letter(message_id="1@x.example")).message_id == "<1@x.example>"
    assert parse(letter(message_id="none at all")).message_id is None


def test_headers_that_a_verdict_can_rest_on_are_kept_unfolded() -> None:
    message = parse(letter(Auto_Submitted="auto-replied", X_Spam="no", List_Id="<a\n .b>"))
    assert dict(message.headers) == {
        "auto-submitted": "auto-replied",
        "list-id": "<a .b>",
        "content-type": "text/plain; charset=utf-8",
    }


def test_a_mail_server_needs_no_domain() -> None:
    assert parse(letter(sender="Mail Delivery System <MAILER-DAEMON>")).sender.address == "mailer-daemon"


# --- the traps

BARE = "From: a@x.example\nDate: Mon, 2 Mar 2026 09:00:00 -0600\nSubject: x\n"
MIXED = "Content-Type: multipart/mixed; boundary=x\n\n"


def nested(levels: int) -> str:
    return BARE + "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(levels))


TRAPS = {
    "nothing": "",
    "only line breaks": "\r\n\r\n",
    "nested multipart": nested(1600),
    "nested multipart of one boundary": BARE + MIXED + ("--x\n" + MIXED) * 2000,
    "nested messages": BARE + "Content-Type: message/rfc822\n\n" * 1000,
    "opening parentheses in From": f"From: {'(' * 100_000}\n\nhi",
    "opening parentheses in To": f"{BARE}To: {'(a' * 50_000}\n\nhi",
    "quotes in From": f"From: {chr(34) * 100_000}\n\nhi",
    "escaped quotes in From": "From: " + '"\\' * 50_000 + "\n\nhi",
    "angle quotes in From": f"From: {'<<‹…' * 25_000}\n\nhi",
    "one quote": 'From: "\n\nhi',
    "an open bracket in To": f"{BARE}To: <\n\nhi",
    "atoms that are none": f"{BARE}To: .:]=, /@\n\nhi",
    "half a Message-ID": f"{BARE}Message-ID: <(\n\nhi",
    "a parameter without a value": f"{BARE}Content-Type: text/plain;charset*\n\nhi",
    "quoted semicolons in a parameter": BARE + 'Content-Type: text/plain; name="' + '\\";' * 40_000 + '"\n\nhi',
    "11,000 parameters": f"{BARE}Content-Type: multipart/mixed; {'a=b;' * 11_000} boundary=x\n\n--x\n\nhi",
    "11,000 parts": BARE + MIXED + "--x\n\nhi\n" * 11_000,
    "4,000 encoded words": f"Subject: {'=?utf-8?q?a?= ' * 4000}\n{BARE}\nhi",
    "half encoded words": f"Subject: {'=?' * 50_000}\n{BARE}\nhi",
    "encoded words that decode to nothing": f"Subject: =?utf-8?b?abcde?= =?utf-8?b?GMT?= =?x?y?z?=\n{BARE}\nhi",
    "an encoded line break as a name": f"From: =?utf-8?q?=0D?= <a@x.example>\n{BARE}\nhi",
    "100,000 headers": BARE + "To: a@x.example\n" * 100_000 + "\nhi",
    "a header of 100,000 lines": f"{BARE}To: {'a@x.example,' + chr(10) + ' '}" * 2
    + " a@x.example,\n" * 100_000
    + "\nhi",
    "opening brackets in References": f"{BARE}References: {'<' * 200_000}\n\nhi",
    "one very long line": BARE + "\n" + "x" * 2_000_000,
    "base64 of bad length": f"{BARE}Content-Transfer-Encoding: base64\n\n" + "A" * 1_000_001,
    "quoted-printable of equal signs": f"{BARE}Content-Transfer-Encoding: quoted-printable\n\n" + "=" * 1_000_001,
    "combining marks": f"{BARE}\n" + "a\u0301" * 25_000,
    **{
        f"charset {charset!r}": f"{BARE}Content-Type: text/plain; charset={charset}\n\n" + "é–x-" * 25_000
        for charset in (
            *("idna", "punycode", "undefined", "utf-8\0", "unicode_escape", "utf-7", "zlib", "rot13", "hex", "utf-16"),
            *("utf-32", "hz", "iso-2022-jp", "../../etc/passwd", "x" * 500, '""', "'", "utf-8-sig", "mbcs", "big5"),
        )
    },
}


@pytest.mark.parametrize("raw", [trap.encode() for trap in TRAPS.values()], ids=list(TRAPS))
@pytest.mark.timeout(10)
def test_a_trap_is_a_message_or_unreadable(raw: bytes) -> None:
    try:
        message = parse(raw)
    except Unreadable:
        return
    for text in (message.text, message.subject, message.sender.name, message.sender.address):
        text.encode()
    assert len(message.text) <= 200_000
    assert message.date <= NOW


@pytest.mark.timeout(10)
def test_of_60_megabytes_only_the_text_is_read() -> None:
    huge = "Content-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n" + "QUJD" * 15_000_000
    assert parse(multipart(PLAIN, huge, kind="mixed")).text.startswith("Plain words")


@given(st.binary(max_size=600))
def test_any_bytes_are_a_message_or_unreadable(raw: bytes) -> None:
    for message in (raw, b"From: " + raw, b"Subject: x\nContent-Type: " + raw, BARE.encode() + b"\n" + raw):
        try:
            parse(message)
        except Unreadable:
            continue


PIECES = st.sampled_from(
    [
        *("From: ", "To: ", "Date: ", "Subject: ", "Content-Type: ", "Content-Transfer-Encoding: ", "References: "),
        *(
            "multipart/mixed; boundary=x",
            "multipart/alternative; boundary=x",
            "multipart/report; boundary=x",
            "text/html",
        ),
        *("message/delivery-status", "message/rfc822", "text/calendar", "base64", "quoted-printable", "charset=idna"),
        *("\n", "\n\n", "\r\n", "--x", "--x--", '"', "<", ">", "(", ")", ",", ";", ":", "=?utf-8?q?", "?=", "\0", "é"),
        *("a@x.example", PRIYA, "mailer-daemon@x.example", "BEGIN:VEVENT", "DTSTART:", "TZID=America", "<div>", "<!--"),
        *("Final-Recipient: rfc822; ", "Action: failed", "failure notice", " ", "\t", "31 Jun 2026 10:00:00 +9999"),
    ]
)


@given(st.lists(PIECES, max_size=60).map("".join))
def test_any_pieces_of_mail_are_a_message_or_unreadable(raw: str) -> None:
    try:
        parse(raw.encode())
    except Unreadable:
        return
