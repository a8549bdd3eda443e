"""Gmail's search box, as far as anybody asks of it here; what it does not know fails the test that asked."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Protocol

_TOKEN = re.compile(r'\(|\)|\{|\}|-(?=\S)|[A-Za-z0-9_]+:(?="|\(|\S)|"[^"]*"|[^\s(){}"]+')
_WORD = re.compile(r"[\w@.+'-]+")
_SPAN = re.compile(r"(\d+)([dmy])")
_DAYS = {"d": 1, "m": 31, "y": 366}


class Searched(Protocol):
    @property
    def labels(self) -> set[str]: ...
    @property
    def seconds(self) -> float: ...
    @property
    def filenames(self) -> list[str]: ...
    def header(self, name: str) -> str: ...
    def said(self, header: str) -> str:
        """The words of a header, or of all there is, with a blank before and after each."""


Test = Callable[[Searched], bool]


def words_of(text: str) -> list[str]:
    """As Gmail sees them: an address is its parts, in order."""
    return [part for word in _WORD.findall(text.lower()) for part in re.split(r"[@.+'-]", word) if part]


def matcher(query: str, *, now: float) -> Test:
    """Raises AssertionError of what Gmail's search box would not understand as meant."""
    assert len(query) < 1900, "Gmail takes no such long query in an address"
    tokens = _TOKEN.findall(query)
    assert "".join(tokens) == re.sub(r"\s", "", query) or '"' in query, query
    parser = _Parser(tokens, now)
    test = parser.every("")
    assert not parser.tokens, f"unbalanced: {query}"
    return test


class _Parser:
    def __init__(self, tokens: list[str], now: float) -> None:
        self.tokens = tokens
        self.now = now

    def every(self, operator: str, end: str = "") -> Test:
        """Terms side by side are all meant, those with OR between them any."""
        groups: list[list[Test]] = []
        joined = False
        while self.tokens and self.tokens[0] != end:
            if self.tokens[0] == "OR":
                self.tokens.pop(0)
                assert groups, "OR at the beginning"
                joined = True
                continue
            term = self.term(operator)
            if joined:
                groups[-1].append(term)
            else:
                groups.append([term])
            joined = False
        assert not joined, "OR at the end"
        return lambda mail: all(any(test(mail) for test in group) for group in groups)

    def any_of(self, operator: str) -> Test:
        tests: list[Test] = []
        while self.tokens and self.tokens[0] != "}":
            tests.append(self.term(operator))
        return lambda mail: any(test(mail) for test in tests)

    def term(self, operator: str) -> Test:
        token = self.tokens.pop(0)
        if token == "-":
            inner = self.term(operator)
            return lambda mail: not inner(mail)
        if token in "({":
            test = self.every(operator, ")") if token == "(" else self.any_of(operator)
            assert self.tokens, "never closed"
            self.tokens.pop(0)
            return test
        if token.endswith(":") and not operator:
            return self.term(token[:-1].lower())
        return _simple(operator, token.strip('"'), self.now)


def _simple(operator: str, value: str, now: float) -> Test:
    if not operator:
        return _has_words("", value)
    if operator in {"from", "to", "cc", "subject"}:
        return _has_words(operator, value)
    return _OPERATORS[operator](value.lower(), now) if operator != "rfc822msgid" else _named(value)


def _has_words(header: str, value: str) -> Test:
    wanted = words_of(value)
    assert wanted, "a term without a word"
    said = f" {' '.join(wanted)} "
    return lambda mail: said in mail.said(header)


def _named(value: str) -> Test:
    assert "<" not in value, "rfc822msgid: takes no brackets"
    return lambda mail: mail.header("message-id").strip("<> ") == value


def _in(value: str, _: float) -> Test:
    known = {"sent": "SENT", "inbox": "INBOX", "drafts": "DRAFT", "draft": "DRAFT", "spam": "SPAM", "trash": "TRASH"}
    if value == "anywhere":
        return lambda _: True
    label = known[value]
    return lambda mail: label in mail.labels


def _after(value: str, _: float) -> Test:
    assert value.isdigit(), "a date is midnight in California: give seconds"
    return lambda mail: mail.seconds >= int(value)


def _before(value: str, _: float) -> Test:
    assert value.isdigit(), "a date is midnight in California: give seconds"
    return lambda mail: mail.seconds < int(value)


def _newer(value: str, now: float) -> Test:
    match = _SPAN.fullmatch(value)
    assert match, value
    span = timedelta(days=int(match[1]) * _DAYS[match[2]]).total_seconds()
    return lambda mail: mail.seconds >= now - span


def _has(value: str, _: float) -> Test:
    assert value == "attachment", value
    return lambda mail: bool(mail.filenames)


def _filename(value: str, _: float) -> Test:
    return lambda mail: any(name == value or name.endswith(f".{value}") for name in map(str.lower, mail.filenames))


_OPERATORS: dict[str, Callable[[str, float], Test]] = {
    "in": _in,
    "after": _after,
    "before": _before,
    "newer_than": _newer,
    "has": _has,
    "filename": _filename,
}
