"""Answers as table, CSV, JSON and Markdown."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import QueryError
from kg.formats import Entity, Result, cell_text, csv_text, render

KENYA = Entity(iri="https://aidkg.example/id/country/KEN", label="肯尼亚")
RESULT = Result(
    columns=("recipient", "total", "all", "note"),
    rows=((KENYA, Decimal("2702.50"), (KENYA, KENYA), None), (None, 7, (), "a|b\nc")),
)


def test_table_is_aligned_with_chinese_in_it() -> None:
    """A Chinese character takes two columns, and numbers stand to the right."""
    lines = render(RESULT, "table").splitlines()
    assert lines[2] == "肯尼亚     2702.50  肯尼亚; 肯尼亚"
    assert lines[3] == "                 7                  a|b c"
    assert lines[0].index("total") + len("total") == len("recipient    total")


def test_table_shows_control_characters() -> None:
    """An escape sequence or a direction mark in a document does not reach the terminal."""
    text = render(Result(columns=("x",), rows=(("\x1b[31mred\u202e",),)), "table")
    assert "\x1b" not in text
    assert "\\u001b[31mred\\u202e" in text


def test_json_is_typed() -> None:
    """Numbers are JSON numbers to the last digit, resources have IRI and label."""
    text = render(RESULT, "json")
    assert "2702.50" in text
    rows = json.loads(text)
    assert rows[0]["recipient"] == {"iri": KENYA.iri, "label": "肯尼亚"}
    assert rows[1] == {"recipient": None, "total": 7, "all": [], "note": "a|b\nc"}


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "\x00=1"],
)
def test_csv_runs_no_formula(text: str) -> None:
    """Text that a spreadsheet would run has an apostrophe before it."""
    written = csv_text(("c",), [(text,)]).split("\r\n", 1)[1]
    assert next(csv.reader(io.StringIO(written)))[0].startswith("'")


def test_csv_leaves_numbers_alone() -> None:
    """A negative number is a number."""
    assert csv_text(("n",), [(-5,), (Decimal("-0.5"),)]) == "n\r\n-5\r\n-0.5\r\n"


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\x00"))))
def test_csv_can_be_read_back(texts: list[str]) -> None:
    """However hostile a text is, every row has one cell."""
    rows = list(
        csv.reader(io.StringIO(csv_text(("c", "d"), [(t, "x") for t in texts]), newline=""))
    )
    assert [row[1] for row in rows[1:]] == ["x"] * len(texts)


def test_markdown_cannot_be_broken_out_of() -> None:
    """A cell with pipes, markup or HTML stays one plain cell."""
    hostile = Result(columns=("x",), rows=(("a|b\n<img src=x onerror=1> [l](j) `c`",),))
    line = render(hostile, "md").splitlines()[2]
    assert line == r"| a\|b &lt;img src=x onerror=1&gt; \[l\](j) \`c\` |"


def test_an_answer_without_rows_has_its_head() -> None:
    """An empty answer still shows its columns."""
    empty = Result(columns=("a", "b"), rows=())
    assert render(empty, "table").splitlines()[0] == "a  b"
    assert render(empty, "csv") == "a,b\r\n"
    assert json.loads(render(empty, "json")) == []


def test_an_unknown_format_is_refused() -> None:
    """The message names the formats that there are."""
    with pytest.raises(QueryError, match="table, csv, json, md"):
        render(RESULT, "xlsx")


def test_booleans_read_as_words() -> None:
    """True is written true, as in SPARQL."""
    assert cell_text(True) == "true"
