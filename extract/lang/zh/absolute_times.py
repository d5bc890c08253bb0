"""Chinese dates by the calendar: 2018年9月3日, 去年九月, 2023/24财年, “十四五”, 民国112年."""

from __future__ import annotations

import re

from extract.cue import Cue
from extract.lang.zh.date_patterns import number
from extract.lang.zh.relative_times import WORDS, months_of
from extract.times import Relative, Time, TimeKind

_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "民国": 1911}  # the year before
# a name that begins with the year; none of the characters that a clause would have
_NAME_BEHIND = Cue(
    r"[^,，。;；、:：!！?？()（）\s向为在对将提实启宣举召派援与同通已曾底前共由被把给就开承支增培帮]{0,20}?"
    r"(?:议程|愿景|远景|规划|纲要|战略|目标|峰会|论坛|会议|大会|博览会|世博会|奥运会|报告|白皮书|方案"
    r"|计划(?![向为在对再给从]|提供|追加|捐|援助|拨|出资|投入)"  # 2016年计划向……: a verb there
    r"|预算|年会)"
)
_ANY_NUMBER = Cue(r"[\d零〇一二两三四五六七八九十百千万亿]+$")


_CENTURIES = {"本": 2000, "上": 1900, "十九": 1800, "二十": 1900}


def read_decade(
    start: int, end: int, century: str | None, decade: str | None, whole: str | None
) -> Time:
    """Read 上世纪六十年代 and 1990年代."""
    if whole:
        year = int(whole)
    else:
        stem = _CENTURIES.get(century or "")
        year = (stem if stem is not None else (int(century or "20") - 1) * 100) + number(
            decade or ""
        )
    return Time(start, end, "span", str(year), str(year + 9))


def read_fiscal(start: int, end: int, first: str, last: str | None) -> Time:
    """Read 2023/24财年, 2023财年 and 2013-18年."""
    if last is None:
        return Time(start, end, "point", first, first)
    return Time(start, end, "span", first, last if len(last) == 4 else first[:2] + last)


def read_day(match: re.Match[str]) -> Time:
    """Read a day without its month (26日), or with a month that is counted (上月26日)."""
    got = match.groupdict()
    start, end = match.span()
    if got["mword"]:
        date = f"---{number(got['mday']):02}"
        relative = WORDS[got["mword"]]
        return Time(start, end, "point", date, date, relative, year_missing=True)
    if got["dayno"]:  # 今（16）日
        date = f"---{number(got['dayno']):02}"
        return Time(start, end, "point", date, date, year_missing=True)
    first, last = (f"---{number(day):02}" for day in (got["d5"], got["d6"] or got["d5"]))
    kind: TimeKind = "point" if first == last else "span"
    return Time(start, end, kind, first, last, year_missing=True)


def is_month(text: str, match: re.Match[str]) -> bool:
    """Whether a month without a day and a year is one: not the "5月" of a name or of a count."""
    return not _ANY_NUMBER.search(text[max(0, match.start() - 1) : match.start()])


_YEAR_SHIFT: dict[str, tuple[int, str]] = {
    "今年": (0, "this"), "本年": (0, "this"), "本年度": (0, "this"), "全年": (0, "this"),
    "去年": (1, "last"), "上年": (1, "last"), "前年": (2, "last"), "明年": (1, "next"),
    "后年": (2, "next"), "同年": (0, "same"), "当年": (0, "same"),
    "翌年": (1, "same"), "次年": (1, "same"), "该年": (0, "same"), "该年度": (0, "same"),
}  # fmt: skip


def read_year(text: str, match: re.Match[str]) -> Time | None:
    """Read a year, with what follows it: a month, a day, a half, a quarter."""
    got = match.groupdict()
    start, end = match.span()
    relative = None
    if not got["yword"]:
        value = number(got["year"] or got["eray"] or got["roc"])
        if not got["year"]:
            value += _ERAS[got["era"] or "民国"]
        if not 1800 <= value <= 2100:
            return None
        stem = str(value)
    else:
        amount, direction = _YEAR_SHIFT[got["yword"]]
        if got["yword"] == "全年":
            return None
        relative = Relative("year", amount, direction)  # type: ignore[arg-type]
        stem = "-"
    first = last = stem
    kind: TimeKind = "point"
    if got["month"]:
        first = last = f"{stem}-{number(got['month']):02}"
        if got["day"]:
            first = last = f"{last}-{number(got['day']):02}"
        if got["month0"] and number(got["month0"]) < number(got["month"]):
            first, kind = f"{stem}-{number(got['month0']):02}", "span"
    elif got["part"] and (months := months_of(got["part"])):
        first, last = f"{stem}-{months[0]:02}", f"{stem}-{months[1]:02}"
        kind = "span"
    elif relative is not None:
        return Time(start, end, "point", None, None, relative)
    name = _NAME_BEHIND.match(text, end)
    attributive = bool(name) and kind == "point" and text[end : end + 1] not in {",", "，", ""}
    if text[start - 1 : start] in {"《", "“"} and got["year"] and not got["month"]:
        attributive = attributive or text[start - 1] == "《"
    return Time(
        start, end, kind, first, last, relative, attributive=attributive,
        year_missing=relative is not None,
    )  # fmt: skip


def read_five_year_plan(start: int, end: int, plan: str, planned: str | None) -> Time | None:
    """“十四五” is the fourteenth five-year plan, 2021 to 2025."""
    rank = number(plan)
    first = {1: 1953, 2: 1958, 3: 1966}.get(rank, 1971 + 5 * (rank - 4))
    name = planned in {"规划", "计划"}
    kind: TimeKind = "since" if planned == "以来" else "span"
    return Time(start, end, kind, str(first), str(first + 4), attributive=name)
