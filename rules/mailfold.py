"""What a mail does to its case, whichever way it went."""

from dataclasses import replace

from rules.cases import Case
from rules.changes import concerned
from rules.events import Mailed, Reason
from rules.mail import Direction
from rules.receivedfold import fold_received
from rules.sentfold import fold_sent

PARENTS = 50
"""More of a thread than any mail program threads by."""


def fold_mail(case: Case, mail: Mailed) -> Case:
    """The case after the mail."""
    if mail.unverified:
        return concerned(case, mail, Reason.WHOSE_IS_THIS)
    case = _known(case, mail)
    return fold_sent(case, mail) if mail.direction is Direction.SENT else fold_received(case, mail)


def _known(case: Case, mail: Mailed) -> Case:
    """Who, what and when, as far as the mail says it; facts that the case has already stay."""
    stirred_at = max(case.stirred_at or mail.at, mail.at)
    if mail.ambiguous:
        # What may be of another case lends this one neither facts nor a thread.
        return replace(case, stirred_at=stirred_at)
    reading = mail.reading
    ids = {mail.message_id} if mail.message_id else set()
    # The parents of a thank-you are the recruiter's thread: what comes there belongs to the case.
    return replace(
        case,
        company=case.company or reading.company,
        domain=case.domain or reading.domain,
        role=case.role or reading.role,
        message_ids=case.message_ids | ids | set(mail.parents[-PARENTS:]),
        mails=case.mails | ids,
        threads=case.threads | ({mail.thread} if mail.thread else set()),
        stirred_at=stirred_at,
    )
