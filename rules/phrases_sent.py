"""What a candidate writes, and what reads like it and is not."""

from enum import StrEnum
from functools import cache

from rules.phrases import Book, Phrase


class Said(StrEnum):
    """What a phrase in sent mail shows."""

    INTERVIEWED = "thanks for an interview"
    MET = "thanks for a conversation"
    CANDIDATE = "writes as a candidate"
    KEEN = "wants the job"
    TODAY = "on the day or the day after"
    ASKS = "asks how things stand"
    WAITS = "waits for an answer to an application or interview"
    BEFORE = "the interview is still to come"
    APPLIES = "applies for a job"
    OFFER = "answers an offer"
    DECLINED = "answers a rejection"
    WITHDRAWS = "withdraws"
    HIRES = "writes as the employer"
    ELSEWHERE = "is about something else"


CLASSES = {
    "thanks": "thank_you|thanks|thank|thankyou|thx|thanx|ty|grateful|gratitude|appreciate|appreciated|appreciation"
    "|cheers|thankful|obliged",
    "liked": "enjoyed|loved|enjoyable|pleasure|great|lovely|good|nice|wonderful|fantastic|delight|delighted|brilliant"
    "|awesome|fun|enlightening|insightful|informative|honour|honor|privilege|pleasant|interesting|inspiring|enjoy|glad"
    "|happy|fab|super|terrific|energising|energizing|engaging|refreshing",
    "met": "meet|meeting|met|speaking|speak|spoke|talk|talking|talked|chat|chatting|chatted|catching_up|connect"
    "|connecting|conversing|sit_down|sitting_down|visit|visiting|interact|interacting|discuss|discussing",
    "meeting_me": "meeting|speaking|talking|chatting|sitting_down|connecting|seeing|hosting|having|interviewing"
    "|interacting|considering_me_and_meeting|walking|showing|calling|discussing|telling|introducing",
    "talk": "conversation|chat|discussion|call|meeting|talk|session|visit|interaction|screen|zoom|phone_call"
    "|video_call|conversations|discussions|exchange|tour|intro|catch_up|zoom_call|onsite|screening|panel|assessment_day"
    "|assessment_centre",
    "interview": "interview|interviews|interviewing|interviewed|interviewers|interviewer",
    "job": "role|position|opening|vacancy|internship|traineeship|apprenticeship|job|placement|fellowship|post"
    "|opportunity|roles|positions|studentship|postdoc|residency|clerkship|opportunities",
    "role": "role|position|opening|vacancy|internship|traineeship|apprenticeship|job|placement|fellowship|postdoc",
    "their": "your|the|this|that|with_your|with_the",
    "soon": "today|yesterday|this_morning|this_afternoon|this_evening|earlier_today|earlier|just_now|last_night"
    "|this_week|tonight|the_other_day",
    "day": "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thurs|fri",
    "news": "update|updates|news|status|decision|decisions|outcome|result|results|feedback|progress|timeline"
    "|timelines|timeframe|word|movement|developments|verdict|next_steps|next_step|information_regarding_the_next",
    "ask": "any|an|the|further|your|there_is|are_any|some|latest|what|on",
    "process": "hiring|recruitment|recruiting|selection|interview|interviewing|application|decision_making|selections",
}

SENT: tuple[Phrase, ...] = tuple(
    Phrase(evidence, weight, words)
    for evidence, weight, words in (
        # An interview, thanked for or enjoyed, that has been.
        (Said.INTERVIEWED, 3.0, "<thanks> ..12 for|to|your|the|our|my ..8 <interview>"),
        (Said.INTERVIEWED, 3.0, "<interview> ..3 <thanks>"),
        (Said.INTERVIEWED, 2.5, "<liked> ..6 <interview>"),
        (Said.INTERVIEWED, 2.5, "<interview> ..2 was|went|felt ..5 <liked>"),
        (Said.INTERVIEWED, 2.0, "^ <thanks> ..8 <interview> ..4 $"),
        (Said.INTERVIEWED, 1.5, "after|since|during|following|in|from our|my|the|yesterday|today ..2 interview"),
        (Said.INTERVIEWED, 1.0, "interviewed ..4 <soon>|<day>|with|by"),
        # A conversation, thanked for.
        (Said.MET, 2.5, "<thanks> ..12 taking|making|finding|giving|sparing|carving ..6 time"),
        (Said.MET, 2.5, "<thanks> ..5 for|you ..3 <meeting_me> ..2 me|us|with"),
        (Said.MET, 2.5, "<thanks> ..8 <talk>"),
        (Said.MET, 2.0, "<thanks> ..8 your|the ..3 time"),
        (Said.MET, 2.5, "<thanks> ..8 time|chance|opportunity|you ..3 <soon>"),
        (Said.MET, 2.5, "<thanks> ..8 opportunity|chance|able|opportunities to ..2 <met>|learn|hear|present|know"),
        (Said.MET, 2.0, "<thanks> ..4 for <soon>|<day>"),
        (Said.MET, 2.0, "<thanks> ..8 sharing|explaining|walking|describing|insights|telling|answering|taking_me"),
        (Said.MET, 2.0, "<thanks> ..6 warm|kind ..2 welcome|hospitality|reception"),
        # A conversation, enjoyed.
        (Said.MET, 2.5, "<liked> ..4 <met> ..3 you|the|everyone|all|your|with|about|to"),
        (Said.MET, 2.5, "<liked> ..5 <talk>"),
        (Said.MET, 2.0, "<liked> ..3 learning|hearing|getting|finding_out|seeing ..2 more|about|to|a|how|the"),
        (Said.MET, 2.0, "<talk> ..4 <soon>|<day> ..4 <liked>"),
        (
            Said.MET,
            1.5,
            "our|the|my|today|yesterday ..3 <talk> ..5 confirmed|reinforced|convinced|strengthened|left|made",
        ),
        (Said.MET, 1.5, "after|since|following|during|from our|my|the|<soon> ..3 <talk>"),
        (Said.MET, 1.5, "we talked|spoke|discussed|chatted|met|covered"),
        (Said.MET, 1.0, "you mentioned|described|shared|told_me|outlined|raised|showed_me|asked_me|asked_about"),
        (Said.MET, 1.5, "learned|learnt|heard ..3 about|from you|your|the|everyone"),
        (Said.TODAY, 1.0, "<soon>"),
        # The writer as a candidate.
        (Said.CANDIDATE, 2.0, "<interview>"),
        (Said.CANDIDATE, 2.0, "the|this|your|that|an|a|of|about ..5 <role>"),
        (Said.CANDIDATE, 1.0, "for|about|of ..5 opportunity|opportunities ..3 at|with"),
        (
            Said.CANDIDATE,
            2.0,
            "join|joining ..1 your|the|you|this|such|a ..3 team|company|firm|group|organisation"
            "|organization|department|staff|lab|practice|school|studio|crew|agency|business",
        ),
        (
            Said.CANDIDATE,
            2.0,
            "work|working|be|become ..3 part|member of ..2 your|the|such|this ..3 team|company|staff",
        ),
        (Said.CANDIDATE, 1.5, "part of ..2 your|the ..3 team|company|organisation|organization"),
        (Said.CANDIDATE, 1.5, "next steps|round|stage|step|stages|rounds"),
        (
            Said.CANDIDATE,
            1.5,
            "good|great|strong|right|excellent|perfect|ideal|natural|best|better ..1 fit|match|candidate",
        ),
        (Said.CANDIDATE, 2.0, "my ..4 interest|enthusiasm|candidacy|candidature|suitability|excitement|desire"),
        (Said.CANDIDATE, 1.5, "my ..3 application|qualifications|cv|resume|candidature|portfolio|references"),
        (Said.CANDIDATE, 1.0, "my ..4 experience|background|skills|skillset|strengths|training|expertise"),
        (Said.CANDIDATE, 1.5, "hiring|recruitment|recruiting|selection process|manager|team|decision|panel|committee"),
        (Said.CANDIDATE, 1.5, "considering|consider|considered me|my|as"),
        (Said.CANDIDATE, 1.0, "your|further|and|time_and|kind|continued consideration"),
        (Said.CANDIDATE, 1.0, "contribute|contributing|add_value|bring|hit_the_ground_running"),
        (Said.CANDIDATE, 1.5, "as a|your|the ..3 candidate"),
        (Said.CANDIDATE, 1.0, "your decision"),
        (
            Said.CANDIDATE,
            1.0,
            "any ..1 further|additional|more|other information|questions|details|references|documents",
        ),
        # The writer wants it.
        (
            Said.KEEN,
            2.0,
            "excited|enthusiastic|keen|eager|thrilled|interested|energised|energized|convinced|sure"
            " ..8 <job>|team|join|joining|contribute|contributing|working|work|company|opportunity|possibility|prospect",
        ),
        (
            Said.KEEN,
            2.0,
            "even|all_the|far|much more ..2 excited|enthusiastic|keen|eager|interested|convinced|certain|sure",
        ),
        (
            Said.KEEN,
            1.5,
            "very|really|still|extremely|remain|super|incredibly|am ..1 interested|keen|excited|enthusiastic",
        ),
        (
            Said.KEEN,
            1.5,
            "would love|be_thrilled|be_delighted|be_happy|welcome|jump|relish to|at ..2 work|join|be|contribute"
            "|bring|help|chance|opportunity|opportunity_to|take",
        ),
        (Said.KEEN, 1.0, "look|looking|looks forward ..2 hearing|hear|next"),
        (Said.KEEN, 1.0, "hope|hoping|hopefully|would|can ..4 hear ..1 from|back|soon"),
        (Said.KEEN, 1.5, "exactly|just ..2 kind|sort|type|what|where|place ..8 looking|want|work|be"),
        (Said.KEEN, 1.5, "can|could|do ..2 see|picture|imagine myself"),
        (Said.KEEN, 1.0, "hear|hearing from you"),
        # Asks how things stand.
        (Said.ASKS, 2.5, "<ask> ..4 <news> ..3 on|about|regarding|with|for|from|of|as_to|concerning|since|yet"),
        (Said.ASKS, 2.0, "any ..3 <news>"),
        (
            Said.ASKS,
            2.5,
            "follow|following|followed|chase|chasing|circle|circling|check|checking|touch|touching|ping"
            "|pinging|bump|bumping|nudge|nudging ..1 up|in|back|base|this|you|on",
        ),
        (Said.ASKS, 2.0, "whether|if ..6 decision|decided|decide|update|updates|news|heard|chosen|filled|open|status"),
        (
            Said.ASKS,
            2.5,
            "not|never|nothing|yet ..2 heard|hear|received|had ..3 back|from|anything|reply|response|any|further"
            "|yet|since",
        ),
        (
            Said.ASKS,
            2.0,
            "wondering|curious|wonder|wondered|enquire|inquire|enquiring|inquiring|asking|query"
            " ..8 <news>|stand|stands|stage|decided|decide|heard|made|role|position|application|interview|hear",
        ),
        (Said.ASKS, 2.5, "where ..3 things|you|we|i|that|it|process|matters|this stand|stands|are|at|is"),
        (Said.ASKS, 2.0, "what ..3 timeline|status|timeframe|next_steps|expected|latest"),
        (
            Said.ASKS,
            2.0,
            "how ..3 things|process|hiring|search|recruitment|it|search_is going|progressing|coming|looking"
            "|shaping|gone|went",
        ),
        (Said.ASKS, 2.0, "still ..3 consideration|considered|running|open|available|being_considered|considering"),
        (Said.ASKS, 2.0, "come|came|arrive|arrived|reached|reach|made|make|making to|a|any|your|the ..2 decision"),
        (Said.ASKS, 2.0, "gentle|quick|friendly|polite|kind|small reminder|nudge|follow|check|note_to_check|bump"),
        (Said.ASKS, 1.5, "you ..2 said|mentioned|indicated|told|advised ..12 hear|heard|decision|touch|know|back"),
        (Said.ASKS, 1.5, "expected|expecting|hoping|supposed|told|hoped|understood ..6 hear|heard|decision|update"),
        (Said.ASKS, 2.0, "update|keep|inform me|posted|informed ..2 on|about|regarding|of|with"),
        (Said.ASKS, 2.0, "status|outcome|result|results of my|our|the|your ..2 <process>"),
        (Said.ASKS, 1.5, "been|it_is ..3 week|weeks|days|fortnight|while|month since"),
        # What is waited for.
        (Said.WAITS, 3.0, "my|our|the|recent|last ..4 interview|interviews|application|candidacy|candidature"),
        (Said.WAITS, 3.0, "i|we ..3 interviewed|applied|interview"),
        (Said.WAITS, 2.5, "the|your|this|that|of|a|an ..5 <role>"),
        (Said.WAITS, 2.0, "<process> process|decision|decisions|timeline|search|stage"),
        (Said.WAITS, 2.0, "<interview>"),
        (Said.WAITS, 1.5, "still|remain|continue|remains ..4 interested|keen|interest|enthusiastic|excited|available"),
        (
            Said.WAITS,
            1.0,
            "thank_you_note|thank_you_email|we_met|we_spoke|our_conversation|our_chat|our_call|our_meeting",
        ),
        (Said.WAITS, 1.5, "vacancy|applied|candidate|shortlist|hiring|recruitment"),
    )
)


@cache
def sent_book() -> Book:
    from rules.phrases_not_sent import NOT_SENT

    return Book(SENT + NOT_SENT, CLASSES)
