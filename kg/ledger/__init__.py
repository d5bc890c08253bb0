"""One pledge once, every total explained: what statements are the same, honest sums over them.

    records.py  readings of documents, and the entries that they are readings of
    merging/    which statements are the same, which restate, revise or fulfil others
    conflicts/  what documents say that cannot all be true
    answers/    honest sums, and why each is what it is

>>> from kg.ledger import Ledger, Selection
>>> ledger = Ledger.open(Path("out"))
>>> given = ledger.total(Selection(kinds=("Delivery", "ReportedTotal"), donor="China"))
>>> given.totals["CNY"].total
>>> [(row.rule, row.posting.evidences[0].quote) for row in given.rows_out]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.ledger.answers.book import Ledger, Total
    from kg.ledger.answers.selection import Selection

__all__ = ["Ledger", "Selection", "Total"]


def __getattr__(name: str) -> Any:
    """Load the answering side only for those who ask: a build needs none of it."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from kg.ledger.answers import book, selection

    return getattr(selection if name == "Selection" else book, name)
