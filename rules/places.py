"""Where one lives, works or was called to an interview: countries, states and cities, none of them an employer."""

from rules.providers import each

_ONE_WORD = each(
    """
    aberdeen accra adelaide africa alabama alaska albany albuquerque america amman amsterdam anchorage ankara antwerp
    argentina arizona arkansas asia athens atlanta auckland australia austria baghdad baltimore bangalore bangkok
    barcelona basel bath beijing beirut belfast belgium bengaluru berlin bern birmingham bogotá bogota boise bologna
    bombay bonn bordeaux boston bratislava brazil brighton brisbane bristol britain brooklyn brussels bucharest
    budapest buffalo bulgaria cairo calcutta calgary california canada canberra cardiff cartagena charleston charlotte
    chennai chicago chile china cincinnati cleveland cologne colombia colorado columbus connecticut copenhagen cork
    croatia cyprus dakar dallas dayton delaware delhi denmark denver derby detroit dhaka doha dresden dubai dublin
    dundee durban düsseldorf edinburgh egypt england estonia europe exeter finland florence florida france frankfurt
    galway geneva genoa germany ghana glasgow gothenburg graz greece guadalajara hamburg hanoi harare harlem havana
    hawaii helsinki hongkong houston hungary hyderabad iceland idaho illinois india indiana indianapolis indonesia
    iowa iraq ireland israel istanbul italy ivory jacksonville jakarta jamaica japan jerusalem johannesburg jordan
    kampala kansas karachi kathmandu kentucky kenya kiev kigali kolkata krakow kuwait kyiv lagos lahore latvia lebanon
    leeds leicester leipzig lima limerick lisbon lithuania liverpool ljubljana london louisiana luanda lusaka
    luxembourg lyon madison madrid maine malaysia malmö malta manchester manhattan manila maputo marseille maryland
    massachusetts melbourne memphis mexico miami michigan milan milwaukee minneapolis minnesota mississippi missouri
    montana montevideo montreal morocco moscow mumbai munich nairobi nashville nebraska nepal netherlands nevada
    newcastle nicosia nigeria norfolk norway norwich nottingham nuremberg ohio oklahoma omaha oregon orlando osaka
    oslo ottawa pakistan palermo panama paris pennsylvania perth peru philadelphia philippines pittsburgh plymouth
    poland portland porto portugal prague pretoria pune qatar quebec queens quito rabat raleigh riga romania rome
    rotterdam russia sacramento salzburg santiago scotland seattle seoul seville shanghai sheffield singapore sofia
    southampton spain stockholm strasbourg stuttgart sweden switzerland sydney taipei taiwan tallinn tampa tanzania
    tehran tennessee texas thailand tilburg tokyo toledo toronto toulouse tucson tulsa tunis turin turkey uganda
    ukraine utah utrecht valencia vancouver vermont vienna vietnam vilnius wales warsaw washington wellington
    winnipeg wisconsin wyoming yorkshire zagreb zambia zimbabwe zurich zürich
    """
)
_WORDS = (
    "baton rouge",
    "buenos aires",
    "cape town",
    "costa rica",
    "czech republic",
    "el paso",
    "fort worth",
    "ho chi minh city",
    "hong kong",
    "jersey city",
    "kansas city",
    "kuwait city",
    "las vegas",
    "los angeles",
    "mexico city",
    "new delhi",
    "new england",
    "new hampshire",
    "new jersey",
    "new mexico",
    "new orleans",
    "new york",
    "new york city",
    "new zealand",
    "north america",
    "north carolina",
    "north dakota",
    "northern ireland",
    "oklahoma city",
    "palo alto",
    "quebec city",
    "rhode island",
    "rio de janeiro",
    "salt lake city",
    "san antonio",
    "san diego",
    "san francisco",
    "san jose",
    "santa fe",
    "sao paulo",
    "saudi arabia",
    "silicon valley",
    "south africa",
    "south america",
    "south carolina",
    "south dakota",
    "south korea",
    "sri lanka",
    "st. louis",
    "tel aviv",
    "united kingdom",
    "united states",
    "washington dc",
    "west virginia",
)
_PLACES = _ONE_WORD | frozenset(_WORDS)


def is_place(name: str) -> bool:
    return name.lower().removeprefix("the ") in _PLACES
