"""Sums of money and numbers of things, as the dataset has them."""

from __future__ import annotations

import msgspec

from kg.draw.dataset import RDFS, Dataset, Names, pick
from kg.numerals import decimal_number


class Dollars(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A sum in US dollars, and the rate that made it, in words."""

    value: str | None = None
    low: str | None = None
    high: str | None = None
    rate: Names | None = None


class Measure(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A sum of money or a number of things, as bounds; numbers as plain decimal strings."""

    value: str | None = None
    low: str | None = None
    high: str | None = None
    currency: str | None = None  # IRI
    qualifier: str | None = None  # IRI
    usd: Dollars | None = None
    no_rate: Names | None = None  # why it has no sum in dollars


class Measures:
    """Reads amounts and quantities."""

    def __init__(self, dataset: Dataset) -> None:
        self._value, self._low, self._high, self._currency, self._qualifier = (
            dataset.aid(p) for p in ("value", "minValue", "maxValue", "currency", "qualifier")
        )
        self._usd, self._note = dataset.aid("usd"), dataset.aid("conversionNote")
        self._label = dataset.values(RDFS + "label")

    def __call__(self, iri: str | None) -> Measure | None:
        """The amount or quantity that `iri` names."""
        if iri is None:
            return None
        value, low, high = self._bounds(iri)
        return Measure(
            value=value,
            low=low,
            high=high,
            currency=self._currency.iri(iri),
            qualifier=self._qualifier.iri(iri),
            usd=self._dollars(self._usd.iri(iri)),
            no_rate=pick(self._note.tagged(iri)),
        )

    def _dollars(self, iri: str | None) -> Dollars | None:
        if iri is None:
            return None
        value, low, high = self._bounds(iri)
        return Dollars(value=value, low=low, high=high, rate=pick(self._label.tagged(iri)))

    def _bounds(self, iri: str) -> tuple[str | None, str | None, str | None]:
        return (
            plain_number(self._value.text(iri)),
            plain_number(self._low.text(iri)),
            plain_number(self._high.text(iri)),
        )


def plain_number(text: str | None) -> str | None:
    """A decimal with no exponent and no idle zeros; None where `text` is no number that can be."""
    number = decimal_number(text)
    if number is None:
        return None
    plain = format(number, "f")
    return (plain.rstrip("0").rstrip(".") if "." in plain else plain) or "0"
