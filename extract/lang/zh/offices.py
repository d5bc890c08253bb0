"""Chinese words in the names of bodies that tell what they are to a state, or whether they lend."""

from __future__ import annotations

from typing import Final

from extract.cue import Cue

# What such an agency of a state does abroad is aid.
AID_AGENCY: Final = Cue(r"国际(?:开发|发展|合作|协力)[^ ]*(?:署|局|机构|機構|團|团)")
MINISTRY: Final = Cue(r"(?!)")  # a ministry's name that tells its business, not its state
LENDER: Final = Cue(r"银行|货币基金")  # gives money of its own, whatever list it stands in
REPLENISHES: Final = Cue(r"增资|补充资金")  # a meeting at which a body is replenished
