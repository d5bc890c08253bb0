"""What a sentence leaves unsaid, from the frames around it."""

from __future__ import annotations

from typing import Final

import msgspec

from extract.dates import resolve
from extract.model import Kind
from extract.names import Entity
from extract.statements.announcing import fill_announcement, fill_meeting_by_place
from extract.statements.candidates import Candidate, Frame
from extract.statements.context import Context
from extract.statements.grouping import GIVERS, WEALTHY, without
from extract.statements.languages import in_any, language_of
from extract.statements.modality import modality_of
from extract.statements.parties import is_body, rank, state_of
from extract.times import Time, is_full_day, is_moment

# Names are in either language, whatever that of the text.
_AID_AGENCY: Final = in_any(lambda language: language.offices.AID_AGENCY)
_MINISTRY: Final = in_any(lambda language: language.offices.MINISTRY)
_REPLENISHES: Final = in_any(lambda language: language.offices.REPLENISHES)
_OPENS: Final = 3  # blocks, the title among them, in which a text says what it adds up
_OPENING: Final = 16  # characters of an item before the sum that it begins with: “Up to …”
_TAKEN: Final = frozenset({"en.receive"})  # who receives is the subject: a new telling
_MATERIAL: Final = frozenset({"Country", "Region", "CountryGroup", "Organisation", "Fund"})


def completed(found: list[Candidate], context: Context) -> list[Candidate]:
    """Fill from the frames what the sentence left unsaid."""
    for place, candidate in enumerate(found):
        beside = any(c.donors and c.sentence == candidate.sentence for c in found[:place])
        _complete(candidate, context, beside=beside)
    kept = [c for c in found if c.kind is not None]
    context.wholes = [c for c in kept if c.total is None] or context.wholes
    return kept


def _complete(c: Candidate, context: Context, *, beside: bool) -> None:
    """Fill one candidate; `beside` one of its sentence of which is told who gives, or not."""
    c.in_aid = c.in_aid or context.aid
    c.in_market, c.at_home = context.market, context.at_home
    c.appealed, c.off_aid = context.document.appeal, context.off_aid
    c.about_aid = context.about_aid and not (c.in_market or c.at_home)
    near = [f for f in (context.label, context.lead) if f is not None]
    c.labelled = context.label is not None
    c.own_words = c.own_words or any(f.of_givers for f in near)
    if c.donors and c.recipients:
        # “Iraqi, German and Danish ministers promised $5 million for Iraq”
        c.donors = without(c.donors, c.recipients) or c.donors
    c.names_giver = bool(c.donors) or any(f.donors or f.topic for f in near)
    taken = without(c.recipients or (), c.donors or ())
    c.names_taker = bool(taken or c.through or c.takes_again) or any(
        f.recipients or f.topic for f in near
    )
    _fill_kind(c, context)
    if c.kind is None:
        return
    c.own_words = c.own_words or _is_listed(context)
    day = c.time if c.time and c.time.kind == "point" and is_full_day(c.time.first) else None
    if day is not None and c.kind == "commitment" and not c.verb and _is_record(context):
        c.announced, c.time = context.said_on(day), None  # the day of the record
    _fill_donors(c, context, beside=beside)
    _fill_recipients(c, context)
    if not c.through and context.lead is not None:  # the channel of a whole list
        c.through = without(context.lead.through, (*(c.donors or ()), *(c.recipients or ())))
    c.initiative = c.initiative or context.initiative
    own_time = c.time
    _fill_from_total(c, context)
    c.time_carried = c.time is not own_time
    c.listed = context.total
    if c.kind == "commitment":
        fill_announcement(c, context)
    elif c.kept:
        fill_meeting_by_place(c, context)
    else:
        c.meeting, c.announced = None, None
    context.last_kind = c.kind
    _settle_actors(c, context)
    c.period = period_of(c.time, c, context) if c.time else None
    _fill_modality(c, context)


def period_of(time: Time, c: Candidate, context: Context) -> tuple[str | None, str | None]:
    """When it is given: counted from its announcement, else from the document's own day."""
    said = None if c.kept else c.announced  # “the $5 million promised in 2010 came last week”
    said = said or context.day_for(time)
    if time.year_missing and said is None and not c.kept:
        said = context.document.around
    relative = time.relative
    length = time.kind == "within" and not time.attributive and relative is not None
    if c.stage == "delivered" and length and relative and relative.direction == "coming":
        past = msgspec.structs.replace(relative, direction="last")
        time = msgspec.structs.replace(time, relative=past)  # “has built 20 schools in 3 years”
    over_new_year = time.year_missing and (time.first or "") > (time.last or "")
    ahead = c.ahead or (over_new_year and c.kind == "commitment" and not c.kept)
    first, last = resolve(time, said, future=ahead or None)
    told = c.announced or context.document.announced
    if c.kind == "commitment" and told and last:
        reach = time.kind == "by" and is_full_day(last) and last <= told  # “as of today”
        if reach or last[:4] < told[:4]:
            return None, None  # over before it was promised: no promise is of then
    return first, last


def _fill_kind(c: Candidate, context: Context) -> None:
    """Promise or deed: by its own words, else by the lead-in, heading or title above it."""
    if c.kind is None and not c.own_words and context.barred:
        return
    listed = context.lead or context.label or _opens_item(c)
    c.kind = c.kind or context.kind or (context.document.kind if listed else None)
    if c.kind is None and context.aid and (_opens_item(c) or _is_labelled(c, context)):
        # a list of aid without a verb tells what was given, or goes on with what was promised
        c.kind = context.last_kind or "delivery"
    if c.kind is None and c.about_aid and c.amount is not None and not context.barred:
        c.kind = _kind_by_words(c, context) or context.last_kind
    c.stage = c.stage or ("pledged" if c.kind == "commitment" else "delivered")


def _kind_by_words(c: Candidate, context: Context) -> Kind | None:
    """Promise or deed, by the words of a sum's clause, where nothing governs it."""
    cues = language_of(c.view.lang).cues
    if cues.PROMISED_LEAD.search(c.context):
        return "commitment"
    done = cues.DELIVERED_LEAD.search(c.context)
    if done is not None:  # a contribution is paid or promised, as what was told before it
        told = context.last_kind if done[0].lower().startswith("contribution") else None
        return told or "delivery"
    if _is_over(c, context):
        return "delivery"  # “Humanitarian funding to Mali in 2013: $5 million”
    return "commitment" if cues.PLANNED.search(c.context) else None


def _is_over(c: Candidate, context: Context) -> bool:
    """Is the time of a sum, or the last told before it, a year before that of the document?"""
    told = context.document.announced
    start, _ = c.sentence
    before = (t for t in reversed(c.view.times) if start <= t.start and t.end <= c.start)
    time = c.time or next(before, None)
    _, last = resolve(time, told) if time is not None else (None, None)
    return bool(told and last and last[:4] < told[:4])


def _opens_item(c: Candidate) -> bool:
    """Does an item, or a line, begin with what is given: “$5 million for schools in Mali”?

    Or a line of label and sum, “Total: €5 million”.
    """
    if c.verb:
        return False
    line = c.view.block.kind == "item" or not c.view.folded.rstrip().endswith((".", "。"))
    if line and c.start <= _OPENING:
        return True
    labelled = language_of(c.view.lang).leads.LABELLED
    return c.is_measured and labelled.fullmatch(c.view.folded, 0, c.start) is not None


def _is_labelled(c: Candidate, context: Context) -> bool:
    """Is it, without a verb, one of the things behind a giver's label: “Peru: $2m, 4 boats”?"""
    if c.verb or not c.is_measured:
        return False
    if _is_record(context):
        return True
    if c.sentence[0] != 0 or context.label is None:
        return False
    return context.label.donors is not None or context.label.topic is not None


def _is_record(context: Context) -> bool:
    """Is it told in a line of a list all of whose names give, or receive, or below a name?"""
    lead, label = context.lead, context.label
    listed = lead is not None and (lead.of_givers or lead.of_takers)
    named = label is not None and (label.donors or label.recipients)
    return bool(listed and (named or context.roll is not None))


def _fill_donors(c: Candidate, context: Context, *, beside: bool) -> None:
    """Who gives, where the sentence does not say: the label's names, else who gave before."""
    if c.donors is not None or c.unnamed:
        return
    label = context.label
    takers = {r.key for r in (*(context.recipients or ()), *context.title_takers)}
    lead = context.lead
    if label and label.donors:
        above = None if lead is None or _labels_give(context) else lead.donors
        c.donors = above or _giver_over(label, context)
        if not c.donors and not _takes_below(label.donors, lead):
            c.donors = label.donors
    elif label and label.topic and _topic_gives(label.topic, takers, context):
        c.donors = (label.topic,)
    else:
        taken_in = c.rule in _TAKEN and c.amount is not None and bool(c.recipients)
        apart = taken_in and not (c.takes_again or beside)
        c.donors = (context.donors_around if apart else context.donors) or _topic_that_gives(
            c, context
        )
        taken = {r.key for r in c.recipients or ()}
        if c.donors and all(d.key in taken for d in c.donors):
            # whom the clause gives something is not who gave in the sentence before
            others = (context.document.donors or (), context.first_giver or ())
            c.donors = next((o for o in others if o and o[0].key not in taken), c.donors)


def _takes_below(named: tuple[Entity, ...], lead: Frame | None) -> bool:
    """Does a lead-in say that those named are given something: “loans to Togo and Mali:”?"""
    takers = {e.key for e in lead.recipients or ()} if lead is not None else set()
    return len(takers) > 1 and all(e.key in takers for e in named)


def _giver_over(label: Frame, context: Context) -> tuple[Entity, ...] | None:
    """Who gives to whom a label names: “Togo – $30 million”, below what a bank has approved.

    So it is where the text has named the label's states as taking, or where it is a bank or fund
    that gives and they are none that usually do.
    """
    named = label.donors or ()
    if any(f.of_givers for f in context.outer()):
        return None
    above = (f.donors for f in context.frames() if f is not label and f.donors)
    giver = next(above, None) or context.first_giver or ()
    if not giver or any(d.type != "Country" for d in named) or named == giver:
        return None
    told = (*context.title_takers, *(r for c in context.told for r in c.recipients or ()))
    taken = {e.key for e in (*(context.recipients or ()), *told)} - {e.key for e in giver}
    if all(d.key in taken for d in named):
        return giver
    lends = all(is_body(g) and rank(g) == 1 for g in giver)
    return giver if lends and all(rank(d) > rank(giver[0]) for d in named) else None


def _topic_that_gives(c: Candidate, context: Context) -> tuple[Entity, ...] | None:
    """Where nobody is said to give, a label or heading that names no taker does: “BRITAIN: …”."""
    topic = context.topics[0] if context.topics else None
    if topic is None or topic.type not in GIVERS or topic in (c.recipients or ()):
        return None
    told = c.recipients or c.through or (context.lead is not None and context.lead.aid)
    return (topic,) if told else None


def _topic_gives(topic: Entity, takers: set[str], context: Context) -> bool:
    """Does whom a label names give: beside a known taker, or in a list of what was given?"""
    if takers:
        return topic.key not in takers
    return context.lead is not None and context.lead.kind is not None and not context.giver_above


def _is_listed(context: Context) -> bool:
    """Does a lead-in say that labels below it name who gives: “Pledges so far, by country”?"""
    label, lead = context.label, context.lead
    gives = label is not None and (label.donors or (label.topic and not context.giver_above))
    return bool(gives and lead and lead.aid and lead.kind)


def _labels_give(context: Context) -> bool:
    """Do labels name who gives? Not below a lead-in that names a giver and no taker."""
    lead = context.lead
    return not lead or lead.of_givers or not lead.donors or bool(lead.recipients)


def _fill_recipients(c: Candidate, context: Context) -> None:
    """Who receives, where the sentence does not say: by label, paragraph, lead-in or heading."""
    label, givers = context.label, {d.key for d in c.donors or ()}
    paid = label.recipients or () if label is not None else ()
    if paid and c.recipients and all(map(is_body, paid)) and not any(map(is_body, c.recipients)):
        c.through = c.through or without(paid, c.donors or ())  # “UNICEF – $3 million for Mali”
    if c.recipients is not None or c.takers_counted:
        return
    if c.total is not None:
        givers |= {d.key for d in c.total.donors or ()}  # of a group that gives, its members
    if label and label.donors:
        own_label = _labels_give(context) and givers & {d.key for d in label.donors}
        c.recipients = None if own_label else label.donors
    if c.recipients is None and label and label.through and not c.through:
        c.through = label.through
    topic = label.topic if label is not None else None
    if c.recipients is None and topic is not None and topic.key not in givers:
        c.recipients = (topic,) if _takes_below((topic,), context.lead) else None
    c.recipients = c.recipients or context.recipients
    if c.recipients is None and context.total is not None and c.donors == context.total.donors:
        c.recipients = context.total.recipients


def _fill_from_total(c: Candidate, context: Context) -> None:
    """A part is given when, and to whom, its total is; so is what a list breaks down."""
    if c.total is None:
        reviewed = context.document.time if c.kind == "delivery" else context.document.aimed
        c.time = (
            c.time
            or _governing(c, context.time, context)
            or reviewed
            or _time_of_review(c, context)
        )
        _note_review(c, context)
        return
    c.time = c.time or c.total.time
    c.recipients = c.recipients or c.total.recipients


def _note_review(c: Candidate, context: Context) -> None:
    """Note what a text opens with that adds up the aid of years: what follows takes it apart."""
    opens = context.review is None and c.view.index < _OPENS and c.amount is not None
    time = c.time
    if not opens or c.kind != "delivery" or time is None or time.kind != "span":
        return
    countries = [r for r in c.recipients or () if r.type == "Country"]
    if not countries and (time.first or "")[:4] < (time.last or "")[:4]:
        context.review = c


def _time_of_review(c: Candidate, context: Context) -> Time | None:
    """The years of the sum that a text opens with, where a smaller one is told without a time."""
    whole = context.review
    if whole is None or whole.amount is None or c.amount is None or c.stage != "delivered":
        return None
    givers = {state_of(d) for d in whole.donors or ()}
    if c.amount.currency != whole.amount.currency or c.amount.value >= whole.amount.value:
        return None
    if not givers.issuperset(map(state_of, c.donors or ())):
        return None
    start, end = c.sentence
    timed = any(start <= time.start < end and not time.attributive for time in c.view.times)
    return None if timed else whole.time


def _governing(c: Candidate, time: Time | None, context: Context) -> Time | None:
    """A time told before governs what follows; “since 2015” tells of deeds, not of promises.

    Nor does the date of a heading: that is when they were made.
    """
    of_heading = time is not None and time.first is not None and time.first == context.section_day
    deeds = time is not None and (of_heading or time.kind == "since" or is_moment(time))
    return None if deeds and c.kind == "commitment" else time


def _fill_modality(c: Candidate, context: Context) -> None:
    if c.total is None and context.total is not None and not c.own_words:
        c.total = context.total
    c.modality = c.modality or modality_of(
        c,
        emergency=context.emergency,
        total=c.total.modality if c.total else context.flow,
        replenished=_replenished(c, context),
    )


def _replenished(c: Candidate, context: Context) -> frozenset[str]:
    """Whose funds the title, or the meeting at which the promise was made, is about filling."""
    bodies = [b for b in context.document.recipients or () if b.type == "Organisation"]
    paid = [b for b in c.recipients or () if b.type == "Organisation"]
    if paid and c.meeting and _REPLENISHES.search(" ".join(c.meeting.labels)):
        bodies += paid
    return frozenset(body.key for body in bodies)


def _by_occasion(c: Candidate, context: Context, *, channelled: bool) -> tuple[Entity, ...]:
    """Who receives by what a document or a meeting is for: its other party, a fund to be filled."""
    if context.parties and len(c.donors or ()) == 1 and c.recipients is None:
        return context.parties
    if channelled:
        return ()
    filled = context.document.recipients or ()
    if c.kind == "commitment":
        filled = filled or context.filled_by(c.meeting)
    own = c.kind == "commitment" or any(f.type == "Fund" for f in filled)
    return filled if own and c.recipients is None else ()


def _state_over(body: Entity, context: Context) -> Entity | None:
    """Whose ministry it is that goes by no more than its business: “the Ministry of Health”."""
    if body.entry is not None or not _MINISTRY.search(body.labels[0]):
        return None
    spoken = (context.turn, context.document.donors, context.speaks_for, context.first_giver)
    states = (s[0] for s in spoken if s and s[0].type == "Country")
    return next(states, None)


def _settle_actors(c: Candidate, context: Context) -> None:
    """Agencies act for their states; nobody gives to himself."""
    donors, own_funds, agents = [], [], []
    for donor in c.donors or ():
        state = context.state_of(donor) or _state_over(donor, context)
        donors.append(state or donor)
        if state:
            agents.append(donor)
        c.in_aid = c.in_aid or bool(state and _AID_AGENCY.search(" ".join(donor.labels)))
        if donor.type == "Fund" and state:
            own_funds.append(donor)
    for fund in context.document.through:
        state = context.state_of(fund)
        if state and [d.key for d in donors] == [state.key] and fund not in own_funds:
            own_funds.append(fund)
    c.donors = tuple({d.key: d for d in donors}.values()) or None
    c.agents = tuple(agents)
    keys = {d.key for d in donors}
    recipients, through = [], [*own_funds, *c.through]
    for recipient in c.recipients or ():
        state = context.state_of(recipient)
        if recipient.type == "Fund" and state and state.key in keys:
            through.append(recipient)
        elif recipient.key in WEALTHY:
            continue
        elif recipient.type in _MATERIAL or recipient.type == "Initiative":
            recipients.append(recipient)
    c.forum = context.parties_of(c.meeting) if c.kind == "commitment" else ()
    c.headed = tuple(context.topics)
    left = without(tuple(recipients), tuple(donors))
    if not left:
        left = without(_by_occasion(c, context, channelled=bool(through)), tuple(donors))
    c.recipients = left
    c.from_abroad = bool(context.home) and not keys & context.home
    c.through = without(tuple(through), (*donors, *left))
    if c.initiative is not None and c.initiative.key in {e.key for e in (*left, *c.through)}:
        c.initiative = None  # whom it goes to, or through
