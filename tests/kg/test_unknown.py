"""An entity that no list knows is one node, whatever number of documents tell of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.iri import Iris
from kg.unknown import Unknown, join

RIVER = Unknown("a.txt", "Organisation", ("Blue River Trust", "BRT"))
WELLS = Unknown("b.txt", "Initiative", ("Wells for All Programme",))
MEETING = Unknown("a.txt", "Meeting", ("Oslo conference",), "2019")


def iris_of(*unknown: Unknown) -> list[str]:
    """The last two parts of the IRIs of the nodes."""
    return ["/".join(one.iri.split("/")[-2:]) for one in join(unknown, iris=Iris())]


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (Unknown("b.txt", "Organisation", ("The Blue River Trust",)), True),
        (Unknown("b.txt", "Organisation", ("BLUE RIVER TRUST",)), True),
        (Unknown("b.txt", "Fund", ("Blue River Trust",)), True),  # documents differ on that
        (Unknown("b.txt", "Initiative", ("Blue River Trust",)), False),
        (Unknown("b.txt", "Organisation", ("Brick Road Trust", "BRT")), False),
        (Unknown("b.txt", "Organisation", ("BRT",)), False),
    ],
)
def test_bodies_of_one_usual_name_are_one(other: Unknown, same: bool) -> None:
    """Abbreviations alone do not make two bodies one."""
    first, second = iris_of(RIVER, other)
    assert (first == second) is same


def test_a_document_with_both_names_joins_those_with_one_each() -> None:
    """The Chinese name of one document and the English one of another meet in a third."""
    english = Unknown("a.txt", "Organisation", ("Blue River Trust",))
    chinese = Unknown("b.txt", "Organisation", ("蓝河信托",))
    both = Unknown("c.txt", "Organisation", ("Blue River Trust", "蓝河信托"))
    assert len(set(iris_of(english, chinese))) == 2
    nodes = join([english, chinese, both], iris=Iris())
    assert len({node.iri for node in nodes}) == 1
    assert nodes[0].preferred == (("en", "Blue River Trust"), ("zh-Hans", "蓝河信托"))


def test_meetings_of_one_name_are_told_apart_by_their_years() -> None:
    """The Oslo conference of 2019 is not that of 2021."""
    later = Unknown("b.txt", "Meeting", ("Oslo conference",), "2021")
    again = Unknown("c.txt", "Meeting", ("The Oslo Conference",), "2019")
    assert iris_of(MEETING, later, again) == [
        "meeting/oslo-conference-2019",
        "meeting/oslo-conference-2021",
        "meeting/oslo-conference-2019",
    ]


def test_two_that_are_one_for_another_reason_are_joined() -> None:
    """Whoever knows more than the names says so."""
    chinese = Unknown("b.txt", "Organisation", ("蓝河信托",))
    first, second = join([RIVER, chinese], iris=Iris(), same=[(0, 1)])
    assert first == second
    assert first.iri.endswith("/organisation/blue-river-trust")


def test_no_node_has_the_iri_of_another_thing() -> None:
    """Names that make one slug, and names of listed things that are not meant, get a hash."""
    first = Unknown("a.txt", "Organisation", ("Fund A&B",))
    second = Unknown("b.txt", "Organisation", ("Fund A B",))
    third = Unknown("c.txt", "Meeting", ("Oslo Summit 2019",), "2019")
    nodes = join([first, second, third], iris=Iris(), is_taken=lambda iri: "oslo" in iri)
    assert len({node.iri for node in nodes}) == 3
    assert nodes[2].iri.startswith("https://aidkg.example/id/meeting/oslo-summit-2019-")


NAMES = ("Blue River Trust", "Green Hill Fund", "蓝河信托", "BRT", "Wells for All")


@given(
    st.lists(
        st.builds(
            Unknown,
            document=st.sampled_from(["a", "b", "c"]),
            kind=st.sampled_from(["Organisation", "Fund", "Meeting"]),
            names=st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True).map(tuple),
            year=st.sampled_from([None, "2019"]),
        ),
        max_size=8,
    ),
    st.randoms(use_true_random=False),
)
def test_the_order_of_documents_does_not_matter(unknown: list[Unknown], random: object) -> None:
    """Shuffled entities get the same nodes."""
    places = list(range(len(unknown)))
    random.shuffle(places)  # type: ignore[attr-defined]
    nodes = join(unknown, iris=Iris())
    shuffled = join([unknown[place] for place in places], iris=Iris())
    assert [nodes[place] for place in places] == shuffled
