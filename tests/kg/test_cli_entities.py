"""`aidkg entities` on the command line."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from kg.cli import cli
from kg.cli.console import WRONG

DOCS = Path(__file__).parents[1] / "corpus" / "docs"
ENGLISH = DOCS / "en-01-uk-press-release.txt"
CHINESE = DOCS / "zh-02-forum-speech.txt"
FIELDS = ["doc", "type", "names", "id", "entry", "relations", "mentions"]


def aidkg(*arguments: object, stdin: bytes | None = None) -> Result:
    """Run a command as a shell would."""
    return CliRunner().invoke(cli, [str(x) for x in arguments], input=stdin)


def test_entities_prints_one_entity_a_line() -> None:
    """Every line is an entity of one of the documents, in their order, with the fields told."""
    result = aidkg("entities", ENGLISH, CHINESE)
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert all(list(row) == FIELDS for row in rows)
    assert [*dict.fromkeys(row["doc"] for row in rows)] == [ENGLISH.name, CHINESE.name]
    assert {"Country", "Organization", "Meeting"} <= {row["type"] for row in rows}


def test_entities_reads_standard_input_and_writes_a_file(tmp_path: Path) -> None:
    """`-` is standard input; `-o` writes what would have been printed."""
    text = CHINESE.read_text(encoding="utf-8").encode("gb18030")
    printed = aidkg("entities", "-", stdin=text)
    assert json.loads(printed.stdout.splitlines()[0])["doc"] == "stdin"
    target = tmp_path / "e.jsonl"
    assert aidkg("entities", "-", "-o", target, stdin=text).stdout == ""
    assert target.read_text(encoding="utf-8") == printed.stdout


def test_entities_tells_a_missing_file_in_one_line(tmp_path: Path) -> None:
    """A file that is not there is one line on standard error, and exit code 2."""
    result = aidkg("entities", tmp_path / "none.txt")
    assert result.exit_code == WRONG
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1
