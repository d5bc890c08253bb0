"""Hard-wrapped lines: whether a line goes on in the next one, or ends there.

Nothing marks the difference, so a document is looked at as a whole: where lines that plainly stop
in the middle of a sentence reach about the same column, that column is where it was wrapped, and
every line that leaves no room for the next word goes on. Lists and titles, whose lines are of any
length, show no such column.
"""

from __future__ import annotations

import itertools
import re
from typing import Final

from extract.reading.lines import NO_GAP, Line
from extract.reading.markers import read_marker

_STOPS: Final = frozenset("。！？；：…!?.;:")
_CLOSERS: Final = frozenset("]”’\"'」』）)】*¹²³⁰⁴⁵⁶⁷⁸⁹")
_SENTENCE_END: Final = re.compile(
    r"[。！？；：…!?.;:](?:\[\d{1,3}\]|[”’\"'」』）)】\]*¹²³⁰-⁹]){0,4}$"
)
_UNFINISHED: Final = re.compile(
    r"(?:[,(“‘、，（《的和与與向在为為及将將最对對由从從被把是以到或其并並]|[^\W\d_]-|\ba|\b(?i:an|the|of|to|in|for|and|or|by|with|from|on|at|that|which|its|their|"
    r"his|her|our|some|about|over|than|between|under|into|as|is|are|was|were|has|have|had|will"
    r")|[A-Z]{0,3}[$€£¥])$"
)
_FIRST_WORD: Final = re.compile(r"\S+")
_TAIL: Final = 80
_NARROWEST: Final = 40
_WIDEST: Final = 160
_ENGLISH_SLACK: Final = 2
_FULL_WIDTH_SLACK: Final = 4  # two Chinese characters: no mark may begin a line


def ends_sentence(text: str) -> bool:
    """Whether `text` ends as a sentence, a clause of a list or a lead-in does."""
    last = text[-1]
    if last in _STOPS:
        return True
    return last in _CLOSERS and _SENTENCE_END.search(text[-8:]) is not None


def is_unfinished(text: str) -> bool:
    """Whether `text` ends in a word or sign that cannot end a sentence, a heading or an entry."""
    return _UNFINISHED.search(text[-_TAIL:]) is not None


class Wrap:
    """Where a document's lines were wrapped, told from the lines themselves."""

    def __init__(self, lines: list[Line]) -> None:
        english: list[int] = []
        chinese: list[tuple[int, str]] = []
        pairs = 0
        for line, following in itertools.pairwise(lines):
            if following.gap != NO_GAP or following.raw < 0 or line.script != following.script:
                continue
            if line.script == "latin":
                pairs += 1
                if _goes_on_in_small_letters(line, following):
                    english.append(line.width)
            elif (
                line.script == "zh"
                and not ends_sentence(line.text)
                and read_marker(following.text) is None
            ):
                chinese.append((line.width, line.text))
        self._english = _english_column(english, pairs)
        widths = [line.width for line in lines if line.script == "zh"]
        self._chinese = _chinese_column(chinese, widths)

    def goes_on(self, line: Line, following: Line) -> bool:
        """Whether `following`, the very next line, is of the same paragraph as `line`."""
        if following.raw < 0:
            return False
        if line.script == "zh" or (following.script == "zh" and line.script == "none"):
            return self._chinese_goes_on(line, following)
        if line.script != following.script and "none" not in (line.script, following.script):
            return False
        return self._english_goes_on(line, following)

    def hangs(self, line: Line, following: Line) -> bool:
        """Whether an indented line goes on with the item above, and is no text below a heading."""
        if following.text[0].islower() or line.script == "zh":
            return True
        column = self._english or _NARROWEST
        return line.width * 5 >= column * 3 or ends_sentence(line.text)

    def is_full(self, line: Line, following: Line) -> bool:
        """Whether the line leaves no room for the first word of the following one."""
        if line.script == "zh":
            return 0 < self._chinese <= line.width + _FULL_WIDTH_SLACK
        if not self._english:
            return False
        word = _FIRST_WORD.match(following.text[:_TAIL])
        needed = line.width + 1 + len(word[0] if word else "")
        return needed > self._english - _ENGLISH_SLACK

    def _chinese_goes_on(self, line: Line, following: Line) -> bool:
        if following.indent >= line.indent + 2:
            return False
        full = self.is_full(line, following)
        if line.script != following.script:
            return full and not ends_sentence(line.text)
        return full or is_unfinished(line.text)

    def _english_goes_on(self, line: Line, following: Line) -> bool:
        if _goes_on_in_small_letters(line, following):
            return True
        if self._english:
            if following.indent > line.indent + 1:
                return False
            # Text that is wrapped stops short of the column only where a paragraph ends.
            stops = ends_sentence(line.text) or line.width * 5 < self._english * 3
            return not stops or self.is_full(line, following)
        return is_unfinished(line.text) and line.width >= _NARROWEST


def _goes_on_in_small_letters(line: Line, following: Line) -> bool:
    return following.text[0].islower() and not ends_sentence(line.text)


def _english_column(widths: list[int], pairs: int) -> int:
    """Return the column at which English lines were wrapped; 0 where they were not."""
    long = sorted(width for width in widths if width >= _NARROWEST)
    if not long or (len(long) < 3 and len(long) * 3 < pairs):
        return 0
    column = long[-1] if len(long) < 10 else long[len(long) * 9 // 10]
    near = sum(1 for width in long if width > column - 16)
    return column if column <= _WIDEST and near * 5 >= len(long) * 3 else 0


def _chinese_column(broken: list[tuple[int, str]], all_widths: list[int]) -> int:
    """Return the column at which Chinese lines were wrapped; 0 where they were not.

    Lines that reach far beyond a column were not wrapped at it: what ends there are headings.
    """
    if not broken:
        return 0
    widths = sorted(width for width, _ in broken)
    column = widths[-1] if len(widths) < 10 else widths[len(widths) * 9 // 10]
    if not _NARROWEST * 3 // 4 <= column <= _WIDEST:
        return 0
    near = [text for width, text in broken if width >= column - _FULL_WIDTH_SLACK]
    if sum(1 for width in all_widths if width > 2 * column) >= len(near):
        return 0
    if len(near) == 1:
        alone = len(broken) == 1 and column >= _NARROWEST
        return column if alone and re.search("[，。、；]", near[0]) else 0
    return column if len(near) * 2 >= len(broken) else 0
