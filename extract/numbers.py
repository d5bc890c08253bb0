"""Numbers in a text: what they are worth, how firmly they are said, and what kind they are.

One interface over the grammars of both languages (`extract.lang.*.numerals`). The text is the
folded text of one block (`extract.fold`); offsets count in it. Values are Decimal.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from typing import Literal

import msgspec

from extract.cue import Cue
from extract.dates import find_times
from extract.degrees import AFTER_ZH, bounds
from extract.lang.en import numerals as en
from extract.lang.zh import numerals as zh
from extract.model import Qualifier
from extract.numerals import Numeral, plain
from extract.word_lists import listed

NumberKind = Literal["cardinal", "ordinal", "percent", "fraction", "year", "label", "duration"]


class Number(msgspec.Struct, frozen=True):
    """A number and the words that bound it ("more than 2,500", 1.7万余)."""

    start: int  # of the whole, words of degree included
    end: int
    core_start: int  # of the number itself
    core_end: int
    value: Decimal  # of a percentage its figure: 20 for "20 per cent"
    max: Decimal | None  # upper end of a range
    qualifier: Qualifier
    kind: NumberKind
    measure: str = ""  # Chinese measure word behind the number: 名, 吨


def find_numbers(
    text: str, lang: str, *, taken: Iterable[tuple[int, int]] | None = None
) -> list[Number]:
    """Return the numbers of a text, in order, none overlapping another.

    `taken` holds the (start, end) of what has been read already, times above all, so that no
    number is taken out of it; where it is left out, the times of the text are looked for first.
    Kinds: `cardinal` counts things; `ordinal`, `percent` and `fraction` say so; a `year` is no
    part of a time that was found; a `label` belongs to a name or a code (G20, 十大, "200-bed");
    a `duration` counts years, months, days or hours. The numbers of sums of money are cardinals:
    hand in the sums' spans to be rid of them.
    """
    if taken is None:
        taken = [(time.start, time.end) for time in find_times(text, lang)]
    blocked = sorted(taken)
    chinese = lang.startswith("zh")
    read = _read_chinese if chinese else _read_english
    found: list[tuple[Number, Numeral]] = []
    index = 0
    for numeral in numerals_of(text, lang):
        while index < len(blocked) and blocked[index][1] <= numeral.start:
            index += 1
        if index < len(blocked) and blocked[index][0] < numeral.end:
            continue
        number = read(text, numeral)
        if number is not None:
            found.append((number, numeral))
    return _join_ranges(text, found, chinese=chinese)


@lru_cache(maxsize=1)
def numerals_of(text: str, lang: str) -> tuple[Numeral, ...]:
    """Return the numerals of a text, sums and counts alike.

    Those of the last text are kept: who reads its sums reads its counts next.
    """
    return tuple(zh.scan(text) if lang.startswith("zh") else en.scan(text))


_NAMED = Cue(
    r"(?:\b(?:[Nn]os?\.?|[Nn]umbers?|[Aa]rticles?|[Cc]hapters?|[Aa]nnex(?:es)?|[Tt]ables?"
    r"|[Ff]igures?|[Ff]ig\.|[Ss]ections?|[Pp]ara(?:graph)?s?\.?|[Pp]ages?|pp?\.|[Rr]esolutions?"
    r"|[Gg]oals?|SDGs?|[Pp]hase|[Rr]ound|[Pp]art|[Ss]tage|[Ss]tep|[Vv]ersion|[Vv]ol(?:ume|\.)"
    r"|[Rr]oom|[Gg]rades?|[Ll]evel|[Cc]ategory|[Rr]oute|[Hh]ighway|[Ff]light|[Bb]ox|[Ff]ootnote"
    r"|[Nn]otes?|[Tt]el\.?|[Ff]ax|Group of|COP|ISO|Agenda|Vision|Horizon|Appendix|Schedule|Rule|Law"
    r"|Act|Type|Tier|Class)[ -]?|\+|[#§№^~]|[A-Za-z]-|[A-Za-z_]|\d[/:.])$"
)
_PERCENT_EN = Cue(r"[ -]?(?:%|per ?cent\b|pct\b|percentage points?\b|basis points?\b)", re.I)
_PERCENT_ZH = Cue(r" ?(?:%|‰|个百分点|个基点|成(?![套立员果功为就品都人年]))")
_LASTING_EN = Cue(
    r"(?:(?: and a half)? (?:(?:consecutive|calendar|working|more|full|long|further) )?|-)"
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centur(?:y|ies)|nights?)\b",
    re.I,
)
_HYPHENED = Cue(r"-[A-Za-z]")
_GLUED = Cue(r"[A-Za-z_]|[:/]\d|\.\d|-\d{2,}-\d| ?[ap]\.m\.")
_MILLION_PEOPLE = Cue(r"(?: [a-z]+){0,2}? (?:people|children|women|men|[a-z]{3,}s)\b")
_BOTH_SIDES = Cue(
    r" (?:sides|countries|governments|leaders|presidents|parties|peoples|nations|ministers|heads"
    r"|continents|economies|realities|organi[sz]ations)\b"
)
_DEFINITE = Cue(r"\b(?:the|our|these|those|both|their|its|all)\s$", re.I)
_LIST_MARK = Cue(r"(?:\d{1,2}[.)] |\d{1,3}$)")
_BRACKETED = Cue(r"[(\[]\d{1,3}[)\]]")
# "one" that is a pronoun or stands for nothing counted
_NO_ONE_BEFORE = Cue(
    r"\b(?:no|the|this|that|any|every|each|another|which|number|day|some|a|as|is|was|be|are|were)"
    r"[ -]$",
    re.I,
)
_NO_ONE_BEHIND = Cue(
    r"(?![ -][A-Za-z])|[ -](?:of|another|would|can|could|may|might|must|shall|should|will|has|had"
    r"|have|is|was|are|were|day|side|hand|thing|that|which|who|whose|with|in|on|to|for|and|or|at"
    r"|from|by|as|but|if|than|more|China|called|said|says|cannot|does|did|way|after|point)\b",
    re.I,
)


def _read_english(text: str, numeral: Numeral) -> Number | None:
    """Judge an English numeral by what stands beside it."""
    start, end, value = numeral.start, numeral.end, numeral.value
    before = text[max(0, start - 14) : start]
    kind: NumberKind = numeral.kind
    if kind == "cardinal":
        if numeral.short:
            # "1.2m people" is a million and more, "a 30m bridge" is metres
            if numeral.short == "m" and not _MILLION_PEOPLE.match(text, end):
                end, value = end - 1, numeral.mantissa
                return Number(start, end, start, end, value, None, "exact", "label")
        elif percent := _PERCENT_EN.match(text, end):
            lower, _, qualifier = bounds(text, start, end, "en")
            return Number(lower, percent.end(), start, end, value, None, qualifier, "percent")
        if _LASTING_EN.match(text, end):
            kind = "duration"
        elif numeral.form == "digits":
            kind = _digits_kind(text, numeral, before)
        elif _HYPHENED.match(text, end) or before.endswith(("Group of ", "-")):
            kind = "label"
        elif _BOTH_SIDES.match(text, end) and _DEFINITE.search(before):
            kind = "label"  # "the two sides" are no count
        elif text[start:end].lower() == "one" and (
            _NO_ONE_BEFORE.search(before) or _NO_ONE_BEHIND.match(text, end)
        ):
            return None
    if kind in {"label", "ordinal", "year"}:
        return Number(start, end, start, end, value, numeral.max, "exact", kind)
    lower, upper, qualifier = bounds(text, start, end, "en")
    return Number(lower, upper, start, end, value, numeral.max, qualifier, kind)


def _digits_kind(text: str, numeral: Numeral, before: str) -> NumberKind:
    """Tell a count in digits from a year, a mark of a list and a part of a name."""
    start, end = numeral.start, numeral.end
    if (before and _NAMED.search(before)) or (
        not numeral.scale > 1 and (_GLUED.match(text, end) or _HYPHENED.match(text, end))
    ):
        return "label"
    if start and _BRACKETED.match(text, start - 1):
        return "label"
    if start < 12 and not text[:start].strip() and _LIST_MARK.match(text, start):
        return "label"
    if numeral.scale == 1 and end - start == 4 and 1900 <= numeral.value <= 2100:
        from_count = bounds(text, start, end, "en")[2] != "exact"
        return "cardinal" if from_count or _counted(text, end) else "year"
    return "cardinal"


_COUNTED = Cue(r" (?:[a-z-]+ ){0,3}?(?:people|children|women|men|tonnes|tons|[a-z]{3,}(?<!s)s)\b")


def _counted(text: str, end: int) -> bool:
    """Whether a bare number like 2000 is followed by what it counts."""
    return _COUNTED.match(text, end) is not None


_MEASURE = Cue(
    r" ?(个国家|个月|人次|批次|班次|架次|车次|剂次|航班|平方公里|平方千米|平方米|立方米|公里|千米"
    r"|公斤|千克|公吨|公顷|公升|万吨|英里|海里|英亩|小时|分钟|世纪|周年|周岁|星期|季度|学时|课时|兆瓦|千瓦时|千瓦|盎司|人月|人天"
    r"|例次|[名位人个所座台套辆艘架顶件条批期班支项笔吨公亩米升剂份箱盒包袋桶只头匹棵株眼口盏间幢栋处家户场次届门"
    r"种类层级册本部张幅封国岛省市县村镇乡州校岁年月日天周倍度列节片块枚颗粒组队团站点线对双副把根瓶罐车船床宗起桩"
    r"股员斤里题卷集页篇首款轮席时秒克瓦井盘盆串滴声步门尊栏])"
)
_LASTING_ZH = frozenset(
    listed("年 个月 月 日 天 周 星期 小时 分钟 世纪 周年 岁 周岁 季度 秒 学时 课时 时")
)
_LABEL_BEFORE_ZH = Cue(
    r"(?:[第图表注§#+·]|专栏|附件|附表|决议|编号|电话|传真|[A-Za-z_]-?|\d[/:.])$"
)
_LABEL_BEHIND_ZH = Cue(
    r"[A-Za-z_]|号(?!召)|[:：·/+]\d|[大强化方农公](?![学使型国豆米批量里斤顷吨])|点钟|时\d|国集团|\.\d|年代"
    r"|世纪|五(?:”|规划|期间)|项原则|个大局|个自信|个中国|个一百年|国[两双]制"
)
# characters before 一 that make it part of a word
_ONE_BEFORE_ZH = frozenset("统进第之唯万同另某每任何这那划单专逐首惟合如不有独维某初为在天")
_ONE_MEASURES = frozenset(
    listed(
        "名 位 所 座 台 套 辆 艘 架 顶 件 支 项 个 条 家 间 枚 颗 眼 口 幢 栋 处 吨 届 场 本 部 户"
    )
)


def _read_chinese(text: str, numeral: Numeral) -> Number | None:
    """Judge a Chinese numeral by what stands beside it."""
    start, end, value = numeral.start, numeral.end, numeral.value
    before = text[max(0, start - 6) : start]
    if numeral.kind in {"fraction", "percent"}:
        lower, upper, qualifier = bounds(text, start, end, "zh")
        return Number(lower, upper, start, end, value, None, qualifier, numeral.kind)
    if before.endswith("第"):
        return Number(start, end, start, end, value, None, "exact", "ordinal")
    if percent := _PERCENT_ZH.match(text, end):
        figure = value * 10 if text[percent.end() - 1] == "成" else value
        if figure <= 100 or text[percent.end() - 1] != "成":
            lower, _, qualifier = bounds(text, start, end, "zh")
            return Number(lower, percent.end(), start, end, figure, None, qualifier, "percent")
    lower, upper, qualifier = bounds(text, start, end, "zh", bare=bool(numeral.short))
    if qualifier == "exact" or lower == start:
        qualifier = numeral.inner or qualifier
    measure = _MEASURE.match(
        text, upper if text[end:upper].strip() in zh.QUALIFIERS_BEHIND else end
    )
    unit = measure.group(1) if measure else ""
    if measure and unit and upper == end:
        after = AFTER_ZH.match(text, measure.end())
        if after is not None and qualifier == "exact":
            qualifier = zh.QUALIFIERS_AFTER[after.group()]
    kind: NumberKind = "cardinal"
    if _LABEL_BEFORE_ZH.search(before) or _LABEL_BEHIND_ZH.match(text, end):
        kind = "label"
    elif unit in _LASTING_ZH:
        kind = "duration"
    elif numeral.form == "digits":
        if text[end : end + 1] == "》":
            kind = "label"
        elif numeral.scale == 1 and end - start == 4 and 1900 <= value <= 2100 and not unit:
            kind = "year" if qualifier == "exact" else "cardinal"
        elif before[-1:] == "个" and not unit:
            kind = "label"  # the 100 of “6个100”
        elif (
            before[-1:] in {"(", "[", "（", "〔"}
            and text[end : end + 1] in {")", "]", "）", "〕"}
            and value < 100
        ):
            kind = "label"
    elif not _stands_alone(text, numeral, unit, before, bounded=upper > end or lower < start):
        return None
    if kind == "label":
        return Number(start, end, start, end, value, numeral.max, "exact", kind)
    if numeral.max is not None and qualifier == "exact":
        qualifier = "about"
    return Number(lower, upper, start, end, value, numeral.max, qualifier, kind, unit)


_PLAIN = frozenset("二两三四五六七八九十廿卅卌")
_BOTH = frozenset(
    listed("国 会 市 地 军 党 制 岛 省 校 队 组 站")
)  # 两国 is both countries, no count
_PHASED = frozenset("目程厂段站区")


def _stands_alone(text: str, numeral: Numeral, unit: str, before: str, *, bounded: bool) -> bool:
    """Whether Chinese characters that mean a number do so here, and are no part of a word."""
    written = text[numeral.start : numeral.end]
    if numeral.short and len(written) == 1:
        return bounded and bool(unit)
    if written in {"一", "壹"}:
        return (
            unit in _ONE_MEASURES
            and before[-1:] not in _ONE_BEFORE_ZH
            and not (text.startswith("个中国", numeral.end))
        )
    if written in {"零", "〇", "○", "O"}:
        return False
    if len(written) == 1:
        if written == "十" and before.endswith("红"):
            return False
        if unit == "期" and before[-1:] in _PHASED:
            return False
        return bool(unit) and written in _PLAIN and not (written == "两" and unit in _BOTH)
    alone = not before and numeral.end == len(text)
    return bool(unit) or bounded or alone or numeral.value >= 10**4


_LINK_EN = Cue(en.RANGE_LINKS)
_LINK_ZH = Cue(zh.RANGE_LINKS)
_BETWEEN = Cue(r"\bbetween $", re.I)
_FROM = Cue(r"(?:\bfrom (?!\w)|[从由自]) ?$", re.I)


def _join_ranges(text: str, found: list[tuple[Number, Numeral]], *, chinese: bool) -> list[Number]:
    """Make one number of two that bound a range: "10 to 15", "between 10 and 15", 12至15."""
    link = _LINK_ZH if chinese else _LINK_EN
    joined: list[Number] = []
    last: Numeral | None = None
    for number, numeral in found:
        merged = last and _range(text, joined[-1], number, link, lift(last, numeral))
        if merged:
            joined[-1], last = merged, None
        else:
            joined.append(number)
            last = numeral
    return joined


def lift(low: Numeral, high: Numeral) -> Decimal:
    """Return the value of the low end of a range, with the scale that the high end gives both.

    "1.2-1.5 million" begins at 1.2 million, but "500,000 to 1 million" at 500,000.
    """
    if low.scale == 1 and high.scale > 1 and low.mantissa < high.mantissa:
        return plain(low.value * high.scale)
    return low.value


def _range(text: str, low: Number, high: Number, link: Cue, value: Decimal) -> Number | None:
    if low.max is not None or high.max is not None or low.end > high.start:
        return None
    kinds = {low.kind, high.kind}
    if not kinds <= {"cardinal", "duration", "percent"} or high.qualifier != "exact":
        return None
    gap = text[low.end : high.start]
    front = text[max(0, low.start - 10) : low.start]
    start = low.start
    if gap == " and " and (between := _BETWEEN.search(front)):
        start = low.start - len(between.group())
    elif link.fullmatch(gap.removeprefix(low.measure)) is None or _FROM.search(front):
        return None
    if not value < high.value:
        return None
    return Number(
        start, high.end, low.core_start, high.core_end, value, high.value, low.qualifier,
        high.kind, high.measure,
    )  # fmt: skip
