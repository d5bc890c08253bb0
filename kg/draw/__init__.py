"""The graph as one HTML page that needs no network.

    dataset.py  the dataset, asked by predicate; names in both languages
    read.py     dataset → `Picture`: the statements, the entities they name, their evidence
    arrange.py  `Picture` → columns, positions and bundled edges, as a pyvis network
    page.py     both, the words of the page and vis-network → one self-contained file

The page itself is in `assets/`: the template, the style sheets, `words.json` (every word on it, in
both languages) and the scripts, in the order in which they are loaded:

    data.js     the data block, and what belongs to what in it
    format.js   how names, sums, numbers and dates are written
    shapes.js   one shape a kind
    dom.js      elements, their texts and attributes
    view.js     what the reader looks at, as one value and as the address
    facets.js   which statements a view leaves in sight, and what each choice would leave
    ledger.js   which sums may be added, and which are left out
    picture.js  the canvas: labels, edges, selection
    panel.js    the reading panel: lists, statements, quotes
    page.js     draws all from the view; keys
"""

from __future__ import annotations

from kg.draw.page import draw, write_page

__all__ = ["draw", "write_page"]
