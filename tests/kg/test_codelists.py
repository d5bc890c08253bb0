"""Reading the code lists: names for the reader of texts, look-ups, and files that are broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.gazetteer import Form
from kg.codelists import Codelists, load_gazetteer
from kg.errors import DataFileError
from kg.name_index import name_key

HEAD = """\
@prefix aid: <https://aidkg.example/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix id: <https://aidkg.example/id/> .
@prefix country: <https://aidkg.example/id/country/> .
@prefix meeting: <https://aidkg.example/id/meeting/> .
@prefix forum: <https://aidkg.example/id/forum/> .
"""
ZAMBIA = """\
country:ZMB a aid:Country ; skos:inScheme id:country ; skos:notation "ZMB" ;
    aid:iso2 "ZM" ; aid:m49 "894" ;
    skos:prefLabel "Zambia"@en, "赞比亚"@zh-Hans, "尚比亞"@zh-Hant ;
    skos:altLabel "Northern Rhodesia"@en ;
    aid:abbreviation "ZAM"@en ; aid:adjective "Zambian"@en ; aid:demonym "Zambians"@en ;
    aid:capital "Lusaka"@en, "卢萨卡"@zh-Hans .
"""
MEETING = """\
meeting:ticad-2019-yokohama a aid:Meeting ; skos:inScheme id:meeting ;
    skos:prefLabel "TICAD7"@en ; aid:editionOf forum:ticad ; aid:editionNumber 7 ;
    aid:heldOn "2019-08-28"^^xsd:date ; aid:heldIn "Yokohama"@en .
"""
FILES = [
    "countries",
    "regions",
    "groups",
    "currencies",
    "organisations",
    "leaders",
    "funds",
    "forums",
    "meetings",
    "initiatives",
    "agendas",
    "modalities",
    "stages",
    "payers",
    "ledger-rules",
    "link-reasons",
    "qualifiers",
    "world-bank-regions",
    "income-groups",
    "lending-categories",
    "sectors",
    "goals",
    "aidtypes",
    "financetypes",
    "flowtypes",
    "contradiction-kinds",
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Code lists with one country and one meeting."""
    for name in FILES:
        (tmp_path / f"{name}.ttl").write_text(HEAD, encoding="utf-8")
    (tmp_path / "countries.ttl").write_text(HEAD + ZAMBIA, encoding="utf-8")
    (tmp_path / "meetings.ttl").write_text(HEAD + MEETING, encoding="utf-8")
    return tmp_path


def test_a_country_becomes_an_entry(folder: Path) -> None:
    """The code comes first among the labels; every kind of name is a form with its role."""
    country = next(entry for entry in load_gazetteer(folder) if entry.id == "ZMB")
    assert country.type == "Country"
    assert country.labels == ("ZMB", "Zambia", "ZAM", "赞比亚", "尚比亞", "Northern Rhodesia")
    assert set(country.forms) == {
        Form("Zambia", "en", "name"),
        Form("Northern Rhodesia", "en", "name"),
        Form("赞比亚", "zh", "name"),
        Form("尚比亞", "zh", "name"),
        Form("ZAM", "en", "abbreviation"),
        Form("Zambian", "en", "adjective"),
        Form("Zambians", "en", "resident"),
        Form("Lusaka", "en", "capital"),
        Form("卢萨卡", "zh", "capital"),
    }


def test_a_meeting_knows_its_forum_date_place_and_number(folder: Path) -> None:
    """What tells an edition from the others is handed on."""
    meeting = next(entry for entry in load_gazetteer(folder) if entry.type == "Meeting")
    assert (meeting.edition_of, meeting.number) == ("ticad", 7)
    assert (meeting.date, meeting.places[0]) == ("2019-08-28", "Yokohama")


def test_concepts_are_found_by_code_and_name(folder: Path) -> None:
    """Any code and any name in any language leads to the concept, with its IRI and codes."""
    codelists = Codelists(folder)
    found = codelists.by_code("894")
    assert found is not None
    assert found.iri == "https://aidkg.example/id/country/ZMB"
    assert found.codes == {"notation": "ZMB", "iso2": "ZM", "m49": "894"}
    assert found.labels["zh-Hant"] == ("尚比亞",)
    for name in ("ZAMBIA", "the Zambia", "赞比亚", "northern rhodesia", "zam"):
        assert codelists.by_label(name) == (found,)
    assert codelists.by_code("ZMB", type="Region") is None
    assert codelists.by_label("Zambia", type="Meeting") == ()
    assert codelists.by_label("Atlantis") == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Côte d’Ivoire", "Cote d'Ivoire"),
        ("The Gambia", "gambia"),
        ("刚果（金）", "刚果(金)"),
        ("共建“一带一路”倡议", "共建一带一路倡议"),
        ("中国—中亚峰会", "中国-中亚峰会"),
        ("Guinea-Bissau", "Guinea Bissau"),
        ("Bahamas (the)", "Bahamas"),
    ],
)
def test_names_are_compared_without_case_accents_quotes_and_dashes(one: str, other: str) -> None:
    """Ways of writing one name are one name."""
    assert name_key(one) == name_key(other)


def test_broken_turtle_is_one_clear_line(folder: Path) -> None:
    """A Turtle syntax error names the file and the line."""
    (folder / "funds.ttl").write_text(HEAD + "id:x a aid:Fund ;;; .\noops\n", encoding="utf-8")
    with pytest.raises(DataFileError, match=r"funds\.ttl, line \d+: no valid Turtle: .+") as caught:
        load_gazetteer(folder)
    assert "\n" not in str(caught.value)


def test_a_missing_list_is_one_clear_line(folder: Path) -> None:
    """A code list that is not there is named."""
    (folder / "forums.ttl").unlink()
    with pytest.raises(DataFileError, match=r"forums\.ttl: cannot be read"):
        Codelists(folder)


def test_territories_belong_to_states() -> None:
    """A territory with a code of its own tells which state it belongs to; a state to none."""
    entries = {entry.id: entry for entry in load_gazetteer()}
    assert entries["PRI"].part_of == "USA"
    assert entries["VIR"].part_of == "USA"
    assert entries["NCL"].part_of == "FRA"
    assert entries["FRA"].part_of is None
