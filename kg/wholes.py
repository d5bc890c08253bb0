"""The totals that a statement is a part of, at any remove."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from extract.model import Statement


def wholes(statement: Statement, by_id: Mapping[str, Statement]) -> Iterator[Statement]:
    """Yield the totals of a statement, nearest first; each once, should they go in a circle.

    Args:
        statement: a statement of one document.
        by_id: the statements of the document; a total that is not among them ends the chain.
    """
    seen = {statement.id}
    above = by_id.get(statement.part_of or "")
    while above is not None and above.id not in seen:
        seen.add(above.id)
        yield above
        above = by_id.get(above.part_of or "")
