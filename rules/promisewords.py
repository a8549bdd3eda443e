"""What makes a day in a sentence the day of an answer, and what makes it another day.

The cue that stands nearest before a day speaks for it, else the nearest behind it in the same clause.
"""

import re

from rules.cuesearch import cue_search

_WHO = r"(?:you|u|ya|everyone|everybody|all|both|each|candidates?|applicants?|finalists?|people|folks)"

ANSWERS = (
    rf"let(?:ting)? (?:{_WHO}|the (?:other )?candidates?)(?: all| both)? (?:hear|know)",
    r"hear(?:ing|d)?\b(?! from you| about the|.{0,12} great things| your)",
    r"g[eo]t(?:ting|ten)? (?:right )?back\b",
    r"(?:be|been|being|keep|stay) (?:back )?in (?:touch|contact)",
    r"get in (?:touch|contact)",
    r"touch(?:ing)? base",
    r"reach(?:ing)? (?:back )?out",
    r"updat(?:e|es|ing)\b",
    r"(?:circl|loop)(?:e|ing)? back",
    r"(?:com(?:e|ing)|be|write|writing|report(?:ing)?) back (?:to|with|on)\b",
    r"back to you",
    r"follow(?:ing)? (?:back )?up\b",
    r"respon(?:d|ding|se)\b",
    r"repl(?:y|ies|ying)\b",
    rf"(?:contact|notif|inform|advis|call|ring|phon|ping|email|e-mail|messag|text|tell|buzz)(?:y|ying|ing|e|ed|ied)? (?:back )?{_WHO}\b",
    r"be (?:contact|notifi|inform|advis|intimat|announc|communicat|finali[sz]|shortlist|select|call)ed",
    rf"(?:will|'ll|shall|to|can) (?:ping|call|ring|phone|text|email) {_WHO}?\b",
    r"(?:receive|get|see) (?:a|an|our|the|your) (?:\w+ )?(?:call|email|e-mail|letter|message|confirmation|result|note|offer)\b",
    r"have (?:it|one|that|this)\b(?= by| on| before)",
    rf"(?:give|giving) {_WHO} (?:a|an|our|some|the) (?:\w+ )?(?:call|ring|shout|answer|decision|update|response|news|buzz|bell|verdict)",
    r"(?:a|the) call (?:back )?from\b",
    r"drop(?:ping)? (?:you|u) (?:a|an) (?:line|note|email|message)",
    rf"(?:write|writing|speak|email) to {_WHO}",
    r"we (?:shall|will|would|'ll) revert|\brevert(?:ing)? (?:back )?(?:to you|with|by|on)",
    r"intimate|intimation",
    r"(?<!your )(?<!accept )(?<!important )decisions?\b(?! mak(?:er|ing (?:process|skill)))",
    r"decid(?:e|ing)\b",
    r"(?:we|they|team|panel|committee|board) (?:\w+ )?(?:vote|choose|select|appoint)",
    r"(?:mak(?:e|ing)|made) (?:up )?(?:our|the|a|their|its|my) (?:final |hiring )?(?:mind|minds|choice|pick|selection|call|offer|decision)",
    r"(?:final|the) (?:call|pick|selection)\b|final(?:ise|ize|ising|izing)\b",
    r"(?<!your )(?<!quick )(?<!for an )answers?\b(?! (?:any|your|questions|some))",
    r"verdict|clarity|recommendation\b|green light|sign-?off\b|in your inbox|where (?:you|they|things|we) stand|turn(?:ing)? (?:these|this|it|them|things) around|turnaround",
    r"(?:sit|hang|hold) tight|hang (?:in there|on)|give (?:us|me) (?:till|until|til|a|the|about)\b|gimme",
    r"(?:fill|filling|filled|settle|settled|settling) (?:this|the|that|it)\b|(?:someone|somebody|anyone) (?:hired|chosen|picked)|hiring decision",
    r"(?:close|closing|closed) (?:this|it) out|firm(?:ing)? (?:things|this|it) up|mak(?:e|ing) (?:the|that|this) call|mak(?:e|ing) (?:phone |our |some |the )*calls",
    r"(?:we|i|you|they)(?:'ll| will| shall| should|'d| would| might| may) (?:all |definitely |hopefully |likely |probably )?(?:know|confirm|shout|ring|call|phone|email|text|ping|write|answer)\b(?! (?:that|how|about|if you|you (?:need|have)|when you))",
    rf"(?:rings?|calls?|phones?|emails?|contacts|texts?|tells?|updates|notifies|informs) {_WHO}\b",
    r"(?:offer letters? (?:will|in|out|to you)|a (?:polite |firm |clear |final |definite )?(?:yes|no))\b(?! (?:and|attached))",
    r"confirm(?:ing)? (?:the|our) (?:appointment|decision|outcome|hire|selection|successful|choice|result)|be confirmed|get (?:a|the|your) (?:\w+ )?confirmation|get confirmation",
    r"bear with (?:us|me)\b",
    r"process (?:will |should |to |is |is expected to |)(?:conclude|finish|wrap up|be (?:complete|completed|finished|done|over))",
    r"(?:able to|to|will|shall|we'll) appoint\b",
    r"outcomes?\b",
    r"(?<!your )results?\b(?! (?:of (?:our|the) (?:study|merger)|in\b|call))",
    r"(?<!your )(?<!discuss )feedback\b(?! (?:form|survey))",
    r"(?<!other )(?<!great )news\b(?! about the| coverage)",
    r"good news\b",
    r"(?:it|this|that|which|process|review|decisions?) (?:\w+ )?takes?\b",
    r"(?:finish|wrap|complet|conclud)(?:e|es|ing|ping) (?:up )?(?:\w+ ){0,3}?(?:interviews?|interviewing|process|search|conversations|candidates)\b",
    r"(?<!in other )(?:have|get|send|the|final|some) word\b",
    r"know (?:more|something|anything|where we|the)\b|more to share|something (?:for you|to share)|\bsmth for you",
    r"have (?:something|anything|it|a response|this) (?:for you|wrapped up|sorted|sewn up|nailed down)",
    r"offers? (?:will |to |should )?(?:be )?(?:go|going|went|made|extended|out|sent|released)\b",
    r"(?:make|making|extend|extending) (?:an|the|our|a) (?:\w+ )?offer",
    r"announc(?:e|es|ed|ing|ement)\b(?! (?:the|our|a|its|their|his|her) (?:new|product|launch|merger|acquisition|next))",
    r"(?:share|sharing|communicat(?:e|ing)) (?:it|this|that|feedback|news|results?|with you|(?:the|our|a|an|some|any|final) (?:\w+ )?(?:decisions?|results?|outcome|feedback|update|news|answer|status|verdict|choice|next))\b",
    r"(?:shared|communicated|sent) (?:with|to|by|on|in|within|during|out|before)\b(?! (?:us|me)\b)",
    r"(?:buttoned|wrapped|sewn|tied|zipped|sorted|ironed|figured|hashed) (?:up|out)|(?:shak|pann?|work|play)(?:e|es|ing)? out|nailed down|locked (?:in|down)",
    r"(?:select|choos|pick|nam|identif)(?:e|es|y|ing|ying)? (?:one|someone|somebody|the (?:successful|final|right|best|winning)|a (?:final |successful |winning )?(?:candidate|person|finalist|winner))",
    r"(?:an? |the |our )?(?:email|e-mail|call|note|letter|message|text) from (?:us|me|our|the|hr|someone)",
    r"send(?:ing)? (?:you|u) (?:an?|the|your|our) (?:\w+ )?(?:offer|decision|answer|email|e-mail|note|update|response|letter|line)\b",
    r"before (?:contacting|checking|calling|emailing|following|getting in touch|reaching)",
    r"next steps\b(?! (?:is|are|in the (?:process )?(?:is|are)))",
    r"conclude (?:the|our) (?:search|process)|(?:wrap(?:ped|ping)?|sort(?:ed)?) (?:up|things|this|it)",
    r"(?:results|decisions?|notices|notifications|letters|status) (?:\w+ )?(?:go|going|be sent|be released|be shared|out|be declared)",
    r"(?:offer|outcome|notification|review|response|decision) (?:date|timeline|timeframe|expected|due)",
    r"(?:our|hiring|the|expected|review) (?:timeline|time frame|timeframe|turnaround)(?: is|:)",
    r"^timeline:|eta\b",
    r"(?:for|until) (?:us|we) (?:to )?(?:respond|decide|review|know|finish|can)",
    r"review (?:your|all|every|each|the) (?:application|candidate|submission|material)s?",
)
"""Words of an answer: it is given, or it is being found."""

UNHEARD = r"(?:if|unless|should|in case|when) (?:you|i)(?: still)?(?:'ve| have| had| do| did)?(?: still)?(?:n't| not)? (?:yet )?(?:hear|heard|receive|received|get|gotten|got|seen)\b"
"""The day after which silence may be broken is the day of the answer."""

MEETINGS = (
    r"(?:takes?|need|lasts?|require[sd]?|wait)\b",
    r"(?:committee|panel|board|team|we|partners|directors|group|council|they|leadership|managers?|she|he|ceo|vp) "
    r"(?:\w+ ){0,3}?(?:get together|meet(?:s|ing)?|conven(?:es?|ing)|reconven(?:es?|ing)|sits?|deliberat(?:es?|ing)|debrief(?:s|ing)?|sync(?:s|ing)?|"
    r"vot(?:es?|ing)|regroup(?:s|ing)?|discuss(?:es|ing)?|review(?:s|ing)?|sign(?:s|ing)? off)\b",
    r"(?:finish(?:ing|es)?|wrap(?:s|ping)? up|conclud(?:e|es|ing)|complet(?:e|es|ing)|last|final) (?:\w+ ){0,3}?(?:interviews?|candidates?|conversations?)\b",
    r"\bback (?:in|at|from|on|to work|with us|$)|\bback\b(?= *$)|(?:'s|'re|is|are|gets|get|returns?|return) back\b|returns\b",
    r"debrief|deliberat(?:e|ing|ion)s?|(?:re)?visit(?:ing)?\b|regroup",
    r"(?:chat|talk|talked|speak|spoken|check|checked|catch up|meet|met) (?:with|to) (?:the|our|my|\w+$)",
)
"""What an answer waits for: its day counts where the answer follows it."""

OTHERS = (
    # the candidate's own deadlines
    r"(?:please|kindly|pls|plz|could you|can you|would you|must|need you to|ask(?:ing)? (?:that )?you(?: to)?|asked to|be sure to|remember to|"
    r"need to|have to|required to|requested to|like you to|want you to|should you)\s(?:\w+ ){0,2}?"
    r"(?:reply|respond|confirm|let (?:us|me) know|send|share|submit|complete|return|sign|provide|upload|book|choose|pick|schedule|contact|keep|bring|"
    r"find|revert|accept|rsvp|select|fill|finish|tell (?:us|me)|give us your|e?-?mail|call|advise|decide|get back to (?:us|me)|reach out|review|prepare|"
    r"join|arrive|attend|apply|hold|block|be done)\b",
    r"let (?:us|me) know",
    r"hear(?:ing)? (?:back )?from you",
    r"(?:an|your) (?:answer|response|reply|decision) from you|from you by|you (?:\w+ )?(?:decide|respond|reply|accept)\b|your (?:answer|response|reply|decision|acceptance)",
    r"you(?:'ll| will)? (?:have|got) (?:until|till)|accept (?:this|the|our) offer|(?:offer|link|invitation|code)s? (?:\w+ )?(?:expires?|stands|is (?:valid|open|good)|remains)",
    r"deadlines?\b|expires?\b|\brsvp\b|submi(?:t|tted|ssion)s?\b(?! your application)|(?:assessment|coding|take-home|test|assignment|exercise|homework)\b",
    r"feel free to|don't hesitate|happy to|^(?:please )?(?:reach out|contact|call|email|ping|follow up)\b|you (?:can|may|could|are welcome to) (?:\w+ )?(?:reach|call|contact|email|check|follow|reapply|apply)",
    r"reapply|apply (?:again|by|before|until)|\bto apply\b",
    # beginnings
    r"(?:start|starts|started|begin|begins|join|joins|joining|onboard\w*|commence|commences|orientation|induction)\b(?! (?:review|process|interview|decid))",
    r"start date|joining date|first day|date of joining",
    # appointments
    r"(?:your|second|final|next|the|an|panel|phone|first|third|technical|on-?site|virtual|video) (?:round )?(?:interview|conversation|chat|meeting|appointment|assessment|on-?site|visit)\b"
    r"(?! (?:outcome|result|process|feedback|decision|panel|team))",
    r"interviews? (?:\w+ )?(?:will|is|are|take|takes|have|has|days|dates|for|on|at|with you)\b|(?:conducting|holding|doing|running|continuing|have|more|still) (?:\w+ ){0,2}?interviews?\b",
    r"interview you|invit(?:e|es|ed|ing|ation)\b|meet(?:ing)? (?:with )?(?:you|u)\b|see(?:ing)? you\b|(?:speak|talk|chat|connect|sit down|catch up)(?:ing)? (?:to |with |again )?(?:you\b|about|on|again|then|for)",
    r"\bavail\w*|(?:are|is) (?:you|u|everyone) free|\bfree (?:on|to (?:chat|talk|meet|speak)|for)\b|works? (?:best )?for (?:you|u|me|everyone)|\bschedul\w+|calendar|(?:an|your|the) appointment (?:is|with|for|on|at)|book(?:ed|ing)?\b|"
    r"\bslots?\b|zoom|time slot|on-?site\b|a \d+-minute|keep .{0,20} free|final round (?:is|will|on)|set up (?:a|an|some) (?:call|time|chat|interview)",
    # absences
    r"closed\b|closure|out of (?:the )?(?:office|country|town)|\booo\b|on (?:leave|vacation|holiday|holidays|pto|annual|maternity|paternity|sabbatical|a trip)|\baway\b|travel+ing|"
    r"limited (?:access|availability)|i return\b|my return|reopen|(?:i'll be|i am|i'm|we are|we're) (?:out|off|at)\b",
    # advertisements
    r"(?:posting|position|job|applications?|vacancy|role|advert\w*|listing|requisition|window) (?:\w+ )?(?:clos(?:e|es|ing)|is open|remains?|stays?|are accepted|opens?|expires)",
    r"clos(?:ing|e) date|closes?\b|accept(?:ed|ing)? (?:applications|until)|last date|applications are|was posted|advertis",
    # things that are sent, paid and kept
    r"reimburs\w*|payment|expenses?\b|materials?\b|paperwork|contracts?\b|documents?\b|invoices?|\blink\b|on file|probation|notice period|benefits|bonus\w*|salary|relocat\w*|party\b|"
    r"background check|launch\w*|release\b(?! the (?:results|decision))|trade show|conference|webinar|newsletter|questions?\b|our series|version|every \w+|happy (?=friday|monday|thanksgiving|\w+day)|enjoy|"
    r"hiring more|check(?:ing)? (?:your|the) references|project|sprint|roadmap|deliver\w*|ship(?:s|ping|ped)?\b",
)
"""Words of other days: the candidate's deadlines, beginnings, appointments, absences, advertisements."""

RECALLS = re.compile(
    r"\b(?:you|they|he|she|[a-z]+|your (?:team|colleague|manager)|the (?:recruiter|team|panel|committee)) (?:had |have |all |both |also |kindly )?"
    r"(?:said|mentioned|told|noted|indicated|explained|shared|suggested|advised|hope|hoped|expect|expected|plan|planned|anticipate|anticipated|intend|intended|outlined|thought|estimated|aim|stated)\b|"
    r"\b(?:you|they|the (?:team|panel|committee|hiring \w+)|your (?:team|panel|colleagues|company)|she|he|someone|hr) (?:will|would|'d|'ll|are|were|might|may|should|is|was|hope|expect|plan)\b|"
    r"you'(?:d|ll|re)\b|they'(?:d|ll|re)\b|"
    r"as (?:discussed|mentioned|promised|agreed|you|we)|per (?:our|your)|(?:i|we) (?:understand|understood|gather|know|recall|remember|believe)|"
    r"(?:expect|look forward|looking forward|wait|waiting|await|hope|eager|excited) (?:to )?(?:hear|learn|hearing|learning|get|receiving|receive)|look(?:ing)? forward to (?:hear|your (?:decision|response|update)|the (?:decision|outcome|result))|"
    r"i (?:should|would|will|can|could|may|might) (?:be )?(?:expect(?:ing)?|hear|hearing|receive|know|learn)|i'(?:d|ll) (?:hear|know|expect|be hearing|get|receive|learn|wait)|"
    r"(?:decisions?|answer|outcome|offers?|timeline|news|results?) (?:will|would|is|are|was|were|should|might|may|by|in|within|expected|to be)\b"
)
"""In the user's own note: that the employer's words are recalled."""

OWN_ANSWERS = (
    r"i (?:would|should|will|might|could|can|may) (?:know|learn|find out)\b|i'd (?:know|learn|find out)\b",
    r"choosing|choose\b|selecting|(?:your|her|his|their) (?:call|email|e-mail|reply|response|answer|message)\b",
    r"let(?:ting)? (?:me|us|candidates|everyone|people|applicants|all) (?:\w+ )?know",
    r"hear(?:ing)?\b(?! about)",
    r"g[eo]t(?:ting)? back to (?:me|us|everyone|candidates|people|all)",
    r"(?:contact|notif|inform|call|ring|phon|email|updat|tell|text|ping)(?:y|ying|ing|e)? (?:me|us|candidates|everyone|the)\b",
    r"(?:you|they|team|someone|hr|she|he)(?:'ll|'d| will| would| should| might| may| are| were|'re)? (?:\w+ ){0,3}?(?:be in touch|reach out|follow up|circle back|touch base|respond|reply|get back|decid(?:e|ing)|finali[sz]e|review)",
    *(
        answer
        for answer in ANSWERS
        if answer.startswith(
            (
                r"(?<!your )(?<!acc",
                r"decid",
                "verdict",
                "outcomes",
                r"offers",
                r"(?:mak",
                r"announc",
                r"(?:results|",
                r"next steps",
            )
        )
    ),
    r"(?:the|an|some|any|your|final) (?:answer|news|update|word|feedback|results?|outcome|response)\b",
    r"tak(?:e|es) (?:about |around |you |up to )*$",
    r"(?:your|the team's|the committee's|its|their) (?:final )?(?:decision|choice|verdict|selection)|fill (?:the|this) (?:role|position|job|post)",
    r"(?:your|the|that) (?:timeline|timeframe|time frame)",
)

OWN_OTHERS = (
    r"i (?:need|have to|must|owe)\b[^,;.]{0,80}",
    r"(?:i'll|i will|i shall|i can|i could|i am|i'm|i plan|i would be|i'd be|i have|let me|allow me) "
    r"(?!(?:be |also |certainly |keenly |eagerly |patiently )*(?:expect|hear|look|wait|await|know|excited to hear|eager to hear|hopeful|hoping|told|aware|glad to (?:hear|know)|sure))[^,;.]{0,80}",
    r"(?:love|like|appreciate|grateful|great|need|want|hoping|hope|wonder\w*|possible) (?:it )?(?:if |to |a |an )?(?:you could |i could |we could )?(?:hear|know|get|response|reply|answer|have)",
    r"(?:another|other|competing) (?:offer|company|employer|process|deadline|firm)|deadlines?\b|respond to them|give them",
    r"(?:could|can|would|will|might) you\b[^.;]{0,60}|are you able|(?:please|kindly)\b[^.;]{0,60}",
    r"(?:start|starts|begin|begins|join|joining|available|availability|free)\b",
    r"interview\b|meeting\b|meet\b|(?:our|the|a|next) call (?:on|scheduled)|speak|chat|conversation|see you",
    r"launch\w*|release|conference|vacation|holiday|on leave|\baway\b|out of|traveling|travelling|project|assignment|take-home|portfolio|references|exercise|product|went|moved|ship\w*",
)

PAST = re.compile(
    r"\b(?:got|saw|decided|met|interviewed|spoke|talked|was|were|received|accepted|posted|applied|closed|went|moved|came|founded|chose|selected|sat|"
    r"thanks for|thank you for|had (?:originally |initially |previously )?(?:hoped|planned|expected|said|told|thought|aimed|intended|promised)|hoped|said|promised|told you|"
    r"originally|initially|previously|earlier said|was supposed|were supposed)\b"
)
AHEAD = re.compile(
    r"(?:\bwill\b|'ll\b|\bshall\b|\bshould\b|\bexpect\b|\bexpected\b|\bhope to\b|\bhoping\b|\bplan to\b|\baim|\bgoing to\b|\bwould\b|\bcan\b|\bintend\b|\banticipat|\bnow\b|\bbe\b|\bgo out\b)"
)
TURNS = re.compile(
    r"\b(?:actually|instead|correction|rather|sooner|moved up|earlier than|change of plans?|revised|new timeline|now (?:be|expect|hope|plan|looking))\b"
)
REPLACED = re.compile(
    r"\b(?:instead of|rather than|not|isn't|wasn't|as opposed to|earlier than|later than|sooner than|moved from|pushed (?:back )?from|slipped from)(?: on| by| in| until| the| this)* ?$"
)
NEGATED_BY = re.compile(
    r"(?:n't|\bnot\b|\bcannot\b|unable to|\bunlikely\b|\bno longer\b|\bno (?:decision|answer|news|word|update|one|result|outcome)\b)(?: \w+'?\w*){1,9} (?:by|on|this|within|in)(?: the)? ?$"
)
UNHEARD_OF = re.compile(UNHEARD)
NOT_LATER = re.compile(r"\b(?:no|not) later than [^,;]{0,20}$")
AT_THE_LATEST = re.compile(r"^[ ,(-]*(?:at )?(?:the )?(?:very )?latest\b")
LATEST_BEFORE = re.compile(
    r"\b(?:no later than|not later than|at the (?:very )?latest(?: by)?|latest by)\b[^.,;]{0,24}$"
)
AWAY = re.compile(
    r"\b(?:our|the|my|his|her|their) (?:[\w'-]+ ){1,3}?(?:is|are|will be)?(?: \w+)? ?(?:travel+ing|away|out|on (?:leave|vacation|holiday|pto))\b|\b(?:she|he|they)(?:'s| is|'re| are)(?: \w+)? (?:travel+ing|away|out|on (?:leave|vacation|holiday|pto))\b"
)
"""Somebody else is away: the answer waits for them."""
THAT_IT_IS = re.compile(
    r"\b(?:it|that|this)(?:'ll|'s| will| is| may| might| should| could| would)?(?: probably| likely| now| rather| more| be| look(?:s|ing)?)* ?(?:be|like|is|take|until)\b|^(?:more like|most likely|probably|hopefully|likely|ideally|target|latest)\b"
)
THEREAFTER = re.compile(
    r"\b(?:after ?wards?|after that|then|thereafter|following (?:which|that|this)|after which|once|that day|right after|straight ?away|shortly after|soon after|immediately|from there|same day)\b"
)


LITTLE_WORDS = frozenset(
    "by the at very latest on or no not later than around about probably likely hopefully of in and so if possible all "
    "being well i we think hope guess thereabouts say maybe perhaps but to for until till between from end then it a an "
    "most ideally target before after during sometime some time early late my best is more like this that now will be am pm "
    "over next within coming following this few couple another once first noon lunchtime est pst cst gmt ist with luck".split()
)


ANSWER_WORDS = frozenset(
    "hear heard hearing back touch base contact contacted contacting contacts reach reaching update updates updated "
    "updating circle circling loop follow following respond responding response reply replying replies notify notified "
    "notifying notifies inform informed informing informs advise advised call calls calling ring ringing rings phone "
    "phoning phones ping pinging email emails emailing text texts tell telling tells message messaging buzz shout bell "
    "intimate intimated intimation announce announces announced announcing announcement communicate communicated final "
    "finalize finalise finalizing finalising finalized finalised shortlisted select selected selection appoint appointed "
    "appointment receive received revert reverting decision decisions decide decides deciding verdict outcome outcomes "
    "result results feedback news word know knows offer offers share shared sharing steps conclude concludes concluding "
    "wrap wraps wrapped wrapping sort sorted answer answers gimme give giving tight bear clarity recommendation green "
    "sign signoff inbox stand turn turnaround fill filled filling settle settled settling hired hiring close closing "
    "firm firming choice choose chosen pick picked mind minds vote votes confirm confirmed confirming confirmation write "
    "writing drop dropping line take takes timeline timeframe eta review reviews wait waiting finish "
    "finishing finishes notice notification notifications letter letters have learn "
    "smth something anything bring process selecting choosing picking naming shake pan yes buttoned locked nailed sewn "
    "tied ironed sent expect".split()
)
"""A sentence without any of these, nor its neighbours, speaks of no answer."""

MEETING_WORDS = frozenset(
    "meet meets meeting convene convenes convening reconvene reconvenes reconvening sit sits deliberate deliberates "
    "deliberating debrief debriefs sync vote votes regroup discuss discusses sign signs finish finishes finishing wrap "
    "wraps conclude concludes complete completes completing last final back returns return revisit revisiting travelling "
    "traveling away out need needs lasts require requires wait talk talked speak spoken chat checked originally hoped "
    "said told likely probably together".split()
)
"""Words of what an answer waits for, or of a word that is taken back."""


ANSWER = cue_search((UNHEARD, *ANSWERS))
OTHER = cue_search(OTHERS)
MEETING = cue_search(MEETINGS)
OWN_ANSWER = cue_search((UNHEARD, *OWN_ANSWERS))
OWN_OTHER = cue_search(OWN_OTHERS)
