"""Splits a Chinese sentence at its commas, and says what stands in each clause.

A Chinese sentence is a chain of short clauses that share their subject; what one leaves unsaid is
handed on from those before it (`Chain`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

import msgspec

from extract.cue import Cue
from extract.lang.zh import cues
from extract.lang.zh.roles import role_of
from extract.lang.zh.settling import settle
from extract.lang.zh.things import find_reach, find_things
from extract.model import Kind, Stage
from extract.names import Entity
from extract.spans import Spans
from extract.statements.candidates import Candidate, Group, Thing, View
from extract.statements.grouping import group_mentions
from extract.times import Time

# 修复 in 修复工程 is no verb.
_STOP: Final = Cue(r"[，。；！？]")
_LONGEST_NAME: Final = 40  # characters of a name in quotation marks
_VERB: Final = Cue(
    rf"(?:{cues.GIVING})(?!(?<=修复|改造|扩建|重建|培训|修缮|安装|交接|竣工)(?:工程|项目|仪式|协议)|(?<=建设)工程(?!项目)|(?<=投入)(?:使用|运[营行]|生产))"
)
# 、 joins clauses too where a verb of its own follows: 建立……机制、落实……倡议
_LISTED_VERB: Final = Cue(
    rf"(?:(?:同|与|向|为|在|给|对)[^，。、；]{{2,14}}?)?(?:{cues.GIVING_LONG})(?!、|的|和|与)"
)
# What may end a clause, and what opens and closes quotes and brackets.
_MARK: Final = Cue(
    r"[，；：;:!！？?。、（(“《）)”》]|以及|并(?![不非未且])|(?<=[金款项助资])中(?=包括)"
)
_MARK_OR_BLANK: Final = Cue(rf"{_MARK.pattern}| ")
# 以及 and 并 join clauses where a verb follows, with a place or taker before it.
_JOINED_VERB: Final = re.compile(
    rf"(?:以及|并)(?:已|将|还|再)?(?:在|向|为|给|对)[^，。、；]{{2,14}}?(?:{cues.GIVING_LONG})(?!、|的|和|与)"
    rf"|并(?!投入)(?:{cues.GIVING_LONG})(?!、|的|和|与)"
)

_CHINESE: Final = re.compile(r"[\u4e00-\u9fff”“]{2}")
_SUBJECT: Final = re.compile(
    r"[^，。；、\d]{2,12}?[向为给对][^，。；、\d]{1,12}?(?:提供|捐|赠|援|派|拨)"
)
_GIVEN_TO: Final = re.compile(
    r"[向为给对][^，。；、]{1,12}?(?:提供|捐|赠|援|派|拨)[^，。；、]{2,}$"
)


class Segment(msgspec.Struct):
    """A stretch between two commas, with what stands in it."""

    start: int
    end: int
    groups: list[Group]
    things: list[Thing]
    times: list[Time]
    verbs: list[re.Match[str]]


class Chain(msgspec.Struct):
    """What the clauses of one sentence hand on to those behind them."""

    donors: tuple[Entity, ...] | None = None
    unnamed: bool = False  # they are told of without a name: 各方, 59个国家和机构
    recipients: tuple[Entity, ...] | None = None
    hinted: bool = False  # is it only a place that was visited?
    counted_takers: bool = False  # are they told by number alone: 向76个国家?
    through: tuple[Entity, ...] = ()
    quoted: tuple[Entity, ...] | None = None  # whose words stand in the quotation marks
    initiative: Entity | None = None
    scheme: Entity | None = None  # 实施某计划，: of the clauses right behind it that give something
    announced: str | None = None
    opening: Time | None = None  # the same, where no announcement follows
    head: Time | None = None  # at the head of the sentence: governs all of it
    time: Time | None = None  # of the last verb and what it governs
    hanging: bool = False  # is that time told ahead of the clause with its verb?
    kind: tuple[Kind, Stage] | None = None
    promised: bool = False
    recalled: bool = False  # 甲国已经承诺……，乙国承诺……: told as promised before
    counted: bool = False  # 截至……: does it count what has been done up to a day?
    timed: list[Time] = msgspec.field(default_factory=list)  # what the clause says of when
    begun: bool = False  # is this no longer its first clause with a thing in it?
    at_meeting: bool = False  # does the sentence name the meeting it tells of?
    parts: bool = False  # 其中 stands at its head: all that follows breaks a total down
    apart: bool = False  # 分别捐赠甲国……，乙国……: does its verb say that several receive?
    gapped: bool = False  # have clauses without a verb named more who give?
    awaited: list[Candidate] = msgspec.field(default_factory=list)  # 承诺……的: what became of it?
    verb: str = ""  # the last of the clause before that has one
    first_verb: str = ""
    named: str = ""  # the words of the last clause that names no sum or thing
    subjectless: bool = False  # does it begin with a verb, or with whom that is done for?
    acts: bool = False  # has any of its clauses a verb of giving or promising?
    helped: bool = False  # 在日本的援助下，: does whoever is told of next receive?
    struck: tuple[Entity, ...] = ()  # 马里遭遇洪灾，: whom a disaster has befallen
    barred: bool = False
    home: bool = False  # does it tell of what is spent at home?
    arrived: bool = False  # has the clause before told of goods that came, uncounted?
    aimed: bool = False  # does it tell behind a sum what that is for?
    aims: bool = False  # do the last clauses tell what a sum is for?
    ways: bool = False  # does it tell of the ways of giving?
    serves: bool = False  # does it tell what a gift told before is for?
    total: Candidate | None = None
    last: Candidate | None = None
    last_sum: Candidate | None = None  # the last of them that is money
    given: list[Candidate] = msgspec.field(default_factory=list)  # what the last verb gives
    goods: list[Candidate] = msgspec.field(default_factory=list)  # 这批物资包括……: what it holds

    def next_sentence(self) -> Chain:
        """What holds in the next sentence of the same speech."""
        return Chain(
            donors=self.donors,
            recipients=self.recipients,
            quoted=self.quoted,
            announced=self.announced,
            promised=self.promised,
        )


def split(view: View, start: int, end: int) -> list[tuple[int, int]]:
    """Split a sentence at its commas, but not inside quotes, brackets, names or numbers."""
    text = view.folded
    spans = [(m.start, m.end) for m in view.mentions if start < m.end and m.start < end]
    spans += [(m.start, m.end) for m in view.money if start < m.end and m.start < end]
    headline = view.block.kind in ("title", "heading")
    out = []
    first, depth = start, 0
    for mark in (_MARK_OR_BLANK if headline else _MARK).finditer(text, start, end):
        place, char = mark.start(), mark[0]
        if char in "“”":
            depth = _depth_in_quotes(text, place, end, depth)
        depth += (char in "（(《") - (char in "）)》")
        cut = char in "，；：;:!！?？。中" or (char == "、" and _LISTED_VERB.match(text, place + 1))
        cut = cut or (char == "、" and _begins_anew(text, first, place))
        cut = cut or (char == " " and headline and _parts_headline(text, first, place))
        cut = cut or (char in ("以及", "并") and _JOINED_VERB.match(text, place))
        if cut and char == "，" and _lists_on(view, place):
            continue
        if cut and depth <= 0 and not any(s < place < e for s, e in spans):
            out.append((first, place))
            first = mark.end()
    out.append((first, end))
    return [(a, b) for a, b in out if text[a:b].strip()]


def _begins_anew(text: str, first: int, place: int) -> bool:
    """甲国向乙国提供首批物资、丙国向乙国捐款: does another subject follow what was given?"""
    return bool(_SUBJECT.match(text, place + 1) and _GIVEN_TO.search(text, first, place))


def _parts_headline(text: str, first: int, place: int) -> bool:
    """The blank of a headline is its comma: 联合国开会讨论疫情 韩国追加支援500万美元."""
    before, after = text[max(first, place - 2) : place], text[place + 1 : place + 3]
    return bool(_CHINESE.fullmatch(before) and _CHINESE.fullmatch(after))


def _lists_on(view: View, place: int) -> bool:
    """帮助乍得，尼日尔和马里: does a comma stand for 、 between countries?"""
    before = view.mention_before(place)
    if before is None or before.end != place or before.entity.type != "Country":
        return False
    behind = bisect_left(view.mentions, place + 1, key=lambda m: m.start)
    after = view.mentions[behind] if behind < len(view.mentions) else before
    if after.start != place + 1 or (after.entity.type, after.role) != ("Country", before.role):
        return False
    return _AND_LAST.match(view.folded, after.end) is not None


_AND_LAST: Final = re.compile(
    r"(?:[，、][\u4e00-\u9fff]{2,8}){0,8}(?:和|及|与|以及)[\u4e00-\u9fff]"
)


def _depth_in_quotes(text: str, place: int, end: int, depth: int) -> int:
    """A quoted name is not cut; words that somebody speaks are."""
    if text[place] == "”":
        return max(0, depth - 1)
    close = text.find("”", place, min(end, place + _LONGEST_NAME))
    return depth + 1 if close > 0 and not _STOP.search(text, place, close) else depth


def _is_attribute(text: str, verb: re.Match[str], things: list[Thing]) -> bool:
    """100个促贸援助项目, 6所职业培训中心: of what kind a thing is, no verb of the clause."""
    return any(
        t.number and t.number.end <= verb.start() and _HEAD.fullmatch(text, verb.end(), t.end)
        for t in things
    )


_HEAD: Final = Cue(r"(?:类|示范|合作|技术|服务)*(?:项目|工程|计划|中心|基地|课程|班|活动|机构)")


def _all_in(group: Group, keys: set[str]) -> bool:
    return all(entity.key in keys for entity in group.entities)


def read_segment(view: View, start: int, end: int) -> Segment:
    """Return what stands between two offsets of a block: names, things, times and verbs."""
    found = group_mentions(view, start, end, lambda group: role_of(view, group, start, end))
    groups = settle(found, view.folded[start:end], start)
    things = find_things(view, start, end)
    listed = {e.key for t in things for e in t.beside}
    if listed:
        groups = [
            msgspec.structs.replace(g, role="listed") if _all_in(g, listed) else g for g in groups
        ]
    verbs = list(_VERB.finditer(view.folded, start, end))
    if verbs:
        named = Spans((g.start, g.end) for g in groups)
        verbs = [
            m
            for m in verbs
            if not named.overlaps(m.start(), m.end()) and not _is_attribute(view.folded, m, things)
        ]
    if not things and cues.BARE_AID.search(view.folded, start, end):
        things = find_reach(view, start, end, groups)
    return Segment(
        start=start,
        end=end,
        groups=groups,
        things=things,
        times=[t for t in view.times if start <= t.start and t.end <= end],
        verbs=verbs,
    )
