"""A Chinese sentence that is told with a few words more tells the same gift.

Every sentence is tried with every insertion, as in `test_variations_en.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest

from extract.model import Statement

Read = Callable[..., tuple[Statement, ...]]

# Where an insertion may stand, and what kind of statement the sentence makes.
SENTENCES = [
    ("{before}{giver}{how}承诺向{taker}提供{much}{sum}{of}{for_}{behind}。", "commitment"),
    ("{before}{giver}将{how}向{taker}提供{much}{sum}{of}{for_}{behind}。", "commitment"),
    ("{before}{giver}{how}向{taker}提供了{much}{sum}{of}{for_}{behind}。", "delivery"),
    ("{before}{giver}{how}决定拨款{much}{sum}援助{taker}{for_}{behind}。", "commitment"),
    ("{before}{giver}{how}与{taker}签署{much}{sum}的赠款协议{for_}{behind}。", "commitment"),
    ("{before}{taker}收到{giver}提供的{much}{sum}{of}{for_}{behind}。", "delivery"),
]
PARTIES = [
    ("挪威", ["NOR"], "500万美元", "赞比亚", ["ZMB"]),
    ("德国政府", ["DEU"], "400万欧元", "埃塞俄比亚", ["ETH"]),
    ("挪威和丹麦", ["NOR", "DNK"], "3000万美元", "尼泊尔", ["NPL"]),
    ("亚洲开发银行", ["Asian Development Bank"], "1.2亿美元", "蒙古国", ["MNG"]),
]
INSERTIONS = {
    "before": ["2019年，", "2019年5月4日", "据外交部消息，", "为应对洪灾，", "洪灾发生后，",
               "在日内瓦举行的会议上，", "此外，", "与此同时，", "当地时间5日，", "作为回应，"],
    "how": ["再次", "进一步", "正式", "慷慨", "共同", "随即", "首批", "日前", "本周一"],
    "much": ["约", "逾", "总额为", "合计", "价值", "至少", "最多", "一笔"],
    "of": ["援助", "人道主义援助", "无偿援助", "的紧急人道主义援助", "（约合900万元人民币）援助",
           "资金", "优惠贷款"],
    "for_": ["，用于重建学校", "，帮助应对旱灾", "，为期三年", "以应对旱灾", "用于灾后重建"],
    "behind": ["，外交部说", "，惠及数千人", "，这是第三批"],
}  # fmt: skip
NOWHERE = dict.fromkeys(INSERTIONS, "") | {"of": "援助"}


@pytest.mark.parametrize(
    ("place", "words"), [(place, w) for place, listed in INSERTIONS.items() for w in listed]
)
def test_an_insertion_changes_neither_parties_nor_sum_nor_kind(
    read: Read, place: str, words: str
) -> None:
    """The parties, the sum and the kind are those of the sentence without it."""
    for (sentence, kind), (giver, givers, amount, taker, takers) in product(SENTENCES, PARTIES):
        if f"{{{place}}}" not in sentence:
            continue
        said = NOWHERE | {place: words, "giver": giver, "taker": taker, "sum": amount}
        text = sentence.format(**said)
        found = read(text)
        assert [amount in s.quote for s in found] == [True], text
        assert found[0].kind == kind, text
        assert _are(found[0].donor, givers), text
        assert _are(found[0].recipients, takers), text


def _are(found: tuple[tuple[str, ...], ...], wanted: list[str]) -> bool:
    """Are they those wanted, in any order, each by one of its labels?"""
    known = [label for labels in found for label in labels if label in wanted]
    return len(found) == len(wanted) and sorted(known) == sorted(wanted)
