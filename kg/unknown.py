"""Entities that no code list knows: one node each, whatever number of documents tell of them.

Two are the same if they are of one kind and have the same usual name in a language. Meetings share
names more than bodies do ("the Paris conference"): theirs count with the year alone. An
abbreviation is no usual name: two bodies often have the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeVar

import msgspec

from extract.model import EntityType, Lang
from kg.iri import Iris, short_hash, slug
from kg.labels import is_code, language_of
from kg.name_index import name_key

# Kinds that documents do not tell apart: what one calls a fund another calls a body.
_FAMILIES: Final[Mapping[EntityType, str]] = {
    "Organisation": "body",
    "Fund": "body",
    "Initiative": "undertaking",
    "Project": "undertaking",
}
_ABBREVIATION: Final = 6  # capitals of a name that may be one
_LANGS: Final[tuple[Lang, ...]] = ("en", "zh-Hans", "zh-Hant")
_Text = TypeVar("_Text", bound=str)


class Unknown(msgspec.Struct, frozen=True):
    """An entity as one document tells of it: its names in that document's order."""

    document: str
    kind: EntityType
    names: tuple[str, ...]
    year: str | None = None  # of a meeting


class Joined(msgspec.Struct, frozen=True):
    """The node of an unknown entity; `preferred` has one name a language."""

    iri: str
    kind: EntityType
    preferred: tuple[tuple[Lang, str], ...]


def join(
    unknown: Sequence[Unknown],
    *,
    iris: Iris,
    same: Iterable[tuple[int, int]] = (),
    is_taken: Callable[[str], bool] = lambda _: False,
) -> list[Joined]:
    """Return the node of each entity; the same for those that are one.

    The order of the entities does not matter: the names and the kind of a node are those that most
    documents use, and of equals the first by the alphabet.

    Args:
        unknown: the entities.
        iris: mints identifiers.
        same: places of two that are one for another reason than their names.
        is_taken: tells whether something known has an IRI; a node gets another then, with a hash
            of its names, and so do two nodes whose names make the same IRI.
    """
    roots = _Roots(len(unknown))
    for first, second in same:
        roots.unite(first, second)
    holders: dict[tuple[str, ...], int] = {}
    for place, one in enumerate(unknown):
        for key in _shared_by(one):
            roots.unite(holders.setdefault(key, place), place)
    members: dict[int, list[Unknown]] = {}
    for place, one in enumerate(unknown):
        members.setdefault(roots.of(place), []).append(one)
    nodes = {root: _joined(group, iris) for root, group in members.items()}
    uses = Counter(node.iri for node in nodes.values())
    for root, node in nodes.items():
        if uses[node.iri] > 1 or is_taken(node.iri):
            names = sorted({key for one in members[root] for key in _shared_by(one)})
            nodes[root] = msgspec.structs.replace(node, iri=f"{node.iri}-{short_hash(str(names))}")
    return [nodes[roots.of(place)] for place in range(len(unknown))]


class _Roots:
    """Disjoint sets (R. Tarjan 1975): of numbers from 0, those that have been united."""

    def __init__(self, size: int) -> None:
        self._above = list(range(size))

    def of(self, place: int) -> int:
        """The number that stands for the set of this one."""
        while self._above[place] != place:
            self._above[place] = self._above[self._above[place]]
            place = self._above[place]
        return place

    def unite(self, one: int, other: int) -> None:
        """Make one set of two."""
        first, second = sorted((self.of(one), self.of(other)))
        self._above[second] = first


def _shared_by(one: Unknown) -> Iterator[tuple[str, ...]]:
    """What two entities that are the same have in common."""
    family = _FAMILIES.get(one.kind, one.kind)
    # The other names of a meeting are those of its series.
    usual = one.names[:1] if one.kind == "Meeting" else _usual(one.names) or one.names[:1]
    for name in usual:
        yield (family, one.year or "", name_key(name))


def _usual(names: Sequence[str]) -> list[str]:
    """The first full name in each language."""
    full = [name for name in names if not _is_abbreviation(name)]
    first = (next((x for x in full if language_of(x) == lang), None) for lang in _LANGS)
    return [name for name in first if name is not None]


def _is_abbreviation(name: str) -> bool:
    return is_code(name) or (name.isupper() and name.isascii() and len(name) <= _ABBREVIATION)


def _joined(group: Sequence[Unknown], iris: Iris) -> Joined:
    kind = _commonest(one.kind for one in group)
    preferred: list[tuple[Lang, str]] = []
    for lang in _LANGS:
        first = [
            next((x for x in one.names if language_of(x) == lang and not is_code(x)), None)
            for one in group
        ]
        if any(first):
            preferred.append((lang, _commonest(name for name in first if name is not None)))
    if not preferred:
        preferred = [("en", min(one.names[0] for one in group))]
    name, year = preferred[0][1], min((one.year or "" for one in group), default="")
    dated = name if year in name else f"{name} {year}"
    return Joined(iri=iris.entity(kind, slug(dated)), kind=kind, preferred=tuple(preferred))


def _commonest(values: Iterator[_Text]) -> _Text:
    counted = Counter(values)
    return min(counted, key=lambda value: (-counted[value], value))
