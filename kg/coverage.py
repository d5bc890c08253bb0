"""How much of a document was read, in which language, and on which page what was found.

A page ends where page noise (a page number, a running head) or a form feed was taken out of the
text; a document without either is one page.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

import msgspec

from extract.model import Document, SkipReason, Statement

_FORM_FEED: Final = "\f"
_SHORTEST: Final = 200  # characters of a page; less between two edges is a head and a foot


class Page(msgspec.Struct, frozen=True):
    """A page of a document.

    Args:
        start: offset of its first character.
        end: offset just behind its last.
        statements: how many were found on it.
        told: characters of the sentences that they stand in.
    """

    start: int
    end: int
    statements: int
    told: int


class Unread(msgspec.Struct, frozen=True):
    """What was left unread for one reason: how many stretches and characters, and where first."""

    reason: SkipReason
    stretches: int
    characters: int
    first: int


class Coverage(msgspec.Struct, frozen=True):
    """How much of a document was read.

    Args:
        characters: of the whole document.
        languages: characters read by language.
        statements: statements found by language.
        unread: what was left unread, by reason.
        pages: in order.
    """

    characters: int = 0
    languages: dict[str, int] = {}
    statements: dict[str, int] = {}
    unread: tuple[Unread, ...] = ()
    pages: tuple[Page, ...] = ()


def coverage(document: Document, statements: Sequence[Statement]) -> Coverage:
    """Tell how much of a document was read.

    Args:
        document: as it was read.
        statements: what was found in it.
    """
    read: Counter[str] = Counter()
    for block in document.blocks:
        read[block.lang] += len(block.text)
    return Coverage(
        characters=len(document.text),
        languages=dict(sorted(read.items())),
        statements=dict(sorted(Counter(row.lang for row in statements).items())),
        unread=tuple(_unread(document)),
        pages=tuple(_pages(document, statements)),
    )


def _unread(document: Document) -> Iterator[Unread]:
    by_reason: defaultdict[SkipReason, list[tuple[int, int]]] = defaultdict(list)
    for part in document.skipped:
        by_reason[part.reason].append((part.start, part.end))
    for reason, parts in sorted(by_reason.items()):
        characters = sum(end - start for start, end in parts)
        yield Unread(reason, len(parts), characters, min(parts)[0])


def _pages(document: Document, statements: Sequence[Statement]) -> Iterator[Page]:
    for start, end in pairwise(_edges(document)):
        here = [row for row in statements if start <= row.start < end]
        sentences = {row.sentence for row in here}
        told = sum(min(last, end) - max(first, start) for first, last in sentences)
        yield Page(start, end, len(here), told)


def _edges(document: Document) -> list[int]:
    """Where pages begin, and where the last one ends."""
    breaks = {part.end for part in document.skipped if part.reason == "page noise"}
    breaks |= {place + 1 for place, sign in enumerate(document.text) if sign == _FORM_FEED}
    edges = [0]
    for place in sorted(breaks):
        if place - edges[-1] >= _SHORTEST and len(document.text) - place >= _SHORTEST:
            edges.append(place)
    return [*edges, len(document.text)]
