"""What received mail says besides its verdict: a weight, and the words in the language of `rules.phrases`."""

from rules.phrases_received import Heard

ASIDE: dict[str, str] = {
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
}
