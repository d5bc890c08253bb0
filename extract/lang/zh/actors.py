"""Who gives and who receives in a Chinese clause, and what it keeps of the clause before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from extract.cue import Cue
from extract.lang.zh import cues
from extract.lang.zh.roles import NEIGHBOURS
from extract.lang.zh.segments import Chain, Segment
from extract.lang.zh.subjects import is_helping, is_local, is_province, is_speaker, new_body
from extract.model import BODIES
from extract.names import PLACES, Entity, entity_of
from extract.statements.candidates import Candidate, Group
from extract.statements.context import Context
from extract.statements.gapped import Remnant, are_takers, give_in_gaps

# Between a name and its sum.
_BESIDE: Final = Cue(r"(?:则|也|再)?(?:各自?|分别)?(?:获得?)?(?:约|近|逾|超过)?")
_NEAR: Final = 12  # characters between a region and the group of its countries that is meant
_THOSE_MEANT: Final = Cue(r"(?:为|向|给|帮助|对|赴|在|支持)(?:相关|有关)(?:国家|各国)")
_AROUND: Final = r"(?:周边|周围|邻近|相邻)?(?:邻国|周边(?:各国|国家|地区)|邻近国家|周边邻国)"
_AND_NEIGHBOURS: Final = Cue(rf"(?:境内)?(?:以?及|和|与)(?:收容[^，。；]{{0,6}}的)?其?他?{_AROUND}")
_OF_REFUGEES: Final = Cue(rf"(?:难民|流离失所者|民众)的{_AROUND}")
_TAKER_GROUP: Final = Cue(
    r"(?:向|为|对|给|予|在|至|赴|帮助|支持|支援|援助)[^，。；]{0,10}?(?:"
    + "|".join(f"({pattern})" for pattern, _ in cues.TAKER_GROUPS)
    + ")"
)


def note_actors(
    segment: Segment, chain: Chain, context: Context, text: str, *, part: bool, fresh: bool
) -> None:
    """Leave in `chain` who gives and receives from this clause on.

    Args:
        segment: the clause.
        chain: what the clauses before it hand on.
        context: the frames that govern it.
        text: its words.
        part: whether it breaks a total down.
        fresh: whether it begins behind a semicolon.
    """
    _turn_struck(segment, chain, text)
    _turn_helped(segment, chain, text)
    acts = bool(segment.verbs or cues.PROMISING_VERB.search(text) or cues.SENT_OUT.search(text))
    adding = cues.LIKEWISE.search(text) or (
        segment.verbs and all(cues.ADDING.fullmatch(v[0]) for v in segment.verbs)
    )
    if acts:
        chain.apart = cues.RESPECTIVELY.search(text) is not None
    if acts and not part and not adding:
        _let_go(chain, fresh=fresh)
    elif not acts and not part:
        _settle_gap(segment, chain, text)
    partners = () if part else _note_givers(segment, chain, context, text, acts=acts)
    _note_takers(segment, chain, context, text, acts=acts)
    through = tuple(e for g in segment.groups if g.role == "through" for e in g.entities)
    if through or partners:
        chain.through = (*through, *partners)
    under = [g.entities[0] for g in segment.groups if g.role == "initiative"]
    chain.initiative = under[0] if under else chain.initiative
    if under and not any(g.role == "donor" for g in segment.groups):
        chain.donors = _owner_of(under[0], context) or chain.donors


def _owner_of(plan: Entity, context: Context) -> tuple[Entity, ...]:
    """获颁台湾奖学金: a scholarship that is called after the state that pays it tells who gives."""
    entry = plan.entry
    awards = any(label.endswith("奖学金") for label in plan.labels)
    if entry is None or len(entry.parties) != 1 or not awards:
        return ()
    owner = context.gazetteer.by_id.get(entry.parties[0])
    return (entity_of(owner),) if owner is not None and owner.type == "Country" else ()


def _turn_struck(segment: Segment, chain: Chain, text: str) -> None:
    """马里遭遇洪灾，……, 马里发生地震后，……: a country that is struck does not give but receives."""
    struck = None if segment.things else cues.STRUCK.search(text)
    if struck is None:
        return
    place = segment.start + struck.start()
    states = [g for g in segment.groups if all(e.type == "Country" for e in g.entities)]
    last = next((g for g in reversed(states) if g.end <= place), None)
    if last is None or _ELSEWHERE.search(text, last.end - segment.start, struck.start()):
        return  # 中国在海地发生地震后……: who acts is not who is struck
    chain.struck = last.entities if last.role == "donor" else ()
    segment.groups = [
        msgspec.structs.replace(g, role="recipient") if g is last and g.role == "donor" else g
        for g in segment.groups
    ]


def _turn_helped(segment: Segment, chain: Chain, text: str) -> None:
    """在日本的援助下，老挝建成……: with whose help it is done gives, who does it receives."""
    donors = [g for g in segment.groups if g.role == "donor"]
    doing = chain.helped and donors and all(e.type == "Country" for e in donors[-1].entities)
    if doing and not any(g.role == "recipient" for g in segment.groups):
        segment.groups = [
            msgspec.structs.replace(g, role="recipient") if g is donors[-1] else g
            for g in segment.groups
        ]
    chain.helped = any(is_helping(g, text, segment.start) for g in donors)


# 美国表示灾情严重: who tells of a disaster, or acts on it, is not struck either.
_ELSEWHERE: Final = Cue(
    r"[在于向对为给就]|表示|声明|宣布|指出|认为|强调|[说称]|获悉|得知|关注|关切|鉴于|有鉴|担心|援助|救助|因应|支援"
)


def _settle_gap(segment: Segment, chain: Chain, text: str) -> None:
    """A name and a sum without a verb: 挪威向乍得提供500万美元，马里300万美元 names who receives.

    瑞典300万美元 in its place names who gives.
    """
    donors = [g for g in segment.groups if g.role == "donor"]
    if not (donors and chain.given and chain.recipients and chain.donors and segment.things):
        return
    named, given, thing = donors[-1], chain.given[-1], segment.things[0]
    if not _BESIDE.fullmatch(text, named.end - segment.start, thing.start - segment.start):
        return
    first = Remnant(chain.recipients[-1], given.amount.currency if given.amount else None)
    other = Remnant(named.entities[-1], thing.money.currency if thing.money else None)
    giver = chain.donors[0]
    told = chain.apart and giver.key not in {e.key for e in named.entities}
    chain.gapped = chain.gapped or (not told and give_in_gaps(first, [other], giver))
    if not chain.gapped and (told or are_takers(named.entities, chain.recipients, giver)):
        segment.groups = [
            msgspec.structs.replace(g, role="recipient") if g is named else g
            for g in segment.groups
        ]


def _note_givers(
    segment: Segment, chain: Chain, context: Context, text: str, *, acts: bool
) -> tuple[Entity, ...]:
    """Who gives; return those with whom he carries it out."""
    donors = [g for g in segment.groups if g.role == "donor"] or _whose_gift(segment, text)
    body = new_body(segment.groups, text, segment.start) if acts else None
    if body is not None and len(donors) < 2:
        chain.donors, chain.unnamed = (body,), False
        named = segment.start + text.find(body.labels[0]) + len(body.labels[0])
        segment.groups = [  # without those of the body's own name
            g for g in segment.groups if g not in donors and g.end > named
        ]
    elif donors and acts and _others_give(text, donors[-1].end - segment.start):
        chain.donors, chain.unnamed = None, True
        segment.groups = [
            msgspec.structs.replace(g, role="recipient") if g in donors else g
            for g in segment.groups
        ]
    elif donors:
        entities = donors[-1].entities
        own = donors[-1].mentions[0].role == "self"
        chain.unnamed = False
        spoke = _ministry_of(context, text[donors[-1].start - segment.start :]) if own else None
        chain.donors = (spoke or chain.quoted or context.speaker) if own else entities
        joint = cues.TOGETHER.search(text) and not cues.RESPECTIVELY.search(text)
        bodies = any(e.type == "Organisation" for e in entities[1:])
        if joint and bodies and entities[0].type == "Country":
            chain.donors = entities[:1]  # 中国与联合国开发计划署……实施
            return entities[1:]
    elif acts and chain.donors is None and cues.GOVERNMENT.match(text):
        chain.donors = _government(segment, context, text)
    elif acts and _gives_abroad(segment, text):
        home = _china(context) if is_province(text) else context.own_country
        chain.donors, chain.unnamed = home or chain.donors, False
    elif acts and _struck_gives(segment, chain, context):
        chain.donors, chain.unnamed = chain.struck, False
    elif acts and _gives_unnamed(text):
        chain.donors, chain.unnamed = None, True
    return ()


def _struck_gives(segment: Segment, chain: Chain, context: Context) -> bool:
    """印度疫情蔓延，……向孟加拉国捐赠: where no other is named, the one struck gives."""
    takers = {e.key for g in segment.groups if g.role == "recipient" for e in g.entities}
    if not (chain.struck and takers) or chain.donors or context.donors:
        return False
    return not any(e.key in takers for e in chain.struck)


def _gives_unnamed(text: str) -> bool:
    """Do 59个国家, 各方 give, and not receive as in 向非洲15国派遣?"""
    unnamed = cues.UNNAMED.search(text)
    return unnamed is not None and not _ADDRESSED.search(text, 0, unnamed.start())


_ADDRESSED: Final = Cue(r"(?:[向为给对在与同赴]|惠及|帮助|支持)[^，。；、]{0,6}$")


def _whose_gift(segment: Segment, text: str) -> list[Group]:
    """尼泊尔得到印度1000万美元信贷: of what somebody receives, whose it is gives it."""
    if not cues.RECEIVING.search(text) or not any(g.role == "recipient" for g in segment.groups):
        return []
    starts = {t.start for t in segment.things}
    return [g for g in segment.groups if g.role == "attributive" and g.end in starts]


def _ministry_of(context: Context, text: str) -> tuple[Entity, ...] | None:
    """日本宣布……。外交部决定……: whose ministry decides, unless it tells the papers so today."""
    spoke = context.carry.donors or ()
    states = bool(spoke) and all(e.type == "Country" for e in spoke)
    return spoke if states and _DECIDES.match(text) else None


_DECIDES: Final = Cue(r"外交部(?:决定|同意)")


def _government(segment: Segment, context: Context, text: str) -> tuple[Entity, ...] | None:
    """Whose 政府 it is: of the state that spoke last, else, where it gives, that at home.

    On the mainland that would be 我国政府. What a government without a name pays out without a
    word of giving, it spends on its own.
    """
    spoke = context.carry.donors
    if spoke and any(e.type == "Country" for e in spoke):
        return spoke
    if spoke:  # 世界银行……。政府还将拨款: a bank has none, whom it lends to has one
        takers = (context.latest[-1].recipients if context.latest else None) or ()
        return takers if takers and all(e.type == "Country" for e in takers) else spoke
    gives = any(g.role == "recipient" for g in segment.groups) or _GIVES_AWAY.search(text)
    if not gives:
        return None if context.donors else context.one_title_taker
    own = context.own_country or ()
    return own if all(e.key != cues.OWN_COUNTRY["zh-Hans"] for e in own) else None


# In dollars, too, a government pays abroad; at home it does in its own money.
_GIVES_AWAY: Final = Cue(r"捐|赠|援|人道|美元|美金")


def _gives_abroad(segment: Segment, text: str) -> bool:
    """浙江省向三国派出……: a province or town at home gives for its state, as its missions do."""
    abroad = any(g.role in ("recipient", "host") for g in segment.groups)
    return abroad and is_local(segment.groups, text, segment.start)


def _note_takers(
    segment: Segment, chain: Chain, context: Context, text: str, *, acts: bool
) -> None:
    """Who receives: by preposition or verb, else whose the thing is, else who is host."""
    takers = [g for g in segment.groups if g.role == "recipient" and not is_speaker(g)] or [
        g for g in segment.groups if g.role == "attributive"
    ]
    if not takers and acts and chain.recipients is None:
        takers = [g for g in segment.groups if g.role == "host"]
    takers = _without_channels(takers, segment, chain, text)
    recipients = tuple(e for g in _closest(takers, segment) for e in g.entities)
    recipients = recipients or _home_of(text, chain, context)
    group = None if recipients else _taker_group(segment, text)
    if takers:
        recipients = _with_neighbours(recipients, takers[-1], text, segment.start)
    if not recipients and group is None and _THOSE_MEANT.search(text):
        chain.recipients = context.recipients or context.groups[:1]  # 相关国家: the section's
        return
    named = group is not None or any(e.key != _ANYWHERE for e in recipients)
    if named:
        chain.counted_takers = False
    elif cues.TAKERS_COUNTED.search(text):
        chain.recipients, chain.counted_takers = None, True
    chain.recipients = recipients or ((group,) if group else chain.recipients)
    if recipients and takers:
        before = takers[0].start - segment.start
        chain.hinted = _VISITED.search(text, 0, before) is not None


_ANYWHERE: Final = "DEV"  # 为120个发展中国家 names nobody
_VISITED: Final = Cue(r"(?:访问|到访|出访|抵达|访)$")


def _without_channels(
    takers: list[Group], segment: Segment, chain: Chain, text: str
) -> list[Group]:
    """300万元予某会赈济乍得灾民: of a body and the place that it helps, the body is the channel."""
    helped = [
        g
        for g in takers
        if all(e.type in PLACES for e in g.entities)
        and _HELPED.search(text, 0, g.start - segment.start)
    ]
    places = _at_work(takers, segment, text)
    helped, takers = helped or places, [*takers, *(g for g in places if g not in takers)]
    paid = [
        g
        for g in takers
        if all(e.type in BODIES for e in g.entities) and helped and g.end <= helped[0].start
    ]
    if not paid:
        return takers
    chain.through = (*chain.through, *(e for g in paid for e in g.entities))
    return [g for g in takers if g not in paid]


def _at_work(takers: list[Group], segment: Segment, text: str) -> list[Group]:
    """Where the bodies that are paid do what they are paid for: 向粮食计划署在也门的行动."""
    if not takers or any(e.type not in BODIES for e in takers[0].entities):
        return []
    start, paid = segment.start, takers[0]
    return [
        g
        for g in segment.groups
        if all(e.type in PLACES for e in g.entities)
        and _WORKS_IN.fullmatch(text, paid.end - start, g.start - start)
        and g.role in ("recipient", "attributive", "host", "other")
    ]


_WORKS_IN: Final = Cue(r"(?:的|在|设在|驻|的?[对援])")
_HELPED: Final = Cue(r"(?:赈济|救济|援助|救助|支援|帮助|协助)(?:受灾的?)?$")


def _home_of(text: str, chain: Chain, context: Context) -> tuple[Entity, ...]:
    """China, where somebody abroad gives to one of its provinces: 日本……向广西提供……."""
    givers = chain.donors or context.donors
    if not givers or not cues.HOME_TAKES.search(text):
        return ()
    own = set(cues.OWN_COUNTRY.values())
    if any(e.key in own or (context.state_of(e) or e).key in own for e in givers):
        return ()
    return _china(context)


def _china(context: Context) -> tuple[Entity, ...]:
    """Whose provinces are those in `cues.HOME`, whatever paper tells of them."""
    china = context.gazetteer.by_id.get(cues.OWN_COUNTRY["zh-Hans"])
    return (entity_of(china),) if china else ()


def _closest(takers: list[Group], segment: Segment) -> list[Group]:
    """对非洲的最不发达国家: the group within a region is who is meant."""
    if not takers or any(e.type != "Region" for g in takers for e in g.entities):
        return takers
    within = [
        g
        for g in segment.groups
        if g.role == "attributive"
        and all(e.type == "CountryGroup" for e in g.entities)
        and 0 <= g.start - takers[-1].end <= _NEAR
        and not any(takers[-1].end <= t.start < g.start for t in segment.things)
    ]
    return within or takers


def _with_neighbours(
    recipients: tuple[Entity, ...], taker: Group, text: str, start: int
) -> tuple[Entity, ...]:
    """A country and those around it, 苏丹及其邻国, or they alone: 收容苏丹难民的邻国."""
    alone = taker.role == "attributive"
    if not (_OF_REFUGEES if alone else _AND_NEIGHBOURS).match(text, taker.end - start):
        return recipients
    labels = next(labels for names, labels in cues.TAKER_GROUPS if "邻国" in names)
    around = Entity(type="CountryGroup", labels=labels)
    return (around,) if alone else (*recipients, around)


def _others_give(text: str, place: int) -> bool:
    """Behind a topic, do those without a name give: “海地地震重建　会议认捐50亿美元”?"""
    unnamed = cues.UNNAMED.search(text, place)
    return unnamed is not None and any(gap in text[place : unnamed.start()] for gap in " \u3000")


def _taker_group(segment: Segment, text: str) -> Entity | None:
    """Takers that no name tells apart: 向受灾国家, 为成员国; 支援苏丹邻国 by their neighbour's."""
    for group in segment.groups:
        if NEIGHBOURS.match(text, group.end - segment.start):
            of = next(iter(group.entities[-1].labels[1:]), group.entities[-1].labels[0])
            near = (f"{of}'s neighbours", f"neighbours of {of}", f"countries neighbouring {of}")
            return Entity(type="CountryGroup", labels=near)
    found = _TAKER_GROUP.finditer(text)
    named = next((m for m in found if not _ITS_MEMBER.match(text, m.end())), None)
    place = segment.start + named.end() if named else 0
    if named is None or any(
        g.role == "meeting" and g.start < place <= g.end for g in segment.groups
    ):
        return None  # 苏丹及其邻国人道主义会议
    labels = cues.TAKER_GROUPS[(named.lastindex or 1) - 1][1]
    return Entity(type="CountryGroup", labels=labels)


# 身为欧盟成员国的比利时: what the giver is, not to whom it gives.
_ITS_MEMBER: Final = Cue(r"(?<=成员国)的?[^，。；]{2,8}?(?:承诺|宣布|捐|提供|表示|出资|认捐)")


def _let_go(chain: Chain, *, fresh: bool) -> None:
    """What a new verb leaves behind: everything at ；, after a comma all but the country."""
    unused = not chain.given  # 向某会认捐，承诺捐款……: nothing has been given to it yet
    chain.through = chain.through if unused and not fresh else ()
    places = tuple(e for e in chain.recipients or () if unused or e.type in PLACES)
    chain.recipients = None if fresh or not places else places
    chain.initiative = None if fresh else chain.initiative


def places_of(segment: Segment) -> tuple[Entity, ...] | None:
    """The countries and regions that a clause of purpose names."""
    return places_of_groups([g for g in segment.groups if g.role in ("recipient", "attributive")])


def places_of_groups(groups: Sequence[Group]) -> tuple[Entity, ...] | None:
    """The countries and regions among some names."""
    return tuple(e for g in groups for e in g.entities if e.type in PLACES) or None


def taker_group_of(segment: Segment, text: str) -> tuple[Entity, ...] | None:
    """Takers without a name of their own, where a clause of purpose tells of them."""
    group = _taker_group(segment, text)
    return (group,) if group else None


def shares_out(total: Candidate, context: Context) -> bool:
    """Do the names in a total's parts receive? Where a state gives, or it goes to places."""
    donors = total.donors or (() if total.unnamed else context.donors) or ()
    donors = tuple(context.state_of(donor) or donor for donor in donors)
    to_places = any(r.type in PLACES for r in total.recipients or ())
    return len(donors) == 1 and (donors[0].type == "Country" or to_places)
