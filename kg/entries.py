"""Concepts of the code lists as entries of the gazetteer, which `extract` looks for in text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal, cast

from extract.fold import fold
from extract.gazetteer import Entry, Form, Role
from extract.model import EntityType
from kg.codelist_files import Node
from kg.concepts import edition_of

_SHORT: Final = 2
_POINTLESS: Final = re.compile(r"\b(?:UN|US|UK)\b(?= )")
_ROLES: Final[dict[str, Role]] = {
    "prefLabel": "name",
    "altLabel": "name",
    "abbreviation": "abbreviation",
    "adjective": "adjective",
    "demonym": "resident",
    "capital": "capital",
    "surname": "surname",
}


def entry_of(node: Node) -> Entry:
    """Return a node of a file, which is an entity, with every form of its names."""
    plain = {text for name in _ROLES for text, tag in node.values.get(name, ()) if tag == "zh-Hans"}
    since, edition = node.first("inOfficeFrom"), edition_of(node)
    forms = dict.fromkeys(
        Form(spelling, _form_language(text, language, plain), role)
        for name, role in _ROLES.items()
        for text, language in node.values.get(name, ())
        for spelling in _spellings(text)
    )
    return Entry(
        id=node.id,
        type=_entity_type(node),
        labels=_output_labels(node),
        forms=tuple(forms),
        acts_for=next(iter(node.last_parts("actsFor")), None),
        parties=node.last_parts("party"),
        edition_of=edition.of if edition else None,
        date=edition.date if edition else None,
        places=edition.places if edition else (),
        number=edition.number if edition else None,
        part_of=next(iter(node.last_parts("isPartOf")), None),
        speaks_for=next(iter(node.last_parts("speaksFor")), None),
        offices=node.texts("office"),
        tenure=None if since is None else (since, node.first("inOfficeUntil") or ""),
    )


def _spellings(text: str) -> Iterator[str]:
    """A name, and as papers write it that put points into abbreviations: U.N. refugee agency."""
    yield text
    if _POINTLESS.search(text):
        yield _POINTLESS.sub(lambda short: ".".join(short[0]) + ".", text)


def _form_language(text: str, tag: str, plain: set[str]) -> Literal["en", "zh", "zh-Hant"]:
    """A name of two characters that only Taiwan or Hong Kong uses is not looked for elsewhere.

    Such names stand by chance in simplified text: Tonga (東加) in 广东加强, Chad (查德) in 理查德.
    """
    if tag == "en":
        return "en"
    short = tag == "zh-Hant" and len(text) <= _SHORT
    return "zh-Hant" if short and fold(text, "zh-Hant") not in plain else "zh"


def _entity_type(node: Node) -> EntityType:
    """A strategy of a state or union is an initiative, though no aid is given under it."""
    strategy = any(text == "strategy" for text, _ in node.values.get("type", ()))
    return "Initiative" if strategy else cast("EntityType", node.type)


def _output_labels(node: Node) -> tuple[str, ...]:
    """The code, the preferred names and abbreviations, then the other names."""
    preferred = [text for text, _ in node.values.get("prefLabel", ())]
    code = node.first("notation")
    ordered = [
        *([] if code is None else [code]),
        *preferred[:1],
        *(text for text, _ in node.values.get("abbreviation", ())),
        *preferred[1:],
        *(text for text, _ in node.values.get("altLabel", ())),
    ]
    return tuple(dict.fromkeys(ordered))
