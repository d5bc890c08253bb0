"""Reads an English sentence, verb by verb: who, to whom, what, when, promised or done.

Each thing is governed by the verb before it, or by a passive (or “reached”, “arrived”) behind it.
Names play the part that the word before them gives them; what a verb leaves unsaid it shares with
the verb before.
"""

from __future__ import annotations

import re
from typing import Final

from extract.dates import resolve
from extract.lang.en import cues
from extract.lang.en.roles import (
    WEIGHT,
    countries_of,
    fill_subjects,
    opening_subject,
    part_of,
    take_names,
)
from extract.lang.en.segments import BOUNDARY, Verb, find_verbs, governor
from extract.lang.en.sharing import distribute, share_trailing, share_within
from extract.lang.en.things import find_things, find_unnumbered
from extract.model import Kind, Stage
from extract.statements.candidates import (
    Candidate,
    Group,
    Thing,
    View,
    amount_of,
    count_of,
    merge_measures,
)
from extract.statements.context import Context
from extract.statements.grouping import group_mentions
from extract.times import Time

_AGREED: Final = re.compile(r"\b(?:agreed|decided|promised|pledged|committed|undertook|vowed)\b")


def read_sentence(view: View, start: int, end: int, context: Context) -> list[Candidate]:
    """Return the candidates of one sentence, and leave in `context.carry` what holds after it.

    Args:
        view: the block.
        start: where the sentence begins, in the block's text.
        end: where it ends.
        context: the frames that govern it.
    """
    text = view.folded
    groups = group_mentions(view, start, end, lambda g: part_of(view, g, start))
    verbs = find_verbs(view, start, end, groups)
    parts = bool(cues.PART.search(text, start, end) or text.find(": ", start, end) > 0)
    things = find_things(view, start, end, parts=parts)
    _note_meeting(view, groups, context, start, end)
    fill_subjects(view, verbs, groups, context, start)
    _fill_times(view, verbs, context, start, end)
    for verb in verbs:
        if not any(t.start > verb.start for t in things[:1]) or not things:
            things_here = find_unnumbered(view, verb.base, verb.end, end)
            if things_here and not things:
                things = things_here
    out: list[Candidate] = []
    for place, thing in enumerate(things):
        stop = things[place + 1].start if place + 1 < len(things) else end
        since = things[place - 1].end if place else start
        verb = governor(view, thing, verbs, start)
        found = _candidate(
            view,
            thing,
            verb,
            groups,
            context,
            (start, end),
            since=since,
            stop=stop,
            before=out,
            verbs=verbs,
        )
        if found is not None:
            out.append(found)
    out = merge_measures(out, cues.COMES_TO)
    out = share_trailing(out, view)
    out = distribute(view, out, groups, context, (start, end))
    share_within(out)
    spoken = next((c.donors for c in reversed(out) if c.donors and c.total is None), None)
    if spoken:
        context.carry.donors = spoken
        context.first_giver = context.first_giver or spoken
    context.subject = opening_subject(text, groups, start) or (verbs[0].donors if verbs else None)
    return out


def lead_of(view: View, start: int, end: int) -> tuple[list[Group], list[Time]]:
    """The names and times of a heading or lead-in, with their parts."""
    groups = group_mentions(view, start, end, lambda g: part_of(view, g, start))
    return groups, [t for t in view.times if start <= t.start and t.end <= end]


def _fill_times(view: View, verbs: list[Verb], context: Context, start: int, end: int) -> None:
    previous: Verb | None = None
    first = next((t for t in view.times if start <= t.start < start + 4), None)
    opening = first if first and not first.attributive else None
    for verb in verbs:
        before = [
            t
            for t in view.times
            if verb.left <= t.start and t.end <= verb.start and not t.attributive
        ]
        verb.time = before[-1] if before else None
        if verb.time is None and previous is not None and not verb.reduced:
            verb.time = (
                previous.time
                if not _has_own_subject(view, verb, previous) or previous.kind == "promise"
                else None
            )
        promised = verb.kind == "promise" or bool(_AGREED.search(verb.aux))
        if verb.time is None and opening is not None and verb.start > opening.end:
            verb.time = opening
        if promised and verb.time is not None and verb.time.kind == "point":
            verb.said = context.said_on(verb.time)
            verb.time = None
        elif promised:
            after = [
                t
                for t in view.times
                if verb.end <= t.start
                and t.kind == "point"
                and t.start - verb.end < 80
                and not t.attributive
                and not any(
                    v.start > verb.end and v.start < t.start and not v.reduced for v in verbs
                )
            ]
            if after and not verb.planned:
                verb.said = context.said_on(after[0])
        if verb.said is None and verb.under_promise and previous is not None:
            verb.said = previous.said
        if verb.said and promised and not verb.reduced:
            context.carry.announced = verb.said
            if not any(
                start <= m.start < end and m.entity.type == "Meeting" for m in view.mentions
            ):
                context.carry.meeting = None
        previous = verb


def _has_own_subject(view: View, verb: Verb, previous: Verb) -> bool:
    return verb.donors != previous.donors


def _note_meeting(view: View, groups: list[Group], context: Context, start: int, end: int) -> None:
    named = [g for g in groups if g.role == "meeting" and g.mentions[0].entity.type == "Meeting"]
    if not named:
        return
    mention = named[-1].mentions[0]
    near = [
        t
        for t in view.times
        if t.kind == "point"
        and start <= t.start
        and t.end <= end
        and abs(t.start - mention.end) < 40
    ]
    context.carry.meeting = mention.entity
    context.carry.announced = context.said_on(near[-1]) if near else mention.entity.date


def _candidate(
    view: View,
    thing: Thing,
    verb: Verb | None,
    groups: list[Group],
    context: Context,
    sentence: tuple[int, int],
    *,
    since: int,
    stop: int,
    before: list[Candidate],
    verbs: list[Verb],
) -> Candidate | None:
    text = view.folded
    start, end = sentence
    left = max(start, verb.left if verb and verb.end <= thing.start else since)
    lead_words = text[left : thing.start]
    territory_end = _territory_end(view, thing, verb, verbs, stop)
    around = text[left:territory_end]
    total = _total_of(text, before, thing, start)
    breaks_down = total is None and not before and bool(cues.PART.match(text, start))
    if total is None and not breaks_down and _is_barred(verb, text, left, thing, territory_end):
        return None
    kind, stage = _kind(verb, context)
    form = "sum" if thing.money else "count" if thing.number else "thing"
    found = Candidate(
        view=view,
        start=thing.start,
        end=thing.end,
        sentence=sentence,
        rule=f"en.{'part' if total else 'clause' if verb else 'label'}.{form}",
        context=around,
        verb=verb.base if verb else "",
        amount=amount_of(thing),
        count=count_of(thing),
        what=thing.what,
        qualifier=thing.qualifier,
        kind=kind,
        stage=stage,
        donors=verb.donors if verb else None,
        announced=verb.said if verb else None,
        initiative=verb.initiative if verb else None,
        total=total,
        own_words=bool((verb and verb.kind != "bar") or cues.AID_NOUN.search(around)),
    )
    if breaks_down:
        found.total = total = context.whole_for(found)
    if verb is not None and verb.kind == "receive":
        found.recipients, found.donors = verb.donors, None
    near = [g for g in groups if thing.start <= g.start and g.end <= territory_end]
    fresh = verb is not None and since <= verb.end <= thing.start
    leading = [
        g
        for g in groups
        if (verb.end if fresh and verb else since) <= g.start
        and g.end <= thing.start
        and (fresh or g.role == "" or since == start)
    ]
    take_names(view, found, thing, near, leading, context, verb)
    if found.recipients is None and verb and not total:
        outside = [
            g
            for g in groups
            if verb.left <= g.start
            and g.end <= verb.start
            and g.role in ("in", "for", "to", "into", "on behalf of", "across", "adjective")
        ]
        if not outside and ":" in text[start : thing.start]:
            colon = text.find(":", start)
            outside = [g for g in groups if g.end <= colon and WEIGHT.get(g.role, 0) >= 5]
        if outside:
            found.recipients = countries_of(outside[-1])
    times = [
        t
        for t in view.times
        if thing.end <= t.start and t.end <= territory_end and not t.attributive
    ]
    if verb and verb.kind == "promise" and found.kind == "commitment":
        times = [t for t in times if t.kind != "point" or _is_future(t, found, context)]
    own = times[0] if times else None
    between = [
        t
        for t in view.times
        if verb and verb.end <= t.start and t.end <= thing.start and t.start >= since
    ]
    if verb and verb.kind == "promise":
        between = [t for t in between if t.kind != "point" or _is_future(t, found, context)]
    found.time = own or (between[-1] if between else None) or (verb.time if verb else None)
    if total is not None:
        own_deed = verb is not None and verb.perfect and verb.start > total.end
        found.inherit(total)
        if own_deed:
            found.kind, found.stage, found.announced = kind, stage, None
    return found


def _is_future(time: Time, found: Candidate, context: Context) -> bool:
    said = found.announced or context.announced or context.document.announced
    first, last = resolve(time, said)
    when = first or last
    if said is None or when is None:
        return False
    size = min(len(when), len(said))
    return when[:size] > said[:size]


def _territory_end(
    view: View, thing: Thing, verb: Verb | None, verbs: list[Verb], stop: int
) -> int:
    """Where the words that describe a thing end: at the next thing, clause or verb of its own."""
    limit = stop
    boundary = BOUNDARY.search(view.folded, thing.end, stop)
    if boundary:
        limit = boundary.start()
    for other in verbs:
        if other.start < thing.end or other is verb or other.reduced or other.start > limit:
            continue
        gap = view.folded[thing.end : other.start]
        breaks = list(re.finditer(r",|\band\b|\bwhich\b|\bthat\b|\bwho\b", gap))
        if breaks:
            limit = thing.end + breaks[-1].start()
        break
    return limit


def _total_of(text: str, before: list[Candidate], thing: Thing, start: int) -> Candidate | None:
    """The total that a part cue or a colon before the thing makes it a part of."""
    if not before:
        return None
    last = before[-1]
    gap = text[last.end : thing.start]
    if cues.PART.search(gap) or re.search(r":\s[^;:.]{0,60}$", gap):
        return last if last.total is None or not cues.MORE.search(gap) else last.total
    if last.total is not None and not re.search(r"[;]|\bplus\b|\bin addition\b", gap):
        verb = cues.VERB_GROUP.search(gap)
        return (
            None
            if verb
            and not cues.VERBS[" ".join(verb["verb"].lower().split())].forms & {"participle"}
            else last.total
        )
    return None


def _is_barred(verb: Verb | None, text: str, left: int, thing: Thing, end: int) -> bool:
    lead, around = text[left : thing.start], text[left:end]
    if verb is not None and (verb.negated or verb.weighed or verb.kind == "bar"):
        return True
    if verb is not None and verb.kind == "arrive" and verb.end <= thing.start:
        return True
    if cues.TRADED.search(around) or re.search(r"\b(?:if|unless)\b", text[thing.end : end + 40]):
        return True
    return bool(
        cues.NEEDED.search(lead)
        or re.match(
            r"\s(?:short|is still wanted|still wanted|a month|a kilogram)\b",
            text[thing.end : thing.end + 20],
        )
    )


def _kind(verb: Verb | None, context: Context) -> tuple[Kind | None, Stage | None]:
    if verb is None:
        kind = context.kind
        return kind, None if kind is None else "pledged" if kind == "commitment" else "delivered"
    if verb.kind == "promise":
        signed = verb.base in (
            "approve",
            "allocate",
            "set aside",
            "earmark",
            "sign",
            "commit",
            "authorise",
            "authorize",
            "budget",
        )
        return "commitment", "committed" if signed else "pledged"
    if verb.planned or verb.under_promise:
        return "commitment", "pledged"
    if not verb.perfect and not verb.passive and re.search(r"\b(?:is|are)\b", verb.aux):
        return "delivery", "ongoing"
    return "delivery", "delivered"
