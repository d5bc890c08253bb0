"""When and to whom something is given, where a later sentence says it: “will run until 2027”.

A release tells the gift first, and how long it lasts, or on which day it was handed over, some
sentences below, with “the project”, “the funds”, “the vehicles” for the gift told last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

import msgspec

from extract.names import Mention
from extract.statements.candidates import Candidate, View
from extract.statements.completion import period_of
from extract.statements.context import Context
from extract.statements.languages import language_of
from extract.times import Time

_NEAR: Final = 4  # sentences behind a gift in which “the project” is still the one it is for
_LASTING: Final = frozenset({"span", "within", "until", "by"})
_WORD: Final = re.compile(r"[a-z]{3,}|[\u4e00-\u9fff]{2}$")
_FORM_WORDS: Final = frozenset({"the", "and", "for", "with", "its", "new"})


def fill_from_later(view: View, start: int, end: int, context: Context) -> None:
    """Let a sentence that tells no gift of its own say when, or to whom, the last one is given.

    Args:
        view: the block.
        start: where the sentence begins.
        end: where it ends.
        context: the frames that hold, with the gifts told last.
    """
    if context.since_latest > _NEAR:
        return
    _share_out(view, start, end, context)
    undated = [c for c in context.latest if c.time is None and c.period is None]
    if not undated or language_of(view.lang).later.OTHERWISE.search(view.folded, start, end):
        return
    named = {m.entity.key for m in view.mentions if start <= m.start < end and _is_state(m)}
    undated = [c for c in undated if not _is_of_others(named, c)]
    for time in (t for t in view.times if start <= t.start and t.end <= end):
        lasting = _lasting(view, start, time)
        for c in undated:
            if lasting is not None and (c.kind == "commitment" or c.stage == "ongoing"):
                c.time = lasting
            elif lasting is None and _is_day_of(view, start, end, time, c):
                c.time = time
            c.period = period_of(c.time, c, context) if c.time is not None else None
            if c.period == (None, None):
                c.time = c.period = None
        undated = [c for c in undated if c.time is None]


def _share_out(view: View, start: int, end: int, context: Context) -> None:
    """“The funds will be shared by Chad and Mali”: the countries named are those that receive."""
    shared = language_of(view.lang).later.SHARED.search(view.folded, start, end)
    if shared is None:
        return
    first, last = shared.span()
    named = (m for m in view.mentions if first <= m.start and m.end <= last)
    states = tuple({m.entity.key: m.entity for m in named if m.entity.type == "Country"}.values())
    for c in context.latest if len(states) > 1 else ():
        if not any(e.type == "Country" for e in c.recipients or ()):
            c.recipients = states


def _is_of_others(named: set[str], c: Candidate) -> bool:
    """Has one of the states that a sentence names, by their keys, no part in a gift?"""
    parties = {e.key for e in (*(c.donors or ()), *(c.recipients or ()))}
    open_to_one = not c.recipients or any(e.type != "Country" for e in c.recipients)
    return len(named - parties) > open_to_one


def _is_state(m: Mention) -> bool:
    return m.entity.type == "Country"


def _lasting(view: View, start: int, time: Time) -> Time | None:
    """A time that tells how long what was told of lasts: “will run for three years”."""
    if time.kind not in _LASTING:
        return None
    later = language_of(view.lang).later
    if time.attributive:  # “The three-year project will …”
        named = later.BEGINS_ANAPHOR.fullmatch(view.folded, start, time.start)
        work = named and later.LASTING_NOUN.match(view.folded, time.end)
        return msgspec.structs.replace(time, attributive=False) if work else None
    return time if later.LASTS.search(view.folded, start, time.start) else None


def _is_day_of(view: View, start: int, end: int, time: Time, c: Candidate) -> bool:
    """Is it the day on which what was told of changed hands: “gave the keys to … on 4 May”?"""
    if time.kind != "point" or time.attributive or c.kind != "delivery" or c.stage != "delivered":
        return False
    later = language_of(view.lang).later
    own = [word for word in _WORD.findall((c.what or "").lower()) if word not in _FORM_WORDS]
    ceremony = later.CEREMONY.search(view.folded, start, end)
    if ceremony is not None:
        beside = view.folded.cut(start, ceremony.start()), view.folded.cut(ceremony.end(), end)
        named = any(_names(part.lower(), (*own, *later.GIFT_NOUNS)) for part in beside)
        return bool(ceremony["bare"]) or named
    handed = later.CHANGES_HANDS.search(view.folded, start, end)
    if handed is None:
        return False
    thing = (handed["thing"] or handed["thing2"]).lower()
    return thing in later.GIFT_NOUNS or thing in own


def _names(text: str, things: Iterable[str]) -> bool:
    """Does a text name one of some things, be it one or many of them?"""
    stems = (re.escape(thing.removesuffix("s")) for thing in things)
    return any(re.search(rf"(?<![a-z]){stem}(?:e?s)?(?![a-z])", text) for stem in stems)
