"""Reads a Chinese sentence, comma by comma: who, to whom, what, when, promised or done.

A Chinese sentence is a chain of short clauses that share their subject. Each is read on its own
(the preposition before a noun says its part), and hands on what the next one leaves unsaid.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from extract.statements.candidates import Candidate, Group, Thing, View, amount_of, count_of, merge_measures
from extract.statements.context import Context
from extract.dates import resolve
from extract.statements.grouping import group_mentions, is_giver
from extract.lang.zh import cues
from extract.lang.zh.things import find_reach, find_things, find_unnumbered
from extract.model import Kind, Stage
from extract.names import Entity
from extract.times import Time

_TO: Final = re.compile(
    rf"(?:{cues.TO}|{cues.IN})(?:受灾的?|遭受[^，。]{{1,6}}的|包括|广大|全体|其他|灾区)?“?$"
)
_TOWARDS: Final = re.compile(
    rf"(?:{cues.TO})(?:受灾的?|遭受[^，。]{{1,6}}的|包括|广大|全体|其他)?“?$"
)
_THROUGH: Final = re.compile(rf"(?:{cues.THROUGH})(?:中国|我国)?“?$")
_TAKERS: Final = re.compile(r"受援(?:国|方)(?:仍|分别|均)?(?:为|是|包括)“?$")
_BY: Final = re.compile(rf"(?:{cues.BY}|感谢|接受|收到|获得?|的是)“?$")
_WITHIN: Final = re.compile(rf"(?:{cues.WITHIN}|共建|推进)“?$")
_AFTER_VERB: Final = re.compile(
    r"(?:免除|减免|豁免|取消|勾销|运抵|运到|运往|运给|送抵|抵达|派往|派驻|前往|交付|转交|捐赠|赠送|赠予|援建|给)(?:了|的)?“?$"
)
_MEETING_TAIL: Final = re.compile(
    r"^”?(?:视频会议)?(?:开幕式|闭幕式)?(?:上|期间|中|，|框架|举行|召开|开幕|在)"
)
_FRAME_TAIL: Final = re.compile(r"^”?(?:倡议)?(?:合作)?(?:框架|项下|下)")
_DUE: Final = re.compile(r"(?:底|前|末)?(?:到期|拖欠|所欠)")
_PLAN_NAME: Final = re.compile(r"^“[^”]*(?:工程|计划|行动|倡议)”$")
_HELD: Final = re.compile(r"举行|召开|开幕|举办于|揭幕")
_VERB: Final = re.compile(cues.GIVING)
# 、 joins clauses too where a verb of its own follows: 建立……机制、落实……倡议
_LISTED_VERB: Final = re.compile(rf"(?:(?:同|与|向|为)[^，。、；]{{2,14}})?(?:{cues.GIVING_LONG})(?!、|的|和|与)")
_PROMISE: Final = re.compile(cues.PROMISING)
_LEADING: Final = re.compile(
    r"^(?:\S{1,4}\s+)?[\s“”（）()、]*(?:此外|同时|另外|其中|目前|并|还|又|再|也|则|而|而是|当日|当天|同日|此前|近日|日前|随后|今天|同样|届时|最后|主要|据悉|为此|作为[^，]{0,12})*[\s，]*$"
)


@dataclass(slots=True)
class Segment:
    """A stretch between two commas, with what stands in it."""

    start: int
    end: int
    groups: list[Group]
    things: list[Thing]
    times: list[Time]
    verbs: list[re.Match[str]]


@dataclass(slots=True)
class Chain:
    """What the clauses of one sentence hand on to those behind them."""

    donors: tuple[Entity, ...] | None = None
    recipients: tuple[Entity, ...] | None = None
    through: tuple[Entity, ...] = ()
    initiative: Entity | None = None
    meeting: Entity | None = None
    announced: str | None = None
    opening: Time | None = None  # the same, where no announcement follows
    head: Time | None = None  # at the head of the sentence: governs all of it
    time: Time | None = None  # of the last verb and what it governs
    kind: tuple[Kind, Stage] | None = None
    promised: bool = False
    parts: bool = False  # 其中 stands at its head: all that follows breaks a total down
    verb: str = ""
    acts: bool = False  # has any of its clauses a verb of giving or promising?
    barred: bool = False
    total: Candidate | None = None
    last: Candidate | None = None


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
    segments = [
        _read_segment(view, first, last) for first, last in split(view, start, end)
    ]
    for segment in segments:
        out += _candidates(view, segment, chain, context, (start, end))
        if segment is segments[0] or (chain.opening is None and segment is segments[1]):
            chain.opening = chain.head
    if chain.announced:
        chain.opening = None
    out = merge_measures(out, cues.COMES_TO)
    spoken = next((c.donors for c in reversed(out) if c.donors and c.total is None), None)
    if spoken or (chain.donors and context.carry.donors is None and not out):
        context.carry.donors = spoken or chain.donors
        context.first_giver = context.first_giver or spoken or chain.donors
    if chain.opening and context.carry.time is None:
        context.carry.time = chain.opening
    return out


def split(view: View, start: int, end: int) -> list[tuple[int, int]]:
    """Split a sentence at its commas, but not inside quotes, brackets, names or numbers."""
    text = view.folded
    spans = [(m.start, m.end) for m in view.mentions]
    spans += [(m.start, m.end) for m in view.money]
    out = []
    first, depth = start, 0
    for place in range(start, end):
        char = text[place]
        depth += (char in "（(“《") - (char in "）)”》")
        cut = char in "，；：;:!！?？。" or (char == "、" and _LISTED_VERB.match(text, place + 1))
        if cut and depth <= 0 and not any(s < place < e for s, e in spans):
            out.append((first, place))
            first = place + 1
    out.append((first, end))
    return [(a, b) for a, b in out if text[a:b].strip()]


def _read_segment(view: View, start: int, end: int) -> Segment:
    def role_of(group: Group) -> str:
        return _role(view, group, start, end)

    groups = group_mentions(view, start, end, role_of)
    verbs = [
        m
        for m in _VERB.finditer(view.folded, start, end)
        if not any(g.start < m.end() and m.start() < g.end for g in groups)
    ]
    things = find_things(view, start, end)
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


def _role(view: View, group: Group, start: int, end: int) -> str:
    text = view.folded
    before, after = text[start : group.start], text[group.end : end + 4]
    kind = group.mentions[0].entity.type
    if kind in ("Meeting", "Forum"):
        return (
            "meeting"
            if kind == "Meeting"
            or _MEETING_TAIL.match(after) or re.search(r"在[^，]{0,16}$", before)
            else "other"
        )
    if kind in ("Initiative", "Project"):
        return "initiative" if _FRAME_TAIL.match(after) or _WITHIN.search(before) else "object"
    if _TAKERS.search(before):
        return "recipient"
    if _BY.search(before):
        return "donor"
    if _THROUGH.search(before):
        return "through"
    if _FRAME_TAIL.match(after):
        return "other"
    if (
        re.search(r"(?:驻|同|与|和)“?$", before)
        and kind == "Country"
        and re.match(r"[^，]{0,8}(?:大使|关系|合作|人民|签)", after)
    ):
        return "other"
    if kind in ("Organisation", "Fund") and re.search(r"[同与和]“?$", before):
        return "other"
    if (_TOWARDS if kind in ("Organisation", "Fund") else _TO).search(before) or _AFTER_VERB.search(
        before
    ):
        return "recipient"
    if re.search(r"(?:设立|成立|启动)(?:了)?“?$", before):
        return "object"
    if is_giver(group) and _opens(view, start, group.start):
        return "donor"
    return "attributive" if kind in ("Country", "Region", "CountryGroup") else "other"


def _opens(view: View, start: int, place: int) -> bool:
    """Does nothing but times and connectives stand before the group in its clause?"""
    rest = view.folded[start:place]
    for time in sorted(view.times, key=lambda t: -t.start):
        if start <= time.start and time.end <= place:
            rest = rest[: time.start - start] + rest[time.end - start :]
    return bool(_LEADING.match(rest))


def _opens(view: View, start: int, place: int) -> bool:
    """Does nothing but times and connectives stand before the group in its clause?"""
    sums = [m.end for m in (*view.money, *view.numbers) if start <= m.start and m.end <= place]
    start = max(sums, default=start)
    rest = view.folded[start:place]
    for time in sorted(view.times, key=lambda t: -t.start):
        if start <= time.start and time.end <= place:
            rest = rest[: time.start - start] + rest[time.end - start :]
    return bool(_LEADING.match(rest))


def _candidates(
    view: View, segment: Segment, chain: Chain, context: Context, sentence: tuple[int, int]
) -> list[Candidate]:
    text = view.folded[segment.start : segment.end]
    promise = _PROMISE.search(text)
    part = _is_part(segment, chain, context, text)
    if not part and segment.things and context.wholes and cues.SHARE.search(view.folded, *sentence):
        part = True  # a share of the total is a part of it
    if part and chain.total is None:
        chain.total = chain.last
    elif not part and not chain.parts and (segment.verbs or promise):
        chain.total = None
    _note_actors(segment, chain, context, text, part=part, verb=bool(segment.verbs or promise))
    _note_meeting(view, segment, context)
    _note_times(view, segment, chain, context, promise)
    chain.promised = chain.promised or bool(promise)
    chain.acts = chain.acts or bool(promise or segment.verbs)
    _note_barred(segment, chain, text, bool(promise))
    if chain.barred:
        return []
    chain.kind = _kind(segment, chain, context, text, promise) or chain.kind
    things = segment.things
    if not things and not part and _may_give_bare(view, segment, chain, text):
        things = [t for v in segment.verbs for t in find_unnumbered(view, v, segment.end)][:12]
    out = [
        _candidate(view, segment, thing, chain, context, sentence, part=part) for thing in things
    ]
    chain.verb = segment.verbs[-1][0] if segment.verbs else chain.verb
    out = _share(view, segment, out, chain, context, text)
    if out and not part:
        chain.last = out[-1]
    return out


def _may_give_bare(view: View, segment: Segment, chain: Chain, text: str) -> bool:
    """May a thing without a number be given here? Only where a taker, a promise or a time is near.

    A clause of purpose (用于…) says what something else is for.
    """
    if cues.PURPOSE.match(text.lstrip()):
        return False
    return bool(chain.recipients or chain.promised or chain.announced)


def _is_part(segment: Segment, chain: Chain, context: Context, text: str) -> bool:
    if cues.BY_KIND.match(text.lstrip()):
        chain.total, chain.parts = chain.last, True
    if cues.PART.fullmatch(text.strip()):
        chain.total, chain.parts = chain.last, True
        return False
    if chain.parts and segment.things:
        return True
    if cues.PART.search(text) and segment.things:
        return chain.last is not None or bool(cues.PART.match(text.lstrip()))
    return bool(chain.total) and not segment.verbs and bool(segment.things)


def _note_actors(
    segment: Segment, chain: Chain, context: Context, text: str, *, part: bool, verb: bool
) -> None:
    partners: tuple[Entity, ...] = ()
    adding = cues.LIKEWISE.search(text) or (
        segment.verbs and all(cues.ADDING.fullmatch(v[0]) for v in segment.verbs)
    )
    if verb and not part and not adding:
        chain.recipients, chain.through, chain.initiative = None, (), None
    acts = verb or bool(segment.things)
    donors = [g for g in segment.groups if g.role == "donor" and (acts or g.start == segment.start)]
    if donors and not part:
        entities = donors[-1].entities
        chain.donors = context.speaker if donors[-1].mentions[0].role == "self" else entities
        first = entities[0]
        if first.type == "Country" and any(e.type == "Organisation" for e in entities[1:]):
            chain.donors, partners = (first,), entities[1:]  # 中国与联合国开发计划署……实施
    takers = [g for g in segment.groups if g.role == "recipient" and not _is_speaker(g)] or [
        g for g in segment.groups if g.role == "attributive"
    ]
    recipients = tuple(e for g in takers for e in g.entities)
    if recipients:
        chain.recipients = recipients
    through = tuple(e for g in segment.groups if g.role == "through" for e in g.entities)
    if through or partners:
        chain.through = (*through, *partners)
    chain.initiative = next(
        (g.entities[0] for g in segment.groups if g.role == "initiative"), chain.initiative
    )


def _is_speaker(group: Group) -> bool:
    return group.mentions[0].role == "self"


def _note_meeting(view: View, segment: Segment, context: Context) -> None:
    named = [g for g in segment.groups if g.role == "meeting"]
    if not named:
        return
    mention = named[-1].mentions[0]
    meeting = mention.entity
    near = [
        t for t in segment.times if t.kind == "point" and t.first and t.start <= mention.end + 16
    ]
    date = near[-1].first if near else meeting.date
    context.carry.meeting = meeting
    context.carry.announced = date
    if context.document.meeting is None and _HELD.search(view.folded, mention.end, segment.end):
        context.document.meeting = meeting
        context.document.announced = context.document.announced or date


def _note_times(
    view: View,
    segment: Segment,
    chain: Chain,
    context: Context,
    promise: re.Match[str] | None,
) -> None:
    """Say of each time whether something was said then, or is given then."""
    bare = not segment.verbs and not promise and not segment.things
    if (segment.verbs or promise) and not bare:
        chain.time = None
    for time in segment.times:
        if time.kind == "each" or _DUE.match(view.folded, time.end):
            continue
        opening = _opens(view, segment.start, time.start)
        if promise and _is_day(time) and time.end <= promise.start():
            chain.head, chain.announced = None, said_on(time, context)
        elif bare or (opening and chain.last is None and not chain.promised):
            chain.head = time
        else:
            chain.time = time
    if promise and chain.head is not None and _is_day(chain.head) and not chain.promised:
        chain.announced, chain.head = said_on(chain.head, context), None
    if promise and chain.announced:
        context.carry.announced = chain.announced


def said_on(time: Time, context: Context) -> str | None:
    """The date of a saying, as precise as its words and what is known around it allow."""
    start, end = resolve(time, context.announced or context.document.announced)
    return start or end


def _is_day(time: Time) -> bool:
    return time.kind == "point"


def _note_barred(segment: Segment, chain: Chain, text: str, promise: bool) -> None:
    """Needs, hopes, refusals and trade give nothing; nor do the figures that break them down."""
    if cues.TRADED.search(text) or cues.OWN.search(text) or cues.NEEDED.search(text) or cues.NEGATED.search(text) or cues.WEIGHED.search(text):
        chain.barred = True
    elif segment.verbs or promise:
        chain.barred = False


def _kind(
    segment: Segment, chain: Chain, context: Context, text: str, promise: re.Match[str] | None
) -> tuple[Kind, Stage] | None:
    """Promise or deed, from the aspect of the clause's own verb, else from what governs it."""
    done = cues.DONE.search(text) or cues.ASPECT_LE.search(text)
    if promise:
        signed = cues.SIGNED_VERB.search(promise[0])
        return ("commitment", "committed" if signed else "pledged")
    if done and not (chain.promised and not cues.DONE.search(text)):
        return ("delivery", "delivered")
    if cues.PLANNED.search(text) or chain.promised:
        return ("commitment", "pledged")
    if not segment.verbs or chain.kind:
        return None
    if context.kind:
        return (context.kind, "pledged" if context.kind == "commitment" else "delivered")
    return ("delivery", "delivered")


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
    text = view.folded[segment.start : segment.end]
    form = "sum" if thing.money else "count" if thing.number or thing.value else "thing"
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
        rule=f"zh.{'part' if part else 'clause'}.{form}",
        context=text,
        verb=_verb_of(segment, thing) or chain.verb,
        amount=amount_of(thing),
        count=count_of(thing),
        what=thing.what,
        qualifier=thing.qualifier,
        kind=kind,
        stage=stage,
        donors=chain.donors,
        recipients=thing.recipients or chain.recipients,
        through=chain.through,
        announced=chain.announced,
        time=chain.time or chain.head,
        initiative=chain.initiative,
        own_words=bool(
            chain.acts
            or segment.verbs or cues.AID_NOUN.search(text) or cues.PROMISING_VERB.search(text)
        ),
    )
    if part:
        found.total = chain.total or context.whole_for(found)
        _inherit(found)
        if cues.DONE.search(text):
            found.kind, found.stage, found.announced = "delivery", "delivered", None
            found.time = chain.time or chain.head
    if thing.value is not None or (thing.what and _PLAN_NAME.search(thing.what)):
        name = (thing.what or "").strip("“”")
        found.initiative = Entity(type="Initiative", labels=(name, f"“{name}”"))
    named = [g for g in before if g.role == "donor" and is_giver(g)]
    if named and len(segment.things) >= 1 and (part or named[-1].entities != chain.donors):
        whole = (found.total.donors or context.donors) if found.total else None
        if part and whole and len(whole) == 1 and whole[0].type == "Country":
            found.recipients = named[-1].entities
        else:
            found.donors = named[-1].entities
            found.recipients = found.total.recipients if found.total else found.recipients
    return found


def _verb_of(segment: Segment, thing: Thing) -> str:
    """The verb nearest before a thing, else the one behind it."""
    before = [v[0] for v in segment.verbs if v.start() <= thing.start]
    return before[-1] if before else segment.verbs[0][0] if segment.verbs else ""


def _inherit(found: Candidate) -> None:
    """A part has what its total has, unless it says otherwise."""
    total = found.total
    if total is None:
        return
    found.donors = total.donors
    found.recipients = found.recipients or total.recipients
    found.through = found.through or total.through
    found.kind, found.stage = total.kind, total.stage
    found.announced = total.announced
    found.time = total.time
    found.initiative = found.initiative or total.initiative


def _share(
    view: View,
    segment: Segment,
    found: list[Candidate],
    chain: Chain,
    context: Context,
    text: str,
) -> list[Candidate]:
    """分别 pairs names with numbers in order; 各 gives every name the whole number."""
    pairing, each = cues.RESPECTIVELY.search(text), cues.EACH.search(text)
    mark = pairing or each
    if mark and not pairing and any(c.total for c in found):
        mark = None
    if not found or mark is None:
        return found
    place = segment.start + mark.start()
    groups = [g for g in segment.groups if g.end <= place and len(g.mentions) > 1]
    group = groups[-1] if groups else None
    names = (
        group.entities
        if group
        else (context.label.donors if context.label else None) or chain.donors
    )
    if cues.BOTH.search(text):
        names = context.parties
    if not names or len(names) < 2:
        return found
    given_by = found[0].donors or context.donors
    as_recipients = (group is not None and group.role == "recipient") or bool(
        found[0].total and given_by
    )
    if pairing:
        if len(names) != len(found):
            return found
        pairs = list(zip(found, names, strict=True))
    else:
        pairs = [(item, name) for item in found for name in names]
    out = []
    for item, name in pairs:
        one = replace(item)
        if as_recipients:
            one.recipients = (name,)
        else:
            one.donors = (name,)
        one.rule += ".respectively" if pairing else ".each"
        out.append(one)
    return out


def lead_of(view: View, start: int, end: int) -> tuple[list[Group], list[Time]]:
    """The names and times of a heading or lead-in, with their parts."""

    groups: list[Group] = []
    for first, last in split(view, start, end):
        groups += _read_segment(view, first, last).groups
    return groups, [t for t in view.times if start <= t.start and t.end <= end]
