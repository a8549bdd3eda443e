"""The words of job titles: what people are (heads), how senior, and in what."""

import re

from rules.providers import each

_HEADS = each(
    """
    derrickhand driller floorhand organist repetiteur répétiteur roustabout toolpusher
    abstractor accountant actor actuary acupuncturist adjuster administrator adviser advisor advocate agent
    agronomist aide almoner ambassador anaesthetist analyst anesthesiologist anesthetist animator announcer
    appraiser apprentice aquarist arborist archaeologist architect archivist artist assayer assembler assessor
    assistant associate astronomer attendant attorney auctioneer audiologist auditor author avp babysitter bailiff
    baker banker barback barber barista barrister bartender bassist bdr beautician beekeeper bellhop biller
    biochemist bioinformatician biologist blacksmith boilermaker bookkeeper bookseller botanist bouncer brewer
    bricklayer broker builder bursar busser butcher butler buyer cadet cadetship cameraman campaigner canvasser
    captain cardiologist caregiver carer caretaker carpenter carrier cartographer caseworker cashier cellist ceo cfo
    chancellor chaplain chauffeur checker cheesemonger chef chemist chief chiropractor chocolatier choreographer
    cinematographer cio ciso cleaner clerk clerkship clinician clinicians closer cmo cna co-ordinator coach cobbler
    coder collector colorist columnist communicator composer compositor comptroller concierge conductor confectioner
    conservator constable consultant contractor controller conveyancer coo cook coordinator copyeditor copywriter
    coroner correspondent cosmetologist counsel counsellor counselor courier couturier cpa cpo crew criminologist
    croupier csm cso cto curator custodian cutler cutter dancer dba dealer dean deanship deckhand decorator defender
    demographer demonstrator dentist denturist deputy deputy-head dermatologist designer detailer detective
    developer devops dietician dietitian diplomat director directorship dishwasher dispatcher distiller distributor
    dj docent docker doctor doorman doorperson dosimetrist doula drafter draftsman draftsperson dramaturg dramaturge
    draughtsman dressmaker driver drummer ecologist econometrician economist editor educator electrician embalmer
    emt endocrinologist endodontist eng engineer engraver entomologist entwickler epidemiologist escort esthetician
    estimator evaluator evangelist evp examiner executive expert fabricator facilitator farmer farmhand farrier
    fellow filmmaker finisher firefighter fisherman fishmonger fitter florist foreman foreperson forester forwarder
    framer fumigator fundraiser gaffer gamekeeper gamemaster gamer gardener gastroenterologist generalist geneticist
    geographer geologist geophysicist geriatrician ghostwriter glassblower glazier goldsmith governess governor
    grader greenkeeper greeter grinder grocer groom groomer groundskeeper groundsman groundworker grower guard guide
    gynaecologist gynecologist hairdresser hairstylist hand handler handyman handyperson head headmaster
    headmistress headship headteacher helper hematologist herbalist herdsman herdsperson homeopath horticulturist
    hospitalist host hostess housekeeper hrbp hvac-technician hydrologist hygienist hypnotherapist illustrator
    immunologist influencer ingenieur inspector inspectorate installer instructor intern internist internship
    interpreter investigator invigilator ironworker janitor jeweler jeweller jockey joiner journalist judge keeper
    laborer labourer landscaper lawyer lead leader lecturer lectureship lexicographer librarian lifeguard lineman
    linesman lineworker linguist loader loadmaster lobbyist locksmith logistician longshoreman lookout lpn lyricist
    machinist magistrate maid maintainer maitre maker manager marker marketer marshal mason masseur masseuse master
    matchmaker mathematician matron mechanic mediator medic mentor merchandiser messenger metallurgist meteorologist
    midwife milker miller milliner millwright minister mixologist modeler modeller moderator mortician mover
    musician nanny naturalist naturopath navigator neonatologist nephrologist neurologist neuropsychologist notary
    nurse nutritionist obstetrician officer ombudsman oncologist operative operator optician optometrist orderly
    organiser organist organizer originator orthodontist orthoptist osteopath owner packer paediatrician painter
    paraeducator paralegal paramedic paraprofessional partner pastor pathologist paver pediatrician perfusionist
    periodontist pharmacist phlebotomist photographer physician physicist physiotherapist pianist picker pilot
    pipefitter planner plasterer plumber pm podiatrist poet polisher porter postdoc postman potter practitioner
    preacher preparer presenter president presser pricer principal printer processor proctor producer professor
    professorship programmer programmer/analyst promoter proofreader prosecutor prosthetist prosthodontist provost
    psychiatrist psychologist psychometrist publicist pulmonologist purchaser purser quant radiographer radiologist
    radiotherapist ranchhand ranger realtor receptionist recruiter rector referee registrar rehabilitator rep
    repairer repairman reporter representative researcher resident restorer reviewer rheumatologist rigger riveter
    rn roadie roofer roughneck runner sacristan saddler sailor salesman salesperson saleswoman saxophonist
    scaffolder scheduler scholar scientist screenwriter scribe scriptwriter scrum-master sculptor sde sdet sdr
    seamstress secretary seismologist selector seller senco sergeant server server/bartender setter shearer shepherd
    sheriff shopper signwriter silversmith singer sitter skipper slater sociologist soldier solicitor sommelier
    sonographer sorter sourcer sous-chef specialist speechwriter splicer sre stablehand stagehand stager
    statistician steelworker stenographer stevedore steward stewardess stocker stonemason storekeeper storyteller
    strategist stylist sub-editor subeditor superintendant superintendent supervisor surgeon surveyor svp swe
    sysadmin tailor taxidermist teacher technician technicien technologist telemarketer teller tester therapist
    therapists tiler toolmaker toxicologist trader trainee trainer transcriber transcriptionist translator treasurer
    trimmer trooper truck-driver trucker tuner turner tutor typesetter typist umpire undertaker underwriter unloader
    upholsterer urologist usher valet verger vet veterinarian vice-chancellor videographer violinist virologist
    vlogger vocalist volunteer vp waiter waitress warden warehouseman washer watchmaker weaver webmaster welder
    werkstudent werkstudentin winemaker wireman woodworker worker wrangler writer zookeeper zoologist
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
    talent acquisition clinical regulatory affairs editorial production manufacturing environmental facilities safety
    admissions advancement student academic analytics merchandising planning innovation transformation lifecycle
    shift line kitchen pastry sous payments payroll tax audit risk credit investment private banking insurance real
    estate property construction communications public relations media events policy strategy partnerships
    procurement pricing revenue enterprise mid-market smb b2b junior technical internal external general night day bar
    front desk guest services hospitality dental veterinary
    """
)
FIELDS = each(
    """
    teaching nursing marketing sales accounting engineering administration housekeeping cleaning catering caregiving
    kindergarten retail warehouse customer service bookkeeping landscaping security reception bartending plumbing
    welding carpentry tutoring admin management student co-op faculty finance hr it design research
    communications fundraising procurement
    """
)
_MEMBER = re.compile(
    r"\b(?:(?:Team|Crew|Corps|Faculty|Cast|Staff) Member|(?:Crew|Shift|Team|Group|Squad) Leader|Co-?[Ww]orker|"
    r"[A-Z]\w+ Colleague|[Hh]ealth [Vv]isitor|(?:crew|cast) member|"
    r"(?i:vet|veterinary|pharmacy|lab|surgical|x-?ray|radiology|nail|auto|hvac|it|field|dialysis|medical|psych|support|"
    r"patient care|wind|service|maintenance) [Tt]ech)\b"
)
_WORD = re.compile(r"[^\W_][\w.'’-]{0,30}")


def heads(title: str) -> int:
    """How many words of a title say what a person is: "Senior Data Analyst" has one, "Northlight Studio" none."""
    title = title[:200]
    return sum(_is_head(word.rstrip(".").lower()) for word in _WORD.findall(title)) + len(_MEMBER.findall(title))


def _is_head(word: str) -> bool:
    if word in _HEADS:
        return True
    if "-" in word:
        return word.rpartition("-")[2] in _HEADS
    return word.endswith("s") and word[:-1] in _HEADS and bool(_PLURAL.search(word))
