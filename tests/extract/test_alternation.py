"""Word lists as patterns: the same matches as the plain alternation, the longest first."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.alternation import one_of

LISTS = [
    (
        ["give", "gives", "given", "give up"],
        "he gives; given to give up",
        ["gives", "given", "give up"],
    ),
    (["plans?", "planned"], "plan plans planned", ["plan", "plans", "planned"]),
    (["colou?rs?"], "color colours", ["color", "colours"]),
    (["n't", "a.b", "(c)"], "didn't a.b axb (c)", ["n't", "a.b", "(c)"]),
    (
        ["中非合作论坛", "中非", "非洲"],
        "中非合作论坛、中非、非洲联盟",
        ["中非合作论坛", "中非", "非洲"],
    ),
]


@pytest.mark.parametrize(("words", "text", "found"), LISTS)
def test_the_longest_word_is_found(words: list[str], text: str, found: list[str]) -> None:
    """Signs of patterns stand for themselves, but for ? behind a letter that may be left out."""
    assert re.findall(one_of(words), text) == found


@given(st.lists(st.text("abc ", min_size=1, max_size=4), min_size=1), st.text("abc ", max_size=40))
def test_a_list_finds_what_the_plain_alternation_finds(words: list[str], text: str) -> None:
    """Whole words or parts of them, wherever they stand."""
    plain = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    for ends in ("", r"(?!\w)"):
        shaped = [m.span() for m in re.finditer(one_of(words) + ends, text)]
        assert shaped == [m.span() for m in re.finditer(f"(?:{plain}){ends}", text)]
