"""The phrases of sent mail: what they show, the classes of words that they share, and the book of them all."""

from functools import cache

from rules.phrases import Book


class Said:
    """What a phrase in sent mail shows."""

    INTERVIEWED = "thanks for an interview"
    MET = "thanks for a conversation"
    TALKED = "speaks of a conversation that has been"
    NAMED = "names the interview or the job"
    JOB = "speaks of the job as one's own to be"
    CANDIDATE = "writes as a candidate"
    KEEN = "wants the job"
    TODAY = "on the day or the day after"
    ASKS = "asks how things stand"
    CHASES = "writes in order to ask"
    WAITS = "waits for an answer to an application or interview"
    BEFORE = "the interview is still to come"
    APPLIES = "applies for a job"
    OFFER = "answers an offer"
    DECLINED = "answers a rejection"
    WITHDRAWS = "withdraws"
    HIRES = "writes as the employer"
    OTHERWISE = "is about another kind of interview or application"
    ELSEWHERE = "is about something else"
    DAILY = "may be about anything"


CLASSES = """
thanks: thank_you|thanks|thank|thankyou|thx|thanx|ty|grateful|gratitude|appreciate|appreciated|appreciation|cheers
       |thankful|obliged|indebted|thanking|valued
liked: enjoyed|loved|enjoyable|pleasure|great|lovely|good|nice|wonderful|fantastic|delight|delighted|brilliant|awesome
       |fun|enlightening|insightful|informative|honour|honor|honoured|honored|privilege|pleasant|interesting|inspiring
       |enjoy|glad|happy|fab|super|terrific|energising|energizing|engaging|refreshing|impressed|inspired|stimulating
       |instructive|valuable|thoughtful|taken_with|struck|excellent|blast|amazing|cool|liked|thrilled|fascinating
       |well_run
relished: enjoyed|loved|enjoyable|pleasure|delight|privilege|honour|honor|honoured|honored|enlightening|insightful
       |informative|inspiring|impressed|inspired|energising|energizing|engaging|refreshing|stimulating|instructive
       |taken_with|struck|blast|well_run|fascinating|appreciated
was: was|were|had|it_is|so|such|really|very|super
nice: great|lovely|good|nice|wonderful|fantastic|delighted|brilliant|awesome|fun|pleasant|interesting|glad|happy|fab
       |super|terrific|valuable|thoughtful|excellent|amazing|cool|thrilled
met: meet|meeting|met|speaking|speak|spoke|talk|talking|talked|chat|chatting|chatted|catching_up|connect|connecting
       |conversing|sit_down|sitting_down|visit|visiting|interact|interacting|discuss|discussing|have_met|get_to_know
       |getting_to_know|see_round|seeing|being_interviewed|interview|interviewing|have_a_discussion|put_a_face
       |hear_from
meeting_me: meeting|speaking|talking|chatting|sitting_down|connecting|seeing|hosting|having|interviewing|interacting
       |walking
       |showing|calling|discussing|telling|introducing|squeezing|fitting|receiving|welcoming|taking|inviting|giving
       |including
talk: conversation|chat|discussion|call|meeting|talk|session|visit|interaction|screen|zoom|conversations|discussions
       |exchange
       |tour|intro|catch_up|onsite|screening|panel|assessment_day|assessment_centre|round|day|interview|interviews
       |exercise|questions|hospitality|welcome|dialogue|hour|time_together
interview: interview|interviews|interviewing|interviewed|interviewers|interviewer
role: role|position|opening|vacancy|internship|traineeship|apprenticeship|job|placement|fellowship|postdoc|studentship
       |post_of|the_post|this_post|residency|clerkship|scheme|traineeship|roles|openings|training_contract
       |posting
       |secondment|gig|vacancies|program_manager|programme_manager
job: role|position|opening|vacancy|internship|traineeship|apprenticeship|job|placement|fellowship|post|opportunity
       |roles|positions|studentship|postdoc|residency|clerkship|opportunities|scheme
title: engineer|developer|designer|analyst|manager|assistant|nurse|teacher|receptionist|accountant|coordinator
       |associate
       |intern|trainee|paralegal|technician|officer|executive|director|consultant|administrator|driver|cook|chef
       |barista
       |server|researcher|lecturer|professor|scientist|specialist|representative|supervisor|foreman|clerk|cashier
       |architect|editor|writer|producer|recruiter|planner|buyer|advisor|adviser|counsel|attorney|solicitor|pharmacist
       |therapist|tutor|lead|head|apprentice|operative|electrician|mechanic|welder|postdoc|colleague|employee|hire
       |hydrologist|lifeguard|hygienist|controller
       |florist|porter|pilot|captain|surveyor|conductor|organist|warden|guard|labourer|picker|packer|cleaner|host
       |hostess|waiter|waitress
       |psychologist|biologist|chemist|physicist|statistician|economist|strategist|scientist|auditor|actuary|trader
       |banker
       |principal|headteacher|dean|sre|swe|sde|tpm|fitter|joiner|plumber|gardener|groom|keeper|stylist|beautician
       |midwife|adjuster|teller|chaplain|curator|machinist|dispatcher|bartender|housekeeper|janitor|underwriter
       |counsellor
       |counselor|nanny|paramedic|physician|hospitalist|dentist|firefighter|steward|attendant|baker|butcher|carpenter
       |installer
       |inspector|operator|copywriter|translator|interpreter|photographer|animator|illustrator|negotiator|clinician
       |scribe
       |aide|secretary|mate|superintendent|registrar|fellow|deputy|caretaker|welder|roofer|stylist|groomer|trainer
       |teammate|team_member|crew_member|programmer|tester|marketer|accounts_payable|bookkeeper|librarian|carer
       |caregiver
wish: love|like|hope|hoping|want|wish|keen|eager|excited|thrilled|happy|proud|honoured|honored|glad|ready|delighted
       |pleased|privileged|privilege|dream|relish|welcome|grateful|aspire|honour|honor|joy|honestly_want
place_of_work: team|department|firm|company|group|organisation|organization|staff|lab|practice|school|studio|crew
       |agency
       |business|programme|program|scheme|institute|faculty|ward|unit|kitchen|branch|clinic|office|desk|floor|service
       |newsroom|brigade|squad|shop|restaurant|hotel|hospital|store|salon|fleet
soon: today|yesterday|this_morning|this_afternoon|this_evening|earlier_today|earlier|just_now|last_night|tonight
       |the_other_day
day: monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thurs|fri
news: update|updates|news|status|decision|decisions|outcome|result|results|feedback|progress|timeline|timelines
       |timeframe|word|movement|developments|verdict|next_steps|next_step|further_process|further_information
       |further_steps
process: hiring|recruitment|recruiting|selection|interview|interviewing|application|decision_making|selections
       |candidate
"""


@cache
def sent_book() -> Book:
    from rules.phrases_asks import ASKS
    from rules.phrases_elsewhere import ELSEWHERE
    from rules.phrases_not_sent import NOT_SAID
    from rules.phrases_thanks import THANKS
    from rules.phrases_withdrawals import WITHDRAWALS

    return Book((THANKS, ASKS, NOT_SAID, ELSEWHERE, WITHDRAWALS), CLASSES)
