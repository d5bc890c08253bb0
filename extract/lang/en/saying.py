"""When something was promised: the times of an English sentence that are of its saying.

Beside a promise in the past stands when it was made; a meeting, a signing or a day on which
somebody spoke dates what was promised there. When it is given, `timing` says.
"""

from __future__ import annotations

import re
from typing import Final

from extract.cue import Cue
from extract.lang.en.dating import SITTING
from extract.lang.en.segments import Verb
from extract.lang.en.sentence import Sentence
from extract.lang.en.verbs import SIGNING
from extract.times import Time, is_full_day

AGREED: Final = Cue(r"\b(?:agreed|decided|promised|pledged|committed|undertook|vowed)\b")
# Before a meeting that is still to be held.
TO_COME: Final = Cue(
    r"\b(?:will|would|is to|are to|to be|plans?|intends?|intention|expected|hopes?)\b"
)
_NEW_CLAUSE: Final = Cue(r"(?:[,;]|\b(?:and|but|that|which|who))\s*$")
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
# “At the Lima summit of May 2013, …”: when what is told of it was said
_AT_MEETING: Final = Cue(
    r"\s*(?:At|During|In)\s(?:the|an?|its|their)\s[^,;:.]{0,80}?\b(?:summit|conference|meeting|forum|"
    r"session|talks|negotiations|consultations|round ?table|dialogue|visit)\b[^,;:.]{0,30}$"
)
# Papers are signed at it: “the signing ceremony for”, “a ceremony to sign”
_CEREMONY: Final = Cue(
    r"\b(?:signing ceremony|ceremony (?:to sign|for (?:the )?signing|on the signing))\b",
    re.IGNORECASE,
)
_HELD: Final = Cue(
    r"\b(?:took place|takes place|(?:was|were|is|been) (?:held|organi[sz]ed)|held)\b"
)
_MOMENTS: Final = frozenset({"point", "ago"})
_COMPARED: Final = Cue(
    r"\b(?:(?:up|down|(?:ris|increas|grow|fall|decreas)ing) from|compared (?:with|to)|against|"
    r"(?:more|less) than in|(?:on top of|in addition to|over and above) (?:the|its|their|what))\b"
    r"[^;:]*$"
)
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
# “This is in addition to the $4 million (pledged at the Lake Summit)”: told of in passing
_PASSING: Final = (
    r"\b(?:in addition to|additional to|on top of|over and above|apart from|"
    r"(?:comes?|came|coming|follow(?:s|ed|ing)?)(?: (?:after|on from|on))?|builds? (?:up)?on|"
    r"adds? to|supplements?|complements?)\s(?:[^,;:]|,(?=\d)){0,90}?"
)
_BESIDE_NEWS: Final = Cue(rf"{_PASSING}$", re.IGNORECASE)
_IN_PASSING: Final = Cue(
    rf"{_PASSING}"
    r"\b(?:announced|pledged|promised|made|committed|signed|agreed|unveiled|approved)\b"
    r"[^.;:,]{0,40}$",
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
    figure = sentence.view.figure_after(sentence.start)
    bare = figure is None or figure >= sentence.end
    if bare and TO_COME.search(sentence.text, sentence.start, meeting.start):
        return  # “Norway would tell more at the Lake Summit in June”: what follows is said now
    near = [
        t
        for t in sentence.view.times
        if sentence.start <= t.start < sentence.end
        and (
            (t.kind == "point" and abs(t.start - meeting.end) < _BESIDE)
            or (_has_sat_since(sentence, t) and meeting.end < t.start)
        )
    ]
    day = context.said_on(near[-1]) if near else context.day_of(meeting.entity)
    if _IN_PASSING.search(sentence.view.words_before(meeting.start, sentence.start)):
        context.resumes = context.occasion  # what follows goes on with the news
    context.carry.meeting = meeting.entity
    context.carry.announced = day


def _has_sat_since(sentence: Sentence, time: Time) -> bool:
    """Is it since when a meeting has sat: “the meeting which convened in Lima since 2 May”?"""
    before = sentence.view.words_before(time.start, sentence.start)
    return time.kind == "since" and SITTING.search(before) is not None


def fill_times(sentence: Sentence) -> None:
    """Say of each verb when it happens, and of each promise when it was made."""
    context = sentence.context
    opening = opening_time(sentence)
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
        promised = verb.kind == "promise" or bool(AGREED.search(verb.aux))
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
    held = day_of_meeting(sentence) or _day_of_ceremony(sentence)
    for verb in sentence.verbs:
        if held is not None and verb.kind == "promise" and verb.said is None and not verb.reduced:
            verb.said = held if not _is_aside(sentence, verb) else None
            _pass_on(sentence, verb)


def _day_of_ceremony(sentence: Sentence) -> str | None:
    """When papers were signed, by the ceremony: “A ceremony to sign … took place on 3 May 2015”."""
    if not _CEREMONY.search(sentence.text, sentence.start, sentence.end):
        return None
    held = _HELD.search(sentence.text, sentence.start, sentence.end)
    times = sentence.times(held.end() if held else sentence.end, sentence.end)
    return sentence.context.said_on(times[0]) if times and _is_moment(times[0]) else None


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
    told = (v.said for v in sentence.verbs if v.reduced and v.base in SIGNING and v.said)
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


def opening_time(sentence: Sentence) -> Time | None:
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
    return bool(apart or _WHERE.search(before) or _has_sat_since(sentence, time))


def _shared_time(verb: Verb, previous: Verb | None) -> Time | None:
    """A time at the head holds for all verbs of one subject, and for what is promised."""
    if previous is None or verb.reduced or previous.aux.startswith("had "):
        return None
    shares = verb.donors == previous.donors or previous.kind == "promise"
    return previous.time if shares else None


def _date_promise(sentence: Sentence, verb: Verb) -> None:
    """A day or year beside a promise in the past is when it was made, not when it is kept."""
    if verb.time is not None and is_aimed(sentence, verb.time):
        return
    if verb.time is not None and _is_moment(verb.time):
        verb.said, verb.time = sentence.context.said_on(verb.time), None
        return
    if verb.planned:
        return
    others = [v.start for v in sentence.verbs if v.start > verb.end and not v.reduced]
    limit = min([verb.end + _SOON, sentence.end, *others])
    behind = [t for t in sentence.times(verb.end, sentence.end) if t.start < limit]
    behind = [t for t in behind if not (is_aimed(sentence, t) or is_compared(sentence, verb, t))]
    said = next((t for t in behind if _is_moment(t)), None)
    day = sentence.context.said_on(said) if said is not None else None
    today = sentence.context.document.announced
    if day is not None and not is_later(day, today):
        verb.said = today if today is not None and day == today[:4] else day


def _is_moment(time: Time) -> bool:
    """Is it a point in time, or the days of a meeting: “on 1-2 June 2006”?"""
    first, last = time.first or "", time.last or ""
    days = time.kind == "span" and is_full_day(first) and first[:7] == last[:7]
    return time.kind in _MOMENTS or days


def is_compared(sentence: Sentence, verb: Verb, time: Time) -> bool:
    """“$5 million, up from $4 million in 2013”: the time of what a sum is held against."""
    return _COMPARED.search(sentence.text, verb.end, time.start) is not None


def is_later(day: str, other: str | None) -> bool:
    """Does a partial date lie behind another, as far as both go?"""
    size = min(len(day), len(other or day))
    return other is not None and day[:size] > other[:size]


def _is_aside(sentence: Sentence, verb: Verb) -> bool:
    """Does a clause only tell of something when it was promised: “the $5 million I announced”?

    So does one that tells of what the news comes on top of. Then it dates that alone, not what the
    text goes on to promise.
    """
    since = max(sentence.start, verb.left)
    asides = (_OF_THING, _BESIDE_NEWS)
    return any(aside.search(sentence.text, since, verb.start) is not None for aside in asides)


def _recalls(sentence: Sentence, verb: Verb) -> bool:
    """“In 2020 Peru paid the $5 million that it had pledged (in 2018)”: not promised in 2020."""
    recalls = verb.aux.startswith("had ") or _IT.search(sentence.text, verb.left, verb.start)
    return bool(recalls) and verb.after_verb


def is_aimed(sentence: Sentence, time: Time) -> bool:
    """“scholarships for 1996”: the year that something is meant for."""
    return bool(_FOR.search(sentence.text, max(0, time.start - 5), time.start + 4))
