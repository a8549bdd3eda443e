"""`demo`: the whole job on a sample mailbox, under a simulated clock."""

from pathlib import Path
from tempfile import TemporaryDirectory

import click

from heardback.places import at_home


@click.command()
@click.option("--keep", type=click.Path(path_type=Path), metavar="DIR", help="Keep mailbox, config and database there.")
def demo(*, keep: Path | None) -> None:
    """Show the whole job on a sample mailbox, under a simulated clock.

    Your own config, mailboxes and store are not touched, and nothing leaves this machine.
    """
    if keep is None:
        with TemporaryDirectory(prefix="heardback-demo-") as passing:
            _play(Path(passing), kept=None)
        return
    folder = at_home(keep).absolute()
    _check_empty(folder)
    folder.mkdir(parents=True, exist_ok=True)
    _play(folder, kept=folder)


def _check_empty(folder: Path) -> None:
    if folder.is_dir() and not any(folder.iterdir()):
        return
    if folder.exists():
        what = "is not empty" if folder.is_dir() else "is not a folder"
        raise click.ClickException(f"{folder} {what}: name a folder that is empty, or that is not there yet")


def _play(folder: Path, *, kept: Path | None) -> None:
    from heardback.demo.ending import introduce, say_how_to_go_on
    from heardback.demo.page import Page
    from heardback.demo.stage import play, set_up
    from heardback.demo.story import CHICAGO, ENDS, story
    from heardback.demo.telling import Teller

    introduce()
    settings = set_up(folder)
    play(settings, story(), Teller(settings.worktime(), Page(CHICAGO)))
    say_how_to_go_on(kept, ENDS)
