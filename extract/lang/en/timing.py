"""When something was said, and when it is given: the times of an English sentence.

A time belongs to the verb of its clause; beside a promise it is when the promise was made, unless
it lies ahead.
"""

from __future__ import annotations

import re
from typing import Final

import msgspec

from extract.cue import Cue
from extract.dates import resolve
from extract.lang.en import cues
from extract.lang.en.asides import is_aside
from extract.lang.en.kinds import WILL_BEHIND
from extract.lang.en.segments import Verb
from extract.lang.en.sentence import Scope, Sentence
from extract.statements.candidates import Candidate, Thing
from extract.times import Time

_AGREED: Final = Cue(r"\b(?:agreed|decided|promised|pledged|committed|undertook|vowed)\b")
_NEW_CLAUSE: Final = Cue(r"(?:[,;]|\b(?:and|but|that|which|who))\s*$")
_SAID: Final = Cue(
    r"\b(?:said|says|told|announced|added|stated|declared|disclosed|revealed|reported|"
    r"according to)\b[^;:]*$"
)
_FOR: Final = Cue(r"\b[Ff](?:or|OR)\s(?:the\s)?")
# “03 June 2011 Norway has …”: the day of issue, not “On 3 June 2011 Norway …”.
_STANDS_APART: Final = Cue(
    r"(?:(?:\d{1,2} [A-Z]\w+\.?,?|[A-Z]\w+\.? \d{1,2},?) \d{4}|\d{4}-\d\d-\d\d)\s+[A-Z]"
)
_WHERE: Final = Cue(r"\bwhere\b(?:[^,;:.]|[,.](?=\d))*$")
_IT: Final = Cue(r"\b(?:that|which|(?:million|billion|thousand|[a-z]+s) (?:it|they|he|she))\s$")
# What has been set aside of money of one's own is as good as given.
SET_ASIDE: Final = frozenset({"allocate", "approve", "commit", "earmark", "set aside"})
# A relative clause, or one without its “that”, begins before a verb: “the loan it promised”.
_OF_THING: Final = Cue(
    r"(?:\bwhich\b[^,;:]{0,60}|"
    r"\b(?:[mb]illion|thousand|\d|pledges?|promises?|commitments?|offers?|loans?|grants?|aid|package|"
    r"contributions?|funding|money|funds|assistance)\s(?:that\s)?"
    r"(?:I|we|it|they|he|she|(?:the\s)?(?:[A-Z][\w.'’-]*\s?){1,4})\s?)$"
)
_WILL: Final = Cue(r"\b(?:will|would|shall)\b")
_SOON_AFTER: Final = 6  # months after a promise within which a date without its year may lie
_BESIDE_TIME: Final = Cue(r",?\s?[(–-]?\s?")
_RECORD: Final = Cue(r"\b(?:largest|biggest|highest|most|greatest|longest)\b[^.;:]*$")
_AIM: Final = Cue(
    r"\b(?:aim(?:s|ed|ing)? (?:at|to)|(?:goals?|targets?|aims?|objectives?) (?:of|to)|"
    r"to (?:[a-z]+ )?(?:eradicate|eliminate|end|halve|reduce|cut|slash|achieve|attain|reach|meet|"
    r"double|triple|eliminat\w+))\b[^.;:]*$"
)
_BESIDE_SUM: Final = Cue(r",?\s(?:an?\s)?")
_AND: Final = Cue(r"\b(?:and|or),\s$")
# “At the Lima summit of May 2013, …”: when what is told of it was said
_AT_MEETING: Final = Cue(
    r"\s*(?:At|During|In)\s(?:the|an?|its|their)\s[^,;:.]{0,80}?\b(?:summit|conference|meeting|forum|"
    r"session|talks|negotiations|consultations|round ?table|dialogue|visit)\b[^,;:.]{0,30}$"
)
_MOMENTS: Final = frozenset({"point", "ago"})
_COMPARED: Final = Cue(
    r"\b(?:(?:up|down|(?:ris|increas|grow|fall|decreas)ing) from|compared (?:with|to)|against|"
    r"(?:more|less) than in|(?:on top of|in addition to|over and above) (?:the|its|their|what))\b"
    r"[^;:]*$"
)
_SIGNS: Final = frozenset({"sign", "conclude", "enter into"})
_SINCE: Final = Cue(
    r"\b(?:[Ss]ince|[Tt]o date|[Ss]o far|(?:[Oo]ver|[Ii]n|[Dd]uring|[Ww]ithin) the (?:past|last))\b"
)
# What was said there is now acted upon: “as follow-up to commitments at the Lake Summit”.
_FOLLOWS_UP: Final = Cue(
    r"\b(?:follow(?:s|ed|ing)?[- ]?up (?:to|on)|follow(?:s|ing)? on from|"
    r"build(?:s|ing)? (?:up)?on|further to|in addition to|on top of|since)\s"
    r"(?:[\w'’-]+\s){0,8}$",
    re.IGNORECASE,
)
_SOON: Final = 80  # characters behind a promise within which its date stands
_OPENING: Final = 120  # characters of a sentence in which the meeting that it tells of stands
_HEAD: Final = 40  # characters in which an opening time ends
_BESIDE: Final = 40  # characters between a meeting and its date


def note_meeting(sentence: Sentence) -> None:
    """The meeting that a sentence names holds, with its date, for what is announced there."""
    named = [
        m
        for group in sentence.groups
        if group.role == "meeting"
        for m in group.mentions[:1]
        if m.entity.type == "Meeting"
        and not _FOLLOWS_UP.search(sentence.view.words_before(m.start, sentence.start))
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
    day = context.said_on(near[-1]) if near else context.day_of(meeting.entity)
    context.carry.announced = day


def fill_times(sentence: Sentence) -> None:
    """Say of each verb when it happens, and of each promise when it was made."""
    context = sentence.context
    opening = _opening_time(sentence)
    has_meeting = any(g.role == "meeting" for g in sentence.groups)
    previous: Verb | None = None
    for verb in sentence.verbs:
        own = sentence.times(verb.left, verb.main)
        own = [t for t in own if not _is_elsewhere(sentence, verb, t)]
        if verb.after_verb:  # what follows a thing at once is when that was given
            own = [t for t in own if _NEW_CLAUSE.search(sentence.text[verb.left : t.start])]
        verb.time = own[-1] if own else _shared_time(verb, previous)
        if verb.time is None and opening is not None and verb.start > opening.end:
            verb.time = opening
        promised = verb.kind == "promise" or bool(_AGREED.search(verb.aux))
        if promised:
            recalled = previous is not None and not own and _recalls(sentence, verb)
            verb.time = None if recalled or is_spread(sentence, verb) else verb.time
            _date_promise(sentence, verb)
        if verb.said is None and verb.under_promise and previous is not None:
            verb.said = previous.said
        if verb.said and promised and not (verb.reduced or _is_aside(sentence, verb)):
            context.carry.announced = verb.said
            context.carry.meeting = context.carry.meeting if has_meeting else None
        previous = verb
    _date_by_signing(sentence)
    held = day_of_meeting(sentence)
    for verb in sentence.verbs:
        if held is not None and verb.kind == "promise" and verb.said is None and not verb.reduced:
            verb.said = held if not _is_aside(sentence, verb) else None
            _pass_on(sentence, verb)


def _pass_on(sentence: Sentence, promise: Verb) -> None:
    """What stands under a promise was said with it."""
    for verb in sentence.verbs:
        if verb.start > promise.end and verb.under_promise and verb.said is None:
            verb.said = promise.said


def day_of_meeting(sentence: Sentence) -> str | None:
    """When the meeting was that a sentence opens with: “At the Lima summit of May 2013, …”.

    Args:
        sentence: the sentence.
    """
    last = sentence.start + _OPENING
    for time in sentence.view.times:
        opens = time.kind == "point" and sentence.start <= time.start < last
        if opens and _AT_MEETING.fullmatch(sentence.text, sentence.start, time.start):
            return sentence.context.said_on(time)
    return None


def _date_by_signing(sentence: Sentence) -> None:
    """“under an agreement signed on 2 February, Peru will lend”: promised when it was signed."""
    told = (v.said for v in sentence.verbs if v.reduced and v.base in _SIGNS and v.said)
    signed = next(told, None)
    for verb in sentence.verbs:
        if signed is not None and verb.said is None and not verb.reduced:
            verb.said = signed


def is_spread(sentence: Sentence, verb: Verb) -> bool:
    """Was something promised over a time, not on a day: “Since May, Norway has pledged”?

    What has been allotted since then has been spent (`clauses`).
    """
    spent = verb.base in SET_ASIDE and verb.base != "commit"
    if verb.kind != "promise" or spent or not verb.perfect or verb.planned:
        return False
    return _SINCE.search(sentence.text, max(sentence.start, verb.left), verb.start) is not None


def time_of(
    sentence: Sentence,
    found: Candidate,
    scope: Scope,
) -> Time | None:
    """When a thing is given: the words behind it, else between verb and thing, else the verb's."""
    thing, verb = scope.thing, scope.verb
    total = cues.RUNNING_TOTAL.search(sentence.text, scope.since, thing.start)
    behind = _unsaid(sentence, found, thing, sentence.times(thing.end, scope.end))
    behind = [t for t in behind if not _opens_next(sentence, thing, t)]
    behind = [t for t in behind if not _is_of_aim(sentence, thing, t)]
    rates = [t for t in behind if t.kind == "each"]
    behind = [t for t in behind if t.kind != "each"]
    # without a verb or noun of giving, what introduces the sum: “Funding in 2013: $5 million”
    first = verb.end if verb else scope.noun.end if scope.noun else scope.since
    between = sentence.times(max(first, scope.since), thing.start)
    if verb is not None and verb.said and thing.end <= verb.start:  # “$5 million pledged in 2010”
        behind = [t for t in behind if not _is_when_said(sentence, verb, t)]
    if found.kind == "delivery" and not (verb is not None and verb.start >= thing.end):
        behind = [t for t in behind if not is_aside(sentence.view.words_before(t.start, thing.end))]
    if verb is not None and verb.kind == "promise":
        between = [t for t in between if _is_kept(sentence, found, t)]
        if found.kind == "commitment":
            behind = _dated_apart(sentence, found, scope, behind)
            behind = [t for t in behind if _is_kept(sentence, found, t)]
    length = _length_beside(sentence, thing) if thing.money and not (behind or between) else None
    if length is not None and found.kind == "commitment":
        _note_saying(sentence, found, verb)
        return length
    if behind:
        fullest = _fullest(sentence, behind)
        found.ahead = _is_ahead(sentence, found, verb, fullest)
        _note_saying(sentence, found, verb)
        return fullest
    if total:
        return None  # “… in 2005, which brings our total to $9 million”
    told = verb.time if verb else _opening_time(sentence)
    time = between[-1] if between else told
    if rates and (time is None or time.kind == "point"):
        return rates[0]  # “a year” is no year
    if time is not None and _is_ahead(sentence, found, verb, time):
        found.ahead = True
        return time
    dated = time is not None and time.kind == "point" and found.kind == "commitment"
    if time is not None and dated and not _is_kept(sentence, found, time):
        # “On 7 April the ministers said that they would …”
        found.announced = found.announced or sentence.context.said_on(time)
        return None
    return time


def _length_beside(sentence: Sentence, thing: Thing) -> Time | None:
    """How long the money is for: “a five-year, $5 million plan”, “a $5 million 5-year loan”."""
    text = sentence.text
    for time in sentence.view.times:
        if time.kind != "within" or not time.attributive:
            continue
        if _BESIDE_SUM.fullmatch(text, time.end, thing.start) or _BESIDE_SUM.fullmatch(
            text, thing.end, time.start
        ):
            return msgspec.structs.replace(time, attributive=False)
    return None


def _dated_apart(
    sentence: Sentence, found: Candidate, scope: Scope, behind: list[Time]
) -> list[Time]:
    """“approved $5 million in 2012 and $3 million in 2013”: when each was promised."""
    thing, verb = scope.thing, scope.verb
    context = sentence.context
    if verb is None or verb.said is None or verb.planned or verb.end > thing.start:
        return behind
    own = [t for t in behind if t.kind == "point" and not _is_aimed(sentence, t)]
    own = [t for t in own if not _is_compared(sentence, verb, t)][:1]
    dates = [context.said_on(t) for t in own]
    today = context.document.announced
    if dates == [verb.said] and today is not None and verb.said[:4] < today[:4]:
        return [t for t in behind if t not in own]
    earlier = (t for t in sentence.times(verb.end, thing.start) if t.kind == "point")
    parallel = any(context.said_on(t) == verb.said for t in earlier)
    if dates and dates[0] and parallel and not _is_later(dates[0], today):
        found.announced = dates[0]
        return [t for t in behind if t not in own]
    return behind


def _note_saying(sentence: Sentence, found: Candidate, verb: Verb | None) -> None:
    """“said on 20 February that it would send 12 trucks in April”: when it was said."""
    said = verb.time if verb is not None else None
    if verb is None or said is None or found.kind != "commitment" or found.announced is not None:
        return
    told = said.kind == "point" and said.end <= verb.start and not _is_kept(sentence, found, said)
    if told and _SAID.search(sentence.text, sentence.start, verb.start):
        found.announced = sentence.context.said_on(said)


def _is_ahead(sentence: Sentence, found: Candidate, verb: Verb | None, time: Time) -> bool:
    """Is a date without its year yet to come: “will send 12 trucks on 5 May”?

    Behind “agreed to send” it may be when that was agreed: the nearer one is meant.
    """
    weekday = time.relative is not None and time.relative.direction == "this"
    weekday = weekday and time.relative is not None and time.relative.unit == "weekday"
    open_ended = time.year_missing and time.relative is None and time.carried is None
    if WILL_BEHIND.match(sentence.text, found.end):
        return weekday or open_ended
    agreed = verb is not None and (verb.under_promise or _AGREED.search(verb.aux))
    if verb is None or verb.kind == "promise" or not verb.planned or (verb.perfect and not agreed):
        return False
    if found.kind != "commitment" or time.start < verb.start or not (weekday or open_ended):
        return False
    if not agreed or _WILL.search(verb.aux):
        return True
    if weekday:
        return False
    said = found.announced or sentence.context.day_for(time)
    first, _ = resolve(time, said, future=True)
    return said is not None and first is not None and _months(said, first) <= _SOON_AFTER


def _months(earlier: str, later: str) -> int:
    """How many months lie between two dates; many where they name none."""
    if len(earlier) < len("2020-05") or len(later) < len("2020-05"):
        return _SOON_AFTER + 1
    return 12 * (int(later[:4]) - int(earlier[:4])) + int(later[5:7]) - int(earlier[5:7])


def _is_of_aim(sentence: Sentence, thing: Thing, time: Time) -> bool:
    """“to eradicate polio by 2018”, “the most since 2006”: of an aim or a record, not of a gift."""
    before = sentence.view.words_before(time.start, thing.end)
    if time.kind == "since":
        return _RECORD.search(before) is not None
    return time.kind == "by" and _AIM.search(before) is not None


def _opens_next(sentence: Sentence, thing: Thing, time: Time) -> bool:
    """“six schools and, by 2019, a bridge”: a time between commas is of what follows."""
    before = sentence.view.words_before(time.start, thing.end)
    return bool(_AND.search(before)) and sentence.text.startswith(",", time.end)


def _fullest(sentence: Sentence, times: list[Time]) -> Time:
    """The first time behind a thing, or what tells more of it: “over 3 years, 2015-2017”."""
    first, *others = times
    following = next(iter(others), None)
    if following is None or following.first is None or first.kind != "within":
        return first
    beside = _BESIDE_TIME.fullmatch(sentence.text, first.end, following.start)
    return following if beside else first


def _opening_time(sentence: Sentence) -> Time | None:
    """The time that a sentence begins with: “Since 2022, …”."""
    head = next(iter(sentence.times(sentence.start, sentence.start + _HEAD)), None)
    if head is None or head.start >= sentence.start + 4:
        return None
    return None if _STANDS_APART.match(sentence.text, head.start, head.end + 4) else head


def _is_elsewhere(sentence: Sentence, verb: Verb, time: Time) -> bool:
    """Does a time tell of another event: “in Niger, where it rained in August, Peru gave”?

    Nor does a day of issue that a line begins with tell when something was given.
    """
    before = sentence.view.words_before(time.start, sentence.start)
    given = verb.kind != "promise" and not verb.planned
    apart = given and _STANDS_APART.match(sentence.text, time.start, time.end + 4)
    return bool(apart or _WHERE.search(before))


def _shared_time(verb: Verb, previous: Verb | None) -> Time | None:
    """A time at the head holds for all verbs of one subject, and for what is promised."""
    if previous is None or verb.reduced or previous.aux.startswith("had "):
        return None
    shares = verb.donors == previous.donors or previous.kind == "promise"
    return previous.time if shares else None


def _date_promise(sentence: Sentence, verb: Verb) -> None:
    """A day or year beside a promise in the past is when it was made, not when it is kept."""
    if verb.time is not None and _is_aimed(sentence, verb.time):
        return
    if verb.time is not None and verb.time.kind in _MOMENTS:
        verb.said, verb.time = sentence.context.said_on(verb.time), None
        return
    if verb.planned:
        return
    others = [v.start for v in sentence.verbs if v.start > verb.end and not v.reduced]
    limit = min([verb.end + _SOON, sentence.end, *others])
    behind = [t for t in sentence.times(verb.end, sentence.end) if t.start < limit]
    behind = [t for t in behind if not (_is_aimed(sentence, t) or _is_compared(sentence, verb, t))]
    said = next((t for t in behind if t.kind in _MOMENTS), None)
    day = sentence.context.said_on(said) if said is not None else None
    today = sentence.context.document.announced
    if day is not None and not _is_later(day, today):
        verb.said = today if today is not None and day == today[:4] else day


def _is_compared(sentence: Sentence, verb: Verb, time: Time) -> bool:
    """“$5 million, up from $4 million in 2013”: the time of what a sum is held against."""
    return _COMPARED.search(sentence.text, verb.end, time.start) is not None


def _is_later(day: str, other: str | None) -> bool:
    """Does a partial date lie behind another, as far as both go?"""
    size = min(len(day), len(other or day))
    return other is not None and day[:size] > other[:size]


def _is_aside(sentence: Sentence, verb: Verb) -> bool:
    """Does a clause only tell of something when it was promised: “the $5 million I announced”?

    Then it dates that alone, not what the text goes on to promise.
    """
    return _OF_THING.search(sentence.text, max(sentence.start, verb.left), verb.start) is not None


def _recalls(sentence: Sentence, verb: Verb) -> bool:
    """“In 2020 Peru paid the $5 million that it had pledged (in 2018)”: not promised in 2020."""
    recalls = verb.aux.startswith("had ") or _IT.search(sentence.text, verb.left, verb.start)
    return bool(recalls) and verb.after_verb


def _unsaid(sentence: Sentence, found: Candidate, thing: Thing, times: list[Time]) -> list[Time]:
    """The times behind a thing, without those at which somebody said so."""
    kept = []
    for time in times:
        if not _SAID.search(sentence.text, thing.end, time.start):
            kept.append(time)
        elif found.kind == "commitment" and found.announced is None:
            found.announced = sentence.context.said_on(time)
    return kept


def _is_when_said(sentence: Sentence, verb: Verb, time: Time) -> bool:
    """Is a time behind a verb of promising the one at which the promise was made?"""
    told = verb.end <= time.start and not _is_aimed(sentence, time)
    return told and verb.said == sentence.context.said_on(time)


def _is_aimed(sentence: Sentence, time: Time) -> bool:
    """“scholarships for 1996”: the year that something is meant for."""
    return bool(_FOR.search(sentence.text, max(0, time.start - 5), time.start + 4))


def _is_kept(sentence: Sentence, found: Candidate, time: Time) -> bool:
    """Is this when a promise is to be kept, and not when it was made?"""
    if time.kind != "point" or _is_aimed(sentence, time):
        return True
    context = sentence.context
    said = found.announced or context.announced or context.document.announced
    first, last = resolve(time, said)
    when = first or last
    if said is None or when is None:
        return False
    if len(when) == len("2020") and when == said[:4]:  # “will give … this year”
        return not _SAID.search(sentence.text, time.end, found.start)
    size = min(len(when), len(said))
    return when[:size] > said[:size]
