"""How a candidate leaves: a weight, and the words in the language of `rules.phrases`."""

from rules.phrases_sent import Said

WITHDRAWALS: dict[str, str] = {
    Said.WITHDRAWS: """
  4.0  found|landed|got ..1 another|different|other job|role|position
  4.0  decline|declining|turn_down|refuse ..2 interview|next
  4.0  decline|declining|turn_down|refuse ..2 invitation ..3 interview|interviews|next|second|final
  4.0  bow|bowing|drop|dropping|pull|pulling|step|stepping|back|backing out|back|down|away ..1 of|from ..4 process
       |running|application|role|search|interview|race
  4.0  consider|treat|regard|have ..1 my application|candidacy|candidature|name ..3 withdrawn|cancelled|closed|removed
  4.0  decided|chosen|choosing|opted|going|best not ..1 to ..1 go|move|proceed|continue|attend|accept|progress|take
  3.5  pass|passing on ..2 role|position|job|opportunity|interview|this_one
  4.0  cancel|end|remove|retract|pull|withdraw|withdrawing ..2 my ..1 candidacy|application|candidature
  4.0  withdraw|withdrawing|pull|remove|removing ..1 myself|my_name ..1 from ..2 consideration|process|pool|running
       |selection
       |search|list_of|shortlist|race|application
  4.0  my_name ..1 out_of|off ..2 hat|running|pool|mix|list|shortlist|race
  4.0  withdraw|withdrawing|retire|retiring from ..3 search|recruitment|selection|process|competition|interview
       |interviews
       |race|running
  4.0  not ..2 keep|consider|forward|submit|send ..1 me|my_profile|my_cv|my_resume|my_application ..2 on|further
       |forward
       |any_more|anymore|for_this|for_the
  4.0  not ..1 interested ..4 anymore|any_more|any_longer
  4.0  <job> is not ..1 for me
  4.0  i|have|and ..1 since ..1 found|accepted|taken|secured|joined
  4.0  have found work|employment|something_else
  4.0  say|saying no ..1 to ..3 round|role|job|offer|interview|position
  4.0  disregard|ignore|close|bin|delete ..2 my application|candidacy|candidature
  4.0  i|have ..1 accepted|taken|signed ..1 a|an|another ..3 post|position|role|job|lectureship|fellowship|offer
       |contract ..1
       in|at|with|from|elsewhere|nearer|closer
  4.0  not ..1 able|going to ..1 go_ahead|proceed|continue ..3 interview|interviews|process|application
  4.0  no_longer wish|want|intend|plan to ..1 leave|change|move|be_considered|pursue|join|work|apply
  3.5  change|changed ..2 heart|mind|my_mind ..4 <job>|<role>
  4.0  must|have_to|shall|need_to|wish_to ..1 withdraw
  -4.0  if ..16 withdraw
  -4.0  how|in_case ..6 withdraw|withdrawing
  -4.0  hate|reluctant|loath|sorry ..1 to ..1 drop|withdraw|pull|bow|step
  -4.0  committee|team|panel|company|board|they|he|she|council|management ..1 has|have ..1 decided|chosen|opted not
  4.0  decided|chosen|choosing|opted|going to ..1 stay ..1 where|put|with|at
  4.0  am bowing|stepping|pulling|dropping|backing out|back|away|aside ..1 $
  4.0  bowing|stepping|pulling|dropping|backing|step|drop|bow out|back|down|aside as_a|from ..4 candidate|applicant
       |procedure
       |process|selection|search|interview|recruitment
  4.0  count me out
  4.0  take|taking|took ..1 myself|my_name ..1 off|out_of ..2 list|running|pool
  4.0  leave|wish|ask|like|have|must to ..1 withdraw ..1 $
  4.0  not ..1 going|moving forward|ahead|further ..2 with ..1 my|the application|interview|process
  4.0  staying|stay ..1 at|with|in ..1 my current|present
  4.0  not ..2 attend|attending ..3 interview ..8 job|position|offer|employment
  4.0  drop|remove|withdraw ..1 my profile|candidature|resume|cv
  3.5  not looking for ..1 change|job|opportunities|roles
  3.5  something|somewhere else lined_up
  4.0  my ..1 candidacy|application|candidature ..8 withdrawn|cancelled|closed|removed
  -4.0  why|shows|says|marked ..8 withdrawn|cancelled|closed
  4.0  not see myself in|at|as|there
  3.5  leave it there|at_that
  4.0  i|have ..1 decided against
  4.0  cancel ..6 my ..1 application|candidacy|candidature
  4.0  said|say|saying yes to ..3 other|another|different
  4.0  unable|not_able to ..1 continue|proceed|go_further|go_ahead|take_part ..3 candidate|process|application
       |interview
  4.0  i|have ..1 signed|gone|going with|for ..1 somebody|someone|another|others
  4.0  i|have|and ..3 accepted|taken ..1 a|another|the ..1 post|position|job|role|offer ..3 nearer|closer|elsewhere
       |with|at|near
  -4.0  with|of your ..1 application|candidacy|candidature
  -4.0  we|the_team|the_panel ..1 decided|chosen|opted not
  4.0  signed|accepted|gone|going|signing ..2 with|at|for ..2 another|other|different|elsewhere ..2 company|firm
       |employer|offer|role|place|job
  4.0  <job>|this no_longer right|a_fit|suitable|feasible|of_interest|what_i ..3
  -4.0  we ..2 not ..2 wish|want|intend|be_able to ..2 pursue
  4.0  not ..2 wish|want|intend|be_able to ..2 pursue|continue|proceed|progress|go_further|take_this|be_considered_for
       |be_considered_further|be_considered_any
  4.0  not ..6 right|best|good|quite fit|match|move|time ..1 for me
  4.0  rather|prefer ..1 not ..1 go_further|go_ahead|proceed
  4.0  rather|prefer ..1 not ..1 continue|pursue ..4 process|recruitment|application|position|role|job|selection
  4.0  not|no_longer ..1 be ..1 continuing|proceeding|pursuing|progressing|moving_forward|taking_this|taking_the
  -4.0  not|never|nor ..1 accepted|signed|taken|withdraw|withdrawn
  -4.0  withdraw|withdrawing|withdrawn|rescind ..2 offer
  4.0  withdraw|withdrawing|withdrawn|rescind|pull_out|step_back|remove_me|take_me|take_my_name|remove_my_name ..6
       application|candidacy|consideration|process
       |acceptance|my_name|candidature|myself|running|out_of_the_running
  4.0  i|to|have accepted|accept|taken|accepting|signed|take ..4 another|different|other|elsewhere|with_another ..3
       offer
       |position|role|job|company|opportunity|organisation|organization|employer
  4.0  accepted|taken|signed ..4 offer|position|role|job ..3 elsewhere|with|at
  4.0  i|am|me no_longer ..4 available|pursue|pursuing|considered|consider|considering|looking
  4.0  i|am no_longer ..1 interested ..1 $
  4.0  i|am no_longer ..1 interested in ..4 <job>|<role>|process|application|joining|working|pursuing|moving
       |proceeding
       |interviewing
  3.5  decided|chosen|opted not|against|to ..3 pursue|pursuing|proceed|proceeding|continue|decline|accept|stay ..6
       role|position
       |opportunity|application|process|offer|current|another|different|interview
  3.5  not|be ..3 able|going|like to ..2 proceed|continue|move ..4 process|application|interview|role|position
    """,
}
