"""Every name of the code lists, found as it is written or nearly so.

Names are compared without case, accents, quotation marks, dots, dashes or "the", "&" as "and",
and Chinese in simplified characters. What a near miss is, `kg.spelling` decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Final, Literal

import msgspec

from extract.hanzi import simplified
from kg.codelists import Codelists, Concept, ConceptType, fold_name
from kg.spelling import Spelling

NameRole = Literal["name", "other name", "abbreviation", "adjective", "resident", "capital"]


class Named(msgspec.Struct, frozen=True):
    """A concept under one of its names.

    `rank` is the place of the name among those of its role in its language, 0 for the usual one.
    """

    concept: Concept
    role: NameRole
    rank: int
    written: str


class NameIndex:
    """Finds the concepts of the code lists by their names.

    Args:
        codelists: whose names they are.
    """

    def __init__(self, codelists: Codelists) -> None:
        self._codelists = codelists

    def exact(self, name: str) -> tuple[Named, ...]:
        """Return the concepts that go by this name, each once, under its most usual role."""
        return self._by_key.get(name_key(name), ())

    def near(
        self, name: str, types: Iterable[ConceptType] | None = None
    ) -> tuple[tuple[Named, int], ...]:
        """Return the concepts one of whose names this may be a misspelling of, nearest first.

        Args:
            name: as it is written.
            types: concepts of other types are passed over.

        Returns:
            (concept under a name, number of letters that differ).
        """
        wanted = None if types is None else frozenset(types)
        found: dict[str, tuple[Named, int]] = {}
        for key, distance in self._spelling.near(name_key(name)):
            for named in self._by_key[key]:
                if named.role in _SPELT and (wanted is None or named.concept.type in wanted):
                    found.setdefault(named.concept.iri, (named, distance))
        return tuple(found.values())

    @cached_property
    def _by_key(self) -> Mapping[str, tuple[Named, ...]]:
        found: dict[str, dict[str, Named]] = {}
        for named in self._all():
            found.setdefault(name_key(named.written), {}).setdefault(named.concept.iri, named)
        return {key: tuple(holders.values()) for key, holders in found.items() if key}

    @cached_property
    def _spelling(self) -> Spelling:
        return Spelling(self._by_key)

    def _all(self) -> Iterator[Named]:
        """Every name, those of the more telling roles first."""
        by_role: dict[NameRole, list[Named]] = {role: [] for role in _ROLES}
        for concept in self._codelists.concepts:
            for names in concept.labels.values():
                for rank, name in enumerate(names):
                    role: NameRole = "other name" if rank else "name"
                    by_role[role].append(Named(concept, role, rank, name))
            for role, names in (
                ("abbreviation", concept.abbreviations),
                ("adjective", concept.adjectives),
                ("resident", concept.residents),
                ("capital", concept.capitals),
            ):
                by_role[role] += [Named(concept, role, rank, x) for rank, x in enumerate(names)]
        for role in _ROLES:
            yield from by_role[role]


def name_key(name: str) -> str:
    """Return what two ways of writing one name share."""
    plain = fold_name(name.replace("&", " and ") if "&" in name else name)
    if not plain.isascii():
        plain = plain.translate(_simplified())
    return _ELIDED.sub(r"\1", plain.replace(".", ""))


def _simplified() -> dict[int, str]:
    if not _SIMPLIFIED:
        _SIMPLIFIED.update({ord(old): new for old, new in simplified().items()})
    return _SIMPLIFIED


_ELIDED: Final = re.compile(r"\b([dl]) (?=[a-z])")  # Cote d Ivoire, and without its apostrophe
_SIMPLIFIED: Final[dict[int, str]] = {}
_ROLES: Final[tuple[NameRole, ...]] = (
    "name",
    "other name",
    "abbreviation",
    "adjective",
    "resident",
    "capital",
)
_SPELT: Final = ("name", "other name")  # the others are too short to be known again
