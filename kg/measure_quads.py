"""Sums and numbers of things as RDF: value, bounds, qualifier, and a sum's worth in US dollars."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from extract.model import Amount, Count, Qualifier, Statement
from kg.dates import date_literal
from kg.dollars import Bounds, in_dollars
from kg.iri import Iris
from kg.labels import measure_label
from kg.rates import DOLLAR, Rates, Unknown
from kg.terms import LABEL, PREFIXES, TYPE, aid

_Value = tuple[NamedNode, NamedNode | Literal]  # a property and its value

_DERIVED: Final = NamedNode(PREFIXES["prov"] + "wasDerivedFrom")
_SOURCE: Final = NamedNode(PREFIXES["dcterms"] + "source")
_DECIMAL: Final = NamedNode(PREFIXES["xsd"] + "decimal")
_BOUNDS: Final = ("value", "minValue", "maxValue")


def measure_quads(
    node: NamedNode,
    statement: Statement,
    *,
    graph: str,
    iris: Iris,
    rates: Rates | None = None,
    name: str | None = None,
    spans: tuple[Bounds | None, Bounds | None] = (None, None),
) -> Iterator[Quad]:
    """Yield the quads of a statement's sum and number.

    Args:
        node: the statement.
        statement: as it was read.
        graph: IRI of the graph that says so.
        iris: mints identifiers.
        rates: converts the sum to US dollars; it is not converted where there are none.
        name: of the nodes that are made, the statement's id where none is given.
        spans: bounds of the sum and of the number, to say instead of those that it has.
    """
    where = NamedNode(graph)
    name = name or statement.id
    if statement.amount is not None:
        amount = NamedNode(iris.record("amount", name))
        limits = spans[0] or bounds(statement.amount, statement.qualifier)
        yield Quad(node, aid("amount"), amount, where)
        for predicate, value in _amount(amount, statement, limits, iris):
            yield Quad(amount, predicate, value, where)
        if rates is not None:
            yield from _dollars(amount, name, statement, limits, rates, where, iris)
    if statement.count is not None:
        quantity = NamedNode(iris.record("quantity", name))
        limits = spans[1] or bounds(statement.count, statement.qualifier)
        yield Quad(node, aid("quantity"), quantity, where)
        yield Quad(quantity, TYPE, aid("Quantity"), where)
        for predicate, value in (
            *_numbers(limits, statement.qualifier, iris),
            *_labels(statement.count, statement.qualifier),
        ):
            yield Quad(quantity, predicate, value, where)


def bounds(measure: Amount | Count, qualifier: Qualifier) -> Bounds:
    """Return (value, least, most) of a number as its qualifier bounds it; None is open.

    "Up to" admits nothing at all: its least is 0. "Nearly" and "about" say that the number is
    near, but not how near.
    """
    if measure.max is not None:
        return None, measure.value, measure.max
    value = measure.value
    least = value if qualifier in ("exact", "at_least") else None
    if qualifier == "up_to":
        least = Decimal(0)
    most = value if qualifier in ("exact", "up_to", "nearly") else None
    return value, least, most


def decimal_literal(value: Decimal) -> Literal:
    """An xsd:decimal without exponent or trailing zeros."""
    return Literal(f"{value.normalize():f}", datatype=_DECIMAL)


def _amount(node: NamedNode, statement: Statement, limits: Bounds, iris: Iris) -> Iterator[_Value]:
    if statement.amount is not None:
        yield TYPE, aid("Amount")
        yield aid("currency"), NamedNode(iris.concept("currency", statement.amount.currency))
        yield from _numbers(limits, statement.qualifier, iris)
        yield from _labels(statement.amount, statement.qualifier)


def _numbers(limits: Bounds, qualifier: Qualifier, iris: Iris) -> Iterator[_Value]:
    for term, number in zip(_BOUNDS, limits, strict=True):
        if number is not None:
            yield aid(term), decimal_literal(number)
    yield aid("qualifier"), NamedNode(iris.concept("qualifier", qualifier))


def _labels(measure: Amount | Count, qualifier: Qualifier) -> Iterator[_Value]:
    yield LABEL, Literal(measure_label(measure, qualifier, "en"), language="en")
    yield LABEL, Literal(measure_label(measure, qualifier, "zh"), language="zh")


def _dollars(
    amount: NamedNode,
    name: str,
    statement: Statement,
    limits: Bounds,
    rates: Rates,
    where: NamedNode,
    iris: Iris,
) -> Iterator[Quad]:
    if statement.amount is None:
        return
    dollars = in_dollars(statement, statement.amount, limits, rates)
    if isinstance(dollars, Unknown):
        for text, lang in ((dollars.en, "en"), (dollars.zh, "zh")):
            yield Quad(amount, aid("conversionNote"), Literal(text, language=lang), where)
        return
    node = NamedNode(iris.record("usd", name))
    rate = dollars.rate
    limits = dollars.value, dollars.least, dollars.most
    values: list[_Value] = [
        (TYPE, aid("ConvertedAmount")),
        (_DERIVED, amount),
        (aid("currency"), NamedNode(iris.concept("currency", DOLLAR))),
        *_numbers(limits, statement.qualifier, iris),
        (LABEL, Literal(dollars.label_en, language="en")),
        (LABEL, Literal(dollars.label_zh, language="zh")),
        (aid("rate"), decimal_literal(rate.per_dollar)),
        (aid("rateKind"), Literal(rate.kind)),
        *((aid("rateDate"), date_literal(day)) for day in rate.dates),
        (_SOURCE, Literal(rate.source)),
    ]
    yield Quad(amount, aid("usd"), node, where)
    for predicate, value in values:
        yield Quad(node, predicate, value, where)
