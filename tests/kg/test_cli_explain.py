"""`aidkg explain`: what it prints of queries, statements and entities, and what it refuses."""

from __future__ import annotations

import html
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from kg.cli import cli
from kg.errors import QueryError
from kg.ledger import Ledger, Selection
from kg.queryfile import parse_query
from tests.shared import SEEDS, at_hand

REPORT = """Report on aid

Beijing, 12 January 2020

From 2014 to 2017, China provided RMB 9 billion to Kenya, including RMB 4 billion for wells, \
RMB 3 billion for roads and RMB 2 billion for schools.

At the Third Lantern Forum on Wells in 2019, China pledged over US$50 million to Kenya.
China also pledged up to US$7 million to Uganda in 2019.
On 12 January China pledged <b>RMB</b> 5 million & more <script>alert(1)</script> to Malawi.
In 2019 China pledged 3 billion Somali shillings to Somalia.
"""
DELIVERED = ("delivered-totals", "-p", "from=2014", "-p", "to=2017", "-p", "donor=China")


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of a made-up report."""
    folder = tmp_path_factory.mktemp("explain")
    document = folder / "report <i>.txt"
    document.write_text(REPORT, encoding="utf-8")
    assert aidkg("build", document, "-o", folder / "out").exit_code == 0
    return folder / "out"


def aidkg(*args: str | Path) -> Result:
    """Run the command line in this process."""
    return CliRunner().invoke(cli, [str(arg) for arg in args], prog_name="aidkg")


def explained(graph: Path, *args: str) -> dict[str, Any]:
    """What is explained, as JSON."""
    result = aidkg("explain", *args, "-f", "json", "-g", graph)
    assert result.exit_code == 0, result.output
    told: dict[str, Any] = json.loads(result.stdout)
    return told


def quotes(rows: list[dict[str, Any]]) -> set[str]:
    """The words that rows rest on."""
    return {words["quote"] for row in rows for words in row["evidences"]}


def test_a_total_has_its_parts_left_out(graph: Path) -> None:
    """The total counts once; each of its parts is told, with its rule, its total and its words."""
    told = explained(graph, *DELIVERED)
    assert told["totals"] == {"CNY": {"total": 9_000_000_000, "min": 9e9, "max": 9e9}}
    assert len(told["rows_in"]) == 1
    assert quotes(told["rows_in"]) == {"RMB 9 billion"}
    assert [row["rule"] for row in told["rows_out"]] == ["part"] * 3
    assert [row["value"] for row in told["rows_out"]] == [4e9, 3e9, 2e9]
    whole = told["rows_in"][0]["id"]
    assert all(row["left_out_for"] == [whole] for row in told["rows_out"])
    for row in told["rows_in"] + told["rows_out"]:
        (words,) = row["evidences"]
        assert REPORT[words["start"] : words["end"]] == words["quote"]
    (group,) = told["groups"]
    assert (group["kind"]["label"], group["total"]) == ("Reported total", 9_000_000_000)
    assert group["rows_in"] == [whole]


def test_bounds_are_told(graph: Path) -> None:
    """“Over” has no upper bound, “up to” none below; in words they stand beside the total."""
    told = explained(graph, "pledged-by-recipient", "-p", "currency=USD")
    bounds = {group["recipient"]["label"]: group for group in told["groups"]}
    assert (bounds["Kenya"]["min"], bounds["Kenya"]["max"]) == (50_000_000, None)
    assert (bounds["Uganda"]["min"], bounds["Uganda"]["max"]) == (0, 7_000_000)
    assert told["totals"]["USD"] == {"total": 57_000_000, "min": 50_000_000, "max": None}
    text = aidkg("explain", "pledged-by-recipient", "-g", graph).stdout
    assert "Kenya: USD 50 million (with no upper bound)" in text
    assert "Uganda: USD 7 million (at least USD 0)" in text
    assert "USD 57 million (at least USD 50 million, with no upper bound)" in text


def test_the_table_is_a_tree(graph: Path) -> None:
    """On a terminal the total comes first, then what counts, then what does not and why."""
    text = aidkg("explain", *DELIVERED, "-g", graph).stdout
    lines = text.splitlines()
    assert lines[0] == (
        "How much was delivered between two years, by currency (from 2014, to 2017, donor China)"
    )
    assert lines[2] == "Reported total: CNY 9 billion"
    assert lines[3] == "├─ counted: 1 row"
    assert lines[5].startswith("│     └─ “RMB 9 billion”  report <i>.txt, ")
    assert lines[6] == "└─ left out: 3 rows"
    assert lines[7] == "   └─ part of a total that is counted: 3 rows"
    assert text.count("in: China → Kenya: CNY 9 billion") == 3


def test_the_tree_speaks_chinese(graph: Path) -> None:
    """With --lang zh all words but the quotes are Chinese."""
    text = aidkg("explain", *DELIVERED, "--lang", "zh", "-g", graph).stdout
    assert "计入：1项" in text
    assert "属于已计入的总数：3项" in text
    assert "已含于：中国 → 肯尼亚：90亿 CNY" in text
    assert "“RMB 9 billion”" in text
    assert "counted" not in text


def test_a_statement_is_explained_by_its_id_or_iri(graph: Path) -> None:
    """A total tells its parts, a part the total that it is in, both their words."""
    found = explained(graph, *DELIVERED)
    whole, part = found["rows_in"][0], found["rows_out"][0]
    told = explained(graph, whole["id"])
    assert told == explained(graph, whole["iri"])
    assert told["statement"]["id"] == whole["id"]
    assert told["totals"]["CNY"]["total"] == 9_000_000_000
    assert [row["rule"] for row in told["rows_out"]] == ["part"] * 3
    assert [one["relation"] for one in told["relations"]] == ["part"] * 3
    below = explained(graph, part["id"])
    assert [(one["relation"], one["id"]) for one in below["relations"]] == [
        ("part_of", whole["id"])
    ]
    text = aidkg("explain", part["id"], "-g", graph).stdout
    assert "is part of" in text
    assert "“RMB 9 billion”" in text


def test_an_entity_is_explained_by_its_roles(graph: Path) -> None:
    """A donor by what it pledged and gave, a recipient by what it was pledged and received."""
    donor = explained(graph, "China")
    assert [section["role"] for section in donor["sections"]] == ["pledged", "gave"]
    assert donor["sections"][0]["totals"]["USD"]["total"] == 57_000_000
    assert donor["sections"][1]["totals"]["CNY"]["total"] == 9_000_000_000
    recipient = explained(graph, "KEN")
    assert [section["role"] for section in recipient["sections"]] == ["pledged_to", "received"]
    assert "received: CNY 9 billion" in aidkg("explain", "肯尼亚", "-g", graph).stdout
    assert "no sum that fits" in aidkg("explain", "Norway", "-g", graph).stdout


def test_kinds_that_are_never_added_have_no_total_together(graph: Path) -> None:
    """Pledges and what was given have their groups, and no sum of both."""
    told = explained(graph, "money-by-kind")
    assert told["totals"] == {}
    assert {group["kind"]["label"] for group in told["groups"]} == {"Commitment", "Reported total"}
    assert len(told["rows_in"]) == sum(len(group["rows_in"]) for group in told["groups"])


def test_dollars_come_with_their_rate(graph: Path) -> None:
    """A converted sum shows the rate and its date; a sum without one says why it is left out."""
    told = explained(graph, "pledged-in-usd")
    (row,) = [row for row in told["rows_in"] if row["currency"] == "CNY"]
    assert row["converted"]["currency"] == "USD"
    assert "on 2020-01-10)" in row["converted"]["rate"]  # the last bank day before the report's
    assert told["totals"]["USD"]["total"] == 57_000_000 + row["converted"]["value"]
    (row,) = [row for row in told["rows_out"] if row["rule"] == "no-rate"]
    assert (row["currency"], row["value"]) == ("SOS", 3_000_000_000)
    text = aidkg("explain", "pledged-in-usd", "-g", graph).stdout
    assert "its rate to US dollars is not known: 1 row" in text
    assert "SOS" in text
    given = Ledger.open(graph).total(Selection(kinds=("Delivery", "ReportedTotal"), in_usd=True))
    (whole,) = given.rows_in
    assert whole.posting.rate is not None
    assert "average of 2014–2017" in whole.posting.rate[0]
    assert given.totals["USD"].total < 9_000_000_000
    assert [row.rule for row in given.rows_out if row.rule != "other-kind"] == ["part"] * 3


def test_what_a_total_may_hold_is_told(tmp_path: Path) -> None:
    """A delivery in the time of a reported total counts on its own, and not beside the total."""
    document = tmp_path / "years.txt"
    document.write_text(
        "From 2014 to 2017, China provided RMB 9 billion to Kenya.\n\n"
        "In 2015 China provided RMB 1 billion to Kenya.\n",
        encoding="utf-8",
    )
    assert aidkg("build", document, "-o", tmp_path / "out").exit_code == 0
    told = explained(tmp_path / "out", *DELIVERED)
    assert {one["kind"]["label"]: one["total"] for one in told["groups"]} == {
        "Delivery": 1_000_000_000,
        "Reported total": 9_000_000_000,
    }
    assert told["totals"]["CNY"]["total"] == 9_000_000_000
    text = aidkg("explain", *DELIVERED, "-g", tmp_path / "out").stdout
    together = text[text.index("Together") :]
    assert "CNY 9 billion\n" in together
    assert "a reported total that is counted may hold it: 1 row" in together


def test_what_is_near_is_told_apart(graph: Path) -> None:
    """Pledges of money to the recipient are no part of what was given to it, and said to be so."""
    told = explained(graph, "pledged-by-donor", "-p", "recipient=Kenya", "-p", "currency=USD")
    rules = {row["rule"]: quotes([row]) for row in told["rows_out"]}
    assert rules == {}
    told = explained(graph, "pledged-by-donor", "-p", "recipient=Kenya")
    assert {row["rule"] for row in told["rows_out"]} == {"other-kind"}
    text = aidkg("explain", "pledged-by-donor", "-p", "recipient=Kenya", "-g", graph).stdout
    assert "not asked for, but near" in text
    assert "RMB 9 billion" not in text  # folded: told by their number


def test_a_limit_counts_the_rest(graph: Path) -> None:
    """A table shows so many rows of a kind and says how many there are besides."""
    text = aidkg("explain", *DELIVERED, "--limit", "1", "-g", graph).stdout
    assert "… and 2 more" in text
    assert len(re.findall("^ .*“RMB", text, re.M)) == 1


def test_json_is_the_same_every_time(graph: Path) -> None:
    """The same question has the same answer, byte for byte."""
    first, second = (
        aidkg("explain", "pledged-by-donor", "-f", "json", "-g", graph).stdout for _ in range(2)
    )
    assert first == second


class _Page(HTMLParser):
    """Collects the elements of a page, and the text of its body."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: dict[str, str | None] = {}
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.update(attrs)

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_page_is_escaped_and_asks_for_nothing(graph: Path, tmp_path: Path) -> None:
    """Markup of documents and file names is text; there is no script and no address on the page."""
    path = tmp_path / "why.html"
    result = aidkg("explain", "China", "-f", "html", "-g", graph, "-o", path)
    assert (result.exit_code, result.stdout) == (0, "")
    source = path.read_text(encoding="utf-8")
    page = _Page()
    page.feed(source)
    assert "report <i>.txt" in page.text
    assert {"script", "b", "i", "link", "img", "a"}.isdisjoint(page.tags)
    assert "default-src 'none'" in html.unescape(source)
    assert "http" not in source.replace('http-equiv="', "")
    assert page.tags.count("details") > 2


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1200])
def test_the_page_opens_in_a_browser(
    browser: Any, graph: Path, tmp_path: Path, width: int, scheme: str
) -> None:
    """Nothing is asked or complained of, the style holds, and nothing sticks out at the side."""
    path = tmp_path / "why.html"
    aidkg("explain", *DELIVERED, "-f", "html", "--lang", "zh", "-g", graph, "-o", path)
    told: list[str] = []
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, offline=True
    )
    page = context.new_page()
    page.on("console", lambda message: told.append(message.text))
    page.on("request", lambda request: told.append(request.url))
    page.goto(path.as_uri())
    assert told == [path.as_uri()]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate("getComputedStyle(document.querySelector('ul')).listStyleType") == "none"
    assert page.locator("section").count() == 1
    assert page.locator(".out .row").count() == 3


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("pledged-by-doner",), "did you mean 'pledged-by-donor'"),
        (("pledged-by-doner", "-p", "recipient=KEN"), "did you mean 'pledged-by-donor'"),
        (("Knya",), "did you mean 'Kenya'"),
        (("country",), "has no total that can be explained"),
        (("pledged-by-donor", "-p", "dnoor=CHN"), "has no parameter 'dnoor'"),
        (("pledged-by-donor", "-p", "recipient=Atlantis"), "nothing in the graph is called"),
        (("pledged-by-donor", "-p", "recipient"), "write it as NAME=VALUE"),
        (("https://example.org/none",), "there is no query, statement"),
        ((), "explain --list shows queries"),
    ],
)
def test_what_is_not_known_is_told_in_one_line(
    graph: Path, args: tuple[str, ...], message: str
) -> None:
    """A slip ends with 2 and a hint."""
    result = aidkg("explain", *args, "-g", graph)
    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stderr.count("\n") == 1


def test_the_list_has_every_query_with_a_total() -> None:
    """`explain --list` names what can be explained."""
    text = aidkg("explain", "--list").stdout
    assert re.search(r"^delivered-totals +How much was delivered", text, re.M)
    assert "largest-pledges" not in text


@pytest.mark.parametrize(
    ("selection", "message"),
    [
        ("{kinds: [Commitment]}", "selection.params and params: donor"),
        ("{kinds: [Commitment], params: {donor: dnoor}}", "a selection has no 'dnoor'"),
        ("{kinds: [Pledge], params: {donor: donor}}", "Pledge"),
        ("{kinds: [Commitment], params: {donor: donor}, each: {x: colour}}", "colour"),
        ("{kinds: [Commitment], params: {donor: donor}, where: {strage: x}}", "strage"),
        ("{kinds: [Commitment], params: {donor: donor}, whence: 1}", "whence"),
    ],
)
def test_a_header_must_say_what_every_parameter_is(selection: str, message: str) -> None:
    """A selection that leaves a parameter out, or names what there is not, is refused."""
    header = "#+ summary: x\n#+ params:\n#+   - {name: donor, type: entity, description: d}\n"
    with pytest.raises(QueryError, match=message):
        parse_query(f"{header}#+ selection: {selection}\nASK {{}}", name="mine")


def test_python_takes_names(graph: Path) -> None:
    """In Python a selection takes codes, names in either language, and file names."""
    ledger = Ledger.open(graph)
    for donor in ("CHN", "China", "中国", "https://aidkg.example/id/country/CHN"):
        given = ledger.total(
            Selection(kinds=("Delivery", "ReportedTotal"), donor=donor, document="report <i>.txt")
        )
        assert given.totals["CNY"].total == 9_000_000_000


def test_the_seeds_are_explained(tmp_path: Path) -> None:
    """A total is counted once and its three parts are left out; equal pledges both count."""
    seeds = sorted(at_hand(SEEDS).iterdir())
    assert aidkg("build", *seeds, "-o", tmp_path).exit_code == 0
    given = explained(tmp_path, "delivered-totals", "-p", "from=2013", "-p", "to=2018")
    assert {code: found["total"] for code, found in given["totals"].items()} == {
        "CNY": 270_200_000_000
    }
    parts = [row for row in given["rows_out"] if row["rule"] == "part"]
    assert {row["modality"] for row in parts} == {
        "grant",
        "interest-free-loan",
        "concessional-loan",
    }
    assert sum(row["value"] for row in parts) == 270_200_000_000
    forum = "First Belt and Road Forum for International Cooperation"
    pledged = explained(tmp_path, forum)["sections"][0]
    assert pledged["totals"]["CNY"]["total"] == 62_000_000_000
    assert pledged["totals"]["USD"]["total"] == 2_000_000_000
    dollars = [row for row in pledged["rows_in"] if row["currency"] == "USD"]
    assert [row["value"] for row in dollars] == [1_000_000_000, 1_000_000_000]
