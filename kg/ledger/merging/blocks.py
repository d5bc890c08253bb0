"""Which readings are compared: those that could be one statement, each way of telling it once.

Readings of one content (`agreement.content`) are told alike, and one stands for all. Two contents
are compared where they share kind and number, and a donor, a recipient and a time as far as both
tell them; what one leaves untold is compared with whatever the other tells. What else a graph
holds makes no difference.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from itertools import combinations, product
from typing import Final

from kg.dates import year_of
from kg.ledger.merging import agreement as agree
from kg.ledger.records import Reading

_UNTOLD: Final = ""


class Content:
    """Readings that tell one thing alike.

    Args:
        readings: by their ids.
    """

    def __init__(self, readings: list[Reading]) -> None:
        self.readings = readings
        self.first = readings[0]
        self.strands = strands(readings)


def by_content(readings: Iterable[Reading]) -> dict[Hashable, Content]:
    """Group the readings with a number by what they say."""
    found: defaultdict[Hashable, list[Reading]] = defaultdict(list)
    for reading in readings:
        if agree.measure(reading) is not None:
            found[agree.content(reading)].append(reading)
    return {content: Content(own) for content, own in found.items()}


def strands(readings: Iterable[Reading]) -> list[list[Reading]]:
    """The first reading of each text, the second of each, and so on."""
    texts: defaultdict[Hashable, list[Reading]] = defaultdict(list)
    for reading in sorted(readings, key=lambda reading: (reading.statement.start, reading.id)):
        texts[agree.text_of(reading)].append(reading)
    strands: list[list[Reading]] = []
    for _, own in sorted(texts.items(), key=str):
        for place, reading in enumerate(own):
            if place == len(strands):
                strands.append([])
            strands[place].append(reading)
    return strands


def compared(contents: Iterable[Content]) -> Iterator[tuple[Content, Content]]:
    """Yield the pairs of contents that could be one statement, each once."""
    numbers: defaultdict[Hashable, list[Content]] = defaultdict(list)
    for content in contents:
        reading = content.first
        numbers[reading.statement.kind, agree.measure(reading)].append(content)
    for block in numbers.values():
        yield from _pairs(block)


def _pairs(block: list[Content]) -> Iterator[tuple[Content, Content]]:
    told = [_Told(content.first) for content in block]
    donors = sorted({donor for one in told for donor in one.donors})
    takers = sorted({taker for one in told for taker in one.takers})
    finer: defaultdict[Hashable, list[int]] = defaultdict(list)
    for place, one in enumerate(told):
        for parties in one.parties(donors, takers):
            for time in one.times:  # without a time, nothing says that it is one occasion
                finer[parties, time].append(place)
    seen: set[tuple[int, int]] = set()
    for places in finer.values():
        for pair in combinations(places, 2):
            if pair not in seen:
                seen.add(pair)
                yield block[pair[0]], block[pair[1]]


class _Told:
    """What a reading tells of who, whom and when."""

    def __init__(self, reading: Reading) -> None:
        row = reading.statement
        self.donors = sorted(reading.donors)
        # A fund is a recipient to one document, a channel to another.
        self.takers = sorted(reading.recipients | reading.through) if reading.recipients else []
        dates = [row.announced] if row.announced else []
        if row.kind == "delivery" and row.period:
            dates += [end for end in row.period if end]
        times = {str(year) for date in dates if (year := year_of(date)) is not None}
        self.times = sorted(times | {reading.meeting} if reading.meeting else times)

    def parties(self, donors: list[str], takers: list[str]) -> set[tuple[str, str]]:
        """Donor and taker by which it is found; what it leaves untold may be any of those told."""
        if self.donors and self.takers:
            return set(product(self.donors, self.takers))
        if self.donors:
            return set(product(self.donors, [_UNTOLD, *takers]))
        if self.takers:
            return set(product([_UNTOLD, *donors], self.takers))
        # Who tells neither is like nobody who tells both.
        beside = {(_UNTOLD, taker) for taker in takers} | {(donor, _UNTOLD) for donor in donors}
        return beside | {(_UNTOLD, _UNTOLD)}
