"""Other processes that use the store at the same time, or die while they do."""

import os
import subprocess
import sys
from pathlib import Path


def in_another_process(code: str, *arguments: object) -> subprocess.Popen[str]:
    """Python with our packages and the builders at hand; it says `ready` when it is where the test wants it."""
    paths = os.pathsep.join([str(Path(__file__).parents[2]), *filter(None, sys.path)])
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": paths},
    )


def said(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def ended(process: subprocess.Popen[str]) -> int:
    assert process.stdout is not None
    process.stdout.close()
    return process.wait(timeout=60)
