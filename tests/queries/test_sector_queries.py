"""Sums by sector and by goal: each statement once, and what is for several told apart."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Store

from extract.model import Amount, Document, Statement
from kg.formats import Cell
from kg.iri import Iris
from kg.mapping import Lookup, map_document
from kg.query import run
from kg.sectors import SectorLexicon
from kg.store import new_store, read_quads

ROOT = Path(__file__).parents[2]
LISTS = ROOT / "ontology" / "codelists"
Row = dict[str, Cell]
Make = Callable[..., Statement]
Gold = dict[str, tuple[Document, list[Statement]]]
CODES = {"pledged-by-sector": "code", "pledged-by-goal": "number"}


def usd(value: int, **more: Any) -> Amount:
    """A sum in US dollars."""
    return Amount(Decimal(value), "USD", **more)


def ask(store: Store, name: str, **params: str) -> dict[str, Row]:
    """The rows of an answer by their code, "" for what no words tell of."""
    result = run(name, params, source=store)
    rows = [dict(zip(result.columns, row, strict=True)) for row in result.rows]
    found = {str(row[CODES[name]] or ""): row for row in rows}
    assert len(found) == len(rows)
    return found


@pytest.fixture(scope="module")
def lexicon() -> SectorLexicon:
    """The lexicon of the project."""
    return SectorLexicon()


@pytest.fixture
def store_of(
    statement_with: Make, lookup: Lookup, reference: Path, lexicon: SectorLexicon
) -> Callable[..., Store]:
    """Makes the graph of statements, given by their fields, of one made-up document."""

    def make(*statements: Mapping[str, Any]) -> Store:
        document = Document(name="a.txt", text="x" * 50, encoding="utf-8", blocks=())
        made = [
            statement_with(**{"id": f"s{i}", "amount": usd(1), **fields})
            for i, fields in enumerate(statements)
        ]
        quads = map_document(
            document, made, lookup=lookup, sha256="0" * 64, rules="1", classifier=lexicon
        )
        for path in (reference, LISTS / "sectors.ttl", LISTS / "goals.ttl"):
            quads += read_quads(path, graph=Iris().graph("reference"))
        return new_store(quads)

    return make


def test_a_statement_is_in_the_total_of_its_only_sector(store_of: Callable[..., Store]) -> None:
    """Purposes of five digits count for their sector; what tells nothing has a row of its own."""
    store = store_of(
        {"amount": usd(1), "what": "clinics"},
        {"amount": usd(2), "what": "malaria"},
        {"amount": usd(4), "what": "roads"},
        {"amount": usd(8)},
    )
    totals = {code: row["total"] for code, row in ask(store, "pledged-by-sector").items()}
    assert list(totals.items()) == [("210", 4), ("122", 3), ("", 8)]  # the largest last: nobody's
    totals = {code: row["total"] for code, row in ask(store, "pledged-by-goal").items()}
    assert list(totals.items()) == [("9", 4), ("3", 3), ("", 8)]


def test_what_is_for_several_sectors_is_in_no_total(store_of: Callable[..., Store]) -> None:
    """It stands as shared in the row of each, since nobody knows how much is for which."""
    store = store_of(
        {"amount": usd(1), "what": "schools and roads"}, {"amount": usd(2), "what": "roads"}
    )
    rows = ask(store, "pledged-by-sector")
    assert {code: (row["total"], row["shared"]) for code, row in rows.items()} == {
        "111": (0, 1),
        "210": (2, 1),
    }
    rows = ask(store, "pledged-by-goal")
    assert {code: (row["total"], row["shared"]) for code, row in rows.items()} == {
        "4": (0, 1),
        "9": (2, 1),
    }


def test_two_purposes_of_one_sector_count_once(store_of: Callable[..., Store]) -> None:
    """Clinics and vaccines are both basic health: the sum is in its total, once."""
    store = store_of({"amount": usd(5), "what": "clinics and vaccines"})
    row = ask(store, "pledged-by-sector")["122"]
    assert (row["total"], row["shared"], row["statements"]) == (5, 0, 1)


def test_a_part_is_not_added_to_its_total(store_of: Callable[..., Store]) -> None:
    """In one row the total alone counts; where it is in another row, the part says so."""
    store = store_of(
        {"amount": usd(100), "what": "roads"},
        {"amount": usd(60), "what": "bridges", "part_of": "s0"},
        {"amount": usd(40), "what": "schools", "part_of": "s0"},
        {"amount": usd(9), "what": "schools and roads"},
        {"amount": usd(5), "what": "schools", "part_of": "s3"},
    )
    rows = ask(store, "pledged-by-sector")
    assert (rows["210"]["total"], rows["210"]["in_other_rows"]) == (100, 0)
    assert (rows["111"]["total"], rows["111"]["in_other_rows"]) == (45, 40)
    assert rows["111"]["shared"] == 9


def test_parts_without_words_are_in_the_row_of_their_total(store_of: Callable[..., Store]) -> None:
    """A part that says nothing is for what its total is for, and adds nothing to it."""
    store = store_of({"amount": usd(100), "what": "roads"}, {"amount": usd(60), "part_of": "s0"})
    rows = ask(store, "pledged-by-sector")
    assert {code: row["total"] for code, row in rows.items()} == {"210": 100}


def test_debt_relief_and_what_was_cancelled_are_no_new_money(
    store_of: Callable[..., Store],
) -> None:
    """Relief has its own column, in the row of debt; a cancelled pledge has none."""
    store = store_of(
        {"amount": usd(1), "modality": "debt relief"},
        {"amount": usd(2), "what": "roads", "stage": "cancelled"},
        {"amount": usd(4), "what": "roads"},
    )
    rows = ask(store, "pledged-by-sector")
    assert (rows["600"]["total"], rows["600"]["debt_relief"]) == (0, 1)
    assert rows["210"]["total"] == 4


def test_recipients_share_what_they_share(store_of: Callable[..., Store]) -> None:
    """Asked for one of two recipients, a sum for both is shared, whatever it is for."""
    store = store_of(
        {"amount": usd(7), "what": "roads", "recipients": (("KEN",), ("PAK",))},
        {"amount": usd(2), "what": "roads", "recipients": (("KEN",),)},
    )
    row = ask(store, "pledged-by-sector", recipient="KEN")["210"]
    assert (row["total"], row["shared"]) == (2, 7)


@pytest.mark.parametrize(("name", "digits"), [("pledged-by-sector", 3), ("pledged-by-goal", 2)])
def test_sums_on_the_corpus_are_those_of_its_statements(
    gold_store: Store,
    gold: Gold,
    lexicon: SectorLexicon,
    totals_of: Callable[..., list[Statement]],
    name: str,
    digits: int,
) -> None:
    """Added up in another way, from the statements themselves, the totals are the same."""
    expected: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for document, statements in gold.values():
        found = lexicon.classify_all(statements, document)
        groups = {
            statement.id: {
                code[:digits]
                for a in found[statement.id]
                for code in ([a.sector] if name == "pledged-by-sector" else a.goals)
                if code
            }
            or {""}
            for statement in statements
        }
        by_id = {statement.id: statement for statement in statements}
        for statement in statements:
            own = groups[statement.id]
            if (
                statement.kind != "commitment"
                or statement.amount is None
                or statement.modality == "debt relief"
                or len(own) > 1
                or any(groups[total.id] == own for total in totals_of(statement, by_id))
            ):
                continue
            expected[next(iter(own)), statement.amount.currency] += statement.amount.value
    result = run(name, {}, source=gold_store)
    rows = [dict(zip(result.columns, row, strict=True)) for row in result.rows]
    totals = {(str(r[CODES[name]] or ""), r["currency"]): r["total"] for r in rows if r["total"]}
    assert totals == expected
    assert len(totals) > 20


def test_the_corpus_is_digested_the_same_every_time(gold: Gold, lexicon: SectorLexicon) -> None:
    """The same statements give the same assignments, in the same order."""

    def digest(with_: SectorLexicon) -> str:
        rows = [with_.classify_all(made, doc) for doc, made in gold.values()]
        return hashlib.sha256(repr(rows).encode()).hexdigest()

    assert digest(lexicon) == digest(SectorLexicon())
