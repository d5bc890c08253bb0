"""What stands around a sum: what it is per, what it changes, whether it gives one before again."""

from __future__ import annotations

import re
from typing import Literal

from extract.cue import Cue, part

_PER_EN = Cue(
    r",? ?(?P<yearly>annually|yearly|per annum|p\.a\.)"
    r"| ?(?:a|per|each|every|/) ?(?:fiscal |calendar )?"
    r"(?P<time>year|annum|month|week|day|hour|quarter)\b"
    r"| ?(?:a|per|/) ?(?P<thing>kilogram(?:me)?|kilo|kg|tonne|ton|barrel|dose|head|capita|person"
    r"|bag|bushel|ounce|litre|liter|gallon|pupil|child|household|family|unit|MMBtu|kWh|hectare|share"
    r"|bottle|trip|kilomet(?:re|er)|km)\b"
)
_CLAUSE_ZH = r"[^,，。;；、:：]"
_PER_ZH = Cue(
    rf"(?P<time>每年度?|年均|每个?月|月均|每天|每日|日均|每周|每个?季度){_CLAUSE_ZH}{{0,10}}$"
)
_PRICE_ZH = Cue(
    r"[每一](?P<thing>吨|人|公斤|千克|桶|剂|\d*股|户|台|个|名|辆|升|斤|度|平方米|亩|公顷|盎司|瓶|支|盒|张)"
    rf"{_CLAUSE_ZH}{{0,6}}$"
)
_PER_ZH_BEHIND = Cue(
    r" ?(?:/|每)(?P<thing>年|吨|人|月|公斤|桶|剂|股|户|台|名|升|斤|度|平方米|亩|天)"
)
_TIMES = {
    "annum": "year",
    **dict.fromkeys(("每年", "每年度", "年均", "年"), "year"),
    **dict.fromkeys(("每月", "每个月", "月均", "月"), "month"),
    **dict.fromkeys(("每天", "每日", "日均", "天"), "day"),
    **dict.fromkeys(("每季度", "每个季度"), "quarter"),
    "每周": "week",
}
_CONVERTS_EN = Cue(  # Markdown puts a backslash before a bracket
    r"(?: \([A-Z]{3}\))?"
    r"(?:,? ?\\?[(\[] ?(?:(?:the|i\.e\.,?|or|that is,?|equal to|equivalent (?:to|of)|worth|=|"
    r"currently|then|converted|[Aa]pp\.?) )*|,? (?:or|equivalent to|the equivalent of|equal to) |"
    r" (?:to|for|in|from) [^\d,;:.()]{2,32}, (?:or|equivalent to) )$"
)
# “€5 million (¥800 million), approximately $6 million,”
_ROUGHLY_EN = Cue(r"\)?, (?:or )?(?:approximately|roughly|around|about|nearly|almost) $")
_CONVERTS_ZH = Cue(
    r"(?:[,，]?[(（\[]?(?:约合|折合|合约|相当于|折|合|即|约等于|按.{0,8}计)[约为]?|[(（\[])$"
)
_AGAIN = Cue(r" ?[(（\[]\[?")


# “around $90 million for Peru”, “nearly $3 million went to Chad”: a sum of its own
_OWN_USE_EN = Cue(r" (?:for|of|to|in|went|goes|go|will|would|was|were|is|are|has|have|had)\b")


def converts(gap: str, whole: str, behind: str, *, chinese: bool, again: bool) -> bool:
    """Whether a sum gives the one before it again, in another currency or in figures.

    Args:
        gap: what stands between the two, without the words of degree of the second.
        whole: the same with them.
        behind: what follows the second.
        chinese: whether the text is.
        again: whether both are of one value and currency: "five dollars (US$5)".
    """
    if len(gap) > 40:
        return False
    if again:
        return _AGAIN.fullmatch(gap) is not None
    pattern, roughly = (_CONVERTS_ZH,) * 2 if chinese else (_CONVERTS_EN, _ROUGHLY_EN)
    if pattern.fullmatch(gap) is not None:
        return True
    return roughly.fullmatch(whole) is not None and (chinese or not _OWN_USE_EN.match(behind))


def rate(
    text: str, front: str, end: int, *, chinese: bool
) -> tuple[str | None, Literal["sum", "rate", "price"]]:
    """Return what a sum is per, and whether that makes it a rate in time or a price."""
    if not chinese:
        match = _PER_EN.match(text, end)
        if match is None:
            return None, "sum"
        if match["thing"]:
            return match["thing"], "price"
        time = match["time"] or "year"
        return _TIMES.get(time, time), "rate"
    behind = _PER_ZH_BEHIND.match(text, end)
    before = _PER_ZH.search(front)
    if before is not None:
        return _TIMES[before["time"]], "rate"
    if behind is not None:
        unit = _TIMES.get(behind["thing"])
        return (unit, "rate") if unit else (behind["thing"], "price")
    price = _PRICE_ZH.search(front)
    return (price["thing"], "price") if price else (None, "sum")


Change = Literal["to", "by", "from"]

_CHANGES = (
    r"\b(?:increas|rais|ris|rose|bring|brought|doubl|tripl|quadrupl|lift|boost|expand|extend|scal"
    r"|step|top|tak|took|grow|grew|up|cut|reduc|lower|decreas|declin|fall|fell|drop|slash|trim)"
    r"[a-z]*\b[^.;:]{0,60}?"
)
_BEFORE_END = r" (?P<word>to|by|from) (?:(?:a |the )?(?:new |combined )?(?:total|level) of )?$"
_WORD_EN = Cue(_BEFORE_END, re.I)  # is soon looked for, and mostly lacks
_CHANGE_EN = Cue(_CHANGES + _BEFORE_END, re.I)
_MORE_EN = Cue(
    r"\b(?:an? (?:further|additional|extra)|another|(?:additional|further|extra)) $", re.I
)
_CHANGE_ZH = Cue(
    r"(?:增|提高|提升|上升|升|扩大|追加|上调|调高|翻[番倍]|降|减|下调|削减|缩减)[加长资少低]?"
    r"(?:(?P<to>到了?|至|为)|(?P<by>了))$"
)
_MORE_ZH = Cue(r"(?:增加|追加|增资|增拨|增投|新增|另增|再增加|额外|额外提供|再提供|另外?提供|再)$")
_FROM_ZH = Cue(r"[由从](?:(?:\d{4}年|[上去前今]年|原[来先]|最初|此前|过去|目前)?的)?$")
_ONWARD_ZH = Cue(
    r"[，,]?(?:大幅|逐步|进一步)?(?:增|提高|提升|上升|升|扩大|上调|调高|翻|降|减|下调|下降|调低|削减|缩减|缩小)"
)


def change(text: str, start: int, core_start: int, end: int, *, chinese: bool) -> Change | None:
    """Return whether a sum is what another rose or fell to, by how much, or from where.

    "Raised from US$10 million by US$5 million to US$15 million" has one of each.

    Args:
        text: the text of the sum.
        start: where its words of degree begin.
        core_start: where the sum itself begins.
        end: where it ends.
        chinese: whether the text is.
    """
    front = part(text, max(0, start - 90), start)
    if not chinese:
        found = _CHANGE_EN.search(front) if _WORD_EN.search(front) else None
        if found is not None:
            return found["word"].lower()  # type: ignore[return-value]
        more = _MORE_EN.search(text, max(0, start - 16), core_start)
        return "by" if more else None
    found = _CHANGE_ZH.search(front)
    if found is not None:
        return "to" if found["to"] else "by"
    if _MORE_ZH.search(front):
        return "by"
    return "from" if _FROM_ZH.search(front) and _ONWARD_ZH.match(text, end) else None
