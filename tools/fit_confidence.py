"""Fits the weights of `confidence` anew, and tells how far they can be relied on.

Usage: python tools/fit_confidence.py --gold FILE --docs FOLDER [--gold FILE --docs FOLDER …]

The gold sets should be of documents that the rules were not made for: on others they are too
seldom wrong to learn from. Each statement is either right in every core slot or not (as `aidkg
evaluate` counts); which signs of `extract/statements/confidence.py` tell that beforehand is a
logistic regression. Each document counts by the square root of its statements. The figures are of
documents that were held out: fitted on seven eighths of them, measured on the last. The weights
are then rounded and written into the module by hand.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from extract.model import Document, Statement
from extract.pipeline import Extractor
from extract.reading import read_document
from extract.statements.assembly import find
from extract.statements.confidence import SIGNS
from extract.statements.records import statements_of
from kg.codelists import load_gazetteer
from kg.evaluation.documents import read_set
from kg.evaluation.scores import Compared, compare

FOLDS, ROUNDS = 8, 3  # parts of the documents, and how often they are drawn anew
RIDGE = 2.0  # holds back the weights of rare signs
BINS = 5

Array = np.ndarray[Any, np.dtype[np.float64]]


class Case(NamedTuple):
    """A statement: where it stands, what speaks for it, how far it is trusted, whether right."""

    document: str
    signs: tuple[float, ...]
    stated: float
    right: bool


def main() -> None:
    """Read the options, fit, and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--gold", type=Path, action="append", required=True)
    parser.add_argument("--docs", type=Path, action="append", required=True)
    options = parser.parse_args()
    extractor = Extractor(load_gazetteer())
    cases = [
        case
        for gold, docs in zip(options.gold, options.docs, strict=True)
        for case in cases_of(extractor, gold, docs)
    ]
    for line in told(cases):
        sys.stdout.write(f"{line}\n")


def cases_of(extractor: Extractor, gold: Path, docs: Path) -> Iterator[Case]:
    """The statements found in the documents of a gold set, those of optional rows left out."""
    signs: dict[str, list[tuple[float, ...]]] = {}
    stated: dict[str, list[float]] = {}

    def read(path: Path) -> tuple[Document, tuple[Statement, ...]]:
        document = read_document(path)
        views = extractor.views(document)
        kept = find(document, views, extractor.gazetteer).kept
        statements = statements_of(document, kept, views)
        signs[document.name] = [tuple(float(sign(c)) for sign, _ in SIGNS) for c in kept]
        stated[document.name] = [float(statement.confidence) for statement in statements]
        return document, statements

    for one in compare(read_set(gold, docs, read=read)):
        name = one.document.name
        for j, right in judged(one):
            yield Case(f"{gold}:{name}", signs[name][j], stated[name][j], right)


def judged(one: Compared) -> Iterator[tuple[int, bool]]:
    """Each prediction of a document by its place, and whether all of it is right."""
    for j in range(len(one.document.predicted)):
        pair = one.used.get(j)
        if pair is None or not one.document.gold[pair.gold].row.optional:
            yield j, pair is not None and pair.strict


def told(cases: Sequence[Case]) -> Iterator[str]:
    """The lines of the result."""
    signs = np.array([(1.0, *case.signs) for case in cases])
    right = np.array([float(case.right) for case in cases])
    size = Counter(case.document for case in cases)
    weight = np.array([size[case.document] ** -0.5 for case in cases])
    yield f"{len(cases)} statements of {len(size)} documents, {right.mean():.2f} of them right"
    held_out = cross_validated(cases, signs, right, weight)
    yield f"AUC on documents held out: {auc(held_out, right):.3f}"
    yield from reliability(held_out, right)
    stated = np.array([case.stated for case in cases])
    yield f"AUC of the confidence stated now: {auc(stated, right):.3f}"
    yield from reliability(stated, right)
    names = ("(base)", *(sign.__name__.lstrip("_") for sign, _ in SIGNS))
    now = ("", *(f"{share:+.2f}" for _, share in SIGNS))
    for name, value, share, often in zip(
        names, fitted(signs, right, weight), now, signs.sum(axis=0), strict=True
    ):
        yield f"    {name:28}{often:6.0f}{value:+8.2f}{share:>8}"


def fitted(signs: Array, right: Array, weight: Array) -> Array:
    """The weights that make the statements likeliest, by Newton's method."""
    weight = weight / weight.mean()
    ridge = np.diag([0.0, *([RIDGE] * (signs.shape[1] - 1))])
    found: Array = np.zeros(signs.shape[1])
    for _ in range(30):
        likely = 1 / (1 + np.exp(-signs @ found))
        slope = signs.T @ (weight * (right - likely)) - ridge @ found
        curve = (signs * (weight * likely * (1 - likely))[:, None]).T @ signs + ridge
        found = found + np.linalg.solve(curve, slope)
    return found


def cross_validated(cases: Sequence[Case], signs: Array, right: Array, weight: Array) -> Array:
    """How likely each statement is right, by weights fitted without its document."""
    documents = sorted({case.document for case in cases})
    likely: Array = np.zeros(len(cases))
    for seed in range(ROUNDS):
        order = documents[:]
        random.Random(seed).shuffle(order)  # noqa: S311 - no secret depends on it
        part = {document: place % FOLDS for place, document in enumerate(order)}
        parts = np.array([part[case.document] for case in cases])
        for out in range(FOLDS):
            rest, own = parts != out, parts == out
            weights = fitted(signs[rest], right[rest], weight[rest])
            likely[own] += 1 / (1 + np.exp(-signs[own] @ weights)) / ROUNDS
    return likely


def auc(likely: Array, right: Array) -> float:
    """How often a right statement is trusted more than a wrong one; ties count half."""
    good, bad = likely[right > 0], likely[right == 0]
    ahead = (good[:, None] > bad).mean() + (good[:, None] == bad).mean() / 2
    return float(ahead)


def reliability(likely: Array, right: Array) -> Iterator[str]:
    """Lines that set what was said beside what is so."""
    place = np.minimum((likely * BINS).astype(int), BINS - 1)
    for number in range(BINS):
        here = place == number
        if here.any():
            bounds = f"{number / BINS:.1f}–{(number + 1) / BINS:.1f}"
            yield (
                f"    {bounds}{here.sum():6}  said {likely[here].mean():.2f}"
                f"  right {right[here].mean():.2f}"
            )


if __name__ == "__main__":
    main()
