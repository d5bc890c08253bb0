"""What a chart says of its own, in the language of its names, and how it writes numbers."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Decimal
from functools import cache
from pathlib import Path

import msgspec

from kg.charts.points import Point

_FILE = Path(__file__).with_name("words.json")
_DIGITS = 4  # of a number in a drawing; the exact one stands in the answer


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words in one language; `units` are powers of ten with their names, the largest first."""

    units: tuple[tuple[int, str], ...]
    unit: str
    comma: str
    unnamed: str
    others: str
    bounds: str
    signs: str
    whole: str
    named: str
    map: str
    gap: str
    stated: str
    params: str
    empty: str
    zero: str
    placeless: str
    undated: str
    beyond: str
    left: str
    panels: str
    more: str
    apart: str
    rows: dict[str, str]
    truncated: str
    dated: str
    table: str
    columns: dict[str, str]

    def column(self, name: str) -> str:
        """The name of a column, as a reader may see it."""
        return self.columns.get(name, name.replace("_", " "))

    def count(self, number: int) -> str:
        """So many rows."""
        return self.rows.get(str(number), self.rows["n"]).format(n=number)


class Scale(msgspec.Struct, frozen=True):
    """The power of ten in which the numbers of a panel are written, and its name."""

    power: int
    name: str

    def scaled(self, value: Decimal) -> Decimal:
        """The value in this unit."""
        return value.scaleb(-self.power)

    def number(self, value: Decimal) -> str:
        """Write a value in this unit, with at most four digits: 270200000000 → "270.2"."""
        scaled = self.scaled(value)
        places = max(_DIGITS - 1 - scaled.adjusted(), 0) if scaled else 0
        rounded = scaled.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_EVEN)
        text = f"{rounded:,f}"
        return text.rstrip("0").rstrip(".") if "." in text else text


@cache
def words_in(lang: str) -> Words:
    """The words in a language: "en", "zh" or "zh-Hant"."""
    return msgspec.json.decode(_FILE.read_bytes(), type=dict[str, Words])[lang]


def scale_of(values: Sequence[Decimal], words: Words) -> Scale:
    """The largest unit in which the largest of the values is at least one."""
    most = max(map(abs, values), default=Decimal(0))
    for power, name in words.units:
        if most >= Decimal(1).scaleb(power):
            return Scale(power, name)
    return Scale(0, "")


def unit_title(unit: str, scale: Scale, words: Words) -> str:
    """What the numbers of a panel are: "CNY, billion"."""
    if not unit:
        return scale.name or ""
    return words.unit.format(currency=unit, scale=scale.name) if scale.name else unit


def told(point: Point, scale: Scale) -> str:
    """A point's number with its bounds: "60", "≥ 60", "≤ 60", "60 (55–…)"."""
    value = scale.number(point.value)
    low, high = point.low, point.high
    if low == high == point.value:
        return value
    if low is None and high is None:
        return f"≈ {value}"
    if high is None and low == point.value:
        return f"≥ {value}"
    if low is None and high == point.value:
        return f"≤ {value}"
    ends = ["…" if end is None else scale.number(end) for end in (low, high)]
    # Bounds so near that they are written alike are not written.
    return value if ends == [value, value] else f"{value} ({'–'.join(ends)})"
