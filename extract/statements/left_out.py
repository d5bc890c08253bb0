"""Sums that a document names and that no statement rests on, each with the reason.

No reader finds all: whoever adds up what is given wants to know what was passed over. A sum that
only converts the one before it is no sum of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from extract.amounts import Money
from extract.model import Document, LeftOut, Reason
from extract.sentences import split_sentences
from extract.spans import Spans
from extract.statements.aid import why_no_aid
from extract.statements.candidates import Candidate, Findings, View

_WEAK: Final[frozenset[Reason]] = frozenset({"unread", "parties"})  # they speak against nothing


def left_out(document: Document, views: Sequence[View], findings: Findings) -> tuple[LeftOut, ...]:
    """Return the sums of a document that are in no statement, in reading order.

    Args:
        document: as read by `extract.reading`.
        views: its blocks with what was found in each.
        findings: its candidates, as `extract.statements.assembly.find` returns them.
    """
    kept = set(map(id, findings.kept))
    told = {(c.amount.value, c.amount.currency) for c in findings.kept if c.amount}
    out = []
    for view in views:
        here = [c for c in findings.found if c.view.index == view.index]
        used = Spans((c.start, c.end) for c in here if id(c) in kept)
        dropped = [c for c in here if id(c) not in kept]
        sentences = split_sentences(view.folded, view.lang)
        for money in view.money:
            if money.conversion or used.overlaps(money.core_start, money.core_end):
                continue
            reason = _reason(money, view, dropped, findings)
            if reason in _WEAK and (money.value, money.currency) in told:
                reason = "repeated"
            out.append(_record(document, view, money, reason, sentences))
    return tuple(out)


def _reason(money: Money, view: View, dropped: Sequence[Candidate], findings: Findings) -> Reason:
    if money.role == "price":
        return "price"
    if money.currency is None:
        return "currency"
    for c in dropped:
        if c.start < money.end and money.start < c.end:
            return why_no_aid(c) or "home"  # else a later step has found that it stays at home
    if any((view.index, start) in findings.barred for start in range(money.start, money.end)):
        return "barred"
    return "unread"


def _record(
    document: Document,
    view: View,
    money: Money,
    reason: Reason,
    sentences: Sequence[tuple[int, int]],
) -> LeftOut:
    offsets = view.block.offsets[money.start : money.end]
    start, end = min(offsets), max(offsets) + 1
    around = next(((a, b) for a, b in sentences if a <= money.start < b), (0, len(view.folded)))
    return LeftOut(
        doc=document.name,
        quote=document.text[start:end],
        value=money.value,
        max=money.max,
        currency=money.currency,
        reason=reason,
        start=start,
        end=end,
        lang=view.lang,
        sentence=view.block.text[slice(*around)].strip(),
    )
