"""The shapes: they cover every class and say in both languages what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Store

from kg.iri import VOCABULARY
from kg.store import new_store, read_quads

ROOT = Path(__file__).parents[2]
PREFIXES = f"""
PREFIX aid: <{VOCABULARY}>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX sh: <http://www.w3.org/ns/shacl#>
"""


@pytest.fixture(scope="module")
def both() -> Store:
    """Vocabulary and shapes in one store."""
    files = (ROOT / "ontology" / name for name in ("aid.ttl", "shapes.ttl"))
    return new_store([quad for path in files for quad in read_quads(path)])


def select(store: Store, body: str) -> list[str]:
    """The first column of a query's rows."""
    rows = store.query(PREFIXES + body)
    return sorted(str(row[0]) for row in rows)  # type: ignore[union-attr]


def test_every_class_has_a_shape(both: Store) -> None:
    """No class of the vocabulary goes unchecked."""
    body = "SELECT ?c { ?c a owl:Class FILTER NOT EXISTS { ?shape sh:targetClass ?c } }"
    assert select(both, body) == []


def test_shapes_name_terms_that_exist(both: Store) -> None:
    """No shape targets a class or follows a property that the vocabulary lacks."""
    body = """SELECT ?t { ?shape sh:targetClass|sh:path|sh:class ?t
        FILTER(STRSTARTS(STR(?t), STR(aid:))) FILTER NOT EXISTS { ?t a ?kind } }"""
    assert select(both, body) == []


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_shape_speaks_both_languages(both: Store, lang: str) -> None:
    """Every constraint has one message in English and one in Chinese."""
    body = f"""SELECT ?s {{ ?s sh:targetClass ?c
        OPTIONAL {{ ?s sh:message ?m FILTER(LANG(?m) = "{lang}" && STRLEN(?m) > 5) }}
    }} GROUP BY ?s HAVING (COUNT(?m) != 1)"""
    assert select(both, body) == []


def test_messages_are_in_plain_words(both: Store) -> None:
    """No message names a property, a class or a term of SHACL."""
    body = r"""SELECT ?m { ?s sh:message ?m
        FILTER(REGEX(STR(?m), "aid:|sh:|xsd:|http|node|datatype|cardinality", "i")) }"""
    assert select(both, body) == []
