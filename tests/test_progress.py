"""The bar that long work shows, on terminals that are narrow or know no escapes."""

import io

import pytest

from heardback.progress import Bar


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True

    def screen(self) -> str:
        """What is left of the line, each carriage return writing over what stands there."""
        line = ""
        for written in self.getvalue().split("\r"):
            line = written + line[len(written) :]
        return line.rstrip()


def watched(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    return terminal


@pytest.mark.parametrize(("columns", "shown"), [("80", f"Reading  50% [{'#' * 15}{'-' * 15}]"), ("13", "Reading  50%")])
def test_the_bar_is_no_wider_than_the_terminal(monkeypatch: pytest.MonkeyPatch, columns: str, shown: str) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    terminal = watched(monkeypatch)
    Bar("Reading", shown=True).show(50, 100)
    assert terminal.screen() == shown


def test_what_was_drawn_is_written_over_without_an_escape(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = watched(monkeypatch)
    bar = Bar("Reading", shown=True)
    bar.show(50, 100)
    bar.show(300, None)
    assert terminal.screen() == "Reading 300 messages"
    bar.clear()
    assert terminal.screen() == ""
    assert "\x1b" not in terminal.getvalue()
    assert terminal.getvalue().endswith("\r")


def test_it_is_drawn_anew_where_it_has_moved_by_a_hundredth(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = watched(monkeypatch)
    bar = Bar("Reading", shown=True)
    for done in (0, 1, 500, 501, 1000):
        bar.show(done, 1000)
    drawn = terminal.getvalue().split("\r")[1:]
    assert [line.split()[1] for line in drawn] == ["0%", "50%", "100%"]


@pytest.mark.parametrize(
    ("stream", "shown"), [(io.StringIO, True), (Terminal, False)], ids=["no terminal", "not asked"]
)
def test_else_nothing_is_drawn(stream: type[io.StringIO], shown: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", screen := stream())
    bar = Bar("Reading", shown=shown)
    bar.show(50, 100)
    bar.clear()
    assert screen.getvalue() == ""
