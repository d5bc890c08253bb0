"""Finds what a Chinese clause gives without a number of its own: works, goods, kinds of help."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from extract.cue import Cue
from extract.names import PLACES
from extract.statements.candidates import Thing, View

_LIST_STOP: Final = Cue(r"(?:以及|[、与]|(?<![能涉普惠遍触危波])及(?!时)|(?<!共)和(?![平谐解]))")
_CONCRETE: Final = Cue(
    r"(?:项目|工程|计划|基金|中心|学院|住房|房屋|宿舍|校舍|教室|大楼|大厦|会堂|跑道|航站楼|水厂|管网|电网|电厂|直升机|[农牧]场|[\u4e00-\u9fff]厂|(?<![通停乘开])车|王宫|(?:菌草|种植|养殖|栽培|育种|水稻|加工|沼气)技术|(?<![乡农山渔])村|围墙|大门|[仓储备]+库|工坊|学堂|气象站|观测站|枢纽|(?<!军)(?<!军事)基地|公路|铁路|桥梁?|道路|隧道|港口?|码头|机场|医院|学校|诊所|"
    r"设备|物资|器材|药品|医疗队|救援队|专家组|工作组|志愿者|专家|顾问|人员|疫苗|奖学金|名额|培训|债务|体系|倡议|设施|体育场馆?|实验室|水坝|水井|电站|总部(?:大楼)?|"
    r"器械|用品|口罩|防护服|试剂|呼吸机|食品|食物|饮用水|毛毯|衣物|种子|化肥|农机|机械|路灯|校车|轮椅|家具|玉米|小麦|面粉|"
    r"[^军部]队|团|小组|教师|医生|护士|工程师|"
    r"帐篷|粮食|大米|款物|系统|规划|银行|机制|研究院|服务|援助|车辆|飞机|船舶|图书|电脑|教材|仪器|贷款|捐款|援款|赠款|现汇)(?:支持|建设|等[^，。；]{0,10})?”?$"
)
_VAGUE: Final = Cue(
    r"更多|更加|力度|规模|数量|水平|能力(?!建设)|经验|作用|条件|平台|机遇|合作$|战略|便利|(?:对话|磋商|会晤|协商|联络)机制|伙伴关系"
)
# 力所能及的援助, 各类支持: help of no stated kind is no thing given.
_GENERAL: Final = Cue(
    r"(?:上述|该项|此项|初步|首批|额外|追加|后续|进一步|一系列|其[他它]|多年|[一二两三四五六七八九十多几\d]+[轮批次项]|无偿|及时|长期|持续|紧急|应急|救灾|赈灾|抗灾|抗疫|救援|各[类种项]|各方面|多方面|全方位|大量|一定|力所能及|必要|积极|巨大|有力|更多|更大|更加|全力|"
    r"军事|宝贵|无私|慷慨|真诚|真挚|自己|相应|应有|良好|优质|便利|坚实|重要|强有力|相关|财政|资金|技术|人道(?:主义)?的?|物质|发展|经济|救生|对[^，。；]{1,6}|[和与及、的])*"
    r"(?:援助|支持|帮助|服务|保障|便利|指导|条件|协助)(?:[和及与](?:无偿|人道(?:主义)?|经济|技术|资金|物资)*(?:援助|支持|帮助|服务|保障|便利|协助))?$"
    r"|(?:不同数额|[数金]额不[等一])的"
)
# 军事、平民和商业援助: fields of help, no things.
_HELP: Final = Cue(r"(?:援助|支持|帮助|协助|保障|救助)$")
# 捐赠以保证……, 提供贷款支持的……: the verb has no object, or is itself inside one.
_CLAUSE: Final = Cue(
    r"^(?:额|承诺|仪式|活动|行为|合同|协议|证书|文件|总额|以|的|给|予|用于|用以|到|至|等|和|与)|(?:支持|援建|提供|资助)的"
    r"|的(?:国家|组织|机构|企业)(?:之一)?$"  # 捐赠疫苗的国家: who gives
    r"|是(?:因为|由于|为了|出于)"  # 减免债务是因为……: the deed is what is spoken of
)
# 捐赠大米启运仪式在……举行: the ceremony is no part of what is given at it.
_CEREMONY: Final = Cue(
    r"(?:的?(?:交接|移交|启运|起运|发运|发放|交付|捐赠|赠送|揭牌|揭幕|竣工|落成|开工|奠基))?(?:仪式|典礼)"
)
_BUILDS: Final = Cue(
    r"设立|成立|添置|增建|暂缓|运送|运去|空运|发运|启运|分发|发放|派发|援建|捐建|修建|兴建|新建|修缮|翻修|扩建|建成|建造|创建|建立|实施|落实|免除|减免|豁免|派遣|派出|派驻|选派|增派|组派|调派|捐赠|捐献|赠送|赠予|赠与|交付|转交|援助(?=了)|提供|建设|抢修|修复|移交|启动|完成"
)
_SHORTEST: Final = 2  # characters of a thing given
_KIND: Final = 6  # characters of a noun that names a kind of thing
_LONGEST: Final = 120  # characters of a list of things given
# 派遣先遣队前往……: what those who are sent do is not given.
_ONWARD: Final = Cue(
    r"前往|赶赴|奔赴|飞赴|赴|帮助|协助|参与|参加|用于|以(?=帮|支|便|解|缓|应)|[,，]"
)
# Goods that change hands by one verb are one gift; works and teams are each their own.
_HANDED: Final = Cue(r"提供|捐|赠|运|发|送|移交|交付|转交|添置|援助")
_NO_GOODS: Final = Cue(r"培训|名额|奖学金|服务|援助|贷款|资金|[队组员]$|专家|教师|医生|护士|“")
# 文化和职业培训设施, 搜救、医护人员: fields of what the next item is.
_FIELD: Final = Cue(
    r"(?:文化|教育|卫生|医疗|医护|搜救|救援|救护|防疫|农业|工业|渔业|林业|水利|交通|能源|通信|科技|科研|技术|管理|体育|行政|"
    r"环保|气象|减贫|扶贫|经济|社会|生产|生活|办公|教学|学习)$"
)
_ABSTRACT: Final = Cue(r"(?:能力|设施|机制|制度|队伍|体系)$")
_JOINED: Final = Cue(r"(?:参与|参加|承包|承揽)(?:了)?$")  # others build
_LOADED: Final = Cue(
    r"(?:载有|装载|满载|搭载|装有|运载)[^，。；\d]{2,40}?的([\u4e00-\u9fff]{0,3}(?:运输机|飞机|货机|专机|包机|货轮|轮船|船只|舰艇?|卡车|车队))"
)
# Whatever is their object is given.
_GIFT: Final = Cue(r"捐赠|捐建|援建|赠送|赠予|援助|修建|兴建|添置|增建")


def find_unnumbered(view: View, verb: re.Match[str], end: int) -> Iterator[Thing]:
    """Yield the things that a verb gives without a number, one for each item of its list."""
    built = _BUILDS.match(view.folded, verb.start())
    text = view.folded
    if built is None or built.end() != verb.end() or text[verb.end() : verb.end() + 1] == "的":
        return
    if _JOINED.search(text, max(0, verb.start() - 3), verb.start()):
        return
    if text.startswith("好", verb.end()) or _ABSTRACT.search(text, 0, verb.start()):
        return  # 建设好各类中心, 能力建设: what is urged, and a field
    if not _HANDED.match(verb[0]) and "所需" in text[verb.end() : end]:
        return  # 建设公路所需的机器: what it is needed for
    if text[end : end + 1] in ("：", ":"):
        return  # 提供下列贷款：……: what is given stands below
    start = verb.end() + (1 if text[verb.end() : verb.end() + 1] in ("了", "过") else 0)
    whose = next(
        (m.end for m in view.mentions if m.start == start and m.entity.type in PLACES), start
    )
    loaded = _LOADED.match(text, start, end)
    if loaded:  # 派出载有物资的飞机: the plane, with what it carries
        yield Thing(start=verb.start(), end=loaded.end(), what=loaded[1])
        return
    listed = _object_of(text[start:end], gift=bool(_GIFT.match(verb[0])), whose=whose - start)
    found: list[Thing] = []
    items = list(_items(view, start, start + len(listed)))
    if len(items) > 1 and _HANDED.match(verb[0]) and _are_kinds(view, items):
        yield Thing(start=verb.start(), end=items[-1][1], what=listed.strip(" “”"))
        return
    field = None
    for first, last in items:
        first, field = first if field is None else field, None
        item = text[first:last].strip(" “”")
        if len(item) < _SHORTEST:
            continue
        if last < items[-1][1] and _FIELD.search(item):
            field = first
            continue
        head = found[-1] if found and len(item) == _SHORTEST else None
        if head is not None and len(found[0].what or "") > _SHORTEST + 1:
            begin = head.end - len(head.what or "")
            head.end, head.what = last, text[begin:last]
            continue  # 应急仓库和枢纽: its attributes are those of the item before
        begin = verb.start() if first == start or verb.end() == first else first
        found.append(Thing(start=begin, end=last, what=item))
    yield from found


def _object_of(words: str, *, gift: bool, whose: int) -> str:
    """The list of things that the words behind a verb begin with; empty where none is given.

    Args:
        words: what stands behind the verb.
        gift: is whatever is the verb's object given?
        whose: characters of a place's name that the words begin with.
    """
    held = _CEREMONY.search(words)
    whole = (words[: held.start()] if held else words).rstrip("。；，：！ ")
    on = _ONWARD.search(whole, _SHORTEST)
    whole = whole[: on.start()] if on else whole
    tail = re.search(r"等(?!级|于|同|待)[^，。；]{0,24}$", whole)
    listed = whole[: tail.start()] if tail else whole
    if len(whole) > _LONGEST or _CLAUSE.search(whole) or _VAGUE.search(listed[-6:]):
        return ""
    if "、" in listed and _HELP.search(listed):
        return ""
    concrete = gift or _CONCRETE.search(whole)
    return listed if concrete and not _GENERAL.match(whole[whose:].strip("“”")) else ""


def _are_kinds(view: View, items: list[tuple[int, int]]) -> bool:
    """毛毯、帐篷和药品: are the items kinds of goods, none with a name of its own?"""
    start, end = items[0][0], items[-1][1]
    if any(m.start < end and start < m.end for m in view.mentions):
        return False
    words = [view.folded[first:last].strip() for first, last in items]
    return not any(len(word) > _KIND or _NO_GOODS.search(word) for word in words)


def _items(view: View, start: int, end: int) -> Iterator[tuple[int, int]]:
    first = start
    for m in _LIST_STOP.finditer(view.folded, start, end):
        if any(x.start < m.end() and m.start() < x.end for x in view.mentions):
            continue
        places = [x for x in view.mentions if x.entity.type in PLACES]
        if any(x.end == m.start() for x in places) and any(x.start == m.end() for x in places):
            continue  # 重债穷国和最不发达国家……债务: one debt of many debtors
        if _quoted(view.folded, start, m.start()):
            continue
        yield first, m.start()
        first = m.end()
    yield first, end


def _quoted(text: str, start: int, place: int) -> bool:
    return text.rfind("“", start, place) > text.rfind("”", start, place)
