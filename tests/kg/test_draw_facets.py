"""What the filters of the graph page leave in sight: what the ledger means by the same words."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from click.testing import CliRunner
from pyoxigraph import NamedNode, Store

from benchmarks.page_graphs import graph_of
from kg.cli import cli
from kg.iri import BASE, VOCABULARY
from kg.ledger.answers.choice import Choice
from kg.ledger.answers.parties import read_parties
from kg.ledger.answers.postings import Money, Posting, read_postings
from kg.ledger.answers.selection import KINDS, Selection
from kg.store import open_store

pytestmark = pytest.mark.browser

Open = Callable[..., Any]
View = dict[str, Any]

_SOME = Money("USD", None, None, None)  # what is told in things alone is found as well
_SEEN = """views => views.map(view => [...Facets.inSight({...View.EMPTY, ...view})]
    .map(place => Data.all.statements[place].iri).sort())"""
_VALUES = """() => Object.fromEntries(
    View.FACETS.map(facet => [facet, [...Facets.counts(View.EMPTY, facet).keys()].sort()]))"""
_AGREE = """views => views.flatMap(given => {
    const view = {...View.EMPTY, ...given};
    return View.FACETS.flatMap(facet => {
        const counts = Facets.counts(view, facet);
        const all = [...Facets.counts(View.EMPTY, facet).keys()];
        const shown = value => Facets.inSight({...view, [facet]: [value]}).size;
        return all.filter(value => shown(value) !== (counts.get(value) ?? 0));
    });
})"""


@pytest.fixture(scope="module")
def sample_store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The graph of the samples, as it is built."""
    out = tmp_path_factory.mktemp("demo") / "out"
    assert CliRunner().invoke(cli, ["demo", "-o", str(out)]).exit_code == 0
    return open_store(out)


@pytest.fixture(scope="module")
def invented_store() -> Store:
    """A graph with values of every facet."""
    return graph_of(400)


@pytest.mark.parametrize("graph", ["sample_store", "listed_store", "invented_store"])
def test_a_choice_is_a_selection_of_the_ledger(
    open_page: Open, request: pytest.FixtureRequest, graph: str
) -> None:
    """For every value of every facet, and many of them together: the same statements."""
    store = request.getfixturevalue(graph)
    page, found = open_page(store), _Found(store)
    values = page.evaluate(_VALUES)
    views: list[View] = [{facet: [value]} for facet in values for value in values[facet]]
    views += _made_up(values, 400)
    seen = page.evaluate(_SEEN, views)
    assert len(seen) > 500
    assert sum(map(bool, seen)) > 200
    for view, statements in zip(views, seen, strict=True):
        assert statements == found(view), view


def test_a_count_is_what_choosing_the_value_shows(open_page: Open, invented_store: Store) -> None:
    """For every value of every facet, whatever else is chosen, that facet's own choice too."""
    page = open_page(invented_store)
    views = [{}, *_made_up(page.evaluate(_VALUES), 40)]
    assert page.evaluate(_AGREE, views) == []


def test_years_and_weights_are_those_in_sight(open_page: Open, listed_store: Store) -> None:
    """Counts by year leave the years out of account; a node weighs what is in sight of it."""
    page = open_page(listed_store)
    assert (
        page.evaluate(
            """() => {
            const view = {...View.EMPTY, years: [2015, 2018], kind: ["Commitment"]};
            const {years, undated} = Facets.yearCounts(view);
            const all = [...Facets.inSight({...view, years: null})];
            const of = (year) => Facets.inSight({...view, years: [year, year]}).size;
            const within = years.filter(([year]) => year >= 2015 && year <= 2018);
            const seen = Facets.inSight(view);
            const weights = Facets.weights(view);
            const weigh = ({id}) => Data.statementsOf(id).filter(place => seen.has(place)).length;
            const spans = Data.all.statements.map((_, place) => Facets.spanOf(place));
            return [
                [...seen].every(place => spans[place][0] <= 2018 && spans[place][1] >= 2015),
                undated === all.filter(place => !spans[place]).length,
                within.every(([year, n]) => n === of(year)),
                years.length > within.length && seen.size > 0 && seen.size < all.length,
                Data.entities.every(node => weigh(node) === (weights.get(node.id) ?? 0)),
            ];
        }"""
        )
        == [True] * 5
    )


def test_sums_lie_in_a_range_where_they_may(open_page: Open, draw_sample: Store) -> None:
    """A bound that is not told is open: at least 60 billion may be 70. Currencies are apart."""
    page = open_page(draw_sample)
    table = {
        "CNY:70000000000-80000000000": {"total"},
        "CNY:-1499999999": set(),
        "CNY:-1500000000": {"part"},
        "CNY:2000000000-2100000000": {"part"},
        "CNY:2000000001-2100000000": set(),
        "CNY:270200000000-270200000000": {"total", "aggregate"},
        "CNY:-": {"total", "part", "aggregate"},
        "USD:1-": {"total", "part", "aggregate", "wells"},  # no dollars here: not asked
    }
    views = page.evaluate("all => all.map(one => View.read('amount=' + one))", list(table))
    for (asked, told), seen in zip(table.items(), page.evaluate(_SEEN, views), strict=True):
        assert {iri.rsplit("/", 1)[-1] for iri in seen} == told, asked


def test_words_are_found_in_names_objects_and_quotes(open_page: Open, draw_sample: Store) -> None:
    """All of the words, in either language, however written; in quotation marks, one by one."""
    page = open_page(draw_sample)
    table = {
        "hospitals": {"part"},
        "rmb1.5 to 2": {"part"},  # over a broken line
        '"2 billion"': {"part"},
        '"billion to"': set(),
        "billion to": {"part"},
        "600多亿": {"total"},
        "科特迪瓦 CHINA": {"part"},
        "８大": set(),
        "ＷＨＯ": {"wells"},
        "中國": {"total", "part", "aggregate"},
        '"': {"total", "part", "aggregate", "wells"},
        ".*": set(),
    }
    seen = page.evaluate(_SEEN, [{"words": words} for words in table])
    for (words, told), found in zip(table.items(), seen, strict=True):
        assert {iri.rsplit("/", 1)[-1] for iri in found} == told, words


class _Found:
    """What the ledger finds for a view: the IRIs of statements, in order."""

    def __init__(self, store: Store) -> None:
        self._postings = [msgspec.structs.replace(p, money=_SOME) for p in read_postings(store)]
        self._parties = read_parties(store)
        told = store.quads_for_pattern(None, NamedNode(VOCABULARY + "confidence"), None, None)
        self._trust = {
            q.subject.value: "doubtful" if float(q.object.value) < 0.5 else "likelier" for q in told
        }

    def __call__(self, view: View) -> list[str]:
        asked: dict[str, Any] = {"kinds": tuple(view.get("kind", KINDS))}
        either = [{}]
        for facet in view:
            value = view[facet][0]
            if facet in ("stage", "modality", "payer", "sector"):
                asked[facet] = value
            elif facet == "recipient":
                name = "recipient" if value.startswith(("country/", "region/")) else "group"
                asked[name] = f"{BASE}id/{value}"
            elif facet == "initiative":
                either = [{name: f"{BASE}id/{value}"} for name in ("initiative", "through")]
            elif facet not in ("kind", "years", "confidence"):
                asked[facet] = f"{BASE}id/{value}"
        choices = [Choice(Selection(**asked, **more), self._parties) for more in either]
        return sorted(
            posting.iri
            for posting in self._postings
            if any(choice.misses(posting) == () for choice in choices)
            and _is_of(posting, view.get("years"))
            and self._trust.get(posting.iri)
            in view.get("confidence", [self._trust.get(posting.iri)])
        )


def _is_of(posting: Posting, years: list[Any] | None) -> bool:
    """Is it announced in these years, or, where no date is told, given in one of them?"""
    told = [posting.year] if posting.year else posting.period or ()
    known = [year for year in told if year is not None]
    return years is None or bool(known and known[0] <= years[1] and known[-1] >= years[0])


def _made_up(values: dict[str, list[str]], many: int) -> list[View]:
    """Views that choose one value of each of two or three facets, and years."""
    chance = random.Random(7)  # noqa: S311 - no secret
    told = sorted(facet for facet in values if values[facet])
    views: list[View] = []
    for _ in range(many):
        facets = chance.sample(["recipient", *told], chance.choice((2, 2, 3)))
        view: View = {facet: [chance.choice(values[facet])] for facet in facets}
        if chance.random() < 0.4:
            first = chance.choice((1990, 2000, 2006, 2015, 2018))
            view["years"] = [first, first + chance.choice((0, 1, 5, 20))]
        views.append(view)
    return views
