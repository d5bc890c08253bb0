"""From a document's blocks to its statements: the discourse around the sentences.

Reads titles, headings, lead-ins, labels and tables into frames (`extract.statements.context`), lets
each language's clause reader find candidates in the sentences, and completes them from the frames.
What remains without a giver, or is nobody's aid, is dropped.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

import msgspec

from extract.dates import resolve
from extract.gazetteer import Gazetteer
from extract.lang.en import clauses as en_clauses
from extract.lang.zh import clauses as zh_clauses
from extract.model import Document, Labels, Statement
from extract.names import Entity, entity_of
from extract.sentences import split_sentences
from extract.statements.candidates import Candidate, View
from extract.statements.context import Context
from extract.statements.frames import heading_frame, label_of, lead_frame, title_frame
from extract.statements.grouping import without
from extract.statements.modality import modality_of
from extract.statements.rows import read_row

# “Figures are in millions of the currency shown”: for the bare numbers of the tables below.
_SCALE: Final = re.compile(
    r"\b[Ff]igures[^.]{0,40} in (thousand|million|billion)s?\b|单位：?(百万|亿|万)"
)
_SCALES: Final = {
    "thousand": Decimal(10**3),
    "million": Decimal(10**6),
    "billion": Decimal(10**9),
    "万": Decimal(10**4),
    "百万": Decimal(10**6),
    "亿": Decimal(10**8),
}
# What somebody whom no list knows must do to be taken for a donor.
_CHARITABLE: Final = frozenset(
    {"", "donate", "give", "grant", "pledge", "contribute", "provide", "send", "deliver", "train"}
    | {"hand over", "hand out", "distribute", "award", "promise", "gift", "supply", "present"}
)
_CLOSE: Final = 14  # days that a meeting may last
_BELOW: Final = re.compile(r"\b(?:below|following|as follows)\b|以下|下列|如下|下表")
_MATERIAL: Final = frozenset({"Country", "Region", "CountryGroup", "Organisation", "Fund"})


def find_statements(
    document: Document, views: Sequence[View], gazetteer: Gazetteer
) -> tuple[Statement, ...]:
    """Return a document's statements in reading order.

    Args:
        document: as read by `extract.reading`.
        views: its blocks with what was found in each, in reading order.
        gazetteer: the known names.
    """
    context = Context(gazetteer=gazetteer)
    body = title_frame(views, context)
    views = [_with_speaker(view, context) for view in views]
    found: list[Candidate] = []
    for place in range(body, len(views)):
        view = views[place]
        following = views[place + 1] if place + 1 < len(views) else None
        found += _read_block(view, following, context)
    for c in found:
        if c.by_title:  # a country that gives elsewhere is not whom the title means
            c.recipients = tuple(r for r in c.recipients or () if r.key not in context.givers)
    kept = _unique([c for c in found if _is_aid(c)])
    return _statements(document, kept)


def _with_speaker(view: View, context: Context) -> View:
    """“we” and 我国 stand for whoever issues the document, where that is known."""
    speaker = context.document.donors or (context.own_country if view.lang != "en" else None)
    if not speaker or not any(m.role == "self" for m in view.mentions):
        return view
    mentions = tuple(
        msgspec.structs.replace(m, entity=speaker[0]) if m.role == "self" else m
        for m in view.mentions
    )
    return replace(view, mentions=mentions)


def _read_block(view: View, following: View | None, context: Context) -> list[Candidate]:
    kind = view.block.kind
    if kind in ("title", "heading"):
        context.enter_section(view.block.level or 1, heading_frame(view, context))
        return []
    if kind == "table_head":
        context.lead = lead_frame(view, 0, len(view.folded), context, keep=context.lead)
        context.columns = [view.folded[a:b] for a, b in view.block.cells]
        context.carry.meeting = context.carry.announced = None
        return []
    if kind == "table_row":
        return _completed(read_row(view, context), context)
    context.columns, context.scale = [], None
    if kind == "paragraph" and context.list_began:
        context.lead, context.list_began = None, False
    if kind == "item":
        context.list_began = context.lead is not None
    context.carry.time, context.opening, context.wholes = None, [], []
    context.label, start = label_of(view, context)
    out: list[Candidate] = []
    reader = en_clauses if view.lang == "en" else zh_clauses
    sentences = [(a, b) for a, b in split_sentences(view.folded, view.lang) if b > start]
    scale = _SCALE.search(view.folded) if kind == "paragraph" else None
    if scale is not None:
        context.scale = _SCALES[(scale[1] or scale[2]).lower()]
    for place, (first, last) in enumerate(sentences):
        fresh = reader.read_sentence(view, max(first, start), last, context)
        out += _completed(fresh, context)
        context.opening = context.opening or fresh
        if context.is_own:
            context.carry.meeting = context.carry.announced = None
        at_end = place == len(sentences) - 1
        ends_open = view.folded[first:last].rstrip().endswith((":", "："))
        tabled = following is not None and following.block.kind == "table_head"
        if (at_end and (ends_open or tabled)) or _BELOW.search(view.folded, first, last):
            context.lead = lead_frame(view, first, last, context, keep=None)
            context.lead.total = fresh[-1] if fresh else None
            context.list_began = False
    return out


def _completed(found: list[Candidate], context: Context) -> list[Candidate]:
    """Fill from the frames what the sentence left unsaid."""
    for candidate in found:
        _complete(candidate, context)
    kept = [c for c in found if c.kind is not None]
    context.wholes = [c for c in kept if c.total is None] or context.wholes
    return kept


def _complete(c: Candidate, context: Context) -> None:
    c.in_aid = context.aid
    label = context.label
    named = label.donors if label else None
    lead = context.lead
    labels_give = not (lead and lead.donors and not lead.recipients)
    if c.kind is None and c.own_words is False and context.barred:
        return
    c.kind = c.kind or context.kind or (context.document.kind if lead or label else None)
    if c.kind is None:
        return
    c.stage = c.stage or ("pledged" if c.kind == "commitment" else "delivered")
    if c.donors is None and named and labels_give:
        c.donors = named
    topic = label.topic if label else None
    takers = {r.key for r in (*(context.recipients or ()), *context.title_takers)}
    if c.donors is None and topic and takers and topic.key not in takers:
        c.donors = (topic,)
    if c.donors is None:
        c.donors = context.donors
    if (
        c.recipients is None
        and named
        and not (labels_give and {d.key for d in c.donors or ()} & {d.key for d in named})
    ):
        c.recipients = named
    if c.recipients is None and not c.through and label and label.through:
        c.through = label.through
    if c.recipients is None and context.opening:
        first = context.opening[0]
        if first.recipients and first.donors == c.donors:
            c.recipients = first.recipients
    if c.recipients is None:
        c.recipients = context.recipients
    if c.recipients is None and context.topics:
        topic = context.topics[0]
        if c.donors and topic.key not in {d.key for d in c.donors}:
            c.recipients = (topic,)
    c.initiative = c.initiative or context.initiative
    c.modality = c.modality or context.modality
    if c.kind == "commitment":
        _place_and_date(c, context)
    else:
        c.meeting, c.announced = None, None
    if c.time is None and c.total is None:
        c.time = context.time
    if c.total is not None:
        c.time, c.recipients = c.time or c.total.time, c.recipients or c.total.recipients
    _settle_actors(c, context)
    c.period = resolve(c.time, c.announced or context.document.announced) if c.time else None
    if c.total is None and context.total is not None and not c.own_words:
        c.total = context.total
    c.modality = c.modality or modality_of(
        c,
        emergency=context.emergency,
        total=c.total.modality if c.total else None,
        replenished=frozenset(
            r.key for r in context.document.recipients or () if r.type == "Organisation"
        ),
    )


def _place_and_date(c: Candidate, context: Context) -> None:
    """A promise was announced when and where its sentence, or its own document, says."""
    document = context.document
    named = context.carry.meeting
    if c.announced is None:
        c.announced = context.announced or (named.date if named else None)
    taker = {e.key for e in document.recipients or ()} & {e.key for e in c.donors or ()}
    elsewhere = c.announced is not None and not _same_day(c.announced, document.announced)
    if c.meeting is None:
        c.meeting = named or next((f.meeting for f in context.outer() if f.meeting), None)
    if c.meeting is None and not taker and not elsewhere:
        c.meeting = document.meeting
    own = bool(document.donors and c.donors) and (
        {d.key for d in c.donors or ()} <= {d.key for d in document.donors or ()}
    )
    at_meeting = c.meeting is not None and c.meeting is document.meeting
    if c.announced is None and (own or at_meeting or document.parties):
        c.announced = document.announced


def _same_day(one: str, other: str | None) -> bool:
    """Do two partial dates lie close together, or one in the other?"""
    if other is None:
        return True
    size = min(len(one), len(other))
    if one[:size] == other[:size]:
        return True
    try:
        return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= _CLOSE
    except ValueError:
        return False


def _settle_actors(c: Candidate, context: Context) -> None:
    """Agencies act for their states; nobody gives to himself."""
    donors, own_funds = [], []
    for donor in c.donors or ():
        state = _state_of(donor, context)
        donors.append(state or donor)
        if donor.type == "Fund" and state:
            own_funds.append(donor)
    c.donors = tuple({d.key: d for d in donors}.values()) or None
    context.givers |= {d.key for d in donors}
    keys = {d.key for d in donors}
    recipients, through = [], [*own_funds, *c.through]
    for recipient in c.recipients or ():
        state = _state_of(recipient, context)
        if recipient.type == "Fund" and state and state.key in keys:
            through.append(recipient)
        elif recipient.type in _MATERIAL:
            recipients.append(recipient)
    left = without(tuple(recipients), tuple(donors))
    if not left and c.kind == "commitment" and not through:
        left = without(context.parties_of(c.meeting), tuple(donors))
    if not left and context.parties and len(donors) == 1 and c.recipients is None:
        left = without(context.parties, tuple(donors))
    if not left and c.recipients is None and not through:
        left, c.by_title = without(context.title_takers, tuple(donors)), True
    c.recipients = left
    c.from_abroad = bool(context.home) and not keys & context.home
    c.through = without(tuple(through), (*donors, *left))


def _state_of(entity: Entity, context: Context) -> Entity | None:
    code = entity.entry.acts_for if entity.entry else None
    entry = context.gazetteer.by_id.get(code) if code else None
    return entity_of(entry) if entry else None


def _is_aid(c: Candidate) -> bool:
    """Has it a giver, and is it given for somebody else's good?"""
    if c.amount is None and c.count is None and not c.what:
        return False
    if c.rule.endswith("sum") and c.amount is None:
        return False
    if not c.donors:
        return False
    if c.total is not None and not _is_aid(c.total):
        return False
    unknown = all(d.entry is None and d.type == "Organisation" for d in c.donors)
    if unknown and c.view.lang == "en" and c.verb not in _CHARITABLE:
        return False  # a company's or a court's spending is no aid for being abroad
    if c.recipients or c.through:
        return c.own_words or c.in_aid
    return c.own_words and (c.in_aid or c.from_abroad) and not unknown


def _unique(found: list[Candidate]) -> list[Candidate]:
    seen: set[tuple[object, ...]] = set()
    out = []
    for c in found:
        key = (
            c.view.index,
            c.start,
            c.end,
            tuple(d.key for d in c.donors or ()),
            tuple(r.key for r in c.recipients or ()),
            c.amount,
            c.count,
        )
        if key not in seen:
            seen.add(key)
            out.append(c)
    return out


def _statements(document: Document, found: list[Candidate]) -> tuple[Statement, ...]:
    ids = [_id(document, c) for c in found]
    by_object = {id(c): name for c, name in zip(found, ids, strict=True)}
    by_place = {(c.view.index, c.start): name for c, name in zip(found, ids, strict=True)}
    out = []
    for c, name in zip(found, ids, strict=True):
        total = None
        if c.total is not None:
            total = by_object.get(id(c.total)) or by_place.get((c.total.view.index, c.total.start))
        out.append(_statement(document, c, name, total if total != name else None))
    return tuple(out)


def _statement(document: Document, c: Candidate, name: str, total: str | None) -> Statement:
    block = c.view.block
    spans = _pieces(block.offsets[c.start : c.end])
    exact = len(spans) == 1
    start, end = spans[0][0], spans[-1][1]
    first, last = c.sentence
    return Statement(
        id=name,
        doc=document.name,
        quote=document.text[start:end],
        kind=c.kind or "delivery",
        donor=_labels(c.donors),
        recipients=_labels(c.recipients),
        amount=c.amount,
        count=c.count,
        qualifier=c.qualifier,
        what=c.what or None,
        modality=c.modality or "other",
        through=_labels(c.through),
        meeting=_labels((c.meeting,) if c.meeting else ()),
        announced=c.announced,
        period=c.period if c.period and any(c.period) else None,
        initiative=_labels((c.initiative,) if c.initiative else ()),
        part_of=total,
        start=start,
        end=end,
        match="exact" if exact else "mended",
        spans=spans,
        lang=block.lang,
        sentence=_stretch(block.offsets, c.start, first, last),
        stage=c.stage or ("pledged" if c.kind == "commitment" else "delivered"),
        confidence=_confidence(c),
        rule=c.rule,
    )


def _labels(entities: tuple[Entity, ...] | None) -> tuple[Labels, ...]:
    return tuple(entity.labels for entity in entities or ())


def _pieces(offsets: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """The runs of consecutive offsets; a line break that a mended blank stands for joins them."""
    out: list[tuple[int, int]] = []
    for offset in offsets:
        if out and offset == out[-1][1]:
            out[-1] = (out[-1][0], offset + 1)
        else:
            out.append((offset, offset + 1))
    return tuple(out)


def _stretch(offsets: Sequence[int], place: int, first: int, last: int) -> tuple[int, int]:
    """The piece of a sentence that holds a place: a rejoined one stands in two."""
    low, high = place, place
    while low > first and offsets[low - 1] < offsets[low]:
        low -= 1
    while high < last - 1 and offsets[high + 1] > offsets[high]:
        high += 1
    return offsets[low], offsets[high] + 1


def _confidence(c: Candidate) -> Decimal:
    """A rough order of trust: what the sentence itself says weighs more than what is carried."""
    score = Decimal("0.5")
    if c.amount or c.count:
        score += Decimal("0.2")
    if c.own_words:
        score += Decimal("0.2")
    if c.recipients:
        score += Decimal("0.05")
    return score


def _id(document: Document, c: Candidate) -> str:
    parts = (
        document.name,
        str(c.view.block.offsets[c.start]),
        str(c.view.block.offsets[c.end - 1]),
        ",".join(d.key for d in c.donors or ()),
        ",".join(r.key for r in c.recipients or ()),
        str(c.amount),
        str(c.count),
    )
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]
