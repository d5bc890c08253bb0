"""The ledger as it is read from a graph: its postings, and what each of them rests on.

A posting is one canonical statement: the graph has each pledge and each delivery once, under one of
the classes of `KINDS`, however many documents tell of it. Reading goes by predicates, each in one
pass over its index, so that it grows with the number of statements alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

import msgspec
from pyoxigraph import DefaultGraph, Literal, NamedNode, Store

from kg.iri import VOCABULARY
from kg.ledger.answers.selection import KINDS, Kind
from kg.numerals import decimal_number, whole_number, year_number
from kg.sparql import has_union
from kg.terms import PREFIXES

_RDF_TYPE = PREFIXES["rdf"] + "type"
_LABEL = PREFIXES["rdfs"] + "label"
_START, _END = PREFIXES["oa"] + "start", PREFIXES["oa"] + "end"
_SELECTOR = PREFIXES["oa"] + "hasSelector"
_IDENTIFIER = PREFIXES["dcterms"] + "identifier"

_TERMS = (
    *("donor", "recipient", "through", "announcedAt", "underInitiative", "sectorCategory", "goal"),
    *("modality", "stage", "payer", "announcedYear", "decidedBy"),
    *("partOf", "countedIn", "restates", "revises", "fulfils"),
)

Told = tuple[str, str]  # in English and in Chinese
Values = Mapping[str, tuple[str, ...]]


class Money(msgspec.Struct, frozen=True):
    """A sum as it is told: a value, the least and the most that its words admit (None is open)."""

    currency: str
    value: Decimal | None
    min: Decimal | None
    max: Decimal | None
    qualifier: str = "exact"

    @property
    def stated(self) -> Decimal:
        """The number that stands in the text; of a range, its lower end."""
        return self.value if self.value is not None else self.min or Decimal(0)


class Evidence(msgspec.Struct, frozen=True, order=True):
    """Words that a posting rests on: `start` and `end` count code points of the document."""

    document: str  # file name
    start: int
    end: int
    quote: str
    document_iri: str
    iri: str


class Contradiction(msgspec.Struct, frozen=True, order=True):
    """What is told against a posting, or by it against another."""

    iri: str
    kind: str
    severity: str
    message: Told
    between: tuple[str, ...]  # IRIs of postings


class Posting(msgspec.Struct, frozen=True):
    """One statement of the real world; whom and what it names are IRIs, in order.

    Args:
        iri: of the canonical statement.
        kind: its class, the local name.
        label: what it says, in English and in Chinese.
        sectors: the sectors (three digits) that it is for.
        year: of its announcement.
        period: first and last year in which it is given, None where one is open; None without one.
        money: its sum, None where it is told in things alone.
        usd: the sum in US dollars, None where no rate is known.
        rate: those dollars in words, with the rate that made them and its date.
        no_rate: why no rate is known.
        part_of: the totals that it is a part of, as the text has it.
        counted_in: every total, original or newer version that holds its money.
        readings: IRIs, and ids, of its readings in single documents, where it has several.
        decisions: why it was merged or tied, as the graph has it.
    """

    iri: str
    kind: Kind
    label: Told
    donors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    through: tuple[str, ...] = ()
    meetings: tuple[str, ...] = ()
    forums: tuple[str, ...] = ()
    initiatives: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    modality: str | None = None
    stage: str | None = None
    payer: str | None = None
    year: int | None = None
    period: tuple[int | None, int | None] | None = None
    money: Money | None = None
    usd: Money | None = None
    rate: Told | None = None
    no_rate: Told | None = None
    part_of: tuple[str, ...] = ()
    counted_in: tuple[str, ...] = ()
    restates: tuple[str, ...] = ()
    revises: tuple[str, ...] = ()
    fulfils: tuple[str, ...] = ()
    evidences: tuple[Evidence, ...] = ()
    readings: tuple[str, ...] = ()
    decisions: tuple[Told, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()

    @property
    def id(self) -> str:
        """The last part of the IRI, as in `ledger.jsonl`."""
        return last_part(self.iri)

    @property
    def is_cancelled(self) -> bool:
        """Was it withdrawn?"""
        return self.stage is not None and self.stage.endswith("/cancelled")

    @property
    def is_debt_relief(self) -> bool:
        """Does it forgive what was given before?"""
        return self.modality is not None and self.modality.endswith("/debt-relief")


def as_values(value: str | None) -> tuple[str, ...]:
    """What may be missing, as the values that there are."""
    return () if value is None else (value,)


def last_part(iri: str) -> str:
    """What stands behind the last slash or hash of an IRI."""
    return iri.replace("#", "/").rsplit("/", 1)[-1]


def read_postings(store: Store) -> tuple[Posting, ...]:
    """Read the postings of a graph, in the order of their IRIs."""
    return tuple(_Reader(store).postings())


class Index:
    """Objects by subject, one predicate at a time; what several graphs tell counts once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        # Queries see the union of the named graphs, which a store of ours has in this one.
        self._graph = DefaultGraph() if has_union(store) else None

    def quads(
        self, predicate: str, object_: str | None = None
    ) -> Iterator[tuple[str, NamedNode | Literal]]:
        """Subjects and objects of a predicate; blank nodes are none of ours."""
        wanted = None if object_ is None else NamedNode(object_)
        found = self._store.quads_for_pattern(None, NamedNode(predicate), wanted, self._graph)
        for quad in found:
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
                yield quad.subject.value, quad.object

    def nodes(self, predicate: str) -> Values:
        """The values of a predicate by subject, in order."""
        found: dict[str, set[str]] = defaultdict(set)
        for subject, node in self.quads(predicate):
            found[subject].add(node.value)
        return {subject: tuple(sorted(values)) for subject, values in found.items()}

    def aid(self, name: str) -> Values:
        """The same, of a term of our vocabulary."""
        return self.nodes(VOCABULARY + name)

    def told(self, predicate: str) -> Mapping[str, Told]:
        """Texts in English and in Chinese; the one stands for the other that is missing."""
        found: dict[str, dict[str, str]] = defaultdict(dict)
        for subject, node in self.quads(predicate):
            if isinstance(node, Literal):
                lang = (node.language or "en").lower().split("-")[0]
                here = found[subject]
                here[lang] = min(here.get(lang, node.value), node.value)
        return {
            subject: (
                texts.get("en") or next(iter(texts.values())),
                texts.get("zh") or texts.get("en") or next(iter(texts.values())),
            )
            for subject, texts in found.items()
        }


class _Reader:
    """Reads each predicate once, and puts postings together from what they told."""

    def __init__(self, store: Store) -> None:
        index = self._index = Index(store)
        self._labels = index.told(_LABEL)
        self._terms = {term: index.aid(term) for term in _TERMS}
        self._forum = index.aid("editionOf")
        self._period = index.aid("period")
        self._years = index.aid("startYear"), index.aid("endYear")
        self._amount, self._usd = index.aid("amount"), index.aid("usd")
        self._currency, self._qualifier = index.aid("currency"), index.aid("qualifier")
        self._numbers = [index.aid(term) for term in ("value", "minValue", "maxValue")]
        self._notes = index.told(VOCABULARY + "conversionNote")
        self._evidence = index.aid("evidence")
        self._evidences = self._read_evidences()

        self._against = self._read_contradictions()
        self._readings: dict[str, list[str]] = defaultdict(list)
        for reading, canonical in index.aid("readingOf").items():
            self._readings[canonical[0]] += [reading, last_part(reading)]

    def postings(self) -> Iterator[Posting]:
        kinds: dict[str, Kind] = {}
        for kind in KINDS:
            for subject, _ in self._index.quads(_RDF_TYPE, VOCABULARY + kind):
                kinds[subject] = kind
        for iri in sorted(kinds):
            yield self._posting(iri, kinds[iri])

    def _posting(self, iri: str, kind: Kind) -> Posting:
        def told(term: str) -> tuple[str, ...]:
            return self._terms[term].get(iri, ())

        amount, period = _first(self._amount, iri), _first(self._period, iri)
        dollars = _first(self._usd, amount)
        words = [self._evidences[e] for e in self._evidence.get(iri, ()) if e in self._evidences]
        return Posting(
            iri=iri,
            kind=kind,
            label=self._labels.get(iri, (last_part(iri), last_part(iri))),
            donors=told("donor"),
            recipients=told("recipient"),
            through=told("through"),
            meetings=told("announcedAt"),
            forums=tuple(sorted({f for m in told("announcedAt") for f in self._forum.get(m, ())})),
            initiatives=told("underInitiative"),
            sectors=told("sectorCategory"),
            goals=told("goal"),
            modality=_first(self._terms["modality"], iri),
            stage=_first(self._terms["stage"], iri),
            payer=_first(self._terms["payer"], iri),
            year=year_number(_first(self._terms["announcedYear"], iri)),
            period=None if period is None else self._span(period),
            money=self._money(amount),
            usd=self._money(dollars),
            rate=self._labels.get(dollars or ""),
            no_rate=self._notes.get(amount or ""),
            part_of=told("partOf"),
            counted_in=told("countedIn"),
            restates=told("restates"),
            revises=told("revises"),
            fulfils=told("fulfils"),
            evidences=tuple(sorted(words)),
            readings=tuple(self._readings[iri]),
            decisions=tuple(self._labels[d] for d in told("decidedBy") if d in self._labels),
            contradictions=tuple(sorted(self._against.get(iri, ()))),
        )

    def _span(self, period: str) -> tuple[int | None, int | None]:
        first, last = (year_number(_first(years, period)) for years in self._years)
        return first, last

    def _money(self, node: str | None) -> Money | None:
        unit = _first(self._currency, node)
        if node is None or unit is None:
            return None
        value, least, most = (decimal_number(_first(numbers, node)) for numbers in self._numbers)
        if value is None and least is None:
            return None
        qualifier = last_part(_first(self._qualifier, node) or "exact")
        return Money(last_part(unit), value, least, most, qualifier)

    def _read_evidences(self) -> Mapping[str, Evidence]:
        quotes, sources = self._index.aid("quote"), self._index.aid("inDocument")
        names, selectors = self._index.nodes(_IDENTIFIER), self._index.nodes(_SELECTOR)
        starts, ends = self._index.nodes(_START), self._index.nodes(_END)
        found = {}
        for iri, documents in sources.items():
            places = selectors.get(iri, ())
            spans = _whole(n for place in places for n in starts.get(place, ()))
            stops = _whole(n for place in places for n in ends.get(place, ()))
            found[iri] = Evidence(
                document=_first(names, documents[0]) or last_part(documents[0]),
                start=min(spans, default=0),
                end=max(stops, default=0),
                quote=_first(quotes, iri) or "",
                document_iri=documents[0],
                iri=iri,
            )
        return found

    def _read_contradictions(self) -> Mapping[str, list[Contradiction]]:
        kinds, severities = self._index.aid("contradictionKind"), self._index.aid("severity")
        found: dict[str, list[Contradiction]] = defaultdict(list)
        for iri, between in self._index.aid("between").items():
            told = Contradiction(
                iri=iri,
                kind=last_part(_first(kinds, iri) or ""),
                severity=_first(severities, iri) or "warning",
                message=self._labels.get(iri, ("", "")),
                between=between,
            )
            for posting in between:
                found[posting].append(told)
        return found


def _first(values: Values, subject: str | None) -> str | None:
    return next(iter(values.get(subject, ())), None) if subject is not None else None


def _whole(texts: Iterable[str]) -> list[int]:
    return [number for number in map(whole_number, texts) if number is not None]
