"""Parts of totals that stand in other sentences, lines or paragraphs than their total.

A clause reader links what stands in one sentence (“including”, 其中). What remains is read from
the whole document, the surest sign first: words that point back to a total, the lines of a list
below it, sums that add up to it, and what each of many givers brings to the sum of all. A part is
of the same kind and of the same money, is no larger than its total, and has no giver, taker or
time that the total has not. It is given when its total is. Nothing else is changed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from types import ModuleType
from typing import Final

from extract.cue import Text
from extract.names import Entity
from extract.statements.candidates import Candidate, measure_of
from extract.statements.languages import language_of

_BACK: Final = 12  # sums before a part among which its total is looked for
_AHEAD: Final = 24  # sums behind a total that may add up to it
_BLOCKS: Final = 14  # lines that these may stand in
_NEAR: Final = 2  # lines above a part in which a total need not be named again
_FAR: Final = 6  # and lines in which it is, or in which two parts are enough to add up to it
_TELLINGS: Final = 50  # of sums that have years somewhere, among which one that comes back is found
_GIVERS: Final = 400  # sums around that of many givers in which theirs are looked for
_WORDS: Final = 160  # characters before a sum that are read
_ROUNDED: Final = Decimal("0.005")  # of a total that its parts may miss it by
_LOOSE: Final = {"at_least": Decimal("1.1"), "about": Decimal("1.05"), "nearly": Decimal(1)}
_LINES: Final = frozenset({"item", "table_row"})
_WIDE: Final = frozenset({"Region", "CountryGroup"})
_FLOWS: Final = frozenset({"interest-free loan", "concessional loan", "credit", "debt relief"})


def link_parts(found: Sequence[Candidate]) -> None:
    """Say of the sums of a document which are parts of others, where no sentence says so.

    Args:
        found: in reading order, completed; those that have a total keep it.
    """
    money = [c for c in found if c.amount is not None]
    for place, c in enumerate(money):
        if c.total is not None and _is_more(c, c.total):
            c.total = None
        opening = c.view.folded.part(c.sentence[0], c.start)
        if c.total is None or _words(c).LATTER.search(opening):
            _link(c, _pointed_at(money, place) or c.total or _goes_on(money, place))
    _link_lists(money)
    for place in reversed(range(len(money))):
        _link_sums(money, place)
    timed = {c.amount for c in money if c.period and c.time and not c.headline}
    tellings = [c for c in money if c.amount in timed and not c.headline][:_TELLINGS]
    for c in found:
        _give_when_whole(c, tellings)
    for headline in (False, True):
        for place, c in enumerate(money):
            if c.headline == headline:
                _link_givers(money, place)


def _give_when_whole(c: Candidate, tellings: Sequence[Candidate]) -> None:
    """“Of the €9 million for 2016, €4 million …”: a part is given when its total is.

    So is a part of a part, and one of a total that an earlier sentence tells with its years: “The
    €9 million deal includes …”. What each of many gives to a sum has its own time.
    """
    whole = c.total if c.time is None and c.period is None else None
    while whole is not None and whole.kind == c.kind:
        told = whole if whole.period else _told_with_years(whole, tellings)
        if told is not None:
            c.period = told.period
            return
        whole = whole.total


def _told_with_years(total: Candidate, tellings: Sequence[Candidate]) -> Candidate | None:
    """The same gift, where another sentence tells it with its years.

    Two gifts may be of one size: where the sum is told of another gift too, none is chosen.
    """
    same = [o for o in tellings if o is not total and _may_be_same(o, total)]
    if not all(_may_be_same(one, same[0]) for one in same):
        return None
    return next((o for o in same if o.period and o.time), None)


def _may_be_same(one: Candidate, other: Candidate) -> bool:
    """Are two sums as large, of the same parties, and of no other kind, plan or purpose?"""
    if one.amount != other.amount or one.kind != other.kind or not one.donors:
        return False
    plans = {e.key for e in (one.initiative, other.initiative) if e is not None}
    forms = {c.modality for c in (one, other)} - {None, "aid"}
    purposes = [c.what.casefold() for c in (one, other) if c.what]
    alike = all(purposes[0] in what or what in purposes[0] for what in purposes)
    return alike and len(plans) < 2 and len(forms) < 2 and _parties(one) == _parties(other)


def _parties(c: Candidate) -> tuple[set[str], set[str]]:
    return {d.key for d in c.donors or ()}, {r.key for r in c.recipients or ()}


def _link(part: Candidate, total: Candidate | None) -> None:
    """Set a total, unless that would make a circle."""
    above = total
    while above is not None:
        if above is part:
            return
        above = above.total
    part.total = total


# Words that point back


def _pointed_at(money: list[Candidate], place: int) -> Candidate | None:
    """The total that the words around a sum point to."""
    c = money[place]
    words = _words(c)
    following = money[place + 1] if place + 1 < len(money) else None
    if following is not None and _is_inside(c, following, words):
        return following
    before, opening = _before(money, place), c.view.folded.part(c.sentence[0], c.start)
    named = words.OF_TOTAL.search(before) or words.OF_TOTAL_BEHIND.match(_behind(c))
    named = named or words.REST.search(before)
    leads = words.BREAKS_DOWN.search(opening) and not words.APART.search(before)
    earlier = [t for t in money[max(0, place - _BACK) : place] if not _same_sentence(t, c)]
    if words.LATTER.search(opening):
        return earlier[-1] if earlier and _may_be_part(c, earlier[-1]) else None
    if words.REST.search(before) and place and _same_sentence(money[place - 1], c):
        return None  # the rest of a sum in its own sentence
    return _nearest(c, earlier, _FAR if named else _NEAR) if named or leads else None


def _is_inside(c: Candidate, following: Candidate, words: ModuleType) -> bool:
    """“$115 million of its $1.8 billion budget”: does the total stand behind its part?"""
    if not _same_sentence(c, following) or not _may_be_part(c, following):
        return False
    return words.PART_OF.fullmatch(c.view.folded, c.end, following.start) is not None


def _nearest(c: Candidate, earlier: list[Candidate], reach: int) -> Candidate | None:
    """The largest sum, of those that may hold a part, in the nearest sentence that has one."""
    for t in reversed(earlier):
        if c.view.index - t.view.index > reach:
            return None
        if _may_be_part(c, t):
            same = [o for o in earlier if _same_sentence(o, t) and _may_be_part(c, o)]
            whole = max(same, key=measure_of)
            return whole.total if whole.total and _may_be_part(c, whole.total) else whole
    return None


def _goes_on(money: list[Candidate], place: int) -> Candidate | None:
    """The total of the part before it in its sentence, of which it may be the next part."""
    c, last = money[place], money[place - 1] if place else None
    total = last.total if last is not None and _same_sentence(last, c) else None
    if last is None or total is None or not _may_be_part(c, total):
        return None
    if last.kind != c.kind or _words(c).APART.search(_before(money, place)):
        return None
    parts = [o for o in money[max(0, place - _AHEAD) : place] if o.total is total]
    return total if _sum([*parts, c]) <= _most(total) else None


# Lines of a list


def _link_lists(money: list[Candidate]) -> None:
    """Lines below a lead-in that tells a sum break it down, if they do not come to more."""
    lists: dict[int, list[Candidate]] = defaultdict(list)
    for c in money:
        if c.listed is not None and c.listed is not c:
            lists[id(c.listed)].append(c)
    for lines in lists.values():
        total = lines[0].listed
        open_lines = [c for c in lines if c.total in (None, total)]
        if total is None or not all(_may_be_part(c, total) for c in open_lines):
            continue
        if _sum(open_lines) <= _most(total):
            for c in open_lines:
                _link(c, total)


# Sums that add up


def _link_sums(money: list[Candidate], place: int) -> None:
    """Sums right behind a total, or right before one that says so, which come to just as much."""
    total = money[place]
    parts = _adding_up(total, money[place + 1 : place + 1 + _AHEAD])
    if parts and _same_sentence(parts[0], total) and parts[0].start >= total.end:
        between = total.view.folded.part(total.end, parts[0].start)
        last = _before(money, place + len(parts))
        led_in = _words(total).LEADS_IN.search(between) or _words(total).REST.search(last)
        parts = parts if led_in else []
    before = _before(money, place)
    if not parts and _words(total).ADDS_UP.search(before):
        parts = _adding_up(total, money[max(0, place - _AHEAD) : place][::-1])
    for part in parts:
        _link(part, total)


def _adding_up(total: Candidate, others: Sequence[Candidate]) -> list[Candidate]:
    """The first of these sums, if together they are the total; else none."""
    whole, parts = measure_of(total), list[Candidate]()
    for c in others:
        if abs(c.view.index - total.view.index) > _BLOCKS:
            break
        if c.amount == total.amount or (c.total is not None and c.total is not total):
            continue  # told again; a part of a part
        within = _same_sentence(c, total) or c.view.block.kind in _LINES
        if not _may_be_part(c, total, freely=within):
            break
        parts.append(c)
        told = _sum(parts)
        if abs(told - whole) <= whole * _ROUNDED:
            anyone = not all(_gives_of(part, total) for part in parts)
            near = abs(c.view.index - total.view.index) <= _FAR
            enough = len(parts) > 2 or (len(parts) == 2 and near and not anyone)
            return parts if enough else []
        if told > whole:
            break
    return []


# What many give


def _link_givers(money: list[Candidate], place: int) -> None:
    """What each of many gives is part of the sum that all of them have come to."""
    total = money[place]
    words = _words(total)
    told = total.view.folded.part(*total.sentence)
    several = total.unnamed or words.COLLECTIVE.search(told)
    if total.total is not None or not several or words.EACH.search(told):
        return
    around = money[max(0, place - _GIVERS) : place + _GIVERS]
    parts = [c for c in around if c is not total and _gives_to(c, total)]
    if any(_is_more(c, total, or_equal=True) and c.names_giver for c in parts):
        return  # what one has given is not the sum of all
    parts = [c for c in parts if not _is_more(c, total, or_equal=True)]
    same = [c for c in parts if _same_money(c, total)]
    if len({d.key for c in parts for d in c.donors or ()}) < 2 or _sum(same) > _most(total):
        return
    for c in parts:
        _link(c, total)


def _is_named(c: Candidate) -> bool:
    """Does the sentence of a sum itself name who gives it?"""
    givers = {d.key for d in c.donors or ()}
    first, last = c.sentence
    return any(first <= m.start < last and m.entity.key in givers for m in c.view.mentions)


def _are_many(donors: tuple[Entity, ...]) -> bool:
    return len(donors) > 2 or any(d.type in _WIDE for d in donors)


def _gives_to(c: Candidate, total: Candidate) -> bool:
    """Is it what one of many gives, said on the same occasion for the same cause?"""
    if c.total is not None or c.recalled or not c.donors:
        return False
    if c.kind != total.kind or not _same_occasion(c, total):
        return False
    return _is_of_all(c, total)


def _is_of_all(c: Candidate, total: Candidate) -> bool:
    """Is the total told without a giver, of all, or of the fund that all pay into?"""
    takers = {t.key for t in c.recipients or ()}
    if total.donors and {d.key for d in total.donors} <= takers:
        return True  # “the Fund has raised $9 billion”
    nobody = not total.donors or _are_many(total.donors) or not _is_named(total)
    return nobody and _takes_of(c, total)


def _same_occasion(c: Candidate, total: Candidate) -> bool:
    if c.meeting is not None and total.meeting is not None and c.meeting.key != total.meeting.key:
        return False
    return _agree(c.announced, total.announced) and _within(c, total)


# What a part has in common with its total


def _may_be_part(c: Candidate, total: Candidate, *, freely: bool = False) -> bool:
    """May a sum be part of another: less, of the same money, giver, taker, kind and time?

    Args:
        c: the part.
        total: the total.
        freely: whether its giver and taker need not be among those of the total.
    """
    if c is total or not _same_money(c, total) or measure_of(c) >= measure_of(total):
        return False
    return (
        c.kind == total.kind
        and (freely or (_gives_of(c, total) and _takes_of(c, total)))
        and _agree(c.announced, total.announced)
        and _within(c, total)
        and not (total.modality in _FLOWS and c.modality == "grant")
    )


def _gives_of(c: Candidate, total: Candidate) -> bool:
    givers = {d.key for d in c.donors or ()}
    return not total.donors or not givers or givers <= {d.key for d in total.donors}


def _takes_of(c: Candidate, total: Candidate) -> bool:
    """Has a part no country as taker that its total has not? A body may pass on its share."""
    takers, whole = c.recipients or (), total.recipients or ()
    if not takers or not whole or any(t.type in _WIDE for t in whole):
        return True
    countries = {t.key for t in whole if t.type == "Country"}
    return {t.key for t in takers if t.type == "Country"} <= countries or not countries


def _within(c: Candidate, total: Candidate) -> bool:
    """Is a part given in the time in which its total is?"""
    part, whole = c.period or (None, None), total.period or (None, None)
    starts = part[0] is None or whole[0] is None or part[0][:4] >= whole[0][:4]
    return starts and (part[1] is None or whole[1] is None or part[1][:4] <= whole[1][:4])


def _agree(one: str | None, other: str | None) -> bool:
    """Do two dates agree as far as the less precise of them goes?"""
    if one is None or other is None:
        return True
    size = min(len(one), len(other))
    return one[:size] == other[:size]


def _is_more(c: Candidate, total: Candidate, *, or_equal: bool = False) -> bool:
    """Is a sum of the same money larger than another, or at least as large?"""
    if not _same_money(c, total):
        return False
    told = measure_of(c)
    return told >= measure_of(total) if or_equal else told > _most(total)


def _same_money(one: Candidate, other: Candidate) -> bool:
    return bool(one.amount and other.amount and one.amount.currency == other.amount.currency)


def _same_sentence(one: Candidate, other: Candidate) -> bool:
    return one.view is other.view and one.sentence == other.sentence


def _sum(parts: Sequence[Candidate]) -> Decimal:
    return sum(map(measure_of, parts), Decimal(0))


def _most(total: Candidate) -> Decimal:
    """What its parts may come to: a little more, where it is no exact figure."""
    factor = _LOOSE.get(total.qualifier, 1 + _ROUNDED)
    upper = total.amount.max if total.amount and total.amount.max else measure_of(total)
    return upper * factor


def _before(money: list[Candidate], place: int) -> Text:
    """The words of a sentence before a sum, from the sum before it on."""
    c = money[place]
    since = c.sentence[0]
    if place and _same_sentence(money[place - 1], c) and money[place - 1].end <= c.start:
        since = money[place - 1].end
    return c.view.folded.part(max(since, c.start - _WORDS), c.start)


def _behind(c: Candidate) -> Text:
    following = c.view.figure_after(c.end)
    return c.view.folded.part(c.end, min(c.sentence[1], following or c.sentence[1]))


def _words(c: Candidate) -> ModuleType:
    return language_of(c.view.lang).totals
