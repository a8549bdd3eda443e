"""The key of the grants: where it is kept, what opens what, and how a wrong one is told."""

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest
from keyring.errors import KeyringLocked, NoKeyringError

from heardback.keys import ACCOUNT, SERVICE, Keys, Locked, Place
from tests.keyrings import Ring, in_place

SALT = b"of this installation, 32 bytes.."
OLD, NEW = (base64.urlsafe_b64encode(bytes([n]) * 32).decode() for n in range(2))


@pytest.fixture
def ring() -> Iterator[Ring]:
    with in_place(Ring()) as working:
        yield working


@pytest.fixture
def no_ring() -> Iterator[None]:
    with in_place(Ring(NoKeyringError())):
        yield


def keys(folder: Path, key: str = "", salt: bytes = SALT) -> Keys:
    return Keys(folder / "heardback.db.key", salt, {"HEARDBACK_KEY": key} if key else {})


class TestWhereItIs:
    def test_in_the_keyring_where_there_is_one(self, tmp_path: Path, ring: Ring) -> None:
        assert keys(tmp_path).place() is Place.KEYRING
        assert list(ring.kept) == [(SERVICE, ACCOUNT)]
        assert list(tmp_path.iterdir()) == []

    def test_the_one_that_is_there_stays(self, tmp_path: Path, ring: Ring) -> None:
        sealed = keys(tmp_path).seal(keys(tmp_path).place(), "secret")
        kept = dict(ring.kept)
        assert keys(tmp_path).place() is Place.KEYRING
        assert ring.kept == kept
        assert keys(tmp_path).open(Place.KEYRING, sealed) == "secret"

    @pytest.mark.parametrize(
        "ring",
        [Ring(NoKeyringError()), Ring(KeyringLocked()), Ring(OSError("the bus is gone")), Ring(forgets=True)],
        ids=["there is no keyring", "it is locked", "it is broken", "it keeps nothing"],
    )
    def test_else_in_a_file_that_nobody_else_can_read(self, tmp_path: Path, ring: Ring) -> None:
        with in_place(ring):
            assert keys(tmp_path).place() is Place.FILE
            assert keys(tmp_path).place() is Place.FILE
        (file,) = tmp_path.iterdir()
        assert file.name == "heardback.db.key"
        assert file.stat().st_mode & 0o777 == 0o600

    def test_in_the_environment_where_it_says_so(self, tmp_path: Path, ring: Ring) -> None:
        assert keys(tmp_path, NEW).place() is Place.ENVIRONMENT
        assert ring.kept == {}

    @pytest.mark.usefixtures("no_ring")
    def test_a_file_of_another_process_stands(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "heardback.db.key").write_text(OLD)
        monkeypatch.setattr(Path, "exists", lambda _: False)  # it was not there a moment ago
        assert keys(tmp_path).place() is Place.FILE
        assert (tmp_path / "heardback.db.key").read_text() == OLD


class TestWhatOpensWhat:
    @pytest.mark.usefixtures("no_ring")
    def test_what_was_sealed_is_opened_and_looks_like_nothing(self, tmp_path: Path) -> None:
        place = keys(tmp_path).place()
        sealed = keys(tmp_path).seal(place, "a refresh token")
        assert b"refresh" not in sealed
        assert keys(tmp_path).open(place, sealed) == "a refresh token"

    @pytest.mark.parametrize("passphrase", ["correct horse battery staple", "a,b", "ключ", "x", "\udcff"])
    def test_any_text_in_the_environment_is_a_key(self, tmp_path: Path, passphrase: str) -> None:
        sealed = keys(tmp_path, passphrase).seal(Place.ENVIRONMENT, "secret")
        assert keys(tmp_path, passphrase).open(Place.ENVIRONMENT, sealed) == "secret"
        with pytest.raises(Locked):
            keys(tmp_path, passphrase, salt=b"of another installation").open(Place.ENVIRONMENT, sealed)

    def test_an_old_key_behind_the_new_one_still_opens(self, tmp_path: Path) -> None:
        sealed = keys(tmp_path, OLD).seal(Place.ENVIRONMENT, "secret")
        both = keys(tmp_path, f"{NEW}, {OLD}")
        assert both.open(Place.ENVIRONMENT, sealed) == "secret"
        assert keys(tmp_path, NEW).open(Place.ENVIRONMENT, both.seal(Place.ENVIRONMENT, "anew")) == "anew"

    @pytest.mark.usefixtures("no_ring")
    def test_a_key_in_the_environment_hides_none_in_the_file(self, tmp_path: Path) -> None:
        sealed = keys(tmp_path).seal(keys(tmp_path).place(), "secret")
        assert keys(tmp_path, NEW).open(Place.FILE, sealed) == "secret"


@pytest.mark.usefixtures("no_ring")
class TestWhatDoesNot:
    @pytest.mark.parametrize(
        ("place", "key", "why"),
        [
            (Place.ENVIRONMENT, NEW, r"\$HEARDBACK_KEY is not the one that it was sealed with"),
            (Place.ENVIRONMENT, "", r"\$HEARDBACK_KEY is missing"),
            (Place.KEYRING, "", "keyring of this computer is missing"),
            (Place.FILE, "", r"heardback\.db\.key is missing"),
        ],
    )
    def test_it_is_told_which(self, tmp_path: Path, place: Place, key: str, why: str) -> None:
        sealed = keys(tmp_path, OLD).seal(Place.ENVIRONMENT, "secret")
        with pytest.raises(Locked, match=why):
            keys(tmp_path, key).open(place, sealed)

    @pytest.mark.parametrize("text", ["", "not a key", "\xff"])
    def test_a_file_that_holds_no_key(self, tmp_path: Path, text: str) -> None:
        (tmp_path / "heardback.db.key").write_text(text, "latin-1")
        with pytest.raises(Locked, match="is missing"):
            keys(tmp_path).open(Place.FILE, b"sealed")

    @pytest.mark.parametrize("sealed", [b"", b"gAAAA", bytes(range(100))])
    def test_what_was_damaged(self, tmp_path: Path, sealed: bytes) -> None:
        with pytest.raises(Locked):
            keys(tmp_path, OLD).open(Place.ENVIRONMENT, sealed)

    def test_nothing_shows_the_key(self, tmp_path: Path) -> None:
        assert OLD not in repr(keys(tmp_path, OLD))
