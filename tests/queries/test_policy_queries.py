"""Edge cases of the questions of policy work, on made-up pledges and deliveries."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from pyoxigraph import Store

from extract.model import Amount, Count
from kg.formats import Cell, Entity, cell_text

Make = Callable[..., Store]
Ask = Callable[..., list[dict[str, Cell]]]
DONE: dict[str, Any] = {"kind": "delivery", "stage": "delivered"}


def usd(value: int) -> Amount:
    """A sum in US dollars."""
    return Amount(Decimal(value), "USD")


def to(*codes: str) -> tuple[tuple[str, ...], ...]:
    """Recipients, or donors, by their codes."""
    return tuple((code,) for code in codes)


def end(cell: Cell) -> str:
    """The end of an IRI."""
    assert isinstance(cell, Entity)
    return cell.iri.rpartition("/")[2]


def statement(name: str) -> str:
    """The IRI of a statement, in Turtle."""
    return f"<https://aidkg.example/id/statement/{name}>"


def test_whose_money_it_is(pledges_of: Make, answer: Ask) -> None:
    """A total of several payers is unknown, and says how much of it other rows have."""
    store = pledges_of(
        {"amount": usd(60)},
        {"amount": usd(20), "part_of": "s0", "payer": "policy bank"},
        {"amount": usd(10), "part_of": "s0", "payer": "company"},
        {"amount": usd(15), "part_of": "s0", "payer": "state"},
        {"amount": usd(5), "part_of": "s3", "payer": "state"},
    )
    rows = {cell_text(row["payer"]): row for row in answer(store, "pledged-by-payer")}
    assert {name: row["total"] for name, row in rows.items()} == {
        "unknown": 60,
        "policy bank": 20,
        "company": 10,
        "state": 15,
    }
    assert sum(int(cell_text(row["in_other_rows"])) for row in rows.values()) == 45


def test_a_region_has_its_own_part_of_a_shared_total(pledges_of: Make, answer: Ask) -> None:
    """Africa's part of what Africa and Asia share is Africa's; the rest is nobody's alone."""
    store = pledges_of(
        {"amount": usd(100), "recipients": to("KEN", "PAK")},
        {"amount": usd(60), "recipients": to("KEN"), "part_of": "s0"},
        {"amount": usd(7), "recipients": to("KEN", "002")},
        {"amount": usd(3), "recipients": to("LDC")},
        {"amount": usd(1), "recipients": to("PAK", "LDC")},
    )
    rows = {cell_text(row["region"]): row for row in answer(store, "pledged-by-region")}
    assert (rows["Africa"]["total"], rows["Africa"]["shared"]) == (67, 100)
    assert (rows["Asia"]["total"], rows["Asia"]["shared"]) == (0, 101)
    assert len(rows) == 2


def test_a_total_in_another_region_is_told(pledges_of: Make, answer: Ask) -> None:
    """A part whose total stands in another row says so, so that rows may be added up."""
    store = pledges_of(
        {"amount": usd(100), "recipients": to("142")},
        {"amount": usd(60), "recipients": to("KEN"), "part_of": "s0"},
    )
    rows = {cell_text(row["region"]): row for row in answer(store, "pledged-by-region")}
    assert [rows[name]["in_other_rows"] for name in ("Asia", "Africa")] == [0, 60]


def test_income_groups_share_what_is_for_several(pledges_of: Make, answer: Ask) -> None:
    """What countries of two groups get together is in no total; one group's own is in one."""
    store = pledges_of(
        {"amount": usd(10), "recipients": to("KEN", "ETH")},
        {"amount": usd(4), "recipients": to("KEN", "PAK")},
        {"amount": usd(2), "recipients": to("ETH")},
        {"amount": usd(1), "recipients": to("002")},
    )
    rows = {end(row["income_group"]): row for row in answer(store, "pledged-by-income-group")}
    kenya, ethiopia = rows["lmc"], rows["lic"]
    assert (kenya["total"], kenya["shared"]) == (4, 10)
    assert (ethiopia["total"], ethiopia["shared"]) == (2, 10)


MEETING = "<https://aidkg.example/id/meeting/lisbon-talks-{}>"
SERIES = "<https://aidkg.example/id/forum/lisbon-talks> a aid:Forum . " + " ".join(
    f"{MEETING.format(year)} aid:editionOf <https://aidkg.example/id/forum/lisbon-talks> ; "
    f"aid:editionNumber {number} ; "
    f'aid:heldOn "{year}"^^<http://www.w3.org/2001/XMLSchema#gYear> .'
    for number, year in ((1, 2012), (2, 2015), (3, 2018))
)


def at(year: int) -> dict[str, Any]:
    """Fields of what was announced at an edition of a made-up forum."""
    return {"meeting": ((f"Lisbon Talks {year}",),), "announced": str(year)}


@pytest.fixture
def talks(pledges_of: Make) -> Store:
    """Three editions of a forum: a headline with its parts, a smaller one, and things alone."""
    return pledges_of(
        {"amount": usd(60), **at(2018)},
        {"amount": usd(15), **at(2018), "part_of": "s0", "payer": "state"},
        {"amount": usd(10), **at(2018), "part_of": "s0", "payer": "company"},
        {"count": Count(Decimal(50)), "what": "wells", **at(2018)},
        {"amount": usd(30), **at(2015)},
        {"count": Count(Decimal(5)), "what": "schools", **at(2012)},
        more=SERIES,
    )


def test_the_history_of_a_forum(talks: Store, answer: Ask) -> None:
    """Editions with sums stand in their order, with all that was announced there."""
    forum = "https://aidkg.example/id/forum/lisbon-talks"
    rows = answer(talks, "forum-history", forum=forum)
    assert [(row["edition"], row["total"], row["named_there"]) for row in rows] == [
        (2, 30, 1),
        (3, 60, 4),
    ]
    [silent] = answer(talks, "meetings-without-amounts", forum=forum)
    assert (end(silent["meeting"]), silent["statements"], silent["with_number"]) == (
        "lisbon-talks-2012",
        1,
        1,
    )


def test_a_headline_in_its_parts(talks: Store, answer: Ask) -> None:
    """Each part with its payer and share, and what no part tells."""
    meeting = MEETING.format(2018).strip("<>")
    rows = answer(talks, "headlines", meeting=meeting)
    told = [(row["part"], cell_text(row["payer"]), row["share"], row["rest"]) for row in rows]
    assert told == [(15, "state", 25, 35), (10, "company", Decimal("16.67"), 35)]
    assert answer(talks, "headlines", meeting=MEETING.format(2015).strip("<>")) == []


def test_pledged_and_delivered_are_never_netted(pledges_of: Make, answer: Ask) -> None:
    """A tied delivery stands beside its pledge; what is not tied stands apart from it."""
    tie = f"{statement('s1')} aid:fulfils {statement('s0')} ."
    store = pledges_of(
        {"amount": usd(100), "announced": "2014"},
        {**DONE, "amount": usd(40), "period": ("2015", "2015")},
        {**DONE, "amount": usd(7), "period": ("2016", "2016")},
        {**DONE, "amount": usd(90), "period": ("2013", "2018")},
        {"amount": usd(5), "stage": "cancelled"},
        {"amount": usd(3), "modality": "debt relief"},
        more=tie,
    )
    [row] = answer(store, "pledged-against-delivered")
    columns = ("pledged", "fulfilled", "delivered", "reported", "pledges", "answered", "deliveries")
    assert [row[column] for column in columns] == [100, 40, 7, 90, 1, 1, 3]


def test_a_part_for_another_is_in_its_total(pledges_of: Make, answer: Ask) -> None:
    """Rows may be added up; Kenya's part of Africa's pledge shows where Kenya is asked for."""
    store = pledges_of(
        {"amount": usd(100), "recipients": to("002")},
        {"amount": usd(30), "recipients": to("KEN"), "part_of": "s0"},
        {**DONE, "amount": usd(80), "recipients": (), "period": ("2013", "2018")},
        {
            **DONE,
            "amount": usd(50),
            "recipients": to("DEV"),
            "part_of": "s2",
            "period": ("2013", "2018"),
        },
    )
    rows = answer(store, "pledged-against-delivered")
    assert [(row["pledged"], row["reported"]) for row in rows] == [(100, 0), (0, 80)]
    [kenya] = answer(store, "pledged-against-delivered", recipient="Kenya")
    assert (kenya["pledged"], kenya["reported"]) == (30, 0)


def test_silence_ends_where_a_delivery_is_tied(pledges_of: Make, answer: Ask) -> None:
    """A pledge is overdue after its last year, unless a delivery is tied to it or to a part."""
    pledge = {"announced": "2012", "period": ("2012", "2015")}
    made = (
        {"amount": usd(1), **pledge},
        {"amount": usd(2), **pledge},
        {"amount": usd(4), **pledge},
        {"amount": usd(3), **pledge, "part_of": "s2"},
        {"amount": usd(5), "announced": "2012"},
        {"amount": usd(6), **pledge, "stage": "cancelled"},
        {**DONE, "amount": usd(50), "period": ("2014", "2014")},
    )
    both = f"{statement('s1')} , {statement('s3')}"
    store = pledges_of(*made, more=f"{statement('s6')} aid:fulfils {both} .")
    [row] = answer(store, "overdue", year="2016")
    assert (row["amount"], row["last_delivery"]) == (1, None)
    assert answer(store, "overdue", year="2015") == []
    untied = answer(pledges_of(*made), "overdue", year="2016")
    assert [row["amount"] for row in untied] == [4, 3, 2, 1]
    assert {row["last_delivery"] for row in untied} == {2014}


def test_silence_of_today(pledges_of: Make, answer: Ask) -> None:
    """Without a year it is today's: what ended long ago is over, what is to end is not."""
    store = pledges_of(
        {"amount": usd(1), "period": ("2001", "2002")},
        {"amount": usd(2), "period": ("2001", "2198")},
    )
    assert [row["amount"] for row in answer(store, "overdue")] == [1]


def test_a_revised_pledge_shows_its_change(pledges_of: Make, answer: Ask) -> None:
    """The newer sum less the older one, where both are in one currency."""
    store = pledges_of(
        {"amount": usd(10), "announced": "2012"},
        {"amount": usd(15), "announced": "2014"},
        {"amount": Amount(Decimal(8), "GBP"), "announced": "2014"},
        more=f"{statement('s1')} aid:revises {statement('s0')} . "
        f"{statement('s2')} aid:restates {statement('s1')} .",
    )
    rows = {end(row["tie"]): row for row in answer(store, "restated")}
    assert rows["ontology#revises"]["change"] == 5
    assert rows["ontology#restates"]["change"] is None


def test_what_is_announced_again_has_its_reason(pledges_of: Make, answer: Ask) -> None:
    """The same sum under one plan in another year is tied to the first, and the words say why."""
    plan = {"initiative": (("Blue Plan",),), "amount": usd(70)}
    store = pledges_of({**plan, "announced": "2012"}, {**plan, "announced": "2014"})
    [row] = answer(store, "restated")
    assert [end(row[name]) for name in ("statement", "other_statement")] == ["s1", "s0"]
    assert (row["change"], row["announced"], row["other_announced"]) == (0, "2014", "2012")
    assert cell_text(row["reason"]).startswith("the same sum under the same initiative")
    [again] = answer(store, "announced-first")
    assert (end(again["pledge"]), end(again["restates"])) == ("s1", "s0")
    [total] = answer(store, "pledged-by-initiative")
    assert total["total"] == 70


def test_a_country_gives_and_receives(pledges_of: Make, answer: Ask) -> None:
    """Roles, kinds and sectors have rows of their own, and what is given in things is counted."""
    store = pledges_of(
        {"amount": usd(10), "what": "hospitals", "recipients": to("PAK")},
        {"amount": usd(4), "what": "primary schools", "recipients": to("PAK"), "part_of": "s0"},
        {"amount": usd(6), "what": "hospitals", "recipients": to("PAK", "KEN")},
        {**DONE, "amount": usd(2), "donor": to("PAK"), "what": "hospitals"},
        {"count": Count(Decimal(7)), "what": "hospitals", "recipients": to("PAK")},
    )
    rows = answer(store, "country-profile", country="Pakistan")
    found = {
        (row["role"], end(row["kind"]).rpartition("#")[2], row["currency"]): row
        for row in rows
        if isinstance(row["sector"], Entity) and "ealth" in row["sector"].label
    }
    received = found["recipient", "Commitment", "USD"]
    assert (received["total"], received["shared"]) == (10, 6)
    assert found["donor", "Delivery", "USD"]["total"] == 2
    assert found["recipient", "Commitment", ""]["without_sum"] == 1
    [schools] = [row for row in rows if row["total"] == 4]
    assert schools["in_other_rows"] == 4


def test_donors_that_give_together(pledges_of: Make, answer: Ask) -> None:
    """With how many parts tell who brings what."""
    store = pledges_of(
        {"amount": usd(9), "donor": to("JPN", "GBR")},
        {"amount": usd(5), "donor": to("JPN"), "part_of": "s0"},
    )
    [row] = answer(store, "co-financing")
    assert (row["givers"], row["amount"], row["parts"]) == (2, 9, 1)
    assert answer(store, "co-financing", donor="China") == []


def test_channels_have_their_years(pledges_of: Make, answer: Ask) -> None:
    """Pledges and deliveries through one fund, from the first year to the last."""
    through = {"through": (("Blue Fund",),)}
    store = pledges_of(
        {"amount": usd(1), "announced": "2012", **through},
        {"amount": usd(1), "announced": "2016", **through, "recipients": ()},
        {**DONE, "amount": usd(1), **through},
    )
    [row] = answer(store, "channels")
    columns = ("statements", "pledges", "given", "first_year", "last_year")
    assert [row[column] for column in columns] == [3, 2, 1, 2012, 2016]
    assert [cell_text(one) for one in row["recipients"]] == ["Kenya"]  # type: ignore[union-attr]


def test_a_map_of_one_region(pledges_of: Make, answer: Ask) -> None:
    """Only the countries of the region; what is shared is told apart."""
    store = pledges_of(
        {"amount": usd(1), "recipients": to("KEN", "PAK")},
        {**DONE, "amount": usd(1), "recipients": to("KEN"), "donor": ()},
    )
    [row] = answer(store, "recipients-map", region="Africa")
    columns = ("iso3", "statements", "together", "pledges", "given", "number_of_donors")
    assert [row[column] for column in columns] == ["KEN", 2, 1, 1, 1, 1]


def test_a_date_that_one_statement_lacks(pledges_of: Make, answer: Ask) -> None:
    """The first announcement at a meeting is known though another statement has no date."""
    store = pledges_of(
        {"amount": usd(1), **at(2015)},
        {"count": Count(Decimal(2)), "what": "clinics"},
        more=f"{statement('s1')} aid:announcedAt {MEETING.format(2015)} .",
    )
    [row] = answer(store, "meetings")
    assert (row["announced"], row["statements"]) == ("2015", 2)
