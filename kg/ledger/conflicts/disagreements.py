"""Where the readings of one statement disagree: English with Chinese, document with document.

Vague words and coarser terms agree with the more exact: "over 100" with 110, aid with a grant,
Africa with Kenya, 2017 with 14 May 2017. What the sentence itself does not say, but was carried
into it from elsewhere, is not held against another document.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from itertools import combinations
from typing import Final

from kg.labels import LabelLang
from kg.ledger.conflicts import wording
from kg.ledger.conflicts.areas import Areas
from kg.ledger.conflicts.figures import Figure, agree, figure, measured
from kg.ledger.conflicts.wording import Message, versions
from kg.ledger.records import Contradiction, ContradictionKind, Entry, Reading, Severity

_LOANS: Final = frozenset({"interest-free loan", "concessional loan", "credit"})
_FREE_OR_CHEAP: Final = frozenset({"interest-free loan", "concessional loan"})
_GRANT_WORDS: Final = re.compile(
    r"\bgrants?\b|\bgrant-in-aid\b|无偿|無償|赠|贈|捐|\bgifts?\b|\bdonat", re.IGNORECASE
)
_LOAN_WORDS: Final = re.compile(
    r"\bloans?\b|\bcredits?\b|\blend|\blent\b|\bborrow|贷|貸|信用额度|信用額度", re.IGNORECASE
)
# A sign that does not say whose dollar or yuan it is.
_BARE_SIGN: Final = re.compile(
    r"(?<![A-Za-z])\$|¥|￥|\bdollars?\b|(?<![美欧歐日港澳加新])元(?!人民[币幣])", re.IGNORECASE
)
_SPAN_OF_YEARS: Final = re.compile(
    r"\b(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)[\s-]years?\b|"
    r"(?<!\d)\d{1,2}年|[两兩二三四五六七八九十]年",
    re.IGNORECASE,
)
_ZH_MODALITIES: Final = {
    "grant": "无偿援助",
    "interest-free loan": "无息贷款",
    "concessional loan": "优惠贷款",
    "credit": "贷款",
}


def disagreements(entry: Entry, areas: Areas) -> Iterator[Contradiction]:
    """Yield what the readings of an entry say against each other.

    Args:
        entry: a statement of the real world.
        areas: regions and groups with their countries.
    """
    readings = sorted(entry.readings, key=lambda r: (r.statement.doc, r.statement.start, r.id))
    if len(readings) < 2:
        return
    yield from _amounts(entry, readings)
    yield from _currencies(entry, readings)
    yield from _counts(entry, readings)
    yield from _modalities(entry, readings)
    yield from _recipients(entry, readings, areas)
    yield from _periods(entry, readings)
    yield from _announcements(entry, readings)


def _amounts(entry: Entry, readings: Sequence[Reading]) -> Iterator[Contradiction]:
    by_currency: dict[str, list[Reading]] = {}
    for reading in readings:
        if reading.statement.amount is not None:
            by_currency.setdefault(reading.statement.amount.currency, []).append(reading)
    for told in by_currency.values():
        groups = _groups(told, _agree(measured), measured)
        if len(groups) > 1:
            what = Message("Different sums are told of one statement", "同一陈述的金额不一")
            severity = _severity(groups, measured)
            yield _contradiction("amount", severity, entry, what, groups, wording.number)


def _currencies(entry: Entry, readings: Sequence[Reading]) -> Iterator[Contradiction]:
    """Yield the same number told in two currencies; other numbers may be conversions."""
    told: dict[Hashable, list[Reading]] = {}
    for reading in readings:
        if reading.statement.amount is not None and not _is_bare(reading):
            told.setdefault((_currency(reading), measured(reading)), []).append(reading)
    sides: dict[str, dict[str, Reading]] = {}
    for one, other in combinations(told.values(), 2):
        if _currency(one[0]) != _currency(other[0]) and agree(measured(one[0]), measured(other[0])):
            for reading in (*one, *other):
                sides.setdefault(_currency(reading), {})[reading.id] = reading
    if sides:
        groups = [list(side.values()) for side in sides.values()]
        what = Message("The same number is told in different currencies", "数额相同而币种不同")
        yield _contradiction("currency", "error", entry, what, groups, wording.number)


def _counts(entry: Entry, readings: Sequence[Reading]) -> Iterator[Contradiction]:
    told = [reading for reading in readings if reading.statement.count is not None]
    groups = _groups(told, _agree(_count), _count)
    if len(groups) > 1:
        what = Message("Different numbers are told of one statement", "同一陈述的数量不一")
        severity = _severity(groups, _count)
        yield _contradiction("count", severity, entry, what, groups, wording.count)


def _modalities(entry: Entry, readings: Sequence[Reading]) -> Iterator[Contradiction]:
    """Yield grants that are loans elsewhere; other terms are broader or narrower, no opposites."""
    told = [
        reading
        for reading in readings
        if reading.statement.amount is not None and _says_modality(reading)
    ]
    groups = _groups(told, _same_modality, lambda reading: reading.statement.modality)
    if len(groups) > 1:
        named = {reading.statement.modality for group in groups for reading in group}
        sure = "grant" in named and not any(
            _GRANT_WORDS.search(r.sentence) and _LOAN_WORDS.search(r.sentence)
            for group in groups
            for r in group
        )
        what = Message("One statement is told to be different things", "同一陈述的援助方式不一")
        severity: Severity = "error" if sure else "warning"
        yield _contradiction("modality", severity, entry, what, groups, _modality)


def _recipients(entry: Entry, readings: Sequence[Reading], areas: Areas) -> Iterator[Contradiction]:
    def agreeing(one: Reading, other: Reading) -> bool:
        return not areas.spread(one.recipients).isdisjoint(areas.spread(other.recipients))

    told = [reading for reading in readings if _are_places(reading.recipients, areas)]
    groups = _groups(told, agreeing, lambda reading: reading.recipients)
    if _stand_apart(groups):
        what = Message("Different recipients are told of one statement", "同一陈述的受援方不一")
        yield _contradiction("recipient", "warning", entry, what, groups, wording.recipients)


def _periods(entry: Entry, readings: Sequence[Reading]) -> Iterator[Contradiction]:
    """Yield other years or lengths of time, as far as both sentences have them in words."""
    told = [reading for reading in readings if reading.statement.period is not None]
    groups = _groups(told, _same_period, lambda one: (_years(one), _length(one)))
    if _stand_apart(groups):
        what = Message("Different periods are told of one statement", "同一陈述的时期不一")
        yield _contradiction("period", "warning", entry, what, groups, wording.period)


def _announcements(entry: Entry, readings: Sequence[Reading]) -> Iterator[Contradiction]:
    """Yield other years of the announcement, where both sentences name the year."""
    told = [
        reading
        for reading in readings
        if reading.statement.announced and reading.statement.announced[:4] in reading.sentence
    ]
    groups = _groups(told, _same_year_announced, _year_announced)
    if _stand_apart(groups):
        what = Message(
            "Different years of the announcement are told of one statement",
            "同一陈述的宣布年份不一",
        )
        yield _contradiction("announced", "warning", entry, what, groups, wording.announced)


def _groups(
    readings: Sequence[Reading],
    agreeing: Callable[[Reading, Reading], bool],
    telling: Callable[[Reading], Hashable],
) -> list[list[Reading]]:
    """Put readings together that agree with each other, in their order.

    Args:
        readings: of one entry.
        agreeing: can both be true?
        telling: what a reading tells; those that tell the same are compared once.
    """
    same: dict[Hashable, list[Reading]] = {}
    for reading in readings:
        same.setdefault(telling(reading), []).append(reading)
    groups: list[list[list[Reading]]] = []
    for told in same.values():
        home = next((g for g in groups if all(agreeing(told[0], one[0]) for one in g)), None)
        if home is None:
            groups.append([told])
        else:
            home.append(told)
    return [[reading for told in group for reading in told] for group in groups]


def _stand_apart(groups: Sequence[Sequence[Reading]]) -> bool:
    """Do other documents, or another language, tell otherwise?

    What one text tells twice with other names or dates is more likely to be two things.
    """
    return len({(r.statement.doc, r.statement.lang) for g in groups for r in g}) > 1 < len(groups)


def _contradiction(
    kind: ContradictionKind,
    severity: Severity,
    entry: Entry,
    what: Message,
    groups: Sequence[Sequence[Reading]],
    words: Callable[[Reading, LabelLang], str],
) -> Contradiction:
    def told(lang: LabelLang) -> str:
        return versions([(words(group[0], lang), group) for group in groups], lang)

    return Contradiction(
        kind=kind,
        severity=severity,
        message=f"{what.en}, {wording.parties(entry, 'en')}: {told('en')}.",
        message_zh=f"{what.zh}（{wording.parties(entry, 'zh')}）：{told('zh')}。",
        statements=(entry.id,),
        readings=tuple(reading.id for group in groups for reading in group),
    )


def _severity(groups: Sequence[Sequence[Reading]], number: Callable[[Reading], Figure]) -> Severity:
    """Judge "error" where two numbers differ that neither words nor round figures excuse."""
    figures = dict.fromkeys(number(reading) for group in groups for reading in group)
    sure = any(
        not (one.is_vague or other.is_vague or agree(one, other, loosely=True))
        for one, other in combinations(figures, 2)
    )
    return "error" if sure else "warning"


def _agree(number: Callable[[Reading], Figure]) -> Callable[[Reading, Reading], bool]:
    return lambda one, other: agree(number(one), number(other))


def _count(reading: Reading) -> Figure:
    statement = reading.statement
    if statement.count is None:
        raise ValueError(f"{reading.id} has no count")
    qualifier = statement.qualifier if statement.amount is None else "exact"
    return figure(statement.count, qualifier, statement.quote)


def _currency(reading: Reading) -> str:
    return reading.statement.amount.currency if reading.statement.amount else ""


def _is_bare(reading: Reading) -> bool:
    return _BARE_SIGN.search(reading.statement.quote) is not None


def _says_modality(reading: Reading) -> bool:
    """Does its own sentence say that this is a grant, or a loan?"""
    modality = reading.statement.modality
    sentence = reading.sentence
    if modality == "grant":
        return _GRANT_WORDS.search(sentence) is not None
    return modality in _LOANS and _LOAN_WORDS.search(sentence) is not None


def _same_modality(one: Reading, other: Reading) -> bool:
    named = {one.statement.modality, other.statement.modality}
    return len(named) == 1 or ("grant" not in named and named != _FREE_OR_CHEAP)


def _modality(reading: Reading, lang: LabelLang) -> str:
    modality = reading.statement.modality
    told = _ZH_MODALITIES[modality] if lang == "zh" else modality
    sum_told = wording.number(reading, lang)
    return f"{sum_told}（{told}）" if lang == "zh" else f"{sum_told} as {told}"


def _are_places(recipients: Collection[str], areas: Areas) -> bool:
    return bool(recipients) and all("/country/" in iri or iri in areas for iri in recipients)


def _same_period(one: Reading, other: Reading) -> bool:
    """Do the years in figures agree, and the lengths ("within three years")?"""
    if any(a and b and a != b for a, b in zip(_years(one), _years(other), strict=True)):
        return False
    mine, theirs = _length(one), _length(other)
    return mine is None or theirs is None or mine == theirs


def _years(reading: Reading) -> tuple[str | None, str | None]:
    """The first and last year of the period, as far as the sentence has them in figures."""
    start, end = reading.statement.period or (None, None)
    first, last = (day[:4] if day and day[:4] in reading.sentence else None for day in (start, end))
    return first, last


def _length(reading: Reading) -> int | None:
    """How many years the period lasts, where the sentence counts them from the announcement."""
    start, end = reading.statement.period or (None, None)
    if not start or not end or start != reading.statement.announced:
        return None
    if end[:4] in reading.sentence or not _SPAN_OF_YEARS.search(reading.sentence):
        return None
    return int(end[:4]) - int(start[:4])


def _same_year_announced(one: Reading, other: Reading) -> bool:
    return _year_announced(one) == _year_announced(other)


def _year_announced(reading: Reading) -> str:
    return (reading.statement.announced or "")[:4]
