"""The graph as a network of givers and takers."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import networkx as nx
import pytest
from pyoxigraph import RdfFormat, Store

from kg.network import read_network, write_graphml

SAMPLE = Path(__file__).parent / "draw_sample.trig"


@pytest.fixture(scope="module")
def network(gold_store: Store) -> nx.MultiDiGraph:
    """The network of the corpus."""
    return read_network(gold_store)


def test_an_edge_is_a_statement_from_a_giver_to_a_taker(network: nx.MultiDiGraph) -> None:
    """Every statement with giver and taker is an edge for each pair of them, under its IRI."""
    japan, kenya = (next(n for n in network if n.endswith(f"/country/{c}")) for c in ("JPN", "KEN"))
    edges = network.get_edge_data(japan, kenya)
    assert edges
    assert all("/statement/" in key for key in edges)


def test_a_joint_sum_says_how_many_share_it(network: nx.MultiDiGraph) -> None:
    """€500 million for three countries stands on three edges, each of which says so."""
    shared = [
        data
        for _, _, data in network.edges(data=True)
        if data.get("amount") == "500000000" and data.get("currency") == "EUR"
    ]
    assert [data["shared_by"] for data in shared].count(3) >= 3


def test_graphml_is_read_back_as_it_was(network: nx.MultiDiGraph) -> None:
    """GraphML gives back to networkx the same nodes, edges and attributes."""
    read = nx.read_graphml(BytesIO(write_graphml(network)), force_multigraph=True)
    assert dict(read.nodes(data=True)) == dict(network.nodes(data=True))
    assert sorted(read.edges(keys=True)) == sorted(network.edges(keys=True))


def test_what_xml_cannot_hold_is_replaced() -> None:
    """A control character in a name does not make the file unreadable."""
    network = nx.MultiDiGraph()
    network.add_node("a", label='\x00<b>&"\ufffe')
    read = nx.read_graphml(BytesIO(write_graphml(network)))
    assert read.nodes["a"]["label"] == '\ufffd<b>&"\ufffd'


def test_the_same_graph_gives_the_same_bytes() -> None:
    """GraphML does not depend on the hash seed of the process."""
    program = (
        "import sys; from pyoxigraph import RdfFormat, Store\n"
        "from kg.network import read_network, write_graphml\n"
        f"store = Store(); store.load(path={str(SAMPLE)!r}, format=RdfFormat.TRIG)\n"
        "sys.stdout.buffer.write(write_graphml(read_network(store)))"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(SAMPLE.parents[2])},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


def test_the_sample_names_both_languages() -> None:
    """A node has its name in English and in Chinese."""
    store = Store()
    store.load(path=SAMPLE, format=RdfFormat.TRIG)
    labels = [(d["label"], d["label_zh"]) for _, d in read_network(store).nodes(data=True)]
    assert labels
    assert any(en != zh for en, zh in labels)
