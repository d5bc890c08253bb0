"""Words that refer back, and ambiguous names: resolved by what the document itself names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.pipeline import Extractor
from extract.reading import read_document

Mentions = list[tuple[str, str]]
Find = Callable[[str], Mentions]


@pytest.fixture(scope="module")
def mentions(extractor: Extractor) -> Find:
    """What stands in a document, and the first label of what it is taken for."""

    def find(text: str) -> Mentions:
        views = extractor.views(read_document(text.encode(), name="made-up.txt"))
        return [
            (view.block.text[m.start : m.end], m.entity.labels[0])
            for view in views
            for m in view.mentions
        ]

    return find


BACKWARD: list[tuple[str, tuple[str, str]]] = [
    ("赞比亚与瑞典合作五十年。\n\n瑞典向赞方提供5辆卡车。", ("赞方", "ZMB")),
    ("瑞典援赞农业项目开工。赞比亚表示感谢。", ("赞", "ZMB")),
    ("瑞典宣布援赞400万克朗。赞比亚表示感谢。", ("赞", "ZMB")),
    ("瑞典捐400万克朗助赞重建。赞比亚表示感谢。", ("赞", "ZMB")),
    ("瑞典对赞无偿提供400万克朗。赞比亚表示感谢。", ("赞", "ZMB")),
    ("瑞典对华提供了400万克朗。", ("华", "CHN")),
    ("瑞典援华项目开工。", ("华", "CHN")),
    ("非方感谢中方。", ("非方", "002")),
    ("非方感谢中方。", ("中方", "CHN")),
    ("瑞典向绿色气候基金捐款。\n\n挪威也向该基金捐款。", ("该基金", "Green Climate Fund")),
    ("瑞典向世界银行捐款。该银行表示感谢。", ("该银行", "World Bank")),
    ("肯尼亚很远。该国在非洲。", ("该国", "KEN")),
    ("Norway gave to the Green Climate Fund.\n\nSweden gave to the Fund too.",
     ("the Fund", "Green Climate Fund")),
    ("The World Bank gave 5 trucks. The Bank will give more.", ("The Bank", "World Bank")),
    ("Norway joined the Green Climate Fund and paid NOK 4 million into it.",
     ("it", "Green Climate Fund")),
    ("The Republic of the Congo is far. Congo has a river.", ("Congo", "COG")),
    ("The Democratic Republic of the Congo is far. Congo has a river.", ("Congo", "COD")),
    ("刚果（布）很远。刚果有大河。", ("刚果", "COG")),
    ("刚果（金）很远。刚果有大河。", ("刚果", "COD")),
]  # fmt: skip

SIDES: list[tuple[str, str, list[str]]] = [
    ("Sweden, Norway and Denmark agreed.\n\nThe money of the three countries was well spent.",
     "the three countries", ["SWE", "NOR", "DNK"]),
    ("Kenya, Mali, Chad and Togo agreed.\n\nIt is for the people of these four nations.",
     "these four nations", ["KEN", "MLI", "TCD", "TGO"]),
    ("瑞典、挪威和丹麦同意合作。\n\n三国还将捐款。", "三国", ["SWE", "NOR", "DNK"]),
    ("肯尼亚、马里、乍得、多哥同意合作。\n\n这笔钱给四国人民。", "四国",
     ["KEN", "MLI", "TCD", "TGO"]),
]  # fmt: skip

NOT_RESOLVED = [
    ("The money of the three countries was well spent.", "the three countries"),
    ("Sweden and Norway agreed. The three countries did not.", "three countries"),
    ("Sweden gave to the Fund for the first time.", "the Fund"),
    ("该基金向马里捐款。", "该基金"),
    ("三国将向乍得捐款。", "三国"),
    ("瑞典、挪威和丹麦读过《三国演义》。十三国没有。", "三国没"),
    ("双方表示感谢。对方没有。瑞典官方与军方也在。", "方"),
    ("赞比亚和瑞典方面表示感谢。", "典方"),
]


@pytest.mark.parametrize(("text", "expected"), BACKWARD)
def test_words_that_refer_back(text: str, expected: tuple[str, str], mentions: Find) -> None:
    """A word that refers back stands for what the document named before it, or plainly."""
    assert expected in mentions(text)


@pytest.mark.parametrize(("text", "words", "expected"), SIDES)
def test_countries_by_their_number(
    text: str, words: str, expected: list[str], mentions: Find
) -> None:
    """“The three countries” and 三国 are the last list of so many."""
    assert [label for said, label in mentions(text) if said == words] == expected


@pytest.mark.parametrize(("text", "words"), NOT_RESOLVED)
def test_what_nothing_explains_stays_unread(text: str, words: str, mentions: Find) -> None:
    """Where the document has named nothing that fits, the word is no mention."""
    assert not [said for said, _ in mentions(text) if words in said]


def test_an_ambiguous_name_alone_is_the_first_of_its_meanings(mentions: Find) -> None:
    """Without help from the document the order of the code lists decides."""
    assert mentions("Congo has a river.") == [("Congo", "COG")]


@pytest.mark.xfail(reason="向 between a list and a taker makes one list of both")
def test_a_list_ends_before_the_preposition(mentions: Find) -> None:
    """三国 is the list of three that gave, and the taker behind 向 is none of them."""
    found = mentions("瑞典、挪威、丹麦向马里捐款。\n\n三国还将向乍得捐款。")
    assert [label for said, label in found if said == "三国"] == ["SWE", "NOR", "DNK"]


def test_these_at_the_head_of_a_sentence(mentions: Find) -> None:
    """A sentence may begin with “These three nations”."""
    found = mentions("Sweden, Norway and Denmark agreed.\n\nThese three nations will give more.")
    assert [label for _, label in found][-3:] == ["SWE", "NOR", "DNK"]
