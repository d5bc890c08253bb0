"""The language versions of one text in the sample corpus name the same nodes."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.pipeline import Extractor
from kg.codelists import Codelists
from kg.entity_graph import entity_quads
from kg.iri import Iris
from kg.linking import Linker

DOCS = Path(__file__).parents[1] / "corpus" / "docs"
PAIRS = [
    ("en-12-embassy-wells-handover.txt", "zh-03-embassy-wells-handover.txt"),
    ("en-13-china-laos-joint-statement.txt", "zh-04-china-laos-joint-statement.txt"),
]


@pytest.fixture(scope="module")
def codelists() -> Codelists:
    """Those that ship with the package."""
    return Codelists()


@pytest.mark.parametrize(("english", "chinese"), PAIRS)
def test_both_versions_name_the_same_nodes(
    codelists: Codelists, english: str, chinese: str
) -> None:
    """Every entity of the statements is one node in both, and none is two."""
    extractor = Extractor(codelists.gazetteer)
    read = {name: extractor.read(DOCS / name)[1] for name in (english, chinese)}
    quads = entity_quads(read, lookup=Linker(codelists), iris=Iris())
    named = {
        name: {q.object.value for q in made if q.predicate.value.endswith("#linkedTo")}
        for name, made in quads.items()
    }
    assert len(named[english]) >= 3
    assert named[english] == named[chinese]
