"""What a state spends at home is nobody's aid: relief for a province, grants to its own towns.

A sentence often does not tell it from aid (“announced $5 million of relief”); the document does,
where it names no place abroad, no international body, and speaks of nothing foreign.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from extract.model import BODIES
from extract.names import PLACES, Entity
from extract.statements.candidates import Candidate, View
from extract.statements.languages import language_of
from extract.statements.parties import runs_programme

_OFTEN: Final = 2  # times that offices of provinces are named


def without_domestic(found: list[Candidate], views: Sequence[View]) -> list[Candidate]:
    """Leave out what a state gives to nobody, in a document that looks at nothing abroad."""
    if _is_of_one_state(views):
        return [c for c in found if _is_listed_body(c) or _goes_abroad(c)]
    homes = {
        frozenset(d.key for d in c.donors or ())
        for c in found
        if not (c.recipients or c.through) and all(d.type == "Country" for d in c.donors or ())
    }
    domestic = {home for home in homes if not _looks_abroad(views, home)}
    if not domestic:
        return found
    return [
        c
        for c in found
        if c.recipients or c.through or frozenset(d.key for d in c.donors or ()) not in domestic
    ]


def without_own_shares(found: list[Candidate]) -> list[Candidate]:
    """Leave out what a state pays into a project that others help it with.

    “The Government of Malawi will contribute $2 million”, beside a loan that it is given: it goes
    to nobody else. States that run programmes of their own may give and receive in one document,
    and what is pledged, or told beside the name of another state, is for others.
    """
    helped = {
        r.key
        for c in found
        for r in c.recipients or ()
        if r.type == "Country" and c.donors and all(d.key != r.key for d in c.donors)
    }
    gives = {d.key for c in found if c.recipients or c.through for d in c.donors or ()}
    own = helped - gives
    return [c for c in found if not _is_own_share(c, own)]


def _is_own_share(c: Candidate, own: set[str]) -> bool:
    donors = c.donors or ()
    paid = bool(donors) and all(d.key in own and not runs_programme(d) for d in donors)
    if not paid or not c.names_giver or c.recipients or c.through or c.promised:
        return False
    start, end = c.sentence
    named = (m.entity for m in c.view.mentions if start <= m.start < end)
    return all(e.key in own or e.type != "Country" or e in donors for e in named)


def _is_of_one_state(views: Sequence[View]) -> bool:
    """Does a document tell of one state alone, and of its provinces' offices time and again?"""
    offices = 0
    states: set[str] = set()
    for view in views:
        if language_of(view.lang).no_aid.FOREIGN.search(view.folded):
            return False
        offices += len(language_of(view.lang).no_aid.HOME_OFFICES.findall(view.folded))
        for m in view.mentions:
            if m.entity.type in PLACES and m.role != "leader":
                entry = m.entity.entry
                states.add((entry.part_of if entry else None) or m.entity.key)
    return offices >= _OFTEN and len(states) <= 1


def _goes_abroad(c: Candidate) -> bool:
    """Does the text say that it goes to a country other than the giver, no territory of another?"""
    givers = {d.key for d in c.donors or ()}
    return c.names_taker and any(
        r.type in PLACES and r.key not in givers and not (r.entry and r.entry.part_of)
        for r in c.recipients or ()
    )


def _is_listed_body(c: Candidate) -> bool:
    """Is what gives an international body that a list knows?"""
    return bool(c.donors) and all(
        d.type in BODIES and d.entry is not None and d.entry.acts_for is None
        for d in c.donors or ()
    )


def _looks_abroad(views: Sequence[View], home: frozenset[str]) -> bool:
    """Does a document name a place or an international body, or speak of foreign aid?"""
    return any(language_of(view.lang).no_aid.FOREIGN.search(view.folded) for view in views) or any(
        m.role != "leader" and _is_abroad(m.entity, home) for view in views for m in view.mentions
    )


def _is_abroad(named: Entity, home: frozenset[str]) -> bool:
    """Is it a place or listed body that is not of home? Puerto Rico is of the United States."""
    if named.key in home:
        return False
    if named.type in PLACES:
        return named.entry is None or named.entry.part_of not in home
    return named.entry is not None and named.entry.acts_for not in home
