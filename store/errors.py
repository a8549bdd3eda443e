"""What can go wrong with the store, named by what the caller should do.

StoreError
├── StoreBusy        another program writes: try again
├── StoreFull        make room on the disk
├── StoreCorrupt     restore the file from a backup
├── StoreUnwritable  mend the folder, the rights or the disk
├── StoreTooNew      update HeardBack
├── StoreForeign     name another file
├── StoreChanged     something was forgotten meanwhile: run again
├── UnknownCase      name another case
└── SeveralCases     name one of them by its id
"""

from collections.abc import Iterable

QUOTED = 80
"""How much of a name an error repeats."""


class StoreError(Exception):
    """The root: one line that names the file and what to do."""


class StoreBusy(StoreError):
    """Another program holds the file, for longer than we wait."""


class StoreFull(StoreError):
    """There is no room to write. Nothing that was committed is lost."""


class StoreCorrupt(StoreError):
    """The file is damaged, or was never a database."""


class StoreUnwritable(StoreError):
    """The folder is missing, the rights are, or the disk fails."""


class StoreTooNew(StoreError):
    """A newer HeardBack wrote the file."""


class StoreForeign(StoreError):
    """The file is the database of another program."""


class StoreChanged(StoreError):
    """What a write rests on is no longer there."""


class UnknownCase(StoreError):
    """No case has this id or company."""

    def __init__(self, text: str) -> None:
        super().__init__(f"no case has the id or the company {text[:QUOTED]!r}: `heardback cases --all` lists them")


class SeveralCases(StoreError):
    """Several cases fit; `choices` are their ids, each with what tells it apart."""

    def __init__(self, text: str, choices: Iterable[tuple[str, str]]) -> None:
        self.choices = tuple(choices)
        listed = ", ".join(f"{case_id} ({printable(what)})" for case_id, what in self.choices)
        super().__init__(f"{text[:QUOTED]!r} fits several cases, name one by its id: {listed}")


def printable(words: str) -> str:
    """Words that came from a mail, fit for one line of a terminal."""
    return "".join(one if one.isprintable() else " " for one in words[:QUOTED])
