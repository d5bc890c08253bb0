"""English clauses without their verb: “Peru gave Togo 20 buses, Benin 10”, “…, Chile 10”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from extract.cue import Cue
from extract.lang.en.phrases import governed_by
from extract.lang.en.segments import Verb
from extract.lang.en.verbs import VERB_GROUP
from extract.names import Entity
from extract.statements.candidates import View
from extract.statements.gapped import Remnant, give_in_gaps

_GAP: Final = Cue(
    r",? (?:with )?(?:(?:the same|some|about|another|an?|further|additional|extra|up to|over|"
    r"more than|nearly|almost|around|at least)\s)*"
)


def names_receive(view: View, verb: Verb, place: int, end: int) -> bool:
    """Do names beside sums say who receives, in a list that goes on from a verb's object?

    Args:
        view: the block.
        verb: the verb that governs the first of the sums.
        place: where one of the names stands.
        end: where the sentence ends.
    """
    first = next((m for m in view.mentions if m.start >= verb.end), None)
    if first is None or first.start >= place or first.role == "adjective":
        return False
    if any(governed_by(view.folded[verb.end : first.start])):
        return False  # “gave $5 million to Togo, Chile $3 million”
    told, *others = list(_remnants(view, verb.end, end)) or [Remnant(first.entity, None)]
    return not give_in_gaps(told, others, _giver(verb))


def _giver(verb: Verb) -> Entity | None:
    return verb.donors[0] if verb.donors else None


def _remnants(view: View, start: int, end: int) -> Iterator[Remnant]:
    """The names with sums beside them, up to the next verb."""
    last = start
    for m in view.mentions:
        if m.start < start or m.end > end:
            continue
        figure = view.figure_after(m.end - 1)
        if figure is None or not _GAP.fullmatch(view.folded, m.end, figure):
            continue
        if VERB_GROUP.search(view.folded.small, last, m.start):
            return
        money = next((x.currency for x in view.money if x.core_start == figure), None)
        yield Remnant(m.entity, money)
        last = m.end
