"""SPARQL on our graph: what may run, how it runs, and the names of what comes back.

Queries see the union of all named graphs. What would reach outside is refused before anything
runs: SERVICE and FROM make engines fetch from the network or read files, updates change the
graph. The check goes by the tokens of the SPARQL 1.1 grammar
(https://www.w3.org/TR/sparql11-query/#sparqlGrammar), so that the words are free to stand in
strings, comments, names and IRIs. Where a text can be read in two ways it is refused if it would
be under either.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import islice

import msgspec
from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    Literal,
    NamedNode,
    QueryBoolean,
    QuerySolutions,
    QueryTriples,
    Store,
    Triple,
)

from kg.errors import QueryError
from kg.queryfile import nearest
from kg.terms import PREFIXES

_TOKEN = re.compile(
    r"""(?P<comment>\#[^\n\r]*)
    |(?P<iri><[^\x00-\x20<>"{}|^`\\]*>)
    |(?P<string>\"{3}(?:\\.|[^\\])*?\"{3}|'{3}(?:\\.|[^\\])*?'{3}
        |"(?:\\.|[^"\\\n\r])*"|'(?:\\.|[^'\\\n\r])*')
    |(?P<variable>[?$]\w+)
    |(?P<tag>@[A-Za-z-]+)
    |(?P<prefix>[^\W\d][\w.-]*|):(?:(?:[\w:]|%\w\w|\\.)(?:[\w.:-]|%\w\w|\\.)*)?
    |(?P<word>\w+)""",
    re.VERBOSE | re.DOTALL,
)
_REFUSED: Mapping[str, str] = {
    "SERVICE": "queries see the graph of this build alone, no other endpoint",
    "FROM": "queries see all graphs of this build; choose one with GRAPH <iri> { … }",
} | dict.fromkeys(
    ("LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "INSERT", "DELETE", "WITH"),
    "queries cannot change the graph; build documents to do so",
)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_REASON = re.compile(r"(?<![\"'])\b[A-Z][A-Za-z]*(?: [A-Za-z]+){2,}")
_PREFIXED = re.compile(r"(?<![\w<:/])(?:[^\W\d][\w.-]*)?:(?=[\w%\\])")
_NO_PREFIX = "Prefix not found"
_OURS = tuple(f"{prefix}:" for prefix in PREFIXES)
_FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE", "PREFIX", "BASE")
_WORDS_BEFORE, _LONGEST = 3, 60  # words and characters that a message shows
LABELS = (  # what a resource is called by, the first that it has
    PREFIXES["skos"] + "prefLabel",
    PREFIXES["rdfs"] + "label",
    PREFIXES["dcterms"] + "identifier",  # a document goes by its file name, as in parameters
)
_PREFERENCE: Mapping[str, tuple[str, ...]] = {
    "en": ("en", "", "zh-hans", "zh", "zh-hant"),
    "zh": ("zh-hans", "zh", "zh-hant", "en", ""),
    "zh-Hans": ("zh-hans", "zh", "zh-hant", "en", ""),
    "zh-Hant": ("zh-hant", "zh", "zh-hans", "en", ""),
}
LANGUAGES: Collection[str] = _PREFERENCE.keys()


class Value(msgspec.Struct, frozen=True, array_like=True):
    """An RDF term that can cross a process boundary; `datatype` is None for all but literals."""

    text: str
    datatype: str | None = None


class Answer(msgspec.Struct, frozen=True, tag="answer"):
    """What a query found; `labels` names the IRIs in the rows."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value | None, ...], ...]
    labels: dict[str, str]
    truncated: bool


def check(text: str) -> None:
    """Refuse a query that would reach outside the graph or change it.

    Raises:
        QueryError: it has SERVICE or FROM, or is an update; the message has the line.
    """
    # Some engines undo \\u escapes before they read a query, others after: refuse under both.
    for form in (text, _ESCAPE.sub(_unescape, text)):
        for found in _readings(form):
            word = _refused(found)
            if word is not None:
                line = form.count("\n", 0, found.start()) + 1
                raise QueryError(f"line {line}: {word} is not allowed: {_REFUSED[word]}")


def bind(text: str, terms: Mapping[str, NamedNode | Literal]) -> str:
    """Put terms in the place of the variables written `$name`; strings and comments stay.

    Terms are written in their escaped N-Triples form, so that no value can become syntax.

    Raises:
        QueryError: a variable stands where it may be part of an IRI.
    """
    return _TOKEN.sub(lambda found: _bound(found, terms), text)


def variables(text: str) -> set[str]:
    """Names of the variables of a query that are written with a dollar sign."""
    return {
        found["variable"][1:]
        for found in _TOKEN.finditer(text)
        if (found["variable"] or "").startswith("$")
    }


def iris(text: str) -> Iterator[tuple[int, str]]:
    """The IRIs of a query in full, those too that are written with a prefix, each with its line."""
    known = dict(PREFIXES)
    declared: str | None = None
    tokens = [found for found in _TOKEN.finditer(text) if not found["comment"]]
    line, counted = 1, 0  # the line of the last IRI, and where that begins
    for before, found in zip([None, *tokens], tokens, strict=False):
        prefix, iri = found["prefix"], found["iri"]
        if prefix is None and iri is None:
            continue
        if before is not None and (before["word"] or "").upper() == "PREFIX":
            declared = prefix
        elif declared is not None:
            known[declared], declared = (iri or "")[1:-1], None
        elif iri is not None or prefix in known:
            local = found[0].partition(":")[2].rstrip(".")
            full = iri[1:-1] if iri is not None else known[prefix or ""] + local
            line += text.count("\n", counted, found.start())
            counted = found.start()
            yield line, full


def execute(
    store: Store, text: str, *, lang: str, limit: int, lists: Collection[str] = ()
) -> Answer:
    """Run a query and name what it finds.

    Args:
        store: the graph.
        text: a query that `check` has passed; the prefixes of our files it need not declare.
        lang: preferred language of names, one of `LANGUAGES`.
        limit: rows after which the answer is cut.
        lists: columns that hold several IRIs, separated by spaces.

    Raises:
        QueryError: the query has a syntax error, or fails.
    """
    try:
        found = store.query(
            text, prefixes=dict(PREFIXES), use_default_graph_as_union=not has_union(store)
        )
        columns, rows = _read(found)
        taken = list(islice(rows, limit + 1))
    except SyntaxError as error:
        raise QueryError(f"the query is not valid SPARQL: {_told(error, text)}") from error
    except (ValueError, RuntimeError, OSError) as error:
        raise QueryError(f"the query failed: {' '.join(str(error).split())}") from error
    kept = tuple(taken[:limit])
    named = {value.text for row in kept for value in row if value and value.datatype is None}
    for place, column in enumerate(columns):
        if column in lists:
            named.update(part for row in kept if (cell := row[place]) for part in cell.text.split())
    return Answer(
        columns=columns,
        rows=kept,
        labels={iri: label_of(store, iri, lang) for iri in sorted(named)},
        truncated=len(taken) > limit,
    )


def _told(error: SyntaxError, text: str) -> str:
    """Where a query is wrong and after what words, instead of all that the grammar would allow.

    The parser may have read a word or two on before it gave up: the words before are what helps.
    """
    said = " ".join(str(error).split())
    place = re.match(r"error at (\d+):(\d+): (.*)", said)
    if place is None:
        return said
    line, column = int(place[1]), int(place[2])
    lines = text.split("\n")
    end = sum(len(one) + 1 for one in lines[: line - 1]) + column - 1
    if form := _unknown_form(text):
        return form
    words = text[:end].split()[-_WORDS_BEFORE:]
    after = f", after {' '.join(words)[-_LONGEST:]!r}" if words else ""
    reason = _REASON.search(place[3])  # a sentence among the words of the grammar
    ends = "" if text[end:].strip() else " (the query ends there)"
    said = reason[0] if reason else f"not understood{ends}"
    prefixes = _PREFIXED.findall(text[:end])
    if said == _NO_PREFIX and prefixes:
        said = f"the prefix {prefixes[-1]} is not declared{nearest(prefixes[-1], _OURS)}"
    return f"line {line}, column {column}{after}: {said}"


def _unknown_form(text: str) -> str | None:
    """The complaint at a query whose first word begins none; the parser tells of a later place."""
    first = next((found for found in _TOKEN.finditer(text) if not found["comment"]), None)
    if first is None or first["word"] is None or first["word"].upper() in _FORMS:
        return None
    before = text[: first.start()]
    line, column = before.count("\n") + 1, first.start() - (before.rfind("\n") + 1) + 1
    hint = nearest(first["word"].upper(), _FORMS)
    return f"line {line}, column {column}: no query begins with {first['word']!r}{hint}"


def label_of(store: Store, iri: str, lang: str) -> str:
    """The name of a resource in the language, else in another, else the end of its IRI."""
    try:
        node = NamedNode(iri)
    except ValueError:
        return iri
    for predicate in LABELS:
        names = [
            (_rank(quad.object.language or "", lang), quad.object.value)
            for quad in store.quads_for_pattern(node, NamedNode(predicate), None, None)
            if isinstance(quad.object, Literal)
        ]
        if names:
            return min(names)[1]
    return re.split(r"[/#]", iri.rstrip("/#"))[-1] or iri


def has_union(store: Store) -> bool:
    """Does the default graph hold the union of the others, as `kg.store` makes it?"""
    return any(True for _ in store.quads_for_pattern(None, None, None, DefaultGraph()))


def _rank(tag: str, lang: str) -> int:
    order = _PREFERENCE[lang]
    return order.index(tag.lower()) if tag.lower() in order else len(order)


def _read(
    found: QuerySolutions | QueryBoolean | QueryTriples,
) -> tuple[tuple[str, ...], Iterator[tuple[Value | None, ...]]]:
    if isinstance(found, QuerySolutions):
        columns = tuple(variable.value for variable in found.variables)
        return columns, (tuple(_value(term) for term in solution) for solution in found)
    if isinstance(found, QueryTriples):
        rows = (tuple(_value(term) for term in triple) for triple in found)
        return ("subject", "predicate", "object"), rows
    answer = Value("true" if found else "false", PREFIXES["xsd"] + "boolean")
    return ("answer",), iter([(answer,)])


def _value(term: NamedNode | BlankNode | Literal | Triple | None) -> Value | None:
    if term is None:
        return None
    if isinstance(term, Literal):
        return Value(term.value, term.datatype.value)
    return Value(term.value if isinstance(term, NamedNode) else str(term))


def _unescape(found: re.Match[str]) -> str:
    code = int(found[1] or found[2], 16)
    return chr(code) if code <= 0x10FFFF else ""


def _bound(found: re.Match[str], terms: Mapping[str, NamedNode | Literal]) -> str:
    variable = found["variable"] or ""
    if variable.startswith("$") and variable[1:] in terms:
        return str(terms[variable[1:]])
    for inside in re.findall(r"\$(\w+)", found["iri"] or ""):
        if inside in terms:
            line = found.string.count("\n", 0, found.start()) + 1
            raise QueryError(
                f"line {line}: ${inside} may be part of an IRI there; put spaces around < and >"
            )
    return found[0]


def _readings(text: str) -> Iterator[re.Match[str]]:
    """The tokens of a text under every reading: "<" may begin an IRI, or compare two values."""
    seen: set[int] = set()
    places = [0]
    while places:
        found = _TOKEN.search(text, places.pop())
        while found is not None and found.start() not in seen:
            seen.add(found.start())
            if found["iri"]:
                places.append(found.start() + 1)
            yield found
            found = _TOKEN.search(text, found.end())


def _refused(found: re.Match[str]) -> str | None:
    """The refused word that a token is, or that an engine may find in it."""
    # No keyword follows a slash or a hyphen, none comes before a slash or a bracket: such words
    # are of an IRI, in the reading that takes its "<" for a sign.
    before, after = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    if (before and before in "/-") or (after and after in "/>)"):
        return None
    word = (found["word"] or "").upper()
    # Oxigraph needs no space around a keyword: "2SERVICE<x>" and "SERVICE:x" are calls.
    if "SERVICE" in word or "SERVICE" in (found["prefix"] or "").upper():
        return "SERVICE"
    return word if word in _REFUSED else None
