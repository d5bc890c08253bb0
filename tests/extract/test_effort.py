"""Texts that would take hours by a rule that tries every way of reading them: they end."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.model import Statement

ReadText = Callable[[str], tuple[Statement, ...]]

GIVES = "中国将向马里提供5艘船，"


@pytest.mark.parametrize(
    "opening",
    ["作为" * 2000 + "甲" * 14, "作为并" * 2000 + "甲" * 14, "“" + " " * 2000 + "甲甲甲甲甲"],
    ids=["as", "as-and", "blanks"],
)
def test_an_opening_is_read_once(opening: str, read: ReadText) -> None:
    """What stands before a name at the head of a clause is not read in every possible way."""
    assert [s.quote for s in read(f"{GIVES}{opening}马里提供5艘船。")][:1] == ["5艘船"]


@pytest.mark.parametrize(
    "opening", ["作为负责任的国家", "作为负责任的国家此外", "作为友好邻国作为负责任的国家，还"]
)
def test_an_opening_with_as_leads_to_the_giver(opening: str, read: ReadText) -> None:
    """A phrase with 作为 and connectives after it leave the name behind them the subject."""
    (statement,) = read(f"{opening}，挪威向马里提供5艘船。")
    assert statement.donor[0][0] == "NOR"
