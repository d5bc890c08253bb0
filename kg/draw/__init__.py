"""The graph as one HTML page that needs no network.

    dataset.py  the dataset, asked by predicate; names in both languages
    read.py     dataset → `Picture`: the statements, the entities they name, their evidence
    arrange.py  `Picture` → columns, positions and bundled edges, as a pyvis network
    page.py     both, the words of the page and vis-network → one self-contained file

The page itself is `page.html.j2`, `page.css`, `words.json` (every word on it, in both languages)
and the scripts, in the order in which they are loaded:

    data.js     the data block, and what belongs to what in it
    format.js   how names, sums, numbers and dates are written
    ledger.js   which sums may be added, and which are left out
    shapes.js   one shape a kind
    picture.js  the canvas: labels, edges, selection
    panel.js    the reading panel: lists, statements, quotes
    page.js     search, filters, language, and what connects the others
"""

from __future__ import annotations

from kg.draw.page import draw, write_page

__all__ = ["draw", "write_page"]
