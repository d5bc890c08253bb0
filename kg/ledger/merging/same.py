"""Which readings are one statement: the same promise in other words, documents, languages, years.

Readings that tell a thing alike are compared once, with those alone that could be the same
(`blocks`), so that the work grows with the readings and not with their pairs. The surest pairs are
joined first; a join that would put together two readings that are surely apart is not made.
Nothing depends on the order of the documents: readings are sorted, and pairs of one strength are
taken by their ids.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise, product
from typing import Final

import msgspec

from kg.dates import year_of
from kg.ledger.merging import agreement as agree
from kg.ledger.merging.blocks import Content, by_content, compared, strands
from kg.ledger.merging.clusters import Clusters, Step
from kg.ledger.merging.versions import version_pairs
from kg.ledger.records import MergeRule, Reading

_FEW: Final = 20  # statements of one number among two parties, of which one may be the only match
_SENTENCE: Final = 40  # characters of a sentence that nobody writes twice by chance
_NEAR: Final = 4  # by how many quarters the larger of two tellings of one sum may surpass
_WHOLLY: Final = 2  # how far donors or recipients agree (`agreement.givers`)
_OCCASION: Final = 2  # how surely the time is one (`agreement.when`)
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
    contents = by_content(ordered)
    sure = [*_same_words(ordered), *_same_content(contents), *_versions(ordered)]
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
        for strand in strands(block):
            for one, other in pairwise(strand):
                if one.statement.doc != other.statement.doc:
                    yield _match(one, other, "same words")


def _same_content(contents: Mapping[Hashable, Content]) -> Iterator[Match]:
    for content in contents.values():
        yield from _within(content)
    for one, other in compared(contents.values()):
        strength = likeness(one.first, other.first)
        if strength is not None:
            yield from _between(one, other, strength)
    yield from _in_one_text(contents)


def _within(content: Content) -> Iterator[Match]:
    """What several documents tell alike: the first telling of each, the second, and so on."""
    for strand in content.strands:
        for one, other in pairwise(strand):
            strength = likeness(one, other)
            if strength is not None:
                yield _match(one, other, "same content", strength)


def _between(one: Content, other: Content, strength: int) -> Iterator[Match]:
    """Two ways of telling one thing, each once a document or several times."""
    for (i, mine), (j, theirs) in product(enumerate(one.strands), enumerate(other.strands)):
        pair = next(
            ((a, b) for a in mine for b in theirs if a.statement.doc != b.statement.doc), None
        )
        if pair is not None:
            yield _match(*pair, "same content", strength, abs(i - j))


def _in_one_text(contents: Mapping[Hashable, Content]) -> Iterator[Match]:
    """What one text tells again: each number beside the one before, and beside the headline's."""
    texts: defaultdict[Hashable, list[Reading]] = defaultdict(list)
    for content in contents.values():
        for reading in content.readings:
            number = agree.measure(reading)
            texts[agree.text_of(reading), reading.statement.kind, number].append(reading)
    for own in texts.values():
        own.sort(key=lambda reading: (reading.statement.start, reading.id))
        for place, later in enumerate(own[1:], start=1):
            for earlier in {own[0].id: own[0], own[place - 1].id: own[place - 1]}.values():
                strength = likeness(earlier, later)
                if strength is not None:
                    yield _match(earlier, later, "same content", strength)


def likeness(one: Reading, other: Reading) -> int | None:
    """How surely two readings with one number are the same statement; None where they are not."""
    givers, takers = agree.givers(one, other), agree.takers(one, other)
    if givers is None or takers is None or not agree.announced_together(one, other):
        return None
    if agree.same_text(one, other):
        return _likeness_in_text(one, other, givers, takers)
    time = agree.when(one, other)
    if not time or not givers + takers:
        return None
    if _unlike(one, other, givers, time) or (not min(givers, takers) and time < _OCCASION):
        return None
    return 4 * time + 2 * (givers + takers) + _details(one, other)


def _unlike(one: Reading, other: Reading, givers: int, time: int) -> bool:
    """Do number, form, field or wording say that two texts tell of two things?"""
    amount = one.statement.amount
    differ = agree.forms_differ(one, other) or agree.fields_differ(one, other)
    anew = agree.told_as_new(one) != agree.told_as_new(other)
    if amount is None:
        alike = agree.things_alike(one, other)
        return givers < _WHOLLY or alike is False or _unlike_things(one, other, alike)
    if time < _OCCASION:  # of one year: much is given in a year
        return differ or anew or (agree.is_round(amount.value) and givers < _WHOLLY)
    meeting = one.meeting is not None and one.meeting == other.meeting
    return agree.is_round(amount.value) and agree.fields_differ(one, other) and not meeting


def _unlike_things(one: Reading, other: Reading, alike: bool | None) -> bool:
    """Do the form of the aid and what it is for say that two numbers count two things?"""
    if alike is None:  # of two languages: what it is for tells more than how it is called
        known = bool(one.sectors and other.sectors)
        return agree.fields_differ(one, other) if known else agree.forms_differ(one, other)
    return agree.forms_differ(one, other)


def _likeness_in_text(one: Reading, other: Reading, givers: int, takers: int) -> int | None:
    """In one text a number that comes again is told again, or is another thing's."""
    if not givers or not takers or agree.neighbours(one, other):
        return None
    if one.statement.amount is None and not agree.things_alike(one, other):
        return None
    earlier, later = sorted((one, other), key=lambda reading: reading.statement.start)
    headed = agree.in_headline(earlier)
    if agree.told_as_new(later) and not headed:
        return None
    number = agree.measure(one)
    # Many things are given by the hundred: the words must say that it is the same hundred.
    round_one = number is None or agree.is_round(number[1])
    if round_one and not headed and not agree.named_before(later):
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
        here = {reading.id for reading in block}
        whole = [r for r in block if r.statement.part_of not in here]  # parts are no other figure
        by_document: defaultdict[str, set[str]] = defaultdict(set)
        for reading in whole:
            by_document[reading.statement.doc].add(clusters.root(reading.id))
        single = [r for r in whole if len(by_document[r.statement.doc]) == 1]
        firsts = list({clusters.root(r.id): r for r in reversed(single)}.values())
        for one, other in combinations(firsts, 2):
            if _near(one, other) and not _differ(one, other):
                yield _match(one, other, "other figure")


def _differ(one: Reading, other: Reading) -> bool:
    return (
        agree.same_text(one, other)
        or agree.forms_differ(one, other)
        or agree.fields_differ(one, other)
        or agree.things_alike(one, other) is False
    )


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
    blocks: defaultdict[Hashable, list[Reading]] = defaultdict(list)
    for reading in readings:
        row = reading.statement
        years[row.doc] |= _years(reading)
        # Who and whom are told by both, and alike.
        if row.amount and not agree.is_round(row.amount.value) and reading.donors:
            parties = reading.donors, reading.recipients
            blocks[row.kind, agree.measure(reading), *parties].append(reading)
    for block in blocks.values():
        firsts = {clusters.root(reading.id): reading for reading in reversed(block)}
        if len(firsts) > _FEW:  # with so many, none is the only one
            continue
        for reading in block:
            if reading.recipients and _timeless(reading) and clusters.alone(reading.id):
                found = [
                    other
                    for root, other in firsts.items()
                    if root != clusters.root(reading.id)
                    and not agree.same_text(reading, other)
                    and not agree.forms_differ(reading, other)
                    and _of_one_time(years[reading.statement.doc], _years(other))
                ]
                if len(found) == 1:
                    clusters.join(reading.id, found[0].id, "only match")


def _timeless(reading: Reading) -> bool:
    row = reading.statement
    return not (reading.meeting or row.announced or row.period)


def _years(reading: Reading) -> set[int]:
    """The years that a reading names."""
    row = reading.statement
    return {year for date in (row.announced, *(row.period or ())) if (year := year_of(date))}


def _of_one_time(document: set[int], years: set[int]) -> bool:
    """Does a document speak of any of these years, as far as it speaks of years?"""
    return not document or not years or bool(document & years)
