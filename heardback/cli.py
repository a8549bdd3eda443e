"""The command line. A command's module is imported when it is called, so that `--help` costs next to nothing."""

import gc
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import click

COMMANDS = {
    "demo": ("heardback.commands.demo:demo", "Show the whole job on a sample mailbox, under a simulated clock."),
    "connect": ("heardback.commands.connect:connect", "Connect a mailbox."),
    "run": ("heardback.commands.run:run", "Read new mail, judge it, place drafts and raise nudges."),
    "cases": ("heardback.commands.look:cases", "Show where every interview stands."),
    "watch": ("heardback.commands.watch:watch", "Open a case by hand."),
    "follow-up": ("heardback.commands.follow_up:follow_up", "Place the next follow-up's draft now."),
    "explain": ("heardback.commands.look:explain", "Show a case's history, and why its next step is what it is."),
    "preview": ("heardback.commands.preview:preview", "Say what would be found in a mailbox and done; write nothing."),
    "classify": ("heardback.commands.classify:classify", "Say what one mail is, and on what cues."),
    "promise": ("heardback.commands.tell:promise", "Tell the day by which they promised to answer."),
    "snooze": ("heardback.commands.tell:snooze", "Let a case rest until a day."),
    "called": ("heardback.commands.tell:called", "Tell that you called them."),
    "heard": ("heardback.commands.tell:heard", "Tell that you heard back by other means; closes the case."),
    "close": ("heardback.commands.tell:close", "Close a case."),
    "reopen": ("heardback.commands.tell:reopen", "Open a closed case again."),
    "doctor": ("heardback.commands.doctor:doctor", "Check everything, and say what to mend."),
    "export": ("heardback.commands.keep:export", "Print all that is stored."),
    "forget": ("heardback.commands.keep:forget", "Delete all that is stored of a mailbox."),
}


class Program(click.Group):
    """The commands of the table, imported on first use, and every error in one line."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in COMMANDS.items()])

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        try:
            return super().make_context(*args, **extra)
        except BrokenPipeError:
            raise
        except OSError as error:  # --help and --version are printed here
            from heardback.failures import failure

            raise failure(error) from error

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (click.exceptions.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except KeyboardInterrupt:
            click.echo("Stopped; nothing is left half done.", err=True)
            ctx.exit(130)
        except Exception as error:  # the last resort: nobody shall see a traceback
            from heardback.failures import failure

            raise failure(error) from error


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--config",
    type=click.Path(dir_okay=True, path_type=Path),
    metavar="PATH",
    help="The config file (else $HEARDBACK_CONFIG, ./heardback.toml, or that of your config folder).",
)
@click.option("--debug", is_flag=True, help="Log everything to stderr.")
@click.version_option(package_name="heardback", message="%(prog)s %(version)s")
@click.pass_context
def program(ctx: click.Context, config: Path | None, debug: bool) -> None:  # noqa: FBT001 - click's signature
    """Knows when it is okay to ask after an interview, and has the words ready."""
    from heardback import log

    log.set_up(debug=debug)
    ctx.obj = config
    if "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb":
        ctx.color = False


def main() -> None:
    # Start-up makes tens of thousands of objects that stay: looking for garbage among them is a tenth of its time.
    gc.set_threshold(100_000, 20, 20)
    _occupy_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a dash still gets the line.
        getattr(stream, "reconfigure", lambda **_: None)(errors="backslashreplace")
    program(prog_name="heardback")


def _occupy_closed_streams() -> None:
    """A stream that the caller has closed leads nowhere: the next file to be opened shall not become it."""
    while (descriptor := os.open(os.devnull, os.O_RDWR)) <= 2:
        pass
    os.close(descriptor)
    for name, number, mode in (("stdin", 0, "r"), ("stdout", 1, "w"), ("stderr", 2, "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(number, mode, encoding="utf-8", closefd=False))  # noqa: SIM115 - to the end
