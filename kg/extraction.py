"""Joins the reading to the graph: documents by `extract`, names by the code lists.

The reader and the code lists are loaded at the first document that has to be read, so that a
build over documents that have not changed waits for neither.
"""

from __future__ import annotations

import gc
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Generic, TypeVar

import msgspec

import extract
from extract.gazetteer import Gazetteer
from extract.model import Document, LeftOut, Statement
from kg.codelists import Codelists, load_gazetteer
from kg.iri import short_hash
from kg.resources import data_folder

if TYPE_CHECKING:
    from extract.pipeline import Extractor
    from kg.build import Sources
    from kg.entity_graph import Lookup

Notice = Callable[[str], None]
Found = TypeVar("Found")


class Documents(ABC, Generic[Found]):
    """Reads documents into what is found in them, and tells what it had to leave unread.

    Args:
        notice: is told, in a line a document, how much of it was skipped and why.
        dates: when documents came out, by their names (`kg.document_dates`).
    """

    def __init__(
        self, notice: Notice | None, *, dates: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        self._notice = notice
        self._dates = dates

    def read(self, path: Path) -> Found:
        """Read a file.

        Raises:
            ExtractError: it cannot be read as a document.
            DataFileError: a code list cannot be read.
        """
        from extract.reading import read_document

        return self._told(read_document(path))

    def read_bytes(self, data: bytes, *, name: str) -> Found:
        """Read the bytes of a document of that name; raises what `read` does."""
        from extract.reading import read_document

        return self._told(read_document(data, name=name))

    def _told(self, document: Document) -> Found:
        unread = skipped_notice(document)
        if unread and self._notice is not None:
            self._notice(unread)
        issued = self._dates.get(document.name)
        return self._find(msgspec.structs.replace(document, issued=issued) if issued else document)

    @abstractmethod
    def _find(self, document: Document) -> Found:
        """What is in a document."""


class _Extracting(Documents[Found]):
    """Reads documents with the extractor of statements, loaded at the first document.

    Args:
        codelists: folder of the code lists, ours where none is given.
        gazetteer: gives the known names, instead of the code lists in a folder.
        notice: is told, in a line a document, how much of it was skipped and why.
        dates: when documents came out, by their names.
    """

    def __init__(
        self,
        *,
        codelists: Path | None = None,
        gazetteer: Callable[[], Gazetteer] | None = None,
        notice: Notice | None = None,
        dates: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        super().__init__(notice, dates=dates)
        self._gazetteer = gazetteer or (lambda: Gazetteer(load_gazetteer(codelists)))

    @cached_property
    def _extractor(self) -> Extractor:
        with _uncollected():
            from extract.pipeline import Extractor  # spaCy: a second

            return Extractor(self._gazetteer())


class DocumentReader(_Extracting[tuple[Document, tuple[Statement, ...]]]):
    """Reads documents into statements; its arguments are those of what it extends."""

    def _find(self, document: Document) -> tuple[Document, tuple[Statement, ...]]:
        return document, self._extractor.statements(document)


class LeftOutReader(_Extracting[tuple[LeftOut, ...]]):
    """Reads documents into the sums in them that are in no statement."""

    def _find(self, document: Document) -> tuple[LeftOut, ...]:
        return self._extractor.left_out(document)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Load without looking for garbage: loading makes a million objects and hardly any garbage.

    They stay to the end, so that no later search for garbage goes through them either.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        if was_on:
            gc.enable()


def sources(
    *,
    codelists: Path | None = None,
    notice: Notice | None = None,
    dates: Mapping[str, str] = MappingProxyType({}),
) -> Sources:
    """Return what a build reads, with the extraction and code lists of this installation.

    Args:
        codelists: folder of other code lists.
        notice: is told what was left unread in a document.
        dates: when documents came out, by their names.

    Raises:
        DataFileError: the data of this installation are missing.
    """
    from kg.build import Sources
    from kg.linking import Linker
    from kg.rates import Rates
    from kg.sector_words import FILE
    from kg.sectors import SectorLexicon

    ontology = data_folder("ontology")
    lists = codelists or ontology / "codelists"

    @cache
    def known() -> Codelists:
        return Codelists(lists)  # the files are read once, for names in documents and for links

    def lookup() -> Lookup:
        return Linker(known())

    def classifier() -> SectorLexicon:
        return SectorLexicon(sectors=lists / "sectors.ttl")

    reader = DocumentReader(gazetteer=lambda: known().gazetteer, notice=notice, dates=dates)
    from extract.reading.files import check_text

    return Sources(
        read=reader.read,
        check=check_text,
        dates=dates,
        lookup=lookup,
        rules=rules_version(),
        vocabulary=(ontology / "aid.ttl",),
        reference=(
            *sorted(lists.glob("*.ttl")),
            ontology / "memberships.ttl",
            *sorted((ontology / "linksets").glob("*.ttl")),
        ),
        rates=Rates(),
        classifier=classifier,
        tables=(ontology / FILE,),
    )


def rules_version() -> str:
    """A name for the rules as they are: eight digits of the hash of the files of `extract`.

    Taken from the files, so that nobody who changes a rule has to remember to raise a number.
    """
    folder = Path(extract.__file__).parent
    files = sorted(folder.rglob("*.py"), key=lambda path: path.relative_to(folder).as_posix())
    return short_hash("\n".join(path.read_text(encoding="utf-8") for path in files))


def skipped_notice(document: Document) -> str | None:
    """Say how much of a document was left unread for its language, None where nothing was."""
    skipped = sum(part.end - part.start for part in document.skipped if part.reason == "language")
    if not skipped:
        return None
    share = 100 * skipped / len(document.text)
    percent = f"{share:.0f}" if share >= 1 else "under 1"
    return (
        f"{document.name}: {skipped:,} characters ({percent} %) are neither English nor Chinese "
        "and were not read"
    )
