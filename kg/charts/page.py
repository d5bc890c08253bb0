"""A chart as one HTML page: the picture as SVG, and the numbers of the answer in a table.

The page has no script and asks for nothing. matplotlib styles each element of an SVG by itself,
which a Content Security Policy would have to allow for any text of the page; each style becomes a
class instead, and the policy allows the style sheet alone.
"""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg.charts.text import clean
from kg.formats import Cell, cell_text, is_number, numeric_columns
from kg.onepage import HTML_LANG, render_page

if TYPE_CHECKING:
    from kg.charts.chart import About
    from kg.charts.words import Words
    from kg.formats import Result

_HERE: Final = Path(__file__).parent
_STYLE: Final = re.compile(r' style="([^"]*)"')
_SHEET: Final = re.compile(r"<style[^>]*>(.*?)</style>", re.S)


def make_page(svg: str, *, result: Result, about: About, words: Words) -> bytes:
    """Make the page of a picture and of the answer that it is drawn from."""
    picture, rules = _in_classes(svg)
    return render_page(
        _HERE / "page.html.j2",
        style=(_HERE / "page.css").read_text(encoding="utf-8") + rules,
        filters={"shown": _shown},
        lang=HTML_LANG[about.lang],
        title=clean(about.title),
        picture=picture,
        heading=words.table,
        columns=result.columns,
        right=numeric_columns(result),
        rows=result.rows,
    ).encode()


def _in_classes(svg: str) -> tuple[str, str]:
    """The SVG element with classes for styles, and the rules for these classes."""
    sheet = "".join(_SHEET.findall(svg))
    body = _SHEET.sub("", svg[svg.index("<svg") :])
    # What describes the file to libraries says nothing on a page.
    body = re.sub(r"<metadata>.*?</metadata>", "", body, flags=re.S)
    names: dict[str, str] = {}

    def named(match: re.Match[str]) -> str:
        name = names.setdefault(match[1], f"s{len(names)}")
        return f' class="{name}"'

    body = _STYLE.sub(named, body)
    rules = "".join(
        f"figure .{name} {{ {style.replace('&apos;', chr(39)).replace('&quot;', chr(39))} }}\n"
        for style, name in names.items()
    )
    return body, f"\n{sheet.replace('*{', 'figure svg *{')}\n{rules}"


def _shown(cell: Cell) -> str:
    if is_number(cell):
        return f"{cell:,f}" if isinstance(cell, Decimal) else f"{cell:,}"
    return clean(cell_text(cell))
