"""Who receives where neither sentence, label nor title says so: whom the text is about there.

A paragraph that has named one country beside the giver is about that country; a document of which
nearly every gift goes to one country is about it throughout.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from extract.cue import Cue
from extract.names import PLACES, Entity, Mention
from extract.statements.candidates import Candidate, View

_BODIES: Final = frozenset({"Organisation", "Fund"})
_THE_COUNTRY: Final = Cue(
    r"\b(?:the|this|that|to its)\s(?:[\w-]+\s){0,3}?"
    r"(?:country|nation|kingdom|republic|archipelago|island)(?!-)\b(?!\sof\b)"
)
_BACK: Final = 4  # blocks before a sentence in which the country that it means is named
_OFTEN: Final = 3  # times that a document names whom it is about, where it names others
_DONORS: Final = 2  # givers that make a round of pledges, and
_FILLED: Final = 3  # times that it names the fund they are for
_FEWEST: Final = 3  # gifts by which a document shows whom it is about
_SHARE: Final = 0.75  # of them that go there


def name_meant(found: Sequence[Candidate], views: Sequence[View]) -> None:
    """Say whom “the country” and “the island nation” mean: the last country named, not the giver.

    Args:
        found: the candidates of a document.
        views: its blocks, in reading order.
    """
    places = {view.index: place for place, view in enumerate(views)}
    for c in found:
        if c.recipients or c.through or c.view.lang != "en":
            continue
        start, end = c.sentence
        meant = _THE_COUNTRY.search(c.view.folded, start, end)
        if meant is not None:
            named = _last_country(c, meant.start(), views, places[c.view.index])
            c.recipients = (named,) if named else c.recipients


def _last_country(c: Candidate, place: int, views: Sequence[View], index: int) -> Entity | None:
    givers = {d.key for d in c.donors or ()}
    for view in reversed(views[max(0, index - _BACK) : index + 1]):
        for m in reversed(view.mentions):
            before = view is not c.view or m.end <= place
            if before and _is_country(m) and m.entity.key not in givers:
                return m.entity
    return None


def _is_country(mention: Mention) -> bool:
    return mention.entity.type == "Country" and mention.role not in ("capital", "self", "leader")


def _givers_of(found: Sequence[Candidate]) -> frozenset[str]:
    """The keys of those who give more often in a document than a sentence has them receive."""
    gives = Counter(d.key for c in found for d in c.donors or ())
    takes = Counter(r.key for c in found if not c.by_title for r in c.recipients or ())
    return frozenset(key for key, times in gives.items() if times > takes[key])


def subject_of(
    kept: Sequence[Candidate], found: Sequence[Candidate], views: Sequence[View]
) -> Entity | None:
    """The place that a document is about: most of its gifts go there, or it is named most.

    Args:
        kept: the candidates of a document that are aid.
        found: all its candidates.
        views: its blocks.
    """
    places = {r.key: r for c in kept for r in c.recipients or () if r.type in PLACES}
    named = _most_named(found, views) if len(places) < 2 else None
    return _of_document(kept) or (named if named and places.keys() <= {named.key} else None)


def _most_named(found: Sequence[Candidate], views: Sequence[View]) -> Entity | None:
    """The place that is named at least twice as often as any other but the givers."""
    givers = {d.key for c in found for d in c.donors or ()}
    named = [
        m.entity
        for view in views
        for m in view.mentions
        if m.entity.type in ("Country", "Region") and m.entity.key not in givers
        if m.role not in ("capital", "self", "leader")
    ]
    ranked = Counter(entity.key for entity in named).most_common(2)
    rival = ranked[1][1] if ranked[1:] else 0
    if not ranked or ranked[0][1] < max(_OFTEN if rival else 2, 2 * rival):
        return None
    return next(entity for entity in named if entity.key == ranked[0][0])


def fund_of(kept: Sequence[Candidate], views: Sequence[View]) -> Entity | None:
    """The fund that several givers fill in a document: the one that it keeps naming.

    Only where no country receives anything, and the fund itself does not give.

    Args:
        kept: the candidates of a document that are aid.
        views: its blocks.
    """
    gives = Counter(d.key for c in kept for d in c.donors or ())
    taken = {r.key: r for c in kept for r in c.recipients or ()}
    served = any(r.type == "Country" and r.key not in gives for r in taken.values())
    if len(gives) < _DONORS or served:
        return None
    funds = [
        m.entity
        for view in views
        for m in view.mentions
        if m.entity.type == "Fund" or (m.entity.key in taken and m.entity.type not in PLACES)
    ]
    ranked = Counter(fund.key for fund in funds).most_common(1)
    if not ranked or ranked[0][1] < _FILLED or gives[ranked[0][0]] > 1:
        return None
    return next(fund for fund in funds if fund.key == ranked[0][0])


def fill_topics(
    found: Sequence[Candidate],
    *,
    title: Sequence[Entity],
    subject: Entity | None,
    fund: Entity | None = None,
) -> None:
    """Give the candidates of which nobody receives anything the topic of paragraph or document.

    A body that is given money for a country that the title names is the channel to it.

    Args:
        found: the candidates of a document.
        title: the places that its title names beside its issuer.
        subject: the place that the document is about.
        fund: the fund that its givers fill.
    """
    giving: dict[int, set[str]] = {}
    for c in found:
        giving.setdefault(c.view.index, set()).update(d.key for d in c.donors or ())
    gives = _givers_of(found)
    for c in found:
        givers = {d.key for d in c.donors or ()}
        if not c.recipients:
            topic = _of_paragraph(c, giving[c.view.index] | gives) or subject
            if fund is not None and c.kind == "commitment" and not c.through:
                topic = fund
            c.recipients = (topic,) if topic is not None and topic.key not in givers else ()
        elif c.recipients and all(r.type in _BODIES for r in c.recipients):
            places = tuple(place for place in title if place.key not in givers)
            if places and not any(_is_of(body, place) for body in c.recipients for place in places):
                c.recipients, c.through = places, (*c.through, *c.recipients)


def _is_of(body: Entity, place: Entity) -> bool:
    """Does the name of a body begin with the place, as that of its Red Cross does?"""
    return any(label.startswith(name) for name in place.labels[1:] for label in body.labels)


def _of_paragraph(c: Candidate, givers: set[str]) -> Entity | None:
    """The one place that the paragraph has named before the gift, other than who gives in it."""
    named = {
        m.entity.key: m.entity
        for m in c.view.mentions
        if m.end <= c.start
        and m.entity.type in PLACES
        and not (c.takes_again and m.entity.type != "Country")
        and m.role not in ("capital", "self")
        and m.entity.key not in givers
    }
    return next(iter(named.values())) if len(named) == 1 else None


def _of_document(found: Sequence[Candidate]) -> Entity | None:
    """The place to which most of a document's gifts go."""
    places = [r for c in found for r in c.recipients or () if r.type in PLACES]
    ranked = Counter(place.key for place in places).most_common(1)
    if not ranked or ranked[0][1] < max(_FEWEST, _SHARE * len(places)):
        return None
    return next(place for place in places if place.key == ranked[0][0])
