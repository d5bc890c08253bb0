"""Misspelt names are known again, and no name is taken for another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.spelling import Spelling

NAMES = (
    "kenya",
    "niger",
    "nigeria",
    "slovakia",
    "slovenia",
    "african development fund",
    "asian development bank",
    "bangladesh",
    "非洲开发银行",
    "亚洲开发银行",
    "埃塞俄比亚",
    "第七届世界水论坛",
    "马里",
)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("bangledesh", ["bangladesh"]),
        ("bangaldesh", ["bangladesh"]),
        ("bangladesh", []),  # that is no slip
        ("bangldsh", ["bangladesh"]),
        ("kenia", ["kenya"]),
        ("keny", []),  # too short
        ("nigera", ["niger", "nigeria"]),
        ("afircan development fund", ["african development fund"]),
        ("asian development fund", []),  # words that names have
        ("african development", []),  # a word less
        ("african develoqment fumd", []),  # a short word with a slip
        ("埃塞俄此亚", ["埃塞俄比亚"]),
        ("非州开发银行", ["非洲开发银行"]),
        ("非洲开发银行行", []),
        ("第八届世界水论坛", []),  # another number
        ("马理", []),
        ("", []),
    ],
)
def test_a_slip_is_within_a_word_that_no_name_has(written: str, meant: list[str]) -> None:
    """Long words forgive two slips, others one; short ones, and known words, none."""
    assert sorted(name for name, _ in Spelling(NAMES).near(written)) == meant


@given(st.sampled_from(NAMES), st.text(max_size=400))
def test_any_text_is_taken(name: str, text: str) -> None:
    """No text is too odd to be looked for, and nothing is near itself."""
    near = Spelling(NAMES).near(text + name)
    assert all(known in NAMES and known != text + name for known, _ in near)
