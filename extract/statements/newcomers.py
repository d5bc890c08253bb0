"""Who the cell of a table or a line of a fact box names, known or not."""

from __future__ import annotations

import re
from typing import Final

from extract.cue import Cue
from extract.names import Entity
from extract.statements.candidates import View
from extract.statements.columns import TOTAL, role_of

# Rows that gather givers or takers under no name of their own.
_NOBODY: Final = Cue(
    r"\W*(?:(?:all |the )?others?\b|rest\b|remaining|various|misc|multiple|several|unknown|n/?a\b|"
    r"none\b|not |tbd|to be|anonymous|private|individual|public\b|non-|sub-?total|memo|average|"
    r"(?:bi|multi)lateral\b|direct(?:ly)?\b|双边|多边|"
    r"of which|including|average|其他|其它|其余|各国|多国|未|不详|匿名|平均|其中|个人|私人|无$)",
    re.IGNORECASE,
)
_MARKS: Final = Cue(r"(?:\s*(?:\[\w{1,2}\]|\([a-z\d]\)|[*†‡¹²³⁰⁴-⁹]))+$")
_BODY: Final = Cue(
    r"\b(?:Foundation|Trust|Fund|Bank|Agency|Corporation|Corp|Company|Group|Inc|Ltd|University|"
    r"Church|Caritas|Council|Institute|Association|Society|Federation|Charity|Ministry|Partners|"
    r"Red Cross|Red Crescent)\b|"
    r"(?:基金会|基金|银行|公司|集团|协会|学会|商会|总会|联合会|委员会|红十字会)$"
)
_LONGEST_NAME: Final = 80


def names_in(
    view: View, start: int, end: int, *, is_name: bool, whole: bool = False
) -> tuple[Entity, ...]:
    """Who a cell or the value of a label names; somebody whom no list knows is new.

    Args:
        view: the block.
        start: where the cell begins.
        end: where it ends.
        is_name: whether a head or label says so; else “Grants (EUR million)” is none.
        whole: whether names within it name nobody: “Rotary Australia World Service”.
    """
    named = tuple(
        m.entity for m in view.mentions if start <= m.start and m.end <= end and m.role != "self"
    )
    text = _MARKS.sub("", view.block.text[start:end].strip(" .。*"))
    if (
        (named and not whole)
        or not text
        or len(text) > _LONGEST_NAME
        or _NOBODY.match(text)
        or TOTAL.match(text)
    ):
        return () if whole else named
    known = any(c.isupper() for c in text) if view.lang == "en" else True
    if not known or any(c.isdigit() for c in text) or not (is_name or role_of(text) == ""):
        return ()
    return (Entity(type="Organisation", labels=(" ".join(text.split()),)),)


def body_in(view: View, start: int, end: int) -> tuple[Entity, ...]:
    """An organisation that no list knows, told by what such names end in: “Oak Foundation”."""
    text = view.block.text[start:end].strip()
    if len(text) > _LONGEST_NAME or not text[:1].strip() or not _BODY.search(text):
        return ()
    words = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 3]
    if view.lang == "en" and not all(word[0].isupper() for word in words):
        return ()
    return (Entity(type="Organisation", labels=(" ".join(text.split()),)),)
