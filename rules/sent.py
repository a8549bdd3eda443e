"""What a sent mail is."""

from rules.evidence import Weighed, weigh
from rules.mail import Kind, Signal
from rules.phrases_sent import Said, sent_book
from rules.sentences import sentences

THANKED = 6.0
ASKED = 6.0


def judge_sent(subject: str, body: str) -> tuple[Kind, frozenset[Signal], Weighed]:
    weighed = weigh(sent_book(), sentences(body), sentences(subject))
    kind = _kind(weighed)
    signals = frozenset({Signal.WITHDRAWAL} if weighed[Said.WITHDRAWS] >= 3.5 else ())
    return (Kind.OTHER if signals else kind), signals, weighed


def _kind(said: Weighed) -> Kind:
    thanks, asks = _thanks(said), _asks(said)
    if max(thanks - THANKED, asks - ASKED) < 0:
        return Kind.OTHER
    return Kind.THANK_YOU if thanks - THANKED >= asks - ASKED else Kind.FOLLOW_UP


def _thanks(said: Weighed) -> float:
    """For a note after an interview: a conversation that has been, and a writer who wants the job."""
    met = said[Said.INTERVIEWED] + said[Said.MET]
    candidate = said[Said.CANDIDATE] + said[Said.KEEN]
    if met < 2 or candidate < 2:
        return 0.0
    against = (
        said[Said.BEFORE]
        + said[Said.APPLIES]
        + 1.5 * said[Said.OFFER]
        + 1.5 * said[Said.DECLINED]
        + said[Said.HIRES]
        + min(said[Said.ELSEWHERE], 5.0)
    )
    return min(met, 7.0) + min(candidate, 6.0) + said[Said.TODAY] - against


def _asks(said: Weighed) -> float:
    asks, waits = said[Said.ASKS], said[Said.WAITS]
    if asks < 2 or waits < 1.5:
        return 0.0
    against = (
        said[Said.BEFORE] / 2
        + said[Said.APPLIES] / 2
        + 1.5 * said[Said.OFFER]
        + 1.5 * said[Said.DECLINED]
        + 1.5 * said[Said.HIRES]
        + said[Said.ELSEWHERE]
        + 3 * said[Said.TODAY]
    )
    return min(asks, 6.0) + min(waits, 5.0) + min(said[Said.KEEN], 2.0) - against
