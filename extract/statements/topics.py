"""Who receives where neither sentence, label nor title says so: whom the text is about there.

A paragraph that has named one country beside the giver is about that country; a document of which
nearly every gift goes to one country is about it throughout.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from extract.names import Entity
from extract.statements.candidates import Candidate

_PLACES: Final = frozenset({"Country", "Region", "CountryGroup"})
_BODIES: Final = frozenset({"Organisation", "Fund"})
_FEWEST: Final = 3  # gifts by which a document shows whom it is about
_SHARE: Final = 0.75  # of them that go there


def fill_topics(found: Sequence[Candidate], *, title: Sequence[Entity]) -> None:
    """Give the candidates of which nobody receives anything the topic of paragraph or document.

    A body that is given money for a country that the title names is the channel to it.

    Args:
        found: the candidates of a document.
        title: the places that its title names beside its issuer.
    """
    subject = _of_document(found)
    for c in found:
        givers = {d.key for d in c.donors or ()}
        if not c.recipients:
            topic = _of_paragraph(c) or subject
            c.recipients = (topic,) if topic is not None and topic.key not in givers else ()
        elif c.recipients and all(r.type in _BODIES for r in c.recipients):
            places = tuple(place for place in title if place.key not in givers)
            if places and not any(_is_of(body, place) for body in c.recipients for place in places):
                c.recipients, c.through = places, (*c.through, *c.recipients)


def _is_of(body: Entity, place: Entity) -> bool:
    """Does the name of a body begin with the place, as that of its Red Cross does?"""
    return any(label.startswith(name) for name in place.labels[1:] for label in body.labels)


def _of_paragraph(c: Candidate) -> Entity | None:
    """The one place that the paragraph has named before the gift, other than who gives."""
    givers = {d.key for d in c.donors or ()}
    named = {
        m.entity.key: m.entity
        for m in c.view.mentions
        if m.end <= c.start
        and m.entity.type in _PLACES
        and not (c.takes_again and m.entity.type != "Country")
        and m.role not in ("capital", "self")
        and m.entity.key not in givers
    }
    return next(iter(named.values())) if len(named) == 1 else None


def _of_document(found: Sequence[Candidate]) -> Entity | None:
    """The place to which most of a document's gifts go."""
    places = [r for c in found for r in c.recipients or () if r.type in _PLACES]
    ranked = Counter(place.key for place in places).most_common(1)
    if not ranked or ranked[0][1] < max(_FEWEST, _SHARE * len(places)):
        return None
    return next(place for place in places if place.key == ranked[0][0])
