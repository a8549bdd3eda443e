"""Headers, calendar parts and signals."""

import pytest

from rules.mail import Address, DeliveryReport, Kind, Signal
from tests.rules.samples import MAILS, a_received, a_sent, an_invitation, judged

DAEMON = Address("mailer-daemon@mx.example.net", "Mail Delivery System")
REJECTION = "Unfortunately we have decided not to move forward with your application for the designer position."


@pytest.mark.parametrize(
    ("subject", "sender", "text", "headers"),
    [
        pytest.param("Undelivered Mail Returned to Sender", DAEMON, "", {}, id="Postfix"),
        pytest.param("failure notice", DAEMON, "Sorry, no mailbox here by that name.", {}, id="qmail"),
        pytest.param(
            "Undeliverable: Thank you",
            Address("postmaster@northlight.example"),
            "The email address you entered couldn't be found. 550 5.1.10",
            {},
            id="Exchange",
        ),
        pytest.param("Mail", Address("x@y.example"), "", {"x-failed-recipients": "a@b.example"}, id="Exim's header"),
        pytest.param(
            "Mail",
            Address("no-reply@carrier.example"),
            "Your mail could not be delivered: the mailbox is full.",
            {"return-path": "<>"},
            id="nobody to answer to, and not delivered",
        ),
        pytest.param(
            "Report",
            Address("robot@x.example"),
            "",
            {"content-type": "multipart/report; report-type=delivery-status; boundary=x"},
            id="RFC 3464",
        ),
        pytest.param("Ваше сообщение не доставлено", DAEMON, "Неверный адрес получателя", {}, id="in Russian"),
    ],
)
def test_a_bounce_is_known(subject: str, sender: Address, text: str, headers: dict[str, str]) -> None:
    assert judged(a_received(text, subject=subject, sender=sender, headers=headers)).kind is Kind.BOUNCE


def test_a_parsed_report_is_a_bounce() -> None:
    assert judged(a_received("", report=DeliveryReport(("a@b.example",)))).kind is Kind.BOUNCE


@pytest.mark.parametrize(
    ("subject", "text", "headers", "kind"),
    [
        ("Re: x", "Bin bis Montag nicht da.", {"auto-submitted": "auto-replied"}, Kind.AUTO_REPLY),
        ("Abwesenheitsnotiz", "Ich bin im Urlaub.", {}, Kind.AUTO_REPLY),
        ("Re: x", "I am away.", {"precedence": "auto_reply"}, Kind.AUTO_REPLY),
        ("Re: Automatic reply: Thanks", "Enjoy your holiday, no hurry!", {}, Kind.OTHER),
        ("Hello", "I'm out of office next Thursday, could we do lunch on Friday?", {}, Kind.OTHER),
        ("News", REJECTION, {"list-unsubscribe": "<mailto:x@ats.example>"}, Kind.REJECTION),
        ("News", "Our interview with the designer of the year.", {"list-id": "<news.example>"}, Kind.OTHER),
        (
            "We received it",
            "We have received your application.",
            {"auto-submitted": "auto-replied"},
            Kind.ACKNOWLEDGEMENT,
        ),
        ("Update", REJECTION, {"auto-submitted": "auto-generated"}, Kind.REJECTION),
    ],
)
def test_headers_decide_before_words(subject: str, text: str, headers: dict[str, str], kind: Kind) -> None:
    assert judged(a_received(text, subject=subject, headers=headers)).kind is kind


@pytest.mark.parametrize(
    ("summary", "method", "kind", "signals"),
    [
        ("Interview with Northlight Studio", "REQUEST", Kind.NEXT_STEP, set()),
        ("Phone screen: Jane Doe", "REQUEST", Kind.NEXT_STEP, set()),
        ("Interview with Northlight Studio", "CANCEL", Kind.OTHER, {Signal.CANCELLATION}),
        ("Interview with Northlight Studio", "REPLY", Kind.OTHER, set()),
        ("Team lunch", "REQUEST", Kind.OTHER, set()),
    ],
)
def test_a_calendar_part_decides(summary: str, method: str, kind: Kind, signals: set[Signal]) -> None:
    verdict = judged(a_received("", invitations=(an_invitation(summary, method=method),)))
    assert (verdict.kind, set(verdict.signals)) == (kind, signals)


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("I would like to withdraw my application for the analyst position.", Signal.WITHDRAWAL),
        ("Thank you for your time. I have accepted an offer with another company.", Signal.WITHDRAWAL),
        ("I am no longer interested in the position.", Signal.WITHDRAWAL),
    ],
)
def test_what_the_user_says_besides(text: str, signal: Signal) -> None:
    verdict = judged(a_sent(text))
    assert verdict.kind is Kind.OTHER
    assert signal in verdict.signals


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("Could you please send us the names of two references?", Signal.REQUEST),
        ("What are your salary expectations for the designer role?", Signal.REQUEST),
        ("Please send us a copy of your diploma and two references by Friday.", Signal.REQUEST),
        ("Thanks Jane. Are you still interested in the role, and would you be able to start in April?", Signal.REQUEST),
        ("Before we decide we need you to complete a short exercise.", Signal.REQUEST),
        ("We'd like to invite you to an interview. Which days suit you next week?", Signal.REQUEST),
        ("I'm afraid that we have to cancel your interview on Thursday.", Signal.CANCELLATION),
        ("Your interview has been cancelled.", Signal.CANCELLATION),
        ("Priya is no longer with the company. Please write to Tom.", Signal.LEFT),
        ("Priya Raman has left Northlight Studio, please contact tom@northlight.example.", Signal.LEFT),
        ("We'll be in touch by Friday. Please do not call the office about your application.", Signal.NO_CALLS),
        ("No phone calls please.", Signal.NO_CALLS),
    ],
)
def test_what_an_employer_says_besides(text: str, signal: Signal) -> None:
    assert signal in judged(a_received(text)).signals


@pytest.mark.parametrize(
    "text",
    [
        "We have not decided yet. Please let me know if you have any questions.",
        "Thanks for the note! It was great to meet you too.",
        "We'll be in touch next week. Do you have any questions for us?",
        "I'll get back to you as soon as I know more.",
        "Thanks Jane, that time no longer works for our director but the other one does.",
        "The panel meets on Thursday. Feel free to reach out if you need anything.",
    ],
)
def test_what_asks_nothing_is_no_request(text: str) -> None:
    assert judged(a_received(text)).signals == frozenset()


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("Vielen Dank für das Gespräch. Wir melden uns bei Ihnen, sobald wir uns entschieden haben.", True),
        ("Nous vous remercions de votre candidature, mais nous ne pouvons pas y donner suite.", True),
        ("Gracias por su interés en el puesto. Lamentablemente hemos elegido a otra persona.", True),
        ("Спасибо за ваше письмо, мы свяжемся с вами на следующей неделе.", True),
        ("面接にお越しいただきありがとうございました。結果は来週ご連絡いたします。", True),
        ("Ok, thanks!", False),
        ("Merci!", False),
        ("Thanks for the interview, Frau Müller. Viele Grüße aus Köln, Jane", False),
        ("1. 2. 3.", False),
    ],
)
def test_a_language_that_the_rules_do_not_speak_is_not_guessed_at(text: str, foreign: bool) -> None:
    verdict = judged(a_received(text))
    assert (Signal.FOREIGN in verdict.signals) is foreign
    assert verdict.kind is Kind.OTHER or not foreign


SIGNALS = [line.split("\t") for line in (MAILS / "signals.tsv").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(
    ("signal", "given", "text"),
    [
        pytest.param(Signal(name), given == "yes", text, id=f"{name}, {given}: {text[:60]}")
        for name, given, text in SIGNALS
    ],
)
def test_what_is_said_besides_is_told_from_what_sounds_like_it(signal: Signal, given: bool, text: str) -> None:
    mail = a_sent(text) if signal is Signal.WITHDRAWAL else a_received(text)
    assert (signal in judged(mail).signals) is given
