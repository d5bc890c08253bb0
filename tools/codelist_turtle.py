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


@dataclass(frozen=True)
class Term:
    """A literal with its language or datatype, or (`kind="iri"`) a name such as `country:KEN`."""

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
    listed = sorted(concepts, key=lambda concept: concept.id)
    kinds = {kind} | {
        term.text.split(":")[0]
        for concept in listed
        for values in concept.properties.values()
        for term in values
        if term.kind == "iri"
    }
    prefixes = _PREFIXES | {name: f"{BASE}id/{name}/" for name in kinds}
    lines = ["# Made by tools/make_codelists.py; change the tables it reads, not this file."]
    lines += [f"@prefix {name}: <{prefixes[name]}> ." for name in sorted(prefixes)]
    scheme = f"<{BASE}id/{kind}>"
    lines += ["", f"{scheme} a skos:ConceptScheme ;"]
    quoted = (str(Term(text, f"@{lang}")) for lang, text in titles.items())
    lines.append(f"    skos:prefLabel {', '.join(quoted)} .")
    for concept in listed:
        types = "skos:Concept" if cls is None else f"{cls}, skos:Concept"
        lines += ["", f"{kind}:{concept.id} a {types} ;", f"    skos:inScheme {scheme} ;"]
        filled = [(name, values) for name, values in concept.properties.items() if values]
        for name, values in filled:
            written = ",\n        ".join(map(str, values))
            lines.append(f"    {name} {written} ;")
        lines[-1] = lines[-1].removesuffix(" ;") + " ."
    return "\n".join(lines) + "\n"
