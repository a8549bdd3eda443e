"""What a candidate writes after an interview: a weight, and the words in the language of `rules.phrases`."""

from rules.phrases_sent import Said

THANKS: dict[str, str] = {
    Said.INTERVIEWED: """
  3.0  <thanks> ..12 for|to|your|the|our|my|conducting|of ..8 <interview>
  3.0  <interview> ..3 <thanks>
  2.5  <relished> ..6 <interview>
  2.5  <was> ..2 <nice> ..5 <interview>
  2.5  ^ ..3 nice|great|lovely|good|fantastic|wonderful|fun ..1 <interview>
  2.5  <interview> ..3 was|went|felt|were ..6 <liked>
  2.0  ^ <thanks> ..8 <interview> ..4 $
  2.5  invited me ..2 interview
    """,
    Said.TALKED: """
  0.5  enjoyed|loved|liked
  1.5  after|since|during|following|in|from our|my|the|yesterday|today ..2 interview
  1.0  interviewed ..4 <soon>|<day>|with|by
  2.0  stumbled|fumbled|blanked|nervous|at_ease|on_reflection|upon_reflection|occurred_to_me|should_have_said
       |better_answer
       |my_answer|thought_more_about|thought_a_bit_more|looked_it_up
  1.5  after|since|following|during|from our|my|the|<soon> ..3 <talk>
  1.5  after|having talking|speaking|meeting|hearing|seen|met|spoken|talked|heard
  1.5  we|i ..2 had|have_had ..2 chance|opportunity|time to ..1 talk|speak|discuss|meet
  1.5  we talked|spoke|discussed|chatted|met|covered|touched_on
  1.0  you mentioned|described|shared|told_me|outlined|raised|showed_me|asked_me|asked_about|sketched|said
  1.5  learned|learnt|heard ..3 about|from you|your|the|everyone|how
  1.5  left|came_away|came_home|walked_out ..4 feeling|even|more|thinking|excited|certain|with
  1.5  gave me ..4 feel|feeling|idea|picture|sense|insight|better|clear|hour|confidence
  2.0  our|the|my|today|yesterday|everything ..3 <talk>|i_saw|i_heard ..5 confirmed|reinforced|convinced|strengthened
       |left|made
    """,
    Said.MET: """
  2.5  <thanks> ..2 for ..1 chatting|talking|calling|connecting|hopping
  2.5  hours|hour|time|afternoon|morning|day ..2 you ..2 spent|gave|took|spared|devoted
  2.5  <thanks> ..8 sessions|rounds|interviews|conversations|people|panel|panels|chats
  2.5  seeing me ..2 on|today|yesterday|this|at|for|and
  2.0  get|getting to know you|the_team|your|everyone|each
  2.0  <thanks> ..6 day ..2 on|with|at|<day>|and|in
  2.5  <thanks> ..12 taking|making|finding|giving|gave|sparing|carving|took|spending|spent|devoted ..8 time|hour|me
       |interest
  2.5  <thanks> ..5 for|you ..3 <meeting_me> ..2 me|with
  2.5  <thanks> ..12 <talk>
  2.5  <thanks> ..3 letting|allowing me
  1.0  <thanks> ..8 your|the|so_much_of_your ..3 time
  2.5  <thanks> ..8 time|chance|opportunity|you|hour|call ..3 <soon>
  2.5  <thanks> ..8 opportunity|chance|able|opportunities to|of ..2 <met>|learn|hear|present|know|meeting|seeing
  2.5  <thanks> ..14 <soon>|<day>
  2.5  <thanks> ..10 time|hour|attention ..8 spent|took|gave|devoted
  2.0  <liked> it|that|myself|every_minute|every_moment|today|yesterday
  2.0  <thanks> ..8 sharing|explaining|walking|describing|insights|telling|answering|openness|courtesy|kindness|frank
       |open
  2.0  <thanks> ..10 visit|tour|hospitality|days|hours
  2.0  <thanks> ..6 warm|kind ..2 welcome|hospitality|reception|words
  2.5  ^ ..4 great|good|nice|lovely|fun talking|chatting|speaking|meeting
  2.5  good|kind|nice|generous|lovely|decent of_you ..1 to ..2 make|see|meet|talk|speak|find|give|spare|show|take
  2.5  thank ..2 for me
  2.5  pass|convey|extend ..2 my ..1 thanks|gratitude|appreciation
  2.5  <relished> ..5 <met> ..3 you|the|everyone|all|your|with|about|to|each|both|ms|mr|mrs|dr|a|others|people|so_many
       |lads
       |folks|just|me
  2.5  <was> ..2 <nice> ..5 <met> ..3 you|the|everyone|all|your|with|about|to|each|both|ms|mr|mrs|dr|a|others|people
       |so_many
       |lads
       |folks|just|me
  2.5  ^ ..1 <nice> ..5 <met> ..3 you|the|everyone|all|your|with|about|to|each|both|ms|mr|mrs|dr|a|others|people
       |so_many
       |lads
       |folks|just|me
  2.5  ^ hi|hello|dear|hey|morning ..2 <nice> ..5 <met> ..3 you|the|everyone|all|your|with|about|to|each|both|ms|mr
       |mrs|dr|a|others|people|so_many
       |lads
       |folks|just|me
  2.5  <relished> ..5 <talk>
  2.5  <was> ..2 <nice> ..5 <talk>
  2.5  ^ ..1 <nice> ..5 <talk>
  2.5  ^ hi|hello|dear|hey|morning ..2 <nice> ..5 <talk>
  2.5  ^ hi|hello|dear|hey|morning ..2 <nice> to|talking|chatting|speaking|meeting|catching ..1 <met>|to|with|just
       |earlier
  2.0  <liked> ..3 learning|hearing|getting|finding_out|seeing|to_learn|to_hear|to_see ..2 more|about|to|a|how|the
  2.0  <talk> ..4 <soon>|<day> ..4 <liked>
  2.0  <talk> ..3 was|were|is ..5 <liked>
    """,
    Said.TODAY: """
  1.0  <soon>
    """,
    Said.NAMED: """
  2.5  phone|recruiter|technical|initial|hr screen|screening
  2.0  <interview>
  2.5  <title> gig|spot|slot|place
  2.5  the|this|your|about|a ..4 gig
  2.5  <title> opportunity|opening|job|role|position|post|hire|seat|chair|vacancy|work|program|programme|scheme
  2.0  ^ ..3 <title> $
  2.5  the|this|your|that|an|a|of|about|senior|junior|regarding|for|any|on ..5 <role>
  -2.5  short|long|trading|net|gas|financial|book|physical|legal|cash|hedge|negotiating|market|in_a|in_the
       |current|your|own|net_open|their position
  -2.5  good|great|nice|excellent|wonderful|outstanding|fantastic|terrific|hell_of_a job
  -2.5  job ahead|at_hand|done
  -2.5  not ..1 want ..1 the|this job
  -2.5  got|get|find|found|lost|quit|looking_for|needs ..1 a|his|her|another|my job
  -2.5  opening day|night|ceremony|remarks|statement|bid|balance|hours|weekend
  -2.5  role ..5 play|plays|played|playing
  -2.5  has|have|had an opening
  -2.5  role of ..2 in our|the|society|a|modern
  -2.5  role|roles out|outs|model|models|based|playing
  1.5  the|a|an|your|next|as ..4 <title> ..1 in|at|on|with|profile|scheme|program|programme|team|role
  1.5  the|regarding|for ..4 profile
    """,
    Said.JOB: """
  2.5  love|like|happy|proud|delighted|glad ..2 be|join|come ..1 on ..1 the|your|this team
  2.0  continuing|continue|progress|progressing|proceed|proceeding|moving_forward|move_forward ..3 process
  3.0  proud|happy|glad|honoured|honored|delighted|love|thrilled|privileged ..1 to ..2 be|become|serve ..2 your|as
  3.0  be|become|as|making_me ..1 your next
  2.5  offered|take|want|get|land|fill|given|love ..3 the post|job|seat|chair|headship
  2.0  design|backend|frontend|data|product|ops|qa|sales|sre|pm|ba|it|hr|ux lead|head|manager|role|loop|contract
       |person
  2.5  my next unit|job|role|position|post|move|step|employer|team|school
  2.0  sounds|sounded|seems|looks like ..4 opportunity|role|job|position|place|team
  1.5  about|discuss|regarding ..2 opportunity ..1 at|with
  2.0  <thanks>|<liked> ..14 about|regarding|for|discuss|discussing|on|concerning ..7 <role>
  2.0  ready to start|begin|go
  2.0  as|become|becoming|being ..1 a|an|your|the|our|their ..4 <title>
  2.0  join|joining ..1 your|the|you|this|such|a ..3 team|company|firm|group|organisation|organization|department
       |staff|lab
       |practice|school|studio|crew|agency|business|both|all|programme|program|scheme|institute|faculty
  2.0  to|of join|joining
  2.0  work|working|be|become|being ..3 part|member of ..2 your|the|such|this|it|what|a|something
  1.5  next|second|final|another|further round|stage|stages|rounds|phase
  1.5  good|great|strong|right|excellent|perfect|ideal|natural|best|better ..1 fit|match|candidate|home|addition
  2.0  i|would fit right|in|well
  -2.0  opening night|day|ceremony|event|hours|weekend
  2.5  possibility|prospect|opportunity|chance of|to ..1 working|joining|work|join ..1 in|at|for|as|under|your
  2.5  look_forward|looking_forward|hope|hoping ..3 possibility|opportunity|chance|prospect ..2 working|work|joining
       |join
       |becoming
  2.5  <wish> ..4 work|working ..1 there|here|under
  2.5  <wish> ..4 work|working for|in|as|on_the|on_your|at
  2.0  to serve|contribute|work|join as ..3 <title>
  2.0  of serving|contributing|working|joining as ..3 <title>
  2.0  <wish> ..4 join|joining ..1 the|your ..2 <place_of_work>
  3.0  <wish>|interested ..3 the|this job|role|position|post|apprenticeship|internship|seat|chair|vacancy
  2.5  where i ..2 want|would|hope|wish|belong ..3 be|work|practise|practice|teach|start|build|learn|spend|$
  2.5  i|me|be ..3 right|best person|one|man|woman|hire|choice
  2.0  <wish> ..4 practise|practice|train|serve|teach|learn ..1 as|with|at|under|in|your|here
  2.0  interest|interested|excited in|about the|this|your ..2 opportunity|position|role|job|post|vacancy
  3.0  trial|working|stage ..1 shift|interview|shifts
  3.0  super|superday|assessment|selection day|days|centre|center
  2.5  superday|job_trial|trial_shift|trial_day|stage_shift
  2.0  as director|head|manager|deputy
  2.0  referees|referee|hire_me|hiring_me|first_ninety_days|first_90_days|job_talk|my_portfolio
  1.5  ^ dear|hi|hello ..4 panel|committee|search_committee|hiring_team|recruitment_team|interview_team|hiring_manager
  2.0  my ..4 interest|enthusiasm|candidacy|candidature|suitability|excitement|desire|wish
  1.5  my ..3 application|qualifications|cv|resume|candidature|portfolio|references
  1.5  hiring|recruitment|recruiting|selection|search process|manager|team|decision|panel|committee
  1.5  as a|your|the ..3 candidate
    """,
    Said.CANDIDATE: """
  2.0  answer|answers|answered|solution ..6 question|problem|case|exercise|i_would|i_should
  2.5  if|should you ..2 choose|pick|want|take|select|appoint|hire|have ..1 me
  2.5  me back ..1 on|for|in|again|<day>|$
  2.5  where i ..5 start|begin|build|spend my|a career
  1.5  for|about|of|the ..5 opportunity|opportunities ..3 at|with|in
  1.5  part of ..2 your|the ..3 team|company|organisation|organization
  1.0  next steps|step
  1.0  look|looking forward ..2 next_steps|next_step|the_next
  1.5  what|whatever comes_next|happens_next|you_decide|your_decision
  1.5  on|in|of ..1 the|your|this team|crew|staff|squad|roster
  2.0  begin|start|starting|continue|build|grow|growing my|a career
  2.0  continuing|continue|moving|move|progress|proceed ..2 process|forward
  1.5  give|do ..2 good|great|my service|best|all
  1.0  my|years_of ..4 experience|background|skills|skillset|strengths|training|expertise
  1.5  considering|consider|considered me|my|as|for
  2.0  consider|choose|pick|remember|keep|hire|select|appoint|take ..1 me
  1.5  look|looking forward ..3 next conversation|chat|interview|call|round
  2.5  entrust me
  2.0  hope|hoping ..2 get|am|be ..1 picked|chosen|selected|hired|it
  2.0  whatever|whichever|however ..2 decide|choose|outcome|decision
  2.0  hope ..4 answer|yes|good_news|successful
  2.0  i|me|my ..8 make|add|bring ..4 difference|contribution|impact|value
  2.0  an|real|great asset
  1.5  weeks|months|month notice
  2.0  disposal for ..2 information|question|questions
  2.0  check|checking|contact|call ..1 my ..1 references|referees
  2.0  give me ..2 chance|try|shot
  1.5  any|all ..1 shift|shifts|hours
  1.5  been|be|was|am|were successful
  1.5  for|my|have|with ..3 years
  1.0  your|further|and|time_and|kind|continued|for consideration
  1.0  contribute|contributing|add_value|bring|hit_the_ground_running|best_efforts
  1.0  your decision
  1.5  any ..1 further|additional|more|other|anything information|questions|details|references|documents|reference
       |else
  1.5  send|need|require|provide|supply|want|like ..2 references|reference|anything_else|anything_further
       |anything_more
  1.5  i|can|could|would|and start ..4 any|week|day|monday|immediately|whenever|after|straight|from
  1.5  favourable|favorable|positive reply|response|answer|outcome|decision
  1.5  this|the ..3 challenge|challenges|tasks|team|squad|crew ..6 appeal|excites|suits|interests|take|taking
  1.5  take|taking|took a_chance|this_further|it_further
  1.5  prepared|equipped me ..3 well|for|to
  1.5  if given|selected|chosen|offered|you_will_have|hired|successful
    """,
    Said.KEEN: """
  2.5  interest|interests|suit|suits|suited|appeal|appeals|fit|fits|attract|attracts|attracted me ..1 very|a_lot
       |perfectly|really|well|so|down|$
  2.5  decide|decided|choose|chose|go|went|opt for|in_favour_of me
  2.0  would be|is|sounds ..2 dream|ideal|perfect
  1.5  i want it|this|in|the|that
  2.0  i get|got|land|win it|the_job|this|the_role
  2.0  hope|love|like to be ..3 floor|ward|team|shop|site|crew|with_you
  2.0  keen|eager|excited|raring to ..1 get|start|join|work|take|begin
  2.0  like|love|want|welcome|relish the|a chance|opportunity|shot to|at ..1 do|prove|show|try|take|it
  2.0  excited|enthusiastic|keen|eager|thrilled|interested|energised|energized|convinced|sure|inspired|motivated
       |enthused
       ..8 <job>|team|join|joining|contribute|contributing|working|work|company|possibility|prospect|moving|idea
       |thought
       |chance|become|becoming|part
  2.0  hope|hoping|love|like|want|eager|happy ..2 help you|the_team|your_team
  2.0  even|all_the|far|much|never|am|me|only ..1 more ..2 excited|enthusiastic|keen|eager|interested|convinced
       |certain|sure
  2.0  even|all_the|far|much|never|still more|very|really|so|super ..1 excited|enthusiastic|keen|eager|interested
       |convinced|certain
  1.5  very|really|still|extremely|remain|super|incredibly|am|strongly|most|definitely|genuinely ..1 interested|keen
       |excited
       |enthusiastic|eager
  2.0  would|will|i|to love|be_thrilled|be_delighted|be_happy|welcome|jump|relish|be_proud|be_honoured|be_honored
       |consider_it
       |be_over_the_moon|be_very_glad|be_glad|be_excited ..3 to|at|a|the|privilege ..2 work|join|be|contribute|bring
       |help
       |chance|opportunity|take|drive|teach|place|get|continue|part|do|come|work_there
  1.0  look|looking|looks forward ..2 hearing|hear|next|the_next
  1.0  hope|hoping|hopefully|would|can|await|awaiting|waiting ..4 hear|hearing|response|reply|call ..1 from|back|soon
       |$
  1.5  hope|hoping|hopefully|love|like ..4 get_to_work|work_together|work_with_you
  1.5  hope|hoping|get ..4 work|chance|opportunity ..2 with|together|to ..3 you|work|together|there|join
  1.5  work|working|worked ..2 with|for|under|alongside|at ..1 you|your|northlight|such
  2.0  <wish> ..4 join|joining|train|training|practise ..1 you|with
  2.0  gladly|happily take|join|accept|come|work|serve
  2.0  love|like ..2 have ..1 hand|part in
  1.5  fits|suits|appeals ..4 profile|wishes|me|very
  2.0  exactly|just ..2 kind|sort|type|what|where|place ..8 looking|want|work|be|hoping|challenge
  2.0  can|could|do|already ..2 see|picture|imagine myself|working|spending
  2.0  one|place|job|role for|where me|i
  1.0  hear|hearing from|whether you|i
  1.5  still|remain|continue|remains ..4 interested|keen|interest|enthusiastic|excited|available|excited_about
  1.5  competing|another_offer|other_offer
  2.0  even|all_the|far|much|only more ..1 attractive|appealing|interesting|convinced|compelling
  2.0  the_more i ..8 the_more
  1.5  would|be ..2 honoured|honored|proud|privileged|delighted|thrilled|stoked|so_down|down to|for
  1.5  hope|hoping|want|aspire|wish|dream to ..1 become|be
  1.5  ready|prepared for ..2 third|next|challenge|role|step
  1.5  fingers_crossed|i_am_in|all_in|well_up_for_it|up_for_it|100_in|count_me_in|right_up_my_street
       |down_to_the_ground
       |up_my_alley|would_suit_me|heart_set|dream_job|first_choice|top_choice|thriving|thrive|close_to_my_heart
       |say_yes
    """,
}
