"""The regions and groups that recipients lie in or belong to, by the rules of the ledger.

What `kg.ledger.answers.parties` answers for one recipient and one area is told here for all areas
at once, so that the page can filter by any of them: by a region as `Parties.lies_in` has it, by a
group as `Parties.belongs_to` has it, in the year of the announcement.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from kg.draw.dataset import Names
from kg.ledger.answers.parties import ALWAYS, Membership, Parties


class Area(msgspec.Struct, frozen=True):
    """What stands for others: a region or a group of recipients, a state that bodies act for."""

    iri: str
    kind: str  # one of the classes of entities
    names: Names
    codes: tuple[str, ...]


class Surroundings:
    """The regions and groups of recipients.

    Args:
        parties: who stands for whom.
        groups: IRIs of groups besides those whose members are known.
    """

    def __init__(self, parties: Parties, groups: Iterable[str] = ()) -> None:
        self._parties = parties
        # The groups that have the members of a body: itself, and those that are named after it.
        self._with_members_of: dict[str, set[str]] = defaultdict(set)
        for body in parties.memberships:
            self._with_members_of[body].add(body)
        for group, bodies in parties.members_of.items():
            for body in bodies:
                self._with_members_of[body].add(group)
        self._groups = {*groups, *parties.memberships, *parties.members_of}
        self._joined: dict[str, list[tuple[str, Membership]]] = defaultdict(list)
        for body, memberships in parties.memberships.items():
            for told in memberships:
                self._joined[told.member].append((body, told))

    def regions_of(self, iri: str) -> tuple[str, ...]:
        """The regions that a recipient is or lies in, sorted."""
        own = {iri} & self._parties.areas
        return tuple(sorted(self._parties.around(iri) - {iri} | own))

    def continent_of(self, iri: str) -> str | None:
        """The widest region that something lies in, None where it is that itself."""
        return next((area for area in self._parties.widest_regions(iri) if area != iri), None)

    def groups_of(self, iri: str) -> tuple[tuple[str, int, int], ...]:
        """Each group that a recipient is or belongs to, with the first and last year, sorted.

        Of a recipient that has the members of a body, as "the ASEAN countries" have, it is the
        body at all times. An announcement of no known year counts as of the last year there is.
        """
        found = {(group, *ALWAYS) for group in self._parties.members_of.get(iri, ())}
        if iri in self._groups:
            found.add((iri, *ALWAYS))
        for member in (iri, *self._parties.states.get(iri, ())):
            for body, told in self._joined.get(member, ()):
                found |= {(group, told.first, told.last) for group in self._with_members_of[body]}
        return tuple(sorted(found))
