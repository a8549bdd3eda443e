"""A vault in memory, as the sign-ins' tests want it."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(slots=True)
class MemoryVault:
    text: str
    reads: int = 0
    writes: int = 0

    def read(self) -> str:
        self.reads += 1
        return self.text

    def change(self, to: Callable[[str], str]) -> None:
        self.writes += 1
        self.text = to(self.text)
