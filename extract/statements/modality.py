"""What kind of aid a statement is about: a grant, a loan, goods, training, a thing built.

The codes are those of the annotation guidelines (docs/statements.md). Three things decide, in this
order: the verb (who trains gives training, who cancels relieves debt), the noun, and what governs
the sentence. What helps in an emergency is humanitarian aid, unless it is food or a medical team.
"""

from __future__ import annotations

import re
from types import ModuleType
from typing import Final

from extract.cue import Cue, Text, first_of
from extract.statements.candidates import Candidate
from extract.statements.languages import language_of
from extract.statements.parties import is_fund

# What a total is of, all its parts are of whose own words tell nothing.
_OF_ALL_PARTS: Final = frozenset(
    {
        "interest-free loan",
        "concessional loan",
        "credit",
        "grant",
        "debt relief",
        "complete project",
        "training",
        "humanitarian aid",
        "fund",
    }
)
_SOFT: Final = frozenset({"interest-free loan", "concessional loan"})
# The rest of a clause, and a clause of purpose behind it.
_REST: Final = re.compile(
    r"[^,，.。;；]*"
    r"(?:[,，](?=用|以|帮|支|响应|应对|协|救|援|赈|to |for |in response)[^,，.。;；]*)?"
)
_UNIT: Final = 2  # characters of a unit of money
_ABOVE: Final = 400  # characters of a paragraph before a sum that may tell what it is for
# Nurses who learn are not sent.
_TEACHES: Final = frozenset({"train", "teach", "educate", "培训", "培养"})
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
    told = _of_sum(c, words, replenished) if c.amount else _of_thing(c, words)
    code = told or str(words.DEFAULT)
    if total and not c.amount and not (c.what and told):
        code = total  # “of them 12 in Ndola”
    if code in ("aid", "other") and total in _OF_ALL_PARTS and not _is_of_later(c, total, words):
        code = total
    if code == "credit" and _lends_softly(c, words):
        return "concessional loan"
    if code not in _RELIEF:
        return code
    told = c.near or c.context + _told_behind(c)
    later = bool(c.amount and words.DEVELOPMENT.search(told))
    if later and words.MIXED.search(told):
        return code  # humanitarian and development aid at once
    if emergency or total == "humanitarian aid":
        return code if later and not _is_urgent(told, words) else "humanitarian aid"
    told = c.context if code == "aid" and not c.amount else c.what or ""
    if code == "goods" and not c.amount:
        told = f"{told} {c.near}"
    if words.EMERGENCY.search(told):
        return "humanitarian aid"
    if code == "aid" and c.amount and not later:
        before = words.HUMANITARIAN.search(c.view.folded, max(0, c.start - _ABOVE), c.start)
        return "humanitarian aid" if before else code
    return code


def _lends_softly(c: Candidate, words: ModuleType) -> bool:
    """Is it a loan of a lender that lends on soft terms alone, and no other is told?"""
    told = c.near or c.context
    if words.HARD_TERMS.search(told):
        return False
    lenders = (c.donors or (), c.through)
    soft = ([any(map(words.SOFT_LENDER.search, e.labels[:3])) for e in some] for some in lenders)
    if any(some and all(some) for some in soft) or words.SOFT_CREDIT.search(told):
        return True
    states = bool(c.donors) and all(d.type == "Country" for d in c.donors or ())
    return states and bool(  # of a state's fund
        words.SOFT_LENDER.search(c.view.folded, c.sentence[0], c.end)
    )


def form_named(text: str, words: ModuleType) -> str | None:
    """The code of the form of aid that a cell of a table names; None where it names none."""
    return flow_of(text, words) or first_of(words.NOUNS, text)


def flow_of(text: str, words: ModuleType) -> str | None:
    """The kind of money that a heading or lead-in names, if it names no more than one."""
    named = {code for pattern, code in words.FLOWS if pattern.search(text)}
    if named & _SOFT:
        named.discard("credit")  # a soft loan is a loan
    return named.pop() if len(named) == 1 else None


def _of_sum(c: Candidate, words: ModuleType, replenished: frozenset[str]) -> str:
    what, near = Text(c.what or "", c.view.lang), c.near
    clause = near or c.context if c.total else c.context  # a part is as its total, not as others
    told = near or clause
    if words.DEBT_RELIEF.search(f"{c.verb} {told}"):
        return "debt relief"
    if words.MIXED.search(told):
        return "aid"
    flow = first_of(words.FLOWS, _with_currency(c, what)) or (
        first_of(words.FLOWS, near) if near else None
    )
    if flow:
        return flow
    if (
        is_into_fund(c)
        or any(r.key in replenished for r in c.recipients or ())
        or words.FUND.search(clause if c.gapped else told)
    ):
        return "fund"
    urgent = _is_urgent(told, words)
    elided = None if near and urgent else _elided(clause, words)
    if elided:
        return elided
    invests = words.INVESTS.search(c.verb) and words.INVESTED.search(told)
    if invests or words.EQUITY.search(told):
        return "investment"
    if urgent or _is_urgent(clause, words):
        return "humanitarian aid"
    if words.GOODS_WORTH.search(clause):
        return "goods"
    disaster = _is_told(words.DISASTER, _told_around(c), words)
    if disaster and not words.DEVELOPMENT.search(told):
        return "humanitarian aid"
    named = first_of(words.NOUNS, what) if words.NAMED_BY_SUMS.search(what) else None
    return named or first_of(words.GIVEN_IN, told) or "aid"


def _with_currency(c: Candidate, what: Text) -> Text:
    """The noun behind a sum with the money before it, which may soften a loan: 500亿日元贷款."""
    if c.view.lang == "en":
        return what
    text = c.view.folded
    return Text(f"{text[max(c.start, c.end - _UNIT) : c.end]}{what}", c.view.lang)


def _is_of_later(c: Candidate, total: str | None, words: ModuleType) -> bool:
    """Is it a part of emergency aid that its own words call development aid?"""
    own = c.near or c.context
    later = total == "humanitarian aid" and c.amount and words.DEVELOPMENT.search(own)
    return bool(later) and not _is_urgent(own, words)


def _is_urgent(told: str, words: ModuleType) -> bool:
    """Do words tell of an emergency, other than of what comes after it: 海啸后的恢复?"""
    return _is_told(words.EMERGENCY, told, words)


def _is_told(cue: Cue, told: str, words: ModuleType) -> bool:
    """Is it told, and not only in what comes after it?"""
    return cue.search(told) is not None and bool(cue.search(words.AFTERMATH.sub("", told)))


def is_into_fund(c: Candidate) -> bool:
    """Is it money for a fund? What an initiative is given buys what it hands on."""
    paid = (taker for taker in c.recipients or () if taker.type != "Initiative")
    return c.amount is not None and any(map(is_fund, paid))


def _elided(clause: str, words: ModuleType) -> str | None:
    """What a sum leaves to its neighbours to say: “loans of $5m to Fiji and $2m to Tonga”."""
    return "debt relief" if words.DEBT_RELIEF.search(clause) else first_of(words.FLOWS, clause)


def _told_around(c: Candidate) -> str:
    """What a candidate's sentence says before it, from the last semicolon on, and right behind."""
    text, first = c.view.folded, c.sentence[0]
    first = max(first, *(text.rfind(mark, first, c.start) + 1 for mark in ";；"))
    return text.cut(first, c.end + len(_told_behind(c)))


def _told_behind(c: Candidate) -> str:
    """The rest of a candidate's clause, and the clause behind it."""
    behind = _REST.match(c.view.folded, c.end, c.sentence[1])
    return behind[0] if behind else ""


def _of_thing(c: Candidate, words: ModuleType) -> str | None:
    """What the words say of a thing; None where they say nothing."""
    what: Text = Text(c.what or "", c.view.lang)
    if words.PLACES.search(what):
        what = Text(c.near or c.context, c.view.lang)  # “40 places on degree courses”
    if words.DEBT_RELIEF.search(f"{c.verb} {c.near or c.context}"):
        return "debt relief"
    for pattern, code in words.FIRST_NOUNS:
        if pattern.search(what) and not (code == "medical team" and c.verb in _TEACHES):
            return str(code)
    flow = None if c.count or c.view.lang == "en" else first_of(words.FLOWS, what)
    code = flow or first_of(words.VERBS, f"{c.verb} {c.context}") or first_of(words.NOUNS, what)
    if code == "training" and words.ON_SCHOLARSHIP.search(c.near or c.context):
        return "scholarship"
    return code
