"""Sentence boundaries in a block's text, for both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from extract.model import Lang

_CHINESE: Final = re.compile(r"[。！？!?]+[”’」』）)]*")
_ENGLISH: Final = re.compile(r"[.!?]+[\"”’')\]]*(?=\s+[\"“‘'(\[]?[A-Z0-9À-Þ€£$¥]|\s*$)")
_ABBREVIATION: Final = re.compile(
    r"(?:\b(?:No|Nos|Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Sen|Rep|Gov|Amb|Hon|H\.E|vs|etc|[Aa]pprox|[Aa]pp|incl|ca|cf|e\.g|i\.e|"
    r"Art|Vol|pp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Inc|Ltd|Co|Rs|U\.S|U\.K|U\.N|a\.m|p\.m)|\b[A-Z]|^\d{1,2})\.$"
)
_LONGEST_SENTENCE: Final = 4000  # characters
_LONGEST: Final = 12  # characters of an abbreviation, more than any has


def split_sentences(text: str, lang: Lang) -> list[tuple[int, int]]:
    """Return (start, end) of each sentence; together they cover the text but for blanks.

    A number with a point, an abbreviation and an initial do not end an English sentence.
    """
    pattern = _ENGLISH if lang == "en" else _CHINESE
    out = []
    first = 0
    for stop in pattern.finditer(text):
        end = stop.start() + 1
        if lang == "en" and _ABBREVIATION.search(text[max(first, end - _LONGEST) : end]):
            continue
        if lang != "en" and _inside_quotes(text, first, stop.start()) and "”" not in stop[0]:
            continue
        out.append((first, stop.end()))
        first = stop.end()
    if text[first:].strip():
        out.append((first, len(text)))
    pieces = (piece for a, b in out for piece in _of_bearable_length(text, a, b))
    return [_trim(text, a, b) for a, b in pieces if text[a:b].strip()]


def _of_bearable_length(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut what no writer would call a sentence: reading one takes more than its length in time."""
    while end - start > _LONGEST_SENTENCE:
        limit = start + _LONGEST_SENTENCE
        mark = max(text.rfind(mark, start + 1, limit) for mark in "，、；,; ")
        cut = mark + 1 if mark > start else limit
        yield start, cut
        start = cut
    yield start, end


def _inside_quotes(text: str, first: int, place: int) -> bool:
    return text.count("“", first, place) > text.count("”", first, place)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())
