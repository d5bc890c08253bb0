"""What the page says of statements that are likelier wrong than right, and of silent documents."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.draw.read import read_picture
from kg.iri import BASE, VOCABULARY
from kg.store import named_quads, new_store

pytestmark = pytest.mark.browser

Open = Callable[..., Any]
Keep = Callable[[Any, str], None]

MEANING = "of 100 such statements, about 7 are right in all that they say"
DOUBTFUL = ".mark.doubt"
GRAPH = NamedNode(BASE + "graph/document/speech.txt")


@pytest.fixture
def page(open_page: Open, draw_sample: Store) -> Any:
    """The page of the small dataset; of its four statements one is sure, and one doubtful."""
    part = NamedNode(BASE + "id/statement/part")
    quad = Quad(part, NamedNode(VOCABULARY + "confidence"), Literal(0.07), GRAPH)
    return open_page(new_store([*named_quads(draw_sample), quad]))


def test_a_doubtful_statement_is_marked_wherever_it_is_told(page: Any, keep: Keep) -> None:
    """In its details with what the figure means, in sums, in the table; a sure one is not."""
    page.evaluate("View.change({ at: { statement: 'statement/part' } })")
    assert page.inner_text(f"#panel {DOUBTFUL}") == "Doubtful 0.07"
    assert page.get_attribute(f"#panel {DOUBTFUL}", "title").startswith(MEANING)
    assert MEANING in page.inner_text("#panel .facts")  # a finger has no pointer to rest on it
    keep(page, "doubtful")
    assert page.text_content("#panel .facts .line, #panel .marks").count("Doubtful") == 1
    page.evaluate("View.change({ at: { statement: 'statement/total' } })")
    assert page.locator(f"#panel {DOUBTFUL}").count() == 0
    assert "confidence 0.9" in page.inner_text("#panel .facts")
    page.evaluate("View.change({ at: { node: 'country/KEN' } })")
    page.click("#panel .left-out summary")
    assert page.inner_text(f"#panel .left-out .line {DOUBTFUL}").split() == [
        "Doubtful",
        "?",
        "0.07",
    ]
    page.click("#views >> text=Table")
    page.click("#table thead >> text=Confidence")
    cells = page.locator("#table .figure:nth-child(5)").all_inner_texts()
    assert [" ".join(cell.split()) for cell in cells[1:]] == ["Doubtful ? 0.07", "0.90", "", ""]


def test_doubtful_statements_are_counted_and_chosen(page: Any) -> None:
    """The overview tells how many; pressed, it leaves them in sight, as the filter does."""
    mark = page.locator("#panel [data-key=doubtful]")
    assert mark.inner_text() == "Doubtful 1"
    mark.click()
    assert page.url.endswith("#confidence=doubtful")
    assert page.inner_text("#chips .found-number") == "1 of 4 statements"
    assert "1 doubtful" in page.inner_text("#panel .sums")
    page.click("#filters")
    page.click("#drawer [data-facet=confidence] summary")
    assert page.is_checked("#drawer [data-key=doubtful]")
    page.check("#drawer [data-key=likelier]")
    assert page.inner_text("#chips .found-number") == "2 of 4 statements"
    page.click("#language >> text=中文")
    assert "存疑" in page.inner_text("#chips")


def test_a_document_without_a_statement_is_named(open_page: Open, draw_sample: Store) -> None:
    """Who gave it to be read wants to know where it is; a part leaves most documents out."""
    silent = NamedNode(BASE + "id/document/silent.txt")
    told = [
        Quad(
            silent,
            NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
            NamedNode(VOCABULARY + "Document"),
            GRAPH,
        ),
        Quad(
            silent, NamedNode("http://purl.org/dc/terms/identifier"), Literal("silent.txt"), GRAPH
        ),
    ]
    store = new_store([*named_quads(draw_sample), *told])
    page = open_page(store)
    assert "2 of 3 documents" in page.inner_text("#panel")
    assert page.inner_text("#panel .silent") == "1 document has no statement: silent.txt"
    page.evaluate("View.change({ words: 'hospitals' })")
    assert "1 of 3 documents" in page.inner_text("#panel")
    assert page.locator("#panel .silent").count() == 0
    assert read_picture(store, only=[BASE + "id/statement/part"]).silent == ()
    assert "2 documents" in open_page(draw_sample).inner_text("#panel")
