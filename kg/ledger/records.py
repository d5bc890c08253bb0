"""What the ledger is made of: readings of documents, and the entries that they are readings of.

A reading is a statement as one passage of one document has it, with the nodes of the graph that
its names mean. An entry is one statement of the real world, with every reading of it.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from extract.model import Statement

MergeRule = Literal[
    "same words",  # a copy, a reprint, an excerpt
    "same content",  # who, to whom, how much, and when or where
    "only match",  # all but when or where, and nothing else that it could be
    "language version",  # at the same place of the same text in another language
    "other figure",  # who, to whom, when and where, with another number near to it
]
TieKind = Literal["restates", "revises", "fulfils"]
ContradictionKind = Literal[
    "sum",  # parts against their total
    "share",  # a percentage against the sums that it is of
    "amount",
    "currency",
    "count",
    "modality",
    "recipient",
    "period",
    "announced",
    "impossible",
]
Severity = Literal["error", "warning"]


class Reading(msgspec.Struct, frozen=True):
    """A statement as a passage has it, with the IRIs of what it names.

    Args:
        statement: as it was read.
        donors: who gives.
        recipients: who receives.
        through: the funds and organisations that it goes through.
        meeting: where it was announced, None where none is named.
        initiative: what it belongs to, None where none is named.
        sectors: DAC sectors (three digits) that it is for, as IRIs.
        sentence: the words around its quote.
    """

    statement: Statement
    donors: frozenset[str] = frozenset()
    recipients: frozenset[str] = frozenset()
    through: frozenset[str] = frozenset()
    meeting: str | None = None
    initiative: str | None = None
    sectors: frozenset[str] = frozenset()
    sentence: str = ""

    @property
    def id(self) -> str:
        """The id of the statement as it was read."""
        return self.statement.id


class Tie(msgspec.Struct, frozen=True):
    """How an entry stands to another one that stays apart from it, and why we think so."""

    kind: TieKind
    other: str  # id of the other entry
    reason: str  # in English, for people
    reason_zh: str


class Entry(msgspec.Struct, frozen=True):
    """One statement of the real world.

    Args:
        id: that of its first reading.
        readings: every passage that makes it, the one that tells it best first.
        rules: why each reading but the first is the same statement, by the reading's id.
        part_of: id of the entry that it is a part of.
        ties: other entries that it restates, revises or fulfils.
    """

    id: str
    readings: tuple[Reading, ...]
    rules: dict[str, MergeRule] = {}
    part_of: str | None = None
    ties: tuple[Tie, ...] = ()

    @property
    def best(self) -> Reading:
        """The reading that tells it best."""
        return self.readings[0]


class Contradiction(msgspec.Struct, frozen=True):
    """What cannot all be true, or is hard to believe: for people to settle, never for us.

    Args:
        kind: what is contradicted.
        severity: "error" where not all of it can be true, "warning" where that can be argued.
        message: what stands against what, and where, in English.
        message_zh: the same in Chinese.
        statements: ids of the entries that it is about.
        readings: ids of the readings whose words stand against each other.
    """

    kind: ContradictionKind
    severity: Severity
    message: str
    message_zh: str
    statements: tuple[str, ...]
    readings: tuple[str, ...]
