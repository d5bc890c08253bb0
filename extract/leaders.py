"""Who speaks for whom: “President Biden announced”, 安倍首相宣布, “Norway's Ada Berg pledged”.

What a head of state, a minister or the head of a body promises, the state or body promises. A
person is known from the code lists, or from the text: by a title that names whose it is (“the
Danish Foreign Minister, Ida Holm”). A surname alone counts where the same text has named its
bearer in full or by title; one that is also a word (May, Brown) only beside a title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Final

import msgspec

from extract.cue import Cue
from extract.gazetteer import Entry, Gazetteer
from extract.lang.en import people as en
from extract.lang.zh import people as zh
from extract.names import Entity, Mention, entity_of
from extract.people import Named
from extract.statements.candidates import View

_HEADINGS: Final = ("title", "heading")
_HEADS: Final = frozenset({"president", "prime minister"})  # whose “administration” it may be
_LOWER: Final = Cue(r"\b[a-z]+\b")
_MONTHS: Final = frozenset({"May", "April", "June", "August", "MAY", "APRIL", "JUNE", "AUGUST"})
_OPENING: Final = 8  # blocks in which the year of a document is looked for
_SHORTEST: Final = 2  # characters of a name that may stand alone


def resolve_leaders(views: Sequence[View], gazetteer: Gazetteer) -> list[View]:
    """Return the views with people read as the states and bodies that they speak for."""
    people = _People(gazetteer, views)
    named = [people.introduce(view) for view in views]
    return [
        _with_leaders(view, [*found, *people.recall(view, found)])
        for view, found in zip(views, named, strict=True)
    ]


class _People:
    """The people of the code lists, and those whom the document has named so far.

    Args:
        gazetteer: the known names.
        views: the document, whose year decides between namesakes.
    """

    def __init__(self, gazetteer: Gazetteer, views: Sequence[View]) -> None:
        self._gazetteer = gazetteer
        self._views = views
        self._year = _year(views)
        self._short: dict[str, Entity | None] = {}  # None where two people share it
        self._titles: dict[str, Entity | None] = {}
        self._pattern: re.Pattern[str] | None = None

    def introduce(self, view: View) -> list[Mention]:
        """Return the people whom a block names in full or by title, and remember them."""
        full = [m for m in view.mentions if m.entity.type == "Person"]
        others = [m for m in view.mentions if m.entity.type != "Person"]
        text, out = view.folded, list[Mention]()
        reader = en if view.lang == "en" else zh
        found: Iterable[Named]
        is_surname = self._gazetteer.is_surname
        if view.lang == "en":
            heading = view.block.kind in _HEADINGS
            found = en.find_people(text, full, others, heading=heading, is_surname=is_surname)
        else:
            found = zh.find_people(text, full, others, is_surname=is_surname)
        for named in found:
            if reader.is_former(text, named.start) or reader.is_named_after(text, named.name[1]):
                continue
            entity, own = self._entity(text, named)
            if entity is not None:
                self._remember(text, named, entity)
                start = named.start if own else named.own_start
                out.append(Mention(start, named.end, entity, "leader"))
        return out

    def _entity(self, text: str, named: Named) -> tuple[Entity | None, bool]:
        """Whom somebody speaks for, and whether the state named beside him is his."""
        name = text[slice(*named.name)]
        if named.known is not None:
            entries: Sequence[Entry] = _entries(named.known)
        else:
            entries = self._gazetteer.surnames.get(name, ())
            entries = [e for e in entries if _held(e, named.office)]
        state = named.state
        if state is not None:
            body = state.entity.entry
            whose = {state.entity.key, body.acts_for if body else None}
            same = [e.speaks_for for e in entries if e.speaks_for in whose]
            if same and same[0] != state.entity.key:  # 国务院总理: it acts for the state
                entry = self._gazetteer.by_id.get(same[0] or "")
                return entity_of(entry) if entry else None, True
            if same or (named.certain and named.known is None) or not entries:
                return state.entity, True
        return self._principal(entries), state is None

    def _principal(self, entries: Sequence[Entry]) -> Entity | None:
        """The one state or body that all of some people speak for, at the document's time."""
        served = {e.speaks_for for e in entries}
        if len(served) > 1 and self._year:
            served = {e.speaks_for for e in entries if _in_office(e, self._year)}
        if len(served) != 1:
            return None
        entry = self._gazetteer.by_id.get(served.pop() or "")
        return entity_of(entry) if entry else None

    def _remember(self, text: str, named: Named, entity: Entity) -> None:
        name = text[slice(*named.name)]
        short = en.short_names(name) if name.isascii() or " " in name else [name]
        entries = _entries(named.known) if named.known else ()
        surnames = {f.text for e in entries for f in e.forms if f.role == "surname"}
        for part in {*short, *surnames}:
            _note(self._short, part, entity)
            _note(self._short, part.upper(), entity)  # “MS HOLM: …”
        if named.noun:
            _note(self._titles, named.noun, entity)

    # by surname alone, or as “the Minister” -------------------------------------------------

    def recall(self, view: View, taken: Sequence[Mention]) -> list[Mention]:
        """Return the people of whom a block gives only the surname or the title."""
        if not self._short:
            return []
        busy = [*taken, *(m for m in view.mentions if m.entity.type not in ("Person", ""))]
        spans = sorted((m.start, m.end) for m in busy)
        out = []
        for mention in self._alone(view):
            if not any(a < mention.end and mention.start < b for a, b in spans):
                out.append(mention)
                spans.append((mention.start, mention.end))
        return out

    def _alone(self, view: View) -> Iterator[Mention]:
        text = view.folded
        for m in self._surname.finditer(text):
            entity = self._short[m[0]]
            if entity is None:
                continue
            if view.lang != "en":
                if not zh.is_former(text, m.start()) and not zh.is_named_after(text, m.end()):
                    yield Mention(m.start(), m.end(), entity, "leader")
                continue
            place = en.alone(text, *m.span())
            if place and (place[1] or m[0] not in self._words):
                yield Mention(place[0], m.end(), entity, "leader")
        if view.lang == "en" and self._titles:
            for start, end, noun in en.bare_titles(text):
                entity = self._titles.get(noun)
                if entity is not None:
                    yield Mention(start, end, entity, "leader")

    @property
    def _surname(self) -> re.Pattern[str]:
        """Matches the short names by which people of this document may be called."""
        if self._pattern is None:
            names = sorted((n for n, e in self._short.items() if e and len(n) >= _SHORTEST))
            listed = sorted(names, key=len, reverse=True)
            self._pattern = re.compile("|".join(map(re.escape, listed)) or r"(?!)")
        return self._pattern

    @cached_property
    def _words(self) -> frozenset[str]:
        """The short names that are also words, by the document's own use of them: may, brown."""
        text = " ".join(view.folded for view in self._views if view.lang == "en")
        used = set(_LOWER.findall(text))
        return frozenset(name for name in self._short if name.lower() in used) | _MONTHS


def _entries(mention: Mention) -> list[Entry]:
    entities = (mention.entity, *mention.others)
    return [e.entry for e in entities if e.entry is not None and e.type == "Person"]


def _held(entry: Entry, office: str) -> bool:
    """May somebody be called by the title of an office?"""
    if office == "head":
        return not _HEADS.isdisjoint(entry.offices)
    return not office or office in entry.offices


def _in_office(entry: Entry, year: str) -> bool:
    first, last = entry.tenure or ("", "")
    return first <= year and (not last or year <= last)


def _note(known: dict[str, Entity | None], name: str, entity: Entity) -> None:
    """Note whom a short name means: nobody, where two who share it speak for different bodies."""
    before = known.setdefault(name, entity)
    if before is not None and before.key != entity.key:
        known[name] = None


def _year(views: Sequence[View]) -> str | None:
    """The year that the opening of a document names first."""
    found = (t.first for v in views[:_OPENING] for t in v.times if t.kind == "point" and t.first)
    return next((day[:4] for day in found if day[0] != "-"), None)


def _with_leaders(view: View, leaders: list[Mention]) -> View:
    """The block with its leaders as mentions of their states; other people are nobody's."""
    if not leaders and not any(m.entity.type == "Person" for m in view.mentions):
        return view
    kept: list[Mention] = []
    for mention in sorted(leaders, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    others = (
        m
        for m in view.mentions
        if m.entity.type != "Person" and not any(x.start < m.end and m.start < x.end for x in kept)
    )
    mentions = tuple(sorted([*others, *kept], key=lambda m: m.start))
    return msgspec.structs.replace(view, mentions=mentions)
