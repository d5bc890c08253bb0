"""Chinese words that tell the kind of aid; the first pattern that fits decides."""

from __future__ import annotations

from typing import Final

from extract.cue import Cue


def _table(*rows: tuple[str, str]) -> tuple[tuple[Cue, str], ...]:
    return tuple((Cue(pattern), code) for pattern, code in rows)


DEBT_RELIEF: Final = Cue(
    r"(?:免除|减免|豁免|勾销|取消|免|减).{0,60}(?:债|贷款|欠款)|债务减免|减债|(?:暂缓|缓).{0,12}债务"
)
MIXED: Final = Cue(
    r"(?:赠款|无偿援助)(?:和|与|及)[^，。]{0,4}贷款|贷款(?:和|与|及)(?:赠款|无偿援助|援助)"
    r"|人道(?:主义)?(?:援助)?(?:和|与|及|以及)(?:开发|发展)"
    r"|(?:现金|资金|赠予)(?:和|与|及)[^，。]{0,4}贷款|贷款(?:和|与|及)(?:现金|资金|拨款|赠予)"
    r"|(?:发展|开发)(?:援助)?(?:和|与|及|以及)人道|灾[^，。；]{0,4}(?:和|与|及|以及)[^，。；]{0,4}发展"
)
FLOWS: Final = _table(
    (r"粮食援助|粮援|食品援助", "food aid"),
    (r"无息贷款", "interest-free loan"),
    (
        r"优惠(?:性质)?(?:的)?(?:出口)?(?:买方)?(?:贷款|信贷)|软贷款|低[息利]贷款|日[元圆]贷款|优贷|优惠[^，。]{0,4}贷款",
        "concessional loan",
    ),
    (r"无偿(?:援助|资金)?|赠款", "grant"),
    (r"贷款|信贷|授信|信用额度|贷放|融资额度", "credit"),
)
# A sum may be called by what it is for: 300万美元的减贫项目.
NAMED_BY_SUMS: Final = Cue(
    r"(?:(?<!援助)(?:项目|计划|工程|方案)|技术(?:援助|合作|支持|服务))[”）]?$"
)
INVESTS: Final = Cue(r"投资|入股")
INVESTED: Final = Cue(r"")
EQUITY: Final = Cue(
    r"股权|参股|入股|风险投资|民间投资|(?:企业|民间|社会资本|私营部门)[^，。；]{0,30}投资"
)
# What sets up a fund.
FUND: Final = Cue(
    r"(?:设立|成立|建立|创立|创建|创设|筹设|组建)[^，。；]{0,30}?(?<!货币)(?<!儿童)(?<!人口)(?<!农业发展)基金"
)
# Students and winners: whether they are taught or paid for, their clause tells.
PLACES: Final = Cue(r"学生|^[\u4e00-\u9fff]生$|青年|得主|[得获受]奖|(?:公务员|同学|学员|学子)$|^$")
_WARES: Final = (
    "物资|燃油|石油|原油|柴油|汽油|物品|设备|备件|器材|器械|药械|药品|用品|疫苗|车辆|机械|帐篷|毛毯"
)
GOODS_WORTH: Final = Cue(
    rf"(?:价值|总值).{{0,24}}(?:{_WARES})|(?:{_WARES})(?:，?总?价值|，?总值|总?金额|总额)|物资$"
)
# What strikes, who suffers, and the help that is called after it.
_RELIEF: Final = (
    r"人道(?!路|[^，。；]{0,8}日[”》，。])|[救赈抗]灾|[水旱洪雪震蝗]灾|[山林]火|受灾|灾[民区情]|(?<!经济)灾难|(?<!火)灾害(?!风险|预|防|管|保险)|抗[旱洪震]|[强地]震|海啸|[飓台]风|洪水|饥荒|"
    r"难民(?!署|[^，。；、]{0,8}专员)|流离失所|火山|救援"
)
EMERGENCY: Final = Cue(
    rf"{_RELIEF}|救助|紧急(?!财政|经济|融资|信贷|贷款)|应急|抢修|医疗专家组|抗击|帐篷|防疫|(?:旱|洪|疫)情"
)
DISASTER: Final = Cue(_RELIEF)
# What is done when an emergency is over, and the emergency before it.
AFTERMATH: Final = Cue(
    r"[^，。；]{0,12}(?:灾|震|海啸|风|洪水|爆发|疫情|危机|冲突|战争)之?后的?[^，。；]{0,4}(?:恢复|复原|复苏)"
)
# Money for what comes after an emergency is none of the emergency's.
DEVELOPMENT: Final = Cue(
    rf"{AFTERMATH.pattern}|重建|灾后恢复|预算支持|财政援助|经济援助|(?:经济|社会|长期|可持续)发展|(?:开发|发展)(?:援助|合作|项目|资金)"
)
# The end of a phrase, where its head stands.
_END: Final = r"(?:等|项目)?[”）]?$"
FIRST_NOUNS: Final = _table(
    (
        r"奖学金|奖助金|得主|[得获受]奖(?:者|学?生)|学历学位|(?:硕士|博士|研究|留学)生|[赴来在出][^，。；、]{0,3}留学|攻读[^，。；]{0,12}(?:学位|硕士|博士)",
        "scholarship",
    ),
    (r"抢修|救援队|搜救|医疗专家组|救援人员|救灾|帐篷", "humanitarian aid"),
    (r"(?:就业|促进|发展|民生|减贫|扶贫|(?<!技术)合作)项目[”）]?$", "programme"),
    (r"医疗队|医护|医疗团|医疗组|医务人员|医师|医生|护士|军医", "medical team"),
    (r"基金$", "fund"),
    (r"志愿者|志工|义工", "volunteers"),
    (r"工坊|学堂|孔子学院", "institution"),
    # Knowledge and vehicles are “built” too, but are no buildings.
    (
        rf"(?:检测|检验|检疫|监测|勘察|勘探|测绘|普查|评估|体系|规划|政策|法规|标准|制度){_END}",
        "technical cooperation",
    ),
    (
        rf"(?:[油货渡客渔邮巨]轮|[渔货拖快巡商]船|船[舶只]|[炮快巡]艇|飞机|直升机|列车|机车|车辆){_END}",
        "goods",
    ),
    (r"活动(?:板)?房|板房|组合屋|方舱|(?:集装箱|移动|野战)(?:房|实验室|医院)", "goods"),
)
# Each is looked for in the verb, a space, and the clause.
VERBS: Final = _table(
    (
        r"^(?:援建|援修|修建|兴建|新建|建造|建成|建设|修复|改造|承建|竣工|打井) ",
        "complete project",
    ),
    (r"^(?:设立|成立|创立) ", "institution"),
    (r"^抢修 ", "humanitarian aid"),
    (r"^\S*(?:培训|培养|举办|举行|代训|进修)", "training"),
    (r"^(?:邀请|接收) .*(?:培训|研修|进修|学习|就读|攻读|留学|科研|博士后)", "training"),
    (r"^\S*(?:免除|减免|豁免)", "debt relief"),
    (r"^\S*接种", "other"),
)
NOUNS: Final = _table(
    # The last noun of a Chinese phrase is its head: 食品加工设备 are machines.
    (
        rf"(?:设备|设施设备|器材|器械|仪器?|机器?|机械|车辆?|船舶?|艇|泵|种子|种苗|化肥|农药|药品?|疫苗){_END}",
        "goods",
    ),
    (
        r"(?:粮食?|大米|白米|稻米|糙米|食米|大麦|小麦|玉米|高粱|小米|杂粮|豆类?|面粉|面条|饼干|罐头|木薯|食用油|食糖|奶粉|食品|食物|餐食?)"
        rf"(?:包|篮|箱|盒|券|援助|物资)?{_END}",
        "food aid",
    ),
    (r"成套项目", "complete project"),
    (r"^.{2,}(?:、.{2,})+(?:项目|工程)$", "programme"),
    (r"培训(?!中心)|研修|博士后|人才|学员|进修|研讨班", "training"),
    (
        r"(?:专家|农业技术|技术员|技术人员|技师|技工|工人|工程师|农艺师|教师|教员|讲师|教练|顾问|学家)(?:组|团|队)?(?!楼|公寓)"
        r"|技术(?:合作|援助|支持|咨询|服务)|能力建设|咨询",
        "technical cooperation",
    ),
    (
        r"(?:路|桥梁?|隧道|港|机场|医院|学校|小学|中学|诊所|体育场馆?|馆|井|房屋|住房|楼|电站|水坝|农场|园区|示范区|中心|实验室|眼|设施|站|路段|光缆|电缆|管道|管线|输电线路|电网|水渠|堤坝|码头)"
        r"(?:项目|建设)?$|(?:大厦|会堂|总统府|议会)$|(?:改?扩建|升级|修复|机场|公路|道路|港|路段).{0,8}(?:项目|建设)|\d眼$",
        "complete project",
    ),
    (r"基金", "fund"),
    (r"机制|学院|仓库|枢纽|机构|研究院|实验室|银行", "institution"),
    (r"项目|计划|工程|行动|方案|“[^”]{1,12}”", "programme"),
    (  # what is done and who comes, neither goods nor money
        r"^$|(?:合作|支持|交流|服务|条件|能力|水平|便利|便利化|环境|通道|建设|互通|倡议|共识|发展)$"
        r"|(?:人士|代表|官员|人员|队员|兵力|官兵|士兵|军人|警察|儿童|妇女|青年|学生|劳务|人|名)$",
        "other",
    ),
    (r"^援助$|国家$|国$|组织$", "aid"),
    (
        r"疫苗|物资|设备|药|器材|车|船|轮|机|仪|泵|灯|衣|毯|包|册|套|台|辆|艘|顶|屋|种子|种苗|油|品|件|服|本$",
        "goods",
    ),
)
DEFAULT: Final = "goods"
# In Chinese the words of the loan itself tell how soft it is.
SOFT_LENDER: Final = Cue(r"(?!)")
SOFT_CREDIT: Final = Cue(r"(?!)")
HARD_TERMS: Final = Cue(r"(?!)")
GIVEN_IN: Final[tuple[tuple[Cue, str], ...]] = ()
# A Chinese sentence says of itself what its sums are for.
HUMANITARIAN: Final = Cue(r"(?!)")
ON_SCHOLARSHIP: Final = Cue(r"(?!)")  # in Chinese the noun itself tells
