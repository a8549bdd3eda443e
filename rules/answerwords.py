"""Words of an answer: it is given, or it is being found. As the employer says them."""

from rules.answersearches import SEARCHES

_WHO = (
    r"(?:you|u|ya|everyone|everybody|anyone|all|both|each|those|(?:all |the |our )*(?:successful |unsuccessful |"
    r"shortlisted |chosen |selected |remaining |other )?(?:candidates?|applicants?|finalists?|people|folks))"
)
_FOREIGN = (
    r"(?! (?:on |to |with )?(?:(?:our|the|its|their|his|her|a|an|your|my|any|all|some|new|big|every|these|those) ){1,3}"
    r"(?!(?:\w+ )?(?:decisions?|choices?|picks?|selections?|outcomes?|results?|successful|winner|hire|appointments?|"
    r"candidates?|applicants?|finalists?|fellows?|winners?|recipients?|scholars?|names?|shortlist|person|people|"
    r"applications?|position|role|job|search|process|"
    r"next|offers?|matter|best|right|way|same|following|end|week|first|last|latest|team|answer|feedback|news|"
    r"interviews?|"
    r"status|letter|above|this|that|right|of|two|three|other|one|final)\b)[a-z])"
)
"""Not before what is no matter of the candidate's: "announce its earnings", "decide your start date"."""
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

UNHEARD = (
    r"(?:if|unless|should|in case|when) (?:you|i)(?: still)?(?:'ve| have| had| do| did)?(?: still)?(?:n't|"
    r" not)?(?: have)? (?:yet )?(?:hear|heard|receive|received|get|gotten|got|seen)\b(?! (?:\w+ ){0,3}?(?:link|"
    r"invit\w+|form|test|assessment|documents?|contract|badge|laptop|access|code|package|materials?)\b)|(?:if|"
    r"unless) (?:we|"
    r"i)(?:'ve| have| do| did)?(?:n't| not) (?:yet )?(?:gotten|got|been|repl|respond|reach|contact|follow|get)|"
    r"(?:if|when|should|unless|in case) (?:(?:there(?:'s| is| has)|you(?:'ve| have)?|it's|i'm|we're|all's|is) "
    r")?(?:still |been |"
    r"had |got |remain |see |hear |receive )*(?:nothing|no (?:word|news|reply|response|answer|sign|communication|"
    r"update)|silen\w+|"
    r"all quiet|quiet)\b|you(?:'ve|'d| have| had)? (?:still |yet )?not (?:yet )?heard|"
    r"(?:candidates|applicants|those|anyone|people)(?: who)?(?: are| have| is| has)? not (?:been )?(?:contacted|"
    r"notified|called)|(?:comes? and goes?|pass(?:es)?|goes by|went by|rolls around|has passed) (?:without|with no|"
    r"and)\b|"
    r"in the absence of"
)
"""The day after which silence may be broken is the day of the answer."""

DECISIONS = (
    r"(?<!your )(?<!accept )(?<!important )decisions?\b(?! mak(?:er|ing (?:process|skill)))|decid(?:e|ing)\b"
    + _FOREIGN,
    (
        r"(?:mak(?:e|ing)|made) (?:up )?(?:our|the|a|their|its|my|his|her|your) (?:final |hiring )?(?:mind|minds|picks|"
        r"choices|selections|decisions|choice|pick|selection|call|offer|decision)"
    ),
    r"verdict|clarity|recommendation\b|green light|sign-?off\b|in your inbox",
    r"where (?:you|they|things|we) stand|turn(?:ing)? (?:these|this|it|them|things) around|turnaround",
    (
        r"outcomes?\b|offers? (?:will |to |should )?(?:be )?(?:go|follow|following|come|going|went|made|extended|"
        r"out|sent|released)\b"
    ),
    r"(?:make|making|extend|extending) (?:(?:an|the|our|a) )?(?:\w+ )?offers?\b|be (?:all |much )?clear(?:er)?\b",
    r"(?:the|an|our|final|hiring|official|formal|decision|results?|selection) announcement\b",
    (
        r"announc(?:e|es|ed|ing)\b(?! that (?!decision|outcome|result))"
        r"(?! (?:it|them|more|details|dates) (?:on|via) (?:our|the|its)\b)"
    )
    + _FOREIGN,
    (
        r"(?:reach|arriv|com|get|land|settl)(?:e|es|ing|ed)? (?:at |to |on )?(?:a|an|our|the|their|"
        r"some) (?:(?!raise|promotion|bonus|salary|funding|budget)\w+ "
        r")?(?:conclusion|"
        r"decision|determination|verdict|judge?ment|consensus|answer|resolution|choice|name|candidate|agreement)"
    ),
    (
        r"(?:results?|decisions?|outcomes?|letters?|notifications?|notices?|offers?|answers?|verdicts?|list|status|"
        r"selections?|emails?|names?|word|news|calls?|shortlist)\b[^,;.~]{0,60}?\b(?:(?:will|to|should|shall|may|can|"
        r"would) "
        r"(?:all )?(?:be |get )|are (?:being )?|is (?:being )?|being |get |gets )(?:(?!discussed|reviewed|used|"
        r"kept|held|stored|based|written)\w+ )?(?:e?-?mailed|posted|"
        r"mailed|sent|"
        r"published|issued|shared|announced|declared|communicated|released|made|given|delivered|finali[sz]ed|extended|"
        r"confirmed|known|ready|available|due|expected|displayed|updated|relayed|conveyed|passed|visible|viewable|"
        r"through|out|in)\b"
    ),
    r"next steps\b(?! (?:is|are|in the (?:process )?(?:is|are)))",
    (
        r"(?:results|decisions?|notices|notifications|letters|status) (?:\w+ )?(?:go|going|be sent|"
        r"be released|be shared|out|be declared)"
    ),
)
"""Whoever speaks."""

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
        rf"ing)\b{_FOREIGN}"
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
        r"(?:in )?(?:your hands|your inbox|the post)\b|on to you\b|back with you\b|with you(?= (?:by|on|before|"
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
        + _FOREIGN
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

MEETINGS = (
    r"approv\w+|go-?ahead|(?:takes?|need|lasts?|require[sd]?|wait)\b",
    (
        r"(?:committee|panel|board|team|we|partners|directors|group|council|they|leadership|managers?|she|"
        r"he|ceo|vp) (?:\w+ ){0,3}?(?:get together|meet(?:s|ing)?|conven(?:es?|ing)|reconven(?:es?|ing)|"
        r"sits?|deliberat(?:es?|ing)|debrief(?:s|ing)?|sync(?:s|ing)?|vot(?:es?|ing)|regroup(?:s|ing)?|"
        r"discuss(?:es|ing)?|review(?:s|ing)?|sign(?:s|ing)? off)\b"
    ),
    (
        r"(?:finish(?:ing|es)?|wrap(?:s|ping)? up|conclud(?:e|es|ing)|complet(?:e|es|ing)|last|"
        r"final) (?:\w+ ){0,3}?(?:interviews?|candidates?|conversations?)\b"
    ),
    r"\bback (?:in|at|from|on|to work|with us|$)|\bback\b(?= *$)",
    r"(?:(?<=')s|(?<=')re|is|are|gets|get|returns?|return) back\b|returns\b|debrief|deliberat(?:e|ing|ion)s?",
    r"(?:re)?visit(?:ing)?\b|regroup",
    (
        r"compar(?:e|es|ing) notes|(?:vote|debrief|regroup|board meeting|huddle) (?:is|takes place|will be|"
        r"happens)\b|(?:chat|talk|talked|speak|spoken|check|checked|catch up|meet|met) (?:with|to) (?:the|our|my|"
        r"\w+$)"
    ),
)
"""What an answer waits for: its day counts where the answer follows it."""
