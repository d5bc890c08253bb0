"""The graph as a network of who gives to whom, for networkx and for tools such as Gephi.

Nodes are the entities that give or receive; an edge is one statement, from one giver to one
receiver. Of a sum that several share, every edge carries the whole and says so in `shared_by`:
adding up edges is for whoever has read that.
"""

from __future__ import annotations

import re
from typing import Final

import networkx as nx
from pyoxigraph import Store

from kg.draw.read import Entity, Picture, Statement, read_picture

# What XML 1.0 (section 2.2) cannot hold.
_NO_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read_network(store: Store) -> nx.MultiDiGraph:
    """Return the statements of a dataset as a directed multigraph; the edge's key is the IRI.

    Nodes have `kind`, `label`, `label_zh` and `codes`; edges `kind`, `stage`, `amount` (as
    written, a decimal), `currency`, `count`, `modality`, `announced`, `start`, `end`, `shared_by`
    and `part_of`. Every attribute is a string or a whole number, so that any format can hold it.

    Args:
        store: a dataset in the terms of `ontology/aid.ttl`.
    """
    picture = read_picture(store)
    network = nx.MultiDiGraph()
    for statement in picture.statements:
        for giver in statement.donor:
            for taker in statement.recipients:
                for iri in (giver, taker):
                    network.add_node(iri, **_node(picture.entities.get(iri)))
                network.add_edge(giver, taker, key=statement.iri, **_edge(picture, statement))
    return network


def write_graphml(network: nx.MultiDiGraph) -> bytes:
    """Return a network as GraphML (graphml.graphdrawing.org), UTF-8."""
    clean = nx.MultiDiGraph()
    for iri, data in network.nodes(data=True):
        clean.add_node(_xml(iri), **{name: _xml(value) for name, value in data.items()})
    for giver, taker, key, data in network.edges(keys=True, data=True):
        values = {name: _xml(value) for name, value in data.items()}
        clean.add_edge(_xml(giver), _xml(taker), key=_xml(key), **values)
    return ("\n".join(nx.generate_graphml(clean)) + "\n").encode()


def _node(entity: Entity | None) -> dict[str, str]:
    if entity is None:
        return {}
    return {
        "kind": entity.kind,
        "label": entity.names.en,
        "label_zh": entity.names.zh,
        "codes": " ".join(entity.codes),
    }


def _edge(picture: Picture, statement: Statement) -> dict[str, str | int]:
    amount, count = statement.amount, statement.quantity
    concepts = picture.concepts
    currency = concepts.get(amount.currency or "") if amount else None
    modality = concepts.get(statement.modality or "")
    stage = concepts.get(statement.stage or "")
    values: dict[str, str | int | None] = {
        "kind": statement.kind,
        "stage": stage.code if stage else None,
        "amount": amount.value if amount else None,
        "currency": currency.code if currency else None,
        "count": count.value if count else None,
        "modality": modality.code if modality else None,
        "announced": statement.announced,
        "start": statement.start,
        "end": statement.end,
        "shared_by": len(statement.donor) * len(statement.recipients),
        "part_of": " ".join(statement.part_of) or None,
    }
    return {name: value for name, value in values.items() if value is not None}


def _xml(value: str | int) -> str | int:
    return _NO_XML.sub("\ufffd", value) if isinstance(value, str) else value
