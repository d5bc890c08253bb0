"""Expressions that are passed over where they cannot match, and what tells that."""

from __future__ import annotations

import re

import pytest

from extract.cue import CUES, Cue, Text, part
from extract.fold import fold
from extract.model import Lang
from extract.needed import needed
from extract.rules import RULES

_NEEDED = [
    (r"\b(?:donat\w+|gifts?)\b", 0, {"donat", "gift"}),
    (r"[Gg]rants? (?:of|for)\b", 0, {"grant of", "grant for", "grants of", "grants for"}),
    (r"(?<!non-)aid", 0, {"aid"}),
    (r"Tents?(?=\d)", re.IGNORECASE, {"tent"}),
    (r"(?:the )?[A-Z]\w+ (?:Bank|Fund)", 0, {" bank", " fund"}),
    (r"\d+(?:援|捐)助", 0, {"援助", "捐助"}),
    (r"(?:STRASSE|straße)", 0, {"strasse"}),
    (r"(?P<sign>kr)+ (?>million)", 0, {" million"}),
    (r"a*|b", 0, None),
    (r"\d\d", 0, None),
    (r"(?:tents)?", 0, None),
]


@pytest.mark.parametrize(("expression", "flags", "expected"), _NEEDED)
def test_what_an_expression_needs_is_read_off_it(
    expression: str, flags: int, expected: set[str] | None
) -> None:
    """Of what must stand in a match, the rarest strings are told; None where none must."""
    assert needed(expression, flags) == expected


_TENTS = Cue(r"\btents?\b", re.IGNORECASE)
_SAMPLES = [
    *((rule.example, "zh-Hans" if name.startswith("zh") else "en") for name, rule in RULES.items()),
    (
        "The company's SHARES fell; Norway, said its minister, will provide no troops, and gave "
        "US$4 million (of which half a loan) to UNICEF for 300 tents in Mali.",
        "en",
    ),
    ("中方将为受灾国家提供10亿元无偿援助，其中包括一批救灾物资，贸易额达5亿美元。", "zh-Hans"),
]


@pytest.mark.parametrize(("sample", "lang"), _SAMPLES)
def test_a_cue_finds_the_same_with_and_without_the_index(sample: str, lang: Lang) -> None:
    """Whatever cue is looked for in a text, passing over texts that lack its letters loses none."""
    plain = fold(sample, lang)
    text = Text(plain, lang)
    cues = [*CUES["en"], *CUES["zh"]]
    assert len(cues) > 300
    for cue in cues:
        expected = [match.span() for match in cue.compiled.finditer(plain)]
        assert [match.span() for match in cue.finditer(text)] == expected, cue.pattern
        assert bool(cue.search(text)) == bool(expected), cue.pattern


def test_a_cue_is_passed_over_where_its_letters_lack() -> None:
    """A text without what a cue needs does not hold its bit; so neither do the text's parts."""
    cue = next(cue for cue in CUES["en"] if needed(cue.pattern, cue.flags))
    text = Text("x", "en")
    assert not text.cues & cue.bit
    assert text.part(0, 1).cues == text.cues
    assert part(text, 0, 1) == "x" == part("xy", 0, 1)


def test_a_cue_that_came_after_the_index_is_looked_for() -> None:
    """An expression of which the index knows nothing is found all the same."""
    Text("the index is made now", "en")
    late = Cue(r"late \w+")
    assert late.search(Text("a late cue", "en"))
    assert late.findall(Text("late one, late two", "en")) == ["late one", "late two"]
    assert late.sub("-", "a late cue") == "a -"


def test_small_letters_keep_their_places() -> None:
    """A text in small letters is as long as the text, and knows the same cues."""
    text = Text("Two TENTS in İzmir", "en")
    assert len(text.small) == len(text)
    assert text.small.startswith("two tents in ")
    assert text.small.cues == text.cues
    assert _TENTS.search(text)
