"""Logging to stderr: warnings and worse, or everything. One sentence and ids; never a subject, an address or a body."""

import logging

import click

NOISY = (
    "apprise",
    "apscheduler",
    "flufl",
    "google",
    "google_auth_httplib2",
    "google_auth_oauthlib",
    "googleapiclient",
    "keyring",
    "msal",
    "oauthlib",
    "requests",
    "requests_oauthlib",
    "sqlalchemy",
    "urllib3",
)
"""Libraries that log addresses, URLs, tokens, SQL with its values, or tracebacks."""


class _Stderr(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        click.echo(self.format(record), err=True)


def set_up(*, debug: bool) -> None:
    root = logging.getLogger()
    for earlier in [handler for handler in root.handlers if isinstance(handler, _Stderr)]:
        root.removeHandler(earlier)
    handler = _Stderr()
    handler.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)
    root.setLevel(logging.DEBUG if debug else logging.WARNING)
    for library in NOISY:
        logging.getLogger(library).setLevel(logging.CRITICAL)
