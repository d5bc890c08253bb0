"""Chinese times counted from when they are said: 上月, 未来三年, 三年内, 五年来, 上周二."""

from __future__ import annotations

import re

from extract.lang.zh.date_patterns import number
from extract.times import Direction, Relative, RelativeUnit, Time
from extract.word_lists import listed

_NOT_THIS_YEAR = frozenset("0123456789零〇一二两三四五六七八九十百千万数几多余来近历半个当翌次")
WORDS: dict[str, Relative] = {
    **dict.fromkeys(("昨日", "昨天", "昨晚", "昨"), Relative("day", 1, "last")),
    **dict.fromkeys(("今日", "今天", "今晚", "今"), Relative("day", 0, "this")),
    **dict.fromkeys(("明日", "明天"), Relative("day", 1, "next")),
    **dict.fromkeys(("前日", "前天"), Relative("day", 2, "last")),
    "大前天": Relative("day", 3, "last"),
    "后天": Relative("day", 2, "next"),
    **dict.fromkeys(("当日", "当天", "同日"), Relative("day", 0, "same")),
    **dict.fromkeys(("本月", "月底", "月内"), Relative("month", 0, "this")),
    **dict.fromkeys(("上月", "上个月"), Relative("month", 1, "last")),
    **dict.fromkeys(("下月", "下个月"), Relative("month", 1, "next")),
    **dict.fromkeys(("同月", "当月"), Relative("month", 0, "same")),
    "次月": Relative("month", 1, "same"),
    "本周": Relative("week", 0, "this"),
    "上周": Relative("week", 1, "last"),
    "下周": Relative("week", 1, "next"),
    "同期": Relative("period", 0, "same"),
    **dict.fromkeys(("年内", "年底", "年末", "年初", "岁末"), Relative("year", 0, "this")),
}
_UNITS: dict[str, tuple[RelativeUnit, int]] = {
    "年": ("year", 1), "周年": ("year", 1), "个年度": ("year", 1), "个月": ("month", 1),
    "个季度": ("month", 3), "星期": ("week", 1), "个星期": ("week", 1), "周": ("week", 1),
    "天": ("day", 1), "日": ("day", 1), "个世纪": ("year", 100),
}  # fmt: skip


def read_relative(text: str, match: re.Match[str]) -> Time | None:
    """Read a time that is counted from when it is said."""
    got = match.groupdict()
    start, end = match.span()
    if got["halfyear"]:
        first, last = months_of(got["halfyear"]) or (1, 12)
        return Time(start, end, "span", f"--{first:02}", f"--{last:02}", year_missing=True)
    if got["pair"]:
        direction: Direction = "next" if got["pair"] == "今明" else "last"
        return Time(start, end, "span", None, None, Relative("year", 1, direction))
    if got["week"]:
        direction = {"上": "before", "下": "after"}.get(got["week"], "same")  # type: ignore[assignment]
        day = "一二三四五六日天".find(got["wday"])
        return Time(start, end, "point", None, None, Relative("weekday", min(day, 6), direction))
    if got["century"] and got["century"] != "本世纪":
        return Time(start, end, "span", "2001", "2100")
    if got["century"]:
        if match.group().endswith("中叶"):
            return Time(start, end, "point", "2050", "2050")
        return Time(start, end, "point", None, None, Relative("century", 0, "this"))
    if got["word"]:
        if got["word"][0] in "年月" and start and text[start - 1] in _NOT_THIS_YEAR:
            return None
        return Time(start, end, "point", None, None, WORDS[got["word"]])
    if got["rest"]:
        day = {"日": 6, "天": 6}.get(got["rest"][-1]) or "一二三四五六".find(got["rest"][-1])
        return Time(start, end, "point", None, None, Relative("weekday", day, "this"))
    return _duration(text, match)


_FORWARD = frozenset(listed("未来 今后 往后 接下来 此后 后续 将来 其后 之后"))


def _amount(written: str, unit: str) -> tuple[RelativeUnit, int] | None:
    """Return a duration as whole years, months, weeks or days; 半年 is six months."""
    kind, factor = _UNITS[unit]
    if written != "半":
        return kind, number(written) * factor
    if unit == "个世纪":
        return "year", 50
    return ("month", 6) if unit == "年" else None


def _duration(text: str, match: re.Match[str]) -> Time | None:
    """Read 未来三年, 三年内, 五年来, 十年前, 为期三年."""
    got = match.groupdict()
    start, end = match.span()
    written, unit = got["n1"] or got["n2"] or got["n3"], got["u1"] or got["u2"] or got["u3"]
    amount = _amount(written, unit)
    if amount is None:
        return None
    if got["dir"]:
        if got["dir"] == "前" and start and text[start - 1] in "提之目日以年底":
            return None
        relative = Relative(*amount, "next" if got["dir"] in _FORWARD else "last")
        return Time(start, end, "within", None, None, relative)
    suffix = got["s2"]
    if not suffix or suffix == "期":  # 为期三年, 三年期, 三年行动计划
        relative = Relative(*amount, "coming")
        return Time(start, end, "within", None, None, relative, attributive=True)
    if suffix.endswith("后"):
        return Time(start, end, "point", None, None, Relative(*amount, "next"))
    if suffix in {"前", "以前", "之前"}:
        return Time(start, end, "ago", None, None, Relative(*amount, "ago"))
    if suffix.endswith(("内", "里")):
        return Time(start, end, "within", None, None, Relative(*amount, "coming"))
    if suffix in {"来", "以来"} or amount[0] == "year":
        return Time(start, end, "within", None, None, Relative(*amount, "last"))
    return None


def months_of(written: str) -> tuple[int, int] | None:
    """Return the first and the last month of a part of a year; None where it names no months."""
    if written == "上半年":
        return 1, 6
    if written == "下半年":
        return 7, 12
    if written.endswith("个月"):
        count = number(written[1:-2])
        return (1, count) if 1 <= count <= 12 else None
    if "季" in written and written[0] in "第前一二三四":
        rank = number(re.sub(r"[第前个季度]", "", written))
        return (1 if written[0] == "前" else rank * 3 - 2), rank * 3
    return None
