"""Reads an English sentence, verb by verb: who, to whom, what, when, promised or done.

Each thing is governed by the verb before it, or by a passive (or “reached”, “arrived”) behind it.
Names play the part that the word before them gives them; what a verb leaves unsaid it shares with
the verb before.
"""

from __future__ import annotations

from typing import Final

from extract.cue import Cue
from extract.lang.en import cues
from extract.lang.en.fulfilment import promised_things
from extract.lang.en.gifts import NEXT_PART, read_gift
from extract.lang.en.measures import join_counts
from extract.lang.en.nominals import is_purpose
from extract.lang.en.roles import part_of
from extract.lang.en.rosters import find_rosters
from extract.lang.en.saying import fill_times, note_meeting
from extract.lang.en.segments import Verb, find_verbs, governor
from extract.lang.en.sentence import Sentence
from extract.lang.en.sharing import (
    distribute,
    share_channel,
    share_head,
    share_trailing,
    share_within,
)
from extract.lang.en.subjects import fill_subjects, opening_subject
from extract.lang.en.things import find_things
from extract.lang.en.works import find_built, find_unnumbered
from extract.statements.candidates import Candidate, Group, Thing, View, merge_measures
from extract.statements.context import Context
from extract.statements.grouping import group_mentions, is_giver
from extract.times import Time

_LISTED: Final = Cue(
    r"(?:,|,? and|,? as well as|,? plus)\s"
    r"(?:(?:some|another|about|over|nearly|more than|a further)\s)*"
)
# “a hospital with 200 beds”, “its debt of $5 million”: one gift and its measure
_MEASURED: Final = Cue(
    r",?\s(?:(?:and\s)?(?:equipped\s)?with|of|worth|costing|valued at|for|at a cost of|containing|"
    r"in exchange for)\s(?:(?!and\b)[^,;]){0,40}$"
)
_DIRECT: Final = Cue(r"\s(?:(?:(?:the|its|their)\s)?(?:[A-Z][\w'’-]*\s){1,3})?")
# “a plane landed with (a field hospital, a crane and 3 tonnes of …)”
_BROUGHT: Final = Cue(r"\b(?:with|carrying|bringing)\s(?:[^.;:]{1,120}(?:,|,?\sand)\s)?$")
_ADDED: Final = Cue(
    r"(?:,|\b(?:and|plus|in addition to|as well as|along with|alongside|on top of))\s"
    r"(?:(?:an?|another|a further|additional|extra|over|more than|about|some|nearly|up to)\s)*$"
)
# “…, with a total value of (about $5 million)”: what all that was told of comes to.
_SUMMED: Final = Cue(
    r",\s(?:(?:with|for|at|to)\s(?:an?|the)\s(?:\w+\s)?(?:total|value|amount|sum|cost)\b[^,;:.]{0,30}|"
    r"(?:totall?ing|amounting to|worth|valued at)\s[^,;:.]{0,20})$"
)


def read_sentence(view: View, start: int, end: int, context: Context) -> list[Candidate]:
    """Return the candidates of one sentence, and leave in `context.carry` what holds after it.

    Args:
        view: the block.
        start: where the sentence begins, in the block's text.
        end: where it ends.
        context: the frames that govern it.
    """
    groups = group_mentions(view, start, end, lambda g: part_of(view, g, start))
    groups = [g for i, g in enumerate(groups) if not _is_short_form(view, groups, i)]
    verbs = find_verbs(view, start, end, groups)
    rosters = find_rosters(view, groups, start, end)
    sentence = Sentence(view, view.folded, start, end, groups, verbs, context, rosters)
    note_meeting(sentence)
    fill_subjects(view, verbs, groups, context, start)
    fill_times(sentence)
    out = _candidates(sentence, _things(sentence))
    out = join_counts(view, merge_measures(out, cues.COMES_TO))
    out = share_trailing(out, view)
    out = distribute(view, out, groups, context, (start, end))
    share_head(out, rosters)
    share_within(out)
    if not out:
        share_channel(view, start, groups, context)
    told = [c for c in out if c.donors and c.total is None]
    told = [c for c in told if c.amount or c.count or c.verb]  # not in passing: “the building of”
    spoken = told[-1].donors if told else None
    if not spoken and context.document.donors is None:  # nobody speaks for himself
        spoken = next((v.donors for v in reversed(verbs) if v.donors and _gives(v)), None)
        taken = {e.key for c in out for e in (*(c.recipients or ()), *c.through)}
        spoken = spoken if spoken and all(d.entry and d.key not in taken for d in spoken) else None
    if spoken:
        context.carry.donors = spoken
        context.first_giver = context.first_giver or spoken
    owner = next((g for g in groups if g.role == "owner" and g.mentions[0].role != "self"), None)
    if owner is not None:  # whose aid a text is about, where nobody is said to give
        context.first_giver = context.first_giver or owner.entities
    source = next((g for g in groups if g.role == "source" and is_giver(g)), None)
    if source is not None and any(v.kind == "receive" and not v.negated for v in verbs):
        context.first_giver = context.first_giver or source.entities  # “got a gift from Norway”
    agent = next((v.donors for v in verbs if v.passive and v.kind == "give" and v.donors), None)
    if agent is not None and cues.AID_NOUN.search(view.folded, start, end):
        context.first_giver = context.first_giver or agent  # “assistance is given by Norway”
    acting = verbs[0].donors if verbs else None
    context.subject = opening_subject(view.folded, groups, start) or acting
    return out


def _gives(verb: Verb) -> bool:
    """Does a verb tell that its subject, or agent, gives or promises something?"""
    told = verb.kind in ("give", "promise") and not verb.reduced
    return told and not (verb.negated or verb.weighed)


def _is_short_form(view: View, groups: list[Group], place: int) -> bool:
    """Is this the abbreviation that a name brings along: “… Programme (UNDP)”?"""
    group = groups[place]
    before = groups[place - 1].mentions[-1] if place else None
    bracketed = view.folded[max(0, group.start - 1) : group.start] == "("
    return bool(before and bracketed and before.entity.key == group.mentions[0].entity.key)


def lead_of(view: View, start: int, end: int) -> tuple[list[Group], list[Time]]:
    """The names and times of a heading or lead-in, with their parts."""
    groups = group_mentions(view, start, end, lambda g: part_of(view, g, start))
    return groups, [t for t in view.times if start <= t.start and t.end <= end]


def _things(sentence: Sentence) -> list[Thing]:
    text, start, end = sentence.text, sentence.start, sentence.end
    parts = sentence.breaks_down or bool(cues.PART.search(text, start, end))
    parts = parts or ": " in text[start + 1 : end]
    listed = frozenset(f for r in sentence.rosters if len(r.names) > 1 for f in r.figures)
    things = find_things(sentence.view, start, end, parts=parts, listed=listed)
    things = [t for t in things if not is_purpose(sentence.view, t, sentence.verbs, start)]
    things += promised_things(sentence, things)
    things += _built_things(sentence, things)
    return sorted((*things, *_unnumbered(sentence, things)), key=lambda t: t.start)


def _built_things(sentence: Sentence, things: list[Thing]) -> list[Thing]:
    """The works that nouns name, where the sentence tells of no sum that they are bought with."""
    if any(t.money for t in things):
        return []
    found = find_built(sentence.view, sentence.start, sentence.end)
    return [b for b in found if not any(t.start < b.end and b.start < t.end for t in things)]


def _unnumbered(sentence: Sentence, things: list[Thing]) -> list[Thing]:
    """The things that an article alone counts, each between its verb and the next.

    Beside sums and numbers only the verb's own object is one: “built a school and 20 wells”, not
    “gave $5 million for a school”.
    """
    out: list[Thing] = []
    for place, verb in enumerate(sentence.verbs):
        following = (v.start for v in sentence.verbs[place + 1 :] if not v.reduced)
        end = next(following, sentence.end)
        inside = [t for t in things if verb.end <= t.start < end]
        for bare in find_unnumbered(sentence.view, verb.base, verb.end, end):
            if is_purpose(sentence.view, bare, sentence.verbs, sentence.start):
                continue
            if not inside or _is_object(sentence.text, verb, bare, [*inside, *out]):
                out.append(bare)
    return out


def _is_object(text: str, verb: Verb, bare: Thing, others: list[Thing]) -> bool:
    """Does a thing stand right behind its verb, or in a list with another of its objects?"""
    if any(t.start < bare.end and bare.start < t.end for t in others) or verb.aux.strip() == "to":
        return False
    if verb.kind == "arrive":
        return _BROUGHT.search(text, verb.end, bare.start) is not None
    behind = min((t.start for t in others if t.start >= bare.end), default=bare.end)
    if _MEASURED.match(text, bare.end, behind):
        return False
    before = [t.end for t in others if t.end <= bare.start]
    since = max([verb.end, *before])
    return bool((_LISTED if before else _DIRECT).fullmatch(text, since, bare.start))


def _candidates(sentence: Sentence, things: list[Thing]) -> list[Candidate]:
    out: list[Candidate] = []
    verbs = _governors(sentence, things)
    for place, thing in enumerate(things):
        stop = things[place + 1].start if place + 1 < len(things) else sentence.end
        since = things[place - 1].end if place else sentence.start
        found = read_gift(sentence, thing, verbs[place], since=since, stop=stop, before=out)
        if found is not None:
            out.append(found)
    return out


def _governors(sentence: Sentence, things: list[Thing]) -> list[Verb | None]:
    """The verb of each thing; what stands in a list is governed as its last item is."""
    verbs = [governor(sentence.view, t, sentence.verbs, sentence.start) for t in things]
    for place in range(len(things) - 2, -1, -1):
        behind, gap = verbs[place + 1], sentence.text[things[place].end : things[place + 1].start]
        listed = behind is not None and behind.start >= things[place + 1].end
        if verbs[place] is None and listed and _LISTED.fullmatch(gap):
            verbs[place] = behind
    for place in range(1, len(things)):
        last, aim = verbs[place - 1], verbs[place]
        if last is None or aim is None or not things[place].money:
            continue
        if _is_aim(sentence, things, place, aim) or _goes_on(sentence, things, place, aim):
            verbs[place] = last
    return verbs


def _is_aim(sentence: Sentence, things: list[Thing], place: int, aim: Verb) -> bool:
    """Does a verb only say what the sum before is for: “$9 million to build …, plus $5 million”?"""
    before, thing = things[place - 1], things[place]
    if aim.aux.strip() != "to" or not before.end <= aim.start:
        return False
    if _SUMMED.search(sentence.text, aim.end, thing.start):
        return True  # “10 loans to finance roads, with a total of $5 million”
    return bool(before.money and _ADDED.search(sentence.text, aim.end, thing.start))


def _goes_on(sentence: Sentence, things: list[Thing], place: int, between: Verb) -> bool:
    """Does a sum open the next item of a list: “will pay $9 million to ensure …; $5 million to”?"""
    before, thing = things[place - 1], things[place]
    if not (before.money and before.end <= between.start and between.end <= thing.start):
        return False
    return bool(NEXT_PART.search(sentence.text, between.end, thing.start))
