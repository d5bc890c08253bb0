"""Mentions of entities: known names, names by pattern, and words that stand for the speaker.

A name that no entry knows is kept as an entity of its own, typed by the word it ends in
(“…Fund”, …论坛), and never forced onto a known one.
"""

from __future__ import annotations

from types import ModuleType
from typing import Literal

import msgspec

from extract.gazetteer import Entry, Gazetteer, Match
from extract.lang.en import patterns as en_patterns
from extract.lang.zh import patterns as zh_patterns
from extract.model import EntityType, Labels, Lang

MentionRole = Literal["name", "abbreviation", "adjective", "resident", "capital", "party", "self"]


class Entity(msgspec.Struct, frozen=True):
    """What a mention refers to: a known entry, or a new entity under the name in the text."""

    type: EntityType
    labels: Labels
    entry: Entry | None = None
    date: str | None = None  # of a meeting, where its own name or its entry tells it

    @property
    def key(self) -> str:
        """What two mentions of one entity share."""
        return self.entry.id if self.entry else self.labels[0].casefold()


class Mention(msgspec.Struct, frozen=True):
    """An entity at a place in a text."""

    start: int
    end: int
    entity: Entity
    role: MentionRole
    others: tuple[Entity, ...] = ()  # what else the name may mean


def find_names(text: str, lang: Lang, gazetteer: Gazetteer, *, folded: str) -> list[Mention]:
    """Return the mentions in a text, left to right, none overlapping.

    Args:
        text: the block's text, from which new names are taken as they are written.
        lang: the block's language.
        gazetteer: the known names.
        folded: `text` folded by `extract.fold`; of the same length.
    """
    known = gazetteer.find(folded, lang)
    unknown = _by_pattern(text, folded, lang)
    mentions = [_from_match(match) for match in known]
    for new in unknown:
        inside = [m for m in mentions if m.start < new.end and new.start < m.end]
        if any(_is_as_long(m, new) for m in inside):
            continue
        if any(m.start < new.start or m.end > new.end for m in inside):
            continue
        mentions = [m for m in mentions if m not in inside]
        mentions.append(_named_after(new, inside))
    taken = [(m.start, m.end) for m in mentions]
    for start, end in _patterns(lang).find_self(folded):
        if not any(s < end and start < e for s, e in taken):
            mentions.append(Mention(start=start, end=end, entity=SPEAKER, role="self"))
    return sorted(mentions, key=lambda m: m.start)


SPEAKER = Entity(type="Organisation", labels=("",))


def entity_of(entry: Entry) -> Entity:
    """The entity that a gazetteer entry describes."""
    return Entity(type=entry.type, labels=entry.labels, entry=entry, date=entry.date)


def _patterns(lang: Lang) -> ModuleType:
    return en_patterns if lang == "en" else zh_patterns


def _from_match(match: Match) -> Mention:
    first, *others = (entity_of(entry) for entry in match.entries)
    return Mention(
        start=match.start, end=match.end, entity=first, role=match.role, others=tuple(others)
    )


def _by_pattern(text: str, folded: str, lang: Lang) -> list[Mention]:
    patterns = _patterns(lang).NAME_PATTERNS
    found = []
    for kind, pattern in patterns:
        for hit in pattern.finditer(folded):
            start, end = hit.span(1)
            name = text[start:end].strip(" “”\"'《》「」")
            entity = Entity(type=kind, labels=(" ".join(name.split()),))
            found.append(Mention(start=start, end=end, entity=entity, role="name"))
    found.sort(key=lambda m: (m.start, -m.end))
    out: list[Mention] = []
    for mention in found:
        if not out or mention.start >= out[-1].end:
            out.append(mention)
    return out


def _is_as_long(known: Mention, new: Mention) -> bool:
    """Does the known name say all that the pattern found, but for a year or an article?"""
    return known.end - known.start >= (new.end - new.start) - 1 or (
        known.entity.type == new.entity.type
        and known.end == new.end
        and known.entity.type != "Forum"
        and known.entity.type != "Meeting"
    )


def _named_after(new: Mention, inside: list[Mention]) -> Mention:
    """A meeting that names its forum keeps the forum's parties: the edition is of that series."""
    series = next((m.entity.entry for m in inside if m.entity.type in ("Forum", "Meeting")), None)
    if new.entity.type != "Meeting" or series is None:
        return new
    entity = msgspec.structs.replace(new.entity, entry=None)
    return msgspec.structs.replace(new, entity=entity, others=(entity_of(series),))
