"""Links of names, as rows for people and for programs."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

import msgspec

from kg.formats import Result
from kg.linking import Candidate, Link

_LONGEST = 80  # characters of a name in a table
_OTHERS = 3  # candidates that a table names before it says how many more there are


class OtherRow(msgspec.Struct, frozen=True):
    """Another concept that a name may mean."""

    id: str
    iri: str
    type: str
    label: str
    score: Decimal
    reason: str


class LinkRow(msgspec.Struct, frozen=True):
    """What a name means; the fields of the concept are null where it means nothing known."""

    name: str
    id: str | None
    iri: str | None
    type: str | None
    codes: dict[str, str] | None
    labels: dict[str, tuple[str, ...]] | None
    score: Decimal | None
    reason: str | None
    others: tuple[OtherRow, ...]


def row_of(link: Link) -> LinkRow:
    """The row of a link."""
    best = link.best
    concept = best.concept if best else None
    return LinkRow(
        name=link.name,
        id=concept.id if concept else None,
        iri=concept.iri if concept else None,
        type=concept.type if concept else None,
        codes=concept.codes if concept else None,
        labels=concept.labels if concept else None,
        score=best.score if best else None,
        reason=best.reason if best else None,
        others=tuple(map(_other, link.others)),
    )


def to_result(links: Iterable[Link]) -> Result:
    """A table with a row a name: what it means, how surely and why, and what else it may mean."""
    columns = ("name", "concept", "type", "id", "score", "reason", "others")
    return Result(columns=columns, rows=tuple(map(_cells, links)))


def _other(one: Candidate) -> OtherRow:
    return OtherRow(
        id=one.concept.id,
        iri=one.iri,
        type=one.concept.type,
        label=_label(one),
        score=one.score,
        reason=one.reason,
    )


def _cells(link: Link) -> tuple[str | Decimal | None, ...]:
    best = link.best
    others = [f"{_label(one)} ({one.reason})" for one in link.others[:_OTHERS]]
    more = len(link.others) - _OTHERS
    told = "; ".join([*others, *([f"{more} more"] if more > 0 else [])])
    if best is None:
        return _cut(link.name), "–", None, None, None, None, told
    return (
        *(_cut(link.name), _label(best), best.concept.type, best.concept.id),
        *(best.score, best.reason, told),
    )


def _cut(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"


def _label(one: Candidate) -> str:
    """The usual English name, else the usual one of any language, else the id."""
    labels = one.concept.labels
    return next(iter(labels.get("en") or next(iter(labels.values()), ())), one.concept.id)
