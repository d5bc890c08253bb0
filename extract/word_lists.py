"""Tables of words that are written as one text."""

from __future__ import annotations


def listed(entries: str) -> tuple[str, ...]:
    """Return the entries of a table that is written with bars between them, else with blanks."""
    return tuple(entries.split("|") if "|" in entries else entries.split())
