"""How the tables of the tests write down what a text tells.

A case is a text and the statements that it makes, in their order. A statement is its quote and
whatever fields matter: those that a case leaves out are not looked at (`assert_reads` in
conftest.py tells how each field is written).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pytest

Fields = Mapping[str, object]  # of one statement
Check = Callable[[str, Sequence[Fields]], None]  # the fixture assert_reads
Case = tuple[str, list[Fields]]
NamedCase = tuple[str, str, list[Fields]]  # what it shows, and the case

_ID = 40  # characters of a text that name its test


def given(quote: str, **fields: object) -> Fields:
    """A statement that is expected: its quote, and the fields to look at."""
    return {"quote": quote, **fields}


def each(cases: Sequence[Case | NamedCase]) -> pytest.MarkDecorator:
    """Runs a test with the `text` and the statements `expected` of each case."""
    return pytest.mark.parametrize(
        ("text", "expected"), [pytest.param(*case[-2:], id=case[0][:_ID]) for case in cases]
    )


def each_unread(cases: Sequence[NamedCase]) -> pytest.MarkDecorator:
    """The same for cases that are known to fail, for the reasons that they are named by."""
    return pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param(text, expected, id=text[:_ID], marks=pytest.mark.xfail(reason=reason))
            for reason, text, expected in cases
        ],
    )
