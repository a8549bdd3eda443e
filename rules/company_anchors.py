"""The words that stand before an employer's name in running text, and how sure they are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rules.name_extents import ARTICLES
from rules.providers import each
from rules.textline import Beginnings, TextLine

_POSITION = (
    r"(?:positions?|roles?|jobs?|openings?|vacanc(?:y|ies)|posts?|internships?|apprenticeships?|placement|"
    r"opportunit(?:y|ies)|careers?|teams?|employment|interview(?:s|ing|ed)?|process|application|candidacy|staff|office|"
    r"program(?:me)?|job offer|everyone|here|us|all|folks|people|colleagues|future|journey|life|culture|"
    r"hiring|recruiting|recruitment)"
    r"(?: (?:here|available|open|currently|based|now|again|today|yesterday|recently|with us|i had|we had))?"
)
_WISH = (
    r"(?:opportunity|possibility|chance|prospect|excite\w+|interest\w*|idea|hope|eager|love|like|want|thought|keen|"
    r"pleasure|offer|invited?|hono(?:u)?red|thrilled|delighted|proud|happy|glad|privilege)(?: \w+){0,3}"
)
_WORK = r"(?:work(?:ing)?|an? (?:career|job|position|role)|careers|employment)"
_THEIR_INTEREST = (
    r"(?:(?:your|expressing|continued|sincere) interest|interest (?:that )?you(?: have)? (?:shown|expressed))"
)
_DEPARTMENT = (
    r"(?:department|school|faculty|division|institute|dept\.?) of [a-z]\w{2,20}(?: (?:and |& )?[a-z]\w{2,20}){0,3}"
)
_YOU_DO = (
    r"(?:you|team|everyone|people|folks)\b(?:['’]re)?(?: [\w'’-]{1,15}){0,4} "
    r"(?:do|doing|build|building|run|met|culture)"
)
_I_AM = r"(?:this is|it['’]?s|i['’]m|i am|my name is)"
_LIFE_THERE = (
    r"(?:atmosphere|mood|spirit|environment|energy|workplace|warmth|welcome|community|residents|patients|pupils|"
    r"students|guests|members|kitchen|floor|crew|collaboration|teamwork|tone|vibe|pace|camaraderie|standards|setup|"
    r"kindness|friendliness|care)"
)
_LEARN = r"(?:learn(?:ing|ed)?|hear(?:ing|d)?)"
_TALK = r"(?:talk(?:ed|ing)?|conversation|chat|discussion|hear(?:ing)?|learn(?:ed|ing)?|told me)"
_START = (
    r"(?:fit(?: in)?(?: well| perfectly| fine| right in| nicely)?|thriv\w+|at home|(?:start|"
    r"begin)(?:n?ing)?(?: \w+){0,3}|succeed|contribute)"
)

_ANCHORS: tuple[tuple[int, str, str, str], ...] = (
    # weight; when it is doubtful or shut out; what stands before; the last words before the name
    (5, "", _POSITION, "at @"),
    (5, "person", r"(?:position|role|job|opening|vacancy|internship|apprenticeship)s?", "with within"),
    (5, "person", r"(?:opportunit(?:y|ies)|careers?|employment)", "with within"),
    (4, "organisation", _POSITION, "in of for within"),
    (4, "received", r"(?:were|was|been) (?:sent|submitted|forwarded)", "to"),
    (3, "", r"(?:c[oa]me|coming|been|stop|drop|swing|dropped|stopped)(?: in| over| round)?", "to by into"),
    (4, "", r"(?:would|could|can|will|to)", "serve benefit"),
    (3, "", r"(?:show|showed|showing|shown|took|taking|walked|walking) (?:me|us)", "around round through"),
    (4, "sent", r"(?:how|what|the way) (?!i\b|my\b|we\b)[^.,;:!?]{2,60}?", "at"),
    (4, "sent", rf"{_TALK} (?:more )?about [^.,;:!?]{{2,60}}?", "at"),
    (4, "sent", r"the (?:\w+ )?(?:directors?|partners|owners?|founders?|managers?|panel|crew|guys)", "from"),
    (4, "", r"(?:next|first|final|last|following) (?:steps?|stages?|rounds?|part|phase)", "at with"),
    (4, "received", r"(?:invited|selected|chosen|shortlisted|approached|contacted|considered)", "by"),
    (4, "two words", rf"{_LEARN} (?:more|all|so much|a lot)", "about"),
    (4, "", r"(?:good|great|wonderful|nice) (?:things|word)", "about"),
    (4, "organisation", "", "serving"),
    (4, "organisation", r"(?:interested|interest) in \w{3,12}ing", "for at with"),
    (5, "received", r"(?:my|our) client,?", ""),
    (4, "organisation", r"(?:talk\w*|spoke|speak\w*|chat\w*|hear\w*)(?: (?:with|to|from))? (?:me|us|you)", "about"),
    (3, "two words", r"(?:said|told (?:me|us)|shared|described|mentioned|explained)", "about"),
    (4, "sent", r"(?:banked|banking|flown|flying|shopped|shopping)", "with at"),
    (4, "sent", r"(?:customer|patron|shopper|subscriber|reader)", "of at with"),
    (5, "organisation", rf"{_DEPARTMENT},?", "at of"),
    (5, "organisation", rf"{_DEPARTMENT},", ""),
    (4, "organisation", r"(?:front (?:desk|counter|office)|reception|lobby|main entrance|headquarters)", "of at"),
    (4, "sent", rf"(?:the|your|that|such an?) (?:[\w-]+ ){{0,2}}{_LIFE_THERE}", "at"),
    (5, "", rf"{_WISH}(?: to| of| in| about)?", "join joining"),
    (5, "", rf"{_WISH}(?: to| of| in| about)? work(?:ing)?", "for at with"),
    (5, "", r"(?:apply|applying|applied|applications?|interview(?:ed|ing)?|candidate)", "at to @"),
    (4, "person", r"(?:interview(?:s|ed|ing)?|application|apply(?:ing)?|candidacy|offer|process)", "with from"),
    (5, "", r"(?:work(?:ing)?|together) with (?:you|your team|everyone|the team)(?: all)?", "at"),
    (5, "", r"(?:about|forward to|come|by|than|in)", "join joining"),
    (4, "two words", r"(?:love|like|admire|appreciate)d?", "that how"),
    (3, "organisation", r"(?:to|could|can|would|will)", "help"),
    (4, "", r"on behalf", "of"),
    (4, "", r"welcome", "to"),
    (4, "", r"considering (?:a career|employment)", "at with"),
    (4, "", _YOU_DO, "at"),
    (4, "received", _THEIR_INTEREST, "in"),
    (4, "received", rf"{_THEIR_INTEREST} in", "joining"),
    (4, "received", rf"{_THEIR_INTEREST} in {_WORK}", "at for with"),
    (4, "", _START, "at"),
    (4, "received", r"(?:manager|director|owner|founder|head|chair|principal|chef)", "of"),
    (4, "received", r"(?:received|reviewed)", "by"),
    (4, "received", rf"{_I_AM} \w{{2,20}}(?: \w{{2,20}})?", "from at with"),
    (4, "received", rf"{_I_AM} [^.,]{{2,30}},(?: \w+){{1,4}}", "from at with"),
    (4, "received", rf"{_I_AM} \w{{2,20}}(?: \w{{2,20}})? (?:over|here|calling|writing)(?: to you)?", "from at with"),
    (4, "received", r"i (?:lead|run|head|manage|oversee|work)(?: \w+){1,3}", "at for"),
    (4, "received", r"(?:updates?|news|hello|greetings|message|invitation|offer|decision|feedback|hi)", "from"),
    (4, "person", r"(?:next steps?|steps|call|phone screen)", "with"),
    (4, "received", r"(?:your|the) application (?:was |has been )?(?:sent|submitted)", "to"),
    (4, "received", r"(?:recruiter|talent \w+|manager|partner|specialist|coordinator|director|founder)", "at with"),
    (3, "", "", "join joining consider considering represent representing visit visiting chose choosing"),
    (3, "", r"(?:contribut(?:e|ing)|contributions?|addition|asset)", "to"),
    (3, "", r"(?:part|member|success|impressions?|picture)", "of"),
    (3, "", r"(?:tour|visit|look|day|morning|afternoon)", "of at around to"),
    (3, "", r"impressed", "by with"),
    (3, "sent", r"your (?:own )?(?:\w+ )?(?:experiences?|time|years|career|journey|path|story)(?: so far)?", "at with"),
    (4, "sent", r"(?:so|then|and|because|that)", "joining"),
    (3, "", r"(?:fit|match)", "for at with"),
    (3, "", rf"{_LEARN}(?: more| all| so much)?", "about"),
    (3, "", r"(?:excited|enthusiastic)", "about by"),
    (2, "", r"(?:interest|interested)", "in"),
    (2, "", r"(?:drawn|value)", "to"),
    (2, "", r"work(?:ing)?", "for at"),
    (2, "", r"(?:mission|enthusiasm)", "of for"),
    (2, "", "", "about behind from admire at @"),
)


@dataclass(frozen=True, slots=True)
class Anchor:
    weight: int
    needs: str
    words: str
    ends: frozenset[str]


def _anchor(weight: int, needs: str, before: str, ends: str) -> Anchor:
    last = "|".join(ends.split())
    words = f"{before} (?:{last})" if before and last else before or f"(?:{last})"
    return Anchor(weight, needs, words, each(ends))


@cache
def _pattern(words: str) -> re.Pattern[str]:
    """Made when it is first wanted: most mails want few."""
    return re.compile(rf"(?:(?<=\s)|^|\b){words} ", re.IGNORECASE)


@cache
def _begins() -> tuple[Beginnings, ...]:
    return tuple(Beginnings(anchor.words) for anchor in _ANCHORED)


_ANCHORED = tuple(_anchor(*row) for row in _ANCHORS)
_RECEIVED = sum(1 << at for at, anchor in enumerate(_ANCHORED) if anchor.needs == "received")
_SENT = sum(1 << at for at, anchor in enumerate(_ANCHORED) if anchor.needs == "sent")
_WHATEVER_ENDS = sum(1 << at for at, anchor in enumerate(_ANCHORED) if not anchor.ends)
_ENDING: dict[str, int] = {}
"""By the word before a name: a bit for each anchor that ends so."""
for _at, _each in enumerate(_ANCHORED):
    for _word in _each.ends:
        _ENDING[_word] = _ENDING.get(_word, 0) | 1 << _at


class _Beginning(dict[str, int]):
    """By the first three letters of a word: a bit for each anchor that may begin there."""

    def __missing__(self, letters: str) -> int:
        bits = sum(1 << at for at, begins in enumerate(_begins()) if begins[letters])
        return self.setdefault(letters, bits)


_BEGINNING = _Beginning()

_FIRM = each("firm company office offices practice team folks people crew staff")
_FAR = 120


def anchors_in(line: TextLine, *, sent: bool) -> Iterator[tuple[Anchor, re.Match[str]]]:
    """Each anchor in the table's order, wherever it stands in a line that may hold a name behind it."""
    possible = _WHATEVER_ENDS
    for word in _last_words(line):
        possible |= _ENDING.get(word, 0)
    possible &= ~(_RECEIVED if sent else _SENT)
    places: dict[int, list[int]] = {}
    for letters, at in line.places:
        here = _BEGINNING[letters] & possible
        while here:
            bit = here & -here
            places.setdefault(bit.bit_length() - 1, []).append(at)
            here ^= bit
    for number in sorted(places):
        anchor, end = _ANCHORED[number], 0
        match = _pattern(anchor.words).match
        for at in places[number]:
            if at >= end and (found := match(line.text, at)):
                end = found.end()
                yield anchor, found


def _last_words(line: TextLine) -> Iterator[str]:
    """The words that a name may follow: with one look it is known which anchors are worth a search."""
    for start in line.starts:
        before = line.lower[max(0, start - _FAR) : start].split()[-5:]
        words = before[-1:]
        if not ARTICLES.isdisjoint(words):
            words = before[-2:]
        elif not _FIRM.isdisjoint(before[-2:-1]):
            words = before
        for word in words:
            yield word.lstrip("(\"“'‘[-–—/")
