"""Who was a member of what and when: lists, graduations, leavers, in SPARQL."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

from kg.codelists import Codelists
from kg.iri import BASE
from kg.store import new_store, read_quads
from kg.validation import validate
from tests.shared import read_table

ROOT = Path(__file__).parents[2]
ONTOLOGY = ROOT / "ontology"
PREFIXES = f"""
PREFIX aid: <{BASE}ontology#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX schema: <https://schema.org/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""


@pytest.fixture(scope="module")
def memberships() -> Store:
    """The memberships alone."""
    return new_store(read_quads(ONTOLOGY / "memberships.ttl"))


def members(store: Store, body: str, year: int) -> set[str]:
    """Codes of those that were members on a day of the year."""
    rows = store.query(f"""{PREFIXES} SELECT ?member {{
        ?m a aid:Membership ; org:organization <{BASE}id/{body}> ; org:member ?member .
        ?m aid:memberFromYear ?from .
        OPTIONAL {{ ?m aid:memberUntilYear ?until }}
        FILTER(?from <= {year} && COALESCE(?until, 9999) >= {year})
    }}""")
    return {row[0].value.rpartition("/")[2] for row in rows}  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("body", "year", "count"),
    [
        ("group/LDC", 1970, 0),
        ("group/LDC", 1971, 24),
        ("group/LDC", 2003, 50),
        ("group/LDC", 2010, 49),
        ("group/LDC", 2011, 48),  # the Maldives have left
        ("group/LDC", 2012, 49),  # South Sudan has come
        ("group/LDC", 2014, 48),  # Samoa has left
        ("group/LDC", 2016, 48),
        ("group/LDC", 2018, 47),
        ("group/LDC", 2021, 46),
        ("group/LDC", 2024, 45),
        ("group/LDC", 2025, 44),
        ("group/LLDC", 1971, 0),
        ("group/LLDC", 1972, 20),
        ("group/LLDC", 1990, 21),  # Zimbabwe has come
        ("group/LLDC", 1992, 29),  # the states that were Soviet
        ("group/LLDC", 1993, 31),  # North Macedonia; Ethiopia has lost its coast
        ("group/LLDC", 2010, 31),
        ("group/LLDC", 2016, 32),
        ("group/SIDS", 1991, 0),
        ("group/SIDS", 1992, 38),  # Malta among them
        ("group/SIDS", 1995, 39),
        ("group/SIDS", 2003, 40),
        ("group/SIDS", 2005, 39),
        ("group/SIDS", 2016, 39),
        ("group/HIPC", 1996, 0),  # the initiative was there, and nobody had qualified
        ("group/HIPC", 1998, 7),
        ("group/HIPC", 2000, 23),
        ("group/HIPC", 2005, 29),
        ("group/HIPC", 2006, 38),
        ("group/HIPC", 2007, 39),
        ("group/HIPC", 2016, 39),
        ("group/oecd-dac", 2012, 24),  # the European Union is one of them
        ("group/oecd-dac", 2024, 32),
        ("organisation/european-union", 1957, 0),
        ("organisation/european-union", 1958, 6),
        ("organisation/european-union", 2004, 25),
        ("organisation/european-union", 2016, 28),
        ("organisation/european-union", 2021, 27),
        ("organisation/african-union", 2016, 54),  # Morocco came back in 2017
        ("organisation/african-union", 2018, 55),
        ("organisation/asean", 2016, 10),
        ("organisation/asean", 2026, 11),
        ("organisation/league-of-arab-states", 2020, 22),
        ("organisation/gcc", 2020, 6),
        ("organisation/caricom", 2020, 15),
        ("forum/pif", 2020, 18),
        ("forum/brics", 2009, 4),
        ("forum/brics", 2020, 5),
        ("forum/brics", 2024, 9),
        ("forum/brics", 2025, 10),
        ("forum/g7", 1975, 6),
        ("forum/g7", 2000, 8),
        ("forum/g7", 2020, 7),
        ("forum/g20", 2020, 20),  # nineteen countries and the European Union
        ("forum/g20", 2024, 21),  # and the African Union
    ],
)
def test_how_many_members_a_body_had(memberships: Store, body: str, year: int, count: int) -> None:
    """Groups and bodies have as many members in a year as their own lists tell."""
    assert len(members(memberships, body, year)) == count


@pytest.mark.parametrize(
    ("country", "last_year", "first_year_without"),
    [
        ("BWA", 1994, 1995),
        ("CPV", 2007, 2008),
        ("MDV", 2010, 2011),
        ("WSM", 2013, 2014),
        ("GNQ", 2017, 2018),
        ("VUT", 2020, 2021),
        ("BTN", 2023, 2024),
        ("STP", 2024, 2025),
    ],
)
def test_graduations_from_ldc(
    memberships: Store, country: str, last_year: int, first_year_without: int
) -> None:
    """Who has graduated was a least developed country until then, and is none since."""
    assert country in members(memberships, "group/LDC", last_year)
    assert country not in members(memberships, "group/LDC", first_year_without)


def test_who_left_and_came_back_has_two_memberships(memberships: Store) -> None:
    """Portugal left the DAC in 1974 and came back in 1991; Russia was one of the G7's eight."""
    assert "PRT" in members(memberships, "group/oecd-dac", 1970)
    assert "PRT" not in members(memberships, "group/oecd-dac", 1980)
    assert "PRT" in members(memberships, "group/oecd-dac", 1995)
    assert "RUS" in members(memberships, "forum/g7", 2010)
    assert "RUS" not in members(memberships, "forum/g7", 2015)


def test_days_decide_where_a_query_asks_for_one(memberships: Store) -> None:
    """The end is the first day without: the United Kingdom was in the EU on 31 January 2020."""

    def in_union(day: str) -> bool:
        return bool(
            memberships.query(f"""{PREFIXES} ASK {{
                ?m org:organization <{BASE}id/organisation/european-union> ;
                   org:member <{BASE}id/country/GBR> ;
                   schema:startDate ?start .
                OPTIONAL {{ ?m schema:endDate ?end }}
                FILTER(?start <= "{day}"^^xsd:date && (!BOUND(?end) || ?end > "{day}"^^xsd:date))
            }}""")
        )

    days = ("1972-12-31", "1973-01-01", "2020-01-31", "2020-02-01")
    assert [in_union(day) for day in days] == [False, True, True, False]


@pytest.mark.parametrize(
    ("body", "country", "last_year_without", "first_year"),
    [
        ("group/LLDC", "ETH", 1992, 1993),
        ("group/LLDC", "KAZ", 1991, 1992),
        ("group/LLDC", "SSD", 2010, 2011),
        ("group/SIDS", "PLW", 1993, 1994),
        ("group/SIDS", "TLS", 2001, 2002),
        ("group/HIPC", "UGA", 1996, 1997),
        ("group/HIPC", "GHA", 2001, 2002),
        ("group/HIPC", "SOM", 2005, 2006),  # eligible, long before its decision point in 2020
        ("group/HIPC", "AFG", 2006, 2007),
    ],
)
def test_groups_without_dated_lists_have_first_years(
    memberships: Store, body: str, country: str, last_year_without: int, first_year: int
) -> None:
    """LLDC, SIDS and HIPC count a country from the year that ontology/README.md tells."""
    assert country not in members(memberships, body, last_year_without)
    assert country in members(memberships, body, first_year)


def test_every_membership_has_a_first_year(memberships: Store) -> None:
    """No membership holds in every year: each has a start, as a date and as a year."""
    rows = memberships.query(f"""{PREFIXES} SELECT ?m (STR(?start) AS ?on) ?year {{
        ?m a aid:Membership .
        OPTIONAL {{ ?m schema:startDate ?start }} OPTIONAL {{ ?m aid:memberFromYear ?year }}
    }}""")
    starts = {row[0].value: (row[1].value[:4], row[2].value) for row in rows}  # type: ignore[union-attr]
    assert len(starts) > 380
    assert {name for name, (start, year) in starts.items() if start != year} == set()


def test_members_and_bodies_are_known(memberships: Store) -> None:
    """Nobody belongs to a body, and no body has a member, that the code lists do not know."""
    known = {concept.iri for concept in Codelists().concepts}
    rows = memberships.query(f"{PREFIXES} SELECT ?b ?m {{ ?x org:organization ?b; org:member ?m }}")
    named = {term.value for row in rows for term in row}  # type: ignore[union-attr]
    assert len(named) > 180
    assert named <= known


def test_times_in_one_body_do_not_overlap(memberships: Store) -> None:
    """A country is never a member of the same body twice at a time."""
    twice = memberships.query(f"""{PREFIXES} SELECT ?one ?other {{
        ?one org:organization ?body ; org:member ?member .
        ?other org:organization ?body ; org:member ?member ; aid:memberFromYear ?from .
        ?one aid:memberFromYear ?since .
        OPTIONAL {{ ?one aid:memberUntilYear ?until }}
        FILTER(?one != ?other && ?since <= ?from && COALESCE(?until, 9999) >= ?from)
    }}""")
    assert [str(row) for row in twice] == []  # type: ignore[union-attr]


def test_memberships_keep_to_the_shapes() -> None:
    """SHACL finds nothing wrong with the memberships and those whom they name."""
    files = [ONTOLOGY / "aid.ttl", ONTOLOGY / "memberships.ttl"]
    files += sorted(ONTOLOGY.glob("codelists/*.ttl"))
    quads = [quad for path in files for quad in read_quads(path)]
    findings = validate(new_store(quads), everything=True)
    assert [f for f in findings if "/membership/" in f.focus or "/country/" in f.focus] == []


@pytest.mark.parametrize("change", ["member", "organization", "year", "no year"])
def test_a_membership_that_is_wrong_is_found(change: str) -> None:
    """Without member, body or first year, or ending before it began, it violates a shape."""
    lines = {
        "member": f"org:member <{BASE}id/country/KEN> ;",
        "organization": f"org:organization <{BASE}id/group/LDC> ;",
        "year": "aid:memberFromYear 1971 ;",
    }
    change, wrong = {
        "year": ("year", "aid:memberFromYear 2015 ;"),
        "no year": ("year", ""),
    }.get(change, (change, ""))
    lines[change] = wrong
    text = f"""{PREFIXES.replace("PREFIX", "@prefix").replace(">", "> .")}
        <{BASE}id/country/KEN> a aid:Country . <{BASE}id/group/LDC> a aid:CountryGroup .
        <{BASE}id/membership/x> a aid:Membership ; {" ".join(lines.values())}
            aid:memberUntilYear 2014 ."""
    store = new_store(read_quads(ONTOLOGY / "aid.ttl"))
    store.load(text.encode(), format=RdfFormat.TURTLE)
    paths = {f.path.rpartition("#")[2] for f in validate(store, everything=True)}
    assert {"year": "memberFromYear"}.get(change, change) in paths


@pytest.mark.parametrize(("group", "column"), [("LDC", "ldc"), ("LLDC", "lldc"), ("SIDS", "sids")])
def test_members_of_today_agree_with_another_table(
    memberships: Store, group: str, column: str
) -> None:
    """Today's members are those of bblocks-places, of the UN's members and the Cook Islands."""
    rows = {row["iso3_code"]: row for row in read_table("places-concordance.csv")}
    # The UN's list of SIDS has a second part, territories that are no members: not taken.
    theirs = {code for code, row in rows.items() if row[column] == "True"}
    states = {code for code in theirs if rows[code]["un_member"] == "True"} | {"COK", "NIU"}
    assert members(memberships, f"group/{group}", 2026) == theirs & states


def test_hipc_agree_with_the_world_bank(memberships: Store) -> None:
    """The countries of the HIPC initiative are the World Bank's, but for the Kyrgyz Republic.

    The World Bank's table counts it still; the IMF's list of 39 does not.
    """
    rows = read_table("worldbank-countries.csv")
    theirs = {row["Country Code"] for row in rows if "HIPC" in row["Other groups"]}
    assert theirs - members(memberships, "group/HIPC", 2024) == {"KGZ"}
    assert members(memberships, "group/HIPC", 2024) <= theirs
