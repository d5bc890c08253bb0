"""Sentence boundaries: points that end nothing, quotes that belong to the sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.model import Lang
from extract.sentences import split_sentences

ENGLISH = [
    "Mr. Ndlovu gave 2.5 million.| He left at 5 p.m. on Friday.| They went.",
    "The U.S. gave aid.| No. 5 is here.",
    "He said: “Norway gave.”| Then he left!| Why?| It rained...",
    'He said: "Norway gave."| Then he left.',
    "It rained (a little.)| Then it stopped.",
    "In Jan. 2012 it gave Rs. 40.| In Feb. it gave Rs. 50.",
    "J. Banda thanked H.E. Hansen.| All clapped.",
    "The sum rose by 4.5 per cent.| €3 million came later.",
    "It gave food, e.g. Zambian maize.| It gave tents, etc. Later it left.",
    "no point at the end",
    "Is it so?!| Yes.",
    "Version 2.0 of www.harbour.org is up.",
]
CHINESE = [
    "挪威捐款。|“谢谢。”|他说。|好！|是吗？|是。",
    "他说：“挪威捐款。丹麦也捐款。”|然后走了。",
    "总额为2.5亿元。|完",
    "没有句号",
    "挪威捐款；丹麦也捐款。|瑞典没有。",
    "真的吗？！|真的。",
    "（挪威捐款。）|丹麦也捐款。",
]


@pytest.mark.parametrize("marked", ENGLISH)
def test_english_sentences(marked: str) -> None:
    """Abbreviations, initials, decimal points and addresses end no sentence."""
    parts = [part.strip() for part in marked.split("|")]
    text = marked.replace("|", "")
    assert [text[a:b] for a, b in split_sentences(text, "en")] == parts


@pytest.mark.parametrize("marked", CHINESE)
def test_chinese_sentences(marked: str) -> None:
    """A full stop inside a quotation ends a sentence only with the quotation."""
    text = marked.replace("|", "")
    assert [text[a:b] for a, b in split_sentences(text, "zh-Hans")] == marked.split("|")


@given(
    st.text(alphabet="ab N.5!?。！“”（）() \"'", max_size=60), st.sampled_from(["en", "zh-Hans"])
)
def test_sentences_cover_the_text(text: str, lang: Lang) -> None:
    """Sentences are in order, apart, without blanks at their ends, and leave out only blanks."""
    spans = split_sentences(text, lang)
    assert all(a < b and text[a:b].strip() == text[a:b] for a, b in spans)
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    gaps = [text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]
    assert edges == sorted(edges)
    assert not "".join(gaps).strip()
