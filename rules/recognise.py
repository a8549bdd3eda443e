"""What a mail is, and on what cues.

Headers decide before words do; then a calendar part; then the words of the new text.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import chain

from rules.evidence import Weighed, quote, weigh
from rules.languages import is_foreign
from rules.likeness import Reading
from rules.machines import automatic_reply, bounce, is_bulk
from rules.mail import Cue, Direction, Invitation, Kind, Message, Signal
from rules.newtext import NewText
from rules.phrases_received import Heard, received_book
from rules.phrases_sent import Said
from rules.received import MOST, judge_received, learned, signals_received
from rules.sent import judge_sent
from rules.sentences import NOTHING, Sentences


@dataclass(frozen=True, slots=True)
class Verdict:
    kind: Kind
    signals: frozenset[Signal]
    cues: tuple[Cue, ...]
    as_answer: "Verdict | None" = None
    """What it is where it answers the user, if that is more than its words tell by themselves."""


SHOWS: dict[str, tuple[str, ...]] = {
    Kind.THANK_YOU: (Said.INTERVIEWED, Said.MET, Said.TALKED, Said.NAMED, Said.JOB, Said.CANDIDATE, Said.KEEN),
    Kind.FOLLOW_UP: (Said.ASKS, Said.WAITS, Said.NAMED),
    Signal.WITHDRAWAL: (Said.WITHDRAWS,),
    Signal.CANCELLATION: (Heard.CANCELLED, Heard.SHELVED),
    Signal.LEFT: (Heard.LEFT,),
    Signal.NO_CALLS: (Heard.NO_CALLS,),
}
"""The evidence that is quoted for a kind or a signal."""

CALLED: dict[str, str] = {
    Kind.THANK_YOU: "a note after an interview",
    Kind.FOLLOW_UP: "a question of how things stand",
    Kind.REJECTION: "a no",
    Kind.OFFER: "an offer",
    Kind.NEXT_STEP: "an invitation",
    Kind.ACKNOWLEDGEMENT: "a receipt",
    Kind.STILL_DECIDING: "a word that nothing is decided",
    Kind.AUTO_REPLY: "an automatic answer",
    Signal.REQUEST: "something that is asked of you",
    Signal.WITHDRAWAL: "a withdrawal",
    Signal.CANCELLATION: "a cancellation",
    Signal.LEFT: "a word that somebody has left",
    Signal.NO_CALLS: "a wish not to be called",
}

_NOTHING = {
    Direction.SENT: Cue("it reads like no note after an interview, and like no question of how things stand"),
    Direction.RECEIVED: Cue("it reads like no word on an interview or an application"),
}


CLEARLY = 1.0
"""How like a receipt what answers by itself must be, to be no note of absence."""


def recognise(message: Message, new: NewText) -> Verdict:
    if message.direction is Direction.SENT:
        return _recognise_sent(message, new)
    return _recognise_received(message, new)


def _recognise_sent(message: Message, new: NewText) -> Verdict:
    body = new.sentences
    if is_foreign(body):
        return _foreign(new)
    told, reading, said = judge_sent(message.subject, body)
    if told == Kind.OTHER or reading is None:
        return Verdict(Kind.OTHER, frozenset(), (_NOTHING[Direction.SENT],))
    cues = _cues(told, body, reading, said, most=3)
    if told == Signal.WITHDRAWAL:
        return Verdict(Kind.OTHER, frozenset({Signal.WITHDRAWAL}), cues)
    return Verdict(Kind(told), frozenset(), cues)


def _recognise_received(message: Message, new: NewText) -> Verdict:
    if cue := bounce(message):
        return Verdict(Kind.BOUNCE, frozenset(), (cue,))
    body, subject = new.sentences, Sentences(message.subject)
    foreign = is_foreign(body)
    if foreign:
        body = NOTHING
    reading = learned().of(body, subject)
    said = weigh(received_book(), body, subject, MOST)
    signals = signals_received(reading.like, said)
    besides = _besides(signals, body, reading, said)
    if (cue := automatic_reply(message)) and reading.like[Kind.ACKNOWLEDGEMENT] < CLEARLY:
        return Verdict(Kind.AUTO_REPLY, signals, (cue, *besides))
    for invitation in message.invitations:
        if verdict := _invited(invitation, reading):
            return verdict
    if foreign:
        return _foreign(new)

    def judged(kind: Kind) -> Verdict:
        cues = () if kind is Kind.OTHER else _cues(kind, body, reading, None, most=1)
        return Verdict(kind, signals, (*cues, *besides) or (_NOTHING[Direction.RECEIVED],))

    bulk = is_bulk(message)
    alone, as_answer = judge_received(reading.like, len(body.words), bulk=bulk)
    answers = not bulk and _answers(message, new)
    verdict = judged(as_answer if answers else alone)
    if verdict.kind is not Kind.OTHER or bulk or as_answer is Kind.OTHER:
        return verdict
    return replace(verdict, as_answer=judged(as_answer))


def _besides(signals: Iterable[Signal], body: Sentences, reading: Reading, said: Weighed) -> tuple[Cue, ...]:
    return tuple(chain.from_iterable(_cues(each, body, reading, said, most=1) for each in sorted(signals)))


_CANDIDACY = re.compile(r"\b(?:interview|position|candida|application|applied|vacancy|hiring|the role|resume)")
_QUOTED = 3_000
"""Characters of what is quoted that are searched for what the mail answers."""


def _answers(message: Message, new: NewText) -> bool:
    """Whether it answers a mail about a candidacy, as its subject or what it quotes tells."""
    subject = message.subject[:160].casefold()
    if not subject.startswith(("re:", "aw:", "antw:", "sv:", "re :")):
        return False
    return bool(_CANDIDACY.search(subject) or "thank" in subject or _CANDIDACY.search(new.quoted[:_QUOTED].casefold()))


_INTERVIEWS = ("interview", "phone screen", "recruit", "hiring", "candidate", "onsite", "on-site", "assessment")


def _invited(invitation: Invitation, reading: Reading) -> Verdict | None:
    """What a calendar part decides (RFC 5546)."""
    told = f"{invitation.summary[:300]}\n{invitation.description[:1_000]}".lower()
    about = any(word in told for word in _INTERVIEWS) or reading.like[Kind.NEXT_STEP] > 0
    cue = invitation.summary[:100]
    if not about:
        return None
    if invitation.cancelled or invitation.method == "CANCEL":
        return Verdict(Kind.OTHER, frozenset({Signal.CANCELLATION}), (Cue("a calendar invitation is cancelled", cue),))
    if invitation.method in {"REQUEST", "PUBLISH", ""}:
        return Verdict(Kind.NEXT_STEP, frozenset(), (Cue("a calendar invitation", cue),))
    return None


def _foreign(new: NewText) -> Verdict:
    quote = " ".join(new.body[:200].split())[:120]
    return Verdict(Kind.OTHER, frozenset({Signal.FOREIGN}), (Cue("in a language that the rules do not speak", quote),))


def _cues(told: str, body: Sentences, reading: Reading, said: Weighed | None, *, most: int) -> tuple[Cue, ...]:
    """The phrases that tell it, or the sentence that is most like it."""
    if said and (cues := said.cues(SHOWS.get(told, ()), most=most)):
        return cues
    sentence = next(body.written([reading.telling(told)]), "")
    return (Cue(f"reads like {CALLED[told]}", quote(sentence)),)
