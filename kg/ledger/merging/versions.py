"""Language versions of one text: which of their statements stand at the same place.

A text here is what one document says in one language. Two texts in two languages are versions of
one where they make many of the same statements, by what a translation leaves as it is. Their
statements are then aligned in order (S. B. Needleman and C. D. Wunsch, "A general method
applicable to the search for similarities in the amino acid sequence of two proteins", J. Mol.
Biol. 48, 1970), so that a slip of one version (another number, another currency) still finds its
place by what stands beside it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from typing import Final

from kg.ledger.merging import agreement as agree
from kg.ledger.records import Reading

_LEAST: Final = 3  # statements that two versions share
_SHARE: Final = 2  # and so many times that, at most, the shorter one has
_MOST: Final = 100  # pairs of texts with one statement; more say nothing of any of them
_LONGEST: Final = 1_000_000  # pairs of statements of two texts; larger ones are not aligned
_SURE: Final = 5  # score of a pair that needs no neighbours

_Text = tuple[str, str]  # document, language
_Pair = tuple[int, int]


def version_pairs(readings: Sequence[Reading]) -> Iterator[tuple[Reading, Reading, int]]:
    """Yield the statements of two versions that stand at the same place, and how alike they are."""
    texts: defaultdict[_Text, list[Reading]] = defaultdict(list)
    for reading in readings:
        row = reading.statement
        texts[row.doc, agree.language(row.lang)].append(reading)
    for own in texts.values():
        own.sort(key=lambda reading: (reading.statement.start, reading.id))
    for one, other in _versions(texts):
        yield from _aligned(texts[one], texts[other])


def _versions(texts: dict[_Text, list[Reading]]) -> Iterator[tuple[_Text, _Text]]:
    """Pairs of an English and a Chinese text that share most of their statements."""
    contents = {text: _single_contents(own) for text, own in texts.items()}
    holders: defaultdict[Hashable, list[_Text]] = defaultdict(list)
    for text in sorted(contents):
        for content in contents[text]:
            holders[content].append(text)
    shared: defaultdict[tuple[_Text, _Text], int] = defaultdict(int)
    for held in holders.values():
        english = [text for text in held if text[1] == "en"]
        chinese = [text for text in held if text[1] != "en"]
        if len(english) * len(chinese) <= _MOST:
            for one in english:
                for other in chinese:
                    shared[one, other] += 1
    for (one, other), number in sorted(shared.items()):
        shorter = min(len(texts[one]), len(texts[other]))
        if number >= _LEAST and _SHARE * number >= shorter:
            yield one, other


def _single_contents(readings: Sequence[Reading]) -> set[Hashable]:
    """What a text says once only, by what a translation leaves as it is."""
    times: defaultdict[Hashable, int] = defaultdict(int)
    for reading in readings:
        if agree.measure(reading) is not None:
            times[agree.measure(reading), reading.donors] += 1
    return {content for content, number in times.items() if number == 1}


def _aligned(
    one: Sequence[Reading], other: Sequence[Reading]
) -> Iterator[tuple[Reading, Reading, int]]:
    if len(one) * len(other) > _LONGEST:
        return
    scores = [[_score(a, b) for b in other] for a in one]
    path = _best_path(scores)
    taken = set(path)
    for i, j in path:
        beside = {(i - 1, j - 1), (i + 1, j + 1)} & taken
        if scores[i][j] >= _SURE or (beside and scores[i][j] > 0):
            yield one[i], other[j], scores[i][j]


def _score(one: Reading, other: Reading) -> int:
    """How alike two statements of two versions are; 0 where they are two statements."""
    mine, theirs = one.statement, other.statement
    a, b = agree.measure(one), agree.measure(other)
    slots = (
        mine.kind == theirs.kind,
        one.donors == other.donors,
        one.recipients == other.recipients,
        mine.modality == theirs.modality,
        agree.periods_agree(one, other),
    )
    agreed = sum(slots)
    if a == b and a is not None:
        return 2 + agreed if agreed >= 2 else 0
    numbers = (a is None) + (b is None)
    if numbers == 1 or (a and b and (a[0] == "") != (b[0] == "")):
        return 0
    return 1 if all(slots) else 0


def _best_path(scores: Sequence[Sequence[int]]) -> list[_Pair]:
    """The pairs, in order on both sides, whose scores come to the most."""
    rows, columns = len(scores), len(scores[0])
    best = [[0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            paired = scores[i][j] + best[i + 1][j + 1] if scores[i][j] else 0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    path: list[_Pair] = []
    i = j = 0
    while i < rows and j < columns:
        if scores[i][j] and best[i][j] == scores[i][j] + best[i + 1][j + 1]:
            path.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return path
