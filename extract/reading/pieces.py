"""Lines to pieces: what stands together as one paragraph, item, heading or row.

A piece is the raw form of a block: its lines, its marker, its Markdown dress. What kind of block
it is, and whether it goes on behind a page break, is decided later (`extract.reading.kinds`,
`extract.reading.rejoin`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from extract.model import BlockKind, Lang
from extract.reading.language import Script
from extract.reading.lines import NO_GAP, Line, columns
from extract.reading.markers import Marker, read_marker
from extract.reading.markup import find_markup
from extract.reading.mend import Mended, Mender, Span
from extract.reading.tables import Row, read_table
from extract.reading.wrap import Wrap, ends_sentence, is_unfinished

_HASHES: Final = re.compile(r"(#{1,6})[ \t\u3000]+(?=\S)")
_CLOSING_HASHES: Final = re.compile(r"[ \t]+#+$")
_QUOTE: Final = re.compile(r"(?:>[ \t]?)+(?=\S)")
_STARS: Final = re.compile(r"(?<![A-Za-z0-9*])(\*{1,3})(?=[^\s*])[^*]{0,499}?(?<=[^\s*])(\1)(?!\*)")
_UNDERSCORES: Final = re.compile(r"(?<!\w)(_{1,3})(?=[^\s_])[^_]{0,499}?(?<=[^\s_])(\1)(?!\w)")
_CODE: Final = re.compile(r"(`)[^`]{1,500}(`)")
_LINK: Final = re.compile(r"(!?\[)[^\[\]]{0,300}(\]\([^()\s]{1,500}(?:\s\"[^\"]{0,200}\")?\))")
_SHORT_TEXT: Final = 160  # columns; what is longer is no heading and no title


@dataclass(slots=True, eq=False)
class Piece:
    """Lines that are read as one, and what is known of them."""

    lines: list[Line]
    spans: list[Span]
    gap: int  # before it
    script: Script = "none"
    marker: Marker | None = None
    hashes: int = 0  # rank of a Markdown heading
    bold: bool = False
    row: Row | None = None
    dropped: list[tuple[int, int]] = field(default_factory=list)
    lang: Lang | None = None
    kind: BlockKind = "paragraph"
    level: int = 0
    mended: Mended = field(default_factory=lambda: Mended("", ()))

    @property
    def text(self) -> str:
        """Its text, mended."""
        return self.mended.text

    @property
    def is_short(self) -> bool:
        """Whether it could be a heading by its length."""
        length = len(self.mended.text)
        return length * 2 <= _SHORT_TEXT or (
            length <= _SHORT_TEXT and columns(self.mended.text) <= _SHORT_TEXT
        )

    @property
    def is_closed(self) -> bool:
        """Whether its text ends as sentences and lead-ins do."""
        return ends_sentence(self.text)

    def mend(self, mender: Mender) -> None:
        """Put its text together anew."""
        chinese = self.script == "zh" and self.row is None  # cells stay apart
        self.mended = mender.mend(self.spans, chinese=chinese, dropped=self.dropped)


def build_pieces(
    lines: list[Line], mender: Mender, *, underlined: dict[int, int], markdown: bool
) -> list[Piece]:
    """Return the pieces of a document in its order.

    Args:
        lines: without page noise.
        mender: of the same document.
        underlined: ranks of the headings that a rule underlines, by the starts of their lines.
        markdown: whether the document's name says that it is Markdown.
    """
    builder = _Builder(lines, markdown=markdown)
    pieces = [piece for piece in builder.build() if piece.spans]
    for piece in pieces:
        if len(piece.lines) == 1:
            piece.hashes = underlined.get(piece.lines[0].start, piece.hashes)
        piece.mend(mender)
    return [piece for piece in pieces if piece.text.strip()]


class _Builder:
    def __init__(self, lines: list[Line], *, markdown: bool) -> None:
        self._lines = lines
        self._markdown = markdown
        self._wrap = Wrap(lines)
        self._pieces: list[Piece] = []
        self._roman = 0

    def build(self) -> list[Piece]:
        index = no_table_before = 0
        while index < len(self._lines):
            if index >= no_table_before:
                rows, end = read_table(self._lines, index)
                if rows:
                    self._pieces += [self._row_piece(row) for row in rows]
                    index = end
                    continue
                no_table_before = end
            self._add(self._lines[index])
            index += 1
        return self._pieces

    def _row_piece(self, row: Row) -> Piece:
        filled = [cell for cell in row.cells if cell[0] < cell[1]]
        first, last = filled[0][0], filled[-1][1]
        script: Script = next((line.script for line in row.lines if line.script != "none"), "none")
        piece = Piece(list(row.lines), [], row.lines[0].gap, script)
        for line in row.lines:
            start, end = max(first, line.start), min(last, line.end)
            if start < end:
                piece.spans.append(Span(start, end, line.raw))
                piece.dropped += self._emphasis(line, start, end)
        piece.row = row
        piece.kind = "table_head" if row.is_head else "table_row"
        return piece

    def _add(self, line: Line) -> None:
        before = self._pieces[-1] if self._pieces and line.gap == NO_GAP else None
        if before is not None and before.row is not None:
            before = None
        hashes = _HASHES.match(line.text)
        if hashes:
            closing = _CLOSING_HASHES.search(line.text)
            end = line.start + closing.start() if closing else line.end
            piece = self._start(line, line.start + hashes.end(), end)
            piece.hashes = len(hashes[1])
            return
        quote = _QUOTE.match(line.text)
        skip = quote.end() if quote else 0
        marker = self._marker(line, line.text[skip:], before)
        if marker is not None:
            piece = self._start(line, line.start + skip + marker.length, line.end)
            piece.marker = marker
        elif before is not None and not before.hashes and self._belongs(line, before):
            before.lines.append(line)
            before.script = line.script if before.script == "none" else before.script
            before.spans.append(Span(line.start + skip, line.end, line.raw))
            before.dropped += self._emphasis(line, line.start, line.end)
        else:
            self._start(line, line.start + skip, line.end)

    def _start(self, line: Line, start: int, end: int) -> Piece:
        piece = Piece(
            [line], [Span(start, end, line.raw)] if start < end else [], line.gap, line.script
        )
        piece.dropped = self._emphasis(line, start, end)
        body = line.text[start - line.start : end - line.start]
        piece.bold = (
            bool(
                (body.startswith("**") and body.endswith("**"))
                or (body.startswith("__") and body.endswith("__"))
            )
            and any(hole[0] == start for hole in piece.dropped)
            and len(piece.dropped) == 2
        )
        self._pieces.append(piece)
        return piece

    def _belongs(self, line: Line, before: Piece) -> bool:
        """Whether a line without a marker goes on with the piece that ends on the line above."""
        last = before.lines[-1]
        if self._wrap.goes_on(last, line):
            return True
        if before.marker is None or line.raw < 0:
            return False
        # The lines of an item hang under its text.
        deeper = line.indent > before.lines[0].indent and line.script == before.script
        return deeper and self._wrap.hangs(last, line)

    def _marker(self, line: Line, text: str, before: Piece | None) -> Marker | None:
        """Return the line's marker, if it is one and not the middle of a sentence."""
        marker = read_marker(text) if text else None
        if marker is None:
            return None
        if before is not None and line.raw >= 0 and not self._can_start(line, marker, before):
            return None
        rest = text[marker.length :]
        is_label = len(text) <= _SHORT_TEXT and not ends_sentence(rest)
        if marker.style in ("chapter", "section", "letter", "decimal") and not is_label:
            return None
        if marker.style == "roman":
            # A long paragraph behind "V." is one of a numbered row, or of a man called V.
            if not is_label and marker.number != self._roman + 1:
                return None
            self._roman = marker.number
        return marker

    def _can_start(self, line: Line, marker: Marker, before: Piece) -> bool:
        last = before.lines[-1]
        same = before.marker is not None and before.marker.style == marker.style
        if same or ends_sentence(last.text) or line.indent > last.indent:
            return True
        return not (is_unfinished(last.text) or self._wrap.is_full(last, line))

    def _emphasis(self, line: Line, start: int, end: int) -> list[tuple[int, int]]:
        """Return where marks of emphasis and the targets of links stand in a line."""
        text = line.text
        first, last = start - line.start, end - line.start
        patterns: list[re.Pattern[str]] = []
        if "*" in text:
            patterns.append(_STARS)
        if "](" in text:
            patterns.append(_LINK)
        if self._markdown:
            patterns += [_UNDERSCORES] if "_" in text else []
            patterns += [_CODE] if "`" in text else []
        holes = find_markup(text, first, last)
        for pattern in patterns:
            for found in pattern.finditer(text, first, last):
                whole = found[1].startswith("!")  # a picture
                holes += [found.span()] if whole else [found.span(1), found.span(2)]
        holes = [(line.start + a, line.start + b) for a, b in holes]
        return sorted(holes)
