"""English dates and periods: "9 January 2023", "by the end of 2019", "over three years"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

import msgspec

from extract.lang.en.number_words import TENS, UNITS
from extract.numerals import listed
from extract.times import (
    Relative,
    RelativeUnit,
    Time,
    TimeKind,
    add_months,
    add_years,
    adjoining,
)

_MONTHS = "January February March April May June July August September October November December"
MONTHS: dict[str, int] = {
    **{name: n for n, name in enumerate(_MONTHS.split(), start=1)},
    **{name.upper(): n for n, name in enumerate(_MONTHS.split(), start=1)},
    **{name[:3]: n for n, name in enumerate(_MONTHS.split(), start=1)},
    "Sept": 9,
}
WEEKDAYS: dict[str, int] = {
    name: n
    for n, name in enumerate(listed("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"))
}
_NUMBERS = {**UNITS, **TENS, "a": 1, "an": 1, "half a": 0}

_FULL = "|".join(
    name for name in MONTHS if len(name) > 4 or name.upper() in {"MAY", "JUNE", "JULY"}
)
_SHORT = "|".join(name for name in MONTHS if len(name) < 5 and name.upper() != "MAY")
_MONTH = rf"(?:(?:{_FULL})\b|(?:{_SHORT})\b\.?)"
_YEAR = r"(?:1[89]|20)\d\d"
_DAY = r"[0-3]?\d(?:st|nd|rd|th)?"
_COUNT = (
    r"(?:\d{1,3}|(?:twenty|thirty|forty|fifty)-(?:one|two|three|four|five|six|seven|eight|nine)|"
    + "|".join(
        f"[{word[0].upper()}{word[0]}]{word[1:]}"
        for word in sorted([*UNITS, *TENS], key=len, reverse=True)
    )
    + ")"
)
_LASTING = "years?|months?|weeks?|days?|decades?|quarters?"
_NUMBER = r"(?P<n2>" + _COUNT + r"|[Hh]alf\ a|[Aa]n?)"
_NAMED_DAY = "|".join(WEEKDAYS)
_ABBREVIATED_DAY = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.?"
_SEPARATED = r"(?:0?[1-9]|1[0-2])(?P=sep)(?:0?[1-9]|[12]\d|3[01])"
_ATOM = re.compile(
    rf"""
    \b(?:(?:{_NAMED_DAY}|{_ABBREVIATED_DAY}),?\ (?=[0-3]?\d(?:st|nd|rd|th)?\ |{_MONTH}\ \d))?(?:
      (?=\d)(?:
        (?:(?P<d0>{_DAY})(?:\ ?[-–—]\ ?|\ to\ |\ and\ ))?
          (?P<d1>{_DAY})\ (?:of\ )?(?P<m1>{_MONTH})(?:,?\ (?P<y1>{_YEAR})\b)?
      | (?P<iso>{_YEAR}(?P<sep>[-/.]){_SEPARATED})\b
      | (?P<dashed>[0-3]?\d-(?:{_FULL}|{_SHORT})-{_YEAR})\b
      | (?P<dotted>[0-3]?\d\.[01]?\d\.{_YEAR})\b
      | (?P<isomonth>{_YEAR}-(?:0[1-9]|1[0-2]))\b(?![-\d])
      | (?P<s1>{_YEAR})(?:/(?P<s2>\d{{4}}|\d\d)|[-–](?P<s3>\d\d))(?![\d/]|-(?!{_YEAR}))\b
      | (?P<slashed>[0-3]?\d/[0-3]?\d/{_YEAR})\b
      )
    | (?P<m2>{_MONTH})\ (?P<d2>{_DAY})(?:(?:\ ?[-–—]\ ?|\ to\ |\ and\ )(?P<d3>{_DAY}))?
        (?![\d,.]*\d|\w|\ (?:million|billion))(?:,?\ (?P<y2>{_YEAR})\b)?
    | (?:(?:[Ee]arly|[Mm]id|[Ll]ate)[- ]|(?P<mrel>[Ll]ast|[Nn]ext|[Tt]his)\ )?(?P<m3>{_MONTH})
        (?:,?\ (?:of\ )?(?:(?P<y3>{_YEAR})\b|(?P<r3>this|last|next)\ year\b))?
    | (?:J?FY|F\.Y\.|[Ff]iscal|(?:[Ff]iscal|[Ff]inancial|[Bb]udget)\ (?:[Yy]ears?|FY))\ ?
        '?(?P<f1>{_YEAR}|\d\d)(?:\ ?[/–-]\ ?'?(?P<f2>\d{{4}}|\d\d))?\b
    | (?:[Tt]he\ )?(?P<half>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast)\ (?P<hq>half|quarter)
        \ of\ (?:the\ year\ )?(?:(?P<hy>{_YEAR})\b|(?P<hr>this|last|next|the)\ year\b)
    | (?:[Ii]n|[Ff]or|[Dd]uring)\ the\ (?P<bare>first|second|third|fourth)\ quarter\b(?!\ of\b)
    | (?:[Tt]he\ )?(?P<some>[Ff]irst|[Ll]ast)\ (?P<nm>{_COUNT})\ (?P<mu>months|quarters)
        \ of\ (?:(?P<my>{_YEAR})\b|(?P<mr>this|last|next|the)\ year\b)
    | (?P<qh>Q[1-4]|H[12]|[1-4]Q|[12]H)\ (?:of\ )?(?P<qy>{_YEAR})\b
    | (?P<qy0>{_YEAR})\ (?P<qh0>Q[1-4]|H[12])\b
    | (?:[Tt]he\ )?(?P<decade>(?:1[89]|20)\d0)s\b
    | [Tt]he\ (?:(?:early|late)[ ]|mid-)?(?:(?P<ties>sixties|seventies|eighties|nineties)
        |'?(?P<tens>[5-9]0)s)\b
    | (?:[Tt]he\ )?(?P<nthcent>(?:19|20|21)(?:st|th)|nineteenth|twentieth|twenty-first)\ [Cc]entury
        \b(?![- ][A-Z])
    | (?<=on\ )the\ (?P<nth>[0-3]?\d)(?:st|nd|rd|th)(?:\ of\ (?P<nthrel>this|last|next)\ month\b
        |(?=[,.;)]|$))
    | (?P<pair>[Tt]his\ year\ and\ (?:the\ )?next(?:\ year)?\b
        |[Ll]ast\ year\ and\ this\b(?:\ year\b)?)
    | (?:[Tt]he\ )?(?:(?P<yn>{_COUNT})\ (?P<yu>years|months)|(?:fiscal\ |financial\ )?year)
        \ (?P<upto>to|ended|ending|through)(?:\ on)?(?=\ (?:[0-3]?\d\ )?(?:{_MONTH}\ |{_YEAR}\b))
    | (?:(?:[Ee]arly|[Mm]id|[Ll]ate|[Ee]nd|[Yy]ear-end|[Ee]nd-)[- ]?)?
        (?P<year>{_YEAR})(?![\w%]|[,.]\d|/\d|:\d|-\d(?!\d{{3}}\b))
    | (?P<day>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight)\b
    | (?:[Ee]arlier\ |[Ll]ater\ )?(?P<rel>[Ll]ast|[Tt]his|[Nn]ext|[Tt]hat|[Tt](?:he|hat)\ same)
        \ (?P<relunit>year|month|week|quarter|decade|century|(?P<reday>{_NAMED_DAY}))\b
    | (?P<weekday>{_NAMED_DAY})\b
    | [Tt]he\ (?P<beside>year|month|week|day)\ (?P<which>before(?P<twice>\ last)?|after)
        (?=[,.;)]|$)
    | (?P<ofyear>the\ (?:end\ of\ the\ )?(?:year|decade|month|century)(?!\ {_YEAR})
        |year-?'?s?[- ]end|the\ current\ (?:fiscal\ |financial\ )?year)\b
    | (?:(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur)\ )?
        (?P<dir>next|coming|following|past|last|previous|forthcoming|ensuing|preceding)
        \ (?:(?:{_COUNT}(?:\ to\ |\ or\ |\ ?[-–]\ ?))?
        (?P<n1>{_COUNT})[- ](?:(?:fiscal|financial|calendar|consecutive|full)\ )?)?
        (?P<u1>{_LASTING}|century)\b
    | (?=[\dotfsenahOTFSENAH])(?:{_COUNT}(?:\ to\ |\ or\ |-))?{_NUMBER}(?P<hyphen>[- ])
        (?:coming\ |consecutive\ )?(?P<u2>{_LASTING})
        (?P<ago>\ (?:ago|from\ now|hence|(?:later|earlier)(?!\ than)
        |(?:before|after)(?=[,.;)]|$)))?(?:-long)?\b
        (?!'\ time|\ old|-old|\ time)
    | (?P<each>(?:[Ee]ach|[Ee]very|per|a)\ (?:year|month|week|day|annum)(?!\ (?:from|between)\ )
        |annually|yearly)\b
    )""",
    re.VERBOSE,
)

_PREPOSITION = re.compile(
    r"""(?:^|(?<=[\s("—–]))(?:
      (?P<by>by|until|till|before|up\ to|up\ until|not?\ later\ than|prior\ to|as\ of|as\ at
         |through|on\ or\ before|ahead\ of|out\ to|through\ to|running\ to|ending|ended|deadline\ of
         |expiring)
    | (?P<since>(?:ever\ )?since|starting(?:\ in|\ from)?|beginning(?:\ in|\ from)?|as\ from|after
         |effective(?:\ from)?)
    | (?P<from>(?:in\ (?:each|every|any)\ year\ )?(?:from|between))
    | (?P<within>within|over|during|for|in|throughout|across|spanning|covering)
         (?:\ a\ (?:period|space)\ of)?
    | (?P<in>in|on|at|of|for|throughout|during|dated?|early\ in|late\ in|later\ in|earlier\ in)
    )\s(?:(?:the|a)\s)?
      (?:(?:course|whole|remainder|rest|very\ end|end|close|beginning|start|middle|turn|month|years?
      |calendar\ years?|fiscal\ years?|financial\ years?|period|decades?|summer|winter|spring
      |autumn)\s)?(?:of\s)?(?:the\s)?(?:(?:early|mid|late|calendar|year|years|end)[ -])?$""",
    re.VERBOSE | re.IGNORECASE,
)
_LINK = re.compile(
    r"""\s?[-–—~]\s?|(?P<comma>,\s)
    |\s(?P<word>to|and|through|until|till|up\ to)\s
      (?:(?:the\s)?(?:end|start|middle|beginning)\sof\s)?(?:the\s)?""",
    re.VERBOSE,
)
# what a bare number of four digits counts, and the currency marks before one
_COUNTED = re.compile(
    r" (?:[a-z-]+ ){0,2}?(?:people|children|women|men|tonnes|tons|kilomet\w+|hectares|kg|km|MW"
    r"|doses|families|schools|students|scholarships|doctors|teachers|houses|tents|projects|experts"
    r"|volunteers|officials|farmers|households|soldiers|troops|trainees|boreholes|wells|vehicles"
    r"|trees|villages|beds|kits|jobs|units|places)\b"
)
_NUMERIC_BEFORE = re.compile(
    r"(?:[$€£¥₹#/.+]|[A-Za-z]-|\d[ ,]|\bRs\.? |\b[A-Z]{3} "
    r"|\b(?:over|than|some|about|nearly|almost) )$"
)
_OF_COUNTS = ("for ", "over ", "across ", "of ", "up to ", "at ")
_NAME_BEFORE = re.compile(
    r"\b(?:Agenda|Vision|Horizon|Expo|Strategy|Plan|Compact|Programme|Program|Roadmap"
    r"|Road Map|Initiative|Summit|Forum|Conference|Report|Goals|Framework|Action|Africa|Asia"
    r"|Resilience|COP|Outlook|Review|No\.|Resolution|resolution) $"
)
# a noun that a year may belong to: none of the words that go on after a date
_NOUN_BEHIND = re.compile(
    r"[- ](?!(?:and|or|to|the|a|an|in|on|at|by|for|with|as|but|from|of|that|which|who|when|while"
    r"|was|were|is|are|has|had|have|will|would|it|its|we|he|she|they|this|alone|onwards?|inclusive"
    r"|through|until|against|after|before|under|over|some|more|only|there|than|between|because"
    r"|although|where|during|per|up|million|billion)\b)[A-Za-z]",
    re.IGNORECASE,
)
_ARTICLE_BEFORE = re.compile(r"(?:\b(?:the|a|this|its|our|their)|'s)\s?$", re.IGNORECASE)
_MONTH_BEFORE = re.compile(
    r"\b(?:in|by|since|until|before|after|of|from|between|during|last|this|next|early|mid|late|to"
    r"|and|through|end)[ -]$",
    re.IGNORECASE,
)
_PART_OF_TIME = re.compile(
    r"\b(?:end|half|beginning|start|middle|close|course|rest|remainder|month|years?) ?$"
)
_NOT_A_RATE = re.compile(r"s\b| (?:later|earlier|after|before|from|of|in|that|when|to)\b")
_ONWARDS = re.compile(r" (?:onwards?|on\b(?= ?[,.;)]))")


def find(text: str) -> Iterator[Time]:
    """Yield the times of a text, from left to right, ranges as one."""
    pending: Time | None = None
    for time in _single(text):
        if pending is not None:
            joined = _join(text, pending, time)
            if joined is not None:
                pending = joined
                continue
            if not _is_open(text, pending):
                yield _alone(text, pending)
        pending = time
    if pending is not None and not _is_open(text, pending):
        yield _alone(text, pending)


def _is_open(text: str, time: Time) -> bool:
    """Whether a time waits for a date that is none: "the year to"."""
    return time.kind == "within" and _UPTO.search(text, time.start, time.end) is not None


def _single(text: str) -> Iterator[Time]:
    """Yield each date without its preposition."""
    for match in _ATOM.finditer(text):
        time = _date(text, match) if _BY_CALENDAR & _named(match) else _relative(text, match)
        if time is not None:
            yield time


_BY_CALENDAR = frozenset(
    listed(
        "m1 m2 m3 iso isomonth slashed dashed dotted f1 s1 half bare some qh qh0 decade ties tens "
        "nthcent nth year"
    )
)


def _named(match: re.Match[str]) -> frozenset[str]:
    return frozenset(name for name, found in match.groupdict().items() if found is not None)


def _date(text: str, match: re.Match[str]) -> Time | None:
    """Read a date by the calendar; None where the match is something else."""
    start, end = match.span()
    got = match.groupdict()
    if got["year"]:
        return _year(text, match)
    if got["m1"]:
        return _days(start, end, got["m1"], got["d0"], got["d1"], got["y1"])
    if got["m2"]:
        return _days(start, end, got["m2"], got["d2"], got["d3"] or got["d2"], got["y2"])
    if got["m3"]:
        month = f"{MONTHS[got['m3'].rstrip('.')]:02}"
        if got["y3"]:
            return _point(start, end, f"{got['y3']}-{month}")
        if got["m3"] in {"May", "March", "MAY", "MARCH", "Mar", "Jan", "Dec"} and not (
            got["mrel"] or _dated(text, match)
        ):
            return None
        relative = None
        if got["r3"]:
            relative = Relative("year", 1 if got["r3"] != "this" else 0, got["r3"])  # type: ignore[arg-type]
        elif got["mrel"]:
            relative = Relative("month", 0, got["mrel"].lower())  # type: ignore[arg-type]
        time = _point(start, end, f"--{month}")
        return msgspec.structs.replace(time, relative=relative, year_missing=True)
    if got["iso"]:
        year, *rest = re.split(r"[-/.]", got["iso"])
        return _point(start, end, f"{year}-{int(rest[0]):02}-{int(rest[1]):02}")
    if got["isomonth"]:
        return _point(start, end, got["isomonth"])
    if written := got["dashed"] or got["dotted"]:
        return _days_first(start, end, written)
    if got["slashed"]:
        return _point(start, end, _slashed(got["slashed"]))
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


def _months(start: int, end: int, got: dict[str, str | None]) -> Time | None:
    """Read "the first nine months of 2024", "the last two quarters of the year"."""
    count = _count(got["nm"]) * (3 if got["mu"] == "quarters" else 1)
    if not 1 <= count <= 12:
        return None
    first, last = (1, count) if (got["some"] or "").lower() == "first" else (13 - count, 12)
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


def _slashed(written: str) -> str:
    """Read 31/12/2024; where day and month could change places, only the year is sure."""
    first, second, year = (int(part) for part in written.split("/"))
    if first > 12 >= second >= 1:
        return f"{year}-{second:02}-{first:02}"
    if second > 12 >= first >= 1:
        return f"{year}-{first:02}-{second:02}"
    return str(year)


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
    placed = _placed(text, start)
    if placed is None and _NUMERIC_BEFORE.search(before):
        return None
    counts = placed is None or placed.group().lower().startswith(_OF_COUNTS)
    if counts and not article and _COUNTED.match(text, end):
        return None
    # "in 2023 Germany paid" is a date, in "the 2023 budget" the year belongs to the noun
    behind = _NOUN_BEHIND.match(text, end) is not None and (placed is None or article)
    name = _NAME_BEFORE.search(before) is not None
    return msgspec.structs.replace(_point(start, end, match["year"]), attributive=name or behind)


def _placed(text: str, start: int) -> re.Match[str] | None:
    """Match the preposition in front of a date; its offsets count from `start` minus 48."""
    return _PREPOSITION.search(text[max(0, start - 48) : start])


def _count(written: str | None) -> int:
    if written is None:
        return 1
    if written.isdigit():
        return int(written)
    return sum(_NUMBERS.get(word, 0) for word in written.lower().split("-"))


def _unit(word: str) -> tuple[RelativeUnit, int]:
    """Return the unit of a duration, and how many of it one of the words makes."""
    word = word.lower().rstrip("s")
    if word == "decade":
        return "year", 10
    if word in {"century", "centurie"}:
        return "year", 100
    if word == "quarter":
        return "month", 3
    return word, 1  # type: ignore[return-value]


def _relative(text: str, match: re.Match[str]) -> Time | None:
    """Read a time that is counted from when it is said."""
    start, end = match.span()
    got = match.groupdict()
    if got["day"]:
        amount, direction = {"yesterday": (1, "last"), "tomorrow": (1, "next")}.get(
            got["day"].lower(), (0, "this")
        )
        return Time(start, end, "point", None, None, Relative("day", amount, direction))  # type: ignore[arg-type]
    if got["reday"]:
        direction = {"last": "last", "next": "next"}.get(got["rel"].lower(), "this")
        return Time(
            start, end, "point", None, None,
            Relative("weekday", WEEKDAYS[got["reday"]], direction),  # type: ignore[arg-type]
        )  # fmt: skip
    if got["rel"]:
        word = got["rel"].lower()
        direction = word if word in {"last", "this", "next"} else "same"
        unit, factor = (got["relunit"], 1) if got["relunit"] != "quarter" else ("month", 3)
        amount = 0 if direction in {"this", "same"} else factor
        return Time(start, end, "point", None, None, Relative(unit, amount, direction))  # type: ignore[arg-type]
    if got["weekday"]:
        return Time(
            start, end, "point", None, None, Relative("weekday", WEEKDAYS[got["weekday"]], "this")
        )
    if got["ofyear"]:
        return _this(text, start, end, got["ofyear"].lower())
    if got["pair"]:
        direction = "next" if got["pair"][0] in "tT" else "last"
        return Time(start, end, "span", None, None, Relative("year", 1, direction))  # type: ignore[arg-type]
    if got["upto"]:
        amount = _count(got["yn"]) if got["yn"] else 1
        span: RelativeUnit = "month" if got["yu"] == "months" else "year"
        return Time(start, end, "within", None, None, Relative(span, amount, "last"))
    if got["beside"]:
        if got["twice"]:
            return Time(start, end, "point", None, None, Relative(got["beside"], 2, "last"))  # type: ignore[arg-type]
        step = -1 if got["which"] == "before" else 1
        return Time(start, end, "point", None, None, Relative(got["beside"], step, "same"))  # type: ignore[arg-type]
    if got["dir"]:
        forward = got["dir"] in {"next", "coming", "following", "forthcoming", "ensuing"}
        unit, factor = _unit(got["u1"])
        if got["n1"] is None and got["u1"][-1] == "s":
            return None
        the = text[start : start + 4].lower() == "the "
        named_before = got["dir"] in {"following", "ensuing", "previous", "preceding"}
        if got["n1"] is None and named_before and not _OVER.search(text, max(0, start - 12), start):
            step = factor if forward else -factor
            return Time(start, end, "point", None, None, Relative(unit, step, "same"))
        if got["n1"] is None and not the:
            return Time(
                start,
                end,
                "point",
                None,
                None,
                Relative(unit, factor, "next" if forward else "last"),
            )
        relative = Relative(unit, _count(got["n1"]) * factor, "next" if forward else "last")
        return Time(start, end, "within", None, None, relative)
    if got["n2"]:
        return _duration(text, match)
    return Time(start, end, "each", None, None)


def _this(text: str, start: int, end: int, written: str) -> Time | None:
    """Read "the year", "the end of the year": of the one in which it is said."""
    unit: RelativeUnit = "year"
    for other in ("decade", "month", "century"):
        if other in written:
            unit = other
    before = text[max(0, start - 16) : start].lower()
    if (
        "end" not in written
        and "current" not in written
        and not before.endswith(("end of ", "within ", "before ", "during ", "in ", "by "))
    ):
        return None
    if _NOUN_BEHIND.match(text, end) and "end" not in written:
        return None
    return Time(start, end, "point", None, None, Relative(unit, 0, "this"))


def _duration(text: str, match: re.Match[str]) -> Time | None:
    """Read "three years" after a preposition, "three years ago", "a three-year plan"."""
    start, end = match.span()
    unit, factor = _unit(match["u2"])
    amount = _count(match["n2"]) * factor
    if match["n2"].lower() == "half a":
        unit, amount = ("month", 6) if unit == "year" else (unit, 1)
    if match["ago"]:
        return _apart(start, end, match["ago"].strip(), unit, amount)
    relative = Relative(unit, amount, "coming")
    if match["hyphen"] == "-" and match["n2"].lower() not in {"a", "an"}:
        if text[end - 1] == "s":
            return None
        return Time(start, end, "within", None, None, relative, attributive=True)
    placed = _placed(text, start)
    if placed is None and match["n2"].lower() in {"a", "an"} and not _NOT_A_RATE.match(text, end):
        return Time(start, end, "each", None, None)  # "US$5 million a year"
    if placed is None or not (placed["within"] or placed["in"] in {"for", "during", "throughout"}):
        return None
    if factor == 10 or text.endswith("for ", 0, max(0, start - 48) + placed.start()):
        return None  # "for over three years", "over three decades" look back
    if match["n2"].lower() in {"a", "an"} and not (
        unit == "year" and (placed["within"] or "").lower() in {"within", "over"}
    ):
        return None
    return Time(start, end, "within", None, None, relative)


_OVER = re.compile(r"\b(?:over|within|during|for|throughout|in) $")


def _apart(start: int, end: int, written: str, unit: RelativeUnit, amount: int) -> Time:
    """Read "three years ago", "three years from now", "three years later"."""
    if written == "ago":
        return Time(start, end, "ago", None, None, Relative(unit, amount, "ago"))
    if written in {"from now", "hence"}:
        return Time(start, end, "point", None, None, Relative(unit, amount, "next"))
    step = amount if written in {"later", "after"} else -amount
    return Time(start, end, "point", None, None, Relative(unit, step, "same"))


# "five years from 2020", "the twelve months to March 2024"
_FROM_GAP = re.compile(r" (?:from|starting(?: in| from| on)?|beginning(?: in| from| on)?) ")
_UPTO = re.compile(r" (?:to|ended|ending|through)(?: on)?$")


def _measured(text: str, length: Time, date: Time) -> Time | None:
    """Read a length of time that is counted from, or up to, the date behind it."""
    relative = length.relative
    if relative is None or date.first is None or date.last is None or date.year_missing:
        return None
    gap = text[length.end : date.start]
    start = length.start
    if (placed := _placed(text, start)) is not None:
        start = max(0, start - 48) + placed.start()
    move = add_years if relative.unit == "year" else add_months
    if relative.unit not in {"year", "month"}:
        return None
    if gap == " " and _UPTO.search(text, length.start, length.end):
        first = _next(move(date.last, -relative.amount)) if len(date.last) > 4 else None
        years = str(int(date.last[:4]) - relative.amount)
        return Time(start, date.end, "span", first or years, date.last)
    if relative.direction == "coming" and _FROM_GAP.fullmatch(gap):
        return Time(start, date.end, "span", date.first, move(date.first, relative.amount))
    return None


def _next(date: str) -> str:
    """Return the month, or the day, behind a date."""
    if len(date) == 7:
        return add_months(date, 1)
    return (datetime.date.fromisoformat(date) + datetime.timedelta(days=1)).isoformat()


def _join(text: str, low: Time, high: Time) -> Time | None:
    """Read two dates as one period: "from 2013 to 2018", "between June and August 2024"."""
    if low.kind == "within" and high.kind in {"point", "span"}:
        return _measured(text, low, high)
    if low.kind not in {"point", "span"} or high.kind not in {"point", "span"}:
        return None
    if low.first is None or high.last is None or low.attributive:
        return None
    link = _LINK.fullmatch(text, low.end, high.start)
    if link is None:
        return None
    placed = _placed(text, low.start)
    first = low.first
    if low.year_missing and not high.year_missing:
        year = int(high.last[:4])
        first = f"{year - 1 if first[1:] > high.last[4:] else year}{first[1:]}"
    if low.year_missing != high.year_missing and high.year_missing:
        return None
    if (link["word"] == "and" or link["comma"]) and not (
        (placed is not None and (placed["from"] or "").lower().endswith("between"))
        or adjoining(low.last or "", high.first or "")
        or (low.last == high.first and len(low.last or "") == 4 and low.first != low.last)
    ):
        return None
    if not low.year_missing and first > high.last:
        return None
    if high.last < first and not high.year_missing:
        return None
    start = low.start
    if placed is not None and (placed["from"] or placed["within"] or placed["in"]):
        start = max(0, low.start - 48) + placed.start()
    return Time(
        start, high.end, "span", first, high.last, attributive=high.attributive and placed is None,
        year_missing=high.year_missing,
    )  # fmt: skip


def _alone(text: str, time: Time) -> Time:
    """Take in the preposition of a date, and what it makes of it."""
    if time.kind in {"each", "ago"}:
        return time
    placed = _placed(text, time.start)
    onwards = _ONWARDS.match(text, time.end)
    if placed is None:
        return msgspec.structs.replace(time, end=onwards.end(), kind="since") if onwards else time
    start = max(0, time.start - 48) + placed.start()
    kind, end = time.kind, time.end
    preposition = (placed["from"] or "").lower()
    if placed["by"]:
        kind = "by"
    elif placed["since"] or (preposition.endswith("from") and kind == "point"):
        if kind == "within":
            return time
        kind, end = "since", onwards.end() if onwards else end
    elif preposition and kind == "point":
        return time
    # "the conference of May 2017", but not "the end of May 2017"
    of = (placed["in"] or "").lower() == "of" and time.first is not None
    attributive = time.attributive or (
        of and not _PART_OF_TIME.search(text, max(0, start - 20), start)
    )
    return msgspec.structs.replace(time, start=start, end=end, kind=kind, attributive=attributive)
