"""The words that begin, join and end the names of employers, and those that never do."""

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
    "sons son partners associates co co. company daughters daughter brothers bros bros. family friends crew technology"
)
SEATS = each(
    """
    institute center centre foundation school society council agency office association college department ministry
    partnership alliance trust hospital campaign
    """
)
CAUSES = each("teach code doctors tech lawyers engineers teachers research habitat students reporters parents")
AFTER_POSSESSIVE = each(
    """
    hospital school college church clinic goods kitchen bakery pizza foods cafe café university academy nursery club
    market books records garage salon restaurant bar pub house home medical health coffee bistro diner department
    """
)
ADDRESSES = each("street st. st avenue ave ave. road rd rd. floor suite room building blvd boulevard lane drive")
GENERIC = each(
    """
    dept dept. accounting admin agency application applications board business candidate careers client college
    committee company contact corporate customer department design director engineering final finance firm first
    general head headquarters hiring hospital hq hr human info interview interviews it jobs last least legal main
    manager marketing n/a national next no-reply none noreply notifications office once onsite on-site operations
    opportunity organisation organization panel people phone physics position present product recruiter recruiting
    recruitment remote research resources role sales school second security staff support talent tbd team technology
    university unknown video
    """
)
"""Words of which no name is made alone: "Human Resources", "Sales Department"."""
ORGANISATIONS = each(
    """
    academy ag agency arts cooperative analytics associates bakery bank biotech brewing builders capital care center
    centre city clinic co co. college collective company construction consulting corp corp. corporation council
    county creative dental designs digital district electric energy engineering enterprises financial foods
    foundation freight gmbh group health healthcare holdings hospital hotel inc inc. industries institute insurance
    kitchen labs laboratories limited llc llp logistics ltd ltd. manufacturing media medical ministry motors museum
    networks nursery publishing partners pharma pharmaceuticals plc plumbing press productions properties resort
    restaurant robotics school schools security services society software solutions sons studio studios supply
    systems technologies technology elementary infirmary chapel church symphony orchestra theatre theater library
    therapeutics trust university ventures works
    """
)
"""Words that only an organisation has in its name."""
