"""Where it may be said what a statement's aid is for, the nearest place first.

The statement's own words come before what governs it: the plan it belongs to, the beginning of
its sentence, headings, bodies that receive or pass on, titles, the meeting. A number has its own
words; those of another number are not taken.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import Final, Literal

import msgspec

from extract.model import Block, Document, Labels, Lang, Statement
from kg.labels import is_code, language_of
from kg.sector_words import plain

Field = Literal[
    "what",
    "quote",
    "clause",
    "modality",
    "initiative",
    "sentence",
    "heading",
    "name",
    "title",
    "meeting",
    "total",
]

# Things have purposes of their own, which neither the document's topic nor its occasion tells.
_THINGS: Final = frozenset({"goods", "complete project", "institution", "other"})
_REACH: Final = 400  # characters of a sentence on either side of the quote
# A number begins another thing that is given; a year or a length of time does not.
_NUMBER: Final = re.compile(
    r"(?:(?<![\d.,])(?!(?:19|20)\d\d(?![\d.,]*\d))\d[\d.,]*"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|hundreds?|dozens?)\b)"
    r"(?!\s*(?:years?|months?|年|个月|月|日|%))"
    r"|[一二三四五六七八九十百千两]+(?:余|多)?[万亿名所个座批台套]"
)
_COMMA: Final = re.compile("[，,]")
_PURPOSE: Final = re.compile(
    r"\s*(?:主要|全部|重点|专项|专门|优先)?"
    r"(?:用于|用来|投向|支持|帮助|协助|助力|推动|促进|改善|解决|应对|以|为了|面向)"
)
_HAN: Final = re.compile("[\u4e00-\u9fff]")
_STOP: Final = re.compile(r"[;；。]|\.\s|\n\s*[-*•·・|]")
# In front of a number that ends a clause: what belongs to the number, and not to the quote.
_LAST_PART_EN: Final = re.compile(r"(?:[,:]|\band\b)[^,:]*$")
_LAST_PART_ZH: Final = re.compile(r"[，,：:][^，,：:]*$")


class Place(msgspec.Struct, frozen=True, gc=False):
    """A piece of text that may tell what the aid is for."""

    field: Field
    text: str
    lang: Lang


class Headings:
    """The headings and titles of a document, by what stands under them."""

    def __init__(self, document: Document) -> None:
        self._titles = [block for block in document.blocks if block.kind == "title"]
        self._headings = [block for block in document.blocks if block.kind == "heading"]
        self._starts = [block.start for block in self._headings]

    def of(self, place: int) -> list[Block]:
        """Return what an offset of the document stands under: headings outwards, then titles."""
        found: list[Block] = []
        for block in reversed(self._headings[: bisect_right(self._starts, place)]):
            if not found or block.level < found[-1].level:
                found.append(block)
        return [*found, *self._titles]


def near(statement: Statement, text: str) -> list[Place]:
    """Return the statement's own words, nearest first: what is given, the quote, the clause."""
    lang = statement.lang
    first, last = statement.sentence
    before = text[max(first, statement.start - _REACH) : statement.start]
    after = text[statement.end : min(last, statement.end + _REACH)]
    pieces: tuple[tuple[Field, str], ...] = (
        ("what", statement.what or ""),
        ("quote", statement.quote),
        ("clause", _until_next(after, lang)),
        ("clause", _since_last(before)),
    )
    return [_place(field, piece, lang) for field, piece in pieces if piece.strip()]


def _place(field: Field, text: str, lang: Lang) -> Place:
    """A piece of a statement's text; in a Chinese text some pieces are English."""
    lang = lang if lang == "en" or _HAN.search(text) else "en"
    return Place(field, plain(text, lang), lang)


def far(statement: Statement, text: str, above: Sequence[Block]) -> Iterator[Place]:
    """Yield what governs a statement from further away: names, headings, the sentence's begin."""
    yield from _names("initiative", statement.initiative)
    lang = statement.lang
    first = max(statement.sentence[0], statement.start - 2 * _REACH)
    lead = text[first : statement.start]
    number = _NUMBER.search(lead)
    if number is not None:
        lead = lead[: number.start()]
        if lang != "en":  # a Chinese number may stand behind what it counts: that is no lead-in
            part = _LAST_PART_ZH.search(lead)
            lead = lead[: part.start()] if part else ""
    if lead.strip():
        yield _place("sentence", lead, lang)
    yield from (_line("heading", block) for block in above if block.kind == "heading")
    yield from _names("name", filter(_is_body, (*statement.recipients, *statement.through)))
    if statement.modality in _THINGS:
        return
    yield from (_line("title", block) for block in above if block.kind == "title")
    yield from _names("meeting", statement.meeting)


def _names(field: Field, entities: Iterable[Labels]) -> Iterator[Place]:
    return (_name(field, label) for labels in entities for label in labels)


def _line(field: Field, block: Block) -> Place:
    return Place(field, plain(block.text, block.lang), block.lang)


@lru_cache(maxsize=4096)
def _name(field: Field, label: str) -> Place:
    lang: Lang = "en" if language_of(label) == "en" else "zh-Hans"
    return Place(field, plain(label, lang), lang)


def _is_body(labels: Labels) -> bool:
    return bool(labels) and not is_code(labels[0])


def _until_next(after: str, lang: Lang) -> str:
    """The words behind a quote, up to the next number or the end of the clause."""
    stop = _STOP.search(after)
    clause = after[: stop.start()] if stop else after
    number = _NUMBER.search(clause)
    if number is not None:
        last_part = _LAST_PART_EN if lang == "en" else _LAST_PART_ZH
        clause = last_part.sub("", clause[: number.start()])
    if lang == "en":
        return clause
    # A Chinese comma parts what is done next from what the aid is for.
    own, *others = _COMMA.split(clause)
    purposes = takewhile(lambda piece: _PURPOSE.match(piece) is not None, others)
    return "，".join([own, *purposes])


def _since_last(before: str) -> str:
    """The words before a quote in its clause; none where they belong to another number."""
    stops = [found.end() for found in _STOP.finditer(before)]
    clause = before[stops[-1] if stops else 0 :]
    return "" if _NUMBER.search(clause) else clause
