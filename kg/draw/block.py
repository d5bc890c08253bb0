"""The data of the page: what is drawn, in the form in which the scripts read it.

Two blocks of JSON. The first has what every view needs; statements, nodes, concepts, areas,
clusters and documents name one another by their places in their lists. The second has what is
told of a statement once it is read (its words, why readings were merged), and is parsed only when
that is first asked for, so that large graphs open fast; it is a list parallel to the statements.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from kg.draw.arrange import Arrangement
from kg.draw.clusters import Cluster
from kg.draw.evidence import Evidence
from kg.draw.measures import Measure
from kg.draw.part import Part, Told
from kg.draw.question import CODED, Question
from kg.draw.read import Picture
from kg.draw.statements import ENTITY_FIELDS, Statement

Fields = dict[str, Any]
Words = Mapping[str, Mapping[str, str]]

_TOLD_OF_ENTITIES = ("iri", "names", "codes", "others", "links", "when", "where")
_OF_STATEMENTS = ("iri", "kind", "object", "announced", "year", "start", "end", "confidence")
_TO_STATEMENTS = ("part_of", "held", "restates", "revises", "fulfils")
_IN_DETAIL = ("label", "rule", "decisions")


class Blocks(msgspec.Struct, frozen=True):
    """What the scripts are given.

    Args:
        data: `nodes`, `clusters`, `areas`, `edges`, `statements`, `asked`, `concepts`, `documents`,
            `silent` (names of documents without a statement) and `contradictions`.
        details: of each statement.
    """

    data: Fields
    details: list[Fields]


def blocks_of(
    picture: Picture, arrangement: Arrangement, *, words: Words, question: Question | None = None
) -> Blocks:
    """Write down a picture.

    Args:
        picture: what is drawn.
        arrangement: where it stands.
        words: the words of the page in both languages, which clusters are named with.
        question: what the sums of the page are asked, where they are of a part.
    """
    writer = _Writer(picture, arrangement, question or Question())
    return Blocks(
        data={
            "nodes": writer.nodes(),
            "clusters": [_cluster(each, picture, words) for each in arrangement.clusters],
            "areas": [msgspec.structs.asdict(area) for area in picture.areas.values()],
            "edges": writer.edges(),
            "statements": [writer.statement(statement) for statement in picture.statements],
            "asked": writer.asked(),
            "concepts": list(picture.concepts.values()),
            "documents": [
                _told(
                    {
                        "iri": document.iri,
                        **msgspec.structs.asdict(document.names),
                        "title": document.title,
                    }
                )
                for document in picture.documents.values()
            ],
            "silent": [msgspec.structs.asdict(names) for names in picture.silent],
            "contradictions": [
                msgspec.structs.asdict(told) | {"statements": writer.of_statements(told.statements)}
                for told in picture.contradictions
            ],
        },
        details=[writer.detail(statement) for statement in picture.statements],
    )


def part_in_words(part: Part, words: Words) -> dict[str, str]:
    """What part of the graph is drawn, in a line in each language."""
    return {
        lang: " · ".join(_told_in_words(each, words[lang], lang) for each in part.told)
        for lang in words
    }


def _told_in_words(told: Told, words: Mapping[str, str], lang: str) -> str:
    names = [getattr(names, lang) for names in told.names]
    if told.key == "kinds":
        names = [words[name] for name in names]
    text = words[f"part_{told.key}"]
    if told.depth is not None:
        text = text.split("|")[told.depth != 1] if "|" in text else text
    # The names are put in last, so that no sign in them is taken for a place of ours.
    return text.replace("{n}", str(told.depth)).replace("{x}", words["part_or"].join(names))


class _Writer:
    """Writes the parts, which name one another by their places."""

    def __init__(self, picture: Picture, arrangement: Arrangement, question: Question) -> None:
        self._picture, self._arrangement, self._question = picture, arrangement, question
        self._nodes = _places(picture.entities)
        self._statements = _places(s.iri for s in picture.statements)
        self._concepts = _places(picture.concepts)
        self._documents = _places(picture.documents)
        self._areas = _places(picture.areas)

    def nodes(self) -> list[Fields]:
        """The entities, each at the place that is its id."""
        spots = {spot.iri: spot for spot in self._arrangement.spots}
        cluster_of = {
            iri: place
            for place, each in enumerate(self._arrangement.clusters)
            for iri in each.members
        }
        rows = []
        for place, (iri, entity) in enumerate(self._picture.entities.items()):
            spot = spots[iri]
            rows.append(
                _told(
                    {
                        "id": place,
                        **{name: getattr(entity, name) for name in _TOLD_OF_ENTITIES},
                        "group": entity.kind,
                        "column": spot.column,
                        "rank": spot.rank,
                        "weight": spot.weight,
                        "cluster": cluster_of[iri],
                        "acts_for": _at(self._areas, entity.acts_for),
                        "within": _at(self._areas, entity.within),
                        "member": [(self._areas[a], *years) for a, *years in entity.member],
                    }
                )
            )
        return rows

    def edges(self) -> list[Fields]:
        """The bundles; those without statements bind a forum to its meetings."""
        found: list[tuple[str, str, tuple[int, ...]]] = [
            (bundle.source, bundle.target, bundle.statements)
            for bundle in self._arrangement.bundles
        ]
        found += [(forum, meeting, ()) for forum, meeting in self._arrangement.editions]
        return [
            {"from": self._nodes[source], "to": self._nodes[target], "statements": statements}
            for source, target, statements in found
        ]

    def statement(self, statement: Statement) -> Fields:
        """A statement, as far as it is needed to find it and to add it up."""
        return _told(
            {
                **{name: getattr(statement, name) for name in _OF_STATEMENTS},
                **{name: _at(self._nodes, getattr(statement, name)) for name in ENTITY_FIELDS},
                **{name: self.of_statements(getattr(statement, name)) for name in _TO_STATEMENTS},
                "above": self.of_statements(self._question.above.get(statement.iri, ())),
                "outside": self._question.outside.get(statement.iri),
                "amount": self._measure(statement.amount),
                "quantity": self._measure(statement.quantity),
                "modality": self._concepts.get(statement.modality or ""),
                "stage": self._concepts.get(statement.stage or ""),
                "payer": self._concepts.get(statement.payer or ""),
                "sectors": _at(self._concepts, statement.sectors),
                "goals": _at(self._concepts, statement.goals),
                "documents": sorted({self._documents[e.document] for e in statement.evidence}),
            }
        )

    def asked(self) -> Fields:
        """Whose sums the page tells, besides what its reader chooses."""
        whose = [
            _told(
                {
                    "role": role,
                    "nodes": _at(self._nodes, values),
                    "areas": _at(self._areas, values),
                    "codes": values if role in CODED else (),
                }
            )
            for role, values in self._question.asked
        ]
        return _told({"whose": whose, "cancelled": self._question.cancelled or None})

    def detail(self, statement: Statement) -> Fields:
        """The rest of what is told of a statement."""
        amount, dollars = statement.amount, None
        if amount is not None:
            dollars = amount.usd.rate if amount.usd is not None else amount.no_rate
        return _told(
            {
                **{name: getattr(statement, name) for name in _IN_DETAIL},
                "dollars": dollars,
                "evidence": [self._evidence(each) for each in statement.evidence],
            }
        )

    def of_statements(self, iris: Iterable[str]) -> list[int]:
        """The places of statements, as far as they are drawn."""
        return _at(self._statements, iris)

    def _measure(self, given: Measure | None) -> Fields | None:
        if given is None:
            return None
        usd = given.usd
        return _told(
            {
                "value": given.value,
                "low": given.low,
                "high": given.high,
                "currency": self._concepts.get(given.currency or ""),
                "qualifier": self._concepts.get(given.qualifier or ""),
                "usd": usd and _told({"value": usd.value, "low": usd.low, "high": usd.high}),
            }
        )

    def _evidence(self, given: Evidence) -> Fields:
        row = msgspec.structs.asdict(given)
        return _told(row | {"document": self._documents[given.document]})


def _cluster(each: Cluster, picture: Picture, words: Words) -> Fields:
    """A cluster by the name of its region or forum, or of its kind, with its run of names."""
    names = {lang: _cluster_name(each, picture, words[lang], lang) for lang in words}
    return {"key": each.key, "column": each.column, "names": names}


def _cluster_name(each: Cluster, picture: Picture, words: Mapping[str, str], lang: str) -> str:
    if each.of in picture.continents:
        name: str = getattr(picture.continents[each.of], lang)
    elif each.of:
        name = getattr(picture.entities[each.of].names, lang)
    else:
        name = words[f"cluster_{each.kind}"]
    if each.run is None:
        return name
    first, last = (getattr(end, lang) for end in each.run)
    found = {"name": name, "first": first, "last": last}
    return re.sub(r"\{(\w+)\}", lambda match: found[match[1]], words["cluster_run"])


def _places(keys: Iterable[str]) -> dict[str, int]:
    """The place of each key."""
    return {key: place for place, key in enumerate(keys)}


def _at(places: Mapping[str, int], keys: Iterable[str]) -> list[int]:
    """The places of those keys that have one."""
    return [places[key] for key in keys if key in places]


def _told(row: Mapping[str, Any]) -> Fields:
    """`row` without what it says nothing of."""
    return {key: value for key, value in row.items() if value not in (None, "", (), [])}
