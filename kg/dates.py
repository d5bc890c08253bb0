"""Dates as precise as a text is: "2017", "2015-12" and "2020-05-18" (ISO 8601, XML Schema)."""

from __future__ import annotations

import re
from datetime import date

from pyoxigraph import Literal, NamedNode

_XSD = "http://www.w3.org/2001/XMLSchema#"
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_DATATYPES = ("gYear", "gYearMonth", "date")


def date_literal(text: str) -> Literal:
    """Type a date as its precision has it; text that is no date stays a string.

    That string then fails the shapes, which can say in plain words where it stands.
    """
    found = _DATE.fullmatch(text)
    if found is None or not _is_real(found):
        return Literal(text)
    parts = sum(group is not None for group in found.groups())
    return Literal(text, datatype=NamedNode(_XSD + _DATATYPES[parts - 1]))


def is_date(text: str) -> bool:
    """Is it a year, a month of one or a day, and a real one?"""
    found = _DATE.fullmatch(text)
    return found is not None and _is_real(found)


def year_of(text: str | None) -> int | None:
    """The year of a date, None where it is no date."""
    found = _DATE.fullmatch(text or "")
    return int(found[1]) if found is not None and _is_real(found) else None


def _is_real(found: re.Match[str]) -> bool:
    year, month, day = (int(group or 1) for group in found.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
