"""What the text around a name says that it means.

The text is read as documents are (`extract`), so that a name on the command line and a name in a
document mean the same. The reader is made at first use: most names need no text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Final

import msgspec

from extract.capitals import is_town
from extract.editions import edition_of, find_edition, held_in
from extract.fold import fold
from extract.gazetteer import Entry, Gazetteer
from extract.names import Mention, find_names
from kg.labels import language_of
from kg.name_variants import roman_numbers

if TYPE_CHECKING:
    from extract.pipeline import Extractor
    from extract.statements.candidates import View

_MOST: Final = 50  # places of a name in one block that are looked at
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LONGEST: Final = 20_000  # characters of a text around a name
# What may stand beside a forum's name in that of an edition: numbers, times, words for meetings.
_BESIDE: Final = re.compile(
    r"\b(?:in|of|the|at|on|to|\d+(?:st|nd|rd|th)?|[ivx]+|\w+(?:teen|ty|i?eth|th)|first|second|third|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|"
    r"summits?|conferences?|meetings?|sessions?|forum|editions?|ministerial|leaders|annual)\b|"
    r"[第届次年月日的在于举行召开会议峰论坛部长级\d〇零一二三四五六七八九十百]|[\W_]",
    re.IGNORECASE,
)


class Meaning(msgspec.Struct, frozen=True):
    """What a name means where it stands: an entry, or nothing that is known."""

    entry: Entry | None
    shared: bool = False  # could the name alone mean others too?
    settled: bool = True  # if so, does the text tell which?


class ContextReader:
    """Reads names in the text around them.

    Args:
        gazetteer: gives the known names.
    """

    def __init__(self, gazetteer: Callable[[], Gazetteer]) -> None:
        self._make_gazetteer = gazetteer

    def read(self, name: str, text: str) -> Meaning | None:
        """Return what a name means in a text, None where it does not stand there.

        Where it stands there several times, the last time that it means something counts: by then
        all is said.

        Raises:
            ExtractError: the text is none that can be read.
        """
        from extract.reading import read_document

        word = _whole(name)
        if not name or word.search(text) is None:
            return None
        document = read_document(text[:_LONGEST].encode("utf-8", "replace"), name="context")
        found: Meaning | None = None
        views = self._extractor.views(document)
        plain = {m.entity.key for view in views for m in view.mentions if not m.others}
        for view in views:
            for place in islice(word.finditer(view.block.text), _MOST):
                read = _meant(view, *place.span(), plain)
                found = read if read.entry or found is None else found
        return found

    def edition(self, name: str) -> Entry | None:
        """Return the meeting that a forum's name tells with a year, a number or a place.

        None where it tells none, or where the name says more than that.
        """
        lang = language_of(name)
        folded = fold(name, lang)
        for mention in find_names(name, lang, self._gazetteer, folded=folded):
            entry = self._edition(mention, folded)
            rest = f"{folded[: mention.start]} {_beside(mention, folded)} {folded[mention.end :]}"
            if entry is not None and _says_nothing(rest, entry) and _agrees(folded, entry):
                return entry
        return None

    def _edition(self, mention: Mention, text: str) -> Entry | None:
        named = mention.entity.series or mention.entity
        if named.entry is not None and named.type == "Meeting":
            return named.entry  # what else the name says must agree with it
        found = find_edition(mention, text, self._gazetteer, year=_year(text))
        if found is not None:
            return found.entry
        series = named.entry
        if series is None or series.type != "Forum":
            return None
        held = edition_of(series, self._gazetteer, text=text)  # by its place alone
        return held if held and held_in(held, text) else None

    @cached_property
    def _gazetteer(self) -> Gazetteer:
        return self._make_gazetteer()

    @cached_property
    def _extractor(self) -> Extractor:
        from extract.pipeline import Extractor  # spaCy: a second

        return Extractor(self._gazetteer)


def _whole(name: str) -> re.Pattern[str]:
    """The name as a word of its own, where it is of letters that stand apart."""
    ends = [r"(?<!\w)" if name[:1].isascii() else "", r"(?!\w)" if name[-1:].isascii() else ""]
    return re.compile(re.escape(name).join(ends), re.IGNORECASE)


def _meant(view: View, start: int, end: int, plain: Collection[str]) -> Meaning:
    inside = [m for m in view.mentions if m.start < end and start < m.end]
    if not inside:
        return Meaning(entry=None)
    mention = max(inside, key=lambda m: min(m.end, end) - max(m.start, start))
    if is_town(mention, view.folded, view.lang):
        return Meaning(entry=None)
    entity = mention.entity
    return Meaning(entry=entity.entry, shared=bool(mention.others), settled=entity.key in plain)


def _beside(mention: Mention, text: str) -> str:
    """What a meeting that no list knows has in its name beside that of its forum."""
    name = text[mention.start : mention.end].casefold()
    series = mention.entity.series
    if mention.entity.entry is not None or series is None:
        return ""
    known = [label.casefold() for label in series.labels if label.casefold() in name]
    return name.replace(max(known, key=len), " ") if known else name


def _year(text: str) -> str | None:
    found = _YEAR.search(text)
    return found[0] if found else None


def _agrees(name: str, entry: Entry) -> bool:
    """Do the year and the number in a name, as far as it has them, tell this meeting?"""
    years = set(_YEAR.findall(name))
    if years and entry.date is not None and years != {entry.date[:4]}:
        return False
    counted = re.findall(r"(?<!\w)(\d{1,2})(?:st|nd|rd|th)?(?!\w)", name)
    numbers = {int(number) for number in counted}
    numbers |= set(roman_numbers(name))
    return not numbers or entry.number is None or entry.number in numbers


def _says_nothing(rest: str, entry: Entry) -> bool:
    """Is nothing left of a name beside its forum but numbers, times and the meeting's place?"""
    for place in entry.places:
        rest = re.sub(re.escape(place), " ", rest, flags=re.IGNORECASE)
    return not _BESIDE.sub("", rest)
