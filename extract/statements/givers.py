"""Who gives where no sentence says so: whoever issues the document, or gives all else in it.

Where nobody is said to give in a whole document, a state's own money is given by that state, and
what “the government” gives by the one state of those named that has aid to give.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from extract.currencies import users_of
from extract.gazetteer import Gazetteer
from extract.names import Entity, entity_of
from extract.statements.candidates import Candidate, View
from extract.statements.grouping import without
from extract.statements.parties import is_donor_state, state_of

_SHARE: Final = 0.6  # of the gifts of a document that one giver has to give
_FEWEST: Final = 2  # and how many


def fill_givers(
    kept: Sequence[Candidate],
    issuer: tuple[Entity, ...] | None,
    views: Sequence[View],
    gazetteer: Gazetteer,
) -> None:
    """Say who gives what nobody is named for.

    Args:
        kept: the statements of a document, as far as they are read.
        issuer: whoever issues the document, if known.
        views: its blocks.
        gazetteer: the known names.
    """
    nameless = [c for c in kept if not c.donors and not c.unnamed and not c.view.block.cells]
    if not nameless:
        return
    named = [c.donors for c in kept if c.donors]
    giver = issuer or _who_gives_most(named)
    if not (giver or named):
        giver = _by_money(nameless, gazetteer) or _by_name(nameless, views, gazetteer)
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


def _by_name(
    nameless: Sequence[Candidate], views: Sequence[View], gazetteer: Gazetteer
) -> tuple[Entity, ...]:
    """The one state with an aid programme that is named, or whose agency is, and does not receive.

    A city tells where something was said.
    """
    named = (m for view in views for m in view.mentions if m.role != "capital")
    states = {state for m in named if is_donor_state(state := state_of(m.entity))}
    takers = {r.key for c in nameless for r in c.recipients or ()}
    if len(states) != 1 or not takers or states & takers:
        return ()
    return (entity_of(gazetteer.by_id[next(iter(states))]),)
