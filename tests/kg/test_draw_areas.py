"""The regions and groups by which the page filters recipients: those of the ledger, exactly."""

from __future__ import annotations

from typing import Any

import pytest
from pyoxigraph import Store

from kg.draw.areas import Surroundings
from kg.draw.arrange import arrange
from kg.draw.block import blocks_of
from kg.draw.read import read_picture
from kg.ledger.answers.book import Ledger
from kg.ledger.answers.parties import Membership, Parties, read_parties
from kg.ledger.answers.selection import Selection

_YEARS = (None, 1950, 1990, 2005, 2006, 2018, 2030)


class _Any(dict[str, str]):
    """Any word is itself."""

    def __missing__(self, key: str) -> str:
        return key


@pytest.fixture(scope="module")
def store(listed_store: Store) -> Store:
    """The graph of the corpus with all countries, regions, groups and their members."""
    return listed_store


@pytest.fixture(scope="module")
def data(store: Store) -> dict[str, Any]:
    """The data of the page of that graph."""
    picture = read_picture(store)
    return blocks_of(picture, arrange(picture), words={"en": _Any(), "zh": _Any()}).data


def test_a_member_belongs_to_its_groups_in_its_years() -> None:
    """As `Parties.belongs_to` has it, for every recipient, group and year."""
    parties = Parties(
        states={"ministry": ("b",)},
        members_of={"the countries of g": ("g",)},
        memberships={
            "g": (Membership("a", 1960, 2005), Membership("b", 1990), Membership("a", 2010)),
            "h": (Membership("b"),),
        },
    )
    surroundings = Surroundings(parties, groups=["empty"])
    everyone = ["a", "b", "ministry", "g", "h", "the countries of g", "empty", "nobody"]
    for taker in everyone:
        told = surroundings.groups_of(taker)
        for group in ("g", "h", "the countries of g", "empty"):
            for year in _YEARS:
                as_of = 9999 if year is None else year
                found = any(area == group and a <= as_of <= b for area, a, b in told)
                assert found == parties.belongs_to(taker, group, year), (taker, group, year)


def test_a_recipient_lies_in_all_regions_around_it(store: Store) -> None:
    """As `Parties.lies_in` has it, for every recipient and region of the corpus."""
    parties = read_parties(store)
    surroundings = Surroundings(parties)
    takers = {iri for s in read_picture(store).statements for iri in s.recipients}
    assert any(surroundings.regions_of(taker) for taker in takers)
    for taker in takers:
        around = surroundings.regions_of(taker)
        assert [area in around for area in sorted(parties.areas)] == [
            parties.lies_in(taker, area) for area in sorted(parties.areas)
        ]


def test_the_page_finds_what_a_selection_of_the_ledger_takes(
    store: Store, data: dict[str, Any]
) -> None:
    """Statements of each region and group, told from the data block alone, are the ledger's."""
    ledger = Ledger.open(store)
    kinds = ("Commitment", "Delivery", "ReportedTotal")
    assert any(first > 1990 for node in data["nodes"] for _, first, _ in node.get("member", ()))
    places = {area for node in data["nodes"] for area in node.get("within", ())}
    places |= {area for node in data["nodes"] for area, _, _ in node.get("member", ())}
    assert len(places) > 20
    for place in sorted(places):
        area = data["areas"][place]
        is_region = area["kind"] == "Region"
        field = "recipient" if is_region else "group"
        taken = {
            row.posting.iri
            for kind in kinds
            for group in ledger.groups(Selection(kinds=(kind,), **{field: area["iri"]}))
            for row in (*group.rows_in, *group.rows_out)
        }
        found = {
            statement["iri"]
            for statement in data["statements"]
            if any(
                _is_in(data["nodes"][n], place, statement) for n in statement.get("recipients", ())
            )
        }
        with_money = {iri for iri, posting in ledger.postings.items() if posting.money}
        assert found & with_money == taken, area["iri"]


def _is_in(node: dict[str, Any], area: int, statement: dict[str, Any]) -> bool:
    year = statement.get("year", 9999)
    return area in node.get("within", ()) or any(
        group == area and first <= year <= last for group, first, last in node.get("member", ())
    )
