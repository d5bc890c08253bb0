"""Who gives where no sentence says so: whoever issues the document, or gives all else in it.

Where nobody is named in a whole document, a state's own money is given by that state.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from extract.currencies import users_of
from extract.gazetteer import Gazetteer
from extract.names import Entity, entity_of
from extract.statements.candidates import Candidate
from extract.statements.grouping import without

_SHARE: Final = 0.6  # of the gifts of a document that one giver has to give
_FEWEST: Final = 2  # and how many


def fill_givers(
    kept: Sequence[Candidate], issuer: tuple[Entity, ...] | None, gazetteer: Gazetteer
) -> None:
    """Say who gives what nobody is named for.

    Args:
        kept: the statements of a document, as far as they are read.
        issuer: whoever issues the document, if known.
        gazetteer: the known names.
    """
    nameless = [c for c in kept if not c.donors and not c.unnamed and not c.view.block.cells]
    if not nameless:
        return
    named = [c.donors for c in kept if c.donors]
    giver = issuer or _who_gives_most(named) or (() if named else _by_money(nameless, gazetteer))
    for c in nameless:
        c.donors = giver or None
        c.recipients = without(c.recipients or (), giver)


def _who_gives_most(named: Sequence[tuple[Entity, ...]]) -> tuple[Entity, ...]:
    counts = Counter(tuple(d.key for d in donors) for donors in named)
    if not counts:
        return ()
    keys, times = counts.most_common(1)[0]
    if times < _FEWEST or times < _SHARE * len(named):
        return ()
    return next(donors for donors in named if tuple(d.key for d in donors) == keys)


def _by_money(nameless: Sequence[Candidate], gazetteer: Gazetteer) -> tuple[Entity, ...]:
    """The one state whose money all sums are in, unless it is who receives."""
    money = {c.amount.currency for c in nameless if c.amount is not None}
    users = users_of(next(iter(money))) if len(money) == 1 else ()
    entry = gazetteer.by_id.get(users[0]) if len(users) == 1 else None
    takers = {r.key for c in nameless for r in c.recipients or ()}
    return (entity_of(entry),) if entry is not None and entry.id not in takers else ()
