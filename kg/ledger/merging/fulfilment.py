"""Which pledge a delivery fulfils, wholly or in part.

Donor and recipient are the same, and no more was given than was pledged. That it is this pledge,
the text shows: by making the one a part of the other, by the meeting or the initiative that both
name, by telling of the one right after the other, or by the very number; or the delivery's words
name a pledge, and there is only one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from kg.ledger.merging import agreement as agree
from kg.ledger.records import Entry, Reading, Tie

_Reasons = tuple[str, str]  # in English and in Chinese

_CLOSE: Final = 4  # characters between two sentences that follow each other
_BY_PART: Final = ("the document tells it as a part of the pledge", "文件将其列为该承诺的一部分")
_BY_MEETING: Final = ("it names the meeting at which it was pledged", "原文提及作出承诺的会议")
_BY_PLAN: Final = ("it belongs to the initiative under which it was pledged", "与承诺同属一项倡议")
_BY_NUMBER: Final = ("just what was pledged before", "与此前的承诺内容完全一致")
_BY_PLACE: Final = ("the document has just told of the pledge", "文件刚刚提及该承诺")
_BY_WORDS: Final = ("its words name a pledge, and there is one only", "原文提及承诺，且仅有一项")
_PLEDGED: Final = re.compile(
    r"\b(?:pledg|promis|commit|announc|undert[ao]k|earmark)\w*|承诺|承諾|认捐|認捐|许诺|許諾|宣布|答应|答應",
    re.IGNORECASE,
)


def fulfilled(entry: Entry, others: Sequence[Entry]) -> Tie | None:
    """The pledge that a delivery fulfils, wholly or in part: of those named the nearest in size."""
    if entry.best.statement.kind != "delivery":
        return None
    ranked = sorted(
        (_unlikeness(entry.best, other.best), other.id, reasons)
        for other, reasons in _names_pledge(entry, others)
    )
    if not ranked:
        return None
    _, pledge, (reason, reason_zh) = ranked[0]
    return Tie("fulfils", pledge, reason, reason_zh)


def _unlikeness(done: Reading, pledge: Reading) -> tuple[bool, bool, Decimal]:
    """Of several pledges the first is of the same thing and form, and the least that holds it."""
    measure = agree.measure(pledge)
    unlike = agree.things_alike(done, pledge) is not True
    return unlike, agree.forms_differ(done, pledge), measure[1] if measure else Decimal(0)


def _names_pledge(entry: Entry, others: Sequence[Entry]) -> Iterator[tuple[Entry, _Reasons]]:
    """The pledges that a delivery may fulfil, and why; by the surest of the reasons alone."""
    done = entry.best
    able = [other for other in others if _can_hold(other.best, done)]
    told = any(_PLEDGED.search(reading.sentence) for reading in entry.readings)
    ways: tuple[tuple[_Reasons, bool, list[Entry]], ...] = (
        (_BY_PART, False, [o for o in able if entry.part_of == o.id]),
        (_BY_MEETING, False, [o for o in able if done.meeting and done.meeting == o.best.meeting]),
        (_BY_PLAN, False, [o for o in able if done.initiative and _one_plan(done, o.best)]),
        (_BY_PLACE, False, [o for o in able if done.recipients and _told_just_before(o, entry)]),
        (_BY_NUMBER, True, [o for o in able if done.recipients and _just_pledged(done, o.best)]),
        (_BY_WORDS, True, able if told and done.recipients else []),
    )
    for reasons, alone, found in ways:
        if found and (not alone or len(found) == 1):
            yield from ((other, reasons) for other in found)
            return


def _one_plan(done: Reading, pledge: Reading) -> bool:
    return done.initiative == pledge.initiative


def _told_just_before(pledge: Entry, done: Entry) -> bool:
    """Does a document tell of the pledge in the same sentence, or the one before?"""
    return any(
        agree.same_text(a, b)
        and a.statement.start < b.statement.start
        and b.statement.sentence[0] - a.statement.sentence[1] <= _CLOSE
        for a in pledge.readings
        for b in done.readings
    )


def _just_pledged(done: Reading, pledge: Reading) -> bool:
    """Is the number pledged the one that was given, and not by chance?"""
    number = agree.measure(done)
    if number is None or number != agree.measure(pledge):
        return False
    alike = agree.things_alike(done, pledge)
    unround = not agree.is_round(number[1])
    return bool(alike) or (alike is None and unround) or (number[0] != "" and alike is None)


def _can_hold(pledge: Reading, done: Reading) -> bool:
    """Is what was given no more than what was pledged, and of the same unit, form and field?"""
    a, b = agree.measure(pledge), agree.measure(done)
    if pledge.statement.kind != "commitment":
        return False
    if a is None or b is None or a[0] != b[0] or b[1] > (a[2] or a[1]):
        return False
    if not a[0] and not agree.things_alike(pledge, done):
        return agree.things_alike(pledge, done) is None and (
            pledge.statement.modality == done.statement.modality and a[1] == b[1]
        )
    start = pledge.statement.announced
    ended = (done.statement.period or (None, None))[1]
    if start and ended and ended[:4] < start[:4]:  # years
        return False
    return not agree.forms_differ(pledge, done) and not agree.fields_differ(pledge, done)
