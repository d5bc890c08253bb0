"""Groups of readings that grow by joining, and refuse to hold two that are surely apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from kg.ledger.merging import agreement as agree
from kg.ledger.records import MergeRule, Reading

Step = tuple[str, str, MergeRule]  # two readings, and why they are one statement

_MOST: Final = 500  # readings of one statement; more are a boilerplate, and stay apart


class Clusters:
    """Readings in groups, each reading alone at first.

    Args:
        readings: all of them, each with an id of its own.
    """

    def __init__(self, readings: Iterable[Reading]) -> None:
        self._readings = {reading.id: reading for reading in readings}
        self._root = {name: name for name in self._readings}
        self._members = {name: [name] for name in self._readings}
        self._rules: dict[str, list[Step]] = {}
        self._wholes = _wholes(self._readings)

    def root(self, name: str) -> str:
        """The name of the group that a reading is in."""
        return self._root[name]

    def alone(self, name: str) -> bool:
        """Is a reading the only one of its group?"""
        return len(self._members[self._root[name]]) == 1

    def join(self, one: str, other: str, rule: MergeRule) -> bool:
        """Join the groups of two readings, unless some of their readings are surely apart."""
        first, second = sorted((self._root[one], self._root[other]))
        if first == second:
            return True
        mine, theirs = self._members[first], self._members[second]
        if len(mine) + len(theirs) > _MOST or self._apart(mine, theirs, rule):
            return False
        for name in theirs:
            self._root[name] = first
        mine.extend(self._members.pop(second))
        steps = self._rules.setdefault(first, [])
        steps.extend([*self._rules.pop(second, []), (one, other, rule)])
        return True

    def groups(self) -> list[tuple[list[Reading], list[Step]]]:
        """The groups: their readings, and which two readings joined them by which rule."""
        return [
            ([self._readings[name] for name in sorted(names)], self._rules.get(root, []))
            for root, names in sorted(self._members.items())
        ]

    def _apart(self, mine: Sequence[str], theirs: Sequence[str], rule: MergeRule) -> bool:
        return any(
            self._are_apart(self._readings[one], self._readings[other], rule)
            for one in mine
            for other in theirs
        )

    def _are_apart(self, one: Reading, other: Reading, rule: MergeRule) -> bool:
        """Are two readings surely of two statements?"""
        if one.id in self._wholes[other.id] or other.id in self._wholes[one.id]:
            return True
        if agree.same_text(one, other):
            return _apart_in_text(one, other)
        if rule == "language version":  # the place in the text outweighs what was read there
            return False
        return (
            one.statement.kind != other.statement.kind
            or not agree.announced_together(one, other)
            or agree.givers(one, other) is None
            or agree.takers(one, other) is None
            or (not _one_occasion(one, other) and not agree.periods_agree(one, other))
        )


def _one_occasion(one: Reading, other: Reading) -> bool:
    return bool(one.meeting and one.meeting == other.meeting)


def _apart_in_text(one: Reading, other: Reading) -> bool:
    """In one text, two numbers, fields or forms are two statements; so is one list."""
    mine, theirs = one.statement, other.statement
    return (
        mine.kind != theirs.kind
        or mine.sentence == theirs.sentence
        or agree.measure(one) != agree.measure(other)
        or agree.givers(one, other) is None
        or agree.takers(one, other) is None
        or not agree.announced_together(one, other)
        or not agree.periods_agree(one, other)
        or agree.forms_differ(one, other)
        or agree.fields_differ(one, other)
        or agree.things_alike(one, other) is False
        or agree.neighbours(one, other)
    )


def _wholes(readings: dict[str, Reading]) -> dict[str, frozenset[str]]:
    """The ids of the totals that each reading is a part of, at any remove."""
    found = {}
    for name, reading in readings.items():
        above: set[str] = set()
        whole = reading.statement.part_of
        while whole is not None and whole not in above:
            above.add(whole)
            holder = readings.get(whole)
            whole = holder.statement.part_of if holder else None
        found[name] = frozenset(above)
    return found
