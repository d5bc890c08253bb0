"""Tables in a terminal."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from kg.cli.fit import fit
from kg.formats import Entity, Result, to_table

ROOT = Path(__file__).parents[2]
ROWS = (
    (Entity("x", "International Conference on Climate Resilient Pakistan"), Decimal(36000000), "a"),
    (
        Entity("y", "国际气候韧性巴基斯坦会议以及其他许多会议"),
        Decimal(5),
        "a longer text than before",
    ),
)
RESULT = Result(columns=("meeting", "value", "object"), rows=ROWS)


@pytest.mark.parametrize("width", [50, 64, 78])
def test_tables_fit(width: int) -> None:
    """A table is as wide as the terminal at the most, and its numbers stay whole."""
    table = to_table(fit(RESULT, width))
    for line in table.splitlines():
        assert sum(2 if ord(char) > 0x2E80 else 1 for char in line) <= width
    assert " 36000000 " in table
    assert "…" in table


def test_what_fits_stays() -> None:
    """A table that fits is not changed, and one that cannot fit keeps all its columns."""
    assert to_table(fit(RESULT, 200)) == to_table(RESULT)
    narrow = to_table(fit(RESULT, 5)).splitlines()
    assert narrow[0].split() == ["meeting", "value", "object"]
    empty = Result(columns=("a", "b"), rows=())
    assert fit(empty, 80) == empty


def test_a_terminal_gets_what_fits_and_a_file_everything() -> None:
    """Only a terminal gets cut texts."""
    query = "SELECT ?text ?number { VALUES (?text ?number) { ('" + "word " * 50 + "' 1) } }"
    graph = ROOT / "ontology" / "aid.ttl"
    code = "from kg.cli import main; main()"
    command = [sys.executable, "-c", code, "query", query, "-g", str(graph)]
    environment = {**os.environ, "COLUMNS": "60"}
    whole = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    ).stdout
    assert "…" not in whole
    ours, theirs = pty.openpty()
    try:
        subprocess.run(command, cwd=ROOT, env=environment, stdout=theirs, check=True)
        shown = os.read(ours, 100_000).decode()
    finally:
        os.close(ours)
        os.close(theirs)
    assert "…" in shown
    assert max(map(len, shown.splitlines())) <= 60
