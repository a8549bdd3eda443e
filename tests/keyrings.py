"""A keyring that the tests put in the place of the one of whoever runs them."""

from collections.abc import Iterator
from contextlib import contextmanager

import keyring
from keyring.backend import KeyringBackend


class Ring(KeyringBackend):
    """It fails in this way, or keeps what it is given, or does not."""

    priority = 1

    def __init__(self, fails: Exception | None = None, *, forgets: bool = False) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}
        self.fails, self.forgets = fails, forgets

    def get_password(self, service: str, username: str) -> str | None:
        if self.fails:
            raise self.fails
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.fails:
            raise self.fails
        if not self.forgets:
            self.kept[service, username] = password


@contextmanager
def in_place(ring: Ring) -> Iterator[Ring]:
    before = keyring.get_keyring()
    keyring.set_keyring(ring)
    try:
        yield ring
    finally:
        keyring.set_keyring(before)
