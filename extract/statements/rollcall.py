"""Names that stand on lines of their own, each above what its bearer gives.

    NORWAY                       Kuwait
    $13 million in cash          A field hospital was sent on Tuesday.

News agencies and encyclopedias call the roll of donors so. A lead-in or the title says that those
named give; where it names who gives, and none of them usually does, they receive. Else they are
left to be weighed.
Regions part such a list (“Asia”), and give nothing themselves.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from itertools import pairwise
from typing import Final

from extract.names import PLACES, Entity
from extract.statements.candidates import Frame, View
from extract.statements.context import Context
from extract.statements.frames import covers
from extract.statements.grouping import GIVERS
from extract.statements.languages import language_of
from extract.statements.parties import gives

_LONGEST: Final = 60
_FEWEST: Final = 2  # names that make a roll
_KINDS: Final = frozenset({"title", "heading", "paragraph", "item"})


def called(views: Sequence[View]) -> dict[int, tuple[Entity, ...]]:
    """Who is named on a line alone, by the index of its block; nobody where there is no roll."""
    names = {view.index: named for view in views if (named := _named(view))}
    above = {  # of what may tell what whoever is named gives
        view.index
        for view, below in pairwise(views)
        if not below.block.cells and below.index not in names
    }
    names = {index: named for index, named in names.items() if index in above}
    return names if len({named[0].key for named in names.values()}) >= _FEWEST else {}


def note_takers(
    views: Sequence[View], roll: Mapping[int, tuple[Entity, ...]], context: Context
) -> None:
    """Note whether a roll is of those who receive, and which of the names are told as helped.

    Args:
        views: the blocks of the document.
        roll: who is named, by the index of the block that calls him.
        context: the frames that hold, which are changed.
    """
    if not roll:
        return
    context.roll_of_takers = any(
        _is_of_taker(below, roll[view.index])
        for view, below in pairwise(views)
        if view.index in roll
    )
    called_up = [e for named in roll.values() for e in named]
    context.roll_of_states = all(e.type in PLACES and not gives(e) for e in called_up)
    context.roll_helped = frozenset(
        m.entity.key for view in views if _helps_them(view) for m in view.mentions
    )


def open_call(view: View, named: tuple[Entity, ...], context: Context) -> bool:
    """Let what stands below a name be what its bearer gives; return whether it is.

    Args:
        view: the line of the name.
        named: who is named.
        context: the frames that hold.
    """
    if context.roll is None and (_gives(context) or _receives(context)):
        context.roll = context.lead or Frame(donors=context.donors_around)
    if context.roll is None:
        return False
    frame = copy(context.roll)
    if _receives(context):
        frame.recipients, frame.of_takers = named, True
    else:
        frame.donors = tuple(e for e in named if e.type in GIVERS) or frame.donors  # of a region
    if any(e.key in context.roll_helped for e in named):
        frame.donors, frame.recipients = context.roll.donors, named
    frame.topic, frame.aid = None, True
    frame.recipients = frame.recipients or context.one_title_taker
    if view.block.kind in ("title", "heading"):
        context.enter_section(view.block.level or 1, frame)
    context.carry, context.told = Frame(), []
    context.lead, context.list_began = frame, False
    context.nested.clear()
    return True


def _gives(context: Context) -> bool:
    """Do the lead-in, the headings and the title say that those named below give?

    So says a title that is about aid for somebody and names nobody else: “Aid for Peru so far”.
    """
    if any(f.of_givers for f in (*context.outer(), context.document)):
        return True
    about = context.document.aid or context.document.emergency
    about = about and not context.roll_of_takers
    return about and context.title_names_taker and not context.giver_above


def _receives(context: Context) -> bool:
    """Is a roll of states that usually take, below whom the title or lead-in says to give?"""
    if any(f.of_givers for f in (*context.outer(), context.document)):
        return False
    around = context.donors_around or ()
    return any(map(gives, around)) and context.roll_of_states


def _named(view: View) -> tuple[Entity, ...]:
    """The givers that are all of a line."""
    if view.block.kind not in _KINDS or view.block.cells or view.figures:
        return ()
    named = [m for m in view.mentions if m.role not in ("self", "leader", "adjective", "capital")]
    if not named or len(view.folded) > _LONGEST or view.folded.rstrip().endswith((":", "：")):
        return ()
    if any(m.entity.type not in (*GIVERS, "Region") for m in named):
        return ()
    if not covers(view.folded[:], named, spare=language_of(view.lang).leads.SPARE_ON_LINE):
        return ()
    return tuple({m.entity.key: m.entity for m in named}.values())


def _is_of_taker(below: View, named: tuple[Entity, ...]) -> bool:
    """Does a block tell what those named above it are given, or what another state gave?"""
    words = language_of(below.lang).leads
    keys = {e.key for e in named}
    for m in below.mentions:
        own = m.entity.key in keys
        if own and words.IS_GIVEN.match(below.folded, m.end):
            return True
        other = not own and m.entity.type == "Country" and m.role == "name"
        if other and words.GIVEN_BY.search(below.folded, 0, m.start):
            return True
    return False


def _helps_them(view: View) -> bool:
    """Does a lead-in say that those whom it names are helped: “Aid was pledged to help them:”?"""
    return language_of(view.lang).leads.HELPS_THEM.search(view.folded) is not None
