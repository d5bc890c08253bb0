"""Places and their codes: whoever lacks one is on a list that says why."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.codelists import Codelists
from kg.concepts import Concept
from tests.shared import read_table

ROOT = Path(__file__).parents[2]
LINKSETS = ROOT / "ontology" / "linksets"
FORMER = {"CSK", "DDR", "SCG", "SUN", "YMD", "YUG"}  # under their codes of ISO 3166-3, names alone

# Scheme or linkset: who has none, and why. Countries that are no more have none of any.
MISSING = {
    "iso2": ("XKX", "Kosovo is not in ISO 3166-1"),
    "iso3": ("XKX", "Kosovo is not in ISO 3166-1"),
    "isoNumeric": ("XKX", "Kosovo is not in ISO 3166-1"),
    "m49": ("TWN XKX", "neither is an area of the UN's M49"),
    "un-geoareas": ("TWN XKX", "the UN's geographic areas are those of M49"),
    "worldBankCode": (
        # Guernsey and Jersey are one economy there, CHI, which is region 830 here.
        "AIA ALA ATA ATF BES BLM BVT CCK COK CXR ESH FLK GGY GLP GUF HMD IOT JEY MSR MTQ MYT NFK "
        "NIU PCN REU SGS SHN SJM SPM TKL TWN UMI VAT WLF",
        "not in the World Bank's table of economies, fiscal year 2024",
    ),
    "dacCode": (
        "ALA AND ATA ATF BES BLM BRN BVT CCK CUW CXR ESH FLK FRO GGY GLP GRL GUF GUM HMD IMN IOT "
        "JEY MAF MCO MTQ NFK PCN PRI REU SGP SGS SJM SMR SPM SXM UMI VAT VIR WSM",
        "the table at hand has none; Samoa, a recipient, has one that it does not give",
    ),
    "wikidata": ("", "all have one"),
    "geonames": ("", "all have one"),
    "eu-countries": ("", "all have one; Kosovo's is 1A0"),
}
MISSING["world-bank"] = MISSING["worldBankCode"]


@pytest.fixture(scope="module")
def countries() -> dict[str, Concept]:
    """Countries and territories of today by id."""
    found = {c.id: c for c in Codelists().concepts if c.type == "Country"}
    return {code: concept for code, concept in found.items() if code not in FORMER}


def links(name: str) -> dict[str, str]:
    """The external identifier of each country of a linkset: the last part of its IRI."""
    text = (LINKSETS / f"{name}.ttl").read_text(encoding="utf-8")
    found = re.findall(r"^country:(\w+) \S+ <(\S+?)/?> \.$", text, re.MULTILINE)
    return {code: iri.rpartition("/")[2] for code, iri in found}


def test_everybody_is_there(countries: dict[str, Concept]) -> None:
    """The 249 places of ISO 3166-1 and Kosovo: UN members, observers, territories."""
    assert len(countries) == 250
    assert {"HKG", "MAC", "TWN", "PSE", "VAT", "XKX", "GRL", "COK"} <= set(countries)


@pytest.mark.parametrize("scheme", MISSING)
def test_who_lacks_a_code_is_on_the_list(countries: dict[str, Concept], scheme: str) -> None:
    """Every country has every code and link but those listed, each with its reason."""
    missing, reason = MISSING[scheme]
    if (LINKSETS / f"{scheme}.ttl").exists():
        known = set(links(scheme))
    else:
        known = {code for code, concept in countries.items() if scheme in concept.codes}
    lacking = set(countries) - known
    assert lacking == set(missing.split()), f"{scheme}: {reason}"


def test_codes_of_hard_cases(countries: dict[str, Concept]) -> None:
    """Codes that are often got wrong: Kosovo's, and alpha-2 codes that the World Bank changes."""
    assert countries["XKX"].codes == {
        "notation": "XKX",
        "worldBankCode": "XKX",
        "dacCode": "57",
    }
    for code, alpha2 in {"COD": "CD", "PSE": "PS", "SRB": "RS", "TLS": "TL", "NAM": "NA"}.items():
        assert countries[code].codes["iso2"] == alpha2
        assert countries[code].codes["worldBankCode"] == code


def test_channel_islands_are_one_economy_of_the_world_bank() -> None:
    """CHI is the code of the region of Guernsey and Jersey, which have none of their own."""
    codelists = Codelists()
    region = codelists.by_code("CHI")
    assert region is not None
    assert (region.id, region.type) == ("830", "Region")
    text = (ROOT / "ontology" / "codelists" / "countries.ttl").read_text(encoding="utf-8")
    for code in ("GGY", "JEY"):
        block = text.partition(f"\ncountry:{code} a ")[2].partition("\n\n")[0]
        assert "aid:inRegion region:830" in block


def test_dac_codes_are_no_way_to_look_up() -> None:
    """142 is Asia in M49 and Egypt in the DAC's lists: a number is read as M49's."""
    codelists = Codelists()
    asia, egypt = codelists.by_code("142"), codelists.by_code("EGY")
    assert asia is not None
    assert egypt is not None
    assert (asia.type, egypt.codes["dacCode"]) == ("Region", "142")


def test_classes_of_the_world_bank_do_not_hide_regions() -> None:
    """Sub-Saharan Africa is M49's region, unless the World Bank's is asked for."""
    codelists = Codelists()
    assert [found.id for found in codelists.by_label("Sub-Saharan Africa")] == ["202"]
    asked = codelists.by_label("Sub-Saharan Africa", type="WorldBankRegion")
    assert [found.codes for found in asked] == [{"notation": "SSF"}]
    assert codelists.by_code("SSF") is None
    assert codelists.by_code("SSF", type="WorldBankRegion") == asked[0]


@pytest.mark.parametrize(
    ("linkset", "column"), [("wikidata", "wikidata_id"), ("geonames", "Geoname ID")]
)
def test_links_agree_with_another_table(linkset: str, column: str) -> None:
    """Wikidata and GeoNames are those of datasets/country-codes, wherever that has one."""
    ours = links(linkset)
    rows = [row for row in read_table("country-codes.csv") if row[column]]
    wrong = {
        row["ISO3166-1-Alpha-3"]: row[column]
        for row in rows
        if row[column].rpartition("/")[2] != ours[row["ISO3166-1-Alpha-3"]]
    }
    assert len(rows) > 240
    assert not wrong, f"add a row to tools/data/links.tsv: {wrong}"


def test_classes_agree_with_the_world_bank() -> None:
    """Region, income group and lending category are those of the World Bank's table."""
    text = (ROOT / "ontology" / "codelists" / "countries.ttl").read_text(encoding="utf-8")
    labels = {
        (concept.type, concept.labels["en"][0]): concept.iri.rpartition("/")[2]
        for concept in Codelists().concepts
        if concept.type in ("WorldBankRegion", "IncomeGroup", "LendingCategory")
    }
    asked = 0
    for row in read_table("worldbank-countries.csv"):
        if not row["Region"] or row["Country Code"] == "CHI":
            continue
        block = text.partition(f"\ncountry:{row['Country Code']} a ")[2].partition("\n\n")[0]
        for kind, term, value in (
            ("WorldBankRegion", "worldBankRegion", row["Region"]),
            ("IncomeGroup", "incomeGroup", row["Income Group"]),
            ("LendingCategory", "lendingCategory", row["Lending category"]),
        ):
            found = re.findall(rf"aid:{term} [\w-]+:(\S+)", block)
            named = value and value != "Not classified"
            assert found == ([labels[kind, value]] if named else []), (row["Country Code"], term)
            asked += 1
    assert asked > 640
