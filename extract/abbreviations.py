"""Abbreviations that a text defines: “the Harbour Light Facility (HLF)”, 国际合作署（国合署）.

A definition stands right behind the name: in brackets, or after 以下简称. From then on (and before,
as in headings) the short form means what the document says it does, whatever it means elsewhere.
In English, a definition is also how an unknown body shows that it is a name: capitalised words
whose initials are the letters in the brackets.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import msgspec

from extract.cue import Cue
from extract.gazetteer import Gazetteer
from extract.lang.en.bodies import defined_name
from extract.model import Lang
from extract.names import PLACES, Entity, Mention, entity_of
from extract.statements.candidates import View

_LONGEST: Final = 12
_TELLING: Final = 4  # letters by which an abbreviation is known everywhere
_MOST: Final = 500  # definitions of one document that are followed
_LATIN: Final = r"[A-Z][A-Za-z0-9&+-]{1,11}"
_DEFINED_EN: Final = Cue(
    r"[\"”]? ?\((?:(?:hereinafter|hereafter|henceforth)(?:,? referred to as)?,? |the |or |"
    rf"also known as |now )*[\"“']?(?:the )?(?P<short>{_LATIN})(?:[\"”'])?[,;)]"
)
_DEFINED_ZH: Final = Cue(
    rf"[”》]?[（(，,]?(?:英文)?(?:(?:以下|下文|下)?(?:简称|统称)|(?:以下|下)称)(?:为|作)?[：:]?[“\"]?"
    rf"(?P<named>{_LATIN}|[\u4e00-\u9fffA-Za-z·]{{2,{_LONGEST}}})[”\"]?(?=[）)，。；、])"
    rf"|[”》]?[（(][“\"]?(?P<short>{_LATIN}|[\u4e00-\u9fff]{{2,8}})[”\"]?[，）)]"
)
_BRACKET: Final = Cue(rf"\((?:the )?({_LATIN})[,;)]")


def add_abbreviations(views: Sequence[View], gazetteer: Gazetteer) -> list[View]:
    """Return the views with mentions of every short form that the document defines."""
    named: list[View] = [_with_defined_bodies(view) for view in views]
    meant: dict[str, Entity] = {}
    for view in named:
        for short, entity in _definitions(view):
            if len(meant) < _MOST:
                meant.setdefault(short, _known(short, entity, gazetteer))
    if not meant:
        return named
    known: dict[str, Entity] = {}
    for short, entity in meant.items():
        known[entity.key] = _labelled(short, known.get(entity.key, entity))
    pattern = _short_forms(meant)
    return [_with_short_forms(view, pattern, meant, known) for view in named]


def with_mentions(view: View, mentions: Iterable[Mention]) -> View:
    """Return the view with other mentions than it has."""
    return msgspec.structs.replace(view, mentions=tuple(mentions))


def _known(short: str, entity: Entity, gazetteer: Gazetteer) -> Entity:
    """A Chinese name of something known by its letters in every language: 某某计划（COVAX）."""
    if entity.entry or not short.isascii() or entity.labels[0].isascii():
        return entity
    found = gazetteer.find(short, "en")
    same = [e for match in found for e in match.entries if e.type == entity.type]
    alone = len(same) == 1 and found[0].end - found[0].start == len(short) >= _TELLING
    return entity_of(same[0]) if alone else entity


def _labelled(short: str, entity: Entity) -> Entity:
    if short in entity.labels:
        return entity
    return msgspec.structs.replace(entity, labels=(*entity.labels, short))


def _with_defined_bodies(view: View) -> View:
    """English bodies that no list knows and that a definition shows to be names."""
    if view.lang != "en" or "(" not in view.folded:
        return view
    bodies = [m for m in view.mentions if m.entity.type not in PLACES]
    begins, ends = [m.start for m in bodies], [m.end for m in bodies]
    new: list[Mention] = []
    for m in _BRACKET.finditer(view.folded):
        found = defined_name(view.folded, m.start(), m[1])
        if found is None:
            continue
        start, end, kind = found
        if bisect_right(ends, start) == bisect_right(begins, m.start()):  # nor “Agency (ABC)”
            label = " ".join(view.block.text[start:end].split())
            new.append(Mention(start, end, Entity(type=kind, labels=(label,)), "name"))
    starts = [n.start for n in new]
    kept = [m for m in view.mentions if not _is_inside(m, new, bisect_right(starts, m.start) - 1)]
    return with_mentions(view, sorted((*kept, *new), key=lambda m: m.start))


def _is_inside(mention: Mention, names: Sequence[Mention], at: int) -> bool:
    return at >= 0 and mention.start < names[at].end


def _definitions(view: View) -> Iterator[tuple[str, Entity]]:
    pattern = _DEFINED_EN if view.lang == "en" else _DEFINED_ZH
    for mention in view.mentions:
        if mention.role != "name":
            continue
        m = pattern.match(view.folded, mention.end)
        if m is None:
            continue
        name = view.folded[mention.start : mention.end]
        said = m.groupdict().get("named")
        short = said or m["short"]
        if said or _abbreviates(short, name, view.lang):
            yield short, mention.entity


def _abbreviates(short: str, name: str, lang: Lang) -> bool:
    """Could this be made of the name's own letters, in their order?"""
    if short == name or len(short) >= len(name):
        return False
    if short.isascii():
        if lang != "en":  # the abbreviation of a name in another language
            return sum(c.isupper() for c in short) >= 2
        letters = iter(name.casefold())
        return sum(c.isupper() for c in short) >= 2 and all(
            c in letters for c in short.casefold() if c.isalpha()
        )
    letters = iter(name)
    return all(c in letters for c in short)


def _short_forms(meant: Mapping[str, Entity]) -> re.Pattern[str]:
    forms = sorted(meant, key=lambda short: (-len(short), short))
    return re.compile(
        "|".join(
            rf"(?<![A-Za-z0-9]){re.escape(f)}(?![A-Za-z0-9])" if f.isascii() else re.escape(f)
            for f in forms
        )
    )


def _with_short_forms(
    view: View, pattern: re.Pattern[str], meant: Mapping[str, Entity], known: Mapping[str, Entity]
) -> View:
    mentions = [_meaning(m, known.get(m.entity.key, m.entity)) for m in view.mentions]
    ends = [m.end for m in mentions]
    out: list[Mention] = []
    done = 0
    for m in pattern.finditer(view.folded):
        first = last = bisect_right(ends, m.start())
        while last < len(mentions) and mentions[last].start < m.end():
            last += 1
        if any(x.start < m.start() or x.end > m.end() for x in mentions[first:last]):
            continue  # part of a longer name
        entity = known[meant[m[0]].key]
        out += [*mentions[done:first], Mention(m.start(), m.end(), entity, "abbreviation")]
        done = last
    return with_mentions(view, (*out, *mentions[done:]))


def _meaning(mention: Mention, entity: Entity) -> Mention:
    return msgspec.structs.replace(mention, entity=entity)
