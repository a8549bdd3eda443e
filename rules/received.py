"""What a received mail is, by its words."""

from rules.evidence import Search, Weighed
from rules.mail import Kind, Signal
from rules.phrases_received import Heard, received_book
from rules.sentences import Sentences, sentences

MOST: dict[str, float] = {shows: 20.0 for name, shows in vars(Heard).items() if name.isupper()} | {
    Heard.ABOUT_A_JOB: 2.0,
    Heard.MAY_BE_A_JOB: 2.0,
    Heard.MINE: 4.0,
    Heard.MARKETING: 8.0,
    Heard.CANCELLED: 8.0,
    Heard.SHELVED: 8.0,
    Heard.LEFT: 8.0,
    Heard.NO_CALLS: 8.0,
}
"""No more of an evidence is looked for than can count."""
LEAST = 2.5
"""The least evidence where the mail is about the reader's own candidacy, or answers the reader."""
OWN = 3.0
"""Where something is the reader's own, such as an application, which may be for a loan."""
NAMED = dict.fromkeys(Kind, 3.5) | {Kind.ACKNOWLEDGEMENT: LEAST, Kind.NEXT_STEP: 4.0, Kind.STILL_DECIDING: 4.5}
"""Where a job is named, but whose?"""
MAY_BE = {
    Kind.REJECTION: 3.5,
    Kind.OFFER: 4.0,
    Kind.NEXT_STEP: 5.0,
    Kind.ACKNOWLEDGEMENT: 3.0,
    Kind.STILL_DECIDING: 5.0,
}
"""Where a position is spoken of, which may be a trader's, or an application, which may be a program."""
UNNAMED = {
    Kind.REJECTION: 5.0,
    Kind.OFFER: 5.0,
    Kind.NEXT_STEP: 8.0,
    Kind.ACKNOWLEDGEMENT: 6.0,
    Kind.STILL_DECIDING: 5.0,
}
"""Where no job, application or interview is named."""
AT_LENGTH = 1_000
"""Characters: who writes at length about other things says more by chance."""
AWAY = 5.0
AWAY_AT_LENGTH = 500
AWAY_WITHIN = 1_500
"""Characters: an absence that is told at length, among other things, is no automatic answer."""
SAID_BESIDES = 3.0
"""The least evidence of a signal."""
REGRETS = 3.5
ELSEWHERE = 9.0
"""No more of it counts; and however much else is said, it counts for no more where nothing is the reader's own."""


def weigh_received(subject: str, body: Sentences) -> Weighed:
    return Search(received_book(), body, sentences(subject)).weigh(MOST)


def judge_received(said: Weighed, *, bulk: bool, answers: bool = False) -> Kind:
    """What it is; an answer to the user need not tell that it is about a job."""
    if is_away(said):
        return Kind.AUTO_REPLY
    if said[Heard.MARKETING] - said[Heard.MINE] >= 4 or (bulk and said[Heard.MINE] < 2):
        return Kind.OTHER
    interviewed = said[Heard.INTERVIEWED]
    scores = {
        Kind.REJECTION: _rejection(said),
        Kind.OFFER: said[Heard.OFFERED],
        Kind.NEXT_STEP: _next_step(said),
        Kind.ACKNOWLEDGEMENT: said[Heard.RECEIVED] - interviewed,
        Kind.STILL_DECIDING: _still_deciding(said),
    }
    if elsewhere := min(said[Heard.ELSEWHERE], 2.0 if answers else ELSEWHERE):
        most = ELSEWHERE if said[Heard.MINE] < 2 else MOST[Heard.REJECTED]
        scores = {kind: min(score, most) - elsewhere for kind, score in scores.items()}
    ranked = dict(scores)
    if scores[Kind.REJECTION] >= 4 and scores[Kind.REJECTION] + 2 >= scores[Kind.NEXT_STEP]:
        ranked[Kind.REJECTION] += 4
    if scores[Kind.OFFER] >= 4:
        ranked[Kind.OFFER] += 3
    kind = max(ranked, key=ranked.__getitem__)
    return kind if scores[kind] >= _least(kind, said, answers=answers) else Kind.OTHER


def _least(kind: Kind, said: Weighed, *, answers: bool) -> float:
    named = said[Heard.ABOUT_A_JOB] >= 1
    spoken = said[Heard.INTERVIEWED] >= 2
    if answers or said[Heard.MINE] >= 1.5:
        return LEAST if answers or named else OWN
    if spoken and named:
        return LEAST
    least = NAMED if spoken or named else MAY_BE if said[Heard.MAY_BE_A_JOB] else UNNAMED
    return least[kind] + len(said.body.text) // AT_LENGTH


def is_away(said: Weighed) -> bool:
    away = said[Heard.AWAY] - said[Heard.INTERVIEWED]
    length = len(said.body.text)
    return away >= AWAY + length // AWAY_AT_LENGTH and said[Heard.RECEIVED] < 4 and length <= AWAY_WITHIN


def _next_step(said: Weighed) -> float:
    """What is called off is named as an invitation names it."""
    invited = said[Heard.INVITED] - (said[Heard.CANCELLED] if said[Heard.CANCELLED] >= SAID_BESIDES else 0.0)
    return max(invited, 0.0) + said[Heard.TIMES] - (said[Heard.RECEIVED] >= 4) * 1.0


def _rejection(said: Weighed) -> float:
    """Who stops looking turns everybody down, unless all that they take back is an interview: that is no verdict, and
    is told with the same regrets."""
    if said[Heard.CANCELLED] >= SAID_BESIDES:
        return said[Heard.REJECTED] - REGRETS
    return said[Heard.REJECTED] + max(said[Heard.SHELVED], 0.0)


def _still_deciding(said: Weighed) -> float:
    """Thanks for an interview tell nothing of a decision, but make what is told of one theirs."""
    deciding, interviewed = said[Heard.DECIDING], said[Heard.INTERVIEWED]
    if deciding < 1.5:
        return 0.0
    return deciding + interviewed - (said[Heard.RECEIVED] if interviewed < 2 else 0.0)


def signals_received(kind: Kind, said: Weighed, body: str) -> frozenset[Signal]:
    signals = set()
    if max(said[Heard.CANCELLED], said[Heard.SHELVED]) >= SAID_BESIDES:
        signals.add(Signal.CANCELLATION)
    if said[Heard.LEFT] >= SAID_BESIDES:
        signals.add(Signal.LEFT)
    if said[Heard.NO_CALLS] >= SAID_BESIDES:
        signals.add(Signal.NO_CALLS)
    if kind is Kind.NEXT_STEP and said[Heard.TIMES] >= 2:
        signals.add(Signal.REQUEST)
    asked = said[Heard.ASKED]
    if kind in {Kind.OTHER, Kind.STILL_DECIDING} and (asked >= 5 or (asked >= 3 and "?" in body)):
        signals.add(Signal.REQUEST)
    return frozenset(signals)
