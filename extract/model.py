"""The records that pass from one stage of the reading to the next.

All are frozen. Offsets are code points of the document's text as decoded, before any clean-up
(`Document.text`), unless a field's comment says that they count in a block's mended text.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final, Literal

import msgspec

Lang = Literal["en", "zh-Hans", "zh-Hant"]
BlockKind = Literal["title", "heading", "paragraph", "item", "table_head", "table_row"]
EntityType = Literal[
    "Country",
    "Region",
    "CountryGroup",
    "Organisation",
    "Fund",
    "Forum",
    "Meeting",
    "Initiative",
    "Project",
    "Agenda",  # goals, treaties, declarations: entities, but nothing that aid is given under
    "Person",  # read as the state or body that the person speaks for
]
BODIES: Final[frozenset[EntityType]] = frozenset({"Organisation", "Fund"})  # not states
Qualifier = Literal["exact", "at_least", "about", "nearly", "up_to"]
Kind = Literal["commitment", "delivery"]
Stage = Literal["pledged", "committed", "ongoing", "delivered", "cancelled"]
Payer = Literal["state", "policy bank", "company", "unknown"]  # whose money it is


class Block(msgspec.Struct, frozen=True):
    """A piece of a document that is read as one: a heading, a paragraph, a list item, a row."""

    kind: BlockKind
    lang: Lang
    text: str  # mended: one line, hyphenation and page breaks undone, nothing else changed
    offsets: tuple[int, ...]  # where each character of `text` stands in the document
    level: int = 0  # rank of a heading (1 is the highest), depth of a list item (from 1)
    marker: str = ""  # the bullet or number that was cut from the front: "-", "——", "1.", "（一）"
    cells: tuple[tuple[int, int], ...] = ()  # of a table row, in `text`

    @property
    def start(self) -> int:
        """Offset of the first character in the document."""
        return self.offsets[0]

    @property
    def end(self) -> int:
        """Offset just behind the last character in the document."""
        return self.offsets[-1] + 1


# Of no language that is read; page numbers and running heads; a table of contents; the settings
# that a program writes above a text.
SkipReason = Literal["language", "page noise", "contents", "settings"]


class Skipped(msgspec.Struct, frozen=True):
    """A stretch of the document that was not read, and why."""

    start: int
    end: int
    reason: SkipReason


class Document(msgspec.Struct, frozen=True):
    """A document as decoded, and the blocks that are read in it, in reading order."""

    name: str
    text: str
    encoding: str
    blocks: tuple[Block, ...]
    skipped: tuple[Skipped, ...] = ()
    issued: str | None = None  # when it came out, where that is known from elsewhere


class Amount(msgspec.Struct, frozen=True, omit_defaults=True):
    """A sum of money in units of an ISO 4217 currency; `max` is the upper end of a range."""

    value: Decimal
    currency: str
    max: Decimal | None = None


class Count(msgspec.Struct, frozen=True, omit_defaults=True):
    """A number of things; `max` is the upper end of a range."""

    value: Decimal
    max: Decimal | None = None


Labels = tuple[str, ...]  # the names of one entity, canonical first, its code before them
EntityRole = Literal["donor", "recipient", "through", "meeting", "initiative"]
MentionRole = Literal[
    "name",
    "abbreviation",
    "adjective",
    "resident",
    "capital",
    "party",  # 肯方
    "self",  # "we", "my government", 我国
    "surname",
    "leader",
    "reference",  # "the Fund", 该国
]


class Naming(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where a document names an entity of a statement, and how."""

    role: EntityRole
    label: str  # the first of the entity's labels
    text: str
    start: int
    end: int
    how: MentionRole
    among: tuple[str, ...] = ()  # ids of the other entities that the name alone could mean
    settled: bool = True  # does the document tell which of those it is?


class Statement(msgspec.Struct, frozen=True):
    """One thing that a donor says it will give, or has given, and the words that say so.

    The fields are those of the annotation guidelines (docs/statements.md). Dates are ISO 8601
    as precise as the text ("2017", "2015-12", "2020-05-18"); a period is (start, end), either
    of which may be open.
    """

    id: str
    doc: str
    quote: str
    kind: Kind
    donor: tuple[Labels, ...]
    recipients: tuple[Labels, ...]
    amount: Amount | None
    count: Count | None
    qualifier: Qualifier
    what: str | None
    modality: str
    through: tuple[Labels, ...]
    meeting: tuple[Labels, ...]  # one at the most
    announced: str | None
    period: tuple[str | None, str | None] | None
    initiative: tuple[Labels, ...]  # one at the most
    part_of: str | None
    start: int
    end: int
    match: Literal["exact", "mended"]
    spans: tuple[tuple[int, int], ...]  # the quote's pieces in the document
    lang: Lang
    sentence: tuple[int, int]
    stage: Stage
    confidence: Decimal
    rule: str
    named: tuple[Naming, ...] = ()
    payer: Payer = "unknown"


# Why a sum is in no statement (docs/statements.md tells what each covers).
Reason = Literal[
    "unread",
    "barred",
    "parties",
    "currency",
    "price",
    "business",
    "home",
    "arms",
    "private",
    "topic",
    "repeated",
]


class LeftOut(msgspec.Struct, frozen=True):
    """A sum of money that the reader saw and that rests in no statement, and why."""

    doc: str
    quote: str
    value: Decimal
    max: Decimal | None  # the upper end of a range
    currency: str | None  # ISO 4217; None where nothing tells which
    reason: Reason
    start: int
    end: int
    lang: Lang
    sentence: str  # the words around it
