"""The part that a name plays in a Chinese clause, by the preposition or verb right before it.

向, 为 and 对 lead to who receives, 通过 to the channel, 由 to who gives; a name at the head of its
clause is the subject.
"""

from __future__ import annotations

import re
from typing import Final

from extract.lang.zh import cues
from extract.names import Entity
from extract.statements.candidates import Group, View
from extract.statements.grouping import is_giver

_TO: Final = re.compile(
    rf"(?:{cues.TO}|{cues.IN})(?:受灾的?|遭受[^，。]{{1,6}}的|包括|广大|全体|其他|灾区)?“?$"
)
_TOWARDS: Final = re.compile(
    rf"(?:{cues.TO})(?:受灾的?|遭受[^，。]{{1,6}}的|包括|广大|全体|其他)?“?$"
)
_THROUGH: Final = re.compile(rf"(?:{cues.THROUGH})(?:中国|我国)?“?$")
_TAKERS: Final = re.compile(r"受援(?:国|方)(?:仍|分别|均)?(?:为|是|包括)“?$")
_GIVES: Final = re.compile(cues.GIVING)
_BY: Final = re.compile(rf"(?:{cues.BY}|感谢|接受|收到|获得?|的是)“?$")
_WITHIN: Final = re.compile(rf"(?:{cues.WITHIN}|共建|推进)“?$")
_AFTER_VERB: Final = re.compile(
    r"(?:免除|减免|豁免|取消|勾销|运抵|运到|运往|运给|送抵|抵达|派往|派驻|前往|交付|转交|捐赠|赠送|赠予|援建|给)(?:了|的)?“?$"
)
_MEETING_TAIL: Final = re.compile(
    r"^”?(?:视频会议)?(?:开幕式|闭幕式)?(?:上|期间|中|，|框架|举行|召开|开幕|在)"
)
_FRAME_TAIL: Final = re.compile(r"^”?(?:倡议)?(?:合作)?(?:框架|项下|下)")
_LINKS: Final = (
    r"(?:此外|同时|另外|其中|目前|并|还|又|再|也|则|而是?|当日|当天|同日|此前|近日|日前|随后|"
    r"今天|同样|届时|最后|主要|据悉|为此)*+"
)
# A phrase with 作为 runs to the next 作为 or to the end, and is read once: no way back into it.
_LEADING: Final = re.compile(
    rf"^(?:\S{{1,4}}\s++)?[\s“”（）()、]*+{_LINKS}"
    rf"(?>作为(?:(?!作为)[^，]){{0,12}}?{_LINKS}(?=作为|[\s，]*+$))*+[\s，]*+$"
)
# A name in no list, known as one by the noun it ends in: 史密斯基金会向……
_BODY: Final = re.compile(
    r"^[\s“]*(?:此外，|同时，)?"
    r"(?!该|各|多|有关|相关|当地|本|其|某|这|那|两|几|一[家个些]|\d|向|为|对|由|在|通过|与|和|将)"
    r"([^，。；：、\s]{2,14}?(?:基金会|银行|公司|集团|协会|学会|商会|联合会|大学|慈善总会))"
    r"(?=将|向|为|对|给|拟|已|还|也|共|累计|宣布|承诺|提供|捐)"
)


def role_of(view: View, group: Group, start: int, end: int) -> str:
    """Return the part a group plays in its clause.

    Args:
        view: the block.
        group: the names that stand together.
        start: where the clause begins, in the block's text.
        end: where it ends.
    """
    text = view.folded
    before, after = text[start : group.start], text[group.end : end + 4]
    kind = group.mentions[0].entity.type
    if kind in ("Meeting", "Forum"):
        return (
            "meeting"
            if kind == "Meeting"
            or _MEETING_TAIL.match(after)
            or re.search(r"在[^，]{0,16}$", before)
            else "other"
        )
    if kind in ("Initiative", "Project"):
        return "initiative" if _FRAME_TAIL.match(after) or _WITHIN.search(before) else "object"
    if _TAKERS.search(before):
        return "recipient"
    if before.endswith("由") and not _GIVES.search(view.folded, group.end, end):
        return "other"  # 由……合办 is no giving
    if before.endswith(("从", "自")) and cues.RECEIVING.search(view.folded, group.end, end):
        return "donor"
    if _BY.search(before):
        return "donor"
    if _THROUGH.search(before):
        return "through"
    if _FRAME_TAIL.match(after):
        return "other"
    if (
        re.search(r"(?:驻|同|与|和)“?$", before)
        and kind == "Country"
        and re.match(r"[^，]{0,8}(?:大使|关系|合作|人民)", after)
    ):
        return "other"
    if kind in ("Organisation", "Fund") and re.search(r"[同与和]“?$", before):
        return "other"
    if (_TOWARDS if kind in ("Organisation", "Fund") else _TO).search(before) or _AFTER_VERB.search(
        before
    ):
        return "recipient"
    if re.search(r"(?:设立|成立|启动)(?:了)?“?$", before):
        return "object"
    if is_giver(group) and opens(view, start, group.start):
        if cues.RECEIVING.search(view.folded, group.end, end):
            return "recipient"  # 肯尼亚收到……
        return "donor"
    return "attributive" if kind in ("Country", "Region", "CountryGroup") else "other"


def opens(view: View, start: int, place: int) -> bool:
    """Does nothing but times and connectives stand before the group in its clause?"""
    behind = [last for first, last in view.figures if start <= first and last <= place]
    start = max(behind, default=start)
    rest = view.folded[start:place]
    for time in sorted(view.times, key=lambda t: -t.start):
        if start <= time.start and time.end <= place:
            rest = rest[: time.start - start] + rest[time.end - start :]
    return bool(_LEADING.match(rest))


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
    if named is None or any(group.start < start + named.end() for group in groups):
        return None
    return Entity(type="Organisation", labels=(named[1],))
