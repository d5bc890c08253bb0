"""Whom and what statements name: donors, meetings, initiatives, channels, recipients."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from kg.draw.areas import Surroundings
from kg.draw.dataset import RDFS, SKOS, Dataset, Labels, Names, Values
from kg.terms import PREFIXES

# The more telling class first: a fund is an organisation too.
ENTITY_CLASSES = (
    "Country",
    "Region",
    "CountryGroup",
    "Fund",
    "Meeting",
    "Forum",
    "Project",
    "Initiative",
    "Organisation",
)
# By these the code lists say what else knows an entity.
_ELSEWHERE = (
    PREFIXES["schema"] + "sameAs",
    SKOS + "exactMatch",
    SKOS + "closeMatch",
    RDFS + "seeAlso",
)
_KIND_OF_STEP = {"group": "CountryGroup"} | {kind.lower(): kind for kind in ENTITY_CLASSES}


class Entity(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """Someone or something that statements name. Others are given by IRI.

    Args:
        kind: one of `ENTITY_CLASSES`.
        codes: the three letters of a country first.
        others: every label but the two names, for searching.
        links: addresses of what others know of it.
        forum: of a meeting: the forum it is an edition of.
        when: of a meeting: its date, as precise as known; `where` is its place.
        acts_for: of a ministry, agency or bank: its states.
        continent: of a country or region: the widest region that it lies in.
        within: of who receives: the regions that it is or lies in, at all levels.
        member: of who receives: each group that it is or belongs to, with its first and last
            year there; of a body that acts for a state, those of the state.
    """

    iri: str
    kind: str
    names: Names
    codes: tuple[str, ...]
    others: tuple[str, ...]
    links: tuple[str, ...] = ()
    forum: str | None = None
    when: str | None = None
    where: str | None = None
    acts_for: tuple[str, ...] = ()
    continent: str | None = None
    within: tuple[str, ...] = ()
    member: tuple[tuple[str, int, int], ...] = ()


def read_entities(
    dataset: Dataset,
    labels: Labels,
    named: Iterable[str],
    *,
    recipients: Iterable[str],
    surroundings: Surroundings,
) -> Mapping[str, Entity]:
    """Read entities, and the forums of the meetings among them, in the order of their IRIs.

    Args:
        dataset: in the terms of `ontology/aid.ttl`.
        labels: what things are called.
        named: IRIs of those that statements name.
        recipients: IRIs of those among them that receive.
        surroundings: which regions and groups they belong to.
    """
    named, takers = set(named), set(recipients)
    kinds = Kinds(dataset)
    edition_of, held_on, held_in, acts_for = (
        dataset.aid(p) for p in ("editionOf", "heldOn", "heldIn", "actsFor")
    )
    elsewhere = [dataset.values(predicate) for predicate in _ELSEWHERE]
    forums = {iri: _forum_of(iri, edition_of) for iri in named}
    named |= {forum for forum in forums.values() if forum is not None}
    return {
        iri: Entity(
            iri=iri,
            kind=kinds.of(iri),
            names=labels.names(iri),
            codes=labels.codes(iri),
            others=labels.others(iri),
            links=tuple(
                dict.fromkeys(
                    link
                    for values in elsewhere
                    for link in values.iris(iri)
                    if link.startswith(("https://", "http://"))
                )
            ),
            forum=forums.get(iri),
            when=held_on.text(iri),
            where=held_in.text(iri),
            acts_for=acts_for.iris(iri),
            continent=surroundings.continent_of(iri),
            within=surroundings.regions_of(iri) if iri in takers else (),
            member=surroundings.groups_of(iri) if iri in takers else (),
        )
        for iri in sorted(named)
    }


def _forum_of(iri: str, edition_of: Values) -> str | None:
    """The first of its forums; what is an edition of something else itself is none."""
    forums = (forum for forum in edition_of.iris(iri) if forum != iri)
    return next((forum for forum in forums if not {*edition_of.iris(forum)} - {forum}), None)


class Kinds:
    """Which of `ENTITY_CLASSES` things are of."""

    def __init__(self, dataset: Dataset) -> None:
        self._kinds = {
            subject: name
            for name in reversed(ENTITY_CLASSES)
            for subject in dataset.instances(name)
        }

    def of(self, iri: str) -> str:
        """Its most telling class; else what its path says (…/country/KEN)."""
        return self._kinds.get(iri) or _kind_by_path(iri)


def _kind_by_path(iri: str) -> str:
    """What the path of an IRI says (…/country/KEN), where the dataset lacks the code lists."""
    steps = iri.split("/")
    step = steps[-2] if len(steps) > 1 else ""
    return _KIND_OF_STEP.get(step, "Organisation")
