"""Yes: a weight, and the words in the language of `rules.phrases`."""

from rules.phrases_received import Heard

YES: dict[str, str] = {
    Heard.OFFERED: """
  4.0  recommended|proposed ..1 your appointment
  2.5  enclose|enclosed|attach|attached ..4 contract|agreement
  4.0  we|they are offering you
  1.5  pays|paying
  2.5  your new job|role|position
  2.0  your first day
  4.0  <role> ..3 is|are yours
  4.0  selected|chosen|appointed|hired ..1 as our|the|a
  4.0  offer you ..2 place
  3.0  find|attached|enclosed ..3 our|your|the offer
  1.5  hours a_week|per_week
  1.5  days of|annual|paid leave|holiday|vacation
  1.5  gross|net a|per month|year
  3.5  becoming|become our
  4.0  pleasure|pleased|happy|glad|delighted|honour ..2 appoint|appointing|hire|hiring|employ|employing ..1 you
  3.5  your ..1 employment|contract|job|first_day begins|starts|commences|is_on|will_begin|will_start
  1.5  welcome to
  4.0  bring|have|get you ..1 onto|into ..2 team|staff|crew
  2.0  starting|base|hourly|gross pay|salary|wage|rate
  1.5  stipend|per_hour|an_hour|per_annum
  4.0  love|like|want|happy|excited|thrilled|delighted|pleased ..2 you ..1 to|with|start ..1 join|start|become|begin
  3.5  have|having you start|join|starting|joining
  4.0  chosen|selected ..1 to fill|be|become|join
  4.0  selected|chose|chosen you for|as
  -4.0  selected|chosen|chose ..3 for|to ..5 interview|next|assessment|round|phone|call|screening|stage|meet
  4.0  invite|invitation|inviting|invited ..3 to join ..1 our|the ..2 firm|company|team|practice|staff|faculty|family
       |department
  4.0  you are ..1 hired $
  2.5  you|consider|have|yours ..2 joining us|our
  -4.0  not ..3 joining|join
  2.5  your ..2 terms|contract|package|starting_salary|onboarding
  4.0  answer|verdict is ..1 yes
  2.0  an_hour|per_hour|a_month|a_year|a_week|each_month|per_month ..3 before_tax|gross|net|plus|pro_rata
  2.0  great|valuable|wonderful|good|fine|perfect addition
  3.0  ask|asking|invite|inviting you to ..2 join|come_on|take_on|take_up|be_our|become
  3.0  take|took|taken|taking up the|our|this ..1 <role>|place|offer
  2.5  honoured|honored|delighted|thrilled|over_the_moon ..3 if you
  3.5  ratified|approved|confirmed|endorsed|backed ..1 your ..1 selection|nomination|appointment|election
  2.0  first shift|day ..2 <day>|is|on|would
  4.0  go|going|gone|move|proceed ..1 ahead|forward|on with you
  2.0  rate|salary|terms|hours|money ..1 as discussed|agreed|advertised
  2.0  start|starting whenever|any_time|as_soon
  -4.0  not ..3 ahead|forward with you
  3.5  fancy|like|love|want ..3 being|to_be|becoming|to_become ..1 our
  3.0  like|love|want you to ..1 head|lead|run|take_over|become|fill|be_our
  1.5  it|now|so is official
  2.5  papers|contract|paperwork|agreement ..4 post|over_to_you|way|attached|sign|follow|follows
  4.0  approved|confirmed|ratified|signed_off ..2 your appointment|hire|contract|offer|employment
  1.5  same|usual|agreed terms|rate|salary|conditions
  -2.5  if ..1 it|that|we came|comes|come|were|got
  3.0  expect|expecting|send|sending|get|getting|draw|drawing|prepare|start|starting|sort ..4 paperwork|contract|terms
       |proposal
  4.0  it|that is ..2 yes
  4.0  yes from ..3 everybody|everyone|all|us|them|both|me|panel|team|side
  3.5  hand_in|handing_in|give_in|give ..1 your notice
  4.0  want|keen|love|like|happy|delighted|thrilled|pleased|mad ..2 work_with_you|hire_you|take_you_on|bring_you_on
       |employ_you|snap_you_up|have_you_on|appoint_you|have_you_join
  3.5  keen|delighted|happy|thrilled|love to ..1 have you $
  3.5  you are ..3 first_choice|top_choice|number_one|preferred_candidate|top_pick|our_pick
  4.0  <role>|place is yours
  3.5  make|making|send|sending|put ..2 you ..3 proposal
  4.0  like|love|want|have|get|having you ..1 on_board|aboard|on_the_team|in_the_team|part_of_the_team
  4.0  voted|decided|opted|plumped|chosen|chose|gone|going|settled ..1 for|on|with you
  3.5  letter of appointment|engagement
  2.5  subject_to|conditional_on|provided|dependent_on ..3 references|reference|checks|check|clearance|medical
  2.0  agreement|contract|papers ..2 for your_signature|you_to_sign|signature
  2.0  p45|bank_details
  2.0  an_hour|per_hour|a_year|per_annum|a_month ..3 begin|start|plus|gross|pension|leave
  2.5  talk|discuss|agree ..1 money|start_dates|start_date
  2.0  you|youve ..1 got it
  3.0  delighted|happy|pleased|thrilled|love ..4 you ..2 join|joined ..1 us
  1.0  over_the_moon|chuffed
  2.0  attached|enclosed|here ..3 contract
  1.5  we|i would|d like|love|want you to join
  2.0  could|would|can you ..1 do|start|accept ..4 starting|on|from|for
  4.0  we|they want you ..1 on|at|in|here|with|to_join|aboard
  4.0  appointment|appointed as
  4.0  glad|happy|delighted|thrilled|excited|pleased|great ..3 you ..2 joining|on_board|accepted|join_us
  3.0  send|sending|sent|prepare|draw|drawing|get ..4 contract|paperwork|offer_letter|formal_offer
  2.0  talk|discuss numbers|money|package|salary|terms
  4.0  they|we|client|team|everybody|everyone|manager|panel|director ..2 want|wants|chose|picked|loved you ..1 $
  3.0  they|we|client are|is ..1 offering
  3.0  wishes|wish|decided|like|pleased|happy to ..1 appoint|hire|engage|employ ..1 you
  3.0  offer|contract|letter ..3 docusign|expires|sign|signature|countersign
  3.0  report ..2 for ..1 duty|work
  3.5  contract ..1 of employment
  3.5  employment contract|agreement
  4.0  love|want|like|happy|excited|delighted ..3 you to ..1 come ..2 work|join
  4.0  got|have the ..1 job|role|position
  2.5  when|could|can can|could|you ..1 you|start ..1 start|on
  1.5  have you on|join|aboard
  2.0  through the|your package
  2.0  unanimous|unanimously
  4.0  <pleased> ..4 offer|offering ..4 <role>|you|employment|position
  4.0  <pleased> ..4 extend|extending|make|making|present|presenting|confirm ..6 offer
  3.5  would|to|can|could|will|we offer you ..4 <role>|contract|employment|permanent
  3.5  offer ..1 letter
  3.5  job|formal|employment|verbal|written|conditional|your|official|unconditional|contingent offer
  3.5  offer of ..3 employment|appointment|internship|the|a_position|a_role
  3.0  extend|extending|make|making|made|put_together|prepare|preparing|send ..2 you ..3 offer
  3.0  you|the_job|the_role|position are|is|got_the|have_got selected|yours|hired|the_job|successful
  3.5  you have|have_been|been selected|chosen for|as ..5 <role>
  3.0  want|like|love you to join|come|start|be_part
  2.0  congratulations|congrats
  2.0  welcome ..2 aboard|board|team|onboard
  2.0  salary|compensation|remuneration|annual|base ..4 package|salary|per|benefits|of
  1.5  start|joining|commencement|starting date
  2.0  accept|sign|acceptance|review|return|signed ..5 offer|contract|letter|agreement
 -5.0  <not> ..4 offer|offering|extend
 -4.0  offer|offered|extended|accepted ..4 another|other|someone|somebody|different|internal|candidate
 -3.0  offer|offering ..3 you ..4 interview|chance|slot|call|discount|opportunity_to|feedback|time
 -4.0  offer ..2 out ..4 candidate
    """,
}
