"""Finds what a Chinese clause tells of without a number and before its verb: 医院已竣工, 由……援建.

A building that is finished, handed over or begun, a team that has left, a gift that arrived: the
noun stands first. It is read where the clause itself says that it is aid (援建, 捐赠, 援+country).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from extract.cue import Cue
from extract.statements.candidates import Group, Thing, View

_HAN: Final = r"[\u4e00-\u9fff“”A-Za-z\d（）()—-]"
# What says that it is aid; a word for a ministry or a road to somewhere (援助司) does not.
_AID: Final = Cue(
    r"援建|援助(?!司|局|署|法)|救[灾援]物资|捐赠|捐建|捐助|赠送|援赠|无偿|资助|[向为][^，。]{2,10}提供的|由[^，。；]{2,14}提供[^，。；]{0,6}(?:优惠|无息|资金|贷款|援款)|(?<![支救增声驰求])援(?=[\u4e00-\u9fff]{1,8})|友谊"
)
# What is read once is kept: long runs of such words are not read in every way there is.
_ADVERBS: Final = (
    r"(?>已经|已|现已|正在|正式|正|均|也|都|今日|今天|昨日|近日|日前|目前|当天|近期|[今去前]年|[上本]个?月|将|即将|预计|顺利|全部|全面|如期|按期|先后|陆续|"
    r"相继|圆满|加紧|\d{1,4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|\d{1,2}月(?:\d{1,2}[日号])?|\d{1,2}[日号]|昨天)*+"
)
_PLACE: Final = r"(?:于[^，。；从由]{1,14}?|在[^，。；]{1,12}?|[从由自][^，。；]{2,14}?)"
_WHEN: Final = rf"{_ADVERBS}(?:{_PLACE}{_ADVERBS}){{0,2}}"
_FINISHED: Final = Cue(
    rf"{_WHEN}(?:举行|通过)?((?:竣工|落成|移交|交付|交接|启用|建成|完工|通车|开工|动工|启动|奠基|施工|封顶|揭牌|运抵|抵达|启运|发放)"
    r"(?:并)?(?:移交|交付|启用|投入使用|投入运营|通车|使用)*|投入(?:使用|运营|运行)|在建)"
    r"(?:仪式)?(?!费|期间|率|面积|协议|证书)"
)
_NOUN: Final = Cue(
    rf"({_HAN}{{0,22}}?(?:项目|工程|中心|医院|学校|小学|中学|大学|学院|会堂|大厦|大楼|大桥|桥|公路|道路|铁路|机场|港口|码头|体育场馆?|体育馆|"
    r"剧院|图书馆|诊所|卫生所|水厂|电站|水井|住房|房屋|仓库|农场|实验室|校舍|设施|设备|物资|药品|药械|疫苗|粮食|大米|车辆|车|船|"
    r"布料|校服|书包|文具|课桌椅?|教具|电脑|种子|化肥|农药|农机|农资|柴油|燃油|食品包?|面粉|小麦|玉米|口罩|防护服|试剂|呼吸机|"
    r"轮椅|路灯|发电机组?|水泵|拖拉机|救护车|机车|货物|"
    rf"图书|用品|器材|帐篷)(?:[一二三四五]期)?)(?=(?:正式|顺利|全部)?{_WHEN}(?:举行|通过)?(?:竣工|落成|移交|交付|交接|启用|建成|完工|通车|开工|动工|启动|奠基|施工|封顶|揭牌|运抵|抵达|启运|"
    r"发放|投入|在建))"
)
_PASSIVE: Final = Cue(
    rf"((?:该|此|这[座所个批]|上述)?{_HAN}{{2,20}}?)(?:全部|均|都|系|是|就是|主要|全额)*由[^，。；]{{1,24}}?"
    r"(?:无偿|免费|出资|全额|共同|联合)*(?:援建|捐建|援助|捐赠|援赠|赠送|资助|捐助|援修)(?:建设|修建|兴建|实施|建成|的)?(?=[，。；、（]|$|并|于)"
)
# 日本政府援建的该国……大桥，: the subject of a clause that goes on to tell what it is good for.
_BUILT: Final = Cue(
    rf"[^，。；]{{2,12}}?(?:援建|援修|捐建|(?:支持|资助|援助|出资)(?:建设|修建|兴建))的({_HAN}{{2,20}}?"
    r"(?:项目|工程|中心|医院|学校|会堂|大厦|大桥|公路|铁路|机场|港口|体育场馆?|图书馆|水厂|电站))$"
)
# 挪威援建的会议中心是……的象征: what a donor is said to have built, whatever is told of it.
_BUILT_WORK: Final = Cue(
    rf"(?:政府|方面|红十字会)?(?:于|在)?(?:\d{{4}}年)?(?:无偿|全额|出资)*(?:援建|援修|捐建|援助(?:建设|修建|兴建))的"
    rf"((?![^，。；]{{0,12}}(?:援建|援助))(?:{_HAN}|·){{2,18}}?(?:院|校|学|楼|府|馆|塔|站|厂|坝|桥|路|港|园|所|场|中心|工程|项目|系统|设施|基地|会堂|大厦))"
    r"(?=[，。；、：！”]|$|[是在已将正现于仍和与及为等也都内上的里举即就全总占]|目前|顺利|竣工|落成|移交|启用|投入|项目|工程)"
)
# 签署援加纳渔港项目实施协议: the paper under which a project is to be carried out, or handed over.
_SIGNED: Final = Cue(
    r"(?:签署|签订|签了|签字|换文|草签)(?:了|过)?(?:关于)?[^，。；、]{0,12}?(?=援|无偿援)(?:无偿)?(?:援助|援建|援)"
    rf"({_HAN}{{2,30}}?(?:项目|工程|中心|医院|学校|设备|物资)(?:[一二三四五]期)?)(?:的)?"
    r"(?=(?:对外|对内|政府间|框架|立项|深化|勘察|设计|总承包|施工|可行性研究|会谈|[（(][^（）()]{1,8}[）)])*"
    r"(?:实施|执行|交接|移交|立项|贷款)?(?:协议|换文|议定书|合同|纪要|备忘录|证书|确认函|协定))"
)
_THEREAFTER: Final = Cue(r"后$")  # 签署……协议后，: who signed it is told behind
# 挪威援建的项目有纺织厂、水电站等: which works those are is told behind.
_PROJECTS_ARE: Final = Cue(
    r"(?:(?:援建|援助|援修|捐建)|(?:帮助|协助|支持|援助)[^，。；]{2,10}?(?:建设|修建|兴建|建成|完成|实施))的"
    r"[^，。；]{0,8}?(?:项目|工程)(?:主要|分别)?(?:有|包括|包含|如|为)(?=[^，。；\d]{2,20}[、和及])"
)
_WORK_END: Final = Cue(
    r"(?:院|校|学|楼|府|馆|塔|站|厂|坝|桥|路|港|场|中心|工程|项目|系统|设施|基地|会堂|大厦|电台|码头|水库|水渠|灌区|矿)$"
)
# What is only to be built, or wished for, has not been given.
_NOT_YET: Final = Cue(r"拟|计划|希望|原|待|将由|申请|要求|请求|建议")
_DONE: Final = Cue(
    r"(?:建成|竣工|落成|启用|完工|通车|投入使用)(?=$|[，。；])|的(?:建设|实施|建成|竣工|启用)"
)
_OWNED: Final = Cue(
    rf"的?({_HAN}{{2,18}}?(?:项目|工程|中心|医院|学校|会堂|大厦|大桥|桥|公路|铁路|机场|港口|码头|体育场馆?|体育馆|路段|电站|水厂))"
    rf"(?=、|和|及|的(?:建设|实施|建成|竣工|启用)|{_WHEN}(?:建成|竣工|落成|启用|完工|通车|投入))"
)
_TEAM: Final = Cue(
    rf"({_HAN}{{0,8}}?(?:医疗队|救援队|搜救队|专家组|工作组|医疗组|志愿者))"
    rf"(?={_WHEN}(?:启程|出发|出征|前往|赴|抵达|飞赴|奔赴|飞抵|到达|开赴))"
)


def find_events(
    view: View, groups: list[Group], start: int, end: int, *, aid: bool
) -> Iterator[Thing]:
    """Yield what a clause tells of before its verb.

    Args:
        view: the block.
        groups: the names in the clause, each with its part.
        start: where the clause begins, in the block's text.
        end: where it ends.
        aid: whether the text around it is about aid.
    """
    text = view.folded
    passive = _PASSIVE.search(text, start, end)
    if passive:
        first = passive.start(1) + _lead(passive[1])
        yield Thing(start=first, end=passive.end(), what=text[first : passive.end(1)])
        return
    works = list(_projects(view, start, end))
    if works:
        yield from works
        return
    donors = [g for g in groups if g.role == "donor"]
    team = _TEAM.search(text, start, end)
    if team and donors:
        first = max([team.start(1), *(g.end for g in donors if g.end < team.end(1))])
        yield Thing(start=first, end=team.end(1), what=text[first : team.end(1)])
        return
    owned = list(_owned(view, groups, end)) if aid and _DONE.search(text, start, end) else []
    if owned:
        yield from owned
        return
    if not _AID.search(text, start, end):
        return
    built = _BUILT.match(text, start, end)
    if built and donors:
        yield Thing(start=built.start(1), end=built.end(1), what=built[1])
        return
    for group in donors:
        attributed = _BUILT_WORK.match(text, group.end, end)
        if attributed and not _NOT_YET.search(text, start, attributed.start(1)):
            first = attributed.start(1)
            yield Thing(start=first, end=attributed.end(1), what=attributed[1])
            return
    signed = _SIGNED.search(text, start, end)
    if signed and (donors or not _THEREAFTER.search(text, signed.end(1), end)):
        yield Thing(start=signed.start(1), end=signed.end(1), what=signed[1])
        return
    noun = _NOUN.search(text, start, end)
    done = _FINISHED.match(text, noun.end(1), end) if noun else None
    if noun and done:
        named = (g.end for g in donors if g.end < noun.end(1))
        first = max([noun.start(1) + _lead(noun[1]), *named])
        first += 2 * text.startswith("政府", first)
        yield Thing(start=first, end=done.end(), what=text[first : noun.end(1)])


def _projects(view: View, start: int, end: int) -> Iterator[Thing]:
    """援建的项目有纺织厂、水电站等: each of the works in a list of projects."""
    lead = _PROJECTS_ARE.search(view.folded, start, end)
    if lead is None or _NOT_YET.search(view.folded, start, lead.start()):
        return
    place, found = lead.end(), []
    for item in re.split(r"([、和及与])", re.sub(r"等.{0,8}$", "", view.folded[place:end])):
        if len(item) > 1 and _WORK_END.search(item):
            found.append(Thing(start=place, end=place + len(item), what=item))
        elif len(item) > 1:
            return
        place += len(item)
    yield from found


def _owned(view: View, groups: list[Group], end: int) -> Iterator[Thing]:
    """加纳的体育馆、多哥的供水项目先后建成: buildings that are told of by whose they are."""
    for group in groups:
        if group.role == "attributive" and group.mentions[0].entity.type == "Country":
            noun = _OWNED.match(view.folded, group.end, end)
            if noun:
                yield Thing(start=group.start, end=noun.end(1), what=noun[1])


def _lead(noun: str) -> int:
    """How much of a run of characters stands before its noun: 中国援建的, 其中."""
    attributes = re.match(
        r".*(?:援建|捐建|援助(?!物资|设备|粮)|捐赠|赠送|资助|提供|承建)的?(?=.{2})|.*的(?=.{2})"
        r"|.*(?:举行|出席|参加|举办)了?(?=.{2})",
        noun,
    )
    return attributes.end() if attributes else 0
