"""The extractor over the real code lists, and a way to read short texts with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path

import pytest

from extract.fold import fold
from extract.gazetteer import Entry, Gazetteer
from extract.model import Amount, Count, Document, Labels, Lang, Statement
from extract.names import Mention, find_names
from extract.pipeline import Extractor
from extract.reading import read_document
from kg.codelists import load_gazetteer
from tests.extract.cases import Check, Fields
from tests.shared import SEEDS

TESTS = Path(__file__).parents[1]
CORPUS = TESTS / "corpus"


@pytest.fixture(scope="session")
def entries() -> tuple[Entry, ...]:
    """The names of the code lists that come with the package."""
    return tuple(load_gazetteer())


@pytest.fixture(scope="session")
def extractor(entries: tuple[Entry, ...]) -> Extractor:
    """The extractor over the real code lists, made once."""
    return Extractor(entries)


@pytest.fixture(scope="session")
def gazetteer(extractor: Extractor) -> Gazetteer:
    """The matcher of the extractor."""
    return extractor.gazetteer


@pytest.fixture(scope="session")
def read(extractor: Extractor) -> Callable[[str], tuple[Statement, ...]]:
    """Reads a text as if it were a document."""

    def read_text(text: str, name: str = "made-up.txt") -> tuple[Statement, ...]:
        return extractor.statements(read_document(text.encode(), name=name))

    return read_text


@pytest.fixture(scope="session")
def corpus_read(extractor: Extractor) -> dict[Path, tuple[Document, tuple[Statement, ...]]]:
    """Every document of both corpora, and of the seeds where they are at hand, as it is read."""
    wanted = (CORPUS / "docs", CORPUS / "second" / "docs", SEEDS)
    folders = [folder for folder in wanted if folder.is_dir()]
    paths = [path for folder in folders for path in sorted(folder.iterdir()) if path.is_file()]
    return {path: extractor.read(path) for path in paths if path.stem != "README"}


@pytest.fixture(scope="session")
def named(gazetteer: Gazetteer) -> Callable[[str, Lang], list[Mention]]:
    """Finds the names in a text."""

    def find(text: str, lang: Lang) -> list[Mention]:
        return find_names(text, lang, gazetteer, folded=fold(text, lang))

    return find


@pytest.fixture(scope="session")
def assert_reads(
    read: Callable[[str], tuple[Statement, ...]],
) -> Check:
    """Asserts that a text gives just the statements expected, in the fields that are told.

    Names are given as a string or a tuple of strings, any label of each; sums as "12 EUR" or
    "10-12 EUR", counts as "5" or "5-8", periods as "2010/2012" with either end left out, `part_of`
    as the quote of the total.
    """

    def check(text: str, expected: Sequence[Fields]) -> None:
        found = read(text)
        assert [s.quote for s in found] == [row["quote"] for row in expected]
        quotes = {s.id: s.quote for s in found}
        for row, statement in zip(expected, found, strict=True):
            got = {name: _shown(statement, name, row[name], quotes) for name in row}
            assert got == dict(row)

    return check


def _shown(statement: Statement, name: str, wanted: object, quotes: dict[str, str]) -> object:
    """A field in the notation of the tables; names as the table has them where they fit."""
    value = getattr(statement, name)
    if name in ("donor", "recipients", "through", "meeting", "initiative"):
        return _names(value, wanted)
    if name == "amount":
        return value and f"{_range(value)} {value.currency}"
    if name == "count":
        return value and _range(value)
    if name == "period":
        return value and "/".join(end or "" for end in value)
    return quotes.get(value) if name == "part_of" else value


def _names(given: tuple[Labels, ...], wanted: object) -> object:
    names = wanted if isinstance(wanted, tuple) else (wanted,) if wanted else ()
    fits = len(names) == len(given) and all(any(n in labels for labels in given) for n in names)
    return wanted if fits else tuple(labels[0] for labels in given) or None


def _range(value: Amount | Count) -> str:
    plain = _plain(value.value)
    return plain if value.max is None else f"{plain}-{_plain(value.max)}"


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
