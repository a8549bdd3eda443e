"""Every error as one line that says what to do. Imported only when something has failed."""

import errno
import logging
import traceback

import click

from connectors.errors import MailboxError
from heardback.config import ConfigError
from heardback.output import one_line
from store.errors import StoreError

logger = logging.getLogger(__name__)


def failure(error: Exception) -> click.ClickException:
    """What to print, and to exit 1 with; under --debug it is logged where it happened."""
    # The frames alone: an error's own words may quote a mail.
    logger.debug("%s\n%s", type(error).__name__, "".join(traceback.format_tb(error.__traceback__)))
    return click.ClickException(one_line(_told(error)))


def _told(error: Exception) -> str:
    match error:
        case ConfigError() | MailboxError() | StoreError():
            return str(error)
        case OSError(errno=errno.ENOSPC | errno.EDQUOT):
            return f"{_place(error)}the disk is full; make room and run again, nothing is lost"
        case OSError():
            return f"{_place(error)}{error.strerror or type(error).__name__}"
        case MemoryError() | RecursionError():
            return f"the input is too large ({type(error).__name__})"
        case _:
            return f"something unexpected happened ({type(error).__name__}); run again with --debug to see where"


def _place(error: OSError) -> str:
    return f"{error.filename}: " if error.filename else ""
