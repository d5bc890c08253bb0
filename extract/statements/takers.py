"""Who receives what no clause, label or lead-in gives to anybody: whom the text there is about.

Each place that the document names may be meant, each body to which it says that something else
goes, a fund that it keeps naming, and so may nobody. What speaks for each is weighed: where it is
named (title, opening, heading, paragraph, sentence), how often, and how many of the other gifts of
the document go there.
The weights are those of a conditional logit model, rounded, fitted to annotated documents in both
languages: docs/decisions/0013-who-receives.md has how.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from extract.cue import Cue
from extract.gazetteer import Gazetteer
from extract.model import BODIES
from extract.names import PLACES, Entity, Mention, entity_of, start_of
from extract.statements.candidates import Candidate, View
from extract.statements.dating import dateline_end
from extract.statements.grouping import WEALTHY, lists_among, without
from extract.statements.languages import language_of
from extract.statements.modality import is_into_fund
from extract.statements.parties import is_donor_state, is_fund

_BEST_KNOWN: Final = 3  # of those named or given to who are no nearer
_DONORS: Final = 2  # givers that make a round of pledges, and
_FILLED: Final = 3  # times that it names the fund they are for
_LISTED: Final = frozenset({"item", "table_row"})
_MANY: Final = 100  # names of a long paragraph that are looked at, on either side
_ABOVE: Final = 3  # blocks above a paragraph that are near it
_TERRITORIES: Final = frozenset({"Country", "Region"})
_MINISTRY: Final = re.compile(r"(?:the )?(?:Ministry|Department|Government) (?:of|for) ")
_STRUCK_NEAR: Final = 40  # characters from a name to the disaster that struck it
_VENUE: Final = 48  # characters before a name that may say that it is only where people met
# 乍得等6国: an instance of those meant there, and no more
_ONE_OF_MANY: Final = Cue(r"等(?:\d{1,3}|[一二三四五六七八九十]{1,3})[余多]?个?国")
_ANYWHERE: Final = "DEV"  # “developing countries” names nobody
_NOBODY: Final = 3.25  # what has to speak for somebody

# “tsunami-hit countries”: named by what has befallen them
_STRUCK: Final = Entity(type="CountryGroup", labels=("affected countries", "受灾国家", "受灾国"))

Takers = tuple[Entity, ...]
_Keys = tuple[str, ...]  # of those who may be meant together


def settle_takers(
    found: Sequence[Candidate], views: Sequence[View], body: int, gazetteer: Gazetteer
) -> None:
    """Say who receives what nothing that governs it gives to anybody.

    Args:
        found: the candidates of a document, in reading order.
        views: its blocks.
        body: the first block behind its title.
        gazetteer: the known names.
    """
    _gather_takers(found)
    document = _Document(views, body, found, _home(gazetteer))
    last: Candidate | None = None
    beside: Candidate | None = None  # the line above of the same list, weighed like this one
    for c in found:
        if last is not None and last.view is not c.view:
            last = None
        if not _is_told(c) and (c.takers_counted or _is_for_all(c)):
            continue
        if not _is_told(c):
            whole = c.total.recipients if c.total is not None else None
            listed = _same_as(c, beside) if beside is not None else None
            c.recipients = (
                whole or listed or _likeliest(_Gift(c, last, document)) or c.recipients or _town(c)
            )
            beside = c if c.view.block.kind in _LISTED else None
            if c.recipients and all(taker.type == "Country" for taker in c.recipients):
                last = c  # whom a paragraph is about holds until it gives to another
            if c.modality == "aid" and is_into_fund(c):
                c.modality = "fund"
            continue
        if c.recipients and all(map(_is_ministry, c.recipients)):
            # “the Ministry of Health” is that of the state which the text there is about
            c.recipients = _likeliest(_Gift(c, last, document)) or c.recipients
        elif all(
            taker.type == "Organisation" and not is_fund(taker) for taker in c.recipients or ()
        ):
            _pass_on(c, _likeliest(_Gift(c, last, document)), document)
        last = c


def _town(c: Candidate) -> Takers:
    """The state in whose capital the gift's own sentence says it is: “40,000 people in Juba”."""
    cues = language_of(c.view.lang).cues
    for m in c.view.mentions[bisect_left(c.view.mentions, c.end, key=start_of) :]:
        if m.start >= c.sentence[1]:
            break
        before = c.view.words_before(m.start, c.end)
        there = m.role == "capital" and cues.IN_TOWN.search(before)
        apart = is_donor_state(m.entity.key) or cues.VENUE.search(before)
        if there and not apart and m.entity.key not in {d.key for d in c.donors or ()}:
            return (m.entity,)
    return ()


def _gather_takers(found: Sequence[Candidate]) -> None:
    """“$8 million, of which $5 million for Chad and $3 million for Mali”: the whole is for both."""
    wholes: dict[int, tuple[Candidate, list[Entity]]] = {}
    for c in found:
        whole = c.total
        if whole is None or whole.view is not c.view or whole.sentence != c.sentence:
            continue
        if not _is_told(whole):
            wholes.setdefault(id(whole), (whole, []))[1].extend(c.recipients or ())
    for whole, takers in wholes.values():
        if takers and all(taker.type in _TERRITORIES for taker in takers):
            whole.recipients = without(tuple(takers), whole.donors or ())


def _same_as(c: Candidate, above: Candidate) -> Takers | None:
    """Who receives what the line above of one list tells, where this one names nobody either."""
    here, there = c.view, above.view
    row = here.block.kind == there.block.kind and here.index - there.index == 1
    takers = above.recipients or ()
    own = {m.entity.key for m in here.mentions if _is_place(m)} - {d.key for d in c.donors or ()}
    apart = own or {d.key for d in c.donors or ()} & {t.key for t in takers}
    return takers if row and takers and not apart else None


def pass_on_shares(found: Sequence[Candidate]) -> None:
    """What a body gets of aid for a place goes there through it: “… of this, $2m to UNICEF”.

    Args:
        found: the candidates of a document, their totals and takers settled.
    """
    for c in found:
        whole = c.total.recipients if c.total is not None else None
        paid = c.recipients or ()
        places = bool(whole) and all(taker.type in _TERRITORIES for taker in whole or ())
        if places and paid and all(taker.type in BODIES for taker in paid):
            c.recipients, c.through = whole, (*c.through, *paid)


def _pass_on(c: Candidate, places: Takers, document: _Document) -> None:
    """An agency that is given money is the channel to the places that the title is about."""
    own = any(_is_of(body, place) for body in c.recipients or () for place in places)
    titled = all(place.key in document.title for place in places)
    if places and titled and not own:
        others = c.total.through if c.total is not None else ()  # those of the other parts
        kept = without(c.through, tuple(e for e in others if e.type == "Organisation"))
        c.recipients, c.through = places, (*kept, *(c.recipients or ()))


def _is_of(body: Entity, place: Entity) -> bool:
    """Does the name of a body begin with the place, as that of its Red Cross does?"""
    return any(label.startswith(name) for name in place.labels[1:] for label in body.labels)


def _is_ministry(taker: Entity) -> bool:
    """Is it part of a government, called by no more than its business?"""
    return taker.entry is None and _MINISTRY.match(taker.labels[0]) is not None


def _is_told(c: Candidate) -> bool:
    """Does what governs a gift say who receives it, by a name that names somebody?"""
    return any(taker.key != _ANYWHERE for taker in c.recipients or ())


def _is_for_all(c: Candidate) -> bool:
    """Does the sentence say that it goes to “developing countries”, which nobody else is then?"""
    first, last = c.sentence
    said = any(first <= m.start < last and m.entity.key == _ANYWHERE for m in c.view.mentions)
    return bool(c.recipients) and said


def _likeliest(gift: _Gift) -> Takers:
    """For whom most speaks, if it is enough; the gift bears how far ahead they are."""
    best: Takers = ()
    most = next_most = 0.0 if gift.c.takes_again else _NOBODY  # “the Sahelian country” is one
    for takers in gift.options():
        keys = tuple(taker.key for taker in takers)
        weight = 0.0
        for sign, share in _SIGNS:
            told = sign(gift, keys)
            if told:
                weight += share * told
        if weight > most or (weight == most and not best):
            best, most, next_most = takers, weight, most
        else:
            next_most = max(next_most, weight)
    gift.c.lead = most - next_most
    return best


class _Document:
    """Who is named in a document, where and how often, and to whom its gifts go."""

    def __init__(
        self, views: Sequence[View], body: int, found: Sequence[Candidate], home: Entity | None
    ) -> None:
        self.place = {view.index: place for place, view in enumerate(views)}
        told = [c for c in found if _is_told(c)]
        self.shares = _givers_of_parts(found)
        self.gives = gives = Counter(d.key for c in found for d in c.donors or ())
        self.takes = Counter(r.key for c in told for r in c.recipients or ())
        self.gifts = self.takes.total()
        self.fund = self._filled(views)
        self.rivals = sum(
            1
            for c in told
            if not any(e.type in PLACES or e.key == self.fund for e in c.recipients or ())
        )
        self.blocks = [[m for m in _told_in(v, home) if self._may_be_meant(m, v)] for v in views]
        named = [m.entity for block in self.blocks for m in block]
        self.title = _keys(m for block in self.blocks[:body] for m in block)
        self.opening = _keys(m for block in self.blocks[body : body + 1] for m in block)
        self.entities = {entity.key: entity for entity in named}
        self.entities |= {r.key: r for c in told for r in c.recipients or ()}
        self.entitled = tuple(e for key, e in self.entities.items() if key in self.title)
        # whoever gives more often than he receives is not whom the text is about
        # (save once, where the title names him)
        helped = {k for k in self.entities if gives[k] <= self.takes[k] + (k in self.title)}
        often = Counter(entity.key for entity in named if entity.key in helped)
        self.often = dict(often.most_common())
        self.names = often.total()

    def _filled(self, views: Sequence[View]) -> str | None:
        """The fund that several givers fill: the one that the text keeps naming."""
        funds = Counter(
            m.entity.key
            for view in views
            for m in view.mentions
            if m.entity.type == "Fund" or (m.entity.key in self.takes and not _is_place(m))
        )
        key, times = funds.most_common(1)[0] if funds else ("", 0)
        return key if times >= _FILLED and len(self.gives) >= _DONORS else None

    def _may_be_meant(self, m: Mention, view: View) -> bool:
        if not _is_place(m):
            return m.entity.key == self.fund
        if view.lang != "en" and _ONE_OF_MANY.match(view.folded, m.end):
            return False
        venue: Cue = language_of(view.lang).cues.VENUE
        return venue.search(view.folded, max(0, m.start - _VENUE), m.start) is None

    def near(self, place: int) -> list[Mention]:
        """The names in the blocks right above a place, the last of them."""
        blocks = self.blocks[max(0, place - _ABOVE) : place]
        return [m for block in blocks for m in block[-_MANY:]]

    def best_known(self) -> Iterator[str]:
        """Who is named most often, and who receives most."""
        yield from islice(self.often, _BEST_KNOWN)
        yield from (key for key, _ in self.takes.most_common(_BEST_KNOWN))


class _Gift:
    """What is given, and who is named around it other than its givers."""

    def __init__(self, c: Candidate, last: Candidate | None, document: _Document) -> None:
        self.c, self.document = c, document
        givers = {d.key for d in c.donors or ()} | document.shares.get(id(c), set())
        place = document.place[c.view.index]
        own = document.blocks[place]
        self.apart = {_ANYWHERE, *givers, *_in_names(c, own)}
        self.last = last.recipients or () if last is not None else ()
        self.takes_last = {taker.key for taker in self.last}
        self.meets = {party.key for party in without(c.forum, c.donors or ())}
        start, gift, end = (
            bisect_left(own, at, key=start_of) for at in (c.sentence[0], c.start, c.sentence[1])
        )
        self.paragraph = _keys(own[max(0, start - _MANY) : start]) - self.apart
        said = [m for m in own[max(start, gift - _MANY) : gift] if not _is_outdone(c.view, m)]
        self.before = _keys(m for m in said if m.end <= c.start) - self.apart
        told = [m for m in own[gift : min(end, gift + _MANY)] if not _is_outdone(c.view, m)]
        self.behind = _keys(m for m in told if m.start >= c.end) - self.apart
        self.helped = _keys(m for m in (*said, *told) if _is_helped(c.view, m))
        near = document.near(place)
        self.lists = lists_among([*own[max(0, start - _MANY) : start], *said, *told], c.view)
        self.above = _keys(near) - self.apart
        self.so_far = self.paragraph | self.before
        self.headed = next((e.key for e in c.headed if e.key not in self.apart), None)
        if self.headed is None and _STRUCK.key in document.title:
            self.headed = _STRUCK.key  # whoever is called so in a title is helped
        self.meant = self._meant([*near, *own[max(0, start - _MANY) : end]])
        self.names = document.names - sum(document.often.get(key, 0) for key in self.apart)

    def _meant(self, named: Sequence[Mention]) -> str | None:
        """Whom “the country” of the sentence means: the country that was named last."""
        view, (start, end) = self.c.view, self.c.sentence
        said = language_of(view.lang).cues.THE_COUNTRY.search(view.folded, start, end)
        if said is None:
            return None
        here = set(view.mentions[bisect_left(view.mentions, said.start(), key=start_of) :])
        last = (m for m in reversed(named) if m.entity.type == "Country" and m not in here)
        return next((m.entity.key for m in last if m.entity.key not in self.apart), None)

    def options(self) -> Iterator[Takers]:
        """All who may be meant: together where they are told together, and one by one."""
        document = self.document
        near = self.before | self.behind | self.paragraph | self.above
        alone = sorted(near | document.title | document.opening | {*document.best_known()})
        singly = [(document.entities[key],) for key in alone if key not in self.apart]
        seen: set[frozenset[str]] = {frozenset()}
        fund = document.fund if self._is_apart_from(document.fund) else None
        donors = self.c.donors or ()
        together = (document.entitled, self.last, self.c.forum)
        listed = (named for named in self.lists if not self.apart & {e.key for e in named})
        for takers in (*(without(group, donors) for group in together), *listed, *singly):
            if self.c.takes_again and any(taker.type != "Country" for taker in takers):
                continue
            keys = frozenset(taker.key for taker in takers if taker.key != _ANYWHERE)
            if keys not in seen and keys != {fund}:
                seen.add(keys)
                yield takers

    def _is_apart_from(self, fund: str | None) -> bool:
        """Does a text that keeps telling of other bodies not name its fund beside this gift?"""
        document = self.document
        named = fund in self.paragraph | self.before | self.behind | document.title
        return fund is not None and not named and 2 * document.rivals >= document.takes[fund]


def _in_names(c: Candidate, own: Sequence[Mention]) -> set[str]:
    """The places in the names of unlisted givers: 日本某某公司 is of Japan, and gives to others."""
    names = [d.labels[0] for d in c.donors or () if d.entry is None]
    return {m.entity.key for m in own for name in names if c.view.folded[m.start : m.end] in name}


def _givers_of_parts(found: Sequence[Candidate]) -> dict[int, set[str]]:
    """Who gives the parts of each total, by the total's identity: none of them receives it."""
    shares: dict[int, set[str]] = {}
    for c in found:
        if c.total is not None:
            shares.setdefault(id(c.total), set()).update(d.key for d in c.donors or ())
    return shares


def _home(gazetteer: Gazetteer) -> Entity | None:
    """The state that 四川 and 广西 are provinces of, whatever paper tells of them."""
    entry = gazetteer.by_id.get(language_of("zh-Hans").cues.OWN_COUNTRY["zh-Hans"])
    return entity_of(entry) if entry is not None else None


def _told_in(view: View, home: Entity | None) -> list[Mention]:
    """The names in a block, without where its news was written: “Rome, Italy, 4 May – …”.

    A Chinese report is often one of the embassy in the country that it is about. Words that stand
    for a name are among them: 受灾国, 四川灾区.
    """
    start = dateline_end(view) if view.lang == "en" else 0
    told = [m for m in view.mentions if m.end > start]
    cues = language_of(view.lang).cues
    meant: list[tuple[Cue, Entity]] = [(cues.STRUCK_COUNTRIES, _STRUCK)]
    if home is not None and view.lang != "en":
        meant.append((cues.PROVINCE, home))
    for words, entity in meant:
        told += [
            Mention(start=m.start(), end=m.end(), entity=entity, role="name")
            for m in words.finditer(view.folded)
        ]
    return sorted(told, key=start_of)


def _is_place(m: Mention) -> bool:
    named = m.entity.type in PLACES and m.role not in ("capital", "self", "leader")
    return named and m.entity.key not in WEALTHY


def _keys(mentions: Iterable[Mention]) -> set[str]:
    return {m.entity.key for m in mentions}


# What speaks for somebody, from 0 to 1 ----------------------------------------------------------


def _is_headed(gift: _Gift, keys: _Keys) -> bool:
    """The label or heading above names him alone."""
    return len(keys) == 1 and keys[0] == gift.headed


def _in_title(gift: _Gift, keys: _Keys) -> bool:
    return gift.document.title.issuperset(keys)


def _is_opened_with(gift: _Gift, keys: _Keys) -> bool:
    """The opening names him, and the text at least twice as often as any other."""
    first = keys[0]
    if first not in gift.document.opening:
        return False
    often = gift.document.often
    # those who are meant together are no rivals of each other
    rival = next((n for key, n in often.items() if key not in {*keys, *gift.apart}), 1)
    return often.get(first, 0) >= 2 * rival


def _share_of_names(gift: _Gift, keys: _Keys) -> float:
    """How often he is named, of all that are."""
    often = gift.document.often
    return sum([often.get(key, 0) for key in keys]) / max(gift.names, 1)


def _share_of_gifts(gift: _Gift, keys: _Keys) -> float:
    """How many of the gifts of which the text says who receives them go to him."""
    takes = gift.document.takes
    return min([takes.get(key, 0) for key in keys]) / max(gift.document.gifts, 1)


def _above(gift: _Gift, keys: _Keys) -> bool:
    return gift.above.issuperset(keys)


def _in_paragraph(gift: _Gift, keys: _Keys) -> bool:
    """The paragraph has named him in a sentence before."""
    return gift.paragraph.issuperset(keys)


def _alone_in_paragraph(gift: _Gift, keys: _Keys) -> bool:
    """The paragraph has named nobody else up to the gift."""
    return gift.so_far == set(keys)


def _before(gift: _Gift, keys: _Keys) -> bool:
    """The sentence names him before the gift."""
    return gift.before.issuperset(keys)


def _behind(gift: _Gift, keys: _Keys) -> bool:
    """The sentence names him behind the gift."""
    return gift.behind.issuperset(keys)


def _takes_last(gift: _Gift, keys: _Keys) -> bool:
    """The last gift of the paragraph went to him."""
    return gift.takes_last == set(keys)


def _meets(gift: _Gift, keys: _Keys) -> bool:
    """He is party to the meeting, other than the giver."""
    return gift.meets == set(keys)


def _is_met_for(gift: _Gift, keys: _Keys) -> bool:
    """The meeting is one on help for him, by its name."""
    meeting = gift.c.meeting
    return meeting is not None and meeting.entry is None and _meets(gift, keys)


def _is_meant(gift: _Gift, keys: _Keys) -> bool:
    """The sentence speaks of “the country”, which is the last that was named."""
    return len(keys) == 1 and keys[0] == gift.meant


def _gives(gift: _Gift, keys: _Keys) -> bool:
    """He gives more often than he receives."""
    gives, takes = gift.document.gives, gift.document.takes
    return any(gives.get(key, 0) > takes.get(key, 0) for key in keys)


def _is_outdone(view: View, named: Mention) -> bool:
    """Does a name only tell what others give: “second only to Japan”?"""
    before = view.words_before(named.start, 0)
    return language_of(view.lang).cues.OUTDONE.search(before) is not None


def _is_helped(view: View, named: Mention) -> bool:
    """Is a state named as one that takes, or is struck: “to Japan”, “the earthquake in Japan”?"""
    words = language_of(view.lang)
    near = view.folded[max(0, named.start - _STRUCK_NEAR) : named.end + _STRUCK_NEAR]
    told = words.cues.BEFORE_TAKER.search(view.words_before(named.start, 0))
    return bool(told or words.modalities.DISASTER.search(near))


def _aids_others(gift: _Gift, keys: _Keys) -> bool:
    """He is a rich state, and neither title nor sentence says that he is helped all the same."""
    told = gift.document.title | gift.helped
    return any(is_donor_state(key) and key not in told for key in keys)


_SIGNS: Final[tuple[tuple[Callable[[_Gift, _Keys], float], float], ...]] = (
    (_is_headed, 3.0),
    (_in_title, 1.0),
    (_is_opened_with, 1.5),
    (_share_of_names, 2.0),
    (_share_of_gifts, 2.0),
    (_above, 0.5),
    (_in_paragraph, 1.5),
    (_alone_in_paragraph, 1.0),
    (_before, 2.25),
    (_behind, 1.25),
    (_takes_last, 1.5),
    (_meets, 2.0),
    (_is_met_for, 1.5),
    (_is_meant, 1.0),
    (_gives, -0.75),
    (_aids_others, -1.5),
)
