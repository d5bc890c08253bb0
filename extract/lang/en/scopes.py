"""What governs a thing in an English sentence, a verb or a noun, and which words are its own."""

from __future__ import annotations

from typing import Final

from extract.cue import Cue, Text
from extract.lang.en import cues
from extract.lang.en.fulfilment import is_pledge
from extract.lang.en.nominals import (
    CALLED_DONOR,
    AidNoun,
    aid_noun,
    at_work,
    consists,
    handed,
    is_called_donor,
    keeps,
    ranked,
    thanked_for,
)
from extract.lang.en.roles import FOLLOWED
from extract.lang.en.rosters import roster_at
from extract.lang.en.segments import BOUNDARY, Verb
from extract.lang.en.sentence import Scope, Sentence
from extract.lang.en.subjects import nearest_subject, opening_subject
from extract.model import Kind, Stage
from extract.names import Entity
from extract.statements.candidates import Thing
from extract.statements.grouping import is_giver

_BREAK: Final = Cue(r",|\b(?:and|which|that|who)\b")
# “Norway came first with a pledge of”: whoever comes with it gives it
_WITH_GIFT: Final = Cue(r"\bwith\s(?:an?|its|their|another)\s(?:[\w-]+\s){0,5}$")
_NEW_CLAUSE: Final = Cue(
    r"[,;]\s(?:and|while|whereas|but)\s"
    r"(?:(?:another|a further|some|about|around|the|an additional|remaining|up to|over|nearly)\s)*$"
)
# Before the noun that is the subject of another clause: “…, while the allocation (for Togo was)”.
_JOINS: Final = Cue(
    r"(?:[;,]|\b(?:and|while|whereas|but))\s(?:the|its|their|our|an?)\s(?:[\w-]+\s){0,3}$"
)
# So is the owner's: “…, while Sweden's (contribution stands at)”.
_OWNER_JOINS: Final = Cue(
    r"(?:[;,]|\b(?:and|while|whereas|but))\s"
    r"(?:the\s)?(?:[A-Z][\w-]*\s?){1,4}['’]s?\s(?:[a-z-]+\s){0,3}$"
)
_SUM_ACTS: Final = Cue(
    r"(?:\s\([^()]{1,30}\))?\s(?:will|would|is to|are to|has|have|was|were|had)\s(?!go\b)"
)
# “$5 million to help Fiji and Tonga (rebuild)”: those who are helped act in nothing here.
_HELPED: Final = Cue(r"\bhelp(?:s|ed|ing)?\s(?:(?:the\s)?[A-Z][\w'’-]*(?:,\s|\s(?:and\s)?))+$")
# “…, saving 44 million lives”: what came of it; “…, helping Mali” says who receives.
_RESULT: Final = Cue(
    r",\s(?:saving|reducing|cutting|making|becoming|raising|bringing|marking|according|following|"
    r"citing|noting|adding|saying|warning|leaving|creating|causing)\b"
)
# “for three countries: (Togo, Mali and Chad)”
_NAMES_BEHIND: Final = Cue(
    r"\b(?:countries|nations|states|members|economies)"
    r"(?:\s(?:in|of|across|from)\s[^,.;:]{2,30}?)?\s?$"
)
_GIVES_WHAT: Final = frozenset({"", "owner", "adjective", "source", "donor"})  # parts of givers
# “$5 million in aid — mostly tents — (to Haiti)”: what stands between dashes ends nothing.
_DASHED: Final = Cue(
    r"[^.;:—–]{0,60}?(?:\s?—\s?[^.;:—]{3,100}?—\s?|\s[–-]\s[^.;:–]{3,100}?\s[–-]\s)"
    r"(?=(?:to|for|in|into|towards?)\s)"
)
# “followed by Italy (with) $4 million”
_WITH: Final = Cue(r",?\s(?:with|at|on|giving)\s(?:(?:about|some|over|nearly|almost)\s)*")
# Verbs that tell of gifts, of which the list behind them says who gives: “noted pledges by Peru
# ($2m), …”, “pledges came from Peru ($2m), …”
_TELLS: Final = frozenset({"come", "flow", "arrive", "note", "observe", "recall", "report"})


def scope_of(sentence: Sentence, thing: Thing, verb: Verb | None, since: int, stop: int) -> Scope:
    """What governs a thing, a verb or a noun of giving, and the words that belong to it."""
    noun = owner = None
    roster = roster_at(sentence.rosters, thing.start)
    if verb is not None and roster is not None and roster.gives:
        verb = None if verb.base in _TELLS and verb.end <= roster.head else verb
    clause = None
    if verb is not None and verb.end <= thing.start:
        clause = _opened(sentence.text, thing, since)
    if clause is not None and aid_noun(sentence.view, thing, clause, stop) is not None:
        verb, since = None, clause
    if verb is not None and verb.end <= thing.start:
        noun = aid_noun(sentence.view, thing, max(since, verb.end), stop)
        owned = _OWNER_JOINS.search(sentence.text, since, noun.start) if noun is not None else None
        if noun is not None and noun.equals and owned is not None:
            since, verb = owned.start(), None
            owner = _owner_of(sentence, noun, since)
        elif noun is not None and noun.equals and _JOINS.search(sentence.text, since, noun.start):
            since = noun.start
            owner, verb = verb.donors if verb.kind != "receive" else None, None
        else:
            noun = None
    unkept = verb is not None and verb.negated and verb.passive and verb.start >= thing.end
    if verb is None or verb.kind in ("bar", "arrive") or verb.base == "raise" or unkept:
        noun = noun or aid_noun(sentence.view, thing, since, stop)
        if unkept and noun is not None and is_pledge(noun):
            verb = None  # “its pledge of $5 million has not been paid” is a pledge still
        if noun is not None and noun.equals and verb is not None:
            owner, verb = _owner_before(sentence, noun, verb), None
    gift = min(noun.start, thing.start) if noun is not None and verb is None else 0
    if gift and _WITH_GIFT.search(sentence.text, since, gift):
        owner = opening_subject(sentence.text, sentence.groups, sentence.start)
    if thing.number and at_work(sentence.view, thing, stop):
        noun, verb = AidNoun("", thing.start, thing.end, "delivery", "ongoing"), None
        sent = (g for g in sentence.groups if thing.start <= g.start and g.end <= thing.end)
        owner = next((g.entities for g in sent if g.role == "adjective"), None)
        if keeps(sentence.view, thing):
            owner = opening_subject(sentence.text, sentence.groups, sentence.start) or owner
        if owner is not None and _is_home(sentence, thing, owner):
            noun = None
    told = consists(sentence.view, thing, sentence.start)
    if told is not None and (verb is None or verb.end <= told[1]):
        first, last, planned = told
        kind: Kind = "commitment" if planned else sentence.context.last_kind or "delivery"
        stage: Stage = "pledged" if kind == "commitment" else "delivered"
        noun = AidNoun("", first, last, kind, stage)
        givers = (
            g.entities
            for g in sentence.groups
            if g.start < last and is_giver(g) and g.role in _GIVES_WHAT
        )
        owner, verb = next(givers, None), None
    rank = ranked(sentence.view, thing, sentence.start)
    follower = _follower(sentence, thing)
    if follower is not None or (rank is not None and (verb is None or verb.end <= rank)):
        like: Kind = sentence.context.last_kind or "delivery"
        noun, verb = AidNoun("", thing.start, thing.end, like, None), None
        ahead = [g for g in sentence.groups if rank is not None and g.end <= rank]
        owner = follower or nearest_subject(sentence.text, ahead, sentence.start)
    built = thing.number is None and thing.money is None
    if verb is None and thanked_for(sentence.view, thing, sentence.start):
        noun = AidNoun("", thing.start, thing.end, "delivery", "delivered")
        thanked = (g for g in sentence.groups if g.role == "donor" and g.end <= thing.start)
        owner = next((g.entities for g in thanked if is_giver(g)), None)
    elif verb is None and (built or handed(sentence.view, thing, sentence.start)):
        noun = AidNoun("", thing.start, thing.end, "delivery", "delivered")
        if not cues.APPRECIATED.search(sentence.text, sentence.start, thing.start):
            owner = opening_subject(sentence.text, sentence.groups, sentence.start)
    return Scope(
        thing=thing,
        verb=verb,
        noun=noun if verb is None else None,
        owner=owner,
        since=since,
        left=max(sentence.start, verb.left if verb and verb.end <= thing.start else since),
        end=_territory_end(sentence, thing, verb, stop),
        behind=since > sentence.start,
    )


def _owner_of(sentence: Sentence, noun: AidNoun, since: int) -> tuple[Entity, ...] | None:
    """Whose the noun is: “…, while Sweden's contribution stands at”."""
    own = (g for g in sentence.groups if since <= g.start and g.end <= noun.start)
    return next((g.entities for g in own if g.role == "owner" and is_giver(g)), None)


def _owner_before(sentence: Sentence, noun: AidNoun, verb: Verb) -> tuple[Entity, ...] | None:
    """Who acts in “Peru raised its aid to $5m”; not in “Peru's aid to Chad totals $5m”."""
    named = {e.key for g in sentence.groups if g.end <= noun.start for e in g.entities}
    donors = verb.donors
    behind = [g for g in sentence.groups if noun.end <= g.start and g.end <= verb.start]
    own = donors is None or {d.key for d in donors} <= named or not behind
    return donors if own else None


def _is_home(sentence: Sentence, thing: Thing, owner: tuple[Entity, ...]) -> bool:
    """Do people work in their own state: “Twelve Norwegian surgeons have operated in Oslo”?"""
    there = (g for g in sentence.groups if g.start >= thing.end and g.role in ("place", "in"))
    return any(g.entities == owner for g in there)


def _follower(sentence: Sentence, thing: Thing) -> tuple[Entity, ...] | None:
    """Who gives as the next donor: “Japan was the first donor, …, followed by Italy with $4m”."""
    last = next((g for g in reversed(sentence.groups) if g.end <= thing.start), None)
    if last is None or not _WITH.fullmatch(sentence.text, last.end, thing.start):
        return None
    before = sentence.view.words_before(last.start, sentence.start)
    follows = bool(FOLLOWED.search(before) and CALLED_DONOR.search(before))
    follows = follows or is_called_donor(before)
    return last.entities if follows and is_giver(last) else None


def _opened(text: Text, thing: Thing, since: int) -> int | None:
    """Where a clause begins of which a sum is the subject: “…, while $4 million will support”."""
    if thing.money is None or _SUM_ACTS.match(text, thing.end) is None:
        return None
    opening = _NEW_CLAUSE.search(text, since, thing.start)
    return opening.start() + 1 if opening is not None else None


def _next_of_list(sentence: Sentence, thing: Thing, stop: int) -> int:
    """Where the next name begins in a list of names with their sums; `stop` where none does."""
    roster = roster_at(sentence.rosters, thing.start)
    if roster is None or thing.start == roster.figures[-1]:
        return stop
    breaks = list(_BREAK.finditer(sentence.text, thing.end, stop))
    return breaks[-1].start() if breaks else stop


def _territory_end(sentence: Sentence, thing: Thing, verb: Verb | None, stop: int) -> int:
    """Where the words that describe a thing end: at the next thing, clause or verb of its own."""
    aside = _DASHED.match(sentence.text, thing.end, stop)
    ends = BOUNDARY.finditer(sentence.text, aside.end() if aside else thing.end, stop)
    starts = (m.start() for m in ends)
    starts = (end for end in starts if not _NAMES_BEHIND.search(sentence.text, thing.end, end))
    limit = next(starts, stop)
    result = _RESULT.search(sentence.text, thing.end, limit)
    limit = result.start() if result else limit
    following = (
        v
        for v in sentence.verbs
        if thing.end <= v.start <= limit and v is not verb and not v.reduced
        if v.aux.strip() not in ("to", "to be")  # “$5 million to help people in Ukraine”
        if v.aux or not _HELPED.search(sentence.text, thing.end, v.start)
    )
    other = next(following, None)
    if other is None:
        return min(limit, _next_of_list(sentence, thing, stop))
    breaks = list(_BREAK.finditer(sentence.text, thing.end, other.start))
    return breaks[-1].start() if breaks else limit
