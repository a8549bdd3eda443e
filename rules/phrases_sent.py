"""What a candidate writes, phrase by phrase: a weight, and the words in the language of `rules.phrases`."""

from enum import StrEnum
from functools import cache

from rules.phrases import Book


class Said(StrEnum):
    """What a phrase in sent mail shows."""

    INTERVIEWED = "thanks for an interview"
    MET = "thanks for a conversation"
    TALKED = "speaks of a conversation that has been"
    JOB = "names the interview or the job"
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
    DAILY = "may be about anything"


CLASSES = """
thanks: thank_you|thanks|thank|thankyou|thx|thanx|ty|grateful|gratitude|appreciate|appreciated|appreciation|cheers
       |thankful|obliged|indebted|thanking|valued
liked: enjoyed|loved|enjoyable|pleasure|great|lovely|good|nice|wonderful|fantastic|delight|delighted|brilliant|awesome
       |fun|enlightening|insightful|informative|honour|honor|honoured|honored|privilege|pleasant|interesting|inspiring
       |enjoy|glad|happy|fab|super|terrific|energising|energizing|engaging|refreshing|impressed|inspired|stimulating
       |instructive|valuable|thoughtful|taken_with|struck|excellent|blast|amazing|cool|liked|thrilled|fascinating|well_run
met: meet|meeting|met|speaking|speak|spoke|talk|talking|talked|chat|chatting|chatted|catching_up|connect|connecting
       |conversing|sit_down|sitting_down|visit|visiting|interact|interacting|discuss|discussing|have_met|get_to_know
       |getting_to_know|see_round|seeing|being_interviewed|interview|interviewing|have_a_discussion|put_a_face|hear_from
meeting_me: meeting|speaking|talking|chatting|sitting_down|connecting|seeing|hosting|having|interviewing|interacting|walking
       |showing|calling|discussing|telling|introducing|squeezing|fitting|receiving|welcoming|taking|inviting|giving|including
talk: conversation|chat|discussion|call|meeting|talk|session|visit|interaction|screen|zoom|conversations|discussions|exchange
       |tour|intro|catch_up|onsite|screening|panel|assessment_day|assessment_centre|round|day|interview|interviews
       |exercise|questions|hospitality|welcome|dialogue|hour|time_together
interview: interview|interviews|interviewing|interviewed|interviewers|interviewer
role: role|position|opening|vacancy|internship|traineeship|apprenticeship|job|placement|fellowship|postdoc|studentship
       |post_of|the_post|this_post|residency|clerkship|scheme|traineeship|roles|positions|openings|training_contract|posting
       |secondment|gig|vacancies|program_manager|programme_manager
job: role|position|opening|vacancy|internship|traineeship|apprenticeship|job|placement|fellowship|post|opportunity
       |roles|positions|studentship|postdoc|residency|clerkship|opportunities|scheme
title: engineer|developer|designer|analyst|manager|assistant|nurse|teacher|receptionist|accountant|coordinator|associate
       |intern|trainee|paralegal|technician|officer|executive|director|consultant|administrator|driver|cook|chef|barista
       |server|researcher|lecturer|professor|scientist|specialist|representative|supervisor|foreman|clerk|cashier
       |architect|editor|writer|producer|recruiter|planner|buyer|advisor|adviser|counsel|attorney|solicitor|pharmacist
       |therapist|tutor|lead|head|apprentice|operative|electrician|mechanic|welder|postdoc|colleague|employee|hire
       |teammate|team_member|crew_member|programmer|tester|marketer|accounts_payable|bookkeeper|librarian|carer|caregiver
soon: today|yesterday|this_morning|this_afternoon|this_evening|earlier_today|earlier|just_now|last_night|tonight
       |the_other_day
day: monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thurs|fri
news: update|updates|news|status|decision|decisions|outcome|result|results|feedback|progress|timeline|timelines
       |timeframe|word|movement|developments|verdict|next_steps|next_step|further_process|further_information|further_steps
process: hiring|recruitment|recruiting|selection|interview|interviewing|application|decision_making|selections|candidate
"""

SAID = {
    Said.INTERVIEWED: """
  3.0  <thanks> ..12 for|to|your|the|our|my|conducting|of ..8 <interview>
  3.0  <interview> ..3 <thanks>
  2.5  <liked> ..6 <interview>
  2.5  <interview> ..3 was|went|felt|were ..6 <liked>
  2.0  ^ <thanks> ..8 <interview> ..4 $
  2.5  invited me ..2 interview
  2.0  <thanks>|<liked> ..14 about|regarding|for|discuss|discussing|on|concerning ..7 <role>
    """,
    Said.TALKED: """
  1.5  after|since|during|following|in|from our|my|the|yesterday|today ..2 interview
  1.0  interviewed ..4 <soon>|<day>|with|by
  2.0  stumbled|fumbled|blanked|nervous|at_ease|on_reflection|upon_reflection|occurred_to_me|should_have_said|better_answer
       |my_answer|thought_more_about|thought_a_bit_more|looked_it_up
  1.5  after|since|following|during|from our|my|the|<soon> ..3 <talk>
  1.5  after|having talking|speaking|meeting|hearing|seen|met|spoken|talked|heard
  1.5  we talked|spoke|discussed|chatted|met|covered|touched_on
  1.0  you mentioned|described|shared|told_me|outlined|raised|showed_me|asked_me|asked_about|sketched|said
  1.5  learned|learnt|heard ..3 about|from you|your|the|everyone|how
  1.5  left|came_away|came_home|walked_out ..4 feeling|even|more|thinking|excited|certain|with
  1.5  gave me ..4 feel|feeling|idea|picture|sense|insight|better|clear|hour|confidence
  2.0  our|the|my|today|yesterday|everything ..3 <talk>|i_saw|i_heard ..5 confirmed|reinforced|convinced|strengthened|left|made
    """,
    Said.MET: """
  2.5  <thanks> ..12 taking|making|finding|giving|gave|sparing|carving|took|spending|spent|devoted ..8 time|hour|me|interest
  2.5  <thanks> ..5 for|you ..3 <meeting_me> ..2 me|with
  2.5  <thanks> ..8 <talk>
  1.0  <thanks> ..8 your|the|so_much_of_your ..3 time
  2.5  <thanks> ..8 time|chance|opportunity|you|hour|call ..3 <soon>
  2.5  <thanks> ..8 opportunity|chance|able|opportunities to|of ..2 <met>|learn|hear|present|know|meeting|seeing
  2.5  <thanks> ..14 <soon>|<day>
  2.5  <thanks> ..10 time|hour|attention ..8 spent|took|gave|devoted
  2.0  <liked> it|that|myself|every_minute|every_moment|today|yesterday
  2.0  <thanks> ..8 sharing|explaining|walking|describing|insights|telling|answering|openness|courtesy|kindness|frank|open
  2.0  <thanks> ..10 visit|tour|hospitality|days|hours
  2.0  <thanks> ..6 warm|kind ..2 welcome|hospitality|reception|words
  2.5  <liked> ..5 <met> ..3 you|the|everyone|all|your|with|about|to|each|both|ms|mr|mrs|dr|a|others|people|so_many|lads
       |folks|just|me
  2.5  <liked> ..5 <talk>
  2.0  <liked> ..3 learning|hearing|getting|finding_out|seeing|to_learn|to_hear|to_see ..2 more|about|to|a|how|the
  2.0  <talk> ..4 <soon>|<day> ..4 <liked>
  2.0  <talk> ..3 was|were|is ..5 <liked>
    """,
    Said.TODAY: """
  1.0  <soon>
    """,
    Said.JOB: """
  2.0  <interview>
  2.5  the|this|your|that|an|a|of|about|senior|junior|regarding|for|any ..5 <role>
  2.0  as|become|becoming|being ..1 a|an|your|the|our|their ..4 <title>
  1.5  the|a|an|your|next ..4 <title> ..1 in|at|on|with|profile|scheme|program|programme|team
  1.5  the|regarding|for ..4 profile
  2.0  join|joining ..1 your|the|you|this|such|a ..3 team|company|firm|group|organisation|organization|department|staff|lab
       |practice|school|studio|crew|agency|business|both|all|programme|program|scheme|institute|faculty
  2.0  to|of join|joining
  2.0  work|working|be|become|being ..3 part|member of ..2 your|the|such|this|it|what|a|something
  1.5  next|second|final|another|further round|stage|stages|rounds|phase
  1.5  good|great|strong|right|excellent|perfect|ideal|natural|best|better ..1 fit|match|candidate|home|addition
  2.0  i|would fit right|in|well
  2.0  referees|referee|hire_me|hiring_me|first_ninety_days|first_90_days|job_talk|my_portfolio
  1.5  ^ dear|hi|hello ..4 panel|committee|search_committee|hiring_team|recruitment_team|interview_team|hiring_manager
  2.0  my ..4 interest|enthusiasm|candidacy|candidature|suitability|excitement|desire|wish
  1.5  my ..3 application|qualifications|cv|resume|candidature|portfolio|references
  1.5  hiring|recruitment|recruiting|selection|search process|manager|team|decision|panel|committee
  1.5  as a|your|the ..3 candidate
    """,
    Said.CANDIDATE: """
  1.5  for|about|of|the ..5 opportunity|opportunities ..3 at|with|in
  1.5  part of ..2 your|the ..3 team|company|organisation|organization
  1.0  next steps|step
  1.5  what|whatever comes_next|happens_next|you_decide|your_decision
  1.5  on|in|of ..1 the|your|this team|crew|staff|squad|roster
  2.0  begin|start|starting|continue|build|grow|growing my|a career
  2.0  continuing|continue|moving|move|progress|proceed ..2 process|forward
  1.5  give|do ..2 good|great|my service|best|all
  1.0  my|years_of ..4 experience|background|skills|skillset|strengths|training|expertise
  1.5  considering|consider|considered me|my|as|for
  1.0  your|further|and|time_and|kind|continued|for consideration
  1.0  contribute|contributing|add_value|bring|hit_the_ground_running|best_efforts
  1.0  your decision
  1.5  any ..1 further|additional|more|other|anything information|questions|details|references|documents|reference|else
  1.5  send|need|require|provide|supply|want|like ..2 references|reference|anything_else|anything_further|anything_more
  1.5  i|can|could|would|and start ..4 any|week|day|monday|immediately|whenever|after|straight|from
  1.5  favourable|favorable|positive reply|response|answer|outcome|decision
  1.5  this|the ..3 challenge|challenges|tasks|team|squad|crew ..6 appeal|excites|suits|interests|take|taking
  1.5  take|taking|took a_chance|this_further|it_further
  1.5  prepared|equipped me ..3 well|for|to
  1.5  if given|selected|chosen|offered|you_will_have|hired|successful
    """,
    Said.KEEN: """
  2.0  excited|enthusiastic|keen|eager|thrilled|interested|energised|energized|convinced|sure|inspired|motivated|enthused
       ..8 <job>|team|join|joining|contribute|contributing|working|work|company|possibility|prospect|moving|idea|thought
       |chance|become|becoming|part
  2.0  even|all_the|far|much|never|am|me|only ..1 more ..2 excited|enthusiastic|keen|eager|interested|convinced|certain|sure
  2.0  even|all_the|far|much|never|still more|very|really|so|super ..1 excited|enthusiastic|keen|eager|interested|convinced|certain
  1.5  very|really|still|extremely|remain|super|incredibly|am|strongly|most|definitely|genuinely ..1 interested|keen|excited
       |enthusiastic|eager
  2.0  would|will|i|to love|be_thrilled|be_delighted|be_happy|welcome|jump|relish|be_proud|be_honoured|be_honored|consider_it
       |be_over_the_moon|be_very_glad|be_glad|be_excited ..3 to|at|a|the|privilege ..2 work|join|be|contribute|bring|help
       |chance|opportunity|take|drive|teach|place|get|continue|part|do|come|work_there
  1.0  look|looking|looks forward ..2 hearing|hear|next|the_next
  1.0  hope|hoping|hopefully|would|can|await|awaiting|waiting ..4 hear|hearing|response|reply|call ..1 from|back|soon|$
  1.5  hope|hoping|hopefully|love|like ..4 get_to_work|work_together|work_with_you
  1.5  hope|hoping|get ..4 work|chance|opportunity ..2 with|together|to ..3 you|work|together|there|join
  1.5  work|working|worked ..2 with|for|under|alongside|at ..1 you|your|northlight|such
  2.0  exactly|just ..2 kind|sort|type|what|where|place ..8 looking|want|work|be|hoping|challenge
  2.0  can|could|do|already ..2 see|picture|imagine myself|working|spending
  2.0  one|place|job|role for|where me|i
  1.0  hear|hearing from|whether you|i
  1.5  still|remain|continue|remains ..4 interested|keen|interest|enthusiastic|excited|available|excited_about
  1.5  competing|another_offer|other_offer
  2.0  even|all_the|far|much|only more ..1 attractive|appealing|interesting|convinced|compelling
  2.0  the more i ..8 the more
  1.5  would|be ..2 honoured|honored|proud|privileged|delighted|thrilled|stoked|so_down|down to|for
  1.5  hope|hoping|want|aspire|wish|dream to ..1 become|be
  1.5  ready|prepared for ..2 third|next|challenge|role|step
  1.5  fingers_crossed|i_am_in|all_in|well_up_for_it|up_for_it|100_in|count_me_in|right_up_my_street|down_to_the_ground
       |up_my_alley|would_suit_me|heart_set|dream_job|first_choice|top_choice|thriving|thrive|close_to_my_heart|say_yes
    """,
    Said.ASKS: """
  2.5  any|an|the|further|your|there_is|are_any|some|latest|what|on|no ..4 <news> ..3 on|about|regarding|with|for|from|of
       |as_to|concerning|since|yet|after|either
  2.0  any ..3 <news>|feedback
  2.5  follow|following|followed|chase|chasing|circle|circling|check|checking|touch|touching|ping|pinging|bump|bumping
       |nudge|nudging|chased ..1 up|in|back|base|this|you|on|whether|if|to_see
  1.5  follow|following up ..3 on|to_see|regarding|about|to_ask|to_check|to_find
  2.5  anything|something ..3 share|tell|report|know ..4 about|on|regarding|yet|at
  2.5  made|make|making up ..1 mind|minds
  2.0  too_soon|too_early to_ask|to_know
  2.5  confirm|know|check ..4 received|arrived|got
  2.0  when ..4 plan|expect|hold|start|expecting|decide|hear|told|know|be
  2.0  went|gone|going|go ..1 another|different|other way|direction|route
  2.0  reached|written|emailed|called|tried ..2 couple|few|times|twice|again|once_more
  1.5  no_hard_feelings|close_the_loop|jumping_the_gun|either_way|one_way_or_another|one_way_or_the_other
  2.0  advise|tell|know|say where
  2.5  request|requesting|ask_for|asking_for|seeking ..3 update|status|feedback|information
  2.5  sorry|just|to chase|pester|bother|chasing|nag|bug
  2.0  whether|if|has|have|did|know ..8 decision|decided|decide|update|updates|news|heard|chosen|filled|open|status|awarded|decided_on
       |deciding|selected|shortlisted|hear|told|taken
  2.5  not|never|nothing|yet|no ..2 heard|hear|received|had|reply|response|answer|communication ..3 back|from|anything
       |reply|response|any|further|yet|since|your|till|so_far|an_answer|answer|to
  2.0  have|had|has not ..2 heard|received
  2.5  wondering|curious|wonder|wondered|enquire|inquire|enquiring|inquiring|asking|query|ask|asked ..10 <news>|stand|stands
       |stage|decided|decide|heard|made|role|position|application|interview|hear|still|going|are|is|been
  2.5  where ..3 things|you|we|i|that|it|process|matters|this|application|candidacy stand|stands|are|at|is
  2.0  what|revised|expected|rough ..3 timeline|status|timeframe|next_steps|latest|result
  2.0  how ..5 things|process|hiring|search|recruitment|it|selection|application ..3 going|progressing|coming|looking|shaping
       |gone|went|stands|stand
  2.0  still ..4 consideration|considered|running|open|available|being_considered|considering|under_review|review|deciding
       |in_the_mix|in_the_frame
  2.5  come|came|arrive|arrived|reached|reach|made|make|making|taken|decision|when ..4 decision|been_made|decide|be_made
  2.5  let|tell|inform|update|advise me ..5 outcome|result|status|selected|filled|process|position_is|know_the|decided|if_i
  2.0  reach|reaching|writing|write|wanted|email|emailing ..3 regarding|about|concerning ..6 interview|application
       |<role>
  1.5  reiterate|reaffirm|restate ..4 interest
  1.5  process|processes|decisions|things|hiring ..4 take|taking|takes ..3 time|longer|while
  2.0  timeline|plans|timing|dates ..2 changed|moved|slipped|shifted
  2.0  gentle|quick|friendly|polite|kind|small|soft reminder|nudge|follow|check|note_to_check|bump|ping
  2.0  you|i ..2 said|mentioned|indicated|told|advised|aiming|hoping|expected|thought ..12 hear|heard|decision|touch|know|back
       |decide|feedback|call|wrap|by|update
  1.5  expected|expecting|hoping|supposed|told|hoped|understood|looking_forward ..8 hear|heard|decision|update|hearing|feedback
       |know
  2.0  update|keep|inform me|posted|informed ..2 on|about|regarding|of|with
  2.0  status|outcome|result|results of my|our|the|your ..2 <process>
  1.5  been|it_is|nearly|almost|over|about ..3 week|weeks|days|fortnight|while|month since|ago|now
  1.5  weeks|week|days|month|months|fortnight ..1 ago|back|since|passed|gone_by|have_passed|has_passed
  2.0  am|was|have i ..2 selected|shortlisted|successful|been_selected|rejected|still_in|in_the_running
  1.5  go|gone|went|decided with someone|somebody|another|anyone
  2.0  your|more|enough time ..2 decide|to_make
  2.0  grateful|glad|appreciate|value ..3 know|update|word|hear|any_news
    """,
    Said.WAITS: """
  3.0  my|our|the|recent|last|second|final|first ..4 interview|interviews|application|candidacy|candidature
  3.0  i|we|for|had ..4 interviewed|applied|interview
  2.5  the|your|this|that|of|a|an|about|regarding|on|for ..5 <role>
  2.5  <title> ..1 process|search|interview|recruitment|hiring|vacancy|selection
  1.5  being|still|be considered
  2.0  <process> process|decision|decisions|timeline|search|stage
  2.0  <interview>
  1.5  vacancy|applied|candidate|shortlist|hiring|recruitment|onsite|final_round|panel|came_in|assessment_centre|the_portal
  1.5  the|regarding|for ..4 profile
  1.5  the|as|your ..3 <title> ..1 in|at|on|with|profile|scheme|program|programme|role|team
  1.5  the team|search ..3 next_steps|heard|going|decision|after
  1.0  applications|candidates|shortlisted
    """,
}


@cache
def sent_book() -> Book:
    from rules.phrases_not_sent import NOT_SAID

    return Book((SAID, NOT_SAID), CLASSES)
