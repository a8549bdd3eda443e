"""`classify`: one mail judged by itself, from a file or from a line of JSON, whatever is in it."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.terminal import Home

KEYS = ["id", "kind", "company", "role", "interview_on", "promised_by", "returns_on", "new_text", "signals", "cues"]
NOTE: dict[str, Any] = {
    "id": "n1",
    "direction": "sent",
    "from": "Jane Doe <jane.doe@example.com>",
    "to": "Priya Raman <priya@northlight-studio.example>",
    "subject": "Thank you",
    "date": "2026-03-03T10:00:00-06:00",
    "text": "Hi Priya,\n\nThank you for interviewing me yesterday for the Graphic Designer position at Northlight "
    "Studio. I enjoyed our conversation.\n\nBest regards,\nJane\n\n> an older mail",
}


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def judged(home: Home, *lines: Any) -> list[Any]:
    """One answer for each line; a line is a value to be dumped, or bytes as they are."""
    raw = b"".join((line if isinstance(line, bytes) else json.dumps(line).encode()) + b"\n" for line in lines)
    result = home.types("classify", "--jsonl", stdin=raw)
    assert result.exit_code == 0, result.stderr
    assert result.stderr == ""
    assert result.stdout.isascii()
    return [json.loads(line) for line in result.stdout.split("\n")[:-1]]


def test_a_note_is_judged_with_every_field(home: Home) -> None:
    (found,) = judged(home, NOTE)
    assert list(found) == KEYS
    assert found | {"new_text": "", "cues": []} == {
        "id": "n1",
        "kind": "thank_you",
        "company": "Northlight Studio",
        "role": "Graphic Designer",
        "interview_on": "2026-03-02",
        "promised_by": None,
        "returns_on": None,
        "new_text": "",
        "signals": [],
        "cues": [],
    }
    assert "an older mail" not in found["new_text"]
    assert found["cues"]
    assert all(isinstance(cue, str) and len(cue) <= 160 for cue in found["cues"])


def test_days_are_counted_in_the_offset_of_the_date(home: Home) -> None:
    late = NOTE | {"text": NOTE["text"].replace("yesterday", "today")}
    found = judged(home, late | {"date": "2026-03-03T23:30:00-11:00"}, late | {"date": "2026-03-03T00:30:00+14:00"})
    assert [one["interview_on"] for one in found] == ["2026-03-03", "2026-03-03"]


def test_the_order_of_the_lines_is_kept_and_a_bad_one_does_not_stop_the_rest(home: Home) -> None:
    found = judged(home, NOTE, b"{", NOTE | {"id": 7}, b"", NOTE | {"id": None})
    assert [one["id"] for one in found] == ["n1", None, 7, None, None]
    assert [set(one) == {"id", "error"} for one in found] == [False, True, False, True, False]


@pytest.mark.parametrize(
    "less",
    [
        {"direction": "received", "text": "Hello"},
        {"direction": "sent", "html": "<p>Hello</p>"},
        {"direction": "sent", "text": ""},
        {"direction": "sent", "text": None, "html": "<p>x</p>", "from": None, "to": None, "headers": None, "date": ""},
    ],
    ids=["received text", "sent HTML", "empty text", "nulls"],
)
def test_all_but_the_direction_and_the_words_may_be_missing(less: dict[str, Any], home: Home) -> None:
    (found,) = judged(home, less)
    assert list(found) == KEYS
    assert found["id"] is None


def test_people_and_headers_come_in_many_forms(home: Home) -> None:
    forms: list[dict[str, Any]] = [
        {"to": "priya@northlight-studio.example"},
        {"to": ["Priya Raman <priya@northlight-studio.example>", "Ann <ann@northlight-studio.example>"]},
        {"to": '"Raman, Priya" <priya@northlight-studio.example>'},
        {"headers": {"Message-ID": "<a@b>", "IN-REPLY-TO": "<c@d>", "Received": ["one", "two"]}},
    ]
    found = judged(home, *(NOTE | form for form in forms))
    assert {one["kind"] for one in found} == {"thank_you"}


def test_headers_count_whatever_their_case(home: Home) -> None:
    away: dict[str, Any] = {"direction": "received", "subject": "Out of office", "text": "I am away until March 9."}
    found = judged(
        home,
        away | {"headers": {"Auto-Submitted": "auto-replied"}},
        away | {"headers": {"AUTO-SUBMITTED": "auto-replied"}},
    )
    assert [one["kind"] for one in found] == ["auto_reply", "auto_reply"]


def test_html_is_judged_as_a_reader_sees_it(home: Home) -> None:
    html = "<style>p{}</style><p>Thank you for interviewing me <b>yesterday</b> for the Designer position.</p>"
    (found,) = judged(home, {"direction": "sent", "html": html, "date": "2026-03-03T10:00:00Z"})
    assert found["new_text"] == "Thank you for interviewing me yesterday for the Designer position."


BAD_LINES: dict[str, Any] = {
    "no JSON": b"hello",
    "nothing": b"",
    "a number": 3,
    "a list": [NOTE],
    "half a line": b'{"direction": "sent", "te',
    "no direction": {"text": "x"},
    "a direction that is none": {"direction": "in", "text": "x"},
    "no words": {"direction": "sent"},
    "words that are a list": {"direction": "sent", "text": ["x"]},
    "a subject that is a number": NOTE | {"subject": 3},
    "people that are a number": NOTE | {"to": 3},
    "people that are objects": NOTE | {"to": [{"address": "a@b"}]},
    "headers that are a list": NOTE | {"headers": ["a: b"]},
    "a header that is an object": NOTE | {"headers": {"a": {}}},
    "a date that is none": NOTE | {"date": "yesterday"},
    "a date of year 9999": NOTE | {"date": "9999-12-31T23:59:59-12:00"},
    "an id that is a list": NOTE | {"id": [1]},
    "bytes that are no text": b'{"direction": "sent", "text": "\xff"}',
    "100,000 open brackets": b"[" * 100_000,
    "a number of 5,000 digits": b'{"id": ' + b"9" * 5_000 + b', "direction": "sent", "text": "x"}',
}


@pytest.mark.parametrize("line", BAD_LINES.values(), ids=BAD_LINES.keys())
def test_a_line_that_cannot_be_read_is_said_to_be(line: Any, home: Home) -> None:
    found, after = judged(home, line, NOTE)
    assert list(found) == ["id", "error"]
    assert found["id"] is None
    assert "\n" not in found["error"]
    assert after["kind"] == "thank_you"


HOSTILE: dict[str, Any] = {
    "lone surrogates": NOTE | {"id": "\ud800", "text": "Thank you \udfff", "subject": "\ud800", "to": "\ud800 <a@b.c>"},
    "lone surrogates in HTML": {"direction": "received", "html": "<p>Thank you \ud800</p>"},
    "line ends that are none": NOTE | {"text": "one\u2028two\u2029three\x85four\x0bfive"},
    "every control character": NOTE | {"text": "".join(map(chr, range(256)))},
    "a megabyte of words": NOTE | {"text": "On " * 350_000},
    "100,000 nested divs": {"direction": "received", "html": "<div>" * 100_000},
    "a comment that never ends": {"direction": "received", "html": "<!--" * 20_000},
    "10,000 people": NOTE | {"to": ", ".join(f"p{n}@x.example" for n in range(10_000))},
    "brackets as an address": NOTE | {"to": "(" * 10_000, "from": "<<<" * 3_000},
    "10,000 headers": NOTE | {"headers": {f"x-{n}": "y" for n in range(10_000)}},
    "a header of a megabyte": NOTE | {"headers": {"Authentication-Results": "dmarc=" * 200_000}},
    "headers that are numbers and nulls": NOTE | {"headers": {"Precedence": 3, "List-Id": None, "": "x"}},
    "the first day": NOTE | {"date": "0001-01-01T00:00:00+00:00"},
    "the last day": NOTE | {"date": "9999-12-31T00:00:00+00:00"},
    "a date without an offset": NOTE | {"date": "2026-03-03T10:00:00"},
    "a date alone": NOTE | {"date": "2026-03-03"},
    "a date of RFC 5322": NOTE | {"date": "Tue, 3 Mar 2026 10:00:00 -0600"},
}


@pytest.mark.parametrize("line", HOSTILE.values(), ids=HOSTILE.keys())
def test_whatever_a_stranger_writes_is_judged(line: Any, home: Home) -> None:
    found, after = judged(home, line, NOTE)
    assert list(found) == KEYS
    assert after["kind"] == "thank_you"


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=40),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=10), inner, max_size=3),
    max_leaves=6,
)
LINES = st.binary(max_size=60).map(lambda raw: raw.replace(b"\n", b" ")) | st.fixed_dictionaries(
    {},
    optional=dict.fromkeys(("id", "from", "to", "cc", "subject", "date", "text", "html", "headers"), VALUES)
    | {"direction": st.sampled_from(["sent", "received", None, 3])},
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(LINES, max_size=6))
def test_every_line_has_one_answer_whatever_it_is(lines: list[Any], home: Home) -> None:
    found = judged(home, *lines)
    assert len(found) == len(lines)
    assert all(list(one) in (KEYS, ["id", "error"]) for one in found)


def test_a_line_that_is_far_too_long_is_one_bad_line(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("heardback.jsonmail.LONGEST_LINE", 1_000)
    found, after = judged(home, NOTE | {"text": "x" * 5_000}, NOTE)
    assert list(found) == ["id", "error"]
    assert after["kind"] == "thank_you"


def test_the_last_line_may_lack_its_end(home: Home) -> None:
    assert len(home.types("classify", "--jsonl", stdin=json.dumps(NOTE).encode()).stdout.splitlines()) == 1
    assert home.types("classify", "--jsonl", stdin=b"").stdout == ""


def test_each_line_is_answered_before_the_next_is_sent() -> None:
    line = [sys.executable, "-m", "heardback", "classify", "--jsonl"]
    with subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        for number in range(3):
            program.stdin.write(json.dumps(NOTE | {"id": number}) + "\n")
            program.stdin.flush()
            assert json.loads(program.stdout.readline())["id"] == number
        program.stdin.close()
    assert program.returncode == 0


class TestFiles:
    @pytest.fixture
    def letter(self, tmp_path: Path) -> Path:
        head = (
            "".join(f"{name.title()}: {NOTE[name]}\r\n" for name in ("from", "to", "subject"))
            + "Date: Tue, 3 Mar 2026 10:00:00 -0600\r\n\r\n"
        )
        path = tmp_path / "note.eml"
        path.write_bytes(head.encode() + NOTE["text"].replace("\n", "\r\n").encode())
        return path

    def test_a_file_is_judged_as_a_line_is(self, letter: Path, home: Home) -> None:
        result = home.types("classify", str(letter), "--direction", "sent", "--json")
        assert result.exit_code == 0
        assert json.loads(result.stdout) == judged(home, NOTE)[0] | {"id": str(letter)}

    def test_it_is_the_users_if_the_config_says_so(self, letter: Path, home: Home) -> None:
        home.set_up()
        assert json.loads(home.types("classify", str(letter), "--json").stdout)["kind"] == "thank_you"

    def test_else_it_was_received(self, letter: Path, home: Home) -> None:
        home.set_up()
        home.config.write_text(home.config.read_text().replace("jane.doe@", "somebody.else@"))
        assert json.loads(home.types("classify", str(letter), "--json").stdout)["kind"] != "thank_you"

    def test_people_read_what_it_is_and_why(self, letter: Path, home: Home) -> None:
        out = home.types("classify", str(letter), "--direction", "sent").stdout
        assert out.splitlines()[0] == f"{letter}  thank_you"
        assert "company       Northlight Studio" in out
        assert "because" in out

    def test_several_files_are_judged_in_order_and_a_bad_one_does_not_stop_the_rest(
        self, letter: Path, tmp_path: Path, home: Home
    ) -> None:
        (tmp_path / "empty.eml").write_bytes(b"")
        files = [str(letter), str(tmp_path / "empty.eml"), str(tmp_path / "nothing.eml"), str(letter)]
        result = home.types("classify", *files, "--direction", "sent", "--json")
        assert result.exit_code == 1
        assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == [str(letter), str(letter)]
        assert result.stderr.splitlines() == [
            f"Error: {files[1]}: the message is empty or has no headers",
            f"Error: {files[2]}: No such file or directory",
        ]

    @pytest.mark.parametrize(
        "raw",
        [b"\x00" * 1000, b"\n\nhello", b"\xff" * 5000, b"hello"],
        ids=["zeros", "no headers", "binary", "a word"],
    )
    def test_what_is_no_mail_is_told_in_one_line(self, raw: bytes, tmp_path: Path, home: Home) -> None:
        (tmp_path / "x.eml").write_bytes(raw)
        result = home.types("classify", str(tmp_path / "x.eml"), "--direction", "received")
        assert result.exit_code == 1
        assert len(result.stderr.splitlines()) == 1
