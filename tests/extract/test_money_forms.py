"""Random sums, written in every form of either language, come back exactly."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from extract.amounts import Money, find_money
from extract.fold import fold
from extract.model import Qualifier
from extract.word_lists import listed


def _only(text: str, lang: str) -> Money:
    found = find_money(fold(text, "en" if lang == "en" else "zh-Hans"), lang)
    assert len(found) == 1, (text, found)
    return found[0]


def _check(money: Money, value: Decimal, currency: str, qualifier: Qualifier, text: str) -> None:
    assert (money.value, money.currency, money.qualifier) == (value, currency, qualifier), text


# --- English -------------------------------------------------------------------------------------

_BEFORE = {
    "US$": "USD", "$": "USD", "€": "EUR", "£": "GBP", "A$": "AUD", "HK$": "HKD", "RMB ": "CNY",
    "NOK ": "NOK", "CHF": "CHF", "Rs ": "INR", "SDR ": "XDR", "DM ": "DEM", "EUR ": "EUR",
    "KES ": "KES", "R$": "BRL", "₦": "NGN",
}  # fmt: skip
_BEHIND = {
    " US dollars": "USD", " euros": "EUR", " pounds sterling": "GBP", " yen": "JPY",
    " Swedish kronor": "SEK", " yuan": "CNY", " Kuwaiti dinars": "KWD", " Deutsche Mark": "DEM",
    " CFA francs": "XAF", " Kenyan shillings": "KES", " EUR": "EUR", " SDRs": "XDR",
    " guilders": "NLG", " Fijian dollars": "FJD",
}  # fmt: skip
_DEGREES: dict[str, Qualifier] = {
    "{}": "exact", "over {}": "at_least", "more than {}": "at_least", "at least {}": "at_least",
    "in excess of {}": "at_least", "no less than {}": "at_least", "{} or more": "at_least",
    "{}-plus": "at_least", "{} at a minimum": "at_least", "up to {}": "up_to",
    "as much as {}": "up_to", "no more than {}": "up_to", "a maximum of {}": "up_to",
    "{} at most": "up_to", "nearly {}": "nearly", "almost {}": "nearly",
    "just short of {}": "nearly", "some {}": "about", "around {}": "about",
    "approximately {}": "about", "an estimated {}": "about", "{} or so": "about",
}  # fmt: skip
_SCALES = {
    "": 1, " thousand": 10**3, " million": 10**6, " billion": 10**9, " trillion": 10**12,
    "m": 10**6, "bn": 10**9, " Million": 10**6, "k": 10**3, " mn": 10**6,
}  # fmt: skip
_MARKS = st.one_of(
    st.sampled_from([(mark, "", code) for mark, code in _BEFORE.items()]),
    st.sampled_from([("", name, code) for name, code in _BEHIND.items()]),
)
_AMOUNTS = st.decimals(min_value="0.1", max_value="999999999", places=2).map(
    lambda amount: Decimal(f"{amount:f}".rstrip("0").rstrip(".") or "1")
)


def _grouped(amount: Decimal, mark: str) -> str:
    """Write digits in groups of three, parted by a comma, a blank or an apostrophe."""
    return f"{amount:,}".replace(",", mark)


@given(
    amount=_AMOUNTS,
    scale=st.sampled_from(sorted(_SCALES)),
    mark=_MARKS,
    degree=st.sampled_from(sorted(_DEGREES)),
    separator=st.sampled_from([",", " ", "'", "", "\u00a0", "\u202f"]),
)
def test_english_digits(
    amount: Decimal, scale: str, mark: tuple[str, str, str], degree: str, separator: str
) -> None:
    """Digits with any separator, scale, mark and bound give value, currency and qualifier."""
    before, behind, code = mark
    figure = f"{amount:f}" if separator == "" else _grouped(amount, separator)
    text = f"Norway gave {degree.format(before + figure + scale + behind)} for schools."
    _check(_only(text, "en"), amount * _SCALES[scale], code, _DEGREES[degree], text)


@given(st.integers(10**6, 10**12), st.integers(0, 99), _MARKS)
def test_continental_digits(units: int, cents: int, mark: tuple[str, str, str]) -> None:
    """Digits grouped by full stops, with a decimal comma or without, are read."""
    figure = f"{units:,}".replace(",", ".")
    for written, value in ((figure, units), (f"{figure},{cents:02}", units + Decimal(cents) / 100)):
        text = f"Norway gave {mark[0]}{written}{mark[1]} for schools."
        _check(_only(text, "en"), Decimal(value), mark[2], "exact", text)


_UNITS = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS = listed("twenty thirty forty fifty sixty seventy eighty ninety")


def _below_hundred(number: int) -> str:
    if number < 20:
        return _UNITS[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens - 2] + (f"-{_UNITS[ones]}" if ones else "")


def _below_thousand(number: int, link: str) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _below_hundred(rest)
    return f"{_UNITS[hundreds]} hundred" + (f"{link}{_below_hundred(rest)}" if rest else "")


def _in_words(number: int, link: str) -> str:
    """Write a number in English words, with "and" or without."""
    parts = []
    for factor, name in ((10**9, " billion"), (10**6, " million"), (10**3, " thousand"), (1, "")):
        group, number = divmod(number, factor)
        if group:
            and_ = "and " if factor == 1 and group < 100 and parts and link == " and " else ""
            parts.append(and_ + _below_thousand(group, link) + name)
    return " ".join(parts)


@given(
    st.integers(1, 10**6 - 1),
    st.sampled_from([1, 10**3, 10**6]),
    st.sampled_from([" and ", " "]),
    st.sampled_from(sorted(_BEHIND)),
    st.sampled_from([str.lower, str.capitalize, str.upper]),
)
def test_english_number_words(number: int, factor: int, link: str, name: str, case: object) -> None:
    """A number spelled out, in any letters and with "and" or without, comes back exactly."""
    words = case(_in_words(number * factor, link))  # type: ignore[operator]
    text = f"It paid {words}{name} to Mali."
    _check(_only(text, "en"), Decimal(number * factor), _BEHIND[name], "exact", text)


@given(st.integers(1, 99), st.sampled_from(["million", "billion"]))
def test_english_halves(whole: int, scale: str) -> None:
    """Halves and quarters are read in every form."""
    factor = {"million": 10**6, "billion": 10**9}[scale]
    word = _below_hundred(whole)
    for written, value in {
        f"{word} and a half {scale}": Decimal(whole) + Decimal("0.5"),
        f"{whole}½ {scale}": Decimal(whole) + Decimal("0.5"),
        f"{whole} 1/2 {scale}": Decimal(whole) + Decimal("0.5"),
        f"{word} point two five {scale}": Decimal(whole) + Decimal("0.25"),
        f"half a {scale}": Decimal("0.5"),
        f"a quarter of a {scale}": Decimal("0.25"),
        f"three-quarters of a {scale}": Decimal("0.75"),
        f"a {scale} and a half": Decimal("1.5"),
    }.items():
        text = f"It paid {written} euros to Mali."
        _check(_only(text, "en"), value * factor, "EUR", "exact", text)


@given(st.integers(1, 400), st.integers(1, 400), st.sampled_from(["million", "bn"]))
def test_english_ranges(low: int, more: int, scale: str) -> None:
    """The two ends of a range share scale and currency, wherever they stand."""
    high, factor = low + more, {"million": 10**6, "bn": 10**9}[scale]
    written_scale = scale if scale == "bn" else f" {scale}"
    for written in (
        f"US${low}-{high}{written_scale}",
        f"US${low}–{high}{written_scale}",
        f"US${low} to {high}{written_scale}",
        f"between US${low}{written_scale} and US${high}{written_scale}",
        f"US${low}{written_scale} to US${high}{written_scale}",
        f"{low} to {high}{written_scale} US dollars",
        f"from US${low}{written_scale} up to US${high}{written_scale}",
        f"between {low} and {high}{written_scale} US dollars",
    ):
        money = _only(f"Norway plans {written} for schools.", "en")
        assert (money.value, money.max) == (low * factor, high * factor), written
        assert money.currency == "USD"


# --- Chinese -------------------------------------------------------------------------------------

_SIMPLE = "零一二三四五六七八九", "十百千", "万亿"
_TRADITIONAL = "零一二三四五六七八九", "十百千", "萬億"
_FINANCIAL = "零壹贰叁肆伍陆柒捌玖", "拾佰仟", "万亿"
_FINANCIAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖", "拾佰仟", "萬億"
_CURRENCIES = {
    "元": "CNY", "元人民币": "CNY", "美元": "USD", "欧元": "EUR", "英鎊": "GBP", "日圓": "JPY",
    "港元": "HKD", "新臺幣": "TWD", "瑞士法郎": "CHF", "挪威克朗": "NOK", "德国马克": "DEM",
    "特别提款权": "XDR",
}  # fmt: skip
_ZH_DEGREES: dict[str, Qualifier] = {
    "{}": "exact", "约{}": "about", "大约{}": "about", "近{}": "nearly", "将近{}": "nearly",
    "超过{}": "at_least", "逾{}": "at_least", "超{}": "at_least", "至少{}": "at_least",
    "不少于{}": "at_least", "不低于{}": "at_least", "最多{}": "up_to", "至多{}": "up_to",
    "不超过{}": "up_to", "{}以上": "at_least", "{}左右": "about", "{}上下": "about",
}  # fmt: skip
_FULL_WIDTH = {48 + digit: 0xFF10 + digit for digit in range(10)}


def _four(number: int, digits: str, units: str, *, first: bool) -> str:
    """Write a number below ten thousand, with 零 where a place is empty."""
    written, gap = "", not first and number < 1000
    for factor, unit in ((1000, units[2]), (100, units[1]), (10, units[0]), (1, "")):
        digit, number = divmod(number, factor)
        if digit:
            written += (digits[0] if gap else "") + digits[digit] + unit
            gap = False
        elif written:
            gap = True
    return written


def _chinese(number: int, script: tuple[str, str, str]) -> str:
    """Write a number below 10^12 in one of the scripts of Chinese numerals."""
    digits, units, great = script
    written = ""
    for factor, name in ((10**8, great[1]), (10**4, great[0]), (1, "")):
        part, number = divmod(number, factor)
        if part:
            written += _four(part, digits, units, first=not written) + name
    return written


@given(
    st.integers(10, 10**12 - 1),
    st.sampled_from([_SIMPLE, _TRADITIONAL, _FINANCIAL, _FINANCIAL_TRADITIONAL]),
    st.sampled_from(sorted(_CURRENCIES)),
    st.sampled_from(sorted(_ZH_DEGREES)),
)
def test_chinese_numerals(
    number: int, script: tuple[str, str, str], currency: str, degree: str
) -> None:
    """Chinese numerals of every script give value, currency and qualifier."""
    text = f"向非洲提供{degree.format(_chinese(number, script) + currency)}，用于建设学校"
    _check(_only(text, "zh"), Decimal(number), _CURRENCIES[currency], _ZH_DEGREES[degree], text)


@given(
    amount=_AMOUNTS,
    scale=st.sampled_from(["", "万", "亿", "万亿", "千万", "百万", "萬", "億", " 万", " 亿"]),
    currency=st.sampled_from(sorted(_CURRENCIES)),
    degree=st.sampled_from(sorted(_ZH_DEGREES)),
    style=st.sampled_from(["plain", "grouped", "full"]),
)
def test_chinese_digits(
    amount: Decimal, scale: str, currency: str, degree: str, style: str
) -> None:
    """Digits, grouped or full-width, with any scale, give value, currency and qualifier."""
    figure = f"{amount:,}" if style == "grouped" else f"{amount:f}"
    if style == "full":
        figure = figure.translate(_FULL_WIDTH).replace(".", "．")
    factors = {"千": 10**3, "百": 10**2, "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
    factor = 1
    for char in scale.strip():
        factor *= factors[char]
    text = f"向非洲提供{degree.format(figure + scale + currency)}，用于建设学校"
    _check(_only(text, "zh"), amount * factor, _CURRENCIES[currency], _ZH_DEGREES[degree], text)


@given(st.integers(1, 9999), st.integers(1, 9999), st.sampled_from(sorted(_CURRENCIES)))
def test_chinese_mixed_numerals(hundred_millions: int, ten_thousands: int, currency: str) -> None:
    """Digits between 亿 and 万 add up, with a word of degree inside or without."""
    value = Decimal(hundred_millions) * 10**8 + Decimal(ten_thousands) * 10**4
    text = f"提供{hundred_millions}亿{ten_thousands}万{currency}援助"
    _check(_only(text, "zh"), value, _CURRENCIES[currency], "exact", text)
    for vague in "余多":
        text = f"提供{hundred_millions}{vague}亿{currency}援助"
        _check(_only(text, "zh"), Decimal(hundred_millions) * 10**8, _CURRENCIES[currency],
               "at_least", text)  # fmt: skip
        text = f"提供{hundred_millions}亿{vague}{currency}援助"
        _check(_only(text, "zh"), Decimal(hundred_millions) * 10**8, _CURRENCIES[currency],
               "at_least", text)  # fmt: skip


@given(st.integers(1, 500), st.integers(1, 500), st.sampled_from(["万", "亿"]))
def test_chinese_ranges(low: int, more: int, scale: str) -> None:
    """The two ends of a range share scale and currency, wherever they stand."""
    high, factor = low + more, {"万": 10**4, "亿": 10**8}[scale]
    for written in (
        f"{low}至{high}{scale}美元",
        f"{low}—{high}{scale}美元",
        f"{low}{scale}至{high}{scale}美元",
        f"{low}{scale}到{high}{scale}美元",
        f"{low}{scale}～{high}{scale}美元",
        f"{low}{scale}美元至{high}{scale}美元",
        f"介于{low}{scale}至{high}{scale}美元之间",
    ):
        money = _only(f"计划提供{written}援助", "zh")
        assert (money.value, money.max) == (low * factor, high * factor), written
        assert money.currency == "USD"


# --- No sum twice ---------------------------------------------------------------------------------


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.sampled_from(["million", "billion"]))
def test_conversions_are_no_second_sum(amount: int, converted: int, scale: str) -> None:
    """What gives a sum again in another currency is tied to it, in every form."""
    first = f"NOK {amount} {scale}"
    for second in (
        f"(US${converted} {scale})",
        f"(about US${converted} {scale})",
        f"(equivalent to US${converted} {scale})",
        f"(or some US${converted} {scale})",
        f"(approximately {converted} {scale} US dollars)",
        f"[US${converted} {scale}]",
        f"or US${converted} {scale}",
        f", equivalent to US${converted} {scale}",
    ):
        text = f"Norway gave {first} {second}".replace(" ,", ",")
        found = find_money(text, "en")
        assert [money.conversion for money in found] == [False, True], text
    for second in (
        f"（约合{converted}万美元）",
        f"（{converted}万美元）",
        f"(折合{converted}万美元)",
        f"，约合{converted}万美元",
        f"（相当于{converted}万美元）",
    ):
        text = f"提供{amount}万挪威克朗{second}援助"
        found = find_money(fold(text, "zh-Hans"), "zh")
        assert [money.conversion for money in found] == [False, True], text


@given(st.decimals(min_value="0.1", max_value="99", places=1))
def test_percentages_are_no_sums(rate: Decimal) -> None:
    """A percentage or a rate beside a sum is none itself."""
    for text in (
        f"The loan of US$5 million bears {rate} per cent a year",
        f"US$5 million at {rate}% over 20 years",
        f"grew by {rate} percentage points to US$5 million",
    ):
        assert [money.value for money in find_money(text, "en")] == [5_000_000], text
    for text in (
        f"贷款500万美元，年利率{rate}%",
        f"增长{rate}个百分点，达500万美元",
        f"百分之{rate}，500万美元",
    ):
        assert [money.value for money in find_money(text, "zh")] == [5_000_000], text
