"""From statements to RDF: one named graph a document, as `ontology/aid.ttl` has it.

What a document's graph says follows from the document, its statements, the code lists and the
version of the rules, so that it can be written again byte for byte; only the nodes of entities
that no list knows depend on what other documents call them. What hangs together with other
statements (totals, restatements, other readings of the same) is the ledger's (`kg.ledger`).
Evidence follows the Web Annotation Data Model (https://www.w3.org/TR/annotation-model/#selectors)
and PROV-O (https://www.w3.org/TR/prov-o/); offsets count code points. Whom and what statements
name, `kg.entity_graph` maps.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from pyoxigraph import Literal, NamedNode, Quad

from extract.model import Document, Statement
from kg.dates import date_literal, year_of
from kg.entity_graph import Lookup, entity_quads
from kg.iri import VOCABULARY, Iris
from kg.labels import statement_label
from kg.ledger.merging.entries import entries
from kg.ledger.merging.quads import settle
from kg.ledger.merging.readings import readings
from kg.measure_quads import decimal_literal, measure_quads
from kg.rates import Rates
from kg.sector_quads import classification_quads
from kg.statement_class import statement_class
from kg.terms import PREFIXES

if TYPE_CHECKING:
    from kg.sectors import Assignment

# What stands above many titles: the kind of page, and its day.
_BANNER = re.compile(
    r"(?:for immediate release|embargoed\b.*|press|news"
    r"|(?:press|media|news) (?:release|statement|note|advisory)"
    r"|即时发布|即時發布|新闻稿|新聞稿|新闻公报|新聞公報|[\d\s./年月日-]+"
    r"|\d{1,2} [a-z]+ \d{4}|[a-z]+ \d{1,2},? \d{4})\W*",
    re.IGNORECASE,
)
DCTERMS, OA, PROV, RDF, RDFS = (PREFIXES[name] for name in ("dcterms", "oa", "prov", "rdf", "rdfs"))

_CONTEXT = 32  # characters kept before and after a quote, so that it can be found again

Object = NamedNode | Literal


class Classifier(Protocol):
    """Tells what statements are for."""

    def classify_all(
        self, statements: Iterable[Statement], document: Document
    ) -> Mapping[str, Sequence[Assignment]]:
        """Return the sectors and goals of the statements of one document, by their ids."""


def map_document(
    document: Document,
    statements: Sequence[Statement],
    *,
    lookup: Lookup,
    sha256: str,
    rules: str,
    rates: Rates | None = None,
    iris: Iris | None = None,
    classifier: Classifier | None = None,
) -> list[Quad]:
    """Return the quads of one document's graph and of its ledger, where there is no other document.

    Args:
        document: the document as decoded; offsets of the statements point into its text.
        statements: what was read in it.
        lookup: the code lists.
        sha256: of the document's bytes, in hexadecimal.
        rules: version of the rules that read it.
        rates: converts sums to US dollars; none are converted where there are none.
        iris: mints identifiers; below the default base where none is given.
        classifier: tells sectors and goals; the graph has none of them where none is given.
    """
    iris = iris or Iris()
    own = {document.name: statements}
    quads = map_statements(
        document,
        statements,
        sha256=sha256,
        rules=rules,
        rates=rates,
        iris=iris,
        classifier=classifier,
    )
    quads += entity_quads(own, lookup=lookup, iris=iris)[document.name]
    found = entries(readings(own, {document.name: quads}, iris=iris))
    graphs, ledger = settle({document.name: quads}, found, iris=iris, rates=rates)
    return [*graphs[document.name], *ledger]


def map_statements(
    document: Document,
    statements: Sequence[Statement],
    *,
    sha256: str,
    rules: str,
    rates: Rates | None = None,
    iris: Iris,
    classifier: Classifier | None = None,
) -> list[Quad]:
    """Return the quads of one document's graph but for those of entities.

    Each statement is one of its own here; the arguments are those of `map_document`.
    """
    mapper = _Mapper(document, rules=rules, rates=rates, iris=iris)
    mapper.add_document(sha256)
    for statement in statements:
        mapper.add_statement(statement)
    if classifier is not None:
        for name, assigned in classifier.classify_all(statements, document).items():
            mapper.add_classification(name, assigned)
    return list(mapper.quads)


class _Mapper:
    """Collects the quads of one document; a dict keeps their order and drops repeats."""

    def __init__(self, document: Document, *, rules: str, rates: Rates | None, iris: Iris) -> None:
        self.quads: dict[Quad, None] = {}
        self._document = document
        self._rules = rules
        self._rates = rates
        self._iris = iris
        self._graph = NamedNode(iris.document_graph(document.name))
        self._source = NamedNode(iris.record("document", document.name))
        self._run = NamedNode(iris.record("run", rules))

    def add_document(self, sha256: str) -> None:
        """Add the document and the run that read it."""
        name = self._document.name
        self._type(self._source, "Document")
        self._add(self._source, DCTERMS + "identifier", Literal(name))
        self._add(self._source, DCTERMS + "title", Literal(self._title()))
        for lang in sorted({block.lang for block in self._document.blocks}):
            self._add(self._source, DCTERMS + "language", Literal(lang))
        if self._document.issued is not None:
            self._add(self._source, DCTERMS + "issued", date_literal(self._document.issued))
        self._aid(self._source, "sha256", Literal(sha256))
        self._aid(self._source, "characters", Literal(len(self._document.text)))
        self._type(self._run, "Run")
        self._aid(self._run, "rulesVersion", Literal(self._rules))
        self._add(self._run, PROV + "used", self._source)

    def add_statement(self, statement: Statement) -> None:
        """Add a statement with its numbers, period and evidence."""
        node = self._record("statement", statement.id)
        self._type(node, "Statement")
        self._type(node, statement_class(statement))
        self._label(node, statement_label(statement, "en"), statement_label(statement, "zh"))
        self._add_measures(node, statement)
        self._add_dates(node, statement)
        if statement.what:
            self._aid(node, "object", Literal(statement.what, language=statement.lang))
        self._aid(node, "modality", self._concept("modality", statement.modality))
        self._aid(node, "stage", self._concept("stage", statement.stage))
        self._aid(node, "payer", self._concept("payer", statement.payer))
        self._aid(node, "confidence", decimal_literal(statement.confidence))
        self._aid(node, "rule", Literal(statement.rule))
        self._aid(node, "evidence", self._add_evidence(statement))

    def add_classification(self, statement: str, assigned: Sequence[Assignment]) -> None:
        """Add what the statement of this id is for."""
        graph = self._graph.value
        for quad in classification_quads(statement, assigned, graph=graph, iris=self._iris):
            self.quads[quad] = None

    def _add_measures(self, node: NamedNode, statement: Statement) -> None:
        graph = self._graph.value
        for quad in measure_quads(node, statement, graph=graph, iris=self._iris, rates=self._rates):
            self.quads[quad] = None

    def _add_dates(self, node: NamedNode, statement: Statement) -> None:
        if statement.announced:
            self._aid(node, "announcedOn", date_literal(statement.announced))
            self._add_year(node, "announcedYear", statement.announced)
        if statement.period is None or statement.period == (None, None):
            return
        start, end = statement.period
        period = self._record("period", f"{start or 'open'}_{end or 'open'}")
        self._type(period, "Period")
        self._add(period, RDFS + "label", Literal(f"{start or '…'} – {end or '…'}"))
        if start:
            self._aid(period, "start", date_literal(start))
            self._add_year(period, "startYear", start)
        if end:
            self._aid(period, "end", date_literal(end))
            self._add_year(period, "endYear", end)
        self._aid(node, "period", period)

    def _add_year(self, node: NamedNode, term: str, date: str) -> None:
        year = year_of(date)
        if year is not None:
            self._aid(node, term, Literal(year))

    def _add_evidence(self, statement: Statement) -> NamedNode:
        text = self._document.text
        node = self._record("evidence", statement.id)
        self._type(node, "Evidence")
        self._aid(node, "quote", Literal(statement.quote))
        self._aid(node, "match", Literal(statement.match))
        self._aid(node, "sentenceText", Literal(text[slice(*statement.sentence)]))
        self._add(node, DCTERMS + "language", Literal(statement.lang))
        self._aid(node, "inDocument", self._source)
        self._add(node, OA + "hasSource", self._source)
        self._add(node, PROV + "wasQuotedFrom", self._source)
        self._add(node, PROV + "wasGeneratedBy", self._run)
        spans = statement.spans or ((statement.start, statement.end),)
        for number, (start, end) in enumerate(spans, start=1):
            # A mended quote stands in several places: one selector each, numbered in order.
            part = "" if len(spans) == 1 else f"-{number}"
            position = NamedNode(f"{node.value}/position{part}")
            self._add(node, OA + "hasSelector", position)
            self._add(position, RDF + "type", NamedNode(OA + "TextPositionSelector"))
            self._add(position, OA + "start", Literal(start))
            self._add(position, OA + "end", Literal(end))
        self._add_quote_selector(node, text, statement.start, statement.end)
        return node

    def _add_quote_selector(self, node: NamedNode, text: str, start: int, end: int) -> None:
        quote = NamedNode(f"{node.value}/quote")
        self._add(node, OA + "hasSelector", quote)
        self._add(quote, RDF + "type", NamedNode(OA + "TextQuoteSelector"))
        self._add(quote, OA + "exact", Literal(text[start:end]))
        self._add(quote, OA + "prefix", Literal(text[max(0, start - _CONTEXT) : start]))
        self._add(quote, OA + "suffix", Literal(text[end : end + _CONTEXT]))

    def _title(self) -> str:
        """The first line of the title that says what the document is about."""
        lines = (block.text for block in self._document.blocks if block.kind == "title")
        titles = (line for line in lines if not _BANNER.fullmatch(line.strip()))
        return next(titles, self._document.name)

    def _record(self, kind: str, identifier: str) -> NamedNode:
        return NamedNode(self._iris.record(kind, identifier))

    def _concept(self, scheme: str, code: str) -> NamedNode:
        return NamedNode(self._iris.concept(scheme, code))

    def _label(self, node: NamedNode, english: str, chinese: str) -> None:
        self._add(node, RDFS + "label", Literal(english, language="en"))
        self._add(node, RDFS + "label", Literal(chinese, language="zh"))

    def _type(self, node: NamedNode, name: str) -> None:
        self._add(node, RDF + "type", NamedNode(VOCABULARY + name))

    def _aid(self, node: NamedNode, term: str, value: Object) -> None:
        self._add(node, VOCABULARY + term, value)

    def _add(self, node: NamedNode, predicate: str, value: Object) -> None:
        self.quads[Quad(node, NamedNode(predicate), value, self._graph)] = None
