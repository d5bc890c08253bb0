"""Chinese names by pattern: new funds, forums, meetings, plans; and words for the speaker.

A Chinese name has no capitals, so a new one is taken only between a word that opens it (在, 通过,
宣布, 设立 …) or a quotation mark, and the noun that says what it is (…基金, …峰会, …计划).
"""

from __future__ import annotations

import re
from typing import Final

from extract.lang.zh.cues import SELF
from extract.model import EntityType

_HAN: Final = r"[\u4e00-\u9fff]"
_OPENS: Final = (
    r"(?:设立|成立|启动|通过|透过|向|对|为|实施|落实|参加|出席|宣布|和|及|与|、|发起|建立|推进|在)"
)
_MEETING_NOUN: Final = (
    r"(?:高峰论坛|首脑会议|领导人会议|部长级会议|认捐会议|认捐大会|增资峰会|"
    r"特别峰会|系列峰会|高级别会议|峰会|大会|会议|论坛|博览会|对话会|圆桌会)"
)
_ORDINAL: Final = r"(?:第[〇零一二三四五六七八九十百\d]{1,4}[届次]|首届|首次)"

_IN_MEETING: Final = (
    rf"(?:(?!宣布|出席|举行|我国|在|于|月|日|年|的|到|从|自|由|及|对|以|将|已){_HAN}|[—“”])"
)
_MEETING_AT: Final = re.compile(
    rf"(?:在|于|出席|召开的?|举行的?)(?:\d{{4}}年)?(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?的?"
    rf"((?:{_HAN}|“)(?:{_HAN}|"
    rf"[—“”\-\d ]){{1,28}}?{_MEETING_NOUN}(?:视频会议)?(?:{_ORDINAL}{_HAN}{{0,4}}会议)?)"
    r"(?=开幕式|闭幕式|上|期间|中|，|\d|[〇一二三四五六七八九○]{4}|在|的)"
)
_MEETING_NAMED: Final = re.compile(
    rf"({_IN_MEETING}{{2,20}}?(?:论坛|大会|组织|峰会)?{_ORDINAL}(?:{_HAN}|"
    rf"[—“”]){{0,16}}?{_MEETING_NOUN}"
    rf"|{_ORDINAL}(?:{_HAN}|[—“”]){{2,20}}?{_MEETING_NOUN})"
)
_IN_NAME: Final = rf"(?:(?!宣布|该|由|将|已|的|是|各|向|为|额|笔){_HAN}|[—“”])"
_FUND: Final = re.compile(rf"{_OPENS}({_IN_NAME}{{2,22}}?基金)(?!会|组织|管理|项目|的)")
_QUOTED_PLAN: Final = re.compile(
    rf"(“[^“”，。；]{{2,24}}?”(?:{_HAN}{{0,14}}?(?:计划|倡议|行动|工程|方案|战略))?|"
    rf"《[^《》]{{2,30}}》)"
)
_PLAN: Final = re.compile(
    rf"(?:在|根据|按照|依托|实施|落实|启动)((?:{_HAN}|[—“”]){{3,22}}?(?:倡议|行动计划|合作计划|"
    rf"框架计划|伙伴计划))(?=框架|下|，|。|项目|和|、)"
)


# What kind of thing such a name is, and its pattern; the name is the first group.
NAME_PATTERNS: Final[tuple[tuple[EntityType, re.Pattern[str]], ...]] = (
    ("Meeting", _MEETING_AT),
    ("Meeting", _MEETING_NAMED),
    ("Fund", _FUND),
    ("Initiative", _QUOTED_PLAN),
    ("Initiative", _PLAN),
)


def find_self(text: str) -> list[tuple[int, int]]:
    """Return where the speaker names himself or his side: 我们, 我国, 我方."""
    return [m.span() for m in SELF.finditer(text)]


def find_parties(text: str) -> list[tuple[int, int, str]]:
    """Return (start, end, character) of words that name a side by one character: 赞方, 援赞."""
    out = []
    for m in _PARTY.finditer(text):
        group = m.lastindex or 1
        end = m.end() if group == 1 else m.end(group)  # 赞方 whole, of 援赞 the 赞
        out.append((m.start(group), end, m[group]))
    return out


_PARTY: Final = re.compile(
    rf"(?<![地北南东西各双多对官甲乙远])(?![外他另对多全前后大小地此各双我官军警校院厂])({_HAN})方"
    r"(?![面法式案向针便米位形程才])"
    rf"|(?:援|赴|对|驻)({_HAN})(?=农|粮|项|医|水|技|南|北|东|西|大使|，|的|救|抗|专|物|援)"
    rf"|(?:向|对|为|给|免除)({_HAN})(?=提供|增|培训|派|捐|赠|实施|援|建|运|到期|各类|政府)"
)

# Sides that documents call by one character even where the country is not named in full.
PARTY_CHARACTERS: Final = {
    "中": "CHN",
    "美": "USA",
    "英": "GBR",
    "法": "FRA",
    "德": "DEU",
    "俄": "RUS",
    "日": "JPN",
    "韩": "KOR",
    "印": "IND",
    "澳": "AUS",
    "加": "CAN",
    "非": "002",
    "拉": "419",
    "欧": "european-union",
}
