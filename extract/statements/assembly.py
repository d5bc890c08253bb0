"""From a document's blocks to its statements: the discourse around the sentences.

Reads titles, headings, lead-ins, labels and tables into frames (`extract.statements.context`), lets
each language's clause reader find candidates in the sentences, and completes them from the frames.
What remains without a giver, or is nobody's aid, is dropped.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from extract.currency_context import named_in_full
from extract.gazetteer import Gazetteer
from extract.model import Document, Statement
from extract.names import Entity
from extract.statements.about import hardly_speaks_of_aid, is_about_aid, names_one_state
from extract.statements.aid import is_aid
from extract.statements.bare_signs import is_of_agency, settle_by_givers, settle_signs
from extract.statements.below import captions_first
from extract.statements.blocks import read_block, read_headline
from extract.statements.boxes import box_end, read_box
from extract.statements.candidates import Candidate, Findings, View
from extract.statements.completion import completed
from extract.statements.context import Context
from extract.statements.domestic import without_domestic, without_own_shares
from extract.statements.givers import fill_givers
from extract.statements.label_lists import labelled
from extract.statements.occasions import meeting_days
from extract.statements.payers import settle_payers
from extract.statements.records import statements_of
from extract.statements.restated import fill_restated
from extract.statements.rollcall import called, note_takers, open_call
from extract.statements.speaker import with_speaker
from extract.statements.sums import settle_sums
from extract.statements.takers import pass_on_shares, settle_takers
from extract.statements.title import title_frame
from extract.statements.totals import link_parts
from extract.statements.undated import forget_unwritten
from extract.statements.unlikely import settle_unlikely

_REPEATED: Final = 10  # characters by which a title is known again
_LONGEST_TITLE: Final = 200


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
    context.off_aid = hardly_speaks_of_aid(views)
    home_news = context.off_aid and names_one_state(views)
    context.about_aid = not home_news and is_about_aid(views)
    roll, context.lists = called(views), labelled(views)
    note_takers(views, roll, context)
    body = title_frame(views, context, end=min(roll, default=len(views)))
    context.held = meeting_days(views, context)
    views = _with_money_settled(with_speaker(views, context), context)
    found = _read_title(views[:body], context) + _read_body(views, body, roll, context)
    kept = _kept(found, views, body, context)
    return Findings(found, kept, context.barred_things)


def _with_money_settled(views: Sequence[View], context: Context) -> list[View]:
    """The blocks with “$” and 元 read as the money of whoever issues the document."""
    issuer = context.document.donors or context.speaks_for or context.own_country or ()
    issuer = () if is_of_agency(views) else issuer
    named = named_in_full(money for view in views for money in view.money)
    return [settle_signs(view, issuer, named) for view in views]


def _read_title(title: Sequence[View], context: Context) -> list[Candidate]:
    """What the lines of the title tell; then the document is of aid, and of who gives that."""
    found = [c for view in title for c in read_headline(view, context)]
    context.document.aid = context.document.aid or any(is_aid(c) for c in found)
    if found and context.document.donors is None:
        context.document.donors = found[0].donors  # what follows tells of that gift
    return found


def _read_body(
    views: Sequence[View], body: int, roll: Mapping[int, tuple[Entity, ...]], context: Context
) -> list[Candidate]:
    """What is told below the title: by fact boxes, by names on lines of their own, by blocks."""
    found: list[Candidate] = []
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
        if called_up is None or not open_call(order[place], called_up, context):
            following = order[place + 1] if place + 1 < len(order) else None
            found += read_block(order[place], order[max(place - 1, 0)], following, context)
        place += 1
    return found


def _kept(
    found: list[Candidate], views: Sequence[View], body: int, context: Context
) -> list[Candidate]:
    """Those that are statements, settled by all that the document tells.

    Each step relies on those above it: only of what is aid is it asked who gives it, and only of
    what has its giver which total it is part of.
    """
    settle_by_givers(found)
    fill_restated(found)
    abroad = without_own_shares(found)
    settle_unlikely(abroad, context)
    settle_takers(abroad, views, body, context.gazetteer)
    aid = [c for c in abroad if is_aid(c)]
    titles = [view.folded for view in views[:body]]
    told = [c for c in aid if not _repeats(c, titles)]
    kept = without_domestic(_unique(told), views)
    settle_sums(kept, views)
    fill_givers(kept, context.document.donors, views, context.gazetteer)
    link_parts(kept)
    pass_on_shares(kept)
    settle_payers(kept)
    forget_unwritten(kept, context.document, views)
    return kept


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
