"""How often each rule is right: a rule with more misses than hits has to go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import msgspec

from extract.rules import RULES
from kg.evaluation.scores import Compared


class RuleScore(msgspec.Struct, frozen=True):
    """What a rule found, and what it says."""

    rule: str
    hits: int
    misses: int  # statements that are none
    strict: int  # hits with every core slot right
    optional: int  # hits of optional rows, which count on no side
    reason: str
    example: str


def by_rule(compared: Iterable[Compared]) -> list[RuleScore]:
    """The rules and what each found, most hits first; ours that found nothing at the end.

    Predictions of other systems may name rules of their own, or none.
    """
    hits: Counter[str] = Counter()
    misses: Counter[str] = Counter()
    strict: Counter[str] = Counter()
    optional: Counter[str] = Counter()
    for one in compared:
        used = one.used
        for j, predicted in enumerate(one.document.predicted):
            rule, pair = predicted.row.rule, used.get(j)
            if pair is None:
                misses[rule] += 1
            elif one.document.gold[pair.gold].row.optional:
                optional[rule] += 1
            else:
                hits[rule] += 1
                strict[rule] += pair.strict
    named = hits.keys() | misses.keys() | optional.keys()
    if named & RULES.keys():
        named |= RULES.keys()
    ranked = sorted(named, key=lambda rule: (-hits[rule], -misses[rule], -optional[rule], rule))
    return [
        RuleScore(
            rule=rule or "(none)",
            hits=hits[rule],
            misses=misses[rule],
            strict=strict[rule],
            optional=optional[rule],
            reason=RULES[rule].reason if rule in RULES else "",
            example=RULES[rule].example if rule in RULES else "",
        )
        for rule in ranked
    ]
