"""What a build made of its documents: what was found, merged and left unread, as tables.

The report follows from the documents, the ledger and nothing else, so that the same documents give
the same report, whichever of them this build happened to read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import msgspec

from extract.model import SkipReason
from kg.coverage import Coverage, Page
from kg.formats import Cell, Result
from kg.labels import statement_label
from kg.ledger.merging.counted import counted_in
from kg.ledger.records import Contradiction, Entry
from kg.report.page import Section
from kg.statement_class import statement_class

TITLE: Final = "What was read"
_LANGUAGES: Final = {"en": "English", "zh-Hans": "Chinese", "zh-Hant": "Chinese, traditional"}
_REASONS: Final[Mapping[SkipReason, str]] = {
    "language": "neither English nor Chinese",
    "page noise": "page numbers, running heads and feet",
    "contents": "a table of contents",
    "settings": "settings of a program above the text",
}
_STRETCH: Final = 10_000  # characters by which statements are counted


class Summary(msgspec.Struct, frozen=True):
    """The ledger in numbers.

    Args:
        statements: of the world.
        readings: places that tell them.
        several: statements that several places tell.
        ties: what restates, revises or fulfils another statement.
        contradictions: of whatever severity.
    """

    statements: int
    readings: int
    several: int
    ties: int
    contradictions: int


def summary(entries: Sequence[Entry], contradictions: Sequence[Contradiction] = ()) -> Summary:
    """Return the ledger in numbers."""
    return Summary(
        statements=len(entries),
        readings=sum(len(entry.readings) for entry in entries),
        several=sum(len(entry.readings) > 1 for entry in entries),
        ties=sum(len(entry.ties) for entry in entries),
        contradictions=len(contradictions),
    )


def sections(
    entries: Sequence[Entry],
    documents: Mapping[str, Coverage],
    contradictions: Sequence[Contradiction] = (),
) -> Iterator[Section]:
    """Yield the parts of the report; one without a row is left out.

    Args:
        entries: the ledger.
        documents: how much of each document was read, by its name.
        contradictions: what does not agree.
    """
    entries = sorted(entries, key=_place)
    parts = (
        ("Documents", _DOCUMENTS, _documents(entries, documents)),
        ("Statements", _STATEMENTS, _statements(entries)),
        ("Told several times", _MERGED, _merged(entries)),
        ("Restated, revised, fulfilled", _TIED, _tied(entries)),
        ("Contradictions", _CONTRADICTIONS, _contradictions(contradictions)),
        ("Characters not read", _UNREAD, _unread(documents)),
        ("Coverage by language", _BY_LANGUAGE, _by_language(documents)),
        ("Coverage by page", _BY_PAGE, _by_page(documents)),
    )
    yield from (part for part in parts if part[2].rows)


_DOCUMENTS: Final = (
    "Statements are those that the document tells; of these, so many other documents, or other "
    "passages of it, tell too. Characters that are not read, such as page numbers, are listed "
    "below; sums that are read and are in no statement are listed by aidkg extract --left-out."
)
_STATEMENTS: Final = (
    "Each statement once, however often it is told. A reported total adds up several years; what "
    "is counted elsewhere is part of a total, a restatement or a revised pledge."
)
_MERGED: Final = "The same statement in several places, and why it is taken to be the same."
_TIED: Final = "Statements that stay apart, and hang together."
_CONTRADICTIONS: Final = (
    "What cannot all be true, or hardly. Nothing was overwritten: the graph has all of it, and "
    "aidkg check lists it with the words."
)
_UNREAD: Final = "Characters that were not read, and why; offsets count in the document as decoded."
_BY_LANGUAGE: Final = f"Statements are also given by {_STRETCH:,} characters that were read."
_BY_PAGE: Final = (
    "A page ends where a page number, a running head or a form feed was taken out. Told is the "
    "share of its characters that stand in a sentence with a statement."
)


def _documents(entries: Sequence[Entry], documents: Mapping[str, Coverage]) -> Result:
    told: Counter[str] = Counter()
    shared: Counter[str] = Counter()
    for entry in entries:
        for name in {reading.statement.doc for reading in entry.readings}:
            told[name] += 1
            shared[name] += len(entry.readings) > 1
    rows = []
    for name, read in sorted(documents.items()):
        languages = ", ".join(_LANGUAGES.get(lang, lang) for lang in read.languages)
        unread = sum(part.characters for part in read.unread)
        rows.append((name, languages, read.characters, told[name], shared[name], unread))
    head = (
        "document",
        "languages",
        "characters",
        "statements",
        "told elsewhere too",
        "characters not read",
    )
    return Result(head, tuple(rows))


def _statements(entries: Sequence[Entry]) -> Result:
    names = {
        "Commitment": "pledged",
        "Delivery": "delivered",
        "ReportedTotal": "delivered over years",
    }
    counted = counted_in(entries)
    rows: list[tuple[Cell, ...]] = []
    for kind, name in names.items():
        own = [entry for entry in entries if statement_class(entry.best.statement) == kind]
        money = sum(entry.best.statement.amount is not None for entry in own)
        inside = sum(bool(counted.get(entry.id)) for entry in own)
        several = sum(len(entry.readings) > 1 for entry in own)
        rows.append((name, len(own), money, inside, several))
    head = ("", "statements", "with money", "counted elsewhere", "told several times")
    return Result(head, tuple(rows) if entries else ())


def _merged(entries: Sequence[Entry]) -> Result:
    rows = []
    for entry in entries:
        if len(entry.readings) > 1:
            places = "; ".join(
                f"{row.doc} {row.start}: {row.quote}"
                for row in (reading.statement for reading in entry.readings)
            )
            rules = ", ".join(sorted(set(entry.rules.values())))
            rows.append((_label(entry), len(entry.readings), rules, places))
    return Result(("statement", "times", "why", "where"), tuple(rows))


def _tied(entries: Sequence[Entry]) -> Result:
    by_id = {entry.id: entry for entry in entries}
    rows = tuple(
        (_label(entry), tie.kind, _label(by_id[tie.other]), tie.reason)
        for entry in entries
        for tie in entry.ties
    )
    return Result(("statement", "", "other statement", "why"), rows)


def _contradictions(found: Sequence[Contradiction]) -> Result:
    rows = tuple((one.severity, one.kind, one.message) for one in found)
    return Result(("severity", "kind", "what"), rows)


def _unread(documents: Mapping[str, Coverage]) -> Result:
    rows = tuple(
        (name, _REASONS[part.reason], part.characters, part.stretches, part.first)
        for name, read in sorted(documents.items())
        for part in read.unread
    )
    return Result(("document", "why", "characters", "stretches", "first at"), rows)


def _by_language(documents: Mapping[str, Coverage]) -> Result:
    read: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for one in documents.values():
        read.update(one.languages)
        found.update(one.statements)
    rows = tuple(
        (_LANGUAGES.get(lang, lang), number, found[lang], round(_STRETCH * found[lang] / number))
        for lang, number in sorted(read.items())
        if number
    )
    return Result(("language", "characters read", "statements", "by 10,000"), rows)


def _by_page(documents: Mapping[str, Coverage]) -> Result:
    rows = tuple(
        (name, number, page.start, page.end, page.statements, _share(page))
        for name, read in sorted(documents.items())
        for number, page in enumerate(read.pages, start=1)
        if page.end > page.start
    )
    return Result(("document", "page", "from", "to", "statements", "told"), rows)


def _share(page: Page) -> str:
    return f"{round(100 * page.told / (page.end - page.start))} %"


def _place(entry: Entry) -> tuple[str, int, str]:
    statement = entry.best.statement
    return statement.doc, statement.start, statement.id


def _label(entry: Entry) -> str:
    return statement_label(entry.best.statement, "en")
