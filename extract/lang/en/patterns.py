"""English names by pattern: new funds, meetings, initiatives; and words for the speaker."""

from __future__ import annotations

import re
from typing import Final

from extract.lang.en.cues import SELF
from extract.model import EntityType

_WORD: Final = r"[A-Z][\w&'-]*"
_SMALL: Final = r"(?:of|on|for|the|and)"
# A name does not begin with the word that happens to open the sentence.
_FIRST: Final = (
    r"(?!(?:What|When|Where|Which|Who|Why|How|This|That|These|Those|The|In|At|On|For|By|From|To|"
    r"And|But|"
    r"Or|If|It|Its|Our|We|As|An|A|Under|With|Of|Today|Also|Yesterday|Since|Each|All|Both|"
    r"Through)\b)"
)
_NAME: Final = rf"{_FIRST}{_WORD}(?:[ -](?:{_SMALL} ){{0,2}}{_WORD}){{0,9}}"
_ORDINAL: Final = r"(?:\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)|[A-Z][a-z]+(?:-[a-z]+)?(?:st|nd|rd|th))"
_MEETING: Final = (
    r"(?:Summit|Conference|Forum|Meeting|Assembly|Congress|Session|Dialogue|"
    r"Replenishment|SUMMIT|MEETING|CONFERENCE)"
)

_MEETING_NAMED: Final = re.compile(
    rf"\b((?:(?:{_ORDINAL}|\d{{4}}) (?:{_NAME} )?|{_NAME} ){_MEETING}(?: (?:on|for|of|"
    rf"to) (?:the )?{_NAME}|(?: [A-Z][\w-]+){{1,4}})?)\b"
)
_MEETING_PLACED: Final = re.compile(
    rf"\b({_WORD}(?: {_WORD}){{0,2}} (?:(?:pledging|donors?'?|international|replenishment|"
    rf"high-level) )?(?:conference|summit|meeting))\b"
)
_COP: Final = re.compile(r"\b(COP ?-?\d{1,2})\b")
_FUND: Final = re.compile(
    rf"\b({_NAME} (?:Fund|Facility|Trust Fund|Trust))\b(?! for Development Studies)"
)
_INITIATIVE: Final = re.compile(
    rf"\b({_NAME} (?:Initiative|Programme|Program|Framework|Partnership|Plan|Project|Scheme|"
    rf"Awards|Agenda|Compact|Strategy))\b"
)

NAME_PATTERNS: Final[tuple[tuple[EntityType, re.Pattern[str]], ...]] = (
    ("Meeting", _MEETING_NAMED),
    ("Meeting", _MEETING_PLACED),
    ("Meeting", _COP),
    ("Fund", _FUND),
    ("Initiative", _INITIATIVE),
)


def find_self(text: str) -> list[tuple[int, int]]:
    """Return where the speaker names himself or his side: we, my government."""
    return [m.span() for m in SELF.finditer(text)]
