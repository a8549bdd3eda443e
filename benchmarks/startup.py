"""What it costs to start: `heardback --help` and `heardback cases`, against what they cannot do without.

Process time (user and system) of whole processes, medians, all kinds in turn so that a busy machine hits each alike.
    python -m benchmarks.startup [--rounds N] [--json]
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

CONFIG = '[profile]\nname = "Jane Doe"\nemail = "jane.doe@example.com"\ntimezone = "America/Chicago"\n'
CONTACT = "Priya Raman <priya.raman@northlight-studio.example>"
BOUNDS = {"--help": ("import click", 3.0), "cases": ("import sqlalchemy, click", 2.0)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        medians = _medians(_commands(Path(folder)), rounds=asked.rounds)
    for name, (baseline, bound) in BOUNDS.items():
        ratio = medians[name] / medians[baseline]
        figures = {"command": name, "ms": medians[name], "baseline": baseline, "baseline_ms": medians[baseline]}
        if asked.json:
            print(json.dumps({**figures, "ratio": round(ratio, 2), "bound": bound}))
        else:
            print(
                f"heardback {name:<8}{medians[name]:>7.0f} ms   {baseline:<26}{medians[baseline]:>7.0f} ms"
                f"   ratio {ratio:.2f} (at most {bound:g})"
            )


def _commands(folder: Path) -> dict[str, list[str]]:
    """The processes to measure; `cases` on a store with one case, so that it judges."""
    config = folder / "heardback.toml"
    config.write_text(CONFIG)
    for part in ("cur", "new", "tmp"):
        (folder / "mail" / part).mkdir(parents=True)
    program = [sys.executable, "-m", "heardback", "--config", str(config)]
    mailbox = ["connect", "maildir", str(folder / "mail"), "--address", "jane.doe@example.com"]
    case = ["watch", "--company", "Northlight Studio", "--contact", CONTACT, "--interviewed", "2026-03-02"]
    for arguments in (mailbox, case):
        subprocess.run([*program, *arguments], check=True, stdout=subprocess.DEVNULL)
    baselines = {code: [sys.executable, "-c", code] for code, _ in BOUNDS.values()}
    return baselines | {"--help": [*program[:3], "--help"], "cases": [*program, "cases", "--json"]}


def _medians(commands: Mapping[str, list[str]], *, rounds: int) -> dict[str, float]:
    """Milliseconds; the first round, which fills the caches, does not count."""
    found: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds + 1):
        for name, command in commands.items():
            found[name].append(_milliseconds(command))
    return {name: round(statistics.median(times[1:]), 1) for name, times in found.items()}


def _milliseconds(command: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "PYTHONHASHSEED": "0"})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


if __name__ == "__main__":
    main()
