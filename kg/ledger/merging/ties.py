"""How entries stand to each other: restated, revised, fulfilled. Tied entries stay apart.

- An entry **restates** another where it tells the same sum rounded ("£1bn" of £960 million), or
  where the same sum is announced again under the same initiative in another year.
- It **revises** an earlier pledge where its words raise or cut a pledge of the same donor to the
  same recipient, and there is one such pledge only.
- A delivery **fulfils** a pledge of the same donor to the same recipient (`fulfilment`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Context
from typing import Final

import msgspec

from extract.model import Qualifier
from kg.ledger.merging import agreement as agree
from kg.ledger.merging.fulfilment import fulfilled
from kg.ledger.records import Entry, Reading, Tie

_MOST: Final = 400  # entries of two parties that are compared with each other
_RAISED: Final = re.compile(
    r"\b(?:increas\w+|rais\w+|doubl\w+|tripl\w+|quadrupl\w+|scal\w+ up|step\w* up|revis\w+|cut\w*|"
    r"lower\w*|reduc\w+|halv\w+|trimm?\w*|slash\w*|upgrad\w+|lift\w*|topp?\w* up|bring\w*)\b"
    r"(?=.{0,120}\b(?:to|by|from|total)\b)|"
    r"(?:增|提高|追加|上调|上調|提升|扩大|擴大|加码|下调|下調|削减|削減|减少|減少|缩减|縮減)[加至到为為]|翻番|翻一番",
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


def tie(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return the entries with what each restates, revises and fulfils; one of each at most."""
    found: dict[str, tuple[Tie, ...]] = {}
    by_id = {entry.id: entry for entry in entries}
    for block in _blocks(entries):
        for entry in block:
            others = [other for other in block if other.id != entry.id]
            ties = (
                _restated(entry, others, by_id),
                _revised(entry, others),
                fulfilled(entry, others),
            )
            found[entry.id] = tuple(one for one in ties if one is not None)
    tied = _without_circles(found)
    return tuple(msgspec.structs.replace(entry, ties=tied.get(entry.id, ())) for entry in entries)


def _blocks(entries: Sequence[Entry]) -> Iterator[list[Entry]]:
    """Entries of the same donors to the same recipients."""
    blocks: defaultdict[Hashable, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.best.donors:
            blocks[entry.best.donors, entry.best.recipients].append(entry)
    for block in blocks.values():
        if len(block) <= _MOST:
            yield block
            continue
        finer: defaultdict[Hashable, list[Entry]] = defaultdict(list)
        for entry in block:
            finer[entry.best.meeting or entry.best.initiative or ""].append(entry)
        # What shares neither meeting nor plan is too much to compare, and little to compare by.
        yield from (part for name, part in finer.items() if name and len(part) <= _MOST)


def _restated(entry: Entry, others: Sequence[Entry], by_id: Mapping[str, Entry]) -> Tie | None:
    for other in others:
        if _whole_of(entry, other, by_id) or _whole_of(other, entry, by_id):
            continue
        if entry.best.statement.kind == other.best.statement.kind:
            if _is_rounded(entry.best, other.best):
                return Tie("restates", other.id, "the same sum, rounded", "同一金额的约数")
            if _is_repeated(entry.best, other.best):
                return Tie(
                    "restates",
                    other.id,
                    "the same sum under the same initiative, announced again",
                    "同一倡议下同一金额再次宣布",
                )
    return None


def _whole_of(whole: Entry, part: Entry, by_id: Mapping[str, Entry]) -> bool:
    above = part.part_of
    while above is not None:
        if above == whole.id:
            return True
        above = by_id[above].part_of
    return False


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
        and agree.periods_agree(one, other)
        and not agree.forms_differ(one, other)
    )


def _revised(entry: Entry, others: Sequence[Entry]) -> Tie | None:
    newer = entry.best.statement
    if newer.kind != "commitment" or newer.amount is None or not newer.announced:
        return None
    if not entry.best.recipients:
        return None
    if not any(_RAISED.search(reading.sentence) for reading in entry.readings):
        return None
    earlier = [
        other
        for other in others
        if _is_earlier_pledge(other.best, entry.best) and other.part_of != entry.id
    ]
    if len(earlier) != 1:
        return None
    return Tie("revises", earlier[0].id, "the words change an earlier pledge", "原文改变此前的承诺")


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


def _without_circles(found: Mapping[str, tuple[Tie, ...]]) -> dict[str, tuple[Tie, ...]]:
    """Leave out what would have an entry restate or revise itself by way of others."""
    targets: dict[str, str] = {}
    kept: dict[str, tuple[Tie, ...]] = {}
    for name in sorted(found):
        own = []
        for one in found[name]:
            if one.kind != "fulfils":
                above: str | None = one.other
                while above is not None and above != name:
                    above = targets.get(above)
                if above == name or name in targets:
                    continue
                targets[name] = one.other
            own.append(one)
        kept[name] = tuple(own)
    return kept
