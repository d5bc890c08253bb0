"""Are the statements of all documents fit to be put into one graph?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extract.model import Statement
from kg.errors import BuildError


def check_statements(statements: Mapping[str, Sequence[Statement]]) -> None:
    """Refuse statements of one id, and statements that are parts of themselves.

    Args:
        statements: those of all documents, by the name of the document.

    Raises:
        BuildError: two documents have a statement of one id, or parts go in a circle, so that no
            sum would count them.
    """
    _check_ids(statements)
    _check_parts(statements)


def _check_ids(statements: Mapping[str, Sequence[Statement]]) -> None:
    owners: dict[str, str] = {}
    for name, rows in sorted(statements.items()):
        for row in rows:
            other = owners.setdefault(row.id, name)
            if other != name:
                raise BuildError(f"{name} and {other} both have a statement {row.id}; drop one")


def _check_parts(statements: Mapping[str, Sequence[Statement]]) -> None:
    wholes = {row.id: row.part_of for rows in statements.values() for row in rows if row.part_of}
    sound: set[str] = set()
    for first in wholes:
        chain: dict[str, None] = {}
        place: str | None = first
        while place is not None and place not in sound:
            if place in chain:
                raise BuildError(
                    f"the statements {', '.join(chain)} are parts of each other in a circle; "
                    "drop their document, and report this as a bug"
                )
            chain[place] = None
            place = wholes.get(place)
        sound.update(chain)
