"""English words in the names of bodies that tell what they are to a state, or whether they lend."""

from __future__ import annotations

from typing import Final

from extract.cue import Cue

# What such an agency of a state does abroad is aid.
AID_AGENCY: Final = Cue(
    r"\b(?:International (?:Development|Co-?operation)|Co-?operation|Development|Overseas) .*?"
    r"Agency|Agency for (?:International |Development )"
)
# Such a name tells the business of a ministry, not its state.
MINISTRY: Final = Cue(
    r"^(?:Ministry|Department) (?:of|for) |\b(?:Ministry|Armed Forces|Air Force|Navy|Army)$"
)
# Bodies that give money of their own, whatever list they stand in.
LENDER: Final = Cue(r"\bBank\b|Monetary Fund|Finance|Investment|Development Fund")
# Meetings at which a body is replenished.
REPLENISHES: Final = Cue(r"[Rr]eplenish")
