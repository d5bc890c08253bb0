"""Values for the parameters of queries: typed, checked, and turned into RDF terms.

An entity may be given by its code, by any of its names in either language, or by its IRI. The
empty string is "any" and stays an empty literal, which the queries test for.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping

from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.errors import ParameterError
from kg.iri import VOCABULARY, segment
from kg.queryfile import LANG, Param, Query, nearest
from kg.terms import PREFIXES

_XSD = PREFIXES["xsd"]
_SKOS = PREFIXES["skos"]
_CODES = tuple(VOCABULARY + name for name in ("iso2", "iso3", "m49", "worldBankCode"))
_NAMES = (
    *(_SKOS + name for name in ("prefLabel", "altLabel", "notation")),
    VOCABULARY + "abbreviation",
    *_CODES,
)
_IDENTIFIER = PREFIXES["dcterms"] + "identifier"
# Entities only: names of modalities, currencies and the like are not to be mixed up with them.
_ENTITY = re.compile(
    r"/id/(?:country|region|group|organisation|fund|forum|meeting|initiative|project)/"
)
_CURRENCY = re.compile(r"/id/currency/")
_CODE = re.compile(r"[A-Za-z]{3}")  # ISO 4217
_NO_YEARS = ("0", "9999")  # defaults that stand for no year at all
_ORGANIZATION = NamedNode(PREFIXES["org"] + "organization")
_MEMBERS_OF = NamedNode(VOCABULARY + "membersOf")
_SHOWN = 8  # names that a message lists

Term = NamedNode | Literal


def bind_params(query: Query, given: Mapping[str, str], store: Store) -> dict[str, Term]:
    """Return a term for every parameter of the query, from what is given or from its default.

    Raises:
        ParameterError: a parameter is missing, not known, or not of its type.
    """
    known = [param.name for param in query.params]
    for name in given:
        if name not in known:
            takes = f"it takes {', '.join(known)}" if known else "it takes none"
            raise ParameterError(
                f"{query.name} has no parameter {name!r}{nearest(name, known)}; {takes}"
            )
    terms: dict[str, Term] = {}
    for param in query.params:
        value = given.get(param.name, param.default)
        if value is None:
            raise ParameterError(
                f"{query.name} needs the parameter {param.name} ({param.description})"
            )
        if param.name != LANG.name:
            terms[param.name] = _term(param, str(value).strip(), store)
    _check_years(query, terms)
    return terms


def _check_years(query: Query, terms: Mapping[str, Term]) -> None:
    """Refuse years that end before they begin: nothing lies between them."""
    years = {param.name: terms[param.name] for param in query.params if param.type == "year"}
    first, last = years.get("from"), years.get("to")
    if first is not None and last is not None and int(first.value) > int(last.value):
        raise ParameterError(f"from is {first.value}, which is after to, {last.value}")


def _term(param: Param, value: str, store: Store) -> Term:
    if param.type in ("integer", "decimal"):
        return _number(param, value)
    if param.type == "year":
        return _year(param, value)
    if not value or param.type == "string":
        return Literal(value)
    return _RESOLVERS[param.type](param, value, store)


def _number(param: Param, value: str) -> Literal:
    pattern = r"[+-]?\d+" if param.type == "integer" else r"[+-]?\d+(\.\d+)?"
    if not re.fullmatch(pattern, value, re.ASCII):
        kind = "a whole number" if param.type == "integer" else "a number"
        raise ParameterError(f"{param.name} is {value!r}; it must be {kind}")
    return Literal(value, datatype=NamedNode(_XSD + param.type))


def _year(param: Param, value: str) -> Literal:
    """A year of our time, or the default, with which a query may mean "any" or "today"."""
    default = str(param.default)
    if not re.fullmatch(r"(?:19|20|21)\d\d", value, re.ASCII) and value != default:
        other = f", or {default}" if default in _NO_YEARS else ""
        raise ParameterError(f"{param.name} is {value!r}; it must be a year like 2016{other}")
    return Literal(value, datatype=NamedNode(_XSD + "integer"))


def _currency(param: Param, value: str, store: Store) -> Term:
    """The ISO 4217 code of a currency, which may be given by any of its names: RMB, 人民币."""
    code = value.upper()
    if _is_currency(code, store):
        return Literal(code)
    wanted = _plain(value)
    found: set[str] = set()
    names: set[str] = set()
    for node, name in _labels(store, _CURRENCY):
        names.add(name)
        if _plain(name) == wanted:
            found.add(node.value.rpartition("/")[2])
    if len(found) > 1:
        codes = ", ".join(sorted(found)[:_SHOWN])
        raise ParameterError(f"{param.name}: {value!r} names several; give one of {codes}")
    if not names and _CODE.fullmatch(value):  # a graph without the list of currencies
        return Literal(code)
    if not found:
        raise ParameterError(
            f"{param.name}: the graph knows no currency {value!r}{nearest(value, names)}; "
            "give an ISO 4217 code like USD"
        )
    return Literal(found.pop())


def _is_currency(code: str, store: Store) -> bool:
    """Is that the code of a known currency, or of a sum in the graph? DEM is no more."""
    if not _CODE.fullmatch(code):
        return False
    noted = store.quads_for_pattern(None, NamedNode(_SKOS + "notation"), Literal(code), None)
    if any(_CURRENCY.search(str(quad.subject)) for quad in noted):
        return True
    of_sums = store.quads_for_pattern(None, NamedNode(VOCABULARY + "currency"), None, None)
    return any(
        isinstance(quad.object, NamedNode) and quad.object.value.endswith(f"/currency/{code}")
        for quad in of_sums
    )


def _entity(param: Param, value: str, store: Store) -> Term:
    known = _as_iri(value, store)
    if known is not None:
        return known
    found = _called(param, value, store)
    if len(found) > 1:
        # A name that several bear is read as the one that statements speak of.
        found = {node for node in found if _is_used(node, store)} or found
    return _only(param, value, found)


def _group(param: Param, value: str, store: Store) -> Term:
    """A group, organisation or forum that has members: AU is no country here."""
    known = _as_iri(value, store)
    found = {known} if known is not None else _called(param, value, store)
    with_members = {node for node in found if _has_members(node, store)}
    if not with_members:
        raise ParameterError(
            f"{param.name}: the graph knows no members of {value!r}; "
            "give a group like LDC, SIDS, EU or G20"
        )
    return _only(param, value, with_members)


def _called(param: Param, value: str, store: Store) -> set[NamedNode]:
    """All entities of that name."""
    wanted = fold(value)
    found: set[NamedNode] = set()
    names: set[str] = set()
    for node, name in _labels(store, _ENTITY):
        names.add(name)
        if fold(name) == wanted:
            found.add(node)
    if not found:
        hint = nearest(value, names)
        raise ParameterError(f"{param.name}: nothing in the graph is called {value!r}{hint}")
    return found


def _only(param: Param, value: str, found: set[NamedNode]) -> NamedNode:
    if len(found) > 1:
        choices = ", ".join(sorted(node.value for node in found)[:_SHOWN])
        raise ParameterError(f"{param.name}: {value!r} names several; give one IRI of {choices}")
    return next(iter(found))


def _document(param: Param, value: str, store: Store) -> Term:
    known = _as_iri(value, store)
    if known is not None:
        return known
    names: dict[str, NamedNode] = {}
    for quad in store.quads_for_pattern(None, NamedNode(_IDENTIFIER), None, None):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
            names[quad.object.value] = quad.subject
    if value not in names:
        listed = ", ".join(sorted(names)[:_SHOWN]) or "none"
        raise ParameterError(
            f"{param.name}: there is no document {value!r}{nearest(value, names)}; "
            f"there are: {listed}"
        )
    return names[value]


def _statement(param: Param, value: str, store: Store) -> Term:
    """A statement by its id or IRI, or by those of any of its readings."""
    known = _as_iri(value, store)
    if known is not None:
        return _told_by(known, store) or known
    for name in ("Statement", "Reading"):
        ending = f"/{name.lower()}/{segment(value)}"
        for quad in _of_type(name, store):
            if isinstance(quad.subject, NamedNode) and quad.subject.value.endswith(ending):
                return _told_by(quad.subject, store) or quad.subject
    raise ParameterError(
        f"{param.name}: there is no statement {value!r}; "
        "give its id from statements.jsonl, or its IRI"
    )


def _told_by(reading: NamedNode, store: Store) -> NamedNode | None:
    """The statement that a reading tells, where it is one of several readings."""
    for quad in store.quads_for_pattern(reading, NamedNode(VOCABULARY + "readingOf"), None, None):
        if isinstance(quad.object, NamedNode):
            return quad.object
    return None


_RESOLVERS: Mapping[str, Callable[[Param, str, Store], Term]] = {
    "currency": _currency,
    "entity": _entity,
    "group": _group,
    "document": _document,
    "statement": _statement,
}


def _as_iri(value: str, store: Store) -> NamedNode | None:
    """The resource of that IRI, where it is in the graph."""
    if "://" not in value:
        return None
    try:
        node = NamedNode(value.strip("<>"))
    except ValueError:
        return None
    return node if any(True for _ in store.quads_for_pattern(node, None, None, None)) else None


def _labels(store: Store, kinds: re.Pattern[str]) -> Iterable[tuple[NamedNode, str]]:
    """Every name of the resources whose IRIs are of these kinds."""
    for predicate in _NAMES:
        for quad in store.quads_for_pattern(None, NamedNode(predicate), None, None):
            subject, name = quad.subject, quad.object
            if (
                isinstance(subject, NamedNode)
                and isinstance(name, Literal)
                and kinds.search(subject.value)
            ):
                yield subject, name.value


def _of_type(name: str, store: Store) -> Iterable[Quad]:
    kind = NamedNode(PREFIXES["rdf"] + "type")
    return store.quads_for_pattern(None, kind, NamedNode(VOCABULARY + name), None)


def _is_used(node: NamedNode, store: Store) -> bool:
    return any(
        quad.predicate.value.startswith(VOCABULARY)
        for quad in store.quads_for_pattern(None, None, node, None)
    )


def _has_members(node: NamedNode, store: Store) -> bool:
    told = store.quads_for_pattern(None, _ORGANIZATION, node, None)
    return any(True for _ in told) or any(
        True for _ in store.quads_for_pattern(node, _MEMBERS_OF, None, None)
    )


def _plain(name: str) -> str:
    """Width and case do not count in names of currencies, but signs do: A$ is not S$."""
    return unicodedata.normalize("NFKC", name).casefold().strip()


def fold(name: str) -> str:
    """A name as names are compared: width, case, accents, punctuation, an article don't count."""
    name = unicodedata.normalize("NFKD", name).casefold().strip()
    if name.startswith("the"):
        name = re.sub(r"^the\s+", "", name)
    return "".join(filter(str.isalnum, name))
