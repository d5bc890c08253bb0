"""Who waits with whom where a column has no room: clusters, which open in place.

What stands together belongs together: countries of a continent, meetings of a forum, bodies of a
kind. A cluster of very few would hide more than it saves, and goes to the others of its kind; one
of very many could not be opened, and is cut into runs of the alphabet.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import pairwise

import msgspec

from kg.draw.dataset import Names
from kg.draw.entities import Entity
from kg.draw.read import Picture

COLUMN_KEYS = ("donors", "meetings", "channels", "recipients")
FEWEST = 4  # members of a cluster of its own
MOST = 240  # members of a cluster that can be opened in place


class Cluster(msgspec.Struct, frozen=True):
    """Entities of one column that wait together.

    Args:
        key: stays the same when the graph is built again: the column, and what the members have in
            common.
        column: from 0 to 3.
        kind: the kind that all members are of, "" where they are of several.
        of: the IRI of the region or forum that they belong to, "" where they share a kind alone.
        run: the first and the last name of a run of the alphabet, None where all are in it.
        members: IRIs, in the order of their names.
    """

    key: str
    column: int
    kind: str
    of: str
    run: tuple[Names, Names] | None
    members: tuple[str, ...]


def cluster(picture: Picture, columns: Mapping[str, int]) -> tuple[Cluster, ...]:
    """Put every entity in one cluster of its column, in the order of columns and keys.

    Args:
        picture: what is drawn.
        columns: the column of each entity.
    """
    belongs = {iri: _belongs_to(picture.entities[iri]) for iri in columns}
    sizes = Counter((columns[iri], of) for iri, of in belongs.items())
    together: dict[tuple[int, str, str], list[str]] = defaultdict(list)
    for iri, column in columns.items():
        of = belongs[iri]
        kind = picture.entities[iri].kind
        if not of or sizes[column, of] < FEWEST:
            together[column, kind, ""].append(iri)
        else:
            together[column, "", of].append(iri)
    found = []
    for (column, kind, of), iris in sorted(together.items()):
        key = f"{COLUMN_KEYS[column]}:{kind or _end_of(of)}"
        members = sorted(iris, key=lambda iri: (picture.entities[iri].names.en.casefold(), iri))
        found += _runs(picture, Cluster(key, column, kind, of, None, tuple(members)))
    return tuple(found)


def _belongs_to(entity: Entity) -> str:
    """The continent of a country or region, the forum of a meeting, "" of others."""
    return (entity.forum if entity.kind == "Meeting" else entity.continent) or ""


def _runs(picture: Picture, whole: Cluster) -> list[Cluster]:
    """A cluster, or its runs of about the same length where it has too many members."""
    members, count = whole.members, -(-len(whole.members) // MOST)
    if count <= 1:
        return [whole]
    cuts = [len(members) * i // count for i in range(count + 1)]
    runs = []
    for number, (start, end) in enumerate(pairwise(cuts), start=1):
        here = members[start:end]
        names = picture.entities[here[0]].names, picture.entities[here[-1]].names
        runs.append(
            msgspec.structs.replace(whole, key=f"{whole.key}:{number}", run=names, members=here)
        )
    return runs


def _end_of(iri: str) -> str:
    """What the page calls it by: the end of its IRI, from its kind on."""
    return iri.partition("/id/")[2] or iri
