"""Scores of entities: what fits what, and what counts."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import cli
from kg.cli.console import WRONG
from kg.evaluation.entities import EntityRow, entity_report
from tests.shared import GOLD, SEEDS, at_hand


def row(kind: str, *names: str, code: str | None = None, optional: bool = False) -> EntityRow:
    """A row of the document a.txt."""
    return EntityRow(doc="a.txt", type=kind, names={"en": names}, id=code, optional=optional)


KENYA = row("Country", "Kenya", code="KEN")
FITS = [
    (KENYA, row("Country", "Republic of Kenya", code="KEN"), True),
    (KENYA, row("Country", "the KENYA"), True),
    (KENYA, row("Organization", "Kenya"), False),
    (KENYA, row("Country", "Ghana", code="GHA"), False),
    (row("Initiative", "“Clear Springs”"), row("Initiative", "Clear Springs", "清泉"), True),
    (row("Initiative", "Clear Springs"), row("Fund", "Clear Springs"), False),
]


@pytest.mark.parametrize(("gold", "predicted", "fits"), FITS)
def test_what_fits(gold: EntityRow, predicted: EntityRow, *, fits: bool) -> None:
    """Rows fit by code, or by type and any name in common, however it is written."""
    report = entity_report([gold], lambda _: [predicted])
    assert report.total.found == int(fits)


def test_what_counts() -> None:
    """Optional rows count on no side; a second prediction of one entity is extra."""
    gold = [KENYA, row("Fund", "Spring Fund"), row("Forum", "Spring Forum", optional=True)]
    predicted = [KENYA, KENYA, row("Forum", "Spring Forum")]
    report = entity_report(gold, lambda _: predicted)
    assert (report.total.gold, report.total.predicted, report.total.found) == (2, 2, 1)
    assert report.total.figures.f1 == Decimal("0.5000")
    assert [(m.kind, m.name) for m in report.mistakes] == [
        ("missed", "Spring Fund"),
        ("extra", "Kenya"),
    ]


def test_codes_are_judged_apart() -> None:
    """A country that is found under its name may still have a wrong code."""
    report = entity_report([KENYA], lambda _: [row("Country", "Kenya", code="GHA")])
    assert report.total.found == 1
    assert report.types["Country"].code_accuracy == 0
    assert report.mistakes[0].kind == "code"


def test_each_document_is_scored(tmp_path: Path) -> None:
    """`aidkg evaluate --entities` reads the documents that the gold names, and no others."""
    (tmp_path / "a.txt").write_text("Kenya thanked Ghana.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Peru thanked Laos.\n", encoding="utf-8")
    gold = tmp_path / "gold.jsonl"
    line = {"doc": ["a.txt"], "type": "Country", "names": {"en": ["Kenya"]}, "id": "KEN"}
    gold.write_text(json.dumps({**line, "relations": []}) + "\n", encoding="utf-8")
    call = ["evaluate", "--entities", str(gold), "--docs", str(tmp_path)]
    result = CliRunner().invoke(cli, [*call, "--errors", "--format", "json"])
    assert result.exit_code == 0, result.stderr
    found = json.loads(result.stdout)
    assert (found["total"]["gold"], found["total"]["predicted"]) == (1, 2)
    assert [m["name"] for m in found["mistakes"]] == ["Ghana"]
    assert "precision" in CliRunner().invoke(cli, call).stdout


@pytest.mark.parametrize("more", [["--by-rule"], ["--gold", "x"], ["--docs", "y"]])
def test_options_that_do_not_go_together(more: list[str]) -> None:
    """What has no meaning for entities is refused in one line."""
    call = ["evaluate", "--entities", "gold.jsonl", "--docs", "docs", *more]
    result = CliRunner().invoke(cli, call)
    assert result.exit_code == WRONG
    assert len(result.stderr.splitlines()) == 1


def test_a_line_that_is_no_entity(tmp_path: Path) -> None:
    """A wrong line is told by file and number."""
    gold = tmp_path / "gold.jsonl"
    gold.write_text("\n{}\n", encoding="utf-8")
    call = ["evaluate", "--entities", str(gold), "--docs", str(tmp_path)]
    result = CliRunner().invoke(cli, call)
    assert result.exit_code == WRONG
    assert f"{gold}:2" in result.stderr


def test_the_entities_of_the_seeds() -> None:
    """On the development documents F1 is at least 0.95, and every code is right."""
    gold = at_hand(GOLD / "entities.dev.jsonl")
    call = ["evaluate", "--entities", str(gold), "--docs", str(at_hand(SEEDS)), "-f", "json"]
    found = json.loads(CliRunner().invoke(cli, call).stdout)
    assert found["total"]["figures"]["f1"] >= 0.95
    assert found["total"]["code_accuracy"] == 1
