"""How the entities of a document are related: what the lists know, and what the words say.

Kinds: `editionOf` a series, `heldIn` a time, `partOf`, `initiatedBy` a state or organisation,
`actsFor` a state, `locatedIn` a place. The other end is named by its usual English name where it
has one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Final

from extract.gazetteer import Entry
from extract.names import Entity, Mention
from extract.statements.candidates import View

Relation = tuple[str, str]

_PLACES: Final = ("Country", "Region")
_OWNED: Final = ("Initiative", "Fund", "Agenda", "Project")
_OWNER: Final = re.compile(r"(?:'s?|的|政府|所?提出的?|倡[议导]的?|发起的?)? ?(?:the )?[“《\"]?$")


def stated_relations(entity: Entity, known: Mapping[str, Entry]) -> Iterator[Relation]:
    """Yield what the lists, or the entity's own name, say of it."""
    entry = entity.entry
    if entry is None:
        if entity.series:
            yield "editionOf", usual_name(entity.series)
        if entity.date:
            yield "heldIn", entity.date
        return
    acts = "initiatedBy" if entry.type == "Fund" else "actsFor"
    ends = (("editionOf", entry.edition_of), ("partOf", entry.part_of), (acts, entry.acts_for))
    for kind, end in ends:
        if end is not None and end in known:
            yield kind, usual_name(known[end])
    if entry.date:
        yield "heldIn", entry.date
    if entry.type in _OWNED and entry.part_of is None:
        owners = [known[x] for x in entry.parties if x in known and _can_found(known[x])]
        if len(owners) == 1:
            yield "initiatedBy", usual_name(owners[0])


def relations_of(view: View, mention: Mention) -> Iterator[Relation]:
    """Yield what the words right before a mention, or inside it, say of what it names."""
    entity = mention.entity
    if entity.entry is not None or entity.type not in (*_OWNED, "Organisation", "Fund"):
        return
    first = bisect_left(view.mentions, mention.start - _FURTHEST, key=lambda m: m.start)
    for other in islice(view.mentions, first, None):
        if other.start >= mention.end:
            break
        if other.entity.type not in _PLACES or not other.entity.entry or other.role == "capital":
            continue
        inside = mention.start <= other.start
        between = view.folded[other.end : mention.start] if not inside else ""
        if inside and entity.type in ("Project", "Organisation"):
            yield "locatedIn", usual_name(other.entity.entry)
        elif (
            not inside
            and other.entity.type == "Country"
            and entity.type in _OWNED
            and entity.type != "Project"
            and _OWNER.fullmatch(between)
        ):
            yield "initiatedBy", usual_name(other.entity.entry)


_FURTHEST: Final = 40  # characters from the start of an owner's name to what it owns


def usual_name(of: Entry | Entity) -> str:
    """The name by which an entity is known best: its first that is no code."""
    code = isinstance(of, Entry) and of.labels and of.labels[0] == of.id
    return of.labels[1] if code and len(of.labels) > 1 else of.labels[0]


def _can_found(entry: Entry) -> bool:
    return entry.type in ("Country", "Organisation")
