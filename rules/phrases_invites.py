"""Come and see us, and when it suits: a weight, and the words in the language of `rules.phrases`."""

from rules.phrases_received import Heard

INVITES: dict[str, str] = {
    Heard.INVITED: """
 -4.0  further|other|more|remaining|last|final interviews
  2.5  interested|keen ..1 in|to ..1 hearing|hear|learning|learn ..2 more|about
  3.0  could|can|may|shall we speak|talk|chat|meet
  3.0  complete|solve|do|work ..3 case|exercise|task|assignment|challenge ..6 within|in|by|before|days
  2.5  like to ..1 visit|come
  2.0  cover|reimburse|pay ..2 travel|expenses|journey
  2.5  meet the team
  3.5  new|another|proposed|alternative|different time|date|slot ..2 for your interview|call|meeting
  3.0  booked|blocked|reserved|scheduled|pencilled ..1 <day>
  3.5  pleased|happy|glad|delighted|like|love to see|meet|welcome|receive you ..3 for|on|at
  3.5  timetable|schedule|programme|agenda|itinerary|joining_instructions for your
  3.5  postpone|postponed|postponing|reschedule|rescheduled|delay ..2 your|our|the interview|call|meeting|visit
  3.0  new date|time|slot is|will
  2.5  first|initial|introductory|personal|second|short conversation|talk|meeting|visit|discussion
  3.5  would|could|can|are|whether you ..2 able|available|free ..1 to|for ..1 come|visit|attend|join|meet|travel
       |an_interview
  3.5  record ..3 video|answers|responses
  3.0  walk|go|talk|run ..1 through ..1 it|your|the ..4 with|together|session
  3.0  ^ interview ..1 details|date|time|location|schedule|address
  3.0  introduce you to
  2.5  look|looking forward to ..1 meeting|seeing|welcoming|speaking ..3 you ..4 on|at|<day>|our
  2.0  ask for ..2 at|in reception|front_desk|the_desk|the_entrance
  3.5  attend|appear ..3 interview|assessment
 -3.5  it|that was ..2 great|lovely|nice|good|pleasure ..1 to|meeting|talking|speaking|seeing|chatting
  3.0  chance|fancy|time|up ..2 for|of ..2 quick|a|short|another ..1 natter|chat|word|call|chinwag|coffee|catch_up
       |talk
  2.0  pick your brains|brain
  1.5  before we|i decide|go_further|make_a_decision|go_any_further|take_this_further
  3.0  details|instructions|directions|link|agenda ..3 your conversation|talk|interview|visit|meeting|call|chat
  3.0  made|reached|into|through ..2 last|final|shortlist|short_list
  2.0  ask|asking everyone|all|candidates|each|you to
  2.0  turn|keen|dying to ..1 grill|meet|interview|quiz|see
  2.0  is|are free ..2 <day>|on
  2.5  ^ your slot|appointment|session
  2.5  arrive ..3 early|minutes|ahead
  2.5  meet|see|dinner|lunch|coffee|breakfast ..2 the|our|my|with chairman|chairwoman|chair|boss|owner|founder|ceo
       |director
       |partners|dean|head|president|md|cto
  2.0  dinner|lunch|breakfast|coffee <day>
  -3.0  meeting|session of the
 -4.0  recently|previously|earlier|already invited
  3.5  can|could|shall|may|might we ..1 grab|have|find|do|get|take|steal|borrow ..3 mins|min|minutes|hour|chat|word
       |time
       |moment|call
  1.5  few|some|couple|more questions for you
  2.5  last|final|next|second|only|other ..1 hurdle|part|bit|leg|date|conversation|meeting|visit|talk|call
  2.0  spend|takes|take|allow ..3 no_more|about|around|up_to ..3 hours|hour|minutes
  2.0  prepare|present ..4 presentation|talk|task|exercise|case|slides|minutes
  2.5  make|making your acquaintance
  2.5  know|meet|introduce|show you ..2 better|to_the|to_our|to_my|the|my|our ..1 team|workshop|colleagues|office
       |place
       |director|crew|boss|rest
  3.0  swap|switch|change|move|moved|shift|push|bring ..4 <day>|<hour>|<month>
  2.5  meet|meeting|seeing|speaking ..3 of_the|of_our|our|the engineers|team|founders|colleagues|managers|developers
       |partners
  2.5  invite|invitation|zoom_link|teams_link|meeting_link ..4 out|sent|way|follow|follows|tomorrow|join|work
  3.0  <day>|<hour> ..1 then|it_is $
  2.0  <day> ..3 <hour>
  2.0  <hour> ..2 <day>
   3.5  can|could|would|fancy|like|want|able ..5 do|have|hop|jump|join|get|make|manage|squeeze ..3 chat|call|zoom
       |teams
       |interview|coffee|conversation|video_call ..6 with|on|this|next|<day>|before|about
  3.0  can|could|would|please|fancy|like ..4 pop|come|coming|swing|nip|drop|head ..2 in|back|over|by|round|along|down
       |up
  3.5  like|likes|love|wants|wishes|want|keen|hopes|asked ..2 a_word|to_meet|to_see|to_speak|to_know|to_talk|to_hear
       |to_chat
       ..2 you|from_you
  3.0  you are|made_it|got through
  2.5  round two|three
  3.0  next up is|will_be
  3.0  get|put|bring ..1 you ..2 in_front|forward_to|over_to_meet
  3.0  see|await|expect|welcome|meet|call|ring|phone|speak_to|talk_to you ..3 <day>|at|<month>
  2.5  homework|little_task|online_thing|short_test|short_exercise|questionnaire ..9 back|by|link|below|attached|done
       |complete
  3.0  let_us|shall_we|can_we|could_we|i_can|we_can|how_about|what_about ..1 do|say|talk|speak|chat|meet|make_it
       |go_for|go_with
       |aim_for|plan_for ..5 <day>|<hour>|<month>
  3.5  <day>|<hour> ..5 works|suits|is_fine|is_good|is_perfect|is_great|it_is|would_work|would_be_great
       |sounds ..2 for|good
       |great|then|us|me|perfect|fine|here|well|$
  3.5  confirmed|booked|pencilled|down|set ..1 for|in|on ..2 <day>|<hour>|<month>
  3.0  you are ..1 confirmed|booked_in|all_set
  2.5  send|sending|sent|follow ..4 invite|calendar_invite|calendar_invitation|meeting_link|zoom_link|teams_link
       |invitation
  3.5  come ..1 <day> ..6 for|at|and
  2.5  calendar ..1 invite|invitation|entry
  3.0  <day>|<hour> ..2 is|works|suits|sounds ..2 perfect|fine|good|great|ideal|ok|okay|lovely
  3.5  our|your|the chat|call|interview|meeting|appointment ..2 is_now|will_now|has_moved|moves|is_on_teams|is_on_zoom
  3.0  push|move|shift|bring|put ..2 ours|it|things|that|you ..2 back|forward|out ..2 day|week|hour|by|to|until|bit
  3.0  run_through|go_through|walk_through|talk_through|chat_through|discuss ..3 cv|resume|background|experience|role
       |portfolio
  3.0  you have been shortlisted|short_listed
  3.5  you will ..1 meet|be_meeting|speak|be_speaking|be_interviewed|be_seeing
  4.0  attached|here|below|find ..5 brief|exercise|case|challenge|assignment ..8 hours|by|before|back|until|return
       |complete
  3.5  have|get|bring|see|invite you back ..1 to|for|in
  3.0  interviews|interview is|are|will_be|takes_place|will_take_place ..2 on|at|held|from
  3.0  confirm ..2 attendance|participation|availability|you_will_attend|you_can_attend
  3.5  record|complete|take|sit ..4 interview|assessment|test
  2.5  bring a|your ..2 laptop|id|passport|portfolio|identification|originals|documents
  4.0  pop|come|swing|drop|stop|call|nip|head|get_you ..1 in|by|over|round|down ..6 chat|interview|trial|talk|meet
       |coffee|see
  3.5  move|shift|push|bring|change|swap|rearrange|delay|postpone ..2 interview|call|chat|meeting|slot|conversation
       ..8 to|from|until|by|same|later|earlier|another
  3.0  would|like|love|want|wants to ..2 do|have|run|hold|arrange ..3 <talk> ..2 with|about|to|before|on
  4.0  made|make it through|to ..3 final|next|second|last|stage|round
  3.0  complete|submit|finish ..4 assignment|assessment|test|challenge|exercise|questionnaire
  2.5  congratulations ..2 passing|passed|completing|making
  3.0  let us|s ..1 meet|talk|chat|speak|discuss|connect
  3.0  meet|talk|chat|speak to discuss|about|over ..6 <role>
  4.0  requested|required|asked|called|invited to ..2 appear|attend|report|come ..8 interview
  4.0  <pleased>|want|can|could|please ..4 come in|onsite|on_site|to_our ..1 for|to|and
  3.0  half_an_hour|30_minutes|15_minutes|20_minutes|45_minutes|an_hour|10_minutes ..1 for|to ..3 call|chat|talk|speak
  3.5  upcoming|scheduled ..2 interview
  3.0  meet|speak_to|talk_to|speak_with|talk_with ..3 colleagues|team|ceo|founder|director|manager|head|cto|panel
  4.0  trial shift|day|week
  3.0  next|final|second stage|round|step ..10 prepare|presentation|task|exercise|case|complete|interview|meet
  3.0  have you onsite|on_site|in_the_office|in_for
  4.0  invite|inviting|invited|invitation ..10 <talk>
  3.5  <pleased>|want|wanted|hoping|need|wish|keen|interested ..5 schedule|arrange|set|book|organise|organize|conduct
       |have|hold|speak|talk|meet|chat|connect|interview|discuss|invite|line_up|learn ..8 <talk>|you|time|with
  3.0  schedule|arrange|set_up|book|organise|organize|scheduling|reschedule|coordinate|set_a|pick|choose|select
       |rescheduling|arranging ..5 <talk>|time|slot
  4.0  interview|call|interviews|chat|meeting|screen|assessment ..6 scheduled|confirmed|booked|rescheduled|moved
       |arranged
  3.0  scheduled|confirmed|booked|confirm|confirming|confirmation|rescheduled|scheduling ..5 interview|interviews|call
       |screen
  3.0  your|the|an|you_for_an ..4 interview ..2 with|on|at|is|will|details|invitation|schedule|slot
  3.0  move|moving|progress|advance|advancing|progressing|proceed|proceeding|take|pass|passed|moved|advanced|bring ..3
       you|your|to|application ..5 next|forward|round|stage|phase|final|second|interview
  2.5  next|second|final|first|third|following|technical|onsite round|stage|interview
  3.0  shortlisted|short_listed|selected ..2 for|to ..6 <talk>|next
  2.5  phone|video|technical|onsite|on_site|panel|virtual|initial|introductory|screening|telephonic|telephone|intro
       |in_person|zoom|final|hr|culture|informal|casual|quick|minute|brief|short ..1 interview|screen|call|chat|round
       |conversation|assessment|discussion|meeting
  3.0  coding|technical|take_home|online|skills|aptitude|written|practical|design ..1 challenge|assessment|test
       |exercise|assignment|task
  3.5  next up|step|stage|round is|would|will ..2 <talk>
  2.5  here|use|through|via|on|is ..3 calendly|booking_link|scheduling_link|my_calendar|our_calendar
  2.0  hackerrank|codility|calendly|goodtime|hirevue|codesignal|testgorilla|coderpad|karat
  1.5  google_meet|zoom|microsoft_teams|teams|meet_link|dial_in|meeting_link|webex|skype
  1.0  duration|venue|location|interviewer|dress_code|mode|platform|interview_details|date|join
  1.0  look|looking forward ..2 speaking|meeting|talking|chatting|seeing|connecting|welcoming
 -4.0  if|should|those|may|might|only|whether|candidates|applicants|either ..11 contact|invite|invited|schedule|touch
       |contacted|reach|selected|shortlisted|interview
 -4.0  not ..6 interview|invite|next|moving|move|proceed|progress
    """,
    Heard.TIMES: """
  3.0  proposed|proposes|suggested|suggests ..3 time|date|slot
  3.0  share|send|give|propose|suggest ..4 time_slots|slots|windows|time_slot
  3.5  mind ..2 if we ..1 met|meet|moved|move|did|do|changed|swapped|spoke
  2.5  <day> instead
  2.5  would|could|is ..5 be ..1 doable|feasible|manageable
  2.5  can|could|would you ..2 make|manage it|that|this|then
  3.0  is|would ..2 <day> ..5 any_use|any_good|use|possible|convenient
  3.0  which|what days|day|times|dates|date ..4 possible|free|suitable|convenient
  -3.0  did you say
  3.0  are you about|around|free|in ..4 at|<day>|this|next|later
  2.5  which ..3 you fancy|prefer|like|rather
  3.0  <day> ..5 or ..3 <day> ..4 free|good|any_good|which|suit|works|available
  3.5  what|how does|is|are ..1 your ..1 <day>|week|diary|calendar ..2 look|looking|like
  3.5  can|could|shall|might we ..1 say|do|make|try ..6 instead
  3.0  any|is_there_any chance|way ..3 we|you ..2 push|move|shift|make|do|reschedule|bring
  3.0  spare|free|got|have ..4 hour|minutes|mins|moment|half_hour ..4 <day>|today|to
  3.0  is|does|would|how_about ..1 <day> ..3 good|any_good|ok|okay|work|suit|free|convenient|possible
  3.0  send ..3 windows|times|slots|dates|availability|options
  2.5  would|could|can|is ..6 work|suit|be_possible|possible|be_ok|be_convenient ..2 instead|for|$
  1.5  instead $
  2.5  no_longer|not works|work|working ..1 for our|us|me|him|her|the|my|your
  3.0  how|does <day> ..2 look|sound|work|suit
  2.0  do you have ..3 hour|minutes|time
  3.0  are|be|would|when|if|whether you ..3 available|free|around
  3.0  your ..3 availability|availabilities|calendar|schedule
  3.0  what|which|some|few|suitable|preferred|convenient|best ..3 times|time|day|days|dates|slot|slots|date ..6 work
       |suit|works|suits|you|would|convenient|good
  3.0  pick|choose|select|book|grab|find ..3 time|slot|times
  2.0  does|would|do|how|can|could ..6 <day> ..6 work|suit|do|about|you|call|at
  2.0  let me|us know ..5 time|times|works|suits|when|available|availability|slots|if_that
    """,
}
