"""The lines that say why a case stands where it stands, as one person would tell another."""

from collections.abc import Mapping
from datetime import date

from rules.cases import Anchor, Awaits, Basis, Promise
from rules.events import Outcome

SILENCE = "silence often means a slow process, not a no"
UNSENT = "the draft has lain unsent for two weeks; it stays where it is"
MADE_THE_CALL = "the call was the last step"
NO_CALLS = "they asked not to be called, so the call is left out"
NO_ADDRESS = "no address of theirs is known that a mail would reach"
NO_DAY = "the day of the interview is not known yet"

CLOSED: Mapping[Outcome, str] = {
    Outcome.REJECTION: "they decided for somebody else",
    Outcome.OFFER: "they made you an offer",
    Outcome.WITHDRAWN: "you withdrew",
    Outcome.CANCELLED: "the interview was cancelled, and no new day was named",
    Outcome.GAVE_UP: "a month went by in silence; should they write after all, it opens again",
    Outcome.HEARD: "you told that you have heard from them",
    Outcome.USER_CLOSED: "you closed it",
}
AWAITS: Mapping[Awaits, str] = {
    Awaits.USER: "they asked something of you, and wait for your answer",
    Awaits.TIMES: "they asked which times suit you, and wait for your answer",
    Awaits.DAY: "another interview is to come; its day is not known yet",
    Awaits.MEANING: "they wrote in a language that is not read here; only you can tell what it says",
}
_ORDINALS = ("first", "second")


def day_words(day: date) -> str:
    """A day as the user reads it: "Friday 13 March"."""
    # The names of a locale would come and go with the machine.
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"


_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def why_promised(promise: Promise) -> tuple[str, ...]:
    rule = f"{day_words(promise.by)} is theirs to the end; the next working day is the first to ask on"
    if not promise.quote:
        return (f"you told that they named {day_words(promise.by)}", rule)
    who = promise.who or "the employer"
    return (f"{who} wrote on {day_words(promise.said_on)}: '{promise.quote}'", rule)


def why_anchored(anchor: Anchor, days: float, last: float) -> tuple[str, ...]:
    quote = f": '{anchor.quote}'" if anchor.quote and anchor.basis is Basis.REPLY else ""
    rule = f"no day for an answer was named, so it is time to ask {days:g} to {last:g} days later"
    return (f"{why_waiting(anchor)}{quote}", rule)


def why_waiting(anchor: Anchor) -> str:
    """What the wait is counted from."""
    match anchor.basis:
        case Basis.REPLY:
            return f"{anchor.who or 'the employer'} wrote on {day_words(anchor.on)}"
        case Basis.ANSWER:
            return f"you answered them on {day_words(anchor.on)}"
        case Basis.SCHEDULING:
            return f"you told them on {day_words(anchor.on)} when it suits you"
        case _:
            return f"the interview was on {day_words(anchor.on)}"


def why_asked_for_times(anchor: Anchor, days: int) -> tuple[str, ...]:
    return (why_waiting(anchor), f"no day was set, so it is time to ask about it {days} working days later")


def why_sent(count: int, on: date, days: int) -> tuple[str, ...]:
    ordinal = _ORDINALS[count - 1] if count <= len(_ORDINALS) else "last"
    later = "1 working day" if days == 1 else f"{days} working days"
    return (
        f"your {ordinal} follow-up went out on {day_words(on)}",
        f"without an answer, the next step is {later} later",
    )
