"""What the text around a name says that it means.

The text is read as documents are (`extract`), so that a name on the command line and a name in a
document mean the same. The reader is made at first use: most names need no text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Final

import msgspec

from extract.capitals import stands_for_government
from extract.editions import edition_of, find_edition
from extract.fold import fold
from extract.gazetteer import Entry, Gazetteer
from extract.model import Lang
from extract.names import Mention, find_names
from kg.labels import language_of

if TYPE_CHECKING:
    from extract.pipeline import Extractor
    from extract.statements.candidates import View

_LONGEST: Final = 20_000  # characters of a text around a name
# What may stand beside a forum's name in that of an edition: numbers, times, words for meetings.
_BESIDE: Final = re.compile(
    r"\b(?:in|of|the|at|on|to|\d+(?:st|nd|rd|th)?|[ivx]+|\w+(?:teen|ty|i?eth|th)|first|second|third|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|"
    r"summits?|conferences?|meetings?|sessions?|forum|editions?|ministerial|leaders|annual)\b|"
    r"[第届次年月日的在于举行召开会议峰论坛部长级\d〇零一二三四五六七八九十百]|[\W_]",
    re.IGNORECASE,
)


class Reading(msgspec.Struct, frozen=True):
    """What a name means where it stands: an entry, or nothing that is known."""

    entry: Entry | None


class ContextReader:
    """Reads names in the text around them.

    Args:
        entries: gives the known names.
    """

    def __init__(self, entries: Callable[[], tuple[Entry, ...]]) -> None:
        self._entries = entries

    def read(self, name: str, text: str) -> Reading | None:
        """Return what a name means in a text, None where it does not stand there.

        Where it stands there several times, the last time counts: by then all is said.

        Raises:
            ExtractError: the text is none that can be read.
        """
        from extract.reading import read_document

        word = _whole(name)
        if not name or word.search(text) is None:
            return None
        document = read_document(text[:_LONGEST].encode("utf-8", "replace"), name="context")
        found: Reading | None = None
        for view in self._extractor.views(document):
            for place in word.finditer(view.block.text):
                found = Reading(entry=_meant(view, *place.span()))
        return found

    def edition(self, name: str) -> Entry | None:
        """Return the meeting that a forum's name tells with a year, a number or a place.

        None where it tells none, or where the name says more than that.
        """
        lang = language_of(name)
        folded = fold(name, lang)
        for mention in find_names(name, lang, self._gazetteer, folded=folded):
            entry = self._edition(mention, folded)
            rest = f"{folded[: mention.start]} {folded[mention.end :]}"
            if entry is not None and _says_nothing(rest, entry):
                return entry
        return None

    def _edition(self, mention: Mention, text: str) -> Entry | None:
        found = find_edition(mention, text, self._gazetteer, year=_year(text))
        if found is not None:
            return found.entry
        series = mention.entity.entry
        if series is None or series.type != "Forum":
            return None
        held = edition_of(series, self._gazetteer, text=text)  # by its place alone
        return held if held and (held.place or "").casefold() in text.casefold() else None

    @cached_property
    def _gazetteer(self) -> Gazetteer:
        return Gazetteer(self._entries())

    @cached_property
    def _extractor(self) -> Extractor:
        from extract.pipeline import Extractor  # spaCy: a second

        return Extractor(self._entries())


def _whole(name: str) -> re.Pattern[str]:
    """The name as a word of its own, where it is of letters that stand apart."""
    ends = [r"(?<!\w)" if name[:1].isascii() else "", r"(?!\w)" if name[-1:].isascii() else ""]
    return re.compile(re.escape(name).join(ends))


def _meant(view: View, start: int, end: int) -> Entry | None:
    inside = [m for m in view.mentions if m.start < end and start < m.end]
    if not inside:
        return None
    mention = max(inside, key=lambda m: min(m.end, end) - max(m.start, start))
    return mention.entity.entry if _is_meant(mention, view.folded, view.lang) else None


def _is_meant(mention: Mention, text: str, lang: Lang) -> bool:
    """A capital is a town unless the government acts there."""
    return mention.role != "capital" or stands_for_government(
        text, mention.start, mention.end, lang
    )


def _year(text: str) -> str | None:
    found = re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", text)
    return found[0] if found else None


def _says_nothing(rest: str, entry: Entry) -> bool:
    """Is nothing left of a name beside its forum but numbers, times and the meeting's place?"""
    for place in (entry.place or "").split():
        rest = re.sub(rf"\b{re.escape(place)}\b", " ", rest, flags=re.IGNORECASE)
    return not _BESIDE.sub("", rest)
