"""By what a mail finds its case."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from rules.events import DraftPlaced, DraftSent, Event, Step, Watched
from rules.mail import Address, Kind
from rules.reading import Contact
from store.lookup import Known, candidates, known
from tests.store.builders import JANE, NOW, PRIYA, a_case, a_database, a_mailbox, a_note, a_reply

OWN = "jane@work.example"
SAM = Address("Sam@Partner.example")
PLACED = DraftPlaced(
    key="placed",
    at=NOW,
    ladder="note",
    step=Step.FIRST_FOLLOW_UP,
    draft_key="d",
    draft_id="d",
    fingerprint="f",
    message_id="<draft@example.com>",
    to=(PRIYA.address,),
    closes_at=NOW,
)
WATCHED = Watched(
    key="watched",
    at=NOW,
    on=date(2026, 3, 2),
    company="Northlight",
    contacts=(Contact(PRIYA.address),),
    interview_on=date(2026, 3, 2),
)
NOTE = {"<note@example.com>"}
REPLY = {"<reply@northlight-studio.com>", "<note@example.com>", "thread-1"}


@pytest.mark.parametrize(
    ("event", "people", "threads"),
    [
        pytest.param(
            replace(a_note(to=(PRIYA, JANE)), cc=(SAM, Address(OWN.upper()))),
            {PRIYA.address, "sam@partner.example"},
            NOTE,
            id="a sent mail: whom it went to, but never the user",
        ),
        pytest.param(a_reply(), {PRIYA.address, "omar@northlight-studio.com"}, REPLY, id="a reply: who wrote it"),
        pytest.param(
            a_reply(kind=Kind.BOUNCE, sender=Address("postmaster@example.net")),
            {"omar@northlight-studio.com"},
            REPLY,
            id="a bounce: not the postmaster, who writes to everybody",
        ),
        pytest.param(WATCHED, {PRIYA.address}, set(), id="a case by hand: the contacts"),
        pytest.param(PLACED, {PRIYA.address}, {"<draft@example.com>"}, id="a draft: whom it is for"),
        pytest.param(
            DraftSent(key="s", at=NOW, draft_key="d", message_id="<as@sent.example>"),
            set(),
            {"<as@sent.example>"},
            id="a draft that was sent: what it was sent as",
        ),
        pytest.param(
            DraftSent(key="s", at=NOW, draft_key="d", message_id=None), set(), set(), id="a draft sent as who knows"
        ),
    ],
)
def test_what_an_event_makes_known(tmp_path: Path, event: Event, people: set[str], threads: set[str]) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        mailbox_id = a_mailbox(tx, JANE.address, OWN)
        case_id = a_case(tx, mailbox_id, event)
        assert known(tx, mailbox_id) == Known(
            frozenset(people), frozenset(threads), frozenset({"northlight-studio.com"})
        )
        for person in people:
            assert candidates(tx, mailbox_id, people=[person.upper()]) == (case_id,)
        for thread in threads:
            assert candidates(tx, mailbox_id, threads=[thread]) == (case_id,)


def test_candidates_share_a_person_a_thread_or_a_domain_in_the_same_mailbox(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        mailbox_id, other = a_mailbox(tx), a_mailbox(tx, "other@example.com")
        a = a_case(tx, mailbox_id, a_note("a"), domain="a.example")
        b = a_case(tx, mailbox_id, a_note("b", to=(SAM,)), domain="")
        a_case(tx, other, a_note("a"), domain="a.example")
        assert candidates(tx, mailbox_id, people=[PRIYA.address]) == (a,)
        assert candidates(tx, mailbox_id, threads=["<b@example.com>"], domains=["a.example"]) == tuple(sorted((a, b)))
        assert candidates(tx, mailbox_id, people=[""], threads=[""], domains=[""]) == ()
        assert candidates(tx, mailbox_id, people=[f"p{n}@x.example" for n in range(40_000)]) == ()
        assert candidates(tx, mailbox_id, people=["\ud800"], threads=["\0"]) == ()
        assert candidates(tx, mailbox_id) == ()
