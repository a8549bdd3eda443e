"""`watch`: a case that is opened by hand."""

from datetime import date, datetime
from typing import TYPE_CHECKING

import click

from heardback.options import as_day, json_option, now_option
from heardback.output import plain

if TYPE_CHECKING:
    from rules.events import Watched
    from rules.reading import Contact
    from store.database import Transaction
    from store.mailboxes import MailboxRow


def as_contacts(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> "tuple[Contact, ...]":
    from connectors.addresses import addresses
    from rules.reading import Contact

    found = {}
    for value in values:
        if not (people := addresses(value)):
            raise click.BadParameter(f"{value!r} is not an e-mail address such as priya.raman@example.com")
        found.update({person.address: Contact(person.address, plain(person.name)) for person in people})
    return tuple(found.values())


def as_words(_: click.Context, __: click.Parameter, value: str) -> str:
    return " ".join(plain(value).split())[:LONGEST_NAME]


LONGEST_NAME = 200


@click.command()
@click.option("--company", required=True, metavar="C", callback=as_words, help="The employer, as you would write it.")
@click.option("--role", default="", metavar="R", callback=as_words, help="The position.")
@click.option(
    "--contact",
    "contacts",
    required=True,
    multiple=True,
    metavar="A",
    callback=as_contacts,
    help='Whom to write to: an address, or "Name <address>"; several times for a panel.',
)
@click.option("--interviewed", required=True, metavar="DATE", callback=as_day, help="The day of the interview.")
@click.option("--promised", metavar="DATE", callback=as_day, help="The day by which they promised to answer.")
@click.option("--mailbox", "named_mailbox", metavar="A", help="Which mailbox, where several are connected.")
@now_option
@json_option
@click.pass_context
def watch(
    ctx: click.Context,
    *,
    company: str,
    role: str,
    contacts: "tuple[Contact, ...]",
    interviewed: date,
    promised: date | None,
    named_mailbox: str | None,
    now: datetime,
    as_json: bool,
) -> None:
    """Open a case by hand, for an interview that no mail tells of."""
    from heardback.casebook import Standing, print_one
    from heardback.wiring import configured, one_mailbox, opened
    from rules.events import Watched
    from rules.grouping import domain_of
    from rules.worktime import local_date
    from scheduler import casework
    from store import cases, mailboxes

    _check(company, interviewed, promised)
    settings = configured(ctx)
    policy = settings.policy()
    event = Watched(
        key=f"watched {now.isoformat()}",
        at=now,
        on=local_date(now, policy.worktime),
        company=company,
        domain=domain_of((contact.address for contact in contacts), company),
        role=role,
        contacts=contacts,
        interview_on=interviewed,
        promised_by=promised,
    )
    if event.interview_on > event.on:
        raise click.ClickException(f"the interview on {event.interview_on} is still to come: today is {event.on}")
    with opened(settings) as database, database.transaction() as tx:
        mailbox = one_mailbox(mailboxes.every(tx), named_mailbox)
        _check_against(event, mailbox, tx)
        case_id = cases.open_case(tx, mailbox.id, [event], at=now)
        case, decision = casework.record(tx, case_id, (), policy, now=now)
    print_one(Standing(case, decision), policy.worktime, to_json=as_json)


def _check(company: str, interviewed: date, promised: date | None) -> None:
    if not company:
        raise click.BadParameter("must not be empty", param_hint="--company")
    if promised and promised < interviewed:
        raise click.BadParameter(f"{promised} lies before the interview", param_hint="--promised")


def _check_against(event: "Watched", mailbox: "MailboxRow", tx: "Transaction") -> None:
    """Nobody waits for a mail of their own, and one candidacy is one case."""
    from rules.candidacies import compatible_roles
    from rules.cases import State
    from store import cases

    if own := [contact.address for contact in event.contacts if contact.address in mailbox.addresses]:
        raise click.ClickException(f"{own[0]} is your own address: name whom you spoke with")
    for row, _ in cases.load(tx, mailbox.id, state=State.OPEN):
        if row.company.casefold() == event.company.casefold() and compatible_roles(row.role, event.role):
            raise click.ClickException(f"{row.company} is open already: `heardback explain {row.id}`")
