"""When something is given: the times of an English sentence that are of the giving.

A time belongs to the verb of its clause; beside a promise it is when the promise was made, unless
it lies ahead.
"""

from __future__ import annotations

from typing import Final

import msgspec

from extract.cue import Cue
from extract.dates import resolve
from extract.lang.en import cues
from extract.lang.en.asides import is_aside
from extract.lang.en.kinds import WILL_BEHIND
from extract.lang.en.saying import AGREED, is_aimed, is_compared, is_later, opening_time
from extract.lang.en.segments import Verb
from extract.lang.en.sentence import Scope, Sentence
from extract.statements.candidates import Candidate, Thing
from extract.times import Time

_SAID: Final = Cue(
    r"\b(?:said|says|told|announced|added|stated|declared|disclosed|revealed|reported|"
    r"according to)\b[^;:]*$"
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
# What is planned and paid for by the year.
_YEARLY_WORK: Final = Cue(
    r"\s(?:[a-z]+\s|Humanitarian\s|Consolidated\s|Annual\s|Flash\s|Core\s){0,3}?"
    r"(?:[Pp]rogrammes?|[Pp]rograms|[Oo]perations|[Aa]ppeals?|[Bb]udgets?|[Aa]ctivities|[Cc]ampaigns?|"
    r"[Ss]eason|[Nn]eeds|[Rr]esponse(?: [Pp]lan)?|[Ww]ork(?: plan)?)\b"
)
_IN_AID_OF: Final = Cue(
    r"\b(?:to|for|towards?|into|support|supporting|fund|finance|of)\s(?:the\s|its\s|their\s|an?\s)?"
    r"(?:(?:[A-Z][\w.-]*\s?){1,6}['’]s?\s)?$"
)
_BESIDE_SUM: Final = Cue(r",?\s(?:an?\s)?")
_AND: Final = Cue(r"\b(?:and|or),\s$")


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
    bare = thing.money and not (behind or between)
    years = _year_of_work(sentence, found, thing, scope.end) if bare else None
    if years is not None:
        found.ahead = found.kind == "commitment"
        _note_saying(sentence, found, verb)
        return years
    length = _length_beside(sentence, thing) if bare else None
    if length is not None and found.kind == "commitment":
        _note_saying(sentence, found, verb)
        return length
    if behind:
        fullest = _fullest(sentence, behind)
        found.ahead = _is_ahead(sentence, found, verb, fullest)
        _note_saying(sentence, found, verb)
        return fullest
    handed = _handed_over(sentence, scope) if found.kind == "delivery" and not between else None
    if handed is not None:
        return handed
    if total:
        return None  # “… in 2005, which brings our total to $9 million”
    told = verb.time if verb else opening_time(sentence)
    since_then = [t for t in between if t.kind == "since"]
    if since_then and between[-1].relative is not None:
        between = since_then  # “since 1972, which amounts today to $3 billion”
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


def _handed_over(sentence: Sentence, scope: Scope) -> Time | None:
    """“The gift, handed over in Suva on 4 May, included 40 beds”: when all of it was given."""
    noun = scope.noun
    if noun is None or noun.end > scope.thing.start:
        return None
    given = [v for v in sentence.verbs if noun.start <= v.start and v.end <= noun.end]
    given = [v for v in given if v.kind in ("give", "arrive") and not v.planned]
    times = sentence.times(given[0].end, noun.end) if given else []
    return next((t for t in times if t.kind == "point"), None)


def _year_of_work(sentence: Sentence, found: Candidate, thing: Thing, end: int) -> Time | None:
    """“$5 million for the agency's 2014 operations”: money for a year's work is given in it."""
    text, said = sentence.text, found.announced or sentence.context.document.announced
    for time in sentence.view.times:
        if not time.attributive or time.start < thing.end or time.end > end:
            continue
        past = found.kind == "commitment" and said and (time.last or "")[:4] < said[:4]
        if time.kind not in ("point", "span") or past:
            continue
        if _YEARLY_WORK.match(text, time.end) and _IN_AID_OF.search(text, thing.end, time.start):
            return msgspec.structs.replace(time, attributive=False)
    return None


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
    own = [t for t in behind if t.kind == "point" and not is_aimed(sentence, t)]
    own = [t for t in own if not is_compared(sentence, verb, t)][:1]
    dates = [context.said_on(t) for t in own]
    today = context.document.announced
    if dates == [verb.said] and (today is None or verb.said[:4] < today[:4]):
        return [t for t in behind if t not in own]
    earlier = (t for t in sentence.times(verb.end, thing.start) if t.kind == "point")
    parallel = any(context.said_on(t) == verb.said for t in earlier)
    if dates and dates[0] and parallel and not is_later(dates[0], today):
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
    agreed = verb is not None and (verb.under_promise or AGREED.search(verb.aux))
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
    told = verb.end <= time.start and not is_aimed(sentence, time)
    return told and verb.said == sentence.context.said_on(time)


def _is_kept(sentence: Sentence, found: Candidate, time: Time) -> bool:
    """Is this when a promise is to be kept, and not when it was made?"""
    if time.kind != "point" or is_aimed(sentence, time):
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
