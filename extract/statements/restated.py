"""A gift that a document tells more than once: what one telling leaves out, another supplies.

A headline says in short what the text below says in full; a later sentence comes back to a sum
without naming again to whom and where it was promised.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from extract.statements.candidates import Candidate

_TELLINGS: Final = 12  # of one sum that are looked at to fill in another
_ROUNDED: Final = 12  # a headline's sum differs from the text's by less than this part of it

# What one telling calls by its kind, another calls money: “aid of $5 million”, “the grant”.
_FLOWS: Final = ("grant", "interest-free loan", "concessional loan", "credit", "debt relief")
_CLEARER: Final = {
    "aid": (*_FLOWS, "humanitarian aid"),
    "credit": ("interest-free loan", "concessional loan"),
}


def fill_restated(found: Sequence[Candidate]) -> None:
    """Fill the slots that a candidate leaves open from others of the same gift, in any order.

    Candidates are of one gift where they have the same giver and the same sum of money, and
    neither names a recipient that the other does not.
    """
    _name_givers(found)
    same: dict[tuple[object, ...], list[Candidate]] = defaultdict(list)
    for c in found:
        if c.amount is not None and c.donors:
            same[(c.amount, tuple(sorted(d.key for d in c.donors)))].append(c)
    for told in same.values():
        for c in told:
            for other in told[:_TELLINGS]:
                if c is not other and _agree(c, other):
                    _fill(c, other)
    for headline in (c for c in found if c.headline and c.amount and c.qualifier != "exact"):
        full = next((c for c in found[:_TELLINGS] if _is_rounded(headline, c)), None)
        if full:
            _fill(headline, full)


def _name_givers(found: Sequence[Candidate]) -> None:
    """A sum that comes back without its giver (“the €5 million will help”) is given as before."""
    told: dict[object, Candidate] = {}
    for c in found:
        if c.amount is None:
            continue
        known = told.get(c.amount)
        if c.names_giver or c.unnamed:
            told.setdefault(c.amount, c)
        elif known is not None and known.unnamed and not c.agents:
            c.donors, c.unnamed = None, True


def _is_rounded(headline: Candidate, full: Candidate) -> bool:
    """“Over €30 million” in the headline, “€30.1 million” in the text: is it one gift?"""
    short, long = headline.amount, full.amount
    if full.headline or short is None or long is None or short.currency != long.currency:
        return False
    near = abs(long.value - short.value) * _ROUNDED <= long.value
    givers = {d.key for d in headline.donors or ()}
    return near and givers == {d.key for d in full.donors or ()}


def _agree(one: Candidate, other: Candidate) -> bool:
    if one.kind != other.kind and not (one.headline or other.headline):
        return False
    if one.headline and not other.headline and other.kind == "commitment":
        return True  # a headline names in short whom the text names in full
    keys = [{r.key for r in c.recipients or ()} for c in (one, other)]
    return not (keys[0] and keys[1]) or keys[0] == keys[1]


def _fill(c: Candidate, other: Candidate) -> None:
    if c.headline and not other.headline and not (c.promised and other.kind == "delivery"):
        c.kind, c.stage = other.kind, other.stage
    if c.kind != other.kind:
        return
    c.recipients = c.recipients or other.recipients
    c.through = c.through or other.through
    if c.by_document and other.announced and not other.by_document:
        c.announced, c.meeting, c.by_document = other.announced, other.meeting, False
    c.announced = c.announced or other.announced
    c.meeting = c.meeting or other.meeting
    c.initiative = c.initiative or other.initiative
    if other.modality in _CLEARER.get(c.modality or "", ()):
        c.modality = other.modality
