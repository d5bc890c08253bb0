"""Words that mean a meeting named elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.pipeline import Extractor
from extract.reading import read_document

Find = Callable[[str], list[tuple[str, tuple[str, ...]]]]


@pytest.fixture(scope="module")
def meetings(extractor: Extractor) -> Find:
    """What stands for a meeting in a document, and its labels."""

    def find(text: str) -> list[tuple[str, tuple[str, ...]]]:
        views = extractor.views(read_document(text.encode(), name="made-up.txt"))
        return [
            (view.block.text[m.start : m.end], m.entity.labels)
            for view in views
            for m in view.mentions
            if m.entity.type == "Meeting"
        ]

    return find


MEANT = [
    ("Norway spoke at the Oslo Kelp Summit. At the Summit, Sweden pledged.", "the Summit",
     "Oslo Kelp Summit"),
    ("The Oslo Kelp Summit met after the Lima Reef Conference. The conference was long.",
     "The conference", "Lima Reef Conference"),
    ("The Oslo Kelp Summit met after the Lima Reef Conference. This summit was long.",
     "This summit", "Oslo Kelp Summit"),
    ("The Lima Reef Conference closed. Norway had come to the meeting.", "the meeting",
     "Lima Reef Conference"),
    ("The Amber Dialogue is old. Japan spoke at the Foreign Ministers' Meeting.",
     "the Foreign Ministers' Meeting", "Foreign Ministers' Meeting of the Amber Dialogue"),
    ("FOCAC began in 2000. The fifth ministerial conference was in Beijing.",
     "The fifth ministerial conference", "Fifth Ministerial Conference of FOCAC"),
    ("The Amber Coast Forum is old. The third Forum was in Lima.", "The third Forum",
     "third Forum of the Amber Coast Forum"),
    ("挪威出席奥斯陆海藻峰会。在峰会上，瑞典认捐。", "峰会", "奥斯陆海藻峰会"),
    ("挪威出席奥斯陆海藻峰会。此次会议很长。", "此次会议", "奥斯陆海藻峰会"),
    ("中非合作论坛成立多年。第七届论坛在北京举行。", "第七届论坛", "2018 FOCAC Beijing Summit"),
    ("中国—加勒比经贸合作论坛成立多年。厦门举行的第二届论坛很成功。", "第二届论坛",
     "Second China-Caribbean Economic and Trade Cooperation Forum"),
    ("琥珀海岸论坛成立多年。第二届论坛很成功。", "第二届论坛", "琥珀海岸论坛第二届论坛"),
    ("中非合作论坛成立多年。第五届部长级会议在北京举行。", "第五届部长级会议",
     "Fifth Ministerial Conference of FOCAC"),
    ("海藻合作论坛第一届部长级会议在利马举行。本届论坛很成功。", "本届论坛",
     "海藻合作论坛第一届部长级会议"),
]  # fmt: skip
NOT_MEANT = [
    "The summit was cold.",
    "在峰会上，瑞典认捐。",
    "The third meeting was long.",
    "挪威出席奥斯陆海藻会议，随后举行记者会议。",
    "Norway spoke at the Oslo Kelp Summit, then in the conference room.",
]


@pytest.mark.parametrize(("text", "words", "label"), MEANT)
def test_a_meeting_is_meant(text: str, words: str, label: str, meetings: Find) -> None:
    """“The Summit” is the last summit named; a number picks an edition of the last series."""
    found = dict(meetings(text))
    assert words in found
    assert label in found[words]


DESCRIBED = [
    ("At a donors' conference in Oslo, Japan pledged.", "donors' conference",
     "Oslo donors' conference"),
    ("Japan pledged aid at the pledging conference for Chad.", "pledging conference",
     "pledging conference for Chad"),
    ("A two-day conference on aid to Chad ended in Oslo.", "conference",
     "conference on aid to Chad"),
    ("At the 12th meeting of its Board, the bank agreed.", "12th meeting",
     "12th meeting of its Board"),
    ("The 41st meeting of the Lake Board, which opened on Monday, approved it.", "41st meeting",
     "41st meeting of the Lake Board"),
    ("The 41st session of its council decided to lend more.", "41st session",
     "41st session of its council"),
    ("The board, meeting in Lima for its 41st session, has lent more.", "41st session",
     "41st session"),
    ("Donors told a special session in Lima that they would.", "special session",
     "special session in Lima"),
    ("Togo came away from the first meeting of the Lake Group with pledges.", "first meeting",
     "first meeting of the Lake Group"),
    ("Monday's high-level event raised enough.", "high-level event", "high-level event"),
    ("Japan spoke at a donors' meeting.\n\nNorway had come to this meeting.", "this meeting",
     "donors' meeting"),
]  # fmt: skip
NOT_DESCRIBED = [
    "Japan will hold a donors' conference next year.",
    "Japan told a news conference on Monday.",
    "Japan spoke of an event for the press.",
    "At a meeting with the minister, Japan agreed.",
    "The cabinet approved it at its weekly meeting.",
]


@pytest.mark.parametrize(("text", "words", "label"), DESCRIBED)
def test_a_meeting_without_a_name(text: str, words: str, label: str, meetings: Find) -> None:
    """A meeting at which something was said may go by what it was about, or by its number."""
    assert label in dict(meetings(text))[words]


@pytest.mark.parametrize("text", NOT_DESCRIBED)
def test_meetings_that_stay_nameless(text: str, meetings: Find) -> None:
    """A meeting that lies ahead, or is about nothing that is told, is none to speak of."""
    assert meetings(text) == []


@pytest.mark.parametrize("text", NOT_MEANT)
def test_words_that_mean_no_meeting(text: str, meetings: Find) -> None:
    """Where nothing fits has been named, or the word is part of another, nothing is meant."""
    named = {"Oslo Kelp Summit", "奥斯陆海藻会议"}
    assert {words for words, _ in meetings(text)} <= named
