"""A part of a graph: what surrounds something, what a query rests on, what meets conditions.

Each is a set of statements; what is asked for together is what all of the sets have.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import quote

import msgspec
from pyoxigraph import Literal, NamedNode, Store

from kg.draw.dataset import Names
from kg.draw.question import Condition, Question, question_of
from kg.draw.where import parse_where, statements_where
from kg.errors import ParameterError, QueryError
from kg.formats import Cell, Entity
from kg.ledger.answers.book import Ledger
from kg.ledger.answers.explain import selection_of
from kg.ledger.answers.postings import Posting
from kg.params import bind_params
from kg.query import find_query, run
from kg.queryfile import LANG, Param, Query

_ALL = 10_000_000  # rows of an answer

Terms = Mapping[str, NamedNode | Literal]


class Told(msgspec.Struct, frozen=True):
    """What a part was asked for by: a word of the page, and the names that stand in it."""

    key: str  # "focus", "query", or a key of `kg.draw.where`
    names: tuple[Names, ...]
    depth: int | None = None


class Part(msgspec.Struct, frozen=True):
    """A part of a graph.

    Args:
        statements: IRIs, at least one.
        told: what it was asked for by.
        start: the view that the page opens with, as the fragment of its address; "" for all.
        question: what its sums are asked.
    """

    statements: frozenset[str]
    told: tuple[Told, ...]
    start: str = ""
    question: Question = Question()


def part_of(
    store: Store,
    *,
    focus: str = "",
    depth: int = 1,
    query: str = "",
    params: Mapping[str, str] | None = None,
    where: Iterable[str] = (),
    queries: Path | None = None,
) -> Part:
    """Choose a part of a graph.

    Args:
        store: the graph.
        focus: a country, body, meeting … by its IRI, its code or any of its names, or a statement
            by its id or IRI: everything within `depth` steps of it.
        depth: a step leads from a name to all statements that have it, and on to their names.
        query: the name of a query, with values for its parameters in `params`: the statements that
            its answer rests on, those among them that its sums leave out.
        params: by name.
        where: conditions, as `kg.draw.where` reads them.
        queries: the folder of queries, when not ours.

    Raises:
        ParameterError: a name or a value is not known, or nothing is left to draw.
        QueryError: there is no such query, or its answer names no statements.
    """
    ledger = Ledger.open(store)
    left = within = frozenset(ledger.postings)
    told: list[Told] = []
    asked: list[Condition] = []
    if where:
        conditions = parse_where(where, ledger)
        left &= statements_where(conditions, ledger)
        told += [Told(condition.key, condition.names) for condition in conditions]
        asked += [Condition(condition.selections) for condition in conditions]
    if query:
        found, values = find_query(query, folder=queries), dict(params or {})
        terms = _terms(found, values, ledger)
        summed = _condition_of(found, terms, ledger)
        rests_on = _rest_of(found, values, terms, summed, ledger, folder=queries)
        left &= rests_on
        if summed is None:
            within &= rests_on
        else:
            asked.append(summed)
        told.insert(0, Told("query", (_asked(found, values, terms, ledger),)))
    start = ""
    if focus:
        iri = _called(focus, ledger)
        around = _around(iri, ledger.postings, depth=depth)
        if not around:
            raise ParameterError(
                f"--focus {focus}: no statement names {ledger.name(iri)}, so there is nothing "
                "around it; --where recipient=… takes regions and groups for all in them"
            )
        left &= around
        within &= around
        kind, names = _named(iri, ledger)
        told.insert(0, Told("focus", (names,), depth))
        start = f"at={kind}~{_key(iri)}"
    if not left:
        raise ParameterError("there is nothing to draw: no statement is in all that is asked for")
    if focus and not any(iri in (name, *_names(ledger.postings[name])) for name in left):
        start = ""  # it is not among what is drawn
    return Part(left, tuple(told), start, question_of(asked, left, within, ledger))


def _condition_of(query: Query, terms: Terms, ledger: Ledger) -> Condition | None:
    """What a query that adds up money asks of statements; None of other queries."""
    if query.selection is None:
        return None
    values = {name: term.value for name, term in terms.items()}
    selection = ledger.resolve(selection_of(query.selection, values))
    return Condition((selection,), tuple(query.selection.each.values()))


def _rest_of(
    query: Query,
    params: Mapping[str, str],
    terms: Terms,
    summed: Condition | None,
    ledger: Ledger,
    *,
    folder: Path | None,
) -> frozenset[str]:
    """The statements that the answer of a query rests on."""
    if summed is not None:
        groups = ledger.groups(summed.selections[0], summed.each)
        rows = [row for group in groups for row in (*group.rows_in, *group.rows_out)]
        found = frozenset(row.posting.iri for row in rows)
    else:
        result = run(query.name, params, source=_store(ledger), folder=folder, limit=_ALL)
        named = {iri for row in result.rows for cell in row for iri in _iris(cell)}
        # An answer about one statement need not name it.
        asked = {terms[p.name].value for p in query.params if p.type == "statement"}
        named |= asked if result.rows else set()
        found = frozenset(
            ledger.readings.get(iri, iri)
            for iri in named
            if iri in ledger.postings or iri in ledger.readings
        )
        if result.rows and not found:
            raise QueryError(
                f"--query {query.name}: its answer names no statements, so there is nothing to "
                "draw; those that add up money can be drawn (aidkg explain --list), and those "
                "with a column of statements"
            )
    if not found:
        given = ", ".join(f"{name}={value}" for name, value in params.items())
        raise ParameterError(
            f"there is nothing to draw: {query.name}{f' with {given}' if given else ''} "
            "rests on no statement"
        )
    return found


def _asked(query: Query, params: Mapping[str, str], terms: Terms, ledger: Ledger) -> Names:
    """A query by its name, with what its parameters are called."""

    def told(lang: str) -> str:
        values = [
            ledger.name(term.value, lang) if isinstance(term, NamedNode) else term.value
            for name, term in terms.items()
            if name in params and term.value
        ]
        return f"{query.name} ({', '.join(values)})" if values else query.name

    return Names(told("en"), told("zh"))


def _terms(query: Query, params: Mapping[str, str], ledger: Ledger) -> Terms:
    """What the parameters of a query are bound to."""
    given = {name: value for name, value in params.items() if name != LANG.name}
    return bind_params(query, given, _store(ledger))


def _store(ledger: Ledger) -> Store:
    assert ledger.store is not None  # noqa: S101 - it was opened from one
    return ledger.store


def _iris(cell: Cell) -> Iterable[str]:
    if isinstance(cell, Entity):
        yield cell.iri
    elif isinstance(cell, tuple):
        yield from (entity.iri for entity in cell)


def _called(focus: str, ledger: Ledger) -> str:
    """The IRI of an entity or a statement."""
    given = focus.strip().strip("<>")
    statement = ledger.ids.get(given) or ledger.readings.get(given) or given
    if statement in ledger.postings:
        return statement
    asked = Query("--focus", "", params=(Param("--focus", "entity", "what is in the middle"),))
    return bind_params(asked, {"--focus": given}, _store(ledger))["--focus"].value


def _around(iri: str, postings: Mapping[str, Posting], *, depth: int) -> frozenset[str]:
    """The statements within so many steps of an entity or a statement."""
    naming: dict[str, list[str]] = defaultdict(list)
    for posting in postings.values():
        for name in _names(posting):
            naming[name].append(posting.iri)
    found: set[str] = set()
    reached, edge = {iri}, [iri]
    if iri in postings:  # its own names are where the first step begins
        found.add(iri)
        edge = list(_names(postings[iri]))
        reached.update(edge)
    for _ in range(depth):
        fresh = {one for name in edge for one in naming[name]} - found
        found |= fresh
        edge = list({name for one in fresh for name in _names(postings[one])} - reached)
        reached.update(edge)
    return frozenset(found)


def _names(posting: Posting) -> tuple[str, ...]:
    """Every entity that a statement names, and the forums of its meetings."""
    sides = (posting.donors, posting.meetings, posting.forums, posting.initiatives)
    return (*(iri for side in sides for iri in side), *posting.through, *posting.recipients)


def _named(iri: str, ledger: Ledger) -> tuple[str, Names]:
    """What the page calls it in an address, and what it is called."""
    if iri in ledger.postings:
        return "statement", Names(*ledger.postings[iri].label)
    return "node", Names(ledger.name(iri, "en"), ledger.name(iri, "zh"))


def _key(iri: str) -> str:
    """What the page calls something by, as `encode` in `view.js` writes it."""
    name = iri.partition("/id/")[2] or iri
    return quote(name, safe="/:!'()*").replace("~", "%7E")
