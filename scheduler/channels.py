"""Where nudges go: the URLs of the config, each a channel that says yes or is down.

Apprise does the talking. What is decided here is what it is never asked to do: take a secret from the config file, or
send mail to anybody but the user. No error shows more of a URL than its scheme.
"""

import logging
import re
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from difflib import SequenceMatcher
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import parse_qsl, quote, unquote, unquote_plus

if TYPE_CHECKING:
    from apprise import NotifyBase

TIMEOUT = 10.0
"""Seconds that a channel may take to connect, and then to answer."""
ALL_IN_ALL = 60.0
"""Seconds after which a channel that dribbles counts as down."""
PAUSE = 1.0
"""Seconds between two requests of one channel."""
FIRST_RETRY, LONGEST_RETRY = timedelta(minutes=1), timedelta(hours=6)
NEVER_A_REPLY = {"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All"}
"""RFC 3834: a mail of a machine, which nobody's program answers and no reader of ours takes for a person's word."""

_VARIABLE = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_]{0,127})\}")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]{0,30})://")
_SECRET_NAME = re.compile(r"key|token|secret|passw|pwd|credential|signature|cookie|bearer|authorization", re.IGNORECASE)
_LOOKS_RANDOM = re.compile(r"(?=[^/?&]*[0-9])(?=[^/?&]*[A-Za-z])[A-Za-z0-9_-]{24,}$")
_ADDRESS = re.compile(r"[^\s@<>(),'\"\[\]]+@[^\s@<>(),'\"\[\]]+")


class ChannelDown(Exception):
    """The channel did not take the nudge: try again later."""


class ChannelRefused(Exception):
    """A URL of the config cannot be used: one line that says what to change."""


class Channel(Protocol):
    @property
    def label(self) -> str:
        """The same for the same URL of the config, whatever its secrets are; it tells nothing of them."""

    def deliver(self, title: str, body: str) -> None:
        """Hand the nudge over, or raise ChannelDown."""


def retry_delay(attempts: int) -> timedelta:
    """How long to wait after so many failures: a minute, doubled each time, six hours at most."""
    return min(FIRST_RETRY * (1 << min(max(attempts - 1, 0), 20)), LONGEST_RETRY)


def apprise_channels(urls: Iterable[str], *, owner_email: str, environ: Mapping[str, str]) -> tuple[Channel, ...]:
    """A channel for each URL, in their order; one that cannot be used raises ChannelRefused."""
    channels = {channel.label: channel for channel in (_channel(url, owner_email, environ) for url in urls)}
    return tuple(channels.values())


@dataclass(frozen=True, slots=True)
class _AppriseChannel:
    label: str
    scheme: str
    service: "NotifyBase" = field(repr=False)

    def deliver(self, title: str, body: str) -> None:
        from apprise import Apprise, NotifyFormat

        apprise = Apprise(asset=self.service.asset)
        apprise.add(self.service)
        try:
            taken = apprise.notify(title=title, body=body or title, body_format=NotifyFormat.TEXT, timeout=ALL_IN_ALL)
        except Exception:  # noqa: BLE001 - whatever a plugin trips over, its words may hold the URL
            raise ChannelDown(f"{self.scheme}:// failed") from None
        if not taken:
            raise ChannelDown(f"{self.scheme}:// did not take the nudge")


def _channel(template: str, owner_email: str, environ: Mapping[str, str]) -> Channel:
    template = template.strip()
    secrets = _secrets(template, environ)
    url = _expanded(template, secrets)
    scheme = _scheme(url)
    if _names_a_secret(template):
        raise _credential(scheme)
    service = _service(url, scheme)
    if any(not _comes_from(piece, secrets.values()) for piece in _private(service)):
        raise _credential(scheme)
    _owners_mail_only(service, scheme, owner_email)
    _restrain(service)
    label = f"{scheme}-{sha256(template.encode()).hexdigest()[:16]}"
    return _AppriseChannel(label, scheme, service)


# --- secrets ------------------------------------------------------------------------------------------------------


def _secrets(template: str, environ: Mapping[str, str]) -> dict[str, str]:
    names = _VARIABLE.findall(template)
    for name in names:
        if not environ.get(name):
            raise ChannelRefused(f"nudges.urls: the environment variable {name} is not set")
    if "${" in _VARIABLE.sub("", template):
        raise ChannelRefused(f"nudges.urls: a {_scheme(template)}:// URL holds a '${{' that names no variable")
    return {name: environ[name] for name in names}


def _expanded(template: str, secrets: Mapping[str, str]) -> str:
    """The URL with its variables in place, quoted as their place asks; a variable alone holds a whole URL."""
    if _VARIABLE.fullmatch(template):
        return secrets[template[2:-1]]
    address = template.partition("?")[0]
    authority_ends = address.find("/", address.find("//") + 2)
    user_ends = address.rfind("@", 0, authority_ends if authority_ends > 0 else None)

    def value(match: re.Match[str]) -> str:
        in_path = user_ends < match.start() < len(address)
        return quote(secrets[match[1]], safe="/:@#" if in_path else "")

    return _VARIABLE.sub(value, template)


def _scheme(url: str) -> str:
    match = _SCHEME.match(url)
    if match is None:
        raise ChannelRefused("nudges.urls: a URL has no scheme; it begins as in mailto:// or ntfy://")
    return match[1].lower()


def _names_a_secret(template: str) -> bool:
    """Whether a password, or a value that is called a secret, or what looks like one, stands in the config itself."""
    rest = _SCHEME.sub("", _VARIABLE.sub("", template), count=1)
    address, _, query = rest.partition("?")
    authority, _, path = address.partition("/")
    userinfo = authority.rpartition("@")[0]
    if userinfo.partition(":")[2]:
        return True
    if any(value and _SECRET_NAME.search(name) for name, value in parse_qsl(query)):
        return True
    return any(_LOOKS_RANDOM.match(piece) for piece in (userinfo, *path.split("/")))


def _private(service: Any) -> Iterator[str]:
    """The pieces of the URL that Apprise itself hides when it shows one."""
    shown, hidden = _pieces(service.url(privacy=False)), _pieces(service.url(privacy=True))
    for change, start, end, _, _ in SequenceMatcher(None, shown, hidden, autojunk=False).get_opcodes():
        if change != "equal":
            yield from (unquote_plus(piece) for piece in shown[start:end])


def _pieces(url: str) -> list[str]:
    return [piece for piece in re.split(r"[/?&=:@#]", url) if piece]


def _comes_from(piece: str, values: Iterable[str]) -> bool:
    """Whether the piece is of a variable's value, as it is or as it was quoted."""
    return any(
        piece in form or form in piece for value in values for form in (value, unquote(value), unquote_plus(value))
    )


def _credential(scheme: str) -> ChannelRefused:
    return ChannelRefused(
        f"nudges.urls: a {scheme}:// URL holds a credential; write ${{NAME}} in its place and set it in the environment"
    )


# --- services -----------------------------------------------------------------------------------------------------


def _service(url: str, scheme: str) -> "NotifyBase":
    # The log lines of both hold URLs and addresses.
    logging.getLogger("apprise").disabled = True
    logging.getLogger("urllib3").setLevel(logging.CRITICAL)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Apprise loads every service that it knows, deprecated imports and all
        from apprise import Apprise, AppriseAsset

        asset = AppriseAsset(app_id="HeardBack", app_desc="HeardBack", app_url="", storage_mode="memory")
        service = Apprise.instantiate(url, asset=asset, suppress_exceptions=True)
    if service is None:
        raise ChannelRefused(f"nudges.urls: a {scheme}:// URL is not one that can be used on this machine")
    return service


def _owners_mail_only(service: "NotifyBase", scheme: str, owner_email: str) -> None:
    """HeardBack sends no mail to anyone but the user, whatever service would carry it."""
    attributes = [getattr(service, name, None) for name in ("targets", "cc", "bcc", "reply_to", "email")]
    addresses = {address.casefold() for address in _addresses(attributes)}
    if addresses - {owner_email.strip().casefold()} or (_carries_mail(service) and not addresses):
        raise ChannelRefused(f"nudges.urls: a {scheme}:// URL may send mail only to profile.email")


def _carries_mail(service: "NotifyBase") -> bool:
    return "cc" in service.template_args


def _addresses(value: object) -> Iterator[str]:
    match value:
        case str():
            yield from _ADDRESS.findall(value)
        case Mapping():
            yield from _addresses(list(value.values()))
        case Sequence() | set() | frozenset():
            for item in value:
                yield from _addresses(item)
        case _:
            return


def _restrain(service: Any) -> None:
    """Bounded waits, long scripts in several parts where a service takes only short ones, and honest mail headers."""
    from apprise import OverflowMode

    service.socket_connect_timeout = min(service.socket_connect_timeout or TIMEOUT, TIMEOUT)
    service.socket_read_timeout = min(service.socket_read_timeout or TIMEOUT, TIMEOUT)
    service.request_rate_per_sec = min(service.request_rate_per_sec, PAUSE)
    service.overflow_mode = OverflowMode.SPLIT
    if _carries_mail(service) and isinstance(getattr(service, "headers", None), dict):
        service.headers.update(NEVER_A_REPLY)
