"""What a candidate writes, phrase by phrase: a weight, and the words in the language of `rules.phrases`."""

from enum import StrEnum
from functools import cache

from rules.phrases import Book


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


CLASSES = """
thanks: thank_you|thanks|thank|thankyou|thx|thanx|ty|grateful|gratitude|appreciate|appreciated|appreciation|cheers
       |thankful|obliged
liked: enjoyed|loved|enjoyable|pleasure|great|lovely|good|nice|wonderful|fantastic|delight|delighted|brilliant|awesome
       |fun|enlightening|insightful|informative|honour|honor|privilege|pleasant|interesting|inspiring|enjoy|glad|happy
       |fab|super|terrific|energising|energizing|engaging|refreshing
met: meet|meeting|met|speaking|speak|spoke|talk|talking|talked|chat|chatting|chatted|catching_up|connect|connecting
       |conversing|sit_down|sitting_down|visit|visiting|interact|interacting|discuss|discussing
meeting_me: meeting|speaking|talking|chatting|sitting_down|connecting|seeing|hosting|having|interviewing|interacting
       |considering_me_and_meeting|walking|showing|calling|discussing|telling|introducing
talk: conversation|chat|discussion|call|meeting|talk|session|visit|interaction|screen|zoom|phone_call|video_call
       |conversations|discussions|exchange|tour|intro|catch_up|zoom_call|onsite|screening|panel|assessment_day
       |assessment_centre
interview: interview|interviews|interviewing|interviewed|interviewers|interviewer
job: role|position|opening|vacancy|internship|traineeship|apprenticeship|job|placement|fellowship|post|opportunity
       |roles|positions|studentship|postdoc|residency|clerkship|opportunities
role: role|position|opening|vacancy|internship|traineeship|apprenticeship|job|placement|fellowship|postdoc
their: your|the|this|that|with_your|with_the
soon: today|yesterday|this_morning|this_afternoon|this_evening|earlier_today|earlier|just_now|last_night|this_week
       |tonight|the_other_day
day: monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thurs|fri
news: update|updates|news|status|decision|decisions|outcome|result|results|feedback|progress|timeline|timelines
       |timeframe|word|movement|developments|verdict|next_steps|next_step|information_regarding_the_next
ask: any|an|the|further|your|there_is|are_any|some|latest|what|on
process: hiring|recruitment|recruiting|selection|interview|interviewing|application|decision_making|selections
"""

SAID = {
    Said.INTERVIEWED: """
  3.0  <thanks> ..12 for|to|your|the|our|my ..8 <interview>
  3.0  <interview> ..3 <thanks>
  2.5  <liked> ..6 <interview>
  2.5  <interview> ..2 was|went|felt ..5 <liked>
  2.0  ^ <thanks> ..8 <interview> ..4 $
  1.5  after|since|during|following|in|from our|my|the|yesterday|today ..2 interview
  1.0  interviewed ..4 <soon>|<day>|with|by
    """,
    Said.MET: """
  2.5  <thanks> ..12 taking|making|finding|giving|sparing|carving ..6 time
  2.5  <thanks> ..5 for|you ..3 <meeting_me> ..2 me|us|with
  2.5  <thanks> ..8 <talk>
  2.0  <thanks> ..8 your|the ..3 time
  2.5  <thanks> ..8 time|chance|opportunity|you ..3 <soon>
  2.5  <thanks> ..8 opportunity|chance|able|opportunities to ..2 <met>|learn|hear|present|know
  2.0  <thanks> ..4 for <soon>|<day>
  2.0  <thanks> ..8 sharing|explaining|walking|describing|insights|telling|answering|taking_me
  2.0  <thanks> ..6 warm|kind ..2 welcome|hospitality|reception
  2.5  <liked> ..4 <met> ..3 you|the|everyone|all|your|with|about|to
  2.5  <liked> ..5 <talk>
  2.0  <liked> ..3 learning|hearing|getting|finding_out|seeing ..2 more|about|to|a|how|the
  2.0  <talk> ..4 <soon>|<day> ..4 <liked>
  1.5  our|the|my|today|yesterday ..3 <talk> ..5 confirmed|reinforced|convinced|strengthened|left|made
  1.5  after|since|following|during|from our|my|the|<soon> ..3 <talk>
  1.5  we talked|spoke|discussed|chatted|met|covered
  1.0  you mentioned|described|shared|told_me|outlined|raised|showed_me|asked_me|asked_about
  1.5  learned|learnt|heard ..3 about|from you|your|the|everyone
    """,
    Said.TODAY: """
  1.0  <soon>
    """,
    Said.CANDIDATE: """
  2.0  <interview>
  2.0  the|this|your|that|an|a|of|about ..5 <role>
  1.0  for|about|of ..5 opportunity|opportunities ..3 at|with
  2.0  join|joining ..1 your|the|you|this|such|a ..3 team|company|firm|group|organisation|organization|department
       |staff|lab|practice|school|studio|crew|agency|business
  2.0  work|working|be|become ..3 part|member of ..2 your|the|such|this ..3 team|company|staff
  1.5  part of ..2 your|the ..3 team|company|organisation|organization
  1.5  next steps|round|stage|step|stages|rounds
  1.5  good|great|strong|right|excellent|perfect|ideal|natural|best|better ..1 fit|match|candidate
  2.0  my ..4 interest|enthusiasm|candidacy|candidature|suitability|excitement|desire
  1.5  my ..3 application|qualifications|cv|resume|candidature|portfolio|references
  1.0  my ..4 experience|background|skills|skillset|strengths|training|expertise
  1.5  hiring|recruitment|recruiting|selection process|manager|team|decision|panel|committee
  1.5  considering|consider|considered me|my|as
  1.0  your|further|and|time_and|kind|continued consideration
  1.0  contribute|contributing|add_value|bring|hit_the_ground_running
  1.5  as a|your|the ..3 candidate
  1.0  your decision
  1.0  any ..1 further|additional|more|other information|questions|details|references|documents
    """,
    Said.KEEN: """
  2.0  excited|enthusiastic|keen|eager|thrilled|interested|energised|energized|convinced|sure ..8 <job>|team|join
       |joining|contribute|contributing|working|work|company|opportunity|possibility|prospect
  2.0  even|all_the|far|much more ..2 excited|enthusiastic|keen|eager|interested|convinced|certain|sure
  1.5  very|really|still|extremely|remain|super|incredibly|am ..1 interested|keen|excited|enthusiastic
  1.5  would love|be_thrilled|be_delighted|be_happy|welcome|jump|relish to|at ..2 work|join|be|contribute|bring|help
       |chance|opportunity|opportunity_to|take
  1.0  look|looking|looks forward ..2 hearing|hear|next
  1.0  hope|hoping|hopefully|would|can ..4 hear ..1 from|back|soon
  1.5  exactly|just ..2 kind|sort|type|what|where|place ..8 looking|want|work|be
  1.5  can|could|do ..2 see|picture|imagine myself
  1.0  hear|hearing from you
    """,
    Said.ASKS: """
  2.5  <ask> ..4 <news> ..3 on|about|regarding|with|for|from|of|as_to|concerning|since|yet
  2.0  any ..3 <news>
  2.5  follow|following|followed|chase|chasing|circle|circling|check|checking|touch|touching|ping|pinging|bump|bumping
       |nudge|nudging ..1 up|in|back|base|this|you|on
  2.0  whether|if ..6 decision|decided|decide|update|updates|news|heard|chosen|filled|open|status
  2.5  not|never|nothing|yet ..2 heard|hear|received|had ..3 back|from|anything|reply|response|any|further|yet|since
  2.0  wondering|curious|wonder|wondered|enquire|inquire|enquiring|inquiring|asking|query ..8 <news>|stand|stands
       |stage|decided|decide|heard|made|role|position|application|interview|hear
  2.5  where ..3 things|you|we|i|that|it|process|matters|this stand|stands|are|at|is
  2.0  what ..3 timeline|status|timeframe|next_steps|expected|latest
  2.0  how ..3 things|process|hiring|search|recruitment|it|search_is going|progressing|coming|looking|shaping|gone
       |went
  2.0  still ..3 consideration|considered|running|open|available|being_considered|considering
  2.0  come|came|arrive|arrived|reached|reach|made|make|making to|a|any|your|the ..2 decision
  2.0  gentle|quick|friendly|polite|kind|small reminder|nudge|follow|check|note_to_check|bump
  1.5  you ..2 said|mentioned|indicated|told|advised ..12 hear|heard|decision|touch|know|back
  1.5  expected|expecting|hoping|supposed|told|hoped|understood ..6 hear|heard|decision|update
  2.0  update|keep|inform me|posted|informed ..2 on|about|regarding|of|with
  2.0  status|outcome|result|results of my|our|the|your ..2 <process>
  1.5  been|it_is ..3 week|weeks|days|fortnight|while|month since
    """,
    Said.WAITS: """
  3.0  my|our|the|recent|last ..4 interview|interviews|application|candidacy|candidature
  3.0  i|we ..3 interviewed|applied|interview
  2.5  the|your|this|that|of|a|an ..5 <role>
  2.0  <process> process|decision|decisions|timeline|search|stage
  2.0  <interview>
  1.5  still|remain|continue|remains ..4 interested|keen|interest|enthusiastic|excited|available
  1.0  thank_you_note|thank_you_email|we_met|we_spoke|our_conversation|our_chat|our_call|our_meeting
  1.5  vacancy|applied|candidate|shortlist|hiring|recruitment
    """,
}


@cache
def sent_book() -> Book:
    from rules.phrases_not_sent import NOT_SAID

    return Book((SAID, NOT_SAID), CLASSES)
