"""Mail that a machine wrote: bounces, automatic replies, lists; by headers, sender and subject before any words."""

import re

from rules.mail import Cue, Message
from rules.providers import each

_DAEMONS = (
    "mailer-daemon", "postmaster", "mail-daemon", "mailerdaemon", "mdaemon", "mail.delivery.system", "mail-delivery",
    "post_master",
)  # fmt: skip
_DAEMON_NAMES = (
    "mail delivery",
    "mailer-daemon",
    "mailer daemon",
    "delivery subsystem",
    "mail administrator",
    "postmaster",
)
_TRADE = each(
    """
    alerts autoconfirm billing deals digest digitalorders invoice invoices loyalty marketing news offers order orders
    orderstatus orderupdate payments promo promotions receipt receipts returns rewards security shipconfirm shipment
    shipmenttracking shipping shop statements store storenews survey surveys tracking updates verify
    """
)
"""Addresses that serve customers, and never candidates."""
_READ = 6_000
"""Characters of a text that are searched for a mail system's words."""


def _any_of(table: str) -> re.Pattern[str]:
    return re.compile("|".join(line.strip() for line in table.strip().split("\n")))


_BOUNCE_SUBJECT = _any_of("""
    undeliver|undelivered|nondeliver|non-deliver|returned mail|return(?:ed|ing) to sender|failure notice
    failed delivery|(?:mail|message) (?:delivery )?(?:failed|failure|error)
    mail system error|mail could not|delayed mail|message delayed
    delivery (?:status|notification|failure|failed|error|report|problem|delay|has failed|has been delayed)
    delivery of .{0,40}failed|delivery to .{0,60}(?:failed|delayed)|(?:not|n't) be delivered|was not delivered
    warning: (?:message|could not send)|blocked by our|rejected your message
    non[- ]?remis|mail non distribu|unzustellbar|nicht zugestellt|no entregad|devuelt
    no se pudo entregar|mancata consegna
    不達|配信|送信エラー|退信|недостав|не доставлен
""")
_BOUNCE_WORDS = _any_of(r"""
    \b5\d\d[ -]5\.\d\.\d|status: [45]\.\d|diagnostic-code|final-recipient|remote host said|quota exceeded|over quota
    user unknown|unknown user|no such user|mailbox (?:unavailable|full|not found|is full|disabled)
    does(?: not|n't) exist
    (?:could not|cannot|couldn't|can't|was not|were not|not able to|unable to|failed to) (?:be )?deliver
    undeliverable
    permanent (?:fatal )?error|delivery (?:has )?failed|delivery to the following|following address
    account (?:is )?disabled
    recipient address rejected|address (?:not found|couldn't be found|rejected)
    host (?:unknown|not found)|relaying denied
    returned to you|message .{0,40}rejected|bounce|complainedrecipients
""")
_AUTO_SUBJECT = _any_of(r"""
    (?:\[[^\]]{0,30}\] ?){0,2}automatic(?:ally)? (?:generated )?(?:reply|response)
    (?:\[[^\]]{0,30}\] ?){0,2}auto(?:matic)?[- ]?(?:reply|response)
    auto: |auto-?responder|out of (?:the )?office|ooo\b
    on (?:annual |maternity |parental |paternity )?leave\b|away (?:until|from)
    vacation (?:reply|notice|message)|on vacation|i am (?:away|out of)
    abwesenheit|automatische antwort|réponse automatique|absence du bureau|respuesta automática|fuera de la oficina
    risposta automatica|automatisch antwoord|resposta automática|автоответ|自動応答|自动回复|automaattinen vastaus
    autosvar|automatiskt svar
""")
_AUTO_ANYWHERE = _any_of(r"""
    \bout of (?:the )?office\b|\[auto-?reply\]|\(auto(?:matic)?[- ]?reply\)
""")


def fails_dmarc(message: Message) -> bool:
    """Whether a server on the way found that the sender's address may be forged (RFC 8601 2.7)."""
    return "dmarc=fail" in message.headers.get("authentication-results", "").casefold().replace(" ", "")


def bounce(message: Message) -> Cue | None:
    """The delivery report that this is (RFC 3464), or what older and odder mail systems write in its stead."""
    headers = message.headers
    subject = message.subject[:200]
    if message.report is not None and (message.report.failed or message.report.delayed):
        return Cue("a delivery report", subject)
    if "x-failed-recipients" in headers:
        return Cue("names recipients that it failed to reach", subject)
    kind = headers.get("content-type", "").lower()[:300]
    if "multipart/report" in kind and ("delivery-status" in kind or "report-type" not in kind):
        return Cue("a delivery report", subject)
    said = _BOUNCE_SUBJECT.search(subject.lower())
    daemon = _from_a_daemon(message)
    if message.sender.address.startswith("mailer-daemon@"):
        return Cue("comes from a mail system", subject)
    if daemon and (said or _BOUNCE_WORDS.search(message.text[:_READ].lower())):
        return Cue("comes from a mail system", subject)
    notified = message.sender.address == "no-reply@sns.amazonaws.com"
    unanswerable = headers.get("return-path", "-").strip() in {"", "<>"} and automatic_reply(message) is None
    if (said or notified or unanswerable) and _BOUNCE_WORDS.search(message.text[:_READ].lower()):
        return Cue("says that a mail was not delivered", subject)
    return None


def _from_a_daemon(message: Message) -> bool:
    sender = message.sender
    path = message.headers.get("return-path")
    return (
        sender.address.startswith(_DAEMONS)
        or sender.name[:60].lower().startswith(_DAEMON_NAMES)
        or sender.address in {"", "<>"}
        or (path is not None and "mailer-daemon" in path.lower()[:200])
    )


def automatic_reply(message: Message) -> Cue | None:
    """By headers (RFC 3834) or by its subject."""
    headers = message.headers
    submitted = headers.get("auto-submitted", "").lower()[:60]
    if submitted.startswith("auto-replied") or "vacation" in submitted:
        return Cue("says that it was sent automatically", f"Auto-Submitted: {submitted}")
    if "x-autoreply" in headers or "x-autorespond" in headers:
        return Cue("says that it was sent automatically", "X-Autoreply")
    if headers.get("precedence", "").lower().strip() in {"auto_reply", "auto-reply"}:
        return Cue("says that it was sent automatically", "Precedence: auto_reply")
    subject = message.subject[:160]
    said = subject.lower()
    if _AUTO_SUBJECT.match(said) or ("re:" not in said and _AUTO_ANYWHERE.search(said)):
        return Cue("its subject is an automatic reply's", subject)
    return None


def is_bulk(message: Message) -> bool:
    """Sent to many: lists and campaigns (RFC 2369, RFC 2919)."""
    headers = message.headers
    precedence = headers.get("precedence", "").lower().strip()
    return "list-id" in headers or "list-unsubscribe" in headers or precedence in {"bulk", "list", "junk"}


def is_automated(message: Message) -> bool:
    """Written by a machine or for many: sent to a list, marked by its program, or from an address that takes no reply
    or sells.

    A machine can bring a human's word, such as a rejection; what it says beside that is no reply.
    """
    submitted = message.headers.get("auto-submitted", "no").strip().lower()
    local = message.sender.address.partition("@")[0].partition("+")[0]
    local = local.replace("-", "").replace("_", "").replace(".", "")
    takes_no_reply = local.startswith(("noreply", "donotreply", "mailerdaemon", "notification", "newsletter"))
    serves_customers = local in _TRADE
    marked = is_bulk(message) or not submitted.startswith("no") or "feedback-id" in message.headers
    return marked or takes_no_reply or serves_customers
