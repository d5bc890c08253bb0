"""Expressions that are tried only where one of their first characters stands."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.beginnings import compiled

EXPRESSIONS = [
    (r"\b(?:grants?|loans?|aid)\b", 0),
    (r"\b(?:grants?|LOANS|aid)\b", re.IGNORECASE),
    (r"(?<!no )(?:aid|gifts?)(?= to)", 0),
    (r"(?:the )?(?:aid|loan)|\d+ (?:tents|oxen)", 0),
    (r"(?:an? )*aid", 0),
    (r"(?:a|)id|(?:x?y?)", 0),
    (r"(?<!资)金援|援助(?!项目)|捐[款助]", 0),
    (r"(?P<many>\d+) ?(?:tents|t(?=o))(?P=many)?", 0),
    (r"^(?:aid|no)|to$", re.MULTILINE),
    (r"^aid", 0),
    (r"(?i:aid)|no|[^a-z ]", 0),
    (r"(?> no)*+aid|[a-f]{2}", 0),
    (r"\b (?: aid | gift )  # what is given", re.VERBOSE),
    (r"", 0),
    (r"(?!)", 0),
]
WORDS = ["aid", "Aid", "id", "no ", "the ", "gifts", "grant", "loans", " to", "\n", "12 tents", "7"]
WORDS += ["资金援", "援助", "项目", "捐款", "an a ", "xy", "ſ", "K"]


@pytest.mark.parametrize(("expression", "flags"), EXPRESSIONS)
@given(text=st.lists(st.sampled_from(WORDS), max_size=8).map("".join))
def test_an_expression_finds_what_it_found_before(expression: str, flags: int, text: str) -> None:
    """Whatever is looked for, the matches and their groups are those of `re.compile`."""
    plain, ours = re.compile(expression, flags), compiled(expression, flags)
    told = [(m.span(), m.groups(), m.groupdict()) for m in ours.finditer(text)]
    assert told == [(m.span(), m.groups(), m.groupdict()) for m in plain.finditer(text)]
    for ask in ("match", "fullmatch", "search"):
        one, other = getattr(ours, ask)(text), getattr(plain, ask)(text)
        assert (one and one.span()) == (other and other.span())
    assert ours.sub("-", text) == plain.sub("-", text)
    assert ours.split(text) == plain.split(text)


def test_an_expression_that_is_wrong_is_refused() -> None:
    """As by `re.compile`."""
    with pytest.raises(re.error, match="unterminated"):
        compiled(r"(aid")
