"""Scoring: what agrees, what is paired, and what the figures come to."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from kg.cli import cli
from kg.evaluation.agreement import same_slot
from kg.evaluation.alignment import Gold, Predicted, align
from kg.evaluation.by_rule import by_rule
from kg.evaluation.documents import Evaluated
from kg.evaluation.mistakes import mistakes_of
from kg.evaluation.reliability import reliability
from kg.evaluation.report import gold_set, report
from kg.evaluation.rows import SLOTS, GoldRow, Measure, PredictedRow
from kg.evaluation.scores import Tally, compare, false_statements, figures, scores
from tests.shared import SCORER, with_scorer

TESTS = Path(__file__).parents[1]
SECOND = TESTS / "corpus" / "second"

Fields = Mapping[str, Any]


def gold(start: int = 0, end: int = 10, lang: str = "en", **fields: Any) -> Gold:
    """A gold row at a place."""
    row = GoldRow(**{"doc": "a.txt", "id": "g", "kind": "commitment", "quote": "q", **fields})
    return Gold(row=row, span=(start, end), lang=lang)


def predicted(start: int = 0, end: int = 10, lang: str = "en", **fields: Any) -> Predicted:
    """A prediction at a place."""
    plain = {"doc": "a.txt", "kind": "commitment"}
    return Predicted(row=PredictedRow(**{**plain, **fields}, start=start, end=end), lang=lang)


def document(
    golds: tuple[Gold, ...] = (), found: tuple[Predicted, ...] = (), **fields: Any
) -> Evaluated:
    """A document of a hundred characters."""
    plain = {"name": "a.txt", "text": "x" * 100, "lang": "en", "genre": "speech"}
    return Evaluated(**{**plain, **fields}, gold=golds, predicted=found)


def dollars(value: str, high: str | None = None, currency: str = "USD") -> Measure:
    """A sum."""
    return Measure(Decimal(value), Decimal(high) if high else None, currency)


AGREE: list[tuple[str, object, object]] = [
    ("donor", ("CHN",), (("CHN", "China", "中国"),)),
    ("donor", ("European Union",), (("the  European-Union",),)),
    ("donor", ("JPN", "KOR"), (("KOR",), ("JPN",))),
    ("donor", ("World Bank|IDA",), ("IDA",)),
    ("donor", (), None),
    ("recipients", ("DEV",), ()),  # "developing countries" names nobody
    ("recipients", ("KEN", "DEV"), ("KEN",)),
    ("amount", dollars("1000000.0"), dollars("1000000", currency="usd")),
    ("amount", dollars("1", "2"), dollars("1.0", "2.00")),
    ("meeting", ("FOCAC", "中非合作论坛"), (("中非合作论坛", "x"),)),
    ("announced", "2017-09-03", "2017"),
    ("period", ("2017-01", None), ("2017-05-02", None)),
    ("period", None, (None, None)),
    ("qualifier", None, "exact"),
    ("modality", "", None),
]
DIFFER: list[tuple[str, object, object]] = [
    ("donor", ("CHN",), (("USA",),)),
    ("donor", ("JPN", "KOR"), (("JPN",),)),
    ("recipients", ("KEN",), ("DEV",)),
    ("amount", dollars("1"), dollars("1", currency="EUR")),
    ("amount", dollars("1", "2"), dollars("1")),
    ("amount", None, dollars("1")),
    ("meeting", (), (("FOCAC",),)),
    ("announced", "2017", None),
    ("announced", "2017-09", "2017-10"),
    ("period", ("2017", "2020"), ("2017", None)),
    ("qualifier", "about", None),
    ("modality", "grant", "aid"),
]


@pytest.mark.parametrize(
    ("slot", "wanted", "given", "same"),
    [(*case, True) for case in AGREE] + [(*case, False) for case in DIFFER],
)
def test_slots_agree(slot: str, wanted: object, given: object, *, same: bool) -> None:
    """Names agree by any label, dates to the less precise one, periods by year, sums exactly."""
    assert same_slot(slot, gold(**{slot: wanted}).row, predicted(**{slot: given}).row) is same


def test_a_deed_need_not_have_been_announced() -> None:
    """A delivery may leave out when it was announced, but not tell it wrongly."""
    deed = gold(kind="delivery", announced="2017").row
    assert same_slot("announced", deed, predicted().row)
    assert not same_slot("announced", deed, predicted(announced="2018").row)


def pairs(golds: list[Gold], found: list[Predicted]) -> set[tuple[int, int]]:
    """Which gold row was found by which prediction."""
    return {(pair.gold, pair.predicted) for pair in align(golds, found)}


def test_pairs_overlap_and_hold_the_same_number() -> None:
    """A prediction elsewhere, with another number, or far longer finds nothing."""
    wanted = gold(20, 30, amount=dollars("5"))
    assert pairs([wanted], [predicted(25, 40, amount=dollars("5"))]) == {(0, 0)}
    for other in (
        predicted(30, 40, amount=dollars("5")),
        predicted(20, 30, amount=dollars("6")),
        predicted(20, 30),
        predicted(0, 61, amount=dollars("5")),
        predicted(20, 20, amount=dollars("5")),
    ):
        assert not pairs([wanted], [other])


def test_each_row_is_used_once_and_the_best_pairs_come_first() -> None:
    """Of two predictions in one place the better one counts; optional rows come last."""
    golds = [gold(donor=("JPN",)), gold(donor=("KOR",)), gold(donor=("KOR",), optional=True)]
    found = [predicted(donor=("KOR",)), predicted(donor=("JPN",))]
    assert pairs(golds, found) == {(0, 1), (1, 0)}


def test_optional_rows_count_on_no_side() -> None:
    """An optional row that is found is no hit, and what found it is no mistake."""
    golds = (gold(0, 10, optional=True), gold(20, 30, optional=True))
    [compared] = compare([document(golds, (predicted(0, 10),))])
    assert compared.tally() == Tally()
    assert not mistakes_of([compared])


def test_the_figures() -> None:
    """Precision, recall, F1, strict F1 and slots are what the definitions say."""
    golds = (gold(0, 10, donor=("JPN",)), gold(20, 30, modality="grant"), gold(40, 50))
    found = (predicted(0, 10), predicted(20, 30), predicted(60, 70), predicted(80, 90))
    [compared] = compare([document(golds, found)])
    told = scores([compared.tally()])
    assert (told.gold, told.predicted, told.found) == (3, 4, 2)
    assert told.detection == figures(2, 4, 3)
    assert told.strict == figures(1, 4, 3)  # a wrong modality is no core slot
    assert str(told.detection.f1) == "0.5714"
    assert told.slots["donor"] == told.slots["modality"] == Decimal("0.5")
    assert told.slots["kind"] == 1
    assert told.detection_interval is None  # one document tells nothing of others


def test_nothing_found_where_nothing_is() -> None:
    """A document without gold and without predictions is without fault."""
    told = figures(0, 0, 0)
    assert told.precision == told.recall == told.f1 == 1


def test_languages_add_up_to_the_whole() -> None:
    """Each statement counts in the language of its own block."""
    golds = (gold(0, 10, "en"), gold(20, 30, "zh-Hant"), gold(40, 50, "zh-Hans"))
    found = (predicted(0, 10, "en"), predicted(20, 30, "zh-Hant"), predicted(60, 70, "zh-Hans"))
    one = gold_set("made-up", [document(golds, found)])
    told = report([one], reader="nobody").sets[0]
    assert {name: (s.gold, s.predicted, s.found) for name, s in told.languages.items()} == {
        "en": (1, 1, 1),
        "zh": (2, 2, 1),
        "zh-Hans": (1, 1, 0),
        "zh-Hant": (1, 1, 1),
    }
    assert (told.total.gold, told.total.predicted, told.total.found) == (3, 3, 2)
    assert list(told.genres) == ["speech"]


def test_intervals_are_the_same_every_time_and_hold_the_figure() -> None:
    """Resampling is seeded; the figure of all documents lies between its bounds."""
    tallies = [Tally(wanted=n, predicted=n + 1, hits=n - n // 3, strict=n // 2) for n in range(12)]
    one, other = scores(tallies), scores(tallies)
    assert one == other
    assert one.detection_interval is not None
    assert one.strict_interval is not None
    assert one.detection_interval.low < one.detection.f1 < one.detection_interval.high
    assert one.strict_interval.low < one.strict.f1 < one.strict_interval.high


def test_documents_that_are_all_alike_leave_no_doubt() -> None:
    """Where every document has the same figures, the interval is a point."""
    told = scores([Tally(wanted=4, predicted=4, hits=3, strict=2)] * 6)
    assert told.detection_interval is not None
    assert told.detection_interval.low == told.detection_interval.high == told.detection.f1


def test_false_statements_are_those_of_documents_without_gold() -> None:
    """What is extra elsewhere does not count; characters are those of the empty documents."""
    found = (predicted(0, 10), predicted(20, 30))
    told = false_statements(compare([document((), found), document((gold(40, 50),), found)]))
    assert (told.documents, told.characters, told.statements) == (1, 100, 2)
    assert told.per_stretch == 40


def test_mistakes_are_told_by_kind() -> None:
    """Missed, extra, and each wrong slot, in the order of the text, with what was read."""
    golds = (
        gold(0, 10, quote="one", donor=("JPN|Japan",)),
        gold(40, 50, quote="two", amount=dollars("5")),
    )
    found = (
        predicted(0, 10, donor=(("KOR", "Korea"),), rule="r"),
        predicted(40, 50, amount=dollars("6"), rule="s"),
    )
    told = [
        (m.kind, m.start, m.wanted, m.given, m.rule)
        for m in mistakes_of(compare([document(golds, found)]))
    ]
    assert told == [
        ("wrong donor", 0, "JPN", "KOR", "r"),
        ("extra", 40, "", "commitment, – → –, 6 USD", "s"),
        ("missed", 40, "commitment, – → –, 5 USD", "commitment, – → –, 6 USD", ""),
    ]


def test_rules_are_judged_by_what_they_found() -> None:
    """Hits, misses, strict and optional hits of each rule; a rule of ours has its reason."""
    golds = (gold(0, 10, donor=("JPN",)), gold(20, 30), gold(40, 50, optional=True))
    found = tuple(
        predicted(start, start + 10, rule=rule)
        for start, rule in [(0, "en.give"), (20, "en.give"), (40, "other"), (60, "other")]
    )
    rules = {rule.rule: rule for rule in by_rule(compare([document(golds, found)]))}
    give, other = rules["en.give"], rules["other"]
    assert (give.hits, give.misses, give.strict, give.optional) == (2, 0, 1, 0)
    assert (other.hits, other.misses, other.strict, other.optional) == (0, 1, 0, 1)
    assert give.reason
    assert give.example
    assert not other.reason
    assert rules["zh.give"].hits == 0  # a rule that found nothing is shown too


def test_confidence_is_set_beside_what_is_right() -> None:
    """Predictions of like confidence, and how many of them are right; optional rows are left out.

    An extra one is wrong, and so is one with a wrong core slot.
    """
    golds = (gold(0, 10), gold(20, 30, donor=("JPN",)), gold(40, 50, optional=True))
    stated = {0: "0.9", 20: "0.25", 40: "0.3", 60: "0.2", 80: "1"}
    found = tuple(predicted(at, at + 10, confidence=Decimal(trust)) for at, trust in stated.items())
    [low, high] = reliability(compare([document(golds, found)]))
    assert (low.low, low.high, low.statements) == (Decimal("0.2"), Decimal("0.4"), 2)
    assert (low.confidence, low.right) == (Decimal("0.225"), 0)
    assert (high.statements, high.confidence, high.right) == (2, Decimal("0.95"), Decimal("0.5"))
    assert reliability(compare([document(golds, (predicted(),))])) == []


# The scorer that comes with the gold, where it is at hand: the same figures, to the last digit.


def _spoiled(rows: list[dict[str, Any]], golds: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Predictions as a poor system might make them: left out, doubled, moved, mixed up."""
    draw = random.Random(7)  # noqa: S311 - no secret depends on it
    out = []
    for row in rows:
        if draw.random() < 0.1:
            continue
        if draw.random() < 0.2:
            out.append(row)
        start = max(0, row["start"] - draw.choice((0, 0, 3, 30)))
        other = draw.choice(golds)
        mixed = {slot: other.get(slot) for slot in SLOTS if draw.random() < 0.1}
        out.append({**row, "start": start, **mixed})
    return out


@with_scorer
def test_figures_are_those_of_the_scorer(tmp_path: Path) -> None:
    """Every figure is equal to that of the scorer that comes with the gold."""
    rows, docs, path = SECOND / "second.jsonl", SECOND / "docs", tmp_path / "predicted.jsonl"
    golds = [json.loads(line) for line in rows.read_text(encoding="utf-8").splitlines()]
    perfect = []
    for row in golds:
        text, start = (docs / row["doc"]).read_bytes().decode(), -1
        for _ in range(row.get("nth") or 1):
            start = text.index(row["quote"], start + 1)
        perfect.append({**row, "start": start, "end": start + len(row["quote"])})
    spoiled = _spoiled(perfect, golds)
    path.write_text("\n".join(map(json.dumps, spoiled)), encoding="utf-8")
    where = ["--gold", str(rows), "--docs", str(docs), "--pred", str(path)]
    command = [sys.executable, str(SCORER), *where, "--json"]
    theirs = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    run = CliRunner().invoke(cli, ["evaluate", *where, "--format", "json"])
    [ours] = json.loads(run.stdout)["sets"]
    total = ours["total"]
    assert theirs["detection"] == total["detection"]
    assert 0.5 < total["detection"]["f1"] < 1
    assert theirs["strict"] == total["strict"]
    assert theirs["slots"] == total["slots"]
    assert theirs["documents"] == {
        one["name"]: one["scores"]["detection"] for one in ours["documents"]
    }
