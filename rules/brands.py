"""Names that are no person's by the way they are written: HubSpot, N26, REI, H-E-B, monday.com, The Hartley Trust."""

import re

from rules.name_words import DOMAIN_NAME, SMALL_BRANDS
from rules.providers import each

_SHAPE = re.compile(
    r"[a-z]{1,3}[A-Z][a-z]{2,}|"  # iRobot
    r"(?!(?:Ma?c|O['’]|D['’]|De|Di|Du|La|Le|Van|Von|Fitz|St)[A-Z])[A-Z][a-z]{1,12}(?:[A-Z][a-z]{1,12}){1,3}|"  # HubSpot
    r"[A-Z](?:-[A-Z]){1,3}|[A-Z][a-z]{0,2}-[A-Z][a-z]{1,2}|[A-Z]-[A-Z][a-z]+|"  # H-E-B, Hy-Vee, U-Haul
    r"\d{1,3}-?[A-Z][a-z]{2,}|3M|\d{1,3}[a-z]{4,}|[A-Z]\d{2}|"  # 7-Eleven, 3M, 37signals, N26
    r"[A-Z]{1,3}[&+][A-Z]{1,2}|[A-Z]{3,5}"  # H&M, REI
)
_OTHER = each(
    """
    2D 3D 4K 5G 4G 8D 10K 10X 12F AI AM AP API APIs AR ASAP AWS B2B B2C BA BCBA BI BS BSN BTW CAD CAPA CBA CBT CCNA
    CDL CD CE CEO CFA CFO CGI CI CIO CISO CISSP CMO CMS CNA CNC COO COVID CPA CPR CRA CRM CSM CSR CSS CST CTE CTO
    CTA CV DBA DBT DEI DNA DNP DNS DOE DSP EAL ECG EDT EHR EKG ELA ELL ELT EMEA EMR EMT EMS EOD ERP ESG ESL EST ETA
    ETL ETF EU FAQ FDA FIFO FMCG FMEA FMLA FOIA FP&A FTE FYI GAAP GCP GCSE GDP GDPR GED GIS GMAT GMP GMT GPA GPU GRE
    GTM GUI H1B HIPAA HPLC HR HRBP HRIS HRM HSE HTML HTTP HVAC IAM ICU IDE IEP IFRS INFO IOS IOT IP IPO IRS ISO ITIL
    ITSM IVR JD JSON K12 KPI KPIs KYC LAN LLB LLM LMS LPN LSAT LVN MBA MCAT MEP MFA MLS MOS MPH MRI MRP MSc MSW MVP
    MVC NCLEX NDA NDT NGO NICU NLP NOT NPI NYC OEM OKR OKRs OPS ORM OSHA OTC OTR P&L PCR PDF PE PHD PHP PLC PMO PMP
    PPC PPE PRN PSA PST PT PTO PTA QA QC QMS R&D RBT RDBMS REST RFI RFP RFQ RN RNA ROI RPA RSVP SAT SCADA SCRUM SDK
    SDLC SDR SDET SEC SEM SEN SEO SIEM SLA SLP SME SMS SOC SOP SOPs SOX SPSS SQL SRE SSL SSO STEM SUV TBA TBC TBD
    TDD TEFL TESOL THE TIG TIL TSA TV UAT UGC UI UK UN URL US USA USD UTC UX VAT VBA VC VFX VIP VOIP VP VPN VR WAN
    WFH WMS XML YTD YOY ZIP MIG PTSD ADHD BST CET CDT EEST IST MST PDT MDT CSRS SPED PRD PRDs UML OOP SOLID CRUD SPA
    SSR JWT CLI JavaScript TypeScript PowerPoint PowerShell QuickBooks SolidWorks AutoCAD PostgreSQL MySQL MongoDB
    GraphQL GitHub YouTube LinkedIn TikTok WhatsApp FaceTime InDesign PyTorch TensorFlow NumPy DevOps SecOps MLOps
    FinOps RevOps SaaS PaaS IaaS PhD DPhil MPhil iOS iPad iPhone macOS ChatGPT OpenCV LaTeX MatLab FinTech EdTech
    HealthTech MedTech BioTech PropTech AdTech NodeJS CircleCI DynamoDB BigQuery PySpark SharePoint OneDrive OneNote
    PeopleSoft NetSuite FastAPI RabbitMQ ElasticSearch DataFrames CoderPad HackerRank HireVue LeetCode CodeSignal
    GoogleMeet MSTeams AfterEffects LightRoom PhotoShop WordPress JavaFX AngularJS BSc BEng MEng MSci iMovie
    HubSpotter AAC ACCA ACLS BLS CCO CEU CHRO CIPD CNO CSCS DBS GST KCSIE MVR OBGYN PACU PALS RIBA RTPI SLT
    """
)
"""What is written so, and is far more often something else: short forms, certificates, tools."""


def is_brand(name: str) -> bool:
    """Whether a name can be no person's, by its look alone."""
    words = name.split()
    if words and words[0] == "The" and len(words) > 1:
        return True
    shouted = len(words) > 1 and name == name.upper()
    return not shouted and any(map(_looks, words)) and _OTHER.isdisjoint(words)


def _looks(word: str) -> bool:
    return bool(_SHAPE.fullmatch(word) or DOMAIN_NAME.match(word) or word in SMALL_BRANDS)
