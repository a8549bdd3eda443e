"""Who is in Graph's JSON, and which addresses are the user's."""

from collections.abc import Collection, Iterable
from typing import Any

from connectors.charsets import clean
from connectors.outlook.graph import Answer, text
from rules.mail import Address

_MOST_PEOPLE = 500


def person(value: Any) -> Address | None:
    inner = value.get("emailAddress") if isinstance(value, dict) else None
    if not isinstance(inner, dict):
        return None
    address = clean("".join(text(inner.get("address"))[:1000].split())).lower()
    name = " ".join(clean(text(inner.get("name"))[:1000]).split()).strip("'")
    return Address(address, "" if name.lower() == address else name) if address or name else None


def people(value: Any) -> tuple[Address, ...]:
    listed = value[:_MOST_PEOPLE] if isinstance(value, list) else []
    return tuple(found for one in listed if (found := person(one)) and found.address)


def sender_of(told: Answer) -> Address | None:
    return person(told.get("from")) or person(told.get("sender"))


def aliases(told: Answer) -> tuple[str, ...]:
    """The addresses that the directory knows of the user's; a personal account has none of them."""
    listed = told.get("proxyAddresses")
    proxies = [text(one) for one in listed] if isinstance(listed, list) else []
    smtp = [one.partition(":")[2] for one in proxies if one.lower().startswith("smtp:")]
    known = (text(told.get("mail")), text(told.get("userPrincipalName")), *smtp)
    return _unique(one.strip().lower() for one in known if "@" in one and "#ext#" not in one.lower())


def alias_of_sent(told: Answer, *, own: Collection[str]) -> str | None:
    """Another address that the user wrote from; somebody's mail to them that was moved into Sent Items is none."""
    sender = person(told.get("from"))
    if sender is None or "@" not in sender.address or sender.address in own or told.get("isDraft") is True:
        return None
    recipients = people(told.get("toRecipients")) + people(told.get("ccRecipients"))
    return None if any(one.address in own for one in recipients) else sender.address


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def with_aliases(owner: tuple[Address, ...], more: Collection[str]) -> tuple[Address, ...]:
    """The owner and those aliases that were not known yet, under the owner's name."""
    known = {address.address for address in owner}
    name = owner[0].name if owner else ""
    return owner + tuple(Address(alias, name) for alias in dict.fromkeys(more) if alias not in known)
