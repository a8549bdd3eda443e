"""What a sent mail is."""

from collections.abc import Mapping
from functools import cache

from rules.evidence import Search, Weighed
from rules.likeness import learned
from rules.mail import Kind, Signal
from rules.phrases_sent import CLASSES, Said, sent_book
from rules.sentences import Sentences, sentences
from rules.terms import Term, terms, word_classes, words

MET = ASKS = 2.0
CANDIDATE = 1.5
"""The least talk of a meeting, asking, and speaking as a candidate, that can come to anything."""
MOST: dict[str, float] = {shows: 8.0 for name, shows in vars(Said).items() if name.isupper()} | {
    Said.INTERVIEWED: 6.0,
    Said.MET: 6.0,
    Said.TALKED: 3.0,
    Said.NAMED: 5.0,
    Said.JOB: 5.0,
    Said.CANDIDATE: 4.0,
    Said.KEEN: 4.0,
    Said.WAITS: 5.0,
    Said.OTHERWISE: 12.0,
    Said.DAILY: 2.5,
    Said.WITHDRAWS: 8.0,
}
"""No more of an evidence is looked for than can count."""
WITHDRAWAL = {Said.WITHDRAWS: MOST[Said.WITHDRAWS]}
OTHERS = {shows: most for shows, most in MOST.items() if shows not in WITHDRAWAL}
WITHDRAWN = 3.5
SHORT, LONG = 250, 400
"""The characters of a note of two or three sentences, and of a letter."""
UNNAMED = 2.0
"""How much more evidence is needed where neither an interview nor a job is named."""


def judge_sent(subject: str, body: Sentences) -> tuple[Kind, frozenset[Signal], Weighed]:
    now = sentences(_of_now(subject))
    search = Search(sent_book(), body, now)
    said = search.weigh(WITHDRAWAL)
    if said[Said.WITHDRAWS] < WITHDRAWN and _is_plainly_other(body, now):
        return Kind.OTHER, frozenset(), said
    search.weigh(OTHERS)
    if _withdraws(said, _length(body.text)):
        return Kind.OTHER, frozenset({Signal.WITHDRAWAL}), said
    like = learned("sent").of(*_features(said, body, now))
    most = max(like, key=like.__getitem__)
    return (Kind(most) if like[most] > 0 else Kind.OTHER), frozenset(), said


def _is_plainly_other(body: Sentences, subject: Sentences) -> bool:
    """By a glance at its words: most mail needs no closer look."""
    (like,) = learned("sent_at_a_glance").of({}, words(classes(), body, subject)).values()
    return like <= 0


def features(subject: str, body: Sentences) -> tuple[Mapping[str, float], set[Term]]:
    """What is weighed: the evidences, what they come to, and the terms."""
    now = sentences(_of_now(subject))
    return _features(Search(sent_book(), body, now).weigh(MOST), body, now)


def _features(said: Weighed, body: Sentences, subject: Sentences) -> tuple[Mapping[str, float], set[Term]]:
    come_to = {"comes to thanks": _thanks(said), "comes to asking": _asks(said)}
    return {**said, **come_to}, terms(body, subject, classes())


@cache
def classes() -> Mapping[str, str]:
    return word_classes(CLASSES)


def _of_now(subject: str) -> str:
    """The subject, unless it gives the thanks of an earlier mail: that of a reply was written before."""
    lowered = subject[:200].lower()
    return "" if lowered.startswith(("re:", "re :", "aw:", "sv:")) and "thank" in lowered else subject


def _withdraws(said: Weighed, length: float) -> bool:
    """People decide not to do all sorts of things, and who was turned down is sorry not to go on."""
    of_a_job = _job(said) + said[Said.WAITS] + said[Said.CANDIDATE] + said[Said.APPLIES] + said[Said.OFFER]
    return said[Said.WITHDRAWS] >= max(WITHDRAWN, said[Said.DECLINED] + 0.5) and (length == 0 or of_a_job >= 1.5)


def _length(text: str) -> float:
    """From 0.0, a note, to 1.0, a letter."""
    return min(max(len(text) - SHORT, 0) / (LONG - SHORT), 1.0)


def _thanks(said: Weighed) -> float:
    """For a note after an interview: a conversation that has been, and a writer who wants the job."""
    met = said[Said.INTERVIEWED] + said[Said.MET]
    talked = min(said[Said.TALKED], 3.0)
    job = _job(said)
    candidate = job + said[Said.CANDIDATE] + said[Said.KEEN]
    if met < MET or candidate < (CANDIDATE if job >= 1.5 or said[Said.KEEN] >= 1.5 else CANDIDATE + 1):
        return 0.0
    before = said[Said.BEFORE]
    been = talked + said[Said.TODAY]
    if been == 0:
        before *= 2
    surely = said[Said.INTERVIEWED] >= 3 and been >= 2
    against = (
        (before + said[Said.APPLIES]) / (2 if surely else 1)
        + 1.6 * said[Said.OTHERWISE]
        + 2 * max(said[Said.OFFER], 0.0)
        + 2.0 * said[Said.DECLINED]
        + 1.5 * said[Said.HIRES]
        + _elsewhere(said, _as_a_candidate(said))
    )
    wants = min(candidate, 6.0) if job >= 1.5 else min(candidate, 3.5) - UNNAMED
    return min(met + talked, 7.0 if job >= 1.5 else 6.0) + wants + said[Said.TODAY] - against


def _job(said: Weighed) -> float:
    return min(said[Said.NAMED] + said[Said.JOB], 6.5)


def _as_a_candidate(said: Weighed) -> float:
    """How clearly the writer speaks as a candidate: a job must be named."""
    job = _job(said)
    if job < 1.5:
        return 0.0
    return job + said[Said.CANDIDATE] + said[Said.KEEN] + (said[Said.INTERVIEWED] if job >= 4 else 0.0)


def _elsewhere(said: Weighed, candidate: float) -> float:
    """Who clearly writes as a candidate may well speak of customers, patients or events."""
    elsewhere = min(1.3 * said[Said.ELSEWHERE], 9.0) + min(said[Said.DAILY], 2.5)
    if candidate >= 8:
        return 0.15 * elsewhere
    return 0.4 * elsewhere if candidate >= 5 else elsewhere


def _asks(said: Weighed) -> float:
    asks, waits = said[Said.ASKS], said[Said.WAITS] + said[Said.NAMED]
    if asks < ASKS or waits < 1.5:
        return 0.0
    chases = said[Said.CHASES] >= 3 and said[Said.WAITS] >= 3
    against = (
        said[Said.BEFORE] / 2
        + (0.25 if chases else 0.75) * said[Said.APPLIES]
        + 1.6 * said[Said.OTHERWISE]
        + 2 * max(said[Said.OFFER], 0.0)
        + 1.5 * said[Said.DECLINED]
        + 1.5 * said[Said.HIRES]
        + _elsewhere(said, said[Said.KEEN] + 3 if _job(said) >= 2 else 0.0)
    )
    return min(asks, 6.0) + min(waits, 5.0) + min(said[Said.KEEN], 2.0) - against
