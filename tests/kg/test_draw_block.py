"""What the scripts of the page are told of a built graph: what the ledger knows of it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest
from click.testing import CliRunner
from pyoxigraph import Store

from kg.cli import cli
from kg.draw.arrange import arrange
from kg.draw.block import Blocks, blocks_of
from kg.draw.read import read_picture
from kg.ledger import Ledger
from kg.ledger.answers.postings import Money, Posting
from kg.ledger.conflicts.listing import list_contradictions
from kg.store import open_store

WORDS = Path(__file__).parents[2] / "kg" / "draw" / "assets" / "words.json"
FIRST = """Report on aid

Beijing, 12 January 2020

At TICAD VI in August 2016, Japan pledged over US$30 million to Africa.
From 2014 to 2017, China provided RMB 9 billion to Kenya, including RMB 4 billion for wells, \
RMB 3 billion for roads and RMB 3 billion for schools.
In 2019 China pledged 3 billion Somali shillings to Somalia.
In 2018 China cancelled a debt of US$5 million that Uganda owed.
"""
SECOND = """News

Nairobi, 13 January 2020

From 2014 to 2017, China provided RMB 9 billion to Kenya.
In August 2016 Japan pledged over US$30 million to Africa at TICAD VI.
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The graph of two reports that tell the same, with sums that do not come to their total."""
    folder = tmp_path_factory.mktemp("block")
    for name, text in (("first.txt", FIRST), ("second.txt", SECOND)):
        (folder / name).write_text(text, encoding="utf-8")
    documents = [str(folder / name) for name in ("first.txt", "second.txt")]
    result = CliRunner().invoke(cli, ["build", *documents, "-o", str(folder / "out")])
    assert result.exit_code in (0, 1), result.output
    return open_store(folder / "out")


@pytest.fixture(scope="module")
def blocks(store: Store) -> Blocks:
    """What its page is told, as the scripts read it."""
    picture = read_picture(store)
    words = msgspec.json.decode(WORDS.read_bytes())
    found = blocks_of(picture, arrange(picture), words=words)
    return msgspec.convert(msgspec.to_builtins(found), Blocks)


@pytest.fixture(scope="module")
def postings(store: Store, blocks: Blocks) -> list[Posting]:
    """What the ledger knows of each statement of the page."""
    known = Ledger.open(store).postings
    assert {statement["iri"] for statement in blocks.data["statements"]} == set(known)
    return [known[statement["iri"]] for statement in blocks.data["statements"]]


def test_statements_are_those_of_the_ledger(blocks: Blocks, postings: list[Posting]) -> None:
    """Who, whom, when, how and for what are the ledger's, by their places in the lists."""
    data = blocks.data
    for statement, posting in zip(data["statements"], postings, strict=True):
        for field, iris in (
            ("donor", posting.donors),
            ("recipients", posting.recipients),
            ("through", posting.through),
            ("meeting", posting.meetings),
            ("initiative", posting.initiatives),
        ):
            named = [data["nodes"][place]["iri"] for place in statement.get(field, ())]
            assert tuple(named) == iris
        for field, iri in (
            ("stage", posting.stage),
            ("modality", posting.modality),
            ("payer", posting.payer),
        ):
            code = data["concepts"][statement[field]]["code"] if field in statement else None
            assert code == (iri and iri.rsplit("/", 1)[-1])
        for field, iris in (("sectors", posting.sectors), ("goals", posting.goals)):
            codes = [data["concepts"][place]["code"] for place in statement.get(field, ())]
            assert codes == [iri.rsplit("/", 1)[-1] for iri in iris]
        assert (statement["kind"], statement.get("year")) == (posting.kind, posting.year)


def test_ties_between_statements_are_those_of_the_ledger(
    blocks: Blocks, postings: list[Posting]
) -> None:
    """Parts, what holds whose money, what is said again, revised or kept."""
    statements = blocks.data["statements"]
    tied = 0
    for statement, posting in zip(statements, postings, strict=True):
        for field, iris in (
            ("part_of", posting.part_of),
            ("held", posting.counted_in),
            ("restates", posting.restates),
            ("revises", posting.revises),
            ("fulfils", posting.fulfils),
        ):
            assert [statements[place]["iri"] for place in statement.get(field, ())] == list(iris)
            tied += len(iris)
    assert tied >= 6
    assert any("held" in statement for statement in statements)


def test_sums_are_those_of_the_ledger(blocks: Blocks, postings: list[Posting]) -> None:
    """With their bounds, and in dollars where there is a rate, which is told in words."""
    data = blocks.data
    for statement, detail, posting in zip(
        data["statements"], blocks.details, postings, strict=True
    ):
        amount = statement.get("amount")
        assert _bounds(amount) == _of(posting.money)
        if amount is None or posting.money is None:
            continue
        assert data["concepts"][amount["currency"]]["code"] == posting.money.currency
        assert _bounds(amount.get("usd")) == _of(posting.usd)
        told = detail.get("dollars")
        assert told is None or (told["en"], told["zh"]) in (posting.rate, posting.no_rate)
    assert any("usd" in statement.get("amount", {}) for statement in data["statements"])
    assert any("dollars" in detail for detail in blocks.details)


def test_evidence_and_decisions_are_those_of_the_ledger(
    blocks: Blocks, postings: list[Posting]
) -> None:
    """Every place that tells a statement, and why they were taken for the same."""
    documents = blocks.data["documents"]
    for detail, posting in zip(blocks.details, postings, strict=True):
        told = {
            (documents[e["document"]]["iri"], e["start"], e["end"], e["quote"])
            for e in detail["evidence"]
        }
        assert told == {(e.document_iri, e.start, e.end, e.quote) for e in posting.evidences}
        why = {(names["en"], names["zh"]) for names in detail.get("decisions", ())}
        assert why == set(posting.decisions)
    assert max(len(detail["evidence"]) for detail in blocks.details) == 2
    assert any("decisions" in detail for detail in blocks.details)


def test_contradictions_are_listed_with_their_statements(store: Store, blocks: Blocks) -> None:
    """In both languages, by the places of the statements between which they are."""
    statements = blocks.data["statements"]
    listed = [
        (
            told["kind"],
            told["severity"],
            told["message"]["en"],
            told["message"]["zh"],
            sorted(statements[place]["iri"] for place in told["statements"]),
        )
        for told in blocks.data["contradictions"]
    ]
    assert listed == [
        (each.kind, each.severity, each.message, each.message_zh, sorted(each.statements))
        for each in list_contradictions(store)
    ]
    assert listed


def test_nodes_stand_at_their_ids_and_wait_in_a_cluster(blocks: Blocks) -> None:
    """A node's id is its place; its cluster is of its column, with a name in both languages."""
    data = blocks.data
    assert [node["id"] for node in data["nodes"]] == list(range(len(data["nodes"])))
    for node in data["nodes"]:
        cluster = data["clusters"][node["cluster"]]
        assert cluster["column"] == node["column"]
        assert cluster["names"]["en"]
        assert cluster["names"]["zh"]


def _bounds(given: dict[str, Any] | None) -> tuple[Decimal | None, ...] | None:
    if given is None:
        return None
    numbers = (given.get(name) for name in ("value", "low", "high"))
    return tuple(None if number is None else Decimal(number) for number in numbers)


def _of(money: Money | None) -> tuple[Decimal | None, ...] | None:
    return None if money is None else (money.value, money.min, money.max)
