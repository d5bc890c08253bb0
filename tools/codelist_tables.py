"""Reads the hand-typed tables of `tools/data`: tab-separated, a header line, `|` inside a cell."""

from __future__ import annotations

import csv
import re
import unicodedata
from pathlib import Path

from opencc import OpenCC

DATA = Path(__file__).parent / "data"
Row = dict[str, str]

_LETTERS = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i", "æ": "ae", "ß": "ss"})
_QUOTES = str.maketrans("", "", '“”"「」『』《》')
_TO_TRADITIONAL = OpenCC("s2tw")


def read_table(name: str) -> list[Row]:
    """Return the rows of `tools/data/<name>.tsv`.

    Raises:
        ValueError: a row has another number of cells than the header.
    """
    path = DATA / f"{name}.tsv"
    with path.open(encoding="utf-8", newline="") as lines:
        reader = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        header = next(reader)
        rows = []
        for number, cells in enumerate(reader, start=2):
            if len(cells) != len(header):
                raise ValueError(
                    f"{path}, line {number}: {len(cells)} cells, the header has {len(header)}"
                )
            rows.append({key: cell.strip() for key, cell in zip(header, cells, strict=True)})
    return rows


def split(cell: str) -> list[str]:
    """Return the values of a cell, in their order."""
    return [value for value in (piece.strip() for piece in cell.split("|")) if value]


def slug(name: str) -> str:
    """Return a readable id: lower case, ASCII, words joined by hyphens."""
    plain = (
        unicodedata.normalize("NFKD", name.translate(_LETTERS)).encode("ascii", "ignore").decode()
    )
    plain = re.sub(r"['’.]", "", plain.lower().replace("&", " and "))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def without_accents(name: str) -> str:
    """Return the name in ASCII letters, as it is often typed."""
    decomposed = unicodedata.normalize("NFD", name.replace("’", "'").replace("ʻ", "'"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def traditional(name: str) -> str:
    """Return a Chinese name in traditional characters, as they are written in Taiwan."""
    return str(_TO_TRADITIONAL.convert(name)).replace("臺", "台").replace("裡", "里")


def unquoted(name: str) -> str:
    """Return the name without quotation marks: “一带一路” and 一带一路 are one name."""
    return name.translate(_QUOTES)
