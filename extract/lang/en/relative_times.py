"""English times counted from when they are said: "last month", "over the next three years"."""

from __future__ import annotations

import re

from extract.cue import Cue
from extract.lang.en.date_patterns import NOUN_BEHIND, NUMBERS, WEEKDAYS, placed
from extract.times import Relative, RelativeUnit, Time

# “a year to March 2012” is one year, “$5 million a year to Mali” is a rate
_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_NOT_A_RATE = Cue(
    rf"s\b| (?:later|earlier|after|before|from|of|in|that|when)\b| to\b(?! (?!{_MONTH})[A-Z])"
)


def count(written: str | None) -> int:
    """Return a small number in digits or words; 1 where none is written."""
    if written is None:
        return 1
    if written.isdigit():
        return int(written)
    return sum(NUMBERS.get(word, 0) for word in written.lower().split("-"))


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


def read_relative(text: str, match: re.Match[str]) -> Time | None:
    """Read a time that is counted from when it is said."""
    start, end = match.span()
    got = match.groupdict()
    if got["day"]:
        amount, direction = {"yesterday": (1, "last"), "tomorrow": (1, "next")}.get(
            got["day"].lower(), (0, "this")
        )
        own = text.startswith("'s ", end)  # “yesterday's announcement”
        return Time(
            start, end, "point", None, None,
            Relative("day", amount, direction),  # type: ignore[arg-type]
            attributive=own,
        )  # fmt: skip
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
    if got["stretch"] or got["years"] or got["span"]:
        over = _OVER.search(text, max(0, start - 12), start)
        return (
            Time(start, end, "point", None, None, Relative("period", 0, "same")) if over else None
        )
    if got["season"]:  # seasons differ by hemisphere: no more than their year is sure
        step = 1 if got["season"] in {"Next", "next"} else 0
        direction = "next" if step else "this"
        return Time(start, end, "point", None, None, Relative("year", step, direction))  # type: ignore[arg-type]
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
        amount = count(got["yn"]) if got["yn"] else 1
        span: RelativeUnit = "month" if got["yu"] == "months" else "year"
        return Time(start, end, "within", None, None, Relative(span, amount, "last"))
    if got["beside"]:
        if got["twice"]:
            return Time(start, end, "point", None, None, Relative(got["beside"], 2, "last"))  # type: ignore[arg-type]
        step = -1 if got["which"] == "before" else 1
        return Time(start, end, "point", None, None, Relative(got["beside"], step, "same"))  # type: ignore[arg-type]
    if got["dir"]:
        forward = got["dir"] in {
            "next",
            "coming",
            "upcoming",
            "following",
            "forthcoming",
            "ensuing",
        }
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
        relative = Relative(unit, count(got["n1"]) * factor, "next" if forward else "last")
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
    if NOUN_BEHIND.match(text, end) and "end" not in written:
        return None
    return Time(start, end, "point", None, None, Relative(unit, 0, "this"))


def _duration(text: str, match: re.Match[str]) -> Time | None:
    """Read "three years" after a preposition, "three years ago", "a three-year plan"."""
    start, end = match.span()
    unit, factor = _unit(match["u2"])
    amount = count(match["n2"]) * factor
    if match["n2"].lower() == "half a":
        unit, amount = ("month", 6) if unit == "year" else (unit, 1)
    if match["ago"]:
        return _apart(start, end, match["ago"].strip(), unit, amount)
    relative = Relative(unit, amount, "coming")
    if match["hyphen"] == "-" and match["n2"].lower() not in {"a", "an"}:
        if text[end - 1] == "s":
            return None
        return Time(start, end, "within", None, None, relative, attributive=True)
    front = placed(text, start)
    if front is None and match["n2"].lower() in {"a", "an"} and not _NOT_A_RATE.match(text, end):
        return Time(start, end, "each", None, None)  # "US$5 million a year"
    if _OF_RULE.match(text, end):
        return None  # “over the five years of the war”: counted from then
    if front is None or not (front["within"] or front["in"] in {"for", "during", "throughout"}):
        return None
    if factor == 10 or text.endswith("for ", 0, max(0, start - 48) + front.start()):
        return None  # "for over three years", "over three decades" look back
    if match["n2"].lower() in {"a", "an"} and not (
        unit == "year" and (front["within"] or "").lower() in {"within", "over"}
    ):
        return None
    return Time(start, end, "within", None, None, relative)


_OF_RULE = Cue(
    r" of (?:the|its|his|her|their|this)(?: [\w-]+)? (?:coalition|government|administration|"
    r"presidency|premiership|war|conflict|crisis|pandemic|term|mandate|rule|regime|siege|blockade)\b",
    re.IGNORECASE,
)
_OVER = Cue(r"\b(?:over|within|during|for|throughout|in|of) $", re.IGNORECASE)


def _apart(start: int, end: int, written: str, unit: RelativeUnit, amount: int) -> Time:
    """Read "three years ago", "three years from now", "three years later"."""
    if written == "ago":
        return Time(start, end, "ago", None, None, Relative(unit, amount, "ago"))
    if written in {"from now", "hence"}:
        return Time(start, end, "point", None, None, Relative(unit, amount, "next"))
    step = amount if written in {"later", "after"} else -amount
    return Time(start, end, "point", None, None, Relative(unit, step, "same"))
