"""The codes that other registers give to organisations and funds, tested as data."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.codelists import Codelists, load_gazetteer
from kg.concepts import Concept
from kg.name_index import name_key

TABLE = Path(__file__).parent.parent.parent / "tools" / "data" / "organisation_ids.tsv"
PATTERNS = {
    "crsChannelCode": r"[2-5]\d{4}",
    "dacProviderCode": r"\d{3,4}",
    "dacAgencyCode": r"\d{1,3}-\d{1,3}",
    "iatiIdentifier": r"[0-9A-Za-z][^/&|?\s]*",
}


@pytest.fixture(scope="module")
def codelists() -> Codelists:
    """The code lists of the project."""
    return Codelists()


def read_rows() -> list[dict[str, str]]:
    """The rows of the table of codes."""
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def body(codelists: Codelists, identifier: str) -> Concept:
    """The organisation or fund of an id."""
    found = [c for c in codelists.concepts if c.id == identifier]
    found = [c for c in found if c.type in ("Organisation", "Fund")]
    assert len(found) == 1, f"organisation_ids.tsv: {identifier} is no organisation or fund"
    return found[0]


def parts(name: str) -> Iterator[str]:
    """A name as a register writes it, and without its brackets, its country or its long form."""
    yield name
    for piece in (name, *name.split(" - "), *name.split(" / ")):
        yield re.sub(r"\s*\([^()]*\)", "", piece).strip()
    yield from re.findall(r"\(([^()]*)\)", name)


@pytest.mark.parametrize("scheme", PATTERNS)
def test_codes_are_well_formed_and_unique(scheme: str) -> None:
    """A code has the form of its register, stands for one body, and a body has one of a kind."""
    rows = [row for row in read_rows() if row["scheme"] == scheme]
    assert len(rows) >= 100
    for row in rows:
        assert re.fullmatch(PATTERNS[scheme], row["code"]), row
    for column in ("code", "id"):
        values = [row[column] for row in rows]
        twice = {value for value in values if values.count(value) > 1}
        assert not twice, f"{scheme}: {column} given twice: {twice}"


def test_no_other_scheme_is_used() -> None:
    """The table holds the four registers only."""
    assert {row["scheme"] for row in read_rows()} == set(PATTERNS)


def test_the_register_names_the_body_as_we_do(codelists: Codelists) -> None:
    """The register's own name is one of ours; where it is written otherwise, a note says how."""
    for row in read_rows():
        concept = body(codelists, row["id"])
        ours = {name_key(name) for names in concept.labels.values() for name in names}
        ours |= set(map(name_key, concept.abbreviations))
        same = any(name_key(part) in ours for part in parts(row["name"]) if part)
        assert same or row["note"], (
            f"{row['name']!r} is no name of {row['id']}: correct the row, add the name to the "
            "table of organisations or funds, or say in `note` why it is the same"
        )


def test_the_lists_hold_the_codes_of_the_table(codelists: Codelists) -> None:
    """What the table says is what a look-up finds."""
    for row in read_rows():
        assert body(codelists, row["id"]).codes[row["scheme"]] == row["code"]


@pytest.mark.parametrize(
    ("code", "identifier"),
    [
        ("XM-DAC-41114", "united-nations-development-programme"),
        ("41114", "united-nations-development-programme"),
        ("GB-GOV-1", "fcdo"),
        ("XM-DAC-701-8", "jica"),
        ("47122", "gavi"),
        ("302-1", "usaid"),
        ("44002", "ida"),
    ],
)
def test_bodies_are_found_by_the_codes_of_other_data(
    codelists: Codelists, code: str, identifier: str
) -> None:
    """A row of IATI or CRS data leads to the body that it means."""
    found = codelists.by_code(code)
    assert found is not None
    assert found.id == identifier


def test_agency_codes_begin_with_the_code_of_the_state(codelists: Codelists) -> None:
    """The state for which an agency acts is the one whose DAC code its own begins with."""
    states = {entry.id: entry.acts_for for entry in load_gazetteer()}
    agencies = [row for row in read_rows() if row["scheme"] == "dacAgencyCode"]
    for row in agencies:
        state = codelists.by_code(states[row["id"]] or "", type="Country")
        assert state is not None, f"{row['id']}: fill in `acts_for`"
        assert row["code"].split("-")[0] == state.codes["dacCode"], row


def test_provider_codes_are_not_looked_up_alone(codelists: Codelists) -> None:
    """104 is Myanmar in M49, and the Nordic Development Fund among the DAC's providers."""
    country, fund = codelists.by_code("104"), codelists.by_code("nordic-development-fund")
    assert country is not None
    assert fund is not None
    assert (country.id, fund.codes["dacProviderCode"]) == ("MMR", "104")
