"""Which of several telling words is the head: what is given, and not what it is for or where.

English has the head before its prepositions ("solar panels for schools"), Chinese at the end of
the noun phrase (学校供水项目). A list has a head in each of its items; an item that goes on with
what stands behind a preposition ("wells for schools and clinics") has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extract.model import Lang
from kg.sector_words import Hit

_LIST_EN: Final = re.compile(r"[,;/+]|\b(?:and|or|plus|including|as well as)\b", re.IGNORECASE)
_LIST_ZH: Final = re.compile(r"[、，,；;/]|以及|和|及|与|或")
_PREPOSITION: Final = re.compile(
    r"\b(?:in|for|at|near|to|of|under|through|with|by|from|between|along|across|via|against|on|"
    r"into|after|during|among|within|around|that|which|who|where)\b",
    re.IGNORECASE,
)
_NEW_ITEM: Final = re.compile(r"\s*(?:an?|the|some|several|\d)\b", re.IGNORECASE)
_SHORT_EN: Final = 45  # characters of a further item in running text
_SHORT_ZH: Final = 14


def heads(
    text: str, hits: Sequence[Hit], lang: Lang, *, stop_early: bool = False
) -> list[list[Hit]]:
    """Return the heads, an item of a list each; a frame (rebuilding) stands before its head.

    Args:
        text: in which they stand.
        hits: left to right, none overlapping; at least one.
        lang: of the text.
        stop_early: in running text, end at the first long stretch behind a head, since it is
            no item of a list any more.
    """
    pattern, short = (_LIST_EN, _SHORT_EN) if lang == "en" else (_LIST_ZH, _SHORT_ZH)
    chosen: list[list[Hit]] = []
    in_context = False
    for start, end in _pieces(text, pattern, hits):
        if chosen and stop_early and end - start > short:
            break
        here = [hit for hit in hits if start <= hit.start < end]
        if not here:
            continue
        if lang != "en":
            chosen.append(_of_phrase(here))
            continue
        if in_context and not _NEW_ITEM.match(text, start):
            continue
        segments = [
            [hit for hit in here if first <= hit.start < last]
            for first, last in _pieces(text[:end], _PREPOSITION, hits, start)
        ]
        told = [segment for segment in segments if segment]
        chosen.append(_of_phrase(told[0]))
        in_context = len(told) > 1
    return chosen


def _of_phrase(hits: Sequence[Hit]) -> list[Hit]:
    """The last word of a phrase is its head; a frame in front of it counts too."""
    frames = [hit for hit in hits[:-1] if hit.word.weight == "frame"]
    return [*frames, hits[-1]]


def _pieces(
    text: str, pattern: re.Pattern[str], hits: Sequence[Hit], start: int = 0
) -> Iterator[tuple[int, int]]:
    """The stretches between separators; one that stands inside a hit parts nothing."""
    for found in pattern.finditer(text, start):
        if any(hit.start < found.end() and found.start() < hit.end for hit in hits):
            continue
        yield start, found.start()
        start = found.end()
    yield start, len(text)
