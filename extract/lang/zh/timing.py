"""When and where a Chinese clause says that something was said or is given."""

from __future__ import annotations

import re
from typing import Final

import msgspec

from extract.cue import Cue
from extract.lang.zh import cues
from extract.lang.zh.roles import opens
from extract.lang.zh.segments import Chain, Segment
from extract.statements.candidates import View
from extract.statements.context import Context
from extract.times import Time

_DUE: Final = Cue(
    r"(?:底|前|末)?的?(?:[\d一二三四五六七八九十百]+笔)?(?:对[^，。]{1,3})?已?(?:到期|拖欠|所欠|未偿还)"
)
# 20多年来最严重的地震: how rare a thing is, not when anything is given.
_RARE: Final = Cue(
    r"[^，。；]{0,8}?(?:最[^，。；]{1,8}?的|最(?:严重|强|惨重?|恶劣|糟糕?)|罕见|首次|首度|第一次|一遇|未[遇有见]|新[高低])"
)
_ANEW: Final = Cue(r"\s*(?:再|还|又|并|另)")  # another gift, of another time
_STARTS: Final = Cue(r"[，,]?[^，。；]{0,6}开始(?:向|为|对|在|提供|派|援|捐|实施|接收)")
_VAGUE: Final = Cue(r"[多余几数]个?年")
# When there was no gift yet: 合作始于2003年.
_BEGAN: Final = Cue(r"(?:始|成立|创[立建办]|(?<![援修兴扩重新])建)于$")
_PLAN: Final = Cue(r"(?:规划|计划|行动计划|纲要|战略)")
_LASTING: Final = Cue(r"为期|期限|历时|长达|学制|执行期|实施期|宽限期|还款期")
# 去年9月发生强震: when something befell people, not when anything is given to them.
_BEFELL: Final = Cue(
    r"[^，。；]{0,24}?(?:发生|爆发|袭击|吹袭|侵袭|重创|遭|肆虐|蔓延|受灾|引发|造成|[强地]震|流离失所)"
)
_SINCE: Final = Cue(r"(?:时|后|以来|之际|期间)$")  # 9月发生强震后: what follows was of then
# 3月4日从有关方面获悉: when a reporter learnt of it.
_LEARNT: Final = Cue(r"获悉|得悉|获知|得知|了解到|统计|年鉴|报道|报导|刊登|刊载|刊文|消息")
_AMONG: Final = Cue(r"等(?:一?系列|重要)?活动")
_HELD: Final = Cue(r"举行|召开|开幕|举办于|揭幕")


def note_meeting(view: View, segment: Segment, chain: Chain, context: Context) -> None:
    """Take in the meeting that a clause names last, if something is said at it."""
    named = [g for g in segment.groups if g.role == "meeting"]
    if not named:
        return
    mention = named[-1].mentions[0]
    if _AMONG.match(view.folded, mention.end):
        return  # 举办……会议等活动: one of many
    meeting = mention.entity
    near = [
        t for t in segment.times if t.kind == "point" and t.first and t.start <= mention.end + 16
    ]
    head = chain.head if chain.head is not None and _is_day(chain.head) else None
    when = near[-1] if near else head
    date = context.said_on(when) if when else meeting.date
    context.carry.meeting = meeting
    chain.at_meeting = True
    context.carry.announced = date
    if context.document.meeting is None and _HELD.search(view.folded, mention.end, segment.end):
        context.document.meeting = meeting
        context.document.announced = context.document.announced or date


def note_times(
    view: View,
    segment: Segment,
    chain: Chain,
    context: Context,
    promise: re.Match[str] | None,
    text: str,
) -> None:
    """Say of each time whether something was said then, or is given then."""
    bare = not segment.verbs and not promise and not segment.things
    told = chain.time or chain.head
    said = promise or cues.SAYING.search(text)
    acts = (segment.verbs or promise) and not bare
    reaches = chain.hanging or _reaches_on(view, segment, chain)
    if acts and not (_goes_on(view, segment, chain) or reaches):
        chain.time = None
    if bare and chain.head and _is_of_news(view, segment, chain.head):
        chain.head = chain.opening = None
    chain.timed = []
    for time in segment.times:
        if time.kind == "each" or _is_title(time) or _DUE.match(view.folded, time.end):
            continue
        if _LASTING.search(view.folded, max(segment.start, time.start - 4), time.end):
            if time.kind == "span" and time.relative is None:
                chain.head = time  # 实施期限为2019-2023年，: of all that the sentence tells
                chain.timed.append(time)
            continue  # 为期四年的奖学金: how long it is, not when it is given
        if _VAGUE.search(view.folded, time.start, time.end + 2):
            continue  # 60多年来: from when is not said
        if _is_of_beginning(view, segment, time) or _is_of_plan(view, time):
            continue
        time = _named_before(time, context)
        if time.kind == "within" and time.relative and view.folded[time.end - 1] == "中":
            continue  # 三年中: three years that the text does not name
        time = _from_start(view, time, told)
        opening = opens(view, segment.start, time.start)
        if (time.relative and _RARE.match(view.folded, time.end)) or _is_beside(
            view, segment, time
        ):
            continue
        before = said is not None and time.end <= segment.start + said.end()
        if before and _is_day(time) and not _is_fiscal(view, time):
            chain.head, chain.announced = None, context.said_on(time)
        elif bare or (opening and not chain.begun and not chain.promised):
            chain.head = time
            chain.timed.append(time)
        else:
            chain.time = time
            chain.timed.append(time)
    # 宣布将在2023年底前，向……捐赠: the time of what the next clause gives
    ahead = promise is not None and not (segment.things or segment.verbs)
    chain.hanging = ahead and chain.time is not None and chain.time in chain.timed
    on = chain.head if chain.head is not None and _is_day(chain.head) else None
    if promise and chain.head is not None and _is_of_year(chain.head) and not chain.promised:
        said_in = context.said_on(chain.head)  # 今年上半年，……宣布: no more than the year is known
        chain.announced, chain.head = said_in and said_in[: len("2020")], None
    if said and on is not None and not chain.promised and not _is_fiscal(view, on):
        chain.announced, chain.head = context.said_on(on), None
    if said and chain.announced:
        context.carry.announced = chain.announced
        if promise and not chain.at_meeting:
            context.carry.meeting = None  # another announcement, elsewhere


def _is_of_beginning(view: View, segment: Segment, time: Time) -> bool:
    """合作始于2003年: is it when something began, before there was a gift?"""
    place = time.start + view.folded.startswith("于", time.start)
    begins = _BEGAN.search(view.folded, segment.start, place)
    return begins is not None or view.folded.startswith("始于", time.start)


def _from_start(view: View, time: Time, since: Time | None) -> Time:
    """1963年开始派遣 is since then; 自1990年……，截至2009年…… is from one to the other."""
    if time.relative is not None or time.year_missing or time.attributive:
        return time
    if time.kind == "point" and _STARTS.match(view.folded, time.end):
        return msgspec.structs.replace(time, kind="since")
    if time.kind == "by" and since is not None and since.kind == "since" and not since.relative:
        return msgspec.structs.replace(time, kind="span", first=since.first)
    return time


def _goes_on(view: View, segment: Segment, chain: Chain) -> bool:
    """自2012年至2024年向甲提供……，向乙提供……: does the clause before's verb come again at once?"""
    if _ANEW.match(view.folded, segment.start):
        return False
    if chain.time is not None and any(g.role == "donor" for g in segment.groups):
        return False  # another gives, at a time of his own
    again = bool(segment.verbs) and segment.verbs[0][0] == chain.first_verb and not segment.times
    return again and view.folded[segment.start - 1 : segment.start] in ("，", ",", "、")


def _reaches_on(view: View, segment: Segment, chain: Chain) -> bool:
    """自2015年以来提供了……，并培训了……: since when, or by when, holds for both."""
    reaches = chain.time is not None and chain.time.kind in ("since", "by")
    return reaches and view.folded.startswith("并", segment.start - 1)


def _named_before(time: Time, context: Context) -> Time:
    """三年中 and 五年间 are the three or five years that the text has named, where it has.

    So is 该年度, “that year”, the last stretch named.
    """
    if time.kind == "span" and not time.year_missing and not time.relative:
        context.stretch = time
    counted, named = time.relative, context.stretch
    if named is None or counted is None:
        return time
    that_year = (counted.unit, counted.amount, counted.direction) == ("year", 0, "same")
    if that_year and time.carried is None:
        return msgspec.structs.replace(named, start=time.start, end=time.end)
    if (counted.unit, counted.direction) != ("year", "last"):
        return time
    if time.kind != "within" or not (named.first and named.last):
        return time
    years = int(named.last[:4]) - int(named.first[:4]) + 1
    if years != counted.amount:
        return time
    return msgspec.structs.replace(named, start=time.start, end=time.end)


def _is_fiscal(view: View, time: Time) -> bool:
    """2023财年……批准了: what is approved in the course of a fiscal year has no day in it."""
    return "财" in view.folded[time.start : time.end]


def _is_of_plan(view: View, time: Time) -> bool:
    """合作5年规划: how long a plan is for, not when it was made."""
    return time.relative is not None and _PLAN.match(view.folded, time.end) is not None


def _is_title(time: Time) -> bool:
    """2024年年度报告: the year of a name, not of what is told."""
    return time.attributive and time.kind == "point"


def _is_of_news(view: View, segment: Segment, time: Time) -> bool:
    """Is a day that of what befell, or was learnt: 9月底，某国发生强震; 3月4日，记者获悉?"""
    learnt = _LEARNT.search(view.folded, segment.start, segment.end)
    return learnt is not None or _befell(view, segment, time, segment.start)


def _befell(view: View, segment: Segment, time: Time, place: int) -> bool:
    """Do the words from a place on tell of a disaster, and of nothing that followed on it?"""
    told = _BEFELL.match(view.folded, place, segment.end)
    if told is None or not (time.year_missing or len(time.first or "") > len("2020")):
        return False
    gives = any(place <= v.start() < told.end() for v in segment.verbs)
    return not gives and _SINCE.search(view.folded, told.end(), segment.end) is None


def _is_beside(view: View, segment: Segment, time: Time) -> bool:
    """Is a time that of a disaster, or of a report, or told twice: 2001年至2005年的五年间?"""
    if _befell(view, segment, time, time.end):
        return True
    if not (segment.verbs or segment.things) and _LEARNT.search(view.folded, time.end, segment.end):
        return True
    spans = (t for t in segment.times if t.end < time.start <= t.end + 2 and t.kind == "span")
    return time.relative is not None and any(not t.relative for t in spans)


def _is_of_year(time: Time) -> bool:
    """Is it some months of one year: 上半年, 第三季度, 1至3月?"""
    first, last = time.first or "", time.last or ""
    return time.kind == "span" and "-" in first and first[:-3] == last[:-3]


def _is_day(time: Time) -> bool:
    return time.kind == "point"
