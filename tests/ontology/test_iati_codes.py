"""Sectors, goals and types of flow agree with IATI's code lists and the UN's list of goals."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from rdflib import Graph, Namespace
from rdflib.namespace import SKOS

from tests.shared import DATA, at_hand

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "ontology" / "codelists"
AID = Namespace("https://aidkg.example/ontology#")
LISTS = {
    "sectors": ("SectorCategory", "Sector"),
    "aidtypes": ("AidType",),
    "financetypes": ("FinanceType",),
    "flowtypes": ("FlowType",),
}


def ours(name: str) -> dict[str, str]:
    """Codes of a code list of ours, with their English names."""
    graph = Graph().parse(FOLDER / f"{name}.ttl")
    return {
        str(code): next(str(n) for n in graph.objects(node, SKOS.prefLabel) if n.language == "en")
        for node, code in graph.subject_objects(SKOS.notation)
    }


def theirs(name: str) -> dict[str, str]:
    """Codes of a list of IATI that are in use, with their English names."""
    path = at_hand(DATA / "iati" / "codelists" / f"{name}.xml")
    found = {}
    for item in ElementTree.parse(path).iter("codelist-item"):  # noqa: S314 - a file of ours
        if item.get("status", "active") == "active":
            title = item.findtext("name/narrative") or item.findtext("name") or ""
            found[item.findtext("code") or ""] = " ".join(title.split())
    return found


@pytest.mark.parametrize("name", LISTS)
def test_every_code_and_name_is_that_of_iati(name: str) -> None:
    """No code is made up, misnamed or withdrawn."""
    known = {code: title for lists in LISTS[name] for code, title in theirs(lists).items()}
    found = ours(name)
    assert found
    assert {code: title for code, title in found.items() if known.get(code) != title} == {}


def test_no_sector_in_use_is_missing() -> None:
    """All sectors and purposes that IATI has in use are in the code list."""
    assert set(ours("sectors")) == set(theirs("SectorCategory")) | set(theirs("Sector"))


def test_goals_are_those_of_the_un() -> None:
    """The seventeen goals have the UN's IRIs and short titles."""
    path = at_hand(DATA / "sdg-goals-targets.ttl")
    titles = dict(
        re.findall(r'^sdg:(\d+) skos:altLabel "([^"]+)"@en', path.read_text("utf-8"), re.M)
    )
    assert ours("goals") == titles
    graph = Graph().parse(FOLDER / "goals.ttl")
    for node, match in graph.subject_objects(SKOS.exactMatch):
        assert str(match) == f"http://metadata.un.org/sdg/{str(node).rpartition('/')[2]}"


def test_every_purpose_belongs_to_its_sector() -> None:
    """Five digits begin with the three of the sector above them, as IATI's categories do."""
    graph = Graph().parse(FOLDER / "sectors.ttl")
    codes = {str(node).rpartition("/")[2] for node in graph.subjects(SKOS.inScheme)}
    wider = {
        str(node).rpartition("/")[2]: str(above).rpartition("/")[2]
        for node, above in graph.subject_objects(SKOS.broader)
    }
    assert {code for code in codes if len(code) == 5} == set(wider)
    assert all(code.startswith(above) for code, above in wider.items())
    assert set(wider.values()) <= codes


def test_modalities_lead_to_types_of_iati() -> None:
    """Every type that a modality points to is in its code list; money of no kind has none."""
    graph = Graph().parse(FOLDER / "modalities.ttl")
    mapped = {}
    for term, name in (
        (AID.aidType, "aidtypes"),
        (AID.financeType, "financetypes"),
        (AID.flowType, "flowtypes"),
    ):
        known = set(ours(name))
        for modality, code in graph.subject_objects(term):
            assert str(code).rpartition("/")[2] in known
            mapped.setdefault(str(modality).rpartition("/")[2], set()).add(
                str(code).rpartition("/")[2]
            )
    assert mapped["grant"] == {"110", "10"}
    assert mapped["interest-free-loan"] == mapped["concessional-loan"] == {"421", "10"}
    assert mapped["technical-cooperation"] == {"D01", "110", "10"}
    assert mapped["debt-relief"] == {"F01", "10"}
    assert not {"aid", "fund", "other"} & set(mapped)
