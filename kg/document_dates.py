"""When documents came out, where their text does not say: a table that the user gives.

A CSV file with a header: `document`, the name of the file, and `date`, as precise as it is known
(ISO 8601: 2016, 2016-05 or 2016-05-04). Other columns are passed over.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
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
        if path.stat().st_size > _MOST_BYTES:
            raise DataFileError(
                f"{path}: more than {_MOST_BYTES:,} bytes; is this a table of dates?"
            )
        with path.open(encoding="utf-8-sig", newline="") as file:
            return _read(path, csv.DictReader(file))
    except UnicodeDecodeError as error:
        raise DataFileError(f"{path}: this is no UTF-8; save the table as CSV in UTF-8") from error
    except csv.Error as error:
        raise DataFileError(f"{path}: this is no CSV ({error})") from error
    except OSError as error:
        raise DataFileError(f"{path}: {error.strerror or error}") from error


def _read(path: Path, rows: csv.DictReader[str]) -> Mapping[str, str]:
    missing = [name for name in _COLUMNS if name not in (rows.fieldnames or ())]
    if missing:
        raise DataFileError(
            f"{path}: no column {' or '.join(missing)}; its first line must be: document,date"
        )
    dates: dict[str, str] = {}
    for row in rows:
        name, day = ((row[column] or "").strip() for column in _COLUMNS)
        if not (name or day):
            continue
        where = f"{path}, line {rows.line_num}"
        if not name or not is_date(day):
            raise DataFileError(
                f"{where}: {day or 'nothing'!r} is no date; write 2016, 2016-05 or 2016-05-04"
                if name
                else f"{where}: no document is named"
            )
        if dates.setdefault(name, day) != day:
            raise DataFileError(f"{where}: {name} has two dates, {dates[name]} and {day}")
    return dates
