"""Parts against their total: do they come to it, where the document says that they should?

Parts that come to more than their total contradict it. Parts that come to less do so only where
the text says that they are all: the rows above a table's row of totals, or a list after "made up
of" or a colon. "Including" names some parts only. A total may be divided in several ways (by form,
then by region); each enumeration is compared for itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

import msgspec

from kg.labels import LabelLang
from kg.ledger.conflicts import wording
from kg.ledger.conflicts.figures import Figure, excess, gap, measured, slack, total
from kg.ledger.conflicts.told import Told
from kg.ledger.conflicts.wording import listing
from kg.ledger.records import Contradiction, Reading, Severity

_ROW_GAP: Final = 12  # characters between one row of a table and the next: bars, a line break
_LONGEST_ROW: Final = 160  # characters of a row or an item that is one part
_NEAR: Final = 40  # characters before a part in which “of which” makes it a part of a part
_MOST: Final = 10  # parts that a message names

_TOTAL_ROW: Final = re.compile(
    r"^\W*(?:(?:grand|overall)[\s-]?)?(?:total|sum)s?\b|"
    r"^\W*(?:合计|合計|总计|總計|总额|總額|共计|共計)",
    re.IGNORECASE,
)
_ALL_PARTS: Final = re.compile(
    r"\bmade up of\b|\bcompris\w+|\bconsist\w* of\b|\bcomposed of\b|\bbroken down (?:as|into)\b|"
    r"\bbreaks? down (?:as|into)\b|\bnamely\b|\bthat is\b|\bi\.e\.|"
    r"\b(?:divided|split) (?:into|between|among|as)\b|^\s*[:—–]|[:：]\s*$|"
    r"由.{0,40}(?:组成|構成|构成|組成)|分别为|分別為|分别是|分別是|分为|分為|^[，,]?\s*即|^\s*：",
    re.IGNORECASE,
)
_SOME_PARTS: Final = re.compile(
    r"\binclud\w+|\bof (?:which|this|that|these|the total)\b|\bamong\b|\bsuch as\b|\bnotably\b|"
    r"\be\.g\.|\bin particular\b|\bespecially\b|\bplus\b|\bon top\b|"
    r"包括|包含|其中|如|例如|特别是|尤其",
    re.IGNORECASE,
)
_PART_OF_PART: Final = re.compile(
    r"\bof (?:which|this|that)\b|\bincluding\b|其中|包括", re.IGNORECASE
)
# More than is numbered; “the remaining 5 million” is a part like the others.
_AND_MORE: Final = re.compile(
    r"\b(?:the (?:rest|remainder|balance)|remaining)\b(?!\W{0,3}\S{0,12}\d)|\bothers\b|\betc\b|"
    r"\bas well as\b|\bplus\b|(?:其余|其餘|余下|餘下)(?!\D{0,3}\d)|等",
    re.IGNORECASE,
)
_DIGITS: Final = re.compile(r"\d[\d,.]*")
# Numbers beside a list that are no parts of it: years, percentages, conversions in brackets.
_BESIDE: Final = re.compile(
    r"[(（][^()（）]*[)）]|(?<!\d)(?:19|20)\d\d(?!\d)(?:[/–-]\d{2,4})?年?|"
    r"(?<![\d.,])\d[\d.,]{0,20}\s{0,2}(?:%|％|per\s?cent)|\d{1,2}[月日]"
)


class _Whole(msgspec.Struct, frozen=True):
    """A reading that is a total, and the readings that its document makes parts of it."""

    reading: Reading
    parts: tuple[Reading, ...]


def contradicted_totals(told: Told) -> Iterator[Contradiction]:
    """Yield the totals that their parts do not come to."""
    for whole in _wholes(told):
        against = _compared(whole)
        if against is not None:
            yield _contradiction(whole.reading, *against, told=told)


def _wholes(told: Told) -> Iterator[_Whole]:
    found: dict[str, tuple[Reading, list[Reading]]] = {}
    for part in told.readings():
        whole = told.whole_of(part)
        if whole is not None and _divides(part, whole):
            found.setdefault(whole.id, (whole, []))[1].append(part)
    for whole, parts in found.values():
        if len(parts) > 1:
            yield _Whole(reading=whole, parts=tuple(parts))


def _divides(part: Reading, whole: Reading) -> bool:
    """Is the part in the unit of its total, and given as the total is?"""
    one, all_of_it = part.statement, whole.statement
    if one.kind != all_of_it.kind or one.stage != all_of_it.stage:
        return False
    if all_of_it.amount is not None:
        return one.amount is not None and one.amount.currency == all_of_it.amount.currency
    if one.amount is not None or one.count is None or all_of_it.count is None:
        return False
    return _same_things(one.what, all_of_it.what)


def _same_things(part: str | None, whole: str | None) -> bool:
    """Are a part's things counted in the same unit, "80 in the north" of "180 boreholes"?"""
    if not part or not whole:
        return bool(whole)
    if re.match(r"(?:in|for|to|from|at|of)\b", part):
        return True
    ends = [re.findall(r"[a-z]+|[\u3400-\u9fff]", text.casefold())[-1:] for text in (part, whole)]
    return ends[0] == ends[1]


def _compared(whole: _Whole) -> tuple[Sequence[Reading], Figure] | None:
    """The parts that do not come to the total, and what they come to; None where all is well."""
    target = measured(whole.reading)
    for parts in _enumerations(whole):
        own = _without_parts_of_parts(parts)
        if not (
            _may_come_to(parts, target)
            or _may_come_to(own, target)
            or _may_come_to(_without_subtotals(own), target)
        ):
            return own, total(map(measured, own))
        come_to = total(map(measured, parts))
        short = excess(target, come_to) > slack(come_to, target)
        if short and _are_all(whole.reading, parts):
            return parts, come_to
    return None


def _may_come_to(parts: Sequence[Reading], target: Figure) -> bool:
    """Are the parts no more than the total, or do they divide it once and then once more?"""
    figures = [measured(part) for part in parts]
    least, most = Decimal(0), Decimal(0)
    for number, one in enumerate(figures[:-1], start=1):
        least += one.least
        if one.most is None:
            break
        most += one.most
        if number > 1 and most >= target.least and not _is_above(least, target):
            return True
    come_to = total(figures)
    return len(parts) < 2 or excess(come_to, target) <= slack(come_to, target)


def _is_above(number: Decimal, target: Figure) -> bool:
    return target.most is not None and number > target.most


def _enumerations(whole: _Whole) -> Iterator[Sequence[Reading]]:
    """Yield the parts of one sentence, or of the rows or items of one list."""
    in_sentence = Counter(part.statement.sentence for part in whole.parts)
    run: list[Reading] = []
    for part in whole.parts:
        if run and not _goes_on(run[-1], part, in_sentence):
            yield run
            run = []
        run.append(part)
    yield run


def _goes_on(one: Reading, other: Reading, in_sentence: Mapping[tuple[int, int], int]) -> bool:
    """Do two parts stand in one sentence, or in neighbouring rows or items of one part each?"""
    before, after = one.statement.sentence, other.statement.sentence
    if before == after:
        return True
    if in_sentence[before] > 1 or in_sentence[after] > 1:
        return False
    longest = max(before[1] - before[0], after[1] - after[0])
    return 0 <= after[0] - before[1] <= _ROW_GAP and longest <= _LONGEST_ROW


def _without_parts_of_parts(parts: Sequence[Reading]) -> list[Reading]:
    """Leave out what follows an “of which” behind another part."""
    kept: list[Reading] = []
    for part in parts:
        before = _before(part)
        if kept and _PART_OF_PART.search(before[-_NEAR:]) and _is_within(kept[-1], part, before):
            continue
        kept.append(part)
    return kept


def _without_subtotals(parts: Sequence[Reading]) -> list[Reading]:
    figures = [measured(part) for part in parts]
    return [
        part
        for place, part in enumerate(parts)
        if not _is_subtotal(figures[place], figures[:place][::-1])
        and not _is_subtotal(figures[place], figures[place + 1 :])
    ]


def _is_within(last: Reading, part: Reading, before: str) -> bool:
    """Does the “of which” stand between the two parts, rather than before both?"""
    if last.statement.sentence != part.statement.sentence:
        return True
    between = before[max(0, last.statement.end - part.statement.sentence[0]) :]
    return _PART_OF_PART.search(between) is not None


def _is_subtotal(one: Figure, neighbours: Sequence[Figure]) -> bool:
    """Do the next two or more numbers come to this one exactly?"""
    running = None
    for number, other in enumerate(neighbours, start=1):
        running = other.least if running is None else running + other.least
        if number > 1 and running == one.least:
            return True
        if running > one.least:
            return False
    return False


def _are_all(whole: Reading, parts: Sequence[Reading]) -> bool:
    """Does the text say that these are all the parts of the total?"""
    if len(parts) < 2:
        return False
    if all(part.statement.sentence != whole.statement.sentence for part in parts):
        return _is_table(whole, parts)
    return _is_full_list(whole, parts, whole.sentence)


def _is_table(whole: Reading, parts: Sequence[Reading]) -> bool:
    """Are the parts rows without a gap, with a row of totals above or below them?"""
    if not _TOTAL_ROW.search(whole.sentence):
        return False
    rows = sorted({reading.statement.sentence for reading in (whole, *parts)})
    if len(rows) != len(parts) + 1 or whole.statement.sentence not in (rows[0], rows[-1]):
        return False
    return all(after[0] - before[1] <= _ROW_GAP for before, after in pairwise(rows))


def _is_full_list(whole: Reading, parts: Sequence[Reading], sentence: str) -> bool:
    """Does “made up of” or a colon introduce the parts, and is no number among them unread?"""
    origin = whole.statement.sentence[0]
    first, last = parts[0].statement, parts[-1].statement
    lead = sentence[whole.statement.end - origin : first.start - origin]
    if whole.statement.end > first.start or not _ALL_PARTS.search(lead):
        return False
    listed = sentence[whole.statement.end - origin : last.end - origin]
    rest = sentence[last.end - origin :]
    if _SOME_PARTS.search(listed) or _AND_MORE.search(rest) or _AND_MORE.search(listed):
        return False
    for part in reversed(parts):
        start, end = (offset - whole.statement.end for offset in _span(part))
        listed = f"{listed[:start]} {listed[end:]}"
    return not _DIGITS.search(_BESIDE.sub(" ", f"{listed} {rest}"))


def _span(reading: Reading) -> tuple[int, int]:
    return reading.statement.start, reading.statement.end


def _before(part: Reading) -> str:
    """The sentence of a part as far as the part."""
    return part.sentence[: part.statement.start - part.statement.sentence[0]]


def _contradiction(
    whole: Reading, parts: Sequence[Reading], come_to: Figure, *, told: Told
) -> Contradiction:
    target = measured(whole)
    rounded = gap(come_to, target) <= slack(come_to, target, loosely=True)
    vague = target.is_vague or come_to.is_vague
    severity: Severity = "warning" if rounded or vague else "error"
    return Contradiction(
        kind="sum",
        severity=severity,
        message=(
            f"The {len(parts)} parts come to {_come_to(whole, come_to, 'en')}, their total is "
            f"{wording.number(whole, 'en')} ({whole.statement.doc}): {_named(parts, 'en')}."
        ),
        message_zh=(
            f"{len(parts)}个分项合计{_come_to(whole, come_to, 'zh')}，而总数为"
            f"{wording.number(whole, 'zh')}（{whole.statement.doc}）：{_named(parts, 'zh')}。"
        ),
        statements=tuple(dict.fromkeys(told.entry_of(reading).id for reading in (whole, *parts))),
        readings=(whole.id, *(part.id for part in parts)),
    )


def _come_to(whole: Reading, come_to: Figure, lang: LabelLang) -> str:
    currency = whole.statement.amount.currency if whole.statement.amount else None
    return wording.range_label(come_to.least, come_to.most, currency, lang)


def _named(parts: Sequence[Reading], lang: LabelLang) -> str:
    named = [wording.number(part, lang) for part in parts[:_MOST]]
    rest = len(parts) - _MOST
    if rest > 0:
        named.append(f"另外{rest}项" if lang == "zh" else f"{rest} more")
    return listing(named, lang)
