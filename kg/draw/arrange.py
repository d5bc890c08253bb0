"""Where everything stands in the picture.

Four columns, in the order in which aid travels: who gives, where it was announced, under which
initiative or through whom it goes, who receives. A statement is a path from left to right; all
statements that go from one entity to another are one edge. Within a column the order keeps
crossings few (the barycentre heuristic of Sugiyama, Tagawa and Toda, 1981); meetings stay beside
their forum. Everything has a place in that order, whether or not there is room for it at once:
the page spreads what it shows, and the clusters that the others wait in, evenly over the rows.

This costs a sort per sweep, needs no randomness and so gives the same picture every time.
A force-directed layout of the same graph takes seconds and reads as a hairball.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from itertools import pairwise
from operator import mul

import msgspec

from kg.draw.clusters import Cluster, cluster
from kg.draw.read import Picture, Statement

DONORS, MEETINGS, CHANNELS, RECIPIENTS = 0, 1, 2, 3
COLUMNS = 4

_SWEEPS = 12


class Spot(msgspec.Struct, frozen=True, gc=False):
    """An entity's place."""

    iri: str
    column: int
    rank: int  # its place in its column, from 0
    weight: int  # how many statements name it


class Bundle(msgspec.Struct, frozen=True, gc=False):
    """All statements that go from one entity to another, by their place in the picture."""

    source: str
    target: str
    statements: tuple[int, ...]


class Arrangement(msgspec.Struct, frozen=True):
    """The whole picture: places by column and rank, clusters, and bundles in order."""

    spots: tuple[Spot, ...]
    clusters: tuple[Cluster, ...]
    bundles: tuple[Bundle, ...]
    editions: tuple[tuple[str, str], ...]  # (forum, meeting)


def arrange(picture: Picture) -> Arrangement:
    """Give every entity of `picture` a place."""
    weights, columns = _weigh(picture)
    bundles = _bundle(picture.statements)
    forum_of = {e.iri: e.forum for e in picture.entities.values() if e.forum in columns}
    ordered = _order(_fill(columns, weights), bundles, weights, forum_of)
    return Arrangement(
        spots=tuple(
            Spot(iri=iri, column=column, rank=rank, weight=weights[iri])
            for column, iris in enumerate(ordered)
            for rank, iri in enumerate(iris)
        ),
        clusters=cluster(picture, columns),
        bundles=bundles,
        editions=tuple(sorted((f, m) for m, f in forum_of.items() if f is not None)),
    )


def stops(statement: Statement) -> list[tuple[str, ...]]:
    """The path of a statement: its donors, its meeting, what it goes through, its recipients."""
    through = (*statement.initiative, *statement.through)
    path = (statement.donor, statement.meeting, through, statement.recipients)
    return [stop for stop in path if stop]


def _weigh(picture: Picture) -> tuple[Counter[str], dict[str, int]]:
    """How many statements name each entity, and the column it is named for most often."""
    weights: Counter[str] = Counter()
    roles: dict[str, Counter[int]] = defaultdict(Counter)
    for statement in picture.statements:
        by_column = {
            DONORS: statement.donor,
            MEETINGS: statement.meeting,
            CHANNELS: (*statement.initiative, *statement.through),
            RECIPIENTS: statement.recipients,
        }
        for column, iris in by_column.items():
            for iri in iris:
                roles[iri][column] += 1
        named = {iri for iris in by_column.values() for iri in iris}
        forums = {picture.entities[iri].forum for iri in named} - {None}
        weights.update(named | {forum for forum in forums if forum is not None})
    columns = {
        iri: max(range(COLUMNS), key=partial(_claim, roles[iri])) if iri in roles else MEETINGS
        for iri in sorted(weights)
    }
    return weights, columns


def _claim(roles: Mapping[int, int], column: int) -> tuple[int, bool, int]:
    """How much speaks for a column: what passes aid on as often as it gives is rather a channel."""
    return roles.get(column, 0), column == CHANNELS, -column


def _bundle(statements: Sequence[Statement]) -> tuple[Bundle, ...]:
    """The edges: for every two entities next to each other on a path, the statements."""
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, statement in enumerate(statements):
        path = stops(statement)
        for here, there in pairwise(path):
            for source in here:
                for target in there:
                    if source != target:
                        found[source, target].append(number)
    return tuple(
        Bundle(source=source, target=target, statements=tuple(dict.fromkeys(numbers)))
        for (source, target), numbers in sorted(found.items())
    )


def _fill(columns: Mapping[str, int], weights: Mapping[str, int]) -> list[list[str]]:
    """Per column: who is in it, the heaviest first."""
    filled: list[list[str]] = [[] for _ in range(COLUMNS)]
    # A forum weighs no less than any of its meetings.
    for iri in sorted(columns, key=lambda iri: (-weights[iri], iri)):
        filled[columns[iri]].append(iri)
    return filled


def _order(
    filled: Sequence[Sequence[str]],
    bundles: Iterable[Bundle],
    weights: Mapping[str, int],
    forum_of: Mapping[str, str | None],
) -> list[list[str]]:
    """Order each column so that edges cross little; a forum is followed by its meetings."""
    column_of = {iri: c for c, iris in enumerate(filled) for iri in iris}
    neighbours: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for bundle in bundles:
        one, other = bundle.source, bundle.target
        if column_of[one] != column_of[other]:
            neighbours[one].append((other, len(bundle.statements)))
            neighbours[other].append((one, len(bundle.statements)))
    ordered = [_units(iris, forum_of) for iris in filled]
    bonds = {unit[0]: _bonds(unit, neighbours) for units in ordered for unit in units}
    heights = _heights(ordered)
    for sweep in range(_SWEEPS):
        across = range(COLUMNS) if sweep % 2 == 0 else reversed(range(COLUMNS))
        for column in across:
            centre = {unit[0]: _barycentre(bonds[unit[0]], heights) for unit in ordered[column]}
            ordered[column].sort(key=lambda unit: (centre[unit[0]], -weights[unit[0]], unit[0]))
            heights.update(_heights([ordered[column]]))
    return [[iri for unit in units for iri in unit] for units in ordered]


def _units(iris: Sequence[str], forum_of: Mapping[str, str | None]) -> list[list[str]]:
    """What must stand together: a forum with its meetings, by name; anything else alone."""
    all_forums = set(forum_of.values())
    forums = {iri: [iri] for iri in iris if iri in all_forums}
    units = []
    for iri in iris:
        forum = forum_of.get(iri)
        if iri in forums:
            units.append(forums[iri])
        elif forum in forums and forum is not None:
            forums[forum].append(iri)
        else:
            units.append([iri])
    return [[unit[0], *sorted(unit[1:])] for unit in units]


def _heights(columns: Iterable[Sequence[Sequence[str]]]) -> dict[str, float]:
    """How far down its column each entity stands, from 0 to 1."""
    heights = {}
    for units in columns:
        iris = [iri for unit in units for iri in unit]
        heights.update({iri: (i + 0.5) / len(iris) for i, iri in enumerate(iris)})
    return heights


class _Bonds(msgspec.Struct, frozen=True, gc=False):
    """What a unit is bound to in other columns, and by how many statements."""

    others: tuple[str, ...]
    weights: tuple[int, ...]
    total: int


def _bonds(unit: Sequence[str], neighbours: Mapping[str, Sequence[tuple[str, int]]]) -> _Bonds:
    bound = [pair for iri in unit for pair in neighbours.get(iri, ())]
    weights = tuple(weight for _, weight in bound)
    return _Bonds(tuple(other for other, _ in bound), weights, sum(weights))


def _barycentre(bonds: _Bonds, heights: Mapping[str, float]) -> float:
    """The mean height of what a unit is bound to, each weighted by its statements."""
    if bonds.total == 0:
        return 1.0  # what is bound to no other column goes to the foot of its own
    pulls = map(mul, map(heights.__getitem__, bonds.others), bonds.weights)
    mean: float = sum(pulls) / bonds.total
    return round(mean, 9)
