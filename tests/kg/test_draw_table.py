"""The table of the page, and the files that it saves, in headless Chromium."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.formats import csv_text
from kg.iri import VOCABULARY, Iris
from kg.resources import data_folder
from kg.statements import to_csv
from kg.store import named_quads, new_store, read_quads

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 740}
RUNS = ["=1+1", "+1", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "\x00=1"]
STAYS = ["", "a=1", "1", "说", 'a "b", c', "a\nb", "\u2003x", "'", "\x01", "－", "é"]

Open = Callable[..., Any]
Keep = Callable[[Any, str], None]


def _column(page: Any, name: str) -> list[str]:
    number = page.locator("#table thead th").evaluate_all(
        "(heads, name) => heads.findIndex((head) => head.innerText.trim().startsWith(name))", name
    )
    cells = page.locator(f"#table tbody tr > :nth-child({number + 1})").all_inner_texts()
    return [" ".join(cell.split()) for cell in cells]


def _saved(page: Any, key: str) -> tuple[str, bytes]:
    page.click("#share .opener")
    with page.expect_download() as download:
        page.click(f"#share [data-key={key}]")
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def _rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_the_table_holds_what_the_picture_shows(
    open_page: Open, draw_sample: Store, keep: Keep
) -> None:
    """Every statement in sight is a row; filters reach it, and Chinese too."""
    page = open_page(draw_sample)
    page.click("#views >> text=Table")
    assert page.inner_text("#table caption strong") == "4 of 4 statements"
    assert page.locator("#table tbody tr").count() == 4
    assert sorted(_column(page, "Type")) == ["Delivered", "Pledged", "Pledged", "Total over years"]
    assert "≥ at least 60,000,000,000" in _column(page, "Amount")
    page.fill("#search", "wells")
    page.keyboard.press("Enter")
    assert page.inner_text("#table caption strong") == "1 of 4 statements"
    assert "“wells”" in page.inner_text("#table caption")
    page.keyboard.press("Escape")
    page.click("#language >> text=中文")
    assert "肯尼亚、科特迪瓦" in _column(page, "受援方") or "科特迪瓦、肯尼亚" in _column(
        page, "受援方"
    )
    assert page.inner_text("#table caption strong") == "共 4 条陈述，显示 4 条"
    keep(page, "table-chinese")
    page.click("#views >> text=图谱")
    assert page.is_visible("#canvas")
    assert page.is_hidden("#table")


def test_a_head_sorts_the_table_and_the_address_keeps_it(
    open_page: Open, gold_store: Store, keep: Keep
) -> None:
    """Up, down, and as it was; sums by their value within a currency; what is empty comes last."""
    page = open_page(gold_store, fragment="#show=table")
    keep(page, "table")
    as_told = _column(page, "Donor")
    page.click("#table thead >> text=Donor")
    names = [name for name in _column(page, "Donor") if name]
    assert names == sorted(names, key=str.casefold)
    assert page.get_attribute("#table th:nth-child(2)", "aria-sort") == "ascending"
    assert page.url.endswith("#show=table&sort=donor")
    assert page.evaluate("document.activeElement.innerText").startswith("Donor")
    page.keyboard.press("Enter")
    assert page.get_attribute("#table th:nth-child(2)", "aria-sort") == "descending"
    page.keyboard.press("Enter")
    assert page.get_attribute("#table th:nth-child(2)", "aria-sort") is None
    assert _column(page, "Donor") == as_told
    page.click("#table thead >> text=Amount")
    page.click("#table thead >> text=Amount")
    rows = zip(_column(page, "Currency"), _column(page, "Amount"), strict=True)
    cells = [
        (currency, float(amount.split("–")[0].split()[-1].replace(",", "")))
        for currency, amount in rows
        if currency
    ]
    assert cells == sorted(cells, key=lambda cell: (cell[0], -cell[1]))
    page.reload()
    page.wait_for_selector("#table tbody tr")
    assert page.get_attribute("#table th:nth-child(6)", "aria-sort") == "descending"


def test_the_table_tells_that_it_goes_on(open_page: Open, draw_sample: Store) -> None:
    """An edge at the right, until the last column is in the window: it is not cut, but scrolls."""
    page = open_page(draw_sample, fragment="#show=table")
    page.wait_for_selector("#table.goes-on")
    page.evaluate("document.getElementById('table').scrollTo({ left: 1e6 })")
    page.wait_for_selector("#table:not(.goes-on)")
    last = page.locator("#table thead th").last.bounding_box()
    frame = page.locator("#table").bounding_box()
    assert last["x"] + last["width"] <= frame["x"] + frame["width"] + 1


def test_a_row_opens_its_statement(open_page: Open, draw_sample: Store) -> None:
    """By the pointer or by the keyboard; the row is marked, and the table stays where it is."""
    page = open_page(draw_sample, fragment="#show=table&sort=what")
    page.click("#table tbody tr >> nth=0 >> td >> nth=0")
    headline = page.text_content("#table tbody tr >> nth=0 >> th")
    assert page.text_content("#panel h2") == headline
    assert page.locator("#table tr.on").count() == 1
    page.focus("#table tbody tr >> nth=1 >> button")
    page.keyboard.press("Enter")
    assert page.text_content("#panel h2") == page.text_content("#table tr.on th")
    assert page.locator("#table tr.on [aria-current=true]").count() == 1
    page.keyboard.press("Escape")
    assert page.locator("#table tr.on").count() == 0


def test_long_tables_grow_as_they_are_read(open_page: Open, gold_store: Store) -> None:
    """200 rows at first; the foot of the table brings more, and so does its button."""
    page = open_page(gold_store, fragment="#show=table")
    assert page.locator("#table tbody tr").count() == 200
    page.focus("#table .more")
    page.wait_for_selector("#table tbody tr >> nth=399")
    page.evaluate("document.getElementById('table').scrollTo(0, 1e6)")
    page.wait_for_selector("#table tbody tr >> nth=468")
    assert page.is_hidden("#table .more")


def test_thousands_of_statements_are_sorted_at_once(open_page: Open) -> None:
    """Three thousand rows are put in order in half a second, and only some are on the page."""
    page = open_page(_many(3000), fragment="#show=table")
    assert page.locator("#table tbody tr").count() == 200
    page.click("#table thead >> text=Recipient")
    took = page.evaluate(
        """() => {
            const start = performance.now();
            Table.show(Facets.inSight(View.now), View.now);
            return performance.now() - start;
        }"""
    )
    assert took < 500


def _many(number: int) -> Store:
    store, base = Store(), "https://aidkg.example/"
    kind = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    for i in range(number):
        iri = NamedNode(f"{base}id/statement/s{i}")
        store.add(Quad(iri, kind, NamedNode(base + "ontology#Commitment")))
        for term, end in (("donor", f"country/D{i % 40}"), ("recipient", f"country/R{i % 97}")):
            store.add(Quad(iri, NamedNode(f"{base}ontology#{term}"), NamedNode(f"{base}id/{end}")))
    return store


def test_the_file_has_the_rows_in_their_order(open_page: Open, gold_store: Store) -> None:
    """What is filtered and sorted is what is saved, in the words of a build's own table."""
    page = open_page(gold_store, fragment="#show=table&kind=Commitment&sort=-recipient")
    name, content = _saved(page, "save_csv")
    assert name == "aidkg-pledged.csv"
    assert content.startswith(b"\xef\xbb\xbf")
    rows = _rows(content)
    page.evaluate("Table.growTo(1e6)")
    assert [row["quote"] for row in rows] == page.evaluate(
        "Table.rows.map((place) => Data.details(place).evidence[0].quote)"
    )
    assert {row["kind"] for row in rows} == {"commitment"}


def test_columns_of_a_build_hold_what_the_build_writes(
    open_page: Open, gold_store: Store, gold: dict[str, Any]
) -> None:
    """Whatever kind a statement is of; codes are those of the code lists."""
    # Whose money it is, the gold of the corpus does not tell.
    state, whose, bank = (
        *(NamedNode(VOCABULARY + name) for name in ("stage", "payer")),
        NamedNode(Iris().concept("payer", "policy bank")),
    )
    pledged = {
        q.subject
        for q in gold_store.quads_for_pattern(
            None, state, NamedNode(Iris().concept("stage", "pledged"))
        )
    }
    quads = [
        Quad(q.subject, whose, bank, q.graph_name)
        if q.predicate == whose and q.subject in pledged
        else q
        for q in named_quads(gold_store)
    ]
    for name in ("modalities", "payers", "qualifiers", "stages"):
        path = data_folder("ontology") / "codelists" / f"{name}.ttl"
        quads += read_quads(path, graph=Iris().graph("reference"))
    store = new_store(quads)
    _, content = _saved(open_page(store, fragment="#show=table"), "save_csv")
    rows = _rows(content)
    same = (
        "quote",
        "start",
        "end",
        "doc",
        "amount",
        "amount_max",
        "currency",
        "count",
        "qualifier",
        "stage",
        "payer",
        "announced",
        "period_start",
        "period_end",
        "modality",
        "kind",
    )
    told = _rows(to_csv([s for _, own in gold.values() for s in own]))
    for row in told:
        row["payer"] = "policy bank" if row["stage"] == "pledged" else row["payer"]
    assert {row["class"] for row in rows} == {"Commitment", "Delivery", "ReportedTotal"}
    assert {"policy bank", "unknown"} == {row["payer"] for row in rows}
    assert Counter(tuple(row[k] for k in same) for row in rows) == Counter(
        tuple(row[k] for k in same) for row in told
    )


def test_a_file_runs_no_formula(open_page: Open, draw_sample: Store) -> None:
    """The page writes CSV as the rest of the project does, character by character."""
    page = open_page(draw_sample)
    rows = [(text, "x", None) for text in (*RUNS, *STAYS)]
    written = page.evaluate("(rows) => Csv.text(['=c', 'd', 'e'], rows)", rows)
    assert written == csv_text(("=c", "d", "e"), rows)
    assert page.evaluate("Csv.text(['n'], [[{number: '-5'}]])") == "n\r\n-5\r\n"
    hostile = Store()
    for quad in draw_sample:
        value = quad.object
        if isinstance(value, Literal) and value.datatype.value.endswith(("tring", "String")):
            value = Literal("=cmd|' /C calc'!A0", language=value.language)
        hostile.add(Quad(quad.subject, quad.predicate, value, quad.graph_name))
    _, content = _saved(open_page(hostile), "save_csv")
    cells = [cell for row in _rows(content) for cell in row.values()]
    assert any("calc" in cell for cell in cells)
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)


def test_the_table_fits_a_telephone(open_page: Open, gold_store: Store, keep: Keep) -> None:
    """The table scrolls, the page does not."""
    page = open_page(gold_store, size=PHONE, dark=True, fragment="#show=table")
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    assert page.evaluate("document.getElementById('table').scrollWidth") > PHONE["width"]
    keep(page, "table-phone")
