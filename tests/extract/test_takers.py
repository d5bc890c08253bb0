"""Who receives where nothing that governs a gift says so; all of it invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.model import Statement

Read = Callable[..., tuple[Statement, ...]]

WEIGHED = [
    (
        "the country of the title, though others are named in between",
        "Danish aid to Lesotho\n\n4 May 2016\n\nThe drought in Lesotho is the worst in a "
        "generation, and Namibia is dry too.\n\nDenmark will give DKK 60 million for seed.\n",
        [["LSO"]],
    ),
    (
        "the country under whose heading a gift stands",
        "Finnish development projects\n\n## Nepal\n\nFinland has spent €14 million on schools.\n\n"
        "## Zambia\n\nFinland has spent €9 million on wells.\n",
        [["NPL"], ["ZMB"]],
    ),
    (
        "the only country that a paragraph has named",
        "Year in review\n\nVillages in Mozambique lost their wells to the flood. Within a week "
        "Iceland sent 30 pumps.\n\nHerders in Mongolia had a hard winter. Iceland sent 90 tents.\n",
        [["MOZ"], ["MNG"]],
    ),
    (
        "the fund to which the other gifts of a document go",
        "New pledges\n\nNorway will give NOK 300 million to the Green Climate Fund. Sweden will "
        "give SEK 200 million to the Green Climate Fund. Ireland pledged €4 million.\n\n"
        "The Green Climate Fund will report in May.\n",
        [["Green Climate Fund"], ["Green Climate Fund"], ["Green Climate Fund"]],
    ),
    (
        "both countries where the title names two",
        "Norwegian support for Chad and Niger\n\nOslo, 3 March 2014\n\n"
        "Norway will provide NOK 40 million for food and water.\n",
        [["TCD", "NER"]],
    ),
    (
        "“the country” is the one named last",
        "Cyclone leaves thousands homeless\n\nThe storm hit Vanuatu on Friday.\n\n"
        "New Zealand will give the island nation NZ$4 million.\n",
        [["VUT"]],
    ),
    (
        "both regions of a title, which the text names alike",
        "Canadian aid for South and Southeast Asia\n\n5 May 2014\n\nThe wave swept through South "
        "and Southeast Asia.\n\nPeru was spared.\n\nCanada will provide $4 million for tents.\n",
        [["034", "035"]],
    ),
    (
        "nobody, where many are named and none more than others",
        "Facts about Swedish aid\n\nSweden works in Kenya, Peru, Laos, Ghana, Nepal and Chad, "
        "among others.\n\nLast year Sweden provided SEK 900 million in humanitarian aid.\n",
        [[]],
    ),
    (
        "not the country that gives to others in the same text",
        "Pledges of the week\n\nQatar gave $5 million to Yemen. Qatar gave $3 million to Sudan.\n\n"
        "Oman promised $2 million in aid.\n",
        [["YEM"], ["SDN"], []],
    ),
    (
        "the state whose ministry is called by its business",
        "Fiji thanks Peru\n\nThe Ministry of Women, Children and Sport received 40 buses "
        "from Peru.\n",
        [["FJI"]],
    ),
]


@pytest.mark.parametrize(("what", "text", "takers"), WEIGHED, ids=[case[0] for case in WEIGHED])
def test_who_receives_is_weighed(what: str, text: str, takers: list[list[str]], read: Read) -> None:
    """Where a gift's own words name nobody, it goes to whom the text around it is about."""
    assert [[r[0] for r in s.recipients] for s in read(text)] == takers


CHANNELS = [
    (
        "Help for Lesotho after the drought\n\nFinland will give €3 million to the World Food "
        "Programme. The drought has left Lesotho without a harvest.\n",
        [["LSO"]],
        [["World Food Programme"]],
    ),
    (
        "Finland and Lesotho\n\nFinland will give €3 million to the Green Climate Fund.\n",
        [["Green Climate Fund"]],
        [[]],
    ),
]


@pytest.mark.parametrize(("text", "takers", "channels"), CHANNELS)
def test_an_agency_is_the_channel_to_whom_the_title_is_about(
    text: str, takers: list[list[str]], channels: list[list[str]], read: Read
) -> None:
    """Money for an agency goes on to the country of the title; money for a fund stays there."""
    found = read(text)
    assert [[r[0] for r in s.recipients] for s in found] == takers
    assert [[t[0] for t in s.through] for s in found] == channels


POOLED = [
    ("Norway will provide NOK 30 million for the ACT-Accelerator.", "ACT-A"),
    ("Peru donated 90,000 vaccine doses to COVAX.", "COVAX"),
    ("Chile pledged €2 million for the COVAX Facility.", "COVAX"),
    ("Denmark gave DKK 5 million for Power Africa.", None),
]


@pytest.mark.parametrize(("text", "taker"), POOLED)
def test_plans_that_pool_money_receive_it(text: str, taker: str | None, read: Read) -> None:
    """What is given for a facility goes there; what is given for a programme is only part of it."""
    labels = [label for s in read(text) for r in s.recipients for label in r]
    assert taker in labels if taker else not labels
