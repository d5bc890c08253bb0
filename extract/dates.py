"""Times in a text: dates, periods, fiscal years, and times counted from when they are said.

One interface over the grammars of both languages (`extract.lang.*.dates`). Dates are ISO 8601,
as precise as the text ("2017", "2015-12", "2020-05-18"). `resolve` turns a time into the period
that the annotation guidelines ask for.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable

import msgspec

from extract.cue import Cue
from extract.lang.en import dates as en
from extract.lang.zh import dates as zh
from extract.times import Direction, Relative, Time, TimeKind, add_months, add_years, possible

__all__ = [
    "Relative",
    "Time",
    "TimeKind",
    "add_months",
    "add_years",
    "find_times",
    "last_stretch",
    "resolve",
]

Period = tuple[str | None, str | None]


def find_times(
    text: str,
    lang: str,
    *,
    named: tuple[str, str] | None = None,
    stretch: Time | None = None,
) -> list[Time]:
    """Return the times of a text, in order, none overlapping another.

    The text is the folded text of one block; offsets count in it. A date without its year, and
    "the same year", carry the time that the text named before them, the former only within the
    sentence. `named` is the time that the text before this one named last, `stretch` the last
    stretch of years that it named, which "that period" may mean.
    """
    grammar = zh if lang.startswith("zh") else en
    found: list[Time] = []
    since = 0 if named is None else -1  # where the time named before ends; -1 in another text
    in_one_year = True  # does it lie in one year?
    for said in grammar.find(text):
        time = known = msgspec.structs.replace(
            said, first=possible(said.first), last=possible(said.last)
        )
        if named is not None:
            relative = time.relative
            same = relative and relative.direction == "same" and relative.unit != "weekday"
            near = time.year_missing and since >= 0 and not _STOP.search(text, since, time.start)
            near = near and in_one_year  # “since 1979 …, in February”: of no year that was named
            if same or (near and time.relative is None):
                known = msgspec.structs.replace(time, carried=named)
        if _is_that_period(known) and lang == "en":
            if stretch is None:
                continue
            known = msgspec.structs.replace(stretch, start=known.start, end=known.end)
        elif _is_stretch(known):
            stretch = known
        found.append(known)
        first, last = resolve(known, None) if known.year_missing else (known.first, known.last)
        if known.kind == "by":
            first = last
        elif known.kind == "since":
            last = first
        if first and last and not _is_name(known):
            named, since = (first, last), known.end
            in_one_year = known.kind != "since" and first[:4] == last[:4]
    return found


def last_stretch(times: Iterable[Time], before: Time | None) -> Time | None:
    """Return the last stretch of time among some, which a text told after `before`."""
    return next((t for t in reversed([*times]) if _is_stretch(t)), before)


def resolve(time: Time, anchor: str | None, *, future: bool | None = None) -> Period:
    """Return the (start, end) of a time that was said at `anchor`, either end open as None.

    `anchor` is a partial date; relative periods take its precision ("within three years", said
    in 2017, is ("2017", "2020")). A date without its year is the latest on or before the anchor;
    after "by" or "before" the one nearest to it, with `future` the earliest on or after it.
    What lasts `until` a date begins at the anchor ("from now until 2020").
    Both ends are None where the anchor is needed and missing; an end is None where it would
    lie outside the years 1000 to 9999.
    """
    known = possible(anchor) if anchor and anchor[0] != "-" else None
    first, last = (possible(end) for end in _period(time, known, future=future))
    if time.kind == "by":
        return None, last
    if time.kind == "since":
        return first, None
    if time.kind == "until":
        return (known if known and last and known[:4] <= last[:4] else None), last
    return first, last


_FARTHEST = 10_000  # units of time: a text that counts farther means nothing by it
_STOP = Cue(r"[。!?;！？；\n]|(?<![A-Z0-9])\.\s|(?<=\d{4})\.\s(?=[A-Z])")


def _is_stretch(time: Time) -> bool:
    return time.kind in {"span", "within", "since"} and not time.attributive


def _is_that_period(time: Time) -> bool:
    relative = time.relative
    return relative is not None and relative.unit == "period" and relative.direction == "same"


def _is_name(time: Time) -> bool:
    return time.attributive and time.kind == "point" and len(time.first or "") == 4


def _period(time: Time, anchor: str | None, *, future: bool | None) -> Period:
    if time.kind == "each":
        return None, None
    relative = time.relative
    if time.first is not None and time.last is not None:
        if not time.year_missing:
            return time.first, time.last
        return _with_year(time, anchor, future=time.kind == "until" or future)
    if relative is None:
        return None, None
    if relative.direction == "same" and relative.unit != "weekday":
        return _same(relative, time.carried, anchor)
    if anchor is None:
        return None, None
    return _counted(time, relative, anchor, future=bool(future))


def _with_year(time: Time, anchor: str | None, *, future: bool | None) -> Period:
    """Give a date without its year the year that is meant."""
    first, last = time.first or "", time.last or ""
    said = (time.carried[1] if time.carried else None) or anchor
    if said is None:
        return None, None
    if first.startswith("---"):
        return _with_month(time, said, future=future)
    year = int(said[:4])
    if time.relative is not None and time.relative.unit == "year":
        step = {"last": -1, "ago": -1, "next": 1}.get(time.relative.direction, 0)
        if time.relative.direction == "same" or anchor is None:
            year = int(said[:4]) + time.relative.amount
        else:
            year = int(anchor[:4]) + step * time.relative.amount
    elif time.relative is not None and time.relative.unit == "month" and len(said) > 4:
        same_or_later = last[1:4] >= said[4:7]
        if time.relative.direction == "last":
            year -= same_or_later
        elif time.relative.direction == "next":
            year += last[1:4] <= said[4:7]
    elif len(said) > 4 and (time.carried is None or (future and first > last)):
        rest = last[1:]
        month_now, month_then = int(said[5:7]), int(rest[1:3])
        later = rest[: len(said) - 4] > said[4 : 4 + len(rest)]
        if time.kind == "by" and future is None:
            if month_then - month_now > 6:
                year -= 1
            elif month_now - month_then > 6:
                year += 1
        elif future:
            year += rest[: len(said) - 4] < said[4 : 4 + len(rest)]
        elif later:
            year -= 1
    begun = year - (first > last)  # "from November to February"
    return f"{begun:04}{first[1:]}", f"{year:04}{last[1:]}"


def _with_month(time: Time, said: str, *, future: bool | None) -> Period:
    """Give a day that stands alone (26日, “on the 3rd”) the month that is meant, or its year."""
    first, last = (time.first or "")[3:], (time.last or "")[3:]
    relative = time.relative
    if len(said) < 7:
        return said, said
    month = said[:7]
    if relative is not None:
        step = {"last": -1, "next": 1}.get(relative.direction, 1 if relative.amount else 0)
        month = add_months(month, step)
    elif len(said) == 10 and time.carried is None:
        if not future and last > said[8:]:
            month = add_months(month, -1)
        elif future and first < said[8:]:
            month = add_months(month, 1)
    begun = month if first <= last else add_months(month, -1)
    return f"{begun}-{first}", f"{month}-{last}"


def _same(relative: Relative, carried: tuple[str, str] | None, anchor: str | None) -> Period:
    """Read "the same year", 同月, 同期: of the time that was named before."""
    first, last = carried or (anchor, anchor)
    if first is None or last is None or (carried is None and relative.unit == "period"):
        return None, None
    if relative.unit == "period":
        return first, last
    if relative.unit == "year" and len(first) == 4 and int(last[:4]) - int(first) == 1:
        return first, last  # “that year” is the fiscal year 2013/14
    length = {"year": 4, "month": 7}.get(relative.unit, 10)
    if length > len("2020") == len(last):
        return None, None  # “the same month” is of none where only a year was named
    if relative.amount:
        last = _moved(last[:length], relative, 1)
    return last[:length], last[:length]


def _counted(time: Time, relative: Relative, anchor: str, *, future: bool) -> Period:
    """Count from the anchor: a calendar unit for a point, a stretch of time for a duration."""
    sign = {"last": -1, "ago": -1, "next": 1, "coming": 1}.get(relative.direction, 0)
    if abs(relative.amount) > _FARTHEST:
        return None, None
    if time.kind == "within" or (time.kind in {"by", "since"} and relative.direction == "coming"):
        moved = _moved(anchor, relative, sign)
        return (moved, anchor) if sign < 0 else (anchor, moved)
    if time.kind == "span" and relative.unit == "year":  # 今明两年, "this year and next"
        ends = sorted((int(anchor[:4]), int(anchor[:4]) + sign * relative.amount))
        return str(ends[0]), str(ends[1])
    if relative.unit == "weekday":
        return _weekday(anchor, relative, future=future)
    if relative.unit == "week":
        return _week(anchor, sign * relative.amount)
    moved = _moved(anchor, relative, sign)
    if possible(moved) is None:
        return None, None
    if relative.unit == "year":
        return moved[:4], moved[:4]
    if relative.unit == "month":
        if relative.amount == 3 and relative.direction != "ago":
            return _quarter(moved)
        return moved[:7], moved[:7]
    if relative.unit == "decade":
        start = int(moved[:4]) // 10 * 10
        return str(start), str(start + 10)
    if relative.unit == "century":
        start = int(moved[:4]) // 100 * 100
        return str(start + 1), str(start + 100)
    return moved, moved


def _quarter(date: str) -> Period:
    if len(date) < 7:
        return date, date
    first = (int(date[5:7]) - 1) // 3 * 3 + 1
    return f"{date[:4]}-{first:02}", f"{date[:4]}-{first + 2:02}"


def _moved(anchor: str, relative: Relative, sign: int) -> str:
    amount = sign * relative.amount
    if relative.unit == "year":
        return add_years(anchor, amount)
    if relative.unit == "month":
        return add_months(anchor, amount)
    if relative.unit in {"decade", "century"}:
        return add_years(anchor, amount * (10 if relative.unit == "decade" else 100))
    if len(anchor) < 10:
        return anchor
    days = amount * 7 if relative.unit == "week" else amount
    return (datetime.date.fromisoformat(anchor) + datetime.timedelta(days=days)).isoformat()


_WEEKS: dict[Direction, int] = {"before": -1, "same": 0, "after": 1}


def _weekday(anchor: str, relative: Relative, *, future: bool) -> Period:
    """Read "on Monday" as the latest one on or before the anchor, or the next one on or after."""
    if len(anchor) < 10:
        return anchor, anchor
    said = datetime.date.fromisoformat(anchor)
    if (weeks := _WEEKS.get(relative.direction)) is not None:
        days = relative.amount - said.weekday() + 7 * weeks
        named = (said + datetime.timedelta(days=days)).isoformat()
        return named, named
    back = (said.weekday() - relative.amount) % 7
    if future and relative.direction == "this":
        back -= 7 * (back > 0)
    if relative.direction == "last" and back == 0:
        back = 7
    if relative.direction == "next":
        back -= 7
    day = (said - datetime.timedelta(days=back)).isoformat()
    return day, day


def _week(anchor: str, weeks: int) -> Period:
    if len(anchor) < 10:
        return anchor, anchor
    said = datetime.date.fromisoformat(anchor)
    monday = said - datetime.timedelta(days=said.weekday() - 7 * weeks)
    return monday.isoformat(), (monday + datetime.timedelta(days=6)).isoformat()
