"""Numbers: real strings of both languages, and random numbers in many forms."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.numbers import Number, find_numbers

# text, the number, value, upper end, qualifier
ENGLISH: list[tuple[str, str, str, str | None, str]] = [
    ("send six forecasters to Islamabad", "six", "6", None, "exact"),
    ("will hand over two weather radars", "two", "2", None, "exact"),
    ("handed over some 200 vans", "200", "200", None, "about"),
    ("some 200 Pakistani engineers", "200", "200", None, "about"),
    ("up to forty agronomists", "forty", "40", None, "up_to"),
    ("over 1,600 Malawians", "1,600", "1600", None, "at_least"),
    ("more than 2,500 wells", "2,500", "2500", None, "at_least"),
    ("nearly 1,450 experts", "1,450", "1450", None, "nearly"),
    ("almost 90,000 meals", "90,000", "90000", None, "nearly"),
    ("not fewer than 1,100 scholarships", "1,100", "1100", None, "at_least"),
    ("no fewer than 30 schools", "30", "30", None, "at_least"),
    ("at most 30 schools", "30", "30", None, "up_to"),
    ("around 500 students", "500", "500", None, "about"),
    ("30 or so schools", "30", "30", None, "about"),
    ("100+ wells", "100", "100", None, "at_least"),
    ("some 200 or more trucks", "200", "200", None, "about"),
    ("five million doses of vaccine", "five million", "5000000", None, "exact"),
    ("14.7 million people", "14.7 million", "14700000", None, "exact"),
    ("1.2m people in Chad", "1.2m", "1200000", None, "exact"),
    ("300.000 tonnes of rice", "300.000", "300000", None, "exact"),
    ("3.500 tonnes of rice", "3.500", "3.500", None, "exact"),
    ("2.000 million doses", "2.000 million", "2000000", None, "exact"),
    ("two hundred classrooms", "two hundred", "200", None, "exact"),
    ("two hundred and fifty tents", "two hundred and fifty", "250", None, "exact"),
    ("three hundred and twenty thousand bags", "three hundred and twenty thousand", "320000",
     None, "exact"),
    ("more than a hundred debtor countries", "a hundred", "100", None, "at_least"),
    ("More than half a million people", "half a million", "500000", None, "at_least"),
    ("a quarter of a million books", "a quarter of a million", "250000", None, "exact"),
    ("three dozen ambulances", "three dozen", "36", None, "exact"),
    ("a dozen ambulances", "a dozen", "12", None, "exact"),
    ("Twenty-eight doctors and nurses", "Twenty-eight", "28", None, "exact"),
    ("TWENTY-EIGHT DOCTORS", "TWENTY-EIGHT", "28", None, "exact"),
    ("one Guardian-class patrol boat", "one", "1", None, "exact"),
    ("12,34,567 farmers", "12,34,567", "1234567", None, "exact"),
    ("15 crore people", "15 crore", "150000000", None, "exact"),
    ("550 000 farmers", "550 000", "550000", None, "exact"),
    ("1.250.000 farmers", "1.250.000", "1250000", None, "exact"),
    ("2000 tonnes of rice", "2000", "2000", None, "exact"),
    ("sent about 2000 tonnes", "2000", "2000", None, "about"),
    ("10 to 15 doctors", "10 to 15", "10", "15", "exact"),
    ("between 10 and 15 doctors", "10 and 15", "10", "15", "exact"),
    ("3-4 million tablets", "3-4 million", "3000000", "4000000", "exact"),
    ("some 20 to 30 teachers", "20 to 30", "20", "30", "about"),
]  # fmt: skip

CHINESE: list[tuple[str, str, str, str | None, str]] = [
    ("建设成套项目423个", "423", "423", None, "exact"),
    ("举办7000余期项目", "7000", "7000", None, "at_least"),
    ("共约20万多名人员受益", "20万", "200000", None, "about"),
    ("各类人才1.7万余名", "1.7万", "17000", None, "at_least"),
    ("近千名医疗队员", "千", "1000", None, "nearly"),
    ("上百座城市", "百", "100", None, "at_least"),
    ("千余名医生", "千", "1000", None, "at_least"),
    ("逾四千三百万人次", "四千三百万", "43000000", None, "at_least"),
    ("学员近1400名", "1400", "1400", None, "nearly"),
    ("不少于3000名农业官员", "3000", "3000", None, "at_least"),
    ("6万名以上人才", "6万", "60000", None, "at_least"),
    ("100人左右的团队", "100", "100", None, "about"),
    ("至多30所学校", "30", "30", None, "up_to"),
    ("不足100所学校", "100", "100", None, "up_to"),
    ("一百二十名农业专家", "一百二十", "120", None, "exact"),
    ("民生项目二百个", "二百", "200", None, "exact"),
    ("向海地提供三千吨大米", "三千", "3000", None, "exact"),
    ("3千5百吨小麦", "3千5百", "3500", None, "exact"),
    ("太阳能路灯两千盏", "两千", "2000", None, "exact"),
    ("海水淡化设备六套", "六", "6", None, "exact"),
    ("瘧疾疫苗二千四百萬剂", "二千四百萬", "24000000", None, "exact"),
    ("疫苗一亿五千万剂", "一亿五千万", "150000000", None, "exact"),
    ("廿名教师", "廿", "20", None, "exact"),
    ("一二〇名教师", "一二〇", "120", None, "exact"),
    ("1,100万吨", "1,100万", "11000000", None, "exact"),
    ("一万零一十二人", "一万零一十二", "10012", None, "exact"),
    ("建立一座医院", "一", "1", None, "exact"),
    ("向20多个国家派遣", "20", "20", None, "at_least"),
    ("非洲地区53国", "53", "53", None, "exact"),
    ("10至15名医生", "10至15", "10", "15", "exact"),
    ("3—5所学校", "3—5", "3", "5", "exact"),
    ("三四百名学生", "三四百", "300", "400", "about"),
]

# text, the number, its kind
KINDS: list[tuple[str, str, str, str]] = [
    ("grew by 5.6 per cent", "en", "5.6", "percent"),
    ("占47.30%", "zh", "47.30", "percent"),
    ("百分之二十的资金", "zh", "百分之二十", "percent"),
    ("不足两成", "zh", "两", "percent"),
    ("a third of it as a debt swap", "en", "a third", "fraction"),
    ("half of which was paid", "en", "half", "fraction"),
    ("about two thirds, has warned", "en", "two thirds", "fraction"),
    ("少了四分之一", "zh", "四分之一", "fraction"),
    ("At its thirty-sixth board meeting", "en", "thirty-sixth", "ordinal"),
    ("THE 53RD PACIFIC ISLANDS FORUM", "en", "53RD", "ordinal"),
    ("the first replenishment", "en", "first", "ordinal"),
    ("第73届世界卫生大会", "zh", "73", "ordinal"),
    ("第二届“一带一路”国际合作高峰论坛", "zh", "二", "ordinal"),
    ("第25批中国医疗队", "zh", "25", "ordinal"),
    ("pledged at COP26", "en", "26", "label"),
    ("the COVID-19 pandemic", "en", "19", "label"),
    ("the G20 summit", "en", "20", "label"),
    ("the Tech4Africa Initiative", "en", "4", "label"),
    ("Humanitarian Update No. 27", "en", "27", "label"),
    ("set out in Annex 4.", "en", "4", "label"),
    ("3. Korea will set aside", "en", "3", "label"),
    ("assistance.[1] Of this", "en", "1", "label"),
    ("a 200-bed hospital", "en", "200", "label"),
    ("a two-way trade", "en", "two", "label"),
    ("The two sides held talks", "en", "two", "label"),
    ("the Group of Twenty", "en", "Twenty", "label"),
    ("a 30m bridge", "en", "30", "label"),
    ("“十大合作计划”", "zh", "十", "label"),
    ("“八大行动”", "zh", "八", "label"),
    ("二十国集团成员", "zh", "二十", "label"),
    ("21世纪海上丝绸之路", "zh", "21", "label"),
    ("（见图2）", "zh", "2", "label"),
    ("部门“三公”经费", "zh", "三", "label"),
    ("in ten years' time", "en", "ten", "duration"),
    ("Six days. That is how long", "en", "Six", "duration"),
    ("不足一个月进口所需", "zh", "一", "duration"),
]


def _only(text: str, lang: str) -> Number:
    found = find_numbers(text, lang)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "core", "value", "top", "qualifier", "lang"),
    [(*row, "en") for row in ENGLISH] + [(*row, "zh-Hans") for row in CHINESE],
)
def test_counts(
    text: str, core: str, value: str, top: str | None, qualifier: str, lang: str
) -> None:
    """A count gives its exact value, its upper end and its bound, in either language."""
    number = _only(text, lang)
    assert text[number.core_start : number.core_end] == core
    assert number.value == Decimal(value)
    assert number.max == (Decimal(top) if top else None)
    assert number.qualifier == qualifier
    assert number.kind == "cardinal"


@pytest.mark.parametrize(("text", "lang", "core", "kind"), KINDS)
def test_kinds(text: str, lang: str, core: str, kind: str) -> None:
    """Percentages, fractions, ordinals, labels and durations are told from counts."""
    number = _only(text, lang)
    assert text[number.core_start : number.core_end] == core
    assert number.kind == kind


def test_number_of_cases() -> None:
    """No row is lost from the tables unnoticed."""
    assert (len(ENGLISH), len(CHINESE), len(KINDS)) == (43, 32, 36)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("one of the largest", "en"),
        ("no one would call it a gift", "en"),
        ("one another", "en"),
        ("as one delegate put it, one can hope", "en"),
        ("on 9 January 2023 and 4 June 2024", "en"),
        ("from 2003 to 2006, in FY2023/24", "en"),
        ("over the next three years", "en"),
        ("共建“一带一路”", "zh"),
        ("一揽子融资安排", "zh"),
        ("一些、一系列、统一、进一步、之一、万一、十分", "zh"),
        ("一批物资", "zh"),
        ("中国红十字会", "zh"),
        ("两国元首和双方", "zh"),
        ("千方百计", "zh"),
        ("数十名医生和几百名学生", "zh"),
        ("2013年至2018年，截至2019年底", "zh"),
        ("“十四五”期间", "zh"),
        ("未来三年", "zh"),
        ("2030年可持续发展议程", "zh"),
        ("二○二三年一月九日", "zh"),
        ("重申一个中国原则", "zh"),
    ],
)
def test_no_counts(text: str, lang: str) -> None:
    """Pronouns, parts of words, dates and periods are no counts."""
    cardinals = [n for n in find_numbers(text, lang) if n.kind == "cardinal"]
    assert [n for n in cardinals if text[n.core_start :][:12] != "one delegate"] == []


def test_number_in_a_quoted_name() -> None:
    """The inner number of “6个100” belongs to the name; the outer one counts."""
    found = find_numbers("提供“6个100”项目支持，包括100个减贫项目", "zh")
    assert [n.value for n in found] == [6, 100, 100]
    assert [n.kind for n in found] == ["cardinal", "label", "cardinal"]


def test_measure_words() -> None:
    """The Chinese measure word behind a number is told."""
    found = find_numbers("共1069批次27484名医疗队员，向122个国家提供大米2000余吨", "zh")
    assert [n.measure for n in found] == ["批次", "名", "个国家", "吨"]


def test_taken_spans() -> None:
    """No number is read in what has been read already."""
    text = "2,000 tents and 300 houses"
    assert [n.value for n in find_numbers(text, "en", taken=[(0, 5)])] == [300]


@given(st.integers(min_value=1, max_value=10**9), st.sampled_from(["some ", "over ", ""]))
def test_random_digits(number: int, before: str) -> None:
    """A number in digits comes back whatever its size and grouping."""
    for written in (f"{number:,}", f"{number:,}".replace(",", " ")):
        assert _only(f"China sent {before}{written} tents", "en").value == number
    assert _only(f"提供{number}顶帐篷", "zh").value == number


@given(st.text(alphabet="one two hundred and half a million third 1,2.5mth-", max_size=50))
def test_any_text_is_read(text: str) -> None:
    """No mixture of number words raises, and cores lie inside the text."""
    for number in find_numbers(text, "en"):
        assert 0 <= number.start <= number.core_start < number.core_end <= len(text)
        assert number.value >= 0
