"""Finds what an English clause gives: sums, counted things, and things with an article alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from extract.amounts import Money
from extract.cue import Cue, Text
from extract.lang.en.counted import NEAR, counted_thing, gapped
from extract.lang.en.verbs import acts
from extract.numbers import Number
from extract.statements.candidates import Thing, View
from extract.units import find_unit

_RATIO: Final = Cue(r"\b(?:every|each|per)\s$", re.IGNORECASE)  # “for every $2 given”
_FOR_EVERY: Final = Cue(r"\s(?:for|to|on) (?:every|each)\b")
_OF_WORKS: Final = Cue(r"[ -](?:[\w'’-]+\s){0,6}?(?:projects?|programmes?|programs?|plan|scheme)\b")
_FOR_WORKS: Final = Cue(r"\b(?:for|of|towards?|in|under|to [a-z]+) (?:an?|the|this|its|their)\s$")
# “$9 million, an increase of (2 million)”, “by £2 million (to £9 million)”
_CUT_BY: Final = Cue(
    r"\b(?:cut|reduc\w+|lower(?:s|ed|ing)|slash\w+|trim\w*|decreas\w+|curtail\w+|shr[aiu]nk|"
    r"scaled (?:back|down))\s(?:[^.,;:]{1,40}\s)?by\s(?:about\s|some\s|a\s)?$"
)
_CUT_BEFORE: Final = 70  # characters in which those words stand
_DEBT: Final = Cue(r"\b(?:debts?|arrears|obligations|repayments?|interest)\b", re.IGNORECASE)
_INCREASE: Final = Cue(
    r"[,(–—-]\s?(?:representing |which is |or )?an? (?:[a-z]+ )?(?:increase|rise|decrease|drop|cut|"
    r"reduction|fall|jump) of\s(?:(?:about|some|over|nearly|almost|more than|around)\s)?$"
)
_TO_TOTAL: Final = Cue(
    r"\sto\s(?:(?:a|the|total|of|about|some|over|nearly|almost|more|than)\s)*"
    r"(?:[A-Z]{1,3}\s?)?[$€£¥\d]"
)
_FOR_NAME: Final = Cue(r" (?:for|to|in) [^().;:]{2,60}\)")
# “the majority of which (£4 million) is”: a bracket behind words for a part is what is told
_OF_WHICH: Final = Cue(
    r"\b(?:which|it|them|this|that|rest|remainder|majority|bulk|half|most|balance)\s$"
)
# “(about $5 million)”, “(GCF grant: $5 million)”
_QUALIFIED: Final = Cue(
    r"(?:to\s)?(?:(?:(?:[A-Z][\w-]*|an?|the|total)\s){0,3}(?:funding|financing|grant|loan|credit|"
    r"contribution|allocation|commitment|amount)(?:\samount)?\s?(?::|of|worth)?\s)?"
    r"(?:(?:about|over|nearly|almost|up to|more than|some|around)\s)?",
    re.IGNORECASE,
)
# The bracket behind a sum, and what a sum in it is: “€9 million in aid (a €6m loan, a €3m grant)”
_OPENS: Final = Cue(r"(?:\s(?!and\b|or\b)[\w'’-]+){0,6}?\s\((?=[^()]{4,160}\))")
_FORM: Final = Cue(
    r"(?:\s(?:in|as|of|through|worth of))?(?:\s[a-z-]+){0,2}?\s"
    r"(?:loans?|grants?|credits?|equity|guarantees?|cash|aid|assistance|contributions?)\b"
)
_FEWEST: Final = 2  # sums that a bracket breaks another down into
_LINE: Final = 100  # characters of a line in a list


def find_things(
    view: View,
    start: int,
    end: int,
    *,
    parts: bool = False,
    listed: frozenset[int] = frozenset(),
) -> list[Thing]:
    """Return the sums and counted things between two offsets, left to right.

    Args:
        view: the block.
        start: where the sentence begins.
        end: where it ends.
        parts: whether a bare number may stand for the noun of the total it is part of.
        listed: where the figures begin of names in a list, each of which may stand in brackets.
    """
    things = [
        Thing(start=m.core_start, end=m.core_end, money=m)
        for m in view.money
        if start <= m.core_start and m.core_end <= end and not m.conversion
        if not _RATIO.search(view.words_before(m.start, start))
        if not _FOR_EVERY.match(view.folded, m.core_end)
        if m.change != "from"  # what it has been so far
        if not _is_cost(view, m, start) and not _is_increase(view, m, start)
    ]
    for thing in things:
        thing.what = _purpose(view.folded, thing.end, end)
    _note_parts(view.folded, things)
    things += _in_unit(view, start, end)
    counted: list[Thing] = []
    for number in _free_numbers(view, start, end, things):
        found = counted_thing(view, number, start, end, parts=parts)
        found = found or gapped(view, number, counted)
        if found:
            counted.append(found)
    things += counted
    things = [
        t
        for t in things
        if t.in_parts
        or t.start in listed
        or not _in_brackets(view.folded, start, t.start)
        or _beside(view, t)
    ]
    return sorted(things, key=lambda t: t.start)


def _free_numbers(view: View, start: int, end: int, things: list[Thing]) -> Iterator[Number]:
    """The cardinal numbers between two offsets that are in no thing, sum, time or name."""
    numbers = [n for n in view.numbers if n.kind == "cardinal" and start <= n.core_start < end]
    if not numbers:
        return
    taken = [(t.start, t.end) for t in things]
    taken += [(m.start, m.end) for m in view.money]
    taken += [(m.start, m.end) for m in view.mentions if any(map(str.isdigit, m.entity.labels[0]))]
    taken += [(t.start, t.end) for t in view.times]
    for number in numbers:
        if not any(s < number.core_end and number.core_start < e for s, e in taken):
            yield number


def _is_increase(view: View, money: Money, start: int) -> bool:
    """Is it by how much aid is less, or a sum beside it is more than once?"""
    if money.change == "by" and _is_cut(view, money, start):
        return True
    if money.change == "by" and _TO_TOTAL.match(view.folded, money.core_end):
        return any(0 < m.start - money.core_end < NEAR for m in view.money)
    if not _INCREASE.search(view.words_before(money.start, start)):
        return False
    return any(start <= m.core_start < money.start for m in view.money)


def _is_cut(view: View, money: Money, start: int) -> bool:
    """Is it by how much aid is less: “aid was cut by $5 million”? A debt that is cut is relief."""
    cut = _CUT_BY.search(view.folded, max(start, money.start - _CUT_BEFORE), money.start)
    return cut is not None and _DEBT.search(view.folded, start, money.start) is None


def _is_cost(view: View, money: Money, start: int) -> bool:
    """Is a sum the cost of what another is for: “$4 million for a $9 million project”?"""
    if not _OF_WORKS.match(view.folded, money.core_end):
        return False
    before = view.words_before(money.start, start)
    return bool(
        _FOR_WORKS.search(before) and any(start <= m.core_start < money.start for m in view.money)
    )


def _in_unit(view: View, start: int, end: int) -> list[Thing]:
    """“in millions of dollars: Italy 360; France 180”: numbers right behind names."""
    named = {m.end for m in view.mentions if start <= m.end <= end}
    behind = [n for n in view.numbers if n.kind in ("cardinal", "year") and n.start - 1 in named]
    unit = find_unit(view.folded.cut(start, end), view.lang) if behind else None
    if unit is None or unit.currency is None:
        return []
    return [
        Thing(
            start=n.core_start,
            end=n.core_end,
            money=Money(
                start=n.start,
                end=n.end,
                core_start=n.core_start,
                core_end=n.core_end,
                value=n.value * unit.scale,
                max=n.max * unit.scale if n.max is not None else None,
                currency=unit.currency,
                sign=unit.sign,
                qualifier=n.qualifier,
            ),
        )
        for n in behind
        if n.start > start + unit.end
    ]


_OF_WHAT: Final = Cue(
    r"\s(?:of|in|for|worth of|as)\s((?!\d|which\b|whom\b|January|February|March|April|May|June|"
    r"July|August|September|October|November|December)"
    r"[^,.;:()]{3,80}?)(?=[,.;:()]|$|\s(?:to|through|over|by|at|under|in|and|which|that|for)\s)"
)


def _purpose(text: str, place: int, end: int) -> str | None:
    """What a sum is for: the noun phrase behind “of”, “in” or “for”."""
    m = _OF_WHAT.match(text, place, end)
    return m[1].strip() if m else None


def _beside(view: View, thing: Thing) -> bool:
    """Is this a sum in brackets of its own behind a name: “Japan ($5 million)”?"""
    if thing.money is None or thing.money.conversion:
        return False
    text = view.folded
    opening = text.rfind("(", 0, thing.start)
    alone = _QUALIFIED.fullmatch(text, opening + 1, thing.start)
    own_line = view.block.kind == "item" or (len(text) <= _LINE and not acts(text))
    own_line = own_line and not text[thing.end + 1 :].strip(" .,;")
    if own_line and text.startswith(")", thing.end):
        # “Oak Foundation (US$1 million)”, “Wells in Mali (on 3 May, US$1 million)”: a line
        return bool(alone) or any(opening < t.start and t.end <= thing.start for t in view.times)
    if not alone:
        return False
    if _FOR_NAME.match(text, thing.end):
        return True
    if not text.startswith(")", thing.end):
        return False
    if _OF_WHICH.search(text, max(0, opening - NEAR), opening):
        return True
    return alone[0].startswith("to ") or any(m.end == opening - 1 for m in view.mentions)


def _note_parts(text: Text, things: list[Thing]) -> None:
    """Mark the sums in a bracket that breaks down the sum before it.

    So it is where they add up to it, or where each is said to be a loan, a grant or the like.
    """
    for place, whole in enumerate(things):
        bracket = _OPENS.match(text, whole.end)
        if bracket is None or whole.money is None or _in_brackets(text, 0, whole.start):
            continue
        close = text.find(")", bracket.end())
        parts = [t for t in things[place + 1 :] if bracket.end() <= t.start and t.end <= close]
        if len(parts) < _FEWEST or not all(_same_money(whole.money, t.money) for t in parts):
            continue
        total = sum((t.money.value for t in parts if t.money), Decimal(0))
        told = all(_FORM.match(text, t.end, close) for t in parts)
        if total == whole.money.value or (told and total <= whole.money.value):
            for part in parts:
                part.in_parts = True


def _same_money(one: Money, other: Money | None) -> bool:
    return other is not None and one.currency is not None and one.currency == other.currency


def _in_brackets(text: str, start: int, place: int) -> bool:
    return text.rfind("(", start, place) > text.rfind(")", start, place)
