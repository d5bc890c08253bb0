"""What a check lists: faults of the graph, and contradictions with their words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pyoxigraph import Store

from kg.iri import VOCABULARY, Iris
from kg.ledger.conflicts.listing import list_contradictions, words_of
from kg.ledger.conflicts.quads import contradiction_quads
from kg.ledger.records import Contradiction
from kg.problems import problems, to_json
from kg.store import named_quads, new_store
from kg.validation import Finding

STATEMENT = "https://aidkg.example/id/statement/"
SUMS = Contradiction(
    kind="amount",
    severity="warning",
    message="EUR 84 million or EUR 88 million",
    message_zh="8400万或8800万欧元",
    statements=("en02-03",),
    readings=("en02-03", "en08-06"),
)
NUMBERS = Contradiction(
    kind="count",
    severity="error",
    message="90 or 80",
    message_zh="90或80",
    statements=("en12-07",),
    readings=("zh03-07", "en12-07"),
)


@pytest.fixture(scope="module")
def contradicted(gold_store: Store) -> Store:
    """The graph of the corpus with two contradictions in it."""
    quads = contradiction_quads((SUMS, NUMBERS), iris=Iris())
    return new_store([*named_quads(gold_store), *quads])


def test_contradictions_are_listed_with_their_words(contradicted: Store) -> None:
    """Each has its kind, both messages, its statements, and the words with their places."""
    numbers, sums = list_contradictions(contradicted)
    assert (numbers.kind, numbers.severity) == ("count", "error")
    assert (sums.message, sums.message_zh) == (SUMS.message, SUMS.message_zh)
    assert sums.statements == (STATEMENT + "en02-03",)
    assert [(words.doc[:5], words.quote) for words in sums.evidences] == [
        ("en-02", "€88 million"),
        ("en-08", "€84m"),
    ]
    assert [words.doc[:5] for words in numbers.evidences] == ["en-12", "zh-03"]


def test_words_stand_where_they_are_said_to(contradicted: Store) -> None:
    """Offsets of the words point into the document."""
    folder = Path(__file__).parents[1] / "corpus" / "docs"
    for one in list_contradictions(contradicted):
        for words in one.evidences:
            text = (folder / words.doc).read_bytes().decode()
            assert text[words.start : words.end] == words.quote


def test_a_graph_without_contradictions(gold_store: Store) -> None:
    """Where there is none, none is listed."""
    assert list_contradictions(gold_store) == ()


def test_one_list_has_all_that_was_found(contradicted: Store) -> None:
    """Faults come before contradictions; all have the same five fields, in one language."""
    fault = Finding(
        severity="violation",
        focus=STATEMENT + "en12-07",
        label="China",
        path=VOCABULARY + "donor",
        value="x",
        message="A donor is needed.",
        message_zh="须有援助方。",
    )
    listed = json.loads(to_json(problems(contradicted, [fault], lang="zh")))
    assert [set(row) for row in listed] == [
        {"kind", "severity", "message", "statements", "evidences"}
    ] * 3
    assert [(row["kind"], row["severity"]) for row in listed] == [
        ("shape", "violation"),
        ("count", "error"),
        ("amount", "warning"),
    ]
    assert [row["message"] for row in listed][1:] == ["90或80", "8400万或8800万欧元"]
    assert listed[0]["message"] == "China: 须有援助方。 (it is 'x')"
    assert listed[0]["evidences"][0]["quote"] == "90 Zambian technicians"
    assert set(listed[0]["evidences"][0]) == {"doc", "start", "end", "quote"}


def test_what_is_no_statement_rests_on_no_words(contradicted: Store) -> None:
    """A fault may be of anything, even of a name that is no IRI."""
    assert words_of(contradicted, "not an iri") == ()
    assert words_of(contradicted, "https://aidkg.example/id/country/CHN") == ()
