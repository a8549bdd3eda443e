"""The words that stand before and behind a job title in running text."""

from rules.textline import WordSearch

_POSITION = r"(?:position|role|job|opening|vacancy|post|posting|requisition|opportunity|internship|apprenticeship)"
_SURE_NOUN = rf"(?:job |open |job-)?{_POSITION}s?|placement|gig"
_LOOSE_NOUN = (
    "interviews?|hire|"
    "application|candidacy|recruitment|(?:hiring |selection |interview |recruitment )?process|search|spot|"
    "seat|gap|decision|team lead|scheme|program(?:me)?|traineeship|loops?|screen|profile|trial(?: (?:shift|day))?|"
    "cohort"
)
NOUN = WordSearch({"sure": _SURE_NOUN, "loose": _LOOSE_NOUN}, after=r"\b")
"""Behind a title: "the Graphic Designer role"."""

_SURE = (
    rf"{_POSITION}(?: title)?(?: (?:of|as|for):?|:|(?= (?-i:[A-Z])))|job title:?|applied for:|applying for:|"
    r"(?:job|position|requisition|vacancy)(?: (?:id|number|no\.?|ref\.?))? #?[\w-]*\d{3,}(?: [-–:]|:)"
)
_LOOSE = (
    r"(?:(?:interview(?:ed|ing|s)?|screen|call|chat|conversation|meeting)(?: with (?:you|us|me)| me| you"
    r"| (?:with|at) (?:[\w&'’.-]{1,20} ){0,3}[\w&'’.-]{1,20})?"
    r"(?: (?:on |last |this )?\w{1,6}day(?: \w+)?| this \w+| earlier| last week)?"
    r"(?:,? (?:on |of )?(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?)?[A-Z][a-z]{2,8}(?:\.(?= \d))?"
    r"(?: \d{1,2}(?:st|nd|rd|th)?)?)?|"
    r"appl(?:y|ied|ying|ications?)(?: (?:to|with) (?:[\w&'’.-]{1,20} ){0,2}[\w&'’.-]{1,20})?|candidates?|candidacy|"
    r"consider(?:ed|ing|ation)(?: me| you)?|qualifications|vacancies|"
    r"submission|resume|résumé|cv|hiring|looking|opening|offer(?: letter| you)?|selected|"
    r"shortlisted|"
    r"yours|running|contention|panel|feedback|round|stage|test|assessment|challenge|chosen|employment|"
    r"appointment)(?: for:?| to| as|:)"
)
_AS = (
    r"(?:join|joining|serve|serving|work|working|start|starting|support|part|hire|hired|offer|employ|on board|"
    r"come aboard|com(?:e|ing) (?:on|aboard|in)(?: board)?|with you|with you all|team|us|tasks|duties|thrive|thriving|"
    r"see myself|picture myself|picked|excel|excelling|fit|fitting|do well|bring|bringing|welcome|welcoming|"
    r"(?:have|having|want|like) you|(?:have|having|take|taking|pick|choose|picture|imagine) me)"
    r"(?: [\w'’&.-]{1,20}){0,5} as|"
    r"(?:for|at)(?: [\w'’&.-]{1,20}){1,4} as(?= an? (?-i:[A-Z]))"
)
_OFFER = (
    r"(?:love|happy|glad|like|hope|thrilled|honou?red|delighted|excited|proud) to (?:be|become) (?:your|their|the)|"
    r"(?:honou?r|privilege|pleasure|pride|joy|dream) to (?:be|become)(?= an? )|"
    r"being(?= (?:an?|its|their|your|the) )|as (?:your|our)(?= next| new| (?-i:[A-Z]))|"
    r"as your(?= (?!recruiter|hiring|talent|contact|host|guide|interviewer|agent|main|point|coordinator|hr\b|first|"
    r"manager\b|lead\b|mentor|coach\b|advis|buddy)(?-i:[a-z]))|"
    r"(?:be|become) (?:your|the)(?= next| new| (?-i:[A-Z]))|"
    r"(?:want\w*|need\w*|hop(?:e|ing)|plan\w*|like) to (?:have|hire|add|bring on|find) an?(?= (?-i:[A-Z]))|"
    r"(?:want\w*|hop(?:e|ing)|love|eager|like|proud|keen|glad|thrilled|honou?red|delighted) to (?:be|become)(?= an? )|"
    r"becom(?:e|ing)(?= (?-i:[A-Z])[\w-]+['’]s )|"
    r"make an?(?: (?-i:[a-z]+))?(?= (?-i:[A-Z]))|becom(?:e|ing) an?(?= (?-i:[A-Z]))|"
    r"(?:is|are|am|re|m) (?:currently |now )?"
    r"(?:hiring|seeking|recruiting|looking for)(?= an? )|"
    r"(?:opening|opportunity|need|search|looking)(?: we have| available)? for"
)
_ABOUT = (
    r"(?:(?:tasks|duties|work|life|day|responsibilities|challenges|demands) of|about|regarding|concerning|"
    r"interest(?:ed)? in)(?= (?:the|your|an?) (?-i:[A-Z]))|"
    r"(?:you|they|anyone|anybody|committee|panel|team) (?:\w+ )?(?:chosen|hired|picked|found|selected|appointed|"
    r"settled on|decided on)(?= (?:an?|your|the) )"
)
_BE = r"(?:would|could|can|d|ll) (?:\w+ )?be(?= an? )|make(?= an? )|becom(?:e|ing)(?= an? (?-i:[a-z]))"
"""What one says of oneself: "I would be a careful sales associate for …"."""
_WISH = r"as(?= (?:an?|your|the) (?-i:[A-Z]))|as(?= an? (?-i:[a-z]))"
FORWARD = WordSearch(
    {"sure": _SURE, "loose": _LOOSE, "as": _AS, "offer": _OFFER, "about": _ABOUT, "wish": _WISH, "be": _BE},
    after=r"\s{1,2}(?:(?:be|become|the|an?|our|your|this|its|their|next|new|open)\s){0,4}"
    r"(?:(?-i:good|great|strong|careful|kind|patient(?! (?:care|access|service|advocate|experience|registr|"
    r"transport|relations|financial|coordinator|navigator))|friendly|reliable|dedicated|committed|skilled)"
    r"(?:(?:,| and) \w+)?\s)?",
)
"""Before a title: "the position of Lecturer", "interviewed me for"."""
