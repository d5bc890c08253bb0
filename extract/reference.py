"""Words that refer back: 赞方, 该基金, “the Fund”, “the country”, and ambiguous names.

All are resolved to what the document itself has named; where it has named nothing that fits, they
stay unread.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

import msgspec

from extract.abbreviations import add_abbreviations, with_mentions
from extract.cue import Cue
from extract.editions import IS_MEETING, find_edition, latest_of, said_at
from extract.fold import fold
from extract.gazetteer import Gazetteer
from extract.lang.zh.patterns import (
    PARTY_CHARACTERS,
    find_pairs,
    find_parties,
    find_regions,
    find_rows,
    find_split,
)
from extract.meetings import Meetings
from extract.names import Entity, Mention, entity_of
from extract.statements.candidates import View
from extract.statements.parties import rank
from extract.times import is_full_day

_BACK_EN: Final = Cue(
    r"\b[Tt]he (?:same )?(Community|Kingdom|Sultanate|Fund|facility|Facility|Bank|Alliance|Agency|"
    r"Commission|Foundation|Organi[sz]ation|Union|Trust|fund|bank|foundation|alliance)\b"
    r"(?! (?:for|of)\b)|"
    r"\b(?:to|into) (it)\b(?=[.,;])"
)
_BACK_ZH: Final = Cue(
    r"(?:该|本|对)(基金|银行|联盟|组织|机构)(?!会)|(?<=[，。、对向为])(联盟)(?=[将已二的工提]|"
    r"\d)|该(国)|该(行)(?![为业动程政长])"
)
_COUNTED_EN: Final = Cue(
    r"\b(?:the|these|those) (three|four|five|six|seven) (?:countries|nations|states)\b"
)
_COUNTED_ZH: Final = Cue(
    r"(?=[两三四五六七]国)(?:(?<![第\d一二三四五六七八九十多])(三|四|五|六|七)国(?!际|家)|(?<=[向为对给])(两)国(?!际|家))"
)
_AHEAD: Final = 32  # characters before a forum's name that may say that somebody spoke there
_SERIES_LABELS: Final = 3  # English, abbreviation, Chinese
_SIZES: Final = {
    **dict(zip(("three", "four", "five", "six", "seven"), range(3, 8), strict=True)),
    **dict(zip("两三四五六七", range(2, 8), strict=True)),
}
_REALMS: Final = {"kingdom": "Kingdom of ", "sultanate": "Sultanate of "}
_HEADS: Final = {
    "fund": ("Fund", "基金", "Facility"),
    "facility": ("Facility",),
    "bank": ("Bank", "银行"),
    "alliance": ("Alliance", "联盟"),
    "agency": ("Agency", "署"),
    "community": ("Communit", "EEC"),
    "commission": ("Commission", "委员会", "European Union", "European Communit", "EU", "EC"),
    "foundation": ("Foundation", "基金会"),
    "organisation": ("Organisation", "Organization", "组织"),
    "organization": ("Organisation", "Organization", "组织"),
    "union": ("Union", "联盟"),
    "trust": ("Trust",),
    "基金": ("基金", "Fund"),
    "银行": ("银行", "Bank"),
    "行": ("银行", "Bank"),
    "联盟": ("联盟", "Alliance"),
    "组织": ("组织", "Organization"),
    "机构": ("机构", "Agency"),
}


def resolve_references(views: Sequence[View], gazetteer: Gazetteer) -> list[View]:
    """Return the views with what refers back added to their mentions."""
    named_in_full = _settle_offices(add_abbreviations(views, gazetteer), gazetteer)
    settled = _settle_editions(_settle_ambiguous(named_in_full), gazetteer)
    counts = Counter(
        m.entity.key for v in settled for m in v.mentions if m.entity.type in ("Country", "Region")
    )
    by_character = _by_character(settled, counts, gazetteer)
    beside = any(_is_beside_mainland(m.entity) for v in settled for m in v.mentions)
    china = gazetteer.by_id.get("CHN") if beside else None
    mainland = entity_of(china) if china else None
    out: list[View] = []
    named = _Named()
    meetings = Meetings(gazetteer)
    listed: dict[int, tuple[Entity, ...]] = {}
    for view in settled:
        new = _parties(view, by_character, gazetteer) if view.lang != "en" else []
        new += _mainland(view, mainland) if mainland else []
        new += _backward(view, named)
        new += _numbered(view, listed)
        new += meetings.refer(view)
        read = with_mentions(view, _merged(view.mentions, new)) if new else view
        for m in read.mentions:
            named.add(view, m)
        out.append(read)
    return out


# Whose papers call China the inland (内地); elsewhere any state has one.
_BESIDE_MAINLAND: Final = frozenset({"HKG", "MAC"})
_MAINLAND: Final = Cue(
    r"(?:中国)?内地(?![企游市股居银公客资科商人投访]|[^，。；]{0,4}(?:市场|企业|游客|旅客))"
)


def _is_beside_mainland(entity: Entity) -> bool:
    code = entity.entry.acts_for if entity.entry else None
    return entity.key in _BESIDE_MAINLAND or code in _BESIDE_MAINLAND


def _mainland(view: View, china: Entity) -> list[Mention]:
    """内地 in what Hong Kong and Macau write: China."""
    if view.lang == "en":
        return []
    found = _MAINLAND.finditer(view.folded)
    return [Mention(start=m.start(), end=m.end(), entity=china, role="name") for m in found]


def _settle_ambiguous(views: Sequence[View]) -> list[View]:
    """An ambiguous name means what the document names without ambiguity, if it does."""
    plain = {m.entity.key for v in views for m in v.mentions if not m.others}
    out = []
    for view in views:
        if not any(m.others for m in view.mentions):
            out.append(view)
            continue
        mentions = []
        for m in view.mentions:
            among = (m.entity, *m.others)
            known = next((e for e in among if e.key in plain), m.entity)
            others = tuple(e for e in among if e is not known)
            mentions.append(Mention(m.start, m.end, known, m.role, others))
        out.append(with_mentions(view, mentions))
    return out


# Offices that two states call by one name, and the other state: 国务院 is the Department of State
# where China is not spoken of.
_SHARED_OFFICES: Final = {"国务院": ("CHN", "USA")}


def _settle_offices(views: Sequence[View], gazetteer: Gazetteer) -> list[View]:
    """An office of a state that the document does not name is that of the one it does name."""
    named = {m.entity.key for v in views for m in v.mentions if m.entity.type == "Country"}
    meant = {
        name: entity_of(gazetteer.by_id[other])
        for name, (usual, other) in _SHARED_OFFICES.items()
        if usual not in named and other in named and other in gazetteer.by_id
    }
    return [
        with_mentions(view, [_of_office(m, view.folded, meant) for m in view.mentions])
        if any(name in view.folded for name in meant)
        else view
        for view in views
    ]


def _of_office(mention: Mention, text: str, meant: Mapping[str, Entity]) -> Mention:
    state = meant.get(text[mention.start : mention.end])
    return msgspec.structs.replace(mention, entity=state) if state else mention


def _settle_editions(views: Sequence[View], gazetteer: Gazetteer) -> list[View]:
    """A forum named with its year, number or city is that meeting of it."""
    titles = [v for v in views[:8] if v.block.kind == "title"]
    head = {v.index for v in titles}
    dates = [
        t.first for v in [*titles, *views[:3]] for t in v.times if t.kind == "point" and t.first
    ]
    year = next((d[:4] for d in dates if not d.startswith("--")), None)
    day = next((d for d in dates if is_full_day(d)), None)
    out = []
    for view in views:
        if not any(m.entity.type in ("Forum", "Meeting") for m in view.mentions):
            out.append(view)
            continue
        mentions = []
        for m in view.mentions:
            entity: Entity | None = latest_of(m, view.folded, day or year)
            if m.entity.type == "Forum" or m.entity.series:
                titled = year if view.index in head else None
                entity = find_edition(m, view.folded, gazetteer, year=titled, day=day)
                entity = entity or (m.entity if m.entity.series else None)
                entity = entity or _as_meeting(m, view, titled=view.index in head)
            if entity is not None and entity.type == "Meeting":
                entity = _as_written(entity, view.block.text[m.start : m.end], gazetteer)
                mentions.append(Mention(m.start, m.end, entity, m.role))
            else:
                mentions.append(m)
        out.append(with_mentions(view, mentions))
    return out


def _as_meeting(forum: Mention, view: View, *, titled: bool) -> Entity | None:
    """“At the Arab Trade Forum”: the meeting of a series at which something was said.

    So is a summit or a conference that a title names.
    """
    ahead = view.folded[max(0, forum.start - _AHEAD) : forum.start]
    held = titled and IS_MEETING.search(view.folded[forum.start : forum.end])
    if view.lang != "en" or not (held or said_at(ahead, "en")):
        return None
    return msgspec.structs.replace(forum.entity, type="Meeting", entry=None, series=forum.entity)


def _as_written(entity: Entity, name: str, gazetteer: Gazetteer) -> Entity:
    """A meeting goes by its own labels, by the words in the text, and by its series' name."""
    code = entity.entry.edition_of if entity.entry else None
    series = gazetteer.by_id.get(code or "") or entity.series
    named = series.labels[:_SERIES_LABELS] if series else ()
    labels = tuple(dict.fromkeys((*entity.labels, " ".join(name.split()), *named)))
    return msgspec.structs.replace(entity, labels=labels)


def _by_character(
    views: Sequence[View], counts: Counter[str], gazetteer: Gazetteer
) -> dict[str, Entity]:
    """The country or region that each first character stands for in this document."""
    out: dict[str, Entity] = {}
    named: dict[str, Entity] = {
        m.entity.key: m.entity for v in views for m in v.mentions if m.entity.key in counts
    }
    for key in sorted(counts, key=lambda k: (-counts[k], k)):
        chinese = [x for x in named[key].labels if "\u4e00" <= x[:1] <= "\u9fff" and len(x) > 1]
        if chinese:
            out.setdefault(fold(chinese[0][0], "zh-Hans"), named[key])
    for view in views:
        for m in view.mentions if view.lang != "en" else ():
            if m.entity.key in counts and m.end - m.start > 1 and m.role == "name":
                out.setdefault(view.folded[m.start], m.entity)  # 宏都拉斯: 宏国
    for character, code in PARTY_CHARACTERS.items():
        entry = gazetteer.by_id.get(code)
        if entry is not None and (character in "中华非" or character not in out):
            out[character] = entity_of(entry)
    return out


def _parties(view: View, by_character: dict[str, Entity], gazetteer: Gazetteer) -> list[Mention]:
    """Sides that are named by a character: 赞方, 日澳美英等国, 中马（尔代夫）."""
    found = [
        (start, end, by_character[character])
        for start, end, character in find_parties(view.folded)
        if character in by_character
    ]
    for start, end, pair in find_pairs(view.folded):
        both = all(one in by_character for one in pair)
        found += [(start, end, by_character[one]) for one in pair if both]
    for start, end, row in find_rows(view.folded):
        found += [(start, end, by_character[one]) for one in row if one in by_character]
    for start, end, code in find_regions(view.folded):
        region = gazetteer.by_id.get(code)
        found += [(start, end, entity_of(region))] if region else []
    for start, end, name in find_split(view.folded):
        known = [m for m in gazetteer.find(name, "zh-Hans") if m.end - m.start == len(name)]
        found += [(start, end, entity_of(match.entries[0])) for match in known]
    return [Mention(start=s, end=e, entity=entity, role="party") for s, e, entity in found]


class _Named:
    """The bodies and countries named so far: which one a word that refers back means.

    Args:
        below: what was named before; it is not changed, and counts along.
    """

    def __init__(self, below: _Named | None = None) -> None:
        self._below = below
        self._counts: dict[tuple[str, str], int] = {}
        self._meant: dict[str, Entity | None] = dict(below._meant) if below else {}

    def add(self, view: View, mention: Mention) -> None:
        """Note a mention: what it names is meant by “it” now, and by its own word if it leads."""
        entity = mention.entity
        if entity.type not in ("Fund", "Organisation", "Country") or mention.role == "self":
            return
        self._meant["it"] = entity if entity.type == "Fund" else None
        if entity.type == "Country":
            self._meant["国"] = entity
            if rank(entity):  # “the Kingdom”: so some are called, of Europe's none
                self._meant |= {
                    realm: entity
                    for realm, opening in _REALMS.items()
                    if any(opening in label for label in entity.labels[1:])
                }
            return
        name = view.folded[mention.start : mention.end]
        for word, heads in _HEADS.items():
            if any(head in name for head in heads):
                self._count(word, entity)

    def meant_by(self, word: str) -> Entity | None:
        """What a word like “the Fund” means: what was most often named with it, or last."""
        return self._meant.get(word)

    def _count(self, word: str, entity: Entity) -> None:
        leader = self._meant.get(word)
        self._counts[word, entity.key] = self._often(word, entity) + 1
        if leader is None or self._often(word, entity) >= self._often(word, leader):
            self._meant[word] = entity

    def _often(self, word: str, entity: Entity) -> int:
        below = self._below._often(word, entity) if self._below else 0
        return self._counts.get((word, entity.key), below)


def _backward(view: View, named: _Named) -> list[Mention]:
    out: list[Mention] = []
    pattern = _BACK_EN if view.lang == "en" else _BACK_ZH
    words = list(pattern.finditer(view.folded))
    if not words:
        return out
    here = _Named(below=named)
    ahead = list(reversed(view.mentions))
    for m in words:
        word = next(group for group in m.groups() if group)
        while ahead and ahead[-1].end <= m.start():
            here.add(view, ahead.pop())
        entity = here.meant_by(word.lower())
        if entity is not None:
            place = m.start(m.lastindex or 0) if word == "it" else m.start()
            start = m.end() - len(word) - (1 if view.lang != "en" else 0)
            out.append(
                Mention(
                    start=place if view.lang == "en" else max(m.start(), start),
                    end=m.end(),
                    entity=entity,
                    role="reference",
                )
            )
    return out


def _numbered(view: View, listed: dict[int, tuple[Entity, ...]]) -> list[Mention]:
    """“the three countries”, 三国: the last list of so many countries."""
    out: list[Mention] = []
    places = [m for m in view.mentions if m.entity.type == "Country" and m.role != "capital"]
    groups = _runs(places, view.folded)
    for m in (_COUNTED_EN if view.lang == "en" else _COUNTED_ZH).finditer(view.folded):
        for group in groups:
            if group[-1].end <= m.start():
                listed[len(group)] = tuple(x.entity for x in group)
        size = _SIZES.get(next(g for g in m.groups() if g).lower(), 0)
        if size in listed:
            out += [
                Mention(start=m.start(), end=m.end(), entity=e, role="reference")
                for e in listed[size]
            ]
    for group in groups:
        listed[len(group)] = tuple(x.entity for x in group)
    return out


def _runs(places: list[Mention], text: str) -> list[list[Mention]]:
    out: list[list[Mention]] = []
    for place in places:
        near = out and len(text[out[-1][-1].end : place.start].strip(" 、,和及与")) <= 4
        if near:
            out[-1].append(place)
        else:
            out.append([place])
    return [group for group in out if len(group) > 1]


def _merged(mentions: tuple[Mention, ...], new: list[Mention]) -> tuple[Mention, ...]:
    """Known mentions and new ones, which give way to names and take the place of pronouns."""
    ends = [m.end for m in mentions]
    free: list[Mention] = []
    replaced: set[int] = set()
    for n in new:
        place = first = bisect_right(ends, n.start)
        while place < len(mentions) and mentions[place].start < n.end:
            place += 1
        if all(m.role == "self" for m in mentions[first:place]):
            free.append(n)
            replaced.update(range(first, place))
    kept = [m for at, m in enumerate(mentions) if at not in replaced]
    return tuple(sorted((*kept, *free), key=lambda m: m.start))
