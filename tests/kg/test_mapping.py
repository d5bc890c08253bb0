"""Statements become RDF as the vocabulary has it."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from pyoxigraph import NamedNode, Store

from extract.model import Amount, Block, Count, Document, Statement
from kg.dates import date_literal, year_of
from kg.entity_graph import Lookup
from kg.iri import Iris
from kg.mapping import map_document
from kg.measure_quads import bounds
from kg.statement_class import statement_class
from kg.store import new_store

TEXT = "Japan will give Kenya\nUS$5 million\nfor wells."
PREFIXES = """
PREFIX aid: <https://aidkg.example/ontology#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX dcterms: <http://purl.org/dc/terms/>
"""
Make = Callable[..., Statement]


def block(text: str) -> Block:
    """A title block."""
    return Block(kind="title", lang="en", text=text, offsets=tuple(range(len(text))))


@pytest.fixture
def graph_of(statement_with: Make, lookup: Lookup) -> Callable[..., Store]:
    """Makes the graph of one statement with the fields given."""

    def make(**fields: Any) -> Store:
        document = Document(name="a.txt", text=TEXT, encoding="utf-8", blocks=(block("Wells"),))
        statement = statement_with(**fields)
        quads = map_document(document, [statement], lookup=lookup, sha256="0" * 64, rules="1.0")
        return new_store(quads)

    return make


def values(store: Store, pattern: str) -> list[str]:
    """What `?x` is in the pattern."""
    rows = store.query(f"{PREFIXES} SELECT ?x {{ {pattern} }}")
    return sorted(row["x"].value for row in rows)  # type: ignore[union-attr]


def test_a_document_has_a_graph_of_its_own(graph_of: Callable[..., Store]) -> None:
    """All that a document says stands in its named graph."""
    store = graph_of()
    assert [name.value for name in store.named_graphs()] == [Iris().document_graph("a.txt")]
    assert values(store, "?d a aid:Document ; dcterms:title ?x") == ["Wells"]
    assert values(store, "?d a aid:Document ; dcterms:identifier ?x") == ["a.txt"]
    assert values(store, "?d a aid:Document ; aid:characters ?x") == [str(len(TEXT))]


@pytest.mark.parametrize(
    "banner", ["FOR IMMEDIATE RELEASE", "Press release:", "3 May 2016", "新闻稿", "2016年5月3日"]
)
def test_the_kind_of_page_is_no_title(lookup: Lookup, banner: str) -> None:
    """A document is called by the first line of its title that says what it is about."""
    blocks = (block(banner), block("Wells"))
    document = Document(name="a.txt", text=TEXT, encoding="utf-8", blocks=blocks)
    store = new_store(map_document(document, [], lookup=lookup, sha256="0" * 64, rules="1.0"))
    assert values(store, "?d a aid:Document ; dcterms:title ?x") == ["Wells"]


@pytest.mark.parametrize(
    ("kind", "period", "expected"),
    [
        ("commitment", ("2013", "2018"), "Commitment"),
        ("delivery", ("2013", "2018"), "ReportedTotal"),
        ("delivery", ("2013-01", "2013-12"), "Delivery"),
        ("delivery", (None, "2018"), "ReportedTotal"),
        ("delivery", ("2013", None), "ReportedTotal"),
        ("delivery", (None, None), "Delivery"),
        ("delivery", None, "Delivery"),
    ],
)
def test_kind_decides_the_class(
    statement_with: Make, kind: str, period: tuple[str | None, str | None], expected: str
) -> None:
    """A delivery over several years, or an open time, is a reported total, no single deed."""
    assert statement_class(statement_with(kind=kind, period=period)) == expected


@pytest.mark.parametrize(
    ("qualifier", "expected"),
    [
        ("exact", (5, 5, 5)),
        ("at_least", (5, 5, None)),
        ("up_to", (5, 0, 5)),
        ("nearly", (5, None, 5)),
        ("about", (5, None, None)),
    ],
)
def test_vague_numbers_are_bounded_as_they_are_worded(
    qualifier: Any, expected: tuple[int | None, ...]
) -> None:
    """Words like "over" and "up to" set one bound, "about" sets none."""
    assert bounds(Count(Decimal(5)), qualifier) == expected


def test_a_range_has_both_ends_and_no_value() -> None:
    """Of "5 to 7 million" neither end is the value."""
    amount = Amount(Decimal(5), "USD", Decimal(7))
    assert bounds(amount, "exact") == (None, Decimal(5), Decimal(7))


def test_amount_is_a_decimal_in_units_of_its_currency(graph_of: Callable[..., Store]) -> None:
    """A sum is exact, plain digits, with the currency of the code list."""
    store = graph_of(amount=Amount(Decimal("2.702E11"), "CNY"))
    assert values(store, "?s aid:amount/aid:value ?x") == ["270200000000"]
    assert values(store, "?s aid:amount/aid:currency ?x") == [
        "https://aidkg.example/id/currency/CNY"
    ]


def test_known_entities_are_linked_not_described(graph_of: Callable[..., Store]) -> None:
    """A country is that of the code lists; the document's graph has no name of it."""
    store = graph_of()
    kenya = "https://aidkg.example/id/country/KEN"
    assert values(store, "?s aid:recipient ?x") == [kenya]
    assert values(store, f"<{kenya}> ?p ?x") == []


@pytest.mark.parametrize(
    ("field", "term", "labels", "iri", "kind"),
    [
        ("donor", "donor", ("Acme Aid", "援助社"), "organisation/acme-aid", "Organisation"),
        (
            "recipients",
            "recipient",
            ("island countries",),
            "group/island-countries",
            "CountryGroup",
        ),
        ("recipients", "recipient", ("Green Fund",), "fund/green-fund", "Fund"),
        ("through", "through", ("南方基金",), "fund/南方基金", "Fund"),
        (
            "through",
            "through",
            ("Children's Trust",),
            "organisation/children-s-trust",
            "Organisation",
        ),
        ("through", "through", ("希望基金会",), "organisation/希望基金会", "Organisation"),
        ("meeting", "announcedAt", ("Rome Talks", "罗马会谈"), "meeting/rome-talks", "Meeting"),
        ("initiative", "underInitiative", ("Blue Plan",), "initiative/blue-plan", "Initiative"),
    ],
)
def test_unknown_entities_are_minted_from_their_names(
    graph_of: Callable[..., Store],
    field: str,
    term: str,
    labels: tuple[str, ...],
    iri: str,
    kind: str,
) -> None:
    """What no code list knows gets a readable IRI and the type that its place implies."""
    store = graph_of(**{field: (labels,)})
    assert values(store, f"?s aid:{term} ?x") == [f"https://aidkg.example/id/{iri}"]
    types = values(store, f"?s aid:{term} ?e . ?e a ?x")
    assert f"https://aidkg.example/ontology#{kind}" in types
    assert values(store, f"?s aid:{term} ?e . ?e skos:prefLabel ?x") == sorted(labels)


def test_what_a_name_may_be_depends_on_its_place(
    statement_with: Callable[..., Statement], lookup: Lookup
) -> None:
    """A name that is a country as a donor is not taken for one where an organisation must be."""
    document = Document(name="a.txt", text="US$5 million", encoding="utf-8", blocks=())
    kenya = (("KEN", "Kenya"),)
    statement = statement_with(donor=kenya, recipients=kenya, through=kenya)
    quads = map_document(document, [statement], lookup=lookup, sha256="0" * 64, rules="1")
    linked = {
        quad.predicate.value.rpartition("#")[2]: quad.object.value
        for quad in quads
        if isinstance(quad.object, NamedNode) and "statement" in quad.subject.value
    }
    assert linked["donor"] == linked["recipient"] == Iris().entity("Country", "KEN")
    assert linked["through"] == Iris().entity("Organisation", "kenya")


def test_names_carry_their_language(graph_of: Callable[..., Store]) -> None:
    """The first name of a language is preferred, others are alternatives."""
    store = graph_of(donor=(("Acme Aid", "AA", "援助社", "援助會", "救援社"),))
    for tag, name in (("en", "Acme Aid"), ("zh-Hans", "援助社"), ("zh-Hant", "援助會")):
        assert values(
            store, f'?s skos:prefLabel ?x FILTER(LANG(?x) = "{tag.lower()}" || LANG(?x) = "{tag}")'
        ) == [name]
    assert values(store, "?s skos:altLabel ?x") == ["AA", "救援社"]


@pytest.mark.parametrize(
    ("text", "datatype", "year"),
    [
        ("2017", "gYear", 2017),
        ("2015-12", "gYearMonth", 2015),
        ("2020-05-18", "date", 2020),
        ("2018-02-30", "string", None),
        ("2018-13", "string", None),
        ("in May", "string", None),
        ("２０１８", "string", None),
    ],
)
def test_dates_are_as_precise_as_the_text(text: str, datatype: str, year: int | None) -> None:
    """A date is typed by its precision; what is none stays a string."""
    assert date_literal(text).datatype.value.endswith(f"#{datatype}")
    assert year_of(text) == year


def test_period_and_announcement(graph_of: Callable[..., Store]) -> None:
    """A period has what ends it has, and years to reckon with."""
    store = graph_of(period=(None, "2019"), announced="2018-09")
    assert values(store, "?s aid:period ?x") == ["https://aidkg.example/id/period/open_2019"]
    assert values(store, "?s aid:period/aid:endYear ?x") == ["2019"]
    assert values(store, "?s aid:period/aid:startYear ?x") == []
    assert values(store, "?s aid:announcedYear ?x") == ["2018"]
    assert values(graph_of(period=(None, None)), "?s aid:period ?x") == []


def test_evidence_is_found_again_in_the_document(graph_of: Callable[..., Store]) -> None:
    """Quote, sentence, offsets and surroundings are the document's own."""
    store = graph_of(start=22, end=34, spans=((22, 34),), sentence=(0, len(TEXT)))
    assert values(store, "?e aid:quote ?x") == ["US$5 million"]
    assert values(store, "?e aid:sentenceText ?x") == [TEXT]
    assert values(store, "?e oa:hasSelector/oa:exact ?x") == ["US$5 million"]
    assert values(store, "?e oa:hasSelector/oa:prefix ?x") == ["Japan will give Kenya\n"]
    assert values(store, "?e oa:hasSelector/oa:suffix ?x") == ["\nfor wells."]
    assert values(store, "?e oa:hasSelector/oa:start ?x") == ["22"]
    assert values(store, "?e prov:wasGeneratedBy/aid:rulesVersion ?x") == ["1.0"]


def test_a_mended_quote_has_a_selector_for_each_piece(graph_of: Callable[..., Store]) -> None:
    """Where page noise breaks a quote up, every piece is pointed at."""
    store = graph_of(start=0, end=34, spans=((0, 5), (22, 34)), match="mended")
    assert values(store, "?e oa:hasSelector/oa:start ?x") == ["0", "22"]
    assert values(store, "?e aid:match ?x") == ["mended"]


def test_hostile_text_stays_text(graph_of: Callable[..., Store]) -> None:
    """Names and objects that look like syntax come back letter for letter."""
    hostile = "\"> <x> ; DROP ALL \\ \u2028 ' <script>"
    store = graph_of(what=hostile, donor=((hostile,),), id='"/../<x>')
    assert values(store, "?s aid:object ?x") == [hostile]
    for quad in store:
        for term in (quad.subject, quad.object):
            if isinstance(term, NamedNode):
                assert not set(term.value) & set('<>" ')


def test_the_same_statement_makes_the_same_quads(
    gold: dict[str, tuple[Document, list[Statement]]], lookup: Lookup
) -> None:
    """Nothing depends on anything but the document, the statements and the rules."""
    document, statements = gold["zh-02-forum-speech.txt"]
    once, twice = (
        map_document(document, statements, lookup=lookup, sha256="0" * 64, rules="1")
        for _ in range(2)
    )
    assert once == twice
    assert len(once) == len(set(once))
