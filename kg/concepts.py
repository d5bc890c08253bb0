"""Concepts of the code lists: countries, bodies, meetings, currencies … under names and codes."""

from __future__ import annotations

from typing import Final

import msgspec

from kg.codelist_files import ConceptType, Node

_CODES: Final = (
    *("notation", "iso2", "iso3", "isoNumeric", "m49", "dacCode", "worldBankCode"),
    *("crsChannelCode", "dacProviderCode", "dacAgencyCode", "iatiIdentifier"),
)


class Edition(msgspec.Struct, frozen=True):
    """What tells a meeting apart from others of its series."""

    of: str  # the id of the forum
    number: int | None = None
    date: str | None = None  # when it opened, as precise as is known
    places: tuple[str, ...] = ()  # the city, in English and in Chinese


class Concept(msgspec.Struct, frozen=True):
    """A concept of a code list.

    `labels` and `forms` are names by language tag ("en", "zh-Hans", "zh-Hant"), the preferred
    one first; `codes` are by scheme: the local names of the properties ("notation", "iso2", …,
    "iatiIdentifier").
    """

    id: str
    iri: str
    type: ConceptType
    labels: dict[str, tuple[str, ...]]
    abbreviations: tuple[str, ...] = ()
    codes: dict[str, str] = {}
    adjectives: tuple[str, ...] = ()  # "Kenyan"
    residents: tuple[str, ...] = ()  # "Kenyans"
    capitals: tuple[str, ...] = ()  # of a state, in every language
    edition: Edition | None = None  # of a meeting


def concept_of(node: Node) -> Concept:
    """Return what a node of a file describes."""
    labels: dict[str, list[str]] = {}
    for name in ("prefLabel", "altLabel"):
        for text, language in node.values.get(name, ()):
            labels.setdefault(language, []).append(text)
    return Concept(
        id=node.id,
        iri=node.iri,
        type=node.type,
        labels={language: tuple(names) for language, names in labels.items()},
        abbreviations=node.texts("abbreviation"),
        codes={name: code for name in _CODES if (code := node.first(name)) is not None},
        adjectives=node.texts("adjective"),
        residents=node.texts("demonym"),
        capitals=node.texts("capital"),
        edition=edition_of(node),
    )


def edition_of(node: Node) -> Edition | None:
    """Return which edition of a forum a node describes, None where it is no meeting."""
    forum, number = next(iter(node.last_parts("editionOf")), None), node.first("editionNumber")
    if forum is None:
        return None
    return Edition(
        of=forum,
        number=None if number is None else int(number),
        date=node.first("heldOn"),
        places=node.texts("heldIn"),
    )
