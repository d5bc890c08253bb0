"""The entities of a document: who and what it names, under which names, where, and how related.

Statements need the names that play a part in them. This module lists all: it reads a document as
statements are read, and then looks again for names inside longer names (the owner of a
strategy, the series of a meeting), and for bodies, works and documents that no list knows.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from extract.documents import issuers, own_document
from extract.entity_rows import Gathering, NamedEntity
from extract.fold import fold
from extract.gazetteer import QUOTES, UNQUOTED, Entry
from extract.lang.en.bodies import find_bodies as find_english
from extract.lang.en.bodies import names_nothing as en_nothing
from extract.lang.zh.bodies import find_bodies as find_chinese
from extract.lang.zh.bodies import names_nothing as zh_nothing
from extract.model import Document, Lang
from extract.names import PLACES, Entity, Mention, entity_of, owner_length
from extract.pipeline import Extractor
from extract.relations import usual_name
from extract.statements.candidates import View

_PLANS: Final = ("Initiative", "Fund", "Agenda")


class EntityReader:
    """Reads documents into the entities that they name.

    Args:
        entries: the known names, those of agendas among them.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._extractor = Extractor(entries)
        self._gazetteer = self._extractor.gazetteer

    def entities(self, document: Document) -> tuple[NamedEntity, ...]:
        """Return the entities of a document that has been read, in the order of their naming."""
        views = self._extractor.views(document)
        found = Gathering(self._gazetteer)
        for view, mention in own_document(views):
            found.add(view, mention)
            for issuer in issuers(views):
                found.relate(mention.entity, ("initiatedBy", usual_name(issuer.entry or issuer)))
        for view in views:
            leaders = [m for m in view.mentions if m.role == "leader"]
            named = [m for m in view.mentions if m.role not in ("self", "capital", "leader")]
            named += [m for leader in leaders for m in self._beside(view, leader)]
            mentions = sorted(named, key=lambda m: m.start)
            for mention in self._all(view, mentions):
                found.add(view, mention)
        return found.rows(document.name)

    def _all(self, view: View, mentions: list[Mention]) -> Iterator[Mention]:
        for mention in mentions:
            yield mention
            yield from self._within(view, mention)
        yield from _bodies(view, mentions)

    def _within(self, view: View, mention: Mention) -> Iterator[Mention]:
        """Entities that the name of another names too: its owner, its series, a group it is for."""
        entity = mention.entity
        entry = entity.entry
        if entry is None:
            if entity.series:
                yield from _inside(view, mention, (), entity.series)
            if entity.type in _PLANS:
                yield from self._groups_in(view, mention)
            return
        series = self._gazetteer.by_id.get(entry.edition_of or "")
        wanted = [*_owners(entry), *((series.id, *series.parties) if series else ())]
        for code in dict.fromkeys(wanted):
            known = self._gazetteer.by_id.get(code)
            if known is not None and (series is None or known.type not in PLACES):
                yield from _inside(view, mention, _forms(known, view.lang), entity_of(known))
        if entry.type in _PLANS:
            yield from self._groups_in(view, mention)
        yield from self._halves(view, mention)

    def _beside(self, view: View, leader: Mention) -> Iterator[Mention]:
        """The names in a leader's title; the leader is no entity of the list: “Danish minister”."""
        for match in self._gazetteer.find(view.folded[leader.start : leader.end], view.lang):
            if match.entries[0].type != "Person" and match.role != "capital":
                start, end = leader.start + match.start, leader.start + match.end
                yield Mention(start, end, entity_of(match.entries[0]), match.role)

    def _groups_in(self, view: View, mention: Mention) -> Iterator[Mention]:
        """Groups that a plan or fund is for, by its name: the Least Developed Countries Fund."""
        for match in self._parts(view, mention):
            if match.entity.type == "CountryGroup":
                yield match

    def _parts(self, view: View, mention: Mention) -> list[Mention]:
        """Known names inside a mention that are shorter than it."""
        found: dict[tuple[int, int], Mention] = {}
        for start, end in ((mention.start, mention.end - 1), (mention.start + 1, mention.end)):
            for match in self._gazetteer.find(view.folded[start:end], view.lang):
                place = (start + match.start, start + match.end)
                found[place] = Mention(*place, entity_of(match.entries[0]), match.role)
        longest = [
            m
            for m in found.values()
            if not any(a <= m.start and m.end <= b and (a, b) != (m.start, m.end) for a, b in found)
        ]
        return sorted(longest, key=lambda m: m.start)

    def _halves(self, view: View, mention: Mention) -> Iterator[Mention]:
        """Both of what one name joins: “African LDCs”, “the Belt and the Road”."""
        if mention.entity.type not in ("CountryGroup", "Initiative"):
            return
        parts = self._parts(view, mention)
        length = mention.end - mention.start
        covered = sum(m.end - m.start for m in parts)
        kinds = {m.entity.type for m in parts}
        places = mention.entity.type == "CountryGroup" and kinds <= set(PLACES)
        if len(parts) == 2 and covered > 0.6 * length and (places or kinds == {"Initiative"}):
            yield from parts


def _owners(entry: Entry) -> tuple[str, ...]:
    return entry.parties if entry.type in _PLANS and len(entry.parties) == 1 else ()


def _forms(entry: Entry, lang: Lang) -> list[str]:
    language: Lang = "en" if lang == "en" else "zh-Hans"
    return [
        fold(form.text, language)
        for form in entry.forms
        if (form.lang == "en") == (language == "en")
        and form.role in ("name", "abbreviation", "adjective")
    ]


def _inside(
    view: View, mention: Mention, forms: Sequence[str], entity: Entity
) -> Iterator[Mention]:
    """The longest of the forms that stands in a mention's words; quotation marks do not count."""
    places = [i for i in range(mention.start, mention.end) if view.folded[i] not in QUOTES]
    name = "".join(view.folded[i] for i in places)
    labels = [x.translate(UNQUOTED) for x in forms or [fold(x, view.lang) for x in entity.labels]]
    fitting = [x for x in labels if x in name and len(x) < len(name) and _is_word(x, name)]
    if fitting:
        form = max(fitting, key=len)
        at = name.index(form)
        yield Mention(places[at], places[at + len(form) - 1] + 1, entity, "name")


def _is_word(form: str, name: str) -> bool:
    at = name.index(form)
    before, after = name[at - 1 : at] if at else "", name[at + len(form) :][:1]
    return not (form.isascii() and (before.isalnum() or after.isalnum()))


def _bodies(view: View, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Bodies, works and documents that no list knows; a place in their names is named as well."""
    ends = [m.end for m in mentions]
    starts = {m.start: m for m in mentions}
    find = find_english if view.lang == "en" else find_chinese
    done = 0
    for begin, end, kind in sorted(find(view.folded), key=lambda hit: (hit[0], -hit[1])):
        start = begin + owner_length(view.folded, begin, end, starts)
        first = last = bisect_right(ends, start)
        while last < len(mentions) and mentions[last].start < end:
            last += 1
        inside = mentions[first:last]
        if start < done or not all(_is_part(m, start, end) for m in inside):
            continue
        if inside and start < inside[0].start and view.folded[inside[0].start - 1] in _JOINTS:
            start = inside[0].start  # 公路和肯尼亚友谊医院: the name begins behind the joint
        if not _tells(view, start, end, inside):
            continue
        done = end
        label = " ".join(view.block.text[start:end].translate(UNQUOTED).split())
        yield Mention(start, end, Entity(type=kind, labels=(label,)), "name")


_JOINTS: Final = "和与及"


def _is_part(mention: Mention, start: int, end: int) -> bool:
    """Is it a place in a longer name?"""
    within = start <= mention.start and mention.end <= end
    return (
        mention.entity.type in PLACES and within and mention.end - mention.start < end - start - 1
    )


def _tells(view: View, start: int, end: int, places: Sequence[Mention]) -> bool:
    """Does a name say more than the places in it and common words?"""
    name = view.folded[start:end]
    rest = name
    for place in places:
        rest = rest.replace(view.folded[place.start : place.end], "", 1)
    nothing = en_nothing if view.lang == "en" else zh_nothing
    return not nothing(name, rest)
