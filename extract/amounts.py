"""Sums of money in a text: value, currency, bounds, rate, and whether they only convert another.

One interface over the currencies of both languages (`extract.lang.*.currencies`; codes are
ISO 4217). The text is the folded text of one block; offsets count in it. Values are Decimal, in
units of the currency.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Literal

import msgspec

from extract.cue import Cue
from extract.currencies import DEFAULTS, KEYS, Mark
from extract.degrees import bounds
from extract.lang.en import currencies as en_money
from extract.lang.zh import currencies as zh_money
from extract.lang.zh import numerals as zh
from extract.lang.zh.number_words import DIGITS
from extract.model import Qualifier
from extract.numbers import lift, numerals_of
from extract.numerals import Numeral, plain
from extract.rates import Change, change, converts, rate


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
    change: Change | None = None  # what another sum rose "to", "by" what, or "from" where


def find_money(text: str, lang: str, *, currencies: Mapping[str, str] | None = None) -> list[Money]:
    """Return the sums of money of a text, in order, none overlapping another.

    `currencies` resolves marks that several currencies share (`sign_key`): {"$": "AUD"} in an
    Australian speech. Without it the likeliest currency is taken, or none (DEFAULTS).
    """
    chinese = lang.startswith("zh")
    known = dict(currencies or {})
    known.setdefault("¥", "CNY" if chinese or _YUAN_NEAR.search(text) else "JPY")
    numerals = numerals_of(text, lang)
    cores = [_core(text, numeral, chinese=chinese, known=known) for numeral in numerals]
    _share_units(text, numerals, cores)
    if chinese:
        _share_backwards(text, numerals, cores, known)
    else:
        _share_onwards(text, numerals, cores)
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
    if sign in KEYS:
        return sign
    key = zh_money.code_of(sign) or en_money.code_of(sign)
    return key if key in KEYS else None


def sum_key(value: Decimal) -> str:
    """Return the key under which the currency of a sum is known that a text names without one."""
    return f"={plain(value)}"


def sign_options(sign: str) -> tuple[str, ...]:
    """Return the ISO 4217 codes that a mark may stand for, the likeliest first.

    One code for a mark of one currency ("US$", 欧元), none for what is no mark of a currency.
    """
    key = sign_key(sign)
    if key is not None:
        return KEYS[key]
    code = en_money.code_of(sign) or zh_money.code_of(sign)
    return (code,) if code else ()


def currency_of(code: str, known: Mapping[str, str]) -> str | None:
    """Return what a code, or the key of a shared mark, means where some keys are known."""
    if code in known:
        return known[code]
    return DEFAULTS.get(code) if code in KEYS else code


class _Core(msgspec.Struct, frozen=True):
    start: int
    end: int
    value: Decimal
    max: Decimal | None
    sign: str
    code: str  # ISO 4217 code, or key of a shared mark
    currency: str | None
    inner: Qualifier | None
    vague: bool = False  # its two ends are one number: 三四亿


_YUAN_NEAR = Cue(r"\b(?:yuan|RMB|renminbi|Renminbi|CNY)\b")
_ONES = "一二三四五六七八九壹贰叁肆伍陆柒捌玖"
# a scale that is one beside a currency only: "$5 M", "£720 m", "EUR 3 Mrd", "$2 mil."
_SCALE_BEHIND_SIGN = Cue(r" ?(?:(MM|[Mm]|[Mm]il\.?|Mio\.)|(B|[Bb]il\.?|Mrd\.?))(?![\w])")


def _core(text: str, numeral: Numeral, *, chinese: bool, known: Mapping[str, str]) -> _Core | None:
    """Read the currency on either side of a numeral; None where there is none."""
    if numeral.kind != "cardinal":
        return None
    start, end, inner = numeral.start, numeral.end, numeral.inner
    lang = zh_money if chinese else en_money
    mark: Mark | None = None
    before = lang.sign_before(text, numeral)
    if before is not None and not (
        chinese and _FOLLOWS_NUMBER.search(text[max(0, before.at - 2) : before.at])
    ):
        start, mark = before.at, before
    scale = Decimal(1)
    if mark is not None and numeral.scale == 1 and not chinese:
        end, scale = _short_scale(text, end)
    vague = chinese and text[end : end + 1] in _VAGUE_BEHIND
    if vague and lang.word_behind(text, end + 1, numeral):
        inner = zh.QUALIFIERS_BEHIND[text[end]]
        end += 1
    behind = lang.word_behind(text, end, numeral)
    if behind is not None:
        shared = mark is not None and mark.code in KEYS
        if mark is None or (shared and behind.code not in KEYS):
            end, mark = behind.at, behind  # "$5 million Canadian dollars" are Canadian
        elif shared or mark.code == behind.code or behind.code in KEYS:
            end = behind.at  # 人民币600亿元
    if mark is None:
        return None
    if mark.code in KEYS and not chinese:
        nation = en_money.nation_behind(text, end, mark.code)
        if nation is not None:
            end, mark = nation.at, nation
    part = Decimal(0)
    if chinese and numeral.scale == 1 and text[end - 1] in "元圆块":
        end, part = _subunits(text, end)
    if numeral.short and chinese and not _lone_scale_counts(text, numeral, start):
        return None
    scale *= mark.scale
    return _Core(
        start, end, numeral.value * scale + part, numeral.max * scale if numeral.max else None,
        mark.written, mark.code, currency_of(mark.code, known), inner, numeral.max is not None,
    )  # fmt: skip


_JIAO = Cue(
    rf"([1-9{_ONES}])[角毛](?:([1-9{_ONES}])分(?![之钟别]))?|零?([1-9{_ONES}])分(?![之钟别])"
)


def _subunits(text: str, end: int) -> tuple[int, Decimal]:
    """Read the tenths and hundredths of a yuan behind it: 九元八角五分."""
    found = _JIAO.match(text, end)
    if found is None:
        return end, Decimal(0)
    tenths, hundredths = (
        Decimal(DIGITS.get(f, 0) or int(f)) if f else Decimal(0)
        for f in (found[1], found[2] or found[3])
    )
    return found.end(), tenths / 10 + hundredths / 100


def _short_scale(text: str, end: int) -> tuple[int, Decimal]:
    """Read the scale of "$5 M" behind its number, if there is one."""
    found = _SCALE_BEHIND_SIGN.match(text, end)
    if found is None:
        return end, Decimal(1)
    return found.end(), Decimal(10**6 if found[1] else 10**9)


_FOLLOWS_NUMBER = Cue(r"[\d零一二两三四五六七八九十百千万亿余多几] ?$")  # 350亿|美元|一揽子
_VAGUE_BEHIND = frozenset("余餘多几")


def _lone_scale_counts(text: str, numeral: Numeral, start: int) -> bool:
    """Whether a scale without a digit (百亿) is a number: not in 数百亿, nor alone as 万元."""
    if numeral.start and text[numeral.start - 1] in "数几若好上每":
        return text[numeral.start - 1] == "上"
    return numeral.end - numeral.start > 1 or bounds(text, start, start, "zh", bare=True)[0] < start


_IN_NAME = Cue(r"[A-Za-z]-$|\w$")
_LINK_EN = Cue(r" ?[-–—~] ?| to ")
_UP_TO = Cue(r" up to |最[高多](?:至|到|达)?")
_LINK_ZH = Cue(r" ?[-–—―~～至到] ?")
_FROM_EN = Cue(r"\b(?<!ranging )(?<!range )(?<!ranges )(?<!ranged )from $", re.I)
_FROM_ZH = Cue(r"[从由自] ?$")


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
    if core and following and front.lower().endswith(" by "):
        return None  # "increased by US$5 million to US$15 million"
    if core is None and not chinese and _IN_NAME.search(text, max(0, start - 2), start):
        return None  # “fight Covid-19 to €78 million”
    link, origin = (_LINK_ZH, _FROM_ZH) if chinese else (_LINK_EN, _FROM_EN)
    if gap == " and ":
        if not front.lower().endswith("between "):
            return None
    elif _UP_TO.fullmatch(gap) and origin.search(front):
        pass  # "from US$5 million up to US$8 million"
    elif link.fullmatch(gap) is None or origin.search(front):
        return None
    if core is not None and following is None and 1900 <= high.value <= 2100 and high.scale == 1:
        return None
    if core is None and _SINCE_YEAR.search(text, max(0, low.start - 8), low.end):
        return None  # "since 2017 to $280 million"
    value = lift(low, high)
    if not value < high.value:
        return None
    end = following.end if following else high.end
    return _Core(start, end, value, high.value, whole.sign, whole.code, whole.currency, None)


_SINCE_YEAR = Cue(r"\b(?:since|in|during|for|of) (?:19|20)\d\d$", re.I)
_AND_ZH = Cue(r"[、,]|和|及|与|以及")


def _share_units(text: str, numerals: Sequence[Numeral], cores: list[_Core | None]) -> None:
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


# 港府拨64万助灾民, 3000万美元是赠款，4000万是贷款: sums that leave their currency unsaid.
_PAID_BEFORE = re.compile(
    r"(?:(?:捐|拨|援|筹|追加)(?:[款出了助赠给得到至]|款达)*|(?:其余|余下|剩余|剩下|另外)的?)(?:近|约|逾|超过?|至少)?$"
)
# 其中3000万专用于抗旱, 往后每年500万: what a sum is broken down or repeated into.
_PARTED_BEFORE = re.compile(r"(?:其中的?有?|包括|每年各?)(?:近|约|逾|超过?|至少)?$")
_PART_ENDS = re.compile(
    r"[，。；、！？）)\s]|$|(?:将|已|会)?(?:专?[用投][予于作来入向]|专供|[划拨交分]?[归给]|分配|来自|作为|由|为[^\d]{0,8}[资基]金)"
)
_SUM_BEHIND = re.compile(
    r"(?:人道(?:主义)?|紧急|经济|发展|财政|救灾)*(?:援助|救助)(?!人|项目|物)|[助赈](?![学理手人])|(?:是|为|属)(?:无偿|优惠|低息|软|赠款|贷款)"
    r"|(?:优惠|无息|低息|无偿)*(?:贷款|赠款|援款|信贷|拨款)(?![户人])"
)
_SUM_ENDS = re.compile(
    r"[，。；、！？）)\s]|$|(?:[用予给助救赈]|协助|帮助|支[持援]|为[^\d]{0,8}[资基]金)[^\d]"
)


def _share_backwards(
    text: str, numerals: Sequence[Numeral], cores: list[_Core | None], known: Mapping[str, str]
) -> None:
    """Let a sum without a currency have that of the sum before it, else that of the document."""
    last: _Core | None = None
    for index, numeral in enumerate(numerals):
        last = cores[index] or last
        if cores[index] is not None or numeral.kind != "cardinal" or numeral.scale < 10**4:
            continue
        named = known.get(sum_key(numeral.value)) if last is None else None
        if numeral.short or (last is None and named is None and "元" not in known):
            continue
        paid = _PAID_BEFORE.search(text, max(0, numeral.start - 8), numeral.start)
        behind = _SUM_ENDS.match(text, numeral.end) if paid else None
        if behind or _is_part(text, last, numeral) or _SUM_BEHIND.match(text, numeral.end):
            sign, code = (last.sign, last.code) if last else ("元", "元")
            currency = last.currency if last else named or known["元"]
            cores[index] = _Core(
                numeral.start, numeral.end, numeral.value, numeral.max, sign, code,
                currency, numeral.inner,
            )  # fmt: skip


def _is_part(text: str, last: _Core | None, numeral: Numeral) -> bool:
    """Is a number a part of the sum before it in its sentence, or its like for each year?"""
    if last is None or "。" in text[last.end : numeral.start]:
        return False
    told = _PARTED_BEFORE.search(text, max(last.end, numeral.start - 8), numeral.start)
    return told is not None and _PART_ENDS.match(text, numeral.end) is not None


# “€35 million for Chad and 12 million for its ports, Niger 5 million. Mali receives 20 million.”
_COORDINATED = Cue(
    r"(?:[,;]|\b(?:and|plus))\s(?:(?:the\s)?(?:[A-Z][\w'’.-]*\s){1,4})?"
    r"(?:(?:another|a further|an additional|about|some|around|"
    r"nearly|almost|over|more than|up to|at least|approximately)\s)*$"
)
_GIVEN_BEFORE = Cue(
    r"\b(?:receiv|get|got|g[ai]v|provid|contribut|pledg|donat|allocat|pa(?:id|ys?\b)|promis|offer|"
    r"commit|disburs)\w*\s(?:(?:another|a further|an additional|about|some|around|nearly|almost|"
    r"over|more than|up to|at least|approximately|only|just|also)\s)*$",
    re.IGNORECASE,
)
_NO_NOUN = Cue(
    r"[,.;:)]|\s*$|\smore(?=[,.;]|$|\s(?:for|to|in|next|this)\b)|"
    r"\s(?:for|to|in|of (?:which|it|this|that|the)|worth of|over|from|towards|and|"
    r"each|this|last|next|annually)\b"
)
_AID = r"(?:aid|assistance|funding|money|grants?|loans?|credits?|relief|support|financing)\b"
# “more than 60 million in direct humanitarian aid”, “29 million of which is new funding”
_IN_AID = Cue(
    rf"\s(?:in|worth of)\s(?:(?!needs?\b|want\b)[a-z-]+\s){{0,3}}?{_AID}|"
    r"\sof (?:which|it|this|that)\s"
    rf"(?:is|was|will|would|has been)\b[^.;]{{0,30}}\b{_AID}"
)
# “and some 3 million in Chad are hungry”: people, not money.
_OF_PEOPLE = Cue(
    r"\s(?:in (?:[a-z-]+ ){0,2}need\b|to benefit\b|"
    r"(?:in (?:the )?(?:[A-Z][\w'’-]*\s){1,3}|who\s|of whom\s)?"
    r"(?:are|were|is|was|have|has|had|face|need|live|remain|could|would|will)\b)"
)
_STOPS = Cue(r"[.!?]\s")


def _share_onwards(text: str, numerals: Sequence[Numeral], cores: list[_Core | None]) -> None:
    """Let a sum that leaves its currency unsaid have that of the sum right before it.

    What is “in aid” is a sum wherever the one before it stands.
    """
    named: _Core | None = None
    for index in range(1, len(numerals)):
        last, numeral = cores[index - 1], numerals[index]
        named = last or named
        if cores[index] is not None or numeral.kind != "cardinal":
            continue
        if numeral.scale < 10**6 and not _goes_too(text, last, numeral):
            continue
        in_aid = _IN_AID.match(text, numeral.end)
        if in_aid:
            last = named
        if last is None or not _NO_NOUN.match(text, numeral.end):
            continue
        if _OF_PEOPLE.match(text, numeral.end):
            continue
        since = max(last.end, numeral.start - _NEAR_BEFORE)
        listed = _COORDINATED.search(text, since, numeral.start)
        if listed and _STOPS.search(text, last.end, numeral.start):
            listed = None  # of another sentence
        if in_aid or listed or _GIVEN_BEFORE.search(text, since, numeral.start):
            cores[index] = _Core(
                numeral.start, numeral.end, numeral.value, numeral.max, last.sign,
                last.code, last.currency, numeral.inner,
            )  # fmt: skip


_GOES = Cue(r"\s(?:to|for) (?:the )?[A-Z]")


def _goes_too(text: str, last: _Core | None, numeral: Numeral) -> bool:
    """Does a number go where the sum before it went: “$400,000 to Chad and 200,000 to Mali”?"""
    if last is None or numeral.value < 10**4:
        return False
    return bool(_GOES.match(text, last.end) and _GOES.match(text, numeral.end))


_NEAR_BEFORE = 60  # characters before a number in which its verb may stand


def _finish(text: str, core: _Core, previous: Money | None, *, chinese: bool) -> Money:
    """Add what stands around a sum: words of degree, "a year", brackets that convert."""
    start, end, qualifier = bounds(text, core.start, core.end, "zh" if chinese else "en", bare=True)
    if core.inner is not None and (qualifier == "exact" or start == core.start):
        qualifier = core.inner
    front = text[max(0, start - 24) : start]
    if core.max is not None and front.lower().endswith("between "):
        start -= len("between ")
    if core.max is not None and qualifier == "exact" and chinese and core.vague:
        qualifier = "about"  # 三四亿
    per, role = rate(text, front, end, chinese=chinese)
    conversion = False
    if previous is not None and start >= previous.core_end:
        same = previous.currency == core.currency
        if not same or (previous.value == core.value and previous.max == core.max):
            gap, whole = text[previous.core_end : start], text[previous.core_end : core.start]
            behind = text[core.end : core.end + 8]
            conversion = converts(gap, whole, behind, chinese=chinese, again=same)
    return Money(
        start, end, core.start, core.end, plain(core.value), core.max, core.currency, core.sign,
        qualifier, per, conversion, role,
        change(text, start, core.start, end, chinese=chinese),
    )  # fmt: skip
