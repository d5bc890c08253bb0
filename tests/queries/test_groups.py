"""What goes to the members of a group, and who they were: on real lists and memberships."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from pyoxigraph import Quad, Store

from extract.model import Amount, Document, Statement
from kg.cli import cli
from kg.errors import ParameterError
from kg.formats import Cell, Entity
from kg.iri import BASE, Iris
from kg.mapping import Lookup, map_document
from kg.query import find_query, list_queries, run
from kg.statement_class import statement_class
from kg.store import named_quads, new_store, read_quads
from kg.trig import write_trig

ONTOLOGY = Path(__file__).parents[2] / "ontology"
PARTS = ("to_members", "to_group", "shared", "unknown", "to_others")
Row = dict[str, Cell]
Make = Callable[..., Statement]
TotalsOf = Callable[..., list[Statement]]


@pytest.fixture(scope="module")
def lists() -> list[Quad]:
    """Countries, regions, groups, bodies and their members, as the project has them."""
    names = ("countries", "regions", "groups")
    paths = [ONTOLOGY / "codelists" / f"{name}.ttl" for name in names]
    paths.append(ONTOLOGY / "memberships.ttl")
    quads = [quad for path in paths for quad in read_quads(path, graph=Iris().graph("reference"))]
    paths = [ONTOLOGY / "codelists" / f"{name}.ttl" for name in ("organisations", "forums")]
    bodies = {quad.object for quad in quads if quad.predicate.value.endswith("#organization")}
    return quads + [
        quad
        for path in paths
        for quad in read_quads(path, graph=Iris().graph("reference"))
        if quad.subject in bodies
    ]


@pytest.fixture
def store_of(statement_with: Make, lookup: Lookup, lists: list[Quad]) -> Callable[..., Store]:
    """Makes the graph of statements, given by their fields, of one made-up document."""

    def make(*statements: dict[str, Any]) -> Store:
        document = Document(name="a.txt", text="x" * 50, encoding="utf-8", blocks=())
        made = [
            statement_with(**{"id": f"s{i}", "amount": usd(1), "announced": "2016", **fields})
            for i, fields in enumerate(statements)
        ]
        quads = map_document(document, made, lookup=lookup, sha256="0" * 64, rules="1")
        return new_store([*quads, *lists])

    return make


@pytest.fixture(scope="module")
def corpus(
    gold: dict[str, tuple[Document, list[Statement]]],
    lookup: Lookup,
    lists: list[Quad],
    map_document_alone: Callable[..., list[Quad]],
) -> Store:
    """The graph of the corpus as its gold has it, with the real lists."""
    quads = list(lists)
    for document, statements in gold.values():
        options = {"lookup": lookup, "sha256": "0" * 64, "rules": "gold"}
        quads += map_document_alone(document, statements, **options)
    return new_store(quads)


def usd(value: int) -> Amount:
    """A sum in US dollars."""
    return Amount(Decimal(value), "USD")


def to(*codes: str) -> tuple[tuple[str, ...], ...]:
    """Recipients by their codes."""
    return tuple((code,) for code in codes)


def ask(store: Store, name: str, **params: str) -> list[Row]:
    """The rows of an answer, by column."""
    result = run(name, params, source=store)
    return [dict(zip(result.columns, row, strict=True)) for row in result.rows]


def parts(row: Row) -> dict[str, Cell]:
    """What a row parts its total into, without what is zero."""
    return {name: row[name] for name in PARTS if row[name]}


@pytest.mark.parametrize(
    ("recipients", "part"),
    [
        (to("ETH"), "to_members"),
        (to("ETH", "MLI"), "to_members"),
        (to("LDC"), "to_group"),
        (to("LDC", "ETH"), "to_group"),
        (to("ETH", "KEN"), "shared"),
        (to("LDC", "SIDS"), "shared"),
        (to("ETH", "002"), "shared"),
        (to("KEN"), "to_others"),
        (to("KEN", "GHA"), "to_others"),
        (to("150"), "to_others"),  # Europe holds no least developed country
        (to("002"), "unknown"),
        (to("DEV"), "unknown"),
        (to("KEN", "002"), "unknown"),
        ((("Harbour Relief", "Harbour Relief"),), "unknown"),
        ((), "unknown"),
    ],
)
def test_a_sum_goes_to_the_part_of_its_recipients(
    store_of: Callable[..., Store], recipients: Any, part: str
) -> None:
    """Members, the group, others: each sum is counted once, where its recipients are."""
    (row,) = ask(store_of({"recipients": recipients, "amount": usd(7)}), "ldc-share")
    assert (row["total"], parts(row)) == (7, {part: 7})


def test_the_parts_add_up_and_share_has_bounds(store_of: Callable[..., Store]) -> None:
    """`share` is what surely goes to the group, `at_most` what may."""
    store = store_of(
        {"recipients": to("ETH"), "amount": usd(20)},
        {"recipients": to("LDC"), "amount": usd(10)},
        {"recipients": to("ETH", "KEN"), "amount": usd(5)},
        {"recipients": to("002"), "amount": usd(25)},
        {"recipients": to("KEN"), "amount": usd(40)},
    )
    (row,) = ask(store, "ldc-share")
    assert [row[name] for name in ("total", *PARTS)] == [100, 20, 10, 5, 25, 40]
    assert (row["share"], row["at_most"], row["statements"]) == (30, 60, 5)


@pytest.mark.parametrize(
    ("announced", "year", "part"),
    [
        ("2013-05", "0", "to_members"),
        ("2014", "0", "to_others"),  # Samoa graduated on 1 January 2014
        ("2018", "2013", "to_members"),
        ("2010", "2016", "to_others"),
        (None, "0", "to_others"),
        (None, "2010", "to_members"),
    ],
)
def test_membership_is_that_of_the_year(
    store_of: Callable[..., Store], announced: str | None, year: str, part: str
) -> None:
    """The year asked for, else that of the announcement, else today, tells who is a member."""
    store = store_of({"recipients": to("WSM"), "announced": announced})
    (row,) = ask(store, "ldc-share", year=year)
    assert parts(row) == {part: 1}


@pytest.mark.parametrize(
    ("group", "recipient", "part"),
    [
        ("SIDS", "FJI", "to_members"),
        ("LLDC", "MNG", "to_members"),
        ("HIPC", "GHA", "to_members"),
        ("EU", "GBR", "to_members"),  # in 2016
        ("东盟", "VNM", "to_members"),
        ("ASEAN countries", "VNM", "to_members"),
        ("Arab states", "ETH", "to_others"),
        ("African Union", "MAR", "to_others"),  # in 2016
        ("AU", "KEN", "to_members"),  # not Australia, which has no members
        ("Pacific Islands Forum", "TUV", "to_members"),
    ],
)
def test_any_body_with_members_can_be_asked_for(
    store_of: Callable[..., Store], group: str, recipient: str, part: str
) -> None:
    """A group, organisation or forum is given by any of its names."""
    (row,) = ask(store_of({"recipients": to(recipient)}), "ldc-share", group=group)
    assert parts(row) == {part: 1}


@pytest.mark.parametrize("group", ["Kenya", f"{BASE}id/country/KEN", "developing countries"])
def test_what_has_no_members_is_no_group(store_of: Callable[..., Store], group: str) -> None:
    """Rather than count everybody as no member, the query says that it knows none."""
    with pytest.raises(ParameterError, match="the graph knows no members of"):
        ask(store_of({"recipients": to("KEN")}), "ldc-share", group=group)


def test_a_group_that_is_an_organisations_members_stands_for_it(
    store_of: Callable[..., Store],
) -> None:
    """What goes to the Arab states goes to the group, where the Arab League is asked for."""
    store = store_of({"recipients": (("Arab states",),)})
    store.update(f"""
        PREFIX aid: <{BASE}ontology#>
        DELETE {{ ?s aid:recipient ?r }}
        INSERT {{ ?s aid:recipient <{BASE}id/group/arab-states> }}
        WHERE {{ ?s aid:recipient ?r }}""")
    (row,) = ask(store, "ldc-share", group="Arab League")
    assert parts(row) == {"to_group": 1}


def test_a_body_that_acts_for_a_member_is_one(store_of: Callable[..., Store]) -> None:
    """A ministry of a member receives as its state does."""
    store = store_of({"recipients": (("Ministry of Wells",),)})
    store.update(f"""
        PREFIX aid: <{BASE}ontology#>
        INSERT {{ ?taker aid:actsFor <{BASE}id/country/ETH> }}
        WHERE {{ ?s aid:recipient ?taker }}""")
    (row,) = ask(store, "ldc-share")
    assert parts(row) == {"to_members": 1}


def test_who_left_and_came_back_is_counted_once(store_of: Callable[..., Store]) -> None:
    """Portugal's two times in the DAC do not double what it is given."""
    store = store_of({"recipients": to("PRT"), "amount": usd(3)})
    (row,) = ask(store, "ldc-share", group="oecd dac members", year="1995")
    assert (row["total"], parts(row)) == (3, {"to_members": 3})
    (row,) = ask(store, "ldc-share", group="oecd dac members", year="1980")
    assert parts(row) == {"to_others": 3}


def test_parts_are_not_added_to_their_total(store_of: Callable[..., Store]) -> None:
    """A total counts by its own recipients, its parts not at all."""
    store = store_of(
        {"recipients": to("002"), "amount": usd(100)},
        {"recipients": to("ETH"), "amount": usd(60), "part_of": "s0"},
    )
    (row,) = ask(store, "ldc-share")
    assert (row["total"], parts(row)) == (100, {"unknown": 100})


def test_a_part_counts_where_its_total_is_not_in_the_sum(store_of: Callable[..., Store]) -> None:
    """A part of a total that was announced in another year, or cancelled, counts itself."""
    store = store_of(
        {"recipients": to("002"), "amount": usd(100), "stage": "cancelled"},
        {"recipients": to("ETH"), "amount": usd(60), "part_of": "s0"},
        {"recipients": to("002"), "amount": usd(30), "announced": "2015"},
        {"recipients": to("ETH"), "amount": usd(9), "part_of": "s2"},
    )
    (row,) = ask(store, "ldc-share", announced="2016")
    assert (row["total"], parts(row)) == (69, {"to_members": 69})


def test_currencies_and_kinds_are_never_mixed(store_of: Callable[..., Store]) -> None:
    """Each kind and currency has its row; debt relief is beside the total."""
    store = store_of(
        {"recipients": to("ETH")},
        {"recipients": to("ETH"), "amount": Amount(Decimal(2), "CNY")},
        {"recipients": to("ETH"), "amount": usd(4), "kind": "delivery"},
        {"recipients": to("ETH"), "amount": usd(8), "modality": "debt relief"},
    )
    rows = ask(store, "ldc-share")
    found = {(kind(row), row["currency"]): (row["total"], row["debt_relief"]) for row in rows}
    assert found == {
        ("Commitment", "USD"): (1, 8),
        ("Commitment", "CNY"): (2, 0),
        ("Delivery", "USD"): (4, 0),
    }


def test_what_the_donor_gives_with_others_is_left_out(store_of: Callable[..., Store]) -> None:
    """Nobody knows a donor's part of a joint sum."""
    store = store_of(
        {"recipients": to("ETH"), "donor": to("CHN")},
        {"recipients": to("ETH"), "donor": to("CHN", "GBR"), "amount": usd(50)},
    )
    (row,) = ask(store, "ldc-share", donor="China")
    assert row["total"] == 1


@pytest.mark.parametrize("year", [0, 2016])
@pytest.mark.parametrize("group", ["LDC", "HIPC", "SIDS"])
def test_shares_of_the_corpus(
    corpus: Store, gold: dict[str, Any], totals_of: TotalsOf, group: str, year: int
) -> None:
    """On the corpus the answer is what the gold's rows give when they are sorted in Python."""
    expected = {
        key: sums
        for key, sums in sorted_in_python(corpus, gold, totals_of, group, year).items()
        if any(sums)
    }
    rows = ask(corpus, "ldc-share", group=group, year=str(year))
    found = {(kind(row), row["currency"]): tuple(row[name] for name in PARTS) for row in rows}
    assert {key: sums for key, sums in found.items() if any(sums)} == expected
    assert len(expected) > 10


def sorted_in_python(
    store: Store, gold: dict[str, Any], totals_of: TotalsOf, group: str, year: int
) -> dict[tuple[str, str], tuple[Decimal, ...]]:
    """Sums of the gold by kind and currency, in the order of PARTS."""
    regions = regions_of_countries(store)
    members_of_year = cache(lambda year: members_in(store, group, year))
    sums: dict[tuple[str, str], list[Decimal]] = defaultdict(lambda: [Decimal(0)] * len(PARTS))
    for statement, totals in counted(gold, totals_of):
        if statement.amount is None or statement.modality == "debt relief":
            continue
        if any(
            total.modality != "debt relief" and statement_class(total) == statement_class(statement)
            for total in totals
        ):
            continue
        told = int(statement.announced[:4]) if statement.announced else 9999
        members = members_of_year(year or told)
        held = {region for country in members for region in regions.get(country, ())}
        mapped = {region for found in regions.values() for region in found}
        kinds = set()
        for code, *_ in statement.recipients:
            if code == group:
                kinds.add("group")
            elif code in members:
                kinds.add("member")
            elif code in mapped:
                kinds.add("unknown" if code in held else "other")
            else:
                kinds.add("other" if code in regions else "unknown")
        part = {
            frozenset({"member"}): 0,
            frozenset({"group"}): 1,
            frozenset({"group", "member"}): 1,
            frozenset({"other"}): 4,
        }.get(frozenset(kinds), 2 if kinds & {"group", "member"} else 3)
        key = (statement_class(statement), statement.amount.currency)
        sums[key][part] += statement.amount.value
    return {key: tuple(found) for key, found in sums.items()}


def counted(
    gold: dict[str, Any], totals_of: TotalsOf
) -> Iterator[tuple[Statement, list[Statement]]]:
    """Every statement of the gold, and the totals that its money is in already."""
    for _, statements in gold.values():
        by_id = {statement.id: statement for statement in statements}
        for statement in statements:
            yield statement, totals_of(statement, by_id)


def members_in(store: Store, group: str, year: int) -> set[Cell]:
    """Codes of the members of a group in a year; 9999 is today."""
    rows = ask(store, "members", group=group, year=str(0 if year == 9999 else year))
    return {row["iso3"] for row in rows}


def regions_of_countries(store: Store) -> dict[str, set[str]]:
    """The regions that each country lies in."""
    found: dict[str, set[str]] = defaultdict(set)
    rows = store.query(f"""
        PREFIX aid: <{BASE}ontology#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        SELECT ?c ?r {{ ?c a aid:Country OPTIONAL {{ ?c aid:inRegion/skos:broader* ?r }} }}""")
    for country, region in rows:  # type: ignore[misc]
        known = found[country.value.rpartition("/")[2]]
        if region is not None:
            known.add(region.value.rpartition("/")[2])
    return found


def kind(row: Row) -> str:
    """The class of a row's statements."""
    cell = row["kind"]
    assert isinstance(cell, Entity)
    return cell.iri.rpartition("#")[2]


@pytest.mark.parametrize(
    ("group", "year", "count", "some", "without"),
    [
        ("LDC", "2016", 48, "VUT", "WSM"),
        ("LDC", "0", 44, "ETH", "VUT"),
        ("SIDS", "1999", 39, "MLT", "TLS"),
        ("SIDS", "0", 39, "TLS", "MLT"),
        ("LLDC", "1990", 21, "ZWE", "ETH"),
        ("HIPC", "1998", 7, "UGA", "GHA"),
        ("HIPC", "2010", 39, "SOM", "KGZ"),
        ("ASEAN countries", "2020", 10, "VNM", "TLS"),
        ("G20", "2020", 20, "ZAF", "NGA"),
    ],
)
def test_members_of_a_group_in_a_year(
    store_of: Callable[..., Store], group: str, year: str, count: int, some: str, without: str
) -> None:
    """One row a member of that year; today's where no year is given."""
    rows = ask(store_of(), "members", group=group, year=year)
    codes = {row["iso3"] for row in rows}
    assert len(rows) == count
    assert some in codes
    assert without not in codes


def test_members_tell_when_they_joined_and_left(store_of: Callable[..., Store]) -> None:
    """Dates are as precise as they are known."""
    rows = {row["iso3"]: row for row in ask(store_of(), "members", year="2016")}
    assert (rows["VUT"]["from"], rows["VUT"]["until"]) == ("1985", "2020-12-04")
    assert (rows["ETH"]["from"], rows["ETH"]["until"]) == ("1971", None)


@pytest.mark.parametrize("name", [query.name for query in list_queries() if "-" in query.name])
def test_underscores_in_names_are_hyphens(name: str) -> None:
    """`ldc_share` is `ldc-share`, and so for every query."""
    assert find_query(name.replace("-", "_")) == find_query(name)


def test_a_query_of_ones_own_may_have_underscores(tmp_path: Path) -> None:
    """The file of a query may be named either way."""
    (tmp_path / "my_own.rq").write_text("SELECT * { ?s ?p ?o }", encoding="utf-8")
    assert find_query("my-own", folder=tmp_path) == find_query("my_own", folder=tmp_path)


@pytest.mark.parametrize("name", ["ldc_share", "ldc-share"])
def test_the_command_takes_either_name(
    store_of: Callable[..., Store], tmp_path: Path, name: str
) -> None:
    """`aidkg query ldc_share --param year=2016 --param group=…` answers."""
    graph = tmp_path / "graph.trig"
    graph.write_bytes(write_trig(named_quads(store_of({"recipients": to("VUT")}))))
    asked = ["query", name, "-p", "year=2016", "-p", "group=LDC", "-g", str(graph), "-f", "csv"]
    done = CliRunner().invoke(cli, asked, prog_name="aidkg")
    assert done.exit_code == 0, done.output
    assert done.stdout.splitlines()[1] == "Commitment,USD,1,1,0,0,0,0,100,100,0,1,1"
