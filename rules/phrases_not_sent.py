"""What reads like a candidate's note, and is not: the same words from somebody else, or about something else."""

from rules.phrases_sent import Said

NOT_SAID: dict[str, str] = {
    Said.BEFORE: """
  4.0  tomorrow_s|next_week_s|upcoming|forthcoming interview
  3.0  have|got|there_is|secured|landed an ..1 interview|screen ..4 on|with|tomorrow|next|<day>|for|at
  1.5  welcome|love|appreciate|value ..3 opportunity|chance to continue ..2 conversation|discussion
  3.0  <day>|pm|am|then|that_time|slot|time works|suits|is ..1 well|fine|perfectly|great|good|perfect
  4.5  <thanks> ..6 invitation|invite|inviting|scheduling|arranging|confirming|setting|shortlisting|rescheduling
       |selecting
       |booking|organising|organizing|reaching|the_details|contacting|getting_back|thinking_of
  4.5  offering me ..3 interview|slot|time
  -4.5  <thanks> ..2 running|hosting|conducting ..4 interview|interviews
  -4.5  <thanks> ..3 inviting|invitation|invite ..12 discussion|discussions|conversation|conversations|tour
       |hospitality|back
       |<soon>
  -4.5  <thanks> ..2 arranging|setting|organising|organizing|scheduling|booking ..6 <soon>
  2.0  confirm|confirming|confirmed|confirmation ..5 attend|attendance|availability|interview|time|slot|available
       |meeting
       |works|call
  2.0  i|would am|be ..1 available|free ..3 on|at|any|from|between|for|tomorrow|anytime|all|next
  2.0  works|work|suits|suit ..2 for|well|perfectly|fine|great|best|me ..1 me
  2.0  look|looking forward ..2 meeting|speaking|talking|chatting|seeing|it|interview|tomorrow|<day>|connecting_on
       |discussing
       |our|the_interview
  2.0  see|speak|talk you|to_you tomorrow|then|on|at|<day>|next
  4.0  possible|able|like|need|have|could_we|can_we ..2 reschedule|rearrange|postpone|to_move
  2.5  reschedule|rescheduling|rearrange|postpone|move_our|move_the|another_time|different_time|running_late|be_late
       |minutes_late
  2.0  can|could|shall|would|does|how ..3 we|you|i|about ..3 do|meet|speak|talk|schedule|call ..6 at|tomorrow|<day>
       |next|pm|am
  1.5  upcoming|scheduled|tomorrow|prepare|preparing ..3 interview|interviews|call|meeting
  2.0  interview|call|meeting ..2 tomorrow|next
  4.0  find|please|attached|here ..4 my|the ..2 solution|submission|exercise|assignment|challenge|task
  2.0  what is ..3 salary|range|budget|rate
  3.0  <thanks> ..3 your ..2 response|reply|email|message|note|feedback|answer|confirmation
  3.0  keeping|keep me ..1 updated|informed|posted
  2.0  learn|learning|hear|hearing more ..1 about ..3 <role>|<job>
    """,
    Said.APPLIES: """
  4.0  availability|available|time|minutes|open|free ..2 for|to ..3 brief|short|quick|informal ..1 call|chat
       |conversation|meeting|coffee
  3.0  writing|like|wish|wanted|want|pleased|interested|hereby ..3 apply|applying
  2.0  <thanks> ..2 considering ..1 my|me
  3.0  excited|am|i ..2 apply|applying for|to
  3.5  would|will|could|might ..2 appreciate|welcome|love|value|like|grateful|glad ..5 opportunity|chance|time
       |meeting|call
       |conversation ..2 to|with|about ..1 meet|discuss|speak|talk|chat|learn|hear|connect|interview|you|explore
  3.0  attached|enclosed|attaching|attach|sharing ..4 resume|cv ..3 as|per|for|you
  4.0  suggested|recommended|encouraged|gave|passed|told|said ..4 reach_out|your_name|your_details|connect_with_you
       |contact|get_in_touch|write|apply|connect
  2.5  potential|possible|any|future ..2 opportunities|openings|internships|vacancies|roles
  3.0  desire|interest ..1 to|in interview|interviewing|meet
  3.0  express|expressing ..2 my ..3 interest
  2.0  attached|enclosed|attaching|enclosing|find|share|enclose|attach ..5 resume|cv|cover|letter|curriculum
  2.0  <role>|<job> ..3 advertised|posted|listed|posting|advert|on_your_website|on_linkedin
  2.0  my name is
  1.5  years of ..3 experience
  2.0  opportunity|chance|welcome|happy|love|available|forward to|the ..3 discuss|interview|discussing ..3 my|how
       |your|at|further
    """,
    Said.OFFER: """
  5.0  my|your new ..1 role|job|position|team|desk|colleagues
  5.0  ^ ..2 i ..2 accept ..1 $
  4.0  signed|returned ..2 it|contract|offer_letter
  4.0  delighted|happy|thrilled|excited to_be joining
  4.0  wait to ..1 start|begin ..1 on|monday|next|with
  4.0  a new job
  4.0  start|starting ..1 work ..3 on|next|monday
  4.0  my first|second|last day|week|month
  4.0  background check|checks|screening ..4 status|update|clear|complete|done|started
  5.0  call|email|letter|message|news ..2 offering me
  4.0  accept|accepting|decline|declining|acceptance|accepted|reject|rejecting|turn_down ..6 offer|position|role|job
       |opportunity
  3.5  kind|generous|wonderful|the|very offer $
  4.0  decided|choose|chosen|plan|going to ..1 stay ..1 where|put|with|at|in
  4.0  my|of|your acceptance
  3.0  prior_to|before accepting|i_accept
  4.0  accept ..4 offer|position|role|job
  3.5  offering|offered|offer ..2 me|of ..3 position|role|job|opportunity|employment|the|a
  -3.5  offering|offered|offer ..4 opportunity|chance to|of ..2 interview|meet|speak|talk|discuss|interviewing|meeting
  -4.0  should|if you ..4 offer
  3.0  not ..3 best|right|good fit|match
  3.0  job|formal|written|generous|employment|salary|counter ..2 offer|package
  3.0  your|the|this ..1 offer letter|of|in|and|for|i|to
  3.0  <thanks> ..6 offer|promotion|raise|bonus|salary_increase|increase
  3.0  remain|stay|staying ..3 current
  2.5  difficult|hard|tough decision|choice
  1.5  unfortunately|regret|regretfully|sadly
  2.0  starting|start|joining salary|date
    """,
    Said.DECLINED: """
  4.0  that ..1 you|they chose|selected|hired|picked|have_chosen|went
  3.0  fell|fall|fallen short
  4.0  not ..1 chosen|selected|successful|picked|appointed
  -4.0  if|whether|even_if|or|in_case ..5 not ..1 chosen|selected|successful|picked|appointed
  4.0  although|though|while|sorry ..1 you|they|team ..1 went|chose|gone|chosen|selected ..1 with|another|other
       |someone|somebody
  4.0  feedback|pointers|advice|suggestions ..6 improve|future_interviews|in_future|my_search
  4.0  disappointed|sorry|sad|disappointing ..2 not ..2 be|being ..1 moving|going|proceeding|taken|chosen ..1 forward
       |ahead|further
  4.0  disappointed|disappointing|sorry_to_hear|sad_to_hear|gutted|disappointment|unsuccessful|not_selected
       |not_been_selected|saddened
  4.0  <thanks> ..5 letting|informing|telling ..1 me|us ..4 know|of|about|decision|that
  3.0  understand|respect|accept|appreciate ..1 the|your decision|outcome
  2.0  paths ..2 cross
  3.0  keep|bear|consider me in|for mind|future|other|similar
  2.0  future|other|similar ..1 opportunities|openings|roles|vacancies|positions
    """,
    Said.HIRES: """
  4.0  feedback on|about|for ..2 candidate|candidates|him|her|them|either|both
  3.5  either|both|each candidate|candidates
  5.0  welcome to the|our team|company|firm|family
  4.0  how we|you_should run|do|hold|conduct interviews
  4.0  we|team|everyone|panel ..1 enjoyed|loved ..2 meeting|speaking|talking|chatting ..2 you
  3.0  we will ..1 be_in_touch|let_you_know|get_back_to_you
  5.0  interviewing|interviewed ..1 the|our|all|these|those|both|two|three|four|five|six|several ..4 candidates
       |finalists|applicants|people|shortlist
  4.0  return|send|submit ..2 rankings|scores|ratings|shortlist
  8.0  we|i ..4 offer you ..2 job|role|position|post|contract
  3.5  you ..1 open|interested|available in|to ..2 new|quick|chat|hearing|call|opportunities|exploring|a
  3.5  my|our ..1 message|note|voicemail|inmail ..2 about|regarding ..6 <role>
  3.5  we hire|hired|need_to_hire|are_hiring
  3.0  job description
  3.0  interviews begin|start|run|kick_off
  4.0  add|submit|enter|complete|send|put|share|record ..2 your ..3 scorecard|scorecards|score|scores|ratings
       |evaluation|feedback ..4 by|today|tomorrow|before|in|so|for
  2.5  i will be_in_touch|let_you_know|get_back_to_you ..1 when|with|once|soon|about|next|if|as
  3.0  thank_you|thanks for coming ..2 in|by|to|on|over
  3.0  your ..2 application|candidacy|resume|cv|qualifications|candidature
  3.0  your ..2 interest in
  3.0  <thanks> ..3 applying|interviewing_with|attending|coming_in_for|your_application|your_interest
       |coming_to_interview
  3.0  time ..1 to interview for|with
  3.0  the|this|our|all|each|qualified|experienced|strong|potential|selected|three|two ..2 candidates|applicants
       |applicant
  2.5  the|this|our|selected|candidate|candidate_s ..2 candidate|profile|record|client ..2 has|is|was|record|feedback
       |who|profile|status|will|s|cv|we|she|he
  3.0  we ..3 interviewed|interviewing|hired|recruit|shortlisted|onboard|look_forward_to_having
  5.0  he|she|they ..9 interested|keen|excited ..1 in|about|on
  4.0  <thanks> ..1 interviewing for|with|at
  4.0  we ..2 decided|chosen|selected ..3 other|another|proceed|move|not
  6.0  to|was ..1 interview|interviewing|interviewed you
  4.0  hire|candidate|candidates ..1 for ..1 my
  5.0  he|she ..2 enjoyed|loved|liked|is_keen|is_very|is_interested|would_be_great|was_impressed
  3.5  interviewed|interviewing ..1 him|her|them|candidates|people
  4.0  i|we ..1 interviewed ..2 for|today|this|yesterday|on
  -4.0  i|we ..1 interviewed for|with|at|on|today|yesterday|this|last|and|in|a|here|twice|by
  4.0  move|advance|bring|put|hire|reject|pass|tell|offer|invite ..1 her|him ..5 round|forward|know|through|on|by|for
       |back|role|job
  4.0  scores|scorecards|scorecard|ratings|write_up|written_feedback ..4 by|in|before
  4.0  the ..1 candidate s|has|was|is
  4.0  the ..3 candidates ..3 skills|interview|interviews|references|availability|this|were|was
  2.5  our ..3 vacancy|opening|hiring|pipeline|shortlist|records|recruitment
  3.0  we will|would|shall ..2 let_you|in_touch|be_in_touch|get_back|contact|inform|review|update|reach_out|be_back
  4.0  position|job|role description ..4 for|of|is
  4.0  our client ..12 candidate|search|finalist
  4.0  your ..2 candidates|interviews
  3.5  candidates ..1 have|will|until ..2 notified|contacted|offers|informed|been
  3.5  any|some of_the candidates
  4.0  the ..1 candidate enjoyed|liked|did|seemed|loved
  4.0  send|share|give ..1 me|us ..1 your feedback|thoughts|scores
  5.0  we ..3 have|bring|invite|get you ..1 back|in|over|to
  5.0  are you ..1 still ..1 interested|available
  4.0  the client ..1 would|wants|is|has
  4.0  candidates i|we ..1 sent|shared|submitted|put|have
  3.5  the_scorecard|scorecards|my_scorecard|interview_scorecard|debrief|headcount|requisition|coordination
       |talent_pool|welcome_aboard|first_day
  3.5  we ..1 enjoyed|loved|liked
  3.0  the|our|selected|candidate_s|qualified|experienced ..1 candidate|applicant ..1 has|is|was|s|who|and|in|to
       |will|for
  3.0  candidate record|records|profile|database|feedback|update|status
  3.0  records|record|dashboard|pipeline|database|tracking|system ..4 updated|update|accordingly|accurate|reflected
       |reflect
  3.0  update|updated|verify|ensure ..4 records|record|dashboard|system|database|tracker
  2.5  background check
  3.0  we are moving|hiring|recruiting|looking|evaluating|interviewing
  2.0  internal|cross_functional|departments|approvals|paperwork ..2 records|coordination|hire|approvals|processed
       |completed
  3.0  hr|team|recruiter|department|colleague|somebody|someone will ..1 inform|contact|reach|get|be_in_touch|follow
  3.0  your ..2 positions|vacancies|openings|roles|hiring_needs|requirements
  2.5  the|all|of|these|for interviews
  2.5  candidate on|in|for|at|today|tomorrow|this|next|and|with
  -4.0  i|the|an|am ..4 ideal|perfect|excellent candidate
  2.0  i_have|have|send ..3 two|three|several|some ..5 fit|candidates|mind
  2.0  shall|should|could we ..3 offer|invite|hire|move|reject
  3.0  join|on|for|sit_on ..3 interview|interviewing panel
  2.0  we really|appreciate|appreciated|would|want|do|think|all|both|hope|value|look
  2.0  ^ ..1 we are|have|were|had
  2.0  our agency|firm_charges|team|company|office|product|students|family|app|platform|software|customers|guests
       |members|community|business
       |school|readers|audience|services|pitch|clients|home|son|daughter|class|website|shop|offices|mission
       |organization
       |organisation|department|records|system|teams|client|staff|project|group|users|app|account
  1.5  <thanks> ..6 us|our
  2.5  on_behalf of
  2.5  him|her|them|he|she|they ..6 role|interview|hired|candidate|feedback|fit
    """,
}
