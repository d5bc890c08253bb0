"""From a file's bytes to the blocks that are read: headings, paragraphs, list items, table rows.

    files.py     from a path to a document: begin here
    decode.py    bytes to text
    blocks.py    text to blocks, by all that follows

What a line is:

    lines.py     the lines, with their places
    markup.py    tags, entities and marks of footnotes that were left in the text
    markers.py   the bullet or number at its front
    tables.py    rows with drawn or set columns
    cells.py     rows without columns, parted by commas or by name and figures
    flat.py      tables that became a single line
    stacked.py   tables whose cells stand one below the other
    noise.py     what belongs to the page and not to the text

What stands together:

    wrap.py      does a line go on in the next one?
    pieces.py    lines to pieces: one paragraph, item, heading or row each
    mend.py      broken sentences put together, each character knowing its place
    kinds.py     what a piece is: title, heading of some rank, paragraph, list item
    language.py  which language it is in
    rejoin.py    sentences that a page break cut in two
"""

from extract.reading.files import read_document

__all__ = ["read_document"]
