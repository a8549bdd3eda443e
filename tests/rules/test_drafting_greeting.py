"""How people are addressed: by the name that they would give, or by none."""

import pytest

from rules.greeting import called, in_full


@pytest.mark.parametrize(
    ("name", "first_name", "full_name"),
    [
        ("Priya Raman", "Priya", "Priya Raman"),
        ("Raman, Priya", "Priya", "Priya Raman"),
        ("RAMAN, PRIYA", "Priya", "Priya Raman"),
        ("PRIYA RAMAN", "Priya", "Priya Raman"),
        ("priya raman", "Priya", "Priya Raman"),
        ("Priya", "Priya", "Priya"),
        ("Dr. Raman", "Dr. Raman", "Dr. Raman"),
        ("Dr. Priya Raman", "Priya", "Dr. Priya Raman"),
        ("Ms. Lee", "Ms. Lee", "Ms. Lee"),
        ("ZHANG Wei", "Wei", "Zhang Wei"),
        ("Marie DUPONT", "Marie", "Marie Dupont"),
        ("JEAN-PIERRE DUPONT", "Jean-Pierre", "Jean-Pierre Dupont"),
        ("O'NEIL, SEAN", "Sean", "Sean O'Neil"),
        ("van den Berg, Jan", "Jan", "Jan van den Berg"),
        ("Priya Raman, PhD", "Priya", "Priya Raman"),
        ("Priya Raman, MBA, SHRM-CP", "Priya", "Priya Raman"),
        ('Priya "Pri" Raman', "Priya", "Priya Raman"),
        ("Priya Raman (she/her)", "Priya", "Priya Raman"),
        ("'Priya Raman'", "Priya", "Priya Raman"),
        ("Priya Raman via Greenhouse", "Priya", "Priya Raman"),
        ("Priya from Northlight", "Priya", "Priya"),
        ("Priya Raman | Northlight Studio", "Priya", "Priya Raman"),
        ("Priya Raman - Talent", "Priya", "Priya Raman"),
        ("Maria José García", "Maria", "Maria José García"),
        ("山田太郎", "山田太郎", "山田太郎"),
        ("priya.raman", "Priya", "Priya Raman"),
        ("John Q. Public III", "John", "John Q. Public III"),
        ("JOHN PUBLIC III", "John", "John Public III"),
        ("🎨 Priya Raman ✨", "Priya", "Priya Raman"),
    ],
)
def test_a_person_is_called_by_name(name: str, first_name: str, full_name: str) -> None:
    assert (called(name), in_full(name)) == (first_name, full_name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "priya.raman@northlight-studio.com",
        "Hiring Team",
        "Northlight Careers",
        "The Hiring Committee",
        "H.R. Dept",
        "undisclosed-recipients",
        "Northlight Studio",
        "Tom & Ana",
        "Tom and Ana Smith",
        "None",
        "P. Raman",
        "de Souza",
        "{{ name }}",
        "Priya\r\nBcc: x",
        "Priya 2",
        "Robert'); DROP TABLE",
        "<b>Priya</b>",
        "x" * 500,
        "a " * 500,
    ],
)
def test_what_is_nobodys_name_is_not_said(name: str) -> None:
    assert (called(name, "Northlight Studio"), in_full(name, "Northlight Studio")) == ("", "")
