"""A document's lines, with their places in it: what every later step of the reading works on."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from extract.reading.flat import cut_flat
from extract.reading.language import Script, script, split_mixed

# Characters that show nothing: soft hyphen, zero-width blanks and joiners, stray byte order mark.
INVISIBLE: Final = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_EDGE: Final = " \t\v\f\r\n\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + (
    "".join(map(chr, range(0x2000, 0x200B))) + INVISIBLE
)
_WIDE: Final = re.compile("[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\uffe6]+")
_TAB: Final = 4
_LONG: Final = 1_000

NO_GAP, BLANK_LINE, NEW_PAGE = 0, 1, 2


class Line(NamedTuple):
    """A line that is not blank, without the blanks at its ends."""

    start: int
    end: int
    raw: int  # where the line begins with its indentation; -1 for a later part of a cut line
    text: str
    indent: int  # in columns: a tab is four, an ideographic space two
    gap: int  # what parts it from the line before: NO_GAP, BLANK_LINE or NEW_PAGE
    script: Script

    @property
    def width(self) -> int:
        """Columns from the margin to the line's end; a Chinese character takes two."""
        return self.indent + columns(self.text)


def columns(text: str) -> int:
    """Return how many columns `text` takes where Chinese characters take two.

    Of a long text only the beginning is counted so: nobody sets lines of that width.
    """
    if text.isascii():
        return len(text)
    return len(text) + sum(map(len, _WIDE.findall(text, 0, _LONG)))


def read_lines(text: str) -> list[Line]:
    """Split a document into its lines that are not blank.

    A line that holds sentences in Chinese and in a Latin-letter language is cut where the
    language changes, each part a line of its own; so is one that goes on behind a whole table.
    """
    lines: list[Line] = []
    position = 0
    gap = BLANK_LINE
    for raw in text.splitlines(keepends=True):
        body = raw.strip(_EDGE)
        if body:
            start = position + (raw.index(body) if raw[0] != body[0] else 0)
            indent = start - position
            if indent:
                indent = _indentation(raw[:indent])
            _append(lines, Line(start, start + len(body), position, body, indent, gap, "none"))
            gap = NO_GAP
        elif gap == NO_GAP:
            gap = BLANK_LINE
        if raw[-1] == "\f":
            gap = NEW_PAGE
        position += len(raw)
    return lines


def _append(lines: list[Line], line: Line) -> None:
    cuts = split_mixed(line.text) or _end_of_table(line.text)
    if not cuts:
        lines.append(line._replace(script=script(line.text)))
        return
    for number, (a, b) in enumerate(zip([0, *cuts], [*cuts, len(line.text)], strict=True)):
        part = line.text[a:b].strip(_EDGE)
        start = line.start + line.text.index(part, a)
        lines.append(
            Line(
                start,
                start + len(part),
                -1 if number else line.raw,
                part,
                line.indent,
                NO_GAP if number else line.gap,
                script(part),
            )
        )


def _end_of_table(text: str) -> list[int]:
    """Where a line that holds a whole table goes on with sentences."""
    end = cut_flat(text)[1]
    return [end] if 0 < end < len(text) else []


def _indentation(blanks: str) -> int:
    return sum(
        _TAB if c == "\t" else 2 if c == "\u3000" else 0 if c in INVISIBLE else 1 for c in blanks
    )
