"""Numbers as RDF literals have them, in graphs that any program may have written.

What is no number, and what is one that nothing counted or paid can be, is read as no number: one
that is a few characters in a graph can be hundreds of millions of digits once it is written out.
"""

from __future__ import annotations

import re
from decimal import Decimal

_FARTHEST = 30  # digits before or behind the point


def whole_number(text: str | None, *, digits: int = 15) -> int | None:
    """An integer of ASCII digits, at most so many; None where `text` is none."""
    if text is None or not re.fullmatch(rf"[+-]?[0-9]{{1,{digits}}}", text):
        return None
    return int(text)


def year_number(text: str | None) -> int | None:
    """A year, of six digits at most; None where `text` is none."""
    return whole_number(text, digits=6)


def decimal_number(text: str | None) -> Decimal | None:
    """A decimal; None where `text` is none, is not finite or is beyond all sums and numbers."""
    if text is None:
        return None
    try:
        number = Decimal(text)
    except ArithmeticError:
        return None
    return number if number.is_finite() and abs(number.adjusted()) <= _FARTHEST else None
