"""The words that tell what aid is for, and where they stand in a text.

The words are data: `ontology/sector_words.tsv`, whose columns docs/sectors.md explains. They are
looked for in folded text (`extract.fold`) by one Aho-Corasick automaton a language; of words
that overlap the longest counts, and English words only as whole words, singular or plural.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Final, Literal, cast, get_args

import msgspec
from ahocorasick_rs import AhoCorasick, Implementation

from extract.fold import fold, lower
from extract.model import Lang
from kg.errors import DataFileError
from kg.resources import data_folder

Weight = Literal["strong", "frame", "weak", "generic", "name", "goal", "decoy"]

FILE: Final = "sector_words.tsv"
_COLUMNS: Final = ("words", "lang", "sector", "goals", "weight", "emergency")
_LANGS: Final = ("en", "zh", "modality")
_JOINERS: Final = str.maketrans(dict.fromkeys("-‐‑–—\n\r", " "))
_PLURAL: Final = re.compile(r"(?:'?e?s'?)?(?![^\W_])")
_Y: Final = re.compile(r"(?<=[^aeiou])y$")


class Word(msgspec.Struct, frozen=True, gc=False):
    """A word or phrase, and the sector and goals that it tells of.

    `sector` is empty for a word that tells of goals alone, or of nothing (a decoy); `emergency`
    is the code instead of `sector` where aid is given in an emergency.
    """

    text: str
    sector: str = ""
    goals: tuple[str, ...] = ()
    weight: Weight = "strong"
    emergency: str = ""


class Hit(msgspec.Struct, frozen=True, gc=False):
    """A word at a place in a folded text."""

    start: int
    end: int
    word: Word


class Lexicon:
    """The words by language, and what the modalities tell by themselves.

    Args:
        path: the table; by default the one that comes with the package.

    Raises:
        DataFileError: the table cannot be read, or a row is not as it should be.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.words: dict[str, list[Word]] = {lang: [] for lang in _LANGS}
        for lang, word in _read(path or data_folder("ontology") / FILE):
            self.words[lang].append(word)
        self.modalities: Mapping[str, Word] = {word.text: word for word in self.words["modality"]}

    def find(self, text: str, lang: Lang) -> list[Hit]:
        """Return the words in a text folded by `plain`, left to right, overlapping ones too."""
        return (self._english if lang == "en" else self._chinese).find(text)

    @cached_property
    def _english(self) -> _Automaton:
        return _Automaton(self.words["en"], "en")

    @cached_property
    def _chinese(self) -> _Automaton:
        return _Automaton(self.words["zh"], "zh-Hans")


def plain(text: str, lang: Lang) -> str:
    """Return a text as words are looked for in it; every character stays in its place."""
    return fold(text, lang).translate(_JOINERS)


def longest(hits: Iterable[Hit]) -> list[Hit]:
    """Return the hits that no longer or earlier one overlaps, left to right."""
    out: list[Hit] = []
    taken = 0
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if hit.start >= taken:
            out.append(hit)
            taken = hit.end
    return out


class _Automaton:
    def __init__(self, words: Iterable[Word], lang: Lang) -> None:
        self._whole_words = lang == "en"
        keys: dict[str, list[Word]] = {}
        for word in words:
            form = plain(word.text, lang)
            keys.setdefault(lower(form), []).append(word)
            if self._whole_words and _Y.search(form):
                keys.setdefault(lower(_Y.sub("ies", form)), []).append(word)
        self._words = list(keys.values())
        self._search = AhoCorasick(
            list(keys) or ["\0"], implementation=Implementation.ContiguousNFA, store_patterns=False
        )

    def find(self, text: str) -> list[Hit]:
        out: list[Hit] = []
        for which, start, end in self._search.find_matches_as_indexes(
            lower(text), overlapping=True
        ):
            last = _word_end(text, start, end) if self._whole_words else end
            if last is None:
                continue
            here = text[start:end]
            out += [
                Hit(start, last, word)
                for word in self._words[which]
                if not _is_acronym(word.text) or here == plain(word.text, "en")
            ]
        return out


def _word_end(text: str, start: int, end: int) -> int | None:
    """Where the word ends with its plural or genitive; None where it is part of another word."""
    if start and text[start - 1].isalnum():
        return None
    ending = _PLURAL.match(text, end)
    return None if ending is None else ending.end()


def _is_acronym(text: str) -> bool:
    """AIDS and WASH are words of their own only in capitals."""
    return text.isascii() and text.isupper()


def _read(path: Path) -> Iterable[tuple[str, Word]]:
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    except (OSError, UnicodeDecodeError) as error:
        raise DataFileError(f"{path}: cannot be read: {error}") from error
    for number, row in enumerate(rows, start=2):
        if set(row) != set(_COLUMNS) or None in row.values():
            raise DataFileError(
                f"{path}, line {number}: give these columns, parted by tabs: {', '.join(_COLUMNS)}"
            )
        weight = row["weight"] or "strong"
        if row["lang"] not in _LANGS or weight not in get_args(Weight):
            raise DataFileError(
                f"{path}, line {number}: no language {row['lang']!r} or weight {weight!r}"
            )
        for text in filter(None, row["words"].split("|")):
            yield (
                row["lang"],
                Word(
                    text=text,
                    sector=row["sector"],
                    goals=tuple(filter(None, row["goals"].split("|"))),
                    weight=cast("Weight", weight),
                    emergency=row["emergency"],
                ),
            )
