"""Microsoft's Recognizers-Text: sums and dates in both languages."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from importlib.metadata import version
from typing import Any, Final

from benchmarks.extraction.mentions import Kind, Mention, Text
from benchmarks.extraction.systems import MissingError

_CULTURES: Final = {"en": "en-us", "zh": "zh-cn"}
# Units for which the package itself gives no code.
_UNITS: Final = {"Dollar": "USD", "Pound": "GBP", "Euro": "EUR", "Cent": "USD", "Yuan": "CNY"}
_SENTENCE: Final = re.compile(r"[^\n]+?(?:[。！？；]|[.!?;](?=\s)|$)", re.MULTILINE)


def load(lang: str) -> Recognizers:
    """Return the recognisers.

    Raises:
        MissingError: the packages are not installed, or do not work with what is.
    """
    try:
        import recognizers_date_time
        import recognizers_number_with_unit
    except ImportError as error:
        raise MissingError(f"not installed, or broken with what is ({error})") from error
    return Recognizers(lang, recognizers_number_with_unit, recognizers_date_time)


class Recognizers:
    """`recognize_currency` and `recognize_datetime`, sentence by sentence.

    By sentence because an error within the package empties the answer for all of a text.
    """

    finds: frozenset[Kind] = frozenset({"amount", "date"})
    reads = finds

    def __init__(self, lang: str, money: Any, dates: Any) -> None:
        self.name = f"recognizers-text {version('recognizers-text')}"
        self._culture = _CULTURES[lang]
        self._money = money
        self._dates = dates

    def mentions(self, document: Text) -> list[Mention]:
        """Return sums, and both ends of times."""
        today = _day(document.date)
        out: list[Mention] = []
        for sentence in _SENTENCE.finditer(document.text):
            at = sentence.start()
            for found in self._money.recognize_currency(sentence[0], self._culture):
                value, code = _sum(found.resolution or {})
                start, end = at + found.start, at + found.end + 1
                out.append(Mention("amount", start, end, value, code))
            for found in self._dates.recognize_datetime(
                sentence[0], self._culture, reference=today
            ):
                start, end = at + found.start, at + found.end + 1
                values = (found.resolution or {}).get("values") or []
                out += [Mention("date", start, end, date) for date in _dates(values)]
        return out


def _day(date: str) -> datetime.datetime:
    year, month, day = (*map(int, date.split("-")), 1, 1)[:3] if date else (2000, 1, 1)
    return datetime.datetime(year, month, day)


def _sum(resolution: dict[str, Any]) -> tuple[str, str]:
    unit = str(resolution.get("unit"))
    try:
        value = str(Decimal(str(resolution.get("value"))))
    except InvalidOperation:
        value = ""
    return value, resolution.get("isoCurrency") or _UNITS.get(unit, unit)


def _dates(values: list[dict[str, str]]) -> Iterator[str]:
    """The dates that a time may mean: of several years offered, the latest that is past."""
    past = values[0] if values else {}
    timex = past.get("timex", "")
    if re.fullmatch(r"\d{4}(?:-\d\d){0,2}", timex):
        yield timex
    elif re.fullmatch(r"XXXX-\d\d", timex) and past.get("start"):
        yield past["start"][:7]
    elif timex.startswith("("):
        yield from dict.fromkeys(end for end in timex[1:-1].split(",")[:2] if end[:1].isdigit())
    elif past.get("value", "")[:4].isdigit():
        yield past["value"][:10]
