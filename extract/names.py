"""Mentions of entities: known names, names by pattern, and words that stand for the speaker.

A name that no entry knows is kept as an entity of its own, typed by the word it ends in
(“…Fund”, …论坛), and never forced onto a known one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from operator import attrgetter
from types import ModuleType
from typing import Final

import msgspec

from extract.cue import Cue
from extract.gazetteer import Entry, Gazetteer, Match
from extract.lang.en import patterns as en_patterns
from extract.lang.zh import patterns as zh_patterns
from extract.model import BODIES, EntityType, Labels, Lang, MentionRole

# Where aid goes; the other types of entities give it, pass it on or are its occasion.
PLACES: Final[frozenset[EntityType]] = frozenset({"Country", "Region", "CountryGroup"})


class Entity(msgspec.Struct, frozen=True, gc=False):
    """What a mention refers to: a known entry, or a new entity under the name in the text."""

    type: EntityType
    labels: Labels
    entry: Entry | None = None
    date: str | None = None  # of a meeting, where its own name or its entry tells it
    series: Entity | None = None  # of a new meeting: the forum whose edition it is
    key: str = ""  # what two mentions of one entity share; told by the rest, and asked for often

    def __post_init__(self) -> None:
        key = self.entry.id if self.entry else self.labels[0].casefold()
        msgspec.structs.force_setattr(self, "key", key)


class Mention(msgspec.Struct, frozen=True, gc=False):
    """An entity at a place in a text."""

    start: int
    end: int
    entity: Entity
    role: MentionRole
    others: tuple[Entity, ...] = ()  # what else the name may mean


start_of: Final = attrgetter("start")  # a mention's, to search among mentions by halves


def find_names(text: str, lang: Lang, gazetteer: Gazetteer, *, folded: str) -> list[Mention]:
    """Return the mentions in a text, left to right, none overlapping.

    Args:
        text: the block's text, from which new names are taken as they are written.
        lang: the block's language.
        gazetteer: the known names.
        folded: `text` folded by `extract.fold`; of the same length.
    """
    known = [_from_match(match) for match in gazetteer.find(folded, lang)]
    if lang == "en":
        known = [m for m in known if not (m.entity.type == "Country" and _is_person(m, folded))]
        known = [_with_form(m, folded) for m in known]
        known = [part for m in known for part in _with_shared_head(m, folded, gazetteer)]
    mentions = _joined(known, _by_pattern(text, folded, lang, known), folded, lang)
    if lang != "en":
        mentions = list(_with_owners(mentions, text, folded))
    ends = [m.end for m in mentions]
    own = []
    for start, end in _patterns(lang).find_self(folded, lang):
        at = bisect_right(ends, start)
        if at == len(mentions) or mentions[at].start >= end:
            own.append(Mention(start=start, end=end, entity=SPEAKER, role="self"))
    return sorted([*mentions, *own], key=lambda m: m.start)


# Behind a title, or a first name before a surname: Mr. Jordan, Chad Miller of the Red Cross.
_TITLE: Final = Cue(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame)\.? (?:[A-Z][a-z]+ |[A-Z]\. ?)?$"
)
_FIRST_NAMES: Final = frozenset({"Chad", "Georgia", "India", "Israel", "Jordan"})
_SURNAME: Final = Cue(
    r" (?!Government|Ministry|Republic|Valley|River|State)[A-Z][a-z]+"
    r"(?:, (?:an?|the|who|whose|head|chief|director|of) |, \d\d?,| (?:of|from) the | of [A-Z]|"
    r" said\b)"
)


_FORM: Final = Cue(r" Republic\b(?! of\b)")  # “Benin Republic”, as some say for its formal name


def _with_form(mention: Mention, text: str) -> Mention:
    if mention.role != "name" or not text.startswith(" Republic", mention.end):
        return mention
    form = _FORM.match(text, mention.end) if mention.entity.type == "Country" else None
    return msgspec.structs.replace(mention, end=form.end()) if form else mention


_COMPASS: Final = r"(?:North|South|East|West|Central|Northern|Southern|Eastern|Western)"
# “South and (Southeast Asia)”: a part of the world that shares its noun with the next
_HALF: Final = Cue(rf"\b({_COMPASS})(?:, | and | or |, and )$")


def _with_shared_head(region: Mention, text: str, gazetteer: Gazetteer) -> list[Mention]:
    """“West and Central Africa” names two regions, the first of them by half its name."""
    out = [region]
    _, _, noun = text[region.start : region.end].partition(" ")
    while region.entity.type == "Region" and noun:
        first = out[0].start
        half = _HALF.search(text, max(0, first - _BEFORE), first)
        found = gazetteer.find(f"{half[1]} {noun}", "en") if half else []
        whole = [m for m in found if half and m.end - m.start == len(half[1]) + 1 + len(noun)]
        if half is None or not whole or whole[0].entries[0].type != "Region":
            break
        named = _from_match(whole[0])
        out.insert(0, msgspec.structs.replace(named, start=half.start(1), end=half.end(1)))
    return out


def _is_person(mention: Mention, text: str) -> bool:
    if mention.role != "name":
        return False
    if _TITLE.search(text, max(0, mention.start - _BEFORE), mention.start):
        return True
    first = text[mention.start : mention.end] in _FIRST_NAMES
    return first and _SURNAME.match(text, mention.end) is not None


_BEFORE: Final = 32  # characters ahead of a name in which a title stands


def _with_owners(mentions: list[Mention], text: str, folded: str) -> Iterator[Mention]:
    """Chinese bodies with the state before them, and no state where a paper is named."""
    owner: Mention | None = None
    for mention in mentions:
        body = mention.entity.type in BODIES and mention.role == "name"
        if owner is not None and body and owner.end == mention.start:
            mention = _owned(owner, mention, text)
        elif owner is not None and not zh_patterns.MEDIA.match(folded, owner.end):
            yield owner
        owner = mention if mention.entity.type == "Country" and mention.role == "name" else None
        if owner is None:
            yield mention
    if owner is not None and not zh_patterns.MEDIA.match(folded, owner.end):
        yield owner


def _owned(owner: Mention, body: Mention, text: str) -> Mention:
    """A body that the state before it tells apart: 智利红十字会 is that of Chile."""
    name = text[owner.start : body.end]
    entity = body.entity
    if text[body.start : body.end] in _NATIONAL:
        entity = Entity(type=entity.type, labels=(name,))
    return msgspec.structs.replace(body, start=owner.start, entity=entity)


_NATIONAL = frozenset(("红十字会", "紅十字會", "红新月会", "紅新月會"))  # every country has one


def _joined(known: list[Mention], new: list[Mention], text: str, lang: Lang) -> list[Mention]:
    """Known and new names together: a new one stands where it says more than those in it."""
    ends = [m.end for m in known]
    out: list[Mention] = []
    done = 0
    for name in new:
        first = bisect_right(ends, name.start)
        last = first
        while last < len(known) and known[last].start < name.end:
            last += 1
        inside = known[first:last]
        if any(
            m.start < name.start or m.end > name.end or _says_all(m, name, text, lang)
            for m in inside
        ):
            continue
        out += known[done:first]
        out.append(_named_after(_from_series(name, inside, text, lang), inside))
        done = last
    return [*out, *known[done:]]


SPEAKER = Entity(type="Organisation", labels=("",))


def entity_of(entry: Entry) -> Entity:
    """The entity that a gazetteer entry describes."""
    return Entity(type=entry.type, labels=entry.labels, entry=entry, date=entry.date)


def _patterns(lang: Lang) -> ModuleType:
    return en_patterns if lang == "en" else zh_patterns


def _from_match(match: Match) -> Mention:
    first, *others = (entity_of(entry) for entry in match.entries)
    return Mention(
        start=match.start, end=match.end, entity=first, role=match.role, others=tuple(others)
    )


def _by_pattern(text: str, folded: str, lang: Lang, known: list[Mention]) -> list[Mention]:
    patterns = _patterns(lang)
    starts = {m.start: m for m in known}
    found: list[Mention] = []
    for start, end, kind in sorted(patterns.find_new(folded), key=lambda hit: (hit[0], -hit[1])):
        if found and start < found[-1].end:
            continue
        owned = start + owner_length(folded, start, end, starts)
        numbered = kind == "Meeting" and _EDITION.search(text, owned, end)
        if not (numbered and patterns.is_common(text[owned:end].split())):
            start = owned  # but “the Lake Fund's Fifth Replenishment” says whose
        name = text[start:end]
        judged = lang != "en" and kind in ("Meeting", "Initiative")  # where it was found
        whole = judged and start == owned
        if whole or not patterns.is_common(name.split() if lang == "en" else name):
            found.append(Mention(start=start, end=end, entity=_new(name, kind, lang), role="name"))
    return found


def owner_length(text: str, start: int, end: int, known: Mapping[int, Mention]) -> int:
    """How many characters at the front of a new name are somebody else's: “Canada's …”, 欧盟与…."""
    first = known.get(start)
    link = _LINK.match(text, first.end, end) if first else None
    if first is None or link is None:
        return 0
    place = first.entity.type in ("Country", "Region", "CountryGroup")
    follows = known.get(link.end())
    if link["and"] and place and (follows is None or follows.entity.type == first.entity.type):
        return 0  # “Latin America and Caribbean Fund”, 中国与葡语国家论坛: both are in the name
    return link.end() - start


_LINK = Cue(r"'s? |(?P<and> and (?:the )?|和|与|及|同)")


def _new(name: str, kind: EntityType, lang: Lang) -> Entity:
    """The entity of a name that no list knows; the marks around a name are no part of it."""
    label = " ".join(name.translate(_NO_QUOTES).split())
    named = _patterns(lang).series_name(label) if kind == "Meeting" else None
    series = Entity(type="Forum", labels=(named,)) if named else None
    return Entity(type=kind, labels=(label,), series=series)


_EDITION = Cue(r"\b(?:\w+th|[Ff]irst|[Ss]econd|[Tt]hird|\d+(?:st|nd|rd)|Inaugural) ")
_NO_QUOTES = str.maketrans("", "", '“”"《》「」『』')


def _says_all(known: Mention, new: Mention, text: str, lang: Lang) -> bool:
    """Does the known name say all that the pattern found, but for common words?"""
    if known.end - known.start >= (new.end - new.start) - 1:
        return True
    before, after = text[new.start : known.start], text[known.end : new.end]
    patterns = _patterns(lang)
    rest = f"{before} {after}".split() if lang == "en" else before + after
    plain = patterns.is_common(rest)
    if known.entity.type in ("Meeting", "Forum"):
        return (
            plain
            and known.entity.type == "Meeting"
            and not patterns.NUMBERED.search(before + after)
        )
    if known.entity.type == new.entity.type:
        helped = known.start == new.start and after.startswith((" for ", " in "))
        return known.end == new.end or plain or helped  # “the Lake Fund for Somalia”: for whom
    named = new.entity.type in ("Initiative", "Project")
    return plain and known.entity.type == "Organisation" and named


def _from_series(new: Mention, inside: list[Mention], text: str, lang: Lang) -> Mention:
    """A Chinese meeting's name begins with its series', but for a number: not 举行中非合作论坛…."""
    series = next((m for m in inside if m.entity.type == "Forum"), None)
    if lang == "en" or new.entity.type != "Meeting" or series is None:
        return new
    before = text[new.start : series.start]
    if not before or zh_patterns.NUMBERED.search(before):
        return new
    entity = _new(text[series.start : new.end], "Meeting", lang)
    return msgspec.structs.replace(new, start=series.start, entity=entity)


def _named_after(new: Mention, inside: list[Mention]) -> Mention:
    """A meeting that names its forum is an edition of that series."""
    series = next((m.entity for m in inside if m.entity.type in ("Forum", "Meeting")), None)
    if new.entity.type not in ("Meeting", "Forum") or series is None:
        return new
    entity = msgspec.structs.replace(new.entity, type="Meeting", series=series)
    return msgspec.structs.replace(new, entity=entity)
