"""Organisations, funds, forums, meetings, initiatives and the small schemes, from the tables."""

from __future__ import annotations

import re
from collections import Counter

from codelist_editions import (
    Cities,
    chinese_editions,
    editions_of_a_year,
    english_editions,
    known_cities,
)
from codelist_places import add_chinese, add_english
from codelist_tables import Row, read_table, slug, split, unquoted
from codelist_turtle import Concept, Term, iri


def organisations() -> list[Concept]:
    """Return organisations; those of a state point to it, those that ended to who took over."""
    rows = read_table("organisations")
    codes = _codes_by_id()
    return [_part("organisation", _organisation("organisation", row, codes), row) for row in rows]


def funds() -> list[Concept]:
    """Return funds through which aid goes; those of a state point to it."""
    codes = _codes_by_id()
    return [_organisation("fund", row, codes) for row in read_table("funds")]


def _organisation(kind: str, row: Row, codes: dict[str, list[Row]]) -> Concept:
    concept = _named(kind, row)
    if row["acts_for"]:
        concept.add("aid:actsFor", iri("country", row["acts_for"]))
    if row["ended"]:
        concept.add("aid:endedIn", Term(row["ended"], "^^xsd:gYear"))
    if row["replaced_by"]:
        heirs = {known["id"] or slug(known["en"]) for known in read_table("funds")}
        heir = "fund" if row["replaced_by"] in heirs else "organisation"
        concept.add("dcterms:isReplacedBy", iri(heir, row["replaced_by"]))
    for code in codes.get(concept.id, ()):
        concept.add(f"aid:{code['scheme']}", Term(code["code"]))
    return _sourced(concept, row)


def _codes_by_id() -> dict[str, list[Row]]:
    """What other registers call the organisations and funds, by the id that they have here."""
    known = [*read_table("organisations"), *read_table("funds")]
    ids = {row["id"] or slug(row["en"]) for row in known}
    codes: dict[str, list[Row]] = {}
    for row in sorted(read_table("organisation_ids"), key=lambda row: row["scheme"]):
        if row["id"] not in ids:
            raise ValueError(f"organisation_ids.tsv: no organisation or fund is {row['id']!r}")
        codes.setdefault(row["id"], []).append(row)
    return codes


def leaders() -> list[Concept]:
    """Return people and the state or body they speak for: one concept for each of the two."""
    rows = read_table("leaders")
    bodies = {row["id"] or slug(row["en"]) for row in read_table("organisations")}
    served = Counter(slug(row["en"]) for row in rows)
    return [_leader(row, bodies, alone=served[slug(row["en"])] == 1) for row in rows]


def _leader(row: Row, bodies: set[str], *, alone: bool) -> Concept:
    whom = row["speaks_for"]
    name = slug(row["en"])
    concept = Concept("person", name if alone else f"{name}-{slug(whom)}")
    concept.label("en", [row["en"], *split(row["en_alt"])])
    # only in simplified characters, in which texts are matched: the list is long
    concept.label("zh-Hans", [name for name in (row["zh"], *split(row["zh_alt"])) if name])
    for lang, column in (("en", "surname"), ("zh-Hans", "zh_surname")):
        concept.add("aid:surname", *(Term(text, f"@{lang}") for text in split(row[column])))
    concept.add("aid:speaksFor", iri("organisation" if whom in bodies else "country", whom))
    concept.add("aid:office", *map(Term, split(row["office"])))
    concept.add("aid:inOfficeFrom", Term(row["from"], "^^xsd:gYear"))
    if row["until"]:
        concept.add("aid:inOfficeUntil", Term(row["until"], "^^xsd:gYear"))
    return _sourced(concept, row)


def forums() -> list[Concept]:
    """Return series of meetings, and whom they bring together."""
    return [_with_parties("forum", row) for row in read_table("forums")]


def initiatives() -> list[Concept]:
    """Return named plans, programmes and initiatives."""
    return [
        _part("initiative", _with_parties("initiative", row), row)
        for row in read_table("initiatives")
    ]


def _part(kind: str, concept: Concept, row: Row) -> Concept:
    if row["part_of"]:
        concept.add("dcterms:isPartOf", iri(kind, row["part_of"]))
    return concept


def agendas() -> list[Concept]:
    """Return goals, treaties and national plans: aid is aligned with them, not part of them."""
    return [_agenda(row) for row in read_table("agendas")]


def _agenda(row: Row) -> Concept:
    concept = _with_parties("agenda", row)
    if row["kind"] not in ("agenda", "strategy"):
        raise ValueError(f"agendas.tsv: {row['id']} is neither an agenda nor a strategy")
    concept.add("dcterms:type", Term(row["kind"]))
    return concept


def _with_parties(kind: str, row: Row) -> Concept:
    concept = _named(kind, row)
    concept.add("aid:party", *map(_party, split(row["parties"])))
    return _sourced(concept, row)


def _party(code: str) -> Term:
    if code in {row["code"] for row in read_table("regions")}:
        return iri("region", code)
    kinds = {row["id"] for row in read_table("groups")}
    if code in kinds:
        return iri("group", code)
    return iri("country" if len(code) == 3 and code.isupper() else "organisation", code)


def meetings() -> list[Concept]:
    """Return the known editions of forums: date, place, and the names that they go by."""
    series = {row["id"] or slug(row["en"]): row for row in read_table("forums")}
    rows = read_table("meetings")
    unknown = {row["forum"] for row in rows} - set(series)
    if unknown:
        raise ValueError(f"meetings.tsv: no forum is called {min(unknown)!r}")
    cities = known_cities(rows, read_table("countries"))
    same_year = editions_of_a_year(rows)
    return [
        _meeting(row, series[row["forum"]], same_year[row["forum"], row["date"][:4]], cities)
        for row in rows
    ]


def _meeting(row: Row, forum: Row, same_year: list[Row], cities: Cities) -> Concept:
    year = row["date"][:4]
    identifier = row["id"] or "-".join(filter(None, (row["forum"], year, slug(row["place"]))))
    concept = Concept("meeting", identifier)
    english = [*split(row["en"]), *english_editions(row, forum, same_year, cities)]
    concept.label("en", english)
    chinese = [*split(row["zh"]), *chinese_editions(row, forum, same_year, cities)]
    add_chinese(concept, chinese[:1], [])
    # The others only in simplified characters, to which names are folded: the list is long.
    concept.label("zh-Hans", map(unquoted, chinese))
    concept.add("aid:editionOf", iri("forum", row["forum"]))
    if row["number"]:
        concept.add("aid:editionNumber", Term(row["number"], "^^xsd:integer"))
    kind = {4: "gYear", 7: "gYearMonth", 10: "date"}[len(row["date"])]
    concept.add("aid:heldOn", Term(row["date"], f"^^xsd:{kind}"))
    if row["place"]:
        concept.add("aid:heldIn", Term(row["place"], "@en"))
        if row["place_zh"]:
            concept.add("aid:heldIn", Term(row["place_zh"], "@zh-Hans"))
    return _sourced(concept, row)


def small_scheme(kind: str) -> list[Concept]:
    """Return a scheme of few concepts: id, label and definition in both languages."""
    concepts = []
    plural = f"{kind[:-1]}ies" if kind.endswith("y") else f"{kind}s"
    for row in read_table(plural.replace("-", "_")):
        concept = Concept(kind, slug(row["code"].replace("_", "-")))
        concept.add("skos:notation", Term(row["code"]))
        concept.label("en", [row["en"]])
        add_chinese(concept, [row["zh"]], [])
        concept.add(
            "skos:definition",
            Term(row["definition_en"], "@en"),
            Term(row["definition_zh"], "@zh-Hans"),
        )
        concepts.append(_sourced(concept, row))
    return concepts


def _named(kind: str, row: Row) -> Concept:
    concept = Concept(kind, row["id"] or slug(row["en"]))
    add_english(concept, {**row, "abbr": row["abbreviation"]})
    chinese = [name for name in (row["zh"], *split(row["zh_alt"])) if name]
    add_chinese(concept, chinese, [])
    return concept


def _sourced(concept: Concept, row: Row) -> Concept:
    if not re.search(r"\S", row["source"]):
        raise ValueError(f"{concept.kind} {concept.id}: no source is named")
    concept.add("dcterms:source", Term(row["source"]))
    return concept
