"""What received mail says besides its verdict."""

from rules.phrases_received import Heard

ASIDE: dict[str, str] = {
    Heard.AWAY: """
  3.0  not work ..1 on|mondays|tuesdays|wednesdays|thursdays|fridays
  2.0  pick_up|see|read|answer ..2 your ..1 message|email|mail
  2.0  aim|try|strive|endeavour to ..1 answer|respond|reply|get_back
  2.0  answer|respond|reply ..2 ..1 all|every
  2.0  thank_you|thanks for getting_in_touch|writing
  2.5  currently|am|be ..1 at|attending ..3 fair|conference|event|course|offsite|summit
  3.0  will ..1 answer|reply|respond|get_back ..5 as_soon_as|when|once ..3 back|return|in_the_office
  3.0  i am not ..1 at|in ..1 work|office|desk|today
  2.0  contact|call|ask|see|turn ..2 front_desk|reception|colleague|colleagues|switchboard
  3.0  travelling|traveling|away|off|ill|out and ..1 will ..1 read|answer|reply|respond|deal|see
  1.0  on|upon ..1 return
  3.0  ^ off sick|ill
  3.0  picking|looking|taking|covering ..1 up|after|over|care|for ..2 my|me ..1 mails|emails|inbox|mail|messages|desk
       |work
  3.0  i|we ..1 am|are|will_be off|away|up|out|unplugged|offline|travelling|traveling|abroad ..5 until|till|this|all
       |from|for
       |today|through
  3.0  ^ ..1 away|off|out ..2 this|until|till|today|all|from|for
  3.0  on ..2 extended|annual|parental|maternity|paternity|sick|medical|family|compassionate|study leave
  2.5  i am|will_be ..1 attending|at ..3 course|conference|training|offsite|wedding|funeral|trip
  2.5  taking ..2 time|days|weeks|break off|away
  2.0  <not> ..3 access|check|checking|reading|read|monitor|monitoring ..3 email|emails|inbox|mail|mails|messages
  2.0  signal|wifi|patchy|offline|unplugged
  2.0  ring|contact|write|try|email|call|reach|text ..4 instead|in_the_meantime|in_my_absence|if_urgent
       |for_anything_urgent
  2.0  if|anything|genuinely|matters|cases ..4 urgent|can_not_wait|on_fire|time_sensitive|pressing
  1.5  back ..2 on|in|at|monday|tuesday|wednesday|thursday|friday|the|my_desk|next
  2.0  reopen|reopens|answer_from|reply_from|respond_from
  2.0  next working day|business_day
  2.0  slower ..1 than|replies|responses
  3.0  at|on ..2 conference|offsite|retreat|trip|jury_duty|course ..4 until|till|through|this_week|all_week
  3.0  slow|slower|delayed|delay ..2 reply|respond|responding|replying|answer|response
  3.0  office|studio|shop|company|we ..3 closed ..2 for|until|from|between
  3.0  i am|will_be out ..2 this|until|till|from|on|all|today
  3.0  out of ..3 office
  3.0  i|will|currently ..3 away|leave|vacation|holiday|travelling|traveling|sabbatical|pto|ooo|parental|maternity
       |paternity|furlough
  2.0  on|my annual|parental|maternity|paternity|sick|medical|vacation|bank|public leave|holiday
  2.0  limited|no|intermittent|sporadic|without|little|infrequent access
  2.0  will|to|shall|upon|when|on|until ..3 return|returning|back|reply|respond
  2.0  urgent|urgently|emergency|immediate|emergencies|pressing
  2.0  my absence|sabbatical|vacation|holiday|annual_leave|maternity_leave|paternity_leave|parental_leave|time_off
  2.0  only ..2 able ..2 answer|reply|respond|read|check
  2.0  automatic|automated|auto reply|response|message|responder|email
  2.0  received your ..1 email|message|mail|enquiry|inquiry
  2.0  thank_you|thanks for ..2 your|contacting|reaching ..2 email|message|mail|us|me|out
    """,
    Heard.LEFT: """
  4.0  has|have|was|were|been stepped_down|made_redundant|laid_off|dismissed
  6.0  left ..3 for_good|permanently
  4.0  is|are ..1 not with ..1 us|our|the|this ..1 firm|company|organisation|organization|team|agency|$
 -5.0  no_longer ..1 in the|his|her|my ..1 meeting|office|room|running|call
 -5.0  leaving ..1 the|this|that|it|you|for|him|her
  4.0  not work ..1 here|there|for_us|with_us|at ..4 any_more|anymore|any_longer|now
  4.0  has|have|she|he|i|had retired|resigned|quit
  3.5  ^ ..3 quit|resigned|retired
  4.0  former employee|colleague|member
  4.0  been|was|were let_go
  9.0  left for ..1 new|another|different ..2 challenge|role|job|company|position|employer|opportunity|pastures
  4.0  decided to leave
  3.5  i am leaving
  -5.0  leaving for|the_office|early|now|it|you|this|a
  3.0  her|his|their|my successor|replacement
  3.0  your new contact|point_of_contact
  4.0  no_longer an|our|a employee|colleague
  3.0  i finished at
  3.5  moved|gone ..1 on|to pastures|another_firm|another_company|a_new_company|another_employer
  4.0  not with ..4 any_more|anymore|any_longer
  4.0  departed ..1 institute|university|department|school|hospital|charity|practice|firm
  3.5  inherited|took_over|taken_over ..1 her|his|their vacancies|searches|desk|files|candidates
  4.0  has|have left ..2 $
  3.0  i|she|he left ..3 in|at|last ..3 end|year|month|january|february|march|april|may|june|july|august|september
       |october|november|december
  -5.0  left for|a|an|two|three|some|on
  4.0  i|she|he no_longer work|works ..1 for|at|here|with|in
  4.0  moved|gone|went to ..1 different|new|another ..1 company|role|job|employer|organisation|organization|firm
  4.0  i|she|he|am|is no_longer ..1 at|in
  4.0  is|are|am not ..2 with|here|at|working ..3 any_more|anymore|any_longer|these_days
  4.0  changed|switched|moved ..2 jobs|companies|employers|company
  4.0  departed ..1 the|our|us|from
  2.0  taken|taking|took over ..1 her|his|their|from|as
  -5.0  left ..2 for_the_day|for_today|you|your|a_message|it|until|her|his|over|behind
  -5.0  moved on to ..2 next|other|another|candidates|the|second|final|interviews|stage
  -5.0  you ..2 replace|succeed|replacing|succeeding
  4.0  has|have left ..6 contact|write|email|reach|replaced
  4.0  no_longer ..1 with|part_of|working_with|employed_by|working_for us|the_company|our_company|the_organisation
       |the_organization|the_firm|the_team|our_team|this_company
  4.0  no_longer ..1 works|working|employed|work at|here|for_the_company|with_the_company|with_us|in_this|by
  3.0  is|am|are no_longer with
  4.0  has|have|she|he|they left|departed the|our|us ..3 company|organisation|organization|firm|team|business
  3.0  i|she|he|they have|has left ..4
  4.0  has|have ..1 moved on ..2 from|to
  3.0  my last day at|with|was
    """,
    Heard.NO_CALLS: """
  4.0  not ..1 by|the phone|telephone $
  3.5  please do|to not ..1 phone|ring|telephone|call
 -7.0  not ..1 call|ring|phone ..2 before|after|until|him|her|it|this|mr|ms
  4.0  enquiries|inquiries|queries|questions ..1 by|over phone|the_phone|telephone ..2 not
  4.0  calling ..1 us|me|the ..4 not|never help|speed|change
 -4.0  no calls planned|scheduled|booked|in|left|for
  4.0  not ..2 discuss ..4 phone|telephone
  4.0  by email|mail only
  4.0  rather|prefer|appreciate|grateful|kind ..4 not ..2 ring|call|phone|telephone|calling|ringing|phoning
  4.0  callers|phone_enquiries|telephone_enquiries|phone_queries ..4 not|can_not
  4.0  avoid calling|phoning|ringing|telephoning
  4.0  never ..1 call|ring|phone|telephone ..1 me|us|my|the|our
  4.0  asked|request|requested|beg ..3 not to ..1 call|phone|ring|telephone
  4.0  best not to ..1 call|ring|phone
  4.0  not ..1 pick_up the_phone|my_phone|phone|calls
  4.0  calls ..9 please ..1 not $
  4.0  not|unable ..3 respond|answer|reply|react ..3 phone|telephone|calls
  -5.0  not my|his|her|their|our|your|a call
  -4.0  no calls are_made|from|yet|back|today|this|have
  4.0  not ..2 contact|reach|chase|follow_up|enquire|inquire ..4 phone|telephone
  4.0  rather_than|instead_of|not_by phoning|calling|ringing|telephoning|phone|telephone|ring|call
  4.0  unable|not ..2 take|answer|return|accept ..3 calls|call|phone|telephone
  4.0  calls ..4 not ..2 returned|answered|accepted|taken|possible|welcome
  4.0  email ..1 only ..3 calls|phone|no
  4.0  no ..1 phone|telephone|calls ..2 please
  4.0  do|to|please not ..1 call|phone|ring|telephone ..2 $
  4.0  prefer ..4 not ..2 called|phoned|rung
  -7.0  hesitate
  -7.0  why|if|unless|until|when|forget|feel_free ..3 not ..2 call|ring|phone
  -7.0  if|unless|until|when|while ..2 i|we ..2 not ..2 call|ring|phone
  -7.0  i|we|they|you could|did|have|can not ..1 call|take|answer|make ..1 you|your|our|the
  4.0  no ..1 phone|telephone ..1 calls|enquiries|inquiries
  4.0  no calls
  4.0  not ..1 call|phone|telephone|ring|calling ..4 us|me|office|the|about|to|regarding|for|our|please
  4.0  refrain from ..2 calling|phoning|telephoning
  4.0  not ..3 accept|take|taking|respond ..3 phone|calls|telephone
    """,
    Heard.CANCELLED: """
  3.5  call|calling ..1 <day>|our|the|your|it ..3 off
  3.5  no ..1 interview|meeting ..2 tomorrow|today|<day>|after_all
  3.5  we|i ..2 have_to|must|need_to|going_to|got_to cancel
  4.0  slot|booking ..6 cancelled|canceled
  4.0  interview|meeting ..3 not be_held|be_happening
  3.0  disregard|ignore ..2 invitation|invite
 -5.0  cancel ..3 holiday|party|flight|lunch|trip|subscription|order
 -5.0  never cancel
  4.0  ^ ..4 your|the interview ..14 cancelled|canceled|called_off
  -5.0  not ..2 cancel
  4.0  not ..3 able|possible ..1 to ..1 see|meet|interview|host|receive ..1 you
  3.5  pull|pulling|pulled|back|backing|bail|bailing out|on ..2 our|the|your|on_our ..3 call|interview|meeting|chat
       |appointment
  3.5  scrap|drop|skip|bin ..3 meeting|interview|call|chat|appointment
  3.0  <day> s|is off
  3.5  cancel|cancelling|canceling on you
  -5.0  meeting|meetings|call with|of ..2 board|committee|client|directors|partners|finance
  4.0  not|unable ..3 go_ahead|proceed|go_through ..1 with ..1 your|the|our ..2 interview|meeting|call
  4.0  interview|appointment|meeting|call|chat|session|day|event|visit ..6 not|no_longer ..1 take_place|go_ahead
       |happen|be_going_ahead|be_taking_place
  4.0  interview|call|chat|meeting is|are off
  4.0  cancelled|canceled|cancellation ..2 interview
  -5.0  if|should|may|can|could|unless|might|to you ..5 cancel
  -5.0  may|can|or cancel or|and|using|via|through|by
  4.0  ^ cancelled|canceled $
  -5.0  not ..2 cancelled|canceled|cancelling
  -5.0  candidate|candidates|train|flight|lunch|holiday|party|event|drinks ..2 cancelled|canceled
  4.0  interview|meeting|call|chat|appointment|it|interviews|session|o_clock|visit|event ..8 cancelled|canceled
       |called_off
  4.0  cancel|cancelling|canceling|call_off|scrap|scrapping ..6 interview|meeting|call|chat|appointment|it|interviews
       |session
       |visit|meetings
    """,
    Heard.ASKED: """
  3.0  ^ ..1 who|what|which|where ..6 your|you
  5.0  is|are|hr|they asking|asks|ask ..1 for your
 -5.0  asking ..1 for your patience|understanding
  4.0  drop|send|write|give ..1 me|us ..2 couple|few|lines|line|copy|note
  3.0  would|could|can|will you $
  5.0  please|kindly ..1 indicate|specify|state|choose|list ..2 your|which|whether|two|three
  5.0  fill|complete|sign ..1 this|it|that|these|them ..1 in|out|for|and|please
  3.0  who|whom can|could|may|should|shall we|i
  3.0  would|could|is ..3 be ..1 option|possible|possibility|acceptable|ok|okay
  3.0  you could|can|might ..1 send|share|provide|complete|give|let|forward|resend
  5.0  please|kindly ..1 sign|complete|fill|upload|return|revert|submit|attach|provide
  5.0  please|kindly ..1 send|share|forward|email us|me|your|a|two|three|over|through
  5.0  tell us|me ..3 more|bit|little|about|why|what|how
  5.0  need|needs|require|requires ..2 your
  -5.0  need|needs|require|requires ..1 your patience|understanding|trust
  -5.0  not ..2 need|require
  -5.0  no need
  5.0  like|likes|want|wants|love|wish|wishes|hopes ..1 to ..1 see|have|receive|read|get ..4 sample|samples|copy
       |reference
       |references|portfolio|transcript|transcripts|example|examples|documents|certificate|certificates|code
  4.0  current ..2 expected
  4.0  waiting|missing ..3 your ..2 transcripts|documents|references|form|forms|id|passport|signature|reply|answer
  5.0  need|require ..1 your ..6 to|for|by|before
  -5.0  will|may|might|only|would ask|request|need|require ..2 for|references
  4.0  would|are|will you ..2 willing|able|prepared|open|happy|available|comfortable|free|okay|ok ..1 to|with
  4.0  kindly|please confirm|advise|indicate|state|tell|clarify ..2 whether|if|your|that|which|when|how
  5.0  need|require|want|like|asks|ask|please ..6 scan|copy|proof|photo|certificate|passport|reference|references
       |form|forms|questionnaire|paperwork
  4.0  can|could|may|might i|we ask ..2 what|whether|if|which|how|why|where|when|you
  3.0  question|questions ..3 from ..3 panel|team|hr|manager|director|committee|us|me
  3.0  ^ ..6 have|do|did|are|would|will|could|can|were you
  3.0  ^ ..3 what|which|when|how|where|why ..3 would|is|are|do|did|does|will|can|could ..2 your|you
  -9.0  how are|were|is you|things
  -12.0  believe|imagine|guess it|how|what|that|the
  -5.0  ask|asking ..2 for your patience|understanding
  5.0  please|kindly|can|could|would|need|require|ask|asking|request|requesting|must|have_to ..5 send|share|provide
       |forward
       |submit|complete|fill|upload|sign|supply|return|prepare|email|give|review ..8 references|referees|reference
       |transcripts
       |transcript|documents|document|portfolio|id|passport|samples|sample|certificates|certificate|form|forms
       |questionnaire
       |details|number|resume|cv|payslips|proof|diploma|licence|license|exercise|task|test|case|assignment|names|copy
       |link
  3.0  references|referees|transcripts|work_samples|writing_sample|salary_expectations|notice_period|right_to_work
       |salary_range
  3.0  can|could|would|will you ..1 send|share|provide|confirm|complete|let|fill|forward|submit|tell|advise|upload
       |review|sign
       |also|still|explain|give|start|do|relocate|work
  3.0  let me|us know ..3 what|when|whether|your|which|how|by
  3.0  please|kindly confirm|tell|advise|reply ..4 your|you|whether|if|by|with
  2.0  need|require|like|missing ..5 from you
  3.0  do|are|have|did|were you ..2 have|still|able|willing|authorised|authorized|comfortable|interested|familiar
       |ever|want|need
       |happy|open|prepared|legally
  3.0  what|which|when|how ..2 is|are|would|do|does|much|many|soon|long ..1 your|you
  -8.0  if|should ..2 you ..3 have ..3 questions|question|concerns|queries|doubts
  -8.0  do|did you ..2 have ..2 questions|question
  -6.0  let me|us know ..2 if ..2 you ..2 need|have|require
    """,
}
