"""Totals of what several give (“Total: $9 million”, “In all, …”, 总计): nobody gives them alone.

Who gave in the line before a total is not who gives the total. One giver's own parts, which stand
right beside their total and come to it, or are all that stand there, leave it to that giver.
"""

from __future__ import annotations

from bisect import bisect, bisect_left
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from extract.names import start_of
from extract.statements.candidates import Candidate, View, measure_of
from extract.statements.languages import language_of

_TWO: Final = 2  # gifts at the least that a total is of
_FAR: Final = 40  # sums beside a total that are looked at
_WORDS: Final = 120  # characters between the last gift and a total that adds it up
_ROUNDED: Final = Decimal("0.005")  # of a total that its parts may miss it by


def settle_sums(kept: Sequence[Candidate], views: Sequence[View]) -> None:
    """Take the giver from each total of what several have given.

    Args:
        kept: the statements of a document in reading order, as far as they are read.
        views: its blocks.
    """
    headings = [v.index for v in views if v.block.kind in ("title", "heading")]
    for place, c in enumerate(kept):
        if not c.donors or c.amount is None or c.view.block.cells:
            continue
        before = _beside(kept[max(0, place - _FAR) : place][::-1], c, headings)
        _take_takers(c, before)
        if _sums_up(c):
            behind = _beside(kept[place + 1 : place + 1 + _FAR], c, headings)
            parts = before or behind
            run = _coming_to(parts, c)
            of_several = len(_givers(parts)) > 1 and len(_givers(run)) != 1
        else:
            of_several = _adds_up(c, before) and len(_givers(_coming_to(before, c))) > 1
        if of_several:
            c.donors, c.agents, c.unnamed = None, (), True


def _take_takers(c: Candidate, before: Sequence[Candidate]) -> None:
    """“$4m to Mali and $5m to Chad, $9m in all”: a total goes to all to whom its parts go."""
    run = _coming_to(before, c)
    if len(run) < _TWO or not all(o.view is c.view and o.sentence == c.sentence for o in run):
        return
    gap = c.view.folded.part(run[0].end, c.start)
    takers = {r.key: r for part in reversed(run) for r in part.recipients or ()}
    adds_up = language_of(c.view.lang).totals.ADDS_UP.search(gap)
    if adds_up and not _named(c.view, run[0].end, c.start) & takers.keys():
        c.recipients = tuple(takers.values())


def _sums_up(c: Candidate) -> bool:
    """Does a line or sentence open as a total, and name nobody who gives it?"""
    words, start = language_of(c.view.lang).totals, c.sentence[0]
    opening = words.SUMS_UP.match(c.view.folded, start, c.start)
    if opening is None or words.OWN.search(c.view.folded, opening.end(), c.start):
        return False
    givers = {d.key for d in (*(c.donors or ()), *c.agents)}
    return not _named(c.view, start, c.sentence[1]) & givers


def _beside(others: Sequence[Candidate], c: Candidate, headings: Sequence[int]) -> list[Candidate]:
    """The gifts next to a total, the nearest first: of its paragraph, else of its section."""
    own = [o for o in others if o.view is c.view]
    if own:
        return own
    section = bisect(headings, c.view.index)
    return [o for o in others if bisect(headings, o.view.index) == section]


def _adds_up(c: Candidate, before: Sequence[Candidate]) -> bool:
    """“…, for a total of $9 million”: is a sum told as that of those before it, of nobody anew?"""
    if not before or before[0].view is not c.view:
        return False
    words, view, start = language_of(c.view.lang).totals, c.view, before[0].end
    gap = view.folded.part(start, c.start)
    if len(gap) > _WORDS or not words.ADDS_UP.search(gap) or words.OWN.search(gap):
        return False
    return not _named(view, start, c.start) & _givers([c, *before])


def _coming_to(parts: Sequence[Candidate], c: Candidate) -> Sequence[Candidate]:
    """The nearest of these gifts that together come to a total; none where they do not."""
    told, whole = Decimal(0), measure_of(c)
    for place, part in enumerate(parts):
        if part.amount is None or c.amount is None or part.amount.currency != c.amount.currency:
            return ()
        told += part.amount.value
        if abs(told - whole) <= whole * _ROUNDED:
            return parts[: place + 1]
        if told > whole:
            break
    return ()


def _named(view: View, start: int, end: int) -> set[str]:
    """The keys of those whom the words between two offsets name."""
    first, last = (bisect_left(view.mentions, place, key=start_of) for place in (start, end))
    return {m.entity.key for m in view.mentions[first:last]}


def _givers(parts: Sequence[Candidate]) -> set[str]:
    return {d.key for part in parts for d in part.donors or ()}
