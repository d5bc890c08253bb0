"""The report of a build: what was found, merged and left unread."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from extract.model import Amount, Statement
from kg.coverage import Coverage, Page, Unread
from kg.formats import Result
from kg.ledger.records import Contradiction, Entry, Reading, Tie
from kg.report.page import html_page, markdown_page
from kg.report.summary import sections, summary

Make = Callable[..., Statement]


@pytest.fixture
def entries(statement_with: Make) -> list[Entry]:
    """Two statements, of which two documents tell the first."""
    pounds = {"amount": Amount(Decimal(5), "GBP")}
    told = [
        Reading(statement=statement_with(id=f"s{n}", doc=f"{n}.txt", start=n, **pounds))
        for n in range(3)
    ]
    return [
        Entry(id="s0", readings=(told[0], told[1]), rules={"s1": "same content"}),
        Entry(id="s2", readings=(told[2],), ties=(Tie("restates", "s0", "rounded", "约数"),)),
    ]


@pytest.fixture
def read() -> dict[str, Coverage]:
    """How much of the three documents was read."""
    plain = Coverage(characters=100, languages={"en": 80}, statements={"en": 1})
    scan = Coverage(
        characters=300,
        languages={"en": 200, "zh-Hans": 50},
        statements={"en": 1},
        unread=(Unread("language", 2, 40, 120),),
        pages=(Page(0, 200, 1, 50), Page(200, 300, 0, 0)),
    )
    return {"0.txt": plain, "1.txt": plain, "2.txt": scan}


def table(entries: list[Entry], read: dict[str, Coverage], title: str) -> Result:
    """One part of the report."""
    return next(part for name, _, part in sections(entries, read) if name == title)


def test_the_summary_counts_statements_and_readings(entries: list[Entry]) -> None:
    """A statement that two documents tell is one, with two readings."""
    told = summary(entries)
    assert (told.statements, told.readings, told.several, told.ties) == (2, 3, 1, 1)


def test_documents_and_what_others_tell_too(
    entries: list[Entry], read: dict[str, Coverage]
) -> None:
    """A row a document, with what is told elsewhere and what was left unread."""
    assert table(entries, read, "Documents").rows == (
        ("0.txt", "English", 100, 1, 1, 0),
        ("1.txt", "English", 100, 1, 1, 0),
        ("2.txt", "English, Chinese", 300, 1, 0, 40),
    )


def test_merges_and_ties_give_their_reasons(
    entries: list[Entry], read: dict[str, Coverage]
) -> None:
    """Where the statement is told, why it is one, and what it hangs on."""
    ((label, times, why, where),) = table(entries, read, "Told several times").rows
    assert (times, why) == (2, "same content")
    assert "0.txt 0" in str(where)
    assert "1.txt 1" in str(where)
    ((_, kind, other, reason),) = table(entries, read, "Restated, revised, fulfilled").rows
    assert (kind, other, reason) == ("restates", label, "rounded")


def test_what_was_read_and_what_was_not(entries: list[Entry], read: dict[str, Coverage]) -> None:
    """By language, by page, and by the reason why not."""
    assert table(entries, read, "Characters not read").rows == (
        ("2.txt", "neither English nor Chinese", 40, 2, 120),
    )
    assert table(entries, read, "Coverage by language").rows == (
        ("English", 360, 3, 83),
        ("Chinese", 50, 0, 0),
    )
    assert table(entries, read, "Coverage by page").rows == (
        ("2.txt", 1, 0, 200, 1, "25 %"),
        ("2.txt", 2, 200, 300, 0, "0 %"),
    )


def test_parts_without_a_row_are_left_out(read: dict[str, Coverage]) -> None:
    """Nothing is headed that is not there."""
    titles = [title for title, _, _ in sections([], read)]
    assert titles == [
        "Documents",
        "Characters not read",
        "Coverage by language",
        "Coverage by page",
    ]


def test_contradictions_are_told_in_words(read: dict[str, Coverage]) -> None:
    """Each with how bad it is."""
    one = Contradiction("sum", "error", "90 is not 80", "90不等于80", ("s0",), ("s0", "s1"))
    (part,) = (part for name, _, part in sections([], read, [one]) if name == "Contradictions")
    assert part.rows == (("error", "sum", "90 is not 80"),)
    assert summary([], [one]).contradictions == 1


HOSTILE = (
    "<script>alert(1)</script>",
    "a|b",
    '"><img src=x onerror=alert(1)>',
    "[x](javascript:1)",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_in_a_report_becomes_markup(text: str) -> None:
    """Names of documents and words of theirs are text, in HTML and in Markdown."""
    told = [(text, text, Result((text,), ((text,),)))]
    page = html_page(text, told)
    assert "<script" not in page
    assert "<img" not in page
    assert "default-src &#39;none&#39;" in page
    row = markdown_page("Title", told).splitlines()[-1]
    assert row.startswith("| ")
    assert row.count(" | ") == 0
