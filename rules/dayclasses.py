"""Words that mean much the same where a day is promised, so that what is learned of one of them holds of all."""

from collections.abc import Mapping

from rules.mail import Direction

_TABLE = """
decide: decide decides deciding decided choose chooses choosing chosen pick picks picking picked select selects
    selecting selected finalize finalise finalizing finalising finalized finalised conclude concludes concluding
    concluded determine determined settle settled vote votes voting appoint appointed deliberate deliberates
    deliberating deliberations rank
decision: decision decisions choice verdict selection outcome outcomes result results answer answers resolution
    determination conclusion clarity feedback news word update updates response reply shortlist status notification
    notifications offer offers letter letters yes
tell: tell tells telling notify notifies notified notifying inform informs informed informing advise advised announce
    announces announcing announced communicate communicated communicating share shared sharing relay
call: call calls calling called phone phoning ring ringing text email emails emailed emailing message write writes
    writing written contact contacts contacted contacting ping mail
back: reach reaches reaching circle loop respond responding responds replied replying revert reverting touch
hear: hear hears hearing heard
know: know knows known
meet: meet meets meeting met chat speak speaks speaking talk talks talking conversation discuss discussing discusses
    discussion visit session sync debrief regroup convene convenes meetings
interview: interview interviews interviewing interviewed onsite round rounds
send: send sends sending submit submitting submitted return complete completed completing provide upload sign signed
    fill book schedule scheduled attach forward bring pay
start: start starts starting begin begins beginning join joining joins onboarding orientation commence commences
    induction
away: away out leave vacation holiday pto travelling traveling closed closure ooo abroad offline conference
hope: hope hopes hoping hoped expect expects expecting expected plan plans planning planned aim aims aiming anticipate
    anticipates anticipated intend intends intending want wants target targeting promise promised promises
body: team panel committee board manager director directors recruiter hr hiring department group partners leadership ceo
    cto cfo vp boss chair principal dean client colleague colleagues management recruiting talent office everyone
candidate: candidate candidates applicant applicants finalist finalists interviewees applications application
role: role position job post vacancy opening hire seat
need: need needed needs take takes taking took require requires last lasts
will: will ll shall going gonna
may: should would might may could can d
give: give gives giving allow bear wait hold hang patience patient
third: she he they someone somebody
process: process review reviews reviewing search evaluation timeline timeframe approval approvals paperwork turnaround
    recruitment
not: not never no cannot nobody none nothing unable unlikely
done: done finish finished finishes finishing wrap wraps wrapped wrapping ready sorted filled made over
deadline: deadline deadlines expires expire due valid rsvp closes
please: please kindly pls plz
if: if unless case whether
by: by within
until: until till til
doubt: doubt doubts doubtful unsure uncertain unclear premature impossible unrealistic lie lying pretend pretending
    wishful speculate guessing
then: then afterwards after once thereafter when
past: was were had did sent wrote spoke said told thought left got came went
thing: laptop badge equipment contract documents document form forms references portfolio samples assignment test
    assessment invoice expenses reimbursement payment salary benefits relocation visa training launch project release
    customer customers order report
"""
_RECALLED = """
    said told mentioned indicated noted explained understand understood explaining mentioning outlined stated informed
    suggested estimated promised thought expected hoped planned wanted advised agreed discussed gather gathered remember
    recall learned
"""
"""What a candidate says that the employer did: there it looks ahead, where the employer's own "said" looks back."""
_FIRST = {"we": "{}", "i": "{}", "our": "{}'s", "my": "{}'s", "us": "to-{}", "me": "to-{}"}
_SECOND = {"you": "{}", "u": "{}", "your": "{}'s"}


def _classes(speaker: Direction) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for line in _TABLE.replace("\n    ", " ").strip().splitlines():
        name, _, words = line.partition(":")
        for word in words.split():
            found.setdefault(word, f"<{name}>")
    if speaker is Direction.SENT:
        found |= dict.fromkeys(_RECALLED.split(), "<recalled>")
    sides = ("employer", "applicant") if speaker is Direction.RECEIVED else ("applicant", "employer")
    for part, side in zip((_FIRST, _SECOND), sides, strict=True):
        found |= {word: f"<{name.format(side)}>" for word, name in part.items()}
    return found


CLASSES = {speaker: _classes(speaker) for speaker in Direction}
"""By who speaks: the class of each word, "we" and "you" being known by whose side they name."""
