"""The systems that are compared, each behind the same small interface.

A module here has `load(lang)`, which returns a `System`, or raises `MissingError` and says why it
cannot.
"""

from __future__ import annotations

from typing import Protocol

from benchmarks.extraction.mentions import Kind, Mention, Text


class MissingError(Exception):
    """A system cannot be used on this machine; the message says why."""


class System(Protocol):
    """A tool that finds mentions."""

    name: str  # with its version
    finds: frozenset[Kind]  # what it is made to find
    reads: frozenset[Kind]  # of these, what it also gives a value for

    def mentions(self, document: Text) -> list[Mention]:
        """Return what it finds in a document."""
        ...
