"""The words without which no pattern of an answer needs to be tried."""

ANSWER_WORDS = frozenset(
    """
    absence advise advised agreement allow announce announced announcement announces announcing answer answering
    answers anything applicants appoint appointed appointment approval approve approves back base bear bell bring
    buttoned buzz call calling calls candidates check choice choices choose choosing chosen circle circling clarity
    clear clearer close closing communicate communicated communicates communication communications completed conclude
    concluded concludes concluding conclusion confirm confirmation confirmed confirming consensus contact contacted
    contacting contacts dashboard decide decided decides deciding decision decisions declared definitive deliberating
    deliberations details determination drop dropping due either email emailed emailing emails estimate eta
    evaluating evaluation expect extended feedback fill filled filling final finalise finalised finalising finalists
    finalize finalized finalizing find finish finished finishes finishing firm firming follow following formal gimme
    give giving goes green guess hang hear heard hearing hears hire hired hiring hold idea inbox info inform
    information informed informing informs instead interviewees intimate intimated intimation invitation invited
    ironed issued judgement judgment keep knew know knows learn leave letter letters likely line list locked loop
    mail mailed message messaging mind minds misery movement mull nailed names naming narrow narrowed narrowing need
    needs news nominate note nothing notice notification notifications notified notifies notify notifying offer
    offered offers outcome outcomes pan passes patience patient person phone phones phoning pick picked picking picks
    ping pinging posted process promise promised published quiet rank reach reaching ready realistic realistically
    receive received recommend recommendation released replies reply replying report reporting reports resolution
    resolved respond responding response result results revert reverting review reviews ring ringing rings say search
    select selected selecting selection selections sent settle settled settling sewn shake share shared sharing
    shortlist shortlisted shortlisting shout sign signoff silence smth something soon sort sorted speed stand status
    steps take takes target telephone tell telling tells text texts think thinking thoughts thumbs tied tight till
    timeframe timeline told touch turn turnaround update updated updates updating verdict visible vote votes wait
    waiting word wrap wrapped wrapping wraps write writing written yes
    """.split()  # noqa: SIM905  (a table of words)
)
"""A sentence without any of these, nor its neighbours, speaks of no answer."""

MEETING_WORDS = frozenset(
    """
    approval approve approved approves back chat checked complete completes completing conclude concludes convene
    convenes convening debrief debriefs deliberate deliberates deliberating discuss discusses finish finishes
    finishing goahead meet meeting meets need reconvene reconvenes reconvening regroup require requires return
    returns revisit revisiting sign signs sit sits speak spoken sync talked traveling travelling vote votes wait wrap
    wraps
    """.split()  # noqa: SIM905  (a table of words)
)
"""Words of what an answer waits for, or of a word that is taken back."""
