"""English words beside the day of a document: datelines, “today”, what is of another day."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from extract.cue import Cue

ISSUED: Final = Cue(r"\b(?:[Ii]ssued|[Rr]eleased|[Pp]ublished|[Dd]ated?)\b[^.;]{0,80}$")
STOP: Final = Cue(
    r"[a-z)]{2}[.!?][\"”’']?\s+[A-Z]"
)  # behind which an opening may recall other days
COMING: Final = Cue(r"\b(?:will|is to|are to|(?:is|are) (?:due|set|scheduled|expected) to)\b")
TO_COME: Final = Cue(r"\b(?:next|upcoming|until|expires?|due|deadline|valid)\b", re.IGNORECASE)
# What a page has between its title and its text: “Published: 25 August 2013”.
NOTED: Final = Cue(r"(?:[Pp]osted|[Pp]ublished|[Uu]pdated|[Dd]ate)[^。]{0,12}[：:]\s*$")
DISPATCHED: Final[Mapping[str, Cue]] = {}  # the day that agencies close with, by the script
DRAWN_FROM: Final = Cue(r"(?!)")  # before and behind the days of the dispatches that a report joins
DISPATCHES: Final = Cue(r"(?!)")
FOR_YEAR: Final = Cue(r"(?:[Ff]or|FOR)\s(?:(?:the|fiscal|financial|year|FY)\s)*(?:FY\s?)?\d{4}")
# What is held “today”, and what of it may have a year in its name: no help in English.
HELD: Final = Cue(r"(?!)")
NAMED: Final = Cue(r"(?!)")
# “The fund was founded on 3 May 1975”: when a body came to be is no day of issue.
BEGUN: Final = Cue(
    r"\b(?:founded|established|created|formed|incorporated|born|set up|independence)\b[^.;]{0,30}$"
)
# “The storm struck Fiji on 29 August”, “the 29 August earthquake”: that day is the disaster's.
STRUCK: Final = Cue(
    r"\b(?:struck|hit|battered|devastated|ravaged|lashed|swept|flooded|killed|erupted|"
    r"made landfall|broke out|began|earthquake|quake|tsunami|cyclone|hurricane|typhoon|eruption)\b"
    r"[^.;:]{0,60}$"
)
STRIKES: Final = Cue(
    r",? (?:[a-z-]+ ){0,2}(?:earthquake|quake|tsunami|cyclone|hurricane|typhoon|storm|eruption)\b"
)
TODAY: Final = Cue(r"\b(?:[Tt]oday|[Yy]esterday)\b")
AT_HAND: Final = Cue(
    r"\b(?:today|yesterday|this week|opened|met|held|gathered|convened|ended|concluded|closed|"
    r"following|\w+day's)\b"
)
# “the board, which convened in Lima (since 2 May)”: when a meeting that is going on began
SITTING: Final = Cue(r"\b(?:convened|convenes|met|meeting|held|sitting|session)\b[^,;:]{0,40}$")
# “GENEVA, 10 January 2019 (Some Agency) –”: in capitals, or with a day or a source
_WORD: Final = r"[A-Z][\w.’'/-]*"
_SOURCE: Final = r"(?:\([^()]{2,40}\)|\[[^\[\]]{2,40}\]|/[^/]{2,40}/)"
_DASH: Final = r"\s*(?:[-–—]{1,2}|\.--)\s"
TOWN: Final = Cue(rf"{_WORD}(?: {_WORD}){{0,2}}, (?P<state>{_WORD}(?: {_WORD}){{0,2}}){_DASH}")
DATELINE: Final = Cue(
    rf"[A-Z][A-Z.’' ,-]+(?:{_SOURCE}\s*)?{_DASH}"
    rf"|{_WORD}(?:[ ,]{{1,2}}{_WORD})*,?\s+"
    rf"(?:\(?\d[\w ,./]{{0,20}}\)?,?\s*{_SOURCE}?|{_SOURCE}){_DASH}"
    rf"|{_WORD}(?:[ ,]{{1,2}}{_WORD})*,?\s+"
    r"(?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2},) \d{4}\s?:\s"
    r"|(?:[Dd]ate|DATE|[Pp]ublished|[Pp]osted)(?: on)?:?\s{1,2}\d{4}-\d\d-\d\d[,:;.]?\s"
)
SECOND_DATELINE: Final = Cue(r"(?!)")
