"""Times: real strings of both languages, and what they come to from where they were said."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.dates import Time, add_months, add_years, find_times, resolve

# text, the time with its preposition, when it was said, start, end
Row = tuple[str, str, str | None, str | None, str | None]

ENGLISH: list[Row] = [
    ("Published 9 January 2023", "9 January 2023", None, "2023-01-09", "2023-01-09"),
    ("January 9, 2023", "January 9, 2023", None, "2023-01-09", "2023-01-09"),
    ("ISLAMABAD, Nov 6, 2023 -", "Nov 6, 2023", None, "2023-11-06", "2023-11-06"),
    ("on 13 December 2023", "on 13 December 2023", None, "2023-12-13", "2023-12-13"),
    ("dated 2020-05-18.", "dated 2020-05-18", None, "2020-05-18", "2020-05-18"),
    ("31/12/2024", "31/12/2024", None, "2024-12-31", "2024-12-31"),
    ("01/02/2024", "01/02/2024", None, "2024", "2024"),
    ("in May 2023, ahead", "in May 2023", None, "2023-05", "2023-05"),
    ("In 2023 Germany paid", "In 2023", None, "2023", "2023"),
    ("early 2019", "early 2019", None, "2019", "2019"),
    ("Later in 2020, to settle", "Later in 2020", None, "2020", "2020"),
    ("the first half of 2024", "the first half of 2024", None, "2024-01", "2024-06"),
    ("in the third quarter of 2024", "in the third quarter of 2024", None, "2024-07", "2024-09"),
    ("Q1 2024", "Q1 2024", None, "2024-01", "2024-03"),
    ("from 2013 to 2018", "from 2013 to 2018", None, "2013", "2018"),
    ("2013-2018", "2013-2018", None, "2013", "2018"),
    ("2013–18", "2013–18", None, "2013", "2018"),
    ("between 2024 and 2028 under", "between 2024 and 2028", None, "2024", "2028"),
    ("Between June and August 2024 the", "Between June and August 2024", None, "2024-06",
     "2024-08"),
    ("from June 2021 to September 2023", "from June 2021 to September 2023", None, "2021-06",
     "2023-09"),
    ("from 9 to 12 October 2024", "from 9 to 12 October 2024", None, "2024-10-09", "2024-10-12"),
    ("28 November to 1 December 2024", "28 November to 1 December 2024", None, "2024-11-28",
     "2024-12-01"),
    ("December 2023 to March 2024", "December 2023 to March 2024", None, "2023-12", "2024-03"),
    ("In 2005 and 2006 Germany wrote off", "In 2005 and 2006", None, "2005", "2006"),
    ("in 2022, 2023 and 2024", "in 2022, 2023 and 2024", None, "2022", "2024"),
    ("for the years 2024 to 2027:", "for the years 2024 to 2027", None, "2024", "2027"),
    ("In each year from 2025 to 2027 the", "In each year from 2025 to 2027", None, "2025", "2027"),
    ("Over FY2023/24, on which", "Over FY2023/24", None, "2023", "2024"),
    ("fiscal year 2023-24", "fiscal year 2023-24", None, "2023", "2024"),
    ("the early 1990s", "1990s", None, "1990", "1999"),
    ("by the end of 2019", "by the end of 2019", None, None, "2019"),
    ("before the end of 2023.", "before the end of 2023", None, None, "2023"),
    ("By 2025, some", "By 2025", None, None, "2025"),
    ("before March 2024.", "before March 2024", None, None, "2024-03"),
    ("by June 2006 rebuilt", "by June 2006", None, None, "2006-06"),
    ("up to mid-2026.", "up to mid-2026", None, None, "2026"),
    ("until 2030", "until 2030", None, None, "2030"),
    ("by the year 2030", "by the year 2030", None, None, "2030"),
    ("as of 15 September 2024", "as of 15 September 2024", None, None, "2024-09-15"),
    ("no later than 30 June 2025", "no later than 30 June 2025", None, None, "2025-06-30"),
    ("since August 2022, including", "since August 2022", None, "2022-08", None),
    ("since 1991.", "since 1991", None, "1991", None),
    ("from 2025 onwards", "from 2025 onwards", None, "2025", None),
    ("starting in 2026", "starting in 2026", None, "2026", None),
    ("over the next three years", "over the next three years", "2017", "2017", "2020"),
    ("over the next three years", "over the next three years", "2023-01-09", "2023-01-09",
     "2026-01-09"),
    ("over the coming ten years:", "over the coming ten years", "2024-06-04", "2024-06-04",
     "2034-06-04"),
    ("within five years", "within five years", "2015-09", "2015-09", "2020-09"),
    ("US$4.2 billion over three years", "over three years", "2023-01", "2023-01", "2026-01"),
    ("over the next six months:", "over the next six months", "2023-10-31", "2023-10-31",
     "2024-04-30"),
    ("within 18 months", "within 18 months", "2024-03", "2024-03", "2025-09"),
    ("the next three to five years", "the next three to five years", "2024", "2024", "2029"),
    ("over the coming year", "over the coming year", "2024-03", "2024-03", "2025-03"),
    ("over the next decade", "over the next decade", "2024", "2024", "2034"),
    ("in the past five years", "in the past five years", "2024-06", "2019-06", "2024-06"),
    ("Over the past seven decades, the", "Over the past seven decades", "2021", "1951", "2021"),
    ("five years ago", "five years ago", "2024-06-04", "2019", "2019"),
    ("Next year we will send", "Next year", "2024-08-28", "2025", "2025"),
    ("this year, half", "this year", "2023-11-06", "2023", "2023"),
    ("last year called", "last year", "2023-11-06", "2022", "2022"),
    ("Last month Japan announced", "Last month", "2023-11-06", "2023-10", "2023-10"),
    ("Yesterday my colleague", "Yesterday", "2024-08-28", "2024-08-27", "2024-08-27"),
    ("in Geneva today, where", "today", "2023-01-09", "2023-01-09", "2023-01-09"),
    ("On Monday the Asian", "On Monday", "2023-11-06", "2023-11-06", "2023-11-06"),
    ("on Wednesday.", "on Wednesday", "2024-06-14", "2024-06-12", "2024-06-12"),
    ("Last week Riyadh said", "Last week", "2023-11-08", "2023-10-30", "2023-11-05"),
    ("before the end of the year.", "before the end of the year", "2023-01-09", None, "2023"),
    ("by the end of the decade", "by the end of the decade", "2024", None, "2030"),
    ("by year-end", "by year-end", "2024-03", None, "2024"),
    ("In January, at the", "In January", "2023-11-06", "2023-01", "2023-01"),
    ("In July the IMF", "In July", "2023-03-01", "2022-07", "2022-07"),
    ("by the end of October it had", "by the end of October", "2023-11-06", None, "2023-10"),
    ("before 30 April will be", "before 30 April", "2023-03-20", None, "2023-04-30"),
    ("By 15 September donors had", "By 15 September", "2024-09-15", None, "2024-09-15"),
    ("last September", "last September", "2024-06-04", "2023-09", "2023-09"),
    ("On 18 October Chinese", "On 18 October", "2023-10-19", "2023-10-18", "2023-10-18"),
]  # fmt: skip

CHINESE: list[Row] = [
    ("2018年9月3日，在", "2018年9月3日", None, "2018-09-03", "2018-09-03"),
    ("二○二三年一月九日在", "二○二三年一月九日", None, "2023-01-09", "2023-01-09"),
    ("二〇二五年六月二十五日", "二〇二五年六月二十五日", None, "2025-06-25", "2025-06-25"),
    ("2020-05-18", "2020-05-18", None, "2020-05-18", "2020-05-18"),
    ("2023年3月", "2023年3月", None, "2023-03", "2023-03"),
    ("于2024年9月运抵", "于2024年9月", None, "2024-09", "2024-09"),
    ("2022年，中方", "2022年", None, "2022", "2022"),
    ("2020年初", "2020年初", None, "2020", "2020"),
    ("2018年上半年", "2018年上半年", None, "2018-01", "2018-06"),
    ("2024年第一季度", "2024年第一季度", None, "2024-01", "2024-03"),
    ("2013年至2018年，中国", "2013年至2018年", None, "2013", "2018"),
    ("2013-2018年", "2013-2018年", None, "2013", "2018"),
    ("2013—2018年", "2013—2018年", None, "2013", "2018"),
    ("2021至2025年", "2021至2025年", None, "2021", "2025"),
    ("从2024年到2026年", "从2024年到2026年", None, "2024", "2026"),
    ("二○二六年至二○三○年间", "二○二六年至二○三○年间", None, "2026", "2030"),
    ("2021年6月至2023年9月期间", "2021年6月至2023年9月期间", None, "2021-06", "2023-09"),
    ("2024年3月至5月", "2024年3月至5月", None, "2024-03", "2024-05"),
    ("于2024年10月9日至12日对老挝", "于2024年10月9日至12日", None, "2024-10-09",
     "2024-10-12"),
    ("2021年和2022年", "2021年和2022年", None, "2021", "2022"),
    ("2023/24财年", "2023/24财年", None, "2023", "2024"),
    ("上世纪六十年代", "上世纪六十年代", None, "1960", "1969"),
    ("“十四五”期间，将", "“十四五”期间", None, "2021", "2025"),
    ("“十二五”时期", "“十二五”时期", None, "2011", "2015"),
    ("截至2019年底，", "截至2019年底", None, None, "2019"),
    ("截至2023年2月20日", "截至2023年2月20日", None, None, "2023-02-20"),
    ("2025年底前将在", "2025年底前", None, None, "2025"),
    ("于2024年3月前向", "于2024年3月前", None, None, "2024-03"),
    ("到2030年", "到2030年", None, None, "2030"),
    ("2015年以来，中方", "2015年以来", None, "2015", None),
    ("自2000年以来", "自2000年以来", None, "2000", None),
    ("自2013年起", "自2013年起", None, "2013", None),
    ("自二○○○年成立以来，", "自二○○○年成立以来", None, "2000", None),
    ("本世纪以来", "本世纪以来", "2024", "2001", None),
    ("未来三年，中方", "未来三年", "2025-05-13", "2025-05-13", "2028-05-13"),
    ("未来3年内提供", "未来3年内", "2017", "2017", "2020"),
    ("宣布3年内，同", "3年内", "2015-12", "2015-12", "2018-12"),
    ("承诺两年之内拿出", "两年之内", "2020-05-18", "2020-05-18", "2022-05-18"),
    ("今后五年", "今后五年", "2024", "2024", "2029"),
    ("半年内", "半年内", "2024-03", "2024-03", "2024-09"),
    ("五年来，世界", "五年来", "2024", "2019", "2024"),
    ("过去十年间", "过去十年间", "2024", "2014", "2024"),
    ("十年前的冬天", "十年前", "2025-05-13", "2015", "2015"),
    ("今年内，中方", "今年内", "2025-05-13", "2025", "2025"),
    ("明年底前", "明年底前", "2025-05-13", None, "2026"),
    ("年底前完成", "年底前", "2025-05-13", None, "2025"),
    ("上月宣布", "上月", "2025-01-13", "2024-12", "2024-12"),
    ("昨日上升", "昨日", "2023-01-09", "2023-01-08", "2023-01-08"),
    ("去年九月拨款", "去年九月", "2023-01-09", "2022-09", "2022-09"),
    ("自去年八月以来已", "自去年八月以来", "2023-01-09", "2022-08", None),
    ("2月7日，中国政府", "2月7日", "2023-02-20", "2023-02-07", "2023-02-07"),
    ("截至2月20日，", "截至2月20日", "2023-02-20", None, "2023-02-20"),
]  # fmt: skip


def _only(text: str, lang: str) -> Time:
    found = find_times(text, lang)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "span", "anchor", "start", "end", "lang"),
    [(*row, "en") for row in ENGLISH] + [(*row, "zh-Hans") for row in CHINESE],
)
def test_periods(
    text: str, span: str, anchor: str | None, start: str | None, end: str | None, lang: str
) -> None:
    """A time is found with its preposition, and comes to the period that the guidelines ask for."""
    time = _only(text, lang)
    assert text[time.start : time.end] == span
    assert resolve(time, anchor) == (start, end)


def test_number_of_cases() -> None:
    """No row is lost from the tables unnoticed."""
    assert (len(ENGLISH), len(CHINESE)) == (76, 52)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("the 2030 Agenda for Sustainable Development", "en"),
        ("Agenda 2063", "en"),
        ("The 2024 response plan for Sudan", "en"),
        ("the 2024 Korea-Africa Summit", "en"),
        ("At the Tokyo conference of January 2002 it", "en"),
        ("a three-year programme", "en"),
        ("2030年可持续发展议程", "zh"),
        ("《2063年议程》", "zh"),
        ("在2018年9月中非合作论坛北京峰会上", "zh"),
        ("“十四五”规划", "zh"),
        ("为期三年的项目", "zh"),
        ("三年行动计划", "zh"),
    ],
)
def test_times_in_names(text: str, lang: str) -> None:
    """A time that belongs to a name or a noun is kept, and marked."""
    assert _only(text, lang).attributive


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("In 2023 Germany paid, and 2024 was worse", "en"),
        ("on 13 March 2024 with a delegation", "en"),
        ("2025年向非洲派遣专家，实施培训计划", "zh"),
        ("2024年至2026年，拟援建学校", "zh"),
    ],
)
def test_times_of_clauses(text: str, lang: str) -> None:
    """A time that says when something is done is not taken for a part of a name."""
    assert not any(time.attributive for time in find_times(text, lang))


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("2000 tonnes of rice", "en"),
        ("over 2000 people", "en"),
        ("US$2000", "en"),
        ("She may go, and they march on", "en"),
        ("in ten years' time", "en"),
        ("the decades-old road, for over three years", "en"),
        ("for the first time in decades", "en"),
        ("0.2020", "en"),
        ("10个月饼", "zh"),
        ("第5月台", "zh"),
        ("2000名医生", "zh"),
        ("数年内", "zh"),
        ("近年来", "zh"),
    ],
)
def test_no_times(text: str, lang: str) -> None:
    """Counts, sums, verbs and vague times are no times."""
    assert find_times(text, lang) == []


@pytest.mark.parametrize(
    ("text", "lang"),
    [("US$400 billion a year", "en"), ("each year", "en"), ("每年邀请三百名", "zh")],
)
def test_each_year(text: str, lang: str) -> None:
    """A rate a year is found, and is no period."""
    time = _only(text, lang)
    assert time.kind == "each"
    assert resolve(time, "2024-01-01") == (None, None)


def test_same_time() -> None:
    """Times like “the same month” and 同年 are those of the time named before, here or earlier."""
    times = find_times("In March 2020 it did. In the same month Norway paid.", "en")
    assert resolve(times[1], "2024-03-13") == ("2020-03", "2020-03")
    times = find_times("2009年，捐款；同年，又宣布", "zh")
    assert resolve(times[1], "2023") == ("2009", "2009")
    before = find_times("同期免除债务", "zh", named=("2019", "2023"))
    assert resolve(before[0], "2024") == ("2019", "2023")


def test_year_carried_within_the_sentence() -> None:
    """A date without a year takes the year named in its sentence, else that of the anchor."""
    times = find_times("2021年6月签约，9月交付。10月启用。", "zh")
    assert resolve(times[1], "2024-12-01") == ("2021-09", "2021-09")
    assert resolve(times[2], "2024-12-01") == ("2024-10", "2024-10")


def test_future_dates_without_year() -> None:
    """A caller who knows that the future is meant gets the next such date."""
    time = _only("in October", "en")
    assert resolve(time, "2024-03-10") == ("2023-10", "2023-10")
    assert resolve(time, "2024-03-10", future=True) == ("2024-10", "2024-10")


def test_relative_times_need_an_anchor() -> None:
    """Without an anchor a relative time is known, and comes to nothing."""
    time = _only("over the next three years", "en")
    assert time.relative is not None
    assert (time.relative.unit, time.relative.amount, time.relative.direction) == (
        "year",
        3,
        "next",
    )
    assert resolve(time, None) == (None, None)


def test_said_and_inferred_directions() -> None:
    """“The next three years” is told from "three years" after a preposition."""
    for text, direction in (("over the next three years", "next"), ("over three years", "coming")):
        relative = _only(text, "en").relative
        assert relative is not None
        assert relative.direction == direction


def test_moving_dates() -> None:
    """Dates keep their precision when they are moved, and stay in the calendar."""
    assert add_years("2017", 3) == "2020"
    assert add_years("2015-12", 3) == "2018-12"
    assert add_years("2024-02-29", 1) == "2025-02-28"
    assert add_months("2024-08-31", 6) == "2025-02-28"
    assert add_months("2024-12", 1) == "2025-01"
    assert add_months("2024", 18) == "2025"


_MONTHS = [datetime.date(2000, month, 1).strftime("%B") for month in range(1, 13)]


@given(st.dates(min_value=datetime.date(1950, 1, 1), max_value=datetime.date(2099, 12, 31)))
def test_random_dates(date: datetime.date) -> None:
    """Any date comes back from every way to write it."""
    month = _MONTHS[date.month - 1]
    iso = date.isoformat()
    forms = {
        f"on {date.day} {month} {date.year}": "en",
        f"on {month} {date.day}, {date.year}": "en",
        f"on {iso}": "en",
        f"{date.year}年{date.month}月{date.day}日": "zh",
    }
    for text, lang in forms.items():
        assert resolve(_only(f"{text} it", lang), None) == (iso, iso)


@given(st.integers(1950, 2090), st.integers(1, 9))
def test_random_periods(year: int, length: int) -> None:
    """Any range of years comes back from every way to write it."""
    period = (str(year), str(year + length))
    for text in (
        f"from {year} to {year + length}",
        f"between {year} and {year + length}",
        f"{year}-{year + length}",
    ):
        assert resolve(_only(text, "en"), None) == period
    assert resolve(_only(f"{year}年至{year + length}年", "zh"), None) == period
    assert resolve(_only(f"over the next {length + 1} years", "en"), str(year)) == (
        str(year),
        str(year + length + 1),
    )


@given(st.text(alphabet="0123456789-/年月日至自前内来 MayJune,底", max_size=40))
def test_any_text_is_read(text: str) -> None:
    """No mixture of digits and signs raises, and every time comes to some period."""
    for lang in ("en", "zh"):
        for time in find_times(text, lang):
            assert 0 <= time.start < time.end <= len(text)
            resolve(time, "2024-02-29")


@pytest.mark.parametrize(
    ("text", "period"),
    [
        pytest.param(
            "within three years of signing in 2024",
            ("2024", "2027"),
            marks=pytest.mark.xfail(reason="durations are counted from the anchor only"),
        ),
    ],
)
def test_unsolved_periods(text: str, period: tuple[str, str]) -> None:
    """Periods that are counted from another date than the one of saying."""
    assert resolve(find_times(text, "en")[0], "2024-09-01") == period
