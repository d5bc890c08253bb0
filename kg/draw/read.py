"""What the page shows, read from the dataset: statements, entities, evidence.

Reads by predicate, not by subject, so that the cost grows with the statements and not with the
reference data that lie beside them. All graphs of the dataset count as one. Everything is sorted,
since a store gives its quads in no order that lasts.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Literal

import msgspec
from pyoxigraph import BlankNode, NamedNode, Store
from pyoxigraph import Literal as RdfLiteral

from kg.iri import VOCABULARY

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
DCTERMS = "http://purl.org/dc/terms/"
OA = "http://www.w3.org/ns/oa#"

PageLang = Literal["en", "zh"]

# The more telling class first: a fund is an organisation too.
ENTITY_CLASSES = (
    "Country",
    "Region",
    "CountryGroup",
    "Fund",
    "Meeting",
    "Forum",
    "Project",
    "Initiative",
    "Organisation",
)
ENTITY_FIELDS = ("donor", "meeting", "initiative", "through", "recipients")
STATEMENT_CLASSES = ("ReportedTotal", "Delivery", "Commitment")

_LANG_ORDER = {"en": ("en", ""), "zh": ("zh-hans", "zh-cn", "zh", "zh-hant", "zh-tw", "zh-hk")}
_Term = NamedNode | BlankNode | RdfLiteral


class Names(msgspec.Struct, frozen=True):
    """The name of a thing in the two languages of the page; the other one where one is missing."""

    en: str
    zh: str


class Entity(msgspec.Struct, frozen=True):
    """Someone or something that statements name."""

    iri: str
    kind: str  # one of ENTITY_CLASSES
    names: Names
    codes: tuple[str, ...]
    others: tuple[str, ...]  # every other label, for searching
    forum: str | None = None  # of a meeting: the forum it is an edition of
    when: str | None = None  # of a meeting: its date, as precise as known
    where: str | None = None


class Concept(msgspec.Struct, frozen=True):
    """A modality, a stage, a qualifier or a currency."""

    code: str  # "grant", "pledged", "at-least", "CNY"
    names: Names


class Measure(msgspec.Struct, frozen=True, omit_defaults=True):
    """A sum of money or a number of things, as bounds; numbers as plain decimal strings."""

    value: str | None = None
    low: str | None = None
    high: str | None = None
    currency: str | None = None  # IRI
    qualifier: str | None = None  # IRI


class Evidence(msgspec.Struct, frozen=True, omit_defaults=True):
    """The words a statement rests on; `before + quote + after` is the sentence."""

    before: str
    quote: str
    after: str
    document: str  # IRI
    start: int | None = None
    end: int | None = None


class Statement(msgspec.Struct, frozen=True, omit_defaults=True):
    """One statement with everything that the page tells of it. Other things are given by IRI."""

    iri: str
    kind: str  # one of STATEMENT_CLASSES
    donor: tuple[str, ...] = ()
    meeting: tuple[str, ...] = ()
    initiative: tuple[str, ...] = ()
    through: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    amount: Measure | None = None
    quantity: Measure | None = None
    object: Names | None = None
    label: Names | None = None
    modality: str | None = None
    stage: str | None = None
    announced: str | None = None
    start: str | None = None
    end: str | None = None
    part_of: str | None = None
    rule: str | None = None
    confidence: str | None = None
    evidence: tuple[Evidence, ...] = ()


class Picture(msgspec.Struct, frozen=True):
    """All that is drawn, in an order that depends on the data alone."""

    statements: tuple[Statement, ...]
    entities: Mapping[str, Entity]
    concepts: Mapping[str, Concept]
    documents: Mapping[str, Names]


def read_picture(store: Store) -> Picture:
    """Read the statements of all graphs in `store`, and what they name.

    Args:
        store: a dataset in the terms of `ontology/aid.ttl`.
    """
    dataset = _Dataset(store)
    statements = tuple(sorted(_iter_statements(dataset), key=_order))
    named = {
        iri
        for statement in statements
        for field in ENTITY_FIELDS
        for iri in getattr(statement, field)
    }
    labels = _Labels(dataset)
    kinds = {
        subject: name for name in reversed(ENTITY_CLASSES) for subject in dataset.instances(name)
    }
    edition_of = dataset.aid("editionOf")
    named |= {forum for iri in named for forum in edition_of.iris(iri)}
    held_on, held_in = dataset.aid("heldOn"), dataset.aid("heldIn")
    entities = {
        iri: Entity(
            iri=iri,
            kind=kinds.get(iri, "Organisation"),
            names=labels.names(iri),
            codes=labels.codes(iri),
            others=labels.others(iri),
            forum=edition_of.iri(iri),
            when=held_on.text(iri),
            where=held_in.text(iri),
        )
        for iri in sorted(named)
    }
    measures = [m for s in statements for m in (s.amount, s.quantity) if m is not None]
    concepts = {
        iri
        for iri in [
            *(s.modality for s in statements),
            *(s.stage for s in statements),
            *(m.currency for m in measures),
            *(m.qualifier for m in measures),
        ]
        if iri is not None
    }
    documents = {e.document for s in statements for e in s.evidence}
    return Picture(
        statements=statements,
        entities=entities,
        concepts={iri: Concept(iri_end(iri), labels.names(iri)) for iri in sorted(concepts)},
        documents={iri: labels.document(iri) for iri in sorted(documents)},
    )


class _Values:
    """The objects of one predicate, by subject."""

    def __init__(self, pairs: Iterable[tuple[str, _Term]]) -> None:
        found: dict[str, set[_Term]] = defaultdict(set)
        for subject, value in pairs:
            found[subject].add(value)
        self._found = found

    def terms(self, subject: str) -> list[_Term]:
        return sorted(self._found.get(subject, ()), key=str)

    def iris(self, subject: str) -> tuple[str, ...]:
        return tuple(t.value for t in self.terms(subject) if not isinstance(t, RdfLiteral))

    def iri(self, subject: str) -> str | None:
        return next(iter(self.iris(subject)), None)

    def text(self, subject: str) -> str | None:
        found = (t.value for t in self.terms(subject) if isinstance(t, RdfLiteral))
        return next(found, None)

    def tagged(self, subject: str) -> dict[str, list[str]]:
        """The literals of `subject`, by language tag in lower case ("" where there is none)."""
        by_tag: dict[str, list[str]] = defaultdict(list)
        for term in self.terms(subject):
            if isinstance(term, RdfLiteral):
                by_tag[(term.language or "").lower()].append(term.value)
        return by_tag


class _Dataset:
    """A store, asked by predicate."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def values(self, predicate: str) -> _Values:
        quads = self._store.quads_for_pattern(None, NamedNode(predicate), None, None)
        return _Values(
            (quad.subject.value, quad.object)
            for quad in quads
            if isinstance(quad.subject, NamedNode | BlankNode)
            and isinstance(quad.object, NamedNode | BlankNode | RdfLiteral)
        )

    def aid(self, name: str) -> _Values:
        return self.values(VOCABULARY + name)

    def instances(self, name: str) -> set[str]:
        quads = self._store.quads_for_pattern(
            None, NamedNode(RDF + "type"), NamedNode(VOCABULARY + name), None
        )
        return {q.subject.value for q in quads if isinstance(q.subject, NamedNode | BlankNode)}


class _Labels:
    """What things are called."""

    def __init__(self, dataset: _Dataset) -> None:
        self._preferred = dataset.values(SKOS + "prefLabel")
        self._plain = dataset.values(RDFS + "label")
        self._other = dataset.values(SKOS + "altLabel")
        self._notation = dataset.values(SKOS + "notation")
        self._iso3 = dataset.aid("iso3")
        self._title = dataset.values(DCTERMS + "title")
        self._identifier = dataset.values(DCTERMS + "identifier")

    def names(self, iri: str) -> Names:
        for source in (self._preferred, self._plain, self._other):
            found = _pick(source.tagged(iri))
            if found is not None:
                return found
        return Names(en=iri_end(iri), zh=iri_end(iri))

    def codes(self, iri: str) -> tuple[str, ...]:
        found = (self._iso3.text(iri), self._notation.text(iri))
        return tuple(dict.fromkeys(code for code in found if code))

    def others(self, iri: str) -> tuple[str, ...]:
        shown = self.names(iri)
        labels = {
            text
            for source in (self._preferred, self._plain, self._other)
            for texts in source.tagged(iri).values()
            for text in texts
        }
        return tuple(sorted(labels - {shown.en, shown.zh}))

    def document(self, iri: str) -> Names:
        file_name = self._identifier.text(iri)
        if file_name is not None:
            return Names(en=file_name, zh=file_name)
        return _pick(self._title.tagged(iri)) or self.names(iri)


def iri_end(iri: str) -> str:
    """The last part of an IRI: the code or the slug of what it names."""
    return re.split(r"[/#]", iri.rstrip("/#"))[-1] or iri


def _pick(tagged: Mapping[str, Sequence[str]]) -> Names | None:
    """The best name for each language of the page, out of labels by language tag."""
    best = {
        lang: next((tagged[tag][0] for tag in order if tagged.get(tag)), None)
        for lang, order in _LANG_ORDER.items()
    }
    rest = next((texts[0] for _, texts in sorted(tagged.items()) if texts), None)
    if rest is None:
        return None
    return Names(en=best["en"] or best["zh"] or rest, zh=best["zh"] or best["en"] or rest)


def _iter_statements(dataset: _Dataset) -> Iterator[Statement]:
    """Every instance of a statement class, as a record."""
    kinds = {
        subject: name for name in reversed(STATEMENT_CLASSES) for subject in dataset.instances(name)
    }
    donor, recipient, through = (dataset.aid(p) for p in ("donor", "recipient", "through"))
    meeting, initiative = dataset.aid("announcedAt"), dataset.aid("underInitiative")
    amount, quantity, read_measure = (
        dataset.aid("amount"),
        dataset.aid("quantity"),
        _Measures(dataset),
    )
    given, label = dataset.aid("object"), dataset.values(RDFS + "label")
    modality, stage, part_of = (dataset.aid(p) for p in ("modality", "stage", "partOf"))
    announced_on, announced_year = dataset.aid("announcedOn"), dataset.aid("announcedYear")
    period, start, end = (dataset.aid(p) for p in ("period", "start", "end"))
    rule, confidence = dataset.aid("rule"), dataset.aid("confidence")
    evidence, read_evidence = dataset.aid("evidence"), _Evidences(dataset)
    for iri in sorted(kinds):
        years = period.iri(iri) or ""
        yield Statement(
            iri=iri,
            kind=kinds[iri],
            donor=donor.iris(iri),
            meeting=meeting.iris(iri),
            initiative=initiative.iris(iri),
            through=through.iris(iri),
            recipients=recipient.iris(iri),
            amount=read_measure(amount.iri(iri)),
            quantity=read_measure(quantity.iri(iri)),
            object=_pick(given.tagged(iri)),
            label=_pick(label.tagged(iri)),
            modality=modality.iri(iri),
            stage=stage.iri(iri),
            announced=announced_on.text(iri) or announced_year.text(iri),
            start=start.text(years),
            end=end.text(years),
            part_of=part_of.iri(iri),
            rule=rule.text(iri),
            confidence=_plain_number(confidence.text(iri)),
            evidence=tuple(
                sorted(
                    (read_evidence(each) for each in evidence.iris(iri)),
                    key=lambda e: (e.document, e.start or 0, e.quote),
                )
            ),
        )


def _order(statement: Statement) -> tuple[str, str, int, str]:
    """In time order; what is said at the same time, in the order of the documents."""
    first = statement.evidence[0] if statement.evidence else None
    return (
        statement.announced or statement.start or statement.end or "9999",
        first.document if first else "",
        (first.start or 0) if first else 0,
        statement.iri,
    )


class _Measures:
    """Reads amounts and quantities."""

    def __init__(self, dataset: _Dataset) -> None:
        self._value, self._low, self._high, self._currency, self._qualifier = (
            dataset.aid(p) for p in ("value", "minValue", "maxValue", "currency", "qualifier")
        )

    def __call__(self, iri: str | None) -> Measure | None:
        if iri is None:
            return None
        return Measure(
            value=_plain_number(self._value.text(iri)),
            low=_plain_number(self._low.text(iri)),
            high=_plain_number(self._high.text(iri)),
            currency=self._currency.iri(iri),
            qualifier=self._qualifier.iri(iri),
        )


class _Evidences:
    """Reads pieces of evidence."""

    def __init__(self, dataset: _Dataset) -> None:
        self._quote, self._sentence = dataset.aid("quote"), dataset.aid("sentenceText")
        self._document = dataset.aid("inDocument")
        self._source, self._selector = (
            dataset.values(OA + p) for p in ("hasSource", "hasSelector")
        )
        self._start, self._end = (dataset.values(OA + p) for p in ("start", "end"))
        self._prefix, self._suffix = (dataset.values(OA + p) for p in ("prefix", "suffix"))

    def __call__(self, iri: str) -> Evidence:
        quote = self._quote.text(iri) or ""
        selectors = self._selector.iris(iri)
        before, after = split_sentence(
            self._sentence.text(iri) or quote,
            quote,
            prefix=_first(self._prefix.text(s) for s in selectors) or "",
            suffix=_first(self._suffix.text(s) for s in selectors) or "",
        )
        # A quote that was mended stands in several places: from the first to the last of them.
        starts = [int(n) for n in map(self._start.text, selectors) if n and n.isdecimal()]
        ends = [int(n) for n in map(self._end.text, selectors) if n and n.isdecimal()]
        return Evidence(
            before=before,
            quote=quote,
            after=after,
            document=self._document.iri(iri) or self._source.iri(iri) or "",
            start=min(starts, default=None),
            end=max(ends, default=None),
        )


def split_sentence(
    sentence: str, quote: str, *, prefix: str = "", suffix: str = ""
) -> tuple[str, str]:
    """What stands before and behind `quote` in its sentence.

    Where the quote occurs more than once, the occurrence whose surroundings agree best with
    `prefix` and `suffix` (the texts around the quote in the document) is taken. White space may
    differ, since a sentence is mended and a quote is not. Where the quote is not found at all
    (it runs over the sentence's end, say), both are empty: the quote then stands alone.
    """
    pattern = r"\s*".join(re.escape(char) for char in re.sub(r"\s+", "", quote))
    found = list(re.finditer(pattern, sentence)) if pattern else []
    if not found:
        return "", ""
    best = max(
        found,
        key=lambda m: (
            _agreement(sentence[: m.start()][::-1], prefix[::-1])
            + _agreement(sentence[m.end() :], suffix)
        ),
    )
    return sentence[: best.start()], sentence[best.end() :]


def _agreement(one: str, other: str) -> int:
    """How many characters the two have in common at the front."""
    return next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value is not None), None)


def _plain_number(text: str | None) -> str | None:
    """A decimal with no exponent and no idle zeros; None where `text` is no finite number."""
    if text is None:
        return None
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    if not number.is_finite():
        return None
    plain = format(number, "f")
    return (plain.rstrip("0").rstrip(".") if "." in plain else plain) or "0"
