"""Which readings are one statement: the same promise in other words, documents, languages, years.

Only readings that share a block are compared (one number and unit, one donor), so that the work
grows with the readings and not with their pairs. The surest pairs are joined first; a join that
would put together two readings that are surely apart is not made. Nothing depends on the order of
the documents: readings are sorted, and pairs of one strength are taken by their ids.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final

import msgspec

from kg.dates import year_of
from kg.ledger.merging import agreement as agree
from kg.ledger.merging.clusters import Clusters, Step
from kg.ledger.merging.versions import version_pairs
from kg.ledger.records import MergeRule, Reading

_BLOCK: Final = 60  # readings of a block that are all compared with each other
_SENTENCE: Final = 40  # characters of a sentence that nobody writes twice by chance
_NEAR: Final = 4  # by how many quarters the larger of two tellings of one sum may surpass
_WHOLLY: Final = 2  # how far donors or recipients agree (`agreement.givers`)
_OCCASION: Final = 2  # how surely the time is one (`agreement.when`)
_UNROUND: Final = 2  # significant digits of a number that is hardly another's by chance
_STRENGTH: Final[Mapping[MergeRule, int]] = {
    "same words": 300,
    "language version": 200,
    "same content": 100,
    "other figure": 50,
    "only match": 0,
}


class Match(msgspec.Struct, frozen=True, order=True):
    """Two readings that may be one statement; the strongest is the least, so as to sort first."""

    weakness: int
    shift: int  # by how many places they stand apart among what their documents say alike
    one: str
    other: str
    rule: MergeRule


def same_statements(readings: Sequence[Reading]) -> list[tuple[list[Reading], list[Step]]]:
    """Group readings of one statement: each group, and which readings were joined by which rule.

    Args:
        readings: those of all documents, in any order.
    """
    ordered = sorted(readings, key=lambda reading: reading.id)
    clusters = Clusters(ordered)
    sure = [*_same_words(ordered), *_same_content(ordered), *_versions(ordered)]
    for match in sorted(sure):
        clusters.join(match.one, match.other, match.rule)
    for match in sorted(_other_figures(ordered, clusters)):
        clusters.join(match.one, match.other, match.rule)
    _join_only_matches(ordered, clusters)
    return clusters.groups()


def _match(
    one: Reading, other: Reading, rule: MergeRule, strength: int = 0, shift: int = 0
) -> Match:
    first, second = sorted((one.id, other.id))
    return Match(-_STRENGTH[rule] - strength, shift, first, second, rule)


def _same_words(readings: Sequence[Reading]) -> Iterator[Match]:
    """Copies, reprints and excerpts: the quote at the same place of the same sentence.

    The sentence is a long one, or at the same place of the document too.
    """
    blocks: defaultdict[Hashable, list[Reading]] = defaultdict(list)
    for reading in readings:
        row = reading.statement
        words = " ".join(reading.sentence.split())
        place = row.start - row.sentence[0], row.end - row.sentence[0]
        content = words, place, row.kind, agree.measure(reading)
        blocks[*content, row.start].append(reading)
        if len(words) >= _SENTENCE:
            blocks[content].append(reading)
    for block in blocks.values():
        yield from (
            _match(one, other, "same words")
            for one, other in _compared(block)
            if one.statement.doc != other.statement.doc
        )


def _same_content(readings: Sequence[Reading]) -> Iterator[Match]:
    for block in _content_blocks(readings):
        places = _places(block)
        for one, other in _compared(block):
            strength = likeness(one, other)
            if strength is not None:
                shift = abs(places[one.id] - places[other.id])
                yield _match(one, other, "same content", strength, shift)


def _places(block: Sequence[Reading]) -> dict[str, int]:
    """The place of each reading among those of its document."""
    counts: defaultdict[str, int] = defaultdict(int)
    places = {}
    for reading in sorted(block, key=lambda reading: (reading.statement.start, reading.id)):
        places[reading.id] = counts[reading.statement.doc]
        counts[reading.statement.doc] += 1
    return places


def _content_blocks(readings: Iterable[Reading]) -> Iterator[list[Reading]]:
    """Readings of one kind and number, donor by donor; those without a donor are with each."""
    blocks: defaultdict[Hashable, list[Reading]] = defaultdict(list)
    for reading in readings:
        measure = agree.measure(reading)
        if measure is not None:
            blocks[reading.statement.kind, measure].append(reading)
    for block in blocks.values():
        if len(block) <= _BLOCK:
            yield block
            continue
        by_donor: defaultdict[Hashable, list[Reading]] = defaultdict(list)
        for reading in block:
            for donor in reading.donors or ("",):
                by_donor[donor].append(reading)
        yield from by_donor.values()


def _compared(block: Sequence[Reading]) -> Iterator[tuple[Reading, Reading]]:
    """The pairs of a block; of a large one only those that name one recipient and one time."""
    if len(block) <= _BLOCK:
        yield from combinations(block, 2)
        return
    finer: defaultdict[Hashable, list[Reading]] = defaultdict(list)
    for reading in block:
        finer[reading.recipients, reading.meeting or reading.statement.announced].append(reading)
    for part in finer.values():
        # Should even these be many, each is compared with those next to it.
        for place, one in enumerate(part):
            yield from ((one, other) for other in part[place + 1 : place + _BLOCK])


def likeness(one: Reading, other: Reading) -> int | None:
    """How surely two readings with one number are the same statement; None where they are not."""
    givers, takers = agree.givers(one, other), agree.takers(one, other)
    if givers is None or takers is None or not agree.announced_together(one, other):
        return None
    if agree.same_text(one, other):
        return _likeness_in_text(one, other, givers, takers)
    time = agree.when(one, other)
    row = one.statement
    if not time or not givers + takers:
        return None
    if time == 1 and row.amount and agree.significant_digits(row.amount.value) < 2 and givers < 2:
        return None
    if row.amount is None:
        alike = agree.things_alike(one, other)
        if givers < 2 or alike is False or agree.forms_differ(one, other):
            return None
    elif min(givers, takers) == 0 and time < 2:
        return None
    return 4 * time + 2 * (givers + takers) + _details(one, other)


def _unlike_by_form(one: Reading, other: Reading, alike: bool | None) -> bool:
    """Do the form of the aid and what it is for say that two numbers count two things?"""
    if alike is None:  # of two languages: what it is for tells more than how it is called
        known = bool(one.sectors and other.sectors)
        return agree.fields_differ(one, other) if known else agree.forms_differ(one, other)
    return agree.forms_differ(one, other)


def _likeness_in_text(one: Reading, other: Reading, givers: int, takers: int) -> int | None:
    """In one text a number that comes again is told again, or is another thing's."""
    if not givers or not takers or agree.neighbours(one, other):
        return None
    alike = agree.things_alike(one, other)
    if one.statement.amount is None and not alike:
        return None
    number = agree.measure(one)
    later = max(one, other, key=lambda reading: reading.statement.start)
    if number is None or agree.significant_digits(number[1]) < _UNROUND:
        # Many things are given by the hundred: the words must say that it is the same hundred.
        earlier = min(one, other, key=lambda reading: reading.statement.start)
        if not (agree.in_headline(earlier) or agree.named_before(later)):
            return None
    return 2 * (givers + takers) + _details(one, other)


def _details(one: Reading, other: Reading) -> int:
    """What speaks for or against two readings beside who, whom, how much and when."""
    mine, theirs = one.statement, other.statement
    return (
        2 * (mine.modality == theirs.modality)
        - 2 * agree.forms_differ(one, other)
        + bool(one.sectors & other.sectors)
        - 2 * agree.fields_differ(one, other)
        + 2 * bool(agree.things_alike(one, other))
        + (mine.qualifier == theirs.qualifier)
        + bool(one.initiative and one.initiative == other.initiative)
        + agree.periods_agree(one, other)
    )


def _versions(readings: Sequence[Reading]) -> Iterator[Match]:
    for one, other, strength in version_pairs(readings):
        found = _match(one, other, "language version", strength)
        # Their place outweighs what else they might be; but what they say may be reason enough.
        told = likeness(one, other) is not None
        yield msgspec.structs.replace(found, rule="same content") if told else found


def _other_figures(readings: Sequence[Reading], clusters: Clusters) -> Iterator[Match]:
    """One donor's only sum to a recipient at a meeting, which another document tells otherwise."""
    blocks: defaultdict[Hashable, list[Reading]] = defaultdict(list)
    for reading in readings:
        row = reading.statement
        if row.amount and reading.donors and reading.recipients and reading.meeting:
            parties = reading.donors, reading.recipients, reading.meeting
            blocks[row.kind, *parties, row.amount.currency].append(reading)
    for block in blocks.values():
        by_document: defaultdict[str, set[str]] = defaultdict(set)
        for reading in block:
            by_document[reading.statement.doc].add(clusters.root(reading.id))
        single = [r for r in block if len(by_document[r.statement.doc]) == 1]
        for one, other in _compared(single):
            if one.statement.doc != other.statement.doc and _near(one, other):
                yield _match(one, other, "other figure")


def _near(one: Reading, other: Reading) -> bool:
    """May one number be the other, wrongly told? A rounded number is not: it is a restatement."""
    mine, theirs = one.statement.amount, other.statement.amount
    if mine is None or theirs is None or mine.value == theirs.value:
        return False
    less, more = sorted((mine.value, theirs.value))
    digits = agree.significant_digits
    return _NEAR * more <= (_NEAR + 1) * less and digits(less) == digits(more)


def _join_only_matches(readings: Sequence[Reading], clusters: Clusters) -> None:
    """Join what names no time to the only statement that it could be, by its document's years."""
    years: defaultdict[str, set[int]] = defaultdict(set)
    for reading in readings:
        years[reading.statement.doc] |= _years(reading)
    for block in _content_blocks(readings):
        for reading in block:
            if _timeless(reading) and clusters.alone(reading.id):
                found = {
                    clusters.root(other.id): other
                    for other in block
                    if other is not reading
                    and _only_match(reading, other)
                    and _of_one_time(years[reading.statement.doc], _years(other))
                }
                if len(found) == 1:
                    clusters.join(reading.id, next(iter(found.values())).id, "only match")


def _timeless(reading: Reading) -> bool:
    row = reading.statement
    return not (reading.meeting or row.announced or row.period)


def _only_match(one: Reading, other: Reading) -> bool:
    row = one.statement
    if row.amount is None or agree.same_text(one, other) or agree.forms_differ(one, other):
        return False
    parties = agree.givers(one, other), agree.takers(one, other)
    unround = agree.significant_digits(row.amount.value) >= _UNROUND
    return unround and parties == (_WHOLLY, _WHOLLY)


def _years(reading: Reading) -> set[int]:
    """The years that a reading names."""
    row = reading.statement
    return {year for date in (row.announced, *(row.period or ())) if (year := year_of(date))}


def _of_one_time(document: set[int], years: set[int]) -> bool:
    """Does a document speak of any of these years, as far as it speaks of years?"""
    return not document or not years or bool(document & years)
