"""The words of job titles: what people are (heads), how senior, and in what."""

import re

from rules.providers import each

_HEADS = each(
    """
    accountant actor actuary administrator adviser advisor agent agronomist aide almoner ambassador anaesthetist
    analyst anesthesiologist anesthetist animator announcer appraiser apprentice arborist archaeologist architect
    archivist artist assembler assessor assistant associate astronomer attendant attorney auctioneer audiologist
    auditor author avp bailiff baker banker barber barista bartender bassist bdr beautician beekeeper bellhop
    biochemist biologist blacksmith boilermaker bookkeeper botanist bouncer brewer bricklayer broker builder busser
    butcher buyer cadet cameraman captain cardiologist caregiver carer caretaker carpenter carrier cartographer
    cashier ceo cfo chaplain chauffeur cheesemonger chef chemist chief chiropractor chocolatier choreographer cio
    ciso cleaner clerk clinician clinicians cmo cna co-ordinator coach colorist columnist communicator composer
    concierge conductor confectioner conservator constable consultant contractor controller coo cook coordinator
    copywriter correspondent counsel counsellor counselor courier cpa cpo crew criminologist croupier csm cso cto
    curator custodian dancer dba dealer dean deckhand decorator demographer dentist deputy deputy-head dermatologist
    designer detailer detective developer devops dietician dietitian director dishwasher dispatcher distiller
    distributor dj docker doctor doorman dosimetrist doula drafter dramaturg dramaturge draughtsman driver drummer
    ecologist econometrician economist editor educator electrician embalmer engineer engraver entomologist
    entwickler epidemiologist escort esthetician estimator evaluator evangelist evp examiner executive expert
    fabricator facilitator farmer fellow filmmaker firefighter fisherman fishmonger fitter florist foreman forester
    fundraiser gamekeeper gamemaster gamer gardener generalist geneticist geographer geologist ghostwriter glazier
    goldsmith governor grader greenkeeper grocer groomer groundskeeper groundsman guard guide gynaecologist
    gynecologist hairdresser hairstylist hand handler handyman head headmaster headmistress headteacher
    horticulturist hospitalist host hostess housekeeper hrbp hvac-technician hydrologist hygienist illustrator
    immunologist influencer ingenieur inspector inspectorate installer instructor intern internist internship
    interpreter investigator janitor jeweler jeweller joiner journalist judge keeper laborer labourer landscaper
    lawyer lead leader lecturer librarian lifeguard lineman lineworker linguist locksmith logistician lookout lpn
    lyricist machinist magistrate maid maintainer maker manager marketer marshal mason masseuse master matchmaker
    mathematician mechanic mediator medic mentor merchandiser messenger metallurgist meteorologist midwife miller
    millwright minister model moderator mortician mover musician nanny navigator neurologist notary nurse
    nutritionist obstetrician officer oncologist operative operator optician optometrist orderly organiser organist
    organizer orthodontist orthoptist owner packer paediatrician painter paraeducator paralegal paramedic
    paraprofessional partner pastor pathologist pediatrician perfusionist pharmacist phlebotomist photographer
    physician physicist physiotherapist pianist picker pilot pipefitter planner plasterer plumber pm podiatrist poet
    porter postdoc postman potter practitioner preacher presenter president presser principal printer producer
    professor programmer programmer/analyst promoter proofreader prosthetist psychiatrist psychologist publicist
    purchaser radiographer radiologist ranger realtor receptionist recruiter referee registrar rep reporter
    representative researcher resident reviewer rigger rn roadie roofer runner sailor salesperson saxophonist
    scaffolder scheduler scholar scientist screenwriter scriptwriter scrum-master sculptor sde sdet sdr seamstress
    secretary sergeant server server/bartender shepherd sheriff shopper silversmith singer skipper slater
    sociologist soldier solicitor sommelier sonographer sorter sous-chef specialist speechwriter splicer sre
    stagehand statistician stenographer stevedore steward stewardess stocker storekeeper storyteller strategist
    stylist sub-editor superintendant superintendent supervisor surgeon surveyor svp swe sysadmin ta tailor teacher
    technician technicien technologist telemarketer teller tester therapist therapists tiler toolmaker toxicologist
    trader trainee trainer transcriber translator treasurer trooper truck-driver trucker tutor typist underwriter
    upholsterer usher valet vet veterinarian videographer violinist virologist vlogger vocalist volunteer vp waiter
    waitress warden warehouseman watchmaker weaver webmaster welder werkstudent werkstudentin winemaker woodworker
    worker writer zookeeper zoologist
    """
)
_PLURAL = re.compile(r"(?:ers|ors|ists|ants|ents|ians|nurses|chefs|leads|heads)$")
LEVELS = each(
    """
    senior junior sr jr sr. jr. staff principal lead chief head entry entry-level level mid mid-level associate
    assistant deputy vice executive trainee graduate i ii iii iv v vi 1 2 3 4 l1 l2 l3 l4 l5 l6 apprentice intern
    interim acting registered licensed certified part-time full-time seasonal temporary
    """
)
FUNCTIONS = each(
    """
    product marketing sales operations platform backend back-end frontend front-end fullstack full-stack full stack
    infrastructure growth data software hardware mobile ios android web cloud security design research customer
    success support finance financial hr human resources people legal compliance engineering it digital content
    brand creative business development project program programme account office clinical medical surgical emergency
    pediatric paediatric icu ward mental health social community youth elementary primary secondary middle high
    school special education math maths mathematics science english history music art mechanical electrical civil
    chemical structural industrial process quality supply chain logistics warehouse delivery maintenance machine
    learning ml ai nlp devops site reliability network systems test automation qa ux ui ux/ui user experience
    graphic visual motion game video emea apac americas north america europe us uk commercial corporate retail store
    shift line kitchen pastry sous payments payroll tax audit risk credit investment private banking insurance real
    estate property construction communications public relations media events policy strategy partnerships
    procurement pricing revenue enterprise junior technical internal external general night day bar front desk guest
    services hospitality dental veterinary
    """
)
FIELDS = each(
    """
    teaching nursing marketing sales accounting engineering administration housekeeping cleaning catering caregiving
    kindergarten retail warehouse customer service bookkeeping landscaping security reception bartending plumbing
    welding carpentry tutoring faculty finance hr it design research communications fundraising procurement
    """
)
_WORD = re.compile(r"[^\W_][\w.'’-]{0,30}")


def heads(title: str) -> int:
    """How many words of a title say what a person is: "Senior Data Analyst" has one, "Northlight Studio" none."""
    return sum(_is_head(word.rstrip(".").lower()) for word in _WORD.findall(title[:200]))


def _is_head(word: str) -> bool:
    if word in _HEADS:
        return True
    if "-" in word:
        return word.rpartition("-")[2] in _HEADS
    return word.endswith("s") and word[:-1] in _HEADS and bool(_PLURAL.search(word))
