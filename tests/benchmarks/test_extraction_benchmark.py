"""The comparison with other tools: its annotations and its counting."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.extraction.mentions import Mention, annotated, gold_amounts, names_a_date
from benchmarks.extraction.scoring import Score, same_place, same_value

ROWS = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "benchmarks" / "extraction" / "mentions.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]


def test_annotations_stand_in_ten_documents() -> None:
    """Every annotated mention is the piece of its document that it says."""
    texts = {text.name: text.text for text, _ in annotated()}
    assert len(texts) == 10
    for row in ROWS:
        if "text" in row:
            assert texts[row["doc"]][row["start"] : row["end"]] == row["text"], row


def test_gold_amounts_lie_in_both_corpora() -> None:
    """The sums of the gold statements are found at their quotes, in English and in Chinese."""
    gold = gold_amounts()
    assert sum(map(len, gold.values())) > 400
    assert {name[:2] for name in gold} == {"en", "zh"}


def _sum(start: int, value: str, currency: str = "USD", *, optional: bool = False) -> Mention:
    return Mention("amount", start, start + 5, value, currency, optional)


COUNTED = [
    ([_sum(0, "5")], [_sum(2, "5.0")], (1, 1, 1)),
    ([_sum(0, "5")], [_sum(2, "6")], (1, 1, 0)),
    ([_sum(0, "5")], [_sum(0, "5", "AUD")], (1, 1, 0)),
    ([_sum(0, "5")], [_sum(9, "5")], (1, 1, 0)),
    ([_sum(0, "5")], [_sum(0, "5"), _sum(1, "5")], (1, 2, 1)),
    ([_sum(0, "5", optional=True)], [_sum(0, "7")], (0, 0, 0)),
    ([_sum(0, "5"), _sum(9, "7")], [], (2, 0, 0)),
]


@pytest.mark.parametrize(("truth", "told", "counts"), COUNTED)
def test_a_mention_counts_once(
    truth: list[Mention], told: list[Mention], counts: tuple[int, int, int]
) -> None:
    """One mention meets one; a wrong value is both missed and false; optional ones do not count."""
    score = Score()
    score.add(truth, told, same_value)
    assert (score.wanted, score.told, score.right) == counts


@pytest.mark.parametrize(
    ("told", "true", "same"),
    [
        ("2012-07-08", "2012-07", True),
        ("2012", "2012-07", True),
        ("2012-07", "2012-08", False),
        ("", "2012", False),
        ("20", "2012", False),
    ],
)
def test_dates_agree_as_far_as_the_less_precise_goes(told: str, true: str, same: bool) -> None:
    """A year agrees with a day in it; another month does not."""
    assert same_value(Mention("date", 0, 4, told), Mention("date", 0, 4, true)) == same


def test_a_place_needs_no_value() -> None:
    """What only marks a place is counted by its place alone."""
    assert same_place(Mention("date", 0, 4), Mention("date", 3, 9, "2012"))
    assert not same_value(Mention("date", 0, 4), Mention("date", 3, 9, "2012"))


@pytest.mark.parametrize(
    ("text", "lang", "named"),
    [
        ("in May", "en", True),
        ("fiscal 1990", "en", True),
        ("over the next three years", "en", False),
        ("last week", "en", False),
        ("二○一三年", "zh", True),
        ("去年九月", "zh", True),
        ("8日", "zh", True),
        ("三年内", "zh", False),
        ("前两个月", "zh", False),
    ],
)
def test_only_dates_of_the_calendar_are_compared(text: str, lang: str, named: bool) -> None:
    """A year, a month or a day is a date; a stretch of time without one is none."""
    assert names_a_date(text, lang) == named
