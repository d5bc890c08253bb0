"""What a sentence leaves unsaid, from the frames around it; and whether what it tells is aid."""

from __future__ import annotations

from datetime import date
from typing import Final

from extract.dates import resolve
from extract.names import Entity, entity_of
from extract.statements.candidates import Candidate
from extract.statements.context import Context
from extract.statements.grouping import without
from extract.statements.modality import modality_of

# What somebody whom no list knows must do to be taken for a donor.
_CHARITABLE: Final = frozenset(
    {"", "donate", "give", "grant", "pledge", "contribute", "provide", "send", "deliver", "train"}
    | {"hand over", "hand out", "distribute", "award", "promise", "gift", "supply", "present"}
)
_CLOSE: Final = 14  # days that a meeting may last
_MATERIAL: Final = frozenset({"Country", "Region", "CountryGroup", "Organisation", "Fund"})


def completed(found: list[Candidate], context: Context) -> list[Candidate]:
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


def is_aid(c: Candidate) -> bool:
    """Has it a giver, and is it given for somebody else's good?"""
    if c.amount is None and c.count is None and not c.what:
        return False
    if c.rule.endswith("sum") and c.amount is None:
        return False
    if not c.donors:
        return False
    if c.total is not None and not is_aid(c.total):
        return False
    unknown = all(d.entry is None and d.type == "Organisation" for d in c.donors)
    if unknown and c.view.lang == "en" and c.verb not in _CHARITABLE:
        return False  # a company's or a court's spending is no aid for being abroad
    if c.recipients or c.through:
        return c.own_words or c.in_aid
    return c.own_words and (c.in_aid or c.from_abroad) and not unknown
