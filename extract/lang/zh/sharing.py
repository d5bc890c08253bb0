"""分别 and 各: which name of a list goes with which number of another."""

from __future__ import annotations

from copy import copy
from typing import Final

from extract.cue import Cue
from extract.lang.zh import cues
from extract.lang.zh.rules import EACH, RESPECTIVELY
from extract.lang.zh.segments import Chain, Segment
from extract.statements.candidates import Candidate, Group
from extract.statements.context import Context

_GIVES: Final = Cue(r"(?:将|已|再|还|共)?(?:承诺|许诺|认捐|捐|提供|出资|援助|宣布|保证|同意)")


def share(
    segment: Segment,
    found: list[Candidate],
    chain: Chain,
    context: Context,
    text: str,
) -> list[Candidate]:
    """分别 pairs names with numbers in order; 各 gives every name the whole number."""
    pairing, each = cues.RESPECTIVELY.search(text), cues.EACH.search(text)
    mark = pairing or each
    if mark and not pairing and any(c.total for c in found):
        mark = None
    if not found or mark is None:
        return found
    place = segment.start + mark.start()
    groups = [g for g in segment.groups if g.end <= place and len(g.mentions) > 1]
    group = groups[-1] if groups else _taking_behind(segment, found[0].start, place)
    names = (
        group.entities
        if group
        else (context.label.donors if context.label else None) or chain.donors
    )
    if cues.BOTH.search(text):
        names = context.parties
    if not names or len(names) < 2:
        return found
    given_by = found[0].donors or context.donors
    taking = group is not None and found[0].recipients == group.entities
    gives = group is not None and group.role == "donor" and _GIVES.match(text, mark.end())
    as_recipients = not gives and (
        taking
        or (group is not None and group.role == "recipient")
        or bool(found[0].total and given_by)
    )
    behind = [c for c in found if c.start >= place]  # 共5亿元，包括两国分别承诺的1亿元和2亿元
    if pairing and len(found) > 1:
        if len(names) != len(behind):
            return found
        pairs = list(zip(behind, names, strict=True))
    else:
        pairs = [(item, name) for item in found for name in names]  # 分别捐出50万美元
    out = [c for c in found if pairing and len(found) > 1 and c not in behind]
    for item, name in pairs:
        one = copy(item)
        if as_recipients:
            one.recipients = (name,)
        else:
            one.donors = (name,)
        one.rule = (RESPECTIVELY if pairing else EACH).name
        out.append(one)
    return out


def _taking_behind(segment: Segment, thing: int, place: int) -> Group | None:
    """分别向甲国和乙国提供……: those who take may stand behind the word, before what is given."""
    behind = (g for g in segment.groups if place <= g.start and g.end <= thing)
    return next((g for g in behind if g.role == "recipient" and len(g.mentions) > 1), None)
