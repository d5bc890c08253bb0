"""A report as Markdown and as an HTML page of one file that asks for nothing."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from kg.formats import Cell, Result, cell_text, numeric_columns, to_markdown
from kg.onepage import render_page

Section = tuple[str, str, Result]  # title, what it tells, table

_HERE: Final = Path(__file__).parent


def markdown_page(title: str, sections: Iterable[Section]) -> str:
    """Write a report as Markdown; nothing in a cell can become markup."""
    parts = [f"# {title}\n"]
    parts += [f"## {head}\n{about}\n\n{to_markdown(table)}" for head, about, table in sections]
    return "\n".join(parts)


def html_page(title: str, sections: Iterable[Section], *, lang: str = "en") -> str:
    """Write a report as one HTML file; all text is escaped, and a policy forbids any request."""
    return render_page(
        _HERE / "page.html.j2",
        style=(_HERE / "page.css").read_text(encoding="utf-8"),
        filters={"cell": _cell, "numeric": numeric_columns},
        lang=lang,
        title=title,
        sections=list(sections),
    )


def _cell(cell: Cell) -> str:
    whole = isinstance(cell, int) and not isinstance(cell, bool)
    return f"{cell:,}" if whole else cell_text(cell)
