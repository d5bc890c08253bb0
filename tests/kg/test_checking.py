"""A check of a graph in a file, in whatever form the graph is there."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner
from pyoxigraph import DefaultGraph, Quad, RdfFormat, Store, serialize

from kg import checking
from kg.checking import Notices, check_graph
from kg.cli import cli
from kg.errors import DataFileError
from kg.iri import Iris
from kg.ledger.conflicts.quads import contradiction_quads
from kg.ledger.records import Contradiction
from kg.problems import Problem, problems
from kg.store import named_quads, new_store
from kg.validation import parts_for, validate

SUMS = Contradiction(
    kind="amount",
    severity="warning",
    message="EUR 84 million or EUR 88 million",
    message_zh="8400万或8800万欧元",
    statements=("en02-03",),
    readings=("en02-03", "en08-06"),
)
FAULT = """PREFIX aid: <https://aidkg.example/ontology#>
DELETE { GRAPH ?g { ?s aid:stage ?o } }
WHERE { GRAPH ?g { ?s aid:stage ?o } FILTER(REGEX(STR(?s), "[37]$")) }
"""


@pytest.fixture(scope="module")
def store(gold_store: Store) -> Store:
    """A graph of ten documents of the corpus, with faults and a contradiction in it."""
    quads = contradiction_quads((SUMS,), iris=Iris())
    documents = Iris().document_graphs
    some = (documents + "en-0", documents + "zh-03")
    for quad in named_quads(gold_store):
        name = str(quad.graph_name).strip("<>")
        if name.startswith(some) or not name.startswith(documents):
            quads.append(quad)
    made = new_store(quads)
    made.update(FAULT)
    return new_store(named_quads(made))


@pytest.fixture(scope="module")
def quads(store: Store) -> list[Quad]:
    """The quads of that graph."""
    return list(named_quads(store))


@pytest.fixture(scope="module")
def expected(store: Store) -> list[Problem]:
    """What is found in it where it is all in a store."""
    listed = problems(store, validate(store), lang="zh")
    assert len(listed) > 20
    assert sum(bool(problem.evidences) for problem in listed) > 20
    return listed


def written(quads: list[Quad], path: Path) -> Path:
    """A file of the quads, of the format of its ending."""
    file_format = RdfFormat.from_extension(path.suffix[1:])
    assert file_format is not None
    told = [quad if file_format.supports_datasets else quad.triple for quad in quads]
    serialize(told, str(path), format=file_format)
    return path


def outside(quads: list[Quad]) -> list[Quad]:
    """The quads outside any graph."""
    return [Quad(quad.subject, quad.predicate, quad.object, DefaultGraph()) for quad in quads]


@pytest.mark.parametrize("name", ["g.trig", "g.nq"])
def test_a_file_tells_what_the_store_tells(
    name: str, tmp_path: Path, quads: list[Quad], expected: list[Problem]
) -> None:
    """Reading a file once finds the same, with the same names and words."""
    assert check_graph(written(quads, tmp_path / name), lang="zh") == expected


def test_a_store_in_a_folder(tmp_path: Path, quads: list[Quad], expected: list[Problem]) -> None:
    """So does an Oxigraph folder."""
    new_store(quads, folder=tmp_path / "store").flush()
    assert check_graph(tmp_path / "store", lang="zh") == expected


@pytest.mark.parametrize("name", ["g.trig", "g.nq", "g.ttl", "g.nt"])
def test_a_graph_outside_any_graph_is_checked_as_a_whole(
    name: str, tmp_path: Path, quads: list[Quad]
) -> None:
    """Where nothing says which triples are a document's, they all may be."""
    plain = outside(quads)
    whole = new_store(plain)
    found = check_graph(written(plain, tmp_path / name))
    assert found == problems(whole, validate(whole), lang="en")
    assert len(found) > 20


def test_what_is_outside_counts_where_there_is_no_graph_alone(
    tmp_path: Path, quads: list[Quad]
) -> None:
    """Beside named graphs it is what somebody wrote down there, and gives names to findings."""
    mixed = [*outside(quads[: len(quads) // 2]), *quads]
    store = new_store(mixed)
    found = check_graph(written(mixed, tmp_path / "g.nq"))
    assert found == problems(store, validate(store), lang="en")


@pytest.fixture
def in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes any graph a large one."""
    monkeypatch.setattr(checking, "parts_for", partial(parts_for, size=2_000))
    monkeypatch.setattr(checking, "_STEP", 3_000)


@pytest.mark.usefixtures("in_parts")
def test_a_large_graph_tells_how_far_its_check_is(
    tmp_path: Path, quads: list[Quad], expected: list[Problem]
) -> None:
    """Triples that have been read, and then parts that have been checked, up to the last."""
    read: list[int] = []
    checked: list[tuple[int, int]] = []
    notices = Notices(read=read.append, checked=lambda done, total: checked.append((done, total)))
    path = written(quads, tmp_path / "g.trig")
    assert check_graph(path, lang="zh", notices=notices) == expected
    assert read == list(range(3_000, len(quads) + 1, 3_000))
    assert len(checked) > 1
    assert checked == sorted(checked)
    assert checked[-1][0] == checked[-1][1]


@pytest.mark.usefixtures("in_parts")
def test_the_command_tells_it_beside_its_output(tmp_path: Path, quads: list[Quad]) -> None:
    """Progress is on standard error; the output is what it always is."""
    path = written(quads, tmp_path / "g.trig")
    done = CliRunner().invoke(cli, ["check", str(path)])
    assert done.exit_code == 1
    assert "triples checked" in done.stderr
    assert "3,000 triples read" in done.stderr
    assert "triples" not in done.stdout
    assert "does not conform" in done.stdout


def test_a_small_graph_tells_nothing(tmp_path: Path, quads: list[Quad]) -> None:
    """Where there is nothing to wait for, standard error stays empty."""
    done = CliRunner().invoke(cli, ["check", str(written(quads, tmp_path / "g.trig"))])
    assert done.stderr == ""


def test_a_broken_file_is_named_with_its_line(tmp_path: Path) -> None:
    """An error in the middle of a file is the same line as everywhere."""
    path = tmp_path / "g.nt"
    path.write_text("<urn:a> <urn:b> <urn:c> .\n<urn:a> oops\n", encoding="utf-8")
    with pytest.raises(DataFileError, match=r"g\.nt:2:"):
        check_graph(path)
