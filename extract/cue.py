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
from collections.abc import Callable, Iterable, Iterator
from itertools import count
from typing import Any, Final, Literal

from ahocorasick_rs import AhoCorasick, Implementation

from extract.fold import lower
from extract.model import Lang
from extract.needed import needed, reach

_HAN: Final = re.compile("[\u2e80-\u9fff，。；：]")
_LATIN: Final = re.compile(r"(?:(?<!\\)[A-Za-z]){2}")
_NUMBERS: Final = count()
_EVERY: Final = (1 << 4096) - 1  # the bits of more cues than there will be
_LONGEST: Final = 2500  # characters of an expression: longer ones are grammars, which match often
_UNREAD: Final = 200  # texts that are read before the index, which takes as long to make, is made
_DELEGATED: Final = frozenset({"match", "fullmatch", "sub", "split"})


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
        self.bit = 1 << next(_NUMBERS)
        if han:
            BOOKS["zh"].cues.append(self)
        if latin or not han:
            BOOKS["en"].cues.append(self)

    def __getattr__(self, name: str) -> Any:
        """Compile the expression at first use; from then on its methods are found at once."""
        if name == "compiled":
            value: object = re.compile(self.pattern, self.flags)
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

    __slots__ = ("_small", "cues")

    cues: int  # their bits
    _small: Text

    def __new__(cls, text: str, lang: Lang) -> Text:
        """Look through a text for what cues need."""
        self = super().__new__(cls, text)
        self.cues = BOOKS["en" if lang == "en" else "zh"].look_through(text)
        return self

    @property
    def small(self) -> Text:
        """The text in small letters, each in its place; made when first asked for."""
        try:
            return self._small
        except AttributeError:
            self._small = small = str.__new__(Text, lower(self))
            small.cues = self.cues
            return small

    def part(self, start: int, end: int) -> Text:
        """Return the text between two offsets, which holds no more than the whole does."""
        part = str.__new__(Text, self[start:end])
        part.cues = self.cues
        return part


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
            if strings is not None:
                self._open ^= cue.bit
                for string in strings:
                    bits[string] = bits.get(string, 0) | cue.bit
        self._bits = list(bits.values())
        self._search = AhoCorasick(
            list(bits) or ["\0"], implementation=Implementation.ContiguousNFA, store_patterns=False
        )

    def look_through(self, text: str) -> int:
        """Return the bits of the cues that a text may hold."""
        found = self._open
        bits = self._bits
        hits = self._search.find_matches_as_indexes(text.casefold(), overlapping=True)
        for which in {which for which, _, _ in hits}:
            found |= bits[which]
        return found


class _Book:
    """The cues of a language, and, once it is worth making, the index of those that are asked."""

    def __init__(self) -> None:
        self.cues: list[Cue] = []
        self._texts = 0
        self._index: Index | None = None

    def look_through(self, text: str) -> int:
        if self._index is None:
            self._texts += 1
            if self._texts <= _UNREAD:
                return _EVERY
            self._index = Index(cue for cue in self.cues if cue.is_asked)
        return self._index.look_through(text)


BOOKS: Final[dict[Literal["en", "zh"], _Book]] = {"en": _Book(), "zh": _Book()}
