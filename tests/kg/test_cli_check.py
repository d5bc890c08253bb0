"""`aidkg check` on documents that contradict each other: the sample corpus, and invented ones."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from kg.cli import cli

CORPUS = Path(__file__).parents[1] / "corpus"
FIELDS = {"kind", "severity", "message", "statements", "evidences"}
ENGLISH = """Embassy of Norway in Malawi: the clinics are open

3 May 2022

Norway gave Malawi NOK 90 million for clinics in 2021, of which NOK 60 million for buildings and \
NOK 40 million for staff. Norway trained 45 nurses in Malawi in 2021.
"""


def aidkg(*args: str | Path) -> Result:
    """Run the command line in this process."""
    return CliRunner().invoke(cli, [str(arg) for arg in args], prog_name="aidkg")


def listed(graph: Path) -> list[dict[str, Any]]:
    """What `aidkg check --format json` lists of a graph."""
    rows: list[dict[str, Any]] = json.loads(aidkg("check", graph, "-f", "json").stdout)
    return rows


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of the sample corpus, read by our own rules."""
    out = tmp_path_factory.mktemp("corpus") / "out"
    docs = [path for path in sorted((CORPUS / "docs").iterdir()) if path.stem != "README"]
    assert aidkg("build", *docs, "-o", out).exit_code == 0
    return out


@pytest.fixture(scope="module")
def clinics(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of a document whose parts come to more than their total."""
    folder = tmp_path_factory.mktemp("clinics")
    (folder / "clinics.txt").write_text(ENGLISH, encoding="utf-8")
    assert aidkg("build", folder / "clinics.txt", "-o", folder / "out").exit_code == 0
    return folder / "out"


@pytest.fixture(scope="module")
def found(corpus: Path) -> list[dict[str, Any]]:
    """What a strict check lists of the sample corpus."""
    result = aidkg("check", corpus, "-f", "json", "--strict")
    assert result.exit_code == 1
    rows: list[dict[str, Any]] = json.loads(result.stdout)
    return rows


def planted() -> list[tuple[str, set[tuple[str, str]]]]:
    """The contradictions that were put into the corpus: kind, and the rows' documents and sums."""
    lines = (CORPUS / "corpus.jsonl").read_text(encoding="utf-8").splitlines()
    gold = {row["id"]: row for row in map(json.loads, lines)}
    lines = (CORPUS / "corpus.conflicts.jsonl").read_text(encoding="utf-8").splitlines()
    return [
        (one["kind"], {(gold[name]["doc"], digits(gold[name]["quote"])) for name in one["rows"]})
        for one in map(json.loads, lines)
    ]


def digits(quote: str) -> str:
    """The number in a quote; gold and rules may cut the words around it otherwise."""
    return "".join(char for char in quote if char.isdigit())


def test_the_corpus_has_the_contradictions_that_were_put_into_it(
    found: list[dict[str, Any]],
) -> None:
    """All five are listed with all their quotes, and nothing else."""
    told = [
        (row["kind"], {(words["doc"], digits(words["quote"])) for words in row["evidences"]})
        for row in found
    ]
    wanted = planted()
    assert len(wanted) == len(told) == 5
    assert all(one in told for one in wanted)


def test_every_quote_is_in_its_document(found: list[dict[str, Any]]) -> None:
    """What is listed can be checked: the words stand at their offsets."""
    for row in found:
        assert set(row) == FIELDS
        assert row["severity"] == "error"
        assert row["statements"]
        for words in row["evidences"]:
            text = (CORPUS / "docs" / words["doc"]).read_bytes().decode()
            assert text[words["start"] : words["end"]] == words["quote"]


def test_contradictions_are_the_documents_and_no_fault_of_the_graph(corpus: Path) -> None:
    """A graph with contradictions conforms, and ends with 0 unless asked to be strict."""
    result = aidkg("check", corpus)
    assert result.exit_code == 0
    assert result.stdout.endswith(": conforms; 5 contradictions (5 errors)\n")


def test_contradictions_are_told_with_their_quotes(clinics: Path) -> None:
    """In a terminal each has its message, and a line a quote."""
    assert aidkg("check", clinics).stdout == (
        "error (sum): The 2 parts come to NOK 100 million, their total is NOK 90 million "
        "(clinics.txt): NOK 60 million, NOK 40 million.\n"
        "  clinics.txt, 82–96: “NOK 90 million”\n"
        "  clinics.txt, 127–141: “NOK 60 million”\n"
        "  clinics.txt, 160–174: “NOK 40 million”\n"
        f"{clinics}: conforms; 1 contradiction (1 error)\n"
    )


def test_the_list_can_be_in_chinese_and_written_to_a_file(clinics: Path, tmp_path: Path) -> None:
    """`--output` takes the list, `--lang` its messages."""
    path = tmp_path / "findings.json"
    result = aidkg("check", clinics, "-f", "json", "--lang", "zh", "-o", path)
    assert (result.exit_code, result.stdout) == (0, "")
    (row,) = json.loads(path.read_text(encoding="utf-8"))
    assert row["message"].startswith("2个分项合计1亿 NOK，而总数为9000万 NOK")


def test_faults_and_contradictions_are_one_list(clinics: Path, tmp_path: Path) -> None:
    """A fault of the graph has the kind `shape`, and comes first."""
    broken = tmp_path / "broken.trig"
    text = (clinics / "graph.trig").read_text(encoding="utf-8")
    modality = "aid:modality <https://aidkg.example/id/modality/training>"
    assert modality in text
    broken.write_text(text.replace(modality, modality.replace("modality/", "donor/")), "utf-8")
    rows = listed(broken)
    assert all(set(row) == FIELDS for row in rows)
    assert [row["kind"] for row in rows] == ["shape", "sum"]
    assert rows[0]["severity"] == "violation"
    assert rows[0]["evidences"][0]["quote"] == "45 nurses"
    assert aidkg("check", broken, "-f", "json").exit_code == 1


def test_shapes_without_a_shape_are_refused(clinics: Path, tmp_path: Path) -> None:
    """An empty file of shapes would let anything pass: it is an error, not a verdict."""
    (tmp_path / "none.ttl").write_text("", encoding="utf-8")
    result = aidkg("check", clinics, "--shapes", tmp_path / "none.ttl")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "no shape in it" in result.stderr


def test_terminals_are_safe_from_documents(tmp_path: Path) -> None:
    """Control characters of a document come out visible, and run nothing."""
    path = tmp_path / "clinics.txt"
    path.write_text(ENGLISH.replace("NOK 60 million", "NOK\u202e 60 million"), encoding="utf-8")
    assert aidkg("build", path, "-o", tmp_path / "out").exit_code == 0
    assert "\u202e" not in aidkg("check", tmp_path / "out").stdout


def test_contradictions_follow_the_documents(tmp_path: Path) -> None:
    """A contradiction goes with the document that makes it."""
    out = tmp_path / "out"
    first, other = tmp_path / "clinics.txt", tmp_path / "other.txt"
    first.write_text(ENGLISH, encoding="utf-8")
    other.write_text("Japan gave Kenya 5 million dollars in 2020.\n", encoding="utf-8")
    assert aidkg("build", first, other, "-o", out).exit_code == 0
    assert [row["kind"] for row in listed(out)] == ["sum"]
    assert aidkg("build", "-o", out, "--drop", "clinics.txt").exit_code == 0
    assert listed(out) == []
