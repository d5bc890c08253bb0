"""`aidkg query --chart`: which file is written, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.kg.test_cli import CHINESE, ENGLISH, aidkg

OURS = "#+ summary: Mine\n#+ chart: {kind: bar, label: who}\n"
SPARQL = 'SELECT ?who ?n { VALUES (?who ?n) { ("a" 1) ("b" 2) } }'


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the graph of an English and a Chinese document."""
    out = tmp_path_factory.mktemp("charts") / "out"
    assert aidkg("build", ENGLISH, CHINESE, "-o", out).exit_code == 0
    return out


@pytest.mark.parametrize("ending", ["svg", "png", "html", "HTM"])
def test_an_answer_is_drawn_and_printed(graph: Path, tmp_path: Path, ending: str) -> None:
    """The picture goes to its file, the answer to standard output as ever."""
    path = tmp_path / f"chart.{ending}"
    plain = aidkg("query", "pledged-by-donor", "-g", graph)
    done = aidkg("query", "pledged-by-donor", "-g", graph, "--chart", path)
    assert done.exit_code == 0, done.output
    assert done.stdout == plain.stdout
    assert path.stat().st_size > 5000
    assert f"{path}: bar chart of" in done.stderr


def test_a_query_of_ones_own_is_drawn(graph: Path, tmp_path: Path) -> None:
    """Its header says how; without one it becomes bars, and --chart-kind overrules both."""
    path, query = tmp_path / "chart.svg", tmp_path / "mine.rq"
    query.write_text(OURS + SPARQL)
    assert aidkg("query", query, "-g", graph, "--chart", path).exit_code == 0
    assert ">Mine<" in path.read_text("utf-8")
    assert "bar chart" in aidkg("query", SPARQL, "-g", graph, "--chart", path).stderr
    done = aidkg("query", SPARQL, "-g", graph, "--chart", path, "--chart-kind", "line")
    assert "line chart of 2 rows" in done.stderr


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["meetings", "--chart", "a.svg"], "--chart-kind"),
        (["pledged-by-donor", "--chart", "a.pdf"], ".svg, .png or .html"),
        (["pledged-by-donor", "--chart", "a"], ".svg, .png or .html"),
        (["pledged-by-donor", "--chart-kind", "bar"], "--chart FILE"),
        (["pledged-by-donor", "-p", "recipient=Fiji", "--chart", "a.svg"], "no rows"),
        (["SELECT ?s { ?s a ?t } LIMIT 3", "--chart", "a.svg"], "no numbers"),
        (["#+ summary: x\n#+ chart: {kind: pie}\nSELECT * {}", "--chart", "a.svg"], "header"),
    ],
)
def test_what_cannot_be_drawn_is_one_line(
    graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: list[str], message: str
) -> None:
    """Exit code 2, one line that says what to do, and no file."""
    monkeypatch.chdir(tmp_path)
    done = aidkg("query", *args, "-g", graph)
    assert done.exit_code == 2
    assert done.stderr.count("\n") == 1
    assert message in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_picture_of_the_day_is_named_by_the_graph(graph: Path, tmp_path: Path) -> None:
    """The date below a chart is that of the graph, so that the same graph gives the same bytes."""
    paths = [tmp_path / name for name in ("a.svg", "b.svg")]
    for path in paths:
        aidkg("query", "pledged-by-donor", "-g", graph, "--chart", path)
    assert paths[0].read_bytes() == paths[1].read_bytes()
    assert "graph of 2" in paths[0].read_text("utf-8")
