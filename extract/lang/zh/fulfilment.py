"""Promises that are told as kept: 挪威承诺援建的200套住房已在廓尔喀落成.

The promise stands in the attribute of what was promised (承诺……的); the predicate behind it tells
what became of it. If it has come (已全部到位), it is a delivery; if it is still awaited (尚未到位,
将于明年拨付), the promise stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, Literal

from extract.cue import Cue
from extract.lang.zh.rules import PROMISE_KEPT
from extract.lang.zh.segments import Segment
from extract.statements.candidates import Candidate, Thing
from extract.statements.grouping import meeting_in

Fate = Literal["kept", "open"]

_CAME: Final = Cue(
    r"到位|到[账帐]|付[清讫]|兑现|拨[付出]|支付|缴[付清]|交付|移交|交接|交到|运[抵到达]|抵达|送[达到抵]|"
    r"落成|建成|竣工|完工|启用|投用|投入(?:使用|运营|运行)|通车|开[业诊学放]|发放|打成|落实|履行|完成|收到|住进|"
    r"到达|用[于在]|使用"
)
_AWAITED: Final = Cue(
    r"[未没不]|无[法人]|难以|迟迟|仍|尚(?=[未无待在欠])|还[在要需]|一[再拖]|拖延|等待|[等待]到?[^，。]{0,6}$|"
    r"将(?!军)|预[计定]|有望|计划|即将|拟|可能|应[当该]|打折"
)
# Only a part of it has come: 已部分到位, 到位率仅三成.
_PARTLY: Final = Cue(
    r"部分|一半|半数|大半|多数|少数|其中|[仅只]|[%％]|[一二三四五六七八九]成|[的之]?中[，,]"
)
_WITHDRAWN: Final = Cue(r"取消|撤[回销]|收回|搁置|暂停|冻结|中止|终止|拒绝")
_RECEIVED: Final = Cue(
    r"已经?(?:全部|如数|全额)?(?:收到|接收|领到|获得|拨付|交付|移交|支付|付清|兑现)了?"
)
_PAID: Final = Cue(
    r"(?:援助|援款|捐款|资金|款项)?(?:已经?|现已|均已)?(?:全部|如数)?(?:到位|到[账帐]|付清|兑现)"
)
_UNKEPT: Final = Cue(
    r"(?:[尚仍还从并]未|没有|未能|不曾)(?:能|有)?(?:兑现|履行|落实)(?=[^，。；]*的(?:承诺|诺言|认捐))"
)
_FIGURE: Final = Cue(r"\d(?![\d年月日号时:：]|世纪)")
_OF: Final = Cue(
    r"的(?:全部|这|那|上述|首批|约|近|逾|超过|总额|价值|共|[\u4e00-\u9fff]{0,2}援助)*$"
)
_BARE: Final = Cue(
    r"的[\u4e00-\u9fff]{2,12}?"
    r"(?=[已现于均都全正在终如预将尚仍至迄没未还迟]|[上本下]周|周[一二三四五六日]|\d|$)"
)


def end_of_modifier(text: str, segment: Segment, promise: re.Match[str] | None) -> int | None:
    """Where the noun ends that a promise is the attribute of, in the words of a clause.

    Args:
        text: the words of the clause.
        segment: the clause.
        promise: the verb of promising in it.
    """
    if promise is None:
        return None
    thing = next((t for t in segment.things if t.start - segment.start >= promise.end()), None)
    if thing is None:
        bare = None if segment.things else _BARE.search(text, promise.end())
        return bare.end() if bare else None
    if not _OF.search(text[promise.end() : thing.start - segment.start]):
        return None
    return _past(text, thing, segment)


def fate_of(text: str, place: int) -> Fate | None:
    """What became of what was promised, by the words behind it; None where they do not say.

    Args:
        text: the words of a clause.
        place: where those begin that tell.
    """
    came = _CAME.search(text, place)
    if _WITHDRAWN.search(text, place):
        return None
    if _AWAITED.search(text, place, came.start() if came else len(text)):
        return "open"
    if came is None or _PARTLY.search(text, place) or _FIGURE.search(text, place, came.start()):
        return _open_if_partly(text, place)
    return "kept"


def _open_if_partly(text: str, place: int) -> Fate | None:
    return "open" if _PARTLY.search(text, place) else None


def was_received(text: str, promise: re.Match[str]) -> bool:
    """Do the words before a promise tell that it has come: 已收到挪威承诺的500万美元?"""
    return _RECEIVED.search(text, 0, promise.start()) is not None


def is_paid(text: str, place: int) -> bool:
    """Do the words right behind a sum tell that it has come: 只有100万欧元到位?"""
    return _PAID.match(text, place) is not None


def unkept(text: str) -> re.Match[str] | None:
    """Return the words that tell that a promise which they name is not kept: 尚未兑现……的承诺."""
    return _UNKEPT.search(text)


def note_kept(found: Sequence[Candidate]) -> None:
    """Make deliveries of what was promised and has come; when and where it was promised is kept."""
    for c in found:
        c.kind, c.stage, c.kept = "delivery", "delivered", True
        c.rule = PROMISE_KEPT.name


def note_meeting_of(found: Sequence[Candidate], segment: Segment) -> None:
    """Say of what a clause promises at which meeting that was, where the clause names one."""
    meeting = meeting_in(segment.groups)
    for c in found:
        c.meeting = c.meeting or meeting


def _past(text: str, thing: Thing, segment: Segment) -> int:
    """Where the noun that a sum is of ends: 8400万欧元(援助)."""
    end = thing.end - segment.start
    noun = thing.what if thing.money and thing.what else ""
    return end + len(noun) if noun and text.startswith(noun, end) else end
