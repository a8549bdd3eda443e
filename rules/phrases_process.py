"""What an employer writes while the process goes on."""

from rules.phrases_received import Heard

PROCESS: dict[str, str] = {
    Heard.RECEIVED: """
  3.0  form|questionnaire|details ..3 submitted|sent|received
  3.0  submission ..6 successful|successfully
  3.0  got|have ..1 your ..1 details|information|letter
  1.5  letter of application
  2.0  passed|forwarded ..2 to the
  2.5  if your ..1 experience|profile|background|skills|cv|resume ..3 match|matches|fits|suits
  3.0  have your application|cv|resume
  2.0  should they|we ..3 wish|like|want to ..2 meet|speak|take|interview
  3.0  ^ ..1 you have|just applied
  3.0  application ..4 viewed|opened|seen
  2.5  yours|it|everything ..1 has|have ..1 arrived|reached_us|come_through
  1.5  covering|cover letter
  2.0  start|begin reading|sifting|shortlisting|reviewing
  2.0  working_through|going_through|reviewing|sifting ..4 applications|resumes|cvs
  2.0  contact|reach|reach_out|call|email|notify ..2 if ..2 you ..3 selected|shortlisted|successful|chosen
  3.0  application|cv|form|candidature|candidacy ..3 in_the_system|with_us|in_safely|in_hand
  3.5  received ..2 your candidature|candidacy|letter
  3.0  successful|shortlisted|suitable candidates|applicants ..2 be|called|contacted|invited|notified
  1.5  no need to ..1 do|send|reply
  3.5  got|have_got|received ..1 your ..1 application|cv|resume|form
  3.5  cv|application|resume|form|papers ..5 passed|come_through|came_through|arrived_safely|with_the_team
       |in_our_system
  3.0  cheers|ta|thx ..1 for applying|your_application|your_cv
  3.0  thanks|thank_you ..2 your cv|resume
  2.0  shortlisting|closing_date
  1.5  application|applications|cv|submission ..3 in|under review|consideration
  4.0  confirm|confirms|confirming|confirmation ..5 your ..2 application|cv|resume|submission
  3.0  thank_you|thanks for ..2 throwing|sending|sharing ..3 hat|cv|resume|application|details
  2.0  applications close|closing|will_be_reviewed
  3.0  added ..1 to ..3 database|talent_pool|talent_community|talent_network|files
  2.5  suitable|relevant|matching vacancy|position|role|opportunity|vacancies|opportunities ..2 arise|arises|become
       |becomes|comes|come
  3.5  thank_you|thanks for ..2 completing|taking|finishing|submitting ..3 assessment|test|questionnaire|application
       |survey_questions
  2.5  hear ..2 us ..4 either_way|regardless|shortly|soon|within|if
  2.5  answers|responses|details|application were|have_been|was|has_been|are ..1 recorded|saved|registered|logged
  2.0  thank_you|thanks|appreciate ..3 interest in
  2.0  nothing ..3 more|further|else ..2 do|needed
  3.5  application|resume|cv|submission ..4 landed|reached|arrived|made_it|is_in
  3.0  email|responses|submission|assessment|answers|credentials|profile ..3 was|been|were received
  2.0  received your|the ..2 credentials|responses|assessment|details|documents
  2.0  considering|consider|considered you for|along
  4.0  application|resume|cv ..6 was|been ..2 sent|received|registered|submitted|recorded
  2.5  time ..2 apply
  2.5  invested in applying
  2.5  only shortlisted|successful|selected
  2.0  applied on
  4.0  received|receive|got|receipt ..4 your ..6 application|resume|cv|submission|interest|materials
  3.5  application|resume|cv|submission ..6 received|submitted|complete|arrived|logged|forwarded
  3.0  successfully applied|submitted|received|applying
  3.0  thank_you|thanks ..5 applying|application|submitting|submission|applied|submitted
  1.0  thank_you|thanks ..5 interest
  2.0  will|are|is|be|team|currently ..4 review|reviewing|reviewed|consider|evaluate|assess ..4 application
       |applications|resume|qualifications|background|experience|cv|profile|submission|it
  2.0  if|should ..12 match|fit|suitable|shortlisted|selected|interested|suited|qualifications ..10 contact|touch
       |reach|hear|contacted
  1.5  automated|automatically|auto_generated|do_not_reply|not_reply|no_reply|unmonitored
  2.0  not ..3 able|possible to ..3 respond|reply|contact
  1.5  track|check|view|monitor|follow ..4 status|progress
    """,
    Heard.DECIDING: """
  3.0  <not> ..2 had|have|received|got ..2 feedback|answer|response|news|word|reply
  3.0  decision|decisions ..8 be taken|made|reached|announced
  2.5  <role> is|are still open
  2.5  application ..2 being considered|reviewed
  2.0  shortlisted ..3 people|candidates|including|of_you
  3.0  will|shall ..1 decide ..3 by|on|next|this|before|within
  3.0  making|make|take ..1 final decision|decisions
  2.0  either way
  2.0  held up|back
  3.0  choosing|deciding|torn|decide|choose ..2 between
  2.5  stages of ..1 choosing|deciding|selection|our|the
  3.0  need|needs|take ..1 another|one_more|more|extra|a_few_more week|day|days|weeks|time
  3.0  now|still|are|am waiting for|on ..3 decision|answer|feedback|response|approval|word|verdict
  3.5  nothing ..3 decided|settled|agreed|confirmed
  3.5  aim|hope|plan|expect|intend|trying|hoping ..1 to make|reach|take|announce ..2 decision|choice
  2.5  interviewed|seen|met ..1 last|final|remaining ..1 candidate|person|applicant|candidates
  2.5  hope|expect|aim|plan ..2 to conclude|finish|wrap|complete|finalise|finalize|decide|reach
  3.0  finalising|finalizing ..2 decision|selection|shortlist|choice
  2.5  notify|inform|tell|contact|update all|every|everyone|everybody|each
  3.0  decision|process|outcome|recruitment ..3 delayed|late|postponed|held_up
  3.0  remain|remains|are ..1 under|in|an consideration|active
  2.5  feedback|decision|outcome|answer ..5 will ..2 come|follow|be_with_you|be_sent|reach
  1.0  brief|quick|short|small update
  3.0  not ..2 there yet
  2.0  hoping|hope for ..5 by|<day>|soon
  3.0  sit|hang|hold tight
  2.0  before she|he|they land|lands|return|returns|is_back|are_back|get_back|gets_back
  2.0  manager|boss|director|she|he ..3 stuck|travelling|traveling|away|ill|sick|off|skiing|abroad|holiday|leave
  3.0  not ..2 forgotten|forgot
  3.0  collecting|gathering|collating ..3 scores|votes|views|feedback|opinions|notes
  3.5  no ..1 outcome|decision|result|conclusion|verdict ..2 at_present|yet|at_the_moment|so_far|still|to_report
  3.0  next meeting|session of the governors|board|panel|council|committee|trustees
  2.5  can_not|not ..1 say ..1 more|much|anything
  2.0  until ..2 is|are signed|official|confirmed|approved|done|agreed
  2.0  looking|looks|all good|promising|positive
  2.5  need|needs|take|bit|little|wee ..2 longer|more_time
  2.0  let everyone|all|all_candidates|candidates|everybody know
  2.5  i|we ..2 said|promised ..2 <day>|today|yesterday|would
  2.0  it will be <day>|next|later|the_end|another
  3.0  not ..2 made ..2 minds|mind
  2.5  one of ..1 two|three|the_last|our_last|the_final
  2.0  passed ..4 to the|our|my panel|board|committee|directors|manager|partners|boss
  2.5  panel|board|committee|partners|directors|they ..2 reconvene|reconvenes|convene|convenes|meet_again
  2.5  you will ..2 hear
  2.0  it is with
  1.5  fingers crossed
  3.0  still|very_much ..2 our|a|the|in_the candidate|running|frame|favourite|favorite
  2.5  everything|things|it|these|this ..3 takes|take|taking|moves|move|moving ..4 slow|slowly|time|ever|longer|age
       |ages
       |while
  2.5  keep|keeping you ..2 picture|loop|informed
  4.0  panel|board|committee|we|they ..2 meet|meets|sit|sits|meeting ..6 to_decide|to_discuss|to_choose|to_vote
       |decision
  3.0  no|nothing|any ..1 word|news|movement|report|answer ..4 yet|so_far|from|afraid|upstairs
  3.0  still ..3 going_round|torn|undecided|thinking|mulling|up_in_the_air|on_it|no_news|no_word|no_decision|nothing
  3.0  give|allow us|me ..1 until|till|another|few|couple|some
  3.0  more|other|last ..1 people|person|candidates|interviews|chats|one ..1 to_see|to_meet|to_go|to_talk|left
  2.5  put our heads|sit_down_together|sat_down_together|compare_notes|comparing_notes|catch_up_with_the_team
  3.0  wait|waiting|await|awaiting|need|needs|pending ..4 signature|nod|sign_off|green_light|go_ahead|board
       |head_office
       |final_ok|say_so
  3.0  not ..2 been approved|signed|decided|confirmed|finalised|finalized|able_to
  2.5  will|should|hope|hoping ..1 have|to_have|get ..1 something|answer|news|more|update ..3 for_you|to_share
       |to_tell|soon
       |by|before|next|this
  3.0  between you and
  3.0  can_not|could_not|struggling ..3 choose|decide|split|separate
  2.5  sorry|apologies|apologise|forgive ..4 quiet|silence|slow|delay|radio_silence|not_getting_back|not_replying|wait
  2.5  not read ..2 into
  2.0  take|takes|taking|taken ..2 age|ages|while|forever
  2.0  chase|chasing|nudge|nudging ..2 again|them|him|her|up|upstairs
  2.5  should|hope_to|expect_to|ought_to|will ..1 know|have_an_answer|hear|decide ..3 by|next|this|on|soon|tomorrow
       |more|early
       |before|within|in
  3.0  top of the|my|our list
  3.0  you are ..2 among|one|in|on ..3 top|finalists|final|last|shortlist|frontrunner|frame|mix
  -2.5  pleased|happy|glad|delighted|regret|sorry|excited|thrilled ..1 to inform_you|let_you_know|share
  1.5  keep you warm|posted|updated|in_the_loop
  2.5  currently|still|remains ..1 under review|consideration
  3.0  ^ not|nothing|nope yet
  2.5  will shout|ping|email|write|tell|message|text|ring ..4 minute|soon|when|once|moment|second|hear
  3.0  decision ..3 sits|rests|lies|is|with ..2 with|partners|board|committee|director|client
  2.5  committee|panel|board|team|partners ..2 meets|meet|sits|convenes ..3 on|next|this|tomorrow|later
  2.5  will|would|shall|to|be|can|ll ..3 come_back|be_in_contact|revert_to|have_an_answer|have_news|ring_you|call_you
       |update_you|write_to_you
  3.0  not forgotten
  3.0  candidates|applicants|everyone|all|you will|shall be ..2 informed|notified|told|advised ..4 result|outcome
       |decision|results
  2.5  committee|panel|board|team|partners ..1 will|to|meets|meet|sits ..2 meet|sit|convene|decide|on|next|again
  2.5  gathering|collecting|awaiting|waiting ..3 feedback|approval|sign_off|budget|scores|references|confirmation
  2.5  sign_off|signoff|approval|budget|headcount ..2 is|still|taking|pending|has_not
  3.0  interviews|people|candidates to_go|left|remaining
  3.0  in ..1 mix|running|frame
  2.5  one|two|few more ..1 person|people|candidate|candidates|interview|interviews
  2.5  finalise|finalize|finalising|finalizing things|everything|on_our_side
  3.0  no|any news|update|decision ..2 yet
  2.5  then we will|can decide
  2.0  short|slight|further|little ..1 delay
  2.0  bear with
  2.5  will|would|shall|to|be|can|ll ..3 in_touch|get_back|be_back|let_you_know|reach_out|keep_you|update|circle_back
       |revert|inform_you|share
  2.5  reviewing|review|evaluating|discussing|finalising|finalizing|considering|deliberating|interviewing|meeting
       |assessing|compiling|collating|wrapping ..5 discussions|candidates|feedback|interviews|ongoing|decision|process
       |others|applicants|notes|remaining|interactions
  2.5  review|process|decision|deliberations|search|interviews is|are ..3 ongoing|underway|progress|pending|continuing
       |still|delayed|taking
  3.0  not ..2 made|reached|decided|finalised|finalized|taken|have|heard|got ..4 decision|yet|update|news
  2.5  make|making|made|reach|expect|finalise|finalize|announce|communicate|hope ..5 decision ..3 by|in|within|next
       |end|soon|shortly|this|on|later|early
  2.5  still ..4 interviewing|reviewing|deciding|process|considering|working|waiting|meeting|finalising|finalizing
       |consideration|discussing|progress
  2.0  hear ..3 from|back ..3 us|me|by|within|in|soon|next|early
  2.0  longer_than|taking_longer|bear_with|apologies_for_the_delay|patience|sorry_for_the_delay|delay|hold_tight
  1.5  as soon as ..8 decision|news|update|know|hear|more
  1.0  shortly|soon|next_week|coming_days|coming_weeks|in_due_course|end_of_the_week
    """,
    Heard.INTERVIEWED: """
  2.0  our ..1 talk|chat|call|conversation|interview|discussion
  2.5  thank_you|thanks|appreciate|enjoyed|pleasure|great|lovely|nice|good ..10 interviewing|interview|meet|meeting
       |speaking|speak|talking|coming|conversation|discuss|chat|chatting|discussion|visit
  1.5  thank_you|thanks|appreciate ..4 note|email|message|checking|follow|following|reaching|patience
  1.5  interview process|yesterday|today|last|on_monday
    """,
    Heard.SHELVED: """
  4.0  <role>|search|hire|headcount|hiring|recruitment ..4 on_ice|scrapped|shelved|axed|dissolved|pulled|cut
  4.0  recruitment|hiring|search|vacancy|<role>|process ..6 suspended|paused|withdrawn|frozen|halted|stopped|pulled
       |discontinued|on_ice|eliminated|closed|no_longer_available|no_longer_open
  4.0  <role>|search|recruitment|hiring ..4 on_hold
  4.0  <role>|search|recruitment|hiring ..9 cancelled|canceled
  4.0  freezing|froze|freeze|pausing|suspending|halting ..2 hiring|recruitment|recruiting
  4.0  pull|pulled|pulling|withdraw|withdrew|scrap|scrapped|shelve|shelved ..2 <role>
  3.5  putting|put|placing|placed|close|closing|closed|cancelled|canceled|paused|pausing|freeze
       |freezing ..5 <role> ..6 hold
       |reevaluate|now|time|until|while|for
  3.0  putting|put|placing|placed|paused|pausing|freeze|freezing ..5 on_hold|hiring|<role>
  3.5  no_longer ..2 recruiting|hiring|filling
  3.0  hiring_freeze|recruitment_freeze|freeze_on_hiring
  3.0  stop|halt|freeze to|on ..1 all ..1 hiring|recruitment
  -5.0  invoice|order|payment|account|delivery|expenses|claim|parcel ..3 on_hold
  -5.0  not ..2 pausing|cancel|paused|freezing|affected
    """,
    Heard.ABOUT_A_JOB: """
  1.5  final_stage|next_stage|first_stage|second_stage|selection_process|hiring_process|assessment_day
       |graduate_programme
       |graduate_scheme|graduate_program
  1.5  applicant|coding_test|coding_challenge|technical_test|psychometric_test|pre_employment|trial_day|onboarding
  1.5  take_home|final_round|second_round|first_round|coding_exercise|design_exercise|hackerrank|assessment_centre
       |assessment_center|onsite|skills_test|trial_shift|start_date|selection_committee
  2.0  interview|interviews|interviewing|candidate|candidates|candidacy|applicants|recruiter|recruitment|recruiting
       |hiring|hire|applying|shortlisted|employment|resume|cv|talent_acquisition
  1.5  shortlisted|hiring_manager|recruiting_team|talent_team
  1.5  vacancy|internship|traineeship|apprenticeship|vacancies|candidature|human_resources
  2.0  the|this|our|a|your|for ..3 role|position|vacancy|job ..1 of|at|as|with|we_have
    """,
    Heard.MAY_BE_A_JOB: """
  2.0  <role>
  2.0  application|career|careers|qualifications|hr|applied
    """,
    Heard.MINE: """
  2.0  your ..4 application|candidacy|resume|cv|interview|candidature|profile|background|experience|interest
       |qualifications|skills
  2.0  you ..2 applied|applying|interviewed|interviewing|for_applying|for_interviewing
    """,
}
