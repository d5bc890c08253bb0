"""Working records of the statement extractor: groups of names, things given, candidates, frames.

They are mutable and never leave the package; what leaves it is `extract.model.Statement`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from decimal import Decimal
from functools import cached_property

import msgspec

from extract.amounts import Money, sign_key
from extract.cue import Cue, Text
from extract.currencies import DEFAULTS
from extract.model import Amount, Block, Count, Kind, Lang, Payer, Qualifier, Stage
from extract.names import Entity, Mention
from extract.numbers import Number
from extract.statements.units import Unit
from extract.times import Time

_LOOK_BACK = 240  # characters before a place that a rule about the words right before it reads


class View(msgspec.Struct, frozen=True, dict=True):
    """A block with everything that was found in it; offsets are those of its mended text."""

    index: int
    block: Block
    folded: Text
    mentions: tuple[Mention, ...]
    money: tuple[Money, ...]
    numbers: tuple[Number, ...]
    times: tuple[Time, ...]

    @cached_property
    def figures(self) -> list[tuple[int, int]]:
        """The spans of all sums and numbers, words of degree left out."""
        return [
            *((m.core_start, m.core_end) for m in self.money),
            *((n.core_start, n.core_end) for n in self.numbers),
        ]

    @cached_property
    def _figure_starts(self) -> list[int]:
        return sorted(start for start, _ in self.figures)

    @cached_property
    def _figure_ends(self) -> list[int]:
        return sorted(end for _, end in self.figures)

    def figure_after(self, place: int) -> int | None:
        """Where the first sum or number behind a place starts."""
        starts = self._figure_starts
        behind = bisect_right(starts, place)
        return starts[behind] if behind < len(starts) else None

    def figure_before(self, place: int) -> int | None:
        """Where the last sum or number that ends before a place, or at it, ends."""
        ends = self._figure_ends
        before = bisect_right(ends, place)
        return ends[before - 1] if before else None

    @cached_property
    def _times_in_order(self) -> list[Time]:
        return sorted(self.times, key=lambda t: t.start)

    @cached_property
    def _time_starts(self) -> list[int]:
        return [t.start for t in self._times_in_order]

    def times_within(self, start: int, end: int) -> list[Time]:
        """The times between two places, in order."""
        first, last = (bisect_left(self._time_starts, place) for place in (start, end))
        return [t for t in self._times_in_order[first:last] if t.end <= end]

    @cached_property
    def _mention_ends(self) -> list[int]:
        return [m.end for m in self.mentions]

    def mention_before(self, place: int) -> Mention | None:
        """The last mention that ends before a place, or at it."""
        before = bisect_right(self._mention_ends, place)
        return self.mentions[before - 1] if before else None

    def mention_at(self, place: int) -> Mention | None:
        """The mention that a place stands in."""
        behind = bisect_right(self._mention_ends, place)
        found = self.mentions[behind] if behind < len(self.mentions) else None
        return found if found is not None and found.start <= place else None

    def words_before(self, place: int, start: int) -> Text:
        """The words right before a place, from no further back than `start`."""
        return self.folded.part(max(start, place - _LOOK_BACK), place)

    @cached_property
    def lang(self) -> Lang:
        """The block's language."""
        return self.block.lang


class Group(msgspec.Struct, frozen=True):
    """Names that stand together (“Kenya, Ghana and Mali”), and the part they play."""

    start: int
    end: int
    mentions: tuple[Mention, ...]
    role: str  # "donor", "recipient", "through", "meeting", "initiative", "object", "other"

    @property
    def entities(self) -> tuple[Entity, ...]:
        """The entities named, in order."""
        return tuple([m.entity for m in self.mentions])  # asked for often: no generator


class Thing(msgspec.Struct):
    """What is given: a sum, a number of things, or a thing without a number."""

    start: int
    end: int
    what: str | None = None
    money: Money | None = None
    number: Number | None = None
    recipients: tuple[Entity, ...] | None = None
    value: Count | None = None  # where the count is not the number itself (“6个100”)
    in_parts: bool = False  # one of the sums in brackets that break down the sum before them
    beside: tuple[Entity, ...] = ()  # names right before brackets with a sum: 马里（200万欧元）

    @property
    def qualifier(self) -> Qualifier:
        """How exact the number is meant to be."""
        source = self.money or self.number
        return source.qualifier if source else "exact"


class Candidate(msgspec.Struct):
    """A statement in the making; None means that the sentence does not say."""

    view: View
    start: int
    end: int
    sentence: tuple[int, int]
    rule: str  # the name of the pattern that decided (`extract.rules`)
    context: str  # the folded words that decide the modality
    near: str = ""  # those of them that speak of it alone, where others share its clause
    amount: Amount | None = None
    currency_unknown: bool = False  # a sum of which nothing tells whose money it is in
    mark: str | None = None  # the mark of its sum, where several states share it: crowns, pesos
    count: Count | None = None
    qualifier: Qualifier = "exact"
    what: str | None = None
    verb: str = ""  # the verb that governs it: its base form in English
    kind: Kind | None = None
    stage: Stage | None = None
    donors: tuple[Entity, ...] | None = None
    recipients: tuple[Entity, ...] | None = None
    takers_counted: bool = False  # are they told by their number alone: “to 76 countries”?
    through: tuple[Entity, ...] = ()
    meeting: Entity | None = None
    announced: str | None = None
    time: Time | None = None  # when it is or was given, as the text says it
    ahead: bool = False  # that time is yet to come when it is told: “will arrive on 5 May”
    period: tuple[str | None, str | None] | None = None  # the same, resolved
    initiative: Entity | None = None
    total: Candidate | None = None
    listed: Candidate | None = None  # the sum told in the lead-in of the list that it stands in
    modality: str | None = None
    kept: bool = False  # a promise that is told as kept: when and where it was made stays
    recalled: bool = False  # told as promised before something else: “had pledged”, 曾承诺
    spread: bool = False  # promised bit by bit: “since May, Norway has pledged”
    by_document: bool = False  # its date is only that of the document
    headline: bool = False  # told in a title or heading
    gapped: bool = False  # its giver stands right before it, its verb before another
    promised: bool = False  # a verb of promising governs it: it was said, not only planned
    own_words: bool = False  # an aid verb or aid noun of its own stands by it
    forum: tuple[Entity, ...] = ()  # the parties to its meeting
    headed: tuple[Entity, ...] = ()  # whom labels and headings above it name, part unknown
    from_abroad: bool = False  # who gives is none of the countries that the title names
    column: int = 0  # of a table's cell
    in_aid: bool = False  # the title, a heading or a lead-in says that this is about aid
    in_market: bool = False  # the title or heading above is one of trade, companies, budgets, sport
    at_home: bool = False  # the title or heading above is one of help within a country
    appealed: bool = False  # the title asks for money
    off_aid: bool = False  # the document hardly speaks of aid
    about_aid: bool = False  # the document is about aid
    acting: str = ""  # the words before its verb, where the subject is no name that gives
    names_giver: bool = False  # its own sentence, label or lead-in says who gives
    names_taker: bool = False  # and who receives
    takes_again: bool = False  # who receives is called by what it is: “the Sahelian country”
    unnamed: bool = False  # who gives is told of without a name: “donors”, 各方
    agents: tuple[Entity, ...] = ()  # the bodies of a state that are named for it as giving
    payer: Payer | None = None  # whose money it is
    labelled: bool = False  # a label begins its line and tells of whom it speaks: “Peru: …”
    time_carried: bool = False  # its time is told outside its own clause
    lead: float | None = None  # where takers were weighed: how far ahead those chosen came out

    @property
    def is_measured(self) -> bool:
        """Has it a sum or a number, of which others may be parts?"""
        return self.amount is not None or self.count is not None

    def inherit(self, total: Candidate | None) -> None:
        """Take from a total what its part does not say: a part is given as the whole is."""
        if total is None:
            return
        self.donors = self.donors if self.unnamed else total.donors or self.donors
        self.unnamed = self.donors is None and (self.unnamed or total.unnamed)
        self.recipients = self.recipients or total.recipients
        self.through = self.through or total.through
        self.kind, self.stage = total.kind, total.stage
        self.own_words = self.own_words or total.own_words
        self.announced = total.announced
        self.time = self.time or total.time
        self.initiative = self.initiative or total.initiative


class Findings(msgspec.Struct, frozen=True):
    """The candidates of a document, in reading order."""

    found: list[Candidate]  # all that look like gifts
    kept: list[Candidate]  # those that are statements
    barred: set[tuple[int, int]]  # blocks and starts of the things that words speak against


class Frame(msgspec.Struct):
    """What a title, a heading, a lead-in or a sentence says for the text below it."""

    donors: tuple[Entity, ...] | None = None
    recipients: tuple[Entity, ...] | None = None
    title_recipients: tuple[Entity, ...] | None = None  # whom a title names beside its issuer
    topic: Entity | None = None  # a country or body that a heading or label names, part unknown
    through: tuple[Entity, ...] = ()
    meeting: Entity | None = None
    announced: str | None = None
    around: str | None = None  # the end of the latest year named, in a document without a date
    issued: str | None = None  # when a document or section came out: from then counts “yesterday”
    time: Time | None = None
    aimed: Time | None = None  # the year that what is told is for: “Pledges for 1996”
    kind: Kind | None = None
    initiative: Entity | None = None
    aid: bool = False
    market: bool = False  # about trade, companies, a budget or sport
    home: bool = False  # about help within a country
    appeal: bool = False  # money is asked for
    emergency: bool = False  # about a disaster or a humanitarian crisis
    flow: str | None = None  # the kind of money that a heading or lead-in is about: grants, loans
    barred: bool = False  # needs, appeals, budgets: nothing below is given
    total: Candidate | None = None
    parties: tuple[Entity, ...] = ()  # both sides of a bilateral document
    unit: Unit | None = None  # of the bare numbers of tables
    spoken: bool = False  # the document is somebody's own words
    points: bool = False  # a sentence that points to what it leads in: “the table below”
    of_takers: bool = False  # whether it says that those listed are given something
    of_givers: bool = False  # whoever is listed below gives: “the countries that have pledged”


class Label(msgspec.Struct, frozen=True):
    """The names that a line begins or ends with, and where what is said of them begins."""

    names: tuple[Entity, ...]
    end: int
    gives: bool  # does a verb of giving follow at once: “Peru: Donates 5 trucks”?
    bare: bool = False  # are the names and a sum all of the line?


class LabelList(msgspec.Struct):
    """Lines that stand together and begin with names, by the index of their block."""

    lines: dict[int, Label]
    of_aid: bool  # not where what stands above says that it is of trade, debts, prices
    lead: Frame | None = None  # what holds for them all, once the first has been come to


def merge_measures(found: list[Candidate], joins: Cue) -> list[Candidate]:
    """Make one candidate of a count and the sum it comes to (65笔……累计28.5亿元).

    Args:
        found: the candidates of one sentence, in order.
        joins: matches the words between a count and its sum.
    """
    out: list[Candidate] = []
    for one in found:
        last = out[-1] if out else None
        between = one.view.folded[last.end : one.start] if last else ""
        if (
            last is not None
            and last.count
            and not last.amount
            and one.amount
            and not one.count
            and " and " not in (last.what or "")
            and joins.fullmatch(between)
        ):
            last.amount, last.end = one.amount, one.end
            last.time = last.time or one.time
            last.qualifier = one.qualifier if last.qualifier == "exact" else last.qualifier
            last.donors = last.donors or one.donors
            last.recipients = last.recipients or one.recipients
            last.through = last.through or one.through
            move_parts(found, one, last)
        else:
            out.append(one)
    return out


def move_parts(found: list[Candidate], gone: Candidate, kept: Candidate) -> None:
    """Make the parts of a candidate those of the one that now stands for it."""
    for other in found:
        if other.total is gone:
            other.total = kept if other is not kept else None


def measure_of(c: Candidate) -> Decimal:
    """How much or how many a candidate is of; nothing counts as nought."""
    measure = c.amount or c.count
    return measure.value if measure else Decimal(0)


def amount_of(thing: Thing) -> Amount | None:
    """The sum of a thing, None where it has none or its currency is not known."""
    money = thing.money
    if money is None or money.currency is None:
        return None
    return Amount(value=money.value, currency=money.currency, max=money.max)


def is_of_unknown_currency(thing: Thing) -> bool:
    """Is it a sum of which nothing tells the currency?"""
    return thing.money is not None and thing.money.currency is None


def mark_of(thing: Thing) -> str | None:
    """The key of the mark of a sum that several states share, and that has no usual meaning."""
    key = sign_key(thing.money.sign) if thing.money is not None else None
    return None if key in DEFAULTS else key


def count_of(thing: Thing) -> Count | None:
    """The count of a thing, None where it has none."""
    if thing.value is not None:
        return thing.value
    return Count(value=thing.number.value, max=thing.number.max) if thing.number else None
