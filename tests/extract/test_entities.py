"""The entities of documents: one row each, with names, codes, relations and places."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.entities import EntityReader
from extract.entity_rows import NamedEntity
from extract.reading import read_document
from kg.codelists import load_gazetteer

Read = Callable[[str], dict[str, NamedEntity]]


@pytest.fixture(scope="module")
def reader() -> EntityReader:
    """The reader over the real code lists."""
    return EntityReader(load_gazetteer(agendas=True))


@pytest.fixture(scope="module")
def rows(reader: EntityReader) -> Read:
    """The entities of a text, each by the first of its names."""

    def read(text: str) -> dict[str, NamedEntity]:
        found = reader.entities(read_document(text.encode(), name="made-up.txt"))
        return {next(iter(row.names.values()))[0]: row for row in found}

    return read


# A text, and what it names: "Type name".
NAMED = [
    ("Kenyan nurses thanked the Government of Kenya.", {"Country Kenya"}),
    ("African LDCs met.", {"Region Africa", "CountryGroup least developed countries",
                           "CountryGroup least developed countries in Africa"}),
    ("非洲最不发达国家受益。", {"Region Africa", "CountryGroup least developed countries",
                     "CountryGroup least developed countries in Africa"}),
    ("The Sahel and Eurasia need rain.", {"Region Sahel", "Region Eurasia"}),
    ("第二届“一带一路”国际合作高峰论坛很成功。",
     {"Meeting Second Belt and Road Forum for International Cooperation",
      "Forum Belt and Road Forum for International Cooperation"}),
    ("第三届琥珀海岸论坛在利马举行。",
     {"Meeting 第三届琥珀海岸论坛", "Forum 琥珀海岸论坛"}),
    ("the Third Amber Coast Forum was held.", {"Meeting Third Amber Coast Forum",
                                               "Forum Amber Coast Forum"}),
    ("对接非洲联盟《2063年议程》。", {"Organisation African Union", "Initiative Agenda 2063"}),
    ("the Silk Road Economic Belt and the 21st Century Maritime Silk Road",
     {"Initiative Belt and Road Initiative", "Initiative Silk Road Economic Belt",
      "Initiative 21st Century Maritime Silk Road"}),
    ("We back the Paris Agreement and the SDGs.",
     {"Agenda Paris Agreement", "Agenda Sustainable Development Goals"}),
    ("发起“最不发达国家海藻倡议”。",
     {"Initiative 最不发达国家海藻倡议", "CountryGroup least developed countries"}),
    ("The Ministry of Fisheries of Ghana and the Quiet Rivers Foundation signed.",
     {"Organisation Ministry of Fisheries of Ghana", "Country Ghana",
      "Organisation Quiet Rivers Foundation"}),
    ("肯尼亚财政部与蓝湾渔业公司签约。",
     {"Organisation 肯尼亚财政部", "Country Kenya", "Organisation 蓝湾渔业公司"}),
    ("Work on the Blue Hills Highway and the Lake Turkana Bridge goes on.",
     {"Project Blue Hills Highway", "Project Lake Turkana Bridge"}),
    ("在赞比亚实施蓝山—绿湖高速公路、银河水电站项目。",
     {"Country Zambia", "Project 蓝山—绿湖高速公路", "Project 银河水电站"}),
    ("加纳塔马利医院扩建项目开工。", {"Country Ghana", "Project 加纳塔马利医院扩建项目"}),
    ("修建公路、机场和医院，实施援助项目，提供专家。", set()),
    ("The road, the hospital and the airport were built by the Ministry.", set()),
    ("The Rome Kelp Declaration was adopted.", {"Agenda Rome Kelp Declaration"}),
    ("会议通过《利马海藻宣言》。", {"Agenda 利马海藻宣言"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_entities_of_a_text(text: str, expected: set[str], rows: Read) -> None:
    """All that a text names is listed, and nothing else."""
    assert {f"{row.type} {name}" for name, row in rows(text).items()} == expected


def test_one_entity_is_one_row(rows: Read) -> None:
    """Names in two languages, adjectives, residents and abbreviations are one entity's."""
    found = rows(
        "Kenyans met UNICEF in Kenya.\n\nKenyan nurses left.\n\n肯尼亚感谢联合国儿童基金会。"
    )
    assert set(found) == {"Kenya", "United Nations Children's Fund"}
    assert len(found["Kenya"].mentions) == 4
    assert "肯尼亚" in found["Kenya"].names["zh"]


def test_mentions_are_places_in_the_document(reader: EntityReader) -> None:
    """Every mention's offsets hold the words that name the entity."""
    text = "Title line\n\nNorway gave to the Quiet Rivers Fund (QRF).\n\nThe QRF thanked Norway.\n"
    found = reader.entities(read_document(text.encode(), name="made-up.txt"))
    words = {row.names["en"][0]: [text[a:b] for a, b in row.mentions] for row in found}
    assert words["Norway"] == ["Norway", "Norway"]
    assert words["Quiet Rivers Fund"] == ["Quiet Rivers Fund", "QRF", "QRF"]


def test_words_that_refer_back_are_mentions_and_no_names(rows: Read) -> None:
    """“The Summit” is a place that names the summit, and none of its names."""
    summit = rows("The Oslo Kelp Summit met. Norway thanked the Summit.")["Oslo Kelp Summit"]
    assert len(summit.mentions) == 2
    assert summit.names == {"en": ("Oslo Kelp Summit",)}


CODES = [
    ("Kenya", "Kenya", "KEN"),
    ("Kosovo", "Kosovo", "XKX"),
    ("South Asia", "Southern Asia", "034"),
    ("the least developed countries", "least developed countries", "LDC"),
    ("the Sahel", "Sahel", None),
    ("low-income countries", "low-income countries", None),
    ("UNICEF", "United Nations Children's Fund", None),
]


@pytest.mark.parametrize(("text", "name", "code"), CODES)
def test_codes(text: str, name: str, code: str | None, rows: Read) -> None:
    """Countries, regions and groups have the code that a standard gives them, or none."""
    assert rows(f"They went to {text} again.")[name].id == code


RELATED = [
    ("第七届中非合作论坛很成功。", "2018 FOCAC Beijing Summit",
     {("editionOf", "Forum on China-Africa Cooperation"), ("heldIn", "2018-09-03")}),
    ("第三届琥珀海岸论坛很成功。", "第三届琥珀海岸论坛", {("editionOf", "琥珀海岸论坛")}),
    ("The Silk Road Economic Belt is long.", "Silk Road Economic Belt",
     {("partOf", "Belt and Road Initiative")}),
    ("They use the Saudi Fund for Development.", "Saudi Fund for Development",
     {("actsFor", "Saudi Arabia")}),
    ("OCHA warned.", "United Nations Office for the Coordination of Humanitarian Affairs",
     {("partOf", "United Nations")}),
    ("老挝提出“清泉之路”计划。", "清泉之路计划", {("initiatedBy", "Laos")}),
    ("They joined Canada's Quiet Rivers Initiative.", "Quiet Rivers Initiative",
     {("initiatedBy", "Canada")}),
    ("加纳塔马利医院扩建项目开工。", "加纳塔马利医院扩建项目", {("locatedIn", "Ghana")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "relations"), RELATED)
def test_relations(text: str, name: str, relations: set[tuple[str, str]], rows: Read) -> None:
    """Relations come from the lists and from the words around a new name."""
    assert set(rows(text)[name].relations) == relations


def test_countries_by_their_first_characters(rows: Read) -> None:
    """中赞工业园 is 中国—赞比亚工业园, where the document names both."""
    found = rows("中国—赞比亚工业园建成。中赞工业园很大。")
    assert len(found["中国—赞比亚工业园"].mentions) == 2
    assert "中赞工业园" not in found


def test_a_document_that_says_what_it_is(rows: Read) -> None:
    """A white paper names itself by its title, and is its issuer's; a speech does not."""
    paper = "Rivers for All (I)\n\nUNICEF\n\nMarch 2031\n\nThis white paper tells of rivers.\n"
    row = rows(paper)["Rivers for All"]
    assert row.type == "Agenda"
    assert row.relations == (("initiatedBy", "United Nations Children's Fund"),)
    speech = "Rivers for All\n\nUNICEF\n\nMarch 2031\n\nThis speech tells of rivers.\n"
    assert "Rivers for All" not in rows(speech)


def test_rows_are_in_the_order_of_first_mention(reader: EntityReader) -> None:
    """Two runs give the same rows, in the order in which the document names them."""
    text = b"Peru met Ghana. The Quiet Rivers Fund and Ghana thanked Peru."
    first, again = (reader.entities(read_document(text, name="a.txt")) for _ in range(2))
    assert first == again
    assert [row.mentions[0] for row in first] == sorted(row.mentions[0] for row in first)
