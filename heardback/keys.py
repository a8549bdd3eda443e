"""The key under which the providers' grants are sealed, and where it is kept: never in the store that it protects.

`$HEARDBACK_KEY` where that is set, else the keyring of the operating system, else a file beside the store that its
owner alone can read. A credential says where its key was, so that each is opened with its own.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

from connectors.errors import MailboxError

if TYPE_CHECKING:
    from cryptography.fernet import Fernet

VARIABLE = "HEARDBACK_KEY"
SERVICE, ACCOUNT = "heardback", "key"


class Place(StrEnum):
    ENVIRONMENT = "environment"
    KEYRING = "keyring"
    FILE = "file"


class Locked(MailboxError):
    """What is stored of a grant cannot be opened: the key is missing, or is another one."""


@dataclass(frozen=True, slots=True)
class Keys:
    file: Path
    """The last resort."""
    salt: bytes = field(repr=False)
    """Of this installation: what makes a key of a passphrase."""
    environ: Mapping[str, str] = field(default_factory=lambda: os.environ, repr=False)

    @classmethod
    def beside(cls, store: Path, salt: bytes) -> "Keys":
        return cls(store.with_name(f"{store.name}.key"), salt)

    def place(self) -> Place:
        """Where the key is that a new grant is sealed with; it is made where there is none."""
        if self.environ.get(VARIABLE):
            return Place.ENVIRONMENT
        if _in_keyring() or _put_into_keyring(_new()):
            return Place.KEYRING
        if not self.file.exists():
            _write(self.file, _new())
        return Place.FILE

    def seal(self, place: Place, plain: str) -> bytes:
        for fernet in self._all(place):
            return fernet.encrypt(plain.encode())
        raise Locked(self._missing(place))

    def open(self, place: Place, sealed: bytes) -> str:
        """What was sealed; raises Locked where no key that there is can open it."""
        from cryptography.fernet import InvalidToken

        known = False
        for fernet in self._all(place):
            known = True
            with suppress(InvalidToken):
                return fernet.decrypt(sealed).decode()
        raise Locked(f"{self.where(place)} is not the one that it was sealed with" if known else self._missing(place))

    def where(self, place: Place) -> str:
        match place:
            case Place.ENVIRONMENT:
                return f"the key in ${VARIABLE}"
            case Place.KEYRING:
                return "the key in the keyring of this computer"
            case Place.FILE:
                return f"the key in {self.file}"

    def _missing(self, place: Place) -> str:
        return f"{self.where(place)} is missing"

    def _all(self, place: Place) -> Iterator["Fernet"]:
        """Every key that may open it, the one to seal with first. The environment's word comes before all others."""
        yield from _of_environment(self.environ.get(VARIABLE, ""), self.salt)
        match place:
            case Place.ENVIRONMENT:
                return
            case Place.KEYRING:
                found = _in_keyring()
            case Place.FILE:
                found = _read(self.file)
        if found and (fernet := _fernet(found)):
            yield fernet


def _of_environment(value: str, salt: bytes) -> tuple["Fernet", ...]:
    """Fernet keys with commas between them, the newest first; any other text is a passphrase."""
    if not value:
        return ()
    keys = [_fernet(part.strip()) for part in value.split(",")]
    known = tuple(key for key in keys if key is not None)
    return known if len(known) == len(keys) else (_stretched(value, salt),)


@cache
def _stretched(passphrase: str, salt: bytes) -> "Fernet":
    from base64 import urlsafe_b64encode

    from cryptography.fernet import Fernet
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    key = Scrypt(salt=salt, length=32, n=2**15, r=8, p=1).derive(passphrase.encode("utf-8", "surrogateescape"))
    return Fernet(urlsafe_b64encode(key))


def _fernet(key: str) -> "Fernet | None":
    from cryptography.fernet import Fernet

    try:
        return Fernet(key)
    except ValueError:
        return None


def _new() -> str:
    from cryptography.fernet import Fernet

    return Fernet.generate_key().decode()


def _in_keyring() -> str | None:
    import keyring

    try:
        return keyring.get_password(SERVICE, ACCOUNT)
    except Exception:  # noqa: BLE001 - each backend fails in its own way: no bus, no daemon, locked, no library
        return None


def _put_into_keyring(key: str) -> bool:
    """Whether it is there now: some keyrings take everything and keep nothing."""
    import keyring

    try:
        keyring.set_password(SERVICE, ACCOUNT, key)
    except Exception:  # noqa: BLE001 - as above
        return False
    return _in_keyring() == key


def _read(file: Path) -> str | None:
    try:
        return file.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        return None


def _write(file: Path, key: str) -> None:
    """Whole or not at all, for its owner alone; where another process was faster, its key stands."""
    with NamedTemporaryFile("w", dir=file.parent, prefix=f".{file.name}.") as made:  # its mode is 0600
        made.write(f"{key}\n")
        made.flush()
        os.fsync(made.fileno())
        with suppress(FileExistsError):
            os.link(made.name, file)
