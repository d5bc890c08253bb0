"""From a document's blocks to its statements: the discourse around the sentences.

Reads titles, headings, lead-ins, labels and tables into frames (`extract.statements.context`), lets
each language's clause reader find candidates in the sentences, and completes them from the frames.
What remains without a giver, or is nobody's aid, is dropped.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from typing import Final

from extract.cue import Cue
from extract.currency_context import named_in_full
from extract.gazetteer import Gazetteer
from extract.model import Document, Statement
from extract.sentences import split_sentences
from extract.statements.about import hardly_speaks_of_aid, is_about_aid
from extract.statements.aid import is_aid
from extract.statements.bare_signs import is_of_agency, settle_by_givers, settle_signs
from extract.statements.below import captions_first
from extract.statements.boxes import box_end, read_box
from extract.statements.candidates import Candidate, Findings, Frame, View
from extract.statements.captions import is_caption, table_name
from extract.statements.completion import completed
from extract.statements.context import Context
from extract.statements.dating import dateline_end
from extract.statements.domestic import without_domestic, without_own_shares
from extract.statements.frames import (
    fill_from_total,
    heading_frame,
    heads_sum,
    label_of,
    lead_frame,
    open_table,
    sentence_label,
)
from extract.statements.givers import fill_givers
from extract.statements.label_lists import labelled, open_line, tells_purpose
from extract.statements.languages import language_of
from extract.statements.occasions import meeting_days
from extract.statements.payers import settle_payers
from extract.statements.records import statements_of
from extract.statements.restated import fill_restated
from extract.statements.rollcall import called, note_takers, open_call
from extract.statements.rows import link_totals, read_row
from extract.statements.speaker import with_speaker
from extract.statements.sums import settle_sums
from extract.statements.takers import pass_on_shares, settle_takers
from extract.statements.title import title_frame
from extract.statements.told_later import fill_from_later
from extract.statements.totals import link_parts
from extract.statements.undated import forget_unwritten

_REPEATED: Final = 10  # characters by which a title is known again
_LONGEST_TITLE: Final = 200
_BELOW: Final = Cue(
    r"\b(?:below|[Ff]ollowing|as follows)\b|\b[Hh]ere (?:is|are) (?:an?|the|some)\b|"
    r"\bin (?:the|this) (?:\w+ )?table\b|"
    r"\b[Tt](?:he|his) (?:\w+ )?table (?:shows|sets|lists|gives)\b|"
    r"以下|下列|如下|下表"
)


# A lead-in that says of what a total told before is made up: “The projects include:”.
_BREAKS_DOWN: Final = Cue(
    r"\b(?:includ(?:es?|ed)|compris(?:es?|ed)|consist(?:s|ed)?|breakdown|break-(?:down|up)|"
    r"broken down|divided|split|shared|allocated|distributed|made up)\b"
)


def find_statements(
    document: Document, views: Sequence[View], gazetteer: Gazetteer
) -> tuple[Statement, ...]:
    """Return a document's statements in reading order; the arguments are those of `find`."""
    return statements_of(document, find(document, views, gazetteer).kept, views)


def find(document: Document, views: Sequence[View], gazetteer: Gazetteer) -> Findings:
    """Return a document's candidates, and which of them are statements.

    Args:
        document: as read by `extract.reading`.
        views: its blocks with what was found in each, in reading order.
        gazetteer: the known names.
    """
    context = Context(gazetteer=gazetteer, issued=document.issued)
    context.off_aid, context.about_aid = hardly_speaks_of_aid(views), is_about_aid(views)
    roll, context.lists = called(views), labelled(views)
    note_takers(views, roll, context)
    body = title_frame(views, context, end=min(roll, default=len(views)))
    context.held = meeting_days(views, context)
    views = with_speaker(views, context)
    issuer = context.document.donors or context.speaks_for or context.own_country or ()
    issuer = () if is_of_agency(views) else issuer
    named = named_in_full(money for view in views for money in view.money)
    views = [settle_signs(view, issuer, named) for view in views]
    found = [c for view in views[:body] for c in _read_headline(view, context)]
    context.document.aid = context.document.aid or any(is_aid(c) for c in found)
    if found and context.document.donors is None:
        context.document.donors = found[0].donors  # what follows tells of that gift
    order = captions_first(views)
    place = body
    while place < len(order):
        context.turn = context.turns.get(order[place].index)
        behind = box_end(order, place)
        if behind > place:
            context.label = None
            found += completed(read_box(order[place:behind], context), context)
            place = behind
            continue
        called_up = roll.get(order[place].index)
        if called_up is not None and open_call(order[place], called_up, context):
            place += 1
            continue
        following = order[place + 1] if place + 1 < len(order) else None
        found += _read_block(order[place], order[max(place - 1, 0)], following, context)
        place += 1
    settle_by_givers(found)
    fill_restated(found)
    abroad = without_own_shares(found)
    settle_takers(abroad, views, body, gazetteer)
    aid = [c for c in abroad if is_aid(c)]
    titles = [view.folded for view in views[:body]]
    told = [c for c in aid if not _repeats(c, titles)]
    kept = without_domestic(_unique(told), views)
    settle_sums(kept, views)
    fill_givers(kept, context.document.donors, gazetteer)
    link_parts(kept)
    pass_on_shares(kept)
    settle_payers(kept)
    forget_unwritten(kept, context.document, views)
    return Findings(found, kept, context.barred_things)


def _read_headline(view: View, context: Context) -> list[Candidate]:
    """A headline may tell a gift in full: who, how much. What it leaves unsaid is not filled in."""
    found = language_of(view.lang).read_sentence(view, 0, len(view.folded), context)
    if view.block.kind == "heading" and context.aid and heads_sum(view):
        return completed(found, context)  # “Peru – $4 million”, below who gives
    for c in found:
        if c.amount and c.own_words and not (c.donors or c.verb):
            # “$9 million in relief for Malawi”: whoever issues the news gives it
            c.kind, c.donors = c.kind or "commitment", context.document.donors
    told = [
        c
        for c in found
        if (c.kind and c.donors and (c.amount or c.count))
        or (c.amount and context.about_aid and (c.kind or c.donors))
    ]
    for c in told:
        c.headline = True
    context.carry = Frame()
    return completed(told, context)


def _read_block(
    view: View, above: View, following: View | None, context: Context
) -> list[Candidate]:
    kind = view.block.kind if view.index not in context.lists else "item"
    if tells_purpose(view, above, context):
        return []
    if kind in ("title", "heading"):
        context.enter_section(view.block.level or 1, heading_frame(view, context))
        context.end_captions()
        context.roll = None
        return _read_headline(view, context)
    if kind == "table_head" or (kind == "table_row" and not above.block.cells):
        open_table(view, above, context)
    if kind == "table_head":
        return []
    if kind == "table_row":
        found = completed(read_row(view, context), context)
        link_totals(found, context)
        return found
    context.columns, context.open_rows = [], {}
    context.note_line(view, caption=is_caption(view))
    if kind == "paragraph" and context.list_began:
        context.lead, context.list_began = None, False
        context.nested.clear()
    if kind == "item":
        _note_day_of_list(context, begins=above.block.kind != "item")
        context.leave_lists(view.block.level)
        context.list_began = context.lead is not None
    if above.block.kind in ("paragraph", "item"):
        context.told = context.wholes or context.told
    context.carry.time, context.opening, context.wholes = None, [], []
    if kind == "paragraph" and context.carry.meeting is None and context.document.announced:
        context.carry.announced = None  # the day of one promise is not that of the next paragraph's
    listed = open_line(view, context.lists, context)
    if listed is not None:
        start = listed.end
    else:
        context.label, start = label_of(view, context)
    filed = dateline_end(view)
    start = start or filed
    out: list[Candidate] = []
    reader = language_of(view.lang)
    sentences = [(a, b) for a, b in split_sentences(view.folded, view.lang) if b > start]
    for place, (opens, last) in enumerate(sentences):
        first = max(opens, filed)
        label = sentence_label(view, first, last, context) if place else None
        if label is not None:
            context.label, first = label
            context.opening = []
        before, giver = context.occasion, context.carry.donors
        fresh = reader.read_sentence(view, max(first, start), last, context)
        context.recalls = context.occasion == before
        done = completed(fresh, context)
        out += done
        if any(map(is_aid, done)):
            context.latest, context.since_latest = done, 0
        elif not done:
            context.since_latest += 1
            fill_from_later(view, first, last, context)
        if done and context.carry.donors != giver and not any(map(is_aid, done)):
            context.carry.donors = giver  # whoever did not give is not meant below
        context.opening = context.opening or fresh
        if context.document.meeting is not None:  # what it recalls holds for one sentence only
            context.carry.meeting = context.carry.announced = None
        elif context.resumes is not None:
            context.carry.meeting, context.carry.announced = context.resumes
        context.resumes = None
        table = table_name(view.folded.part(first, last))
        if table is not None:  # “By June 2015 donors had paid in … (Table 2)”
            context.pointers[table] = lead_frame(view, first, last, context, keep=None)
        at_end = place == len(sentences) - 1
        ends_open = view.folded[first:last].rstrip().endswith((":", "："))
        tabled = following is not None and bool(following.block.cells)
        if at_end and _leads_in_items(view, following):
            lead = copy(context.lead) if context.lead else Frame()
            lead = lead_frame(view, first, last, context, keep=lead)
            lead.total = next((c for c in fresh if c.total is None and c.is_measured), None)
            context.enter_list(view.block.level, lead)
            continue
        points = _BELOW.search(view.folded, first, last) is not None
        told = context.lead is not None and context.lead.points  # of the table, further above
        if points or (
            at_end and (ends_open or _leads_in_bars(view, following) or (tabled and not told))
        ):
            context.lead = lead_frame(view, first, last, context, keep=None)
            context.lead.points = points
            context.lead.total = fresh[-1] if fresh and fresh[-1].is_measured else None
            if not fresh and _BREAKS_DOWN.search(view.folded, first, last):
                fill_from_total(context.lead, _last_total([*context.told, *context.wholes]))
            context.list_began = False
    return out


def _note_day_of_list(context: Context, *, begins: bool) -> None:
    """What a lead-in says was said when it says so; the day that one line tells is its own."""
    carry = context.carry
    if begins:
        context.day_of_list = carry.announced if context.lead else None
    if carry.meeting is None:
        carry.announced = context.day_of_list


def _last_total(told: list[Candidate]) -> Candidate | None:
    """The total told last, in this paragraph or the one before, which a list may break down."""
    return next((c for c in reversed(told) if c.is_measured and is_aid(c)), None)


def _leads_in_bars(view: View, following: View | None) -> bool:
    """Do lines of one cell each follow: “| $5 million to Mali |”?"""
    return (
        following is not None
        and following.folded.startswith("|")
        and not view.folded.startswith("|")
    )


def _leads_in_items(view: View, following: View | None) -> bool:
    """Is it an item with items of its own below?"""
    if following is None or view.block.kind != "item" or following.block.kind != "item":
        return False
    return following.block.level > view.block.level


def _repeats(c: Candidate, titles: Sequence[str]) -> bool:
    """Does a line below repeat the title word for word, as captions and page heads do?"""
    words = c.view.folded[c.sentence[0] : c.end].strip()
    if c.headline or not _REPEATED <= len(words) <= _LONGEST_TITLE:
        return False
    return any(title.lstrip().startswith(words) for title in titles)


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
