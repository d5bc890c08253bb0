"""Where things stand in the picture of the graph."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Store

from kg.draw.arrange import CHANNELS, DONORS, MEETINGS, RECIPIENTS, Arrangement, arrange, stops
from kg.draw.dataset import Names
from kg.draw.read import Entity, Picture, Statement, read_picture

_NAMES = [f"e{i}" for i in range(12)]
_SOME = st.lists(st.sampled_from(_NAMES), max_size=3, unique=True).map(tuple)


def _picture(statements: list[Statement], forums: dict[str, str] | None = None) -> Picture:
    iris = {iri for s in statements for stop in stops(s) for iri in stop}
    iris |= set((forums or {}).values())
    entities = {
        iri: Entity(iri, "Country", Names(iri, iri), (), (), forum=(forums or {}).get(iri))
        for iri in sorted(iris)
    }
    return Picture(tuple(statements), entities, {}, {})


def _given(
    donor: str, recipient: str, *, meeting: tuple[str, ...] = (), through: tuple[str, ...] = ()
) -> Statement:
    return Statement(
        "s",
        "Commitment",
        donor=(donor,),
        meeting=meeting,
        through=through,
        recipients=(recipient,),
    )


def _columns(arrangement: Arrangement) -> dict[str, int]:
    return {spot.iri: spot.column for spot in arrangement.spots}


def test_columns_follow_the_way_of_the_aid() -> None:
    """Donors, meetings, channels, recipients; who has two parts stands where it is named most."""
    bank = _given("Bank", "Kenya", through=("Fund",), meeting=("Summit",))
    columns = _columns(arrange(_picture([bank, bank, _given("Japan", "Bank")])))
    assert columns == {
        "Bank": DONORS,
        "Japan": DONORS,
        "Summit": MEETINGS,
        "Fund": CHANNELS,
        "Kenya": RECIPIENTS,
    }


def test_statements_between_two_entities_are_one_edge() -> None:
    """An edge carries every statement that takes it; a statement is a chain of edges."""
    direct = _given("Japan", "Kenya")
    arrangement = arrange(_picture([direct, direct, _given("Japan", "Kenya", meeting=("Summit",))]))
    edges = {(b.source, b.target): b.statements for b in arrangement.bundles}
    assert edges == {
        ("Japan", "Kenya"): (0, 1),
        ("Japan", "Summit"): (2,),
        ("Summit", "Kenya"): (2,),
    }


def test_a_forum_stands_right_above_its_meetings() -> None:
    """Meetings of one forum stay together, in the order of their names, wherever they pull."""
    forums = {"focac-2015": "focac", "focac-2018": "focac"}
    statements = [_given(f"d{i}", f"r{i}", meeting=(f"m{i}",)) for i in range(4)]
    statements += [_given(f"d{i}", f"r{i}", meeting=(m,)) for i, m in enumerate(forums)]
    arrangement = arrange(_picture(statements, forums))
    meetings = [spot.iri for spot in arrangement.spots if spot.column == MEETINGS]
    at = meetings.index("focac")
    assert meetings[at : at + 3] == ["focac", "focac-2015", "focac-2018"]
    assert arrangement.editions == (("focac", "focac-2015"), ("focac", "focac-2018"))


def test_a_full_column_keeps_the_weightiest_and_one_node_for_the_others() -> None:
    """With room for five, four of nine recipients show; the "more" node stands for five."""
    statements = [_given("Japan", f"r{i}") for i in range(9) for _ in range(i + 1)]
    arrangement = arrange(_picture(statements), rows=5)
    shown = {s.iri for s in arrangement.spots if s.column == RECIPIENTS and s.y is not None}
    assert shown == {"r5", "r6", "r7", "r8"}
    (more,) = arrangement.more
    assert (more.column, more.members, more.weight) == (RECIPIENTS, 5, 15)
    assert more.y > max(s.y for s in arrangement.spots if s.y is not None)


def test_edges_that_need_not_cross_do_not() -> None:
    """Two donors with a recipient each stand in the same order as their recipients."""
    arrangement = arrange(_picture([_given("a", "z"), _given("b", "y"), _given("c", "x")]))
    heights = {spot.iri: spot.y for spot in arrangement.spots}
    assert [heights["a"], heights["b"], heights["c"]] == [heights["z"], heights["y"], heights["x"]]


def test_the_corpus_is_arranged_with_no_two_in_one_place(gold_store: Store) -> None:
    """No spot is taken twice, and everyone has a spot or waits."""
    picture = read_picture(gold_store)
    arrangement = arrange(picture)
    places = Counter((spot.x, spot.y) for spot in arrangement.spots if spot.x is not None)
    places.update((more.x, more.y) for more in arrangement.more)
    assert max(places.values()) == 1
    assert {spot.iri for spot in arrangement.spots} == set(picture.entities)


@settings(max_examples=60)
@given(st.lists(st.tuples(_SOME, _SOME, _SOME, _SOME), max_size=12), st.integers(2, 6))
def test_any_statements_can_be_arranged(rows: list[tuple[tuple[str, ...], ...]], room: int) -> None:
    """Whoever is named has a spot; every edge joins two of them; the same again every time."""
    picture = _picture(
        [
            Statement(str(i), "Delivery", donor=d, meeting=m, through=t, recipients=r)
            for i, (d, m, t, r) in enumerate(rows)
        ]
    )
    arrangement = arrange(picture, rows=room)
    spots = {spot.iri for spot in arrangement.spots}
    assert spots == set(picture.entities)
    assert all({b.source, b.target} <= spots for b in arrangement.bundles)
    assert arrange(picture, rows=room) == arrangement
