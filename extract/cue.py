"""Regular expressions that are looked for only where the text holds the letters they need.

Each sentence is asked some sixty questions (does it promise, is anything bought, …), each by a
regular expression, and nearly all answers are no. So a block is read once, by one automaton
(Aho-Corasick), for the letters without which the expressions cannot match (`extract.needed`), and
an expression of which it holds none is not looked for in it. An expression is compiled when it is
first looked for: reading an English document compiles no Chinese one.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from functools import cache
from itertools import count
from typing import Any, Final, Literal

from ahocorasick_rs import AhoCorasick, Implementation

from extract.fold import lower
from extract.model import Lang
from extract.needed import needed

_Book = Literal["en", "zh"]

_HAN: Final = re.compile("[\u2e80-\u9fff，。；：]")
_LATIN: Final = re.compile(r"(?:(?<!\\)[A-Za-z]){2}")
CUES: Final[dict[_Book, list[Cue]]] = {"en": [], "zh": []}  # all there are, by language
_NUMBERS: Final = count()
_EVERY: Final = -1  # the bits of all cues
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

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags
        han, latin = _HAN.search(pattern), _LATIN.search(pattern)
        self.bit = 1 << next(_NUMBERS)
        if han:
            CUES["zh"].append(self)
        if latin or not han:
            CUES["en"].append(self)

    def __getattr__(self, name: str) -> Any:
        """Compile the expression at first use; from then on its methods are found at once."""
        if name == "compiled":
            value: object = re.compile(self.pattern, self.flags)
        elif name in _DELEGATED:
            value = getattr(self.compiled, name)
        else:
            raise AttributeError(name)
        setattr(self, name, value)
        return value

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match between two offsets."""
        if type(text) is Text and not text.cues & self.bit:
            return None
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
        self.cues = _index("en" if lang == "en" else "zh").look_through(text)
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


class _Index:
    """Finds out which cues a text may hold."""

    def __init__(self, cues: list[Cue]) -> None:
        bits: dict[str, int] = {}
        self._open = _EVERY  # those that any text may hold, or of which nothing is known
        for cue in cues:
            strings = needed(cue.pattern, cue.flags)
            if strings is not None:
                self._open ^= cue.bit
                for string in strings:
                    bits[string] = bits.get(string, 0) | cue.bit
        self._bits = list(bits.values())
        self._search = AhoCorasick(
            list(bits) or ["\0"], implementation=Implementation.ContiguousNFA, store_patterns=False
        )

    def look_through(self, text: str) -> int:
        found = self._open
        bits = self._bits
        hits = self._search.find_matches_as_indexes(text.casefold(), overlapping=True)
        for which in {which for which, _, _ in hits}:
            found |= bits[which]
        return found


@cache
def _index(book: _Book) -> _Index:
    return _Index(CUES[book])
