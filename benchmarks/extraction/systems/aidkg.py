"""AidKG: its readers of sums, dates and names, on a document's blocks."""

from __future__ import annotations

from importlib.metadata import version

from benchmarks.extraction.mentions import KINDS, Mention, Text
from extract.amounts import find_money
from extract.currency_context import shared_signs
from extract.dates import find_times, resolve
from extract.fold import fold
from extract.gazetteer import Gazetteer
from extract.model import Block
from extract.names import find_names
from extract.reading import read_document
from kg.codelists import load_gazetteer


def load(lang: str) -> AidKG:
    """Return the readers with the names of the code lists."""
    return AidKG()


class AidKG:
    """What `aidkg extract` finds before it reads who gives what to whom."""

    name = f"AidKG {version('aidkg')}"
    finds = reads = frozenset(KINDS)

    def __init__(self) -> None:
        self._gazetteer = Gazetteer(load_gazetteer())

    def mentions(self, document: Text) -> list[Mention]:
        """Return the mentions in all blocks, at their places in the document."""
        read = read_document(document.text.encode(), name=document.name)
        signs = shared_signs(read)
        return [
            mention
            for block in read.blocks
            for mention in self._in_block(block, signs, document.date or None)
        ]

    def _in_block(self, block: Block, signs: dict[str, str], anchor: str | None) -> list[Mention]:
        text = fold(block.text, block.lang)
        money = find_money(text, block.lang, currencies=signs)
        out = [
            _at(block, "amount", m.core_start, m.core_end, str(m.value), m.currency or "?")
            for m in money
        ]
        for time in find_times(text, block.lang):
            ends = dict.fromkeys(end for end in resolve(time, anchor) if end)
            out += [_at(block, "date", time.start, time.end, end) for end in ends]
        for name in find_names(block.text, block.lang, self._gazetteer, folded=text):
            by_name = name.role in ("name", "abbreviation") and name.entity.type == "Country"
            in_sum = any(m.core_start <= name.start and name.end <= m.core_end for m in money)
            if by_name and not in_sum:
                out.append(_at(block, "country", name.start, name.end, name.entity.key))
        return out


def _at(block: Block, kind: str, start: int, end: int, value: str, currency: str = "") -> Mention:
    return Mention(
        kind,  # type: ignore[arg-type]
        block.offsets[start],
        block.offsets[end - 1] + 1,
        value,
        currency,
    )
