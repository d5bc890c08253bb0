"""Writes concepts as Turtle: one scheme a file, sorted, the same bytes every time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

BASE = "https://aidkg.example/"
_PREFIXES = {
    "aid": f"{BASE}ontology#",
    "dcterms": "http://purl.org/dc/terms/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_NODE_PREFIXES = {
    "aid": _PREFIXES["aid"],
    "org": "http://www.w3.org/ns/org#",
    "schema": "https://schema.org/",
    "xsd": _PREFIXES["xsd"],
}


@dataclass(frozen=True)
class Term:
    """A literal with its language or datatype, or (`kind="iri"`) a name: `country:KEN`, `<…>`."""

    text: str
    suffix: str = ""
    kind: str = "literal"

    def __str__(self) -> str:
        if self.kind == "iri":
            return self.text
        escaped = self.text.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"{self.suffix}'


@dataclass
class Concept:
    """A concept: its id, and its properties in the order in which they are to be written."""

    kind: str
    id: str
    properties: dict[str, list[Term]] = field(default_factory=dict)

    def add(self, name: str, *terms: Term) -> None:
        """Append values, each only once."""
        values = self.properties.setdefault(name, [])
        values.extend(term for term in dict.fromkeys(terms) if term not in values)

    def label(self, lang: str, names: Iterable[str]) -> None:
        """Add names in one language: the first becomes preferred if there is none yet."""
        preferred = self.properties.setdefault("skos:prefLabel", [])
        others = self.properties.setdefault("skos:altLabel", [])
        for name in dict.fromkeys(names):
            term = Term(name, f"@{lang}")
            if not any(known.suffix == term.suffix for known in preferred):
                preferred.append(term)
            elif term not in preferred and term not in others:
                others.append(term)


def iri(kind: str, identifier: str) -> Term:
    """Return the name of a concept of a kind."""
    return Term(f"{kind}:{identifier}", kind="iri")


def write_scheme(
    kind: str, *, titles: dict[str, str], cls: str | None, concepts: Iterable[Concept]
) -> str:
    """Return the Turtle of one concept scheme.

    Args:
        kind: the part of the IRI that tells the kind ("country"); also the scheme's own id.
        titles: the scheme's title by language.
        cls: the class of the concepts besides skos:Concept ("aid:Country"), if they have one.
        concepts: in any order; they are sorted by id.
    """
    scheme = f"<{BASE}id/{kind}>"
    quoted = ", ".join(str(Term(text, f"@{lang}")) for lang, text in titles.items())
    head = ["", f"{scheme} a skos:ConceptScheme ;", f"    skos:prefLabel {quoted} ."]
    types = "skos:Concept" if cls is None else f"{cls}, skos:Concept"
    first = [f"    a {types} ;", f"    skos:inScheme {scheme} ;"]
    return _turtle(kind, _PREFIXES, head, first, concepts)


def write_nodes(kind: str, *, cls: str, nodes: Iterable[Concept]) -> str:
    """Return the Turtle of nodes that are no concepts, all of the same classes.

    Args:
        kind: the part of the IRI that tells the kind ("membership").
        cls: the classes of the nodes ("aid:Membership, org:Membership").
        nodes: in any order; they are sorted by id.
    """
    return _turtle(kind, _NODE_PREFIXES, [], [f"    a {cls} ;"], nodes)


def _turtle(
    kind: str,
    prefixes: dict[str, str],
    head: list[str],
    first: list[str],
    nodes: Iterable[Concept],
) -> str:
    listed = sorted(nodes, key=lambda node: node.id)
    kinds = {kind} | {
        term.text.split(":")[0]
        for node in listed
        for values in node.properties.values()
        for term in values
        if term.kind == "iri" and not term.text.startswith("<")
    }
    prefixes = prefixes | {name: f"{BASE}id/{name}/" for name in kinds}
    lines = ["# Made by tools/make_codelists.py; change the tables it reads, not this file."]
    lines += [f"@prefix {name}: <{prefixes[name]}> ." for name in sorted(prefixes)]
    lines += head
    for node in listed:
        lines += ["", f"{kind}:{node.id}{first[0].removeprefix('   ')}", *first[1:]]
        filled = [(name, values) for name, values in node.properties.items() if values]
        for name, values in filled:
            written = ",\n        ".join(map(str, values))
            lines.append(f"    {name} {written} ;")
        lines[-1] = lines[-1].removesuffix(" ;") + " ."
    return "\n".join(lines) + "\n"
