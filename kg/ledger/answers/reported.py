"""Reported totals and single deliveries: where one may hold the other, they are not added up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import chain

from kg.ledger.answers.parties import Parties
from kg.ledger.answers.postings import Posting
from kg.ledger.answers.sums import Row

_ANYBODY = ""  # the giver of what names none


def without_what_totals_may_hold(rows: Iterable[Row], parties: Parties) -> list[Row]:
    """Rows, with single deliveries that a reported total among them may hold left out."""
    rows = tuple(rows)
    # One total of each period and taker will do, so that many of them cost no more time.
    totals: dict[tuple[str, str | None], dict[object, Posting]] = defaultdict(dict)
    for row in rows:
        if row.rule is None and row.posting.kind == "ReportedTotal":
            for giver in (None, *(row.posting.donors or (_ANYBODY,))):
                here = totals[row.money.currency, giver]
                here.setdefault((row.posting.period, row.posting.recipients), row.posting)
    judged = []
    for row in rows:
        held_by: Posting | None = None
        if row.rule is None and row.posting.kind == "Delivery":
            # Those of its givers and of nobody known; where it names no giver, all there are.
            givers = (*row.posting.donors, _ANYBODY) if row.posting.donors else (None,)
            above = chain.from_iterable(totals[row.money.currency, g].values() for g in givers)
            held_by = next((one for one in above if _may_hold(one, row.posting, parties)), None)
        judged.append(
            row if held_by is None else Row(row.posting, row.money, "may-be-held", (held_by.iri,))
        )
    return judged


def _may_hold(total: Posting, posting: Posting, parties: Parties) -> bool:
    """Do both share a time and somebody who receives, for all that is told?"""
    first, last = total.period or (None, None)
    start, end = posting.period or (None, None)
    after = last is not None and start is not None and start > last
    before = first is not None and end is not None and end < first
    return not (after or before) and parties.may_meet(total.recipients, posting.recipients)
