"""Mending: divided words and broken lines put together, every character with its place."""

from __future__ import annotations

import pytest

from extract.reading.blocks import read_blocks
from extract.reading.mend import Mender, Span


def mend(text: str, *, chinese: bool = False) -> str:
    """Mend all lines of a text into one."""
    spans: list[Span] = []
    place = 0
    for line in text.split("\n"):
        body = line.strip()
        start = place + line.index(body)
        spans.append(Span(start, start + len(body), place))
        place += len(line) + 1
    mended = Mender(text).mend(spans, chinese=chinese)
    assert len(mended.text) == len(mended.offsets)
    assert list(mended.offsets) == sorted(set(mended.offsets))
    for character, offset in zip(mended.text, mended.offsets, strict=True):
        assert text[offset] == character or (character == " " and text[offset] == "\n")
    return mended.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("aid of 5 bil-\nlion euros", "aid of 5 billion euros"),
        ("8,700 schol-\n   arships for students", "8,700 scholarships for students"),
        ("technical co-\noperation", "technical co-operation"),
        ("non-\ngovernmental bodies", "non-governmental bodies"),
        ("a five-\nyear plan", "a five-year plan"),
        ("sub-\nSaharan Africa", "sub-Saharan Africa"),
        ("COVID-\n19 vaccines", "COVID-19 vaccines"),
        ("the pre-\nsent and the re-\nbuilding", "the present and the rebuilding"),
        (
            "people-centred growth, people-\ncentred aid",
            "people-centred growth, people-centred aid",
        ),
        ("climate-smart; climate-\nsmart", "climate-smart; climate-smart"),
        ("cooperation; co-\noperation", "cooperation; cooperation"),
        ("2013–\n2018 and/\nor later", "2013–2018 and/or later"),
        ("it was new -\nor so it seemed", "it was new - or so it seemed"),
        ("hos\u00ad\npitals and hos\u00adpitals", "hospitals and hospitals"),
        ("set  with   wide blanks", "set with wide blanks"),
        ("said\n“We will”", "said “We will”"),
        ("zero\u200bwidth", "zerowidth"),
    ],
)
def test_english_lines_are_joined(text: str, expected: str) -> None:
    """Lines are joined with a space, divided words without one; a word's own hyphen stays."""
    assert mend(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("中国免除最\n不发达国家债务", "中国免除最不发达国家债务"),
        ("提供2亿\n元", "提供2亿元"),
        ("向World\nBank捐款", "向World Bank捐款"),
        ("共有100\n名专家", "共有100名专家"),
    ],
)
def test_chinese_lines_are_joined_without_a_space(text: str, expected: str) -> None:
    """Chinese lines are joined directly, but for a Latin name that was broken."""
    assert mend(text, chinese=True) == expected


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        # A page break within a sentence: rule, running head, page number.
        (
            "In 2006 the Government had pledged Afghan-\n\n-----\n42    Development Report\n\n"
            "istan 320 million.",
            ["In 2006 the Government had pledged Afghanistan 320 million."],
        ),
        # A head that only its place tells.
        (
            "They agreed to build two hospitals in the capital of\n\nPRESS BRIEFING\n\n"
            "the country and one in the north.",
            [
                "They agreed to build two hospitals in the capital of the country and one in the "
                "north."
            ],
        ),
        # The next page begins with a capital, but the last one ended with an article.
        (
            "The money will be paid to schools in the north by the\n\n7\n\n"
            "Ministry of Education. It is new.",
            [
                "The money will be paid to schools in the north by the Ministry of Education. "
                "It is new."
            ],
        ),
        # Chinese, over a blank line.
        (
            "减免债务方面，2013年至2018年，中国免除最\n\n不发达国家98笔到期债务。",
            ["减免债务方面，2013年至2018年，中国免除最不发达国家98笔到期债务。"],
        ),
        # Not joined: a heading stands between, or the first is whole.
        (
            "据有关部门统计，两国贸易额去年已达一百亿美元，创下新高\n\n二、援助\n\n"
            "中方提供一亿元。",
            ["据有关部门统计，两国贸易额去年已达一百亿美元，创下新高", "中方提供一亿元。"],
        ),
        (
            "The first school was opened in May.\n\nthe second will follow in June.",
            ["The first school was opened in May.", "the second will follow in June."],
        ),
        # Pages of two languages by turns.
        (
            "The countries belong to a global community of\n\n"
            "各国属于命运共同体，相互联系日益紧密，新时代的国际发展合作以推动构\n\n"
            "shared future. They help each other.\n\n建共同体为引领。",
            [
                "The countries belong to a global community of shared future. They help each "
                "other.",
                "各国属于命运共同体，相互联系日益紧密，新时代的国际发展合作以推动构建共同体为引领。",
            ],
        ),
    ],
)
def test_halves_of_a_sentence_are_joined_over_page_breaks(text: str, paragraphs: list[str]) -> None:
    """A sentence goes on behind page noise, a blank line or a page of the other language."""
    opening = ["This is the opening.", "这是开头。"]
    blocks, _ = read_blocks("\n\n".join([*opening, text]))
    assert [block.text for block in blocks if block.kind == "paragraph"] == opening + paragraphs
