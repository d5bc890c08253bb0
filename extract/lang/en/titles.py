"""English words of the title block: who issues a document, who speaks, what it is for."""

from __future__ import annotations

import re
from typing import Final

from extract.cue import Cue

LONGEST_LINE: Final = 120  # characters of a line of the title
OFFICE: Final = Cue(
    r"\b(?:Government|Ministry|Minister|Department|Office|Embassy|Commission|President|"
    r"Prime Minister|Secretary|"
    r"Foreign Secretary|High Commission|Agency|Chancellor|GOVERNMENT|MINISTRY|EMBASSY|"
    r"DEPARTMENT|OFFICE)\b"
)
# Before the name of whom a title is for: “… on the conference for (Yemen)”.
AIMED_AT: Final = Cue(
    r"\b(?:for|to|towards?|on|about|with|in|help(?:s|ed|ing)?|support(?:s|ed|ing)?|"
    r"assist(?:s|ed)?)(?: the)?\s$",
    re.IGNORECASE,
)
RAISING: Final = Cue(r"replenish|pledg|appeal", re.IGNORECASE)
# “a replenishment conference for (the Lake Fund)”, “(the Lake Fund)'s seventh replenishment”
REPLENISHING: Final = Cue(
    r"\breplenish\w*(?:\s(?:conference|summit|meeting|event|round|drive|campaign))?\s"
    r"(?:(?:of|for|to)\s)?(?:the\s)?$",
    re.IGNORECASE,
)
REPLENISHED: Final = Cue(r"(?:['’]s?)?\s(?:[a-z0-9-]+\s){0,3}replenishments?\b", re.IGNORECASE)
MISSING: Final = Cue(r"(?!)")  # a body of which it is only told what it has yet to find
JOINT: Final = Cue(r"joint|between", re.IGNORECASE)
# What somebody says in his own name: whoever follows “by”, or owns it, is who says “we”.
SPEECH: Final = Cue(
    r"\b(?:remarks?|statements?|speech|address|keynote|message|intervention|testimony|lecture|"
    r"toast|interview|briefing|press conference|op-ed|foreword|opening|greetings?|letter)\b",
    re.IGNORECASE,
)
# “by the”, “by H.E. Mr”, “by Ambassador”: up to the name of who speaks
BY: Final = Cue(r"\b[Bb](?:y|Y) (?:(?:the|for|of|and|[A-Z][\w.'’-]*),? ){0,5}$")
BY_SOMEBODY: Final = Cue(r"\b(?:by|BY|By) (?:the |H\.? ?E\.? )*[A-Z]")
# Between an owner and his speech: “Norway('s National) Statement”, and the other way round.
OWNED: Final = Cue(
    r"(?P<owner>['’]s?)?\s(?:(?:National|Opening|Closing|Written|Joint|General|OPENING|"
    r"NATIONAL)\s)?"
)
OF_SPEAKER: Final = Cue(
    r"\s(?:of|from|by|OF|FROM|BY)\s(?:the\s)?(?:(?:Government|Delegation|Republic|Kingdom|"
    r"(?:[Pp]ermanent )?[Rr]epresentative|[Aa]mbassador)\sof\s(?:the\s)?)*"
)
REVIEW: Final = Cue(
    r"\b(?:annual (?:report|review)|year in review|highlights of|review of the year|"
    r"overview|in brief|at a glance|in figures)\b",
    re.IGNORECASE,
)
# What archives put above a release: “Source: Ministry of Trade – Press Release:”.
HEAD_FIELD: Final = Cue(
    r"(?:Source|From|Issued by|Issuer|Publisher|Published by|Author|Headline|Contact)\s?:",
    re.IGNORECASE,
)
PLACE_LINE: Final = Cue(r"^[A-Z][\w'’ ]+, [\w' ]*,? ?\d{1,2} ")  # “Oslo, Norway, 5 May”
RUNS_ON: Final = Cue("")  # what tells a text from the lines that number and date a page
REST_OF_PHRASE: Final = Cue(r"[^,;:.!?]*")
STRUCK: Final = Cue(r"(?!)")  # behind the country that a disaster has befallen
OWN_MISSION: Final = Cue(r"(?!)")  # a mission that is named without its state
# The state that is meant by “our country” is not known by the language, nor by who else writes it.
OWN_COUNTRY: Final[dict[str, str]] = {}
CITIES: Final[dict[str, tuple[str, ...]]] = {}
PAPERS: Final = ()
