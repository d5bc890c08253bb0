"""Names of meetings: one meeting each, true to its city, and a summit's says so."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from kg.codelists import Codelists
from kg.concepts import Concept

# Called after a city wherever they are held: Shanghai Cooperation Organization, Tokyo Conference.
CALLED_AFTER_A_CITY = {"sco", "ticad"}
SUMMIT = re.compile("峰会|首脑会议|领导人|高级别会议")


@pytest.fixture(scope="module")
def meetings() -> list[Concept]:
    """The editions of forums."""
    return [concept for concept in Codelists().concepts if concept.type == "Meeting"]


def places(meeting: Concept) -> tuple[str, ...]:
    """Where a meeting was held, in both languages."""
    assert meeting.edition is not None
    return meeting.edition.places


@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant"])
def test_no_two_meetings_have_the_same_preferred_name(
    meetings: list[Concept], language: str
) -> None:
    """Several editions of a year are told apart by city, number or month."""
    named: dict[str, list[str]] = defaultdict(list)
    for meeting in meetings:
        named[meeting.labels[language][0]].append(meeting.id)
    assert len(named) > 1000
    assert {name: ids for name, ids in named.items() if len(ids) > 1} == {}


def test_a_name_holds_no_other_city(meetings: list[Concept]) -> None:
    """The Libya conference held in Paris is not the Berlin one."""
    cities = {city for meeting in meetings for city in places(meeting)}
    latin = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(cities, reverse=True)))})\b")
    han = [city for city in cities if not city.isascii() and not latin.search(city)]
    false = []
    for meeting in meetings:
        assert meeting.edition is not None
        if meeting.edition.of in CALLED_AFTER_A_CITY or not places(meeting):
            continue
        own = " ".join(places(meeting))
        for name in meeting.labels["en"]:
            false += [(meeting.id, name) for city in latin.findall(name) if city not in own]
        for name in meeting.labels["zh-Hans"]:
            false += [(meeting.id, name) for city in han if city in name and city not in own]
    assert false == []


def test_a_chinese_name_says_that_it_is_a_summit(meetings: list[Concept]) -> None:
    """上海合作组织 is the organisation, 2018年上海合作组织青岛峰会 the meeting."""
    summits = [m for m in meetings if "Summit" in m.labels["en"][0]]
    assert len(summits) > 300
    unsaid = [m.id for m in summits if not SUMMIT.search(m.labels["zh-Hans"][0])]
    assert unsaid == []


@pytest.mark.parametrize(
    ("identifier", "english", "chinese"),
    [
        (
            "libya-conference-2021-paris",
            "2021 Paris Conference on Libya",
            "2021年利比亚问题巴黎峰会",
        ),
        ("g20-2009-london", "2009 Group of Twenty London Summit", "2009年二十国集团伦敦峰会"),
        ("asean-summit-34", "34th ASEAN Summit", "第34届东盟峰会"),
        ("asean-summit-2023-jakarta", "2023 ASEAN Summit in Jakarta", "2023年雅加达东盟峰会"),
        (
            "quad-summit-2021-march",
            "March 2021 Quad Leaders' Summit",
            "2021年3月四方安全对话领导人峰会",
        ),
        ("eu-celac-summit-2015-brussels", "2015 EU-CELAC Summit", "2015年欧盟—拉共体峰会"),
        (
            "sco-2018-qingdao",
            "2018 Shanghai Cooperation Organization Qingdao Summit",
            "2018年上海合作组织青岛峰会",
        ),
    ],
)
def test_preferred_names(
    meetings: list[Concept], identifier: str, english: str, chinese: str
) -> None:
    """The first name is one that the meeting goes by."""
    labels = next(meeting.labels for meeting in meetings if meeting.id == identifier)
    assert (labels["en"][0], labels["zh-Hans"][0]) == (english, chinese)
