"""Promise or deed: what the verbs, their aspect and the words around them say of a clause."""

from __future__ import annotations

import re
from typing import Final

from extract.cue import Cue, Text
from extract.lang.zh import cues
from extract.lang.zh.fulfilment import is_paid
from extract.lang.zh.segments import Chain, Segment
from extract.model import Kind, Stage
from extract.statements.context import Context

_HELPS: Final = Cue(r"援(?!疆|藏)|助(?!理|攻)|赈")  # 再出10亿欧元援叙: in headlines, without a verb
_PROMISE: Final = Cue(cues.PROMISING)
_SUMMING: Final = Cue(r"累计|先后|共$")
_IN_HAND: Final = Cue(r"竣工|落成|移交|交付|启用|通车|开工|动工|奠基")  # ……项目开工
# A verb with its result at the head of a clause, whose subject is that of the one before.
_BROUGHT_ABOUT: Final = Cue(r"\s*(?:并|再|还)?(?:建成|完成)(?!了|后|时)(?=[^，。；])")
# 承诺的捐款已运抵 was kept, 承诺的捐款已超过…… was not yet.
_BESIDES: Final = Cue(r"[^，。；]{0,6}?除了?(?!夕|非|[^，。；]{0,4}债)[^，。；]*之?外$")
_KEPT: Final = Cue(rf"(?!已(?:经)?[超达逾增近有]|累计|总额|正在)(?:{cues.DONE.pattern})")


# 对外援助预算为400亿克朗: what a budget sets aside is to be given.
_BUDGETED: Final = Cue(r"(?:援助|发展合作|援外|救援)[^，。；]{0,4}?预算[^，。；]{0,8}$")
_SAYS: Final = Cue(r"(?:表示|说|称|透露|指出)$")


def promise_of(text: str) -> re.Match[str] | None:
    """The clause's verb of promising, unless a promise is only recalled."""
    promise = _PROMISE.search(text)
    if promise is None or cues.RECALLED.search(text, 0, promise.start()):
        return None
    if cues.TOLD_AS_DONE.match(text, promise.start()):
        return None
    if cues.HANDOVER_PAPER.match(text, promise.start()):
        return None
    given = cues.DONE.search(text, 0, promise.start()) and cues.ACTS.search(
        text, 0, promise.start()
    )
    return None if given and text[promise.end() :][:1] == "的" else promise  # 已运送承诺的……


def kind_of(
    segment: Segment,
    chain: Chain,
    context: Context,
    text: Text,
    promise: re.Match[str] | None,
    *,
    news: bool,
) -> tuple[Kind, Stage] | None:
    """Promise or deed, from the aspect of the clause's own verb, else from what governs it.

    Args:
        segment: the clause.
        chain: what holds from the clauses before it.
        context: the frames that hold.
        text: the words of the clause.
        promise: a verb of promising in it.
        news: whether it is a headline.
    """
    gave = any(text[v.end() - segment.start :][:1] == "了" for v in segment.verbs)  # 提供了
    planned = cues.PLANNED.search(text)
    if not (planned or promise) and segment.verbs and _BESIDES.match(text):
        return ("delivery", "delivered")  # 除捐赠10万美元外，也将……
    done = gave or cues.ASPECT_LE.search(text) or is_done(text, chain, planned)
    kept = promise and (gave or _KEPT.search(text, promise.end()))  # 承诺的……已运抵
    if promise and not kept:
        signed = cues.SIGNED_VERB.search(promise[0])
        if signed and _SUMMING.search(text, 0, promise.start()):
            return ("delivery", "delivered")  # 累计签署贷款协议60亿元: what has been lent so far
        return ("commitment", "committed" if signed else "pledged")
    if done and not (chain.promised and not gave and (planned or not cues.DONE.search(text))):
        return ("delivery", "delivered")
    if chain.counted and segment.verbs and not planned:
        return ("delivery", "delivered")
    last = segment.things[-1].end - segment.start if segment.things else len(text)
    if is_paid(text, last):
        return ("delivery", "delivered")
    if planned or chain.promised or _adds(segment, chain):
        return ("commitment", "pledged")
    sum_at = next((t.start - segment.start for t in segment.things if t.money), 0)
    if _BUDGETED.search(text, 0, sum_at):
        return ("commitment", "committed")
    received = cues.RECEIVING.search(text) and segment.things and not chain.kind
    if cues.AWARDED.search(text) or received:
        return ("delivery", "delivered")
    if cues.SENT_OUT.search(text) or (
        segment.things and not segment.verbs and _IN_HAND.search(text)
    ):
        return ("delivery", "delivered")
    if news and not (segment.verbs or chain.kind) and _HELPS.search(text):
        return ("commitment", "pledged") if any(t.money for t in segment.things) else None
    if not segment.verbs or chain.kind:
        return None
    if context.pledging and any(t.money for t in segment.things):
        return ("commitment", "pledged")
    if context.kind:
        return (context.kind, "pledged" if context.kind == "commitment" else "delivered")
    if news and not segment.things:
        return None  # 援助太平洋岛国 设立……: the clause behind the blank tells
    if news and any(t.money for t in segment.things):
        return (
            "commitment",
            "pledged",
        )  # 欧盟向海地提供2000万欧元援助: a headline tells what is new
    if _goes_on(segment, chain, context):
        return ("commitment", "pledged")
    return ("delivery", "delivered")


def _adds(segment: Segment, chain: Chain) -> bool:
    """大臣表示，追加捐款500万美元: what is said to be added, without 了 or 已, is to be given."""
    adds = bool(segment.verbs) and segment.verbs[0][0] in ("增加", "追加", "增派", "加派")
    return adds and bool(_SAYS.search(chain.named.rstrip()))


def kind_of_event(text: Text) -> tuple[Kind, Stage] | None:
    """What a clause tells of a work that is begun or finished, where nothing else tells it."""
    return ("delivery", "delivered") if _IN_HAND.search(text) else None


def is_done(text: Text, chain: Chain, planned: re.Match[str] | None) -> bool:
    """Do the words of a clause tell that something has been done, not that it will be?"""
    if cues.DONE_OUTRIGHT.search(text):
        return True
    if cues.DONE.search(text) is None:
        return False
    completed = cues.COMPLETED.search(text)
    if completed:  # 将于年底抵达
        if planned is None and _BROUGHT_ABOUT.match(text) and _is_promising(chain):
            return False  # 将提供……，建成10所学校: the same 将 governs it
        return planned is None or planned.start() > completed.start()
    # 宣布再捐8亿美元，累计捐款10亿美元: the sum takes in what is promised
    return not any(c.kind == "commitment" for c in chain.given)


def _is_promising(chain: Chain) -> bool:
    """Is what the clauses before tell a promise?"""
    return chain.kind is not None and chain.kind[0] == "commitment"


def _goes_on(segment: Segment, chain: Chain, context: Context) -> bool:
    """Does a sum without aspect or time, told behind a promise, go on with it?

    So does whatever a sentence without a subject gives: 中方将……。派遣500名专家。
    """
    timed = segment.times or chain.head
    if not timed and chain.donors is None and context.carry.kind == "commitment":
        ahead = context.time is None or context.time.relative is not None
        return ahead and chain.subjectless
    timed = timed or context.time
    money = not segment.things or any(t.money for t in segment.things)
    return money and not timed and context.last_kind == "commitment"
