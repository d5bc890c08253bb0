"""Bad input to the command line: one clear line, the right exit code, nothing half written."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import cli

ROOT = Path(__file__).parents[2]
DOCUMENT = ROOT / "tests" / "corpus" / "docs" / "zh-09-weekly-finance.txt"
MEGABYTE = 1_000_000


def aidkg(*args: str | Path) -> Result:
    """Run the command line in this process."""
    return CliRunner().invoke(cli, [str(arg) for arg in args], prog_name="aidkg")


def complaint(result: Result) -> str:
    """The one line that a failed command prints."""
    assert result.exit_code == 2, result.output
    assert result.stdout == ""
    last = result.stderr.splitlines()[-1]
    assert last.startswith("aidkg: ")
    assert "Traceback" not in result.stderr
    return last


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the graph of one document."""
    folder = tmp_path_factory.mktemp("errors") / "out"
    assert aidkg("build", DOCUMENT, "-o", folder).exit_code == 0
    return folder


def _missing(path: Path) -> None:
    pass


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _blank(path: Path) -> None:
    path.write_bytes(b" \n\n")


def _folder(path: Path) -> None:
    path.mkdir()


def _binary(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 10)


def _pdf(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7\n")


def _broken_utf8(path: Path) -> None:
    path.write_bytes("中国向非洲提供援助。".encode() * 20 + b"\xe4\xb8\n")


def _one_line(path: Path) -> None:
    path.write_bytes(b"China gave 1 million dollars to Kenya. " * (50 * MEGABYTE // 39))


@pytest.mark.parametrize("command", ["extract", "build"])
@pytest.mark.parametrize(
    ("make", "says"),
    [
        (_missing, "No such file"),
        (_empty, "holds no text"),
        (_blank, "holds no text"),
        (_folder, "name the files in it"),
        (_binary, "binary data"),
        (_pdf, "PDF"),
        (_broken_utf8, "UTF-8"),
        (_one_line, "split the document"),
    ],
    ids=lambda value: value.__name__.strip("_") if callable(value) else "",
)
def test_bad_documents(
    command: str, make: Callable[[Path], None], says: str, tmp_path: Path, out: Path
) -> None:
    """A document that cannot be read is named with the reason, and the old graph stays."""
    make(tmp_path / "bad.txt")
    target = shutil.copytree(out, tmp_path / "out")
    before = {path.name: path.read_bytes() for path in target.iterdir()}
    args = {"extract": ("-o", tmp_path / "s.jsonl"), "build": ("-o", target)}[command]
    line = complaint(aidkg(command, DOCUMENT, tmp_path / "bad.txt", *args))
    assert "bad.txt" in line
    assert says.lower() in line.lower()
    assert {path.name: path.read_bytes() for path in target.iterdir()} == before
    assert not (tmp_path / "s.jsonl").exists()


@pytest.mark.parametrize("command", ["extract", "entities", "build"])
def test_two_documents_of_one_name_are_refused(command: str, tmp_path: Path) -> None:
    """A statement names its document: two different ones of one name are refused, both named."""
    for folder, donor in (("a", "Japan"), ("b", "Korea")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.txt").write_text(f"{donor} gave Fiji $5 million.", "utf-8")
    args = (tmp_path / "a" / "x.txt", tmp_path / "b" / "x.txt", "-o", tmp_path / "out")
    line = complaint(aidkg(command, *args))
    assert str(tmp_path / "a" / "x.txt") in line
    assert str(tmp_path / "b" / "x.txt") in line
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("args", "says"),
    [
        ((), "--list"),
        (("pledged-by-meting",), "did you mean 'pledged-by-meeting'?"),
        (("qqqq",), "no query 'qqqq'"),
        (("meetings", "-p", "documnet=x"), "did you mean 'document'?"),
        (("meetings", "-p", "donor"), "NAME=VALUE"),
        (("country",), "needs the parameter country"),
        (("members", "-p", "year=-5"), "it must be a year like 2016"),
        (("ldc-share", "-p", "currency=XYZ"), "knows no currency 'XYZ'"),
        (("country", "-p", "country=Zmabia"), "did you mean 'Zambia'?"),
        (("nowhere.rq",), "nowhere.rq"),
        (("pledged_by_meting",), "did you mean 'pledged-by-meeting'?"),
        (("pledged by meting",), "did you mean 'pledged-by-meeting'?"),
        (("",), "--list"),
        (("ASK { ?s ?p '\udcff' }",), "not UTF-8"),
        (("SELECT * {",), "not valid SPARQL"),
        (("SELECT * { SERVICE <http://x/> { ?s ?p ?o } }",), "SERVICE is not allowed"),
        (("DELETE WHERE { ?s ?p ?o }",), "DELETE is not allowed"),
        (("meetings", "--format", "xml"), "xml"),
        (("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f }", "--timeout", "1"), "longer than 1 s"),
    ],
)
def test_bad_questions(args: tuple[str, ...], says: str, out: Path) -> None:
    """A question that cannot be asked is refused, with the nearest thing that can."""
    assert says in complaint(aidkg("query", "--graph", out, *args))


@pytest.mark.parametrize(
    ("args", "whose"),
    [
        (("extract", "--dates"), "aidkg extract"),
        (("build", "--drop"), "aidkg build"),
        (("extract", "--nope"), "aidkg extract"),
        (("--nope",), "aidkg"),
    ],
)
def test_wrong_options_point_to_the_help_of_their_command(
    args: tuple[str, ...], whose: str
) -> None:
    """An option that is unknown or lacks its value leads to the help that has it."""
    assert complaint(aidkg(*args)).endswith(f"; {whose} --help shows how it is used")


@pytest.mark.parametrize("command", ["query", "draw", "check", "export"])
def test_missing_graph(command: str, tmp_path: Path) -> None:
    """A graph that is not there is named, with how to make one."""
    args = ("meetings",) if command == "query" else ()
    line = complaint(aidkg(command, "--graph", tmp_path / "nothing", *args))
    assert "nothing" in line
    assert "aidkg build" in line


def test_broken_graph(tmp_path: Path) -> None:
    """A graph file with a syntax error is named with its line."""
    path = tmp_path / "g.trig"
    path.write_text("<a> <b> .\n", encoding="utf-8")
    assert "g.trig:1" in complaint(aidkg("query", "meetings", "-g", path))


def test_broken_code_list(tmp_path: Path, out: Path) -> None:
    """A code list with a syntax error is named with its line, and the old graph stays."""
    lists = shutil.copytree(ROOT / "ontology" / "codelists", tmp_path / "lists")
    with (lists / "funds.ttl").open("a", encoding="utf-8") as stream:
        stream.write("this is no Turtle .\n")
    number = len((lists / "funds.ttl").read_text(encoding="utf-8").splitlines())
    target = shutil.copytree(out, tmp_path / "out")
    before = {path.name: path.read_bytes() for path in target.iterdir()}
    for args in (("build", DOCUMENT, "-o", target), ("extract", DOCUMENT)):
        line = complaint(aidkg(*args, "--codelists", lists))
        assert "funds.ttl" in line
        assert str(number) in line
    assert {path.name: path.read_bytes() for path in target.iterdir()} == before


@pytest.mark.parametrize("command", ["build", "extract", "draw", "export"])
def test_unwritable_output(command: str, tmp_path: Path, out: Path) -> None:
    """An output that cannot be written is named, and no part of it is left behind."""
    (tmp_path / "file").write_text("kept", encoding="utf-8")
    target = tmp_path / "file" / "below"
    given = (DOCUMENT,) if command in ("build", "extract") else (out,)
    assert "file" in complaint(aidkg(command, *given, "-o", target))
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("frob",), "frob"),
        (("build",), "Give the documents"),
        (("extract",), "FILE"),
        (("build", "--drop"), "--drop"),
        (("build", "-o", "{out}", "--drop", "x.txt"), "no such document"),
        (("query", "--frob"), "--frob"),
    ],
)
def test_wrong_usage(args: tuple[str, ...], says: str, out: Path) -> None:
    """Wrong usage is told in one line that points to the help."""
    assert says in complaint(aidkg(*(arg.format(out=out) for arg in args)))


def test_names_of_files_cannot_play_tricks(tmp_path: Path) -> None:
    """Control characters in a file's name are shown, not sent to the terminal."""
    line = complaint(aidkg("extract", tmp_path / "a\x1b[2J\n‮b.txt"))
    assert "\\x1b[2J" in line
    assert "\\u202e" in line


@pytest.mark.parametrize("command", ["build", "extract"])
def test_names_that_are_no_text_are_refused(command: str, tmp_path: Path) -> None:
    """A file whose name is not UTF-8 is named in one line, before anything is read."""
    line = complaint(aidkg(command, tmp_path / "bad\udcff.txt"))
    assert "bad\\udcff.txt" in line
    assert "rename the file" in line


@pytest.mark.parametrize("command", ["draw", "check", "export"])
def test_two_graphs_are_one_too_many(command: str, tmp_path: Path, out: Path) -> None:
    """A graph that is given twice is not chosen in silence."""
    assert "Two graphs" in complaint(aidkg(command, out, "--graph", tmp_path / "nothing"))


def test_samples_do_not_mix_with_a_graph_of_yours(tmp_path: Path, out: Path) -> None:
    """The demonstration leaves a graph of other documents alone."""
    mine = shutil.copytree(out, tmp_path / "mine")
    (tmp_path / "x.txt").write_text("Japan gave Kenya 5 million dollars in 2020.", "utf-8")
    assert aidkg("build", tmp_path / "x.txt", "-o", mine).exit_code == 0
    before = {path.name: path.read_bytes() for path in mine.iterdir()}
    assert "graph of other documents (x.txt)" in complaint(aidkg("demo", "-o", mine))
    assert {path.name: path.read_bytes() for path in mine.iterdir()} == before


@pytest.mark.parametrize(
    ("name", "text"),
    [("empty.trig", ""), ("other.ttl", "<http://x/a> <http://x/b> <http://x/c> .")],
)
def test_a_graph_without_a_statement_is_not_passed(name: str, text: str, tmp_path: Path) -> None:
    """Where there is nothing to check, that is said, and nothing conforms."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert "no statement in it" in complaint(aidkg("check", tmp_path / name))


def test_shapes_that_are_no_turtle(tmp_path: Path, out: Path) -> None:
    """A file of shapes with a syntax error is named with its line, in one line."""
    path = tmp_path / "shapes.ttl"
    path.write_text("Every statement has a donor.\n", "utf-8")
    line = complaint(aidkg("check", out, "--shapes", path))
    assert "shapes.ttl: this is not Turtle (at line 1" in line
    assert "^" not in line


@pytest.mark.parametrize(
    "args",
    [
        ("extract", "{doc}", "-o", "{doc}"),
        ("entities", "{doc}", "-o", "{doc}"),
        ("query", "meetings", "-g", "{out}", "-o", "{out}/graph.trig"),
        ("export", "{out}", "-f", "csv", "-o", "{out}/statements.csv"),
        ("draw", "{out}", "-o", "{out}/ledger.jsonl"),
        ("check", "{out}/graph.trig", "-o", "{out}/graph.trig"),
    ],
)
def test_what_is_read_is_not_written_over(args: tuple[str, ...], tmp_path: Path, out: Path) -> None:
    """An output that is an input, or a file of the graph that is read, is refused and stays."""
    document = shutil.copy(DOCUMENT, tmp_path / "doc.txt")
    graph = shutil.copytree(out, tmp_path / "out")
    before = {path: path.read_bytes() for path in (document, *graph.iterdir())}
    line = complaint(aidkg(*(arg.format(doc=document, out=graph) for arg in args)))
    assert "this command reads it" in line
    assert {path: path.read_bytes() for path in before} == before


def test_an_output_of_before_is_written_anew(tmp_path: Path, out: Path) -> None:
    """What no command reads may be written over: the page of a graph, an earlier export."""
    graph = shutil.copytree(out, tmp_path / "out")
    for _ in range(2):
        assert aidkg("draw", graph).exit_code == 0
        assert aidkg("export", graph, "-f", "csv", "-o", graph / "mine.csv").exit_code == 0


def test_data_are_no_documents(tmp_path: Path, out: Path) -> None:
    """A file of programs, such as a build writes, is not read as a text that somebody wrote."""
    for name in ("graph.trig", "statements.jsonl"):
        assert "this is data, no document" in complaint(aidkg("extract", out / name))


def test_a_build_refuses_what_is_no_text_before_it_reads(tmp_path: Path) -> None:
    """Nobody waits for a hundred documents to be told that the last is a picture."""
    good, bad = tmp_path / "a.txt", tmp_path / "b.txt"
    good.write_text("Norway gave Kenya $5 million in 2020.", encoding="utf-8")
    bad.write_bytes(bytes(range(256)))
    done = CliRunner().invoke(cli, ["build", str(good), str(bad), "-o", str(tmp_path / "g")])
    assert done.exit_code == 2
    assert "b.txt: binary data" in done.stderr
    assert "a.txt" not in done.stderr


def test_an_empty_file_is_no_graph(tmp_path: Path) -> None:
    """An answer without a row would say that the graph knows nothing."""
    for name in ("empty.trig", "empty"):
        (tmp_path / name).touch()
        done = CliRunner().invoke(cli, ["query", "documents", "-g", str(tmp_path / name)])
        assert done.exit_code == 2
        assert f"{name}: the file is empty; " in done.stderr
        assert "aidkg build" in done.stderr


def test_binary_data_are_no_graph(tmp_path: Path) -> None:
    """The message says what to give instead, not where the parser stumbled."""
    file = tmp_path / "a.trig"
    file.write_bytes(bytes(range(128, 256)))
    done = CliRunner().invoke(cli, ["query", "documents", "-g", str(file)])
    assert done.exit_code == 2
    assert "a.trig:1:1: this is no text in UTF-8, as TriG is; " in done.stderr


def test_a_document_is_no_graph() -> None:
    """Whoever gives a document where a graph is wanted is told how to make one of it."""
    assert "aidkg build makes a graph of it" in complaint(aidkg("check", DOCUMENT))
