"""Clauses that tell only who receives what those before them give: 用于……, 交由……, 余款给……."""

from __future__ import annotations

from typing import Final

from extract.cue import Cue
from extract.lang.zh import cues
from extract.lang.zh.actors import places_of, places_of_groups, taker_group_of
from extract.lang.zh.segments import Chain, Segment
from extract.model import BODIES
from extract.names import PLACES, Entity
from extract.statements.candidates import Candidate, View
from extract.statements.grouping import without

_ANYWHERE: Final = "DEV"
_MANY: Final = frozenset({"Region", "CountryGroup"})
# ……援助三个国家，它们是乍得、马里和尼日尔: who those were that the clause before counted.
_NAMES_THEM: Final = Cue(r"\s*(?:[它他]们|这些国家)?(?:分别)?(?:就?是|为|即|包括)(?!为)")
# ……，以及越南水灾灾民: the last of a list of those who receive.
_AND_TO: Final = Cue(r"\s*(?:以及|还有)[^，。；的]{2,20}$")
# 拨款500万元，交由某组织用于也门: into whose hands it is put.
_HANDED: Final = Cue(
    r"\s*(?:分别|全部|全数|直接|均|将|会|并|已|再|一并)*"
    r"(?:交[给由付予到]|转[给交拨]|给予?|予|拨[给付予]|汇[给往至入]|付给|捐给|存入)"
)
# 其中500万元给乍得，余款给马里: who gets what no figure tells.
_REST: Final = Cue(r"\s*(?:余[款额下]|其余|剩[余下])")
_CARRIED_BY: Final = Cue(r"由|经|通过|透过")


def tell_further(
    view: View,
    segment: Segment,
    chain: Chain,
    text: str,
    *,
    given: bool,
    part: bool,
    visited: bool,
) -> None:
    """Fill who receives what was given before, and through whom, from a clause behind it.

    Args:
        view: the block.
        segment: the clause.
        chain: what holds from the clauses before it, with what they give.
        text: its words.
        given: whether it gives something itself.
        part: whether it breaks a total down.
        visited: whether those who receive were only a place that was visited.
    """
    if cues.FOR_WHOM.match(text.lstrip()) and (not given or "使" in text[:2]):
        _tell_for_whom(segment, chain, text, visited=visited)
    if given:
        return
    if not part and _HANDED.match(text):
        _hand_to(segment, chain)
    if not segment.verbs and chain.given and _AND_TO.match(text):
        more = places_of(segment)
        for gift in chain.given if more else ():
            gift.recipients = (*(gift.recipients or ()), *(more or ()))
    if _REST.match(text):
        _give_rest(segment, chain)
    carriers = tuple(e for g in segment.groups if g.role == "through" for e in g.entities)
    if carriers and not part and _CARRIED_BY.match(text.lstrip()):
        for gift in chain.given:  # ……，由某组织执行
            gift.through = (*gift.through, *carriers)
    names_them = view.folded[max(0, segment.start - 1) : segment.start] in ("：", ":")
    if chain.given and (names_them or _NAMES_THEM.match(text)):
        listed = _only_places(segment)
        for gift in chain.given if listed else ():
            gift.recipients = listed


def _tell_for_whom(segment: Segment, chain: Chain, text: str, *, visited: bool) -> None:
    """用于帮助乍得灾民: for whom what was given before is, and whose work it supports."""
    for gift in chain.given:
        places = places_of(segment) or taker_group_of(segment, text)
        if places and visited:
            gift.recipients = places  # 访问尼日尔期间宣布……，以帮助萨赫勒地区
        _send_on(gift, places)
        _send_through(gift, segment)


def _send_on(given: Candidate, places: tuple[Entity, ...] | None) -> None:
    """向粮食计划署捐款，用于帮助乍得灾民: for whom it is receives it, through whoever is paid.

    Countries listed there are those of the region that was named before.
    """
    paid = given.recipients or ()
    if places and all(e.key == _ANYWHERE for e in places):
        return  # 帮助发展中国家 names nobody
    if places and paid and all(e.type in BODIES or e.type == "Initiative" for e in paid):
        given.through = (*given.through, *paid)
        given.recipients = places
    listed = tuple(e for e in places or () if e.type == "Country")
    if len(listed) > 1 and paid and all(e.type in _MANY for e in paid):
        given.recipients = listed
    given.recipients = given.recipients or places


def _send_through(given: Candidate, segment: Segment) -> None:
    """拨款2000万欧元，支持粮食计划署在也门的行动: whose work is supported is the channel."""
    supported = [g for g in segment.groups if g.role == "recipient"][:1]
    bodies = tuple(e for g in supported for e in g.entities if e.type == "Organisation")
    if not bodies or given.through or not given.amount:
        return
    if given.recipients and all(e.type in PLACES for e in given.recipients):
        given.through = bodies
    else:
        given.recipients = given.recipients or bodies


def _hand_to(segment: Segment, chain: Chain) -> None:
    """Whoever is handed a sum receives it, or passes it on to where he is to use it."""
    bodies = tuple(
        e
        for g in segment.groups
        for e in g.entities
        if e.type in BODIES and g.role in ("recipient", "through", "donor")
    )
    for given in chain.given if bodies else ():
        places = without(places_of(segment) or (), given.donors or ())
        told = given.recipients and all(e.type in PLACES for e in given.recipients)
        if told or places:
            given.recipients = given.recipients if told else places
            given.through = (*given.through, *bodies)
        elif not given.recipients:
            given.recipients = bodies


def _give_rest(segment: Segment, chain: Chain) -> None:
    """A sum goes to whoever gets the rest of it, too."""
    parts = [c for c in chain.given if c.total is not None]
    whole, rest = (parts[-1].total if parts else None), places_of(segment)
    if whole is not None and rest and not whole.recipients:
        taken = (e for c in parts if c.total is whole for e in c.recipients or ())
        whole.recipients = (*taken, *rest)


def _only_places(segment: Segment) -> tuple[Entity, ...] | None:
    """The countries of a clause that is nothing but a list of them."""
    named = [g for g in segment.groups if len(g.mentions) > 1]
    covered = sum(g.end - g.start for g in named)
    return places_of_groups(named) if covered * 2 > segment.end - segment.start else None
