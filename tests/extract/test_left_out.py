"""Sums that are in no statement: which, where, and why."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.pipeline import Extractor
from extract.reading import read_document

CASES = [  # a text, and the sums in it that no statement has, each with the reason
    ("Norway will give 40 million kroner ($5 million) to Malawi.", []),
    (
        "Norway will give $5 million to Malawi, which needs $20 million.",
        [("$20 million", "barred")],
    ),
    ("挪威将向马拉维提供500万美元援助。马拉维需要2000万美元。", [("2000万美元", "barred")]),
    ("两国贸易额达6000万美元。", [("6000万美元", "barred")]),
    (
        "Norway will give $5 million to Malawi, where maize costs $200 a tonne.",
        [("$200", "price")],
    ),
    ("The minister gave 3 million pesos.", [("3 million pesos", "currency")]),
    ("Toyota will invest $40 million in a plant in Kenya.", [("$40 million", "business")]),
    ("Filipinos abroad sent home $40 million.", [("$40 million", "parties")]),
    ("某公司的工厂价值4000万美元。", [("4000万美元", "unread")]),
    (
        "Norway will give $5 million to Malawi.\n\nThat $5 million would be long remembered.",
        [("$5 million", "repeated")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_each_sum_left_out_has_its_reason(
    extractor: Extractor, text: str, expected: list[tuple[str, str]]
) -> None:
    """A sum that is in no statement is listed, with the first reason that holds."""
    document = read_document(text.encode(), name="text.txt")
    assert [(one.quote, one.reason) for one in extractor.left_out(document)] == expected


SENTENCES = st.sampled_from([text for text, _ in CASES])


@given(st.lists(SENTENCES, min_size=1, max_size=6))
def test_every_sum_is_told_of_once(extractor: Extractor, parts: list[str]) -> None:
    """A sum is in a statement, or left out, or converts the one before it; never two of these."""
    document = read_document("\n\n".join(parts).encode(), name="text.txt")
    sums = [money for view in extractor.views(document) for money in view.money]
    stated = [s for s in extractor.statements(document) if s.amount]
    left = extractor.left_out(document)
    assert len(stated) + len(left) + sum(m.conversion for m in sums) == len(sums)
    for one in left:
        assert document.text[one.start : one.end] == one.quote
        assert all(one.end <= s.start or s.end <= one.start for s in stated)
