"""Givers who are unlikely to give: poor states that a weak sign has made the giver.

A label, a noun, a carried clause tells that somebody has a part in a gift, and often not which. A
state that lives on aid itself is then rather whom the gift is for. What a sentence tells outright,
“Kenya donated $1 million to Haiti”, stays as it is told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from extract.names import Entity
from extract.statements.candidates import Candidate
from extract.statements.context import Context
from extract.statements.grouping import without
from extract.statements.languages import language_of
from extract.statements.parties import is_donor_state, is_filled, runs_programme, seldom_gives

_WEAK: Final = frozenset({"label", "noun", "part", "carried"})  # rules that see no verb of giving
_LEAD: Final = 40  # characters before a name that tell of help from it
_NEAR: Final = 12  # characters before a name that tell that something is for it


def settle_unlikely(found: Sequence[Candidate], context: Context) -> None:
    """Take for the taker a poor state that is the giver by a weak sign alone.

    A rich state that is helped, after a disaster, is named so in the title.

    Args:
        found: the candidates of a document.
        context: what governs them.
    """
    helped = {e.key for e in (*context.title_takers, *(context.document.recipients or ()))}
    told = {_giving(c) for c in found if not _is_weakly_told(c)}
    for c in found:
        donors, takers = c.donors or (), c.recipients or ()
        if not donors or c.view.block.cells or any(taker.key in helped for taker in takers):
            continue
        helpers = _helpers(c) if all(map(seldom_gives, donors)) else ()
        if helpers and not without(takers, helpers):
            c.donors, c.recipients, c.lead = helpers, donors, 0.0
        elif takers and _is_turned(donors, takers) and not (_is_for(c, takers) or _acts(c, donors)):
            c.donors, c.recipients, c.lead = takers, donors, 0.0
        elif takers and _is_weakly_told(c) and _are_rich_elsewhere(c, takers):
            c.recipients = None
        elif not takers and _seems_taker(c, donors, unlike=_giving(c) not in told):
            giver = _likely_giver(found, context.document.donors)
            if giver:
                c.donors, c.recipients, c.lead = giver, donors, 0.0


def _seems_taker(c: Candidate, donors: Sequence[Entity], *, unlike: bool) -> bool:
    """Is a poor state the giver by a weak sign alone, `unlike` all else of its sentence?"""
    if not all(map(seldom_gives, donors)):
        return False
    return _is_for(c, donors) or (unlike and _is_weakly_told(c) and not _owns(c, donors))


def _owns(c: Candidate, donors: Sequence[Entity]) -> bool:
    """Is the gift told to be theirs: “Kenya's pledge of $2 million”, 不丹的100万美元援助?"""
    keys = {donor.key for donor in donors}
    first, last = c.sentence
    owner = language_of(c.view.lang).cues.OWNER_BEHIND
    return any(
        owner.match(c.view.folded, m.end) is not None
        for m in c.view.mentions
        if m.entity.key in keys and first <= m.start < last
    )


def _is_turned(donors: Sequence[Entity], takers: Sequence[Entity]) -> bool:
    """Does a poor state seem to aid states that give aid, or a fund those that fill it?"""
    if all(map(seldom_gives, donors)):
        return all(map(runs_programme, takers))
    return all(map(is_filled, donors)) and all(is_donor_state(taker.key) for taker in takers)


def _are_rich_elsewhere(c: Candidate, takers: Sequence[Entity]) -> bool:
    """Are they states that give aid, which the sentence does not name?"""
    here = _named_in(c)
    return all(is_donor_state(taker.key) and taker.key not in here for taker in takers)


def _acts(c: Candidate, donors: Sequence[Entity]) -> bool:
    """Does a verb of giving say that they give, whom the sentence itself names?

    “Mongolia sent $1 million after the earthquake in Japan.”
    """
    return not _is_weakly_told(c) and all(donor.key in _named_in(c) for donor in donors)


def _helpers(c: Candidate) -> tuple[Entity, ...]:
    """With whose help something is done: “with help from Turkey, Somalia built 12 schools”.

    What somebody promises of his own is his, whatever he has been given.
    """
    if ".promise" in c.rule:
        return ()
    first, _ = c.sentence
    text, cues = c.view.folded, language_of(c.view.lang).cues
    found = {
        m.entity.key: m.entity
        for m in c.view.mentions
        if first <= m.start < c.start
        and runs_programme(m.entity)
        and cues.BEFORE_HELPER.search(text, max(first, m.start - _LEAD), m.start) is not None
        and cues.HELP_BEHIND.match(text, m.end) is not None
    }
    return tuple(found.values())


def _named_in(c: Candidate) -> set[str]:
    """The keys of those whom a gift's sentence names."""
    first, last = c.sentence
    return {m.entity.key for m in c.view.mentions if first <= m.start < last}


def _is_weakly_told(c: Candidate) -> bool:
    """Has no verb of giving told who gives?"""
    return c.rule.rpartition(".")[-1] in _WEAK


def _giving(c: Candidate) -> tuple[object, ...]:
    """The sentence that a gift is told in, and who gives."""
    return c.view.index, c.sentence, tuple(d.key for d in c.donors or ())


def _likely_giver(
    found: Sequence[Candidate], issuer: tuple[Entity, ...] | None
) -> tuple[Entity, ...]:
    """Who issues the document, or gives most in it, of those that usually give."""
    if issuer and all(map(runs_programme, issuer)):
        return issuer
    givers = [c.donors for c in found if c.donors and all(map(runs_programme, c.donors))]
    counts = Counter(tuple(d.key for d in donors) for donors in givers)
    if not counts:
        return ()
    keys, _ = counts.most_common(1)[0]
    return next(donors for donors in givers if tuple(d.key for d in donors) == keys)


def _is_for(c: Candidate, parties: Sequence[Entity]) -> bool:
    """Do words before a name of theirs say that something is for them: “to Kenya”, 对这四国?"""
    keys = {party.key for party in parties}
    first, last = c.sentence
    text, to = c.view.folded, language_of(c.view.lang).cues.BEFORE_TAKER
    return any(
        to.search(text, max(first, m.start - _NEAR), m.start) is not None
        for m in c.view.mentions
        if m.entity.key in keys and first <= m.start < last
    )
