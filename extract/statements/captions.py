"""Captions and headings: whose aid, and for whom, they say that the figures below them are.

“Norwegian aid by country”, “Contributions to the Lake Fund”, 挪威对外援助.
"""

from __future__ import annotations

import sys
from typing import Final

from extract.cue import Cue
from extract.names import Entity
from extract.statements.candidates import View
from extract.statements.grouping import GIVERS
from extract.statements.languages import language_of

_CLOSED: Final = Cue(r"[.。!！?？;；]$")


def headline_giver(view: View) -> tuple[Entity, ...] | None:
    """Who gives by a headline: “Norway to send tents to Malawi”, “UK Increases Support for …”."""
    if not view.mentions:
        return None
    first, text, words = view.mentions[0], view.folded, language_of(view.lang).captions
    named = first.entity.type in GIVERS and first.role in ("name", "abbreviation")
    verb = words.HEADLINE_VERB.match(text, first.end)
    if not named or verb is None or not words.HEADLINE_START.fullmatch(text, 0, first.start):
        return None
    return (first.entity,) if words.helps(verb) else None


def table_name(view: View, start: int = 0, end: int = sys.maxsize) -> str | None:
    """The number of the table that a caption heads, or that a sentence points to: "table a.1"."""
    found = language_of(view.lang).captions.NUMBERED.search(view.folded, start, end)
    return " ".join(found[0].lower().split()) if found else None


def is_caption(view: View) -> bool:
    """May a paragraph be what stands above a table: numbered as one, or short and no sentence?"""
    text, words = view.folded, language_of(view.lang).captions
    short = len(text) <= words.LONGEST_CAPTION
    return words.CAPTION.match(text) is not None or (short and not _CLOSED.search(text))


def giver_of(view: View, start: int, end: int) -> tuple[Entity, ...] | None:
    """Whose aid a caption is about: “Norwegian aid”, “Grants from Norway”, 挪威对外援助."""
    words = language_of(view.lang).captions
    behind, before = words.AID, words.BY
    for mention in view.mentions:
        if not start <= mention.start < mention.end <= end or mention.entity.type not in GIVERS:
            continue
        if mention.role == "capital":
            continue
        told = behind["adjective" if mention.role == "adjective" else "name"]
        if told.match(view.folded, mention.end, end) and not words.TAKES.search(
            view.folded[max(start, mention.start - 20) : mention.start]
        ):
            return (mention.entity,)
        if before.search(view.folded[start : mention.start]):
            return (mention.entity,)
    return None


def is_of_givers(view: View, start: int, end: int) -> bool:
    """Does a lead-in say that whoever is listed below gives: “the countries that have pledged”?"""
    words = language_of(view.lang).captions
    if words.THOSE_WHO_GAVE.search(view.folded, start, end):
        return True
    if words.TO_SEVERAL.search(view.folded, start, end):
        return False  # “Contributions to aid agencies include:”
    return (
        bool(words.GIFTS_TO.search(view.folded, start, end)) and giver_of(view, start, end) is None
    )


def is_of_takers(view: View, start: int, end: int) -> bool:
    """Does a lead-in say that those listed are given aid: “spent on relief in these countries”?"""
    words = language_of(view.lang).captions
    takers = (words.TAKERS, words.TO_SEVERAL)
    return any(cue.search(view.folded, start, end) for cue in takers)


def is_of_giving(view: View, start: int, end: int) -> bool:
    """Does a lead-in say that what it lists is given: “announced the following support”?"""
    return language_of(view.lang).captions.GIVEN.search(view.folded, start, end) is not None


def taker_of(view: View, start: int, end: int) -> tuple[Entity, ...] | None:
    """The fund, by whatever name, into which a caption says that contributions go.

    Only where no list knows it: what several donors fill together is a fund.
    """
    found = language_of(view.lang).captions.PAID_INTO.search(view.folded, start, end)
    if found is None:
        return None
    first, last = found.span("name")
    if any(m.start < last and first < m.end for m in view.mentions):
        return None
    return (Entity(type="Fund", labels=(view.block.text[first:last],)),)
