"""A dataset asked by predicate, and what things in it are called.

By predicate, not by subject, so that the cost grows with what is asked for and not with the
reference data that lie beside it. All graphs of the dataset count as one. Whatever comes out is
sorted, since a store gives its quads in no order that lasts. Blank nodes are left out, as they are
by the ledger: a store names them anew whenever it is loaded, so that nothing could be told of them
that is the same twice.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store

from kg.iri import VOCABULARY
from kg.sparql import has_union
from kg.terms import PREFIXES

RDF, RDFS, SKOS, DCTERMS = (PREFIXES[name] for name in ("rdf", "rdfs", "skos", "dcterms"))

_LANG_ORDER = {"en": ("en", ""), "zh": ("zh-hans", "zh-cn", "zh", "zh-hant", "zh-tw", "zh-hk")}


class Names(msgspec.Struct, frozen=True, gc=False):
    """The name of a thing in the two languages of the page; the other one where one is missing."""

    en: str
    zh: str


class Values:
    """The objects of one predicate, by subject."""

    def __init__(self, quads: Iterable[Quad]) -> None:
        # As strings, which cost a tenth of the store's own terms to compare and to keep.
        self._iris: dict[str, list[str]] = {}
        self._texts: dict[str, list[tuple[str, str]]] = {}  # with their tags
        for quad in quads:
            subject, value = quad.subject, quad.object
            if not isinstance(subject, NamedNode):
                continue
            if isinstance(value, NamedNode):
                self._iris.setdefault(subject.value, []).append(value.value)
            elif isinstance(value, Literal):
                text = value.value, (value.language or "").lower()
                self._texts.setdefault(subject.value, []).append(text)

    def iris(self, subject: str) -> tuple[str, ...]:
        """Those that are no literals, each once, sorted."""
        found = self._iris.get(subject)
        if found is None:
            return ()
        return (found[0],) if len(found) == 1 else tuple(sorted(set(found)))

    def iri(self, subject: str) -> str | None:
        """The first that is no literal."""
        return min(self._iris.get(subject, ()), default=None)

    def text(self, subject: str) -> str | None:
        """The first literal's text."""
        found = self._texts.get(subject)
        return None if found is None else min(found)[0]

    def tagged(self, subject: str) -> dict[str, list[str]]:
        """The literals of `subject`, by language tag in lower case ("" where there is none).

        Those of white space alone call nothing anything, and are left out.
        """
        by_tag: dict[str, list[str]] = defaultdict(list)
        for text, tag in sorted(set(self._texts.get(subject, ()))):
            if text.strip():
                by_tag[tag].append(text)
        return by_tag


class Dataset:
    """A store, asked by predicate."""

    def __init__(self, store: Store) -> None:
        self.store = store
        # A store of ours has the union of its graphs in this one, so that nothing is read twice.
        self._graph = DefaultGraph() if has_union(store) else None
        self._values: dict[str, Values] = {}

    def values(self, predicate: str) -> Values:
        """The objects of a predicate, given by its IRI; each is read once."""
        if predicate not in self._values:
            self._values[predicate] = self._read(predicate)
        return self._values[predicate]

    def _read(self, predicate: str) -> Values:
        return Values(self.store.quads_for_pattern(None, NamedNode(predicate), None, self._graph))

    def aid(self, name: str) -> Values:
        """The objects of a property of our own vocabulary."""
        return self.values(VOCABULARY + name)

    def instances(self, name: str) -> set[str]:
        """The IRIs of all that have a class of our own vocabulary."""
        quads = self.store.quads_for_pattern(
            None, NamedNode(RDF + "type"), NamedNode(VOCABULARY + name), self._graph
        )
        return {q.subject.value for q in quads if isinstance(q.subject, NamedNode)}


class Labels:
    """What things are called."""

    def __init__(self, dataset: Dataset) -> None:
        self._preferred = dataset.values(SKOS + "prefLabel")
        self._plain = dataset.values(RDFS + "label")
        self._other = dataset.values(SKOS + "altLabel")
        self._notation = dataset.values(SKOS + "notation")
        self._codes = tuple(dataset.aid(name) for name in ("iso3", "iso2", "m49"))
        self._title = dataset.values(DCTERMS + "title")
        self._identifier = dataset.values(DCTERMS + "identifier")

    def names(self, iri: str) -> Names:
        """What something is called; the end of its IRI where nothing calls it anything."""
        for source in (self._preferred, self._plain, self._other):
            found = pick(source.tagged(iri))
            if found is not None:
                return found
        return Names(en=iri_end(iri), zh=iri_end(iri))

    def codes(self, iri: str) -> tuple[str, ...]:
        """Its codes; of a country the three letters, the two, and the number of the UN."""
        found = (source.text(iri) for source in (*self._codes, self._notation))
        return tuple(dict.fromkeys(code for code in found if code))

    def notation(self, iri: str) -> str | None:
        """The code of a concept, as its code list writes it."""
        return self._notation.text(iri)

    def others(self, iri: str) -> tuple[str, ...]:
        """Every label but the two that `names` gives, sorted."""
        shown = self.names(iri)
        labels = {
            text
            for source in (self._preferred, self._plain, self._other)
            for texts in source.tagged(iri).values()
            for text in texts
        }
        return tuple(sorted(labels - {shown.en, shown.zh}))

    def document(self, iri: str) -> Names:
        """The file name of a document, else its title."""
        file_name = self._identifier.text(iri)
        if file_name is not None:
            return Names(en=file_name, zh=file_name)
        return pick(self._title.tagged(iri)) or self.names(iri)


def pick(tagged: Mapping[str, Sequence[str]]) -> Names | None:
    """The best name for each language of the page, out of labels by language tag."""
    best = {
        lang: next((tagged[tag][0] for tag in order if tagged.get(tag)), None)
        for lang, order in _LANG_ORDER.items()
    }
    rest = next((texts[0] for _, texts in sorted(tagged.items()) if texts), None)
    if rest is None:
        return None
    return Names(en=best["en"] or best["zh"] or rest, zh=best["zh"] or best["en"] or rest)


def iri_end(iri: str) -> str:
    """The last part of an IRI: the code or the slug of what it names."""
    return re.split(r"[/#]", iri.rstrip("/#"))[-1] or iri
