"""No text, however odd, stops a build or makes a statement that breaks the contract."""

from __future__ import annotations

import random
import re
from calendar import month_name
from collections.abc import Callable
from pathlib import Path

import pytest

from extract.dates import find_times, resolve
from extract.model import Statement
from extract.times import is_full_day, is_possible_day

Read = Callable[[str], tuple[Statement, ...]]
_ISO = re.compile(r"[1-9]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?")
_CORPUS = Path(__file__).parents[1] / "corpus"
_PARTS = {
    "en": ["in April", "and", "May", "by", "31 February", "29 February 2023", "the end of", "2019",
           "next", "900 decades", "last Monday", "three", "years", "to", "since", "this", "between",
           "November", "and February", "over the", "week", "0", "31/2/2021", "FY2015/16", ",", "."],
    "zh": ["4月", "和", "5月", "2月30日", "2024年", "今年", "去年", "未来", "三年", "至", "底",
           "999个世纪", "以来", "同年", "0分之五", "上周", "2021", "—", "9月", "举行的", "前",
           "，", "。"],
}  # fmt: skip
STOPPED_ONCE = [
    "Japan delivered 5,000 tents to Nepal in April and May.",
    "中国于4月和5月向尼泊尔提供5000顶帐篷。",
    "在今年9月举行的会议上，日本宣布向非洲提供300亿美元。",
    "中国外长2月7日在第三届中非合作论坛部长级会议上宣布，未来三年中国将向马里提供5000万元援助。",
    "NAIROBI, 31 February 2024\n\nJapan yesterday pledged US$5 million to Kenya.",
    "外交部 2024年2月30日\n\n中国昨日宣布向马里提供5000万元援助。",
    "中国向马里提供0分之五的援助。",
    "第〇届为乌克兰挺身而出活动",
    "On 3 May 2024 Japan pledged US$5 million to Kenya over the next 900 decades.",
]

# Where a day may stand in a document, and what tells it.
_HELD_TODAY = "At COP27 Peru's minister said that Finland pledged $3 million to Peru yesterday."
_PLACES = [
    "{day}\n\n" + _HELD_TODAY,
    "Aid: {day}\n\n" + _HELD_TODAY,
    "Aid for Peru\n\n" + _HELD_TODAY + "\n\n{day}",
    "Aid for Peru\n\nhttps://example.org/{day}/aid\n\n" + _HELD_TODAY,
    "LIMA, {day} (News) - " + _HELD_TODAY,
    "Aid for Peru\n\nFinland pledged $3 million to Peru for the three years to {day}.",
    "芬蘭援助秘魯\n\n芬蘭外交大臣昨日宣布，將向秘魯提供300萬元。(譯者:李某){day}",
    "芬兰援助秘鲁\n\n某社利马{day}电 芬兰昨日宣布，未来三年将向秘鲁提供300万元。",
]
_FORMS = [
    "{d}. {name} {y}", "{d}. februar {y}", "{d} de abril de {y}", "{d}er août {y}",
    "{d} {name} {y}", "{name} {d}, {y}", "{name} {d}-31, {y}", "{y}-{m:02}-{d:02}",
    "{y}/{m:02}/{d:02}", "{d:02}.{m:02}.{y}", "{d}/{m}/{y}", "{y}年{m}月{d}日", "{m}月{d}日",
    "{roc}{m:02}{d:02}", "民国{roc}年{m}月{d}日",
]  # fmt: skip


def assert_sound(read: tuple[Statement, ...], text: str) -> None:
    """Check what must hold of every statement, whatever it was read from."""
    for statement in read:
        first, last = statement.period or (None, None)
        for date in (statement.announced, first, last):
            assert date is None or _ISO.fullmatch(date), (date, text)
            assert not is_full_day(date) or is_possible_day(date), (date, text)
        if first and last:
            length = min(len(first), len(last))
            assert first[:length] <= last[:length], text


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_time_resolves_to_dates_of_the_calendar(lang: str) -> None:
    """Words of time in any order, resolved against anchors good and bad."""
    luck = random.Random(lang)  # noqa: S311
    joint = " " if lang == "en" else ""
    for _ in range(2_000):
        text = joint.join(luck.choices(_PARTS[lang], k=luck.randint(1, 7)))
        for time in find_times(text, lang):
            for anchor in (None, "2024", "2024-02", "2024-02-29", "2024-02-31", "--02-07", "9999"):
                first, last = resolve(time, anchor)
                assert all(_ISO.fullmatch(end) for end in (first, last) if end), (text, anchor)


@pytest.mark.parametrize("text", STOPPED_ONCE)
def test_dates_that_no_calendar_has_stop_nothing(read: Read, text: str) -> None:
    """Days without a year, and days that do not exist, where a date is counted from them."""
    assert_sound(read(text), text)


@pytest.mark.parametrize("form", _FORMS)
@pytest.mark.parametrize("place", _PLACES)
def test_days_in_every_form_are_of_the_calendar(read: Read, place: str, form: str) -> None:
    """The last days of the months, those that they lack, and numbers that no month has."""
    for y, m, d in ((2022, 2, 29), (2022, 2, 31), (2024, 2, 29), (2022, 4, 31), (2022, 4, 0),
                    (2022, 9, 39), (2022, 12, 31)):  # fmt: skip
        day = form.format(y=y, m=m, d=d, name=month_name[m], roc=y - 1911)
        text = place.format(day=day)
        assert_sound(read(text), text)


def test_documents_cut_and_shuffled_are_read_without_an_error(read: Read) -> None:
    """Whatever clause follows on whatever other, in both languages at once."""
    luck = random.Random(7)  # noqa: S311
    pieces = [
        piece
        for path in sorted(_CORPUS.rglob("*.txt"))
        for piece in re.split(r"(?<=[,，;；|\n])", path.read_text(encoding="utf-8"))
    ]
    for _ in range(150):
        text = "".join(luck.choices(pieces, k=luck.randint(3, 40)))
        assert_sound(read(text), text)
