"""When documents came out, where their text does not say: a table that the user gives.

A CSV file with a header: `document`, the name of the file, and `date`, as precise as it is known
(ISO 8601: 2016, 2016-05 or 2016-05-04). Other columns are passed over.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Final

from kg.dates import is_date
from kg.errors import DataFileError

_COLUMNS: Final = ("document", "date")
_MOST_BYTES: Final = 16 * 1024 * 1024


def read_dates(path: Path) -> Mapping[str, str]:
    """Return the dates of documents by their names.

    Raises:
        DataFileError: the file cannot be read, has no such columns, or a line is wrong.
    """
    try:
        with path.open("rb") as file:  # no more of it than that, whatever it is
            data = file.read(_MOST_BYTES + 1)
        if len(data) > _MOST_BYTES:
            raise DataFileError(
                f"{path}: more than {_MOST_BYTES:,} bytes; is this a table of dates?"
            )
        return _read(path, csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    except UnicodeDecodeError as error:
        raise DataFileError(f"{path}: this is no UTF-8; save the table as CSV in UTF-8") from error
    except csv.Error as error:
        raise DataFileError(f"{path}: this is no CSV ({error})") from error
    except OSError as error:
        raise DataFileError(f"{path}: {error.strerror or error}") from error


def undated(dates: Mapping[str, str], documents: Collection[str]) -> list[str]:
    """The names in a table of dates that no document bears, in order."""
    return sorted(dates.keys() - set(documents))


def _read(path: Path, rows: csv.DictReader[str]) -> Mapping[str, str]:
    names = [(name or "").strip() for name in rows.fieldnames or ()]
    missing = [name for name in _COLUMNS if names.count(name) != 1]
    rows.fieldnames = names
    if missing:
        raise DataFileError(
            f"{path}: not one column {' or '.join(missing)}; its first line must be: document,date"
        )
    dates: dict[str, str] = {}
    for row in rows:
        name, day = ((row[column] or "").strip() for column in _COLUMNS)
        if not (name or day):
            continue
        where = f"{path}, line {rows.line_num}"
        if not name:
            raise DataFileError(f"{where}: no document is named")
        if not is_date(day):
            told = repr(day) if day else "an empty cell"
            raise DataFileError(f"{where}: {told} is no date; write 2016, 2016-05 or 2016-05-04")
        if dates.setdefault(name, day) != day:
            raise DataFileError(f"{where}: {name} has two dates, {dates[name]} and {day}")
    return dates
