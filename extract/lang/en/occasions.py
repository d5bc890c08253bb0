"""English words that tell at which meeting a gift was announced that is told before."""

from __future__ import annotations

import re
from typing import Final

from extract.cue import Cue
from extract.lang.en import saying
from extract.word_lists import listed

_GIFT: Final = (
    r"(?:approvals?|pledges?|contributions?|commitments?|announcements?|donations?|offers?|deals?|"
    r"(?:loan |grant |financing |aid )?agreements?|(?:aid |relief |support )?packages?)"
)
# “The contribution was announced”, “announced its offer”
TELLS: Final = Cue(
    rf"\b(?:[Tt]h(?:e|is|ese|ose)|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur)\s(?:[\w-]+\s){{0,3}}?{_GIFT}"
    r"\b[^.;:]{0,80}?\b(?:was|were|came|comes|been|made|given|signed|announced|unveiled)\b|"
    rf"\b(?:made|making|announced|announcing|unveiled)\s(?:the|this|his|her)\s{_GIFT}\b"
)
# “The projects were approved during the bank's board meeting”
APPROVED: Final = Cue(
    r"\b[Tt]h(?:e|is|ese|ose)\s(?:[\w-]+\s){0,3}?"
    r"(?:projects?|loans?|grants?|credits?|operations?|financing|funding)\b[^.;:]{0,80}?"
    r"\b(?:approved|endorsed|announced|signed|unveiled)\b"
)
ANOTHER: Final = Cue(r"\b(?:previous|earlier|last|past|original|initial|first|new)\b")
# “Speaking at the Lake Forum, she said”: whoever speaks there does so of what is told above.
SPEAKS: Final = Cue(
    r"\b(?:[Ss]peaking|[Aa]ddressing|[Aa]ddressed|was opening|says?|said|told|added|stated|"
    r"also (?:announced|pledged|promised|offered|unveiled)|"
    r"(?:address|speech|remarks|statement|message|intervention) (?:at|to|during))\b"
)
ELSEWHEN: Final = Cue(
    r"\b(?:last|previous|earlier|ago|next|upcoming|ahead of|before|since|had|will be|recalled|"
    r"(?:19|20)\d\d|agreed|reached)\b"
)
TO_COME: Final = saying.TO_COME
BARE: Final = Cue(r"[\w-]+ (?:session|meeting)$")  # “its 29th session”: of what is not said
UNRELATED: Final = Cue(r"\b(?:unrelated|separate(?:ly)?|another matter|elsewhere)\b", re.IGNORECASE)
PERSON: Final = re.compile(r"(?<![.!?“\"] )(?<!^)\b[A-Z][^\W\d_]{2,}\b")
TITLES: Final = frozenset(
    listed(
        "President Minister Prime Premier Chancellor Secretary General Ambassador Director Foreign "
        "Development Deputy Vice Chief Executive Chairman Finance State King Queen"
    )
)
# “a donors' conference (held in Rome on) Monday”
HELD: Final = Cue(
    r"(?:,? (?:held|convened|hosted|which|that|in|of|by|at|the|here|[A-Z][\w.'’-]*|"
    r"wrapped up(?: work)?|was|took place|opened|ended|concluded|closed),?)* ?"
)
