"""Regular expressions that are looked for only where the text holds the letters they need.

Each sentence is asked some sixty questions (does it promise, is anything bought, …), each by a
regular expression, and nearly all answers are no. So a block is read once, by one automaton
(Aho-Corasick), for the letters without which the expressions cannot match (`extract.needed`), and
an expression of which it holds none is not looked for in it. An expression is compiled when it is
first looked for, so that reading an English document compiles no Chinese one; and the automaton is
made, of the expressions that were looked for till then, when so much has been read that it pays.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import count
from operator import itemgetter
from typing import Any, Final, Literal

from ahocorasick_rs import AhoCorasick, Implementation

from extract.beginnings import compiled
from extract.fold import lower
from extract.model import Lang
from extract.needed import needed, reach

_HAN: Final = re.compile("[\u2e80-\u9fff，。；：]")
_LATIN: Final = re.compile(r"(?:(?<!\\)[A-Za-z]){2}")
_NUMBERS: Final = count()
_EVERY: Final = (1 << 4096) - 1  # the bits of more cues than there will be
_NEVER: Final = r"(?!)"  # what a language has no words for: no text holds it
_LONGEST: Final = 2500  # characters of an expression: longer ones are grammars, which match often
_UNREAD: Final = 200  # texts that are read before the index, which takes as long to make, is made
_DELEGATED: Final = frozenset({"match", "fullmatch", "sub", "split"})
_STAND_IN: Final = "¤"  # in an expression: what was left out of the text that is looked through
_hit_end: Final = itemgetter(2)


class Cue:
    """A regular expression that passes over a `Text` which cannot hold it; else like `re`'s own.

    Args:
        pattern: the expression.
        flags: those of `re.compile`.
    """

    match: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    sub: Callable[..., str]
    split: Callable[..., list[str]]
    compiled: re.Pattern[str]
    reach: int | None  # how far before the end of a text a match may begin

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags
        han, latin = _HAN.search(pattern), _LATIN.search(pattern)
        self.bit = 1 << next(_NUMBERS) if pattern != _NEVER else 0
        if han:
            BOOKS["zh"].cues.append(self)
        if latin or not han:
            BOOKS["en"].cues.append(self)

    def __getattr__(self, name: str) -> Any:
        """Compile the expression at first use; from then on its methods are found at once."""
        if name == "compiled":
            value: object = compiled(self.pattern, self.flags)
        elif name == "reach":
            value = reach(self.pattern, self.flags)
        elif name in _DELEGATED:
            value = getattr(self.compiled, name)
        else:
            raise AttributeError(name)
        setattr(self, name, value)
        return value

    @property
    def is_asked(self) -> bool:
        """Has it been looked for yet?"""
        return "compiled" in self.__dict__

    def may_match(self, text: str) -> bool:
        """Is it possible that it matches in a text? Asked before what costs more to find out."""
        return type(text) is not Text or text.cues & self.bit != 0

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match between two offsets."""
        if type(text) is Text and not text.cues & self.bit:
            return None
        reach = self.reach
        if reach is not None and len(text) > reach:
            start = max(start, min(end, len(text)) - reach)
        return self.compiled.search(text, start, end)

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """Yield the matches between two offsets."""
        if type(text) is Text and not text.cues & self.bit:
            return iter(())
        return self.compiled.finditer(text, start, end)

    def findall(self, text: str) -> list[Any]:
        """Return what matches in a text."""
        if type(text) is Text and not text.cues & self.bit:
            return []
        return self.compiled.findall(text)


class Text(str):
    """A text that knows which cues may match in it.

    Args:
        text: the text, folded (`extract.fold`).
        lang: its language.
    """

    __slots__ = ("_found", "_small", "cues")

    cues: int  # their bits
    _found: Found | None  # where in the text what they need stands, if that is known
    _small: Text

    def __new__(cls, text: str, lang: Lang) -> Text:
        """Look through a text for what cues need."""
        self = super().__new__(cls, text)
        self._found = found = BOOKS["en" if lang == "en" else "zh"].look_through(text)
        self.cues = _EVERY if found is None else found.cues
        return self

    @property
    def small(self) -> Text:
        """The text in small letters, each in its place; made when first asked for."""
        try:
            return self._small
        except AttributeError:
            self._small = small = str.__new__(Text, lower(self))
            small.cues, small._found = self.cues, self._found
            return small

    def part(self, start: int, end: int) -> Text:
        """Return the text between two offsets, which holds no more than the whole does."""
        part = str.__new__(Text, self[start:end])
        part.cues, part._found = self.cues, None
        return part

    def cut(self, start: int, end: int) -> Text:
        """Return the text between two offsets, and look up what it holds itself.

        That takes longer than `part`, and pays where many cues are looked for in a stretch.
        """
        cut = str.__new__(Text, self[start:end])
        found = self._found
        cut.cues, cut._found = (found.within(start, end) if found else self.cues), None
        return cut

    def around(self, start: int, gap: tuple[int, int], end: int) -> Text:
        """Return the text between two offsets with “¤” for what stands in a gap in it."""
        before, behind = self.cut(start, gap[0]), self.cut(gap[1], end)
        around = str.__new__(Text, f"{before}{_STAND_IN}{behind}")
        around.cues, around._found = before.cues | behind.cues, None
        return around


def part(text: str, start: int, end: int) -> str:
    """Return the text between two offsets; of a `Text`, one that knows what the whole knows."""
    return text.part(start, end) if type(text) is Text else text[start:end]


def bits_of(*cues: Cue) -> int:
    """Return the bits of some cues together: a text that holds none of them need not be asked."""
    bits = 0
    for cue in cues:
        bits |= cue.bit
    return bits


def first_of(table: Iterable[tuple[Cue, str]], text: str) -> str | None:
    """Return what stands beside the first cue of a table that matches in a text."""
    held = text.cues if type(text) is Text else _EVERY
    return next((told for cue, told in table if held & cue.bit and cue.search(text)), None)


class Found:
    """What the cues need of a text, place by place.

    Args:
        hits: what was found (the number of its bits, where it starts, where it ends), by ends.
        bits: the bits by these numbers.
        always: of the cues that any text may hold.
        placed: whether the places are those of the text, none of whose letters folds into two.
    """

    def __init__(
        self, hits: list[tuple[int, int, int]], bits: list[int], always: int, *, placed: bool
    ) -> None:
        self.cues = always
        for which in {which for which, _, _ in hits}:
            self.cues |= bits[which]
        self._hits, self._bits = hits if placed else [], bits
        self._always = always if placed else self.cues
        self._within: dict[tuple[int, int], int] = {}  # what was asked before: many things share it

    def within(self, start: int, end: int) -> int:
        """Return the bits of the cues that the text between two offsets may hold."""
        known = self._within.get((start, end))
        if known is not None:
            return known
        hits, bits, cues = self._hits, self._bits, self._always
        first = bisect_right(hits, start, key=_hit_end)
        inside = hits[first : bisect_right(hits, end, first, key=_hit_end)]
        for which in {which for which, begin, _ in inside if begin >= start}:
            cues |= bits[which]
        self._within[start, end] = cues
        return cues


class Index:
    """Finds out which of some cues a text may hold.

    Args:
        cues: any others are taken to be held by every text.
    """

    def __init__(self, cues: Iterable[Cue]) -> None:
        bits: dict[str, int] = {}
        self._open = _EVERY  # those that any text may hold, or of which nothing is known
        for cue in cues:
            long = len(cue.pattern) > _LONGEST
            strings = None if long else needed(cue.pattern, cue.flags)
            # of what stands before and behind the stand-in, the longer is looked for
            pieces = {max(string.split(_STAND_IN), key=len) for string in strings or ("",)}
            if "" not in pieces:
                self._open ^= cue.bit
                for piece in pieces:
                    bits[piece] = bits.get(piece, 0) | cue.bit
        self._bits = list(bits.values())
        self._search = AhoCorasick(
            list(bits) or ["\0"], implementation=Implementation.ContiguousNFA, store_patterns=False
        )

    def look_through(self, text: str) -> Found:
        """Return which cues a text may hold, and where what they need stands."""
        folded = text.casefold()
        hits = self._search.find_matches_as_indexes(folded, overlapping=True)
        return Found(hits, self._bits, self._open, placed=len(folded) == len(text))


class _Book:
    """The cues of a language, and, once it is worth making, the index of those that are asked."""

    def __init__(self) -> None:
        self.cues: list[Cue] = []
        self._texts = 0
        self._index: Index | None = None

    def look_through(self, text: str) -> Found | None:
        if self._index is None:
            self._texts += 1
            if self._texts <= _UNREAD:
                return None
            self._index = Index(cue for cue in self.cues if cue.is_asked)
        return self._index.look_through(text)


BOOKS: Final[dict[Literal["en", "zh"], _Book]] = {"en": _Book(), "zh": _Book()}
