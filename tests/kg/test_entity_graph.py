"""Entities of statements in the graph: linked with reason and score, or minted once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest
from pyoxigraph import Store

from extract.model import Naming, Statement
from kg.codelists import Codelists
from kg.entity_graph import entity_quads, without_entities
from kg.iri import Iris
from kg.linking import Linker
from kg.store import new_store

Make = Callable[..., Statement]
KENYA = ("KEN", "Kenya", "肯尼亚")


@pytest.fixture(scope="module")
def linker() -> Linker:
    """Over the code lists that ship with the package."""
    return Linker(Codelists())


def store_of(statements: Mapping[str, Sequence[Statement]], linker: Linker) -> Store:
    """The graph of what documents say of entities."""
    made = entity_quads(statements, lookup=linker, iris=Iris())
    return new_store([quad for quads in made.values() for quad in quads])


def links(store: Store) -> set[tuple[str, str, str, str]]:
    """(words, entity, reason, score) of every link."""
    rows = store.query(
        """PREFIX aid: <https://aidkg.example/ontology#>
        SELECT ?words ?entity ?reason ?score { ?s aid:linkedBy ?link . ?link aid:writtenAs ?words ;
          aid:linkedTo ?entity ; aid:linkReason ?reason ; aid:linkScore ?score }"""
    )
    return {
        (r["words"].value, tail(r["entity"]), tail(r["reason"]), r["score"].value)  # type: ignore[union-attr]
        for r in rows  # type: ignore[union-attr]
    }


def tail(node: Any) -> str:
    """The end of an IRI."""
    return str(node.value.rpartition("/")[2])


def naming(role: Any, label: str, text: str, how: Any, *among: str) -> Naming:
    """Words of a document."""
    return Naming(role=role, label=label, text=text, start=0, end=9, how=how, among=among)


@pytest.mark.parametrize(
    ("named", "link"),
    [
        ((), ("Kenya", "KEN", "code", "1")),
        (
            (naming("recipient", "KEN", "Kenyan", "adjective"),),
            ("Kenyan", "KEN", "adjective", "0.9"),
        ),
        ((naming("recipient", "KEN", "肯方", "party"),), ("肯方", "KEN", "party", "0.85")),
        (
            (naming("recipient", "KEN", "Nairobi", "capital"),),
            ("Nairobi", "KEN", "capital", "0.85"),
        ),
        (
            (naming("recipient", "KEN", "Kenya", "name", "XYZ"),),
            ("Kenya", "KEN", "context", "0.97"),
        ),
    ],
)
def test_a_link_tells_words_reason_and_score(
    statement_with: Make, linker: Linker, named: tuple[Naming, ...], link: tuple[str, ...]
) -> None:
    """How the document names an entity is why it is linked."""
    statement = statement_with(donor=(), recipients=(KENYA,), named=named)
    assert links(store_of({"a.txt": [statement]}, linker)) == {link}


def test_an_unknown_name_is_minted_and_says_so(statement_with: Make, linker: Linker) -> None:
    """Its link leads to the new node, with the score 0."""
    statement = statement_with(donor=(("Blue River Trust", "BRT"),), recipients=())
    store = store_of({"a.txt": [statement]}, linker)
    assert links(store) == {("Blue River Trust", "blue-river-trust", "new-name", "0")}


def test_the_same_unknown_name_in_two_documents_is_one_node(
    statement_with: Make, linker: Linker
) -> None:
    """Each document's graph names it; the preferred name is one for all."""
    first = statement_with(id="s1", donor=(("Blue River Trust",),), recipients=())
    second = statement_with(id="s2", donor=(("THE BLUE RIVER TRUST",),), recipients=())
    third = statement_with(id="s3", donor=(("Blue River Trust",),), recipients=())
    store = store_of({"a.txt": [first], "b.txt": [second], "c.txt": [third]}, linker)
    assert {entity for _, entity, _, _ in links(store)} == {"blue-river-trust"}
    names = store.query(
        """SELECT DISTINCT ?name { ?x <http://www.w3.org/2004/02/skos/core#prefLabel> ?name }"""
    )
    assert [row["name"].value for row in names] == ["Blue River Trust"]  # type: ignore[union-attr]


def test_a_misspelt_name_is_linked_with_a_lower_score(statement_with: Make, linker: Linker) -> None:
    """And the reason is told."""
    statement = statement_with(donor=(("World Heath Organization",),), recipients=())
    assert links(store_of({"a.txt": [statement]}, linker)) == {
        ("World Heath Organization", "world-health-organization", "spelling", "0.8")
    }


def test_what_is_made_can_be_taken_out_again(statement_with: Make, linker: Linker) -> None:
    """A later build puts new nodes in the place of the old."""
    statement = statement_with(donor=(("Blue River Trust",),), meeting=(("Oslo conference",),))
    quads = entity_quads({"a.txt": [statement]}, lookup=linker, iris=Iris())["a.txt"]
    assert quads
    assert without_entities(quads, Iris()) == []
