"""Reads a Chinese sentence, comma by comma: who, to whom, what, when, promised or done.

A Chinese sentence is a chain of short clauses that share their subject. Each is read on its own
(the preposition before a noun says its part), and hands on what the next one leaves unsaid.
"""

from __future__ import annotations

import re
from typing import Final

from extract.cue import Cue, Text, bits_of
from extract.lang.zh import cues
from extract.lang.zh.actors import (
    note_actors,
    places_of,
    places_of_groups,
    shares_out,
    taker_group_of,
)
from extract.lang.zh.events import find_events
from extract.lang.zh.fulfilment import (
    end_of_modifier,
    fate_of,
    is_paid,
    note_kept,
    note_meeting_of,
    unkept,
    was_received,
)
from extract.lang.zh.measures import merge_counts
from extract.lang.zh.roles import is_speaker
from extract.lang.zh.rules import EVENT, rule_name
from extract.lang.zh.segments import Chain, Segment, read_segment, split
from extract.lang.zh.sharing import share
from extract.lang.zh.timing import note_meeting, note_times
from extract.lang.zh.works import find_unnumbered
from extract.model import BODIES, Kind, Qualifier, Stage
from extract.names import PLACES, Entity
from extract.statements.candidates import (
    Candidate,
    Group,
    Thing,
    View,
    amount_of,
    count_of,
    is_of_unknown_currency,
    merge_measures,
)
from extract.statements.context import Context
from extract.statements.grouping import is_giver
from extract.times import Time, is_full_day

# 提供日元贷款，金额为500亿日元: the clause before says what the sum is of.
_TOLD_AS_SUM: Final = Cue(r"[^，。；\d]{0,6}(?:金额|总额|数额|款额|额度)")
# 利用某国5万美元捐款，……建设住房: what a sum was used for.
_USED: Final = re.compile(r"(?:利用|使用|运用|动用)[^，。；]*$")
_JOINING: Final = 4  # characters of a clause that only joins
_NEAR: Final = 30  # characters before a sum in which it is said to be used
# ……，帮助该国抗灾，同时建立……系统: what a sum is for goes on.
_FURTHER: Final = Cue(r"同时|并|以及|从而|进而|及")
_HELPS: Final = Cue(r"援(?!疆|藏)|助(?!理|攻)|赈")  # 再出10亿欧元援叙: in headlines, without a verb
_PLAN_NAME: Final = Cue(r"^“[^”]*(?:工程|计划|行动|倡议)”$")
# 优惠贷款主要用于帮助受援国建设……: what is built with it is what it is for.
_AIM: Final = Cue(r"用于|用以|用来|旨在")
# 曾承诺, 已宣布: said on another day, which the text need not name.
_RECALLED: Final = Cue(
    rf"曾(?!经(?:受|历)|任)|此前|早前|先前|原先|最初|原本|稍早|早[已就]|已经?(?:{cues.PROMISING})"
)
# 近年来，挪威每年……: another time than that of the sentence before, which nobody tells.
_VAGUELY: Final = Cue(r"近[几些]?年来?|多年来|长期以来|近期|历年来?|一直以来|目前")
_QUOTES: Final = Cue(r"[：，]“")
# Whether a clause is about arms, needs, losses, refusals or hopes is asked in one go.
_BARRING: Final = Cue(
    "|".join(
        cue.pattern
        for cue in (
            cues.ARMS,
            cues.NEEDED,
            cues.HARMED,
            cues.PRAISED,
            cues.NEGATED,
            cues.WEIGHED,
        )
    )
)
_MAY_BAR: Final = bits_of(_BARRING, cues.OWN, cues.AT_HOME, cues.TRADED)
_PROMISE: Final = Cue(cues.PROMISING)
_SUMMING: Final = Cue(r"累计|先后|共$")
_IN_HAND: Final = Cue(r"竣工|落成|移交|交付|启用|通车|开工|动工|奠基")  # ……项目开工
_GOODS: Final = Cue(r"物资|款项|资金|设备|援助")
_TO_GIVE: Final = Cue(r"将(?:再|继续|[向为给在][^，。；]{1,12})?(?:提供|捐|派|援|拨|赠|增加|接收)")
_GIVES: Final = re.compile(r"承诺|认捐|捐|提供|出资|宣布|保证|拨")
# 承诺的捐款已运抵 was kept, 承诺的捐款已超过…… was not yet.
_KEPT: Final = Cue(rf"(?!已(?:经)?[超达逾增近有]|累计|总额|正在)(?:{cues.DONE.pattern})")
_CLOSE: Final = 8  # characters behind a thing in which it is said to be received
_REACH: Final = 200  # characters before a clause in which its sentence tells that it is about aid
_AHEAD: Final = 60  # and behind it
_AID_NAMES: Final = frozenset({"Initiative", "Fund"})
_ANYWHERE: Final = "DEV"
_MANY: Final = frozenset({"Region", "CountryGroup"})


def read_sentence(view: View, start: int, end: int, context: Context) -> list[Candidate]:
    """Return the candidates of one sentence, and leave in `context.carry` what holds after it.

    Args:
        view: the block.
        start: where the sentence begins, in the block's text.
        end: where it ends.
        context: the frames that govern it.
    """
    chain = Chain()
    out: list[Candidate] = []
    before = context.occasion
    segments = [read_segment(view, first, last) for first, last in split(view, start, end)]
    for segment in segments:
        if view.folded[segment.start - 1 : segment.start] == "。":  # a sentence within quotes
            chain = chain.next_sentence()
        out += _candidates(view, segment, chain, context, (start, end))
        if segment is segments[0] or (chain.opening is None and segment is segments[1]):
            chain.opening = chain.head
    if chain.announced:
        chain.opening = None
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
    if spoken or (chain.acts and chain.donors and context.carry.donors is None and not out):
        context.carry.donors = spoken or chain.donors
        context.first_giver = context.first_giver or spoken or chain.donors
    if chain.at_meeting and not out and not chain.promised and _is_past(context):
        context.carry.meeting, context.carry.announced = before
    if _VAGUELY.match(view.folded[start:end].lstrip()):
        context.carry.time = None
    elif chain.opening and context.carry.time is None and _governs(chain.opening, chain.acts, out):
        context.carry.time = chain.opening
    return out


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


def _candidates(
    view: View, segment: Segment, chain: Chain, context: Context, sentence: tuple[int, int]
) -> list[Candidate]:
    text = view.folded.cut(segment.start, segment.end)
    broken = unkept(text)
    if broken is not None:  # 尚未兑现提供500万美元的承诺: the promise stands
        text = Text(" " * broken.end() + text[broken.end() :], view.lang)
    promise = _promise_of(text)
    modified = end_of_modifier(text, segment, promise)
    fate = None if modified is None else fate_of(text, modified)
    if promise is not None and modified is not None and was_received(text, promise):
        fate = "kept"
    _settle_awaited(segment, chain, text)
    part = _is_part(segment, chain, context, text)
    if not part and segment.things and context.wholes and cues.SHARE.search(view.folded, *sentence):
        part = True  # a share of the total is a part of it
    if part and chain.total is None:
        chain.total = chain.last
        chain.parts = chain.parts or (chain.last is None and bool(cues.PART.match(text.lstrip())))
    elif not part and not chain.parts and (segment.verbs or promise):
        chain.total = None
    fresh = view.folded[segment.start - 1 : segment.start] in "；;"
    visited = chain.hinted
    note_actors(segment, chain, context, text, part=part, fresh=fresh)
    if _QUOTES.match(view.folded, segment.end) and any(g.role == "donor" for g in segment.groups):
        chain.quoted = chain.donors
    note_meeting(view, segment, chain, context)
    note_times(view, segment, chain, context, promise, text)
    chain.promised = chain.promised or bool(promise)
    chain.counted = chain.counted or bool(cues.COUNTED.search(text))
    chain.acts = chain.acts or bool(promise or segment.verbs)
    told = text if modified is None or fate != "open" else text.part(0, modified)
    _note_barred(segment, chain, told, bool(promise))
    if cues.WAYS.search(text) or cues.PURPOSE.match(text.lstrip()):
        chain.ways = True
    chain.kind = (
        _kind(segment, chain, context, told, promise, news=view.block.kind in ("title", "heading"))
        or chain.kind
    )
    _note_scheme(
        segment, chain, text, fresh=fresh or view.folded.startswith("并", segment.start - 1)
    )
    if chain.barred:
        return []
    if chain.kind and chain.kind[0] == "delivery" and (segment.verbs or promise):
        chain.promised = False  # 宣布，已……提供了……，……捐出: deeds are told of
    things = [t for t in segment.things if segment.verbs or part or not _is_a_single(t)]
    events = False
    ends = segment.end if modified is None or fate is None else segment.start + modified
    if not things and not part and _may_give_bare(view, segment, chain, text):
        things = [
            t
            for v in segment.verbs
            if not _AIM.search(view.folded, segment.start, v.start())
            for t in find_unnumbered(view, v, ends)
        ][:12]
    if not things and not part:
        things = list(
            find_events(view, segment.groups, segment.start, segment.end, aid=context.aid)
        )
        events = True
    out = [
        _candidate(view, segment, thing, chain, context, sentence, part=part) for thing in things
    ]
    if events:
        for c in out:
            c.rule, c.verb = EVENT.name, ""
    # 此外，其次，: a word that only joins is no clause yet
    chain.begun = chain.begun or bool(
        segment.verbs or segment.groups or segment.things or len(text) > _JOINING
    )
    if not segment.things:
        chain.named = text
    chain.verb = segment.verbs[-1][0] if segment.verbs else chain.verb
    chain.first_verb = segment.verbs[0][0] if segment.verbs else chain.first_verb
    further = chain.aims and _FURTHER.match(text.lstrip())
    chain.aims = not out and bool(further or cues.FOR_WHOM.match(text.lstrip()))
    if cues.FOR_WHOM.match(text.lstrip()) and (not out or "使" in text[:2]):
        for given in chain.given:
            places = places_of(segment) or taker_group_of(segment, text)
            if places and visited:
                given.recipients = places  # 访问尼日尔期间宣布……，以帮助萨赫勒地区
            _send_on(given, places)
            _send_through(given, segment)
    carriers = tuple(e for g in segment.groups if g.role == "through" for e in g.entities)
    if carriers and not out and not part and _CARRIED_BY.match(text.lstrip()):
        for given in chain.given:  # ……，由某组织执行
            given.through = (*given.through, *carriers)
    if not out and chain.given and segment.start and view.folded[segment.start - 1] in "：:":
        listed = _only_places(segment)
        for given in chain.given if listed else ():
            given.recipients = listed
    if segment.verbs and not part:
        # 首批物资已运抵，其中包括……: of the goods, not of the sum that was promised
        told_kind = chain.kind[0] if chain.kind else None
        chain.arrived = not out and told_kind == "delivery" and bool(_GOODS.search(text))
    out = share(segment, out, chain, context, text)
    if modified is not None:
        note_meeting_of(out, segment)
    if fate == "kept":
        note_kept(out)
    recalled = any(c.recalled and c.kind == "commitment" for c in out)
    chain.awaited = out if fate is None and (modified is not None or recalled) else []
    if out:
        chain.given = out if segment.verbs else [*chain.given, *out]
    if out and not part:
        chain.last = out[-1]
    return out


def _settle_awaited(segment: Segment, chain: Chain, text: str) -> None:
    """承诺的500万美元，现已到账: the next clause may tell that what was promised has come."""
    goes_on = not segment.things and not any(g.role == "donor" for g in segment.groups)
    if chain.awaited and goes_on and fate_of(text, 0) == "kept":
        note_kept(chain.awaited)
    chain.awaited = []


def _note_scheme(segment: Segment, chain: Chain, text: str, *, fresh: bool) -> None:
    """A plan that is carried out governs what the clauses right behind it give, and no more."""
    begun = [g.entities[0] for g in segment.groups if g.role == "scheme"]
    if fresh or not segment.things or _AND_ALSO.match(text.lstrip()):
        chain.scheme = None
    chain.scheme = begun[-1] if begun else chain.scheme


_AND_ALSO: Final = Cue(r"并|同时|还|此外|另")


def _only_places(segment: Segment) -> tuple[Entity, ...] | None:
    """The countries of a clause that is nothing but a list of them."""
    named = [g for g in segment.groups if len(g.mentions) > 1]
    covered = sum(g.end - g.start for g in named)
    return places_of_groups(named) if covered * 2 > segment.end - segment.start else None


def _send_on(given: Candidate, places: tuple[Entity, ...] | None) -> None:
    """向粮食计划署捐款，用于帮助乍得灾民: for whom it is receives it, through whoever is paid.

    Countries listed there are those of the region that was named before.
    """
    paid = given.recipients or ()
    if places and all(e.key == _ANYWHERE for e in places):
        return  # 帮助发展中国家 names nobody
    if places and paid and all(e.type in BODIES for e in paid):
        given.through = (*given.through, *paid)
        given.recipients = places
    listed = tuple(e for e in places or () if e.type == "Country")
    if len(listed) > 1 and paid and all(e.type in _MANY for e in paid):
        given.recipients = listed
    given.recipients = given.recipients or places


_CARRIED_BY: Final = Cue(r"由|经|通过|透过")


def _send_through(given: Candidate, segment: Segment) -> None:
    """拨款2000万欧元，支持粮食计划署在也门的行动: whose work is supported is the channel."""
    supported = [g for g in segment.groups if g.role == "recipient"][:1]
    bodies = tuple(e for g in supported for e in g.entities if e.type == "Organisation")
    if not bodies or given.through or not given.amount:
        return
    if given.recipients and all(e.type in PLACES for e in given.recipients):
        given.through = bodies
    else:
        given.recipients = given.recipients or bodies


def _promise_of(text: str) -> re.Match[str] | None:
    """The clause's verb of promising, unless a promise is only recalled."""
    promise = _PROMISE.search(text)
    if promise is None or cues.RECALLED.search(text, 0, promise.start()):
        return None
    if cues.TOLD_AS_DONE.match(text, promise.start()):
        return None
    given = cues.DONE.search(text, 0, promise.start()) and cues.ACTS.search(
        text, 0, promise.start()
    )
    return None if given and text[promise.end() :][:1] == "的" else promise  # 已运送承诺的……


def _is_a_single(thing: Thing) -> bool:
    """一座桥 without a verb of giving is a figure of speech, not a gift."""
    return thing.number is not None and thing.number.value == 1


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
    if chain.ways or into:
        return False
    named = any(g.role in ("recipient", "attributive") for g in segment.groups)
    named = named or bool(cues.TAKERS.search(text) or chain.given)
    if "一笔" in text and any(g.role == "donor" for g in segment.groups):
        named = True  # 世行将提供一笔贷款: a sum, though nothing tells how large or to whom
    return bool(named or chain.recipients or chain.promised or chain.announced)


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


def _governs(time: Time, acts: bool, out: list[Candidate]) -> bool:
    """Does the time at the head of a sentence hold for the paragraph's next ones?

    Years at the head of figures do (2013年至2018年，……; 截至2018年，……); the day, month or year
    of one gift is its own, and one full date in a line without a deed is that of the line.
    """
    if time.kind not in ("span", "by") and any(c.kind == "delivery" for c in out):
        return False
    if time.kind == "by" and any(c.kind == "commitment" for c in out):
        return False
    return acts or not (time.first == time.last and is_full_day(time.first))


def _note_barred(segment: Segment, chain: Chain, text: Text, promise: bool) -> None:
    """Needs, hopes, refusals and trade give nothing; nor do the figures that break them down."""
    given, taken = _has_foreign(segment, "donor"), _has_foreign(segment, "recipient")
    if not (chain.home or text.cues & _MAY_BAR):
        chain.barred = chain.barred and not (segment.verbs or promise)
        return
    if (cues.OWN.search(text) and not taken) or (cues.AT_HOME.search(text) and not given):
        chain.home = True
    elif given or taken:
        chain.home = False
    if chain.home or cues.TRADED.search(text) or _BARRING.search(text):
        chain.barred = True
    elif segment.verbs or promise:
        chain.barred = False


def _has_foreign(segment: Segment, role: str) -> bool:
    """Does a state or body that is not at home play a part in the clause?"""
    return any(
        g.role == role
        and not is_speaker(g)
        and not (g.entities[0].entry and g.entities[0].entry.id in cues.OWN_COUNTRY.values())
        for g in segment.groups
    )


def _kind(
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
    done = gave or cues.ASPECT_LE.search(text) or _is_done(text, chain, planned)
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
    if planned or chain.promised:
        return ("commitment", "pledged")
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


def _is_done(text: Text, chain: Chain, planned: re.Match[str] | None) -> bool:
    """Do the words of a clause tell that something has been done, not that it will be?"""
    if cues.DONE_OUTRIGHT.search(text):
        return True
    if cues.DONE.search(text) is None:
        return False
    completed = cues.COMPLETED.search(text)
    if completed:  # 将于年底抵达
        return planned is None or planned.start() > completed.start()
    # 宣布再捐8亿美元，累计捐款10亿美元: the sum takes in what is promised
    return not any(c.kind == "commitment" for c in chain.given)


def _goes_on(segment: Segment, chain: Chain, context: Context) -> bool:
    """Does a sum without aspect or time, told behind a promise, go on with it?"""
    timed = segment.times or chain.head or context.time
    money = not segment.things or any(t.money for t in segment.things)
    return money and not timed and context.last_kind == "commitment"


def _candidate(
    view: View,
    segment: Segment,
    thing: Thing,
    chain: Chain,
    context: Context,
    sentence: tuple[int, int],
    *,
    part: bool,
) -> Candidate:
    text = view.folded.cut(segment.start, segment.end)
    near = [g for g in segment.groups if g.end <= thing.start]
    before = [
        g
        for g in near
        if not any(
            o.start >= g.end and o.end <= thing.start for o in segment.things if o is not thing
        )
    ]
    kind, stage = chain.kind or (None, None)
    found = Candidate(
        view=view,
        start=thing.start,
        end=thing.end,
        sentence=sentence,
        rule=rule_name(segment, thing, chain, text, part=part),
        context=chain.named + text if _TOLD_AS_SUM.match(text) else text,
        verb=_verb_of(segment, thing) or chain.verb,
        amount=amount_of(thing),
        currency_unknown=is_of_unknown_currency(thing),
        count=count_of(thing),
        what=thing.what,
        qualifier=_bound_of(text, thing, segment.start) or thing.qualifier,
        kind=kind,
        stage=stage,
        donors=chain.donors,
        unnamed=chain.unnamed,
        recipients=thing.recipients or chain.recipients,
        through=chain.through,
        announced=chain.announced,
        promised=chain.promised,
        recalled=bool(_RECALLED.search(text)),
        time=_time_of(thing, segment, chain),
        initiative=chain.initiative or chain.scheme,
        own_words=bool(
            chain.acts
            or segment.verbs
            or cues.AID_NOUN.search(text)
            or cues.PROMISING_VERB.search(text)
            or cues.RECEIVING.search(text)
        ),
        in_aid=_tells_of_aid(view, segment, sentence),
    )
    if thing.number and found.initiative and _awards(found.initiative):
        found.modality = "scholarship"  # 今年获台湾奖学金者135名、明年400名
    own = [
        e
        for g in segment.groups
        if thing.start <= g.start and g.end <= thing.end and g.role in ("attributive", "recipient")
        for e in g.entities
    ]
    paid = [g for t in segment.things for g in (_paid_to(view, segment, t),) if g]
    if own and not (thing.money or thing.number or thing.value):
        found.recipients = tuple(own)  # 柬埔寨体育场、佛得角海洋经济特区规划: each its own
    elif len(paid) > 1 and (to := _paid_to(view, segment, thing)):
        found.recipients = to.entities  # 5万元予甲会及3万元予乙会: each its own
    elif not thing.recipients:
        found.recipients = _own_place(segment, thing) or found.recipients
    if (fund := _own_fund(view, segment, thing)) is not None:
        found.through = (*found.through, fund)
    if thing.start > segment.start and view.folded[thing.start - 1] == "等":
        listed = [g for g in near if g.role in ("recipient", "attributive")]
        found.recipients = tuple(e for g in listed for e in g.entities) or found.recipients
    if part:
        opens = sentence[0] == 0
        found.total = chain.total or context.whole_for(found, opens=opens)
        found.inherit(found.total or next(iter(context.wholes), None))
        if chain.arrived or _is_done(text, chain, cues.PLANNED.search(text)):
            found.kind, found.stage, found.announced = "delivery", "delivered", None
            found.time = chain.time or chain.head
        elif _is_promised(view, segment, thing) or _TO_GIVE.search(text):
            found.kind, found.stage = "commitment", "pledged"
    if found.kind == "commitment" and found.time is not None and _counts_up(view, found.time):
        found.time = None  # 截至20日，……，美国承诺1亿美元: what is counted by then are deeds
    if thing.beside:
        _settle_listed(found, thing, chain, context)
    if thing.value is not None or (thing.what and _PLAN_NAME.search(thing.what)):
        name = (thing.what or "").strip("“”")
        found.initiative = Entity(type="Initiative", labels=(name, f"“{name}”"))
    named = [g for g in before if g.role == "donor" and is_giver(g) and not is_speaker(g)]
    alone = named and chain.donors and named[-1].entities[: len(chain.donors)] == chain.donors
    if named and (part or not alone):
        told = cues.RECEIVING.search(  # 其中乍得将获得……, 其中乍得5个项目，共获拨款……
            view.folded, sentence[0], min(sentence[1], thing.end + _CLOSE)
        )
        if _GIVES.search(view.folded, named[-1].end, thing.start):
            told = None
        shared = told or (
            found.total
            and shares_out(found.total, context)
            and not _GIVES.search(view.folded, named[-1].end, thing.start)
        )
        if part and found.total and shared:
            found.recipients = named[-1].entities
        else:
            found.donors = named[-1].entities
            taken = tuple(e for g in segment.groups if g.role == "recipient" for e in g.entities)
            whole = found.total.recipients if found.total else found.recipients
            found.recipients = taken or whole
    return found


def _awards(plan: Entity) -> bool:
    """Is a plan a scholarship by its Chinese name?"""
    return any(label.endswith("奖学金") for label in plan.labels)


def _paid_to(view: View, segment: Segment, thing: Thing) -> Group | None:
    """To whom a sum goes that is told right behind it: 5万元予某会."""
    text, takers = view.folded, (g for g in segment.groups if g.role == "recipient")
    return next((g for g in takers if _HANDED.fullmatch(text, thing.end, g.start)), None)


def _own_fund(view: View, segment: Segment, thing: Thing) -> Entity | None:
    """1000万美元的“对外经济合作基金”: the fund of a state out of which it gives a sum."""
    for group in segment.groups if thing.money else ():
        fund, text = group.entities[0], view.folded
        named = fund.type == "Fund" and text[group.start : group.end].rstrip("”").endswith("基金")
        behind = thing.end <= group.start and _FUND_OF.fullmatch(text, thing.end, group.start)
        if named and behind and fund.entry and fund.entry.acts_for:
            return fund
    return None


_HANDED: Final = Cue(r"(?:的)?(?:拨款|捐款|资金|援助|款项)?(?:给予|拨予|拨给|予|给)")
_FUND_OF: Final = Cue(r"(?:的)?“?")


def _bound_of(text: str, thing: Thing, start: int) -> Qualifier | None:
    """最多提供30亿美元: the bound of a sum may stand before its verb."""
    bound = _BOUND.search(text, 0, thing.start - start) if thing.qualifier == "exact" else None
    return None if bound is None else "at_least" if bound[1] else "up_to"


_BOUND: Final = Cue(
    r"(?:(至少|不少于)|最多|至多|不超过|最高)(?:将|可|会|再)?"
    r"(?:提供|捐[赠助献款出]?|拨[款付出]?|出资|投入|援助|支付|限额[定为在是]*)(?:了)?$"
)


def _counts_up(view: View, time: Time) -> bool:
    """截至2019年底: how far figures reach, where 在2019年底前 says by when something will be."""
    return time.kind == "by" and view.folded.startswith(("截至", "截止"), time.start)


def _time_of(thing: Thing, segment: Segment, chain: Chain) -> Time | None:
    """明年增加到400名、后年500名: of several things with times of their own, that before it."""
    figure = thing.money or thing.number
    place = figure.core_start if figure else thing.start
    own = [t for t in chain.timed if t.end <= place]
    if len(chain.timed) > 1 and len(segment.things) > 1 and own:
        return own[-1]
    return chain.time or chain.head


def _own_place(segment: Segment, thing: Thing) -> tuple[Entity, ...] | None:
    """在甲国建……以及在乙国修……: of places with verbs of their own, that of the thing."""
    verbs_before = {
        group.start: sum(verb.start() < group.start for verb in segment.verbs)
        for group in segment.groups
        if group.role == "recipient"
    }
    nearest = max((start for start in verbs_before if start < thing.start), default=None)
    if nearest is None or len(set(verbs_before.values())) < 2:
        return None
    own = [g for g in segment.groups if verbs_before.get(g.start) == verbs_before[nearest]]
    return tuple(e for g in own for e in g.entities)


def _is_promised(view: View, segment: Segment, thing: Thing) -> bool:
    """Does a verb of promising stand right before a part: 其中英国承诺的1亿美元?"""
    ends = [t.end for t in segment.things if t.end <= thing.start]
    return (
        cues.PROMISING_VERB.search(view.folded, max(ends, default=segment.start), thing.start)
        is not None
    )


def _settle_listed(found: Candidate, thing: Thing, chain: Chain, context: Context) -> None:
    """Of names with sums in brackets, those of a giver's list receive, those of nobody's give."""
    if chain.unnamed or not (chain.donors or context.donors):
        found.donors = thing.beside
    else:
        found.recipients = thing.beside


def _tells_of_aid(view: View, segment: Segment, sentence: tuple[int, int]) -> bool:
    """Do the words up to the end of a clause say that this is aid, or name a plan or fund of it?"""
    start = max(sentence[0], segment.start - _REACH)
    if cues.PLAIN_AID.search(view.folded, start, min(sentence[1], segment.end + _AHEAD)):
        return True
    if any(cues.AID_SUM.search(t.what or "") for t in segment.things if t.money):
        return True
    gift = cues.GIFT_VERB.search(view.folded, segment.start, segment.end)
    if gift and cues.TAKERS.search(view.folded, start, segment.end):
        return True
    return any(
        m.entity.type in _AID_NAMES and m.entity.entry is not None
        for g in segment.groups
        for m in g.mentions
    )


def _verb_of(segment: Segment, thing: Thing) -> str:
    """The verb nearest before a thing, else the one behind it."""
    before = [v[0] for v in segment.verbs if v.start() <= thing.start]
    return before[-1] if before else segment.verbs[0][0] if segment.verbs else ""
