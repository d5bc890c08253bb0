"""Entries: one statement of the world for each group of readings, and how entries hang together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from kg.ledger.merging import agreement as agree
from kg.ledger.merging.chains import leads_to
from kg.ledger.merging.clusters import Step
from kg.ledger.merging.same import same_statements
from kg.ledger.merging.ties import tie
from kg.ledger.records import Entry, MergeRule, Reading


def entries(readings: Sequence[Reading]) -> tuple[Entry, ...]:
    """Return the statements of the world that the readings tell, by their ids.

    Args:
        readings: those of all documents, in any order.
    """
    found = [_entry(group, steps) for group, steps in same_statements(readings)]
    return tie(_with_wholes(sorted(found, key=lambda entry: entry.id)))


def _entry(readings: Sequence[Reading], steps: Sequence[Step]) -> Entry:
    tellers: defaultdict[object, set[str]] = defaultdict(set)
    for reading in readings:
        tellers[agree.measure(reading)].add(reading.statement.doc)
    support = {number: len(documents) for number, documents in tellers.items()}
    ordered = sorted(readings, key=lambda reading: _rank(reading, support))
    best = ordered[0].id
    rules: dict[str, MergeRule] = {}
    for one, other, rule in steps:
        for name in (one, other):
            if name != best:
                rules.setdefault(name, rule)
    return Entry(id=best, readings=tuple(ordered), rules=dict(sorted(rules.items())))


def _rank(reading: Reading, support: Mapping[object, int]) -> tuple[object, ...]:
    """The reading that tells a statement best is the least: its number is what most documents tell.

    Of those with one number it is the one that tells most, then the surest, then the first.
    """
    row = reading.statement
    told = (
        bool(reading.donors),
        bool(reading.recipients),
        bool(reading.meeting),
        bool(row.period),
        bool(reading.initiative),
        bool(reading.through),
        row.modality not in agree.VAGUE,
        row.part_of is not None,
    )
    return (
        -support[agree.measure(reading)],
        -sum(told),
        -len(row.announced or ""),
        -row.confidence,
        row.doc,
        row.start,
        row.id,
    )


def _with_wholes(found: Sequence[Entry]) -> list[Entry]:
    """Say of each entry what it is a part of: the entry of the total that most readings name."""
    owner = {reading.id: entry.id for entry in found for reading in entry.readings}
    wholes: dict[str, tuple[str, ...]] = {}
    for entry in found:
        named = (owner.get(reading.statement.part_of or "") for reading in entry.readings)
        votes = Counter(whole for whole in named if whole not in (None, entry.id))
        for whole, _ in sorted(votes.items(), key=lambda vote: (-vote[1], str(vote[0]))):
            if whole and not leads_to(whole, entry.id, wholes):
                wholes[entry.id] = (whole,)
                break
    return [
        msgspec.structs.replace(entry, part_of=next(iter(wholes.get(entry.id, ())), None))
        for entry in found
    ]
