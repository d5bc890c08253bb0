"""Frames from what stands outside the sentences: headings, lead-ins, labels."""

from __future__ import annotations

import re
from typing import Final

from extract.cue import Cue
from extract.fold import lower
from extract.model import BODIES, Kind
from extract.names import PLACES, Entity, Mention
from extract.statements.candidates import Candidate, Frame, Group, View
from extract.statements.captions import (
    giver_of,
    is_caption,
    is_of_givers,
    is_of_giving,
    is_of_takers,
    table_name,
    taker_of,
)
from extract.statements.columns import kind_of, read_columns
from extract.statements.context import Context
from extract.statements.foreign_days import foreign_day
from extract.statements.grouping import is_giver
from extract.statements.languages import LANGUAGES, in_any, language_of
from extract.statements.modality import flow_of
from extract.statements.newcomers import body_in, names_in
from extract.statements.parties import is_donor_state
from extract.statements.units import caption_unit
from extract.times import is_full_day, is_moment

_OF_CLOCK: Final = Cue(r"\b[0-2]?\d:[0-5]\d\b")
_LABEL: Final = Cue(r"^([^:：。.;；]{1,80}?)\s*[:：]\s*(?=\S)")
_DASHED_LABEL: Final = Cue(r"^([A-Z][^:.;,–—]{1,40}?)\s(?:-{1,2}|[–—])\s(?=\S)")
_STOPPED_LABEL: Final = Cue(r"^([^:：。.;；,，]{2,40})[.。]\s+(?=\S)")
_SPACED_LABEL: Final = Cue(r"^([^\s，。：；]{2,16}) (?=\S)")
_BULLET_TITLE: Final = Cue(r"^[^。：；]{2,40}。(?=.)")
_CITY: Final = Cue(r"[A-Z][A-Z .'-]{2,20},\s[A-Z][a-z]+(?:\s[A-Z][a-z]+)?\s?")
_LONGEST_LABEL: Final = 90
_SPARE: Final = 12  # letters of a line that is but a name and a sum, beside the name
_WORKS: Final = frozenset({"Initiative", "Project"})
# What names hold, and what stands beside them, may be in another language than the text.
_LENDER: Final = in_any(lambda language: language.offices.LENDER)
_NO_WORDS: Final = re.compile("|".join((r"[\W_]", *(lang.leads.FILLERS for lang in LANGUAGES))))


def heading_frame(view: View, context: Context) -> Frame:
    """What a heading says for its section."""
    frame = lead_frame(view, 0, len(view.folded), context, keep=None, heading=True)
    frame.unit = caption_unit(view.folded, view.lang)
    frame.donors = giver_of(view, 0, len(view.folded))
    frame.recipients = frame.recipients or taker_of(view, 0, len(view.folded))
    time = frame.time
    whole = time is not None and time.kind == "point" and time.end - time.start == len(view.folded)
    if time is not None and (whole or is_moment(time)):
        # 菲律宾，2013年11月: when all that stands below was said or done
        frame.announced = frame.announced or context.said_on(time)
    frame.issued = frame.announced
    return frame


def open_table(view: View, above: View, context: Context) -> None:
    """Take in the head of a table: its columns, and what its caption says of them.

    Args:
        view: the head, or the first row where there is none.
        above: the block before it.
        context: the frames that hold.
    """
    head = view.block.kind == "table_head"
    context.columns, context.open_rows = read_columns(view) if head else [], {}
    context.kind_above = context.last_kind
    context.lead = lead = context.lead or Frame()
    if above.block.kind in ("title", "heading") or is_caption(above):
        lead.kind = lead.kind or context.kind or kind_of(above.folded)
        lead.recipients = lead.recipients or taker_of(above, 0, len(above.folded))
        lead.aid = lead.aid or bool(giver_of(above, 0, len(above.folded)))
        told = context.pointers.get(table_name(above) or "")
        if told is not None:
            lead.time, lead.kind = lead.time or told.time, lead.kind or told.kind
    context.label = None
    lead.meeting = lead.meeting or context.opened_at
    context.carry.meeting = context.carry.announced = context.carry.time = None
    context.carry.donors = None
    if not head:
        return
    reader = language_of(view.lang)
    lead.aid = lead.aid or bool(
        reader.cues.AID_TOPIC.search(view.folded) or reader.leads.GIVEN_HEAD.search(view.folded)
    )
    own = giver_of(view, 0, len(view.folded))  # “Danish aid by country, DKK million”
    if own is not None:
        lead.donors, lead.aid = own, True


def lead_frame(
    view: View, start: int, end: int, context: Context, *, keep: Frame | None, heading: bool = False
) -> Frame:
    """What a heading, or the sentence before a list, says for what follows.

    Args:
        view: the block.
        start: where the heading or sentence begins.
        end: where it ends.
        context: the frames that hold.
        keep: a frame whose values stay where this one says nothing.
        heading: whether it is a heading: one name alone is then its topic.
    """
    frame = keep or Frame()
    reader = language_of(view.lang)
    source = reader.leads.SOURCE.search(view.folded, start, end)
    end = source.start() if source and not heading else end
    text = view.folded[start:end]
    groups, times = reader.lead_of(view, start, end)
    if heading and (foreign_day(f"{view.block.marker} {text}") or _OF_CLOCK.search(text)):
        times = []  # a line of the page: “5. mai 2016”, “14:05 GMT, 5 May 2016”
    for group in groups:
        _place(group, frame, context, heading=heading)
    if frame.donors is None and not heading:
        frame.donors = giver_of(view, start, end)
        if frame.donors == frame.recipients:
            frame.recipients = None
    cues, words = reader.cues, reader.leads
    kind = told_kind(view, start, end)
    for time in times:
        if time.attributive:
            continue
        near = (
            view.folded[max(start, time.start - 20) : time.start]
            + view.folded[time.end : time.end + 8]
        )
        day = is_full_day(time.first)
        if day and kind is None and not heading and time.kind == "point":
            continue  # “Time: 2020-05-18 Views:” is no lead-in of gifts
        day = day and kind == "commitment"
        made = kind == "commitment" and words.MADE_IN.search(view.folded, start, time.start + 3)
        if time.kind == "point" and (day or made or cues.PROMISING_WORD.search(near)):
            frame.announced = context.said_on(time)
        else:
            frame.time = time
    if kind:
        frame.kind = kind
    elif cues.NEEDED.search(text):
        frame.barred = True
    frame.aid = frame.aid or bool(cues.AID_TOPIC.search(text) or giver_of(view, start, end))
    frame.aid = frame.aid or (kind is not None and is_of_giving(view, start, end))
    frame.aid = frame.aid or (
        not heading and words.OF_GIFTS.match(view.folded, start, end) is not None
    )
    frame.of_givers = is_of_givers(view, start, end)
    if frame.of_givers and frame.donors and frame.recipients is None and not heading:
        named = next(m for m in view.mentions if m.entity.key == frame.donors[0].key)
        if words.OFFERED.search(view.folded, start, named.start):
            frame.recipients, frame.donors = frame.donors, None
    if frame.of_givers and not heading and frame.donors is None:
        frame.recipients = frame.recipients or context.one_title_taker
    frame.of_takers = not frame.of_givers and is_of_takers(view, start, end)
    frame.emergency = bool(cues.EMERGENCY_TOPIC.search(text))
    frame.flow = flow_of(text, reader.modalities)
    if heading:
        note_topic(view, start, end, frame)
    return frame


def fill_from_total(lead: Frame, total: Candidate | None) -> None:
    """Let the list below a lead-in break down a total that was told before it."""
    if total is None:
        return
    lead.total, lead.aid = total, True
    lead.kind = lead.kind or total.kind
    if not lead.of_givers:
        lead.donors = lead.donors or total.donors


def note_topic(view: View, start: int, end: int, frame: Frame) -> None:
    """Say of a title or heading whether markets, or help within a country, are its topic.

    What a body is called does not tell: a Ministry of Foreign Affairs and Trade gives aid.
    """
    words = language_of(view.lang).no_aid
    text: str = view.folded[start:end]
    for m in view.mentions:
        if start <= m.start and m.end <= end and m.entity.type in BODIES:
            text = text[: m.start - start] + " " * (m.end - m.start) + text[m.end - start :]
    frame.market = frame.market or bool(words.MARKET_TOPIC.search(text))
    frame.home = frame.home or bool(words.HOME_TOPIC.search(text))


def label_of(view: View, context: Context) -> tuple[Frame | None, int]:
    """The label before an item's colon or first stop, and where its text begins."""
    text = view.folded
    begins = _sum_label(view, context)
    if begins is not None:
        return begins
    if view.block.kind == "paragraph" and heads_sum(view):
        return Frame(topic=view.mentions[0].entity), view.mentions[-1].end
    m = _LABEL.match(text) or (_STOPPED_LABEL.match(text) if view.lang == "en" else None)
    if m is not None and _is_in_brackets(m[1]):
        m = None  # “Wells in Togo (grant: $5 million)”
    if m is None and context.lead is not None:
        m = _DASHED_LABEL.match(text)  # elsewhere “KUWAIT - ” is where the news comes from
    if m is None:
        return _titled(view, context)
    words = language_of(view.lang).leads
    if words.NEWS_FROM.search(m[1]):
        return None, m.end()  # 内罗毕消息：, where the news comes from
    if context.lead is None and _is_place(view, m.end(1)):
        return None, m.end()  # “NAPLES, Italy: ”, where the news comes from
    if view.lang != "en" and language_of(view.lang).cues.PROMISING_WORD.search(m[1]):
        return None, 0  # 中方宣布：…… is a sentence
    named = [x for x in view.mentions if x.end <= m.end(1) and x.role not in ("self",)]
    if m[0].rstrip().endswith((".", "。")):
        long = len(m[1].split()) > 3 and not (named and covers(m[1], named, spare=6))
        if long or words.VERB.search(lower(m[1])) or len(text) == m.end():
            return None, 0
        return Frame(topic=named[0].entity if named else None), m.end()
    if any(first < m.end(1) for first, _ in view.figures):
        return None, 0  # “Austria gave €9 million: …”
    if not named or not covers(m[1], named, spare=words.SPARE) or not _starts_list(view, m.end()):
        return None, 0
    cues = language_of(view.lang).cues
    acts = cues.ACTS.search(text, m.end())
    calls = context.lead is not None and context.lead.of_givers
    if acts and not (calls or cues.GIVES_AT_ONCE.match(text, m.end())):  # or of who receives
        return Frame(topic=named[0].entity), m.end()
    return _label_frame(named, context), m.end()


def _is_in_brackets(label: str) -> bool:
    """Does a colon stand in brackets that its line opened?"""
    return label.count("(") + label.count("（") > label.count(")") + label.count("）")


def heads_sum(view: View) -> bool:
    """Is a heading, or a line, nothing but a name and a sum: “Peru – $4 million”?"""
    if len(view.money) != 1 or not view.mentions or len(view.folded) > _LONGEST_LABEL:
        return False
    if view.mentions[0].entity.type in _WORKS:
        return False  # “Hill Roads Project – $4 million”
    money = view.money[0]
    before = language_of(view.lang).leads.BEFORE_SUM.search(view.folded, 0, money.start)
    if before is None or not before[1].strip() or money.end < len(view.folded.rstrip(" .)）。")):
        return False
    return covers(view.folded[: before.start()], list(view.mentions), spare=_SPARE)


def sentence_label(view: View, start: int, end: int, context: Context) -> tuple[Frame, int] | None:
    """The name before the colon of a sentence that goes on with a sum, and where that begins.

    So lists are written that stand in one paragraph: “Mali: €2 million for wells. Chad: €3 …”.
    """
    m = _LABEL.match(view.folded[start : min(end, start + _LONGEST_LABEL)])
    if m is None or view.figure_after(start + m.end() - 1) != start + m.end():
        return None
    named = [x for x in view.mentions if start <= x.start and x.end <= start + m.end(1)]
    label = view.folded[start : start + m.end(1)]
    spare = language_of(view.lang).leads.SPARE
    if not named or not covers(label, named, spare=spare, start=start):
        return None
    giver = context.carry.donors
    taken = giver is not None and all(_is_taker(x, giver) for x in named)
    if taken:  # “Oak Foundation gave … Mali: 840 houses were built”
        return Frame(recipients=tuple(x.entity for x in named)), start + m.end()
    return _label_frame(named, context), start + m.end()


def _is_taker(named: Mention, giver: tuple[Entity, ...]) -> bool:
    """Is a state named that gives nothing as a rule, beside somebody else who has given?"""
    state = named.entity
    return state.type == "Country" and not is_donor_state(state.key) and state not in giver


def _is_place(view: View, end: int) -> bool:
    """Is a label only a city, or one with its country?"""
    named = [m for m in view.mentions if m.end <= end]
    capital = len(named) == 1 and named[0].role == "capital" and named[0].end >= end - 1
    return capital or _CITY.fullmatch(view.folded, 0, end) is not None


def _sum_label(view: View, context: Context) -> tuple[Frame, int] | None:
    """The giver right before a sum or a number of things: “Norway – NOK 40 million”."""
    first = min((start for start, _ in view.figures), default=None)
    listed = view.block.kind == "item" or (context.lead is not None and context.lead.of_givers)
    if not listed or first is None or first > _LONGEST_LABEL:
        return None
    text, words = view.folded, language_of(view.lang).leads
    m = words.BEFORE_SUM.search(text, 0, first)
    if m is None or not text[: m.start()].strip() or text[m.start() - 1] in ".。":
        return None
    named = [x for x in view.mentions if x.end <= m.start() and x.role != "self"]
    spare = words.SPARE
    if not m[1].strip() or words.VERB.search(text.small, 0, m.start()):
        spare = 0  # “Norway NOK 40 million”, not “Norway gives NOK 40 million”
    if named and covers(text[: m.start()], named, spare=spare):
        acts = language_of(view.lang).cues.ACTS.search(text, m.end())
        return (
            (Frame(topic=named[0].entity), m.end())
            if acts
            else (_label_frame(named, context), m.end())
        )
    body = body_in(view, 0, m.start()) if m[1].strip() else ()
    if not body and m[1].strip() and context.lead is not None and context.lead.of_givers:
        body = names_in(view, 0, m.start(), is_name=True, whole=True)
    return (Frame(donors=body), m.end()) if body else None


def _titled(view: View, context: Context) -> tuple[Frame | None, int]:
    """The title that a Chinese bullet or paragraph often opens with: 派遣志愿者。2013年……."""
    spaced = _SPACED_LABEL.match(view.folded) if view.lang != "en" else None
    if spaced:
        named = [x for x in view.mentions if x.end <= spaced.end(1)]
        if named and covers(spaced[1], named, spare=6):
            return Frame(topic=named[0].entity), spaced.end()
    bullet = view.block.kind == "item" and view.lang != "en"
    m = _BULLET_TITLE.match(view.folded) if bullet else None
    if m is None or any(start < m.end() for start, _ in view.figures):
        return None, 0
    title = lead_frame(view, 0, m.end(), context, keep=None)
    entities = [x.entity for x in view.mentions if x.end <= m.end()]
    initiative = next((e for e in entities if e.type == "Initiative"), None)
    funds = tuple(e for e in entities if e.type == "Fund" and e.entry and e.entry.acts_for)
    return Frame(recipients=title.recipients, initiative=initiative, through=funds), m.end()


def _starts_list(view: View, place: int) -> bool:
    """Is what follows the colon a thing given, not a quotation?"""
    return view.folded[place : place + 1] not in "“\"'"


def covers(label: str, named: list[Mention], *, spare: int, start: int = 0) -> bool:
    """Is a label hardly more than the names in it?

    Args:
        label: the words.
        named: the names in them.
        spare: letters that it may have beside its names.
        start: where the label begins in the block.
    """
    rest = label
    for mention in named:
        rest = rest.replace(label[mention.start - start : mention.end - start], "", 1)
    return len(_NO_WORDS.sub("", rest)) <= spare


def _label_frame(named: list[Mention], context: Context) -> Frame:
    """Who gives what stands behind a label, or in a giver's own list, whom it passes through."""
    entities = _givers(named) or ()
    works = [e for e in entities if e.type in _WORKS or (e.type == "Fund" and e.entry is None)]
    if works and len(works) == len(entities) and context.giver_above:
        return Frame(initiative=works[0])  # “The projects are: Lake Management Plan: €4 million”
    bodies = tuple(e for e in entities if e.type == "Organisation")
    lends = any(_LENDER.search(e.labels[0]) for e in bodies)
    if not bodies or lends or context.pledging or not context.giver_above:
        return Frame(donors=entities or None)
    places = tuple(e for e in entities if e.type in PLACES)
    return Frame(recipients=places or bodies, through=bodies if places else ())


def _givers(named: list[Mention]) -> tuple[Entity, ...] | None:
    return tuple({m.entity.key: m.entity for m in named}.values()) or None


def told_kind(view: View, start: int, end: int) -> Kind | None:
    """Promise or deed, by the first word of a heading or lead-in that tells."""
    reader = language_of(view.lang)
    cues = reader.cues
    if reader.leads.PLEDGED_GIFTS.search(view.folded, start, end):
        return "commitment"
    promised = cues.PROMISED_LEAD.search(view.folded, start, end)
    delivered = cues.DELIVERED_LEAD.search(view.folded, start, end)
    if promised and delivered:
        return "commitment" if promised.start() <= delivered.start() else "delivery"
    return "commitment" if promised else "delivery" if delivered else None


def _place(group: Group, frame: Frame, context: Context, *, heading: bool) -> None:
    entities = group.entities
    kind = entities[0].type
    if kind in ("Meeting", "Forum"):
        if kind == "Meeting" and frame.meeting is None:
            frame.meeting = entities[0]
        return
    if kind in ("Initiative", "Project"):
        frame.initiative = frame.initiative or entities[0]
        return
    if group.mentions[0].role == "self":
        frame.donors = context.speaker
        return
    town = heading and group.mentions[0].role == "capital"
    if town and (frame.meeting is not None or is_donor_state(entities[0].key)):
        return  # “Conference on Lebanon, Paris, 25 January”: where people met
    if group.role in ("", "donor") and is_giver(group) and not heading:
        frame.donors = frame.donors or entities
    elif group.role == "through":
        frame.through = entities
    elif group.role in ("recipient", "to", "for", "into", "on behalf of") or (
        group.role in ("in", "of", "on", "adjective", "attributive")
        and kind in ("Country", "Region", "CountryGroup")
    ):
        bodies = all(e.type in BODIES for e in frame.recipients or ())
        if frame.recipients and bodies and group.role in ("recipient", "for", "in"):
            frame.through, frame.recipients = frame.recipients, entities  # “to UNICEF for Yemen”
        elif not heading or group.role in ("recipient", "to", "for"):
            frame.recipients = frame.recipients or entities
        else:
            frame.topic = frame.topic or entities[0]
    elif heading:
        frame.topic = frame.topic or entities[0]
