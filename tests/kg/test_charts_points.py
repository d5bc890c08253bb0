"""What is drawn of an answer: its columns, its numbers, what is added up and what is left out."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from kg.charts.bars import simple_bars
from kg.charts.columns import resolve
from kg.charts.lines import dated
from kg.charts.points import Left, Panel, Point, most, read_points
from kg.charts.tilemap import place, shades_of, tiles
from kg.charts.words import Scale, scale_of, told, unit_title, words_in
from kg.errors import ChartError
from kg.formats import Entity, Result
from kg.queryfile import Chart

KENYA = Entity("https://aidkg.example/id/country/KEN", "Kenya")
NEPAL = Entity("https://aidkg.example/id/country/NPL", "Nepal")
AFRICA = Entity("https://aidkg.example/id/region/002", "Africa")
UP_TO = Entity("https://aidkg.example/id/qualifier/up-to", "up to")
OVER = Entity("https://aidkg.example/id/qualifier/at-least", "at least")
SUMS = ("donor", "currency", "total", "lowest", "highest", "shared", "in_other_rows")


def answer(columns: tuple[str, ...], *rows: tuple[Any, ...]) -> Result:
    """An answer of these rows; whole numbers become sums."""
    return Result(
        columns=columns,
        rows=tuple(
            tuple(Decimal(cell) if type(cell) is int else cell for cell in row) for row in rows
        ),
    )


def panels_of(result: Result, chart: Chart | str = "bar") -> tuple[tuple[Panel, ...], Left]:
    """The panels of an answer, and what is left out of them."""
    spec = Chart(chart) if isinstance(chart, str) else chart  # type: ignore[arg-type]
    left = Left()
    return read_points(result, resolve(spec, result), left), left


def point(label: str, value: int, **more: Any) -> Point:
    """A point whose bounds are its value."""
    return Point(label, Decimal(value), Decimal(value), Decimal(value), **more)


@pytest.mark.parametrize(
    ("chart", "columns", "label", "value", "unit"),
    [
        (Chart("bar"), SUMS, ("donor",), ("total",), "currency"),
        (Chart("bar", label="shared"), SUMS, ("shared",), ("total",), "currency"),
        (Chart("line"), ("year", "currency", "total"), ("year",), ("total",), "currency"),
        (
            Chart("bar"),
            ("code", "sector", "currency", "total"),
            ("sector",),
            ("total",),
            "currency",
        ),
        (Chart("bar"), ("name", "statements"), ("name",), ("statements",), None),
        (Chart("bar"), ("n", "name", "share"), ("name",), ("n",), None),
        (Chart("stacked", value=("a", "b")), ("name", "a", "b"), ("name",), ("a", "b"), None),
    ],
)
def test_columns_are_found_by_their_names(
    chart: Chart,
    columns: tuple[str, ...],
    label: tuple[str, ...],
    value: tuple[str, ...],
    unit: str | None,
) -> None:
    """What the header leaves open is told from the names of columns, and from what is in them."""
    texts = {"donor": "Japan", "currency": "USD", "code": "120", "sector": "Health", "name": "a"}
    result = answer(columns, tuple(texts.get(column, 1) for column in columns))
    found = resolve(chart, result)
    assert tuple(columns[i] for i in found.label) == label
    assert tuple(columns[i] for i in found.value) == value
    assert (None if found.unit is None else columns[found.unit]) == unit


@pytest.mark.parametrize(
    ("chart", "columns", "row", "message"),
    [
        (Chart("bar", label="giver"), ("donor", "total"), ("Japan", 1), "a column 'giver'"),
        (Chart("bar"), ("donor", "donor2"), ("Japan", "Kenya"), "no numbers to draw"),
        (Chart("bar"), ("total",), (1,), "no names to draw"),
        (Chart("map"), ("donor", "total"), (AFRICA, 1), "a map needs a column with countries"),
        (Chart("sankey"), ("donor", "total"), ("Japan", 1), "needs two columns of names"),
    ],
)
def test_what_a_chart_lacks_is_told(
    chart: Chart, columns: tuple[str, ...], row: tuple[Any, ...], message: str
) -> None:
    """An answer that cannot be drawn so is refused, with the columns that it has."""
    with pytest.raises(ChartError, match=message) as error:
        resolve(chart, answer(columns, row))
    assert columns[0] in str(error.value)


def test_currencies_never_share_a_panel() -> None:
    """Each currency has an axis of its own."""
    panels, _ = panels_of(
        answer(("donor", "currency", "total"), ("A", "USD", 5), ("A", "CNY", 7), ("B", "USD", 6))
    )
    assert [(panel.unit, [p.value for p in panel.points]) for panel in panels] == [
        ("USD", [5, 6]),
        ("CNY", [7]),
    ]


@pytest.mark.parametrize(
    ("qualifier", "amount", "until", "bounds"),
    [
        (None, 60, None, (60, 60)),
        (OVER, 60, None, (60, None)),
        (UP_TO, 60, None, (None, 60)),
        (OVER, 60, 80, (60, 80)),
        (UP_TO, None, 80, (80, 80)),
    ],
)
def test_words_bound_a_single_sum(
    qualifier: Entity | None, amount: int | None, until: int | None, bounds: tuple[Any, Any]
) -> None:
    """What is "over" has no upper bound, "up to" no lower one, and a range has both."""
    panels, _ = panels_of(
        answer(("donor", "qualifier", "amount", "amount_to"), ("A", qualifier, amount, until))
    )
    assert (panels[0].points[0].low, panels[0].points[0].high) == bounds


def test_a_statement_is_drawn_once() -> None:
    """A statement with rows for several sources is one bar; another of the same sum is one more."""
    one, other = (Entity(f"https://aidkg.example/id/statement/{i}", "a") for i in "ab")
    panels, _ = panels_of(
        answer(
            ("donor", "amount", "source", "statement"),
            *[("A", 5, "x", one)] * 2,
            ("A", 5, "y", other),
        )
    )
    assert len(panels[0].points) == 2


def test_what_is_not_drawn_is_counted() -> None:
    """Rows of nothing, without a number, and with sums that are in no total are counted."""
    panels, left = panels_of(
        answer(
            SUMS,
            ("A", "USD", 0, 0, 0, 9, 0),
            ("B", "USD", None, 1, 1, 0, 0),
            ("C", "USD", 1, 1, 1, 2, 0),
        )
    )
    assert [p.label for p in panels[0].points] == ["C"]
    assert (left.zero, left.empty, left.apart) == (1, 1, {"shared": 2})


@pytest.mark.parametrize(("elsewhere", "last", "beyond"), [(0, "6 others", 0), (1, "r24", 5)])
def test_the_rest_is_added_up_only_where_that_is_honest(
    elsewhere: int, last: str, beyond: int
) -> None:
    """Of 30 bars, the small ones become one, unless one total holds another."""
    rows = [(f"r{i}", "USD", 100 - i, 100 - i, 100 - i, 0, 0) for i in range(29)]
    panels, left = panels_of(answer(SUMS, *rows, ("r29", "USD", 71, 70, None, 0, elsewhere)))
    bars, _ = simple_bars(panels[0], words_in("en"), left, in_order=False)
    assert len(bars) == 25
    assert (bars[-1].label, left.beyond) == (last, beyond)
    if elsewhere == 0:
        assert bars[-1].end == sum(range(71, 77))
        assert (bars[-1].pieces[0].low, bars[-1].pieces[0].high) == (sum(range(71, 77)) - 1, None)


def test_bars_stand_in_the_order_that_is_asked_for() -> None:
    """By their value, or as the answer has them."""
    panel = Panel("", "", (point("a", 1), point("b", 3), point("c", 2)))
    for in_order, expected in ((False, "bca"), (True, "abc")):
        bars, _ = simple_bars(panel, words_in("en"), Left(), in_order=in_order)
        assert "".join(bar.label for bar in bars) == expected


@pytest.mark.parametrize(
    ("value", "low", "high", "lang", "text"),
    [
        (270_200_000_000, 270_200_000_000, 270_200_000_000, "en", "270.2 billion"),
        (270_200_000_000, 270_200_000_000, 270_200_000_000, "zh", "2,702 亿"),
        (60_000_000, 60_000_000, None, "en", "≥ 60 million"),
        (60_000_000, None, 60_000_000, "en", "≤ 60 million"),
        (60_000_000, None, None, "zh-Hant", "≈ 6,000 萬"),
        (60_000, 55_000, None, "en", "60 (55–…) thousand"),
        (60_000, 60_000, 80_000, "zh", "6 (6–8) 万"),
        (1_234_567, 1_234_566, 1_234_568, "en", "1.235 million"),
        (999, 999, 999, "en", "999 "),
    ],
)
def test_numbers_are_written_with_unit_and_bounds(
    value: int, low: int | None, high: int | None, lang: str, text: str
) -> None:
    """Four digits, in the language's own large units, with what bounds them."""
    bounds = [None if bound is None else Decimal(bound) for bound in (low, high)]
    found = Point("", Decimal(value), bounds[0], bounds[1])
    scale = scale_of([found.value], words_in(lang))
    assert f"{told(found, scale)} {scale.name}" == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("225000000", "0.225"),
        ("900000", "0.0009"),
        ("1460000000", "1.46"),
        ("-5e9", "-5"),
        ("0", "0"),
    ],
)
def test_small_numbers_keep_their_digits(value: str, text: str) -> None:
    """A number much smaller than the unit is not rounded to nothing."""
    assert Scale(9, "billion").number(Decimal(value)) == text


def test_a_panel_says_what_its_numbers_are() -> None:
    """Currency and unit, as far as there are any."""
    words = words_in("en")
    assert unit_title("CNY", Scale(9, "billion"), words) == "CNY, billion"
    assert unit_title("CNY", Scale(0, ""), words) == "CNY"
    assert unit_title("", Scale(3, "thousand"), words) == "thousand"
    assert unit_title("", Scale(0, ""), words) == ""


def test_only_so_many_panels_are_drawn() -> None:
    """Those with the most points stay, in their order, and the others are named."""
    panels = [
        Panel("", unit, (point("a", 1),) * size)
        for unit, size in zip("ABC", (1, 3, 2), strict=True)
    ]
    left = Left()
    assert [panel.unit for panel in most(panels, 2, left)] == ["B", "C"]
    assert left.panels == ["A"]


def test_what_has_no_year_is_not_on_a_line_of_years() -> None:
    """It is left out and counted; where labels are no years, all stay."""
    left = Left()
    panel = Panel("", "", (point("2020", 1), point("", 2), point("2021", 3)))
    found = dated(panel, left)
    assert found is not None
    assert [p.label for p in found.points] == ["2020", "2021"]
    assert left.undated == 1
    other = Panel("", "", (point("spring", 1), point("2021", 3)))
    assert dated(other, left) == other


def test_countries_are_found_by_code_or_iri() -> None:
    """A map takes alpha-3 codes, countries, and lists of them; a region is not on it."""
    rows = [("KEN", 1), (NEPAL, 1), ((KENYA, NEPAL, AFRICA), 1), (AFRICA, 1), (None, 1)]
    for cell, expected in zip(
        [row[0] for row in rows], ["KEN", "NPL", "KEN NPL", "", ""], strict=True
    ):
        panels, left = panels_of(answer(("where", "n"), (cell, 1)), Chart("map", code="where"))
        assert " ".join(p.code for panel in panels for p in panel.points) == expected
        assert left.placeless == (0 if expected else 1)


def test_numbers_of_one_country_are_added_only_where_that_is_honest() -> None:
    """Else the largest stands, and the other is counted."""
    for elsewhere, expected, beyond in ((False, 5, 0), (True, 3, 1)):
        points = tuple(point("", n, code="KEN", elsewhere=elsewhere) for n in (2, 3))
        left = Left()
        placed = place(Panel("", "", (*points, point("", 1, code="ZZZ"))), left, counted=True)
        assert [(p.code, p.value) for p in placed] == [("KEN", expected)]
        assert (left.beyond, left.placeless) == (beyond, 1)


def test_shades_begin_at_round_numbers() -> None:
    """Up to five, each with something in it."""
    points = [point("", value) for value in (3, 15, 15, 70, 800, 2500)]
    assert [shade.least for shade in shades_of(points)] == [2, 10, 50, 500, 2000]
    assert [shade.least for shade in shades_of(points[:1])] == [3]
    assert len({shade.colour for shade in shades_of(points)}) == 5


def test_every_country_has_a_tile_of_its_own() -> None:
    """No two share one, and whoever lies to the west or north lies there on the map too."""
    places = tiles()
    assert len(set(places.values())) == len(places) > 230
    for west, east in (
        ("PRT", "ESP"),
        ("GHA", "NGA"),
        ("ZMB", "MWI"),
        ("IND", "BGD"),
        ("FJI", "TON"),
    ):
        assert places[west][0] < places[east][0]
    for north, south in (
        ("NER", "NGA"),
        ("KEN", "TZA"),
        ("MEX", "PAN"),
        ("MNG", "CHN"),
        ("ZMB", "BWA"),
    ):
        assert places[north][1] < places[south][1]
