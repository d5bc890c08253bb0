"""Short forms that a document defines, and uses."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.pipeline import Extractor
from extract.reading import read_document

Find = Callable[[str], list[tuple[str, str, str]]]


@pytest.fixture(scope="module")
def mentions(extractor: Extractor) -> Find:
    """What stands in a document, its type, and the first label of what it is taken for."""

    def find(text: str) -> list[tuple[str, str, str]]:
        views = extractor.views(read_document(text.encode(), name="made-up.txt"))
        return [
            (view.block.text[m.start : m.end], m.entity.type, m.entity.labels[0])
            for view in views
            for m in view.mentions
        ]

    return find


DEFINED = [
    ("The Harbour Light Facility (HLF) opened. Norway paid NOK 2 million into the HLF.",
     ("HLF", "Fund", "Harbour Light Facility")),
    ("The Harbour Light Facility (the “HLF”) opened. Sweden joined HLF.",
     ("HLF", "Fund", "Harbour Light Facility")),
    ("The Young Welders Programme (hereinafter referred to as YWP) began. Peru praised YWP.",
     ("YWP", "Initiative", "Young Welders Programme")),
    ("The Amber Coast Forum (ACoF) met. Peru likes ACoF.", ("ACoF", "Forum", "Amber Coast Forum")),
    ("The Office for Kelp Welfare (OKW) said so.\n\nPeru gave OKW 3 boats.",
     ("OKW", "Organisation", "Office for Kelp Welfare")),
    ("The National Meadow and River Authority (NMRA) said so. Peru gave NMRA 3 boats.",
     ("NMRA", "Organisation", "National Meadow and River Authority")),
    ("The Amber Data Bank (ADB) lent. Peru thanked ADB.", ("ADB", "Organisation",
                                                          "Amber Data Bank")),
    ("Kelp in brief: what YWP does.\n\nThe Young Welders Programme (YWP) trains.",
     ("YWP", "Initiative", "Young Welders Programme")),
    ("中方设立蓝色海湾信托基金（以下简称“海湾基金”）。挪威向海湾基金捐款。",
     ("海湾基金", "Fund", "蓝色海湾信托基金")),
    ("中方设立蓝色海湾信托基金（海湾基金）。挪威向海湾基金捐款。",
     ("海湾基金", "Fund", "蓝色海湾信托基金")),
    ("中方设立蓝色海湾信托基金（英文简称BBTF）。挪威向BBTF捐款。",
     ("BBTF", "Fund", "蓝色海湾信托基金")),
    ("国家国际发展合作署（国合署）成立。国合署提供3艘船。",
     ("国合署", "Organisation", "China International Development Cooperation Agency")),
    ("設立海龜與稻米基金（下稱「龜米基金」）。龜米基金成立。",
     ("龜米基金", "Fund", "海龜與稻米基金")),
    ("第三届海藻合作论坛部长级会议（以下称“利马会议”）闭幕。利马会议通过宣言。",
     ("利马会议", "Meeting", "第三届海藻合作论坛部长级会议")),
]  # fmt: skip
NOT_DEFINED = [
    ("The Harbour Light Facility (Norway) opened. Norway spoke.", ("Norway", "Fund")),
    ("The Harbour Light Facility (XQZ) opened. XQZ spoke.", ("XQZ", "Fund")),
    ("Jane Alice Doe (JAD) spoke. JAD left.", ("JAD", "Organisation")),
    ("中方设立蓝色海湾信托基金（挪威）。挪威捐款。", ("挪威", "Fund")),
]


@pytest.mark.parametrize(("text", "expected"), DEFINED)
def test_a_defined_short_form_is_read(
    text: str, expected: tuple[str, str, str], mentions: Find
) -> None:
    """A short form in brackets behind a name means that name wherever it stands."""
    assert expected in mentions(text)


@pytest.mark.parametrize(("text", "wrong"), NOT_DEFINED)
def test_what_brackets_hold_besides(text: str, wrong: tuple[str, str], mentions: Find) -> None:
    """A bracket with other letters, a place or a person defines nothing."""
    assert wrong not in {(words, kind) for words, kind, _ in mentions(text)}


def test_a_definition_outweighs_the_code_lists(mentions: Find) -> None:
    """Where a document defines ADB, the Asian Development Bank is not meant."""
    text = "The Amber Data Bank (ADB) lent. Peru thanked ADB."
    assert {label for words, _, label in mentions(text) if words == "ADB"} == {"Amber Data Bank"}
