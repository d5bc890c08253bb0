"""Charts as files: every kind, in every format, of real answers and of hostile ones."""

from __future__ import annotations

import hashlib
import os
import struct
import subprocess
import sys
from pathlib import Path
from typing import Any, get_args
from xml.etree import ElementTree

import pytest
from pyoxigraph import Store

from kg.charts import About, Format, draw_chart
from kg.charts import text as chart_text
from kg.charts.text import clean, width, wrap
from kg.errors import ChartError
from kg.formats import Result
from kg.query import list_queries, run
from kg.queryfile import Chart, Query

ROOT = Path(__file__).parents[2]
SVG = "{http://www.w3.org/2000/svg}"
DRAWN = [query for query in list_queries() if query.chart and query.chart.kind != "table"]
NEEDED = {"what": "wells", "group": "LDC", "country": "CHN", "from": "1990", "to": "2030"}
FLOWS = Result(
    columns=("donor", "recipient", "currency", "total"),
    rows=(("Japan", "Kenya", "USD", 5), ("Japan", "Nepal", "USD", 7), ("China", "Nepal", "CNY", 9)),
)
KINDS = {
    "bar": Chart("bar"),
    "line": Chart("line", label="donor"),
    "stacked": Chart("stacked", colour="recipient"),
    "sankey": Chart("sankey"),
}
HOSTILE = {
    "markup": "<script>alert(1)</script><b>&amp;",
    "mathtext": r"$x^2$ and $\frac{1}{0}$ $",
    "unfinished mathtext": r"US$5 \alpha_{",
    "underscore": "_hidden",
    "style": "</style><style>*{display:none}",
    "end of cdata": "]]> <![CDATA[",
    "control": "a\x00b\x1bc\ud800d",
    "direction": "abc\u202edef\u2066ghi",
    "right to left": "مؤتمر المانحين",
    "entity": "&#x3c;img src=x onerror=alert(1)&#x3e;",
    "template": "{{ 7*7 }} {% raw %}",
    "format": "{0} {title} %s",
    "empty": "",
    "long": "word " * 4000,
    "long without space": "汉" * 5000,
    "newlines": "a\nb\r\nc\u2028d",
}


def drawn(result: Result, chart: Chart, form: Format = "svg", **about: Any) -> str:
    """A chart that is text."""
    return draw_chart(result, chart, form, About(**{"title": "A title", **about})).content.decode()


def texts(svg: str) -> list[str]:
    """The texts of a picture."""
    return ["".join(e.itertext()) for e in ElementTree.fromstring(svg).iter(f"{SVG}text")]  # noqa: S314


@pytest.mark.parametrize("query", DRAWN, ids=lambda query: query.name)
def test_every_question_is_drawn(gold_store: Store, query: Query) -> None:
    """Each question with a chart is drawn from the corpus, in both languages, with its title."""
    assert query.chart is not None
    for lang in ("en", "zh"):
        result = answered(gold_store, query, lang)
        if result.rows:
            svg = drawn(result, query.chart, title=query.summary, lang=lang)
            assert query.summary in " ".join(texts(svg))
        else:
            with pytest.raises(ChartError, match="no rows"):
                drawn(result, query.chart)


def test_most_questions_have_something_to_draw(gold_store: Store) -> None:
    """The corpus has an answer for nearly all of them, and for each kind of chart."""
    kinds = [
        query.chart.kind
        for query in DRAWN
        if query.chart is not None and answered(gold_store, query, "en").rows
    ]
    assert len(kinds) >= len(DRAWN) - 3
    assert set(kinds) == {"bar", "line", "stacked", "map", "sankey"}


def answered(store: Store, query: Query, lang: str) -> Result:
    """The answer to a question, with what it needs to be told."""
    needed = {p.name: NEEDED[p.name] for p in query.params if p.name in NEEDED}
    return run(query.name, {**needed, "lang": lang}, source=store)


@pytest.mark.parametrize("form", get_args(Format))
@pytest.mark.parametrize("chart", KINDS.values(), ids=KINDS)
def test_every_kind_is_drawn_in_every_format(chart: Chart, form: Format) -> None:
    """A picture of some size, which says of itself what it is."""
    content = draw_chart(FLOWS, chart, form, About(title="A title")).content
    start = {"svg": b"<?xml", "png": b"\x89PNG\r\n", "html": b"<!doctype html>"}[form]
    assert content.startswith(start)
    if form == "png":
        assert struct.unpack(">I", content[16:20]) == (1600,)


@pytest.mark.parametrize("label", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("chart", KINDS.values(), ids=KINDS)
def test_names_are_drawn_as_they_are(chart: Chart, label: str) -> None:
    """Whatever a document calls things: it is text, cut where it is long, and harmless."""
    result = Result(
        columns=("donor", "recipient", "currency", "total"),
        rows=((label, label, "USD", 5), ("Japan", "Nepal", "USD", 7)),
    )
    svg = drawn(result, chart, title=label, params={"donor": label})
    told = "".join("".join(texts(svg)).split())
    start = "".join(clean(label).split())[:9]
    assert start in told
    assert len(told) < 6000
    # No element but matplotlib's own.
    allowed = [
        "svg",
        "metadata",
        "title",
        "defs",
        "style",
        "g",
        "path",
        "text",
        "tspan",
        "clipPath",
        "rect",
        "use",
    ]
    tags = {e.tag.removeprefix(SVG) for e in ElementTree.fromstring(svg).iter()}  # noqa: S314
    assert {tag for tag in tags if "}" not in tag} <= set(allowed)
    assert draw_chart(result, chart, "png", About(title=label)).content.startswith(b"\x89PNG")
    page = drawn(result, chart, "html", title=label, params={"donor": label})
    assert page.count("<script") == 0
    assert page.count("<style") == 1
    assert "<img" not in page


@pytest.mark.parametrize("form", get_args(Format))
def test_a_chart_asks_for_nothing(form: Format) -> None:
    """No picture and no page names another file; addresses in it are names of XML."""
    content = draw_chart(FLOWS, KINDS["bar"], form, About(title="A title")).content
    for sign in (b"src=", b"@import", b"url(http", b"<link"):
        assert sign not in content
    if form == "html":
        assert (
            b"default-src &#39;none&#39;; script-src &#39;none&#39;; style-src &#39;sha256-"
            in content
        )
        assert b" style=" not in content


def test_charts_are_the_same_in_another_process(tmp_path: Path) -> None:
    """The same answer gives the same bytes, whatever the hash seed and the user's settings are."""
    code = (
        "import sys, hashlib; sys.path.insert(0, sys.argv[1])\n"
        "from tests.kg.test_charts import FLOWS, KINDS, drawn\n"
        "from kg.charts import About, draw_chart\n"
        "for form in ('svg', 'png', 'html'):\n"
        "    for chart in KINDS.values():\n"
        "        made = draw_chart(FLOWS, chart, form, About(title='A title')).content\n"
        "        print(hashlib.sha256(made).hexdigest())\n"
    )
    (tmp_path / "matplotlibrc").write_text("text.color: red\nfont.size: 30\nsvg.fonttype: path\n")
    told = [
        subprocess.run(
            [sys.executable, "-c", code, str(ROOT)],
            cwd=folder,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.split()
        for seed, folder in (("1", ROOT), ("2", tmp_path))
    ]
    assert told[0] == told[1]
    here = draw_chart(FLOWS, KINDS["bar"], "svg", About(title="A title")).content
    assert hashlib.sha256(here).hexdigest() == told[0][0]


def test_the_notes_tell_what_was_asked_and_left_out() -> None:
    """Parameters, the day of the graph, what whiskers mean, and what is not drawn."""
    result = Result(
        columns=("donor", "currency", "total", "lowest", "highest", "shared"),
        rows=(("A", "USD", 5, 5, None, 3), ("B", "USD", 0, 0, 0, 1)),
        truncated=True,
    )
    svg = drawn(result, Chart("bar"), params={"donor": "China", "currency": ""}, dated="2026-01-02")
    told = " ".join(texts(svg))
    for expected in (
        "Asked for: donor = China.",
        "graph of 2026-01-02",
        "AidKG",
        "Whiskers",
        "Not drawn, since it is in no total: sums that others share (2 rows).",
        "rows of 0: 1",
        "there are more rows",
        "≥ 5",
    ):
        assert expected in told
    assert "currency" not in told


@pytest.mark.parametrize(
    ("chart", "rows", "message"),
    [
        (Chart("table"), (("A", "USD", 5),), "--chart-kind"),
        (Chart("bar"), (), "no rows"),
        (Chart("bar"), (("A", "USD", 0),), "no number to draw"),
        (Chart("bar"), (("A", "USD", 10**40),), "cannot be drawn"),
    ],
)
def test_what_cannot_be_drawn_is_refused(chart: Chart, rows: tuple[Any, ...], message: str) -> None:
    """A table, nothing, and numbers that are none of money."""
    with pytest.raises(ChartError, match=message):
        drawn(Result(columns=("donor", "currency", "total"), rows=rows), chart)


def test_chinese_stays_text() -> None:
    """In SVG, names are text in fonts that readers have; a picture in PNG needs one here."""
    result = Result(columns=("donor", "total"), rows=(("中华人民共和国", 5),))
    svg = drawn(result, Chart("bar"), lang="zh")
    assert "中华人民共和国" in texts(svg)
    assert "Microsoft YaHei" in svg


def test_a_png_without_a_font_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    """One line says which signs are missing and what to do; Latin letters need nothing."""
    monkeypatch.setattr(chart_text, "families", lambda lang: [chart_text.LATIN])
    monkeypatch.setattr("kg.charts.render.families", lambda lang: [chart_text.LATIN])
    for cached in (chart_text._font, chart_text._measured):
        cached.cache_clear()
    result = Result(columns=("donor", "total"), rows=(("中国", 5),))
    found = draw_chart(result, Chart("bar"), "png", About(title="A title"))
    for cached in (chart_text._font, chart_text._measured):
        cached.cache_clear()
    assert len(found.warnings) == 1
    assert "中国" in found.warnings[0]
    assert "Noto Sans CJK" in found.warnings[0]
    assert draw_chart(result, Chart("bar"), "svg", About(title="A title")).warnings == ()


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("one two three", 10, ["one two three"]),
        ("one two three", 0.6, ["one two", "three"]),
        ("非洲联盟委员会", 0.6, ["非洲联盟", "委员会"]),
        ("", 1, [""]),
    ],
)
def test_text_is_broken_into_lines(text: str, room: float, lines: list[str]) -> None:
    """At spaces, and between any two Chinese characters."""
    assert wrap(text, room, 10, "zh") == lines


def test_long_text_is_cut() -> None:
    """No line is wider than there is room, and what is left over becomes an ellipsis."""
    for text in ("x" * 500, "word " * 90, "汉字" * 90):
        lines = wrap(text, 2.0, 9, "zh", lines=3)
        assert len(lines) == 3
        assert all(width(line, 9, "zh") <= 2.0 for line in lines)
        assert lines[-1].endswith("…")


def test_the_page_has_the_numbers() -> None:
    """Below the picture, every row of the answer stands in a table."""
    page = drawn(FLOWS, Chart("bar"), "html", lang="zh")
    assert page.count("<tr>") == 1 + len(FLOWS.rows)
    assert '<html lang="zh-Hans">' in page
    assert 'role="img" aria-label="A title"' in page
