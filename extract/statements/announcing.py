"""When and at which meeting a promise was made, where its sentence does not say."""

from __future__ import annotations

from datetime import date
from typing import Final

from extract.dates import resolve
from extract.statements.candidates import Candidate
from extract.statements.context import Context
from extract.statements.languages import language_of

_CLOSE: Final = 14  # days that a meeting may last


def fill_announcement(c: Candidate, context: Context) -> None:
    """A promise was announced when and where its sentence, or its own document, says."""
    document = context.document
    givers = {d.key for d in c.donors or ()}
    own = bool(givers) and givers <= context.own_voice
    # The issuer's own promise is new, whatever an earlier sentence has recalled.
    past = c.recalled and context.recalls  # nor was it said where others speak now
    recalled = past or (own and context.recalls and not _is_at_hand(context))
    named = None if recalled else context.carry.meeting
    if c.announced is None and not (c.spread or past):
        c.announced = context.section_day
    if c.announced is None and not c.spread and not (recalled and document.announced):
        c.announced = context.announced or (context.day_of(named) if named else None)
    taker = givers & {e.key for e in document.recipients or ()}
    elsewhere = c.announced is not None and not _same_day(c.announced, document.announced)
    if c.meeting is None:
        c.meeting = named or next((f.meeting for f in context.outer() if f.meeting), None)
    if c.meeting is None and not (taker or elsewhere or past):
        c.meeting = document.meeting
    _read_past_time(c, context)
    undated = c.recalled or c.spread
    if c.announced is None and not undated and (own or _is_of_the_day(c, context)):
        held = context.told_day_of(c.meeting) if c.meeting is not None else None
        c.announced, c.by_document = held or document.announced, held is None


def fill_meeting_by_place(c: Candidate, context: Context) -> None:
    """“…, pledged in Geneva, has arrived”: the meeting that the text told of was held there."""
    frames = (context.carry, *context.outer(), context.document)
    meeting = next((f.meeting for f in frames if f.meeting), None)
    if c.meeting is not None or meeting is None:
        return
    start, end = c.sentence
    text = c.view.folded
    cities = (m for m in c.view.mentions if m.role == "capital" and start <= m.start < end)
    held = meeting.entry.places if meeting.entry else ()
    if any(text.find(place, start, end) >= 0 for place in held) or any(
        text[m.start : m.end] in label for m in cities for label in meeting.labels
    ):
        told = context.carry.announced if meeting is context.carry.meeting else None
        c.meeting = meeting
        c.announced = c.announced or told or context.day_of(meeting)


def _is_at_hand(context: Context) -> bool:
    """Was the meeting that was named last held about the day of the document?"""
    meeting, day = context.carry.meeting, context.document.announced
    held = (meeting.date or context.carry.announced) if meeting else None
    return held is not None and day is not None and _same_day(held, day)


def _read_past_time(c: Candidate, context: Context) -> None:
    """A day or month that is past, or the day at hand, is when a promise was made, not kept."""
    said = c.announced or context.document.announced
    if c.time is None or c.time.kind != "point" or said is None:
        return
    day, last = resolve(c.time, said, future=c.ahead or None)
    if day is None or day != last or len(day) < len("2020-05"):
        return
    size = min(len(day), len(said))
    if day[:size] < said[:size] or day == said:
        c.announced, c.time = c.announced or day, None


def _is_of_the_day(c: Candidate, context: Context) -> bool:
    """Was it the occasion of the document on which this was said?

    So are the promises of its meeting, those of a list of pledges, and what is told as being
    promised or said; not a plan for years to come that is only described.
    """
    document = context.document
    at_meeting = c.meeting is not None and c.meeting is document.meeting
    pledged = any(f.of_givers and f.kind == "commitment" for f in context.outer())
    if at_meeting or pledged or document.parties or c.promised or c.time is None:
        return True
    if c.ahead or c.time.relative is not None:
        return True  # it is counted from the day at hand
    first, last = resolve(c.time, document.announced)
    if document.announced and (first or last or "")[:4] == document.announced[:4]:
        return True  # what is to come within the year, or begins in it
    reported = language_of(c.view.lang).cues.REPORTED
    return reported.search(c.view.words_before(c.start, 0)) is not None


def _same_day(one: str, other: str | None) -> bool:
    """Do two partial dates lie close together, or one in the other?"""
    if other is None:
        return True
    size = min(len(one), len(other))
    if one[:size] == other[:size]:
        return True
    try:
        return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= _CLOSE
    except ValueError:
        return False
