"""An explanation as one HTML page that needs no network, no script and no other file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from kg.labels import LabelLang
from kg.ledger.answers.phrases import say
from kg.ledger.answers.tree import Node
from kg.onepage import HTML_LANG, render_page

_HERE: Final = Path(__file__).parent


def draw(nodes: Sequence[Node], title: str, *, lang: LabelLang) -> str:
    """Draw trees as a page; the same trees give the same page, byte for byte.

    The template escapes everything that comes from a document.
    """
    return render_page(
        _HERE / "page.html.j2",
        style=(_HERE / "page.css").read_text(encoding="utf-8"),
        title=title,
        lang=HTML_LANG[lang],
        kicker=say("explained", lang),
        nodes=nodes,
    )
