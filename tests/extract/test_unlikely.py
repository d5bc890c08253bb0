"""Poor states seldom give and rich ones seldom receive, unless a sentence or title says so."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from extract.gazetteer import Gazetteer
from extract.names import entity_of
from extract.statements.parties import _POOR, seldom_gives
from tests.extract.cases import Case, Check, each, given

UNLIKELY: list[Case] = [
    # who is named before an aid noun, and gives nothing
    ("丹麦向马拉维提供了400万美元援助。赞比亚风灾，救援200万美元。", [
        given("400万美元", donor="DNK", recipients="MWI"),
        given("200万美元", donor="DNK", recipients="ZMB")]),
    # with whose help somebody built
    ("With help from Turkey, Somalia has built 12 schools.", [
        given("12 schools", donor="TUR", recipients="SOM")]),
    ("Thanks to a grant of €4 million from the European Union, Benin has opened 12 clinics.", [
        given("€4 million", donor="European Union", recipients="BEN"),
        given("12 clinics", donor="European Union", recipients="BEN")]),
    ("With $3 million from the Government of Turkey, Somalia has trained 400 nurses.", [
        given("400 nurses", donor="TUR", recipients="SOM")]),
    ("在土耳其支持下，索马里建成12所学校。", [
        given("12所学校", donor="TUR", recipients="SOM")]),
    # the capital where a fund met is no taker of what is promised to the fund
    ("抗击疟疾\n\n全球基金在里斯本开了增资大会，会上认捐的几家：\n\n"
     "德国　12亿欧元，比上一次少\n加拿大　9亿加元", [
        given("12亿欧元", donor="DEU", recipients=None),
        given("9亿加元", donor="CAN", recipients=None)]),
]  # fmt: skip
TOLD: list[Case] = [
    # a title tells that a rich state is helped
    ("Aid for Japan after the earthquake\n\nChina: 30 tonnes of water\nMongolia: $1 million\n"
     "India: 20 rescuers\n", [
        given("30 tonnes of water", donor="CHN", recipients="JPN"),
        given("$1 million", donor="MNG", recipients="JPN"),
        given("20 rescuers", donor="IND", recipients="JPN")]),
    ("各国援助日本地震灾区\n\n中国：3000万元人民币\n蒙古：100万美元\n", [
        given("3000万元人民币", donor="CHN", recipients="JPN"),
        given("100万美元", donor="MNG", recipients="JPN")]),
    # a verb tells that a poor state gives
    ("Kenya donated $1 million to Haiti after the earthquake.", [
        given("$1 million", donor="KEN", recipients="HTI")]),
    ("不丹向尼泊尔捐款100万美元，并派去63名医护人员。", [
        given("捐款100万美元", donor="BTN", recipients="NPL"),
        given("63名医护人员", donor="BTN", recipients="NPL")]),
    ("Mongolia sent $1 million after the earthquake in Japan.", [
        given("$1 million", donor="MNG", recipients="JPN")]),
    ("蒙古国在日本地震后捐款100万美元。", [
        given("捐款100万美元", donor="MNG", recipients="JPN")]),
    ("Kenya, with support from Norway, sent 200 tents to Somalia.", [
        given("200 tents", donor="KEN", recipients="SOM")]),
    # whom a giver is measured by takes nothing
    ("Qatar gave $20 million, second only to Kuwait, for Somalia's schools.", [
        given("$20 million", donor="QAT", recipients="SOM")]),
    ("日本2010年对外提供援助50亿美元，仅次于美国。", [
        given("援助50亿美元", donor="JPN", recipients=None)]),
    # whoever owns a gift gives it
    ("Denmark gave Malawi DKK 4 million.\n\nKenya's pledge of $2 million was welcomed.", [
        given("DKK 4 million", donor="DNK", recipients="MWI"),
        given("$2 million", donor="KEN")]),
    ("丹麦向马拉维提供了400万美元援助。大会欢迎不丹的100万美元捐款。", [
        given("400万美元", donor="DNK", recipients="MWI"),
        given("100万美元", donor="BTN")]),
    ("Earthquake in Italy: help arrives\n\nAustria: 12 tents\nTunisia: $500,000\n", [
        given("12 tents", donor="AUT", recipients="ITA"),
        given("$500,000", donor="TUN", recipients="ITA")]),
]  # fmt: skip


@each(UNLIKELY)
def test_who_gives_by_a_weak_sign_alone_is_weighed_by_what_he_is(
    assert_reads: Check, text: str, expected: list[object]
) -> None:
    """The likely giver of the document gives, and nobody takes who only hosts a meeting."""
    assert_reads(text, expected)


@each(TOLD)
def test_what_is_told_outright_stays_as_it_is_told(
    assert_reads: Check, text: str, expected: list[object]
) -> None:
    """However unlikely it is."""
    assert_reads(text, expected)


@pytest.mark.parametrize(
    ("code", "seldom"),
    [("SDN", True), ("NPL", True), ("DEU", False), ("IND", False), ("CUB", False), ("HKG", False)],
)
def test_poor_states_seldom_give(gazetteer: Gazetteer, code: str, seldom: bool) -> None:
    """Low and lower middle income states do, without those that run programmes of their own."""
    assert seldom_gives(entity_of(gazetteer.by_id[code])) is seldom


def test_states_that_seldom_give_are_those_of_low_income() -> None:
    """The list follows the World Bank's, but for those that are named with a reason beside it."""
    table = Path(__file__).parents[2] / "tools/data/world_bank.tsv"
    with table.open(encoding="utf-8") as file:
        rows = csv.DictReader(file, delimiter="\t")
        low = {row["code"] for row in rows if row["income_group"] in ("LIC", "LMC")}
    assert low - {"IND", "DZA", "EGY", "MAR"} | {"PSE", "TUV"} == _POOR
