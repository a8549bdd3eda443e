"""What reads like a candidate's note, and is not: the same words from somebody else, or about something else."""

from rules.phrases_sent import Said

NOT_SAID = {
    Said.BEFORE: """
  3.0  <thanks> ..6 invitation|invite|inviting|scheduling|arranging|confirming|setting|shortlisting|rescheduling
       |selecting|booking|organising|organizing|reaching|considering_my|the_details|contacting
  2.0  confirm|confirming|confirmed|confirmation ..5 attend|attendance|availability|interview|time|slot|available
       |meeting|works|call
  2.0  i|would am|be ..1 available|free ..3 on|at|any|from|between|for|tomorrow|anytime|all|next
  2.0  works|work|suits|suit ..2 for|well|perfectly|fine|great|best|me ..1 me
  2.0  look|looking forward ..2 meeting|speaking|talking|chatting|seeing|it|interview|tomorrow|<day>|connecting_on
       |discussing|our
  2.0  see|speak|talk you|to_you tomorrow|then|on|at|<day>|next
  2.5  reschedule|rescheduling|rearrange|postpone|move_our|move_the|another_time|different_time
  2.0  can|could|shall|would|does|how ..3 we|you|i|about ..3 do|meet|speak|talk|schedule|call ..6 at|tomorrow|<day>
       |next|pm|am
  1.5  upcoming|scheduled|tomorrow|prepare|preparing ..3 interview|interviews|call|meeting
    """,
    Said.APPLIES: """
  3.0  writing|like|wish|wanted|want|excited|pleased|interested|hereby ..4 apply|applying
  3.0  express|expressing ..2 my ..3 interest
  2.0  attached|enclosed|attaching|enclosing|find|share ..5 resume|cv|cover|letter|curriculum
  2.0  <role>|<job> ..3 advertised|posted|listed|posting|advert|on_your_website|on_linkedin
  2.0  my name is
  1.5  years of ..3 experience
  2.0  opportunity|chance|welcome|happy|love|available|forward to ..2 discuss|interview|discussing
    """,
    Said.OFFER: """
  4.0  accept|accepting|decline|declining|acceptance|accepted|reject|rejecting|turn_down ..6 offer|position|role|job
       |opportunity
  3.5  offering|offered|offer ..2 me|of ..3 position|role|job|opportunity|employment|the|a
  3.0  job|your|the|formal|written|generous|employment|this|salary|counter ..2 offer|package
  2.0  starting|start|joining salary|date
    """,
    Said.DECLINED: """
  4.0  disappointed|disappointing|sorry_to_hear|sad_to_hear|gutted|disappointment|unsuccessful|not_selected
       |not_been_selected|saddened
  3.0  <thanks> ..5 letting|informing|telling ..1 me|us ..4 know|of|about|decision|that
  3.0  keep|bear|consider me in|for mind|future|other|similar
  2.0  future|other|similar ..1 opportunities|openings|roles|vacancies|positions
    """,
    Said.WITHDRAWS: """
  4.0  withdraw|withdrawing|withdrawn|rescind|pull_out|step_back|remove ..6 application|candidacy|consideration
       |process|acceptance|name|candidature|myself|interview|running
  4.0  accepted|accept|taken|accepting|signed ..4 another|different|other|elsewhere|with_another ..3 offer|position
       |role|job|company|opportunity|organisation|organization|employer
  4.0  accepted|taken|signed ..4 offer|position|role|job ..3 elsewhere|with|at
  4.0  no longer ..4 interested|available|pursue|pursuing|considered|consider|looking
  3.5  decided|chosen|opted not|against|to ..3 pursue|pursuing|proceed|proceeding|continue|decline|accept|stay|go ..6
       role|position|opportunity|application|process|offer|current|another|different|interview
    """,
    Said.HIRES: """
  3.0  your ..3 application|candidacy|resume|cv|interest|qualifications|candidature
  3.0  <thanks> ..3 applying|interviewing_with|attending|coming_in_for|your_application|your_interest
  3.0  the|this|our|all|each|other|qualified|experienced|strong|potential|selected ..2 candidates|applicants|applicant
  2.5  the|this|our|selected|candidate ..2 candidate|profile|record|client ..2 has|is|was|record|feedback|who|in|for
       |profile|status|will
  2.5  we ..3 interviewed|interviewing|hired|hire|recruit|shortlisted|offer|onboard
  2.5  our ..3 vacancy|opening|role|position|hiring|pipeline|shortlist|records|recruitment
  2.5  we will|would ..3 let|touch|back|contact|like|inform|review|update ..3 you|soon|to|your
  2.0  scorecard|debrief|headcount|requisition|onboarding|coordination|interview_panel_for|talent_pool
    """,
    Said.ELSEWHERE: """
  2.0  informational|podcast|radio|press|media|user|newspaper|magazine|research|exit|oral_history|customer interview
       |interviews|conversation|chat|call|research
  2.5  podcast|listeners|journalist|reporter|article|documentary|episode|broadcast|audience|column|newsletter|thesis
       |dissertation|participants|interviewee|study|survey|questionnaire|focus_group
  2.5  mentor|mentorship|mentoring|mentee|mentors
  2.0  career advice|path|journey|coaching|counselling|counseling|change|guidance
  2.5  donation|donate|donor|donors|fundraiser|charity|sponsorship|gift|volunteering|volunteers|volunteer|generosity
       |pledge
  2.5  invoice|invoices|payment|quote|quotation|proposal|pricing|purchase|order|refund|delivery|contract|shipment
       |receipt|subscription|billing|supplier|vendor|estimate|rfp|procurement
  2.0  customer|customers|client|clients|prospects|partnership|collaboration|loyalty|demo|product|webinar|pilot|trial
       |sales|investors|investor|pitch|funding|investment|deck|fund
  2.5  conference|keynote|workshop|seminar|panel_discussion|booth|attendees|speakers|event|summit|presentation|lecture
       |symposium|exhibition|festival|concert|performance
  2.5  dinner|lunch|party|wedding|birthday|holiday|weekend|christmas|barbecue|baby|drinks|date|movie|flowers|funeral
       |condolences|congratulations
  2.5  landlord|tenant|tenancy|apartment|flat|house|rent|lease|viewing|boiler|plumber|plumbing|roof|kitchen|leak
       |repair|repairs|mortgage|property|neighbour|neighbor|estate_agent|garage|car|rental|builder
  2.5  doctor|dr|appointment|surgery|clinic|treatment|prescription|dentist|consultation|patient|physio|diagnosis|vet
       |symptoms|therapy
  2.5  son|daughter|kids|children|parents|teacher|homework|class|lesson|lessons|tuition|pupils|tutor|parent|coach
  2.5  visa|passport|loan|grant|scholarship|planning|insurance|claim|tax|permit|housing|adoption|citizenship|licence
       |license|immigration
  2.0  recommendation|referral|reference_letter|letter_of_recommendation|recommend_me|refer_me|serve_as_a_reference
       |as_a_reference|being_a_reference|reference_for
  2.0  resignation|resign|last_day|farewell|retirement|leaving_do|notice_period|promotion|retiring|my_contract
       |assignment_with|contract_for
  2.0  service|services|support_team|ticket|issue|bug|account_manager_for|warranty|installation|maintenance|guarantee
  2.0  deliverables|milestone|sprint|stakeholders|minutes|agenda|action_items|meeting_notes|budget|q1|q2|q3|q4|quarter
       |campaign|release|rollout|board
  2.0  unsubscribe|registration|registered|enrolled|membership|members|subscribers|newsletter
    """,
}
