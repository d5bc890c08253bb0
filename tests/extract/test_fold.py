"""Folding: spelling variants made alike without moving a character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.fold import fold
from extract.model import Lang

CHINESE = [
    ("２０２５年至２０２７年，提供１．８亿元", "2025年至2027年，提供1.8亿元"),
    ("ＵＳ＄５００　百分之３％", "US$500 百分之3%"),
    ("￥３，０００，０００元", "¥3,000,000元"),
    ("２０２４，３００名", "2024，300名"),  # a year and a number, no thousands
    ("（一）規模：穩步擴大；", "（一）规模：稳步扩大；"),
    ("「歐洲團隊」與『無國界』", "“欧洲团队”与‘无国界’"),
    ("於二○二三年捐出逾九十億圓", "于二〇二三年捐出逾九十亿圆"),
    ("卡蘿‧貝爾格與安•貝爾格", "卡萝·贝尔格与安·贝尔格"),
    ("• 第一项", "• 第一项"),
    ("○ 第一项", "○ 第一项"),  # a bullet, no zero
    ("覆盖、瞭望、慰藉、著名", "覆盖、瞭望、慰藉、著名"),  # simplified text stays itself
    ("經貿合作", "经贸合作"),
    ("⼀百⼈", "一百人"),  # radicals out of a PDF
    ("⾞\uf91a", "车骆"),  # and compatibility forms of traditional characters
    ("Côte d’Ivoire的‘甲’", "Côte d'Ivoire的‘甲’"),
    ("中國—拉共體 —— –", "中国—拉共体 —— –"),
    ('挪威的"小农计划"和7"管', '挪威的“小农计划”和7"管'),
    ("發展計畫、規畫與畫家", "发展计划、规划与画家"),
]
ENGLISH = [
    ("Germany’s share‘", "Germany's share'"),
    ("US$\u00a05\u2009000", "US$ 5 000"),
    ("ＵＳ＄５，０００（net）", "US$5,000(net)"),
    ("debt re1ief, p0lice, al0ne, Cr0ss", "debt relief, police, alone, Cross"),
    ("schoo1s, bil1ion, bi11ion, Camer0on", "schools, billion, billion, Cameroon"),
    ("P0land and WHERE THE M0NEY WENT", "Poland and WHERE THE MONEY WENT"),
    ("COP26, G20, H1N1, Tech4Africa, K2", "COP26, G20, H1N1, Tech4Africa, K2"),
    ("B1G, A0B, x1, Covid19, i18n, McD0nald", "B1G, A0B, x1, Covid19, i18n, McD0nald"),
    ("10th, 100km, 1m, FY2010s", "10th, 100km, 1m, FY2010s"),
    ("“kept” – and — kept", "“kept” – and — kept"),
]


@pytest.mark.parametrize(("text", "folded"), CHINESE)
def test_chinese_is_folded_to_half_width_and_simplified(text: str, folded: str) -> None:
    """Widths, traditional characters, quotes and blanks are made alike in Chinese."""
    assert fold(text, "zh-Hans") == folded
    assert fold(text, "zh-Hant") == folded


@pytest.mark.parametrize(("text", "folded"), ENGLISH)
def test_english_is_folded_and_scanner_slips_undone(text: str, folded: str) -> None:
    """Apostrophes, blanks and digits for letters are made alike in English; codes stay."""
    assert fold(text, "en") == folded


SOUP = st.text(
    st.sampled_from("aZé01’「『○一，．Ａ９￥ \u3000\n\t—")
    | st.characters(codec="utf-8")
    | st.characters(min_codepoint=0x2E80, max_codepoint=0xFFEF),
    max_size=60,
)


@given(text=SOUP, lang=st.sampled_from(["en", "zh-Hans", "zh-Hant"]))
def test_folding_keeps_every_position(text: str, lang: Lang) -> None:
    """A folded text is as long as the text, and its line breaks stand where they stood."""
    folded = fold(text, lang)
    assert len(folded) == len(text)
    assert [i for i, c in enumerate(folded) if c == "\n"] == [
        i for i, c in enumerate(text) if c == "\n"
    ]


@given(text=SOUP, lang=st.sampled_from(["en", "zh-Hans"]))
def test_folding_twice_changes_nothing_more(text: str, lang: Lang) -> None:
    """What is folded is folded for good."""
    once = fold(text, lang)
    assert fold(once, lang) == once
