"""Chinese times: 2018年9月3日, 截至2019年底, 未来三年, “十四五”期间, 去年九月.

The forms are read one by one (`absolute_times`, `relative_times`); here they get the words
around them, and two that belong together become one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from extract.cue import Cue
from extract.lang.zh.absolute_times import (
    is_month,
    read_day,
    read_decade,
    read_fiscal,
    read_five_year_plan,
    read_year,
)
from extract.lang.zh.date_patterns import ATOM, NO_NAME, number
from extract.lang.zh.relative_times import months_of, read_relative
from extract.times import Relative, Time, add_months, add_years, adjoining, slashed_date

_BEFORE = Cue(
    r"(?P<by>截至|截止到?|截止至|迄至|到|至|直到|直至|不晚于|不迟于|迄|赶在|最迟)?"
    r"(?P<since>自从|自打|自|从|始于|由)?[在于]?$"
)
_AFTER = Cue(
    r"(?P<by>年?底以?前|年?末以?前|以前|之前|前(?![一二三四五六七八九十\d夕往后景]|所未有)|为止|止(?!于))"
    r"|(?P<since>年?底?以来|[^，。；、,;：:\d年月日（）()]{1,14}以来|来(?![华访到自临说])"
    r"|起(?![草源义])|开始|之后|以后|后(?![期续勤任])|至今)"
    rf"|(?P<in>期间|间(?![接隔])|之间|内|之内|以内|中{NO_NAME}|当中)"
)
_TO_THE_DAY = Cue(r"-\d\d-\d\d$")
_LINK = Cue(r" ?[-–—―~～至到和与及、] ?")
_THIS_AND_NEXT = (Relative("year", 0, "this"), Relative("year", 1, "next"))
# 从2021年起的三年内, 自今年开始分五年: how long, counted from a date
_FROM = Cue(r"(?:年度?)?(?:起|开始|始)(?:的|[,，])? ?")


def find(text: str) -> Iterator[Time]:
    """Yield the times of a text, from left to right, ranges as one."""
    pending: Time | None = None
    for match in ATOM.finditer(text):
        time = _read(text, match, pending)
        if time is None:
            continue
        if pending is not None:
            joined = _join(text, pending, time)
            if joined is not None:
                pending = joined
                continue
            yield _alone(text, pending)
        if match["d4"]:  # only the end of a range
            pending = None
            continue
        pending = time
    if pending is not None:
        yield _alone(text, pending)


def _read(text: str, match: re.Match[str], pending: Time | None) -> Time | None:
    got = match.groupdict()
    start, end = match.span()
    if got["iso"]:
        date = "-".join(f"{int(part):02}" for part in re.split(r"[-/. ]", got["iso"]))
        return Time(start, end, "point", date, date)
    if got["isomonth"]:
        return Time(start, end, "point", got["isomonth"], got["isomonth"])
    if got["dmy"]:
        day, month, year = got["dmy"].split(".")
        date = f"{year}-{int(month):02}-{int(day):02}"
        return Time(start, end, "point", date, date)
    if got["slashed"]:
        date = slashed_date(got["slashed"])
        return Time(start, end, "point", date, date)
    if got["fw"]:  # 二〇一六至一七年度
        years = (number(got["fw"]), number(got["fw"][:2] + got["fw2"]))
        return read_fiscal(start, end, *map(str, years))
    if first := got["fy"] or got["fs"] or got["fs3"]:
        return read_fiscal(start, end, first, got["fy2"] or got["fs2"] or got["fs4"])
    if got["year"] or got["yword"] or got["era"] or got["roc"]:
        return read_year(text, match)
    if got["mword"] or got["d5"] or got["dayno"]:
        return read_day(match)
    if got["qpart"]:
        months = months_of(got["qpart"])
        return months and Time(
            start, end, "span", f"--{months[0]:02}", f"--{months[1]:02}", year_missing=True
        )
    if month := got["m2"] or got["m3"]:
        if got["m3"] and not is_month(text, match):
            return None
        date = f"--{number(month):02}" + (f"-{number(got['d2']):02}" if got["d2"] else "")
        return Time(start, end, "point", date, date, year_missing=True)
    if got["d4"]:
        if pending is None or pending.last is None or not _TO_THE_DAY.search(pending.last):
            return None
        date = f"{pending.last[:-2]}{number(got['d4']):02}"
        return Time(start, end, "point", date, date, year_missing=pending.year_missing)
    if plan := got["plan"] or got["plan2"]:
        return read_five_year_plan(start, end, plan, got["planned"])
    if got["dec2"]:
        return read_decade(start, end, "上", got["dec2"], None)
    if got["dec"] or got["decade"]:
        return read_decade(start, end, got["cent"], got["dec"], got["decade"])
    if got["each"]:
        return Time(start, end, "each", None, None)
    return read_relative(text, match)


def _measured(text: str, date: Time, length: Time) -> Time | None:
    """Read a length of time that is counted from the date before it: 从2021年起的三年内."""
    relative = length.relative
    if relative is None or relative.unit not in {"year", "month"} or date.kind != "point":
        return None
    if not _FROM.fullmatch(text, date.end, length.start):
        return None
    coming = msgspec.structs.replace(relative, direction="coming")
    if date.relative is not None and date.first is None:  # 从今年起五年内
        this = (date.relative.unit, date.relative.amount) == ("year", 0)
        if not this or date.relative.direction != "this":
            return None
        return msgspec.structs.replace(
            length, start=date.start, relative=coming, attributive=False, kind="within"
        )
    if date.first is None or date.year_missing:
        return None
    move = add_years if relative.unit == "year" else add_months
    return Time(date.start, length.end, "span", date.first, move(date.first, relative.amount))


def _join(text: str, low: Time, high: Time) -> Time | None:
    """Read two dates as one period: 2013年至2018年, 2024年10月9日至12日, 今年3月至5月."""
    if high.kind == "within":
        return _measured(text, low, high)
    if low.kind not in {"point", "span"} or low.first is None or high.last is None:
        return None
    if high.kind not in {"point", "span"}:
        return None
    gap = text[low.end : high.start]
    if _LINK.fullmatch(gap) is None:
        return None
    first, last = low.first, high.last
    missing = low.year_missing
    if not low.year_missing and high.year_missing:
        last = f"{first[:4]}{last[1:]}" if high.relative is None and last[0] == "-" else last
    if low.year_missing and not high.year_missing:
        return None
    relative = low.relative
    if low.relative != high.relative and high.relative is not None:
        if (low.relative, high.relative) != _THIS_AND_NEXT or first < last:
            return None
        relative = high.relative  # 今年9月至明年8月: the year in which it ends
    months = missing and high.year_missing and len(first) == len(last) == len("--11")
    if first > last and not (months or relative != low.relative):
        return None  # but 11月至1月 runs into the next year
    before = (low.last if low.kind == "span" else None) or first  # 2005、2006和2007年
    if gap.strip() in {"和", "与", "及", "、"} and not adjoining(before, last):
        return None
    return Time(
        low.start, high.end, "span", first, last, relative, attributive=high.attributive,
        year_missing=missing,
    )  # fmt: skip


def _alone(text: str, time: Time) -> Time:
    """Take in the words before and behind a date, and what they make of it."""
    if time.kind in {"each", "ago"}:
        return time
    start, end = time.start, time.end
    front = text[max(0, start - 8) : start]
    before = _BEFORE.search(front)
    after = _AFTER.match(text, end)
    kind = time.kind
    if before is not None and before.group():
        start -= len(before.group())
    else:
        before = None
    if time.kind != "within":
        if after is not None:
            end = after.end()
        if after is not None and after["since"]:
            kind = "since"
        elif (after is not None and after["by"]) or (before is not None and before["by"]):
            kind = "by"
        elif before is not None and before["since"] and time.kind == "point":
            kind = "since"
    if text[time.start : time.end].startswith("年") and text[time.end - 1 : time.end] == "前":
        kind = "by"
    return msgspec.structs.replace(time, start=start, end=end, kind=kind)
