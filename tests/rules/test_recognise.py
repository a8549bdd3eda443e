import pytest

from rules.mail import CUE_LENGTH, Cue, Direction, Kind
from tests.rules.samples import a_received, a_sent, judged, mails

FILES = {
    "sent_thank_you": Kind.THANK_YOU,
    "sent_follow_up": Kind.FOLLOW_UP,
    "sent_other": Kind.OTHER,
    "received_rejection": Kind.REJECTION,
    "received_offer": Kind.OFFER,
    "received_next_step": Kind.NEXT_STEP,
    "received_acknowledgement": Kind.ACKNOWLEDGEMENT,
    "received_still_deciding": Kind.STILL_DECIDING,
    "received_auto_reply": Kind.AUTO_REPLY,
    "received_other": Kind.OTHER,
}


def _title(subject: str, text: str) -> str:
    return (subject or " ".join(text.split()))[:60]


@pytest.mark.parametrize(
    ("direction", "kind", "subject", "text"),
    [
        pytest.param(Direction(name.partition("_")[0]), kind, subject, text, id=f"{name}: {_title(subject, text)}")
        for name, kind in FILES.items()
        for subject, text in mails(name)
    ],
)
def test_what_people_write_is_understood(direction: Direction, kind: Kind, subject: str, text: str) -> None:
    message = a_sent(text, subject=subject) if direction is Direction.SENT else a_received(text, subject=subject)
    verdict = judged(message)
    assert verdict.kind is kind
    assert verdict.cues
    assert all(cue.shows and len(cue.quote) <= CUE_LENGTH for cue in verdict.cues)


def test_a_cue_quotes_the_writer() -> None:
    verdict = judged(a_sent("Hi Sam,\n\nThanks for the interview yesterday, I’d love to join you.\n\nJane"))
    assert verdict.cues[0].quote == "Thanks for the interview yesterday, I’d love to join you"


def test_without_a_telling_phrase_the_sentence_that_is_likest_is_quoted() -> None:
    text = "Hello,\n\nWe have got enough staff now for the summer so wont be needing anyone\n\nBob"
    verdict = judged(a_received(text))
    assert verdict.kind is Kind.REJECTION
    assert verdict.cues == (
        Cue("reads like a no", "We have got enough staff now for the summer so wont be needing anyone"),
    )


def test_what_is_quoted_is_not_judged() -> None:
    text = (
        "Sure, see attached.\n\nOn Tue, 3 Mar 2026 at 10:00, Priya Raman <p@n.example> wrote:\n"
        "> Thank you for the interview today for the designer position."
    )
    assert judged(a_sent(text)).kind is Kind.OTHER


def test_a_note_inside_the_thread_of_the_invitation_is_a_note() -> None:
    text = (
        "Hi Priya, thanks for the interview this morning, I'd love to join the studio.\n\n"
        "-----Original Message-----\nFrom: Priya Raman\nSent: Monday\nTo: Jane Doe\nSubject: Interview invitation\n\n"
        "We would like to invite you to an interview."
    )
    assert judged(a_sent(text, subject="RE: Interview invitation")).kind is Kind.THANK_YOU


def test_an_empty_mail_is_other() -> None:
    assert judged(a_sent("")).kind is judged(a_received("")).kind is Kind.OTHER
