"""The words of an explanation, in English and in Chinese."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from kg.labels import LabelLang, format_number
from kg.ledger.answers.sums import Row, Sum

_WORDS: dict[str, tuple[str, str]] = {
    "explained": ("explained", "说明"),
    "asked": ("asked for", "查询条件"),
    "together": ("Together, every statement once", "合计（每项陈述只计一次）"),
    "counted": ("counted", "计入"),
    "left_out": ("left out", "不计入"),
    "not_asked": ("not asked for, but near", "未查询的相近陈述"),
    "rows": ("{} rows", "{}项"),
    "row": ("1 row", "1项"),
    "none": ("nothing", "无"),
    "more": ("… and {} more", "……另有{}项"),
    "held_by": ("in", "已含于"),
    "at_least": ("at least {}", "至少{}"),
    "at_most": ("at most {}", "至多{}"),
    "open": ("with no upper bound", "无上限"),
    "unbounded": ("with no lower bound", "无下限"),
    "evidence": ("rests on", "依据"),
    "why": ("decided", "判断"),
    "contradiction": ("contradicted", "有矛盾"),
    "no_sum": ("no sum of money", "无金额"),
    "nothing": ("The ledger has no sum that fits.", "账本中没有符合条件的金额。"),
    "unknown": ("not told", "未说明"),
    "pledged": ("pledged", "承诺给予"),
    "gave": ("gave", "已给予"),
    "pledged_to": ("was pledged", "获得承诺"),
    "received": ("received", "已获得"),
    "pledged_through": ("pledged through it", "经其承诺"),
    "given_through": ("given through it", "经其给予"),
    "part": ("has the part", "所含部分"),
    "part_of": ("is part of", "属于"),
    "counted_in": ("is counted in", "已计入"),
    "restates": ("restates", "重述"),
    "restated_by": ("is restated by", "被重述于"),
    "revises": ("revises", "修订"),
    "revised_by": ("is revised by", "被修订于"),
    "fulfils": ("fulfils", "履行"),
    "fulfilled_by": ("is fulfilled by", "由以下交付履行"),
}


def say(word: str, lang: LabelLang, *values: object) -> str:
    """A word of an explanation in the language."""
    return _WORDS[word][lang == "zh"].format(*values)


def named(name: str, text: str, lang: LabelLang) -> str:
    """A name and what it stands for: "counted: 3 rows", "计入：3项"."""
    return f"{name}：{text}" if lang == "zh" else f"{name}: {text}"


def comma_between(texts: Iterable[str], lang: LabelLang) -> str:
    """Texts with the comma of the language between them."""
    return ("，" if lang == "zh" else ", ").join(texts)


def count_of(number: int, lang: LabelLang) -> str:
    """How many rows: "1 row", "3项"."""
    return say("row" if number == 1 else "rows", lang, number)


def money(currency: str, number: Decimal, lang: LabelLang) -> str:
    """A sum: "CNY 270.2 billion", "2702亿 CNY"."""
    text = format_number(number, lang) if number else "0"
    return f"{text} {currency}" if lang == "zh" else f"{currency} {text}"


def bounded(currency: str, found: Sum, lang: LabelLang) -> str:
    """A total with its bounds, where they are not the total itself."""
    sides = []
    if found.min is None:
        sides.append(say("unbounded", lang))
    elif found.min != found.total:
        sides.append(say("at_least", lang, money(currency, found.min, lang)))
    if found.max is None:
        sides.append(say("open", lang))
    elif found.max != found.total:
        sides.append(say("at_most", lang, money(currency, found.max, lang)))
    text, limits = money(currency, found.total, lang), comma_between(sides, lang)
    if not sides:
        return text
    return f"{text}（{limits}）" if lang == "zh" else f"{text} ({limits})"


def stated(rows: Iterable[Row], lang: LabelLang) -> str:
    """What rows state, by currency: "CNY 3 billion, USD 1 million"."""
    sums: dict[str, Decimal] = {}
    for row in rows:
        sums[row.money.currency] = sums.get(row.money.currency, Decimal(0)) + row.money.stated
    told = (money(currency, number, lang) for currency, number in sorted(sums.items()))
    return comma_between(told, lang)
