"""What the sums of a part have to know of the statements that are not drawn, and of who asked.

A part is chosen by conditions, as a sum of the ledger is, and its sums are to be those of the
ledger under the same conditions: what is shared with others than those asked for is left out, and
so is what is held by a total that is asked for as well, though its currency is another.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from kg.draw.dataset import iri_end
from kg.ledger.answers.book import Ledger
from kg.ledger.answers.choice import Choice
from kg.ledger.answers.postings import Posting
from kg.ledger.answers.selection import Dimension, Selection
from kg.ledger.answers.sums import holders_of

# By the fields of a selection: the names that the scripts have for whose sum it is.
_ROLES = {
    "donor": "donor",
    "recipient": "recipient",
    "group": "recipient",
    "through": "through",
    "sector": "sector",
    "goal": "goal",
}
CODED = ("sector", "goal")

_Asked = tuple[str, tuple[str, ...]]


class Condition(msgspec.Struct, frozen=True):
    """A condition of a part: a statement meets it where any of the selections takes it.

    Args:
        selections: with the IRIs of what they name.
        each: what the sums are split by.
    """

    selections: tuple[Selection, ...]
    each: tuple[Dimension, ...] = ()


class Question(msgspec.Struct, frozen=True):
    """What the sums of a part are asked.

    Args:
        asked: whose sums they are, as (role, any of these): IRIs, or codes of sectors and goals.
        cancelled: does what was cancelled count?
        above: by statement, what holds its money by way of statements that are not drawn.
        outside: by statement, is its money held by what would be drawn, were it not for the
            currency: as a sum of its own currency, and as one in US dollars?
    """

    asked: tuple[_Asked, ...] = ()
    cancelled: bool = False
    above: Mapping[str, tuple[str, ...]] = {}
    outside: Mapping[str, tuple[bool, bool]] = {}


def question_of(
    conditions: Sequence[Condition], drawn: frozenset[str], within: frozenset[str], ledger: Ledger
) -> Question:
    """What the sums of a part are asked.

    Args:
        conditions: all that a statement has to meet.
        drawn: the statements of the part (IRIs).
        within: those that are left by all that is no condition.
        ledger: of the whole graph.
    """
    return Question(
        asked=tuple(
            dict.fromkeys(asked for condition in conditions for asked in _whose(condition))
        ),
        cancelled=any(
            choice.counts_cancelled
            for condition in conditions
            for choice in _choices(condition, ledger)
        ),
        above=_above(drawn, ledger.postings),
        outside=_outside(conditions, drawn, within, ledger),
    )


def _whose(condition: Condition) -> Iterable[_Asked]:
    found: dict[str, list[str]] = {}
    for selection in condition.selections:
        if selection.shared_too:
            continue
        for field, role in _ROLES.items():
            value: str = getattr(selection, field)
            if value:
                code = iri_end(value).strip().replace(" ", "-")
                found.setdefault(role, []).append(code if field in CODED else value)
    return ((role, tuple(values)) for role, values in found.items())


def _choices(condition: Condition, ledger: Ledger) -> list[Choice]:
    return [Choice(each, ledger.parties, condition.each) for each in condition.selections]


def _above(drawn: frozenset[str], postings: Mapping[str, Posting]) -> dict[str, tuple[str, ...]]:
    found = {}
    for iri in drawn:
        posting = postings[iri]
        direct = {*posting.part_of, *posting.counted_in}
        if direct:
            found[iri] = tuple(
                holder
                for holder in holders_of(posting, postings)
                if holder in drawn and holder not in direct
            )
    return {iri: holders for iri, holders in found.items() if holders}


def _outside(
    conditions: Sequence[Condition], drawn: frozenset[str], within: frozenset[str], ledger: Ledger
) -> dict[str, tuple[bool, bool]]:
    in_any = [
        Condition(
            tuple(msgspec.structs.replace(each, currency="") for each in condition.selections),
            condition.each,
        )
        for condition in conditions
    ]
    if in_any == list(conditions):
        return {}
    choices = [_choices(condition, ledger) for condition in in_any]
    postings, wider = ledger.postings, within
    for several in choices:
        wider = frozenset(
            iri for iri in wider if any(choice.takes(postings[iri]) for choice in several)
        )
    cancelled = any(choice.counts_cancelled for several in choices for choice in several)
    wider = frozenset(iri for iri in wider - drawn if cancelled or not postings[iri].is_cancelled)

    def is_joint(iri: str) -> bool:
        posting = postings[iri]
        return any(all(choice.is_joint(posting) for choice in several) for several in choices)

    def is_held(posting: Posting, holders: Iterable[str], *, in_usd: bool) -> bool:
        return any(
            holder in wider
            and (postings[holder].usd if in_usd else postings[holder].money) is not None
            # A pledge is never added to what was given, so that neither holds the other.
            and (postings[holder].kind == "Commitment") == (posting.kind == "Commitment")
            and (is_joint(posting.iri) or not is_joint(holder))
            for holder in holders
        )

    found = {
        iri: (
            is_held(posting, posting.counted_in, in_usd=False),
            is_held(posting, holders_of(posting, postings), in_usd=True),
        )
        for iri, posting in ((iri, postings[iri]) for iri in drawn)
        if posting.counted_in or posting.part_of
    }
    return {iri: held for iri, held in found.items() if any(held)}
