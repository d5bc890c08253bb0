"""English words of what leads in a list: lead-ins, labels, lines of names, the heads of tables."""

from __future__ import annotations

import re
from typing import Final

from extract.cue import Cue
from extract.lang.en.verbs import VERB_GROUP

SPARE: Final = 12  # letters that a label may have beside its names
SPARE_ON_LINE: Final = 3  # … and a line that is to be nothing but a name
FILLERS: Final = "and|the|itself|a|recipient"  # words that do not count as such
VERB: Final = VERB_GROUP
# What stands between a giver and the sum: “Japan – up to”, “Japan (”, “Japan, ”, “Japan ”.
BEFORE_SUM: Final = Cue(
    r"(\s*(?:[:：–—―(（,，]|--?(?=\s)|——)\s*|\s)"
    r"(?:(?:about|around|some|over|up to|nearly|almost|more than|at least|approximately|an?"
    r"(?: additional| further)?)\s?)?$",
    re.IGNORECASE,
)
# The label of a sum, up to it: “Education: up to ”, “Total budget – ”.
LABELLED: Final = Cue(
    r"[^.,;:。，；：$€£¥\d]{2,60}(?:\([^()]{1,30}\))?\s*(?::|：|[–—-]{1,2}\s)\s*"
    r"(?:(?:about|around|some|over|up to|nearly|almost|more than|at least|approximately)\s?)?"
)
PLEDGED_GIFTS: Final = Cue(
    r"\b(?:contributions?|donations?)\s(?:[a-z]+\s){0,2}(?:pledged|promised|announced|offered)\b",
    re.IGNORECASE,
)
# “Pledges made in 2015”, “Exchanges of notes in 2009”: when, not for when.
MADE_IN: Final = Cue(
    r"\b(?:pledges|commitments|approvals|agreements|exchanges? of notes)\b[^;]{0,160}\bin\s$",
    re.IGNORECASE,
)
# “What countries have offered (Peru)”
OFFERED: Final = Cue(r"\b(?:offer|promis|pledg)(?:ed|ing)\s(?:the\s)?$", re.IGNORECASE)
# What the head of a table of gifts says of its sums.
GIVEN_HEAD: Final = Cue(
    r"\b(?:commitments?|committed|disburse[sd]?|disbursements?|grants?|contributions?)\b",
    re.IGNORECASE,
)
# Who counted what is listed gives none of it: “pledges, compiled from reports by UN agencies”.
SOURCE: Final = Cue(
    r"(?:,\s|\s\(|\s)(?:compiled|collated|collected|gathered|drawn|based on|according to|"
    r"as (?:reported|compiled|tracked|recorded|of)|reported by)\b|"
    r"(?:,\s|\b(?:list|table|figures|data|tally)\s)"
    r"(?:provided|supplied|released|issued|published) by\b"
)
NEWS_FROM: Final = Cue(r"(?!)")  # the end of a label that tells where the news comes from
POINTS_BELOW: Final = Cue(
    r"\b(?:below|[Ff]ollowing|as follows)\b|\b[Hh]ere (?:is|are) (?:an?|the|some)\b|"
    r"\bin (?:the|this) (?:\w+ )?table\b|"
    r"\b[Tt](?:he|his) (?:\w+ )?table (?:shows|sets|lists|gives)\b"
)
# A lead-in that says of what a total told before is made up: “The projects include:”.
PARTS_FOLLOW: Final = Cue(
    r"\b(?:includ(?:es?|ed)|compris(?:es?|ed)|consist(?:s|ed)?|breakdown|break-(?:down|up)|"
    r"broken down|divided|split|shared|allocated|distributed|made up)\b"
)
# “(500 Peruvian refugees) were given tents”, “20 boats lent by (Chile)”, “pledged to help them:”
IS_GIVEN: Final = Cue(
    r"(?:['’]s)?\s(?:[a-z-]+\s){0,3}?(?:(?:was|were|been|be|are|is) (?:given|lent|sent|offered|"
    r"granted|provided|handed|supplied)|received?|receives|got|gets)\b"
)
GIVEN_BY: Final = Cue(
    r"\b(?:given|lent|sent|donated|provided|offered|supplied|delivered|built|paid|funded|financed|"
    r"pledged|granted|handed over) (?:\w+ )?by (?:the )?$"
)
HELPS_THEM: Final = Cue(
    r"\b(?:help|support|assist|aid|to|for) (?:them|both|the (?:two|three|four)(?: \w+)?)\b"
    r"[^.]*:\s*$"
)
# “The grants are for clinics and roads:”: what is listed is what they are made up of.
OF_GIFTS: Final = Cue(
    r"\s*(?:The|These|Those|Its|Their|His)\s(?:[a-z]+\s){0,2}?"
    r"(?:grants?|donations?|gifts?|loans|credits|contributions?|cheques|funds|money)\b"
)
# What a list measures that is nobody's aid: “Members in arrears with their dues:”
MEASURED_ELSE: Final = Cue(
    r"\b(?:exports?|imports?|exported|imported|trade|debts?|owed?|owes|arrears|dues|unpaid|prices?|"
    r"incomes?|GDP|GNI|GNP|gross (?:domestic|national)|output|per (?:head|capita)|populations?|"
    r"remittances|sent home|reserves|salar(?:y|ies)|wages|revenues?|sales|earnings|profits?|"
    r"losses|damages?|medals?|ranks?|ranked|ranking|economies)\b",
    re.IGNORECASE,
)
