"""How a user's own note recalls what the employer said, and what the note says of other days."""

import re
from collections.abc import Collection

from rules.answerwords import ANSWERS_TO_ME

SAID = frozenset(
    """
    offered said mentioned told
    noted indicated explained shared suggested advised hope hoped expect expected plan planned
    anticipate anticipated intend intended outlined thought estimated aim stated informed
    """.split()  # noqa: SIM905  (a table of words)
)
SPEAKERS = frozenset({"you", "they", "she", "he", "someone", "hr", "team", "panel", "committee", "hiring"}) | {
    "colleagues",
    "company",
}
AHEAD = frozenset(
    {"will", "would", "d", "ll", "re", "are", "were", "might", "may", "should", "is", "was", "plan", "want", "wanted"}
    | {"need", "needed", "let", "still"}
)
KNOWN = frozenset(
    """
    per appreciate understand understood aware realize realise gather know recall remember believe hear hearing
    learn learning telling informing letting waiting gathered learned heard note recognize recognise look looking
    watch watching promising agreeing offering planning hoping intending goal target schedule intention explaining
    mentioning sharing outlining clarifying confirming get receive receiving wait forward decision decisions answer
    outcome offer offers timeline news result results discussed promised agreed informed when
    """.split()  # noqa: SIM905  (a table of words)
)
RECALLING = SAID | KNOWN
"""Any of these, or a speaker with a word that looks ahead, stands wherever the employer's words are recalled."""
RECALLS = re.compile(
    r"\b(?:"
    rf"(?<=[a-z] )(?<!\bi )(?:{'|'.join(sorted(SAID))})\b|"
    r"(?:you|they|the (?:team|panel|committee|hiring \w+)|your (?:team|panel|colleagues|company)|she|he|someone|hr) "
    r"(?:will|would|'d|'ll|are|were|might|may|should|is|was|hope|expect|plan|want|wanted|need|needed|still|"
    r"let (?:me|us) know)\b|(?:telling|informing) (?:me|us)|letting (?:me|us) know|(?:wait|waiting|look|looking|"
    r"watch|watching) (?:out )?for your|"
    r"(?:promising|agreeing|offering|planning|hoping|intending) to\b|"
    r"your (?:\w+ )?(?:timeline|plan|goal|target|schedule|intention|hope)\b|(?:you|"
    r"they)'(?:d|ll|re)\b|"
    r"as (?:discussed|mentioned|promised|agreed|you|we)|per (?:our|your)|"
    r"(?:i|we|i'm|i am) (?:understand|understood|aware|realize|realise|gather|gathered|learned|heard|note|"
    r"recognize|recognise|know|recall|remember|believe|"
    r"appreciate)|(?:explaining|mentioning|sharing|outlining|clarifying|confirming)\b|"
    r"(?:expect|look forward|looking forward|wait|waiting|await|hope|eager|excited) (?:to )?"
    r"(?:hear|learn|hearing|learning|get|receiving|receive)|"
    r"look(?:ing)? forward to\b|when you (?:have|know|decide)|"
    r"(?:happy|glad|pleased|good|nice|great|delighted|relieved|helpful|useful|reassuring|"
    r"encouraging) to (?:hear|learn|know)|"
    r"i (?:should|would|will|can|could|may|might) (?:be )?(?:expect(?:ing)?|hear|hearing|receive|know|learn)|"
    r"i'(?:d|ll) (?:hear|know|expect|be hearing|get|receive|learn|wait)|"
    r"(?:decisions?|answer|outcome|offers?|timeline|news|results?) "
    r"(?:will|would|is|are|was|were|should|shall|might|may|by|in|within|expected|to be)\b|"
    r"as (?:was )?(?:informed|told|stated|explained|indicated|advised|suggested)\b)"
)
"""That the employer's words are recalled."""


def may_recall(words: Collection[str]) -> bool:
    return not (
        RECALLING.isdisjoint(words)
        and (SPEAKERS.isdisjoint(words) or AHEAD.isdisjoint(words))
        and ("as" not in words or ("you" not in words and "we" not in words))
    )


ASKS_FOR_NEWS = re.compile(
    r"\b(?:(?:is|was|been|are|were|have|had|for|there) any (?:news|updates?)\b|wonder(?:ed|ing)? (?:if|whether)|"
    r"(?:has|have|had) passed|check(?:ing)? (?:in|"
    r"on|whether|if|to see)|(?:haven't|have not) (?:yet |\w+ )?heard|follow(?:ing)? up on|"
    r"where (?:things|you) (?:stand|are)|status of)\b"
)
NEWS_WORDS = ("any ", "wonder", "passed", "check", "heard", "follow", "where ", "status")
"""Without any of these nothing is asked."""
JUST_NOW = re.compile(r"\b(?:yesterday|today|this (?:morning|afternoon|evening)|earlier)\b")
"""A length of time that a note recalls counts from the day of the note only if they have just met."""

OWN_ANSWERS = (
    *ANSWERS_TO_ME,
    r"mak(?:e|ing) (?:the |their |your )?(?:calls|offers)",
    r"i (?:would|should|will|might|could|can|may) (?:know|learn|find out)\b|i'd (?:know|learn|find out)\b",
    r"choosing|choose\b|selecting|(?:your|her|his|their) (?:call|email|e-mail|reply|response|answer|message)\b",
    (
        r"let(?:ting)? (?:me|us|candidates|everyone|people|applicants|all) (?:\w+ )?know|"
        r"hear(?:ing)?\b(?! (?:more )?about| that\b| how\b)"
    ),
    r"g[eo]t(?:ting)? back to (?:me|us|everyone|candidates|people|all)",
    (
        r"(?:contact|notif|inform|call|ring|phon|email|updat|tell|text|ping)(?:y|ying|ing|e)? (?:me|us|"
        r"candidates|everyone|the)\b"
    ),
    (
        r"(?:you|they|team|someone|hr|she|he)(?:'ll|'d| will| would| should| might| may| are| were|"
        r"'re)? (?:\w+ ){0,3}?(?:be in touch|reach out|follow up|circle back|touch base|respond|reply|"
        r"get back|decid(?:e|ing)|finali[sz]e|review)"
    ),
    (
        r"i(?:'d|'ll| should| would| will| can| could| might| may) (?:\w+ )?(?:have|get|receive|see) (?:\w+ "
        r"){0,2}?(?:feedback|answer|"
        r"decision|news|update|word|response|reply|result|outcome)\b"
    ),
    (
        r"expect(?:ing)? (?:an? |some |any |your |the )?(?:\w+ )?(?:call|e-?mail|letter|message|answer|decision|news|"
        r"update|word|feedback|response|reply|results?|outcome|offer)\b"
    ),
    r"(?:the|an|some|any|your|final) (?:answer|news|update|word|feedback|results?|outcome|response)\b",
    (
        r"(?:you|they|it|this|that|process|decisions?|review|committee|team|board|panel|she|he|hr)"
        r"(?:'d|'ll| will| would| should| might| may| could| can| usually| normally| often| also)* "
        r"(?:need|needs|needed|take|takes|took|want|wants|wanted|require|requires|required) (?:about |around |"
        r"you |up to |at least |maybe |"
        r"probably |another |roughly |only |just |the team |the committee )*$"
    ),
    (
        r"be (?:back )?in (?:touch|contact)\b|(?:come|coming|circle|circling|report|check|write) back (?:to|"
        r"with) (?:me|us)\b"
    ),
    (
        r"(?:be|being|get|gets|have|having) (?:\w+ ){0,4}?(?:chosen|selected|hired|picked|appointed|named|decided|"
        r"filled|"
        r"notified|informed|contacted|told)\b"
    ),
    (
        r"(?:reach(?:ing)? out|get(?:ting)? back|speak(?:ing)?|writ(?:e|ing)|respond(?:ing)?|reply(?:ing)?) to "
        r"(?:the )?(?:other |all |both |successful |shortlisted )*(?:candidates?|applicants?|finalists?|interviewees)\b"
    ),
    r"(?:your|the team's|the committee's|its|their) (?:final )?(?:decision|choice|verdict|selection)",
    r"(?:your|that) (?:timeline|timeframe|time frame)|give (?:you|them) (?:until|till|another|about|a|$)",
    r"which (?:\w+ ){0,3}?(?:will|would|should) be (?:made|taken|reached)\b",
)

OWN_OTHERS = (
    r"hope (?:that )?i(?:'ll| will| can| may| shall) (?:\w+ )?(?:hear|get|receive|know)\b",
    r"results? (?:of|from) (?:the|our|your|a|this|that) (?:\w+ )?(?:trial|study|survey|pilot|audit)\b[^,;.]{0,60}",
    r"would be (?:\w+ )?(?:great|good|nice|wonderful|lovely|helpful|amazing|ideal) (?:to|if)\b[^,;.]{0,60}",
    r"if (?:i|you) (?:could|can|might|were able to|would be able to)\b[^,;.]{0,60}",
    r"(?<='s )(?:interview|call|meeting|chat)\b|you asked\b[^,;.]{0,60}|my (?:decision|answer|reply|response)\b",
    r"i (?:need|have to|must|owe)\b[^,;.]{0,80}",
    (
        r"(?:i'll|i will|i shall|i can|i could|i am|i'm|i plan|i would be|i'd be|i have|let me|"
        r"allow me) (?!(?:be |also |certainly |keenly |eagerly |patiently |very |so |really |most )*(?:expect|"
        r"hear|look|wait|await|sit tight|"
        r"hang on|hold on|know|excited to hear|eager to hear|hopeful|hoping|told|aware|glad to (?:hear|know)|"
        r"grateful|thankful|glad that|happy that|pleased that|excited|eager|keen|confident|curious|writing|following|"
        r"receive|learn|find out|get (?:an?|the|your|some|my|feedback|news|word)\b|"
        r"have (?:an?|the|your|some) (?:answer|decision|update|response|result)|sure))[^,;.]{0,80}"
    ),
    (
        r"(?:love|like|appreciate|grateful|great|need|want|hoping|hope|wonder\w*|possible) (?:it )?(?:if |"
        r"to |a |an )?(?:you could |i could |we could )?(?:hear|know|get|response|reply|answer|have)"
    ),
    (
        r"thank(?:s| you)(?: \w+){0,3}? for (?:the|your|this|that) (?:\w+ )?"
        r"(?:update|news|feedback|call|reply|response|e-?mail|message|note|answer|interview|offer)\b(?! that)"
    ),
    (
        r"(?:get|come|write|reply|respond|report|send|speak|talk) (?:\w+ )?(?:back )?(?:to|with) you\b|"
        r"(?:call|e-?mail|contact|tell|send|update|notify|inform|let|reach) you\b"
    ),
    r"i(?:'ll| will)? (?:also )?hear (?:back )?(?:from|about) (?:an?|another|other|my|the other)\b",
    (
        r"(?:raise|promotion|bonus|salary|funding|budget|investment|design|pricing|vendor|visa|planning) "
        r"(?:decisions?|results?|reviews?|announcements?|feedback)\b"
    ),
    r"(?:happy|glad|able|ready|free|willing) to (?!hear|learn|know|wait|receive|see|give me|tell me|share|let me)",
    r"(?:another|other|competing) (?:offer|company|employer|process|deadline|firm)|deadlines?\b",
    (
        r"(?:great|good|nice|wonderful|lovely|pleasure|delightful|fun|kind of you) to (?:get|receive|have|see|meet|"
        r"speak|talk|chat)\b(?: your \w+)?"
    ),
    r"respond to them|give them|(?:could|can|would|will|might) you\b[^.;]{0,60}|are you able",
    (
        r"(?:please|kindly)\b(?! \w+ed\b)[^.;]{0,60}|(?:start|starts|begin|"
        r"begins|starting|beginning|join|joining|available|"
        r"availability|free)\b"
    ),
    r"interview\b|meeting\b|meet\b|(?:our|the|a|next) call (?:on|scheduled)|speak|chat|conversation|see you|talk\b",
    r"works\b|suits\b|is (?:fine|good|great|perfect)\b",
    (
        r"(?:when|since|after|as) we (?:last |first )?(?:spoke|met|talked|chatted)(?: \w+){0,2} (?:on|last|this|"
        r"the)(?: the)? $"
    ),
    r"launch\w*|release|conference|vacation|holiday|on leave|\baway\b|out of|traveling|travelling|project",
    r"assignment|take-home|portfolio|references|exercise|product|went|moved(?! to )|ship\w*",
)
