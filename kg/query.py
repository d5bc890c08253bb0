"""Questions to the graph: one of ours by its name, or SPARQL from the user.

Queries from `queries/` run in this process. What a user writes runs in a child process, which
can be stopped when its time is up: a query inside Oxigraph cannot.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from kg.errors import AidKGError, DataFileError, ParameterError, QueryError, QueryTimeoutError
from kg.formats import Cell, Entity, Result
from kg.queryfile import LANG, Query, is_name, nearest, parse_query, read_queries, read_query
from kg.resources import data_folder

if TYPE_CHECKING:
    from pyoxigraph import Store

    from kg.sparql import Answer, Value

TIMEOUT = 30.0  # seconds that a user's query is given
LIMIT = 10_000  # rows that an answer is cut at

_XSD = "http://www.w3.org/2001/XMLSchema#"  # not from kg.terms, which loads the engine
_INTEGERS = frozenset(
    _XSD + name
    for name in ("integer", "int", "long", "short", "byte", "nonNegativeInteger", "positiveInteger")
)
_DECIMALS = frozenset(_XSD + name for name in ("decimal", "double", "float"))
_ERRORS = {kind.__name__: kind for kind in (QueryError, ParameterError, DataFileError)}


class Request(msgspec.Struct, frozen=True):
    """What the child process is asked; `path` is None where the graph follows as N-Quads."""

    text: str
    params: dict[str, str]
    limit: int
    path: str | None


class Failure(msgspec.Struct, frozen=True, tag="failure"):
    """An error on its way back from the child process."""

    kind: str
    message: str


def list_queries(*, folder: Path | None = None) -> tuple[Query, ...]:
    """Return the queries of a folder (ours, where none is given), by name.

    Raises:
        QueryError: a header cannot be read.
    """
    return read_queries(folder or data_folder("queries"))


def find_query(name: str, *, folder: Path | None = None) -> Query:
    """Return the query of that name; in names, hyphens and underscores are the same.

    Raises:
        QueryError: there is none; the message says which is near.
    """
    folder = folder or data_folder("queries")
    if is_name(name):
        for spelt in (name, name.replace("_", "-"), name.replace("-", "_")):
            path = folder / f"{spelt}.rq"
            if path.is_file():
                return read_query(path)
    hint = nearest(name.replace("_", "-"), (path.stem for path in folder.glob("*.rq")))
    raise QueryError(f"there is no query {name!r}{hint}; aidkg query --list shows all")


def run(
    query: str,
    params: Mapping[str, str] | None = None,
    *,
    source: Path | Store,
    folder: Path | None = None,
    limit: int = LIMIT,
    timeout: float = TIMEOUT,
) -> Result:
    """Answer a question.

    Args:
        query: the name of one of our queries, or the text of a SPARQL query.
        params: values by name; `lang` is always one.
        source: a store, or a graph file or folder (`kg.store.open_store`).
        folder: where queries are found by name, when not among ours.
        limit: rows after which the answer is cut, and says so.
        timeout: seconds that a query from the user is given; ours have no limit.

    Raises:
        ParameterError: a parameter is missing, not known, or not of its type.
        QueryTimeoutError: the time was up.
        QueryError: there is no such query, or it is not valid or not allowed.
        DataFileError: the graph cannot be read.
    """
    given = dict(params or {})
    if is_name(query):
        found = find_query(query, folder=folder)
        return _result(answer(found, given, store=_opened(source), limit=limit), found)
    from kg.sparql import check

    check(query)  # here as well as in the child: what is refused need not start one
    found = parse_query(query)
    return _result(_ask_child(query, given, source, limit=limit, timeout=timeout), found)


def answer(query: Query, params: Mapping[str, str], *, store: Store, limit: int = LIMIT) -> Answer:
    """Run a query in this process, without a time limit; raises what `run` does."""
    from kg import sparql
    from kg.params import bind_params

    sparql.check(query.text)
    lang = params.get(LANG.name, str(LANG.default))
    if lang not in sparql.LANGUAGES:
        raise ParameterError(f"lang is {lang!r}; it must be one of {', '.join(sparql.LANGUAGES)}")
    text = sparql.bind(query.text, bind_params(query, params, store))
    return sparql.execute(store, text, lang=lang, limit=limit, lists=query.lists)


def _opened(source: Path | Store) -> Store:
    if not isinstance(source, Path):
        return source
    from kg.store import open_store

    return open_store(source)


def _ask_child(
    text: str, params: dict[str, str], source: Path | Store, *, limit: int, timeout: float
) -> Answer:
    from kg.sparql import Answer

    path = str(source) if isinstance(source, Path) else None
    request = msgspec.json.encode(Request(text=text, params=params, limit=limit, path=path))
    data = b"" if isinstance(source, Path) else _dumped(source)
    try:
        # The interpreter and a module of ours; the query goes in as data, on its standard input.
        # Nothing is imported from the folder that the user happens to be in (-P).
        done = subprocess.run(
            [sys.executable, "-P", "-m", "kg.child"],
            input=request + b"\n" + data,
            capture_output=True,
            timeout=timeout,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(os.path.isabs, sys.path))},
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise QueryTimeoutError(
            f"the query took longer than {timeout:g} s and was stopped; ask for less, "
            "or give it more time"
        ) from error
    try:
        reply = msgspec.json.decode(done.stdout, type=Answer | Failure)
    except msgspec.DecodeError as error:
        raise QueryError(
            f"the query ended its process (status {done.returncode}): it nests too deeply, or "
            "needs more memory than there is; make it simpler"
        ) from error
    if isinstance(reply, Answer):
        return reply
    raise _ERRORS.get(reply.kind, AidKGError)(reply.message)


def _dumped(store: Store) -> bytes:
    from pyoxigraph import RdfFormat

    data = store.dump(format=RdfFormat.N_QUADS)
    return data if data is not None else b""


def _result(found: Answer, query: Query) -> Result:
    rows = tuple(
        tuple(
            _cell(value, found.labels, several=column in query.lists)
            for column, value in zip(found.columns, row, strict=True)
        )
        for row in found.rows
    )
    return Result(columns=found.columns, rows=rows, truncated=found.truncated)


def _cell(value: Value | None, labels: Mapping[str, str], *, several: bool) -> Cell:
    if value is None:
        return () if several else None
    if several:
        entities = {Entity(iri=iri, label=labels.get(iri, iri)) for iri in value.text.split()}
        return tuple(sorted(entities, key=lambda entity: (entity.label, entity.iri)))
    if value.datatype is None:
        return Entity(iri=value.text, label=labels.get(value.text, value.text))
    return _typed(value.text, value.datatype)


def _typed(text: str, datatype: str) -> Cell:
    if datatype == _XSD + "boolean":
        return text in ("true", "1")
    try:
        if datatype in _INTEGERS:
            return int(text)
        if datatype in _DECIMALS:
            number = Decimal(text)
            return number if number.is_finite() else text
    except (ValueError, ArithmeticError):
        return text  # the graph of another program may hold anything
    return text
