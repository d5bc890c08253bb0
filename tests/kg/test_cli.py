"""The command line: what each command prints, writes and ends with."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pyoxigraph import RdfFormat, parse

from kg.cli import cli

DOCS = Path(__file__).parents[1] / "corpus" / "docs"
ENGLISH = DOCS / "en-01-uk-press-release.txt"
CHINESE = DOCS / "zh-03-embassy-wells-handover.txt"
ROOT = Path(__file__).parents[2]


def aidkg(*args: str | Path, stdin: str | bytes | None = None) -> Result:
    """Run the command line in this process."""
    return CliRunner().invoke(cli, [str(arg) for arg in args], input=stdin, prog_name="aidkg")


def contents(folder: Path) -> dict[str, bytes]:
    """The bytes of every file in the folder."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the graph of an English and a Chinese document."""
    out = tmp_path_factory.mktemp("cli") / "out"
    assert aidkg("build", ENGLISH, CHINESE, "-o", out).exit_code == 0
    return out


def test_extract_prints_one_statement_a_line() -> None:
    """`extract` prints JSON Lines of which every quote is the document's text at its offsets."""
    result = aidkg("extract", ENGLISH, CHINESE)
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert {row["doc"] for row in rows} == {ENGLISH.name, CHINESE.name}
    for row in rows:
        text = (DOCS / row["doc"]).read_bytes().decode()
        assert text[row["start"] : row["end"]] == row["quote"]


def test_extract_reads_standard_input() -> None:
    """`extract -` reads a document from standard input, in any encoding that a file may have."""
    text = CHINESE.read_text(encoding="utf-8")
    result = aidkg("extract", "-", stdin=text.encode("gb18030"))
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert {row["doc"] for row in rows} == {"stdin"}
    assert all(text[row["start"] : row["end"]] == row["quote"] for row in rows)


def test_extract_writes_to_a_file(tmp_path: Path) -> None:
    """`extract -o` writes what it would have printed, and prints nothing."""
    result = aidkg("extract", CHINESE, "-o", tmp_path / "new" / "s.jsonl")
    assert result.stdout == ""
    assert (tmp_path / "new" / "s.jsonl").read_text("utf-8") == aidkg("extract", CHINESE).stdout


def test_sums_that_are_left_out_are_printed_with_their_reasons() -> None:
    """`extract --left-out` prints the sums in no statement, and sums up why on standard error."""
    text = "Norway will give $5 million to Malawi, which needs $20 million."
    result = aidkg("extract", "--left-out", "-", stdin=text)
    (row,) = map(json.loads, result.stdout.splitlines())
    assert (row["quote"], row["value"], row["reason"]) == ("$20 million", 20_000_000, "barred")
    assert text[row["start"] : row["end"]] == row["quote"]
    assert result.stderr == "-: 1 sum in no statement: 1 barred\n"
    text = "Norway will give $5 million to Malawi."
    assert aidkg("extract", "--left-out", "-", stdin=text).stderr == (
        "-: every sum of money is in a statement\n"
    )


def test_a_document_without_aid_is_told_of(tmp_path: Path) -> None:
    """Where nothing is found, a line on standard error says that the document was read."""
    path = tmp_path / "market.txt"
    path.write_text("Shares in Cyprus fell by 3 per cent.\n", "utf-8")
    result = aidkg("extract", path)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"{path}: no statement of aid was found\n"


def test_statements_of_what_is_no_build_cannot_be_exported(tmp_path: Path) -> None:
    """Whoever names a text where a build is wanted is told what to name."""
    path = tmp_path / "speech.txt"
    path.write_text("Norway gave Mali $5 million.\n", "utf-8")
    result = aidkg("export", path, "-f", "csv")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "name a folder that aidkg build has made" in result.stderr


def test_unread_languages_are_noticed(tmp_path: Path) -> None:
    """Text in a third language is left out, with a notice on standard error of how much."""
    path = tmp_path / "fr.txt"
    path.write_text("La France a promis une aide de cent millions d'euros au Tchad.\n" * 5, "utf-8")
    result = aidkg("extract", path)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "fr.txt" in result.stderr
    assert "neither English nor Chinese" in result.stderr


def test_build_tells_what_it_did(tmp_path: Path) -> None:
    """`build` shows each document on standard error, and ends with a line on standard output."""
    out = tmp_path / "out"
    first = aidkg("build", ENGLISH, CHINESE, "-o", out)
    assert [line[:5] for line in first.stderr.splitlines()] == ["[1/2]", "[2/2]"]
    assert first.stdout.startswith(f"{out}: 2 documents, ")
    assert "2 added" in first.stdout
    before = contents(out)
    second = aidkg("build", ENGLISH, CHINESE, "-o", out)
    assert "nothing has changed" in second.stdout
    assert second.stderr == ""
    assert contents(out) == before
    third = aidkg("build", "-o", out, "--drop", ENGLISH.name)
    assert "1 dropped" in third.stdout
    assert ENGLISH.name.encode() not in (out / "graph.trig").read_bytes()


def test_build_does_not_load_the_reader_for_nothing(graph: Path) -> None:
    """A build that finds nothing to read does not wait for spaCy."""
    code = (
        "import sys\nfrom kg.cli import cli\n"
        "try: cli.main(sys.argv[1:])\n"
        "finally: assert 'spacy' not in sys.modules"
    )
    command = [sys.executable, "-c", code, "build", str(ENGLISH), str(CHINESE), "-o", str(graph)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "nothing has changed" in done.stdout


def test_killed_build_leaves_the_old_graph_whole(tmp_path: Path) -> None:
    """A build that is killed leaves the old files as they were, and the next one succeeds."""
    out = tmp_path / "out"
    aidkg("build", CHINESE, "-o", out)
    before = contents(out)
    code = "from kg.cli import main; main()"
    files = [str(path) for path in sorted(DOCS.glob("*-0*"))]
    with subprocess.Popen(
        [sys.executable, "-c", code, "build", *files, "-o", str(out)],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr is not None
        assert process.stderr.readline().startswith("[")
        process.kill()
        process.stderr.read()
    assert process.returncode < 0
    assert contents(out) == before
    assert aidkg("build", ENGLISH, "-o", out).exit_code == 0
    fresh = tmp_path / "fresh"
    aidkg("build", CHINESE, ENGLISH, "-o", fresh)
    assert contents(out) == contents(fresh)


def test_query_by_name(graph: Path) -> None:
    """`query NAME` answers one of our questions, with parameters by code or by name."""
    args = ("query", "country", "--graph", graph, "--format", "json")
    answers = [
        aidkg(*args, "--param", f"country={name}").stdout for name in ("ZMB", "Zambia", "赞比亚")
    ]
    assert len(set(answers)) == 1
    assert any(row["quote"].startswith("3000万元") for row in json.loads(answers[0]))


def test_a_question_may_be_asked_by_its_words(graph: Path) -> None:
    """A name with blanks for its hyphens is that name; where no row answers, a line says so."""
    asked = ("-p", f"document={ENGLISH.name}", "-g", graph)
    worded = aidkg("query", "statements of document", *asked)
    assert worded.exit_code == 0
    assert worded.stdout == aidkg("query", "statements-of-document", *asked).stdout
    empty = aidkg("query", "who-got", "-p", "what=zeppelin", "-g", graph)
    assert "no row of the graph answers this" in empty.stderr
    none = aidkg("query", "pledged-by-donor", "-p", "currency=XXX", "-g", graph)
    assert "this; aidkg query money-by-kind lists the currencies" in none.stderr


@pytest.mark.parametrize(
    ("name", "first"),
    [("table", "kind "), ("csv", "kind,currency"), ("md", "| kind |"), ("json", "[")],
)
def test_query_formats(graph: Path, name: str, first: str) -> None:
    """`--format` chooses how the answer is written."""
    result = aidkg("query", "money-by-kind", "-g", graph, "-f", name)
    assert result.exit_code == 0
    assert result.stdout.startswith(first)


@pytest.mark.parametrize(("lang", "name"), [("en", "Zambia"), ("zh", "赞比亚")])
def test_query_languages(graph: Path, lang: str, name: str) -> None:
    """`--lang` chooses the language of the names in the answer."""
    query = "SELECT ?c { ?s aid:recipient ?c FILTER(STRENDS(STR(?c), '/ZMB')) } LIMIT 1"
    result = aidkg("query", query, "-g", graph, "-f", "csv", "--lang", lang)
    assert list(csv.reader(io.StringIO(result.stdout)))[1] == [name]


def test_query_reads_sparql_from_anywhere(graph: Path, tmp_path: Path) -> None:
    """SPARQL comes from a file, from standard input or from the command line itself."""
    text = "SELECT (COUNT(*) AS ?n) { ?s a aid:Commitment }"
    path = tmp_path / "q.rq"
    path.write_text("PREFIX aid: <https://aidkg.example/ontology#>\n" + text, encoding="utf-8")
    answers = [
        aidkg("query", path, "-g", graph, "-f", "csv"),
        aidkg("query", "-", "-g", graph, "-f", "csv", stdin=text),
        aidkg("query", text, "-g", graph, "-f", "csv"),
    ]
    assert {answer.stdout for answer in answers} == {answers[0].stdout}
    assert int(answers[0].stdout.split()[1]) > 0


def test_query_takes_files_of_any_name(graph: Path, tmp_path: Path) -> None:
    """A file is a file whatever its name holds, and errors have its own lines and columns."""
    path = tmp_path / "my { query"
    path.write_text("SELECT (COUNT(*) AS ?prefix) { ?s a aid:Commitment }", encoding="utf-8")
    assert int(aidkg("query", path, "-g", graph, "-f", "csv").stdout.split()[1]) > 0
    path.write_text("SELECT * {\n  oops }", encoding="utf-8")
    assert ": line 2, column 9, after '{ oops }': not" in aidkg("query", path, "-g", graph).stderr


def test_a_hyphen_is_the_standard_stream(
    graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`-` reads a document from standard input, and writes to standard output."""
    monkeypatch.chdir(tmp_path)
    built = aidkg("build", "-", "-o", "out", stdin=ENGLISH.read_bytes())
    assert "1 added" in built.stdout
    assert b"graph/document/stdin>" in (tmp_path / "out" / "graph.trig").read_bytes()
    page = aidkg("draw", graph, "-o", "-").stdout
    assert page.rstrip().endswith("</html>")
    for command in (("query", "documents", "-g", graph), ("export", graph), ("extract", CHINESE)):
        assert aidkg(*command, "-o", "-").stdout == aidkg(*command).stdout
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_csv_files_open_in_a_spreadsheet(graph: Path, tmp_path: Path) -> None:
    """An answer in a CSV file begins with the mark that tells Excel its encoding."""
    aidkg("query", "documents", "-g", graph, "-f", "csv", "-o", tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbfdocument")


def test_query_list_explains() -> None:
    """`--list` names every query; with a name it tells the parameters of one."""
    listed = aidkg("query", "--list").stdout
    assert all(path.stem in listed for path in (ROOT / "queries").glob("*.rq"))
    explained = aidkg("query", "country", "--list").stdout
    assert "country (entity; must be given)" in explained
    assert "aidkg query country --param country=" in explained


def test_an_answer_says_which_years_it_keeps_to(graph: Path) -> None:
    """What a default leaves out of an answer is listed, and told where nothing else was given."""
    assert "by currency [from=2013 to=2018]\n" in aidkg("query", "--list").stdout
    for command in ("query", "explain"):
        asked = (command, "delivered-totals", "-g", graph)
        assert "with from=2013 to=2018, since" in aidkg(*asked).stderr
        assert "with to=2018, since" in aidkg(*asked, "-p", "from=2000").stderr
        assert "since" not in aidkg(*asked, "-p", "from=2000", "-p", "to=2026").stderr
    assert "since" not in aidkg("query", "documents", "-g", graph).stderr


def test_a_misspelt_term_is_told_of(graph: Path) -> None:
    """SPARQL that names what the vocabulary has not is answered, with a word on the nearest."""
    told = aidkg("query", "SELECT * {\n ?s a aid:Commitmnt }", "-g", graph).stderr
    assert "line 2: the vocabulary has no aid:Commitmnt (did you mean 'Commitment'?)" in told
    assert "vocabulary" not in aidkg("query", "ASK { ?s a aid:Commitment }", "-g", graph).stderr


def test_draw(graph: Path, tmp_path: Path) -> None:
    """`draw` writes one page, beside the graph or where it is told to, in the language asked."""
    path = tmp_path / "page.html"
    result = aidkg("draw", graph, "-o", path, "--lang", "zh", "--title", "援助 <b>")
    page = path.read_text(encoding="utf-8")
    assert str(path) in result.stdout
    assert '<html lang="zh-Hans"' in page
    assert "援助 &lt;b&gt;" in page


def test_a_page_of_an_older_graph_is_told_of(tmp_path: Path) -> None:
    """A build that changes a graph says that the page beside it shows the graph as it was."""
    out = tmp_path / "out"
    aidkg("build", CHINESE, ENGLISH, "-o", out)
    aidkg("draw", out)
    assert "aidkg draw" not in aidkg("build", CHINESE, ENGLISH, "-o", out).stderr
    told = aidkg("build", "-o", out, "--drop", CHINESE.name).stderr
    assert f"{out / 'graph.html'} shows the graph as it was" in told
    assert f"aidkg draw {out}" in told


def test_check(graph: Path, tmp_path: Path) -> None:
    """`check` ends with 0 where the graph conforms, with 1 and a plain sentence where not."""
    good = aidkg("check", graph)
    assert (good.exit_code, good.stdout) == (0, f"{graph}: conforms\n")
    broken = tmp_path / "broken.trig"
    text = (graph / "graph.trig").read_text(encoding="utf-8")
    donor = "    aid:donor <https://aidkg.example/id/country/CHN> ;\n"
    assert donor in text
    broken.write_text(text.replace(donor, donor.replace("country/CHN", "stage/pledged")), "utf-8")
    bad = aidkg("check", broken)
    assert bad.exit_code == 1
    assert "violation: " in bad.stdout
    assert "does not conform" in bad.stdout
    short = aidkg("check", broken, "--limit", "1").stdout
    assert short.count("violation: ") == 1
    assert "more; --limit shows them" in short


def test_check_of_a_graph_without_named_graphs(graph: Path, tmp_path: Path) -> None:
    """What is wrong is found in a Turtle file as well, where no graph is a document's."""
    path = tmp_path / "bare.ttl"
    path.write_text("<http://x/s> a <https://aidkg.example/ontology#Statement> .", "utf-8")
    assert aidkg("check", path).exit_code == 1


def test_export(graph: Path, tmp_path: Path) -> None:
    """`export` writes the graph, or its statements, as the build has them."""
    built = contents(graph)
    assert aidkg("export", graph, "-f", "trig").stdout_bytes == built["graph.trig"]
    assert aidkg("export", graph, "-f", "jsonl").stdout_bytes == built["statements.jsonl"]
    assert (
        b"\xef\xbb\xbf" + aidkg("export", graph, "-f", "csv").stdout_bytes
        == (built["statements.csv"])
    )
    aidkg("export", graph, "-f", "csv", "-o", tmp_path / "s.csv")
    assert (tmp_path / "s.csv").read_bytes() == built["statements.csv"]
    turtle = aidkg("export", graph, "-f", "ttl").stdout_bytes
    triples = {quad.triple for quad in parse(built["graph.trig"], RdfFormat.TRIG)}
    assert {quad.triple for quad in parse(turtle, RdfFormat.TURTLE)} == triples
    assert aidkg("export", graph, "-f", "graphml").stdout.count("<edge ") > 10
    aidkg("export", graph, "-f", "nq", "-o", tmp_path / "g.nq")
    quads = set(parse(built["graph.trig"], RdfFormat.TRIG))
    assert set(parse((tmp_path / "g.nq").read_bytes(), RdfFormat.N_QUADS)) == quads


def test_graph_is_found_where_builds_leave_it(
    graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without --graph, ./out is asked; where there is none, an error says how to make one."""
    monkeypatch.chdir(tmp_path)
    missing = aidkg("query", "meetings")
    assert missing.exit_code == 2
    assert "aidkg demo" in missing.stderr
    (tmp_path / "out").symlink_to(graph)
    assert aidkg("query", "meetings").exit_code == 0


def test_version_and_help() -> None:
    """`--version` and `--help` answer on standard output; each command's help has an example."""
    assert aidkg("--help").stdout.count("Usage: aidkg") == 1
    for name in cli.commands:
        text = aidkg(name, "--help").stdout
        assert f"Example:\n    aidkg {name}" in text, name


def test_closed_pipe_is_no_error(graph: Path) -> None:
    """A reader that stops reading, as `head` does, causes no message."""
    code = "from kg.cli import main; main()"
    command = f"{sys.executable} -c '{code}' export {graph} -f nq | head -1"
    done = subprocess.run(
        ["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == ""


def test_output_is_utf_8_everywhere(graph: Path) -> None:
    """Answers are UTF-8 in a terminal of another encoding too."""
    code = "from kg.cli import main; main()"
    args = ["query", "documents", "--lang", "zh", "-g", str(graph)]
    done = subprocess.run(
        [sys.executable, "-c", code, *args],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=True,
    )
    assert "─" in done.stdout.decode("utf-8")


def test_cut_answers_say_so(graph: Path) -> None:
    """An answer that is cut at the limit says so on standard error."""
    result = aidkg("query", "documents", "--limit", "1", "-g", graph, "-f", "csv")
    assert len(result.stdout.splitlines()) == 2
    assert "only the first 1 row" in result.stderr
