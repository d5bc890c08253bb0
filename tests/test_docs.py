"""The documentation: complete, true to the program, and without dead links."""

from __future__ import annotations

import json
import re
import runpy
import shlex
import tomllib
from pathlib import Path
from typing import get_args

import click
import pytest
from click.testing import CliRunner

from extract.model import MentionRole, Naming, Statement
from kg.cli import cli
from kg.query import list_queries
from kg.queryfile import Query

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
REFERENCE = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
PAGES = sorted(
    [
        *ROOT.glob("*.md"),
        *(ROOT / "docs").rglob("*.md"),
        *(ROOT / "ontology").glob("*.md"),
        *(ROOT / "tests").glob("*.md"),
    ]
)


def section(name: str) -> str:
    """The part of the reference that is about a command."""
    found = re.search(rf"^## {name}\n(.*?)(?=^## |\Z)", REFERENCE, re.M | re.S)
    assert found is not None, f"docs/cli.md has no section {name!r}: write one"
    return found[1]


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_every_command_is_documented(name: str) -> None:
    """Every command has a section in docs/cli.md that shows a call and names every option."""
    text = section(name)
    assert f"    aidkg {name}" in text
    for option in cli.commands[name].params:
        if isinstance(option, click.Option):
            assert f"`{option.opts[0]}" in text, f"docs/cli.md: {name} lacks {option.opts[0]}"


def test_every_query_is_documented() -> None:
    """docs/cli.md names every query with its summary, and none that there is not."""
    rows = dict(re.findall(r"^\| `([a-z][a-z-]+)` \| (.+?) \|$", section("query"), re.M))
    assert rows == {query.name: query.summary for query in list_queries()}


def test_the_page_of_questions_is_up_to_date() -> None:
    """docs/queries.md is what the headers of the queries say today."""
    made = runpy.run_path(str(ROOT / "tools" / "make_query_docs.py"))
    page = (ROOT / "docs" / "queries.md").read_text(encoding="utf-8")
    assert page == made["page"](list_queries()), "run: make docs"


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of the sample documents."""
    out = tmp_path_factory.mktemp("samples") / "graph"
    assert CliRunner().invoke(cli, ["demo", "-o", str(out)]).exit_code == 0
    return out


@pytest.mark.parametrize("query", list_queries(), ids=lambda query: query.name)
def test_the_example_of_a_question_works(samples: Path, query: Query) -> None:
    """The command that docs/queries.md shows has an answer in the graph of `aidkg demo`.

    Two find nothing there: the sample documents restate nothing, and name sums at every meeting.
    """
    command = runpy.run_path(str(ROOT / "tools" / "make_query_docs.py"))["example"](query)
    done = CliRunner().invoke(cli, [*shlex.split(command)[1:], "-f", "json", "-g", str(samples)])
    assert done.exit_code == 0, done.output
    has_rows = query.name not in ("meetings-without-amounts", "restated")
    assert bool(json.loads(done.stdout)) is has_rows


def test_the_readme_explains_as_the_program_does(samples: Path) -> None:
    """Each total that the README takes apart is what the demonstration's graph has."""
    shown = re.search(r"\$ aidkg (explain .+?)\n(.+?)```", README, re.S)
    assert shown is not None
    told = CliRunner().invoke(cli, [*shlex.split(shown[1]), "-g", str(samples)]).stdout
    totals = shown[2].strip().split("\n\n")
    assert len(totals) == 2
    for total in totals:
        assert f"{total}\n" in told, "the answer has changed: paste it into README.md"


def test_every_field_is_documented() -> None:
    """docs/statements.md names every field of a statement, and how names are named."""
    text = (ROOT / "docs" / "statements.md").read_text(encoding="utf-8")
    for name in Statement.__struct_fields__:
        told = re.search(rf"^\|[^|]*`{name}`", text, re.M)
        assert told is not None, f"docs/statements.md lacks the field {name!r}"
    named = re.search(r"^\| `named` \| (.+) \|$", text, re.M)
    assert named is not None
    for name in (*Naming.__struct_fields__, *get_args(MentionRole)):
        assert f"`{name}`" in named[1], f"docs/statements.md, `named`: lacks {name!r}"


def test_commands_in_the_readme_exist() -> None:
    """Every command, query and make target in the README exists."""
    commands = re.findall(r"(?:^|\$ )\s*aidkg (\w+)", README, re.M)
    assert len(commands) > 5
    assert set(commands) <= set(cli.commands)
    queries = re.findall(r"aidkg query ([a-z]+(?:-[a-z]+)*)\b", README)
    assert set(queries) <= {query.name for query in list_queries()}
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"\bmake ([a-z]+)\b", README):
        assert re.search(rf"^{target}:", makefile, re.M), target


def test_the_example_of_the_readme_is_real(tmp_path: Path) -> None:
    """The README's statement and answer are what the program makes of its sentence today."""
    document = ROOT / "tests" / "corpus" / "docs" / "en-01-uk-press-release.txt"
    runner = CliRunner()
    runner.invoke(cli, ["build", str(document), "-o", str(tmp_path)])
    sentence = re.search(r"^> (.+)$", README, re.M)
    assert sentence is not None
    assert sentence[1] in document.read_text(encoding="utf-8")
    shown = re.search(r"\$ aidkg (query '.+?')\n(.+?)```", README, re.S)
    assert shown is not None
    answer = runner.invoke(cli, [*shlex.split(shown[1]), "-g", str(tmp_path)])
    assert answer.stdout == shown[2], "the answer has changed: paste it into README.md"
    graph = (tmp_path / "graph.trig").read_text(encoding="utf-8")
    names = re.findall(r"<([a-z]+/[^>]+)>", README)
    assert len(names) > 5
    for name in names:
        assert f"<https://aidkg.example/id/{name}>" in graph, name


def test_the_readme_reads_documents_that_are_there() -> None:
    """Whoever copies a command of the README in a checkout finds the documents that it names."""
    named = [
        name
        for line in re.findall(r"^    aidkg build (.+?) -o", README, re.M)
        for name in line.split()
    ]
    named += re.findall(r'Path\("(.+?\.txt)"\)', README)
    assert len(named) > 1
    for name in named:
        assert list(ROOT.glob(name)), f"README.md: {name} is not in the project"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    """Every link to a file of the project leads to one, and to a heading that is there."""
    text = page.read_text(encoding="utf-8")
    for target, heading in re.findall(r"\]\((?!https?:|#)([^)#\s]+)(?:#([^)\s]+))?\)", text):
        path = (page.parent / target).resolve()
        assert path.exists(), f"{page.name}: {target} is not there"
        if heading:
            heads = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.M)
            assert heading in {head.lower().replace(" ", "-") for head in heads}, (
                f"{target}#{heading}"
            )


def test_the_places_of_tests_exist() -> None:
    """Every file of cases that tests/README.md sends to is there."""
    told = re.findall(r"`(test_\w+)\.py`", (ROOT / "tests" / "README.md").read_text("utf-8"))
    assert len(told) > 30
    assert set(told) <= {path.stem for path in (ROOT / "tests" / "extract").glob("*.py")}


def test_the_changelog_has_this_version() -> None:
    """CHANGELOG.md has an entry for the version in pyproject.toml."""
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert f"\n## {version}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_decisions_are_numbered() -> None:
    """Decision records are numbered from 1 without a gap, each with its choice, why and price."""
    records = sorted((ROOT / "docs" / "decisions").glob("0*.md"))
    for number, record in enumerate(records, start=1):
        text = record.read_text(encoding="utf-8")
        assert record.name.startswith(f"{number:04}-")
        assert text.startswith(f"# {number}. ")
        for part in ("Choice", "Why", "Price"):
            assert f"**{part}.** " in text, f"{record.name} lacks {part}"
