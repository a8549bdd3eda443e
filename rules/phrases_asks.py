"""What a candidate writes while no answer comes."""

from rules.phrases_sent import Said

ASKS: dict[str, str] = {
    Said.ASKS: """
  2.5  still ..2 being_filled|vacant|to_be_filled|unfilled
  2.5  has|have|did|was|is|if|whether anyone|anybody|someone|somebody ..2 picked|chosen|hired|selected|appointed|got
       |found|taken
  2.0  still|am waiting|hoping_to_hear
  2.5  has|have|did|is ..2 that|this|things|it|timeline|anything ..1 slipped|changed|moved|shifted|progressed
  2.5  you ..2 hoping|expecting|aiming|planning|meant|expected|hoped|planned to ..1 wrap|decide|choose|fill|finish
       |settle|close|conclude|have|know|let|get
  2.5  wonder|wondering|curious|know|ask|hear whether|if ..8 met|chosen|choose|choosing|filled|decided|decide
  2.5  expecting|expected|told|promised ..2 call|an_answer|an_email|a_reply|news
  2.5  how ..3 search|selection|process ..1 progressing|going|proceeding
  2.5  idea|sense|indication of ..1 when|how|where|what
  2.5  reach|reached|come|came ..2 conclusion|verdict
  2.5  have|has|did you ..2 picked|pick|chosen|choose|hired|hire|found|find ..1 anybody|anyone|somebody|someone
  2.0  where ..1 matters|things|it stand|stands|are
  2.5  hoped|hoping|expecting|expected ..1 to ..1 have|get|receive ..3 call|word|reply|answer|news|response
  2.5  have|has|if|whether ..3 settled|landed ..1 on ..1 someone|somebody|anyone|anybody|a_candidate
  2.5  how the_land_lies|i_stand|matters_stand|it_looks
  2.5  waiting|wait for|on ..2 call|reply|answer|response|result|feedback|news|word
  2.5  any reply|answer|response ..3 about|on|regarding|to|for|from
  2.0  will|would|might there ..1 be ..1 answer|decision|news|word|update
  2.5  candidates|applicants ..2 would|will|to ..2 contacted|informed|called|notified
  2.5  is|if ..4 job|role|position|post|vacancy|gig ..1 still ..1 going|open|available|free|vacant|there
  2.0  ^ ..1 not|nothing heard
  1.5  appreciate|welcome|grateful|value ..3 feedback
  2.5  still ..1 hiring|recruiting|interviewing|under_discussion|under_consideration|taking_people
  2.5  still ..1 looking ..1 for ..2 <title>|someone|somebody|help|staff|people
  2.5  inkling|clue|notion|feeling when|how|if|whether
  2.5  come|comes|came|reach|arrive ..1 to|at ..1 view
  2.5  shortlist ..2 has|been|is ..2 drawn|made|finalised|finalized|ready|out|up
  2.5  share|send|give|tell|provide|advise|advise_me ..4 status|state|stage ..1 of
  2.5  did|have i ..1 get|got|make|made ..1 it|the_job|through|the_cut|on
  2.5  have|has|had|did the ..1 governors|panel|committee|board|partners|team|council|directors ..1 met|decided
       |chosen|meet
       |decide
  2.0  anything you ..1 can tell|share
  2.0  hear something|anything|more by|soon|this
  1.0  look|looking|looked forward to ..1 your reply|answer|call|response
  2.5  tell|know|hear|ask what ..1 happening|going_on
  2.0  when|know|yet ..8 make|made ..2 call|choice|decision
  2.0  any verdict|word|joy|luck|movement|progress|developments|thoughts
  2.0  it has|is been|now ..1 days|nine|ten|weeks|two|three|a
  2.0  come back|come_back with ..2 feedback
  2.5  did|have ..1 pick|picked|choose|chosen|hire|hired|select|selected|find|found ..1 someone|anyone|somebody
       |anybody
  2.5  any|an|the|further|your|there_is|are_any|some|latest|what|on|no ..4 <news> ..3 on|about|regarding|with|for
       |from|of
       |as_to|concerning|since|yet|after|either
  2.0  any ..3 <news>|feedback
  2.5  i|wanted|just|writing|quick|gentle|thought|again|am|like|kindly|me ..3 follow|following|followed|chase|chasing
       |chased up
  2.5  ^ ..3 following|circling|chasing up|back
  2.5  checking|check|checked|checking_back in|back|on|whether|if|to_see
  -2.5  please|you|us|him|them|need_to|will|someone ..1 follow|check up|with|on|the|to|if|your|our
  2.5  circle|circling|circled|touch|touching back|base
  2.5  tell|know|say|share|heard|hear|wondering|whether|if|have ..2 decisions|decision|offers|invitations ..2 were|was
       |been|are|have|has ..1 made|sent|out|gone|taken|go|extended
  2.5  told|said|understood|mentioned ..3 offers|decisions|answers|results ..2 would|will|were ..2 go|be|come|made
  2.5  bump|bumping|nudge|nudging|ping|pinging|chase|chasing|float|floating ..1 this|you|on
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
  2.5  request|requesting|ask_for|asking_for|seeking ..3 update|status|feedback
  2.5  sorry|just|to chase|pester|bother|chasing|nag|bug
  2.0  whether|if|has|have|did|know ..8 decision|decided|decide|update|updates|news|heard|chosen|filled|open|status
       |awarded|decided_on
       |deciding|selected|shortlisted|hear|told|taken
  2.5  not|never|nothing|yet|no ..2 heard|hear|received|had|reply|response|answer|communication ..3 back|from|anything
       |reply|response|any|further|yet|since|your|till|so_far|an_answer|answer|to
  2.0  have|had|has not ..2 heard|received
  2.5  wondering|curious|wonder|wondered|enquire|inquire|enquiring|inquiring|asking|query|ask|asked ..10 <news>|stand
       |stands
       |stage|decided|decide|heard|made|role|position|application|interview|hear|still|going|are|is|been
  2.5  where ..3 things|you|we|i|that|it|process|matters|this|application|candidacy stand|stands|are|at|is
  2.0  what|revised|expected|rough ..3 timeline|status|timeframe|next_steps|latest|result
  2.0  how ..5 things|process|hiring|search|recruitment|it|selection|application ..3 going|progressing|proceeding
       |advancing|coming|looking
       |shaping
       |gone|went|stands|stand
  2.0  still ..4 consideration|considered|running|open|available|being_considered|considering|under_review|review
       |deciding
       |in_the_mix|in_the_frame
  2.5  come|came|arrive|arrived|reached|reach|made|make|making|taken|decision|when ..4 decision|been_made|decide
       |be_made
  2.5  let|tell|inform|update|advise me ..5 outcome|result|status|selected|filled|process|position_is|know_the
       |decided|if_i_am|if_i_was|if_i_have|if_i_got|if_i_made
  2.0  reach|reaching|writing|write|wanted|email|emailing ..3 regarding|about|concerning ..6 interview|application
       |<role>
  1.5  reiterate|reaffirm|restate ..4 interest
  1.5  process|processes|decisions|things|hiring ..4 take|taking|takes ..3 time|longer|while
  2.0  timeline|plans|timing|dates ..2 changed|moved|slipped|shifted
  2.0  gentle|quick|friendly|polite|kind|small|soft reminder|nudge|follow|check|note_to_check|bump|ping
  2.0  you|i ..2 said|mentioned|indicated|told|advised|aiming|hoping|expected|thought ..12 hear|heard|decision|touch
       |know|back
       |decide|feedback|call|wrap|by|update
  1.5  expected|expecting|hoping|supposed|told|hoped|understood|looking_forward ..8 hear|heard|decision|update
       |hearing|feedback
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
    Said.CHASES: """
  3.0  wanted|want|writing|write|like|reaching_out|wondering|wondered|thought|emailing|reach_out ..3 to
       |and ..2 inquire|enquire|check
       |ask|see|follow_up|touch_base|find_out|know|chase
  3.0  following|checking|circling|touching up|in|back|base ..2 to|on|about|regarding|with|whether|if
    """,
    Said.WAITS: """
  2.0  the|re|about|on|for ..3 lead|loop|internship|search
  2.5  search for ..2 <title>|director|head|dean|manager|officer
  2.0  have|having me ..2 in|on|over|round|by ..2 on|the|last|<day>
  3.0  my|recent|last|second|final|first|our_recent|our_last ..4 interview|interviews|application|candidacy
       |candidature
  2.0  our|the ..4 interview|interviews|application|candidacy|candidature
  3.0  i|we|had|was|were ..4 interviewed|applied|interview
  2.0  your|the ..1 process|timeline|timetable|decision
  2.0  my references|referees
  2.5  filled|handed|dropped|submitted|sent|put ..1 out|in|off|you ..3 application|cv|resume
  2.5  finished|completed|did ..2 loop|onsite|rounds|interviews
  1.5  requisition|req|shortlist
  2.5  i ..1 met|spoke|talked ..1 with|to ..5 for|about ..4 job|role|position|post|opening|vacancy
  2.5  attended|sat|completed|did|took ..2 assessment|interview|demo|trial
  2.0  demo|trial class|lesson|shift
  1.5  my ..1 present|current employer
  2.5  hiring|selection|search|recruitment committee|panel|team|manager
  1.5  the|your selection|recruitment|portal
  2.5  considering|interviewing|reviewing ..2 applicants|candidates|applications
  2.5  make|making|made ..2 call|choice|offer
  2.5  coding|technical|phone|recruiter|hr screen|test|interview|round
  2.0  next round|stage
  2.0  ^ ..4 <title> s position|post|job|role
  2.5  <title> ..1 process|search|interview|recruitment|hiring|vacancy|selection
  1.5  being|still|be considered
  2.0  <process> process|decision|decisions|timeline|search|stage
  1.5  vacancy|applied|candidate|shortlist|hiring|recruitment|onsite|final_round|s_panel|the_panel|came_in
       |assessment_centre|the_portal
  1.5  the team|search ..3 next_steps|heard|going|decision|after
  1.0  applications|candidates|shortlisted
    """,
}
