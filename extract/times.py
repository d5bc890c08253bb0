"""The records of times that the date grammars of all languages hand on to `extract.dates`."""

from __future__ import annotations

import re
from calendar import monthrange
from functools import lru_cache
from typing import Final, Literal

import msgspec

from extract.cue import Cue

TimeKind = Literal["point", "span", "by", "since", "until", "within", "each", "ago"]
RelativeUnit = Literal["year", "month", "week", "day", "decade", "century", "weekday", "period"]
Direction = Literal["next", "coming", "last", "this", "ago", "same", "before", "after"]


_DAY: Final = len("2020-05-18")


def is_moment(time: Time) -> bool:
    """Is it one day or month of a year that it names?"""
    return time.kind == "point" and time.relative is None and "-" in (time.first or "")


def is_full_day(date: str | None) -> bool:
    """Is a partial date (`2020`, `2020-05`, `2020-05-18`) one of a day?"""
    return date is not None and len(date) == _DAY


class Relative(msgspec.Struct, frozen=True):
    """A time counted from when something was said: next year, 未来三年, on Monday, 同年.

    `next` and `last` are said so ("over the next three years"); `coming` only follows from the
    preposition ("over three years", 三年内). `same` is the time that was named before it, or
    `amount` units from there (次年, "the year before": 1, -1). A weekday's amount is 0 for Monday
    to 6 for Sunday; it is `this` one on or before the day of saying, or that of the week `before`
    (上周二), of the `same` week (本周二) or of the week `after`.
    """

    unit: RelativeUnit
    amount: int
    direction: Direction


class Time(msgspec.Struct, frozen=True):
    """A time as the text puts it; offsets take in its preposition ("by the end of 2019").

    `first` and `last` are partial ISO 8601 dates, both the same where it is one date; a date
    without its year begins with two hyphens ("--02-07"), one without its month with three
    ("---07"). They are None in a relative time.
    """

    start: int
    end: int
    kind: TimeKind
    first: str | None
    last: str | None
    relative: Relative | None = None
    attributive: bool = False  # belongs to a name or a noun: "the 2030 Agenda", "a three-year plan"
    year_missing: bool = False
    carried: tuple[str, str] | None = None  # the time named before it, for 同年 and year-less dates


def adjoining(first: str, last: str) -> bool:
    """Whether of two years, or two months of a year, the second follows on the first.

    So that "in 2021 and 2022", 4月和5月 are one stretch of time, and "in 2015 and 2018" are not.
    """
    if len(first) != len(last):
        return False
    if len(first) == 4 and first[0] != "-":
        return int(last) - int(first) == 1
    in_one_year = len(first) in (4, 7) and first[:-2] == last[:-2]
    return in_one_year and int(last[-2:]) - int(first[-2:]) == 1


def add_years(date: str, years: int) -> str:
    """Move a partial date by years, keeping its precision; 29 February becomes 28."""
    moved = f"{int(date[:4]) + years:04}{date[4:]}"
    if moved.endswith("-02-29") and monthrange(int(moved[:4]), 2)[1] < 29:
        return f"{moved[:-2]}28"
    return moved


def add_months(date: str, months: int) -> str:
    """Move a partial date by months, keeping its precision; a year moves by whole years."""
    if len(date) == 4:
        return add_years(date, months // 12 if months >= 0 else -(-months // 12))
    count = int(date[:4]) * 12 + int(date[5:7]) - 1 + months
    moved = f"{count // 12:04}-{count % 12 + 1:02}"
    if len(date) == 7:
        return moved
    day = min(int(date[8:10]), monthrange(count // 12, count % 12 + 1)[1])
    return f"{moved}-{day:02}"


_DATE: Final = Cue(r"([1-9]\d{3}|-)(?:-(0[1-9]|1[0-2])(?:-\d\d)?)?")
_DAY_ALONE: Final = Cue(r"---(?:0[1-9]|[12]\d|3[01])")


@lru_cache(maxsize=4096)
def possible(date: str | None) -> str | None:
    """Return a date as precisely as the calendar has it: "2024-02-31" is some day of "2024-02"."""
    if date is None or (len(date) == len("2024") and date.isdigit() and date[0] != "0"):
        return date
    if date.startswith("---") and _DAY_ALONE.fullmatch(date):
        return date
    parts = _DATE.fullmatch(date)
    if parts is None:
        return None
    if parts[2] is None or len(date) == parts.end(2):
        return date
    year = 2000 if parts[1] == "-" else int(parts[1])  # a leap year, where none is named
    known = 1 <= int(date[-2:]) <= monthrange(year, int(parts[2]))[1]
    return date if known else date[:-3]


def is_possible_day(date: str | None) -> bool:
    """Is a date one of a day that the calendar has?"""
    return is_full_day(date) and possible(date) == date


def slashed_date(written: str) -> str:
    """Read 31/12/2024; where day and month could change places, only the year is sure."""
    first, second, year = (int(part) for part in re.split(r"[/-]", written))
    if first == second <= 12 or first > 12 >= second >= 1:
        return f"{year}-{second:02}-{first:02}"
    if second > 12 >= first >= 1:
        return f"{year}-{first:02}-{second:02}"
    return str(year)
