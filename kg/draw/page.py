"""The page as one file: the data, the words, our scripts and vis-network, with nothing fetched.

vis-network is the copy that the installed pyvis brings along. Of pyvis itself only its nodes and
edges are used: its own template loads Bootstrap from a CDN and lets titles run as markup. The
style sheet of vis-network is left out: it is made of toolbar pictures (220 KB) for tools that
this page doesn't have.

Safety rests on three things. Text from documents is in one JSON block, in which no character can
end the block; the scripts put it on the page as text nodes or draw it on the canvas, never as
markup; and a Content Security Policy (https://www.w3.org/TR/CSP3/) allows the scripts and the
style sheet of this file by their hashes and nothing else, not even a request.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import msgspec
from jinja2 import Environment, StrictUndefined
from pyoxigraph import Store

from kg.draw.arrange import Arrangement, arrange
from kg.draw.read import (
    ENTITY_FIELDS,
    Measure,
    PageLang,
    Picture,
    Statement,
    read_picture,
)
from kg.errors import DataFileError
from kg.onepage import content_policy, inline
from kg.store import write_atomic

_ASSETS = Path(__file__).parent / "assets"
_STYLES = ("base", "bar", "picture", "panel", "narrow", "print")  # later ones override
_SCRIPTS = (  # in this order, since each uses only those before it
    "data",
    "format",
    "shapes",
    "dom",
    "view",
    "facets",
    "ledger",
    "picture",
    "panel",
    "page",
)
_VIS_NETWORK = "templates/lib/vis-9.1.2/vis-network.min.js"

_TOLD_OF_ENTITIES = ("iri", "names", "codes", "others", "when", "where")

# Besides what could end the element, the characters that reorder text: a person who reads the
# source of the page should see it as it runs (CVE-2021-42574).
_UNSAFE_IN_JSON = re.compile(
    "[<>&\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\uffff]"
)


def draw(
    store: Store,
    *,
    lang: PageLang = "en",
    title: str | None = None,
) -> str:
    """Draw the statements of all graphs in `store` as one HTML page.

    The page needs no network and no other file. The same store gives the same page, byte for byte.

    Args:
        store: a dataset in the terms of `ontology/aid.ttl`.
        lang: the language in which the page opens; it can be switched on the page.
        title: the heading of the page; by default, a line that says what it is.

    Raises:
        DataFileError: the installed pyvis does not hold the vis-network that is drawn with.
    """
    picture = read_picture(store)
    words: dict[str, dict[str, str]] = msgspec.json.decode(_read("words.json"))
    data = {
        "lang": lang,
        "title": title,
        "words": words,
        **_network(picture, arrange(picture), lang=lang),
        "statements": _statements(picture),
        "concepts": list(picture.concepts.values()),
        "documents": list(picture.documents.values()),
    }
    style = inline("\n".join(_read(f"styles/{name}.css") for name in _STYLES))
    scripts = [_vis_network(), *(inline(_read(f"scripts/{name}.js")) for name in _SCRIPTS)]
    page = Environment(autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True)
    return page.from_string(_read("page.html.j2")).render(
        lang={"en": "en", "zh": "zh-Hans"}[lang],
        title=title or words[lang]["title"],
        words=words[lang],
        policy=content_policy(style, scripts),
        style=style,
        scripts=scripts,
        data=embeddable_json(data),
    )


def write_page(page: str, path: Path) -> None:
    """Write the page as UTF-8, whole or not at all."""
    write_atomic({path: page.encode()})


def embeddable_json(data: object) -> str:
    """JSON that may stand in any HTML element: the same value, no character that could end one."""
    text = msgspec.json.encode(data).decode()
    return _UNSAFE_IN_JSON.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _network(picture: Picture, arrangement: Arrangement, *, lang: PageLang) -> dict[str, Any]:
    """Nodes and edges as vis-network takes them, made by pyvis.

    A node's id is its entity's place in `picture.entities`, which keeps the page small. They are
    not collected in a pyvis network, which searches all its nodes for each that is added.
    """
    # Importing pyvis imports IPython: a quarter of a second that only a drawing should cost.
    from pyvis.edge import Edge
    from pyvis.node import Node

    nodes, edges = [], []
    numbers = _places(picture.entities)
    for spot in arrangement.spots:
        entity = picture.entities[spot.iri]
        place = {} if spot.x is None else {"x": spot.x, "y": spot.y}
        node = Node(
            numbers[spot.iri],
            "custom",
            getattr(entity.names, lang),
            group=entity.kind,
            column=spot.column,
            value=spot.weight,
            **place,
            **_told({name: getattr(entity, name) for name in _TOLD_OF_ENTITIES}),
        )
        nodes.append(node.options)
    for more in arrangement.more:
        node = Node(
            f"more-{more.column}",
            "custom",
            f"+{more.members}",
            group="More",
            column=more.column,
            value=more.weight,
            x=more.x,
            y=more.y,
        )
        nodes.append(node.options)
    for bundle in arrangement.bundles:
        edge = Edge(
            numbers[bundle.source],
            numbers[bundle.target],
            value=len(bundle.statements),
            statements=bundle.statements,
        )
        edges.append(edge.options)
    for forum, meeting in arrangement.editions:
        edges.append(Edge(numbers[forum], numbers[meeting], statements=()).options)
    return {"nodes": nodes, "edges": edges}


def _statements(picture: Picture) -> list[dict[str, Any]]:
    """The statements; what they name is given by its place in the lists beside them."""
    nodes, statements = _places(picture.entities), _places(s.iri for s in picture.statements)
    concepts, documents = _places(picture.concepts), _places(picture.documents)

    def measure(given: Measure | None) -> dict[str, Any] | None:
        if given is None:
            return None
        row = msgspec.structs.asdict(given)
        row["currency"] = concepts.get(given.currency or "")
        row["qualifier"] = concepts.get(given.qualifier or "")
        return _told(row)

    def row(statement: Statement) -> dict[str, Any]:
        row = msgspec.structs.asdict(statement)
        for field in ENTITY_FIELDS:
            row[field] = [nodes[iri] for iri in row[field]]
        return _told(
            row
            | {
                "amount": measure(statement.amount),
                "quantity": measure(statement.quantity),
                "modality": concepts.get(statement.modality or ""),
                "stage": concepts.get(statement.stage or ""),
                "part_of": statements.get(statement.part_of or ""),
                "evidence": [
                    _told(msgspec.structs.asdict(e) | {"document": documents[e.document]})
                    for e in statement.evidence
                ],
            }
        )

    return [row(statement) for statement in picture.statements]


def _places(keys: Iterable[str]) -> dict[str, int]:
    """The place of each key."""
    return {key: place for place, key in enumerate(keys)}


def _told(row: Mapping[str, Any]) -> dict[str, Any]:
    """`row` without what it says nothing of."""
    return {key: value for key, value in row.items() if value not in (None, "", (), [])}


def _read(name: str) -> str:
    """A file of the page."""
    return (_ASSETS / name).read_text(encoding="utf-8")


def _vis_network() -> str:
    """The text of vis-network, from the installed pyvis (not imported for it)."""
    package = find_spec("pyvis")
    for folder in (package.submodule_search_locations or ()) if package else ():
        path = Path(folder) / _VIS_NETWORK
        if path.is_file():
            return inline(path.read_text(encoding="utf-8"))
    raise DataFileError(
        f"pyvis/{_VIS_NETWORK} is missing: install the pyvis that aidkg asks for (0.3.2 has it)"
    )
