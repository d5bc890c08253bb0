"""Reads an English sentence, verb by verb: who, to whom, what, when, promised or done.

Each thing is governed by the verb before it, or by a passive (or “reached”, “arrived”) behind it.
Names play the part that the word before them gives them; what a verb leaves unsaid it shares with
the verb before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

import msgspec

from extract.dates import resolve
from extract.lang.en import cues
from extract.lang.en.nominals import AidNoun, aid_noun, at_work, is_purpose
from extract.lang.en.parties import split_parties, state_of
from extract.lang.en.roles import (
    fill_subjects,
    nearest_subject,
    opening_subject,
    part_of,
    places_of,
    receives,
    take_names,
)
from extract.lang.en.rules import rule_name
from extract.lang.en.segments import BOUNDARY, Verb, find_verbs, governor
from extract.lang.en.sharing import distribute, share_trailing, share_within
from extract.lang.en.things import carried, find_things, find_unnumbered, is_vehicle
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
from extract.statements.grouping import group_mentions
from extract.times import Time

_AGREED: Final = re.compile(r"\b(?:agreed|decided|promised|pledged|committed|undertook|vowed)\b")
_EARLIER: Final = re.compile(r"\bhad\b")
_NEW_CLAUSE: Final = re.compile(r"(?:[,;]|\band|\bbut|\bthat)\s*$")
_BREAK: Final = re.compile(r",|\b(?:and|which|that|who)\b")
_SAID: Final = re.compile(
    r"\b(?:said|says|told|announced|added|stated|declared|disclosed|revealed|reported|"
    r"according to)\b[^;:]*$"
)
_POSSESSIVE: Final = re.compile(
    r"\b(its|their|his|her|our|my)\s(?:(?!to\b|for\b|of\b|in\b|from\b)[\w-]+\s){0,4}$",
    re.IGNORECASE,
)
_LISTED: Final = re.compile(
    r"(?:,|,? and|,? as well as|,? plus)\s"
    r"(?:(?:some|another|about|over|nearly|more than|a further)\s)*"
)
_OWN_BEHIND: Final = re.compile(r"\s(?:on|in|for) (?:its|their|his|her)\b")
_IN_BRACKET: Final = re.compile(r"\((?:[a-z]+\s){0,3}$")
_PUT_AT: Final = re.compile(r"\bat\s(?:(?:about|some|over|nearly|around|more than)\s)?$")
_ADDED: Final = re.compile(
    r"(?:,|\b(?:and|plus|in addition to|as well as|along with|alongside|on top of))\s"
    r"(?:(?:an?|another|a further|additional|extra|over|more than|about|some|nearly|up to)\s)*$"
)
_LEARNERS: Final = re.compile(r"\b(?:trainees|students|interns|scholars|fellows|patients)\b")
_FOR: Final = re.compile(r"\bfor\s(?:the\s)?")
_MILITARY: Final = re.compile(
    r"\b(?:soldiers|troops|peacekeepers|marines|missiles?|rifles|howitzers|warplanes|fighter jets|"
    r"battle tanks|weapons|ammunition|warships?)\b"
)
_HEADED: Final = re.compile(r"\s(?:[\w-]+\s){1,4}of\s")  # “a Cuban team of (12 doctors)”
_OPENING: Final = re.compile(r"(?:In|For|Across|To) (?:[a-z]+ ){0,2}")
_SINCE: Final = re.compile(r"\b[Ss]ince\s[^,;.]{3,60}\s$")
_COLON_PART: Final = re.compile(r":\s[^;:.]{0,60}$")
_APART: Final = re.compile(r";|\b(?:plus|in addition)\b")
_CONDITION_BEHIND: Final = re.compile(r"\b(?:if|unless)\b")
# What lies behind a sum that is missing, or a price: “US$9 million short”, “US$40 a tonne”.
_NO_GIFT_BEHIND: Final = re.compile(
    r"\s(?:short|(?:is |are )?still (?:wanted|needed|missing)|"
    r"(?:a|per) (?:month|kilogram|kg|tonne|ton|litre|barrel|ounce|bushel|share|unit))\b"
)
# Setting money aside or signing for it goes further than a pledge.
_SIGNED: Final = frozenset(
    {
        "approve",
        "allocate",
        "set aside",
        "earmark",
        "sign",
        "commit",
        "authorise",
        "authorize",
        "budget",
    }
)
_AROUND: Final = frozenset({"in", "for", "to", "into", "across", "adjective"})
_SET_ASIDE: Final = frozenset({"allocate", "commit", "approve", "earmark", "set aside"})
_SOON: Final = 80  # characters behind a promise within which its date stands
_BESIDE: Final = 40  # between a meeting and its date


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence with the names, verbs and things in it."""

    view: View
    start: int
    end: int
    groups: list[Group]
    verbs: list[Verb]
    context: Context

    @property
    def text(self) -> str:
        """The folded text of the whole block; offsets count in it."""
        return self.view.folded

    def times(self, start: int, end: int) -> list[Time]:
        """The times between two offsets that are no part of a name."""
        return [
            self._counted_from(t)
            for t in self.view.times
            if start <= t.start
            and t.end <= end
            and not t.attributive
            and not self.view.folded.startswith("of ", t.start)  # “the floods of last month”
        ]

    def _counted_from(self, time: Time) -> Time:
        """“since the floods in May 2010” is a time since then."""
        before = self.view.words_before(time.start, self.start)
        if time.kind == "point" and _SINCE.search(before):
            return msgspec.structs.replace(time, kind="since")
        return time


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
    sentence = _Sentence(view, start, end, groups, verbs, context)
    _note_meeting(sentence)
    fill_subjects(view, verbs, groups, context, start)
    _fill_times(sentence)
    out = _candidates(sentence, _things(sentence))
    out = merge_measures(out, cues.COMES_TO)
    out = share_trailing(out, view)
    out = distribute(view, out, groups, context, (start, end))
    share_within(out)
    spoken = next((c.donors for c in reversed(out) if c.donors and c.total is None), None)
    if spoken:
        context.carry.donors = spoken
        context.first_giver = context.first_giver or spoken
    acting = verbs[0].donors if verbs else None
    context.subject = opening_subject(view.folded, groups, start) or acting
    return out


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


def _note_meeting(sentence: _Sentence) -> None:
    """The meeting that a sentence names holds, with its date, for what is announced there."""
    named = [
        m
        for group in sentence.groups
        if group.role == "meeting"
        for m in group.mentions[:1]
        if m.entity.type == "Meeting"
    ]
    if not named:
        return
    meeting, context = named[-1], sentence.context
    near = [
        t
        for t in sentence.view.times
        if t.kind == "point"
        and sentence.start <= t.start < sentence.end
        and abs(t.start - meeting.end) < _BESIDE
    ]
    context.carry.meeting = meeting.entity
    context.carry.announced = context.said_on(near[-1]) if near else meeting.entity.date


def _fill_times(sentence: _Sentence) -> None:
    """Say of each verb when it happens, and of each promise when it was made."""
    context = sentence.context
    head = next((t for t in sentence.times(sentence.start, sentence.start + 40)), None)
    opening = head if head and head.start < sentence.start + 4 else None
    has_meeting = any(g.role == "meeting" for g in sentence.groups)
    previous: Verb | None = None
    for verb in sentence.verbs:
        own = sentence.times(verb.left, verb.main)
        if verb.after_verb:  # what follows a thing at once is when that was given
            own = [t for t in own if _NEW_CLAUSE.search(sentence.text[verb.left : t.start])]
        verb.time = own[-1] if own else _shared_time(verb, previous)
        if verb.time is None and opening is not None and verb.start > opening.end:
            verb.time = opening
        promised = verb.kind == "promise" or bool(_AGREED.search(verb.aux))
        if promised:
            _date_promise(sentence, verb)
        if verb.said is None and verb.under_promise and previous is not None:
            verb.said = previous.said
        if verb.said and promised and not verb.reduced:
            context.carry.announced = verb.said
            context.carry.meeting = context.carry.meeting if has_meeting else None
        previous = verb


def _shared_time(verb: Verb, previous: Verb | None) -> Time | None:
    """A time at the head holds for all verbs of one subject, and for what is promised."""
    if previous is None or verb.reduced:
        return None
    shares = verb.donors == previous.donors or previous.kind == "promise"
    return previous.time if shares else None


def _date_promise(sentence: _Sentence, verb: Verb) -> None:
    """A day or year beside a promise in the past is when it was made, not when it is kept."""
    if verb.time is not None and verb.time.kind == "point":
        verb.said, verb.time = sentence.context.said_on(verb.time), None
        return
    if verb.planned:
        return
    others = [v.start for v in sentence.verbs if v.start > verb.end and not v.reduced]
    limit = min([verb.end + _SOON, sentence.end, *others])
    behind = [t for t in sentence.times(verb.end, sentence.end) if t.start < limit]
    behind = [t for t in behind if not _is_aimed(sentence, t)]
    said = next((t for t in behind if t.kind == "point"), None)
    if said is not None:
        verb.said = sentence.context.said_on(said)


def _things(sentence: _Sentence) -> list[Thing]:
    text, start, end = sentence.text, sentence.start, sentence.end
    parts = bool(cues.PART.search(text, start, end)) or ": " in text[start + 1 : end]
    things = find_things(sentence.view, start, end, parts=parts)
    things = [t for t in things if not is_purpose(sentence.view, t, sentence.verbs, start)]
    if things:
        return things
    bare = (find_unnumbered(sentence.view, v.base, v.end, end) for v in sentence.verbs)
    return next((found for found in bare if found), [])


def _candidates(sentence: _Sentence, things: list[Thing]) -> list[Candidate]:
    out: list[Candidate] = []
    verbs = _governors(sentence, things)
    for place, thing in enumerate(things):
        stop = things[place + 1].start if place + 1 < len(things) else sentence.end
        since = things[place - 1].end if place else sentence.start
        found = _candidate(sentence, thing, verbs[place], since=since, stop=stop, before=out)
        if found is not None:
            out.append(found)
    return out


def _settle_parties(sentence: _Sentence, found: Candidate, verb: Verb, thing: Thing) -> None:
    """“Kenya and Finland signed”, “Kenya signed with Finland”: who of the two gives?"""
    with_whom = [
        g
        for g in sentence.groups
        if g.role == "with" and verb.end <= g.start and g.end <= thing.start
    ]
    named = [g for g in sentence.groups if verb.left <= g.start and g.end <= verb.start]
    signed = [g for g in named if g.role in ("", "adjective", "owner", "principal")]
    parties = {state_of(e): e for g in (*signed, *with_whom) for e in g.entities}
    settled = split_parties(tuple(parties.values()))
    takers = {r.key for r in found.recipients or ()}
    if settled is None:
        return
    if takers <= parties.keys() or with_whom or found.donors is None:
        found.donors, found.recipients = settled
    elif len(found.donors) > 1:
        found.donors, found.through = settled[0], (*found.through, *settled[1])


def _governors(sentence: _Sentence, things: list[Thing]) -> list[Verb | None]:
    """The verb of each thing; what stands in a list is governed as its last item is."""
    verbs = [governor(sentence.view, t, sentence.verbs, sentence.start) for t in things]
    for place in range(len(things) - 2, -1, -1):
        behind, gap = verbs[place + 1], sentence.text[things[place].end : things[place + 1].start]
        listed = behind is not None and behind.start >= things[place + 1].end
        if verbs[place] is None and listed and _LISTED.fullmatch(gap):
            verbs[place] = behind
    for place in range(1, len(things)):
        last, aim = verbs[place - 1], verbs[place]
        if last and aim and things[place].money and _is_aim(sentence, things, place, aim):
            verbs[place] = last
    return verbs


def _is_aim(sentence: _Sentence, things: list[Thing], place: int, aim: Verb) -> bool:
    """Does a verb only say what the sum before is for: “$9 million to build …, plus $5 million”?"""
    before = things[place - 1]
    if not before.money or aim.aux.strip() != "to" or not before.end <= aim.start:
        return False
    return bool(_ADDED.search(sentence.text, aim.end, things[place].start))


def _candidate(
    sentence: _Sentence,
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
    noun = subject = None
    if verb is None or verb.kind in ("bar", "arrive") or verb.base == "raise":
        noun = aid_noun(sentence.view, thing, since, stop)
        if noun is not None and noun.equals:
            subject, verb = verb.donors if verb else None, None
    noun = noun if verb is None else None
    if thing.number and at_work(sentence.view, thing, stop):
        noun, verb = AidNoun("", thing.start, thing.end, "delivery", "ongoing"), None
        sent = (g for g in sentence.groups if thing.start <= g.start and g.end <= thing.end)
        subject = next((g.entities for g in sent if g.role == "adjective"), None)
    left = max(sentence.start, verb.left if verb and verb.end <= thing.start else since)
    end = _territory_end(sentence, thing, verb, stop)
    total = _total_of(text, before, thing)
    breaks_down = not before and bool(cues.PART.match(text, sentence.start))
    if total is None and not breaks_down and _is_barred(text, verb, left, thing, end):
        return None
    found = _new(
        sentence,
        thing,
        verb,
        noun,
        since=since,
        left=left,
        end=end,
        part=total is not None or breaks_down,
    )
    total = context.whole_for(found) if breaks_down else total
    _name(sentence, found, thing, verb, since=since, end=end, part=total is not None)
    if verb is not None and verb.base == "sign":
        _settle_parties(sentence, found, verb, thing)
    if noun is not None and found.recipients is None and not found.through:
        behind = (g for g in sentence.groups if g.start >= end and receives(g, at_least=2))
        found.recipients = next((places for g in behind if (places := places_of(g))), None)
    if noun is not None and (found.donors is None or subject):
        found.donors = _possessor(sentence, noun, thing) or subject
    found.time = _time(sentence, found, thing, verb, since=since, end=end)
    since_then = found.time is not None and found.time.kind == "since"
    if since_then and verb and verb.base in _SET_ASIDE and verb.perfect:
        # “has allocated €1.4 billion since 2022” tells what has been done
        found.kind, found.stage, found.announced = "delivery", "delivered", None
    if total is not None:
        kind, stage = found.kind, found.stage
        found.total = total
        found.inherit(total)
        if verb is not None and verb.perfect and verb.start > total.end:  # “of which it has paid”
            found.kind, found.stage, found.announced = kind, stage, None
    return found


def _new(
    sentence: _Sentence,
    thing: Thing,
    verb: Verb | None,
    noun: AidNoun | None,
    *,
    since: int,
    left: int,
    end: int,
    part: bool,
) -> Candidate:
    kind, stage = _kind(verb, sentence.context)
    listed = None
    if verb is None and _IN_BRACKET.search(sentence.text, since, thing.start):
        listed = _kind_of_list(sentence)
        kind, stage = listed or (kind, stage)
    if noun is not None:
        kind, stage = noun.kind or kind or "commitment", noun.stage or stage
    if cues.RUNNING_TOTAL.search(sentence.text, since, thing.start):
        kind, stage = "delivery", "delivered"
    return Candidate(
        view=sentence.view,
        start=thing.start,
        end=thing.end,
        sentence=(sentence.start, sentence.end),
        rule=rule_name(verb, thing, noun=noun is not None, part=part),
        context=sentence.text[left:end],
        verb=verb.base if verb else "",
        amount=amount_of(thing),
        currency_unknown=is_of_unknown_currency(thing),
        count=count_of(thing),
        what=thing.what,
        qualifier=thing.qualifier,
        kind=kind,
        stage=stage,
        donors=verb.donors if verb else None,
        announced=verb.said if verb else None,
        promised=bool(verb and (verb.kind == "promise" or verb.under_promise)),
        recalled=bool(verb and _EARLIER.search(verb.aux)),
        initiative=verb.initiative if verb else None,
        own_words=bool(
            noun
            or listed
            or (verb and verb.kind != "bar")
            or cues.AID_NOUN.search(sentence.text, left, end)
        ),
    )


def _name(
    sentence: _Sentence,
    found: Candidate,
    thing: Thing,
    verb: Verb | None,
    *,
    since: int,
    end: int,
    part: bool,
) -> None:
    """Find who gives, who receives and through whom, from the names around the thing."""
    text, groups = sentence.text, sentence.groups
    if verb is not None and verb.kind == "receive":
        found.recipients, found.donors = _receivers(sentence, verb), None
        if _LEARNERS.search(thing.what or "") and thing.number:  # they come to be trained
            found.recipients, found.donors = None, found.recipients
    if verb is not None and verb.reduced:  # “received 50,000 doses donated by Japan”
        outer = next((v for v in reversed(sentence.verbs) if v.end <= thing.start), None)
        if outer is not None and outer.kind == "receive" and not outer.negated:
            found.recipients = _receivers(sentence, outer)
    fresh = verb is not None and since <= verb.end <= thing.start
    first = verb.end if verb is not None and fresh else since
    leading = [
        g
        for g in groups
        if first <= g.start
        and g.end <= thing.start
        and (fresh or g.role == "" or since == sentence.start)
    ]
    near = [g for g in groups if thing.start <= g.start and g.end <= end]
    if verb is not None and verb.kind == "arrive":  # “Forty Cuban doctors arrived in Guinea”
        sent = [g for g in near if g.role == "adjective" and g.end <= thing.end]
        sent += [
            g
            for g in groups
            if g.role == "adjective" and _HEADED.fullmatch(text, g.end, thing.start)
        ]
        if verb.end <= thing.start:  # “a Cuban plane arrived with …”
            own = [g for g in groups if verb.left <= g.start < verb.start]
            sent += [g for g in own if g.role == "adjective"]
        found.donors = sent[0].entities if sent else found.donors
        near = [g for g in near if g not in sent]
        reached = [g for g in groups if verb.end <= g.start < end and g.role == "place"]
        found.recipients = places_of(reached[0]) if reached else None
        leading = [g for g in leading if g not in sent]
    if verb is not None and verb.passive and verb.end <= thing.start:
        subject = [g for g in groups if verb.left <= g.start and g.end <= verb.start]
        if subject and subject[-1].role == "":  # “Jordan was given …”
            found.recipients = places_of(subject[-1])
    take_names(
        sentence.view, found, thing, verb, near=near, leading=leading, context=sentence.context
    )
    if found.recipients is None and verb is not None and not part:
        found.recipients = _outside(sentence, thing, verb)


def _possessor(sentence: _Sentence, noun: AidNoun, thing: Thing) -> tuple[Entity, ...] | None:
    """Whose gift it is, where a pronoun says so: “its contribution would be …”."""
    place = min(noun.start, thing.start)
    own = _POSSESSIVE.search(sentence.text, max(sentence.start, place - _BESIDE), place)
    if own is None:
        return None
    context = sentence.context
    if own[1].lower() in ("our", "my"):
        return context.speaker
    before = [g for g in sentence.groups if g.end <= own.start()]
    return nearest_subject(sentence.text, before, sentence.start) or context.subject


def _receivers(sentence: _Sentence, verb: Verb) -> tuple[Entity, ...] | None:
    """Who receives, as the subject of a verb of receiving: “Kenyan farmers are to receive …”."""
    if verb.donors is not None:
        return verb.donors
    before = [g for g in sentence.groups if verb.left <= g.start and g.end <= verb.start]
    return next((places for g in before if (places := places_of(g)) and g.role != "owner"), None)


def _outside(sentence: _Sentence, thing: Thing, verb: Verb) -> tuple[Entity, ...] | None:
    """Who receives, where it is said before the verb (“In Mali, …”) or before a colon."""
    before = [
        g
        for g in sentence.groups
        if verb.left <= g.start and g.end <= verb.start and g.role in _AROUND
    ]
    first = sentence.groups[0] if sentence.groups else None
    if not before and first and _OPENING.fullmatch(sentence.text, sentence.start, first.start):
        before = [first] if sentence.text.startswith(",", first.end) else []
    colon = sentence.text.find(":", sentence.start, thing.start)
    if not before and colon > 0:
        before = [g for g in sentence.groups if g.end <= colon and receives(g, at_least=5)]
    return places_of(before[-1]) if before else None


def _time(
    sentence: _Sentence,
    found: Candidate,
    thing: Thing,
    verb: Verb | None,
    *,
    since: int,
    end: int,
) -> Time | None:
    """When a thing is given: the words behind it, else between verb and thing, else the verb's."""
    behind = _unsaid(sentence, found, thing, sentence.times(thing.end, end))
    between = sentence.times(max(verb.end, since), thing.start) if verb else []
    if verb is not None and verb.kind == "promise":
        between = [t for t in between if _is_kept(sentence, found, t)]
        if found.kind == "commitment":
            behind = [t for t in behind if _is_kept(sentence, found, t)]
    if behind:
        return behind[0]
    time = between[-1] if between else verb.time if verb else None
    told = time is not None and time.kind == "point" and found.kind == "commitment"
    if time is not None and told and not _is_kept(sentence, found, time):
        # “On 7 April the ministers said that they would …”
        found.announced = found.announced or sentence.context.said_on(time)
        return None
    return time


def _unsaid(sentence: _Sentence, found: Candidate, thing: Thing, times: list[Time]) -> list[Time]:
    """The times behind a thing, without those at which somebody said so."""
    kept = []
    for time in times:
        if not _SAID.search(sentence.text, thing.end, time.start):
            kept.append(time)
        elif found.kind == "commitment" and found.announced is None:
            found.announced = sentence.context.said_on(time)
    return kept


def _is_aimed(sentence: _Sentence, time: Time) -> bool:
    """“scholarships for 1996”: the year that something is meant for."""
    return bool(_FOR.search(sentence.text, max(0, time.start - 5), time.start + 4))


def _is_kept(sentence: _Sentence, found: Candidate, time: Time) -> bool:
    """Is this when a promise is to be kept, and not when it was made?"""
    if time.kind != "point" or _is_aimed(sentence, time):
        return True
    context = sentence.context
    said = found.announced or context.announced or context.document.announced
    first, last = resolve(time, said)
    when = first or last
    if said is None or when is None:
        return False
    size = min(len(when), len(said))
    return when[:size] > said[:size]


def _territory_end(sentence: _Sentence, thing: Thing, verb: Verb | None, stop: int) -> int:
    """Where the words that describe a thing end: at the next thing, clause or verb of its own."""
    boundary = BOUNDARY.search(sentence.text, thing.end, stop)
    limit = boundary.start() if boundary else stop
    following = (
        v
        for v in sentence.verbs
        if thing.end <= v.start <= limit and v is not verb and not v.reduced
        if v.aux.strip() != "to"  # “$5 million to help people in Ukraine”
    )
    other = next(following, None)
    if other is None:
        return limit
    breaks = list(_BREAK.finditer(sentence.text, thing.end, other.start))
    return breaks[-1].start() if breaks else limit


def _total_of(text: str, before: list[Candidate], thing: Thing) -> Candidate | None:
    """The total that a part cue or a colon before the thing makes it a part of."""
    if not before:
        return None
    last = before[-1]
    gap = text[last.end : thing.start]
    if cues.PART.search(gap) or _COLON_PART.search(gap):
        return last.total if last.total is not None and cues.MORE.search(gap) else last
    if last.total is None or _APART.search(gap):
        return None
    verb = cues.VERB_GROUP.search(gap)
    if verb is not None:
        use = cues.VERBS[" ".join(verb["verb"].lower().split())]
        if "participle" not in use.forms and use.kind != "arrive":
            return None  # a verb of its own begins a new clause
    return last.total


def _is_barred(text: str, verb: Verb | None, left: int, thing: Thing, end: int) -> bool:
    """Is the sum refused, wished for, needed, traded, or what a condition hangs on?"""
    if _MILITARY.search(thing.what or "") and not (verb and verb.base in ("train", "teach")):
        return True
    if verb is not None:
        takes_object = verb.kind == "arrive" and verb.end <= thing.start
        if takes_object:  # “a plane arrived with 40 tonnes”: what it brings is given
            takes_object = not carried(text[max(verb.left, thing.start - 160) : thing.start])
        elif verb.kind == "arrive" and is_vehicle(thing):
            return True
        if verb.negated or verb.weighed or verb.kind == "bar" or takes_object:
            return True
    first = left
    if verb is not None and verb.end <= thing.start and not verb.reduced:
        first = verb.end  # “in response to urgent needs, Norway gave”: the need is met
        if verb.base == "spend" and _OWN_BEHIND.match(text, thing.end):
            return True
        if verb.base == "put" and _PUT_AT.search(text, verb.end, thing.start):
            return True
    return bool(
        cues.TRADED.search(text, left, end)
        or _CONDITION_BEHIND.search(text, thing.end, end + _BESIDE)
        or cues.NEEDED.search(text, first, thing.start)
        or _NO_GIFT_BEHIND.match(text, thing.end)
    )


def _kind_of_list(sentence: _Sentence) -> tuple[Kind, Stage] | None:
    """Promised or done, for the bracketed sums of a list: “donors made pledges: Peru ($2m), …”."""
    promised = cues.PROMISED_LEAD.search(sentence.text, sentence.start, sentence.end)
    done = cues.DELIVERED_LEAD.search(sentence.text, sentence.start, sentence.end)
    if promised or done:
        return ("commitment", "pledged") if promised else ("delivery", "delivered")
    return None


def _kind(verb: Verb | None, context: Context) -> tuple[Kind | None, Stage | None]:
    if verb is None:
        kind = context.kind
        return kind, None if kind is None else "pledged" if kind == "commitment" else "delivered"
    if verb.kind == "promise":
        return "commitment", "committed" if verb.base in _SIGNED else "pledged"
    if verb.planned or verb.under_promise:
        return "commitment", "pledged"
    if not verb.perfect and not verb.passive and re.search(r"\b(?:is|are)\b", verb.aux):
        return "delivery", "ongoing"
    return "delivery", "delivered"
