"""Mailboxes to measure with: Maildirs of generated mail, sized and mixed as a job seeker's is.

A fifth plain mail, a quarter Gmail replies, a sixth Outlook replies, the rest newsletters of 60 KB (one in nine without
a plain part); one in ten with a PDF; among them some interviews, thank-you notes and answers. The same seed gives the
same mailbox.
"""

import base64
import os
import quopri
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

OWNER = "jane.doe@example.com"
SPAN = timedelta(days=50)
_SENT_SHARE = 0.12
_PDF_SHARE = 0.1
_INTERVIEW_EVERY = 500
_WORDS = tuple(
    """
    design team project review meeting brand motion system layout report draft schedule client feedback budget plan
    website launch photo print colour type campaign deadline invoice lunch weekend garden train coffee library music
    and the for with from about after before under again still never often maybe quite very our your their this that
    """.split()  # noqa: SIM905 - words read best as words
)
_FIRST = ("Priya", "Omar", "Lena", "Marcus", "Aiko", "Tomás", "Ruth", "Ivan", "Chloe", "Samir")
_LAST = ("Raman", "Haddad", "Vogel", "Hill", "Tanaka", "Pereira", "Klein", "Petrov", "Dubois", "Nasser")
_COMPANIES = ("northlight-studio", "harbor-works", "pinecrest-media", "atlas-foundry", "bluegate-labs", "quarry-press")


@dataclass(frozen=True, slots=True)
class Mail:
    raw: bytes
    sent: bool
    date: datetime


def small(count: int, *, now: datetime, seed: int = 1) -> Iterator[Mail]:
    """Plain mails of about a kilobyte, to see what grows with their number alone."""
    dice = random.Random(seed)
    for number in range(count):
        date = now - SPAN * dice.random()
        yield _mail(dice, number, date, sent=False, kind="text/plain; charset=utf-8", body=_text(dice, 60))


def mixed(count: int, *, now: datetime, seed: int = 1) -> Iterator[Mail]:
    dice = random.Random(seed)
    for number in range(count):
        date = now - SPAN * dice.random()
        if number % _INTERVIEW_EVERY == 0:
            yield from _interview(dice, number, date)
            continue
        sent = dice.random() < _SENT_SHARE
        kind = dice.choices(("plain", "gmail", "outlook", "newsletter"), (21, 25, 16, 38))[0]
        if sent and kind == "newsletter":
            kind = "gmail"
        yield _by_kind(dice, number, date, kind, sent=sent)


def write(root: Path, mails: Iterator[Mail]) -> int:
    """Into a Maildir; how many bytes."""
    for folder in (root, root / ".Sent", root / ".Archive"):
        for part in ("cur", "new", "tmp"):
            (folder / part).mkdir(parents=True, exist_ok=True)
    total = 0
    for number, mail in enumerate(mails):
        folder = root / ".Sent" if mail.sent else root / ".Archive" if number % 5 == 0 else root
        stamp = int(mail.date.timestamp())
        path = folder / "cur" / f"{stamp}.M{number}P1.bench:2,S"
        path.write_bytes(mail.raw)
        os.utime(path, (stamp, stamp))
        total += len(mail.raw)
    return total


def _interview(dice: random.Random, number: int, date: datetime) -> Iterator[Mail]:
    """A thank-you note, and what became of it."""
    first, last, company = dice.choice(_FIRST), dice.choice(_LAST), dice.choice(_COMPANIES)
    person = f"{first} {last} <{first.lower()}.{last.lower()}@{company}.com>"
    note = (
        f"Hi {first},\n\nThank you for taking the time to speak with me today about the Graphic Designer position at "
        f"{company.replace('-', ' ').title()}. I enjoyed hearing about your team and I am very interested.\n\n"
        "Best regards,\nJane Doe\n"
    )
    yield _mail(dice, number, date, sent=True, kind="text/plain; charset=utf-8", body=note, other=person)
    answer = (
        f"Hi Jane,\n\nthank you for your note. We expect to decide by the end of next week.\n\n{first}\n\n"
        f"On {date:%a, %d %b %Y}, Jane Doe wrote:\n" + "".join(f"> {line}\n" for line in note.splitlines())
    )
    later = date + timedelta(days=1)
    again = f"In-Reply-To: <{number}.s@example.com>\nReferences: <{number}.s@example.com>"
    kind = "text/plain; charset=utf-8"
    yield _mail(dice, number, later, sent=False, kind=kind, body=answer, other=person, extra=again)


def _by_kind(dice: random.Random, number: int, date: datetime, kind: str, *, sent: bool) -> Mail:
    text = _text(dice, dice.randint(40, 250))
    match kind:
        case "plain":
            content, body = "text/plain; charset=utf-8", text
        case "gmail":
            content, body = _alternative(dice, text, _gmail(dice, text))
        case "outlook":
            content, body = _alternative(dice, text, _outlook(dice, text))
        case _ if dice.random() < 1 / 9:
            content, body = "text/html; charset=utf-8", _newsletter(dice)
        case _:
            content, body = _alternative(dice, text, _newsletter(dice))
    if dice.random() < _PDF_SHARE:
        content, body = _with_pdf(dice, content, body)
    bulk = kind == "newsletter"
    return _mail(dice, number, date, sent=sent, kind=content, body=body, extra=_BULK if bulk else "")


def _mail(  # the fields of one mail
    dice: random.Random,
    number: int,
    date: datetime,
    *,
    sent: bool,
    kind: str,
    body: str,
    other: str = "",
    extra: str = "",
) -> Mail:
    first, last = dice.choice(_FIRST), dice.choice(_LAST)
    other = other or f"{first} {last} <{first.lower()}.{last.lower()}@mail{dice.randint(1, 400)}.example.net>"
    sender, to = (f"Jane Doe <{OWNER}>", other) if sent else (other, f"Jane Doe <{OWNER}>")
    head = [
        *(() if sent else _received(dice, date)),
        f"Date: {format_datetime(date)}",
        f"From: {sender}",
        f"To: {to}",
        f"Message-ID: <{number}.{'s' if sent else 'r'}@example.com>",
        f"Subject: {' '.join(dice.choices(_WORDS, k=5)).title()}",
        "MIME-Version: 1.0",
        f"Content-Type: {kind}",
    ]
    if extra:
        head.append(extra)
    coding = "" if kind.startswith("multipart/") else "Content-Transfer-Encoding: quoted-printable\n"
    body = body if not coding else quopri.encodestring(body.encode()).decode("ascii")
    return Mail(("\n".join(head) + f"\n{coding}\n{body}").encode("utf-8"), sent, date)


def _received(dice: random.Random, date: datetime) -> Iterator[str]:
    """What a delivered mail carries on its head: the way it came, signatures, verdicts."""
    yield "Return-Path: <bounce@mail.example.net>"
    yield "Delivered-To: jane.doe@example.com"
    for hop in range(3):
        yield (
            f"Received: from mx{hop}.example.net (mx{hop}.example.net [192.0.2.{hop}])\n\tby mail{hop}.example.com "
            f"with ESMTPS id {dice.getrandbits(60):x}\n\tfor <{OWNER}>; {format_datetime(date)}"
        )
    yield "Authentication-Results: mail.example.com; dkim=pass header.d=example.net;\n spf=pass; dmarc=pass"
    signature = base64.b64encode(dice.randbytes(250)).decode("ascii")
    lines = "\n\t".join(signature[start : start + 70] for start in range(0, len(signature), 70))
    yield f"DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.net;\n\th=From:To;\n\tb={lines}"
    yield f"ARC-Seal: i=1; a=rsa-sha256; d=example.com; s=arc;\n\tb={lines}"


_BULK = (
    "List-Unsubscribe: <https://news.example.net/unsubscribe?u=1>, <mailto:leave@news.example.net>\n"
    "List-Unsubscribe-Post: List-Unsubscribe=One-Click\nPrecedence: bulk\nFeedback-ID: 1:2:news:example"
)


def _text(dice: random.Random, words: int) -> str:
    said = dice.choices(_WORDS, k=words)
    return "\n".join(" ".join(said[start : start + 11]).capitalize() + "." for start in range(0, words, 11)) + "\n"


def _alternative(dice: random.Random, text: str, html: str) -> tuple[str, str]:
    mark = f"=_{dice.getrandbits(64):x}"
    parts = ""
    for kind, content in (("plain", text), ("html", html)):
        body = quopri.encodestring(content.encode()).decode("ascii")
        head = f"Content-Type: text/{kind}; charset=utf-8\nContent-Transfer-Encoding: quoted-printable"
        parts += f"--{mark}\n{head}\n\n{body}\n"
    return f'multipart/alternative; boundary="{mark}"', f"{parts}--{mark}--\n"


def _with_pdf(dice: random.Random, kind: str, body: str) -> tuple[str, str]:
    mark = f"=_{dice.getrandbits(64):x}"
    pdf = base64.encodebytes(dice.randbytes(dice.randint(30_000, 150_000))).decode("ascii")
    inner = "" if kind.startswith("multipart/") else "Content-Transfer-Encoding: quoted-printable\n"
    body = body if not inner else quopri.encodestring(body.encode()).decode("ascii")
    attached = (
        "Content-Type: application/pdf; name=cv.pdf\nContent-Disposition: attachment; filename=cv.pdf\n"
        f"Content-Transfer-Encoding: base64\n\n{pdf}"
    )
    told = f"--{mark}\nContent-Type: {kind}\n{inner}\n{body}\n--{mark}\n{attached}--{mark}--\n"
    return f'multipart/mixed; boundary="{mark}"', told


def _gmail(dice: random.Random, text: str) -> str:
    lines = "".join(f"<div>{line}</div>" for line in text.splitlines())
    quoted = "<br>".join(_text(dice, 60).splitlines())
    return (
        f'<div dir="ltr">{lines}<div><br></div><div class="gmail_signature">Jane Doe</div></div><br>'
        '<div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, someone wrote:<br></div>'
        f'<blockquote class="gmail_quote" style="margin:0 0 0 .8ex">{quoted}</blockquote></div>'
    )


def _outlook(dice: random.Random, text: str) -> str:
    style = "".join(f"p.Mso{n} {{margin:0cm;font-size:{n % 20}.0pt;font-family:Calibri}}\n" for n in range(300))
    lines = "".join(
        f'<p class="MsoNormal"><span lang="EN-US" style="font-size:11.0pt;font-family:Calibri">{line}</span></p>\n'
        for line in (text + _text(dice, 600)).splitlines()
    )
    return f"<html><head><style>{style}</style></head><body><div>{lines}</div></body></html>"


def _newsletter(dice: random.Random) -> str:
    cells = "".join(
        '<table role="presentation" width="100%" style="border-collapse:collapse;margin:0 auto"><tr>'
        f'<td style="padding:{dice.randint(1, 30)}px;font-family:Arial,sans-serif;font-size:14px;color:#333333">'
        f'<a href="https://news.example.net/c/{dice.getrandbits(200):x}" style="text-decoration:none">'
        f"{' '.join(dice.choices(_WORDS, k=30))}</a></td></tr></table>\n"
        for _ in range(110)
    )
    return f'<html><body><div style="display:none">Open me</div>{cells}</body></html>'
