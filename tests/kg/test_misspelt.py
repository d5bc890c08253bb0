"""Terms that a query names and the vocabulary does not have."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Store

from kg.iri import VOCABULARY
from kg.misspelt import unknown_terms

QUERIES = Path(__file__).parents[2] / "queries"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("SELECT * { ?s aid:donors ?x }", ["line 1: … aid:donors (did you mean 'donor'?)"]),
        ("SELECT * {\n?s a aid:commitment. }", ["line 2: … aid:commitment (… 'Commitment'?)"]),
        ("ASK { ?s aid:qqqq ?a ; aid:qqqq ?b }", ["line 1: … aid:qqqq"]),
        (f"ASK {{ ?s <{VOCABULARY}amont> ?a }}", ["line 1: … aid:amont (… 'amount'?)"]),
        (
            f"PREFIX x: <{VOCABULARY}> ASK {{ ?s x:amont ?a }}",
            ["line 1: … aid:amont (… 'amount'?)"],
        ),
        ("PREFIX aid: <http://example.com/> ASK { ?s aid:amont ?a }", []),
        ("ASK { ?s aid:amount/aid:value ?v . ?v schema:nothing ?w FILTER(?v<3 && ?w>2) }", []),
        ("# aid:amont\nASK { ?s ?p 'aid:amont' }", []),
    ],
)
def test_unknown_terms_are_told_with_the_nearest(text: str, told: list[str]) -> None:
    """Whatever way a term is written, and each once; what is not of our namespace is let be."""
    found = [line.replace("the vocabulary has no", "…") for line in unknown_terms(text)]
    assert found == [line.replace("(… '", "(did you mean '") for line in told]


@pytest.mark.parametrize("path", sorted(QUERIES.glob("*.rq")), ids=lambda path: path.stem)
def test_our_own_queries_name_known_terms(path: Path) -> None:
    """No question of ours asks for what the vocabulary does not have."""
    assert unknown_terms(path.read_text("utf-8")) == []


def test_what_stands_in_a_graph_is_known(gold_store: Store) -> None:
    """No property of a graph that is built would be taken for a slip."""
    found = {quad.predicate.value for quad in gold_store} | {
        quad.object.value
        for quad in gold_store
        if isinstance(quad.object, NamedNode) and quad.predicate.value.endswith("#type")
    }
    own = [iri for iri in sorted(found) if iri.startswith(VOCABULARY)]
    assert len(own) > 50
    assert [told for iri in own for told in unknown_terms(f"ASK {{ ?s <{iri}> ?o }}")] == []
