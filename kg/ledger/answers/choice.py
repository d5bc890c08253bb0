"""A selection at work: which postings it takes, in which groups, and what is joint in them.

A region stands for its countries and a state for its ministries. What a posting shares with others
besides the one asked for is joint, since nobody knows who gives or gets how much of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import product

from kg.iri import VOCABULARY
from kg.ledger.answers.parties import Parties
from kg.ledger.answers.postings import Money, Posting, as_values, last_part
from kg.ledger.answers.selection import Dimension, Selection
from kg.ledger.answers.sum_rules import Rule

Key = tuple[str | int | None, ...]

# What a posting is in each dimension. Of some, it has a row of its own where nothing is told.
_VALUES: Mapping[Dimension, Callable[[Posting], tuple[str | int | None, ...]]] = {
    "kind": lambda posting: (VOCABULARY + posting.kind,),
    "stage": lambda posting: as_values(posting.stage),
    "donor": lambda posting: posting.donors,
    "recipient": lambda posting: posting.recipients,
    "through": lambda posting: posting.through,
    "meeting": lambda posting: posting.meetings,
    "forum": lambda posting: posting.forums,
    "initiative": lambda posting: posting.initiatives,
    "sector": lambda posting: posting.sectors or (None,),
    "goal": lambda posting: posting.goals or (None,),
    "modality": lambda posting: as_values(posting.modality),
    "payer": lambda posting: as_values(posting.payer),
    "year": lambda posting: (posting.year,),
    "document": lambda posting: tuple(sorted({told.document_iri for told in posting.evidences})),
    "donors": lambda posting: (" ".join(posting.donors) or None,),
    "recipients": lambda posting: (" ".join(posting.recipients) or None,),
}
# These part a sum: a posting is in one group alone, and what is in another may hold its money.
_PARTING: frozenset[Dimension] = frozenset({"donors", "recipients"})
# Of these a posting with several gives none of them all of it.
_SHARED: frozenset[Dimension] = frozenset({"donor", "recipient", "through", "sector", "goal"})
_ASKED: tuple[Dimension, ...] = ("through", "meeting", "forum", "initiative", "sector", "goal")
_CODED: tuple[Dimension, ...] = ("modality", "payer")


class Choice:
    """A selection of IRIs at work: which postings it takes, and what is joint in them."""

    def __init__(
        self, selection: Selection, parties: Parties, each: tuple[Dimension, ...] = ()
    ) -> None:
        self.selection = selection
        self._each = each
        self._takes = cache(lambda taker: parties.lies_in(taker, selection.recipient))
        self._gives = cache(lambda giver: parties.acts_for(giver, selection.donor))
        self._belongs = cache(lambda taker, year: parties.belongs_to(taker, selection.group, year))
        # What the code lists say of recipients.
        self._places: Mapping[Dimension, Callable[[str], tuple[str, ...]]] = {
            "region": cache(parties.widest_regions),
            "income_group": cache(parties.income_group),
        }

    @property
    def counts_cancelled(self) -> bool:
        """Is what was cancelled asked for, or told apart?"""
        return "stage" in self._each or self.selection.stage != ""

    def money(self, posting: Posting) -> Money | None:
        """The sum of a posting as it is to be added up, None where there is none."""
        return posting.usd if self.selection.in_usd else posting.money

    def misses(self, posting: Posting) -> tuple[Rule, ...] | None:
        """What keeps a posting out, () for nothing; None where the sum has no business with it."""
        if posting.money is None or not self._is_about(posting):
            return None
        found = self._missed(posting)
        if "other-time" in found and not self._may_lie_within(posting):
            return None
        return found

    def takes(self, posting: Posting) -> bool:
        """Is the posting one of those asked for, whether or not it has a sum?"""
        return self._is_about(posting) and not self._missed(posting)

    def keys(self, posting: Posting) -> Iterator[Key]:
        """The groups that a posting is in, by the dimensions that the sum is split by."""
        return product(*(self._values(posting, dimension) for dimension in self._each))

    def scope(self, key: Key) -> Key:
        """What of a key those have in common that may hold one another's money."""
        pairs = zip(self._each, key, strict=True)
        return tuple(value for dimension, value in pairs if dimension not in _PARTING)

    def is_joint(self, posting: Posting) -> bool:
        """Is the posting shared with others besides those asked for, or besides its group?"""
        asked = self.selection
        return not asked.shared_too and (
            bool(asked.donor and not all(map(self._gives, posting.donors)))
            or bool(asked.recipient and not all(map(self._takes, posting.recipients)))
            or bool(
                asked.group and not all(self._belongs(t, posting.year) for t in posting.recipients)
            )
            or any(
                dimension in _SHARED and len(_VALUES[dimension](posting)) > 1
                for dimension in (*self._each, *(d for d in _ASKED if getattr(asked, d)))
            )
            or any(
                len({self._places[dimension](taker) for taker in posting.recipients}) > 1
                for dimension in self._each
                if dimension in self._places
            )
        )

    def _values(self, posting: Posting, dimension: Dimension) -> tuple[str | int | None, ...]:
        if dimension in self._places:
            places = self._places[dimension]
            return tuple(sorted({place for t in posting.recipients for place in places(t)}))
        values = _VALUES[dimension](posting)
        if dimension == "recipient" and self.selection.recipient:
            return tuple(filter(self._takes, values))
        if dimension == "donor" and self.selection.donor:
            return tuple(filter(self._gives, values))
        return values

    def _is_about(self, posting: Posting) -> bool:
        asked = self.selection
        if asked.statements is not None and posting.iri not in asked.statements:
            return False
        if asked.donor and not any(map(self._gives, posting.donors)):
            return False
        if asked.recipient and not any(map(self._takes, posting.recipients)):
            return False
        if asked.group and not any(self._belongs(t, posting.year) for t in posting.recipients):
            return False
        if asked.document and asked.document not in _VALUES["document"](posting):
            return False
        return all(
            any(_is_code(value, getattr(asked, dimension)) for value in _VALUES[dimension](posting))
            for dimension in (*_ASKED, *_CODED)
            if getattr(asked, dimension)
        )

    def _missed(self, posting: Posting) -> tuple[Rule, ...]:
        """Which words of the question keep a posting out."""
        asked, money = self.selection, posting.money
        found: list[Rule] = []
        if posting.kind not in asked.kinds:
            found.append("other-kind")
        if asked.stage and not _is_code(posting.stage, asked.stage):
            found.append("other-stage")
        if asked.currency and (money is None or money.currency != asked.currency):
            found.append("other-currency")
        if not self._lies_within(posting):
            found.append("other-time")
        return tuple(found)

    def _lies_within(self, posting: Posting) -> bool:
        asked, year = self.selection, posting.year or 0
        if asked.announced_from is not None and year < asked.announced_from:
            return False
        if asked.announced_to is not None and year > asked.announced_to:
            return False
        if asked.period_from is None and asked.period_to is None:
            return True
        first, last = posting.period or (None, None)
        if first is None or last is None:
            return False
        return (asked.period_from is None or first >= asked.period_from) and (
            asked.period_to is None or last <= asked.period_to
        )

    def _may_lie_within(self, posting: Posting) -> bool:
        """Is the time not told, or do the years asked for have some of it?"""
        asked = self.selection
        if asked.announced_from is not None or asked.announced_to is not None:
            return posting.year is None
        first, last = posting.period or (None, None)
        return (first is None or asked.period_to is None or first <= asked.period_to) and (
            last is None or asked.period_from is None or last >= asked.period_from
        )


def _is_code(value: str | int | None, asked: str) -> bool:
    """Is the value the concept of that code or IRI?"""
    return isinstance(value, str) and (
        value == asked or last_part(value) == asked.strip().replace(" ", "-")
    )
