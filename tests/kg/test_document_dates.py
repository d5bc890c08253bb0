"""Tables of dates: when documents came out, where their text does not say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import cli
from kg.document_dates import read_dates
from kg.errors import DataFileError

TEXT = "Norway helps Peru\n\nNorway will give Peru $5 million over the next two years.\n"


def aidkg(*args: str | Path) -> Result:
    """Run the command line in this process."""
    return CliRunner().invoke(cli, [str(arg) for arg in args], prog_name="aidkg")


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A document that does not say when it came out."""
    path = tmp_path / "letter.txt"
    path.write_text(TEXT)
    return path


@pytest.fixture
def dates(tmp_path: Path) -> Path:
    """A table, as a spreadsheet writes it, that says so."""
    path = tmp_path / "dates.csv"
    path.write_bytes(b"\xef\xbb\xbfdocument,publisher,date\r\nletter.txt,NN,2016-05-04\r\n,,\r\n")
    return path


def test_dates_are_read_by_document(dates: Path) -> None:
    """A table of dates gives each document its own; other columns and empty lines do not matter."""
    assert read_dates(dates) == {"letter.txt": "2016-05-04"}


@pytest.mark.parametrize(
    ("table", "message"),
    [
        (
            "doc,date\na.txt,2016\n",
            "not one column document; its first line must be",
        ),
        ("document,date\na.txt,4 May 2016\n", "line 2: '4 May 2016' is no date"),
        ("document,date\na.txt,2016-02-30\n", "line 2: '2016-02-30' is no date"),
        ("document,date\na.txt\n", "line 2: an empty cell is no date"),
        ("document,date\n,2016\n", "line 2: no document is named"),
        ("document,date,date\na.txt,2016,2017\n", "not one column date"),
        ("document,date\na.txt,2016\na.txt,2017\n", "line 3: a.txt has two dates, 2016 and 2017"),
    ],
)
def test_a_wrong_table_is_told_of(tmp_path: Path, table: str, message: str) -> None:
    """What is wrong with a table of dates is told in one line, with where it stands."""
    path = tmp_path / "dates.csv"
    path.write_text(table)
    with pytest.raises(DataFileError, match=message) as error:
        read_dates(path)
    assert "\n" not in str(error.value)


def test_times_are_counted_from_the_day_of_issue(letter: Path, dates: Path) -> None:
    """A promise without a day is of the day on which its document came out."""
    undated, dated = (
        json.loads(aidkg("extract", letter, *more).stdout) for more in ((), ("--dates", dates))
    )
    assert (undated["announced"], undated["period"]) == (None, None)
    assert dated["announced"] == "2016-05-04"
    assert dated["period"] == ["2016-05-04", "2018-05-04"]


def test_a_document_with_another_date_is_read_again(letter: Path, dates: Path) -> None:
    """A build reads a document anew when its date changes, and tells it in the graph."""
    out = letter.parent / "out"
    assert aidkg("build", letter, "-o", out).exit_code == 0
    assert "1 changed" in aidkg("build", letter, "-o", out, "--dates", dates).stdout
    assert 'dcterms:issued "2016-05-04"^^xsd:date' in (out / "graph.trig").read_text()
    assert "nothing has changed" in aidkg("build", letter, "-o", out, "--dates", dates).stdout
    assert "nothing has changed" in aidkg("build", letter, "-o", out).stdout  # the date is kept
    assert aidkg("check", out).exit_code == 0


def test_what_a_table_dates_in_vain_is_told(letter: Path, tmp_path: Path) -> None:
    """A name in the table that no document bears is told of: it may be misspelt."""
    table = tmp_path / "dates.csv"
    table.write_text("document, date\nleter.txt,2016\nother.txt,2016\n")
    told = aidkg("extract", letter, "--dates", table).stderr
    assert "dates leter.txt and 1 more, of which none is among the documents given" in told


def test_a_table_without_end_is_refused() -> None:
    """No more of a table is read than one can hold."""
    with pytest.raises(DataFileError, match="more than"):
        read_dates(Path("/dev/zero"))
