"""Dates that a document does not tell: a year which it nowhere writes is known from lists alone.

A report that opens “today” and names its summit is dated by the list of meetings, so that its
relative times can be read and the right edition found. But when something was announced is what
the document says; of a document without a date of its own, a year that it does not write is left
out, and so are the years counted from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from extract.cue import Cue
from extract.dates import resolve
from extract.statements.candidates import Candidate, Frame, View

_YEAR: Final = Cue(r"(?<!\d)(?:19|20)\d\d")  # 20130315 in an address is one, too


def forget_unwritten(found: Sequence[Candidate], frame: Frame, views: Sequence[View]) -> None:
    """Take from candidates the dates in years that a document without a date does not write.

    Args:
        found: the candidates, which are changed.
        frame: the document's frame.
        views: its blocks.
    """
    if not any(c.announced or (c.period and any(c.period)) for c in found):
        return
    if frame.issued is not None:
        return
    written = set(_years(views))
    if frame.announced is not None and frame.announced[:4] in written:
        return
    for c in found:
        if c.announced is not None and c.announced[:4] not in written:
            c.announced = None
        if c.period and not any(day and day[:4] in written for day in c.period):
            c.period = None


def _years(views: Sequence[View]) -> Iterator[str]:
    for view in views:
        yield from (m[0] for m in _YEAR.finditer(view.folded))
        for time in view.times:
            if time.relative is None and not time.year_missing:
                yield from (day[:4] for day in resolve(time, None) if day)
