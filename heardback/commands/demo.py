"""`demo`: the whole job on a sample mailbox, under a simulated clock."""

from pathlib import Path
from tempfile import TemporaryDirectory

import click


@click.command()
@click.option("--keep", type=click.Path(path_type=Path), metavar="DIR", help="Keep the mailbox, config and database.")
def demo(*, keep: Path | None) -> None:
    """Show the whole job on a sample mailbox, under a simulated clock.

    Your own config, mailboxes and store are not touched, and nothing leaves this machine.
    """
    if keep is None:
        with TemporaryDirectory(prefix="heardback-demo-") as folder:
            _play(Path(folder))
        return
    _play(keep)


def _play(folder: Path) -> None:
    from heardback.demo.stage import play, set_up
    from heardback.demo.story import story
    from heardback.demo.telling import Teller

    settings = set_up(folder)
    play(settings, story(), Teller(settings.worktime()))
