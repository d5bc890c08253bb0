"""Mentions gathered into rows, one entity of a document each: names, places and relations."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import msgspec

from extract.fold import fold
from extract.gazetteer import Entry, Gazetteer
from extract.model import EntityType, Lang
from extract.names import PLACES, Entity, Mention
from extract.relations import Relation, relations_of, stated_relations
from extract.statements.candidates import View

Names = dict[Literal["en", "zh"], tuple[str, ...]]


class NamedEntity(msgspec.Struct, frozen=True):
    """An entity of a document; `mentions` are offsets in the document's text."""

    doc: str
    type: EntityType
    names: Names
    id: str | None  # of a country ISO 3166-1 alpha-3, of a region M49, of a group its code
    entry: str | None  # the id in the code lists, where they know it
    relations: tuple[Relation, ...]
    mentions: tuple[tuple[int, int], ...]


class Gathering:
    """Mentions gathered by entity.

    Args:
        gazetteer: the known names.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._places: dict[str, list[tuple[int, int]]] = {}
        self._entities: dict[str, Entity] = {}
        self._written: dict[str, dict[str, Lang]] = {}
        self._relations: dict[str, dict[Relation, None]] = {}

    def relate(self, entity: Entity, relation: Relation) -> None:
        """Note how an entity is related to another."""
        self._relations.setdefault(_key(entity), {})[relation] = None

    def add(self, view: View, mention: Mention) -> None:
        """Note a mention."""
        entity = mention.entity
        key = _key(entity)
        kept = self._entities.setdefault(key, entity)
        if kept.entry is None and len(entity.labels) > len(kept.labels):
            self._entities[key] = entity
        offsets = view.block.offsets
        place = (offsets[mention.start], offsets[mention.end - 1] + 1)
        self._places.setdefault(key, []).append(place)
        if mention.role in ("name", "abbreviation"):
            text = " ".join(view.block.text[mention.start : mention.end].split())
            self._written.setdefault(key, {})[text] = view.lang
        for relation in relations_of(view, mention):
            self._relations.setdefault(key, {})[relation] = None

    def rows(self, doc: str) -> tuple[NamedEntity, ...]:
        """Return what has been gathered, in the order of first mention."""
        self._join_short_names()
        ordered = sorted(self._places, key=lambda key: (min(self._places[key]), key))
        return tuple(self._row(doc, key) for key in ordered)

    def _join_short_names(self) -> None:
        """中赞工业园 is 中国—赞比亚工业园: countries by their first characters."""
        new = {
            key: e for key, e in self._entities.items() if e.entry is None and "—" in e.labels[0]
        }
        for key, entity in new.items():
            short = f"{entity.type} {self._shortened(entity.labels[0])}"
            if short != key and short in self._places:
                self._places[key] += self._places.pop(short)
                self._written.setdefault(key, {}).update(self._written.pop(short, {}))
                self._relations.setdefault(key, {}).update(self._relations.pop(short, {}))
                del self._entities[short]

    def _shortened(self, name: str) -> str:
        folded = fold(name, "zh-Hans")
        out, done = [], 0
        for match in self._gazetteer.find(folded, "zh-Hans"):
            if match.entries[0].type in ("Country", "Region"):
                out += [folded[done : match.start], folded[match.start]]
                done = match.end
        return "".join([*out, folded[done:]]).replace("—", "")

    def _row(self, doc: str, key: str) -> NamedEntity:
        entity = self._entities[key]
        relations = dict.fromkeys(stated_relations(entity, self._gazetteer.by_id))
        relations.update(self._relations.get(key, {}))
        return NamedEntity(
            doc=doc,
            type=entity.type,
            names=_names(entity, self._written.get(key, {})),
            id=entity.entry.id if entity.entry and has_code(entity.entry) else None,
            entry=entity.entry.id if entity.entry else None,
            relations=tuple(relations),
            mentions=tuple(sorted(set(self._places[key]))),
        )


def has_code(entry: Entry) -> bool:
    """Does an entry's id come from a standard: ISO 3166-1, UN M49, a group of the UN?"""
    return entry.type in PLACES and entry.labels[:1] == (entry.id,)


def _key(entity: Entity) -> str:
    """What mentions of one entity share; names differ in case, spaces and marks."""
    if entity.entry is not None:
        return entity.entry.id
    return f"{entity.type} {''.join(c for c in entity.labels[0].casefold() if c.isalnum())}"


def _names(entity: Entity, written: dict[str, Lang]) -> Names:
    """The names by language: the usual one, those in the document, then the others."""
    entry = entity.entry
    listed = [
        ("en" if form.lang == "en" else "zh", form.text)
        for form in (entry.forms if entry else ())
        if form.role in ("name", "abbreviation")
    ]
    of_text: list[tuple[Literal["en", "zh"], str]] = [
        (_script(text), text) for text in _own_labels(entity)
    ] + [(_script(text), text) for text in written]
    out: Names = {}
    for lang in ("en", "zh"):
        known = [text for of, text in listed if of == lang]
        here = [text for of, text in of_text if of == lang]
        names = _distinct([*known[:1], *here, *known[1:]], kept=set(here))
        if names:
            out[lang] = tuple(names)
    return out


def _own_labels(entity: Entity) -> tuple[str, ...]:
    """The labels of a new entity, without those that it has from its series."""
    if entity.entry is not None:
        return ()
    series = set(entity.series.labels) if entity.series else set()
    return tuple(x for x in entity.labels if x not in series) or entity.labels


def _script(text: str) -> Literal["en", "zh"]:
    return "zh" if any("\u4e00" <= char <= "\u9fff" for char in text) else "en"


def _distinct(names: Iterable[str], *, kept: set[str]) -> list[str]:
    """Names in their order; one in traditional characters only where the document has it."""
    out: dict[str, str] = {}
    for name in names:
        out.setdefault(name if name in kept else fold(name, "zh-Hans"), name)
    return list(dict.fromkeys(out.values()))
