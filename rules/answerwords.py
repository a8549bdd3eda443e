"""Words of an answer: it is given, or it is being found. As the employer says them."""

from rules.answersearches import SEARCHES
from rules.decisionwords import DECISIONS, FOREIGN, UNHEARD

_WHO = (
    r"(?:you|u|ya|everyone|everybody|anyone|all|both|each|those|(?:all |the |our )*(?:successful |unsuccessful |"
    r"shortlisted |chosen |selected |remaining |other )?(?:candidates?|applicants?|finalists?|people|folks))"
)
_NOW = (
    r"(?<!writing to )(?<!pleased to )(?<!delighted to )(?<!excited to )(?<!glad to )(?<!sorry to )(?<!regret to )"
    r"(?<!wanted to )(?<!thrilled to )(?<!proud to )(?<!just to )"
)
"""What is told in this very mail is no answer to come: "I am writing to inform you", "just to let you know"."""
_NEWS = (
    r"(?:answers?|decisions?|updates?|news|word|feedback|verdict|outcome|results?|response|reply|replies|notes?|line|"
    r"message|e-?mail|mail|ring|shout|bell|buzz|text|confirmation|thoughts|views?|clarity|resolution|status|"
    r"conclusion|yes|"
    r"no|recommendation|nod|ok|okay|green light|heads[- ]up|movement|contact|communication|formal offer|announcement)"
)

ANSWERS = (
    UNHEARD,
    *DECISIONS,
    *SEARCHES,
    (
        rf"(?:give|get|send|drop|shoot|fire|let|bring|owe|offer|make|pass|throw|grant|relay)(?:s|ting|ing)? "
        rf"{_WHO}(?: have)? "
        rf"(?:(?:a|an|some|the|our|my|her|his|their|any|that|its) )?(?:\w+ ){{0,2}}?(?:{_NEWS}|call|offer)\b"
    ),
    (
        r"(?:expect(?:ing)?|look(?:ing)?(?: out)? for|look(?:ing)? forward to|await|anticipate|receive|get|have|see) "
        rf"(?:(?:a|an|some|the|our|my|any|further) )?(?:(?!your |by |via |raise |promotion |bonus |salary |"
        rf"funding |budget )\w+ ){{0,2}}?{_NEWS}\b"
    ),
    (
        r"(?:contacted|notified|called|informed|emailed|rung) (?:for|about|regarding|to arrange|to schedule|to set "
        r"up|with) "
        r"(?:a|an|the|your|our) (?:\w+ )?(?:interview|round|stage|chat|call|conversation|meeting)\b"
    ),
    rf"you(?:'ll| will| should| shall| can expect to)? (?:have|get|receive|know) your {_NEWS}\b",
    rf"{_NOW}(?:tell|told|inform|notify|brief|reach|advise|contact|write to|answer|update)(?:s|ing)? {_WHO}\b",
    (
        r"(?:be|are|been|being|get) told\b|find(?:ing)? out\b|(?:(?<=')ll|will|to) learn\b|"
        r"hears? (?:back )?from (?:us|me|hr)\b"
    ),
    (
        r"word (?:should|will|to|may|might|from|on)\b|com(?:e|ing) to a (?:view|decision|conclusion)|settl(?:e|ed|"
        r"ing) on\b"
    ),
    (
        r"be settled\b|(?:for|towards?) a (?:resolution|decision|conclusion)|(?:able|in a position|ready) to (?:\w+ "
        r")?(?:confirm|decide|say|tell|share|advise|announce|update)"
    ),
    (
        r"(?:panel|committee|board|team|group) (?:will |to )?reports?\b|(?:not|n't) (?:been )?(?:contacted|notified|"
        r"called)\b"
    ),
    (
        r"(?:leave|leaving) (?:it|this|that) with (?:me|us)|be patient\b|allow (?:us|me)\b|allow (?:$|up to|about|"
        r"until|till|at least|another)|report(?:ing)? back\b|have (?:this|it) wrapped"
    ),
    r"(?:formal|written|verbal|official|firm) (?:offer|answer|word|confirmation|response|decision|letter|notice)\b",
    r"expect (?:a|an|my|our|the) (?:\w+ )?(?:call|email|e-mail|letter)|cho(?:ose|osing|sen)\b|either way",
    r"one way or\b|thumbs up|(?:be|get) filled\b|(?:say|tell you|have) more\b",
    rf"{_NOW}let(?:ting)? (?:{_WHO}|the (?:other )?candidates?)(?: all| both)? (?:hear|know)",
    (
        r"hear(?:ing|d|s)?\b(?! from (?:you|our (?:engineers|customers|speakers|users)|\w+ that)\b| that\b| how\b|"
        r" (?:more )?about the| more about|.{0,12} great things| your)"
    ),
    (
        rf"{_NOW}g[eo]t(?:ting|ten)? (?:right )?back\b(?! to (?:us|me)\b)|(?:be|been|being|keep|"
        rf"stay) (?:back )?in (?:touch|"
        r"contact)"
    ),
    (
        rf"get in (?:touch|contact)|{_NOW}touch(?:ing)? base|{_NOW}reach(?:ing)? (?:back )?out|{_NOW}updat(?:e|es|"
        rf"ing)\b{FOREIGN}"
    ),
    (
        r"(?:circl|loop)(?:e|ing)? back|be back (?:to|with|in touch)|(?:com(?:e|ing)|write|writing|report(?:ing)?) "
        r"back (?:to|with|on)\b"
    ),
    (
        rf"(?<!get )(?<!getting )back to you|{_NOW}follow(?:ing)? (?:back )?up\b(?! on (?:my|your|our (?!side)|"
        rf"previous))|"
        r"respon(?:d|ding|se)\b(?! times?| to (?:\w+ )?(?:press|media|"
        r"\w*quer|inquir|enquir|requests?|questions?|emails?))|repl(?:y|ies|ying)\b"
    ),
    (
        rf"{_NOW}(?:contact|notif|inform|advis|call|ring|phon|telephon|ping|email|e-mail|messag|text|tell|"
        rf"buzz)(?:y|ying|"
        rf"ing|e|ed|ied)? (?:back )?{_WHO}\b"
    ),
    r"be (?:contact|notifi|inform|advis|intimat|announc|declar|communicat|finali[sz]|shortlist|select|call)ed",
    (
        rf"(?:will|(?<=')ll|shall|can) (?:ping|call|ring|phone|text|email)\b(?! (?:me|us)\b)|to (?:ping|call|ring|"
        rf"phone|"
        rf"text|email) {_WHO}\b"
    ),
    (
        r"(?:receive|get|see) (?:a|an|our|my|his|her|their|the|your) (?:\w+ )?(?:call|email|e-mail|letter|message|"
        r"confirmation|result|note|offer)\b"
    ),
    r"(?:have|get|receive) (?:it|one|that|this)\b(?= by(?! e-?mail| post| mail| phone)| on| before| within)",
    (
        rf"(?:give|giving) {_WHO} (?:a|an|our|some|the) (?:\w+ )?(?:call|ring|shout|answer|decision|update|"
        r"response|news|buzz|bell|verdict)"
    ),
    r"(?:a|the) call (?:back )?from\b|drop(?:ping)? (?:you|u) (?:a|an) (?:line|note|email|message)",
    rf"(?:write|writing|speak|email) to {_WHO}|we (?:shall|will|would|'ll) revert",
    r"\brevert(?:ing)? (?:back )?(?:to you|with|by|on)|intimate|intimation",
    r"(?:final|the) (?:pick|selection)\b|final(?:ise|ize|ising|izing)\b",
    r"(?<!your )(?<!quick )answers?\b(?! (?:any|your|questions|some))|(?:sit|hang|hold) tight",
    (
        r"hang (?:in there|on)|hold (?:on|out) (?:until|till)|give (?:us|me) (?:till|until|til|"
        r"a(?! call| shout| ring| bell| buzz| nudge)|the|"
        r"about)\b|gimme"
    ),
    r"mak(?:e|ing) (?:the|that|this) call|mak(?:e|ing) (?:phone |our |some |the )*calls",
    (
        r"(?:we|i|you|they)(?:'ll| will| shall| should|'d| would| might| may| can| could) (?:all |definitely |"
        r"hopefully |likely |probably )?(?:know|confirm|shout|ring|call|phone|email|text|ping|write|"
        r"answer)\b(?! (?:that|how|about|if you|you (?:need|have)|when you))"
    ),
    rf"(?:rings?|calls?|phones?|emails?|contacts|texts?|tells?|updates|notifies|informs) {_WHO}\b",
    (
        r"(?:offer letters? (?:will|in|out|to you)|a (?:polite |firm |clear |final |definite )?(?:yes|"
        r"no))\b(?! (?:and|attached))"
    ),
    r"confirm(?:ing)? (?:the|our) (?:appointment|decision|outcome|hire|selection|successful|choice|result)",
    r"be confirmed|get (?:a|the|your) (?:\w+ )?confirmation|get confirmation|bear with (?:us|me)\b",
    (
        r"(?<!your )(?<!good )(?<!great )(?<!publish our )(?<!quarterly )results?\b(?! (?:of (?:our|the) (?:study|"
        r"merger)|in\b|call))"
    ),
    r"keep(?:ing)? (?:you|everyone|all) (?:posted|updated|informed|in the loop)|conclud(?:e|ing)\b",
    r"(?:to|will|shall|us) revert\b|(?:ready|able) to (?:decide|say|choose|pick|select)",
    r"when we announce|(?<!your )(?<!discuss )feedback\b(?! (?:form|survey))",
    r"(?<!other )(?<!great )news\b(?! about the| coverage)|good news\b",
    (
        r"(?:it|this|that|which|process|review|decisions?|step|stage) (?:(?:\w+ly|often|also|still|would|will|may|"
        r"might|can|could|should) )*takes?\b"
    ),
    (
        r"(?:process|review|approvals?|decisions?) (?:\w+ ){0,4}?(?:takes|(?:to|will|should|may|might|can|"
        r"could) (?:\w+ )?take)\b"
    ),
    (
        r"(?<!in other )(?:have|get|send|the|final|some) word\b|know (?:where we|the|(?:more|something|"
        r"anything)(?! about (?!you|the (?:decision|timing|outcome|position|role|job))))\b"
    ),
    (
        r"more (?:soon|then)\b|something (?:definitive|definite|concrete|solid|firm|official|final)\b|"
        r"more to (?:share|report|tell|say)\b|(?:something|anything|smth) (?:\w+ ){0,2}?(?:for you|for u|to (?:share|"
        r"report|tell|say)|from (?:us|me|our|the|hr))\b"
    ),
    r"(?:out|over|across|round|off) to you\b|keep (?:an eye|your (?:eyes?|phone|inbox|line)) \w+",
    r"have (?:something|anything|it|a response|this) (?:for you|wrapped up|sorted|sewn up|nailed down)",
    (
        r"(?:share|sharing|communicat(?:e|ing)) (?:it|this|that|feedback|news|results?|with you|(?:the|our|"
        r"a|an|some|any|final) (?:\w+ )?(?:decisions?|results?|outcome|feedback|update|news|answer|status|"
        r"verdict|choice|next))\b"
    ),
    (
        r"(?<!mail )(?<!message )(?:shared|communicated|sent) (?:with|to|by|on|in|within|during|out|before)\b"
        r"(?! (?:us|me)\b)"
    ),
    r"(?:buttoned|wrapped|sewn|tied|zipped|sorted|ironed|figured|hashed) (?:up|out)",
    r"(?:shak|pann?|work|play)(?:e|es|ing)? out|nailed down|locked (?:in|down)",
    r"(?:an? |the |our )?(?:email|e-mail|call|note|letter|message|text) from (?:us|me|our|the|hr|someone)",
    (
        r"send(?:ing)? (?:you|u) (?:an?|the|your|our) (?:\w+ )?(?:offer|decision|answer|email|e-mail|note|"
        r"update|response|letter|line)\b"
    ),
    r"before (?:contacting|checking|calling|emailing|following|getting in touch|reaching)",
    r"(?:offer|outcome|notification|review|response|decision) (?:call|date|timeline|timeframe|expected|due)",
    r"eta\b|(?:for|until) (?:us|we) (?:to )?(?:respond|decide|review|know|finish|can)",
    r"review (?:your|all|every|each|the) (?:application|candidate|submission|material)s?",
    r"first to (?:know|hear)|minds? at (?:rest|ease)|out of your misery|in the picture|up to (?:speed|date)\b",
    rf"(?:fill|loop|clue|bring) {_WHO} in\b|(?:get|have) {_WHO} (?:sorted|an? \w+|some \w+|something|word|news)\b",
    (
        r"(?:line|word|note|message|email|e-mail|call|letter|text|shout|bell|ring)s? (?:back )?(?:from|by) (?:us|me|"
        r"our|the|hr)"
    ),
    r"(?:our|my|his|her|their|hr's) (?:\w+ )?(?:e-?mail|letter|message|communication|intimation|pick|choice|verdict)\b",
    (
        r"(?:in )?(?:your hands|your inbox)\b|in the post\b|on to you\b|back with you\b|with you(?= (?:by|on|before|"
        r"within|in|no) )"
    ),
    r"turn(?:s|ed|ing)? (?:\w+ ){1,3}around",
    (
        r"(?:role|position|job|post) (?:will |to |should )?(?:be )?offered|(?<!the )(?<!this )(?<!your )(?<!our "
        r")offer(?= by (?:the )?$)"
    ),
    r"(?:person|people|one|ones) (?:i|we)(?:'ll| will)? (?:call|ring|phone|contact|tell|email)|(?:shud|shd|wil) know\b",
    (
        r"(?:won't|will not|don't|can't|cannot) (?:\w+ )?(?:know|say|tell|decide)\b|be (?:all )?(?:sorted|resolved|"
        r"decided|concluded)\b"
    ),
    (
        r"think(?:ing)? (?:about it|it over|it through|this over|on it)|mull\w*|sleep on (?:it|this)|(?:receive|get) "
        r"an invitation\b(?! to (?:speak|attend|present|the|our)\b)"
    ),
    r"(?<!you )need(?:s|ing)? (?:$|until|till|up to|about $|more time|some time|a (?:bit|little) )|hang on\b",
    (
        r"(?:(?<=')ll|will|plan to|going to|like to) (?:\w+ )?(?:check (?:back )?in\b|check back\b|"
        r"pick\b(?! (?:you|up|it|"
        r"them)\b)|choose\b|select\b)"
    ),
    (
        r"(?:haven't|hasn't|have not|has not) (?:\w+ )?(?:decided|chosen|made|reached|finali[sz]ed|heard)\b(?! from "
        r"you| when| where| how| what)"
    ),
    r"send(?:ing)? out (?:\w+ ){0,4}?(?:emails?|letters?|notices?|notifications?|decisions?|offers?|results)\b",
    r"wait(?:ing)? (?:until|till|another|about|up to)\b|(?:ring|call|phon|email)(?:e|ing)? (?:round|around)\b",
    r"(?:information|details|info) (?:for you|to share)\b|give (?:us|me|it|this|that) (?:$|till|until|til\b)",
    r"(?:are|is|be|get) (?:all )?(?:told|informed|notified|contacted|advised|emailed)\b",
    rf"{_WHO} (?:will|'ll|should|shall|can expect to) (?:\w+ )?(?:know|hear|learn|find out|be told)\b",
    (
        (
            r"(?:promise|hope|hoping|plan|planning|aim|aiming|expect|expecting|try|trying|going|intend|want) to "
            r"(?:\w+ )?(?:write|call|email|respond|reply|ring|phone|text|tell|answer|confirm|decide|choose|pick|select|"
            r"know(?! more about)|hear|announce)\b"
        )
        + FOREIGN
    ),
    r"(?:watch|check) your (?:inbox|email|phone)",
    r"status (?:will|should|to|is|gets|shall)\b|(?:put|set|lay|laid) out (?:the )?next steps",
)

_ME = (
    r"(?:me|us|everyone|everybody|anyone|all|both|each|those|(?:all |the |your )*(?:successful |unsuccessful |"
    r"shortlisted |chosen |selected |remaining |other )?(?:candidates?|applicants?|finalists?|interviewees|people))"
)
_OF_EMPLOYERS_ALONE = ("results?\\b(?! (?:of", "(?:will|(?<=')ll|shall|can) (?:ping|call")
"""What a candidate says of more than an answer, or of their own doing."""
ANSWERS_TO_ME = tuple(
    pattern.replace(_WHO, _ME) for pattern in ANSWERS if not any(words in pattern for words in _OF_EMPLOYERS_ALONE)
)
"""As the candidate recalls them."""
