"""Terms that the graph is written with, as nodes: each made once."""

from __future__ import annotations

from functools import cache
from typing import Final

from pyoxigraph import NamedNode

from kg.iri import VOCABULARY
from kg.trig import PREFIXES

TYPE: Final = NamedNode(PREFIXES["rdf"] + "type")
LABEL: Final = NamedNode(PREFIXES["rdfs"] + "label")


@cache
def aid(term: str) -> NamedNode:
    """A class or property of our vocabulary, by its name."""
    return NamedNode(VOCABULARY + term)
