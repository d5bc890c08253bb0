"""From candidates to the statements that leave the package: identifiers, offsets."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from operator import lt

from extract.model import Document, Labels, Naming, Statement
from extract.names import Entity
from extract.statements.candidates import Candidate, View
from extract.statements.confidence import confidence_of
from extract.statements.namings import Namings


def statements_of(
    document: Document, found: Sequence[Candidate], views: Sequence[View]
) -> tuple[Statement, ...]:
    """Return the statements of a document's candidates, in their order.

    Args:
        document: as read by `extract.reading`.
        found: the candidates.
        views: the document's blocks, in which the names of the candidates stand.
    """
    namings = Namings(views) if found else None
    ids = [_id(document, c) for c in found]
    by_object = {id(c): name for c, name in zip(found, ids, strict=True)}
    by_place = {(c.view.index, c.start): name for c, name in zip(found, ids, strict=True)}
    out = []
    for c, name in zip(found, ids, strict=True):
        total = None
        if c.total is not None:
            total = by_object.get(id(c.total)) or by_place.get((c.total.view.index, c.total.start))
        named = namings.of(c) if namings else ()
        out.append(_statement(document, c, name, total if total != name else None, named))
    return tuple(out)


def _statement(
    document: Document, c: Candidate, name: str, total: str | None, named: tuple[Naming, ...]
) -> Statement:
    block = c.view.block
    spans = _pieces(block.offsets[c.start : c.end])
    exact = len(spans) == 1
    start, end = spans[0][0], spans[-1][1]
    first, last = c.sentence
    return Statement(
        id=name,
        doc=document.name,
        quote=document.text[start:end],
        kind=c.kind or "delivery",
        donor=_labels(c.donors),
        recipients=_labels(c.recipients),
        amount=c.amount,
        count=c.count,
        qualifier=c.qualifier,
        what=_what(c, named),
        modality=c.modality or "other",
        through=_labels(c.through),
        meeting=_labels((c.meeting,) if c.meeting else ()),
        announced=c.announced,
        period=c.period if c.period and any(c.period) else None,
        initiative=_labels((c.initiative,) if c.initiative else ()),
        part_of=total,
        start=start,
        end=end,
        match="exact" if exact else "mended",
        spans=spans,
        lang=block.lang,
        sentence=_stretch(block.offsets, c.start, first, last),
        stage=c.stage or ("pledged" if c.kind == "commitment" else "delivered"),
        confidence=confidence_of(c),
        rule=c.rule,
        named=named,
        payer=c.payer or "unknown",
    )


def _what(c: Candidate, named: Sequence[Naming]) -> str | None:
    """What is given; “$5 million for Somalia” tells who receives a sum, and no thing beside it."""
    takers = {_bare(naming.text) for naming in named if naming.role == "recipient"}
    return None if not c.what or (c.amount and _bare(c.what) in takers) else c.what


def _bare(name: str) -> str:
    return name.strip().casefold().removeprefix("the ")


def _labels(entities: tuple[Entity, ...] | None) -> tuple[Labels, ...]:
    return tuple(entity.labels for entity in entities or ())


def _pieces(offsets: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """The runs of consecutive offsets; a line break that a mended blank stands for joins them."""
    first, last = offsets[0], offsets[-1]
    if last - first == len(offsets) - 1 and offsets == tuple(range(first, last + 1)):
        return ((first, last + 1),)  # as nearly everywhere
    out: list[tuple[int, int]] = []
    for offset in offsets:
        if out and offset == out[-1][1]:
            out[-1] = (out[-1][0], offset + 1)
        else:
            out.append((offset, offset + 1))
    return tuple(out)


def _stretch(offsets: Sequence[int], place: int, first: int, last: int) -> tuple[int, int]:
    """The piece of a sentence that holds a place: a rejoined one stands in two."""
    piece = offsets[first:last]
    if all(map(lt, piece, piece[1:])):
        return piece[0], piece[-1] + 1
    low, high = place, place
    while low > first and offsets[low - 1] < offsets[low]:
        low -= 1
    while high < last - 1 and offsets[high + 1] > offsets[high]:
        high += 1
    return offsets[low], offsets[high] + 1


def _id(document: Document, c: Candidate) -> str:
    parts = (
        document.name,
        str(c.view.block.offsets[c.start]),
        str(c.view.block.offsets[c.end - 1]),
        ",".join(d.key for d in c.donors or ()),
        ",".join(r.key for r in c.recipients or ()),
        str(c.amount),
        str(c.count),
    )
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]
