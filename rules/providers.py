"""Domains that are nobody's employer: where anybody can have an address, and what sends mail in others' names."""


def each(words: str) -> frozenset[str]:
    """A table written as running text."""
    return frozenset(words.split())


FREE_MAIL = each(
    """
    126.com 139.com 163.com 189.cn abv.bg aim.com alice.it aliyun.com ameritech.net aol.com aon.at arcor.de atlas.cz
    att.net azet.sk bell.net bellaliant.net bellsouth.net bigmir.net bigpond.com bk.ru bluemail.ch bluewin.ch
    blueyonder.co.uk bol.com.br bt.com btinternet.com caramail.com centrum.cz centurylink.net charter.net chello.at
    citromail.hu cock.li cogeco.ca comcast.net cox.net cs.com daum.net disroot.org docomo.ne.jp dodo.com.au duck.com
    earthlink.net eastlink.ca eclipso.eu eircom.net email.com email.cz email.it embarqmail.com ezweb.ne.jp
    fastmail.com fastmail.fm firemail.de foxmail.com free.fr freemail.hu freenet.com freenet.de frontier.com
    frontiernet.net gazeta.pl globo.com gmail.co gmail.co.uk gmail.com gmx.at gmx.ch gmx.co.uk gmx.com gmx.de gmx.es
    gmx.eu gmx.fr gmx.it gmx.net gmx.us googlemail.com hanmail.net hetnet.nl hey.com hispeed.ch home.nl hotmail.be
    hotmail.ca hotmail.ch hotmail.co.jp hotmail.co.nz hotmail.co.th hotmail.co.uk hotmail.com hotmail.com.ar
    hotmail.com.au hotmail.com.br hotmail.com.mx hotmail.com.tr hotmail.de hotmail.dk hotmail.es hotmail.fr
    hotmail.gr hotmail.it hotmail.my hotmail.nl hotmail.no hotmail.se hughes.net hushmail.com i.softbank.jp i.ua
    icloud.com ig.com.br iinet.net.au inbox.com inbox.lv inbox.ru interia.pl internode.on.net inwind.it iol.it
    juno.com kakao.com keemail.me kolabnow.com kpnmail.nl laposte.net libero.it list.ru live.be live.ca live.cn
    live.co.uk live.com live.com.au live.com.mx live.com.pt live.de live.dk live.fr live.ie live.in live.it live.jp
    live.nl live.no live.se lycos.com mac.com mail.bg mail.com mail.de mail.ee mail.ru mail.ua mailbox.org
    mailfence.com mailinator.com mailo.com me.com meta.ua mindspring.com msgsafe.io msn.com mts.net mweb.co.za
    nate.com naver.com netscape.net netvision.net.il neuf.fr ntlworld.com numericable.fr o2.co.uk o2.ie o2.pl
    oi.com.br onet.pl online.de ono.com op.pl optimum.net optonline.net optusnet.com.au orange.fr outlook.at
    outlook.co.id outlook.co.nz outlook.com outlook.com.au outlook.com.br outlook.com.tr outlook.cz outlook.de
    outlook.dk outlook.es outlook.fr outlook.hu outlook.ie outlook.in outlook.it outlook.jp outlook.kr outlook.pt
    outlook.sa ozemail.com.au pacbell.net passport.com planet.nl plus.com plusnet.com pm.me poczta.onet.pl post.cz
    posteo.de posteo.net privaterelay.appleid.com prodigy.net prodigy.net.mx proton.me protonmail.ch protonmail.com
    q.com qq.com r7.com rambler.ru rambler.ua rediff.com rediffmail.com riseup.net roadrunner.com rocketmail.com
    rogers.com rr.com runbox.com sapo.pt sasktel.net sbcglobal.net seznam.cz sfr.fr shaw.ca simplelogin.com sina.cn
    sina.com singnet.com.sg skiff.com sky.com skynet.be slingshot.co.nz softbank.ne.jp sohu.com startmail.com
    suddenlink.net swbell.net swissonline.ch sympatico.ca t-online.de talktalk.net tele2.nl telefonica.net
    telenet.be telfort.nl telia.com telkomsa.net telus.net terra.com.br tin.it tiscali.co.uk tiscali.it tlen.pl
    tpg.com.au tutamail.com twc.com upcmail.nl verizon.net videotron.ca virgilio.it virgin.net virginmedia.com
    vodafone.de vodamail.co.za volny.cz vp.pl walla.co.il walla.com wanadoo.fr web.de webmail.co.za windowslive.com
    windstream.net wp.pl xs4all.nl xtra.co.nz ya.ru yahoo.at yahoo.be yahoo.ca yahoo.cn yahoo.co.id yahoo.co.in
    yahoo.co.jp yahoo.co.kr yahoo.co.nz yahoo.co.uk yahoo.co.za yahoo.com yahoo.com.ar yahoo.com.au yahoo.com.br
    yahoo.com.co yahoo.com.hk yahoo.com.mx yahoo.com.my yahoo.com.pe yahoo.com.ph yahoo.com.sg yahoo.com.tr
    yahoo.com.tw yahoo.com.ve yahoo.com.vn yahoo.de yahoo.dk yahoo.es yahoo.fr yahoo.gr yahoo.hu yahoo.ie yahoo.in
    yahoo.it yahoo.nl yahoo.no yahoo.pl yahoo.pt yahoo.ro yahoo.se yandex.by yandex.com yandex.kz yandex.ru
    yandex.ua yeah.net ymail.com ziggo.nl zoho.com zoho.eu zoho.in zohomail.com zohomail.eu zoominternet.net
    """
)

_SYSTEMS = {
    # applicant tracking
    "AppliTrack": "applitrack.com",
    "Ashby": "ashbyhq.com",
    "Avature": "avature.net",
    "BambooHR": "bamboohr.co.uk bamboohr.com",
    "Beamery": "beamery.com beamery.eu",
    "BrassRing": "brassring.com",
    "Breezy": "breezy-mail.com breezy.hr",
    "Bullhorn": "bullhornmail.com",
    "CareerPlug": "careerplug.com",
    "CATS": "catsone.com",
    "Ceipal": "ceipal.com",
    "ClearCompany": "clearcompany.com hrmdirect.com",
    "Comeet": "comeet-notifications.com comeet.co comeet.com",
    "Cornerstone": "cornerstoneondemand.com csod.com",
    "Dayforce": "dayforce.com dayforcehcm.com",
    "Dover": "dover.com dover.io",
    "Eightfold": "eightfold.ai",
    "Factorial": "factorialhr.com",
    "Fountain": "fountain.com",
    "Freshteam": "freshteam.com",
    "Gem": "gem.com",
    "Greenhouse": "greenhouse-mail.io greenhouse.io mygreenhouse.com",
    "Gupy": "gupy.com.br gupy.io",
    "Harri": "harri.com",
    "Hire": "hire.com",
    "HireRight": "hireright.com",
    "HiringThing": "hiringthing.com",
    "Homerun": "homerun.co",
    "iCIMS": "icims.com icims.eu",
    "iSmartRecruit": "ismartrecruit.com",
    "JazzHR": "applytojob.com jazz.co jazzhr.com",
    "JobAdder": "jobadder.com",
    "JobDiva": "jobdiva.com",
    "JobScore": "jobscore.com",
    "Jobtrain": "jobtrain.co.uk",
    "Jobvite": "jobvite.com",
    "Jobylon": "jobylon.com",
    "JOIN": "join.com",
    "Kenexa": "kenexa.com",
    "Lever": "lever.co",
    "Loxo": "loxo.co",
    "Manatal": "manatal.com",
    "NEOGOV": "governmentjobs.com neogov.com",
    "Newton": "newtonsoftware.com",
    "Occupop": "occupop.com",
    "Oleeo": "oleeo.com tal.net talnet.co.uk",
    "Oracle": "oraclecloud.com",
    "PageUp": "pageuppeople.com",
    "Paradox": "paradox.ai",
    "Paycom": "paycomonline.net",
    "Paycor": "recruitingbypaycor.com",
    "Paylocity": "paylocity.com",
    "Personio": "personio.com personio.de personiomail.com",
    "Phenom": "phenom.com phenompeople.com",
    "Pinpoint": "pinpoint.email pinpointhq.com",
    "Polymer": "polymer.co",
    "Prescreen": "prescreenapp.io",
    "Recooty": "recooty.com",
    "Recruitee": "recruitee.com recruiteemail.com",
    "Recruiterflow": "recruiterflow.com",
    "rexx": "rexx-systems.com",
    "RippleHire": "ripplehire.com",
    "Rippling": "rippling-ats.com rippling.com",
    "SchoolSpring": "schoolspring.com",
    "SilkRoad": "silkroad.com",
    "SmartRecruiters": "smartrecruiters.com smartrecruitersmail.com",
    "softgarden": "softgarden.de softgarden.io",
    "SuccessFactors": "successfactors.com successfactors.eu",
    "TalentLyft": "talentlyft.com",
    "TalentReef": "talentreef.com",
    "Taleo": "taleo.net",
    "Teamtailor": "teamtailor-mail.com teamtailor.com",
    "Trakstar": "trakstar.com",
    "Tribepad": "tribepad.com",
    "UKG": "ukg.com ultipro.com",
    "viasto": "viasto.com",
    "Workable": "workable.com workablemail.com",
    "Workday": "myworkday.com myworkdayjobs.com myworkdaysite.com workday.com",
    "Workstream": "workstream.us",
    "Zoho Recruit": "zohorecruit.com zohorecruitmail.com",
    # scheduling
    "Acuity": "acuityscheduling.com",
    "Cal.com": "cal.com",
    "Calendly": "calendly.com",
    "Chili Piper": "chilipiper.com",
    "Cronofy": "cronofy.com",
    "Doodle": "doodle.com",
    "GoodTime": "goodtime.io",
    "Google Calendar": "calendar-notification.google.com calendar.google.com",
    "ModernLoop": "modernloop.io",
    "SavvyCal": "savvycal.com",
    "YouCanBookMe": "youcanbook.me",
    "Zoom": "zoom.us",
    # video interviews, tests
    "Coderbyte": "coderbyte.com",
    "CoderPad": "coderpad.io",
    "CodeSignal": "codesignal.com",
    "Codility": "codility.com",
    "Criteria": "criteriacorp.com",
    "HackerEarth": "hackerearth.com",
    "HackerRank": "hackerrank.com hackerrankforwork.com",
    "HireVue": "hirevue.com",
    "iMocha": "imocha.io",
    "interviewstream": "interviewstream.com",
    "Karat": "karat.com karat.io",
    "Mettl": "mercermettl.com mettl.com",
    "Qualified": "qualified.io",
    "SHL": "shl.com",
    "Spark Hire": "sparkhire.com",
    "TestDome": "testdome.com",
    "TestGorilla": "testgorilla.com",
    "Willo": "willo.video",
    "Woven": "woven.com",
    # job boards
    "AngelList": "angel.co",
    "Built In": "builtin.com",
    "CareerBuilder": "careerbuilder.com",
    "CV-Library": "cv-library.co.uk",
    "Dice": "dice.com",
    "Glassdoor": "glassdoor.com",
    "Handshake": "handshake.com joinhandshake.com",
    "Hired": "hired.com",
    "Indeed": "indeed.com indeedemail.com",
    "InfoJobs": "infojobs.net",
    "jobs.ac.uk": "jobs.ac.uk",
    "JobStreet": "jobstreet.com",
    "LinkedIn": "linkedin.com",
    "Monster": "monster.com",
    "Naukri": "naukri.com",
    "Otta": "otta.com",
    "Reed": "reed.co.uk",
    "SEEK": "seek.com.au",
    "Snagajob": "snagajob.com",
    "StepStone": "stepstone.de",
    "Totaljobs": "totaljobs.com",
    "Welcome to the Jungle": "welcometothejungle.com",
    "Wellfound": "wellfound.com",
    "XING": "xing.com",
    "ZipRecruiter": "ziprecruiter.com",
}

SYSTEM_NAMES = frozenset(name.lower() for name in _SYSTEMS)
TRACKING_SYSTEMS = {domain: name for name, domains in _SYSTEMS.items() for domain in domains.split()}
"""By domain: applicant-tracking systems, schedulers, testers and job boards, each with its own name."""

AGENCIES = each(
    """
    actalent adecco aerotek akkodis allegisgroup amnhealthcare apexsystems aquent artech asgn ayahealthcare
    beaconhill beaconhillstaffing brookstreet brunel collabera computerfutures cpl creativecircle cybercoders dexian
    egonzehnder experis expresspros frankgroup gigroup glocomms harnham harveynash hays heidrick hirewell hudson
    huxley insightglobal jobot judge kellyservices kforce kornferry lafosse lhh manpower manpowergroup mastech
    michaelpage mondo morganmckinley motionrecruitment nesfircroft nigelfrank officeangels oliverjames pagegroup
    pageexecutive pagepersonnel peopleready pertemps phaidoninternational progressiverecruitment randstad
    randstaddigital rhalf roberthalf robertwalters russellreynolds selbyjennings spencerstuart spherion staffmark
    sthree teksystems tenthrevolution theladders toptal trueblue vaco volt walterspeople
    """
)
"""Known recruiters and staffing firms, as their domain's label."""

PLATFORMS = frozenset(
    {
        "facetime", "gmail", "gmeet", "gmx", "google calendar", "google hangouts", "google meet", "gotomeeting",
        "hangouts", "hotmail", "icloud", "microsoft outlook", "microsoft teams", "ms teams", "office 365", "outlook",
        "proton mail", "protonmail", "skype", "slack", "teams", "webex", "whatsapp", "yahoo", "yahoo mail", "zoom",
        "zoom call", "zoom meeting", "zoom video", "linkedin", "indeed", "glassdoor", "monster", "ziprecruiter",
        "workday", "calendly", "aol", "dice", "facebook", "instagram", "twitter", "youtube", "github", "discord",
    }
)  # fmt: skip
"""Where people meet, write and search: mentioned in every mail, and next to never the employer."""
NO_EMPLOYERS = PLATFORMS - each(
    "calendly dice discord facebook github glassdoor indeed instagram linkedin monster slack twitter webex workday "
    "yahoo youtube ziprecruiter zoom"
)
"""Those that are nobody's employer, whatever stands before them."""
