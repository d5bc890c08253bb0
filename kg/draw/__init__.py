"""The graph as one HTML page that needs no network.

    dataset.py     the dataset, asked by predicate; names in both languages
    statements.py  dataset → statements, with their sums (measures.py) and words (evidence.py)
    entities.py    dataset → whom and what they name, with the regions and groups around recipients
                   (areas.py)
    read.py        all of that, with concepts, documents and contradictions, as one `Picture`
    part.py        a focus, a query or conditions (where.py) → the statements that are drawn
    question.py    … and what their sums have to know of those that are not
    arrange.py     `Picture` → columns, ranks, bundled edges and clusters (clusters.py)
    block.py       both → the data of the page, as JSON
    page.py        data, words, scripts, styles and vis-network → one self-contained file

The page itself is in `assets/`: the template, the style sheets, `words.json` (every word on it, in
both languages) and the scripts, in the order in which they are loaded:

    decimal.js  exact decimal numbers
    data.js     the data blocks, and what belongs to what in them
    format.js   how names, sums, numbers and dates are written
    shapes.js   one shape a kind
    dom.js      elements, their texts and attributes
    doubt.js    which statements are likelier wrong than right, and their mark
    view.js     what the reader looks at, as one value and as the address
    facets.js   which statements a view leaves in sight, and what each choice would leave
    nearest.js  names that are written nearly like what was typed
    amounts.js  sums of money as people type them
    clip.js     the clipboard, files to save, and the line that tells what was done
    csv.js      comma-separated values that run no formula
    statements-csv.js  statements as such a file
    cite.js     a statement as a citation
    ledger.js   which sums may be added, and which are left out
    layout.js   which nodes and clusters stand on the canvas, and where
    labels.js   how wide names are, where they break, which have room
    subject.js  what a view reads, as the graph has it
    describe.js what a view shows, in words
    routes.js   the ways of lines, past the names that they do not join
    scene.js    a layout as marks: curves, shapes, cards, names
    paint.js    marks on a canvas or in an SVG
    walk.js     the picture by keyboard and for screen readers
    picture.js  the canvas: vis-network, the window, the pointer
    vector.js   the picture as a sheet of its own, SVG or PNG
    table.js    the statements in sight as a table
    share.js    the menu of ways to keep what is shown
    lists.js    links, facts and lists in the panel
    sums.js     sums of what is read, and what was left out
    cards.js    a statement with its words, its ties and what contradicts it
    overview.js what the page holds, and where to begin
    panel.js    the reading panel: a node, a line, a cluster, a statement, or all
    paper.js    what is printed
    years.js    the choice of years: a histogram and two handles
    filters.js  the drawer: what statements can be chosen by, with live counts
    chips.js    what is on, one chip each
    legend.js   what the shapes mean, and a switch for each
    keys.js     the help that lists keys
    search.js   the search field and its suggestions
    page.js     draws all from the view; keys
"""

from __future__ import annotations

from kg.draw.page import Build, build_of, draw, write_page
from kg.draw.part import Part, part_of

__all__ = ["Build", "Part", "build_of", "draw", "part_of", "write_page"]
