"""Chinese words that tell at which meeting a gift was announced that is told before: none yet.

Chinese reports name the meeting with the gift, so that no later sentence is asked for it.
"""

from __future__ import annotations

import re
from typing import Final

from extract.cue import Cue

TELLS: Final = Cue(r"(?!)")
APPROVED: Final = Cue(r"(?!)")
ANOTHER: Final = Cue(r"(?!)")
SPEAKS: Final = Cue(r"(?!)")
ELSEWHEN: Final = Cue(r"(?!)")
TO_COME: Final = Cue(r"(?!)")
BARE: Final = Cue(r"(?!)")
UNRELATED: Final = Cue(r"(?!)")
PERSON: Final = re.compile(r"(?!)")
TITLES: Final[frozenset[str]] = frozenset()
HELD: Final = Cue(r" ?")  # between a meeting's name and its day
