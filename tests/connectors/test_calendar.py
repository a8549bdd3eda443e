from datetime import UTC, date, datetime, timedelta

import pytest

from connectors.calendar import invitations
from rules.mail import Address, Invitation

OUTLOOK_ZONE = """BEGIN:VTIMEZONE
TZID:Customized Time Zone
BEGIN:STANDARD
DTSTART:16010101T020000
TZOFFSETFROM:-0500
TZOFFSETTO:-0600
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:-0600
TZOFFSETTO:-0500
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
"""


def calendar(*lines: str, method: str = "REQUEST", zone: str = "") -> bytes:
    told = "\n".join(("BEGIN:VEVENT", "UID:u1", *lines, "END:VEVENT"))
    return f"BEGIN:VCALENDAR\nMETHOD:{method}\n{zone}{told}\nEND:VCALENDAR\n".encode()


def the_one(part: bytes) -> Invitation:
    (invitation,) = invitations(part)
    return invitation


def test_an_invitation_is_read_whole() -> None:
    part = calendar(
        "DTSTART:20260302T160000Z",
        "DTEND:20260302T170000Z",
        "SEQUENCE:2",
        "SUMMARY:Interview\\, second\n  round",
        "DESCRIPTION:With Omar\\nand Priya",
        'ORGANIZER;CN="Raman, Priya":MAILTO:Priya@X.example',
        "ATTENDEE;CN=Jane;PARTSTAT=NEEDS-ACTION:mailto:jane@example.com",
        "ATTENDEE:urn:uuid:1",
        "BEGIN:VALARM",
        "DESCRIPTION:Reminder",
        "ATTENDEE:mailto:alarm@x.example",
        "END:VALARM",
        "STATUS:CONFIRMED",
    )
    assert the_one(part) == Invitation(
        uid="u1",
        method="REQUEST",
        sequence=2,
        starts_at=datetime(2026, 3, 2, 16, tzinfo=UTC),
        ends_at=datetime(2026, 3, 2, 17, tzinfo=UTC),
        summary="Interview, second round",
        description="With Omar\nand Priya",
        organizer=Address("priya@x.example", "Raman, Priya"),
        attendees=(Address("jane@example.com", "Jane"),),
    )
    assert the_one(part.replace(b"\n", b"\r\n")) == the_one(part)


@pytest.mark.parametrize(
    ("method", "lines", "cancelled"),
    [("CANCEL", [], True), ("REQUEST", ["STATUS:CANCELLED"], True), ("REQUEST", ["STATUS:TENTATIVE"], False)],
)
def test_what_is_cancelled(method: str, lines: list[str], cancelled: bool) -> None:
    assert the_one(calendar("DTSTART:20260302T160000Z", *lines, method=method)).cancelled is cancelled


@pytest.mark.parametrize(
    ("zone", "hours"),
    [
        ("America/Chicago", -6),
        ("Eastern Standard Time", -5),
        ('"W. Europe Standard Time"', 1),
        ("/freeassociation.sourceforge.net/Europe/Berlin", 1),
        ("Customized Time Zone", -6),
    ],
)
def test_zones_by_whatever_name(zone: str, hours: int) -> None:
    starts_at = the_one(calendar(f"DTSTART;TZID={zone}:20260302T100000", zone=OUTLOOK_ZONE)).starts_at
    assert isinstance(starts_at, datetime)
    assert (starts_at.utcoffset(), starts_at.hour) == (timedelta(hours=hours), 10)


@pytest.mark.parametrize("zone", ["Mars/Phobos", "America", "x" * 300, "x" * 5000, "a\0b", "../../etc/passwd", '"', ""])
def test_of_an_hour_in_an_unknown_zone_only_the_day_is_known(zone: str) -> None:
    assert the_one(calendar(f"DTSTART;TZID={zone}:20260302T100000")).starts_at in {date(2026, 3, 2), None}


HOLLOW = "BEGIN:VTIMEZONE\nTZID:Z\nEND:VTIMEZONE\n"
FAR = "BEGIN:VTIMEZONE\nTZID:Z\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+9959\nTZOFFSETTO:+9959\n"
RULES = "BEGIN:VTIMEZONE\nTZID:Z\n" + OUTLOOK_ZONE.partition("Zone\n")[2].rpartition("END:VTIMEZONE")[0] * 200
ENDLESS = OUTLOOK_ZONE.replace("Customized Time Zone", "Z").replace(
    "FREQ=YEARLY;INTERVAL=1", "FREQ=SECONDLY;INTERVAL=0"
)


@pytest.mark.parametrize("zone", [HOLLOW, FAR + "END:STANDARD\nEND:VTIMEZONE\n", RULES + "END:VTIMEZONE\n", ENDLESS])
@pytest.mark.timeout(10)
def test_a_zone_that_is_a_trap(zone: str) -> None:
    starts_at = the_one(calendar("DTSTART;TZID=Z:20260302T100000", zone=zone)).starts_at
    assert starts_at == date(2026, 3, 2) or isinstance(starts_at, datetime)


@pytest.mark.parametrize(
    ("lines", "starts_at"),
    [
        pytest.param(["DTSTART;VALUE=DATE:20260302"], date(2026, 3, 2), id="a whole day"),
        pytest.param(["DTSTART:20260302T100000"], date(2026, 3, 2), id="an hour without a zone"),
        pytest.param(
            ["DTSTART:20260302T100000Z", "DTSTART:20260303T100000Z"],
            datetime(2026, 3, 2, 10, tzinfo=UTC),
            id="two starts",
        ),
        pytest.param(
            ["DTSTART:20260302T100000Z", "RRULE:FREQ=SECONDLY;INTERVAL=0"],
            datetime(2026, 3, 2, 10, tzinfo=UTC),
            id="an endless rule",
        ),
        pytest.param(["DTSTART:20260631T100000Z"], None, id="31 June"),
        pytest.param(["DTSTART:99991231T235959Z", "DURATION:P9999D"], None, id="the end of all calendars"),
        pytest.param(["DTSTART:00010101T000000Z"], None, id="their beginning"),
        pytest.param(["DTSTART:x"], None, id="no date at all"),
        pytest.param([], None, id="no start"),
    ],
)
def test_when_it_starts(lines: list[str], starts_at: datetime | date | None) -> None:
    assert the_one(calendar(*lines)).starts_at == starts_at


@pytest.mark.parametrize("lines", [["DURATION:PT45M"], ["DTEND:20260302T164500Z"]])
def test_when_it_ends(lines: list[str]) -> None:
    assert the_one(calendar("DTSTART:20260302T160000Z", *lines)).ends_at == datetime(2026, 3, 2, 16, 45, tzinfo=UTC)


@pytest.mark.parametrize(
    ("part", "count"),
    [
        pytest.param(b"", 0, id="nothing"),
        pytest.param(b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", 0, id="an empty calendar"),
        pytest.param(calendar("DTSTART:20260302T160000Z") * 2, 2, id="two calendars"),
        pytest.param(calendar("DTSTART:20260302T160000Z").partition(b"END:VEVENT")[0], 1, id="no end"),
        pytest.param(b"BEGIN:VEVENT\n" * 100_000, 10, id="100,000 beginnings"),
        pytest.param(calendar("SUMMARY:" + "\\n\\,;" * 100_000), 1, id="a very long line"),
        pytest.param(calendar("SUMMARY:a" + "\n a" * 200_000), 1, id="a line folded 200,000 times"),
        pytest.param(calendar(*["ATTENDEE:mailto:a@x.example"] * 20_000), 1, id="20,000 guests"),
        pytest.param(b"\xff\xfe\x00" * 10_000, 0, id="no text"),
    ],
)
@pytest.mark.timeout(10)
def test_calendars_of_any_shape(part: bytes, count: int) -> None:
    assert len(invitations(part)) == count
