"""Where names and titles may stand in a line, and which names can be no person's."""

import pytest

from rules.brands import is_brand
from rules.company_guesses import is_of_my_past, taught_me
from rules.textline import TextLine, WordSearch


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("I would join Northlight Studio tomorrow", ["Northlight Studio"]),
        ("The Hartley Trust pays well, and N26 does not", ["The Hartley Trust", "N26"]),
        ("we met at the St. Olaf College library", ["St. Olaf College"]),
        ("on Friday I thanked you", []),
        ("lululemon sells clothes", ["lululemon"]),
        ("", []),
    ],
)
def test_the_names_of_a_line_in_full(line: str, names: list[str]) -> None:
    assert [name for _, _, name in TextLine(line, frozenset({"lululemon"})).names()] == names


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("The Role is a role; a roleplay is none", ["Role", "role"]),
        ("İstanbul is where the role is", ["role"]),
        ("(job) and post-graduate job-offer", ["job", "job"]),
        ("parole", []),
    ],
)
def test_a_search_finds_what_its_pattern_would(line: str, found: list[str]) -> None:
    search = WordSearch({"noun": "job|role"}, after=r"\b")
    assert [match["noun"] for match in search.finditer(TextLine(line))] == found


@pytest.mark.parametrize("name", ["HubSpot", "N26", "3M", "REI", "H-E-B", "Hy-Vee", "H&M", "monday.com", "The Limes"])
def test_no_person_is_called_so(name: str) -> None:
    assert is_brand(name)


@pytest.mark.parametrize(
    "name",
    ["Maria", "Grace Kim", "McDonald", "O'Neill", "DeShawn", "SQL", "MBA", "JavaScript", "PhD", "NEXT STEPS", "B2B"],
)
def test_a_person_may_be_called_so_or_nobody(name: str) -> None:
    assert not is_brand(name)


@pytest.mark.parametrize(
    ("sentence", "mine"),
    [
        ("In my role at Fenwick", True),
        ("I ran the front desk at Fenwick", True),
        ("My experience from Fenwick", True),
        ("It has been a week since my interview with Fenwick", False),
        ("My experience would help Fenwick", False),
        ("I enjoyed the tour of Fenwick", False),
        ("I led a team. Now I would join Fenwick", False),
    ],
)
def test_the_writers_own_past(sentence: str, mine: bool) -> None:
    assert is_of_my_past(sentence, sentence.index("Fenwick")) is mine


@pytest.mark.parametrize(
    ("after", "past"),
    [
        (" taught me patience", True),
        (", where I built the booth", True),
        (" spoke well of me", True),
        (" would teach me patience", False),
        (", where I interviewed on Monday", False),
    ],
)
def test_what_follows_a_name_of_the_past(after: str, past: bool) -> None:
    assert taught_me(f"Fenwick{after}", len("Fenwick")) is past
