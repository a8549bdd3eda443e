"""Logging to stderr: warnings and worse, or everything. One sentence and ids; never a subject, an address or a body."""

import logging
import sys


def set_up(*, debug: bool) -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.DEBUG if debug else logging.WARNING)
    for library in NOISY:
        # Libraries log addresses, URLs and SQL with its values.
        logging.getLogger(library).setLevel(logging.CRITICAL)


NOISY = ("apprise", "flufl", "requests", "sqlalchemy", "urllib3")
