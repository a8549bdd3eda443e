"""Words of other days than an answer's: the candidate's deadlines, beginnings, appointments, absences."""

OTHERS = (
    r"interviews? (?:\w+ ){0,7}?(?:held|conducted|tak(?:e|ing) place|scheduled)\b",
    r"(?:please|kindly) (?:ensure|make sure|see to it|verify)\b[^,;.]{0,80}",
    (
        r"(?:please|kindly) (?!allow|expect|bear|give|note|know|be\b|accept|wait|look|watch|keep|consider|hold|rest|"
        r"understand|stand|hang|forgive|trust|anticipate|await|plan on|count on|do\b|don't|remember|let me)\w+"
    ),
    (
        r"(?<='s )(?:interview|call|meeting|chat|screen)\b|valid (?:until|till|through|for)\b|you (?:had |have |also "
        r")?(?:asked(?! for (?:by|on|before|within)\b)|said|mentioned|told|noted|indicated|wrote|wanted|"
        r"owe)\b[^,;.]{0,70}"
    ),
    (
        r"(?:your|other|another|competing) (?:\w+ )?(?:employer|company|firm|offer)\b(?! letter)|customers?\b|"
        r"complaints?\b|tickets?\b|support\b"
    ),
    r"you have $|(?:did|have) you\b[^,;.]{0,60}|sign(?:ing)? up[^,;.]{0,60}|subscrib\w+|stay tuned",
    r"careers? (?:page|site)",
    r"(?:for|on) (?:the|our|your|a) (?:\w+ )?(?:call|phone call|video call)\b",
    (
        r"(?:please|kindly|pls|plz|could you|can you|would you|must|need you to|"
        r"ask(?:ing)? (?:that )?you(?: to)?|asked to|be sure to|remember to|(?<!we )(?<!i )(?<!they )need to|(?<!we "
        r")(?<!i )(?<!they )have to|required to|"
        r"requested to|like you to|want you to|should you)\s(?:\w+ ){0,2}?(?:reply|respond|confirm|"
        r"let (?:us|me) (?:know|have)|send|share|submit|complete|return|sign|provide|upload|book|choose|pick|"
        r"schedule|contact|keep|bring|find|revert|accept|rsvp|select|fill|finish|tell (?:us|me)|"
        r"give us your|e?-?mail|call|advise|decide|get back to (?:us|me)|reach out|review|prepare|join|"
        r"arrive|attend|apply|hold|block|be done)\b"
    ),
    r"let (?:us|me) (?:know|have)|hear(?:ing)? (?:back )?from you",
    r"(?:an|your) (?:answer|response|reply|decision) from you|from you by",
    r"you (?:\w+ )?(?:decide|respond|reply|accept)\b|your (?:answer|response|reply|decision|acceptance)",
    r"you(?:'ll| will)? (?:have|got) (?:until|till)|accept (?:this|the|our) offer",
    r"(?:offer|link|invitation|code)s? (?:\w+ )?(?:expires?|stands|is (?:valid|open|good)|remains)",
    (
        r"deadlines? (?:to|for) (?:respond|accept|reply|apply|submi|complete|register)[^,;.]{0,60}|deadlines?\b|"
        r"expires?\b|\brsvp\b|submi(?:t|tted|ssion)\b(?! your application)|(?<!all )(?<!the )(?<!your "
        r")submissions\b"
    ),
    r"(?:assessment|coding|take-home|test|assignment|exercise|homework)\b|feel free to|don't hesitate|happy to",
    (
        r"^(?:please |kindly )?(?:respond|reply|revert|confirm|decide|notify|inform|advise|choose|select|accept|tell|"
        r"write|get back|reach out|contact|call|email|ping|follow up)\b"
    ),
    (
        r"you (?:can|may|could|are welcome to) (?:(?:also|still|always|now|then) )?"
        r"(?!expect|look|count|hear|wait|plan|rely|be\b|anticipate|trust|have\b|get\b|see\b|take our|depend)\w+"
    ),
    (
        r"(?<=, )(?:please )?(?:reply|respond|write|tell|get back|sign|return|call|e-?mail|confirm|click|complete) "
        r"(?:to |the |back |with )?(?:this|us|me|your|form|link|attached|enclosed|below)\b"
    ),
    (
        r"(?:could|can|would|will) you (?:\w+ ){0,2}?(?:give|let|get|make|drop|bring) (?:me|us)"
        r"(?! (?:until|till|til|by|a (?:few|couple|week|day)|another|some|more|the|one|two|just|\d))\b[^,;.]{0,40}"
    ),
    r"reapply|apply (?:again|by|before|until)|\bto apply\b",
    (
        r"(?:start|starts|started|begin|begins|join|joins|joining|onboard\w*|commence|commences|orientation|"
        r"induction)\b(?! (?:review|process|interview|decid))"
    ),
    r"start date|joining date|first day|date of joining",
    (
        r"(?<!of )(?<!following )(?<!from )(?<!as soon as )(?<!once )(?<!after )(?<!when )(?:your|second|final|next|"
        r"the|an|panel|phone|first|third|technical|"
        r"on-?site|virtual|"
        r"video) (?:round )?(?:interview|conversation|chat|meeting|appointment(?! letters?)|assessment|on-?site|"
        r"visit)\b(?! (?:outcome|results?|outcomes?|process|feedback|decision|panel|team|debrief))"
    ),
    (
        r"interviews? (?:(?!outcomes?|results?|feedback|decisions?|panel|debrief)\w+ )?(?:will|is|are|take|takes|"
        r"have|has|days|dates|for|on|at|with you)\b"
    ),
    r"(?:conducting|holding|doing|running|continuing|have|more|still) (?:\w+ ){0,2}?interviews?\b",
    r"interview you|invit(?:e|es|ed|ing|ation)\b|meet(?:ing)? (?:with )?(?:you|u)\b|see(?:ing)? you\b",
    (
        r"(?:speak|talk|chat|connect|(?<!but we )(?<!and we )(?<!, we )sit down|catch up)(?:ing)? "
        r"(?:to |with |again )?(?:you\b|about|on|"
        r"again|then|for)"
    ),
    r"\bavail\w*|(?:are|is) (?:you|u|everyone) free|\bfree (?:on|to (?:chat|talk|meet|speak)|for)\b",
    (
        r"(?:would|(?<=')d) (?:like|love) to (?:discuss(?: (?:the |our )?next steps)?|talk|speak|chat|meet|set up|"
        r"schedule|"
        r"arrange|connect|go over|hop on)\b|opportunity to\b[^,;.]{0,60}|(?:last|due) (?:day|date)\b|effective\b|"
        r"tak(?:e|es|ing) effect\b|into effect\b|as of $|"
        r"appreciate (?:receiving|getting|having|hearing|your(?! patience)|it if)\b"
        r"[^,;.]{0,60}"
    ),
    (
        r"(?:arrang|organi[sz]|coordinat|prepar|book)(?:e|ing)? (?:the |your |our |an? )?(?:\w+ ){0,2}?(?:travel|"
        r"flights?|"
        r"hotel|trip|transport|visit|tour|interviews?|meeting|call|conversation|session|lunch|dinner|onboarding)"
        r"(?= (?:for|on|at)\b)|(?:new )?(?:hires?|employees?|staff|colleagues|team members?|interns?|associates?) "
        r"(?:gets?|receives?|have|has)\b[^,;.]{0,80}"
    ),
    (
        r"(?:raise|promotion|bonus|"
        r"salary|funding|budget|investment|design|pricing|vendor|visa|planning) "
        r"(?:decisions?|results?|reviews?|announcements?|feedback)\b|(?:grateful|thankful|obliged) (?:for|"
        r"if(?! you (?:could|would|can) (?:wait|bear|allow|give|sit|hang))|"
        r"to (?:have|hear|receive))\b[^,;.]{0,60}|(?:been|was|were) asked\b"
        r"[^,;.]{0,60}|(?:contract|permits?|budget|location|venue|project|bid|tender|grant|merger|deal|agenda|"
        r"policy|prices?) "
        r"(?:\w+ ){0,4}?(?:will|to|shall) (?:\w+ )?be (?:decided|announced|approved|made|confirmed|published|settled|"
        r"finali[sz]ed)\b|leav(?:e|es|ing) for\b|(?:when|once|after|if|before) you (?:meet|see|come|visit|arrive|"
        r"join|speak|talk|"
        r"call|get "
        r"here|start|begin)\b"
    ),
    r"works? (?:best )?for (?:you|u|me|everyone)\b|\bschedul\w+|calendar",
    r"(?:an|your|the) appointment (?:is|with|for|on|at)|book(?:ed|ing)?\b|\bslots?\b|zoom|time slot|on-?site\b",
    (
        r"(?:call|chat|conversation|interview|meeting|session|lunch|coffee) with (?:you|u)\b|get back to (?:us|me)\b|"
        r"(?:call|email|e-mail|mail|reach|contact|ping|text|phone|ring|tell|write to) (?:me|us)\b(?! that\b)|"
        r"(?<!any )\brates?\b"
    ),
    (
        r"(?:expect|want|need|require|ask|prefer)(?:s|ing)? (?:you|candidates|applicants|everyone|people|staff|"
        r"employees) to\b[^,;.]{0,40}"
    ),
    r"a \d+-minute|keep .{0,20} free|final round (?:is|will|on)",
    r"set up (?:a|an|some) (?:call|time|chat|interview)|closed\b|closure",
    r"out of (?:the )?(?:office|country|town)|\booo\b",
    (
        r"on (?:jury duty|duty|call|a course|leave|vacation|holiday|holidays|pto|annual|maternity|paternity|"
        r"sabbatical|a trip)|\baway\b(?! from "
        r"(?:a|an|the|our|making|being|having|knowing))"
    ),
    r"travel+ing|limited (?:access|availability)|i return\b|my return|reopen",
    r"(?:i'll be|i am|i'm|we are|we're) (?:out|off|at)\b",
    (
        r"(?:posting|position|job|applications?|vacancy|role|advert\w*|listing|requisition|"
        r"window) (?:\w+ )?(?:clos(?:e|es|ing)|is open|remains?|stays?|are accepted|opens?|expires)"
    ),
    r"clos(?:ing|e) date|closes?\b(?! of\b)|accept(?:ed|ing)? (?:applications|until)|last date|applications are",
    (
        r"was posted|advertis|reimburs\w*|payment|expenses?\b|materials?\b|paperwork|contracts?\b|documents?\b|"
        r"(?:counter)?sign(?:ed|ing)?\b(?! off)"
    ),
    r"(?:q[1-4]|quarterly|exam|election) (?:\w+ )?(?:results?|numbers|figures)\b[^,;.]{0,60}",
    r"results? (?:of|from) (?:the|our|your|a|this|that) (?:\w+ )?(?:trial|study|survey|pilot|audit)\b[^,;.]{0,60}",
    r"invoices?|\blink\b|on file|probation|notice period|benefits|bonus\w*|salary|relocat\w*|party\b",
    r"background check|launch\w*|release\b(?! the (?:results|decision))|trade show|conference|webinar",
    r"newsletter|questions?\b|our series|version|every \w+|happy (?=friday|monday|thanksgiving|\w+day)|enjoy",
    (
        r"(?:call|contact|email|check|checking|phone|calling|contacting) (?:with )?(?:your|the) (?:references|"
        r"referees)|hiring more|project|sprint|roadmap|deliver\w*"
    ),
    r"ship(?:s|ping|ped)?\b",
)
