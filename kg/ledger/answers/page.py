"""An explanation as one HTML page that needs no network, no script and no other file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from jinja2 import Environment, StrictUndefined

from kg.ledger.answers.phrases import Lang, say
from kg.ledger.answers.tree import Node
from kg.onepage import content_policy, inline

_HERE: Final = Path(__file__).parent


def draw(nodes: Sequence[Node], title: str, *, lang: Lang) -> str:
    """Draw trees as a page; the same trees give the same page, byte for byte.

    The template escapes everything that comes from a document.
    """
    style = inline((_HERE / "page.css").read_text(encoding="utf-8"))
    page = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return page.from_string((_HERE / "page.html.j2").read_text(encoding="utf-8")).render(
        title=title,
        lang="zh-Hans" if lang == "zh" else "en",
        kicker=say("explained", lang),
        policy=content_policy(style),
        style=style,
        nodes=nodes,
    )
