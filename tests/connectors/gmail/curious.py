"""Who learns from sent mail whom they are interested in."""

from dataclasses import dataclass, field

from rules.mail import Direction, Envelope
from tests.connectors.gmail.boxes import GmailBox
from tests.connectors.letters import HORIZON, NOW


@dataclass
class Curious:
    """Who learns from sent mail whom they are interested in, as the caller does."""

    people: set[str] = field(default_factory=set)
    domains: set[str] = field(default_factory=set)
    threads: set[str] = field(default_factory=set)
    companies: set[str] = field(default_factory=set)
    trackers: frozenset[str] = frozenset({"greenhouse.io", "lever.co"})

    def __call__(self, envelope: Envelope, /) -> bool:
        sender = envelope.sender
        return (
            sender.address in self.people
            or envelope.thread in self.threads
            or envelope.has_calendar
            or sender.domain in (self.trackers | self.domains)
        )


def first(box: GmailBox, wanted: Curious) -> list[str]:
    """A first reading in which every note to Priya is of interest."""
    told = []
    for page in box.mailbox.changes(None, horizon=HORIZON, now=NOW, wanted=wanted):
        for message in page.arrived:
            told.append(message.subject)
            if message.direction is Direction.SENT and "interview" in message.text:
                wanted.people |= {address.address for address in message.to}
                wanted.threads.add(message.thread or "")
                wanted.companies.add("Northlight Studio")
    return told


def named(number: int) -> str:
    return f"<{number}@x.example>"
