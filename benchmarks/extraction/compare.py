"""The table: every system on the same documents, in one run."""

from __future__ import annotations

import time
from collections.abc import Iterator
from types import ModuleType
from typing import Final

from benchmarks.extraction.mentions import (
    KINDS,
    Mention,
    Text,
    annotated,
    corpus,
    gold_amounts,
    names_a_date,
)
from benchmarks.extraction.scoring import Score, same_place, same_value
from benchmarks.extraction.systems import MissingError, System, aidkg, jionlp, plain, recognizers
from benchmarks.extraction.systems import spacy_ner as spacy

SYSTEMS: Final[tuple[tuple[str, ModuleType], ...]] = (
    ("AidKG", aidkg),
    ("plain regex", plain),
    ("spaCy NER", spacy),
    ("jionlp", jionlp),
    ("recognizers-text", recognizers),
)
_RUNS: Final = 2
_HEAD: Final = (
    f"{'':30}where it is         and what it is    sums of gold     ms per\n"
    f"{'':30}P    R    F1        P    R    F1      statements: R    1,000 ch."
)


def compare() -> Iterator[str]:
    """Yield the lines of the table."""
    truth = annotated()
    gold = gold_amounts()
    for lang in ("en", "zh"):
        documents = [(text, mentions) for text, mentions in truth if text.lang == lang]
        others = [text for text in corpus() if text.lang == lang]
        size = sum(len(text.text) for text, _ in documents)
        yield f"\n{lang}: {len(documents)} documents annotated by hand, {size:,} characters"
        yield _HEAD
        for label, module in SYSTEMS:
            try:
                system: System = module.load(lang)
            except MissingError as reason:
                yield f"{label:28}  left out: {reason}"
                continue
            yield from _rows(system, documents, others, gold)


def _rows(
    system: System,
    documents: list[tuple[Text, list[Mention]]],
    others: list[Text],
    gold: dict[str, list[Mention]],
) -> Iterator[str]:
    system.mentions(documents[0][0])  # what is loaded at first use is loaded now
    told = {text.name: system.mentions(text) for text in others if text.name in gold}
    began = time.perf_counter()
    for _ in range(_RUNS):
        told |= {text.name: system.mentions(text) for text, _ in documents}
    spent = (time.perf_counter() - began) / _RUNS
    size = sum(len(text.text) for text, _ in documents)
    yield f"{system.name:66}{'':23}{spent / size * 1_000_000:9.2f}"
    for kind in KINDS:
        if kind not in system.finds:
            yield f"  {kind:26}  not offered"
            continue
        place, value = Score(), Score()
        for text, mentions in documents:
            true = [m for m in mentions if m.type == kind]
            said = [m for m in told[text.name] if m.type == kind and _counts(m, text)]
            place.add(true, said, same_place)
            value.add(true, said, same_value)
        row = f"  {kind:26}{_figures(place)}    "
        row += _figures(value) if kind in system.reads else "   –    –    –  "
        if kind == "amount" and kind in system.reads:
            whole = Score()
            for name in gold.keys() & {text.name for text in others}:
                whole.add(gold[name], [m for m in told[name] if m.type == kind], same_value)
            row += f"      {whole.recall:4.2f} of {whole.wanted}"
        yield row


def _counts(mention: Mention, text: Text) -> bool:
    return mention.type != "date" or names_a_date(text.text[mention.start : mention.end], text.lang)


def _figures(score: Score) -> str:
    return f" {score.precision:4.2f} {score.recall:4.2f} {score.f1:4.2f} "
