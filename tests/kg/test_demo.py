"""The demonstration: what it makes, what it says, and that it can be run again."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import cli
from kg.demo import sample_documents
from kg.query import run

FILES = {
    *("graph.html", "graph.trig", "ledger.jsonl", "manifest.json"),
    *("report.html", "report.md", "statements.csv", "statements.jsonl"),
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, str]:
    """The folder that the demonstration made, and what it printed on output and on error."""
    out = tmp_path_factory.mktemp("demo") / "aidkg-demo"
    result = CliRunner().invoke(cli, ["demo", "-o", str(out)])
    assert result.exit_code == 0, result.stderr
    return out, result.stdout, result.stderr


def test_samples_are_in_both_languages() -> None:
    """The samples are documents in English and Chinese, and not their own description."""
    names = [path.name for path in sample_documents()]
    assert len(names) == 24
    assert {name[:3] for name in names} == {"en-", "zh-"}


def test_demo_shows_its_progress(made: tuple[Path, str, str]) -> None:
    """Each document is told on standard error as it is read."""
    _, _, progress = made
    assert re.findall(r"^\[ *(\d+)/24\]", progress, re.M) == [str(n) for n in range(1, 25)]


def test_demo_leaves_its_files_and_its_manifest(made: tuple[Path, str, str]) -> None:
    """The folder holds the graph, the ledger, the readings twice, the page and the manifest."""
    out, _, _ = made
    assert {path.name for path in out.iterdir()} == FILES


def test_demo_ends_with_a_table(made: tuple[Path, str, str]) -> None:
    """The table counts documents and statements by kind, as they are in the files."""
    out, table, _ = made
    rows = [json.loads(line) for line in (out / "ledger.jsonl").read_text("utf-8").splitlines()]
    numbers = {
        name: int(number.replace(",", ""))
        for name, number in re.findall(r"^ *([a-z ]+?) +([\d,]+)$", table, re.M)
    }
    assert numbers["documents"] == 24
    assert numbers["statements"] == len(rows)
    pledged = sum(row["kind"] == "commitment" for row in rows)
    assert numbers["pledged"] == pledged
    assert numbers["delivered"] + numbers["delivered over years"] == len(rows) - pledged


def test_demo_adds_no_part_to_its_total(made: tuple[Path, str, str]) -> None:
    """The sum of a currency leaves out what is part of another sum of that kind and currency."""
    out, table, _ = made
    rows = [json.loads(line) for line in (out / "ledger.jsonl").read_text("utf-8").splitlines()]
    pounds = {
        row["iri"]: row
        for row in rows
        if row["kind"] == "commitment" and (row["amount"] or {}).get("currency") == "GBP"
    }
    top = [row for row in pounds.values() if row["part_of"] not in pounds]
    assert len(top) < len(pounds)
    shown = re.search(r"^GBP +~?([\d,.]+)", table, re.M)
    assert shown is not None
    total = sum(Decimal(str(row["amount"]["value"])) for row in top)
    assert Decimal(shown[1].replace(",", "")) == total


def test_demo_names_meetings(made: tuple[Path, str, str]) -> None:
    """Meetings stand in the table with the day they were held, once each."""
    _, table, _ = made
    name = "International Conference on Climate Resilient Pakistan"
    assert len(re.findall(rf"^2023-01-09 +\d+  {name}$", table, re.M)) == 1


def test_commands_to_try_next_work(made: tuple[Path, str, str]) -> None:
    """Every command that the demonstration ends with runs as it is printed."""
    out, table, _ = made
    lines = re.findall(r"^  \S*aidkg (query .*)$", table, re.M)
    assert len(lines) > 3
    for line in lines:
        args = [quoted or plain for quoted, plain in re.findall(r"'([^']*)'|(\S+)", line)]
        result = CliRunner().invoke(cli, args)
        assert result.exit_code == 0, result.stderr
        assert len(result.stdout.splitlines()) > 2, line
    assert str(out) in table


def test_second_run_changes_nothing(made: tuple[Path, str, str]) -> None:
    """A second run writes nothing, gives the same table, and says that nothing has changed."""
    out, table, _ = made
    before = {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in out.iterdir()}
    result = CliRunner().invoke(cli, ["demo", "-o", str(out)])
    after = {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in out.iterdir()}
    assert after == before
    assert result.stdout.splitlines()[0] == f"{out}: nothing has changed"
    assert result.stdout.splitlines()[1:] == table.splitlines()[1:]


def test_demo_mends_a_page_that_was_changed(made: tuple[Path, str, str]) -> None:
    """A page that is not as it should be is drawn again."""
    out, _, _ = made
    page = (out / "graph.html").read_bytes()
    (out / "graph.html").write_text("?", encoding="utf-8")
    result = CliRunner().invoke(cli, ["demo", "-o", str(out)])
    assert result.stdout.splitlines()[0] == f"{out}: done"
    assert (out / "graph.html").read_bytes() == page


def test_one_pledge_with_its_parts(made: tuple[Path, str, str]) -> None:
    """A British pledge of 36 million pounds is found with its three parts, which add up to it."""
    out, _, _ = made
    answer = run(
        "breakdown", {"donor": "GBR", "document": "en-01-uk-press-release.txt"}, source=out
    )
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    parts = [row["value"] for row in rows if row["total"] == 36_000_000]
    assert parts == [21_000_000, 9_500_000, 5_500_000]
    assert all(row["adds_up"] for row in rows if row["total"] == 36_000_000)
