"""Raw mails for the tests, written out as mail programs write them."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

NOW = datetime(2026, 3, 16, 15, 0, tzinfo=UTC)
HORIZON = NOW - timedelta(days=60)
JANE = "jane.doe@example.com"
PRIYA = "priya.raman@northlight-studio.com"


def letter(text: str = "Thank you for your time.\n", **given: str | datetime) -> bytes:
    """A mail to Jane. Fields by name, with underscores for hyphens; an empty value leaves a header out."""
    fields = {
        "from": f"Priya Raman <{PRIYA}>",
        "to": f"Jane Doe <{JANE}>",
        "subject": "Graphic Designer",
        "date": NOW - timedelta(days=3),
        "message-id": "<1@northlight-studio.com>",
        "mime-version": "1.0",
        "content-type": "text/plain; charset=utf-8",
        **{_ALIASES.get(name, name).replace("_", "-"): value for name, value in given.items()},
    }
    told = {name: format_datetime(value) if isinstance(value, datetime) else value for name, value in fields.items()}
    head = "".join(f"{name.title()}: {value}\n" for name, value in told.items() if value)
    return f"{head}\n{text}".encode()


_ALIASES = {"sender": "from", "kind": "content-type"}


def note(text: str = "Thank you for your time.\n", **given: str | datetime) -> bytes:
    """A mail of Jane's to Priya."""
    usual = {"sender": f"Jane Doe <{JANE}>", "to": f"Priya Raman <{PRIYA}>", "message_id": "<note@example.com>"}
    return letter(text, **{**usual, **given})


def multipart(*parts: str, kind: str = "alternative", boundary: str = "=-b", **given: str | datetime) -> bytes:
    """Each part is its own header lines, an empty line, and its body."""
    body = "".join(f"--{boundary}\n{part}\n" for part in parts)
    return letter(f"{body}--{boundary}--\n", kind=f'multipart/{kind}; boundary="{boundary}"', **given)


PLAIN = "Content-Type: text/plain; charset=utf-8\n\nPlain words, long enough to be a mail of its own.\n"
HTML = "Content-Type: text/html; charset=utf-8\n\n<p>Shown words</p>\n"
INVITATION = (
    "Content-Type: text/calendar; method=REQUEST; charset=utf-8\n\n"
    "BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:interview-1\nDTSTART:20260318T150000Z\n"
    "DTEND:20260318T160000Z\nSUMMARY:Interview\nORGANIZER;CN=Priya Raman:mailto:priya.raman@northlight-studio.com\n"
    "END:VEVENT\nEND:VCALENDAR\n"
)
ATTACHMENT = (
    'Content-Type: application/pdf; name="cv.pdf"\nContent-Disposition: attachment; filename="cv.pdf"\n'
    "Content-Transfer-Encoding: base64\n\n" + "QUJD" * 5000 + "\n"
)
BOUNCE = multipart(
    "Content-Type: text/plain\n\nYour message could not be delivered.\n",
    "Content-Type: message/delivery-status\n\n"
    "Reporting-MTA: dns; mx.example.com\n\n"
    f"Final-Recipient: rfc822; {PRIYA}\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 no such user\n",
    "Content-Type: text/rfc822-headers\n\nMessage-ID: <note@example.com>\nSubject: Thank you\n",
    kind="report; report-type=delivery-status",
    sender="Mail Delivery System <MAILER-DAEMON@mx.example.com>",
    subject="Undelivered Mail Returned to Sender",
    message_id="<bounce@mx.example.com>",
)
