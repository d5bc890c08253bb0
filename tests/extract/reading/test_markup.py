"""What is left of mark-up in a text: it breaks no sum and no name."""

from __future__ import annotations

import pytest

from extract.reading.blocks import read_blocks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway gave <b>NOK 40 million</b> to Mali.", "Norway gave NOK 40 million to Mali."),
        ("It gave SEK&nbsp;20 million to Mali.", "It gave SEK 20 million to Mali."),
        ("Aid for Mali.<br>More for Niger.", "Aid for Mali. More for Niger."),
        ("Aid for Mali.<br/> More for Niger.", "Aid for Mali. More for Niger."),
        ("Sweden &amp; Norway gave rice.", "Sweden & Norway gave rice."),
        ("It gave €3 million² to Mali.¹", "It gave €3 million to Mali."),
        ("It gave *€3 million*² to Mali.", "It gave €3 million to Mali."),
        ("It gave $5 million<sup>[2]</sup> to Mali.", "It gave $5 million to Mali."),
        ("挪威提供<b>4000万克朗</b>。³", "挪威提供4000万克朗。"),
        ("They cleared 40 km² of land.", "They cleared 40 km² of land."),
        ("They cut 300 m³ of wood.", "They cut 300 m³ of wood."),
        ("Where x < 3 and y > 4, stop.", "Where x < 3 and y > 4, stop."),
        ("Johnson&Co gave rice.", "Johnson&Co gave rice."),
    ],
)
def test_markup_is_no_text(text: str, expected: str) -> None:
    """Tags and raised figures are left out, entities are read; everything else stays."""
    blocks, _ = read_blocks(text)
    assert [block.text for block in blocks] == [expected]


def test_offsets_count_in_the_original() -> None:
    """Every character knows its place in the document, tags and all."""
    text = "Norway gave <b>NOK 40 million</b> to Mali."
    (block,), _ = read_blocks(text)
    start = block.text.index("NOK")
    assert text[block.offsets[start]] == "N"
    assert [text[place] for place in block.offsets] == list(block.text)
