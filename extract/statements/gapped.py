"""Clauses that leave out the verb: “Peru pledged the Fund $5 million, Chile $3 million”.

The words alone do not say whether Chile gives the Fund $3 million too, or Peru gives it to Chile,
as in “Peru pledged Togo $5 million, Benin $3 million”. What is known of the three does: whose money
the sum is in, and who usually gives to whom (`extract.statements.parties`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from extract.currencies import users_of
from extract.names import Entity
from extract.statements.parties import is_body, is_filled, rank, runs_programme

_EVERYBODYS: Final = frozenset({"USD", "EUR"})  # money that givers of every country count in
_SURE: Final = 2
_LIKELY: Final = 1


class Remnant(NamedTuple):
    """What is left of a clause without its verb: a name, and the currency of the sum beside it."""

    named: Entity
    money: str | None  # None beside a number of things


def give_in_gaps(first: Remnant, others: Sequence[Remnant], giver: Entity | None) -> bool:
    """Do the names of clauses without a verb give, as the subject did, and not take?

    All do or none does, for the clauses of a list are alike.

    Args:
        first: whom the verb's own object says to receive, and the sum that the verb governs.
        others: those behind it, in order.
        giver: the subject of the verb.
    """
    votes = [_how_likely(other, first, giver) for other in others]
    if _SURE in votes:
        return True
    alike = giver is not None and rank(giver) > 0  # one who himself may give or take
    return votes.count(_LIKELY) * 2 > len(votes) - alike


def are_takers(named: Sequence[Entity], takers: Sequence[Entity], giver: Entity) -> bool:
    """Are names of the sort of those who take, bodies or states that give less than the giver?"""
    bodies = is_body(takers[-1])
    return all(is_body(e) == bodies and (bodies or _gives_less(e, giver)) for e in named)


def _gives_less(named: Entity, giver: Entity) -> bool:
    return not runs_programme(named) and rank(giver) < rank(named)


def _how_likely(other: Remnant, first: Remnant, giver: Entity | None) -> int:
    """How likely it is that a name gives the sum beside it."""
    named, money = other
    if named.key in (first.named.key, giver and giver.key):
        return 0
    own = money if money not in _EVERYBODYS else None
    if own is not None and own != first.money and named.key in users_of(own):
        return _SURE
    if is_body(named) and not is_filled(named) and not is_body(first.named):
        return _LIKELY  # “Peru sent Togo 12 doctors and Oxfam 20”
    if not runs_programme(named):
        return 0
    below = rank(named) < rank(first.named) or (is_body(first.named) and not is_body(named))
    if rank(named) == 0 and below:
        return _SURE  # “Japan gave Nepal ¥5 billion, Norway …”
    if own is not None and giver is not None and giver.key in users_of(own):
        return 0  # “Japan gave Nepal ¥5 billion, India ¥3 billion”
    if money is not None and first.money is not None and money != first.money:
        return _SURE  # nobody pledges in two currencies
    return _LIKELY if below else 0
