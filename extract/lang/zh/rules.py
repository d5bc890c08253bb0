"""The rules by which Chinese statements are found: the verb of the clause decides, by its sense.

Chinese verbs show neither voice nor tense; what tells the rules apart is what kind of deed the
verb names, whether a verb of promising governs it, and where the verb stands.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from extract.cue import Cue
from extract.lang.zh import cues
from extract.lang.zh.segments import Chain, Segment
from extract.statements.candidates import Thing
from extract.statements.rules import Rule

GIVE: Final = Rule(
    "zh.give",
    "提供, 给予 and 援助 give their object",
    "2019年，挪威向马拉维提供了4000万美元援助。",
)
PAY: Final = Rule(
    "zh.pay",
    "捐款, 出资, 拨付 and other verbs of paying give the sum behind them",
    "2019年，挪威向马拉维捐款4000万美元。",
)
HAND_OVER: Final = Rule(
    "zh.hand-over",
    "赠送, 移交 and other verbs of handing over give goods",
    "2019年，挪威向马拉维赠送了40辆救护车。",
)
BUILD: Final = Rule(
    "zh.build",
    "援建, 修建, 建成 and other verbs of building give what is built",
    "2019年，挪威在马拉维援建了12座桥梁。",
)
SEND: Final = Rule(
    "zh.send",
    "派遣 and its like give the service of those who are sent",
    "2019年，挪威向马拉维派遣了40名医生。",
)
TRAIN: Final = Rule(
    "zh.train",
    "培训, 举办 and 邀请 give training and courses",
    "2019年，挪威为马拉维培训了300名护士。",
)
RELIEVE: Final = Rule(
    "zh.relieve",
    "免除, 减免 and their like give the debt that is written off",
    "2019年，挪威免除马拉维4000万美元债务。",
)
FOUND: Final = Rule(
    "zh.found",
    "设立 and its like give the fund or institution that is set up",
    "2019年，挪威为马拉维设立了3个奖学金项目。",
)
CARRY_OUT: Final = Rule(
    "zh.carry-out",
    "实施, 开展 and 完成 give the projects that are carried out",
    "2019年，挪威在马拉维实施了12个援助项目。",
)
ARRIVE: Final = Rule(
    "zh.arrive",
    "What 运抵 or 抵达 a country as aid has been given, on whichever side of the verb it stands",
    "2019年5月，挪威援助马拉维的40吨大米运抵利隆圭。",
)
PROMISE: Final = Rule(
    "zh.promise",
    "承诺, 认捐 and 批准 promise the sum behind them without a verb of giving",
    "2019年，挪威向马拉维认捐4000万美元。",
)
PROMISE_TO_GIVE: Final = Rule(
    "zh.promise.to-give",
    "A verb of giving behind 宣布 or 承诺 says what is promised",
    "2019年5月，挪威宣布将向马拉维提供4000万美元援助。",
)
PROMISE_KEPT: Final = Rule(
    "zh.promise.kept",
    "What was promised (承诺……的) is given where the predicate tells that it has come",
    "挪威承诺向马拉维提供的4000万美元援助已全部到位。",
)
FRONTED: Final = Rule(
    "zh.fronted",
    "What is given may stand before its verb, as the topic of the clause",
    "挪威援助马拉维的项目进展顺利：2019年，12座桥梁由挪威在马拉维建成。",
)
CARRIED: Final = Rule(
    "zh.carried",
    "A clause without a verb shares the verb of the clause before",
    "2019年，挪威向马拉维捐赠了40辆救护车，30吨大米。",
)
TOTAL: Final = Rule(
    "zh.total",
    "累计 and 共计 sum up what has been given over time",
    "截至2019年，挪威累计向马拉维提供了4000万美元援助。",
)
WITHOUT_NUMBER: Final = Rule(
    "zh.without-number",
    "What is built, founded or sent is given though nothing counts it",
    "挪威宣布将为马拉维援建利隆圭妇女儿童医院。",
)
EVENT: Final = Rule(
    "zh.event",
    "What is finished, handed over or under way as aid stands before its verb, uncounted",
    "由挪威政府援建的马拉维妇女儿童医院日前竣工。",
)
REACH: Final = Rule(
    "zh.reach",
    "Behind a bare 提供援助 only those who are reached are counted",
    "2019年，挪威向非洲地区12国提供援助。",
)
PART: Final = Rule(
    "zh.part",
    "Behind 其中 or 包括 stand parts of the sum before, given as it is",
    "2019年，挪威向马拉维提供了4000万美元援助，其中1000万美元用于修建诊所。",
)
NOUN: Final = Rule(
    "zh.noun",
    "A noun of giving (援助, 捐款, 赠款) stands for its verb",
    "挪威对马拉维的4000万美元无偿援助受到欢迎。",
)
LABEL: Final = Rule(
    "zh.label",
    "A clause that says nothing of giving is read by the label, lead-in or heading above it",
    "各国向马拉维认捐如下：\n\n- 挪威：4000万美元\n",
)
EACH: Final = Rule(
    "zh.each",
    "各 and 均 give every name of the list the whole number",
    "2019年，挪威和瑞典各向马拉维捐款4000万美元。",
)
RESPECTIVELY: Final = Rule(
    "zh.respectively",
    "分别 pairs the names of a list with as many numbers, in order",
    "2019年，挪威和瑞典分别向马拉维捐款4000万美元和3000万美元。",
)
RULES: Final = (
    *(GIVE, PAY, HAND_OVER, BUILD, SEND, TRAIN, RELIEVE, FOUND, CARRY_OUT, ARRIVE),
    *(
        PROMISE,
        PROMISE_TO_GIVE,
        PROMISE_KEPT,
        FRONTED,
        CARRIED,
        TOTAL,
        WITHOUT_NUMBER,
        EVENT,
        REACH,
    ),
    *(PART, NOUN, LABEL, EACH, RESPECTIVELY),
)

# Which deed a verb of `cues.GIVING` names, by a part of it that tells; the first that fits counts.
_DEEDS: Final = tuple(
    (Cue(pattern), rule)
    for pattern, rule in (
        (r"抵|运到", ARRIVE),
        (r"建|修|改造|打井|钻|竣工", BUILD),
        (r"派", SEND),
        (r"培|举|邀请|录取|组织|分享", TRAIN),
        (r"免|豁|勾销|取消", RELIEVE),
        (r"设立|成立|创立|启动|新增", FOUND),
        (r"实施|开展|完成|执行|落实|安排", CARRY_OUT),
        (r"认捐|认缴", PROMISE),
        (r"款|资|拨|付|缴|投入|拿出|追加|捐$", PAY),
        (r"赠|送|移交|交付|转交|交接|运|发放|接种", HAND_OVER),
    )
)
_SUMMED: Final = Cue(r"累计|共计|总计|合计")


def rule_name(segment: Segment, thing: Thing, chain: Chain, text: str, *, part: bool) -> str:
    """Return the name of the rule by which a thing is read.

    Args:
        segment: its clause.
        thing: what is given.
        chain: what the clauses before hand on.
        text: the words of the clause.
        part: whether it is part of a total.
    """
    return _rule(segment, thing, chain, text, part=part).name


def _rule(segment: Segment, thing: Thing, chain: Chain, text: str, *, part: bool) -> Rule:
    if part:
        return PART
    if thing.money is None and thing.number is None and thing.value is None:
        return WITHOUT_NUMBER
    if cues.BARE_AID.search(text):
        return REACH
    if not segment.verbs:
        return _without_verb(chain, text)
    before = [verb[0] for verb in segment.verbs if verb.start() <= thing.start]
    behind = [verb[0] for verb in segment.verbs if verb.start() > thing.start]
    if _SUMMED.search(text):
        return TOTAL
    if any(_deed(verb) is ARRIVE for verb in behind):
        return ARRIVE
    if not before:
        return NOUN if behind[0] in (thing.what or "") else FRONTED
    deed = _deed(before[-1])
    return PROMISE_TO_GIVE if chain.promised and deed is not PROMISE else deed


def _without_verb(chain: Chain, text: str) -> Rule:
    if cues.PROMISING_VERB.search(text):
        return PROMISE
    if chain.verb:
        return CARRIED
    return NOUN if cues.AID_NOUN.search(text) else LABEL


@lru_cache(maxsize=1024)
def _deed(verb: str) -> Rule:
    return next((rule for pattern, rule in _DEEDS if pattern.search(verb)), GIVE)
