"""Who acts at the head of a Chinese clause: bodies in no list, provinces, who helps, who speaks."""

from __future__ import annotations

from typing import Final

from extract.cue import Cue
from extract.lang.zh import cues
from extract.lang.zh.roles import BACKED_BY, HELPED_BY
from extract.model import BODIES
from extract.names import Entity
from extract.statements.candidates import Group

# A name in no list, known as one by the noun it ends in: 史密斯基金会向……
_BODY: Final = Cue(
    r"^[\s“]*(?:此外，|同时，)?"
    r"(?!该|各|多|有关|相关|当地|本|其|某|这|那|两|几|一[家个些]|\d|向|为|对|由|在|通过|与|和|将|计划|决定|承诺|宣布)"
    r"((?:[^，。；：、\s向（）]|[（][\u4e00-\u9fff]{2,6}[）]){2,14}?(?:基金会|银行|公司|集团|协会|学会|商会|联合会|联盟|"
    r"大学|学院|学校|医院|企业|航空|工厂|指挥部|慈善总会|慈善会|红十字会|红新月会|志愿者))"
    r"(?=将|向|为|对|给|拟|已|还|也|共|累计|宣布|承诺|提供|捐|运送|派|在|投入|获)"
)
# What is no part of a state for being named with it: 英国某某基金会.
_CHARITY: Final = ("基金会", "协会", "学会", "慈善会", "慈善总会")
_FIRM: Final = Cue(r"(?:股份|控股|集团)?(?:有限|责任)*(?:总?公司|集团)")
_DONATES: Final = Cue(r"捐(?!款国|助国|助方|助者)|赠")
# 海南航空, 上海某某公司: a house that is called after a province is not the province.
_NO_HOUSE: Final = r"(?![^，。；、向为对给]{0,14}(?:航空|公司|集团|银行|企业))"
_PROVINCE: Final = Cue(rf"^[\s“]*(?:此后|其后|此外|同时)?(?:{cues.HOME})")
# A province or town at home: it gives abroad for its state.
_LOCAL: Final = Cue(
    r"^[\s“]*(?:此后|其后|此外|同时)?"
    rf"(?:{_NO_HOUSE}(?:{cues.HOME}|(?:我|全|本|该|[\u4e00-\u9fff]{{2,3}})(?:省|市|自治区|县|州))(?!场|民|值|政府债)[\u4e00-\u9fff]{{0,14}}?"
    r"|我?(?:外交部|商务部|卫生部|农业部))"
    r"(?=昨|今|日前|近日|先后|累计|已|共|向|为|对|给|承担|承建|派|捐|赠|宣布|决定|援|选派|组派|自|提供|再|另|第)"
)


def is_helping(group: Group, text: str, start: int) -> bool:
    """Is the group with whose help somebody else does something: 在日本的援助下?

    Args:
        group: the names.
        text: the clause.
        start: where it begins, in the block's text.
    """
    place = group.end - start
    means = HELPED_BY.match(text, place) or BACKED_BY.match(text, place)
    return bool(means) and text[: group.start - start].endswith("在")


def is_speaker(group: Group) -> bool:
    """Is the group a word for the speaker's own side?"""
    return group.mentions[0].role == "self"


def new_body(groups: list[Group], text: str, start: int) -> Entity | None:
    """Return the organisation in no list that is the subject of a clause, or None.

    Args:
        groups: the names of the clause that are known.
        text: the clause.
        start: where it begins, in the block's text.
    """
    named = _BODY.match(text)
    if named is None:
        return None
    inside = [group for group in groups if group.start < start + named.end()]
    of_state = (
        bool(inside)
        and len(inside[0].mentions) == 1
        and inside[-1].end <= start + named.end(1)
        and inside[0].start == start + named.start(1)
        and not text.startswith(("与", "和", "同", "及", "、"), inside[0].end - start)
    )
    whole = any(group.end >= start + named.end(1) for group in inside)  # a name that is known
    gives = named[1].endswith(_CHARITY) or _DONATES.search(text) is not None
    if inside and (whole or not (of_state and gives)):
        return None
    if text.startswith("获", named.end(1)):
        return None  # 赞比亚大学获得……: who receives
    if any(
        g.entities[0].type in BODIES and _FIRM.fullmatch(named[1], g.end - start - named.start(1))
        for g in inside
    ):
        return None  # a known company, with its legal form
    return Entity(type="Organisation", labels=(named[1],))


def is_province(text: str) -> bool:
    """Does a clause begin with a province or great town of China, whoever tells of it?"""
    return bool(_PROVINCE.match(text))


def is_local(groups: list[Group], text: str, start: int) -> bool:
    """Is the subject of a clause a province or town at home (山东省水利局, 我省)?

    Or its own mission or team abroad: 驻乍得使馆, 援乍得医疗队.

    Args:
        groups: the names of the clause that are known.
        text: the clause.
        start: where it begins, in the block's text.
    """
    if cues.OWN_TEAM.search(text):
        return True
    sent = cues.OWN_MISSION.match(text)
    if sent is not None:
        return not any(g.start == start and not is_speaker(g) for g in groups)
    named = _LOCAL.match(text)
    return named is not None and not any(group.start < start + named.end() for group in groups)
