"""Which meeting of a series a text means: “the 2018 FOCAC summit in Beijing”, 第73届世界卫生大会.

An edition is known by its number, its year or its city; where a text says none of them, what
happened “at the summit” happened at the one that had just been held. Where the gazetteer does not
know it, a name that says it is a meeting (…Summit, …峰会) is kept as a new meeting of the series.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from extract.cue import Cue
from extract.gazetteer import Entry, Gazetteer
from extract.lang.en.numerals import scan as scan_en
from extract.lang.zh.numerals import scan as scan_zh
from extract.model import Lang
from extract.names import Entity, Mention, entity_of

_YEAR_BEFORE: Final = Cue(r"(\d{4})(?:年(?:\d{1,2}月)?)?\s?(?:首届|第[^，。]{1,4}届)?\s?$")
_YEAR_AFTER: Final = Cue(r"^[ ,(（]{0,2}(?:in |of )?(?:[A-Z][a-z]+,? (?:in )?)?(\d{4})\b")
_NUMBER_ZH: Final = Cue(r"(?:第([〇零一二三四五六七八九十百\d]{1,4})届|(首)届)[^，。]{0,2}$")
_NUMBER_EN: Final = Cue(
    r"\b(?:(\d{1,3})(?:st|nd|rd|th)|((?<!-)[A-Za-z-]{1,20}(?:st|nd|rd|th)))\s$", re.IGNORECASE
)
_YEAR_IN: Final = Cue(r"\b((?:19|20)\d\d)(?!\d)")
_NUMBER_IN_ZH: Final = Cue(r"第([〇零一二三四五六七八九十百\d]{1,4})[届次]|(首)[届次]")
_NUMBER_IN_EN: Final = Cue(
    r"\b(?:\d{1,3}(?:st|nd|rd|th)|(?:[a-z]+-)?(?:first|second|third|[a-z]{2,9}th|[a-z]+ieth))\b",
    re.IGNORECASE,
)
IS_MEETING: Final = Cue(
    r"(?:Summit|Conference|Meeting|Assembly|Replenishment|峰会|会议|大会|高峰论坛)$", re.IGNORECASE
)
# The words before a meeting at which something was said; not “ahead of”, “the next”.
_AT_EN: Final = Cue(
    r"\b(?:(?:at|during|told|attend\w*|address\w*|hosted?|hosting|opening|inaugurat\w+|(?:co-)?chair(?:s|ed|ing)?|following|after|concluded?|ended?|"
    r"(?:end|opening|close|sidelines|margins|minutes|week|segment|debate|ceremony|"
    r"session) of|"
    r"(?:came|comes|return\w*|went)(?: (?:away|home|back))? from|"
    r"(?:meeting|met|convened|gathered|sitting)[^.;:,]{0,20} for|"
    r"(?:statement|remarks|speech|address|intervention|message) to|"
    r"(?:part|participat\w+|delegation|speech|statement|address) in) |\w+day's )"
    r"(?:(?:an?|the|this|its|that) )?"
    r"(?:(?!next|last|previous|upcoming|forthcoming|news|press)[\w'-]+ ){0,2}$",
    re.IGNORECASE,
)
_AT_ZH: Final = Cue(r"(?:在|于|出席|参加)(?:[^，。；]{0,8}(?:举行|召开|举办)的)?$")
_LATELY: Final = 21  # days after a meeting in which texts still tell of it without a date
_AHEAD: Final = 5  # days before it in which they already do


def find_edition(
    mention: Mention, text: str, gazetteer: Gazetteer, *, year: str | None, day: str | None = None
) -> Entity | None:
    """Return the meeting that a forum's name stands for here, or None where it is the series.

    Args:
        mention: a mention of a forum, or of a new meeting of one.
        text: the folded text it stands in.
        gazetteer: the known names.
        year: of the document, where the mention stands in its title.
        day: of the document, if its head tells one.
    """
    series = (mention.entity.series or mention.entity).entry
    if series is None:
        return None
    name = text[mention.start : mention.end]
    before = text[max(0, mention.start - 24) : mention.start]
    after = text[mention.end : mention.end + 40]
    number = _number(before)
    said = _YEAR_BEFORE.search(before) or _YEAR_AFTER.search(after)
    if mention.entity.type == "Meeting":  # its own name tells which
        number = _number_in(name) if number is None else number
        said = said or _YEAR_IN.search(name)
    wanted = said[1] if said else year
    if number is None and wanted is None:
        return _at_hand(mention, name, before, gazetteer, day)
    known = edition_of(series, gazetteer, number=number, year=wanted, text=text)
    if known is not None:
        return entity_of(known)
    if mention.entity.type == "Meeting":
        return None
    if IS_MEETING.search(name):
        labels = _named(name, said[1] if said else year, series)
        return Entity(type="Meeting", labels=labels, series=mention.entity)
    return None


def _at_hand(
    mention: Mention, name: str, before: str, gazetteer: Gazetteer, day: str | None
) -> Entity | None:
    """The meeting of a forum that a text tells of as of something that everybody knows of."""
    series = mention.entity.entry
    if series is None or mention.entity.type != "Forum":
        return None
    there = said_at(before, "en" if name.isascii() else "zh-Hans")
    if not (there or IS_MEETING.search(name)):
        return None
    editions = gazetteer.editions(series.id)
    near = [e for e in editions if _is_near(e.date, day)]
    if len(near) == 1:
        return entity_of(near[0])
    if editions or not (there and IS_MEETING.search(name)):
        return None
    return Entity(type="Meeting", labels=_named(name, None, series), series=mention.entity)


def latest_of(mention: Mention, text: str, day: str | None) -> Entity:
    """Of the meetings that go by one name, that of the year beside it, else the last one held.

    Args:
        mention: 中非合作论坛北京峰会, which has been held three times.
        text: the folded text it stands in.
        day: when the document was issued, as far as its head tells.
    """
    among = [e for e in (mention.entity, *mention.others) if e.type == "Meeting" and e.date]
    said = _YEAR_BEFORE.search(text[max(0, mention.start - 24) : mention.start])
    said = said or _YEAR_AFTER.search(text[mention.end : mention.end + 40])
    if said:
        among = [e for e in among if (e.date or "").startswith(said[1])]
    elif day:
        among = [e for e in among if (e.date or "")[: len(day)] <= day or _is_near(e.date, day)]
    else:
        among = []
    return max(among, key=lambda e: e.date or "", default=mention.entity)


def said_at(before: str, lang: Lang) -> bool:
    """Do the words before a meeting's name say that something was said or done at it?"""
    return bool((_AT_EN if lang == "en" else _AT_ZH).search(before))


def _is_near(held: str | None, day: str | None) -> bool:
    """Was a meeting held shortly before a day?"""
    try:
        after = date.fromisoformat(day or "") - date.fromisoformat(held or "")
    except ValueError:
        return False
    return -_AHEAD <= after.days <= _LATELY


def edition_of(
    series: Entry,
    gazetteer: Gazetteer,
    *,
    number: int | None = None,
    year: str | None = None,
    text: str = "",
) -> Entry | None:
    """Return the known edition of a forum that has this number or year, if there is just one.

    Args:
        series: the forum, or a meeting of it.
        gazetteer: the known names.
        number: which edition.
        year: when it was held.
        text: the city that is named in it decides between several.
    """
    forum = series.edition_of or series.id
    editions = [e for e in gazetteer.editions(forum) if number is None or e.number == number]
    if year is not None:
        editions = [e for e in editions if (e.date or "").startswith(year)]
    if len(editions) > 1:
        editions = [e for e in editions if held_in(e, text)]
    return editions[0] if len(editions) == 1 else None


def held_in(meeting: Entry, text: str) -> bool:
    """Does a text name the city of a meeting?"""
    return any(place.casefold() in text.casefold() for place in meeting.places)


def edition_number(words: str, lang: Lang) -> int | None:
    """Read the number of an edition: “second”, “3rd”, 五, 12."""
    if lang != "en":
        counted = next(scan_zh(words), None)
        return int(counted.value) if counted else None
    read = next(scan_en(words), None)
    return int(read.value) if read is not None and read.kind == "ordinal" else None


def _named(name: str, year: str | None, series: Entry) -> tuple[str, ...]:
    dated = f"{year} {name}" if year and name.isascii() else name
    return tuple(dict.fromkeys((dated, name, *series.labels)))


def _number(before: str) -> int | None:
    chinese = _NUMBER_ZH.search(before)
    if chinese:
        return edition_number(chinese[1] or "一", "zh-Hans")  # 首届 is the first
    english = _NUMBER_EN.search(before)
    return edition_number(english[0], "en") if english else None


def _number_in(name: str) -> int | None:
    chinese = _NUMBER_IN_ZH.search(name)
    if chinese:
        return edition_number(chinese[1] or "一", "zh-Hans")
    english = _NUMBER_IN_EN.search(name)
    return edition_number(english[0], "en") if english else None
