"""What turns a day in a sentence about answers: negation, the past, a change of plans; and the searches."""

import re

from rules.answerwords import ANSWERS
from rules.cuesearch import cue_search
from rules.decisionwords import MEETINGS, UNHEARD
from rules.otherdays import OTHERS
from rules.recallwords import OWN_ANSWERS, OWN_OTHERS

ANSWER = cue_search(ANSWERS)
OTHER = cue_search(OTHERS)
MEETING = cue_search(MEETINGS)
OWN_ANSWER = cue_search(OWN_ANSWERS)
OWN_OTHER = cue_search(OWN_OTHERS)

UNHEARD_OF = re.compile(UNHEARD)
PAST = re.compile(
    r"\b(?<!are )(?<!be )(?<!is )(?<!get )(?<!who )(?<!not )(?<!n't )(?<!being )(?:(?:i|we|they|she|he|hr|recruiter) "
    r"(?:e-?mailed|called|wrote|sent|texted|contacted|reached|phoned|rang|left)|(?:we|they|i|team|panel|committee|"
    r"board) (?:\w+ )?made|(?<!'ve )got|saw|decided|met|interviewed|spoke|"
    r"talked|was|were|(?:tried|attempted|meant) to|missed|received|accepted|posted|applied|closed|went|"
    r"(?<!have )(?<!has )(?<!'ve )moved|came|founded|chose|selected(?! by ~)|"
    r"(?:we|i|they|she|he) (?:already |just |finally )?heard|sat|"
    r"thanks for|thank you for|had (?:originally |initially |"
    r"previously )?(?:hoped|planned|expected|said|told|thought|aimed|intended|promised)|hoped|(?<!she )(?<!he "
    r")(?<!they )said|promised(?! to\b)|"
    r"told you|originally|initially|previously|earlier said|was supposed|were supposed)\b"
)
"""What was said before, or has happened."""
AHEAD = re.compile(
    r"(?:\bwill\b|'ll\b|\bshall\b|\bshould\b|\bexpect\b|\bexpected\b|\bhope to\b|\bhoping\b|\bplan to\b|\baim|"
    r"(?<!was )(?<!were )\bgoing to\b|\bwould\b|\bcan\b|\bintend\b|\banticipat|\bnow\b|\bha(?:s|ve) promised\b|"
    r"\b(?:she|he|they) said "
    r"(?:she|he|they)|(?<!hoped to )(?<!planned to )\bbe\b|\bgo out\b)"
)
"""A clause that looks ahead all the same."""
TURNS = re.compile(
    r"\b(?:actually|instead|correction|rather|sooner|moved up|earlier than|change of plans?|revised|"
    r"new timeline|now (?:be|expect|hope|plan|looking))\b"
)
"""A sentence that takes an earlier word back."""
REPLACED = re.compile(
    r"\b(?:instead of|rather than|not|isn't|wasn't|as opposed to|earlier than|later than|sooner than|"
    r"moved from|pushed (?:back )?from|slipped from)(?: on| by| in| until| the| this)* ?$"
)
"""Before a day that no longer holds."""
REPLACING = frozenset({"instead", "rather", "opposed"})
GIVEN_UP = re.compile(r"\b(?:instead of|rather than|as opposed to)(?: on| by| in| until| the| this)* ?$")
"""Before a day that no longer holds, however much else the sentence promises."""
NEGATED_BY = re.compile(
    r"(?:n't|\bnot\b|\bnobody\b|\bno one\b|\bnone of (?:us|them)\b|\bcannot\b|unable to|\bunlikely\b|"
    r"\bno longer\b|\b(?:too (?:early|soon)|hard|difficult|impossible) to (?:say|tell|know|predict)\b|"
    r"\b(?:unclear|unsure|uncertain|no telling)\b|\bno (?:decision|answer|news|word|update|"
    r"one|result|outcome)\b)(?: \w+'?\w*){1,9} (?:by|on|this|within|in|before)(?: the)? ?$"
)
"""Before a day by which there will be no answer."""
NEGATED = re.compile(
    r"(?<!why do)(?:n't|\bnot|\bcannot|\bunable to|\bnever)"
    r"(?: (?!wait\b|hesitate\b|only\b|worry\b|until\b|before\b)\w+){0,6}? "
    r"(?:decid(?:e|ed|ing)|decisions?|know|hear|heard|answers?|updates?|news|offers?|hir(?:e|ing)|respond|fill|"
    r"results?)"
    r"(?: (?!until\b|till\b|before\b|by\b|after\b|for\b)\w+){0,4} ?$"
)
"""Before "this year", on which there will be none."""
ELSEWHERE = frozenset(
    """
    customer customers complaint complaints ticket tickets subscriber subscribers press media probation probationary
    account accounts relocation lab landlord embassy vendor vendors movers airline drug payroll quarterly fiscal tax
    survey surveys workshop seminar webinar syllabus election earnings shareholder shareholders pension insurance
    visa visas order orders refund refunds shipping shipment parcel package merger takeover election delivery
    deliveries raffle raises bonuses
    """.split()  # noqa: SIM905  (a table of words)
)
"""What answers to others, and to other questions, are about."""
THINGS = frozenset(
    """
    paperwork onboarding login credential credentials laptop laptops badge badges equipment link links instructions
    agenda directions payment payments invoice invoices reimburse reimbursed reimbursement expense expenses form
    forms contract contracts receipt receipts password passwords access code codes parking calendar invite invites
    assessment test assignment questionnaire material materials brochure sample samples travel itinerary
    """.split()  # noqa: SIM905  (a table of words)
)
"""What an e-mail or a call may be about besides an answer."""
OTHER_MATTERS = ELSEWHERE | THINGS
DENIAL = frozenset(
    """
    t not no nobody none never nothing cannot unable unlikely instead rather opposed earlier later sooner moved pushed
    slipped early soon hard difficult impossible unclear unsure uncertain
    """.split()  # noqa: SIM905  (a table of words)
)
PAST_WORDS = frozenset(
    """
    emailed mailed called wrote sent texted contacted reached phoned rang left made got saw decided met interviewed
    heard tried attempted meant missed spoke talked was were received accepted posted applied closed went moved came
    founded chose selected sat thanks thank had hoped said promised told originally initially previously earlier
    """.split()  # noqa: SIM905  (a table of words)
)
SILENCE = frozenset(
    """
    if unless should case when not comes come passes pass goes went rolls passed absence
    """.split()  # noqa: SIM905  (a table of words)
)
TURN_WORDS = frozenset(
    {
        "actually",
        "instead",
        "correction",
        "rather",
        "sooner",
        "moved",
        "earlier",
        "change",
        "changes",
        "revised",
        "new",
        "now",
    }
)
"""Without any of these words the patterns below need no look."""
STRONG = re.compile(
    r"\b(?:decisions?|decid\w+|answers?|outcomes?|results?|verdict|feedback|updates?|next steps|offers?|either way|"
    r"hear|heard|in touch|get back|let you know|respon\w+|minds?|(?:its|our|their) assessment|(?:give|allow|"
    r"grant) (?:us|me))\b"
)
"""Words of an answer that stand though such things are named beside them."""
SUPPOSING = re.compile(r"\b(?:if|in the event|in case|should you|unless|assuming|provided|where)\b")
INTERVIEWING = re.compile(r"(?<!your )(?<!you )\binterview(?:s|ing)\b")
""""more interviews until the 11th": what an answer waits for."""
THEIR_MEETING = re.compile(
    r"\b(?:our|the|a|its|their|internal|last|final) (?:(?!your\b|client|customer|next\b|second\b)[\w-]+ ){0,2}?"
    r"(?:meeting|debrief|huddle|sync|vote|deliberations?|wrap-?up|board|committee|panel|sitting)\b"
    r"(?![^~]{0,40}\b(?:you|your|candidates?)\b)"
)
"""The employer meets among themselves on that day."""
MEETINGS_OF_THEIRS = frozenset(
    """
    meeting debrief huddle sync vote deliberation deliberations wrap wrapup board committee panel sitting
    """.split()  # noqa: SIM905  (a table of words)
)
WAITS_FOR = re.compile(r"\b(?:after|once|when|as soon as|following)\b")
PURPOSE = re.compile(
    r"[, ]*(?:to (?:share|tell you|give you|let you know|communicate|deliver|announce) (?:you )?(?:your )?|"
    r"with (?=(?:an?|the|our|my|some) ))"
    r"(?:(?:an?|the|our|my|some|any) )?(?:(?!your\b)\w+ )?(?:decision|outcome|results?|verdict|answer|news|offer|"
    r"feedback|"
    r"update)\b"
)
"""After the day of a meeting that is for the sake of an answer."""
OWN_PURPOSE = re.compile(
    r"[, ]*(?:to (?:share|tell me|give me|let me know|announce) |with )(?:your|an|the) (?:\w+ )?"
    r"(?:decision|outcome|results?|verdict|answer|news|offer|feedback|update)\b"
)
HABITS = frozenset({"quarterly", "yearly", "annually", "every", "each"})
URGENT = frozenset({"if", "urgent"})
"""Of what cannot wait, while somebody is away."""
HABIT = re.compile(
    r"\b(?:quarterly|yearly|annually|(?:every|each) (?:second |other )?(?:\w+day|week|month|quarter|year|morning)s?|"
    r"(?:every|each) (?:second |other )?~)"
)
ON_WHICH = re.compile(r"[, ]*(?:when|(?:at|by|on|after) which(?: point| time| day)?)\b")
BY_WHICH = re.compile(r"\b(?:by|on|at) $")
YOURS = re.compile(r"\byour?\b")
AT_FIRST = re.compile(r"[\s,]*(?:by|on|before|in|within|until|after|come) (?:the )?~")
"""A day at the head of the sentence holds for all that follows."""
SPEAKERS = frozenset(
    {"you", "u", "we", "i", "we'll", "i'll", "we're", "i'm", "our", "my", "us", "me", "they", "they'll", "ll"}
)
WITHIN = re.compile(r"\b(?:by|before|until|till|in|within|during|into|come|of|sometime|later|earlier)(?: the| in)? ?$")
""""plans for the second quarter", "your work this year": what is named for its own sake is no answer's time."""
DATED = re.compile(
    r"\b(?:e-?mail|message|letter|note|inquiry|enquiry|application|conversation|voicemail|call|chat|invoice|proposal|"
    r"request|meeting|interview)s? (?:dated|from|of|sent(?: on)?|received(?: on)?) (?:the )?$"
)
"""Before the day of a thing: "my email of March 3"."""
DATES = tuple(f"{word} {the}" for word in ("dated", "from", "of", "sent", "received", "on") for the in ("", "the "))
NOT_LATER = re.compile(r"\b(?:no|not) later than [^,;]{0,20}$")
AT_THE_LATEST = re.compile(r"^[ ,(-]*(?:at )?(?:the )?(?:very )?latest\b")
LATEST_BEFORE = re.compile(
    r"\b(?:in any (?:case|event)|at any rate)\b[^.,;]{0,60}$|"
    r"\b(?:no later than|not later than|at the (?:very )?latest(?: by)?|latest by)\b[^.,;]{0,24}$"
)
UNKEPT = re.compile(
    r"[, ]*(?:but|and|yet) (?:so far )?(?:i|we|nobody|no one|nothing)\b[^,.;]{0,12}?"
    r"(?:n't|not|never|nothing|nobody|no one|nothing)\b"
)
"""What a note says behind a day that has gone by: "but I didn't get a call"."""
EARLIEST = re.compile(
    r"[ ,(-]*(?:at )?(?:the )?(?:very )?earliest\b|(?: is| are)? (?:coming up|around the corner|approaching)\b"
)
APPOINTED = re.compile(
    r"(?:'s\b| (?:at [\w:]{1,8} )?(?:for|during|in) (?:our|your|the|a|an) (?:[\w-]+ ){0,2}"
    r"(?:interview|screen|call|chat|conversation|meeting|visit)\b)"
)
"""After a day that is the day of an appointment."""
AFTER = re.compile(r"\b(?:after|following|once) (?:the |our )?$")
AWAY = re.compile(
    r"\b(?:our|the|my|his|her|their) (?:[\w'-]+ ){1,3}?(?:is|are|will be)?(?: \w+)? ?(?:travel+ing|away|out|"
    r"on (?:leave|vacation|holiday|pto))\b|\b(?:she|he|they)(?:'s| is|'re| are)(?: \w+)? (?:travel+ing|away|"
    r"out|on (?:leave|vacation|holiday|pto))\b"
)
"""Somebody else is away: the answer waits for them."""
AWAY_WORDS = frozenset({"traveling", "travelling", "away", "out", "leave", "vacation", "holiday", "pto"})
THAT_IT_IS = re.compile(
    r"\b(?:it|that|this)(?:'ll|'s| will| is| may| might| should| could| would)?(?: probably| likely| now|"
    r" rather| more| be| look(?:s|ing)?)* ?(?:be|like|is|take|until)\b|^(?:more like|most likely|probably|"
    r"hopefully|likely|ideally|target|latest)\b"
)
""""it will be the 18th": the answer, by a pronoun."""
THAT_DAY = re.compile(
    r"[, ]*and (?:(?:we|i|she|he|they|the \w+)(?:'ll)? )?(?:will|shall|should|can|hope|plan|expect|aim)\b[^.;]{0,90}"
    r"\b(?:then|afterwards?|after that|that (?:same )?(?:day|afternoon|evening|night)|the same day)\W*$"
)
""""and will let you know then": on the day just said, whatever happens on it besides."""
REFUSED = re.compile(r"(?:n't|\bnot|\bcannot|\bnever|\bunable to)(?: \w+){0,3} ?$")
REFUSAL = re.compile(r"(?:wo|do|ca)n't\b|will not\b|cannot\b")
UNTIL = re.compile(r"\b(?:until|till|before|by)\b")
THEREAFTER = re.compile(
    r"^[, ]*(?:when|at which (?:point|time)|by which (?:point|time))\b|"
    r"\bas soon as (?!possible|(?:we|i) can)|\b(?:(?:at|by) (?:that|this) (?:point|time|stage)|"
    r"after ?wards?|after that|then|thereafter|"
    r"following (?:which|that|this)|after which|once|that day|"
    r"(?:right|straight|shortly|soon|directly|just) ?after|straight ?away|right away|immediately|from there|(?:that|"
    r"the) (?:same|very) (?:day|morning|afternoon|evening|night)|same day|that (?:afternoon|evening|night|morning))\b"
)
"""The answer follows what was said before."""

LITTLE_WORDS = frozenset(
    """
    which should would might may could a about after all am an and another around at be before being best between
    but by coming couple cst during early else end everyone everybody est few first following for from give gmt
    guess hope hopefully i ideally if in is ist it late later latest like likely luck lunchtime maybe more most my
    aiming shooting targeting we're next no noon not now of on once or over perhaps pm possible probably pst say so
    some sometime target than that the then thereabouts think this till time to until very we well will with within
    """.split()  # noqa: SIM905  (a table of words)
)
"""A clause of these alone says hardly more than its day."""
