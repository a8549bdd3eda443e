"""Mail that only sounds like an employer's: a weight, and the words in the language of `rules.phrases`."""

from rules.phrases_received import Heard

OTHER_MAIL: dict[str, str] = {
    Heard.MARKETING: """
  5.0  rate|review your ..1 interview|experience|visit|stay|purchase
  3.0  we are hiring
  3.0  open_day|open_house|job_fair|career_fair|careers_fair
  3.0  land|lands|landing|get|win you|your ..1 interview|interviews|dream_job
  3.0  increase|boost|improve|optimise|optimize ..1 your ..1 resume|cv|profile|chances
  3.0  log_in|login|sign_in ..3 to ..2 see|view|revisit|unlock
  4.0  read|watch|hear|listen|see ..3 interview ..1 with
  3.0  this|our month|issue|edition|latest_issue
  4.0  tips|advice|tricks|secrets|lessons ..2 from|for|to ..4 <role>|managers|recruiters|interview|interviews
       |candidates
  3.0  read|find_out|learn more ..1 on|at|in|here ..1 our|blog|site
  3.0  viewed_your_profile|new_connections|people_you_may_know|endorsed_you|searched_for_you
  3.0  how to answer|ace|nail|prepare|negotiate|write
  3.0  resume|cv|profile ..1 review|scored|score|builder|template|analysis|writers|views
  4.0  career|jobs|weekly|daily|monthly ..1 digest|roundup|tips|trends|newsletter
  3.0  candidate experience
  3.0  minute survey
  3.0  unsubscribe|newsletter|subscribers|webinar|podcast|edition|subscription|discount|sale|coupon|giveaway|promo
       |free_trial|sponsored|digest
  3.0  new jobs|jobs_for_you|job_alert|recommended_jobs|matching_jobs|jobs_matching|job_matches
  2.5  job alert|alerts|recommendations|matches|listings
  2.5  ace|nail|land|prepare|tips|questions|practice|crack ..4 interview|interviews
  2.0  exclusive|read|watch|listen interview|interviews|more
    """,
    Heard.ELSEWHERE: """
  6.0  parking|building|fishing|driving|resident ..1 permit|licence|license
 -6.0  graduate|trainee|internship programme|scheme|program
  6.0  planning_permission|planning_consent|building_permit|right_of_appeal|your_appeal
  6.0  client|customer|kickoff|kick_off|vendor|sprint|sales|demo|investor|supplier ..1 call|meeting|chat|sync
  6.0  my ..1 resume|cv|candidacy
  3.0  i ..3 interview ..2 with|at
  5.0  resumes ..6 to_you|attached|forwarded
  6.0  hire me
  4.0  open|opening an|your|my account
  6.0  our|the|my ..1 podcast|documentary|radio_show|meetup|webinar
  6.0  interview|interviews ..2 for|in ..1 the|our|my|your magazine|paper|newspaper|show|podcast|blog|documentary|book
  6.0  place in|at|on ..2 year|school|reception|class|nursery|course|college|university|programme
  6.0  another|other|different|new supplier|vendor|contractor|builder|quote|agency|venue|caterer|tenant|buyer|provider
  4.0  gold_card|credit_card|membership|prize|winner|lottery|voucher|rewards
  6.0  interview|interviews|interviewing|talk|chat|have|feature you ..2 for|on ..3 podcast|blog|magazine|article
       |newspaper|radio|show|documentary|channel|paper
  6.0  another|other|different|new|the|our|your tenant|tenants|buyer|buyers|applicant_for_the_flat|landlord|flat
       |apartment
  6.0  loan|mortgage|visa|insurance|credit|tenancy|membership|passport|apartment|rental|grant|scholarship|school
       |university
       |admissions|planning|permit|card|claim|manuscript|paper|conference|patent|citizenship ..1 application|interview
       |request|claim|submission
  6.0  application|apply|applied|applying for ..3 loan|mortgage|visa|credit|tenancy|membership|passport|apartment
       |scholarship|grant
  2.0  loan|mortgage|visa|scholarship|warranty|consulate|embassy
  3.0  order|delivery|shipment|parcel|refund|payment|invoice|tracking|subscription|password|boiler|plumber|rent
       |dentist
  5.0  how did|was ..3 interview
  5.0  did they|you ..2 make|get|hear
  4.0  kids|lunch|birthday|party|house|sellers
  6.0  dinner|playdate
  6.0  daily|weekly|team|staff|all_hands|stand_up|standup|departmental|quarterly ..1 meeting|call|sync
  4.0  ^ hi|hello|dear|hey ..1 all|team|everyone|everybody|folks|colleagues
    """,
}
