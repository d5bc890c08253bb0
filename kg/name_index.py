"""Every name of the code lists, found as it is written or nearly so.

Names are compared without case, accents, quotation marks, dots, dashes or "the", "&" as "and",
and Chinese in simplified characters. What a near miss is, `kg.spelling` decides.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from typing import Final, Literal

import msgspec

from extract.hanzi import simplified
from kg.codelist_files import ConceptType
from kg.concepts import Concept
from kg.spelling import Spelling

NameRole = Literal["name", "other name", "abbreviation", "adjective", "resident", "capital"]


class Named(msgspec.Struct, frozen=True, gc=False):
    """A concept under one of its names.

    `rank` is the place of the name among those of its role in its language, 0 for the usual one.
    """

    concept: Concept
    role: NameRole
    rank: int
    written: str


class NameIndex:
    """Finds concepts by their names.

    Args:
        concepts: whose names they are; their order decides between equals.
    """

    def __init__(self, concepts: Iterable[Concept]) -> None:
        names = tuple(_names(concepts))
        keys = name_keys(named.written for named in names)
        found: dict[str, dict[str, Named]] = {}
        for key, named in zip(keys, names, strict=True):
            found.setdefault(key, {}).setdefault(named.concept.iri, named)
        self._by_key = {key: tuple(holders.values()) for key, holders in found.items() if key}

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
    def _spelling(self) -> Spelling:
        return Spelling(self._by_key)


def name_key(name: str) -> str:
    """Return what two ways of writing one name share."""
    return name_keys([name])[0]


def name_keys(names: Iterable[str]) -> list[str]:
    """Return the keys of many names: all in one go, in a fifth of the time."""
    kept = [name.replace(_BETWEEN, " ") for name in names]
    if not kept:
        return []
    text = _BETWEEN.join(kept)
    if not text.isascii():
        text = _MARKS.sub("", unicodedata.normalize("NFKD", text))
    text = text.casefold().translate(_signs()).replace("(the)", " ")
    text = _ELIDED.sub(r"\1", _THE.sub("", text))
    return [" ".join(key.split()) for key in text.split(_BETWEEN)]


_BETWEEN: Final = "\n"  # no part of any name
_MARKS: Final = re.compile("[\u0300-\u036f]+")
_INVISIBLE: Final = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e" + (
    "\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_THE: Final = re.compile(r"^[^\S\n]*the\b(?=[^\S\n]+\S)", re.MULTILINE)
_ELIDED: Final = re.compile(r"\b([dl]) (?=[a-z])")  # Cote d Ivoire, and without its apostrophe
_SPELT: Final = ("name", "other name")  # the others are too short to be known again
_ROLES: Final[tuple[NameRole, ...]] = (
    "name",
    "other name",
    "abbreviation",
    "adjective",
    "resident",
    "capital",
)


@cache
def _signs() -> Mapping[int, str]:
    return str.maketrans(
        {
            **simplified(),
            **dict.fromkeys("“”\"'‘’ʻʼ《》「」『』.*", ""),
            **dict.fromkeys(_INVISIBLE, ""),
            **dict.fromkeys("-‐‑–—·,，", " "),
            "&": " and ",
        }
    )


def _names(concepts: Iterable[Concept]) -> Iterator[Named]:
    """Every name, those of the more telling roles first."""
    by_role: dict[NameRole, list[Named]] = {role: [] for role in _ROLES}
    for concept in concepts:
        for names in concept.labels.values():
            for rank, name in enumerate(names):
                role: NameRole = "other name" if rank else "name"
                by_role[role].append(Named(concept, role, rank, name))
        others: dict[NameRole, tuple[str, ...]] = {
            "abbreviation": concept.abbreviations,
            "adjective": concept.adjectives,
            "resident": concept.residents,
            "capital": concept.capitals,
        }
        for role, names in others.items():
            by_role[role] += [Named(concept, role, rank, x) for rank, x in enumerate(names)]
    for role in _ROLES:
        yield from by_role[role]
