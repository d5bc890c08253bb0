"""What kind of aid a statement is about: a grant, a loan, goods, training, a thing built.

The codes are those of the annotation guidelines (docs/statements.md). Three things decide, in this
order: the verb (who trains gives training, who cancels relieves debt), the noun, and what governs
the sentence. What helps in an emergency is humanitarian aid, unless it is food or a medical team.
"""

from __future__ import annotations

from types import ModuleType
from typing import Final

from extract.statements.candidates import Candidate
from extract.statements.languages import language_of

_LOANS: Final = frozenset({"interest-free loan", "concessional loan", "credit", "grant"})
_TEACHES: Final = frozenset({"train", "teach", "educate"})  # nurses who learn are not sent
# A thing of one of these kinds is part of the emergency aid that it is sent with.
_RELIEF: Final = frozenset({"aid", "goods", "other"})


def modality_of(
    c: Candidate,
    *,
    emergency: bool,
    total: str | None,
    replenished: frozenset[str] = frozenset(),
) -> str:
    """Return the code of a candidate's modality.

    Args:
        c: the candidate.
        emergency: whether the title, a heading or a lead-in is about an emergency.
        total: the modality of the total that it is part of.
        replenished: keys of the bodies whose funds the document is about filling.
    """
    words = language_of(c.view.lang).modalities
    code = _of_sum(c, words, replenished) if c.amount else _of_thing(c, words)
    if code in ("aid", "other") and total in (
        *_LOANS,
        "debt relief",
        "complete project",
        "training",
    ):
        code = total
    if code in _RELIEF and (emergency or words.EMERGENCY.search(c.what or "")):
        return "humanitarian aid"
    return code


def _of_sum(c: Candidate, words: ModuleType, replenished: frozenset[str]) -> str:
    what, clause = c.what or "", c.context
    if words.DEBT_RELIEF.search(f"{c.verb} {clause}"):
        return "debt relief"
    for pattern, code in words.FLOWS:
        if pattern.search(what):
            return str(code)
    if any(r.type == "Fund" or r.key in replenished for r in c.recipients or ()):
        return "fund"
    for pattern, code in words.FLOWS:
        if pattern.search(clause):
            return str(code)
    if words.INVESTS.search(c.verb):
        return "investment"
    if words.GOODS_WORTH.search(clause):
        return "goods"
    if words.EMERGENCY.search(clause):
        return "humanitarian aid"
    return "aid"


def _of_thing(c: Candidate, words: ModuleType) -> str:
    what = c.what or ""
    if words.DEBT_RELIEF.search(f"{c.verb} {c.context}"):
        return "debt relief"
    for pattern, code in words.FIRST_NOUNS:
        if pattern.search(what) and not (code == "medical team" and c.verb in _TEACHES):
            return str(code)
    for pattern, code in words.VERBS:
        if pattern.search(c.verb):
            return str(code)
    for pattern, code in words.NOUNS:
        if pattern.search(what):
            return str(code)
    return str(words.DEFAULT)
