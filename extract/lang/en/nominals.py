"""Sums in noun phrases of giving, with no verb of giving: “a $5 million grant from Norway”.

The noun says that something is given; the verb that follows, whether it has been.
"""

from __future__ import annotations

import re
from typing import Final

import msgspec

from extract.cue import Cue
from extract.lang.en import cues
from extract.lang.en.aid_nouns import (
    AID_BEFORE,
    AID_BEHIND,
    AID_EQUALS,
    AID_RAISED,
    GIFT_NOUN,
    INTENDED,
    PLEDGE_NOUN,
)
from extract.lang.en.segments import Verb
from extract.lang.en.verbs import VERB_GROUP
from extract.model import Kind, Stage
from extract.statements.candidates import Thing, View

_PROMISED: Final[tuple[Kind, Stage]] = ("commitment", "pledged")
_DONE: Final[tuple[Kind, Stage]] = ("delivery", "delivered")
# “Worth $5 million, the programme will run until 2028”: of what the sentence before has told.
_WORTH_FIRST: Final = Cue(
    r"\W*(?:Worth|Valued at|Totall?ing|Amounting to|Budgeted at|"
    r"With (?:an?|its) (?:[a-z]+ ){0,2}?(?:budget|value|volume|envelope|allocation|amount) of)\s"
    r"(?:(?:about|some|over|nearly|almost|around|more than|a total of|up to)\s)*"
)
_UNDERTAKEN: Final = Cue(
    r"\b(?:programmes?|programs?|projects?|agreements?|accords?|grants?|loans?|credits?|packages?|"
    r"donations?|gifts?|aid|assistance|co-?operation|schemes?|initiatives?)\b",
    re.IGNORECASE,
)
_TOLD_BEFORE: Final = Cue(
    r"[^;]{1,120}?,\s(?:(?:it|this|they)|(?:the|this|its)\s(?:[\w-]+\s){0,2}?"
    r"(?P<what>centre|center|hospital|clinic|school|road|bridge|programme|program|project|"
    r"agreement|accord|grant|loan|credit|package|deal|scheme|initiative|contribution|donation|"
    r"gift|support|assistance|aid)s?)\b"
)
# A sum that opens its clause: “Another €8 million will go to schools”.
_OPENING_SUM: Final = Cue(
    r"\W*(?:(?:and|while|but|also|in addition|further|finally|then|meanwhile),?\s)?"
    r"(?:(?:an?|the|another|some|about|over|more than|up to|nearly|almost|around|further|"
    r"additional|extra|remaining|other|first|second|at least|total of|sum of)\s)*$",
    re.IGNORECASE,
)
_PHRASES: Final = Cue(
    r"(?:\s(?!(?:will|would|has|have|had|was|were|is|are)\b)[\w'’-]+){0,6}?\s"
    r"(?=(?:will|would|has|have|had|was|were|is|are)\b)"
)
# “the other $10 million will be for refugees”
_MEANT_FOR: Final = Cue(
    r"(?:\s\([^()]{1,30}\))?\s(?:will|would|is to|are to)\s(?:be (?:used )?|go )"
    r"(?:for|to|towards?)\b"
)
_FAR: Final = 160  # characters between a noun and the sum that it is said to be
_REACH: Final = 70  # characters before or behind a sum in which its noun stands
_VERB: Final = Cue(
    r"\b(?P<planned>will|shall|would|(?:is|are|was|were) to|(?:is|are) (?:set|expected|due) to)\b|"
    r"\b(?P<done>has|have|had|was|were|helped|paid|went|made|came|[a-z]+ed(?= (?:the|a|an|to)\b))\b"
)
_HANDED: Final = Cue(
    r"\b(?:delivery|shipment|dispatch|donation|supply|provision|distribution|handover|airlift|"
    r"construction|installation)\sof\s(?:[^.;:]{3,80}\s(?:including|such as)\s[^.;:]{0,80})?"
    r"(?:(?:about|some|over|more than|nearly|a total of|a further)\s)*$"
)
# “the donation comprises 30 pumps and 4 boats”
_DONORS: Final = r"(?:donors?|contributors?|funders?|lenders?|benefactors?)"
# “Japan was the largest donor”: whom a sentence calls one
_CALLED: Final = (
    r"\b(?:is|are|was|were|remain(?:s|ed)?|became|(?:has|have|had) (?:been|become|remained))\s"
    rf"(?:[\w'’-]+\s){{0,8}}?{_DONORS}\b|"
    r"\b(?:tops|topped|heads|headed|leads|led)\s(?:the )?(?:list|ranking|ranks|table) of\s"
    r"(?:[\w'’-]+\s){0,3}?(?:donors?|contributors?|funders?|lenders?)\b"
)
CALLED_DONOR: Final = Cue(_CALLED)
_RANKED: Final = Cue(
    rf"(?:{_CALLED})[^.;:()\d]{{0,60}}?(?:\s(?:19|20)\d\d)?,?\s(?:with|giving|providing|at)\s"
    r"(?:(?:about|some|over|nearly|more than|almost|a total of)\s)*$"
)
_DONOR_WAS: Final = Cue(
    rf"\b{_DONORS}\b[^.;:()]{{0,60}}?\s"
    r"(?:is|are|was|were|remain(?:s|ed)?)\s(?:the\s)?$"
)
_CONSISTS: Final = Cue(
    r"\b(?:donations?|gifts?|shipments?|consignments?|(?<!trade )packages?|aid|assistance|relief|"
    r"cargo|contributions?|supplies|convoy|deliver(?:y|ies)|batch|support|offer|airlift|goods)\b"
    r"(?P<between>[^.;:]{0,100}?),?\s(?P<planned>(?:will|would|is to|are to)\s)?(?:also\s)?"
    r"(?:compris(?:es?|ed|ing)|consist(?:s|ed|ing)? of|includ(?:es?|ed)|contain(?:s|ed|ing)?|"
    r"featur(?:es?|ed|ing)|"
    r"(?:is|was|were|are|be) (?:made up|composed) of)\s"
)
_SENT: Final = Cue(
    r"\b(?:volunteers|experts|advis[eo]rs|doctors|nurses|medics|surgeons|engineers|teachers|"
    r"instructors|lecturers|specialists|technicians|agronomists|midwives|trainers|rescuers|"
    r"firefighters|workers|consultants|personnel|teams?)\b",
    re.IGNORECASE,
)
_AT_WORK: Final = Cue(
    r"\s(?:(?:who|that)\s)?"
    r"(?:(?:are|is|were|have|has|been|now|currently|already|still|at present)\s)*"
    r"(?:(?:at work|working|teaching|serving|stationed|deployed|posted|active|on duty)\b|"
    r"(?:operated on|treated|examined|cared for|performed|vaccinated)\s)"
)
_KEEPS: Final = Cue(
    r"\b(?:has|have|had|maintains?|keeps?)\s(?:(?:about|some|over|nearly|more than|now|already|a|"
    r"team|total|group|contingent|of|around|almost)\s)*$"
)
_IN_PLACE: Final = Cue(
    r"\s(?:(?:who|that)\s)?(?:(?:are|is|now|currently|already|still)\s)*"
    r"(?:at work|working|teaching|serving|stationed|deployed|posted|active|on duty|on the ground|"
    r"in (?:the )?(?:country|[A-Z]))"
)
# The subject is money: “the grant will help build”, “with this, UNICEF will be able to”.
_SPENT: Final = Cue(
    r"\b(?:[Tt]he|[Tt]h(?:is|ese)|[Ii]ts|[Oo]ur|[Tt]heir)\s(?:[\w-]+\s){0,3}"
    r"(?:grants?|loans?|credits?|funding|funds|financing|money|sums?|contributions?|donations?|"
    r"assistance|support|amount)\s(?:from\s[^,;.]{3,40}\s)?(?:will|would|is|are|has|have|was|were)\s"
    r"(?:also\s)?(?:[a-z]+\s){0,4}$|"
    r"\b(?:(?:be|is|are) (?:able|used)|enabl\w+|allow\w*|enough|sufficient)\b"
    r"[^,;.:]{0,40}?\b(?:to\s)?$"
)
_FOR: Final = Cue(r"\s(?:for|to|towards?)\s")
_PAYS_FOR: Final = frozenset({"finance", "fund", "co-finance", "cofinance", "bankroll"})
_HELPING: Final = Cue(r"\bto help\s(?:[\w'’-]+\s){0,4}$")
# “the decision enables the disbursement of”, “approved the payment of”
_ENABLING: Final = Cue(
    r"\b(?:enabl(?:es?|ing|ed)|allow(?:s|ing|ed)?|permit(?:s|ting|ted)?|triggers?|triggering|"
    r"authori[sz](?:es?|ed|ing)|approv(?:es?|ed|ing)|clear(?:s|ed|ing) the way for)\s"
    r"(?:for\s)?(?:an?\s|the\s)?(?:(?:immediate|further|first|second|next|full|final)\s){0,2}$"
)
# “will go on supporting Peru in 2014, with a contribution of”
_WILL_WITH: Final = Cue(
    r"\b(?:will|shall|is to|are to)\s[^.;:]{0,110}\bwith\s(?:an?|its|their|another)\s"
    r"(?:[\w-]+\s){0,4}$"
)
# “the funding pledged grew to”
_PLEDGED_SO: Final = Cue(
    r"\s(?:that (?:was|were|has been|have been)\s)?"
    r"(?:pledged|promised|committed|announced|offered)\b"
)
# “The amount of the grant is”, as the news of a signing tells; “the budget frame for aid totals”
_SIZE_OF: Final = Cue(
    r"\b(?:amount|value|size) of (?:the|this|its)\s(?:[a-z]+\s)?$|"
    r"\b(?:budget|frame|framework|envelope|allocation|ceiling) for\s(?:[\w'’-]+\s){0,3}$",
    re.IGNORECASE,
)
# “the contract on granting a donation of”, “an agreement for a grant of”
_AGREED_ON: Final = Cue(
    r"\b(?:contracts?|agreements?|accords?|memorand(?:um|a)|MoUs?|deals?|protocols?|notes|"
    r"signing(?: ceremony)?)\s(?:of [Uu]nderstanding\s)?"
    r"(?:of|on|for|to|concerning|regarding|covering)\s"
    r"(?:(?!from\b|by\b)[\w-]+\s){0,5}$"
)
_MAIN_VERB_WITHIN: Final = 160


class AidNoun(msgspec.Struct, frozen=True):
    """A noun of giving that a sum is of, and what it says of the gift."""

    noun: str
    start: int
    end: int
    kind: Kind | None  # None where neither noun nor verb says
    stage: Stage | None
    equals: bool = False  # “its contribution would be …”: the sum tells how large the aid is


def is_purpose(view: View, thing: Thing, verbs: list[Verb], start: int) -> bool:
    """Is a number of things only what money is for: “$5 million to build 30 schools”?"""
    if thing.money is not None:
        return False
    verb = next((v for v in reversed(verbs) if v.end <= thing.start), None)
    if verb is None:
        return False
    paid = [m for m in view.money if start <= m.start and m.end <= verb.start]
    if paid and _HELPING.search(view.words_before(verb.start, paid[-1].end)):
        return True  # “a $5 million loan to help Mali build 30 schools”
    if paid and verb.aux.strip() in ("to", "to help"):
        between = VERB_GROUP.search(view.folded.small, paid[-1].end, verb.start)
        if between is None:
            return True
    if paid and verb.base in _PAYS_FOR and not thing.number:
        return True  # “Peru ($4 million) and Chile ($2 million) will finance the dam”
    if paid and verb.passive and verb.kind == "promise" and _FOR.match(view.folded, verb.end):
        return True  # “a loan of $7 million is earmarked for a road and two bridges”
    return bool(_SPENT.search(view.words_before(verb.main, start)))


def handed(view: View, thing: Thing, start: int) -> bool:
    """Does a noun of handing over govern things: “the delivery of 30 trucks and 5 pumps”?"""
    return bool(thing.number and _HANDED.search(view.folded, start, thing.start))


def thanked_for(view: View, thing: Thing, start: int) -> bool:
    """Is it things that somebody is thanked for: “thanked Japan for the 20 fire engines”?"""
    return bool(thing.number and cues.THANKED_FOR.search(view.folded, start, thing.start))


def consists(view: View, thing: Thing, start: int) -> tuple[int, int, bool] | None:
    """Where a gift is said to consist of things, and whether it is still to come.

    Args:
        view: the block.
        thing: one of the things.
        start: where the sentence begins.
    """
    found = _CONSISTS.search(view.folded, start, thing.start) if thing.number else None
    if found is None or VERB_GROUP.search(view.folded.small, found.end(), thing.start):
        return None
    if any(found.start() < first < found.end() for first, _ in view.figures):
        return None  # “aid of $4 million, including 20 buses”: a total and its parts
    return found.start(), found.end(), bool(found["planned"])


def ranked(view: View, thing: Thing, start: int) -> int | None:
    """Where the verb stands that calls somebody a donor: “Japan was the first donor, with $5m”."""
    found = _RANKED.search(view.folded, start, thing.start) if thing.money else None
    return found.start() if found is not None else None


def is_called_donor(before: str) -> bool:
    """Does a sentence call whom it names next a donor: “The largest donor in 2019 was (Japan)”?"""
    return _DONOR_WAS.search(before) is not None


def at_work(view: View, thing: Thing, end: int) -> bool:
    """Are these people whom somebody has sent: “38 volunteers are serving in Bhutan”?"""
    if not _SENT.search(thing.what or ""):
        return False
    behind = _IN_PLACE if keeps(view, thing) else _AT_WORK
    return bool(behind.match(view.folded, thing.end, min(end, thing.end + _REACH)))


def keeps(view: View, thing: Thing) -> bool:
    """Is it said of whoever sent them that he has them there: “Peru has (38 volunteers in)”?"""
    return _KEEPS.search(view.words_before(thing.start, 0)) is not None


def aid_noun(view: View, thing: Thing, start: int, end: int) -> AidNoun | None:
    """Return the noun of giving that a sum stands with, None where it stands with none.

    Args:
        view: the block.
        thing: the sum.
        start: where the words that may belong to it begin.
        end: where they end.
    """
    if thing.money is None:
        return None
    text = view.folded
    equal = AID_EQUALS.search(text, max(start, thing.start - _FAR), thing.start)
    if equal is not None:
        planned = bool(cues.PLANNED.search(equal["copula"]) or INTENDED.search(equal["noun"]))
        planned = planned or bool(_PLEDGED_SO.match(text, equal.end("noun")))
        planned = planned or bool(_SIZE_OF.search(text, start, equal.start("noun")))
        if equal["copula"] == "worth":  # “aid worth €5 million will be sent”
            verb = _VERB.search(text, thing.end, min(end, thing.end + _MAIN_VERB_WITHIN))
            planned = planned or bool(verb and verb["planned"])
        kind, stage = _PROMISED if planned else _DONE
        return AidNoun(
            equal["noun"].lower(), equal.start("noun"), equal.end("noun"), kind, stage, True
        )
    if _opens_worth(text, thing, start, end):
        return AidNoun("", thing.start, thing.end, *_PROMISED)
    behind = AID_BEHIND.match(text, thing.end, min(end, thing.end + _REACH))
    before = AID_BEFORE.search(text, max(start, thing.start - _REACH), thing.start)
    raised = AID_RAISED.search(text, max(start, thing.start - _FAR), thing.start)
    found = behind or before or raised
    if found is None and _MEANT_FOR.match(text, thing.end, end):
        return AidNoun("", thing.start, thing.end, *_PROMISED)
    if found is None:
        return _opening_sum(text, thing, start, end)
    first, last = found.span("noun")
    said, how_far = _kind(text, found["noun"], first, max(thing.end, found.end()), end)
    return AidNoun(found["noun"].lower(), first, last, said, how_far, found is raised)


def _opens_worth(text: str, thing: Thing, start: int, end: int) -> bool:
    """Does a sentence open with what something is worth that the one before told: “Worth $5m, it”?

    What it is worth may be named again: “… will open a centre. Valued at $5 million, the centre”.
    """
    if _WORTH_FIRST.fullmatch(text, start, thing.start) is None:
        return False
    told = text[max(0, start - _FAR) : start]
    again = _TOLD_BEFORE.match(text, start, end)
    if again is None or again["what"] is None:
        return again is not None and _UNDERTAKEN.search(told) is not None
    return again["what"] in told


def _opening_sum(text: str, thing: Thing, start: int, end: int) -> AidNoun | None:
    """A sum that is the subject of its clause is what is given: “Another €8 million will help”."""
    if not _OPENING_SUM.match(text, start, thing.start):
        return None
    verb = _VERB.match(text, _after_phrase(text, thing.end, end), end)
    if verb is None:
        return None
    kind, stage = _PROMISED if verb["planned"] else _DONE
    return AidNoun("", thing.start, thing.end, kind, stage)


def _after_phrase(text: str, place: int, end: int) -> int:
    """Where the phrases right behind a sum end: “€8 million in Moldova”, “in new money”."""
    phrase = _PHRASES.match(text, place, end)
    return phrase.end() if phrase else place


def _kind(
    text: str, noun: str, first: int, place: int, end: int
) -> tuple[Kind | None, Stage | None]:
    verb = _VERB.search(text, place, min(end, place + _MAIN_VERB_WITHIN))
    if verb is not None and verb["planned"]:
        return _PROMISED
    if _ENABLING.search(text, max(0, first - _REACH), first) or _WILL_WITH.search(
        text, max(0, first - _FAR), first
    ):
        return _PROMISED
    if PLEDGE_NOUN.search(noun) or _AGREED_ON.search(text, max(0, first - _REACH), first):
        return _PROMISED
    if verb is not None or GIFT_NOUN.search(noun):
        return _DONE
    return None, None
