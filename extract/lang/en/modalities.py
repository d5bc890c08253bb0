"""English words that tell the kind of aid; the first pattern that fits decides."""

from __future__ import annotations

import re
from typing import Final


def _table(*rows: tuple[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern, re.IGNORECASE), code) for pattern, code in rows)


DEBT_RELIEF: Final = re.compile(
    r"(?=[cdfrw])(?:^(?:cancel|forgive|write off|waive|relieve|remit)\b|"
    r"debt (?:relief|cancellation|forgiveness)|"
    r"\brelief (?:of|under the HIPC)|\b(?:cancelled|forgiven|written off)\b)",
    re.IGNORECASE,
)
FLOWS: Final = _table(
    (r"interest-free loan|zero-interest", "interest-free loan"),
    (
        r"concessional (?:loan|term|financ|credit)|soft (?:loan|term|credit)|preferential loan|"
        r"low-interest|yen loan",
        "concessional loan",
    ),
    (r"\bgrants?\b|\bgranted\b|grant aid", "grant"),
    (
        r"lines? of credit|\bcredits?\b(?! line)|credit line|"
        r"\bloans?\b|\bl[ae]n[dt](?:s|ing)?\b|bailout",
        "credit",
    ),
)
INVESTS: Final = re.compile(r"^invest\b")
GOODS_WORTH: Final = re.compile(
    r"\b(?:equipment|goods|supplies|parts|tents|generators)\b.{0,30}\bworth\b"
)
EMERGENCY: Final = re.compile(
    r"(?=[bcefhrst])(?:humanitarian|emergenc|\brelief\b|refugees|cyclone|hurricane|earthquake|"
    r"flash update|tents?\b|blankets|hygiene|\bsurvivors\b)",
    re.IGNORECASE,
)
FIRST_NOUNS: Final = _table(
    (
        r"scholarships?|fellowships?|degrees?\b|bursar|\b(?:Ph\.?D|doctoral|[Mm]aster's) ",
        "scholarship",
    ),
    (
        r"medical (?:teams?|experts|specialists|workers|staff|personnel|professionals)|doctors|"
        r"nurses|medics|surgeons",
        "medical team",
    ),
    (r"volunteers?", "volunteers"),
)
VERBS: Final = _table(
    (r"^(?:train|teach|educate|invite|receive)", "training"),
    (
        r"^(?:build|construct|rebuild|repair|drill|sink|dig|renovate|rehabilitate|erect|upgrade|"
        r"restore|complete)\b",
        "complete project",
    ),
    (r"^(?:vaccinate|immuni[sz]e|treat)\b", "other"),
)
# Behind the head of a noun phrase: its end, or what begins another phrase. “Rice” heads
# “tonnes of rice” and does not head “rice mills”.
_HEAD: Final = r"(?=$|[^\w\s-]|\s+(?:and|or|of|for|to|in|from|with|at|on|by|as|each|per)\b)"
_PROFESSIONS: Final = (
    r"(?:experts?|advis[eo]rs?|consultants?|trainers?|instructors?|teachers?|lecturers?|"
    r"technicians?|engineers?|mechanics|electricians?|planners?|surveyors?|inspectors?|auditors?|"
    r"managers?|foresters?|forecasters?|lawyers?|interpreters?|divers?|librarians?|veterinarians?|"
    r"midwives|paramedics?|professors?|scientists?|(?!check|black|white|short)\w{3,}ists?|"
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
    (r"laborator|training cent|institute|academy|dialogue|\bfund\b", "institution"),
    (r"boreholes|wells|classrooms|bridges?|highways?|roads?", "complete project"),
    (r"^(?:in|at|for|to|from)\b", "other"),  # a part that names no thing of its own
    (r"\bprojects?\b|programmes?\b|initiatives?\b", "programme"),
)
DEFAULT: Final = "goods"
