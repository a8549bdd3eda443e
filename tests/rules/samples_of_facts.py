"""Mails in many voices and trades, each with the company and the role that a reader would take from it."""

from typing import NamedTuple

from rules.mail import Direction

SENT, RECEIVED = Direction.SENT, Direction.RECEIVED


class Sample(NamedTuple):
    says: str
    """What the sample is about, as the test's id."""
    direction: Direction
    subject: str
    text: str
    company: str
    role: str
    other: str = ""
    """The other side, as an address header writes it."""


SAMPLES = (
    Sample(
        "a nurse thanks a hospital named after a saint",
        SENT,
        "Thank you",
        "Dear Ms. Okafor,\n\nThank you for meeting with me on Tuesday about the ICU Staff Nurse position at St. Mary's Hospital. "
        "The ward tour was a highlight.\n\nKind regards,\nTess Moran, RN",
        "St. Mary's Hospital",
        "ICU Staff Nurse",
    ),
    Sample(
        "an electrician writes shortly",
        SENT,
        "Thanks for your time",
        "Hi Dave,\n\nCheers for seeing me this morning about the electrician job at Hobson & Sons. Sounds like a good crew.\n\nMick",
        "Hobson & Sons",
        "electrician",
    ),
    Sample(
        "a lecturer and a university with of",
        SENT,
        "Interview for the post of Lecturer in Modern History",
        "Dear Professor Adeyemi,\n\nI wanted to thank you and the panel for the interview yesterday for the post of Lecturer in "
        "Modern History at the University of Leeds.\n\nYours sincerely,\nAnna Kowalczyk",
        "University of Leeds",
        "Lecturer in Modern History",
    ),
    Sample(
        "a barista and a bakery",
        SENT,
        "thanks!",
        "Hey Lou!\n\nThank you so much for having me in for the trial shift today. I'd love to join the team at Crumb & Kettle as a "
        "barista.\n\nJess",
        "Crumb & Kettle",
        "barista",
    ),
    Sample(
        "a level and a bracket in the title",
        SENT,
        "Thank you - Sr. SDE II (Backend) interview",
        "Hi Ravi,\n\nThanks for the conversation yesterday about the Sr. SDE II (Backend) role with Tidewater Systems. I enjoyed the "
        "whiteboard session.\n\nBest,\nOmar",
        "Tidewater Systems",
        "Sr. SDE II (Backend)",
    ),
    Sample(
        "a head of something",
        SENT,
        "Following our conversation",
        "Dear Marianne,\n\nMany thanks for the time you and Tom gave me on Thursday to talk through the Head of People role at "
        "Brightwater plc. \n\nWith best wishes,\nHelen Marsh",
        "Brightwater plc",
        "Head of People",
    ),
    Sample(
        "a lower-case brand with a capital inside",
        SENT,
        "Thank you for the interview",
        "Hi Kay,\n\nThank you for showing me around iFixit yesterday. The Technical Writer position sounds like a great fit and I'm "
        "excited about the chance to join iFixit.\n\nBest,\nSol",
        "iFixit",
        "Technical Writer",
    ),
    Sample(
        "a German company",
        SENT,
        "Thank you for our talk",
        "Dear Mr. Vogel,\n\nthank you for yesterday's interview for the position as a Mechanical Engineer at Krause Antriebstechnik "
        "GmbH. I would be happy to join.\n\nBest regards\nLena Fuchs",
        "Krause Antriebstechnik GmbH",
        "Mechanical Engineer",
    ),
    Sample(
        "the user's current employer in the signature",
        SENT,
        "Thank you",
        "Hi Carla,\n\nThank you for the interview for the Finance Manager role at Palisade Foods today.\n\nBest,\nJon Reyes\nSenior "
        "Accountant\nMidway Insurance Group\n555-0101",
        "Palisade Foods",
        "Finance Manager",
    ),
    Sample(
        "the user's past is not the employer",
        SENT,
        "Thank you",
        "Dear Ms. Hale,\n\nThank you for interviewing me this afternoon. My five years at Corwin Logistics as a dispatcher taught me a "
        "lot, and in my previous role at Delmar I led a team of six. The Operations Supervisor position at Orchard Freight would let "
        "me build on it.\n\nSincerely,\nPat Quinn",
        "Orchard Freight",
        "Operations Supervisor",
    ),
    Sample(
        "only the past is named",
        SENT,
        "Thank you",
        "Dear Ms. Hale,\n\nThank you for interviewing me this afternoon. My five years at Corwin Logistics taught me a lot about "
        "scheduling.\n\nSincerely,\nPat Quinn",
        "",
        "",
    ),
    Sample(
        "an interview with a person is not with a company",
        SENT,
        "Great speaking with you",
        "Hi Ms. Lund,\n\nIt was lovely to interview with Greta Lund and Paul Ash today. I am keen on the UX Researcher "
        "opportunity.\n\nBest,\nMina",
        "",
        "UX Researcher",
    ),
    Sample(
        "a meeting on a platform",
        SENT,
        "Thank you for today",
        "Hi Sam,\n\nThank you for meeting with me at Google Meet today, I know Zoom was down. I am very interested in the "
        "Customer Success Manager position.\n\nThanks,\nAda",
        "",
        "Customer Success Manager",
    ),
    Sample(
        "a school with grade and a district",
        SENT,
        "Thank you - 4th Grade Teacher interview",
        "Dear Principal Ortiz,\n\nThank you for the opportunity to interview for the 4th Grade Teacher position at Willow Creek "
        "Elementary School. Your reading programme is impressive.\n\nSincerely,\nBeth Cole",
        "Willow Creek Elementary School",
        "4th Grade Teacher",
    ),
    Sample(
        "a rejection from a company with an ampersand",
        RECEIVED,
        "Your application for Assistant Store Manager",
        "Dear Nadia,\n\nThank you for your interest in Marlow & Finch. We have decided to proceed with other candidates for the "
        "Assistant Store Manager vacancy.\n\nKind regards,\nThe Marlow & Finch Recruitment Team",
        "Marlow & Finch",
        "Assistant Store Manager",
        "Marlow & Finch Careers <careers@marlowfinch.co.uk>",
    ),
    Sample(
        "a tracking system's sender names the employer",
        RECEIVED,
        "Thank you for applying",
        "Hi Dana,\n\nThanks for applying for our Product Analyst role. We will look at it and be in touch.\n\nThe hiring team",
        "Northlight Studio",
        "Product Analyst",
        "Northlight Studio <no-reply+abc123@us.greenhouse-mail.io>",
    ),
    Sample(
        "the employer only in the subject of a tracking system's mail",
        RECEIVED,
        "Your application to Cobalt Harbor",
        "Hi Dana,\n\nWe received your application for Site Reliability Engineer and will review it shortly.",
        "Cobalt Harbor",
        "Site Reliability Engineer",
        "no-reply@hire.lever.co",
    ),
    Sample(
        "an offer",
        RECEIVED,
        "Offer of employment",
        "Dear Yusuf,\n\nWe are delighted to offer you the position of Quantity Surveyor at Bexley Construction Ltd, starting on 1 "
        "June.\n\nYours sincerely,\nFiona Grant\nHR Manager\nBexley Construction Ltd",
        "Bexley Construction Ltd",
        "Quantity Surveyor",
    ),
    Sample(
        "an invitation in which the company speaks of itself",
        RECEIVED,
        "Interview invitation",
        "Hello Ines,\n\nThanks for applying to Fernwell! We would like to invite you to a video interview for the Junior Copywriter "
        "role. Please pick a slot.\n\nBest,\nMaya from Fernwell",
        "Fernwell",
        "Junior Copywriter",
    ),
    Sample(
        "a signature of title and company in one line",
        RECEIVED,
        "Next steps",
        "Hi Ben,\n\nWe enjoyed meeting you and want to set up a second conversation about the Data Engineer opening.\n\nBest,\nRosa "
        "Delgado\nTalent Partner, Sunder Analytics\n+1 312 555 0143",
        "Sunder Analytics",
        "Data Engineer",
    ),
    Sample(
        "a company with for in its name",
        RECEIVED,
        "Research Assistant application",
        "Dear Kim,\n\nThank you for your interest in the Research Assistant position at the Hartwell Institute for Marine Biology. We "
        "are still reviewing candidates.\n\nRegards,\nOffice of the Director",
        "Hartwell Institute for Marine Biology",
        "Research Assistant",
    ),
    Sample(
        "a lower-case role in the middle of things",
        SENT,
        "thank you",
        "Hi Joanna,\n\nthanks again for taking the time yesterday. the pastry chef role at Maison Verte sounds wonderful and I would "
        "love to be part of it.\n\nclaire",
        "Maison Verte",
        "pastry chef",
    ),
    Sample(
        "a comma in the title",
        SENT,
        "Thank you",
        "Dear Hiring Committee,\n\nThank you for discussing the Senior Manager, Supply Chain position with me on Monday. I admire what "
        "Lindqvist Foods has built.\n\nBest regards,\nTomas",
        "",
        "Senior Manager, Supply Chain",
    ),
    Sample(
        "a slash in the title",
        SENT,
        "Re: Interview Thursday",
        "Hi Fay,\n\nThank you for the interview for the UX/UI Designer role at Petal Digital. It was great to meet everyone.\n\nBest,\nIvo",
        "Petal Digital",
        "UX/UI Designer",
    ),
    Sample(
        "a subject with dashes names role and person",
        RECEIVED,
        "Interview – Product Analyst – Jane Doe",
        "Hi Jane,\n\nYour interview is set for Thursday at 10:00. We look forward to it.\n\nKarl\nRidgeline",
        "",
        "Product Analyst",
    ),
    Sample(
        "a possessive before the role",
        SENT,
        "Thank you!",
        "Hi Noor,\n\nI appreciated learning about Ridgeline Outdoor's Store Manager position this morning, and about the team at "
        "Ridgeline Outdoor.\n\nBest,\nWill",
        "Ridgeline Outdoor",
        "Store Manager",
    ),
    Sample(
        "wrapped lines",
        SENT,
        "Thank you for the interview",
        "Dear Ms. Raman,\n\nThank you for taking the time to meet with me today about the Graphic\nDesigner position. I left even keener on joining the team at Northlight\n"
        "Studio, and enjoyed hearing about the rebrand.\n\nBest regards,\nJane Doe",
        "Northlight Studio",
        "Graphic Designer",
    ),
    Sample(
        "a company confirmed by the recipient's domain",
        SENT,
        "Thank you",
        "Hi Tara,\n\nThank you for your time today. I left with an even better impression of adidas.\n\nBest,\nLee",
        "adidas",
        "",
        "Tara Beck <tara.beck@adidas.com>",
    ),
    Sample(
        "the domain is all there is",
        SENT,
        "Thank you",
        "Hi Priya,\n\nThank you for your time today. I look forward to the next steps.\n\nBest,\nJane",
        "Northlight Studio",
        "",
        "Priya Raman <priya@northlight-studio.com>",
    ),
    Sample(
        "a free-mail recipient says nothing of the employer",
        SENT,
        "Thank you",
        "Hi Priya,\n\nThank you for your time today. I look forward to the next steps.\n\nBest,\nJane",
        "",
        "",
        "Priya Raman <priya.raman@gmail.com>",
    ),
    Sample(
        "an agency's recruiter, and the employer in the words",
        SENT,
        "Thank you",
        "Hi Gary,\n\nThank you for setting up the interview with me for the Payroll Specialist role at Danforth Mills. It went well.\n\nJo",
        "Danforth Mills",
        "Payroll Specialist",
        "Gary Stone <gary.stone@roberthalf.com>",
    ),
    Sample(
        "an agency's recruiter, and no employer",
        SENT,
        "Thank you",
        "Hi Gary,\n\nThank you for speaking to me about the Payroll Specialist role.\n\nJo",
        "",
        "Payroll Specialist",
        "Gary Stone <gary.stone@harperrecruitment.co.uk>",
    ),
    Sample(
        "a rejection from a recruiter's desk",
        RECEIVED,
        "Update on your application",
        "Hi Chen,\n\nThank you for giving us the chance to get to know you. Unfortunately, Vantablue has decided to move ahead with "
        "another candidate for the Cloud Architect position.\n\nBest,\nVantablue Talent Acquisition",
        "Vantablue",
        "Cloud Architect",
    ),
    Sample(
        "a bold company in markdown",
        RECEIVED,
        "",
        "Interview Invitation - Warehouse Supervisor\n\nDear Mr. Lopez,\n\nWe would like to meet you for the Warehouse Supervisor "
        "position at **Kestrel Haulage**.\n\n**Date:** Monday\n\nRegards,\nIda Brandt\nHR",
        "Kestrel Haulage",
        "Warehouse Supervisor",
    ),
    Sample(
        "a role with a requisition number",
        RECEIVED,
        "Application received",
        "Dear applicant,\n\nWe have received your application for the position of Civil Engineer II - REQ-20441 with Torrent County. "
        "Your information will be reviewed.\n\nHuman Resources",
        "Torrent County",
        "Civil Engineer II",
    ),
    Sample(
        "a German bracket after the title",
        RECEIVED,
        "Your application as Data Scientist (m/f/d)",
        "Dear Mr. Paul,\n\nthank you for your application as Data Scientist (m/f/d) at Solveris AG. We will get back to you.\n\nBest "
        "regards\nYour Solveris Recruiting Team",
        "Solveris AG",
        "Data Scientist",
    ),
    Sample(
        "a hotel and its front desk",
        SENT,
        "Front Desk Agent interview",
        "Good afternoon Mr. Bell,\n\nThank you for interviewing me for the Front Desk Agent role at The Alder Hotel yesterday. I would "
        "be proud to work there.\n\nRespectfully,\nSkye Turner",
        "The Alder Hotel",
        "Front Desk Agent",
    ),
    Sample(
        "two words of thanks and a role in the subject",
        SENT,
        "Thank you - Dental Hygienist Interview",
        "Dear Dr. Wu,\n\nThank you for your time this morning. I am excited about the chance to work with your patients.\n\nAmy",
        "",
        "Dental Hygienist",
    ),
    Sample(
        "a follow-up that names both",
        SENT,
        "Checking in",
        "Hi Leo,\n\nI wanted to follow up on my application for the Social Media Coordinator position at Tallgrass Brewing. I "
        "interviewed two weeks ago and remain interested.\n\nThanks,\nRuth",
        "Tallgrass Brewing",
        "Social Media Coordinator",
    ),
    Sample(
        "a candidate with a role of their own",
        SENT,
        "Thank you",
        "Hi Vera,\n\nThank you for your time. In my current role as a Marketing Manager at Oldfield I run campaigns, and your Brand "
        "Strategist opening is the step I want to take.\n\nBest,\nNico",
        "",
        "Brand Strategist",
    ),
    Sample(
        "a place is no part of the company",
        RECEIVED,
        "Application update",
        "Thank you for your interest in the Line Cook position at Redwood Grill in Portland, Oregon. We have filled it.",
        "Redwood Grill",
        "Line Cook",
    ),
    Sample(
        "a bank of a place",
        SENT,
        "Teller interview",
        "Dear Mrs. Finch,\n\nThank you for interviewing me at First National Bank of Alder County for the teller position.\n\nDee",
        "First National Bank of Alder County",
        "teller",
    ),
    Sample(
        "a shop that belongs to somebody",
        SENT,
        "Thanks",
        "Hi,\n\nthanks for the interview at Macy's yesterday. I'd be glad to start as a sales associate.\n\nTina",
        "Macy's",
        "sales associate",
    ),
    Sample(
        "an invitation that speaks of a team",
        RECEIVED,
        "Chat with our team?",
        "Hi Ola,\n\nI'm a recruiter at Pemberton Labs. Your profile caught our eye and we would love to talk about our Senior "
        "Firmware Engineer opening.\n\nBest,\nSean",
        "Pemberton Labs",
        "Senior Firmware Engineer",
    ),
    Sample(
        "the company after via in the display name",
        RECEIVED,
        "Interview availability",
        "Hi Ola,\n\nCould you share your availability for a call about the Paralegal position?\n\nThanks,\nDora",
        "",
        "Paralegal",
        "Dora Kent via Lever <dora+f3a@hire.lever.co>",
    ),
    Sample(
        "the company in brackets of the display name",
        RECEIVED,
        "Interview availability",
        "Hi Ola,\n\nCould you share your availability for a call about the Paralegal position?\n\nThanks,\nDora",
        "Hale & Whitlock",
        "Paralegal",
        "Dora Kent (Hale & Whitlock) <dora+f3a@hire.lever.co>",
    ),
    Sample(
        "an academic appointment",
        RECEIVED,
        "Postdoctoral Researcher",
        "Dear Dr. Silva,\n\nFollowing your interview for the Postdoctoral Researcher position in the Department of Physics at the "
        "University of Aarhus, the committee will decide by the end of the month.\n\nKind regards,\nMette",
        "University of Aarhus",
        "Postdoctoral Researcher",
    ),
    Sample(
        "a charity",
        SENT,
        "Thank you",
        "Dear Imani,\n\nIt was a pleasure to meet you and the trustees. I'd be honoured to join Shelter the Children as your next "
        "Fundraising Manager.\n\nWarmly,\nLou",
        "",
        "Fundraising Manager",
    ),
    Sample(
        "a company that is a domain",
        RECEIVED,
        "Thanks for applying",
        "Hi there,\n\nThank you for applying to the Growth Marketer role at Parcel.io. A human will read it.\n\nParcel.io",
        "Parcel.io",
        "Growth Marketer",
    ),
    Sample(
        "an order of the words that hides the role",
        RECEIVED,
        "Update",
        "We appreciate the interest that you have shown in becoming our next Librarian. The Board of Dunmore Library will make its "
        "decision next week.",
        "",
        "",
    ),
    Sample(
        "initials as a company",
        RECEIVED,
        "Your interview at KLM Dental",
        "Hi Eve,\n\nLooking forward to your interview at KLM Dental on Friday for our Dental Assistant position.\n\nSue",
        "KLM Dental",
        "Dental Assistant",
    ),
    Sample(
        "a job that is only called this role",
        SENT,
        "Thank you for your time",
        "Hi Jo,\n\nThank you for telling me more about this position and the company. The role sounds like the right next step, and I "
        "look forward to the next interview.\n\nBest,\nAl",
        "",
        "",
    ),
    Sample(
        "placeholders are nobody",
        SENT,
        "Thank you",
        "Dear [Name],\n\nThank you for interviewing me for the [Job Title] position at [Company Name].\n\nBest",
        "",
        "",
    ),
)
