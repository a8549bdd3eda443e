"""Events as they are stored: whatever an event says comes back, and what must not be kept does not."""

import json
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.events import EVENT_TYPES, Event, Found, Mailed
from rules.mail import CUE_LENGTH, Cue, Invitation, Kind, Signal
from rules.reading import PromisedDay, Reading
from store import codec
from tests.store.builders import NOW, a_note

OFFSETS = st.integers(-23 * 60, 23 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(datetime(1971, 1, 2), datetime(9990, 1, 1), timezones=OFFSETS)  # noqa: DTZ001  # it adds zones
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=CUE_LENGTH)

st.register_type_strategy(str, WORDS)
st.register_type_strategy(datetime, MOMENTS)
invitations = st.builds(Invitation, description=st.just(""), organizer=st.none(), attendees=st.just(()))
readings = st.builds(Reading, invitation=st.none() | invitations)


def events(kind: type[Event]) -> st.SearchStrategy[Event]:
    return st.builds(kind, reading=readings) if kind is Mailed else st.builds(kind)


def there_and_back(event: Event) -> Event:
    return codec.decode(type(event).__name__, codec.encode(event), key=event.key, at=event.at)


@pytest.mark.parametrize("kind", EVENT_TYPES, ids=lambda kind: f"{kind.__name__} comes back as it was")
@given(data=st.data())
def test_round_trip(kind: type[Event], data: st.DataObject) -> None:
    event = data.draw(events(kind))
    assert there_and_back(event) == event


def a_mail(**reading: Any) -> Mailed:
    note = a_note()
    facts = {field.name: getattr(note, field.name) for field in fields(note)}
    return Mailed(**facts | {"reading": Reading(kind=Kind.OTHER, **reading)})


@pytest.mark.parametrize(
    "starts_at",
    [
        pytest.param(date(2026, 3, 2), id="a whole day stays a day"),
        pytest.param(datetime(2026, 3, 2, 9, tzinfo=ZoneInfo("America/Chicago")), id="an hour keeps its offset"),
        pytest.param(datetime(2026, 3, 2, tzinfo=UTC), id="midnight is not a day"),
        pytest.param(datetime(1880, 3, 2, tzinfo=ZoneInfo("Europe/Amsterdam")), id="an offset with seconds"),
        pytest.param(None, id="an unreadable one is none"),
    ],
)
def test_when_an_invitation_starts(starts_at: datetime | date | None) -> None:
    event = a_mail(invitation=Invitation(uid="u", method="REQUEST", starts_at=starts_at), signals=frozenset(Signal))
    back = there_and_back(event)
    assert back == event
    assert isinstance(back, Mailed)
    assert back.reading.invitation is not None
    assert type(back.reading.invitation.starts_at) is type(starts_at)


LONG = "§" * 100_000


@pytest.mark.parametrize(
    "event",
    [
        pytest.param(a_mail(cues=(Cue(LONG, LONG),)), id="a cue"),
        pytest.param(a_mail(promised=PromisedDay(date(2026, 3, 6), LONG)), id="the words of a promise"),
        pytest.param(
            a_mail(invitation=Invitation(uid="u", method="", summary=LONG, description=LONG)), id="an invitation"
        ),
    ],
)
def test_of_a_mails_words_only_a_line_is_kept(event: Event) -> None:
    assert codec.encode(event).count("§") <= 2 * CUE_LENGTH


def test_nothing_of_an_invitations_text_is_kept() -> None:
    assert "secret" not in codec.encode(a_mail(invitation=Invitation(uid="u", method="", description="secret")))


def test_what_an_older_version_wrote_gets_the_defaults_of_the_fields_that_it_did_not_know() -> None:
    assert codec.decode("Found", '{"on":"2026-03-13"}', key="k", at=NOW) == Found(key="k", at=NOW, on=NOW.date())


def test_what_a_newer_version_wrote_loses_the_fields_that_we_do_not_know() -> None:
    body = '{"on":"2026-03-13","mood":"hopeful"}'
    assert codec.decode("Found", body, key="k", at=NOW) == Found(key="k", at=NOW, on=NOW.date())


def test_sets_are_written_in_one_order() -> None:
    body = json.loads(codec.encode(a_mail(signals=frozenset(Signal))))
    assert body["reading"]["signals"] == sorted(Signal)
