"""A report as it is told: aligned tables for a terminal, Markdown for a page, JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

import msgspec

from kg.evaluation.by_rule import RuleScore
from kg.evaluation.mistakes import Mistake
from kg.evaluation.reliability import Bin
from kg.evaluation.report import Report, SetReport
from kg.evaluation.rows import SLOTS
from kg.evaluation.scores import STRETCH, FalseStatements, Interval, Scores
from kg.formats import Cell, Result, to_markdown, to_table

_SCORES = (
    *("documents", "gold", "predicted", "found", "precision", "recall"),
    *("F1", "95 %", "strict F1", "95 %"),
)
_PLACES = Decimal("0.0001")

_EXPLAINED = (
    "F1 is the harmonic mean of precision and recall over statements; strict F1 counts only those "
    "that are right in every core slot (kind, donor, recipients, amount, count, announced, period, "
    "meeting). “95 %” is a bootstrap interval over documents; it is left out where they are fewer "
    "than five. A slot's figure is its share of right ones among the statements found. "
    "“Confidence” groups predictions by how far they are trusted, and tells how many are right in "
    "every core slot."
)

Section = tuple[str, Result]


def to_text(found: Report, *, fit: Callable[[Result], Result] = lambda table: table) -> str:
    """Aligned tables, each under its title.

    Args:
        found: the report.
        fit: makes a table fit where it is shown.
    """
    titled = ((f"{one.name}: {title}", table) for one in found.sets for title, table in _of(one))
    sections = (*titled, *_rules(found))
    return "\n".join(f"{title}\n{to_table(fit(table))}" for title, table in sections)


def to_page(found: Report) -> str:
    """A page in Markdown, each gold set under a heading of its own."""
    parts = [f"# Scorecard\n\nPredictions of {found.reader}. {_EXPLAINED}\n"]
    for one in found.sets:
        parts.append(f"## {one.name}\n")
        parts += [f"### {title}\n{to_markdown(table)}" for title, table in _of(one)]
    parts += [f"## {title}\n{to_markdown(table)}" for title, table in _rules(found)]
    return "\n".join(parts)


def to_json(found: Report) -> str:
    """One JSON object with everything in it; figures are numbers."""
    encoded = msgspec.json.Encoder(decimal_format="number").encode(found)
    return msgspec.json.format(encoded, indent=2).decode() + "\n"


def _of(one: SetReport) -> Iterator[Section]:
    yield statement_scores(one)
    yield "Slots of the statements found", _slots("", _groups(one))
    if one.reliability:
        yield "Confidence", _reliability(one.reliability)
    yield "Documents without aid", _false_statements(one.empty)
    documents = {document.name: document.scores for document in one.documents}
    yield "Documents", _scores("document", documents, intervals=False)
    yield "Slots by document", _slots("document", documents)
    if one.mistakes is not None:
        yield "Mistakes by kind", _kinds(one.mistakes)
        yield "Mistakes", _mistakes(one.mistakes)


def statement_scores(one: SetReport) -> Section:
    """The figures of a gold set, whole and in its groups."""
    return "Statements", _scores("", _groups(one))


def _groups(one: SetReport) -> dict[str, Scores]:
    genres = {f"genre: {genre}": scores for genre, scores in one.genres.items()}
    return {"all": one.total, **one.languages, **genres}


def _rules(found: Report) -> Iterator[Section]:
    if found.rules is not None:
        yield "Rules", _by_rule(found.rules)


def _scores(head: str, groups: dict[str, Scores], *, intervals: bool = True) -> Result:
    keep = [i for i, name in enumerate(_SCORES) if intervals or name not in ("95 %", "documents")]
    rows = []
    for name, scores in groups.items():
        cells: tuple[Cell, ...] = (
            *(scores.documents, scores.gold, scores.predicted, scores.found),
            *(figure(scores.detection.precision), figure(scores.detection.recall)),
            *(figure(scores.detection.f1), _interval(scores.detection_interval)),
            *(figure(scores.strict.f1), _interval(scores.strict_interval)),
        )
        rows.append((name, *(cells[i] for i in keep)))
    return Result((head, *(_SCORES[i] for i in keep)), tuple(rows))


def _slots(head: str, groups: dict[str, Scores]) -> Result:
    rows = (
        (name, *(figure(scores.slots[slot]) if scores.found else None for slot in SLOTS))
        for name, scores in groups.items()
    )
    return Result((head, *SLOTS), tuple(rows))


def _reliability(bins: Iterable[Bin]) -> Result:
    return Result(
        ("confidence", "statements", "mean confidence", "right"),
        tuple(
            (f"{b.low:.1f}–{b.high:.1f}", b.statements, figure(b.confidence), figure(b.right))
            for b in bins
        ),
    )


def _false_statements(found: FalseStatements) -> Result:
    per = None if found.per_stretch is None else figure(found.per_stretch)
    return Result(
        ("documents", "characters", "false statements", f"per {STRETCH:,} characters"),
        ((found.documents, found.characters, found.statements, per),),
    )


def _kinds(mistakes: Iterable[Mistake]) -> Result:
    counts: dict[str, int] = {}
    for mistake in mistakes:
        counts[mistake.kind] = counts.get(mistake.kind, 0) + 1
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return Result(("kind", "mistakes"), tuple(ranked))


def _mistakes(mistakes: Iterable[Mistake]) -> Result:
    return Result(
        ("kind", "document", "place", "quote", "gold", "predicted", "rule"),
        tuple((m.kind, m.doc, m.start, m.quote, m.wanted, m.given, m.rule) for m in mistakes),
    )


def _by_rule(rules: Iterable[RuleScore]) -> Result:
    return Result(
        ("rule", "hits", "misses", "strict", "optional", "reason", "example"),
        tuple((r.rule, r.hits, r.misses, r.strict, r.optional, r.reason, r.example) for r in rules),
    )


def figure(value: Decimal) -> Decimal:
    """A figure with all its places, so that they stand below each other."""
    return value.quantize(_PLACES)


def _interval(interval: Interval | None) -> str | None:
    return f"{figure(interval.low)}–{figure(interval.high)}" if interval else None
