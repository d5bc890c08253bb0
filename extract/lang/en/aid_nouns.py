"""English nouns that say that a sum is given, and where they stand: “a grant of”, “… in aid”."""

from __future__ import annotations

import re
from typing import Final

from extract.cue import Cue

# A noun that says that what it names is given; as the head of its phrase, not “aid workers”.
_AID_HEAD: Final = (
    r"(?:aid|assistance|ODA|development co-?operation|support|funding|funds?|(?:co-?)?financing|"
    r"grants?|loans?|credits?|contributions?|"
    r"donations?|gifts?|pledges?|promises?|commitments?|approvals?|offers?|packages?|help|relief|tranches?|awards?|"
    r"allocations?|(?:aid|bilateral|development|assistance|country) program(?:me)?s?|"
    r"(?:budgets?|outlays?|amounts?)(?= (?:allocation )?for (?-i:(?:the )?[A-Z]))|"
    r"bailouts?|payments?|disbursements?|money|cash|credit lines?|lines? of credit|"
    r"(?:grant|loan|credit|financing) agreements?)\b"
    r"(?!-|'s?\b|\s(?:workers?|agenc\w+|groups?|organi[sz]ations?|officials?|charit\w+|convoys?|"
    r"flights?|efforts?|request|applications?|proposals?|repayments?|chief|minister|trucks?|"
    r"budget|effectiveness|system|policy|operations?|halt|freeze|cuts?|gap|shortfall|suspension|"
    r"pause|ceiling|crisis|dispute|row)\b)"
)
_AID_NAMING: Final = (
    r"(?!(?:to|for|of|in|from|by|with|and|or|on|at|will|has|have|had|is|are|was|were|that|which|"
    r"who)\b)[\w$€£¥.,/-]+\s"
)
# Between a giver and what it gives: “Swedish aid”, “the EU's €5 million contribution”.
# A determiner between them has a verb before it: “UNICEF welcomed a grant”.
OWNED_AID: Final = Cue(
    rf"(?:'s?)?\s(?:(?!(?:an?|the|this|these|another|its|their|his|her|our)\b){_AID_NAMING}){{0,5}}?"
    rf"{_AID_HEAD}",
    re.IGNORECASE,
)
# “a UK-funded programme”, “the JICA-financed road”: who pays for it stands in the word itself.
_FUNDED: Final = (
    r"[\w.]+-(?:funded|financed|backed|sponsored|supported|assisted|aided)\s(?:[\w'’-]+\s){0,4}?"
    r"(?-i:programmes?|programs?|projects?|schemes?|plans?|initiatives?|centres?|centers?|"
    r"hospitals?|"
    r"schools?|clinics?|roads?|bridges?|plants?|facility|facilities|stations?|ports?|dams?|works?|"
    r"systems?|buildings?|airports?)\b"
)
# Behind a sum: “a $5 million emergency grant”, “$62 million in humanitarian assistance”.
AID_BEHIND: Final = Cue(
    # “3 billion yuan (US$375 million) in loans”, “3 billion yuan or $375 million in loans”
    r"(?:\s\([^()]{1,40}\))?(?:,? or (?:about )?[A-Z$€£¥][^,.;()]{1,16}[mb]illion)?"
    rf"(?:[ -](?:in|of|worth of))?[ -](?:{_AID_NAMING}){{0,4}}?(?P<noun>{_AID_HEAD}|{_FUNDED})",
    re.IGNORECASE,
)
# Before a sum: “a grant of”, “a financing agreement worth”.
AID_BEFORE: Final = Cue(
    rf"\b(?P<noun>{_AID_HEAD}|{_FUNDED})(?:,? (?:agreement|package))?,?\s(?:of|worth|totall?ing|"
    r"amounting to|exceeding|valued at|for|costing)"
    r"(?: a total of| about| some| up to| more than| nearly| an additional| around)?\s(?:the\s)?$",
    re.IGNORECASE,
)
# “Korea doubled its contribution (to $10 million)”.
AID_RAISED: Final = Cue(
    rf"\b(?:(?:doubl|tripl|quadrupl|increas|rais|boost|lift|expand|step|top|complement|supplement|"
    rf"strengthen|reinforc|bring|push)\w*|tak(?:es?|ing)|took|brought)\s[^.;:()]{{0,60}}?"
    rf"(?P<noun>{_AID_HEAD})\s(?:(?:to|for|of) (?!\d)[^.;:()]{{1,40}} )?"
    r"(?:(?:by|from) [^.;:()]{1,20} )?\(?(?:to|by|with)\s"
    r"(?:(?:about|some|over|a|an|another|additional|further|extra)\s)*$",
    re.IGNORECASE,
)
# “has been (pegged) at”
_FIXED: Final = (
    r"(?:pegged|kept|set|fixed|put|maintained|retained|placed|budgeted|raised|increased|hiked|cut|"
    r"reduced)"
)
# “Its contribution would be $890 million”, “British aid to Nepal came to (has passed) £60 million”.
AID_EQUALS: Final = Cue(
    rf"\b(?P<noun>{_AID_HEAD})(?![^.;:]*{_AID_HEAD})(?:[^.;:]{{0,100}}?)\s"
    r"(?P<copula>(?:(?:will|would|shall|has|have|had|is|are|to|now|then|thus|already|expected|"
    rf"set|due)\s){{1,4}}(?:(?:be|been)(?:\s{_FIXED})?|amount(?:ed)?|total(?:l?ed)?|stand|stood|"
    r"come|reach(?:ed)?|pass(?:ed)?|top(?:ped)?|cross(?:ed)?|climb(?:ed)?|go|gone|run|"
    r"rise|risen|increased?|grow|grown|exceed(?:ed)?|surpass(?:ed)?|doubled?)|"
    rf"(?:is|are|was|were)(?:\s{_FIXED})?|"
    r"(?<!\ba )(?<!\bthe )(?<!\bin )(?<!\bthis )(?:amounts?|totals?)|amounted|totall?ed|"
    r"stands|stood|comes|came|reach(?:es|ed)|pass(?:es|ed)|top(?:s|ped)|cross(?:es|ed)|"
    r"climb(?:s|ed)|goes|went|runs|ran|"
    r"rises|rose|increased|grew|exceeds|exceeded|surpassed|doubled|worth)\s"
    r"(?:(?:by [^;:]{1,30}? to|by|of|to|at|from [^;:]{1,60}? to)\s)?"
    r"(?:(?:a total of|more than|over|above|beyond|past|well|about|some|nearly|almost|around|"
    r"approximately|at least|up to)\s)*$",
    re.IGNORECASE,
)
# These nouns promise; the others name what is given.
PLEDGE_NOUN: Final = Cue(
    r"pledge|promise|commitment|approval|offer|package|agreement|loan|credit|financ",
    re.IGNORECASE,
)
# What these nouns name is still to be paid, whatever the tense.
INTENDED: Final = Cue(
    r"budget|allocation|outlay|^amounts?$|pledge|commitment|approval|offer", re.IGNORECASE
)
GIFT_NOUN: Final = Cue(r"donation|gift|disbursement|payment|tranche", re.IGNORECASE)
# This one names a gift, or a promise where what governs it tells of promises.
GIVEN_OR_PROMISED: Final = Cue(r"contribution", re.IGNORECASE)
