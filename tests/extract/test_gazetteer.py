"""Known names in texts: the longest first, whole words, written as names are."""

from __future__ import annotations

import itertools
from typing import Literal

import pytest

from extract.fold import fold
from extract.gazetteer import Entry, Form, Gazetteer, Role
from extract.model import Lang

Hits = list[tuple[str, str]]


def found(gazetteer: Gazetteer, text: str, lang: Lang) -> Hits:
    """What stands in a text, with the ids of the entries, ambiguous ones joined by a bar."""
    hits = gazetteer.find(fold(text, lang), lang)
    return [(text[m.start : m.end], "|".join(e.id for e in m.entries)) for m in hits]


ENGLISH: list[tuple[str, Hits]] = [
    ("Niger and Nigeria", [("Niger", "NER"), ("Nigeria", "NGA")]),
    (
        "Guinea-Bissau, Equatorial Guinea, Papua New Guinea and Guinea",
        [("Guinea-Bissau", "GNB"), ("Equatorial Guinea", "GNQ"), ("Papua New Guinea", "PNG"),
         ("Guinea", "GIN")],
    ),
    (
        "the Dominican Republic and Dominica",
        [("Dominican Republic", "DOM"), ("Dominica", "DMA")],
    ),
    ("Sudan and South Sudan", [("Sudan", "SDN"), ("South Sudan", "SSD")]),
    ("Romania is not Oman", [("Romania", "ROU"), ("Oman", "OMN")]),
    ("Chadian, Chad", [("Chadian", "TCD"), ("Chad", "TCD")]),
    ("a china cup and a turkey", []),
    ("gave Africa 50,000 tents", [("Africa", "002")]),
    ("a stake in Africa 50, a bank", [("Africa 50", "africa50")]),
    (
        "3,000 Africans and 40 Pacific Islanders",
        [("Africans", "002"), ("Pacific Islanders", "009")],
    ),
    (
        "to the Least Developed Countries Fund, for the least developed",
        [("Least Developed Countries Fund", "least-developed-countries-fund"),
         ("the least developed", "LDC")],
    ),
    (
        "the U.N. refugee agency",
        [("U.N. refugee agency", "united-nations-high-commissioner-for-refugees")],
    ),
    ("CHINA and TURKEY", [("CHINA", "CHN"), ("TURKEY", "TUR")]),
    ("WHO asked who would come", [("WHO", "world-health-organization")]),
    ("who came", []),
    ("the aid of the US to us", [("US", "USA")]),
    ("Côte d'Ivoire", [("Côte d'Ivoire", "CIV")]),
    ("Cote d’Ivoire", [("Cote d’Ivoire", "CIV")]),
    ("Timor\u2011Leste", [("Timor\u2011Leste", "TLS")]),
    ("Malians thanked the Malian army", [("Malians", "MLI"), ("Malian", "MLI")]),
    ("China's aid", [("China", "CHN")]),
    ("Congo", [("Congo", "COG|COD")]),
    ("the GCF", [("GCF", "green-climate-fund")]),
    ("gcf", []),
    ("the Jordan River", []),
    ("World Food Programme", [("World Food Programme", "world-food-programme")]),
]  # fmt: skip

CHINESE: list[tuple[str, Hits]] = [
    ("索马里和马里", [("索马里", "SOM"), ("马里", "MLI")]),
    ("赤道几内亚、几内亚比绍和几内亚", [("赤道几内亚", "GNQ"), ("几内亚比绍", "GNB"),
                                          ("几内亚", "GIN")]),
    ("尼日尔、尼日利亚", [("尼日尔", "NER"), ("尼日利亚", "NGA")]),
    ("多米尼加和多米尼克", [("多米尼加", "DOM"), ("多米尼克", "DMA")]),
    ("苏丹和南苏丹", [("苏丹", "SDN"), ("南苏丹", "SSD")]),
    ("中非合作论坛", [("中非合作论坛", "focac")]),
    ("中非共和国", [("中非共和国", "CAF")]),
    ("中非关系", []),
    ("印度尼西亚", [("印度尼西亚", "IDN")]),
    ("印度洋", []),
    ("几内亚湾", []),
    ("约旦河西岸", [("约旦河西岸", "PSE")]),
    ("刚果（金）和刚果（布）", [("刚果（金）", "COD"), ("刚果（布）", "COG")]),
    ("刚果(金)", [("刚果(金)", "COD")]),
    ("刚果", [("刚果", "COG|COD")]),
    ("肯尼亞與索馬里", [("肯尼亞", "KEN"), ("索馬里", "SOM")]),
    ("“一带一路”国际合作高峰论坛", [("一带一路”国际合作高峰论坛", "brf")]),
    ("一带一路国际合作高峰论坛", [("一带一路国际合作高峰论坛", "brf")]),
    ("WHO和WFP", [("WHO", "world-health-organization"), ("WFP", "world-food-programme")]),
    ("《2030年可持续发展议程》", []),
    ("世界卫生组织", [("世界卫生组织", "world-health-organization")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english_names(text: str, expected: Hits, gazetteer: Gazetteer) -> None:
    """English names are whole words; of two that overlap, the longer is meant."""
    assert found(gazetteer, text, "en") == expected


@pytest.mark.parametrize(("text", "expected"), CHINESE)
def test_chinese_names(text: str, expected: Hits, gazetteer: Gazetteer) -> None:
    """Chinese names need no boundary; a name inside another is not meant."""
    lang: Lang = "zh-Hant" if "與" in text else "zh-Hans"
    assert found(gazetteer, text, lang) == expected


def _entry(name: str, text: str, *, lang: Literal["en", "zh"] = "en", role: Role = "name") -> Entry:
    return Entry(
        id=name, type="Fund", labels=(text,), forms=(Form(text=text, lang=lang, role=role),)
    )


@pytest.mark.parametrize(
    ("text", "role", "expected"),
    [
        ("the Acme Bank", "name", ["Acme Bank"]),
        ("the ACME BANK", "name", ["ACME BANK"]),
        ("the acme bank", "name", []),
        ("the Acme Banks", "name", []),
        ("the Acme-Bank", "name", ["Acme-Bank"]),
        ("the Acme\nBank", "name", ["Acme\nBank"]),
        ("Acme Bank", "abbreviation", ["Acme Bank"]),
        ("ACME BANK", "abbreviation", []),
        ("Acme Bank2", "name", []),
        ("xAcme Bank", "name", []),
        ("(Acme Bank),", "name", ["Acme Bank"]),
    ],
)
def test_how_a_name_must_be_written(text: str, role: Role, expected: list[str]) -> None:
    """A name begins with a capital, an abbreviation is written letter for letter."""
    gazetteer = Gazetteer([_entry("acme", "Acme Bank", role=role)])
    assert [text[m.start : m.end] for m in gazetteer.find(text, "en")] == expected


def test_entries_with_the_same_form_are_all_offered_in_order() -> None:
    """An ambiguous name gives every entry that bears it, in the order in which they came."""
    gazetteer = Gazetteer([_entry("b", "Acme"), _entry("a", "Acme"), _entry("b2", "ACME")])
    (match,) = gazetteer.find("Acme", "en")
    assert [entry.id for entry in match.entries] == ["b", "a", "b2"]


def test_latin_codes_are_found_in_chinese_texts() -> None:
    """English abbreviations and names stand in Chinese texts too, without blanks around them."""
    gazetteer = Gazetteer([_entry("acme", "ACME", role="abbreviation")])
    assert [(m.start, m.end) for m in gazetteer.find("由ACME提供", "zh-Hans")] == [(1, 5)]


def test_an_english_form_of_a_chinese_name_is_not_looked_for() -> None:
    """Chinese forms are not found in English texts."""
    gazetteer = Gazetteer([_entry("port", "港口基金", lang="zh")])
    assert gazetteer.find("the 港口基金", "en") == []
    assert len(gazetteer.find("向港口基金捐款", "zh-Hans")) == 1


def test_without_entries_nothing_is_found() -> None:
    """A gazetteer may be empty."""
    assert Gazetteer([]).find("Norway gave Zambia 4 trucks", "en") == []


def test_matches_are_in_order_and_apart(gazetteer: Gazetteer) -> None:
    """Matches come left to right and never overlap."""
    text = "Niger, Nigeria, the World Bank, the Bank of Japan and WHO met in Papua New Guinea."
    spans = [(m.start, m.end) for m in gazetteer.find(text, "en")]
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    assert len(spans) >= 5


def test_roles_are_kept(gazetteer: Gazetteer) -> None:
    """A match tells whether it is a name, an adjective, a resident, a capital, an abbreviation."""
    text = "Zambia, Zambian, Zambians, Lusaka, UK"
    roles = [m.role for m in gazetteer.find(text, "en")]
    assert roles == ["name", "adjective", "resident", "capital", "abbreviation"]


CHANCE = [
    "广东加强合作",
    "山东加快建设",
    "参加纳税服务",
    "理查德来了",
    "上海地铁",
    "完美国货",
    "今日本报",
]
ACROSS = [("東加", "TON"), ("查德", "TCD"), ("尼日", "NER"), ("肯亞", "KEN"), ("馬利", "MLI")]


@pytest.mark.parametrize("text", CHANCE)
def test_names_that_stand_by_chance(text: str, gazetteer: Gazetteer) -> None:
    """A country's characters across two words name nobody."""
    assert found(gazetteer, text, "zh-Hans") == []


@pytest.mark.parametrize(("name", "code"), ACROSS)
def test_short_names_of_taiwan_and_hong_kong(name: str, code: str, gazetteer: Gazetteer) -> None:
    """Names of two characters that only they use are read in traditional text."""
    assert found(gazetteer, f"訪問{name}。", "zh-Hant") == [(name, code)]


def test_countries_that_are_no_more(gazetteer: Gazetteer) -> None:
    """Old documents name the Soviet Union and Yugoslavia."""
    assert found(gazetteer, "the USSR and Yugoslavia", "en") == [
        ("USSR", "SUN"),
        ("Yugoslavia", "YUG"),
    ]
    assert found(gazetteer, "苏联与南斯拉夫", "zh-Hans") == [("苏联", "SUN"), ("南斯拉夫", "YUG")]
