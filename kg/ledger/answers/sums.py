"""Honest sums: which postings count, which are left out and by which rule.

Two sums never meet: of currencies, and of what is promised and what is given. A posting is left out
where a posting that holds its money is asked for as well; of what is shared with others, only what
shares in the same way can hold it. The rules are those of `queries/*.rq`, which a test compares
with these on the corpus. Bounds stay bounds: a sum with a number that has no most has none either.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

import msgspec

from kg.ledger.answers.choice import Choice, Key
from kg.ledger.answers.postings import Money, Posting
from kg.ledger.answers.sum_rules import RULES, Rule


class Sum(msgspec.Struct, frozen=True):
    """A total, the least and the most that it can be; None is open."""

    total: Decimal = Decimal(0)
    min: Decimal | None = Decimal(0)
    max: Decimal | None = Decimal(0)

    def plus(self, money: Money) -> Sum:
        """This and a sum more."""
        return Sum(
            self.total + money.stated,
            None if self.min is None or money.min is None else self.min + money.min,
            None if self.max is None or money.max is None else self.max + money.max,
        )


class Row(msgspec.Struct, frozen=True):
    """A posting in a sum, or out of it.

    Args:
        posting: what it is.
        money: its sum, as it was to be added up.
        rule: why it is left out, None where it is in.
        held_by: IRIs of the postings that hold its money, those that are in first.
    """

    posting: Posting
    money: Money
    rule: Rule | None = None
    held_by: tuple[str, ...] = ()


class Group(msgspec.Struct, frozen=True):
    """The rows of one key and one currency, each in or out."""

    key: Key
    currency: str
    sum: Sum
    rows_in: tuple[Row, ...]
    rows_out: tuple[Row, ...]

    def left_out(self, rule: Rule) -> Decimal:
        """What the rows that a rule left out state."""
        return sum((row.money.stated for row in self.rows_out if row.rule == rule), Decimal(0))


def add_up(postings: Mapping[str, Posting], choice: Choice) -> tuple[Group, ...]:
    """Add up what a choice takes of the postings, by its dimensions and by currency, in order."""
    cells: dict[tuple[Key, str], list[Posting]] = defaultdict(list)
    counting: dict[Key, set[str]] = defaultdict(set)
    for iri in sorted(postings):
        posting = postings[iri]
        misses = choice.misses(posting)
        if misses is None or set(misses) - {"other-currency"}:
            continue
        money = choice.money(posting)
        unit = "USD" if choice.selection.in_usd else posting.money.currency if posting.money else ""
        for key in choice.keys(posting):
            # A total counts that would be asked for in its own currency.
            if money is not None and (choice.counts_cancelled or not posting.is_cancelled):
                counting[choice.scope(key)].add(iri)
            if not misses:
                cells[key, unit].append(posting)
    judge = _Judge(postings, choice)
    groups = []
    for key, currency in sorted(cells, key=_in_order):
        counted = counting[choice.scope(key)]
        rows = [judge.row(posting, counted) for posting in cells[key, currency]]
        groups.append(_group(key, currency, rows, postings))
    return tuple(groups)


def near_misses(postings: Mapping[str, Posting], choice: Choice) -> tuple[Row, ...]:
    """Lines that one word of the question alone keeps out: their kind, stage, currency or years."""
    found = []
    for posting in postings.values():
        misses = choice.misses(posting)
        if misses is None or len(misses) != 1 or posting.money is None:
            continue
        if any(True for _ in choice.keys(posting)):
            found.append(Row(posting, posting.money, rule=misses[0]))
    return in_order(found)


def in_order(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Rows by their rule, the largest first."""

    def place(row: Row) -> tuple[int, str, Decimal, str]:
        rank = -1 if row.rule is None else RULES.index(row.rule)
        return rank, row.money.currency, -row.money.stated, row.posting.iri

    return tuple(sorted(rows, key=place))


def sum_of(rows: Iterable[Row]) -> Sum:
    """The sum of rows of one currency."""
    found = Sum()
    for row in rows:
        found = found.plus(row.money)
    return found


def holders_of(posting: Posting, postings: Mapping[str, Posting]) -> list[str]:
    """The IRIs of all that holds the money of a posting, of whatever currency, in order."""
    seen: set[str] = set()
    ahead = [posting]
    while ahead:
        here = ahead.pop()
        for iri in (*here.part_of, *here.counted_in):
            if iri not in seen and iri != posting.iri and iri in postings:
                seen.add(iri)
                ahead.append(postings[iri])
    return sorted(seen)


class _Judge:
    """Decides for postings of one choice whether they count."""

    def __init__(self, postings: Mapping[str, Posting], choice: Choice) -> None:
        self._postings = postings
        self._choice = choice

    def row(self, posting: Posting, counting: set[str]) -> Row:
        """Judge a posting among those of its group that count, whatever their currency."""
        own = posting.money or Money("", Decimal(0), None, None)
        money = self._choice.money(posting)
        if posting.is_cancelled and not self._choice.counts_cancelled:
            return Row(posting, money or own, rule="cancelled")
        joint = self._choice.is_joint(posting)
        holders = [
            iri
            for iri in self._holders(posting)
            if iri in counting and (joint or not self._choice.is_joint(self._postings[iri]))
        ]
        if holders:
            return Row(posting, money or own, rule="part", held_by=tuple(holders))
        if money is None:
            return Row(posting, own, rule="no-rate")
        if posting.is_debt_relief:
            return Row(posting, money, rule="debt-relief")
        return Row(posting, money, rule="shared" if joint else None)

    def _holders(self, posting: Posting) -> Sequence[str]:
        """Lines that hold the money of this one; in dollars, of whatever currency they are."""
        if not self._choice.selection.in_usd:
            return posting.counted_in
        return holders_of(posting, self._postings)


def _group(key: Key, currency: str, rows: Sequence[Row], postings: Mapping[str, Posting]) -> Group:
    rows_in = in_order(row for row in rows if row.rule is None)
    inside = {row.posting.iri for row in rows_in}
    rows_out = (_told(row, inside, postings) for row in rows if row.rule is not None)
    return Group(key, currency, sum_of(rows_in), rows_in, in_order(rows_out))


def _told(row: Row, inside: set[str], postings: Mapping[str, Posting]) -> Row:
    """The row with those that are in first among its holders, and the rule by the first of them."""
    if not row.held_by:
        return row
    held_by = tuple(sorted(row.held_by, key=lambda iri: (iri not in inside, iri)))
    first, posting = held_by[0], row.posting
    rule: Rule = "part"
    if first in posting.restates:
        rule = "restatement"
    elif posting.iri in postings[first].revises:
        rule = "revised"
    return Row(posting, row.money, rule, held_by)


def _in_order(cell: tuple[Key, str]) -> tuple[tuple[tuple[bool, str], ...], str]:
    key, currency = cell
    return tuple((value is None, str(value)) for value in key), currency
