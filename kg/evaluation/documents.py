"""A gold set: documents with their gold rows and predictions, each at its place in the text.

Everything that can be wrong with the files is told here, before anything is counted.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

from extract.model import Document, Statement
from extract.reading import read_document
from kg.errors import DataFileError
from kg.evaluation.alignment import Gold, Predicted
from kg.evaluation.rows import GoldRow, PredictedRow, predicted_row
from kg.jsonl import read_numbered
from kg.queryfile import nearest

GENRES_FILE = "documents.tsv"  # beside the gold
UNKNOWN = "unknown"
_BESIDE = ("part_of",)  # fields of a gold row that are not scored

_RowT = TypeVar("_RowT", GoldRow, PredictedRow)
Read = Callable[[Path], tuple[Document, Sequence[Statement]]]
Told = Callable[[str, int, int, int], None]  # document, statements, documents done, documents


class Evaluated(msgspec.Struct, frozen=True):
    """A document, what is in it and what was found in it."""

    name: str
    text: str
    lang: str  # that of most of its text
    genre: str
    gold: tuple[Gold, ...]
    predicted: tuple[Predicted, ...]


def read_set(
    gold: Path,
    docs: Path,
    *,
    read: Read | None = None,
    predictions: Path | None = None,
    told: Told | None = None,
) -> list[Evaluated]:
    """Read the documents of a folder with their gold and their predictions.

    Args:
        gold: JSON Lines of gold rows; `documents.tsv` beside it may tell the genres.
        docs: the folder; a README in it is none of the documents.
        read: extracts the statements of a document, where no predictions are given.
        predictions: JSON Lines of predictions.
        told: is told of each document when it has been read.

    Raises:
        DataFileError: a file is not what it should be, or one does not fit the other.
        ExtractError: a document cannot be read as text.
    """
    paths = _documents(docs)
    _check_fields(gold)
    rows = _by_document(gold, read_numbered(gold, GoldRow, called="gold row"), paths, docs)
    if not rows:
        raise DataFileError(f"{gold}: there is no gold row in this file")
    given: Mapping[str, list[tuple[int, PredictedRow]]] = {}
    if predictions is not None:
        lines = read_numbered(predictions, PredictedRow, called="prediction")
        given = _by_document(predictions, lines, paths, docs)
    genres = _genres(gold)
    out = []
    for done, (name, path) in enumerate(paths.items(), start=1):
        if predictions is None and read is not None:
            document, statements = read(path)
            found = [(0, predicted_row(statement)) for statement in statements]
        else:
            document, found = read_document(path), given.get(name, [])
        here = rows.get(name, [])
        genre = next((row.genre for _, row in here if row.genre), genres.get(name, UNKNOWN))
        langs = _Langs(document)
        out.append(
            Evaluated(
                name=name,
                text=document.text,
                lang=langs.most,
                genre=genre,
                gold=tuple(_located(gold, line, row, document, langs) for line, row in here),
                predicted=tuple(_placed(predictions, *one, document, langs) for one in found),
            )
        )
        if told is not None:
            told(name, len(found), done, len(paths))
    return out


def _check_fields(gold: Path) -> None:
    """Refuse a field that is nearly one of a gold row: it would be passed over without a word."""
    known = (*GoldRow.__struct_fields__, *_BESIDE)
    for line, row in read_numbered(gold, dict[str, object], called="gold row"):
        for name in row.keys() - set(known):
            if hint := nearest(name, known):
                raise DataFileError(f"{gold}:{line}: a gold row has no field {name!r}{hint}")


def _documents(docs: Path) -> dict[str, Path]:
    if not docs.is_dir():
        raise DataFileError(f"{docs}: no such folder; name the folder of the documents")
    paths = {p.name: p for p in sorted(docs.iterdir()) if p.is_file() and p.stem != "README"}
    if not paths:
        raise DataFileError(f"{docs}: there is no document in this folder")
    return paths


def _by_document(
    file: Path, rows: Iterable[tuple[int, _RowT]], paths: Mapping[str, Path], docs: Path
) -> dict[str, list[tuple[int, _RowT]]]:
    out: dict[str, list[tuple[int, _RowT]]] = defaultdict(list)
    for line, row in rows:
        name = Path(row.doc).name
        if name not in paths:
            raise DataFileError(f"{file}:{line}: its document {name} is not in {docs}")
        out[name].append((line, row))
    return out


def _genres(gold: Path) -> dict[str, str]:
    """The genres that a table beside the gold tells, if there is one."""
    table = gold.parent / GENRES_FILE
    if not table.is_file():
        return {}
    try:
        head, *rows = table.read_text(encoding="utf-8").splitlines()
        doc, genre = (head.split("\t").index(name) for name in ("doc", "genre"))
        return {cells[doc]: cells[genre] for cells in (row.split("\t") for row in rows)}
    except (OSError, ValueError, IndexError) as error:
        raise DataFileError(
            f"{table}: no table of documents; its columns, tab-separated, are doc and genre"
        ) from error


def _located(file: Path, line: int, row: GoldRow, document: Document, langs: _Langs) -> Gold:
    """A gold row where its quote stands."""
    if not row.quote:
        raise DataFileError(f"{file}:{line}: its quote is empty; give words of {document.name}")
    start = -1
    for _ in range(row.nth or 1):
        start = document.text.find(row.quote, start + 1)
        if start < 0:
            which = f"occurrence {row.nth} of its quote" if (row.nth or 1) > 1 else "its quote"
            raise DataFileError(
                f"{file}:{line}: {which} is not in {document.name}: {row.quote[:60]!r}"
            )
    return Gold(row=row, span=(start, start + len(row.quote)), lang=langs.at(start))


def _placed(
    file: Path | None, line: int, row: PredictedRow, document: Document, langs: _Langs
) -> Predicted:
    """A prediction, whose place is checked."""
    size = len(document.text)
    for start, end in ((row.start, row.end), *row.spans):
        if not 0 <= start < end <= size:
            raise DataFileError(
                f"{file}:{line}: {start} to {end} is no place in {document.name}, "
                f"which has {size:,} characters"
            )
    return Predicted(row=row, lang=langs.at(row.start))


class _Langs:
    """The languages of a document's blocks."""

    def __init__(self, document: Document) -> None:
        blocks = sorted(document.blocks, key=lambda block: block.start)
        self._starts = [block.start for block in blocks]
        self._langs = [str(block.lang) for block in blocks]
        sizes: Counter[str] = Counter()
        for block in blocks:
            sizes[block.lang] += len(block.text)
        self.most = max(sizes, key=lambda lang: (sizes[lang], lang), default=UNKNOWN)

    def at(self, place: int) -> str:
        """The language of the block at a place, or of the one before it."""
        before = bisect_right(self._starts, place) - 1
        return self._langs[max(0, before)] if self._langs else UNKNOWN
