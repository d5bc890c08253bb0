"""What a check finds, one list of it: faults of the graph, and contradictions of its documents.

Both have the same five fields, so that a program which goes through the list misses nothing. They
are not the same: a fault is the graph's and has to be mended; a contradiction is the documents', is
kept as it is, and is for people to judge.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import msgspec
from pyoxigraph import Store

from kg.labels import LabelLang
from kg.ledger.conflicts.listing import Listed, Words, list_contradictions, words_of
from kg.validation import Finding

FAULT: Final = "shape"  # the kind of what the shapes find


class Problem(msgspec.Struct, frozen=True):
    """One finding of a check.

    Args:
        kind: "shape" for what the shapes find, else the kind of contradiction (`sum`, `amount` …).
        severity: of shapes "violation", "warning" or "info"; of contradictions "error" where not
            all can be true, "warning" where that can be argued.
        message: in plain words.
        statements: the IRIs of the statements that it is about; of shapes, of what is wrong.
        evidences: the words that it is about, by document and place.
    """

    kind: str
    severity: str
    message: str
    statements: tuple[str, ...]
    evidences: tuple[Words, ...]


def problems(store: Store, findings: Iterable[Finding], *, lang: LabelLang) -> list[Problem]:
    """Return the findings of the shapes and the contradictions of a graph, in this order.

    Args:
        store: the graph, from `kg.store`.
        findings: what the shapes found, of `kg.validation`.
        lang: language of the messages.
    """
    return [
        *(_fault(store, finding, lang) for finding in findings),
        *(_contradiction(one, lang) for one in list_contradictions(store)),
    ]


def to_json(found: Iterable[Problem]) -> bytes:
    """A JSON array of objects, each with the five fields."""
    encoded = msgspec.json.encode(list(found))
    return msgspec.json.format(encoded, indent=2) + b"\n"


def _fault(store: Store, finding: Finding, lang: LabelLang) -> Problem:
    message = finding.message_zh if lang == "zh" else finding.message
    value = f" (it is {finding.value!r})" if finding.value else ""
    return Problem(
        kind=FAULT,
        severity=finding.severity,
        message=f"{finding.label}: {message}{value}",
        statements=(finding.focus,),
        evidences=words_of(store, finding.focus),
    )


def _contradiction(one: Listed, lang: LabelLang) -> Problem:
    return Problem(
        kind=one.kind,
        severity=one.severity,
        message=one.message_zh if lang == "zh" else one.message,
        statements=one.statements,
        evidences=one.evidences,
    )
