"""Reads an English sentence, verb by verb: who, to whom, what, when, promised or done.

Each thing is governed by the verb before it, or by a passive (or “reached”, “arrived”) behind it.
Names play the part that the word before them gives them; what a verb leaves unsaid it shares with
the verb before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Final

from extract.statements.candidates import Candidate, Group, Thing, View, amount_of, count_of, merge_measures
from extract.statements.context import Context
from extract.dates import resolve
from extract.statements.grouping import group_mentions, is_giver, without
from extract.lang.en import cues
from extract.lang.en.things import find_things, find_unnumbered
from extract.model import Kind, Stage
from extract.names import Entity
from extract.times import Time

_TITLE: Final = (
    r"(?:the |an? |its |their |all |some |our |his |her |that |this |both |other |new |further |fellow |"
    r"government(?:s)? of |governments? |people of |peoples of |republic of |delegate of |delegation of |"
    r"representatives? of |minister of |president of |leaders of |authorities of |state of |"
    r"parliament of |(?:foreign |prime |federal |former )?ministers? |president |chancellor |ambassador |"
    r"[a-z]+-based |southern |northern |eastern |western |the south of |the north of |the same |same |"
    r"districts of [\w ]{0,20}|province of |provinces of |parts of |states? of |city of |side of )*"
)
_RECIPIENT_BEFORE: Final = re.compile(
    rf"\b(to|for|into|in|across|towards?|on behalf of|with|among|on|against|of|between|from|through|via|by way of|by|under|at)\s{_TITLE}(?:[\w'’-]+\s){{0,4}}?$",
    re.IGNORECASE,
)
_DIRECT_PREPOSITION: Final = re.compile(
    rf"\b(to|for|into|in|across|towards?|on behalf of|with|among|on|of|between|from|through|via|by way of|by|under|at|within|alongside)\s{_TITLE}$",
    re.IGNORECASE,
)
_OPENING: Final = re.compile(
    rf"(?:^|[;:,.—–\"“(]\s?|\band\s|\bbut\s|\bwhile\s|\bwhereas\s|\bthat\s|\bwhen\s|\bthen\s|\bwhich\s|\bbecause\s|\bso\s)\s*(?:[Ii]n addition,?\s|[Yy]esterday\s|[Tt]oday\s|[Ff]urther,?\s|[Tt]ogether\s)?{_TITLE}$",
    re.IGNORECASE,
)
_RELATIVE: Final = re.compile(r",?\s(?:which|who)\s")
_PRONOUN: Final = re.compile(r"\b(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he)(?:\s\w+ly)?\s$")
_BOUNDARY: Final = re.compile(r"[;:]|\.\s|—|\s–\s")
_WEIGHT: Final = {
    "to": 5,
    "on behalf of": 5,
    "object": 5,
    "into": 4,
    "towards": 4,
    "toward": 4,
    "on": 3,
    "for": 3,
    "of": 2,
    "in": 2,
    "across": 2,
    "among": 2,
    "between": 2,
    "with": 1,
    "adjective": 1,
}
_ROLE_OF_PREPOSITION: Final = {
    "through": "through",
    "via": "through",
    "by way of": "through",
    "from": "source",
    "by": "donor",
    "under": "initiative",
    "at": "meeting",
    "within": "initiative",
    "alongside": "other",
}
_CHANNELLED: Final = re.compile(
    r"\b(?:channelled|passed|spent|disbursed|implemented) (?:through|by|to|via)\s(?:the )?(?:[a-z]+ ){0,4}(?:of the )?$"
)
_HELPED: Final = re.compile(r"\b(?:help|helps|helped|helping|assist|enable|support)\s(?:the )?$")
_AGREED: Final = re.compile(r"\b(?:agreed|decided|promised|pledged|committed|undertook|vowed)\b")
_OWED: Final = re.compile(r"'s? (?:[a-z]+ )?(?:creditors|debts?|arrears|obligations)\b")
_THANKED: Final = re.compile(r"\b(?:thank(?:ed|s)?|grateful to)\s(?:the )?$")
_PEOPLE: Final = re.compile(
    r"\b(?:students|officials|people|experts|engineers|trainees|participants|countries)\s+from\b"
)
_IN_MILLIONS: Final = re.compile(r"\bin (millions?|billions?|thousands?) of\b", re.IGNORECASE)


@dataclass(slots=True)
class Verb:
    """A verb with its auxiliaries, and what the clause around it says."""

    start: int
    end: int
    base: str
    kind: cues.VerbClass
    aux: str
    passive: bool
    reduced: bool  # a participle with no auxiliary: “pledged to Kenya in May”
    negated: bool
    weighed: bool
    planned: bool
    perfect: bool
    shares_auxiliary: bool = False  # “will build or repair”
    left: int = 0  # where its clause begins
    after_verb: bool = False  # whether that is right behind another verb
    donors: tuple[Entity, ...] | None = None
    time: Time | None = None  # before it: governs the verbs that share its subject
    said: str | None = None  # when something was said, for verbs of promising
    under_promise: bool = False
    initiative: Entity | None = None
    meeting: Entity | None = None
    things: list[Thing] = field(default_factory=list)


def read_sentence(view: View, start: int, end: int, context: Context) -> list[Candidate]:
    """Return the candidates of one sentence, and leave in `context.carry` what holds after it.

    Args:
        view: the block.
        start: where the sentence begins, in the block's text.
        end: where it ends.
        context: the frames that govern it.
    """
    text = view.folded
    groups = group_mentions(view, start, end, lambda g: _part(view, g, start))
    verbs = _verbs(view, start, end, groups)
    parts = bool(cues.PART.search(text, start, end) or text.find(": ", start, end) > 0)
    things = find_things(view, start, end, parts=parts)
    _note_meeting(view, groups, context, start, end)
    _fill_subjects(view, verbs, groups, context, start)
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
        verb = _governor(view, thing, verbs, start)
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
    out = _share_trailing(out, view)
    out = _distribute(view, out, groups, context, (start, end))
    _share_within(out)
    spoken = next((c.donors for c in reversed(out) if c.donors and c.total is None), None)
    if spoken:
        context.carry.donors = spoken
        context.first_giver = context.first_giver or spoken
    context.subject = _opening_subject(text, groups, start) or (verbs[0].donors if verbs else None)
    return out


def said_on(time: Time, context: Context) -> str | None:
    """The date of a saying, as precise as its words and what is known around it allow."""
    first, last = resolve(time, context.announced or context.document.announced)
    return first or last


def _part(view: View, group: Group, start: int) -> str:
    """The part that the words right before a group give it; "" where they give none."""
    text = view.folded
    before = text[start : group.start]
    kind = group.mentions[0].entity.type
    if kind in ("Meeting", "Forum"):
        return "meeting"
    direct = _DIRECT_PREPOSITION.search(before)
    preposition = direct[1].lower() if direct else ""
    if kind in ("Initiative", "Project"):
        return "initiative"
    if _CHANNELLED.search(before):
        return "through"
    if _HELPED.search(before) or _OWED.match(text, group.end):
        return "to"
    if _THANKED.search(before):
        return "donor"
    if group.mentions[0].role == "adjective":
        return "adjective"
    if re.search(
        r"\b(?:government|people|delegate|delegation|minister[\w ]*|president|leaders|representatives?|republic)\sof\s(?:the )?$",
        before,
        re.IGNORECASE,
    ):
        outer = _DIRECT_PREPOSITION.search(re.sub(r"\b[\w ]{0,40}\sof\s(?:the )?$", "", before))
        return _role(outer[1].lower()) if outer else ""
    return _role(preposition)


def _role(preposition: str) -> str:
    if not preposition:
        return ""
    return _ROLE_OF_PREPOSITION.get(preposition, preposition)


def _verbs(view: View, start: int, end: int, groups: list[Group]) -> list[Verb]:
    out: list[Verb] = []
    for m in cues.VERB_GROUP.finditer(view.folded, start, end):
        verb = _verb(view, m, start, groups)
        if verb is not None:
            out.append(verb)
    previous: Verb | None = None
    for verb in out:
        boundary = [b.end() for b in _BOUNDARY.finditer(view.folded, start, verb.start)]
        verb.left = max([start, *boundary, *([previous.end] if previous else [])])
        verb.after_verb = previous is not None and verb.left == previous.end
        if (
            previous
            and previous.kind == "promise"
            and not previous.reduced
            and not boundary[-1:] > [previous.end]
        ):
            said_that = re.search(r"\bthat\b", view.folded[previous.end : verb.start])
            verb.under_promise = not verb.reduced and not verb.perfect and bool(
                said_that or verb.planned
            )
        elif previous and previous.under_promise and verb.after_verb:
            verb.under_promise = not verb.reduced and not verb.perfect
        if previous and verb.shares_auxiliary:
            verb.planned, verb.perfect = previous.planned, previous.perfect
            verb.negated, verb.weighed = previous.negated, previous.weighed
        previous = verb
    return out


def _verb(view: View, m: re.Match[str], start: int, groups: list[Group]) -> Verb | None:
    word = " ".join(m["verb"].lower().split())
    use = cues.VERBS[word]
    place = m.start("verb")
    if any(x.start <= place < x.end for x in view.mentions if x.role != "self"):
        return None
    aux = m["aux"].lower()
    before = view.folded[start : m.start()]
    finite = bool(aux.strip())
    coordinate = bool(re.search(r"(?:[;,]|\band|\bor)\s$", before))
    if not finite and use.forms & {"base", "third"} and not use.forms & {"past", "participle"}:
        subject = re.search(
            r"(?:\b(?:we|they|I|you|who|which|that|it|and|he|she)|[A-Za-z]s)\s$", before
        ) or any(
            g.end == m.start() - 1 or view.folded[g.end : m.start()].strip() in ("", "'s")
            for g in groups
        )
        if coordinate and use.forms & {"base"} and "base" in use.forms and place > start + 20:
            subject = True
        elif use.base in cues.NOUN_LIKE and not re.search(
            r"\b(?:we|they|I|you|who|which)\s$", before
        ):
            return None
        if not subject:
            return None
    if not finite and "ing" in use.forms and len(use.forms) == 1:
        return None
    if (
        re.search(
            r"\b(?:an?|the|its|their|of|new|further|such|no|this|his|her|our|first|official|concessional)\s$",
            before,
        )
        and (use.forms & {"base", "third"} or use.base in cues.NOUN_LIKE)
        and not finite
    ):
        return None
    be = re.search(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+\s+)?$", aux)
    participle = bool(use.forms & {"participle"})
    return Verb(
        start=m.start(),
        end=m.end(),
        base=use.base,
        kind=use.kind,
        aux=aux,
        passive=bool(be) and participle,
        reduced=not finite and participle and _is_reduced(view, m.start(), start),
        negated=bool(
            cues.NEGATED.search(aux)
            or re.search(r"\b(?:without|nor|no \w+ (?:has|have|had))\s*$", before)
        ),
        weighed=bool(cues.WEIGHED.search(aux)),
        planned=bool(cues.PLANNED.search(aux)),
        perfect=bool(re.search(r"\b(?:has|have|had)\b", aux)),
        shares_auxiliary=not finite and coordinate and bool(use.forms & {"base"}),
    )


def _is_reduced(view: View, place: int, start: int) -> bool:
    """Is this participle one that follows its noun (“the money pledged in May”)?"""
    before = view.folded[max(start, place - 60) : place].rstrip()
    if re.search(
        r"\b(?:and|or|who|which|that|we|they|I|he|she|it|[A-Z][\w-]+|also|has|have)$", before
    ):
        return any(t.core_end == place - 1 for t in view.money)
    sums = [m for m in (*view.money, *view.numbers) if m.core_end <= place]
    if not sums:
        return before.endswith((",",))
    last = max(sums, key=lambda m: m.core_end)
    gap = view.folded[last.core_end : place]
    return not cues.VERB_GROUP.search(gap) and not re.search(r"[;:.]", gap)


def _fill_subjects(
    view: View, verbs: list[Verb], groups: list[Group], context: Context, start: int
) -> None:
    previous: Verb | None = None
    for verb in verbs:
        subject = _subject(view, verb, groups, context, start)
        if subject is None and previous is not None and not verb.passive:
            subject = previous.donors
        if verb.passive or verb.reduced:
            agent = next(
                (g for g in groups if g.start >= verb.end and g.role == "donor" and is_giver(g)),
                None,
            )
            subject = agent.entities if agent and agent.start - verb.end < 60 else None
            thanked = [g for g in groups if g.role == "donor" and g.end <= verb.start]
            subject = subject or (thanked[0].entities if thanked else None)
        verb.donors = subject
        if previous and not verb.initiative and verb.left == previous.end:
            verb.initiative = previous.initiative
        named = [
            g
            for g in groups
            if g.role == "initiative"
            and verb.left <= g.start
            and (g.end <= verb.start or previous is not None or True)
        ]
        if named:
            verb.initiative = named[0].entities[0]
        previous = verb


def _subject(
    view: View, verb: Verb, groups: list[Group], context: Context, start: int
) -> tuple[Entity, ...] | None:
    text = view.folded
    relative = _RELATIVE.search(text, verb.left - 1 if verb.left > start else start, verb.start)
    if relative and verb.start - relative.end() < 40:
        antecedent = [g for g in groups if g.end <= relative.start() and is_giver(g)]
        if antecedent and relative.start() - antecedent[-1].end < 40:
            return antecedent[-1].entities
    if _PRONOUN.search(text[verb.left : verb.start]):
        earlier = [g for g in groups if g.end <= verb.start]
        return _opening_subject(text, earlier, start) or context.subject
    for group in reversed([g for g in groups if verb.left <= g.start and g.end <= verb.start]):
        between = text[group.end : verb.start]
        if group.role == "adjective":
            if verb.after_verb and not _OPENING.search(text[start : group.start]):
                continue
            if re.search(r"\b(?:in|to|for|on|from|with) (?:the )?$", text[start : group.start]):
                continue
            if re.fullmatch(r"(?: [a-z]+| [A-Z][\w-]+){0,4},?\s*", between):
                return group.entities
            continue
        if group.role not in ("", "capital") or not is_giver(group):
            continue
        if verb.after_verb and not _OPENING.search(text[start : group.start]):
            continue
        if group.mentions[0].role == "self":
            return context.speaker
        return group.entities
    return None


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
            verb.said = said_on(verb.time, context)
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
                verb.said = said_on(after[0], context)
        if verb.said is None and verb.under_promise and previous is not None:
            verb.said = previous.said
        if verb.said and promised and not verb.reduced:
            context.carry.announced = verb.said
            if not any(start <= m.start < end and m.entity.type == "Meeting" for m in view.mentions):
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
    context.carry.announced = said_on(near[-1], context) if near else mention.entity.date


def _governor(view: View, thing: Thing, verbs: list[Verb], start: int) -> Verb | None:
    text = view.folded
    before = [v for v in verbs if v.end <= thing.start]
    after = [v for v in verbs if v.start >= thing.end]
    previous = before[-1] if before else None
    following = after[0] if after else None
    if following is not None:
        gap = text[thing.end : following.start]
        relative = re.search(r"\b(?:that|which)\b[^,;:]*$", gap)
        if (
            following.reduced
            and following.kind in ("give", "promise")
            and re.fullmatch(r"[^,;:]{0,40},?\s*", gap)
            and (previous is None or not relative)
        ):
            if not re.search(r"\band\s*$", gap):
                return following
        gives = following.kind in ("give", "promise")
        if relative and gives and len(gap) < 60 and not following.passive:
            return following
        if following.passive or following.kind == "arrive":
            opening = text[previous.end if previous else start : thing.start]
            if (
                previous is None
                or re.search(r"[;,.]|\b(?:and|that)\b", opening)
                or _BOUNDARY.search(opening)
            ):
                if not _BOUNDARY.search(gap) and len(gap) < 160:
                    return following
    if previous is not None and re.search(r";", text[previous.end : thing.start]):
        return previous if not previous.kind == "bar" else previous
    return previous


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
    _take_names(view, found, thing, near, leading, context, verb)
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
            outside = [g for g in groups if g.end <= colon and _WEIGHT.get(g.role, 0) >= 5]
        if outside:
            found.recipients = _countries(outside[-1])
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
        _inherit(found, total)
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
    boundary = _BOUNDARY.search(view.folded, thing.end, stop)
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


def _countries(group: Group) -> tuple[Entity, ...] | None:
    kept = tuple(e for e in group.entities if e.type in ("Country", "Region", "CountryGroup"))
    return kept or None


def _take_names(
    view: View,
    found: Candidate,
    thing: Thing,
    near: list[Group],
    leading: list[Group],
    context: Context,
    verb: Verb | None,
) -> None:
    text = view.folded
    best: tuple[int, tuple[Entity, ...]] | None = None
    bodies: tuple[Entity, ...] = ()
    for group in [*leading, *near]:
        role = group.role
        if group in leading and role == "":
            gap = text[group.end : thing.start]
            possessive = re.match(r"'s? ", gap)
            if possessive and is_giver(group):
                found.donors = found.donors or (
                    context.speaker if group.mentions[0].role == "self" else group.entities
                )
                continue
            object_here = (
                verb is not None
                and verb.end <= group.start
                and re.fullmatch(rf"\s{_TITLE}", text[verb.end : group.start], re.IGNORECASE)
            )
            if object_here:
                role = "object"
            elif is_giver(group) and re.fullmatch(
                r"'?s? ?(?:the same |some |about |another |a further |an additional |up to |over |more than |[A-Z]{0,3}\$?)?(?:,? (?:itself|which)[^,]{0,40}, )?\s?",
                gap,
            ):
                found.donors, found.gapped = group.entities, True
                continue
            else:
                continue
        if role == "through":
            found.through += group.entities
            continue
        if role == "donor" and is_giver(group):
            found.donors = found.donors or group.entities
            continue
        if role == "source" and _PEOPLE.search(text[thing.start : group.start]):
            role = "of"
        if role == "source":
            if found.donors and all(e.entry and e.entry.acts_for for e in group.entities):
                found.through += group.entities
            elif is_giver(group):
                found.donors = found.donors or group.entities
            continue
        if role in ("initiative",):
            found.initiative = found.initiative or group.entities[0]
            continue
        weight = _WEIGHT.get(role, 0)
        if not weight:
            continue
        places = _countries(group)
        if places is None:
            if weight >= 3:
                bodies = bodies or group.entities
            elif role == "of" and all(e.entry and e.entry.acts_for for e in group.entities):
                found.through += group.entities
            continue
        if best is None or weight > best[0]:
            best = (weight, places)
    if best and bodies and best[0] >= 2:
        found.recipients, found.through = best[1], found.through + bodies
    elif bodies and found.recipients is None:
        found.recipients = bodies
    elif best and (found.recipients is None or best[0] >= 5):
        found.recipients = best[1]


def _inherit(found: Candidate, total: Candidate) -> None:
    """A part has what its total has, unless it says otherwise."""
    found.donors = total.donors if found.donors is None or total.donors else found.donors
    found.recipients = found.recipients or total.recipients
    found.through = found.through or total.through
    found.kind, found.stage = total.kind, total.stage
    found.announced = total.announced
    found.time = found.time or total.time
    found.initiative = found.initiative or total.initiative


def _share_trailing(found: list[Candidate], view: View) -> list[Candidate]:
    """“35 ambulances and 66 school buses to Nepal”: what follows the last holds for all."""
    for place in range(len(found) - 2, -1, -1):
        one, following = found[place], found[place + 1]
        if one.total is not following.total:
            continue
        gap = view.folded[one.end : following.start]
        if not re.fullmatch(
            r"[^.;:]{0,40}?,?\s*(?:(?:and|or|plus|as well as)\s)?(?:the |some |another |a further |nearly |about |up to )?",
            gap,
        ):
            continue
        if cues.VERB_GROUP.search(gap):
            continue
        one.recipients = one.recipients or following.recipients
        one.time = one.time or following.time
    return found


def _share_within(found: list[Candidate]) -> None:
    """Who receives, said once in a sentence, is who receives all that the giver gives in it."""
    for place, one in enumerate(found):
        if one.recipients is not None:
            continue
        near = [c for c in found[:place] if c.recipients and (c.donors == one.donors or one.gapped)]
        if near:
            one.recipients = near[-1].recipients
            one.through = one.through or (near[-1].through if one.gapped else ())


def _opening_subject(text: str, groups: list[Group], start: int) -> tuple[Entity, ...] | None:
    """Who a sentence is about: the first name that stands in no phrase of its own."""
    for group in groups:
        if group.role == "adjective" and not _OPENING.search(text[start : group.start]):
            continue
        if group.role in ("", "adjective"):
            known = group.mentions[0].entity.labels[0]
            return group.entities if known and is_giver(group) else None
    return None


def _distribute(
    view: View,
    found: list[Candidate],
    groups: list[Group],
    context: Context,
    sentence: tuple[int, int],
) -> list[Candidate]:
    """“respectively” pairs names with numbers in order; “each” gives every name the whole."""
    start, end = sentence
    text = view.folded
    pairing = cues.RESPECTIVELY.search(text, start, end)
    each = cues.EACH.search(text, start, end)
    if not found or not (pairing or each):
        return found
    label = context.label.donors if context.label and context.label.donors else None
    many = [g for g in groups if len(g.mentions) > 1]
    if pairing:
        for size in range(len(found), 1, -1):
            tail = found[-size:]
            group = next((g for g in many if len(g.entities) == size), None)
            names = group.entities if group else label if label and len(label) == size else None
            if names is None:
                continue
            donors = group is None or (
                group.role == "" and is_giver(group) and _gives(view, group, end)
            )
            shared = [
                _given(item, name, donors=donors) for item, name in zip(tail, names, strict=True)
            ]
            return [*found[:-size], *shared]
        return found
    assert each is not None  # noqa: S101 - one of the two was found
    out: list[Candidate] = []
    for item in found:
        close = _each_group(item, each.start(), many, label, text, found, context)
        if close is None:
            out.append(item)
            continue
        names, donors = close
        out += [_given(item, name, donors=donors) for name in names]
    return out


def _each_group(
    item: Candidate,
    place: int,
    many: list[Group],
    label: tuple[Entity, ...] | None,
    text: str,
    found: list[Candidate],
    context: Context,
) -> tuple[tuple[Entity, ...], bool] | None:
    nearest = min(found, key=lambda f: min(abs(f.start - place), abs(f.end - place)))
    if nearest is not item:
        return None
    after = next((g for g in many if 0 <= g.start - place < 24), None)
    if after is not None:
        return after.entities, False
    before = next((g for g in reversed(many) if g.end <= place), None)
    if before is not None and (before.role == "" or before.end + 3 >= place):
        return before.entities, before.role == "" and is_giver(before)
    if label and len(label) > 1:
        return label, True
    if re.search(r"\bsides?\b", text[max(0, place - 60) : place]) and context.parties:
        return context.parties, True
    return None


def _gives(view: View, group: Group, end: int) -> bool:
    return not re.search(
        r"\b(?:receive|get|be given)", view.folded[group.end : min(end, group.end + 40)]
    )


def _given(item: Candidate, name: Entity, *, donors: bool) -> Candidate:
    one = replace(item)
    if donors:
        one.donors = (name,)
    else:
        one.recipients = (name,)
    one.rule += ".shared"
    return one


def lead_of(view: View, start: int, end: int) -> tuple[list[Group], list[Time]]:
    """The names and times of a heading or lead-in, with their parts."""
    groups = group_mentions(view, start, end, lambda g: _part(view, g, start))
    return groups, [t for t in view.times if start <= t.start and t.end <= end]


_unused = without
