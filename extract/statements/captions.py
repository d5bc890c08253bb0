"""Captions and headings: whose aid, and for whom, they say that the figures below them are.

“Norwegian aid by country”, “Contributions to the Lake Fund”, 挪威对外援助.
"""

from __future__ import annotations

import re
from typing import Final

from extract.cue import Cue
from extract.lang.en.verbs import VERBS
from extract.names import Entity
from extract.statements.candidates import View
from extract.statements.grouping import GIVERS
from extract.word_lists import listed

_AID_WORD: Final = (
    r"(?:aid|assistance|support|contributions?|grants?|loans?|ODA|funding|donations?|pledges?|"
    r"commitments?|disbursements?|(?:development )?co-?operation|relief|offers?|help)\b"
)
_AID_KIND: Final = (
    r"(?:\s(?:bilateral|official|international|development|foreign|humanitarian|financial|technical|emergency|"
    r"government|overseas|grant|food|total|new|additional|economic|core|annual|net|gross))"
)
_AID_EN: Final = {
    "adjective": Cue(rf"(?:\sgovernment(?:['’]s)?)?{_AID_KIND}{{0,3}}\s{_AID_WORD}", re.I),
    "name": Cue(
        rf"['’]s?{_AID_KIND}{{0,3}}\s{_AID_WORD}|(?<=[A-Z])(?:-funded)?{_AID_KIND}{{0,3}}\s{_AID_WORD}",
        re.I,
    ),
}
_BY_EN: Final = Cue(
    rf"(?:{_AID_WORD}|awarded|funded|financed|given|provided|supported|made)\s(?:\w+\s)?(?:by|from)\s(?:the\s)?"
    r"(?:[Gg]overnment\sof\s(?:the\s)?)?$",
    re.IGNORECASE,
)
_AID_ZH: Final = {
    "adjective": Cue(r"政府?(?:\d{4}年)?(?:对|向|援|给|为)"),
    "name": Cue(r"(?:政府)?(?:\d{4}年(?:度)?)?(?:对(?!话)|向|援|给予|为(?!期)|提供)"),
}
_TAKES: Final = Cue(r"(?:\b(?:to|for|in)\s(?:the\s)?|[对向援给为])$", re.IGNORECASE)
_GIVEN_EN: Final = Cue(
    rf"\b(?:{_AID_WORD}|(?:provid|donat|giv|contribut|fund|financ|support|grant|deliver|pledg|offer)(?:es?|ed|ing|en)?\b)",
    re.IGNORECASE,
)
_GIVEN_ZH: Final = Cue(r"援助|提供|捐|赠|资助|支持|支援|援款|援建|贷款|认捐")
_PAID_INTO: Final = Cue(
    r"\b(?:contributions?|pledges?|donations?|payments?|commitments?|grants?|support)"
    r"(?:\s(?:pledged|made|paid|received|given|announced))?\sto\s(?:the\s)?"
    r"(?P<name>(?-i:[A-Z][\w&’'-]*(?:\s(?:(?:of|for|and|on)\s(?:the\s)?)?[A-Z][\w&’'-]*){0,7}))",
    re.IGNORECASE,
)
# “the countries that have pledged so far”; the other words only where nobody is said to give.
_THOSE_WHO_GAVE: Final = Cue(
    r"\b(?:countries|donors|governments|nations|states|partners|those|who)\b[^.;:]{0,60}?"
    r"\b(?:pledg|contribut|donat|committ|offer|promis)(?:ed|ing)\b|"
    r"(?:各国|各方|国家|国际社会|捐助方|捐助国|援助国)[^。；：]{0,16}(?:认捐|捐助|捐款|捐赠|捐资|承诺)",
    re.IGNORECASE,
)
_TAKERS: Final = Cue(
    rf"\b(?:{_AID_WORD}|spen[dt]|spending|expenditure|given|provided|allocated)\b[^.;:]{{0,60}}?\b"
    r"(?:to|for|in|among|by)\s(?:(?:the|these|those|each|following|recipient|beneficiary|partner)\s)*"
    r"(?:countr(?:y|ies)|states|nations|recipients?)\b"
)
_TO_SEVERAL: Final = Cue(
    rf"\b{_AID_WORD}(?:\s(?:made|given|provided|paid))?\s(?:to|among)\s(?:[\w-]+\s){{0,4}}"
    r"(?:countries|states|organi[sz]ations|agencies|NGOs|charities|partners|institutions)\b",
    re.IGNORECASE,
)
_GIFTS_TO: Final = Cue(
    r"\bnational (?:pledges|contributions)\b|"
    r"\b(?:pledges|contributions|donations|offers)\b(?: \w+){0,3}? (?:to|by|from|for)\b|"
    r"\b(?:pledges|contributions|donations|aid|assistance) "
    r"(?:pledged|made|promised|announced|offered|given|"
    r"received|so far)\b",
    re.IGNORECASE,
)
_NUMBERED: Final = Cue(
    r"\b(?:tables?|annex|appendix|box)\s(?:[A-Z]?\d+|[A-Z])(?:[.-]\d+)*\b|"
    r"附?表\s?[\d一二三四五六七八九十]+",
    re.IGNORECASE,
)
_CAPTION: Final = Cue(
    r"(?:table|figure|box|annex|chart|表|附表|图|附件)\s*[\d一二三四五IVXA-Z]", re.I
)
_LONGEST_CAPTION: Final = {"en": 120, "zh": 50}
_CLOSED: Final = Cue(r"[.。!！?？;；]$")


# “PRESS RELEASE: The …”
_HEADLINE_START: Final = Cue(
    r"\W*(?:[\w ]{0,12}(?:release|statement|news|update)\s?[:–—-]\s?)?(?:the )?\W*", re.IGNORECASE
)
_HEADLINE_VERB: Final = Cue(
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


def headline_giver(view: View) -> tuple[Entity, ...] | None:
    """Who gives by a headline: “Norway to send tents to Malawi”, “UK Increases Support for …”."""
    if view.lang != "en" or not view.mentions:
        return None
    first, text = view.mentions[0], view.folded
    named = first.entity.type in GIVERS and first.role in ("name", "abbreviation")
    verb = _HEADLINE_VERB.match(text, first.end)
    if not named or verb is None or not _HEADLINE_START.fullmatch(text, 0, first.start):
        return None
    word = (verb["plan"] or verb["now"]).lower()
    use = VERBS.get(word)
    gives = use is not None and use.kind in ("give", "promise") and word != "has"
    if verb["plan"]:
        return (first.entity,) if gives or f"{word}s" in _HELPS else None
    return (first.entity,) if word in _HELPS or (gives and word.endswith("s")) else None


def table_name(text: str) -> str | None:
    """The number of the table that a caption heads, or that a sentence points to: "table a.1"."""
    found = _NUMBERED.search(text)
    return " ".join(found[0].lower().split()) if found else None


def is_caption(view: View) -> bool:
    """May a paragraph be what stands above a table: numbered as one, or short and no sentence?"""
    text = view.folded
    short = len(text) <= _LONGEST_CAPTION["en" if view.lang == "en" else "zh"]
    return _CAPTION.match(text) is not None or (short and not _CLOSED.search(text))


def giver_of(view: View, start: int, end: int) -> tuple[Entity, ...] | None:
    """Whose aid a caption is about: “Norwegian aid”, “Grants from Norway”, 挪威对外援助."""
    behind, before = (_AID_EN, _BY_EN) if view.lang == "en" else (_AID_ZH, None)
    for mention in view.mentions:
        if not start <= mention.start < mention.end <= end or mention.entity.type not in GIVERS:
            continue
        if mention.role == "capital":
            continue
        told = behind["adjective" if mention.role == "adjective" else "name"]
        if told.match(view.folded, mention.end, end) and not _TAKES.search(
            view.folded[max(start, mention.start - 20) : mention.start]
        ):
            return (mention.entity,)
        if before and before.search(view.folded[start : mention.start]):
            return (mention.entity,)
    return None


def is_of_givers(view: View, start: int, end: int) -> bool:
    """Does a lead-in say that whoever is listed below gives: “the countries that have pledged”?"""
    if _THOSE_WHO_GAVE.search(view.folded, start, end):
        return True
    if _TO_SEVERAL.search(view.folded, start, end):
        return False  # “Contributions to aid agencies include:”
    return bool(_GIFTS_TO.search(view.folded, start, end)) and giver_of(view, start, end) is None


def is_of_takers(view: View, start: int, end: int) -> bool:
    """Does a lead-in say that those listed are given aid: “spent on relief in these countries”?"""
    takers = (_TAKERS, _TO_SEVERAL)
    return view.lang == "en" and any(cue.search(view.folded, start, end) for cue in takers)


def is_of_giving(view: View, start: int, end: int) -> bool:
    """Does a lead-in say that what it lists is given: “announced the following support”?"""
    if view.lang != "en":
        return _GIVEN_ZH.search(view.folded, start, end) is not None
    return _GIVEN_EN.search(view.folded, start, end) is not None


def taker_of(view: View, start: int, end: int) -> tuple[Entity, ...] | None:
    """The fund, by whatever name, into which a caption says that contributions go.

    Only where no list knows it: what several donors fill together is a fund.
    """
    found = _PAID_INTO.search(view.folded, start, end) if view.lang == "en" else None
    if found is None:
        return None
    first, last = found.span("name")
    if any(m.start < last and first < m.end for m in view.mentions):
        return None
    return (Entity(type="Fund", labels=(view.block.text[first:last],)),)
