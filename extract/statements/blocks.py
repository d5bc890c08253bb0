"""One block: a heading, a row of a table, or text that is read sentence by sentence.

What a block says for those around it (its heading, label or lead-in, the meeting it names, the
total it tells) is kept in the context, and let go of where it holds no longer.
"""

from __future__ import annotations

from copy import copy

from extract.model import BlockKind
from extract.names import Entity
from extract.sentences import split_sentences
from extract.statements.aid import is_aid
from extract.statements.candidates import Candidate, Frame, View
from extract.statements.captions import is_caption, table_name
from extract.statements.completion import completed
from extract.statements.context import Context
from extract.statements.dating import dateline_end
from extract.statements.frames import (
    fill_from_total,
    heading_frame,
    heads_sum,
    label_of,
    lead_frame,
    open_table,
    sentence_label,
)
from extract.statements.label_lists import open_line, tells_purpose
from extract.statements.languages import language_of
from extract.statements.rows import link_totals, read_row
from extract.statements.told_later import fill_from_later


def read_block(
    view: View, above: View, following: View | None, context: Context
) -> list[Candidate]:
    """Return the gifts that a block tells; its headings and lead-ins are kept for those below it.

    Args:
        view: the block.
        above: the one before it.
        following: the one behind it.
        context: the frames that hold.
    """
    kind = view.block.kind if view.index not in context.lists else "item"
    if tells_purpose(view, above, context):
        return []
    if kind in ("title", "heading"):
        context.enter_section(view.block.level or 1, heading_frame(view, context))
        context.end_captions()
        context.roll = None
        return read_headline(view, context)
    if kind == "table_head" or (kind == "table_row" and not above.block.cells):
        open_table(view, above, context)
    if kind == "table_head":
        return []
    if kind == "table_row":
        found = completed(read_row(view, context), context)
        link_totals(found, context)
        return found
    _leave_above(view, above, kind, context)
    return _read_text(view, following, context)


def read_headline(view: View, context: Context) -> list[Candidate]:
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


def _leave_above(view: View, above: View, kind: BlockKind, context: Context) -> None:
    """Let go of what the blocks above said, as far as it does not hold for a block of text."""
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
    context.carry.time = context.carry.initiative = context.carry.kind = None
    context.opening, context.wholes = [], []
    if kind == "paragraph" and context.carry.meeting is None and context.document.announced:
        context.carry.announced = None  # the day of one promise is not that of the next paragraph's


def _read_text(view: View, following: View | None, context: Context) -> list[Candidate]:
    """Read a block sentence by sentence, each in the light of those before it."""
    filed = dateline_end(view)
    start = _label_end(view, context) or filed
    out: list[Candidate] = []
    sentences = [(a, b) for a, b in split_sentences(view.folded, view.lang) if b > start]
    for place, (opens, last) in enumerate(sentences):
        first = max(opens, filed)
        label = sentence_label(view, first, last, context) if place else None
        if label is not None:
            context.label, first = label
            context.opening = []
        giver = context.carry.donors
        fresh = _read_sentence(view, max(first, start), last, context)
        done = completed(fresh, context)
        out += done
        _note_told(view, first, last, done, giver, context)
        context.opening = context.opening or fresh
        _end_sentence(context)
        table = table_name(view, first, last)
        if table is not None:  # “By June 2015 donors had paid in … (Table 2)”
            context.pointers[table] = lead_frame(view, first, last, context, keep=None)
        at_end = place == len(sentences) - 1
        if at_end and _leads_in_items(view, following):
            _open_items(view, first, last, fresh, context)
        elif _points_below(view, first, last) or (
            at_end and _leads_on(view, first, last, following, context)
        ):
            _open_lead(view, first, last, fresh, context)
    return out


def _label_end(view: View, context: Context) -> int:
    """Let the label that opens a block say who gives or receives; return where its text begins."""
    listed = open_line(view, context.lists, context)
    if listed is not None:
        return listed.end
    context.label, start = label_of(view, context)
    return start


def _read_sentence(view: View, start: int, end: int, context: Context) -> list[Candidate]:
    """What a sentence tells, and whether the meeting it was told at has been named before."""
    before = context.occasion
    fresh = language_of(view.lang).read_sentence(view, start, end, context)
    context.recalls = context.occasion == before
    return fresh


def _note_told(
    view: View,
    start: int,
    end: int,
    done: list[Candidate],
    giver: tuple[Entity, ...] | None,
    context: Context,
) -> None:
    """Keep what a sentence told for those behind it, which may tell more of it.

    Args:
        view: the block.
        start: where the sentence begins.
        end: where it ends.
        done: what it told.
        giver: who gave before it: whoever is told to do what is no aid is not meant further on.
        context: the frames that hold.
    """
    aid = any(map(is_aid, done))
    if aid:
        context.latest, context.since_latest = done, 0
    elif not done:
        context.since_latest += 1
        fill_from_later(view, start, end, context)
    elif context.carry.donors != giver:
        context.carry.donors = giver


def _end_sentence(context: Context) -> None:
    """Forget the meeting that a sentence recalled: it holds for that sentence only."""
    if context.document.meeting is not None:
        context.carry.meeting = context.carry.announced = None
    elif context.resumes is not None:
        context.carry.meeting, context.carry.announced = context.resumes
    context.resumes = None


def _points_below(view: View, start: int, end: int) -> bool:
    """Does a sentence tell of what stands below: “as follows”, “the table shows”?"""
    return language_of(view.lang).leads.POINTS_BELOW.search(view.folded, start, end) is not None


def _leads_on(view: View, start: int, end: int, following: View | None, context: Context) -> bool:
    """Does the last sentence of a block lead in what follows: by its colon, or before a table?"""
    if view.folded[start:end].rstrip().endswith((":", "：")) or _leads_in_bars(view, following):
        return True
    told = context.lead is not None and context.lead.points  # of the table, further above
    return following is not None and bool(following.block.cells) and not told


def _open_items(view: View, start: int, end: int, fresh: list[Candidate], context: Context) -> None:
    """Let an item lead in the items below it, with what led it in itself."""
    lead = copy(context.lead) if context.lead else Frame()
    lead = lead_frame(view, start, end, context, keep=lead)
    lead.total = next((c for c in fresh if c.total is None and c.is_measured), None)
    context.enter_list(view.block.level, lead)


def _open_lead(view: View, start: int, end: int, fresh: list[Candidate], context: Context) -> None:
    """Let a sentence lead in the lines or the table below it, which may break down its sum."""
    context.lead = lead_frame(view, start, end, context, keep=None)
    context.lead.points = _points_below(view, start, end)
    context.lead.total = fresh[-1] if fresh and fresh[-1].is_measured else None
    if not fresh and language_of(view.lang).leads.PARTS_FOLLOW.search(view.folded, start, end):
        fill_from_total(context.lead, _last_total([*context.told, *context.wholes]))
    context.list_began = False


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
