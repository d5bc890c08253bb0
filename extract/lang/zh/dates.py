"""Chinese dates and periods: 2018年9月3日, 截至2019年底, 未来三年, “十四五”期间, 去年九月."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from extract.lang.zh import numerals
from extract.numerals import listed
from extract.times import Relative, RelativeUnit, Time, TimeKind, adjoining

_DIGIT = "〇○零O一二三四五六七八九"
_SEP = r"\ ?[-–—―~～至到]\ ?"
_YEAR4 = rf"(?:(?:1[89]|20)\d\d|[一二][九〇○零O八]+[{_DIGIT}]{{2}}|[一二][{_DIGIT}]{{3}})"
_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元正])"
_DAY = (
    r"(?:[12]\d|3[01]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|二十|廿[一二三四五六七八九]?"
    r"|[一二三四五六七八九])"
)
_DAY_MARK = r"\ ?[日号](?![元圆本币均])"
_TO = r"[-–—―~～至到]"
_YEAR_WORD = r"今年|去年|明年|前年|后年|同年|当年|翌年|次年|本年度?|上年|全年"
_COUNT = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3}|半)"
_UNIT = r"(?:周年|年|个月|个季度|个星期|星期|周|天|日|个年度|个世纪)"
_ATOM = re.compile(
    rf"""
    (?=[\d{_DIGIT}十廿元正“"今去明前后同当翌次本上下全昨年岁月周星近最此过以往接将未为每逐其之半两])
    (?:(?P<iso>(?<!\d)(?:1[89]|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?!\d))
    | (?P<fy>(?<!\d)(?:1[89]|20)\d\d)(?:[/-](?P<fy2>\d{{4}}|\d\d))?\ ?(?:财政年度|财年|财政年)
    | (?P<fs>(?<!\d)(?:1[89]|20)\d\d)/(?P<fs2>\d\d(?:\d\d)?)(?!\d|/)\ ?年度?
    | (?:(?<![\d{_DIGIT}])(?P<year>{_YEAR4})\ ?
          (?:年度?(?![代级前后来]|以下)|年(?=[前后来])|(?={_SEP}(?:{_YEAR4})\ ?年))
        |(?P<yword>{_YEAR_WORD}))
        (?:
          \ ?(?P<month>{_MONTH})\ ?月(?![球亮饼])
            (?:份|\ ?(?P<day>{_DAY}){_DAY_MARK}|[初底末]|[上中下]旬)?
        | \ ?(?P<part>上半年|下半年|第[一二三四1-4]季度?|[一二三四]季度|前[一二三]季度
            |年?[初底末终中](?![国非方美期阿东亚欧俄心央小文学级拉])|[春夏秋冬]季?)
        )?
    | (?<![\d.第一二三四五六七八九十])(?P<m2>{_MONTH})\ ?月
        (?:份|\ ?(?P<d2>{_DAY}){_DAY_MARK}|[初底末]|[上中下]旬)
    | (?<![\d.第个一二三四五六七八九十两几多])(?P<m3>{_MONTH})\ ?月(?![球亮饼])
    | (?<=[至到—–~、和-])(?P<d4>{_DAY}){_DAY_MARK}
    | [“"]?(?P<plan>十[一二三四五六七八九]?|[一二三四五六七八九])五[”"]?\ ?
        (?P<planned>规划|计划|期间|时期|以来|末期?|初期?|头两年|收官)
    | [“"](?P<plan2>十[一二三四五六七八]?|[七八九])五[”"]
    | (?P<cent>本|上|1[89]|20|十九|二十)世纪(?P<dec>[2-9]0|[一二三四五六七八九]十)年代
    | (?<!\d)(?P<decade>(?:1[89]|20)\d0)年代
    | (?P<halfyear>(?<![\d年])[上下]半年)
    | (?P<century>本世纪)(?:中叶|末|初)?
    | (?P<word>昨[日天晚]|今[日天晚]|明[日天]|前[日天]|当[日天]|同日|本月|上个?月|下个?月|同月|当月
        |次月|本周|上周|下周|同期|年内|年底|年末|年初|岁末|月底|月内)
    | (?P<rest>(?:周|星期)[一二三四五六日天])(?![年期])
    | (?P<dir>未来|今后|往后|接下来|此后|后续|将来|过去|近|最近|此前|前|以往|其后|之后)的?\ ?
        (?:{_COUNT}{_TO})?(?P<n1>{_COUNT})\ ?(?P<u1>{_UNIT})
        (?:(?:的?时间)?内|之内|以内|间|来|以来|里|中|期间)?
    | (?:为期)?(?:{_COUNT}{_TO})?(?<![\d.,第{_DIGIT}十百千万两几个])(?P<n2>{_COUNT})[多余]?\ ?
        (?P<u2>{_UNIT})(?P<s2>(?:的?时间|时期)?内|之内|以内|来(?![华访到自临说])|以来|间(?!接)
        |期间|之间|前(?![夕后])|以前|之前|期(?!间)|(?=行动计划|计划|规划|行动方案))
    | 为期(?P<n3>{_COUNT})\ ?(?P<u3>{_UNIT})
    | (?P<each>每个?财?年度?|每个?月|每天|每日|每周|逐年|年均)
    )""",
    re.VERBOSE,
)

_BEFORE = re.compile(
    r"(?P<by>截至|截止到?|截止至|迄至|到|至|直到|直至|不晚于|不迟于|迄|赶在|最迟)?"
    r"(?P<since>自从|自打|自|从|始于|由)?[在于]?$"
)
_AFTER = re.compile(
    r"(?P<by>年?底以?前|年?末以?前|以前|之前|前(?![一二三四五六七八九十\d夕往后景]|所未有)|为止|止(?!于))"
    r"|(?P<since>年?底?以来|[^，。；、,;：:\d年月日（）()]{1,14}以来|来(?![华访到自临说])"
    r"|起(?![草源义])|开始|之后|以后|后(?![期续勤任])|至今)"
    r"|(?P<in>期间|间(?![接隔])|之间|内|之内|以内|中(?![国非美欧期阿东亚俄心央小文学级拉])|当中)"
)
_TO_THE_DAY = re.compile(r"-\d\d-\d\d$")
_LINK = re.compile(r" ?[-–—―~～至到和与及、] ?")
# a name that begins with the year; none of the characters that a clause would have
_NAME_BEHIND = re.compile(
    r"[^,，。;；、:：!！?？()（）\s向为在对将提实启宣举召派援与同通已曾底前共由被把给就开承支增培帮]{0,20}?"
    r"(?:议程|愿景|远景|规划|纲要|战略|目标|峰会|论坛|会议|大会|博览会|世博会|奥运会|报告|白皮书|计划|方案"
    r"|预算|年会)"
)
_NOT_THIS_YEAR = frozenset("0123456789零〇一二两三四五六七八九十百千万数几多余来近历半个当翌次")
_ANY_NUMBER = re.compile(r"[\d零〇一二两三四五六七八九十百千万亿]+$")


def find(text: str) -> Iterator[Time]:
    """Yield the times of a text, from left to right, ranges as one."""
    pending: Time | None = None
    for match in _ATOM.finditer(text):
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


def number(written: str) -> int:
    """Return the value of a small number in digits or characters; 二○二三 is 2023."""
    if written.isdigit():
        return int(written)
    if written in {"元", "正"}:
        return 1
    written = written.replace("O", "〇")
    if len(written) == 4:
        return int("".join(str(numerals.DIGITS[c]) for c in written))
    return int(next(numerals.scan(written)).value)


def _read(text: str, match: re.Match[str], pending: Time | None) -> Time | None:
    got = match.groupdict()
    start, end = match.span()
    if got["iso"]:
        date = "-".join(f"{int(part):02}" for part in re.split(r"[-/.]", got["iso"]))
        return Time(start, end, "point", date, date)
    if first := got["fy"] or got["fs"]:
        return _fiscal(start, end, first, got["fy2"] or got["fs2"])
    if got["year"] or got["yword"]:
        return _year(text, match)
    if month := got["m2"] or got["m3"]:
        if got["m3"] and not _is_month(text, match):
            return None
        date = f"--{number(month):02}" + (f"-{number(got['d2']):02}" if got["d2"] else "")
        return Time(start, end, "point", date, date, year_missing=True)
    if got["d4"]:
        if pending is None or pending.last is None or not _TO_THE_DAY.search(pending.last):
            return None
        date = f"{pending.last[:-2]}{number(got['d4']):02}"
        return Time(start, end, "point", date, date, year_missing=pending.year_missing)
    if plan := got["plan"] or got["plan2"]:
        return _five_year_plan(start, end, plan, got["planned"])
    if got["dec"] or got["decade"]:
        return _decade(start, end, got["cent"], got["dec"], got["decade"])
    if got["each"]:
        return Time(start, end, "each", None, None)
    return _relative(text, match)


_CENTURIES = {"本": 2000, "上": 1900, "十九": 1800, "二十": 1900}


def _decade(
    start: int, end: int, century: str | None, decade: str | None, whole: str | None
) -> Time:
    if whole:
        year = int(whole)
    else:
        stem = _CENTURIES.get(century or "")
        year = (stem if stem is not None else (int(century or "20") - 1) * 100) + number(
            decade or ""
        )
    return Time(start, end, "span", str(year), str(year + 9))


def _fiscal(start: int, end: int, first: str, last: str | None) -> Time:
    if last is None:
        return Time(start, end, "point", first, first)
    return Time(start, end, "span", first, last if len(last) == 4 else first[:2] + last)


def _is_month(text: str, match: re.Match[str]) -> bool:
    """Whether a month without a day and a year is one: not the "5月" of a name or of a count."""
    return not _ANY_NUMBER.search(text[max(0, match.start() - 1) : match.start()])


_YEAR_SHIFT: dict[str, tuple[int, str]] = {
    "今年": (0, "this"), "本年": (0, "this"), "本年度": (0, "this"), "全年": (0, "this"),
    "去年": (1, "last"), "上年": (1, "last"), "前年": (2, "last"), "明年": (1, "next"),
    "后年": (2, "next"), "同年": (0, "same"), "当年": (0, "same"),
    "翌年": (1, "same"), "次年": (1, "same"),
}  # fmt: skip


def _year(text: str, match: re.Match[str]) -> Time | None:
    """Read a year, with what follows it: a month, a day, a half, a quarter."""
    got = match.groupdict()
    start, end = match.span()
    relative = None
    if got["year"]:
        value = number(got["year"])
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
        first = f"{stem}-{number(got['month']):02}"
        if got["day"]:
            first += f"-{number(got['day']):02}"
        last = first
    elif got["part"] and (months := _part(got["part"])):
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


def _part(written: str) -> tuple[int, int] | None:
    """Return the first and the last month of a part of a year; None where it names no months."""
    if written == "上半年":
        return 1, 6
    if written == "下半年":
        return 7, 12
    if "季" in written and written[0] in "第前一二三四":
        rank = number(re.sub(r"[第前季度]", "", written))
        return (1 if written[0] == "前" else rank * 3 - 2), rank * 3
    return None


def _five_year_plan(start: int, end: int, plan: str, planned: str | None) -> Time | None:
    """“十四五” is the fourteenth five-year plan, 2021 to 2025."""
    rank = number(plan)
    first = {1: 1953, 2: 1958, 3: 1966}.get(rank, 1971 + 5 * (rank - 4))
    name = planned in {"规划", "计划"}
    return Time(start, end, "span", str(first), str(first + 4), attributive=name)


_WORDS: dict[str, Relative] = {
    **dict.fromkeys(("昨日", "昨天", "昨晚"), Relative("day", 1, "last")),
    **dict.fromkeys(("今日", "今天", "今晚"), Relative("day", 0, "this")),
    **dict.fromkeys(("明日", "明天"), Relative("day", 1, "next")),
    **dict.fromkeys(("前日", "前天"), Relative("day", 2, "last")),
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


def _relative(text: str, match: re.Match[str]) -> Time | None:
    """Read a time that is counted from when it is said."""
    got = match.groupdict()
    start, end = match.span()
    if got["halfyear"]:
        first, last = _part(got["halfyear"]) or (1, 12)
        return Time(start, end, "span", f"--{first:02}", f"--{last:02}", year_missing=True)
    if got["century"]:
        if match.group().endswith("中叶"):
            return Time(start, end, "point", "2050", "2050")
        return Time(start, end, "point", None, None, Relative("century", 0, "this"))
    if got["word"]:
        if got["word"][0] in "年月" and start and text[start - 1] in _NOT_THIS_YEAR:
            return None
        return Time(start, end, "point", None, None, _WORDS[got["word"]])
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
    if suffix in {"前", "以前", "之前"}:
        return Time(start, end, "ago", None, None, Relative(*amount, "ago"))
    if suffix.endswith("内"):
        return Time(start, end, "within", None, None, Relative(*amount, "coming"))
    if suffix in {"来", "以来"} or amount[0] == "year":
        return Time(start, end, "within", None, None, Relative(*amount, "last"))
    return None


def _join(text: str, low: Time, high: Time) -> Time | None:
    """Read two dates as one period: 2013年至2018年, 2024年10月9日至12日, 今年3月至5月."""
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
    if low.relative != high.relative and high.relative is not None:
        return None
    if first > last:
        return None
    if gap.strip() in {"和", "与", "及", "、"} and not adjoining(first, last):
        return None
    return Time(
        low.start, high.end, "span", first, last, low.relative, attributive=high.attributive,
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
