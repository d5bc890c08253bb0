"""Totals of what several give: nobody in particular gives them; nobody gave any of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.model import Statement

Read = Callable[..., tuple[Statement, ...]]

_LINES = "Pledges for Malawi, March 2021\n\nNorway: US$5 million\n"
_TOLD = "At the conference in March 2021 Norway pledged US$5 million to Malawi. "
_ZH_LINES = "2021年3月，各国向马拉维认捐如下：\n\n挪威：500万美元\n"
_ZH_TOLD = "2021年3月，挪威向马拉维认捐500万美元。"

# A text that tells a total, and the total as it is quoted.
OF_ALL: list[tuple[str, str]] = [
    (_LINES + "Denmark: US$4 million\nTotal: $9 million", "$9 million"),
    (_LINES + "Denmark: US$4 million\nTotal pledged: $9 million", "$9 million"),
    (_LINES + "Denmark: US$4 million\nGrand total pledged: $9 million", "$9 million"),
    (_LINES + "Denmark and Sweden: US$4 million each\n\nTotal announced by the close: more than "
     "US$12 million", "US$12 million"),
    ("Pledges for Malawi, March 2021\n\nTotal pledged: $9 million\n\nNorway: US$5 million\n"
     "Denmark: US$4 million", "$9 million"),
    (_TOLD + "Denmark pledged US$4 million. In all, $9 million was pledged.", "$9 million"),
    (_TOLD + "Denmark pledged US$4 million. In total, pledges came to $9 million.", "$9 million"),
    (_TOLD + "Denmark pledged €4 million. Altogether some $10 million was promised.",
     "$10 million"),
    ("Norway gave US$5 million to Malawi in 2019; Denmark gave US$4 million. A total of $9 "
     "million was given.", "$9 million"),
    ("At the conference in March 2021 Norway pledged US$5 million to Malawi and Denmark US$4 "
     "million, for a total of US$9 million.", "US$9 million"),
    (_TOLD + "Denmark pledged US$4 million. That brings the total pledged to US$9 million.",
     "US$9 million"),
    (_TOLD + "Denmark pledged US$4 million. Together, they pledged $9 million.", "$9 million"),
    (_ZH_TOLD[:-1] + "，丹麦认捐400万美元，共计900万美元。", "900万美元"),
    (_ZH_TOLD + "丹麦认捐400万美元。两国共计认捐900万美元。", "900万美元"),
    (_ZH_LINES + "丹麦：400万美元\n总计：900万美元", "900万美元"),
    (_ZH_LINES + "丹麦、瑞典：各400万美元\n\n会议闭幕时认捐总额：超过1300万美元", "1300万美元"),
    (_ZH_TOLD + "丹麦认捐400万美元。合计认捐900万美元。", "900万美元"),
    (_ZH_TOLD + "丹麦认捐400万美元。共计承诺900万美元。", "900万美元"),
]  # fmt: skip
# A text, a total of one giver's own, and who gives it.
OF_ONE: list[tuple[str, str, str]] = [
    ("Japan's pledges to Malawi, March 2021\n\nSchools: ¥3 billion\nWells: ¥2 billion\nTotal: "
     "¥5 billion", "¥5 billion", "JPN"),
    ("In 2013 Japan pledged ¥3 billion to Malawi for schools and ¥2 billion for wells. In all, it "
     "will give ¥5 billion.", "¥5 billion", "JPN"),
    (_TOLD + "Denmark pledged US$4 million for schools and US$3 million for wells. In all, $7 "
     "million will be given.", "$7 million", "DNK"),
    (_TOLD + "Denmark pledged US$4 million. In total, Denmark has given $90 million to Malawi.",
     "$90 million", "DNK"),
    (_TOLD + "Denmark pledged US$4 million. In total, it has given Malawi $90 million.",
     "$90 million", "DNK"),
    (_TOLD + "Denmark pledged US$4 million. That brings its total to US$90 million.",
     "US$90 million", "DNK"),
    (_TOLD + "Denmark pledged US$4 million, bringing Denmark's total to US$9 million.",
     "US$9 million", "DNK"),
    (_TOLD + "Denmark pledged another US$9 million.", "US$9 million", "DNK"),
    ("日本对马拉维援助\n\n学校：5亿日元\n水井：3亿日元\n合计：8亿日元", "8亿日元", "JPN"),
    (_ZH_TOLD + "丹麦认捐400万美元建学校，又认捐300万美元打井。共计700万美元。",
     "700万美元", "DNK"),
    (_ZH_TOLD + "丹麦认捐400万美元。丹麦已向马拉维提供总计9000万美元。", "9000万美元", "DNK"),
    (_ZH_TOLD + "丹麦认捐400万美元。总计，该国已向马拉维提供9000万美元。", "9000万美元", "DNK"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "total"), OF_ALL)
def test_a_total_of_all_is_of_nobody_in_particular(read: Read, text: str, total: str) -> None:
    """A total beside the gifts of several has no giver, and theirs keep their own."""
    found = read(text)
    assert [s.donor for s in found if s.quote == total] == [()]
    assert {s.donor[0][0] for s in found if s.quote != total} >= {"NOR", "DNK"}


@pytest.mark.parametrize(("text", "total", "giver"), OF_ONE)
def test_a_total_of_ones_own_keeps_its_giver(read: Read, text: str, total: str, giver: str) -> None:
    """A total of one giver's own gifts, or of somebody it names, is that giver's."""
    found = [s for s in read(text) if s.quote == total]
    assert [labels[0] for s in found for labels in s.donor] == [giver]
