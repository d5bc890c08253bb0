"""JioNLP: rules for Chinese sums and times."""

from __future__ import annotations

import contextlib
import io
import logging
from decimal import Decimal, InvalidOperation
from importlib.metadata import version
from typing import Any, Final

from benchmarks.extraction.mentions import Kind, Mention, Text
from benchmarks.extraction.systems import MissingError

_CODES: Final = {
    "元": "CNY", "人民币": "CNY", "美元": "USD", "欧元": "EUR", "英镑": "GBP", "日元": "JPY",
    "港元": "HKD", "澳元": "AUD", "加元": "CAD", "新台币": "TWD", "韩元": "KRW", "卢布": "RUB",
    "法郎": "CHF", "瑞士法郎": "CHF", "泰铢": "THB", "澳门元": "MOP", "新加坡元": "SGD",
    "丹麦克朗": "DKK", "挪威克朗": "NOK", "瑞典克朗": "SEK", "新西兰元": "NZD",
}  # fmt: skip
_SHORTEST_MONTH: Final = 28  # days


def load(lang: str) -> Jionlp:
    """Return the rules.

    Raises:
        MissingError: the package is not installed, or the language is not Chinese.
    """
    if lang != "zh":
        raise MissingError("reads Chinese only")
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            import jionlp
    except ImportError as error:
        raise MissingError(f"not installed ({error})") from error
    return Jionlp(jionlp)


class Jionlp:
    """`jionlp.ner.extract_money` and `extract_time`, with their values."""

    finds: frozenset[Kind] = frozenset({"amount", "date"})
    reads = finds

    def __init__(self, package: Any) -> None:
        self.name = f"jionlp {version('jionlp')}"
        self._ner = package.ner

    def mentions(self, document: Text) -> list[Mention]:
        """Return sums, and both ends of times."""
        logging.disable(logging.CRITICAL)  # it logs a traceback for each time it cannot read
        try:
            return self._read(document)
        finally:
            logging.disable(logging.NOTSET)

    def _read(self, document: Text) -> list[Mention]:
        out = []
        for found in self._ner.extract_money(document.text, with_parsing=True):
            start, end = found["offset"]
            out.append(Mention("amount", start, end, *_money(found["detail"])))
        base = {
            key: int(part)
            for key, part in zip(("year", "month", "day"), document.date.split("-"), strict=False)
            if part
        }
        times = self._ner.extract_time(
            document.text, time_base=base or None, with_parsing=True, ret_all=False
        )
        for found in times:
            start, end = found["offset"]
            out += [Mention("date", start, end, date) for date in _ends(found["detail"])]
        return out


def _money(detail: dict[str, Any]) -> tuple[str, str]:
    number = detail.get("num")
    if isinstance(number, list):  # a range, or a bound: its lower end
        number = number[0]
    try:
        value = str(Decimal(str(number)))
    except InvalidOperation:
        value = ""
    return value, _CODES.get(str(detail.get("case")), str(detail.get("case")))


def _ends(detail: dict[str, Any]) -> list[str]:
    """The days on which a time begins and ends, as one partial date where it is one."""
    if detail.get("type") not in ("time_point", "time_span"):
        return []
    first, last = (str(moment)[:10] for moment in detail["time"])
    if first[4:] == "-01-01" and last == f"{first[:4]}-12-31":
        return [first[:4]]
    if first[8:] == "01" and last[:7] == first[:7] and int(last[8:]) >= _SHORTEST_MONTH:
        return [first[:7]]
    return list(dict.fromkeys((first, last)))
