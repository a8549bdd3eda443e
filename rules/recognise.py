"""What a mail is, and on what cues.

Headers decide before words do; then a calendar part; then the new text, weighed sentence by sentence.
"""

import re
from dataclasses import dataclass, replace

from rules import received, sent
from rules.evidence import Weighed, quote
from rules.languages import is_foreign
from rules.likeness import learned
from rules.machines import automatic_reply, bounce, is_bulk
from rules.mail import Cue, Direction, Invitation, Kind, Message, Signal
from rules.newtext import NewText
from rules.phrases_received import Heard
from rules.phrases_sent import Said
from rules.received import judge_received, signals_received, weigh_received
from rules.sent import judge_sent
from rules.sentences import NOTHING, Sentences
from rules.terms import terms


@dataclass(frozen=True, slots=True)
class Verdict:
    kind: Kind
    signals: frozenset[Signal]
    cues: tuple[Cue, ...]
    as_answer: "Verdict | None" = None
    """What it is where it answers the user, if that is more than its words tell by themselves."""


SHOWS: dict[Kind, tuple[str, ...]] = {
    Kind.THANK_YOU: (Said.INTERVIEWED, Said.MET, Said.TALKED, Said.NAMED, Said.JOB, Said.CANDIDATE, Said.KEEN),
    Kind.FOLLOW_UP: (Said.ASKS, Said.WAITS, Said.NAMED),
    Kind.REJECTION: (Heard.REJECTED, Heard.SHELVED),
    Kind.OFFER: (Heard.OFFERED,),
    Kind.NEXT_STEP: (Heard.INVITED, Heard.TIMES),
    Kind.ACKNOWLEDGEMENT: (Heard.RECEIVED,),
    Kind.STILL_DECIDING: (Heard.DECIDING, Heard.INTERVIEWED),
    Kind.AUTO_REPLY: (Heard.AWAY,),
}
"""The evidence that is quoted for a kind."""

CALLED: dict[str, str] = {
    Kind.THANK_YOU: "a note after an interview",
    Kind.FOLLOW_UP: "a question of how things stand",
    Kind.REJECTION: "a no",
    Kind.OFFER: "an offer",
    Kind.NEXT_STEP: "an invitation",
    Kind.ACKNOWLEDGEMENT: "a receipt",
    Kind.STILL_DECIDING: "a word that nothing is decided",
    Kind.AUTO_REPLY: "an automatic answer",
    Signal.WITHDRAWAL: "a withdrawal",
}

SIGNAL_SHOWS: dict[Signal, tuple[str, ...]] = {
    Signal.REQUEST: (Heard.TIMES, Heard.ASKED),
    Signal.WITHDRAWAL: (Said.WITHDRAWS,),
    Signal.CANCELLATION: (Heard.CANCELLED, Heard.SHELVED),
    Signal.LEFT: (Heard.LEFT,),
    Signal.NO_CALLS: (Heard.NO_CALLS,),
}

_NOTHING = {
    Direction.SENT: Cue("it reads like no note after an interview, and like no question of how things stand"),
    Direction.RECEIVED: Cue("it reads like no word on an interview or an application"),
}


def recognise(message: Message, new: NewText) -> Verdict:
    if message.direction is Direction.SENT:
        return _recognise_sent(message, new)
    return _recognise_received(message, new)


def _recognise_sent(message: Message, new: NewText) -> Verdict:
    body = Sentences(new.body)
    if is_foreign(body):
        return _foreign(new)
    kind, signals, said = judge_sent(message.subject, body)
    return Verdict(kind, signals, _cues(Direction.SENT, kind, signals, said))


def _recognise_received(message: Message, new: NewText) -> Verdict:
    if cue := bounce(message):
        return Verdict(Kind.BOUNCE, frozenset(), (cue,))
    body, subject = Sentences(new.body), Sentences(message.subject)
    foreign = is_foreign(body)
    said = weigh_received(subject, NOTHING if foreign else body)
    if (cue := automatic_reply(message)) and said[Heard.RECEIVED] < 4:
        signals = signals_received(Kind.AUTO_REPLY, said, new.body)
        return Verdict(Kind.AUTO_REPLY, signals, (cue, *_quoted(Kind.AUTO_REPLY, signals, said)))
    for invitation in message.invitations:
        if verdict := _invited(invitation, said):
            return verdict
    if foreign:
        return _foreign(new)
    bulk = is_bulk(message)
    alone, as_answer = judge_received(said, subject, body, bulk=bulk)
    answers = not bulk and _answers(message, new)
    verdict = _judged(as_answer if answers else alone, said, new)
    if verdict.kind is not Kind.OTHER or bulk or as_answer is Kind.OTHER:
        return verdict
    return replace(verdict, as_answer=_judged(as_answer, said, new))


def _judged(kind: Kind, said: Weighed, new: NewText) -> Verdict:
    signals = signals_received(kind, said, new.body)
    return Verdict(kind, signals, _cues(Direction.RECEIVED, kind, signals, said))


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


def _invited(invitation: Invitation, said: Weighed) -> Verdict | None:
    """What a calendar part decides (RFC 5546)."""
    told = f"{invitation.summary[:300]}\n{invitation.description[:1_000]}".lower()
    about = any(word in told for word in _INTERVIEWS) or said[Heard.ABOUT_A_JOB] >= 2
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


def _cues(direction: Direction, kind: Kind, signals: frozenset[Signal], said: Weighed) -> tuple[Cue, ...]:
    if cues := _quoted(kind, signals, said):
        return cues
    told = Signal.WITHDRAWAL if Signal.WITHDRAWAL in signals else kind
    return (_likest(direction, told, said.body) if told in CALLED else _NOTHING[direction],)


def _likest(direction: Direction, told: str, body: Sentences) -> Cue:
    """Where no phrase tells it: the sentence that is most like it."""
    classes = sent.classes() if direction is Direction.SENT else received.classes()

    def like(sentence: str) -> float:
        return learned(direction).of({}, terms(Sentences(sentence), NOTHING, classes))[told]

    likest = max(body.written(dict.fromkeys(number for number, _ in body.plain)), key=like, default="")
    return Cue(f"reads like {CALLED[told]}", quote(likest))


def _quoted(kind: Kind, signals: frozenset[Signal], said: Weighed) -> tuple[Cue, ...]:
    cues = said.cues(SHOWS.get(kind, ()))
    for signal in sorted(signals):
        cues += said.cues(SIGNAL_SHOWS.get(signal, ()), most=1)
    return cues
