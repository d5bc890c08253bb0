"""Names that are known: entries handed in by the caller, found in text by one automaton.

`extract` owns no list of names. Whoever builds a pipeline hands in entries (in AidKG, those of
`ontology/codelists`); this module finds every place where one of their forms stands. The search
is Aho-Corasick (A. Aho, M. Corasick 1975), through ahocorasick-rs, so that its cost does not
depend on how many names there are.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final, Literal

import msgspec
from ahocorasick_rs import AhoCorasick, Implementation

from extract.fold import fold
from extract.lang.en import decoys as en_decoys
from extract.lang.zh import decoys as zh_decoys
from extract.model import EntityType, Lang

Role = Literal["name", "abbreviation", "adjective", "resident", "capital", "surname"]

QUOTES: Final = '“”‘’"《》〈〉'  # they may stand in a Chinese name: “一带一路”国际合作高峰论坛
UNQUOTED: Final = str.maketrans("", "", QUOTES)
_QUOTE: Final = re.compile(f"[{QUOTES}]")


class Form(msgspec.Struct, frozen=True, gc=False):
    """A way of writing an entity's name."""

    text: str
    lang: Literal["en", "zh", "zh-Hant"]  # the last: in traditional text alone
    role: Role


class Entry(msgspec.Struct, frozen=True, gc=False):
    """A known entity, and every form under which it may stand in a text."""

    id: str  # "KEN", "002", "LDC", or a readable slug
    type: EntityType
    labels: tuple[str, ...]  # code first where there is one, then the canonical name, then others
    forms: tuple[Form, ...]
    acts_for: str | None = None  # alpha-3 code of the state whose ministry, agency or bank it is
    parties: tuple[str, ...] = ()  # whom a forum or initiative brings together
    edition_of: str | None = None  # of a meeting: the forum's id
    date: str | None = None  # of a meeting: when it opened, as precise as is known
    places: tuple[str, ...] = ()  # of a meeting: its city, in English and in Chinese
    number: int | None = None  # of a meeting: which edition it is
    part_of: str | None = None  # the id of the larger plan or body that it belongs to
    speaks_for: str | None = None  # of a person: the state's or body's id
    offices: tuple[str, ...] = ()  # of a person: "president", "minister" …
    tenure: tuple[str, str] | None = None  # of a person: first and last year; "" if it lasts


class Match(msgspec.Struct, frozen=True, gc=False):
    """A known name at a place in a text; several entries where the name is ambiguous."""

    start: int
    end: int
    entries: tuple[Entry, ...]
    role: Role


class Gazetteer:
    """Finds known names in folded text, the longest first, whole words only in English.

    Args:
        entries: the known entities; the order decides between entries with the same form.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        self.by_id = {entry.id: entry for entry in self.entries}
        self._editions: dict[str, list[Entry]] = {}
        for entry in self.entries:
            if entry.edition_of:
                self._editions.setdefault(entry.edition_of, []).append(entry)

    @cached_property
    def surnames(self) -> dict[str, list[Entry]]:
        """People by the short names that stand beside their titles, folded."""
        out: dict[str, list[Entry]] = {}
        for entry in self.entries:
            for form in entry.forms:
                if form.role == "surname":
                    key = fold(form.text, "en" if form.lang == "en" else "zh-Hans")
                    holders = out.setdefault(key, [])
                    if entry not in holders:
                        holders.append(entry)
        return out

    def is_surname(self, name: str) -> bool:
        """Is this, folded, the short name of somebody known?"""
        return name in self.surnames

    @cached_property
    def _english(self) -> _Automaton:
        return _Automaton(self.entries, "en")

    @cached_property
    def _simplified(self) -> _Automaton:
        return _Automaton(self.entries, "zh")

    @cached_property
    def _traditional(self) -> _Automaton:
        return _Automaton(self.entries, "zh", "zh-Hant")

    def find(self, text: str, lang: Lang) -> list[Match]:
        """Return the names in `text` (folded by `extract.fold`), left to right, none overlapping.

        Quotation marks inside a name do not matter. In a Chinese text Latin forms are found too.
        """
        if lang == "en":
            return self._english.find(text)
        return (self._traditional if lang == "zh-Hant" else self._simplified).find(text)

    def editions(self, forum: str) -> tuple[Entry, ...]:
        """Return the known meetings of a series, by its id."""
        return tuple(self._editions.get(forum, ()))

    def meetings_in(self, town: str) -> tuple[Entry, ...]:
        """Return the known meetings that were held in a town, by its name."""
        return tuple(self._towns.get(town, ()))

    @cached_property
    def _towns(self) -> dict[str, list[Entry]]:
        out: dict[str, list[Entry]] = {}
        for entry in self.entries:
            for town in entry.places if entry.type == "Meeting" else ():
                out.setdefault(town, []).append(entry)
        return out


class _Automaton:
    def __init__(self, entries: tuple[Entry, ...], *langs: str) -> None:
        lang = langs[0]
        pairs = [
            (entry, form)
            for entry in entries
            for form in entry.forms
            if form.lang in langs or (lang == "zh" and _is_latin_code(form))
            if form.role != "surname"  # Brown, May: a name only beside a title
        ]
        latin = iter(_keys((form.text for _, form in pairs if form.lang == "en"), "en"))
        han = iter(_keys((form.text for _, form in pairs if form.lang != "en"), "zh-Hans"))
        forms: dict[str, list[tuple[Entry, Form]]] = {}
        for pair in pairs:
            key = next(latin if pair[1].lang == "en" else han)
            if key:
                forms.setdefault(key, []).append(pair)
        if lang == "en":
            for key, spelled in [(k, s) for k in forms for s in _spelled(k)]:
                forms.setdefault(spelled, forms[key])
        for pairs_of_key in forms.values():
            if len(pairs_of_key) > 1:  # the usual holder of a name first
                pairs_of_key.sort(key=_rank)
        decoys = (zh_decoys if lang == "zh" else en_decoys).DECOYS
        for key in _keys(decoys, None):
            forms.setdefault(key, [])  # found like a name, and nothing comes of it
        self._keys = list(forms)
        self._forms = list(forms.values())
        self._search = AhoCorasick(
            self._keys or ["\0"], implementation=Implementation.ContiguousNFA, store_patterns=False
        )

    def find(self, text: str) -> list[Match]:
        stripped, places = _strip_quotes(text)
        lowered = _lower(stripped)
        found = self._search.find_matches_as_indexes(lowered, overlapping=True)
        # the longest of those that begin together, an article apart: “the least developed” stands
        # in “the Least Developed Countries Fund”
        article = "the " in lowered
        found.sort(
            key=lambda hit: (
                hit[1] + 4 * (article and lowered.startswith("the ", hit[1])),
                -hit[2],
            )
        )
        out: list[Match] = []
        taken = 0
        for which, start, end in found:
            if start < taken:
                continue
            if not self._forms[which]:
                taken = end
                continue
            forms = [pair for pair in self._forms[which] if _fits(stripped, start, end, pair[1])]
            if not forms:
                continue
            entries = tuple(dict.fromkeys(entry.id for entry, _ in forms))
            out.append(
                Match(
                    start=places[start],
                    end=places[end - 1] + 1,
                    entries=tuple(
                        next(entry for entry, _ in forms if entry.id == name) for name in entries
                    ),
                    role=forms[0][1].role,
                )
            )
            taken = end
        return out


# What English spells in two ways, as keys are: in lower case, without hyphens.
_SPELLINGS: Final = (
    ("cooperation", "co operation"),
    ("programme", "program"),
    ("organisation", "organization"),
    ("centre", "center"),
)


def _spelled(key: str) -> Iterator[str]:
    """The other spellings of a name: “Development Co-operation Fund”."""
    for one, other in _SPELLINGS:
        if one in key:
            yield key.replace(one, other)
        elif other in key:
            yield re.sub(rf"\b{other}\b", one, key)


def _rank(pair: tuple[Entry, Form]) -> int:
    """The place of a form among the names of its entity."""
    entry, form = pair
    return entry.labels.index(form.text) if form.text in entry.labels else len(entry.labels)


def _strip_quotes(text: str) -> tuple[str, range | list[int]]:
    """The text without quotation marks, and where each character that is left stood."""
    if _QUOTE.search(text) is None:
        return text, range(len(text))
    return text.translate(UNQUOTED), [i for i, char in enumerate(text) if char not in QUOTES]


class _LowerCase(dict[int, str]):
    """Lower case, one character for one; accents are taken off, hyphens become spaces."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        base = unicodedata.normalize("NFD", char)[0] if char > "\x7f" else char
        lowered = base.lower()
        result = lowered if len(lowered) == 1 else char
        if char in "-‐‑–—\n\t\u00a0":
            result = " "
        self[code] = result
        return result


_LOWER: Final = _LowerCase()
# All that may change: Chinese characters, which have no case, are passed over in one step.
_CASED: Final = re.compile("[^\u3001-\u301f\u3400-\u9fff，：；]+")


def _lower(text: str) -> str:
    return _CASED.sub(lambda run: run[0].translate(_LOWER), text)


_BETWEEN: Final = "\0"  # no part of any name


def _keys(forms: Iterable[str], lang: Lang | None) -> list[str]:
    """What forms are looked for as, folded first if a language is given; all in one go.

    To go through one long text takes half the time of going through as many short ones.
    """
    text = _BETWEEN.join(forms)
    folded = text if lang is None else fold(text, lang)
    return [key.strip() for key in folded.translate(UNQUOTED).translate(_LOWER).split(_BETWEEN)]


def _is_latin_code(form: Form) -> bool:
    return form.role == "abbreviation" or (form.role == "name" and form.text.isascii())


def _fits(text: str, start: int, end: int, form: Form) -> bool:
    """Is the form a word of its own here, and written as a name is?"""
    first = form.text.lstrip(QUOTES)[:1]
    if not first.isascii() and not first.isalpha():
        return True
    if first >= "\u2e80":
        return True
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if _is_word(before) or _is_word(after):
        return False
    here = text[start:end]
    if here[-1].isdigit() and after in ".," and text[end + 1 : end + 2].isdigit():
        return False  # “gave Africa 50,000 tents” names no Africa 50
    if form.role == "abbreviation":
        return here == form.text.translate(UNQUOTED)
    return not first.isupper() or here[0].isupper()


def _is_word(char: str) -> bool:
    return char.isalnum() and char < "\u2e80"
