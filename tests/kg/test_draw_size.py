"""Pages of large graphs: invented ones, of the size that is asked for."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import Store

from benchmarks.page_graphs import STATEMENTS_A_NODE, graph_of
from kg.draw import draw
from kg.draw.arrange import arrange
from kg.draw.clusters import MOST
from kg.draw.read import Picture, read_picture
from kg.store import named_quads, new_store

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def store() -> Store:
    """A graph of a thousand nodes."""
    return graph_of(1000)


@pytest.fixture(scope="module")
def picture(store: Store) -> Picture:
    """What is drawn of it."""
    return read_picture(store)


def test_an_invented_graph_has_the_size_asked_for(picture: Picture) -> None:
    """So many nodes, half as many statements again, each with its words and a sum."""
    assert len(picture.entities) == 1000
    assert len(picture.statements) == 1000 * STATEMENTS_A_NODE
    assert all(s.evidence and s.amount and s.amount.currency for s in picture.statements)


def test_an_invented_graph_is_like_a_real_one(picture: Picture) -> None:
    """Names are in both languages, no two alike; few are named often and most seldom."""
    names = [entity.names for entity in picture.entities.values()]
    assert len({name.en for name in names}) == len({name.zh for name in names}) == 1000
    assert all(name.en != name.zh for name in names)
    weights = sorted((spot.weight for spot in arrange(picture).spots), reverse=True)
    assert weights[0] > 100
    assert weights[500] <= 3
    assert {entity.kind for entity in picture.entities.values()} == {
        "Country",
        "Forum",
        "Fund",
        "Initiative",
        "Meeting",
        "Organisation",
    }
    assert any(entity.member for entity in picture.entities.values())
    assert any(entity.within for entity in picture.entities.values())


def test_everybody_waits_in_one_cluster_that_can_be_opened(picture: Picture) -> None:
    """A graph of any size is in clusters, none too large to open in place."""
    clusters = arrange(picture).clusters
    members = [iri for cluster in clusters for iri in cluster.members]
    assert sorted(members) == sorted(picture.entities)
    assert max(len(cluster.members) for cluster in clusters) <= MOST
    assert len({cluster.key for cluster in clusters}) == len(clusters)


def test_the_order_of_quads_changes_nothing(store: Store) -> None:
    """A store that was filled in another order gives the same page, byte for byte."""
    quads = list(named_quads(store))
    random.Random(1).shuffle(quads)  # noqa: S311
    assert draw(new_store(quads)) == draw(store)


def test_the_seed_of_hashes_changes_nothing() -> None:
    """Nothing on the page is in the order of a set."""
    program = (
        "import hashlib; from benchmarks.page_graphs import graph_of; from kg.draw import draw;"
        "print(hashlib.sha256(draw(graph_of(400)).encode()).hexdigest())"
    )
    pages = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "31337")
    }
    assert len(pages) == 1


def test_too_few_nodes_are_refused() -> None:
    """There is no such graph without countries, bodies and meetings."""
    with pytest.raises(ValueError, match="300"):
        graph_of(10)
