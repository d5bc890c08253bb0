"""Which readings are one statement, and which only look alike."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from extract.model import Amount, Count, Document, Statement
from kg.ledger.merging.entries import entries
from kg.ledger.records import Reading

CORPUS = Path(__file__).parents[2] / "corpus"

Make = Callable[..., Reading]


def merged(readings: Sequence[Reading]) -> list[set[str]]:
    """The ids of readings that are one statement."""
    return [{reading.id for reading in entry.readings} for entry in entries(readings)]


SAME: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({}, {}),
    ({}, {"announced": "2023-01"}),
    ({}, {"meeting": None, "announced": "2023-01-10"}),
    ({}, {"recipients": set(), "through": {"fund/x"}}),
    ({"recipients": {"fund/x"}}, {"through": {"fund/x"}}),
    ({}, {"donors": set()}),
    ({}, {"modality": "grant"}),
    ({}, {"period": ("2023", "2026")}),
    ({}, {"recipients": {"country/PAK", "country/AFG"}}),
    (
        {"amount": None, "count": Count(Decimal(200)), "what": "prefabricated houses"},
        {"amount": None, "count": Count(Decimal(200)), "what": "houses", "modality": "goods"},
    ),
    (
        {"amount": None, "count": Count(Decimal(200)), "what": "houses", "modality": "goods"},
        {"amount": None, "count": Count(Decimal(200)), "what": "组合屋", "lang": "zh-Hans"},
    ),
    (
        {"kind": "delivery", "meeting": None, "announced": None, "period": ("2022", "2022")},
        {"kind": "delivery", "meeting": None, "announced": None, "period": ("2022-03", "2022")},
    ),
    ({}, {"meeting": None, "announced": None}),
    ({"amount": Amount(Decimal(84), "EUR")}, {"amount": Amount(Decimal(88), "EUR")}),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_promise_of_two_documents_is_one(
    reading: Make, one: dict[str, Any], other: dict[str, Any]
) -> None:
    """Whatever one document leaves untold, tells less exactly, or tells otherwise."""
    found = [reading(**one), reading("b.txt", **other)]
    assert merged(found) == [{r.id for r in found}]


FURTHER: dict[str, Any] = {
    "words": "Later the UK pledged a further £36 million.",
    "sentence": (9000, 9060),
    "start": 9000 + len("Later the UK pledged a further "),
}

APART: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({}, {"donors": {"country/FRA"}}),
    ({}, {"recipients": {"country/KEN"}}),
    ({"through": {"org/wfp"}}, {"through": {"org/wfp"}, "recipients": {"country/KEN"}}),
    ({}, {"kind": "delivery"}),
    ({}, {"meeting": "meeting/doha-2024", "announced": "2024-02-01"}),
    ({}, {"meeting": None, "announced": "2024-01-09"}),
    ({}, {"meeting": None, "announced": "2023-02-09"}),
    ({}, {"amount": Amount(Decimal(36_000_000), "EUR"), "meeting": None}),
    ({}, {"amount": Amount(Decimal(63_000_000), "GBP")}),
    ({"meeting": None}, {"meeting": None, "announced": None, "modality": "fund", "donors": set()}),
    (
        {"amount": Amount(Decimal(10**9), "USD"), "meeting": None, "announced": "2023"},
        {"amount": Amount(Decimal(10**9), "USD"), "meeting": None, "announced": None},
    ),
    (
        {"amount": None, "count": Count(Decimal(200)), "what": "houses"},
        {"amount": None, "count": Count(Decimal(200)), "what": "boreholes"},
    ),
    (
        {"meeting": None, "announced": "2018", "sectors": {"sector/140"}},
        {"meeting": None, "announced": "2018", "sectors": {"sector/120"}},
    ),
    (
        {"meeting": None, "announced": "2018", "modality": "grant"},
        {"meeting": None, "announced": "2018", "modality": "concessional loan"},
    ),
    (
        {"meeting": None, "announced": "2018"},
        {"meeting": None, "announced": "2018", **FURTHER},
    ),
    (
        {"amount": Amount(Decimal(40), "USD"), "modality": "grant"},
        {"amount": Amount(Decimal(50), "USD"), "modality": "concessional loan"},
    ),
    (
        {"kind": "delivery", "meeting": None, "announced": None, "period": ("2022", "2022")},
        {"kind": "delivery", "meeting": None, "announced": None, "period": ("2023", "2023")},
    ),
    (
        {"kind": "delivery", "meeting": None, "announced": None, "amount": None}
        | {"count": Count(Decimal(11)), "what": "medical teams"},
        {"kind": "delivery", "meeting": None, "announced": None, "amount": None}
        | {"count": Count(Decimal(11)), "what": "medical teams"},
    ),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_only_looks_alike_stays_apart(
    reading: Make, one: dict[str, Any], other: dict[str, Any]
) -> None:
    """Another giver, taker, time, unit or thing is another statement; so is a deed."""
    assert len(merged([reading(**one), reading("b.txt", **other)])) == 2


IN_ONE_TEXT: list[tuple[int, dict[str, Any]]] = [
    (1, {}),
    (1, {"announced": "2023-01"}),
    (1, {"what": "rural clinics"}),
    (2, {"sentence": (1000, 1050), "start": 1020}),
    (2, {"sentence": (1052, 1110), "start": 1060}),  # the next item of a list
    (2, {"modality": "interest-free loan"}),
    (2, {"sectors": {"sector/140"}}),
    (2, {"what": "roads"}),
    (2, {"part_of": "first"}),
    (2, {"amount": Amount(Decimal(35_000_000), "GBP")}),
]


@pytest.mark.parametrize(("number", "fields"), IN_ONE_TEXT)
def test_a_number_that_comes_again_in_a_text(
    reading: Make, number: int, fields: dict[str, Any]
) -> None:
    """It is told again, unless it stands beside the first or is for something else."""
    plain = {"modality": "grant", "sectors": {"sector/120"}, "what": "clinics"}
    one = reading(**plain, id="first", start=1000, end=1005, sentence=(1000, 1050))
    assert len(merged([one, reading(**{**plain, **fields})])) == number


@pytest.mark.parametrize("copies", [1, 600])
def test_what_else_is_told_makes_no_difference(reading: Make, copies: int) -> None:
    """However many others give the same sum, and however many copies tell one pledge."""
    others = [
        reading(f"{n}.txt", recipients={f"country/{n}"}, meeting=None, announced="1999")
        for n in range(copies)
    ]
    found = [
        *(reading(f"{n}-a.txt") for n in range(copies)),
        reading("x.txt", meeting=None, announced="2023-01"),
        reading("y.txt", donors=set(), recipients={"country/PAK"}),
    ]
    assert sorted(map(len, merged([*others, *found]))) == [1] * copies + [copies + 2]


def test_a_total_and_its_parts_told_otherwise_are_the_same_total(reading: Make) -> None:
    """A document that breaks its sum down tells one sum all the same."""
    total = reading(amount=Amount(Decimal(60), "USD"))
    part = reading(amount=Amount(Decimal(15), "USD"), part_of=total.id)
    other = reading("b.txt", amount=Amount(Decimal(50), "USD"))
    assert {total.id, other.id} in merged([total, part, other])


def test_a_headline_is_told_again_right_below_it(reading: Make) -> None:
    """What stands beside another in the first line is no item of a list."""
    one = reading(start=0, end=5, sentence=(0, 60))
    other = reading(start=70, end=75, sentence=(62, 150))
    assert len(merged([one, other])) == 1


def test_what_a_headline_seems_to_be_for_keeps_no_sum_apart(reading: Make) -> None:
    """The sum of a title on floods is that of the text below, whatever sector that is for."""
    body = {"start": 170, "end": 175, "sentence": (162, 250), "sectors": frozenset({"410"})}
    headline = reading(start=9, end=14, sentence=(0, 60), sectors=frozenset({"730"}))
    assert len(merged([headline, reading(**body)])) == 1
    amid = reading(start=80, end=85, sentence=(70, 150), sectors=frozenset({"730"}))
    assert len(merged([amid, reading(**body)])) == 2


def test_a_sum_without_a_time_is_the_only_one_it_could_be(reading: Make) -> None:
    """Where two pledges of the same sum were made, nobody knows which is meant."""
    timeless = reading("c.txt", meeting=None, announced=None)
    one = reading()
    other = reading("b.txt", meeting="meeting/doha-2024", announced="2024-02-01")
    assert len(merged([timeless, one])) == 1
    assert len(merged([timeless, one, other])) == 3


def test_two_promises_of_one_sum_find_their_own(reading: Make) -> None:
    """A loan and a grant of one sum, told by two documents, are two statements."""
    loan, grant = ({"modality": name} for name in ("concessional loan", "grant"))
    found = [reading(**loan), reading(**grant), reading("b.txt", **grant), reading("b.txt", **loan)]
    assert {frozenset(group) for group in merged(found)} == {
        frozenset({found[0].id, found[3].id}),
        frozenset({found[1].id, found[2].id}),
    }


def test_a_copy_is_the_same_whatever_it_leaves_out(reading: Make) -> None:
    """The same long sentence in another document tells the same, without date or number."""
    words = "The ministry handed over a rural clinic to the people of the district in the north."
    place = {"sentence": (0, len(words)), "start": 24, "end": 38, "amount": None, "meeting": None}
    found = []
    for doc in ("a.txt", "b.txt"):
        found.append(reading(doc, **place, announced=None, words=words))
    assert len(merged(found)) == 1


def test_readings_that_differ_keep_their_numbers(reading: Make) -> None:
    """The reading that tells best is the one whose number most documents tell."""
    eighty = {"amount": Amount(Decimal(80), "EUR")}
    found = [
        reading("a.txt", amount=Amount(Decimal(90), "EUR"), period=("2023", "2026")),
        reading("b.txt", **eighty),
        reading("c.txt", **eighty),
    ]
    (entry,) = entries(found)
    assert entry.best.statement.amount == Amount(Decimal(80), "EUR")
    assert set(entry.rules.values()) == {"same content", "other figure"}


def corpus_readings(
    gold: dict[str, tuple[Document, list[Statement]]],
) -> tuple[list[Reading], dict[str, str]]:
    """The gold rows of the corpus as readings, and the group of each by its id."""
    lines = (CORPUS / "corpus.same.jsonl").read_text(encoding="utf-8").splitlines()
    groups = {name: line for line in lines for name in json.loads(line)["same"]}
    found = []
    for document, statements in gold.values():
        for row in statements:
            names = {
                slot: _names(getattr(row, slot)) for slot in ("donor", "recipients", "through")
            }
            found.append(
                Reading(
                    statement=row,
                    donors=names["donor"],
                    recipients=names["recipients"],
                    through=names["through"],
                    meeting=min(_names(row.meeting[:1]), default=None),
                    initiative=min(_names(row.initiative[:1]), default=None),
                    sentence=document.text[slice(*row.sentence)],
                )
            )
    return found, {reading.id: groups.get(reading.id, reading.id) for reading in found}


def _names(entities: Sequence[Sequence[str]]) -> frozenset[str]:
    return frozenset(labels[0] for labels in entities)


def b_cubed(found: dict[str, str], wanted: dict[str, str]) -> float:
    """F1 of a grouping by its members (A. Bagga and B. Baldwin, LREC 1998)."""

    def precision(mine: dict[str, str], theirs: dict[str, str]) -> float:
        shares = []
        for name in mine:
            group = {other for other in mine if mine[other] == mine[name]}
            shares.append(sum(theirs[other] == theirs[name] for other in group) / len(group))
        return sum(shares) / len(shares)

    p, r = precision(found, wanted), precision(wanted, found)
    return 2 * p * r / (p + r)


def test_the_corpus_is_grouped_as_its_gold_has_it(
    gold: dict[str, tuple[Document, list[Statement]]],
) -> None:
    """B³ is at least 0.97, and nothing is merged that the gold holds apart."""
    readings, wanted = corpus_readings(gold)
    found = {r.id: entry.id for entry in entries(readings) for r in entry.readings}
    groups: dict[str, set[str]] = {}
    for name, entry in found.items():
        groups.setdefault(entry, set()).add(wanted[name])
    assert {name: group for name, group in groups.items() if len(group) > 1} == {}
    assert b_cubed(found, wanted) >= 0.97


def test_the_order_of_the_readings_does_not_matter(
    gold: dict[str, tuple[Document, list[Statement]]],
) -> None:
    """However they come, the same entries are made."""
    readings, _ = corpus_readings(gold)
    expected = entries(readings)
    for seed in range(3):
        shuffled = readings[:]
        random.Random(seed).shuffle(shuffled)  # noqa: S311
        assert entries(shuffled) == expected
