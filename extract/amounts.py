"""Sums of money in a text: value, currency, bounds, rate, and whether they only convert another.

One interface over the currencies of both languages (`extract.lang.*.currencies`; codes are
ISO 4217). The text is the folded text of one block; offsets count in it. Values are Decimal, in
units of the currency.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Literal

import msgspec

from extract.lang.en import currencies as en_money
from extract.lang.en import numerals as en
from extract.lang.zh import currencies as zh_money
from extract.lang.zh import numerals as zh
from extract.model import Qualifier
from extract.numbers import bounds, lift
from extract.numerals import Numeral, plain


class Money(msgspec.Struct, frozen=True):
    """A sum of money and the words that bound it ("at least US$30 million", 90多亿美元)."""

    start: int  # of the whole, words of degree included
    end: int
    core_start: int  # of number and currency, both ends of a range
    core_end: int
    value: Decimal
    max: Decimal | None  # upper end of a range
    currency: str | None  # ISO 4217; None where the mark is shared and nothing tells
    sign: str  # the mark as written: "US$", "kroner", 亿's 元
    qualifier: Qualifier
    per: str | None = None  # "year" of a sum a year; "tonne", "dose" of a price
    conversion: bool = False  # gives the sum before it in another currency
    role: Literal["sum", "rate", "price"] = "sum"


class Unit(msgspec.Struct, frozen=True):
    """What a table's head or a list's lead-in says of its numbers: "Rs crore", 单位：亿元."""

    start: int
    end: int
    scale: Decimal
    currency: str | None
    sign: str


# key of a shared mark -> codes that it may stand for, the likeliest first
OPTIONS: dict[str, tuple[str, ...]] = {
    **en_money.KEYS,
    "¥": ("JPY", "CNY"),
    "元": zh_money.YUAN,
    "shilling": ("KES", "TZS", "UGX", "SOS"),
    "CFA": ("XAF", "XOF"),
}
# what a shared mark means where nothing else is known; the others mean nothing then
DEFAULTS: dict[str, str] = {
    "$": "USD",
    "£": "GBP",
    "元": "CNY",
    "Rs": "INR",
    "CFA": "XAF",
    "riyal": "SAR",
    "dirham": "AED",
    "lira": "TRY",
    "rouble": "RUB",
    "won": "KRW",
}


def find_money(text: str, lang: str, *, currencies: Mapping[str, str] | None = None) -> list[Money]:
    """Return the sums of money of a text, in order, none overlapping another.

    `currencies` resolves marks that several currencies share (`sign_key`): {"$": "AUD"} in an
    Australian speech. Without it the likeliest currency is taken, or none (DEFAULTS).
    """
    chinese = lang.startswith("zh")
    known = dict(currencies or {})
    known.setdefault("¥", "CNY" if chinese or _YUAN_NEAR.search(text) else "JPY")
    numerals = list(zh.scan(text) if chinese else en.scan(text))
    cores = [_core(text, numeral, chinese=chinese, known=known) for numeral in numerals]
    _share_units(text, numerals, cores)
    found: list[Money] = []
    skip = -1
    for index, core in enumerate(cores):
        if index == skip:
            continue
        following = cores[index + 1] if index + 1 < len(cores) else None
        span = None
        if index + 1 < len(cores):
            span = _span(text, numerals[index], core, numerals[index + 1], following, chinese)
        if span is not None:
            core, skip = span, index + 1
        if core is not None and not (found and core.start < found[-1].core_end):
            found.append(_finish(text, core, found[-1] if found else None, chinese=chinese))
    return found


def sign_key(sign: str) -> str | None:
    """Return the key of a mark that several currencies share: "dollars" → "$", 克朗 → "kr"."""
    if sign in OPTIONS:
        return sign
    key = en_money.SIGNS.get(sign) or zh_money.UNITS.get(sign)
    if key is None and (behind := en_money.word_behind(f" {sign}", 0)) is not None:
        key = behind[2]
    return key if key in OPTIONS else None


def sign_options(sign: str) -> tuple[str, ...]:
    """Return the ISO 4217 codes that a mark may stand for, the likeliest first.

    One code for a mark of one currency ("US$", 欧元), none for what is no mark of a currency.
    """
    key = sign_key(sign)
    if key is not None:
        return OPTIONS[key]
    code = en_money.SIGNS.get(sign) or zh_money.NAMES.get(sign)
    if code is None and (behind := en_money.word_behind(f" {sign}", 0)) is not None:
        code = behind[2]
    if code is None and sign in en_money.CODES:
        code = sign
    return (code,) if code else ()


def find_unit(text: str, lang: str, *, currencies: Mapping[str, str] | None = None) -> Unit | None:
    """Return the unit of money that a text names without a number, or None.

    "Rs crore", "in millions of US dollars", "US$ million", "EUR m", 单位：亿元, 万美元.
    """
    known = dict(currencies or {})
    for pattern in (_UNIT_ZH,) if lang.startswith("zh") else _UNITS_EN:
        for match in pattern.finditer(text):
            scale = Decimal(1)
            for word in re.split(r"[ -]+", (match["scale"] or "").lower()):
                scale *= en.SCALES.get(word, Decimal(1))
            for char in match["scale"] or "":
                scale *= {"百": 10**2, "千": 10**3, "万": 10**4, "亿": 10**8}.get(char, 1)
            options = sign_options(match["mark"])
            if options:
                sign = match["mark"]
                return Unit(
                    match.start(),
                    match.end(),
                    scale,
                    _currency(sign_key(sign) or options[0], known),
                    sign,
                )
    return None


class _Core(msgspec.Struct, frozen=True):
    start: int
    end: int
    value: Decimal
    max: Decimal | None
    sign: str
    code: str  # ISO 4217 code, or key of a shared mark
    currency: str | None
    inner: Qualifier | None


_YUAN_NEAR = re.compile(r"\b(?:yuan|RMB|renminbi|Renminbi|CNY)\b")
_DOUBTFUL = frozenset({"won", "som", "leu"})  # words that need a great number before them
_NOT_MONEY = re.compile(
    r" (?:of (?!aid|assistance|support|funding|relief|grants|loans)[a-z]|weight)"
)
_EURO_AREA = re.compile(r"[ -](?:area|zone|members?|countries|states)\b")


def _currency(code: str, known: Mapping[str, str]) -> str | None:
    if code in known:
        return known[code]
    return DEFAULTS.get(code) if code in OPTIONS else code


def _core(text: str, numeral: Numeral, *, chinese: bool, known: Mapping[str, str]) -> _Core | None:
    """Read the currency on either side of a numeral; None where there is none."""
    if numeral.kind != "cardinal":
        return None
    start, end, inner = numeral.start, numeral.end, numeral.inner
    great = numeral.scale > 1 or numeral.value >= 1000
    lang = zh_money if chinese else en_money
    mark: str | None = None
    code = ""
    before = lang.sign_before(text, start, great=great)
    follows = before is not None and _FOLLOWS_NUMBER.search(text[max(0, before[0] - 2) : before[0]])
    if before is not None and not (chinese and follows):
        start, mark, code = before
    if chinese and text[end : end + 1] in _VAGUE_BEHIND and lang.word_behind(text, end + 1):
        inner = zh.QUALIFIERS_BEHIND[text[end]]
        end += 1
    behind = lang.word_behind(text, end)
    if behind is not None and _is_currency(text, numeral, behind, great=great):
        shared = code in OPTIONS
        if mark is None or (shared and behind[2] not in OPTIONS):
            end, mark, code = behind  # "$5 million Canadian dollars" are Canadian
        elif shared or code == behind[2] or behind[2] in OPTIONS:
            end = behind[0]  # 人民币600亿元
    if mark is None:
        return None
    if numeral.short and chinese and not _lone_scale_counts(text, numeral, start):
        return None
    return _Core(
        start, end, numeral.value, numeral.max, mark, code, _currency(code, known), inner
    )  # fmt: skip


_FOLLOWS_NUMBER = re.compile(r"[\d零一二两三四五六七八九十百千万亿余多几] ?$")  # 350亿|美元|一揽子
_VAGUE_BEHIND = frozenset("余餘多几")


def _lone_scale_counts(text: str, numeral: Numeral, start: int) -> bool:
    """Whether a scale without a digit (百亿) is a number: not in 数百亿, nor alone as 万元."""
    if numeral.start and text[numeral.start - 1] in "数几若好上每":
        return text[numeral.start - 1] == "上"
    return numeral.end - numeral.start > 1 or bounds(text, start, start, "zh", bare=True)[0] < start


def _is_currency(text: str, numeral: Numeral, behind: tuple[int, str, str], *, great: bool) -> bool:
    """Whether a word behind a number is a currency here: not in "2,000 pounds of rice"."""
    end, mark, code = behind
    if code in _DOUBTFUL or mark in {"real", "reals", "crown", "crowns", "tala", "dong", "kip"}:
        return great
    if code == "£" and mark.startswith("pound") and numeral.scale < 10**6:
        return _NOT_MONEY.match(text, end) is None
    if mark == "euro":
        return _EURO_AREA.match(text, end) is None
    return True


_LINK_EN = re.compile(r" ?[-–—~] ?| to ")
_LINK_ZH = re.compile(r" ?[-–—―~～至到] ?")
_FROM_EN = re.compile(r"\b(?<!ranging )(?<!range )(?<!ranges )(?<!ranged )from $", re.I)
_FROM_ZH = re.compile(r"[从由自] ?$")


def _span(
    text: str,
    low: Numeral,
    core: _Core | None,
    high: Numeral,
    following: _Core | None,
    chinese: bool,
) -> _Core | None:
    """Read two numbers as the ends of one sum, where they are: "between US$8m and US$10m"."""
    if low.kind != "cardinal" or high.kind != "cardinal":
        return None
    whole = following or core
    if whole is None or (core and following and core.currency != following.currency):
        return None
    left_end = core.end if core else low.end
    right_start = following.start if following else high.start
    gap = text[left_end:right_start]
    start = core.start if core else low.start
    front = text[max(0, start - 20) : start]
    if core is None and text[max(0, start - 1) : start].isalnum():
        return None
    link, origin = (_LINK_ZH, _FROM_ZH) if chinese else (_LINK_EN, _FROM_EN)
    if gap == " and ":
        if not front.lower().endswith("between "):
            return None
    elif link.fullmatch(gap) is None or origin.search(front):
        return None
    if core is not None and following is None and 1900 <= high.value <= 2100 and high.scale == 1:
        return None
    value = lift(low, high)
    if not value < high.value:
        return None
    end = following.end if following else high.end
    return _Core(start, end, value, high.value, whole.sign, whole.code, whole.currency, None)


_AND_ZH = re.compile(r"[、,]|和|及|与|以及")


def _share_units(text: str, numerals: list[Numeral], cores: list[_Core | None]) -> None:
    """Let a list's last currency serve the numbers before it: 1278亿、113亿和1311亿元."""
    for index in range(len(numerals) - 2, -1, -1):
        following = cores[index + 1]
        numeral = numerals[index]
        if cores[index] is not None or following is None or numeral.scale < 10**4:
            continue
        if following.start != numerals[index + 1].start or numeral.kind != "cardinal":
            continue
        if numeral.short or not _AND_ZH.fullmatch(text[numeral.end : following.start]):
            continue
        cores[index] = _Core(
            numeral.start, numeral.end, numeral.value, numeral.max, following.sign,
            following.code, following.currency, numeral.inner,
        )  # fmt: skip


_PER_EN = re.compile(
    r",? ?(?P<yearly>annually|yearly|per annum|p\.a\.)"
    r"| ?(?:a|per|each|every|/) ?(?:fiscal |calendar )?"
    r"(?P<time>year|annum|month|week|day|hour|quarter)\b"
    r"| ?(?:a|per|/) ?(?P<thing>kilogram(?:me)?|kilo|kg|tonne|ton|barrel|dose|head|capita|person"
    r"|bag|bushel|ounce|litre|liter|gallon|pupil|child|household|family|unit|MMBtu|kWh|hectare|share"
    r"|bottle|trip|kilomet(?:re|er)|km)\b"
)
_CLAUSE_ZH = r"[^,，。;；、:：]"
_PER_ZH = re.compile(
    rf"(?P<time>每年度?|年均|每个?月|月均|每天|每日|日均|每周|每个?季度){_CLAUSE_ZH}{{0,10}}$"
)
_PRICE_ZH = re.compile(
    r"[每一](?P<thing>吨|人|公斤|千克|桶|剂|\d*股|户|台|个|名|辆|升|斤|度|平方米|亩|公顷|盎司|瓶|支|盒|张)"
    rf"{_CLAUSE_ZH}{{0,6}}$"
)
_PER_ZH_BEHIND = re.compile(
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
_CONVERTS_EN = re.compile(
    r"(?:,? ?[(\[] ?(?:(?:the|i\.e\.,?|or|that is,?|equal to|equivalent (?:to|of)|worth|=|currently"
    r"|then|converted) )*|,? (?:or|equivalent to|the equivalent of|equal to) )$"
)
_CONVERTS_ZH = re.compile(
    r"(?:[,，]?[(（\[]?(?:约合|折合|合约|相当于|折|合|即|约等于|按.{0,8}计)[约为]?|[(（\[])$"
)


def _finish(text: str, core: _Core, previous: Money | None, *, chinese: bool) -> Money:
    """Add what stands around a sum: words of degree, "a year", brackets that convert."""
    start, end, qualifier = bounds(text, core.start, core.end, "zh" if chinese else "en", bare=True)
    if core.inner is not None and (qualifier == "exact" or start == core.start):
        qualifier = core.inner
    front = text[max(0, start - 24) : start]
    if core.max is not None and front.lower().endswith("between "):
        start -= len("between ")
    per, role = _rate(text, front, end, chinese=chinese)
    conversion = False
    if previous is not None and previous.currency != core.currency:
        gap = text[previous.core_end : start] if start >= previous.core_end else ""
        converts = _CONVERTS_ZH if chinese else _CONVERTS_EN
        behind = text[previous.core_end : core.start]
        conversion = len(gap) <= 40 and (
            converts.fullmatch(gap) is not None
            or (chinese and converts.fullmatch(behind) is not None)
        )
    return Money(
        start, end, core.start, core.end, plain(core.value), core.max, core.currency, core.sign,
        qualifier, per, conversion, role,
    )  # fmt: skip


def _rate(
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


_SCALE_WORD = r"thousands?|millions?|billions?|trillions?|lakhs?|crores?|bn|mn|m|mln"
_MARK_EN = (
    r"US ?\$|U\.S\. ?\$|A\$|C\$|NZ\$|[$€£¥₹]|Rs\.?|RMB|KSh|"
    + "|".join(sorted(en_money.CODES - en_money.WORDLIKE))
    + r"|(?:[A-Z][A-Za-z.]+ )?(?:dollars|pounds|euros?|yuan|yen|rupees|francs|kroner|kronor|rand)"
)
_UNITS_EN = (
    re.compile(
        rf"(?<![\w$])(?P<mark>{_MARK_EN})[ ,]{{0,2}}(?:in )?\(?(?P<scale>{_SCALE_WORD})\b(?! \d)"
    ),
    re.compile(
        rf"\b(?P<scale>(?:hundred )?(?:{_SCALE_WORD}))\)? (?:of )?(?P<mark>{_MARK_EN})(?!\w)"
    ),
    re.compile(rf"[(\[](?:in )?(?P<mark>{_MARK_EN})(?P<scale>)[)\]]"),
)
_UNIT_ZH = re.compile(
    r"(?<![\d零一二两三四五六七八九十百千万亿数几.])(?P<scale>[百千]?[万亿]|万亿|百|千|)(?P<mark>"
    + "|".join(
        re.escape(w)
        for w in sorted({**zh_money.NAMES, **zh_money.UNITS}, key=len, reverse=True)
        if w not in {"块", "圆", "镑", "铢", "新元"}
    )
    + ")"
)
