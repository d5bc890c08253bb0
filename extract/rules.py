"""All rules by which statements are found, by name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from extract.lang.en import rules as en
from extract.lang.zh import rules as zh
from extract.statements.rules import TABLE_RULES, Rule

RULES: Final[Mapping[str, Rule]] = MappingProxyType(
    {rule.name: rule for rule in (*en.RULES, *zh.RULES, *TABLE_RULES)}
)
