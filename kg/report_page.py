"""A report as Markdown and as an HTML page of one file that asks for nothing."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Final

from kg.formats import Cell, Result, cell_text, is_number, to_markdown
from kg.onepage import content_policy

Section = tuple[str, str, Result]  # title, what it tells, table

_STYLE: Final = """
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, "Noto Sans", "Noto Sans CJK SC", "PingFang SC",
  "Microsoft YaHei", sans-serif; margin: 0 auto; max-width: 75rem; padding: 1rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin-bottom: 1.5rem; }
th, td { border-bottom: 1px solid #8888; padding: .3rem .7rem; text-align: left;
  vertical-align: top; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
"""


def markdown_page(title: str, sections: Iterable[Section]) -> str:
    """Write a report as Markdown; nothing in a cell can become markup."""
    parts = [f"# {title}\n"]
    parts += [f"## {head}\n{about}\n\n{to_markdown(table)}" for head, about, table in sections]
    return "\n".join(parts)


def html_page(title: str, sections: Iterable[Section], *, lang: str = "en") -> str:
    """Write a report as one HTML file; all text is escaped, and a policy forbids any request."""
    body = "\n".join(
        f"<section><h2>{escape(head)}</h2><p>{escape(about)}</p>\n{_table(head, table)}</section>"
        for head, about, table in sections
    )
    policy = escape(content_policy(_STYLE), quote=True)
    return (
        f'<!doctype html>\n<html lang="{escape(lang, quote=True)}">\n<head>\n'
        f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<h1>{escape(title)}</h1>\n{body}\n</body>\n</html>\n"
    )


def _table(name: str, table: Result) -> str:
    numeric = [
        all(is_number(row[place]) or row[place] is None for row in table.rows)
        for place in range(len(table.columns))
    ]
    head = "".join(
        f'<th scope="col"{_class(right)}>{escape(column)}</th>'
        for column, right in zip(table.columns, numeric, strict=True)
    )
    rows = "\n".join(
        "<tr>"
        + "".join(
            f"<td{_class(right)}>{_cell(cell)}</td>"
            for cell, right in zip(row, numeric, strict=True)
        )
        + "</tr>"
        for row in table.rows
    )
    # A table that is wider than the window is scrolled by keyboard too.
    return (
        f'<div class="wide" tabindex="0" role="region" aria-label="{escape(name, quote=True)}">'
        f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table></div>"
    )


def _class(right: bool) -> str:
    return ' class="number"' if right else ""


def _cell(cell: Cell) -> str:
    text = f"{cell:,}" if isinstance(cell, int) and not isinstance(cell, bool) else cell_text(cell)
    return escape(text)
