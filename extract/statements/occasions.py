"""The meeting at which a document's gift was announced, where a sentence behind the gift tells.

News begins with what is given, and says further down how it came about: “The contribution was
announced at a donors' meeting in Oslo”, “The loan agreements, signed during the Lake Forum, …”.
Such a sentence speaks of what was told before it, so that its meeting holds for the whole text.
So does one that says where the words were spoken: “Addressing the Lake Forum, he said …”.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from extract.cue import Cue
from extract.editions import said_at
from extract.lang.en.saying import TO_COME
from extract.names import Entity, Mention
from extract.sentences import split_sentences
from extract.statements.candidates import View
from extract.statements.context import Context
from extract.times import is_full_day
from extract.word_lists import listed

_GIFT: Final = (
    r"(?:approvals?|pledges?|contributions?|commitments?|announcements?|donations?|offers?|deals?|"
    r"(?:loan |grant |financing |aid )?agreements?|(?:aid |relief |support )?packages?)"
)
_TELLS_EN: Final = Cue(
    rf"\b(?:[Tt]h(?:e|is|ese|ose)|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur)\s(?:[\w-]+\s){{0,3}}?{_GIFT}"
    r"\b[^.;:]{0,80}?\b(?:was|were|came|comes|been|made|given|signed|announced|unveiled)\b|"
    rf"\b(?:made|making|announced|announcing|unveiled)\s(?:the|this|his|her)\s{_GIFT}\b"
)
# “The projects were approved during the bank's board meeting”
_APPROVED_EN: Final = Cue(
    r"\b[Tt]h(?:e|is|ese|ose)\s(?:[\w-]+\s){0,3}?"
    r"(?:projects?|loans?|grants?|credits?|operations?|financing|funding)\b[^.;:]{0,80}?"
    r"\b(?:approved|endorsed|announced|signed|unveiled)\b"
)
_ANOTHER: Final = Cue(r"\b(?:previous|earlier|last|past|original|initial|first|new)\b")
# “Speaking at the Lake Forum, she said”: whoever speaks there does so of what is told above.
_SPEAKS: Final = Cue(
    r"\b(?:[Ss]peaking|[Aa]ddressing|[Aa]ddressed|was opening|says?|said|told|added|stated|"
    r"also (?:announced|pledged|promised|offered|unveiled)|"
    r"(?:address|speech|remarks|statement|message|intervention) (?:at|to|during))\b"
)
_ELSEWHEN: Final = Cue(
    r"\b(?:last|previous|earlier|ago|next|upcoming|ahead of|before|since|had|will be|recalled|"
    r"(?:19|20)\d\d|agreed|reached)\b"
)
_BARE: Final = Cue(r"[\w-]+ (?:session|meeting)$")  # “its 29th session”: of what is not said
_UNRELATED: Final = Cue(
    r"\b(?:unrelated|separate(?:ly)?|another matter|elsewhere)\b", re.IGNORECASE
)
_NAME: Final = re.compile(r"(?<![.!?“\"] )(?<!^)\b[A-Z][^\W\d_]{2,}\b")
_TITLES: Final = listed(
    "President Minister Prime Premier Chancellor Secretary General Ambassador Director Foreign "
    "Development Deputy Vice Chief Executive Chairman Finance State King Queen"
)
_HELD_ON: Final = 60  # characters behind a meeting's name in which its day may stand
_HELD: Final = Cue(
    r"(?:,? (?:held|convened|hosted|which|that|in|of|by|at|the|here|[A-Z][\w.'’-]*|"
    r"wrapped up(?: work)?|was|took place|opened|ended|concluded|closed),?)* ?"
)
_REACH: Final = 240  # characters between the words for the gift and the meeting
_AHEAD: Final = 40  # characters before a meeting's name that may say that something was said there


def told_occasion(views: Sequence[View]) -> Entity | None:
    """Return the meeting at which the gift that a text opens with was announced, if it is told.

    Args:
        views: the blocks in which it may be told.
    """
    for view in views:
        if view.lang != "en" or not any(m.entity.type == "Meeting" for m in view.mentions):
            continue
        for told in (*_TELLS_EN.finditer(view.folded), *_APPROVED_EN.finditer(view.folded)):
            if _ANOTHER.search(told[0]):
                continue
            meeting = _said_behind(view, told.start())
            if meeting is not None:
                return meeting
    told_of = ((view, views[:place]) for place, view in enumerate(views))
    return next(filter(None, (_spoken_at(view, before) for view, before in told_of)), None)


def meeting_days(views: Sequence[View], context: Context) -> dict[str, str]:
    """Return when the meetings of a text were held, as it tells beside their names.

    “a donors' conference in Rome on Monday”; by the small letters of each of their labels.

    Args:
        views: the blocks.
        context: with the day of the document, from which a weekday is counted.
    """
    days: dict[str, str] = {}
    for view in views:
        for m in view.mentions:
            if m.entity.type != "Meeting" or m.entity.date:
                continue
            behind = (t for t in view.times if m.end <= t.start <= m.end + _HELD_ON)
            time = next(behind, None)
            if time is None or time.kind != "point" or time.attributive:
                continue
            day = context.said_on(time) if _HELD.fullmatch(view.folded, m.end, time.start) else None
            if is_full_day(day):
                days |= {label.casefold(): str(day) for label in m.entity.labels}
    return days


def _spoken_at(view: View, before: Sequence[View]) -> Entity | None:
    """The meeting at which a sentence of a block says that somebody speaks, who was told of."""
    if view.lang != "en" or view.block.kind != "paragraph":
        return None
    meetings = (m for m in view.mentions if m.entity.type == "Meeting")
    held = [m for m in meetings if not _BARE.match(m.entity.labels[0])]
    for start, end in split_sentences(view.folded, view.lang) if held else ():
        for m in held:
            if not start <= m.start < end:
                continue
            around = view.folded.cut(start, m.start), view.folded.cut(m.end, end)
            spoken = any(map(_SPEAKS.search, around)) and not any(map(_ELSEWHEN.search, around))
            spoken = spoken and not TO_COME.search(around[0])
            spoken = spoken and _is_of_those(view, m, end, before)
            if spoken and said_at(view.folded[max(start, m.start - _AHEAD) : m.start], "en"):
                return m.entity
    return None


def _is_of_those(view: View, meeting: Mention, end: int, before: Sequence[View]) -> bool:
    """Is whoever speaks at a meeting of a side, or a person, that the blocks before tell of?"""
    if not before:
        return True
    around = (view.folded[: meeting.start], view.folded[meeting.end : end])
    if any(map(_UNRELATED.search, around)):
        return False
    known = {m.entity.key for above in before for m in above.mentions}
    here = (m for m in view.mentions if m.end <= end and not _within(m, meeting))
    if any(m.entity.key in known for m in here):
        return True
    text = " ".join(above.folded[:] for above in before)
    names = {name for part in around for name in _NAME.findall(part)}.difference(_TITLES)
    return not names.isdisjoint(_NAME.findall(text))


def _within(one: Mention, other: Mention) -> bool:
    return other.start <= one.start and one.end <= other.end


def _said_behind(view: View, place: int) -> Entity | None:
    """The first meeting behind a place, in the same sentence, at which something was said."""
    text = view.folded
    for m in view.mentions:
        if m.start < place or m.entity.type != "Meeting":
            continue
        between = text[place : m.start]
        if m.start - place > _REACH or ". " in between:
            return None
        if said_at(text[max(0, m.start - _AHEAD) : m.start], "en"):
            return m.entity
    return None
