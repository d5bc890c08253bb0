"""The evaluation as one HTML page: each text twice, with its gold and with what was found in it.

Line stands beside line. What belongs together bears the same number on both sides; whether it is
right, wrong in a slot, missed or extra shows from its colour, its line and its sign alike. There
is no script, and the template escapes everything that comes from a document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, Literal

import msgspec

from kg.evaluation.alignment import Span
from kg.evaluation.mistakes import Mistake, mistakes_of, summary
from kg.evaluation.report import DocumentScores, GoldSet, Report
from kg.evaluation.scores import Compared
from kg.evaluation.spans import Line, Mark, lines_of
from kg.evaluation.tables import Section, figure, statement_scores
from kg.formats import cell_text
from kg.onepage import render_page

State = Literal["right", "wrong", "missed", "extra", "optional"]

_HERE: Final = Path(__file__).parent
_SIGNS: Final[dict[State, str]] = {
    "right": "✓",
    "wrong": "≠",
    "missed": "✗",
    "extra": "+",
    "optional": "○",
}


class Item(msgspec.Struct, frozen=True):
    """Something in the gold, something found, or both: it has one number on both sides."""

    number: int
    state: State
    gold: int | None
    predicted: int | None
    mistakes: tuple[Mistake, ...]


class DocumentPage(msgspec.Struct, frozen=True):
    """A document as the page shows it."""

    anchor: str
    lang: str | None
    scores: DocumentScores
    items: tuple[Item, ...]
    mistakes: int
    lines: tuple[Line, ...]


class SetPage(msgspec.Struct, frozen=True):
    """A gold set as the page shows it."""

    name: str
    table: Section
    documents: tuple[DocumentPage, ...]


def draw(sets: Sequence[GoldSet], found: Report) -> str:
    """Draw gold sets and what was found out about them as one HTML page.

    The page needs no network and no other file. The same input gives the same page, byte for byte.
    """
    return render_page(
        _HERE / "page.html.j2",
        style=(_HERE / "page.css").read_text(encoding="utf-8"),
        filters={"cell": cell_text, "figure": figure},
        title=f"Evaluation: {', '.join(one.name for one in sets)}",
        signs=_SIGNS,
        sets=list(_sets(sets, found)),
    )


def _sets(sets: Sequence[GoldSet], found: Report) -> Iterator[SetPage]:
    number = 0
    for one, told in zip(sets, found.sets, strict=True):
        documents = []
        for compared, scores in zip(one.compared, told.documents, strict=True):
            number += 1
            documents.append(_document(f"d{number}", compared, scores))
        yield SetPage(one.name, statement_scores(told), tuple(documents))


def _document(anchor: str, compared: Compared, scores: DocumentScores) -> DocumentPage:
    items = _items(compared)
    document = compared.document
    gold = ((document.gold[i.gold].span,) for i in items if i.gold is not None)
    found = (document.predicted[i.predicted].pieces for i in items if i.predicted is not None)
    return DocumentPage(
        anchor=anchor,
        lang=None if document.lang == "unknown" else document.lang,
        scores=scores,
        items=items,
        mistakes=sum(len(item.mistakes) for item in items),
        lines=lines_of(
            document.text,
            gold=_marked(_gold_marks(anchor, items, compared), gold),
            predicted=_marked(_predicted_marks(anchor, items, compared), found),
        ),
    )


def _items(compared: Compared) -> tuple[Item, ...]:
    """What is in a document or was found in it, in the order of the text."""
    document, found, used = compared.document, compared.found, compared.used
    mistakes: dict[tuple[int | None, int | None], list[Mistake]] = {}
    for mistake in mistakes_of([compared]):
        mistakes.setdefault((mistake.gold, mistake.predicted), []).append(mistake)
    places: list[tuple[Span, int | None, int | None]] = []
    for i, gold in enumerate(document.gold):
        places.append((gold.span, i, found[i].predicted if i in found else None))
    for j, predicted in enumerate(document.predicted):
        if j not in used:
            places.append((predicted.span, None, j))
    places.sort(key=lambda place: place[0])
    items = []
    for number, (_, row, found_by) in enumerate(places, start=1):
        here = tuple(mistakes.get((row, found_by), ()))
        state = _state(compared, row, found_by, wrong=bool(here))
        items.append(Item(number, state, row, found_by, here))
    return tuple(items)


def _state(compared: Compared, gold: int | None, predicted: int | None, *, wrong: bool) -> State:
    if gold is None:
        return "extra"
    if compared.document.gold[gold].row.optional:
        return "optional"
    if predicted is None:
        return "missed"
    return "wrong" if wrong else "right"


def _gold_marks(anchor: str, items: Iterable[Item], compared: Compared) -> Iterator[Mark]:
    for item in items:
        if item.gold is not None:
            row = compared.document.gold[item.gold].row
            note = "missed" if item.state == "missed" else ""
            yield _mark(anchor, item, "g", other="p", note=note, tip=summary(row))


def _predicted_marks(anchor: str, items: Iterable[Item], compared: Compared) -> Iterator[Mark]:
    for item in items:
        if item.predicted is not None:
            row = compared.document.predicted[item.predicted].row
            slots = (mistake.kind.removeprefix("wrong ") for mistake in item.mistakes)
            yield _mark(anchor, item, "p", other="g", note=", ".join(slots), tip=summary(row))


def _mark(anchor: str, item: Item, side: str, *, other: str, note: str, tip: str) -> Mark:
    """A mark; it leads to what is wrong with it, else to the other side, if it has one."""
    paired = item.gold is not None and item.predicted is not None
    leads_to = "r" if item.mistakes else other if paired else side
    return Mark(
        anchor=f"{anchor}{side}{item.number}",
        target=f"{anchor}{leads_to}{item.number}",
        state=item.state,
        label=f"{_SIGNS[item.state]}{item.number}",
        note=note,
        tip=tip,
    )


def _marked(
    marks: Iterable[Mark], spans: Iterable[tuple[Span, ...]]
) -> list[tuple[Mark, tuple[Span, ...]]]:
    return list(zip(marks, spans, strict=True))
