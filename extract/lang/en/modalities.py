"""English words that tell the kind of aid; the first pattern that fits decides."""

from __future__ import annotations

import re
from typing import Final

from extract.cue import Cue
from extract.lang.en.cues import CATASTROPHES


def _table(*rows: tuple[str, str]) -> tuple[tuple[Cue, str], ...]:
    return tuple((Cue(pattern, re.IGNORECASE), code) for pattern, code in rows)


DEBT_RELIEF: Final = Cue(
    r"(?=[cdfrws])(?:^(?:cancel|forgive|write off|strike out|strike off|waive|relieve|remit|"
    r"wipe out)\b|"
    r"debt[ -](?:relief|cancellation|forgiveness|swaps?|conversions?|reduction|rescheduling|"
    r"restructuring|service (?:suspension|relief))|"
    r"\bconver(?:sion|t)[^.;:]{0,60}\b(?:loans?|credits?|debts?)\b[^.;:]{0,20}\binto grants?|"
    r"\brelief (?:of (?:the |its |their )?(?:debts?|arrears|[A-Z]{0,3} ?[$€£¥]?\d)|"
    r"under the HIPC|(?:on|from) [^.;:]{0,40}\bdebts?\b)|"
    r"\b(?:cancel|forgiv|restructur|reschedul)\w*[^.;:]{0,60}\bdebts?\b|"
    r"\b(?:wip(?:e[sd]?|ing) out)\b[^.;:]{0,60}\bdebts?\b|"
    r"\b(?:cancelled|forgiven|written off|rescheduled)\b)",
    re.IGNORECASE,
)
# A sum that is given in two ways is of neither.
MIXED: Final = Cue(
    r"\bgrants? and (?:\w+ )?(?:loans?|credits?)\b|\b(?:loans?|credits?) and grants?\b|"
    r"\b(?:aid|assistance) and (?:\w+ )?(?:loans?|credits?)\b|"
    r"\bhumanitarian(?: \w+)? and (?:[\w-]+ )?development|"
    r"\bdevelopment\w*(?: \w+)?,? (?:\w+,? )?and humanitarian\b",
    re.IGNORECASE,
)
# The first that fits: what softens a loan stands beside the word, and “grant” may be its verb.
FLOWS: Final = _table(
    (
        r"\bfood (?:aid|assistance|relief|supplies|vouchers|packages|parcels)\b|"
        r"\bemergency food(?! security| and\b)|\bfood security needs\b|"
        r"\bto feed (?:\d|(?:the |some |about |more than |[a-z]+ ){0,2}"
        r"(?:people|children|families|refugees|hungry|poor|victims|households|population)\b)",
        "food aid",
    ),
    (
        r"\b(?:humanitarian|emergency|disaster|relief|(?:earth)?quake) (?:grants?|(?:grant |cash )?"
        r"(?:aid|assistance|relief|help|support|funds?|funding))\b",
        "humanitarian aid",
    ),
    (r"interest-free loan|zero-interest", "interest-free loan"),
    (
        r"\b(?:market(?:-based)?|commercial|non-concessional) (?:rates?|terms?|loans?|credits?)\b",
        "credit",
    ),
    (
        r"concessional (?:\w+ (?:of )?){0,2}(?:loan|term|financ|credit|lend|rate)|"
        r"soft (?:loan|term|credit)|"
        r"preferential (?:loan|term|credit|rate)|"
        r"low-interest|\byen (?:loan|credit)|\bloans? (?:in|of) (?:Japanese )?yen\b|"
        r"\bIDA terms|\bat (?:an? )?(?:[\w-]+ (?:rate )?of )?(?:[01]?\.\d+|[012]) ?(?:%|per ?cent)"
        r"(?! of\b)",
        "concessional loan",
    ),
    (r"\bgrant(?:s|ed|ing)?\b[^.;:]{1,60}?\b(?:an?|the) (?:[\w$€£¥.,-]+ ){0,5}loan\b", "credit"),
    (r"\bgrants?\b|\bgrant(?:ed|ing)\b|grant aid|\bsubsid(?:y|ies)\b", "grant"),
    (
        r"lines? of credit|\bcredits?\b(?! line)|credit line|\bdeposit(?:s|ed|ing)?\b|"
        r"\bloans?\b|\bl[ae]n[dt](?:s|ing)?\b|\bborrow(?:s|ed|ing|ings)?\b|bailout",
        "credit",
    ),
    (r"\btechnical (?:assistance|co-?operation)\b", "technical cooperation"),
)
# What a sum is given in, or for, where that is no money: “in kind”, “in scholarships”.
GIVEN_IN: Final = _table(
    (r"\bin[- ]kind\b|\bnon-(?:financial|cash)\b", "goods"),
    (
        r"\b(?:in|for|on|of) (?:[\w-]+ ){0,2}(?:scholarships?|fellowships?|bursar(?:y|ies))\b|"
        r"\b(?:scholarships?|bursary|fellowship) (?:programme|program|scheme|fund)\b",
        "scholarship",
    ),
    (
        r"\b(?:to (?:provide|support|offer|fund|finance) (?:[\w-]+ ){0,2}training\b|"
        r"(?:in|for|on) (?:[\w-]+ ){0,2}training (?:courses?|programmes?|programs?|of|for)\b|"
        r"to train\b)",
        "training",
    ),
)
# Money that goes into a fund which others fill too; some bodies that work only bear the name.
FUND: Final = Cue(
    r"\breplenish(?:ment|ing)?\b|"
    r"\b(?:to|into|for|pledged|gave|offered) (?:an?|the|this|that|its|their)\s"
    r"(?:(?!to\b|of\b|from\b|and\b|through\b)[\w'’-]+\s){0,5}?"
    r"(?<!Children's )(?<!Monetary )(?<!Population )(?<!Wildlife )(?:[Ff]und|Facility)\b"
)
# What rebuilds and what carries a state's budget is no relief, though it follow a disaster.
DEVELOPMENT: Final = Cue(
    r"\b(?:reconstruct\w*|re-?build\w*|recovery|rehabilitat\w*|budget(?:ary)? support|resilience|"
    r"development|long(?:er)?-term|"
    r"for (?:(?:the|new|better) )?(?:[\w-]+ )?(?:housing|roads?|bridges?|schools|farming|"
    r"agriculture|livelihoods|jobs|infrastructure|electricity|adaptation))\b",
    re.IGNORECASE,
)
AFTERMATH: Final = Cue(r"(?!)")
NAMED_BY_SUMS: Final = Cue(r"(?!)")
INVESTS: Final = Cue(r"^invest\b")
# “invested in Mali”, “in ports”; not “invest $5 million to strengthen …”, “in health”.
INVESTED: Final = Cue(
    r"^(?:(?!\bto [a-z]|\bfor\b).)*?\b(?:in|into)\b"
    r"(?! (?:\w+ ){0,2}(?:health|education|people|women|girls|children|governance|nutrition|"
    r"agriculture|research|programmes?|programs?))"
)
EQUITY: Final = Cue(
    r"\b(?:equity|venture capital|public and private|investments? by|"
    r"(?<!small )(?<!sized )(?<!local )(?:companies|firms|enterprises|investors)\b"
    r"[^.;]{0,60}\binvest|"
    r"private(?:[- ]sector)? (?:investments?|capital|financ\w+)|"
    r"(?:stakes?|shares) in|into [^.;:,]{0,40}\b(?:firms|companies|"
    r"businesses|start-?ups|enterprises))\b"
)
# Words for what is given that do not say what it is: “40 places on degree courses”.
PLACES: Final = Cue(r"^(?:\w+ )?(?:opportunities|places|slots|seats|spots|vacancies)\b")
GOODS_WORTH: Final = Cue(r"\b(?:equipment|goods|supplies|parts|tents|generators)\b.{0,30}\bworth\b")
EMERGENCY: Final = Cue(
    rf"humanitarian|emergenc|(?<!debt )(?<!tax )\brelief\b(?! and Works)|"
    rf"(?<!Palestine )(?<!Palestinian )refugees|\bdisplaced\b|ebola|"
    rf"\b(?:{CATASTROPHES})\b|flash update|tents?\b|blankets|hygiene|"
    rf"field hospital|(?<!bus )\bshelters\b|"
    rf"\b(?:refugee|relief|displacement|IDP|tent|transit) camps?\b|"
    rf"search[- ]and[- ]rescue|\brescue teams?|"
    r"\bsurvivors\b",
    re.IGNORECASE,
)
DISASTER: Final = Cue(rf"\b(?:{CATASTROPHES})\b")
FIRST_NOUNS: Final = _table(
    (
        r"scholarships?|fellowships?|degrees?\b|bursar|\bPhD program|"
        r"\b(?:Ph\.?D|doctoral|[Mm]aster's) ",
        "scholarship",
    ),
    (
        r"medical (?:teams?|experts|specialists|workers|staff|personnel|professionals)|doctors|"
        r"nurses|medics|surgeons",
        "medical team",
    ),
    (r"volunteers?", "volunteers"),
    (
        r"\bfood(?:stuffs)?(?:,| and| &) (?:[a-z-]+ ){0,2}(?:medic\w*|non-food|water|blankets|"
        r"tents|shelter|clothing|clothes|relief)",
        "humanitarian aid",
    ),
)
VERBS: Final = _table(
    (r"^(?:train|teach|educate|invite)", "training"),
    (
        r"^(?:build|construct|rebuild|repair|drill|sink|dig|renovate|rehabilitate|erect|upgrade|"
        r"restore|complete)\b",
        "complete project",
    ),
    (r"^feed\b", "food aid"),
    (r"^equip\b", "goods"),
    (r"^(?:vaccinate|immuni[sz]e|treat)\b", "other"),
)
# Behind the head of a noun phrase: its end, or what begins another phrase. “Rice” heads
# “tonnes of rice” and does not head “rice mills”.
_HEAD: Final = r"(?=$|[^\w\s-]|\s+(?:and|or|of|for|to|in|from|with|at|on|by|as|each|per)\b)"
_PROFESSIONS: Final = (
    r"(?:experts?|advis[eo]rs?|consultants?|trainers?|instructors?|teachers?|lecturers?|"
    r"technicians?|engineers?|mechanics|electricians?|planners?|surveyors?|inspectors?|auditors?|"
    r"managers?|foresters?|forecasters?|lawyers?|interpreters?|divers?|librarians?|veterinarians?|"
    r"midwives|paramedics?|(?:line|lines|crafts|trades|draughts|drafts)men|professors?|scientists?|(?!check|black|white|short)\w{3,}ists?|"
    r"\w+nomers?|\w+graphers?)"
)
NOUNS: Final = _table(
    (
        r"\b(?:food(?:stuffs?)?|rice|wheat|maize|corn|sorghum|millet|barley|grains?|cereals?|flour|"
        r"beans|lentils|pulses|sugar|milk|biscuits|dates|meals?|rations?|groceries|foodstuffs|"
        r"(?:baby|infant) formula|"
        r"(?:cooking|vegetable) oil)" + _HEAD,
        "food aid",
    ),
    (
        r"\bfood (?:aid|assistance|relief|supplies|parcels?|packages?|packs?|packets?|baskets?|"
        r"boxes|kits|items|products|commodities|vouchers?)" + _HEAD,
        "food aid",
    ),
    (r"courses?\b|trainees|short courses|officials|students", "training"),
    (
        rf"\b{_PROFESSIONS}{_HEAD}|technical (?:assistance|co-?operation|support|advice)",
        "technical cooperation",
    ),
    (
        r"laborator(?:y|ies)\b(?! (?:equipment|supplies|kits?|reagents?|furniture|instruments))|"
        r"training cent|institute|academy|dialogue|\bfund\b",
        "institution",
    ),
    (r"boreholes|wells|classrooms|bridges?|highways?|roads?", "complete project"),
    (
        r"^(?!.*\b(?:prefabricated|prefab|mobile|modular|portable|field)\b).*"
        r"\b(?:houses|homes|dwellings|apartments|schools?|hospitals?|clinics?|libraries|library|"
        r"health (?:cent(?:er|re)s?|posts?)|dams?|airports?|seaports?|stadiums?|power (?:plants?|"
        r"stations?)|reservoirs?|warehouses?|latrines|greenhouses|factor(?:y|ies))" + _HEAD,
        "complete project",
    ),
    (r"^(?:in|at|for|to|from)\b", "other"),  # a part that names no thing of its own
    (r"\bprojects?\b|programmes?\b|initiatives?\b", "programme"),
)
DEFAULT: Final = "goods"
# Windows of banks and funds of states that lend on soft terms alone, by their statutes.
_SOFT: Final = (
    r"(?:IDA|International Development Association|African Development Fund|ADF|"
    r"Asian Development Fund|Saudi Fund for Development|Kuwait Fund|Arab Fund|Abu Dhabi Fund|"
    r"OPEC Fund|OFID|Economic Development Co-?operation Fund|EDCF|Qatar Fund for Development|"
    r"International Fund for Agricultural Development|IFAD)"
)
SOFT_LENDER: Final = Cue(rf"\b{_SOFT}\b")
SOFT_CREDIT: Final = Cue(rf"\b{_SOFT}(?:['’]s)? (?:development )?(?:credits?|loans?)\b")
HARD_TERMS: Final = Cue(r"\b(?:commercial|non-concessional|market(?:-based)?) ")
# What a paragraph on relief tells before its sums.
HUMANITARIAN: Final = Cue(
    r"\b[Hh]umanitarian (?:aid|assistance|relief|needs|crisis|response|situation|support|funding|"
    r"efforts?|catastrophe|appeal|emergency)\b"
)
# Those who learn, learn on a scholarship where the clause speaks of one.
ON_SCHOLARSHIP: Final = Cue(r"\b(?:[Ss]cholarships?|[Ff]ellowships?|[Bb]ursar(?:y|ies))\b")
