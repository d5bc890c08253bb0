"""Sentences that a page break, or pages of another language, cut in two: joined again.

A paragraph or item that stops in the middle of a sentence goes on in the next one of its language
that begins in the middle of a sentence. Short lines between the two halves are the running heads
of the page.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from extract.language import Script
from extract.lines import columns
from extract.mend import Mender
from extract.noise import heading_key
from extract.pieces import Piece
from extract.wrap import is_unfinished

_OPEN_END: Final = re.compile(r"[\w,，、\-–—’'“‘（(《]$")
_SENTENCE_IN_IT: Final = re.compile(r"[，。；、,;.]")
_SHORTEST: Final = {"zh": 24, "latin": 30}  # columns of a paragraph's first half
_MOST_HEADS: Final = 3


def rejoin(pieces: list[Piece], mender: Mender) -> tuple[list[Piece], list[Piece]]:
    """Join the halves of broken paragraphs; return what remains, and the heads of pages between."""
    times = Counter(heading_key(piece.text) for piece in pieces if piece.is_short)
    open_pieces: dict[Script, Piece] = {}
    between: dict[Script, list[Piece]] = {}
    gone: dict[int, Piece] = {}
    heads: list[Piece] = []
    touched: dict[int, Piece] = {}
    for piece in pieces:
        script = piece.script
        half = open_pieces.get(script)
        waiting = between.setdefault(script, [])
        if half is not None and _continues(half, piece, waiting, times):
            half.lines += piece.lines
            half.spans += piece.spans
            half.dropped += piece.dropped
            gone |= {id(piece): piece} | {id(head): head for head in waiting}
            heads += waiting
            waiting.clear()
            touched[id(half)] = half
            # Only the end of the text matters for what may follow.
            half.mend(mender)
            if not _is_open(half):
                del open_pieces[script]
        elif half is not None and len(waiting) < _MOST_HEADS and _may_be_head(piece):
            waiting.append(piece)
        else:
            waiting.clear()
            open_pieces.pop(script, None)
            if _is_open(piece):
                open_pieces[script] = piece
    return [piece for piece in pieces if id(piece) not in gone], heads


def _is_open(piece: Piece) -> bool:
    """Whether a piece is a paragraph or an item that stops within a sentence."""
    if piece.kind not in ("paragraph", "item") or not _OPEN_END.search(piece.text):
        return False
    if columns(piece.text) < _SHORTEST.get(piece.script, 0):
        return False
    return piece.script == "latin" or _SENTENCE_IN_IT.search(piece.text) is not None


def _may_be_head(piece: Piece) -> bool:
    return piece.is_short and not piece.is_closed and not piece.hashes and piece.kind != "item"


def _continues(half: Piece, piece: Piece, between: list[Piece], times: Counter[str]) -> bool:
    if piece.kind != "paragraph" or piece.marker is not None or piece.lines[0].raw < 0:
        return False
    if piece.script == "latin":
        if piece.text[0].islower():
            return True
        return not between and is_unfinished(half.text) and piece.is_closed
    if any(head.marker or times[heading_key(head.text)] < 2 for head in between):
        return False
    return piece.is_closed or not piece.is_short
