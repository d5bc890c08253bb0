"""Which columns of an answer are drawn as what: what the header says, and the rest from names.

Queries of ours name their columns alike (`total`, `lowest`, `highest`, `currency`, `iso3`), so
that a header seldom has to say more than the kind of chart.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

import msgspec

from kg.errors import ChartError
from kg.formats import Entity, Result, is_number
from kg.queryfile import Chart

_VALUES = ("total", "value", "amount", "number", "count", "statements")
_UNITS = ("currency", "unit")
_CODES = ("iso3", "country", "countries")
_ENDS = (("donor", "donors"), ("recipient", "recipients"))
_NO_NAMES = (
    "code",
    "notation",
    "qualifier",
    "lowest",
    "highest",
    "statement",
    "shared_by",
    "start",
    "end",
)
_COUNTRY = "/country/"
_CURRENCY = re.compile(r"[A-Z]{3}")


class Columns(msgspec.Struct, frozen=True):
    """Places of columns in an answer; None and () where there is no such column.

    `currency` is that of all numbers where no column tells it.
    `qualifier` and `until` (the upper end of a range) bound a single sum, as `lowest` and
    `highest` bound a total. `apart` holds what is in no total, `elsewhere` what is in the total of
    another row too, and `statement` tells rows of the same statement.
    """

    label: tuple[int, ...]
    value: tuple[int, ...]
    lowest: int | None
    highest: int | None
    unit: int | None
    currency: str
    panel: tuple[int, ...]
    colour: int | None
    code: int | None
    source: int | None
    target: int | None
    mark: int | None
    qualifier: int | None
    until: int | None
    apart: tuple[int, ...]
    elsewhere: int | None
    statement: int | None


def resolve(chart: Chart, result: Result) -> Columns:
    """Tell which columns of the answer are drawn as what.

    Raises:
        ChartError: a column that the chart names is not in the answer, or one that it needs.
    """
    named = _Named(result)
    currency = chart.unit if _CURRENCY.fullmatch(chart.unit) else ""
    unit = named.first(_UNITS) if not chart.unit else None if currency else named.one(chart.unit)
    value = named.several(chart.value) or _value(chart, named)
    panel = named.several(chart.panel)
    colour = named.one(chart.colour)
    code = _code(chart, named) if chart.kind == "map" else None
    taken = {*value, *panel, unit, colour, code} - {None}
    names = [place for place in named.texts if place not in taken]
    total = bool(value) and result.columns[value[0]] == "total"
    amount = bool(value) and result.columns[value[0]] in ("amount", "count")
    source, target = _ends(chart, named, names) if chart.kind == "sankey" else (None, None)
    return Columns(
        label=named.several(chart.label) or _label(chart, named, names),
        value=value,
        lowest=named.one(chart.lowest or ("lowest" if named.has("lowest") and total else "")),
        highest=named.one(chart.highest or ("highest" if named.has("highest") and total else "")),
        unit=unit,
        currency=currency,
        panel=panel,
        colour=colour,
        code=code,
        source=source,
        target=target,
        mark=named.one(chart.mark),
        qualifier=named.first(["qualifier"]) if amount else None,
        until=named.first([f"{result.columns[value[0]]}_to"]) if amount else None,
        apart=tuple(
            place
            for place in map(named.first, (["shared"], ["debt_relief"]))
            if place is not None and place not in value
        ),
        elsewhere=named.first(["in_other_rows"]),
        statement=named.first(["statement"]),
    )


class _Named:
    """The columns of an answer by name and by what is in them."""

    def __init__(self, result: Result) -> None:
        self.result = result
        cells = list(zip(*result.rows, strict=True)) or [()] * len(result.columns)
        filled = [[cell for cell in column if cell not in (None, ())] for column in cells]
        self.numbers = [i for i, found in enumerate(filled) if found and all(map(is_number, found))]
        self.texts = [
            i
            for i, found in enumerate(filled)
            if found
            and i not in self.numbers
            and not isinstance(found[0], bool)
            and result.columns[i] not in _NO_NAMES
        ]

    def one(self, name: str) -> int | None:
        """The column of that name, which must be there; None for no name."""
        if not name:
            return None
        if name not in self.result.columns:
            raise ChartError(
                f"the chart draws a column {name!r}, and the answer has only "
                f"{', '.join(self.result.columns)}"
            )
        return self.result.columns.index(name)

    def has(self, name: str) -> bool:
        """Is there a column of that name?"""
        return name in self.result.columns

    def several(self, names: str | tuple[str, ...]) -> tuple[int, ...]:
        """The columns of those names, which must be there."""
        found = (self.one(name) for name in ([names] if isinstance(names, str) else names))
        return tuple(place for place in found if place is not None)

    def first(self, names: Iterable[str]) -> int | None:
        """The first of these columns that is there."""
        columns = self.result.columns
        return next((columns.index(name) for name in names if name in columns), None)


def _value(chart: Chart, named: _Named) -> tuple[int, ...]:
    if chart.kind == "map":  # a map without a number shows which countries are named
        found = named.first(("total",))
        return () if found is None or found not in named.numbers else (found,)
    columns = named.result.columns
    known = [columns.index(name) for name in _VALUES if name in columns]
    found = next((place for place in known if place in named.numbers), None)
    if found is None:
        found = next((i for i in named.numbers if columns[i] not in ("year", *_NO_NAMES)), None)
    if found is None:
        raise ChartError(f"the answer has no numbers to draw: its columns are {', '.join(columns)}")
    return (found,)


def _label(chart: Chart, named: _Named, names: list[int]) -> tuple[int, ...]:
    if chart.kind in ("map", "sankey"):
        return ()
    year = named.first(["year"])
    if chart.kind == "line" and year is not None:
        return (year,)
    if names:
        return (names[0],)
    if year is not None:
        return (year,)
    raise ChartError(
        f"the answer has no names to draw: its columns are {', '.join(named.result.columns)}"
    )


def _code(chart: Chart, named: _Named) -> int:
    found = named.one(chart.code) if chart.code else named.first(["iso3"])
    if found is None:
        found = next((i for i in named.texts if _has_country(named.result, i)), None)
    if found is None:
        found = named.first(_CODES)
    if found is None:
        raise ChartError(
            "a map needs a column with countries, such as iso3: the answer has only "
            + ", ".join(named.result.columns)
        )
    return found


def _has_country(result: Result, place: int) -> bool:
    for row in result.rows:
        cell = row[place]
        entities: Collection[Entity] = cell if isinstance(cell, tuple) else ()
        if isinstance(cell, Entity):
            entities = (cell,)
        if any(_COUNTRY in entity.iri for entity in entities):
            return True
    return False


def _ends(chart: Chart, named: _Named, names: list[int]) -> tuple[int, int]:
    """Where a flow comes from and goes to."""
    found: list[int] = []
    for given, usual in zip((chart.source, chart.target), _ENDS, strict=True):
        place = named.one(given) if given else named.first(usual)
        if place is None:
            place = next((i for i in names if i not in found), None)
        if place is None:
            raise ChartError(
                "a Sankey chart needs two columns of names, such as donor and recipient: "
                f"the answer has only {', '.join(named.result.columns)}"
            )
        found.append(place)
    return found[0], found[1]
