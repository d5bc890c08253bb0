"""Statements made from the gold of `tests/corpus`, and the graph of them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import settings
from pyoxigraph import Quad, Store

from extract.model import Amount, Count, Document, EntityType, Statement
from kg.entity_graph import entity_quads
from kg.iri import Iris
from kg.ledger.merging.quads import settle
from kg.ledger.merging.readings import readings
from kg.ledger.records import Entry
from kg.link_reasons import Reason
from kg.mapping import Lookup, map_statements
from kg.rates import Rates
from kg.sectors import SectorLexicon
from kg.store import new_store, read_quads
from kg.wholes import wholes

settings.register_profile("unhurried", deadline=None)  # a busy machine is no failure
settings.load_profile("unhurried")

CORPUS = Path(__file__).parent / "corpus"
ROOT = Path(__file__).parent.parent
CODELISTS = ROOT / "ontology" / "codelists"
GROUPS = ("LDC", "LLDC", "SIDS", "HIPC", "DEV", "BRI")


class Known(msgspec.Struct, frozen=True):
    """An entity of the stand-in code lists."""

    iri: str
    score: Decimal = Decimal(1)
    reason: Reason = "code"


class CodesOnly:
    """Stands in for the code lists: knows codes of countries, regions and groups by their form."""

    def find(
        self, labels: Sequence[str], types: Collection[str], *, date: str | None = None
    ) -> Known | None:
        """Return the entity that the first label is the code of."""
        code, kind = labels[0], _kind_of(labels[0])
        return Known(Iris().entity(kind, code)) if kind is not None and kind in types else None

    def has(self, iri: str) -> bool:
        """It lists nothing: every code is known."""
        return False


def _kind_of(code: str) -> EntityType | None:
    if code in GROUPS:
        return "CountryGroup"
    if len(code) == 3 and code.isdigit():
        return "Region"
    return "Country" if len(code) == 3 and code.isupper() and code.isascii() else None


def make_statement(**fields: Any) -> Statement:
    """A statement with the fields given, and plain ones otherwise."""
    plain: dict[str, Any] = {
        "id": "s1",
        "doc": "a.txt",
        "quote": "US$5 million",
        "kind": "commitment",
        "donor": (("JPN", "Japan", "日本"),),
        "recipients": (("KEN", "Kenya", "肯尼亚"),),
        "amount": None,
        "count": None,
        "qualifier": "exact",
        "what": None,
        "modality": "aid",
        "through": (),
        "meeting": (),
        "announced": None,
        "period": None,
        "initiative": (),
        "part_of": None,
        "start": 0,
        "end": 12,
        "match": "exact",
        "spans": ((0, 12),),
        "lang": "en",
        "sentence": (0, 12),
        "stage": "pledged",
        "confidence": Decimal("0.9"),
        "rule": "test",
    }
    return Statement(**{**plain, **fields})


def gold_statement(row: dict[str, Any], text: str) -> Statement:
    """A gold row as the extraction would hand it on."""
    start = -1
    for _ in range(row.get("nth", 1)):
        start = text.index(row["quote"], start + 1)
    end = start + len(row["quote"])
    amount, count = row["amount"], row["count"]
    return make_statement(
        **{name: row[name] for name in ("id", "doc", "quote", "kind", "qualifier", "what")},
        **{name: row[name] for name in ("modality", "announced", "part_of")},
        donor=_entities(row["donor"]),
        recipients=_entities(row["recipients"]),
        through=_entities(row["through"]),
        meeting=(tuple(row["meeting"]),) if row["meeting"] else (),
        initiative=(tuple(row["initiative"]),) if row["initiative"] else (),
        amount=amount
        and Amount(Decimal(str(amount["value"])), amount["currency"], _decimal(amount.get("max"))),
        count=count and Count(Decimal(str(count["value"])), _decimal(count.get("max"))),
        period=row["period"] and tuple(row["period"]),
        start=start,
        end=end,
        spans=((start, end),),
        sentence=(max(0, start - 20), min(len(text), end + 20)),
        lang="en" if row["doc"].startswith("en") else "zh-Hans",
        stage="pledged" if row["kind"] == "commitment" else "delivered",
    )


def _entities(items: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(item.split("|")) for item in items)


def _decimal(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def read_gold(docs: Path, gold: Path) -> dict[str, tuple[Document, list[Statement]]]:
    """Documents by name, with their gold statements."""
    found: dict[str, tuple[Document, list[Statement]]] = {}
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    for path in sorted(docs.iterdir()):
        if path.stem != "README":
            text = path.read_bytes().decode("utf-8")
            document = Document(name=path.name, text=text, encoding="utf-8", blocks=())
            here = [gold_statement(row, text) for row in rows if row["doc"] == path.name]
            found[path.name] = (document, here)
    return found


@pytest.fixture(scope="session")
def gold() -> dict[str, tuple[Document, list[Statement]]]:
    """The documents of the corpus, with their gold statements."""
    return read_gold(CORPUS / "docs", CORPUS / "corpus.jsonl")


@pytest.fixture(scope="session")
def reference() -> Path:
    """A code list with the few entities that the tests name."""
    return Path(__file__).parent / "kg" / "reference.ttl"


@pytest.fixture(scope="session")
def rates() -> Rates:
    """The exchange rates of this installation."""
    return Rates()


def map_alone(
    document: Document, statements: Sequence[Statement], *, lookup: Lookup, **options: Any
) -> list[Quad]:
    """Map a document as `map_document` does, but each reading as a statement of its own.

    What queries say is tested on it: what is the same, the tests of the ledger ask.
    """
    iris, name = Iris(), document.name
    quads = map_statements(document, statements, iris=iris, **options)
    quads += entity_quads({name: statements}, lookup=lookup, iris=iris)[name]
    alone = [
        Entry(id=reading.id, readings=(reading,), part_of=reading.statement.part_of)
        for reading in readings({name: statements}, {name: quads}, iris=iris)
    ]
    graphs, ledger = settle({name: quads}, alone, iris=iris)
    return [*graphs[name], *ledger]


@pytest.fixture(scope="session")
def map_document_alone() -> Callable[..., list[Quad]]:
    """Maps a document with each reading a statement of its own."""
    return map_alone


@pytest.fixture(scope="session")
def totals_of() -> Callable[..., list[Statement]]:
    """Finds the totals that a statement's money is in, of its currency and kind."""

    def find(statement: Statement, by_id: Mapping[str, Statement]) -> list[Statement]:
        def key(row: Statement) -> tuple[object, ...]:
            return row.kind, row.amount and row.amount.currency

        above = wholes(statement, by_id)
        return [
            row for row in above if statement.amount and row.amount and key(row) == key(statement)
        ]

    return find


@pytest.fixture(scope="session")
def gold_store(
    gold: dict[str, tuple[Document, list[Statement]]], reference: Path, rates: Rates
) -> Store:
    """The graph of the corpus as its gold has it, with its sums in US dollars too."""
    quads = read_quads(ROOT / "ontology" / "aid.ttl", graph=Iris().graph("vocabulary"))
    for path in (reference, *(CODELISTS / name for name in ("sectors.ttl", "goals.ttl"))):
        quads += read_quads(path, graph=Iris().graph("reference"))
    lexicon = SectorLexicon()
    for document, statements in gold.values():
        sha256 = hashlib.sha256(document.text.encode()).hexdigest()
        quads += map_alone(
            document,
            statements,
            lookup=CodesOnly(),
            sha256=sha256,
            rules="gold",
            rates=rates,
            classifier=lexicon,
        )
    return new_store(quads)


@pytest.fixture(scope="session")
def lookup() -> CodesOnly:
    """The stand-in for the code lists."""
    return CodesOnly()


@pytest.fixture(scope="session")
def statement_with() -> Callable[..., Statement]:
    """Makes a statement with the fields given, and plain ones otherwise."""
    return make_statement
