"""What an English sentence says of a gift that was told before it: how long it lasts, when it came.

“The project will run from 2019 to 2023”, “The ambassador handed the keys over on 4 May”.
"""

from __future__ import annotations

import re
from typing import Final

from extract.cue import Cue

_NOUNS: Final = (
    r"(?:projects?|programmes?|programs?|initiatives?|schemes?|fundings?|funds|money|grants?|"
    r"loans?|financing|support|assistance|aid|packages?|contributions?|donations?|phases?|"
    r"(?:agreements?|partnerships?|cooperation)(?!\s(?:on|about|to|against)\b)|"  # … on fishing
    r"activit(?:y|ies)|works?|construction|interventions?|"
    r"disbursements?|implementation|duration|period|effort)"
)
# “In another donation”, “is not enough for five years”: it tells of something else, or denies.
OTHERWISE: Final = Cue(
    r"\b(?:another|others?|(?:an?|the) (?:new|similar|separate|different|second|earlier|previous|"
    r"unrelated)|not|never|no longer|insufficient|too (?:little|small|late)|"
    r"(?:earlier|previous|past|last) (?:project|programme|program|grant|loan|donation|agreement)s?"
    r")\b|n['’]t\b",
    re.IGNORECASE,
)
# “The (project will run) until 2027”: the words from what was told before to a stretch of time.
LASTS: Final = Cue(
    r"(?:\b(?:the|this|these|its|their|both|each|entire|overall)\s(?:[\w'’&-]+\s){0,4}?"
    rf"{_NOUNS}\b|(?:^|(?<=[.!?]\s))(?:it|they)\b|\b(?:project|programme|program|implementation) "
    r"(?:duration|period)\b)"
    r"[^.;:]{0,60}?\b(?:runs?|lasts?|spans?|covers?|extends?|continues?|implemented|executed|"
    r"carried out|disbursed|spent|spread|paid|released|delivered|provided|distributed|completed|"
    r"finished|take place|takes place|is|be|for|over)\b[^.;:,\d]{0,50}$",
    re.IGNORECASE,
)
# “(The) three-year (project) will …”
BEGINS_ANAPHOR: Final = Cue(
    r"\W*(?:(?:through|under|during|with)\s)?(?:the|this)\s(?:[\w$€£¥.,-]+\s){0,3}", re.IGNORECASE
)
LASTING_NOUN: Final = Cue(rf"(?:,?\s[\w$€£¥.,'’-]+){{0,3}}?\s{_NOUNS}\b")
# “(handed over the) vehicles”, “the goods (arrived)”
_HANDED: Final = (
    r"(?:handed over|handed|presented|delivered|donated|received|took delivery of|unveiled|"
    r"commissioned|inaugurated|opened|accepted)"
)
CHANGES_HANDS: Final = Cue(
    rf"\b(?:{_HANDED}|handing over|hand[- ]?over of)\s(?:the|these|this)\s(?:[\w-]+\s){{0,3}}?"
    r"(?P<thing>[a-z]+)\b|"
    r"\b(?:the|these|this)\s(?:[\w-]+\s){0,3}?(?P<thing2>[a-z]+)\s"
    rf"(?:(?:was|were|has been|have been)\s(?:\w+\s)?{_HANDED}|arrived|reached|landed|left)\b",
    re.IGNORECASE,
)
# “The handover ceremony” is that of the gift, where nothing says of what else it is; what is opened
# has to be named.
CEREMONY: Final = Cue(
    r"\b(?:(?P<bare>"
    r"(?:\b(?:the|an?|this|official|formal|short|brief|during|at) |(?:^|(?<=[.!?,] )))"
    r"(?:hand(?:ing|ed)?[- ]?over|presentation|delivery|turn-?over|donation)"
    r" (?:ceremony|event)\b(?! (?:of|for)\b))|"
    r"(?:hand(?:ing|ed)?[- ]?over|presentation|inauguration|commissioning|opening|delivery|"
    r"turn-?over|donation) (?:ceremony|event)\b)",
    re.IGNORECASE,
)
# “The funds will be shared by (Chad and Mali)”
SHARED: Final = Cue(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hese) (?:[a-z]+ )?(?:money|funds?|funding|grants?|loans?|sum|"
    r"assistance|aid|package|financing) (?:(?:will|would|is to) be|has been|have been|is|are) "
    r"(?:equally )?(?:shared|split|divided) (?:equally )?(?:between|among|by) [^.;]{4,160}"
)
# What a gift may be called that was told as something else.
GIFT_NOUNS: Final = frozenset(
    {"aid", "assistance", "cargo", "cheque", "consignment", "donation", "donations", "equipment"}
    | {"facility", "gift", "goods", "items", "keys", "materials", "shipment", "supplies", "support"}
    | {"vehicles"}
)
