"""What an evaluation has found out, as records: the figures, the mistakes, the rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Final

import msgspec

from kg.evaluation.by_rule import RuleScore, by_rule
from kg.evaluation.documents import Evaluated
from kg.evaluation.mistakes import Mistake, mistakes_of
from kg.evaluation.reliability import Bin, reliability
from kg.evaluation.scores import (
    Compared,
    FalseStatements,
    Scores,
    Tally,
    compare,
    false_statements,
    scores,
)

# Languages and, for Chinese, its two scripts beside both together.
_LANGUAGES: Final[dict[str, Callable[[str], bool]]] = {
    "en": lambda lang: lang == "en",
    "zh": lambda lang: lang.startswith("zh"),
    "zh-Hans": lambda lang: lang == "zh-Hans",
    "zh-Hant": lambda lang: lang == "zh-Hant",
}


class GoldSet(msgspec.Struct, frozen=True):
    """A gold set with what was found in its documents."""

    name: str
    compared: tuple[Compared, ...]


class DocumentScores(msgspec.Struct, frozen=True):
    """The figures of a document."""

    name: str
    lang: str
    genre: str
    characters: int
    scores: Scores


class SetReport(msgspec.Struct, frozen=True, omit_defaults=True):
    """What was found out about a gold set."""

    name: str
    total: Scores
    languages: dict[str, Scores]
    genres: dict[str, Scores]
    empty: FalseStatements
    documents: tuple[DocumentScores, ...]
    reliability: tuple[Bin, ...] = ()  # none where the predictions bear no confidence
    mistakes: tuple[Mistake, ...] | None = None


class Report(msgspec.Struct, frozen=True, omit_defaults=True):
    """What was found out about all gold sets; rules are judged over all of them."""

    reader: str  # whose predictions they are
    sets: tuple[SetReport, ...]
    rules: tuple[RuleScore, ...] | None = None


def gold_set(name: str, documents: Iterable[Evaluated]) -> GoldSet:
    """Compare the documents of a gold set with what was found in them."""
    return GoldSet(name, tuple(compare(documents)))


def report(
    sets: Sequence[GoldSet], *, reader: str, mistakes: bool = False, rules: bool = False
) -> Report:
    """Find out how good the predictions are.

    Args:
        sets: the gold sets.
        reader: whose predictions they are.
        mistakes: whether every mistake is listed.
        rules: whether each rule is judged.
    """
    return Report(
        reader=reader,
        sets=tuple(_set_report(one, mistakes=mistakes) for one in sets),
        rules=tuple(by_rule(c for one in sets for c in one.compared)) if rules else None,
    )


def _set_report(one: GoldSet, *, mistakes: bool) -> SetReport:
    compared = one.compared
    return SetReport(
        name=one.name,
        total=scores([c.tally() for c in compared]),
        languages=_by_language(compared),
        genres=_by_genre(compared),
        empty=false_statements(compared),
        documents=tuple(_document_scores(c) for c in compared),
        reliability=tuple(reliability(compared)),
        mistakes=tuple(mistakes_of(compared)) if mistakes else None,
    )


def _by_language(compared: Sequence[Compared]) -> dict[str, Scores]:
    """The figures by the language of the block that a statement stands in."""
    out = {}
    for name, keep in _LANGUAGES.items():
        here = [c for c in compared if keep(c.document.lang) or c.tally(keep) != Tally()]
        if here:
            out[name] = scores([c.tally(keep) for c in here])
    return out


def _by_genre(compared: Sequence[Compared]) -> dict[str, Scores]:
    genres: dict[str, list[Tally]] = defaultdict(list)
    for one in compared:
        genres[one.document.genre].append(one.tally())
    return {genre: scores(tallies) for genre, tallies in sorted(genres.items())}


def _document_scores(one: Compared) -> DocumentScores:
    document = one.document
    return DocumentScores(
        name=document.name,
        lang=document.lang,
        genre=document.genre,
        characters=len(document.text),
        scores=scores([one.tally()]),
    )
