"""How contradictions are put into words, in English and Chinese: numbers, places, lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from decimal import Decimal
from typing import Final

import msgspec

from extract.model import Amount, Count
from kg.labels import LabelLang, measure_label, name_in, parties_label
from kg.ledger.merging.agreement import language, text_of
from kg.ledger.records import Entry, Reading

_NAMED: Final = 3  # documents named before it is said how many more there are
_LANGUAGES: Final = {"en": ("English", "英文"), "zh": ("Chinese", "中文")}


class Message(msgspec.Struct, frozen=True):
    """The same in both languages."""

    en: str
    zh: str


def number(reading: Reading, lang: LabelLang) -> str:
    """The sum of a reading, else its count: "EUR 84 million", "84 technicians"."""
    statement = reading.statement
    measure: Amount | Count | None = statement.amount or statement.count
    return measure_label(measure, statement.qualifier, lang) if measure else ""


def count(reading: Reading, lang: LabelLang) -> str:
    """The number of things of a reading."""
    statement = reading.statement
    return measure_label(statement.count, statement.qualifier, lang) if statement.count else ""


def range_label(least: Decimal, most: Decimal | None, currency: str | None, lang: LabelLang) -> str:
    """A number that was added up: "EUR 84 million", "EUR at least 84 million", "80–90"."""
    upper = most if most is not None and most != least else None
    measure = Amount(least, currency, upper) if currency else Count(least, upper)
    return measure_label(measure, "at_least" if most is None else "exact", lang)


def parties(entry: Entry, lang: LabelLang) -> str:
    """Who gives to whom, and the things that are given: "China → Zambia, wells".

    Things are in the words of a reading in the language, where there is one.
    """
    told = [entry.best, *entry.readings]
    own = next((r for r in told if language(r.statement.lang) == lang), entry.best)
    statement = own.statement
    given = "" if statement.amount else " ".join((statement.what or "").split())
    named = parties_label(entry.best.statement, lang)
    return (f"{named}，{given}" if lang == "zh" else f"{named}, {given}") if given else named


def recipients(reading: Reading, lang: LabelLang) -> str:
    """Who receives."""
    return listing([name_in(labels, lang) for labels in reading.statement.recipients], lang)


def period(reading: Reading, lang: LabelLang) -> str:
    """From when until when: "2013 to 2018", "until 2025"."""
    start, end = reading.statement.period or (None, None)
    if start and end:
        return f"{start}至{end}" if lang == "zh" else f"{start} to {end}"
    if start:
        return f"{start}起" if lang == "zh" else f"from {start}"
    return f"至{end}" if lang == "zh" else f"until {end}"


def announced(reading: Reading, lang: LabelLang) -> str:
    """When it was announced."""
    return reading.statement.announced or ""


def versions(groups: Sequence[tuple[str, Sequence[Reading]]], lang: LabelLang) -> str:
    """What each group of readings says and where: "84 (a.txt), 88 (b.txt, c.txt)".

    The language of the text is told where the same document says both.
    """
    places = [[text_of(reading) for reading in readings] for _, readings in groups]
    sides = Counter(name for group in places for name in {name for name, _ in group})
    shared = {name for name, number in sides.items() if number > 1}
    told = [
        f"{value}{_brackets(_where(group, shared, lang), lang)}"
        for (value, _), group in zip(groups, places, strict=True)
    ]
    return ("，" if lang == "zh" else ", ").join(told)


def listing(items: Sequence[str], lang: LabelLang) -> str:
    """A list of words."""
    return ("、" if lang == "zh" else ", ").join(items)


def _where(
    places: Sequence[tuple[str, str]], shared: Collection[str], lang: LabelLang
) -> list[str]:
    names: dict[str, None] = {}
    for name, spoken in places:
        told = _LANGUAGES[spoken][lang == "zh"]
        own = f"{name}，{told}" if lang == "zh" else f"{name}, {told}"
        names[own if name in shared else name] = None
    return list(names)


def _brackets(names: Sequence[str], lang: LabelLang) -> str:
    rest = len(names) - _NAMED
    told = list(names[:_NAMED])
    if rest > 0:
        told.append(f"另外{rest}份文件" if lang == "zh" else f"{rest} more")
    inside = ("；" if lang == "zh" else "; ").join(told)
    return f"（{inside}）" if lang == "zh" else f" ({inside})"
