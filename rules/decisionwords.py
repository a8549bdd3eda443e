"""Words of a decision, of the silence before it and of what it waits for, whoever speaks of it."""

FOREIGN = (
    r"(?! (?:on |to |with )?(?:(?:our|the|its|their|his|her|a|an|your|my|any|all|some|new|big|every|these|those) ){1,3}"
    r"(?!(?:\w+ )?(?:decisions?|choices?|picks?|selections?|outcomes?|results?|successful|winner|hire|appointments?|"
    r"candidates?|applicants?|finalists?|fellows?|winners?|recipients?|scholars?|names?|shortlist|person|people|"
    r"applications?|position|role|job|search|process|"
    r"next|offers?|matter|best|right|way|same|following|end|week|first|last|latest|team|answer|feedback|news|"
    r"interviews?|"
    r"status|letter|above|this|that|right|of|two|three|other|one|final)\b)[a-z])"
)
"""Not before what is no matter of the candidate's: "announce its earnings", "decide your start date"."""
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
    r"(?<!your )(?<!accept )(?<!important )decisions?\b(?! mak(?:er|ing (?:process|skill)))|decid(?:e|ing)\b" + FOREIGN,
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
    + FOREIGN,
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
