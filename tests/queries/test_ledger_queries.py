"""Questions that rest on the ledger: their answers on the corpus, worked out from its gold rows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import product
from typing import TYPE_CHECKING

import pytest

from extract.model import Document, Statement
from kg.dates import year_of
from kg.formats import Cell, Entity
from kg.iri import VOCABULARY, Iris
from kg.ledger.records import Entry, Reading
from kg.statement_class import statement_class

if TYPE_CHECKING:
    from tests.queries.conftest import Book

    Ask = Callable[..., list[dict[str, Cell]]]

IRIS = Iris()
Places = Callable[[str], set[str]]


def node(entry: Entry) -> str:
    """The IRI of a statement."""
    return IRIS.record("statement", entry.id)


def iri(cell: Cell) -> str:
    """The IRI in a cell."""
    assert isinstance(cell, Entity)
    return cell.iri


def iris_of(cell: Cell) -> frozenset[str]:
    """The IRIs in a cell that holds several."""
    assert isinstance(cell, tuple)
    return frozenset(entity.iri for entity in cell)


def slot(entry: Entry, name: str) -> frozenset[str]:
    """Who or what a statement names: as the first of its readings that names any has it."""
    told = (getattr(reading, name) for reading in entry.readings)
    return next(
        (frozenset([found] if isinstance(found, str) else found) for found in told if found),
        frozenset(),
    )


def row_of(entry: Entry) -> Statement:
    """The statement as its best reading has it."""
    return entry.best.statement


def period_end(entry: Entry) -> int | None:
    """The last year of a statement's time, as the first reading that tells a time has it."""
    periods = (r.statement.period for r in entry.readings if r.statement.period)
    end = next((period[1] for period in periods if period != (None, None)), None)
    return year_of(end) if end else None


def documents_of(entry: Entry) -> set[str]:
    """The documents that tell a statement."""
    return {reading.statement.doc for reading in entry.readings}


def holders(entry: Entry, book: Book) -> Iterator[Entry]:
    """The statements that a statement's money is in: totals, originals, newer versions."""
    by_id = {one.id: one for one in book.entries}
    waiting, seen = [entry], {entry.id}
    while waiting:
        here = waiting.pop()
        above = [here.part_of, *(tie.other for tie in here.ties if tie.kind == "restates")]
        above += [
            one.id
            for one in book.entries
            for tie in one.ties
            if tie.kind == "revises" and tie.other == here.id
        ]
        for name in above:
            if name is not None and name not in seen:
                seen.add(name)
                waiting.append(by_id[name])
                yield by_id[name]


def honest_sums(
    book: Book, groups: Callable[[Entry], set[object]], is_joint: Callable[[Entry, object], bool]
) -> dict[tuple[object, str], Decimal]:
    """Sums of pledges by group and currency, by the rules that the descriptions tell."""
    sums: dict[tuple[object, str], Decimal] = defaultdict(Decimal)
    for entry in book.entries:
        row = row_of(entry)
        if row.kind != "commitment" or row.amount is None or row.modality == "debt relief":
            continue
        above = [
            whole
            for whole in holders(entry, book)
            if (amount := row_of(whole).amount) is not None
            and amount.currency == row.amount.currency
            and row_of(whole).kind == row.kind
        ]
        for key in groups(entry):
            held = any(key in groups(whole) and not is_joint(whole, key) for whole in above)
            if not is_joint(entry, key) and not held:
                sums[key, row.amount.currency] += row.amount.value
    return dict(sums)


@pytest.fixture(scope="module")
def regions(book: Book) -> Places:
    """Finds the widest regions of a place, by the code lists."""
    wider: dict[str, set[str]] = defaultdict(set)
    kinds: set[str] = set()
    for quad in book.store.quads_for_pattern(None, None, None, None):
        predicate = quad.predicate.value
        if predicate.endswith(("#inRegion", "core#broader")):
            wider[quad.subject.value].add(quad.object.value)
        elif predicate.endswith("#type") and str(quad.object) == f"<{VOCABULARY}Region>":
            kinds.add(quad.subject.value)

    def find(place: str) -> set[str]:
        above = wider.get(place)
        if not above:
            return {place} & kinds
        return set().union(*map(find, above))

    return find


@pytest.fixture(scope="module")
def income_groups(book: Book) -> Places:
    """Finds the income group of a country, by the code lists."""
    found: dict[str, set[str]] = defaultdict(set)
    for quad in book.store.quads_for_pattern(None, None, None, None):
        if quad.predicate.value == VOCABULARY + "incomeGroup":
            found[quad.subject.value].add(quad.object.value)
    return lambda place: found.get(place, set())


@pytest.mark.parametrize(
    ("name", "column", "places"),
    [
        ("pledged-by-region", "region", "regions"),
        ("pledged-by-income-group", "income_group", "income_groups"),
    ],
)
def test_sums_by_where_the_recipients_are(
    book: Book, answer: Ask, request: pytest.FixtureRequest, name: str, column: str, places: str
) -> None:
    """What is for recipients of one row alone; what others get too is in no total."""
    place: Places = request.getfixturevalue(places)

    def groups(entry: Entry) -> set[object]:
        return set().union(*(place(taker) for taker in slot(entry, "recipients")))

    def is_joint(entry: Entry, key: object) -> bool:
        return any(key not in place(taker) for taker in slot(entry, "recipients"))

    expected = honest_sums(book, groups, is_joint)
    rows = answer(book.store, name)
    assert {
        (iri(row[column]), row["currency"]): row["total"] for row in rows if row["total"]
    } == expected
    assert len(expected) > 10


def test_initiatives_year_by_year(book: Book, answer: Ask) -> None:
    """Each initiative has its years, and a plan's part is not added to its total."""

    def groups(entry: Entry) -> set[object]:
        year = next((r.statement.announced for r in entry.readings if r.statement.announced), None)
        return {(plan, year_of(year) if year else None) for plan in slot(entry, "initiative")}

    rows = answer(book.store, "initiatives-over-time")
    found = {((iri(r["initiative"]), r["year"]), r["currency"]): r["total"] for r in rows}
    expected = honest_sums(book, groups, lambda entry, key: False)
    assert {key: total for key, total in found.items() if total} == expected
    assert len(expected) >= 3


def test_pledged_beside_delivered(book: Book, answer: Ask) -> None:
    """By those who give and those who receive: four columns, none of them netted."""
    fulfilled = {tie.other for e in book.entries for tie in e.ties if tie.kind == "fulfils"}

    def column(entry: Entry) -> str:
        if any(tie.kind == "fulfils" for tie in entry.ties):
            return "fulfilled"
        kinds = {"Commitment": "pledged", "Delivery": "delivered", "ReportedTotal": "reported"}
        return kinds[statement_class(row_of(entry))]

    def group(entry: Entry) -> tuple[object, ...]:
        return slot(entry, "donors"), slot(entry, "recipients"), column(entry)

    expected: dict[tuple[object, ...], Decimal] = defaultdict(Decimal)
    answered = 0
    for entry in book.entries:
        row = row_of(entry)
        if row.amount is None or row.modality == "debt relief":
            continue
        answered += entry.id in fulfilled
        above = [
            w
            for w in holders(entry, book)
            if (a := row_of(w).amount) and a.currency == row.amount.currency
        ]
        if not any(column(whole) == column(entry) for whole in above):
            expected[*group(entry), row.amount.currency] += row.amount.value
    found = {
        (iris_of(row["donors"]), iris_of(row["recipients"]), name, row["currency"]): row[name]
        for row in answer(book.store, "pledged-against-delivered")
        for name in ("pledged", "fulfilled", "delivered", "reported")
        if row[name]
    }
    assert found == expected
    assert {key[2] for key in expected} >= {"pledged", "delivered", "reported"}


def test_what_is_restated_or_revised(book: Book, answer: Ask) -> None:
    """Every tie of the ledger is told, with its reason."""
    expected = {
        (tie.kind, node(entry), IRIS.record("statement", tie.other), tie.reason)
        for entry in book.entries
        for tie in entry.ties
        if tie.kind != "fulfils"
    }
    found = {
        (
            iri(row["tie"]).rpartition("#")[2],
            iri(row["statement"]),
            iri(row["other_statement"]),
            label(row["reason"]),
        )
        for row in answer(book.store, "restated")
    }
    assert found == expected


def label(cell: Cell) -> str:
    """The name in a cell."""
    assert isinstance(cell, Entity)
    return cell.label


def test_headlines_and_their_parts(book: Book, answer: Ask) -> None:
    """Every part of a pledge that was announced at a meeting, as a share of it."""
    by_id = {entry.id: entry for entry in book.entries}
    expected = {}
    for entry in book.entries:
        whole = by_id.get(entry.part_of or "")
        if whole is None or row_of(whole).kind != "commitment" or not slot(whole, "meeting"):
            continue
        part, total = row_of(entry).amount, row_of(whole).amount
        if part and total and part.currency == total.currency:
            expected[node(whole), node(entry)] = round(100 * part.value / total.value, 2)
    rows = answer(book.store, "headlines")
    found = {
        (iri(row["headline_statement"]), iri(row["part_statement"])): row["share"] for row in rows
    }
    assert found == expected
    assert len(expected) > 5
    assert {label(row["payer"]) for row in rows} == {"unknown"}  # the gold does not tell it


def test_several_donors_together(book: Book, answer: Ask) -> None:
    """Statements with more than one donor, and no others."""
    expected = {node(e): slot(e, "donors") for e in book.entries if len(slot(e, "donors")) > 1}
    rows = answer(book.store, "co-financing")
    assert {iri(row["statement"]): iris_of(row["donors"]) for row in rows} == expected
    assert len(expected) >= 2


def test_channels_are_counted(book: Book, answer: Ask) -> None:
    """How often each donor gives through each fund or organisation."""
    expected = Counter(
        pair for e in book.entries for pair in product(slot(e, "donors"), slot(e, "through"))
    )
    rows = answer(book.store, "channels")
    assert {(iri(r["donor"]), iri(r["channel"])): r["statements"] for r in rows} == expected
    assert all(row["pledges"] + row["given"] == row["statements"] for row in rows)  # type: ignore[operator]
    assert len(expected) > 10


@pytest.mark.parametrize("year", [2020, 2025, 2031])
def test_silence_is_listed(book: Book, answer: Ask, year: int) -> None:
    """Pledges whose time is over, without a delivery that is tied to them or to a part."""
    by_id = {entry.id: entry for entry in book.entries}
    answered: set[str] = set()
    for entry in book.entries:
        for tie in entry.ties:
            if tie.kind == "fulfils":
                above: str | None = tie.other
                while above is not None:
                    answered.add(above)
                    above = by_id[above].part_of
    expected = {
        node(entry)
        for entry in book.entries
        if row_of(entry).kind == "commitment"
        and (due := period_end(entry)) is not None
        and due < year
        and entry.id not in answered
        and not any(tie.kind == "restates" for tie in entry.ties)
    }
    rows = answer(book.store, "overdue", year=str(year))
    assert {iri(row["statement"]) for row in rows} == expected
    assert expected


def test_meetings_where_no_sum_was_named(book: Book, answer: Ask) -> None:
    """Meetings that statements name, none of them with a sum of money."""
    named: dict[str, list[Entry]] = defaultdict(list)
    for entry in book.entries:
        for meeting in slot(entry, "meeting"):
            named[meeting].append(entry)
    expected = {
        meeting: len(own)
        for meeting, own in named.items()
        if not any(reading.statement.amount for entry in own for reading in entry.readings)
    }
    rows = answer(book.store, "meetings-without-amounts")
    assert {iri(row["meeting"]): row["statements"] for row in rows} == expected


def test_contradictions_are_told_in_words(book: Book, answer: Ask) -> None:
    """Each with its kind, in the language that is asked for, and with all quotes."""
    rows = answer(book.store, "contradictions")
    assert sorted(label(row["contradiction"]) for row in rows) == sorted(
        conflict.message for conflict in book.conflicts
    )
    chinese = {
        label(row["contradiction"]) for row in answer(book.store, "contradictions", lang="zh")
    }
    assert chinese == {conflict.message_zh for conflict in book.conflicts}
    quotes = {r.id: r.statement.quote for e in book.entries for r in e.readings}
    by_message = {conflict.message: conflict for conflict in book.conflicts}
    for row in rows:
        conflict = by_message[label(row["contradiction"])]
        assert iris_of(row["statements"]) == {
            IRIS.record("statement", s) for s in conflict.statements
        }
        assert all(quotes[reading] in str(row["quotes"]) for reading in conflict.readings)
    sources = {r.id: r.statement.doc for e in book.entries for r in e.readings}
    first = sources[book.conflicts[0].readings[0]]
    here = [c for c in book.conflicts if first in {sources[name] for name in c.readings}]
    assert len(answer(book.store, "contradictions", document=first)) == len(here) < len(rows)


def test_languages_side_by_side(book: Book, answer: Ask) -> None:
    """Values that an English and a Chinese reading of one statement tell differently."""
    expected: set[tuple[object, ...]] = set()
    for entry in book.entries:
        english = [r.statement for r in entry.readings if r.statement.lang == "en"]
        chinese = [r.statement for r in entry.readings if r.statement.lang != "en"]
        for one, other in product(english, chinese):
            values = {
                "amount": (one.amount and one.amount.value, other.amount and other.amount.value),
                "currency": (
                    one.amount and IRIS.concept("currency", one.amount.currency),
                    other.amount and IRIS.concept("currency", other.amount.currency),
                ),
                "count": (one.count and one.count.value, other.count and other.count.value),
                "modality": (
                    IRIS.concept("modality", one.modality),
                    IRIS.concept("modality", other.modality),
                ),
            }
            for field, (mine, theirs) in values.items():
                if mine is not None and theirs is not None and mine != theirs:
                    expected.add((field, mine, theirs, node(entry)))
    fields = {"amount", "currency", "count", "modality"}
    found = {
        (row["field"], plain(row["english"]), plain(row["chinese"]), iri(row["statement"]))
        for row in answer(book.store, "language-differences")
        if row["field"] in fields
    }
    assert found == expected
    assert {"amount", "count", "modality"} == {str(field) for field, *_ in expected}


def plain(cell: Cell) -> object:
    """The IRI or the value in a cell."""
    return cell.iri if isinstance(cell, Entity) else cell


def test_coverage_of_each_document(
    book: Book, answer: Ask, gold: dict[str, tuple[Document, list[Statement]]]
) -> None:
    """Places, statements, and what rests on the document alone."""
    rows = {str(row["name"]): row for row in answer(book.store, "coverage")}
    assert set(rows) == set(gold)
    for name, (_, statements) in gold.items():
        own = [entry for entry in book.entries if name in documents_of(entry)]
        elsewhere = [entry for entry in own if len(documents_of(entry)) > 1]
        row = rows[name]
        assert row["evidences"] == len(statements)
        assert (row["statements"], row["also_elsewhere"]) == (len(own), len(elsewhere))
        assert row["alone"] == len(own) - len(elsewhere)
    assert any(row["also_elsewhere"] for row in rows.values())


def test_countries_on_a_map(book: Book, answer: Ask) -> None:
    """Statements that name each country as recipient, by its ISO code."""
    places = Counter(taker for e in book.entries for taker in slot(e, "recipients"))
    expected = {
        place.rpartition("/")[2]: times for place, times in places.items() if "/country/" in place
    }
    rows = answer(book.store, "recipients-map")
    assert {row["iso3"]: row["statements"] for row in rows} == expected
    donors = {
        giver
        for e in book.entries
        if IRIS.entity("Country", "PAK") in slot(e, "recipients")
        for giver in slot(e, "donors")
    }
    [row] = [row for row in rows if row["iso3"] == "PAK"]
    assert iris_of(row["donors"]) == donors
    assert row["number_of_donors"] == len(donors)


def test_a_country_in_figures(book: Book, answer: Ask) -> None:
    """What Pakistan was pledged, by currency; the ledger of the corpus has no sectors."""
    here = IRIS.entity("Country", "PAK")

    def groups(entry: Entry) -> set[object]:
        return {"recipient"} if here in slot(entry, "recipients") else set()

    expected = honest_sums(book, groups, lambda entry, key: slot(entry, "recipients") != {here})
    found = {
        (row["role"], row["currency"]): row["total"]
        for row in answer(book.store, "country-profile", country="Pakistan")
        if iri(row["kind"]).endswith("#Commitment") and row["total"]
    }
    assert found == expected


def test_who_tells_a_pledge_again(book: Book, answer: Ask) -> None:
    """Each pledge of several documents in each of them, "first" where none is older."""
    newest: dict[str, str] = {}
    for entry in book.entries:
        for reading in entry.readings:
            row = reading.statement
            if row.announced:
                newest[row.doc] = max(newest.get(row.doc, ""), row.announced)
    expected = {}
    for entry in book.entries:
        names = documents_of(entry)
        if row_of(entry).kind != "commitment" or len(names) < 2:
            continue
        dates = [newest[name] for name in names if name in newest]
        for name in names:
            told = None
            if name in newest:
                told = "first" if newest[name].startswith(min(dates)) else "again"
            expected[node(entry), name] = told
    found = {
        (iri(row["pledge"]), label(row["document"])): row["telling"]
        for row in answer(book.store, "announced-first")
        if row["restates"] is None
    }
    assert found == expected
    assert {"first", "again"} <= set(expected.values())


def merged(book: Book) -> tuple[Entry, Reading]:
    """A statement told in several documents with another number, and its least reading."""
    entry = next(e for e in book.entries if "other figure" in e.rules.values())
    return entry, entry.readings[-1]


def test_evidence_of_every_document(book: Book, answer: Ask) -> None:
    """All words of a statement come, whichever of its readings is asked for, with the reason."""
    entry, reading = merged(book)
    for name in (entry.id, reading.id, IRIS.record("reading", reading.id)):
        rows = answer(book.store, "evidence", statement=name)
        assert sorted(str(row["quote"]) for row in rows) == sorted(
            one.statement.quote for one in entry.readings
        )
        reasons = {iri(row["reading"]).rpartition("/")[2]: row["same_because"] for row in rows}
        assert [name for name, reason in reasons.items() if reason is None] == [entry.id]


def test_a_document_keeps_its_own_values(book: Book, answer: Ask) -> None:
    """What a document tells is shown as it tells it, where others tell another number."""
    entry, reading = merged(book)
    rows = answer(book.store, "statements-of-document", document=reading.statement.doc)
    [row] = [row for row in rows if iri(row["statement"]) == node(entry)]
    amount = reading.statement.amount
    assert amount is not None
    assert row["amount"] == amount.value != row_of(entry).amount.value  # type: ignore[union-attr]
    told = [r for e in book.entries for r in e.readings if r.statement.doc == reading.statement.doc]
    assert len(rows) == len(told)


def test_each_statement_comes_once(book: Book, answer: Ask) -> None:
    """In lists and in counts a statement of several documents is one."""
    for name, params in (
        ("largest-pledges", {"currency": ""}),
        ("things-pledged", {}),
        ("single-source", {}),
        ("delivered-between", {"from": "1900", "to": "2100"}),
    ):
        statements = [iri(row["statement"]) for row in answer(book.store, name, **params)]
        assert len(statements) == len(set(statements)) > 0, name
    told = {node(entry) for entry in book.entries if len(documents_of(entry)) == 1}
    assert {iri(row["statement"]) for row in answer(book.store, "single-source")} == told
    rows = {str(row["name"]): row for row in answer(book.store, "documents")}
    for name, row in rows.items():
        own = [entry for entry in book.entries if name in documents_of(entry)]
        kinds = Counter(statement_class(row_of(entry)) for entry in own)
        assert row["statements"] == len(own)
        assert [row[kind] for kind in ("commitments", "deliveries", "totals")] == [
            kinds[kind] for kind in ("Commitment", "Delivery", "ReportedTotal")
        ]


def test_sums_have_each_pledge_once(book: Book, answer: Ask) -> None:
    """What several documents tell is in the sum of each donor once, and its places are counted."""

    def groups(entry: Entry) -> set[object]:
        return set(slot(entry, "donors"))

    expected = honest_sums(book, groups, lambda entry, key: len(slot(entry, "donors")) > 1)
    rows = answer(book.store, "pledged-by-donor")
    assert {(iri(r["donor"]), r["currency"]): r["total"] for r in rows if r["total"]} == expected
    assert any(row["evidences"] > row["statements"] for row in rows)  # type: ignore[operator]
