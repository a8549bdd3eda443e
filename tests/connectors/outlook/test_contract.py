from datetime import UTC, datetime

from rules.mail import Direction
from tests.connectors.contract import Box, MailboxContract, anybody, arrived, read
from tests.connectors.letters import letter, note

WRITTEN = "Tue, 03 Mar 2026 22:15:00 -0800"


class TestOutlookMailbox(MailboxContract):
    def test_a_date_keeps_the_offset_of_its_writer(self, box: Box) -> None:
        """Of what was sent from here Graph keeps the moment alone."""
        box.receive(letter(date=WRITTEN))
        box.send(note(date=WRITTEN))
        dates = {message.direction: message.date for message in arrived(read(box, wanted=anybody))}
        assert dates[Direction.RECEIVED].isoformat() == "2026-03-03T22:15:00-08:00"
        assert dates[Direction.SENT] == datetime(2026, 3, 4, 6, 15, tzinfo=UTC)
