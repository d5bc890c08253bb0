"""Why a posting is left out of a sum: the rules, in words for people."""

from __future__ import annotations

from typing import Literal, get_args

Rule = Literal[
    "part",
    "restatement",
    "revised",
    "may-be-held",
    "shared",
    "debt-relief",
    "cancelled",
    "no-rate",
    "other-kind",
    "other-stage",
    "other-currency",
    "other-time",
]
RULES: tuple[Rule, ...] = get_args(Rule)

# Those of postings that were not asked for, but would be if one word of the question were another.
NEAR: tuple[Rule, ...] = ("other-kind", "other-stage", "other-currency", "other-time")

WORDS: dict[Rule, tuple[str, str]] = {
    "part": ("part of a total that is counted", "属于已计入的总数"),
    "restatement": ("said again of what is counted", "重述已计入的援助"),
    "revised": ("replaced by a newer figure that is counted", "已由计入的新数字取代"),
    "may-be-held": ("a reported total that is counted may hold it", "可能已含于计入的报告总数"),
    "shared": (
        "shared with others; nobody knows who gives or gets how much of it",
        "与他方共享，各方份额不详",
    ),
    "debt-relief": ("debt relief is no new money", "债务减免并非新增资金"),
    "cancelled": ("cancelled", "已取消"),
    "no-rate": ("its rate to US dollars is not known", "美元汇率不详"),
    "other-kind": (
        "of another kind; a pledge is never added to what was given",
        "类别不同；承诺不与已给予者相加",
    ),
    "other-stage": ("at another stage", "阶段不同"),
    "other-currency": ("in another currency", "币种不同"),
    "other-time": ("not known to lie wholly within the years", "不能确定完全在所问年份之内"),
}


def words(rule: Rule, lang: str) -> str:
    """What a rule says, in the language ("en", or any Chinese)."""
    return WORDS[rule][lang != "en"]
