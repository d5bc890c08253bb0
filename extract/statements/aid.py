"""Is what a sentence tells aid? Evidence that it is, against signs that it is something else.

Aid is given: by a state, an international body or a charity, to another country's people, for
their development, relief or recovery. A candidate has to show a giver and a taker (`_is_given`),
and must show no sign of what else money and goods move for (`_SIGNS`, each with the reason that
`extract.statements.left_out` gives): trade, a company's business, arms, a contest, a state's care
for its own people. Under a title or heading that is about markets or about help within a country
the sentence itself has to name both sides.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from functools import cached_property
from itertools import islice, takewhile
from types import ModuleType
from typing import Final

from extract.cue import Cue, Text
from extract.currencies import users_of
from extract.model import BODIES, Reason
from extract.names import PLACES, Entity, start_of
from extract.statements.candidates import Candidate, View
from extract.statements.languages import language_of
from extract.statements.parties import has_programme
from extract.statements.payers import is_company

# What somebody whom no list knows must do to be taken for a donor.
_CHARITABLE: Final = frozenset(
    {"", "donate", "give", "grant", "pledge", "contribute", "provide", "send", "deliver", "train"}
    | {"hand over", "hand out", "distribute", "award", "promise", "gift", "supply", "present"}
)
_REACH: Final = 500  # characters on either side of a thing that are read at most
_BEFORE: Final = 24  # characters before a thing, and
_NEAR: Final = 60  # behind it, in which it is said what it is of
# A semicolon, or a comma before a subject of its own, begins a new telling.
_APART: Final = Cue(r"[;；]|, (?:and|but|while|whereas) (?=(?:[Tt]he |its )?[A-Z])")


_OFFICE: Final = Cue(r"\b(?:Ministry|Department|Treasury|Government|Parliament)\b")


class _Told:
    """A candidate with the words that it is told in, each cut out of the text once."""

    def __init__(self, c: Candidate) -> None:
        self.c = c
        self.words = _words(c.view)
        self.start, self.end = _span(c)
        self.clause = c.view.folded.cut(self.start, self.end)

    @cached_property
    def near(self) -> Text:
        """The thing with the words around it that say what it is of, up to the next one."""
        c, start = self.c, self.start
        following = c.view.figure_after(c.end)
        before = c.view.figure_before(c.start) or start
        return self.clause.part(
            max(start, before, c.start - _BEFORE) - start,
            min(self.end, c.end + _NEAR, following or self.end) - start,
        )

    def is_within(self, entities: Iterable[Entity], name: Cue) -> bool:
        """Do all mentions of some entities stand in a name or noun of another kind?"""
        view = self.c.view
        keys = {e.key for e in entities if e.type in PLACES}
        if not keys or not name.may_match(view.folded):
            return False
        first = bisect_left(view.mentions, self.start, key=lambda m: m.start)
        inside = takewhile(lambda m: m.start < self.end, islice(view.mentions, first, None))
        found = [m for m in inside if m.entity.key in keys]
        return bool(found) and all(name.match(view.folded, m.end) for m in found)


def is_aid(c: Candidate) -> bool:
    """Has it a giver, and is it given for somebody else's good?"""
    return why_no_aid(c) is None


def why_no_aid(c: Candidate) -> Reason | None:
    """Return what speaks against a candidate's being aid, None where nothing does."""
    against = why_no_aid(c.total) if c.total is not None else None
    if against is not None:
        return against
    told = _Told(c)
    if not _is_given(told):
        return "currency" if c.currency_unknown else "parties"
    signs = _SIGNS if c.about_aid else (*_SIGNS, *_ELSEWHERE)
    return next((reason for reason, sign in signs if sign(told)), None)


def _is_given(told: _Told) -> bool:
    """Is there a thing that somebody gives to somebody else?"""
    c = told.c
    if c.amount is None and c.count is None and not c.what:
        return False
    if c.currency_unknown:
        return False
    if c.about_aid and _is_told_of(told):
        return not c.donors or any(c.donors[0].labels)
    if c.unnamed and not c.donors:
        return c.own_words and bool(c.recipients or c.through or (c.in_aid and c.amount))
    if not c.donors or not any(c.donors[0].labels):
        return False
    if c.recipients or c.through or c.takes_again:
        return c.own_words or c.in_aid or bool(told.words.ENCOURAGED.search(told.clause))
    aid = c.in_aid or c.from_abroad or bool(told.words.PLAIN_AID.search(told.clause))
    return c.own_words and (aid or _is_body(c)) and not _is_unlisted(c)


def _is_told_of(told: _Told) -> bool:
    """Is it a sum in a sentence that speaks of nothing but what is given?"""
    c = told.c
    in_table = bool(c.view.block.cells)  # where a row of nobody's is a total, or a remainder
    named = {m.entity.key for m in c.view.mentions} if in_table else set()
    in_table = in_table and not any(taker.key in named for taker in c.recipients or ())
    return c.amount is not None and not in_table and not told.words.UNSURE.search(told.clause)


def _is_unlisted(c: Candidate) -> bool:
    """Are all who give organisations that no list knows?"""
    donors = c.donors or ()
    return bool(donors) and all(d.entry is None and d.type == "Organisation" for d in donors)


def _does_no_charity(told: _Told) -> bool:
    """A company's or a court's spending is no aid for being abroad."""
    c = told.c
    return _is_unlisted(c) and c.view.lang == "en" and c.verb not in _CHARITABLE


def _is_bought(told: _Told) -> bool:
    """What is paid for is no gift: orders, contracts with a price, stakes."""
    arm = bool(told.words.COMPANY_ARM.search(told.clause)) and not _is_body(told.c)
    return arm or bool(told.words.BOUGHT.search(told.clause))


def _is_business(told: _Told) -> bool:
    """A company invests, supplies and lends for gain; it gives where it says so.

    “Japan's Mitsu Corporation” and 美国汽车企业 are no states; nor is whoever “the company” is.
    What a state says that its companies are to invest is part of what it promises.
    """
    c, words = told.c, told.words
    promised = c.total or c.listed or words.ENCOURAGED.search(told.clause)
    unnamed = c.unnamed and not c.donors  # countries, companies and bodies give together
    if unnamed or promised or words.DONATED.search(told.clause):
        return False
    if _is_unlisted(c) and any(words.COMPANY_NAME.search(d.labels[0]) for d in c.donors or ()):
        return True
    if c.names_giver and told.is_within(c.donors or (), words.COMPANY_BEHIND):
        return True
    subject = c.view.folded.part(told.start, c.start)
    return not c.names_giver and bool(words.COMPANY_SUBJECT.search(subject))


def _is_contracted(told: _Told) -> bool:
    """A company builds what it has a contract for; whoever pays for it gives, if anybody does."""
    c, words = told.c, told.words
    if not words.CONTRACTED.search(told.clause) or words.DONATED.search(told.clause):
        return False
    return bool(c.donors) and all(map(is_company, c.donors or ()))


def _goes_to_company(told: _Told) -> bool:
    """“Vietnam Airlines” got a credit, not Viet Nam."""
    c = told.c
    return c.names_taker and told.is_within(c.recipients or (), told.words.COMPANY_NAMED)


def _is_for_own_staff(told: _Told) -> bool:
    """Who trains his own people does so for himself."""
    what = told.c.what
    return bool(what and told.words.OWN_STAFF.search(what))


def _is_arms(told: _Told) -> bool:
    """Arms serve neither development nor relief; clearing them away does."""
    words = told.words
    armed = words.ARMS.may_match(told.clause) and words.ARMS.search(told.near)
    return bool(armed) and not words.DISARMED.search(told.clause)


def _is_contest(told: _Told) -> bool:
    """Prizes are won; visitors, athletes and delegates come for themselves."""
    contest: Cue = told.words.CONTEST
    return contest.may_match(told.clause) and contest.search(told.near) is not None


def _is_private(told: _Told) -> bool:
    """What people earn and send home, or are insured for, is theirs."""
    return bool(told.words.PRIVATE.search(told.clause))


def _is_migration(told: _Told) -> bool:
    """“40,000 Filipinos arrived”: people without a calling are not sent by their state."""
    c = told.c
    if c.rule != "en.arrive":
        return False
    return any(m.role == "resident" and c.start < m.start < c.end for m in c.view.mentions)


def _is_scholarly(told: _Told) -> bool:
    """A university's grants go to its own research.

    A country that is named may help another, and so do the bodies that are listed.
    """
    if told.words.SCHOLARS.search(told.clause):
        return True
    if not told.words.CAMPUS.search(told.clause):
        return False
    named = told.c.view.mentions[bisect_left(told.c.view.mentions, told.start, key=start_of) :]
    return not any(
        (m.entity.type == "Country" and m.role == "name")
        or (m.entity.type in BODIES and m.entity.entry is not None)
        for m in named
        if m.end <= told.end
    )


def _stays_home(told: _Told) -> bool:
    """A state's own programmes, budgets and towns: nobody abroad is named as taker."""
    c = told.c
    if not told.words.HOME_MEANS.search(told.clause):
        return False
    taken = c.names_taker or (c.about_aid and c.recipients and c.recipients != c.donors)
    return not taken or _is_unlisted(c)


def _is_own_budget(told: _Told) -> bool:
    """A sum in the money of a state that gives no aid, from no other, is what it spends itself.

    “Roads will be allocated 40 billion shillings”: who gives from abroad counts in his own money,
    or in that of all.
    """
    c = told.c
    users = users_of(c.amount.currency) if c.amount is not None else ()
    if not users or any(map(has_programme, users)) or c.unnamed or c.total:
        return False
    if not all(d.key in users or _is_office(d) for d in c.donors or ()):
        return False
    takers = {r.key for r in c.recipients or () if r.type in PLACES}
    return takers.issubset(users) and not told.words.PLAIN_AID.search(told.clause)


def _is_own_purse(told: _Told) -> bool:
    """Whoever is helped has money of his own: “the national budget set aside $9 million”.

    A document about aid tells of it beside the gift, and leaves unsaid that it is for nobody else.
    The purse is told ahead of the sum: behind it stands what a gift is for, “the country's own
    doctors”.
    """
    c = told.c
    if c.unnamed or (c.names_giver and c.names_taker):
        return False
    ahead = told.words.OWN_PURSE.search(c.view.folded, told.start, c.start)
    return bool(ahead or told.words.OF_OWN.match(c.view.folded, c.end))


def _is_whole_cost(told: _Told) -> bool:
    """贷款500万美元，总投资900万美元: of what a work costs, the sum told before it is given."""
    c = told.c
    if c.amount is None or not told.words.WHOLE_COST.search(
        c.view.words_before(c.start, told.start)
    ):
        return False
    return any(c.sentence[0] <= m.start < m.end <= c.start for m in c.view.money)


def _is_draft(told: _Told) -> bool:
    """What a plan that goes round would give, or somebody proposes, nobody has promised.

    What was done was no plan any more: “Under a draft agreement, Norway gave $8 million”.
    """
    c = told.c
    return c.kind == "commitment" and bool(
        told.words.DRAFT.search(c.view.folded, c.sentence[0], c.start)
    )


def _is_office(donor: Entity) -> bool:
    """Is it a state's office that the text calls by its business: “the Finance Ministry”?"""
    return donor.entry is None and _OFFICE.search(donor.labels[0]) is not None


def _is_appealed_for(told: _Told) -> bool:
    """Below a title that asks for money, a sum that nobody is said to give is asked for."""
    return told.c.appealed and not (told.c.names_giver or told.c.unnamed)


def _is_off_topic(told: _Told) -> bool:
    """Under a heading of markets or of help at home, both sides have to be named.

    So they have in a document whose title tells of no aid, and which hardly speaks of any. Of a
    listed international body it is enough that it is named: the World Bank lends to others.
    """
    c = told.c
    elsewhere = c.in_market or c.at_home or (c.off_aid and not c.in_aid)
    taken = c.names_taker or _is_body(c)
    return elsewhere and not (c.names_giver and taken)


def _is_body(c: Candidate) -> bool:
    """Are all who give organisations and funds that a list knows?"""
    donors = c.donors or ()
    return bool(donors) and all(d.entry is not None and d.type in BODIES for d in donors)


def _is_anothers(told: _Told) -> bool:
    """A subject in no list (“Samsung”, “Toronto”) is not who gave in the sentence before.

    In a document about aid it may be, as a minister there acts for his country; so may whoever
    was named before in the same paragraph.
    """
    c = told.c
    subject = c.acting.strip(" ,")
    if not subject or c.names_giver or c.in_aid or told.words.STAND_INS.search(subject):
        return False
    return subject.split()[-1] not in c.view.words_before(c.sentence[0], 0)


# What even a document about aid speaks of beside it.
_SIGNS: Final[tuple[tuple[Reason, Callable[[_Told], bool]], ...]] = (
    ("business", _is_business),
    ("business", _is_contracted),
    ("business", _goes_to_company),
    ("home", _is_for_own_staff),
    ("arms", _is_arms),
    ("private", _is_contest),
    ("private", _is_private),
    ("private", _is_migration),
    ("home", _is_scholarly),
    ("home", _stays_home),
    ("home", _is_own_budget),
    ("home", _is_own_purse),
    ("barred", _is_whole_cost),
    ("barred", _is_draft),
)
# What would be strange in one.
_ELSEWHERE: Final[tuple[tuple[Reason, Callable[[_Told], bool]], ...]] = (
    ("business", _does_no_charity),
    ("business", _is_bought),
    ("barred", _is_appealed_for),
    ("topic", _is_off_topic),
    ("parties", _is_anothers),
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
