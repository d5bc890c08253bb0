"""What bars a Chinese clause's sums and things from being gifts: needs, trade, care at home."""

from __future__ import annotations

from typing import Final

from extract.cue import Cue, Text, bits_of
from extract.lang.zh import cues
from extract.lang.zh.segments import Chain, Segment
from extract.lang.zh.subjects import is_speaker

# Whether a clause is about arms, needs, losses, refusals or hopes is asked in one go.
_BARRING: Final = Cue(
    "|".join(
        cue.pattern
        for cue in (
            cues.ARMS,
            cues.NEEDED,
            cues.HARMED,
            cues.PRAISED,
            cues.ACHIEVED,
            cues.HOLDINGS,
            cues.NEGATED,
            cues.WEIGHED,
        )
    )
)
_MAY_BAR: Final = bits_of(_BARRING, cues.OWN, cues.AT_HOME, cues.TRADED)


def note_barred(segment: Segment, chain: Chain, text: Text, promise: bool, *, listed: bool) -> None:
    """Needs, hopes, refusals and trade give nothing; nor do the figures that break them down.

    Args:
        segment: the clause.
        chain: what the clauses before it hand on.
        text: its words.
        promise: whether it promises.
        listed: whether it is an item of a list behind 、.
    """
    listed = listed or bool(cues.INSTANCES.match(text))
    if not (chain.home or text.cues & _MAY_BAR):
        if not listed:
            chain.barred = chain.barred and not (segment.verbs or promise)
        return
    given, taken = _has_foreign(segment, "donor"), _has_foreign(segment, "recipient")
    if (cues.OWN.search(text) and not taken) or (cues.AT_HOME.search(text) and not given):
        chain.home = True
    elif given or taken:
        chain.home = False
    if chain.home or cues.TRADED.search(text) or _BARRING.search(text):
        chain.barred = True
    elif (segment.verbs or promise) and not listed:
        chain.barred = False


def _has_foreign(segment: Segment, role: str) -> bool:
    """Does a state or body that is not at home play a part in the clause?"""
    return any(
        g.role == role
        and not is_speaker(g)
        and not (g.entities[0].entry and g.entities[0].entry.id in cues.OWN_COUNTRY.values())
        for g in segment.groups
    )
