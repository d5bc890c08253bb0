"""A percentage in the text against the sums that it is of: 40 of 80 is not 47.3 %.

A percentage counts where it stands right behind a sum and says that it is of the whole: "accounting
for 12.5 percent of the total", 占总额的12.5%. A growth, a rate of interest or a share of something
else says nothing about the two sums. Where the text does not tie the sum to its total, the larger
sums of the same giver in the document that are no shares themselves are tried: one that fits is
enough, and only a single one that does not is told, as arguable.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import zip_longest
from typing import Final

import msgspec

from kg.ledger.conflicts import wording
from kg.ledger.conflicts.figures import Figure, measured
from kg.ledger.conflicts.told import Told
from kg.ledger.records import Contradiction, Reading, Severity

_HUNDRED: Final = Decimal(100)
_REACH: Final = 80  # characters behind a sum in which its percentage stands
_PERCENT: Final = r"(?P<share>\d{1,3}(?:\.\d{1,4})?)\s*(?:%|％|per\s?cent\b)"
_WHOLE: Final = (
    r"\s+of\s+(?:it\b|(?:(?:the|its|this|that|all)\s+|\w+['’]s\s+)?(?:\w+\s+){0,3}?"
    r"(?:total|sum|volume|amount|package|aid|assistance)\b(?!\s+(?:to|for|in|from)\b))"
)
_VAGUE: Final = r"(?P<vague>(?:some|about|nearly|almost|over|around|roughly|more than)\s+)?"
_SHARES: Final = (
    re.compile(
        r"\b(?:account(?:s|ed|ing)? for|represent(?:s|ed|ing)?|mak(?:es?|ing) up|made up|"
        rf"tak(?:es?|ing) up|took up|constitut(?:es?|ed|ing)|or)\s+{_VAGUE}{_PERCENT}{_WHOLE}",
        re.IGNORECASE,
    ),
    re.compile(rf"[(（,，]\s*{_VAGUE}{_PERCENT}{_WHOLE}", re.IGNORECASE),
    re.compile(
        r"[占佔][^，。；,;\d]{0,16}?(?:总额|總額|总数|總數|总量|總量|其)[^，。；\d]{0,4}?"
        rf"(?P<vague>[约約近超])?{_PERCENT}"
    ),
)


# “€10 million (35 percent)”: of the total, where the same sentence has one.
_BARE: Final = re.compile(
    rf"\s{{0,2}}[(（]\s?(?P<vague>[约約近超])?{_PERCENT}\s*[)）]", re.IGNORECASE
)


class _Share(msgspec.Struct, frozen=True):
    """A percentage that the text gives a sum, half of its last digit, and if it says of what."""

    value: Decimal
    half: Decimal
    is_bare: bool


def contradicted_shares(told: Told) -> Iterator[Contradiction]:
    """Yield the sums whose share of their total is not what the text says."""
    for name in sorted({reading.statement.doc for reading in told.readings()}):
        readings = told.of_document(name)
        shares = {
            part.id: share
            for part, following in zip_longest(readings, readings[1:])
            if (share := _share(part, following)) is not None
        }
        wholes = [reading for reading in readings if reading.id not in shares]
        for part in readings:
            if part.id in shares:
                yield from _compare(part, shares[part.id], wholes, told)


def _share(part: Reading, following: Reading | None) -> _Share | None:
    """The percentage behind a sum, before the next statement begins."""
    statement = part.statement
    if statement.amount is None or statement.qualifier in ("up_to", "at_least"):
        return None
    end = statement.end + _REACH
    if following is not None:
        end = min(end, max(following.statement.start, statement.end))
    origin = statement.sentence[0]
    behind = part.sentence[statement.end - origin : end - origin]
    found = (pattern.search(behind) for pattern in _SHARES)
    match = next((one for one in found if one), None) or _BARE.match(behind)
    if match is None or match["vague"]:
        return None
    value = Decimal(match["share"])
    half = Decimal(1).scaleb(int(value.as_tuple().exponent)) / 2
    return _Share(value=value, half=half, is_bare=match.re is _BARE)


def _compare(
    part: Reading, share: _Share, wholes: Sequence[Reading], told: Told
) -> Iterator[Contradiction]:
    whole = told.whole_of(part)
    if whole is not None and _same_unit(part, whole):
        apart = whole.statement.sentence != part.statement.sentence
        if not _fits(part, whole, share) and not (share.is_bare and apart):
            exact = all(one.statement.qualifier == "exact" for one in (part, whole))
            sure = exact and not share.is_bare
            yield _contradiction(part, whole, share, told, "error" if sure else "warning")
        return
    if share.is_bare:
        return
    larger = [one for one in wholes if _may_hold(one, part)]
    entries = {told.entry_of(one).id for one in larger}
    if len(entries) == 1 and not any(_fits(part, one, share) for one in larger):
        yield _contradiction(part, larger[0], share, told, "warning")


def _same_unit(part: Reading, whole: Reading) -> bool:
    one, all_of_it = part.statement.amount, whole.statement.amount
    if one is None or all_of_it is None or not all_of_it.value:
        return False
    return one.currency == all_of_it.currency


def _may_hold(whole: Reading, part: Reading) -> bool:
    """May this be the total that a part is of?"""
    return (
        _same_unit(part, whole)
        and whole.statement.kind == part.statement.kind
        and whole.donors == part.donors
        and _value(whole) > _value(part)
    )


def _fits(part: Reading, whole: Reading, share: _Share) -> bool:
    """Is the share right, as precisely as it and both sums are shown?"""
    low, high = _bounds(measured(part), measured(whole))
    above = high is not None and share.value - share.half > high
    return not above and share.value + share.half >= low


def _bounds(part: Figure, whole: Figure) -> tuple[Decimal, Decimal | None]:
    """The least and the most that the share can be; the most is None where that is open."""
    least = max(part.least - part.step / 2, Decimal(0))
    most_whole = whole.most + whole.step / 2 if whole.most is not None else None
    least_whole = whole.least - whole.step / 2
    low = _HUNDRED * least / most_whole if most_whole else Decimal(0)
    if part.most is None or least_whole <= 0:
        return low, None
    return low, _HUNDRED * (part.most + part.step / 2) / least_whole


def _contradiction(
    part: Reading, whole: Reading, share: _Share, told: Told, severity: Severity
) -> Contradiction:
    real = _HUNDRED * _value(part) / _value(whole)
    shown = f"{real:.{max(-int(share.value.as_tuple().exponent), 1)}f}"
    doc = part.statement.doc
    return Contradiction(
        kind="share",
        severity=severity,
        message=(
            f"{wording.number(part, 'en')} is said to be {share.value} % of the total, but is "
            f"{shown} % of {wording.number(whole, 'en')} ({doc})."
        ),
        message_zh=(
            f"{wording.number(part, 'zh')}据称占总额的{share.value}%，"
            f"实际占{wording.number(whole, 'zh')}的{shown}%（{doc}）。"
        ),
        statements=(told.entry_of(whole).id, told.entry_of(part).id),
        readings=(whole.id, part.id),
    )


def _value(reading: Reading) -> Decimal:
    return reading.statement.amount.value if reading.statement.amount else Decimal(0)
