"""Units of money without a number: what a table's head or a list's lead-in says of its numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

import msgspec

from extract.alternation import one_of
from extract.amounts import currency_of, sign_key, sign_options
from extract.cue import Cue
from extract.currencies import CODES, WORDLIKE
from extract.lang.en.numerals import SCALES
from extract.lang.zh.currencies import WORDS


class Unit(msgspec.Struct, frozen=True):
    """What a table's head or a list's lead-in says of its numbers: "Rs crore", 单位：亿元."""

    start: int
    end: int
    scale: Decimal
    currency: str | None
    sign: str


def find_unit(text: str, lang: str, *, currencies: Mapping[str, str] | None = None) -> Unit | None:
    """Return the unit of money that a text names without a number, or None.

    "Rs crore", "in millions of US dollars", "US$ million", "EUR m", 单位：亿元, 万美元.
    """
    known = dict(currencies or {})
    for pattern in _CHINESE if lang.startswith("zh") else _ENGLISH:
        for match in pattern.finditer(text):
            sign = match["mark"]
            options = sign_options(sign)
            if options:
                currency = currency_of(sign_key(sign) or options[0], known)
                scale = _scale((match["scale"] or "").lower())
                return Unit(match.start(), match.end(), scale, currency, sign)
    return None


_GREAT = {"百": 10**2, "千": 10**3, "万": 10**4, "亿": 10**8}


def _scale(written: str) -> Decimal:
    scale = Decimal(1)
    for word in re.split(r"[ -]+", written):
        scale *= SCALES.get(word, Decimal(1))
    for char in written:
        scale *= _GREAT.get(char, 1)
    return scale


_SCALE_WORD = r"thousands?|millions?|billions?|trillions?|lakhs?|crores?|bn|mn|m|mln"
_MARK_EN = (
    r"US ?\$|U\.S\. ?\$|A\$|C\$|NZ\$|[$€£¥₹]|Rs\.?|RMB|KSh|"
    + one_of(sorted(CODES - WORDLIKE))
    + r"|(?:[A-Z][A-Za-z.]+ )?(?:dollars|pounds|euros?|yuan|yen|rupees|francs|kroner|kronor|rand)"
)


_ENGLISH = (
    Cue(
        rf"(?<![\w$])(?P<mark>{_MARK_EN})[ ,]{{0,2}}(?:in )?"
        rf"\(?(?P<scale>{_SCALE_WORD})\b(?! \d)"
    ),
    Cue(rf"\b(?P<scale>(?:hundred )?(?:{_SCALE_WORD}))\)? (?:of )?(?P<mark>{_MARK_EN})(?!\w)"),
    Cue(rf"[(\[](?:in )?(?P<mark>{_MARK_EN})(?P<scale>)[)\]]"),
)


# words too short or too common to be a unit where no number stands
_NO_UNITS = frozenset(
    {"块", "圆", "镑", "铢", "新元", "円", "盾", "拉里", "普拉", "索尔", "古德", "塔拉"}
)


_CHINESE = (
    Cue(
        r"(?<![\d零一二两三四五六七八九十百千万亿数几.])(?P<scale>[百千]?[万亿]|万亿|百|千|)"
        rf"(?P<mark>{one_of(word for word in WORDS if word not in _NO_UNITS)})"
    ),
)
