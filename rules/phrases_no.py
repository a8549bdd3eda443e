"""No: a weight, and the words in the language of `rules.phrases`."""

from rules.phrases_received import Heard

NO: dict[str, str] = {
    Heard.REJECTED: """
  3.5  application|candidacy|status ..5 rejected|closed|inactive|not_selected
  3.0  ^ ..2 rejected|not_selected|declined $
  4.0  close|closing|closed your application|file|candidacy
  4.0  <not> ..4 shortlist|recommend|select|appoint|hire|include ..1 you
  3.0  we ..1 will|are|have_to|must ..1 pass|passing
  3.0  more|too|bit|little junior|senior|specialised|specialized than|for|profile
  3.5  candidates|those|others|applicants ..1 with higher|better|stronger
  3.5  have|had to disappoint
 -4.0  passed on to
 -4.0  decision ..9 taken
  4.0  <not> ..2 advance|advanced|progress|progressed ..2 past|beyond|to|further|from
  4.0  <not> ..3 making|make|extend|extending ..2 offer
  4.0  another|other|different ..1 applicant|candidate|person|finalist|individual ..3 accepted|appointed|chosen|hired
       |selected
       |taken|preferred
  4.0  <not> ..2 have ..3 <role> ..4 matches|fits|suits|available|suitable
  4.0  <not> ..2 working|work together
  4.0  hiring|appointing|employing|choosing|prefer|preferred ..2 one_of|another|others|other|someone|somebody
  3.5  reapply|apply_again ..1 in|after ..2 days|months|weeks
  3.5  others|candidates|applicants|they ..2 demonstrated|showed|had|have|offered|brought ..2 deeper|more|stronger
       |greater
       |better
  4.0  <not> ..3 retained|included|progressed
  4.0  application|candidacy|cv ..6 declined|rejected|turned_down|refused
  4.0  turn|turning|decline|declining|reject|rejecting ..1 down|your your|you|application
  4.0  no ..1 suitable|matching|appropriate ..2 opening|position|vacancy|role|opportunity
  3.5  <not> ..1 right|best|correct ..1 opportunity|role|time|moment|place
  4.0  offer to ..2 another|other|someone|somebody|different|one_of|finalist
  3.0  looking_for|seek|seeking|need|require ..3 more_senior|more_experienced|more_junior|different profile|person
       |candidate|background
  4.0  not|below ..3 meet|reach|pass|meeting ..3 threshold|minimum|cut_off|bar|standard|pass_mark
  4.0  decided|settled|agreed on|upon ..1 external|internal|another|different|other
  4.0  gone|went|going|go ..1 ahead|forward with|for ..2 applicant|candidate|person|another|someone|somebody
  4.0  have ..1 now appointed|filled|recruited|hired
  4.0  <not> ..4 taken_into consideration|account
  2.0  your application|candidacy|cv|submission|profile ..2 not
  -2.0  not yet
 -4.0  we ..2 can_not|could_not|not ..1 choose|decide
  3.5  it went|goes|gone|going to ..2 another|internal|someone|somebody|local|colleague|other
  3.5  missed|miss|misses ..1 out
  4.0  not ..3 joining|join ..1 us|our
  2.5  no room|space|places|capacity
  3.0  team|troupe|group|year|cohort|list|crew ..1 is|are complete|full
  2.5  not ..1 your turn|day|time|year
  3.5  it is|was not you
  3.5  not ..1 see|seeing ..2 possibility|possibilities|way_forward|good_fit|future
  3.0  answer|verdict|outcome is ..2 no|negative
  3.0  answer|verdict|outcome|result ..2 not ..2 positive|one_you|hoped|favourable|favorable
  2.0  chin|head up
  2.0  hope you ..1 find|land
  2.5  not agree on
  2.0  let ..2 you|everyone|everybody|people down
  3.5  <not> ..1 a|an|the ..1 match|fit
  3.0  <not> ..3 align|aligns|correspond|match ..5 needs|requirements|role|position|criteria|looking|seek|seeking
  4.0  not ..2 filling|fill ..2 it|this|<role>
  3.5  not ..5 news ..4 hoping|hoped|wanted|wished|expecting
  2.0  decision ..2 not ..1 reflect|reflection
  3.5  moving|move|moved|going|carry ..1 on|forward|ahead with better|stronger|other|different
  1.0  i_am|we_are|so|really|very|terribly sorry
  3.0  stops|ends|finishes|stop|end here
  3.0  where|end ..2 ends|stops|road
  3.5  you ..1 did_not|have_not ..1 get|got|make|made ..1 it|the_job|the_role|the_cut|through
  3.0  not ..2 among|in ..1 top|best|first|final|last
  2.5  money|budget|funding|finances ..3 not|gone|cut|pulled|dried|disappeared|tight
  3.0  has|have|had|are|ended_up ..1 gone|opted|plumped|settled|going|opting for|with|on
  4.0  <role> ..3 taken|gone|occupied|given|assigned|awarded
  2.5  has|have found ..1 their|our|someone|somebody|a|the|what
  3.0  not hold|holding ..1 out|breath
  2.5  not ..1 yes
  2.0  try|apply|ask us|with_us|for_us ..1 again
  4.0  continue|continuing|move|moving|proceed|proceeding|go|going|going_on ..1 with others|other_people|another
       |someone_else
       |somebody_else|other_candidates|other_applicants
  1.5  thank_you|thanks|grateful for ..1 understanding
  2.0  no reflection on
  2.0  nothing|not personal
  2.5  no easy way
  3.0  not ..3 right move|step|thing ..2 for
  2.5  <not> ..1 see us|ourselves ..1 making|hiring|filling|taking|needing|appointing
  4.0  gone|going|go|went|heading ..1 another|different|other way|route|path
  4.0  gone|going|went|go|opted|opting|plumped|plumping|settled|settling ..1 for|with|on ..3 someone|somebody|another
       |local
       |internal|colleague|chap|lady|other_candidate|one_of_the_others
  4.0  signed|hired|appointed|took|taken|picked|chose|chosen ..2 someone|somebody|another|local|internal|colleague
       |chap
 -4.0  no_brainer
  4.0  preference|favour|favor|preferred|advantage ..3 another|other|others|someone|somebody|colleague|internal
       |candidate
       |candidates|applicant|profile
  4.0  offered|gave|given|giving|offering ..1 it|the_job|the_role|the_post|the_position|the_place to ..1 the|a|an|one
       |someone|somebody|another|our|her|him|them|others
  3.5  decided|decide|voted|come_down against
  3.0  not ..2 going_to_happen|going_to_work|work_out|working_out|worked_out|meant_to_be|get_there
       |over_the_line
  3.5  not|nothing|no|nobody|never ..3 take|taking|hire|hiring|fill|recruit|recruiting ..2 anyone|anybody|on|people
       |new_staff
       |at_the_moment|right_now|this_year
  3.0  no|not|nothing ..2 opening|openings|vacancy|vacancies|headcount|role ..4 now|moment|present|available|currently
       |fill
  4.0  not ..2 have ..3 <role> ..9 match|fit|suit|suits|suitable|suited
  4.0  filled ..4 positions|roles|openings|vacancies|places|spots|remainder
  3.5  no_longer ..2 processing|accepting|reviewing|considering|interviewing
  3.5  edged|pipped|beat|beaten|outscored ..2 you|it|to_it|by
  2.5  hate|hated|sadness|heavy_heart|no_fun|wish ..4 tell|telling|writing|write|say|these|different_news|other_news
  2.0  hard|tough|difficult calls|choices|decisions
  3.0  role|job|position|post|brief ..2 changed|evolved|morphed|shifted
  2.5  wait|waiting|hold_off|holding_off|put_off ..4 next_year|hiring|bringing|taking_anyone|new_financial_year
  3.0  keep|keeping|continue|carry_on ..1 pushing|sending|putting|pitching ..3 cv|resume|profile|you ..2 elsewhere
       |forward
       |out|around
  2.5  needed|need|lacked|lacking|missing|wanted ..2 another_year|more_experience|more_years|someone_with
       |somebody_with
       |one_with
  4.0  hard no
  3.0  picking|choosing|pursuing|selecting|taking|going_with|moving_on_with|passing ..1 candidates|people|those
       |applicants
       |better|stronger|others
  3.0  we ..3 not interested
  4.0  not ..1 bring|take|be_taking|be_bringing ..1 you on
  4.0  <not> ..2 progressing|progress|pursuing|proceeding|advancing|moving ..3 it|application|candidacy|with|further
       |on_this|at_this
  4.0  decided|chosen|opted|elected|decision|choosing ..2 not ..1 to ..1 <move>|hire|fill|offer|invite|interview
       |recruit|appoint
  4.0  filled ..1 it|this|that ..2 with|by|internally|from
  3.0  leave it|things|this ..1 here|there
  2.0  after|looking_for|need|want ..2 a_more|more|different|another ..3 style|experience|background|skills|fit
       |profile|direction
  4.0  vote|choice|decision|nod|job|role|post|position went|goes|fell|has_gone|gone|given|awarded ..3 to
       |on ..3 another|someone|candidate|other
       |person|internal|somebody
  4.0  it|that is a no ..2
  -4.0  offer_stage|second_place
  4.0  has|have|had|decided_to|going_to|will ..1 passed|pass on ..1 this|you|your|it|the
  4.0  promoting|promoted|promote|appointed|appointing|hired|hiring|recruiting|recruited|filled|filling|moved ..3
       internally|from_within|an_internal|in_house
  4.0  second_choice|runner_up|close_second|bad_news|disappointing_news|not_the_news|better_news|tough_news
       |not_this_time|pipped
  3.0  keep|bear you ..2 mind ..2 for|if|when ..2 other|future|else|similar|next|something
  2.5  on_this_occasion|at_this_time|at_this_stage|this_time ..6 not|unsuccessful|unable
  3.0  not ..3 taking|take|taken ..2 this|things|it|you ..2 further|forward
  3.0  felt|thought|feel|think|decided ..3 not|was_not|were_not ..2 quite|right|strong|enough|there|fit|match
  3.0  they|she|he|client|manager|team ..3 gone|going|went|chosen|chose|picked|opted ..2 with|for|another|someone
       |somebody
  4.0  chosen|decided|opted|choosing|elected to focus|concentrate|continue|move|proceed|go|advance ..4 candidates
       |applicants
       |those|others|another|other|different
  3.0  whose ..3 experience|background|backgrounds|skills|qualifications|profile|profiles|expertise ..6 closer
       |closely|better
       |more|match|fit
  4.0  <role> ..9 filled
  4.0  filled ..2 <role>
  -4.0  until|once|when|if|before ..6 filled
  4.0  selected|hired|appointed|chosen|gone_with|going_with|went_with|went_for|gone_for|go_with|picked|given_the
       |gave_the|gave|chose ..5 someone|somebody|another|other|person|finalist|internal
  4.0  found|offer|offered ..3 someone|somebody|finalist|another_candidate|another_person|internal_candidate
       |other_candidate
 -4.0  another|other|different date|time|day|slot|week|interviewer|interview|round|role|position|opening|team
       |department
  3.0  need|needs|looking_for|wanted|want ..2 somebody|someone|a_person ..1 more|with|who
  4.0  it is ..1 no
  1.5  sadly|unfortunately|afraid ..4 not|can_not|unable|will_not|were_not|was_not
  3.0  sadly|unfortunately|afraid ..3 no $
  3.0  concluded|closed|completed|ended ..2 search|recruitment
  2.0  who|they|candidate has|have accepted
  1.5  hope ..2 paths|path
  1.0  good luck
  3.0  not ..2 taking|moving|taken|bringing ..2 things|you|this|it
  4.0  <not> ..4 <move> ..4 forward|ahead|further|with_your|you_forward|your_application|your_candidacy|to_the_next
       |to_the_interview|you_through|you_on
  4.0  <not> ..3 selected|select|choose|chosen|shortlisted|successful|accepted|considered|progressed|advanced
  4.0  <not> ..4 offer|offering|extend|make ..3 you|position|role|offer|employment|candidacy
  4.0  unsuccessful
  4.0  decided|chosen|opted|choose|elected|choosing|going|decision|gone|deciding ..6 <others> ..5 <candidate>
  4.0  <move>|proceeded|progressed|gone|selected|hired|offered|appointed|identified|chosen|found|extended|went ..5
       <others> ..6 <candidate>
  3.0  <others> ..1 candidates|applicants|candidate|applicant ..6 closely|better|stronger|match|qualified|suited
       |aligned|meet|fit|aligns
  4.0  <role> ..4 filled|offered_to
  3.5  filled|filling ..3 <role> ..6 internally|already|another|else|with|now|time
  3.5  <not> ..3 right|best|good|strong|suitable|close|perfect|quite|exact ..2 fit|match|candidate|one
  3.0  <not> ..3 match|fit|suited|meet|aligned ..5 requirements|needs|role|position|criteria|time|looking
  4.0  no_longer ..3 consideration|considered|considering|in_the_running|under_consideration
  3.5  regret|sorry|sad|regrettably ..2 inform|tell|say|advise|let|that ..12 application|you|position|role|candidate
       |not|<role>
  4.0  go|going|gone|went|moving|move|head ..3 another|different direction
  3.5  <not> ..4 invite|inviting|interview|consider|considering|hire|hiring|pursue|recruit ..6 you|your|time|candidacy
       |application|<role>|currently
  3.0  <not> ..2 able|position to ..3 offer|consider|proceed|provide|meet|accommodate|hire
  3.0  role|position|job will not be moving
  2.0  unfortunately|regrettably|regret|sadly|alas|afraid
  1.5  keep|retain|hold ..4 resume|cv|details|information|application|profile ..3 file|record|database|system|active
       |future
  1.5  wish|luck|success|best|wishes ..10 search|endeavors|endeavours|future|career|hunt|job_search|elsewhere|path
  1.5  encourage|hope|invite|welcome|feel_free ..3 you ..3 apply|reapply|consider|visit|check ..4 future|again|other
       |opportunities|openings|careers|roles|positions
  1.0  after|following careful|further|much|thorough|extensive|reviewing|review|due|serious|a_careful|full|long
  1.0  difficult|tough|hard|not_easy|competitive decision|choice|one|call|pool|process
  2.0  although|while|though|whilst ..6 impressed|impressive|enjoyed|appreciate|qualifications|background
  2.5  overqualified|over_qualified|underqualified|exceed_what|can_not_sponsor
  3.0  have decided|chosen|opted to pursue|move|go|proceed|hire|appoint|offer ..3 with|other|another|candidates
       |someone
 -4.0  if|should|whether|unless|in_case ..8 not ..3 selected|chosen|hear|heard|successful|contacted|shortlisted
       |contact|considered|receive
 -4.0  if|should|assume|presume|consider ..12 unsuccessful
 -2.5  do|does|have|has|yet not ..2 made|reached|come|taken ..3 decision
    """,
}
