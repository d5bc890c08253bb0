"""Reads a Chinese sentence, comma by comma: who, to whom, what, when, promised or done.

A Chinese sentence is a chain of short clauses that share their subject. Each is read on its own
(the preposition before a noun says its part), and hands on what the next one leaves unsaid.
"""

from __future__ import annotations

import re
from typing import Final

import msgspec

from extract.cue import Cue, Text
from extract.dates import resolve
from extract.lang.zh import cues
from extract.lang.zh.actors import note_actors
from extract.lang.zh.bars import note_barred
from extract.lang.zh.events import find_events
from extract.lang.zh.fulfilment import (
    end_of_modifier,
    fate_of,
    note_kept,
    note_meeting_of,
    unkept,
    was_received,
)
from extract.lang.zh.further import tell_further
from extract.lang.zh.gifts import counts_up, note_recalled, read_gift
from extract.lang.zh.handovers import consignment, hand_over, lists_goods
from extract.lang.zh.kinds import kind_of, kind_of_event, promise_of
from extract.lang.zh.measures import merge_counts
from extract.lang.zh.rules import EVENT
from extract.lang.zh.segments import Chain, Segment, read_segment, split
from extract.lang.zh.sharing import share
from extract.lang.zh.timing import note_meeting, note_times
from extract.lang.zh.works import find_unnumbered
from extract.model import Kind
from extract.names import Entity
from extract.statements.candidates import (
    Candidate,
    Group,
    Thing,
    View,
    merge_measures,
)
from extract.statements.context import Context
from extract.times import Time

# 利用某国5万美元捐款，……建设住房: what a sum was used for.
_USED: Final = re.compile(r"(?:利用|使用|运用|动用)[^，。；]*$")
_JOINING: Final = 4  # characters of a clause that only joins
_NEAR: Final = 30  # characters before a sum in which it is said to be used
# ……，帮助该国抗灾，同时建立……系统: what a sum is for goes on.
_FURTHER: Final = Cue(r"同时|并|以及|从而|进而|及")
# 优惠贷款主要用于帮助受援国建设……: what is built with it is what it is for.
_AIM: Final = Cue(r"用于|用以|用来|旨在")
# 近年来，挪威每年……: another time than that of the sentence before, which nobody tells.
_VAGUELY: Final = Cue(r"近[几些]?年来?|多年来|长期以来|近期|历年来?|一直以来|目前")
_SOURCED: Final = Cue(
    r"\s*(?:据|根据)[^，。；]{0,24}(?:统计|报道|报导|数据|资料|消息|介绍|了解|显示)$|\s*据[^，。；]{0,4}$"
)
# 二、土耳其援助……: no list of names
_NUMBERING: Final = Cue(r"\s*[一二三四五六七八九十]{1,3}、")
# 较去年增加500万英镑: by how much a sum is larger is no sum of its own.
_COMPARED: Final = Cue(
    # not 赞比亚……至少
    r"(?:较|比(?!亚|利时|绍|勒)|相较于?)[^，。；]{1,12}?"
    r"(?:增加|增长|(?<!至)多出?|高出|提高|上升|减少|下降|(?<!至)少)了?[约近逾]?$"
)
_FOR_USE: Final = Cue(r"[，,][^，。；、]{0,12}?(?:用于|用以|用作|用在|作为)在?(?:今|明)?$")
# ……访问挪威。访问期间，双方签署……
_MEANWHILE: Final = Cue(
    r"\s*(?:访问|会谈|会见|会晤|访华|出访|来访|到访|逗留)(?:期间|中|时|后|结束时|结束后)[，,]"
)
_GOODS: Final = Cue(r"物资|款项|资金|设备|援助")
_QUOTES: Final = Cue(r"[：，]“")
# 这笔资金将支持该国改善供水，修建学校: what is done with a gift is what it is for.
_SERVES: Final = Cue(
    r"\s*(?:这|该|此|上述|新)[^，。；]{0,10}?(?:资金|款项|贷款|赠款|援助|融资|方案|项目|计划|工程|拨款|捐款)"
    r"(?:也|还|主要|都|均)?将?(?:[会可能]|可以)?(?:帮助|用于|支持|协助|资助|惠及|有助于|旨在|致力于)"
)
# 第一，……, 二是……, 三、……: one of several points
_OPENS_POINT: Final = Cue(
    r"\s*(?:第?[一二三四五六七八九十\d]{1,3}(?:是|、|，|[:：](?!\d))|[（(][一二三四五六七八九十\d]{1,3}[）)])"
)
_LABEL_ENDS: Final = Cue(r"[”》]?(?:。|：|\s*$)")
# 向非洲派遣……, 继续实施……: a sentence whose subject is that of the one before
_NO_SUBJECT: Final = Cue(
    rf"\s*(?:并|还|再|也|同时|继续|重点|面向|支持|帮助|[^，。；]{{0,1}}(?:[向为给对]|(?<![现存])在)|(?:{cues.GIVING}))"
)
_MOST: Final = 12  # things without a number in one clause


def read_sentence(view: View, start: int, end: int, context: Context) -> list[Candidate]:
    """Return the candidates of one sentence, and leave in `context.carry` what holds after it.

    Args:
        view: the block.
        start: where the sentence begins, in the block's text.
        end: where it ends.
        context: the frames that govern it.
    """
    chain = Chain(subjectless=_NO_SUBJECT.match(view.folded, start, end) is not None)
    out: list[Candidate] = []
    before = context.occasion
    numbering = _NUMBERING.match(view.folded, start, end)
    opens = numbering.end() if numbering else start
    segments = [read_segment(view, first, last) for first, last in split(view, opens, end)]
    if _OPENS_POINT.match(view.folded, start, end):
        context.carry.initiative = _plan_in_label(view, start, end)
    if context.met and _MEANWHILE.match(view.folded, start, end):
        chain.head = context.met  # what was signed in the course of a visit is of its day
    for segment in segments:
        ended = view.folded[segment.start - 1 : segment.start] == "。"
        if ended and segment is not segments[0]:  # a sentence within quotes
            chain = chain.next_sentence()
        out += _candidates(view, segment, chain, context, (start, end))
        if segment is segments[0] or (chain.opening is None and segment is segments[1]):
            chain.opening = chain.head
    if not chain.subjectless:
        context.carry.kind = _kind_meant(view, start, end)
    context.met = chain.opening if chain.opening and not out else None
    if chain.announced:
        chain.opening = None
    _note_use(view, out, end, context)
    out = merge_counts(merge_measures(out, cues.COMES_TO))
    if cues.NO_AID.search(view.folded, start, end):
        out = []
    if segments and view.folded[start:end].rstrip(" ”")[-1:] in ("？", "?"):
        out = [c for c in out if c.end <= segments[-1].start]  # 是……，还是1000万元的现金？
    # 项目竣工，共建成住房1000套: the figure says what was built.
    out = [
        c
        for place, c in enumerate(out)
        if c.rule != EVENT.name
        or not any(d.count and "；" not in view.folded[c.end : d.start] for d in out[place + 1 :])
    ]
    spoken = next((c.donors for c in reversed(out) if c.donors and c.total is None), None)
    if spoken and context.first_giver and all(map(_is_house, spoken)):
        spoken = None  # 另外，某公司还赠送了……: beside whom the text is about
    acts = chain.acts or context.carry.kind is not None
    if spoken or (acts and chain.donors and context.carry.donors is None and not out):
        context.carry.donors = spoken or chain.donors
        context.first_giver = context.first_giver or spoken or chain.donors
    if chain.at_meeting and not out and not chain.promised and _is_past(context):
        context.carry.meeting, context.carry.announced = before
    counted = context.carry.time is not None and counts_up(view, context.carry.time)
    promises = counted and any(c.kind == "commitment" for c in out)  # which are no deeds by then
    if promises or _VAGUELY.match(view.folded[start:end].lstrip()):
        context.carry.time = None
    elif chain.opening and context.carry.time is None and _governs(chain.opening, chain.acts, out):
        context.carry.time = chain.opening
    return out


def _plan_in_label(view: View, start: int, end: int) -> Entity | None:
    """第一，惠农行动。: the plan that is all that a sentence names is of those behind it, too."""
    for m in view.mentions:
        if start <= m.start < end and m.entity.type == "Initiative":
            number = _OPENS_POINT.match(view.folded, start, m.start)
            alone = number and not view.folded[number.end() : m.start].strip(" “《")
            return m.entity if alone and _LABEL_ENDS.match(view.folded, m.end) else None
    return None


def _kind_meant(view: View, start: int, end: int) -> Kind | None:
    """A sentence that says what its subject will do, and tells of nothing done, means to."""
    planned = cues.PLANNED.search(view.folded, start, end)
    return (
        "commitment" if planned and not cues.DONE_OUTRIGHT.search(view.folded, start, end) else None
    )


def _is_house(giver: Entity) -> bool:
    """Is it a company in no list?"""
    return giver.entry is None and giver.labels[0].endswith(("公司", "集团", "企业"))


def _note_use(view: View, out: list[Candidate], end: int, context: Context) -> None:
    """400万美元，用于2014年救助灾民: the time in which a sum is to be used is that of the gift."""
    for time in view.times:
        given = [c for c in out if c.end <= time.start < end and c.amount and c.time is None]
        used = given and _FOR_USE.search(view.folded, given[-1].end, time.start + 1)
        _, last = resolve(time, context.day_for(time))
        past = (last or "9")[:4] < (context.document.announced or "")[:4]  # 2019年洪水灾区
        if used and time.kind in ("point", "span", "within") and not (time.attributive or past):
            given[-1].time = time
            given[-1].ahead = given[-1].kind == "commitment"


def _is_past(context: Context) -> bool:
    """Was the meeting at hand in an earlier year than that in which the document came out?"""
    said, held = context.document.announced, context.carry.announced
    return said is not None and held is not None and held[:4] < said[:4]


def lead_of(view: View, start: int, end: int) -> tuple[list[Group], list[Time]]:
    """The names and times of a heading or lead-in, with their parts."""
    groups: list[Group] = []
    for first, last in split(view, start, end):
        groups += read_segment(view, first, last).groups
    return groups, [t for t in view.times if start <= t.start and t.end <= end]


class _Clause(msgspec.Struct, frozen=True):
    """A clause, and what is known of it before it is read."""

    view: View
    segment: Segment  # what stands in it
    chain: Chain  # what holds from the clauses before it, and takes in what it says
    context: Context
    sentence: tuple[int, int]  # where its sentence begins and ends
    text: Text  # its words, blank where a promise is told not to be kept yet
    promise: re.Match[str] | None  # a verb of promising in it
    modified: int | None  # where what only modifies a noun ends: 承诺的
    fate: str | None  # what has become of what was promised: kept, or still open
    fresh: bool  # does it begin behind a semicolon?

    @property
    def told(self) -> Text:
        """Its words that tell of promise or deed: those before a noun do where all is open."""
        if self.modified is None or self.fate != "open":
            return self.text
        return self.text.part(0, self.modified)

    @property
    def mark(self) -> str:
        """The mark before it."""
        return self.view.folded[self.segment.start - 1 : self.segment.start]


def _candidates(
    view: View, segment: Segment, chain: Chain, context: Context, sentence: tuple[int, int]
) -> list[Candidate]:
    """What a clause gives. The chain fills what it leaves unsaid, and takes in what it says."""
    clause = _clause(view, segment, chain, context, sentence)
    _settle_awaited(segment, chain, clause.text)
    part = _note_total(clause)
    visited = chain.hinted
    _note_setting(clause, part=part)
    _note_promise(clause)
    _note_kind(clause)
    if chain.barred:
        context.barred_things.update((view.index, t.start) for t in segment.things)
        return []
    if chain.kind and chain.kind[0] == "delivery" and (segment.verbs or clause.promise):
        chain.promised = False  # 宣布，已……提供了……，……捐出: deeds are told of
    out = _read_gifts(clause, part=part)
    _hand_on_words(clause, given=bool(out))
    tell_further(view, segment, chain, clause.text, given=bool(out), part=part, visited=visited)
    return _hand_on_gifts(clause, out, part=part)


def _clause(
    view: View, segment: Segment, chain: Chain, context: Context, sentence: tuple[int, int]
) -> _Clause:
    """A clause with what it says of a promise: made in it, or before it and kept by now."""
    text = view.folded.cut(segment.start, segment.end)
    broken = unkept(text)
    if broken is not None:  # 尚未兑现提供500万美元的承诺: the promise stands
        text = Text(" " * broken.end() + text[broken.end() :], view.lang)
    promise = promise_of(text)
    modified = end_of_modifier(text, segment, promise)
    fate = None if modified is None else fate_of(text, modified)
    if promise is not None and modified is not None and was_received(text, promise):
        fate = "kept"
    fresh = view.folded[segment.start - 1 : segment.start] in "；;"
    return _Clause(view, segment, chain, context, sentence, text, promise, modified, fate, fresh)


def _settle_awaited(segment: Segment, chain: Chain, text: str) -> None:
    """承诺的500万美元，现已到账: the next clause may tell that what was promised has come."""
    goes_on = not segment.things and not any(g.role == "donor" for g in segment.groups)
    goes_on = goes_on and not cues.PURPOSE.match(text.lstrip())  # 用于落实……: what it is for
    if chain.awaited and goes_on and fate_of(text, 0) == "kept":
        note_kept(chain.awaited)
    chain.awaited = []


def _note_total(clause: _Clause) -> bool:
    """Does a clause break a total down? Then the chain says which."""
    segment, chain, context = clause.segment, clause.chain, clause.context
    part = _is_part(segment, chain, context, clause.text)
    if not part and segment.things and context.wholes:
        # a share of the total is a part of it
        part = cues.SHARE.search(clause.view.folded, *clause.sentence) is not None
    held = None
    if segment.things and chain.last is None:
        held = consignment(clause.text, context)
    part = part or held is not None
    if part and chain.total is None:
        money = chain.last_sum if segment.things and segment.things[0].money else None
        chain.total = money or chain.last or held  # 5亿元，用于建设学校，其中1亿元: of the sum
        begins = cues.PART.match(clause.text.lstrip()) is not None
        chain.parts = chain.parts or (chain.last is None and begins)
    elif not part and not chain.parts and (segment.verbs or clause.promise):
        chain.total = None
    return part


def _is_part(segment: Segment, chain: Chain, context: Context, text: str) -> bool:
    if cues.BY_KIND.match(text.lstrip()):
        chain.total, chain.parts = chain.last, True
    if cues.PART.fullmatch(text.strip()) or cues.INTO_PARTS.search(text):
        chain.total, chain.parts = chain.last, True
        return False
    if chain.parts and segment.things:
        return True
    if cues.PART.search(text) and segment.things:
        return chain.last is not None or bool(cues.PART.match(text.lstrip()))
    return bool(chain.total) and not segment.verbs and bool(segment.things)


def _note_setting(clause: _Clause, *, part: bool) -> None:
    """Who gives and receives in a clause, at which meeting it was said, and when."""
    view, segment, chain, context = clause.view, clause.segment, clause.chain, clause.context
    note_actors(segment, chain, context, clause.text, part=part, fresh=clause.fresh)
    if _QUOTES.match(view.folded, segment.end) and any(g.role == "donor" for g in segment.groups):
        chain.quoted = chain.donors
    note_meeting(view, segment, chain, context)
    note_times(view, segment, chain, context, clause.promise, clause.text)
    note_recalled(segment, chain, clause.text)


def _note_promise(clause: _Clause) -> None:
    """Whether the sentence promises, counts what was done, gives, or tells what a gift is for."""
    segment, chain, text = clause.segment, clause.chain, clause.text
    promise = clause.promise is not None
    chain.promised = chain.promised or promise or _lists_measures(clause.view, segment, text)
    if not (segment.verbs or segment.things) and cues.AGREED_TERMS.fullmatch(text):
        chain.promised = True
    chain.counted = chain.counted or bool(cues.COUNTED.search(text))
    chain.acts = chain.acts or bool(promise or segment.verbs)
    if _SERVES.match(text):
        chain.serves = True
    elif any(g.role == "donor" for g in segment.groups):
        chain.serves = False


def _lists_measures(view: View, segment: Segment, text: Text) -> bool:
    """中国对乍得的新举措包括：……: measures that a colon leads in, or a plan, are promised."""
    if cues.PROPOSED.search(text):
        return True
    return view.folded[segment.end : segment.end + 1] in ("：", ":") and bool(
        cues.MEASURES.search(text.strip())
    )


def _note_kind(clause: _Clause) -> None:
    """Whether a clause tells of a gift at all, and if so of a promise or a deed."""
    segment, chain, text, told = clause.segment, clause.chain, clause.text, clause.told
    note_barred(segment, chain, told, bool(clause.promise), listed=clause.mark == "、")
    if cues.WAYS.search(text) or cues.PURPOSE.match(text.lstrip()):
        chain.ways = True
    news = clause.view.block.kind in ("title", "heading")
    kind = kind_of(segment, chain, clause.context, told, clause.promise, news=news)
    chain.kind = kind or chain.kind
    _note_scheme(segment, chain, text, fresh=clause.fresh or clause.mark == "并")


def _note_scheme(segment: Segment, chain: Chain, text: str, *, fresh: bool) -> None:
    """A plan that is carried out governs what the clauses right behind it give, and no more."""
    begun = [g.entities[0] for g in segment.groups if g.role == "scheme"]
    if fresh or not segment.things or _AND_ALSO.match(text.lstrip()):
        chain.scheme = None
    chain.scheme = begun[-1] if begun else chain.scheme


_AND_ALSO: Final = Cue(r"并|同时|还|此外|另")


def _read_gifts(clause: _Clause, *, part: bool) -> list[Candidate]:
    """The sums and things that a clause gives, else what it gives without a number, else works."""
    view, segment, chain, text = clause.view, clause.segment, clause.chain, clause.text
    things = [t for t in segment.things if _is_given(clause, t, part=part)]
    if not things and not part and _may_give_bare(view, segment, chain, text):
        things = _unnumbered(clause)
    events = not things and not part
    if events:
        aid = clause.context.aid
        things = list(find_events(view, segment.groups, segment.start, segment.end, aid=aid))
    out = [
        read_gift(view, segment, thing, chain, clause.context, clause.sentence, part=part)
        for thing in things
    ]
    for c in out if events else ():
        c.rule, c.verb = EVENT.name, ""
        if c.kind is None:
            c.kind, c.stage = kind_of_event(text) or (None, None)
    return out


def _is_given(clause: _Clause, thing: Thing, *, part: bool) -> bool:
    """Is a sum or counted thing given: no figure of speech, no comparison, nobody who is helped?"""
    view, segment = clause.view, clause.segment
    if not (segment.verbs or part) and (
        _is_a_single(thing) or _is_pointed_at(view, thing, segment)
    ):
        return False
    if thing.money and _COMPARED.search(view.folded, segment.start, thing.start):
        return False
    if clause.chain.given and _is_for(view, thing, segment):
        return False
    return not (thing.money and _OF_THEM.match(view.folded, thing.end))


def _is_a_single(thing: Thing) -> bool:
    """一座桥 without a verb of giving is a figure of speech, not a gift."""
    return thing.number is not None and thing.number.value == 1


def _is_pointed_at(view: View, thing: Thing, segment: Segment) -> bool:
    """上述20个项目涉及教育: of what was told before, nothing is given by telling more of it.

    But what a list below names one by one is (这四个项目是：……).
    """
    counted = thing.number is not None and thing.money is None
    if not counted or _POINTS.search(view.folded, 0, thing.start) is None:
        return False
    sums = any(t.money for t in segment.things)
    return sums or _LISTS.match(view.folded, thing.end) is None


def _is_for(view: View, thing: Thing, segment: Segment) -> bool:
    """提供援款，帮助12所学校复课: are they whom a gift told before helps, and nothing given?"""
    ahead = view.folded[segment.start : thing.start]
    return thing.money is None and _HELPS.fullmatch(ahead) is not None


_HELPS: Final = Cue(
    r"\s*(?:同时|并|以|来|用于|用以|用来|旨在|主要|将|可|也|还)*(?:帮助|协助|支持|扶持|使|让|令|助)(?:得|了)?"
    rf"(?:(?!{cues.GIVING_LONG})[^，。；、])*"
)
# 5亿美元之中，48国捐了2亿: the sum told before, of which a part follows.
_OF_THEM: Final = Cue(r"(?:的?(?:贷款|援助|资金|款项|捐款))?(?:里头|里面|之中|当中)[，,有]")
_POINTS: Final = Cue(r"(?:上述|前述|这|该|此)$")
_LISTS: Final = Cue(r"[^，。；]{0,4}(?:分别)?(?:为|是|包括|如下)[：:，]")


def _unnumbered(clause: _Clause) -> list[Thing]:
    """What the verbs of a clause give without a number, but for what only says what that is for."""
    view, segment = clause.view, clause.segment
    promised = clause.modified is not None and clause.fate is not None
    end = segment.start + (clause.modified or 0) if promised else segment.end
    return [
        thing
        for verb in segment.verbs
        if not _AIM.search(view.folded, segment.start, verb.start())
        for thing in find_unnumbered(view, verb, end)
    ][:_MOST]


def _may_give_bare(view: View, segment: Segment, chain: Chain, text: str) -> bool:
    """May a thing without a number be given here? Only where a taker, a promise or a time is near.

    A clause of purpose (用于…) says what something else is for.
    """
    into = any(c.amount for c in chain.given) and (
        cues.FOR_WHOM.match(text.lstrip())
        or (chain.aims and _FURTHER.match(text.lstrip()))
        or cues.SETS_ASIDE.search(chain.verb)
        or _USED.search(view.folded, max(0, chain.given[0].start - _NEAR), chain.given[0].start)
    )
    if chain.ways or into or chain.serves:
        return False
    if chain.aimed and view.folded[segment.start - 1 : segment.start] == "、":
        return False  # 其中500万元用于建设学校、修建水井: both are what it is for
    named = any(g.role in ("recipient", "attributive") for g in segment.groups)
    named = named or bool(cues.TAKERS.search(text) or chain.given)
    if "一笔" in text and any(g.role == "donor" for g in segment.groups):
        named = True  # 世行将提供一笔贷款: a sum, though nothing tells how large or to whom
    return bool(named or chain.recipients or chain.promised or chain.announced)


def _hand_on_words(clause: _Clause, *, given: bool) -> None:
    """Keep for the next clause the words of this one: its verbs, and what it says a gift is for."""
    segment, chain, text = clause.segment, clause.chain, clause.text
    # 此外，据外交部统计，: a word that only joins is no clause yet, nor is whence it is known
    sourced = not segment.things and _SOURCED.match(text) is not None
    chain.begun = chain.begun or bool(
        (segment.verbs or segment.groups or segment.things or len(text) > _JOINING) and not sourced
    )
    if not segment.things:
        chain.named = text
    chain.verb = segment.verbs[-1][0] if segment.verbs else chain.verb
    chain.first_verb = segment.verbs[0][0] if segment.verbs else chain.first_verb
    if clause.mark != "、":
        last = segment.things[-1].end - segment.start if segment.things else len(text)
        chain.aimed = cues.PURPOSE.search(text, last) is not None
    further = chain.aims and _FURTHER.match(text.lstrip())
    chain.aims = not given and bool(further or cues.FOR_WHOM.match(text.lstrip()))


def _hand_on_gifts(clause: _Clause, out: list[Candidate], *, part: bool) -> list[Candidate]:
    """Share out what a clause gives among those it names, and keep it for the clauses behind it."""
    segment, chain, text = clause.segment, clause.chain, clause.text
    if segment.verbs and not part:
        # 首批物资已运抵，其中包括……: of the goods, not of the sum that was promised
        told_kind = chain.kind[0] if chain.kind else None
        chain.arrived = not out and told_kind == "delivery" and bool(_GOODS.search(text))
    if out and (lists_goods(text) or (chain.goods and not segment.verbs)):
        chain.goods = [*chain.goods, *out]
    elif chain.goods and not out and segment.verbs:
        hand_over(chain.goods, segment, chain, text)
    out = share(segment, out, chain, clause.context, text)
    if clause.modified is not None:
        note_meeting_of(out, segment)
    if clause.fate == "kept":
        note_kept(out)
    recalled = any(c.recalled and c.kind == "commitment" for c in out)
    awaited = clause.fate is None and (clause.modified is not None or recalled)
    chain.awaited = out if awaited else []
    if out:
        chain.given = out if segment.verbs else [*chain.given, *out]
    if out and not part:
        chain.last = out[-1]
        chain.last_sum = next((c for c in reversed(out) if c.amount), chain.last_sum)
    return out


def _governs(time: Time, acts: bool, out: list[Candidate]) -> bool:
    """Does the time at the head of a sentence hold for the paragraph's next ones?

    Years at the head of figures do (2013年至2018年，……; 截至2018年，……); the day, month or year
    of one gift is its own, and one day or month in a line without a deed is that of the line. So
    are the coming years of what is promised (未来三年，将提供……), but not those of a lead-in.
    """
    if time.relative is not None and any(c.kind == "commitment" for c in out):
        return False
    if time.kind not in ("span", "by") and any(c.kind == "delivery" for c in out):
        return False
    if time.kind == "by" and any(c.kind == "commitment" for c in out):
        return False
    return acts or _is_stretch(time)


def _is_stretch(time: Time) -> bool:
    """Is it a year or more, or a stretch of months? A day or a month is that of its line."""
    months = time.first is not None and "-" in time.first
    today = time.relative is not None and time.relative.unit != "year"
    return time.kind != "point" or not (months or today)
