"""Which countries a region or a group has, from the reference data of the graph.

A region has the countries and territories that UN M49 puts into it, at any remove. A group has all
that were ever members of it: what a document counts is of a time that it seldom says.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Final

import msgspec
from pyoxigraph import NamedNode, Quad

from kg.iri import VOCABULARY
from kg.ledger.merging.chains import above
from kg.terms import PREFIXES

_IN_REGION: Final = VOCABULARY + "inRegion"
_INDEPENDENT: Final = VOCABULARY + "independent"
_BROADER: Final = PREFIXES["skos"] + "broader"
_MEMBER: Final = PREFIXES["org"] + "member"
_ORGANIZATION: Final = PREFIXES["org"] + "organization"


class Areas(msgspec.Struct, frozen=True):
    """Regions, groups and organisations of countries.

    Args:
        countries: the IRIs of the countries and territories of each, by its IRI.
        states: the IRIs of those that are independent.
    """

    countries: Mapping[str, frozenset[str]] = {}
    states: frozenset[str] = frozenset()

    def __contains__(self, iri: str) -> bool:
        """Is this an area of which countries are known?"""
        return iri in self.countries

    def spread(self, places: Collection[str]) -> set[str]:
        """The places, and the countries of those that are areas."""
        return set(places).union(*(self.countries.get(place, ()) for place in places))

    def states_of(self, area: str) -> frozenset[str]:
        """The independent states of an area; all its countries where nothing tells which are."""
        countries = self.countries.get(area, frozenset())
        return countries & self.states if self.states else countries


def areas_of(quads: Iterable[Quad]) -> Areas:
    """Return the areas that reference data (code lists and memberships) know countries of."""
    links: dict[str, dict[str, list[str]]] = {
        name: {} for name in (_IN_REGION, _BROADER, _MEMBER, _ORGANIZATION)
    }
    states = set()
    for quad in quads:
        if not isinstance(quad.subject, NamedNode):
            continue
        if quad.predicate.value == _INDEPENDENT:
            states.add(quad.subject.value)
        of_property = links.get(quad.predicate.value)
        if of_property is not None and isinstance(quad.object, NamedNode):
            of_property.setdefault(quad.subject.value, []).append(quad.object.value)
    found: dict[str, set[str]] = {}
    for country, regions in links[_IN_REGION].items():
        for region in _and_above(regions, links[_BROADER]):
            found.setdefault(region, set()).add(country)
    for membership, groups in links[_ORGANIZATION].items():
        for group in groups:
            found.setdefault(group, set()).update(links[_MEMBER].get(membership, ()))
    countries = {area: frozenset(found[area]) for area in sorted(found)}
    return Areas(countries=countries, states=frozenset(states))


def _and_above(regions: Iterable[str], broader: Mapping[str, list[str]]) -> set[str]:
    """The regions, and those that they are in."""
    own = set(regions)
    return own.union(*(above(region, broader) for region in own))
