"""English times: "9 January 2023", "by the end of 2019", "over three years".

The forms are read one by one (`absolute_times`, `relative_times`); here they get their
prepositions, and two that belong together become one.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

import msgspec

from extract.cue import Cue
from extract.lang.en.absolute_times import BY_CALENDAR, read_date
from extract.lang.en.date_patterns import ATOM, placed
from extract.lang.en.relative_times import read_relative
from extract.times import Time, add_months, add_years, adjoining

_NOTHING = (None,) * len(BY_CALENDAR)
_LINK = Cue(
    r"""\s?[-–—~]\s?|(?P<comma>,\s)
    |\s(?P<word>to|and|through|until|till|up\ to)\s
      (?:(?:the\s)?(?:end|start|middle|beginning)\sof\s)?(?:the\s)?""",
    re.VERBOSE,
)
_PART_OF_TIME = Cue(
    r"\b(?:end|half|beginning|start|middle|close|course|rest|remainder|month|years?) ?$"
)
_ONWARDS = Cue(r" (?:onwards?|and (?:beyond|after|onwards?)|on\b(?= ?[,.;)]))")


def find(text: str) -> Iterator[Time]:
    """Yield the times of a text, from left to right, ranges as one."""
    pending: Time | None = None
    for time in _single(text):
        if pending is not None:
            joined = _join(text, pending, time)
            if joined is not None:
                pending = joined
                continue
            if not _is_open(text, pending):
                yield _alone(text, pending)
        pending = time
    if pending is not None and not _is_open(text, pending):
        yield _alone(text, pending)


def _is_open(text: str, time: Time) -> bool:
    """Whether a time waits for a date that is none: "the year to"."""
    return time.kind == "within" and _UPTO.search(text, time.start, time.end) is not None


def _single(text: str) -> Iterator[Time]:
    """Yield each date without its preposition."""
    for match in ATOM.finditer(text):
        read = read_relative if match.group(*BY_CALENDAR) == _NOTHING else read_date
        time = read(text, match)
        if time is not None:
            yield time


# "five years from 2020", "the twelve months to March 2024"
_FROM_GAP = Cue(
    r"(?: (?:period|term|programme|program|plan|cycle))?,? "
    r"(?:from|(?:starting|beginning|commencing)(?: in| from| on| with)?)(?: the)? "
)
_UPTO = Cue(r" (?:to|ended|ending|through)(?: on)?$")


def _measured(text: str, length: Time, date: Time) -> Time | None:
    """Read a length of time that is counted from, or up to, the date behind it."""
    relative = length.relative
    if relative is None or date.first is None or date.last is None or date.year_missing:
        return None
    gap = text[length.end : date.start]
    start = length.start
    if (front := placed(text, start)) is not None:
        start = max(0, start - 48) + front.start()
    move = add_years if relative.unit == "year" else add_months
    if relative.unit not in {"year", "month"}:
        return None
    if gap == " " and _UPTO.search(text, length.start, length.end):
        first = _next(move(date.last, -relative.amount)) if len(date.last) > 4 else None
        years = str(int(date.last[:4]) - relative.amount)
        return Time(start, date.end, "span", first or years, date.last)
    if relative.direction in {"coming", "next"} and _FROM_GAP.fullmatch(gap):
        return Time(start, date.end, "span", date.first, move(date.first, relative.amount))
    return None


def _next(date: str) -> str:
    """Return the month, or the day, behind a date."""
    if len(date) == 7:
        return add_months(date, 1)
    try:
        return (datetime.date.fromisoformat(date) + datetime.timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):
        return date  # 31 February: no day of the calendar


def _join(text: str, low: Time, high: Time) -> Time | None:
    """Read two dates as one period: "from 2013 to 2018", "between June and August 2024"."""
    if low.kind == "within" and high.kind in {"point", "span"}:
        return _measured(text, low, high)
    if low.kind not in {"point", "span"} or high.kind not in {"point", "span"}:
        return None
    if low.first is None or high.last is None or low.attributive:
        return None
    link = _LINK.fullmatch(text, low.end, high.start)
    if link is None:
        return None
    front = placed(text, low.start)
    first = low.first
    if low.year_missing and not high.year_missing:
        year = int(high.last[:4])
        first = f"{year - 1 if first[1:] > high.last[4:] else year}{first[1:]}"
    if low.year_missing != high.year_missing and high.year_missing:
        return None
    if (link["word"] == "and" or link["comma"]) and not (
        (front is not None and (front["from"] or "").lower().endswith("between"))
        or adjoining(low.last or "", high.first or "")
        or (low.last == high.first and len(low.last or "") == 4 and low.first != low.last)
    ):
        return None
    if not low.year_missing and first > high.last:
        return None
    if high.last < first and not high.year_missing:
        return None
    start = low.start
    if front is not None and (front["from"] or front["within"] or front["in"]):
        start = max(0, low.start - 48) + front.start()
    return Time(
        start, high.end, "span", first, high.last, attributive=high.attributive and front is None,
        year_missing=high.year_missing,
    )  # fmt: skip


def _alone(text: str, time: Time) -> Time:
    """Take in the preposition of a date, and what it makes of it."""
    if time.kind in {"each", "ago"}:
        return time
    front = placed(text, time.start)
    onwards = _ONWARDS.match(text, time.end)
    if front is None:
        return msgspec.structs.replace(time, end=onwards.end(), kind="since") if onwards else time
    start = max(0, time.start - 48) + front.start()
    kind, end = time.kind, time.end
    preposition = (front["from"] or "").lower()
    if front["by"]:
        kind = "by"
    elif front["now"]:
        kind = "until"
    elif front["since"] or (preposition.endswith("from") and kind == "point"):
        if kind == "within":
            return time
        kind, end = "since", onwards.end() if onwards else end
    elif preposition and kind == "point":
        return time
    elif onwards is not None and kind == "point":
        kind, end = "since", onwards.end()  # “for 2021 and beyond”
    # "the conference of May 2017", but not "the end of May 2017"
    of = (front["in"] or "").lower() == "of" and time.first is not None
    attributive = time.attributive or (
        of and not _PART_OF_TIME.search(text, max(0, start - 20), start)
    )
    return msgspec.structs.replace(time, start=start, end=end, kind=kind, attributive=attributive)
