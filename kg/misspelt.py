"""Terms that a query names and our vocabulary does not have.

To SPARQL a misspelt class or property is one that nothing has: the answer is empty, or lacks what
an OPTIONAL asked for, and nobody says why.
"""

from __future__ import annotations

from functools import cache

import pyoxigraph as ox

from kg.iri import VOCABULARY
from kg.queryfile import nearest
from kg.resources import data_folder
from kg.sparql import iris


def unknown_terms(text: str) -> list[str]:
    """A line for each term of our vocabulary's namespace that it lacks, with the nearest it has."""
    told: dict[str, str] = {}
    for line, iri in iris(text):
        term = iri.removeprefix(VOCABULARY)
        if iri.startswith(VOCABULARY) and term and term not in _terms():
            hint = nearest(term, sorted(_terms()))
            told.setdefault(term, f"line {line}: the vocabulary has no aid:{term}{hint}")
    return list(told.values())


@cache
def _terms() -> frozenset[str]:
    """What is defined in the vocabulary, by the names behind `aid:`."""
    file = data_folder("ontology") / "aid.ttl"
    subjects = {quad.subject.value for quad in ox.parse(path=file) if _is_named(quad)}
    return frozenset(iri.removeprefix(VOCABULARY) for iri in subjects)


def _is_named(quad: ox.Quad) -> bool:
    return isinstance(quad.subject, ox.NamedNode) and quad.subject.value.startswith(VOCABULARY)
