"""Givers without a name in English: “donors”, “14 countries”, “the international community”.

What they give is given, but nobody who was named before gives it. A conference that raises money
tells what those who came to it have pledged.
"""

from __future__ import annotations

import re
from typing import Final

from extract.cue import Cue
from extract.lang.en.phrases import governed_by
from extract.lang.en.segments import Verb
from extract.statements.candidates import Thing

_MANY: Final = (
    r"(?:\d+|several|many|various|numerous|other|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|"
    r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]{3,5})?|dozens of|scores of)"
)
_WHO: Final = (
    r"(?:donors|contributors|creditors|benefactors|philanthropists|well-wishers|others|"
    r"(?:international|donor|global|world|aid) community|world (?:leaders|powers)|"
    r"(?:donor|creditor|western|rich|richer|wealthy|wealthier|industriali[sz]ed|developed|"
    r"participating|contributing) (?:countries|nations|governments|states|economies)|"
    r"(?:all|our|these|those) (?:[a-z]+ )?partners|"
    r"participants|attendees|delegates|delegations|"
    r"an? (?:anonymous|unnamed|undisclosed|unidentified|private) "
    r"(?:donor|contributor|benefactor|philanthropist|giver|lender)|"
    r"(?:development|international|donor|external|private[ -]sector|financial|cooperating) "
    r"partners|"
    r"an? (?:coalition|consortium|group|number|range|host|series|handful|dozen) of "
    r"(?:[a-z-]+ ){0,3}[a-z]+s|"
    rf"{_MANY} (?:[a-z]+ ){{0,2}}(?:countries|nations|governments|states|partners|"
    r"organi[sz]ations|agencies))"
)
# With no word before it such a noun means some of them: “states pledged …”, “partners have given”.
_SOME: Final = (
    r"(?:^|[,;:“\"]\s?|\b(?:that|and|while|when|where|as|after)\s)"
    r"(?:countries|nations|governments|states|partners|companies|businesses|charities|"
    r"organi[sz]ations|agencies)"
)
# What may stand between a subject and its verb.
_ASIDE: Final = (
    r"(?:\s(?:at|in|from|of|to|on|who|attending|meeting|gathered|gathering|including|led by)\s"
    r"[^,;.:]{2,60}|,\s[^;.:]{3,80},)?(?:\s(?:yesterday|today|\w+day|also|there|worldwide|alike|jointly|collectively))*\s"
)
_SUBJECT: Final = Cue(rf"(?:\b(?<!least ){_WHO}|{_SOME}){_ASIDE}$", re.IGNORECASE)
_AGENT: Final = Cue(
    rf"(?:\s(?!by\b)[^\s,;:]+){{0,8}}\sby\s(?:the\s)?(?:[a-z-]+\s){{0,2}}{_WHO}\b", re.IGNORECASE
)
_BY_OTHERS: Final = Cue(rf"\s(?:by|from)\s(?:the\s)?(?:all\s)?(?:other\s)?{_WHO}\b", re.IGNORECASE)
_GATHERING: Final = Cue(
    r"\b(?:conference|summit|meeting|event|round ?table|replenishment|telethon|pledging)\b"
    rf"(?:\sfor\s[^;.:]{{2,60}})?{_ASIDE}$",
    re.IGNORECASE,
)
# Between the sum before and one whose giver has no name: “Japan $2 billion; and others $3 billion”.
_GAPPED: Final = Cue(
    r"\b(?:(?:all\s|the\s)?others|(?:the\s)?rest|other (?:donors|countries|states|governments|"
    r"nations|partners|contributors))\s(?:with\s)?(?:(?:a|an|the same|about|some|another|over|"
    r"further)\s)*$",
    re.IGNORECASE,
)
_RAISES: Final = frozenset({"raise", "mobilise", "mobilize", "generate", "secure", "attract"})
_REACH: Final = 160  # characters before a verb that its subject may take up


def acts_unnamed(text: str, verb: Verb) -> bool:
    """Is the subject of a verb, or who is behind a passive, somebody without a name?"""
    if verb.passive or verb.reduced:
        return _AGENT.match(text, verb.end) is not None
    first = max(verb.left, verb.start - _REACH)
    subject = _SUBJECT.search(text, first, verb.start)
    named = subject is not None and not governed_by(text[first : subject.start()])[0]
    return named or raised(text, verb)


def raised(text: str, verb: Verb) -> bool:
    """Has a conference raised money: what others have pledged at it?"""
    first = max(verb.left, verb.start - _REACH)
    return verb.base in _RAISES and _GATHERING.search(text, first, verb.start) is not None


def given_by_others(text: str, since: int, thing: Thing) -> bool:
    """Do others give a thing, whose verb was said before: “Japan $2 billion and others …”?"""
    before = _GAPPED.search(text, since, thing.start)
    return before is not None or _BY_OTHERS.match(text, thing.end) is not None
