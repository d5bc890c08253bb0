"""Which known names a misspelt one may stand for: slips of typing and of optical reading.

The edit distance is that of Damerau and Levenshtein in its restricted form (optimal string
alignment), through rapidfuzz. It alone would read "Asian Development Fund" as the African one and
Slovenia as Slovakia, so that there is a guard: whatever differs must differ within a word, and no
known name may hold that word as it is written. For Chinese, pairs of characters stand for words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

_LONGEST: Final = 200  # characters of a name that is looked for
_SHORTEST: Final = 5  # letters of a word that may be misspelt
_SHORTEST_HAN: Final = 4  # characters of a Chinese name that may be
_LONG: Final = 9  # letters of a word that may hold two slips
_MOST: Final = 3  # slips in a whole name
_HAN: Final = re.compile("[\u3400-\u9fff]")


class Spelling:
    """Finds names by what is nearly their spelling.

    Args:
        names: the known names, as `kg.name_index.name_key` gives them.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._names = tuple(names)

    def near(self, name: str) -> list[tuple[str, int]]:
        """Return the other names that this one may be meant for, and how many letters differ.

        The nearest come first, of equally near ones the shorter.
        """
        if not _SHORTEST_HAN <= len(name) <= _LONGEST:
            return []
        chinese = _HAN.search(name) is not None
        most = 1 if chinese else _MOST
        found = process.extract(
            name,
            self._of_length(len(name), most, chinese=chinese),
            scorer=OSA.distance,
            score_cutoff=most,
            limit=None,
        )
        fits = self._fits_chinese if chinese else self._fits_latin
        near = [
            (other, int(distance)) for other, distance, _ in found if distance and fits(name, other)
        ]
        return sorted(near, key=lambda pair: pair[1])

    def _fits_latin(self, name: str, known: str) -> bool:
        words, meant = name.split(), known.split()
        if len(words) != len(meant):
            return False
        changed = [(a, b) for a, b in zip(words, meant, strict=True) if a != b]
        return bool(changed) and all(self._is_slip(word, other) for word, other in changed)

    def _is_slip(self, word: str, other: str) -> bool:
        if min(len(word), len(other)) < _SHORTEST or not (word.isalpha() and other.isalpha()):
            return False
        if word[0] != other[0] or word in _PLACES:  # slips are seldom in the first letter
            return False
        allowed = 2 if len(other) >= _LONG else 1
        return word not in self._words and OSA.distance(word, other) <= allowed

    def _fits_chinese(self, name: str, known: str) -> bool:
        """One character put for another, which makes pairs of characters that no name has."""
        if len(name) != len(known):
            return False
        at = next(i for i, (a, b) in enumerate(zip(name, known, strict=True)) if a != b)
        if at == len(name) - 1 and known[at] in _HEADS:  # 世界粮食奖 is no 世界粮食署
            return False
        if not _HAN.match(name[at]) or name[at] in _COUNTED or known[at] in _COUNTED:
            return False
        return not any(pair in self._pairs for pair in _pairs(name[max(0, at - 1) : at + 2]))

    def _of_length(self, length: int, slips: int, *, chinese: bool) -> list[str]:
        """The names that are no longer or shorter than slips can make them."""
        by_length = self._chinese_by_length if chinese else self._latin_by_length
        lengths = range(length - slips, length + slips + 1)
        return [name for one in lengths for name in by_length.get(one, ())]

    @cached_property
    def _chinese_by_length(self) -> Mapping[int, list[str]]:
        return _by_length(self._chinese)

    @cached_property
    def _latin_by_length(self) -> Mapping[int, list[str]]:
        return _by_length(self._latin)

    @cached_property
    def _chinese(self) -> tuple[str, ...]:
        return tuple(
            name for name in self._names if len(name) >= _SHORTEST_HAN and _HAN.search(name)
        )

    @cached_property
    def _latin(self) -> tuple[str, ...]:
        return tuple(name for name in self._names if len(name) >= _SHORTEST and name.isascii())

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(word for name in self._latin for word in name.split())

    @cached_property
    def _pairs(self) -> frozenset[str]:
        return frozenset(pair for name in self._chinese for pair in _pairs(name))


def _by_length(names: Iterable[str]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for name in names:
        found.setdefault(len(name), []).append(name)
    return found


def _pairs(text: str) -> Iterator[str]:
    return (text[i : i + 2] for i in range(len(text) - 1))


# Places that are no states and are written nearly as one.
_PLACES: Final = frozenset(
    {
        "columbia",
        "granada",
        "guyane",
        "malia",
        "mauretania",
        "montserrado",
        "nubia",
        "romana",
        "styria",
        "tyrol",
    }
)
# Last characters of nouns that say what a body, plan or meeting is.
_HEADS: Final = frozenset("署织行金会坛划议局处部院所厅团社司款")
# One of these for another is another thing, no slip: 第七届 and 第八届, 东非 and 西非.
_COUNTED: Final = frozenset("〇零一二三四五六七八九十百千两首东西南北上下中前后")
