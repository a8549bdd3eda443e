"""For tests of what may not be read or written: root may everything, so they run as nobody where root runs them."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NOBODY = 65534


@contextmanager
def folder_of_anybodys() -> Iterator[Path]:
    """A folder that everybody gets to; pytest's own are shut to others."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        for path in (folder, *folder.rglob("*")):
            if path.is_dir():
                path.chmod(0o700)


@contextmanager
def as_nobody(*owned: Path) -> Iterator[None]:
    """Without root's rights; what lies in these folders is nobody's own."""
    if os.geteuid() != 0:
        yield
        return
    for folder in owned:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, NOBODY, NOBODY)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
