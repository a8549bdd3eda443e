"""The phrases of received mail: what they show, and the book of them all; and the classes of words that it shares."""

from functools import cache

from rules.phrases import Book


class Heard:
    """What a phrase in received mail shows."""

    CANCELLED = "cancels"
    SHELVED = "stops looking for anybody"
    LEFT = "has left"
    NO_CALLS = "asks not to be called"


CLASSES = """
not: not|unable|never|no_longer|neither|nor|without
move: moving|move|moved|proceed|proceeding|progress|progressing|continue|continuing|going|go|take|taking|advance
       |advancing|pursue|pursuing|bring|bringing
role: role|position|opening|vacancy|internship|traineeship|apprenticeship|job|placement|fellowship|post|postdoc
       |opportunity|requisition|roles|positions|openings|jobs|vacancies|hire
others: other|another|different|alternative|stronger|more_qualified|more_experienced|internal|someone_else
       |somebody_else|candidates|applicants|those|a_candidate|an_internal|others
candidate: candidate|candidates|applicant|applicants|person|people|individual|individuals|direction|profile|profiles
       |someone|somebody
talk: interview|call|chat|conversation|meeting|round|discussion|screen|screening|assessment|test|zoom|session
       |interviews|visit|onsite|presentation|challenge|exercise|task|stage|meet|speak|phone_screen|coffee|video_call
pleased: pleased|delighted|happy|excited|thrilled|glad|pleasure|like|love|honoured|honored|proud|great_news
day: monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|mon|tue|tues|wed|weds|thu|thur|thurs|fri|week
month: january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul
       |aug|sep|sept|oct|nov|dec
hour: am|pm|noon|midday|half|quarter|o_clock|7am|8am|9am|10am|11am|12pm|1pm|2pm|3pm|4pm|5pm|6pm|30am|30pm|15am|15pm|45am
       |45pm
"""


@cache
def received_book() -> Book:
    from rules.phrases_aside import ASIDE

    return Book((ASIDE,), CLASSES)
