"""Where a document names the giver, the receiver and the occasion of a statement, and how.

A statement's own sentence often says “we”, “the Fund” or nothing: who is meant stands elsewhere.
Each entity of a statement is traced to the mention nearest to its quote, in its own block, else
in the blocks before it, else behind it, so that a reader can see which words it rests on.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from extract.capitals import is_town
from extract.model import EntityRole, Naming
from extract.names import Entity, Mention
from extract.statements.candidates import Candidate, View

_Place = tuple[int, Mention]  # of a view in the document, and what it mentions


class Namings:
    """The mentions of a document, by what they mention.

    Args:
        views: the document's blocks.
    """

    def __init__(self, views: Sequence[View]) -> None:
        self._views = views
        self._at = {view.index: at for at, view in enumerate(views)}
        self._places: dict[str, list[_Place]] = {}
        self._plain = {m.entity.key for view in views for m in view.mentions if not m.others}
        for at, view in enumerate(views):
            for mention in view.mentions:
                if is_town(mention, view.folded, view.lang):
                    continue  # the town: “signed in Paris” names no giver
                self._places.setdefault(mention.entity.key, []).append((at, mention))

    def of(self, c: Candidate) -> tuple[Naming, ...]:
        """Return where the entities of a candidate are named, as far as the document names them."""
        found = ((role, entity, self._nearest(entity, c)) for role, entity in _entities(c))
        return tuple(
            self._naming(role, entity, place) for role, entity, place in found if place is not None
        )

    def _nearest(self, entity: Entity, c: Candidate) -> _Place | None:
        places = self._places.get(entity.key, [])
        own = self._at[c.view.index]
        first = bisect_left(places, own, key=lambda place: place[0])
        behind = bisect_left(places, own + 1, key=lambda place: place[0])
        if first < behind:
            return min(places[first:behind], key=lambda place: _distance(place[1], c))
        if first:
            return places[first - 1]
        return places[behind] if behind < len(places) else None

    def _naming(self, role: EntityRole, entity: Entity, place: _Place) -> Naming:
        at, mention = place
        block = self._views[at].block
        return Naming(
            role=role,
            label=entity.labels[0],
            text=block.text[mention.start : mention.end],
            start=block.offsets[mention.start],
            end=block.offsets[mention.end - 1] + 1,
            how=mention.role,
            among=tuple(other.key for other in mention.others if other.key != entity.key),
            settled=not mention.others or entity.key in self._plain,
        )


def _distance(mention: Mention, c: Candidate) -> int:
    """Characters between a mention and the quote; one before it is nearer than one behind it."""
    ahead = c.start - mention.end
    return 2 * ahead if ahead >= 0 else 2 * max(0, mention.start - c.end) + 1


def _entities(c: Candidate) -> Iterator[tuple[EntityRole, Entity]]:
    yield from (("donor", entity) for entity in c.donors or ())
    yield from (("recipient", entity) for entity in c.recipients or ())
    yield from (("through", entity) for entity in c.through)
    if c.meeting is not None:
        yield "meeting", c.meeting
    if c.initiative is not None:
        yield "initiative", c.initiative
