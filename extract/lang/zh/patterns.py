"""Chinese names by pattern: new funds, forums, meetings, plans; and words for the speaker.

A Chinese name has no capitals, so a new one is read from its head, the noun that says what it is
(…基金, …峰会, …计划), back to the nearest word that is no part of a name: a verb, a preposition, a
date, 的. What stands in quotation marks is a name where its own last noun or the words around it
say that it is a plan. A head with nothing but common words before it (行动计划, 部长级会议) names
nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from extract.cue import Cue
from extract.lang.zh.cues import OWN_MINISTRY, SELF
from extract.model import EntityType, Lang

_HAN: Final = r"[\u4e00-\u9fff]"
_NUMERAL: Final = r"[〇零一二两三四五六七八九十百\d]"
_ORDINAL: Final = rf"(?:第{_NUMERAL}{{1,5}}[届次轮]|[首本上下]届|[上下]一届|首次|首轮)"

NUMBERED: Final = Cue(rf"{_ORDINAL}|\d{{4}}")  # which edition it is

_GATHERING: Final = (
    "系列峰会|特别峰会|增资峰会|线上峰会|视频峰会|峰会|首脑会议|首脑会晤|领导人会议|领导人会晤|部长级会议|"
    "部长会议|外长会议|外长会晤|外长会|认捐会议|认捐大会|认捐会|捐助方会议|捐助国会议|捐助者会议|捐款国会议|"
    "捐助会议|捐助大会|捐助峰会|捐款会|捐款会议|筹资会议|筹款会议|募捐大会|援助会议|重建会议|线上会议|视频会议|"
    "增资会议|补充资金会议|高级别会议|高级别对话会|高层对话会|高级别圆桌会|圆桌会议|圆桌会|对话会议|对话会|"
    "缔约方大会|缔约国大会|博览会|国际会议|年会|年度会议|春季会议|秋季会议"
)
_ASSEMBLY: Final = "会议|大会"  # so common that only a word which leads to a meeting makes a name
_PLAN: Final = (
    "倡议|行动计划|合作计划|框架计划|伙伴计划|援助计划|总体规划|行动纲领|伙伴关系|合作框架|路线图|"
    "奖学金计划|奖学金项目"
)
_WORK: Final = "计划|行动|工程|战略|方案"  # names only where they are carried out, or quoted
_HEAD: Final = Cue(
    rf"(?P<Meeting>{_GATHERING})(?![谈见晤]|中心|大厦|大楼|[厅馆室])|(?P<Forum>高峰论坛|论坛)|(?P<Fund>基金)(?!会|组织|管理|经理)"
    rf"|(?P<Initiative>{_PLAN})(?!书|者|国)|(?P<assembly>{_ASSEMBLY})(?!堂)"
    rf"|(?P<work>{_WORK})(?!组|办|队|库|经理|管理|资金|书|性|力|建设)"
)
_TAIL: Final = Cue(
    rf"(?:视频会议|年会|(?:领导人|领袖)(?:会议|峰会)|部长级会议|外长会议?|{_ORDINAL}(?:部长级|高级别|全体)?(?:会议|峰会|大会))"
)

# Words that a name cannot hold: what follows the last of them may begin one.
_STOP: Final = Cue(
    r"未能|藉|借此|设立|成立|创立|创设|启动|启用|通过|透过|实施|落实|参加|参与|出席|宣布|宣告|发起|建立|推进|推动|推出|举行|"
    r"召开|举办|主办|承办|开展|执行|支持|提出|根据|按照|依托|借助|利用|加入|期间|以来|之后|之前|作为|包括|例如|"
    r"称为|名为|被誉为|赴|表示|指出|强调|以及|并且|制定|签署|围绕|纳入|关于|有关|相关|上述|其他|该|参照|加快|加强|"
    r"扩大|继续|共同|积极|全面|全力|深入|共商|捐助给|捐给|拨给|投入|注入|注资|增资(?!峰|会)|出资|来自|属于|"
    r"优化|深化|强化|巩固|构建|打造|完善|健全|分享|改善|进行|派遣|访问|考察|邀请|位于|成为|缓解|建造|兴建|修建|"
    r"(?<!第)[两二三四五六七八九十数多]届|筹建|创建|审议|"
    r"[万亿]|逾|超过|设(?![施计备想定])|援建|承建|参建|抵达(?!累斯)|运抵|到达(?!累斯)|建成|续签|打通|免除|减免|赠送|移交|交付|新建|在建|获(?!得|奖)|"
    r"元(?!首)|吨|某|共(?![同和产享识鸣])|(?<=\d)[所间栋]|"
    r"为了|用于|对接|配合|助力|帮助|提供|获得|得到|接受|欢迎|感谢|赞赏|认为|决定|希望|愿意|承诺|"
    # single characters, but not where they are part of a longer word or of a foreign name
    r"(?<![成日资基根样版文书])本(?!届|国)|[将已的是了则让把被曾均又并或](?!来)|也(?!门)|(?<![首成古])都(?!柏|灵)|"
    r"(?<!埃)及(?!时|其)|(?<![大公特天])使(?!馆|命|团|用)|(?<!自)由|(?<![现存内潜所])在|于(?!是)|"
    r"(?<![因行])为(?!人|民)|(?<![面方志取意风导走])向|(?<![针绝相应面核反派])对(?![口外话华非抗策等])|"
    r"(?<![可所难])以(?!色|及|人为)|从|自(?![由然贸主动治愿强])|到(?!期)|[今去明当同后前]年|"
    r"(?:上|本|这|当|今|昨|次)[月周日天]|(?<![青少周百千每老])年|月|日(?!本|内|惹)|时(?!代)|"
    r"[个笔批名艘](?!人)|项(?!目)|(?<![地单定])位|座(?!谈)|条(?!约|款)|(?<![长中短定时同初学周])期|(?<![国专])家(?!庭|园)|"
    r"(?<![高平初中同对优上下均])等|各(?=[国方地级类位界个项省州族])|与会|会上|会晤|向着|"
    r"(?<![共合协相一不家])同(?![步盟心舟行体])|给"
)
_LINK: Final = Cue(rf"(?:{_GATHERING}|论坛|基金|倡议|计划|工程|署|组织|联盟|银行)[和与暨]")
_RUN: Final = Cue(
    r"(?:[\u4e00-\u9fffA-Za-z0-9—·•\-－+“”‘’《》〇]|[（(][A-Z][A-Za-z0-9]{1,9}[）)])*$"
)
_SHORTEST_OF_YEARLY: Final = 3  # characters before 年会 that say whose it is
_WINDOW: Final = 30
_LEADS: Final = Cue(
    r"(?:在|于|出席|召开的?|举行的?|举办的?|主办的?|参加|主持|参与)(?:了|的)?(?:一[个次场届轮])?(?:\d{4}年)?(?:\d{1,2}月)?"
    r"(?:\d{1,2}日)?的?[“《]?$"
)
# A meeting without a name of its own is known by what it is held for, where it is held.
_TO_GIVE: Final = Cue(r"认捐|捐助|捐款|捐赠|增资|补充资金|筹[资款]|募捐|援助|重建|高级别")
_HELD: Final = Cue(r"上|(?:[于在][^，。；]{1,8})?(?:举行|召开|开幕)|期间|中(?=宣布|承诺|表示)")
_CARRIES: Final = Cue(
    r"(?:实施|落实|启动|推出|发起|开展|提出|推进|执行|参加|加入|设立|制定|推动|实行|继续|建设|建成|"
    r"[个项])(?:了|的|一批|大规模)?[“《]?$"
)
_PLACED: Final = Cue(r"[，。；、：！？\s）)」』”》]|$|下|框架|和|与|及|等|内|中|已|将|的|项目")
_COMMON: Final = Cue(
    rf"(?:{_ORDINAL}|非正式|正式|国际|全球|世界|地区|区域|专项|特别|紧急|年度|双边|多边|部长级|部长|高级别|高层|领导人|元首|"
    r"首脑|外长|财长|合作|发展|援助|援外|对外|行动|工作|捐助[方国者]?|捐款国?|认捐|增资|专题|重大|重要|系列|一|新|"
    r"此次|这次|上次|下次|历次|历届|多次|多个|两国|三方|双方|联合|国家|政府|信托|投资|产业|援建|基础设施|"
    r"人道主义|人道|救援|救灾|维和|试点|示范|培训|研修|官员|项目|建设|工程|成套|视频|线上|筹备|闭门|全体|常务|"
    r"执行|理事会?|董事会?|记者|新闻|招商|推介|座谈|总结|我|你|他|其|此|这|那|几|多|大|小|主要|后续|具体|"
    r"务实|一揽子|若干|长期|短期|中长期|年|月|日|届|次|会|框架|总体|整体|应对|应急|减贫|扶贫|民生|社会|经济|贸易|"
    r"经贸|技术|农业|教育|医疗|卫生|人才|能力|交流|战略|伙伴|研究|试验|防疫|抗疫|修复|重建|扩建|改造|供水|"
    r"水电站?|公路|道路|铁路|桥梁|学校|医院|住房|电力|能源|通信|广播|电视|粮食|物资|奖学金|贷款|优惠|开发|"
    r"外汇|养老|社保|公积|对冲|主权财富|私募|公募|指数|股票|债券|创业|保险|"
    r"思想|理念|主张|方案|举措|对口|社会|民间|区域性|组织|非政府|专业|慈善|职业|当地|重点|沿海|本地|大型|中小型|"
    r"骨干|港口|中心|治疗|影像|友好|小型|野战|常设|单位|银行|人民|市|县|省|乡|村|国有|"
    r"峰会|会议|大会|论坛|基金|倡议|计划|规划|方案|对话会|博览会|与|和|及|“|”|"
    r"和平|安全|军事|执法|检查|清理|搜救|打击|反恐|集体|统一|协调|创新|绿色|数字|\d|[〇零一二两三四五六七八九十百千万])*"
)
# 第一，惠农行动。 三是健康工程。: a plan that is the whole label of a numbered paragraph
_NUMBERING: Final = Cue(
    rf"(?:^|[。；：])\s*(?:第?{_NUMERAL}{{1,3}}[、，.．:：]|[（(]{_NUMERAL}{{1,3}}[）)]|第?{_NUMERAL}{{1,3}}是)\s*[“《]?$"
)
_LABEL_ENDS: Final = Cue(r"[”》]?(?:。|：|\s*$)")
_NUMBER_BEFORE: Final = Cue(rf"{_ORDINAL}$")
_QUOTED: Final = Cue(r"“([^“”，。；]{2,24})”|《([^《》]{2,40})》")
_PLAN_IN_QUOTES: Final = Cue(
    r"(?:计划|倡议|行动|工程|方案|战略|项目|规划|纲领|框架|路线图|愿景|之路|走廊|伙伴关系|行|家园|校园|"
    r"奖学金)$"
)
_YEARS: Final = Cue(r"[（(][^（）()]{0,20}[）)]$")
_NOUN_AFTER: Final = Cue(
    rf"(?:(?!等|的|和|与|是|为|将|已|在){_HAN}){{0,10}}?"
    r"(?P<Initiative>计划|倡议|行动|工程|方案|战略|规划|项目|奖学金|专项|伙伴关系)"
    r"|(?P<Fund>(?:信托|专项|合作)?基金)(?!会)|(?P<Forum>(?:国际|合作|高峰|发展){0,2}论坛)"
    r"|(?P<Meeting>(?:国际|特别|高级别|认捐|捐助|人道主义){0,3}(?:峰会|大会|部长级会议|对话会|会议|认捐会))"
)
_LISTED_AFTER: Final = Cue(
    rf"(?:、?{_HAN}{{0,8}}“[^“”]{{2,24}}”){{0,8}}等?(?:重大|重点|有关|相关|各国|国家|"
    r"[一二三四五六七八九十\d]+[个项大])*(?:项目|计划|行动|倡议|工程|举措|发展战略|战略)"
)


def find_new(text: str) -> Iterator[tuple[int, int, EntityType]]:
    """Yield (start, end, type) of what looks like a name of a fund, meeting, forum or plan."""
    yield from _in_quotes(text)
    for m in _HEAD.finditer(text):
        start = name_start(text, m.start())
        tail = _TAIL.match(text, m.end())
        end = tail.end() if tail else m.end()
        kind = _kind(m, text, start, end)
        if kind is not None:
            yield start, end, kind


def series_name(name: str) -> str | None:
    """The series that a meeting's name puts it in: 第三届海港论坛, 海港论坛第二届部长级会议."""
    m = _EDITION_OF.match(name)
    series = m and (m["before"] or m["after"])
    return series if series and not is_common(series) else None


_EDITION_OF: Final = Cue(
    rf"(?P<before>.{{1,60}}?(?:论坛|大会|峰会|会议|机制|对话会?)){_ORDINAL}.*|{_ORDINAL}(?P<after>.+)"
)


def name_start(text: str, head: int) -> int:
    """Where the name begins whose head stands at a place: behind the last word no name holds."""
    low = max(0, head - _WINDOW)
    run = _RUN.search(text, low, head)
    start = run.start() if run else head
    for pattern in (_STOP, _LINK):
        for m in pattern.finditer(text, start, head):
            start = max(start, m.end())
    for mark, end in ("“”", "《》"):
        opened = text.rfind(mark, start, head)
        if opened >= 0 and text.find(end, opened, head) < 0:
            start = opened + 1  # the quotation goes on behind the head
    meant = _FOR_WHOM.search(text, low, start)
    if meant is not None and meant.end() == start:
        start = meant.start(1)  # 举行的支持苏丹人民会议
    closed = text.find("”", start, head)
    if closed >= 0 and not 0 <= text.find("“", start, head) < closed:
        start = closed + 1  # … or ended before the name
    return start + len(_LEADING.match(text, start, head)[0])  # type: ignore[index]


_FOR_WHOM: Final = Cue(r"(?:举行|召开|举办|主办)的(支持|援助|帮助|支援|关于)$")
_LEADING: Final = Cue(r"(?:[和与及暨、—\-·”’》]|一系列|一[个次场届轮]|一(?=项)|新的|新一轮|首个)*")


def is_common(words: str) -> bool:
    """Do these words before a head name nothing by themselves?"""
    return _COMMON.fullmatch(words) is not None


def _kind(head: re.Match[str], text: str, start: int, end: int) -> EntityType | None:
    """What a head with the words before it names, None where it names nothing."""
    words = text[start : head.start()]
    before = text[max(0, start - 16) : start]
    if (head["work"] or head["Initiative"]) and words and _is_label(text, start, end):
        return "Initiative"
    if len(words) < 2 or is_common(words):
        gathers = (head["Meeting"] or head["assembly"]) and _TO_GIVE.search(text, start, end)
        held = gathers and (_LEADS.search(before) or _HELD.match(text, end))
        return "Meeting" if held else None
    counted = re.search(_ORDINAL, words) is not None
    if head[0] == "年会" and len(words) < _SHORTEST_OF_YEARLY:
        return None  # 我国年会代表团
    if head["assembly"]:
        named = counted or (len(words) > 2 and _LEADS.search(before) is not None)
        return "Meeting" if named else None
    if head["work"]:
        named = _CARRIES.search(before) is not None and _PLACED.match(text, end) is not None
        return "Initiative" if named and len(words) > 2 else None
    if head["Initiative"]:
        return "Initiative" if len(words) > 2 else None
    if head["Forum"]:
        return "Meeting" if counted or end > head.end() else "Forum"
    return "Fund" if head["Fund"] else "Meeting"


def _is_label(text: str, start: int, end: int) -> bool:
    """Is it all that stands between the number of a paragraph and its first full stop?"""
    low = max(0, start - _LONGEST_NUMBER)
    opening = text[low:start] if low else f"。{text[:start]}"
    return bool(_NUMBERING.search(opening) and _LABEL_ENDS.match(text, end))


_LONGEST_NUMBER: Final = 10


def _in_quotes(text: str) -> Iterator[tuple[int, int, EntityType]]:
    for m in _QUOTED.finditer(text):
        after = _NOUN_AFTER.match(text, m.end())
        if after and m[1]:
            kind = after.lastgroup
            number = _NUMBER_BEFORE.search(text, 0, m.start()) if kind == "Meeting" else None
            yield number.start() if number else m.start(), after.end(), kind  # type: ignore[misc]
        elif _PLAN_IN_QUOTES.search(_YEARS.sub("", m[1] or m[2])) or (m[1] and _is_plan(text, m)):
            yield m.start(), m.end(), "Initiative"


def _is_plan(text: str, quoted: re.Match[str]) -> bool:
    """Do the words around a quotation say that it is something carried out?"""
    before = text[max(0, quoted.start() - 8) : quoted.start()]
    return (
        _CARRIES.search(before) is not None
        or _LISTED_AFTER.match(text, quoted.end(), quoted.end() + 200) is not None
    )


def find_self(text: str, lang: Lang) -> list[tuple[int, int]]:
    """Return where the speaker names himself or his side: 我们, 我国, 我方."""
    found = [
        m.span()
        for m in SELF.finditer(text)
        if not (m[0].endswith("使馆") and _POSTED.search(text, max(0, m.start() - 16), m.start()))
    ]
    if lang == "zh-Hant":
        found += [m.span() for m in OWN_MINISTRY.finditer(text)]
    return sorted(found)


# 日本驻老挝(使馆向): whose mission it is, is told.
_POSTED: Final = Cue(r"驻[^，。；\s]{1,12}$")


def find_parties(text: str) -> list[tuple[int, int, str]]:
    """Return (start, end, character) of words that name a side by one character: 赞方, 援赞."""
    out = []
    for m in _PARTY.finditer(text):
        group = m.lastindex or 1
        end = m.end() if group == 1 else m.end(group)  # 赞方 whole, of 援赞 the 赞
        out.append((m.start(group), end, m[group]))
    return out


_NO_PREFIX: Final = "(?!非(?:政府|专业))"  # 对非政府组织: 非 is not Africa there
_PARTY: Final = Cue(
    # what any of these begins with, or has as its second character
    r"(?=[赴对驻援赠捐救帮协支安助向为给予免在中]|.[方国政首总外防财])(?:"
    rf"(?<![地北南东西各双多对官甲乙远])(?![外他另对多全前后大小地此各双我官军警校院厂])({_HAN})方"
    r"(?![面法式案向针便米位形程才])"
    rf"|(?:赴|对|驻){_NO_PREFIX}({_HAN})(?=农|粮|项|医|水|技|南|北|东|西|大使|，|的|救|抗|专|物|援|[\d款资工建成奖])"
    # 援外 and 援助 name nobody; a character that no country of the document begins with does not
    rf"|(?<![支救外粮金求增声后应军奥驰])援({_HAN})(?![洲盟])"
    rf"|[赠捐]({_HAN})(?=\d|[一二两三四五六七八九十百千]|疫苗|口罩|物资|抗疫)"
    rf"|(?:援助|救助|帮助|协助|支援|安置)({_HAN})(?=难民|灾民)"
    rf"|(?<![资帮援救捐协赞补辅互扶借])助({_HAN})(?=重建|抗|救|灾|赈|防|脱|国|人|难|发展|应|渡|恢复)"
    rf"|(?:向|对|为|给|予|免除){_NO_PREFIX}({_HAN})(?=提供|增|培训|派|捐|赠|实施|援|建|运|到期|各类|政府|追加|拨|无偿|无息|优惠|"
    r"紧急|人道|额外|再|移交|交付|发放|贷款|出资|投入|进行|开展|输送|注资)"
    # 对非合作, 援非项目: Africa is called so whether or not it is named in full
    rf"|(?<![反绝核])(?:对|援|赴){_NO_PREFIX}(非)(?=[合投援务八十新经贸发各政的项农医专工一二两三四五六七\d])"
    # 对华到期债务 is what is owed to China
    r"|(?:(?<![面针相应核反])对|援|助|向|给)(华)(?![州府裔语]|[为侨人盛沙夏约尔丽贸投出][^援]|[^，。；]{0,12}(?:到期|债))"
    rf"|(?![大小强弱邻盟各本该我外全祖帝王岛富穷联员援捐主东西南北中灾受多同友建两三四五六七八九十])({_HAN})国(?![际家会籍民内外土王务防庆企债有立道产旗歌宾号都药货粹难联])"
    rf"|在({_HAN})(?=开展|实施|援|建|举办|执行|设立|进行|修|培训|投)"
    rf"|(?<!{_HAN})中({_HAN})(?=两国|双方|双边|友好|友谊|关系|合作|经贸|经济|跨境)"
    rf"|(?![新前现中央省市州县区国届时民人军各两多双外旧副女任代非])({_HAN})"
    r"(?=政府(?!间)|首相|总统|总理|外长|外相|防长|财长|外交部|国防部))"
)
# 日澳美英等国: states that headlines name by one character each.
_ROW: Final = Cue(
    r"(?<![\u4e00-\u9fff])[中美英法德俄日韩印澳加欧]{2,6}(?=等|两国|[三四五六]国|向|对|承诺|捐|援)"
)
# 向亚非拉国家, 亚、非、欧: regions by one character each.
_REGIONS: Final = Cue(
    r"((?:(?<=[向为对给在与和])亚非(?:拉欧?)?|(?<![东中南西北])亚、非(?:、拉)?(?:、欧)?))"
    r"(?=[和及、]?大洋洲|[等的各]|国家|地区|\d)"
)
REGION_CHARACTERS: Final = {"亚": "142", "非": "002", "拉": "419", "欧": "150"}
# 中马（尔代夫）: the rest of the name stands in brackets.
_SPLIT: Final = Cue(rf"(?<=中)({_HAN})[（(]({_HAN}{{1,5}})[）)]")
# 东部和南部非洲: the continent stands behind the last of its parts.
_PARTS: Final = Cue(r"([东南西北中])部(?=(?:[、和及与][东南西北中]部){1,3}([非亚欧])洲)")


def find_rows(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, characters) of runs in which every character names a state."""
    for m in _ROW.finditer(text):
        yield m.start(), m.end(), m[0]


# 乍法两国: two states by one character each, which both have to be known.
_PAIR: Final = Cue(rf"(?<!{_HAN})(?!中){_HAN}{{2}}(?=两国|双方)")


def find_pairs(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, characters) of two characters that may each name a state."""
    for m in _PAIR.finditer(text):
        yield m.start(), m.end(), m[0]


def find_regions(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, code) of regions that are named by one character each."""
    for m in _REGIONS.finditer(text):
        start, end = m.span(1)
        for character in text[start:end]:
            if character in REGION_CHARACTERS:
                yield start, end, REGION_CHARACTERS[character]


def find_split(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, name) of names of which the rest stands apart: 中马（尔代夫）."""
    for m in _SPLIT.finditer(text):
        yield m.start(), m.end(), m[1] + m[2]
    for m in _PARTS.finditer(text):
        yield m.start(), m.end(), f"{m[1]}部{m[2]}洲"
        yield m.start(), m.end(), m[1] + m[2]


# What makes a state's name part of that of a newspaper, broadcaster or page: 德国之声, 中国新闻网.
MEDIA: Final = Cue(
    rf"{_HAN}{{0,3}}?(?:新闻网|通讯社|新闻社|日报|时报|晚报|早报|周报|电视台|广播电台|之声|之音|中文网)"
    rf"|{_HAN}{{0,2}}(?<![电水路管光联通渔])网(?![络站点友民上购格约状])"
)

# Sides that documents call by one character even where the country is not named in full.
PARTY_CHARACTERS: Final = {
    "中": "CHN",
    "华": "CHN",
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
