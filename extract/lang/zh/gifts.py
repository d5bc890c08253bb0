"""Reads one thing that a Chinese clause gives, with what the clause and those before it say."""

from __future__ import annotations

import re
from typing import Final

from extract.cue import Cue, Text
from extract.lang.zh import cues
from extract.lang.zh.actors import shares_out
from extract.lang.zh.kinds import is_done
from extract.lang.zh.rules import rule_name
from extract.lang.zh.segments import Chain, Segment
from extract.lang.zh.subjects import is_speaker
from extract.model import Qualifier
from extract.names import PLACES, Entity
from extract.statements.candidates import (
    Candidate,
    Group,
    Thing,
    View,
    amount_of,
    count_of,
    is_of_unknown_currency,
    mark_of,
)
from extract.statements.context import Context
from extract.statements.grouping import is_giver
from extract.times import Time

# 提供日元贷款，金额为500亿日元: the clause before says what the sum is of.
_TOLD_AS_SUM: Final = Cue(r"[^，。；\d]{0,6}(?:金额|总额|数额|款额|额度)")
_PLAN_NAME: Final = Cue(r"^“[^”]*(?:工程|计划|行动|倡议)”$")
# 曾承诺, 已宣布: said on another day, which the text need not name.
_RECALLED: Final = Cue(
    rf"曾(?!经(?:受|历)|任)|此前|早前|先前|原先|最初|原本|稍早|早[已就]|已经?(?:{cues.PROMISING})"
)
_PROMISED_BY_NOW: Final = Cue(rf"已经?(?:{cues.PROMISING})")
_PROMISES: Final = Cue(rf"(?:{cues.PROMISING})")
_NEWLY: Final = Cue(r"将|还|又|再|另|并|新|宣布|表示")  # what is told so is not of then
# 另有1000万元应急资金: a part of a total that is nobody's yet.
_OF_PLACE: Final = Cue(r"(?:国家|地区|各国|方面)?(?:共|约|近|各)?")  # between a region and its part
_REST: Final = Cue(r"\s*(?:另有|另外|其余|余下|剩余|剩下)")
# 迄今批准的贷款已超过20亿美元: promised bit by bit, on no one day.
_SO_FAR: Final = Cue(
    r"(?:至此|迄今|至今|(?:最近|过去|近)[一二两三四五六七八九十\d]+年)[，,]?[^，。；]{0,24}"
    r"(?:每年|共|累计|已)[^，。；]*$|累计(?:批准|承诺|认捐)[^，。；]*$"
)
_TO_GIVE: Final = Cue(r"将(?:再|继续|[向为给在][^，。；]{1,12})?(?:提供|捐|派|援|拨|赠|增加|接收)")
_GIVES: Final = re.compile(r"承诺|认捐|捐|提供|出资|宣布|保证|拨")
_CLOSE: Final = 8  # characters behind a thing in which it is said to be received
_REACH: Final = 200  # characters before a clause in which its sentence tells that it is about aid
_AHEAD: Final = 60  # and behind it
_AID_NAMES: Final = frozenset({"Initiative", "Fund"})
_HANDED: Final = Cue(r"(?:的)?(?:拨款|捐款|资金|援助|款项)?(?:给予|拨予|拨给|予|给)")
_FUND_OF: Final = Cue(r"(?:的)?“?")
_BOUND: Final = Cue(
    r"(?:(至少|不少于)|最多|至多|不超过|最高)(?:将|可|会|再)?"
    r"(?:提供|捐[赠助献款出]?|拨[款付出]?|出资|投入|援助|支付|限额[定为在是]*)(?:了)?$"
)


def read_gift(
    view: View,
    segment: Segment,
    thing: Thing,
    chain: Chain,
    context: Context,
    sentence: tuple[int, int],
    *,
    part: bool,
) -> Candidate:
    """Return a thing that a clause gives as a candidate, with what is said of it.

    Args:
        view: the block.
        segment: the clause.
        thing: what is given.
        chain: what the clauses before it hand on.
        context: the frames that govern it.
        sentence: where its sentence begins and ends.
        part: whether it breaks a total down.
    """
    text = view.folded.cut(segment.start, segment.end)
    found = _new(view, segment, thing, chain, text, sentence, part=part)
    _name_own_takers(found, segment, thing)
    if part:
        opens = sentence[0] == 0
        found.total = chain.total or context.whole_for(found, opens=opens)
        found.inherit(found.total or next(iter(context.wholes), None))
        _settle_part(found, segment, thing, chain, text)
    if found.kind == "commitment" and found.time is not None and counts_up(view, found.time):
        found.time = None  # 截至20日，……，美国承诺1亿美元: what is counted by then are deeds
    if thing.beside:
        _settle_listed(found, thing, chain, context)
    if thing.value is not None or (thing.what and _PLAN_NAME.search(thing.what)):
        name = (thing.what or "").strip("“”")
        found.initiative = Entity(type="Initiative", labels=(name, f"“{name}”"))
    _name_own_giver(found, segment, thing, chain, context, part=part)
    return found


def _new(
    view: View,
    segment: Segment,
    thing: Thing,
    chain: Chain,
    text: Text,
    sentence: tuple[int, int],
    *,
    part: bool,
) -> Candidate:
    """What the clause, and those before it, say of all that it gives; arguments as above."""
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
        mark=mark_of(thing),
        count=count_of(thing),
        what=thing.what,
        qualifier=_bound_of(text, thing, segment.start) or thing.qualifier,
        kind=kind,
        stage=stage,
        donors=chain.donors,
        unnamed=chain.unnamed,
        recipients=thing.recipients or chain.recipients,
        takers_counted=chain.counted_takers and not thing.recipients,
        through=chain.through,
        announced=chain.announced,
        promised=chain.promised,
        spread=bool(_SO_FAR.search(view.folded, sentence[0], thing.start)),
        recalled=chain.recalled or bool(_RECALLED.search(text)),
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
    found.ahead = kind == "commitment" and _is_ahead(view, segment, found.time)
    if thing.number and found.initiative and _awards(found.initiative):
        found.modality = "scholarship"  # 今年获台湾奖学金者135名、明年400名
    return found


def _name_own_takers(found: Candidate, segment: Segment, thing: Thing) -> None:
    """Let a thing go where its own words say, not to all whom its clause names."""
    view = found.view
    own = [
        e
        for g in segment.groups
        if thing.start <= g.start and g.end <= thing.end and g.role in ("attributive", "recipient")
        for e in g.entities
    ]
    if own and not (thing.money or thing.number or thing.value):
        found.recipients = tuple(own)  # 柬埔寨体育场、佛得角海洋经济特区规划: each its own
    elif (to := _paid_to(view, segment, thing)) and _pays_several(view, segment):
        found.recipients = to.entities  # 5万元予甲会及3万元予乙会: each its own
    elif not thing.recipients:
        found.recipients = _own_place(segment, thing) or found.recipients
    if (fund := _own_fund(view, segment, thing)) is not None:
        found.through = (*found.through, fund)
    if thing.start > segment.start and view.folded[thing.start - 1] == "等":
        before = [g for g in segment.groups if g.end <= thing.start]
        listed = [g for g in before if g.role in ("recipient", "attributive")]
        found.recipients = tuple(e for g in listed for e in g.entities) or found.recipients


def _settle_part(
    found: Candidate, segment: Segment, thing: Thing, chain: Chain, text: Text
) -> None:
    """Let a part be promise or deed as its own clause says, whatever its total is.

    Args:
        found: the candidate, with what it takes from its total.
        segment: the clause.
        thing: what is given.
        chain: what the clauses before it hand on.
        text: the words of the clause.
    """
    if chain.arrived or is_done(text, chain, cues.PLANNED.search(text)):
        found.kind, found.stage, found.announced = "delivery", "delivered", None
        found.time = chain.time or chain.head
    elif _is_promised(found.view, segment, thing) or _TO_GIVE.search(text):
        found.kind, found.stage = "commitment", "pledged"
    named = any(g.role != "other" and g.end <= thing.start for g in segment.groups)
    if found.total and _REST.match(text) and not named:
        found.recipients = found.total.recipients  # not to whom the part before goes


def _name_own_giver(
    found: Candidate,
    segment: Segment,
    thing: Thing,
    chain: Chain,
    context: Context,
    *,
    part: bool,
) -> None:
    """Let who is named right before a thing give it, or receive a part of what is shared out.

    Args:
        found: the candidate, whose giver or taker is settled.
        segment: the clause.
        thing: what is given.
        chain: what the clauses before it hand on.
        context: the frames that govern it.
        part: whether it breaks a total down.
    """
    done = max((o.start for o in segment.things if o.end <= thing.start), default=-1)
    # no other thing stands between
    before = [g for g in segment.groups if done < g.end <= thing.start]
    named = [g for g in before if g.role == "donor" and is_giver(g) and not is_speaker(g)]
    if not named:
        _name_own_place(found, before, thing, part=part)
        return
    own = named[-1].entities
    alone = chain.donors and own[: len(chain.donors)] == chain.donors
    if alone and not part:
        return
    if part and found.total and _is_taken(found, segment, named[-1], context):
        found.recipients = own
        return
    found.donors = own
    taken = tuple(e for g in segment.groups if g.role == "recipient" for e in g.entities)
    whole = found.total.recipients if found.total else found.recipients
    found.recipients = taken or whole


def _name_own_place(found: Candidate, before: list[Group], thing: Thing, *, part: bool) -> None:
    """Let a part go to the region right before it: 其中亚洲30个、非洲45个."""
    last = before[-1] if before else None
    if not part or last is None or last.mentions[0].entity.type not in PLACES:
        return
    if _OF_PLACE.fullmatch(found.view.folded, last.end, thing.start):
        found.recipients = last.entities


def _is_taken(found: Candidate, segment: Segment, named: Group, context: Context) -> bool:
    """Does who is named before a part of a total receive it: 其中乍得将获得……?"""
    view, sentence = found.view, found.sentence
    if _GIVES.search(view.folded, named.end, found.start):
        return False
    if cues.RECEIVING.search(  # 其中乍得5个项目，共获拨款……
        view.folded, sentence[0], min(sentence[1], found.end + _CLOSE)
    ):
        return True
    total = found.total
    return (
        total is not None and shares_out(total, context) and not _names_giver(view, segment, total)
    )


def note_recalled(segment: Segment, chain: Chain, text: str) -> None:
    """Say of a list of promises whether all were made before: 甲国已承诺……，乙国承诺……."""
    if _PROMISED_BY_NOW.search(text):
        chain.recalled = True
    elif segment.times or _NEWLY.search(text) or not _PROMISES.search(text):
        chain.recalled = False


def _names_giver(view: View, segment: Segment, total: Candidate) -> bool:
    """其中包括亚行500万美元、韩国……: who gives the total gives a part, as those beside it do."""
    givers = {d.key for d in total.donors or ()}
    return any(
        e.key in givers and _ITS_SUM.match(view.folded, g.end) is not None
        for g in segment.groups
        for e in g.entities
    )


_ITS_SUM: Final = Cue(r"(?:政府)?(?:的)?(?:约|近|逾|超过)? ?\d")


def _awards(plan: Entity) -> bool:
    """Is a plan a scholarship by its Chinese name?"""
    return any(label.endswith("奖学金") for label in plan.labels)


def _pays_several(view: View, segment: Segment) -> bool:
    """Does a clause tell of more than one thing to whom it goes?"""
    return sum(_paid_to(view, segment, t) is not None for t in segment.things) > 1


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


def _bound_of(text: str, thing: Thing, start: int) -> Qualifier | None:
    """最多提供30亿美元: the bound of a sum may stand before its verb."""
    bound = _BOUND.search(text, 0, thing.start - start) if thing.qualifier == "exact" else None
    return None if bound is None else "at_least" if bound[1] else "up_to"


def counts_up(view: View, time: Time) -> bool:
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


def _is_ahead(view: View, segment: Segment, time: Time | None) -> bool:
    """将于11月运抵: does a time stand behind the word for what is to come?"""
    if time is None or not segment.start <= time.start < segment.end:
        return False
    return _TO_COME.search(view.folded, segment.start, time.start) is not None


_LISTED_FROM: Final = 200  # characters of a list of sources
# 资金来自美国（3.92亿美元）、德国（6400万美元）: who is listed gives
_COMES_FROM: Final = Cue(r"(?:资金|经费|款项?|捐助|援助|支持)[^，。；]{0,4}?[来出]自[^，。；]*$")
_TO_COME: Final = Cue(r"(?:将|拟|计划|预计|预定|准备)(?:会|可)?[于在]?$")


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
    since = max(found.sentence[0], thing.start - _LISTED_FROM)
    if _COMES_FROM.search(found.view.folded, since, thing.start):
        found.donors, found.own_words = thing.beside, True
        found.kind, found.stage = found.kind or "delivery", found.stage or "delivered"
    elif chain.unnamed or not (chain.donors or context.donors):
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
