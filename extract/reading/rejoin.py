"""Sentences that a page break, or pages of another language, cut in two: joined again.

A paragraph or item that stops in the middle of a sentence goes on in the next one of its language
that begins in the middle of a sentence. Short lines between the two halves are the running heads
of the page.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from extract.reading.kinds import is_dated_heading
from extract.reading.language import Script
from extract.reading.lines import columns
from extract.reading.mend import Mender
from extract.reading.noise import heading_key
from extract.reading.pieces import Piece
from extract.reading.wrap import is_unfinished

_OPEN_END: Final = re.compile(r"[\w,，、\-–—’'“‘（(《]$")
_SENTENCE_IN_IT: Final = re.compile(r"[，。；、,;.]")
_SHORTEST: Final = {"zh": 24, "latin": 30}  # columns of a paragraph's first half
_MOST_HEADS: Final = 3


def rejoin(pieces: list[Piece], mender: Mender) -> tuple[list[Piece], list[Piece]]:
    """Join the halves of broken paragraphs; return what remains, and the heads of pages between."""
    times = Counter(heading_key(piece.text) for piece in pieces if piece.is_short)
    halves: dict[Script, _Half] = {}
    gone: set[int] = set()
    heads: list[Piece] = []
    joined: dict[int, Piece] = {}
    for piece in pieces:
        half = halves.get(piece.script)
        if half is not None and _continues(half, piece, times):
            half.piece.lines += piece.lines
            half.piece.spans += piece.spans
            half.piece.dropped += piece.dropped
            joined[id(half.piece)] = half.piece
            gone |= {id(piece), *map(id, half.between)}
            heads += half.between
            half.between.clear()
            # The text is put together once, at the end; till then its end is what counts.
            half.tail = piece.text
            if not _is_open(piece.text, half.piece):
                del halves[piece.script]
        elif half is not None and len(half.between) < _MOST_HEADS and _may_be_head(piece):
            half.between.append(piece)
        else:
            halves.pop(piece.script, None)
            if _is_open(piece.text, piece) and _could_be_half(piece):
                halves[piece.script] = _Half(piece, piece.text)
    for piece in joined.values():
        piece.mend(mender)
    return [piece for piece in pieces if id(piece) not in gone], heads


@dataclass(slots=True)
class _Half:
    """A piece that is waiting for its other half, the end of its text, and what came since."""

    piece: Piece
    tail: str
    between: list[Piece] = field(default_factory=list)


def _is_open(tail: str, piece: Piece) -> bool:
    return piece.kind in ("paragraph", "item") and _OPEN_END.search(tail[-4:]) is not None


def _could_be_half(piece: Piece) -> bool:
    """Whether a piece is long enough to be a sentence that was cut, and no bare entry."""
    if is_dated_heading(piece) or columns(piece.text) < _SHORTEST.get(piece.script, 0):
        return False
    return piece.script == "latin" or _SENTENCE_IN_IT.search(piece.text) is not None


def _may_be_head(piece: Piece) -> bool:
    return piece.is_short and not piece.is_closed and not piece.hashes and piece.kind != "item"


def _continues(half: _Half, piece: Piece, times: Counter[str]) -> bool:
    if piece.kind != "paragraph" or piece.marker is not None or piece.lines[0].raw < 0:
        return False
    if piece.script == "latin":
        if piece.text[0].islower():
            return True
        return not half.between and is_unfinished(half.tail) and piece.is_closed
    if any(head.marker or times[heading_key(head.text)] < 2 for head in half.between):
        return False
    return piece.is_closed or not piece.is_short
