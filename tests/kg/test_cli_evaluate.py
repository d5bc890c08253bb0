"""`aidkg evaluate`: what it prints, what it writes, and what it says of files that do not fit."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from kg.cli import cli

ROOT = Path(__file__).parents[2]
SECOND = ROOT / "tests" / "corpus" / "second"
TEXT = "Norway pledged US$40 million to Malawi in 2019, and US$5 million to Nepal.\n"
GOLD = {
    "id": "a-1",
    "doc": "a.txt",
    "quote": "US$40 million",
    "kind": "commitment",
    "donor": ["NOR"],
    "recipients": ["MWI"],
    "amount": {"value": 40000000, "currency": "USD"},
    "announced": "2019",
}
PREDICTED = {key: GOLD[key] for key in ("doc", "kind", "donor", "amount")} | {
    "recipients": [["NPL", "Nepal"]],
    "announced": "2019",
    "start": 15,
    "end": 28,
    "rule": "made-up",
}

Evaluate = Callable[..., Result]


@pytest.fixture
def evaluate(tmp_path: Path) -> Evaluate:
    """Evaluates one document with these lines as gold and as predictions, in an empty folder."""
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "a.txt").write_text(TEXT, encoding="utf-8")
    (docs / "README.md").write_text("not a document", encoding="utf-8")

    def run(*args: str, gold: Any = GOLD, pred: Any = PREDICTED) -> Result:
        call = ["evaluate", "--docs", str(docs)]
        for name, given in (("gold", gold), ("pred", pred)):
            if given is not None:
                path = tmp_path / f"{name}.jsonl"
                line = given if isinstance(given, str) else json.dumps(given)
                path.write_text(f"\n{line}\n", encoding="utf-8")
                call += [f"--{name}", str(path)]
        return CliRunner().invoke(cli, [*call, *args])

    return run


def test_figures_and_mistakes_are_printed(evaluate: Evaluate) -> None:
    """A table has the figures; with --errors each mistake, with its words."""
    run = evaluate("--errors")
    assert run.exit_code == 0, run.output
    assert "gold: Statements" in run.stdout
    counted, mistake = (x for x in run.stdout.splitlines() if x.startswith("wrong recipients"))
    assert counted.split()[-1] == "1"
    for part in ("a.txt", "US$40 million", "MWI", "NPL", "made-up"):
        assert part in mistake


def test_without_predictions_the_documents_are_read(evaluate: Evaluate) -> None:
    """What the extraction finds is scored where no predictions are given; progress is apart."""
    run = evaluate("--format", "json", "--by-rule", pred=None)
    assert run.exit_code == 0, run.output
    told = json.loads(run.stdout)
    assert told["sets"][0]["total"]["found"] == 1
    assert {"en.promise"} == {rule["rule"] for rule in told["rules"] if rule["hits"]}
    assert "[1/1] a.txt: 2 statements" in run.stderr


def test_markdown_and_page_are_written(evaluate: Evaluate, tmp_path: Path) -> None:
    """--output and --html write whole files, of which standard output sees nothing."""
    page, card = tmp_path / "page.html", tmp_path / "card.md"
    run = evaluate("--html", str(page), "--format", "markdown", "-o", str(card))
    assert run.exit_code == 0, run.output
    assert run.stdout == ""
    assert card.read_text(encoding="utf-8").startswith("# Scorecard\n")
    assert "<!doctype html>" in page.read_text(encoding="utf-8")


def test_genres_come_from_the_gold_or_a_table_beside_it(evaluate: Evaluate, tmp_path: Path) -> None:
    """A row's own genre counts first, then the table's; else it is unknown."""

    def genres(**fields: Any) -> list[str]:
        run = evaluate("--format", "json", gold={**GOLD, **fields})
        return list(json.loads(run.stdout)["sets"][0]["genres"])

    assert genres() == ["unknown"]
    table = "year\tdoc\tgenre\n2019\ta.txt\tnews\n"
    (tmp_path / "documents.tsv").write_text(table, encoding="utf-8")
    assert genres() == ["news"]
    assert genres(genre="speech") == ["speech"]


def test_documents_without_a_gold_row_are_told_of(evaluate: Evaluate, tmp_path: Path) -> None:
    """What is found in them counts as wrong, which somebody who forgot a row should know."""
    assert "no row for" not in evaluate().stderr
    (tmp_path / "docs" / "b.txt").write_text(TEXT, encoding="utf-8")
    assert "gold.jsonl has no row for 1 document (b.txt): whatever is" in evaluate().stderr


BAD: list[tuple[dict[str, Any], str]] = [
    ({"gold": "{"}, "gold.jsonl:2: no gold row"),
    ({"gold": {**GOLD, "doc": "b.txt"}}, "gold.jsonl:2: its document b.txt is not in"),
    ({"gold": {**GOLD, "quote": "US$41 million"}}, "gold.jsonl:2: its quote is not in a.txt"),
    ({"gold": {**GOLD, "nth": 2}}, "gold.jsonl:2: occurrence 2 of its quote is not in a.txt"),
    ({"gold": {**GOLD, "quote": ""}}, "gold.jsonl:2: its quote is empty"),
    (
        {"gold": {**GOLD, "donor": "NOR"}},
        "gold.jsonl:2: no gold row: field donor: Expected array",
    ),
    (
        {"gold": {**GOLD, "kind": "pledge"}},
        "gold.jsonl:2: no gold row: field kind: Invalid enum value 'pledge'",
    ),
    (
        {"gold": {**GOLD, "amount": {"value": "x"}}},
        "gold.jsonl:2: no gold row: field amount.value: ",
    ),
    ({"gold": {"id": "a"}}, "gold.jsonl:2: no gold row: Object missing required field"),
    ({"gold": {**GOLD, "ammount": 5}}, "has no field 'ammount' (did you mean 'amount'?)"),
    ({"gold": ""}, "gold.jsonl: there is no gold row in this file"),
    ({"pred": "[]"}, "pred.jsonl:2: no prediction"),
    ({"pred": {**PREDICTED, "doc": "x/b.txt"}}, "pred.jsonl:2: its document b.txt is not in"),
    ({"pred": {**PREDICTED, "end": 999}}, "pred.jsonl:2: 15 to 999 is no place in a.txt"),
    ({"pred": {**PREDICTED, "start": -1}}, "pred.jsonl:2: -1 to 28 is no place in a.txt"),
    ({"pred": {**PREDICTED, "amount": {}}}, "pred.jsonl:2: no prediction"),
]


@pytest.mark.parametrize(("lines", "told"), BAD)
def test_files_that_do_not_fit_are_refused(
    lines: dict[str, Any], told: str, evaluate: Evaluate, tmp_path: Path
) -> None:
    """One line says what is wrong and in which line; the exit code is 2, and nothing is written."""
    page = tmp_path / "page.html"
    run = evaluate("--html", str(page), **lines)
    assert run.exit_code == 2
    assert told in run.stderr
    assert run.stderr.count("\n") == 1
    assert run.stdout == ""
    assert not page.exists()


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["--gold", "none.jsonl", "--docs", "{docs}"], "none.jsonl: No such file"),
        (["--gold", "{gold}", "--docs", "nowhere"], "nowhere: no such folder"),
        (["--gold", "{gold}", "--gold", "{gold}", "--docs", "{docs}"], "needs its --docs"),
        (["--gold", "{gold}", "--docs", "{docs}", *["--pred", "{gold}"] * 2], "its --pred"),
        (["--docs", "{docs}"], "Missing option '--gold'"),
    ],
)
def test_wrong_usage_is_told(args: list[str], told: str) -> None:
    """Missing files and options that do not go together end with 2 and one line."""
    places = {"gold": SECOND / "second.jsonl", "docs": SECOND / "docs"}
    run = CliRunner().invoke(cli, ["evaluate", *(arg.format(**places) for arg in args)])
    assert run.exit_code == 2
    assert told in run.stderr
    assert run.stderr.count("\n") == 1


def test_a_table_of_documents_that_is_none_is_refused(evaluate: Evaluate, tmp_path: Path) -> None:
    """A documents.tsv without the columns is told, not passed over."""
    (tmp_path / "documents.tsv").write_text("a.txt news\n", encoding="utf-8")
    run = evaluate()
    assert run.exit_code == 2
    assert "documents.tsv: no table of documents" in run.stderr


@pytest.mark.parametrize("folder", [SECOND, SECOND.parent], ids=["second", "first"])
def test_every_document_of_the_corpora_has_a_genre(folder: Path) -> None:
    """documents.tsv names just the documents that there are."""
    _, *rows = (folder / "documents.tsv").read_text(encoding="utf-8").splitlines()
    named = [row.split("\t")[0] for row in rows]
    assert named == sorted(p.name for p in (folder / "docs").iterdir() if p.stem != "README")


def test_the_scorecard_has_its_form() -> None:
    """The scorecard of the repository has every gold set, every section and the rules."""
    card = (ROOT / "docs" / "scorecard.md").read_text(encoding="utf-8")
    assert card.startswith("# Scorecard\n\nPredictions of aidkg extract (rules ")
    gold_sets = [docs.parent for docs in (ROOT / "tests" / "corpus").rglob("docs")]
    for folder in gold_sets:
        assert f"\n## {folder.name}\n" in card, "make scorecard"
    for title in ("Statements", "Slots of the statements found", "Documents without aid"):
        assert card.count(f"\n### {title}\n") >= len(gold_sets)
    assert "\n## Rules\n" in card
    for name in ("all", "en", "zh", "genre: speech"):
        assert f"\n| {name} | " in card
