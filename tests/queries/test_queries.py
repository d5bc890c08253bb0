"""The questions: documented, quick, and right on the corpus."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Store

from extract.model import Amount, Count, Document, Statement
from kg.entity_graph import Lookup
from kg.formats import Cell, Entity, cell_text
from kg.iri import VOCABULARY, Iris, slug
from kg.mapping import map_document
from kg.query import list_queries, run
from kg.queryfile import LANG, Query
from kg.sparql import variables
from kg.store import new_store, read_quads

QUERIES = {query.name: query for query in list_queries()}
NEEDED = {
    "what": "wells",
    "statement": "en01-01",
    "country": "PAK",
    "document": "en-01-uk-press-release.txt",
}
GOLD = Path(__file__).parents[1] / "corpus" / "corpus.jsonl"
Row = dict[str, Cell]
Make = Callable[..., Statement]


def ask(store: Store, name: str, **params: str) -> list[Row]:
    """The rows of an answer, by column."""
    query = QUERIES[name]
    needed = {p.name: NEEDED[p.name] for p in query.params if p.default is None}
    result = run(name, {**needed, **params}, source=store)
    return [dict(zip(result.columns, row, strict=True)) for row in result.rows]


def gold_rows() -> list[dict[str, Any]]:
    """The gold of the corpus."""
    return [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def store_of(statement_with: Make, lookup: Lookup, reference: Path) -> Callable[..., Store]:
    """Makes the graph of statements, given by their fields, of one made-up document."""

    def make(*statements: Mapping[str, Any]) -> Store:
        document = Document(name="a.txt", text="x" * 50, encoding="utf-8", blocks=())
        made = [
            statement_with(**{"id": f"s{i}", "amount": usd(1), **fields})
            for i, fields in enumerate(statements)
        ]
        quads = map_document(document, made, lookup=lookup, sha256="0" * 64, rules="1")
        return new_store([*quads, *read_quads(reference, graph=Iris().graph("reference"))])

    return make


def usd(value: int, **more: Any) -> Amount:
    """A sum in US dollars."""
    return Amount(Decimal(value), "USD", **more)


def test_there_are_enough_questions() -> None:
    """The competency questions are all there."""
    assert len(QUERIES) >= 46


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_every_query_is_documented(query: Query) -> None:
    """A query says what it asks, what each row is, and what each parameter means."""
    assert 10 < len(query.summary) < 90
    assert query.description.startswith("One row a")
    assert query.description.endswith(".")
    assert query.chart
    assert all(len(param.description) > 5 for param in query.params)
    assert variables(query.text) == {param.name for param in query.params if param != LANG}


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_every_query_answers(gold_store: Store, query: Query) -> None:
    """On the corpus, in both languages, with a donor where one can be given."""
    options = [{"lang": "en"}, {"lang": "zh"}]
    if "donor" in {param.name for param in query.params}:
        options.append({"donor": "China"})
    answers = [ask(gold_store, query.name, **option) for option in options]
    assert len(answers[0]) == len(answers[1])


@pytest.mark.parametrize(
    "name",
    sorted(
        QUERIES.keys()
        - {
            "country",
            "country-profile",
            "evidence",
            "ldc-share",
            "members",
            "statements-of-document",
        }
    ),
)
def test_every_query_answers_on_an_empty_graph(name: str) -> None:
    """Where there is nothing, the answer has no rows, and is no error."""
    assert ask(new_store([]), name) == []


def honest_sums(
    rows: list[dict[str, Any]], group: Callable[..., list[Any]], sharers: str
) -> dict[Any, Decimal]:
    """Sums by group, without parts whose total is in the group, joint sums and debt relief.

    `sharers` is the field whose entities share a sum where there are several, "" where none do.
    """

    def is_joint(row: dict[str, Any]) -> bool:
        return bool(sharers) and len(row[sharers]) > 1

    by_id = {row["id"]: row for row in rows}
    sums: dict[Any, Decimal] = defaultdict(Decimal)
    for row in rows:
        if is_joint(row) or row["modality"] == "debt relief":
            continue
        for key in group(row):
            above, counted = row["part_of"], True
            while above:
                total = by_id[above]
                counted = counted and (key not in group(total) or is_joint(total))
                above = total["part_of"]
            if counted:
                sums[key] += Decimal(str(row["amount"]["value"]))
    return sums


def pledged(row: dict[str, Any], values: list[Any]) -> list[Any]:
    """The groups of a gold row, none where it is no pledge of money."""
    if row["kind"] != "commitment" or not row["amount"]:
        return []
    return [(value, row["amount"]["currency"]) for value in values]


@pytest.mark.parametrize(
    ("name", "column", "of_gold"),
    [
        ("pledged-by-modality", "modality", lambda row: [row["modality"].replace(" ", "-")]),
        ("pledged-by-year", "year", lambda row: [(row["announced"] or "")[:4]]),
        ("pledged-by-donor", "donor", lambda row: [d.split("|")[0] for d in row["donor"]]),
        ("pledged-by-meeting", "meeting", lambda row: [dated(n, row) for n in row["meeting"][:1]]),
        ("pledged-by-initiative", "initiative", lambda row: row["initiative"][:1]),
    ],
)
def test_sums_of_pledges_are_those_of_the_gold(
    gold_store: Store, name: str, column: str, of_gold: Callable[..., list[Any]]
) -> None:
    """Sums by currency leave out parts whose total is in, joint sums, debt relief; no more."""
    sharers = column if column == "donor" else ""
    expected = honest_sums(gold_rows(), lambda row: pledged(row, of_gold(row)), sharers)
    named = {(plain(key), unit): total for (key, unit), total in expected.items()}
    found = {
        (key_of(row[column]), row["currency"]): row["total"]
        for row in ask(gold_store, name)
        if row["total"]  # a row may hold joint sums or debt relief alone
    }
    assert found == named


def key_of(cell: Cell) -> str:
    """The end of an IRI, or the text, to compare with the gold's code or name."""
    return plain(cell.iri.rpartition("/")[2] if isinstance(cell, Entity) else cell_text(cell))


def dated(meeting: str, row: dict[str, Any]) -> str:
    """The name of a meeting that no list knows, told apart by its year."""
    year = (row["announced"] or "")[:4]
    return meeting if year in meeting else f"{meeting} {year}"


def plain(name: str) -> str:
    """A name as its slug has it, without signs."""
    return slug(name) if name else ""


def test_parts_are_never_added_to_their_total(store_of: Callable[..., Store]) -> None:
    """Of a total and its parts, down to parts of parts, the total alone counts."""
    store = store_of(
        {"amount": usd(100)},
        {"amount": usd(60), "part_of": "s0"},
        {"amount": usd(40), "part_of": "s0"},
        {"amount": usd(15), "part_of": "s2"},
    )
    assert [row["total"] for row in ask(store, "pledged-by-donor")] == [100]
    assert [row["amount"] for row in ask(store, "largest-pledges")] == [100]


def test_a_part_counts_where_its_total_is_not_asked_for(store_of: Callable[..., Store]) -> None:
    """A part stands in its own row, which says how much of it another row has already."""
    store = store_of(
        {"amount": usd(100)}, {"amount": usd(60), "modality": "grant", "part_of": "s0"}
    )
    rows = {cell_text(row["modality"]): row for row in ask(store, "pledged-by-modality")}
    assert (rows["aid"]["total"], rows["aid"]["in_other_rows"]) == (100, 0)
    assert (rows["grant"]["total"], rows["grant"]["in_other_rows"]) == (60, 60)


def test_currencies_and_kinds_are_never_mixed(store_of: Callable[..., Store]) -> None:
    """Pledges, deliveries and reported totals, in each currency, have rows of their own."""
    store = store_of(
        {"amount": usd(1)},
        {"amount": Amount(Decimal(2), "CNY")},
        {"amount": usd(4), "kind": "delivery"},
        {"amount": usd(8), "kind": "delivery", "period": ("2013", "2018")},
    )
    found = {
        (key_of(row["kind"]).rpartition("#")[2], row["currency"]): row["total"]
        for row in ask(store, "money-by-kind")
    }
    assert sorted(map(cell_text, found.values())) == ["1", "2", "4", "8"]


def test_vague_sums_stay_vague(store_of: Callable[..., Store]) -> None:
    """A sum with "over" is open above, one with "up to" may be less."""
    closed = store_of({"amount": usd(100)}, {"amount": usd(60), "qualifier": "up_to"})
    row = ask(closed, "pledged-by-donor")[0]
    assert (row["lowest"], row["total"], row["highest"]) == (100, 160, 160)
    opened = store_of({"amount": usd(100)}, {"amount": usd(60), "qualifier": "at_least"})
    row = ask(opened, "pledged-by-donor")[0]
    assert (row["lowest"], row["total"], row["highest"]) == (160, 160, None)
    ranged = store_of({"amount": usd(5, max=Decimal(7))})
    row = ask(ranged, "pledged-by-donor")[0]
    assert (row["lowest"], row["highest"]) == (5, 7)


def test_recipients_do_not_each_get_a_joint_sum(store_of: Callable[..., Store]) -> None:
    """What several share is told apart from what one gets alone."""
    store = store_of(
        {"amount": usd(100), "recipients": (("KEN",), ("PAK",))},
        {"amount": usd(7), "recipients": (("KEN",),)},
    )
    rows = {row["iso3"]: row for row in ask(store, "pledged-by-recipient")}
    assert (rows["KEN"]["total"], rows["KEN"]["shared"]) == (7, 100)
    assert (rows["PAK"]["total"], rows["PAK"]["shared"]) == (0, 100)


@pytest.mark.parametrize("qualifier", ["nearly", "about"])
def test_near_is_not_exact(store_of: Callable[..., Store], qualifier: str) -> None:
    """Of "nearly" the most is known, of "about" nothing; no sum makes them exact."""
    store = store_of({"amount": usd(100)}, {"amount": usd(60), "qualifier": qualifier})
    for name in ("pledged-by-donor", "money-by-kind", "stages"):
        row = ask(store, name)[0]
        expected = (None, 160, 160 if qualifier == "nearly" else None)
        assert (row["lowest"], row["total"], row["highest"]) == expected


def test_joint_sums_stand_apart_in_every_sum(store_of: Callable[..., Store]) -> None:
    """Asked for one of several, by row or by parameter, a joint sum is told as shared."""
    store = store_of(
        {"amount": usd(100), "donor": (("PAK",), ("CHN",)), "through": (("A Fund",), ("B Fund",))},
        {"amount": usd(7), "donor": (("PAK",),), "recipients": (("KEN",), ("NPL",))},
    )
    rows = {key_of(row["donor"]): row for row in ask(store, "pledged-by-donor")}
    assert (rows["pak"]["total"], rows["pak"]["shared"]) == (7, 100)
    assert (rows["chn"]["total"], rows["chn"]["shared"]) == (0, 100)
    assert [(r["total"], r["shared"]) for r in ask(store, "pledged-through")] == [(0, 100)] * 2
    for name in ("money-by-kind", "stages", "pledged-by-year", "pledged-by-modality"):
        assert [(r["total"], r["shared"]) for r in ask(store, name)] == [(107, 0)]
        [row] = ask(store, name, recipient="KEN")
        assert (row["total"], row["shared"]) == (100, 7)
        [row] = ask(store, name, donor="PAK")
        assert (row["total"], row["shared"]) == (7, 100)


def test_what_a_region_shares_within_is_its_own(store_of: Callable[..., Store]) -> None:
    """A joint sum whose recipients are all in the region asked for is not shared with others."""
    store = store_of({"amount": usd(5), "recipients": (("KEN",), ("002",))})
    [row] = ask(store, "money-by-kind", recipient="002")
    assert (row["total"], row["shared"]) == (5, 0)


def test_a_part_of_ones_own_counts_beside_a_joint_total(store_of: Callable[..., Store]) -> None:
    """What a recipient gets alone does not vanish into a total that it shares."""
    store = store_of(
        {"amount": usd(100), "recipients": (("KEN",), ("PAK",))},
        {"amount": usd(60), "recipients": (("KEN",),), "part_of": "s0"},
    )
    rows = {row["iso3"]: row for row in ask(store, "pledged-by-recipient")}
    assert (rows["KEN"]["total"], rows["KEN"]["shared"]) == (60, 100)
    assert (rows["PAK"]["total"], rows["PAK"]["shared"]) == (0, 100)


def test_other_rows_are_rows_that_there_are(store_of: Callable[..., Store]) -> None:
    """A total without a donor or out of the years is in no row that a part could be in too."""
    done = {"kind": "delivery", "donor": ()}
    store = store_of(
        {"amount": usd(100), "donor": ()},
        {"amount": usd(60), "part_of": "s0"},
        {**done, "amount": usd(50), "period": ("2010", "2016")},
        {**done, "amount": usd(20), "period": ("2014", "2014"), "part_of": "s2"},
    )
    assert [r["in_other_rows"] for r in ask(store, "pledged-by-donor")] == [0]
    assert [r["in_other_rows"] for r in ask(store, "delivered-totals")] == [0]
    years = {"from": "2010", "to": "2018"}
    rows = ask(store, "delivered-totals", **years)
    assert sorted((r["total"], r["in_other_rows"]) for r in rows) == [(20, 20), (50, 0)]  # type: ignore[type-var]


def test_what_was_cancelled_or_forgiven_is_no_new_money(store_of: Callable[..., Store]) -> None:
    """In every sum: cancelled pledges are left out, and debt relief stands in a column apart."""
    store = store_of(
        {"amount": usd(1)},
        {"amount": usd(2), "stage": "cancelled"},
        {"amount": usd(4), "modality": "debt relief"},
    )
    for name in ("pledged-by-donor", "pledged-by-recipient", "money-by-kind", "pledged-by-year"):
        [row] = ask(store, name)
        assert (row["total"], row["highest"], row["debt_relief"]) == (1, 1, 4)
    rows = {key_of(row["stage"]): row for row in ask(store, "stages")}
    assert (rows["pledged"]["total"], rows["cancelled"]["total"]) == (1, 2)


def test_stages_keep_reported_totals_apart(store_of: Callable[..., Store]) -> None:
    """A total over several years has a row of its own beside the deliveries that it may hold."""
    done = {"kind": "delivery", "stage": "delivered"}
    store = store_of(
        {**done, "amount": usd(100), "period": ("2013", "2018")},
        {**done, "amount": usd(60), "period": ("2014", "2014"), "part_of": "s0"},
    )
    rows = {key_of(row["kind"]): row for row in ask(store, "stages")}
    assert rows["ontology-reportedtotal"]["total"] == 100
    part = rows["ontology-delivery"]
    assert (part["total"], part["in_other_rows"]) == (60, 60)


def test_a_region_stands_for_its_countries(store_of: Callable[..., Store]) -> None:
    """Asked for Africa, Kenya counts; Pakistan does not."""
    store = store_of(
        {"amount": usd(1), "recipients": (("KEN",),)},
        {"amount": usd(2), "recipients": (("002",),)},
        {"amount": usd(4), "recipients": (("PAK",),)},
    )
    assert [r["total"] for r in ask(store, "pledged-by-donor", recipient="Africa")] == [3]
    assert [r["total"] for r in ask(store, "pledged-by-donor", recipient="非洲")] == [3]


def test_deliveries_lie_wholly_between_the_years(store_of: Callable[..., Store]) -> None:
    """A delivery counts where its period is known to lie within; pledges never do."""
    done = {"kind": "delivery"}
    store = store_of(
        {**done, "amount": usd(1), "period": ("2013", "2018")},
        {**done, "amount": usd(2), "period": ("2015", "2015")},
        {**done, "amount": usd(4), "period": ("2012", "2015")},
        {**done, "amount": usd(8), "period": (None, "2018-06")},
        {**done, "amount": usd(16), "period": ("2018", "2019")},
        {**done, "amount": usd(32)},
        {"amount": usd(64), "period": ("2013", "2018")},
        {**done, "amount": usd(128), "modality": "debt relief", "period": ("2013", "2018")},
    )
    assert sorted(r["amount"] for r in ask(store, "delivered-between")) == [1, 2, 128]  # type: ignore[type-var]
    totals = {key_of(r["kind"]): r for r in ask(store, "delivered-totals")}
    assert {kind: row["total"] for kind, row in totals.items()} == {
        "ontology-delivery": 2,
        "ontology-reportedtotal": 1,
    }
    assert totals["ontology-reportedtotal"]["debt_relief"] == 128
    rows = ask(store, "delivered-between", **{"from": "2012", "to": "2015"})
    assert sorted(r["amount"] for r in rows) == [2, 4]  # type: ignore[type-var]


def test_a_breakdown_shows_whether_parts_add_up(gold_store: Store) -> None:
    """The United Kingdom's £36m is £21m, £9.5m and £5.5m, which is all of it."""
    rows = ask(gold_store, "breakdown", statement="en01-01")
    assert [row["value"] for row in rows] == [21000000, 9500000, 5500000]
    assert [row["share"] for row in rows] == [Decimal("58.33"), Decimal("26.39"), Decimal("15.28")]
    assert {(row["total"], row["parts"], row["adds_up"]) for row in rows} == {
        (36000000, 36000000, True)
    }


def test_a_breakdown_that_does_not_add_up_says_by_how_much(gold_store: Store) -> None:
    """India's table lacks two billion rupees."""
    rows = ask(gold_store, "breakdown", statement="en05-32")
    assert {(row["difference"], row["adds_up"]) for row in rows} == {(2000000000, False)}


def test_a_total_that_is_broken_down_twice_adds_up_twice(gold_store: Store) -> None:
    """By form and by region: the parts are twice the total, and both ways are right."""
    rows = ask(gold_store, "breakdown", statement="zh01-01")
    assert {(row["ways"], row["difference"], row["adds_up"]) for row in rows} == {(2, 0, True)}
    assert len(rows) == 9


def test_parts_that_are_twice_their_total_do_not_add_up(store_of: Callable[..., Store]) -> None:
    """Only divisions that each come to the total make two ways; else a difference is told."""
    store = store_of({"amount": usd(100)}, {"amount": usd(200), "part_of": "s0"})
    [row] = ask(store, "breakdown")
    assert (row["ways"], row["difference"], row["adds_up"]) == (1, -100, False)


def test_numbers_of_things_break_down_too(gold_store: Store) -> None:
    """180 wells are the sum of the wells of three provinces, in either language."""
    for statement in ("en12-01", "zh03-01"):
        rows = ask(gold_store, "breakdown", statement=statement)
        assert {(row["total"], row["unit"], row["adds_up"]) for row in rows} == {(180, "", True)}


def test_countries_by_region_are_parts_of_their_total(store_of: Callable[..., Store]) -> None:
    """A number of countries is shown region by region, with whether it adds up."""
    plain_count = {"amount": None, "kind": "delivery"}
    store = store_of(
        {**plain_count, "count": Count(Decimal(62)), "recipients": (("002",), ("034",))},
        {**plain_count, "count": Count(Decimal(54)), "recipients": (("002",),), "part_of": "s0"},
        {**plain_count, "count": Count(Decimal(8)), "recipients": (("034",),), "part_of": "s0"},
    )
    rows = ask(store, "recipients-by-region")
    assert [(cell_text(r["region"]), r["count"], r["adds_up"]) for r in rows] == [
        ("Africa", 54, True),
        ("Southern Asia", 8, True),
    ]


@pytest.mark.parametrize(
    ("what", "found"),
    [
        ("airport", {"机场", "Airport works"}),
        ("机场", {"机场", "Airport works"}),
        ("AIRPORTS", {"机场", "Airport works"}),
        ("road", {"rural roads", "公路"}),
        ("ship", {"3 ships"}),
        (".*", set()),
        ("", set()),
        ('") || ("', set()),
    ],
)
def test_who_got_what_in_either_language(
    store_of: Callable[..., Store], what: str, found: set[str]
) -> None:
    """A word finds what is given in both languages, and has no power as a pattern."""
    objects = ("机场", "Airport works", "rural roads", "公路", "3 ships", "scholarships", "abroad")
    store = store_of(*({"what": name} for name in objects))
    assert {row["object"] for row in ask(store, "who-got", what=what)} == found


@pytest.mark.parametrize("what", ["port", "power"])
def test_who_got_finds_whole_words(store_of: Callable[..., Store], what: str) -> None:
    """Neither a longer word nor a name that shares a character is found."""
    objects = ("香港办事处", "Portugal week", "电视机", "empowerment", "powerful pumps")
    assert ask(store_of(*({"what": name} for name in objects)), "who-got", what=what) == []


def test_who_got_has_a_row_for_each_recipient(store_of: Callable[..., Store]) -> None:
    """Every country that shares in a thing is named, with its code."""
    store = store_of({"what": "port", "recipients": (("KEN",), ("PAK",))})
    assert [row["iso3"] for row in ask(store, "who-got", what="port")] == ["KEN", "PAK"]


def test_evidence_is_the_words_of_the_document(
    gold_store: Store, gold: dict[str, tuple[Document, list[Statement]]]
) -> None:
    """The quote of a statement stands in its document where the answer says."""
    row = ask(gold_store, "evidence", statement="zh03-01")[0]
    text = gold["zh-03-embassy-wells-handover.txt"][0].text
    assert text[int(cell_text(row["start"])) : int(cell_text(row["end"]))] == row["quote"]
    assert cell_text(row["document"]) == "zh-03-embassy-wells-handover.txt"


def test_statements_of_a_document_come_in_its_order(gold_store: Store) -> None:
    """Every statement of one document, and none of another, from first to last."""
    name = "en-12-embassy-wells-handover.txt"
    rows = ask(gold_store, "statements-of-document", document=name)
    expected = [row for row in gold_rows() if row["doc"] == name]
    assert len(rows) == len(expected)
    starts = [row["start"] for row in rows]
    assert starts == sorted(starts)  # type: ignore[type-var]


def test_statements_that_rest_on_one_document(gold_store: Store) -> None:
    """A statement with evidence in two documents does not hang on either."""
    document = "en-12-embassy-wells-handover.txt"
    before = ask(gold_store, "single-source", document=document)
    store = new_store(q for q in gold_store if "graph/" in str(q.graph_name))
    store.update(
        f"""PREFIX aid: <{VOCABULARY}> INSERT DATA {{ <{Iris().record("statement", "en12-01")}>
        aid:evidence <{Iris().record("evidence", "zh03-01")}> }}"""
    )
    after = ask(store, "single-source", document=document)
    assert len(before) - len(after) == 1


def test_the_most_doubtful_come_first(store_of: Callable[..., Store]) -> None:
    """Every statement of a kind comes once, by how likely it is right."""
    store = store_of(
        {"confidence": Decimal("0.8")},
        {"confidence": Decimal("0.31"), "kind": "delivery", "stage": "delivered"},
        {"confidence": Decimal("0.55")},
    )
    rows = ask(store, "doubtful")
    assert [row["confidence"] for row in rows] == [Decimal(n) for n in ("0.31", "0.55", "0.8")]


def test_a_country_as_donor_and_as_recipient(gold_store: Store) -> None:
    """Everything about a country: each statement that names it, in the role it has."""
    expected = sum("CHN" in row["donor"] for row in gold_rows())
    received = sum("CHN" in row["recipients"] for row in gold_rows())
    roles = [row["role"] for row in ask(gold_store, "country", country="CHN")]
    assert (roles.count("donor"), roles.count("recipient")) == (expected, received)


def test_documents_have_their_numbers(gold_store: Store) -> None:
    """Every document is listed with its statements by kind."""
    rows = ask(gold_store, "documents")
    assert len(rows) == 24
    assert sum(row["statements"] for row in rows) == len(gold_rows())  # type: ignore[misc]
    for row in rows:
        parts = (row["commitments"], row["deliveries"], row["totals"])
        assert sum(parts) == row["statements"]  # type: ignore[arg-type]


def test_meetings_have_their_dates(store_of: Callable[..., Store]) -> None:
    """A meeting comes with when and how often something was announced at it."""
    meeting = {"meeting": (("Rome Talks",),), "announced": "2023-05"}
    rows = ask(store_of(meeting, meeting), "meetings")
    assert [(cell_text(r["meeting"]), r["announced"], r["statements"]) for r in rows] == [
        ("Rome Talks", "2023-05", 2)
    ]
