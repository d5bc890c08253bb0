"""Reads an English sentence, verb by verb: who, to whom, what, when, promised or done.

Each thing is governed by the verb before it, or by a passive (or “reached”, “arrived”) behind it.
Names play the part that the word before them gives them; what a verb leaves unsaid it shares with
the verb before.
"""

from __future__ import annotations

from typing import Final

from extract.cue import Cue, Text
from extract.lang.en import cues
from extract.lang.en.actors import giver_in_list, name_actors
from extract.lang.en.aid_nouns import GIVEN_OR_PROMISED, INTENDED
from extract.lang.en.bars import is_barred
from extract.lang.en.fulfilment import is_pledge, note_fulfilment, promised_things
from extract.lang.en.kinds import kind_of, kind_of_list
from extract.lang.en.nominals import AidNoun, aid_noun, at_work, consists, handed, is_purpose, keeps
from extract.lang.en.roles import part_of
from extract.lang.en.rules import rule_name
from extract.lang.en.saying import (
    SET_ASIDE,
    day_of_meeting,
    fill_times,
    is_spread,
    note_meeting,
)
from extract.lang.en.segments import BOUNDARY, Verb, find_verbs, governor
from extract.lang.en.sentence import Scope, Sentence
from extract.lang.en.sharing import distribute, share_channel, share_trailing, share_within
from extract.lang.en.subjects import fill_subjects, opening_subject
from extract.lang.en.things import find_things
from extract.lang.en.timing import time_of
from extract.lang.en.unnamed import given_by_others
from extract.lang.en.works import find_built, find_unnumbered
from extract.model import Kind, Stage
from extract.names import Entity
from extract.statements.candidates import (
    Candidate,
    Group,
    Thing,
    View,
    amount_of,
    count_of,
    is_of_unknown_currency,
    merge_measures,
)
from extract.statements.context import Context
from extract.statements.grouping import group_mentions, is_giver
from extract.times import Time

_EARLIER: Final = Cue(r"\b(?:had|already|previously)\b")
# “the previously announced $5 million”
_ANNOUNCED_BEFORE: Final = Cue(
    r"\b(?:previously|already|earlier|formerly)[- ]"
    r"(?:announced|pledged|promised|committed|agreed|approved|offered)\s(?:[a-z-]+\s){0,2}$"
)
_BREAK: Final = Cue(r",|\b(?:and|which|that|who)\b")
_LISTED: Final = Cue(
    r"(?:,|,? and|,? as well as|,? plus)\s"
    r"(?:(?:some|another|about|over|nearly|more than|a further)\s)*"
)
# “a hospital with 200 beds”, “its debt of $5 million”: one gift and its measure
_MEASURED: Final = Cue(
    r",?\s(?:(?:and\s)?(?:equipped\s)?with|of|worth|costing|valued at|for|at a cost of|containing|"
    r"in exchange for)\s(?:(?!and\b)[^,;]){0,40}$"
)
# “Norway came first with a pledge of”: whoever comes with it gives it
_WITH_GIFT: Final = Cue(r"\bwith\s(?:an?|its|their|another)\s(?:[\w-]+\s){0,5}$")
_DIRECT: Final = Cue(r"\s(?:(?:(?:the|its|their)\s)?(?:[A-Z][\w'’-]*\s){1,3})?")
# “a plane landed with (a field hospital, a crane and 3 tonnes of …)”
_BROUGHT: Final = Cue(r"\b(?:with|carrying|bringing)\s(?:[^.;:]{1,120}(?:,|,?\sand)\s)?$")
_NEW_CLAUSE: Final = Cue(
    r"[,;]\s(?:and|while|whereas|but)\s"
    r"(?:(?:another|a further|some|about|around|the|an additional|remaining|up to|over|nearly)\s)*$"
)
_SUM_ACTS: Final = Cue(
    r"(?:\s\([^()]{1,30}\))?\s(?:will|would|is to|are to|has|have|was|were|had)\s(?!go\b)"
)
_IN_BRACKET: Final = Cue(r"\((?:[a-z]+\s){0,3}$")
_ADDED: Final = Cue(
    r"(?:,|\b(?:and|plus|in addition to|as well as|along with|alongside|on top of))\s"
    r"(?:(?:an?|another|a further|additional|extra|over|more than|about|some|nearly|up to)\s)*$"
)
# “…, saving 44 million lives”: what came of it; “…, helping Mali” says who receives.
_RESULT: Final = Cue(
    r",\s(?:saving|reducing|cutting|making|becoming|raising|bringing|marking|according|following|"
    r"citing|noting|adding|saying|warning|leaving|creating|causing)\b"
)
_GIVES_WHAT: Final = frozenset({"", "owner", "adjective", "source", "donor"})  # parts of givers
_CAME_FROM: Final = Cue(r"(?:came|come|comes|coming) from\b[^().;]{2,60}\(")
_COLON_PART: Final = Cue(r":\s[^;:.]{0,60}$")
_APART: Final = Cue(r";|\b(?:plus|in addition)\b")
# “three loans: $5 million to Peru; a $4 million loan to Chile; and $2 million for ports”
_NEXT_PART: Final = Cue(r";\s(?:and\s)?(?:an?\s|another\s|about\s|up to\s)?$")


def read_sentence(view: View, start: int, end: int, context: Context) -> list[Candidate]:
    """Return the candidates of one sentence, and leave in `context.carry` what holds after it.

    Args:
        view: the block.
        start: where the sentence begins, in the block's text.
        end: where it ends.
        context: the frames that govern it.
    """
    groups = group_mentions(view, start, end, lambda g: part_of(view, g, start))
    groups = [g for i, g in enumerate(groups) if not _is_short_form(view, groups, i)]
    verbs = find_verbs(view, start, end, groups)
    sentence = Sentence(view, view.folded, start, end, groups, verbs, context)
    note_meeting(sentence)
    fill_subjects(view, verbs, groups, context, start)
    fill_times(sentence)
    out = _candidates(sentence, _things(sentence))
    out = merge_measures(out, cues.COMES_TO)
    out = share_trailing(out, view)
    out = distribute(view, out, groups, context, (start, end))
    share_within(out)
    if not out:
        share_channel(view, start, groups, context)
    told = [c for c in out if c.donors and c.total is None]
    told = [c for c in told if c.amount or c.count or c.verb]  # not in passing: “the building of”
    spoken = told[-1].donors if told else None
    if not spoken and context.document.donors is None:  # nobody speaks for himself
        spoken = next((v.donors for v in reversed(verbs) if v.donors and _gives(v)), None)
        taken = {e.key for c in out for e in (*(c.recipients or ()), *c.through)}
        spoken = spoken if spoken and all(d.entry and d.key not in taken for d in spoken) else None
    if spoken:
        context.carry.donors = spoken
        context.first_giver = context.first_giver or spoken
    owner = next((g for g in groups if g.role == "owner" and g.mentions[0].role != "self"), None)
    if owner is not None:  # whose aid a text is about, where nobody is said to give
        context.first_giver = context.first_giver or owner.entities
    acting = verbs[0].donors if verbs else None
    context.subject = opening_subject(view.folded, groups, start) or acting
    return out


def _gives(verb: Verb) -> bool:
    """Does a verb tell that its subject gives or promises something?"""
    told = verb.kind in ("give", "promise") and not (verb.passive or verb.reduced)
    return told and not (verb.negated or verb.weighed)


def _is_short_form(view: View, groups: list[Group], place: int) -> bool:
    """Is this the abbreviation that a name brings along: “… Programme (UNDP)”?"""
    group = groups[place]
    before = groups[place - 1].mentions[-1] if place else None
    bracketed = view.folded[max(0, group.start - 1) : group.start] == "("
    return bool(before and bracketed and before.entity.key == group.mentions[0].entity.key)


def lead_of(view: View, start: int, end: int) -> tuple[list[Group], list[Time]]:
    """The names and times of a heading or lead-in, with their parts."""
    groups = group_mentions(view, start, end, lambda g: part_of(view, g, start))
    return groups, [t for t in view.times if start <= t.start and t.end <= end]


def _things(sentence: Sentence) -> list[Thing]:
    text, start, end = sentence.text, sentence.start, sentence.end
    parts = sentence.breaks_down or bool(cues.PART.search(text, start, end))
    parts = parts or ": " in text[start + 1 : end]
    things = find_things(sentence.view, start, end, parts=parts)
    things = [t for t in things if not is_purpose(sentence.view, t, sentence.verbs, start)]
    things += promised_things(sentence, things)
    things += built_things(sentence, things)
    return sorted((*things, *_unnumbered(sentence, things)), key=lambda t: t.start)


def built_things(sentence: Sentence, things: list[Thing]) -> list[Thing]:
    """The works that nouns name, where the sentence tells of no sum that they are bought with."""
    if any(t.money for t in things):
        return []
    found = find_built(sentence.view, sentence.start, sentence.end)
    return [b for b in found if not any(t.start < b.end and b.start < t.end for t in things)]


def _unnumbered(sentence: Sentence, things: list[Thing]) -> list[Thing]:
    """The things that an article alone counts, each between its verb and the next.

    Beside sums and numbers only the verb's own object is one: “built a school and 20 wells”, not
    “gave $5 million for a school”.
    """
    out: list[Thing] = []
    for place, verb in enumerate(sentence.verbs):
        following = (v.start for v in sentence.verbs[place + 1 :] if not v.reduced)
        end = next(following, sentence.end)
        inside = [t for t in things if verb.end <= t.start < end]
        for bare in find_unnumbered(sentence.view, verb.base, verb.end, end):
            if is_purpose(sentence.view, bare, sentence.verbs, sentence.start):
                continue
            if not inside or _is_object(sentence.text, verb, bare, [*inside, *out]):
                out.append(bare)
    return out


def _is_object(text: str, verb: Verb, bare: Thing, others: list[Thing]) -> bool:
    """Does a thing stand right behind its verb, or in a list with another of its objects?"""
    if any(t.start < bare.end and bare.start < t.end for t in others) or verb.aux.strip() == "to":
        return False
    if verb.kind == "arrive":
        return _BROUGHT.search(text, verb.end, bare.start) is not None
    behind = min((t.start for t in others if t.start >= bare.end), default=bare.end)
    if _MEASURED.match(text, bare.end, behind):
        return False
    before = [t.end for t in others if t.end <= bare.start]
    since = max([verb.end, *before])
    return bool((_LISTED if before else _DIRECT).fullmatch(text, since, bare.start))


def _candidates(sentence: Sentence, things: list[Thing]) -> list[Candidate]:
    out: list[Candidate] = []
    verbs = _governors(sentence, things)
    for place, thing in enumerate(things):
        stop = things[place + 1].start if place + 1 < len(things) else sentence.end
        since = things[place - 1].end if place else sentence.start
        found = _candidate(sentence, thing, verbs[place], since=since, stop=stop, before=out)
        if found is not None:
            out.append(found)
    return out


def _governors(sentence: Sentence, things: list[Thing]) -> list[Verb | None]:
    """The verb of each thing; what stands in a list is governed as its last item is."""
    verbs = [governor(sentence.view, t, sentence.verbs, sentence.start) for t in things]
    for place in range(len(things) - 2, -1, -1):
        behind, gap = verbs[place + 1], sentence.text[things[place].end : things[place + 1].start]
        listed = behind is not None and behind.start >= things[place + 1].end
        if verbs[place] is None and listed and _LISTED.fullmatch(gap):
            verbs[place] = behind
    for place in range(1, len(things)):
        last, aim = verbs[place - 1], verbs[place]
        if last is None or aim is None or not things[place].money:
            continue
        if _is_aim(sentence, things, place, aim) or _goes_on(sentence, things, place, aim):
            verbs[place] = last
    return verbs


def _is_aim(sentence: Sentence, things: list[Thing], place: int, aim: Verb) -> bool:
    """Does a verb only say what the sum before is for: “$9 million to build …, plus $5 million”?"""
    before = things[place - 1]
    if not before.money or aim.aux.strip() != "to" or not before.end <= aim.start:
        return False
    return bool(_ADDED.search(sentence.text, aim.end, things[place].start))


def _goes_on(sentence: Sentence, things: list[Thing], place: int, between: Verb) -> bool:
    """Does a sum open the next item of a list: “will pay $9 million to ensure …; $5 million to”?"""
    before, thing = things[place - 1], things[place]
    if not (before.money and before.end <= between.start and between.end <= thing.start):
        return False
    return bool(_NEXT_PART.search(sentence.text, between.end, thing.start))


def _candidate(
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
    text, context = sentence.text, sentence.context
    scope = _scope(sentence, thing, verb, since, stop)
    verb = scope.verb
    total = _total_of(sentence, before, thing)
    recaps = sentence.breaks_down
    opens = not text[: sentence.start].strip() and not context.wholes  # a block: of the one before
    wholes = context.told if opens else context.wholes
    recalled = recaps and not wholes and cues.recalls_promise(text, sentence.start)
    breaks_down = recaps and bool(wholes) and not any(c.total is None for c in before)
    if total is None and not breaks_down and is_barred(text, scope):
        return None
    found = _new(sentence, scope, part=total is not None or breaks_down)
    total = context.whole_for(found, opens=opens) if breaks_down else total
    if recalled and scope.verb is None:
        found.kind, found.stage, found.own_words = "commitment", "pledged", True
    name_actors(sentence, found, scope, part=total is not None)
    if since > sentence.start and given_by_others(text, since, thing):
        found.donors, found.unnamed = None, True
    found.time = time_of(sentence, found, scope)
    since_then = found.time is not None and found.time.kind == "since"
    if since_then and verb and verb.base in SET_ASIDE and verb.perfect:
        # “has allocated €1.4 billion since 2022” tells what has been done
        found.kind, found.stage, found.announced = "delivery", "delivered", None
    if total is None:
        note_fulfilment(sentence, found, scope)
    if found.kind is None and found.gapped and before and total is None:
        found.kind, found.stage = before[-1].kind, before[-1].stage
        found.own_words = found.own_words or before[-1].own_words
    if total is not None and _gives_another(sentence, found, total):
        total = None
    if total is not None:
        kind, stage, donors = found.kind, found.stage, found.donors
        found.total = total
        found.inherit(total)
        if found.gapped and donors and _are_takers(donors, total):
            found.recipients = donors
        if total.donors is None and donors is not None:
            found.total = None  # “received $17 million from donors, including $10 million from …”
        own = verb is not None and (total.view is not found.view or verb.start > total.end)
        if verb is not None and own and (verb.perfect or _is_due(verb, thing, total)):
            # “of which it has paid”, “the third is due to arrive in May”
            found.kind, found.stage, found.announced = kind, stage, None
    return found


def _is_due(verb: Verb, thing: Thing, total: Candidate) -> bool:
    """Is a part of what has been given still to come: “of which $5 million will be paid”?

    So is one of which only a promise is told: “including $5 million that it pledged on Monday”.
    """
    promised = verb.kind == "promise" and thing.end <= verb.start
    planned = verb.planned and verb.aux.strip() != "to"
    return total.kind == "delivery" and (promised or planned) and not verb.negated


def _gives_another(sentence: Sentence, found: Candidate, total: Candidate) -> bool:
    """Is who gives named anew, and not among those of the total: “…, and Peru $5 million”?"""
    givers = {e.key for e in found.donors or ()}
    if not (found.gapped and givers) or _are_takers(found.donors or (), total):
        return False
    if cues.PART.search(sentence.text, total.end, found.start) is None:
        return False  # a list behind a colon may name who gives each part
    return not givers <= {e.key for e in total.donors or ()}


def _are_takers(named: tuple[Entity, ...], total: Candidate) -> bool:
    """Are those named beside a part's sum whom a state gives it: “including Peru ($5 million)”?"""
    givers = total.donors or ()
    states = all(e.type == "Country" for e in (*givers, *named))
    return bool(givers) and states and not {e.key for e in givers} & {e.key for e in named}


def _scope(sentence: Sentence, thing: Thing, verb: Verb | None, since: int, stop: int) -> Scope:
    """What governs a thing, a verb or a noun of giving, and the words that belong to it."""
    noun = owner = None
    if verb is not None and _CAME_FROM.match(sentence.text, verb.main):
        verb = None  # “pledges came from Peru ($2m), …”: the list says who gives
    clause = None
    if verb is not None and verb.end <= thing.start:
        clause = _opened(sentence.text, thing, since)
    if clause is not None and aid_noun(sentence.view, thing, clause, stop) is not None:
        verb, since = None, clause
    unkept = verb is not None and verb.negated and verb.passive and verb.start >= thing.end
    if verb is None or verb.kind in ("bar", "arrive") or verb.base == "raise" or unkept:
        noun = aid_noun(sentence.view, thing, since, stop)
        if unkept and noun is not None and is_pledge(noun):
            verb = None  # “its pledge of $5 million has not been paid” is a pledge still
        if noun is not None and noun.equals:
            owner, verb = verb.donors if verb else None, None
    gift = min(noun.start, thing.start) if noun is not None and verb is None else 0
    if gift and _WITH_GIFT.search(sentence.text, since, gift):
        owner = opening_subject(sentence.text, sentence.groups, sentence.start)
    if thing.number and at_work(sentence.view, thing, stop):
        noun, verb = AidNoun("", thing.start, thing.end, "delivery", "ongoing"), None
        sent = (g for g in sentence.groups if thing.start <= g.start and g.end <= thing.end)
        owner = next((g.entities for g in sent if g.role == "adjective"), None)
        if keeps(sentence.view, thing):
            owner = opening_subject(sentence.text, sentence.groups, sentence.start) or owner
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
    built = thing.number is None and thing.money is None
    if verb is None and (built or handed(sentence.view, thing, sentence.start)):
        noun = AidNoun("", thing.start, thing.end, "delivery", "delivered")
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


def _opened(text: Text, thing: Thing, since: int) -> int | None:
    """Where a clause begins of which a sum is the subject: “…, while $4 million will support”."""
    if thing.money is None or _SUM_ACTS.match(text, thing.end) is None:
        return None
    opening = _NEW_CLAUSE.search(text, since, thing.start)
    return opening.start() + 1 if opening is not None else None


def _new(sentence: Sentence, scope: Scope, *, part: bool) -> Candidate:
    thing, verb, noun = scope.thing, scope.verb, scope.noun
    kind, stage = kind_of(sentence, scope)
    listed = None
    if verb is None and _IN_BRACKET.search(sentence.text, scope.since, thing.start):
        listed = kind_of_list(sentence, thing)
        kind, stage = listed or (kind, stage)
    if noun is not None:
        if noun.kind is None and kind is None and GIVEN_OR_PROMISED.search(noun.noun):
            kind = sentence.context.last_kind or "delivery"  # as what was told before it
        kind, stage = noun.kind or kind or "commitment", noun.stage or stage
    running = cues.RUNNING_TOTAL.search(sentence.text, scope.since, thing.start)
    if running is not None:
        before = [v for v in sentence.verbs if v.end <= running.start()]
        promised = any(v.kind == "promise" or v.planned for v in before)
        said = INTENDED.search(running[0]) or cues.PROMISING_WORD.search(running[0])
        promised = promised or said is not None
        kind, stage = ("commitment", "pledged") if promised else ("delivery", "delivered")
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
        recalled=bool(verb and _EARLIER.search(verb.aux))
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
    return sentence.text[verb.left : verb.start]


def _territory_end(sentence: Sentence, thing: Thing, verb: Verb | None, stop: int) -> int:
    """Where the words that describe a thing end: at the next thing, clause or verb of its own."""
    boundary = BOUNDARY.search(sentence.text, thing.end, stop)
    limit = boundary.start() if boundary else stop
    result = _RESULT.search(sentence.text, thing.end, limit)
    limit = result.start() if result else limit
    following = (
        v
        for v in sentence.verbs
        if thing.end <= v.start <= limit and v is not verb and not v.reduced
        if v.aux.strip() not in ("to", "to be")  # “$5 million to help people in Ukraine”
    )
    other = next(following, None)
    if other is None:
        return limit
    breaks = list(_BREAK.finditer(sentence.text, thing.end, other.start))
    return breaks[-1].start() if breaks else limit


def _total_of(sentence: Sentence, before: list[Candidate], thing: Thing) -> Candidate | None:
    """The total that a part cue or a colon before the thing makes it a part of."""
    if not before:
        return None
    last = before[-1]
    gap = sentence.text.part(last.end, thing.start)
    if cues.PART.search(gap) or _COLON_PART.search(gap):
        return last.total if last.total is not None and cues.MORE.search(gap) else last
    listed = last.total is not None and ":" in sentence.text[last.total.end : last.start]
    if last.total is None or (_APART.search(gap) and not (listed and _NEXT_PART.search(gap))):
        return None
    own = next((v for v in sentence.verbs if last.end <= v.start < thing.start), None)
    if own is None or own.aux.strip() == "to" or own.kind == "arrive":
        return last.total
    return last.total if "participle" in own.forms else None  # else a new clause begins
