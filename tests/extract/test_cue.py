"""Expressions that are passed over where they cannot match, and what tells that."""

from __future__ import annotations

import re

import pytest

from extract.cue import BOOKS, Cue, Index, Text, part
from extract.fold import fold
from extract.model import Lang
from extract.needed import needed, reach
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
_DIGITS = Cue(r"\d\d")
_SAMPLES = [
    *((rule.example, "zh-Hans" if name.startswith("zh") else "en") for name, rule in RULES.items()),
    (
        "The company's SHARES fell; Norway, said its minister, will provide no troops, and gave "
        "US$4 million (of which half a loan) to UNICEF for 300 tents in Mali.",
        "en",
    ),
    ("中方将为受灾国家提供10亿元无偿援助，其中包括一批救灾物资，贸易额达5亿美元。", "zh-Hans"),
]


_ALL = list(dict.fromkeys(cue for book in BOOKS.values() for cue in book.cues))
_INDEX = Index(_ALL)


def _indexed(text: str, lang: Lang) -> Text:
    """A text as it is once the index has been made."""
    known = Text(text, lang)
    known._found = _INDEX.look_through(text)
    known.cues = known._found.cues
    return known


@pytest.mark.parametrize(("sample", "lang"), _SAMPLES)
def test_a_cue_finds_the_same_with_and_without_the_index(sample: str, lang: Lang) -> None:
    """Whatever cue is looked for in a text, passing over texts that lack its letters loses none."""
    plain = fold(sample, lang)
    text = _indexed(plain, lang)
    assert len(_ALL) > 500
    for cue in _ALL:
        expected = [match.span() for match in cue.compiled.finditer(plain)]
        assert [match.span() for match in cue.finditer(text)] == expected, cue.pattern
        found = cue.search(text)
        assert [found.span()] == expected[:1] if found else not expected, cue.pattern


def test_a_cue_is_passed_over_where_its_letters_lack() -> None:
    """A text without what a cue needs does not hold its bit; so neither do the text's parts."""
    text = _indexed("x", "en")
    assert not text.cues & _TENTS.bit
    assert _indexed("a tent", "en").cues & _TENTS.bit
    assert text.cues & _DIGITS.bit
    assert text.part(0, 1).cues == text.cues
    assert part(text, 0, 1) == "x" == part("xy", 0, 1)


@pytest.mark.parametrize(("sample", "lang"), _SAMPLES)
def test_a_stretch_that_is_cut_out_loses_no_cue(sample: str, lang: Lang) -> None:
    """Whatever cue is looked for in a stretch finds the same as where nothing is passed over."""
    text = _indexed(fold(sample, lang), lang)
    size = len(text)
    for start, end in ((0, size), (size // 3, size), (0, size // 2), (size // 4, 3 * size // 4)):
        cut, around = text.cut(start, end), text.around(start, (start + 4, start + 9), end)
        assert cut == text[start:end]
        assert around == f"{text[start : start + 4]}¤{text[start + 9 : end]}"
        for cue in _ALL:
            for piece in (cut, around):
                found, expected = cue.search(piece), cue.search(str(piece))
                assert (found and found.span()) == (expected and expected.span()), cue.pattern


def test_a_stretch_that_is_cut_out_holds_its_own_cues() -> None:
    """What stands elsewhere in the text is not looked for; where letters fold into two, all is."""
    text = _indexed("two tents, and more", "en")
    assert text.cut(4, 9).cues & _TENTS.bit
    assert not text.cut(5, 19).cues & _TENTS.bit
    assert text.part(5, 19).cues & _TENTS.bit
    assert not text.around(0, (6, 8), 19).cues & _TENTS.bit
    wide = _indexed("ß two tents, and more", "en")
    assert wide.cut(8, 21).cues == wide.cues
    assert Text("two tents", "en").cut(4, 9).part(0, 5) == "tents"


def test_a_cue_that_the_index_does_not_know_is_looked_for() -> None:
    """An expression that was made or first asked after the index is found all the same."""
    late = Cue(r"late \w+")
    assert not late.is_asked
    assert late.search(_indexed("a late cue", "en"))
    assert late.is_asked
    assert late.findall(_indexed("late one, late two", "en")) == ["late one", "late two"]
    assert late.sub("-", "a late cue") == "a -"


def test_the_index_is_made_when_enough_has_been_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first texts are not looked through; those behind them are, for the cues asked so far."""
    unread = type(BOOKS["en"])()  # whatever other tests have read before
    unread.cues.append(_TENTS)
    monkeypatch.setitem(BOOKS, "en", unread)
    assert Text("x", "en").cues & _TENTS.bit
    assert _TENTS.search("two tents")
    assert all(Text(f"text {number}", "en").cues for number in range(300))
    assert not Text("x", "en").cues & _TENTS.bit


_ANCHORED = [
    (r"\bfrom (?:the )?$", "a grant from the ", 8),
    (r"\bfrom (?:the )?$", "from the a grant", None),
    (r"(?<=\d)kg?$", "12 kg of 13k", 11),
    (r"^of$", "of", 0),
    (r"\d+$", "1 of 22", 5),
    (r"of|to$", "of no use", 0),
]


@pytest.mark.parametrize(("expression", "text", "start"), _ANCHORED)
def test_what_ends_a_text_is_looked_for_at_its_end(
    expression: str, text: str, start: int | None
) -> None:
    """An expression that ends in $ begins no further back than it can reach, and finds the same."""
    found = Cue(expression).search(text)
    assert (found.start() if found else None) == start


def test_small_letters_keep_their_places() -> None:
    """A text in small letters is as long as the text, and knows the same cues."""
    text = Text("Two TENTS in İzmir", "en")
    assert len(text.small) == len(text)
    assert text.small.startswith("two tents in ")
    assert text.small.cues == text.cues
    assert _TENTS.search(text)


def test_how_far_an_expression_reaches_back_is_read_off_it() -> None:
    """Only what is sure to end at the end of the text, and is not endless, has a reach."""
    assert reach(r"\bfrom (?:the )?$") == len("from the ") + 1
    assert reach(r"from .*$") is None
    assert reach(r"of|to$") is None
    assert reach(r"of\$") is None
    assert reach(r"of$", re.MULTILINE) is None
