"""The errors that `kg` raises on purpose.

    AidKGError
    ├── DataFileError     a file of ours or of the user's that cannot be read as what it should be
    ├── BuildError        documents that cannot be built into one graph
    ├── ChartError        an answer that cannot be drawn as it is asked for
    └── QueryError        a query that is not known, not valid or not allowed
        ├── ParameterError    a parameter that is missing, unknown or not of its type
        └── QueryTimeoutError a query that took longer than it was given

A message is one line: what is wrong, where, and what to do about it.
"""

from __future__ import annotations


class AidKGError(Exception):
    """The root: whoever catches it catches everything that `kg` raises on purpose."""


class DataFileError(AidKGError):
    """A file that cannot be read as what it should be: a graph, a code list, a record."""


class BuildError(AidKGError):
    """Documents that cannot be built into one graph."""


class ChartError(AidKGError):
    """An answer that cannot be drawn as it is asked for."""


class QueryError(AidKGError):
    """A query that is not known, not valid or not allowed."""


class ParameterError(QueryError):
    """A parameter that is missing, unknown or not of its type."""


class QueryTimeoutError(QueryError):
    """A query that took longer than it was given."""
