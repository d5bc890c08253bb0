"""The verbs in all their forms, and the words that tell aid from trade and home spending."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.lang.en.verbs import VERBS
from extract.model import Statement

Read = Callable[..., tuple[Statement, ...]]

# base, -s, past, participle, -ing
INFLECTED = [
    "transfer transfers transferred transferred transferring",
    "ship ships shipped shipped shipping",
    "equip equips equipped equipped equipping",
    "commit commits committed committed committing",
    "stop stops stopped stopped stopping",
    "beg begs begged begged begging",
    "get gets got got getting",
    "put puts put put putting",
    "cut cuts cut cut cutting",
    "dig digs dug dug digging",
    "agree agrees agreed agreed agreeing",
    "flee flees fled fled fleeing",
    "die dies died died dying",
    "give gives gave given giving",
    "carry carries carried carried carrying",
    "deploy deploys deployed deployed deploying",
    "teach teaches taught taught teaching",
    "offer offers offered offered offering",
    "deliver delivers delivered delivered delivering",
    "benefit benefits benefited benefited benefiting",
    "cancel cancels cancelled cancelled cancelling",
    "cancel cancels canceled canceled canceling",
    "reach reaches reached reached reaching",
]
GIVEN = [
    "中国财政部向马里提供5000万元无偿援助。",
    "中国为肯尼亚居民打井20眼。",
    "日本将为缅甸困难群众提供50吨大米。",
    "中国进出口银行向老挝提供3亿元优惠贷款。",
    "Australia gave Fiji A$5 million to expand exports of fruit.",
    "The EU gave Chad €5 million to improve tax collection.",
    "Norway gave Mali US$5 million for a toll road.",
    "Norway transferred US$5 million to Mali.",
]
# An adverb between the auxiliary and the verb.
MODIFIED = [
    "Norway will furthermore send 40 tents to Nepal.",
    "Norway will in addition send 40 tents to Nepal.",
    "Norway has generously sent 40 tents to Nepal.",
    "Norway is still sending 40 tents to Nepal.",
    "In Nepal 40 tents were swiftly delivered by Norway.",
]
TRADED = [
    "Norway sold Mali US$5 million of bonds.",
    "Norway provided Mali with US$5 million in export credits.",
    "Norway spent US$5 million on interest payments.",
    "挪威同马里的双边贸易额达5000万美元。",
    "某公司今年向股东派息5000万元。",
    "中央财政安排困难群众救助补助资金5000万元。",
]


@pytest.mark.parametrize("sentence", MODIFIED)
def test_adverbs_between_auxiliary_and_verb(sentence: str, read: Read) -> None:
    """What stands between “will” and “send” does not hide the gift."""
    assert [s.quote for s in read(sentence)] == ["40 tents"]


@pytest.mark.parametrize("row", INFLECTED)
def test_verbs_are_inflected(row: str) -> None:
    """Every form of a verb leads to its base, and no misspelt one is made."""
    base, *forms = row.split()
    assert {VERBS[form].base for form in forms} == {base}


def test_no_form_is_misspelt() -> None:
    """Forms without the doubled consonant, or with an e too many, are none."""
    wrong = {"transfered", "commited", "shiped", "agreing", "dieing", "geting", "offerred"}
    assert not wrong & VERBS.keys()


@pytest.mark.parametrize("text", GIVEN)
def test_the_aim_of_a_gift_does_not_bar_it(text: str, read: Read) -> None:
    """Exports, taxes and residents are also what and whom aid is for."""
    assert len(read(text)) == 1


@pytest.mark.parametrize("text", TRADED)
def test_trade_and_own_spending_are_no_aid(text: str, read: Read) -> None:
    """What is sold, owed or spent at home is no aid."""
    assert read(text) == ()
