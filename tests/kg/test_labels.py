"""Labels: the language of names, numbers in words, short names of statements."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from extract.model import Amount, Count, Statement
from kg.labels import format_number, language_of, measure_label, name_in, statement_label


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("World Bank", "en"),
        ("Agence française", "en"),
        ("世界银行", "zh-Hans"),
        ("世界銀行", "zh-Hant"),
        ("中非", "zh-Hans"),
        ("WHO（世界卫生组织）", "zh-Hans"),
        ("", "en"),
        ("🚢", "en"),
    ],
)
def test_language_goes_by_script(text: str, expected: str) -> None:
    """A name with Chinese characters is Chinese, traditional where one of them is."""
    assert language_of(text) == expected


@pytest.mark.parametrize(
    ("value", "english", "chinese"),
    [
        ("270200000000", "270.2 billion", "2702亿"),
        ("1000000", "1 million", "100万"),
        ("20000000000000", "20 trillion", "20万亿"),
        ("7000", "7,000", "7000"),
        ("2.5", "2.5", "2.5"),
        ("1234567", "1,234,567", "123.4567万"),
        ("41.84E8", "4.184 billion", "41.84亿"),
        ("0", "0", "0"),
    ],
)
def test_numbers_are_written_exactly(value: str, english: str, chinese: str) -> None:
    """A number has its large unit, and never loses a digit."""
    assert format_number(Decimal(value), "en") == english
    assert format_number(Decimal(value), "zh") == chinese


def test_a_qualifier_stays_in_the_label() -> None:
    """Words like "more than" and ranges are to be read in the label."""
    assert measure_label(Amount(Decimal(10**9), "USD"), "at_least", "en") == (
        "USD at least 1 billion"
    )
    assert measure_label(Count(Decimal(5), Decimal(7)), "about", "zh") == "约5–7"


def test_names_prefer_the_language_and_never_the_code() -> None:
    """A name in the language comes first, then any name, then the code."""
    assert name_in(("KEN", "Kenya", "肯尼亚"), "zh") == "肯尼亚"
    assert name_in(("KEN", "Kenya"), "zh") == "Kenya"
    assert name_in(("KEN",), "en") == "KEN"


def test_statement_label_says_who_gives_what_to_whom(
    statement_with: Callable[..., Statement],
) -> None:
    """A label reads donor, recipient, sum and object."""
    statement = statement_with(amount=Amount(Decimal(5000000), "USD"), what="wells")
    assert statement_label(statement, "en") == "Japan → Kenya: USD 5 million, wells"
    assert statement_label(statement, "zh") == "日本 → 肯尼亚：500万 USD，wells"


def test_statement_label_counts_further_recipients(
    statement_with: Callable[..., Statement],
) -> None:
    """Of many recipients three are named, and a missing donor is a question mark."""
    many = tuple((name,) for name in ("Kenya", "Ghana", "Mali", "Chad", "Togo"))
    statement = statement_with(donor=(), recipients=many, what="rice")
    assert statement_label(statement, "en") == "? → Kenya, Ghana, Mali and 2 more: rice"


def test_a_label_is_one_line(statement_with: Callable[..., Statement]) -> None:
    """Line breaks of the document do not get into labels."""
    statement = statement_with(what="new\n  wells\tand pumps")
    assert statement_label(statement, "en") == "Japan → Kenya: new wells and pumps"
