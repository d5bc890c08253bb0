"""Goods that one clause lists and a later one hands over: 这批物资包括……，由挪威大使移交给乍得.

The clause that counts them has no verb of giving; who gives them, to whom, and whether they have
come stands behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from extract.cue import Cue
from extract.lang.zh.rules import HAND_OVER
from extract.lang.zh.segments import Chain, Segment
from extract.statements.candidates import Candidate
from extract.statements.context import Context

_GOODS_NOUN: Final = r"物资|物品|用品|设备|器材|器械|药品|药械|货物|捐赠品|援助"
_GOODS_ARE: Final = Cue(
    r"\s*(?:这|该|此|上述|首|第[一二三四五六七八九十\d]{1,2})(?:次|批|些)"
    rf"(?:[^，。；\d]{{0,8}}?(?:{_GOODS_NOUN}))?(?:主要|总?共|合计)*(?:包括|包含|含|计?有|为)"
)
_GOODS: Final = Cue(_GOODS_NOUN)
_HANDS_OVER: Final = Cue(
    r"移交|交付|转交|递交|交给|交到|赠|捐|运[抵到往]|送[抵达往给]|抵达|发放|分发"
)


def lists_goods(text: str) -> bool:
    """Does a clause tell what a consignment holds: 这批物资包括……?"""
    return _GOODS_ARE.match(text) is not None


def consignment(text: str, context: Context) -> Candidate | None:
    """The goods that the sentence before gives uncounted, where a clause tells what they hold."""
    told = context.latest[-1] if context.latest and not context.since_latest else None
    if told is None or told.is_measured or not lists_goods(text):
        return None
    return told if _GOODS.search(told.what or "") else None


def hand_over(goods: Sequence[Candidate], segment: Segment, chain: Chain, text: str) -> None:
    """Say of goods that were listed who gives them to whom, where a clause tells.

    Args:
        goods: what the clauses before list.
        segment: the clause, which counts nothing itself.
        chain: who gives, who receives, and what is done, up to this clause.
        text: its words.
    """
    verb = next((v[0] for v in segment.verbs if _HANDS_OVER.search(v[0])), None)
    if verb is None or chain.kind is None or not _HANDS_OVER.search(text):
        return
    for c in goods:
        c.donors, c.recipients = chain.donors, chain.recipients
        (c.kind, c.stage), c.verb, c.rule = chain.kind, verb, HAND_OVER.name
        c.total, c.own_words = None, True
        c.time = c.time or chain.time or chain.head
