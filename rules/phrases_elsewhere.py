"""Mail about anything else: other kinds of interviews and applications, and the rest of life."""

from rules.phrases_sent import Said

ELSEWHERE: dict[str, str] = {
    Said.OTHERWISE: """
  4.0  about|discuss|discussing ..1 my performance
  4.0  my|your ..1 performance_review|performance_rating|performance_at|performance_this|promotion|appraisal
       |development_plan|training_plan|progression|one_to_one
  4.0  about|discuss|regarding|discussing ..1 compensation|salary|my_pay
  4.0  request|asked|asking ..2 transfer|relocate
  5.0  conduct|conducting ..2 interview ..1 with you
  4.0  columnist|editor_in_chief|correspondent for|of|with
  4.0  how was|were your|the ..2 trip|weekend|vacation|holiday|flight|thanksgiving|christmas|birthday
  4.0  the boss|manager is|was|seems ..1 lovely|nice|great|cool
  5.0  showing|show|showed me|us|round ..2 flat|house|apartment|room|property
  4.0  your interview will|was|is|went|with|on|at|has|helped
  5.0  story|article|piece|feature|segment ..1 runs|will_run|appears|airs|goes_live|is_live
  5.0  refer|referring me ..1 for|to
  4.0  about ..2 life ..1 as|at
  4.0  ready|prepared|prepare|practise|practice ..2 for ..1 the|my interview
  -5.0  volunteer ..1 coordinator|manager|officer|director|lead
  5.0  volunteer ..1 <title>|scheme|programme|program|tutor
  4.0  enjoyed|loved ..1 your talk|lecture|paper|seminar|keynote
  4.0  as ..1 phd|doctoral|masters|graduate student
  4.0  if ..4 ever ..1 hires|hire|hiring|need|needs|looking
  4.0  my|for|the visa|green_card|citizenship
  5.0  decided|deciding|decide ..1 whether|if ..1 to|you ..1 take|accept
  5.0  role|roles out|outs
  5.0  role ..5 play|plays|played|playing
  5.0  inviting|invited|having me ..1 to ..1 speak|talk|present|lecture ..2 to|at|in|with
  5.0  joint|collaborative study|paper|project|proposal|grant
  5.0  great|fantastic|wonderful|our|my guest
  4.0  mentoring|mentorship|mentor scheme|application|match|matching
  5.0  interview skills|workshop|prep|preparation|technique|techniques|training|coaching|tips|practice|practise|guide
       |series
  5.0  practising|practicing|rehearsing|preparing ..3 interview
  5.0  <thanks> ..2 interviewing us
  4.0  open_day|prospectus|ucas|tuition
  4.0  attend|attending ..4 next_fall|this_fall|in_the_fall|next_autumn|university|college
  5.0  interviewing|interview ..1 me ..1 on_behalf_of
  5.0  application ..4 grant|grants|bursary|scholarship|award|fund|funding
  -5.0  grant|grants|award|fund|funding ..1 writer|manager|officer|coordinator|administrator|director|analyst
       |assistant
       |position|role|job
  4.0  our ..1 application
  3.0  polish|tailor|rework|redo|improve|rewrite ..2 resume|cv|cover_letter
  3.0  eye ..1 out for
  4.0  join|joining ..1 the|your ..2 choir|band|society|club|league|congregation|troupe|chorus|batch|cohort
       |accelerator|incubator
  4.0  co_founder|cofounder|founders_agreement|angel|our_raise|seed_round|portfolio_company
  4.0  my client|constituent ..1 attended|has|is|was|would|and|had
  4.0  having|had me ..1 in|on|at your ..1 class|classroom|show|podcast|event|panel|program
  4.0  my ..1 job_search|job_applications|jobhunt|job_hunt
  5.0  application|apply|applied|applying|admitted|admission to ..3 program|programme|phd|masters|mba|degree|course
  5.0  phd|doctoral|masters|mba|degree|undergraduate program|programme
  5.0  graduate|grad|law|medical|business school ..2 application|admissions|interview|applications
  5.0  apply|applied|applying for|to ..3 permit|licence|license|visa|loan|grant|scholarship|place|course|passport
       |mortgage
       |housing|credit|benefit|benefits|membership|citizenship|card
  5.0  try|tried|trying out ..1 for
  5.0  part|participate|participating|interview|interviewed|speak|talk ..2 in|for my|our ..1 dissertation|thesis
       |research|study|article|book|documentary|podcast|paper|blog|newsletter
  4.0  for my|our ..1 dissertation|thesis|article|book|documentary|podcast|blog|newsletter
  5.0  status ..3 payment|invoice|claim|refund|order
  5.0  following|follow|followed up on|regarding|about ..3 invoice|payment|quote|order|claim|proposal|tender|refund
  4.0  my_landlord|listing_agent|open_house
  2.5  meeting|meet|met ..1 you ..1 at the ..4 yesterday|today|<day>|last|$
  4.0  your|the|for ..2 advice|career_guidance ..3 on|about|regarding|helped|was|is|to
  4.0  as you suggested|recommended|advised
  4.0  exit|leaving|leavers ..1 interview|chat|meeting
  4.0  your ..2 keynote|talk|lecture|speech|panel ..2 on|at|about
  3.0  summer workshop|school|course|camp
  3.0  my|our|three|four|five|ten|many years|time ..2 on_the_team|at_the_company|here|with_you|with_the_team
  5.0  informational|podcast|radio|press|media|user|newspaper|magazine|research|exit|oral_history|customer|television
       |tv|mock|practice|school_paper|consulate|visa|scholarship|alumni|college|volunteer|stay
       |expert ..1 interview|interviews|interviewing|interviewed
  5.0  admissions|admission interview|interviews
  5.0  informational|mentor|mentoring|expert|networking chat|conversation|call|meeting|session|coffee
  5.0  interviewing|interviewed me ..3 scholarship|bursary|admission|grant|award
  5.0  interview|interviewed|interviewing|panel|considered|conversation ..3 scholarship|visa|bursary|admission
       |admissions|podcast|article|dissertation|grant|a_place|place_in|place_on|place_at|mortgage|loan|green_card
  5.0  visa|passport|loan|mortgage|insurance|permit|planning|adoption|citizenship|scholarship|grant|asylum|housing
       |school|funding|membership|rental|tenancy|credit|patent|licence|license|benefit|benefits|lease ..1 application
       |claim|interview|panel|request|status
  5.0  application for ..2 visa|passport|loan|mortgage|permit|planning|scholarship|grant|school|funding|licence
       |license|place|apartment|flat|lease
  4.0  admissions_office|admissions_team|admissions_committee|tryout|tryouts|pta|food_pantry|food_bank|alumna|alumnus
       |treasurer|campus_interview|class_of
       |a_trustee|as_trustee|board_of_trustees|trustee_role|bylaws|board_seat|advisory_board|board_member|board_of
       |school_board
  4.0  joining|join|serve|serving|nomination|nominate|seat|elect ..3 the|your|a|our|its ..2 board
  5.0  volunteer|volunteering program|programme|role|position|opportunity|at|for|with|shift|application|team
  5.0  as a volunteer
  4.0  my|your|a|our mentor|mentorship|mentoring|mentee
  4.0  mentorship|mentoring|coaching session|sessions|request|relationship|programme
  4.0  career|careers|job|jobs|tech|recruitment|internship ..1 fair|expo|day_on_campus|night
  3.0  at ..4 hackathon|fair|mixer|reception|conference|summit|meetup|networking_event|expo|convention|gala|symposium
       |webinar
       |trade_show
  5.0  potential|possible|strategic|proposed|new partnership|collaboration|venture|alliance|joint_venture
  5.0  partnership|collaborate|collaboration ..2 between
  4.0  exit interview|questionnaire
    """,
    Said.ELSEWHERE: """
  3.0  interview request|questions_for|article|transcript|recording
  3.0  interview with the|a ..3 minister|president|mayor|author|artist|actor|band|press|consulate|embassy
  3.0  podcast|listeners|journalist|reporter|documentary|episode|broadcast|column|thesis|dissertation
       |participants|interviewee|survey|questionnaire|focus_group|defence
  3.0  article|magazine|press_release|press_interview|press_office|publish|published|newspaper|reader|readers
  4.0  check|checking in on you
  3.0  recording|transcript|footage
  2.0  archive|photographs|photo|photos
  3.0  gift_card|voucher|incentive|your_participation
  2.0  career|your advice|path|journey|coaching|counselling|counseling|change|guidance
  3.5  donation|donate|donor|donors|fundraiser|sponsorship|gift|generosity|pledge|sponsoring|shelter|food_bank
  3.5  invoice|invoices|payment|a_quote|your_quote|quotation|proposal|pricing|purchase|my_order|your_order|the_order
       |order_number|refund|delivery|shipment|receipt
       |billing
       |supplier|vendor|estimate|rfp|procurement|ticket|warranty
  2.5  prospects|loyalty|webinar|investors|investor|your_pitch|our_pitch|funding|investment|pitch_deck|the_deck
       |our_deck|term_sheet
  3.0  booth|attendees|speakers|summit|symposium|exhibition|festival|concert|meetup|audition|jam
  3.0  party|birthday|barbecue|flowers|funeral|condolences|congratulations|honey|darling|xx
  4.0  landlord|tenant|tenancy|apartment|the_flat|your_flat|rent|lease|viewing|boiler|plumber|plumbing|roof|leak
       |repair|repairs
       |neighbour|neighbor|estate_agent|garage|washing_machine|builder|builders
  3.0  appointment|prescription|dentist|physio|diagnosis|vet|symptoms|therapy|tablets|blood_test|treatment
  3.5  my|our|your ..1 son|daughter|kids|child|homework|pupils|tuition|wife|husband|family|grandson|boy|girl
  2.0  visa|passport|loan|mortgage|insurance|claim|tax|permit|planning_permission|adoption|citizenship|jury
       |scholarship|grant|asylum|housing
  4.0  recommendation|referral|reference_letter|letter_of_recommendation|recommend_me|refer_me|serve_as_a_reference
       |as_a_reference|being_a_reference|a_reference_for|the_reference|reference_deadline|reference_request
  4.0  provide|write|give|be|as|serve ..2 a|my ..1 reference
  3.0  resignation|resign|last_day|farewell|retirement|leaving_do|notice_period|retiring|my_contract|assignment_with
       |promotion
  2.0  deliverables|milestone|sprint|stakeholders|minutes|agenda|action_items|meeting_notes|budget|q1|q2|q3|q4|quarter
       |campaign|release|rollout|committee|migration|laptop|1_1
  3.0  unsubscribe|registration|enrolled|membership|subscribers|newsletter
  4.0  how ..3 your ..2 interview
  4.0  introducing|introduction ..2 me|to
  4.0  with|to her|him|them
  3.0  on|in|of|join|joining her|his|their team
  2.5  they liked|were|seemed|said
  2.5  going|went ..2 well ..4 they
  3.0  our|the magazine|show|channel|blog|study|research|paper|station
  3.0  thank_you|thanks for ..3 the|your help|support|patience|understanding|order|payment|purchase|business|loyalty
       |confidence
       |trust|contribution|participation|hard_work|partnership|dedication
  5.0  my|our|the|your software|product|platform|solution|tool|services|app ..6 fit|help|show|save|demo
  3.0  quarterly|annual|account|performance|business|weekly|monthly review|report|call|meeting|update
  2.0  ^ dear|hi|hello ..1 colleagues|client|customer|friends|parents|all|everyone|students|donor|guest|subscriber
       |team|coach
  3.0  celebrate|celebration|celebrating|special_day|anniversary
  4.0  thanks|thank_you ..4 visit|tour|showing ..4 school|nursery|house|flat|club|venue|property
  3.0  trial|free|first|next lesson|class|session|membership
  3.0  audience|forum|panel_at
  3.0  waiting|housing|school list|place|association
  4.0  partnership|collaboration|collaborations|joint|combining|synergies|venture|alliance
  3.0  salary|compensation|pay|market ..2 review|adjustment|increase|market|raise|rate|range
  2.0  productive|fruitful meeting
  2.0  over coffee|a_coffee|drinks|a_drink|lunch
  2.0  like_minded|stay_in_touch|keep_in_touch|on_linkedin|introduction
  2.0  i|we will take|update|send|circulate|share|draft|follow_up|prepare|organise|organize ..4 the|over|by|it|to
  3.0  freelance|retainer|statement_of_work|sow|scope_of_work|signature
  2.5  how much is|are|do|does|would|will|for|it
  3.0  pension|savings|premium|figures|portfolio_review|accountant_said|shares
  4.0  annual_leave|for_leave|time_off|expenses|reimbursement|leave_request|leave_in
  4.0  go_over|went_over|going_over|reviewing|look_at|looking_over|look_over|check|checking|editing my ..1 resume|cv
       |cover_letter
  2.5  tips|mock
  4.0  live|move|moving there|here|in|together
  4.0  roommate|housemate|flatmate|roommates|pond
  3.0  apply|applying when|once|in|next|as_soon
    """,
    Said.DAILY: """
  1.5  about your ..2 time|career|experience|work|path ..1 at|in|as
  1.5  contract|subscription|customer|customers|client|clients|service|services|issue|demo|product|pilot|sales|project
  1.5  conference|keynote|workshop|seminar|panel_discussion|event|presentation|lecture
  1.5  dinner|lunch|holiday|weekend|christmas|drinks|drink|baby|movie
  1.5  patient|surgery|house|kitchen|property|car|rental|class|lesson|lessons|coach|event|patients|home|maintenance
       |installation
  1.5  comments on|from
  1.5  students
  1.5  as promised
  1.5  meeting|met you ..2 at ..4 $
    """,
}
