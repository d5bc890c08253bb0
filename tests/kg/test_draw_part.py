"""Parts of a graph that are drawn: around something, behind a query, under conditions."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from pyoxigraph import Store

from kg.cli import cli
from kg.draw import Part, draw, part_of
from kg.draw.where import KEYS
from kg.errors import ParameterError, QueryError
from kg.ledger import Ledger, Selection
from kg.store import open_store

REPORT = """Report on aid

Beijing, 12 January 2020

At the Third Lantern Forum on Wells in 2019, China pledged US$50 million to Kenya.
China also pledged US$7 million to Uganda in 2019.
At TICAD VI in August 2016, Japan pledged US$3 million to Malawi for schools.
In 2018 Norway gave Kenya 40 wells.
In 2015 Norway gave US$2 million to Nepal, Bhutan and Fiji.
"""
CHINA_KENYA, CHINA_UGANDA, JAPAN_MALAWI = "US$50 million", "US$7 million", "US$3 million"
NORWAY_KENYA, NORWAY_SEVERAL = "40 wells", "US$2 million"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of a made-up report."""
    folder = tmp_path_factory.mktemp("part")
    document = folder / "report.txt"
    document.write_text(REPORT, encoding="utf-8")
    result = aidkg("build", document, "-o", folder / "out")
    assert result.exit_code == 0, result.output
    return folder / "out"


@pytest.fixture(scope="module")
def store(graph: Path) -> Store:
    """The same, opened."""
    return open_store(graph)


def aidkg(*args: str | Path) -> Result:
    """Run the command line in this process."""
    return CliRunner().invoke(cli, [str(arg) for arg in args], prog_name="aidkg")


def drawn(page: str) -> tuple[dict[str, Any], set[str]]:
    """The data of a page, and the quotes of its statements."""
    data, details = (
        json.loads(re.search(rf'id="{name}">(.*?)</script>', page)[1])  # type: ignore[index]
        for name in ("data", "details")
    )
    return data, {quote["quote"] for detail in details for quote in detail["evidence"]}


def quotes_of(store: Store, part: Part) -> set[str]:
    """The quotes of the statements of a part."""
    postings = Ledger.open(store).postings
    return {evidence.quote for iri in part.statements for evidence in postings[iri].evidences}


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        (["donor=China"], {CHINA_KENYA, CHINA_UGANDA}),
        (["donor=CHN"], {CHINA_KENYA, CHINA_UGANDA}),
        (["donor=中国"], {CHINA_KENYA, CHINA_UGANDA}),
        (["donor=China|Japan"], {CHINA_KENYA, CHINA_UGANDA, JAPAN_MALAWI}),
        (["donor=https://aidkg.example/id/country/JPN"], {JAPAN_MALAWI}),
        (["recipient=Kenya"], {CHINA_KENYA, NORWAY_KENYA}),
        (["recipient=Eastern Africa,donor=China"], {CHINA_KENYA, CHINA_UGANDA}),
        (["recipient=Africa", "donor=China|Norway"], {CHINA_KENYA, CHINA_UGANDA, NORWAY_KENYA}),
        (["recipient=LDC"], {CHINA_UGANDA, JAPAN_MALAWI, NORWAY_SEVERAL}),
        (["group=LDC", "donor=Norway"], {NORWAY_SEVERAL}),
        (["recipient=Fiji|Kenya,kinds=Delivery"], {NORWAY_KENYA, NORWAY_SEVERAL}),
        (["recipient=Nepal,recipient=Fiji"], {NORWAY_SEVERAL}),
        (["forum=TICAD|FOCAC"], {JAPAN_MALAWI}),
        (["stage=pledged,year=2019"], {CHINA_KENYA, CHINA_UGANDA}),
        (["stage=已承诺,year=2010..2018"], {JAPAN_MALAWI}),
        (["year=..2018"], {JAPAN_MALAWI}),
        (["year=2017.."], {CHINA_KENYA, CHINA_UGANDA}),
        (["announced_from=2017"], {CHINA_KENYA, CHINA_UGANDA}),
        (["period_from=2018,period_to=2018"], {NORWAY_KENYA}),
        (["sector=111"], {JAPAN_MALAWI}),
        (["currency=usd,kinds=delivery"], {NORWAY_SEVERAL}),
        (["document=report.txt,recipient=Malawi"], {JAPAN_MALAWI}),
    ],
)
def test_conditions_choose_statements(store: Store, where: list[str], expected: set[str]) -> None:
    """All conditions, any of the values between bars; names by code, label and IRI."""
    assert quotes_of(store, part_of(store, where=where)) == expected


def test_conditions_mean_what_a_selection_means(store: Store) -> None:
    """What has a sum of money is what the ledger would add up or leave out."""
    ledger = Ledger.open(store)
    for where, selection in (
        ("recipient=LDC", Selection(group="LDC")),
        ("recipient=Africa", Selection(recipient="Africa")),
        ("donor=Norway,kinds=Delivery", Selection(donor="Norway", kinds=("Delivery",))),
        ("year=2016..2019", Selection(announced_from=2016, announced_to=2019)),
    ):
        rows = [r for g in ledger.groups(selection) for r in (*g.rows_in, *g.rows_out)]
        chosen = part_of(store, where=[where]).statements
        assert {iri for iri in chosen if ledger.postings[iri].money} == {
            row.posting.iri for row in rows
        }


@pytest.mark.parametrize(
    ("where", "complaint"),
    [
        ("colour=red", "statements are not chosen by 'colour'; there are: kinds, donor, recipient"),
        ("donr=China", "(did you mean 'donor'?)"),
        ("China", "write it as China=VALUE"),
        ("donor=", "write it as donor=VALUE"),
        ("donor=|", "donor=VALUE"),
        ("donor=Chian", "nothing in the graph is called 'Chian' (did you mean 'China'?)"),
        ("group=Kenya", "knows no members of 'Kenya'"),
        ("stage=foo", "no statement has that stage; there are: pledged, delivered"),
        ("sector=foo", "no statement has that sector; there are: 140 ("),
        ("kinds=Promise", "there are: Commitment, Delivery, ReportedTotal"),
        ("year=soon", "give a year like 2018"),
        ("year=2019..2016", "2019 is after 2016"),
        ("period_to=2015..2018", "give one year; year takes several"),
        ("statements=nothing", "there is no such statement"),
        ("donor=Mexico", "no statement has donor=Mexico; there are: China, Norway, Japan"),
        ("donor=Japan,recipient=Kenya", "no statement has all of donor=Japan, recipient=Kenya"),
    ],
)
def test_what_cannot_be_chosen_is_one_line(store: Store, where: str, complaint: str) -> None:
    """The message says what is wrong, and what there is."""
    with pytest.raises(ParameterError) as caught:
        part_of(store, where=[where])
    assert complaint in str(caught.value)
    assert "\n" not in str(caught.value)


def test_every_field_of_a_selection_can_be_asked_for() -> None:
    """But how sums are added up."""
    assert set(Selection.__struct_fields__) - set(KEYS) == {"shared_too", "in_usd"}


def test_a_focus_is_drawn_with_what_surrounds_it(store: Store) -> None:
    """One step: what names it; two: what names anything beside it. The page opens at it."""
    near = part_of(store, focus="Uganda")
    assert quotes_of(store, near) == {CHINA_UGANDA}
    assert near.start == "at=node~country/UGA"
    further = part_of(store, focus="UGA", depth=2)
    assert quotes_of(store, further) == {CHINA_UGANDA, CHINA_KENYA}
    assert quotes_of(store, part_of(store, focus="UGA", depth=3)) == {
        CHINA_UGANDA,
        CHINA_KENYA,
        NORWAY_KENYA,
    }
    assert len(part_of(store, focus="UGA", depth=9).statements) == 4


def test_a_statement_can_be_the_focus(store: Store) -> None:
    """By its id; a step leads to all that names whom it names."""
    (iri,) = part_of(store, focus="Uganda").statements
    around = part_of(store, focus=iri.rpartition("/")[2])
    assert quotes_of(store, around) == {CHINA_UGANDA, CHINA_KENYA}
    assert around.start == f"at=statement~statement/{iri.rpartition('/')[2]}"


def test_a_focus_that_nothing_names_is_told(store: Store) -> None:
    """With what takes a region for all in it."""
    with pytest.raises(ParameterError, match=r"no statement names Africa.*--where recipient"):
        part_of(store, focus="Africa")
    with pytest.raises(ParameterError, match="nothing in the graph is called 'Nowhere'"):
        part_of(store, focus="Nowhere")


def test_a_focus_on_a_forum_takes_all_of_its_meetings(store: Store) -> None:
    """A statement names the forum of its meeting too."""
    around = part_of(store, focus="TICAD")
    assert quotes_of(store, around) == {JAPAN_MALAWI}
    assert around.start == "at=node~forum/ticad"


def test_the_statements_behind_a_query_are_drawn(store: Store) -> None:
    """Of one that adds up money, those in its sums or left out; of others, those it names."""
    by_donor = part_of(store, query="pledged-by-recipient", params={"donor": "China", "lang": "zh"})
    assert quotes_of(store, by_donor) == {CHINA_KENYA, CHINA_UGANDA}
    listed = part_of(store, query="statements-of-document", params={"document": "report.txt"})
    assert len(listed.statements) == 5
    (iri,) = part_of(store, focus="Uganda").statements
    one = part_of(store, query="evidence", params={"statement": iri.rpartition("/")[2]})
    assert one.statements == {iri}


@pytest.mark.parametrize(
    ("query", "params", "error", "complaint"),
    [
        ("pledged", {}, QueryError, "there is no query 'pledged'"),
        ("members", {"group": "LDC"}, QueryError, "its answer names no statements"),
        ("pledged-by-recipient", {"donr": "China"}, ParameterError, "has no parameter 'donr'"),
        ("pledged-by-recipient", {"donor": "Norway"}, ParameterError, "donor=Norway rests on no"),
    ],
)
def test_a_query_that_rests_on_nothing_is_told(
    store: Store, query: str, params: dict[str, str], error: type[Exception], complaint: str
) -> None:
    """No such query, none of its parameters, no statements in its answer, or no answer."""
    with pytest.raises(error, match=complaint):
        part_of(store, query=query, params=params)


def test_parts_that_are_asked_for_together_are_what_all_have(store: Store) -> None:
    """Focus, query and conditions narrow each other down; nothing left is an error."""
    both = part_of(store, focus="Kenya", query="pledged-by-recipient", where=["year=2019"])
    assert quotes_of(store, both) == {CHINA_KENYA}
    assert [told.key for told in both.told] == ["focus", "query", "year"]
    with pytest.raises(ParameterError, match="no statement is in all that is asked for"):
        part_of(store, focus="Uganda", where=["recipient=Kenya"])


def test_the_page_of_a_part_says_which(store: Store) -> None:
    """In both languages, with no statement, name or tie beyond it."""
    part = part_of(store, focus="Uganda", depth=2, where=["donor=China|Japan,year=2016..2019"])
    data, quotes = drawn(draw(store, part=part))
    assert quotes == {CHINA_KENYA, CHINA_UGANDA}
    assert data["start"] == "at=node~country/UGA"
    assert data["part"] == {
        "en": "within 2 steps of Uganda · from China or Japan · announced 2016–2019",
        "zh": "与乌干达相距2步以内 · 援助方：中国或日本 · 宣布年份：2016–2019",
    }
    assert {node["codes"][0] for node in data["nodes"] if node["group"] == "Country"} == {
        "CHN",
        "KEN",
        "UGA",
    }
    whole, _ = drawn(draw(store))
    assert (whole["part"], whole["start"], len(whole["statements"])) == (None, "", 5)


def test_the_words_of_every_condition_are_on_the_page(store: Store) -> None:
    """Whatever a part is asked for by can be said."""
    words = json.loads(
        (Path(__file__).parents[2] / "kg/draw/assets/words.json").read_text(encoding="utf-8")
    )
    for key in (*KEYS, "focus", "query"):
        assert "{x}" in words["en"][f"part_{key}"]
        assert "{x}" in words["zh"][f"part_{key}"]


def test_the_command_draws_a_part(graph: Path, tmp_path: Path) -> None:
    """`aidkg draw` with conditions, a focus and a query; the hash of the graph is on the page."""
    path = tmp_path / "part.html"
    result = aidkg("draw", graph, "-o", path, "--where", "donor=China", "--where", "year=2019")
    assert result.exit_code == 0, result.output
    data, quotes = drawn(path.read_text(encoding="utf-8"))
    assert quotes == {CHINA_KENYA, CHINA_UGANDA}
    assert len(data["build"]["hash"]) == 64
    asked = ("--query", "pledged-by-recipient", "-p", "donor=Japan", "--focus", "Malawi")
    assert aidkg("draw", graph, "-o", path, *asked).exit_code == 0
    assert drawn(path.read_text(encoding="utf-8"))[1] == {JAPAN_MALAWI}


@pytest.mark.parametrize(
    ("args", "complaint"),
    [
        (["--where", "colour=red"], "there are: kinds, donor"),
        (["--focus", "Nowhere"], "nothing in the graph is called 'Nowhere'"),
        (["--query", "nothing"], "there is no query 'nothing'"),
        (["--depth", "2"], "name one with --focus"),
        (["--param", "donor=China"], "name one with --query"),
        (["--focus", "China", "--depth", "0"], "--depth"),
    ],
)
def test_what_cannot_be_drawn_is_one_line(
    graph: Path, tmp_path: Path, args: list[str], complaint: str
) -> None:
    """Exit code 2, one line, and no page."""
    path = tmp_path / "part.html"
    result = aidkg("draw", graph, "-o", path, *args)
    assert result.exit_code == 2
    assert complaint in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1
    assert not path.exists()
