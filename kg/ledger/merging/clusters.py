"""Groups of readings that grow by joining, and refuse to hold two that are surely apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.ledger.merging import agreement as agree
from kg.ledger.merging.chains import above
from kg.ledger.records import MergeRule, Reading

Step = tuple[str, str, MergeRule]  # two readings, and why they are one statement


class _Group:
    """Readings of one statement: one for each content, and all of each text."""

    def __init__(self, reading: Reading) -> None:
        self.members = {reading.id: None}  # in order, and looked up
        self.contents = {agree.content(reading): reading}
        self.texts = {agree.text_of(reading): [reading]}
        self.steps: list[Step] = []

    def take(self, other: _Group, step: Step) -> None:
        self.members.update(other.members)
        for content, reading in other.contents.items():
            self.contents.setdefault(content, reading)
        for text, readings in other.texts.items():
            self.texts.setdefault(text, []).extend(readings)
        self.steps.extend([*other.steps, step])


class Clusters:
    """Readings in groups, each reading alone at first.

    What is told alike is compared once, however many documents tell it, so that thousands of
    copies cost no more than their number.

    Args:
        readings: all of them, each with an id of its own.
    """

    def __init__(self, readings: Iterable[Reading]) -> None:
        self._readings = {reading.id: reading for reading in readings}
        self._root = {name: name for name in self._readings}
        self._groups = {name: _Group(reading) for name, reading in self._readings.items()}
        self._refused: set[tuple[str, int, str, int]] = set()
        self._wholes = _wholes(self._readings)

    def root(self, name: str) -> str:
        """The name of the group that a reading is in."""
        return self._root[name]

    def alone(self, name: str) -> bool:
        """Is a reading the only one of its group?"""
        return len(self._groups[self._root[name]].members) == 1

    def join(self, one: str, other: str, rule: MergeRule) -> bool:
        """Join the groups of two readings, unless some of their readings are surely apart."""
        first, second = self._root[one], self._root[other]
        if first == second:
            return True
        mine, theirs = self._groups[first], self._groups[second]
        attempt = first, len(mine.members), second, len(theirs.members)
        if attempt in self._refused:
            return False
        if self._apart(mine, theirs, rule):
            self._refused.add(attempt)
            return False
        if len(mine.members) < len(theirs.members):  # the smaller moves
            first, second, mine, theirs = second, first, theirs, mine
        for name in theirs.members:
            self._root[name] = first
        mine.take(self._groups.pop(second), (one, other, rule))
        return True

    def groups(self) -> list[tuple[list[Reading], list[Step]]]:
        """The groups: their readings, and which two readings joined them by which rule."""
        found = [
            ([self._readings[name] for name in sorted(group.members)], group.steps)
            for group in self._groups.values()
        ]
        return sorted(found, key=lambda group: group[0][0].id)

    def _apart(self, mine: _Group, theirs: _Group, rule: MergeRule) -> bool:
        shared = mine.texts.keys() & theirs.texts.keys()
        if any(
            _apart_in_text(a, b)
            for text in shared
            for a in mine.texts[text]
            for b in theirs.texts[text]
        ):
            return True
        if any(self._is_part(a, theirs) for a in mine.members) or any(
            self._is_part(b, mine) for b in theirs.members
        ):
            return True
        if rule == "language version":  # the place in the text outweighs what was read there
            return False
        return any(
            _apart_across_texts(a, b)
            for a in mine.contents.values()
            for b in theirs.contents.values()
        )

    def _is_part(self, name: str, group: _Group) -> bool:
        """Is a reading a part, at any remove, of one of a group?"""
        return any(whole in group.members for whole in self._wholes.get(name, ()))


def _apart_across_texts(one: Reading, other: Reading) -> bool:
    """Are two readings of two texts surely of two statements?"""
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
        or (agree.fields_differ(one, other) and not _heads(one, other))
        or agree.things_alike(one, other) is False
        or agree.neighbours(one, other)
    )


def _heads(one: Reading, other: Reading) -> bool:
    """Is one of two the headline's? What it is for is guessed there from a word or two."""
    return agree.in_headline(min(one, other, key=lambda reading: reading.statement.start))


def _wholes(readings: Mapping[str, Reading]) -> dict[str, frozenset[str]]:
    """The ids of the totals that each reading is a part of, at any remove."""
    steps: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for name, reading in readings.items():
        if reading.statement.part_of:
            steps[name] = (reading.statement.part_of,)
    return {name: frozenset(above(name, steps)) for name in list(steps)}
