"""The meeting at which a document's gift was announced, where a sentence behind the gift tells.

News begins with what is given, and says further down how it came about: “The contribution was
announced at a donors' meeting in Oslo”, “The loan agreements, signed during the Lake Forum, …”.
Such a sentence speaks of what was told before it, so that its meeting holds for the whole text.
So does one that says where the words were spoken: “Addressing the Lake Forum, he said …”.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from extract.editions import said_at
from extract.names import Entity, Mention
from extract.sentences import split_sentences
from extract.statements.candidates import View
from extract.statements.context import Context
from extract.statements.languages import language_of
from extract.times import is_full_day

_HELD_ON: Final = 60  # characters behind a meeting's name in which its day may stand
_REACH: Final = 240  # characters between the words for the gift and the meeting
_AHEAD: Final = 40  # characters before a meeting's name that may say that something was said there


def told_occasion(views: Sequence[View]) -> Entity | None:
    """Return the meeting at which the gift that a text opens with was announced, if it is told.

    Args:
        views: the blocks in which it may be told.
    """
    for view in views:
        if not any(m.entity.type == "Meeting" for m in view.mentions):
            continue
        words = language_of(view.lang).occasions
        for told in (*words.TELLS.finditer(view.folded), *words.APPROVED.finditer(view.folded)):
            if words.ANOTHER.search(told[0]):
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
        held = language_of(view.lang).occasions.HELD
        for m in view.mentions:
            if m.entity.type != "Meeting" or m.entity.date:
                continue
            behind = (t for t in view.times if m.end <= t.start <= m.end + _HELD_ON)
            time = next(behind, None)
            if time is None or time.kind != "point" or time.attributive:
                continue
            day = context.said_on(time) if held.fullmatch(view.folded, m.end, time.start) else None
            if is_full_day(day):
                days |= {label.casefold(): str(day) for label in m.entity.labels}
    return days


def _spoken_at(view: View, before: Sequence[View]) -> Entity | None:
    """The meeting at which a sentence of a block says that somebody speaks, who was told of."""
    if view.block.kind != "paragraph":
        return None
    words = language_of(view.lang).occasions
    meetings = (m for m in view.mentions if m.entity.type == "Meeting")
    held = [m for m in meetings if not words.BARE.match(m.entity.labels[0])]
    for start, end in split_sentences(view.folded, view.lang) if held else ():
        for m in held:
            if not start <= m.start < end:
                continue
            around = view.folded.cut(start, m.start), view.folded.cut(m.end, end)
            spoken = any(map(words.SPEAKS.search, around))
            spoken = spoken and not any(map(words.ELSEWHEN.search, around))
            spoken = spoken and not words.TO_COME.search(around[0])
            spoken = spoken and _is_of_those(view, m, end, before)
            if spoken and said_at(view.folded[max(start, m.start - _AHEAD) : m.start], view.lang):
                return m.entity
    return None


def _is_of_those(view: View, meeting: Mention, end: int, before: Sequence[View]) -> bool:
    """Is whoever speaks at a meeting of a side, or a person, that the blocks before tell of?"""
    if not before:
        return True
    words = language_of(view.lang).occasions
    around = (view.folded[: meeting.start], view.folded[meeting.end : end])
    if any(map(words.UNRELATED.search, around)):
        return False
    known = {m.entity.key for above in before for m in above.mentions}
    here = (m for m in view.mentions if m.end <= end and not _within(m, meeting))
    if any(m.entity.key in known for m in here):
        return True
    text = " ".join(above.folded[:] for above in before)
    names = {name for part in around for name in words.PERSON.findall(part)}.difference(
        words.TITLES
    )
    return not names.isdisjoint(words.PERSON.findall(text))


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
        if said_at(text[max(0, m.start - _AHEAD) : m.start], view.lang):
            return m.entity
    return None
