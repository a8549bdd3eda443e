"""The words without which no pattern of an answer needs to be tried."""

ANSWER_WORDS = frozenset(
    """
    anything keep names finalists idea offers completed finished concluded review need needs agreement communication
    communications communicated communicate communicates conclusion determination judgment judgement consensus
    resolution nothing silence mind minds speed sorted inbox status emailed mailed posted published released
    information details info search selections emails hire finalized finalised report reporting think thinking mull
    invitation check choose till hang decided resolved concluded dashboard visible offered person list deliberating
    deliberations evaluating evaluation allow hears contact note settled patient told learn find target movement
    formal leave reports contacted thoughts quiet goes passes misery absence issued declared extended due ready
    advise advised announce announced announcement announces announcing answer answers appoint appointed appointment
    approval approve approves back base bear bell bring buttoned buzz call calling calls choice choices choose
    choosing chosen circle circling clarity close closing communicate communicated conclude concludes concluding
    confirm confirmation confirmed confirming contact contacted contacting contacts decide decides deciding decision
    decisions drop dropping either email emailing emails eta expect feedback fill filled filling final finalise
    finalised finalising finalize finalized finalizing finish finishes finishing firm firming follow following gimme
    give giving green hear heard hearing hire hired hiring inbox inform informed informing informs intimate
    intimated intimation ironed know knows learn letter letters line locked loop message messaging mind minds nailed
    naming news nominate notice notification notifications notified notifies notify notifying offer offers outcome
    outcomes pan patience phone phones phoning pick picked picking picks ping pinging posted process rank reach
    reaching receive received recommend recommendation replies reply replying respond responding response result
    results revert reverting review reviews ring ringing rings say select selected selecting selection sent settle
    settled settling sewn shake share shared sharing shortlist shortlisted shortlisting shout sign signoff smth
    something sort sorted stand steps take takes tell telling tells text texts thumbs tied tight timeframe timeline
    touch turn turnaround update updated updates updating verdict vote votes wait waiting word wrap wrapped wrapping
    wraps write writing yes
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
