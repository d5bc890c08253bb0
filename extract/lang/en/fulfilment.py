"""Promises that are told as kept: “The 200 houses that Norway promised Nepal now stand in Gorkha”.

The promise stands in a modifier of what was promised (a participle, a relative clause, the noun
“pledge”); the main verb tells what became of it. If it has come, it is a delivery; if it “has yet
to arrive”, or came in part, the promise stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import msgspec

from extract.cue import Cue
from extract.lang.en import cues
from extract.lang.en.arrivals import arrival_in
from extract.lang.en.kinds import kind_of
from extract.lang.en.nominals import AidNoun
from extract.lang.en.rules import PROMISE_KEPT
from extract.lang.en.segments import BOUNDARY, Verb
from extract.lang.en.sentence import Scope, Sentence
from extract.lang.en.subjects import opening_subject
from extract.lang.en.works import find_promised
from extract.statements.candidates import Candidate, Thing
from extract.statements.grouping import is_giver, meeting_in, without
from extract.times import Time

# Not all of it: “half of the $10 million”, “…, little has been paid”.
_SOME: Final = (
    r"(?:half|thirds?|quarters?|fifths?|tenths?|percent|per cent|most|much|fraction|none|nothing|"
    r"little|few|part|parts|some|not|hardly|barely|scarcely|only|no)"
)
_SOME_OF: Final = Cue(
    rf"\b{_SOME}\b(?:\s[a-z]+)?\sof\s(?:all\s)?(?:the|its|their|his|her|this)\s$|"
    r"(?:\d|illion|thousand)\sof\s(?:the|its|their|his|her|this)\s$",
    re.IGNORECASE,
)
_SOME_BEHIND: Final = Cue(rf"\b{_SOME}\b|%")
# “Norway honoured its 2016 pledge of”, “kept its promise to build”
_KEPT: Final = Cue(
    r"\b(?P<aux>(?:[\w']+\s){0,4})(?:honou?red|fulfilled|redeemed|kept|met|made good(?: on)?|"
    r"delivered on|lived up to|paid|settled)\s(?:in full\s)?(?:its|their|his|her|the|[A-Z]\w+'s)\s"
    r"(?:[\w-]+\s){0,4}?(?:pledges?|promises?|commitments?|offers?)\s[^.;:]{0,80}$"
)
_PLEDGE: Final = Cue(r"^(?:pledge|promise|commitment|offer)s?$")
_ADJECTIVE: Final = Cue(r"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]ll|[Tt]hese|[Tt]hose)|['’]s?)\s$")
_OWNS: Final = Cue(r"['’]s?\s(?:[\w-]+\s){0,4}")
_RELATIVE: Final = Cue(r"\b(?:that|which)\b")
_ITS_OBJECT: Final = Cue(
    r"\s(?:(?:only|just|about|over|some|nearly|almost|around|more than|less than|fewer than|"
    r"at least|the first|another)\s)*"
)
# “paid Haiti all of the (C$20 million that …)”
_OBJECT: Final = Cue(
    r"\s(?:over\s)?(?:(?:the\s)?(?:[A-Z][\w-]+\s){1,4})?"
    r"(?:(?:in full|all|every one|the whole|the full|the last|each)\s)*(?:of\s)?"
    r"(?:the|its|his|her|their|all|both)?\s?"
)


class _Arrival(NamedTuple):
    """Where a promise is told as kept, and where the words on the promise itself stand."""

    told: tuple[int, int]
    promise: tuple[int, int]
    verb: Verb | None = None  # the verb around it, with its object


def note_fulfilment(sentence: Sentence, found: Candidate, scope: Scope) -> None:
    """Make a delivery of a promise that is mentioned while its arrival is told.

    When and where it was promised is kept; its time is that of the arrival.

    Args:
        sentence: the sentence.
        found: the candidate, which is changed.
        scope: what governs it.
    """
    arrival = _arrival(sentence, scope)
    if arrival is None:
        return
    found.kind, found.stage, found.kept = "delivery", "delivered", True
    found.own_words, found.rule = True, PROMISE_KEPT.name
    verb = scope.verb
    when = sentence.times(*arrival.promise)
    points = [t for t in when if t.kind == "point"]
    if verb is not None and verb.said and verb.kind == "promise":
        found.announced = verb.said
    else:
        found.announced = sentence.context.said_on(points[0]) if points else None
    first, last = arrival.promise
    found.meeting = meeting_in(g for g in sentence.groups if first <= g.start < last)
    if found.meeting is not None and found.announced is None:
        found.announced = sentence.context.day_of(found.meeting)
    found.time = _time(sentence, arrival)
    if arrival.verb is not None and arrival.verb.kind == "receive" and not found.recipients:
        found.recipients = arrival.verb.donors
    if found.donors is None and not found.unnamed:
        _name_giver(sentence, found, arrival)


def _name_giver(sentence: Sentence, found: Candidate, arrival: _Arrival) -> None:
    """Who gives: “Peru's new clinic, promised in 2001, …”, “the promised tractors … from Peru”."""
    for group in sentence.groups:
        owns = group.end <= found.start and _OWNS.fullmatch(sentence.text, group.end, found.start)
        sends = group.role == "source" and arrival.told[0] <= group.start < arrival.told[1]
        if is_giver(group) and (owns or sends):
            found.donors = group.entities
            found.recipients = without(found.recipients or (), group.entities) or None
            return
    if arrival.promise[1] <= found.start:  # “Peru kept its promise of”
        found.donors = opening_subject(sentence.text, sentence.groups, sentence.start)


def is_pledge(noun: AidNoun) -> bool:
    """Does a noun say that something is promised, and nothing else?"""
    return _PLEDGE.match(noun.noun) is not None


def promised_things(sentence: Sentence, things: Sequence[Thing]) -> Iterator[Thing]:
    """Yield what an article alone counts, and was promised and has come: “the clinic promised …”.

    Args:
        sentence: the sentence.
        things: those found in it already.
    """
    for verb in sentence.verbs:
        if verb.kind != "promise" or (verb.passive and not verb.reduced) or verb.negated:
            continue
        thing = find_promised(sentence.view, sentence.start, verb.start)
        end = _clause_end(sentence, verb.end)
        taken = thing is None or any(t.start < verb.start and thing.start < t.end for t in things)
        if thing is not None and not taken and arrival_in(sentence.text, verb.end, end) is not None:
            yield thing


def _arrival(sentence: Sentence, scope: Scope) -> _Arrival | None:
    thing, text = scope.thing, sentence.text
    kept = _KEPT.search(text, sentence.start, thing.start)
    if kept is not None and not _figures(sentence, kept.start(), thing.start):
        done = not (cues.NEGATED.search(kept["aux"]) or cues.PLANNED.search(kept["aux"]))
        return _Arrival((thing.end, scope.end), kept.span()) if done else None
    start = _end_of_modifier(sentence, scope)
    if start is None or _SOME_OF.search(text, sentence.start, thing.start):
        return None
    outer = _outer(sentence, scope)
    if outer is not None:
        return _Arrival(
            (outer.start, thing.start), (thing.end, _clause_end(sentence, start)), outer
        )
    end = _clause_end(sentence, start)
    told = arrival_in(text, start, end)
    if told is None:
        return None
    first, last = told
    if _figures(sentence, start, first) or _SOME_BEHIND.search(text, start, first):
        return None  # “of the €84 million it offered, €31 million has been paid”
    following = sentence.view.figure_after(last)
    if following is not None and _ITS_OBJECT.fullmatch(text, last, following):
        return None  # “…, Peru has delivered 3 million”
    return _Arrival((first, end), (thing.end, first))


def _end_of_modifier(sentence: Sentence, scope: Scope) -> int | None:
    """Where the words end that tell of the promise in a modifier of the thing; None without one."""
    thing, verb, noun = scope.thing, scope.verb, scope.noun
    if verb is None:
        return max(thing.end, noun.end) if noun is not None and is_pledge(noun) else None
    promised = cues.PROMISING_WORD.search(verb.aux) and verb.start >= thing.end
    if not (verb.kind == "promise" or promised) or verb.negated:
        return None
    if verb.end <= thing.start:
        before = sentence.view.words_before(verb.start, sentence.start)
        adjective = thing.start - verb.end <= 1 and _ADJECTIVE.search(before)
        return thing.end if adjective and not verb.aux.strip() else None
    gap = sentence.text[thing.end : verb.start]
    modifies = verb.reduced or not verb.passive or _RELATIVE.search(gap)
    return verb.end if modifies else None


def _outer(sentence: Sentence, scope: Scope) -> Verb | None:
    """The verb whose object is what was promised: “Peru has paid the $5 million it pledged”."""
    thing = scope.thing
    if scope.verb is not None and scope.verb.end <= thing.start:
        return None
    before = next((v for v in reversed(sentence.verbs) if v.end <= thing.start), None)
    if before is None or before.kind not in ("give", "receive") or before.reduced:
        return None
    if (
        before.negated
        or before.weighed
        or not _OBJECT.fullmatch(sentence.text, before.end, thing.start)
    ):
        return None
    kind, _ = kind_of(sentence, msgspec.structs.replace(scope, verb=before))
    return before if kind == "delivery" else None


def _clause_end(sentence: Sentence, start: int) -> int:
    boundary = BOUNDARY.search(sentence.text, start, sentence.end)
    return boundary.start() if boundary else sentence.end


def _figures(sentence: Sentence, start: int, end: int) -> bool:
    """Does another sum or number of things stand between two offsets?"""
    times = [(t.start, t.end) for t in sentence.view.times]
    return any(
        start <= first < end and not any(a <= first < b for a, b in times)
        for first, _ in sentence.view.figures
    )


def _time(sentence: Sentence, arrival: _Arrival) -> Time | None:
    times = sentence.times(*arrival.told)
    if not times and arrival.verb is not None:
        return arrival.verb.time
    return times[0] if times else None
