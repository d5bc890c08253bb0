"""Is what a sentence tells aid? Evidence that it is, against signs that it is something else.

Aid is given: by a state, an international body or a charity, to another country's people, for
their development, relief or recovery. A candidate has to show a giver and a taker (`_is_given`),
and must show no sign of what else money and goods move for (`_SIGNS`): trade, a company's business,
arms, a contest, a state's care for its own people. Under a title or heading that is about markets
or about help within a country the sentence itself has to name both sides.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from itertools import islice, takewhile
from types import ModuleType
from typing import Final

from extract.names import Entity
from extract.statements.candidates import Candidate, View
from extract.statements.languages import language_of

# What somebody whom no list knows must do to be taken for a donor.
_CHARITABLE: Final = frozenset(
    {"", "donate", "give", "grant", "pledge", "contribute", "provide", "send", "deliver", "train"}
    | {"hand over", "hand out", "distribute", "award", "promise", "gift", "supply", "present"}
)
_REACH: Final = 500  # characters on either side of a thing that are read at most
_BEFORE: Final = 24  # characters before a thing, and
_NEAR: Final = 60  # behind it, in which it is said what it is of
# A semicolon, or a comma before a subject of its own, begins a new telling.
_APART: Final = re.compile(r"[;；]|, (?:and|but|while|whereas) (?=(?:[Tt]he |its )?[A-Z])")
_LINES: Final = {True: 500, False: 200}  # characters of a few lines, in English or Chinese,
_PAGE: Final = {True: 1600, False: 800}  # and of a page
_PLACES: Final = frozenset({"Country", "Region", "CountryGroup"})


def is_aid(c: Candidate) -> bool:
    """Has it a giver, and is it given for somebody else's good?"""
    if c.total is not None and not is_aid(c.total):
        return False
    return _is_given(c) and not any(sign(c) for sign in _SIGNS)


def hardly_speaks_of_aid(views: Sequence[View]) -> bool:
    """Has a document next to no word of aid: fewer than one in a page? A few lines tell nothing."""
    size = sum(len(v.folded) for v in views)
    words = sum(len(_words(v).PLAIN_AID.findall(v.folded)) for v in views)
    english = bool(views) and views[0].lang == "en"
    return size > _LINES[english] and words * _PAGE[english] < size


def _is_given(c: Candidate) -> bool:
    """Is there a thing that somebody gives to somebody else?"""
    if c.amount is None and c.count is None and not c.what:
        return False
    if c.currency_unknown:
        return False
    if c.unnamed and not c.donors:
        return c.own_words and bool(c.recipients or c.through)
    if not c.donors or not any(c.donors[0].labels):
        return False
    if c.recipients or c.through:
        return c.own_words or c.in_aid
    told = c.in_aid or c.from_abroad or bool(_words(c.view).PLAIN_AID.search(_clause(c)))
    told = told or _is_body(c)
    return c.own_words and told and not _is_unlisted(c)


def _is_unlisted(c: Candidate) -> bool:
    """Are all who give organisations that no list knows?"""
    return all(d.entry is None and d.type == "Organisation" for d in c.donors or ())


def _does_no_charity(c: Candidate) -> bool:
    """A company's or a court's spending is no aid for being abroad."""
    return _is_unlisted(c) and c.view.lang == "en" and c.verb not in _CHARITABLE


def _is_bought(c: Candidate) -> bool:
    """What is paid for is no gift: orders, contracts with a price, stakes."""
    return bool(_words(c.view).BOUGHT.search(_clause(c)))


def _is_business(c: Candidate) -> bool:
    """A company invests, supplies and lends for gain; it gives where it says so.

    “Japan's Mitsu Corporation” and 美国汽车企业 are no states; nor is whoever “the company” is.
    """
    words, clause = _words(c.view), _clause(c)
    if words.DONATED.search(clause):
        return False
    if _is_unlisted(c) and any(words.COMPANY_NAME.search(d.labels[0]) for d in c.donors or ()):
        return True
    if c.names_giver and _is_within(c, c.donors or (), words.COMPANY_BEHIND):
        return True
    return not c.names_giver and bool(words.COMPANY_SUBJECT.search(_clause(c, until=c.start)))


def _goes_to_company(c: Candidate) -> bool:
    """“Vietnam Airlines” got a credit, not Viet Nam."""
    return c.names_taker and _is_within(c, c.recipients or (), _words(c.view).COMPANY_NAMED)


def _is_for_own_staff(c: Candidate) -> bool:
    """Who trains his own people does so for himself."""
    return bool(c.what and _words(c.view).OWN_STAFF.search(c.what))


def _is_arms(c: Candidate) -> bool:
    """Arms serve neither development nor relief; clearing them away does."""
    words = _words(c.view)
    return bool(words.ARMS.search(_near(c))) and not words.DISARMED.search(_clause(c))


def _is_contest(c: Candidate) -> bool:
    """Prizes are won; visitors, athletes and delegates come for themselves."""
    return bool(_words(c.view).CONTEST.search(_near(c)))


def _is_private(c: Candidate) -> bool:
    """What people earn and send home, or are insured for, is theirs."""
    return bool(_words(c.view).PRIVATE.search(_clause(c)))


def _is_migration(c: Candidate) -> bool:
    """“40,000 Filipinos arrived”: people without a calling are not sent by their state."""
    if c.rule != "en.arrive":
        return False
    return any(m.role == "resident" and c.start < m.start < c.end for m in c.view.mentions)


def _is_scholarly(c: Candidate) -> bool:
    """A university's grants go to its own research."""
    return bool(_words(c.view).SCHOLARS.search(_clause(c)))


def _stays_home(c: Candidate) -> bool:
    """A state's own programmes, budgets and towns: nobody abroad is named as taker."""
    abroad = c.names_taker and not _is_unlisted(c)
    return not abroad and bool(_words(c.view).HOME_MEANS.search(_clause(c)))


def _is_appealed_for(c: Candidate) -> bool:
    """Below a title that asks for money, a sum that nobody is said to give is asked for."""
    return c.appealed and not c.names_giver


def _is_off_topic(c: Candidate) -> bool:
    """Under a heading of markets or of help at home, both sides have to be named.

    So they have in a document whose title tells of no aid, and which hardly speaks of any. Of a
    listed international body it is enough that it is named: the World Bank lends to others.
    """
    elsewhere = c.in_market or c.at_home or (c.off_aid and not c.in_aid)
    taken = c.names_taker or _is_body(c)
    return elsewhere and not (c.names_giver and taken)


def _is_body(c: Candidate) -> bool:
    """Are all who give organisations and funds that a list knows?"""
    return all(d.entry is not None and d.type in ("Organisation", "Fund") for d in c.donors or ())


def _is_anothers(c: Candidate) -> bool:
    """A subject in no list (“Samsung”, “Toronto”) is not who gave in the sentence before.

    In a document about aid it may be, as a minister there acts for his country; so may whoever
    was named before in the same paragraph.
    """
    subject = c.acting.strip(" ,")
    if not subject or c.names_giver or c.in_aid or _words(c.view).STAND_INS.search(subject):
        return False
    return subject.split()[-1] not in c.view.words_before(c.sentence[0], 0)


_SIGNS: Final[tuple[Callable[[Candidate], bool], ...]] = (
    _does_no_charity,
    _is_bought,
    _is_business,
    _goes_to_company,
    _is_for_own_staff,
    _is_arms,
    _is_contest,
    _is_private,
    _is_migration,
    _is_scholarly,
    _stays_home,
    _is_appealed_for,
    _is_off_topic,
    _is_anothers,
)


def _words(view: View) -> ModuleType:
    return language_of(view.lang).no_aid


def _span(c: Candidate) -> tuple[int, int]:
    """The part of the sentence, between semicolons, that a candidate stands in; no page of it."""
    text = c.view.folded
    start, end = max(c.sentence[0], c.start - _REACH), min(c.sentence[1], c.end + _REACH)
    for mark in _APART.finditer(text, start, end):
        if mark.end() <= c.start:
            start = mark.end()
        elif mark.start() >= c.end:
            return start, mark.start()
    return start, end


def _clause(c: Candidate, *, until: int | None = None) -> str:
    start, end = _span(c)
    return c.view.folded[start : end if until is None else until]


def _near(c: Candidate) -> str:
    """The thing with the words around it that say what it is of, up to the next one."""
    start, end = _span(c)
    following = c.view.figure_after(c.end)
    before = c.view.figure_before(c.start) or start
    return c.view.folded[
        max(start, before, c.start - _BEFORE) : min(end, c.end + _NEAR, following or end)
    ]


def _is_within(c: Candidate, entities: Iterable[Entity], name: re.Pattern[str]) -> bool:
    """Do all mentions of some entities in the clause stand in a name or noun of another kind?"""
    keys = {e.key for e in entities if e.type in _PLACES}
    start, end = _span(c)
    first = bisect_left(c.view.mentions, start, key=lambda m: m.start)
    inside = takewhile(lambda m: m.start < end, islice(c.view.mentions, first, None))
    found = [m for m in inside if m.entity.key in keys]
    return bool(found) and all(name.match(c.view.folded, m.end) for m in found)
