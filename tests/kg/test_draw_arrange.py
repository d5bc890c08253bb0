"""Where things stand in the picture of the graph."""

from __future__ import annotations

from collections import Counter

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Store

from kg.draw.arrange import CHANNELS, DONORS, MEETINGS, RECIPIENTS, Arrangement, arrange, stops
from kg.draw.clusters import FEWEST
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


def test_who_passes_on_as_often_as_it_gives_is_a_channel() -> None:
    """Among the donors, what goes through it would look like its own gift."""
    own = _given("Bank", "Kenya")
    passed = _given("Japan", "Kenya", through=("Bank",))
    assert _columns(arrange(_picture([own, passed])))["Bank"] == CHANNELS
    assert _columns(arrange(_picture([own, own, passed])))["Bank"] == DONORS


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


def test_edges_that_need_not_cross_do_not() -> None:
    """Two donors with a recipient each stand in the same order as their recipients."""
    arrangement = arrange(_picture([_given("a", "z"), _given("b", "y"), _given("c", "x")]))
    ranks = {spot.iri: spot.rank for spot in arrangement.spots}
    assert [ranks["a"], ranks["b"], ranks["c"]] == [ranks["z"], ranks["y"], ranks["x"]]


def test_the_corpus_is_arranged_with_no_two_in_one_place(gold_store: Store) -> None:
    """Everyone has a place in the order of a column, and none has that of another."""
    picture = read_picture(gold_store)
    arrangement = arrange(picture)
    for column in (DONORS, MEETINGS, CHANNELS, RECIPIENTS):
        ranks = [spot.rank for spot in arrangement.spots if spot.column == column]
        assert ranks == list(range(len(ranks)))
    assert {spot.iri for spot in arrangement.spots} == set(picture.entities)
    assert len(arrangement.spots) == len(picture.entities)


@settings(max_examples=60)
@given(st.lists(st.tuples(_SOME, _SOME, _SOME, _SOME), max_size=12))
def test_any_statements_can_be_arranged(rows: list[tuple[tuple[str, ...], ...]]) -> None:
    """Whoever is named has a spot; every edge joins two of them; the same again every time."""
    picture = _picture(
        [
            Statement(str(i), "Delivery", donor=d, meeting=m, through=t, recipients=r)
            for i, (d, m, t, r) in enumerate(rows)
        ]
    )
    arrangement = arrange(picture)
    spots = {spot.iri for spot in arrangement.spots}
    assert spots == set(picture.entities)
    assert all({b.source, b.target} <= spots for b in arrangement.bundles)
    assert Counter(iri for c in arrangement.clusters for iri in c.members) == Counter(spots)
    assert arrange(picture) == arrangement


def test_countries_wait_by_continent_meetings_by_forum_and_bodies_by_kind() -> None:
    """Those who belong together wait together; the few of a continent join the other countries."""
    africa, asia = [f"a{i}" for i in range(FEWEST)], ["s0", "s1"]
    forums = {f"m{i}": "forum" for i in range(FEWEST)} | {"alone": "other"}
    statements = [_given("Bank", taker) for taker in (*africa, *asia)]
    statements += [_given("Bank", "a0", meeting=(meeting,)) for meeting in forums]
    kinds = dict.fromkeys(forums, "Meeting") | dict.fromkeys(forums.values(), "Forum")
    plain = _picture(statements, forums)
    entities = {
        iri: msgspec.structs.replace(
            entity,
            kind=kinds.get(iri, "Organisation" if iri == "Bank" else "Country"),
            continent={"a": "africa", "s": "asia"}.get(iri[0]) if len(iri) == 2 else None,
        )
        for iri, entity in plain.entities.items()
    }
    clusters = arrange(msgspec.structs.replace(plain, entities=entities)).clusters
    assert {cluster.key: cluster.members for cluster in clusters} == {
        "donors:Organisation": ("Bank",),
        "meetings:Forum": ("forum", "other"),
        "meetings:Meeting": ("alone",),
        "meetings:forum": ("m0", "m1", "m2", "m3"),
        "recipients:Country": ("s0", "s1"),
        "recipients:africa": tuple(africa),
    }


def test_a_cluster_is_never_too_large_to_be_opened() -> None:
    """Of a thousand of one kind, each run of the alphabet waits by itself."""
    statements = [_given("Bank", f"r{i:04}") for i in range(1000)]
    clusters = [c for c in arrange(_picture(statements)).clusters if c.column == RECIPIENTS]
    assert [len(cluster.members) for cluster in clusters] == [200] * 5
    first = clusters[0]
    assert (first.key, first.members[0]) == ("recipients:Country:1", "r0000")
    assert first.run == (Names("r0000", "r0000"), Names("r0199", "r0199"))
