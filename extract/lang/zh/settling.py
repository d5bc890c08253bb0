"""What Chinese names beside each other make of their parts: joint givers, who signs, who lends."""

from __future__ import annotations

import re
from typing import Final

import msgspec

from extract.cue import Cue
from extract.lang.zh.roles import AND, SIGNS
from extract.model import BODIES
from extract.names import Mention
from extract.statements.candidates import Group
from extract.statements.grouping import GIVERS
from extract.statements.parties import rank, split_parties

# 德国慈善机构某某基金会: whence a private giver comes.
_COMES_FROM: Final = Cue(
    r"(?:民间|私人|非政府|慈善|公益|人道)*(?:机构|组织|团体|富豪|巨富|首富|富翁|企业家|慈善家|商人|歌手|歌星|球星)"
)
# 加纳的体育馆先后建成: whose it is, not who built it.
_OWNS: Final = Cue(
    r"的[^，。；]{2,40}(?:建成|竣工|落成|启用|完工|通车|投入使用)$|[^，。；向为对给由]{2,16}的(?:建设|实施|建成|竣工|启用)"
)
# 与乍得、马里等30多个国家开展……: what one carries out with many is for them.
_WORK_TOGETHER: Final = Cue(
    r"等?[^，。；向为给对]{0,14}?(?:国家?|地区)?(?:合作|共同|联合|携手)*(?:开展|实施|建设|启动)"
)
_WITH_ANOTHER: Final = Cue(r"[^，。；]{0,6}[与同跟](?!意|时|样|日)[^，。；]{2,30}?签")
_LENDER: Final = Cue(
    r"银行|货币基金|发展基金|基金会|欧盟|欧洲联盟|协力机构|协力团|开发署(?!计划)|发展署"
)


def settle(groups: list[Group], text: str, start: int) -> list[Group]:
    """Return the groups of a clause with the parts that only the others decide.

    Args:
        groups: the names of the clause, each with the part that `role_of` gave it.
        text: the clause.
        start: where it begins, in the block's text.
    """
    if not groups:
        return groups
    groups = [one for group in groups for one in _signatories(group, text, start)]
    groups = _together(groups, text, start)
    if any(g.role == "with" for g in groups):
        # 甲国与乙国签署了乙国向甲国提供贷款的换文: to whom it goes signs, but does not give
        taken = {e.key for g in groups if g.role == "recipient" for e in g.entities}
        for place, group in enumerate(groups):
            if group.role in ("donor", "with"):
                own = any(e.key in taken for e in group.entities)
                role = "recipient" if own else "donor" if taken else group.role
                groups[place] = msgspec.structs.replace(group, role=role)
    by = any(g.role == "by" or (g.role == "with" and _lends(g)) for g in groups)
    out = []
    for group in groups:
        role = group.role
        if role == "donor" and by:  # the giver is marked: the subject is whom it is about
            body = group.mentions[0].entity.type in BODIES
            using = re.match(r"[^，]{0,4}(?:利用|使用|运用|用|以|受)", text[group.end - start :])
            same = any(
                g.role == "by" and g.entities[0].key == group.entities[0].key for g in groups
            )
            role = "donor" if same else "through" if body and using else "recipient"
            if _COMES_FROM.match(text, group.end - start):
                role = "other"  # 德国慈善家某某捐……
        elif role == "donor" and _OWNS.match(text, group.end - start):
            role = "attributive"
        elif role == "by":
            role = "donor"
        elif role == "with":
            lends = _lends(group) and not any(_lends(g) for g in groups if g.role == "donor")
            paid = any(g.role == "recipient" and g.start > group.end for g in groups)
            role = "donor" if lends else "other" if paid else "recipient"
        out.append(group if role == group.role else msgspec.structs.replace(group, role=role))
    return out


def _together(groups: list[Group], text: str, start: int) -> list[Group]:
    """七国集团与海湾国家承诺……: two groups of states that give are one giver."""
    out: list[Group] = []
    for group in groups:
        last = out[-1] if out else None
        if (
            last is not None
            and last.role == group.role == "donor"
            and AND.fullmatch(text, last.end - start, group.start - start)
        ):
            named = (*last.mentions, *group.mentions)
            out[-1] = msgspec.structs.replace(last, end=group.end, mentions=named)
        else:
            out.append(group)
    return out


def _lends(group: Group) -> bool:
    """Is the group a bank, a fund or an agency that aid comes from?"""
    entity = group.entities[0]
    agency = entity.entry is not None and bool(entity.entry.acts_for)
    return entity.type in BODIES and (agency or bool(_LENDER.search(" ".join(entity.labels))))


def _signatories(group: Group, text: str, start: int) -> list[Group]:
    """中国和斐济签署……: of two that sign, the first gives, or whoever is known to give.

    So does the first that signs, or works, with many: 中国与非洲、亚洲50个国家签署…….
    """
    if len(group.mentions) < 2:
        return [group]
    first, second, *more = group.mentions
    signs = SIGNS.match(text[group.end - start :]) is not None
    states = bool(more) and all(m.entity.type == "Country" for m in group.mentions)
    if signs and _WITH_ANOTHER.match(text, group.end - start):
        return [group]  # 挪威和丹麦再次与尼泊尔签署
    if not (signs or (states and _WORK_TOGETHER.match(text, group.end - start))):
        return [group]
    parted = _sides(group) if signs and more else None
    if parted is not None:
        return parted
    if more or group.role not in ("donor", "by"):
        apart = text[first.end - start : second.start - start] in ("与", "同", "跟")
        if not apart or first.entity.type not in GIVERS:
            return [group]
        rest = Group(start=second.start, end=group.end, mentions=(second, *more), role="with")
        return [Group(start=group.start, end=first.end, mentions=(first,), role="donor"), rest]
    lends = _LENDER.search(" ".join(second.entity.labels)) and first.entity.type == "Country"
    if lends or (not _lends_as_body(first) and rank(second.entity) < rank(first.entity)):
        first, second = second, first
    return [
        Group(start=group.start, end=group.end, mentions=(mention,), role=role)
        for mention, role in ((first, "donor"), (second, "with"))
    ]


def _sides(group: Group) -> list[Group] | None:
    """挪威、丹麦和马里签署……: those that usually give, and the others, where they stand apart."""
    named = group.mentions
    split = split_parties(tuple(m.entity for m in named))
    if split is None:
        return None
    first = 1
    while (named[first].entity in split[0]) is (named[0].entity in split[0]):
        first += 1
    sides = (named[:first], named[first:])
    if len({m.entity in split[0] for m in sides[1]}) > 1:
        return None  # they are mixed
    return [
        Group(
            start=side[0].start,
            end=side[-1].end,
            mentions=side,
            role="donor" if side[0].entity in split[0] else "with",
        )
        for side in sides
    ]


def _lends_as_body(mention: Mention) -> bool:
    return mention.entity.type in BODIES and bool(_LENDER.search(" ".join(mention.entity.labels)))
