"""When a document was issued: by its title block, its dateline, or the event that it tells of.

A dateline (“新华社北京1月10日电”, “GENEVA, 10 January –”) is nearer to what is told than the day on
which a page was put out, and borrows its year from it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from extract.cue import Cue
from extract.dates import find_times, resolve
from extract.statements.candidates import Frame, View
from extract.statements.foreign_days import foreign_day
from extract.statements.languages import language_of
from extract.times import Time, is_full_day, is_possible_day

_HEAD: Final = 60  # characters of a first paragraph in which the day of issue may stand
_OPENS: Final = 4  # characters before a time with which a paragraph begins
_OPENING: Final = 6  # paragraphs behind the title block that may open with a dateline
_CLOSING: Final = 4  # paragraphs at the end of a text that may tell the day of its issue
_NEWS: Final = 12  # paragraphs of a report that may name the day that its opening calls “today”
_PLANNED: Final = 3  # years ahead of which a report may name one
_SPARE: Final = 16  # characters that may stand beside a day on a line of its own
_NOTES: Final = 5  # lines behind the title that may note when and where it came out
_LONGEST_NOTE: Final = 60  # characters of such a line
_ADDRESS: Final = Cue(
    r"(?:https?://|www\.)\S*?[/=_-](20[0-3]\d)[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])(?!\d{7})"
)
_REPUBLIC: Final = 1911  # the year before the first of the Republic
_RIGHTS: Final = Cue(
    r"\s*(?:©|[Cc]opyright|\([Cc]\))\s*(?:©\s*|\([Cc]\)\s*)?((?:19|20)\d\d)\b(?!\s?[-–])"
)
_RECENT: Final = 14  # days between an event and the notice of it


def date_document(
    frame: Frame, title: Sequence[View], body: Sequence[View], *, known: str | None
) -> None:
    """Set when a document was issued, and the meeting that its opening reports.

    Args:
        frame: the document's frame, which is changed.
        title: the blocks of the title block.
        body: those behind it.
        known: when it was issued, where that is known from elsewhere.
    """
    for view in title:
        _take_fullest(frame, [t for t in view.times if not is_aimed(view, t)])
    first_year = _first_year_at_hand((*title, *body[:_NEWS]))
    for place, view in enumerate(v for v in body[:2] if not _is_row(v)):
        near = [t for t in view.times if t.start < _HEAD and not _is_reach(t)]
        near = [t for t in near if (t.first or t.last or "9")[:4] >= first_year]
        _take_fullest(frame, [t for t in near if _is_issue(view, t, opens=place == 0)])
    frame.announced = frame.announced or _noted_day(body)
    if not is_full_day(frame.announced):
        frame.announced = _foreign_day((*title, *body[:2], *body[-2:])) or frame.announced
    rights, dispatched = _year_of_rights(body), _dispatched((*title, *body))
    told = frame.announced or dispatched or rights or _latest_year((*title, *body))
    for view in body[:_OPENING]:
        day = _dateline(view, told)
        if day is not None:
            frame.announced = frame.announced if _is_slip(day, frame.announced) else day
            break
    if frame.announced is None:
        frame.announced = _closing_day(body) or dispatched or _day_at_hand(body, first_year)
    address = _day_in_address((*title, *body[:_OPENING], *body[-_CLOSING:]))
    if frame.announced is None and address:
        day = next(filter(None, (_dateline(v, address) for v in body[:_OPENING])), None)
        frame.announced = day or address
    frame.announced = known or frame.announced or _year_at_hand(body) or rights
    frame.issued = frame.announced or _last_dispatch((*title, *body[:2]))
    for view in [v for v in body[:_OPENING] if not _is_note(v)][:2]:
        _read_opening(view, frame)
    if frame.meeting and frame.announced is None:
        frame.announced = frame.meeting.date
    frame.around = _end_of(told)


def is_aimed(view: View, time: Time) -> bool:
    """Is it a year that something is for: “Pledges for 1996 programmes”?"""
    bare = time.kind == "point" and len(time.first or "") == len("2020")
    year = language_of(view.lang).dating.FOR_YEAR
    return bare and year.fullmatch(view.folded, time.start, time.end) is not None


def _foreign_day(views: Sequence[View]) -> str | None:
    """The day in a line at the head that is in the language of the issuer: “05. Mai 2016”."""
    notes = (view for view in views if _is_note(view) and not _is_to_come(view))
    days = (foreign_day(f"{view.block.marker} {view.folded}") for view in notes)
    return next(filter(None, days), None)


def _is_to_come(view: View) -> bool:
    return language_of(view.lang).dating.TO_COME.search(view.folded) is not None


def _is_row(view: View) -> bool:
    """Is it a row of a table, of more cells than one?"""
    filled = sum(bool(view.folded[first:last].strip()) for first, last in view.block.cells)
    return view.block.kind == "table_row" and filled > 1


def _noted_day(body: Sequence[View]) -> str | None:
    """The day in the lines that a page has between its title and its text: 发布时间：2013-08-25."""
    for view in body[:_NOTES]:
        if not _is_note(view):
            return None
        noted = language_of(view.lang).dating.NOTED
        for time in view.times:
            if noted.search(view.folded, 0, time.start):
                return _full_day(time)
    return None


def _is_note(view: View) -> bool:
    """Is it a line about the page, not a sentence of its text?"""
    return len(view.folded) <= _LONGEST_NOTE and not view.folded.rstrip().endswith(("。", "."))


def _day_in_address(views: Sequence[View]) -> str | None:
    """The day in the address of a page of news, which stands above or below its text."""
    for view in views:
        found = _ADDRESS.search(view.folded)
        day = "-".join(found.groups()) if found else None
        if is_possible_day(day):
            return day
    return None


def _year_at_hand(body: Sequence[View]) -> str | None:
    """The year in the name of what is held “today”: 今天举行“2014学年奖学金欢迎会”."""
    for view in body[:_NEWS]:
        words = language_of(view.lang).dating
        if words.TODAY.search(view.folded) and words.HELD.search(view.folded):
            named = [t for t in view.times if words.NAMED.match(view.folded, t.end)]
            years = {t.first[:4] for t in named if t.first and not t.year_missing}
            if len(years) == 1:
                return years.pop()
    return None


def _year_of_rights(body: Sequence[View]) -> str | None:
    """The year in a line at the end that says whose the text is: “© 2010 AFP”."""
    for view in reversed(body[-_CLOSING:]):
        found = _RIGHTS.match(view.folded)
        if found and len(view.folded) <= _LONGEST_NOTE:
            return found[1]
    return None


def _is_issue(view: View, time: Time, *, opens: bool) -> bool:
    """May a time be the day of issue? Not a month inside a later sentence: “agreed in May 2013”."""
    if _is_beginning(view, time):
        return False
    inside = view.lang == "en" and not opens and time.start > _OPENS and len(view.folded) > _HEAD
    return is_full_day(time.first) or (len(time.first or "") > len("2020") and not inside)


def _is_beginning(view: View, time: Time) -> bool:
    """Is it when a body came to be, by the words before it?"""
    return language_of(view.lang).dating.BEGUN.search(view.folded, 0, time.start) is not None


def _is_reach(time: Time) -> bool:
    """截至2009年底 says how far figures reach, 截至3月4日 that they are of that day."""
    return time.kind == "by" and not is_full_day(time.last)


def _take_fullest(frame: Frame, times: Sequence[Time]) -> None:
    for time in times:
        if time.attributive:
            continue
        first, last = resolve(time, None)
        day = first or last
        if first and last and is_full_day(first) and first != last and first[:7] == last[:7]:
            day = first[:7]  # a conference of some days
        elif time.kind not in ("point", "by"):
            continue
        if day and (frame.announced is None or len(day) > len(frame.announced)):
            frame.announced = day


def _last_dispatch(views: Sequence[View]) -> str | None:
    """The last day of the dispatches that a report is drawn from: 综合3月1日至5日消息.

    From it count the days that they name; what they tell without a day was said on any of them.
    """
    for view in views:
        words = language_of(view.lang).dating
        for time in view.times:
            _, last = resolve(time, None)
            drawn = words.DRAWN_FROM.search(view.folded, 0, time.start)
            if drawn and is_full_day(last) and words.DISPATCHES.match(view.folded, time.end):
                return last
    return None


def _closing_day(body: Sequence[View]) -> str | None:
    """The day in the last lines of a text, where it stands alone or is that of the issue."""
    for view in reversed(body[-_CLOSING:]):
        issued = language_of(view.lang).dating.ISSUED
        for time in view.times:
            alone = len(view.folded) - (time.end - time.start) <= _SPARE
            if alone or issued.search(view.folded, 0, time.start):
                day = _full_day(time)
                if day is not None:
                    return day
    return None


def _day_at_hand(body: Sequence[View], first_year: str) -> str | None:
    """The first day that a text names which opens with what happened “today” or “yesterday”."""
    if not any(language_of(v.lang).dating.TODAY.search(v.folded) for v in body[:2]):
        return None
    told = ((v, t) for v in body[:_NEWS] for t in v.times if not t.attributive)
    days = (_full_day(t) for v, t in told if not _is_beginning(v, t))
    return next((day for day in days if day is not None and day[:4] >= first_year), None)


def _first_year_at_hand(views: Sequence[View]) -> str:
    """The first year that may be the text's own: one long before the latest is of the past."""
    named = (t for v in views for t in v.times if t.kind in ("point", "since"))
    years = (int(t.first[:4]) for t in named if t.first and not (t.year_missing or t.attributive))
    return str(max(years, default=_PLANNED) - _PLANNED)


def _full_day(time: Time) -> str | None:
    """The day that a time names with its month and year; None where it is no such day."""
    first, last = (None, None) if time.year_missing else resolve(time, None)
    return first if first == last and is_full_day(first) else None


def _latest_year(views: Sequence[View]) -> str | None:
    """The year of a text that names none at its head: the latest of which it names a month.

    Chinese reports call their own year 今年; a year that they write out is another one.
    """
    own = (v for v in views if v.lang == "en")
    named = (t.last for v in own for t in v.times if _is_of_one_year(t) and not t.attributive)
    return max((day[:4] for day in named if day and len(day) > 4 and day[0] != "-"), default=None)


def _dispatched(views: Sequence[View]) -> str | None:
    """The day with which a news agency of Taiwan closes its reports: 1021231, in its own years."""
    for view in reversed(views[-_CLOSING:]):
        dispatched = language_of(view.lang).dating.DISPATCHED.get(view.lang)
        found = dispatched.search(view.folded) if dispatched is not None else None
        if found:
            day = f"{int(found[1]) + _REPUBLIC}-{found[2]}-{found[3]}"
            return day if is_possible_day(day) else None
    return None


def _is_of_one_year(time: Time) -> bool:
    """Is it a day, month or year, or some months of one: “January – March 1990”?"""
    return time.kind == "point" or (
        time.kind == "span" and (time.first or "")[:4] == (time.last or "-")[:4]
    )


def dateline_end(view: View) -> int:
    """Where the text of a block begins: behind its dateline, which is no part of a sentence."""
    words = language_of(view.lang).dating
    found = words.DATELINE.match(view.folded, 0, 2 * _HEAD)
    if found is None:
        return _town_end(view)
    found = words.SECOND_DATELINE.match(view.folded, found.end(), found.end() + _HEAD) or found
    named = any(m.end <= found.end() and m.role != "capital" for m in view.mentions)
    dated = any(character.isdigit() for character in found[0])
    is_label = named and not dated and "(" not in found[0]  # “EU – €5 million”
    return 0 if is_label and view.lang == "en" else found.end()


def _town_end(view: View) -> int:
    """Where a town with its country ends that opens a report without a day: “Lima, Peru – ”."""
    found = language_of(view.lang).dating.TOWN.match(view.folded, 0, _HEAD)
    if found is None or view.figure_after(found.end() - 1) == found.end():
        return 0
    named = [m for m in view.mentions if m.start < found.end()]
    state = named[-1] if named else None
    if state is None or state.role != "name" or state.entity.type != "Country":
        return 0
    whole = state.end == found.end("state") and all(m.role == "capital" for m in named[:-1])
    return found.end() if whole else 0


def _dateline(view: View, told: str | None) -> str | None:
    """The day that a dateline names, where the paragraph opens with one."""
    end = dateline_end(view)
    time = next((t for t in view.times if t.kind == "point" and t.end <= end), None)
    if time is None and end:  # a release put into Chinese
        times = find_times(view.folded[:end], "en")
        time = next((t for t in times if t.kind == "point"), None)
    if time is None:
        return None
    first, _ = resolve(time, _end_of(told) if time.year_missing else told)
    return first


def _is_slip(day: str, issued: str | None) -> bool:
    """Is a dateline that of the page but for the year, still the old one, as happens in January?"""
    if issued is None or not (is_full_day(day) and is_full_day(issued)):
        return False
    return day[4:7] == "-01" and day[4:] == issued[4:] and int(issued[:4]) - int(day[:4]) == 1


def _end_of(told: str | None) -> str | None:
    """The last day of a year, before which all of its days lie; of a fuller date, itself."""
    return f"{told}-12-31" if told is not None and len(told) == 4 else told


def _read_opening(view: View, frame: Frame) -> None:
    """The first paragraphs tell which meeting a report is of, and on which day it was."""
    words = language_of(view.lang).dating
    opening = words.STOP.search(view.folded, 2 * _HEAD)
    end = opening.start() if opening else len(view.folded)  # what follows may recall other days
    coming = words.COMING.search(view.folded, 0, end)
    end = coming.start() if coming else end
    days = [
        first
        for t in view.times
        if (t.kind == "point" or _begins_sitting(view, t))
        and not (t.attributive or t.start >= end or _is_struck(view, t))
        for first, last in [resolve(t, frame.announced)]
        if first is not None and last in (first, None) and is_full_day(first)
    ]
    meeting = next((m for m in view.mentions if m.entity.type == "Meeting"), None)
    told = frame.meeting is None or (meeting and frame.meeting.key == meeting.entity.key)
    if meeting and words.AT_HAND.search(view.folded) and told:
        frame.meeting = frame.meeting or meeting.entity
        if frame.announced is None and days:
            frame.announced = days[0]
    if days and frame.announced and 0 < _days_between(days[0], frame.announced) <= _RECENT:
        frame.announced = days[0]  # the notice is of that day's event
    elif days and days[0][: len("2020-05")] == frame.announced:
        frame.announced = frame.issued = days[0]  # the page tells its month, the text the day


def _begins_sitting(view: View, time: Time) -> bool:
    """Is it since when a meeting sits that is still going on?"""
    sitting = language_of(view.lang).dating.SITTING
    return time.kind == "since" and sitting.search(view.folded, 0, time.start) is not None


def _is_struck(view: View, time: Time) -> bool:
    """Is it the day of a disaster, by the words beside it?"""
    words = language_of(view.lang).dating
    before = words.STRUCK.search(view.folded, max(0, time.start - 90), time.start)
    return bool(before) or words.STRIKES.match(view.folded, time.end) is not None


def _days_between(earlier: str, later: str) -> int:
    try:
        return (date.fromisoformat(later) - date.fromisoformat(earlier)).days
    except ValueError:
        return 0
