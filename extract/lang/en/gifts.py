"""Reads one thing that an English sentence gives, and tells whether it is part of another."""

from __future__ import annotations

from typing import Final

from extract.cue import Cue
from extract.lang.en import cues
from extract.lang.en.actors import name_actors
from extract.lang.en.aid_nouns import GIVEN_OR_PROMISED, INTENDED
from extract.lang.en.around import giver_in_list
from extract.lang.en.bars import is_barred
from extract.lang.en.fulfilment import is_pledge, note_fulfilment
from extract.lang.en.kinds import kind_of, kind_of_list
from extract.lang.en.own_side import is_own_share
from extract.lang.en.rosters import IN_BRACKET, roster_at
from extract.lang.en.rules import rule_name
from extract.lang.en.saying import SET_ASIDE, day_of_meeting, is_spread
from extract.lang.en.scopes import scope_of
from extract.lang.en.segments import HAVING_DONE, Verb
from extract.lang.en.sentence import Scope, Sentence
from extract.lang.en.timing import time_of
from extract.lang.en.unnamed import given_by_others
from extract.model import Kind, Stage
from extract.names import Entity
from extract.statements.candidates import (
    Candidate,
    Thing,
    amount_of,
    count_of,
    is_of_unknown_currency,
    mark_of,
)
from extract.statements.grouping import is_giver
from extract.statements.parties import state_of

_JUST: Final = Cue(r"\b(?:now|just|today)\b")
_EARLIER: Final = Cue(r"\b(?:had|already|previously)\b")
# What each brings to the sum of all: “Of this sum, Norway has contributed $4 million”
_SHARES: Final = frozenset({"contribute", "provide", "give", "offer", "donate"})
# “the previously announced $5 million”
_ANNOUNCED_BEFORE: Final = Cue(
    r"\b(?:previously|already|earlier|formerly)[- ]"
    r"(?:announced|pledged|promised|committed|agreed|approved|offered)\s(?:[a-z-]+\s){0,2}$"
)
# “will (bring our aid to $9 million)”
_WILL_BRING: Final = Cue(r"\b(?:will|would|shall|is to|set to|expected to)\s(?:[a-z]+\s)?$")
_COLON_PART: Final = Cue(r":\s[^;:.]{0,60}$")
# “is to give $9 million of that, (Peru $3 million)”: the first sum is itself a part
_SHARE_OF_ALL: Final = Cue(
    r"\s(?:of|from|out of) (?:this|that|these|it|the (?:total|whole|sum|amount)),"
)
# “$90 million for Yemen, $40 million of which went to UNICEF”
_OF_THE_LAST: Final = Cue(r"\s(?:in (?:[a-z]+ ){1,3})?of (?:which|it|this|that)\b")
_ANOTHER_VERB: Final = Cue(r"\W*(?:[A-Za-z]+ed,? )?(?:and|or)\W*")
_APART: Final = Cue(r";|\b(?:plus|in addition)\b")
# “three loans: $5 million to Peru; a $4 million loan to Chile; and $2 million for ports”
NEXT_PART: Final = Cue(
    r";\s(?:and\s)?(?:[a-z][a-z' /&-]{2,60}(?:[,:]\s|\s\())?"
    r"(?:an?\s|another\s|about\s|up to\s)?$"
)


def _is_background(sentence: Sentence, verb: Verb, donors: tuple[Entity, ...] | None) -> bool:
    """Is it told beside the news what others have promised: “Peru has pledged $5 million”?

    News opens with what was promised last; of what it tells behind that in the perfect no more is
    known than that it was promised by then.
    """
    if verb.kind != "promise" or not verb.perfect or verb.planned or verb.passive or verb.said:
        return False
    if verb.base == "announce" or _JUST.search(verb.aux):
        return False  # that is the news
    context = sentence.context
    own = donors is not None and {state_of(d) for d in donors} <= context.own_voice
    reported = bool(context.latest) or bool(context.document.donors)
    return reported and not own and context.document.meeting is None


def read_gift(
    sentence: Sentence,
    thing: Thing,
    verb: Verb | None,
    *,
    since: int,
    stop: int,
    before: list[Candidate],
) -> Candidate | None:
    """Read one thing with the words around it; None where nothing is given.

    Args:
        sentence: the sentence.
        thing: what may be given.
        verb: what governs it.
        since: where the thing before it ends.
        stop: where the next one begins.
        before: the candidates found so far.
    """
    context = sentence.context
    scope = scope_of(sentence, thing, verb, since, stop)
    verb = scope.verb
    if _is_own_share(sentence, verb, thing, since=since, before=before):
        context.barred_things.add((sentence.view.index, thing.start))
        return None
    total = _total_of(sentence, before, thing)
    # The first sentence of a block may break down what the block before it told.
    opens = not sentence.text[: sentence.start].strip() and not context.wholes
    wholes = context.told if opens else context.wholes
    breaks_down = sentence.breaks_down and bool(wholes) and not any(c.total is None for c in before)
    part = total is not None or breaks_down
    if not part and is_barred(sentence.text, scope):
        context.barred_things.add((sentence.view.index, thing.start))
        return None
    if verb is not None and verb.base == "repay" and verb.start >= thing.end:
        return None  # “…, of which $5 million has been repaid”
    found = _new(sentence, scope, part=part)
    if breaks_down:
        total = context.whole_for(found, opens=opens, included=True)
    if verb is None and sentence.breaks_down and not wholes:
        _note_promise_recalled(sentence, found)
    name_actors(sentence, found, scope, part=total is not None)
    if since > sentence.start and given_by_others(sentence.text, since, thing):
        found.donors, found.unnamed = None, True
    found.time = time_of(sentence, found, scope)
    if found.time is not None and found.time.kind == "since":
        _note_set_aside(found, verb)
    if total is None:
        note_fulfilment(sentence, found, scope)
        _follow_before(found, before)
    elif not _gives_another(sentence, found, total):
        _tie_to_total(found, scope, total)
    return found


def _note_promise_recalled(sentence: Sentence, found: Candidate) -> None:
    """What a promise that is recalled is made up of was promised with it."""
    if cues.recalls_promise(sentence.text, sentence.start):
        found.kind, found.stage, found.own_words = "commitment", "pledged", True


def _note_set_aside(found: Candidate, verb: Verb | None) -> None:
    """“Norway has allocated €1.4 billion since 2022” tells what has been done."""
    if verb and verb.base in SET_ASIDE and verb.perfect:
        found.kind, found.stage, found.announced = "delivery", "delivered", None


def _follow_before(found: Candidate, before: list[Candidate]) -> None:
    """In a clause without its verb it is promise or deed as the one before it is."""
    if found.kind is None and found.gapped and before:
        found.kind, found.stage = before[-1].kind, before[-1].stage
        found.own_words = found.own_words or before[-1].own_words


def _tie_to_total(found: Candidate, scope: Scope, total: Candidate) -> None:
    """Let a part take from its total what it leaves unsaid; its own verb may tell otherwise."""
    verb, thing = scope.verb, scope.thing
    kind, stage, donors = found.kind, found.stage, found.donors
    found.total = total
    found.inherit(total)
    if found.gapped and donors and _are_takers(donors, total):
        found.recipients = donors
    if total.donors is None and donors is not None and _same_sentence(total, found):
        found.total = None  # “received $17 million from donors, including $10 million from …”
    own = verb is not None and (total.view is not found.view or verb.start > total.end)
    shared = not total.donors and verb is not None and verb.base in _SHARES
    done = verb is not None and verb.perfect and not shared
    if verb is not None and own and (done or _is_due(verb, thing, total)):
        # “of which it has paid”, “the third is due to arrive in May”
        found.kind, found.stage, found.announced = kind, stage, None


def _is_own_share(
    sentence: Sentence, verb: Verb | None, thing: Thing, *, since: int, before: list[Candidate]
) -> bool:
    """Is it what the side that is helped pays itself?"""
    if verb is not None and verb.donors == ():
        return True
    givers = (before[-1].donors if before else None, sentence.context.donors)
    return thing.money is not None and any(
        is_own_share(sentence.text, since, thing, giver) for giver in givers
    )


def _new(sentence: Sentence, scope: Scope, *, part: bool) -> Candidate:
    """What the verb or noun that governs a thing says of it, before any name is looked for."""
    thing, verb, noun = scope.thing, scope.verb, scope.noun
    listed = _kind_in_list(sentence, scope)
    kind, stage = _kind_in(sentence, scope, listed or kind_of(sentence, scope))
    donors = verb.donors if verb else None
    if listed is not None:
        donors = giver_in_list(sentence, thing)
    clause, own_words = sentence.words_of(scope)
    return Candidate(
        view=sentence.view,
        start=thing.start,
        end=thing.end,
        sentence=(sentence.start, sentence.end),
        rule=rule_name(verb, thing, noun=noun is not None, part=part),
        context=clause,
        near=own_words,
        verb=verb.base if verb else "",
        amount=amount_of(thing),
        currency_unknown=is_of_unknown_currency(thing),
        mark=mark_of(thing),
        count=count_of(thing),
        what=thing.what,
        qualifier=thing.qualifier,
        kind=kind,
        stage=stage,
        donors=donors,
        unnamed=bool(verb and verb.unnamed and donors is None),
        announced=verb.said if verb else day_of_meeting(sentence) if noun else None,
        promised=bool(
            (noun and is_pledge(noun)) or (verb and (verb.kind == "promise" or verb.under_promise))
        ),
        recalled=bool(
            verb and (_EARLIER.search(verb.aux) or _is_background(sentence, verb, donors))
        )
        or bool(_ANNOUNCED_BEFORE.search(sentence.text, scope.since, thing.start)),
        spread=bool(verb and is_spread(sentence, verb)),
        acting=_subject_words(sentence, verb, thing),
        initiative=verb.initiative if verb else None,
        own_words=bool(
            noun
            or listed
            or (verb and verb.kind != "bar")
            or cues.AID_NOUN.search(sentence.text, scope.left, scope.end)
        ),
    )


def _kind_in_list(sentence: Sentence, scope: Scope) -> tuple[Kind, Stage] | None:
    """Promise or deed, where a thing without a verb stands in a list of names or in brackets."""
    if scope.verb is not None:
        return None
    if roster_at(sentence.rosters, scope.thing.start) is None and not IN_BRACKET.search(
        sentence.text, scope.since, scope.thing.start
    ):
        return None
    return kind_of_list(sentence, scope.thing)


def _kind_in(
    sentence: Sentence, scope: Scope, told: tuple[Kind | None, Stage | None]
) -> tuple[Kind | None, Stage | None]:
    """Promise or deed, where a noun of giving, or words for a sum so far, tell more than the verb.

    Args:
        sentence: the sentence.
        scope: the thing, and what governs it.
        told: what the verb tells, or the list that the thing stands in.
    """
    kind, stage = told
    noun = scope.noun
    if noun is not None:
        if noun.kind is None and kind is None and GIVEN_OR_PROMISED.search(noun.noun):
            kind = sentence.context.last_kind or "delivery"  # as what was told before it
        kind, stage = noun.kind or kind or "commitment", noun.stage or stage
    running = cues.RUNNING_TOTAL.search(sentence.text, scope.since, scope.thing.start)
    if running is None:
        return kind, stage
    before = [v for v in sentence.verbs if v.end <= running.start()]
    promised = (
        any(v.kind == "promise" or v.planned for v in before)
        or INTENDED.search(running[0])
        or cues.PROMISING_WORD.search(running[0])
        or _WILL_BRING.search(sentence.text, scope.since, running.start())
    )
    return ("commitment", "pledged") if promised else ("delivery", "delivered")


def _subject_words(sentence: Sentence, verb: Verb | None, thing: Thing) -> str:
    """The words of a subject that names nobody who gives: “Safaricom”, “the city council”."""
    if verb is None or verb.donors is not None or verb.passive or verb.reduced or verb.unnamed:
        return ""
    if verb.start > thing.start:
        return ""  # the thing itself is the subject
    if verb.forms == {"ing"} and not verb.aux and verb.after_verb:
        return ""  # “…, delivering 4 tonnes”: the subject is that of the verb before
    if any(verb.left < g.end and g.start < verb.start and is_giver(g) for g in sentence.groups):
        return ""
    subject = sentence.text[verb.left : verb.start]
    shared = HAVING_DONE.search(subject) or _ANOTHER_VERB.fullmatch(subject)
    return "" if shared else subject


def _total_of(sentence: Sentence, before: list[Candidate], thing: Thing) -> Candidate | None:
    """The total that a part cue or a colon before the thing makes it a part of."""
    if not before:
        return None
    last = before[-1]
    if thing.in_parts:
        return next((c for c in reversed(before) if c.end <= _bracket(sentence, thing)), None)
    if last.total in before and last.total.end <= _bracket(sentence, last) < last.start:
        closed = sentence.text.find(")", last.end, thing.start)
        last = last.total if closed >= 0 else last  # what broke it down has ended
    share = _SHARE_OF_ALL.match(sentence.text, last.end, thing.start)
    gap = sentence.text.part(share.end() if share else last.end, thing.start)
    if _OF_THE_LAST.match(sentence.text, thing.end) and gap.rstrip().endswith(","):
        nested = last.total is not None and last.total.total is not None
        return last.total if nested else last  # parts of parts go no deeper
    if cues.PART.search(gap) or _COLON_PART.search(gap):
        return last.total if last.total is not None and cues.MORE.search(gap) else last
    listed = last.total is not None and ":" in sentence.text[last.total.end : last.start]
    if last.total is None or (_APART.search(gap) and not (listed and NEXT_PART.search(gap))):
        return None
    own = next((v for v in sentence.verbs if last.end <= v.start < thing.start), None)
    if own is None or own.aux.strip() == "to" or own.kind == "arrive":
        return last.total
    return last.total if "participle" in own.forms else None  # else a new clause begins


def _bracket(sentence: Sentence, thing: Thing | Candidate) -> int:
    """Where the bracket opens that a thing stands in."""
    return sentence.text.rfind("(", sentence.start, thing.start)


def _is_due(verb: Verb, thing: Thing, total: Candidate) -> bool:
    """Is a part of what has been given still to come: “of which $5 million will be paid”?

    So is one of which only a promise is told: “including $5 million that it pledged on Monday”.
    """
    promised = verb.kind == "promise" and thing.end <= verb.start
    planned = verb.planned and verb.aux.strip() not in ("to", "to be")
    return total.kind == "delivery" and (promised or planned) and not verb.negated


def _gives_another(sentence: Sentence, found: Candidate, total: Candidate) -> bool:
    """Is who gives named anew, and not among those of the total: “…, and Peru $5 million”?"""
    givers = {e.key for e in found.donors or ()}
    if not (total.donors or _same_sentence(total, found)):
        return False  # “Donors pledged $9 million. Of this sum, Norway gave $4 million, Peru $2m”
    if not (found.gapped and givers) or _are_takers(found.donors or (), total):
        return False
    if cues.PART.search(sentence.text, total.end, found.start) is None:
        return False  # a list behind a colon may name who gives each part
    return not givers <= {e.key for e in total.donors or ()}


def _same_sentence(one: Candidate, other: Candidate) -> bool:
    return one.view is other.view and one.sentence == other.sentence


def _are_takers(named: tuple[Entity, ...], total: Candidate) -> bool:
    """Are those named beside a part's sum whom a state gives it: “including Peru ($5 million)”?"""
    givers = total.donors or ()
    states = all(e.type == "Country" for e in (*givers, *named))
    return bool(givers) and states and not {e.key for e in givers} & {e.key for e in named}
