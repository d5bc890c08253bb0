"""How entries stand to each other: restated, revised, fulfilled. Tied entries stay apart.

- An entry **restates** another where it tells the same sum rounded ("£1bn" of £960 million), or
  where the same sum is announced again under the same initiative in another year, or where two
  tables of one text split the same sum (`tables`).
- It **revises** an earlier pledge where its words raise or cut a pledge of the same donor to the
  same recipient, and there is one such pledge only.
- A delivery **fulfils** a pledge of the same donor to the same recipient (`fulfilment`).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal
from typing import Final

import msgspec

from extract.model import Qualifier
from kg.ledger.merging import agreement as agree
from kg.ledger.merging.chains import leads_to
from kg.ledger.merging.fulfilment import fulfilled
from kg.ledger.merging.tables import split_again
from kg.ledger.records import Entry, Reading, Tie

# A verb that changes a pledge, what is changed, and "to" right before the sum.
_CHANGED: Final = re.compile(
    r"\b(?:increas\w+|rais\w+|boost\w*|doubl\w+|tripl\w+|quadrupl\w+|revis\w+|cut\w*|lower\w*|"
    r"reduc\w+|halv\w+|trim\w*|slash\w*|scal\w+ (?:up|back|down)|step\w* up|topp?\w* up|"
    r"bring\w*|tak(?:es?|ing))\b.{0,80}?\b(?:pledge|commitment|contribution|support|funding|aid|"
    r"assistance|package|total|offer|share|figure|allocation|it|this|that)\b.{0,60}?\bto\s+"
    r"(?:a (?:total|record)(?: of)? |more than |over |about |nearly |some |around )?$|"
    r"(?:增|提高|追加|上调|上調|提升|扩大|擴大|加码|加碼|下调|下調|削减|削減|减少|減少|缩减|縮減)"
    r"[加至到为為]+[^，。；,;]{0,6}$",
    re.IGNORECASE,
)
_ROUNDINGS: Final[Mapping[Qualifier, tuple[str, ...]]] = {
    "exact": (ROUND_HALF_UP,),
    "about": (ROUND_HALF_UP, ROUND_FLOOR, ROUND_CEILING),
    "at_least": (ROUND_FLOOR,),
    "nearly": (ROUND_CEILING,),
    "up_to": (ROUND_CEILING,),
}
_NEARLY: Final = 20  # the part of a sum that rounding changes at most: a twentieth
_BOUNDED: Final = 10  # and where the words say in which direction: a tenth
_ROUND: Final = 2  # significant digits, at most, of a number that somebody rounded


class _Parties:
    """The entries of one donor, or several, to one recipient, or several: found by what they say.

    Args:
        entries: those of the parties, by their ids.
    """

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
        self.plans: defaultdict[Hashable, list[Entry]] = defaultdict(list)
        money: defaultdict[Hashable, list[tuple[Decimal, str, Entry]]] = defaultdict(list)
        for entry in entries:
            row = entry.best.statement
            if row.amount is not None:
                money[row.kind, row.amount.currency].append((row.amount.value, entry.id, entry))
                if entry.best.initiative:
                    self.plans[row.kind, entry.best.initiative, row.amount].append(entry)
        self._money = {unit: sorted(sums, key=lambda one: one[:2]) for unit, sums in money.items()}

    def near(self, entry: Entry) -> list[Entry]:
        """Entries of the same kind and currency whose sum rounding could make of this one's."""
        row = entry.best.statement
        if row.amount is None:
            return []
        sums = self._money[row.kind, row.amount.currency]
        value = row.amount.value
        first = bisect_left(sums, value * (_BOUNDED - 1) / _BOUNDED, key=lambda one: one[0])
        last = bisect_right(sums, value * _BOUNDED / (_BOUNDED - 1), key=lambda one: one[0])
        return [other for _, _, other in sums[first:last]]

    def repeated(self, entry: Entry) -> list[Entry]:
        """Entries of the same sum under the same initiative."""
        row = entry.best.statement
        return self.plans.get((row.kind, entry.best.initiative, row.amount), [])


def tie(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return the entries with what each restates, revises and fulfils; one of each at most.

    No entry's money is, by way of parts, restatements and revisions, counted in itself.
    """
    found: defaultdict[str, list[Tie]] = defaultdict(list)
    holders: dict[str, list[str]] = {
        entry.id: [entry.part_of] if entry.part_of else [] for entry in entries
    }
    for parties in _parties(entries):
        for entry in parties.entries:
            for one in (_restated(entry, parties), _revised(entry, parties.entries)):
                if one is not None:
                    # What is revised is counted in what revises it, all else the other way round.
                    ends = (entry.id, one.other)
                    held, holder = ends[::-1] if one.kind == "revises" else ends
                    if not leads_to(holder, held, holders):
                        holders[held].append(holder)
                        found[entry.id].append(one)
            done = fulfilled(entry, parties.entries)
            if done is not None:
                found[entry.id].append(done)
    for name, again in split_again(entries):
        if all(one.kind != "restates" for one in found[name]) and not leads_to(
            again.other, name, holders
        ):
            holders[name].append(again.other)
            found[name].append(again)
    return tuple(
        msgspec.structs.replace(entry, ties=tuple(found.get(entry.id, ()))) for entry in entries
    )


def _parties(entries: Sequence[Entry]) -> Iterator[_Parties]:
    """Entries of the same donors to the same recipients, two and more."""
    blocks: defaultdict[Hashable, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.best.donors:
            blocks[entry.best.donors, entry.best.recipients].append(entry)
    yield from (_Parties(block) for block in blocks.values() if len(block) > 1)


def _restated(entry: Entry, parties: _Parties) -> Tie | None:
    for other in parties.near(entry):
        if other.id != entry.id and _is_rounded(entry.best, other.best):
            return Tie("restates", other.id, "the same sum, rounded", "同一金额的约数")
    for other in parties.repeated(entry):
        if other.id != entry.id and _is_repeated(entry.best, other.best):
            return Tie(
                "restates",
                other.id,
                "the same sum under the same initiative, announced again",
                "同一倡议下同一金额再次宣布",
            )
    return None


def _is_rounded(one: Reading, other: Reading) -> bool:
    """Is the one's sum the other's, told with fewer digits, of one occasion?"""
    mine, theirs = one.statement, other.statement
    if mine.amount is None or theirs.amount is None or mine.sentence == theirs.sentence:
        return False
    a, b = mine.amount, theirs.amount
    if a.currency != b.currency or a.max is not None or b.max is not None or a.value == b.value:
        return False
    digits = agree.significant_digits(a.value)
    if digits > _ROUND or digits >= agree.significant_digits(b.value):
        return False
    most = _BOUNDED if mine.qualifier in ("at_least", "up_to", "nearly") else _NEARLY
    if abs(a.value - b.value) * most > b.value:
        return False
    if not agree.when(one, other) or not agree.announced_together(one, other):
        return False
    if not agree.periods_agree(one, other) or agree.forms_differ(one, other):
        return False
    if agree.fields_differ(one, other) or agree.things_alike(one, other) is False:
        return False
    return any(
        Context(prec=digits, rounding=rounding).plus(b.value) == a.value
        for rounding in _ROUNDINGS[mine.qualifier]
    )


def _is_repeated(one: Reading, other: Reading) -> bool:
    """Is the one a later announcement of the other's sum, under the same initiative?"""
    mine, theirs = one.statement, other.statement
    return bool(
        mine.kind == "commitment"
        and mine.amount
        and mine.amount == theirs.amount
        and one.initiative
        and one.initiative == other.initiative
        and mine.announced
        and theirs.announced
        and mine.announced > theirs.announced
        and not agree.dates_agree(mine.announced, theirs.announced)
        and not agree.told_as_new(one)
        and agree.periods_agree(one, other)
        and not agree.forms_differ(one, other)
    )


def _revised(entry: Entry, others: Sequence[Entry]) -> Tie | None:
    newer = entry.best.statement
    if newer.kind != "commitment" or newer.amount is None or not newer.announced:
        return None
    if not entry.best.recipients:
        return None
    if not any(_is_change(reading) for reading in entry.readings):
        return None
    earlier = [other for other in others if _is_earlier_pledge(other.best, entry.best)]
    if len(earlier) != 1:
        return None
    return Tie("revises", earlier[0].id, "the words change an earlier pledge", "原文改变此前的承诺")


def _is_change(reading: Reading) -> bool:
    return _CHANGED.search(agree.words_before(reading)) is not None


def _is_earlier_pledge(old: Reading, new: Reading) -> bool:
    mine, theirs = old.statement, new.statement
    return bool(
        mine.kind == "commitment"
        and mine.amount
        and theirs.amount
        and mine.amount.currency == theirs.amount.currency
        and mine.amount.value != theirs.amount.value
        and mine.announced
        and theirs.announced
        and mine.announced < theirs.announced
        and not agree.forms_differ(old, new)
        and not agree.fields_differ(old, new)
        and agree.things_alike(old, new) is not False
    )
