"""From a case to the draft that is placed for it: under which key, to whom, in which thread, in which words."""

import hashlib
import hmac
from collections.abc import Sequence
from datetime import datetime
from functools import partial

from connectors.mailbox import Draft
from rules.cases import Case, Parent
from rules.drafting import Words, follow_up
from rules.events import Step
from rules.mail import Address
from rules.reading import Contact
from rules.rendering import TemplateError
from rules.worktime import local_date, wall_clock
from scheduler.office import Office

REFERENCES = 20
"""More than any program needs to thread by, and short enough for every server."""


def key_of(secret: bytes, case: Case, *, ladder: str, step: Step, attempt: int) -> str:
    """The same for the same step, whatever crashed in between; it tells nothing to anybody else."""
    told = "\n".join((case.mailbox, case.id, ladder, step, str(attempt)))
    return hmac.new(secret, told.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()[:32]


def draft_of(office: Office, case: Case, step: Step, *, key: str, owner: Sequence[Address], now: datetime) -> Draft:
    """The follow-up, ready to be placed: to the one written to first, the others in Cc."""
    to, *others = case.reachable
    sender = _sender(office, case.parent, owner)
    words = _words(office, case, step, now=now)
    parent = case.parent or Parent(message_id=None)
    chain = (*parent.references, *((parent.message_id,) if parent.message_id else ()))
    return Draft(
        key=key,
        message_id=f"<{key}@{sender.domain or 'localhost'}>",
        sender=sender,
        to=(_address(to),),
        cc=tuple(_address(contact) for contact in others),
        subject=words.subject,
        text=words.text,
        in_reply_to=parent.message_id,
        references=_shortened(tuple(dict.fromkeys(chain))),
        thread=parent.thread,
        parent_id=parent.provider_id or None,
        date=wall_clock(now, office.policy.worktime),
    )


def _shortened(chain: tuple[str, ...]) -> tuple[str, ...]:
    """RFC 5322 3.6.4 lets References be cut; the first and the last are what threads are built on."""
    return chain if len(chain) <= REFERENCES else (chain[0], *chain[-(REFERENCES - 1) :])


def _sender(office: Office, parent: Parent | None, owner: Sequence[Address]) -> Address:
    """The alias that wrote the note, under the user's own name."""
    mine = {address.address for address in owner}
    wrote = parent.sender if parent is not None and parent.sender.address in mine else None
    first = next(iter(owner), Address(office.profile.email))
    address = wrote.address if wrote else first.address
    return Address(address, office.profile.name or (wrote.name if wrote else ""))


def _address(contact: Contact) -> Address:
    return Address(contact.address, contact.name)


def _words(office: Office, case: Case, step: Step, *, now: datetime) -> Words:
    worktime = office.policy.worktime
    write = partial(follow_up, case, step, profile=office.profile, today=local_date(now, worktime), worktime=worktime)
    try:
        return write(templates=office.templates)
    except TemplateError:
        return write(templates=office.default_templates)
