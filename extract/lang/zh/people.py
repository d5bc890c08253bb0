"""Chinese names of people beside their titles: 美国总统拜登, 安倍首相, 特朗普政府."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import Final

import msgspec

from extract.cue import Cue
from extract.names import Mention
from extract.people import Named

_OFFICES: Final = {
    "总统": "president",
    "国家主席": "president",
    "主席": "president",
    "总书记": "president",
    "副总统": "vice president",
    "国家副主席": "vice president",
    "副主席": "vice president",
    "总理": "prime minister",
    "首相": "prime minister",
    **dict.fromkeys(("政府", "内阁", "政权", "当局"), "head"),
}
_NOUN: Final = Cue(
    r"国家副?主席|副?主席|副?总统|副?总理|副?首相|总书记|国务委员|国务卿|外交部长|外交大臣|"
    r"外长|外相|外务大臣|财政部长|财长|财务大臣|财相|商务部长|部长|大臣|秘书长|总干事|"
    r"执行干事|执行主任|行长|总裁|高级专员|署长|高级代表|专员|委员长|国王|王储|埃米尔|"
    r"先生|女士|(?:政府|内阁|政权|当局)"
)
# A word that only begins like a title: 部长级, 总统府, 主席国.
_NO_TITLE: Final = Cue(r"[级会团府制职]|国(?!务)|官邸|办公|理事|候选|选举|联席")
# What may stand right behind a name that is in no list.
_FOLLOWS: Final = (
    r"(?:[^\u4e00-\u9fff·]|$|今[天日年早晚]|[当昨前]天|[当同近日]日|[周月日]|[在于与和同及等向对为从由将也还已并就]|宣布|"
    r"表示|[说称]|指出|强调|承诺|签署|致|出席|抵|访|代表|率|主持|介绍|透露|认为|会[见晤谈]|"
    r"亲|正式|发表|共|率|呼吁|应邀|重申|特别)"
)
# Names are written with these: foreign ones all through, those of East Asia begin with a surname.
_SOUNDS: Final = (
    "阿埃艾爱安奥巴拜班邦保鲍贝本比彼毕宾波伯博布策查茨达戴丹道德登邓狄蒂迪丁东杜顿多厄恩尔法范菲费芬丰冯弗福夫盖"
    "甘冈戈哥格根古瓜哈海汉豪赫亨洪侯胡华怀惠霍基吉加贾杰金卡凯坎康考科克肯孔库奎昆拉莱赖兰朗劳勒雷里利莉林隆卢"
    "鲁伦罗洛吕马玛迈曼芒毛梅门蒙米密明缪莫默木穆姆纳娜南内尼涅宁纽农努诺欧帕潘庞培佩彭皮平珀普奇乔钦琼屈热荣茹"
    "儒瑞若撒萨塞赛桑瑟森沙山绍舍申圣施石史舒朔斯司丝苏索塔太泰坦汤唐陶特滕提田廷图托脱瓦万旺威韦维魏温文翁沃乌"
    "武伍西希锡夏肖谢辛雅亚延扬耶叶伊依易因英永尤约泽扎詹张珍朱兹佐左"
)
_SURNAMES: Final = (
    "赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹章苏潘葛范彭鲁马方任袁柳唐薛雷贺倪汤罗毕郝安"
    "常傅齐康伍余顾孟黄穆萧尹姚邵汪毛戴宋庞熊纪舒项祝董梁杜阮蓝季贾路江童颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍万柯卢"
    "莫丁邓洪包左石崔龚程裴陆翁甘武刘景龙叶白乔阎史易廖曾邢谭栗朴赖罗"
)
_NEW_NAME: Final = Cue(
    rf"(?:[{_SOUNDS}·]{{2,12}}|[{_SURNAMES}][\u4e00-\u9fff]{{1,2}})(?={_FOLLOWS})"
)
_NOT_HELD: Final = frozenset(("政府", "内阁", "政权", "当局", "先生", "女士"))
_NEXT: Final = Cue(_FOLLOWS)
_LINK: Final = Cue(r"(?:现任|时任|新任|联邦|政府|国际发展|发展合作|副)?")
_FORMER: Final = Cue(r"(?:前|前任|已故)$")
_NAMED_AFTER: Final = Cue(r"(?:基金会|图书馆|中心|大学|学院|学校|奖|机场|医院|大桥|倡议)")
# Before a surname of one character: what may end right before 习主席, but not 学 of 学习主席.
_FREE: Final = Cue(r"(?:^|[^\u4e00-\u9fff]|[和与同向对由为随请应见及国在经了])$")
_LONGEST: Final = 8  # characters of a surname as it is written in Chinese


def find_people(
    text: str,
    full: Sequence[Mention],
    others: Sequence[Mention],
    *,
    is_surname: Callable[[str], bool],
) -> Iterator[Named]:
    """Yield the people whom a folded text names in full or by title.

    Args:
        text: the folded text.
        full: the names of people that a code list has in full.
        others: the other names in the text, in order.
        is_surname: says of some characters whether a code list has them as a surname.
    """
    nouns = [n for n in _NOUN.finditer(text) if not _NO_TITLE.match(text, n.end())]
    titles = _Titles(text, others, nouns)
    for mention in full:
        yield titles.around((mention.start, mention.end), known=mention)
    for noun in nouns:
        name = _surname_before(text, noun.start(), is_surname)
        if name is None and noun[0] not in _NOT_HELD:
            name = _name_behind(text, noun.end(), is_surname)
        if name and not any(m.start < name[1] and name[0] < m.end for m in (*full, *others)):
            yield titles.around(name)


class _Titles:
    """The titles in a text, and the states whose titles they are.

    Args:
        text: the folded text.
        others: the names in it that are not people's, in order.
        nouns: the titles.
    """

    def __init__(
        self, text: str, others: Sequence[Mention], nouns: Sequence[re.Match[str]]
    ) -> None:
        self._text = text
        self._others = others
        self._ends = [m.end for m in others]
        self._starting = {n.start(): n for n in nouns}
        self._ending = {n.end(): n for n in nouns}

    def around(self, name: tuple[int, int], *, known: Mention | None = None) -> Named:
        """Put a name together with the titles on either side and the state before them."""
        first = name[0] - self._text[: name[0]].endswith(" ")  # 国务院总理 某某某
        before, behind = self._ending.get(first), self._starting.get(name[1])
        noun = before or behind
        start = before.start() if before else name[0]
        state = self._state(start)
        return Named(
            start=state.start if state else start,
            end=behind.end() if behind else name[1],
            name=name,
            own_start=start,
            noun=noun[0] if noun else "",
            office=_OFFICES.get(noun[0], "") if noun else "",
            state=state,
            certain=state is not None and before is not None,
            known=known,
        )

    def _state(self, start: int) -> Mention | None:
        """The state or body right before a title; of 中国国务院总理, the whole 中国国务院."""
        last = bisect_right(self._ends, start) - 1
        if last < 0 or not _is_state(self._others[last]):
            return None
        state = self._others[last]
        if not _LINK.fullmatch(self._text, state.end, start):
            return None
        owner = self._others[last - 1] if last else None
        if owner is not None and owner.end == state.start and owner.entity.type == "Country":
            return msgspec.structs.replace(state, start=owner.start, entity=owner.entity)
        return state


def _is_state(mention: Mention) -> bool:
    return mention.entity.type in ("Country", "Organisation") and mention.role != "self"


def _surname_before(
    text: str, end: int, is_surname: Callable[[str], bool]
) -> tuple[int, int] | None:
    for start in range(max(0, end - _LONGEST), end):
        if is_surname(text[start:end]):
            free = end - start > 1 or _FREE.search(text[max(0, start - 1) : start])
            return (start, end) if free else None
    return None


def _name_behind(
    text: str, start: int, is_surname: Callable[[str], bool]
) -> tuple[int, int] | None:
    """A surname that is known, else what stands between the title and a word that goes on."""
    for end in range(min(len(text), start + _LONGEST), start + 1, -1):
        if is_surname(text[start:end]) and _NEXT.match(text, end):
            return start, end
    new = _NEW_NAME.match(text, start)
    return new.span() if new else None


def is_former(text: str, start: int) -> bool:
    """Has the person whose title begins here left office?"""
    return _FORMER.search(text[max(0, start - 2) : start]) is not None


def is_named_after(text: str, end: int) -> bool:
    """Is the name that ends here part of the name of a foundation, library, prize …?"""
    return _NAMED_AFTER.match(text, end) is not None
