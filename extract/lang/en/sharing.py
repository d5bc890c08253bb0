"""What the things of an English sentence share: takers named once, “each”, “respectively”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import copy
from typing import Final

from extract.cue import Cue
from extract.fold import lower
from extract.lang.en import cues
from extract.lang.en.rosters import Roster
from extract.lang.en.rules import EACH, RESPECTIVELY
from extract.lang.en.verbs import VERB_GROUP
from extract.names import Entity
from extract.statements.candidates import Candidate, Group, View
from extract.statements.context import Context
from extract.statements.grouping import DITRANSITIVE, is_giver, without
from extract.statements.rules import Rule

_UNKNOWN_TAKER: Final = Cue(r"\sto (?:the )?(?=[A-Z])(?![A-Z][a-z]+ing\b)")
# “The money will be channelled through UNICEF”: how what the sentence before told of is given.
_THE_SAME: Final = Cue(
    r"(?:The|This|These|Our|Its|All(?: of)?(?: the| this)?|Both|It|They)\b(?: [\w-]+){0,3}?"
    r"(?:(?<=It)|(?<=They)| (?:support|aid|assistance|money|funds?|funding|contributions?|grants?|"
    r"sums?|packages?|donations?|pledges?|amounts?|relief|help|resources))\b[^.;:]{0,60}?"
    r"\b(?:through|via|by way of)\s"
)
_VERB_REACH: Final = 24  # characters of a verb, and an article behind it
_BARE_JOINTS: Final = frozenset({"and", ",", ", and", "plus"})
_RECEIVES: Final = frozenset({"receive", "get", "obtain", "benefit"})
_JOINS: Final = Cue(
    r"[^.;:]{0,40}?,?\s*(?:(?:and|or|plus|as well as)\s)?"
    r"(?:the |some |another |a further |nearly |about |up to )?"
)


def share_trailing(found: list[Candidate], view: View) -> list[Candidate]:
    """“35 ambulances and 66 school buses to Nepal”: what follows the last holds for all."""
    for place in range(len(found) - 2, -1, -1):
        one, following = found[place], found[place + 1]
        if one.total is not following.total:
            continue
        gap = view.folded[one.end : following.start]
        if not _JOINS.fullmatch(gap):
            continue
        if VERB_GROUP.search(lower(gap)):
            continue
        if one.recipients is None and gap.strip() in _BARE_JOINTS:
            one.through = one.through or following.through
        one.recipients = one.recipients or following.recipients
        one.time = one.time or following.time
    return found


def share_within(found: list[Candidate]) -> None:
    """Who receives, said once in a sentence, is who receives all that the giver gives in it."""
    for place, one in enumerate(found):
        if one.recipients is not None or _names_another(one):
            continue
        before = [c for c in found[:place] if c.recipients]
        near = [c for c in before if c.donors == one.donors or one.gapped]
        if not near and all(c.kind == "commitment" for c in (one, *before)):
            near = before[-1:]  # “Norway pledged $5 million to Mali; Japan promised $6 million”
        if near:
            one.recipients = near[-1].recipients
            one.through = one.through or (near[-1].through if one.gapped else ())
    _totals_take(found)


def share_head(found: list[Candidate], rosters: Sequence[Roster]) -> None:
    """What stands before a list of names with sums holds for all of it: when, and the other side.

    “pledges made to the Fund in 2023 by Peru ($2 million), Chile ($3 million)”
    """
    for roster in rosters:
        items = [c for c in found if c.start in roster.figures and c.total is None]
        for c in items:
            named, lead = roster.named_at(c.start), items[0]
            c.time, c.announced = c.time or lead.time, c.announced or lead.announced
            if roster.gives:
                c.unnamed = c.unnamed or named is None
                c.donors = c.donors if named is not None else None
                c.recipients, c.through = c.recipients or lead.recipients, c.through or lead.through
            elif named is None:
                c.recipients = ()  # not those of the name behind it
            elif not {e.key for e in named.entities} & _taking(c):
                c.recipients = named.entities


def _taking(c: Candidate) -> set[str]:
    """The keys of those to whom, or through whom, a gift goes, and of who gives it."""
    return {e.key for e in (*(c.recipients or ()), *c.through, *(c.donors or ()))}


def share_channel(view: View, start: int, groups: list[Group], context: Context) -> None:
    """“The money will go through UNICEF” tells the channel of the gifts of the sentence before."""
    if not _THE_SAME.match(view.folded, start):
        return
    bodies = tuple(e for g in groups if g.role == "through" for e in g.entities)
    for gift in context.wholes:
        gift.through = gift.through or without(bodies, gift.donors or ())


def _names_another(one: Candidate) -> bool:
    """Is it given to somebody whom no list knows: “ambulances to the Lowland Joint Force”?"""
    return bool(_UNKNOWN_TAKER.match(one.view.folded, one.end))


def _totals_take(found: list[Candidate]) -> None:
    """A total that names no taker goes to those of its parts."""
    for whole in found:
        parts = [c for c in found if c.total is whole]
        if whole.recipients is None and parts:
            takers = [r for c in parts for r in c.recipients or ()]
            whole.recipients = tuple({r.key: r for r in takers}.values()) or None


def distribute(
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
        return _paired(view, found, many, label, pairing.start(), end)
    assert each is not None  # noqa: S101 - one of the two was found
    out: list[Candidate] = []
    for item in found:
        close = _each_group(item, each.start(), many, label, text, found, context)
        if close is None:
            out.append(item)
            continue
        names, donors = close
        out += [_given(item, name, EACH, donors=donors) for name in names]
    return out


def _paired(
    view: View,
    found: list[Candidate],
    many: list[Group],
    label: tuple[Entity, ...] | None,
    place: int,
    end: int,
) -> list[Candidate]:
    """Pair a list of names with as many things: those behind it, else those before it."""
    paired = False
    for group in reversed(many):
        size = len(group.entities)
        behind = [f for f in found if group.end <= f.start < place]
        before = [f for f in found if f.end <= group.start]
        things = behind if len(behind) == size else before[-size:]
        if len(things) != size:
            continue
        gives = group.role == "" and is_giver(group) and _gives(view, group, end)
        gives = gives and not any(thing.verb in _RECEIVES for thing in things)
        gives = gives and not DITRANSITIVE.search(
            view.folded, max(0, group.start - _VERB_REACH), group.start
        )
        found, paired = _given_out(found, things, group.entities, donors=gives), True
    if paired:
        return found
    if label and len(label) == len(found):
        return _given_out(found, found, label, donors=True)
    return found


def _given_out(
    found: list[Candidate],
    things: list[Candidate],
    names: tuple[Entity, ...],
    *,
    donors: bool,
) -> list[Candidate]:
    shared = {
        id(item): _given(item, name, RESPECTIVELY, donors=donors)
        for item, name in zip(things, names, strict=True)
    }
    return [shared.get(id(item), item) for item in found]


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
        gives = before.role in ("", "with") and item.verb not in _RECEIVES
        names = {e.key for e in before.entities}
        others = any(donor.key not in names for donor in item.donors or ())
        others = (
            others
            or DITRANSITIVE.search(text, max(0, before.start - _VERB_REACH), before.start)
            is not None
        )
        return before.entities, gives and is_giver(before) and not others
    if label and len(label) > 1:
        return label, True
    if re.search(r"\bsides?\b", text[max(0, place - 60) : place]) and context.parties:
        return context.parties, True
    return None


def _gives(view: View, group: Group, end: int) -> bool:
    return not re.search(
        r"\b(?:receive|get|be given)", view.folded[group.end : min(end, group.end + 40)]
    )


def _given(item: Candidate, name: Entity, rule: Rule, *, donors: bool) -> Candidate:
    one = copy(item)
    if donors:
        one.donors = (name,)
    else:
        one.recipients = (name,)
    one.rule = rule.name
    return one
