"""What stands behind a question, a statement or an entity: sums with their rows in and out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

import msgspec
from pyoxigraph import NamedNode, Store

from kg.errors import ParameterError, QueryError
from kg.ledger.answers.book import Ledger, Total
from kg.ledger.answers.postings import Posting
from kg.ledger.answers.selection import Dimension, Kind, Selection
from kg.ledger.answers.sums import Group, Row, in_order
from kg.params import bind_params
from kg.queryfile import LANG, Param, Query, Summed, is_name, nearest

PROMISED: tuple[Kind, ...] = ("Commitment",)
GIVEN: tuple[Kind, ...] = ("Delivery", "ReportedTotal")
Relation = Literal[
    "part",
    "part_of",
    "counted_in",
    "restates",
    "restated_by",
    "revises",
    "revised_by",
    "fulfils",
    "fulfilled_by",
]
Role = Literal["pledged", "gave", "pledged_to", "received", "pledged_through", "given_through"]

# What an entity is asked about, by the path of its IRI; of all others, whether it gives or takes.
_MATTERS: Mapping[str, tuple[Dimension | Literal["group"], ...]] = {
    "meeting": ("meeting",),
    "forum": ("forum", "donor", "recipient"),
    "initiative": ("initiative",),
    "project": ("initiative",),
    "group": ("group",),
    "fund": ("donor", "recipient", "through"),
    "organisation": ("donor", "recipient", "through"),
}
_ROLES: Mapping[str, tuple[Role, Role]] = {
    "donor": ("pledged", "gave"),
    "recipient": ("pledged_to", "received"),
    "group": ("pledged_to", "received"),
    "through": ("pledged_through", "given_through"),
}


class Section(msgspec.Struct, frozen=True):
    """One sum.

    Args:
        role: what the entity that is explained has to do with it, None for other explanations.
        total: every row of it once; without totals where its kinds are never added up.
        columns: what the keys of the groups are.
        groups: the same rows by what the sum is split by.
    """

    role: Role | None
    total: Total
    columns: tuple[str, ...] = ()
    groups: tuple[Group, ...] = ()


class Explanation(msgspec.Struct, frozen=True):
    """What was asked, and the sums that answer it.

    Args:
        name: of the query; the IRI of the statement or entity.
        title: what is explained.
        asked: parameters that were given, as the names of what they mean.
        sections: one sum of a query or statement, several of an entity.
        posting: the statement that is explained, None where it is something else.
        relations: the statements that it has to do with.
    """

    name: str
    title: str
    asked: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    posting: Posting | None = None
    relations: tuple[tuple[Relation, Posting], ...] = ()


def explain(
    asked: str,
    params: Mapping[str, str] | None = None,
    *,
    ledger: Ledger,
    queries: Iterable[Query],
    lang: str = "en",
) -> Explanation:
    """Explain a query by its name, or a statement or entity by its IRI, id, code or name.

    Args:
        asked: what is to be explained.
        params: values for the parameters of the query.
        ledger: opened from a graph.
        queries: those that may be explained.
        lang: of titles and names.

    Raises:
        QueryError: nothing is called that, or the query has no total.
        ParameterError: a parameter is not known, or not of its type.
    """
    known = {query.name: query for query in queries}
    query = check_name(asked, params or {}, known.values())
    if query is not None:
        return explain_query(query, params or {}, ledger=ledger, lang=lang)
    posting = _posting_called(asked, ledger)
    if posting is not None:
        return explain_posting(posting, ledger=ledger, lang=lang)
    return explain_entity(_entity_called(asked, ledger, known), ledger=ledger, lang=lang)


def check_name(asked: str, params: Mapping[str, str], queries: Iterable[Query]) -> Query | None:
    """The query of that name, None where the name may be that of something else.

    Raises:
        QueryError: the query has no total, or there is none and parameters are given.
    """
    known = {query.name: query for query in queries}
    query = known.get(asked.replace("_", "-")) if is_name(asked) else None
    if query is not None and query.selection is None:
        raise QueryError(
            f"{query.name} has no total that can be explained; "
            "aidkg explain --list shows the queries that have one"
        )
    if query is None and params:
        names = [name for name, one in known.items() if one.selection is not None]
        raise QueryError(
            f"there is no query {asked!r}{nearest(asked, names)}; parameters are for queries only"
        )
    return query


def explain_query(
    query: Query, params: Mapping[str, str], *, ledger: Ledger, lang: str = "en"
) -> Explanation:
    """Explain the answer of a query that adds up money.

    Raises:
        QueryError: the query has no total.
        ParameterError: a parameter is not known, or not of its type.
    """
    check_name(query.name, params, (query,))
    summed = query.selection
    assert summed is not None  # noqa: S101 - it has been looked at
    given = {name: value for name, value in params.items() if name != LANG.name}
    terms = bind_params(query, given, _store(ledger))
    selection = selection_of(summed, {name: term.value for name, term in terms.items()})
    each = tuple(summed.each.values())
    groups = ledger.groups(selection, each)
    asked = tuple(
        (name, ledger.name(term.value, lang) if isinstance(term, NamedNode) else term.value)
        for name, term in terms.items()
        if term.value
    )
    near = ledger.near_misses(selection, each)
    section = Section(None, _together(ledger, selection, groups, near), tuple(summed.each), groups)
    return Explanation(query.name, query.summary, asked, (section,))


def selection_of(summed: Summed, params: Mapping[str, str]) -> Selection:
    """The selection of a query, its parameters being IRIs, codes and numbers."""
    fields: dict[str, object] = {"kinds": summed.kinds, **summed.where}
    for name, field in summed.params.items():
        value = params.get(name, "")
        if field and value != "":
            fields[field] = int(value) if field.endswith(("_from", "_to")) else value
    return msgspec.convert(fields, Selection)


def explain_posting(posting: Posting, *, ledger: Ledger, lang: str = "en") -> Explanation:
    """Explain a statement: its sum, and those of its parts and versions that it holds."""
    relations = tuple(_relations(posting, ledger))
    below = {one.iri for relation, one in relations if relation == "part"}
    below |= {one.iri for one in ledger.postings.values() if posting.iri in one.counted_in}
    selection = Selection(
        kinds=PROMISED if posting.kind == "Commitment" else GIVEN,
        currency="" if posting.money is None else posting.money.currency,
        statements=tuple(sorted({posting.iri, *below})),
    )
    section = Section(None, ledger.total(selection))
    return Explanation(posting.iri, posting.label[lang != "en"], (), (section,), posting, relations)


def explain_entity(iri: str, *, ledger: Ledger, lang: str = "en") -> Explanation:
    """Explain what an entity pledged, gave, was pledged and received, or what belongs to it."""
    kind = iri.rsplit("/", 2)[-2]
    sections = []
    for matter in _MATTERS.get(kind, ("donor", "recipient")):
        roles = _ROLES.get(matter, ("pledged", "gave"))
        for role, kinds in zip(roles, (PROMISED, GIVEN), strict=True):
            asked = msgspec.convert({"kinds": kinds, matter: iri}, Selection)
            total = ledger.together(ledger.groups(asked))
            if total.rows_in or total.rows_out:
                sections.append(Section(role, total))
    return Explanation(iri, ledger.name(iri, lang), (), tuple(sections))


def _together(
    ledger: Ledger, selection: Selection, groups: Iterable[Group], near: Iterable[Row]
) -> Total:
    """Every posting of the groups once, whatever group it is in."""
    groups = tuple(groups)
    rows = [row for group in groups for row in (*group.rows_in, *group.rows_out)]
    if "Commitment" in selection.kinds and len(selection.kinds) > 1:
        # Kinds have no sum together, and no posting is in the groups of two.
        return Total(
            totals={},
            rows_in=in_order(row for row in rows if row.rule is None),
            rows_out=in_order([*(row for row in rows if row.rule is not None), *near]),
        )
    inside = tuple(sorted({row.posting.iri for row in rows}))
    own = msgspec.structs.replace(selection, statements=inside)
    return ledger.together(ledger.groups(own), near)


def _relations(posting: Posting, ledger: Ledger) -> Iterator[tuple[Relation, Posting]]:
    """The statements that a statement has to do with: its parts, totals and versions."""
    upward: tuple[tuple[Relation, tuple[str, ...]], ...] = (
        ("part_of", posting.part_of),
        ("counted_in", tuple(iri for iri in posting.counted_in if iri not in posting.part_of)),
        ("restates", posting.restates),
        ("revises", posting.revises),
        ("fulfils", posting.fulfils),
    )
    for relation, iris in upward:
        yield from ((relation, ledger.postings[iri]) for iri in iris if iri in ledger.postings)
    everyone = ledger.postings.values()
    yield from (("part", one) for one in everyone if posting.iri in one.part_of)
    yield from (("restated_by", one) for one in everyone if posting.iri in one.restates)
    yield from (("revised_by", one) for one in everyone if posting.iri in one.revises)
    yield from (("fulfilled_by", one) for one in everyone if posting.iri in one.fulfils)


def _posting_called(asked: str, ledger: Ledger) -> Posting | None:
    """The statement of that IRI or id; what is one reading of it leads to it."""
    iri = asked.strip("<>")
    if iri in ledger.postings:
        return ledger.postings[iri]
    found = ledger.readings.get(iri) or ledger.ids.get(asked)
    return None if found is None else ledger.postings.get(found)


def _entity_called(asked: str, ledger: Ledger, queries: Mapping[str, Query]) -> str:
    name = "entity"
    query = Query("explain", "", params=(Param(name, "entity", "what is explained"),))
    try:
        return bind_params(query, {name: asked}, _store(ledger))[name].value
    except ParameterError as error:
        hint = nearest(asked, (n for n, one in queries.items() if one.selection is not None))
        if "names several" in str(error):
            raise
        raise QueryError(
            f"there is no query, statement, country, body or meeting {asked!r}"
            f"{hint or _meant(str(error))}; aidkg explain --list shows the queries"
        ) from error


def _meant(message: str) -> str:
    """The hint in a message about a name."""
    _, sign, after = message.partition(" (did you mean ")
    return f"{sign}{after}" if sign else ""


def _store(ledger: Ledger) -> Store:
    if ledger.store is None:
        raise QueryError("this ledger has no graph to look names up in; open one with Ledger.open")
    return ledger.store
