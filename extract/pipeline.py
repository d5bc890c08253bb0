"""Documents in, statements out: the whole extractor behind one class."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from spacy.vocab import Vocab

from extract.components import steps, untokenized
from extract.currency_context import shared_signs
from extract.dates import last_stretch
from extract.gazetteer import Entry, Gazetteer
from extract.leaders import resolve_leaders
from extract.model import Block, Document, LeftOut, Statement
from extract.reading import read_document
from extract.reference import resolve_references
from extract.seams import rejoin
from extract.statements.assembly import find, find_statements
from extract.statements.candidates import View
from extract.statements.left_out import left_out
from extract.times import Time


class Extractor:
    """Reads documents into statements.

    Args:
        entries: the known names (`extract.gazetteer.Entry`), or a gazetteer of them.
    """

    def __init__(self, entries: Iterable[Entry] | Gazetteer) -> None:
        self.gazetteer = entries if isinstance(entries, Gazetteer) else Gazetteer(entries)
        self._vocab = Vocab()
        self._steps = steps(self.gazetteer)

    def read(self, path: Path | str) -> tuple[Document, tuple[Statement, ...]]:
        """Read one document file and return it with its statements.

        Raises:
            ExtractError: where the file cannot be read as text.
        """
        document = read_document(path)
        return document, self.statements(document)

    def statements(self, document: Document) -> tuple[Statement, ...]:
        """Return the statements of a document that has been read."""
        return find_statements(document, self.views(document), self.gazetteer)

    def left_out(self, document: Document) -> tuple[LeftOut, ...]:
        """Return the sums of a document that are in no statement, each with the reason."""
        views = self.views(document)
        return left_out(document, views, find(document, views, self.gazetteer))

    def views(self, document: Document) -> list[View]:
        """Return the document's blocks, each with the names, sums, numbers and times in it."""
        blocks = rejoin(document.blocks, self.gazetteer)
        signs = shared_signs(document)
        views: list[View] = []
        stretch: Time | None = None
        for index, block in enumerate(blocks):
            stretch = None if block.kind == "heading" else stretch
            views.append(self._view(index, block, signs, stretch))
            stretch = last_stretch(views[-1].times, stretch)
        return resolve_references(resolve_leaders(views, self.gazetteer), self.gazetteer)

    def _view(self, index: int, block: Block, signs: dict[str, str], stretch: Time | None) -> View:
        doc = untokenized(self._vocab, block.text, block.lang)
        doc.user_data |= {"aidkg_currencies": signs, "aidkg_stretch": stretch}
        for step in self._steps:
            doc = step(doc)
        found = doc.user_data
        money = tuple(found["aidkg_amounts"])
        return View(
            index=index,
            block=block,
            folded=found["aidkg_folded"],
            # the country in a currency's name (挪威克朗, "Danish kroner") plays no part
            mentions=tuple(
                m
                for m in found["aidkg_names"]
                if not any(x.core_start <= m.start and m.end <= x.core_end for x in money)
            ),
            money=money,
            numbers=tuple(found["aidkg_counts"]),
            times=tuple(found["aidkg_dates"]),
        )
