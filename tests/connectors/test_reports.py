import pytest

from connectors import mime
from rules.mail import DeliveryReport, Direction
from tests.connectors.letters import BOUNCE, NOW, PRIYA, letter, multipart

DAEMON = "Mail Delivery Subsystem <mailer-daemon@mx.example.com>"


def report(raw: bytes) -> DeliveryReport | None:
    return mime.parse(raw, id="1", direction=Direction.RECEIVED, delivered_at=NOW, now=NOW).report


def status(*fields: str) -> bytes:
    told = "\n\n".join(("Reporting-MTA: dns; mx.example.com", *fields))
    return multipart(
        "Content-Type: text/plain\n\nSee below.\n",
        f"Content-Type: message/delivery-status\n\n{told}\n",
        "Content-Type: message/rfc822\n\nMessage-ID: <note@example.com>\nSubject: Thank you\n\nHi\n",
        kind="report; report-type=delivery-status",
        sender=DAEMON,
    )


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        pytest.param(BOUNCE, DeliveryReport((PRIYA,), "<note@example.com>"), id="RFC 3464"),
        pytest.param(
            status("Original-Recipient: rfc822;A@x.example\nFinal-Recipient: rfc822;b@y.example\nAction: failed"),
            DeliveryReport(("a@x.example", "b@y.example"), "<note@example.com>"),
            id="an address that was forwarded",
        ),
        pytest.param(
            status("Final-Recipient: rfc822; a@x.example\nAction: delayed\nStatus: 4.4.1"),
            DeliveryReport((), "<note@example.com>", delayed=("a@x.example",)),
            id="only late",
        ),
        pytest.param(
            status(
                "Final-Recipient: rfc822; a@x.example\nAction: failed",
                "Final-Recipient: rfc822; b@x.example\nAction: delivered",
            ),
            DeliveryReport(("a@x.example",), "<note@example.com>"),
            id="one of two",
        ),
        pytest.param(
            status("Final-Recipient: rfc822; a@x.example\nStatus: 5.1.1"),
            DeliveryReport(("a@x.example",), "<note@example.com>"),
            id="no action, but a status",
        ),
        pytest.param(
            letter(
                "It did not work.\n",
                sender=DAEMON,
                X_Failed_Recipients="a@x.example, b@x.example",
                In_Reply_To="<note@example.com>",
            ),
            DeliveryReport(("a@x.example", "b@x.example"), "<note@example.com>"),
            id="X-Failed-Recipients",
        ),
        pytest.param(
            letter(
                "Hi. This is the qmail-send program at mx.example.com.\nI'm afraid I wasn't able to deliver your "
                "message to the following addresses.\n\n<a@x.example>:\nUser unknown\n\n"
                "--- Below this line is a copy of the message.\n\n"
                "Return-Path: <jane.doe@example.com>\nMessage-ID: <note@example.com>\n",
                sender=DAEMON,
                subject="failure notice",
            ),
            DeliveryReport(("a@x.example",), "<note@example.com>"),
            id="prose that the library knows",
        ),
        pytest.param(
            letter(
                "We could not reach a@x.example: mailbox unavailable, delivery failed.\n",
                sender=DAEMON,
                subject="Returned mail",
            ),
            DeliveryReport(("a@x.example",)),
            id="prose that it does not",
        ),
        pytest.param(
            letter(
                "Delivery to a@x.example has been delayed; we will keep trying.\n",
                sender=DAEMON,
                subject="Returned mail",
            ),
            DeliveryReport((), delayed=("a@x.example",)),
            id="prose about a delay",
        ),
        pytest.param(
            letter(
                "** Delivery incomplete **\n\nThere was a temporary problem delivering your message to a@x.example. "
                "It will be retried for 45 more hours.\n",
                sender=DAEMON,
                subject="Delivery Status Notification (Delay)",
            ),
            DeliveryReport((), delayed=("a@x.example",)),
            id="prose about a mail that is tried again",
        ),
        pytest.param(
            letter(
                "Your message to a@x.example couldn't be delivered.\na wasn't found at x.example.\n",
                sender="Microsoft Outlook <MicrosoftExchange329e71ec88ae4615@x.example>",
                subject="Undeliverable: Thank you",
            ),
            DeliveryReport(("a@x.example",)),
            id="prose of an Exchange server",
        ),
        pytest.param(
            letter("Did your mail to a@x.example fail? User unknown, it said.\n"),
            None,
            id="a person who writes about one",
        ),
        pytest.param(
            letter("I am away until Monday; write to a@x.example.\n", Return_Path="<>", subject="Out of office"),
            None,
            id="an automatic reply",
        ),
        pytest.param(
            multipart(
                "Content-Type: text/plain\n\nRead.\n",
                "Content-Type: message/disposition-notification\n\nFinal-Recipient: rfc822; a@x.example\n",
                kind="report; report-type=disposition-notification",
            ),
            None,
            id="a read receipt (RFC 8098)",
        ),
    ],
)
def test_what_did_not_arrive(raw: bytes, found: DeliveryReport | None) -> None:
    assert report(raw) == found
    assert report(raw.replace(b"\n", b"\r\n")) == found


@pytest.mark.parametrize(
    "raw",
    [
        letter("", sender=""),
        letter("\n" * 50_000, sender=DAEMON, subject="failure notice"),
        letter("<a@x.example>: " * 20_000, sender=DAEMON, subject="failure notice"),
        letter("@" * 100_000, sender=DAEMON, subject="failure notice"),
        letter("x", sender=DAEMON, kind="text/plain; charset=idna", subject="failure notice"),
        status("Final-Recipient: " * 5000),
        status(*["Final-Recipient: rfc822; a@x.example\nAction: failed"] * 5000),
        letter("x", subject="failure notice") + b"\xff\xfe" * 5000,
    ],
    ids=["no sender", "blank lines", "addresses", "at signs", "a charset", "one field", "fields", "bytes"],
)
@pytest.mark.timeout(10)
def test_a_report_that_is_a_trap(
    raw: bytes, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    report(raw)
    assert caplog.records == []
    assert capsys.readouterr() == ("", "")
