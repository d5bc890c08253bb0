"""What restates, revises and fulfils what, and what is counted in what because of it."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from extract.model import Amount, Count
from kg.ledger.merging.counted import counted_in, reasons, revised_entries
from kg.ledger.merging.entries import entries
from kg.ledger.records import Reading

Make = Callable[..., Reading]


def pounds(value: int) -> dict[str, Any]:
    """The fields of a sum."""
    return {"amount": Amount(Decimal(value), "GBP")}


def things(value: int, what: str) -> dict[str, Any]:
    """The fields of a number of things."""
    return {"amount": None, "count": Count(Decimal(value)), "what": what}


DEED: dict[str, Any] = {"kind": "delivery", "stage": "delivered", "announced": None}
LATER = {**DEED, "meeting": None, "period": ("2024", "2024")}


def ties(*readings: Reading) -> list[tuple[str, str, str]]:
    """Every tie: its kind, who is tied, and to whom."""
    return [
        (tie.kind, entry.id, tie.other) for entry in entries(list(readings)) for tie in entry.ties
    ]


ROUNDED: list[tuple[bool, dict[str, Any], dict[str, Any]]] = [
    (True, pounds(1_000_000_000), pounds(960_000_000)),
    (True, {**pounds(9_000), "qualifier": "at_least"}, pounds(9_700)),
    (True, {**pounds(500), "qualifier": "nearly"}, pounds(492)),
    (False, pounds(1_000), pounds(1_040) | {"meeting": None, "announced": "2019"}),
    (False, pounds(2_000), pounds(1_500)),  # nobody rounds a third away
    (False, pounds(960), pounds(1_000) | {"donors": {"country/FRA"}}),
    (False, {**pounds(9_000), "qualifier": "at_least"}, pounds(8_700)),
    (False, pounds(1_000), pounds(960) | {"what": "roads", "sectors": {"sector/210"}}),
]


@pytest.mark.parametrize(("tied", "rounded", "exact"), ROUNDED)
def test_a_rounded_sum_restates_the_exact_one(
    reading: Make, tied: bool, rounded: dict[str, Any], exact: dict[str, Any]
) -> None:
    """Of one occasion, and no more than rounding changes; both stay statements of their own."""
    rough = reading(**{"what": "clinics", "sectors": {"sector/120"}, **rounded})
    fine = reading("b.txt", **{"what": "clinics", "sectors": {"sector/120"}, **exact})
    assert len(entries([rough, fine])) == 2
    assert ties(rough, fine) == ([("restates", rough.id, fine.id)] if tied else [])


def changed(words: str) -> dict[str, Any]:
    """The fields of a pledge of 2021 whose sum is the last thing in a sentence."""
    place = {"sentence": (9000, 9000 + len(words)), "start": 9000 + words.rindex("£")}
    return {"meeting": None, "announced": "2021-03", "words": words, **place}


@pytest.mark.parametrize(
    "words",
    [
        "The UK pledged £150.",
        "To help bring electricity to rural homes, the UK pledged £150.",
        "To cut poverty by half and increase access to water it gave Kenya £150.",
        "It increased its pledge by £150.",
    ],
)
def test_words_that_change_no_pledge_revise_none(reading: Make, words: str) -> None:
    """What aid is to raise or cut is its purpose; an increment is no new total."""
    old = reading(**pounds(100), meeting=None, announced="2019-05")
    assert ties(old, reading("b.txt", **pounds(150), **changed(words))) == []


def test_nothing_is_counted_in_itself(reading: Make) -> None:
    """A part that rounds to its total's rounding closes no circle."""
    whole = reading(**pounds(1_000_000_000))
    part = reading(**pounds(963_000_000), part_of=whole.id)
    other = reading("b.txt", **pounds(960_000_000))
    counted = counted_in(entries([whole, part, other]))
    assert not any(name in counted[above] for name in counted for above in counted[name])


def test_a_further_sum_restates_nothing(reading: Make) -> None:
    """The same sum once more, under the same initiative, is more money."""
    plain = {**pounds(3_000), "meeting": None, "initiative": "i"}
    old = reading(**plain, announced="2015")
    words = "The Bank pledged a further £3000."
    place = {"sentence": (9000, 9040), "start": 9000 + words.index("£"), "words": words}
    assert ties(old, reading("b.txt", **plain, announced="2017")) != []
    assert ties(old, reading("b.txt", **plain, announced="2017", **place)) == []


def test_a_raised_pledge_revises_the_earlier_one(reading: Make) -> None:
    """Its words raise the only earlier pledge to the recipient."""
    old = reading(**pounds(100), meeting=None, announced="2019-05")
    new = reading("b.txt", **pounds(150), **changed("The government increased its pledge to £150."))
    plain = reading("c.txt", **pounds(150), meeting=None, announced="2022-03")
    assert ties(old, new) == [("revises", new.id, old.id)]
    assert ties(old, plain) == []
    other = reading("d.txt", **pounds(70), meeting=None, announced="2018-05")
    assert ties(old, new, other) == []  # nobody knows which was raised


FULFILLED: list[tuple[bool, dict[str, Any], dict[str, Any]]] = [
    (True, pounds(36), {**DEED, **pounds(20)}),  # its meeting is the pledge's
    (True, pounds(3_600), {**LATER, **pounds(3_600)}),
    (False, pounds(36), {**LATER, **pounds(20)}),
    (True, pounds(36), {**LATER, **pounds(20), "words": "£20 of the sum pledged was paid."}),
    (False, pounds(36), {**DEED, **pounds(40)}),
    (False, pounds(36), {**DEED, **pounds(20), "recipients": {"country/KEN"}}),
    (False, pounds(36), {**LATER, **pounds(36), "period": ("2019", "2019")}),
    (True, things(200, "houses"), {**LATER, **things(200, "new houses")}),
    (False, things(200, "houses"), {**LATER, **things(200, "boreholes")}),
    (
        True,
        {**things(50, "wells"), "initiative": "i"},
        {**LATER, **things(9, "wells"), "initiative": "i"},
    ),
]


@pytest.mark.parametrize(("tied", "pledge", "deed"), FULFILLED)
def test_a_deed_fulfils_the_pledge_that_it_names(
    reading: Make, tied: bool, pledge: dict[str, Any], deed: dict[str, Any]
) -> None:
    """By meeting, initiative, number or words; never more than was pledged, nor before."""
    one, other = reading(**pledge), reading("b.txt", **deed)
    assert ties(one, other) == ([("fulfils", other.id, one.id)] if tied else [])


def test_a_deed_told_right_after_a_pledge_fulfils_it(reading: Make) -> None:
    """The next sentence of the text, as "it has paid £20 so far"."""
    pledge = reading(**pounds(36), start=1000, sentence=(1000, 1050))
    deed = {**LATER, **pounds(20)}
    near = reading(**deed, start=1060, sentence=(1051, 1100))
    far = reading(**deed, start=9060, sentence=(9051, 9100))
    assert ties(pledge, near) == [("fulfils", near.id, pledge.id)]
    assert ties(pledge, far) == []


def test_what_is_counted_in_what(reading: Make) -> None:
    """Parts in totals, roundings in what they round, revised pledges in the newer ones."""
    dated = {"meeting": None, "announced": "2019-05"}
    total = reading(**pounds(960_000), **dated)
    part = reading(**pounds(400_000), **dated, part_of=total.id)
    of_part = reading(**pounds(150_000), **dated, part_of=part.id)
    euros = reading(amount=Amount(Decimal(5), "EUR"), **dated, part_of=total.id)
    rough = reading("b.txt", **pounds(1_000_000), **dated)
    found = entries([total, part, of_part, euros, rough])
    counted = counted_in(found)
    assert {name: set(above) for name, above in counted.items()} == {
        total.id: set(),
        part.id: {total.id},
        of_part.id: {part.id, total.id},
        euros.id: set(),
        rough.id: {total.id},
    }
    revised = revised_entries(found)
    why = {entry.id: reasons(entry, counted, revised) for entry in found}
    assert why[part.id] == ["part"]
    assert why[rough.id] == ["restatement"]
    assert why[total.id] == why[euros.id] == []


def test_what_is_revised_is_counted_in_the_newer_pledge(reading: Make) -> None:
    """The older sum is left out where the newer is in."""
    old = reading(**pounds(100), meeting=None, announced="2019-05")
    new = reading("b.txt", **pounds(150), **changed("It raised its pledge from £100 to £150."))
    found = entries([old, new])
    counted = counted_in(found)
    assert counted == {old.id: (new.id,), new.id: ()}
    (entry,) = (entry for entry in found if entry.id == old.id)
    assert reasons(entry, counted, revised_entries(found)) == ["revised"]


@pytest.mark.parametrize(
    ("fields", "rule"),
    [({"stage": "cancelled"}, "cancelled"), ({"modality": "debt relief"}, "debt relief")],
)
def test_what_is_in_no_sum(reading: Make, fields: dict[str, Any], rule: str) -> None:
    """What was cancelled, and what forgives money that was given before."""
    found = entries([reading(**fields)])
    assert reasons(found[0], counted_in(found), frozenset()) == [rule]


COUNTRIES = [(400, {"recipients": {"MWI"}}), (600, {"recipients": {"ETH"}})]
SECTORS = [(800, {"what": "Health"}), (200, {"what": "Schools"})]
WHOLE = (1000, {"rule": "table.total"})
NORWAY, JAPAN = {"donors": {"NOR"}}, {"donors": {"JPN"}}
DONORS = [(40, NORWAY), (30, JAPAN)]
CELLS = [(25, NORWAY), (15, NORWAY), (20, JAPAN), (10, JAPAN)]
Row = tuple[int, dict[str, Any]]
SPLIT: list[tuple[list[Row], list[Row], list[tuple[int, int]]]] = [
    # Rows of the first and of the second table, and which by their places restate which.
    ([*COUNTRIES, WHOLE], [*SECTORS, WHOLE], [(5, 2)]),
    (COUNTRIES, [*SECTORS, WHOLE], [(0, 4), (1, 4)]),
    ([*COUNTRIES, WHOLE], SECTORS, [(3, 2), (4, 2)]),
    (COUNTRIES, SECTORS, [(2, 1), (3, 1)]),
    (DONORS, CELLS, [(2, 0), (3, 0), (4, 1), (5, 1)]),
    (CELLS, DONORS, [(0, 4), (1, 4), (2, 5), (3, 5)]),
    # Another sum, no other way of splitting, another time, a sum that is no number, one donor only.
    (COUNTRIES, [*SECTORS, (1, {"what": "Roads"})], []),
    (COUNTRIES, [(900, {"recipients": {"KEN"}}), (100, {"recipients": {"SOM"}})], []),
    (COUNTRIES, [(value, {**told, "period": ("2023", "2023")}) for value, told in SECTORS], []),
    (COUNTRIES, [(value, {**told, "qualifier": "about"}) for value, told in SECTORS], []),
    (DONORS, [*CELLS[:3], (11, JAPAN)], []),
]


@pytest.mark.parametrize(("first", "second", "tied"), SPLIT)
def test_tables_that_split_one_sum_tell_it_once(
    reading: Make, first: list[Row], second: list[Row], tied: list[tuple[int, int]]
) -> None:
    """By country in one table of a text and by sector in the next: no money is in a sum twice."""
    rows = []
    for top, table in ((0, first), (900, second)):
        for place, (value, told) in enumerate(table):
            start = top + 20 * place
            fields = {"recipients": set(), "what": None, "rule": "table.unit", **LATER, **told}
            lines = {"start": start + 9, "end": start + 12, "sentence": (start, start + 18)}
            rows.append(reading(**pounds(value), **fields, **lines))
    found = {(one, other) for kind, one, other in ties(*rows) if kind == "restates"}
    assert found == {(rows[one].id, rows[other].id) for one, other in tied}
