"""The document that a text is: a white paper, a declaration or a strategy names itself.

A title is the name of a document, and so of an entity, only where the text says what kind of
document it is (“this white paper”, 本宣言); the title of a speech or a news report names nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from extract.cue import Cue
from extract.names import Entity, Mention
from extract.statements.candidates import View

_CALLS_ITSELF: Final = Cue(
    r"\b[Tt]his (?:[Ww]hite [Pp]aper|[Dd]eclaration|[Cc]ommuniqu[eé]|[Ss]trategy|[Aa]ction [Pp]lan|"
    r"[Pp]lan of [Aa]ction|[Aa]genda|[Rr]oadmap|[Ff]ramework)\b"
    r"|本(?:白皮书|宣言|公报|战略|行动计划|规划|议程|路线图|纲要)"
)
_PART: Final = Cue(r" ?[(（](?:[IVX]{1,4}|[上中下一二三四五]|\d)[)）]$")
_SHORTEST: Final = 6


def own_document(views: Sequence[View]) -> list[tuple[View, Mention]]:
    """Return the title as a mention of the document it names, once in each language."""
    titles = [v for v in views[:6] if v.block.kind == "title" and not _is_told_elsewhere(v)]
    if not titles or not any(_CALLS_ITSELF.search(v.folded) for v in views):
        return []
    chosen: dict[bool, View] = {}
    for view in titles:
        chosen.setdefault(view.lang == "en", view)
    named = {view.index: _PART.sub("", view.block.text) for view in chosen.values()}
    entity = Entity(type="Agenda", labels=tuple(named.values()))
    return [(view, Mention(0, len(named[view.index]), entity, "name")) for view in chosen.values()]


def issuers(views: Sequence[View]) -> list[Entity]:
    """Return the bodies that the title block names by themselves: who issued the document."""
    titles = [v for v in views[:6] if v.block.kind == "title"]
    found = [m.entity for v in titles for m in v.mentions if _is_told_elsewhere(v)]
    bodies = [e for e in found if e.type == "Organisation"]
    return list({e.key: e for e in bodies}.values())


def _is_told_elsewhere(view: View) -> bool:
    """Is the line a date, or a body's name and no more?"""
    if len(view.folded) < _SHORTEST or any(t.start <= 1 for t in view.times):
        return True
    named = sum(m.end - m.start for m in view.mentions if m.entity.type == "Organisation")
    return named > 0.6 * len(view.folded)
