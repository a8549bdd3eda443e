"""Whether a message is worth reading in full, by its headers alone."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from rules.candidacies import label_of, spelled
from rules.cases import Case
from rules.employers import is_tracking_system, registrable_domain
from rules.mail import Direction, Envelope
from rules.providers import TRACKING_SYSTEMS

_REPORTERS = ("mailer-daemon", "postmaster", "mail-daemon", "mailerdaemon", "mdaemon")


@dataclass(slots=True)
class Known:
    """Who and what the cases are about. It learns while a sync goes on, and is let go with it."""

    people: set[str] = field(default_factory=set)
    domains: set[str] = field(default_factory=set)
    message_ids: set[str] = field(default_factory=set)
    threads: set[str] = field(default_factory=set)
    companies: set[str] = field(default_factory=set)
    labels: set[str] = field(default_factory=set)
    """The companies' names as a domain spells them."""

    @classmethod
    def of(cls, cases: Iterable[Case]) -> "Known":
        known = cls()
        for case in cases:
            known.learn(case)
        return known

    def learn(self, case: Case) -> None:
        self.people |= case.people
        self.message_ids |= case.message_ids
        self.threads |= case.threads
        if case.domain:
            self.domains.add(case.domain)
        if case.company:
            self.companies.add(case.company)
        if label := spelled(case.company):
            self.labels.add(label)

    @property
    def trackers(self) -> frozenset[str]:
        """Who writes in these companies' names."""
        return frozenset(TRACKING_SYSTEMS)

    def __call__(self, envelope: Envelope) -> bool:
        """Whether the message may open a case or belong to one."""
        if envelope.direction is Direction.SENT or envelope.has_calendar:
            return True
        if envelope.sender.address in self.people or not self.message_ids.isdisjoint(envelope.parents):
            return True
        if envelope.thread is not None and envelope.thread in self.threads:
            return True
        if _is_report(envelope):
            return True
        domain = registrable_domain(envelope.sender.address)
        if domain in self.domains or label_of(domain) in self.labels:
            return True
        return bool(self.people) and is_tracking_system(domain)


def _is_report(envelope: Envelope) -> bool:
    local = envelope.sender.address.partition("@")[0]
    kind = envelope.headers.get("content-type", "").casefold()
    return local.startswith(_REPORTERS) or "multipart/report" in kind or "x-failed-recipients" in envelope.headers
