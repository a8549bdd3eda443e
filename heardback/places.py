"""Where the config lies."""

import os
from collections.abc import Mapping
from pathlib import Path

FILE_NAME = "heardback.toml"


def find(named: Path | None, *, environ: Mapping[str, str], working_folder: Path) -> Path | None:
    """The config file: the one named, else $HEARDBACK_CONFIG, else of this folder, else of the user's config folder."""
    if named is not None:
        return named
    if from_environment := environ.get("HEARDBACK_CONFIG"):
        return at_home(Path(from_environment))
    places = (working_folder / FILE_NAME, user_folder(environ) / FILE_NAME)
    return next((place for place in places if place.is_file()), None)


def user_folder(environ: Mapping[str, str]) -> Path:
    if os.name == "nt" and (roaming := environ.get("APPDATA")):
        return Path(roaming) / "heardback"
    named = environ.get("XDG_CONFIG_HOME", "")
    # The XDG specification: a relative path is to be ignored.
    return (Path(named) if Path(named).is_absolute() else at_home(Path("~/.config"))) / "heardback"


def at_home(path: Path) -> Path:
    """The path with its ~ in place; as it is, where nobody is called so, or has a home."""
    try:
        return path.expanduser()
    except RuntimeError:
        return path
