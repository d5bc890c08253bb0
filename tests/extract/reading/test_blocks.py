"""Blocks: titles, headings with their rank, paragraphs, items, noise, languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.reading.blocks import read_blocks

Shape = list[tuple[str, int, str, str]]


def shape(text: str, *, name: str = "") -> Shape:
    """Return kind, level, marker and text of every block."""
    blocks, _ = read_blocks(text, name=name)
    return [(block.kind, block.level, block.marker, block.text) for block in blocks]


def kinds(text: str, *, name: str = "") -> list[tuple[str, str]]:
    """Return kind and text of every block."""
    return [(kind, words) for kind, _, _, words in shape(text, name=name)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "PARIS CLUB\nPress notice, 13 March 2024\n\nThe Club met in Paris.\n",
            [
                ("title", "PARIS CLUB"),
                ("title", "Press notice, 13 March 2024"),
                ("paragraph", "The Club met in Paris."),
            ],
        ),
        (
            "在论坛开幕式上的讲话\n\n（2025年5月13日，北京）\n\n各位同事：\n\n再聚一堂。",
            [
                ("title", "在论坛开幕式上的讲话"),
                ("title", "（2025年5月13日，北京）"),
                ("paragraph", "各位同事："),
                ("paragraph", "再聚一堂。"),
            ],
        ),
        (
            "Aid Report\n\nPreface\n\nThis is the text.",
            [("title", "Aid Report"), ("heading", "Preface"), ("paragraph", "This is the text.")],
        ),
        (
            "Will the money come?\n\nNobody knows.",
            [("title", "Will the money come?"), ("paragraph", "Nobody knows.")],
        ),
        ("China will send 100 doctors", [("paragraph", "China will send 100 doctors")]),
        (
            "The first sentence.\n\nMore.",
            [("paragraph", "The first sentence."), ("paragraph", "More.")],
        ),
        (
            "Update No. 27\nAs of 15 May\n\nNEEDS\n\nThey need aid.\n\nSUPPLIES\n\nThey come.",
            [
                ("title", "Update No. 27"),
                ("title", "As of 15 May"),
                ("heading", "NEEDS"),
                ("paragraph", "They need aid."),
                ("heading", "SUPPLIES"),
                ("paragraph", "They come."),
            ],
        ),
        (
            "Germany: €5 million\nFrance: €6 million\nItaly: €7 million\n\nAll is said.",
            [
                ("item", "Germany: €5 million"),
                ("item", "France: €6 million"),
                ("item", "Italy: €7 million"),
                ("paragraph", "All is said."),
            ],
        ),
    ],
)
def test_what_stands_above_the_text_is_the_title(
    text: str, expected: list[tuple[str, str]]
) -> None:
    """Short lines above the first sentence, list or section are title lines; nothing else is."""
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Title\n\n# One\n\nText.\n\n### Two ###\n\nText.\n",
            [("heading", 1, "", "One"), ("heading", 2, "", "Two")],
        ),
        (
            "开头。\n\n一、资金\n\n（一）规模\n\n正文。\n\n（二）方式\n\n1. 贷款\n\n正文。"
            "\n\n二、展望\n\n正文。",
            [
                ("heading", 1, "一、", "资金"),
                ("heading", 2, "（一）", "规模"),
                ("heading", 2, "（二）", "方式"),
                ("heading", 3, "1.", "贷款"),
                ("heading", 1, "二、", "展望"),
            ],
        ),
        (
            "Intro.\n\nI. Finance\n\n1. Loans\n\nText.\n\nII. People\n\nText.",
            [
                ("heading", 1, "I.", "Finance"),
                ("heading", 2, "1.", "Loans"),
                ("heading", 1, "II.", "People"),
            ],
        ),
        (
            "Intro.\n\nWHAT WAS DONE\n\nText is here.\n\nIn the north\n\nText is here.",
            [("heading", 1, "", "WHAT WAS DONE"), ("heading", 2, "", "In the north")],
        ),
        (
            "Intro.\n\n**What was done**\n\nText is here.",
            [("heading", 1, "", "What was done")],
        ),
        ("Intro.\n\nDetails\n-------\n\nText is here.", [("heading", 1, "", "Details")]),
        # One paragraph a line, no blank lines at all.
        (
            "开头是一句话。\n援助情况\n中国提供了一亿元人民币的无偿援助，用于建设小学。\n"
            "结束语\n谢谢大家的支持和帮助。",
            [("heading", 1, "", "援助情况"), ("heading", 1, "", "结束语")],
        ),
        # No headings: sums, dates, addresses, sentences, runs of names, last lines.
        ("Intro.\n\nTotal announced: US$9 billion\n\nText is here.", []),
        ("Intro.\n\nGeneva, 9 January 2023\n\nText is here.", []),
        ("开头。\n\n2023年1月9日\n\n正文在此。", []),
        ("Intro.\n\nMr President\n\nText is here.", []),
        ("开头。\n\n二、老方感谢中方。\n\n三、双方满意。", []),
        ("Intro.\n\n1. We met in Paris.\n\n2. We agreed.", []),
        ("Intro.\n\nKenya\nUganda\nTanzania\n\nText is here.", []),
        ("Intro is here.\n\nMinistry of Foreign Affairs", []),
        ("Intro:\n\n1. Wells\n\n2. Pumps\n\n3. Pipes\n", []),
    ],
)
def test_headings_are_told_and_ranked(text: str, expected: Shape) -> None:
    """A heading is short, ends no sentence and has text below; its numbering gives its rank."""
    assert [block for block in shape(text) if block[0] == "heading"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Intro:\n\n- Germany: €5 million\n- France: €6 million,\n  of which €1 million in all",
            [
                ("item", 1, "-", "Germany: €5 million"),
                ("item", 1, "-", "France: €6 million, of which €1 million in all"),
            ],
        ),
        (
            "举措：\n\n——提供贷款；\n\n——派遣专家。",
            [("item", 1, "——", "提供贷款；"), ("item", 1, "——", "派遣专家。")],
        ),
        (
            "以下：\n\n・英國：十億\n・日本：五億",
            [("item", 1, "・", "英國：十億"), ("item", 1, "・", "日本：五億")],
        ),
        (
            "Intro.\n\n1. Grants\n   - schools\n   - hospitals\n2. Loans\n",
            [
                ("item", 1, "1.", "Grants"),
                ("item", 2, "-", "schools"),
                ("item", 2, "-", "hospitals"),
                ("item", 1, "2.", "Loans"),
            ],
        ),
        (
            "Notes are below.\n\n1. The cost is high.\n2. The sum counts.\n3. It is over.\n",
            [
                ("item", 1, "1.", "The cost is high."),
                ("item", 1, "2.", "The sum counts."),
                ("item", 1, "3.", "It is over."),
            ],
        ),
        (
            "包括：\n\n（1）公路3条；\n\n（2）桥梁2座。\n\n①甲\n②乙",
            [
                ("item", 1, "（1）", "公路3条；"),
                ("item", 1, "（2）", "桥梁2座。"),
                ("item", 2, "①", "甲"),
                ("item", 2, "②", "乙"),
            ],
        ),
        (
            "中方将：\n\n提供奖学金100名；\n\n派遣志愿者50名；\n\n捐赠车辆10辆。\n\n此外还有其他。",
            [
                ("item", 1, "", "提供奖学金100名；"),
                ("item", 1, "", "派遣志愿者50名；"),
                ("item", 1, "", "捐赠车辆10辆。"),
            ],
        ),
        (
            "Pledges are these.\n\nEU: €5 million\nNorway and Mali: 6 million each\nQatar: none\n",
            [
                ("item", 1, "", "EU: €5 million"),
                ("item", 1, "", "Norway and Mali: 6 million each"),
                ("item", 1, "", "Qatar: none"),
            ],
        ),
        (
            "Intro.\n\no  Brazil and Peru\no  Kenya\n",
            [("item", 1, "o", "Brazil and Peru"), ("item", 1, "o", "Kenya")],
        ),
        (
            "Intro:\n\n1- Egypt and Chad\n2- Peru\n",
            [("item", 1, "1-", "Egypt and Chad"), ("item", 1, "2-", "Peru")],
        ),
        # A dash or a number within a sentence that was wrapped is no marker.
        (
            "The aid that was promised by all of the donors in Geneva this year was\n"
            "- as ever - less than what had been hoped for by the government of the\n"
            "12. The rest of it will come from the banks that finance the railway of\n"
            "the north.\n",
            [],
        ),
    ],
)
def test_items_are_told_with_marker_and_depth(text: str, expected: Shape) -> None:
    """Bullets, numbers and runs of entries are items, whose marker is cut off."""
    assert [block for block in shape(text) if block[0] == "item"] == expected


def test_footnotes_are_paragraphs_of_their_own() -> None:
    """A footnote keeps its number as marker and is not joined with its neighbours."""
    text = "Aid was given.[1]\n\n[1] Without the states. It\n    was high.\n[2] Not audited.\n"
    assert shape(text)[1:] == [
        ("paragraph", 0, "[1]", "Without the states. It was high."),
        ("paragraph", 0, "[2]", "Not audited."),
    ]


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        (
            "Germany provided aid of 3.2 billion euros to the countries south of the\n"
            "Sahara. Of this 1.4 billion went to schools, and the rest was given to\n"
            "Zambia, which used it well.\n"
            "   A new paragraph is indented, as is the custom in books of this very\n"
            "kind.\n\nThe end.\n",
            3,
        ),
        (
            "　　中国政府宣布，将向阿富汗提供价值两亿元人民币的粮食、越冬物资、疫苗\n"
            "和药品，其中首批捐赠三百万剂疫苗，以后还将积极考虑帮助该国建设改善民\n"
            "生的项目。\n　　外交部发言人答问。\n",
            2,
        ),
        ("The first.\nThe second.\nThe third.\n", 3),
        ("第一句话。\n第二句话。\n", 2),
    ],
)
def test_wrapped_lines_are_one_paragraph(text: str, paragraphs: int) -> None:
    """Lines that were wrapped at a column are joined; a paragraph a line is not."""
    assert len(read_blocks(text)[0]) == paragraphs


@pytest.mark.parametrize(
    ("text", "noise"),
    [
        ("The text is here.\n\n12\n\nMore text is here.", ["12"]),
        ("The text is here.\n\n- 12 -\n\nMore text is here.", ["- 12 -"]),
        ("正文在此。\n\n第12页\n\n正文在此。", ["第12页"]),
        ("The text is here.\n\n-----\n\nMore text is here.", ["-----"]),
        ("正文在此。\n\n（下转第十五版）", ["（下转第十五版）"]),
        ("The text is here.\n\n(Continued on page 7)", ["(Continued on page 7)"]),
        ("The text is here.\n\n# # #\n", ["# # #"]),
        (
            "Report 2019\n\nIt is a text.\n\n12\n\nReport 2019\n\nIt is a text.\n\n13\n\n"
            "Report 2019\n\nText.",
            ["12\n\nReport 2019", "13\n\nReport 2019"],
        ),
        (
            "It begins.\n\nContents\n\nPreface ....... 1\nAid .......... 12\n\nAid is given.",
            ["Contents\n\nPreface ....... 1\nAid .......... 12"],
        ),
        (
            "白皮书\n\n目录\n\n前言\n\n一、资金\n\n二、方式\n\n前言\n\n正文在此。",
            ["目录\n\n前言\n\n一、资金\n\n二、方式"],
        ),
        ("---\ntitle: Aid\n---\nThe text is here.", ["---\ntitle: Aid\n---"]),
        # Not noise: years, a column of numbers, a table's last line.
        ("The text is here.\n\n2021\n\nMore text is here.", []),
        ("The text is here.\n\n12\n13\n14\n\nMore text is here.", []),
        ("The text is here.\n\nTotal      140\n\nMore text is here.", []),
    ],
)
def test_page_noise_is_left_out_and_recorded(text: str, noise: list[str]) -> None:
    """Numbers, rules, running heads, contents and settings are skipped, with their place."""
    _, skipped = read_blocks(text)
    assert [text[stretch.start : stretch.end] for stretch in skipped] == noise


def test_other_languages_are_skipped_and_recorded() -> None:
    """What is neither English nor Chinese is not read; how much it was can be told."""
    text = (
        "La Banque a approuvé un don de 50 millions de dollars pour le Mali.\n\n"
        "The Bank approved a grant of 50 million dollars for Mali.\n\n"
        "世界银行批准向马里提供赠款。\n\n世界銀行批准向馬里提供贈款。\n\n"
        "日本政府はアフリカに対して資金協力を行うことを決定した。\n"
    )
    blocks, skipped = read_blocks(text)
    assert [block.lang for block in blocks] == ["en", "zh-Hans", "zh-Hant"]
    assert [(text[s.start : s.end][:6], s.reason) for s in skipped] == [
        ("La Ban", "language"),
        ("日本政府はア", "language"),
    ]


def test_markdown_dress_is_no_text() -> None:
    """Emphasis, links, code marks and quote signs are cut; footnote stars and products stay."""
    text = (
        "Aid is **great** and *good*, see [the page](https://example.org/a) and `code`.\n\n"
        "> It was ***said***.\n\nUS$5 million* and 3*4*5 and snake_case_name.\n"
    )
    assert [block.text for block in read_blocks(text, name="a.md")[0]] == [
        "Aid is great and good, see the page and code.",
        "It was said.",
        "US$5 million* and 3*4*5 and snake_case_name.",
    ]


def test_endless_paragraphs_are_cut_at_sentence_ends() -> None:
    """A paragraph of any length becomes blocks of bounded length, without a loss of words."""
    text = "这是一句话。" * 1000 + "x" * 500
    blocks, _ = read_blocks(text, longest=300)
    assert max(len(block.text) for block in blocks) <= 300
    assert "".join(block.text for block in blocks) == text
    assert all(block.text.endswith("。") for block in blocks if block.text[0] == "这")


@pytest.mark.parametrize(
    "unit",
    [
        "中国\n",
        "- a\n",
        "a\tb\n",
        "12\n\nabc of\n\n",
        "Title\n\nit is a text of the\n\n",
        "* ",
        "**a",
        "[",
        "| a",
        "(",
    ],
)
def test_odd_documents_take_no_longer_than_others(unit: str) -> None:
    """Twenty thousand repetitions of anything are read at once: nothing is quadratic."""
    read_blocks(unit * 20_000)


LINE = st.sampled_from(
    [
        "The fund will give bil-",
        "lion euros to the",
        "Kenya and Mali.",
        "中国将向非洲提供",
        "一亿元人民币。",
        "中國提供援助，",
        "# Heading",
        "**Bold** and *thin*",
        "- item  with blanks",
        "  hanging line",
        "一、资金",
        "1. We met.",
        "| a | **b** |",
        "|---|---|",
        "Name   12   34",
        "-----",
        "12",
        "目录",
        "",
        "\f",
        "　　缩进的一行",
        "soft\u00adhyphen\u200b and\u00a0 more",
        "La Banque du Mali est un des pays.",
        "日本はこれを",
        "中国提供一亿元援助给各国。China gives money to all of them.",
        "> [link](http://a.b) _x_",
    ]
) | st.text(max_size=20)


@given(lines=st.lists(LINE, max_size=12), newline=st.sampled_from(["\n", "\r\n", "\r"]))
def test_every_character_of_a_block_knows_its_place(lines: list[str], newline: str) -> None:
    """Offsets rise, lie in the document, and lead to the character or a mended line break."""
    text = newline.join(lines)
    blocks, skipped = read_blocks(text, name="a.md")
    for block in blocks:
        assert block.text
        assert block.text == block.text.strip("\n\r")
        assert len(block.text) == len(block.offsets)
        assert list(block.offsets) == sorted(set(block.offsets))
        assert block.offsets[0] >= 0
        assert block.offsets[-1] < len(text)
        for character, offset in zip(block.text, block.offsets, strict=True):
            assert text[offset] == character or (character == " " and text[offset].isspace())
        for start, end in block.cells:
            assert block.text[start:end].strip()
    for stretch in skipped:
        assert 0 <= stretch.start < stretch.end <= len(text)


def test_lines_of_a_day_and_a_place_head_a_chronicle() -> None:
    """They are no halves of sentences, nor wrapped at a column which other lines run beyond."""
    told = (
        "挪威外交大臣在会上说，挪威将向受灾的两国提供援助，用于修建学校、水井和诊所，并派出医生。"
    )
    heads = ["2022年5月10日，利隆圭，第六届认捐会议", "马普托，2014年1月", "二○二一年三月　防疫"]
    text = "历次会议\n\n" + "\n\n".join(f"{head}\n{told * 2}" for head in heads)
    assert [kind for kind, _ in kinds(text)] == ["title", *["heading", "paragraph"] * 3]
