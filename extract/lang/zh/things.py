"""Finds what a Chinese clause gives: sums, counted things on either side of the noun, bare things.

成套项目423个 and 100个减贫项目 are the same construction turned round; which it is shows from
whether a noun follows the measure word.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from extract.cue import Cue
from extract.lang.zh import cues
from extract.lang.zh.helped import (
    GIVING_VERB,
    NEAR,
    TO,
    befell,
    is_helped,
    is_taker,
    is_where,
)
from extract.lang.zh.numerals import scan
from extract.model import Count
from extract.numbers import Number
from extract.spans import Spans
from extract.statements.candidates import Group, Thing, View

_HAN: Final = r"[\u4e00-\u9fff]"
_CLASSIFIER: Final = Cue(
    rf" ?(?:余|多|来)?(?!项目|人道|[^\W\d]级)({cues.CLASSIFIERS})(?:次(?!数))?(以上|左右|以下)?"
)
# 八项举措包括……, 20项举措涵盖……: the measures stand for what is told behind them.
_TELLS_WHICH: Final = (
    r"(?:主要|分别|具体|还|也)*(?:包括|包含|涵盖|涉及|强调|是|有|为|如下|内容|分为)"
)
# A measure word that is no measure of what is given.
_NOT_GIVEN: Final = Cue(
    r" ?(?:余|多)?(?:轮|批|次|期|笔)?(?:个|类|种|大)?(?:援助(?!项目|物|款|人员|专家|队)|包机|专机|"
    r"(?:重点|主要|关键|优先|重要|核心|具体)?(?:领域|方面)|专业|层次|国家|部分|类型|方式|形式|要素|特点|特征|标准|支柱|主题|因素|原因|变化|挑战|角度|"
    r"捐助[方国者]|多边|国际组织|(?:国际|联合国|人道(?:主义)?|救援|援助|合作|金融|慈善)+(?:机构|组织|伙伴)(?!楼|大楼)|国际和区域|大洲|地区|城市|省|月|小时|星期|工作日|百分点|基点|成员|"
    r"缔约|点|地方(?!政府|银行)|省份|县市|乡镇|工种|友好城市|疾病|传染病|土地|税目|税号|世纪|理由|原则|问题|机遇|"
    rf"受灾|灾民|村民|受益|家庭|群众|贫困|人受|人次受|人口|患者|侨民|合作文件|(?:重要|主要|关键|双边|多边|政府间|相关|有关|系列|新的?)*(?:合作)?(?:文件|协议|协定|备忘录|谅解|声明|共识|成果|会谈|会见)|[^，。；、\d]{{0,8}}?(?:举措|措施){_TELLS_WHICH}|[^，。；、\d]{{0,20}}?(?:合作|项目|援助|法律)(?:文件|协议|协定|备忘录)|(?:太平洋|加勒比|印度洋)?岛国(?!家)|奖[牌杯]|(?:直接|间接|固定|长期|临时|永久|新|本地|当地|工作)*(?:岗位|就业)|(?:中资|外资|本地|当地|民营|国有|私营|参展)企业|代表团|渠道|资金|款项|"
    r"人(?:无法|得不到|缺|举行|会[见晤谈]|出席|将从|从中|从此|的(?:生[活命计]|性命)|流离|依靠|死|伤|遇难|失踪|受困|需|面临|失)"
    r"|(?:区|县|州|市|镇|乡|村|社区|郡|道)(?![级卫委医诊小学道立际路闸具])|(?:生)?命|病(?![床房例人毒])|季度|年度|版本|部门|工作日|方向|阶段|步骤)"
)
# 一艘载有……, 一个是……: what the number counts carries or explains the gift.
_TOLD_OF: Final = Cue(
    r"[^，。；]{0,6}之[一内中列]|(?:各(?![类种级地])|是|系|即|就?在|由|载有|装载(?!机)|满载|搭载|运载|名为|叫作?|位于|设在)"
)
# 一架装载救援物资的运输机: the load uncounted, it is what is sent.
_LOADED: Final = Cue(
    rf"(?:载有|装载|满载|搭载|运载)[^，。\d]{{1,12}}?的({_HAN}{{0,2}}(?:运输机|飞机|货机|专机|包机|货轮|船只|舰|卡车|车队))"
)
# 20个、由多间机构推行的计划: who carries it out stands before the noun.
_RUN_BY: Final = re.compile(
    rf"[、，]?由[^，。；]{{2,20}}?(?:发起|推行|开展|组织|负责|提出|举办|实施|承办)的({_HAN}{{2,10}})"
)
_TEAM: Final = re.compile(rf"组成的({_HAN}{{1,14}}?(?:队|小组|组|团|医院))")
_RUNS: Final = re.compile(r"[^，。；]{0,14}?(?:发起|推行|开展|组织|负责|提出|举办|实施|承办)的")
# 一支由医生和护士组成的小组: of whom it is made up counts nothing.
_MADE_UP: Final = re.compile(rf"由[^，。；\d]{{2,24}}组成的({_HAN}{{1,14}}?(?:队|小组|组|团))")
# 一所供300名学生就读的小学, 一座可容纳3万人的体育场: how large the work is stands before it.
_LARGE: Final = re.compile(
    r"(?:可?供|可?容纳|占地|总?面积|[全总]?长|拥有|设有|配有|有)[^，。；、\d]{0,4}"
    rf"[\d一二三四五六七八九十百千万][^，。；、]{{1,16}}?的({_HAN}{{2,14}})"
)
# 监督两个项目, 根除三种病, 回答两个提问: what the verb does to the thing is no giving.
_NO_GIFT: Final = Cue(
    r"(?:监督|参观|考察|视察|走访|访问|评估|审议|讨论|回答|答复|提出|根除|消除|消灭|取得|提交|采取|达成|会见)"
    r"(?:了|过|这|着)?$"
)
# 名额从500名增至900名: from which number it rises.
_RISES: Final = Cue(r"的?(?:增|提高|扩大|上升|提升|扩充|翻)(?:加|升)?[至到]")
# 比上一年少了2500万人: by how many they differ.
_DIFFERENCE: Final = Cue(
    r"(?:比|较)[^，。；]{1,16}?(?:少|多|增加|减少|增长|下降|上升)出?了?[约近逾]?$"
)
_FROM: Final = Cue(r"[从由](?:目前|现有|原有?|原来|当前|现在|此前)?的?$")
# 援外是一项事业, 下一届会议: what something is, and which of several.
_WHICH: Final = Cue(r"(?:是|成为|作为|称为|视为|[上下这那某每任同])$")
_IS_OF: Final = Cue(r"(?<!不)(?<!就)(?<!还)是(?!由)[^，。；]{2,40}的$")
# 40名技工的请求: what is asked for.
_ASKED: Final = Cue(
    r"的[^的]{0,6}(?:区域|世界|社会|未来|共同体|时代)$|的(?:清单|名单|协议|协定|合同|备忘录|换文|申请|请求|要求|提问|问题|呼吁|提议)$"
)
_FOR: Final = re.compile(
    r"[为向给] ?(?:约|近|逾|超过)?[\d,.万亿千百十 ]+(?:余|多)?(?:人|名|位|户)$"
)
# 有100张床位的, 病床120张: how large the gift is.
_SIZE: Final = Cue(
    r"(?:容纳|占地|设有|拥有|内设|下设|面积|长度|全长|容量|库容|产能|总长|里程|跨度|为期)(?:约|近|达|为|超过?|逾|共)*$"
)
_UNCOUNTED: Final = 10_000  # from 万 on, things are counted without a measure word
_MEASURELESS: Final = Cue(
    r"(?:名额|学额|人员|人才|学员|学生|留学生|医生|护士|教师|专家|志愿者|官员|工人|技工|"
    r"口罩|疫苗|设备|药品|帐篷|防护服|试剂|图书|粮食)$"
)
_PLACES: Final = Cue(r"名额|学额")
_MANY: Final = 10  # from here on, 期 counts courses, not the phases of a building
_COURSE: Final = Cue(
    r"[^，。；]{0,16}?(?:培训|研修|研讨|班|课|讲|学员)"
)  # 两期培训班, not 医院二期
_MET: Final = Cue(r"[\u4e00-\u9fff]{0,4}(?:会见|会谈|会晤|会议|活动|论坛|发布会|比赛)")
_REACHED: Final = Cue(
    r"(?:惠及|受益|造福|覆盖|足[以够]|可供|治疗|诊治|接诊|救治|拯救|挽救|收容|收留|接纳)[^，。]{0,8}$|(?<!提)供[约近逾]?$"
)
_HAS: Final = Cue(r"(?:(?<![还另已只仅计])有|内设)$")
_REACHES: Final = Cue(
    r"(?:[明后今去]年)?(?:(?:增|提高|扩大|上升|提升)加?)?[到至为达]"
)  # 增加到90名, 后年为500名
_YEAR: Final = Cue(r"[今明后去前]年的?")  # 后年500名: of what was told before
_PEOPLE: Final = frozenset({"人", "名", "位"})
_COUNTRIES: Final = Cue(
    r"(?:余|多)?个?(?:非洲|亚洲|亚非|拉美|拉丁美洲|欧洲|中东|阿拉伯|发展中|最不发达|太平洋岛|岛屿?|加勒比|沿线|共建|[\u4e00-\u9fff]{1,10}?)?(?:国家(?!级|队|公园|的[^，。]{0,8}(?:项目|学生|人|官员|学员))|(?:非政府)?(?:组织|机构|团体)(?=赈|救|援|$|[，、。和])|国际(?:和区域性)?(?:多边)?组织|(?:受援|受灾|友好|盟|流行|疫[区情])国|友邦|邦交国)"
)
_NOUN_STOP: Final = Cue(
    r"^(?:总?价值|总值|金额)|正在|如今|现已|现在|目前|日前|近日|近期|至今|迄今|仍|尚(?=[未无待在])|[上本下]?周[一二三四五六日]|[上本下这]个?(?:周|月|星期|季度)|最终|终于|业[已于经]|早已|陆续|悉数|没有|迟迟|一再|预计|(?![（(][A-Za-z]{2,10}[）)][\u4e00-\u9fff])[，。；：、！？（(“”\s]|(?<![A-Za-z])[）)]|[）)](?![\u4e00-\u9fff])|[和及与](?=[一二三四五六七八九十两百千万\d约近逾超另]|总?价值|总值|$)|(?:以及|并|来华|赴|用于|帮助|前往|参加|来|从|已|将|予|表示|到(?!期|访)|获(?!奖)|得到|受到|接受|运|送|开展|为(?!期|主)|(?<!面)向|给|在|(?<!博士)后|(?<!学)前|分别|都|均|了|，|交付|移交|转拨|交给|共(?=\d|[一二两三四五六七八九十百]|$)|共计|合计|总计|累计|今(?=[抵运到送天日])|昨[日天晨晚夜午已]|赶|分(?=[一二两三四五\d]+[批次期])|于(?=[上本下去今昨\d])|启程|出发|出征|之?外$|涉及|覆盖|涵盖|竣工|落成|开工|动工|奠基|启用|通车|交接|捐赠仪式|正式(?=交接|移交|交付|启用|投入|开工|通车|竣工|落成)|顺利(?=交接|移交|交付|运抵|抵达|完成|竣工)|签字|赈济|救济|相比|之外|把|则|即(?!时|食|溶)|透过|通过|组成|投入使用|贷款交换|交换)|(?:抵|驻|被)"
)
# Digits belong to it where no measure word follows: 新舟60飞机.
_NOUN_AHEAD: Final = Cue(
    rf"(?:的)?(?![和及与或等])((?:{_HAN}|[—“”A-Za-z]|[（(][A-Za-z]{{2,10}}[）)](?={_HAN})|-(?=\d)|(?<=[{_HAN[1:-1]}A-Za-z-])\d{{1,4}}(?=[{_HAN[1:-1]}A-Za-z])(?!{cues.CLASSIFIERS}|年|月|日|万|亿|多|余|%))+)"
)
# 17个生态环保、清洁能源、应对气变项目: attributes of one head, behind commas.
_SHARED_HEAD: Final = Cue(
    rf"(?:、{_HAN}{{2,10}}?){{0,5}}(?:、|和|及){_HAN}{{2,10}}?(?:项目|工程|人才|人员|培训班|研修班|课程)(?!{_HAN}?\d)"
)
_NOUN_BACK: Final = Cue(rf"(?:{_HAN}|[—“”A-Za-z\-])+$")
_BACK_STOP: Final = Cue(
    r"[，。；：！？（）()\s]|[只仅还另已共]有|了|并|共计|共(?!同|和)|其中|累计|已|将|再|还|另有|另|目前|现有|约$|近$|首批|总计|合计|一次性|先后|计有|包括|价值|以及"
)
_MULTIPLIED: Final = Cue(
    r"“(?:([\d一二三四五六七八九十两]{1,3})个(\d{1,4}|[一二三四五六七八九十百千]{1,3})|([一二三四五六七八九十两]{1,2})(?:大|项)([^“”]{2,10}))”"
    rf"|(?<![第\u4e00-\u9fff])([一二三四五六七八九十两]{{1,2}})(?:大|项)((?:合作)?(?:计划|行动|工程|举措|措施))(?!{_TELLS_WHICH})"
)
# “八大行动”项下的项目: a plan that something else is of.
_UNDER: Final = Cue(r"(?:的?(?:项|框架)下|框架|之一|[中内]的)")
_BATCH: Final = Cue(
    r"(?:一批|多批次?|大批|若干批?)((?!价值)[\u4e00-\u9fff]{0,10}?(?:物资|设备|器材|器械|用品|药品|药械|疫苗|粮食|大米|食品|帐篷|图书|车辆|农机))"
)
_REACH: Final = Cue(
    r"(?:地区)?((?<!\d)\d{1,4}|(?<![一二三四五六七八九十百])[一二三四五六七八九十百]{1,4})(?:余|多)?个?(?:国家|国)(?!际)"
)


def find_things(view: View, start: int, end: int) -> list[Thing]:
    """Return the sums and counted things between two offsets, left to right."""
    things = [
        Thing(start=m.core_start, end=m.core_end, money=m, what=None)
        for m in view.money
        if start <= m.core_start and m.core_end <= end and not m.conversion and m.value != 1
        if m.change != "from"  # 由400万增至4000万: the first was told of before
    ]
    for thing in things:
        _name_sum(view, thing, start, end)
    taken = [(t.start, t.end) for t in things]
    things += [
        Thing(start=m.start(), end=m.end(), value=Count(value=_times(m)), what=m[0].strip("“”"))
        for m in _MULTIPLIED.finditer(view.folded, start, end)
        if not _UNDER.match(view.folded, m.end())
    ]
    taken += [(t.start, t.end) for t in things]
    for number in _free_numbers(view, start, end, taken):
        counted = _counted(view, number, start, end)
        if counted is not None and not _carries(view.folded, counted, start, end):
            things.append(counted)
    things += _some(view, start, end, things)
    things = [
        t
        for t in things
        if not _in_brackets(view.folded, start, t.start) or _listed(view, t, start)
    ]
    return sorted(things, key=lambda t: (t.start, t.end))


def _free_numbers(
    view: View, start: int, end: int, taken: list[tuple[int, int]]
) -> Iterator[Number]:
    """The cardinal numbers between two offsets that stand in nothing taken, and in no name."""
    numbers = [n for n in view.numbers if n.kind == "cardinal" and start <= n.core_start < end]
    if not numbers:
        return
    told = Spans(taken)
    here = bisect_right(view.mentions, start, key=lambda m: m.end)
    behind = bisect_left(view.mentions, end, key=lambda m: m.start)
    names = Spans((m.start, m.end) for m in view.mentions[here:behind])
    for number in numbers:
        place = number.core_start, number.core_end
        if not (told.overlaps(*place) or names.covers(*place)):
            yield number


def _some(view: View, start: int, end: int, found: list[Thing]) -> Iterator[Thing]:
    """Goods that are told of by the batch, beside what is counted: ……和一批救灾物资."""
    for m in _BATCH.finditer(view.folded, start, end):
        if not any(t.start < m.end() and m.start() < t.end for t in found):
            yield Thing(start=m.start(), end=m.end(), what=m[1])


def find_reach(view: View, start: int, end: int, groups: list[Group]) -> list[Thing]:
    """Return counts of countries and bodies that receive, where that is all a clause counts."""
    out = []
    for number in view.numbers:
        if number.kind != "cardinal" or not start <= number.core_start < end:
            continue
        countries = _COUNTRIES.match(view.folded, number.end, end)
        short = _REACH.match(view.folded, number.core_start, end)
        named = countries or short
        if named is None:
            continue
        region = next(
            (g for g in groups if g.end == number.start or g.end == number.core_start), None
        )
        first = region.start if region and short else number.core_start
        last = named.end()
        what = view.folded[number.end : last].lstrip("余多个")
        thing = Thing(start=first, end=last, number=number, what=what)
        if region:
            thing.recipients = region.entities
        out.append(thing)
    return out


_OF_WHAT: Final = Cue(rf"(?:的)?(?![和与及或并])((?:{_HAN}|[—“”])+)")
_FORM_OF_AID: Final = Cue(
    r"((?:无偿|优惠|无息|低利|低息|技术|紧急|人道主义|贴息|出口|援外|对外)*(?:援助|贷款|资金|信贷|赠款|捐款|债务|融资))$"
)


def _name_sum(view: View, thing: Thing, start: int, end: int) -> None:
    """What a sum is of: the noun behind it, else the noun before it."""
    text = view.folded
    behind = _OF_WHAT.match(text, thing.end, end)
    stop = _NOUN_STOP.search(behind[1]) if behind else None
    noun = behind[1][: stop.start() if stop else None] if behind else ""
    if noun:
        thing.what = noun
        return
    before = _FORM_OF_AID.search(text, start, thing.start)
    if before:
        thing.what = before[1]
        thing.start -= len(before[1])


def _counted(view: View, number: Number, start: int, end: int) -> Thing | None:
    text = view.folded
    measure = _CLASSIFIER.match(text, number.end, end) or _CLASSIFIER.match(
        text, number.core_end, end
    )
    many = number.value >= _UNCOUNTED  # no count of countries is as large
    if _NOT_GIVEN.match(text, number.end, end) or (
        not many and _COUNTRIES.match(text, number.end, end)
    ):
        return None
    if measure is None:
        return _without_measure(text, number, end)
    if _NOT_GIVEN.match(text, measure.end(), end) or _REACH.match(text, number.core_start, end):
        return None
    attributed = (p.match(text, measure.end(), end) for p in (_LOADED, _MADE_UP, _RUN_BY, _LARGE))
    loaded = next(filter(None, attributed), None)
    if loaded:
        return Thing(
            start=number.core_start,
            end=loaded.end(),
            number=number,
            what=text[loaded.start(1) : loaded.end()],
        )
    if _TOLD_OF.match(text, measure.end(), end) or _SIZE.search(text[start : number.start]):
        return None
    if _NO_GIFT.search(text, start, number.start):
        return None
    if _RISES.match(text, measure.end(), end) and _FROM.search(text, start, number.start):
        return None
    if _DIFFERENCE.search(text, start, number.start):
        return None
    if number.value == 1 and _WHICH.search(text, start, number.start):
        return None
    if number.value == 1 and _IS_OF.search(text, start, number.start):
        return None  # 该基金是四年前成立的一个机构: what it is
    if text[max(start, number.start - 1) : number.start] in ("从", "自"):
        return None  # 从两个省调遣: where it comes from
    if number.start and text[number.start - 1] == "分":
        return None  # 分两期
    if number.start and text[number.start - 1] == "由" and _RUNS.match(text, measure.end(), end):
        return None  # 由8间机构发起的计划: who carries it out
    if _REACHED.search(text[start : number.start]) or is_where(text, number, start, measure.end()):
        return None
    if is_taker(view, number, start, measure.end(), end):
        return None
    if is_helped(view, number, start, measure.end(), end):
        return None
    if measure[1] == "人" and befell(text, number, start, end):
        return None
    phase = measure[1] == "期" and number.value < _MANY
    if phase and not _COURSE.match(text, measure.end(), end):
        return None
    if measure[1] in ("场", "次", "轮") and _MET.match(text, measure.end(), end):
        return None
    if _HAS.search(text[start : number.start]) and re.match(
        r"[^，。]{1,8}的", text[measure.end() : end]
    ):
        return None
    if GIVING_VERB.match(text, measure.end()) and _FOR.search(
        text, max(0, measure.end() - 24), measure.end()
    ):
        return None  # 为7万人扩建……: who receives
    noun = _noun_ahead(text, measure.end(), end)
    if (
        noun is not None
        and number.value == 1
        and any(noun[0] < m.start <= noun[1] for m in view.money)
    ):
        return None  # 一个总额约70亿克朗的基金: the sum is what is told of
    if noun is not None:
        first, last = noun
        if _ASKED.search(text, first, last):
            return None
        what = text[first:last]
        taught = GIVING_VERB.search(text, first + 1, last)
        if (
            taught
            and taught.end() < last
            and TO.search(text, max(start, number.start - NEAR), number.start)
        ):
            what = text[taught.end() : last]  # 为300名护士提供培训: the takers are what is counted
        return Thing(start=number.core_start, end=last, number=number, what=what)
    return _counted_before(view, number, start, measure.end())


def _without_measure(text: str, number: Number, end: int) -> Thing | None:
    """100万口罩, 60万援助人员, 500名额: behind 万 and 亿 a noun may stand without measure word."""
    noun = _noun_ahead(text, number.end, end)
    if noun is None or not _MEASURELESS.search(text, *noun):
        return None
    if number.value < _UNCOUNTED and not _PLACES.match(text, noun[0]):
        return None
    return Thing(start=number.core_start, end=noun[1], number=number, what=text[noun[0] : noun[1]])


def _noun_ahead(text: str, place: int, end: int) -> tuple[int, int] | None:
    """Where the noun behind a measure word begins and ends; None where none follows."""
    end = min(end, place + _LONGEST_RUN)
    run = _NOUN_AHEAD.match(text, place, end)
    if run is None:
        return None
    first, last = run.span(1)
    if text[first] == "“":
        close = text.find("”", first, last)
        last = close + 1 if close > 0 else last
        kind = re.compile(r"(?:项目|工程|计划|行动)").match(text, last, end)
        return first, kind.end() if kind else last
    if GIVING_VERB.fullmatch(text, first, last):
        return None  # 分两期提供
    stop = _NOUN_STOP.search(text, _past_journey(text, first, last), last)
    last = stop.start() if stop else first + len(run[1].rstrip("和及与或"))
    shared = _SHARED_HEAD.match(text, last, end) if last > first else None
    return (first, shared.end() if shared else last) if last > first else None


_LONGEST_RUN: Final = 400  # characters in which a noun ends


def _past_journey(text: str, first: int, last: int) -> int:
    """Behind 来华 in 来华留学生: a journey before its noun is an attribute, behind it a verb."""
    journey = _JOURNEY.match(text, first, last)
    return journey.end() if journey else first


_JOURNEY: Final = Cue(
    rf"[来赴访在](?:华|{_HAN}(?={_HAN}{{0,6}}?(?:留学|培训|研修|进修|学习|奖学金|名额)))"
)
# What brings the gift is not given itself: 分两架包机运抵.
_CARRIER: Final = Cue(
    r"(?:包机|专机|货机|运输机|飞机|航班|船只|货轮|轮船|货船|卡车|货车|车队|列车|专列|集装箱)$"
)
_CARRIED: Final = Cue(r"(?:由|用|以|乘|搭乘|分|装|通过|随|租用|动用|出动)[^，。]{0,14}$")


def _carries(text: str, thing: Thing, start: int, end: int) -> bool:
    """Is the thing only what the gift comes by?"""
    if not _CARRIER.search(thing.what or ""):
        return False
    loaded = re.match(r"[^，。]{0,8}(?:将|把|载|运[抵送往去]|送[抵达往])", text[thing.end : end])
    return bool(loaded or _CARRIED.search(text[start : thing.start]))


def _counted_before(view: View, number: Number, start: int, end: int) -> Thing | None:
    """A count behind its noun: 帐篷3.8万顶."""
    run = _NOUN_BACK.search(view.folded[max(start, number.start - _LONGEST_RUN) : number.start])
    first = number.start - (len(run[0]) if run else 0)
    cuts = [first]
    cuts += [m.end() for m in _BACK_STOP.finditer(view.folded, first, number.start)]
    cuts += [m.end for m in view.mentions if m.role != "adjective"]
    verbs = [m.end() for m in GIVING_VERB.finditer(view.folded, first, number.start)]
    cuts += [cut for cut in verbs if cut < number.start]  # 打井120眼
    cuts += [m.end() for m in cues.PROMISING_VERB.finditer(view.folded, first, number.start)]
    ends = [m.core_end for m in view.money if first - _JOIN_REACH <= m.core_end <= number.start]
    ends += [n.end for n in view.numbers if first - _JOIN_REACH <= n.end < number.start]
    cuts += [_past(view.folded, end_before) for end_before in ends]
    first = max(cut for cut in cuts if first <= cut <= number.start) if run else number.start
    noun = view.folded[first : number.start].lstrip("的了“”—")
    noun = "" if _REACHES.fullmatch(noun) or _YEAR.fullmatch(noun) else noun
    measured = view.folded[start : first + (1 if noun.startswith("有") else 0)]
    people = measured.endswith("共有") and view.folded[end - 1 : end] in _PEOPLE
    if _HAS.search(measured[-4:]) and not people:
        return None  # 有病床120张: how large it is
    if re.match(r"每[天日周月年]", noun):
        return None
    if noun.startswith("地区"):
        noun = noun[2:]
    made = _TEAM.match(view.folded, end) if noun == "由" else None
    if made:  # 一支由50人组成的搜救队
        return Thing(start=number.core_start, end=end, number=number, what=made[1])
    return Thing(
        start=number.start - len(noun) if noun else number.core_start,
        end=end,
        number=number,
        what=noun or None,
    )


def _past(text: str, place: int) -> int:
    """Where the next noun of a list may begin: behind a measure word and what joins."""
    measure = _CLASSIFIER.match(text, place)
    joined = _JOINERS.match(text, measure.end() if measure else place)
    return joined.end() if joined else place


_JOINERS: Final = re.compile(r"[的和及与、]*")
_JOIN_REACH: Final = 40  # characters, of a measure word and what joins, before the next noun


def _times(multiplied: re.Match[str]) -> Decimal:
    many, each, big, _, bare, _ = multiplied.groups()
    if many:
        return _value(many) * _value(each)
    return _value(big or bare)


def _value(numeral: str) -> Decimal:
    return next(scan(numeral)).value


def _listed(view: View, thing: Thing, start: int) -> bool:
    """马里（200万欧元）: is a sum alone in brackets behind names? Notes them in it."""
    text, money = view.folded, thing.money
    if money is None or not _CLOSED.match(text, money.end):
        return False
    opened = _OPENED.search(text, start, thing.start)
    if opened is None:
        return False
    place = opened.start()
    for mention in reversed([m for m in view.mentions if start <= m.start and m.end <= place]):
        if not _JOINS.fullmatch(text, mention.end, place):
            break
        thing.beside, place = (mention.entity, *thing.beside), mention.start
    return bool(thing.beside)


def _in_brackets(text: str, start: int, place: int) -> bool:
    opened = max(text.rfind("（", start, place), text.rfind("(", start, place))
    closed = max(text.rfind("）", start, place), text.rfind(")", start, place))
    return opened > closed


_OPENED: Final = re.compile(r"[（(] ?(?:各|约|近|逾|超过?|至少)* ?$")
_CLOSED: Final = re.compile(r" ?[）)]")
_JOINS: Final = re.compile(r"[、和及与]?")
