"""Plain regular expressions, as one would write them in an afternoon."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from benchmarks.extraction.mentions import KINDS, Mention, Text
from kg.codelists import load_gazetteer

_SIGNS: Final = {
    "US$": "USD", "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "A$": "AUD", "C$": "CAD",
    "HK$": "HKD", "USD": "USD", "EUR": "EUR", "GBP": "GBP", "JPY": "JPY", "CNY": "CNY",
    "RMB": "CNY", "CHF": "CHF", "NOK": "NOK", "SEK": "SEK", "DKK": "DKK",
}  # fmt: skip
_WORDS: Final = {
    "dollars": "USD", "US dollars": "USD", "euros": "EUR", "pounds": "GBP", "yen": "JPY",
    "yuan": "CNY", "Swiss francs": "CHF",
}  # fmt: skip
_UNITS: Final = {
    "元": "CNY", "元人民币": "CNY", "人民币": "CNY", "元人民幣": "CNY", "美元": "USD",
    "欧元": "EUR", "歐元": "EUR", "英镑": "GBP", "英鎊": "GBP", "日元": "JPY", "日圓": "JPY",
    "港元": "HKD", "澳元": "AUD", "加元": "CAD", "瑞士法郎": "CHF",
}  # fmt: skip
_SCALES: Final = {
    "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "m": 10**6, "mn": 10**6, "bn": 10**9, "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8,
    "万亿": 10**12, "萬億": 10**12,
}  # fmt: skip
_MONTHS: Final = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
]  # fmt: skip


def _one_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_NUMBER: Final = r"(?P<number>\d[\d,]*(?:\.\d+)?)"
_AMOUNTS: Final = {
    "en": (
        re.compile(
            rf"(?P<mark>{_one_of(_SIGNS)}) ?{_NUMBER}(?: ?(?P<scale>{_one_of(_SCALES)})\b)?"
        ),
        re.compile(rf"{_NUMBER}(?: (?P<scale>{_one_of(_SCALES)}))? (?P<mark>{_one_of(_WORDS)})\b"),
    ),
    "zh": (re.compile(rf"{_NUMBER}(?P<scale>{_one_of(_SCALES)})?(?P<mark>{_one_of(_UNITS)})"),),
}
_MONTH: Final = rf"(?P<month>{'|'.join(_MONTHS)})"
_DATES: Final = {
    "en": (
        re.compile(rf"\b(?P<day>\d{{1,2}}) {_MONTH}(?: (?P<year>\d{{4}}))?"),
        re.compile(rf"\b{_MONTH} (?P<day>\d{{1,2}}), (?P<year>\d{{4}})"),
        re.compile(rf"\b{_MONTH}(?: (?P<year>\d{{4}}))?\b"),
        re.compile(r"\b(?P<year>(?:19|20)\d\d)\b"),
    ),
    "zh": (
        re.compile(r"(?P<year>\d{4})年(?:(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?)?"),
        re.compile(r"(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?"),
    ),
}


def load(lang: str) -> Plain:
    """Return the patterns for a language."""
    return Plain(lang)


class Plain:
    """Numbers with a sign or word of money, written dates, and the usual names of countries."""

    name = "plain regex"
    finds = reads = frozenset(KINDS)

    def __init__(self, lang: str) -> None:
        self._lang = lang
        self._codes = {
            label: entry.id
            for entry in load_gazetteer()
            if entry.type == "Country"
            for label in entry.labels[1:]
        }
        names = _one_of(self._codes)
        self._names = re.compile(rf"\b(?:{names})\b" if lang == "en" else names)

    def mentions(self, document: Text) -> list[Mention]:
        """Return what the patterns match; of two that overlap the first."""
        text = document.text
        out: list[Mention] = []
        for pattern in _AMOUNTS[self._lang]:
            for m in pattern.finditer(text):
                value = Decimal(m["number"].replace(",", "")) * _SCALES.get(m["scale"] or "", 1)
                code = {**_SIGNS, **_WORDS, **_UNITS}[m["mark"]]
                _add(out, Mention("amount", m.start(), m.end(), str(value), code))
        for pattern in _DATES[self._lang]:
            for m in pattern.finditer(text):
                _add(out, Mention("date", m.start(), m.end(), _iso(m.groupdict(), document.date)))
        for m in self._names.finditer(text):
            _add(out, Mention("country", m.start(), m.end(), self._codes[m[0]]))
        return out


def _add(out: list[Mention], new: Mention) -> None:
    if not any(m.type == new.type and m.start < new.end and new.start < m.end for m in out):
        out.append(new)


def _iso(parts: dict[str, str | None], today: str) -> str:
    """A partial date; the year of the document where none is written."""
    year, month, day = parts.get("year") or today[:4], parts.get("month"), parts.get("day")
    if month and not month.isdigit():
        month = str(_MONTHS.index(month) + 1)
    return "-".join([year, *(f"{int(part):02}" for part in (month, day) if part)])
