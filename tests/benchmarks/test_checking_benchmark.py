"""The graphs that `aidkg check` is measured on, and how that is measured."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from benchmarks.checking import Archive, check_cost
from kg.demo import sample_documents
from kg.iri import VOCABULARY
from kg.store import open_store
from kg.terms import PREFIXES


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_a_graph_of_copies_is_as_large_as_asked_for(tmp_path: Path) -> None:
    """Each copy has statements of its own, all share the code lists, and the graph conforms."""
    archive = Archive(tmp_path / "out", sample_documents()[:2])
    graph = tmp_path / "large.trig"
    assert archive.write(graph, 1) == archive.readings > 0
    assert archive.write(graph, archive.readings + 1) == 2 * archive.readings
    store, once = open_store(graph), open_store(tmp_path / "out")
    kind = NamedNode(PREFIXES["rdf"] + "type")
    for name, times in (("Evidence", 2), ("Document", 2), ("Country", 1)):
        numbers = [
            len({q.subject for q in of.quads_for_pattern(None, kind, NamedNode(VOCABULARY + name))})
            for of in (store, once)
        ]
        assert numbers[0] == times * numbers[1] > 0
    cost = check_cost(graph)
    assert cost.memory > 20
    assert 0 < cost.processor < 60
    assert cost.real > 0
