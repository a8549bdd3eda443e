"""Titles, out of sentences and subjects."""

import pytest

from rules.paragraphs import unwrapped
from rules.roles import role_of
from rules.textline import TextLine


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Thank you for yesterday's barista interview", "barista"),
        ("Thank you for last Tuesday's Team Lead interview", "Team Lead"),
        ("I interviewed for crew member on Monday", "crew member"),
        ("thank you for considering me for the position of patient care technician", "patient care technician"),
        ("I would be happy to be your next vet tech", "vet tech"),
        ("the position of tax preparer", "tax preparer"),
        ("I hope to be a valuable team member for you", ""),
        ("Thank you for the tech interview", ""),
        ("the position of Professor of Law and Ethics", "Professor of Law and Ethics"),
        ("our Engineer I/II opening", "Engineer I/II"),
        ("an opportunity we have for a Software Engineer I. That said", "Software Engineer I"),
        ("for a Software Engineer I interview", "Software Engineer I"),
        ("the Director, People & Culture role", "Director, People & Culture"),
        ("your Sr. Manager - FP&A position", "Sr. Manager - FP&A"),
        ("the “Junior Planner” role", "Junior Planner"),
        ("the two open Junior Planner positions", "Junior Planner"),
        ("the Part-Time Junior Planner position", "Junior Planner"),
        ("my interview for the Junior Planner role", "Junior Planner"),
        ("the C++ Developer job", "C++ Developer"),
        ("the .NET Developer role", ".NET Developer"),
        ("the night-shift nurse job", "night-shift nurse"),
        ("the role of assistant to the director at Larkfield", "assistant to the director"),
        ("the Sales position", "Sales"),
        ("Position: Senior Buyer\nLocation: Rome", "Senior Buyer"),
        ("Job Title: Welder", "Welder"),
        ("I am writing to ask whether you have news about the Graphic\nDesigner position", "Graphic Designer"),
        ("I enjoyed my role as teacher and look forward", ""),
        ("my previous position as Data Analyst", ""),
        ("in my current role as a nurse", ""),
        ("the next role I want", ""),
        ("applying for this position", ""),
        ("the right position", ""),
        ("the [Job Title] position", ""),
        ("the position on Monday", ""),
        ("my background as a Pharmacy Technician", ""),
        ("give me the garden designer position I'll never leave", "garden designer"),
        ("the post of payroll clerk is one I'd accept", "payroll clerk"),
        ("the vacancy for Dutch support agent", "Dutch support agent"),
        ("I would be proud to be a florist in your shop", "florist"),
        ("I can see myself as a florist at your shop", "florist"),
        ("have you chosen a lab technician yet?", "lab technician"),
        ("I'd be a good lab technician for your group", "lab technician"),
        ("still hoping to be picked as lab technician", "lab technician"),
        ("I want to be a leader one day", ""),
        ("I'd be a hard worker for you", ""),
        ("the interview yesterday. As a florist, I know flowers", ""),
        ("I have been a florist for ten years", ""),
        ("I met your florist and your driver", ""),
        ("the Band 6 post", ""),
        ("the Rotterdam job", ""),
        ("interviewing me last Tuesday for SWE II", "SWE II"),
        ("", ""),
    ],
)
def test_a_role_in_a_sentence(text: str, role: str) -> None:
    assert role_of([TextLine(line) for line in unwrapped(text)], "") == role


@pytest.mark.parametrize(
    ("subject", "role"),
    [
        ("Interview – Product Analyst – Jane Doe", "Product Analyst"),
        ("Thank you - Data Analyst Interview", "Data Analyst"),
        ("Thank You-Data Analyst Interview", "Data Analyst"),
        ("Re: Fwd: Interview confirmation: Meeting Planner", "Meeting Planner"),
        ("Thank you - Application Engineer interview", "Application Engineer"),
        ("Call Center Agent interview - Jane Doe", "Call Center Agent"),
        ("Second Interview: Video Editor", "Video Editor"),
        ("Offer Decision - Account Manager", "Account Manager"),
        ("Job Offer | Executive Chef Position", "Executive Chef"),
        ("Your application for Field Technician [Req 20931]", "Field Technician"),
        ("Enquiry regarding Head of Estates", "Head of Estates"),
        ("Nomination as Deputy Treasurer", "Deputy Treasurer"),
        ("Museum guide audition", "Museum guide"),
        ("Pharmacy Assistant, 8-week mark", "Pharmacy Assistant"),
        ("Why I'm your next Area Manager", ""),
        ("A word of thanks to your secretary", ""),
        ("Thank you for your time", ""),
        ("Interview on Thursday", ""),
        ("Interview with Priya Raman", ""),
    ],
)
def test_a_role_in_a_subject(subject: str, role: str) -> None:
    assert role_of([], subject) == role
