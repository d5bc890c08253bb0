"""Every name of every UN member leads to its country, in both languages and all characters."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from opencc import OpenCC

from kg.codelists import Codelists
from tests.shared import read_table

ROOT = Path(__file__).parents[2]
TABLE = ROOT / "tools" / "data" / "un_names.tsv"
LEAST = 0.998
# To traditional characters as such, and as they are written in Taiwan and in Hong Kong.
TO_TRADITIONAL = tuple(map(OpenCC, ("s2t", "s2tw", "s2hk")))
# Columns of ../shared/data/country-codes.csv, and whether they are Chinese.
COLUMNS = {
    "UNTERM English Short": False,
    "UNTERM English Formal": False,
    "CLDR display name": False,
    "official_name_en": False,
    "UNTERM Chinese Short": True,
    "UNTERM Chinese Formal": True,
    "official_name_cn": True,
}
Case = tuple[str, str]  # alpha-3 code and a name


@pytest.fixture(scope="module")
def codelists() -> Codelists:
    """The code lists of the project."""
    return Codelists()


def with_traditional(names: Iterable[tuple[str, bool]]) -> Iterator[str]:
    """The names, and of the Chinese ones also their forms in traditional characters."""
    for name, chinese in names:
        yield name
        if chinese:
            yield from (form.convert(name) for form in TO_TRADITIONAL)


def of_table() -> list[Case]:
    """Short and formal names after UNTERM, as the project's own table has them."""
    with TABLE.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    columns = ("short_en", "formal_en", "short_zh", "formal_zh")
    return [
        (row["iso3"], name)
        for row in rows
        for name in with_traditional((row[column], column.endswith("zh")) for column in columns)
    ]


def of_shared(*, members: bool) -> list[Case]:
    """Names of ../shared/data, of the UN's members and observers or of all others."""
    rows = read_table("country-codes.csv")
    return [
        (row["ISO3166-1-Alpha-3"], name.replace("*", "").strip())
        for row in rows
        if bool(row["UNTERM English Short"].strip()) == members
        for name in with_traditional((row[column], COLUMNS[column]) for column in COLUMNS)
        if name.strip()
    ]


def check(codelists: Codelists, cases: Iterable[Case]) -> int:
    """Print what fails; nothing may lead to another country, next to nothing to none.

    A name is not told that it is a country's: it has to lead to the country before anything else.
    """
    asked = list(dict.fromkeys(cases))
    found = {case: [concept.id for concept in codelists.by_label(case[1])][:1] for case in asked}
    missing = [case for case, ids in found.items() if not ids]
    wrong = [(case, ids) for case, ids in found.items() if ids and ids != [case[0]]]
    print(f"{len(asked)} names; not found: {missing}; wrong: {wrong}")
    assert not wrong
    assert 1 - len(missing) / len(asked) >= LEAST, "add the names to tools/data/countries.tsv"
    return len(asked)


def test_names_of_the_committed_table(codelists: Codelists) -> None:
    """Short and formal names of 195 members and observers, in all three characters."""
    cases = of_table()
    assert len({code for code, _ in cases}) == 195
    assert check(codelists, cases) > 1000


def test_names_of_un_members(codelists: Codelists) -> None:
    """The same with the names of CLDR and of the UN's statisticians."""
    assert check(codelists, of_shared(members=True)) > 1050


def test_names_of_territories(codelists: Codelists) -> None:
    """So it is with the territories."""
    assert check(codelists, of_shared(members=False)) > 170


def test_the_committed_table_is_as_its_source(codelists: Codelists) -> None:
    """No name of UNTERM is missing from the table or differs in it."""
    shared = set(of_shared(members=True))
    assert set(of_table()) <= shared


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("馬裡", "MLI"),  # as a converter writes it, for 馬里
        ("敍利亞", "SYR"),
        ("祕魯", "PER"),
        ("所羅門羣島", "SLB"),
        ("美利堅合衆國", "USA"),
        ("尚比亞", "ZMB"),  # Taiwan's own names
        ("葉門", "YEM"),
        ("臺灣", "TWN"),
        ("科特迪瓦", "CIV"),
        ("象牙海岸", "CIV"),
        ("Timor Leste", "TLS"),
        ("Viet Nam", "VNM"),
        ("Vietnam", "VNM"),
        ("Federated States of Micronesia", "FSM"),
        ("Republic of Korea", "KOR"),
        ("Democratic People’s Republic of Korea", "PRK"),
        ("State of Palestine", "PSE"),
        ("Holy See", "VAT"),
        ("Kosovo", "XKX"),
        ("Hong Kong SAR", "HKG"),
        ("澳門", "MAC"),
    ],
)
def test_regional_and_hard_names(codelists: Codelists, name: str, code: str) -> None:
    """Forms that only one place or one converter writes are known."""
    assert [concept.id for concept in codelists.by_label(name)] == [code]


@pytest.mark.parametrize("name", ["東西", "裡面", "羣衆", "中美"])
def test_characters_are_not_made_names(codelists: Codelists, name: str) -> None:
    """Simplifying makes no name of what is none."""
    assert codelists.by_label(name) == ()
