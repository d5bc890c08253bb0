"""Which meeting of a series a text means: “the 2018 FOCAC summit in Beijing”, 第73届世界卫生大会.

An edition is known by its number, its year or its city. Where the gazetteer does not know it, a
name that says it is a meeting (…Summit, …峰会) is kept as a new meeting of the series.
"""

from __future__ import annotations

import re
from typing import Final

from extract.gazetteer import Entry, Gazetteer
from extract.lang.en.numerals import scan as scan_en
from extract.lang.zh.numerals import scan as scan_zh
from extract.names import Entity, Mention, entity_of

_YEAR_BEFORE: Final = re.compile(r"(\d{4})(?:年(?:\d{1,2}月)?)?\s?(?:首届|第[^，。]{1,4}届)?\s?$")
_YEAR_AFTER: Final = re.compile(r"^[ ,(（]{0,2}(?:in |of )?(?:[A-Z][a-z]+,? (?:in )?)?(\d{4})\b")
_NUMBER_ZH: Final = re.compile(r"(?:第([〇零一二三四五六七八九十百\d]{1,4})届|(首)届)[^，。]{0,2}$")
_NUMBER_EN: Final = re.compile(
    r"\b(?:(\d{1,3})(?:st|nd|rd|th)|([A-Za-z-]+(?:st|nd|rd|th)))\s$", re.IGNORECASE
)
_IS_MEETING: Final = re.compile(
    r"(?:Summit|Conference|Meeting|Assembly|Replenishment|峰会|会议|大会|高峰论坛)$", re.IGNORECASE
)


def find_edition(
    mention: Mention, text: str, gazetteer: Gazetteer, *, year: str | None
) -> Entity | None:
    """Return the meeting that a forum's name stands for here, or None where it is the series.

    Args:
        mention: a mention of a forum.
        text: the folded text it stands in.
        gazetteer: the known names.
        year: of the document, where the mention stands in its title.
    """
    series = mention.entity.entry
    if series is None:
        return None
    before, after = (
        text[max(0, mention.start - 24) : mention.start],
        text[mention.end : mention.end + 40],
    )
    number = _number(before)
    said = _YEAR_BEFORE.search(before) or _YEAR_AFTER.search(after)
    wanted = said[1] if said else year
    editions = [e for e in gazetteer.entries if e.edition_of == series.id]
    if number is not None:
        editions = [e for e in editions if e.number == number]
    if wanted is not None:
        editions = [e for e in editions if (e.date or "").startswith(wanted)]
    if len(editions) > 1:
        editions = [e for e in editions if e.place and e.place.casefold() in text.casefold()]
    if len(editions) == 1 and (number is not None or wanted is not None):
        return entity_of(editions[0])
    name = text[mention.start : mention.end]
    if _IS_MEETING.search(name) and (wanted or number is not None or year):
        return Entity(type="Meeting", labels=_named(name, wanted, series), entry=None)
    return None


def _named(name: str, year: str | None, series: Entry) -> tuple[str, ...]:
    dated = f"{year} {name}" if year and name.isascii() else name
    return tuple(dict.fromkeys((dated, name, *series.labels)))


def _number(before: str) -> int | None:
    chinese = _NUMBER_ZH.search(before)
    if chinese:
        counted = next(scan_zh(chinese[1] or "一"), None)  # 首届 is the first
        return int(counted.value) if counted else None
    english = _NUMBER_EN.search(before)
    if english is None:
        return None
    read = next(scan_en(english[0]), None)
    return int(read.value) if read is not None and read.kind == "ordinal" else None
