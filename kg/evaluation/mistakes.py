"""What went wrong, statement by statement: missed, extra, or a slot that differs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

import msgspec

from kg.evaluation.alignment import overlapping
from kg.evaluation.rows import Measure, Name, Row, Slot
from kg.evaluation.scores import Compared

MISSED, EXTRA = "missed", "extra"


class Mistake(msgspec.Struct, frozen=True):
    """A gold row that was not found, a prediction that is none, or a slot that is wrong."""

    kind: str  # "missed", "extra", "wrong donor" …
    doc: str
    start: int
    quote: str
    wanted: str  # what the gold says
    given: str  # what was predicted
    rule: str  # of the prediction, if any
    gold: int | None = None  # their places in the lists of the document
    predicted: int | None = None


def mistakes_of(compared: Iterable[Compared]) -> list[Mistake]:
    """All mistakes: of each document by their places, those of one place by kind."""
    return [mistake for one in compared for mistake in sorted(_mistakes(one), key=_order)]


def summary(row: Row) -> str:
    """A row in a line: kind, who to whom, how much of what."""
    parts = [
        row.kind or "",
        f"{told(row, 'donor')} → {told(row, 'recipients')}",
        " ".join(filter(None, (_measure(row.amount), _measure(row.count), row.what or ""))),
    ]
    return ", ".join(part for part in parts if part)


def told(row: Row, slot: Slot) -> str:
    """What a row says in a slot, in a line; "–" where it says nothing."""
    value = getattr(row, slot)
    if isinstance(value, Measure):
        return _measure(value)
    if slot == "period" and value is not None:
        return " to ".join(end or "…" for end in value)
    if slot in ("meeting", "initiative"):
        return _first(value[0]) if value else "–"  # further names are of the same one
    if isinstance(value, tuple):
        return "; ".join(_first(name) for name in value) or "–"
    return str(value) if value else "–"


def _mistakes(one: Compared) -> Iterator[Mistake]:
    document, found, used = one.document, one.found, one.used
    name, otherwise = document.name, _read_otherwise(one)
    for i, gold in enumerate(document.gold):
        pair = found.get(i)
        if gold.row.optional:
            continue
        start, quote = gold.span[0], gold.row.quote
        if pair is None:
            near = otherwise.get(i, "")
            yield Mistake(MISSED, name, start, quote, summary(gold.row), near, "", gold=i)
            continue
        row = document.predicted[pair.predicted].row
        for slot in pair.wrong:
            wanted, given = told(gold.row, slot), told(row, slot)
            yield Mistake(
                *(f"wrong {slot}", name, start, quote, wanted, given, row.rule),
                gold=i,
                predicted=pair.predicted,
            )
    for j, extra in enumerate(document.predicted):
        if j not in used:
            start, end = extra.span
            quote, row = document.text[start:end], extra.row
            yield Mistake(EXTRA, name, start, quote, "", summary(row), row.rule, predicted=j)


def _read_otherwise(one: Compared) -> dict[int, str]:
    """What was read in the words of each missed row: the number may be all that is wrong."""
    gold, predicted, used = one.document.gold, one.document.predicted, one.used
    spans = [g.span for g in gold], [p.span for p in predicted]
    return {i: summary(predicted[j].row) for i, j, _ in overlapping(*spans) if j not in used}


def _order(mistake: Mistake) -> tuple[int, str]:
    return mistake.start, mistake.kind


def _first(name: Name) -> str:
    return name.split("|")[0] if isinstance(name, str) else next(iter(name), "–")


def _measure(measure: Measure | None) -> str:
    if measure is None:
        return ""
    numbers = [_plain(n) for n in (measure.value, measure.max) if n is not None]
    return f"{' to '.join(numbers)} {measure.currency or ''}".rstrip()


def _plain(number: Decimal) -> str:
    return f"{number.normalize():,f}"
