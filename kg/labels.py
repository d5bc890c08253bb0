"""Labels for people: which language a name is in, and short names for statements and numbers.

Numbers are written exactly: rounding a sum in its label would be a statement of our own.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Literal

from extract.hanzi import traditional_only
from extract.model import Amount, Count, Labels, Lang, Qualifier, Statement

LabelLang = Literal["en", "zh"]  # of what people are shown

_ENGLISH_UNITS = ((12, "trillion"), (9, "billion"), (6, "million"))
_CHINESE_UNITS = ((12, "万亿"), (8, "亿"), (4, "万"))
_DECIMALS = 4  # a scaled number with more is written out in full
_QUALIFIERS: dict[Qualifier, tuple[str, str]] = {
    "exact": ("", ""),
    "at_least": ("at least ", "至少"),
    "about": ("about ", "约"),
    "nearly": ("nearly ", "近"),
    "up_to": ("up to ", "至多"),
}
_NAMED = 3  # recipients named in a label before it says how many more there are


def language_of(text: str) -> Lang:
    """Tell the language of a name from its script: Chinese where it holds a Chinese character."""
    if not any(
        "\u3400" <= char <= "\u9fff" or "\U00020000" <= char <= "\U000323af" for char in text
    ):
        return "en"
    return "zh-Hant" if not traditional_only().isdisjoint(text) else "zh-Hans"


def is_code(label: str) -> bool:
    """Is the label a code ("CHN", "002") rather than a name?"""
    return label.isascii() and label.isalnum() and len(label) == 3 and label == label.upper()


def name_in(labels: Labels, lang: LabelLang) -> str:
    """The first name in the language, else the first name, else the code."""
    names = [label for label in labels if not is_code(label)] or list(labels)
    fitting = (name for name in names if (language_of(name) == "en") == (lang == "en"))
    return next(fitting, names[0] if names else "")


def format_number(value: Decimal, lang: LabelLang) -> str:
    """Write a number with its large unit: 270200000000 → "270.2 billion", "2702亿"."""
    for power, unit in _ENGLISH_UNITS if lang == "en" else _CHINESE_UNITS:
        scaled = value.scaleb(-power).normalize()
        exponent = scaled.as_tuple().exponent
        if scaled >= 1 and isinstance(exponent, int) and -exponent <= _DECIMALS:
            return f"{scaled:f} {unit}" if lang == "en" else f"{scaled:f}{unit}"
    return f"{value.normalize():,f}" if lang == "en" else f"{value.normalize():f}"


def measure_label(measure: Amount | Count, qualifier: Qualifier, lang: LabelLang) -> str:
    """Write a sum or a number as the document means it: "CNY at least 2 billion"."""
    number = format_number(measure.value, lang)
    if measure.max is not None:
        number = f"{number}–{format_number(measure.max, lang)}"
    number = _QUALIFIERS[qualifier][lang == "zh"] + number
    if isinstance(measure, Amount):
        return f"{number} {measure.currency}" if lang == "zh" else f"{measure.currency} {number}"
    return number


def statement_label(statement: Statement, lang: LabelLang) -> str:
    """A short name: who → whom: how much of what, "China → Africa: CNY 2 billion, food aid".

    What is given stays in the document's own words, whatever the language of the label.
    """
    parts = [
        measure_label(measure, statement.qualifier, lang)
        for measure in (statement.amount, statement.count)
        if measure is not None
    ]
    given = " ".join((statement.what or ("" if parts else statement.quote)).split())
    comma, colon = ("，", "：") if lang == "zh" else (", ", ": ")
    said = comma.join([*parts, *([given] if given else [])])
    return f"{parties_label(statement, lang)}{colon}{said}"


def parties_label(statement: Statement, lang: LabelLang) -> str:
    """Who gives to whom: "China → Africa"; the giver alone where no taker is named."""
    several = "、" if lang == "zh" else ", "
    donor = _names(statement.donor, lang, several) or "?"
    recipients = _names(statement.recipients, lang, several)
    return f"{donor} → {recipients}" if recipients else donor


def _names(entities: Iterable[Labels], lang: LabelLang, separator: str) -> str:
    names = [name_in(labels, lang) for labels in entities if labels]
    rest = len(names) - _NAMED
    if rest > 0:
        more = f"等{len(names)}方" if lang == "zh" else f" and {rest} more"
        return separator.join(names[:_NAMED]) + more
    return separator.join(names)
