"""Where each provider's mailbox lives; loaded when it is first asked for."""

from importlib import import_module
from typing import Any

_PROVIDERS = {
    "gmail": "connectors.gmail.mailbox:GmailMailbox",
    "maildir": "connectors.maildir:MaildirMailbox",
    "outlook": "connectors.outlook.mailbox:OutlookMailbox",
}


def providers() -> tuple[str, ...]:
    return tuple(_PROVIDERS)


def mailbox_class(provider: str) -> Any:
    """The class that keeps the Mailbox protocol for this provider; raises KeyError for a name nobody knows."""
    module, _, name = _PROVIDERS[provider].partition(":")
    return getattr(import_module(module), name)
