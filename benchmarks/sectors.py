"""How well statements get their sectors and goals, on gold that people labelled by hand.

`tests/corpus/sectors.tsv` and `tests/corpus/second/sectors.tsv` hold the sectors (three digits)
and goals of some statements of each gold. The statements are those of the gold, not those that
the extraction finds, so that the figures are of the classification alone.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from extract.model import Block, Document, Statement
from extract.reading import read_document
from extract.sentences import split_sentences
from kg.sectors import SectorLexicon

CORPUS = Path(__file__).parent.parent / "tests" / "corpus"
SETS = {"sample corpus": CORPUS, "second corpus": CORPUS / "second"}
_CATEGORY = 3  # digits


class Row(NamedTuple):
    """A labelled statement: what people said that it is for, and what was assigned."""

    id: str
    lang: str
    sectors: frozenset[str]
    goals: frozenset[str]
    found_sectors: frozenset[str]
    found_goals: frozenset[str]


class Score(NamedTuple):
    """Micro-averaged agreement over statements, and how many got exactly the right set."""

    precision: float
    recall: float
    f1: float
    exact: int
    statements: int


def sectors() -> Iterator[str]:
    """Yield a table of the agreement, line by line."""
    yield "Sectors and goals: agreement with people's labels"
    yield f"{'':24}{'precision':>10}{'recall':>8}{'F1':>6}{'exact':>12}"
    for name, folder in SETS.items():
        rows = classified(folder)
        for lang in ("en", "zh"):
            some = [row for row in rows if row.lang == lang]
            for what, score in (("sectors", score_sectors(some)), ("goals", score_goals(some))):
                yield (
                    f"{f'{name}, {lang}, {what}':34}{score.precision:.2f}{score.recall:>8.2f}"
                    f"{score.f1:>6.2f}{f'{score.exact}/{score.statements}':>12}"
                )


def classified(folder: Path) -> list[Row]:
    """Classify the labelled statements of a corpus."""
    lexicon = SectorLexicon()
    with (folder / "sectors.tsv").open(encoding="utf-8", newline="") as lines:
        labels = {row["id"]: row for row in csv.DictReader(lines, delimiter="\t")}
    rows = []
    for document, statements in gold_statements(folder):
        found = lexicon.classify_all(statements, document)
        for statement in statements:
            label = labels.pop(statement.id, None)
            if label is not None:
                assigned = found[statement.id]
                rows.append(
                    Row(
                        id=statement.id,
                        lang=statement.lang[:2],
                        sectors=_parted(label["sectors"], ";"),
                        goals=_parted(label["goals"], ";"),
                        found_sectors=frozenset(a.sector[:_CATEGORY] for a in assigned if a.sector),
                        found_goals=frozenset(goal for a in assigned for goal in a.goals),
                    )
                )
    if labels:
        raise ValueError(f"{folder / 'sectors.tsv'}: no such statements: {', '.join(labels)}")
    return rows


def score_sectors(rows: Iterable[Row]) -> Score:
    """Score the sectors of statements."""
    return _score([(row.sectors, row.found_sectors) for row in rows])


def score_goals(rows: Iterable[Row]) -> Score:
    """Score the goals of statements."""
    return _score([(row.goals, row.found_goals) for row in rows])


def _score(pairs: list[tuple[frozenset[str], frozenset[str]]]) -> Score:
    right = sum(len(gold & found) for gold, found in pairs)
    precision = right / max(1, sum(len(found) for _, found in pairs))
    recall = right / max(1, sum(len(gold) for gold, _ in pairs))
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    exact = sum(gold == found for gold, found in pairs)
    return Score(precision, recall, f1, exact, len(pairs))


def gold_statements(folder: Path) -> Iterator[tuple[Document, list[Statement]]]:
    """Yield each document of a corpus, and its gold as statements."""
    gold = folder / f"{folder.name}.jsonl"
    by_doc: dict[str, list[dict[str, Any]]] = {}
    for line in gold.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        by_doc.setdefault(row["doc"], []).append(row)
    for name, rows in sorted(by_doc.items()):
        document = read_document(folder / "docs" / name)
        yield document, [_statement(row, document) for row in rows]


def _statement(row: dict[str, Any], document: Document) -> Statement:
    text = document.text
    start = -1
    for _ in range(row.get("nth", 1)):
        start = text.index(row["quote"], start + 1)
    end = start + len(row["quote"])
    block = next(b for b in document.blocks if b.start <= start < b.end)
    return Statement(
        **{key: row[key] for key in ("id", "doc", "quote", "kind", "qualifier", "what")},
        **{key: row[key] for key in ("modality", "announced", "part_of")},
        **{key: _entities(row[key]) for key in ("donor", "recipients", "through")},
        meeting=(tuple(row["meeting"]),) if row["meeting"] else (),
        initiative=(tuple(row["initiative"]),) if row["initiative"] else (),
        amount=None,
        count=None,
        period=None,
        start=start,
        end=end,
        match="exact",
        spans=((start, end),),
        lang=block.lang,
        sentence=_sentence(block, start),
        stage="pledged",
        confidence=Decimal(1),
        rule="gold",
    )


def _entities(items: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(item.split("|")) for item in items)


def _sentence(block: Block, place: int) -> tuple[int, int]:
    for first, last in split_sentences(block.text, block.lang):
        if block.offsets[first] <= place <= block.offsets[last - 1]:
            return block.offsets[first], block.offsets[last - 1] + 1
    return block.start, block.end


def _parted(cell: str, sign: str) -> frozenset[str]:
    return frozenset(filter(None, cell.split(sign)))
