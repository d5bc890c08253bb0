"""The record that the numeral grammars of all languages hand on.

A numeral is a number as it is written, with no judgement yet on what it counts: digits, words,
or both ("2.5 million", "一亿五千万"). `extract.numbers` and `extract.amounts` judge.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

import msgspec

from extract.model import Qualifier

LONGEST = 20  # more digits than this are the number of an account, not of anything counted


class Numeral(msgspec.Struct, frozen=True):
    """A written number; offsets are those of the text that was scanned."""

    start: int
    end: int
    value: Decimal  # mantissa times scale
    mantissa: Decimal
    scale: Decimal  # 1000000 in "2.5 million" and in 250万, else 1
    form: Literal["digits", "words"]
    kind: Literal["cardinal", "ordinal", "fraction", "percent"] = "cardinal"
    short: str = ""  # a scale that may be something else: the "m" of "30m", the 千 of 近千名
    inner: Qualifier | None = None  # said inside the number: the 余 of 二百余万
    max: Decimal | None = None  # upper end of a number that is vague in itself: 三四百


def plain(value: Decimal) -> Decimal:
    """Return a number without needless zeros or exponent: 2.50 as 2.5, 1E+6 as 1000000."""
    if value.adjusted() > LONGEST:
        return value
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1)) if whole == value else value.normalize()
