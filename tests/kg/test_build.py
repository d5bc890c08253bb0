"""A build reads what is new, keeps the rest, and writes the same bytes for the same input."""

from __future__ import annotations

import csv
import json
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from extract.errors import ExtractError
from extract.model import Document, Statement
from kg.build import BuildReport, DocumentReport, Sources, build, known_documents
from kg.entity_graph import Lookup
from kg.errors import AidKGError, BuildError, DataFileError
from kg.iri import Iris
from kg.jsonl import to_jsonl
from kg.statements import read_jsonl
from kg.store import open_store

ROOT = Path(__file__).parents[2]
OUTPUT = (
    *("graph.trig", "ledger.jsonl", "manifest.json", "report.html", "report.md"),
    *("statements.csv", "statements.jsonl"),
)
Make = Callable[..., Statement]


class Reading:
    """Reads documents of one statement a line, and remembers which it read."""

    def __init__(self, make: Make, lookup: Lookup, reference: Path) -> None:
        self.read: list[str] = []
        self._make = make
        self._lookup = lookup
        self._reference = reference

    def sources(self, rules: str = "1") -> Sources:
        """What a build needs."""
        return Sources(
            read=self._read,
            lookup=lambda: self._lookup,
            rules=rules,
            vocabulary=(ROOT / "ontology" / "aid.ttl",),
            reference=(self._reference,),
        )

    def _read(self, path: Path) -> tuple[Document, tuple[Statement, ...]]:
        self.read.append(path.name)
        text = path.read_text(encoding="utf-8")
        if "unreadable" in text:
            raise ExtractError(f"{path}: unreadable")
        document = Document(name=path.name, text=text, encoding="utf-8", blocks=())
        rows = enumerate(text.splitlines())
        return document, tuple(
            self._make(id=f"{path.stem}-{i}", doc=path.name, what=line) for i, line in rows
        )


@pytest.fixture
def reading(statement_with: Make, lookup: Lookup, reference: Path) -> Reading:
    """Reads documents, with the stand-in code lists."""
    return Reading(statement_with, lookup, reference)


@pytest.fixture
def docs(tmp_path: Path) -> list[Path]:
    """Three documents, one without a statement."""
    contents = {"a.txt": "wells\nroads\n", "b.txt": "=schools\n", "c.txt": ""}
    for name, text in contents.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [tmp_path / name for name in contents]


def statuses(report: BuildReport) -> dict[str, str]:
    """What became of each document."""
    return {document.name: document.status for document in report.documents}


def contents(out: Path) -> dict[str, bytes]:
    """The bytes of every file in the folder."""
    return {path.name: path.read_bytes() for path in sorted(out.iterdir())}


def test_a_build_writes_graph_statements_and_table(
    tmp_path: Path, docs: list[Path], reading: Reading
) -> None:
    """The output folder has the graph, both statement files and the manifest, and no more."""
    out = tmp_path / "deep" / "out"
    report = build(docs, out, sources=reading.sources())
    assert tuple(contents(out)) == OUTPUT
    assert statuses(report) == {"a.txt": "added", "b.txt": "added", "c.txt": "added"}
    assert [document.statements for document in report.documents] == [2, 1, 0]
    assert [row.id for row in read_jsonl(out / "statements.jsonl")] == ["a-0", "a-1", "b-0"]
    graphs = {name.value for name in open_store(out).named_graphs()}
    assert {Iris().graph("vocabulary"), Iris().graph("reference")} <= graphs
    assert {Iris().document_graph(path.name) for path in docs} <= graphs


def test_the_table_is_safe_in_a_spreadsheet(
    tmp_path: Path, docs: list[Path], reading: Reading
) -> None:
    """What a document says does not run as a formula."""
    build(docs, tmp_path / "out", sources=reading.sources())
    with (tmp_path / "out" / "statements.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["what"] for row in rows] == ["wells", "roads", "'=schools"]
    assert rows[0]["donor"] == "Japan"


def test_a_second_run_changes_nothing(tmp_path: Path, docs: list[Path], reading: Reading) -> None:
    """The same documents again are not read, nothing is written, and the report says so."""
    out = tmp_path / "out"
    build(docs, out, sources=reading.sources())
    before = {path: path.stat().st_mtime_ns for path in out.iterdir()}
    reading.read.clear()
    report = build(docs, out, sources=reading.sources())
    assert report.unchanged
    assert reading.read == []
    assert {path: path.stat().st_mtime_ns for path in out.iterdir()} == before


def test_the_order_of_documents_makes_no_difference(
    tmp_path: Path, docs: list[Path], reading: Reading
) -> None:
    """Any order, twice, or one by one: the same bytes."""
    build(docs, tmp_path / "one", sources=reading.sources())
    build([*reversed(docs), docs[0]], tmp_path / "two", sources=reading.sources())
    for path in docs:
        build([path], tmp_path / "three", sources=reading.sources())
    assert contents(tmp_path / "one") == contents(tmp_path / "two") == contents(tmp_path / "three")


def test_only_what_changed_is_read(tmp_path: Path, docs: list[Path], reading: Reading) -> None:
    """A changed document is read again and the others are kept; the result is as from scratch."""
    out = tmp_path / "out"
    build(docs, out, sources=reading.sources())
    docs[0].write_text("bridges\n", encoding="utf-8")
    reading.read.clear()
    report = build(docs, out, sources=reading.sources())
    assert reading.read == ["a.txt"]
    assert statuses(report) == {"a.txt": "changed", "b.txt": "unchanged", "c.txt": "unchanged"}
    build(docs, tmp_path / "fresh", sources=reading.sources())
    assert contents(out) == contents(tmp_path / "fresh")


def test_new_rules_read_all_afresh(tmp_path: Path, docs: list[Path], reading: Reading) -> None:
    """Another version of the rules leaves nothing of the old one."""
    out = tmp_path / "out"
    build(docs, out, sources=reading.sources())
    report = build(docs, out, sources=reading.sources(rules="2"))
    assert set(statuses(report).values()) == {"changed"}
    build(docs, tmp_path / "fresh", sources=reading.sources(rules="2"))
    assert contents(out) == contents(tmp_path / "fresh")


def test_dropping_a_document_leaves_no_trace(
    tmp_path: Path, docs: list[Path], reading: Reading
) -> None:
    """A graph from which a document was dropped is the graph that never had it."""
    out = tmp_path / "out"
    build(docs, out, sources=reading.sources())
    report = build([], out, sources=reading.sources(), drop=["a.txt"])
    assert statuses(report) == {"a.txt": "dropped", "b.txt": "kept", "c.txt": "kept"}
    build(docs[1:], tmp_path / "fresh", sources=reading.sources())
    assert contents(out) == contents(tmp_path / "fresh")


def test_progress_is_told(tmp_path: Path, docs: list[Path], reading: Reading) -> None:
    """The caller hears of each document as it is read."""
    heard: list[tuple[str, int, int]] = []

    def progress(report: DocumentReport, done: int, total: int) -> None:
        heard.append((report.name, done, total))

    build(docs, tmp_path / "out", sources=reading.sources(), progress=progress)
    assert heard == [("a.txt", 1, 3), ("b.txt", 2, 3), ("c.txt", 3, 3)]


def test_another_base_moves_data_and_not_the_vocabulary(
    tmp_path: Path, docs: list[Path], reading: Reading
) -> None:
    """Everything of ours lies below the base that is set, and links still hold."""
    base = "https://example.org/aid/"
    build(docs, tmp_path / "out", sources=reading.sources(), iris=Iris(base=base))
    text = (tmp_path / "out" / "graph.trig").read_text(encoding="utf-8")
    assert f"<{base}id/country/CHN>" in text
    assert "<https://aidkg.example/id/" not in text
    assert "@prefix aid: <https://aidkg.example/ontology#>" in text


def test_a_graph_that_was_altered_is_built_again(
    tmp_path: Path, docs: list[Path], reading: Reading
) -> None:
    """Where the old files are not as they were left, nothing of them is used."""
    out = tmp_path / "out"
    build(docs, out, sources=reading.sources())
    whole = contents(out)
    (out / "graph.trig").write_bytes(b"half a gra")
    build(docs, out, sources=reading.sources())
    assert contents(out) == whole
    (out / "statements.csv").write_bytes(b"edited")
    reading.read.clear()
    build(docs, out, sources=reading.sources())
    assert contents(out) == whole
    assert reading.read == []


def test_an_altered_graph_never_loses_documents(
    tmp_path: Path, docs: list[Path], reading: Reading
) -> None:
    """Where documents of earlier runs could not be kept, the build says so and stops."""
    out = tmp_path / "out"
    build(docs, out, sources=reading.sources())
    (out / "graph.trig").write_bytes(b"half a gra")
    with pytest.raises(BuildError, match=r"graph\.trig is not as .* give b\.txt, c\.txt again"):
        build(docs[:1], out, sources=reading.sources())


def test_a_failed_build_leaves_the_old_output(
    tmp_path: Path, docs: list[Path], reading: Reading
) -> None:
    """Where a document cannot be read, the folder is as it was."""
    out = tmp_path / "out"
    build(docs, out, sources=reading.sources())
    before = contents(out)
    docs[1].write_text("unreadable", encoding="utf-8")
    with pytest.raises(ExtractError):
        build(docs, out, sources=reading.sources())
    assert contents(out) == before


def test_bad_input_is_one_clear_line(tmp_path: Path, docs: list[Path], reading: Reading) -> None:
    """Missing files, folders, doubled names and wrong drops say what to do."""
    (tmp_path / "other").mkdir()
    twin = tmp_path / "other" / "a.txt"
    twin.write_text("not the same", encoding="utf-8")
    cases: list[tuple[list[Path], list[str], str]] = [
        ([tmp_path / "gone.txt"], [], "gone.txt: No such file"),
        ([tmp_path], [], "this is a folder"),
        ([docs[0], twin], [], "two documents of one name"),
        ([docs[0]], ["a.txt"], "given both"),
        ([docs[0]], ["z.txt"], "no such document in the graph to drop (it has: none)"),
    ]
    for paths, drop, message in cases:
        with pytest.raises(BuildError) as caught:
            build(paths, tmp_path / "out", sources=reading.sources(), drop=drop)
        assert message in str(caught.value)
        assert "\n" not in str(caught.value)
    assert not (tmp_path / "out").exists()


def test_a_broken_code_list_stops_the_build(
    tmp_path: Path, docs: list[Path], statement_with: Make, lookup: Lookup
) -> None:
    """A syntax error in a code list is told with its line, and nothing is written."""
    broken = tmp_path / "list.ttl"
    broken.write_text("@prefix a: <http://x/> .\na:b a:c", encoding="utf-8")
    reading = Reading(statement_with, lookup, broken)
    with pytest.raises(DataFileError, match=r"list\.ttl:2:\d+"):
        build(docs, tmp_path / "out", sources=reading.sources())
    assert not (tmp_path / "out").exists()


def test_statements_of_one_id_in_two_documents_are_refused(
    tmp_path: Path, docs: list[Path], reading: Reading
) -> None:
    """Two documents can not make one statement by accident."""
    twin = tmp_path / "a.md"
    twin.write_text("wells", encoding="utf-8")
    with pytest.raises(BuildError, match=r"a\.txt and a\.md both have a statement a-0"):
        build([docs[0], twin], tmp_path / "out", sources=reading.sources())


def test_statements_come_back_from_json_lines(
    tmp_path: Path, gold: dict[str, tuple[Document, list[Statement]]]
) -> None:
    """Every field survives the file, and sums are JSON numbers."""
    statements = [row for _, rows in gold.values() for row in rows]
    path = tmp_path / "statements.jsonl"
    path.write_bytes(to_jsonl(statements))
    assert read_jsonl(path) == statements
    amounts = [json.loads(line)["amount"] for line in path.read_bytes().splitlines()]
    assert {"value": 36000000, "currency": "GBP"} in amounts


@pytest.mark.parametrize("line", [b"{}", b"[", b'{"id": "\xff"}'])
def test_a_line_that_is_no_statement_is_named(
    tmp_path: Path, line: bytes, statement_with: Make
) -> None:
    """The message has the file and the line."""
    path = tmp_path / "s.jsonl"
    path.write_bytes(to_jsonl([statement_with()]) + line + b"\n")
    with pytest.raises(AidKGError, match=r"s\.jsonl:2: no statement"):
        read_jsonl(path)


def test_manifest_has_nothing_of_the_machine(
    tmp_path: Path, docs: list[Path], reading: Reading
) -> None:
    """No time and no path of this machine is in the output."""
    build(docs, tmp_path / "out", sources=reading.sources())
    manifest = msgspec.json.decode((tmp_path / "out" / "manifest.json").read_bytes())
    assert set(manifest) == {"data", "documents", "files"}
    assert all(str(tmp_path).encode() not in data for data in contents(tmp_path / "out").values())


KILLED = """
import os, pathlib, signal, sys
import kg.output
left = int(sys.argv[1])
def counted(step):
    def run(*args, **named):
        global left
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1
        return step(*args, **named)
    return run
for name in ("fsync", "rename", "replace", "rmdir"):
    setattr(os, name, counted(getattr(os, name)))
new = pathlib.Path(sys.argv[3])
files = {path.name: path.read_bytes() for path in sorted(new.iterdir())}
kg.output.switch(pathlib.Path(sys.argv[2]), files)
"""


@pytest.mark.parametrize("steps", range(2 * len(OUTPUT) + 3))
def test_a_build_that_is_killed_leaves_one_state_whole(
    steps: int, tmp_path: Path, docs: list[Path], reading: Reading
) -> None:
    """Killed between any two steps of writing, the next build finds the old output or the new."""
    out, new = tmp_path / "out", tmp_path / "new"
    build(docs[:2], out, sources=reading.sources())
    build(docs, new, sources=reading.sources())
    states = contents(out), contents(new)
    command = [sys.executable, "-c", KILLED, str(steps), str(out), str(new)]
    done = subprocess.run(command, cwd=ROOT, check=False)
    assert done.returncode == (-signal.SIGKILL if steps < 2 * len(OUTPUT) + 2 else 0)
    decided = steps > len(OUTPUT)  # one flush a file, then the rename that decides
    names = known_documents(out)
    assert names == tuple(path.name for path in docs[: 3 if decided else 2])
    assert contents(out) == states[decided]
    reading.read.clear()
    build(docs, out, sources=reading.sources())
    assert contents(out) == states[1]
    assert reading.read == ([] if decided else ["c.txt"])


@pytest.mark.parametrize("damage", ["", "{", "[]", None])
def test_a_lost_manifest_loses_no_document(
    damage: str | None, tmp_path: Path, docs: list[Path], reading: Reading
) -> None:
    """Without a manifest that can be read, nothing is overwritten, and the message says why."""
    out = tmp_path / "out"
    build(docs, out, sources=reading.sources())
    if damage is None:
        (out / "manifest.json").unlink()
    else:
        (out / "manifest.json").write_text(damage, encoding="utf-8")
    before = contents(out)
    with pytest.raises(BuildError, match=r"manifest\.json.*new folder"):
        build(docs[:1], out, sources=reading.sources())
    assert contents(out) == before


def test_two_builds_into_one_folder_lose_nothing(
    tmp_path: Path, docs: list[Path], reading: Reading
) -> None:
    """A build that another one overtook says so, and leaves what the other wrote."""
    out = tmp_path / "out"

    def overtake(report: DocumentReport, done: int, total: int) -> None:
        build(docs[1:], out, sources=reading.sources())

    with pytest.raises(BuildError, match="another build wrote here meanwhile"):
        build(docs[:1], out, sources=reading.sources(), progress=overtake)
    assert known_documents(out) == ("b.txt", "c.txt")


def test_a_copy_of_a_document_counts_nothing_twice(
    tmp_path: Path, docs: list[Path], reading: Reading
) -> None:
    """The same bytes under a second name are more evidence for the same statements."""
    copy = tmp_path / "copy.txt"
    copy.write_bytes(docs[0].read_bytes())
    build(docs, tmp_path / "once", sources=reading.sources())
    build([*docs, copy], tmp_path / "twice", sources=reading.sources())
    once, twice = (read_lines(tmp_path / name / "ledger.jsonl") for name in ("once", "twice"))
    assert [line["evidences"][0]["quote"] for line in once] == [
        line["evidences"][0]["quote"] for line in twice
    ]
    assert [len(line["evidences"]) for line in once] == [1, 1, 1]
    assert sorted(len(line["evidences"]) for line in twice) == [1, 2, 2]


def read_lines(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("name", [name for name in OUTPUT if name != "manifest.json"])
@pytest.mark.parametrize("built", [False, True])
def test_a_file_of_the_users_own_is_not_overwritten(
    tmp_path: Path, docs: list[Path], reading: Reading, name: str, built: bool
) -> None:
    """Whatever a build would write there, and whether one was built there or not."""
    if built:
        build(docs, tmp_path / "out", sources=reading.sources())
        manifest = tmp_path / "out" / "manifest.json"
        known = json.loads(manifest.read_bytes())
        del known["files"][name]
        manifest.write_text(json.dumps(known), encoding="utf-8")
    (tmp_path / "out").mkdir(exist_ok=True)
    (tmp_path / "out" / name).write_text("my own", encoding="utf-8")
    with pytest.raises(BuildError, match=r"manifest\.json no build wrote it"):
        build(docs, tmp_path / "out", sources=reading.sources())
    assert (tmp_path / "out" / name).read_text("utf-8") == "my own"


def test_what_a_build_writes_is_no_document(tmp_path: Path, reading: Reading) -> None:
    """A document that the build would overwrite is refused."""
    path = tmp_path / "report.md"
    path.write_text("wells\n", encoding="utf-8")
    with pytest.raises(BuildError, match="a build writes this file"):
        build([path], tmp_path, sources=reading.sources())
    assert path.read_text("utf-8") == "wells\n"


def test_parts_in_a_circle_are_refused(
    tmp_path: Path, docs: list[Path], statement_with: Make, reading: Reading
) -> None:
    """Statements that are parts of each other would be in no sum, and are told."""
    plain = reading.sources()

    def read(path: Path) -> tuple[Document, tuple[Statement, ...]]:
        wholes = {"a-0": "a-1", "a-1": "a-0"}
        document, rows = plain.read(path)
        return document, tuple(
            msgspec.structs.replace(row, part_of=wholes.get(row.id)) for row in rows
        )

    with pytest.raises(BuildError, match="a-0, a-1 are parts of each other in a circle"):
        build(docs, tmp_path / "out", sources=msgspec.structs.replace(plain, read=read))
    assert not (tmp_path / "out").exists()


def test_every_module_that_a_build_runs_through_counts() -> None:
    """All modules that a build loads lie where `kg.build` looks for changed ones."""
    code = (
        "import sys, kg.extraction; "
        "print(*(sys.modules[n].__file__ for n in sys.modules if n.startswith('kg.')), sep='\\n')"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    folders = {Path(line).parent for line in done.stdout.splitlines()}
    assert folders == {ROOT / "kg"}
