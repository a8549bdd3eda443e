"""Where the words come from: the templates that ship with the program, overlaid by the user's own folder."""

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

from rules import drafting, nudging
from rules.rendering import LENGTH, TemplateError

SUFFIX = ".j2"


def shipped() -> dict[str, str]:
    """The templates of the program, by file name."""
    folder = files("heardback") / "templates"
    return {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir() if file.name.endswith(SUFFIX)}


def load(folder: Path | None) -> tuple[dict[str, str], list[TemplateError]]:
    """The templates to use, and what is wrong with the user's own: those are left out, and the shipped ones used."""
    templates = shipped()
    if folder is None:
        return templates, []
    own, problems = read_own(folder, known=templates)
    return templates | own, problems


def read_own(folder: Path, *, known: Mapping[str, str]) -> tuple[dict[str, str], list[TemplateError]]:
    """The templates in the folder that can be used, and one problem for each that cannot."""
    if not folder.is_dir():
        return {}, [TemplateError(str(folder), "the folder of [drafts] templates does not exist")]
    own: dict[str, str] = {}
    problems: list[TemplateError] = []
    for path in sorted(folder.glob(f"*{SUFFIX}")):
        try:
            own[path.name] = _read(path, known)
        except TemplateError as problem:
            problems.append(problem)
    return own, problems


def _read(path: Path, known: Mapping[str, str]) -> str:
    if path.name not in known:
        raise TemplateError(path.name, f"is not one of the templates; there are {', '.join(sorted(known))}")
    try:
        with path.open(encoding="utf-8") as file:
            source = file.read(LENGTH + 1)
    except (OSError, UnicodeDecodeError) as error:
        raise TemplateError(path.name, f"cannot be read: {error}") from error
    if path.name in nudging.TEMPLATES:
        nudging.check_template(path.name, source)
    else:
        drafting.check_template(path.name, source)
    return source
