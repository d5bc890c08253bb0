"""The parts that a sum is given in, read as its count: “six grants worth $2 million”.

A sum and the number of projects, loans or grants that it is spread over are two measures of one
gift. The number is looked for beside the sum, whether or not it was found to be given itself.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from extract.amounts import Money
from extract.cue import Cue
from extract.lang.en import cues
from extract.model import Amount, Count
from extract.numbers import Number
from extract.statements.candidates import Candidate, View, move_parts

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
# “three projects each”, behind several sums; and what stands between two of these
_EACH_HAS: Final = Cue(rf"{_PORTIONS.pattern} (?:each|apiece)\b")
_AND_SUM: Final = Cue(r"[^.;:]{0,40}?(?:,| and)(?: [^.;:]{0,40})? ")
_REACH: Final = 110  # characters between the two


def join_counts(view: View, found: list[Candidate]) -> list[Candidate]:
    """Return the candidates of a sentence, those that only count a sum's portions left out.

    Args:
        view: the block.
        found: the candidates, in order.
    """
    counted = _count_portions(view, found)
    out: list[Candidate] = []
    for c in found:
        whole = None if c.amount else _counting(c, counted)
        if whole is None:
            out.append(c)
            continue
        move_parts(found, c, whole)
        whole.kind, whole.stage = whole.kind or c.kind, whole.stage or c.stage
        whole.donors, whole.recipients = whole.donors or c.donors, whole.recipients or c.recipients
        whole.total = None if whole.total in (c, whole) else whole.total
    _give_sums(view, out)
    return out


def _count_portions(view: View, found: list[Candidate]) -> dict[int, Candidate]:
    """Give sums the number of their portions; return them by the places of those numbers."""
    counted: dict[int, Candidate] = {}
    for place, c in enumerate(found):
        number = _number_of(view, c) if c.amount is not None and c.count is None else None
        if number is None:
            continue
        counted[number.core_start] = c
        for sum_ in (c, *_having_as_many(view, found[: place + 1], number)):
            sum_.count = Count(value=number.value, max=number.max)
    return counted


def _having_as_many(view: View, sums: list[Candidate], number: Number) -> list[Candidate]:
    """“$5 million and $6 million for three projects each”: the sums listed before the last."""
    if not _EACH_HAS.match(view.folded, number.end):
        return []
    out: list[Candidate] = []
    for one, following in pairwise(reversed(sums)):
        if not following.amount or following.count:
            break
        if not _AND_SUM.fullmatch(view.folded, following.end, one.start):
            break
        out.append(following)
    return out


def _give_sums(view: View, found: list[Candidate]) -> None:
    """Give portions the sum that they come to, where it was not found to be given itself.

    A sum is that of one gift: of several numbers before it, the nearest has it.
    """
    used = {m.start for m in view.money for c in found if c.amount and c.start <= m.start < c.end}
    for c in reversed(found):
        sum_ = _sum_of(view, c) if c.count is not None and c.amount is None else None
        if sum_ is not None and sum_.currency is not None and sum_.start not in used:
            used.add(sum_.start)
            c.amount = Amount(value=sum_.value, currency=sum_.currency, max=sum_.max)
            c.end = sum_.end


def _sum_of(view: View, c: Candidate) -> Money | None:
    """The first sum that the words behind a number of portions say they come to."""
    number = next((n for n in view.numbers if c.start <= n.core_start < c.end), None)
    if number is None:
        return None
    behind = (m for m in view.money if m.currency is not None and m.end <= c.sentence[1])
    near = (m for m in behind if number.end <= m.start <= number.end + _REACH)
    return next((m for m in near if _COMING_TO.fullmatch(view.folded, number.end, m.start)), None)


def _counting(c: Candidate, counted: dict[int, Candidate]) -> Candidate | None:
    """The sum whose portions a candidate counts."""
    return next((sum_ for place, sum_ in counted.items() if c.start <= place < c.end), None)


def _number_of(view: View, c: Candidate) -> Number | None:
    """The number of the portions that a sum is given in: the nearest behind it, or before it."""
    first, last = c.sentence
    cardinals = [n for n in view.numbers if n.kind == "cardinal" and first <= n.start < last]
    behind = (n for n in cardinals if c.end <= n.core_start <= c.end + _REACH)
    before = (n for n in reversed(cardinals) if c.start - _REACH <= n.end <= c.start)
    text = view.folded
    spread = (n for n in behind if _SPREAD.fullmatch(text, c.end, n.core_start))
    coming = (n for n in before if _COMING_TO.fullmatch(text, n.end, c.start))
    return next((n for n in spread if _PORTIONS.match(text, n.end)), next(coming, None))
