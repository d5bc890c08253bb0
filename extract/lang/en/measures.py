"""The parts that a sum is given in, read as its count: “six grants worth $2 million”.

A sum and the number of projects, loans or grants that it is spread over are two measures of one
gift. The number is looked for beside the sum, whether or not it was found to be given itself.
"""

from __future__ import annotations

from typing import Final

from extract.cue import Cue
from extract.lang.en import cues
from extract.model import Amount, Count
from extract.numbers import Number
from extract.statements.candidates import Candidate, View

# What a sum is paid out as, or for: things that have no other measure than their number.
PORTIONS: Final = (
    r"(?:projects|programmes|programs|grants|micro-?grants|loans|credits|operations|initiatives|"
    r"agreements|activities|schemes|subprojects|sub-projects)"
)
_PORTIONS: Final = Cue(rf"\s(?:[A-Za-z-]+\s){{0,3}}?{PORTIONS}\b")
# “$240 million, spread over 18 loans”, “NOK 24 million to finance nine projects”
_SPREAD: Final = Cue(
    r",?\s(?:(?:in|of) [a-z][a-z -]{1,24} )?(?:(?:which is |are )?(?:spread|distributed|divided) )?"
    r"(?:last \w+ |this \w+ )?(?:for|across|over|among|between|under|through|in|on|"
    r"to (?:finance|fund|support)|(?:financing|funding|supporting)) (?:the |its |a total of )?"
)
# “nine programmes (in Chad) with a total budget of $29 million”
_COMING_TO: Final = Cue(rf"{_PORTIONS.pattern}{cues.COMES_TO.pattern}")
_REACH: Final = 110  # characters between the two


def join_counts(view: View, found: list[Candidate]) -> list[Candidate]:
    """Return the candidates of a sentence, those that only count a sum's portions left out.

    Args:
        view: the block.
        found: the candidates, in order.
    """
    counted: dict[int, Candidate] = {}
    for c in found:
        number = _number_of(view, c) if c.amount is not None and c.count is None else None
        if number is not None:
            c.count = Count(value=number.value, max=number.max)
            counted[number.core_start] = c
    out: list[Candidate] = []
    for c in found:
        whole = None if c.amount else _counting(c, counted)
        if whole is None:
            out.append(_with_sum(view, c))
            continue
        for other in found:
            other.total = whole if other.total is c and other is not whole else other.total
        whole.kind, whole.stage = whole.kind or c.kind, whole.stage or c.stage
        whole.donors, whole.recipients = whole.donors or c.donors, whole.recipients or c.recipients
        whole.total = None if whole.total in (c, whole) else whole.total
    return out


def _with_sum(view: View, c: Candidate) -> Candidate:
    """Give portions the sum that they come to, where it was not found to be given itself."""
    if c.count is None or c.amount is not None:
        return c
    number = next((n for n in view.numbers if c.start <= n.core_start < c.end), None)
    for money in view.money:
        if number is None or money.currency is None or money.end > c.sentence[1]:
            continue
        if number.end <= money.start <= number.end + _REACH and _COMING_TO.fullmatch(
            view.folded, number.end, money.start
        ):
            c.amount = Amount(value=money.value, currency=money.currency, max=money.max)
            c.end = money.end
            break
    return c


def _counting(c: Candidate, counted: dict[int, Candidate]) -> Candidate | None:
    """The sum whose portions a candidate counts."""
    return next((sum_ for place, sum_ in counted.items() if c.start <= place < c.end), None)


def _number_of(view: View, c: Candidate) -> Number | None:
    """The number of the portions that a sum is given in: behind it, or before it."""
    for number in view.numbers:
        if number.kind != "cardinal" or not c.sentence[0] <= number.start < c.sentence[1]:
            continue
        if c.end <= number.core_start <= c.end + _REACH:
            spread = _SPREAD.fullmatch(view.folded, c.end, number.core_start)
            if spread and _PORTIONS.match(view.folded, number.end):
                return number
        elif c.start - _REACH <= number.end <= c.start and _COMING_TO.fullmatch(
            view.folded, number.end, c.start
        ):
            return number
    return None
