"""Mentions: known names, new names by pattern, and words for the speaker."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest

from extract.gazetteer import Gazetteer
from extract.model import Lang
from extract.names import Mention, entity_of, find_names

Named = Callable[[str, Lang], list[Mention]]

ENGLISH = [
    ("the Harbour Light Fund gave", "Harbour Light Fund", "Fund"),
    ("into the New Harbour Trust Fund", "New Harbour Trust Fund", "Fund"),
    ("the Blue Coast Facility", "Blue Coast Facility", "Fund"),
    ("at the Green Harbour Summit it said", "Green Harbour Summit", "Meeting"),
    ("the Third Harbour Conference on Fish", "Third Harbour Conference on Fish", "Meeting"),
    ("the Nairobi donors' conference", "Nairobi donors' conference", "Meeting"),
    ("since COP77", "COP77", "Meeting"),
    ("under the Blue Lagoon Initiative", "Blue Lagoon Initiative", "Initiative"),
    ("the Clean Rivers Programme", "Clean Rivers Programme", "Initiative"),
]
CHINESE = [
    ("设立海港合作基金，", "海港合作基金", "Fund"),
    ("通过南方渔业基金", "南方渔业基金", "Fund"),
    ("在绿色海港峰会上，", "绿色海港峰会", "Meeting"),
    ("第三届海港合作论坛", "第三届海港合作论坛", "Meeting"),
    ("出席第二次海港部长级会议", "第二次海港部长级会议", "Meeting"),
    ("实施“蓝色港湾计划”", "蓝色港湾计划", "Initiative"),
    ("《海港行动计划》", "海港行动计划", "Initiative"),
    ("落实蓝色港湾行动计划，", "蓝色港湾行动计划", "Initiative"),
]


@pytest.mark.parametrize(("text", "name", "kind"), ENGLISH)
def test_new_english_names(text: str, name: str, kind: str, named: Named) -> None:
    """A name that no list knows is taken whole and typed by its last noun."""
    (mention,) = [m for m in named(text, "en") if m.role == "name"]
    assert (mention.entity.type, mention.entity.labels) == (kind, (name,))
    assert mention.entity.entry is None
    assert name in text[mention.start : mention.end]


@pytest.mark.parametrize(("text", "name", "kind"), CHINESE)
def test_new_chinese_names(text: str, name: str, kind: str, named: Named) -> None:
    """A new Chinese name stands behind a word that opens it, or in quotation marks."""
    (mention,) = named(text, "zh-Hans")
    assert (mention.entity.type, mention.entity.labels) == (kind, (name,))
    assert name in text[mention.start : mention.end]


@pytest.mark.parametrize(
    "text", ["The Fund gave more.", "a summit in the hills", "the initiative", "What Facility?"]
)
def test_common_nouns_are_no_names(text: str, named: Named) -> None:
    """A fund, a summit or an initiative without a name of its own is none."""
    assert named(text, "en") == []


@pytest.mark.parametrize(
    ("text", "lang", "word"),
    [
        ("We will give.", "en", "We"),
        ("and our government gave", "en", "our government"),
        ("so I said", "en", "I"),
        ("我们将捐款", "zh-Hans", "我们"),
        ("我国将捐款", "zh-Hans", "我国"),
        ("中方愿捐款", "zh-Hans", "中方"),
    ],
)
def test_words_for_the_speaker(text: str, lang: Lang, word: str, named: Named) -> None:
    """“We”, 我国 and 中方 are mentions of a speaker who is still to be known."""
    (mention,) = named(text, lang)
    assert (text[mention.start : mention.end], mention.role) == (word, "self")
    assert mention.entity.labels == ("",)


def test_a_known_name_wins_over_a_pattern_of_the_same_length(named: Named) -> None:
    """The Green Climate Fund is the one in the list, not a new fund of that name."""
    (mention,) = named("the Green Climate Fund", "en")
    assert mention.entity.entry is not None
    assert mention.entity.key == "green-climate-fund"


def test_a_longer_pattern_takes_in_a_known_name(named: Named) -> None:
    """A new fund with a country in its name is not that country."""
    (mention,) = named("the Zambia Harbour Fund", "en")
    assert mention.entity.labels == ("Zambia Harbour Fund",)
    assert mention.entity.entry is None


def test_a_new_name_keeps_its_own_script(gazetteer: Gazetteer) -> None:
    """The label of a new name is the text as written, traditional characters and all."""
    text = "設立海港合作基金，"
    (mention,) = find_names(text, "zh-Hant", gazetteer, folded="设立海港合作基金，")
    assert mention.entity.labels == ("海港合作基金",)
    text = "設立漁業發展基金，"
    (mention,) = find_names(text, "zh-Hant", gazetteer, folded="设立渔业发展基金，")
    assert mention.entity.labels == ("漁業發展基金",)


def test_an_ambiguous_name_keeps_its_other_meanings(named: Named) -> None:
    """What else a name may mean is kept beside what it is taken for."""
    (mention,) = named("Congo", "en")
    assert (mention.entity.key, [e.key for e in mention.others]) == ("COG", ["COD"])


def test_an_entity_is_known_by_its_entry(gazetteer: Gazetteer) -> None:
    """Entities of one entry share a key; new ones go by their name in lower case."""
    entity = entity_of(gazetteer.by_id["ZMB"])
    assert (entity.key, entity.type, entity.labels[:2]) == ("ZMB", "Country", ("ZMB", "Zambia"))
    (new,) = find_names("the Harbour Light Fund", "en", gazetteer, folded="the Harbour Light Fund")
    assert new.entity.key == "harbour light fund"


def test_mentions_are_in_order_and_apart(named: Named) -> None:
    """Mentions come left to right and never overlap."""
    text = "We met Zambia at the Green Harbour Summit; the Harbour Light Fund and UNICEF came."
    spans = [(m.start, m.end) for m in named(text, "en")]
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    assert len(spans) == 5
