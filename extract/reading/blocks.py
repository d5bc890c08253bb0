"""A document's text to blocks in reading order: what the extraction reads.

The steps, each in its module beside this one: lines (`lines`), page noise out (`noise`), lines to
pieces (`pieces`), languages (`language`), kinds (`kinds`), halves of broken paragraphs together
(`rejoin`).
"""

from __future__ import annotations

import re
from typing import Final

from extract.model import Block, Lang, Skipped, SkipReason
from extract.reading.kinds import set_kinds
from extract.reading.language import chinese_variant, is_english
from extract.reading.lines import BLANK_LINE, NO_GAP, Line, read_lines
from extract.reading.mend import Mender
from extract.reading.noise import find_noise, is_rule
from extract.reading.pieces import Piece, build_pieces
from extract.reading.rejoin import rejoin

LONGEST_BLOCK: Final = 20_000  # characters; a longer paragraph is cut at sentence ends

_LONGEST_HEADING: Final = 100  # columns
_SENTENCE_END: Final = re.compile(r"[。！？!?；;][”’」』\"')）]*|\.[\"')”’]*(?=\s)")
_MARKDOWN: Final = (".md", ".markdown")


def read_blocks(
    text: str, *, name: str = "", longest: int = LONGEST_BLOCK
) -> tuple[tuple[Block, ...], tuple[Skipped, ...]]:
    """Return the blocks of a document, and the stretches of it that are not read.

    Args:
        text: the document as decoded.
        name: its file name; `.md` tells Markdown.
        longest: the number of characters from which a paragraph is cut.
    """
    lines, skipped, underlined = _without_noise(read_lines(text))
    mender = Mender(text)
    markdown = name.lower().endswith(_MARKDOWN)
    pieces = build_pieces(lines, mender, underlined=underlined, markdown=markdown)
    _set_languages(pieces)
    skipped += [_skip(piece, "language") for piece in pieces if piece.lang is None]
    pieces = [piece for piece in pieces if piece.lang is not None]
    set_kinds(pieces)
    pieces, heads = rejoin(pieces, mender)
    skipped += [_skip(piece, "page noise") for piece in heads]
    blocks = [block for piece in pieces for block in _cut(_block(piece), longest)]
    return tuple(blocks), _merge(skipped, text)


def _without_noise(lines: list[Line]) -> tuple[list[Line], list[Skipped], dict[int, int]]:
    """Return the lines of the text, what was left out, and the ranks of underlined headings."""
    noise = find_noise(lines)
    kept: list[Line] = []
    skipped: list[Skipped] = []
    underlined: dict[int, int] = {}
    gap = NO_GAP
    for index, line in enumerate(lines):
        if index in noise:
            skipped.append(Skipped(line.start, line.end, noise[index]))
            rule = is_rule(line.text)
            if (
                rule
                and line.gap == NO_GAP
                and index - 1 not in noise
                and _is_alone(lines, index - 1)
            ):
                underlined[kept[-1].start] = 1 if line.text[0] == "=" else 2
            gap = max(gap, line.gap, BLANK_LINE)
        else:
            gap = max(gap, line.gap)
            kept.append(line if gap == line.gap else line._replace(gap=gap))
            gap = NO_GAP
    return kept, skipped, underlined


def _is_alone(lines: list[Line], index: int) -> bool:
    """Whether a line has a blank line above it, and may be a heading by its length."""
    return lines[index].gap != NO_GAP and lines[index].width <= _LONGEST_HEADING


def _set_languages(pieces: list[Piece]) -> None:
    """Set the language of every piece; None stays where it is one that is not read."""
    variants = [chinese_variant(piece.text) if piece.script == "zh" else None for piece in pieces]
    traditional = sum(len(p.text) for p, v in zip(pieces, variants, strict=True) if v == "zh-Hant")
    simplified = sum(len(p.text) for p, v in zip(pieces, variants, strict=True) if v == "zh-Hans")
    usual: Lang = "zh-Hant" if traditional > simplified else "zh-Hans"
    english = _english(pieces)
    last: Lang | None = None
    waiting: list[Piece] = []
    for piece, variant in zip(pieces, variants, strict=True):
        if piece.script == "none":
            # A line of digits is of its neighbours' language.
            piece.lang = last
            waiting += [] if last else [piece]
            continue
        if piece.script == "zh":
            piece.lang = variant or usual
        elif piece.script == "latin":
            piece.lang = "en" if english[id(piece)] else None
        if piece.lang and waiting:
            for early in waiting:
                early.lang = piece.lang
            waiting.clear()
        last = piece.lang or last
    for piece in waiting:
        piece.lang = "en"


def _english(pieces: list[Piece]) -> dict[int, bool]:
    """Tell English among the pieces in Latin letters; short ones follow those around them."""
    latin = [piece for piece in pieces if piece.script == "latin"]
    told = {id(piece): is_english(piece.text) for piece in latin}
    following: dict[int, bool | None] = {}
    after: bool | None = None
    for piece in reversed(latin):
        following[id(piece)] = after
        after = told[id(piece)] if told[id(piece)] is not None else after
    result: dict[int, bool] = {}
    before: bool | None = None
    for piece in latin:
        verdict = told[id(piece)]
        if verdict is None:
            # Between an English text and another, read rather than skip.
            around = {before, following[id(piece)]} - {None}
            verdict = around != {False}
        else:
            before = verdict
        result[id(piece)] = verdict
    return result


def _skip(piece: Piece, reason: SkipReason) -> Skipped:
    return Skipped(piece.lines[0].start, piece.lines[-1].end, reason)


def _merge(skipped: list[Skipped], text: str) -> tuple[Skipped, ...]:
    """Put stretches together that only blanks part and one reason left out."""
    merged: list[Skipped] = []
    for stretch in sorted(skipped, key=lambda s: (s.start, s.end)):
        last = merged[-1] if merged else None
        if (
            last is not None
            and last.reason == stretch.reason
            and not text[last.end : stretch.start].strip()
        ):
            merged[-1] = Skipped(last.start, max(last.end, stretch.end), last.reason)
        else:
            merged.append(stretch)
    return tuple(merged)


def _block(piece: Piece) -> Block:
    lang = piece.lang
    assert lang is not None  # noqa: S101 - pieces without a language were left out
    return Block(
        kind=piece.kind,
        lang=lang,
        text=piece.mended.text,
        offsets=piece.mended.offsets,
        level=piece.level,
        marker=piece.marker.text if piece.marker else "",
        cells=_cells(piece),
    )


def _cells(piece: Piece) -> tuple[tuple[int, int], ...]:
    """Return where the cells of a row stand in its text."""
    if piece.row is None:
        return ()
    place = {offset: index for index, offset in enumerate(piece.mended.offsets)}
    cells: list[tuple[int, int]] = []
    for start, end in piece.row.cells:
        kept = [place[offset] for offset in range(start, end) if offset in place]
        last = cells[-1][1] if cells else 0
        cells.append((kept[0], kept[-1] + 1) if kept else (last, last))
    return tuple(cells)


def _cut(block: Block, longest: int) -> list[Block]:
    """Cut a block that is too long to be handled at the ends of sentences, else anywhere."""
    if len(block.text) <= longest or block.cells:
        return [block]
    parts: list[Block] = []
    start = 0
    while start < len(block.text):
        end = min(start + longest, len(block.text))
        if end < len(block.text):
            ends = [m.end() for m in _SENTENCE_END.finditer(block.text, start, end)]
            pause = max(block.text.rfind(mark, start, end) for mark in " ，、,") + 1
            end = ends[-1] if ends else pause if pause > start else end
        text = block.text[start:end]
        lead = len(text) - len(text.lstrip())
        tail = len(text.rstrip())
        if tail > lead:
            parts.append(
                Block(
                    kind=block.kind,
                    lang=block.lang,
                    text=text[lead:tail],
                    offsets=block.offsets[start + lead : start + tail],
                    level=block.level,
                    marker="" if parts else block.marker,
                )
            )
        start = end
    return parts
