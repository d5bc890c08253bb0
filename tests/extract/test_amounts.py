"""Sums of money: real strings of both languages, and random sums in many forms."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.amounts import Money, find_money, sign_key, sign_options
from extract.units import find_unit

Row = tuple[str, str, str, str | None, str | None, str]

# text, the sum without its words of degree, value, upper end, currency, qualifier
ENGLISH: list[Row] = [
    ("an additional £36 million to Pakistan", "£36 million", "36000000", None, "GBP", "exact"),
    ("at least US$30 million into firms", "US$30 million", "30000000", None, "USD", "at_least"),
    ("more than $9bn. Pakistan", "$9bn", "9000000000", None, "USD", "at_least"),
    ("offered $4.2bn over three years", "$4.2bn", "4200000000", None, "USD", "exact"),
    ("paid Pakistan $600m, according", "$600m", "600000000", None, "USD", "exact"),
    ("has paid out €31m.", "€31m", "31000000", None, "EUR", "exact"),
    ("RMB60 billion of support", "RMB60 billion", "60000000000", None, "CNY", "exact"),
    ("RMB 700 million for", "RMB 700 million", "700000000", None, "CNY", "exact"),
    ("USD 12 million, namely", "USD 12 million", "12000000", None, "USD", "exact"),
    ("C$25 million for women", "C$25 million", "25000000", None, "CAD", "exact"),
    ("A$5 million", "A$5 million", "5000000", None, "AUD", "exact"),
    ("NZ$20 million into", "NZ$20 million", "20000000", None, "NZD", "exact"),
    ("NT$3 billion", "NT$3 billion", "3000000000", None, "TWD", "exact"),
    ("HK$4.9m", "HK$4.9m", "4900000", None, "HKD", "exact"),
    ("S$1 million", "S$1 million", "1000000", None, "SGD", "exact"),
    ("R$30 billion", "R$30 billion", "30000000000", None, "BRL", "exact"),
    ("R500 million from Pretoria", "R500 million", "500000000", None, "ZAR", "exact"),
    ("NOK 65 million", "NOK 65 million", "65000000", None, "NOK", "exact"),
    ("CHF 7 million", "CHF 7 million", "7000000", None, "CHF", "exact"),
    ("KSh 3.99 trillion", "KSh 3.99 trillion", "3990000000000", None, "KES", "exact"),
    ("over KSh 1 trillion.", "KSh 1 trillion", "1000000000000", None, "KES", "at_least"),
    ("released Rs 2,400 crore to", "Rs 2,400 crore", "24000000000", None, "INR", "exact"),
    ("worth Rs 75 lakh was", "Rs 75 lakh", "7500000", None, "INR", "exact"),
    ("₹1.5 lakh crore", "₹1.5 lakh crore", "1500000000000", None, "INR", "exact"),
    ("US$550 000 in grants", "US$550 000", "550000", None, "USD", "exact"),
    ("US$1 250 000", "US$1 250 000", "1250000", None, "USD", "exact"),
    ("US $5 million", "US $5 million", "5000000", None, "USD", "exact"),
    ("U.S.$5 million", "U.S.$5 million", "5000000", None, "USD", "exact"),
    ("5 million U.S. dollars", "5 million U.S. dollars", "5000000", None, "USD", "exact"),
    ("50 million USD", "50 million USD", "50000000", None, "USD", "exact"),
    ("a €0.53bn facility", "€0.53bn", "530000000", None, "EUR", "exact"),
    ("up to ¥165 billion", "¥165 billion", "165000000000", None, "JPY", "up_to"),
    ("¥10 million in yuan", "¥10 million", "10000000", None, "CNY", "exact"),
    ("some US$3.6 billion", "US$3.6 billion", "3600000000", None, "USD", "about"),
    ("about US$14 billion to back", "US$14 billion", "14000000000", None, "USD", "about"),
    ("nearly €2 million", "€2 million", "2000000", None, "EUR", "nearly"),
    ("close to 4 million euros", "4 million euros", "4000000", None, "EUR", "nearly"),
    ("no less than £3m", "£3m", "3000000", None, "GBP", "at_least"),
    ("not more than £3m", "£3m", "3000000", None, "GBP", "up_to"),
    ("upwards of $40 million", "$40 million", "40000000", None, "USD", "at_least"),
    ("in excess of $40 million", "$40 million", "40000000", None, "USD", "at_least"),
    ("a maximum of $40 million", "$40 million", "40000000", None, "USD", "up_to"),
    ("as much as $40 million", "$40 million", "40000000", None, "USD", "up_to"),
    ("US$2 million or so", "US$2 million", "2000000", None, "USD", "about"),
    ("US$2 million or more", "US$2 million", "2000000", None, "USD", "at_least"),
    ("at least a further US$2 million", "US$2 million", "2000000", None, "USD", "at_least"),
    ("up to about US$2 million", "US$2 million", "2000000", None, "USD", "up_to"),
    ("700 million yuan for Pakistan", "700 million yuan", "700000000", None, "CNY", "exact"),
    ("half a billion Australian dollars", "half a billion Australian dollars", "500000000", None,
     "AUD", "exact"),
    ("a quarter of a million euros", "a quarter of a million euros", "250000", None, "EUR",
     "exact"),
    ("a million dollars", "a million dollars", "1000000", None, "USD", "exact"),
    ("two hundred yuan", "two hundred yuan", "200", None, "CNY", "exact"),
    ("one and a half million pounds", "one and a half million pounds", "1500000", None, "GBP",
     "exact"),
    ("disburse 9 billion CFA francs", "9 billion CFA francs", "9000000000", None, "XAF", "exact"),
    ("5 million West African CFA francs", "5 million West African CFA francs", "5000000", None,
     "XOF", "exact"),
    ("CFAF 5 billion", "CFAF 5 billion", "5000000000", None, "XAF", "exact"),
    ("30 million Swiss francs", "30 million Swiss francs", "30000000", None, "CHF", "exact"),
    ("20 million Danish kroner", "20 million Danish kroner", "20000000", None, "DKK", "exact"),
    ("20 million kroner", "20 million kroner", "20000000", None, None, "exact"),
    ("3 million Indian rupees", "3 million Indian rupees", "3000000", None, "INR", "exact"),
    ("6 billion Kenyan shillings", "6 billion Kenyan shillings", "6000000000", None, "KES",
     "exact"),
    ("100 million Saudi riyals", "100 million Saudi riyals", "100000000", None, "SAR", "exact"),
    ("SDR 100 million", "SDR 100 million", "100000000", None, "XDR", "exact"),
    ("DM 40 million in 1987", "DM 40 million", "40000000", None, "DEM", "exact"),
    ("a $100-million loan", "$100-million", "100000000", None, "USD", "exact"),
    ("a 100-million-dollar loan", "100-million-dollar", "100000000", None, "USD", "exact"),
    ("$5 million Canadian dollars", "$5 million Canadian dollars", "5000000", None, "CAD",
     "exact"),
    ("$1,2 million", "$1,2 million", "1200000", None, "USD", "exact"),
    ("EUR 1.2-1.5 million", "EUR 1.2-1.5 million", "1200000", "1500000", "EUR", "exact"),
    ("10 to 15 million euros", "10 to 15 million euros", "10000000", "15000000", "EUR", "exact"),
    ("US$8-10m", "US$8-10m", "8000000", "10000000", "USD", "exact"),
    ("between US$8 million and US$10 million", "US$8 million and US$10 million", "8000000",
     "10000000", "USD", "exact"),
    ("US$8 million to US$10 million", "US$8 million to US$10 million", "8000000", "10000000",
     "USD", "exact"),
    ("$500,000 to $1 million", "$500,000 to $1 million", "500000", "1000000", "USD", "exact"),
]  # fmt: skip

CHINESE: list[Row] = [
    ("提供600亿元人民币援助", "600亿元人民币", "60000000000", None, "CNY", "exact"),
    ("提供人民币600亿元", "人民币600亿元", "60000000000", None, "CNY", "exact"),
    ("提供8亿元人民币无偿援助", "8亿元人民币", "800000000", None, "CNY", "exact"),
    ("7亿元（人民币）", "7亿元（人民币）", "700000000", None, "CNY", "exact"),
    ("一亿五千万元的防灾物资", "一亿五千万元", "150000000", None, "CNY", "exact"),
    ("共1,100.9亿元", "1,100.9亿元", "110090000000", None, "CNY", "exact"),
    ("一万五千亿元", "一万五千亿元", "1500000000000", None, "CNY", "exact"),
    ("二十万亿元", "二十万亿元", "20000000000000", None, "CNY", "exact"),
    ("三百五十万亿元", "三百五十万亿元", "350000000000000", None, "CNY", "exact"),
    ("3.6万亿元", "3.6万亿元", "3600000000000", None, "CNY", "exact"),
    ("三十几万元", "三十几万元", "300000", None, "CNY", "at_least"),
    ("二百余万元", "二百余万元", "2000000", None, "CNY", "at_least"),
    ("一千多万元", "一千多万元", "10000000", None, "CNY", "at_least"),
    ("三十几元", "三十几元", "30", None, "CNY", "at_least"),
    ("二百余元", "二百余元", "200", None, "CNY", "at_least"),
    ("一千多元", "一千多元", "1000", None, "CNY", "at_least"),
    ("三十万多亿元", "三十万多亿元", "30000000000000", None, "CNY", "at_least"),
    ("壹佰壹拾万贰仟陆佰壹拾肆元", "壹佰壹拾万贰仟陆佰壹拾肆元", "1102614", None, "CNY", "exact"),
    ("卅亿美元", "卅亿美元", "3000000000", None, "USD", "exact"),
    ("百亿美元", "百亿美元", "10000000000", None, "USD", "exact"),
    ("两亿五千万欧元", "两亿五千万欧元", "250000000", None, "EUR", "exact"),
    ("十二億五千萬英镑", "十二億五千萬英镑", "1250000000", None, "GBP", "exact"),
    ("12亿5000万英镑", "12亿5000万英镑", "1250000000", None, "GBP", "exact"),
    ("三点五亿欧元", "三点五亿欧元", "350000000", None, "EUR", "exact"),
    ("九十二点五亿元", "九十二点五亿元", "9250000000", None, "CNY", "exact"),
    ("一千二百五十点四万日元", "一千二百五十点四万日元", "12504000", None, "JPY", "exact"),
    ("3 亿 美元", "3 亿 美元", "300000000", None, "USD", "exact"),
    ("净买入70余亿元", "70余亿元", "7000000000", None, "CNY", "at_least"),
    ("认捐逾90亿美元", "90亿美元", "9000000000", None, "USD", "at_least"),
    ("损失超过340亿美元", "340亿美元", "34000000000", None, "USD", "at_least"),
    ("3000万美元以上", "3000万美元", "30000000", None, "USD", "at_least"),
    ("不少于80亿元用于", "80亿元", "8000000000", None, "CNY", "at_least"),
    ("至少一亿美元", "一亿美元", "100000000", None, "USD", "at_least"),
    ("上亿美元", "亿美元", "100000000", None, "USD", "at_least"),
    ("不多于五百五十亿日圆", "五百五十亿日圆", "55000000000", None, "JPY", "up_to"),
    ("提供最多10亿美元", "10亿美元", "1000000000", None, "USD", "up_to"),
    ("不得超过1.1亿元", "1.1亿元", "110000000", None, "CNY", "up_to"),
    ("近270亿美元", "270亿美元", "27000000000", None, "USD", "nearly"),
    ("附近2亿元的项目", "2亿元", "200000000", None, "CNY", "exact"),
    ("成交约5万亿元", "5万亿元", "5000000000000", None, "CNY", "about"),
    ("5亿美元左右", "5亿美元", "500000000", None, "USD", "about"),
    ("约2亿多美元", "2亿多美元", "200000000", None, "USD", "about"),
    ("节约2亿元", "2亿元", "200000000", None, "CNY", "exact"),
    ("11亿日元", "11亿日元", "1100000000", None, "JPY", "exact"),
    ("490万港元", "490万港元", "4900000", None, "HKD", "exact"),
    ("1.5亿挪威克朗", "1.5亿挪威克朗", "150000000", None, "NOK", "exact"),
    ("1.83亿里亚尔", "1.83亿里亚尔", "183000000", None, "SAR", "exact"),
    ("六亿七千五百万加元", "六亿七千五百万加元", "675000000", None, "CAD", "exact"),
    ("五百万瑞士法郎", "五百万瑞士法郎", "5000000", None, "CHF", "exact"),
    ("90亿非洲法郎", "90亿非洲法郎", "9000000000", None, "XAF", "exact"),
    ("30亿雷亚尔", "30亿雷亚尔", "3000000000", None, "BRL", "exact"),
    ("240亿卢比", "240亿卢比", "24000000000", None, "INR", "exact"),
    ("2000万克朗", "2000万克朗", "20000000", None, None, "exact"),
    ("5000万新台币", "5000万新台币", "50000000", None, "TWD", "exact"),
    ("US$5亿", "US$5亿", "500000000", None, "USD", "exact"),
    ("5亿USD", "5亿USD", "500000000", None, "USD", "exact"),
    ("12至15亿美元", "12至15亿美元", "1200000000", "1500000000", "USD", "exact"),
    ("10亿-12亿美元", "10亿-12亿美元", "1000000000", "1200000000", "USD", "exact"),
    ("10亿至12亿美元", "10亿至12亿美元", "1000000000", "1200000000", "USD", "exact"),
]  # fmt: skip


def _only(text: str, lang: str) -> Money:
    found = find_money(text, lang)
    assert len(found) == 1, found
    return found[0]


def _check(row: Row, lang: str) -> None:
    text, core, value, top, currency, qualifier = row
    money = _only(text, lang)
    assert text[money.core_start : money.core_end] == core
    assert money.value == Decimal(value)
    assert money.max == (Decimal(top) if top else None)
    assert money.currency == currency
    assert money.qualifier == qualifier
    assert money.start <= money.core_start < money.core_end <= money.end


@pytest.mark.parametrize("row", ENGLISH, ids=lambda row: row[0])
def test_english_sums(row: Row) -> None:
    """Every English way to write a sum gives its exact value, currency and bound."""
    _check(row, "en")


@pytest.mark.parametrize("row", CHINESE, ids=lambda row: row[0])
def test_chinese_sums(row: Row) -> None:
    """Every Chinese way to write a sum gives its exact value, currency and bound."""
    _check(row, "zh-Hans")


def test_number_of_cases() -> None:
    """No row is lost from the tables unnoticed."""
    assert (len(ENGLISH), len(CHINESE)) == (74, 59)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("by 5.6 per cent in 2023", "en"),
        ("COP 28 opened on 30 November 2023", "en"),
        ("the TOP 10 and ALL 50 countries", "en"),
        ("2,000 pounds of rice", "en"),
        ("20 euro area countries", "en"),
        ("Of the 5, 3 won a prize", "en"),
        ("Resolution 2720 of 2023", "en"),
        ("G20 and COP26", "en"),
        ("several million dollars", "en"),
        ("数十亿美元", "zh"),
        ("几百万元", "zh"),
        ("20国元首", "zh"),
        ("2025年元旦", "zh"),
        ("占47.30%", "zh"),
        ("一带一路", "zh"),
        ("万元户", "zh"),
        ("3块地", "zh"),
    ],
)
def test_no_sums(text: str, lang: str) -> None:
    """Percentages, dates, weights, names and vague sums are no sums of money."""
    assert find_money(text, lang) == []


def test_conversion_in_brackets() -> None:
    """A sum in brackets that gives the one before it in another currency is marked."""
    text = "China: RMB 700 million (about US$103 million); Japan: ¥10.2 billion (US$77 million)"
    found = [(money.currency, money.conversion) for money in find_money(text, "en")]
    assert found == [("CNY", False), ("USD", True), ("CNY", False), ("USD", True)]
    text = "提供7亿元人民币（约合1亿美元），追加1亿美元"
    assert [money.conversion for money in find_money(text, "zh")] == [False, True, False]


@pytest.mark.parametrize(
    ("text", "lang", "per", "role"),
    [
        ("mobilise US$100 billion a year", "en", "year", "rate"),
        ("US$5 million annually", "en", "year", "rate"),
        ("€2 million per annum", "en", "year", "rate"),
        ("$40,000 a month", "en", "month", "rate"),
        ("US$2.30 a kilogram in Mombasa", "en", "kilogram", "price"),
        ("$3 per dose", "en", "dose", "price"),
        ("US$4 million each", "en", None, "sum"),
        ("US$5 million a further", "en", None, "sum"),
        ("每年4000亿美元", "zh", "year", "rate"),
        ("每年提供5亿元", "zh", "year", "rate"),
        ("5亿元/年", "zh", "year", "rate"),
        ("拟每10股派现50.28元", "zh", "10股", "price"),
        ("每吨300美元", "zh", "吨", "price"),
    ],
)
def test_rates_and_prices(text: str, lang: str, per: str | None, role: str) -> None:
    """A sum a year is a rate, a sum a kilogram a price, a sum for each recipient neither."""
    money = _only(text, lang)
    assert (money.per, money.role) == (per, role)


@pytest.mark.parametrize(
    ("text", "lang", "changes"),
    [
        ("raised its share to US$15 million", "en", ["to"]),
        ("raised its share by US$5 million", "en", ["by"]),
        ("raised from US$10 million to US$15 million", "en", ["from", "to"]),
        ("increased by €5 million to €15 million", "en", ["by", "to"]),
        ("doubling the fund to more than US$30 million", "en", ["to"]),
        ("cut its aid by US$2 million", "en", ["by"]),
        ("bringing our support to a total of £40 million", "en", ["to"]),
        ("gave a further US$5 million", "en", ["by"]),
        ("will give an additional £3 million", "en", ["by"]),
        ("gave US$5 million to Mali", "en", [None]),
        ("by 2020 it had paid US$5 million", "en", [None]),
        ("援助增至500万美元", "zh", ["to"]),
        ("援助增加到约500万美元", "zh", ["to"]),
        ("将捐款提高至500万美元", "zh", ["to"]),
        ("援助增加了500万美元", "zh", ["by"]),
        ("追加500万美元", "zh", ["by"]),
        ("新增500万美元援助", "zh", ["by"]),
        ("由300万美元增至500万美元", "zh", ["from", "to"]),
        ("援助减少了500万美元", "zh", ["by"]),
        ("降至500万美元", "zh", ["to"]),
        ("提供500万美元", "zh", [None]),
    ],
)
def test_increments_and_new_totals(text: str, lang: str, changes: list[str | None]) -> None:
    """What a sum rises to is told from what it rises by, and from where it began."""
    assert [money.change for money in find_money(text, lang)] == changes


def test_increase_is_no_range() -> None:
    """What rises from one sum to another is two sums."""
    text = "raised from US$10 million to US$15 million"
    assert [money.value for money in find_money(text, "en")] == [10**7, 15 * 10**6]
    assert len(find_money("由10亿元至15亿元", "zh")) == 2


def test_unit_shared_by_a_list() -> None:
    """The currency that ends a Chinese list serves the whole list."""
    found = find_money("分别为1278亿、113亿和1311亿元人民币", "zh")
    assert sum(money.value for money in found) == 270_200_000_000
    assert {money.currency for money in found} == {"CNY"}


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("€35 million for Chad and 12 million for its ports", [35, 12]),
        ("€35 million for Chad. Niger receives 20 million.", [35, 20]),
        ("Chad got €35 million, Niger some 20 million and Mali another 4 million.", [35, 20, 4]),
        ("€35 million for Chad, where 12 million people are hungry", [35]),
        ("€35 million for Chad. Of its people 12 million are hungry.", [35]),
        ("€35 million to help 2 million people in Chad and 3 million in Niger", [35]),
        ("€35 million for Chad. It has 17 million, and 12 million in need.", [35]),
        ("€35 million for Chad and 1,200 for Niger", [35]),
        ("€35 million for Chad, with 12 million in need of help", [35]),
        ("€35 million for Chad. There are 2 million in bitter need of assistance", [35]),
        ("€35 million for Chad, and some 3 million in Chad have been vaccinated", [35]),
    ],
)
def test_a_sum_without_its_currency(text: str, sums: list[int]) -> None:
    """A sum that goes on from the one right before it is in its currency; people are not."""
    found = find_money(text, "en")
    assert [money.value / 10**6 for money in found] == sums
    assert {money.currency for money in found} == {"EUR"}


def test_currencies_of_the_document() -> None:
    """A mark that several currencies share means what the caller says."""
    text = "$5 million, 3 million dollars, US$1 million, kr 5 million and 2 million francs"
    known = {"$": "AUD", "kr": "SEK", "franc": "CHF"}
    found = [money.currency for money in find_money(text, "en", currencies=known)]
    assert found == ["AUD", "AUD", "USD", "SEK", "CHF"]
    assert find_money("5亿元", "zh", currencies={"元": "TWD"})[0].currency == "TWD"


def test_what_a_mark_may_stand_for() -> None:
    """A mark is looked up with all its meanings, the likeliest first."""
    assert sign_options("US$") == ("USD",)
    assert sign_options("欧元") == ("EUR",)
    assert sign_options("NOK") == ("NOK",)
    assert sign_options("dollars")[0] == "USD"
    assert "AUD" in sign_options("$")
    assert sign_options("CFA francs") == ("XAF", "XOF")
    assert sign_options("克朗") == sign_options("kroner")
    assert sign_options("tonnes") == ()
    assert sign_key("dollars") == "$"
    assert sign_key("US$") is None


@pytest.mark.parametrize(
    ("text", "lang", "scale", "currency"),
    [
        ("| Partner | Rs crore |", "en", 10**7, "INR"),
        ("in millions of US dollars, are:", "en", 10**6, "USD"),
        ("US$ million", "en", 10**6, "USD"),
        ("(EUR m)", "en", 10**6, "EUR"),
        ("Amount (US$)", "en", 1, "USD"),
        ("单位：亿元", "zh", 10**8, "CNY"),
        ("数额（万美元）", "zh", 10**4, "USD"),
    ],
)
def test_units_of_tables(text: str, lang: str, scale: int, currency: str) -> None:
    """The head of a table names the unit of the bare numbers below it."""
    unit = find_unit(text, lang)
    assert unit is not None
    assert unit.scale == scale
    assert unit.currency == currency


def test_no_unit_beside_a_number() -> None:
    """A sum with its number is no unit for other numbers."""
    assert find_unit("gave US$5 million to Kenya", "en") is None
    assert find_unit("提供5亿元", "zh") is None


_ENGLISH_MARKS = {"US$": "USD", "€": "EUR", "£": "GBP", "RMB ": "CNY", "NOK ": "NOK", "A$": "AUD"}
_ENGLISH_WORDS = {" yuan": "CNY", " euros": "EUR", " Danish kroner": "DKK", " yen": "JPY"}
_SCALES = {"": 1, " thousand": 10**3, " million": 10**6, "bn": 10**9, " trillion": 10**12}
_CHINESE_WORDS = {"元": "CNY", "美元": "USD", "亿元人民币": "CNY", "万英镑": "GBP"}


@given(
    st.decimals(min_value="0.01", max_value="999999", places=2),
    st.sampled_from(sorted(_SCALES)),
    st.one_of(
        st.sampled_from([(mark, "", code) for mark, code in _ENGLISH_MARKS.items()]),
        st.sampled_from([("", word, code) for word, code in _ENGLISH_WORDS.items()]),
    ),
    st.booleans(),
)
def test_random_english_sums(
    amount: Decimal, scale: str, mark: tuple[str, str, str], grouped: bool
) -> None:
    """Whatever the amount, the form of its digits, its scale and its mark, it comes back."""
    figure = f"{amount:,}" if grouped else f"{amount}"
    text = f"Norway gave {mark[0]}{figure}{scale}{mark[1]} for schools."
    money = _only(text, "en")
    assert money.value == amount * _SCALES[scale]
    assert money.currency == mark[2]
    assert money.qualifier == "exact"


_NUMERALS = "零一二三四五六七八九"


def _below_ten_thousand(number: int, *, first: bool) -> str:
    """Write a number below ten thousand in Chinese, with 零 where a place is empty."""
    written, gap = "", not first and number < 1000
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            written += ("零" if gap else "") + _NUMERALS[digit] + name
            gap = False
        elif written:
            gap = True
    return written


def _in_chinese(number: int) -> str:
    """Write a number below 10^12 in Chinese characters."""
    written = ""
    for unit, name in ((10**8, "亿"), (10**4, "万"), (1, "")):
        part, number = divmod(number, unit)
        if part:
            written += _below_ten_thousand(part, first=not written) + name
    return written


@given(st.integers(min_value=1, max_value=10**12 - 1), st.sampled_from(["元", "美元", "欧元"]))
def test_random_chinese_numerals(number: int, currency: str) -> None:
    """Any number written in Chinese characters comes back exactly."""
    money = _only(f"向非洲提供{_in_chinese(number)}{currency}援助", "zh")
    assert money.value == number


@given(
    st.decimals(min_value="0.01", max_value="99999", places=2),
    st.sampled_from(["", "万", "亿", "万亿"]),
    st.sampled_from(["元", "元人民币", "美元", "日元"]),
    st.sampled_from([("", "", "exact"), ("约", "", "about"), ("近", "", "nearly"),
                     ("", "以上", "at_least"), ("不超过", "", "up_to")]),
)  # fmt: skip
def test_random_chinese_sums(
    amount: Decimal, scale: str, currency: str, degree: tuple[str, str, str]
) -> None:
    """Whatever the amount, its scale, currency and bound, they come back."""
    text = f"中方提供{degree[0]}{amount:,}{scale}{currency}{degree[1]}，用于建设学校。"
    money = _only(text, "zh")
    factor = {"": 1, "万": 10**4, "亿": 10**8, "万亿": 10**12}[scale]
    assert money.value == amount * factor
    assert money.qualifier == degree[2]


@given(st.text(alphabet="0123456789,.万亿千百十一二元美多余约US$€ -至mbn", max_size=40))
def test_any_text_is_read(text: str) -> None:
    """No mixture of digits and marks raises, and spans never overlap."""
    for lang in ("en", "zh"):
        end = 0
        for money in find_money(text, lang):
            assert end <= money.core_start < money.core_end <= len(text)
            end = money.core_end


@pytest.mark.parametrize(
    "piece", ["8亿元人民币", "1,", "一亿五千万", "US$1 ", "1 ", "one hundred and "]
)
def test_long_texts_take_linear_time(piece: str) -> None:
    """A text of many sums, or of one endless number, is read in time with its length."""
    text = piece * (60_000 // len(piece))
    for lang in ("en", "zh"):
        started = time.process_time()
        find_money(text, lang)
        assert time.process_time() - started < 5


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("壹佰元陆角", "100.6"),
        ("壹佰壹拾万贰仟陆佰壹拾肆元陆角", "1102614.6"),
        ("9元5角", "9.5"),
        ("九元八角五分", "9.85"),
        ("3元零5分", "3.05"),
        ("3元钱", "3"),
    ],
)
def test_fractions_of_the_unit(text: str, value: str) -> None:
    """Tenths and hundredths of a yuan belong to the sum."""
    assert _only(text, "zh").value == Decimal(value)
