"""What governs a sentence from outside it: the title, headings, lead-ins, earlier sentences.

The rules are those of the annotation guidelines: a donor, meeting or date named once holds for
the sentences and items below, until a new meeting or announcement; a heading ends what stood
under an earlier heading of its rank; the title's donor, meeting and date hold throughout.
Recipients do not travel from sentence to sentence: they come from the lead-in of a list or
paragraph, or from the parties of a bilateral forum.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Final

from extract.cue import Cue
from extract.dates import resolve
from extract.gazetteer import Gazetteer
from extract.model import BODIES, Kind, Labels
from extract.names import Entity, entity_of
from extract.statements.candidates import Candidate, Frame, LabelList, View, measure_of
from extract.statements.columns import Column
from extract.statements.units import Unit, caption_unit
from extract.times import Time, is_full_day

_PLEDGING: Final = Cue(
    r"[Pp]ledging|[Rr]eplenish|[Dd]onors?\b|捐助|认捐|捐款|增资|重建|援助|人道主义|支持"
)
# “International Conference on Lebanon”: held for whom it is about
_ABOUT_ONE: Final = re.compile(
    r"\bconference (?:on|for|in support of) (?!.*(?:,| and ))", re.IGNORECASE
)
_FILLS: Final = re.compile(r"(.+?) (?:[Rr]eplenish|[Pp]ledging )")
_FILLS_ZH: Final = re.compile(
    r"(.+?)(?:第[一二三四五六七八九十\d]{1,3}[次轮届])?(?:增资|捐资|筹资|认捐|补充资金)"
    r"(?:会议|峰会|对话会|大会)"
)
_RUN: Final = 2  # days that a meeting lasts after its first, as a rule
_MANY: Final = frozenset({"Region", "CountryGroup"})
_UNION: Final = "european-union"
_OF_UNION: Final = re.compile(r"E(?:uropean|U) ")  # the Union's own funds say so in their names
_WORLDWIDE: Final = frozenset({"BRI", "DEV"})  # a forum with half the world is not bilateral


@dataclass(slots=True)
class Context:
    """The frames that hold at a place in a document, nearest first."""

    gazetteer: Gazetteer
    issued: str | None = None  # when the document came out, where that is known from elsewhere
    document: Frame = field(default_factory=Frame)
    sections: list[tuple[int, Frame]] = field(default_factory=list)
    lead: Frame | None = None
    label: Frame | None = None  # of the item, row or paragraph at hand
    carry: Frame = field(default_factory=Frame)
    columns: list[Column] = field(default_factory=list)  # of the table being read
    open_rows: dict[int, list[Candidate]] = field(default_factory=dict)  # without a total yet
    wholes: list[Candidate] = field(default_factory=list)  # of the paragraph's last full sentence
    title_names_taker: bool = False  # by name, not by adjective as “Finnish projects” does
    home: frozenset[str] = frozenset()  # keys of the countries in the title block
    own_country: tuple[Entity, ...] | None = None  # what 我国 means where no issuer is named
    speaks_for: tuple[Entity, ...] | None = None  # the like in an English document
    turns: dict[int, tuple[Entity, ...]] = field(default_factory=dict)  # who speaks, by block
    turn: tuple[Entity, ...] | None = None  # who speaks in the block at hand, if the text says so
    subject: tuple[Entity, ...] | None = None  # of the last sentence: what “it” means
    told: list[Candidate] = field(default_factory=list)  # wholes of the paragraphs before
    latest: list[Candidate] = field(default_factory=list)  # of the last sentence that tells any,
    since_latest: int = 0  # and how many sentences have followed it
    opening: list[Candidate] = field(default_factory=list)  # of the paragraph's first sentence
    opened_at: Entity | None = None  # the meeting that the opening of an untitled text tells of
    first_giver: tuple[Entity, ...] | None = None  # whom the text names first as giving
    off_aid: bool = False  # does the document hardly speak of aid?
    about_aid: bool = False  # is it about aid, by its words?
    last_kind: Kind | None = None  # of the gift told last
    kind_above: Kind | None = None  # of the gift told last before the table being read
    day_of_list: str | None = None  # when what a list tells was said, but for its lines' own days
    stretch: Time | None = None  # the years named last that a later “three years” may mean
    met: Time | None = None  # the day of the visit or talks that the last sentence tells of
    recalls: bool = False  # is the occasion one that an earlier sentence has named?
    resumes: tuple[Entity | None, str | None] | None = None  # the occasion that holds again behind
    # a sentence that tells of another one in passing
    pointers: dict[str, Frame] = field(default_factory=dict)  # what sentences say of tables
    above: list[View] = field(default_factory=list)  # lines that may be a table's caption
    above_unit: Unit | None = None  # what those before them say of bare numbers
    nested: list[tuple[int, Frame | None]] = field(default_factory=list)  # levels of items that
    # lead in lists of their own, each with the lead-in of the list that it is of
    review: Candidate | None = None  # the sum of years that the text opens with
    held: dict[str, str] = field(default_factory=dict)  # days of meetings, by their labels
    lists: dict[int, LabelList] = field(default_factory=dict)  # by the index of their lines
    roll: Frame | None = None  # what holds for all of those called by name below it
    roll_of_takers: bool = False  # do lines below the names called tell what they are given?
    roll_of_states: bool = False  # are those called all states that usually take?
    roll_helped: frozenset[str] = frozenset()  # the keys of those of them who are told as helped
    list_began: bool = False  # has an item come since the lead-in?
    barred_things: set[tuple[int, int]] = field(default_factory=set)  # that words speak against:
    # their blocks and where they start
    _entered: int = 0  # headings so far: while they and what stands nearer stay, so do the frames
    _outer: tuple[Frame | None, Frame | None, int, list[Frame]] = (None, None, 0, [])

    def enter_section(self, rank: int, frame: Frame) -> None:
        """Open a heading's section; what stood under headings of its rank or below ends."""
        while self.sections and self.sections[-1][0] >= rank:
            self.sections.pop()
        self.sections.append((rank, frame))
        self._entered += 1
        self.lead = self.label = None
        self.nested.clear()
        self.carry, self.told, self.stretch = Frame(), [], None

    def leave_lists(self, level: int) -> None:
        """At an item, end the lists of items that are as deep as it or deeper."""
        while self.nested and self.nested[-1][0] >= level:
            self.lead = self.nested.pop()[1]

    def enter_list(self, level: int, lead: Frame) -> None:
        """Open the list below an item."""
        self.nested.append((level, self.lead))
        self.lead = lead

    def note_line(self, view: View, *, caption: bool) -> None:
        """Keep a line for the case that a table follows: a caption stays with those above it."""
        if not caption:
            self.end_captions()
        self.above.append(view)

    def end_captions(self) -> None:
        """Forget the lines above: what follows is no table of theirs."""
        self.above, self.above_unit = [], None

    def _read_captions(self) -> Unit | None:
        """What the lines right above a table say of its bare numbers, the nearest first.

        Each line is read once, and then no longer kept.
        """
        for view in self.above:
            self.above_unit = caption_unit(view.folded, view.lang) or self.above_unit
        self.above = []
        return self.above_unit

    def frames(self) -> list[Frame]:
        """All frames that hold, nearest first."""
        frames = self.outer().copy()
        frames.insert(0 if self.label is None else 1, self.carry)
        frames.append(self.document)
        return frames

    def outer(self) -> list[Frame]:
        """The frames that may lend recipients and kinds: labels, lead-ins and headings."""
        label, lead, depth, frames = self._outer
        if label is not self.label or lead is not self.lead or depth != self._entered:
            frames = [f for f in (self.label, self.lead) if f is not None]
            frames += [frame for _, frame in reversed(self.sections)]
            self._outer = (self.label, self.lead, self._entered, frames)
        return frames

    @property
    def donors(self) -> tuple[Entity, ...] | None:
        """Who gives, unless a sentence says otherwise."""
        return next((f.donors for f in self.frames() if f.donors), None) or self.first_giver

    @property
    def donors_around(self) -> tuple[Entity, ...] | None:
        """Who gives by the title, the headings and lead-ins, not by the sentences before."""
        return next((f.donors for f in (*self.outer(), self.document) if f.donors), None)

    def unit_of_bare_numbers(self) -> Unit | None:
        """What the numbers of a table are in: by caption, heading or title."""
        return self._read_captions() or next((f.unit for f in self.frames() if f.unit), None)

    @property
    def giver_above(self) -> bool:
        """Does a lead-in, heading or title name who gives, so that rows name who receives?"""
        frames = self.outer()
        if any(f.of_givers for f in frames):
            return False
        return any(f.donors for f in (*frames, self.document)) or any(f.of_takers for f in frames)

    @property
    def own_voice(self) -> frozenset[str]:
        """The keys of those who speak in the document: its issuer, and whose turn it is."""
        return frozenset(e.key for e in (*(self.document.donors or ()), *(self.turn or ())))

    @property
    def speaker(self) -> tuple[Entity, ...] | None:
        """Whom “we” means: whose turn it is, the document's own donor, else who was named last."""
        return (
            self.turn or self.document.donors or self.speaks_for or self.own_country or self.donors
        )

    @property
    def recipients(self) -> tuple[Entity, ...] | None:
        """Who receives, by label, lead-in or heading."""
        return next((f.recipients for f in self.outer() if f.recipients is not None), None)

    @property
    def parties(self) -> tuple[Entity, ...]:
        """Both sides of a bilateral document."""
        return self.document.parties

    @property
    def title_takers(self) -> tuple[Entity, ...]:
        """The countries that the title names beside its issuer."""
        return self.document.title_recipients or ()

    @property
    def one_title_taker(self) -> tuple[Entity, ...] | None:
        """The country that a list of givers is for, where the title names one alone."""
        return self.title_takers if len(self.title_takers) == 1 else None

    @property
    def topics(self) -> list[Entity]:
        """Countries and bodies that labels and headings name without saying their part."""
        return [f.topic for f in self.outer() if f.topic is not None]

    @property
    def groups(self) -> tuple[Entity, ...]:
        """Regions and groups of countries that a section is about, by name or by initiative."""
        named = [t for t in self.topics if t.type in _MANY]
        return (*named, *self.partners_of(self.initiative))

    def partners_of(self, initiative: Entity | None) -> tuple[Entity, ...]:
        """The regions and groups of countries that take part in an initiative."""
        entry = initiative.entry if initiative else None
        known = (self.gazetteer.by_id.get(code) for code in (entry.parties if entry else ()))
        return tuple(entity_of(party) for party in known if party and party.type in _MANY)

    @property
    def occasion(self) -> tuple[Entity | None, str | None]:
        """The meeting and the day of the announcement that the sentences before have named."""
        return self.carry.meeting, self.carry.announced

    @property
    def announced(self) -> str | None:
        """When what is being read was announced, where a frame says so."""
        return next((f.announced for f in self.frames()[:-1] if f.announced), None)

    @property
    def kind(self) -> Kind | None:
        """Promise or deed, by lead-in or heading."""
        return next((f.kind for f in self.outer() if f.kind), None)

    @property
    def time(self) -> Time | None:
        """The years of a whole list or paragraph of figures."""
        return next((f.time for f in [self.carry, *self.outer()] if f.time), None)

    @property
    def barred(self) -> bool:
        """Is this a list of needs, appeals or budgets?"""
        return next((f.barred for f in self.outer() if f.barred or f.kind), False)

    @property
    def initiative(self) -> Entity | None:
        """The initiative that a label, lead-in or heading names."""
        return next((f.initiative for f in [self.carry, *self.outer()] if f.initiative), None)

    @property
    def total(self) -> Candidate | None:
        """The total that a list breaks down."""
        return next((f.total for f in self.outer() if f.total), None)

    @property
    def flow(self) -> str | None:
        """The one kind of money that a lead-in or heading is about."""
        return next((f.flow for f in self.outer() if f.flow), None)

    @property
    def emergency(self) -> bool:
        """Is what is being read about a disaster or a humanitarian crisis?"""
        return any(f.emergency for f in self.frames())

    @property
    def pledging(self) -> bool:
        """Is what is being read told of a conference to which donors come to pledge?"""
        meeting = self.carry.meeting or self.document.meeting
        return meeting is not None and _is_for_pledges(meeting.labels)

    @property
    def aid(self) -> bool:
        """Does the title, a heading or a lead-in say that this is about aid?"""
        return any(f.aid for f in self.frames())

    @property
    def market(self) -> bool:
        """Is this about trade, companies, a budget or sport? Not where the title tells of aid."""
        return not self.document.aid and any(f.market for f in self.topical())

    @property
    def at_home(self) -> bool:
        """Do the title or the headings above say that this is about help within a country?"""
        return any(f.home for f in self.topical())

    def topical(self) -> list[Frame]:
        """The frames of the headings above, nearest first, and of the title."""
        return [*(frame for _, frame in reversed(self.sections)), self.document]

    def state_of(self, entity: Entity) -> Entity | None:
        """The state, or the Union, that a ministry, agency or fund acts for; else None."""
        code = entity.entry.acts_for if entity.entry else None
        if code is None and entity.entry is not None and entity.type == "Fund":
            code = _UNION if _OF_UNION.match(entity.labels[0]) else None
        entry = self.gazetteer.by_id.get(code) if code else None
        return entity_of(entry) if entry else None

    def said_on(self, time: Time) -> str | None:
        """The date of a saying, as precise as its words and what is known around it allow."""
        same_day = time.relative is not None and time.relative.direction == "same"
        if same_day and time.carried is None:
            named = self.carry.announced or self.section_day or self.document.announced
            if named is not None:
                return named
        document = self.day_for(time)
        if document is None and time.year_missing:
            document = self.document.around  # “signed on 2 February”, in a text about 1990
        dated = is_full_day(document)
        first, last = resolve(time, document if dated else self.announced or document)
        week = time.relative is not None and time.relative.unit == "week" and time.kind != "ago"
        if week and is_full_day(first) and is_full_day(last) and first != last:
            return _shared(str(first), str(last))  # “last week”: a day of that month
        return first or last

    def day_of(self, meeting: Entity) -> str | None:
        """When a meeting was held; of one that is going on, the day of the document.

        The lists know the first day alone.
        """
        first, day = meeting.date or self.told_day_of(meeting), self.document.announced
        if first is None or day is None or not (is_full_day(first) and is_full_day(day)):
            return first
        since = (date.fromisoformat(day) - date.fromisoformat(first)).days
        return day if 0 <= since <= _RUN else first

    def told_day_of(self, meeting: Entity) -> str | None:
        """When a meeting that no list knows was held, as the text tells beside its name."""
        labels = map(str.casefold, meeting.labels)
        return next((self.held[label] for label in labels if label in self.held), None)

    def day_for(self, time: Time) -> str | None:
        """What a time of the document is counted from: “yesterday” from the day of issue.

        Below a heading that bears a day, from that day.
        """
        counted = time.relative or time.year_missing
        issued = self.section_day or self.document.issued if counted else None
        return issued or self.document.announced

    @property
    def section_day(self) -> str | None:
        """The day or month of the heading above: 菲律宾，2013年11月."""
        return next((f.issued for _, f in reversed(self.sections) if f.issued), None)

    def whole_for(
        self, found: Candidate, *, opens: bool = False, included: bool = False
    ) -> Candidate | None:
        """The total that a part in a sentence of its own (其中……, “Of this sum …”) belongs to.

        The largest of the sums, or of the counts, of the sentence before.

        Args:
            found: the part.
            opens: whether its sentence opens a paragraph: those of the one before are meant.
            included: whether a number of things may be part of a sum: “a grant of $9 million. It
                includes 50 scholarships”.
        """
        unit = found.amount.currency if found.amount else None
        wholes = self.told if opens else self.wholes
        same = [w for w in wholes if (w.amount.currency if w.amount else None) == unit]
        if included and not same and unit is None:
            same = [w for w in wholes if w.amount is not None]
        return max(same, key=lambda w: measure_of(w), default=None)

    def parties_of(self, meeting: Entity | None) -> tuple[Entity, ...]:
        """The recipients that a bilateral meeting's name names, the donors' own state left out."""
        entry = meeting.entry if meeting else None
        if meeting is not None and entry is None:
            entry = meeting.series.entry if meeting.series else None
            if entry is None or not entry.parties:
                return self._named_in(meeting)
        if entry is None:
            return ()
        series = self.gazetteer.by_id.get(entry.edition_of or "")
        parties = entry.parties or (series.parties if series else ())
        known = [self.gazetteer.by_id[code] for code in parties if code in self.gazetteer.by_id]
        if not known:
            return self._named_in(meeting) if meeting is not None else ()
        return tuple(entity_of(entry) for entry in known if entry.id not in _WORLDWIDE)

    def filled_by(self, meeting: Entity | None) -> tuple[Entity, ...]:
        """The fund or body for whose replenishment donors come to a meeting."""
        entry = meeting.entry if meeting else None
        series = self.gazetteer.by_id.get(entry.edition_of or entry.id) if entry else None
        own = series or (meeting.series or meeting if meeting else None)
        for label in own.labels if own else ():
            name = _FILLS.match(label) or _FILLS_ZH.match(label)
            if name is None:
                continue
            found = self.gazetteer.find(name[1], "en" if name[1].isascii() else "zh-Hans")
            if len(found) == 1 and found[0].end - found[0].start == len(name[1]):
                filled = entity_of(found[0].entries[0])
                return (filled,) if filled.type in BODIES else ()
        return ()

    def _named_in(self, meeting: Entity) -> tuple[Entity, ...]:
        """Whom a meeting of donors is for by its name: 援助伊拉克国际会议."""
        name = meeting.labels[0]
        about = _ABOUT_ONE.search(name)
        if not (_PLEDGING.search(name) or about):
            return ()
        name = name[about.end() :] if about else name
        found = self.gazetteer.find(name, "en" if name.isascii() else "zh-Hans")
        places = (entity_of(m.entries[0]) for m in found if m.role == "name")
        return tuple(place for place in places if place.type == "Country")


def _shared(one: str, other: str) -> str:
    """What two days have in common: their month, or their year."""
    return one[:7] if one[:7] == other[:7] else one[:4] if one[:4] == other[:4] else one


@lru_cache(maxsize=256)
def _is_for_pledges(names: Labels) -> bool:
    """Do donors come to a meeting to pledge, by its names?"""
    return any(_PLEDGING.search(name) for name in names)
