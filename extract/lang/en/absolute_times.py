"""English dates by the calendar: "9 January 2023", "FY2023/24", "the third quarter of 2024"."""

from __future__ import annotations

import re

import msgspec

from extract.cue import Cue
from extract.lang.en.date_patterns import MONTHS, NOUN_BEHIND, placed
from extract.lang.en.relative_times import count
from extract.times import Relative, Time, TimeKind, slashed_date
from extract.word_lists import listed

# what a bare number of four digits counts, and the currency marks before one
_COUNTED = Cue(
    r" (?:[a-z-]+ ){0,2}?(?:people|children|women|men|tonnes|tons|kilomet\w+|hectares|kg|km|MW"
    r"|doses|families|schools|students|scholarships|doctors|teachers|houses|tents|projects|experts"
    r"|volunteers|officials|farmers|households|soldiers|troops|trainees|boreholes|wells|vehicles"
    r"|trees|villages|beds|kits|jobs|units|places)\b"
)
_NUMERIC_BEFORE = Cue(
    r"(?:[$€£¥₹#/.+]|[A-Za-z]-|\d[ ,]|\bRs\.? |\b[A-Z]{3} "
    r"|\b(?:over|than|some|about|nearly|almost) )$"
)
_OF_COUNTS = ("for ", "over ", "across ", "of ", "up to ", "at ")
_NAME_BEFORE = Cue(
    r"\b(?:Agenda|Vision|Horizon|Expo|Strategy|Plan|Compact|Programme|Program|Roadmap"
    r"|Road Map|Initiative|Summit|Forum|Conference|Report|Goals|Framework|Action|Africa|Asia"
    r"|Resilience|COP|Outlook|Review|No\.|Resolution|resolution) $"
)
_ARTICLE_BEFORE = Cue(r"(?:\b(?:the|a|this|its|our|their)|'s)\s?$", re.IGNORECASE)
_MONTH_BEFORE = Cue(
    r"\b(?:in|by|since|until|before|after|of|from|between|during|last|this|next|early|mid|late|to"
    r"|and|through|end)[ -]$",
    re.IGNORECASE,
)
# “the 12 May earthquake”: the day tells which one
_EVENT_BEHIND = Cue(
    r",? (?:[a-z-]+ )?(?:earthquakes?|quakes?|tsunamis?|floods?|flooding|cyclones?|hurricanes?|"
    r"typhoons?|storms?|landslides?|eruptions?|disasters?|attacks?|bombings?|explosions?|blasts?|"
    r"fires?|coup|invasion|massacre|elections?|referendum|outbreak|uprising|ceasefire|tragedy)\b",
    re.IGNORECASE,
)


BY_CALENDAR = listed(
    "m1 m2 m3 iso isomonth slashed spaced dashed dotted f1 s1 half bare some qh qh0 decade ties "
    "tens nthcent nth year"
)


def read_date(text: str, match: re.Match[str]) -> Time | None:
    """Read a date by the calendar; None where the match is something else."""
    start, end = match.span()
    got = match.groupdict()
    if got["year"]:
        return _year(text, match)
    if got["m1"] or got["m2"]:
        if got["m1"]:
            days = _days(start, end, got["m1"], got["d0"], got["d1"], got["y1"])
        else:
            days = _days(start, end, got["m2"], got["d2"], got["d3"] or got["d2"], got["y2"])
        names = days is not None and _EVENT_BEHIND.match(text, end) is not None
        return msgspec.structs.replace(days, attributive=True) if days and names else days
    if got["m3"]:
        month = f"{MONTHS[got['m3'].rstrip('.')]:02}"
        if got["y3"]:
            return _point(start, end, f"{got['y3']}-{month}")
        if got["m3"] in _NAMES_TOO and not (got["mrel"] or _dated(text, match)):
            return None
        relative = None
        if got["r3"]:
            relative = Relative("year", 1 if got["r3"] != "this" else 0, got["r3"])  # type: ignore[arg-type]
        elif got["mrel"]:
            relative = Relative("month", 0, got["mrel"].lower())  # type: ignore[arg-type]
        time = _point(start, end, f"--{month}")
        return msgspec.structs.replace(time, relative=relative, year_missing=True)
    if iso := got["iso"] or got["spaced"]:
        year, *rest = re.split(r"[-/.] ?", iso)
        return _point(start, end, f"{year}-{int(rest[0]):02}-{int(rest[1]):02}")
    if got["isomonth"]:
        year, month = got["isomonth"].split("-")
        if int(month) == int(year[2:]) + 1:  # 2011-12 is rather two years than a month
            return _fiscal(start, end, year, month)
        return _point(start, end, got["isomonth"])
    if written := got["dashed"] or got["dotted"]:
        return _days_first(start, end, written)
    if got["slashed"]:
        return _point(start, end, slashed_date(got["slashed"]))
    if got["f1"] or got["s1"]:
        return _fiscal(start, end, got["f1"] or got["s1"], got["f2"] or got["s2"] or got["s3"])
    if got["half"]:
        return _part(start, end, got["half"].lower(), got["hq"], got["hy"], got["hr"])
    if part := got["qh"] or got["qh0"]:
        unit = "quarter" if "Q" in part else "half"
        return _part(start, end, part.strip("QH"), unit, got["qy"] or got["qy0"], None)
    if got["bare"]:
        return _part(start, end, got["bare"], "quarter", None, None)
    if got["some"]:
        return _months(start, end, got)
    if got["nth"]:
        shift = got["nthrel"] and Relative("month", int(got["nthrel"] != "this"), got["nthrel"])  # type: ignore[arg-type]
        time = _point(start, end, f"---{int(got['nth']):02}")
        return msgspec.structs.replace(time, relative=shift or None, year_missing=True)
    if got["nthcent"]:
        first = {"ni": 1801, "19": 1801, "21": 2001}.get(got["nthcent"][:2]) or (
            2001 if got["nthcent"] == "twenty-first" else 1901
        )
        return Time(start, end, "span", str(first), str(first + 99))
    decade = got["decade"] or _DECADES.get(got["ties"] or "") or f"19{got['tens']}"
    return Time(start, end, "span", decade, f"{decade[:3]}9")


_DECADES = {"sixties": "1960", "seventies": "1970", "eighties": "1980", "nineties": "1990"}


# Months whose names, alone, may be another name, a verb or an abbreviation.
_NAMES_TOO = {"May", "March", "MAY", "MARCH", "Mar", "Jan", "Dec", "JAN", "MAR", "APR", "DEC"}


def _months(start: int, end: int, got: dict[str, str | None]) -> Time | None:
    """Read "the first nine months of 2024", "the last two quarters of the year"."""
    months = count(got["nm"]) * (3 if got["mu"] == "quarters" else 1)
    if not 1 <= months <= 12:
        return None
    first, last = (1, months) if (got["some"] or "").lower() == "first" else (13 - months, 12)
    stem = got["my"] or "-"
    return Time(
        start, end, "span", f"{stem}-{first:02}", f"{stem}-{last:02}", _year_shift(got["mr"]),
        year_missing=got["my"] is None,
    )  # fmt: skip


def _year_shift(word: str | None) -> Relative | None:
    """Return what "this", "last", "next" or "the" says of a year."""
    if word is None:
        return None
    direction = "this" if word == "the" else word
    return Relative("year", 0 if direction == "this" else 1, direction)  # type: ignore[arg-type]


def _days_first(start: int, end: int, written: str) -> Time | None:
    """Read 3-Sep-2018 and 03.09.2018, in which the day always stands first."""
    day, month, year = re.split(r"[-.]", written)
    number = MONTHS.get(month) or (int(month) if month.isdigit() else 0)
    if not 1 <= number <= 12:
        return None
    return _point(start, end, f"{year}-{number:02}-{int(day):02}")


def _point(start: int, end: int, date: str) -> Time:
    return Time(start, end, "point", date, date)


def _dated(text: str, match: re.Match[str]) -> bool:
    """Whether May and March are months here: after a preposition, or in "Jan-Mar"."""
    before = text[max(0, match.start() - 24) : match.start()]
    return _MONTH_BEFORE.search(before) is not None or text[match.end() : match.end() + 1] in "-–"


def _days(
    start: int, end: int, month: str, first: str | None, last: str, year: str | None
) -> Time | None:
    days = [int(re.sub(r"\D", "", day)) for day in (first or last, last)]
    if not all(1 <= day <= 31 for day in days):
        return None
    dates = [f"{year or '-'}-{MONTHS[month.rstrip('.')]:02}-{day:02}" for day in days]
    kind: TimeKind = "point" if dates[0] == dates[1] else "span"
    return Time(start, end, kind, dates[0], dates[1], year_missing=year is None)


def _fiscal(start: int, end: int, first: str, last: str | None) -> Time | None:
    year = int(first) if len(first) == 4 else 2000 + int(first)
    if last is None:
        return Time(start, end, "point", str(year), str(year))
    until = int(last) if len(last) == 4 else year // 100 * 100 + int(last)
    if until < year:
        until += 100
    if until - year > 30:
        return None
    return Time(start, end, "span", str(year), str(until))


_RANKS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def _part(
    start: int, end: int, rank: str, unit: str, year: str | None, relative: str | None
) -> Time:
    """Read a half or a quarter of a year."""
    months = 6 if unit == "half" else 3
    number = _RANKS.get(rank, 12 // months)
    first, last = (number - 1) * months + 1, min(number * months, 12)
    stem = year or "-"
    return Time(
        start, end, "span", f"{stem}-{first:02}", f"{stem}-{last:02}", _year_shift(relative),
        year_missing=year is None,
    )  # fmt: skip


def _year(text: str, match: re.Match[str]) -> Time | None:
    """Read a year that stands by itself, unless it counts something."""
    start, end = match.span()
    before = text[max(0, start - 24) : start]
    article = _ARTICLE_BEFORE.search(before) is not None
    front = placed(text, start)
    if front is None and _NUMERIC_BEFORE.search(before):
        return None
    counts = front is None or front.group().lower().startswith(_OF_COUNTS)
    if counts and not article and _COUNTED.match(text, end):
        return None
    # "in 2023 Germany paid" is a date, in "the 2023 budget" the year belongs to the noun
    behind = NOUN_BEHIND.match(text, end) is not None and (front is None or article)
    name = _NAME_BEFORE.search(before) is not None
    return msgspec.structs.replace(_point(start, end, match["year"]), attributive=name or behind)
