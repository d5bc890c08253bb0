"""What aid is for and how it flows: sectors, goals, and IATI's types of aid, finance and flow.

Codes and English names are those of IATI's code lists, which replicate those of the OECD's
Development Assistance Committee; goals have the UN's short titles. Chinese names are ours.
"""

from __future__ import annotations

from codelist_names import small_scheme
from codelist_tables import Row, read_table, split, traditional
from codelist_turtle import Concept, Term, iri

_NO_GOAL = "-"  # in the column `goals`: none, although the wider sector has one
# Column of `modalities.tsv`: the property, and the kind of what it points to.
_TYPES = {
    "aid_type": ("aid:aidType", "aid-type"),
    "finance_type": ("aid:financeType", "finance-type"),
    "flow_type": ("aid:flowType", "flow-type"),
}


def sectors() -> list[Concept]:
    """Return the DAC sectors (three digits) and CRS purposes (five), with the goals they imply.

    A purpose without goals of its own has those of its sector.
    """
    rows = read_table("sectors")
    goals_of = {row["code"]: row["goals"] for row in rows}
    concepts = []
    for row in rows:
        concept = _coded("sector", row)
        if row["broader"]:
            concept.add("skos:broader", iri("sector", row["broader"]))
        goals = row["goals"] or goals_of.get(row["broader"], "")
        if goals != _NO_GOAL:
            concept.add("aid:impliesGoal", *(iri("goal", goal) for goal in split(goals)))
        concepts.append(_sourced(concept, row))
    return concepts


def goals() -> list[Concept]:
    """Return the Sustainable Development Goals, with the UN's IRIs."""
    concepts = []
    for row in read_table("goals"):
        concept = _coded("goal", row)
        concept.add("skos:exactMatch", Term(f"<{row['exact_match']}>", kind="iri"))
        concepts.append(_sourced(concept, row))
    return concepts


def iati_types(kind: str) -> list[Concept]:
    """Return the types of aid, finance or flow: `kind` is such as "aid-type"."""
    rows = read_table(f"{kind.replace('-', '')}s")
    return [_sourced(_coded(kind, row), row) for row in rows]


def modalities() -> list[Concept]:
    """Return the modalities, with the IATI types that an activity of each has."""
    concepts = small_scheme("modality")
    for concept, row in zip(concepts, read_table("modalities"), strict=True):
        for column, (name, kind) in _TYPES.items():
            concept.add(name, *(iri(kind, code) for code in split(row[column])))
    return concepts


def _coded(kind: str, row: Row) -> Concept:
    concept = Concept(kind, row["code"])
    concept.add("skos:notation", Term(row["code"]))
    concept.label("en", [row["en"]])
    concept.label("zh-Hans", [row["zh"]])
    concept.label("zh-Hant", [traditional(row["zh"])])
    return concept


def _sourced(concept: Concept, row: Row) -> Concept:
    concept.add("dcterms:source", Term(row["source"]))
    return concept
