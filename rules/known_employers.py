"""Employers that many people know: where a mail names one of them, no telling word need stand beside it."""

from rules.name_words import TOOLS
from rules.providers import NO_EMPLOYERS, PLATFORMS, SYSTEM_NAMES, each

_ONE_WORD = each(
    """
    abbvie accenture adidas aetna affirm airbnb airbus aldi allianz allstate amtrak anthropic aon aramark arup asos
    astrazeneca aviva avon axa barclays basecamp bayer bechtel betterment bloomberg bmw boeing bosch braintree brex
    broadcom bupa burberry capgemini cargill carvana caterpillar cerner checkr chevron chewy chipotle cigna cisco
    citibank citigroup cloudflare cognizant coinbase comcast corteva costco danaher danone datadog deliveroo
    deloitte dhl disney doordash duolingo dyson easyjet equifax equinix ericsson esri everlane expedia experian
    exxonmobil fastly flipkart foodpanda freshworks fujitsu geico genentech gilead glossier goldman grammarly greggs
    grubhub gsk gusto halliburton hasbro hellofresh hilton honda honeywell hsbc huawei hulu humana hyatt hyundai
    ikea infosys instacart intel intuit jpmorgan kellogg klarna kohl's kpmg kraken kroger lego lenovo lidl lockheed
    logitech lowe's lufthansa lululemon macy's mailchimp marriott mastercard mattel mckesson mckinsey medtronic
    mercado merck michelin microchip micron moderna mondelez monzo morningstar motorola nasa nasdaq nestle nestlé
    netflix newell nike nissan nokia nordstrom northrop novartis nvidia ocado okta palantir panasonic patagonia
    paychex peloton pepsico petco petsmart pfizer philips plaid porsche primark publix purdue pwc qualcomm ramp
    raytheon revolut rivian robinhood roblox roku ryanair safeway sainsbury's samsung sanofi schlumberger sephora
    shopify siemens skyscanner sodexo sony soundcloud spacex starling stripe subaru swisscom sysco t-mobile tesco
    tesla thoughtworks toast toyota transferwise tripadvisor twilio unilever unitedhealth usaa verizon vmware
    vodafone volkswagen volvo waitrose walgreens walmart warby wayfair waymo wegmans wework whirlpool wipro xerox
    zalando zappos zillow zynga
    """
)
"""None that a letter speaks of as often for another reason: as a tool, as a way to pay, or as somebody's surname."""
_WORDS = (
    "american express",
    "best buy",
    "booz allen",
    "booz allen hamilton",
    "british airways",
    "capital one",
    "cedars-sinai",
    "charles schwab",
    "coca-cola",
    "dick's sporting goods",
    "dollar general",
    "dr. martens",
    "eli lilly",
    "ernst & young",
    "general mills",
    "goldman sachs",
    "home depot",
    "john deere",
    "johns hopkins",
    "jpmorgan chase",
    "kaiser permanente",
    "liberty mutual",
    "lockheed martin",
    "marks & spencer",
    "merrill lynch",
    "morgan stanley",
    "northrop grumman",
    "procter & gamble",
    "red cross",
    "riot games",
    "rolls-royce",
    "sherwin-williams",
    "state farm",
    "sprout social",
    "trader joe's",
    "wells fargo",
    "whole foods",
)
_KNOWN = (_ONE_WORD | frozenset(_WORDS)) - TOOLS - PLATFORMS - SYSTEM_NAMES - NO_EMPLOYERS


def is_known_employer(name: str) -> bool:
    called = name.lower().replace("’", "'").removeprefix("the ")
    return called in _KNOWN or called.removesuffix("'s") in _KNOWN


_WRITTEN_AS_ONE = {name.replace(" ", ""): name.title() for name in _WORDS if name.replace(" ", "").isalpha()}


def written_as_one(label: str) -> str:
    """ "Home Depot" of homedepot.com."""
    return _WRITTEN_AS_ONE.get(label, "")
