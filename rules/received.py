"""What a received mail is, by its words."""

from rules.evidence import Search, Weighed
from rules.mail import Kind, Signal
from rules.phrases_received import Heard, received_book
from rules.sentences import Sentences, sentences

MOST: dict[str, float] = {shows: 20.0 for name, shows in vars(Heard).items() if name.isupper()} | {
    Heard.ABOUT_A_JOB: 2.0,
    Heard.MINE: 4.0,
    Heard.MARKETING: 8.0,
    Heard.CANCELLED: 8.0,
    Heard.LEFT: 8.0,
    Heard.NO_CALLS: 8.0,
}
"""No more of an evidence is looked for than can count."""
LEAST = 2.5
UNNAMED = dict.fromkeys(Kind, 6.0) | {Kind.STILL_DECIDING: 5.0, Kind.NEXT_STEP: 7.0}
"""The least evidence where no job, application or interview is named."""


def weigh_received(subject: str, body: Sentences) -> Weighed:
    return Search(received_book(), body, sentences(subject)).weigh(MOST)


def judge_received(said: Weighed, *, bulk: bool) -> Kind:
    if said[Heard.MARKETING] - said[Heard.MINE] >= 4 or (bulk and said[Heard.MINE] < 2):
        return Kind.OTHER
    interviewed = said[Heard.INTERVIEWED]
    scores = {
        Kind.REJECTION: said[Heard.REJECTED],
        Kind.OFFER: said[Heard.OFFERED],
        Kind.NEXT_STEP: said[Heard.INVITED] + said[Heard.TIMES] - (said[Heard.RECEIVED] >= 4) * 1.0,
        Kind.ACKNOWLEDGEMENT: said[Heard.RECEIVED] - interviewed,
        Kind.STILL_DECIDING: _still_deciding(said),
    }
    scores = {kind: score - min(said[Heard.ELSEWHERE], 9.0) for kind, score in scores.items()}
    if scores[Kind.REJECTION] >= 4 and scores[Kind.REJECTION] + 2 >= scores[Kind.NEXT_STEP]:
        scores[Kind.REJECTION] += 4
    if scores[Kind.OFFER] >= 4:
        scores[Kind.OFFER] += 3
    kind, score = max(scores.items(), key=lambda item: item[1])
    least = LEAST if _about_a_job(said) else UNNAMED[kind]
    return kind if score >= least else Kind.OTHER


def _still_deciding(said: Weighed) -> float:
    """Thanks for an interview tell nothing of a decision, but make what is told of one theirs."""
    deciding, interviewed = said[Heard.DECIDING], said[Heard.INTERVIEWED]
    if deciding < 1.5:
        return 0.0
    return deciding + interviewed - (said[Heard.RECEIVED] if interviewed < 2 else 0.0)


def _about_a_job(said: Weighed) -> bool:
    return bool(said[Heard.ABOUT_A_JOB] or said[Heard.MINE] or said[Heard.INTERVIEWED])


def signals_received(kind: Kind, said: Weighed, body: str) -> frozenset[Signal]:
    signals = set()
    if said[Heard.CANCELLED] >= 3:
        signals.add(Signal.CANCELLATION)
    if said[Heard.LEFT] >= 3:
        signals.add(Signal.LEFT)
    if said[Heard.NO_CALLS] >= 3:
        signals.add(Signal.NO_CALLS)
    if kind is Kind.NEXT_STEP and said[Heard.TIMES] >= 2:
        signals.add(Signal.REQUEST)
    asked = said[Heard.ASKED]
    if kind in {Kind.OTHER, Kind.STILL_DECIDING} and (asked >= 5 or (asked >= 3 and "?" in body)):
        signals.add(Signal.REQUEST)
    return frozenset(signals)
