"""The rules by which statements are found: named, reasoned, and each true to its example."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from extract.model import Document, Statement
from extract.rules import RULES


@pytest.mark.parametrize("name", RULES)
def test_a_rule_reads_its_example(name: str, read: Callable[[str], tuple[Statement, ...]]) -> None:
    """The example of each rule yields a statement by just that rule, with a giver."""
    found = [s for s in read(RULES[name].example) if s.rule == name]
    assert found, [(s.rule, s.quote) for s in read(RULES[name].example)]
    assert all(s.donor for s in found)


def test_statements_name_rules_that_there_are(
    corpus_read: dict[Path, tuple[Document, tuple[Statement, ...]]],
) -> None:
    """Every statement of every document names a rule of the registry."""
    named = {s.rule for _, statements in corpus_read.values() for s in statements}
    assert len(named) > len(RULES) / 2
    assert named <= set(RULES), named - set(RULES)


def test_rules_are_few_and_told_apart() -> None:
    """Each language has few enough rules to be known by heart, each with a reason of its own."""
    for lang in ("en", "zh"):
        assert 12 <= sum(name.startswith(f"{lang}.") for name in RULES) <= 25
    assert len({rule.reason for rule in RULES.values()}) == len(RULES)
    assert len({rule.example for rule in RULES.values()}) == len(RULES)
