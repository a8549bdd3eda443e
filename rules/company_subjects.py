"""Names as the subjects of sentences: what an employer is said to be, to do, or to have decided."""

import re
from collections.abc import Iterator

from rules.brands import is_brand
from rules.company_guesses import Guess, is_of_my_past, is_of_your_past, taught_me
from rules.given_names import is_given_name
from rules.job_titles import FUNCTIONS
from rules.known_employers import is_known_employer
from rules.name_words import TOOLS
from rules.names import is_organisation
from rules.providers import each
from rules.textline import TextLine

_SENTENCE_STARTS = re.compile(
    r"(?:^|[.!?:,] |\b(?P<said>that|whether|if|once|when|because) )"
    r"(?P<sadly>(?:unfortunately|sadly|currently|at this time|however|regrettably),? )?"
    r"(?P<name>(?:the |our |client )?)$",
    re.IGNORECASE,
)
_LEADS = each(
    """
    the our client that whether if once when because unfortunately sadly currently time however regrettably
    """
)
"""What stands before a name that begins a sentence or a clause, where no mark does."""
_START = 40
"""Characters of a sentence before the name that it begins with."""
_SUBJECTS = re.compile(
    r"(?:,? (?:inc|llc|ltd|plc|gmbh|corp)\.?,? )?\b(?:is|has|have|was|will|would|are|did|does|had|"
    r"invites?|received|appreciates?|thanks?|team|hiring|offers?|seeks?|"
    r"decided|regrets?|recruiting|values?|wants?|received)\b",
    re.IGNORECASE,
)
_INVITES = re.compile(
    r"(?:has|have) (?:invited|received|reviewed)|invites you|received your|"
    r"has (?:completed|decided|chosen|selected|concluded|closed)|"
    r"would (?:like|love) to (?:invite|thank|offer|interview|meet|speak|see you|schedule|hire|extend|bring|move)|"
    r"is (?:very |so )?(?:pleased|excited|delighted|happy|proud|thrilled) to "
    r"(?:offer|invite|extend|inform|confirm)|offers you|thanks you|appreciates your"
)
_PRAISES = re.compile(
    r"(?:really |truly |certainly )?(?:sounds|seems|looks|feels|is|strikes me)\b.{0,30}\b(?:place|company|team|"
    r"employer|organi[sz]ation|firm|school|environment|culture)\b|"
    r"is (?:somewhere|where|the kind)\b|(?:is|are) (?:doing|building|making|leading|creating)\b|"
    r"(?:feels|felt) like (?:an?|home)\b|(?:means|meant) (?:a lot|so much|the world|everything)\b|"
    r"has (?:an?|the|such|always|long)\b|has (?:\w+ )?(?:built|created|earned|grown|kept)\b|has been (?:on|one of|"
    r"high)\b|"
    r"(?:is|was|has been|remains) (?:still |always )?my (?:first|top|dream|favou?rite|goal)\b|"
    r"(?:is|are) (?:currently |now )?(?:hiring|looking for)\b|has an? (?:open|vacan)|(?:posted|advertised) "
)
_DECIDES = re.compile(
    r"(?:has|have) (?:made|filled|decided|chosen|reached|come to|moved|selected|hired)\b|"
    r"(?:has|have) had (?:the |a )?(?:chance|time)\b|"
    r"is (?:still|hiring|considering|ready|moving|planning|looking for)\b|"
    r"(?:decides|decided|needs anything|requires|would (?:like|need) (?:me|any))\b"
)
"""What is asked of an employer: "whether Marlowe has made a decision"."""
_THEIRS = re.compile(
    r"['’]s? [\w -]{2,60}\b(?:drew|draws?|attract\w*|excit\w*|appeal\w*|inspir\w*|interest\w*|impress\w*|resonat\w*|"
    r"align\w*|is (?:what|why))\b"
)
"""What is said of an employer's own: "Marlowe's work on batteries is what drew me"."""
_ACTS = re.compile(
    r"\.?(?:['’]s (?!a\b|an\b|the\b|not\b)\w|"
    r" (?:(?!this\b|was\b|his\b|as\b|years\b)[a-z]{1,14}s|would|could|can|will|have|had|are|do|"
    r"feeling|knowing|convinced|inspired|impressed|[a-z]{3,14} (?:its|their))\b)"
)
"""What an organisation does now: "how Drift & Co talks about it"."""


_ACTED = re.compile(r" [a-z]{3,14}ed\b[^.;!?]{0,80}\b(?:its|the company|the firm|the organi[sz]ation)\b")
"""What it did, told of as a company's: "how Blackthorn handled the recall says a lot about its people"."""
_TOLD = re.compile(
    r"\b(?:how|what|the way|where|whom|things|something|that|because|why|believe|know)"
    r"(?: \w+ly| well| fast| much| hard| often)? $",
    re.IGNORECASE,
)


def acts(line: str, end: int) -> bool:
    """Whether the name that ends here is the subject of what follows, and that is none of the writer's past."""
    return bool(_ACTS.match(line, end) or _ACTED.match(line, end)) and not taught_me(line, end)


def _begun(line: TextLine) -> Iterator[tuple[str, str, re.Match[str]]]:
    """The names that sentences and clauses begin with, what follows each, and what stands before it."""
    for start in line.starts:
        before = line.lower[max(0, start - _START) : start].rstrip()
        if before and before[-1] not in ".!?:," and before.rpartition(" ")[2].lstrip('("“') not in _LEADS:
            continue
        begun = _SENTENCE_STARTS.search(line.text, max(0, start - _START), start)
        if begun and (name := line.name_at(begun.start("name"))):
            after = line.text.find(name, begun.start("name")) + len(name)
            yield name, line.text[after : after + 80].lstrip(), begun


def praised(line: TextLine) -> Iterator[Guess]:
    """ "Precision Gearworks sounds like a good place"."""
    for name, rest, begun in _begun(line):
        if begun["said"]:
            sure = bool(_DECIDES.match(rest)) and not is_given_name(name.split()[0])
        else:
            sure = bool(_PRAISES.match(rest) or (_THEIRS.match(rest) and not is_given_name(name)))
        if sure:
            yield Guess(name, 4)


def subjects_of_sentences(line: TextLine) -> Iterator[Guess]:
    """ "Unfortunately, Northlight Studio has decided …"."""
    for name, rest, begun in _begun(line):
        sure = begun["sadly"] or _INVITES.match(rest)
        if sure or (_SUBJECTS.match(rest) and not begun["said"]):
            yield Guess(name, 4 if sure else 2)


_BESIDE_THE_POINT = re.compile(
    r"\b(?:(?:clients?|customers|competitors|vendors|suppliers|rivals|brands|companies|firms|retailers|places|names)"
    r"(?: \w+)?(?:,? (?:such as|like|including)|:)|unlike|versus|vs\.?|compar\w+ (?:to|with)|than|"
    r"compet\w+ (?:with|against)|against|across from|opposite|next to|near|outside|beside|lobby of|my|drive|drove|"
    r"driving|parked|used?|using|ex-?|(?:to meet|met|saw|meeting) (?:you|me|us)(?: \w+)? at|"
    r"(?:coffee|lunch|dinner|food|breakfast|drinks?|room|night) (?:at|from)|(?:flew|fly|flying|flight)(?: \w+)? with|"
    r"your (?:\w+ )?(?:work|projects?|campaigns?|meeting|call|pitch|trip|visit) (?:for|with|to|at)|"
    r"projects? (?:for|with)|"
    r"(?:job ?sites?|sites?|contracts?|accounts?|orders?|build(?:ing)?|fit-?outs?|remodel|store) (?:on|for|with)|"
    r"(?:work|job|projects?|campaigns?) (?:that )?(?:you|your team|your firm)(?:['’]ve| have| had)? "
    r"(?:do|did|done|are doing|ran|run) (?:for|with|at)|"
    r"(?:piece|article|talk|story|column) (?:in|on|by)|(?:husband|wife|sister|brother|friend|father|mother) "
    r"(?:is|works?|worked) (?:at|for|with)|laid off (?:by|from)|let go (?:by|from)|"
    r"also (?:spoke|speaking|interview\w*|talk\w*) (?:with|at|to))"
    r" (?:[A-Z][\w'’&-]+(?:,| and|, and| or) ){0,3}(?:the |an? |my |our )?$"
)
_ITS_THINGS = re.compile(
    r",? (?:is|was|are|being|as|remains) (?:one of )?(?:your|our|their|the firm['’]s|the company['’]s) "
    r"(?:[\w-]+ ){0,2}(?:customer|client|competitor|rival|supplier|tenant|account|partner|vendor)s?\b|"
    r"['’]s? (?:new |latest |next )?(?:store|branch|building|headquarters|warehouse|project|account|contract|campaign|"
    r"order|rebrand|launch|business)\b|"
    r" (?:accounts?|campaigns?|contracts?|projects?|orders?|job ?sites?|business|apps?|API|cards?|certifi\w+|"
    r"exams?|courses?|badges?|gift|parking|next door|"
    r"down the (?:street|road)|on the corner|lobby|ballroom|visit|case stud(?:y|ies)|dashboards?|machines?|"
    r"trucks?|(?:ip )?phones?|"
    r"routers?|servers?|switches|laptops?|printers?|cars?|tractors?|engines?|devices?|licen[sc]es?|hardware|"
    r"parcels?|tracking|products|inspectors?|stars?|integrations?|shoes)\b"
)


def _is_in_passing(line: str, start: int, end: int) -> bool:
    """Whether it is a client, a rival or a landmark: "brands like Nike", "unlike Lowe's", "the Sony account"."""
    return bool(_BESIDE_THE_POINT.search(line, max(0, start - 90), start) or _ITS_THINGS.match(line, end))


def known_employers(line: TextLine, *, sent: bool) -> Iterator[Guess]:
    """What everybody knows as an employer, unless it is one that the candidate has left behind."""
    for start, end, name in line.names():
        if not is_known_employer(name) or _is_in_passing(line.text, start, end):
            continue
        mine = is_of_my_past(line.text, start) or taught_me(line.text, end)
        if not (mine if sent else is_of_your_past(line.text, start)):
            yield Guess(name, 3)


def employers_at_work(line: TextLine) -> Iterator[Guess]:
    """Wherever the writer comes to speak of it: what can be no person ("how N26 pays", "the REI co-op"), or what is
    told of as an employer is ("how carefully Marlowe ships")."""
    for start, end, name in line.names():
        brand = is_brand(name) and not is_organisation(name)
        if not (brand or _is_told_of(line.text, start, name)):
            continue
        if not is_of_my_past(line.text, start) and not taught_me(line.text, end):
            does = acts(line.text, end)
            if brand or does:
                yield Guess(name, 4 if does else 3 if line.lower.endswith(" at ", 0, start) else 2)


def _is_told_of(line: str, start: int, name: str) -> bool:
    """ "How carefully Marlowe ships", but no first name and no tool: "how Maria leads", "how Python does it"."""
    told = name.count(" ") < 3 and _TOLD.search(line, max(0, start - _START), start)
    words = name.lower().split()
    return bool(told) and not is_given_name(words[0]) and not set(words) & (FUNCTIONS | TOOLS)
