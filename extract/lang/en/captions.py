"""English words of captions, headings and headlines: whose aid, and for whom, they tell of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from extract.cue import Cue
from extract.lang.en.verbs import VERBS
from extract.word_lists import listed

_AID_WORD: Final = (
    r"(?:aid|assistance|support|contributions?|grants?|loans?|ODA|funding|donations?|pledges?|"
    r"commitments?|disbursements?|(?:development )?co-?operation|relief|offers?|help)\b"
)
_AID_KIND: Final = (
    r"(?:\s(?:bilateral|official|international|development|foreign|humanitarian|financial|technical|emergency|"
    r"government|overseas|grant|food|total|new|additional|economic|core|annual|net|gross))"
)
# Behind who gives, by the role of his name: “Norwegian (development aid)”, “Norway('s aid)”.
AID: Final[Mapping[str, Cue]] = {
    "adjective": Cue(rf"(?:\sgovernment(?:['’]s)?)?{_AID_KIND}{{0,3}}\s{_AID_WORD}", re.I),
    "name": Cue(
        rf"['’]s?{_AID_KIND}{{0,3}}\s{_AID_WORD}|(?<=[A-Z])(?:-funded)?{_AID_KIND}{{0,3}}\s{_AID_WORD}",
        re.I,
    ),
}
# … and before his name: “(Grants from) Norway”
BY: Final = Cue(
    rf"(?:{_AID_WORD}|awarded|funded|financed|given|provided|supported|made)\s(?:\w+\s)?(?:by|from)\s(?:the\s)?"
    r"(?:[Gg]overnment\sof\s(?:the\s)?)?$",
    re.IGNORECASE,
)
TAKES: Final = Cue(r"\b(?:to|for|in)\s(?:the\s)?$", re.IGNORECASE)
GIVEN: Final = Cue(
    rf"\b(?:{_AID_WORD}|(?:provid|donat|giv|contribut|fund|financ|support|grant|deliver|pledg|offer)(?:es?|ed|ing|en)?\b)",
    re.IGNORECASE,
)
PAID_INTO: Final = Cue(
    r"\b(?:contributions?|pledges?|donations?|payments?|commitments?|grants?|support)"
    r"(?:\s(?:pledged|made|paid|received|given|announced))?\sto\s(?:the\s)?"
    r"(?P<name>(?-i:[A-Z][\w&’'-]*(?:\s(?:(?:of|for|and|on)\s(?:the\s)?)?[A-Z][\w&’'-]*){0,7}))",
    re.IGNORECASE,
)
# “the countries that have pledged so far”; the other words only where nobody is said to give.
THOSE_WHO_GAVE: Final = Cue(
    r"\b(?:countries|donors|governments|nations|states|partners|those|who)\b[^.;:]{0,60}?"
    r"\b(?:pledg|contribut|donat|committ|offer|promis)(?:ed|ing)\b",
    re.IGNORECASE,
)
TAKERS: Final = Cue(
    rf"\b(?:{_AID_WORD}|spen[dt]|spending|expenditure|given|provided|allocated)\b[^.;:]{{0,60}}?\b"
    r"(?:to|for|in|among|by)\s(?:(?:the|these|those|each|following|recipient|beneficiary|partner)\s)*"
    r"(?:countr(?:y|ies)|states|nations|recipients?)\b"
)
TO_SEVERAL: Final = Cue(
    rf"\b{_AID_WORD}(?:\s(?:made|given|provided|paid))?\s(?:to|among)\s(?:[\w-]+\s){{0,4}}"
    r"(?:countries|states|organi[sz]ations|agencies|NGOs|charities|partners|institutions)\b",
    re.IGNORECASE,
)
GIFTS_TO: Final = Cue(
    r"\bnational (?:pledges|contributions)\b|"
    r"\b(?:pledges|contributions|donations|offers)\b(?: \w+){0,3}? (?:to|by|from|for)\b|"
    r"\b(?:pledges|contributions|donations|aid|assistance) "
    r"(?:pledged|made|promised|announced|offered|given|"
    r"received|so far)\b",
    re.IGNORECASE,
)
# Tables by their number, anywhere in a sentence, and what opens a caption.
NUMBERED: Final = Cue(
    r"\b(?:tables?|annex|appendix|box)\s(?:[A-Z]?\d+|[A-Z])(?:[.-]\d+)*\b", re.IGNORECASE
)
CAPTION: Final = Cue(r"(?:table|figure|box|annex|chart)\s*[\dIVXA-Z]", re.IGNORECASE)
LONGEST_CAPTION: Final = 120
# “PRESS RELEASE: The …”
HEADLINE_START: Final = Cue(
    r"\W*(?:[\w ]{0,12}(?:release|statement|news|update)\s?[:–—-]\s?)?(?:the )?\W*", re.IGNORECASE
)
HEADLINE_VERB: Final = Cue(
    r"(?:['’]s? [Gg]overnment)?,? (?:(?:[Tt]o )(?P<plan>\w+)|(?P<now>\w+))\b(?! [Ll]oss)"
)
# Verbs of headlines, beside those of giving and promising.
_HELPS: Final = frozenset(
    listed(
        "aids assists backs boosts builds continues doubles enhances expands extends helps "
        "increases "
        "launches opens raises renews responds scales sends stands steps strengthens supports "
        "triples"
    )
)


def helps(verb: re.Match[str]) -> bool:
    """Does the verb of a headline say that somebody gives: “to send tents”, “Increases Support”?

    Args:
        verb: what `HEADLINE_VERB` found.
    """
    word = (verb["plan"] or verb["now"]).lower()
    use = VERBS.get(word)
    gives = use is not None and use.kind in ("give", "promise") and word != "has"
    if verb["plan"]:
        return gives or f"{word}s" in _HELPS
    return word in _HELPS or (gives and word.endswith("s"))
