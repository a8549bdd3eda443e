"""The words of job titles: what people are (heads), how senior, and in what."""

import re

from rules.providers import each

_HEADS = each(
    """
    accountant actor actuary administrator adviser advisor agent aide ambassador analyst animator announcer
    appraiser apprentice arborist archaeologist architect archivist artist assembler assessor assistant associate
    astronomer attendant attorney auditor author baker banker barber barista bartender beautician biochemist
    biologist blacksmith boilermaker bookkeeper botanist bricklayer broker builder butcher buyer cameraman captain
    caregiver caretaker carer carpenter cartographer cashier ceo cfo chaplain chauffeur chef chemist chief
    chiropractor cio cleaner clerk clinician cmo coach colorist columnist communicator composer concierge conductor
    conservator consultant contractor controller coo cook coordinator co-ordinator copywriter correspondent counsel
    counsellor counselor courier cpo cto curator custodian dancer dba dealer dean dentist deputy designer detailer
    detective developer devops dietitian dietician director dispatcher distributor dj doctor doula draughtsman
    drafter driver ecologist economist editor educator electrician engineer entomologist epidemiologist esthetician
    estimator evaluator evangelist examiner executive expert fabricator facilitator farmer fellow filmmaker
    firefighter fisherman fitter florist foreman forester fundraiser gardener generalist geneticist geographer
    geologist glazier grader groundskeeper groomer guard guide gynecologist hairdresser hairstylist handler handyman
    head host hostess housekeeper hydrologist hygienist illustrator inspector installer instructor intern internist
    internship interpreter investigator jeweler joiner journalist judge laborer labourer landscaper lawyer lead
    leader lecturer librarian lifeguard linguist lineman lineworker locksmith logistician machinist magistrate
    maintainer maker manager marketer mason masseuse mathematician mechanic mediator medic mentor merchandiser
    metallurgist meteorologist midwife miller minister model moderator mover musician nanny navigator neurologist
    nurse nutritionist officer operative operator optician optometrist orderly organiser organizer orthodontist
    owner packer painter paralegal paramedic partner pastor pathologist pediatrician pharmacist phlebotomist
    photographer physician physicist physiotherapist picker pilot pipefitter planner plasterer plumber podiatrist
    poet porter postdoc practitioner preacher president presenter principal printer producer professor programmer
    promoter proofreader psychiatrist psychologist publicist purchaser radiographer radiologist ranger realtor
    receptionist recruiter referee registrar reporter rep representative researcher resident reviewer rigger roofer
    runner sailor salesperson scheduler scholar scientist scrum-master sculptor seamstress secretary sergeant server
    shepherd shopper singer sociologist soldier solicitor sommelier specialist sre sde statistician steward
    stewardess stocker storekeeper strategist stylist sub-editor superintendent supervisor surgeon surveyor tailor
    teacher technician technologist telemarketer teller tester therapist tiler toolmaker trader trainee trainer
    transcriber translator treasurer truck-driver tutor typist underwriter upholsterer usher valet vet veterinarian
    videographer volunteer vp waiter waitress warden warehouseman watchmaker webmaster welder woodworker worker
    writer zookeeper zoologist programmer/analyst sdet cpa rn lpn cna swe pm hrbp svp evp avp cso ciso bdr sdr csm
    sysadmin therapists paraprofessional paraeducator ta busser dishwasher server/bartender hand crew clinicians
    governor inspectorate keeper master superintendant technicien ingenieur entwickler werkstudent werkstudentin
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
