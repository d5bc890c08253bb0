"""Who stands for whom: a region for its countries, a state for its ministries, a group for members.

The same paths as in `queries/`: `aid:inRegion?/skos:broader*` of recipients, `aid:actsFor?` of
donors, and memberships by their years.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec
from pyoxigraph import Store

from kg.iri import VOCABULARY
from kg.ledger.answers.postings import Index
from kg.ledger.merging.chains import above
from kg.numerals import year_number
from kg.terms import PREFIXES

_NOBODY: Mapping[str, tuple[str, ...]] = {}
_REGION = VOCABULARY + "Region"
_PRESENT = 9999  # a year after every end: whoever has not left
ALWAYS = (0, _PRESENT)  # the years of what never began and has not ended


class Membership(msgspec.Struct, frozen=True):
    """The years that a member spent in a body; both belong to it."""

    member: str
    first: int = ALWAYS[0]
    last: int = ALWAYS[1]


class Parties(msgspec.Struct, frozen=True):
    """What the code lists tell of countries, regions, bodies and groups, by IRI."""

    regions: Mapping[str, tuple[str, ...]] = _NOBODY  # of a country, the smallest
    broader: Mapping[str, tuple[str, ...]] = _NOBODY
    states: Mapping[str, tuple[str, ...]] = _NOBODY  # that a body acts for
    members_of: Mapping[str, tuple[str, ...]] = _NOBODY  # bodies whose members a group has
    memberships: Mapping[str, tuple[Membership, ...]] = {}  # by body
    areas: frozenset[str] = frozenset()  # the regions
    income_groups: Mapping[str, tuple[str, ...]] = _NOBODY  # of a country, the World Bank's

    def lies_in(self, taker: str, area: str) -> bool:
        """Is the recipient the area, or within it?"""
        return area in self.around(taker)

    def widest_regions(self, taker: str) -> tuple[str, ...]:
        """The regions in no wider one that the recipient is, or lies in: continents, mostly."""
        found = (here for here in self.around(taker) if here not in self.broader)
        return tuple(sorted(here for here in found if here in self.areas))

    def income_group(self, taker: str) -> tuple[str, ...]:
        """The income group of a country, () of others."""
        return self.income_groups.get(taker, ())

    def around(self, taker: str) -> set[str]:
        """The recipient and every area that it lies in."""
        own = {taker, *self.regions.get(taker, ())}
        return own.union(*(above(place, self.broader) for place in own))

    def may_meet(self, takers: Iterable[str], others: Iterable[str]) -> bool:
        """May something that the first receive be received by the second?

        So it is where either are not told, or are no countries and regions alone: nobody knows
        who of a group, or who else through a body, receives.
        """
        some, rest = tuple(takers), tuple(others)
        if not some or not rest or not all(map(_is_place, (*some, *rest))):
            return True
        return any(self.lies_in(a, b) or self.lies_in(b, a) for a in some for b in rest)

    def acts_for(self, giver: str, donor: str) -> bool:
        """Is the giver the donor, or a ministry, agency or bank of it?"""
        return giver == donor or donor in self.states.get(giver, ())

    def belongs_to(self, taker: str, group: str, year: int | None) -> bool:
        """Was the recipient the group or a member of it, or does it act for one, in that year?

        Without a year whoever has not left is a member.
        """
        if taker == group or group in self.members_of.get(taker, ()):
            return True
        as_of = _PRESENT if year is None else year
        bodies = (group, *self.members_of.get(group, ()))
        members = {taker, *self.states.get(taker, ())}
        return any(
            told.member in members and told.first <= as_of <= told.last
            for body in bodies
            for told in self.memberships.get(body, ())
        )

    def has_members(self, iri: str) -> bool:
        """Are members of it known, or of the body that it is named after?"""
        return iri in self.memberships or iri in self.members_of


def _is_place(iri: str) -> bool:
    return iri.rsplit("/", 2)[-2] in ("country", "region")


def read_parties(store: Store) -> Parties:
    """Read from a graph who stands for whom."""
    index = Index(store)
    return Parties(
        regions=index.aid("inRegion"),
        broader=index.nodes(PREFIXES["skos"] + "broader"),
        states=index.aid("actsFor"),
        members_of=index.aid("membersOf"),
        memberships=_read_memberships(index),
        areas=frozenset(area for area, _ in index.quads(PREFIXES["rdf"] + "type", _REGION)),
        income_groups=index.aid("incomeGroup"),
    )


def _read_memberships(index: Index) -> Mapping[str, tuple[Membership, ...]]:
    members = index.nodes(PREFIXES["org"] + "member")
    first, last = (index.nodes(f"{VOCABULARY}member{end}Year") for end in ("From", "Until"))
    found: dict[str, list[Membership]] = defaultdict(list)
    for iri, bodies in index.nodes(PREFIXES["org"] + "organization").items():
        for member in members.get(iri, ()):
            years = [year_number(side[iri][0]) if iri in side else None for side in (first, last)]
            start, end = years
            told = Membership(
                member, 0 if start is None else start, _PRESENT if end is None else end
            )
            for body in bodies:
                found[body].append(told)
    return {body: tuple(told) for body, told in found.items()}
