"""How likely a statement is right in all that it says, by what its reading had to go on.

Who gives and who receives, how much, when and where: a statement is right where all of it is. What
speaks for it is added up: parties that usually play their parts, a receiver whom the text tells
rather than lets guess, a verb, a label, words of aid; a long sentence, several sums or a time from
elsewhere speak against it.
The weights are those of a logistic model, rounded, fitted to annotated documents in both
languages: docs/decisions/0020-confidence.md has how, and how far it can be relied on.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import Decimal
from typing import Final

from extract.statements.candidates import Candidate
from extract.statements.parties import gives

_CLEAR: Final = 3.0  # by how much weighed takers have to be ahead: as much as a label weighs
# Characters of a sentence that is hard to read; Chinese says in one what English says in four.
_LONG: Final = {"en": 300, "zh-Hans": 70, "zh-Hant": 70}
# Nothing measured is surer, or less sure, than this.
_LEAST, _MOST = 0.05, 0.95

Sign = Callable[[Candidate], bool]


def confidence_of(c: Candidate) -> Decimal:
    """How likely all of a settled candidate is right, in hundredths."""
    weight = _BASE + math.fsum(share for sign, share in SIGNS if sign(c))
    likely = 1 / (1 + math.exp(-weight))
    return Decimal(f"{min(max(likely, _LEAST), _MOST):.2f}")


def _giver_usually_gives(c: Candidate) -> bool:
    """All who give are donor states, banks or funds: a poor state is rather a misread receiver."""
    return bool(c.donors) and all(map(gives, c.donors or ()))


def _taker_is_told(c: Candidate) -> bool:
    """The text tells who receives: the sentence, or what governs it; nobody had to be weighed."""
    return bool(c.recipients) and c.lead is None


def _taker_is_clear(c: Candidate) -> bool:
    """Who receives had to be weighed, and nobody else comes near."""
    return bool(c.recipients) and c.lead is not None and c.lead >= _CLEAR


def _taker_usually_gives(c: Candidate) -> bool:
    """Some who receive usually give: the two may have been confused."""
    return any(map(gives, c.recipients or ()))


def _several_take(c: Candidate) -> bool:
    """Several receive, each of whom may be wrong."""
    return len(c.recipients or ()) > 1


def _has_verb(c: Candidate) -> bool:
    """A verb governs it, which tells promise from deed and giver from receiver."""
    return bool(c.verb)


def _is_labelled(c: Candidate) -> bool:
    """A label begins its line (“Peru: …”): little else is told there."""
    return c.labelled


def _is_in_aid(c: Candidate) -> bool:
    """The title, heading or lead-in above says that this is about aid."""
    return c.in_aid


def _is_among_sums(c: Candidate) -> bool:
    """Its sentence tells several sums, whose parties and times may be confused."""
    start, end = c.sentence
    return sum(start <= money.start < end for money in c.view.money) > 1


def _is_long(c: Candidate) -> bool:
    """Its sentence is long, with more clauses to belong to."""
    return c.sentence[1] - c.sentence[0] > _LONG[c.view.lang]


def _is_timed_from_elsewhere(c: Candidate) -> bool:
    """When it is given is told outside its clause, perhaps of something else."""
    return c.time_carried


def _has_no_number(c: Candidate) -> bool:
    """It has neither sum nor count: what is one gift, and whether it is any, is less clear."""
    return not c.is_measured


_BASE: Final = -3.0
SIGNS: Final[tuple[tuple[Sign, float], ...]] = (
    (_giver_usually_gives, 1.25),
    (_taker_is_told, 1.75),
    (_taker_is_clear, 0.75),
    (_taker_usually_gives, -1.0),
    (_several_take, -0.5),
    (_has_verb, 0.75),
    (_is_labelled, 1.0),
    (_is_in_aid, 0.5),
    (_is_among_sums, -0.5),
    (_is_long, -1.0),
    (_is_timed_from_elsewhere, -1.0),
    (_has_no_number, -1.0),
)
