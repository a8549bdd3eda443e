"""Whose domain it is, and whether some words name an employer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.employers import (
    employer_domain,
    fits_domain,
    is_agency,
    is_free_mail,
    is_tracking_system,
    named_by_tracking_system,
    names_company,
    registrable_domain,
    same_company,
)


@pytest.mark.parametrize(
    ("given_", "registered"),
    [
        ("priya@northlight-studio.com", "northlight-studio.com"),
        ("careers.northlight.co.uk", "northlight.co.uk"),
        ("Priya@Mail.Northlight.CO.UK", "northlight.co.uk"),
        ("hr@xn--bcher-kva.de", "bücher.de"),
        ("hr@jobs.bücher.de", "bücher.de"),
        ("a@us.greenhouse-mail.io", "greenhouse-mail.io"),
        ("someone@university.edu.au", "university.edu.au"),
        ("a@例え.中国", "例え.中国"),
        ("example.com.", "example.com"),
        ("root@localhost", ""),
        ("a@[192.0.2.1]", ""),
        ("a@192.0.2.1", ""),
        ("co.uk", ""),
        ("", ""),
        ("@", ""),
        ("a@b..c", ""),
        ("a@xn--\x00.com", ""),
        ("a@\ud800.com", ""),
        ("a@" + "x" * 300 + ".com", ""),
    ],
)
def test_the_registrable_domain(given_: str, registered: str) -> None:
    assert registrable_domain(given_) == registered


@pytest.mark.parametrize("domain", ["gmail.com", "a@GMAIL.com", "yahoo.co.uk", "btinternet.com", "gmx.de", "me.com"])
def test_anybody_can_have_an_address_there(domain: str) -> None:
    assert is_free_mail(domain)


@pytest.mark.parametrize("domain", ["northlight.com", "mygmail.com", "gmail.com.example.org", "com", ""])
def test_not_everybody_can_have_an_address_there(domain: str) -> None:
    assert not is_free_mail(domain)


@pytest.mark.parametrize(
    "address",
    [
        "no-reply+abc@us.greenhouse-mail.io",
        "x@hire.lever.co",
        "no-reply@ashbyhq.com",
        "northlight@msg.workday.com",
        "northlight@myworkday.com",
        "notification@smartrecruiters.com",
        "noreply@candidates.workablemail.com",
        "a@bounce.teamtailor-mail.com",
        "a@applytojob.com",
        "a@successfactors.eu",
        "a@successfactors.cn",
        "indeedapply@indeed.com",
        "x@indeed.co.uk",
        "jobs-noreply@linkedin.com",
        "notifications@calendly.com",
        "support@hackerrankforwork.com",
    ],
)
def test_it_writes_in_an_employers_name(address: str) -> None:
    assert is_tracking_system(address)
    assert not employer_domain(address)


@pytest.mark.parametrize(
    ("name", "agency"),
    [
        ("Harper Recruitment Ltd", True),
        ("Blue Staffing Group", True),
        ("Robert Half", True),
        ("roberthalf.com", True),
        ("jo@harper-recruitment.co.uk", True),
        ("northlight-staffing.com", True),
        ("Northlight Studio", False),
        ("northlight-studio.com", False),
        ("Talent Core Corporation", False),
        ("ProSearch", False),
        ("", False),
    ],
)
def test_a_recruiter_fills_other_peoples_vacancies(name: str, agency: bool) -> None:
    assert is_agency(name) is agency


@pytest.mark.parametrize(
    ("address", "domain"),
    [
        ("priya@mail.northlight.com", "northlight.com"),
        ("priya@gmail.com", ""),
        ("priya@hays.com", ""),
        ("calendar-notification@google.com", ""),
        ("noreply@email.teams.microsoft.com", ""),
        ("jo@google.com", "google.com"),
        ("", ""),
    ],
)
def test_the_employers_domain(address: str, domain: str) -> None:
    assert employer_domain(address) == domain


@pytest.mark.parametrize(
    ("text", "company", "domain", "named"),
    [
        ("Northlight Studio Hiring Team", "Northlight Studio", "", True),
        ("your application to northlight studio", "Northlight Studio, Inc.", "", True),
        ("NORTHLIGHT STUDIO: interview", "Northlight Studio", "", True),
        ("Northlight Studios", "Northlight Studio", "", False),
        ("Acmeology is hiring", "Acme", "", False),
        ("Your interview at Acme", "Acme Ltd", "", True),
        ("the acme of style", "Acme", "", False),
        ("Smith and Sons", "Smith & Sons", "", True),
        ("Macys Careers", "Macy's", "", True),
        ("Nexxus Group", "The Nexxus Group", "", True),
        ("Target Careers", "Target", "target.com", True),
        ("Your application to Target", "Target", "target.com", True),
        ("Target", "Target", "target.com", True),
        ("Target date for your project", "Target", "target.com", False),
        ("our target is ten hires", "Target", "target.com", False),
        ("An Apple a day", "Apple", "apple.com", False),
        ("Interview with Apple", "Apple", "apple.com", True),
        ("Apple's hiring team", "Apple", "apple.com", True),
        ("a meeting at Apple Grove Farm", "Apple", "apple.com", False),
        ("northlightstudio", "Northlight Studio", "northlight-studio.com", True),
        ("Write to jobs@northlight.com", "", "northlight.com", True),
        ("notnorthlight.com", "", "northlight.com", False),
        ("Northlight Recruiting", "", "northlight.com", True),
        ("iFixit Careers", "iFixit", "ifixit.com", True),
        ("thanks from adidas", "adidas", "adidas.com", True),
        ("nothing of the kind", "", "", False),
        ("", "Northlight", "northlight.com", False),
        ("anything", "Inc.", "", False),
    ],
)
def test_whether_words_name_the_company(text: str, company: str, domain: str, named: bool) -> None:
    assert names_company(text, company, domain) is named


@pytest.mark.parametrize(
    ("company", "domain", "fits"),
    [
        ("Northlight Studio", "northlight-studio.com", True),
        ("Northlight Studio", "northlight.co.uk", True),
        ("Smith & Sons", "smithandsons.com", True),
        ("International Widget Machines", "iwm.com", True),
        ("Greenleaf Inc", "greenleafinc.com", True),
        ("Northlight Studio", "southlight.com", False),
        ("Acme", "acmeology.org", False),
        ("", "northlight.com", False),
        ("Northlight", "", False),
    ],
)
def test_whether_a_name_fits_a_domain(company: str, domain: str, fits: bool) -> None:
    assert fits_domain(company, domain) is fits


@pytest.mark.parametrize(
    ("address", "label"),
    [
        ("northlight@msg.workday.com", "northlight"),
        ("northlight+autoreply@talent.icims.com", "northlight"),
        ("no-reply@northlight.recruitee.com", "northlight"),
        ("jobs@app.bamboohr.com", ""),
        ("no-reply@us.greenhouse-mail.io", ""),
        ("priya.raman@msg.workday.com", ""),
        ("northlight@example.com", ""),
        ("", ""),
    ],
)
def test_what_a_tracking_systems_address_calls_the_employer(address: str, label: str) -> None:
    assert named_by_tracking_system(address) == label


def test_the_same_company_by_another_form() -> None:
    assert same_company("The Nexxus Group, Inc.", "Nexxus Group")
    assert not same_company("Nexxus", "Nexxus Group")


@given(st.text(max_size=80), st.text(max_size=40), st.text(max_size=40))
def test_no_text_is_too_odd(text: str, company: str, domain: str) -> None:
    registrable_domain(text)
    employer_domain(text)
    is_agency(text)
    names_company(text, company, domain)
    fits_domain(company, domain)
