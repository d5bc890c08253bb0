"""Documents in, statements out: the whole extractor behind one class.

It asks the readers of sums, times, numbers and names themselves, not their spaCy components
(`extract.components`): blocks are read as text, and who only wants statements need not wait for
spaCy.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from extract.amounts import find_money
from extract.cue import Text
from extract.currency_context import shared_signs
from extract.dates import find_times
from extract.fold import fold
from extract.gazetteer import Entry, Gazetteer
from extract.leaders import resolve_leaders
from extract.model import Block, Document, Statement
from extract.names import find_names
from extract.numbers import find_numbers
from extract.reading import read_document
from extract.reference import resolve_references
from extract.seams import rejoin
from extract.statements.assembly import find_statements
from extract.statements.candidates import View


class Extractor:
    """Reads documents into statements.

    Args:
        entries: the known names (`extract.gazetteer.Entry`), or a gazetteer of them.
    """

    def __init__(self, entries: Iterable[Entry] | Gazetteer) -> None:
        self.gazetteer = entries if isinstance(entries, Gazetteer) else Gazetteer(entries)

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

    def views(self, document: Document) -> list[View]:
        """Return the document's blocks, each with the names, sums, numbers and times in it."""
        blocks = rejoin(document.blocks, self.gazetteer)
        signs = shared_signs(document)
        views = [self._view(index, block, signs) for index, block in enumerate(blocks)]
        return resolve_references(resolve_leaders(views, self.gazetteer), self.gazetteer)

    def _view(self, index: int, block: Block, signs: dict[str, str]) -> View:
        lang = block.lang
        folded = Text(fold(block.text, lang), lang)
        money = tuple(find_money(folded, lang, currencies=signs))
        times = tuple(find_times(folded, lang))
        sums = [(m.core_start, m.core_end) for m in money]
        numbers = find_numbers(folded, lang, taken=sums + [(t.start, t.end) for t in times])
        names = find_names(block.text, lang, self.gazetteer, folded=folded)
        if sums:
            # the country in a currency's name (挪威克朗, "Danish kroner") plays no part
            names = [n for n in names if not any(a <= n.start and n.end <= b for a, b in sums)]
        return View(
            index=index,
            block=block,
            lang=lang,
            folded=folded,
            mentions=tuple(names),
            money=money,
            numbers=tuple(numbers),
            times=times,
        )
