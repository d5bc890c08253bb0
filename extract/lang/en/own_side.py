"""Who pays for what others help with: “the government will contribute $20 million”.

A project that a bank or a fund lends to has its own side: the government that borrows, and the
people that it is for. What they pay into it is nobody's aid, and not the lender's.
"""

from __future__ import annotations

import re
from typing import Final

from extract.cue import Cue
from extract.lang.en.segments import Verb
from extract.names import Entity
from extract.statements.candidates import Thing

_STATE: Final = (
    r"(?:the\s)?(?:(?:national|central|federal|local|state|provincial|regional|municipal|host|"
    r"recipient|borrowing)\s)?governments?(?:\sitself)?(?:\sin\s[A-Z][\w'’-]+)?"
)
_PEOPLE: Final = (
    r"(?:(?:the|its|their|project|programme|program|local|participating|target|individual|rural)\s)*"
    r"(?:beneficiar(?:y|ies)|borrowers?|recipients?|communities|participants|smallholders|"
    r"local authorities|municipalities|counterparts?|sub-?borrowers)(?:\sthemselves)?"
)
_WHO: Final = rf"(?:{_STATE}|{_PEOPLE})"
_OPENS: Final = r"(?:^|[.;:,(]\s?|\b(?:and|while|with|whereas|but|that)\s)"
_SUBJECT: Final = Cue(rf"{_OPENS}\s*{_WHO}\s(?:also\s|in turn\s)?$", re.IGNORECASE)
_AGENT: Final = Cue(rf"(?:\s[\w-]+){{0,3}}\s(?:by|from)\s{_WHO}\b(?!['’]|\sof\b)", re.IGNORECASE)
# “…, and the government the remaining $10 million”, “(beneficiaries $2 million)”
_REMNANT: Final = Cue(
    rf"(?:{_OPENS}\s*|\bby\s){_WHO}\s?"
    r"(?:[,:(–-]\s?)?"
    r"(?:(?:will |would |is to |has to )?(?:meet|meets|met|bear|bears|bore|shoulder|shoulders|"
    r"cover|covers|add|adds)\s)?"
    r"(?:(?:with|the|about|some|a|an|another|further|other|remaining|balance of|"
    r"remainder of|rest)\s?)*$",
    re.IGNORECASE,
)
_BY_IT: Final = Cue(rf"\s(?:by|from)\s{_WHO}\b(?!['’]|\sof\b)", re.IGNORECASE)
# What somebody pledges or donates is for others.
_INTO_PROJECT: Final = Cue(
    r"\sto\s|(?:[^.;:]|\.(?=\d)){1,80}?\s(?:to|for|towards|into)\s(?:the|this|its)\s"
    r"(?:projects?|programmes?|programs?|schemes?|works?|costs?)\b"
)
_TO_OTHERS: Final = frozenset({"pledge", "promise", "donate", "gift"})
_REACH: Final = 60  # characters that such a subject takes up at most


def is_own_side(text: str, verb: Verb, giver: tuple[Entity, ...] | None) -> bool:
    """Is whoever a verb says to give of the side that others help?

    Args:
        text: the block's text.
        verb: the verb.
        giver: who was last said to give; where that is a state, “the government” may be its own.
    """
    if verb.kind == "receive":
        return False
    if verb.passive or verb.reduced:
        found = _AGENT.match(text, verb.end)
    else:
        found = _SUBJECT.search(text, max(0, verb.left - 2, verb.start - _REACH), verb.start)
    return found is not None and _is_lent(giver)


def is_for_others(text: str, verb: Verb) -> bool:
    """Is it for others, by its verb: “the government pledged $5m”, not “… for the project”?"""
    return verb.base in _TO_OTHERS and _INTO_PROJECT.match(text, verb.end) is None


def is_own_share(text: str, since: int, thing: Thing, giver: tuple[Entity, ...] | None) -> bool:
    """Is a further sum in a list the share of that side: “…, and the government $10 million”?"""
    before = _REMNANT.search(text, max(0, since - 2, thing.start - _REACH), thing.start)
    return bool(before or _BY_IT.match(text, thing.end)) and _is_lent(giver)


def _is_lent(giver: tuple[Entity, ...] | None) -> bool:
    return bool(giver) and all(e.type != "Country" for e in giver or ())
