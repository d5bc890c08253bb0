"""Honest sums: what counts, what is left out and by which rule, on ledgers of every form."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import ParameterError
from kg.ledger import Ledger, Selection
from kg.ledger.answers.parties import Membership, Parties
from kg.ledger.answers.postings import Money, Posting
from kg.ledger.answers.selection import KINDS, Kind
from kg.ledger.answers.sums import Sum

BASE = "https://aidkg.example/id/"
PLEDGES: tuple[Kind, ...] = ("Commitment",)
GIVEN: tuple[Kind, ...] = ("Delivery", "ReportedTotal")


def iri(kind: str, code: object) -> str:
    """The IRI of a node."""
    return f"{BASE}{kind}/{code}"


PARTIES = Parties(
    regions={iri("country", "KEN"): (iri("region", "014"),)},
    broader={
        iri("region", "014"): (iri("region", "202"),),
        iri("region", "202"): (iri("region", "002"), iri("region", "014")),  # a circle
    },
    states={iri("organisation", "exim"): (iri("country", "CHN"),)},
    members_of={iri("forum", "club"): (iri("group", "LDC"),)},
    memberships={iri("group", "LDC"): (Membership(iri("country", "KEN"), 2001, 2010),)},
)


def money(value: int | None, currency: str = "USD", **bounds: int | None) -> Money:
    """A sum; without bounds it is exact."""
    limits = {"min": value, "max": value, **bounds}
    least, most = (None if n is None else Decimal(n) for n in (limits["min"], limits["max"]))
    return Money(currency, None if value is None else Decimal(value), least, most)


def posting(name: str, value: int | None = 1, **fields: Any) -> Posting:
    """A pledge of China to Kenya, but for the fields given; relations are named by ids."""
    plain: dict[str, Any] = {
        "kind": "Commitment",
        "label": (name, name),
        "donors": (iri("country", "CHN"),),
        "recipients": (iri("country", "KEN"),),
        "stage": iri("stage", "pledged"),
        "modality": iri("modality", "aid"),
        "money": money(value),
    }
    for relation in ("part_of", "counted_in", "restates", "revises"):
        fields[relation] = tuple(iri("statement", one) for one in fields.get(relation, ()))
    return Posting(iri=iri("statement", name), **{**plain, **fields})


def told(ledger: Ledger, **asked: Any) -> tuple[dict[str, Sum], list[str], dict[str, str | None]]:
    """The totals, the ids of what is in, and the rule of each that is out."""
    total = ledger.total(Selection(**{"kinds": PLEDGES, **asked}))
    rows_out = {row.posting.id: row.rule for row in total.rows_out}
    return total.totals, [row.posting.id for row in total.rows_in], rows_out


def exactly(value: int) -> Sum:
    """A total without bounds of its own."""
    return Sum(Decimal(value), Decimal(value), Decimal(value))


CANCELLED = {"stage": iri("stage", "cancelled")}
RELIEF = {"modality": iri("modality", "debt-relief")}
JOINT = {"recipients": (iri("country", "KEN"), iri("country", "UGA"))}


@pytest.mark.parametrize(
    ("postings", "asked", "total", "out"),
    [
        ([posting("a", 5), posting("b", 7)], {}, 12, {}),
        (
            [posting("a", 5), posting("b", 2, part_of=["a"], counted_in=["a"])],
            {},
            5,
            {"b": "part"},
        ),
        (
            [posting("a", 5), posting("b", 6, restates=["a"], counted_in=["a"])],
            {},
            5,
            {"b": "restatement"},
        ),
        (
            [posting("old", 5, counted_in=["new"]), posting("new", 8, revises=["old"])],
            {},
            8,
            {"old": "revised"},
        ),
        ([posting("a", 5), posting("b", 2, **RELIEF)], {}, 5, {"b": "debt-relief"}),
        ([posting("a", 5), posting("b", 2, **CANCELLED)], {}, 5, {"b": "cancelled"}),
        (
            [posting("a", 5, **CANCELLED), posting("b", 2, counted_in=["a"])],
            {},
            2,
            {"a": "cancelled"},
        ),
        ([posting("a", 5, **JOINT)], {}, 5, {}),
        ([posting("a", 5, **JOINT)], {"recipient": iri("country", "KEN")}, 0, {"a": "shared"}),
        (
            [posting("a", 5, **JOINT), posting("b", 2, counted_in=["a"])],
            {"recipient": iri("country", "KEN")},
            2,
            {"a": "shared"},
        ),
        (
            [posting("a", 5), posting("b", 2, kind="Delivery")],
            {},
            5,
            {"b": "other-kind"},
        ),
        (
            [posting("a", 5), posting("b", 2, money=money(2, "CNY"))],
            {"currency": "USD"},
            5,
            {"b": "other-currency"},
        ),
        (
            [posting("a", 5), posting("b", 2, stage=iri("stage", "committed"))],
            {"stage": "pledged"},
            5,
            {"b": "other-stage"},
        ),
        (
            [posting("a", 5, year=2015), posting("b", 2), posting("c", 3, year=2011)],
            {"announced_from": 2013, "announced_to": 2018},
            5,
            {"b": "other-time"},
        ),
    ],
)
def test_each_rule_leaves_out_what_it_should(
    postings: Sequence[Posting], asked: dict[str, Any], total: int, out: dict[str, str]
) -> None:
    """Parts, versions, relief, joint sums and near misses are out, each by its own rule."""
    totals, _, rows_out = told(Ledger(postings), **asked)
    assert totals["USD"] == exactly(total)
    assert rows_out == out


def test_a_part_whose_total_is_not_asked_for_counts() -> None:
    """A part is left out only where its total is in the same selection."""
    uganda = {"recipients": (iri("country", "UGA"),)}
    ledger = Ledger([posting("a", 5), posting("b", 2, counted_in=["a"], **uganda)])
    assert told(ledger)[0]["USD"] == exactly(5)
    assert told(ledger, recipient=iri("country", "UGA"))[0]["USD"] == exactly(2)


def test_currencies_are_never_mixed() -> None:
    """Each currency has its total."""
    ledger = Ledger([posting("a", 5), posting("b", money=money(60, "CNY"))])
    assert told(ledger)[0] == {"CNY": exactly(60), "USD": exactly(5)}


@pytest.mark.parametrize(
    ("sums", "total"),
    [
        ([money(5), money(100, max=None)], Sum(Decimal(105), Decimal(105), None)),
        ([money(5), money(60, min=0)], Sum(Decimal(65), Decimal(5), Decimal(65))),
        ([money(5), money(60, min=None)], Sum(Decimal(65), None, Decimal(65))),
        ([money(None, min=2, max=4), money(5)], Sum(Decimal(7), Decimal(7), Decimal(9))),
        ([money(60, min=None, max=None)], Sum(Decimal(60), None, None)),
    ],
)
def test_bounds_stay_bounds(sums: Sequence[Money], total: Sum) -> None:
    """“Over”, “up to”, “nearly”, ranges and “about” bound the total as they bound its rows."""
    ledger = Ledger(posting(f"s{n}", money=one) for n, one in enumerate(sums))
    assert told(ledger)[0] == {"USD": total}


def test_a_pledge_is_never_added_to_what_was_given() -> None:
    """Asking for both together is an error that says how to ask."""
    with pytest.raises(ParameterError, match="ask for kinds"):
        Ledger([posting("a")]).total(Selection(kinds=KINDS))


@pytest.mark.parametrize(
    ("period", "donor", "rule"),
    [
        ((2014, 2014), "CHN", "may-be-held"),
        ((2018, 2019), "CHN", "may-be-held"),
        (None, "CHN", "may-be-held"),
        ((2019, 2019), "CHN", None),
        ((2012, 2012), "CHN", None),
        ((2014, 2014), "JPN", None),
    ],
)
def test_a_reported_total_and_what_it_may_hold_are_never_added(
    period: tuple[int, int] | None, donor: str, rule: str | None
) -> None:
    """A delivery of the same giver in a time that the total has some of is left out."""
    total = posting("total", 100, kind="ReportedTotal", period=(2013, 2018))
    one = posting("one", 7, kind="Delivery", period=period, donors=(iri("country", donor),))
    totals, _, rows_out = told(Ledger([total, one]), kinds=GIVEN)
    assert totals["USD"] == exactly(100 if rule else 107)
    assert rows_out == ({"one": rule} if rule else {})


@pytest.mark.parametrize(("above", "below"), [("", "CHN"), ("CHN", ""), ("", "")])
def test_a_giver_that_is_not_told_may_be_anybody(above: str, below: str) -> None:
    """Where the total or the delivery names no giver, the total may hold the delivery."""
    givers = [(iri("country", code),) if code else () for code in (above, below)]
    total = posting("total", 100, kind="ReportedTotal", period=(2013, 2018), donors=givers[0])
    one = posting("one", 7, kind="Delivery", period=(2014, 2014), donors=givers[1])
    assert told(Ledger([total, one]), kinds=GIVEN)[2] == {"one": "may-be-held"}


@pytest.mark.parametrize(
    ("of_total", "of_one", "rule"),
    [
        ("region/002", "country/KEN", "may-be-held"),
        ("country/KEN", "region/014", "may-be-held"),
        ("country/KEN", "country/KEN", "may-be-held"),
        ("group/LDC", "country/UGA", "may-be-held"),
        ("country/KEN", "organisation/red-cross", "may-be-held"),
        ("country/KEN", "country/UGA", None),
        ("region/142", "country/KEN", None),
    ],
)
def test_a_total_holds_nothing_for_others(of_total: str, of_one: str, rule: str | None) -> None:
    """A total for one country holds no delivery to another; of groups and bodies nobody knows."""
    total = posting("total", 100, kind="ReportedTotal", recipients=(BASE + of_total,))
    one = posting("one", 7, kind="Delivery", recipients=(BASE + of_one,))
    rows_out = told(Ledger([total, one], PARTIES), kinds=GIVEN)[2]
    assert rows_out == ({"one": rule} if rule else {})


@pytest.mark.parametrize(
    ("period", "misses"),
    [
        ((2013, 2018), None),
        ((2014, 2015), None),
        ((2012, 2014), "other-time"),
        ((2016, 2019), "other-time"),
        ((2013, None), "other-time"),
        (None, "other-time"),
        ((2019, 2020), "far"),
        ((2001, 2012), "far"),
    ],
)
def test_years_hold_what_lies_wholly_within(
    period: tuple[int | None, int | None] | None, misses: str | None
) -> None:
    """What only overlaps the years, or may, is told as left out; what is far is not told at all."""
    one = posting("one", 7, kind="ReportedTotal", period=period)
    asked = {"kinds": GIVEN, "period_from": 2013, "period_to": 2018}
    _, rows_in, rows_out = told(Ledger([one]), **asked)
    assert rows_in == (["one"] if misses is None else [])
    assert rows_out == ({"one": misses} if misses == "other-time" else {})


def test_dollars_are_added_only_when_asked() -> None:
    """In US dollars a part in another currency is still a part, and no rate means no number."""
    ledger = Ledger(
        [
            posting("a", money=money(700, "CNY"), usd=money(100)),
            posting("b", 20, usd=money(20), part_of=["a"]),
            posting("c", money=money(9, "XAF"), no_rate=("no rate", "无汇率")),
        ]
    )
    assert set(told(ledger)[0]) == {"CNY", "USD", "XAF"}
    totals, rows_in, rows_out = told(ledger, in_usd=True)
    assert totals == {"USD": exactly(100)}
    assert (rows_in, rows_out) == (["a"], {"b": "part", "c": "no-rate"})


@pytest.mark.parametrize(
    ("asked", "rows_in"),
    [
        ({"recipient": iri("region", "002")}, ["a", "b"]),
        ({"recipient": iri("region", "142")}, []),
        ({"donor": iri("country", "CHN")}, ["a", "b"]),
        ({"donor": iri("organisation", "exim")}, ["b"]),
        ({"group": iri("group", "LDC")}, ["a"]),
        ({"group": iri("forum", "club")}, ["a"]),
        ({"modality": "aid"}, ["a", "b"]),
        ({"modality": "debt relief"}, []),
        ({"statements": ("b",)}, ["b"]),
    ],
)
def test_a_region_stands_for_its_countries(asked: dict[str, Any], rows_in: list[str]) -> None:
    """So does a state for its banks, and a group for those who were its members that year."""
    bank = (iri("organisation", "exim"),)
    ledger = Ledger([posting("a", 3, year=2010), posting("b", 2, year=2011, donors=bank)], PARTIES)
    assert told(ledger, **asked)[1] == rows_in


def test_of_several_sectors_none_gets_all() -> None:
    """A sum for two sectors is shared where one of them is asked for."""
    two = (iri("sector", "110"), iri("sector", "120"))
    ledger = Ledger([posting("a", 5, sectors=two), posting("b", 2, sectors=two[:1])])
    totals, _, rows_out = told(ledger, sector="110")
    assert totals == {"USD": exactly(2)}
    assert rows_out == {"a": "shared"}


# ------------------------------------------------------------------ ledgers of every form

_DONORS = [(iri("country", code),) for code in ("CHN", "JPN")]
_DONORS.append((*_DONORS[0], *_DONORS[1]))


@st.composite
def ledgers(draw: st.DrawFn) -> list[Posting]:
    """Trees of totals whose parts are no more than they are, with versions of some."""
    found: list[Posting] = []
    left: dict[str, int] = {}
    for number in range(draw(st.integers(1, 9))):
        name = f"s{number}"
        above = draw(st.sampled_from([None, *found])) if found else None
        fields: dict[str, Any] = {
            "donors": draw(st.sampled_from(_DONORS)),
            "stage": iri("stage", draw(st.sampled_from(["pledged", "pledged", "cancelled"]))),
            "modality": iri("modality", draw(st.sampled_from(["aid", "aid", "debt-relief"]))),
        }
        value = draw(st.integers(0, 1000))
        currency = draw(st.sampled_from(["USD", "CNY"]))
        kind: str = draw(st.sampled_from(KINDS))
        if above is not None and above.money is not None:
            currency, kind = above.money.currency, above.kind
            value = draw(st.integers(0, left[above.id]))
            left[above.id] -= value
            link = draw(st.sampled_from(["part_of", "restates"]))
            fields[link] = (above.id,)
            fields["counted_in"] = (above.id, *(iri_.split("/")[-1] for iri_ in above.counted_in))
        least = draw(st.sampled_from([value, 0, None]))
        most = draw(st.sampled_from([value, None]))
        fields["money"] = money(value, currency, min=least, max=most)
        left[name] = value
        found.append(posting(name, kind=kind, **fields))
    return found


@st.composite
def selections(draw: st.DrawFn) -> Selection:
    """Questions that any of those ledgers may be asked."""
    return Selection(
        kinds=draw(st.sampled_from([PLEDGES, GIVEN, ("Delivery",)])),
        donor=draw(st.sampled_from(["", *_DONORS[0], *_DONORS[1]])),
        currency=draw(st.sampled_from(["", "USD"])),
        stage=draw(st.sampled_from(["", "", "cancelled"])),
    )


@given(ledgers(), selections())
def test_no_total_is_more_than_the_roots(postings: list[Posting], asked: Selection) -> None:
    """What is counted in nothing else bounds every total of its currency."""
    for currency, found in Ledger(postings).total(asked).totals.items():
        roots = [
            one.money.stated
            for one in postings
            if one.money is not None and not one.counted_in and one.money.currency == currency
        ]
        assert found.total <= sum(roots)


@given(st.data(), ledgers(), selections())
def test_the_order_of_statements_does_not_matter(
    data: st.DataObject, postings: list[Posting], asked: Selection
) -> None:
    """The same statements in another order have the same totals, rows and rules."""
    shuffled = data.draw(st.permutations(postings))
    assert Ledger(shuffled).total(asked) == Ledger(postings).total(asked)


@given(st.data(), ledgers(), selections())
def test_a_part_of_what_counts_changes_no_total(
    data: st.DataObject, postings: list[Posting], asked: Selection
) -> None:
    """Whoever tells of a part of a total that is in does not change the total."""
    before = Ledger(postings).total(asked)
    if not before.rows_in:
        return
    whole = data.draw(st.sampled_from(before.rows_in)).posting
    part = posting(
        "part",
        kind=whole.kind,
        donors=whole.donors,
        stage=whole.stage,
        money=whole.money,
        part_of=[whole.id],
        counted_in=[whole.id, *(name.rsplit("/", 1)[-1] for name in whole.counted_in)],
    )
    after = Ledger([*postings, part]).total(asked)
    assert after.totals == before.totals
    assert {row.rule for row in after.rows_out if row.posting.id == "part"} == {"part"}


@given(ledgers(), selections())
def test_every_row_is_in_or_out_once(postings: list[Posting], asked: Selection) -> None:
    """Every statement that is asked for stands in one of the two lists, once."""
    total = Ledger(postings).total(asked)
    ids = [row.posting.iri for row in (*total.rows_in, *total.rows_out)]
    assert len(ids) == len(set(ids))
    wanted = {
        one.iri
        for one in postings
        if one.kind in asked.kinds
        and (not asked.donor or asked.donor in one.donors)
        and (not asked.currency or (one.money and one.money.currency == asked.currency))
        and (not asked.stage or one.is_cancelled)
    }
    assert wanted <= set(ids)
    assert all(row.rule is None for row in total.rows_in)
    assert all(row.rule is not None for row in total.rows_out)
    known = {one.iri for one in postings}
    assert all(set(row.held_by) <= known for row in total.rows_out)
