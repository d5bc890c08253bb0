"""Two measures of one thing, read as one: 医疗队15批、648人次, 拨款300万元，资助六个项目."""

from __future__ import annotations

from typing import Final

from extract.cue import Cue
from extract.statements.candidates import Candidate, move_parts

_JOINS: Final = Cue(r"[、，,（( ]*(?:共计?|计|合计|累计|总计|总共|成员|队员|人员|约|近|逾|达|为)*")
_TEAMS: Final = Cue(
    r"(?:医疗|救援|搜救)队$|专家组$|(?:批次?|期|轮|支|组|队)$|(?:批次?|期|轮|支|个|组)[^，。；]{0,8}(?:队|组|团)$"
)
_WORTH: Final = Cue(r"(?:价值|总值|总价|总额)(?:约|近|逾|超过?|达|为|共)*$")
_PORTIONS: Final = Cue(r"(?:项目|计划|工程|贷款|赠款|方案)$")
_SPREAD: Final = Cue(
    r"(?:资金|款项|贷款|赠款|援助)?[，,]?(?:分别|各)?(?:用于|用来|以)?(?:资助|支持|支援|实施|开展|推行|援助|分给|分布在)(?:了)?"
    r"(?:[^，。；、]{1,12}的)?"
)
_AND_SUM: Final = Cue(r"[^。；\d]{0,4}[、，,和][^。；\d]{0,20}")  # between two sums of a list
_NEAR: Final = 8  # characters before a sum in which it is said to be what something is worth
_PEOPLE: Final = Cue(r"(?:人次|人员|人|名|位|人[（(]次[）)])")


def merge_counts(found: list[Candidate]) -> list[Candidate]:
    """Return the candidates of a sentence, batches of people counted by their people alone.

    Args:
        found: the candidates, in order.
    """
    out: list[Candidate] = []
    for one in found:
        last = out[-1] if out else None
        if last is not None and (_same_people(last, one) or _worth(last, one)):
            last.end, last.count, last.what = one.end, one.count, one.what or last.what
            last.qualifier = last.qualifier if last.amount else one.qualifier
            move_parts(found, one, last)
        elif last is not None and _spread(last, one):
            for sum_ in (last, *_having_as_many(out[:-1], last, one)):
                sum_.count = one.count
            move_parts(found, one, last)
        elif last is not None and _named_before(last, one):
            one.what = one.what or last.what
            out[-1] = one
            move_parts(found, last, one)
        else:
            out.append(one)
    return out


def _named_before(named: Candidate, sum_: Candidate) -> bool:
    """提供日元贷款，金额为500亿日元: is a sum that of what was named without it?"""
    if named.amount or named.count or not sum_.amount or sum_.count:
        return False
    between = named.view.folded[named.end : sum_.start]
    return _AMOUNTS_TO.fullmatch(between) is not None


_AMOUNTS_TO: Final = Cue(
    r"[，,]?(?:贷款|援助|项目|资金|合同)?(?:总?金额|总额|数额|款额)(?:约|近|共|计|为|达|逾|超过?)*"
)


def _worth(sum_: Candidate, goods: Candidate) -> bool:
    """价值25万美元的电脑500台: is the sum what the goods behind it are worth?"""
    text = goods.view.folded
    return bool(
        sum_.amount
        and not sum_.count
        and goods.count
        and not goods.amount
        and _WORTH.search(text[max(0, sum_.start - _NEAR) : sum_.start])
        and text[sum_.end : goods.start] in ("", "的")
        and (goods.what or "").startswith(sum_.what or "")
    )


def _spread(sum_: Candidate, portions: Candidate) -> bool:
    """拨款300万元，资助六个项目: does a sum go to the projects that are counted behind it?"""
    text = portions.view.folded
    return bool(
        sum_.amount
        and not sum_.count
        and portions.count
        and not portions.amount
        and _PORTIONS.search(text[portions.start : portions.end])
        and _SPREAD.fullmatch(text, sum_.end, portions.start)
    )


def _having_as_many(
    before: list[Candidate], sum_: Candidate, portions: Candidate
) -> list[Candidate]:
    """向肯尼亚拨款300万元，向乌干达拨款500万元，各资助三个项目: the sums listed before the last."""
    text = portions.view.folded
    if "各" not in text[sum_.end : portions.start]:
        return []
    out: list[Candidate] = []
    for one in reversed(before):
        if not one.amount or one.count or not _AND_SUM.fullmatch(text, one.end, sum_.start):
            break
        out.append(one)
        sum_ = one
    return out


def _same_people(batches: Candidate, people: Candidate) -> bool:
    text = people.view.folded
    return bool(
        people.count
        and not (batches.amount or people.amount)
        and batches.donors == people.donors
        and _TEAMS.search(text[batches.start : batches.end])
        and _PEOPLE.search(text[people.start : people.end])
        and _JOINS.fullmatch(text, batches.end, people.start)
    )
