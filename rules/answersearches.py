"""Words of a search that comes to its end, whoever speaks of it."""

SEARCHES = (
    (
        r"(?:final|short|candidate) list\b|(?:finish|complet|conclud|end)(?:e|es|ing|ed)? (?:\w+ )?(?:deliberat|"
        r"evaluat|assess|review)\w*"
    ),
    r"(?:target|timeline|timing|eta|aim|goal) (?:date )?(?:for|of)\b|updates? (?:coming|on its way|to follow)",
    r"(?:search|process|hiring|recruitment) (?:wraps up|ends|concludes|closes)\b",
    r"narrow(?:ed|ing)? (?:it|this|things|the \w+) down|notifications?\b|hire in place|patience (?:until|till|while)\b",
    r"(?:finish|complet|conclud|wrap)(?:e|es|ing|ed)? (?:up )?(?:our|its|their|the) (?:work|task|deliberations)\b",
    r"(?:to|will|(?<=')ll|shall) (?:hire|fill|recommend|nominate|rank)\b|shortlist\w*",
    r"(?:we|they|team|panel|committee|board) (?:\w+ )?(?:vote|choose|select|appoint)|final call\b",
    r"(?:fill|filling|filled|settle|settled|settling) (?:this|the|that|it)\b",
    r"(?:someone|somebody|anyone) (?:hired|chosen|picked)|hiring decision",
    r"(?:close|closing|closed) (?:this|it) out|firm(?:ing)? (?:things|this|it) up",
    (
        r"process (?:will |should |to |is |is expected to |)(?:conclude|finish|wrap up|be (?:complete|"
        r"completed|finished|done|over))"
    ),
    r"(?:able to|to|will|shall|we'll) appoint\b|have your results",
    (
        r"(?:finish|wrap|complet|conclud)(?:e|es|ing|ping) (?:up )?(?:\w+ ){0,3}?(?:interviews?|"
        r"interviewing|process|search|conversations|candidates)\b"
    ),
    (
        r"(?:select|choos|pick|nam|identif)(?:e|es|y|ing|ying)? (?:one|someone|somebody|the (?:successful|"
        r"final|right|best|winning)|a (?:final |successful |winning )?(?:candidate|person|finalist|winner))"
    ),
    r"conclude (?:the|our) (?:search|process)|(?:wrap(?:ped|ping)?|sort(?:ed)?) (?:up|things|this|it)",
    r"(?:our|hiring|the|expected|review) (?:timeline|time frame|timeframe|turnaround)(?: is|:)|^timeline:",
    r"clos(?:e|ing) (?:out )?(?:this|the|that) (?:position|role|search|process|hire|hiring|req\w*)\b(?! (?:to|for)\b)",
    (
        r"(?:get|have|got) (?:this|it|things|everything|that|these|all|the \w+) (?:all )?(?:finali[sz]ed|wrapped|"
        r"sorted|"
        r"done|signed off|signed|agreed|approved|squared away|"
        r"resolved|nailed|decided|concluded)\b|check back (?:in )?with (?:us|me)\b"
    ),
    (
        r"mak(?:e|ing) (?:the|a|our|this|that) (?:hire|appointment|selection)\b|made an appointment\b|(?:have|get|"
        r"receive|"
        r"see) (?:the|an|"
        r"our|your) (?:\w+ )?offer\b"
    ),
    (
        r"(?:position|role|job|post|vacancy) (?:be )?filled|offers? (?:will |should )?(?:be )?(?:coming|on its way|"
        r"heading)"
    ),
    r"mak(?:e|ing) (?:\w+ )?offers?\b|(?:better|clearer|clear|good) (?:idea|picture|sense)\b",
    (
        r"(?:have|be|has) (?:all )?(?:completed|finished|concluded) (?:the|our|this|all) (?:\w+ )?(?:process|search|"
        r"review|interviews|selection)\b"
    ),
    (
        r"(?:review|process|search|selection|deliberations?|shortlisting) (?:will|should|would|to|is expected to|is|"
        r"are) "
        r"(?:\w+ )?(?:be )?(?:finish|complet|conclud|done|over|end|wrap)"
    ),
    r"names? of (?:the )?(?:finalists?|successful|winners?|shortlisted|candidates?|new hires?)",
    (
        r"(?:have|get|got|having) (?:someone|somebody|a (?:candidate|person|hire)|the (?:role|position|job|right \w+)|"
        r"it|this) (?:\w+ )?(?:selected|chosen|hired|picked|in place|identified|appointed|named|filled)\b"
    ),
    (
        r"(?:finalists?|candidates?|applicants?|interviewees|names?|winners?|hires?|successful \w+|(?:some|any)one) "
        r"(?:(?:will|to|are|is|be|being|should|would|been) ){0,3}"
        r"(?:selected|chosen|picked|notified|informed|contacted|named|announced|appointed|told)\b"
    ),
    r"(?:role|position|job|post|vacancy|opening|seat) (?:\w+ ){0,3}filled\b|final (?:approval|sign-?off|go-?ahead)\b",
)
