"""From a file's bytes to the blocks that are read: headings, paragraphs, list items, table rows.

In the order of the work: `decode` (bytes to text), `lines`, `markers` and `tables` (what a line
is), `noise` (what a page adds), `wrap`, `mend` and `rejoin` (sentences made whole again), `kinds`
and `language` (what a block is), `blocks` (all of it), `files` (from a path).
"""

from extract.reading.files import read_document

__all__ = ["read_document"]
