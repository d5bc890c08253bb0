"""The sums of the page are those of the ledger: both are asked the same, of the sample corpus."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import msgspec
import pytest
from pyoxigraph import RdfFormat, Store

from kg.draw import part_of
from kg.ledger.answers.book import Ledger
from kg.ledger.answers.selection import Kind, Selection
from kg.ledger.answers.sum_rules import NEAR
from kg.ledger.answers.sums import Sum

pytestmark = pytest.mark.browser

Open = Callable[..., Any]
Asked = dict[str, Any]  # what the page is asked: a view, or places and whose sum it is
Told = dict[str, Any]

PLEDGED: tuple[Kind, ...] = ("Commitment",)
GIVEN: tuple[Kind, ...] = ("Delivery", "ReportedTotal")
KINDS: tuple[tuple[Kind, ...], ...] = (PLEDGED, GIVEN, ("Delivery",), ("ReportedTotal",))

# Asks the page many questions at once; of a view, the sums of what it leaves in sight.
ADD = """(questions) => questions.map(({ view, role, key, places, asked, kinds, dollars }) => {
    const { statements } = Data.all;
    const seen = view ? { ...View.EMPTY, ...view } : null;
    const question = seen
        ? { places: Facets.inSight(seen), ...Ledger.askedBy(seen) }
        : { places, asked };
    const { sums, out } = Ledger.add({ ...question, kinds, dollars });
    const bound = (number) => number && Decimal.write(number);
    return {
        sums: Object.fromEntries(sums.map((sum) => [sum.currency, {
            total: bound(sum.total), min: bound(sum.low), max: bound(sum.high),
            rows: sum.rows.map(({ place }) => statements[place].iri),
        }])),
        out: out.map(({ place, rule, heldBy }) =>
            [statements[place].iri, rule, heldBy.map((one) => statements[one].iri)]),
    };
})"""


def _ask(page: Any, questions: list[Asked]) -> list[Told]:
    found: list[Told] = page.evaluate(ADD, questions)
    return found


def _by_ledger(ledger: Ledger, selection: Selection) -> Told:
    total = ledger.total(selection)
    rows: dict[str, list[str]] = {}
    for row in total.rows_in:
        rows.setdefault(row.money.currency, []).append(row.posting.iri)
    return {
        "sums": {
            currency: _sum(total.totals[currency]) | {"rows": iris}
            for currency, iris in rows.items()
        },
        "out": [
            [row.posting.iri, row.rule, list(row.held_by)]
            for row in total.rows_out
            if row.rule not in NEAR
        ],
    }


def _sum(found: Sum) -> dict[str, str | None]:
    def plain(number: Any) -> str | None:
        if number is None:
            return None
        text = f"{number:f}"
        return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"

    return {"total": plain(found.total), "min": plain(found.min), "max": plain(found.max)}


def _compare(
    page: Any, ledger: Ledger, cases: Mapping[str, tuple[Asked, Selection]], *, few: bool = False
) -> int:
    """Ask both of every case, by kinds and currency, and in dollars; how many have a sum."""
    # A choice that nothing has is none on the page, and finds nothing in the ledger.
    known = page.evaluate(
        "(views) => views.map((view) => Object.entries(view ?? {}).every(([facet, keys]) => "
        "!View.FACETS.includes(facet) || keys.every((key) => Facets.knows(facet, key))))",
        [asked.get("view") for asked, _ in cases.values()],
    )
    cases = {
        name: case for (name, case), is_known in zip(cases.items(), known, strict=True) if is_known
    }
    questions, selections, names = [], [], []
    for name, (asked, selection) in cases.items():
        for kinds in KINDS[: 2 if few else None]:
            for dollars in (False, True):
                questions.append(asked | {"kinds": list(kinds), "dollars": dollars})
                selections.append(msgspec.structs.replace(selection, kinds=kinds, in_usd=dollars))
                names.append((name, kinds, dollars))
    filled = 0
    for name, told, selection in zip(names, _ask(page, questions), selections, strict=True):
        expected = _by_ledger(ledger, selection)
        assert told == expected, name
        filled += bool(expected["sums"])
    return filled


@pytest.fixture
def corpus_page(open_page: Open, corpus_store: Store) -> Any:
    """The page of the sample corpus."""
    return open_page(corpus_store)


@pytest.fixture(scope="module")
def ledger(corpus_store: Store) -> Ledger:
    """The ledger of the sample corpus."""
    return Ledger.open(corpus_store)


def _nodes(page: Any) -> list[dict[str, Any]]:
    nodes: list[dict[str, Any]] = page.evaluate(
        """() => Data.entities.map(({ id, iri, group }) => {
            const area = Data.area(Data.keyOf(id));
            return { iri, key: Data.keyOf(id), group, area: area?.kind ?? null };
        })"""
    )
    return nodes


def _receives(node: dict[str, Any]) -> dict[str, str]:
    """The parameter by which the ledger takes a recipient: a body with members is a group."""
    is_group = node["group"] == "CountryGroup" or node["area"] not in (None, "Region")
    return {"group" if is_group else "recipient": node["iri"]}


def test_every_donor_and_recipient(corpus_page: Any, ledger: Ledger) -> None:
    """Chosen as a donor, and as a recipient: states with their ministries, areas with theirs."""
    cases: dict[str, tuple[Asked, Selection]] = {}
    for node in _nodes(corpus_page):
        key, iri = node["key"], node["iri"]
        cases[f"{key} gives"] = ({"view": {"donor": [key]}}, Selection(donor=iri))
        receives = Selection(**_receives(node))  # type: ignore[arg-type]
        cases[f"{key} receives"] = ({"view": {"recipient": [key]}}, receives)
    assert _compare(corpus_page, ledger, cases) > 400


def test_every_area(corpus_page: Any, ledger: Ledger) -> None:
    """Regions and groups that no statement names, too."""
    areas = corpus_page.evaluate("Data.all.areas.map(({ iri, kind }) => [iri, kind])")
    cases: dict[str, tuple[Asked, Selection]] = {}
    for iri, kind in areas:
        key = iri.partition("/id/")[2]
        asked = {"recipient": iri} if kind == "Region" else {"group": iri}
        cases[key] = ({"view": {"recipient": [key]}}, Selection(**asked))  # type: ignore[arg-type]
    assert len(cases) > 20
    assert _compare(corpus_page, ledger, cases, few=True) > 40


def test_every_occasion(corpus_page: Any, ledger: Ledger) -> None:
    """Meetings, forums, and the overview of all."""
    cases: dict[str, tuple[Asked, Selection]] = {"all": ({"view": {}}, Selection())}
    for node in _nodes(corpus_page):
        facet = node["group"].lower()
        if facet in ("meeting", "forum"):
            asked = {"view": {facet: [node["key"]]}}
            cases[node["key"]] = (asked, Selection(**{facet: node["iri"]}))  # type: ignore[arg-type]
    assert len(cases) > 20
    assert _compare(corpus_page, ledger, cases) > 50


def _in_role(page: Any, role: str, key: str) -> list[int]:
    places: list[int] = page.evaluate(
        "([role, key]) => Data.all.statements.flatMap((one, place) => "
        "((one[role] ?? []).some((id) => Data.keyOf(id) === key) ? [place] : []))",
        [role, key],
    )
    return places


def test_every_initiative_and_channel(corpus_page: Any, ledger: Ledger) -> None:
    """What belongs to an initiative, and what goes through somebody."""
    cases: dict[str, tuple[Asked, Selection]] = {}
    for node in _nodes(corpus_page):
        key, iri = node["key"], node["iri"]
        for role in ("initiative", "through"):
            places = _in_role(corpus_page, role, key)
            if places:
                asked = {"places": places, "asked": [{"role": role, "keys": [key]}]}
                cases[f"{role} {key}"] = (asked, Selection(**{role: iri}))  # type: ignore[arg-type]
    assert len(cases) > 20
    assert _compare(corpus_page, ledger, cases) > 20


# The sums that the panel shows of every node, by the part that it plays.
PARTS = """() => Data.entities.flatMap(({ id, iri }) =>
    Sums.ofNode(id, Data.statementsOf(id)).map((part) => ({
        ...part, iri, iris: part.places.map((place) => Data.all.statements[place].iri),
    })))"""


def test_what_the_panel_adds_up_of_a_node(corpus_page: Any, ledger: Ledger) -> None:
    """What names it as a giver, a receiver and so on, each by itself."""
    nodes = {node["iri"]: node for node in _nodes(corpus_page)}
    cases: dict[str, tuple[Asked, Selection]] = {}
    for part in corpus_page.evaluate(PARTS):
        role, iri = part["role"], part["iri"]
        asked: dict[str, Any] = {"statements": tuple(part["iris"])}
        if role == "recipient":
            asked |= _receives(nodes[iri])
        elif role != "meeting":  # a forum has what was announced at its meetings
            asked[role] = iri
        told = {"places": part["places"], "asked": part["asked"]}
        cases[f"{role} {iri}"] = told, Selection(**asked)
    assert len(cases) > len(nodes)
    assert _compare(corpus_page, ledger, cases, few=True) > 200


# The lines whose ends play the same parts in all of their statements, and what they ask for.
LINES = """() => Data.all.edges.filter((edge) => edge.statements.length).map((edge) => {
    const { from, to, statements } = edge;
    const all = statements.map((place) => Data.all.statements[place]);
    const part = (fields, id) => {
        const found = new Set(all.map(
            (one) => fields.find((field) => one[field]?.includes(id)) ?? "",
        ));
        return found.size === 1 ? [...found][0] : null;
    };
    return {
        parts: [part(["donor", "through"], from), part(["recipients", "through"], to)],
        ends: [from, to].map((id) => Data.node(id).iri),
        places: statements,
        asked: Sums.alongLine(from, to),
        iris: all.map((one) => one.iri),
    };
})"""


def test_every_line(corpus_page: Any, ledger: Ledger) -> None:
    """What goes from one to another is the sum of these two, not of others beside them."""
    nodes = {node["iri"]: node for node in _nodes(corpus_page)}
    cases: dict[str, tuple[Asked, Selection]] = {}
    lines = corpus_page.evaluate(LINES)
    for line in lines:
        if None in line["parts"]:
            continue
        asked: dict[str, Any] = {"statements": tuple(line["iris"])}
        for part, iri in zip(line["parts"], line["ends"], strict=True):
            asked |= _receives(nodes[iri]) if part == "recipients" else {part: iri} if part else {}
        told = {"places": line["places"], "asked": line["asked"]}
        cases[" → ".join(line["ends"])] = told, Selection(**asked)
    assert len(cases) > 0.9 * len(lines)
    assert _compare(corpus_page, ledger, cases, few=True) > 200


def _views(ledger: Ledger) -> Iterator[tuple[dict[str, Any], Selection]]:
    """Views that choose several things at once, and the same as the ledger is asked it."""
    base = next(iter(ledger.postings)).partition("/id/")[0] + "/id/"
    china, ldc, africa = (base + end for end in ("country/CHN", "group/LDC", "region/002"))
    yield (
        {"donor": ["country/CHN"], "years": [2015, 2021]},
        Selection(donor=china, statements=_of_years(ledger, 2015, 2021)),
    )
    yield (
        {"donor": ["country/CHN"], "recipient": ["region/002"]},
        Selection(donor=china, recipient=africa),
    )
    yield (
        {"recipient": ["group/LDC"], "years": [2018, 2024]},
        Selection(group=ldc, statements=_of_years(ledger, 2018, 2024)),
    )
    for sector in ("720", "110", "120", "430"):
        yield {"sector": [sector]}, Selection(sector=sector)
        yield (
            {"sector": [sector], "recipient": ["region/002"]},
            Selection(sector=sector, recipient=africa),
        )
    for stage in ("pledged", "committed", "delivered", "cancelled"):
        yield {"stage": [stage]}, Selection(stage=stage)
    for form in ("grant", "debt-relief", "humanitarian-aid"):
        yield {"modality": [form]}, Selection(modality=form)
    yield {"payer": ["own"]}, Selection(payer="own")


def _of_years(ledger: Ledger, first: int, last: int) -> tuple[str, ...]:
    """What is announced in these years or, where no date is told, given in one of them."""
    found = []
    for iri, posting in ledger.postings.items():
        told = [posting.year] if posting.year else posting.period or ()
        known = [year for year in told if year is not None]
        if known and known[0] <= last and known[-1] >= first:
            found.append(iri)
    return tuple(found)


def test_views_that_choose_several_things(corpus_page: Any, ledger: Ledger) -> None:
    """Donor, recipient, group, sector, stage, form, payer and years together."""
    cases = {str(view): ({"view": view}, selection) for view, selection in _views(ledger)}
    assert _compare(corpus_page, ledger, cases) > 30


def test_shortened_bounds_promise_no_more(open_page: Open, draw_sample: Store) -> None:
    """A least is cut down, a most is cut up; any other number goes to the nearest."""
    page = open_page(draw_sample)
    cut = """([text, way]) => Decimal.write(Decimal.shortened(Decimal.parse(text), 3, way))"""
    assert page.evaluate(cut, ["8796000000", "down"]) == "8790000000"
    assert page.evaluate(cut, ["8791000000", "up"]) == "8800000000"
    assert page.evaluate(cut, ["8796000000", "nearest"]) == "8800000000"
    assert page.evaluate(cut, ["8790000000", "up"]) == "8790000000"
    assert page.evaluate(cut, ["9991.5", "up"]) == "10000"


def test_dollars_of_at_least_are_no_more_than_they_are(open_page: Open, draw_sample: Store) -> None:
    """The sum beside the renminbi is cut down, as its label in the graph is."""
    store = Store()
    store.extend(draw_sample)
    store.update(
        """PREFIX aid: <https://aidkg.example/ontology#>
        INSERT DATA { GRAPH <https://aidkg.example/graph/more> {
          <https://aidkg.example/id/amount/total> aid:usd <https://aidkg.example/id/usd/total> .
          <https://aidkg.example/id/usd/total> aid:value 8796000000 ; aid:minValue 8796000000 ;
            aid:currency <https://aidkg.example/id/currency/USD> } }"""
    )
    page = open_page(store, fragment="#at=node~country/CHN")
    told = page.inner_text("#panel .sums").replace("\u00a0", " ")
    assert "at least USD 8.79 billion" in told


# Of two givers, of a total in another currency, of a chain whose middle is at another stage, and
# with a recipient in each of two groups.
TIED = """@prefix aid: <https://aidkg.example/ontology#> . @prefix id: <https://aidkg.example/id/> .
@prefix c: <https://aidkg.example/id/country/> . @prefix s: <https://aidkg.example/id/statement/> .
@prefix m: <https://aidkg.example/id/currency/> . @prefix g: <https://aidkg.example/id/sdg/> .
s:own a aid:Commitment ; aid:donor c:CHN ; aid:announcedAt id:meeting ;
    aid:recipient c:KEN ; aid:amount id:a1 .
s:joint a aid:Commitment ; aid:donor c:CHN , c:KOR ; aid:announcedAt id:meeting ;
    aid:recipient c:KEN , c:UGA ;
    aid:goal g:1 , g:2 ; aid:amount id:a2 .
s:total a aid:Commitment ; aid:donor c:CHN ; aid:amount id:a3 .
s:part a aid:Commitment ; aid:donor c:CHN ; aid:partOf s:total ; aid:countedIn s:total ;
    aid:goal g:1 ; aid:amount id:a4 .
s:low a aid:Commitment ; aid:donor c:NOR ; aid:stage id:x ; aid:partOf s:mid ; aid:amount id:a5 .
s:mid a aid:Commitment ; aid:donor c:NOR ; aid:partOf s:top ; aid:amount id:a6 .
s:top a aid:Commitment ; aid:donor c:NOR ; aid:stage id:x ; aid:amount id:a7 .
s:gone a aid:Commitment ; aid:donor c:NOR ; aid:stage <https://aidkg.example/id/stage/cancelled> ;
    aid:amount id:a8 .
c:CHN a aid:Country ; aid:iso3 "CHN" . c:KOR a aid:Country . id:meeting a aid:Meeting .
c:KEN a aid:Country ; aid:iso3 "KEN" . c:NOR a aid:Country ; aid:iso3 "NOR" .
"""


SUMS = (
    *((10, "USD", 10), (100, "USD", 100), (7000, "CNY", 1000), (20, "USD", 20)),
    *((5, "EUR", 6), (70, "CNY", 10), (100, "GBP", 130), (3, "USD", 3)),
)


def _tied() -> Store:
    store = Store()
    sums = "".join(
        f"id:a{n} aid:value {value} ; aid:currency m:{code} ; aid:usd id:u{n} . "
        f"id:u{n} aid:value {dollars} ; aid:currency m:USD .\n"
        for n, (value, code, dollars) in enumerate(SUMS, start=1)
    )
    store.load(TIED + sums, format=RdfFormat.TURTLE)
    return store


@pytest.mark.parametrize(
    ("where", "selection"),
    [
        ("donor=CHN", Selection(donor="country/CHN")),
        ("recipient=KEN", Selection(recipient="country/KEN")),
        ("goal=1", Selection(goal="1")),
        ("currency=USD", Selection(currency="USD")),
        ("currency=USD,donor=CHN", Selection(currency="USD", donor="country/CHN")),
        ("stage=x", Selection(stage="x")),
        ("stage=cancelled", Selection(stage="cancelled")),
        ("donor=NOR", Selection(donor="country/NOR")),
    ],
)
def test_a_part_adds_up_as_what_it_was_asked_for(
    open_page: Open, where: str, selection: Selection
) -> None:
    """Its sums are those of the ledger under the same conditions, whatever is not drawn."""
    store = _tied()
    base = "https://aidkg.example/id/"
    named = {
        field: base + value
        for field in ("donor", "recipient")
        if (value := getattr(selection, field))
    }
    selection = msgspec.structs.replace(selection, **named, kinds=PLEDGED)
    page = open_page(store, part=part_of(store, where=[where]))
    for dollars in (False, True):
        (told,) = _ask(page, [{"view": {}, "kinds": list(PLEDGED), "dollars": dollars}])
        expected = _by_ledger(
            Ledger.open(store), msgspec.structs.replace(selection, in_usd=dollars)
        )
        assert told["sums"] == expected["sums"]
        assert [row[:2] for row in told["out"]] == [row[:2] for row in expected["out"]]


def test_the_part_of_a_query_adds_up_as_its_answer(open_page: Open) -> None:
    """The reader's own choices come on top of what was asked."""
    store = _tied()
    part = part_of(store, query="pledged-by-meeting", params={"donor": "CHN"})
    page = open_page(store, part=part)
    wanted = {"kinds": list(PLEDGED)}
    told = _ask(page, [{"view": {}} | wanted, {"view": {"recipient": ["country/KEN"]}} | wanted])
    assert [each["sums"]["USD"]["total"] for each in told] == ["10", "10"]
