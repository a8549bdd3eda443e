"""The words that Gmail's search box is given."""

import re
from datetime import UTC, datetime
from urllib.parse import quote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.gmail import search
from tests.fakes.gmail_account import Stored
from tests.fakes.gmail_search import matcher

NOW = datetime(2026, 3, 16, tzinfo=UTC)
ROOM = 1_800
"""Of the 2,048 characters of an address, after its path and the fields."""


def found(query: str, raw: str) -> bool:
    stored = Stored("1", "1", raw.encode(), {"SENT"}, NOW)
    return matcher(query, now=NOW.timestamp())(stored)


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("Thank you for the interview.", True),
        ("THANKS A LOT FOR YOUR TIME", True),
        ("I enjoyed our conversation.", True),
        ("It was great to meet you and your panel.", True),
        ("Lovely speaking with you about the position.", True),
        ("Here is the file.", False),
        ("Thanks, got it.", False),
        ("Our interview guide is attached.", False),
    ],
)
def test_words_of_thanks(text: str, is_found: bool) -> None:
    assert found(search.sent_that_thanks(), f"Subject: x\n\n{text}\n") is is_found


def test_the_words_of_thanks_fit_into_an_address() -> None:
    assert len(quote_plus(search.sent_that_thanks())) < ROOM


@pytest.mark.parametrize(
    ("people", "domains", "queries"),
    [
        pytest.param([], [], [], id="nobody"),
        pytest.param(["a@b.example"], [], ["(from:a@b.example OR to:a@b.example OR cc:a@b.example)"], id="one"),
        pytest.param(
            ["a@b.example", "c@mail.d.example"],
            ["d.example"],
            [f"(from:{them} OR to:{them} OR cc:{them})" for them in ["(d.example OR a@b.example)"]],
            id="people of a domain need no words of their own",
        ),
        pytest.param(
            [],
            ["bücher.example"],
            [f"(from:{them} OR to:{them} OR cc:{them})" for them in ["(bücher.example OR xn--bcher-kva.example)"]],
            id="a domain of two spellings",
        ),
        pytest.param(
            ['a" OR in:anywhere "@b.example', "a) OR (b@c.example", "", "x", "a b@c.example", "-a@b.example"],
            ["d.example) OR (in:sent", "-in:sent", "-d.example", "{}", "local"],
            [],
            id="terms that would be more than terms",
        ),
    ],
)
def test_people_and_domains(people: list[str], domains: list[str], queries: list[str]) -> None:
    def sorted_terms(query: str) -> str:
        return re.sub(r"\(([^()]+)\)", lambda inner: f"({' OR '.join(sorted(inner[1].split(' OR ')))})", query)

    assert list(map(sorted_terms, search.with_any(people, domains))) == list(map(sorted_terms, queries))


def test_a_company_in_the_words_of_a_tracking_system() -> None:
    (query,) = search.naming_any(["Northlight Studio", 'Acme" OR in:anywhere', ""], ["lever.co", "greenhouse.io"])
    assert query == 'from:(greenhouse.io OR lever.co) ("Acme OR in anywhere" OR "Northlight Studio")'
    mail = "From: Northlight <no-reply@us.greenhouse.io>\nSubject: Your application to Northlight Studio\n\nNo.\n"
    assert found(query, mail)
    assert not found(query, mail.replace("Northlight Studio", "Southlight"))


@pytest.mark.parametrize(
    ("ids", "queries"),
    [
        (["<a@b.example>"], ["rfc822msgid:a@b.example"]),
        (["<b@x>", "<a@x>", "<a@x>"], ["(rfc822msgid:a@x OR rfc822msgid:b@x)"]),
        (["a@x", "<a x>", "<a(b@x>", '<"a"@x>', "", "<>", "<{a}@x>"], []),
    ],
)
def test_message_ids(ids: list[str], queries: list[str]) -> None:
    assert list(search.message_ids(ids)) == queries


WORD = st.from_regex(r"[a-zà-öø-ü0-9][a-zà-öø-ü0-9-]{0,39}", fullmatch=True)


@given(st.lists(WORD, max_size=300), st.lists(WORD, max_size=200))
def test_every_query_fits_into_an_address_and_every_term_is_in_one(people: list[str], names: list[str]) -> None:
    addresses = [f"{name}@{name}.example" for name in people]
    asked = [*search.with_any(addresses, ()), *search.naming_any(names, [f"{name}.example" for name in people])]
    asked += [*search.from_any(addresses), *search.message_ids(f"<{address}>" for address in addresses)]
    assert all(len(quote_plus(query)) < ROOM for query in asked)
    for query in asked:
        matcher(query, now=0.0)
    said = " ".join(search.with_any(addresses, ()))
    assert all(address in said for address in addresses)


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_text_becomes_more_than_a_term(one: str, other: str) -> None:
    queries = [
        *search.with_any([one, f"{one}@{other}"], [other]),
        *search.naming_any([one], [other, "lever.co"]),
        *search.message_ids([one, f"<{other}>"]),
    ]
    for query in queries:
        matcher(query, now=0.0)
        bare = re.sub(r'"[^"]*"', "", query)
        assert bare.count("(") == bare.count(")")
        assert "in:" not in bare
        assert " -" not in bare
