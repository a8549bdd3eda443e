"""Public holidays, of which no more is loaded than the country that is asked for."""

import subprocess
import sys
from datetime import date

import holidays
import pytest

from rules import countries

CHRISTMAS = date(2026, 12, 25)


@pytest.mark.parametrize("code", ["US", "GB", "DEU", "JP", "BR", "EG", "PR", "ECB"])
@pytest.mark.parametrize("year", [2025, 2026, 2027])
def test_a_country_by_itself_has_the_holidays_that_the_library_gives(code: str, year: int) -> None:
    alone = countries.holidays_of(code)
    assert alone is not None
    assert set(alone(subdiv=None, years=year)) == set(getattr(holidays, code)(years=year))


def test_no_other_country_is_loaded() -> None:
    asks = "import sys; from rules.countries import holidays_of; holidays_of('US')"
    code = f"{asks}; print('holidays.countries' in sys.modules)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout == "False\n"


def test_a_library_that_is_laid_out_in_another_way_is_used_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(countries, "spec_from_file_location", lambda *_: None)
    countries.holidays_of.cache_clear()
    found = countries.holidays_of("US")
    assert found is not None
    countries.holidays_of.cache_clear()
    assert found is vars(holidays)["US"]
    assert CHRISTMAS in found(subdiv="MO", years=2026)


@pytest.mark.parametrize("code", ["", "us", "XX", "date", "__doc__", "HolidayBase", "ÅÄÖ"])
def test_a_word_that_is_no_code_is_no_country(code: str) -> None:
    assert countries.holidays_of(code) is None
