"""The store, and the files it is read from and written to."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Store, parse

from kg.errors import DataFileError
from kg.store import (
    named_quads,
    new_store,
    open_store,
    read_quads,
    write_atomic,
)
from kg.trig import write_nquads, write_trig

P = NamedNode("http://example.org/p")


def quad(subject: str, value: Literal | NamedNode | BlankNode, graph: str) -> Quad:
    """A quad below example.org."""
    base = "http://example.org/"
    return Quad(NamedNode(base + subject), P, value, NamedNode(base + graph))


def test_trig_says_the_same_as_the_quads(gold_store: Store) -> None:
    """What is written as TriG is read back, quad for quad."""
    quads = list(named_quads(gold_store))
    assert set(parse(input=write_trig(quads), format=RdfFormat.TRIG)) == set(quads)


@pytest.mark.parametrize("writer", [write_trig, write_nquads])
def test_files_do_not_depend_on_the_order(gold_store: Store, writer: type) -> None:
    """The same quads in another order make the same bytes."""
    quads = list(named_quads(gold_store))
    assert writer(quads) == writer(reversed(quads))


@pytest.mark.parametrize(
    "value",
    [
        Literal('quote " and \\ and\nline\r\tend'),
        Literal("\x00\x01\x1f\x7f\ufffe"),
        Literal("中文", language="zh-Hans"),
        Literal("5.0", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#decimal")),
        Literal("five", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#integer")),
        Literal("-7", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#integer")),
        Literal("x", datatype=NamedNode("http://example.org/odd#type-1.")),
        NamedNode("https://aidkg.example/ontology#a.b"),
        NamedNode("https://aidkg.example/ontology#"),
        NamedNode("http://example.org/中文"),
    ],
)
def test_every_term_is_written_so_that_it_is_read_back(value: Literal | NamedNode) -> None:
    """Odd literals, codes and names survive the file."""
    quads = [quad("s", value, "g")]
    assert list(parse(input=write_trig(quads), format=RdfFormat.TRIG)) == quads


def test_blank_nodes_get_the_same_names_always() -> None:
    """Files from outside with blank nodes are written the same way every time."""
    first, second = (
        [quad("s", node, "g"), Quad(node, P, Literal("x"), NamedNode("http://example.org/g"))]
        for node in (BlankNode(), BlankNode())
    )
    assert write_trig(first) == write_trig(second)


def test_queries_see_a_triple_of_two_graphs_once() -> None:
    """A sum over a fact that two documents tell does not double it."""
    store = new_store([quad("s", Literal(5), "g1"), quad("s", Literal(5), "g2")])
    rows = store.query("SELECT (SUM(?v) AS ?sum) { ?s ?p ?v }")
    assert [row["sum"].value for row in rows] == ["5"]  # type: ignore[union-attr]


@pytest.mark.parametrize("ending", [".trig", ".nq"])
def test_a_graph_file_opens_as_a_store(tmp_path: Path, gold_store: Store, ending: str) -> None:
    """What was written is opened again, from the file or from a build's folder."""
    path = tmp_path / f"graph{ending}"
    write = write_trig if ending == ".trig" else write_nquads
    path.write_bytes(write(named_quads(gold_store)))
    assert len(open_store(path)) == len(gold_store)
    if ending == ".trig":
        assert len(open_store(tmp_path)) == len(gold_store)


def test_a_store_can_live_in_a_folder(tmp_path: Path) -> None:
    """An Oxigraph folder is made once, and opened for reading."""
    folder = tmp_path / "db"
    store = new_store([quad("s", Literal("x"), "g")], folder=folder)
    store.flush()
    del store
    assert len(list(named_quads(open_store(folder)))) == 1
    with pytest.raises(DataFileError, match="not empty"):
        new_store([], folder=folder)


def test_triples_are_put_in_the_graph_asked_for(tmp_path: Path) -> None:
    """A Turtle file's triples go to the graph of that name."""
    path = tmp_path / "a.ttl"
    path.write_text("<http://example.org/s> <http://example.org/p> 1 .", encoding="utf-8")
    assert isinstance(read_quads(path)[0].graph_name, DefaultGraph)
    assert read_quads(path, graph="http://example.org/g")[0].graph_name == NamedNode(
        "http://example.org/g"
    )


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        (
            "bad.ttl",
            b"@prefix a: <http://x/> .\na:b a:c oops .",
            r"bad\.ttl:2:\d+: this is not Turtle",
        ),
        ("bin.ttl", b"\xff\xfe\x00\x01", r"bin\.ttl:1:1: "),
        ("speech.nt", b"Japan will help Fiji.", r"speech\.nt:1:1: this is not N-Triples"),
        ("speech.txt", b"Japan will help Fiji.", r"speech\.txt: this is a document; aidkg build"),
        ("speech.md", b"Japan will help Fiji.", r"speech\.md: this is a document; aidkg build"),
        ("a.docx", b"PK", "an ending like"),
        ("gone.ttl", None, r"gone\.ttl: No such file"),
    ],
)
def test_a_file_that_is_no_graph_is_one_clear_line(
    tmp_path: Path, name: str, data: bytes | None, message: str
) -> None:
    """The message says which file, where in it, and what is wrong."""
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(DataFileError, match=message) as caught:
        open_store(tmp_path / name)
    assert "\n" not in str(caught.value)


def test_an_empty_folder_is_no_graph(tmp_path: Path) -> None:
    """The message says that there is nothing built there."""
    with pytest.raises(DataFileError, match="build one first"):
        open_store(tmp_path)


def test_a_failed_write_leaves_the_old_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where writing fails half way, the old files are whole and no scrap is left."""
    first, second = tmp_path / "a", tmp_path / "b"
    write_atomic({first: b"old", second: b"old"})

    def full(number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DataFileError, match="No space left"):
        write_atomic({first: b"new", second: b"new"})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]
    assert first.read_bytes() == second.read_bytes() == b"old"


def test_a_stopped_write_leaves_no_scrap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while a file is written leaves the old one and nothing beside it."""
    path = tmp_path / "a"
    path.write_bytes(b"old")

    def stop(number: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        write_atomic({path: b"new"})
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a", b"old")]


def test_links_and_devices_stay_what_they_are(tmp_path: Path) -> None:
    """A link is written through, and a device is written to, not replaced."""
    (tmp_path / "real").write_bytes(b"old")
    link, null = tmp_path / "link", tmp_path / "null"
    link.symlink_to("real")
    null.symlink_to(os.devnull)
    write_atomic({link: b"new", null: b"new"})
    assert link.is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"
    assert Path(os.devnull).is_char_device()


def test_triples_outside_any_graph_are_quads_of_the_store() -> None:
    """What a Turtle file says is there; the copy of named graphs is not given as well."""
    own = Quad(NamedNode("http://example.org/t"), P, Literal("x"))
    named = quad("s", Literal("x"), "g")
    assert list(named_quads(new_store([own]))) == [own]
    assert list(named_quads(new_store([named]))) == [named]
