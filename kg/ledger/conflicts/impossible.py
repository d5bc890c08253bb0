"""Values that cannot be: an end before its start, more countries than a region has.

What a document says is taken at its word, so that a value which is only surprising is none of
these. Of a group all that ever belonged to it are counted, which is the most that a careful writer
could mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from extract.model import Naming
from kg.ledger.conflicts import wording
from kg.ledger.conflicts.areas import Areas
from kg.ledger.conflicts.told import Told
from kg.ledger.records import Contradiction, Entry, Reading, Severity

_COUNTRIES: Final = re.compile(
    r"^\W*(?:\w+ ){0,3}(?:countr(?:y|ies)|states|nations|economies)\b|"
    r"^(?:国家?|國家?|经济体|經濟體)(?:和地区|和地區|及地区)?$",
    re.IGNORECASE,
)
# A number of countries beside the name of their region: “60 African countries”, 非洲60国.
_AHEAD: Final = re.compile(
    r"(?<![\d.,])(?P<count>\d{1,3})(?:\s+(?P<counted>countries\s+(?:in|of|across)\s+(?:the\s+)?)?|[个個]?)$",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(r"(?:地区|地區)?的?(?P<count>\d{1,3})[个個]?[国國](?![际際元])")
_NOUN: Final = re.compile(
    r"\s{0,2}(?:countries|states|nations|economies)\b|的?[国國]家", re.IGNORECASE
)
_TERRITORIES: Final = re.compile(r"\bterritor|(?:国家|國家|国|國)[和及与]地[区區]", re.IGNORECASE)
_PROMISED: Final = re.compile(
    r"\bpledged\b|\bpromised\b|\bannounced\b|承诺|承諾|宣布|认捐|認捐|允诺", re.IGNORECASE
)
_NEAR: Final = 30  # characters before a name in which its number stands


def impossible_values(
    entry: Entry,
    told: Told,
    areas: Areas,
) -> Iterator[Contradiction]:
    """Yield what cannot be so, whatever other documents say.

    Args:
        entry: a statement of the real world.
        told: what all documents tell.
        areas: regions and groups with their countries.
    """
    for reading in entry.readings:
        yield from _backward(entry, reading)
        yield from _announced_late(entry, reading)
    yield from _too_many(entry, areas)
    for tie in entry.ties:
        if tie.kind == "fulfils" and tie.other in told.entries:
            yield from _delivered_early(entry, told.entries[tie.other])


def _backward(entry: Entry, reading: Reading) -> Iterator[Contradiction]:
    start, end = reading.statement.period or (None, None)
    if start and end and _is_before(end, start):
        doc = reading.statement.doc
        yield _contradiction(
            "error",
            f"{wording.parties(entry, 'en')}: the period ends ({end}) before it starts ({start}), "
            f"in {doc}.",
            f"{wording.parties(entry, 'zh')}：时期的结束（{end}）早于开始（{start}），见{doc}。",
            (entry,),
            (reading,),
        )


def _announced_late(entry: Entry, reading: Reading) -> Iterator[Contradiction]:
    """Yield what was announced for, or delivered in, a time that was over by then.

    A promise for such a time is arguable, since it may have been told again. A delivery may have
    been told later too, unless its own sentence says when it was promised and when it was made.
    """
    statement = reading.statement
    _, end = statement.period or (None, None)
    if not end or not statement.announced or not _is_before(end, statement.announced):
        return
    promised = statement.kind == "commitment" and statement.stage == "pledged"
    if promised:
        yield _contradiction(
            "warning",
            f"{wording.parties(entry, 'en')}: announced in {statement.announced} for a period that "
            f"was over by then ({wording.period(reading, 'en')}), in {statement.doc}.",
            f"{wording.parties(entry, 'zh')}：{statement.announced}宣布，而所涉时期"
            f"（{wording.period(reading, 'zh')}）当时已过，见{statement.doc}。",
            (entry,),
            (reading,),
        )
    years = {end[:4], statement.announced[:4]}
    told = _PROMISED.search(reading.sentence) and all(y in reading.sentence for y in years)
    if statement.kind == "delivery" and told:
        yield _early("error", entry, (reading, reading), (entry,))


def _delivered_early(entry: Entry, pledge: Entry) -> Iterator[Contradiction]:
    """Yield a delivery of years before the pledge which it fulfils.

    Months before it, the two more likely have nothing to do with each other.
    """
    _, end = entry.best.statement.period or (None, None)
    announced = pledge.best.statement.announced
    if end and announced and end[:4] < announced[:4]:
        yield _early("warning", entry, (entry.best, pledge.best), (entry, pledge))


def _early(
    severity: Severity,
    entry: Entry,
    readings: tuple[Reading, Reading],
    entries: tuple[Entry, ...],
) -> Contradiction:
    """A delivery, of the first reading, before its announcement, of the second."""
    given, promised = (reading.statement for reading in readings)
    _, end = given.period or (None, None)
    return _contradiction(
        severity,
        f"{wording.parties(entry, 'en')}: delivered by {end} ({given.doc}), before it was "
        f"announced in {promised.announced} ({promised.doc}).",
        f"{wording.parties(entry, 'zh')}：{end}已交付（{given.doc}），"
        f"早于宣布时间{promised.announced}（{promised.doc}）。",
        entries,
        readings if readings[0] is not readings[1] else readings[:1],
    )


def _too_many(entry: Entry, areas: Areas) -> Iterator[Contradiction]:
    """Yield a count of countries above that of their region or group, once an entry.

    More than its states is arguable, since documents count territories too; more than both is not.
    """
    for reading in entry.readings:
        area = next(iter(reading.recipients), "")
        if len(reading.recipients) != 1 or area not in areas:
            continue
        told = _countries_told(reading)
        states, everything = len(areas.states_of(area)), len(areas.countries[area])
        if told <= (everything if _TERRITORIES.search(reading.sentence) else states):
            continue
        doc = reading.statement.doc
        yield _contradiction(
            "error" if told > everything else "warning",
            f"{told:f} countries are told of {wording.recipients(reading, 'en')}, of which there "
            f"are {states}{'' if states == everything else f', with territories {everything}'} "
            f"({doc}).",
            f"文中称{wording.recipients(reading, 'zh')}有{told:f}国，而其共有{states}国"
            f"{'' if states == everything else f'，连同地区为{everything}个'}（{doc}）。",
            (entry,),
            (reading,),
        )
        return


def _countries_told(reading: Reading) -> Decimal:
    """How many countries a reading speaks of: by its count, or beside the name of its region."""
    statement = reading.statement
    most = Decimal(0)
    counted = statement.count is not None and statement.qualifier in ("exact", "at_least")
    if statement.count is not None and counted and _COUNTRIES.search(statement.what or ""):
        most = statement.count.value
    for naming in statement.named:
        if naming.role == "recipient":
            most = max(most, _number_beside(reading.sentence, statement.sentence[0], naming))
    return most


def _number_beside(sentence: str, origin: int, naming: Naming) -> Decimal:
    """The number of countries right before or behind a name, 0 where there is none."""
    start, end = naming.start - origin, naming.end - origin
    if start < 0 or end > len(sentence):
        return Decimal(0)
    behind = _BEHIND.match(sentence, end)
    if behind:
        return Decimal(behind["count"])
    ahead = _AHEAD.search(sentence[max(0, start - _NEAR) : start])
    told = ahead and (ahead["counted"] or _NOUN.match(sentence, end) or _NOUN.search(naming.text))
    return Decimal(ahead["count"]) if ahead and told else Decimal(0)


def _is_before(one: str, other: str) -> bool:
    """Is one date before another, as far as the less precise of them goes?"""
    length = min(len(one), len(other))
    return one[:length] < other[:length]


def _contradiction(
    severity: Severity,
    message: str,
    message_zh: str,
    entries: tuple[Entry, ...],
    readings: tuple[Reading, ...],
) -> Contradiction:
    return Contradiction(
        kind="impossible",
        severity=severity,
        message=message,
        message_zh=message_zh,
        statements=tuple(entry.id for entry in entries),
        readings=tuple(reading.id for reading in readings),
    )
