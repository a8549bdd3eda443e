"""The words that begin, join and end the names of employers, and those that never do."""

import re

from rules.providers import each

CALENDAR = each(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep
    sept oct nov dec today tomorrow yesterday tonight am pm a.m p.m noon
    """
)
NEVER = CALENDAR | each(
    """
    i i'm i’m i've i’ve i'd i’d i'll i’ll we you he she it they my our your his her their me us this that these
    those thank thanks please if as in on and but so also when while what who why how after before during since
    because however unfortunately dear hi hello hey regards sincerely best kind yours cheers re fwd fw date time
    location where which would could should will can may might do does did is are was were has have had not no yes
    all any looking let feel having being there here for to with from by at or dr mr mrs ms prof professor sir madam
    """
)
"""Words that begin no employer's name, however they are written."""
SUFFIX = each(
    "inc inc. llc ltd ltd. limited gmbh plc corp corp. co co. ag s.a sa bv b.v nv llp l.l.c lp pty pllc kg se ab oy srl"
)
AFTER_AND = each(
    "sons son partners associates co co. company daughters daughter brothers bros bros. family friends crew technology "
    "electric power light water energy"
)
SEATS = each(
    """
    institute center centre foundation school society council agency office association college department ministry
    partnership alliance trust hospital campaign
    """
)
CAUSES = each(
    "teach transport bread code doctors tech lawyers engineers teachers research habitat students reporters parents"
)
AFTER_POSSESSIVE = each(
    """
    academy auto automotive bakery bar barbers bistro books brewery cafe café church clinic club coffee college deli
    department diner farm foods garage goods grill health home hospital house kitchen market medical nursery office
    pharmacy pizza plumbing pub records restaurant salon school tavern university
    """
)
ADDRESSES = each("street st. st avenue ave ave. road rd rd. floor suite room building blvd boulevard lane drive")
HOUSES = each("close court crescent gardens hill house mews park place plaza row square terrace tower walk way")
"""What a number before makes an address: "14 Elm Court"."""
GENERIC = each(
    """
    accounting admin admissions agency anaesthetics apac application applications apprenticeship apprenticeships
    board borough business campus candidate cardiology care careers central chambers christmas client college
    committee community company conservatoire contact corporate county customer department dept dept. design
    development director diwali early easter emea emerging engineering executive final finance firm first general
    global governors graduate head headquarters hiring hospital hq hr human info interview interviews it jobs last
    least legal local main management manager marketing ministry n/a national neurology next no-reply none noreply
    notifications office on-site once oncology onsite operations opportunity organisation organization paediatrics
    panel pediatrics people phone physics placement position present product program programme programmes programs
    radiology ramadan recruiter recruiting recruitment regional registry remote research resources resourcing role
    sales school search second security selection services shared staff student support talent tbd team technical
    technology thanksgiving uk university unknown us video volunteer ward
    """
)
"""Words of which no name is made alone: "Human Resources", "Sales Department"."""
ORGANISATIONS = each(
    """
    abbey academies academy actuaries advisers advisors advisory aerospace ag agency airline airlines airport
    airways alliance analytics apparel aquarium aquatics architects archives arts associates association assurance
    authority automotive aviation bakehouse bakeries bakery ballet banca banco bancorp bank bankers banque
    behavioral beverage beverages bibliothek biologics biopharma bioscience biosciences biotech bistro books
    bookshop bookstore borough brasserie brewery brewing broadband brokers builders bureau cafe café capital care
    casino casualty catering cathedral center centre chapel charities chemicals childcare chocolates church city
    clinic clinics club clubs co co. coalition collective college colleges commission company conservancy
    conservatory constabulary construction consulate co-op coop
    consultancy consulting contractors cooperative corp corp.
    corporation council county court courts creative cruises cycles dairy daycare dental dermatology designs
    diagnostics digital diner diocese distillers distillery district ecole electric electronics elementary endowment
    energy engineering enterprises entertainment equity escuela estates events exports farm farms federation
    financial fitness foods foundation freight furniture galleries gallery gaming gazette gemeinde genomics gmbh
    grill grocers group growers health healthcare heating herald hochschule holdings homes hospice hospital
    hospitality hospitals hotel hotels housing hôpital imports inc inc. industries infirmary inn institut institute
    instituto instruments insurance interactive interiors jewelers jewellers kennels kitchen klinik klinikum kommune
    krankenhaus laboratories laboratory labs landscaping lending library limited lines living llc llp lodge
    logistics ltd ltd. lumber manufacturing media medical merchants metals mills mining ministries ministry
    montessori mortgage motors museo museum musée mutual mutuals networks newspapers nonprofit nurseries nursery
    observatory offices oncology opera opticians orchards orchestra orthodontics orthopaedics orthopedic orthopedics
    outdoors outfitters packaging paediatrics parish partners patisserie paving pediatrics petroleum pharma
    pharmaceuticals pharmacy physiotherapy pizza planetarium plastics plc plumbing police preschool press
    productions properties provisions publishing radiology rail railroad railway railways realtors realty
    reinsurance renewables rentals resort resorts restaurant restaurants roasters robotics roofing salon sanctuary
    savings school schools schule security semiconductors seminary services sheriff's shipping shipyard society
    software solicitors solutions sons spa stadtwerke steelworks stiftung stores studio studios suites supermarket
    supermarkets supply symphony synagogue systems tailoring tavern technologies technology telecom telehealth
    television textile textiles theater theatre therapeutics timber tours township toys traders trading transit
    transport transportation tribune trucking trust tutoring underwriters union universidad universidade universitat
    universiteit universitet universities university università universität université utilities ventures verlag
    veterinary vets vineyards winery wireless works zoo école
    """
)
"""Words that only an organisation has in its name."""
PUBLIC = each("office city town village county port bank house university church borough diocese")
"""What an organisation's name begins with, before "of"."""
SERVICES = each("police fire health sheriff's education labor works transportation parks")
"""Whose department is an employer of its own."""
TRADES = frozenset(
    {
        "asset management", "capital management", "district schools", "facilities management", "health plan",
        "home care", "investment management", "legal aid", "physical therapy", "property management", "public schools",
        "real estate", "senior care", "senior living", "staffing services", "urgent care", "waste management",
        "wealth management", "youth services",
    }
)  # fmt: skip
"""What an organisation's name ends with, in two words."""
DOMAIN_NAME = re.compile(r"[a-z0-9][a-z0-9-]{1,40}\.(?:com|io|ai|ly|co|org|net|dev|app|health|tech|fm|tv|me)$")
"""A domain that is a name: monday.com."""
SMALL_BRANDS = each(
    """
    accenture adidas airbnb asos athenahealth ebay ebm-papst etsy giffgaff lululemon nvidia thredup thyssenkrupp trivago
    vodafone wayfair zalando
    """
)
"""Employers that are written small, by themselves or by many."""
TOOLS = each(
    """
    airflow angular ansible asana autocad azure bash blender canva cassandra confluence cypress dart django docker
    drupal elasticsearch epic excel express figma flask flutter git go hadoop helm illustrator java jenkins jira kafka
    kanban kotlin kubernetes lambda laravel lean linux looker marketo matlab maven meditech mongo notion numpy
    outlook pandas perl photoshop pinterest playwright postgres postman powerpoint puppet python pytorch quickbooks
    rails react redis redux redshift revit ruby rust sap sas scala scrum selenium sigma sketch snowflake solidworks
    spark spring sql stata svelte swift tableau tensorflow terraform trello twitter typescript unity unreal vue
    windows word wordpress xero zendesk
    """
)
"""What a candidate works with, far more often than for."""
