"""Totals of what several give (“Total: $9 million”, “In all, …”, 总计): nobody gives them alone.

Who gave in the line before a total is not who gives the total. One giver's own parts, which stand
right beside their total and come to it, or are all that stand there, leave it to that giver.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from extract.statements.candidates import Candidate, View
from extract.statements.languages import language_of

_FAR: Final = 40  # sums beside a total that are looked at
_ROUNDED: Final = Decimal("0.005")  # of a total that its parts may miss it by


def settle_sums(kept: Sequence[Candidate], views: Sequence[View]) -> None:
    """Take the giver from each total of what several have given.

    Args:
        kept: the statements of a document in reading order, as far as they are read.
        views: its blocks.
    """
    headings = [v.index for v in views if v.block.kind in ("title", "heading")]
    for place, c in enumerate(kept):
        if c.donors and c.amount is not None and not c.view.block.cells and _sums_up(c):
            before = _beside(kept[max(0, place - _FAR) : place][::-1], c, headings)
            behind = _beside(kept[place + 1 : place + 1 + _FAR], c, headings)
            if _are_of_several(before or behind, c):
                c.donors, c.agents, c.unnamed = None, (), True


def _sums_up(c: Candidate) -> bool:
    """Does a line or sentence open as a total, and name nobody who gives it?"""
    words, start = language_of(c.view.lang).totals, c.sentence[0]
    opening = words.SUMS_UP.match(c.view.folded, start, c.start)
    if opening is None or words.OWN.search(c.view.folded, opening.end(), c.start):
        return False
    givers = {d.key for d in (*(c.donors or ()), *c.agents)}
    told = (m for m in c.view.mentions if start <= m.start < c.sentence[1])
    return not any(m.entity.key in givers for m in told)


def _beside(others: Sequence[Candidate], c: Candidate, headings: Sequence[int]) -> list[Candidate]:
    """The gifts next to a total, the nearest first: of its paragraph, else of its section."""
    own = [o for o in others if o.view is c.view]
    if own:
        return own
    first, last = c.view.index, others[-1].view.index if others else c.view.index
    parted = [i for i in headings if min(first, last) <= i <= max(first, last)]
    if last < first:
        return [o for o in others if not parted or o.view.index > max(parted)]
    return [o for o in others if not parted or o.view.index < min(parted)]


def _are_of_several(parts: Sequence[Candidate], c: Candidate) -> bool:
    """Do these gifts have several givers, and does no run of one giver's own come to the total?"""
    told = Decimal(0)
    for part in parts:
        if part.donors != parts[0].donors:
            break
        if part.amount is not None and c.amount and part.amount.currency == c.amount.currency:
            told += part.amount.value
        if c.amount and told and abs(told - c.amount.value) <= c.amount.value * _ROUNDED:
            return False
    return len({d.key for part in parts for d in part.donors or ()}) > 1
